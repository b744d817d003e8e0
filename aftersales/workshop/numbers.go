package workshop

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// numberKind is the kind of the records that say which order has a number of the shop.
const numberKind = "number"

// numbered are the fields that hold numbers which a shop gives once.
var numbered = map[history.Type]history.Name{history.OrderOpened: history.FieldOrderNo, history.OrderCertified: history.FieldCertificateNo,
	history.InvoiceIssued: history.FieldInvoiceNo, history.CreditNoteIssued: history.FieldCreditNoteNo, history.SettlementTotalled: history.FieldSettlementID}

// ofSeries are the fields whose numbers come from the series of a name; a series of another name may be for any of them.
var ofSeries = map[string]history.Name{"order": history.FieldOrderNo, "certificate": history.FieldCertificateNo, "invoice": history.FieldInvoiceNo,
	"credit_note": history.FieldCreditNoteNo, "settlement": history.FieldSettlementID}

// NumberTaken is a number of a shop that an order has although another one had it before, as it may be in another system.
type NumberTaken struct {
	// Field says what is numbered, such as "order_no".
	Field  history.Name
	Number string
	// By is the order that had the number before.
	By aftersales.OrderID
}

// numberRef names the record that says which order of a shop has a number. It is not valid if the number is too long to be told apart.
func numberRef(shop aftersales.StoreID, field history.Name, number string) store.Ref {
	return store.Ref{Kind: numberKind, ID: strings.Join([]string{string(shop), string(field), number}, "\x1f")}
}

// takeNumbers takes the numbers of an order, its certificates, invoices, credit notes and settlements for it, in the same commit.
// One that another order of the shop has is refused; what is only reported is recorded all the same.
func takeNumbers(tx *store.Tx, d Decision, report bool) error {
	return eachNumber(tx, d.State, d.Events, func(rec store.Record, field history.Name, number string) error {
		switch {
		case !rec.Live():
			rec.Body = []byte(d.State.ID)
			tx.Put(rec)
		case string(rec.Body) != string(d.State.ID) && !report:
			path := string(field)
			if field == history.FieldOrderNo {
				path = "number" // of the command that opens the order
			}
			return &FieldError{Path: path, Code: fault.Duplicate,
				Detail: fmt.Sprintf("%s is that of order %s", fault.Quote(number), fault.Quote(string(rec.Body)))}
		}
		return nil
	})
}

// lookBack tells of an imported order which of its numbers another one had before, and of which parts lines nobody counts the pieces.
func (m *importing) lookBack(groups []importGroup, out *Imported) error {
	if m.take.kind != orderKind {
		return nil
	}
	a := m.adoption(groups)
	if !slices.ContainsFunc(a.events, isLookedBackOn) {
		return nil
	}
	o, err := m.w.Order(m.ctx, aftersales.OrderID(a.id))
	if err != nil {
		return err
	}
	for _, p := range o.Parts {
		if p.Untracked {
			out.Uncounted = append(out.Uncounted, p.ID)
		}
	}
	return m.w.store.View(m.ctx, func(r *store.Reader) error {
		out.Numbers = nil
		return eachNumber(r, o, a.events, func(rec store.Record, field history.Name, number string) error {
			if by := aftersales.OrderID(rec.Body); rec.Live() && by != o.ID {
				out.Numbers = append(out.Numbers, NumberTaken{field, number, by})
			}
			return nil
		})
	})
}

// isLookedBackOn tells whether an event has a number that is there once, or is about a part.
func isLookedBackOn(e history.Event) bool {
	return e.Get(numbered[e.Type]).Word() != "" || e.Get(history.FieldPartID).Word() != ""
}

// eachNumber gives the record of each number in events of an order.
func eachNumber(r reader, o aftersales.Order, events []history.Event, do func(rec store.Record, field history.Name, number string) error) error {
	for _, e := range events {
		field := numbered[e.Type]
		number := e.Get(field).Word()
		ref := numberRef(o.Store, field, number)
		if number == "" || ref.Validate() != nil {
			continue
		}
		recs, err := r.GetAll(ref)
		if err != nil {
			return err
		}
		if err := do(recs[0], field, number); err != nil {
			return err
		}
	}
	return nil
}

// NextNumber takes the next number of a series of the shop's record, such as "RO2026-0017". No number is given twice, and none
// that an order of the shop has by itself, imported or typed in: the series "order", "certificate", "invoice", "credit_note" and
// "settlement" pass over such numbers of their own kind, series of other names over those of any kind. One that is taken and not
// used is missing. The zero time stands for now. The error is a [store.ErrNotFound] if the shop has no such series.
func (w *Workshop) NextNumber(ctx context.Context, shop aftersales.StoreID, series string, at time.Time) (string, error) {
	if at.IsZero() {
		at = w.now()
	}
	for {
		var number string
		err := w.store.Update(ctx, func(tx *store.Tx) error {
			record, err := shopOf(tx, shop)
			if err != nil {
				return err
			}
			s, ok := record.Series[series]
			if !ok {
				return fmt.Errorf("series %q of shop %q: %w", series, shop, store.ErrNotFound)
			}
			number, err = takeNumber(tx, shop, series, s, at)
			return err
		})
		if err != nil || number != "" {
			return number, err
		}
	}
}

// seriesKind is the kind of the counters of number series.
const seriesKind = "series"

// seriesStep is how many numbers are looked at in one transaction.
const seriesStep = 20

// takeNumber takes the next number that is free; none if the next ones are all taken, which are then passed over for good.
func takeNumber(tx *store.Tx, shop aftersales.StoreID, name string, s aftersales.Series, at time.Time) (string, error) {
	year := ""
	if s.Yearly {
		year = fmt.Sprintf("%04d", at.Year())
	}
	recs, err := tx.GetAll(store.Ref{Kind: seriesKind, ID: string(shop) + "\x1f" + name + "\x1f" + year})
	if err != nil {
		return "", err
	}
	rec := recs[0]
	var last int64
	if rec.Live() {
		if err := json.Unmarshal(rec.Body, &last); err != nil {
			return "", fmt.Errorf("%s: %w", rec.Ref, err)
		}
	}
	if s.Yearly {
		year += "-"
	}
	number, free := "", false
	for range seriesStep {
		last++
		number = fmt.Sprintf("%s%s%0*d", s.Prefix, year, s.Digits, last)
		if free, err = isFree(tx, shop, name, number); free || err != nil {
			break
		}
	}
	if err != nil {
		return "", err
	}
	rec.Body, _ = json.Marshal(last)
	tx.Put(rec)
	if !free {
		return "", nil
	}
	return number, nil
}

// isFree tells whether no order of the shop has a number of a series.
func isFree(tx *store.Tx, shop aftersales.StoreID, series, number string) (bool, error) {
	var refs []store.Ref
	for _, field := range numbered {
		if of, known := ofSeries[series]; !known || of == field {
			refs = append(refs, numberRef(shop, field, number))
		}
	}
	refs = slices.DeleteFunc(refs, func(r store.Ref) bool { return r.Validate() != nil })
	recs, err := tx.GetAll(refs...)
	return !slices.ContainsFunc(recs, store.Record.Live), err
}
