package compliance_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// sums writes indicators, one a line.
func sums(list []compliance.Indicator) string {
	var lines []string
	for _, i := range list {
		words := []string{i.Rule, i.Key, i.Group, i.Period, fmt.Sprintf("%d/%d", i.Hits, i.Members)}
		for _, c := range []struct {
			name string
			n    int
		}{{"open", i.Open}, {"unknown", i.Unknown}, {"doubtful", i.Doubtful}, {"excluded", i.Excluded}, {"missed", i.Missed()}} {
			if c.n > 0 {
				words = append(words, fmt.Sprint(c.n, " ", c.name))
			}
		}
		if i.NotMeasured {
			words = append(words, "not measured")
		}
		if !i.Final {
			words = append(words, "until", i.FinalAfter.In(shanghai).Format("01-02T15:04"))
		}
		if mean, ok := i.Average(); ok {
			words = append(words, "on average", mean.String())
		}
		if i.Status != "" {
			words = append(words, string(i.Status), string(i.Reason), string(i.Op), i.Target.String())
		}
		lines = append(lines, strings.Join(strings.Fields(strings.Join(append(words, i.Against...), " ")), " "))
	}
	return strings.Join(lines, "\n")
}

func tally(t testing.TB, rs *compliance.Rules, asOf string, keep int, hs ...*history.History) *compliance.Tally {
	t.Helper()
	out := rs.Tally(compliance.TallyConfig{AsOf: at(t, asOf), From: at(t, "2026-05-01"), Keep: keep})
	for _, h := range hs {
		out.Add(h)
	}
	return out
}

