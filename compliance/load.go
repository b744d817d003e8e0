package compliance

import (
	"fmt"
	"strings"

	"example.com/servicelane/internal/fault"
	"golang.org/x/text/language"
)

// LoadReport says what was decided when packs were joined: which value of a parameter holds where packs give several, which
// rule is judged where two layers demand the same, and which rules have one trigger and partner in common.
type LoadReport struct {
	// Packs are those that were compiled, each after the ones it extends.
	Packs []LoadedPack
	// Params are the values that gave way to others, by the packs that set them.
	Params []ParamChoice
	// Rules are the rules that gave way to others and are not judged, by their ids.
	Rules []RuleChoice
	// Pairs are pairs of rules that are both judged, have the same trigger and partner, and a window each; at most 1,000.
	Pairs []RulePair
	// Doubts are words in the values that packs set which are probably slips of the pen. They are no faults.
	Doubts []ParamDoubt
}

// LoadedPack is a pack that was compiled.
type LoadedPack struct {
	ID, Version string
	Layer       Layer
}

// Choice says why one value or rule was chosen before another.
type Choice string

// The choices.
const (
	ChosenExtends  Choice = "extends"  // its pack builds on that of the other, in the same layer
	ChosenStricter Choice = "stricter" // it is the stricter one, or as strict and of the lower layer
	ChosenReplaces Choice = "replaces" // it says that it replaces the other
)

// Choices lists every choice.
func Choices() []Choice { return []Choice{ChosenExtends, ChosenStricter, ChosenReplaces} }

// Valid tells whether c is one of [Choices].
func (c Choice) Valid() bool {
	return c == ChosenExtends || c == ChosenStricter || c == ChosenReplaces
}

// ParamChoice is a parameter to which packs give different values.
type ParamChoice struct {
	// Param is the full name.
	Param string
	// Value is the one of the two that was chosen, Pack and Layer who gives it.
	Value Literal
	Pack  string
	Layer Layer
	// Instead is the value that gave way, Of and OfLayer who gives it.
	Instead Literal
	Of      string
	OfLayer Layer
	// Because is why, Reason what the pack says of it.
	Because Choice
	Reason  Texts
}

// String says it in a line.
func (p ParamChoice) String() string {
	return fmt.Sprintf("%s: %s of %s (%s), not %s of %s (%s): %s", p.Param, p.Value, p.Pack, p.Layer, p.Instead, p.Of, p.OfLayer, p.Because)
}

// ParamDoubt is a word in a value that a pack gives a parameter: a key of a table, or a word of a list, which the default of the
// parameter has not, and which differs by a letter or two from one that it has and the value lacks.
type ParamDoubt struct {
	// Param is the full name, Pack who gives the value.
	Param, Pack string
	// Word is the word, Near the one that was probably meant.
	Word, Near string
}

// String says it in a line.
func (d ParamDoubt) String() string {
	return fmt.Sprintf("%s: %s of %s is new, and %s is there no longer: did you mean that?", d.Param, fault.Quote(d.Word), d.Pack, fault.Quote(d.Near))
}

// RuleChoice is a rule that is not judged, because a rule of another layer demands as much or more.
type RuleChoice struct {
	// Rule is the one that is judged, Pack and Layer where it stands.
	Rule, Pack string
	Layer      Layer
	// Instead is the one that gave way, Of and OfLayer where it stands.
	Instead, Of string
	OfLayer     Layer
}

// String says it in a line.
func (r RuleChoice) String() string {
	return fmt.Sprintf("%s of %s (%s), not %s of %s (%s): %s", r.Rule, r.Pack, r.Layer, r.Instead, r.Of, r.OfLayer, ChosenStricter)
}

// RulePair are two rules with the same trigger and partner, each with a window.
type RulePair struct {
	First, Second string
	// Trigger and Partner are the types of events that they have in common.
	Trigger, Partner string
	// Common is the part of the windows that they have in common: "3..7 days", or "none". It is empty if the windows cannot
	// be compared, since they count in different ways or from different moments.
	Common string
}

// String says it in a line.
func (p RulePair) String() string {
	common := p.Common
	if common == "" {
		common = "not comparable"
	}
	return fmt.Sprintf("%s and %s: %s after %s, in common: %s", p.First, p.Second, p.Partner, p.Trigger, common)
}

// String writes the report for people, a line for each entry.
func (r LoadReport) String() string {
	var b strings.Builder
	for _, p := range r.Packs {
		fmt.Fprintf(&b, "pack %s %s (%s)\n", p.ID, p.Version, p.Layer)
	}
	for _, p := range r.Params {
		fmt.Fprintf(&b, "param %s\n", p)
	}
	for _, c := range r.Rules {
		fmt.Fprintf(&b, "rule %s\n", c)
	}
	for _, p := range r.Pairs {
		fmt.Fprintf(&b, "pair %s\n", p)
	}
	for _, d := range r.Doubts {
		fmt.Fprintf(&b, "doubt %s\n", d)
	}
	return b.String()
}

// Loaded gives the report of how the packs were joined.
func (rs *Rules) Loaded() LoadReport {
	out := rs.load
	out.Pairs = rs.pairs() // few ask for them
	return out
}

// ParamValue is a parameter, and the value that is in force.
type ParamValue struct {
	// Name is the full name: "house-default/timely" of a parameter of a pack, "FU-01/max" of one of a rule.
	Name string
	// Pack is the id of the pack that declares it, Param how it does.
	Pack  string
	Param Param
	// Value is the one in force; none if the parameter is not set.
	Value Literal
}

// Params lists the parameters of all packs, those of a pack before those of its rules. Of several versions of a rule each has its own.
func (rs *Rules) Params() (all []ParamValue) {
	list := func(pack, prefix string, params []Param) {
		for _, p := range params {
			v := ParamValue{prefix + "/" + p.Name, pack, p, p.Default}
			if value, set := rs.values[v.Name]; set {
				v.Value = value
			}
			all = append(all, v)
		}
	}
	for _, pack := range rs.order {
		list(pack.ID, pack.ID, pack.Params)
		for i := range pack.Rules {
			list(pack.ID, pack.Rules[i].ID, pack.Rules[i].Params)
		}
	}
	return all
}

// Demand says what a rule demands, in the words of its pack, with the values of its parameters that are in force. The language is
// chosen as in [Rules.Text]. It is empty if there is no such rule.
func (rs *Rules) Demand(id string, prefer ...language.Tag) string {
	return rs.sentence(id, wordings[matchLanguage(prefer)])
}
