package history

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// limits are the bounds of a document of events or facts.
var limits = strictjson.Limits{Bytes: 64 << 20, Depth: 8, Text: MaxText, Members: 1_000_000}

// DecodeEvent reads one event from JSON: the envelope and the fields side by side in one object.
//
//	{"id":"e1","type":"order.opened","at":"2026-05-03T09:30:00+08:00","by":"P7","order_id":"RO-1","odometer_km":8872}
//
// Whole numbers and truth values are JSON's own; exact decimals are strings; an amount of money is
// {"amount":"1.50","currency":"CNY"}, a set of codes an array, a value in a paper {"paper":"…","digest":"…"}; a value
// that was read from raw text of another form is {"coerced":…}. The error lists every fault with its path, those of
// [Vocabulary.Check] included.
func (v Vocabulary) DecodeEvent(data []byte) (Event, error) {
	node, err := strictjson.Parse(data, limits)
	if err != nil {
		return Event{}, err
	}
	var faults fault.List
	e := v.readEvent(node, &faults)
	return e, faults.Err()
}

// DecodeEvents reads an array of events, each as [Vocabulary.DecodeEvent] does.
func (v Vocabulary) DecodeEvents(data []byte) ([]Event, error) { return decodeAll(data, v.readEvent) }

// DecodeFacts reads an array of facts. Each is an object of the fact's name, its key, its span and its fields:
//
//	{"fact":"role_held","person_id":"P7","valid_from":"2026-01-01","valid_to":"2026-06-30","role":"adviser"}
func (v Vocabulary) DecodeFacts(data []byte) ([]Fact, error) { return decodeAll(data, v.readFact) }

func decodeAll[T any](data []byte, read func(*strictjson.Node, *fault.List) T) ([]T, error) {
	node, err := strictjson.Parse(data, limits)
	if err != nil {
		return nil, err
	}
	var faults fault.List
	if node.Kind != strictjson.Array {
		faults.Add("", fault.Malformed, "wants an array, has %s", node.Kind)
		return nil, faults.Err()
	}
	out := make([]T, len(node.Elements))
	for i, n := range node.Elements {
		out[i] = read(n, &faults)
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return out, nil
}

// UnmarshalNode reads an event of the standard vocabulary as part of a larger document.
func (e *Event) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	*e = Standard().readEvent(n, faults)
}

// UnmarshalJSON reads an event of the standard vocabulary as [Vocabulary.DecodeEvent] does.
func (e *Event) UnmarshalJSON(data []byte) error {
	read, err := Standard().DecodeEvent(data)
	if err == nil {
		*e = read
	}
	return err
}

// UnmarshalNode reads a fact as part of a larger document.
func (f *Fact) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	*f = Standard().readFact(n, faults)
}

// UnmarshalJSON reads one fact as [Vocabulary.DecodeFacts] does.
func (f *Fact) UnmarshalJSON(data []byte) error {
	node, err := strictjson.Parse(data, limits)
	if err != nil {
		return err
	}
	var faults fault.List
	read := Standard().readFact(node, &faults)
	if err := faults.Err(); err != nil {
		return err
	}
	*f = read
	return nil
}

// objectReader reads the members of one object and remembers which of them were faulty.
type objectReader struct {
	node   *strictjson.Node
	faults *fault.List
	bad    map[string]bool
}

func (r *objectReader) fail(m strictjson.Member, code fault.Code, format string, args ...any) {
	if r.bad == nil {
		r.bad = map[string]bool{}
	}
	r.bad[m.Name] = true
	if m.Value.Kind != strictjson.Faulty {
		r.faults.Add(m.Value.Path(), code, format, args...)
	}
}

// text reads a member that is a string.
func (r *objectReader) text(m strictjson.Member) string {
	if m.Value.Kind != strictjson.String {
		r.fail(m, fault.Malformed, "wants a string, has %s", m.Value.Kind)
	}
	return m.Value.Text
}

