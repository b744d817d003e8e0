package workshop

import (
	"context"
	"fmt"
	"slices"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

const appointmentKind = "appointment"

func appointmentRef(id aftersales.AppointmentID) store.Ref {
	return store.Ref{Kind: appointmentKind, ID: string(id)}
}

// AppointmentRequest is one command about an appointment.
type AppointmentRequest = RequestOf[aftersales.AppointmentCommand]

// AppointmentDecision is what a command about an appointment comes to.
type AppointmentDecision = DecisionOf[aftersales.Appointment]

// AppointmentResult is what became of a request about an appointment.
type AppointmentResult = ResultOf[aftersales.Appointment]

// AppointmentOwed is one obligation about an appointment.
type AppointmentOwed = OwedOf[aftersales.AppointmentID]

// appointments is the decider of appointments.
var appointments = &decider[aftersales.AppointmentID, aftersales.Appointment, aftersales.AppointmentCommand]{
	kind:    appointmentKind,
	subject: history.FieldAppointmentID,
	shape:   2,
	id:      func(a aftersales.Appointment) aftersales.AppointmentID { return a.ID },
	last:    func(a aftersales.Appointment) history.Moment { return a.Last },
	foreign: func(a aftersales.Appointment) bool { return a.Adopted != nil },
	decide: func(shop Shop, a aftersales.Appointment, c aftersales.AppointmentCommand, by aftersales.Actor) ([]history.Event, error) {
		return aftersales.DecideAppointment(a, c, by, shop.Prices.Currency)
	},
	check: func(shop Shop, c aftersales.AppointmentCommand, by aftersales.Actor) error {
		return aftersales.CheckAppointmentCommand(c, by, shop.Prices.Currency)
	},
	evolve: aftersales.EvolveAppointment,
	names:  namedAppointment,
	reports: func(c aftersales.AppointmentCommand) bool {
		_, adopts := c.(aftersales.AdoptAppointment)
		return adopts
	},
	encode: aftersales.EncodeAppointmentCommand,
	keys:   appointmentKeys,
	whose:  func(a aftersales.Appointment) answers { return answers{Person: a.Assignee, Store: a.Store} },
	announce: func(_ Shop, a aftersales.Appointment, c aftersales.AppointmentCommand, events []history.Event) []notify.Message {
		if _, adopts := c.(aftersales.AdoptAppointment); adopts {
			return nil // it was told elsewhere
		}
		return AnnounceAppointment(a, events)
	},
	related: func(a aftersales.Appointment, c aftersales.AppointmentCommand) []store.Ref {
		if adopts, ok := c.(aftersales.AdoptAppointment); ok {
			a = aftersales.FoldAppointment(adopts.Events)
		}
		if a.Order == "" {
			return nil
		}
		return []store.Ref{orderRef(a.Order)}
	},
	told:     appointmentTold,
	vain:     vainOfAppointment,
	plans:    plansOfAppointment,
	planning: words(expecting()),
	beside:   besideAppointment,
}

func namedAppointment(c aftersales.AppointmentCommand) (aftersales.AppointmentID, bool) {
	switch c := c.(type) {
	case aftersales.ReceiveInquiry:
		return c.Appointment, true
	case aftersales.Book:
		return c.Appointment, true
	case aftersales.AdoptAppointment:
		return c.Appointment, true
	}
	return "", false
}

// AppointmentKey is what appointments can be found by.
type AppointmentKey string

// The keys of appointments.
const (
	AppointmentByState    AppointmentKey = "state"
	AppointmentByCustomer AppointmentKey = "customer"
	AppointmentByVehicle  AppointmentKey = "vehicle"
	AppointmentByOrder    AppointmentKey = "order"
)

// AppointmentKeys lists every key of appointments.
func AppointmentKeys() []AppointmentKey {
	return []AppointmentKey{AppointmentByState, AppointmentByCustomer, AppointmentByVehicle, AppointmentByOrder}
}

// Valid tells whether k is one of [AppointmentKeys].
func (k AppointmentKey) Valid() bool { return slices.Contains(AppointmentKeys(), k) }

func appointmentKeys(a aftersales.Appointment, _ zones) []store.Key {
	return []store.Key{
		{Name: string(AppointmentByState), Value: string(a.State)},
		{Name: string(AppointmentByCustomer), Value: string(a.Customer)},
		{Name: string(AppointmentByVehicle), Value: string(a.Vehicle)},
		{Name: string(AppointmentByOrder), Value: string(a.Order)},
	}
}

// DecideAppointment is the whole decision about one command of an appointment, as [Decide] is about one of an order. Whether
// the slot has room is for the host to see to, with [aftersales.Places], and so is the order that an admission opens.
func DecideAppointment(shop Shop, h *history.History, a aftersales.Appointment, r AppointmentRequest) (AppointmentDecision, error) {
	d, _, err := decide(appointments, shop, given(h), a, r)
	return d, err
}

// DoAppointment carries out a request on an appointment, as [Workshop.Do] does on an order. Booking and moving take a place in
// the slot, in the same commit, and cancelling gives it back: where the shop's record has a plan, no slot is ever given to
// more appointments than it has places, and the error is an [aftersales.ErrFull].
//
// [aftersales.Admit] only records the hand-over to an order; see [Workshop.Admit], which opens it too.
func (w *Workshop) DoAppointment(ctx context.Context, id aftersales.AppointmentID, r AppointmentRequest) (AppointmentResult, error) {
	return do(ctx, w, appointments, id, r)
}

// Appointment gives an appointment. If there is none, the error is a [store.ErrNotFound].
func (w *Workshop) Appointment(ctx context.Context, id aftersales.AppointmentID) (aftersales.Appointment, error) {
	return get(ctx, w, appointments, id)
}

// AppointmentLog gives everything that happened to an appointment, in order; nothing if there is no such appointment.
func (w *Workshop) AppointmentLog(ctx context.Context, id aftersales.AppointmentID) ([]history.Event, error) {
	return w.log(ctx, appointmentRef(id))
}

// FindAppointments gives the appointments whose key has a value, in the order of their ids, as [Workshop.Find] gives orders.
func (w *Workshop) FindAppointments(ctx context.Context, k AppointmentKey, value string, limit int, after store.Cursor) ([]aftersales.Appointment, store.Cursor, error) {
	if !k.Valid() {
		return nil, store.Cursor{}, fmt.Errorf("appointments are not found by %q", k)
	}
	return find(ctx, w, appointments, store.Key{Name: string(k), Value: value}, limit, after)
}

// DueAppointments gives what is owed about appointments by a moment, as [Workshop.Due] does for orders.
func (w *Workshop) DueAppointments(ctx context.Context, by time.Time, limit int, after store.Cursor) ([]AppointmentOwed, store.Cursor, error) {
	return due(ctx, w, appointments, by, limit, after)
}

// AnnounceAppointment makes the messages of an appointment: the customer is given notice of it, and a technician is told of a
// question whose answer was promised. The topics are
// "appointment.noticed" and "inquiry.promised".
func AnnounceAppointment(a aftersales.Appointment, events []history.Event) []notify.Message {
	var out []notify.Message
	add := func(e *history.Event, audience, to string) {
		m := notify.Message{ID: e.ID + "/" + audience, Subject: appointmentRef(a.ID).String(), Topic: string(e.Type), Audience: audience, To: to}
		m.At, _ = e.At.Instant()
		out = append(out, m)
	}
	for i := range events {
		switch e := &events[i]; e.Type {
		case history.AppointmentNoticed:
			add(e, customer, string(a.Customer))
		case history.InquiryPromised:
			add(e, "technician", "")
		}
	}
	return out
}

// besideAppointment takes or gives back the places of the slot, and holds a booking against the order that was put off to it.
func besideAppointment(_ *Workshop, tx *store.Tx, before aftersales.Appointment, r AppointmentRequest, d AppointmentDecision) ([]aftersales.Paper, error) {
	if b, books := r.Command.(aftersales.Book); books && b.Order != "" {
		if err := putOffTo(tx, b.Order, d.State); err != nil {
			return nil, err
		}
	}
	return r.Papers, keepPlaces(tx, before, d.State)
}

// putOffTo refuses a booking for an order that was not put off, or is of another customer or vehicle, if the order is here.
func putOffTo(tx *store.Tx, id aftersales.OrderID, a aftersales.Appointment) error {
	o, there, err := orderIn(tx, id)
	if err != nil || !there {
		return err
	}
	var f fault.List
	switch {
	case o.State != aftersales.OrderBooked:
		f.Add("order", fault.Mismatch, "order %s is %s, not put off to an appointment", fault.Quote(string(id)), o.State)
	case o.Customer != "" && a.Customer != "" && o.Customer != a.Customer:
		f.Add("customer", fault.Mismatch, "order %s is that of customer %s", fault.Quote(string(id)), fault.Quote(string(o.Customer)))
	case o.Vehicle != "" && a.Vehicle != "" && o.Vehicle != a.Vehicle:
		f.Add("vehicle", fault.Mismatch, "order %s is for vehicle %s", fault.Quote(string(id)), fault.Quote(string(o.Vehicle)))
	}
	return f.Err()
}
