package aftersales

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
)

// CallPlan says which calls a shop makes, when, and who makes them (回访计划). It is data: what its methods give depends on
// nothing else, so that a plan that is made twice is the same plan. The calls have ids that follow from what they are about.
type CallPlan struct {
	// Days counts the days, in the zone of the shop. It must be set.
	Days *cal.Calendar
	// First is the time for the first call, from the delivery, and Second for the second one, from when the customer was
	// reached the first time. Each window of the plan has an end.
	First, Second cal.Window
	// NewCarFirst, NewCarSecond and Seller are those for the calls of the specialist and of the seller, from when a new car was
	// handed over.
	NewCarFirst, NewCarSecond, Seller cal.Window
	// Recheck is the time for the call after a complaint came back to the clerk.
	Recheck cal.Window
	// Notice is the time for the call about a campaign, from its day, and Letter for the letter, from that call; Reminder that
	// for the reminder of a maintenance, from the day on which the vehicle is due.
	Notice, Letter, Reminder cal.Window
	// Quiet are the hours in which nobody is called (休息时间). They must leave some of the day.
	Quiet []cal.Opening
	// Tries is how often a customer is tried before he is given up, at least once.
	Tries int
	// Clerks are those who call, in any order; at least one. Which call is whose follows from the id of the call.
	Clerks []PersonID
	// Staff are the records of the clerks and of those who stand in for them, for their absences; one without a record is never
	// away. Package workshop adds the records that it has.
	Staff []Person
	// Draw is the share of ordinary customers; its month is not looked at.
	Draw Draw
}

// Check gives every fault of the plan, each with its path, or nil.
func (p CallPlan) Check() error {
	var f fault.List
	if p.Days == nil {
		f.Add("days", fault.Missing, "no calendar")
	}
	for _, w := range p.windows() {
		f.Join(w.path, w.Check())
		if w.Check() == nil && w.Max == nil {
			f.Add(w.path+".max", fault.Missing, "the window never ends")
		}
	}
	for i, o := range p.Quiet {
		if !o.Valid() {
			f.Add(fault.Index("quiet", i), fault.Malformed, "no hours: %s", o)
		}
	}
	if p.Days != nil && f.Len() == 0 {
		if _, ok := p.nextClock(0); !ok {
			f.Add("quiet", fault.Range, "no time of the day is left")
		}
	}
	if p.Tries < 1 || p.Tries > maxCalls {
		f.Add("tries", fault.Range, "%d is not from 1 to %d", p.Tries, maxCalls)
	}
	if len(p.Clerks) == 0 {
		f.Add("clerks", fault.Missing, "nobody is to call")
	}
	for i, id := range p.Clerks {
		checkID(&f, fault.Index("clerks", i), id)
	}
	d := p.Draw
	d.Month = "2000-01"
	f.Join("draw", d.check(nil))
	return f.Err()
}

type namedWindow struct {
	path string
	cal.Window
}

func (p *CallPlan) windows() []namedWindow {
	return []namedWindow{{"first", p.First}, {"second", p.Second}, {"new_car_first", p.NewCarFirst}, {"new_car_second", p.NewCarSecond},
		{"seller", p.Seller}, {"recheck", p.Recheck}, {"notice", p.Notice}, {"letter", p.Letter}, {"reminder", p.Reminder}}
}

// Callable tells whether a customer may be called at a moment: it lies outside the quiet hours.
func (p CallPlan) Callable(at time.Time) bool {
	_, quiet := p.quietAt(p.clock(at))
	return !quiet
}

// NextCallable gives the first moment from at on at which a customer may be called; at itself if he may be called then.
func (p CallPlan) NextCallable(at time.Time) time.Time {
	if p.Callable(at) {
		return at
	}
	now := p.clock(at)
	day := cal.DateOf(at.In(p.Days.Zone()))
	next, _ := p.nextClock(now)
	if next < now {
		day = day.AddDays(1)
	}
	return day.At(next, p.Days.Zone())
}

// lastCallable gives the last moment up to at, to the microsecond, at which a customer may be called.
func (p *CallPlan) lastCallable(at time.Time) time.Time {
	for range 2*len(p.Quiet) + 1 {
		hours, quiet := p.quietAt(p.clock(at))
		if !quiet {
			break
		}
		day := cal.DateOf(at.In(p.Days.Zone()))
		if hours.From > p.clock(at) {
			day = day.AddDays(-1)
		}
		at = day.At(hours.From, p.Days.Zone()).Add(-time.Microsecond)
	}
	return at
}

func (p *CallPlan) clock(at time.Time) cal.Clock {
	at = at.In(p.Days.Zone())
	return cal.Clock(60*at.Hour() + at.Minute())
}

