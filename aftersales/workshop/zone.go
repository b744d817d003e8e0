package workshop

import (
	"cmp"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
)

// zone gives the zone of a shop by the calendars; nil if there are none.
func (s Shop) zone(id aftersales.StoreID) *time.Location {
	all := cmp.Or(s.Calendars[id], s.Calendars[""])
	if all == nil {
		return nil
	}
	if c, ok := all.In(cal.RoleShop); ok {
		return c.Zone()
	}
	return all.Zone()
}

// onWall gives an instant as the clock of a shop shows it: whatever day a decision takes from it is the day there. In a
// zone that is not known, and beyond the years that can be written, it stays as it is.
func onWall(at time.Time, zone *time.Location) time.Time {
	if zone == nil || at.IsZero() {
		return at
	}
	if local := at.In(zone); local.Year() >= 1 && local.Year() <= 9999 {
		return local
	}
	return at
}

// shopOf gives the shop whose days count for a decision: the one that answers for the thing, or else that of the actor.
func (d *decider[ID, S, C]) shopOf(s S, by aftersales.Actor) aftersales.StoreID {
	return cmp.Or(d.answers(s).Store, by.Store)
}

// zoneOf gives the zone of a shop at a moment: by the calendars, or else by its record or fact; nil if nothing says it.
func (w *Workshop) zoneOf(r reader, id aftersales.StoreID, at time.Time) (*time.Location, error) {
	ref := store.Ref{Kind: shopKind, ID: string(id)}
	if zone := w.shop.zone(id); zone != nil || ref.Validate() != nil {
		return zone, nil
	}
	recs, err := r.GetAll(ref)
	if err != nil {
		return nil, err
	}
	told, err := factsOf(recs[0])
	if err != nil {
		return nil, err
	}
	for _, f := range w.overlaid(told) {
		if f.Name != history.FactStore || f.Key != string(id) || f.Get(history.FieldZone).Word() == "" {
			continue
		}
		zone, err := cal.LoadZone(f.Get(history.FieldZone).Word())
		if err == nil && f.Valid.Contains(cal.DateOf(at.In(zone))) {
			return zone, nil
		}
	}
	return nil, nil // a zone that does not exist is told by the history
}
