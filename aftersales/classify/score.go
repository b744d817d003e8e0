package classify

import (
	"math/bits"
	"slices"
)

// maxScore is the score of what is certain.
const maxScore = 1000

// scores are the scores of a lead of 0, 1, 2, … points over the second label: 1000/(1+e^(-0.6 points)), which is our choice, rounded.
var scores = [...]int{500, 646, 769, 858, 917, 953, 973, 985, 992, 995, 997, 998, 999}

// score gives the score of a lead in sixteenths of a point.
func score(lead int32) int {
	whole, rest := int(lead/unit), int(lead%unit)
	if whole >= len(scores)-1 {
		return scores[len(scores)-1]
	}
	return scores[whole] + (scores[whole+1]-scores[whole])*rest/unit
}

// Classify implements [Classifier]. The order of the evidence is that of the text.
func (e *Engine) Classify(text string) Proposal {
	var cellBuf [192]cell
	var hitBuf [64]hit
	var shown [64]Evidence
	cells, truncated := e.fold.read(text, cellBuf[:0])
	s := scanner{e: e, cells: cells}
	t := tally{engine: e, cells: s.cells, hits: s.scan(hitBuf[:0])}
	evidence := t.learned(t.count(shown[:0]))
	slices.SortStableFunc(evidence, func(a, b Evidence) int { return a.Start - b.Start })
	out := Proposal{Lexicon: e.version, Hints: t.hintLabels(), Insured: t.insured, Truncated: truncated}
	if len(evidence) > 0 {
		out.Evidence = append(make([]Evidence, 0, len(evidence)), evidence...)
	}
	out.Cause = e.choice(t.causes[:len(e.causes)], e.causes, further)
	out.Component = e.choice(t.parts[:len(e.parts)], e.parts, 1)
	if len(evidence) == 0 && !truncated && t.blank() {
		out.Contentless, out.Component = true, Choice{} // of one faint word the model would still have a guess
	}
	return out
}

// tally adds up what the hits of one text say.
type tally struct {
	engine  *Engine
	cells   []cell
	hits    []hit
	causes  [maxLabels]sum
	parts   [maxLabels]sum
	hints   uint64
	insured bool
	longest int32    // of the hits without gaps
	seen    entrySet // entries that were counted: each counts once
	denied  entrySet // entries of which a negation took away what they say
}

// count adds up the votes, and appends the evidence.
func (t *tally) count(evidence []Evidence) []Evidence {
	for i := range t.hits {
		if h := &t.hits[i]; !h.gapped {
			t.longest = max(t.longest, h.end-h.start)
		}
	}
	for i := range t.hits {
		h := &t.hits[i]
		en := &t.engine.entries[h.entry]
		if en.role != plain || has(&t.seen, h.entry) {
			continue
		}
		inside := t.covered(i)
		if inside&coversAll != 0 {
			continue
		}
		mode, eff := t.mode(i, en)
		if mode == Said && en.admitted != nil && t.admittedLater(i) {
			continue
		}
		switch counts := t.add(eff, inside); {
		case counts:
			set(&t.seen, h.entry)
		case mode == Negated && !has(&t.denied, h.entry): // it does not count, but it is content
			set(&t.denied, h.entry)
		default:
			continue
		}
		evidence = append(evidence, Evidence{Start: int(t.cells[h.start].start), End: t.wordEnd(h.end), Entry: en.id, Mode: mode, Votes: eff.votes})
	}
	return evidence
}

// entrySet is a set of entries.
type entrySet [maxEntries/64 + 1]uint64

func has(s *entrySet, entry int32) bool { return s[entry/64]&(1<<(entry%64)) != 0 }
func set(s *entrySet, entry int32)      { s[entry/64] |= 1 << (entry % 64) }

// admittedLater tells whether words of the same entry as hit i stand further on as an admission: that counts, not this.
func (t *tally) admittedLater(i int) bool {
	for k := i + 1; k < len(t.hits); k++ {
		if t.hits[k].entry == t.hits[i].entry && t.covered(k)&coversAll == 0 {
			if mode, _ := t.mode(k, &t.engine.entries[t.hits[k].entry]); mode == Admitted {
				return true
			}
		}
	}
	return false
}

