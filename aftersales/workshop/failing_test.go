package workshop_test

import (
	"context"
	"errors"
	"testing"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

// nth is a driver of which one call fails, or every call from it on.
type nth struct {
	store.Driver
	left  int  // calls until then; 0 for never
	lasts bool // nothing works any more from then on
	down  bool // it came to that
}

func (d *nth) call() error {
	if d.left--; d.left == 0 {
		d.down = true
	}
	if d.left == 0 || d.down && d.lasts {
		return errBroken
	}
	return nil
}

func (d *nth) Read(ctx context.Context, refs []store.Ref) ([]store.Record, error) {
	if err := d.call(); err != nil {
		return nil, err
	}
	return d.Driver.Read(ctx, refs)
}

func (d *nth) Stream(ctx context.Context, of store.Ref, after int64) ([]store.Entry, error) {
	if err := d.call(); err != nil {
		return nil, err
	}
	return d.Driver.Stream(ctx, of, after)
}

func (d *nth) Scan(ctx context.Context, q store.Query) (store.Page, error) {
	if err := d.call(); err != nil {
		return store.Page{}, err
	}
	return d.Driver.Scan(ctx, q)
}

func (d *nth) Commit(ctx context.Context, b store.Batch) error {
	if err := d.call(); err != nil {
		return err
	}
	return d.Driver.Commit(ctx, b)
}

// TestEveryFailureOfTheStoreIsTold lets each call of the driver fail in turn: the error is told, and the same request goes
// through when the store is well again.
func TestEveryFailureOfTheStoreIsTold(t *testing.T) {
	both := aftersales.Slot{Start: tomorrow.Start, End: tomorrow.End}
	for name, do := range map[string]func(b *bench) error{
		"book": func(b *bench) error { return errorOf(b.DoAppointment(b.t.Context(), "A-2", booking("A-2", tomorrow))) },
		"find": func(b *bench) error {
			_, _, err := b.FindAppointments(b.t.Context(), "state", "booked", 9, store.Cursor{})
			return err
		},
		"free":    func(b *bench) error { return errorOf(b.FreePlaces(b.t.Context(), "S12", both)) },
		"set":     func(b *bench) error { return b.SetCapacity(b.t.Context(), "S12", both, &aftersales.Capacity{Shop: 9}) },
		"number":  func(b *bench) error { return errorOf(b.NextNumber(b.t.Context(), "S12", "order", morning)) },
		"vehicle": func(b *bench) error { return errorOf(b.FindVehicles(b.t.Context(), "plate", "沪A12345")) },
		"phone":   func(b *bench) error { return errorOf(b.FindCustomers(b.t.Context(), "138")) },
		"orders": func(b *bench) error {
			_, _, err := b.FindByPaper(b.t.Context(), "plate", "沪A12345", 9, store.Cursor{})
			return err
		},
		"desk": func(b *bench) error {
			_, _, err := b.Desk(b.t.Context(), workshop.DeskQuery{List: workshop.DeskParts}, 9, store.Cursor{})
			return err
		},
		"next":    func(b *bench) error { return errorOf(b.Next(b.t.Context(), "RO-1", someone("next"))) },
		"history": func(b *bench) error { return errorOf(b.History(b.t.Context(), "RO-1")) },
		"admit": func(b *bench) error {
			_, _, err := b.Admit(b.t.Context(), "A-1", admission("RO-2", desk("come")))
			return err
		},
		"person": func(b *bench) error {
			return errorOf(b.PutPerson(b.t.Context(), workshop.RecordRequest[aftersales.Person]{Record: aftersales.Person{ID: "wu"}, By: desk("wu")}))
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := &nth{Driver: memstore.New()}
			b := indexed(t, d, policy{})
			shop := aftersales.Shop{ID: "S12", Series: map[string]aftersales.Series{"order": {Digits: 4}}, Slots: aftersales.SlotPlan{Minutes: 30, Capacity: aftersales.Capacity{Shop: 5}}}
			if _, err := b.PutShop(t.Context(), workshop.RecordRequest[aftersales.Shop]{Record: shop, By: desk("shop")}); err != nil {
				t.Fatal(err)
			}
			b.putVehicle("V-3", "沪A12345", "VIN")
			b.putCustomer("C-7", "Wang", "138")
			doVisit(b, "A-1", booking("A-1", tomorrow))
			b.do("RO-1", open("RO-1"))
			failed := 0
			for n := 1; ; n++ {
				other := indexed(t, d, policy{}) // one that has nothing ready
				d.left = n
				err := do(other)
				if d.left > 0 { // it took fewer calls
					if err != nil {
						t.Errorf("when the store is well: %v", err)
					}
					break
				}
				if err != nil {
					failed++
					if !errors.Is(err, errBroken) {
						t.Errorf("call %d: %v", n, err)
					}
				}
			}
			if failed == 0 {
				t.Error("nothing failed")
			}
		})
	}
}

func TestARecordThatIsDamagedIsToldWhereverItIsUsed(t *testing.T) {
	b := indexed(t, memstore.New(), policy{})
	b.withPlan()
	doVisit(b, "A-1", booking("A-1", tomorrow))
	page := must(b.driver.Scan(t.Context(), store.Query{Kind: "vehicle", Key: "paper", Limit: 1}))
	if len(page.Records) != 0 {
		t.Fatal("there is a vehicle")
	}
	b.putVehicle("V-3", "沪A12345", "VIN")
	cell := tomorrow.Start.UTC().Format("200601021504")
	s := store.New(b.driver, store.Config{})
	for _, ref := range []store.Ref{{Kind: "slot", ID: "S12\x1f" + cell}, {Kind: "vehicle", ID: "V-3"}, {Kind: "series", ID: "S12\x1forder\x1f"}} {
		if err := s.Update(t.Context(), func(tx *store.Tx) error {
			rec, _ := tx.Get(ref)
			rec.Ref, rec.Body = ref, []byte("{")
			tx.Put(rec)
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	shop, rev, err := b.ShopRecord(t.Context(), "S12")
	if err != nil {
		t.Fatal(err)
	}
	shop.Series = map[string]aftersales.Series{"order": {Digits: 4}}
	if _, err := b.PutShop(t.Context(), workshop.RecordRequest[aftersales.Shop]{Record: shop, Revision: rev, By: desk("series")}); err != nil {
		t.Fatal(err)
	}
	for n, err := range []error{
		errorOf(b.FreePlaces(t.Context(), "S12", tomorrow)), b.SetCapacity(t.Context(), "S12", tomorrow, nil),
		errorOf(b.DoAppointment(t.Context(), "A-2", booking("A-2", tomorrow))), errorOf(b.FindVehicles(t.Context(), "plate", "沪A12345")),
		errorOf(b.NextNumber(t.Context(), "S12", "order", morning)),
		errorOf(b.PutVehicle(t.Context(), workshop.RecordRequest[aftersales.Vehicle]{Record: aftersales.Vehicle{ID: "V-3"}, Revision: 2, By: desk("v")})),
	} {
		if n < 5 && err == nil || n == 5 && err != nil { // a damaged vehicle is mended by writing it anew
			t.Errorf("%d: %v", n, err)
		}
	}
}
