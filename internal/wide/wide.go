// Package wide lays out text in the places of a screen or a line printer, where a Chinese character takes two.
package wide

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// Places is how many places a text takes.
func Places(text string) int {
	n := 0
	for _, r := range text {
		n += place(r)
	}
	return n
}

func place(r rune) int {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me):
		return 0
	case width.LookupRune(r).Kind() == width.EastAsianWide, width.LookupRune(r).Kind() == width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// Left and Right fill a text up with spaces, so that it stands at that side of so many places.
func Left(text string, places int) string { return text + strings.Repeat(" ", missing(text, places)) }

// Right is [Left] for the other side.
func Right(text string, places int) string { return strings.Repeat(" ", missing(text, places)) + text }

func missing(text string, places int) int { return max(0, places-Places(text)) }

// Wrap divides text into lines of at most so many places: at its line breaks, at spaces where it can, else anywhere. A
// character that is wider than that stands alone.
func Wrap(text string, most int) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines = wrap(lines, paragraph, most)
	}
	return lines
}

func wrap(lines []string, text string, most int) []string {
	begin, space, used := 0, 0, 0 // of the line: where it begins, behind its last space, how wide it is
	for i, r := range text {
		used += place(r)
		for used > most && i > begin {
			end := i
			if space > begin {
				end = space
			}
			lines = append(lines, strings.TrimRight(text[begin:end], " "))
			begin, used = end, Places(text[end:i])+place(r)
		}
		if r == ' ' {
			space = i + 1
		}
	}
	return append(lines, text[begin:])
}

// Visible shows text that somebody else wrote so that it cannot steer the screen or turn a line around: what does not
// print stands as its number.
func Visible(text string) string {
	text = strings.ToValidUTF8(text, "\ufffd")
	if strings.IndexFunc(text, hidden) < 0 {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if hidden(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// VisibleLines is [Visible] for text of several lines: its line breaks stay.
func VisibleLines(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for i := range lines {
		lines[i] = Visible(lines[i])
	}
	return strings.Join(lines, "\n")
}

func hidden(r rune) bool { return r != ' ' && r != '　' && !unicode.IsPrint(r) }
