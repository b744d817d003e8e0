package main

import (
	"fmt"
	"hash/fnv"
	"io"
	"strings"

	"example.com/servicelane/aftersales/classify"
)

type proposal = classify.Proposal

func causeOf(p proposal) answer     { return answer{p.Cause.Guess, float64(p.Cause.Score)} }
func componentOf(p proposal) answer { return answer{p.Component.Guess, float64(p.Component.Score)} }

// fold gives the fold of a group.
func fold(group string, folds int) int {
	h := fnv.New32a()
	_, _ = io.WriteString(h, group)
	return int(h.Sum32() % uint32(folds))
}

func evaluate(dir string, folds int, errs bool, only string, out io.Writer) error {
	engine, err := classify.New(classify.Config{})
	if err != nil {
		return err
	}
	for _, t := range tasks() {
		if !strings.Contains(t.name, only) {
			continue
		}
		rows, err := t.read(dir)
		if err != nil {
			return err
		}
		res := result{name: "lexicon", rows: rows, answers: make([]answer, len(rows))}
		for i, r := range rows {
			res.answers[i] = t.rename(t.field(engine.Classify(r.text)))
			if res.answers[i].guess == "" && t.column == "causes" {
				res.answers[i].guess = "product_quality"
			}
		}
		report(out, &t, &res)
		if errs {
			for i, r := range rows {
				if r.seen && res.answers[i].guess != r.label {
					fmt.Fprintf(out, "%s -> %s %v | %s\n", r.label, res.answers[i].guess, res.answers[i].score, r.text)
				}
			}
		}
	}
	return nil
}

// rename says an answer in the words of the file. What the file has no word for belongs, in the Chinese one, to the body.
func (t *task) rename(a answer) answer {
	if a.guess == "" || t.labels == nil {
		return a
	}
	if to, found := t.labels[a.guess]; found {
		a.guess = to
	} else if t.labels["engine"] != "" {
		a.guess = "body_elec"
	}
	return a
}

func report(out io.Writer, t *task, r *result) {
	labels := classes(r.rows)
	for _, part := range []string{"all", "seen", "unseen"} {
		var index []int
		for i, row := range r.rows {
			if part == "all" || row.seen == (part == "seen") {
				index = append(index, i)
			}
		}
		if len(index) == 0 {
			continue
		}
		low, high := r.interval(index, labels, 200)
		fmt.Fprintf(out, "%s, %s, %s: n %d, accuracy %.3f, macro-F1 %.3f (%.3f–%.3f), at 80%%: %.4f\n", t.name, r.name, part, len(index), r.accuracy(index), r.macro(index, labels), low, high, r.accuracy(r.covered(index, .8)))
		per := r.perClass(index)
		for _, l := range labels {
			c := per[l]
			fmt.Fprintf(out, "   %-16s n %4d  P %.3f R %.3f F1 %.3f\n", l, c.is, c.precision(), c.recall(), c.f1())
		}
	}
}
