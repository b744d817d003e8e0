package compliance_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// everyPeriod has a rule of each kind that is judged by periods, and of each way in which it can wait.
var everyPeriod = []string{
	`"id":"day","kind":"schedule","per":"store_id","every":"day","needs":["audit.done"]`,
	`"id":"grace","kind":"schedule","per":"store_id","every":"day","needs":["audit.done","survey.held"],"min":2,"due":{"unit":"days","max":2}`,
	`"id":"hours","kind":"schedule","per":"store_id","every":{"unit":"days","n":2},"needs":["audit.done","survey.held"],"mode":"all","due":{"unit":"hours","max":30}`,
	`"id":"named","kind":"schedule","per":"store_id","every":"week","period_field":"period","needs":["report.submitted"],"due":{"unit":"days","max":3}`,
	`"id":"values","kind":"schedule","per":"store_id","every":"week","needs":["audit.done"],"each_of":{"field":"area","values":["a","b"]}`,
	`"id":"people","kind":"schedule","per":"customer_id","every":{"unit":"days","n":3},"needs":["followup.reached"],"population":{"event":"order.delivered","active":{"unit":"days","max":9}}`,
	`"id":"share","kind":"ratio","per":"store_id","period":"week","of":"order.delivered","hit":[{"event":"followup.reached","match":["customer_id"]}],"within":{"unit":"days","min":-1,"max":3},"op":"ge","target":"0.4"`,
	`"id":"hour","kind":"ratio","per":"store_id","period":"week","of":"order.delivered","hit":[{"event":"followup.reached","match":["customer_id"]}],"within":{"unit":"hours","max":30},"op":"le","target":"0.4","min_count":2`,
	`"id":"rate","kind":"ratio","per":"store_id","period":{"unit":"days","n":4},"of":"order.delivered","rate":"audit.done","op":"lt","target":1`,
	`"id":"if","kind":"ratio","per":"store_id","period":"week","of":"audit.done","hit_if":{"field":"area","eq":"a"},"op":"ge","target":"0.4","group":"area"`,
	`"id":"wait","kind":"ratio","per":"store_id","period":{"unit":"days","n":3},"of":"order.delivered","hit":[{"event":"followup.reached","match":["customer_id"]}],"within":{"unit":"days","max":4},"average":{"elapsed":"days"},"op":"le","target":"1.5"`,
	`"id":"wait-hours","kind":"ratio","per":"store_id","period":{"unit":"days","n":3},"of":"order.delivered","hit":[{"event":"followup.reached","match":["customer_id"]}],"within":{"unit":"days","max":4},"average":{"elapsed":"hours"},"op":"le","target":"30"`,
	`"id":"km","kind":"ratio","per":"store_id","period":"week","of":"order.delivered","average":{"path":"delivered_km"},"op":"gt","target":"50.5"`,
}

// randomMonth makes events of two shops within three weeks, in rising order of time.
func randomMonth(r *rand.Rand, shop string, n int) []history.Event {
	start := time.Date(2026, time.May, 4, 0, 0, 0, 0, shanghai)
	types := []history.Type{"audit.done", "survey.held", "report.submitted", "order.delivered", "followup.reached"}
	var out []history.Event
	for i := range n {
		at := history.At(start.Add(time.Duration(r.IntN(21*24*4)) * 15 * time.Minute))
		if r.IntN(6) == 0 {
			at = history.On(at.Day(shanghai))
		}
		e := history.NewEvent(types[r.IntN(len(types))], at)
		e.ID, e.StoreID = fmt.Sprintf("%s-%d", shop, i), shop
		customer := history.ID(fmt.Sprint(shop, "C", r.IntN(3)))
		order := history.ID(fmt.Sprint(shop, "O", i))
		switch e.Type {
		case "audit.done":
			e = e.With("area", history.Code([]string{"a", "b", "c"}[r.IntN(3)]))
		case "report.submitted":
			e = e.With("period", history.Period([]string{"2026-W19", "2026-W20", "2026-W21", "2026-05"}[r.IntN(4)]))
		case "order.delivered":
			e = e.With("order_id", order).With("customer_id", customer).With("delivered_km", history.Int(history.KindKM, r.Int64N(100)))
		case "followup.reached":
			e = e.With("followup_id", history.ID(fmt.Sprint(shop, "F", i))).With("customer_id", customer)
		}
		out = append(out, e)
	}
	return out
}

