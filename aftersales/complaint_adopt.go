package aftersales

import (
	"cmp"
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// AdoptComplaint takes over a complaint that began in another system, as [AdoptOrder] does an order: in the state that is
// declared, with what was recorded there. One that ended before it was received is a fault. A step of which the source does not record whether it was taken keeps nobody from
// the next one.
type AdoptComplaint struct {
	Complaint ComplaintID     `json:"complaint"`
	State     ComplaintState  `json:"state"`
	From      string          `json:"from"`
	Covers    []string        `json:"covers"`
	Events    []history.Event `json:"events"`
}

// Name implements [ComplaintCommand].
func (AdoptComplaint) Name() string { return "adopt_complaint" }

// Check implements [ComplaintCommand].
func (cmd AdoptComplaint) Check() error {
	var f fault.List
	checkID(&f, "complaint", cmd.Complaint)
	checkAdoptedState(&f, cmd.State)
	cmd.source().check(&f, history.FieldComplaintID)
	cmd.checkOrder(&f)
	return f.Err()
}

// checkOrder finds an end that lies before the receipt: no length of time would be true of such a complaint.
func (cmd AdoptComplaint) checkOrder(f *fault.List) {
	i := slices.IndexFunc(cmd.Events, func(e history.Event) bool { return e.Type == history.ComplaintReceived })
	if i < 0 {
		return
	}
	received, known := cmd.Events[i].At.Instant()
	for j := range cmd.Events {
		e := &cmd.Events[j]
		at, ok := e.At.Instant()
		if ends := e.Type == history.ComplaintCompleted || e.Type == history.ComplaintClosed; ends && known && ok && at.Before(received) {
			f.Add(fault.Index("events", j)+".at", fault.Mismatch, "%s at %s, before it was received at %s", e.Type, e.At, cmd.Events[i].At)
		}
	}
}

func (cmd AdoptComplaint) source() adoptSource {
	return adoptSource{string(cmd.Complaint), cmd.From, cmd.Covers, cmd.Events, false}
}

func (cmd AdoptComplaint) record(_ *Complaint, out *emitter) {
	cmd.source().tell(out, history.ComplaintAdopted, string(cmd.State), idField(history.FieldComplaintID, cmd.Complaint))
}

// applyLinks notes whose complaint it is and what it is about, whichever event says so first: what was adopted may lack
// its beginning.
func (c *Complaint) applyLinks(e *history.Event) {
	c.Customer = cmp.Or(c.Customer, CustomerID(word(e, history.FieldCustomerID)))
	c.Vehicle = cmp.Or(c.Vehicle, VehicleID(word(e, history.FieldVehicleID)))
	c.Order = cmp.Or(c.Order, OrderID(word(e, history.FieldOrderID)))
}

func (c *Complaint) applyAdopted(e *history.Event) {
	set(&c.ID, e, history.FieldComplaintID)
	c.Adopted = adoption(e)
	c.State = ComplaintState(word(e, history.FieldState))
}

// unknown tells whether it is not known if an event of a type happened, because the source of an adopted complaint does
// not record such events.
func (c *Complaint) unknown(t history.Type) bool { return !c.Adopted.records(t) }