func TestATallyCountsWhatRatiosCount(t *testing.T) {
	const reached = `"kind":"ratio","per":"store_id","period":"month","of":"order.delivered","hit":[{"event":"followup.reached","match":["order_id"]}],"within":{"unit":"days","max":7}`
	tests := map[string]struct {
		rule, events, asOf, want string
		covers                   []string
	}{
		"without a target": {rule: reached, asOf: "2026-06-08", events: deliveries("2026-05-10", 1, 10) + calls("2026-05-11", 1, 3),
			want: "R1 S1 2026-05 3/10 7 missed d10 d4 d5"},
		"with one": {rule: reached + `,"op":"ge","target":"0.30"`, asOf: "2026-06-08", events: deliveries("2026-05-10", 1, 10) + calls("2026-05-11", 1, 3),
			want: "R1 S1 2026-05 3/10 7 missed satisfied ge 0.30 d10 d4 d5"},
		"with an upper one": {rule: reached + `,"op":"lt","target":"0.30"`, asOf: "2026-06-08", events: deliveries("2026-05-10", 1, 10) + calls("2026-05-11", 1, 3),
			want: "R1 S1 2026-05 3/10 7 missed violated over lt 0.30 d1 d2 d3"},
		"while windows are open": {rule: reached + `,"op":"ge","target":"0.30"`, asOf: "2026-05-12", events: deliveries("2026-05-10", 1, 2) + calls("2026-05-11", 1, 1),
			want: "R1 S1 2026-05 1/2 1 open until 06-07T23:59 pending ge 0.30"},
		"at the last instant of a window": {rule: reached, asOf: "2026-05-17T23:59:59.999999+08:00", events: deliveries("2026-05-10", 1, 1),
			want: "R1 S1 2026-05 0/1 1 open until 06-07T23:59"},
		"after the last instant of a window": {rule: reached, asOf: "2026-05-18", events: deliveries("2026-05-10", 1, 1),
			want: "R1 S1 2026-05 0/1 1 missed until 06-07T23:59 d1"},
		"a target that is not set": {rule: reached + `,"op":"ge","target":{"param":"p"},"params":{"p":{"type":"num"}}`, asOf: "2026-06-08", events: deliveries("2026-05-10", 1, 1),
			want: "R1 S1 2026-05 0/1 1 missed unknown param_unset 0 d1"},
		"what the source does not record": {rule: reached + `,"op":"ge","target":"0.30"`, asOf: "2026-06-08", events: deliveries("2026-05-10", 1, 1), covers: []string{"order.*"},
			want: "R1 S1 2026-05 0/1 1 unknown unknown not_measured ge 0.30"},
		"a rate of which the source records no events": {rule: `"kind":"ratio","per":"store_id","period":"month","of":"order.delivered","rate":"complaint.received"`, asOf: "2026-06-08",
			events: deliveries("2026-05-10", 1, 1), covers: []string{"order.*"}, want: "R1 S1 2026-05 0/1 not measured"},
		"nothing to divide by": {rule: `"kind":"ratio","per":"store_id","period":"month","of":"order.delivered","rate":"complaint.received","op":"le","target":"0.1"`, asOf: "2026-06-08",
			events: "k 2026-05-31 complaint.received complaint_id=K store=S1", want: "R1 S1 2026-05 1/0 not measured not_applicable empty le 0.1 k"},
		"excluded, doubtful, in a group": {rule: reached + `,"when":{"field":"order.kind","ne":"internal"},"group":"order.repair_class"`, asOf: "2026-06-08",
			events: "o1 2026-05-01 order.opened kind=internal\no2 2026-05-01 order.authorised order_id=O2 repair_class=minor\n" + deliveries("2026-05-10", 1, 2),
			want:   "R1 S1 2026-05 0/0 1 excluded not measured\nR1 S1 minor 2026-05 0/0 1 doubtful not measured"},
		"an average number": {rule: `"kind":"ratio","per":"store_id","period":"month","of":"satisfaction.recorded","average":{"path":"score"},"op":"ge","target":"4.5"`, asOf: "2026-06-01",
			events: "a 2026-05-10 satisfaction.recorded store=S1 score=5\nb 2026-05-10 satisfaction.recorded order_id=O2 store=S1 score=4\nc 2026-05-10 satisfaction.recorded order_id=O3 store=S1 score=4",
			want:   "R1 S1 2026-05 3/3 on average 4.333333 violated under ge 4.5"},
		"an average number of which one is not known": {rule: `"kind":"ratio","per":"store_id","period":"month","of":"satisfaction.recorded","average":{"path":"score"},"op":"ge","target":"4.5"`, asOf: "2026-06-01",
			events: "a 2026-05-10 satisfaction.recorded store=S1 score=5\nb 2026-05-10 satisfaction.recorded order_id=O2 store=S1",
			want:   "R1 S1 2026-05 1/2 1 unknown on average 5.000000 unknown not_measured ge 4.5"},
		"an average time": {rule: `"kind":"ratio","per":"store_id","period":"month","of":"complaint.received","hit":[{"event":"complaint.closed","match":["complaint_id"]}],"within":{"unit":"days","max":30},"average":{"elapsed":"hours"},"op":"le","target":"2"`, asOf: "2026-07-01",
			events: `a 09:00 complaint.received complaint_id=K store=S1
			b 11:30 complaint.closed complaint_id=K
			c 09:00 complaint.received complaint_id=L store=S1
			d 10:29 complaint.closed complaint_id=L
			e 10:30 complaint.closed complaint_id=L
			f 09:00 complaint.received complaint_id=M store=S1`,
			want: "R1 S1 2026-05 2/3 1 missed on average 1.991667 satisfied le 2"},
		"an average time of nobody": {rule: `"kind":"ratio","per":"store_id","period":"month","of":"complaint.received","hit":[{"event":"complaint.closed","match":["complaint_id"]}],"within":{"unit":"days","max":30},"average":{"elapsed":"minutes"},"op":"le","target":"2"`, asOf: "2026-07-01",
			events: "a 09:00 complaint.received complaint_id=K store=S1", want: "R1 S1 2026-05 0/1 1 missed not measured not_applicable empty le 2"},
		"a bare day is too coarse for hours": {rule: `"kind":"ratio","per":"store_id","period":"month","of":"complaint.received","hit":[{"event":"complaint.closed","match":["complaint_id"]}],"within":{"unit":"days","max":30},"average":{"elapsed":"minutes"}`, asOf: "2026-07-01",
			events: "a 09:00 complaint.received complaint_id=K store=S1\nb 2026-05-05 complaint.closed complaint_id=K", want: "R1 S1 2026-05 0/1 1 unknown not measured"},
		"a month that is not whole": {rule: reached, asOf: "2026-06-08", events: deliveries("2026-04-30", 1, 1)},
		"findings are counted too": {rule: `"id":"late","kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":{"unit":"days","max":7}---` +
			`"id":"timely","kind":"ratio","per":"store_id","period":"month","of":{"event":["rule.satisfied","rule.violated"],"where":{"field":"rule_id","eq":"late"}},"hit_if":{"field":"reason","present":false}`,
			asOf: "2026-07-01", events: deliveries("2026-05-10", 1, 3) + calls("2026-05-11", 1, 2),
			want: "timely S1 2026-05 2/3 1 missed rule.violated/late/3"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			rs := compileRules(t, strings.Split(c.rule, "---")...)
			if got := sums(tally(t, rs, c.asOf, 3, world{covers: c.covers}.history(t, c.events)).Indicators()); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// shards puts the events of customers into histories of their own, and those of shops into one more.
func shards(t testing.TB, events []history.Event) []*history.History {
	by := map[string][]history.Event{}
	for _, e := range events {
		by[e.Get(history.FieldCustomerID).Word()] = append(by[e.Get(history.FieldCustomerID).Word()], e)
	}
	var out []*history.History
	for _, list := range by {
		out = append(out, historyOf(t, list))
	}
	return out
}

// TestShardsMergeToTheWhole counts random months whole, in shards, and in merged tallies of shards, in any order; and
// the judge finds the same.
func TestShardsMergeToTheWhole(t *testing.T) {
	rs := compileRules(t, slices.Clone(everyPeriod)...)
	asOf := time.Date(2026, time.May, 21, 12, 0, 0, 0, shanghai)
	config := compliance.TallyConfig{AsOf: asOf, From: time.Date(2026, time.May, 4, 0, 0, 0, 0, shanghai), Keep: 4}
	final := 0
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 11))
		events := slices.Concat(randomMonth(r, "S", 60), randomMonth(r, "T", 20))
		whole := rs.Tally(config)
		whole.Add(portfolioOf(t, events))
		one, left, right := rs.Tally(config), rs.Tally(config), rs.Tally(config)
		for i, h := range shards(t, events) {
			one.Add(h)
			[]*compliance.Tally{left, right}[i%2].Add(h)
		}
		if err := right.Merge(left); err != nil {
			t.Fatal(err)
		}
		want := whole.Indicators()
		for name, got := range map[string]*compliance.Tally{"shard after shard": one, "merged": right} {
			if d := cmp.Diff(want, got.Indicators()); d != "" || len(want) < 10 {
				t.Fatalf("seed %d, %s: whole (-), shards (+)\n%s", seed, name, d)
			}
		}
		final += agrees(t, rs, portfolioOf(t, events), asOf, want)
	}
	if final < 200 {
		t.Errorf("only %d shares are final", final)
	}
}

