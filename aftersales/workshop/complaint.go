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
)

const complaintKind = "complaint" // part of what is stored, never changed

// ComplaintRequest is one command about a complaint.
type ComplaintRequest = RequestOf[aftersales.ComplaintCommand]

// ComplaintDecision is what a command about a complaint comes to.
type ComplaintDecision = DecisionOf[aftersales.Complaint]

// ComplaintResult is what became of a request about a complaint.
type ComplaintResult = ResultOf[aftersales.Complaint]

// complaints is the decider of complaints. The policy also sees the order that is complained of.
var complaints = &decider[aftersales.ComplaintID, aftersales.Complaint, aftersales.ComplaintCommand]{
	kind:    complaintKind,
	subject: history.FieldComplaintID,
	shape:   2,
	id:      func(c aftersales.Complaint) aftersales.ComplaintID { return c.ID },
	last:    func(c aftersales.Complaint) history.Moment { return c.Last },
	foreign: func(c aftersales.Complaint) bool { return c.Adopted != nil },
	decide: func(shop Shop, c aftersales.Complaint, cmd aftersales.ComplaintCommand, by aftersales.Actor) ([]history.Event, error) {
		if err := checkComplaint(shop, cmd, by); err != nil {
			return nil, err
		}
		if err := shop.mayDecide(c, cmd, by); err != nil {
			return nil, err
		}
		return aftersales.DecideComplaint(c, cmd, by, shop.Prices.Currency)
	},
	check:   checkComplaint,
	prepare: ownerOfComplaint,
	evolve:  aftersales.EvolveComplaint,
	names: func(cmd aftersales.ComplaintCommand) (aftersales.ComplaintID, bool) {
		switch cmd := cmd.(type) {
		case aftersales.ReceiveComplaint:
			return cmd.Complaint, true
		case aftersales.AdoptComplaint:
			return cmd.Complaint, true
		}
		return "", false
	},
	reports: func(cmd aftersales.ComplaintCommand) bool {
		_, adopts := cmd.(aftersales.AdoptComplaint)
		return adopts
	},
	encode: aftersales.EncodeComplaintCommand,
	keys:   complaintKeys,
	whose: func(c aftersales.Complaint) answers {
		return answers{Person: c.Responsible(), Role: c.OwnerRole, Store: c.Store, First: c.FirstReceiver}
	},
	deed:     deedOfComplaint,
	announce: announceComplaint,
	told:     complaintTold,
	vain:     vainOfComplaint,
	related:  aboutComplaint,
}

// aboutComplaint names the order that is complained of.
func aboutComplaint(c aftersales.Complaint, cmd aftersales.ComplaintCommand) []store.Ref {
	order := c.Order
	switch cmd := cmd.(type) {
	case aftersales.ReceiveComplaint:
		order = cmd.Order
	case aftersales.AdoptComplaint:
		order = aftersales.FoldComplaint(cmd.Events).Order
	}
	if order == "" {
		return nil
	}
	return []store.Ref{orders.ref(order)}
}

// ComplaintKey is what complaints can be found by.
type ComplaintKey string

// The keys of complaints.
const (
	ComplaintByState    ComplaintKey = "state"
	ComplaintByCustomer ComplaintKey = "customer"
	ComplaintByVehicle  ComplaintKey = "vehicle"
	ComplaintByOrder    ComplaintKey = "order"
	ComplaintByOwner    ComplaintKey = "owner" // who answers for it, while it is open
)

// ComplaintKeys lists every key of complaints.
func ComplaintKeys() []ComplaintKey {
	return []ComplaintKey{ComplaintByState, ComplaintByCustomer, ComplaintByVehicle, ComplaintByOrder, ComplaintByOwner}
}

// Valid tells whether k is one of [ComplaintKeys].
func (k ComplaintKey) Valid() bool { return slices.Contains(ComplaintKeys(), k) }

func complaintKeys(c aftersales.Complaint, zone zones) []store.Key {
	keys := []store.Key{
		{Name: string(ComplaintByState), Value: string(c.State)},
		{Name: string(ComplaintByCustomer), Value: string(c.Customer)},
		{Name: string(ComplaintByVehicle), Value: string(c.Vehicle)},
		{Name: string(ComplaintByOrder), Value: string(c.Order)},
		timeKey(keyReceived, c.Store, c.Received, zone),
		whenOver(keyClosed, c.Store, endOfComplaint(c), overComplaint(c), zone),
	}
	if c.Open() {
		keys = append(keys, store.Key{Name: string(ComplaintByOwner), Value: string(c.Responsible())})
	}
	return keys
}

// DecideComplaint is the whole decision about one command on a complaint, pure, as [Decide] is for an order; h holds the
// log of the complaint and, if the rules look at it, that of the order complained of.
func DecideComplaint(shop Shop, h *history.History, c aftersales.Complaint, r ComplaintRequest) (ComplaintDecision, error) {
	d, _, err := decide(complaints, shop, given(h), c, r)
	return d, err
}

