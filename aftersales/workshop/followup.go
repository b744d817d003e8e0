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

const followUpKind = "followup" // part of what is stored, never changed

// FollowUpRequest is one command about a follow-up.
type FollowUpRequest = RequestOf[aftersales.FollowUpCommand]

// FollowUpDecision is what a command about a follow-up comes to.
type FollowUpDecision = DecisionOf[aftersales.FollowUp]

// FollowUpResult is what became of a request about a follow-up.
type FollowUpResult = ResultOf[aftersales.FollowUp]

// followUps is the decider of follow-ups. The policy also sees the order, or the complaint, that the call is about.
var followUps = &decider[aftersales.FollowUpID, aftersales.FollowUp, aftersales.FollowUpCommand]{
	kind:    followUpKind,
	subject: history.FieldFollowupID,
	shape:   3,
	id:      func(f aftersales.FollowUp) aftersales.FollowUpID { return f.ID },
	last:    func(f aftersales.FollowUp) history.Moment { return f.Last },
	foreign: func(f aftersales.FollowUp) bool { return f.Adopted != nil },
	decide: func(_ Shop, f aftersales.FollowUp, c aftersales.FollowUpCommand, by aftersales.Actor) ([]history.Event, error) {
		return aftersales.DecideFollowUp(f, c, by)
	},
	check: func(_ Shop, c aftersales.FollowUpCommand, by aftersales.Actor) error {
		return aftersales.CheckFollowUpCommand(c, by)
	},
	evolve: aftersales.EvolveFollowUp,
	names: func(c aftersales.FollowUpCommand) (aftersales.FollowUpID, bool) {
		switch c := c.(type) {
		case aftersales.PlanFollowUp:
			return c.FollowUp, true
		case aftersales.AdoptFollowUp:
			return c.FollowUp, true
		}
		return "", false
	},
	reports: func(c aftersales.FollowUpCommand) bool {
		_, adopts := c.(aftersales.AdoptFollowUp)
		return adopts
	},
	encode: aftersales.EncodeFollowUpCommand,
	keys:   followUpKeys,
	whose: func(f aftersales.FollowUp) answers {
		return answers{Person: f.Caller(), Role: roleOfCaller(f.Kind), Store: f.Store}
	},
	deed:     deedOfFollowUp,
	plans:    plansOfFollowUp,
	ended:    endedWithCall,
	announce: announceFollowUp,
	told:     followUpTold,
	related:  aboutFollowUp,
}

// endedWithCall tells that nobody has to tell a customer of a campaign or a maintenance any more: the call was called off, or given up.
func endedWithCall(f aftersales.FollowUp, x history.Finding, _ *duties) bool {
	if f.State != aftersales.FollowUpCancelled && f.State != aftersales.FollowUpGivenUp {
		return false
	}
	return slices.ContainsFunc(x.Instance, func(id history.Field) bool {
		return id.Name == history.FieldCampaignID || id.Name == history.FieldVehicleID
	})
}

// FollowUpKey is what follow-ups can be found by.
type FollowUpKey string

// The keys of follow-ups.
const (
	FollowUpByState     FollowUpKey = "state"
	FollowUpByCustomer  FollowUpKey = "customer"
	FollowUpByOrder     FollowUpKey = "order"
	FollowUpByComplaint FollowUpKey = "complaint"
	FollowUpByCampaign  FollowUpKey = "campaign"
	FollowUpByCaller    FollowUpKey = "caller" // who is to make the call, or to answer what came up in it
)

// FollowUpKeys lists every key of follow-ups.
func FollowUpKeys() []FollowUpKey {
	return []FollowUpKey{FollowUpByState, FollowUpByCustomer, FollowUpByOrder, FollowUpByComplaint, FollowUpByCampaign, FollowUpByCaller}
}

// Valid tells whether k is one of [FollowUpKeys].
func (k FollowUpKey) Valid() bool { return slices.Contains(FollowUpKeys(), k) }

func followUpKeys(f aftersales.FollowUp, zone zones) []store.Key {
	keys := []store.Key{
		{Name: string(FollowUpByState), Value: string(f.State)},
		{Name: string(FollowUpByCustomer), Value: string(f.Customer)},
		{Name: string(FollowUpByOrder), Value: string(f.Order)},
		{Name: string(FollowUpByComplaint), Value: string(f.Complaint)},
		{Name: string(FollowUpByCampaign), Value: string(f.Campaign)},
		whenOver(keyPlanned, f.Store, f.Planned, overFollowUp(f), zone),
	}
	if f.Open() {
		keys = append(keys, store.Key{Name: string(FollowUpByCaller), Value: string(f.Caller())})
	}
	return keys
}

