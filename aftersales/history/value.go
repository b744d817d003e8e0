package history

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"example.com/servicelane/aftersales/cal"
)

// Kind is the type of a field. Unit and type are one word, so that a field cannot lose its unit.
type Kind string

// The kinds of values.
const (
	KindID     Kind = "id"     // opaque id, compared byte by byte
	KindText   Kind = "text"   // free text, or the paper that holds it
	KindCode   Kind = "code"   // one word from a list that a pack names
	KindCodes  Kind = "codes"  // a set of codes
	KindBool   Kind = "bool"   // true or false
	KindInt    Kind = "int"    // whole number
	KindNum    Kind = "num"    // exact decimal
	KindMoney  Kind = "money"  // exact amount with its currency
	KindShare  Kind = "share"  // exact decimal from 0 to 1
	KindHours  Kind = "h"      // hours, exact decimal
	KindDays   Kind = "d"      // whole days
	KindMonths Kind = "mo"     // whole months
	KindYears  Kind = "y"      // whole years
	KindKM     Kind = "km"     // whole kilometres
	KindTime   Kind = "time"   // instant with offset, or a bare day
	KindDate   Kind = "date"   // civil day
	KindPeriod Kind = "period" // "2026", "2026-Q2", "2026-05", "2026-W07", "2026-05-04", or two of a form: "2026-01/2026-06"
	KindPlate  Kind = "plate"  // registration plate, compared in normal form
)

// Kinds lists every kind.
func Kinds() []Kind {
	return []Kind{KindID, KindText, KindCode, KindCodes, KindBool, KindInt, KindNum, KindMoney, KindShare, KindHours,
		KindDays, KindMonths, KindYears, KindKM, KindTime, KindDate, KindPeriod, KindPlate}
}

// Valid tells whether k is one of [Kinds].
func (k Kind) Valid() bool { return slices.Contains(Kinds(), k) }

// Decimal is an exact decimal number: Digits × 10^-Scale. 1.50 is {150, 2}.
type Decimal struct {
	Digits int64
	Scale  int8 // 0 to 18
}

// ParseDecimal reads a plain decimal number such as "-12.50": digits with at most one point, no exponent, no
// separators, at most 18 digits beside zeros in front. Trailing zeros are kept.
func ParseDecimal(s string) (Decimal, error) {
	digits, rest, pointed := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	if digits == "" || (pointed && rest == "") || len(digits) > 18 || len(strings.TrimLeft(digits, "0"))+len(rest) > 18 {
		return Decimal{}, notDecimal(s)
	}
	var n int64
	for _, c := range []byte(digits + rest) {
		if c < '0' || c > '9' {
			return Decimal{}, notDecimal(s)
		}
		n = n*10 + int64(c-'0')
	}
	if strings.HasPrefix(s, "-") {
		n = -n
	}
	return Decimal{n, int8(len(rest))}, nil
}

func notDecimal(s string) error { return fmt.Errorf("not a plain decimal number: %.40q", s) }

// MarshalText writes the form of [Decimal.String].
func (d Decimal) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the form of [ParseDecimal].
func (d *Decimal) UnmarshalText(text []byte) error {
	var err error
	*d, err = ParseDecimal(string(text))
	return err
}

// String writes all digits: {150, 2} is "1.50".
func (d Decimal) String() string {
	s := strconv.FormatInt(d.Digits, 10)
	if d.Scale <= 0 {
		return s
	}
	sign := ""
	if s[0] == '-' {
		sign, s = "-", s[1:]
	}
	for len(s) <= int(d.Scale) {
		s = "0" + s
	}
	return sign + s[:len(s)-int(d.Scale)] + "." + s[len(s)-int(d.Scale):]
}

// Compare gives -1, 0 or 1 as d is less than, equal to or greater than other: 1.5 equals 1.50.
func (d Decimal) Compare(other Decimal) int {
	if d.Scale == other.Scale || d.Digits == 0 || other.Digits == 0 { // with nothing, as many are compared, only the sign counts
		return cmp.Compare(d.Digits, other.Digits)
	}
	dw, df := d.parts()
	ow, of := other.parts()
	if c := cmp.Compare(dw, ow); c != 0 {
		return c
	}
	return cmp.Compare(df, of)
}

