package classify

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"example.com/servicelane/internal/fault"
)

// pattern is a word of an entry: one part, or several with gaps between.
type pattern struct {
	entry int32 // in the engine's entries
	parts []part
}

// part is a piece of a pattern without gaps.
type part struct {
	runes []rune
	open  bool // any ending may follow the letters
	least int  // a number that is not smaller stands before; 0 if none is wanted
}

// How far the words of a pattern may stand apart, and how far a claim reaches, in signs and in letters. The figures are ours.
const (
	gapSigns, gapLetters     = 10, 45
	claimSigns, claimLetters = 14, 70
)

// parsePattern reads a word of an entry; the runes are still those of the lexicon.
func parsePattern(word string) ([]part, string) {
	if utf8.RuneCountInString(word) > maxWord {
		return nil, "more than " + strconv.Itoa(maxWord) + " runes"
	}
	var parts []part
	for piece := range strings.SplitSeq(word, "~") {
		p := part{}
		if rest, found := strings.CutPrefix(piece, "{"); found {
			number, rest, closed := strings.Cut(rest, "}")
			n, err := strconv.Atoi(number)
			if !closed || err != nil || n < 1 || n > 1000 {
				return nil, "wants a number from 1 to 1000 in braces"
			}
			p.least, piece = n, rest
		}
		piece, p.open = strings.CutSuffix(piece, "*")
		if strings.TrimSpace(piece) == "" {
			return nil, "an empty piece"
		}
		if strings.ContainsAny(piece, "{}") {
			return nil, "a number in braces stands at the beginning of a piece"
		}
		if strings.Contains(piece, "*") {
			return nil, "a star stands at the end of a piece"
		}
		p.runes = []rune(piece)
		parts = append(parts, p)
	}
	return parts, ""
}

// fold gives the pieces of a word as a text is read; what is not read of them is a fault.
func (f *folding) fold(faults *fault.List, path, word string) []part {
	parts, problem := parsePattern(word)
	if problem != "" {
		faults.Add(path, fault.Malformed, "%s: %s", fault.Quote(word), problem)
		return nil
	}
	for i := range parts {
		cells, _ := f.read(string(parts[i].runes), nil)
		parts[i].runes = parts[i].runes[:0]
		for _, c := range cells {
			parts[i].runes = append(parts[i].runes, c.r)
		}
		if text := strings.TrimSpace(string(parts[i].runes)); text == "" {
			faults.Add(path, fault.Malformed, "%s: nothing of it is read", fault.Quote(word))
			return nil
		} else {
			parts[i].runes = []rune(text)
		}
	}
	return parts
}
