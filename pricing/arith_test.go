package pricing

import (
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

func TestEveryModeRoundsAsItsNameSays(t *testing.T) {
	numbers := []string{"0.124", "0.125", "0.126", "0.135", "-0.124", "-0.125", "-0.126", "-0.135", "0.1", "0.12"}
	want := map[RoundingMode][]string{
		HalfUp:   {"0.12", "0.13", "0.13", "0.14", "-0.12", "-0.13", "-0.13", "-0.14", "0.10", "0.12"},
		HalfEven: {"0.12", "0.12", "0.13", "0.14", "-0.12", "-0.12", "-0.13", "-0.14", "0.10", "0.12"},
		HalfDown: {"0.12", "0.12", "0.13", "0.13", "-0.12", "-0.12", "-0.13", "-0.13", "0.10", "0.12"},
		Up:       {"0.13", "0.13", "0.13", "0.14", "-0.13", "-0.13", "-0.13", "-0.14", "0.10", "0.12"},
		Down:     {"0.12", "0.12", "0.12", "0.13", "-0.12", "-0.12", "-0.12", "-0.13", "0.10", "0.12"},
		Ceiling:  {"0.13", "0.13", "0.13", "0.14", "-0.12", "-0.12", "-0.12", "-0.13", "0.10", "0.12"},
		Floor:    {"0.12", "0.12", "0.12", "0.13", "-0.13", "-0.13", "-0.13", "-0.14", "0.10", "0.12"},
	}
	for _, mode := range RoundingModes() {
		for i, text := range numbers {
			n, _ := parseNumber(text)
			for _, a := range []arith{exact, wideOnly} {
				if got := a.round(n, 2, mode.mode()).String(); got != want[mode][i] {
					t.Errorf("%s of %s is %s, want %s (wide: %v)", mode, text, got, want[mode][i], bool(a))
				}
			}
		}
	}
}

// FuzzBothArithmeticsAgree holds the 64-bit path to the decimal one, and both to big.Int.
func FuzzBothArithmeticsAgree(f *testing.F) {
	edge := []int64{0, 1, -1, 5, 125, 999, 1e9, 1e18, -1e18, math.MaxInt64, -math.MaxInt64, 1 << 62, 1<<62 - 1, 3037000500}
	for i, x := range edge {
		for j, y := range edge {
			f.Add(x, y, uint8(i), uint8(j), uint8(i+j), uint8(j%7))
		}
	}
	f.Fuzz(func(t *testing.T, x, y int64, xScale, yScale, digits, m uint8) {
		a := Number{coef: max(x, -math.MaxInt64), scale: uint16(xScale % 30)}
		b := Number{coef: max(y, -math.MaxInt64), scale: uint16(yScale % 30)}
		mode := mode(m) % mode(len(modes))
		to := int(digits % 20)
		check := func(name string, narrow, wide Number) {
			if narrow.String() != wide.String() || narrow.scale != wide.scale {
				t.Errorf("%s of %s and %s: %s, in decimals %s", name, a, b, narrow, wide)
			}
		}
		check("add", exact.add(a, b), wideOnly.add(a, b))
		check("sub", exact.sub(a, b), wideOnly.sub(a, b))
		check("mul", exact.mul(a, b), wideOnly.mul(a, b))
		check("round", exact.round(a, to, mode), wideOnly.round(a, to, mode))
		if b.Sign() != 0 {
			check("quo", exact.quo(a, b, to, mode), wideOnly.quo(a, b, to, mode))
			checkQuotient(t, a, b, exact.quo(a, b, to, mode), mode)
		}
		if compare(a, b) != a.Decimal().Cmp(b.Decimal()) {
			t.Errorf("compare of %s and %s is %d", a, b, compare(a, b))
		}
		product := new(big.Int).Mul(big.NewInt(a.coef), big.NewInt(b.coef))
		if p := exact.mul(a, b); p.Decimal().Coefficient().Cmp(product) != 0 {
			t.Errorf("%s × %s is %s", a, b, p)
		}
	})
}

// checkQuotient checks q against q × d ≤ n < (q + unit) × d for the modes that cut off, and within a unit for the others.
func checkQuotient(t *testing.T, n, d, q Number, m mode) {
	t.Helper()
	unit := decimal.New(1, -int32(q.scale))
	off := n.Decimal().Sub(q.Decimal().Mul(d.Decimal())).Abs()
	limit := d.Decimal().Abs().Mul(unit)
	if m == halfUp || m == halfEven || m == halfDown {
		limit = limit.Mul(decimal.New(5, -1))
		if off.GreaterThan(limit) {
			t.Errorf("%s / %s = %s is more than half a unit off", n, d, q)
		}
	} else if off.GreaterThanOrEqual(limit) {
		t.Errorf("%s / %s = %s is a unit off", n, d, q)
	}
	exactly := n.Decimal().Equal(q.Decimal().Mul(d.Decimal()))
	if m == down && !exactly && q.Decimal().Mul(d.Decimal()).Abs().GreaterThan(n.Decimal().Abs()) {
		t.Errorf("%s / %s = %s is not cut off", n, d, q)
	}
}

// FuzzAllocationNeitherCreatesNorLosesAUnit divides amounts by weights under every rule.
func FuzzAllocationNeitherCreatesNorLosesAUnit(f *testing.F) {
	f.Add(int64(10000), []byte{125, 100, 50, 0})
	f.Add(int64(-1), []byte{1, 1, 1})
	f.Add(int64(math.MaxInt64-1), []byte{255, 254, 3, 7, 9})
	f.Add(int64(5), []byte{0, 0, 1})
	f.Fuzz(func(t *testing.T, total int64, shares []byte) {
		if len(shares) == 0 || len(shares) > 40 || total == math.MinInt64 {
			return
		}
		weights := make([]Number, len(shares))
		for i, s := range shares {
			weights[i] = Number{coef: int64(s), scale: uint16(i % 3)}
		}
		m := money(Number{coef: total, scale: 2}, Currency("CNY").index())
		for _, rule := range Remainders() {
			parts, err := m.Allocate(weights, rule)
			if err != nil {
				continue // no weight is positive
			}
			sum := money(Number{scale: 2}, m.n.unit)
			for i, part := range parts {
				sum = sum.plus(part)
				if part.Sign()*m.Sign() < 0 || (weights[i].IsZero() && !part.IsZero()) || part.Digits() != 2 {
					t.Errorf("%s of %s by %v: part %d is %s", rule, m, weights, i, part)
				}
			}
			if !sum.Equal(m) {
				t.Errorf("%s: parts of %s make %s", rule, m, sum)
			}
			if err := CheckAllocation(m, parts, weights, rule); err != nil {
				t.Errorf("%s does not accept its own parts: %v", rule, err)
			}
		}
	})
}

// FuzzNumbersAreReadTheSameWay compares the three ways in which a number is read.
func FuzzNumbersAreReadTheSameWay(f *testing.F) {
	for _, s := range []string{"", "-", ".", "0", "-0", "-0.00", "1.", ".5", "1.5", "1..5", "1e400", "+1", "０", "123456789012345678", "1234567890123456789",
		"9223372036854775807", "9223372036854775808", "0.000000000001", "0.0000000000001", "999999999999999999999999999999", "1000000000000000000000000000000", "1_000", " 1", "٣"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, ok := parseNumber(s)
		if coef, scale, short := parseShort(s); short && (!ok || n.coef != coef || int(n.scale) != scale) {
			t.Errorf("%q is short %d, %d, but %v, %v", s, coef, scale, n, ok)
		}
		if !ok {
			return
		}
		d, err := decimal.NewFromString(s)
		if err != nil || !d.Equal(n.Decimal()) {
			t.Errorf("%q is %s, to decimal %s, %v", s, n, d, err)
		}
		text := n.String()
		if n.Sign() != 0 && text != s && "-0"+text[1:] != s && trimZeros(text) != trimZeros(s) {
			t.Errorf("%q is written %q", s, text)
		}
		if back, ok := parseNumber(text); !ok || back.String() != text || back.scale != n.scale {
			t.Errorf("%q came back as %s", text, back)
		}
	})
}

