package compliance

import (
	"fmt"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// ReadPack reads a pack from its JSON document and checks it, by itself and with the packs it extends, which must be given,
// and those that they extend. Every fault is in the error, each a [FieldError] with its path, such as rules[3].on.where.eq.
func ReadPack(data []byte, with ...*Pack) (*Pack, error) {
	var faults fault.List
	n, err := strictjson.Parse(data, strictjson.Limits{})
	if err != nil {
		return nil, err
	}
	c := newCompiler(&faults, true)
	if !c.given("with", with) {
		return nil, faults.Err()
	}
	p := &Pack{}
	sound, whole := p.read(n, &faults)
	if faults.Len() == 0 && p.isSound(sound, with) {
		return p, nil
	}
	c.check(p, whole, sound, with)
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return p, nil
}

// isSound tells whether there is no fault in a pack of which all could be read.
func (p *Pack) isSound(sound []readState, with []*Pack) bool {
	var faults fault.List
	newCompiler(&faults, false).check(p, true, sound, with)
	return faults.Len() == 0
}

// check compiles a pack with those that it extends, as far as it could be read.
func (c *compiler) check(p *Pack, whole bool, sound []readState, with []*Pack) {
	for _, other := range with {
		c.enlist(other, c.whole(other.ID))
	}
	given, rules := slices.Clone(c.units), p.Rules
	p.Rules = nil
	u := &unit{pack: p, at: c.whole("")}
	if whole {
		u = c.enlist(p, u.at)
	} else {
		c.params(p.Params, u.at.in("params"))
	}
	c.link()
	p.Rules = rules // to be counted
	if !c.few() {
		return
	}
	p.Rules = nil
	var lists [][]Rule
	for _, other := range given {
		lists = append(lists, other.pack.Rules)
	}
	c.number(append(lists, rules))
	for _, other := range given {
		c.pack(other)
	}
	for i := range rules {
		at := u.at.in("rules").at(i)
		switch sound[i] {
		case readWhole:
			c.rule(u, &rules[i], at)
		case readInPart:
			c.halfRule(u, &rules[i], at)
		case readNot:
			c.skip()
			c.partial = true
		}
	}
	c.refers()
	p.Rules = rules
	for _, other := range given {
		c.retired(other.pack, other.at)
	}
	c.retired(p, u.at)
}

// packDocument is a pack as it is written.
type packDocument struct {
	Format       int               `json:"format" strict:"required"`
	ID           string            `json:"id" strict:"required"`
	Layer        string            `json:"layer" strict:"required"`
	Version      string            `json:"version" strict:"required"`
	Jurisdiction string            `json:"jurisdiction" strict:"required"`
	Extends      []string          `json:"extends"`
	Set          []Setting         `json:"set"`
	Title        Texts             `json:"title"`
	Documents    []Document        `json:"documents"`
	Names        namedTexts        `json:"names"`
	Events       []eventDocument   `json:"events"`
	Params       paramList         `json:"params"`
	Rules        []strictjson.Node `json:"rules" strict:"required"`
	Retired      []string          `json:"retired"`
}

// read fills the pack from its document, and tells which of its rules could be read, and whether all else could.
func (p *Pack) read(n *strictjson.Node, faults *fault.List) (sound []readState, whole bool) {
	var head packDocument
	whole = n.Decode(&head, faults)
	*p = Pack{Format: head.Format, ID: head.ID, Layer: Layer(head.Layer), Version: head.Version, Jurisdiction: head.Jurisdiction,
		Extends: head.Extends, Set: head.Set, Title: head.Title, Documents: head.Documents, Names: head.Names, Params: head.Params, Retired: head.Retired}
	for _, e := range head.Events {
		p.Events = append(p.Events, e.declaration())
	}
	rules := n.Member("rules")
	if rules == nil || rules.Kind != strictjson.Array {
		return nil, whole
	}
	for _, e := range rules.Elements {
		var r Rule
		from := faults.Len()
		r.UnmarshalNode(e, faults)
		state := readWhole
		switch {
		case !whole: // what the rules need of the head may be missing
			state = readNot
		case faults.Len() > from:
			state = r.readRest(e, faults.Err(), from)
		}
		p.Rules, sound = append(p.Rules, r), append(sound, state)
	}
	return sound, whole
}

// readState says how much of a rule could be read.
type readState uint8

const (
	readNot readState = iota
	readInPart
	readWhole
)

// optional are the members without which the rest of a rule can still be checked.
var optional = []string{"mode", "effect", "unknown", "severity", "when", "override", "texts", "source", "valid", "owes", "pick"}

// readRest reads what is left of a rule without its faulty members, so that the faults of the rest are found too.
func (r *Rule) readRest(n *strictjson.Node, err error, from int) readState {
	list, _ := err.(fault.Errors)
	rest := *n
	rest.Members = nil
	for _, m := range n.Members {
		path, sound, known := m.Value.Path(), true, true
		for _, f := range list[from:] {
			sound = sound && !isBelow(f.Path, path)
			known = known && (f.Path != path || f.Code != fault.Unknown)
		}
		switch {
		case sound:
			rest.Members = append(rest.Members, m)
		case known && !slices.Contains(optional, m.Name):
			return readNot
		}
	}
	var faults fault.List
	r.UnmarshalNode(&rest, &faults)
	if faults.Len() > 0 {
		return readNot
	}
	return readInPart
}

// isBelow tells whether a path is that of a place, or of one in it.
func isBelow(path, place string) bool {
	rest, ok := strings.CutPrefix(path, place)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// halfRule checks a rule of which some members could not be read. What it says of those has been said before.
func (c *compiler) halfRule(u *unit, r *Rule, s *spot) {
	whole := c.faults
	var found fault.List
	c.faults = &found
	c.rule(u, r, s)
	c.faults = whole
	said, _ := whole.Err().(fault.Errors)
	list, _ := found.Err().(fault.Errors)
	for _, f := range list {
		if !slices.ContainsFunc(said, func(s *fault.Error) bool { return isBelow(s.Path, f.Path) }) {
			whole.Join("", f)
		}
	}
}

// eventDocument is a declared event as it is written.
type eventDocument struct {
	Type      history.Type   `json:"type" strict:"required"`
	Subject   history.Name   `json:"subject"`
	Links     []history.Name `json:"links"`
	Fields    fieldKinds     `json:"fields"`
	Attribute bool           `json:"attribute"`
	End       bool           `json:"end"`
}

func (e eventDocument) declaration() history.Declaration {
	return history.Declaration{Type: e.Type, Subject: e.Subject, Links: e.Links, Fields: e.Fields, Attribute: e.Attribute, End: e.End}
}

// fieldKinds reads {"tread":"num"}.
type fieldKinds []history.FieldDefinition

// UnmarshalNode reads the fields of a declared event.
func (f *fieldKinds) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	for name, m := range members(n, faults) {
		var k history.Kind
		if m.Decode(&k, faults) {
			*f = append(*f, history.FieldDefinition{Name: history.Name(name), Kind: k})
		}
	}
}

// namedTexts reads {"order.authorised":{"en":"…"}}.
type namedTexts []Named

// UnmarshalNode reads what events and fields are called.
func (l *namedTexts) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	for name, m := range members(n, faults) {
		var t Texts
		if m.Decode(&t, faults) {
			*l = append(*l, Named{name, t})
		}
	}
}

