package care

import (
	"slices"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
)

// Limits are what the house regulations want of the way to the end of a complaint. What is 0 or empty stands for what is named here.
type Limits struct {
	// Contact is in how many hours the customer of an urgent complaint is contacted, Plan in how many hours after that he hears
	// the plan: 2 and 24 (S4 5.4.2.2.1, 5.4.2.2.4).
	Contact int `json:"contact"`
	Plan    int `json:"plan"`
	// Urgent are the causes of complaints to which these apply: the quality of a new car.
	Urgent []string `json:"urgent"`
	// Settled is in how many days a complaint is completed or closed: 7. The number is our default.
	Settled int `json:"settled"`
	// Visits is how often a customer has to come for one complaint at most: once. The number is our default.
	Visits int `json:"visits"`
	// Repeat is in how many days a complaint comes again (重复投诉): of the same cause, from the same customer or about the same
	// vehicle. The regulations name no time; ours is 90 days.
	Repeat int `json:"repeat"`
}

func (l *Limits) fill() {
	for _, n := range []struct {
		to    *int
		usual int
	}{{&l.Contact, 2}, {&l.Plan, 24}, {&l.Settled, 7}, {&l.Visits, 1}, {&l.Repeat, 90}} {
		if *n.to == 0 {
			*n.to = n.usual
		}
	}
	if l.Urgent = slices.Clone(l.Urgent); len(l.Urgent) == 0 {
		l.Urgent = []string{"new_car_quality"}
	}
}

// Stage is a point on the way of a complaint to which its customer waits.
type Stage string

// The stages.
const (
	StageContact Stage = "contact" // from the receipt to the first contact (首次联系)
	StagePlan    Stage = "plan"    // from the first contact to the plan (告知方案)
	StageAnswer  Stage = "answer"  // from the receipt to the first answer (答复)
	StageSettled Stage = "settled" // from the receipt until it is completed or closed (办结)
)

// stages is how many there are.
const stages = 4

// Stages lists every stage, in their order.
func Stages() []Stage { return []Stage{StageContact, StagePlan, StageAnswer, StageSettled} }

// Valid tells whether s is one of [Stages].
func (s Stage) Valid() bool { return slices.Contains(Stages(), s) }

// Speed is how long customers waited for one stage (响应速度).
type Speed struct {
	Stage Stage `json:"stage"`
	// Count is how many came so far, of those received whose times are known to the minute; Median and Longest are of these, in
	// seconds.
	Count   int64 `json:"count"`
	Median  int64 `json:"median"`
	Longest int64 `json:"longest"`
	// InLimit were there in time, of those to which a limit applies, once its time is over or they were there.
	InLimit Share `json:"in_limit"`
}

// way is how far a complaint came: when each of these happened first.
type way struct {
	contacted, handled, told, replied, settled history.Moment
	visits                                     int
	logged                                     bool
}

// wayOf reads the way of a complaint from its log, or from its state if there is none.
func wayOf(c aftersales.Complaint, log []history.Event) way {
	w := way{settled: c.Completed, logged: len(log) > 0}
	if w.settled.IsZero() {
		w.settled = c.Closed
	}
	if !w.logged {
		w.contacted, w.handled, w.replied = c.Contacted, c.Handled, c.Replied
		if c.Plan != nil {
			w.told = c.Plan.Told
		}
		return w
	}
	first := map[history.Type]*history.Moment{history.ComplaintContacted: &w.contacted, history.ComplaintHandled: &w.handled,
		history.ComplaintPlanTold: &w.told, history.ComplaintReplied: &w.replied}
	for i := range log {
		if to := first[log[i].Type]; to != nil && to.IsZero() {
			*to = log[i].At
		}
		if log[i].Type == history.ComplaintVisited {
			w.visits++
		}
	}
	return w
}

// waited counts how long the customer of a complaint waited.
func (t *Tally) waited(c aftersales.Complaint, w way) {
	urgent := c.Class != nil && slices.Contains(t.c.Limits.Urgent, c.Class.Cause)
	given := func(s Stage, from, to history.Moment, over time.Time) {
		i := slices.Index(Stages(), s)
		a, known := from.Instant()
		b, there := to.Instant()
		before := known && there && b.Before(a) // as another system may say: nothing was waited for
		if known && there && !before {
			t.waits[i] = append(t.waits[i], int64(b.Sub(a)/time.Second))
		}
		switch {
		case over.IsZero() || before:
		case !to.IsZero():
			t.inLimit[i].add(to.First(t.c.Zone).Before(over))
		case c.State != aftersales.ComplaintWithdrawn && !t.c.AsOf.Before(over):
			t.inLimit[i].add(false)
		}
	}
	hours := func(from history.Moment, n int) time.Time {
		at, ok := from.Instant()
		if !ok || !urgent {
			return time.Time{}
		}
		return at.Add(time.Duration(n)*time.Hour + time.Nanosecond) // the last moment is in time
	}
	days := func(n int) time.Time { return dayAfter(c, t.c.Zone).AddDays(n).Start(t.c.Zone) }
	given(StageContact, c.Received, w.contacted, hours(c.Received, t.c.Limits.Contact))
	given(StagePlan, w.contacted, w.told, hours(w.contacted, t.c.Limits.Plan))
	given(StageAnswer, c.Received, w.replied, days(1))
	given(StageSettled, c.Received, w.settled, days(t.c.Limits.Settled))
	if w.logged {
		t.k.Visits.Sum, t.k.Visits.Count = t.k.Visits.Sum+int64(w.visits), t.k.Visits.Count+1
		t.k.OftenVisited.add(w.visits > t.c.Limits.Visits)
	}
}

// dayAfter gives the day after that of the receipt.
func dayAfter(c aftersales.Complaint, zone *time.Location) cal.Date {
	return c.Received.Day(zone).AddDays(1)
}

// speeds says how long customers waited.
func (t *Tally) speeds() []Speed {
	out := make([]Speed, len(Stages()))
	for i, s := range Stages() {
		out[i] = Speed{Stage: s, Count: int64(len(t.waits[i])), InLimit: t.inLimit[i]}
		list := slices.Sorted(slices.Values(t.waits[i]))
		if n := len(list); n > 0 {
			out[i].Median, out[i].Longest = (list[(n-1)/2]+list[n/2])/2, list[n-1]
		}
	}
	return out
}
