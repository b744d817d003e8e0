package workshop_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

// change rewrites the body of a stored record, as another program or a fault of the disk would.
func (b *bench) change(ref store.Ref, how func(body []byte) []byte) {
	b.t.Helper()
	if err := store.New(b.driver, store.Config{}).Update(b.t.Context(), func(tx *store.Tx) error {
		rec, err := tx.Get(ref)
		rec.Body = how(rec.Body)
		tx.Put(rec)
		return err
	}); err != nil {
		b.t.Fatal(err)
	}
}

// damaged is what is left of a record.
func damaged([]byte) []byte { return []byte("{") }

// outdated gives the body of a record a shape of which nobody knows: its state has to be read from the log.
func outdated(body []byte) []byte {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(body, &fields); err != nil {
		panic(err)
	}
	fields["shape"] = []byte("0")
	return must(json.Marshal(fields))
}

// reads are requests that change nothing, by name.
func reads() map[string]func(b *bench) error {
	all := func(b *bench, r workshop.ErasureRequest) error {
		for _, err := range b.Erasable(context.Background(), r) {
			if err != nil {
				return err
			}
		}
		return nil
	}
	return map[string]func(b *bench) error{
		"what an order owes": func(b *bench) error {
			_, _, err := b.DueOf(context.Background(), workshop.Ower{Store: "S12"}, morning.AddDate(1, 0, 0), 9, store.Cursor{})
			return err
		},
		"what may be erased in one shop":     func(b *bench) error { return all(b, erasing(morning.AddDate(10, 0, 0))) },
		"what may be erased in another shop": func(b *bench) error { r := erasing(morning.AddDate(10, 0, 0)); r.Shop = "S1"; return all(b, r) },
		"who read a paper": func(b *bench) error {
			_, _, err := b.Accesses(context.Background(), workshop.AccessByPerson, "li", 9, store.Cursor{})
			return err
		},
	}
}

// asOf dates a reading by the clock.
func asOf(b *bench, r workshop.ReadingRequest) workshop.ReadingRequest {
	r.By.At = b.clock.now()
	return r
}

