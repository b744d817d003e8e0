package workshop

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// duties is what a workshop knows about what is owed: by whom, and what it does about it by itself. It is never changed.
type duties struct {
	owners    map[string]string
	steps     map[string][]step
	superiors map[string]string
	calendars map[aftersales.StoreID]*cal.Calendars
	offices   map[aftersales.StoreID]OfficeDuties
	quiet     []cal.Opening // in which no customer is disturbed
	tells     bool          // customers are written to when they may be
}

// everyRule stands in [Shop].Steps for the rules that have no steps of their own.
const everyRule = "*"

// step is one thing that a workshop does by itself about a duty.
type step struct {
	when when
	lead cal.Allowance // of whenBefore
	deed deed
	to   string // a role
	why  string // of an escalation
	text string // as it is written, which names it for ever
}

// when is the time of a step, from the due time of its duty.
type when string

const (
	whenNow    when = "now"  // as soon as the duty is there
	whenDay    when = "day"  // when the shop opens on the day on which it is due
	whenBefore when = ""     // a while before
	whenLate   when = "late" // once it is over
)

// deed is what a step does.
type deed string

const (
	deedRemind      deed = "remind"       // tells whoever owes it
	deedTell        deed = "tell"         // tells a role that it was missed
	deedRemindOwner deed = "remind_owner" // reminds whoever answers for a complaint
	deedReport      deed = "report"       // reports a complaint to a role
	deedEscalate    deed = "escalate"     // escalates a complaint to a role
	deedReportIssue deed = "report_issue" // reports an issue of a call to a role
	deedNotify      deed = "notify"       // tells the customer
)

// superior stands for the role above whoever owes a duty.
const superior = "superior"

// newDuties reads what a shop says about duties.
func newDuties(f *fault.List, s Shop) *duties {
	d := &duties{owners: s.Owners, superiors: s.Superiors, offices: s.Offices, calendars: s.Calendars, steps: map[string][]step{}}
	if s.Notices != nil {
		d.tells, d.quiet = true, s.Notices.Quiet
	}
	for _, rule := range slices.Sorted(maps.Keys(s.Steps)) {
		for i, text := range s.Steps[rule] {
			path := fault.Index("shop.steps."+rule, i)
			st, err := parseStep(text)
			if err != nil {
				f.Add(path, fault.Malformed, "%s", err)
			}
			if st.to == superior && s.Superiors["*"] == "" {
				f.Add("shop.superiors", fault.Missing, "no role stands above those that are not named, though %s goes to the superior", fault.Quote(rule))
			}
			if slices.ContainsFunc(d.steps[rule], func(o step) bool { return o.text == st.text }) {
				f.Add(path, fault.Duplicate, "said twice: %s", fault.Quote(text))
			}
			d.steps[rule] = append(d.steps[rule], st)
		}
	}
	for _, role := range slices.Sorted(maps.Keys(s.Superiors)) {
		if d.circles(role) {
			f.Add("shop.superiors."+role, fault.Mismatch, "above %s stands itself", fault.Quote(role))
		}
	}
	return d
}

// circles tells whether a role stands above itself.
func (d *duties) circles(role string) bool {
	up := role
	for range d.superiors {
		if up = d.superiors[up]; up == role {
			return true
		}
	}
	return false
}

// parseStep reads a step: when, what, and to which role or why if the deed asks for it.
func parseStep(text string) (step, error) {
	w := strings.Fields(text)
	if len(w) < 2 {
		return step{}, fmt.Errorf("not a time and a deed: %s", fault.Quote(text))
	}
	s := step{when: when(w[0]), deed: deed(w[1]), text: strings.Join(w, " ")}
	switch s.when {
	case whenNow, whenDay, whenLate:
	default:
		s.when = whenBefore
		if err := s.lead.UnmarshalText([]byte(w[0])); err != nil || s.lead.Count >= 0 || !leads(s.lead.Unit) {
			return step{}, fmt.Errorf("not now, day, late or minutes, hours or days before such as -1d: %s", fault.Quote(w[0]))
		}
	}
	want := 2
	switch s.deed {
	case deedRemind, deedRemindOwner, deedNotify:
	case deedTell, deedReport, deedReportIssue:
		want = 3
	case deedEscalate:
		want = 4
	default:
		return step{}, fmt.Errorf("no such deed: %s", fault.Quote(w[1]))
	}
	if len(w) != want {
		return step{}, fmt.Errorf("%d words after the time, %d are needed: %s", len(w)-1, want-1, fault.Quote(text))
	}
	w = append(w, "", "")
	s.to, s.why = w[2], w[3]
	return s, nil
}

