package compliance

import (
	"errors"
	"slices"
	"time"
)

// Statement is an indicator as it was stated at a moment. A statement is never changed; what comes to light later is stated
// again, as a correction.
type Statement struct {
	At time.Time `json:"at"`
	Indicator
	// Was are the counts that this statement corrects; nil if it is the first one of its period.
	Was *Counts `json:"was,omitempty"`
}

// Book holds the statements of indicators in the order in which they were made. It only grows: a month once closed stays
// as it was stated, with dated corrections behind it. Its JSON form is the list of statements.
type Book []Statement

// ErrBook is the error of a statement that is older than the last one of its book.
var ErrBook = errors.New("older than the last statement of the book")

// State gives the book with the indicators as they are now: those that are final and were not stated before, and those that
// were, and now count otherwise. Indicators that are not final are left for later; those that are not given stay as they were.
func (b Book) State(at time.Time, now []Indicator) (Book, error) {
	if len(b) > 0 && at.Before(b[len(b)-1].At) {
		return b, ErrBook
	}
	out := slices.Clip(b)
	for i := range now {
		if !now[i].Final {
			continue
		}
		s := Statement{At: at, Indicator: now[i]}
		if last := out.last(&now[i]); last != nil {
			if last.Counts == now[i].Counts {
				continue
			}
			was := last.Counts
			s.Was = &was
		}
		out = append(out, s)
	}
	return out, nil
}

// last gives the last statement of an indicator; nil if there is none.
func (b Book) last(of *Indicator) *Statement {
	for i := len(b) - 1; i >= 0; i-- {
		if b[i].sameAs(of) {
			return &b[i]
		}
	}
	return nil
}

// Known gives the last statement of each indicator as of a moment, in the order of their first ones: what was known then.
func (b Book) Known(at time.Time) []Statement {
	var out []Statement
	for i := range b {
		if b[i].At.After(at) {
			break
		}
		if n := slices.IndexFunc(out, func(s Statement) bool { return s.sameAs(&b[i].Indicator) }); n >= 0 {
			out[n] = b[i]
			continue
		}
		out = append(out, b[i])
	}
	return out
}
