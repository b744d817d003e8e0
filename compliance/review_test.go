package compliance_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// demands are requirements on parts that were fitted: on fields, on conditions of every form, and on facts.
var demands = []string{
	`"id":"fields","kind":"require","on":"part.fitted","fields":["part_grade","customer_id","part.part_grade","fits"]`,
	`"id":"both","kind":"require","on":"part.fitted","fields":["part_grade","fits"],"must":{"any":[{"field":"genuine","eq":true},{"field":"part_grade","in":["original","certified"]}]}`,
	`"id":"nested","kind":"require","on":"part.fitted","fields":["fits"],"must":{"all":[{"field":"genuine","eq":true},{"any":[{"field":"part_grade","eq":"original"},{"field":"original_on_hand","eq":false}]}]}`,
	`"id":"all","kind":"require","on":"part.fitted","must":{"all":[{"field":"part_grade","present":true},{"field":"part_grade","ne":"copy"},{"field":"by_role","in":["boss"]},{"field":"fits","eq":true}]}`,
	`"id":"any","kind":"require","on":"part.fitted","must":{"any":[{"field":"part_grade","eq":"original"},{"field":"part_grade","eq":"certified"},{"field":"original_on_hand","eq":false}]}`,
	`"id":"not","kind":"require","on":"part.fitted","must":{"not":{"field":"part_grade","eq":"copy"}}`,
	`"id":"one","kind":"require","on":"part.fitted","must":{"field":"job_id","eq":"J"}`,
	`"id":"role","kind":"require","on":"part.fitted","must":{"field":"by_role","eq":"boss"}`,
	`"id":"certified","kind":"require","on":"part.fitted","must":{"exists":{"fact":"certificate","match":{"person_id":"by"},"valid_at":"at"}}`,
	`"id":"certified-or","kind":"require","on":"part.fitted","must":{"any":[{"field":"genuine","eq":true},{"exists":{"fact":"customer","match":["customer_id"]}}]}`,
	`"id":"refused","kind":"require","on":"part.fitted","must":{"field":"fits","eq":true},"effect":"block","override":{"roles":["boss"]}`,
	`"id":"when","kind":"require","per":"order_id","when":{"field":"by_role","ne":"clerk"},"on":"part.fitted","fields":["fits"]`,
}

// fitted makes a few parts that were fitted, some like the one before, each field there or not.
func fitted(t *testing.T, r *rand.Rand) *history.History {
	t.Helper()
	at := time.Date(2026, time.May, 4, 9, 0, 0, 0, shanghai)
	var events []history.Event
	if r.IntN(2) == 0 {
		opened := history.NewEvent(history.OrderOpened, history.At(at)).With(history.FieldOrderID, history.ID("O")).With("customer_id", history.ID("C1"))
		opened.ID = "opened"
		events = append(events, opened)
	}
	for i := range 2 + r.IntN(9) {
		e := history.NewEvent("part.fitted", history.At(at.Add(time.Duration(i)*time.Minute)))
		if i > 0 && r.IntN(2) == 0 {
			e = events[len(events)-1]
			e.At = history.At(at.Add(time.Duration(i) * time.Minute))
		} else {
			e.By, e.ByRole = []string{"li", "wu", ""}[r.IntN(3)], []string{"boss", "clerk", ""}[r.IntN(3)]
			e = e.With("part_grade", history.Code([]string{"original", "certified", "copy", ""}[r.IntN(4)]))
			if r.IntN(2) == 0 {
				e = e.With("fits", history.Bool(r.IntN(3) > 0))
			}
			if r.IntN(2) == 0 {
				e = e.With("genuine", history.Bool(r.IntN(2) == 0))
			}
			if r.IntN(2) == 0 {
				e = e.With("original_on_hand", history.Bool(r.IntN(2) == 0))
			}
			if r.IntN(3) == 0 {
				e = e.With("job_id", history.InPaper(history.KindID, history.Paper{ID: "p", Digest: "ab"}))
			}
		}
		e.ID = fmt.Sprint("e", i)
		events = append(events, e.With(history.FieldPartID, history.ID(fmt.Sprint("P", i))).With(history.FieldOrderID, history.ID("O")))
	}
	if r.IntN(4) == 0 {
		boss := history.NewEvent(history.RuleOverridden, events[0].At).With(history.FieldOrderID, history.ID("O")).
			With(history.FieldOverrideRule, history.ID("refused")).With(history.FieldOverrideRole, history.Code("boss")).With(history.FieldReason, history.Text("urgent"))
		boss.ID = "boss"
		events = append(events, boss)
	}
	c := history.Config{Cover: history.Everything(), Zone: shanghai, Events: events}
	if r.IntN(4) == 0 {
		c.Cover, _ = history.NewCover(c.Vocabulary, "part.fitted.part_grade", "part.fitted.fits", "part.fitted.genuine", "facts.customer")
	}
	if r.IntN(3) == 0 {
		c.Facts = []history.Fact{fact(t, "customer", "C1", "vip=true"), fact(t, "certificate", "li", "area=engine")}
	}
	h, err := history.New(c)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestRequirementsAreAskedOfManyEventsAsOneByOne(t *testing.T) {
	rs := compileRules(t, demands...)
	one := compliance.OneByOne(rs)
	seen := map[string]int{}
	for seed := range uint64(400) {
		h := fitted(t, rand.New(rand.NewPCG(seed, 12)))
		got := written(rs, h, at(t, "23:00"))
		if d := cmp.Diff(written(one, h, at(t, "23:00")), got); d != "" {
			t.Fatalf("seed %d: one by one (-), together (+)\n%s", seed, d)
		}
		for _, f := range findings(rs, h, at(t, "23:00")) {
			words := strings.SplitN(f, " ", 3)
			seen[words[1]+" "+strings.Fields(words[2])[0]]++
		}
	}
	for _, r := range []string{"fields", "both", "nested", "all", "any", "not", "role", "certified", "certified-or", "refused", "when"} {
		for _, status := range []string{"satisfied", "violated", "unknown"} {
			if seen[r+" "+status] == 0 && r+status != "whenunknown" {
				t.Errorf("%s was never %s", r, status)
			}
		}
	}
}
