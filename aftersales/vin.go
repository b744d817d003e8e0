package aftersales

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"
)

// VINRule says how a market reads vehicle identification numbers (车辆识别代号). The form is that of ISO 3779 everywhere:
// 17 of the digits and letters but I, O and Q.
type VINRule struct {
	// CheckDigit says that the ninth position is a check digit: a market's rule, not one of ISO 3779.
	CheckDigit bool
	// Source is where the rule is from.
	Source string
}

// VINRuleOf gives the rule of a market by its code of ISO 3166, and false if we know of none of its own: then the form of
// ISO 3779 is all that can be checked, which is the rule given.
func VINRuleOf(market string) (VINRule, bool) {
	rule, ok := vinRules[market]
	if !ok {
		return VINRule{Source: "ISO 3779"}, false
	}
	return rule, true
}

// vinRules is never changed at run time.
var vinRules = map[string]VINRule{
	"CN": {CheckDigit: true, Source: "GB 16735"},
	"US": {CheckDigit: true, Source: "49 CFR 565.15"},
	"CA": {CheckDigit: true, Source: "CMVSS 115"},
}

// VINReading is what a vehicle identification number came to that was read on the vehicle. It holds nothing of the number.
type VINReading struct {
	// Valid says that the number keeps the market's rule.
	Valid bool `json:"valid"`
	// Agrees says whether it is the number on record; nil if none is on record.
	Agrees *bool `json:"agrees,omitempty"`
}

// Valid tells whether a number keeps the rule. Case, spaces and hyphens do not matter.
func (r VINRule) Valid(vin Personal) bool {
	text := plain(vin.text)
	if len(text) != 17 {
		return false
	}
	sum := 0
	for i := range len(text) {
		value := vinValue(text[i])
		if value < 0 {
			return false
		}
		sum += value * vinWeights[i]
	}
	return !r.CheckDigit || text[8] == "0123456789X"[sum%11]
}

// vinWeights are those of the positions; the check digit itself has none.
var vinWeights = [17]int{8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2}

// vinValue gives the value of a digit or letter in the sum for the check digit, or -1 if a number may not have it.
func vinValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c == 'I' || c == 'O' || c == 'Q':
		return -1
	case c >= 'A' && c <= 'I':
		return int(c-'A') + 1
	case c >= 'J' && c <= 'R':
		return int(c-'J') + 1
	case c >= 'S' && c <= 'Z':
		return int(c-'S') + 2
	}
	return -1
}

// ReadVIN judges a number that was read on the vehicle by the rule of the market, and compares it with the one on record
// in a paper. The zero Paper stands for none on record, as does one that was erased.
func ReadVIN(rule VINRule, onRecord Paper, seen Personal) VINReading {
	r := VINReading{Valid: rule.Valid(seen)}
	if onRecord.ID != "" && !onRecord.Erased {
		r.Agrees = new(plain(onRecord.Content.text) == plain(seen.text))
	}
	return r
}

// ComparePlates compares the plate on the order, in its paper, with the one seen on the vehicle. Width, case and
// separators do not matter. The command holds digests that only this comparison can use: they are made with the salt of
// the paper, and say nothing any more once it is erased. With a paper that is erased already nothing can be compared: the
// command is then the empty one, which is faulty.
func ComparePlates(onOrder Paper, seen Personal) CheckPlate {
	if onOrder.Erased {
		return CheckPlate{}
	}
	return CheckPlate{OnOrder: plateDigest(onOrder.Salt, onOrder.Content), Seen: plateDigest(onOrder.Salt, seen)}
}

func plateDigest(salt string, plate Personal) string {
	mac := hmac.New(sha256.New, []byte(salt))
	mac.Write([]byte("plate\x00" + plain(plate.text)))
	return hex.EncodeToString(mac.Sum(nil)[:16])
}

// plain folds width and case, and leaves out what is neither letter nor digit.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			r -= '！' - '!'
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToUpper(r)
	}, text)
}
