package main

import (
	"fmt"

	"golang.org/x/text/language"
)

// tongue is a language in which the program speaks.
type tongue int

const (
	zhHans tongue = iota
	zhHant
	english
	tongues
)

// names are the values of -lang, by tongue.
var names = [tongues]string{"zh-Hans", "zh-Hant", "en"}

func parseTongue(name string) (tongue, error) {
	for t, n := range names {
		if n == name {
			return tongue(t), nil
		}
	}
	return 0, fmt.Errorf("there is no language %q, only zh-Hans, zh-Hant and en", name)
}

// tag gives the language as the packages of the library take it.
func (t tongue) tag() language.Tag { return language.Make(names[t]) }

// wordFor gives the word for a code, or the code where there is none.
func wordFor[T ~string](words map[T]phrase, code T, t tongue) string {
	if p, ok := words[code]; ok {
		return p.in(t)
	}
	return string(code)
}

// phrase is one text in every language.
type phrase [tongues]string

// in gives the text in a language, with its verbs filled in.
func (p phrase) in(t tongue, args ...any) string {
	if len(args) == 0 {
		return p[t]
	}
	return fmt.Sprintf(p[t], args...)
}
