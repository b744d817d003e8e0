package aftersales

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// ReportOrder records something that happened around the order and for which there is no command of its own, such as
// order.car_washed or part.delivered. It is a report, not an intent.
//
// The event must belong to the order, by its subject or by a link of its subject: a promise made about the order keeps
// the promise's id, which is then one of the Fields. Jobs, parts and the settlement that it names must be those of the order.
// What has a life of its own (complaints, follow-ups, appointments) is not reported here.
type ReportOrder struct {
	Type history.Type `json:"type"`
	// Fields are the ids and fields of the event beside order_id, in their written form, as [history.ParseValue] reads it.
	Fields map[history.Name]string `json:"fields,omitempty"`
	// Papers are the fields of which only the paper is given.
	Papers map[history.Name]history.Paper `json:"papers,omitempty"`
}

// Check implements [OrderCommand].
func (c ReportOrder) Check() error {
	var f fault.List
	definition, known := history.Standard().Lookup(c.Type)
	switch {
	case !known:
		f.Add("type", fault.Unknown, "no such event: %s", fault.Quote(string(c.Type)))
		return f.Err()
	case slices.Contains(decidedTypes, c.Type):
		f.Add("type", fault.Mismatch, "%s is recorded by a command of its own", c.Type)
		return f.Err()
	case !c.belongsTo(definition):
		f.Add("type", fault.Mismatch, "%s does not belong to an order", c.Type)
		return f.Err()
	}
	e := c.event(definition, &f)
	c.checkEvent(&f, e)
	return f.Err()
}

// belongsTo tells whether an event of the type belongs to an order that it names, and to nothing that is decided
// elsewhere.
func (c ReportOrder) belongsTo(d history.Definition) bool {
	subject := slices.IndexFunc(d.Subject(), func(n history.Name) bool {
		_, given := c.Fields[n]
		return given || n == history.FieldOrderID
	})
	if subject >= 0 && slices.Contains(livesOfTheirOwn, d.Subject()[subject]) {
		return false
	}
	if slices.Contains(d.Subject(), history.FieldOrderID) {
		return true
	}
	return slices.Contains(d.Links(), history.FieldOrderID) && !slices.Contains(livesOfTheirOwn, d.Subject()[0])
}

// livesOfTheirOwn are the subjects that have, or will have, commands of their own.
var livesOfTheirOwn = []history.Name{history.FieldComplaintID, history.FieldFollowupID, history.FieldAppointmentID}

// event gives the event without envelope and order, and adds what cannot be read of it to the faults.
func (c ReportOrder) event(d history.Definition, f *fault.List) history.Event {
	e := history.Event{Type: c.Type}
	for _, name := range slices.Sorted(maps.Keys(c.Fields)) {
		path := "fields." + string(name)
		v, err := history.ParseValue(kindOf(d, name), c.Fields[name])
		switch {
		case name == history.FieldOrderID:
			f.Add(path, fault.Mismatch, "the order is the one that the report is about")
			continue
		case err != nil:
			f.Add(path, fault.Malformed, "%v", err)
		case v.IsAbsent():
			f.Add(path, fault.Missing, "empty: leave the field out where there is no value")
		}
		e = e.With(name, v)
	}
	for _, name := range slices.Sorted(maps.Keys(c.Papers)) {
		path := "papers." + string(name)
		if _, twice := c.Fields[name]; twice {
			f.Add(path, fault.Duplicate, "the value is given both in the open and in a paper")
		}
		p := c.Papers[name]
		if p == (history.Paper{}) {
			f.Add(path, fault.Missing, "no paper")
		}
		checkPaper(f, path, p)
		e = e.With(name, history.InPaper(kindOf(d, name), p))
	}
	return e
}

// checkEvent adds what the vocabulary finds wrong with the event, unless that was said before.
func (c ReportOrder) checkEvent(f *fault.List, e history.Event) {
	e.ID, e.At = "report", history.At(time.Unix(0, 0))
	err := history.Standard().Check(e.With(history.FieldOrderID, history.ID("order")))
	var found fault.Errors
	errors.As(err, &found)
	var more fault.List
	checkPossible(&more, "", &e, false)
	if impossible, ok := more.Err().(fault.Errors); ok {
		found = append(found, impossible...)
	}
	before := f.Err()
	for _, one := range found {
		name, _, _ := strings.Cut(one.Path, "[")
		in := "fields."
		if _, paper := c.Papers[history.Name(name)]; paper {
			in = "papers."
		}
		if !hasFaultAt(before, in+name) {
			f.Add(in+one.Path, one.Code, "%s", one.Detail)
		}
	}
}

