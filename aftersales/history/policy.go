package history

import (
	"slices"
	"time"

	"example.com/servicelane/aftersales/cite"
)

// Policy is what a set of rules answers to a program that is about to record something. Package compliance has the
// implementation; a nil Policy forbids and demands nothing.
type Policy interface {
	// Gate judges proposed events, all of one commit, on top of what happened before. It returns the findings that
	// become violated with a proposed event as their trigger, and those that are unknown where the rule says that
	// unknown blocks; in the order of the proposed events, then of rule ids. It does not change h.
	Gate(h *History, proposed []Event) []Finding

	// Due lists what is owed as of a moment: every pending finding, every violated one whose time is over but that can
	// still be made good, and every unknown one whose due time is known; the earliest due first, those without due time
	// last.
	Due(h *History, asOf time.Time) []Finding
}

// Amount is a sum that goes with a right, such as a use fee.
type Amount struct {
	// Name is what it is called, Owes the word for who owes it.
	Name string `json:"name"`
	Owes string `json:"owes,omitempty"`
	// Value is the sum with its currency; empty if something is absent that it needs, which stands in Missing.
	Value   string   `json:"value,omitempty"`
	Missing []string `json:"missing,omitempty"`
	// Wrong names figures that cannot be right, for which Value is empty too: one below zero, or a reading below an earlier one, with its event.
	Wrong []string `json:"wrong,omitempty"`
	// Against are the rules that a figure of the sum breaks, such as a factor above what the law allows.
	Against []string `json:"against,omitempty"`
	// Steps are the terms of the sum, each with its arithmetic; Of names the figures of each, in their order, as paths.
	Steps []string   `json:"steps,omitempty"`
	Of    [][]string `json:"of,omitempty"`
	// TermsOf is the event whose figures were taken, where several say them: the first sale of a car that was sold again.
	TermsOf string `json:"terms_of,omitempty"`
}

// Finding is the judgement of one rule on one instance (one order, one part, one month).
type Finding struct {
	// Rule is the public id of the rule, such as "QC-07a".
	Rule string
	// Instance names what was judged: its key fields, in the order of the rule's "per".
	Instance []Field
	// Status is the outcome; Reason refines it where it is violated, unknown or not applicable.
	Status Status
	Reason Reason
	// Effect is what the rule does to an intent that violates it.
	Effect Effect
	// Due is the last moment still in time, in the zone of the shop if that is known; zero if there is none.
	Due time.Time
	// Grants are the rights that an entitlement gives, Arisen is when it arose; empty and zero for other findings.
	Grants []string
	Arisen time.Time
	// MetBy is the event by which the right was fulfilled, at MetAt; empty and zero if it was not.
	MetBy string
	MetAt time.Time
	// Choice says who chooses between the rights: "customer" or "either"; empty if all are given. Owes is the word for who owes what
	// the rule demands or grants, such as "seller"; empty where that is the shop, or not said.
	Choice, Owes string
	// Amounts are the sums that go with a right.
	Amounts []Amount
	// Missing names what is absent: event names and field paths.
	Missing []string
	// Measured and Limit are the value that was found and the one it was held against, where a rule compares values:
	// "820.00 CNY" and "760.00 CNY". Empty where it does not.
	Measured string
	Limit    string
	// Evidence are the events that decided, each with its part in the story.
	Evidence []Evidence
	// Sources are the clauses that the rule comes from.
	Sources []cite.Source
	// OverrideRoles may override a refusal by this rule, with a reason; empty if nobody may.
	OverrideRoles []string
}

// Status is the outcome of judging one rule on one instance.
type Status string

// The statuses.
const (
	NotApplicable Status = "not_applicable"
	Satisfied     Status = "satisfied"
	Violated      Status = "violated"
	Pending       Status = "pending"
	Unknown       Status = "unknown"
	Entitled      Status = "entitlement"
)

// Statuses lists every status.
func Statuses() []Status {
	return []Status{NotApplicable, Satisfied, Violated, Pending, Unknown, Entitled}
}

// Valid tells whether s is one of [Statuses].
func (s Status) Valid() bool {
	switch s {
	case NotApplicable, Satisfied, Violated, Pending, Unknown, Entitled:
		return true
	}
	return false
}

