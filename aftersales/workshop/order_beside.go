package workshop

import (
	"fmt"
	"slices"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// besideOrder does what else belongs to a command on an order: it holds what the order says of others against them, takes
// its numbers, and books what it moves in the stock.
func besideOrder(w *Workshop, tx *store.Tx, before aftersales.Order, r Request, d Decision) ([]aftersales.Paper, error) {
	if err := agreesWithFirst(tx, d.State, r.Command); err != nil {
		return nil, err
	}
	if err := takeNumbers(tx, d, reportsOrder(r.Command)); err != nil {
		return nil, err
	}
	if !before.State.Ended() && d.State.State.Ended() {
		if err := releaseReserved(w, tx, r, d.State); err != nil {
			return nil, err
		}
	}
	return moveStock(w, tx, before, r, d)
}

// orderIn gives an order as it is in a transaction, and false if there is none: it may be kept in another system.
func orderIn(r reader, id aftersales.OrderID) (aftersales.Order, bool, error) {
	recs, err := r.GetAll(orderRef(id))
	if err != nil || !recs[0].Live() {
		return aftersales.Order{}, false, err
	}
	reads := decider[aftersales.OrderID, aftersales.Order, aftersales.OrderCommand]{kind: orderKind, shape: orderShape, evolve: aftersales.EvolveOrder}
	o, err := reads.state(r, recs[0])
	return o, err == nil, err
}

// agreesWithFirst refuses a rework of an order that was not delivered or is of another vehicle, work that takes up a job which
// was not put off, if the first order is here, and what another order takes up already.
func agreesWithFirst(tx *store.Tx, o aftersales.Order, c aftersales.OrderCommand) error {
	switch c := c.(type) {
	case aftersales.OpenOrder:
		if err := agreesWithVisit(tx, o); err != nil {
			return err
		}
		if c.ReworkOf == "" {
			return nil
		}
		first, there, err := orderIn(tx, c.ReworkOf)
		if err != nil || !there {
			return err
		}
		if _, err := first.Rework(c.Order, c.Items...); err != nil && first.Customer != "" && first.Vehicle != "" {
			return err
		}
		if first.Vehicle != "" && o.Vehicle != "" && first.Vehicle != o.Vehicle {
			return &FieldError{Path: "rework_of", Code: fault.Mismatch, Detail: fmt.Sprintf("order %q was for vehicle %q, not for %q", first.ID, first.Vehicle, o.Vehicle)}
		}
	case aftersales.AdoptOrder:
		return noteTaken(tx, o)
	case aftersales.AnswerConsent:
		i := slices.IndexFunc(o.Jobs, func(j aftersales.Job) bool { return j.ID == c.Job && j.Revives != nil })
		if c.Answer == aftersales.Agreed && i >= 0 { // he had declined it, and another order may have taken it up
			return reviveOnce(tx, *o.Jobs[i].Revives, aftersales.JobRef{Order: o.ID, Job: c.Job})
		}
	case aftersales.PlanJob:
		if c.Revives == nil {
			return nil
		}
		if j := slices.IndexFunc(o.Jobs, func(j aftersales.Job) bool { return j.ID != c.Job && j.Revives != nil && *j.Revives == *c.Revives }); j >= 0 {
			return &FieldError{Path: "revives.job", Code: fault.Duplicate, Detail: fmt.Sprintf("job %q takes it up already", o.Jobs[j].ID)}
		}
		if err := reviveOnce(tx, *c.Revives, aftersales.JobRef{Order: o.ID, Job: c.Job}); err != nil {
			return err
		}
		first, there, err := orderIn(tx, c.Revives.Order)
		if err != nil || !there {
			return err
		}
		i := slices.IndexFunc(first.Jobs, func(j aftersales.Job) bool { return j.ID == c.Revives.Job })
		switch {
		case i < 0:
			return &FieldError{Path: "revives.job", Code: fault.Unknown, Detail: fmt.Sprintf("order %q has no job %q", first.ID, c.Revives.Job)}
		case first.Jobs[i].Status != aftersales.JobDeferred:
			return &FieldError{Path: "revives.job", Code: fault.Mismatch, Detail: fmt.Sprintf("job %q of order %q is %s, not put off", c.Revives.Job, first.ID, first.Jobs[i].Status)}
		case first.Vehicle != "" && o.Vehicle != "" && first.Vehicle != o.Vehicle:
			return &FieldError{Path: "revives.order", Code: fault.Mismatch, Detail: fmt.Sprintf("order %q was for vehicle %q, not for %q", first.ID, first.Vehicle, o.Vehicle)}
		}
	}
	return nil
}

// agreesWithVisit refuses an order that names the appointment of another customer or vehicle, or one that another order was
// opened for, if the appointment is here.
func agreesWithVisit(tx *store.Tx, o aftersales.Order) error {
	if o.Appointment == "" {
		return nil
	}
	recs, err := tx.GetAll(appointmentRef(o.Appointment))
	if err != nil || !recs[0].Live() {
		return err
	}
	of, err := appointments.state(tx, recs[0])
	if err != nil {
		return err
	}
	var f fault.List
	checkVisit(&f, "", of, o.Customer, o.Vehicle)
	if of.Order != "" && of.Order != o.ID {
		f.Add("order", fault.Mismatch, "appointment %s is that of order %s, not of %s", fault.Quote(string(of.ID)), fault.Quote(string(of.Order)), fault.Quote(string(o.ID)))
	}
	if f.Len() > 0 {
		return f.Err()
	}
	return openOnce(tx, of, o)
}

// releaseReserved gives up what is kept for an order that has ended: of every part number on it, and of others.
func releaseReserved(w *Workshop, tx *store.Tx, r Request, o aftersales.Order) error {
	rec, noted, err := reservedIn(tx, reservedRef(o.ID))
	if err != nil {
		return err
	}
	if rec.Live() {
		tx.Delete(rec.Ref)
	}
	var ids []aftersales.StockID
	for _, p := range o.Parts { // what was kept before there were notes
		if p.Number != "" {
			ids = append(ids, aftersales.NewStockID(o.Store, p.Number))
		}
	}
	ids = append(ids, noted...)
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			continue
		}
		recs, err := tx.GetAll(stocks.ref(id))
		if err != nil || !recs[0].Live() {
			if err != nil {
				return err
			}
			continue
		}
		s, err := stocks.state(tx, recs[0])
		if err != nil {
			return err
		}
		kept := s.ReservedFor(o.ID)
		if kept.Sign() <= 0 {
			continue
		}
		shop, _, err := id.Split()
		if err != nil {
			return err
		}
		if err := bookBeside(w, tx, id, aftersales.ReleaseStock{Order: o.ID, Quantity: kept}, r, shop, fmt.Sprintf("/release-%d", i+1)); err != nil {
			return err
		}
	}
	return nil
}
