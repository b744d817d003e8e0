package aftersales

import (
	"cmp"
	"slices"
	"time"

	"example.com/servicelane/aftersales/history"
)

// OdometerCause says why an odometer does not go on from where it was (里程表更正原因).
type OdometerCause string

// The causes.
const (
	OdometerReplaced   OdometerCause = "replaced"    // the instrument was replaced
	OdometerMisread    OdometerCause = "misread"     // an earlier reading was wrong
	OdometerRolledOver OdometerCause = "rolled_over" // it passed its last digit
)

// OdometerCauses lists every cause.
func OdometerCauses() []OdometerCause {
	return []OdometerCause{OdometerReplaced, OdometerMisread, OdometerRolledOver}
}

// Valid tells whether c is one of [OdometerCauses].
func (c OdometerCause) Valid() bool { return slices.Contains(OdometerCauses(), c) }

// OdometerReading is one reading of a vehicle's odometer.
type OdometerReading struct {
	At    history.Moment `json:"at"`
	KM    int64          `json:"km"`
	Order OrderID        `json:"order,omitempty"`
	// Cause is set on a correction: the readings after it go on from here.
	Cause OdometerCause `json:"cause,omitempty"`
}

// OdometerLog gives the readings of one vehicle from the events of its orders, in order of time; those of one moment stay
// in the order in which they are given. It takes every event that has a reading: at the opening, the intake and the
// delivery, of problems and claims, and corrections.
func OdometerLog(events []history.Event) []OdometerReading {
	var log []OdometerReading
	for i := range events {
		e := &events[i]
		for _, name := range []history.Name{history.FieldOdometerKM, history.FieldDeliveredKM} {
			if km := wholeNumber(e, name); km != nil {
				log = append(log, OdometerReading{At: e.At, KM: *km, Order: OrderID(word(e, history.FieldOrderID)),
					Cause: OdometerCause(word(e, history.FieldCorrectionReason))})
			}
		}
	}
	slices.SortStableFunc(log, func(a, b OdometerReading) int {
		return cmp.Compare(a.At.First(time.UTC).UnixNano(), b.At.First(time.UTC).UnixNano())
	})
	return log
}

// OdometerBackwards gives the readings of a log that are lower than the one before and no correction. Orders of our own
// have none within themselves; what was adopted, or read in two orders, may.
func OdometerBackwards(log []OdometerReading) []OdometerReading {
	var out []OdometerReading
	for i := 1; i < len(log); i++ {
		if log[i].KM < log[i-1].KM && log[i].Cause == "" {
			out = append(out, log[i])
		}
	}
	return out
}
