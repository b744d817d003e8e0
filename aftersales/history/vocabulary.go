package history

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"example.com/servicelane/internal/fault"
)

//go:generate go run example.com/servicelane/internal/vocabgen

// FactName is the name of a kind of fact, such as "role_held".
type FactName string

// FieldDefinition is a field that an event or a fact may carry.
type FieldDefinition struct {
	Name Name
	Kind Kind
}

// group is what the events of one part of the vocabulary share.
type group struct {
	name    string
	subject []Name // alternatives; empty: any id
	links   []Name

	attributes []int16 // the places of its types marked ◆ in standardEvents; none of declared groups
}

// idDefinition is a name whose values are ids.
type idDefinition struct {
	name    Name
	links   []Name // the ids that it may be linked to, from all groups of which it is the subject
	subject bool   // some events have it as their subject
	lasting bool   // it outlives every case, so that a shop is not inherited from it
}

// Definition says what a type of event carries.
type Definition struct {
	typ       Type
	group     *group
	fields    []FieldDefinition // sorted by name
	attribute bool
	end       bool
}

// Type is the type that is defined.
func (d Definition) Type() Type { return d.typ }

// Group names the part of the vocabulary that the type belongs to, such as "order" or "settlement".
func (d Definition) Group() string { return d.group.name }

// Subject lists the ids of which an event of the type carries one: usually there is only one. None means that any id
// will do.
func (d Definition) Subject() []Name { return slices.Clone(d.group.subject) }

// Links lists the ids that the subject may be linked to by events of the type's group.
func (d Definition) Links() []Name { return slices.Clone(d.group.links) }

// Fields lists the fields beside the ids, in the order of their names.
func (d Definition) Fields() []FieldDefinition { return slices.Clone(d.fields) }

// Field gives the definition of one field beside the ids, and false if the type has no such field.
func (d Definition) Field(name Name) (FieldDefinition, bool) { return findField(d.fields, name) }

// Attribute tells whether the fields can be read from every event of the subject and below it: the latest event that
// carries the field wins, and of those of one moment that with the greatest id, as [Event.After] compares them.
func (d Definition) Attribute() bool { return d.attribute }

// End tells whether an event of the type ends its subject: what was still owed is not owed any more.
func (d Definition) End() bool { return d.end }

func findField(fields []FieldDefinition, name Name) (FieldDefinition, bool) {
	for i := range fields { // they are few: a straight search is faster than one by halves
		if fields[i].Name == name {
			return fields[i], true
		}
	}
	return FieldDefinition{}, false
}

// FactDefinition says what a kind of fact carries.
type FactDefinition struct {
	name   FactName
	key    Name
	fields []FieldDefinition // sorted by name
	dated  bool
	many   bool
}

// Name is the kind of fact that is defined.
func (d FactDefinition) Name() FactName { return d.name }

// Key is the id that the fact is about.
func (d FactDefinition) Key() Name { return d.key }

// Fields lists the fields beside the key, in the order of their names.
func (d FactDefinition) Fields() []FieldDefinition { return slices.Clone(d.fields) }

// Field gives the definition of one field beside the key, and false if the fact has no such field.
func (d FactDefinition) Field(name Name) (FieldDefinition, bool) { return findField(d.fields, name) }

// Dated tells whether the fact holds for a span of days.
func (d FactDefinition) Dated() bool { return d.dated }

// Many tells whether one key may have several facts of the kind at once, as a person may hold several roles.
func (d FactDefinition) Many() bool { return d.many }

// Vocabulary is the set of events and facts that a history can hold: the standard ones and those that a host or a pack
// declares. It is an immutable value; the zero Vocabulary is the standard one.
type Vocabulary struct {
	own    []Definition   // sorted by type
	ids    []idDefinition // those that are declared, sorted by name
	fields []Name         // that only declared events carry, ids included, sorted
}

// Standard is the vocabulary of this library, without anything declared.
func Standard() Vocabulary { return Vocabulary{} }

// Declaration adds a type of event to a vocabulary. Its type begins with "x_", as in "x_house.tyre_scanned".
type Declaration struct {
	Type Type
	// Subject is the id that each event of the type carries; empty means that any id will do. It may be an id of the
	// standard vocabulary or, beginning with "x_", a new one.
	Subject Name
	// Links are ids that a new subject may be linked to. A subject that is known already has the links it has.
	Links []Name
	// Fields are the fields beside the ids.
	Fields []FieldDefinition
	// Attribute and End are as in [Definition].
	Attribute bool
	End       bool
}

