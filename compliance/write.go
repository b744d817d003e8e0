package compliance

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// MarshalJSON writes the pack as the document that [ReadPack] reads, in the shortest form and without white space. Packs that say
// the same give equal bytes.
func (p Pack) MarshalJSON() ([]byte, error) {
	head := documentOf{
		{"format", p.Format}, {"id", p.ID}, {"layer", p.Layer}, {"version", p.Version}, {"jurisdiction", p.Jurisdiction},
		{"extends", p.Extends}, {"set", p.Set}, {"title", p.Title}, {"documents", p.Documents}, {"names", p.Names}, {"events", p.Events},
		{"params", p.Params}, {"rules", p.Rules}, {"retired", p.Retired},
	}
	if len(p.Rules) == 0 {
		head[12].value = json.RawMessage("[]") // which must be there
	}
	return documentBytes(head), nil
}

// UnmarshalJSON reads a pack that extends no other one, as [ReadPack] does, which is also given those that it extends.
func (p *Pack) UnmarshalJSON(data []byte) error {
	read, err := ReadPack(data)
	if err == nil {
		*p = *read
	}
	return err
}

// MarshalJSON writes the rule as part of the document of a pack.
func (r Rule) MarshalJSON() ([]byte, error) {
	return documentBytes(r), nil
}

// errRuleAlone is that a rule without its pack has no documents, names and parameters.
var errRuleAlone = errors.New("a rule is read with its pack, by ReadPack")

// UnmarshalJSON refuses: a rule is read with its pack, by [ReadPack].
func (r *Rule) UnmarshalJSON([]byte) error { return errRuleAlone }

// MarshalJSON writes the literal as packs write it; none as null.
func (l Literal) MarshalJSON() ([]byte, error) {
	if l.IsZero() {
		return []byte("null"), nil
	}
	return documentBytes(l), nil
}

// UnmarshalJSON reads a literal as packs write it. The error lists every fault.
func (l *Literal) UnmarshalJSON(data []byte) error { return readPart(data, l) }

// MarshalJSON writes the setting as packs write it.
func (s Setting) MarshalJSON() ([]byte, error) { return documentBytes(s), nil }

// UnmarshalJSON reads a setting as packs write it. The error lists every fault with its path.
func (s *Setting) UnmarshalJSON(data []byte) error { return readPart(data, s) }

// UnmarshalNode reads a setting.
func (s *Setting) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	type plain Setting
	n.Decode((*plain)(s), faults)
}

// readPart reads a part of a pack.
func readPart(data []byte, part strictjson.NodeUnmarshaler) error {
	n, err := strictjson.Parse(data, strictjson.Limits{})
	if err != nil {
		return err
	}
	var faults fault.List
	part.UnmarshalNode(n, &faults)
	return faults.Err()
}

// documentOf is an object with its members in their order. Those that are empty are left out.
type documentOf []documentMember

type documentMember struct {
	name  string
	value any
}

// documentWriter writes what a pack is made of. What reads itself in a form of its own has a case in [documentWriter.special].
type documentWriter struct{ out []byte }

func (w *documentWriter) value(v reflect.Value) {
	if w.special(v) {
		return
	}
	if text, ok := v.Interface().(encoding.TextMarshaler); ok {
		b, _ := text.MarshalText() // what cannot be written is not in a pack
		w.text(string(b))
		return
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		w.value(v.Elem())
	case reflect.Struct:
		w.object(fieldsOf(v))
	case reflect.Slice:
		w.list(v)
	case reflect.Map:
		var members documentOf
		for _, key := range v.MapKeys() {
			members = append(members, documentMember{key.String(), v.MapIndex(key).Interface()})
		}
		slices.SortFunc(members, func(a, b documentMember) int { return strings.Compare(a.name, b.name) })
		w.object(members)
	case reflect.String:
		w.text(v.String())
	case reflect.Bool:
		w.out = strconv.AppendBool(w.out, v.Bool())
	default:
		w.out = strconv.AppendInt(w.out, v.Int(), 10)
	}
}

