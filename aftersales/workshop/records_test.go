package workshop_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/internal/ordergen"
)

// indexed gives a workshop that finds papers by their content.
func indexed(t *testing.T, d store.Driver, policy history.Policy) *bench {
	t.Helper()
	c := &clock{at: morning}
	w, err := workshop.New(workshop.Config{Store: store.New(d, store.Config{Attempts: 200}), Now: c.now,
		Shop: workshop.Shop{Policy: policy, Prices: ordergen.Prices()}, Index: workshop.Index{Secret: []byte("sixteen bytes or more"), CallingCode: "86"}})
	if err != nil {
		t.Fatal(err)
	}
	return &bench{w, t, d, c}
}

func day(text string) cal.Date { return must(cal.ParseDate(text)) }

// since is a value that holds since ever.
func always[V any](v V) aftersales.Dated[V] { return aftersales.Dated[V]{{Value: v}} }

// putCustomer stores a customer with a name and a telephone number.
func (b *bench) putCustomer(id aftersales.CustomerID, name, phone string) (papers []aftersales.Paper) {
	b.t.Helper()
	papers = []aftersales.Paper{b.NewPaper(aftersales.PaperName, name), b.NewPaper(aftersales.PaperPhone, phone)}
	c := aftersales.Customer{ID: id, Profile: always(aftersales.CustomerProfile{Kind: aftersales.CustomerPrivate, Name: papers[0].Ref(),
		Phones: []history.Paper{papers[1].Ref()}})}
	if _, err := b.PutCustomer(context.Background(), workshop.RecordRequest[aftersales.Customer]{Record: c, By: desk("put-" + string(id)), Papers: papers}); err != nil {
		b.t.Fatal(err)
	}
	return papers
}

// putVehicle stores a vehicle with a plate and a VIN.
func (b *bench) putVehicle(id aftersales.VehicleID, plate, vin string) (papers []aftersales.Paper) {
	b.t.Helper()
	papers = []aftersales.Paper{b.NewPaper(aftersales.PaperPlate, plate), b.NewPaper(aftersales.PaperVIN, vin)}
	v := aftersales.Vehicle{ID: id, Identity: always(aftersales.VehicleIdentity{Plate: papers[0].Ref(), VIN: papers[1].Ref(), Model: "X5"}),
		Owners: always[aftersales.CustomerID]("C-7")}
	if _, err := b.PutVehicle(context.Background(), workshop.RecordRequest[aftersales.Vehicle]{Record: v, By: desk("put-" + string(id)), Papers: papers}); err != nil {
		b.t.Fatal(err)
	}
	return papers
}

// putPerson stores a member of staff.
func (b *bench) putPerson(p aftersales.Person) {
	b.t.Helper()
	_, rev, _ := b.Person(context.Background(), p.ID)
	r := workshop.RecordRequest[aftersales.Person]{Record: p, Revision: rev, By: desk(fmt.Sprintf("put-%s-%d", p.ID, rev))}
	if _, err := b.PutPerson(context.Background(), r); err != nil {
		b.t.Fatal(err)
	}
}

func TestARecordIsReplacedByWhoeverReadTheLatest(t *testing.T) {
	b := newBench(t, nil)
	li := aftersales.Person{ID: "li", Skills: []string{"brakes"}}
	put := func(command string, p aftersales.Person, rev int64) (int64, error) {
		return b.PutPerson(t.Context(), workshop.RecordRequest[aftersales.Person]{Record: p, Revision: rev, By: desk(command)})
	}
	if rev, err := put("c-1", li, 0); err != nil || rev != 1 {
		t.Fatalf("%v: revision %d", err, rev)
	}
	changed := li
	changed.Skills = []string{"brakes", "engines"}
	if rev, err := put("c-2", changed, 1); err != nil || rev != 2 {
		t.Fatalf("%v: revision %d", err, rev)
	}
	if rev, err := put("c-1", li, 0); err != nil || rev != 1 {
		t.Errorf("the first request again: %v, revision %d", err, rev)
	}
	if _, err := put("c-3", li, 1); !errors.Is(err, store.ErrConflict) {
		t.Errorf("from what is no longer so: %v", err)
	}
	if _, err := put("c-1", changed, 0); !errors.Is(err, workshop.ErrOtherCommand) {
		t.Errorf("another content under the same id: %v", err)
	}
	got, rev, err := b.Person(t.Context(), "li")
	if diff := cmp.Diff(changed, got); err != nil || rev != 2 || diff != "" {
		t.Errorf("%v, revision %d: %s", err, rev, diff)
	}
	if _, _, err := b.Person(t.Context(), "wu"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("nobody: %v", err)
	}
}

