package compliance_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// nested are rules whose conditions ask several things of what may not be known.
var nested = []string{
	`"kind":"require","on":"job.done","must":{"all":[{"field":"order.kind","ne":"rescue"},{"field":"by_role","in":["technician","boss"]},{"any":[{"field":"by","eq":"li"},{"field":"job.op_code","eq":"OP3"}]}]}`,
	`"kind":"require","on":"job.done","must":{"any":[{"field":"job.op_code","eq":"OP3"},{"field":"customer.vip","eq":true},{"not":{"all":[{"field":"by_role","eq":"technician"},{"field":"customer.kind","eq":"private"}]}}]}`,
	`"kind":"require","on":{"event":"inspection.passed","where":{"all":[{"field":"methods","present":true},{"field":"level","in":["self","final"]},{"field":"job_id","eq":"J1"}]}},"must":{"not":{"any":[{"field":"level","eq":"self"},{"field":"item_id","present":true}]}}`,
	`"kind":"require","on":"part.issued","when":{"any":[{"field":"part.qty","ge":1},{"field":"order.fee","present":true}]},"must":{"all":[{"field":"qty","gt":0},{"field":"part.part_no","eq":"N1"},{"exists":{"fact":"role_held","match":{"person_id":"by"}}}]}`,
}

func TestConditionsAreAnsweredForAListAsOneByOne(t *testing.T) {
	rs, deep := houseWith(t, "house-workshop", "house-reception"), compileRules(t, nested...)
	reference := referenceOrder(t)
	lists := 0
	for seed := range uint64(80) {
		r := rand.New(rand.NewPCG(seed, 8))
		asOf := time.Date(2026, time.May, 4, 10+r.IntN(14), r.IntN(60), 0, 0, shanghai)
		h, ok := disturbed(t, r, rs, reference)
		if !ok {
			continue
		}
		for _, rules := range []*compliance.Rules{rs, deep} {
			n, differ := compliance.Answers(rules, h, asOf)
			if lists += n; len(differ) > 0 {
				t.Fatalf("seed %d: %q", seed, differ)
			}
		}
	}
	if lists < 1000 {
		t.Errorf("only %d lists", lists)
	}
}

func TestWhatAPartOfAListLooksAtIsNotTakenForWhatAnotherPartDoes(t *testing.T) {
	rs := compileRules(t, `"kind":"require","on":"inspection.passed","must":{"any":[{"all":[{"field":"by","eq":"li"},{"field":"level","eq":"final"}]},{"field":"level","eq":"self"}]}`)
	events := parseEvents(t, rs.Vocabulary(), `
		a 2026-05-04T10:01:00+08:00 inspection.passed by=li level=final
		b 2026-05-04T10:02:00+08:00 inspection.passed by=li level=final
		c 2026-05-04T10:03:00+08:00 inspection.passed by=wu level=self
		d 2026-05-04T10:04:00+08:00 inspection.passed by=wu level=self`)
	if n, differ := compliance.Answers(rs, historyOf(t, events), at(t, "23:00")); n == 0 || len(differ) > 0 {
		t.Errorf("%d lists, %q", n, differ)
	}
}

func TestAConditionOnAWordInAPaperIsUnknownForAListAsWell(t *testing.T) {
	rs := compileRules(t, `"kind":"require","on":"old_part.choice_made","must":{"any":[{"field":"by","eq":"nobody"},{"field":"part_id","eq":"P1"}]}`)
	events := referenceOrder(t)
	for i, e := range events {
		if e.Type == "old_part.choice_made" && i%2 == 0 {
			events[i] = e.With("part_id", history.InPaper(history.KindID, history.Paper{ID: e.ID, Digest: "ab"}))
		}
	}
	h := historyOf(t, slices.Clone(events))
	if n, differ := compliance.Answers(rs, h, at(t, "23:00")); n == 0 || len(differ) > 0 {
		t.Errorf("%d lists, %q", n, differ)
	}
}
