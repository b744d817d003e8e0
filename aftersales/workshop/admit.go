package workshop

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// Admission hands an appointment over to an order.
type Admission struct {
	// Open is the order that is opened. Customer and Vehicle may be left out if the appointment knows them, and so may
	// Appointment and Inquiry. For an appointment that an order was put off to, only Order is given: that order is taken up
	// again.
	Open aftersales.OpenOrder
	// By, Overrides, Confirmed and Papers are those of a [Request]; the order is opened by the same command.
	By        aftersales.Actor
	Overrides []Override
	Confirmed bool
	Papers    []aftersales.Paper
}

// Admit records that the customer of an appointment has come, or that the work of a visit can be planned, and opens its
// order in the same commit: both or neither. The order is opened once: the same request again answers the first results, and
// another one is refused. The log entry of the order has the command id with "/order" behind it.
//
// The errors are those of [Workshop.DoAppointment] and of [Workshop.Do].
func (w *Workshop) Admit(ctx context.Context, id aftersales.AppointmentID, a Admission) (AppointmentResult, Result, error) {
	visit, err := newTask(w, appointments, id, AppointmentRequest{Command: aftersales.Admit{Order: a.Open.Order}, By: a.By,
		Overrides: a.Overrides, Confirmed: a.Confirmed, Papers: a.reasons()})
	if err != nil {
		return AppointmentResult{}, Result{}, err
	}
	var arrived attempt[aftersales.Appointment]
	var opened attempt[aftersales.Order]
	var order task[aftersales.OrderID, aftersales.Order, aftersales.OrderCommand]
	err = w.store.Update(ctx, func(tx *store.Tx) error {
		var err error
		if arrived, err = visit.attempt(w, tx); err != nil {
			return err
		}
		if order, err = a.order(w, arrived.State, visit.request.By); err != nil {
			return err
		}
		opened, err = order.attempt(w, tx, arrived.Events...)
		return err
	})
	if err == nil {
		w.kept.put(arrived.of, arrived.after)
		return arrived.ResultOf, opened.ResultOf, nil
	}
	return a.first(ctx, w, visit, err)
}

// reasons are the papers with the reasons of overrides: whichever part of the admission needs one stores it.
func (a Admission) reasons() []aftersales.Paper {
	return slices.DeleteFunc(slices.Clone(a.Papers), func(p aftersales.Paper) bool {
		return !slices.ContainsFunc(a.Overrides, func(v Override) bool { return v.Reason.ID == p.ID })
	})
}

// order is the part of an admission that is about the order, given the appointment after it.
func (a Admission) order(w *Workshop, of aftersales.Appointment, by aftersales.Actor) (task[aftersales.OrderID, aftersales.Order, aftersales.OrderCommand], error) {
	by.Command += "/order"
	if err := a.agrees(of); err != nil {
		return task[aftersales.OrderID, aftersales.Order, aftersales.OrderCommand]{}, err
	}
	r := Request{By: by, Overrides: a.Overrides, Confirmed: a.Confirmed, Papers: a.Papers, Command: aftersales.ResumeReception{}}
	if len(a.Open.Items) > 0 || a.Open.Kind != "" {
		open := a.Open
		open.Customer, open.Vehicle = cmp.Or(open.Customer, of.Customer), cmp.Or(open.Vehicle, of.Vehicle)
		if !of.Booked.IsZero() {
			open.Appointment = cmp.Or(open.Appointment, of.ID)
		}
		if of.Inquiry != nil {
			open.Inquiry = cmp.Or(open.Inquiry, aftersales.InquiryID(of.ID))
		}
		r.Command = open
	}
	return newTask(w, orders, a.Open.Order, r)
}

// agrees refuses to open the order of another appointment, or of another customer or vehicle than it was made for.
func (a Admission) agrees(of aftersales.Appointment) error {
	var f fault.List
	if id := a.Open.Appointment; id != "" && id != of.ID {
		f.Add("open.appointment", fault.Mismatch, "appointment %s is admitted, not %s", fault.Quote(string(of.ID)), fault.Quote(string(id)))
	}
	checkVisit(&f, "open", of, a.Open.Customer, a.Open.Vehicle)
	return f.Err()
}

// checkVisit refuses another customer or vehicle than an appointment was made for, as far as both are known.
func checkVisit(f *fault.List, path string, of aftersales.Appointment, c aftersales.CustomerID, v aftersales.VehicleID) {
	if c != "" && of.Customer != "" && c != of.Customer {
		f.Add(fault.At(path, "customer"), fault.Mismatch, "appointment %s is that of customer %s, not of %s", fault.Quote(string(of.ID)), fault.Quote(string(of.Customer)), fault.Quote(string(c)))
	}
	if v != "" && of.Vehicle != "" && v != of.Vehicle {
		f.Add(fault.At(path, "vehicle"), fault.Mismatch, "appointment %s is for vehicle %s, not for %s", fault.Quote(string(of.ID)), fault.Quote(string(of.Vehicle)), fault.Quote(string(v)))
	}
}

// first gives the results of an admission that was carried out before; err is why it was not carried out now.
func (a Admission) first(ctx context.Context, w *Workshop, visit task[aftersales.AppointmentID, aftersales.Appointment, aftersales.AppointmentCommand], err error) (AppointmentResult, Result, error) {
	arrived, found, lookErr := visit.first(ctx, w)
	switch {
	case errors.Is(lookErr, ErrOtherCommand):
		return AppointmentResult{}, Result{}, lookErr
	case lookErr != nil:
		return AppointmentResult{}, Result{}, errors.Join(err, lookErr)
	case !found:
		return AppointmentResult{}, Result{}, err
	}
	order, orderErr := a.order(w, arrived.State, visit.request.By)
	if orderErr != nil {
		return AppointmentResult{}, Result{}, orderErr
	}
	opened, found, lookErr := order.first(ctx, w)
	if lookErr != nil || !found {
		return AppointmentResult{}, Result{}, cmp.Or(lookErr, err)
	}
	return arrived, opened, nil
}

// relatedOfOrder is the appointment that an order came by: a rule may ask what happened before the car came.
func relatedOfOrder(o aftersales.Order, c aftersales.OrderCommand) []store.Ref {
	ids := []string{string(o.Appointment), string(o.Inquiry)}
	if open, ok := c.(aftersales.OpenOrder); ok {
		ids = []string{string(open.Appointment), string(open.Inquiry)}
	}
	var refs []store.Ref
	for _, id := range ids {
		ref := appointmentRef(aftersales.AppointmentID(id))
		if id != "" && !slices.Contains(refs, ref) {
			refs = append(refs, ref)
		}
	}
	return refs
}
