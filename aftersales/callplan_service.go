package aftersales

import (
	"slices"
	"strconv"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
)

// Served is one order that was delivered, as the planning of its calls needs it.
type Served struct {
	Order   OrderID
	Vehicle VehicleID
	// Customer may be empty: nobody can be called, but the delivery counts.
	Customer CustomerID
	// Target marks a customer who is called after every delivery (重点客户).
	Target bool
	// Delivered is when the vehicle was handed over.
	Delivered time.Time
	// NoCalls is since when the customer wants no calls; zero if he does not mind.
	NoCalls time.Time
	// Calls are the follow-ups about the order that there are.
	Calls []FollowUp
}

// ServicePlan is what is planned for the deliveries of a month.
type ServicePlan struct {
	// Calls are those that are still to be planned, in the order of the deliveries; a plan of which all calls are there has
	// none.
	Calls []PlanFollowUp
	// Drawn says whom to call, and how far the share is reached.
	Drawn Drawn
}

// Service plans the first and second calls after the deliveries of a month, such as "2026-05", as it stands at a moment.
// Target customers are all called, of the ordinary ones those that are drawn: by [Draw], in which nobody who calls has a say.
// A customer counts as reached if that was in time, and as missed when he was given up or his time was over; then the next
// rank takes his place. Calls that somebody planned beside the plan count if the customer was reached by them, and nobody gets
// rid of a customer by giving up such a call. A customer who was reached is called a second time.
//
// Nobody is called who wants no calls, and what happens after asOf is not known yet. The error is that of [CallPlan.Check],
// of [Draw.Of], or of the calendar where it does not know the days.
func (p CallPlan) Service(month string, served []Served, asOf time.Time) (ServicePlan, error) {
	if err := p.Check(); err != nil {
		return ServicePlan{}, err
	}
	var known []Served
	var deliveries []Delivery
	for _, s := range served {
		if s.Delivered.After(asOf) {
			continue
		}
		d, err := p.delivery(s, asOf)
		if err != nil {
			return ServicePlan{}, err
		}
		known, deliveries = append(known, s), append(deliveries, d)
	}
	draw := p.Draw
	draw.Month = month
	drawn, err := draw.Of(deliveries)
	if err != nil {
		return ServicePlan{}, err
	}
	picked := make(map[OrderID]bool, len(drawn.Picks))
	for _, pick := range drawn.Picks {
		picked[pick.Order] = true
	}
	out := ServicePlan{Drawn: drawn}
	for i, s := range known {
		calls, err := p.served(s, picked[s.Order] && deliveries[i].Reached.IsZero() && !asOf.After(deliveries[i].Closes), asOf)
		if err != nil {
			return ServicePlan{}, err
		}
		out.Calls = append(out.Calls, calls...)
	}
	return out, nil
}

// delivery is what the draw sees of a delivery.
func (p *CallPlan) delivery(s Served, asOf time.Time) (Delivery, error) {
	_, _, closes, err := p.span(p.First, cal.At(s.Delivered), p.day(s.Delivered))
	if err != nil {
		return Delivery{}, err
	}
	d := Delivery{Order: s.Order, Target: s.Target, At: s.Delivered, Closes: later(closes, s.Delivered), Barred: s.NoCalls}
	if s.Customer == "" {
		d.Barred = d.At
	}
	own := callID(string(FollowUpService), "1", string(s.Order))
	for _, c := range s.Calls {
		if at, ok := known(c.Reached, asOf); ok && !at.Before(d.At) && !at.After(d.Closes) && (d.Reached.IsZero() || at.Before(d.Reached)) {
			d.Reached = at
		}
		if at, ok := known(c.Ended, asOf); ok && c.ID == own {
			d.Missed = later(at, d.At)
		}
	}
	switch {
	case !d.Reached.IsZero():
		d.Missed = time.Time{}
	case d.Missed.IsZero() && asOf.After(d.Closes):
		d.Missed = d.Closes.Add(time.Microsecond)
	}
	return d, nil
}

// known gives when something happened, if it did by a moment.
func known(m history.Moment, asOf time.Time) (time.Time, bool) {
	at, ok := m.Instant()
	return at, ok && !at.After(asOf)
}

// served gives the calls about one delivery that are still to be planned.
func (p *CallPlan) served(s Served, first bool, asOf time.Time) ([]PlanFollowUp, error) {
	if s.Customer == "" || !s.NoCalls.IsZero() && !s.NoCalls.After(asOf) {
		return nil, nil
	}
	base := PlanFollowUp{Kind: FollowUpService, Seq: 1, Customer: s.Customer, Order: s.Order, Vehicle: s.Vehicle}
	var calls []PlanFollowUp
	if first && !s.waits(1) {
		c, err := p.call(base, p.First, cal.At(s.Delivered), p.day(s.Delivered), string(s.Order))
		if err != nil {
			return nil, err
		}
		calls = append(calls, c)
	}
	if at, ok := s.reached(1, asOf); ok && !s.waits(2) {
		base.Seq = 2
		c, err := p.call(base, p.Second, cal.At(at), p.day(at), string(s.Order))
		if err != nil {
			return nil, err
		}
		calls = append(calls, c)
	}
	return slices.DeleteFunc(calls, func(c PlanFollowUp) bool { return s.has(c.FollowUp) }), nil
}

// waits tells whether a call with a number is still to be made, or was made.
func (s *Served) waits(seq int) bool {
	return slices.ContainsFunc(s.Calls, func(c FollowUp) bool {
		return c.Kind == FollowUpService && c.Seq == seq && (c.State == FollowUpPlanned || !c.Reached.IsZero())
	})
}

func (s *Served) has(id FollowUpID) bool {
	return slices.ContainsFunc(s.Calls, func(c FollowUp) bool { return c.ID == id })
}

// reached gives when the customer was first reached by a call with a number.
func (s *Served) reached(seq int, asOf time.Time) (first time.Time, ok bool) {
	for _, c := range s.Calls {
		if at, there := known(c.Reached, asOf); there && c.Kind == FollowUpService && c.Seq == seq && (!ok || at.Before(first)) {
			first, ok = at, true
		}
	}
	return first, ok
}

// call fills a call in: its id, its days, and who makes it.
func (p *CallPlan) call(c PlanFollowUp, w cal.Window, from cal.Anchor, since cal.Date, about ...string) (PlanFollowUp, error) {
	first, last, _, err := p.span(w, from, since)
	if err != nil {
		return PlanFollowUp{}, err
	}
	c.From, c.Due = first, last
	c.FollowUp = callID(append([]string{string(c.Kind), strconv.Itoa(c.Seq)}, about...)...)
	return p.assign(c), nil
}