// quietAt gives the quiet hours in which a time of day lies.
func (p *CallPlan) quietAt(c cal.Clock) (cal.Opening, bool) {
	i := slices.IndexFunc(p.Quiet, func(o cal.Opening) bool {
		if o.Overnight() {
			return c >= o.From || c < o.To
		}
		return c >= o.From && c < o.To
	})
	if i < 0 {
		return cal.Opening{}, false
	}
	return p.Quiet[i], true
}

// nextClock gives the first time of day from c on that is not quiet, round the clock; false if there is none.
func (p *CallPlan) nextClock(c cal.Clock) (cal.Clock, bool) {
	for range 2*len(p.Quiet) + 1 {
		hours, quiet := p.quietAt(c)
		if !quiet {
			return c, true
		}
		c = hours.To % cal.EndOfDay
	}
	return 0, false
}

// span gives the days of a window, and the last moment of it at which the customer may be called.
func (p *CallPlan) span(w cal.Window, from cal.Anchor, since cal.Date) (first, last cal.Date, closes time.Time, err error) {
	b, err := p.Days.Window(from, w)
	if err != nil {
		return first, last, closes, err
	}
	closes = p.lastCallable(b.Due.Last())
	first, last = since, cal.DateOf(closes.In(p.Days.Zone()))
	if opens := b.Opens; !opens.IsZero() {
		if day := cal.DateOf(p.NextCallable(opens).In(p.Days.Zone())); day.After(first) {
			first = day
		}
	}
	if last.Before(first) {
		first = last
	}
	return first, last, closes, nil
}

// callID makes the id of a call of what it is about. Words that together are too long stand as their digest.
func callID(words ...string) FollowUpID {
	id := "call"
	for _, w := range words {
		id += "/" + w
	}
	if len(id) > maxID {
		sum := sha256.Sum256([]byte(id))
		id = "call/" + words[0] + "/" + hex.EncodeToString(sum[:])
	}
	return FollowUpID(id)
}

// assign gives a call to a clerk: the one whom its id names or, if he is away on the last day for the call, whoever stands in for
// him then, or else the next clerk who is there. If everybody is away it stays with the first, for whom somebody has to be found.
func (p *CallPlan) assign(c PlanFollowUp) PlanFollowUp {
	c.Tries = p.Tries
	clerks := p.turn(string(c.FollowUp))
	c.Assignee = clerks[0]
	if id, ok := p.there(clerks, c.Due); ok {
		c.Assignee = id
	}
	return c
}

// there gives who calls on a day: the first of some people who is there himself or for whom somebody stands in.
func (p *CallPlan) there(people []PersonID, day cal.Date) (PersonID, bool) {
	for _, id := range people {
		if there, ok := Present(id, day, p.person); ok {
			return there, true
		}
	}
	return "", false
}

// turn gives the clerks beginning with the one whom a word names.
func (p *CallPlan) turn(word string) []PersonID {
	sum := sha256.Sum256([]byte(word))
	clerks := slices.Sorted(slices.Values(p.Clerks))
	i := int(binary.BigEndian.Uint32(sum[:]) % uint32(len(clerks)))
	return slices.Concat(clerks[i:], clerks[:i])
}

// person gives the record of somebody.
func (p *CallPlan) person(id PersonID) (Person, bool) {
	i := slices.IndexFunc(p.Staff, func(one Person) bool { return one.ID == id })
	if i < 0 {
		return Person{}, false
	}
	return p.Staff[i], true
}

func (p *CallPlan) away(id PersonID, day cal.Date) bool {
	one, _ := p.person(id)
	away, _ := one.AwayOn(day)
	return away || one.LeftBefore(day)
}

// StandIn says who calls in place of somebody who is away (临时代理).
type StandIn struct {
	FollowUp FollowUpID
	Deputy   PersonID
}

// StandIns names a deputy for each planned call whose caller is away on the last day for it, or today if that day is over (S3 2.3.iv): the
// assignee himself if only his deputy is away, else whoever stands in for him then, else the next clerk who is there.
// Nobody are the calls for which none of them is there: the supervisor has to find somebody.
func (p CallPlan) StandIns(calls []FollowUp, today cal.Date) (deputies []StandIn, nobody []FollowUpID) {
	for _, c := range calls {
		day := c.Due
		if day.Before(today) {
			day = today
		}
		if c.State != FollowUpPlanned || !p.away(c.Caller(), day) {
			continue
		}
		people := p.turn(string(c.ID))
		for _, id := range []PersonID{c.Deputy, c.Assignee} {
			if id != "" {
				people = slices.Insert(people, 0, id)
			}
		}
		deputy, ok := p.there(people, day)
		if !ok {
			nobody = append(nobody, c.ID)
			continue
		}
		deputies = append(deputies, StandIn{c.ID, deputy})
	}
	return deputies, nobody
}

func (p *CallPlan) day(at time.Time) cal.Date { return cal.DateOf(at.In(p.Days.Zone())) }
