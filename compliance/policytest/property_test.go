package policytest_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/compliance/policytest"
)

// found writes what rules find in a history, for some of its events or for facts, in alphabetical order.
func found(rules *compliance.Rules, h *history.History, asOf time.Time, of func(id string) bool) []string {
	var r compliance.Report
	rules.Judge(h, asOf, &r)
	var out []string
	for _, f := range r.All() {
		on := ""
		for _, e := range f.Evidence {
			if e.Part == history.PartTrigger {
				on = e.Event
			}
		}
		if on != "" && !of(on) {
			continue
		}
		if i, ok := h.Find(on); ok {
			on = h.Event(i).At.String() // of several acts of one moment any may be the one that is judged
		} else {
			on, _, _ = strings.Cut(on, "/") // events made of findings are numbered as they come
		}
		var key []string
		for _, field := range f.Instance {
			key = append(key, field.Value.Word())
		}
		slices.Sort(f.Missing)
		out = append(out, fmt.Sprintf("%s %v on %s: %s %s %q due %s", f.Rule, key, on, f.Status, f.Reason, f.Missing, f.Due.Format(time.RFC3339Nano)))
	}
	slices.Sort(out)
	return out
}

// parts takes a history apart.
func parts(h *history.History) history.Config {
	c := h.Config
	for _, e := range h.All() {
		c.Events = append(c.Events, e)
	}
	for f := range h.AllFacts() {
		c.Facts = append(c.Facts, f)
	}
	return c
}

func anyEvent(string) bool { return true }

// difference gives what stands in one list only.
func difference(a, b []string) (out []string) {
	for _, s := range a {
		if i := slices.Index(b, s); i >= 0 {
			b = slices.Delete(slices.Clone(b), i, i+1)
		} else {
			out = append(out, "- "+s)
		}
	}
	for _, s := range b {
		out = append(out, "+ "+s)
	}
	return out
}

// everyCase gives the cases of all packs with their rules, calendars and parameters.
func everyCase(t testing.TB, visit func(c *policytest.Case, rules *compliance.Rules)) {
	for _, id := range packs.IDs() {
		rules := compiled(t, id)
		suites := casesOf(t, id, rules.Vocabulary())
		for _, file := range slices.Sorted(maps.Keys(suites)) {
			for _, c := range suites[file].Cases {
				with, err := c.Rules(rules)
				if err != nil {
					t.Fatal(err)
				}
				visit(c, with)
			}
		}
	}
}

// reordered gives the events in another order.
func reordered(c history.Config, seed uint64) history.Config {
	c.Events = slices.Clone(c.Events)
	rand.New(rand.NewPCG(seed, 7)).Shuffle(len(c.Events), func(i, k int) { c.Events[i], c.Events[k] = c.Events[k], c.Events[i] })
	return c
}

// coarse puts events that lie near each other at one moment.
func coarse(c history.Config, step time.Duration) history.Config {
	c.Events = slices.Clone(c.Events)
	for i, e := range c.Events {
		if at, ok := e.At.Instant(); ok {
			c.Events[i].At = history.At(at.Truncate(step))
		}
	}
	return c
}

// coarser are steps into which the histories of cases are forced, so that more and more events lie at one moment.
var coarser = []time.Duration{30 * time.Minute, 24 * time.Hour}

func TestSimultaneousEventsInAnyOrderGiveTheSameFindings(t *testing.T) {
	cases, simultaneous := 0, 0
	everyCase(t, func(c *policytest.Case, rules *compliance.Rules) {
		for _, step := range coarser {
			whole := coarse(parts(c.History), step)
			h, err := history.New(whole)
			if err != nil {
				continue
			}
			want := found(rules, h, c.AsOf, anyEvent)
			for seed := range uint64(1) {
				again, err := history.New(reordered(whole, seed))
				if err != nil {
					t.Fatalf("%s: %v", c.Name, err)
				}
				cases++
				if h.Len() > 1 && h.Known(0) > 1 {
					simultaneous++
				}
				if d := difference(want, found(rules, again, c.AsOf, anyEvent)); d != nil {
					t.Errorf("%s, to %s:\n%s", c.Name, step, strings.Join(d, "\n"))
				}
			}
		}
	})
	if simultaneous < cases/4 {
		t.Errorf("only %d of %d histories begin with several events of one moment", simultaneous, cases)
	}
	t.Logf("%d histories in another order", cases)
}