// parts splits d into whole units and 10^-18ths, both with the sign of d.
func (d Decimal) parts() (whole, frac int64) {
	p := pow10(d.Scale)
	return d.Digits / p, d.Digits % p * pow10(18-d.Scale)
}

func pow10(n int8) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}

// Value is the content of one field: typed, exact and immutable. The zero Value is "absent".
type Value struct {
	form
	n int64
	s string
}

// form says how the content of a value is read. It is small, so that values are.
type form struct {
	kind  kindNumber
	flags uint8
	scale int8
}

// kindNumber is a kind in one byte: values are many, and are asked for their kinds all the time.
type kindNumber uint8

// The numbers of the kinds. Those of words that stand for themselves follow one another, as do those of numbers and, first of these, of
// whole ones.
const (
	numberNone kindNumber = iota
	numberID
	numberText
	numberCode
	numberInt
	numberDays
	numberMonths
	numberYears
	numberKM
	numberNum
	numberShare
	numberHours
	numberMoney
	numberCodes
	numberBool
	numberTime
	numberDate
	numberPeriod
	numberPlate
	numberOther // no kind that there is
)

// kindNames are the kinds by their numbers. It is never changed.
var kindNames = [...]Kind{numberNone: "", numberID: KindID, numberText: KindText, numberCode: KindCode, numberInt: KindInt, numberDays: KindDays,
	numberMonths: KindMonths, numberYears: KindYears, numberKM: KindKM, numberNum: KindNum, numberShare: KindShare, numberHours: KindHours,
	numberMoney: KindMoney, numberCodes: KindCodes, numberBool: KindBool, numberTime: KindTime, numberDate: KindDate, numberPeriod: KindPeriod,
	numberPlate: KindPlate, numberOther: "unknown"}

// number gives the number of a kind.
func (k Kind) number() kindNumber {
	for n := range numberOther {
		if kindNames[n] == k {
			return n
		}
	}
	return numberOther
}

func (n kindNumber) isOpen() bool    { return n >= numberID && n <= numberCode }
func (n kindNumber) isWhole() bool   { return n >= numberInt && n <= numberKM }
func (n kindNumber) isNumeric() bool { return n >= numberInt && n <= numberMoney }

const (
	isPaper   = 1 << iota // s is a paper reference, not the text itself
	isCoerced             // the source held it in another form
	isBare                // a time of which only the day is known
)

// Kind gives the type of the value, "" if it is absent.
func (v Value) Kind() Kind { return kindNames[v.kind] }

// IsAbsent tells whether there is no value.
func (v Value) IsAbsent() bool { return v.kind == numberNone }

// Coerced tells whether the value was read from raw text of another form, such as "8,872" for 8872.
func (v Value) Coerced() bool { return v.flags&isCoerced != 0 }

// AsCoerced marks the value as read from raw text of another form.
func (v Value) AsCoerced() Value { v.flags |= isCoerced; return v }

// ID is an opaque id. An empty id is absent, as is an empty text, code or plate.
func ID(s string) Value { return word(numberID, s) }

// Text is a free text that may stand in the open.
func Text(s string) Value { return word(numberText, s) }

// Code is a word from a list.
func Code(s string) Value { return word(numberCode, s) }

// Plate is a registration plate.
func Plate(s string) Value { return word(numberPlate, s) }

// Period is a named period: "2026", "2026-Q2", "2026-05", "2026-W07" or "2026-05-04", or from one to another of the same
// form: "2026-01/2026-06".
func Period(s string) Value { return word(numberPeriod, s) }

func word(k kindNumber, s string) Value {
	if s == "" {
		return Value{}
	}
	return Value{form: form{kind: k}, s: s}
}

// Codes is a set of codes; order and repetition do not matter. The empty set is a value, not absent.
func Codes(codes ...string) Value {
	set := slices.Clone(codes)
	slices.Sort(set)
	return Value{form: form{kind: numberCodes}, s: strings.Join(slices.Compact(set), ";")}
}

// Bool is true or false.
func Bool(b bool) Value {
	if b {
		return Value{form: form{kind: numberBool}, n: 1}
	}
	return Value{form: form{kind: numberBool}}
}

