package compliance_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// late is a rule that is late or in time, and two that speak about it
const (
	duty    = `"id":"duty","kind":"response","per":"order_id","on":"order.opened","then":["quote.made"],"within":{"unit":"hours","max":2}`
	fine    = `---"id":"fine","kind":"response","on":{"event":"rule.violated","where":{"field":"rule_id","eq":"duty"}},"per":"order_id","then":[{"event":"penalty.recorded","where":{"field":"rule_id","eq":"duty"}}],"within":{"unit":"hours","max":1}`
	noFines = `---"id":"few","kind":"count","per":"store_id","of":{"event":"rule.violated","where":{"all":[{"field":"rule_id","eq":"fine"},{"field":"reason","eq":"missing"}]}},"max":1`
)

func TestRulesSpeakAboutFindings(t *testing.T) {
	runJudgements(t, map[string]judgement{
		"a breach opens a duty when its window is over": {
			rules: duty + fine,
			events: `a 09:00 order.opened
			         b 11:30 penalty.recorded rule_id=duty
			         c 09:00 order.opened order_id=O2
			         d 11:00 quote.made order_id=O2
			         e 09:00 order.opened order_id=O3
			         f 13:00 quote.made order_id=O3`,
			asOf: "12:00",
			want: `a duty violated missing [quote.made] due 05-04T11:00:00
			c duty satisfied due 05-04T11:00:00
			e duty violated missing [quote.made] due 05-04T11:00:00
			a fine satisfied due 05-04T12:00:00
			e fine pending [penalty.recorded] due 05-04T12:00:00`,
		},
		"before it is decided there is nothing to speak about": {
			rules: duty + fine, events: `a 09:00 order.opened`, asOf: "11:00",
			want: `a duty pending [quote.made] due 05-04T11:00:00`,
		},
		"findings about findings about findings": {
			rules: duty + fine + noFines,
			events: `a 09:00 order.opened store=S
			         b 09:10 order.opened store=S order_id=O2
			         c 09:20 order.opened store=T order_id=O3`,
			want: `a duty violated missing [quote.made] due 05-04T11:00:00
			b duty violated missing [quote.made] due 05-04T11:10:00
			c duty violated missing [quote.made] due 05-04T11:20:00
			a fine violated missing [penalty.recorded] due 05-04T12:00:00
			b fine violated missing [penalty.recorded] due 05-04T12:10:00
			c fine violated missing [penalty.recorded] due 05-04T12:20:00
			a few satisfied
			b few violated too_many
			c few satisfied`,
		},
		"the keys of the instance and what was found": {
			rules: `"id":"done","kind":"require","per":"job_id","on":"job.done","must":{"field":"by","eq":"li"}
			---"kind":"require","per":["job_id","order_id"],"on":{"event":["rule.satisfied","rule.violated"],"where":{"field":"rule_id","in":["done"]}},"fields":["reason"],"must":{"all":[{"field":"job.major","eq":true},{"field":"at","clock_in":[["09:00","10:00"]]}]}`,
			events: `p 08:00 job.planned job_id=J major=true
			         a 09:00 job.done job_id=J by=wu
			         b 11:00 job.done job_id=J by=wu
			         c 09:30 job.done job_id=J by=li`,
			want: `a done violated wrong_value [by]
			a R2 satisfied
			c done satisfied
			c R2 violated missing_field [reason]
			b done violated wrong_value [by]
			b R2 violated wrong_value [at]`,
		},
		"a satisfied duty is spoken about when it was done": {
			rules: duty + `---"kind":"precedence","on":"order.authorised","needs":[{"event":"rule.satisfied","where":{"field":"rule_id","eq":"duty"}}]`,
			events: `a 09:00 order.opened
			         b 09:30 order.authorised
			         c 10:00 quote.made
			         d 10:00 order.authorised`,
			want: `a duty satisfied due 05-04T11:00:00
			b R2 violated out_of_order [rule.satisfied] late a
			d R2 satisfied`,
		},
		"what the source does not record, the judge knows": {
			rules:  duty + `---"kind":"coexistence","if":"order.authorised","then":[{"event":"rule.violated","where":{"field":"rule_id","eq":"duty"}}],"mode":"none","by":"order.closed"`,
			world:  world{covers: []string{"order.*", "quote.*"}},
			events: "a 09:00 order.opened\nc 10:00 quote.made\nd 10:00 order.authorised\ne 14:00 order.closed\nf 09:00 order.opened order_id=O2\ng 10:00 order.authorised order_id=O2\nh 14:00 order.closed order_id=O2",
			want: `a duty satisfied due 05-04T11:00:00
			f duty violated missing [quote.made] due 05-04T11:00:00
			d R2 satisfied
			g R2 violated forbidden`,
		},
		"a penalty for each month without a report": {
			rules: `"id":"report","kind":"schedule","per":"store_id","every":"month","period_field":"period","needs":["report.submitted"],"due":{"unit":"month_day","max":3}
			---"id":"penalty","kind":"count","per":["store_id","period"],"on":{"event":"rule.violated","where":{"field":"rule_id","eq":"report"}},"within":{"unit":"days","max":9},
			 "of":{"event":"penalty.recorded","where":{"field":"rule_id","eq":"report"}},"exactly":1`,
			world: since(t, "2026-04-01"),
			events: `a 2026-05-04T00:00:00+08:00 report.submitted store=S1 period=2026-04
			         b 2026-05-06 penalty.recorded task_id=T store=S1 period=2026-04 rule_id=report order_id=-
			         c 2026-06-06 penalty.recorded task_id=T store=S1 period=2026-06 rule_id=report order_id=-`,
			asOf: "2026-06-20",
			want: `S1 2026-04 rule.violated/report/1 penalty satisfied due 05-13T23:59:59
			S1 2026-05 rule.violated/report/2 penalty violated too_few [penalty.recorded] due 06-13T23:59:59
			S1 2026-04 report violated late [report.submitted] late a due 05-03T23:59:59
			S1 2026-05 report violated missing [report.submitted] due 06-03T23:59:59
			S1 2026-06 report pending [report.submitted] due 07-03T23:59:59`,
		},
		"what a coverage begins with": {
			rules: duty + `---"kind":"require","on":"order.authorised","must":{"covered":"grace"}---"id":"grace","kind":"coverage","per":"order_id","starts":{"event":"rule.violated","where":{"field":"rule_id","eq":"duty"}},"time":{"unit":"hours","max":1}`,
			events: `a 09:00 order.opened
			         b 12:00 order.authorised
			         c 12:01 order.authorised
			         d 10:00 order.authorised`,
			want: `a duty violated missing [quote.made] due 05-04T11:00:00
			d R2 violated wrong_value
			b R2 satisfied
			c R2 violated wrong_value`,
		},
	})
}

