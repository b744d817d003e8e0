package main

import (
	"fmt"
	"io"
	"strings"

	"example.com/servicelane/aftersales/classify"
)

// coverages are the shares of the rows for which the coverage curve is told.
var coverages = []float64{0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 1}

// report writes what was measured of one task: the first result is that of the engine, the others are told in one line each.
func (o *options) report(out io.Writer, t *task, all []result) error {
	w := &writer{out: out}
	r := &all[0]
	labels := classes(r.rows)
	w.line("%s", t.name)
	w.line("%s", strings.Repeat("=", len(t.name)))
	w.line("%d rows with one label, %d folds, %d classes with at least %d rows", len(r.rows), o.folds, len(labels), minRows)
	w.line("")
	for i := range all {
		w.summary(&all[i], all[i].name, all[i].all(), o.draws)
	}
	w.answered(r)
	for _, part := range t.parts(r) {
		if len(part.index) > 0 && len(part.index) < len(r.rows) {
			w.summary(r, r.name+", "+part.name, part.index, o.draws)
			w.classes(r, part.index)
		}
	}
	w.line("\nby class")
	w.classes(r, r.all())
	w.coverage(r)
	w.confusion(r, labels)
	w.line("")
	return w.err
}

// part is some of the rows.
type part struct {
	name  string
	index []int
}

// parts are the rows that were read while the lexicon was written, and those that were not.
func (t *task) parts(r *result) []part {
	read, not := part{name: "titles that were read"}, part{name: "titles that were not read"}
	for i := range r.rows {
		if r.rows[i].seen {
			read.index = append(read.index, i)
		} else {
			not.index = append(not.index, i)
		}
	}
	return []part{read, not}
}

// writer writes lines until one cannot be written.
type writer struct {
	out io.Writer
	err error
}

func (w *writer) line(format string, args ...any) {
	if w.err == nil {
		_, w.err = fmt.Fprintf(w.out, format+"\n", args...)
	}
}

func (w *writer) summary(r *result, name string, index []int, draws int) {
	labels := classes(r.of(index))
	low, high := r.interval(index, labels, draws)
	w.line("%-60s n %4d  accuracy %.3f  macro-F1 %.3f (95 %% interval %.3f–%.3f)  accuracy at 80 %% coverage %.4f", name, len(index), r.accuracy(index),
		r.macro(index, labels), low, high, r.accuracy(r.covered(index, 0.8)))
}

// answered tells what the engine answers by itself, at its threshold, of which the summary counts the guesses below it too.
func (w *writer) answered(r *result) {
	answers, right := 0, 0
	for i, a := range r.answers {
		if a.score >= classify.DefaultThreshold {
			answers++
			if a.guess == r.rows[i].label {
				right++
			}
		}
	}
	w.line("  at the threshold of %d: %d of %d answered, %d right, %d wrong", classify.DefaultThreshold, answers, len(r.rows), right, answers-right)
}

func (w *writer) classes(r *result, index []int) {
	per := r.perClass(index)
	for _, l := range classes(r.of(index)) {
		c := per[l]
		w.line("  %-16s n %4d  precision %.3f  recall %.3f  F1 %.3f", l, c.is, c.precision(), c.recall(), c.f1())
	}
}

func (w *writer) coverage(r *result) {
	w.line("\ncoverage  accuracy  least score")
	for _, part := range coverages {
		index := r.covered(r.all(), part)
		if len(index) > 0 {
			w.line("  %4.0f %%    %.4f    %4.0f", part*100, r.accuracy(index), r.answers[index[len(index)-1]].score)
		}
	}
}

// confusion writes which labels were taken for which: a row for each class, a column for each answer.
func (w *writer) confusion(r *result, labels []string) {
	w.line("\nconfusion: rows are the labels, columns the answers in the same order, then all others")
	for _, is := range labels {
		var cells strings.Builder
		others := 0
		said := map[string]int{}
		for i := range r.rows {
			if r.rows[i].label == is {
				said[r.answers[i].guess]++
				others++
			}
		}
		for _, l := range labels {
			fmt.Fprintf(&cells, "%6d", said[l])
			others -= said[l]
		}
		w.line("  %-16s%s%6d", is, cells.String(), others)
	}
}

// of gives the rows of some indexes.
func (r *result) of(index []int) []row {
	out := make([]row, len(index))
	for k, i := range index {
		out[k] = r.rows[i]
	}
	return out
}
