package main

import (
	"fmt"
	"strconv"

	"golang.org/x/text/language"

	"example.com/servicelane/pricing"
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

// display writes an amount in the way of the language, with at least the digits of its currency.
func display(m pricing.Money, t tongue) string {
	if least := m.Currency().Digits(); m.Digits() < least {
		m = m.Round(least, pricing.HalfUp)
	}
	return m.Display(t.tag())
}

// grouped writes a whole number in the way of the language.
func grouped(n int64, t tongue) string {
	q, err := pricing.ParseQuantity(strconv.FormatInt(n, 10))
	if err != nil {
		return strconv.FormatInt(n, 10)
	}
	return q.Display(t.tag())
}
