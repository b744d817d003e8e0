package peerbench

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"example.com/servicelane/pricing"
)

// peer is one way to price the order: once for the answer, and again and again for the time.
type peer struct {
	name   string
	answer func([]job) (answer, error)
	run    func([]job) func() error
}

// peers are what ours is measured against.
func peers() []peer {
	return []peer{
		{"shopspring", func(jobs []job) (answer, error) {
			r, err := shopspringByHand(jobs)
			return r.answer(), err
		}, func(jobs []job) func() error {
			return func() error { _, err := shopspringByHand(jobs); return err }
		}},
		{"shopspring-from-decimals", func(jobs []job) (answer, error) {
			r := shopspringFromDecimals(shopspringRead(jobs), decimal.RequireFromString(taxRate).Shift(-2))
			return r.answer(), nil
		}, func(jobs []job) func() error {
			read, rate := shopspringRead(jobs), decimal.RequireFromString(taxRate).Shift(-2)
			return func() error { _ = shopspringFromDecimals(read, rate); return nil }
		}},
		{"apd", func(jobs []job) (answer, error) {
			r, err := apdByHand(jobs)
			return r.answer(), err
		}, func(jobs []job) func() error {
			return func() error { _, err := apdByHand(jobs); return err }
		}},
		{"govalues", func(jobs []job) (answer, error) {
			r, err := govaluesByHand(jobs)
			return r.answer(), err
		}, func(jobs []job) func() error {
			return func() error { _, err := govaluesByHand(jobs); return err }
		}},
		{"int64", func(jobs []job) (answer, error) {
			r, err := minorUnits(jobs)
			return r.answer(), err
		}, func(jobs []job) func() error {
			return func() error { _, err := minorUnits(jobs); return err }
		}},
	}
}

// sameAnswers fails unless ours and the peer come to the same amounts, line by line.
func sameAnswers(tb testing.TB, p peer, jobs []job) {
	tb.Helper()
	want := oursAnswer(tb, jobs)
	got, err := p.answer(jobs)
	if err != nil {
		tb.Fatal(err)
	}
	if i := firstDifference(got.lines, want.lines); i >= 0 {
		tb.Fatalf("%s: line %d is %s, ours is %s", p.name, i, got.lines[i], want.lines[i])
	}
	if got.labour != want.labour || got.material != want.material || got.order != want.order {
		tb.Fatalf("%s comes to %+v, ours to %+v", p.name, got, want)
	}
}

func firstDifference(a, b []string) int {
	if len(a) != len(b) {
		return min(len(a), len(b))
	}
	for i := range a {
		if a[i] != b[i] {
			return i
		}
	}
	return -1
}

func TestEveryPeerComesToTheSameAmounts(t *testing.T) {
	for _, p := range peers() {
		t.Run(p.name, func(t *testing.T) {
			for _, n := range []int{1, 20} {
				sameAnswers(t, p, times(n))
			}
		})
	}
}

func TestEveryPeerComesToTheSameAmountsForOrdersOfAnySort(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		jobs := make([]job, 1+random.IntN(30))
		for i := range jobs {
			jobs[i] = job{
				labour:   random.IntN(2) == 0,
				quantity: fmt.Sprintf("%d.%02d", random.IntN(40), random.IntN(100)),
				price:    fmt.Sprintf("%d.%02d", random.IntN(5000), random.IntN(100)),
			}
			if random.IntN(3) == 0 {
				jobs[i].discount = fmt.Sprintf("%d.%d", random.IntN(100), random.IntN(10))
			}
		}
		for _, p := range peers() {
			sameAnswers(t, p, jobs)
		}
	}
}

func TestTheOrderOfTheTargetComesToWhatPaperSays(t *testing.T) {
	want := answer{
		lines: []string{
			"270.00 - 27.00 = 243.00, tax 31.59, total 274.59",
			"260.00 - 0.00 = 260.00, tax 33.80, total 293.80",
			"270.00 - 0.00 = 270.00, tax 35.10, total 305.10",
			"99.80 - 0.00 = 99.80, tax 12.97, total 112.77",
			"270.00 - 0.00 = 270.00, tax 35.10, total 305.10",
			"140.60 - 0.00 = 140.60, tax 18.28, total 158.88",
			"270.00 - 0.00 = 270.00, tax 35.10, total 305.10",
			"66.28 - 0.00 = 66.28, tax 8.62, total 74.90",
			"270.00 - 0.00 = 270.00, tax 35.10, total 305.10",
			"39.96 - 0.00 = 39.96, tax 5.19, total 45.15",
		},
		labour:   "1323.00, tax 171.99, total 1494.99",
		material: "606.64, tax 78.86, total 685.50",
		order:    "1929.64, tax 250.85, total 2180.49",
	}
	got := oursAnswer(t, tenLines)
	if !slices.Equal(got.lines, want.lines) || got.labour != want.labour || got.material != want.material || got.order != want.order {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

// BenchmarkPrice prices orders of 10 and 200 lines, in turns with each peer. Ours keeps the whole derivation.
func BenchmarkPrice(b *testing.B) {
	for _, lines := range []int{10, 200} {
		jobs := times(lines / 10)
		for _, p := range peers() {
			b.Run(fmt.Sprintf("lines=%d/peer=%s", lines, p.name), func(b *testing.B) {
				sameAnswers(b, p, jobs)
				inTurns(b, 2000/lines, priceOurs(jobs), p.run(jobs), p.name)
			})
		}
	}
}

// BenchmarkPriceLinear sets twenty times the time of ten lines against that of two hundred: 1 is linear.
func BenchmarkPriceLinear(b *testing.B) {
	ten, long := priceOurs(times(1)), priceOurs(times(20))
	twenty := func() error {
		for range 20 {
			if err := ten(); err != nil {
				return err
			}
		}
		return nil
	}
	inTurns(b, 10, long, twenty, "20x10-lines")
}

func priceOurs(jobs []job) func() error {
	order, rules := ours(jobs)
	return func() error { _, err := pricing.Price(order, rules); return err }
}
