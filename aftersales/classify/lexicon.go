package classify

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// FieldError is one fault of a lexicon: where it is, of which kind, and what is wrong.
type FieldError = fault.Error

//go:embed lexicon.json
var defaultLexicon []byte

//go:embed lexicon.schema.json
var lexiconSchema string

// LexiconSchema gives the JSON Schema of lexicons.
func LexiconSchema() string { return lexiconSchema }

// Lexicon is the words by which a complaint is classified (词库), as data: what they speak for, and in which company they do not.
// A shop writes its own words as a further Lexicon, see [Lexicon.With].
type Lexicon struct {
	// Version names the state of the words; a proposal carries it, see [Engine.Version]. At most 64 printable bytes.
	Version string `json:"version" strict:"required"`
	// Causes, Components and Hints are the labels that entries may speak for.
	Causes     []Label `json:"causes,omitempty"`
	Components []Label `json:"components,omitempty"`
	Hints      []Label `json:"hints,omitempty"`
	Cues       Cues    `json:"cues,omitzero"`
	// Filler is what people write around the matter, such as a greeting: a text of nothing else is contentless.
	Filler  []string `json:"filler,omitempty"`
	Entries []Entry  `json:"entries,omitempty"`
}

// Label is a cause, a component or a hint.
type Label struct {
	// ID is a word of small letters, digits and low lines.
	ID string `json:"id" strict:"required"`
	// Class is the word of the policy for a cause, as the complaint's form takes it; empty if it is the id.
	Class string `json:"class,omitempty"`
	// Names are what people call it, by language.
	Names map[string]string `json:"names,omitempty"`
}

// Cues are words that change what the words behind them say.
type Cues struct {
	// Negation turns an entry round that has an effect for this: "no", "没有".
	Negation []string `json:"negation,omitempty"`
	// Claim says that it is the shop or the maker who says so, not the customer: "the dealer says", "店方称".
	Claim []string `json:"claim,omitempty"`
	// Admission says that it is the customer's own deed: "I", "我".
	Admission []string `json:"admission,omitempty"`
	// Between is what may stand between a negation and the words that it is about: "any", "造成". Over other words, or over a comma, it
	// does not reach. Manner is the same for an admission: "accidentally", "不小心".
	Between []string `json:"between,omitempty"`
	Manner  []string `json:"manner,omitempty"`
	// Harmless is what holds words of the lexicon and says something else: "collision warning", "态度不差". Nothing within it counts.
	Harmless []string `json:"harmless,omitempty"`
	// Doubt says that a negation in the same sentence is not to be believed: "except", "除了", a question mark. What gives a hint
	// counts there in spite of it.
	Doubt []string `json:"doubt,omitempty"`
}

// Entry is a group of words that say the same.
type Entry struct {
	// ID is unique in a lexicon: an entry of a shop with the id of another replaces it.
	ID string `json:"id" strict:"required"`
	// Words are words or phrases in any script and width; capitals do not count. In letters they are whole words, or with a star at
	// the end their beginnings: "leak*". A tilde stands for a gap in one sentence: "承诺~不兑现". A number in braces at the beginning
	// stands for any number that is not smaller: "{3}次".
	Words []string `json:"words" strict:"required"`
	Effect
	// Negated, Claimed and Admitted are what the words say instead behind a cue; nil if the cue makes no difference.
	Negated  *Effect `json:"negated,omitempty"`
	Claimed  *Effect `json:"claimed,omitempty"`
	Admitted *Effect `json:"admitted,omitempty"`
	// Examples are sentences in which the entry must be found: a lexicon whose example fails is refused.
	Examples []string `json:"examples,omitempty"`
}

// Effect is what words speak for: points from -20 to 20 by label.
type Effect struct {
	Cause     map[string]int `json:"cause,omitempty"`
	Component map[string]int `json:"component,omitempty"`
	Hint      string         `json:"hint,omitempty"`
	// Insured says that it is a case for the customer's insurer.
	Insured bool `json:"insured,omitempty"`
}

// The bounds of a lexicon.
const (
	maxLabels  = 64 // of one kind
	maxEntries = 20_000
	maxWords   = 200_000
	maxWord    = 64 // runes
	maxPoints  = 20
	maxVersion = 64 // bytes
)

// Default gives the lexicon of this package. Its words and points were written by hand.
func Default() Lexicon {
	lex, err := decodeLexicon(defaultLexicon)
	if err != nil {
		return Lexicon{} // a test holds the file to be good
	}
	return lex
}

// ParseLexicon reads a lexicon by the strict rules: unknown members, members given twice and values out of range are refused, all
// at once and each with its path. Whether it is whole shows only together with the one that it adds to, in [New].
func ParseLexicon(data []byte) (Lexicon, error) { return decodeLexicon(data) }

func decodeLexicon(data []byte) (Lexicon, error) {
	var lex Lexicon
	if err := strictjson.Decode(data, &lex, strictjson.Limits{}); err != nil {
		return Lexicon{}, err
	}
	var f fault.List
	lex.check(&f)
	return lex, f.Err()
}