// parse reads a member that is a string of a form.
func parseMember[T any](r *objectReader, m strictjson.Member, parse func(string) (T, error)) T {
	var zero T
	s := r.text(m)
	if r.bad[m.Name] {
		return zero
	}
	out, err := parse(s)
	if err != nil {
		r.fail(m, fault.Malformed, "%s", err)
		return zero
	}
	return out
}

// check reports the faults that a check found, except in members that were faulty before.
func (r *objectReader) check(err error) {
	list, _ := err.(fault.Errors)
	for _, f := range list {
		member, _, _ := strings.Cut(f.Path, "[")
		if !r.bad[member] {
			r.faults.Add(fault.At(r.node.Path(), f.Path), f.Code, "%s", f.Detail)
		}
	}
}

// object makes a reader, or reports that a node is no object.
func object(n *strictjson.Node, faults *fault.List) (*objectReader, bool) {
	if n.Kind != strictjson.Object {
		if n.Kind != strictjson.Faulty {
			faults.Add(n.Path(), fault.Malformed, "wants an object, has %s", n.Kind)
		}
		return nil, false
	}
	return &objectReader{node: n, faults: faults}, true
}

func (v Vocabulary) readEvent(n *strictjson.Node, faults *fault.List) Event {
	var e Event
	r, ok := object(n, faults)
	if !ok {
		return e
	}
	for _, m := range n.Members {
		if isEnvelope(Name(m.Name)) {
			r.envelope(&e, m)
		}
	}
	if d, known := v.lookup(e.Type); known {
		e.Fields = v.readFields(r, d)
	}
	r.check(v.Check(e))
	return e
}

// envelope reads one member of an event's envelope.
func (r *objectReader) envelope(e *Event, m strictjson.Member) {
	switch m.Name {
	case "id":
		e.ID = r.text(m)
	case "type":
		e.Type = Type(r.text(m))
	case "v":
		version, err := strconv.Atoi(m.Value.Text)
		if m.Value.Kind != strictjson.Number || err != nil || version < 1 || version > 1<<20 {
			r.fail(m, fault.Malformed, "wants a version, a whole number from 1")
			return
		}
		e.Version = version
	case "at":
		e.At = parseMember(r, m, ParseMoment)
	case "by":
		e.By = r.text(m)
	case "by_role":
		e.ByRole = r.text(m)
	case "store_id":
		e.StoreID = r.text(m)
	case "recorded_at":
		e.RecordedAt = parseMember(r, m, parseInstant)
	case "source":
		e.Source = r.text(m)
	}
}

func parseInstant(s string) (time.Time, error) {
	m, err := ParseMoment(s)
	t, ok := m.Instant()
	if err != nil || !ok {
		return time.Time{}, fmt.Errorf("not an instant with offset: %s", fault.Quote(s))
	}
	return t, nil
}

// readFields reads the members beside the envelope.
func (v Vocabulary) readFields(r *objectReader, d *Definition) []Field {
	var fields []Field
	for _, m := range r.node.Members {
		if isEnvelope(Name(m.Name)) {
			continue
		}
		kind, ok := v.kindOf(d, Name(m.Name))
		if !ok {
			r.fail(m, fault.Unknown, "%s has no field %s", d.typ, fault.Quote(m.Name))
			continue
		}
		if value := r.value(kind, m); !value.IsAbsent() {
			fields = append(fields, Field{Name(m.Name), value})
		}
	}
	slices.SortFunc(fields, func(a, b Field) int { return strings.Compare(string(a.Name), string(b.Name)) })
	return slices.Clip(fields)
}

// value reads a member that is a value of a kind.
func (r *objectReader) value(kind Kind, m strictjson.Member) Value {
	n := m.Value
	if n.Kind == strictjson.Object && len(n.Members) == 1 && n.Members[0].Name == "coerced" {
		inner := r.plainValue(kind, strictjson.Member{Name: m.Name, Value: n.Members[0].Value})
		if inner.IsAbsent() {
			return inner
		}
		return inner.AsCoerced()
	}
	return r.plainValue(kind, m)
}

