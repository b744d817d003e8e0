package aftersales

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// NormalForm gives the form in which plates, VINs and telephone numbers are compared: width folded, letters in upper case,
// without blanks and separators; of a telephone number the digits, without the country's calling code (such as "86"), if
// that is given. False means that papers of the kind are not compared, or that nothing is left of the text.
func NormalForm(kind PaperKind, text, callingCode string) (string, bool) {
	text = strings.ToUpper(width.Fold.String(text))
	keep := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	switch kind {
	case PaperPlate, PaperVIN:
		text = kept(text, keep)
	case PaperPhone:
		text = phone(text, callingCode)
	default:
		return "", false
	}
	return text, text != ""
}

func kept(text string, keep func(rune) bool) string {
	return strings.Map(func(r rune) rune {
		if keep(r) {
			return r
		}
		return -1
	}, text)
}

func phone(text, callingCode string) string {
	international := strings.HasPrefix(strings.TrimSpace(text), "+")
	digits := kept(text, unicode.IsDigit)
	if !international && strings.HasPrefix(digits, "00") {
		international, digits = true, digits[2:]
	}
	switch {
	case !international:
		return digits
	case callingCode != "" && strings.HasPrefix(digits, callingCode):
		return digits[len(callingCode):]
	}
	return "+" + digits
}

// BlindKey gives the key under which a paper is found by its content without giving the content away: a keyed digest of
// the normal form. Who does not have the secret can neither make it nor try contents out.
func BlindKey(secret []byte, kind PaperKind, normal string) string {
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte(kind))
	mac.Write([]byte{0})
	mac.Write([]byte(normal))
	return hex.EncodeToString(mac.Sum(nil)[:16])
}
