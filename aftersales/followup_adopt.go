package aftersales

import (
	"cmp"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// AdoptFollowUp takes over a follow-up that began in another system, as [AdoptOrder] does an order: in the state that is
// declared, with what was recorded there.
type AdoptFollowUp struct {
	FollowUp FollowUpID      `json:"followup"`
	State    FollowUpState   `json:"state"`
	From     string          `json:"from"`
	Covers   []string        `json:"covers"`
	Events   []history.Event `json:"events"`
}

// Name implements [FollowUpCommand].
func (AdoptFollowUp) Name() string { return "adopt_followup" }

// Check implements [FollowUpCommand].
func (c AdoptFollowUp) Check() error {
	var f fault.List
	checkID(&f, "followup", c.FollowUp)
	checkAdoptedState(&f, c.State)
	c.source().check(&f, history.FieldFollowupID)
	return f.Err()
}

func (c AdoptFollowUp) source() adoptSource {
	return adoptSource{string(c.FollowUp), c.From, c.Covers, c.Events, false}
}

func (c AdoptFollowUp) note(_ *FollowUp, out *emitter) {
	c.source().tell(out, history.FollowupAdopted, string(c.State), idField(history.FieldFollowupID, c.FollowUp))
}

// besideCalls are the events that a call about a campaign or a maintenance makes and that do not name the call.
func besideCalls() []history.Type {
	return []history.Type{history.CampaignDecided, history.CampaignInvited, history.CampaignNoticed, history.LetterSent, history.LetterRegistered,
		history.LetterArchived, history.VehicleServiceDueSet, history.ReminderSent}
}

// applyLinks notes what the call is about, whichever event says so first: what was adopted may lack its plan.
func (f *FollowUp) applyLinks(e *history.Event) {
	f.Customer = cmp.Or(f.Customer, CustomerID(word(e, history.FieldCustomerID)))
	f.Order = cmp.Or(f.Order, OrderID(word(e, history.FieldOrderID)))
	f.Vehicle = cmp.Or(f.Vehicle, VehicleID(word(e, history.FieldVehicleID)))
	f.Inquiry = cmp.Or(f.Inquiry, InquiryID(word(e, history.FieldInquiryID)))
	f.Complaint = cmp.Or(f.Complaint, ComplaintID(word(e, history.FieldComplaintID)))
	f.Kind = cmp.Or(f.Kind, FollowUpKind(word(e, history.FieldFollowupKind)))
	f.Seq = cmp.Or(f.Seq, int(e.Get(history.FieldSeq).Int()))
}

// seqField tells the how manieth call it is; of an adopted one that may not be known.
func (f *FollowUp) seqField() history.Field {
	if f.Seq == 0 {
		return history.Field{Name: history.FieldSeq}
	}
	return intField(history.FieldSeq, history.KindInt, int64(f.Seq))
}

func (f *FollowUp) applyAdopted(e *history.Event) {
	set(&f.ID, e, history.FieldFollowupID)
	f.Adopted = adoption(e)
	f.State = FollowUpState(word(e, history.FieldState))
}