func (r *objectReader) plainValue(kind Kind, m strictjson.Member) Value {
	var out Value
	var err error
	switch n := m.Value; {
	case n.Kind == strictjson.Object && n.Member("paper") != nil:
		return r.paper(kind, m)
	case kind == KindMoney:
		return r.money(m)
	case kind == KindCodes:
		return r.codes(m)
	case kind == KindBool && n.Kind == strictjson.Bool:
		return Bool(n.True)
	case isWhole(kind) && n.Kind == strictjson.Number, !isWhole(kind) && kind != KindBool && n.Kind == strictjson.String:
		out, err = ParseValue(kind, n.Text)
	default:
		r.fail(m, fault.Malformed, "wants %s, has %s", formOf(kind), n.Kind)
		return Value{}
	}
	switch {
	case err != nil:
		r.fail(m, fault.Malformed, "%s", err)
	case out.IsAbsent():
		r.fail(m, fault.Missing, "empty: leave the field out where there is no value")
	}
	return out
}

// isWhole tells whether the values of a kind are whole numbers, which stand in JSON as numbers.
func isWhole(k Kind) bool {
	switch k {
	case KindInt, KindDays, KindMonths, KindYears, KindKM:
		return true
	}
	return false
}

// formOf names the JSON form of a kind.
func formOf(k Kind) string {
	switch {
	case isWhole(k):
		return "a whole number"
	case k == KindBool:
		return "true or false"
	}
	return fmt.Sprintf("a string with a value of kind %s", k)
}

func (r *objectReader) paper(kind Kind, m strictjson.Member) Value {
	var p struct {
		ID     string `json:"paper" strict:"required"`
		Digest string `json:"digest" strict:"required"`
	}
	if !m.Value.Decode(&p, r.faults) {
		r.markBad(m)
		return Value{}
	}
	return InPaper(kind, Paper{p.ID, p.Digest})
}

func (r *objectReader) markBad(m strictjson.Member) {
	r.fail(strictjson.Member{Name: m.Name, Value: &strictjson.Node{Kind: strictjson.Faulty}}, "", "")
}

func (r *objectReader) money(m strictjson.Member) Value {
	var money struct {
		Amount   string `json:"amount" strict:"required"`
		Currency string `json:"currency" strict:"required"`
	}
	if !m.Value.Decode(&money, r.faults) {
		r.markBad(m)
		return Value{}
	}
	value, err := ParseValue(KindMoney, money.Amount+" "+money.Currency)
	if err != nil {
		r.fail(m, fault.Malformed, "%s", err)
	}
	return value
}

func (r *objectReader) codes(m strictjson.Member) Value {
	var codes []string
	if !m.Value.Decode(&codes, r.faults) {
		r.markBad(m)
		return Value{}
	}
	for i, c := range codes {
		if c == "" || strings.Contains(c, ";") {
			r.fail(m, fault.Malformed, "element %d is empty or has a semicolon: %s", i, fault.Quote(c))
		}
	}
	return Codes(codes...)
}

func (v Vocabulary) readFact(n *strictjson.Node, faults *fault.List) Fact {
	var f Fact
	r, ok := object(n, faults)
	if !ok {
		return f
	}
	if name := n.Member("fact"); name != nil {
		f.Name = FactName(r.text(strictjson.Member{Name: "fact", Value: name}))
	}
	d, known := v.Fact(f.Name)
	for _, m := range n.Members {
		def, isField := d.Field(Name(m.Name))
		switch {
		case m.Name == "fact":
		case m.Name == "valid_from":
			f.Valid.From = parseMember(r, m, cal.ParseDate)
		case m.Name == "valid_to":
			f.Valid.To = parseMember(r, m, cal.ParseDate)
		case known && Name(m.Name) == d.key:
			f.Key = r.text(m)
		case isField:
			f = f.With(Name(m.Name), r.value(def.Kind, m))
		case known:
			r.fail(m, fault.Unknown, "a fact %s has no field %s", f.Name, fault.Quote(m.Name))
		}
	}
	r.check(v.CheckFact(f))
	return v.completeFact(f)
}

