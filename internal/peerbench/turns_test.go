package peerbench

import (
	"slices"
	"testing"
	"time"
)

// minPairs is how often ours and the peer take turns at least.
const minPairs = 20

// inTurns measures ours and the peer in turns, each some times in a row, and reports the median of the ratios of all
// pairs, the median time of both, and the allocations of both for one run.
func inTurns(b *testing.B, inARow int, ours, peer func() error, name string) {
	b.Helper()
	var ratios, ourTimes, peerTimes []float64
	pair := func() {
		first, second := ours, peer
		swap := len(ratios)%2 == 1 // neither always runs behind the other's garbage
		if swap {
			first, second = peer, ours
		}
		a, z := timed(b, inARow, first), timed(b, inARow, second)
		if swap {
			a, z = z, a
		}
		ourTimes, peerTimes, ratios = append(ourTimes, a), append(peerTimes, z), append(ratios, a/z)
	}
	pair() // warm
	ratios, ourTimes, peerTimes = nil, nil, nil
	for b.Loop() {
		pair()
	}
	for len(ratios) < minPairs {
		pair()
	}
	b.ReportMetric(0, "ns/op") // of a pair, which says nothing
	b.ReportMetric(median(ratios), "ours/"+name)
	b.ReportMetric(median(ourTimes), "ours-ns")
	b.ReportMetric(median(peerTimes), "peer-ns")
	b.ReportMetric(allocations(b, ours), "ours-allocs")
	b.ReportMetric(allocations(b, peer), "peer-allocs")
	b.ReportMetric(float64(len(ratios)), "pairs")
}

// timed gives the nanoseconds of one run.
func timed(b *testing.B, inARow int, run func() error) float64 {
	start := time.Now()
	for range inARow {
		if err := run(); err != nil {
			b.Fatal(err)
		}
	}
	return float64(time.Since(start).Nanoseconds()) / float64(inARow)
}

func allocations(b *testing.B, run func() error) float64 {
	return testing.AllocsPerRun(20, func() {
		if err := run(); err != nil {
			b.Fatal(err)
		}
	})
}

func median(of []float64) float64 {
	sorted := slices.Sorted(slices.Values(of))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
