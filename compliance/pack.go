package compliance

import (
	"slices"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Format is the version of the pack format that this version reads.
const Format = 1

// FieldError is one fault of a pack: where it is and what is wrong. [ReadPack] and [Compile] return all of them at once, as one
// error from which errors.As takes each.
type FieldError = fault.Error

// Pack is a set of rules with one author, one authority and one version, as its JSON document says it.
type Pack struct {
	// Format is the version of the format, [Format].
	Format int
	// ID is the public name of the pack, such as "house-default".
	ID string
	// Layer is its authority.
	Layer Layer
	// Version is the version of the content: year and number, "2026.1".
	Version string
	// Jurisdiction is where it applies: an ISO 3166 code of a country or of a part of one, "CN" or "CN-SH".
	Jurisdiction string
	// Extends are the ids of the packs it builds on. Its rules may use the documents, names, events and parameters of these
	// packs, and of those that they extend in turn.
	Extends []string
	// Set gives parameters of the packs that it extends other values.
	Set []Setting
	// Title names the pack for people.
	Title Texts
	// Documents names the documents that the sources of the rules cite.
	Documents []Document
	// Names says in words what events and fields are called, for texts: "order.authorised" is "the signed repair authorisation".
	Names []Named
	// Events are types of events beyond the vocabulary, each with its own prefix "x_".
	Events []history.Declaration
	// Params are parameters that all rules of the pack may use.
	Params []Param
	// Rules are the rules, in any order.
	Rules []Rule
	// Retired are the ids of rules that earlier versions had. They are never used again.
	Retired []string
}

// Document is a document that sources cite.
type Document struct {
	ID    string `json:"id" strict:"required"`
	Title Texts  `json:"title" strict:"required"`
}

// Named is an event or field and what it is called in words.
type Named struct {
	Name  string
	Texts Texts
}

// Texts is one text in several languages, each of which stands once. That of a pack which was read rises by its tags.
type Texts []Text

// Text is a text in one language.
type Text struct {
	Tag  string // of the language, by BCP 47: "en", "zh-Hans", "zh-Hant"
	Text string
}

// Rule is one rule: what all kinds have, and the logic of its kind.
type Rule struct {
	// ID is public, such as "QC-07a", and never used for another rule.
	ID string
	// Per names the ids of the instance that is judged: one order, one part. Empty means the subject of the rule's first
	// pattern.
	Per []history.Name
	// When says to which instances the rule applies; nil is to all. It is read as known at the moment of judging.
	When *Condition
	// Params are parameters of this rule. They hide those of the pack with the same name.
	Params []Param
	// Effect is what the rule does to an intent that would violate it; empty means report.
	Effect history.Effect
	// Unknown is the effect of a finding that is unknown: empty (none), or block.
	Unknown history.Effect
	// Severity is for lists; empty means major.
	Severity Severity
	// Valid is when the rule holds.
	Valid Validity
	// Sources are the clauses it comes from.
	Sources []cite.Source
	// Texts say in one sentence what is demanded. "{name}" stands for the value of a parameter: "2 hours". That of a window is also
	// said as the end of a sentence by "{name:within}", "within 2 hours", or before the moment from which it counts by
	// "{name:after}", "within 2 hours of"; that of a number with words for one and for others by "{name:once|# times}".
	Texts Texts
	// Owes is the word for who owes what the rule demands or grants, as "seller"; empty where that is the shop, or not said.
	Owes string
	// Override says who may go on against a refusal.
	Override Override
	// Logic is what the rule demands.
	Logic Logic
}

// param gives a parameter of a rule, nil if it has none of the name.
func (r *Rule) param(name string) *Param {
	return paramOf(r.Params, name)
}

// paramOf finds a parameter by its name; nil if there is none.
func paramOf(list []Param, name string) *Param {
	if i := slices.IndexFunc(list, func(p Param) bool { return p.Name == name }); i >= 0 {
		return &list[i]
	}
	return nil
}

// Override says who may go on against a refusal, with a reason that is recorded. Nobody may if there are no roles.
type Override struct {
	Roles []string `json:"roles" strict:"required"`
}

// Validity is the span of days in which a rule holds. The day that counts is that of the event that is judged, or of the
// first event of its subject of the type By.
type Validity struct {
	From cal.Date     `json:"from"`
	To   cal.Date     `json:"to"`
	By   history.Type `json:"by"`
}

// Param is a number, word, list or table that a rule uses by name, so that it can be changed without changing the rule.
type Param struct {
	Name string
	Type ParamType
	// Default is the value. A parameter without value makes the answer unknown where it is needed.
	Default Literal
	// From and To bound the values that a pack may set, both included. Without From a number is not negative, unless the default is.
	From, To Literal
	// Stricter says which value is the stricter one.
	Stricter Direction
	// Text says what the parameter is for.
	Text Texts
	// Sources are the clauses that it comes from; none are those of its rule.
	Sources []cite.Source `json:"source"`
}

// Setting gives a parameter of another pack another value.
type Setting struct {
	// Param is the full name of the parameter: "house-default/timely" is declared by a pack, "FU-01/max" by a rule.
	Param string `json:"param" strict:"required"`
	// Value takes the place of the default. It keeps to the type and the bounds of the parameter.
	Value Literal `json:"value" strict:"required"`
	// Reason says why.
	Reason Texts `json:"reason"`
	// Replaces says that the value shall hold although another pack has set one.
	Replaces bool `json:"replaces"`
}

// ParamType is the type of a parameter.
type ParamType string

// The types of parameters.
const (
	ParamInt   ParamType = "int"   // whole number
	ParamNum   ParamType = "num"   // decimal number
	ParamMoney ParamType = "money" // amount with currency
	ParamBool  ParamType = "bool"
	ParamCode  ParamType = "code"  // one word
	ParamCodes ParamType = "codes" // list of words
	ParamClock ParamType = "clock" // list of spans of the day
	ParamTable ParamType = "table" // values by key; several keys are joined by "/"

	ParamWindow ParamType = "window" // a window, or a list of windows that must all hold
)

// ParamTypes lists every type of parameter.
func ParamTypes() []ParamType {
	return []ParamType{ParamInt, ParamNum, ParamMoney, ParamBool, ParamCode, ParamCodes, ParamClock, ParamTable, ParamWindow}
}

// Valid tells whether t is one of [ParamTypes].
func (t ParamType) Valid() bool {
	switch t {
	case ParamInt, ParamNum, ParamMoney, ParamBool, ParamCode, ParamCodes, ParamClock, ParamTable, ParamWindow:
		return true
	}
	return false
}

// Direction says which value of a parameter is the stricter one.
type Direction string

// The directions.
const (
	DirectionNone   Direction = "none" // neither
	DirectionLower  Direction = "lower"
	DirectionHigher Direction = "higher"
)

// Directions lists every direction.
func Directions() []Direction { return []Direction{DirectionNone, DirectionLower, DirectionHigher} }

// Valid tells whether d is one of [Directions].
func (d Direction) Valid() bool {
	return d == DirectionNone || d == DirectionLower || d == DirectionHigher
}

// Logic is what a rule of one kind demands: a [*Precedence], a [*Require] or a [*Separation].
type Logic interface {
	// Kind is the kind of the logic.
	Kind() Kind

	compile(c *ruleCompiler) judge
}

// Path leads from an event to a value: "odometer_km" is a field of the event itself, "order.kind" an attribute of its order or
// a fact about it, "on.odometer_km" a field of the event that is judged, inside the condition on a partner.
type Path string

// Pattern says which events are meant: their types, a condition on each, and how they belong to the event that is judged.
type Pattern struct {
	// Events are the types; one of them is enough.
	Events []history.Type
	// Fact is a kind of fact, in place of events.
	Fact history.FactName
	// Where is a condition on the event, read as things were known then; nil is none.
	Where *Condition
	// Match are the values that must be equal in the event and the one that is judged; nil means the ids in the rule's Per.
	Match []Match
	// Pick says which of several events is meant; empty means each.
	Pick Pick

	written writing
}

// Match is a pair of paths whose values must be equal: Theirs in the partner, Ours in the event that is judged.
type Match struct {
	Theirs, Ours Path
}
