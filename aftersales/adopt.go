package aftersales

import (
	"cmp"
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
// can be done, but not billed. An order of which work or bill are older than its opening, or more of a part used than issued,
// or with several bills none of which is said to replace the others, is not adopted: nobody knows which is meant. Nor is one
// that is archived with money open. A deposit of which only is known that it was set off or returned was left before. A parts line
// of which more was used than the source knows an issue of at all is adopted, and its pieces are not counted ([Part.Untracked]).
type AdoptOrder struct {
	Order OrderID    `json:"order"`
	State OrderState `json:"state"`
	// From says where the order comes from: system and table, or file.
	From string `json:"from"`
	// Covers says what the source records, events and facts, in the patterns of [history.NewCover]. Of what happened before the
	// adoption, all else is judged unknown.
	Covers []string `json:"covers"`
	// Unrounded says that the source keeps sums finer than what can be paid; without it they are taken for typing errors.
	Unrounded bool `json:"unrounded,omitempty"`
	// Events are what the source recorded, with ids of their own, in any order; those of one moment stay in theirs. They
	// all belong to this order, and their amounts are in one currency. Amounts in "XXX", of which the source does not say
	// the currency, are kept in the log; for the state they are not known.
	Events []history.Event `json:"events"`
}

// Check implements [OrderCommand].
func (c AdoptOrder) Check() error {
	var f fault.List
	checkID(&f, "order", c.Order)
	if c.State != inspectedBefore {
		checkAdoptedState(&f, c.State)
	}
	c.source().check(&f, history.FieldOrderID)
	if f.Len() == 0 {
		c.source().checkInTurn(&f)
		c.source().checkIssued(&f)
		c.source().checkCharges(&f)
		c.source().checkBills(&f)
	}
	return f.Err()
}

func (c AdoptOrder) source() adoptSource {
	return adoptSource{string(c.Order), c.From, c.Covers, c.Events, c.Unrounded}
}

// decide records what the source did in order of time, and then the adoption: from there the declared state holds.
func (c AdoptOrder) decide(_ *Order, out *emitter) {
	out.order = c.Order
	c.source().tell(out, history.OrderAdopted, string(c.State))
	if slices.Contains(unfinished, c.State) {
		before := FoldOrder(out.events[:len(out.events)-1])
		out.voidCertificate(&before, history.Paper{})
	}
	if c.State == OrderArchived {
		checkFiled(&out.faults, FoldOrder(out.events))
	}
}

// checkAdoptedState checks the state in which something is adopted.
func checkAdoptedState[S interface {
	~string
	Valid() bool
}](f *fault.List, s S) {
	if !s.Valid() {
		f.Add("state", fault.Unknown, "no such state: %s", fault.Quote(string(s)))
	}
}

// adoptSource is what all adoptions say about where something comes from.
type adoptSource struct {
	id     string
	from   string
	covers []string
	events []history.Event
	// unrounded is set if sums may be in parts of what can be paid.
	unrounded bool
}

// check checks that the source is named, and that the events can be kept, are about what is adopted, which one of the
// subjects names, and do not contradict each other.
func (c adoptSource) check(f *fault.List, subjects ...history.Name) {
	checkText(f, "from", c.from, maxText)
	if c.from == "" {
		f.Add("from", fault.Missing, "what is adopted says where it comes from")
	}
	c.checkCovers(f)
	if len(c.events) > maxItems {
		f.Add("events", fault.TooLarge, "%d events, at most %d are allowed", len(c.events), maxItems)
		return
	}
	c.checkEvents(f, subjects)
}

func (c adoptSource) checkCovers(f *fault.List) {
	if len(c.covers) > maxItems || len(strings.Join(c.covers, ";")) > history.MaxText {
		f.Add("covers", fault.TooLarge, "%d patterns, at most %d of %d bytes are allowed", len(c.covers), maxItems, history.MaxText)
		return
	}
	_, err := history.NewCover(history.Standard(), c.covers...)
	f.Join("covers", err)
}

func (c adoptSource) checkEvents(f *fault.List, subjects []history.Name) {
	before := f.Len()
	seen := make(map[string]bool, len(c.events))
	var currency pricing.Currency
	for i := range c.events {
		e, path := &c.events[i], fault.Index("events", i)
		f.Join(path, history.Standard().Check(*e))
		if slices.Contains(notAdopted, e.Type) {
			f.Add(path+".type", fault.Mismatch, "%s is not a record of another system", e.Type)
		}
		if seen[e.ID] {
			f.Add(path+".id", fault.Duplicate, "another event has the id %s", fault.Quote(e.ID))
		}
		seen[e.ID] = true
		checkAmounts(f, path, e, &currency)
		checkPossible(f, path, e, c.unrounded)
	}
	c.checkJobsOfParts(f)
	if f.Len() == before {
		c.checkHistory(f, subjects)
	}
}

// checkHistory checks that the events fit together, and that each is about what is adopted, if only through a job or a part.
func (c adoptSource) checkHistory(f *fault.List, subjects []history.Name) {
	h, err := history.New(history.Config{Events: c.events})
	if err != nil {
		f.Join("", err)
		return
	}
	for i, e := range c.events {
		n, _ := h.Find(e.ID)
		about := ""
		for _, name := range subjects {
			about = cmp.Or(about, h.ID(n, name))
		}
		if about == "" && subjects[0] == history.FieldFollowupID && slices.Contains(besideCalls(), e.Type) {
			continue
		}
		if about != c.id {
			f.Add(fault.Index("events", i)+"."+string(subjects[0]), fault.Mismatch, "the event belongs to %s, not to what is adopted",
				fault.Quote(about))
		}
	}
}

// notAdopted are the events that only this library makes.
var notAdopted = []history.Type{history.OrderAdopted, history.InquiryAdopted, history.AppointmentAdopted, history.FollowupAdopted,
	history.ComplaintAdopted, history.RecordVoided, history.RuleSatisfied, history.RuleViolated, history.EntitlementArisen}

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

// tell records what the source did in order of time, and then the adoption by an event of a type, which has these fields
// beside those of every adoption.
func (c adoptSource) tell(out *emitter, adopted history.Type, state string, fields ...history.Field) {
	for i, e := range c.events {
		if strings.HasPrefix(e.ID, out.actor.Command+"/") {
			out.faults.Add(fault.Index("events", i)+".id", fault.Duplicate, "%s begins like the ids of this command's own events",
				fault.Quote(e.ID))
		}
	}
	out.events = inOrder(c.events, c.zone(out.actor.At))
	c.close(out, adopted, state, fields...)
}

// zone is the zone of the source's clock: that of the first event with a time, or else that of who adopts.
func (c adoptSource) zone(by time.Time) *time.Location {
	for _, e := range c.events {
		if at, ok := e.At.Instant(); ok {
			return at.Location()
		}
	}
	return by.Location()
}

// ending are the events that end or answer something: one of which only the day is known comes after what has a time on it.
var ending = []history.Type{history.JobDone, history.JobSelfChecked, history.JobMutualChecked, history.JobDropApproved, history.JobDeferred,
	history.ConsentGiven, history.ConsentDeclined, history.InspectionPassed, history.InspectionFailed, history.OrderCertified,
	history.OrderDelivered, history.OrderClosed}

// inOrder sorts events by time, days in a zone. That a job was planned or a part requested comes before all else about it,
// whatever its time says: sources note such things when they are issued or done.
func inOrder(events []history.Event, zone *time.Location) []history.Event {
	type placed struct {
		at    time.Time
		first int // -1 is before all others of a moment that it was moved to
		event history.Event
	}
	all := make([]placed, 0, len(events))
	earliest := map[string]time.Time{}
	for _, e := range events {
		at := e.At.First(zone)
		if slices.Contains(ending, e.Type) {
			at = e.At.Last(zone)
		}
		for _, id := range begunBy(&e) {
			if t, ok := earliest[id]; !ok || at.Before(t) {
				earliest[id] = at
			}
		}
		all = append(all, placed{at, 0, e})
	}
	byTime := func(a, b placed) int { return cmp.Or(a.at.Compare(b.at), a.first-b.first) }
	slices.SortStableFunc(all, byTime)
	begun := map[string]bool{}
	for i := range all {
		p := &all[i]
		if p.event.Type != history.JobPlanned && p.event.Type != history.PartRequested {
			continue
		}
		id := begunBy(&p.event)[0]
		if first := earliest[id]; !begun[id] && first.Before(p.at) {
			p.at, p.first = first, -1
		}
		begun[id] = true
	}
	slices.SortStableFunc(all, byTime)
	out := make([]history.Event, len(all))
	for i, p := range all {
		out[i] = p.event
	}
	return out
}

// begunBy gives the job and the part that an event is about, each told apart from the other; a part is told first.
func begunBy(e *history.Event) []string {
	var ids []string
	if id := word(e, history.FieldPartID); id != "" {
		ids = append(ids, "part "+id)
	}
	if id := word(e, history.FieldJobID); id != "" {
		ids = append(ids, "job "+id)
	}
	return append(ids, "")
}

// close tells of the adoption itself.
func (c adoptSource) close(out *emitter, adopted history.Type, state string, fields ...history.Field) {
	out.emit(adopted, append(fields, codeField(history.FieldState, state), textField(history.FieldAdoptedFrom, c.from),
		codesField(history.FieldCovers, c.covers), history.Field{Name: history.FieldLastAt, Value: history.Time(c.last(out.actor.At))})...)
}

// last is the last moment that the source tells of; zero if it tells of none.
func (c adoptSource) last(by time.Time) (last history.Moment) {
	zone := c.zone(by)
	for _, e := range c.events {
		if last.IsZero() || e.At.Last(zone).After(last.Last(zone)) {
			last = e.At
		}
	}
	return last
}

// adoption reads an adoption from its event.
func adoption(e *history.Event) *Adoption {
	return &Adoption{From: word(e, history.FieldAdoptedFrom), Covers: e.Get(history.FieldCovers).List(), At: e.At, Last: e.Get(history.FieldLastAt).Moment()}
}

// records tells whether an event of a type would be known if it had happened: always of what began here, and of what was
// adopted if its source records such events.
func (a *Adoption) records(t history.Type) bool {
	if a == nil {
		return true
	}
	covered, _ := history.NewCover(history.Standard(), a.Covers...) // what it does not know covers nothing
	return covered.Type(t)
}
