package classify

import (
	"cmp"
	_ "embed"
	"math"
	"slices"
	"strings"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

//go:embed model_en.json
var defaultModel []byte

// Model is weights of English words and pairs of words for components, learned from complaints of the public domain by
// internal/classeval. It adds to what the lexicon says of a text in which words of letters prevail.
type Model struct {
	// Version names the state of the weights; Source is what they were learned from.
	Version string `json:"version" strict:"required"`
	Source  string `json:"source,omitempty"`
	// Labels are components of the lexicon; a label that the lexicon does not have is left out.
	Labels []string `json:"labels"`
	// Words are the weights by label of a word, or a pair with a blank between, as [Features] gives them: from -1000 to 1000, in
	// sixteenths of a point of the lexicon.
	Words map[string][]int `json:"words"`
}

// DefaultModel gives the model of this package.
func DefaultModel() Model {
	m, err := ParseModel(defaultModel)
	if err != nil {
		return Model{} // a test holds the file to be good
	}
	return m
}

// ParseModel reads a model by the strict rules.
func ParseModel(data []byte) (Model, error) {
	var m Model
	if err := strictjson.Decode(data, &m, strictjson.Limits{}); err != nil {
		return Model{}, err
	}
	var f fault.List
	m.check(&f)
	return m, f.Err()
}

// The bounds of a model.
const (
	maxFeatures = 100_000
	maxWeight   = 1000
)

func (m *Model) check(f *fault.List) {
	if len(m.Labels) > maxLabels {
		f.Add("labels", fault.TooLarge, "more than %d labels", maxLabels)
	}
	if len(m.Words) > maxFeatures {
		f.Add("words", fault.TooLarge, "more than %d words", maxFeatures)
	}
	for word, weights := range m.Words {
		if len(weights) != len(m.Labels) {
			f.Add("words."+word, fault.Mismatch, "%d weights for %d labels", len(weights), len(m.Labels))
		}
		for _, w := range weights {
			if w < -maxWeight || w > maxWeight {
				f.Add("words."+word, fault.Range, "wants weights from -%d to %d, has %d", maxWeight, maxWeight, w)
			}
		}
	}
}

// weights is a [Model], compiled.
type weights struct {
	at    map[uint64]int32 // from the hash of a word or pair to its place
	names []string         // of the words, as evidence names them
	row   []int16          // the weights by place and component of the lexicon
	parts int
	knows []int // the components that it has weights for
}

// compile lays the weights out for the components of a lexicon.
func (m *Model) compile(parts []string) *weights {
	if len(m.Words) == 0 {
		return nil
	}
	w := &weights{at: make(map[uint64]int32, len(m.Words)), parts: len(parts)}
	to := make([]int, len(m.Labels))
	for i, l := range m.Labels {
		if to[i] = slices.Index(parts, l); to[i] >= 0 {
			w.knows = append(w.knows, to[i])
		}
	}
	if len(w.knows) == 0 {
		return nil
	}
	for name, list := range m.Words {
		place := len(w.names)
		w.at[hashOf(name)] = int32(place)
		w.names = append(w.names, "model:"+name)
		w.row = append(w.row, make([]int16, len(parts))...)
		for i, v := range list {
			if to[i] >= 0 {
				w.row[place*len(parts)+to[i]] = int16(v)
			}
		}
	}
	return w
}

// The hash of words is that of Fowler, Noll and Vo, over runes.
const (
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
)

func hashOf(name string) uint64 {
	h := uint64(hashStart)
	for _, r := range name {
		h = (h ^ uint64(r)) * hashPrime
	}
	return h
}

// token is a word of letters in the cells of a text.
type token struct {
	start, end int32 // in cells
	hash       uint64
}

// maxTokens is how many words of a text the model reads.
const maxTokens = 2000

// tokens gives the words of a text that have a letter, appended to buf, and tells whether words prevail over Chinese signs.
func tokens(cells []cell, buf []token) ([]token, bool) {
	signs := 0
	for i := 0; i < len(cells) && len(buf) < maxTokens; i++ {
		if cells[i].kind == han {
			signs++
		}
		if !wordy(cells[i].kind) {
			continue
		}
		start, letters := i, false
		for ; i < len(cells) && wordy(cells[i].kind); i++ {
			letters = letters || cells[i].kind == letter
		}
		if letters {
			end := stem(cells, start, i)
			t := token{int32(start), int32(i), hashStart}
			for _, c := range cells[start:end] {
				t.hash = (t.hash ^ uint64(c.r)) * hashPrime
			}
			buf = append(buf, t)
		}
		i--
	}
	return buf, len(buf) > 0 && len(buf) >= signs
}

// stem gives the end of a word without a plural s.
func stem(cells []cell, start, end int) int {
	if end-start > 3 && cells[end-1].r == 's' && cells[end-2].r != 's' {
		return end - 1
	}
	return end
}

// pair gives the hash of two words with a blank between.
func pair(cells []cell, a, b token) uint64 {
	h := (a.hash ^ ' ') * hashPrime
	for _, c := range cells[b.start:stem(cells, int(b.start), int(b.end))] {
		h = (h ^ uint64(c.r)) * hashPrime
	}
	return h
}

// found is a feature of the model in a text.
type found struct {
	place      int32
	start, end int32 // in cells
}

// features gives the features of the model in a text, each once.
func (w *weights) features(cells []cell, list []token, buf []found) []found {
	for i := range list {
		if at, known := w.at[list[i].hash]; known {
			buf = append(buf, found{at, list[i].start, list[i].end})
		}
		if i == 0 {
			continue
		}
		if at, known := w.at[pair(cells, list[i-1], list[i])]; known {
			buf = append(buf, found{at, list[i-1].start, list[i].end})
		}
	}
	slices.SortFunc(buf, func(a, b found) int { return cmp.Or(cmp.Compare(a.place, b.place), cmp.Compare(a.start, b.start)) })
	return slices.CompactFunc(buf, func(a, b found) bool { return a.place == b.place })
}

// Features gives the words and pairs of words by which a [Model] reads a text, as they stand in Model.Words, each once: words of letters without their plural
// s, read as the engine reads a text.
func Features(text string) []string {
	f := newFolding()
	return features(f, text)
}

func features(f *folding, text string) []string {
	cells, _ := f.read(text, nil)
	list, _ := tokens(cells, nil)
	var out []string
	word := func(t token) string {
		var b strings.Builder
		for _, c := range cells[t.start:stem(cells, int(t.start), int(t.end))] {
			b.WriteRune(c.r)
		}
		return b.String()
	}
	for i, t := range list {
		out = append(out, word(t))
		if i > 0 {
			out = append(out, word(list[i-1])+" "+word(t))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// perText is how many words of the model are shown as evidence.
const perText = 4

// learned adds what the model says of the components, and appends the words that most speak for the label that is then first.
func (t *tally) learned(evidence []Evidence) []Evidence {
	if w := t.engine.model; w != nil && lettersPrevail(t.cells) {
		return t.addLearned(w, evidence)
	}
	return evidence
}

// lettersPrevail tells whether a text has at least as many letters as Chinese signs: if not, it has not as many words either.
func lettersPrevail(cells []cell) bool {
	letters := 0
	for i := range cells {
		switch cells[i].kind {
		case letter:
			letters++
		case han:
			letters--
		}
	}
	return letters >= 0
}

func (t *tally) addLearned(w *weights, evidence []Evidence) []Evidence {
	var tokenBuf [128]token
	var foundBuf [128]found
	list, prevail := tokens(t.cells, tokenBuf[:0])
	if !prevail {
		return evidence
	}
	all := w.features(t.cells, list, foundBuf[:0])
	for i := range t.parts[:w.parts] {
		t.parts[i] = sum{most: t.parts[i].total(1)}
	}
	for _, f := range all {
		for i, v := range w.row[int(f.place)*w.parts : (int(f.place)+1)*w.parts] {
			t.parts[i].rest += int32(v)
		}
	}
	t.level()
	return t.show(all, evidence)
}

// level lifts or lowers all components of the model alike, so that the last of them has nothing: of learned weights only the
// distances count.
func (t *tally) level() {
	least := int32(math.MaxInt32)
	for _, i := range t.engine.model.knows {
		least = min(least, t.parts[i].total(1))
	}
	for _, i := range t.engine.model.knows {
		t.parts[i].rest -= least
	}
}

// show appends the words of the model that most speak for the first label.
func (t *tally) show(all []found, evidence []Evidence) []Evidence {
	w, first := t.engine.model, 0
	for i := range t.parts[:w.parts] {
		if t.parts[i].total(1) > t.parts[first].total(1) {
			first = i
		}
	}
	weight := func(f found) int { return int(w.row[int(f.place)*w.parts+first]) }
	slices.SortStableFunc(all, func(a, b found) int { return weight(b) - weight(a) })
	for _, f := range all[:min(len(all), perText)] {
		if weight(f) >= unit {
			evidence = append(evidence, Evidence{Start: int(t.cells[f.start].start), End: int(t.cells[f.end-1].end), Entry: w.names[f.place], Mode: Said,
				Votes: []Vote{{Field: FieldComponent, Label: t.engine.parts[first], Weight: weight(f)}}})
		}
	}
	return evidence
}