func TestARecordKeepsItsPapers(t *testing.T) {
	b := newBench(t, nil)
	papers := b.putCustomer("C-7", "Wang", "138 0000 0000")
	c, rev, err := b.Customer(t.Context(), "C-7")
	if err != nil || rev != 1 || c.Profile[0].Value.Name != papers[0].Ref() {
		t.Fatalf("%v: %+v", err, c)
	}
	if p, err := b.Paper(t.Context(), papers[1].ID); err != nil || p.Content.Reveal() != "138 0000 0000" {
		t.Errorf("%v: the paper is %v", err, p)
	}
	if err := b.Erase(t.Context(), papers[0].ID); err != nil {
		t.Fatal(err)
	}
	// The record may be changed although a paper of it is erased.
	c.Profile = c.Profile.With(day("2026-05-01"), aftersales.CustomerProfile{Kind: aftersales.CustomerUnitFleet, VIP: new(true), Name: papers[0].Ref()})
	if _, err := b.PutCustomer(t.Context(), workshop.RecordRequest[aftersales.Customer]{Record: c, Revision: 1, By: desk("again")}); err != nil {
		t.Error(err)
	}
	stray := b.NewPaper(aftersales.PaperName, "Li")
	for want, r := range map[string]workshop.RecordRequest[aftersales.Customer]{
		`record: there is no paper "gone"`:                                                   {Record: aftersales.Customer{ID: "C-8", Profile: always(aftersales.CustomerProfile{Name: history.Paper{ID: "gone", Digest: "00"}})}, By: desk("x")},
		fmt.Sprintf(`papers[0].id: nothing in the request refers to the paper %q`, stray.ID): {Record: aftersales.Customer{ID: "C-8"}, Papers: []aftersales.Paper{stray}, By: desk("x")},
		"record.id: no id\ncommand_id: no id\nby: no id\nrevision: negative: -1":             {Revision: -1},
		`record.profile[0].value.kind: no such kind of customer: "odd"`:                      {Record: aftersales.Customer{ID: "C-8", Profile: always(aftersales.CustomerProfile{Kind: "odd"})}, By: desk("x")},
	} {
		if _, err := b.PutCustomer(t.Context(), r); words(err) != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
}

// onlyRule gives one rule of a pack of the house.
func onlyRule(t *testing.T, pack, rule string) *compliance.Rules {
	t.Helper()
	list, err := packs.With(pack)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range list {
		p.Rules = slices.DeleteFunc(p.Rules, func(r compliance.Rule) bool { return r.ID != rule })
	}
	rules, err := compliance.Compile(list...)
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

// TestAPolicySeesWhatARecordSaysOfTheDay starts a job under the rule that the technician has a certificate for its area.
func TestAPolicySeesWhatARecordSaysOfTheDay(t *testing.T) {
	certificate := func(from, to string) []aftersales.Certificate {
		return []aftersales.Certificate{{Area: "brakes", Number: "B1", Valid: cal.Span{From: day(from), To: day(to)}}}
	}
	for name, c := range map[string]struct {
		person *aftersales.Person
		passes bool
	}{
		"nothing is known":      {nil, false},
		"no certificate":        {&aftersales.Person{ID: "li"}, false},
		"of another area":       {&aftersales.Person{ID: "li", Certificates: []aftersales.Certificate{{Area: "paint"}}}, false},
		"ended last month":      {&aftersales.Person{ID: "li", Certificates: certificate("2025-01-01", "2026-02-28")}, false},
		"from tomorrow":         {&aftersales.Person{ID: "li", Certificates: certificate("2026-03-05", "2026-12-31")}, false},
		"valid on the day":      {&aftersales.Person{ID: "li", Certificates: certificate("2026-01-01", "2026-03-04")}, true},
		"somebody else has one": {&aftersales.Person{ID: "wu", Certificates: certificate("2026-01-01", "2026-12-31")}, false},
	} {
		t.Run(name, func(t *testing.T) {
			b := benchOn(t, memstore.New(), onlyRule(t, "house-office", "ST-02"))
			if c.person != nil {
				b.putPerson(*c.person)
			}
			b.do("RO-1", open("RO-1"))
			b.do("RO-1", request("c-2", aftersales.PlanJob{Job: "J1", Operation: "O", Area: "brakes", Rate: cny("1")}))
			start := request("c-3", aftersales.StartJob{Job: "J1"})
			start.By.By, start.By.Role = "li", "technician"
			_, err := b.Do(t.Context(), "RO-1", start)
			var refused *workshop.RefusedError
			if errors.As(err, &refused); c.passes != (err == nil) || err != nil && (refused == nil || refused.Findings[0].Rule != "ST-02") {
				t.Errorf("the error is %v", err)
			}
		})
	}
}

func TestAChangedRecordIsSeenAtOnce(t *testing.T) {
	b := benchOn(t, memstore.New(), onlyRule(t, "house-office", "ST-02"))
	b.putPerson(aftersales.Person{ID: "li"})
	b.do("RO-1", open("RO-1"))
	b.do("RO-1", request("c-2", aftersales.PlanJob{Job: "J1", Operation: "O", Area: "brakes", Rate: cny("1")}))
	start := request("c-3", aftersales.StartJob{Job: "J1"})
	start.By.By, start.By.Role = "li", "technician"
	for range 2 { // the second time from what is kept ready
		if _, err := b.Do(t.Context(), "RO-1", start); !errors.Is(err, workshop.ErrRefused) {
			t.Fatalf("without a certificate: %v", err)
		}
	}
	b.putPerson(aftersales.Person{ID: "li", Certificates: []aftersales.Certificate{{Area: "brakes"}}})
	b.do("RO-1", start)
}

func TestARecordTakesThePlaceOfAFactOfTheConfiguration(t *testing.T) {
	var kind, model, zone string
	see := policy{gate: func(h *history.History, _ []history.Event) []history.Finding {
		c, _ := h.FactAt(history.FactCustomer, "C-7", day("2026-03-04"))
		v, _ := h.FactAt(history.FactVehicle, "V-3", day("2026-03-04"))
		s, _ := h.FactAt(history.FactStore, "S12", day("2026-03-04"))
		kind, model, zone = c.Get(history.FieldKind).Word(), v.Get(history.FieldModel).Word(), s.Get(history.FieldZone).Word()
		return nil
	}}
	facts := []history.Fact{history.NewFact(history.FactCustomer, "C-7").With(history.FieldKind, history.Code("unit_fleet")),
		history.NewFact(history.FactVehicle, "V-3").With(history.FieldModel, history.Text("old"))}
	w := must(workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Facts: facts, Shop: workshop.Shop{Policy: see, Prices: ordergen.Prices()},
		Now: func() time.Time { return evening }}))
	b := &bench{w, t, nil, nil}
	b.do("RO-0", open("RO-0"))
	if kind != "unit_fleet" || model != "old" || zone != "" {
		t.Errorf("by configuration %s, %s, %s", kind, model, zone)
	}
	b.putCustomer("C-7", "Wang", "1")
	shop := aftersales.Shop{ID: "S12", Settings: always(aftersales.ShopSettings{Zone: "Asia/Shanghai"})}
	if _, err := w.PutShop(t.Context(), workshop.RecordRequest[aftersales.Shop]{Record: shop, By: desk("shop")}); err != nil {
		t.Fatal(err)
	}
	b.do("RO-1", open("RO-1"))
	if kind != "private" || model != "old" || zone != "Asia/Shanghai" {
		t.Errorf("by the records %s, %s, %s", kind, model, zone)
	}
}

