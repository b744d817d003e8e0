package compliance_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// disturbed is the reference order with events left out, moved, told twice, known to the day only, done by others or without a field.
func disturbed(t *testing.T, r *rand.Rand, rs *compliance.Rules, reference []history.Event) (*history.History, bool) {
	t.Helper()
	var events []history.Event
	for i, e := range reference {
		instant, _ := e.At.Instant()
		switch r.IntN(14) {
		case 0, 1:
			continue
		case 2, 3:
			e.At = history.At(instant.Add(time.Duration(r.IntN(200)-100) * time.Minute))
		case 4:
			if r.IntN(3) == 0 {
				e.At = history.On(e.At.Day(shanghai))
			}
		case 5:
			e.By = []string{"li", "wu", "", "zhao"}[r.IntN(4)]
		case 6:
			if d, _ := rs.Vocabulary().Lookup(e.Type); len(e.Fields) > 0 {
				if f := e.Fields[r.IntN(len(e.Fields))]; !slices.Contains(d.Subject(), f.Name) {
					e = e.With(f.Name, history.Value{})
				}
			}
		case 7:
			again := e
			again.ID, again.At = fmt.Sprint("again", i), history.At(instant.Add(time.Duration(r.IntN(100))*time.Minute))
			events = append(events, again)
		}
		events = append(events, e)
	}
	c := history.Config{Vocabulary: rs.Vocabulary(), Cover: history.Everything(), Zone: shanghai, Events: events}
	if r.IntN(3) == 0 {
		c.Cover, _ = history.NewCover(c.Vocabulary, "order.*", "job.*", "part.*", "inspection.*")
	}
	if r.IntN(2) == 0 {
		c.Facts = someFacts(t, r)
	}
	if r.IntN(5) == 0 {
		adopted := history.NewEvent(history.OrderAdopted, history.At(time.Date(2026, time.May, 4, 11, 0, 0, 0, shanghai)))
		adopted.ID = "adopted"
		c.Events = append(c.Events, adopted.With(history.FieldOrderID, history.ID("O1")).With(history.FieldCovers, history.Codes("order.*", "job.*")))
	}
	h, err := history.New(c)
	return h, err == nil // an item may have lost the order that it belongs to
}

// someFacts are facts for which rules of the house ask, each there or not.
func someFacts(t *testing.T, r *rand.Rand) []history.Fact {
	t.Helper()
	all := []history.Fact{
		fact(t, "customer", "C1", "kind=private", "vip=true"),
		fact(t, "vehicle", "V1", "class=car", "valid=2026-01-01/2026-05-04"),
		fact(t, "role_held", "li", "role=technician"),
		fact(t, "certificate", "li", "area=engine"),
		fact(t, "labour_op", "OP1", "standard_hours=1.5", "rate=200_CNY", "valid=2026-01-01/"),
		fact(t, "labour_op", "OP2", "rate=200_CNY"),
		fact(t, "labour_op", "OP3", "standard_hours=2", "rate=200_CNY", "valid=2026-06-01/"),
	}
	return slices.DeleteFunc(all, func(history.Fact) bool { return r.IntN(3) == 0 })
}

