package aftersales

import (
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// AdoptOrder takes over an order that began in another system: a state from the facts known, and what the other system
// recorded. Nothing is made up to walk the lifecycle; what is absent stays absent and is judged unknown.
//
// The state is the declared one, whatever the events would lead to by themselves. The order then takes every command
// that the table allows in that state, as far as what is known suffices: a job of which the source does not say the hours
// can be done, but not billed.
type AdoptOrder struct {
	Order OrderID    `json:"order"`
	State OrderState `json:"state"`
	// From says where the order comes from: system and table, or file.
	From string `json:"from"`
	// Covers says what the source records, in the patterns of [history.NewCover].
	Covers []string `json:"covers"`
	// Events are what the source recorded, with ids of their own, in any order; those of one moment stay in theirs. They
	// all belong to this order, and their amounts are in one currency. Amounts in "XXX", of which the source does not say
	// the currency, are kept in the log; for the state they are not known.
	Events []history.Event `json:"events"`
}

// Check implements [OrderCommand].
func (c AdoptOrder) Check() error {
	var f fault.List
	checkID(&f, "order", c.Order)
	if !c.State.Valid() && c.State != inspectedBefore {
		f.Add("state", fault.Unknown, "no such state of an order: %s", fault.Quote(string(c.State)))
	}
	checkText(&f, "from", c.From, maxText)
	if c.From == "" {
		f.Add("from", fault.Missing, "an adopted order says where it comes from")
	}
	c.checkCovers(&f)
	if len(c.Events) > maxItems {
		f.Add("events", fault.TooLarge, "%d events, at most %d are allowed", len(c.Events), maxItems)
		return f.Err()
	}
	c.checkEvents(&f)
	return f.Err()
}

func (c AdoptOrder) checkCovers(f *fault.List) {
	if len(c.Covers) > maxItems || len(strings.Join(c.Covers, ";")) > history.MaxText {
		f.Add("covers", fault.TooLarge, "%d patterns, at most %d of %d bytes are allowed", len(c.Covers), maxItems, history.MaxText)
		return
	}
	_, err := history.NewCover(history.Standard(), c.Covers...)
	f.Join("covers", err)
}

// checkEvents checks that the events can be kept, belong to this order, and do not contradict each other.
func (c AdoptOrder) checkEvents(f *fault.List) {
	before := f.Len()
	seen := make(map[string]bool, len(c.Events))
	var currency pricing.Currency
	for i := range c.Events {
		e, path := &c.Events[i], fault.Index("events", i)
		f.Join(path, history.Standard().Check(*e))
		if slices.Contains(notAdopted, e.Type) {
			f.Add(path+".type", fault.Mismatch, "%s is not a record of another system", e.Type)
		}
		if seen[e.ID] {
			f.Add(path+".id", fault.Duplicate, "another event has the id %s", fault.Quote(e.ID))
		}
		seen[e.ID] = true
		checkAmounts(f, path, e, &currency)
	}
	if f.Len() == before {
		c.checkHistory(f)
	}
}

// checkHistory checks that the events fit together, and that each belongs to this order, if only through a job or a part.
func (c AdoptOrder) checkHistory(f *fault.List) {
	h, err := history.New(history.Config{Events: c.Events})
	if err != nil {
		f.Join("", err)
		return
	}
	for i, e := range c.Events {
		n, _ := h.Find(e.ID)
		if id := h.ID(n, history.FieldOrderID); id != string(c.Order) {
			f.Add(fault.Index("events", i)+".order_id", fault.Mismatch, "the event belongs to %s, not to this order", fault.Quote(id))
		}
	}
}

// notAdopted are the events that only this library makes.
var notAdopted = []history.Type{history.OrderAdopted, history.RecordVoided, history.RuleSatisfied, history.RuleViolated,
	history.EntitlementArisen}

// noCurrency is the code of ISO 4217 for amounts whose source does not say in which currency they are.
const noCurrency = "XXX"

// checkAmounts refuses numbers that the state of an order cannot hold exactly, and a second currency in one order.
func checkAmounts(f *fault.List, path string, e *history.Event, currency *pricing.Currency) {
	for _, field := range e.Fields {
		at := path + "." + string(field.Name)
		switch v := field.Value; v.Kind() {
		case history.KindNum, history.KindHours:
			if _, err := pricing.ParseNumber(v.Decimal().String()); err != nil {
				f.Add(at, fault.TooLarge, "more than %d digits after the point: %s", pricing.MaxScale, v.Decimal())
			}
		case history.KindMoney:
			m, err := moneyOf(v)
			switch {
			case v.Currency() == noCurrency: // the log keeps it, the state does not know it
				continue
			case err != nil:
				f.Add(at, fault.Malformed, "%v", err)
			case *currency != "" && *currency != m.Currency():
				f.Add(at, fault.Mismatch, "%s, but the order has amounts in %s", m, *currency)
			}
			*currency = m.Currency()
		}
	}
}

// decide records what the source did in order of time, and then the adoption: from there the declared state holds.
func (c AdoptOrder) decide(_ *Order, out *emitter) {
	out.order = c.Order
	for i, e := range c.Events {
		if strings.HasPrefix(e.ID, out.actor.Command+"/") {
			out.faults.Add(fault.Index("events", i)+".id", fault.Duplicate, "%s begins like the ids of this command's own events",
				fault.Quote(e.ID))
		}
	}
	out.events = slices.Clone(c.Events)
	slices.SortStableFunc(out.events, func(a, b history.Event) int {
		return a.At.First(time.UTC).Compare(b.At.First(time.UTC))
	})
	out.emit(history.OrderAdopted, codeField(history.FieldState, c.State),
		textField(history.FieldAdoptedFrom, c.From), codesField(history.FieldCovers, c.Covers))
}