// special writes what has a form of its own.
func (w *documentWriter) special(v reflect.Value) bool {
	switch one := v.Interface().(type) {
	case documentOf:
		w.object(one)
	case json.RawMessage:
		w.out = append(w.out, one...)
	case Rule:
		w.object(one.document())
	case Pattern:
		w.pattern(one, nil)
	case Condition:
		w.object(one.document())
	case Literal:
		w.literal(one)
	case Value:
		w.operand(one)
	case Windows:
		w.oneOrMany(len(one), v)
	case []history.Name:
		w.oneOrMany(len(one), v)
	case []history.Type:
		w.oneOrMany(len(one), v)
	case Paths:
		w.oneOrMany(len(one), v)
	case Every:
		if one.N == nil {
			w.text(string(one.Cycle))
			return true
		}
		w.object(documentOf{{"unit", string(one.Cycle) + "s"}, {"n", one.N}})
	case []Match:
		w.matches(one)
	case Otherwise:
		if one.Any {
			w.text("any")
			return true
		}
		w.value(reflect.ValueOf(one.Values))
	default:
		return w.named(v) || w.withPattern(v)
	}
	return true
}

// named writes lists of which each element has a name of its own as objects.
func (w *documentWriter) named(v reflect.Value) bool {
	var members documentOf
	switch list := v.Interface().(type) {
	case Texts:
		for _, t := range list.sorted() {
			members = append(members, documentMember{t.Tag, t.Text})
		}
	case []Named:
		for _, n := range list {
			members = append(members, documentMember{n.Name, n.Texts})
		}
	case []Param:
		for _, p := range list {
			members = append(members, documentMember{p.Name, documentOf{{"type", p.Type}, {"default", p.Default}, {"from", p.From}, {"to", p.To},
				{"stricter", p.Stricter}, {"text", p.Text}, {"source", p.Sources}}})
		}
	case []history.FieldDefinition:
		for _, f := range list {
			members = append(members, documentMember{string(f.Name), f.Kind})
		}
	case Routes:
		for _, r := range list {
			members = append(members, documentMember{r.Key, r.Values})
		}
	default:
		return false
	}
	w.object(members)
	return true
}

// withPattern writes what is a pattern and something beside it.
func (w *documentWriter) withPattern(v reflect.Value) bool {
	if v.Kind() != reflect.Struct || v.NumField() == 0 || v.Type().Field(0).Type != reflect.TypeFor[Pattern]() || !v.Type().Field(0).Anonymous {
		return false
	}
	p := v.Field(0).Interface().(Pattern)
	w.pattern(p, fieldsOf(v)[len(fieldsOf(v.Field(0))):])
	return true
}

// pattern writes a pattern, with what there is beside it.
func (w *documentWriter) pattern(p Pattern, beside documentOf) {
	beside = slices.DeleteFunc(slices.Clone(beside), func(m documentMember) bool { return isNothing(m.value) })
	if p.Fact == "" && p.Where == nil && p.Match == nil && p.Pick == "" && len(beside) == 0 {
		w.value(reflect.ValueOf(p.Events))
		return
	}
	w.object(append(documentOf{{"event", p.Events}, {"fact", p.Fact}, {"where", p.Where}, {"match", p.Match}, {"pick", p.Pick}}, beside...))
}

// document lists the members of a rule.
func (r Rule) document() documentOf {
	head := documentOf{{"id", r.ID}}
	var logic documentOf
	if r.Logic != nil {
		head = append(head, documentMember{"kind", r.Logic.Kind()})
		logic = fieldsOf(reflect.ValueOf(r.Logic).Elem())
	}
	head = append(head, documentOf{{"per", r.Per}, {"when", r.When}}...)
	head = append(head, logic...)
	return append(head, documentOf{{"params", r.Params}, {"effect", r.Effect}, {"unknown", r.Unknown}, {"severity", r.Severity},
		{"valid", r.Valid}, {"owes", r.Owes}, {"override", r.Override}, {"source", r.Sources}, {"texts", r.Texts}}...)
}

// document lists the members of a condition.
func (c Condition) document() documentOf {
	members := documentOf{{"all", c.All}, {"any", c.Any}, {"not", c.Not}, {"exists", c.Exists}, {"covered", c.Covered}, {"of", c.Of}, {"on", c.On}}
	if c.Field != "" {
		members = append(members, documentOf{{"field", c.Field}, {string(c.Op), c.Value}}...)
	}
	return members
}

