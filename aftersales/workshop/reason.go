package workshop

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
)

// hiddenText stands in reasons where something was taken out.
const hiddenText = "•••"

// telling are the parts of an error by which a channel may tell what it was given: what it quotes, mail addresses, VINs, plates,
// what is written by its codes, and numbers of seven digits and more.
var telling = []*regexp.Regexp{
	regexp.MustCompile("\"[^\"]*(\"|$)|`[^`]*(`|$)|" + `\B'[^']*('|$)|“[^”]*(”|$)|‘[^’]*(’|$)|「[^」]*(」|$)|『[^』]*(』|$)|«[^»]*(»|$)`),
	regexp.MustCompile(`\S+@\S+`),
	regexp.MustCompile(`(?i)\b[A-HJ-NPR-Z0-9]{17}\b`),
	regexp.MustCompile(`(?i)\p{Han}[A-Z][\s·]?[A-Z0-9]{4,5}[A-Z0-9挂学警港澳]`),
	regexp.MustCompile(`(?:%[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4})+`),
	regexp.MustCompile(`\+?\d(?:[\s().-]{0,2}\d){6,}`),
}

// maxReason is the longest reason in bytes: channels may be wordy. The number is ours.
const maxReason = 500

// reasonOf gives why a channel refused a message for good, without what it may have said of the message: a reason is kept in
// the outbox, where nothing erases it.
func reasonOf(failure error, r ready) string {
	text := narrow(failure.Error())
	for _, known := range append([]string{r.message.Body, r.message.Title}, r.names...) {
		if known = narrow(known); len([]rune(known)) > 1 {
			text = strings.ReplaceAll(text, known, hiddenText)
		}
	}
	for _, name := range r.names {
		if letters := []rune(strings.Join(strings.Fields(narrow(name)), "")); len(letters) > 1 {
			if t, err := apart(letters); err == nil { // else it is longer than any name
				text = t.ReplaceAllString(text, hiddenText)
			}
		}
	}
	for _, t := range telling {
		text = t.ReplaceAllString(text, hiddenText)
	}
	return cmp.Or(strings.ToValidUTF8(fmt.Sprintf("%.*s", maxReason, text), ""), "no reason was given")
}

// apart matches letters in either case, with blanks and dots between them or none.
func apart(letters []rune) (*regexp.Regexp, error) {
	parts := make([]string, len(letters))
	for i, l := range letters {
		parts[i] = regexp.QuoteMeta(string(l))
	}
	return regexp.Compile(`(?i)` + strings.Join(parts, `[\s.·]*`))
}

// narrow writes full-width letters and digits as those of one byte.
func narrow(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			return r - '！' + '!'
		}
		return r
	}, text)
}
