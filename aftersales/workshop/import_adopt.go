package workshop

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// adoption is one thing that is adopted.
type adoption struct {
	id, state, from string
	covers          []string
	unrounded       bool // sums may be finer than what can be paid
	events          []history.Event
	papers          []aftersales.Paper
	by              aftersales.Actor
}

// adopter is how one kind of things is adopted.
type adopter struct {
	kind string
	// do tells whether the same was adopted before.
	do func(ctx context.Context, w *Workshop, a adoption) (bool, error)
	// from says where a thing comes from that was adopted; nil if it was not.
	from func(ctx context.Context, w *Workshop, id string) (*aftersales.Adoption, error)
}

// adopt adopts a thing, or tells that the same was adopted before. What was adopted from other tables has changed.
func (a adopter) adopt(ctx context.Context, w *Workshop, what adoption) (bool, error) {
	already, err := a.do(ctx, w, what)
	if errors.Is(err, ErrOtherCommand) {
		taken, lost := a.taken(ctx, w, what)
		if lost != nil {
			return false, lost
		}
		if taken {
			what.by.Command = adoptIDs(a.kind, what.from, what.id)[1]
			already, err = a.do(ctx, w, what)
		}
	}
	if errors.Is(err, ErrOtherCommand) {
		err = a.again(ctx, w, what)
		return err == nil, err
	}
	if ofRows(err) == nil || !errors.Is(err, aftersales.ErrNotAllowed) {
		return already, err
	}
	switch before, lost := a.from(ctx, w, what.id); {
	case errors.Is(lost, store.ErrNotFound):
		return false, err
	case lost != nil:
		return false, lost
	case before != nil:
		return false, fmt.Errorf("%w: it was adopted from %s", ErrChanged, fault.Quote(before.From))
	}
	return false, err
}

// taken tells whether another thing was adopted under the command id.
func (a adopter) taken(ctx context.Context, w *Workshop, what adoption) (taken bool, _ error) {
	err := w.store.View(ctx, func(r *store.Reader) error {
		e, err := r.Command(what.by.Command)
		taken = err == nil && e.Subject != (store.Ref{Kind: a.kind, ID: what.id})
		return err
	})
	return taken, err
}

// adopters are those of each kind, by the id that the rows have in common. It is never changed.
var adopters = map[history.Name]adopter{
	history.FieldOrderID: {orderKind, func(ctx context.Context, w *Workshop, a adoption) (bool, error) {
		res, err := w.Do(ctx, aftersales.OrderID(a.id), Request{By: a.by, Papers: a.papers, Command: aftersales.AdoptOrder{
			Order: aftersales.OrderID(a.id), State: aftersales.OrderState(a.state), From: a.from, Covers: a.covers,
			Unrounded: a.unrounded, Events: a.events}})
		return res.Repeated, err
	}, func(ctx context.Context, w *Workshop, id string) (*aftersales.Adoption, error) {
		o, err := w.Order(ctx, aftersales.OrderID(id))
		return o.Adopted, err
	}},
	history.FieldAppointmentID: {appointmentKind, adoptAppointment, appointmentFrom},
	history.FieldInquiryID:     {appointmentKind, adoptAppointment, appointmentFrom},
	history.FieldFollowupID: {followUpKind, func(ctx context.Context, w *Workshop, a adoption) (bool, error) {
		res, err := w.DoFollowUp(ctx, aftersales.FollowUpID(a.id), FollowUpRequest{By: a.by, Papers: a.papers, Command: aftersales.AdoptFollowUp{
			FollowUp: aftersales.FollowUpID(a.id), State: aftersales.FollowUpState(a.state), From: a.from, Covers: a.covers, Events: a.events}})
		return res.Repeated, err
	}, func(ctx context.Context, w *Workshop, id string) (*aftersales.Adoption, error) {
		f, err := w.FollowUp(ctx, aftersales.FollowUpID(id))
		return f.Adopted, err
	}},
	history.FieldComplaintID: {complaintKind, func(ctx context.Context, w *Workshop, a adoption) (bool, error) {
		res, err := w.DoComplaint(ctx, aftersales.ComplaintID(a.id), ComplaintRequest{By: a.by, Papers: a.papers, Command: aftersales.AdoptComplaint{
			Complaint: aftersales.ComplaintID(a.id), State: aftersales.ComplaintState(a.state), From: a.from, Covers: a.covers, Events: a.events}})
		return res.Repeated, err
	}, func(ctx context.Context, w *Workshop, id string) (*aftersales.Adoption, error) {
		c, err := w.Complaint(ctx, aftersales.ComplaintID(id))
		return c.Adopted, err
	}},
}

func adoptAppointment(ctx context.Context, w *Workshop, a adoption) (bool, error) {
	res, err := w.DoAppointment(ctx, aftersales.AppointmentID(a.id), AppointmentRequest{By: a.by, Papers: a.papers, Command: aftersales.AdoptAppointment{
		Appointment: aftersales.AppointmentID(a.id), State: aftersales.AppointmentState(a.state), From: a.from, Covers: a.covers, Events: a.events}})
	return res.Repeated, err
}

func appointmentFrom(ctx context.Context, w *Workshop, id string) (*aftersales.Adoption, error) {
	a, err := w.Appointment(ctx, aftersales.AppointmentID(id))
	return a.Adopted, err
}

// ImportSubjects lists the ids that the mappings of an import can have as their subject.
func ImportSubjects() []history.Name { return slices.Sorted(maps.Keys(adopters)) }
