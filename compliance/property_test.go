package compliance_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// everyKind has a rule of each kind, and of each way in which a kind can wait, that no later knowledge can change.
var everyKind = []string{
	`"id":"precedence","kind":"precedence","per":"order_id","on":"job.started","needs":["order.authorised"],"since":["order.diagnosed"]`,
	`"id":"latest","kind":"precedence","per":"order_id","on":"job.started","needs":["consent.given"],"latest_of":["consent.given","consent.declined"]`,
	`"id":"each","kind":"precedence","per":"order_id","on":"order.certified","for_each":{"event":"item.reported","key":"item_id"},"needs":[{"event":"inspection.passed","match":["order_id","item_id"]}]`,
	`"id":"require","kind":"require","per":"order_id","on":"job.started","must":{"field":"by","eq":"li"}`,
	`"id":"separation","kind":"separation","per":"order_id","people":["job.started","order.certified"]`,
	`"id":"same","kind":"separation","per":"order_id","mode":"same","people":["job.started","job.done"],"unless":"order.diagnosed"`,
	`"id":"response","kind":"response","per":"order_id","on":"job.started","then":["job.done"],"within":{"unit":"minutes","max":9}`,
	`"id":"until","kind":"response","per":"order_id","on":"job.started","then":["job.done"],"until":"order.certified","unless":{"event":"order.diagnosed","up_to":"trigger"}`,
	`"id":"early","kind":"response","per":"order_id","on":"job.started","mode":"all","then":["job.done","inspection.passed"],"within":{"unit":"minutes","min":2,"max":9},"early":"fail"`,
	`"id":"last","kind":"response","per":"order_id","on":{"event":"job.started","pick":"last"},"then":["job.done"],"within":{"unit":"minutes","max":9}`,
	`"id":"own","kind":"response","per":"order_id","on":"job.started","then":["job.done"],"within":{"unit":"minutes","max":9},"pairing":"own"`,
	`"id":"sequence","kind":"sequence","per":"order_id","steps":["order.authorised","job.started","order.certified"]`,
	`"id":"redone","kind":"sequence","per":"order_id","repeat":"last","by":"order.closed","steps":["order.authorised","job.started","order.certified"]`,
	`"id":"absence","kind":"absence","per":"order_id","of":"job.started","from":"consent.declined","until":"consent.given"`,
	`"id":"forbidden","kind":"absence","per":"order_id","of":"inspection.failed","unless":"order.diagnosed"`,
	`"id":"beside","kind":"coexistence","per":"order_id","if":"job.started","then":["job.done","inspection.passed"],"by":"order.closed"`,
	`"id":"none","kind":"coexistence","per":"order_id","if":"order.certified","then":["inspection.failed"],"mode":"none","by":"order.closed"`,
	`"id":"count","kind":"count","per":"order_id","on":"order.authorised","of":"job.started","exactly":2,"by":"order.closed"`,
	`"id":"window","kind":"count","per":"order_id","on":"order.authorised","of":"job.started","min":1,"max":2,"within":{"unit":"minutes","max":9}`,
	`"id":"most","kind":"count","per":"order_id","of":"job.started","max":3`,
	`"id":"balance","kind":"balance","per":"order_id","on":"order.certified","left":[{"count":"job.started"}],"op":"eq","right":[{"count":"job.done"}]`,
	`"id":"guarantee","kind":"coverage","per":"order_id","starts":"order.authorised","time":{"unit":"minutes","max":12}`,
	`"id":"covered","kind":"require","per":"order_id","on":"job.started","must":{"covered":"guarantee"}`,
	`"id":"comeback","kind":"balance","per":"order_id","on":"job.started","left":[{"count":{"event":"order.certified","where":{"covered":"guarantee","on":true}}}],"op":"eq","right":[{"value":0}]`,
	`"id":"right","kind":"entitlement","per":"order_id","on":["job.started","job.done"],"grants":["rest"],"if_any":[{"measure":{"count":"job.started"},"op":"gt","value":2}]`,
	`"id":"first","kind":"require","per":"order_id","on":{"event":"job.started","where":{"field":"by_role","eq":"boss"},"pick":"first"},"must":{"field":"by","eq":"li"}`,
	`"id":"first-need","kind":"precedence","per":"order_id","on":{"event":"job.started","where":{"field":"by_role","eq":"boss"},"pick":"first"},"needs":["order.authorised"]`,
	`"id":"boss","kind":"entitlement","per":"order_id","on":{"event":"job.started","where":{"field":"by_role","eq":"boss"}},"grants":["rest"],"if_any":[{"measure":{"count":{"event":"job.started","where":{"field":"by_role","eq":"boss"}}},"op":"gt","value":1}]`,
	`"id":"function","kind":"function","per":"order_id","on":"job.started","call":"certified_before"`,
	`"id":"told","kind":"count","per":"order_id","of":{"event":"rule.violated","where":{"field":"rule_id","in":["response"]}},"max":1`,
	`"id":"followed","kind":"response","per":"order_id","on":{"event":"rule.satisfied","where":{"field":"rule_id","eq":"early"}},"then":["order.closed"],"within":{"unit":"minutes","max":4}`,
	`"id":"routing","kind":"routing","per":"order_id","on":"job.started","key":"by","to":"by_role","table":{"li":["boss"],"wu":["clerk"]}`,
	`"id":"retention","kind":"retention","per":"order_id","of":"order.diagnosed","keep":{"unit":"minutes","min":15},"archive":"consent.given","archive_within":{"unit":"minutes","max":20},"delete":"consent.declined","hold":"inspection.failed","release":"inspection.passed","erase":{"unit":"minutes","max":30}`,
	`"id":"kept","kind":"retention","per":"order_id","of":"order.authorised","keep":{"unit":"minutes","min":15},"delete":"order.closed"`,
}