// Effect is what a rule does to an intent that would violate it.
type Effect string

// The effects.
const (
	Block  Effect = "block"  // refuse, unless overridden
	Warn   Effect = "warn"   // ask
	Report Effect = "report" // only say so
)

// Effects lists every effect.
func Effects() []Effect { return []Effect{Block, Warn, Report} }

// Valid tells whether e is one of [Effects].
func (e Effect) Valid() bool { return e == Block || e == Warn || e == Report }

// Reason refines a status.
type Reason string

// The reasons: of a violation, of what is not known, of what does not apply.
const (
	ReasonMissing       Reason = "missing"
	ReasonEarly         Reason = "early"
	ReasonLate          Reason = "late"
	ReasonOutOfOrder    Reason = "out_of_order"
	ReasonStale         Reason = "stale"
	ReasonForbidden     Reason = "forbidden"
	ReasonTooMany       Reason = "too_many"
	ReasonTooFew        Reason = "too_few"
	ReasonMissingField  Reason = "missing_field"
	ReasonWrongValue    Reason = "wrong_value"
	ReasonWrongRole     Reason = "wrong_role"
	ReasonSamePerson    Reason = "same_person"
	ReasonNotSamePerson Reason = "not_same_person"
	ReasonNotRouted     Reason = "not_routed"
	ReasonOver          Reason = "over"
	ReasonUnder         Reason = "under"
	ReasonNotEqual      Reason = "not_equal"
	ReasonNotKept       Reason = "not_kept"

	ReasonFactAbsent      Reason = "fact_absent"
	ReasonNotRecorded     Reason = "not_recorded"
	ReasonParamUnset      Reason = "param_unset"
	ReasonCalendarUnknown Reason = "calendar_unknown"
	ReasonZoneUnknown     Reason = "zone_unknown"
	ReasonTooCoarse       Reason = "too_coarse"
	ReasonNotMeasured     Reason = "not_measured"

	ReasonCancelled  Reason = "cancelled"
	ReasonSuperseded Reason = "superseded"
	ReasonExcused    Reason = "excused"
	ReasonEmpty      Reason = "empty"
	ReasonOutside    Reason = "outside"
	ReasonBelow      Reason = "below"
)

// Reasons lists every reason.
func Reasons() []Reason {
	return []Reason{ReasonMissing, ReasonEarly, ReasonLate, ReasonOutOfOrder, ReasonStale, ReasonForbidden, ReasonTooMany,
		ReasonTooFew, ReasonMissingField, ReasonWrongValue, ReasonWrongRole, ReasonSamePerson, ReasonNotSamePerson,
		ReasonNotRouted, ReasonOver, ReasonUnder, ReasonNotEqual, ReasonNotKept,
		ReasonFactAbsent, ReasonNotRecorded, ReasonParamUnset, ReasonCalendarUnknown, ReasonZoneUnknown, ReasonTooCoarse,
		ReasonNotMeasured,
		ReasonCancelled, ReasonSuperseded, ReasonExcused, ReasonEmpty, ReasonOutside, ReasonBelow}
}

// Valid tells whether r is one of [Reasons].
func (r Reason) Valid() bool { return slices.Contains(Reasons(), r) }

// Evidence is one event that decided a finding, and its part in the story.
type Evidence struct {
	Event string // the event's id
	Part  Part
}

// Part is the part that an event plays in a finding.
type Part string

// The parts.
const (
	PartTrigger Part = "trigger" // what opened the judgement
	PartPartner Part = "partner" // what was needed and came
	PartEarly   Part = "early"   // what was needed and came too early
	PartLate    Part = "late"    // what was needed and came too late
	PartBlocker Part = "blocker" // what must not have happened
	PartCounted Part = "counted" // what entered a count or a sum

	PartScope    Part = "scope"    // what opened the time in which something counts
	PartOverride Part = "override" // what let the intent go on against the refusal: a role that may, with a reason
)

// Parts lists every part.
func Parts() []Part {
	return []Part{PartTrigger, PartPartner, PartEarly, PartLate, PartBlocker, PartCounted, PartScope, PartOverride}
}

// Valid tells whether p is one of [Parts].
func (p Part) Valid() bool { return slices.Contains(Parts(), p) }
