package classify

// hit is a pattern that was found in the cells of a text.
type hit struct {
	entry      int32
	start, end int32 // in cells
	sentence   int32 // the cell at which its sentence begins
	gapped     bool
}

// partial is a piece of a pattern that waits for the next one.
type partial struct {
	pattern, part int32
	start, end    int32
}

// maxPartial is how many pieces may wait: of more the oldest are forgotten, a gap being shorter than what lies between.
const maxPartial = 48

// scan finds all patterns in the cells, in the order of their ends, appended to hits.
func (e *Engine) scan(cells []cell, hits []hit) []hit {
	var waiting [maxPartial]partial
	waits := 0
	state, sentence := int32(0), int32(0)
	a := e.auto
	for i := range cells {
		c := &cells[i]
		if c.kind == stop {
			sentence = int32(i) + 1
		}
		if state = a.step(state, c.code); state == 0 {
			continue
		}
		at := state
		if a.out[at] < 0 {
			at = a.link[at]
		}
		for ; at != 0; at = a.link[at] {
			w := &e.words[a.out[at]]
			end := int32(i) + 1
			start := end - w.length
			if w.wordy && start > 0 && wordy(cells[start-1].kind) {
				continue
			}
			ends := !w.wordyR || int(end) == len(cells) || !wordy(cells[end].kind)
			for _, u := range w.uses {
				parts := e.patterns[u.pattern].parts
				p := &parts[u.part]
				if !ends && !p.open {
					continue
				}
				from := start
				if p.least > 0 {
					n, begin := numberBefore(cells, start)
					if n < p.least {
						continue
					}
					from = begin
				}
				if u.part > 0 {
					first, found := e.before(waiting[:], waits, u, from, sentence, cells)
					if !found {
						continue
					}
					from = first
				}
				if int(u.part) < len(parts)-1 {
					waiting[waits%maxPartial] = partial{u.pattern, u.part, from, end}
					waits++
					continue
				}
				hits = append(hits, hit{e.patterns[u.pattern].entry, from, end, sentence, len(parts) > 1})
			}
		}
	}
	return hits
}

// before looks for the piece before a piece of a pattern, in the same sentence and near enough, and gives where the pattern begins.
func (e *Engine) before(waiting []partial, waits int, u use, start, sentence int32, cells []cell) (int32, bool) {
	for n := waits - 1; n >= 0 && n >= waits-maxPartial; n-- {
		w := &waiting[n%maxPartial]
		if w.pattern == u.pattern && w.part == u.part-1 && w.end <= start && w.start >= sentence {
			return w.start, start-w.end <= reach(cells, start, gapSigns, gapLetters)
		}
	}
	return 0, false
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
