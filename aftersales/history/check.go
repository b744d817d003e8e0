package history

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/servicelane/internal/fault"
)

// FieldError is one fault of an event, a fact, a history or a mapping document: where and what. Functions of this package that check
// an input return all of them at once, as an error from which errors.As takes each.
type FieldError = fault.Error

// The bounds of what an event can hold.
const (
	MaxID   = 255     // bytes of an id, a code, a plate, a role or a period
	MaxText = 1 << 16 // bytes of a text or a set of codes
)

// Check tells everything that is wrong with an event: an unknown type or field, a value of the wrong kind, a missing id,
// time or subject, characters and sizes that are not allowed. The error is nil or lists one [FieldError] for each.
func (v Vocabulary) Check(e Event) error {
	var faults fault.List
	v.check(&faults, e)
	return faults.Err()
}

func (v Vocabulary) check(faults *fault.List, e Event) {
	checkEnvelope(faults, e)
	d, ok := v.lookup(e.Type)
	if !ok {
		faults.Add("type", fault.Unknown, "no such type of event: %s", fault.Quote(string(e.Type)))
		return
	}
	for i, f := range e.Fields {
		switch {
		case f.Value.IsAbsent():
			faults.Add(string(f.Name), fault.Missing, "a field without a value")
		case i > 0 && e.Fields[i-1].Name >= f.Name:
			faults.Add(string(f.Name), fault.Duplicate, "fields are not sorted by name, or one is there twice")
		default:
			v.checkField(faults, d, f)
		}
	}
	if subject(d, &e) < 0 && len(d.group.subject) > 0 {
		faults.Add(string(d.group.subject[0]), fault.Missing, "%s does not say to which %s it belongs", e.Type, orList(d.group.subject))
	}
	if isAdoption(e.Type) {
		if _, err := NewCover(v, e.Get(FieldCovers).List()...); err != nil {
			faults.Join(string(FieldCovers), err)
		}
	}
}

func checkEnvelope(faults *fault.List, e Event) {
	if e.ID == "" {
		faults.Add("id", fault.Missing, "an event needs an id")
	}
	if e.At.IsZero() {
		faults.Add("at", fault.Missing, "an event needs the time at which it happened")
	}
	if e.Version < 0 {
		faults.Add("v", fault.Range, "a version is not negative: %d", e.Version)
	}
	checkYear(faults, "at", e.At)
	checkYear(faults, "recorded_at", At(e.RecordedAt))
	checkWord(faults, "id", e.ID)
	checkWord(faults, "by", e.By)
	checkWord(faults, "by_role", e.ByRole)
	checkWord(faults, "store_id", e.StoreID)
	checkText(faults, "source", e.Source)
}

// checkYear keeps instants within the years that their written form can hold, in their own zone and in UTC.
func checkYear(faults *fault.List, path string, m Moment) {
	t, ok := m.Instant()
	if !ok {
		return
	}
	if y, u := t.Year(), t.UTC().Year(); min(y, u) < 1 || max(y, u) > 9999 {
		faults.Add(path, fault.Range, "not in the years 1 to 9999: %d", y)
	}
}

func orList(names []Name) string {
	words := make([]string, len(names))
	for i, n := range names {
		words[i] = string(n)
	}
	return strings.Join(words, " or ")
}

// subject gives the number in the definition's list of the id that is the event's subject; -1 if it carries none.
func subject(d *Definition, e *Event) int {
	for i, n := range d.group.subject {
		if n == FieldStoreID && e.StoreID != "" || find(e.Fields, n) != nil {
			return i
		}
	}
	return -1
}

// checkField checks one field of an event.
func (v Vocabulary) checkField(faults *fault.List, d *Definition, f Field) {
	path := string(f.Name)
	kind, ok := v.kindOf(d, f.Name)
	switch {
	case isEnvelope(f.Name):
		faults.Add(path, fault.Unknown, "belongs to the envelope, not to the fields")
	case !ok:
		faults.Add(path, fault.Unknown, "%s has no field of this name", d.typ)
	case f.Value.Kind() != kind:
		faults.Add(path, fault.Mismatch, "wants a value of kind %s, has %s", kind, f.Value.Kind())
	default:
		checkValue(faults, path, f.Value)
	}
}

// kindOf gives the kind of a field that events of a type can carry, ids included; false if they cannot.
func (v Vocabulary) kindOf(d *Definition, name Name) (Kind, bool) {
	if f, ok := findField(d.fields, name); ok {
		return f.Kind, true
	}
	if len(d.group.subject) == 0 {
		return KindID, v.isID(name) && name != FieldStoreID
	}
	for _, s := range d.group.subject {
		if s == name {
			return KindID, name != FieldStoreID
		}
		for _, l := range v.id(v.idNumber(s)).links {
			if l == name {
				return KindID, true
			}
		}
	}
	return "", false
}

// carries tells whether events of a type can carry a name: a field, an id, or what the envelope says of actor and shop.
func (v Vocabulary) carries(d Definition, name Name) bool {
	switch name {
	case "by", "by_role", "store_id":
		return true
	}
	_, ok := v.kindOf(&d, name)
	return ok
}