func TestNumbersOfASeriesAreGivenOnce(t *testing.T) {
	b := newBench(t, nil)
	shop := aftersales.Shop{ID: "S12", Series: map[string]aftersales.Series{"order": {Prefix: "RO", Digits: 4, Yearly: true}, "certificate": {Digits: 2}}}
	if _, err := b.PutShop(t.Context(), workshop.RecordRequest[aftersales.Shop]{Record: shop, By: desk("shop")}); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range []struct {
		series string
		year   int
	}{{"order", 2026}, {"order", 2026}, {"order", 2027}, {"certificate", 2026}, {"certificate", 2027}} {
		got = append(got, must(b.NextNumber(t.Context(), "S12", c.series, time.Date(c.year, 5, 1, 0, 0, 0, 0, time.UTC))))
	}
	if diff := cmp.Diff("RO2026-0001 RO2026-0002 RO2027-0001 01 02", strings.Join(got, " ")); diff != "" {
		t.Error(diff)
	}
	for _, shop := range []aftersales.StoreID{"S12", "S13", ""} {
		if _, err := b.NextNumber(t.Context(), shop, "invoice", morning); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s: %v", shop, err)
		}
	}
}

func TestARecordThatCannotBeReadIsTold(t *testing.T) {
	for name, body := range map[string]string{"damaged": "{", "of a later version": `{"format":9}`} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, policy{})
			var puts []store.Record
			for kind, id := range map[string]string{"customer": "C-7", "vehicle": "V-3", "person": "li", "shop": "S12"} {
				puts = append(puts, store.Record{Ref: store.Ref{Kind: kind, ID: id}, Rev: 1, Body: []byte(body)})
			}
			if err := b.driver.Commit(t.Context(), store.Batch{Puts: puts}); err != nil {
				t.Fatal(err)
			}
			_, _, customerErr := b.Customer(t.Context(), "C-7")
			_, _, vehicleErr := b.Vehicle(t.Context(), "V-3")
			_, _, personErr := b.Person(t.Context(), "li")
			_, _, shopErr := b.ShopRecord(t.Context(), "S12")
			_, freeErr := b.FreePlaces(t.Context(), "S12", tomorrow)
			_, numberErr := b.NextNumber(t.Context(), "S12", "order", morning)
			_, doErr := b.Do(t.Context(), "RO-1", open("RO-1"))
			_, bookErr := b.DoAppointment(t.Context(), "A-1", booking("A-1", tomorrow))
			_, putErr := b.PutShop(t.Context(), workshop.RecordRequest[aftersales.Shop]{Record: aftersales.Shop{ID: "S12"}, Revision: 1, By: desk("x")})
			for n, err := range []error{customerErr, vehicleErr, personErr, shopErr, freeErr, numberErr, doErr, bookErr, putErr} {
				if err == nil || !strings.Contains(err.Error(), "/") {
					t.Errorf("%d: %v", n, err)
				}
			}
		})
	}
}

