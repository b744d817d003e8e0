package aftersales_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
)

var may = aftersales.Draw{Month: "2026-05", Percent: 30, Answer: 100, Secret: []byte("a secret of 16 bytes or more")}

func mayDay(day, hour int) time.Time {
	return time.Date(2026, 5, day, hour, 0, 0, 0, time.FixedZone("", 8*3600))
}

func TestDrawMeetsItsShareAtEveryMomentOfMonthsOfAnySize(t *testing.T) {
	for n := range 501 {
		deliveries := month(n, rand.New(rand.NewPCG(uint64(n), 1)))
		for _, upTo := range []int{n / 3, n} {
			out, err := may.Of(deliveries[:upTo])
			if err != nil {
				t.Fatal(err)
			}
			ordinary, target := out.Ordinary, out.Target
			if want := (ordinary.Deliveries*30 + 99) / 100; ordinary.Planned != want {
				t.Fatalf("%d ordinary deliveries of %d: %d are drawn, want %d", ordinary.Deliveries, n, ordinary.Planned, want)
			}
			if target.Planned != target.Deliveries {
				t.Fatalf("%d of %d target customers are drawn", target.Planned, target.Deliveries)
			}
			if len(out.Picks) != ordinary.Planned+target.Planned || ordinary.Deliveries+target.Deliveries != upTo {
				t.Fatalf("%d picks of %d deliveries: %+v, %+v", len(out.Picks), upTo, ordinary, target)
			}
		}
	}
}

// month gives n deliveries in the order of the clock, every eighth of a target customer.
func month(n int, r *rand.Rand) []aftersales.Delivery {
	deliveries := make([]aftersales.Delivery, n)
	for i := range deliveries {
		at := mayDay(1, 9).Add(time.Duration(r.IntN(30*24*60)) * time.Minute)
		deliveries[i] = aftersales.Delivery{Order: aftersales.OrderID(fmt.Sprintf("RO-%d", i)), Target: i%8 == 7, At: at, Closes: at.AddDate(0, 0, 7)}
	}
	slices.SortFunc(deliveries, func(a, b aftersales.Delivery) int { return a.At.Compare(b.At) })
	return deliveries
}

var sixInTen = aftersales.Draw{Month: may.Month, Percent: 30, Answer: 60, Secret: may.Secret}

// TestAShareIsReachedThoughOnlySixInTenAnswer calls whoever is drawn, day by day. The share is reached at the end of the
// month, unless every ordinary customer was called whose time was not over when he was needed.
func TestAShareIsReachedThoughOnlySixInTenAnswer(t *testing.T) {
	for n := 0; n <= 500; n += 1 + n/100*2 {
		r := rand.New(rand.NewPCG(uint64(n), 2))
		deliveries := month(n, r)
		out := callFor(t, deliveries, r)
		short := (out.Ordinary.Deliveries*30+99)/100 - out.Ordinary.Reached
		if short <= 0 {
			continue
		}
		for _, one := range deliveries {
			picked := slices.ContainsFunc(out.Picks, func(p aftersales.Pick) bool { return p.Order == one.Order })
			if last := lastMiss(deliveries); !picked && !one.Closes.Before(last) {
				t.Fatalf("%d deliveries: %d too few are reached, and %s was never drawn", n, short, one.Order)
			}
		}
		if n > 60 {
			t.Errorf("%d deliveries: %d too few are reached", n, short)
		}
	}
}

func lastMiss(deliveries []aftersales.Delivery) (last time.Time) {
	for _, d := range deliveries {
		if d.Missed.After(last) {
			last = d.Missed
		}
	}
	return last
}