// TestEveryFailureOfAReadIsToldWhateverTheShapeOfWhatIsStored lets each call of the driver fail in turn.
func TestEveryFailureOfAReadIsToldWhateverTheShapeOfWhatIsStored(t *testing.T) {
	whole, papers := lived(t)
	asked := asOf(whole, reading("read", "x", papers[:1]))
	if _, err := whole.ReadPapers(t.Context(), asked); err != nil {
		t.Fatal(err)
	}
	owes := func(h *history.History, _ time.Time) []history.Finding {
		return []history.Finding{{Rule: "X", Status: history.Pending, Due: morning.Add(time.Hour)}}
	}
	d := &nth{Driver: whole.driver}
	b := indexed(t, d, policy{due: owes})
	if err := b.Rewatch(t.Context()); err != nil {
		t.Fatal(err)
	}
	b.do("RO-9", open("RO-9"))
	for _, shape := range []string{"as it is", "outdated"} {
		for name, read := range reads() {
			t.Run(name+", "+shape, func(t *testing.T) {
				for n := 1; ; n++ {
					d.left = n
					err := read(indexed(t, d, policy{due: owes}))
					if d.left > 0 {
						if d.left = 0; err != nil || n == 1 {
							t.Errorf("after %d calls: %v", n-1, err)
						}
						return
					}
					if !errors.Is(err, errBroken) {
						t.Fatalf("call %d: %v", n, err)
					}
				}
			})
		}
		b.t = t
		for _, ref := range []store.Ref{{Kind: "order", ID: "RO-2"}, {Kind: "order", ID: "RO-9"}, {Kind: "complaint", ID: "K-1"}, {Kind: "followup", ID: "F-1"}} {
			if shape == "as it is" {
				b.change(ref, outdated)
			}
		}
	}
	for name, read := range reads() {
		if err := read(b); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestARecordThatIsDamagedStopsWhatReadsItAndNothingIsErased damages one record at a time.
func TestARecordThatIsDamagedStopsWhatReadsItAndNothingIsErased(t *testing.T) {
	whole, papers := lived(t)
	asked := asOf(whole, reading("read", "x", papers[:1]))
	if _, err := whole.ReadPapers(t.Context(), asked); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		ref  store.Ref
		do   func() error
	}{
		{"a closed order", store.Ref{Kind: "order", ID: "RO-2"}, func() error { return errorOf(whole.EraseExpired(t.Context(), erasing(morning.AddDate(10, 0, 0)))) }},
		{"a call", store.Ref{Kind: "followup", ID: "F-1"}, func() error { return errorOf(whole.EraseExpired(t.Context(), erasing(morning.AddDate(10, 0, 0)))) }},
		{"a paper of an order", store.Ref{Kind: "paper", ID: papers[0].ID}, func() error { return errorOf(whole.EraseExpired(t.Context(), erasing(morning.AddDate(10, 0, 0)))) }},
		{"a paper that is read", store.Ref{Kind: "paper", ID: papers[0].ID}, func() error {
			return errorOf(whole.ReadPapers(t.Context(), asOf(whole, reading("again", "x", papers[:1]))))
		}},
		{"an access that is sent again", store.Ref{Kind: "access", ID: "read"}, func() error {
			return errorOf(whole.ReadPapers(t.Context(), asOf(whole, reading("read", "x", papers[:1]))))
		}},
		{"an access that is looked for", store.Ref{Kind: "access", ID: "read"}, func() error { return reads()["who read a paper"](whole) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			var was []byte
			whole.t = t
			whole.change(c.ref, func(body []byte) []byte { was = body; return damaged(nil) })
			if err := c.do(); err == nil || !strings.Contains(err.Error(), c.ref.String()) {
				t.Errorf("%v", err)
			}
			whole.change(c.ref, func([]byte) []byte { return was })
		})
	}
	for _, p := range papers {
		if got := must(whole.Paper(t.Context(), p.ID)); got.Erased {
			t.Errorf("%v is erased", p)
		}
	}
}

// TestWhoseIdBeginsAlikeKeepsNobodysPapers opens an order of a customer C-70, and looks at C-7.
func TestWhoseIdBeginsAlikeKeepsNobodysPapers(t *testing.T) {
	b, _ := lived(t)
	c := open("RO-9").Command.(aftersales.OpenOrder)
	c.Customer, c.Vehicle = "C-70", "V-30"
	b.do("RO-9", request("RO-9-open", c))
	found := map[string]bool{}
	for one, err := range b.Erasable(t.Context(), erasing(morning.AddDate(10, 0, 0))) {
		if err != nil {
			t.Fatal(err)
		}
		found[one.Subject.String()] = true
	}
	if !found["customer/C-7"] || !found["vehicle/V-3"] {
		t.Errorf("%v", found)
	}
}

// writes are requests that change something, each with what has to be there before.
func writes(t *testing.T) map[string]func(b *bench) (do func() error) {
	by := aftersales.Actor{By: "zhou", Role: "business_supervisor", Store: "S12"}
	return map[string]func(b *bench) func() error{
		"papers are read": func(b *bench) func() error {
			papers := b.putCustomer("C-7", "Wang", "138")
			return func() error { return errorOf(b.ReadPapers(t.Context(), reading("read", "x", papers))) }
		},
		"calls after a complaint are planned": func(b *bench) func() error {
			if _, err := complain(b, "K-1", takenDown, aftersales.PassOn{To: "service_manager"}, aftersales.HandBack{To: "followup_clerk"}); err != nil {
				t.Fatal(err)
			}
			return func() error { return errorOf(b.PlanRechecks(t.Context(), callPlan(), "K-1", by)) }
		},
		"a maintenance is planned": func(b *bench) func() error {
			b.do("RO-1", open("RO-1"))
			b.putCustomer("C-7", "Wang", "138")
			v := aftersales.Vehicle{ID: "V-3", Identity: always(aftersales.VehicleIdentity{NextServiceOn: day("2026-03-08")}), Owners: always[aftersales.CustomerID]("C-7")}
			if _, err := b.PutVehicle(t.Context(), workshop.RecordRequest[aftersales.Vehicle]{Record: v, By: desk("put-v")}); err != nil {
				t.Fatal(err)
			}
			return func() error { return errorOf(b.PlanMaintenance(t.Context(), callPlan(), "V-3", by)) }
		},
		"a deputy is named": func(b *bench) func() error {
			call := firstCall
			call.Due = day("2026-03-05")
			if _, err := callUp(b, "F-1", call); err != nil {
				t.Fatal(err)
			}
			r := callsRequest()
			r.Plan.Staff = []aftersales.Person{{ID: "li", Absences: []aftersales.Absence{{Valid: cal.Span{From: day("2026-03-01"), To: day("2026-03-31")}}}}}
			return func() error { return errorOf(b.PlanCalls(t.Context(), r)) }
		},
		"somebody who is away is to answer for a complaint": func(b *bench) func() error {
			march := cal.Span{From: day("2026-03-01"), To: day("2026-03-31")}
			b.putPerson(aftersales.Person{ID: "li", Absences: []aftersales.Absence{{Valid: march, Deputy: "wu"}}})
			b.putPerson(aftersales.Person{ID: "wu"})
			if _, err := complain(b, "K-1", takenDown, aftersales.RegisterComplaint{Form: "sales"}, aftersales.ClassifyComplaint{Cause: "x"}); err != nil {
				t.Fatal(err)
			}
			return func() error {
				r := workshop.ComplaintRequest{Command: aftersales.AssignComplaint{Owner: "li", OwnerRole: "x"}, By: desk("assign")}
				_, err := b.DoComplaint(t.Context(), "K-1", r)
				if away := (*workshop.AwayError)(nil); errors.As(err, &away) && !errors.Is(err, errBroken) {
					return nil // as it should be
				}
				return err
			}
		},
		"a record with papers is put": func(b *bench) func() error {
			p := b.NewPaper(aftersales.PaperName, "Wang")
			c := aftersales.Customer{ID: "C-7", Profile: always(aftersales.CustomerProfile{Name: p.Ref()})}
			return func() error {
				return errorOf(b.PutCustomer(t.Context(), workshop.RecordRequest[aftersales.Customer]{Record: c, By: desk("put"), Papers: []aftersales.Paper{p}}))
			}
		},
		"what is owed is looked at anew": func(b *bench) func() error {
			b.do("RO-1", open("RO-1"))
			b.change(store.Ref{Kind: "order", ID: "RO-1"}, outdated)
			return func() error { return b.Rewatch(t.Context()) }
		},
		"a booking goes with an order that was put off": func(b *bench) func() error {
			b.do("RO-1", open("RO-1"))
			b.change(store.Ref{Kind: "order", ID: "RO-1"}, outdated)
			r := booking("A-1", tomorrow)
			c := r.Command.(aftersales.Book)
			c.Order = "RO-1"
			r.Command = c
			return func() error {
				_, err := b.DoAppointment(t.Context(), "A-1", r)
				if err != nil && strings.Contains(err.Error(), "not put off to an appointment") && !errors.Is(err, errBroken) {
					return nil // as it should be
				}
				return err
			}
		},
		"the watch looks after an order": func(b *bench) func() error {
			b.do("RO-1", open("RO-1"))
			b.change(store.Ref{Kind: "order", ID: "RO-1"}, outdated)
			b.putPerson(aftersales.Person{ID: "feng"})
			b.clock.add(48 * time.Hour)
			return func() error { return errorOf(b.Watch(t.Context(), b.clock.at)) }
		},
		"the watch looks after a complaint": func(b *bench) func() error {
			b.putPerson(aftersales.Person{ID: "li"})
			if _, err := complain(b, "K-1", takenDown, aftersales.RegisterComplaint{Form: "sales"}, aftersales.ClassifyComplaint{Cause: "x"},
				aftersales.AssignComplaint{Owner: "li", OwnerRole: "x"}); err != nil {
				t.Fatal(err)
			}
			b.clock.add(48 * time.Hour)
			return func() error { return errorOf(b.Watch(t.Context(), b.clock.at)) }
		},
	}
}

// restless gives a workshop by whose policy everything owes something, and whose steps remind of it.
func restless(t *testing.T, d store.Driver) *bench {
	t.Helper()
	c := &clock{at: morning}
	owes := func(*history.History, time.Time) []history.Finding {
		return []history.Finding{{Rule: "X-1", Status: history.Pending, Due: morning.Add(time.Hour)}}
	}
	w, err := workshop.New(workshop.Config{Store: store.New(d, store.Config{}), Now: c.now, Shop: workshop.Shop{Prices: ordergen.Prices(), Policy: policy{due: owes},
		Owners: map[string]string{"X-1": workshop.OwnerOfCase}, Superiors: map[string]string{"*": "boss"}, Steps: map[string][]string{"X-1": {"now remind", "late tell superior"}}}})
	if err != nil {
		t.Fatal(err)
	}
	return &bench{w, t, d, c}
}

// TestEveryFailureOfAWriteIsToldAndItGoesThroughAfterwards lets each call of the driver fail in turn, alone and with all
// that follow.
func TestEveryFailureOfAWriteIsToldAndItGoesThroughAfterwards(t *testing.T) {
	for name, prepare := range writes(t) {
		t.Run(name, func(t *testing.T) {
			for n := 1; ; n++ {
				reached := false
				for _, lasting := range []bool{false, true} {
					d := &nth{Driver: memstore.New()}
					b := restless(t, d)
					do := prepare(b)
					d.left, d.lasts = n, lasting
					err := do()
					reached = d.down
					if reached && !errors.Is(err, errBroken) {
						t.Errorf("call %d fails, lasting %v: %v", n, lasting, err)
					}
					d.left, d.lasts = 0, false
					if err := do(); err != nil {
						t.Errorf("after the failure of call %d, lasting %v: %v", n, lasting, err)
					}
				}
				if !reached {
					if n < 3 {
						t.Errorf("only %d calls", n-1)
					}
					return
				}
			}
		})
	}
}