func TestVehiclesAndCustomersAreFoundByWhatLiesInPapers(t *testing.T) {
	b := indexed(t, memstore.New(), nil)
	b.putVehicle("V-3", "沪A·12345", "LSVAA4187C2123456")
	b.putVehicle("V-4", "沪A 12345", "LSVAA4187C2123457") // the plate was taken over
	b.putVehicle("V-5", "沪A1234", "LSVAA4187C2123458")
	phone := b.putCustomer("C-7", "Wang", "138 0000 0001")[1]
	b.putCustomer("C-8", "Li", "+86-138-0000-0001")
	ids := func(kind aftersales.PaperKind, text string) string {
		t.Helper()
		var out []string
		if kind == aftersales.PaperPhone {
			for _, c := range must(b.FindCustomers(t.Context(), text)) {
				out = append(out, string(c.ID))
			}
		} else {
			for _, v := range must(b.FindVehicles(t.Context(), kind, text)) {
				out = append(out, string(v.ID))
			}
		}
		return strings.Join(out, " ")
	}
	for _, c := range []struct {
		kind       aftersales.PaperKind
		text, want string
	}{
		{"plate", "沪a12345", "V-3 V-4"}, {"plate", "沪Ａ－１２３４", "V-5"}, {"plate", "沪A", ""}, {"vin", "lsvaa4187c2123456", "V-3"},
		{"vin", "沪A12345", ""}, {"phone", "13800000001", "C-7 C-8"}, {"phone", "0086 138 00000001", "C-7 C-8"}, {"phone", "+1 3800000001", ""},
	} {
		if got := ids(c.kind, c.text); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.kind, c.text, got, c.want)
		}
	}
	if err := b.Erase(t.Context(), phone.ID); err != nil {
		t.Fatal(err)
	}
	if got := ids("phone", "13800000001"); got != "C-8" {
		t.Errorf("an erased number finds %q", got)
	}
	// What is stored tells nobody the plate.
	page := must(b.driver.Scan(t.Context(), store.Query{Kind: "paper", Key: "plate", Limit: 10}))
	for _, rec := range page.Records {
		if v := rec.Keys[0].Value; len(v) != 32 || strings.Contains(v, "12345") {
			t.Errorf("the key is %q", v)
		}
	}
	// Another secret finds nothing, none at all is an error.
	plain := benchOn(t, b.driver, nil)
	if _, err := plain.FindVehicles(t.Context(), "plate", "沪A12345"); words(err) != "index.secret: papers are not found by their content" {
		t.Errorf("without a secret: %v", err)
	}
	for want, err := range map[string]error{
		`vehicles are not found by "name"`: errorOf(b.FindVehicles(t.Context(), "name", "x")),
		"plate: nothing to look for":       errorOf(b.FindVehicles(t.Context(), "plate", " - ")),
	} {
		if words(err) != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	if _, err := workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Shop: workshop.Shop{Prices: ordergen.Prices()}, Index: workshop.Index{Secret: []byte("short")}}); words(err) != "index.secret: 5 bytes, at least 16 are needed" {
		t.Errorf("a short secret: %v", err)
	}
}