// aboutFollowUp names the order and the complaint that a call is about.
func aboutFollowUp(f aftersales.FollowUp, c aftersales.FollowUpCommand) []store.Ref {
	order, complaint := f.Order, f.Complaint
	switch c := c.(type) {
	case aftersales.PlanFollowUp:
		order, complaint = c.Order, c.Complaint
	case aftersales.AdoptFollowUp:
		f := aftersales.FoldFollowUp(c.Events)
		order, complaint = f.Order, f.Complaint
	}
	var refs []store.Ref
	if order != "" {
		refs = append(refs, orders.ref(order))
	}
	if complaint != "" {
		refs = append(refs, complaints.ref(complaint))
	}
	return refs
}

// DecideFollowUp is the whole decision about one command on a follow-up, pure, as [Decide] is for an order; h holds the
// log of the follow-up and, if the rules look at it, those of the order and the complaint that it is about.
func DecideFollowUp(shop Shop, h *history.History, f aftersales.FollowUp, r FollowUpRequest) (FollowUpDecision, error) {
	d, _, err := decide(followUps, shop, given(h), f, r)
	return d, err
}

// DoFollowUp carries out a request on a follow-up, as [Workshop.Do] does on an order.
func (w *Workshop) DoFollowUp(ctx context.Context, id aftersales.FollowUpID, r FollowUpRequest) (FollowUpResult, error) {
	return do(ctx, w, followUps, id, r)
}

// FollowUp gives a follow-up. If there is none, the error is a [store.ErrNotFound].
func (w *Workshop) FollowUp(ctx context.Context, id aftersales.FollowUpID) (aftersales.FollowUp, error) {
	return get(ctx, w, followUps, id)
}

// FollowUpLog gives everything that happened to a follow-up, in order; nothing if there is no such follow-up.
func (w *Workshop) FollowUpLog(ctx context.Context, id aftersales.FollowUpID) ([]history.Event, error) {
	return w.log(ctx, followUps.ref(id))
}

// FindFollowUps gives the follow-ups whose key has a value, in the order of their ids, one page at a time, as
// [Workshop.Find] gives orders.
func (w *Workshop) FindFollowUps(ctx context.Context, k FollowUpKey, value string, limit int, after store.Cursor) ([]aftersales.FollowUp, store.Cursor, error) {
	if !k.Valid() {
		return nil, store.Cursor{}, fmt.Errorf("follow-ups are not found by %q", k)
	}
	return find(ctx, w, followUps, store.Key{Name: string(k), Value: value}, limit, after)
}

// DueFollowUps gives what is owed about follow-ups by a moment, as [Workshop.Due] does about orders.
func (w *Workshop) DueFollowUps(ctx context.Context, by time.Time, limit int, after store.Cursor) ([]OwedOf[aftersales.FollowUpID], store.Cursor, error) {
	return due(ctx, w, followUps, by, limit, after)
}

// FollowUpsDueOf gives what one role, person or shop owes about follow-ups by a moment, as [Workshop.DueOf] does about orders.
func (w *Workshop) FollowUpsDueOf(ctx context.Context, who Ower, by time.Time, limit int, after store.Cursor) ([]OwedOf[aftersales.FollowUpID], store.Cursor, error) {
	return dueOf(ctx, w, followUps, who, by, limit, after)
}

// announceFollowUp makes the messages of a follow-up. What was adopted is not told: it happened elsewhere.
func announceFollowUp(shop Shop, f aftersales.FollowUp, c aftersales.FollowUpCommand, events []history.Event) []notify.Message {
	if _, adopts := c.(aftersales.AdoptFollowUp); adopts {
		return nil
	}
	if shop.AnnounceFollowUp != nil {
		return shop.AnnounceFollowUp(f, events)
	}
	return AnnounceFollowUp(f, events)
}

// AnnounceFollowUp makes the messages of a follow-up: whoever is to call is told, and the role that an issue is reported
// to. The title of each is the id of the follow-up.
func AnnounceFollowUp(f aftersales.FollowUp, events []history.Event) []notify.Message {
	var out []notify.Message
	for i := range events {
		e := &events[i]
		var audience, to string
		switch e.Type {
		case history.FollowupPlanned:
			audience, to = "followup_clerk", e.Get(history.FieldAssigneeID).Word()
		case history.FollowupDeputised:
			audience, to = "followup_clerk", e.Get(history.FieldDeputyID).Word()
		case history.IssueReported:
			audience = e.Get(history.FieldToRole).Word()
		default:
			continue
		}
		m := notify.Message{ID: e.ID + "/" + audience, Subject: store.Ref{Kind: followUpKind, ID: string(f.ID)}.String(), Topic: string(e.Type),
			Audience: audience, To: to, Title: string(f.ID)}
		m.At, _ = e.At.Instant()
		out = append(out, m)
	}
	return out
}