// agrees compares indicators with the findings of the judge, and counts those that are final.
func agrees(t *testing.T, rs *compliance.Rules, h *history.History, asOf time.Time, list []compliance.Indicator) (final int) {
	t.Helper()
	var r compliance.Report
	rs.Judge(h, asOf, &r)
	found := map[string]history.Finding{}
	for _, f := range r.All() {
		found[fmt.Sprint(f.Rule, f.Instance)] = f
	}
	for _, i := range list {
		fields := []history.Field{{Name: "store_id", Value: history.ID(i.Key)}}
		if i.Group != "" {
			fields = append(fields, history.Field{Name: "area", Value: history.Code(i.Group)})
		}
		f := found[fmt.Sprint(i.Rule, append(fields, history.Field{Name: "period", Value: history.Period(i.Period)}))]
		if f.Status != i.Status || f.Reason != i.Reason {
			t.Errorf("%s: the judge finds %s %s", sums([]compliance.Indicator{i}), f.Status, f.Reason)
		}
		if i.Final {
			final++
		}
	}
	return final
}

// TestAShareIsFinalWhenItIsInEveryShard counts a shard that ends before the month, and one whose members have a longer window.
func TestAShareIsFinalWhenItIsInEveryShard(t *testing.T) {
	rs := compileRules(t, `"kind":"ratio","per":"store_id","period":"month","of":"order.delivered","hit":[{"event":"followup.reached","match":["order_id"]}],"within":{"unit":"days","max":{"param":"d","keys":["order.kind"]}},
	 "params":{"d":{"type":"table","default":{"repair":3,"body":30}}}`)
	order := func(n int, kind string) string {
		return fmt.Sprintf("o%d 2026-05-01 order.opened order_id=O%d kind=%s\n", n, n, kind) + deliveries("2026-05-20", n, n)
	}
	whole := world{}.history(t, order(1, "repair"))
	for name, c := range map[string]struct {
		other *history.History
		want  string
	}{
		"both are over":               {world{}.history(t, order(2, "repair")), "R1 S1 2026-05 0/2 2 missed"},
		"one ends within the month":   {world{completeTo: "2026-05-30"}.history(t, order(2, "repair")), "R1 S1 2026-05 0/2 2 missed until 05-31T23:59"},
		"one has a window still open": {world{}.history(t, order(2, "body")), "R1 S1 2026-05 0/2 1 open 1 missed until 06-19T23:59"},
	} {
		for _, pair := range [][]*history.History{{whole, c.other}, {c.other, whole}} {
			both := tally(t, rs, "2026-06-10", 0, pair...)
			merged := tally(t, rs, "2026-06-10", 0, pair[0])
			if err := merged.Merge(tally(t, rs, "2026-06-10", 0, pair[1])); err != nil {
				t.Fatal(err)
			}
			for _, got := range []string{sums(both.Indicators()), sums(merged.Indicators())} {
				if got != c.want {
					t.Errorf("%s: got %s, want %s", name, got, c.want)
				}
			}
		}
	}
}