func TestFaultsOfRulesAboutFindings(t *testing.T) {
	const about = `"kind":"require","per":"order_id","fields":["rule_id"],"on":`
	tests := map[string]struct{ rules, want string }{
		"no rule is named":         {about + `"rule.violated"`, `rules[0].on: rule.violated needs a condition that names the rules by {"field":"rule_id","eq":…} or "in"`},
		"a rule is not named":      {about + `{"event":"rule.violated","where":{"field":"rule_id","ne":"duty"}}---` + duty, `rules[0].on.event: rule.violated needs a condition that names the rules by {"field":"rule_id","eq":…} or "in"`},
		"a rule that is not there": {about + `{"event":"rule.violated","where":{"field":"rule_id","eq":"duty"}}`, `rules[0].on.where: no rule "duty"`},
		"a rule about facts": {about + `{"event":"rule.violated","where":{"field":"rule_id","eq":"F"}}---"id":"F","kind":"require","on":{"fact":"store"},"fields":["type"]`,
			`rules[0].on.where: rule "F" judges facts, which have no moment`},
		"a coverage":                  {about + `{"event":"rule.satisfied","where":{"field":"rule_id","eq":"W"}}---"id":"W","kind":"coverage","starts":"order.closed","time":{"unit":"days","max":1}`, `rules[0].on.where: rule "W" of kind coverage makes no rule.satisfied`},
		"a rule that gives no rights": {about + `{"event":"entitlement.arisen","where":{"field":"rule_id","eq":"duty"}}---` + duty, `rules[0].on.where: rule "duty" of kind response makes no entitlement.arisen`},
		"a rule about itself":         {`"id":"R",` + about + `{"event":"rule.violated","where":{"field":"rule_id","eq":"R"}}`, `rules[0].on.where: rules ask for each other in a circle: R, R`},
		"two rules about each other": {`"id":"A",` + about + `{"event":"rule.violated","where":{"field":"rule_id","eq":"B"}}---"id":"B",` + about + `{"event":"rule.violated","where":{"all":[{"field":"rule_id","in":["A"]},{"field":"reason","eq":"late"}]}}`,
			`rules[1].on.where: rules ask for each other in a circle: A, B, A`},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := compliance.ReadPack([]byte(packOf(strings.Split(c.rules, "---")...)))
			if got := strings.Join(faults(err), "\n"); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestAGateLooksAtFindings(t *testing.T) {
	rs := compileRules(t, duty, `"id":"gate","kind":"precedence","on":"order.closed","effect":"block","needs":[{"event":"rule.satisfied","where":{"field":"rule_id","eq":"duty"}}]`)
	w := world{}
	before := "a 09:00 order.opened\n"
	for name, c := range map[string]struct{ done, want string }{
		"not satisfied":        {"", "x gate violated missing [rule.satisfied]"},
		"satisfied":            {"b 10:00 quote.made\n", ""},
		"satisfied too late":   {"b 11:30 quote.made\n", "x gate violated missing [rule.satisfied]"},
		"about another order":  {"c 09:00 order.opened order_id=O2\nb 10:00 quote.made order_id=O2\n", "x gate violated missing [rule.satisfied]"},
		"satisfied afterwards": {"b 13:00 quote.made\n", "x gate violated missing [rule.satisfied]"},
	} {
		t.Run(name, func(t *testing.T) {
			h := w.history(t, before+c.done)
			var got []string
			for _, f := range rs.Gate(h, parseEvents(t, w.vocab, "x 12:00 order.closed\ny 12:30 order.archived")) {
				got = append(got, say(f))
			}
			if strings.Join(got, "\n") != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestFindingsAreToldAgainWithoutAllocation(t *testing.T) {
	rs := compileRules(t, strings.Split(duty+fine+noFines, "---")...)
	h := world{}.history(t, "a 09:00 order.opened store=S\nb 09:10 order.opened store=S order_id=O2")
	r := judgeOften(t, rs, h)
	asOf := at(t, "23:00")
	if n := testing.AllocsPerRun(10, func() { rs.Judge(h, asOf, r) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
	want := fmt.Sprint(findings(rs, h, asOf))
	other := world{}.history(t, "a 09:00 order.opened store=S")
	rs.Judge(other, asOf, r)
	if r.Len() != 3 {
		t.Errorf("%d findings of another history", r.Len())
	}
	var again []string
	rs.Judge(h, asOf, r)
	for _, f := range r.All() {
		again = append(again, say(f))
	}
	if fmt.Sprint(again) != want {
		t.Errorf("got %s, want %s", again, want)
	}
}

func TestFindingsThatNobodyReadsAreNotTold(t *testing.T) {
	rs := compileRules(t, strings.Split(duty+fine, "---")...)
	one, two := world{}.history(t, "a 09:00 order.opened\nb 10:00 quote.made"), world{}.history(t, "c 09:00 order.opened\nd 09:30 quote.made")
	r := judgeOften(t, rs, one)
	asOf := at(t, "23:00")
	if n := testing.AllocsPerRun(10, func() { rs.Judge(two, asOf, r); rs.Judge(one, asOf, r) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// TestEventsMadeOfFindingsCountThem compares rules about findings with the findings themselves.
func TestEventsMadeOfFindingsCountThem(t *testing.T) {
	var rules []string
	for _, r := range everyKind {
		id := strings.Split(r, `"`)[3]
		if !strings.Contains(r, `"kind":"coverage"`) && !strings.Contains(r, `"kind":"schedule"`) && !strings.Contains(r, "rule.") && !strings.Contains(r, `"kind":"ratio"`) && !strings.Contains(r, `"kind":"entitlement"`) && !strings.Contains(r, `"kind":"retention"`) && !strings.Contains(r, `"kind":"function"`) {
			rules = append(rules, r, fmt.Sprintf(`"id":"about-%s","kind":"absence","per":"order_id","of":{"event":["rule.violated","rule.satisfied"],"where":{"field":"rule_id","eq":%q}}`, id, id))
		} else if strings.Contains(r, `"kind":"coverage"`) {
			rules = append(rules, r)
		}
	}
	rs := compileRules(t, rules...)
	total := 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 9))
		h := historyOf(t, randomEvents(r, "O", 12))
		var report compliance.Report
		rs.Judge(h, time.Date(2026, time.May, 4, 9, 45, 0, 0, shanghai), &report)
		var decided, told []string
		for _, f := range report.All() {
			about, isAbout := strings.CutPrefix(f.Rule, "about-")
			switch {
			case isAbout:
				told = append(told, about+" on "+f.Evidence[0].Event)
			case f.Status == history.Satisfied || f.Status == history.Violated:
				decided = append(decided, f.Rule+" on "+f.Evidence[0].Event)
			}
		}
		slices.Sort(decided)
		slices.Sort(told)
		if !slices.Equal(decided, told) {
			t.Fatalf("seed %d\ndecided %s\ntold    %s", seed, decided, told)
		}
		total += len(told)
	}
	if total < 1000 {
		t.Errorf("only %d findings", total)
	}
}

// TestFindingsAreToldWhenTheyAreDecided judges minute by minute: a finding is told with a moment in the minute in which it was
// decided. The moment is the due time of a rule that gives no time.
func TestFindingsAreToldWhenTheyAreDecided(t *testing.T) {
	var rules []string
	for _, r := range everyKind {
		id := strings.Split(r, `"`)[3]
		switch {
		case slices.Contains([]string{"guarantee", "told", "followed", "covered", "right", "boss", "comeback"}, id) || !strings.Contains(r, `"per":"order_id"`):
		default:
			rules = append(rules, r, fmt.Sprintf(`"id":"about-%s","kind":"response","per":"order_id","on":{"event":["rule.violated","rule.satisfied"],"where":{"field":"rule_id","eq":%q}},"then":["order.adopted"],"within":{"unit":"minutes","max":0}`, id, id))
		}
	}
	rs := compileRules(t, rules...)
	total := 0
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 10))
		h := historyOf(t, randomEvents(r, "O", 12))
		known := map[string]bool{}
		for minute := range 60 {
			asOf := time.Date(2026, time.May, 4, 9, minute, 0, 0, shanghai)
			var report compliance.Report
			rs.Judge(h, asOf, &report)
			for _, f := range report.All() {
				key := f.Rule + " on " + f.Evidence[0].Event
				if !strings.HasPrefix(f.Rule, "about-") || known[key] {
					continue
				}
				known[key] = true
				total++
				if f.Due.After(asOf) || !f.Due.After(asOf.Add(-time.Minute)) {
					t.Errorf("seed %d: %s is told at %s, with the moment %s\n%s", seed, key, asOf, f.Due.In(shanghai), describe(h))
				}
			}
		}
	}
	if total < 500 {
		t.Errorf("only %d findings", total)
	}
}