// onDays are rules on duties that are due on days, and rules that take a side way where most of their kind are judged together.
var onDays = []string{
	`"id":"day","kind":"response","per":"order_id","on":"job.started","then":["job.done"],"within":{"unit":"days","max":0}`,
	`"id":"any","kind":"response","per":"order_id","on":"job.started","then":["job.done",["inspection.passed","order.diagnosed"]],"within":[{"unit":"days","max":1},{"unit":"months","max":1}]`,
	`"id":"all","kind":"response","per":"order_id","on":"job.started","mode":"all","then":["job.done",["inspection.passed","inspection.failed"]],"until":"order.certified"`,
	`"id":"itself","kind":"response","per":"order_id","on":["job.started","job.done"],"then":[["job.started","job.done"]],"within":{"unit":"days","max":1}`,
	`"id":"early","kind":"response","per":"order_id","on":"job.started","then":["job.done"],"within":{"unit":"days","min":1,"max":2}`,
	`"id":"past","kind":"response","per":"order_id","on":"job.started","then":["order.diagnosed"],"within":{"unit":"days","max":-1}`,
	`"id":"hours","kind":"response","per":"order_id","on":"job.started","then":["order.diagnosed"],"within":{"unit":"hours","max":5}`,
	`"id":"work","kind":"response","per":"order_id","on":"job.started","then":["job.done"],"within":{"unit":"working_days","max":1},"unless":{"event":"order.diagnosed","up_to":"trigger"}`,
	`"id":"maybe","kind":"response","per":"order_id","on":{"event":"job.started","where":{"field":"by","ne":"wu"}},"when":{"field":"by_role","ne":"boss"},"then":["job.done"],"within":{"unit":"days","max":0}`,
	`"id":"since","kind":"response","per":"order_id","on":"job.done","then":[{"event":"inspection.passed","where":{"field":"by","eq":"li"}}],"unless":{"event":"order.diagnosed","since":"consent.given"},"within":{"unit":"days","max":1}`,
	`"id":"same","kind":"separation","per":"order_id","mode":"same","people":["job.started",{"event":"job.done","where":{"field":"by_role","ne":"boss"}}],"unless":"order.diagnosed"`,
	`"id":"one-role","kind":"separation","mode":"same","when":{"field":"by_role","ne":"clerk"},"people":["job.started",{"event":["job.done","inspection.passed"],"match":["order_id","by_role"]}]`,
	`"id":"anchor","kind":"response","per":"order_id","on":"job.started","when":{"field":"by_role","ne":"boss"},"then":["job.done"],"anchor":"at","within":{"unit":"hours","max":2}`,
	`"id":"if-past","kind":"response","per":"order_id","on":"job.started","then":["job.done"],"within":{"unit":"days","max":-1},"if_past":{"unit":"days","max":1}`,
	`"id":"none","kind":"balance","per":"order_id","on":{"event":"job.started","where":{"field":"by","ne":"wu"}},"left":[{"count":"inspection.failed"}],"op":"eq","right":[{"value":0}]`,
	`"id":"none-of-clerks","kind":"balance","per":"order_id","when":{"field":"by_role","ne":"boss"},"on":"job.started","left":[{"count":"inspection.failed"}],"op":"eq","right":[{"value":0}]`,
	`"id":"no-car","kind":"balance","per":"vehicle_id","on":"job.started","left":[{"count":{"event":"inspection.failed","match":["order_id"]}}],"op":"eq","right":[{"value":0}]`,
	`"id":"before","kind":"precedence","per":"order_id","on":"job.started","needs":["job.done"]`,
	`"id":"all-before","kind":"precedence","per":"order_id","on":["job.started","inspection.failed"],"mode":"all","needs":[["job.done","order.diagnosed"],"inspection.passed"]`,
	`"id":"after-itself","kind":"precedence","per":"order_id","on":"job.started","needs":["job.started"]`,
	`"id":"later-of-two","kind":"precedence","per":"order_id","on":"job.started","needs":[["job.done","inspection.passed"]],"latest_of":["job.done","inspection.passed","inspection.failed"]`,
	`"id":"later-of-role","kind":"precedence","per":"order_id","on":"job.started","needs":[{"event":"job.done","match":["order_id","by_role"]}],"latest_of":[{"event":"job.done","match":["order_id"]}]`,
	`"id":"first-of-all","kind":"precedence","per":"order_id","on":{"event":["job.started","job.done"],"pick":"first","where":{"field":"by","ne":"wu"}},"needs":["order.diagnosed"],"since":["inspection.failed"]`,
	`"id":"each-job","kind":"precedence","per":"order_id","on":["order.certified","order.diagnosed"],"for_each":{"event":"job.started","key":"job_id"},"needs":["job.done"]`,
	`"id":"each-later","kind":"precedence","per":"order_id","on":["order.certified","job.started"],"for_each":{"event":["job.done","job.started"],"key":"job_id"},"needs":[{"event":"job.done","where":{"field":"by","ne":"wu"}}],"latest_of":[{"event":"job.done","where":{"field":"by","ne":"wu"}},"job.started"],"since":["inspection.failed"]`,
	`"id":"each-checked","kind":"precedence","per":"order_id","on":["order.certified","order.closed","inspection.failed","inspection.passed"],"for_each":{"event":["job.done"],"key":"job_id"},"needs":["inspection.passed"],"latest_of":["inspection.passed","inspection.failed"]`,
	`"id":"each-since","kind":"precedence","per":"order_id","on":["order.certified","order.closed","consent.given"],"for_each":{"event":"job.done","key":"job_id"},"needs":["job.started"],"since":["order.diagnosed"]`,
	`"id":"doubted","kind":"precedence","per":"order_id","on":{"event":["job.started","job.done"],"where":{"field":"job.job_class","eq":"repair"}},"needs":["order.diagnosed",{"event":"item.reported","where":{"field":"by","ne":"wu"}}]`,
	`"id":"doubted-each","kind":"precedence","per":"order_id","on":{"event":["job.started","job.done"],"where":{"any":[{"field":"job.job_class","eq":"repair"},{"field":"by_role","eq":"boss"}]}},"mode":"all","needs":["order.diagnosed"],"effect":"block","override":{"roles":["boss"]}`,
	`"id":"doubted-when","kind":"precedence","per":"order_id","when":{"field":"by_role","ne":"clerk"},"on":{"event":["job.started","job.done"],"where":{"field":"job.job_class","eq":"repair"}},"needs":["order.diagnosed"]`,
	`"id":"doubted-beside","kind":"coexistence","per":"order_id","if":{"event":["job.started","job.done"],"where":{"field":"job.job_class","eq":"repair"}},"then":["order.diagnosed"],"by":"order.certified"`,
	`"id":"stale-perhaps","kind":"precedence","per":"order_id","on":["job.started","job.done"],"needs":["order.diagnosed"],"since":[{"event":"inspection.failed","where":{"field":"by_role","ne":"boss"}}]`,
	`"id":"perhaps-later","kind":"precedence","per":"order_id","on":["job.started","job.done"],"needs":[{"event":"order.diagnosed","where":{"field":"by_role","ne":"boss"}}],"latest_of":["order.diagnosed",{"event":"inspection.failed","where":{"field":"by_role","ne":"boss"}}]`,
	`"id":"each-perhaps","kind":"precedence","per":"order_id","on":["order.certified","order.closed"],"for_each":{"event":"job.done","key":"job_id","where":{"field":"by_role","ne":"boss"}},"needs":["job.started"],"since":[{"event":"order.diagnosed","where":{"field":"by_role","ne":"clerk"}}]`,
	`"id":"perhaps-beside","kind":"coexistence","per":"order_id","if":["job.started","job.done"],"then":[{"event":"inspection.passed","where":{"field":"by_role","ne":"boss"}}],"by":{"event":["order.certified","inspection.failed"],"where":{"field":"by_role","ne":"clerk"}}`,
	`"id":"perhaps-apart","kind":"separation","per":"order_id","people":["job.started",{"event":"inspection.passed","where":{"field":"by_role","ne":"boss"}}]`,
	`"id":"perhaps-after","kind":"response","per":"order_id","on":"job.started","then":[{"event":"job.done","where":{"field":"by_role","ne":"boss"}}],"until":{"event":"inspection.failed","where":{"field":"by_role","ne":"clerk"}},"within":{"unit":"days","max":0}`,
	`"id":"perhaps-counted","kind":"balance","per":"order_id","on":["job.started","job.done"],"left":[{"count":{"event":"inspection.failed","where":{"field":"by_role","ne":"boss"}}}],"op":"eq","right":[{"value":0}]`,
	`"id":"perhaps-absent","kind":"absence","per":"order_id","of":["job.started","job.done"],"from":{"event":"order.diagnosed","where":{"field":"by_role","ne":"boss"}},"until":{"event":"consent.given","where":{"field":"by_role","ne":"clerk"}}`,
	`"id":"each-by-role","kind":"precedence","per":"order_id","on":["order.certified","order.closed"],"for_each":{"event":"job.done","key":"job_id"},"needs":[{"event":"inspection.passed","match":["job_id","by_role"],"where":{"field":"by","ne":"wu"}}]`,
	`"id":"each-item","kind":"precedence","per":"order_id","on":["order.certified","order.closed"],"for_each":{"event":"item.reported","key":"item_id"},"needs":[{"event":"inspection.passed","match":["order_id","item_id"],"where":{"field":"by","ne":"wu"}}],"latest_of":["inspection.passed","inspection.failed"]`,
	`"id":"item-passed","kind":"coexistence","per":["item_id","order_id"],"if":"item.reported","then":["inspection.passed"],"by":{"event":"order.certified","match":["order_id"]}`,
	`"id":"refused","kind":"precedence","per":"order_id","on":"job.started","needs":["item.reported"],"effect":"block","override":{"roles":["boss"]}`,
	`"id":"by-then","kind":"coexistence","per":"order_id","if":"job.started","then":["inspection.passed",["order.diagnosed","item.reported"]],"by":["order.certified","order.closed"]`,
	`"id":"by-itself","kind":"coexistence","per":"order_id","if":["job.started","job.done"],"then":["inspection.passed"],"by":"job.done"`,
	`"id":"beside-itself","kind":"coexistence","per":"order_id","if":"job.started","then":[["job.started","job.done"]],"by":"order.certified"`,
	`"id":"by-role","kind":"coexistence","per":"order_id","if":"job.started","then":["inspection.passed"],"by":{"event":"job.done","match":["order_id","by_role"]}`,
	`"id":"other-role","kind":"separation","people":["job.started",{"event":["inspection.passed","inspection.failed"],"match":["order_id","by_role"]}]`,
	`"id":"until","kind":"require","on":{"event":["job.started","job.done"],"where":{"field":"by","ne":"wu"}},"must":{"field":"by_role","ne":"boss"},"valid":{"to":"2006-10-29"}`,
	`"id":"from","kind":"require","on":["job.started","inspection.passed"],"fields":["by_role"],"must":{"field":"by","ne":"wu"},"valid":{"from":"2006-10-30","by":"order.diagnosed"}`,
	`"id":"no-key","kind":"require","per":"vehicle_id","on":"job.started","fields":["job_id"],"valid":{"to":"2006-10-29"}`,
	`"id":"when","kind":"require","on":{"event":"job.started","where":{"field":"by","ne":"wu"}},"when":{"field":"by_role","ne":"boss"},"fields":["by_role"],"valid":{"to":"2006-10-29"}`,
}

