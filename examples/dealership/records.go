package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/forms"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

// indexSecret keys the index of plates and telephone numbers. A real shop keeps its own out of the program.
const indexSecret = "a secret that is made up"

// The personal data of the second day: nobody's.
const (
	plateOfBooked = "沪A·D1234"
	phoneOfBooked = "021-5550-0104"
)

// personal puts personal data into a paper that is the same whenever the day is run, as note does with words.
func personal(kind aftersales.PaperKind, key, text string) aftersales.Paper {
	return paper(kind, "paper-", key, text)
}

func since(day string) cal.Date { return must(cal.ParseDate(day)) }

// keepRecords keeps a customer, his vehicle, which was somebody else's before, and a technician with his certificate.
func (d *day) keepRecords(ctx context.Context) error {
	name, phone := personal(aftersales.PaperName, "name", "王女士"), personal(aftersales.PaperPhone, "phone", phoneOfBooked)
	plate, vin := personal(aftersales.PaperPlate, "plate", plateOfBooked), personal(aftersales.PaperVIN, "vin", "LSVAA49J132047371")
	by := func(n string) aftersales.Actor {
		return aftersales.Actor{Command: secondDay + "/record-" + n, At: at("07:30"), By: adviser.id, Role: adviser.role, Store: storeID}
	}
	d.clock.now = at("07:30")
	w := d.shop.workshop
	_, customerErr := w.PutCustomer(ctx, workshop.RecordRequest[aftersales.Customer]{By: by("customer"), Papers: []aftersales.Paper{name, phone},
		Record: aftersales.Customer{ID: "C-2004", Profile: aftersales.Dated[aftersales.CustomerProfile]{{From: since("2024-05-01"),
			Value: aftersales.CustomerProfile{Kind: aftersales.CustomerPrivate, Name: name.Ref(), Phones: []history.Paper{phone.Ref()}}}}}})
	_, vehicleErr := w.PutVehicle(ctx, workshop.RecordRequest[aftersales.Vehicle]{By: by("vehicle"), Papers: []aftersales.Paper{plate, vin},
		Record: aftersales.Vehicle{ID: "V-1004", Identity: aftersales.Dated[aftersales.VehicleIdentity]{{From: since("2023-02-01"),
			Value: aftersales.VehicleIdentity{Plate: plate.Ref(), VIN: vin.Ref(), Model: "Lavida", Type: "sedan"}}},
			Owners: aftersales.Dated[aftersales.CustomerID]{{From: since("2023-02-01"), Value: "C-1999"}, {From: since("2024-05-01"), Value: "C-2004"}}}})
	_, personErr := w.PutPerson(ctx, workshop.RecordRequest[aftersales.Person]{By: by("person"), Record: aftersales.Person{ID: technician.id, Skills: []string{"chassis"},
		Roles:        []aftersales.RoleHeld{{Role: technician.role, Valid: cal.Span{From: since("2020-01-01")}}},
		Certificates: []aftersales.Certificate{{Area: "mechanic", Number: "M-77", Valid: cal.Span{From: since("2024-01-01"), To: since("2027-12-31")}}},
		Absences:     []aftersales.Absence{{Reason: "leave", Valid: cal.Span{From: since("2026-04-06"), To: since("2026-04-10")}}}}})
	_, shopErr := w.PutShop(ctx, workshop.RecordRequest[aftersales.Shop]{By: by("shop"), Record: shopRecord()})
	return errors.Join(customerErr, vehicleErr, personErr, shopErr)
}

// shopRecord is what the shop says of itself: where its days begin, what its papers are numbered by, and how many vehicles
// it takes in an hour.
func shopRecord() aftersales.Shop {
	return aftersales.Shop{ID: storeID, Settings: aftersales.Dated[aftersales.ShopSettings]{{From: since("2020-01-01"),
		Value: aftersales.ShopSettings{Type: "dealer", Zone: zoneName, Packs: []string{"house-default"}}}},
		Series: map[string]aftersales.Series{"order": {Prefix: "RO-", Digits: 4, Yearly: true}},
		Slots:  aftersales.SlotPlan{Minutes: 60, Capacity: aftersales.Capacity{Shop: 3, OnSite: 1}}}
}

var (
	deskTitle    = phrase{"前台查询", "前台查詢", "At the front desk"}
	deskFound    = phrase{"%s：%d 单", "%s：%d 單", "%s: %d"}
	deskPromised = phrase{"约定当日交车", "約定當日交車", "promised for today"}
	deskParts    = phrase{"待料", "待料", "waiting for parts"}
	deskAnswers  = phrase{"待客户答复", "待客戶答覆", "waiting for an answer"}
	deskOf       = phrase{"在修：", "在修：", "in the hands of "}
	deskPlate    = phrase{"车牌 %s", "車牌 %s", "plate %s"}
	deskPhone    = phrase{"电话 %s", "電話 %s", "telephone %s"}
	deskBattery  = phrase{"蓄电池 BAT-60 在库 %s，待购 %s", "蓄電池 BAT-60 在庫 %s，待購 %s", "battery BAT-60: %s on hand, %s to order"}
)