var eventTypes = []history.Type{"order.authorised", "order.diagnosed", "consent.given", "consent.declined", "item.reported", "inspection.passed",
	"inspection.failed", "job.started", "job.started", "job.done", "order.certified", "order.closed"}

// randomEvents makes events of an order within a few minutes; several may share a moment.
func randomEvents(r *rand.Rand, order string, n int) []history.Event {
	start := time.Date(2026, time.May, 4, 9, 0, 0, 0, shanghai)
	var out []history.Event
	for i := range n {
		e := history.NewEvent(eventTypes[r.IntN(len(eventTypes))], history.At(start.Add(time.Duration(r.IntN(40))*time.Minute)))
		e.ID = fmt.Sprintf("%s-%d", order, i)
		e.By = []string{"li", "wu", ""}[r.IntN(3)]
		e.ByRole = []string{"boss", "clerk", ""}[r.IntN(3)]
		e = e.With(history.FieldOrderID, history.ID(order))
		switch e.Type {
		case "job.started", "job.done":
			e = e.With(history.FieldJobID, history.ID(order+"-J"))
		case "item.reported", "inspection.passed", "inspection.failed":
			e = e.With(history.FieldItemID, history.ID(fmt.Sprint("I", r.IntN(2))))
		}
		out = append(out, e)
	}
	return out
}