// portfolioOf is a history of shops that is complete from the first day on.
func portfolioOf(t testing.TB, events []history.Event) *history.History {
	t.Helper()
	h, err := history.New(history.Config{Cover: history.Everything(), Zone: shanghai, Events: slices.Clone(events),
		CompleteFrom: time.Date(2026, time.May, 4, 0, 0, 0, 0, shanghai)})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// TestAPeriodOnceDecidedStaysDecided judges random months as time goes by.
func TestAPeriodOnceDecidedStaysDecided(t *testing.T) {
	rs := compileRules(t, slices.Clone(everyPeriod)...)
	seen := map[history.Status]int{}
	var report compliance.Report
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 7))
		h := portfolioOf(t, append(randomMonth(r, "S", 5+r.IntN(40)), randomMonth(r, "T", 10)...))
		decided := map[string]string{}
		for hour := 0; hour < 28*24; hour += 11 {
			asOf := time.Date(2026, time.May, 4, hour, 0, 0, 0, shanghai)
			rs.Judge(h, asOf, &report)
			now := map[string]string{}
			for _, f := range report.All() {
				key := fmt.Sprint(f.Rule, f.Instance[0].Value.Word(), f.Instance[1].Value.Word())
				seen[f.Status]++
				if f.Status == history.Satisfied || f.Status == history.Violated {
					now[key] = string(f.Status)
				}
			}
			for key, before := range decided {
				if now[key] != before {
					t.Fatalf("seed %d, %s: %s was %s, is %q at %s", seed, describe(h), key, before, now[key], asOf)
				}
			}
			decided = now
		}
	}
	for _, s := range []history.Status{history.Satisfied, history.Violated, history.Pending} {
		if seen[s] < 400 {
			t.Errorf("findings by status: %v", seen)
		}
	}
}

// TestAnotherShopChangesNothing judges a shop alone and beside another one.
func TestAnotherShopChangesNothing(t *testing.T) {
	rs := compileRules(t, slices.Clone(everyPeriod)...)
	asOf := time.Date(2026, time.May, 24, 12, 0, 0, 0, shanghai)
	ours := func(h *history.History) (out []string) {
		for _, f := range findings(rs, h, asOf) {
			if strings.HasPrefix(f, "S") {
				out = append(out, f)
			}
		}
		return out
	}
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 8))
		events := randomMonth(r, "S", 30)
		alone := ours(portfolioOf(t, events))
		together := ours(portfolioOf(t, append(randomMonth(r, "T", 30), events...)))
		if d := cmp.Diff(alone, together); d != "" || len(alone) < 20 {
			t.Fatalf("seed %d: alone (-), with another shop (+)\n%s", seed, d)
		}
	}
}

func TestJudgingPeriodsAgainAllocatesNothing(t *testing.T) {
	rs := compileRules(t, slices.Clone(everyPeriod)...)
	h := portfolioOf(t, randomMonth(rand.New(rand.NewPCG(1, 9)), "S", 60))
	asOf := time.Date(2026, time.May, 20, 12, 0, 0, 0, shanghai)
	var r compliance.Report
	rs.Judge(h, asOf, &r)
	if n := testing.AllocsPerRun(20, func() { rs.Judge(h, asOf, &r) }); n > 0 || r.Len() == 0 {
		t.Errorf("%g allocations for %d findings", n, r.Len())
	}
}

func TestTheTextOfAPeriodNamesItAndWhoOwes(t *testing.T) {
	rs := compileRules(t, `"kind":"schedule","per":"store_id","every":"month","needs":["audit.done"],"min":2,
	 "texts":{"en":"Audit twice a month","zh-Hans":"每月检查两次","zh-Hant":"每月檢查兩次"}`)
	var r compliance.Report
	rs.Judge(since(t, "2026-05-01").history(t, "a 2026-05-03 audit.done store=S1"), at(t, "2026-06-01"), &r)
	want := map[language.Tag]string{
		language.English:            "R1 violated (S1, 2026-05): Audit twice a month. Too few: audit.done. Found: 1, held against: 2. Due: 2026-05-31 23:59 +08:00. Source: Rules of the house 1.",
		language.SimplifiedChinese:  "R1 违反（S1、2026-05）：每月检查两次。次数不足：audit.done。实际：1、对照：2。期限：2026-05-31 23:59 +08:00。依据：《Rules of the house》 1。",
		language.TraditionalChinese: "R1 違反（S1、2026-05）：每月檢查兩次。次數不足：audit.done。實際：1、對照：2。期限：2026-05-31 23:59 +08:00。依據：《Rules of the house》 1。",
	}
	for tag, text := range want {
		if got := rs.Text(r.Finding(0), tag); got != text {
			t.Errorf("%s\ngot  %s\nwant %s", tag, got, text)
		}
	}
}

