// Package fault holds the one error form for bad input: what is wrong, where, and everything that is wrong at once.
//
// Public packages offer it under their own name (pricing.FieldError, aftersales.FieldError, …), as an alias, so that
// a caller reads the faults of any input in the same way.
package fault

import (
	"fmt"
	"strconv"
	"strings"
)

// Error is one fault of an input.
type Error struct {
	// Path leads to the faulty value from the top of the input, as in "lines[2].hours"; empty means the whole input.
	Path string
	// Code is the machine-readable kind of fault.
	Code Code
	// Detail says in words what is wrong, with the offending value shortened.
	Detail string
	// Err is the cause, where another package found the fault.
	Err error
}

// Error gives path and detail in one line.
func (e *Error) Error() string {
	if e.Path == "" {
		return e.Detail
	}
	return e.Path + ": " + e.Detail
}

// Unwrap gives the cause, if another package found the fault.
func (e *Error) Unwrap() error { return e.Err }

// Code is the kind of a fault. Codes are stable; wording is not.
type Code string

// The codes of faults.
const (
	Malformed Code = "malformed" // not readable as what it should be
	Unknown   Code = "unknown"   // a name that does not exist here
	Duplicate Code = "duplicate" // the same name or id twice
	Missing   Code = "missing"   // a value that must be there is not
	Range     Code = "range"     // readable, but outside what is allowed
	TooLarge  Code = "too_large" // longer, deeper or more than the stated bound
	Mismatch  Code = "mismatch"  // does not fit another value of the same input
)

// Codes lists every code.
func Codes() []Code { return []Code{Malformed, Unknown, Duplicate, Missing, Range, TooLarge, Mismatch} }

// Valid tells whether c is one of [Codes].
func (c Code) Valid() bool {
	switch c {
	case Malformed, Unknown, Duplicate, Missing, Range, TooLarge, Mismatch:
		return true
	}
	return false
}

// Errors is every fault of one input, in the order in which they stand in it.
type Errors []*Error

// Error lists the faults, one a line.
func (es Errors) Error() string {
	lines := make([]string, len(es))
	for i, e := range es {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap lets errors.Is and errors.As reach each fault.
func (es Errors) Unwrap() []error {
	out := make([]error, len(es))
	for i, e := range es {
		out[i] = e
	}
	return out
}

// List collects faults while an input is read. The zero List is empty and ready.
type List struct {
	faults Errors
}

// Add records one fault.
func (l *List) Add(path string, code Code, format string, args ...any) {
	l.faults = append(l.faults, &Error{Path: path, Code: code, Detail: fmt.Sprintf(format, args...)})
}

// Join records an error found by another package below the given path. Faults keep their own paths, prefixed.
func (l *List) Join(path string, err error) {
	switch err := err.(type) {
	case nil:
	case Errors:
		for _, e := range err {
			l.Join(path, e)
		}
	case *Error:
		l.faults = append(l.faults, &Error{Path: At(path, err.Path), Code: err.Code, Detail: err.Detail, Err: err.Err})
	default:
		l.faults = append(l.faults, &Error{Path: path, Code: Malformed, Detail: err.Error(), Err: err})
	}
}

// Len is the number of faults so far.
func (l *List) Len() int { return len(l.faults) }

// Err gives all faults as one error of type [Errors], or nil if there are none.
func (l *List) Err() error {
	if len(l.faults) == 0 {
		return nil
	}
	return l.faults
}

// At joins a path and the path below it.
func At(path, below string) string {
	switch {
	case path == "":
		return below
	case below == "" || strings.HasPrefix(below, "["):
		return path + below
	}
	return path + "." + below
}

// Index gives the path of element i of the list at path.
func Index(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// Quote shows a value in a message: quoted, control characters escaped, and shortened, so that a hostile input cannot
// fill a log.
func Quote(s string) string {
	const most = 40
	runes := 0
	for i := range s {
		if runes == most {
			return strconv.Quote(s[:i]) + "…"
		}
		runes++
	}
	return strconv.Quote(s)
}