// MarshalJSON writes the form that [Vocabulary.DecodeEvent] reads. Equal events give equal bytes.
func (e Event) MarshalJSON() ([]byte, error) { return e.AppendJSON(nil), nil }

// AppendJSON appends the form of [Event.MarshalJSON] to b.
func (e Event) AppendJSON(b []byte) []byte {
	b = append(b, `{"id":`...)
	b = appendText(b, e.ID)
	b = appendMember(b, "type", string(e.Type))
	if e.Version != 0 {
		b = append(b, `,"v":`...)
		b = strconv.AppendInt(b, int64(e.Version), 10)
	}
	b = appendMember(b, "at", e.At.String())
	b = appendMember(b, "by", e.By)
	b = appendMember(b, "by_role", e.ByRole)
	b = appendMember(b, "store_id", e.StoreID)
	b = appendMember(b, "recorded_at", At(e.RecordedAt).String())
	b = appendMember(b, "source", e.Source)
	return append(appendFields(b, e.Fields, ""), '}')
}

// MarshalJSON writes the form that [Vocabulary.DecodeFacts] reads. Equal facts give equal bytes.
func (f Fact) MarshalJSON() ([]byte, error) {
	b := appendText([]byte(`{"fact":`), string(f.Name))
	d, _ := Standard().Fact(f.Name)
	b = appendMember(b, string(d.key), f.Key)
	b = appendMember(b, "valid_from", f.Valid.From.String())
	b = appendMember(b, "valid_to", f.Valid.To.String())
	return append(appendFields(b, f.Fields, d.key), '}'), nil
}

// appendMember appends a member whose value is a text, unless that is empty.
func appendMember(b []byte, name, text string) []byte {
	if text == "" {
		return b
	}
	b = append(b, ',')
	b = appendText(b, name)
	b = append(b, ':')
	return appendText(b, text)
}

// appendFields appends the fields that have a value, but the one named except.
func appendFields(b []byte, fields []Field, except Name) []byte {
	for _, f := range fields {
		if f.Value.IsAbsent() || f.Name == except {
			continue
		}
		b = append(b, ',')
		b = appendText(b, string(f.Name))
		b = append(b, ':')
		if f.Value.Coerced() {
			b = append(b, `{"coerced":`...)
			b = append(appendValue(b, f.Value), '}')
			continue
		}
		b = appendValue(b, f.Value)
	}
	return b
}

func appendValue(b []byte, v Value) []byte {
	if p, ok := v.Paper(); ok {
		b = append(b, `{"paper":`...)
		b = appendText(b, p.ID)
		return append(appendMember(b, "digest", p.Digest), '}')
	}
	switch {
	case v.kind == numberBool:
		return strconv.AppendBool(b, v.n != 0)
	case v.kind.isWhole():
		return strconv.AppendInt(b, v.n, 10)
	case v.kind == numberMoney:
		b = append(b, `{"amount":`...)
		b = appendText(b, v.Decimal().String())
		return append(appendMember(b, "currency", v.s), '}')
	case v.kind == numberCodes:
		b = append(b, '[')
		for i, c := range v.List() {
			if i > 0 {
				b = append(b, ',')
			}
			b = appendText(b, c)
		}
		return append(b, ']')
	}
	return appendText(b, v.Word())
}

// appendText appends a JSON string.
func appendText(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			b = utf8.AppendRune(b, r)
			i += size
			continue
		}
		switch {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, '\\', 'n')
		case c == '\t':
			b = append(b, '\\', 't')
		case c < ' ' || c == 0x7f:
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
		i++
	}
	return append(b, '"')
}