// spread makes events of an order, or of orders of two shops, one in a zone where the clock is set back from the first minute of a day to the evening before.
func spread(t *testing.T, r *rand.Rand) (*history.History, time.Time) {
	t.Helper()
	midnight := time.Date(2006, time.October, 29, 2, 30, 0, 0, time.UTC)
	var events []history.Event
	for _, order := range []string{"S1", "S2"}[:1+r.IntN(2)] {
		of := randomEvents(r, order, 5+r.IntN(12))
		if r.IntN(4) == 0 {
			of[0] = history.NewEvent(history.OrderCancelled, of[0].At).With(history.FieldOrderID, history.ID(order))
			of[0].ID = order + "-cancelled"
		}
		for i := range of {
			switch at := midnight.Add(time.Duration(r.IntN(120)-60)*time.Minute + time.Duration(r.IntN(3)*r.IntN(24))*time.Hour); r.IntN(6) {
			case 0:
				of[i].At = history.On(history.At(at).Day(shanghai))
			case 1, 2:
				of[i].At = history.At(midnight)
			default:
				of[i].At = history.At(at)
			}
			of[i].StoreID = order
			switch job := history.ID(fmt.Sprint(order, "-J", r.IntN(2))); of[i].Type {
			case "job.started", "job.done":
				of[i] = of[i].With(history.FieldJobID, job)
			case "inspection.passed", "inspection.failed":
				if r.IntN(8) > 0 {
					of[i] = of[i].With(history.FieldJobID, job)
				}
				if r.IntN(4) == 0 {
					of[i] = of[i].With(history.FieldItemID, history.Value{})
				}
			}
		}
		if r.IntN(2) == 0 {
			boss := history.NewEvent(history.RuleOverridden, of[r.IntN(len(of))].At).With(history.FieldOrderID, history.ID(order)).
				With(history.FieldOverrideRule, history.ID("refused")).With(history.FieldOverrideRole, history.Code("boss")).With(history.FieldReason, history.Text("urgent"))
			boss.ID = order + "-boss"
			of = append(of, boss)
		}
		events = append(events, of...)
	}
	zone := shanghai
	if r.IntN(3) == 0 {
		zone = nil // nobody knows that of the second shop
	}
	h, err := history.New(history.Config{Cover: history.Everything(), Zone: zone, Events: events, Facts: []history.Fact{fact(t, "store", "S1", "zone=America/St_Johns")}})
	if err != nil {
		t.Fatal(err)
	}
	return h, midnight.Add(time.Duration(r.IntN(100)) * time.Hour)
}

