package aftersales

import (
	"maps"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// The events that make a bill, and those about money for one.
var (
	makingBill = []history.Type{history.SettlementLineAdded, history.SettlementPayerCharged, history.SettlementTotalled}
	forBill    = []history.Type{history.SettlementPaid, history.SettlementRefunded, history.InvoiceIssued}
)

// checkBills refuses an order with several bills if nobody says that one took the place of the others, and money for a bill that
// is none of them: either would be forgotten, or asked for twice.
func (c adoptSource) checkBills(f *fault.List) {
	var bills []string // those that were made last come last
	reversed := map[string]bool{}
	for _, e := range inOrder(c.events, c.zone(time.Time{})) {
		id := word(&e, history.FieldSettlementID)
		switch {
		case slices.Contains(makingBill, e.Type):
			bills = append(slices.DeleteFunc(bills, func(b string) bool { return b == id }), id)
		case e.Type == history.SettlementReversed:
			reversed[id] = true
		}
	}
	var quoted []string
	for _, id := range bills {
		quoted = append(quoted, fault.Quote(id))
	}
	for i, id := range bills {
		if i < len(bills)-1 && !reversed[id] {
			f.Add("events", fault.Mismatch, "the order has the bills %s, and nothing says that %s was reversed", strings.Join(quoted, ", "), fault.Quote(id))
		}
	}
	if len(bills) > 0 {
		c.checkMoneyOf(f, bills[len(bills)-1], reversed)
	} else if i := slices.IndexFunc(c.events, func(e history.Event) bool { return e.Type == history.SettlementPaid }); i >= 0 {
		c.checkMoneyOf(f, word(&c.events[i], history.FieldSettlementID), reversed)
	}
}

// checkMoneyOf refuses money for another bill than that in force, if it was not reversed. What names no bill is for that one.
func (c adoptSource) checkMoneyOf(f *fault.List, inForce string, reversed map[string]bool) {
	for i := range c.events {
		e := &c.events[i]
		id := word(e, history.FieldSettlementID)
		if slices.Contains(forBill, e.Type) && id != "" && id != inForce && !reversed[id] {
			f.Add(fault.Index("events", i)+"."+string(history.FieldSettlementID), fault.Unknown, "%s is for %s, but the bill in force is %s",
				e.Type, fault.Quote(id), fault.Quote(inForce))
		}
	}
}

// checkCharges refuses a bill, be it in force or not, that charges somebody or all together more than its total, rounded to cash.
func (c adoptSource) checkCharges(f *fault.List) {
	bills := map[string]*Order{} // each with nothing but its bill
	for _, e := range inOrder(c.events, c.zone(time.Time{})) {
		if !slices.Contains(makingBill, e.Type) {
			continue
		}
		id := word(&e, history.FieldSettlementID)
		if bills[id] == nil {
			bills[id] = &Order{}
		}
		bills[id].applySettlement(&e)
	}
	told := map[SettlementID]bool{}
	for i := range c.events {
		e := &c.events[i]
		o := bills[word(e, history.FieldSettlementID)]
		for _, field := range []history.Name{history.FieldCustomerCharge, history.FieldPayerCharge} {
			if charge := money(e, field); o != nil && isAbove(charge, o.Settlement.Total) {
				f.Add(fault.Index("events", i)+"."+string(field), fault.Range, "%s of a total of %s", charge, o.Settlement.Total)
				told[o.Settlement.ID] = true
			}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(bills)) {
		if s := bills[id].Settlement; !told[s.ID] && isAbove(s.charged(), s.Total) {
			f.Add("events", fault.Mismatch, "bill %s comes to %s, but charges %s", fault.Quote(id), s.Total, s.charged())
		}
	}
}

// isAbove tells whether a charge is more than a total, if that is known, by more than bills are rounded by.
func isAbove(charge, total pricing.Money) bool {
	return isMore(charge, total) && !isChange(minus(charge, total))
}

// checkFiled refuses an order that is filed away with money open: it takes none any more.
func checkFiled(f *fault.List, o Order) {
	if open := o.moneyOpen(); open != "" {
		f.Add("state", fault.Mismatch, "archived, but %s", open)
	}
}

// charged adds up what a settlement charges.
func (s *Settlement) charged() (sum pricing.Money) {
	for _, c := range s.Charges {
		sum = plus(sum, c.Amount)
	}
	return sum
}

// nobodys is what of the total of a bill made elsewhere is charged to nobody who is known, and may be paid by anyone; the zero Money
// if there is nothing, or if all of it is.
func (o *Order) nobodys() pricing.Money {
	s := o.Settlement
	if s == nil || !s.Elsewhere || len(s.Charges) == 0 || s.Total.Currency() == "" {
		return pricing.Money{}
	}
	if left := minus(s.Total, s.charged()); left.Sign() > 0 && !isChange(left) {
		return left
	}
	return pricing.Money{}
}

// isChange tells whether an amount is less than one of its currency: so much bills made elsewhere are taken to be rounded by (our
// choice).
func isChange(m pricing.Money) bool { return m.Round(0, pricing.Down).IsZero() }