// wordEnd gives the byte at which the word ends of which a hit may have only the beginning.
func (t *tally) wordEnd(end int32) int {
	for wordy(t.cells[end-1].kind) && int(end) < len(t.cells) && wordy(t.cells[end].kind) {
		end++
	}
	return int(t.cells[end-1].end)
}

// mode tells how the words of hit i were said, and what that says.
func (t *tally) mode(i int, en *entry) (Mode, *effect) {
	switch {
	case en.claimed != nil && t.claimed(i):
		return Claimed, en.claimed
	case en.negated != nil && t.negated(i):
		return Negated, en.negated
	case en.admitted != nil:
		if _, found := t.behind(i, admission, manner); found {
			return Admitted, en.admitted
		}
	}
	return Said, &en.said
}

// claimed tells whether a claim stands before hit i in its sentence, within reach. Hits are in the order of their ends.
func (t *tally) claimed(i int) bool {
	h := &t.hits[i]
	within := reach(t.cells, h.start, claimSigns, claimLetters)
	for k := i - 1; k >= 0; k-- {
		c := &t.hits[k]
		if h.start-c.end > within {
			return false
		}
		if c.end <= h.start && t.role(k) == claim && c.start >= h.sentence && t.covered(k) == 0 {
			return true
		}
	}
	return false
}

func (t *tally) role(k int) role { return t.engine.entries[t.hits[k].entry].role }

// negated tells whether hit i is negated, before it or, as in "injuries: none", behind it. Of two negations in a row the one takes
// away the other.
func (t *tally) negated(i int) bool {
	odd := false
	for at := i; ; odd = !odd {
		k, found := t.behind(at, negation, between)
		if !found {
			break
		}
		at = k
	}
	return odd || t.none(i)
}

// behind tells whether hit i stands behind a cue, with nothing between but links, and gives the cue: of several that end alike the one
// that begins first.
func (t *tally) behind(i int, r, links role) (int, bool) {
	at, k := t.before(t.hits[i].start), i-1
	for {
		cue, link := -1, -1
		for ; k >= 0 && t.hits[k].end >= at; k-- {
			h := &t.hits[k]
			if h.end > at || h.gapped {
				continue
			}
			switch role := t.role(k); {
			case role == r && (cue < 0 || h.start < t.hits[cue].start) && t.covered(k)&(coversCue|coversAll) == 0:
				cue = k
			case role == links && (link < 0 || h.start < t.hits[link].start):
				link = k
			}
		}
		if cue >= 0 || link < 0 {
			return cue, cue >= 0
		}
		at = t.before(t.hits[link].start)
	}
}

// before gives the cell before which something ends that stands before a cell. A blank between words is nothing, one between Chinese
// signs parts clauses.
func (t *tally) before(at int32) int32 {
	if at > 1 && t.cells[at-1].kind == space && t.cells[at-2].kind != han {
		return at - 1
	}
	return at
}

// none tells whether a colon and a negation stand behind hit i, and nothing more in the clause.
func (t *tally) none(i int) bool {
	at := t.hits[i].end
	for int(at) < len(t.cells) && wordy(t.cells[at].kind) { // of a word there may be only the beginning
		at++
	}
	at = t.skip(at)
	if int(at) >= len(t.cells) || t.cells[at].r != ':' {
		return false
	}
	at = t.skip(at + 1)
	for k := i + 1; k < len(t.hits) && t.hits[k].end <= at+maxWord; k++ {
		if t.hits[k].start != at || t.role(k) != negation {
			continue
		}
		end := t.skip(t.hits[k].end)
		if int(end) == len(t.cells) || t.cells[end].kind == comma || t.cells[end].kind == stop {
			return true
		}
	}
	return false
}

// skip gives the cell after a blank.
func (t *tally) skip(at int32) int32 {
	for int(at) < len(t.cells) && t.cells[at].kind == space {
		at++
	}
	return at
}

// What of a hit a longer one covers.
const (
	coversCause = 1 << iota
	coversPart
	coversCue
	coversAll // by a longer word of the same entry, or a harmless one
)

// covered tells what of hit i does not count, because it lies within a longer word that speaks of the same: brakes are not meant by
// brake lights. Patterns with gaps cover nothing.
func (t *tally) covered(i int) int {
	h := &t.hits[i]
	covers := 0
	for k := i + 1; k < len(t.hits) && t.hits[k].end <= h.start+t.longest; k++ {
		covers |= t.covers(k, h)
	}
	for k := i - 1; k >= 0 && t.hits[k].end == h.end; k-- {
		covers |= t.covers(k, h)
	}
	return covers
}

