package main

import (
	"maps"
	"math/rand/v2"
	"slices"
)

// answer is what a classifier says of one row.
type answer struct {
	guess string
	score float64
}

// result is the answers of one classifier to all rows.
type result struct {
	name    string
	rows    []row
	answers []answer
}

// minRows is how many rows a class needs to count in the macro average.
const minRows = 5

// classes lists the labels with enough rows, the largest first.
func classes(rows []row) []string {
	n := map[string]int{}
	for _, r := range rows {
		n[r.label]++
	}
	out := slices.DeleteFunc(slices.Sorted(maps.Keys(n)), func(l string) bool { return n[l] < minRows })
	slices.SortStableFunc(out, func(a, b string) int { return n[b] - n[a] })
	return out
}

// counts are the hits and misses of one class.
type counts struct{ right, said, is int }

func (c counts) precision() float64 { return share(c.right, c.said) }
func (c counts) recall() float64    { return share(c.right, c.is) }
func (c counts) f1() float64        { return share(2*c.right, c.said+c.is) }

func share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// perClass counts the classes over the rows of which the indexes are given.
func (r *result) perClass(index []int) map[string]counts {
	out := map[string]counts{}
	for _, i := range index {
		is, said := r.rows[i].label, r.answers[i].guess
		c := out[is]
		c.is++
		if is == said {
			c.right++
		}
		out[is] = c
		c = out[said]
		c.said++
		out[said] = c
	}
	return out
}

func (r *result) macro(index []int, labels []string) float64 {
	per := r.perClass(index)
	sum := 0.0
	for _, l := range labels {
		sum += per[l].f1()
	}
	return sum / float64(len(labels))
}

func (r *result) accuracy(index []int) float64 {
	right := 0
	for _, i := range index {
		if r.rows[i].label == r.answers[i].guess {
			right++
		}
	}
	return share(right, len(index))
}

func (r *result) all() []int {
	out := make([]int, len(r.rows))
	for i := range out {
		out[i] = i
	}
	return out
}

// interval is the 95 % interval of the macro average when the groups are drawn anew.
func (r *result) interval(index []int, labels []string, draws int) (low, high float64) {
	byGroup := map[string][]int{}
	for _, i := range index {
		byGroup[r.rows[i].group] = append(byGroup[r.rows[i].group], i)
	}
	groups := slices.Sorted(maps.Keys(byGroup))
	random := rand.New(rand.NewPCG(1, 2))
	values := make([]float64, draws)
	var drawn []int
	for d := range values {
		drawn = drawn[:0]
		for range groups {
			drawn = append(drawn, byGroup[groups[random.IntN(len(groups))]]...)
		}
		values[d] = r.macro(drawn, labels)
	}
	slices.Sort(values)
	return values[draws/40], values[draws-1-draws/40]
}

// covered gives the rows of the greatest scores that make up a share of all, equal scores in the order of the file.
func (r *result) covered(index []int, part float64) []int {
	out := slices.Clone(index)
	slices.SortStableFunc(out, func(a, b int) int {
		switch {
		case r.answers[a].score > r.answers[b].score:
			return -1
		case r.answers[a].score < r.answers[b].score:
			return 1
		}
		return 0
	})
	return out[:int(float64(len(out))*part)]
}
