package aftersales

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
)

// Sold is one new car that was handed over to its buyer.
type Sold struct {
	Vehicle    VehicleID
	Customer   CustomerID
	HandedOver time.Time
	// Seller makes a call of his own; empty if the shop wants none.
	Seller PersonID
	// NoCalls is set if the customer wants no calls.
	NoCalls bool
}

// NewCar plans the two calls of the specialist and that of the seller after a new car was handed over (S4 5.4.1). The second
// call is not made before the time for the first one is over, unless its window says from when; this choice is ours.
func (p CallPlan) NewCar(s Sold) ([]PlanFollowUp, error) {
	if err := p.checkAbout(func(f *fault.List) {
		checkID(f, "vehicle", s.Vehicle)
		checkID(f, "customer", s.Customer)
		checkSet(f, "handed_over", s.HandedOver)
	}); err != nil || s.NoCalls {
		return nil, err
	}
	base := PlanFollowUp{Kind: FollowUpNewCar, Seq: 1, Customer: s.Customer, Vehicle: s.Vehicle}
	from, about := cal.At(s.HandedOver), string(s.Vehicle)
	one, err := p.call(base, p.NewCarFirst, from, p.day(s.HandedOver), about)
	if err != nil {
		return nil, err
	}
	since := one.Due.AddDays(1)
	if p.NewCarSecond.Min != nil {
		since = p.day(s.HandedOver)
	}
	base.Seq = 2
	two, err := p.call(base, p.NewCarSecond, from, since, about)
	if err != nil {
		return nil, err
	}
	calls := []PlanFollowUp{one, two}
	if s.Seller != "" {
		base.Kind, base.Seq = FollowUpSales, 1
		own, err := p.call(base, p.Seller, from, p.day(s.HandedOver), about)
		if err != nil {
			return nil, err
		}
		own.Assignee = s.Seller
		calls = append(calls, own)
	}
	return calls, nil
}

// Rechecked plans the call after a complaint came back to the clerk (S4 3.4.2): for the n-th time, at a moment.
func (p CallPlan) Rechecked(c Complaint, n int, handedBack time.Time) (PlanFollowUp, error) {
	if err := p.checkAbout(func(f *fault.List) {
		checkID(f, "complaint", c.ID)
		checkSet(f, "handed_back", handedBack)
	}); err != nil {
		return PlanFollowUp{}, err
	}
	call := PlanFollowUp{Kind: FollowUpRecheck, Seq: n, Customer: c.Customer, Order: c.Order, Vehicle: c.Vehicle, Complaint: c.ID}
	return p.call(call, p.Recheck, cal.At(handedBack), p.day(handedBack), string(c.ID))
}

// Campaign is an event, an offer or a free service to which customers are invited (活动).
type Campaign struct {
	ID CampaignID
	// Start is when it begins.
	Start time.Time
	// NeedsLetter is set if a letter follows the call.
	NeedsLetter bool
	// Guests are the customers who are invited; those who want no calls are left out before.
	Guests []CustomerID
}

// Campaign plans the call to each guest of a campaign that was decided at a moment (S3 1.1.6): from that day on, up to the last
// day of the notice. Where there is no time left for the notice, the call is due on the day of the decision. A campaign that had
// begun by then is a fault.
func (p CallPlan) Campaign(c Campaign, decided time.Time) ([]PlanFollowUp, error) {
	if err := p.checkAbout(func(f *fault.List) {
		checkID(f, "campaign", c.ID)
		checkSet(f, "start", c.Start)
		checkSet(f, "decided", decided)
		if !c.Start.IsZero() && c.Start.Before(decided) {
			f.Add("start", fault.Range, "the campaign began at %s, before it was decided at %s", c.Start.Format(time.RFC3339), decided.Format(time.RFC3339))
		}
		for i, guest := range c.Guests {
			checkID(f, fault.Index("guests", i), guest)
			if slices.Contains(c.Guests[:i], guest) {
				f.Add(fault.Index("guests", i), fault.Duplicate, "customer %q is there twice", guest)
			}
		}
	}); err != nil {
		return nil, err
	}
	calls := make([]PlanFollowUp, len(c.Guests))
	for i, guest := range c.Guests {
		call := PlanFollowUp{Kind: FollowUpNotice, Seq: 1, Customer: guest, Campaign: c.ID, Begins: c.Start, Letter: c.NeedsLetter}
		one, err := p.call(call, p.Notice, cal.At(c.Start), p.day(decided), string(c.ID), string(guest))
		if err != nil {
			return nil, err
		}
		if today := p.day(decided); one.Due.Before(today) {
			one.From, one.Due = today, today
			one = p.assign(one) // who is there on that day may be another
		}
		calls[i] = one
	}
	return calls, nil
}

