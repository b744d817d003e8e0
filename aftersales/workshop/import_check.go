package workshop

import (
	"crypto/sha256"
	"encoding/hex"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// adopted gives the events of a command that adopts something, and the ids under which an import may give it.
func adopted(c Command) (events []history.Event, commands []string) {
	switch c := c.(type) {
	case aftersales.AdoptOrder:
		return c.Events, adoptIDs(orderKind, c.From, string(c.Order))
	case aftersales.AdoptAppointment:
		return c.Events, adoptIDs(appointmentKind, c.From, string(c.Appointment))
	case aftersales.AdoptFollowUp:
		return c.Events, adoptIDs(followUpKind, c.From, string(c.FollowUp))
	case aftersales.AdoptComplaint:
		return c.Events, adoptIDs(complaintKind, c.From, string(c.Complaint))
	}
	return nil, nil
}

// adoptID is the command id under which an import adopts a thing.
func adoptID(from, id string) string { return adoptCommand + from + "/" + id }

// adoptIDs gives that id, and the one of a thing whose first is taken by another: by an order, say, that has the id of a
// follow-up. With no second / it is the first one of nothing.
func adoptIDs(kind, from, id string) []string {
	sum := sha256.Sum256([]byte(kind + "\x00" + from + "\x00" + id))
	return []string{adoptID(from, id), adoptCommand + hex.EncodeToString(sum[:16])}
}

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
