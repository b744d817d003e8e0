package history

import (
	"slices"
	"strings"

	"example.com/servicelane/internal/fault"
)

// Path is the way from an event to a value, made once by [Vocabulary.Path] and used for many events:
//
//	odometer_km    a field of the event itself
//	order_id       an id of the event itself, or one that its subject is linked to, directly or through others
//	by, by_role, store_id, at    what the envelope says; store_id also through links
//	order.kind     an attribute of a subject above the event: the latest event marked ◆ that carries the field wins
//	customer.vip   a fact about an id of the event
//
// The zero Path leads nowhere. A Path belongs to the vocabulary that made it.
type Path struct{ *route }

// route is what a path says. It is shared by the copies of the path and never changed.
type route struct {
	text     string
	field    Name  // the last word
	number   int32 // of the field; -1 if no event carries it
	bit      signature
	kind     Kind // of an attribute, fact or name of the envelope; "" for a field of the event itself
	step     pathStep
	id       int             // the number of the id: of the field itself, or of the subject; -1 if there is none
	carriers []*Definition   // the types of events that carry the attribute
	fact     *FactDefinition // the fact that answers where no attribute does
	key      int32           // the number of the field that is the key of the fact
	kindBit  signature       // of the name of the fact
	carried  bool            // only an event or that fact can give the value
	standard bool            // the standard vocabulary has it
}

// pathStep is where a path begins.
type pathStep uint8

const (
	ownField pathStep = iota
	ownBy
	ownByRole
	ownStore
	ownAt
	above // attribute or fact
)

// String gives the path as it is written.
func (p Path) String() string {
	if p.route == nil {
		return ""
	}
	return p.text
}

// Path makes a path from its written form. The error is a [*FieldError] that names the part that leads nowhere.
func (v Vocabulary) Path(text string) (Path, error) {
	word, field, two := strings.Cut(text, ".")
	if two {
		return v.pathAbove(text, word, Name(field))
	}
	p := Path{&route{text: text, field: Name(text), number: v.fieldNumber(Name(text)), bit: signatureOf(Name(text)), id: -1, step: ownField, standard: true}}
	switch text {
	case "by":
		p.step, p.kind = ownBy, KindID
		return p, nil
	case "by_role":
		p.step, p.kind = ownByRole, KindCode
		return p, nil
	case "store_id":
		p.step, p.kind, p.id = ownStore, KindID, v.idNumber(FieldStoreID)
		return p, nil
	case "at":
		p.step, p.kind = ownAt, KindTime
		return p, nil
	}
	p.id = v.idNumber(p.field)
	p.carried = p.id < 0
	p.standard = p.number >= 0 && p.number < standardFields
	if p.number >= 0 {
		return p, nil
	}
	return Path{}, &FieldError{Code: fault.Unknown, Detail: "no field of this name: " + fault.Quote(text)}
}

// Knows tells whether the vocabulary has a path of one that has all of its types, and others.
func (v Vocabulary) Knows(p Path) bool {
	if p.route == nil || p.standard {
		return p.route != nil
	}
	_, err := v.Path(p.text)
	return err == nil
}

// pathAbove makes the path to an attribute or a fact.
func (v Vocabulary) pathAbove(text, word string, field Name) (Path, error) {
	p := Path{&route{text: text, field: field, number: v.fieldNumber(field), bit: signatureOf(field), id: v.idNumber(Name(word + "_id")), step: above,
		kindBit: signatureOf(Name(word)), carried: true}}
	if p.id >= 0 {
		p.carriers = v.carriersOf(Name(word+"_id"), field)
	}
	if len(p.carriers) > 0 {
		p.kind, _ = v.kindOf(p.carriers[0], field)
	}
	if d := standardFact(FactName(word)); d != nil && !d.many {
		if f, ok := d.Field(field); ok && (p.kind == "" || p.kind == f.Kind) {
			p.kind, p.fact, p.key = f.Kind, d, v.fieldNumber(d.key)
			p.id = max(p.id, v.idNumber(d.key))
		}
	}
	p.standard = p.fact != nil || len(p.carriers) > 0 && standardType(p.carriers[0].typ) >= 0
	if p.kind == "" {
		return Path{}, &FieldError{Code: fault.Unknown, Detail: "no attribute or single fact of this name: " + fault.Quote(text)}
	}
	return p, nil
}

// carriersOf lists the types marked ◆ of a subject that carry a field.
func (v Vocabulary) carriersOf(subject, field Name) (out []*Definition) {
	add := func(d *Definition) {
		if _, ok := findField(d.fields, field); ok {
			out = append(out, d)
		}
	}
	for i := range standardGroups {
		if g := &standardGroups[i]; g.isOf(subject) {
			for _, place := range g.attributes {
				add(&standardEvents[place])
			}
		}
	}
	for i := range v.own {
		if d := &v.own[i]; d.attribute && d.group.isOf(subject) {
			add(d)
		}
	}
	return out
}

// isOf tells whether attributes of the group are those of a subject: the first of its alternatives.
func (g *group) isOf(subject Name) bool { return len(g.subject) > 0 && g.subject[0] == subject }

// Kind gives the kind of the values that the path leads to from events of a type, and false if it cannot lead anywhere
// from them.
func (v Vocabulary) Kind(p Path, t Type) (Kind, bool) { return v.KindFrom(p, v.Number(t)) }

// KindFrom is Kind for the type of a number.
func (v Vocabulary) KindFrom(p Path, number int) (Kind, bool) {
	if number < 0 || p.route == nil {
		return "", false
	}
	d := v.definition(number)
	switch p.step {
	case ownField:
		if k, ok := v.kindOf(d, p.field); ok {
			return k, true
		}
		return KindID, p.id >= 0 && v.reaches(d, p.field)
	case above:
		return p.kind, v.reaches(d, v.id(p.id).name)
	}
	return p.kind, true
}

// reaches tells whether events of a type may have an id: as a field of their own, or of their subject through links.
func (v Vocabulary) reaches(d *Definition, name Name) bool {
	if _, ok := v.kindOf(d, name); ok || name == FieldStoreID || len(d.group.subject) == 0 {
		return true
	}
	var room [16]Name
	todo := append(room[:0], d.group.subject...)
	for _, f := range d.fields {
		if f.Kind == KindID {
			todo = append(todo, f.Name)
		}
	}
	for next := 0; next < len(todo); next++ {
		n := todo[next]
		if n == name {
			return true
		}
		if number := v.idNumber(n); number >= 0 && !slices.Contains(todo[:next], n) {
			todo = append(todo, v.id(number).links...)
		}
	}
	return false
}
