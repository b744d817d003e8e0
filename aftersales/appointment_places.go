package aftersales

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"example.com/servicelane/internal/fault"
)

// SlotPlan says how a shop gives its time away: in cells of some minutes, each with places for customers who come to the
// shop and for visits. Cells are counted from midnight UTC, which is a full cell in every zone whose offset is a multiple
// of the cell.
type SlotPlan struct {
	// Minutes is the length of a cell: a divisor of the day's 1440, at least 5.
	Minutes int `json:"minutes"`
	// Capacity is that of every cell for which no other is set.
	Capacity Capacity `json:"capacity"`
}

// Capacity is how many appointments may be in one cell at once.
type Capacity struct {
	Shop   int `json:"shop"`
	OnSite int `json:"on_site"`
}

// maxPlaces is the largest capacity of a cell. The number is ours.
const maxPlaces = 1000

// IsZero tells whether there is no plan: then nobody counts the places.
func (p SlotPlan) IsZero() bool { return p == SlotPlan{} }

// Check gives every fault of a plan, each with its path, or nil.
func (p SlotPlan) Check() error {
	var f fault.List
	if p.Minutes < 5 || (24*60)%p.Minutes != 0 {
		f.Add("minutes", fault.Range, "%d is not at least 5 and a divisor of a day", p.Minutes)
	}
	f.Join("capacity", p.Capacity.Check())
	return f.Err()
}

// Check gives every fault of a capacity, each with its path, or nil.
func (c Capacity) Check() error {
	var f fault.List
	checkRange(&f, "shop", int64(c.Shop), maxPlaces)
	checkRange(&f, "on_site", int64(c.OnSite), maxPlaces)
	return f.Err()
}

func (c Capacity) of(onSite bool) int {
	if onSite {
		return c.OnSite
	}
	return c.Shop
}

// Cells gives the starts of the cells that a slot touches, in order, in UTC.
func (p SlotPlan) Cells(s Slot) []time.Time {
	if p.Minutes <= 0 {
		return nil
	}
	var cells []time.Time
	length := time.Duration(p.Minutes) * time.Minute
	for at := s.Start.UTC().Truncate(length); at.Before(s.End); at = at.Add(length) {
		cells = append(cells, at)
	}
	return cells
}

// Places are the appointments in one cell of a shop. It is a value: what changes it returns a copy.
type Places struct {
	// Capacity is that of this cell, if it is not that of the plan.
	Capacity *Capacity       `json:"capacity,omitempty"`
	Shop     []AppointmentID `json:"shop,omitempty"`
	OnSite   []AppointmentID `json:"on_site,omitempty"`
}

// ErrFull means that a slot has no place left; test with errors.Is.
var ErrFull = errors.New("no place left")

// FullError says which cell has no place left. It is an [ErrFull].
type FullError struct {
	// Start is when the cell begins.
	Start time.Time
	// Capacity is how many places it has.
	Capacity int
}

// Error names the cell and its capacity.
func (e *FullError) Error() string {
	return fmt.Sprintf("no place left at %s: all %d are taken", e.Start.Format(time.RFC3339), e.Capacity)
}

// Unwrap makes the error an [ErrFull].
func (e *FullError) Unwrap() error { return ErrFull }

// Free tells how many places are left for customers who come to the shop, or for visits; never less than none.
func (p Places) Free(plan SlotPlan, onSite bool) int {
	capacity := plan.Capacity
	if p.Capacity != nil {
		capacity = *p.Capacity
	}
	return max(capacity.of(onSite)-len(*p.list(onSite)), 0)
}

func (p *Places) list(onSite bool) *[]AppointmentID {
	if onSite {
		return &p.OnSite
	}
	return &p.Shop
}

// Take gives an appointment a place, if it has none yet; start is when the cell begins. The error is a [*FullError].
func (p Places) Take(a AppointmentID, plan SlotPlan, onSite bool, start time.Time) (Places, error) {
	list := p.list(onSite)
	if slices.Contains(*list, a) {
		return p, nil
	}
	if p.Free(plan, onSite) == 0 {
		return p, &FullError{Start: start, Capacity: len(*list)}
	}
	return p.Hold(a, onSite), nil
}

// Hold gives an appointment a place whatever the capacity, if it has none yet: what is adopted was promised elsewhere.
func (p Places) Hold(a AppointmentID, onSite bool) Places {
	if list := p.list(onSite); !slices.Contains(*list, a) {
		*list = append(slices.Clone(*list), a)
	}
	return p
}

// Release takes an appointment's place away.
func (p Places) Release(a AppointmentID) Places {
	is := func(id AppointmentID) bool { return id == a }
	p.Shop = slices.DeleteFunc(slices.Clone(p.Shop), is)
	p.OnSite = slices.DeleteFunc(slices.Clone(p.OnSite), is)
	return p
}

// IsZero tells whether nothing is known of the cell that the plan does not say.
func (p Places) IsZero() bool { return p.Capacity == nil && len(p.Shop)+len(p.OnSite) == 0 }