func errorOf[T any](_ T, err error) error { return err }

func TestOrdersAreFoundByPlateVINAndPhonePageByPage(t *testing.T) {
	b := indexed(t, memstore.New(), nil)
	b.putVehicle("V-3", "沪A12345", "VIN3")
	b.putVehicle("V-4", "沪A12345", "VIN4")
	b.putCustomer("C-7", "Wang", "138")
	for n, v := range []aftersales.VehicleID{"V-3", "V-4", "V-3", "V-5", "V-4", "V-3"} {
		r := open(aftersales.OrderID(fmt.Sprintf("RO-%d", n)))
		c := r.Command.(aftersales.OpenOrder)
		c.Vehicle = v
		r.Command = c
		b.do(c.Order, r)
	}
	all := func(kind aftersales.PaperKind, text string, limit int) string {
		t.Helper()
		var out []string
		var after store.Cursor
		for range 20 {
			page, next, err := b.FindByPaper(t.Context(), kind, text, limit, after)
			if err != nil {
				t.Fatal(err)
			}
			if len(page) > limit {
				t.Errorf("%d on a page of %d", len(page), limit)
			}
			for _, o := range page {
				out = append(out, string(o.ID))
			}
			if after = next; after == (store.Cursor{}) {
				return strings.Join(out, " ")
			}
		}
		return "it does not end"
	}
	for limit := 1; limit < 8; limit++ {
		if got := all("plate", "沪a12345", limit); got != "RO-0 RO-2 RO-5 RO-1 RO-4" {
			t.Errorf("by plate, %d a page: %s", limit, got)
		}
		if got := all("vin", "vin4", limit); got != "RO-1 RO-4" {
			t.Errorf("by VIN, %d a page: %s", limit, got)
		}
		if got := all("phone", "138", limit); got != "RO-0 RO-1 RO-2 RO-3 RO-4 RO-5" {
			t.Errorf("by phone, %d a page: %s", limit, got)
		}
	}
	if _, _, err := b.FindByPaper(t.Context(), "name", "x", 1, store.Cursor{}); err == nil {
		t.Error("orders are found by name")
	}
}
