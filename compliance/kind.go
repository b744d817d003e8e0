package compliance

import "slices"

// Kind is the kind of logic of a rule. Each kind is one Go function; a rule gives it names, conditions and numbers.
type Kind string

// The kinds.
const (
	KindResponse    Kind = "response"    // something must happen after, in a window
	KindPrecedence  Kind = "precedence"  // something must have happened before
	KindSequence    Kind = "sequence"    // named steps, all of them, in order
	KindAbsence     Kind = "absence"     // something must not happen
	KindCoexistence Kind = "coexistence" // if one thing happened, others have too
	KindCount       Kind = "count"       // how often something happens
	KindRequire     Kind = "require"     // an event or fact must carry fields and meet a condition
	KindBalance     Kind = "balance"     // two sums are compared
	KindSeparation  Kind = "separation"  // different people, or the same one
	KindRouting     Kind = "routing"     // a classification decides who gets it
	KindCoverage    Kind = "coverage"    // a span of time and distance that other rules ask for
	KindEntitlement Kind = "entitlement" // a threshold gives a right
	KindSchedule    Kind = "schedule"    // every period something is due
	KindRatio       Kind = "ratio"       // a share over many instances
	KindRetention   Kind = "retention"   // a record is kept, archived, and erased
	KindFunction    Kind = "function"    // a function of the host, for what fits none
)

// Kinds lists every kind that this version judges.
func Kinds() []Kind {
	return []Kind{KindResponse, KindPrecedence, KindSequence, KindAbsence, KindCoexistence, KindCount, KindRequire, KindBalance,
		KindSeparation, KindRouting, KindCoverage, KindEntitlement, KindSchedule, KindRatio, KindRetention, KindFunction}
}

// Valid tells whether k is one of [Kinds].
func (k Kind) Valid() bool { return slices.Contains(Kinds(), k) }

// Gate tells whether a rule of the kind can refuse what is about to be done.
func (k Kind) Gate() bool {
	switch k {
	case KindPrecedence, KindSequence, KindAbsence, KindCount, KindRequire, KindBalance, KindSeparation, KindRouting, KindRetention:
		return true
	}
	return false
}

// KindError says that a pack has a rule of a kind that this version of the library does not know. It is the cause of a
// [FieldError], found with errors.As.
type KindError struct {
	Rule string // the id of the rule
	Kind Kind
}

// Error names the kind.
func (e *KindError) Error() string {
	return "this version does not know rules of kind " + string(e.Kind)
}

// Layer is the authority of a pack. A higher layer may be stricter than a lower one, never laxer.
type Layer string

// The layers, from the lowest to the highest.
const (
	LayerLaw      Layer = "law"
	LayerLocalLaw Layer = "local"
	LayerMaker    Layer = "maker"
	LayerHouse    Layer = "house"
)

// Layers lists every layer, from the lowest to the highest.
func Layers() []Layer { return []Layer{LayerLaw, LayerLocalLaw, LayerMaker, LayerHouse} }

// Valid tells whether l is one of [Layers].
func (l Layer) Valid() bool { return slices.Contains(Layers(), l) }

// Severity says how bad a violation is, for lists and reports. It changes nothing in judging.
type Severity string

// The severities.
const (
	SeverityMinor    Severity = "minor"
	SeverityMajor    Severity = "major"
	SeverityCritical Severity = "critical"
)

// Severities lists every severity, from the mildest to the worst.
func Severities() []Severity { return []Severity{SeverityMinor, SeverityMajor, SeverityCritical} }

// Valid tells whether s is one of [Severities].
func (s Severity) Valid() bool { return slices.Contains(Severities(), s) }

// Pick says which of several events of an instance a pattern means.
type Pick string

// The picks.
const (
	PickEach  Pick = "each" // every one, judged by itself
	PickFirst Pick = "first"
	PickLast  Pick = "last"
)

// Picks lists every pick.
func Picks() []Pick { return []Pick{PickEach, PickFirst, PickLast} }

// Valid tells whether p is one of [Picks].
func (p Pick) Valid() bool { return slices.Contains(Picks(), p) }

// Mode says how many of several patterns are wanted.
type Mode string

// The modes.
const (
	ModeAny Mode = "any" // one of them
	ModeAll Mode = "all" // every one

	ModeNone Mode = "none" // not one; only in coexistence
)

// Modes lists every mode.
func Modes() []Mode { return []Mode{ModeAny, ModeAll, ModeNone} }

// Valid tells whether m is one of [Modes].
func (m Mode) Valid() bool { return slices.Contains(Modes(), m) }

// Operator is what a leaf of a condition does with its field.
type Operator string

// The operators.
const (
	Eq         Operator = "eq"
	Ne         Operator = "ne"
	Lt         Operator = "lt"
	Le         Operator = "le"
	Gt         Operator = "gt"
	Ge         Operator = "ge"
	In         Operator = "in"
	NotIn      Operator = "not_in"
	HasAll     Operator = "has_all"
	HasAny     Operator = "has_any"
	HasNone    Operator = "has_none"
	HasOnly    Operator = "has_only"
	SameSet    Operator = "same_set"
	Present    Operator = "present"
	ClockIn    Operator = "clock_in"
	ClockNotIn Operator = "clock_not_in"
)

// Operators lists every operator.
func Operators() []Operator {
	return []Operator{Eq, Ne, Lt, Le, Gt, Ge, In, NotIn, HasAll, HasAny, HasNone, HasOnly, SameSet, Present, ClockIn, ClockNotIn}
}

// Valid tells whether o is one of [Operators].
func (o Operator) Valid() bool { return slices.Contains(Operators(), o) }
