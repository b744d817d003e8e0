package workshop

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// slotKind is the kind of the records of places: one for each shop and cell, which every booking changes.
const slotKind = "slot"

// slotRefs are the records of cells of a shop.
func slotRefs(shop aftersales.StoreID, cells []time.Time) []store.Ref {
	refs := make([]store.Ref, len(cells))
	for i, cell := range cells {
		refs[i] = store.Ref{Kind: slotKind, ID: string(shop) + "\x1f" + cell.UTC().Format("200601021504")}
	}
	return refs
}

func decodePlaces(rec store.Record) (aftersales.Places, error) {
	var p aftersales.Places
	if !rec.Live() {
		return p, nil
	}
	if err := json.Unmarshal(rec.Body, &p); err != nil {
		return p, fmt.Errorf("%s: %w", rec.Ref, err)
	}
	return p, nil
}

func putPlaces(tx *store.Tx, rec store.Record, p aftersales.Places) {
	if p.IsZero() {
		tx.Delete(rec.Ref)
		return
	}
	rec.Body, _ = json.Marshal(p) // ids and numbers can always be written
	tx.Put(rec)
}

// keepPlaces takes the places of the slot that an appointment holds now, and gives those back that it held before.
func keepPlaces(tx *store.Tx, before, after aftersales.Appointment) error {
	if before.Slot == after.Slot && before.HoldsSlot() == after.HoldsSlot() {
		return nil
	}
	shop, err := shopOf(tx, after.Store)
	if err != nil || shop.Slots.IsZero() {
		return err
	}
	var held, wanted []time.Time
	if before.HoldsSlot() {
		held = shop.Slots.Cells(before.Slot)
	}
	if after.HoldsSlot() {
		wanted = shop.Slots.Cells(after.Slot)
	}
	cells := slices.Concat(wanted, slices.DeleteFunc(held, func(t time.Time) bool { return slices.ContainsFunc(wanted, t.Equal) }))
	recs, err := tx.GetAll(slotRefs(after.Store, cells)...)
	if err != nil {
		return err
	}
	for i, rec := range recs {
		p, err := decodePlaces(rec)
		if err != nil {
			return err
		}
		if i < len(wanted) {
			p, err = takePlace(p, after, before.ID == "" && after.Adopted != nil, shop.Slots, cells[i])
		} else {
			p = p.Release(after.ID)
		}
		if err != nil {
			return err
		}
		putPlaces(tx, rec, p)
	}
	return nil
}

// takePlace takes a place in a cell; what is adopted was promised one elsewhere and gets it in any case.
func takePlace(p aftersales.Places, a aftersales.Appointment, adopts bool, plan aftersales.SlotPlan, cell time.Time) (aftersales.Places, error) {
	if adopts {
		return p.Hold(a.ID, a.OnSite), nil
	}
	return p.Take(a.ID, plan, a.OnSite, cell)
}

// FreePlaces is how many places a cell of a shop has left.
type FreePlaces struct {
	Slot   aftersales.Slot
	Shop   int
	OnSite int
}

// FreePlaces gives what is left in each cell that a slot touches, at most a week's. A shop without a plan gives none.
func (w *Workshop) FreePlaces(ctx context.Context, shop aftersales.StoreID, in aftersales.Slot) ([]FreePlaces, error) {
	if in.End.Sub(in.Start) > 7*24*time.Hour {
		return nil, &FieldError{Path: "slot.end", Code: fault.TooLarge, Detail: "more than a week"}
	}
	var free []FreePlaces
	err := w.store.View(ctx, func(r *store.Reader) error {
		free = nil
		rec, err := r.Get(store.Ref{Kind: shopKind, ID: string(shop)})
		if err != nil {
			return err
		}
		record, err := decodeRecord[aftersales.Shop](rec)
		if err != nil {
			return err
		}
		plan := record.Slots
		cells := plan.Cells(in)
		recs, err := r.GetAll(slotRefs(shop, cells)...)
		if err != nil {
			return err
		}
		for i, rec := range recs {
			p, err := decodePlaces(rec)
			if err != nil {
				return err
			}
			slot := aftersales.Slot{Start: cells[i], End: cells[i].Add(time.Duration(plan.Minutes) * time.Minute)}
			free = append(free, FreePlaces{slot, p.Free(plan, false), p.Free(plan, true)})
		}
		return nil
	})
	return free, err
}

// SetCapacity sets the capacity of each cell that a slot touches, such as none on a holiday; nil is again that of the plan.
// Appointments that have their place keep it. The slot is at most a week: a longer time is set week by week.
func (w *Workshop) SetCapacity(ctx context.Context, shop aftersales.StoreID, in aftersales.Slot, c *aftersales.Capacity) error {
	if in.End.Sub(in.Start) > 7*24*time.Hour {
		return &FieldError{Path: "slot.end", Code: fault.TooLarge, Detail: "more than a week"}
	}
	if c != nil {
		if err := c.Check(); err != nil {
			return err
		}
	}
	return w.store.Update(ctx, func(tx *store.Tx) error {
		record, err := shopOf(tx, shop)
		if err != nil {
			return err
		}
		recs, err := tx.GetAll(slotRefs(shop, record.Slots.Cells(in))...)
		if err != nil {
			return err
		}
		for _, rec := range recs {
			p, err := decodePlaces(rec)
			if err != nil {
				return err
			}
			p.Capacity = c
			putPlaces(tx, rec, p)
		}
		return nil
	})
}