// paramList reads {"days":{"type":"int","default":7}}.
type paramList []Param

// UnmarshalNode reads parameters in the order of the document.
func (l *paramList) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	for name, m := range members(n, faults) {
		var d struct {
			Type     ParamType `json:"type" strict:"required"`
			Default  Literal   `json:"default"`
			From     Literal   `json:"from"`
			To       Literal   `json:"to"`
			Stricter Direction `json:"stricter"`
			Text     Texts     `json:"text"`

			Sources []cite.Source `json:"source"`
		}
		if m.Decode(&d, faults) {
			*l = append(*l, Param{name, d.Type, d.Default, d.From, d.To, d.Stricter, d.Text, d.Sources})
		}
	}
}

// members gives the members of an object, or reports that n is none.
func members(n *strictjson.Node, faults *fault.List) func(func(string, *strictjson.Node) bool) {
	if n.Kind != strictjson.Object {
		faults.Add(n.Path(), fault.Malformed, "wants an object")
	}
	return func(yield func(string, *strictjson.Node) bool) {
		for _, m := range n.Members {
			if !yield(m.Name, m.Value) {
				return
			}
		}
	}
}

// ruleDocument is what every rule has, as it is written.
type ruleDocument struct {
	ID       string         `json:"id" strict:"required"`
	Kind     Kind           `json:"kind" strict:"required"`
	Per      oneOrMany      `json:"per"`
	When     *Condition     `json:"when"`
	Params   paramList      `json:"params"`
	Effect   history.Effect `json:"effect"`
	Unknown  history.Effect `json:"unknown"`
	Severity Severity       `json:"severity"`
	Valid    Validity       `json:"valid"`
	Source   []cite.Source  `json:"source"`
	Texts    Texts          `json:"texts"`
	Owes     string         `json:"owes"`
	Override Override       `json:"override"`
}

