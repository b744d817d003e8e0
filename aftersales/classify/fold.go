package classify

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

// foldTable is what internal/foldgen wrote: a line for each rune that is read as something else, the rune and what it is read as.
//
//go:embed fold.txt
var foldTable string

// kind is what a rune is in a text.
type kind uint8

const (
	other    kind = iota // a sign that parts words: symbols, emoji, brackets
	space                // a blank
	letter               // of a script with words: Latin, Greek, Cyrillic and the like
	digit                // 0 to 9
	han                  // a sign that stands for itself: Chinese, kana, Korean
	comma                // parts clauses
	stop                 // parts sentences
	dropped              // is not read at all
	expanded             // is read as several runes
)

// glyph is how a rune is read.
type glyph struct {
	folded rune
	code   uint16 // of the folded rune in the alphabet of the lexicon; 0 if no word of it has the rune
	kind   kind
}

const pageBits = 8

type page [1 << pageBits]glyph

// folding is the table of all runes, by pages. Pages in which every rune stands for itself are not kept.
type folding struct {
	pages [(unicode.MaxRune >> pageBits) + 1]*page
	// more are the runes that are read as several.
	more map[rune]string
}

func newFolding() *folding {
	f := &folding{more: map[rune]string{}}
	for p := range rune(0x34) {
		f.page(p << pageBits)
	}
	for p := rune(0xF9); p <= 0xFF; p++ {
		f.page(p << pageBits)
	}
	for line := range strings.Lines(foldTable) {
		r, size := utf8.DecodeRuneInString(line)
		to := strings.TrimSuffix(line[size:], "\n")
		one, size := utf8.DecodeRuneInString(to)
		switch {
		case to == "":
			f.set(r, glyph{folded: r, kind: dropped})
		case size == len(to):
			f.set(r, asItself(one))
		default:
			f.more[r] = to
			f.set(r, glyph{folded: r, kind: expanded})
		}
	}
	return f
}

// page gives the page of a rune, made if it is not there.
func (f *folding) page(r rune) *page {
	at := &f.pages[r>>pageBits]
	if *at == nil {
		p := new(page)
		first := r &^ (1<<pageBits - 1)
		for i := range p {
			p[i] = asItself(first + rune(i))
		}
		*at = p
	}
	return *at
}

func (f *folding) set(r rune, g glyph) { f.page(r)[r&(1<<pageBits-1)] = g }

// glyph gives how a rune is read.
func (f *folding) glyph(r rune) glyph {
	if p := f.pages[r>>pageBits]; p != nil {
		return p[r&(1<<pageBits-1)]
	}
	return asItself(r)
}

// asItself is how a rune is read that the table does not have. Whatever parts the halves of a word is a blank.
func asItself(r rune) glyph {
	k := kindOf(r)
	if k == space {
		r = ' '
	}
	return glyph{folded: r, kind: k}
}

// encode gives a folded rune its code in the alphabet, and with it every rune that is read as that one. An emoji of which no word of
// the lexicon speaks is a blank.
func (f *folding) encode(alphabet map[rune]uint16) {
	for r := range alphabet {
		f.page(r)
	}
	for _, p := range f.pages {
		if p == nil {
			continue
		}
		for i := range p {
			p[i].code = alphabet[p[i].folded]
		}
	}
	for _, emoji := range [...][2]rune{{0x2600, 0x27BF}, {0x1F000, 0x1FAFF}} {
		for r := emoji[0]; r <= emoji[1]; r++ {
			if g := f.glyph(r); g.code == 0 && g.kind == other {
				f.set(r, glyph{folded: ' ', code: alphabet[' '], kind: space}) // a word may have one within it
			}
		}
	}
}

// kindOf tells what a rune is that is read as itself.
func kindOf(r rune) kind {
	switch {
	case r >= 0x3400 && r <= 0x9FFF, r >= 0xAC00 && r <= 0xD7A3, r >= 0x20000 && r <= 0x3FFFF:
		return han
	case isDropped(r):
		return dropped
	case r == ' ' || unicode.IsSpace(r):
		return space
	case r >= '0' && r <= '9':
		return digit
	}
	switch r {
	case ',', '、', ':':
		return comma
	case '.', '!', '?', ';', '。', '…':
		return stop
	case '-', '_', '/':
		return space // between the halves of a word
	}
	switch {
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo):
		return han
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return letter
	}
	return other
}

// isDropped tells whether a rune does not count: accents, joiners, marks of direction and of the form of an emoji, and the
// apostrophe, so that "won't" is "wont" however it is written.
func isDropped(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', '`', 0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF:
		return true
	}
	return r >= 0x300 && r <= 0x36F || r == 0x3099 || r == 0x309A || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2064 ||
		r >= 0xFE00 && r <= 0xFE0F || r >= 0x1F3FB && r <= 0x1F3FF || r >= 0xE0000 && r <= 0xE01EF
}
