package classify

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
	"strconv"

	"example.com/servicelane/internal/fault"
)

// Engine is the [Classifier] of this package: a compiled [Lexicon]. It is safe for concurrent use, and needs no network, file or
// clock.
type Engine struct {
	version   string
	threshold int
	fold      *folding
	auto      *automaton
	words     []word    // by the number that the automaton has for them
	patterns  []pattern // until they are compiled
	entries   []entry
	causes    []string
	parts     []string // the components
	hints     []string
	model     *weights // nil without a model
}

// word is a string of runes that the automaton finds.
type word struct {
	length int32
	wordy  bool // begins with a letter or a digit
	wordyR bool // ends with one
	uses   []use
}

// use is where a word stands in a pattern. Patterns that begin alike share their beginnings, each of which has a number from 1.
type use struct {
	after int32 // the beginning that must stand before; 0 if the word is the first
	gives int32 // the beginning that is whole with the word; 0 if the pattern is
	entry int32 // of the pattern, if it is whole
	least int32 // a number that is not smaller stands before; 0 if none is wanted
	open  bool  // any ending may follow the letters
}

// role is what an entry is for.
type role uint8

const (
	plain role = iota
	negation
	claim
	admission
	between
	manner
	harmless
	doubt
	filler
)

// entry is an entry of the lexicon, compiled.
type entry struct {
	id   string
	role role
	said effect
	// strict is what gives a hint: a gap of it ends at a comma and holds no other subject, and a doubt takes away its negation.
	strict bool
	// negated, claimed and admitted are nil if the cue makes no difference.
	negated, claimed, admitted *effect
}

// effect is an [Effect], compiled.
type effect struct {
	votes   []Vote
	causes  []points
	parts   []points
	hint    int16 // in the engine's hints, or -1
	insured bool
}

type points struct {
	label  int16
	weight int32
}

// unit is the weight of one point.
const unit = 16