func TestTalliesOfDifferentThingsAreNotMerged(t *testing.T) {
	rs := compileRules(t, slices.Clone(everyPeriod)...)
	base := compliance.TallyConfig{AsOf: at(t, "2026-05-10"), From: at(t, "2026-05-01"), Keep: 1}
	for name, change := range map[string]func(*compliance.TallyConfig){
		"moment":    func(c *compliance.TallyConfig) { c.AsOf = c.AsOf.Add(1) },
		"beginning": func(c *compliance.TallyConfig) { c.From = c.From.Add(1) },
		"names":     func(c *compliance.TallyConfig) { c.Keep++ },
	} {
		other := base
		change(&other)
		if err := rs.Tally(base).Merge(rs.Tally(other)); !errors.Is(err, compliance.ErrTally) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := rs.Tally(base).Merge(compileRules(t, slices.Clone(everyPeriod)...).Tally(base)); !errors.Is(err, compliance.ErrTally) {
		t.Errorf("rules: %v", err)
	}
}

// TestATallyHoldsSumsOnly adds many orders: what is held and allocated does not grow with them.
func TestATallyHoldsSumsOnly(t *testing.T) {
	rs := compileRules(t, slices.Clone(everyPeriod)...)
	h := portfolioOf(t, randomMonth(rand.New(rand.NewPCG(1, 12)), "S", 60))
	sum := rs.Tally(compliance.TallyConfig{AsOf: time.Date(2026, time.May, 30, 0, 0, 0, 0, shanghai), Keep: 3})
	sum.Add(h)
	if n := testing.AllocsPerRun(20, func() { sum.Add(h) }); n > 0 {
		t.Errorf("%g allocations", n)
	}
}

func TestTheIntervalOfAShareIsThatOfWilson(t *testing.T) {
	tests := map[string]struct {
		counts    compliance.Counts
		low, high string
	}{
		"4 of 100":                     {compliance.Counts{Members: 100, Hits: 4}, "0.015663", "0.098371"},
		"none of 10":                   {compliance.Counts{Members: 10}, "0.000000", "0.277533"},
		"all of 10":                    {compliance.Counts{Members: 10, Hits: 10}, "0.722467", "1.000000"},
		"one of one":                   {compliance.Counts{Members: 1, Hits: 1}, "0.206549", "1.000000"},
		"half of a million":            {compliance.Counts{Members: 1_000_000, Hits: 500_000}, "0.499020", "0.500980"},
		"what is open widens it":       {compliance.Counts{Members: 100, Hits: 4, Open: 6}, "0.015663", "0.174366"},
		"and so does what is doubtful": {compliance.Counts{Members: 90, Hits: 4, Doubtful: 10}, "0.015663", "0.221372"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			in, ok := c.counts.Interval()
			if !ok || in.Low.String() != c.low || in.High.String() != c.high {
				t.Errorf("%t, from %s to %s", ok, in.Low, in.High)
			}
		})
	}
	for _, c := range []compliance.Counts{{}, {Members: 10, Hits: 3, Alone: true}} {
		if _, ok := c.Interval(); ok {
			t.Errorf("an interval of %v", c)
		}
	}
}

