package compliance

import (
	"unicode"
	"unicode/utf8"
)

// samePlate tells whether two registration plates are the same: width and case folded, separators left out.
func samePlate(a, b string) bool {
	for {
		var ra, rb rune
		ra, a = nextOfPlate(a)
		rb, b = nextOfPlate(b)
		if ra != rb {
			return false
		}
		if ra == utf8.RuneError {
			return true
		}
	}
}

// nextOfPlate gives the next character that counts, folded, and what comes after it; RuneError at the end.
func nextOfPlate(s string) (rune, string) {
	for s != "" {
		r, width := utf8.DecodeRuneInString(s)
		s = s[width:]
		if r >= '！' && r <= '～' {
			r -= '！' - '!'
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToUpper(r), s
		}
	}
	return utf8.RuneError, ""
}