// desk asks what a front desk asks in the evening.
func (d *day) desk(ctx context.Context) error {
	d.page.heading(deskTitle.in(d.tongue))
	for _, q := range []struct {
		title phrase
		query workshop.DeskQuery
	}{
		{deskPromised, workshop.DeskQuery{List: workshop.DeskPromised, Shop: storeID, Day: since(secondDay)}},
		{deskParts, workshop.DeskQuery{List: workshop.DeskParts, Shop: storeID}},
		{deskAnswers, workshop.DeskQuery{List: workshop.DeskAnswer, Shop: storeID}},
		{phrase{deskOf[0] + string(technician.id), deskOf[1] + string(technician.id), deskOf[2] + string(technician.id)},
			workshop.DeskQuery{List: workshop.DeskTechnician, Technician: technician.id}},
	} {
		found, _, err := d.shop.workshop.Desk(ctx, q.query, 100, store.Cursor{})
		if err != nil {
			return err
		}
		d.tellFound(q.title.in(d.tongue), found)
	}
	for _, q := range []struct {
		title phrase
		kind  aftersales.PaperKind
		text  string
	}{{deskPlate, aftersales.PaperPlate, "沪AD1234"}, {deskPhone, aftersales.PaperPhone, "02155500104"}} {
		found, _, err := d.shop.workshop.FindByPaper(ctx, q.kind, q.text, 100, store.Cursor{})
		if err != nil {
			return err
		}
		d.tellFound(q.title.in(d.tongue, q.text), found)
	}
	battery, err := d.shop.workshop.Stock(ctx, aftersales.NewStockID(storeID, "BAT-60"))
	if err != nil {
		return err
	}
	d.page.print(deskBattery.in(d.tongue, battery.OnHand(), battery.ToOrder()))
	return d.page.err
}

func (d *day) tellFound(title string, found []aftersales.Order) {
	d.page.print(deskFound.in(d.tongue, title, len(found)))
	for _, o := range found {
		d.page.print("  " + string(o.ID) + "  " + stateNames[o.State].in(d.tongue))
	}
}

// writeForms writes the papers of the booked order as pages that can be printed.
func (d *day) writeForms(ctx context.Context, folder string) error {
	in, err := d.formInput(ctx, bookedOrder)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	asQuoted := in
	if asQuoted.Order, err = d.whenQuoted(ctx, bookedOrder); err != nil {
		return err
	}
	quoted, err := aftersales.MakeQuote{}.Price(asQuoted.Order, since(secondDay), d.shop.prices)
	if err != nil {
		return err
	}
	for name, form := range map[string]func() (forms.Form, error){
		"intake-request":   func() (forms.Form, error) { return forms.IntakeRequest(in) },
		"accessory-list":   func() (forms.Form, error) { return forms.AccessoryList(in) },
		"quotation":        func() (forms.Form, error) { return forms.Quotation(asQuoted, quoted) },
		"authorisation":    func() (forms.Form, error) { return forms.Authorisation(in) },
		"settlement-sheet": func() (forms.Form, error) { return forms.SettlementSheet(in) },
		"certificate":      func() (forms.Form, error) { return forms.Certificate(in) },
		"repair-record":    func() (forms.Form, error) { return forms.RepairRecord(in) },
		"old-part-list":    func() (forms.Form, error) { return forms.OldPartList(in) },
	} {
		if err := writeForm(filepath.Join(folder, name+".html"), form); err != nil {
			return err
		}
	}
	return nil
}

// whenQuoted gives an order as it was when the customer was quoted: the log knows every state that there was.
func (d *day) whenQuoted(ctx context.Context, id aftersales.OrderID) (aftersales.Order, error) {
	log, err := d.shop.workshop.Log(ctx, id)
	if err != nil {
		return aftersales.Order{}, err
	}
	last := slices.IndexFunc(log, func(e history.Event) bool { return e.Type == history.QuoteMade })
	return aftersales.FoldOrder(log[:last+1]), nil
}

func writeForm(file string, make func() (forms.Form, error)) error {
	form, err := make()
	if err != nil {
		return err
	}
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	return errors.Join(form.WriteHTML(f), f.Close())
}

// formInput gathers what the papers of an order are made of: the order, the records, and the papers that they name.
func (d *day) formInput(ctx context.Context, id aftersales.OrderID) (forms.Input, error) {
	w := d.shop.workshop
	o, err := w.Order(ctx, id)
	if err != nil {
		return forms.Input{}, err
	}
	customer, _, err := w.Customer(ctx, o.Customer)
	if err != nil && !errors.Is(err, store.ErrNotFound) { // without a record, the sheet leaves lines to fill in by hand
		return forms.Input{}, err
	}
	vehicle, _, err := w.Vehicle(ctx, o.Vehicle)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return forms.Input{}, err
	}
	on := since(secondDay)
	in := forms.Input{Order: o, Shop: forms.Shop{Name: "示例汽车服务", Zone: d.shop.zone}, Language: d.tongue.tag(), At: timeOn(secondDay, "18:00").In(time.UTC)}
	in.Customer, _ = customer.Profile.On(on)
	in.Vehicle, _ = vehicle.Identity.On(on)
	log, err := w.Log(ctx, id)
	if err != nil {
		return forms.Input{}, err
	}
	for _, ref := range slices.Concat(refsIn(log), in.Customer.Phones, []history.Paper{in.Customer.Name, in.Vehicle.Plate, in.Vehicle.VIN}) {
		if ref.ID == "" || slices.ContainsFunc(in.Papers, func(p aftersales.Paper) bool { return p.ID == ref.ID }) {
			continue
		}
		p, err := w.Paper(ctx, ref.ID)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return forms.Input{}, err
		}
		in.Papers = append(in.Papers, p)
	}
	return in, nil
}

// refsIn gives the papers that events name.
func refsIn(log []history.Event) []history.Paper {
	var refs []history.Paper
	for _, e := range log {
		for _, f := range e.Fields {
			if p, ok := f.Value.Paper(); ok {
				refs = append(refs, p)
			}
		}
	}
	return refs
}