// checkValue checks what the constructors of values leave to the caller.
func checkValue(faults *fault.List, path string, v Value) {
	if p, ok := v.Paper(); ok {
		checkPaper(faults, path, v.Kind(), p)
		return
	}
	switch v.Kind() {
	case KindID, KindCode, KindPlate:
		checkWord(faults, path, v.s)
	case KindText:
		checkText(faults, path, v.s)
	case KindCodes:
		checkCodes(faults, path, v)
	case KindPeriod:
		if _, err := parsePeriod(v.s); err != nil {
			faults.Add(path, fault.Malformed, "%s", err)
		}
	case KindNum, KindHours, KindShare, KindMoney:
		checkNumber(faults, path, v)
	case KindTime:
		if v.Moment().IsZero() {
			faults.Add(path, fault.Range, "not in the years 1 to 9999: %s", fault.Quote(v.s))
		}
	case KindKM:
		if v.n < 0 {
			faults.Add(path, fault.Range, "a distance is not negative: %d", v.n)
		}
	}
}

func checkPaper(faults *fault.List, path string, k Kind, p Paper) {
	if k != KindID && k != KindText && k != KindPlate {
		faults.Add(path, fault.Mismatch, "a value of kind %s cannot be kept in a paper", k)
	}
	if p.ID == "" || len(p.Digest) == 0 || strings.Trim(p.Digest, "0123456789abcdef") != "" {
		faults.Add(path, fault.Malformed, "a paper needs an id and a digest in hexadecimal")
	}
	checkWord(faults, path, p.ID)
	checkWord(faults, path, p.Digest)
}

func checkCodes(faults *fault.List, path string, v Value) {
	checkText(faults, path, v.s)
	for _, c := range v.List() {
		if c == "" {
			faults.Add(path, fault.Malformed, "an empty code in the set %s", fault.Quote(v.s))
		}
		checkWord(faults, path, c)
	}
}

func checkNumber(faults *fault.List, path string, v Value) {
	const most = 1e18 // 18 digits, as ParseDecimal reads
	switch d := v.Decimal(); {
	case d.Digits <= -most || d.Digits >= most || d.Scale < 0 || d.Scale > 18:
		faults.Add(path, fault.Range, "not a decimal of at most 18 digits")
	case v.Kind() == KindShare && (d.Digits < 0 || d.Compare(Decimal{1, 0}) > 0):
		faults.Add(path, fault.Range, "not between 0 and 1: %s", d)
	case v.Kind() == KindMoney && !isCurrency(v.s):
		faults.Add(path, fault.Malformed, "not a currency code of three letters: %s", fault.Quote(v.s))
	}
}

// checkWord checks an id, code or other short word. Empty is the business of the caller.
func checkWord(faults *fault.List, path, s string) {
	switch {
	case len(s) <= MaxID && isPrintable(s): // as nearly all are
	case len(s) > MaxID:
		faults.Add(path, fault.TooLarge, "longer than %d bytes: %s", MaxID, fault.Quote(s))
	case !utf8.ValidString(s):
		faults.Add(path, fault.Malformed, "not valid UTF-8: %s", fault.Quote(s))
	case strings.ContainsFunc(s, unicode.IsControl):
		faults.Add(path, fault.Malformed, "has a control character: %s", fault.Quote(s))
	}
}

// isPrintable tells whether a text has printable characters of ASCII only.
func isPrintable(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// checkText checks a text, in which lines may be broken. What it says is not repeated: it may be personal.
func checkText(faults *fault.List, path, s string) {
	switch {
	case len(s) > MaxText:
		faults.Add(path, fault.TooLarge, "longer than %d bytes", MaxText)
	case !utf8.ValidString(s):
		faults.Add(path, fault.Malformed, "not valid UTF-8")
	case strings.ContainsFunc(s, isBadInText):
		faults.Add(path, fault.Malformed, "has a control character")
	}
}

func isBadInText(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }

// CheckFact tells everything that is wrong with a fact, as [Vocabulary.Check] does for an event.
func (v Vocabulary) CheckFact(f Fact) error {
	var faults fault.List
	v.checkFact(&faults, f)
	return faults.Err()
}

func (v Vocabulary) checkFact(faults *fault.List, f Fact) {
	d, ok := v.Fact(f.Name)
	if !ok {
		faults.Add("fact", fault.Unknown, "no such fact: %s", fault.Quote(string(f.Name)))
		return
	}
	if f.Key == "" {
		faults.Add(string(d.key), fault.Missing, "a fact needs the id that it is about")
	}
	checkWord(faults, string(d.key), f.Key)
	switch {
	case f.Valid != (Fact{}).Valid && !d.dated:
		faults.Add("valid_from", fault.Mismatch, "a fact %s holds always, not for a span of days", d.name)
	case !f.Valid.Valid():
		faults.Add("valid_to", fault.Range, "the span ends before it begins: %s", f.Valid)
	}
	for i, field := range f.Fields {
		def, ok := d.Field(field.Name)
		switch {
		case !ok:
			faults.Add(string(field.Name), fault.Unknown, "a fact %s has no field of this name", d.name)
		case i > 0 && f.Fields[i-1].Name >= field.Name:
			faults.Add(string(field.Name), fault.Duplicate, "fields are not sorted by name, or one is there twice")
		case field.Name == d.key && field.Value.Word() != f.Key:
			faults.Add(string(field.Name), fault.Mismatch, "is the key %s, not %s", fault.Quote(f.Key), fault.Quote(field.Value.Word()))
		case field.Value.Kind() != def.Kind:
			faults.Add(string(field.Name), fault.Mismatch, "wants a value of kind %s, has %q", def.Kind, field.Value.Kind())
		default:
			checkValue(faults, string(field.Name), field.Value)
		}
	}
}

// completeFact gives a fact its key as a field, where the definition has a field of that name.
func (v Vocabulary) completeFact(f Fact) Fact {
	d, ok := v.Fact(f.Name)
	if !ok {
		return f
	}
	if _, ok := d.Field(d.key); ok {
		return f.With(d.key, Code(f.Key))
	}
	return f
}
