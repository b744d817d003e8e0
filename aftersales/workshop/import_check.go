package workshop

import (
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// adopted gives the events of a command that adopts something, and the id under which an import gives it.
func adopted(c Command) (events []history.Event, command string) {
	switch c := c.(type) {
	case aftersales.AdoptOrder:
		return c.Events, adoptID(c.From, string(c.Order))
	case aftersales.AdoptAppointment:
		return c.Events, adoptID(c.From, string(c.Appointment))
	case aftersales.AdoptFollowUp:
		return c.Events, adoptID(c.From, string(c.FollowUp))
	case aftersales.AdoptComplaint:
		return c.Events, adoptID(c.From, string(c.Complaint))
	}
	return nil, ""
}

// adoptID is the command id under which an import adopts a thing.
func adoptID(from, id string) string { return adoptCommand + from + "/" + id }

// checkAdopted refuses what another system cannot have recorded: an event that is still to come. Everything that happens
// later to the thing would lie before it.
func checkAdopted(f *fault.List, c Command, latest time.Time) {
	events, _ := adopted(c)
	for i, e := range events {
		if e.At.First(time.UTC).After(latest) {
			f.Add(fault.Index("events", i)+".at", fault.Range, "%s at %s lies after %s, the latest that the clock allows", e.Type, e.At,
				latest.Format(time.RFC3339))
		}
	}
}
