package workshop

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
)

// hiddenText stands in reasons where something was taken out.
const hiddenText = "•••"

// telling are the parts of an error by which a channel may tell what it was given: what it quotes, mail addresses, VINs, and numbers
// of seven digits and more.
var telling = []*regexp.Regexp{
	regexp.MustCompile("\"[^\"]*(\"|$)|`[^`]*(`|$)|" + `\B'[^']*('|$)|“[^”]*(”|$)|‘[^’]*(’|$)|「[^」]*(」|$)|『[^』]*(』|$)|«[^»]*(»|$)`),
	regexp.MustCompile(`\S+@\S+`),
	regexp.MustCompile(`\b[A-HJ-NPR-Z0-9]{17}\b`),
	regexp.MustCompile(`\+?\d(?:[\s().-]{0,2}\d){6,}`),
}

// maxReason is the longest reason in bytes: channels may be wordy. The number is ours.
const maxReason = 500

// reasonOf gives why a channel refused a message for good, without what it may have said of the message: a reason is kept in
// the outbox, where nothing erases it.
func reasonOf(failure error, r ready) string {
	text := failure.Error()
	for _, known := range append([]string{r.message.Body, r.message.Title}, r.names...) {
		if len([]rune(known)) > 1 {
			text = strings.ReplaceAll(text, known, hiddenText)
		}
	}
	for _, t := range telling {
		text = t.ReplaceAllString(text, hiddenText)
	}
	return cmp.Or(strings.ToValidUTF8(fmt.Sprintf("%.*s", maxReason, text), ""), "no reason was given")
}