// hasFaultAt tells whether faults are known at a path or below it.
func hasFaultAt(err error, path string) bool {
	var faults fault.Errors
	errors.As(err, &faults)
	return slices.ContainsFunc(faults, func(e *fault.Error) bool {
		rest, below := strings.CutPrefix(e.Path, path)
		return below && (rest == "" || rest[0] == '.' || rest[0] == '[')
	})
}

// kindOf gives the kind of a field; what the event does not define is taken for an id, as its subject and links are.
func kindOf(d history.Definition, name history.Name) history.Kind {
	if field, ok := d.Field(name); ok {
		return field.Kind
	}
	return history.KindID
}

// unknownTo says which id of the report the order does not have.
func (c ReportOrder) unknownTo(o *Order) string {
	for _, name := range slices.Sorted(maps.Keys(c.Fields)) {
		id, known := c.Fields[name], true
		switch name {
		case history.FieldJobID:
			known = o.job(JobID(id)) != nil
		case history.FieldPartID:
			known = o.part(PartID(id)) != nil
		case history.FieldCustomerID:
			known = o.Customer == "" || o.Customer == CustomerID(id)
		case history.FieldVehicleID:
			known = o.Vehicle == "" || o.Vehicle == VehicleID(id)
		}
		if !known {
			return fmt.Sprintf("the order has not the %s %q", name, id)
		}
	}
	return ""
}

func (c ReportOrder) decide(_ *Order, out *emitter) {
	definition, _ := history.Standard().Lookup(c.Type)
	out.add(c.event(definition, &out.faults).With(history.FieldOrderID, history.ID(string(out.order))))
}

// decidedTypes are the events that only a command of their own may make.
var decidedTypes = []history.Type{
	history.OrderOpened, history.OrderAdopted, history.OrderConcernRecorded, history.ItemReported, history.IntakeDone,
	history.OrderReworkAccepted, history.OrderDiagnosed, history.QuoteMade, history.QuoteExplained,
	history.OrderAuthorised, history.ConsentAsked, history.ConsentGiven, history.ConsentDeclined,
	history.JobPlanned, history.JobAuthorised, history.JobApproved, history.JobDropApproved, history.JobStarted,
	history.JobDone, history.JobSelfChecked, history.PartRequested, history.PartApproved, history.PartIssued,
	history.PartUsed, history.PartFitted, history.PartReturned, history.PartLost, history.PartLossSettled,
	history.OldPartReceived, history.OldPartChoiceMade, history.OldPartDisposed, history.OrderCorrectionRecorded,
	history.InspectionPassed, history.InspectionFailed, history.OrderCertified, history.OrderCertificateVoided,
	history.ActionOpened, history.ActionDone, history.ActionReviewed, history.ActionVerified, history.OrderFinishedCarChecked,
	history.OrderPapersPrepared, history.CustomerArrived, history.OrderCleaned, history.OrderResultTold, history.OrderSheetGiven,
	history.InspectorAnswered, history.OpinionAsked, history.OpinionReceived, history.OpinionForwarded, history.OpinionAnswered,
	history.SettlementLineAdded, history.SettlementPayerCharged, history.SettlementTotalled, history.SettlementReversed,
	history.SettlementListGiven, history.SettlementPaid, history.SettlementRefunded, history.DepositTaken, history.DepositReturned,
	history.SettlementExplained, history.InvoiceIssued, history.CreditNoteIssued, history.DisputeRaised, history.DisputeExplained, history.DisputeForwarded,
	history.DisputeResolved, history.RecoveryClaimed, history.RecoveryAnswered, history.RecoveryReceived,
	history.OrderExplained, history.OrderDocumentsHanded, history.OrderAccepted, history.SatisfactionRecorded,
	history.OdometerCorrected, history.ItemClarified, history.AccessoryListed, history.IntakeRequestSigned, history.IntakeRequestCopied,
	history.IntakeAccessoriesSigned, history.IntakeAccessoriesCopied, history.OrderPlateChecked, history.OrderReceptionistSet,
	history.OrderReceptionistHandedOver, history.OrderSiteAssigned, history.OrderStageEntered, history.OrderPlanMade,
	history.OrderPlanExplained, history.QuoteConfirmed, history.OrderPromised, history.OrderStepWaived, history.JobAssigned,
	history.JobDeferred, history.JobPaused, history.JobResumed, history.JobHandedOn, history.JobMutualChecked,
	history.OrderRescueRequested, history.OrderRescueDispatched, history.OrderRescueSolved, history.OrderRescueReceived,
	history.OrderReceptionEnded, history.OrderReceptionResumed, history.OrderHandedToWorkshop, history.OrderSentBack,
	history.RepairPaused, history.RepairResumed, history.OrderWorkDone, history.OrderReadyNotified, history.OrderWalkroundDone,
	history.OrderRejected, history.OrderDelivered, history.OrderClosed, history.OrderCancelled, history.OrderArchived, history.RuleOverridden,
}