// DoComplaint carries out a request on a complaint, as [Workshop.Do] does on an order.
func (w *Workshop) DoComplaint(ctx context.Context, id aftersales.ComplaintID, r ComplaintRequest) (ComplaintResult, error) {
	return do(ctx, w, complaints, id, r)
}

// Complaint gives a complaint. If there is none, the error is a [store.ErrNotFound].
func (w *Workshop) Complaint(ctx context.Context, id aftersales.ComplaintID) (aftersales.Complaint, error) {
	return get(ctx, w, complaints, id)
}

// ComplaintLog gives everything that happened to a complaint, in order; nothing if there is no such complaint.
func (w *Workshop) ComplaintLog(ctx context.Context, id aftersales.ComplaintID) ([]history.Event, error) {
	return w.log(ctx, complaints.ref(id))
}

// FindComplaints gives the complaints whose key has a value, in the order of their ids, one page at a time, as
// [Workshop.Find] gives orders.
func (w *Workshop) FindComplaints(ctx context.Context, k ComplaintKey, value string, limit int, after store.Cursor) ([]aftersales.Complaint, store.Cursor, error) {
	if !k.Valid() {
		return nil, store.Cursor{}, fmt.Errorf("complaints are not found by %q", k)
	}
	return find(ctx, w, complaints, store.Key{Name: string(k), Value: value}, limit, after)
}

// DueComplaints gives what is owed about complaints by a moment, as [Workshop.Due] does about orders.
func (w *Workshop) DueComplaints(ctx context.Context, by time.Time, limit int, after store.Cursor) ([]OwedOf[aftersales.ComplaintID], store.Cursor, error) {
	return due(ctx, w, complaints, by, limit, after)
}

// ComplaintsDueOf gives what one role, person or shop owes about complaints by a moment, as [Workshop.DueOf] does about orders.
func (w *Workshop) ComplaintsDueOf(ctx context.Context, who Ower, by time.Time, limit int, after store.Cursor) ([]OwedOf[aftersales.ComplaintID], store.Cursor, error) {
	return dueOf(ctx, w, complaints, who, by, limit, after)
}

// announceComplaint makes the messages of a complaint. What was adopted is not told: it happened elsewhere.
func announceComplaint(shop Shop, c aftersales.Complaint, cmd aftersales.ComplaintCommand, events []history.Event) []notify.Message {
	if _, adopts := cmd.(aftersales.AdoptComplaint); adopts {
		return nil
	}
	if shop.AnnounceComplaint != nil {
		return shop.AnnounceComplaint(c, events)
	}
	return AnnounceComplaint(c, events)
}

// AnnounceComplaint makes the messages of a complaint that the regulations ask for (通知矩阵): the
// role that it is issued, passed on or escalated to, whoever is to take it over or is reminded of the limit, and the
// general manager if the customer is not satisfied; the heads who join in a plan about a fault of the product; and the
// customer, that it was taken up, how it will be solved, and what came of it. The title of each is the id of the complaint.
func AnnounceComplaint(c aftersales.Complaint, events []history.Event) []notify.Message {
	var out []notify.Message
	add := func(e *history.Event, topic, audience, to string) {
		m := notify.Message{ID: e.ID + "/" + audience, Subject: store.Ref{Kind: complaintKind, ID: string(c.ID)}.String(), Topic: topic, Audience: audience, To: to, Title: string(c.ID)}
		m.At, _ = e.At.Instant()
		out = append(out, m)
	}
	for i := range events {
		e := &events[i]
		if topic, audience, to := complaintTopic(c, e); audience != "" {
			add(e, topic, audience, to)
		}
		if e.Type == history.ComplaintClassified && e.Get(history.FieldVerdict).Word() == verdictProduct {
			add(e, "complaint.product_fault", "sales_director", "")
			add(e, "complaint.product_fault", "customer_director", "")
		}
	}
	return out
}

// verdictProduct is the verdict by which heads of departments are called together for a plan (CH-08).
const verdictProduct = "product_quality"

// complaintTopic gives what an event is announced as, to which role, and to which person if it names one.
func complaintTopic(c aftersales.Complaint, e *history.Event) (topic, audience, to string) {
	person := func(role string, n history.Name) (string, string, string) {
		return string(e.Type), role, e.Get(n).Word()
	}
	switch e.Type {
	case history.ComplaintReceived:
		return string(e.Type), "customer_director", ""
	case history.ComplaintAccepted, history.ComplaintPlanTold, history.ComplaintReplied:
		return string(e.Type), customer, string(c.Customer)
	case history.ComplaintReported, history.ComplaintIssued, history.ComplaintPassedOn, history.ComplaintHandedBack, history.ComplaintEscalated:
		return string(e.Type), e.Get(history.FieldToRole).Word(), ""
	case history.ComplaintAssigned:
		return person(c.OwnerRole, history.FieldOwnerID)
	case history.ComplaintTransferred:
		return person("owner", history.FieldOwnerID)
	case history.ComplaintReminded, history.ComplaintStatusChecked:
		return person("owner", history.FieldToID)
	case history.ComplaintCalledBack:
		if !e.Get(history.FieldSatisfied).True() {
			return "complaint.not_satisfied", "general_manager", ""
		}
	}
	return "", "", ""
}