func TestEventsAreJudgedTogetherAsOneByOne(t *testing.T) {
	rs := houseWith(t, "house-workshop", "house-reception")
	if n := compliance.Listed(rs); n < 50 {
		t.Fatal(n, "rules look at lists")
	}
	reference := referenceOrder(t)
	one, kinds, days := compliance.OneByOne(rs), compileAll(t), compileRules(t, onDays...)
	oneKind, oneDay := compliance.OneByOne(kinds), compliance.OneByOne(days)
	made := 0
	for seed := range uint64(120) {
		r := rand.New(rand.NewPCG(seed, 5))
		asOf := time.Date(2026, time.May, 4, 10+r.IntN(14), r.IntN(60), 0, 0, shanghai)
		small := historyOf(t, slices.Concat(randomEvents(r, "O", 4+r.IntN(12)), randomEvents(r, "P", 4+r.IntN(9))))
		if d := cmp.Diff(written(oneKind, small, asOf), written(kinds, small, asOf)); d != "" {
			t.Fatalf("seed %d, every kind: %s", seed, d)
		}
		far, later := spread(t, r)
		if d := cmp.Diff(written(oneDay, far, later), written(days, far, later)); d != "" {
			t.Fatalf("seed %d, on days: %s\n%s", seed, describe(far), d)
		}
		h, ok := disturbed(t, r, rs, reference)
		if !ok {
			continue
		}
		made++
		if d := cmp.Diff(written(one, h, asOf), written(rs, h, asOf)); d != "" {
			t.Fatalf("seed %d: %s", seed, d)
		}
	}
	if made < 50 {
		t.Errorf("only %d histories", made)
	}
}

