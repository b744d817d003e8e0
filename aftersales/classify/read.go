package classify

import "unicode/utf8"

// cell is one rune of a text as it is read, with the bytes of the text that it stands for.
type cell struct {
	r          rune
	start, end int32
	code       uint16
	kind       kind
	parted     bool // a blank stands before it that is not read: both are Chinese signs
}

// maxText bounds what is read of a text, in cells. A complaint is a page; what follows is not read.
const maxText = 64 << 10

// maxBytes is what the cells can tell places of.
const maxBytes = 1 << 30

// read gives the cells of a text, appended to buf. Bytes that are no UTF-8 part words. Blanks between two words of letters become
// one; beside a Chinese sign they are not read, so that "4S 店" is "4S店" and a word over the end of a line is whole.
// If more follows than is read, it tells so.
func (f *folding) read(text string, buf []cell) (out []cell, truncated bool) {
	out = buf
	for i := 0; i < len(text); {
		if len(out) >= maxText || i >= maxBytes {
			return out, true
		}
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		g := f.glyph(r)
		if r == utf8.RuneError {
			g.kind = other
		}
		start, end := int32(i), int32(i+size)
		i += size
		switch g.kind {
		case han:
			if last := len(out) - 1; last < 0 || out[last].kind != space {
				out = append(out, cell{r: g.folded, start: start, end: end, code: g.code, kind: han})
			} else {
				out = put(out, cell{r: g.folded, start: start, end: end, code: g.code, kind: han})
			}
		case dropped:
		case expanded:
			for _, part := range f.more[r] {
				if p := f.glyph(part); p.kind != dropped {
					out = put(out, cell{r: p.folded, start: start, end: end, code: p.code, kind: p.kind})
				}
			}
		default:
			out = put(out, cell{r: g.folded, start: start, end: end, code: g.code, kind: g.kind})
		}
	}
	return out, false
}

// put appends a cell, and settles what becomes of the blank before it.
func put(out []cell, c cell) []cell {
	last := len(out) - 1
	if last < 0 || out[last].kind != space {
		return append(out, c)
	}
	if c.kind == space {
		return out
	}
	if last > 0 {
		before := out[last-1].kind
		if before == han && c.kind == han {
			c.parted = true
			out[last] = c
			return out
		}
		if before == han && wordy(c.kind) || wordy(before) && c.kind == han {
			out[last] = c
			return out
		}
	}
	return append(out, c)
}

// wordy tells whether a kind of rune makes up words.
func wordy(k kind) bool { return k == letter || k == digit }
