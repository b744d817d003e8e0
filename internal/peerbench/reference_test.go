package peerbench

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

// readyReference gives the judging of the reference order, 150 events, by every pack but the profiles, which contradict each other,
// into a report that is used again.
func readyReference(tb testing.TB) func() error {
	tb.Helper()
	text, err := os.ReadFile("../../compliance/testdata/reference_order.json")
	if err != nil {
		tb.Fatal(err)
	}
	events, err := history.Standard().DecodeEvents(text)
	if err != nil {
		tb.Fatal(err)
	}
	h, err := history.New(history.Config{Cover: history.Everything(), Zone: time.FixedZone("", 8*3600), Events: events})
	if err != nil {
		tb.Fatal(err)
	}
	rules, err := compliance.Compile(slices.DeleteFunc(slices.Clone(packs.All()), func(p *compliance.Pack) bool { return strings.HasPrefix(p.ID, "profile-") })...)
	if err != nil {
		tb.Fatal(err)
	}
	var report compliance.Report
	asOf := time.Date(2026, 5, 4, 23, 0, 0, 0, time.UTC)
	judge := func() error {
		rules.Judge(h, asOf, &report)
		return nil
	}
	if err := judge(); err != nil || h.Len() != 150 || report.Len() < 300 {
		tb.Fatal(h.Len(), "events,", report.Len(), "findings", err)
	}
	return judge
}

// BenchmarkReferenceOrder judges the reference order in turns with limits on flat facts. No peer judges a whole order; but 30 µs are
// said of a machine on which 1,000 limits take cel-go 245 µs, and 20 limits 0.14 µs by hand, so that they are 0.122 of the one, and as
// long as 214 times the other, on any.
func BenchmarkReferenceOrder(b *testing.B) {
	for _, peer := range []struct {
		engine
		limits, times int
	}{
		{engine{"by-hand", byHand}, 20, 214},
		{engine{"cel-go", readyCEL}, 1000, 1},
	} {
		b.Run(fmt.Sprintf("limits=%d/times=%d/peer=%s", peer.limits, peer.times, peer.name), func(b *testing.B) {
			ask := sameAnswersOf(b, peer.engine, peer.limits)
			inTurns(b, 100, readyReference(b), func() error {
				for range peer.times {
					if err := ask(nil); err != nil {
						return err
					}
				}
				return nil
			}, peer.name)
		})
	}
}