func TestFindingsOfPeriodsBecomeEvents(t *testing.T) {
	const penalty = `,"kind":"count","per":["store_id","period"],"of":{"event":"penalty.recorded","where":{"field":"rule_id","eq":%q}},"exactly":1`
	about := func(id string) string {
		return fmt.Sprintf(`"id":"about-%s","on":{"event":"rule.violated","where":{"field":"rule_id","eq":%q}}`+penalty, id, id, id)
	}
	runJudgements(t, map[string]judgement{
		"a late report is fined once": {
			rules: `"id":"report","kind":"schedule","per":"store_id","every":"month","period_field":"period","needs":["report.submitted"],"due":{"unit":"month_day","max":3}---` + about("report"),
			world: since(t, "2026-04-01"), asOf: "2026-07-01",
			events: "a 2026-06-05 report.submitted store=S1 period=2026-05\nb 2026-06-10 penalty.recorded store=S1 person_id=li rule_id=report period=2026-05",
			want: `S1 2026-04 rule.violated/report/1 about-report pending [penalty.recorded]
			S1 2026-05 rule.violated/report/2 about-report satisfied
			S1 2026-04 report violated missing [report.submitted] due 05-03T23:59:59
			S1 2026-05 report violated late [report.submitted] late a due 06-03T23:59:59
			S1 2026-06 report pending [report.submitted] due 07-03T23:59:59
			S1 2026-07 report pending [report.submitted] due 08-03T23:59:59`,
		},
		"what was done is told when there was enough of it": {
			rules: `"id":"audits","kind":"schedule","per":"store_id","every":"month","needs":["audit.done"],"min":2---` +
				`"id":"about","kind":"response","per":"store_id","on":{"event":"rule.satisfied","where":{"field":"rule_id","eq":"audits"}},"then":["meeting.held"],"within":{"unit":"hours","max":1}`,
			world: since(t, "2026-05-01"), asOf: "2026-05-31",
			events: "a 2026-05-05T09:00:00+08:00 audit.done store=S1\nb 2026-05-06T09:00:00+08:00 audit.done store=S1\nc 2026-05-07T09:00:00+08:00 audit.done store=S1",
			want: `rule.satisfied/audits/1 about violated missing [meeting.held] due 05-06T10:00:00
			S1 2026-05 audits satisfied 3 against 2 due 05-31T23:59:59`,
		},
		"a share is told right after the last moment in which it could change": {
			rules: `"id":"share","kind":"ratio","per":"store_id","period":"month","of":"order.delivered","hit_if":{"field":"delivered_km","gt":0},"op":"ge","target":1---` +
				`"id":"about","kind":"response","per":"store_id","on":{"event":"rule.violated","where":{"field":"rule_id","eq":"share"}},"then":["meeting.held"],"within":{"unit":"hours","max":1}`,
			world: since(t, "2026-05-01"), asOf: "2026-06-02",
			events: "a 2026-05-05 order.delivered store=S1 delivered_km=0",
			want: `rule.violated/share/1 about violated missing [meeting.held] due 06-01T01:00:00
			S1 2026-05 share violated under 0/1 against ≥ 1 due 05-31T23:59:59
			S1 2026-06 share pending 0/0 against ≥ 1 due 06-30T23:59:59`,
		},
		"a share that is missed": {
			rules: `"id":"share","kind":"ratio","per":"store_id","period":"month","of":"order.delivered","hit_if":{"field":"delivered_km","gt":0},"op":"ge","target":1---` + about("share"),
			world: since(t, "2026-05-01"), asOf: "2026-06-01",
			events: "a 2026-05-05 order.delivered store=S1 delivered_km=0",
			want: `S1 2026-05 rule.violated/share/1 about-share pending [penalty.recorded]
			S1 2026-05 share violated under 0/1 against ≥ 1 due 05-31T23:59:59
			S1 2026-06 share pending 0/0 against ≥ 1 due 06-30T23:59:59`,
		},
	})
}

func TestAShareWithoutLengthOfPeriodIsUnknown(t *testing.T) {
	rs := compileRules(t, `"kind":"ratio","per":"store_id","period":{"unit":"months","n":{"param":"n"}},"of":"order.delivered","hit_if":{"field":"delivered_km","gt":0},"op":"ge","target":1,"params":{"n":{"type":"int"}}`)
	var r compliance.Report
	rs.Judge(since(t, "2026-05-01").history(t, deliveries("2026-05-10", 1, 1)), at(t, "2026-06-01"), &r)
	want := []history.Field{{Name: "store_id", Value: history.ID("S1")}}
	if r.Len() != 1 || say(r.Finding(0)) != "R1 unknown param_unset [n]" || !cmp.Equal(want, r.Finding(0).Instance, sameValues) {
		t.Error(r.Len(), r.Finding(0))
	}
}