// TestAReportFilledAgainSaysWhatAFreshOneSays fills one report from many histories, by turns by different rules.
func TestAReportFilledAgainSaysWhatAFreshOneSays(t *testing.T) {
	rs, kinds := house(t), compileAll(t)
	reference := referenceOrder(t)
	var used compliance.Report
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 6))
		asOf := time.Date(2026, time.May, 4, 10+r.IntN(14), 0, 0, 0, shanghai)
		small := historyOf(t, slices.Concat(randomEvents(r, "O", 4+r.IntN(12)), randomEvents(r, "P", 4+r.IntN(9))))
		kinds.Judge(small, asOf, &used)
		if d := cmp.Diff(written(kinds, small, asOf), all(&used)); d != "" {
			t.Fatalf("seed %d, every kind: %s", seed, d)
		}
		if h, ok := disturbed(t, r, rs, reference); ok {
			rs.Judge(h, asOf, &used)
			if d := cmp.Diff(written(rs, h, asOf), all(&used)); d != "" {
				t.Fatalf("seed %d: %s", seed, d)
			}
		}
	}
}

func TestLeavesAreAnsweredShortlyAsAtLength(t *testing.T) {
	ids := []string{"house-workshop", "house-reception", "house-office", "house-care"}
	rs, long := houseWith(t, ids...), houseWith(t, ids...)
	if n := compliance.AtLength(long); n < 100 {
		t.Fatal(n, "leaves have short ways")
	}
	reference := referenceOrder(t)
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 6))
		h, ok := disturbed(t, r, rs, reference)
		if !ok {
			continue
		}
		asOf := time.Date(2026, time.May, 4, 10+r.IntN(14), r.IntN(60), 0, 0, shanghai)
		if d := cmp.Diff(written(long, h, asOf), written(rs, h, asOf)); d != "" {
			t.Fatalf("seed %d: %s", seed, d)
		}
	}
}

// written writes all findings out, with everything in them.
func written(rs *compliance.Rules, h *history.History, asOf time.Time) (out []string) {
	var r compliance.Report
	rs.Judge(h, asOf, &r)
	return all(&r)
}

// all writes out what a report says, with everything in it.
func all(r *compliance.Report) (out []string) {
	for n, f := range r.All() {
		out = append(out, fmt.Sprintf("%+v, %s", f, compliance.Unwritten(r, n)))
	}
	return out
}
