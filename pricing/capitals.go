package pricing

import (
	"errors"
	"fmt"
	"strings"
)

// Closing is the character that ends an amount in capitals and tells that nothing is to follow.
type Closing string

// The two forms in use; both are correct.
const (
	Zheng    Closing = "整"
	ZhengAlt Closing = "正"
)

// Closings lists both forms.
func Closings() []Closing { return []Closing{Zheng, ZhengAlt} }

// Valid tells whether c is one of [Closings].
func (c Closing) Valid() bool { return c == Zheng || c == ZhengAlt }

// ErrCapitals is the error for an amount that has no form in capitals: smaller parts than fen, or more than 16 digits
// before the point.
var ErrCapitals = errors.New("no form in capitals")

const (
	capitalDigits = "零壹贰叁肆伍陆柒捌玖"
	capitalMost   = 16
)

// Capitals writes the amount in Chinese capitals (大写金额) without the name of the currency, as a settlement sheet
// shows it behind 人民币: 1409.50 is 壹仟肆佰零玖元伍角, 1320 is 壹仟叁佰贰拾元整, −5 is 负伍元整. It follows the rules for filling in
// bills of the payment settlement measures (支付结算办法, annex 1): the closing character stands after yuan, not after jiao and
// fen, and zeros in the middle are one 零. The empty closing means [Zheng].
func (m Money) Capitals(end Closing) (string, error) {
	n := exact.round(m.n, 2, down)
	if m.n.unit == 0 || compare(n, m.n) != 0 {
		return "", fmt.Errorf("%w: %s", ErrCapitals, m.show())
	}
	text := abs(n).String()
	whole, cents := text[:len(text)-3], text[len(text)-2:]
	if len(whole) > capitalMost {
		return "", fmt.Errorf("%w: %s", ErrCapitals, m.show())
	}
	if end == "" {
		end = Zheng
	}
	var b strings.Builder
	if n.Sign() < 0 {
		b.WriteString("负")
	}
	if whole != "0" {
		writeYuan(&b, whole)
	}
	writeCents(&b, whole, cents)
	if cents == "00" {
		if whole == "0" {
			b.WriteString("零元")
		}
		b.WriteString(string(end))
	}
	return b.String(), nil
}

// writeYuan writes the digits before the point, at least one of them not 0, in groups of four.
func writeYuan(b *strings.Builder, digits string) {
	units := [4]string{"", "拾", "佰", "仟"}
	groups := [4]string{"元", "万", "亿", "万"}
	pending, filled := false, false // a zero to be written before the next digit; the group of four has a digit
	for i := range len(digits) {
		left := len(digits) - 1 - i
		if d := digits[i] - '0'; d == 0 {
			pending = true
		} else {
			if pending {
				b.WriteString("零")
			}
			b.WriteString(capital(d) + units[left%4])
			pending, filled = false, true
		}
		if left%4 != 0 {
			continue
		}
		if filled || left == 0 || left == 8 { // an empty group has no 万, but 亿 also closes the 万亿 before it
			b.WriteString(groups[left/4])
		}
		if filled { // a zero at the end of a group needs no 零; one in an empty group does
			pending = false
		}
		filled = false
	}
}

// writeCents writes jiao and fen. A zero stands before fen without jiao, and before jiao where the yuan end in 0.
func writeCents(b *strings.Builder, whole, cents string) {
	jiao, fen := cents[0]-'0', cents[1]-'0'
	yuanEndsInZero := whole != "0" && strings.HasSuffix(whole, "0")
	if whole != "0" && ((jiao == 0 && fen != 0) || (jiao != 0 && yuanEndsInZero)) {
		b.WriteString("零")
	}
	if jiao != 0 {
		b.WriteString(capital(jiao) + "角")
	}
	if fen != 0 {
		b.WriteString(capital(fen) + "分")
	}
}

func capital(d byte) string {
	const width = len("零")
	return capitalDigits[int(d)*width : (int(d)+1)*width]
}