func (w *documentWriter) operand(v Value) {
	switch {
	case v.Param != "":
		w.object(documentOf{{"param", v.Param}, {"keys", v.Keys}})
	case v.Ref != "":
		w.object(documentOf{{"ref", v.Ref}})
	default:
		w.literal(v.Literal)
	}
}

func (w *documentWriter) literal(l Literal) {
	switch l.Form {
	case FormNumber, FormBool:
		w.out = append(w.out, l.Text...)
	case FormMoney:
		amount, currency, _ := strings.Cut(l.Text, " ")
		w.object(documentOf{{"amount", amount}, {"currency", currency}})
	case FormList:
		w.list(reflect.ValueOf(l.Items))
	case FormTable:
		var members documentOf
		for _, item := range l.Items {
			members = append(members, documentMember{item.Name, item})
		}
		w.object(members)
	default:
		w.text(l.Text)
	}
}

// matches writes pairs of paths as a list if they are equal in pairs.
func (w *documentWriter) matches(ms []Match) {
	var names []Path
	var pairs documentOf
	for _, m := range ms {
		if m.Theirs == m.Ours {
			names = append(names, m.Ours)
		}
		pairs = append(pairs, documentMember{string(m.Theirs), m.Ours})
	}
	if len(names) == len(ms) {
		w.value(reflect.ValueOf(names))
		return
	}
	w.object(pairs)
}

// oneOrMany writes a list of one element as that element.
func (w *documentWriter) oneOrMany(n int, v reflect.Value) {
	if n == 1 {
		w.value(v.Index(0))
		return
	}
	w.list(v)
}

func (w *documentWriter) list(v reflect.Value) {
	w.out = append(w.out, '[')
	for i := range v.Len() {
		if i > 0 {
			w.out = append(w.out, ',')
		}
		w.value(v.Index(i))
	}
	w.out = append(w.out, ']')
}

func (w *documentWriter) object(members documentOf) {
	w.out = append(w.out, '{')
	first := true
	for _, m := range members {
		if isNothing(m.value) {
			continue
		}
		if !first {
			w.out = append(w.out, ',')
		}
		first = false
		w.text(m.name)
		w.out = append(w.out, ':')
		w.value(reflect.ValueOf(m.value))
	}
	w.out = append(w.out, '}')
}

// isNothing tells whether a member says nothing, so that it is left out.
func isNothing(value any) bool {
	v := reflect.ValueOf(value)
	if !v.IsValid() || v.IsZero() {
		return true
	}
	if o, ok := value.(Override); ok {
		return len(o.Roles) == 0
	}
	return (v.Kind() == reflect.Slice || v.Kind() == reflect.Map) && v.Len() == 0
}

// text writes a text as JSON, as it is: Chinese, "<" and "&" are not escaped.
func (w *documentWriter) text(s string) {
	if !strings.ContainsFunc(s, isEscaped) { // as nearly all are that are compared
		w.out = append(append(append(w.out, '"'), s...), '"')
		return
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a text can always be written
	w.out = append(w.out, bytes.TrimSuffix(b.Bytes(), []byte("\n"))...)
}

// isEscaped tells whether a text with a character may not be written as it is.
func isEscaped(r rune) bool { return r < ' ' || r >= unicode.MaxASCII || r == '"' || r == '\\' }

// fieldsOf lists the fields of a struct as the members of its document.
func fieldsOf(v reflect.Value) documentOf {
	var members documentOf
	for i := range v.NumField() {
		f := v.Type().Field(i)
		switch {
		case f.Anonymous:
			members = append(members, fieldsOf(v.Field(i))...)
		case f.IsExported():
			members = append(members, documentMember{memberName(f), v.Field(i).Interface()})
		}
	}
	return members
}

// memberName gives the name that a field has in a document.
func memberName(f reflect.StructField) string {
	if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" {
		return name
	}
	var b strings.Builder
	for i, r := range f.Name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// documentBytes writes a part of a pack.
func documentBytes(part any) []byte {
	var w documentWriter
	w.value(reflect.ValueOf(part))
	return w.out
}
