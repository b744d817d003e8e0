package notice

import (
	_ "embed"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

//go:embed notices.json
var standard []byte

// Standard gives the matrix with our own words for every message of package workshop.
func Standard() *Matrix {
	m, err := Parse(standard)
	if err != nil {
		return &Matrix{} // a test reads the file
	}
	return m
}

// Purpose says why a customer is written to, and so whether he may do without.
type Purpose string

// The purposes.
const (
	PurposeService   Purpose = "service"   // it belongs to work or a complaint of his, and always goes
	PurposeCare      Purpose = "care"      // calls and surveys after the service
	PurposeMarketing Purpose = "marketing" // offers, events, maintenance that comes due
)

// Purposes lists every purpose.
func Purposes() []Purpose { return []Purpose{PurposeService, PurposeCare, PurposeMarketing} }

// Valid tells whether p is one of [Purposes].
func (p Purpose) Valid() bool { return slices.Contains(Purposes(), p) }

// Row is one message of the matrix.
type Row struct {
	// Topic is that of the message, such as "order.ready".
	Topic string `json:"topic" strict:"required"`
	// Purpose says whether a customer may do without it; service if it is left out.
	Purpose Purpose `json:"purpose"`
	// Channels are the ways that the regulation names, the one to prefer first; none is any.
	Channels []string `json:"channels"`
	// Texts are the words, by language ("zh-Hans", "zh-Hant", "en"); {names} in braces stand for what the message is about.
	Texts map[string]Text `json:"texts" strict:"required"`
}

// Text is the words of a message.
type Text struct {
	Title string `json:"title" strict:"required"`
	Body  string `json:"body" strict:"required"`
}

// Matrix is a list of messages. It never changes, and several goroutines may use it at once.
type Matrix struct {
	rows  map[string]Row
	words Words
}

// Words say what codes are called: the word of a code of a name by its language, such as Words["channel"]["hotline"]["en"].
type Words map[string]map[string]map[string]string

// ErrUnknown means that the matrix does not have a message; test with errors.Is.
var ErrUnknown = errors.New("the matrix has no such message")

// FieldError is one fault of a matrix, with the path to it.
type FieldError = fault.Error

// Parse reads a matrix from JSON, strictly: {"format":1,"notices":[…]} with one [Row] each, and "words" with [Words] if codes have any. All faults come in one error,
// each a [FieldError] with its path.
func Parse(data []byte) (*Matrix, error) {
	var doc struct {
		Format  int   `json:"format" strict:"required"`
		Words   Words `json:"words"`
		Notices []Row `json:"notices" strict:"required"`
	}
	var f fault.List
	f.Join("", strictjson.Decode(data, &doc, strictjson.Limits{}))
	if f.Len() == 0 && doc.Format != 1 {
		f.Add("format", fault.Unknown, "%d is not 1", doc.Format)
	}
	m := &Matrix{rows: map[string]Row{}, words: doc.Words}
	doc.Words.check(&f)
	for i, r := range doc.Notices {
		r.check(&f, fault.Index("notices", i))
		if _, twice := m.rows[r.Topic]; twice {
			f.Add(fault.Index("notices", i)+".topic", fault.Duplicate, "said twice: %s", fault.Quote(r.Topic))
		}
		if r.Purpose == "" {
			r.Purpose = PurposeService
		}
		m.rows[r.Topic] = r
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return m, nil
}

func (r Row) check(f *fault.List, path string) {
	if len(r.Texts) == 0 {
		f.Add(path+".texts", fault.Missing, "no words")
	}
	for _, lang := range slices.Sorted(maps.Keys(r.Texts)) {
		if _, err := language.Parse(lang); err != nil {
			f.Add(path+".texts", fault.Unknown, "no such language: %s", fault.Quote(lang))
		}
		for _, text := range []string{r.Texts[lang].Title, r.Texts[lang].Body} {
			if _, err := fill(text, nil); errors.Is(err, errBraces) {
				f.Add(path+".texts."+lang, fault.Malformed, "%s: %s", err, fault.Quote(text))
			}
		}
	}
}

func (w Words) check(f *fault.List) {
	for _, name := range slices.Sorted(maps.Keys(w)) {
		for _, code := range slices.Sorted(maps.Keys(w[name])) {
			for _, lang := range slices.Sorted(maps.Keys(w[name][code])) {
				path := "words." + name + "." + code + "." + lang
				if _, err := language.Parse(lang); err != nil {
					f.Add(path, fault.Unknown, "no such language: %s", fault.Quote(lang))
				}
				if w[name][code][lang] == "" {
					f.Add(path, fault.Missing, "no word")
				}
			}
		}
	}
}

// in gives data with the words of a language in the place of the codes that have any.
func (w Words) in(lang string, data map[string]string) map[string]string {
	out := maps.Clone(data)
	for name, codes := range w {
		if words := codes[data[name]]; len(words) > 0 {
			out[name] = words[nearest(slices.Sorted(maps.Keys(words)), lang)]
		}
	}
	return out
}

// With gives a matrix in which the rows of another one take the place of those with the same topic, and its words that of the
// words of the same codes.
func (m *Matrix) With(own *Matrix) *Matrix {
	out := &Matrix{rows: maps.Clone(m.rows), words: maps.Clone(m.words)}
	maps.Copy(out.rows, own.rows)
	for name, codes := range own.words {
		if out.words == nil {
			out.words = Words{}
		}
		all := maps.Clone(out.words[name])
		if all == nil {
			all = codes
		} else {
			maps.Copy(all, codes)
		}
		out.words[name] = all
	}
	return out
}

// Row gives what the matrix says of a topic.
func (m *Matrix) Row(topic string) (Row, bool) {
	r, ok := m.rows[topic]
	return r, ok
}

// Topics lists the messages, sorted.
func (m *Matrix) Topics() []string { return slices.Sorted(maps.Keys(m.rows)) }

// Rendered is a message in words.
type Rendered struct {
	Text
	// Language is that of the words, as a BCP 47 tag.
	Language string
}

// Render writes a message in a language, or in the nearest one that it has; data are the values by name. One that is
// missing is left out as an en dash: a message goes out even if a paper was erased. A code that has [Words] is written in them,
// any other value as it is.
func (m *Matrix) Render(topic, lang string, data map[string]string) (Rendered, error) {
	r, ok := m.rows[topic]
	if !ok {
		return Rendered{}, fmt.Errorf("%w: %q", ErrUnknown, topic)
	}
	lang = nearest(slices.Sorted(maps.Keys(r.Texts)), lang)
	data = m.words.in(lang, data)
	title, err := fill(r.Texts[lang].Title, data)
	if err != nil {
		return Rendered{}, err
	}
	body, err := fill(r.Texts[lang].Body, data)
	return Rendered{Text{title, body}, lang}, err
}

// nearest gives the language of a list that is nearest to another; simplified Chinese, or the first, if none is near.
func nearest(have []string, want string) string {
	if slices.Contains(have, want) {
		return want
	}
	if i := slices.Index(have, "zh-Hans"); i > 0 {
		have = append([]string{"zh-Hans"}, slices.Delete(slices.Clone(have), i, i+1)...)
	}
	tags := make([]language.Tag, len(have))
	for i, h := range have {
		tags[i] = language.Make(h)
	}
	tag, err := language.Parse(want)
	if err != nil {
		return have[0]
	}
	_, i, _ := language.NewMatcher(tags).Match(tag)
	return have[i]
}

var errBraces = errors.New("braces do not match")

// fill puts values in the place of the names in braces.
func fill(text string, data map[string]string) (string, error) {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		if strings.Contains(before, "}") {
			return "", errBraces
		}
		b.WriteString(before)
		if !found {
			return b.String(), nil
		}
		name, after, closed := strings.Cut(rest, "}")
		if !closed || strings.Contains(name, "{") {
			return "", errBraces
		}
		if value := data[name]; value != "" {
			b.WriteString(value)
		} else {
			b.WriteString("–")
		}
		text = after
	}
}

// Route orders the channels of a message: those that the regulation names and the recipient wishes first, in the order of
// the wishes; then the others that it names. If it names none, the wishes count alone, or else what is usual.
func (r Row) Route(wishes, usual []string) []string {
	if len(r.Channels) == 0 {
		if len(wishes) > 0 {
			return slices.Clone(wishes)
		}
		return slices.Clone(usual)
	}
	var route []string
	for _, c := range slices.Concat(wishes, r.Channels) {
		if slices.Contains(r.Channels, c) && !slices.Contains(route, c) {
			route = append(route, c)
		}
	}
	return route
}
