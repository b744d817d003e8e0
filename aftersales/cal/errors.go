package cal

import (
	"errors"
	"fmt"

	"example.com/servicelane/internal/fault"
)

// The answers of a calendar that are no answer.
var (
	// ErrUncharted means that a day would have to be known that the calendar does not know. The error itself is an
	// [UnchartedError].
	ErrUncharted = errors.New("calendar does not know the day")
	// ErrClosed means that the calendar knows its days and has no further opening, or no further working day.
	ErrClosed = errors.New("calendar has no such opening or working day")
	// ErrRange means that the answer, or the anchor, lies outside the days that a [Date] can hold.
	ErrRange = errors.New("outside the years 1 to 9999")
	// ErrNoCalendar means that a shop has no calendar in the role asked for.
	ErrNoCalendar = errors.New("no calendar in this role")
)

// FieldError is one fault of a definition; all faults of one definition come together. See [New].
type FieldError = fault.Error

// UnchartedError says which day a calendar would have had to know.
type UnchartedError struct {
	Need  Date // the first day that was needed and is not known
	Known Span // what is known
}

// Error names the day and the known span.
func (e *UnchartedError) Error() string {
	return fmt.Sprintf("%v: %v is needed, known are %v", ErrUncharted, e.Need, e.Known)
}

// Unwrap gives [ErrUncharted].
func (e *UnchartedError) Unwrap() error { return ErrUncharted }