// With gives the lexicon with the words of another one added. Labels and entries of the same id are replaced, the others added
// behind; the version names both, as in "2026.1+shop.3".
func (l Lexicon) With(more Lexicon) Lexicon {
	l.Version += "+" + more.Version
	l.Causes = joined(l.Causes, more.Causes, labelID)
	l.Components = joined(l.Components, more.Components, labelID)
	l.Hints = joined(l.Hints, more.Hints, labelID)
	l.Entries = joined(l.Entries, more.Entries, func(e Entry) string { return e.ID })
	l.Cues.Negation = slices.Concat(l.Cues.Negation, more.Cues.Negation)
	l.Cues.Claim = slices.Concat(l.Cues.Claim, more.Cues.Claim)
	l.Cues.Admission = slices.Concat(l.Cues.Admission, more.Cues.Admission)
	l.Cues.Between = slices.Concat(l.Cues.Between, more.Cues.Between)
	l.Cues.Manner = slices.Concat(l.Cues.Manner, more.Cues.Manner)
	l.Cues.Harmless = slices.Concat(l.Cues.Harmless, more.Cues.Harmless)
	l.Cues.Doubt = slices.Concat(l.Cues.Doubt, more.Cues.Doubt)
	l.Filler = slices.Concat(l.Filler, more.Filler)
	return l
}

func labelID(l Label) string { return l.ID }

func joined[T any](list, more []T, id func(T) string) []T {
	out := slices.Clone(list)
	for _, m := range more {
		if i := slices.IndexFunc(out, func(t T) bool { return id(t) == id(m) }); i >= 0 {
			out[i] = m
		} else {
			out = append(out, m)
		}
	}
	return out
}

// Class gives the word of the policy for a cause; false if the lexicon does not have it.
func (l Lexicon) Class(cause string) (string, bool) {
	for _, c := range l.Causes {
		if c.ID == cause {
			if c.Class == "" {
				return c.ID, true
			}
			return c.Class, true
		}
	}
	return "", false
}

// check finds what is wrong with a lexicon by itself.
func (l *Lexicon) check(f *fault.List) {
	checkVersion(f, l.Version)
	checkLabels(f, "causes", l.Causes)
	checkLabels(f, "components", l.Components)
	checkLabels(f, "hints", l.Hints)
	if len(l.Entries) > maxEntries {
		f.Add("entries", fault.TooLarge, "more than %d entries", maxEntries)
		return
	}
	seen := map[string]bool{}
	words := 0
	for i := range l.Entries {
		e := &l.Entries[i]
		path := fault.Index("entries", i)
		if seen[e.ID] {
			f.Add(path+".id", fault.Duplicate, "%s stands here for the second time", fault.Quote(e.ID))
		}
		seen[e.ID] = true
		if !isID(e.ID, ".-") {
			f.Add(path+".id", fault.Malformed, "wants small letters, digits, dots, hyphens and low lines, has %s", fault.Quote(e.ID))
		}
		if words += len(e.Words); len(e.Words) == 0 {
			f.Add(path+".words", fault.Missing, "no words")
		}
		e.check(f, path)
	}
	if words > maxWords {
		f.Add("entries", fault.TooLarge, "more than %d words", maxWords)
	}
}

// checkVersion bounds a version so that a proposal of it can be recorded.
func checkVersion(f *fault.List, version string) {
	if version == "" || len(version) > maxVersion {
		joined := ""
		if strings.Contains(version, "+") {
			joined = ", joined of several: " + fault.Quote(version)
		}
		f.Add("version", fault.Range, "wants 1 to %d bytes, has %d%s", maxVersion, len(version), joined)
	}
	if !utf8.ValidString(version) || strings.ContainsFunc(version, func(r rune) bool { return !unicode.IsPrint(r) }) {
		f.Add("version", fault.Malformed, "%s is not printable", fault.Quote(version))
	}
}

func (e *Entry) check(f *fault.List, path string) {
	if e.Effect.empty() && e.Negated == nil && e.Claimed == nil && e.Admitted == nil {
		f.Add(path, fault.Missing, "speaks for nothing")
	}
	e.Effect.check(f, path)
	if e.Negated != nil {
		e.Negated.check(f, path+".negated")
	}
	if e.Claimed != nil {
		e.Claimed.check(f, path+".claimed")
	}
	if e.Admitted != nil {
		e.Admitted.check(f, path+".admitted")
	}
}

func (e *Effect) empty() bool {
	return len(e.Cause) == 0 && len(e.Component) == 0 && e.Hint == "" && !e.Insured
}

func (e *Effect) check(f *fault.List, path string) {
	for _, group := range []struct {
		name   string
		points map[string]int
	}{{"cause", e.Cause}, {"component", e.Component}} {
		for label, points := range group.points {
			if points < -maxPoints || points > maxPoints || points == 0 {
				f.Add(path+"."+group.name+"."+label, fault.Range, "wants points from -%d to %d other than 0, has %d", maxPoints, maxPoints, points)
			}
		}
	}
}

func checkLabels(f *fault.List, path string, labels []Label) {
	if len(labels) > maxLabels {
		f.Add(path, fault.TooLarge, "more than %d labels", maxLabels)
		return
	}
	seen := map[string]bool{}
	for i, l := range labels {
		at := fault.Index(path, i)
		if !isID(l.ID, "") {
			f.Add(at+".id", fault.Malformed, "wants small letters, digits and low lines, has %s", fault.Quote(l.ID))
		}
		if l.Class != "" && !isID(l.Class, "") {
			f.Add(at+".class", fault.Malformed, "wants small letters, digits and low lines, has %s", fault.Quote(l.Class))
		}
		if seen[l.ID] {
			f.Add(at+".id", fault.Duplicate, "%s stands here for the second time", fault.Quote(l.ID))
		}
		seen[l.ID] = true
	}
}

func isID(id, more string) bool {
	return id != "" && len(id) <= 64 && strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789_"+more) == ""
}
