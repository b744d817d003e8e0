package workshop_test

import (
	"encoding/json"
	"errors"
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
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

// damage writes a body over a record, past everything.
func damage(t *testing.T, d store.Driver, ref store.Ref, body string) {
	t.Helper()
	if err := store.New(d, store.Config{}).Update(t.Context(), func(tx *store.Tx) error {
		rec, err := tx.Get(ref)
		rec.Body = []byte(body)
		tx.Put(rec)
		return err
	}); err != nil {
		t.Fatal(err)
	}
}

// issuing gives the request that issues the part of an ordinary order from a bin of the ledger.
func issuing(command string) workshop.Request {
	return request(command, aftersales.IssuePart{Part: "RO-1/P1", Quantity: pieces("2"), To: "li", Bin: "A-01"})
}

// certified is an order of another system with the number of a certificate.
func certified(id aftersales.OrderID, number string, by aftersales.Actor) workshop.Request {
	e := history.NewEvent(history.OrderCertified, history.At(morning)).With(history.FieldOrderID, history.ID(string(id))).With(history.FieldCertificateNo, history.ID(number))
	e.ID = string(id) + "-e"
	return workshop.Request{By: by, Command: aftersales.AdoptOrder{Order: id, State: "certified", From: "old", Covers: []string{"order.certified"}, Events: []history.Event{e}}}
}

// withStock gives a workshop with an order that waits for its part, one that is closed, the part in a bin and kept for the
// first, and an appointment.
func withStock(t *testing.T, d store.Driver) *bench {
	t.Helper()
	b := benchOn(t, d, nil)
	b.live("RO-1", 10)
	for _, s := range ordergen.Life("RO-2", morning) {
		b.do("RO-2", workshop.Request{Command: s.Command, By: s.By})
	}
	b.books(pads, "s", append(shelve("PX-1", "A-01", "5", "L1", cal.MustDate(2027, 1, 31)), aftersales.ReserveStock{Order: "RO-1", Quantity: pieces("1")})...)
	doVisit(b, "A-1", booking("A-1", tomorrow))
	return b
}

// TestWhatAStoreFailsBesideAnOrderIsTold lets each call of the driver fail in turn, once or for good, while the ledger, the
// numbers of the shop, other orders and appointments are touched: the error is told, nothing is half written, and the same
// request goes through when the store is well again. The record of the ledger has to be read from its log.
func TestWhatAStoreFailsBesideAnOrderIsTold(t *testing.T) {
	items := []aftersales.Item{{ID: "i"}}
	for name, do := range map[string]func(b *bench) error{
		"a part is issued": func(b *bench) error { return errorOf(b.Do(b.t.Context(), "RO-1", issuing("issue"))) },
		"what is kept is given up": func(b *bench) error {
			return errorOf(b.Do(b.t.Context(), "RO-1", request("cancel", aftersales.CancelOrder{})))
		},
		"a number is taken": func(b *bench) error {
			return errorOf(b.Do(b.t.Context(), "RO-9", certified("RO-9", "OLD-7", someone("adopt"))))
		},
		"a rework is opened": func(b *bench) error {
			return errorOf(b.Do(b.t.Context(), "RO-9", request("rework", aftersales.OpenOrder{Order: "RO-9", Kind: aftersales.KindRework,
				ReworkOf: "RO-2", Customer: "C-7", Vehicle: "V-3", Items: items})))
		},
		"work of another system is taken up": func(b *bench) error {
			return errorOf(b.Do(b.t.Context(), "RO-1", request("revive", aftersales.PlanJob{Job: "J-9", Operation: "OP", Finding: "F-9", Hours: must(pricing.ParseHours("1")),
				Rate: cny("180"), Revives: &aftersales.JobRef{Order: "elsewhere", Job: "J-1"}})))
		},
		"the ledger is booked": func(b *bench) error {
			return errorOf(b.DoStock(b.t.Context(), pads, workshop.StockRequest{By: keeper("k"), Command: aftersales.IssueStock{Order: "RO-8", Bin: "A-01", Quantity: pieces("1")}}))
		},
		"an order is asked about what it has": func(b *bench) error {
			err := errorOf(b.DoStock(b.t.Context(), pads, workshop.StockRequest{By: keeper("k"), Command: aftersales.UseStock{Order: "RO-1", Quantity: pieces("1")}}))
			if errors.Is(err, aftersales.ErrNotAllowed) && !errors.Is(err, errBroken) {
				return nil // nothing is out: the answer of the ledger
			}
			return err
		},
		"a place is looked into": func(b *bench) error {
			_, _, err := b.StockIn(b.t.Context(), "S12", bin("A-01"), 9, store.Cursor{})
			return err
		},
		"what expires is looked up": func(b *bench) error {
			_, _, err := b.Expiring(b.t.Context(), cal.MustDate(2027, 1, 31), 9, store.Cursor{})
			return err
		},
		"a successor is looked up": func(b *bench) error { return errorOf(b.Successor(b.t.Context(), "S12", "PAD-F")) },
		"a customer comes": func(b *bench) error {
			_, _, err := b.Admit(b.t.Context(), "A-1", admission("RO-7", desk("come")))
			return err
		},
	} {
		for times, lasts := range map[string]bool{" once": false, " for good": true} {
			t.Run(name+times, func(t *testing.T) {
				well := memstore.New()
				withStock(t, well)
				damage(t, well, store.Ref{Kind: "stock", ID: string(pads)}, "{")
				failed := 0
				for n := 1; ; n++ {
					d := &nth{Driver: well, left: n, lasts: lasts}
					before := dump(t, well)
					err := do(benchOn(t, d, nil))
					if !d.down {
						if err != nil {
							t.Errorf("when the store is well: %v", err)
						}
						break
					}
					if err == nil {
						continue // the log told that it was carried out
					}
					failed++
					if !errors.Is(err, errBroken) {
						t.Errorf("call %d: %v", n, err)
					}
					if strings.Join(before, "\n") != strings.Join(dump(t, well), "\n") {
						t.Errorf("call %d: something was written", n)
					}
				}
				if failed == 0 {
					t.Error("nothing failed")
				}
			})
		}
	}
}

func TestWhatAnOrderHasOutIsBookedByTheOrder(t *testing.T) {
	b := withStock(t, memstore.New())
	// What the ledger alone gave to an order is booked in the ledger.
	b.books(pads, "other", aftersales.IssueStock{Order: "elsewhere", Bin: "A-01", Quantity: pieces("1")}, aftersales.UseStock{Order: "elsewhere", Quantity: pieces("1")},
		aftersales.IssueStock{Order: "RO-2", Bin: "A-01", Quantity: pieces("1")}, aftersales.UseStock{Order: "RO-2", Quantity: pieces("1")})
	b.do("RO-1", issuing("issue"))
	for _, c := range []aftersales.StockCommand{
		aftersales.UseStock{Order: "RO-1", Quantity: pieces("1")}, aftersales.LoseStock{Order: "RO-1", Quantity: pieces("1")},
		aftersales.ReturnStock{Order: "RO-1", Bin: "A-01", Quantity: pieces("1")},
	} {
		_, err := b.DoStock(t.Context(), pads, workshop.StockRequest{Command: c, By: keeper(c.Name())})
		refusedWith(t, err, `order: what is out for parts line "RO-1/P1" is booked by a command on order "RO-1"`)
	}
	b.do("RO-1", request("keep", aftersales.ReceiveOldPart{Part: "RO-1/P1", Quantity: pieces("2")}))
	release := aftersales.ReleaseOldPart{Order: "RO-1", Quantity: pieces("2"), Choice: aftersales.OldPartDisposed}
	_, err := b.DoStock(t.Context(), pads, workshop.StockRequest{Command: release, By: keeper("release")})
	refusedWith(t, err, `order: what is kept for parts line "RO-1/P1" is booked by a command on order "RO-1"`)
	b.do("RO-1", request("dispose", aftersales.DisposeOldPart{Part: "RO-1/P1", Quantity: pieces("2"), Choice: aftersales.OldPartDisposed}))
	for _, c := range []aftersales.StockCommand{aftersales.KeepOldPart{Order: "RO-1", Quantity: pieces("2")}, release} {
		must(b.DoStock(t.Context(), pads, workshop.StockRequest{Command: c, By: someone("ledger-" + c.Name())})) // what the ledger alone keeps
	}
	_, err = b.DoStock(t.Context(), pads, workshop.StockRequest{Command: aftersales.UseStock{Order: aftersales.OrderID(strings.Repeat("x", 3000)), Quantity: pieces("1")}, By: keeper("long")})
	var field *workshop.FieldError
	if !errors.As(err, &field) || field.Path != "order" {
		t.Errorf("an order that there cannot be: %v", err)
	}
	if s := must(b.Stock(t.Context(), pads)); s.OnHand().String() != "1" {
		t.Errorf("%s on hand", s.OnHand())
	}
}

func TestByWhenAPartMayBeUsedIsWhatTheLedgerSays(t *testing.T) {
	b := withStock(t, memstore.New())
	r := issuing("issue")
	c := r.Command.(aftersales.IssuePart)
	c.Expires = cal.MustDate(2027, 2, 1)
	r.Command = c
	_, err := b.Do(t.Context(), "RO-1", r)
	refusedWith(t, err, "expires_on: 2027-02-01, but by the ledger it may be used until 2027-01-31")
	c.Expires = cal.MustDate(2027, 1, 31)
	r.Command = c
	if o := b.do("RO-1", r).State; o.Parts[0].Bin != "A-01" {
		t.Errorf("the part is %+v", o.Parts[0])
	}
}

func TestADamagedRecordOfAPlaceIsTold(t *testing.T) {
	b := withStock(t, memstore.New())
	damage(t, b.driver, store.Ref{Kind: "stock_place", ID: "S12/PAD-F\x1fbin\x1fA-01"}, "{")
	_, _, err := b.StockIn(t.Context(), "S12", bin("A-01"), 9, store.Cursor{})
	refusedWith(t, err, "stock_place")
}

func TestPlacesAreGivenAndSetForAWeekAtMost(t *testing.T) {
	b := newBench(t, nil)
	b.withPlan()
	for days, refused := range map[int]bool{7: false, 8: true} {
		in := aftersales.Slot{Start: tomorrow.Start, End: tomorrow.Start.Add(time.Duration(days) * 24 * time.Hour)}
		for name, err := range map[string]error{"free": errorOf(b.FreePlaces(t.Context(), "S12", in)), "set": b.SetCapacity(t.Context(), "S12", in, nil)} {
			var field *workshop.FieldError
			if errors.As(err, &field) != refused || refused && field.Path != "slot.end" || !refused && err != nil {
				t.Errorf("%s, %d days: %v", name, days, err)
			}
		}
	}
}

func TestANumberThatIsTooLongToBeToldApartIsNotHeldAgainstAnOrder(t *testing.T) {
	b := newBench(t, nil)
	by := func(command string) aftersales.Actor {
		a := someone(command)
		a.Store = aftersales.StoreID(strings.Repeat("s", 150))
		return a
	}
	for _, id := range []aftersales.OrderID{"A-1", "A-2"} {
		b.do(id, certified(id, strings.Repeat("9", 150), by("adopt-"+string(id))))
	}
	for _, line := range dump(t, b.driver) {
		if strings.HasPrefix(line, "number") {
			t.Errorf("a number was taken: %s", line)
		}
	}
}

func TestAnAdmissionIsRefusedAsAWhole(t *testing.T) {
	b := newBench(t, nil)
	doVisit(b, "A-1", booking("A-1", tomorrow))
	before := dump(t, b.driver)
	_, _, err := b.Admit(t.Context(), "A-1", workshop.Admission{Open: admission("RO-1", desk("x")).Open})
	refusedWith(t, err, "command")
	if strings.Join(before, "\n") != strings.Join(dump(t, b.driver), "\n") {
		t.Error("something was written")
	}
	if _, _, err := b.Admit(t.Context(), "A-1", admission("RO-1", desk("come"))); err != nil {
		t.Fatal(err)
	}
	again := admission("RO-2", desk("again")).Open
	again.Customer, again.Vehicle, again.Appointment = "C-7", "V-3", "A-1"
	_, err = b.Do(t.Context(), "RO-2", workshop.Request{Command: again, By: desk("again")})
	refusedWith(t, err, `order: appointment "A-1" is that of order "RO-1", not of "RO-2"`)
	other := admission("RO-1", desk("come"))
	other.Open.Customer = "C-8"
	_, _, err = b.Admit(t.Context(), "A-1", other)
	refusedWith(t, err, `open.customer: appointment "A-1" is that of customer "C-7", not of "C-8"`)
}

func TestAnAdmissionIsOverriddenWithItsReason(t *testing.T) {
	b := newBench(t, against(history.AppointmentAdmitted, history.Finding{Rule: "X-1", Effect: history.Block, OverrideRoles: []string{"customer_service"}}))
	doVisit(b, "A-1", booking("A-1", tomorrow))
	why, concern := b.NewPaper(aftersales.PaperText, "because"), b.NewPaper(aftersales.PaperText, "noise in front")
	a := admission("RO-1", desk("come"))
	a.Open.Concern, a.Papers = concern.Ref(), []aftersales.Paper{why, concern}
	_, _, err := b.Admit(t.Context(), "A-1", a)
	if !errors.Is(err, workshop.ErrRefused) {
		t.Fatalf("without a word: %v", err)
	}
	a.Overrides = []workshop.Override{{Rule: "X-1", Reason: why.Ref()}}
	visited, opened, err := b.Admit(t.Context(), "A-1", a)
	if err != nil || visited.Events[len(visited.Events)-1].Type != history.RuleOverridden || opened.State.ID != "RO-1" {
		t.Fatalf("%v: %+v", err, visited.Events)
	}
	for _, p := range a.Papers {
		if got := must(b.Paper(t.Context(), p.ID)); got.Content != p.Content {
			t.Errorf("paper %s is %+v", p.ID, got)
		}
	}
}

func TestWorkOfAnotherVehicleIsNotTakenUp(t *testing.T) {
	b := newBench(t, nil)
	b.live("RO-1", 10)
	b.do("RO-1", request("defer", aftersales.DeferJob{Job: "RO-1/J2", DueKM: new(int64(25_000))}))
	for _, vehicle := range []aftersales.VehicleID{"V-4", "V-3"} {
		id := aftersales.OrderID("RO-of-" + vehicle)
		r := open(id)
		c := r.Command.(aftersales.OpenOrder)
		c.Vehicle = vehicle
		r.Command = c
		b.do(id, r)
		_, err := b.Do(t.Context(), id, request("revive-"+string(vehicle), aftersales.PlanJob{Job: aftersales.JobID(id + "/J1"), Operation: "INS-BRK", Hours: must(pricing.ParseHours("0.5")),
			Rate: cny("180"), Revives: &aftersales.JobRef{Order: "RO-1", Job: "RO-1/J2"}}))
		if vehicle == "V-4" {
			refusedWith(t, err, `revives.order: order "RO-1" was for vehicle "V-3", not for "V-4"`)
		} else if err != nil {
			t.Error(err)
		}
	}
}

func TestABookingIsDecidedWithoutAStoreAsWithOne(t *testing.T) {
	b := newBench(t, nil)
	shop := workshop.Shop{Prices: ordergen.Prices()}
	text := func(s aftersales.Stock) string { return string(must(json.Marshal(s))) }
	s := aftersales.NewStock("S12", "PAD-F")
	for i, c := range shelve("PX-1", "A-01", "5", "L1", cal.MustDate(2027, 1, 31)) {
		r := workshop.StockRequest{Command: c, By: keeper("k" + string(rune('0'+i)))}
		d, err := workshop.DecideStock(shop, nil, s, r)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(text(must(b.DoStock(t.Context(), pads, r)).State), text(d.State)); diff != "" {
			t.Errorf("%s: %s", c.Name(), diff)
		}
		s = d.State
	}
	_, err := workshop.DecideStock(shop, nil, s, workshop.StockRequest{Command: aftersales.BookIn{Receipt: "PX-1", Bin: "A-01"}, By: keeper("none")})
	refusedWith(t, err, "quantity")
}

func TestAllThatIsWrongWithARequestAheadOfTheClockIsToldAtOnce(t *testing.T) {
	b := newBench(t, nil)
	doVisit(b, "A-1", booking("A-1", tomorrow))
	ahead := keeper("ahead")
	ahead.At = morning.Add(48 * time.Hour)
	_, err := b.DoStock(t.Context(), pads, workshop.StockRequest{Command: aftersales.BookIn{Receipt: "PX-1", Bin: "A-01"}, By: ahead})
	refusedWith(t, err, "at: 2026-03-06T08:00:00+08:00 lies more than 24h0m0s after the clock")
	refusedWith(t, err, "quantity: ")
	_, _, err = b.Admit(t.Context(), "A-1", admission("RO-1", ahead))
	refusedWith(t, err, "at: 2026-03-06T08:00:00+08:00 lies more than 24h0m0s after the clock")
	if _, err := b.Order(t.Context(), "RO-1"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("an order was opened: %v", err)
	}
}