// With gives a vocabulary that has the declared types as well. The error lists every fault of the declarations.
func (v Vocabulary) With(declared ...Declaration) (Vocabulary, error) {
	var faults fault.List
	out := Vocabulary{own: slices.Clone(v.own), ids: slices.Clone(v.ids), fields: slices.Clone(v.fields)}
	for i, d := range declared {
		path := fmt.Sprintf("types[%d]", i)
		before := faults.Len()
		v.checkDeclaration(&faults, path, d)
		at, exists := findType(out.own, d.Type)
		if exists {
			faults.Add(path, fault.Duplicate, "type declared twice: %s", fault.Quote(string(d.Type)))
		}
		if faults.Len() == before {
			out.own = slices.Insert(out.own, at, d.definition())
			out.addIDs(d)
			out.addFields(d)
		}
	}
	if err := faults.Err(); err != nil {
		return v, err
	}
	return out, nil
}

// addIDs notes the ids that a declaration brings along.
func (v *Vocabulary) addIDs(d Declaration) {
	note := func(n Name, subject bool) {
		if standardID(n) >= 0 || n == "" {
			return
		}
		at, ok := findID(v.ids, n)
		if !ok {
			v.ids = slices.Insert(v.ids, at, idDefinition{name: n})
		}
		if id := &v.ids[at]; subject {
			id.subject = true
			for _, l := range d.Links {
				if !slices.Contains(id.links, l) {
					id.links = append(slices.Clip(id.links), l)
				}
			}
		}
	}
	note(d.Subject, true)
	for _, l := range d.Links {
		note(l, false)
	}
	for _, f := range d.Fields {
		if f.Kind == KindID {
			note(f.Name, false)
		}
	}
}

// addFields notes the names that events of a declared type carry.
func (v *Vocabulary) addFields(d Declaration) {
	note := func(n Name) {
		if at, ok := slices.BinarySearch(v.fields, n); !ok && n != "" && standardField(n) < 0 {
			v.fields = slices.Insert(v.fields, at, n)
		}
	}
	note(d.Subject)
	for _, l := range d.Links {
		note(l)
	}
	for _, f := range d.Fields {
		note(f.Name)
	}
}

// fieldNumber numbers the names that events carry: those of the standard first; -1 for a name that none carries. The numbers of declared
// names change with the vocabulary.
func (v Vocabulary) fieldNumber(n Name) int32 {
	if i := standardField(n); i >= 0 {
		return int32(i)
	}
	if i, ok := slices.BinarySearch(v.fields, n); ok {
		return standardFields + int32(i)
	}
	return -1
}

func findID(ids []idDefinition, n Name) (int, bool) {
	return slices.BinarySearchFunc(ids, n, func(d idDefinition, n Name) int { return strings.Compare(string(d.name), string(n)) })
}

// idNumber numbers the names of ids: the standard ones first; -1 for a name that is no id. The numbers of declared ids
// change with the vocabulary.
func (v Vocabulary) idNumber(n Name) int {
	if i := standardID(n); i >= 0 {
		return i
	}
	if i, ok := findID(v.ids, n); ok {
		return len(standardIDs) + i
	}
	return -1
}

// id gives the definition of a number that idNumber gave.
func (v Vocabulary) id(number int) *idDefinition {
	if number < len(standardIDs) {
		return &standardIDs[number]
	}
	return &v.ids[number-len(standardIDs)]
}

func (d Declaration) definition() Definition {
	g := &group{name: "declared", links: slices.Clone(d.Links)}
	if d.Subject != "" {
		g.subject = []Name{d.Subject}
	}
	fields := slices.Clone(d.Fields)
	slices.SortFunc(fields, func(a, b FieldDefinition) int { return strings.Compare(string(a.Name), string(b.Name)) })
	return Definition{typ: d.Type, group: g, fields: fields, attribute: d.Attribute, end: d.End}
}

// Lookup gives the definition of a type of event, and false if the vocabulary does not have it.
func (v Vocabulary) Lookup(t Type) (Definition, bool) {
	if d, ok := v.lookup(t); ok {
		return *d, true
	}
	return Definition{}, false
}

// SubjectOf gives the id that events of a type have as their subject; false if the type has none, or several to choose from, or if the
// vocabulary does not have it.
func (v Vocabulary) SubjectOf(t Type) (Name, bool) {
	d, ok := v.lookup(t)
	if !ok || len(d.group.subject) != 1 {
		return "", false
	}
	return d.group.subject[0], true
}

// IsID tells whether a name is that of an id, which histories number.
func (v Vocabulary) IsID(n Name) bool { return v.idNumber(n) >= 0 }

// Relates tells whether events belong together by an id: whether it is the subject of events of some type, or one that such a subject may
// be linked to.
func (v Vocabulary) Relates(id Name) bool {
	for i := range standardGroups {
		if standardGroups[i].relates(id) {
			return true
		}
	}
	for i := range v.own {
		if v.own[i].group.relates(id) {
			return true
		}
	}
	return false
}

