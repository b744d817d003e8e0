package main

import (
	"maps"
	"math"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/classify"
)

// baselines answers the rows by the simplest means: the greatest class, a few keywords for each class, and naive Bayes.
func (t *task) baselines(rows []row, folds int) []result {
	majority, keywords, bayes := result{name: "majority"}, result{name: "keywords"}, result{name: "naive Bayes"}
	for f := range folds {
		var known, asked []row
		for _, r := range rows {
			switch {
			case r.label == "":
			case foldOf(r.group, folds) == f:
				asked = append(asked, r)
			default:
				known = append(known, r)
			}
		}
		most := greatest(known)
		b := t.learnBayes(known)
		for _, r := range asked {
			majority.add(r, answer{guess: most})
			keywords.add(r, t.byKeyword(r.text, most))
			bayes.add(r, b.answer(t.pieces(r.text)))
		}
	}
	return []result{majority, keywords, bayes}
}

func (r *result) add(asked row, a answer) {
	r.rows = append(r.rows, asked)
	r.answers = append(r.answers, a)
}

func greatest(rows []row) string {
	n := map[string]int{}
	for _, r := range rows {
		n[r.label]++
	}
	best := ""
	for _, l := range slices.Sorted(maps.Keys(n)) {
		if best == "" || n[l] > n[best] {
			best = l
		}
	}
	return best
}

// byKeyword counts the keywords of each class in a text; without any the answer is the greatest class.
func (t *task) byKeyword(text, most string) answer {
	lower := strings.ToLower(text)
	out := answer{guess: most}
	for _, l := range slices.Sorted(maps.Keys(t.keywords)) {
		n := 0.0
		for _, w := range strings.Fields(t.keywords[l]) {
			n += float64(strings.Count(lower, strings.ReplaceAll(w, "_", " ")))
		}
		if n > out.score {
			out = answer{l, n}
		}
	}
	return out
}

// pieces are what naive Bayes counts: of Chinese all strings of one to three signs, of English words and pairs.
func (t *task) pieces(text string) []string {
	if t.learned {
		return classify.Features(text)
	}
	signs := []rune(strings.ToLower(text))
	var out []string
	for i := range signs {
		for n := 1; n <= 3 && i+n <= len(signs); n++ {
			out = append(out, string(signs[i:i+n]))
		}
	}
	return out
}

// bayes is multinomial naive Bayes with one added to every count.
type bayes struct {
	counts map[string]map[string]float64 // by label and piece
	sums   map[string]float64            // of the pieces, by label
	prior  map[string]float64
	pieces map[string]bool
}

func (t *task) learnBayes(rows []row) *bayes {
	b := &bayes{counts: map[string]map[string]float64{}, sums: map[string]float64{}, prior: map[string]float64{}, pieces: map[string]bool{}}
	for _, r := range rows {
		if b.counts[r.label] == nil {
			b.counts[r.label] = map[string]float64{}
		}
		b.prior[r.label] += 1 / float64(len(rows))
		for _, p := range t.pieces(r.text) {
			b.counts[r.label][p]++
			b.sums[r.label]++
			b.pieces[p] = true
		}
	}
	return b
}

// answer gives the likeliest label; its score is how much likelier it is than the second.
func (b *bayes) answer(pieces []string) answer {
	var out answer
	first, second := math.Inf(-1), math.Inf(-1)
	for _, l := range slices.Sorted(maps.Keys(b.prior)) {
		v := math.Log(b.prior[l])
		for _, p := range pieces {
			if b.pieces[p] {
				v += math.Log((b.counts[l][p] + 1) / (b.sums[l] + float64(len(b.pieces))))
			}
		}
		if v > first {
			first, second, out.guess = v, first, l
		} else if v > second {
			second = v
		}
	}
	out.score = first - second
	return out
}