func historyOf(t testing.TB, events []history.Event) *history.History {
	t.Helper()
	h, err := history.New(history.Config{Cover: history.Everything(), Zone: shanghai, Events: slices.Clone(events)})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func findings(rs *compliance.Rules, h *history.History, asOf time.Time) []string {
	var r compliance.Report
	rs.Judge(h, asOf, &r)
	var out []string
	for _, f := range r.All() {
		out = append(out, say(f))
	}
	return out
}

func compileAll(t testing.TB) *compliance.Rules { return compileRules(t, slices.Clone(everyKind)...) }

func TestEveryKindIsAmongTheRandomRules(t *testing.T) {
	for _, k := range compliance.Kinds() {
		if !slices.ContainsFunc(append(slices.Clone(everyPeriod), everyKind...), func(r string) bool { return strings.Contains(r, `"kind":"`+string(k)+`"`) }) {
			t.Errorf("no rule of kind %s", k)
		}
	}
}

// TestFinalMeansFinal judges random orders as time goes by: what was satisfied or violated stays so.
func TestFinalMeansFinal(t *testing.T) {
	rs := compileAll(t)
	var seen [4]int
	for seed := range uint64(120) {
		r := rand.New(rand.NewPCG(seed, 1))
		h := historyOf(t, randomEvents(r, "O", 4+r.IntN(12)))
		decided := map[string]history.Status{}
		for minute := range 60 {
			asOf := time.Date(2026, time.May, 4, 9, minute, 0, 0, shanghai)
			now := map[string]history.Status{}
			var report compliance.Report
			rs.Judge(h, asOf, &report)
			for _, f := range report.All() {
				key := f.Rule + " on " + f.Evidence[0].Event
				if f.Status == history.Satisfied || f.Status == history.Violated || f.Status == history.Entitled {
					now[key] = f.Status
				}
				seen[slices.Index([]history.Status{history.Satisfied, history.Violated, history.Pending, history.Unknown, history.NotApplicable, history.Entitled}, f.Status)%4]++
			}
			for key, before := range decided {
				if now[key] != before {
					t.Fatalf("seed %d, %s: %s was %s, is %q at %s", seed, describe(h), key, before, now[key], asOf)
				}
			}
			for key, status := range now {
				decided[key] = status
			}
		}
	}
	if slices.Min(seen[:]) < 300 {
		t.Errorf("findings by status: %v", seen)
	}
}

func describe(h *history.History) string {
	var words []string
	for _, e := range h.All() {
		words = append(words, fmt.Sprintf("%s %s %s %s", e.ID, e.At, e.Type, e.By))
	}
	return strings.Join(words, "\n")
}

// TestAnUnrelatedEventChangesNothing adds another order.
func TestAnUnrelatedEventChangesNothing(t *testing.T) {
	rs := compileAll(t)
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 2))
		events := randomEvents(r, "O", 10)
		asOf := time.Date(2026, time.May, 4, 9, 45, 0, 0, shanghai)
		alone := findings(rs, historyOf(t, events), asOf)
		var together []string
		for _, f := range findings(rs, historyOf(t, append(randomEvents(r, "P", 10), events...)), asOf) {
			if strings.HasPrefix(f, "O-") {
				together = append(together, f)
			}
		}
		if d := cmp.Diff(alone, together); d != "" {
			t.Fatalf("seed %d: alone (-), with another order (+)\n%s", seed, d)
		}
	}
}

// TestTheOrderOfSimultaneousEventsDoesNotMatter shuffles the events of an order before it is judged, by the house or by rules of every kind.
// Events of one moment may change places in the input; no finding differs, to the letter.
func TestTheOrderOfSimultaneousEventsDoesNotMatter(t *testing.T) {
	hold := func(t *testing.T, rs *compliance.Rules, events []history.Event, minutes time.Duration) {
		t.Helper()
		outcomes := func(events []history.Event) []string {
			var r compliance.Report
			rs.Judge(historyOf(t, events), at(t, "23:00"), &r)
			var out []string
			for _, f := range r.All() {
				out = append(out, fmt.Sprintf("%+v", f))
			}
			return out
		}
		for i := range events { // neighbours fall together
			events[i].At = history.At(events[i].At.First(shanghai).Truncate(minutes * time.Minute))
		}
		want := outcomes(events)
		for seed := range uint64(20) {
			shuffled := slices.Clone(events)
			rand.New(rand.NewPCG(seed, 3)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			if d := cmp.Diff(want, outcomes(shuffled)); d != "" {
				t.Fatalf("seed %d\n%s", seed, d)
			}
		}
	}
	t.Run("the house", func(t *testing.T) {
		rs := house(t)
		for _, order := range []string{goodOrder, badOrder} {
			hold(t, rs, parseEvents(t, rs.Vocabulary(), order), 5)
		}
	})
	t.Run("every kind", func(t *testing.T) {
		rs := compileAll(t)
		for seed := range uint64(150) {
			hold(t, rs, randomEvents(rand.New(rand.NewPCG(seed, 5)), "O", 16), 10)
		}
	})
}

// TestRulesAreConcurrentSafe judges in several goroutines at once; the race detector looks on.
func TestRulesAreConcurrentSafe(t *testing.T) {
	rs := house(t)
	h := world{}.history(t, badOrder)
	want := judge(t, rs, h, "23:00")
	done := make(chan string)
	for range 4 {
		go func() {
			var r compliance.Report
			rs.Judge(h, time.Date(2026, time.May, 4, 23, 0, 0, 0, shanghai), &r)
			var lines []string
			for _, f := range r.All() {
				lines = append(lines, say(f))
			}
			done <- strings.Join(lines, "\n")
		}()
	}
	for range 4 {
		if got := <-done; got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}