// Int is a whole number of one of the kinds int, d, mo, y and km.
func Int(k Kind, n int64) Value { return Value{form: form{kind: k.number()}, n: n} }

// Number is an exact decimal of one of the kinds num, share and h.
func Number(k Kind, d Decimal) Value {
	return Value{form: form{kind: k.number(), scale: d.Scale}, n: d.Digits}
}

// Money is an exact amount with its ISO 4217 currency code.
func Money(d Decimal, currency string) Value {
	return Value{form: form{kind: numberMoney, scale: d.Scale}, n: d.Digits, s: currency}
}

// Time is a moment; one that is not known is absent.
func Time(m Moment) Value {
	if m.IsZero() {
		return Value{}
	}
	if m.Bare() {
		return Value{form: form{kind: numberTime, flags: isBare}, s: m.String()}
	}
	return Value{form: form{kind: numberTime}, n: m.instant.UnixMicro(), s: m.String()}
}

// Date is a civil day; "no date" is absent.
func Date(d cal.Date) Value {
	if d.IsZero() {
		return Value{}
	}
	return Value{form: form{kind: numberDate}, n: int64(cal.MinDate.DaysUntil(d)), s: d.String()}
}

// Paper stands for a text, plate or other personal value that is kept outside the event: the id of the paper that
// holds it, and the salted digest of the content.
type Paper struct {
	ID     string `json:"paper"`
	Digest string `json:"digest"` // hexadecimal
}

// InPaper is a value of kind k (text, plate or id) of which only the paper is known.
func InPaper(k Kind, p Paper) Value {
	return Value{form: form{kind: k.number(), flags: isPaper}, s: p.ID + "#" + p.Digest}
}

// Paper gives the paper that holds the value, and false if the value stands in the open.
func (v Value) Paper() (Paper, bool) {
	if v.flags&isPaper == 0 {
		return Paper{}, false
	}
	i := strings.LastIndexByte(v.s, '#')
	return Paper{v.s[:i], v.s[i+1:]}, true
}

// Word gives the text of an id, text, code, plate or period, and of a value of another kind its written form. For a value held in
// a paper it is empty.
func (v Value) Word() string {
	if v.flags&isPaper != 0 {
		return ""
	}
	switch v.kind {
	case numberBool:
		return strconv.FormatBool(v.n != 0)
	case numberInt, numberDays, numberMonths, numberYears, numberKM:
		return strconv.FormatInt(v.n, 10)
	case numberNum, numberShare, numberHours:
		return v.Decimal().String()
	case numberMoney:
		return v.Decimal().String() + " " + v.s
	}
	return v.s
}

// Open gives an id, a code or a text that is not kept in a paper; false for any other value.
func (v Value) Open() (word string, ok bool) {
	return v.s, v.flags&isPaper == 0 && v.kind.isOpen()
}

// List gives the codes of a set in rising order.
func (v Value) List() []string {
	if v.s == "" {
		return nil
	}
	return strings.Split(v.s, ";")
}

// True tells whether the value is the bool true.
func (v Value) True() bool { return v.kind == numberBool && v.n != 0 }

// Int gives a whole number; for other kinds 0.
func (v Value) Int() int64 {
	if v.kind.isWhole() {
		return v.n
	}
	return 0
}

// Decimal gives the number of any numeric kind, money included; for other kinds 0.
func (v Value) Decimal() Decimal {
	if v.kind.isNumeric() {
		return Decimal{v.n, v.scale}
	}
	return Decimal{}
}

// Currency gives the currency of an amount of money; for other kinds "".
func (v Value) Currency() string {
	if v.kind != numberMoney {
		return ""
	}
	return v.s
}

// Moment gives the moment of a time, or the bare day of a date; for other kinds the zero Moment.
func (v Value) Moment() Moment {
	if v.kind != numberTime && v.kind != numberDate {
		return Moment{}
	}
	m, _ := ParseMoment(v.s)
	return m
}

// Instant gives the instant of a time in microseconds since 1970 in UTC; false for a bare day and for other kinds.
func (v Value) Instant() (micros int64, ok bool) {
	return v.n, v.kind == numberTime && v.flags&isBare == 0
}

