package classify

// hit is a pattern that was found in the cells of a text.
type hit struct {
	entry      int32
	start, end int32 // in cells
	first      int32 // of a pattern with gaps, the end of its first piece
	last       int32 // and the beginning of its last piece
	sentence   int32 // the cell at which its sentence begins
	gapped     bool
}

// partial is the beginning of a pattern that waits for the next piece.
type partial struct {
	gives, start, end int32
	first             int32 // the end of the first piece
}

// maxPartial is how many beginnings may wait: of more the oldest are forgotten, a gap being shorter than what lies between.
const maxPartial = 48

// scanner finds the patterns in the cells of one text.
type scanner struct {
	e        *Engine
	cells    []cell
	sentence int32 // the cell at which the sentence begins
	clause   int32 // the cell behind the last comma or end of a sentence
	waiting  [maxPartial]partial
	waits    int
	waitsFor uint64 // a bit for each beginning that waits, by its number modulo 64
}

// scan finds all patterns, in the order of their ends, appended to hits.
func (s *scanner) scan(hits []hit) []hit {
	a, state := s.e.auto, int32(0)
	for i := range s.cells {
		c := &s.cells[i]
		if c.kind == stop {
			s.sentence = int32(i) + 1
		}
		if c.kind == stop || c.kind == comma && c.r != '、' {
			s.clause = int32(i) + 1
		}
		if state = a.step(state, c.code); state == 0 {
			continue
		}
		at := state
		if a.out[at] < 0 {
			at = a.link[at]
		}
		for ; at != 0; at = a.link[at] {
			hits = s.word(&s.e.words[a.out[at]], int32(i)+1, hits)
		}
	}
	return hits
}

// word takes a word that ends before a cell: it is a pattern, which it appends, or a piece of some.
func (s *scanner) word(w *word, end int32, hits []hit) []hit {
	start := end - w.length
	if w.wordy && start > 0 && wordy(s.cells[start-1].kind) {
		return hits
	}
	ends := !w.wordyR || int(end) == len(s.cells) || !wordy(s.cells[end].kind)
	for i := range w.uses {
		u := &w.uses[i]
		if !ends && !u.open {
			continue
		}
		from, last := start, start
		if u.least > 0 {
			n, begin := numberBefore(s.cells, start)
			if n < int(u.least) {
				continue
			}
			from, last = begin, begin
		}
		first := end
		if u.after > 0 {
			begun := s.before(u.after, from)
			if begun == nil {
				continue
			}
			from, first = begun.start, begun.first
		}
		if u.gives > 0 {
			s.waiting[s.waits%maxPartial] = partial{u.gives, from, end, first}
			s.waits++
			s.waitsFor |= 1 << (u.gives % 64)
			continue
		}
		if from < s.clause && s.e.entries[u.entry].strict {
			continue
		}
		hits = append(hits, hit{u.entry, from, end, first, last, s.sentence, u.after > 0})
	}
	return hits
}

// before looks for the beginning of a pattern, in the same sentence and near enough before a cell; nil if there is none.
func (s *scanner) before(beginning, start int32) *partial {
	if s.waitsFor&(1<<(beginning%64)) == 0 {
		return nil
	}
	for n := s.waits - 1; n >= 0 && n >= s.waits-maxPartial; n-- {
		w := &s.waiting[n%maxPartial]
		if w.gives == beginning && w.end <= start && w.start >= s.sentence {
			if start-w.end > reach(s.cells, start, gapSigns, gapLetters) {
				return nil
			}
			return w
		}
	}
	return nil
}

// reach chooses between the reach in signs and that in letters, by what stands at a cell.
func reach(cells []cell, at int32, signs, letters int32) int32 {
	if cells[at].kind == letter {
		return letters
	}
	return signs
}

// maxNumeral is how many signs of a number are read.
const maxNumeral = 9

// numberBefore reads the number that ends before a cell, in digits or in Chinese numerals, and gives the cell at which it begins;
// 0 if there is none. Of a number with more signs than are read only the last count.
func numberBefore(cells []cell, end int32) (n int, start int32) {
	at := end
	if at > 0 && cells[at-1].kind == space {
		at--
	}
	start = at
	for start > 0 && at-start < maxNumeral && isNumeral(cells[start-1].r) {
		start--
	}
	total, last := 0, 0
	for _, c := range cells[start:at] {
		v, power := numeral(c.r)
		switch {
		case power == 1: // a digit
			last = last*10 + v
		case last == 0:
			total += power
		default:
			total, last = total+last*power, 0
		}
	}
	return total + last, start
}

func isNumeral(r rune) bool {
	_, power := numeral(r)
	return power > 0
}

// numeral gives the value of a digit with power 1, or of a sign for ten, hundred or thousand as its power; power 0 is no numeral.
func numeral(r rune) (value, power int) {
	if r >= '0' && r <= '9' {
		return int(r - '0'), 1
	}
	switch r {
	case '〇', '零':
		return 0, 1
	case '一', '壹':
		return 1, 1
	case '二', '两', '贰':
		return 2, 1
	case '三', '叁':
		return 3, 1
	case '四', '肆':
		return 4, 1
	case '五', '伍':
		return 5, 1
	case '六', '陆':
		return 6, 1
	case '七', '柒':
		return 7, 1
	case '八', '捌':
		return 8, 1
	case '九', '玖':
		return 9, 1
	case '十', '拾':
		return 0, 10
	case '百', '佰':
		return 0, 100
	case '千', '仟':
		return 0, 1000
	}
	return 0, 0
}
