package compliance_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// ownDuties are rules of pairing own: what opens a duty, what discharges it, and the window.
var ownDuties = []struct {
	on, then string
	hours    int // else the window ends with the next day
}{
	{`"job.started"`, "job.done", 0},
	{`["job.started","order.diagnosed"]`, "job.done", 5},
	{`["order.diagnosed","job.started"]`, "order.diagnosed", 0},
	{`{"event":["order.diagnosed","job.started"],"where":{"field":"by","eq":"li"}}`, "job.done", 0},
}

func ownRules() []string {
	var out []string
	for n, d := range ownDuties {
		within := `{"unit":"days","max":1}`
		if d.hours > 0 {
			within = fmt.Sprintf(`{"unit":"hours","max":%d}`, d.hours)
		}
		out = append(out, fmt.Sprintf(`"id":"own-%d","kind":"response","per":"order_id","on":%s,"then":[%q],"within":%s,"pairing":"own"`, n, d.on, d.then, within))
	}
	return out
}

// TestOfPairingOwnTheOldestDutiesTakeTheirActsFirst judges random days, and pairs again by hand: duty by duty, with nothing remembered.
func TestOfPairingOwnTheOldestDutiesTakeTheirActsFirst(t *testing.T) {
	rs := compileRules(t, ownRules()...)
	seen := map[history.Status]int{}
	for seed := range uint64(300) {
		h := ownHistory(t, rand.New(rand.NewPCG(seed, 21)))
		var got, want []string
		for _, f := range reportOf(rs, h).All() {
			seen[f.Status]++
			line := fmt.Sprint(f.Evidence[0].Event, " ", f.Rule, " ", f.Status)
			if f.Status == history.Satisfied {
				line += " by " + f.Evidence[1].Event
			}
			got = append(got, line)
		}
		for i := range h.Len() {
			for n := range ownDuties {
				if opens, _ := opensOwn(h, n, i); opens {
					want = append(want, fmt.Sprintf("%s own-%d %s", h.Event(i).ID, n, pairedByHand(h, n, i)))
				}
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Fatalf("seed %d: by hand (-), judged (+)\n%s\n%s", seed, d, describe(h))
		}
	}
	if seen[history.Satisfied] < 1000 || seen[history.Violated] < 1000 || seen[history.Unknown] < 100 {
		t.Error(seen)
	}
}

// ownHistory makes duties and acts of a few orders in two days. Many share a moment, and of some only the day is known.
func ownHistory(t *testing.T, r *rand.Rand) *history.History {
	t.Helper()
	var events []history.Event
	for i := range 10 + r.IntN(40) {
		at := history.At(time.Date(2026, time.May, 4, r.IntN(48), 0, 0, 0, shanghai))
		if r.IntN(5) == 0 {
			at = history.On(at.Day(shanghai))
		}
		e := history.NewEvent([]history.Type{"job.started", "order.diagnosed", "job.done"}[r.IntN(3)], at)
		e.ID, e.By = fmt.Sprint("e", i), []string{"li", "wu", ""}[r.IntN(3)]
		order := fmt.Sprint("O", r.IntN(3))
		if e = e.With(history.FieldOrderID, history.ID(order)); e.Type != "order.diagnosed" {
			e = e.With(history.FieldJobID, history.ID(order+"-J"))
		}
		events = append(events, e)
	}
	return historyOf(t, events)
}

func reportOf(rs *compliance.Rules, h *history.History) *compliance.Report {
	var out compliance.Report
	rs.Judge(h, time.Date(2026, time.June, 1, 0, 0, 0, 0, shanghai), &out)
	return &out
}

// opensOwn tells whether event i opens a duty of rule n, and whether that is sure: of some nobody knows who did it.
func opensOwn(h *history.History, n, i int) (opens, sure bool) {
	e := h.Event(i)
	opens = e.Type == "job.started" || e.Type == "order.diagnosed" && n > 0
	if n < 3 {
		return opens, true
	}
	return opens && e.By != "wu", e.By == "li"
}

// pairedByHand says how the duty of event i ends: each duty of its order, up to its own, takes the first act in its window that is left.
func pairedByHand(h *history.History, n, i int) (outcome string) {
	taken := map[int]bool{}
	for duty := range i + 1 {
		opens, sure := opensOwn(h, n, duty)
		if !opens || !sure && duty < i || orderOf(h, duty) != orderOf(h, i) {
			continue
		}
		by, perhaps := -1, false
		for act := range h.Len() {
			if act == duty || taken[act] || string(h.Type(act)) != ownDuties[n].then || orderOf(h, act) != orderOf(h, duty) {
				continue
			}
			in, doubted := inOwnWindow(h, ownDuties[n].hours, duty, act)
			if perhaps = perhaps || doubted; in && (by < 0 || begun(h, act) < begun(h, by)) {
				by = act
			}
		}
		switch {
		case by >= 0:
			taken[by] = true
			outcome = "satisfied by " + h.Event(by).ID
		case perhaps, !sure:
			outcome = "unknown"
		default:
			outcome = "violated"
		}
	}
	return outcome
}

func orderOf(h *history.History, i int) string {
	e := h.Event(i)
	return e.Get(history.FieldOrderID).Word()
}

func begun(h *history.History, i int) int64 {
	first, _ := h.Interval(i)
	return first
}

// inOwnWindow tells whether an act lies in the window of a duty: of hours, or to the end of the next day.
func inOwnWindow(h *history.History, hours, duty, act int) (in, doubted bool) {
	from, late := h.Interval(duty)
	first, last := h.Interval(act)
	if hours == 0 {
		next := h.Event(duty).At.Day(shanghai).AddDays(1)
		return last >= from && !h.Event(act).At.Day(shanghai).After(next), false
	}
	window := (time.Duration(hours) * time.Hour).Microseconds()
	in = first >= late && last <= from+window
	return in, !in && last >= from && first <= late+window
}

// TestManyOwnDuties judges two orders that both have many duties in turn. It does not end if every duty finds anew what older ones took.
func TestManyOwnDuties(t *testing.T) {
	const duties = 1500
	var events []history.Event
	for i := range duties {
		for _, order := range []string{"O", "P"} {
			for n, typ := range []history.Type{"job.started", "job.done"} {
				e := history.NewEvent(typ, history.At(time.Date(2026, time.May, 1, 0, 10*i+n, 0, 0, shanghai)))
				e.ID = fmt.Sprint(order, i, typ)
				events = append(events, e.With(history.FieldOrderID, history.ID(order)).With(history.FieldJobID, history.ID(order+"-J")))
			}
		}
	}
	if n := reportOf(compileRules(t, ownRules()[0]), historyOf(t, events)).Count(history.Satisfied); n != 2*duties {
		t.Errorf("%d of %d duties are met", n, 2*duties)
	}
}

func TestOwnDutiesAreJudgedAgainWithoutAllocation(t *testing.T) {
	rs, h := compileRules(t, ownRules()...), ownHistory(t, rand.New(rand.NewPCG(1, 21)))
	r, asOf := judgeOften(t, rs, h), at(t, "23:00")
	if n := testing.AllocsPerRun(10, func() { rs.Judge(h, asOf, r) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