// trimZeros takes leading zeros off, which are read but not kept.
func trimZeros(s string) string {
	neg := len(s) > 0 && s[0] == '-'
	if neg {
		s = s[1:]
	}
	for len(s) > 1 && s[0] == '0' && s[1] != '.' {
		s = s[1:]
	}
	if neg {
		return "-" + s
	}
	return s
}

func TestTheHostsSettingsOfDecimalChangeNothing(t *testing.T) {
	order, rules := newGenerator(3).order(), newGenerator(5).rules(false)
	before, err := priceWith(&order, &rules, wideOnly)
	if err != nil {
		t.Fatal(err)
	}
	want := jsonOf(t, before)
	precision, quotes, trim, scientific := decimal.DivisionPrecision, decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation
	defer func() {
		decimal.DivisionPrecision, decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = precision, quotes, trim, scientific
	}()
	decimal.DivisionPrecision, decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = 1, true, false, true
	after, err := priceWith(&order, &rules, wideOnly)
	if err != nil {
		t.Fatal(err)
	}
	if got := jsonOf(t, after); string(got) != string(want) {
		t.Error(firstDifference(want, got))
	}
}

// The short way for plain lines must leave to the long one whatever it does not understand.
func TestTheShortWayTakesOnlyPlainLines(t *testing.T) {
	plain := Line{Kind: KindPart, Code: "P", Quantity: "1", Price: "10.005"}
	lines := map[string]func(*Line){
		"a plain one": func(*Line) {}, "a class": func(l *Line) { l.Class = ClassOther }, "a category of tax": func(l *Line) { l.Tax = TaxExempt },
		"a deposit": func(l *Line) { l.Core = "3" }, "a cost": func(l *Line) { l.Cost = "4" }, "a bad cost": func(l *Line) { l.Cost = "x" },
		"hours worked": func(l *Line) { l.Clocked = "1" }, "old parts back": func(l *Line) { l.CoreReturned = "1" }, "a payer": func(l *Line) { l.Payer = "maker" },
		"shares":                  func(l *Line) { l.Split = []Share{{Payer: "maker", Percent: "100"}} },
		"brought":                 func(l *Line) { l.Supplied, l.Price = true, "" },
		"hours beside pieces":     func(l *Line) { l.Hours = "2" },
		"bad hours beside pieces": func(l *Line) { l.Hours = "x" },
		"no quantity":             func(l *Line) { l.Quantity = "" },
		"hours":                   func(l *Line) { l.Kind, l.Hours, l.Rate, l.Quantity, l.Price = KindLabour, "1.5", "99.99", "", "" },
		"hours with a quantity":   func(l *Line) { l.Hours, l.Rate, l.Price = "1", "2", "" },
		"a menu":                  func(l *Line) { l.Kind = KindMenu },
		"a control character":     func(l *Line) { l.Code = "a\x01" },
		"one in a name":           func(l *Line) { l.Name = "a\x01" },
		"one in an id":            func(l *Line) { l.ID = "a\x01" },
		"a long code":             func(l *Line) { l.Code = strings.Repeat("x", MaxText+1) },
		"hours beside those worked": func(l *Line) {
			l.Kind, l.Hours, l.Clocked, l.Rate, l.Quantity, l.Price = KindLabour, "1.5", "2", "99.99", "", ""
		},
		"a bad discount":               func(l *Line) { l.Discount = "x" },
		"exactly in the middle":        func(l *Line) { l.Quantity, l.Price = "1.125", "1.000" },
		"a colon":                      func(l *Line) { l.Price = "1:" },
		"a colon behind the point":     func(l *Line) { l.Price = "1.:" },
		"just below 40 bits":           func(l *Line) { l.Quantity, l.Price = "99999", "99999.99" },
		"the least of 32 bits":         func(l *Line) { l.Quantity, l.Price = "2147483648", "2147483648" },
		"31 bits":                      func(l *Line) { l.Quantity, l.Price = "2147483647", "2147483647" },
		"32 bits":                      func(l *Line) { l.Quantity, l.Price = "4294967296", "4294967296" },
		"ten characters":               func(l *Line) { l.Quantity = "1.23456789" },
		"eleven":                       func(l *Line) { l.Quantity = "1.234567891" },
		"many digits of both":          func(l *Line) { l.Quantity, l.Price = "1.23456789", "1.23456785" },
		"fewer digits than the amount": func(l *Line) { l.Price = "7" },
		"digits in the middle":         func(l *Line) { l.Quantity, l.Price = "1.1", "1.15" },
		"digits of four":               func(l *Line) { l.Quantity, l.Price = "1.105", "1.115" },
		"digits of six":                func(l *Line) { l.Quantity, l.Price = "1.1055", "1.1115" },
		"a discount":                   func(l *Line) { l.Discount = "33.3%" },
		"a point in front":             func(l *Line) { l.Price = ".5" },
		"a point at the end":           func(l *Line) { l.Price = "5." },
		"two points":                   func(l *Line) { l.Price = "1.2.3" },
		"a letter":                     func(l *Line) { l.Price = "1a" },
		"a letter behind the point":    func(l *Line) { l.Price = "1.a" },
		"a sign":                       func(l *Line) { l.Quantity = "-2" },
		"nothing":                      func(l *Line) { l.Price = "0" },
	}
	currencies, rates := []Currency{"CNY", "JPY", "KWD"}, []string{"13", "9.975", "419.4303", "999.999999999999", "0"}
	for i, mode := range RoundingModes() {
		rules := Rules{Currency: currencies[i%len(currencies)], Rounding: Rounding{Mode: mode}, Taxes: []Tax{{ID: "V", Rate: rates[i%len(rates)]}}}
		for name, change := range lines {
			order := Order{Lines: []Line{plain, plain, plain}}
			change(&order.Lines[1])
			if i == len(currencies) { // the rules of the order are not those of the customer
				order.Payers = []Payer{{ID: "c", Kind: PayerCustomer, Rules: &Rules{Rounding: Rounding{Mode: Up}}}}
			} else if i > len(currencies) {
				rules.TaxRounding = &Rounding{Digits: new(4)}
			}
			short, err := Price(order, rules)
			long, errLong := priceWith(&order, &rules, wideOnly)
			if (err == nil) != (errLong == nil) || (err != nil && err.Error() != errLong.Error()) {
				t.Errorf("%s: %v, the long way %v", name, err, errLong)
			} else if a, b := jsonOf(t, short), jsonOf(t, long); string(a) != string(b) {
				t.Errorf("%s by %v: %v", name, rules, firstDifference(b, a))
			}
		}
	}
}
