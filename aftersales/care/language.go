package care

import (
	"strings"

	"golang.org/x/text/language"
)

// lang is a language of the reports.
type lang int

const (
	english lang = iota
	zhHans
	zhHant
	langs
)

var (
	tags    = [langs]language.Tag{language.English, language.SimplifiedChinese, language.TraditionalChinese}
	matcher = language.NewMatcher(tags[:])
)

// langOf chooses the language nearest to tag, English if none is near.
func langOf(tag language.Tag) lang {
	_, i, near := matcher.Match(tag)
	if near == language.No {
		return english
	}
	return lang(i)
}

// phrase is one text in every language, in the order English, simplified, traditional Chinese.
type phrase [langs]string

// in gives the text in a language, with each {} replaced by a value in turn.
func (p phrase) in(l lang, values ...string) string {
	before, rest, more := strings.Cut(p[l], "{}")
	for _, v := range values {
		if !more {
			break
		}
		text, after, again := strings.Cut(rest, "{}")
		before, rest, more = before+v+text, after, again
	}
	return before
}
