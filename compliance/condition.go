package compliance

import (
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Condition is a question that is true, false or unknown. Exactly one of All, Any, Not, Field, Exists and Covered is set. Unknown
// comes from what is absent: false wins over it in All, true in Any (Kleene's logic).
type Condition struct {
	All []Condition
	Any []Condition
	Not *Condition
	// Field is the subject of a leaf, Op what is asked of it, Value what it is compared with.
	Field Path
	Op    Operator
	Value Value
	// Exists asks for a fact.
	Exists *Exists
	// Covered asks whether the event lies in the coverage of a rule: that of the event's own ids, or of the one that Of leads to:
	// if that is not on record, or is the event's own, it is not known.
	Covered string
	Of      Path
	// On asks it at the event that is judged, inside the condition on a partner: whether the guarantee of the partner's order is
	// still running.
	On bool
}

// Exists asks whether there is a fact.
type Exists struct {
	// Fact is the kind of fact.
	Fact history.FactName
	// Match are values that must be equal: Theirs in the fact, its key or a field; Ours at the event at hand.
	Match []Match
	// Where is a condition on the fact; its paths are the key and the fields of the fact, and "on." ones of the event at hand.
	Where *Condition
	// ValidAt is the path to the day on which the fact must hold; empty means on any day.
	ValidAt Path
}

// UnmarshalNode reads a condition.
func (c *Condition) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	if n.Kind != strictjson.Object {
		faults.Add(n.Path(), fault.Malformed, `wants a condition: an object with "all", "any", "not", "exists", "covered" or "field"`)
		return
	}
	for _, branch := range []string{"all", "any", "not", "exists", "covered", "field"} {
		if n.Member(branch) != nil {
			c.branch(branch, n, faults)
			return
		}
	}
	faults.Add(n.Path(), fault.Malformed, `wants a condition: an object with "all", "any", "not", "exists", "covered" or "field"`)
}

func (c *Condition) branch(name string, n *strictjson.Node, faults *fault.List) {
	switch name {
	case "field":
		c.leaf(n, faults)
		return
	case "covered":
		c.covered(n, faults)
		return
	}
	var b struct {
		All    []Condition `json:"all"`
		Any    []Condition `json:"any"`
		Not    *Condition  `json:"not"`
		Exists *exists     `json:"exists"`
	}
	if len(n.Members) > 1 {
		for _, m := range n.Members {
			if m.Name != name {
				faults.Add(m.Value.Path(), fault.Unknown, "unknown member %q beside %q", m.Name, name)
			}
		}
		return
	}
	if !n.Decode(&b, faults) {
		return
	}
	if n.Member(name).Kind == strictjson.Null || (name == "all" || name == "any") && len(b.All)+len(b.Any) == 0 {
		faults.Add(n.Member(name).Path(), fault.Missing, "%q needs at least one condition", name)
		return
	}
	*c = Condition{All: b.All, Any: b.Any, Not: b.Not, Exists: (*Exists)(b.Exists)}
}

func (c *Condition) covered(n *strictjson.Node, faults *fault.List) {
	var d struct {
		Covered string `json:"covered" strict:"required"`
		Of      Path   `json:"of"`
		On      bool   `json:"on"`
	}
	if n.Decode(&d, faults) {
		*c = Condition{Covered: d.Covered, Of: d.Of, On: d.On}
	}
}

// exists is how an [Exists] is written.
type exists Exists

// UnmarshalNode reads the question for a fact.
func (e *exists) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	var s struct {
		Fact    history.FactName `json:"fact" strict:"required"`
		Match   matches          `json:"match"`
		Where   *Condition       `json:"where"`
		ValidAt Path             `json:"valid_at"`
	}
	if n.Decode(&s, faults) {
		*e = exists{Fact: s.Fact, Match: s.Match, Where: s.Where, ValidAt: s.ValidAt}
	}
}

// leaf reads a field with its one operator.
func (c *Condition) leaf(n *strictjson.Node, faults *fault.List) {
	before := faults.Len()
	var leaf Condition
	for _, m := range n.Members {
		op := Operator(m.Name)
		switch {
		case m.Name == "field":
			m.Value.Decode(&leaf.Field, faults)
		case !op.Valid():
			faults.Add(m.Value.Path(), fault.Unknown, "unknown member or operator %s", fault.Quote(m.Name))
		case leaf.Op != "":
			faults.Add(m.Value.Path(), fault.Duplicate, "a second operator beside %q", leaf.Op)
		default:
			leaf.Op = op
			leaf.Value.UnmarshalNode(m.Value, faults)
		}
	}
	if leaf.Op == "" && faults.Len() == before {
		faults.Add(n.Path(), fault.Missing, "no operator beside the field")
	}
	if faults.Len() == before {
		*c = leaf
	}
}

// matches reads ["order_id"] or {"theirs":"ours"}.
type matches []Match

// UnmarshalNode reads the pairs of paths that must be equal.
func (ms *matches) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	*ms = matches{}
	switch n.Kind {
	case strictjson.Array:
		for _, e := range n.Elements {
			var p Path
			if e.Decode(&p, faults) {
				*ms = append(*ms, Match{p, p})
			}
		}
	case strictjson.Object:
		for _, m := range n.Members {
			var p Path
			if m.Value.Decode(&p, faults) {
				*ms = append(*ms, Match{Path(m.Name), p})
			}
		}
	default:
		faults.Add(n.Path(), fault.Malformed, `wants a list of paths, or an object {"theirs":"ours"}`)
	}
	if len(*ms) == 0 && (n.Kind == strictjson.Array || n.Kind == strictjson.Object) {
		faults.Add(n.Path(), fault.Missing, "at least one path must match")
	}
}

// oneOrMany reads a text or a list of texts.
type oneOrMany []string

// UnmarshalNode reads the texts.
func (o *oneOrMany) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	if n.Kind == strictjson.String {
		*o = oneOrMany{n.Text}
		return
	}
	var list []string
	if n.Decode(&list, faults) {
		*o = slices.Clip(list)
		if len(list) == 0 {
			faults.Add(n.Path(), fault.Missing, "an empty list")
		}
	}
}