// New compiles a lexicon: some milliseconds, so that a program keeps the engine. Everything that is wrong with the lexicon is told
// in one error, each fault with its path: labels that no list has, words of which nothing is read, examples in which their entry is
// not found.
func New(cfg Config) (*Engine, error) {
	lex := cfg.Lexicon
	if reflect.ValueOf(lex).IsZero() {
		lex = Default()
	}
	var f fault.List
	if cfg.Threshold < 0 || cfg.Threshold > maxScore {
		f.Add("threshold", fault.Range, "wants 0 to %d, has %d", maxScore, cfg.Threshold)
	}
	lex.check(&f)
	model := cfg.Model
	if model == nil {
		m := DefaultModel()
		model = &m
	}
	model.check(&f)
	version := versionOf(lex.Version, cfg.Model, cfg.Threshold)
	if version != lex.Version {
		checkVersion(&f, version)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	e := &Engine{version: version, threshold: cmp.Or(cfg.Threshold, DefaultThreshold), fold: newFolding(),
		causes: labelIDs(lex.Causes), parts: labelIDs(lex.Components), hints: labelIDs(lex.Hints)}
	e.model = model.compile(e.parts)
	for i := range lex.Entries {
		e.entry(&lex.Entries[i], pathOf(&lex.Entries[i]), &f)
	}
	e.group("cues.negation", negation, lex.Cues.Negation, &f)
	e.group("cues.claim", claim, lex.Cues.Claim, &f)
	e.group("cues.admission", admission, lex.Cues.Admission, &f)
	e.group("cues.between", between, lex.Cues.Between, &f)
	e.group("cues.manner", manner, lex.Cues.Manner, &f)
	e.group("cues.harmless", harmless, lex.Cues.Harmless, &f)
	e.group("cues.doubt", doubt, lex.Cues.Doubt, &f)
	e.group("filler", filler, lex.Filler, &f)
	if err := f.Err(); err != nil {
		return nil, err
	}
	e.compile()
	e.examples(&lex, &f)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return e, nil
}

// pathOf names an entry by its id: in a lexicon that others were added to, its place says nothing to those who wrote it.
func pathOf(e *Entry) string { return "entries[" + e.ID + "]" }

// versionOf names all that a proposal depends on: the words, and the model and the threshold if they are not those of this package.
func versionOf(lexicon string, model *Model, threshold int) string {
	if model != nil {
		lexicon += "/" + cmp.Or(model.Version, "none")
	}
	if threshold != 0 && threshold != DefaultThreshold {
		lexicon += "@" + strconv.Itoa(threshold)
	}
	return lexicon
}

func labelIDs(labels []Label) []string {
	out := make([]string, len(labels))
	for i, l := range labels {
		out[i] = l.ID
	}
	return out
}

// Version names what the engine was made of: the version of its lexicon, "/" and that of a model that the Config gives, "@" and a
// threshold other than [DefaultThreshold], as in "2026.1+shop.3/none@650".
func (e *Engine) Version() string { return e.version }

// Threshold is the least score of an answer.
func (e *Engine) Threshold() int { return e.threshold }

func (e *Engine) entry(src *Entry, path string, f *fault.List) {
	out := entry{id: src.ID, strict: src.Hint != "", said: e.effect(&src.Effect, path, f)}
	if src.Negated != nil {
		negated := e.effect(src.Negated, path+".negated", f)
		out.negated = &negated
	}
	if src.Claimed != nil {
		claimed := e.effect(src.Claimed, path+".claimed", f)
		out.claimed = &claimed
	}
	if src.Admitted != nil {
		admitted := e.effect(src.Admitted, path+".admitted", f)
		out.admitted = &admitted
	}
	e.entries = append(e.entries, out)
	e.read(path+".words", src.Words, f)
}

// group adds words that are no entry of their own.
func (e *Engine) group(path string, r role, words []string, f *fault.List) {
	e.entries = append(e.entries, entry{id: path, role: r, strict: r == harmless, said: effect{hint: -1}})
	e.read(path, words, f)
}

// read adds the words of the last entry.
func (e *Engine) read(path string, words []string, f *fault.List) {
	for i, w := range words {
		if parts := e.fold.fold(f, fault.Index(path, i), w); parts != nil {
			e.patterns = append(e.patterns, pattern{entry: int32(len(e.entries) - 1), parts: parts})
		}
	}
}

func (e *Engine) effect(src *Effect, path string, f *fault.List) effect {
	out := effect{hint: -1, insured: src.Insured}
	out.causes = e.points(FieldCause, src.Cause, e.causes, path+".cause", f, &out.votes)
	out.parts = e.points(FieldComponent, src.Component, e.parts, path+".component", f, &out.votes)
	if src.Hint != "" {
		i := slices.Index(e.hints, src.Hint)
		if i < 0 {
			f.Add(path+".hint", fault.Unknown, "%s is none of the hints", fault.Quote(src.Hint))
		}
		out.hint = int16(i)
		out.votes = append(out.votes, Vote{Field: FieldHint, Label: src.Hint})
	}
	if src.Insured {
		out.votes = append(out.votes, Vote{Field: FieldInsured, Label: "true"})
	}
	return out
}

func (e *Engine) points(field Field, src map[string]int, labels []string, path string, f *fault.List, votes *[]Vote) []points {
	var out []points
	for _, label := range slices.Sorted(maps.Keys(src)) {
		i := slices.Index(labels, label)
		if i < 0 {
			f.Add(path+"."+label, fault.Unknown, "%s is no %s of the lexicon", fault.Quote(label), field)
			continue
		}
		out = append(out, points{int16(i), int32(src[label] * unit)})
		*votes = append(*votes, Vote{Field: field, Label: label, Weight: src[label] * unit})
	}
	return out
}

// compile makes the automaton of all pieces of all patterns.
func (e *Engine) compile() {
	c := compiler{e: e, alphabet: map[rune]uint16{}, tree: newTrie(), begun: map[beginning]int32{}}
	for _, p := range e.patterns {
		c.pattern(&p)
	}
	e.patterns = nil
	e.fold.encode(c.alphabet)
	e.auto = c.tree.automaton(len(c.alphabet))
}

type compiler struct {
	e        *Engine
	alphabet map[rune]uint16
	tree     *trie
	begun    map[beginning]int32
	codes    []uint16
}

// beginning is the first pieces of a pattern: those before the last of them, and that.
type beginning struct {
	before, word, least int32
	open                bool
}

func (c *compiler) pattern(p *pattern) {
	after := int32(0)
	for k := range p.parts {
		part := &p.parts[k]
		w := c.word(part.runes)
		u := use{after: after, entry: p.entry, least: int32(part.least), open: part.open}
		if k < len(p.parts)-1 {
			b := beginning{after, w, u.least, u.open}
			known := c.begun[b] > 0
			if !known {
				c.begun[b] = int32(len(c.begun) + 1)
			}
			after = c.begun[b]
			if known {
				continue
			}
			u.gives, u.entry = after, 0
		}
		c.e.words[w].uses = append(c.e.words[w].uses, u)
	}
}

// word gives the number of a string of runes.
func (c *compiler) word(runes []rune) int32 {
	c.codes = c.codes[:0]
	for _, r := range runes {
		if c.alphabet[r] == 0 {
			c.alphabet[r] = uint16(len(c.alphabet) + 1)
		}
		c.codes = append(c.codes, c.alphabet[r])
	}
	e := c.e
	n := c.tree.add(c.codes, int32(len(e.words)))
	if int(n) == len(e.words) {
		e.words = append(e.words, word{length: int32(len(runes)), wordy: wordy(e.fold.glyph(runes[0]).kind),
			wordyR: wordy(e.fold.glyph(runes[len(runes)-1]).kind)})
	}
	return n
}

// examples holds each entry to its examples.
func (e *Engine) examples(lex *Lexicon, f *fault.List) {
	for i := range lex.Entries {
		for k, text := range lex.Entries[i].Examples {
			found := slices.ContainsFunc(e.Classify(text).Evidence, func(ev Evidence) bool { return ev.Entry == lex.Entries[i].ID })
			if !found {
				f.Add(fault.Index(pathOf(&lex.Entries[i])+".examples", k), fault.Mismatch, "%s is not found in %s", lex.Entries[i].ID, fault.Quote(text))
			}
		}
	}
}