func (g *group) relates(id Name) bool {
	return slices.Contains(g.subject, id) || slices.Contains(g.links, id)
}

func (v Vocabulary) lookup(t Type) (*Definition, bool) {
	if n := v.Number(t); n >= 0 {
		return v.definition(n), true
	}
	return nil, false
}

// Number numbers the types of events: the standard ones first; -1 for a type that the vocabulary does not have. The numbers of
// declared types change with the vocabulary.
func (v Vocabulary) Number(t Type) int {
	if i := standardType(t); i >= 0 {
		return i
	}
	if i, ok := findType(v.own, t); ok {
		return len(standardEvents) + i
	}
	return -1
}

// definition gives the definition of a number that Number gave.
func (v Vocabulary) definition(number int) *Definition {
	if number < len(standardEvents) {
		return &standardEvents[number]
	}
	return &v.own[number-len(standardEvents)]
}

func findType(defs []Definition, t Type) (int, bool) {
	return slices.BinarySearchFunc(defs, t, func(d Definition, t Type) int { return strings.Compare(string(d.typ), string(t)) })
}

// Fact gives the definition of a kind of fact, and false if the vocabulary does not have it.
func (v Vocabulary) Fact(n FactName) (FactDefinition, bool) {
	if d := standardFact(n); d != nil {
		return *d, true
	}
	return FactDefinition{}, false
}

// standardFact gives the definition of a kind of fact; nil if there is none.
func standardFact(n FactName) *FactDefinition {
	for i := range standardFacts { // which are few
		if standardFacts[i].name == n {
			return &standardFacts[i]
		}
	}
	return nil
}

// Types lists the definitions of all types of events: the standard ones in the order of their names, then the declared.
func (v Vocabulary) Types() iter.Seq[Definition] {
	return func(yield func(Definition) bool) {
		for _, defs := range [][]Definition{standardEvents[:], v.own} {
			for _, d := range defs {
				if !yield(d) {
					return
				}
			}
		}
	}
}

// Facts lists the definitions of all kinds of facts in the order of their names.
func (v Vocabulary) Facts() iter.Seq[FactDefinition] { return slices.Values(standardFacts[:]) }

func (v Vocabulary) checkDeclaration(faults *fault.List, path string, d Declaration) {
	subject, happened, _ := strings.Cut(string(d.Type), ".")
	if !strings.HasPrefix(subject, "x_") || !isName(subject) || !isName(happened) {
		faults.Add(path+".type", fault.Malformed, "not of the form x_subject.happened: %s", fault.Quote(string(d.Type)))
	}
	if d.Subject != "" && !v.isID(d.Subject) && !isOwnName(d.Subject) {
		faults.Add(path+".subject", fault.Unknown, "neither a known id nor one that begins with x_: %s", fault.Quote(string(d.Subject)))
	}
	if len(d.Links) > 0 && (d.Subject == "" || v.isID(d.Subject)) {
		faults.Add(path+".links", fault.Mismatch, "only a new subject can be given links, not %s", fault.Quote(string(d.Subject)))
	}
	for i, l := range d.Links {
		if !v.isID(l) && !isOwnName(l) {
			faults.Add(fmt.Sprintf("%s.links[%d]", path, i), fault.Unknown, "neither a known id nor one that begins with x_: %s",
				fault.Quote(string(l)))
		}
	}
	for i, f := range d.Fields {
		at := fmt.Sprintf("%s.fields[%d]", path, i)
		switch {
		case !isName(string(f.Name)) || isEnvelope(f.Name):
			faults.Add(at, fault.Malformed, "not a name for a field: %s", fault.Quote(string(f.Name)))
		case !f.Kind.Valid():
			faults.Add(at, fault.Unknown, "no such kind: %s", fault.Quote(string(f.Kind)))
		case slices.ContainsFunc(d.Fields[:i], func(other FieldDefinition) bool { return other.Name == f.Name }):
			faults.Add(at, fault.Duplicate, "field declared twice: %s", fault.Quote(string(f.Name)))
		}
	}
}

// isID tells whether the values of a name are ids.
func (v Vocabulary) isID(name Name) bool { return v.idNumber(name) >= 0 }

func isOwnName(n Name) bool { return strings.HasPrefix(string(n), "x_") && isName(string(n)) }

// isName tells whether s is a lower_snake name of at most 64 bytes.
func isName(s string) bool {
	if s == "" || len(s) > 64 || s[0] < 'a' || s[0] > 'z' {
		return false
	}
	return strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789_") == ""
}

// isEnvelope tells whether a name belongs to the envelope of an event.
func isEnvelope(n Name) bool {
	switch n {
	case "id", "type", "v", "at", "by", "by_role", "store_id", "recorded_at", "source":
		return true
	}
	return false
}
