package main

import (
	"hash/fnv"
	"io"
	"os"
	"strings"

	"example.com/servicelane/aftersales/classify"
)

type proposal = classify.Proposal

func causeOf(p proposal) answer     { return answer{p.Cause.Guess, float64(p.Cause.Score)} }
func componentOf(p proposal) answer { return answer{p.Component.Guess, float64(p.Component.Score)} }

// learn trains the weights of English words on all rows.
func (o *options) learn() error {
	for _, t := range tasks() {
		if !t.learned {
			continue
		}
		rows, err := t.read(o.dir)
		if err != nil {
			return err
		}
		texts, err := t.texts(rows)
		if err != nil {
			return err
		}
		m := train(texts, ours(), standard)
		m.Version, m.Source = "nhtsa.1", t.source
		data, err := encode(m)
		if err != nil {
			return err
		}
		if err := os.WriteFile(o.train, data, 0o666); err != nil {
			return err
		}
	}
	return nil
}

func (o *options) evaluate(out io.Writer) error {
	for _, t := range tasks() {
		if !strings.Contains(t.name, o.only) {
			continue
		}
		rows, err := t.read(o.dir)
		if err != nil {
			return err
		}
		engine, err := t.classify(rows, o.folds)
		if err != nil {
			return err
		}
		all := append([]result{engine}, t.baselines(rows, o.folds)...)
		if t.learned {
			later, err := t.later(rows)
			if err != nil {
				return err
			}
			all = append(all, later)
		}
		if err := o.report(out, &t, all); err != nil {
			return err
		}
	}
	return nil
}

// foldOf gives the fold of a group.
func foldOf(group string, folds int) int {
	h := fnv.New32a()
	_, _ = io.WriteString(h, group)
	return int(h.Sum32() % uint32(folds))
}

// classify answers the rows of one label by the engine; what it learns, it learns from the rows of the other folds.
func (t *task) classify(rows []row, folds int) (result, error) {
	res := result{name: "classify"}
	texts, err := t.texts(rows)
	if err != nil {
		return res, err
	}
	for f := range folds {
		engine, err := t.engine(texts, func(i int) bool { return foldOf(rows[i].group, folds) != f })
		if err != nil {
			return res, err
		}
		t.answer(&res, engine, rows, func(r *row) bool { return foldOf(r.group, folds) == f })
	}
	return res, nil
}

// later answers the rows that were filed last by what was learned from those before.
func (t *task) later(rows []row) (result, error) {
	res := result{name: "classify, learned before " + lateFrom + " and asked of later rows, by which the settings were chosen"}
	texts, err := t.texts(rows)
	if err != nil {
		return res, err
	}
	engine, err := t.engine(texts, func(i int) bool { return rows[i].filed < lateFrom })
	if err != nil {
		return res, err
	}
	t.answer(&res, engine, rows, func(r *row) bool { return r.filed >= lateFrom })
	return res, nil
}

// lateFrom parts what is learned from and what is asked in time.
const lateFrom = "2017"

// engine makes the engine that learned from some of the texts.
func (t *task) engine(texts []text, from func(int) bool) (*classify.Engine, error) {
	if !t.learned {
		return classify.New(classify.Config{})
	}
	var known []text
	for i := range texts {
		if from(i) {
			known = append(known, texts[i])
		}
	}
	m := train(known, ours(), standard)
	m.Version = "fold"
	return classify.New(classify.Config{Model: &m})
}

// answer adds the answers to some of the rows that have one label.
func (t *task) answer(res *result, by classify.Classifier, rows []row, asked func(*row) bool) {
	for i := range rows {
		r := &rows[i]
		if r.label == "" || !asked(r) {
			continue
		}
		a := t.rename(t.field(by.Classify(r.text)))
		if a.guess == "" {
			a.guess = t.unsaid
		}
		res.rows = append(res.rows, *r)
		res.answers = append(res.answers, a)
	}
}

// rename says an answer in the words of the file.
func (t *task) rename(a answer) answer {
	switch to, found := t.labels[a.guess]; {
	case found:
		a.guess = to
	case a.guess != "" && t.others != "":
		a.guess = t.others
	}
	return a
}

// ours are the components for which weights are learned.
func ours() []string {
	return []string{"engine", "fuel", "transmission", "steering", "brakes", "suspension", "tyres", "body", "electrical", "lighting", "visibility",
		"air_bags", "seat_belts", "seats", "speed_control"}
}

// texts gives the words and the points of rows to learn from.
func (t *task) texts(rows []row) ([]text, error) {
	if !t.learned {
		return nil, nil
	}
	engine, err := classify.New(classify.Config{Model: &classify.Model{Version: "none"}})
	if err != nil {
		return nil, err
	}
	back := map[string]string{}
	for _, l := range ours() {
		back[t.rename(answer{guess: l}).guess] = l
	}
	out := make([]text, len(rows))
	for i, r := range rows {
		out[i] = text{words: classify.Features(r.text), points: engine.Classify(r.text).Component.Ranking}
		for _, l := range r.all {
			if own := back[l]; own != "" {
				out[i].labels = append(out[i].labels, own)
			}
		}
	}
	return out, nil
}