// callFor calls everybody drawn on the third day after the delivery, or at once if that is past; six in ten answer.
func callFor(t *testing.T, deliveries []aftersales.Delivery, r *rand.Rand) aftersales.Drawn {
	t.Helper()
	place := map[aftersales.OrderID]int{}
	for i, d := range deliveries {
		place[d.Order] = i
	}
	for day := mayDay(1, 18); ; day = day.AddDate(0, 0, 1) {
		delivered := deliveries[:0:0]
		for _, d := range deliveries {
			if d.At.Before(day) {
				delivered = append(delivered, d)
			}
		}
		out, err := sixInTen.Of(delivered)
		if err != nil {
			t.Fatal(err)
		}
		called := false
		for _, p := range out.Picks {
			d := &deliveries[place[p.Order]]
			switch open := d.Reached.IsZero() && d.Missed.IsZero(); {
			case !open || day.Before(d.At.AddDate(0, 0, 3)):
				called = called || open
			case r.IntN(10) < 6:
				d.Reached, called = day, true
			default:
				d.Missed, called = day, true
			}
		}
		if day.After(mayDay(31, 23)) && !called {
			return out
		}
	}
}

func TestNobodySteersADraw(t *testing.T) {
	deliveries := month(120, rand.New(rand.NewPCG(7, 7)))
	want, err := may.Of(deliveries)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("by the order of the input", func(t *testing.T) {
		shuffled := slices.Clone(deliveries)
		rand.New(rand.NewPCG(1, 1)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if got, _ := may.Of(shuffled); !slices.Equal(got.Picks, want.Picks) {
			t.Error("another order gives other picks")
		}
	})
	t.Run("by drawing early or often", func(t *testing.T) {
		for n := range deliveries {
			got, err := may.Of(deliveries[:n])
			if err != nil {
				t.Fatal(err)
			}
			// Deliveries of one moment do not occur here, so what was drawn earlier stands at the front of what is drawn later.
			if !slices.Equal(got.Picks, want.Picks[:len(got.Picks)]) {
				t.Fatalf("after %d deliveries the picks are others than those of the month", n)
			}
		}
	})
	t.Run("by calling somebody who was not drawn", func(t *testing.T) {
		called := slices.Clone(deliveries)
		for i := range called {
			if drawn := slices.ContainsFunc(want.Picks, func(p aftersales.Pick) bool { return p.Order == called[i].Order }); !drawn {
				called[i].Reached = called[i].Closes
			}
		}
		got, err := may.Of(called)
		if err != nil {
			t.Fatal(err)
		}
		// Whoever was reached counts, so later ones need not be drawn; those drawn before anybody was reached still are.
		first := slices.IndexFunc(want.Picks, func(p aftersales.Pick) bool { return p.At.After(deliveries[0].Closes) })
		if !slices.Equal(got.Picks[:first], want.Picks[:first]) || got.Ordinary.Reached == 0 {
			t.Errorf("the first %d picks are others", first)
		}
	})
	t.Run("by giving up somebody before he is drawn", func(t *testing.T) {
		spoilt := slices.Clone(deliveries)
		for i := range spoilt {
			spoilt[i].Missed = spoilt[i].At
		}
		// Given up at the hand-over itself: whoever is drawn at that moment is replaced, nobody else is left out for it.
		got, err := may.Of(spoilt)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range want.Picks {
			if !slices.ContainsFunc(got.Picks, func(q aftersales.Pick) bool { return q.Order == p.Order }) {
				t.Errorf("%s is not drawn any more", p.Order)
			}
		}
	})
	t.Run("without the secret", func(t *testing.T) {
		other := may
		other.Secret = []byte("another secret of that length")
		if got, _ := other.Of(deliveries); slices.Equal(got.Picks, want.Picks) {
			t.Error("another secret gives the same picks")
		}
		other = may
		other.Month = "2026-06"
		if got, _ := other.Of(deliveries); slices.Equal(got.Picks, want.Picks) {
			t.Error("another month gives the same picks")
		}
	})
}

func TestWhoIsGivenUpIsReplacedWhileThereIsTime(t *testing.T) {
	at := func(day int) time.Time { return mayDay(day, 10) }
	two := func(missed time.Time) []aftersales.Delivery {
		return []aftersales.Delivery{
			{Order: "A", At: at(1), Closes: at(8), Missed: missed},
			{Order: "B", At: at(2), Closes: at(9)},
		}
	}
	for _, c := range []struct {
		name   string
		missed time.Time
		want   int
	}{
		{"nobody is given up", time.Time{}, 1},
		{"at the hand-over itself", at(1), 2},
		{"at the last moment of the other one's time", at(9), 2},
		{"when the other one's time is over", at(9).Add(time.Second), 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			out, err := may.Of(two(c.missed))
			if err != nil || out.Ordinary.Planned != c.want {
				t.Errorf("%d are drawn, want %d (%v)", out.Ordinary.Planned, c.want, err)
			}
		})
	}
}