func leads(u cal.Unit) bool { return u == cal.UnitDays || u == cal.UnitHours || u == cal.UnitMinutes }

// of gives the steps about a duty.
func (d *duties) of(rule string) []step {
	if own, ok := d.steps[rule]; ok {
		return own
	}
	return d.steps[everyRule]
}

// watches tells whether there is anything to do at all.
func (d *duties) watches() bool { return len(d.steps) > 0 }

// calendar gives the opening hours of a shop; those of all if it has none of its own, and UTC without hours if there are none.
func (d *duties) calendar(store aftersales.StoreID) *cal.Calendar {
	all := cmp.Or(d.calendars[store], d.calendars[""])
	if all == nil {
		return utc
	}
	if c, ok := all.In(cal.RoleShop); ok {
		return c
	}
	return cal.InZone(all.Zone())
}

var utc = cal.InZone(time.UTC)

// moment gives when a step is to be taken about a duty. A customer is told when he can still hear of it before it is due.
func (d *duties) moment(s step, o storedOwed, store aftersales.StoreID) time.Time {
	at := d.planned(s, o, store)
	if !d.tells || s.deed != deedNotify || at.IsZero() || s.when == whenLate || d.callable(at, store).Before(o.Due) {
		return at
	}
	for back := at; at.Sub(back) < furthestBack; {
		if back = back.Add(-time.Hour); d.callable(back, store).Equal(back) {
			return back
		}
	}
	return at
}

// furthestBack is how much earlier than planned a customer is told at most: longer than every holiday. The number is ours.
const furthestBack = 15 * 24 * time.Hour

// planned gives when a step about a duty is planned.
func (d *duties) planned(s step, o storedOwed, store aftersales.StoreID) time.Time {
	c := d.calendar(store)
	switch {
	case s.when == whenNow:
		return time.Time{}
	case s.when == whenLate:
		return o.over()
	case s.when == whenBefore && s.lead.Unit == cal.UnitHours:
		return o.Due.Add(time.Duration(s.lead.Count) * time.Hour)
	case s.when == whenBefore && s.lead.Unit == cal.UnitMinutes:
		return o.Due.Add(time.Duration(s.lead.Count) * time.Minute)
	}
	return opening(c, cal.DateOf(o.Due.In(c.Zone())).AddDays(s.lead.Count))
}

// closedOpening is when somebody is told on a day on which the shop is closed. The hour is ours.
const closedOpening cal.Clock = 9 * 60

// opening gives when a shop opens on a day.
func opening(c *cal.Calendar, day cal.Date) time.Time {
	at := closedOpening
	if hours, err := c.Hours(day); err == nil && len(hours) > 0 {
		at = hours[0].From
	}
	return day.At(at, c.Zone())
}

// over is the first second in which a duty is late.
func (o storedOwed) over() time.Time { return o.Due.Truncate(time.Second).Add(time.Second) }

// waiting is a step that is to be taken about a duty, at a moment.
type waiting struct {
	at   time.Time
	owed storedOwed
	step step
}

// silent tells whether nobody hears of a step at a moment: a look, or what a customer was to be told before a time that has passed.
func (x waiting) silent(now time.Time) bool {
	return x.step.text == refreshed || x.step.deed == deedNotify && x.step.when != whenLate && !now.Before(x.owed.Due)
}

// refreshed is the name of the look at a duty once its time is over: the policy is asked anew, for nobody else does.
const refreshed = "late refresh"

// waiting lists what is to be done by a moment about what is owed, the earliest first.
func (d *duties) waiting(owed []storedOwed, store aftersales.StoreID, by time.Time) []waiting {
	var out []waiting
	for _, o := range owed {
		if o.Due.IsZero() {
			continue
		}
		steps := []step{{when: whenLate, text: refreshed}}
		if !o.Perhaps { // nobody is told of what may not be so
			steps = append(slices.Clip(d.of(o.Rule)), steps...)
		}
		for _, s := range steps {
			if at := d.moment(s, o, store); !at.After(by) && !slices.Contains(o.Done, s.text) {
				out = append(out, waiting{at, o, s})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b waiting) int { return a.at.Compare(b.at) })
	return out
}

// past marks the steps about what was missed before a moment as taken: what is adopted was missed elsewhere, and long ago. It
// stays on the list as late.
func (d *duties) past(owed []storedOwed, now time.Time) []storedOwed {
	for i, o := range owed {
		if o.Due.IsZero() || !o.Due.Before(now) {
			continue
		}
		for _, s := range d.of(o.Rule) {
			owed[i].Done = append(owed[i].Done, s.text)
		}
	}
	return owed
}

// keyWatch is the key by which the next step is found; its value is the time of it.
const keyWatch = "watch"

// far is later than every step.
var far = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)

