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
	owned   entrySet // entries that stand anywhere as an admission, once it was asked
	asked   bool
	doubts  doubts
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
		if inside&coversAll != 0 || h.gapped && en.strict && t.elsewhere(i) {
			continue
		}
		mode, eff := t.mode(i, en)
		if mode == Said && en.admitted != nil && has(t.admissions(), h.entry) {
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

// admissions gives the entries whose words stand somewhere as an admission: that counts, and not what stands before it.
func (t *tally) admissions() *entrySet {
	if t.asked {
		return &t.owned
	}
	t.asked = true
	for k := range t.hits {
		h := &t.hits[k]
		if en := &t.engine.entries[h.entry]; en.admitted == nil || has(&t.owned, h.entry) || t.covered(k)&coversAll != 0 {
			continue
		} else if mode, _ := t.mode(k, en); mode == Admitted {
			set(&t.owned, h.entry)
		}
	}
	return &t.owned
}

// wordEnd gives the byte at which the word ends of which a hit may have only the beginning.
func (t *tally) wordEnd(end int32) int { return int(t.cells[t.wordCell(end)-1].end) }

// wordCell gives the cell behind the word of which a hit that ends at a cell may have only the beginning.
func (t *tally) wordCell(end int32) int32 {
	for wordy(t.cells[end-1].kind) && int(end) < len(t.cells) && wordy(t.cells[end].kind) {
		end++
	}
	return end
}

// mode tells how the words of hit i were said, and what that says.
func (t *tally) mode(i int, en *entry) (Mode, *effect) {
	switch {
	case en.claimed != nil && t.claimed(i):
		return Claimed, en.claimed
	case en.negated != nil && t.negated(i, maxJoined) && !(en.strict && t.doubtful(i)):
		return Negated, en.negated
	case en.admitted != nil:
		if _, found := t.behind(i, t.hits[i].start, admission, manner); found {
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

// maxJoined is how many hits of a list are read back to the negation of the first.
const maxJoined = 3

// negated tells whether hit i is negated: before it, within it before its last piece, in a list whose first is, or, as in
// "injuries: none", behind it.
func (t *tally) negated(i, joined int) bool {
	h := &t.hits[i]
	strict := t.engine.entries[h.entry].strict
	if t.turned(i, h.start) || strict && h.gapped && t.turned(i, h.last) || t.none(i) {
		return true
	}
	if !strict || joined == 0 {
		return false
	}
	k := t.listed(i)
	return k >= 0 && t.negated(k, joined-1)
}

// turned tells whether a negation stands before a cell of hit i. Of two negations in a row the one takes away the other.
func (t *tally) turned(i int, at int32) bool {
	odd := false
	for {
		k, found := t.behind(i, at, negation, between)
		if !found {
			return odd
		}
		i, at, odd = k, t.hits[k].start, !odd
	}
}

// listed gives the hit that is named before hit i with no more than "or" between, of the entries that give hints; -1 if there is none.
func (t *tally) listed(i int) int {
	at := t.hits[i].start
	for at > 0 && t.cells[at-1].kind == space {
		at--
	}
	switch n := t.joiner(at); {
	case n == 0:
		return -1
	default:
		at -= n
	}
	for at > 0 && t.cells[at-1].kind == space {
		at--
	}
	for k := i - 1; k >= 0 && t.hits[k].end > at-maxWord; k-- {
		h := &t.hits[k]
		if en := &t.engine.entries[h.entry]; h.end <= at && en.strict && en.role == plain && en.negated != nil && t.wordCell(h.end) == at {
			return k
		}
	}
	return -1
}

// joiner gives how many cells before a cell are a word of a list: "or", or its sign.
func (t *tally) joiner(at int32) int32 {
	if at < 1 {
		return 0
	}
	switch t.cells[at-1].r {
	case '、', '和', '或', '及', '与':
		return 1
	case 'r':
		if at > 2 && t.cells[at-2].r == 'o' && !wordy(t.cells[at-3].kind) {
			return 2
		}
	}
	return 0
}

// doubts is what is known of the doubts of a sentence.
type doubts struct {
	sentence int32 // the sentence that was asked of, plus 1
	found    bool
}

// doubtful tells whether a negation in the sentence of hit i is not to be believed.
func (t *tally) doubtful(i int) bool {
	from, to := t.hits[i].sentence, t.hits[i].end
	if t.doubts.sentence == from+1 {
		return t.doubts.found
	}
	for int(to) < len(t.cells) && t.cells[to].kind != stop {
		to++
	}
	for int(to) < len(t.cells) && t.cells[to].kind == stop {
		to++
	}
	t.doubts = doubts{sentence: from + 1}
	for k := i; k >= 0 && t.hits[k].end > from && !t.doubts.found; k-- {
		t.doubts.found = t.role(k) == doubt && t.hits[k].start >= from
	}
	for k := i; k < len(t.hits) && t.hits[k].end <= to && !t.doubts.found; k++ {
		t.doubts.found = t.role(k) == doubt
	}
	return t.doubts.found
}

// elsewhere tells whether the pieces of hit i with gaps belong to two things: the first is part of a longer word for another component,
// or another component is named between, as in "the brakes are fine but the radio failed".
func (t *tally) elsewhere(i int) bool {
	h := &t.hits[i]
	own := t.engine.entries[h.entry].said.parts
	if len(own) == 0 {
		return false
	}
	both := t.both(h.first)
	for k := i - 1; k >= 0 && t.hits[k].end >= h.first; k-- {
		b := &t.hits[k]
		en := &t.engine.entries[b.entry]
		other := en.role == plain && len(en.said.parts) > 0 && en.said.parts[0].weight >= subject && en.said.parts[0].label != own[0].label
		switch {
		case b.gapped:
		case b.start <= h.start && b.end > h.first || b.start < h.start && b.end == h.first:
			if other || en.role == harmless {
				return true
			}
		case other && !both && b.start >= h.first && b.end <= h.last && !t.when(b.end) && t.covered(k)&(coversPart|coversAll) == 0:
			return true
		}
	}
	return false
}

// subject is the least weight with which a word for a component is what a sentence speaks of.
const subject = 4 * unit

// both tells whether a cell begins with "and": what follows is said of both.
func (t *tally) both(at int32) bool {
	at = t.skip(at)
	if int(at) >= len(t.cells) {
		return false
	}
	switch t.cells[at].r {
	case '、', '和', '与', '及', '跟', '&':
		return true
	case 'a':
		return int(at)+3 < len(t.cells) && t.cells[at+1].r == 'n' && t.cells[at+2].r == 'd' && t.cells[at+3].kind == space
	}
	return false
}

// when tells whether a cell makes a time or a place of the word before it: "倒车时".
func (t *tally) when(at int32) bool {
	if int(at) >= len(t.cells) {
		return false
	}
	switch t.cells[at].r {
	case '时', '后', '中', '的', '之', '前', '过':
		return true
	}
	return false
}

// behind tells whether a cell of hit i stands behind a cue, with nothing between but links, and gives the cue: of several that end alike
// the one that begins first.
func (t *tally) behind(i int, from int32, r, links role) (int, bool) {
	at, k := t.before(from), i-1
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
// signs parts clauses: then nothing ends there.
func (t *tally) before(at int32) int32 {
	if t.cells[at].parted {
		return int32(len(t.cells)) + 1
	}
	if at > 1 && t.cells[at-1].kind == space && t.cells[at-2].kind != han {
		return at - 1
	}
	return at
}

// none tells whether a colon and a negation stand behind hit i, and nothing more in the clause.
func (t *tally) none(i int) bool {
	at := t.skip(t.wordCell(t.hits[i].end))
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
// brake lights. Patterns with gaps cover nothing, but harmless ones what their last piece covers.
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
	if b.gapped && t.role(k) == harmless && b.last <= h.start && b.end >= h.end {
		return coversAll
	}
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
	if eff.hint >= 0 && (covered&coversPart == 0 || len(eff.parts) == 0) {
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