func (t *tally) covers(k int, h *hit) int {
	b := &t.hits[k]
	if b.gapped || b.start > h.start || b.end < h.end {
		return 0
	}
	longer := b.end-b.start > h.end-h.start
	if t.role(k) == harmless && (longer || h.gapped) {
		return coversAll
	}
	if !longer {
		return 0
	}
	if b.entry == h.entry {
		return coversAll
	}
	covers := coversCue
	long, short := &t.engine.entries[b.entry].said, &t.engine.entries[h.entry].said
	if otherwise(long.causes, short.causes) {
		covers |= coversCause
	}
	if otherwise(long.parts, short.parts) {
		covers |= coversPart
	}
	return covers
}

// otherwise tells whether a longer word speaks of something, and of something else than a shorter one.
func otherwise(long, short []points) bool {
	return len(long) > 0 && (len(short) == 0 || long[0].label != short[0].label)
}

// add counts an effect but for what is covered, and tells whether anything of it counts.
func (t *tally) add(eff *effect, covered int) bool {
	counts := false
	if covered&coversCause == 0 {
		for _, p := range eff.causes {
			t.causes[p.label].add(p.weight)
			counts = true
		}
	}
	if covered&coversPart == 0 {
		for _, p := range eff.parts {
			t.parts[p.label].add(p.weight)
			counts = true
		}
	}
	if eff.hint >= 0 {
		t.hints |= 1 << eff.hint
		counts = true
	}
	if eff.insured {
		t.insured, counts = true, true
	}
	return counts
}

// hintLabels are the hints in the order of the lexicon.
func (t *tally) hintLabels() []string {
	if t.hints == 0 {
		return nil
	}
	out := make([]string, 0, bits.OnesCount64(t.hints))
	for i, label := range t.engine.hints {
		if t.hints&(1<<i) != 0 {
			out = append(out, label)
		}
	}
	return out
}

// blank tells whether no word or sign stands in the text but filler.
func (t *tally) blank() bool {
	next := int32(0) // the first cell that no filler covers so far
	hits := t.hits
	for i := range t.cells {
		for len(hits) > 0 && hits[0].end <= int32(i) {
			hits = hits[1:]
		}
		for k := range hits {
			if hits[k].start <= int32(i) && t.engine.entries[hits[k].entry].role == filler {
				next = max(next, hits[k].end)
			}
			if hits[k].start > int32(i)+maxWord {
				break
			}
		}
		if k := t.cells[i].kind; int32(i) >= next && (k == han || k == letter) {
			return false
		}
	}
	return true
}

// sum is what speaks for a label: the greatest weight, and all the others together.
type sum struct{ most, rest int32 }

func (s *sum) add(weight int32) {
	if weight > s.most {
		s.most, weight = weight, s.most
	}
	s.rest += weight
}

// total is the greatest weight with a part of the others.
func (s sum) total(part int32) int32 { return s.most + s.rest/part }

// further is the part of their weight with which entries beside the first speak for a cause. One clear word says more of a cause than
// many faint ones: a long story of defects may end with the only sentence about the shop. The figure is ours.
const further = 4

// maxRanking is how many labels a choice tells.
const maxRanking = 5

// choice turns sums into an answer.
func (e *Engine) choice(sums []sum, labels []string, part int32) Choice {
	n := 0
	for _, s := range sums {
		if s.total(part) > 0 {
			n++
		}
	}
	if n == 0 {
		return Choice{}
	}
	out := Choice{Ranking: make([]Ranked, 0, n)}
	for i, s := range sums {
		if w := s.total(part); w > 0 {
			out.Ranking = append(out.Ranking, Ranked{labels[i], int(w)})
		}
	}
	slices.SortStableFunc(out.Ranking, func(a, b Ranked) int { return b.Weight - a.Weight })
	lead := out.Ranking[0].Weight
	if n > 1 {
		lead -= out.Ranking[1].Weight
	}
	out.Ranking = out.Ranking[:min(n, maxRanking)]
	out.Guess, out.Score = out.Ranking[0].Label, score(int32(lead))
	if out.Score >= e.threshold {
		out.Label = out.Guess
	}
	return out
}