// TestWhoWantsNoCallsIsNotDrawnAndIsReplaced bars one after the other, from his hand-over on or later.
func TestWhoWantsNoCallsIsNotDrawnAndIsReplaced(t *testing.T) {
	for n := range 200 {
		r := rand.New(rand.NewPCG(uint64(n), 9))
		deliveries := month(n, r)
		for i := range deliveries {
			switch r.IntN(6) {
			case 0:
				deliveries[i].Barred = deliveries[i].At.Add(-time.Hour)
			case 1:
				deliveries[i].Barred = deliveries[i].At.Add(time.Duration(r.IntN(200)) * time.Hour)
			}
		}
		out, err := may.Of(deliveries)
		if err != nil {
			t.Fatal(err)
		}
		callable := 0
		for _, d := range deliveries {
			picked := slices.ContainsFunc(out.Picks, func(p aftersales.Pick) bool { return p.Order == d.Order })
			before := !d.Barred.IsZero() && !d.Barred.After(d.At)
			if before && picked || d.Target && !before && !picked {
				t.Fatalf("%+v: drawn %t", d, picked)
			}
			if !d.Target && (d.Barred.IsZero() || d.Barred.After(mayDay(40, 0))) {
				callable++
			}
		}
		share := (out.Ordinary.Deliveries*30 + 99) / 100
		if out.Ordinary.Deliveries+out.Target.Deliveries != n || out.Ordinary.Planned < min(share, callable) {
			t.Fatalf("%d deliveries: %+v, %+v, %d may be called", n, out.Ordinary, out.Target, callable)
		}
	}
}

func TestDrawTellsEveryFault(t *testing.T) {
	at := mayDay(4, 9)
	_, err := aftersales.Draw{Month: "May", Percent: 101, Answer: 0, Secret: []byte("short")}.Of([]aftersales.Delivery{
		{Order: "A", At: at, Closes: at.AddDate(0, 0, 7)},
		{Order: "A", Closes: at.AddDate(0, 0, 7)},
		{At: at, Closes: at.Add(-time.Hour)},
		{Order: "B", At: at, Closes: at.AddDate(0, 0, 7), Reached: at.Add(-time.Hour), Missed: at.Add(-time.Minute)},
	})
	const want = `month: "May" is no month
percent: 101 is not from 0 to 100
answer: 0 is not from 1 to 100
secret: 5 bytes, at least 16 are needed
deliveries[1].order: order "A" is there twice
deliveries[1].at: no time of the hand-over
deliveries[2].order: no id
deliveries[2].closes: the time for the call is over before the hand-over
deliveries[3].missed: the customer was reached and given up
deliveries[3].reached: before the hand-over
deliveries[3].missed: before the hand-over`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

// A month of six deliveries: one target customer, and two of the five others, since a part of one counts as one. The
// first ordinary one drawn does not answer, so another takes his place.
func ExampleDraw() {
	var deliveries []aftersales.Delivery
	for day := range 6 {
		at := time.Date(2026, 5, 4+day, 16, 0, 0, 0, time.UTC)
		deliveries = append(deliveries, aftersales.Delivery{Order: aftersales.OrderID("RO-" + strings.Repeat("I", day+1)),
			Target: day == 1, At: at, Closes: at.AddDate(0, 0, 7)})
	}
	deliveries[0].Missed = deliveries[0].At.AddDate(0, 0, 5)
	drawn, err := aftersales.Draw{Month: "2026-05", Percent: 30, Answer: 100, Secret: []byte("known to no clerk")}.Of(deliveries)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range drawn.Picks {
		fmt.Println(p.At.Format("01-02"), p.Order, p.Target)
	}
	fmt.Printf("%+v\n", drawn.Ordinary)
	// Output:
	// 05-04 RO-I false
	// 05-05 RO-II true
	// 05-08 RO-IIIII false
	// 05-09 RO-IIIIII false
	// {Deliveries:5 Planned:3 Reached:0}
}