// LetterBy gives the last day for the letter after a guest was told of a campaign by telephone (S3 1.1.6).
func (p CallPlan) LetterBy(told time.Time) (cal.Date, error) {
	if err := p.Check(); err != nil {
		return cal.Date{}, err
	}
	b, err := p.Days.Window(cal.At(told), p.Letter)
	return b.Due.Day(), err
}

// Reading is what the odometer showed on a day.
type Reading struct {
	On cal.Date
	KM int64
}

// ServiceDue gives the day on which the next maintenance of a vehicle is due (保养到期): the one written down, or that on which it
// will have run nextKM, whichever comes first; zero if neither is known. The distance is counted on from the last two readings
// of different days, as it ran between them, of each day the highest; a vehicle that has run so far already is due on the day of the last reading. Readings
// come in any order; nextKM is 0 if none is written down.
func ServiceDue(nextOn cal.Date, nextKM int64, readings []Reading) cal.Date {
	byKM, ok := kmDay(nextKM, readings)
	switch {
	case !ok:
		return nextOn
	case nextOn.IsZero() || byKM.Before(nextOn):
		return byKM
	}
	return nextOn
}

// maxAhead is how many days a distance is counted on at most. The number is ours.
const maxAhead = 3650

func kmDay(nextKM int64, readings []Reading) (cal.Date, bool) {
	list := slices.SortedFunc(slices.Values(readings), func(a, b Reading) int { return cmp.Or(a.On.Compare(b.On), cmp.Compare(a.KM, b.KM)) })
	if nextKM <= 0 || len(list) == 0 {
		return cal.Date{}, false
	}
	last := list[len(list)-1]
	if last.KM >= nextKM {
		return last.On, true
	}
	i := len(list) - 2
	for i >= 0 && list[i].On == last.On {
		i--
	}
	if i < 0 || last.KM <= list[i].KM {
		return cal.Date{}, false
	}
	days, run, left := int64(list[i].On.DaysUntil(last.On)), last.KM-list[i].KM, nextKM-last.KM
	if left > maxKM || days > maxAhead*10 {
		return cal.Date{}, false
	}
	ahead := left * days / run // the day on which the distance is reached, a part of a day not counted
	if ahead > maxAhead {
		return cal.Date{}, false
	}
	return last.On.AddDays(int(ahead)), true
}

// Maintained is a vehicle with what is written down of its next maintenance, and what its odometer showed.
type Maintained struct {
	Vehicle  VehicleID
	Customer CustomerID
	// NextOn and NextKM are the day and the reading at which the maintenance is due; one of them may be left out.
	NextOn   cal.Date
	NextKM   int64
	Readings []Reading
}

// Maintenance plans the reminder that a maintenance is due, see [ServiceDue], once the time for it has come: false before. For one
// that is overdue the call is due on the day of asOf. There is one call for what is written down, however the day that follows from
// the distance moves.
func (p CallPlan) Maintenance(m Maintained, asOf time.Time) (PlanFollowUp, bool, error) {
	if err := p.checkAbout(func(f *fault.List) {
		checkID(f, "vehicle", m.Vehicle)
		checkID(f, "customer", m.Customer)
		checkSet(f, "as_of", asOf)
	}); err != nil {
		return PlanFollowUp{}, false, err
	}
	due, today := ServiceDue(m.NextOn, m.NextKM, m.Readings), p.day(asOf)
	if due.IsZero() {
		return PlanFollowUp{}, false, nil
	}
	call := PlanFollowUp{Kind: FollowUpReminder, Seq: 1, Customer: m.Customer, Vehicle: m.Vehicle, ServiceOn: due, ServiceKM: m.NextKM}
	next := ""
	if !m.NextOn.IsZero() {
		next = m.NextOn.String()
	}
	c, err := p.call(call, p.Reminder, cal.On(due), cal.Date{}, string(m.Vehicle), next, strconv.FormatInt(m.NextKM, 10))
	if err != nil || today.Before(c.From) {
		return PlanFollowUp{}, false, err
	}
	if c.Due.Before(today) {
		c.From, c.Due = today, today
		c = p.assign(c)
	}
	return c, true, nil
}

// checkAbout checks the plan and what a call is about.
func (p *CallPlan) checkAbout(about func(f *fault.List)) error {
	if err := p.Check(); err != nil {
		return err
	}
	var f fault.List
	about(&f)
	return f.Err()
}

// checkSet records a fault unless a time is given.
func checkSet(f *fault.List, path string, at time.Time) {
	if at.IsZero() {
		f.Add(path, fault.Missing, "no time")
	}
}
