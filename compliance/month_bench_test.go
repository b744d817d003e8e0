package compliance_test

import (
	"fmt"
	"iter"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"github.com/google/go-cmp/cmp"
)

// monthOf gives orders of a month, each step-th from the first on, one after the other as a store would: the reference order under
// an id of its own, on one of the days of May 2026. Every tenth was delivered without the list of hours and materials.
func monthOf(t testing.TB, first, n, step int) iter.Seq[*history.History] {
	base := referenceOrder(t)
	list := slices.IndexFunc(base, func(e history.Event) bool { return e.Type == history.SettlementListGiven })
	return func(yield func(*history.History) bool) {
		for i := first; i < n; i += step {
			order, err := history.ParseValue(history.KindID, fmt.Sprintf("RO-%07d", i))
			if err != nil {
				t.Error(err)
				return
			}
			events := slices.Clone(base)
			if i%10 == 0 {
				events = slices.Delete(events, list, list+1)
			}
			for k := range events {
				at, _ := events[k].At.Instant()
				events[k].At = history.At(at.AddDate(0, 0, i%31-3)) // the reference order is of the 4th
				events[k], events[k].StoreID = events[k].With(history.FieldOrderID, order), "S1"
			}
			h, err := history.New(history.Config{Cover: history.Everything(), Zone: shanghai, Events: events})
			if err != nil {
				t.Error(err)
				return
			}
			if !yield(h) {
				return
			}
		}
	}
}

// audited is what an audit of a month finds.
type audited struct {
	orders, withoutList int
	indicators          []compliance.Indicator
	memory              uint64 // the most that was taken from the system, in bytes
}

// auditMonth judges the orders of a month by all rules and counts all indicators, by some goroutines that each take their share.
func auditMonth(t testing.TB, rs *compliance.Rules, n, goroutines int) (out audited) {
	asOf := time.Date(2026, time.July, 1, 0, 0, 0, 0, shanghai)
	tallies, parts := make([]*compliance.Tally, goroutines), make([]audited, goroutines)
	var wg sync.WaitGroup
	for g := range goroutines {
		tallies[g] = rs.Tally(compliance.TallyConfig{AsOf: asOf})
		wg.Go(func() {
			var report compliance.Report
			var memory runtime.MemStats
			for h := range monthOf(t, g, n, goroutines) {
				rs.Judge(h, asOf, &report)
				for i := range report.Len() { // without a copy of each finding
					if report.Status(i) == history.Violated && report.Rule(i) == "SP-15" {
						parts[g].withoutList++
					}
				}
				tallies[g].Add(h)
				if parts[g].orders++; parts[g].orders%1000 == 0 {
					runtime.ReadMemStats(&memory)
					parts[g].memory = max(parts[g].memory, memory.Sys)
				}
			}
		})
	}
	wg.Wait()
	for g, p := range parts {
		out.orders, out.withoutList, out.memory = out.orders+p.orders, out.withoutList+p.withoutList, max(out.memory, p.memory)
		if g > 0 {
			if err := tallies[0].Merge(tallies[g]); err != nil {
				t.Fatal(err)
			}
		}
	}
	out.indicators = tallies[0].Indicators()
	return out
}

// monthRules are all packs that come with the library, but for the profiles.
func monthRules(t testing.TB) *compliance.Rules {
	all := slices.DeleteFunc(slices.Clone(packs.All()), func(p *compliance.Pack) bool { return strings.HasPrefix(p.ID, "profile-") })
	rs, err := compliance.Compile(all...)
	if err != nil {
		t.Fatal(err)
	}
	return rs
}

func TestAMonthThatIsSharedOutGivesTheSameAudit(t *testing.T) {
	rs := monthRules(t)
	one, three := auditMonth(t, rs, 120, 1), auditMonth(t, rs, 120, 3)
	if one.orders != 120 || one.withoutList != 12 || three.orders != 120 || three.withoutList != 12 || len(one.indicators) < 5 {
		t.Errorf("%d orders, %d without the list, %d indicators; shared out %d, %d", one.orders, one.withoutList, len(one.indicators), three.orders, three.withoutList)
	}
	if diff := cmp.Diff(one.indicators, three.indicators); diff != "" {
		t.Error(diff)
	}
}

// BenchmarkAuditOfAMonth makes histories of the orders of a month, judges each by all packs and counts every indicator, on all cores.
// What one order takes must not grow with their number, nor the memory. A million orders are many minutes: they are counted with
// SERVICELANE_DEEP set.
func BenchmarkAuditOfAMonth(b *testing.B) {
	rs := monthRules(b)
	sizes := []int{10_000, 100_000}
	if os.Getenv("SERVICELANE_DEEP") != "" {
		sizes = append(sizes, 1_000_000)
	}
	for _, n := range sizes {
		b.Run(fmt.Sprint(n, "-orders"), func(b *testing.B) {
			var found audited
			for b.Loop() {
				found = auditMonth(b, rs, n, runtime.GOMAXPROCS(0))
			}
			if found.orders != n || found.withoutList != n/10 || found.memory > 256<<20 {
				b.Fatalf("%d orders, %d without the list, %d bytes", found.orders, found.withoutList, found.memory)
			}
			b.ReportMetric(float64(found.memory)/(1<<20), "MiB")
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "us/order")
			b.ReportMetric(float64(len(found.indicators)), "indicators")
		})
	}
}