// logics gives for each kind an empty logic, and the document that is its members beside what every rule has.
var logics = map[Kind]func() (Logic, *ruleDocument, any){
	KindResponse: func() (Logic, *ruleDocument, any) {
		d := &struct {
			ruleDocument
			Response
		}{}
		return &d.Response, &d.ruleDocument, d
	},
	KindPrecedence: func() (Logic, *ruleDocument, any) {
		d := &struct {
			ruleDocument
			Precedence
		}{}
		return &d.Precedence, &d.ruleDocument, d
	},
	KindSequence: func() (Logic, *ruleDocument, any) {
		d := &struct {
			ruleDocument
			Sequence
		}{}
		return &d.Sequence, &d.ruleDocument, d
	},
	KindAbsence: func() (Logic, *ruleDocument, any) {
		d := &struct {
			ruleDocument
			Absence
		}{}
		return &d.Absence, &d.ruleDocument, d
	},
	KindCoexistence: func() (Logic, *ruleDocument, any) {
		d := &struct {
			ruleDocument
			Coexistence
		}{}
		return &d.Coexistence, &d.ruleDocument, d
	},
	KindCount: func() (Logic, *ruleDocument, any) {
		d := &struct {
			ruleDocument
			Count
		}{}
		return &d.Count, &d.ruleDocument, d
	},
	KindBalance: func() (Logic, *ruleDocument, any) {
		d := &struct {
			ruleDocument
			Balance
		}{}
		return &d.Balance, &d.ruleDocument, d
	},
	KindRouting: func() (Logic, *ruleDocument, any) {
		d := &struct {
			ruleDocument
			Routing
		}{}
		return &d.Routing, &d.ruleDocument, d
	},
	KindRequire: func() (Logic, *ruleDocument, any) {
		d := &struct {
			ruleDocument
			Require
		}{}
		return &d.Require, &d.ruleDocument, d
	},
	KindCoverage: func() (Logic, *ruleDocument, any) {
		d := &struct {
			ruleDocument
			Coverage
		}{}
		return &d.Coverage, &d.ruleDocument, d
	},
	KindRetention: func() (Logic, *ruleDocument, any) {
		d := &struct {
			ruleDocument
			Retention
		}{}
		return &d.Retention, &d.ruleDocument, d
	},
	KindRatio: func() (Logic, *ruleDocument, any) {
		d := &struct {
			ruleDocument
			Ratio
		}{}
		return &d.Ratio, &d.ruleDocument, d
	},
	KindSchedule: func() (Logic, *ruleDocument, any) {
		d := &struct {
			ruleDocument
			Schedule
		}{}
		return &d.Schedule, &d.ruleDocument, d
	},
	KindFunction: func() (Logic, *ruleDocument, any) {
		d := &struct {
			ruleDocument
			Call
		}{}
		return &d.Call, &d.ruleDocument, d
	},
	KindEntitlement: func() (Logic, *ruleDocument, any) {
		d := &struct {
			ruleDocument
			Entitlement
		}{}
		return &d.Entitlement, &d.ruleDocument, d
	},
	KindSeparation: func() (Logic, *ruleDocument, any) {
		d := &struct {
			ruleDocument
			Separation
		}{}
		return &d.Separation, &d.ruleDocument, d
	},
}

// UnmarshalNode reads a rule: its kind says which members it may have.
func (r *Rule) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	kind := n.Member("kind")
	if n.Kind != strictjson.Object || kind == nil || kind.Kind != strictjson.String {
		var d ruleDocument
		n.Decode(&d, faults)
		return
	}
	open, known := logics[Kind(kind.Text)]
	if !known {
		id := ""
		if m := n.Member("id"); m != nil {
			id = m.Text
		}
		faults.Join(kind.Path(), &fault.Error{Code: fault.Unknown, Err: &KindError{Rule: id, Kind: Kind(kind.Text)},
			Detail: fmt.Sprintf("this version does not know rules of kind %s, only %v", fault.Quote(kind.Text), Kinds())})
		return
	}
	logic, d, document := open()
	if !n.Decode(document, faults) {
		return
	}
	*r = Rule{ID: d.ID, When: d.When, Params: d.Params, Effect: d.Effect, Unknown: d.Unknown, Severity: d.Severity,
		Valid: d.Valid, Sources: d.Source, Texts: d.Texts, Owes: d.Owes, Override: d.Override, Logic: logic}
	for _, name := range d.Per {
		r.Per = append(r.Per, history.Name(name))
	}
}
