package history

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// Type is the name of an event, such as "order.opened": subject and past tense. A host's own events begin with "x_".
type Type string

// Name is the name of a field of events or facts, such as "order_id" or "odometer_km".
type Name string

// Event is something that happened: an envelope and named fields. Events are flat; what repeats is repeated as events.
// An event is a value: methods that change it return a copy.
type Event struct {
	// ID is unique in the history.
	ID string
	// Type says what happened.
	Type Type
	// Version is the version of the type's fields; 0 stands for 1.
	Version int
	// At is when it happened.
	At Moment
	// By and ByRole say who did it, and in which role; empty if not known.
	By     string
	ByRole string
	// StoreID is the shop that owns the case; empty if inherited through links.
	StoreID string
	// RecordedAt is when it was entered; zero if not known. It is shown, never judged.
	RecordedAt time.Time
	// Source says where the event comes from: table and row, file and line, or decider.
	Source string
	// Fields are the ids and other fields, sorted by name, no name twice. Use [Event.With] and [Event.Get].
	Fields []Field
}

// Field is one named value of an event or a fact.
type Field struct {
	Name  Name
	Value Value
}

// NewEvent gives an event of a type at a moment, without id and fields.
func NewEvent(t Type, at Moment) Event { return Event{Type: t, At: at} }

// With gives a copy of the event with a field set; an absent value removes the field.
func (e Event) With(name Name, v Value) Event {
	i, found := slices.BinarySearchFunc(e.Fields, name, compareField)
	switch {
	case v.IsAbsent() && !found:
	case v.IsAbsent():
		e.Fields = slices.Concat(e.Fields[:i], e.Fields[i+1:])
	case found:
		e.Fields = slices.Clone(e.Fields)
		e.Fields[i].Value = v
	default:
		e.Fields = slices.Concat(e.Fields[:i], []Field{{name, v}}, e.Fields[i:])
	}
	return e
}

// Get gives the value of a field; absent if the event does not carry it.
func (e Event) Get(name Name) Value {
	if v := find(e.Fields, name); v != nil {
		return *v
	}
	return Value{}
}

// find gives the value of a field; nil if it is not among them. Events have few fields: a straight search is faster than one by halves.
func find(fields []Field, name Name) *Value {
	for i := range fields {
		if fields[i].Name == name {
			return &fields[i].Value
		}
	}
	return nil
}

func compareField(f Field, name Name) int { return strings.Compare(string(f.Name), string(name)) }

// After tells whether e stands behind another event of the same moment in a history: that with the longer id does or, of two of one length,
// that with the id that is greater in the order of text. So the place in the input makes no difference.
func (e Event) After(other Event) bool {
	return cmp.Or(cmp.Compare(len(e.ID), len(other.ID)), strings.Compare(e.ID, other.ID)) > 0
}