// FuzzTheIntervalHoldsTheShare compares the interval with one computed by floating point, which it must not be narrower than.
func FuzzTheIntervalHoldsTheShare(f *testing.F) {
	f.Add(4, 100)
	f.Add(0, 1)
	f.Add(1_999_999_999, 2_000_000_000)
	f.Fuzz(func(t *testing.T, h, n int) {
		if n < 1 || n > 2_000_000_000 || h < 0 || h > n {
			return
		}
		c := compliance.Counts{Members: n, Hits: h}
		in, ok := c.Interval()
		if !ok {
			t.Fatal("no interval")
		}
		const z = 1.959963984540054
		p, all := float64(h)/float64(n), float64(n)
		half := z * math.Sqrt(p*(1-p)/all+z*z/(4*all*all)) / (1 + z*z/all)
		mid := (p + z*z/(2*all)) / (1 + z*z/all)
		low, high := float64(in.Low.Digits)/1e6, float64(in.High.Digits)/1e6
		if low > mid-half+1e-9 || low < mid-half-1.01e-6 || high < min(mid+half, 1)-1e-9 || high > mid+half+1.01e-6 {
			t.Errorf("%d of %d: from %f to %f, not from %f to %f", h, n, low, high, mid-half, mid+half)
		}
	})
}

func TestAShareIsClearIfItsIntervalLiesOnOneSideOfTheTarget(t *testing.T) {
	target, _ := history.ParseDecimal("0.05")
	for counts, want := range map[compliance.Counts]bool{
		{Members: 100, Hits: 4}: false, {Members: 1000, Hits: 20}: true, {Members: 100, Hits: 15}: true, {}: false,
	} {
		i := compliance.Indicator{Counts: counts, Op: compliance.Lt, Target: target}
		if i.Clear() != want {
			t.Errorf("%v: %t", counts, i.Clear())
		}
		if i.Op = ""; i.Clear() {
			t.Errorf("%v is clear against nothing", counts)
		}
	}
}

func TestABookFreezesClosedMonths(t *testing.T) {
	may := compliance.Indicator{Rule: "WR-01", Key: "S1", Period: "2026-05", Counts: compliance.Counts{Members: 100, Hits: 4}, Final: true}
	june := compliance.Indicator{Rule: "WR-01", Key: "S1", Period: "2026-06", Counts: compliance.Counts{Members: 50}}
	first, second, third := at(t, "2026-07-01"), at(t, "2026-07-15"), at(t, "2026-08-15")
	state := func(b compliance.Book, when time.Time, now ...compliance.Indicator) compliance.Book {
		t.Helper()
		out, err := b.State(when, now)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	closed := state(nil, first, may, june)
	if len(closed) != 1 || closed[0].Was != nil {
		t.Fatalf("%v", closed)
	}
	if again := state(closed, second, may, june); len(again) != 1 {
		t.Errorf("stated again though nothing changed: %v", again)
	}
	changed := may
	changed.Hits = 5
	corrected := state(closed, second, changed, june)
	june.Final = true
	corrected = state(corrected, third, changed, june)
	if len(closed) != 1 || closed[0].Hits != 4 || len(corrected) != 3 || corrected[1].Was == nil || corrected[1].Was.Hits != 4 || corrected[1].Hits != 5 {
		t.Errorf("%v", corrected)
	}
	for when, want := range map[time.Time]string{first.Add(-1): "", first: "WR-01 S1 2026-05 4/100 96 missed", second: "WR-01 S1 2026-05 5/100 95 missed",
		third: "WR-01 S1 2026-05 5/100 95 missed\nWR-01 S1 2026-06 0/50 50 missed"} {
		var known []compliance.Indicator
		for _, s := range corrected.Known(when) {
			known = append(known, s.Indicator)
		}
		if got := sums(known); got != want {
			t.Errorf("as of %s: %s, want %s", when, got, want)
		}
	}
	if _, err := corrected.State(second, nil); !errors.Is(err, compliance.ErrBook) {
		t.Errorf("back-dated: %v", err)
	}
	data, err := json.Marshal(corrected)
	var read compliance.Book
	if err == nil {
		err = json.Unmarshal(data, &read)
	}
	if d := cmp.Diff(corrected, read); err != nil || d != "" {
		t.Errorf("%v: written (-), read (+)\n%s", err, d)
	}
}
