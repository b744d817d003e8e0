package workshop

import (
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// adopted gives the events of a command that adopts something.
func adopted(c Command) []history.Event {
	switch c := c.(type) {
	case aftersales.AdoptOrder:
		return c.Events
	case aftersales.AdoptAppointment:
		return c.Events
	case aftersales.AdoptFollowUp:
		return c.Events
	case aftersales.AdoptComplaint:
		return c.Events
	}
	return nil
}

// checkAdopted refuses what another system cannot have recorded: an event that is still to come. Everything that happens
// later to the thing would lie before it.
func checkAdopted(f *fault.List, c Command, latest time.Time) {
	for i, e := range adopted(c) {
		if e.At.First(time.UTC).After(latest) {
			f.Add(fault.Index("events", i)+".at", fault.Range, "%s at %s lies after %s, the latest that the clock allows", e.Type, e.At,
				latest.Format(time.RFC3339))
		}
	}
}
