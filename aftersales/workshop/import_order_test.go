package workshop_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/workshop"
)

// recordsOf writes down the records of customer C1 and vehicle V1, with the texts of their papers.
func (b *bench) recordsOf() string {
	b.t.Helper()
	var out strings.Builder
	text := func(id string) string {
		if id == "" {
			return "-"
		}
		return must(b.Paper(b.t.Context(), id)).Content.Reveal()
	}
	c, _, err := b.Customer(b.t.Context(), "C1")
	must(0, err)
	for _, s := range c.Profile {
		fmt.Fprint(&out, s.From, " ", text(s.Value.Name.ID))
		for _, p := range s.Value.Phones {
			fmt.Fprint(&out, " ", text(p.ID))
		}
		fmt.Fprintln(&out)
	}
	v, _, err := b.Vehicle(b.t.Context(), "V1")
	must(0, err)
	for _, s := range v.Identity {
		fmt.Fprintln(&out, s.From, s.Value.Model)
	}
	return out.String()
}

func TestRecordsAreTheSameWhateverEndAnExportBeginsWith(t *testing.T) {
	rows := []string{
		"R1 C1 Wang 1380 V1 - 2026-02-01T09:00 2026-02-01 - draft",
		"R2 C1 - - V1 Golf 2026-02-05T09:00 2026-02-05 - draft",
		"R3 C1 Wong - V1 - 2026-02-06T09:00 2026-02-06 - draft",
		"R4 C1 - 1390 V1 Polo 2026-02-07T09:00 2026-02-07 - draft",
		"R5 C1 - 1390 V1 Polo 2026-02-08T09:00 2026-02-08 - draft",
		"R6 C1 Wang 1380 V1 - 2026-02-09T09:00 2026-02-09 - draft",
	}
	want := `2026-02-01 Wang 1380
2026-02-06 Wong 1380
2026-02-07 Wong 1380 1390
2026-02-09 Wang 1380 1390
2026-02-05 Golf
2026-02-07 Polo
`
	for range 2 {
		b := comingsBench(t)
		b.imports(comings(rows...))
		if diff := cmp.Diff(want, b.recordsOf()); diff != "" {
			t.Error(diff)
		}
		slices.Reverse(rows)
	}
}

// TestRecordsOfAnyExportAreTheSameFromBothEnds does so with chance exports, of which any cell may be empty.
func TestRecordsOfAnyExportAreTheSameFromBothEnds(t *testing.T) {
	chance := rand.New(rand.NewPCG(5, 8))
	one := func(of ...string) string { return of[chance.IntN(len(of))] }
	for range 60 {
		var rows []string
		for n := range 7 {
			day := fmt.Sprintf("2026-02-%02d", n+1)
			rows = append(rows, fmt.Sprintf("R%d C1 %s %s V1 %s %sT09:00 %s - draft", n, one("-", "-", "Wang", "Wong"), one("-", "-", "1", "2", "3"), one("-", "-", "Golf", "Polo"), day, day))
		}
		rows = append(rows, "R8 C1 Wang 0 V1 Golf 2026-01-01T09:00 2026-01-01 - draft") // so that both records are there
		slices.Sort(rows[:7])
		slices.SortFunc(rows, func(a, b string) int { return strings.Compare(strings.Fields(a)[7], strings.Fields(b)[7]) })
		b := comingsBench(t)
		b.imports(comings(rows...))
		want := b.recordsOf()
		slices.Reverse(rows)
		b = comingsBench(t)
		b.imports(comings(rows...))
		if diff := cmp.Diff(want, b.recordsOf()); diff != "" {
			t.Fatalf("%s\n%s", strings.Join(rows, "\n"), diff)
		}
	}
}

func TestWhatWasTakenOutOfARecordDoesNotComeBackWithOlderRows(t *testing.T) {
	b := comingsBench(t)
	b.imports(comings("R1 C1 Wang 1 V1 Golf 2026-02-05T09:00 2026-02-05 - draft"))
	c, rev, err := b.Customer(t.Context(), "C1")
	must(0, err)
	c.Profile = append(c.Profile, aftersales.Since[aftersales.CustomerProfile]{From: cal.MustDate(2026, time.February, 7)})
	must(b.PutCustomer(t.Context(), workshop.RecordRequest[aftersales.Customer]{Record: c, Revision: rev, By: someone("take-out")}))
	b.imports(comings("R0 C1 Wong 2 V1 Golf 2026-02-01T09:00 2026-02-01 - draft"))
	want := "2026-02-01 Wong 2\n2026-02-05 Wang 2 1\n2026-02-07 -\n2026-02-01 Golf\n"
	if diff := cmp.Diff(want, b.recordsOf()); diff != "" {
		t.Error(diff)
	}
}

// TestRowsOfOneDayAreTakenInAnyOrder has rows of one day of which one tells what another does not: what that one only has
// from an earlier day is in nobody's way.
func TestRowsOfOneDayAreTakenInAnyOrder(t *testing.T) {
	rows := []string{
		"R1 C1 Wang 1380 V1 Golf 2026-02-01T09:00 2026-02-01 - draft",
		"R2 C1 - 1390 V1 - 2026-02-05T09:00 2026-02-05 - draft",
		"R3 C1 Wong - V1 Polo 2026-02-05T10:00 2026-02-05 - draft",
	}
	want := "2026-02-01 Wang 1380\n2026-02-05 Wong 1380 1390\n2026-02-01 Golf\n2026-02-05 Polo\n"
	for _, order := range [][]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}} {
		b := comingsBench(t)
		for _, i := range b.imports(comings(rows[order[0]], rows[order[1]], rows[order[2]])) {
			if !i.Taken() {
				t.Errorf("%v: %v", order, i.Quarantined)
			}
		}
		if diff := cmp.Diff(want, b.recordsOf()); diff != "" {
			t.Errorf("%v: %s", order, diff)
		}
	}
	b := comingsBench(t)
	if done := b.imports(comings(rows[0], rows[2], strings.NewReplacer("R3", "R4", "Polo", "Lupo").Replace(rows[2]))); done[2].Taken() {
		t.Error("two models from one day on")
	}
}
