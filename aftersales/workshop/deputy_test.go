package workshop_test

import (
	"fmt"
	"slices"
	"testing"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

// away stores that somebody is absent, and who stands in for him, if anybody.
func (b *bench) away(id, deputy aftersales.PersonID, from, to string) {
	b.t.Helper()
	p := aftersales.Person{ID: id, Absences: []aftersales.Absence{{Valid: cal.Span{From: day(from), To: day(to)}, Deputy: deputy}}}
	_, rev, _ := b.Person(b.t.Context(), id)
	by := aftersales.Actor{Command: fmt.Sprint("away/", id, rev), By: "zhou", Role: "business_supervisor", Store: "S12"}
	if _, err := b.PutPerson(b.t.Context(), workshop.RecordRequest[aftersales.Person]{Record: p, Revision: rev, By: by}); err != nil {
		b.t.Fatal(err)
	}
}

// lists gives whose complaints a person has on his list, a page at a time.
func (b *bench) lists(id aftersales.PersonID, limit int) (out []string) {
	b.t.Helper()
	for after := (store.Cursor{}); ; {
		owed, next, err := b.ComplaintsDueOf(b.t.Context(), workshop.Ower{Person: id}, at("12-31T00:00"), limit, after)
		if err != nil {
			b.t.Fatal(err)
		}
		for _, o := range owed {
			if line := fmt.Sprint(o.Subject, " ", o.For); !slices.Contains(out, line) {
				out = append(out, line)
			}
		}
		if after = next; next == (store.Cursor{}) {
			return out
		}
	}
}

func TestADeputySeesWhatFallsToHim(t *testing.T) {
	b := watchBench(t)
	for i, owner := range []string{"hu", "ma", "hu2", "he"} {
		id := aftersales.ComplaintID(fmt.Sprintf("K-%d", i+1))
		if _, err := complain(b, id, takenDown, aftersales.RegisterComplaint{Form: "sales"}, aftersales.ClassifyComplaint{Cause: "repair_quality"},
			aftersales.AssignComplaint{Owner: aftersales.PersonID(owner), OwnerRole: "service_director"}); err != nil {
			t.Fatal(err)
		}
	}
	check := func(when string, want map[string][]string) {
		t.Helper()
		for who, list := range want {
			for _, limit := range []int{1, 2, 100} {
				if got := b.lists(aftersales.PersonID(who), limit); !slices.Equal(got, list) {
					t.Errorf("%s, %s, pages of %d: %q, want %q", when, who, limit, got, list)
				}
			}
		}
	}
	check("everybody is there", map[string][]string{"hu": {"K-1 "}, "ma": {"K-2 "}, "he": {"K-4 "}, "nobody": nil})
	b.away("hu", "ma", "2026-06-15", "2026-06-20")
	check("hu is away", map[string][]string{"hu": {"K-1 "}, "ma": {"K-2 ", "K-1 hu"}, "he": {"K-4 "}, "hu2": {"K-3 "}})
	b.away("ma", "he", "2026-06-15", "2026-06-20")
	check("so is his deputy", map[string][]string{"ma": {"K-2 "}, "he": {"K-4 ", "K-1 hu", "K-2 ma"}})
	b.away("he", "hu", "2026-06-15", "2026-06-20")
	check("deputies in a circle", map[string][]string{"hu": {"K-1 "}, "ma": {"K-2 "}, "he": {"K-4 "}})
	b.away("he", "hu", "2026-06-17", "2026-06-20")
	check("he goes later", map[string][]string{"he": {"K-4 ", "K-1 hu", "K-2 ma"}})
	b.clock.at = at("06-20T23:59")
	check("the last day", map[string][]string{"he": {"K-4 "}})
	b.clock.at = at("06-21T00:00")
	check("everybody is back", map[string][]string{"hu": {"K-1 "}, "ma": {"K-2 "}, "he": {"K-4 "}})
	gone := aftersales.Person{ID: "hu2", Roles: []aftersales.RoleHeld{{Role: "service_director", Valid: cal.Span{To: day("2026-06-18")}}},
		Absences: []aftersales.Absence{{Valid: cal.Span{From: day("2026-06-19")}, Deputy: "ma"}}}
	if _, err := b.PutPerson(t.Context(), workshop.RecordRequest[aftersales.Person]{Record: gone, By: desk("gone")}); err != nil {
		t.Fatal(err)
	}
	check("hu2 has left", map[string][]string{"hu": {"K-1 "}, "ma": {"K-2 ", "K-3 hu2"}})
}

func TestAWatchGoesDownTheChainOfDeputies(t *testing.T) {
	b := watchBench(t)
	if _, err := complain(b, "K-1", takenDown); err != nil {
		t.Fatal(err)
	}
	first := must(b.Complaint(t.Context(), "K-1")).FirstReceiver
	b.away(first, "ma", "2026-06-15", "2026-06-30")
	b.away("ma", "he", "2026-06-15", "2026-06-30")
	b.watchAt("06-17T10:00")
	told := map[string]bool{}
	for _, e := range must(b.ComplaintLog(t.Context(), "K-1")) {
		if e.Type == "duty.reminded" {
			told[e.Get("to_id").Word()] = true
		}
	}
	if !told["he"] || told["ma"] || told[string(first)] {
		t.Errorf("told %v", told)
	}
}

func TestTheAbsencesOfTheStoreCountForCalls(t *testing.T) {
	b := marchOf(t, memstore.New(), 6)
	b.away("li", "wang", "2026-03-01", "2026-03-31")
	b.clock.at = march(6, 18)
	got := must(b.PlanCalls(t.Context(), callsRequest()))
	count := map[aftersales.PersonID]int{}
	for _, id := range got.Calls {
		count[must(b.FollowUp(t.Context(), id)).Caller()]++
	}
	if count["li"] != 0 || count["wang"] == 0 || count["chen"] == 0 {
		t.Errorf("planned for %v", count)
	}
	b.away("wang", "", "2026-03-01", "2026-03-31")
	if again := must(b.PlanCalls(t.Context(), callsRequest())); len(again.Deputies) != count["wang"] || len(again.Nobody) != 0 {
		t.Errorf("%d calls of wang, deputies %v, nobody %v", count["wang"], again.Deputies, again.Nobody)
	}
	b.away("wang", "chen", "2026-03-01", "2026-03-31")
	b.away("chen", "li", "2026-03-01", "2026-03-31")
	if again := must(b.PlanCalls(t.Context(), callsRequest())); len(again.Nobody) != len(got.Calls) {
		t.Errorf("deputies in a circle: %+v", again)
	}
}