// Day gives a date, or the bare day of a time; false for an instant and for other kinds.
func (v Value) Day() (cal.Date, bool) {
	switch {
	case v.kind == numberDate:
		return cal.MinDate.AddDays(int(v.n)), true
	case v.kind == numberTime && v.flags&isBare != 0:
		d, err := cal.ParseDate(v.s)
		return d, err == nil
	}
	return cal.Date{}, false
}

// Equal tells whether two values are the same: kind and content. 1.5 h equals 1.50 h; how a value was read does not matter.
func (v Value) Equal(other Value) bool {
	if v.kind != other.kind || v.flags&isPaper != other.flags&isPaper {
		return false
	}
	switch v.kind {
	case numberNum, numberShare, numberHours:
		return v.Decimal().Compare(other.Decimal()) == 0
	case numberMoney:
		return v.s == other.s && v.Decimal().Compare(other.Decimal()) == 0
	case numberTime:
		return v.flags&isBare == other.flags&isBare && v.n == other.n && (v.flags&isBare == 0 || v.s == other.s)
	}
	return v.n == other.n && v.s == other.s
}

// ParseValue reads a value of kind k from its written form, the one that [Value.Word] gives. An empty text is absent.
func ParseValue(k Kind, s string) (Value, error) {
	if s == "" {
		return Value{}, nil
	}
	switch k {
	case KindID, KindText, KindCode, KindPlate:
		return word(k.number(), s), nil
	case KindCodes:
		return Codes(strings.Split(s, ";")...), nil
	case KindPeriod:
		return parsePeriod(s)
	case KindBool:
		switch s {
		case "true":
			return Bool(true), nil
		case "false":
			return Bool(false), nil
		}
		return Value{}, fmt.Errorf("neither true nor false: %.40q", s)
	case KindInt, KindDays, KindMonths, KindYears, KindKM:
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil || n == math.MinInt64 {
			return Value{}, fmt.Errorf("not a whole number: %.40q", s)
		}
		return Int(k, n), nil
	case KindNum, KindShare, KindHours:
		d, err := ParseDecimal(s)
		if err != nil {
			return Value{}, err
		}
		if k == KindShare && (d.Digits < 0 || d.Compare(Decimal{1, 0}) > 0) {
			return Value{}, fmt.Errorf("not between 0 and 1: %.40q", s)
		}
		return Number(k, d), nil
	case KindMoney:
		amount, currency, _ := strings.Cut(s, " ")
		d, err := ParseDecimal(amount)
		if err != nil || !isCurrency(currency) {
			return Value{}, fmt.Errorf("not an amount with its currency: %.40q", s)
		}
		return Money(d, currency), nil
	case KindTime:
		m, err := ParseMoment(s)
		return Time(m), err
	case KindDate:
		d, err := cal.ParseDate(s)
		return Date(d), err
	}
	return Value{}, fmt.Errorf("no such kind of value: %q", k)
}

func isCurrency(s string) bool {
	return len(s) == 3 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// parsePeriod reads a year, a quarter, a month or an ISO week.
func parsePeriod(s string) (Value, error) {
	first, last, two := strings.Cut(s, "/")
	if form := periodForm(first); form == 0 || two && (periodForm(last) != form || last <= first) {
		return Value{}, fmt.Errorf("not a period of the form 2026, 2026-Q2, 2026-05, 2026-W07, 2026-05-04 or 2026-01/2026-06: %.40q", s)
	}
	return Period(s), nil
}

// periodForm tells the form of the name of a period by a letter; 0 if it is none.
func periodForm(s string) byte {
	year, part, parted := strings.Cut(s, "-")
	if len(year) != 4 || strings.Trim(year, "0123456789") != "" {
		return 0
	}
	if !parted {
		return 'Y'
	}
	form, most := byte('M'), 12
	switch {
	case len(part) == 5:
		if _, err := cal.ParseDate(s); err != nil {
			return 0
		}
		return 'D'
	case strings.HasPrefix(part, "Q") && len(part) == 2:
		part, form, most = "0"+part[1:], 'Q', 4
	case strings.HasPrefix(part, "W") && len(part) == 3:
		part, form, most = part[1:], 'W', 53
	}
	n, err := strconv.Atoi(part)
	if err != nil || len(part) != 2 || n < 1 || n > most {
		return 0
	}
	return form
}
