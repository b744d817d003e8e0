package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/classify"
)

// sample is one text to learn from: the words that it has, what the lexicon says of it, and its labels.
type sample struct {
	words  []int
	prior  []float64 // by label, in logits
	labels []int
}

// setting is how a model is trained.
type setting struct {
	rounds  int
	rate    float64
	l1      float64 // pulls small weights to nought
	balance float64 // how far rare labels count for more: 0 not at all, 1 as much as frequent ones
	least   int     // a word stands in at least so many texts, a pair in twice as many
	logits  float64 // of one point of the lexicon
}

// standard is the setting of the model of the package. Of some ten settings it did best on the complaints from 2017 on after learning
// from those before.
var standard = setting{rounds: 20, rate: 0.05, l1: 0.003, balance: 0.5, least: 6, logits: 0.6}

// perLogit is the weight of a logit, in sixteenths of a point: a point is 0.6, see classify.
const perLogit = 16 / 0.6

// text is a text with the words that the model reads, and its labels in the words of the lexicon.
type text struct {
	words  []string
	points []classify.Ranked
	labels []string
}

// train learns weights of words by logistic regression over all labels, in addition to what the lexicon says. It is deterministic.
func train(texts []text, labels []string, set setting) classify.Model {
	names := vocabulary(texts, set.least)
	index := map[string]int{}
	for i, n := range names {
		index[n] = i
	}
	samples := make([]sample, len(texts))
	many := make([]float64, len(labels))
	for i, t := range texts {
		samples[i] = t.sample(index, labels, set.logits)
		for _, l := range samples[i].labels {
			many[l] += 1 / float64(len(samples[i].labels))
		}
	}
	cost := make([]float64, len(labels))
	for l, n := range many {
		cost[l] = math.Pow(float64(len(texts))/float64(len(labels))/max(n, 1), set.balance)
	}
	w := descend(samples, len(names), len(labels), cost, set)
	m := classify.Model{Labels: labels, Words: map[string][]int{}}
	for i, n := range names {
		row := make([]int, len(labels))
		for l := range labels {
			row[l] = int(math.Round(w[i*len(labels)+l] * perLogit))
		}
		if slices.ContainsFunc(row, func(v int) bool { return v >= 8 || v <= -8 }) {
			m.Words[n] = row
		}
	}
	return m
}

func (t *text) sample(index map[string]int, labels []string, logits float64) sample {
	s := sample{prior: make([]float64, len(labels))}
	for _, w := range t.words {
		if i, known := index[w]; known {
			s.words = append(s.words, i)
		}
	}
	for _, p := range t.points {
		if l := slices.Index(labels, p.Label); l >= 0 {
			s.prior[l] = float64(p.Weight) / 16 * logits
		}
	}
	for _, l := range t.labels {
		s.labels = append(s.labels, slices.Index(labels, l))
	}
	return s
}

// vocabulary lists the words that stand in enough texts.
func vocabulary(texts []text, least int) []string {
	in := map[string]int{}
	for _, t := range texts {
		for _, w := range t.words {
			in[w]++
		}
	}
	return slices.DeleteFunc(slices.Sorted(maps.Keys(in)), func(w string) bool {
		return in[w] < least || strings.Contains(w, " ") && in[w] < 2*least || len(w) < 2
	})
}

// descend finds the weights by descent with steps that shrink where they were great before (AdaGrad), pulled to nought.
func descend(samples []sample, words, labels int, cost []float64, set setting) []float64 {
	w, seen := make([]float64, words*labels), make([]float64, words*labels)
	random := rand.New(rand.NewPCG(3, 5))
	z := make([]float64, labels)
	for range set.rounds {
		for _, i := range random.Perm(len(samples)) {
			s := &samples[i]
			if len(s.labels) == 0 {
				continue
			}
			copy(z, s.prior)
			for _, f := range s.words {
				for l := range z {
					z[l] += w[f*labels+l]
				}
			}
			softmax(z)
			weight := 0.0
			for _, l := range s.labels {
				z[l] -= 1 / float64(len(s.labels))
				weight += cost[l] / float64(len(s.labels))
			}
			for _, f := range s.words {
				for l, g := range z {
					step(&w[f*labels+l], &seen[f*labels+l], g*weight, set)
				}
			}
		}
	}
	return w
}

func step(w, seen *float64, gradient float64, set setting) {
	*seen += gradient * gradient
	rate := set.rate / (1e-3 + math.Sqrt(*seen))
	v := *w - rate*gradient
	pull := rate * set.l1
	switch {
	case v > pull:
		v -= pull
	case v < -pull:
		v += pull
	default:
		v = 0
	}
	*w = v
}

func softmax(z []float64) {
	top, sum := slices.Max(z), 0.0
	for i := range z {
		z[i] = math.Exp(z[i] - top)
		sum += z[i]
	}
	for i := range z {
		z[i] /= sum
	}
}

// encode writes a model, one word a line.
func encode(m classify.Model) ([]byte, error) {
	var b bytes.Buffer
	head, err := json.Marshal(struct {
		Version string   `json:"version"`
		Source  string   `json:"source"`
		Labels  []string `json:"labels"`
	}{m.Version, m.Source, m.Labels})
	if err != nil {
		return nil, err
	}
	b.Write(head[:len(head)-1])
	b.WriteString(",\"words\":{")
	for i, word := range slices.Sorted(maps.Keys(m.Words)) {
		name, err := json.Marshal(word)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "\n%s:[", name)
		for k, v := range m.Words[word] {
			if k > 0 {
				b.WriteByte(',')
			}
			fmt.Fprint(&b, v)
		}
		b.WriteByte(']')
	}
	b.WriteString("\n}}\n")
	return b.Bytes(), nil
}