// watchKey gives the key of what is owed, nothing if no step is left.
func (d *duties) watchKey(owed []storedOwed, store aftersales.StoreID) (value string, ok bool) {
	if !d.watches() {
		return "", false
	}
	next := d.waiting(owed, store, far)
	if len(next) == 0 {
		return "", false
	}
	return next[0].at.UTC().Format(owedTime), true
}

// The names under which [Shop].Steps has what a thing itself plans.
const (
	planAppointment = "appointment" // the beginning of the slot
	planPromised    = "promised"    // when the vehicle was promised to be ready
	planCall        = "followup"    // the last day for a call
)

// expecting are the states of an appointment in which the customer is expected.
func expecting() []aftersales.AppointmentState {
	return []aftersales.AppointmentState{aftersales.AppointmentBooked, aftersales.AppointmentPrepared}
}

// promising are the states of an order in which its vehicle is not certified yet.
func promising() []aftersales.OrderState {
	done := []aftersales.OrderState{aftersales.OrderCertified, aftersales.OrderReady, aftersales.OrderAccepting, aftersales.OrderSettled, aftersales.OrderDelivered}
	return slices.DeleteFunc(aftersales.OrderStates(), func(s aftersales.OrderState) bool { return s.Ended() || slices.Contains(done, s) })
}

// words gives states as they are stored.
func words[S ~string](states []S) (out []string) {
	for _, s := range states {
		out = append(out, string(s))
	}
	return out
}

// plansOfAppointment gives the slot as long as the customer is expected.
func plansOfAppointment(a aftersales.Appointment, _ *duties, _ time.Time) []storedOwed {
	if !slices.Contains(expecting(), a.State) || a.Slot.Start.IsZero() {
		return nil
	}
	return []storedOwed{{Rule: planAppointment, Due: a.Slot.Start, Plan: true}}
}

// plansOfOrder gives the promised time until the vehicle is certified.
func plansOfOrder(o aftersales.Order, _ *duties, _ time.Time) []storedOwed {
	at, ok := o.Promised.Instant()
	if !ok || !slices.Contains(promising(), o.State) {
		return nil
	}
	return []storedOwed{{Rule: planPromised, Due: at, Plan: true}}
}

// plansOfFollowUp gives the last day for a call until it was made: whoever is to call owes it, even where the policy knows nothing
// of what the call follows.
func plansOfFollowUp(f aftersales.FollowUp, by *duties, _ time.Time) []storedOwed {
	if f.State != aftersales.FollowUpPlanned || f.Due.IsZero() {
		return nil
	}
	due := f.Due.AddDays(1).Start(by.zone(f.Store)).Add(-time.Microsecond)
	return []storedOwed{{Rule: planCall, Due: due, Role: roleOfCaller(f.Kind), Plan: true, Duty: true}}
}

// covers tells whether the policy demands the same of the same role by the same day.
func (d *duties) covers(o storedOwed, findings []history.Finding, store aftersales.StoreID) bool {
	zone := d.zone(store)
	return slices.ContainsFunc(findings, func(f history.Finding) bool {
		return f.Status != history.Unknown && d.owners[f.Rule] == o.Role && !f.Due.IsZero() && cal.DateOf(f.Due.In(zone)) == cal.DateOf(o.Due.In(zone))
	})
}

// silent marks the steps about what is owed as taken: those about what the policy demands of another thing are enough.
func (d *duties) silent(o storedOwed) storedOwed {
	for _, s := range d.of(o.Rule) {
		o.Done = append(o.Done, s.text)
	}
	return o
}

// zone gives the zone of a shop; UTC if it has no calendar.
func (d *duties) zone(store aftersales.StoreID) *time.Location { return d.calendar(store).Zone() }