// elsewhere gives an event of another shop, with other people, about other things.
func elsewhere(e history.Event, n int) history.Event {
	mark := fmt.Sprintf("-elsewhere-%d", n)
	e.ID += mark
	e.By += mark
	e.StoreID = "elsewhere"
	for _, f := range e.Fields {
		if f.Value.Kind() == history.KindID {
			e = e.With(f.Name, history.ID(f.Value.Word()+mark))
		}
	}
	return e
}

func TestAnUnrelatedEventChangesNoFinding(t *testing.T) {
	cases := 0
	everyCase(t, func(c *policytest.Case, rules *compliance.Rules) {
		whole := parts(c.History)
		want := found(rules, c.History, c.AsOf, anyEvent)
		for n, e := range whole.Events {
			if n%23 != len(c.Name)%23 || !related(whole, e) {
				continue
			}
			more := whole
			more.Events = append(slices.Clip(whole.Events), elsewhere(e, n))
			h, err := history.New(more)
			if err != nil {
				continue
			}
			cases++
			got := found(rules, h, c.AsOf, func(id string) bool { return !strings.Contains(id, "-elsewhere-") })
			got = slices.DeleteFunc(got, func(s string) bool { return strings.Contains(s, "elsewhere") })
			if d := difference(want, got); d != nil {
				t.Errorf("%s, and %s elsewhere:\n%s", c.Name, e.ID, strings.Join(d, "\n"))
			}
		}
	})
	t.Logf("%d histories with an unrelated event", cases)
}

// related tells whether an event is about anything that can be elsewhere.
func related(c history.Config, e history.Event) bool {
	d, ok := c.Vocabulary.Lookup(e.Type)
	return ok && len(d.Subject()) > 0 && e.Type != history.RecordVoided
}

// FuzzTheFindingsOfTheHousePacks takes a case of a pack, moves and drops some of its events, and holds the findings to be the same
// in whatever order the events stand, and whatever happens elsewhere.
func FuzzTheFindingsOfTheHousePacks(f *testing.F) {
	type one struct {
		c     *policytest.Case
		rules *compliance.Rules
	}
	var all []one
	everyCase(f, func(c *policytest.Case, rules *compliance.Rules) { all = append(all, one{c, rules}) })
	for seed := range uint64(20) {
		f.Add(uint(seed*31), seed)
	}
	f.Fuzz(func(t *testing.T, which uint, seed uint64) {
		o := all[which%uint(len(all))]
		r := rand.New(rand.NewPCG(seed, 1))
		whole := parts(o.c.History)
		whole.Events = slices.DeleteFunc(slices.Clone(whole.Events), func(history.Event) bool { return r.IntN(8) == 0 })
		for i := range whole.Events {
			if at, ok := whole.Events[i].At.Instant(); ok && r.IntN(3) == 0 {
				whole.Events[i].At = history.At(at.Add(time.Duration(r.IntN(97)-48) * time.Hour).Truncate(time.Hour))
			}
		}
		if r.IntN(4) == 0 && len(whole.Events) > 0 {
			whole.Events[0].At = history.On(whole.Events[0].At.Day(time.UTC).AddDays(r.IntN(3)))
		}
		whole.CompleteFrom, whole.CompleteTo = o.c.History.CompleteFrom, o.c.History.CompleteTo
		h, err := history.New(whole)
		if err != nil {
			return
		}
		asOf := o.c.AsOf.Add(time.Duration(r.IntN(200)-100) * time.Hour)
		want := found(o.rules, h, asOf, anyEvent)
		again, err := history.New(reordered(whole, seed))
		if err != nil {
			t.Fatal(err)
		}
		if d := difference(want, found(o.rules, again, asOf, anyEvent)); d != nil {
			t.Errorf("%s:\n%s", o.c.Name, strings.Join(d, "\n"))
		}
	})
}
