package workshop

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// The kinds of the records that say for which order something was taken that is there once: the arrival of a customer, and a
// job that was put off; and in which ledgers something was kept for an order. They are part of what is stored, never changed.
const (
	arrivalKind  = "arrival"
	revivalKind  = "revival"
	reservedKind = "reserved"
)

// openOnce lets one order only be opened for an appointment that is admitted no more. One that can be is admitted: that opens
// its order.
func openOnce(tx *store.Tx, of aftersales.Appointment, o aftersales.Order) error {
	if of.Order == "" && of.Admitted.IsZero() && slices.Contains(aftersales.NextAppointmentCommands(of.State), aftersales.Admit{}.Name()) {
		return &FieldError{Path: "appointment", Code: fault.Mismatch,
			Detail: fmt.Sprintf("appointment %s is %s: its order is opened by its admission", fault.Quote(string(of.ID)), of.State)}
	}
	first, err := noteArrival(tx, of.ID, o.ID)
	if err == nil && first != o.ID {
		err = &FieldError{Path: "appointment", Code: fault.Duplicate,
			Detail: fmt.Sprintf("order %s was opened for appointment %s", fault.Quote(string(first)), fault.Quote(string(of.ID)))}
	}
	return err
}

// noteArrival notes which order was opened for an arrival, if none was, and gives the one that was.
func noteArrival(tx *store.Tx, of aftersales.AppointmentID, by aftersales.OrderID) (first aftersales.OrderID, err error) {
	ref := store.Ref{Kind: arrivalKind, ID: string(of)}
	if ref.Validate() != nil {
		return by, nil // too long to be that of an appointment here
	}
	recs, err := tx.GetAll(ref)
	if err != nil {
		return "", err
	}
	if recs[0].Live() {
		return aftersales.OrderID(recs[0].Body), nil
	}
	recs[0].Body = []byte(by)
	tx.Put(recs[0])
	return by, nil
}

// reviveOnce lets one job only take up a job that was put off, as long as that one is to be done, or is done.
func reviveOnce(tx *store.Tx, of aftersales.JobRef, by aftersales.JobRef) error {
	ref := store.Ref{Kind: revivalKind, ID: strings.Join([]string{string(of.Order), string(of.Job)}, "\x1f")}
	if ref.Validate() != nil {
		return nil // too long to be told apart
	}
	recs, err := tx.GetAll(ref)
	if err != nil {
		return err
	}
	if recs[0].Live() {
		var had aftersales.JobRef
		if err := json.Unmarshal(recs[0].Body, &had); err != nil {
			return fmt.Errorf("%s: %w", ref, err)
		}
		if stands, err := isToBeDone(tx, had); err != nil || stands && had != by {
			if err == nil {
				err = &FieldError{Path: "revives.job", Code: fault.Duplicate,
					Detail: fmt.Sprintf("job %s of order %s takes it up already", fault.Quote(string(had.Job)), fault.Quote(string(had.Order)))}
			}
			return err
		}
	}
	if recs[0].Body, err = json.Marshal(by); err != nil {
		return err
	}
	tx.Put(recs[0])
	return nil
}

// noteTaken notes for which arrival an adopted order was opened and which jobs it takes up, where no other order does: what happened
// elsewhere is not refused, but the next order is.
func noteTaken(tx *store.Tx, o aftersales.Order) error {
	if o.Appointment != "" {
		if _, err := noteArrival(tx, o.Appointment, o.ID); err != nil {
			return err
		}
	}
	seen := map[aftersales.JobRef]bool{}
	for _, j := range o.Jobs {
		var taken *FieldError
		if j.Revives == nil || seen[*j.Revives] {
			continue
		}
		seen[*j.Revives] = true
		if err := reviveOnce(tx, *j.Revives, aftersales.JobRef{Order: o.ID, Job: j.ID}); err != nil && !errors.As(err, &taken) {
			return err
		}
	}
	return nil
}

// isToBeDone tells whether a job is done, or still can be.
func isToBeDone(tx *store.Tx, of aftersales.JobRef) (bool, error) {
	o, there, err := orderIn(tx, of.Order)
	if err != nil || !there {
		return false, err
	}
	return slices.ContainsFunc(o.Jobs, func(j aftersales.Job) bool {
		switch j.Status {
		case aftersales.JobDone, aftersales.JobDeferred: // what is put off again is taken up from there
			return j.ID == of.Job
		case aftersales.JobDropped, aftersales.JobDeclined:
			return false
		}
		return j.ID == of.Job && !o.State.Ended()
	}), nil
}

// reservedRef names the record that says in which ledgers something was kept for an order.
func reservedRef(id aftersales.OrderID) store.Ref {
	return store.Ref{Kind: reservedKind, ID: string(id)}
}

// noteReserved notes for which orders a ledger has come to keep something. An order that ends gives it up, and reads the note:
// whichever comes second sees the other.
func noteReserved(tx *store.Tx, before, after aftersales.Stock) error {
	for _, r := range after.Reserved {
		ref := reservedRef(r.Order)
		if before.ReservedFor(r.Order).Sign() > 0 || ref.Validate() != nil {
			continue
		}
		rec, ids, err := reservedIn(tx, ref)
		if err != nil {
			return err
		}
		if slices.Contains(ids, after.ID) {
			continue
		}
		if rec.Body, err = json.Marshal(append(ids, after.ID)); err != nil {
			return err
		}
		tx.Put(rec)
	}
	return nil
}

// reservedIn reads such a note.
func reservedIn(tx *store.Tx, ref store.Ref) (store.Record, []aftersales.StockID, error) {
	recs, err := tx.GetAll(ref)
	if err != nil || !recs[0].Live() {
		return store.Record{Ref: ref}, nil, err
	}
	var ids []aftersales.StockID
	if err := json.Unmarshal(recs[0].Body, &ids); err != nil {
		return store.Record{}, nil, fmt.Errorf("%s: %w", ref, err)
	}
	return recs[0], ids, nil
}
