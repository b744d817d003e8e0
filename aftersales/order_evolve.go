package aftersales

import (
	"cmp"
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// FoldOrder gives the state that a whole log of events adds up to.
func FoldOrder(events []history.Event) Order { return EvolveOrder(Order{}, events) }

// EvolveOrder gives the state after further events. It never fails and never judges: what is in the log has happened,
// whatever today's rules say. Events that say nothing about the state are passed over. The state given is not changed.
func EvolveOrder(o Order, events []history.Event) Order {
	next := o.clone()
	for _, e := range events {
		next.apply(e)
		next.move(e)
	}
	return next
}

// clone copies everything that apply changes in place.
func (o *Order) clone() Order {
	next := *o
	next.Jobs = slices.Clone(o.Jobs)
	next.Parts = slices.Clone(o.Parts)
	next.Consents = slices.Clone(o.Consents)
	next.Items = slices.Clip(o.Items)
	next.Inspections = slices.Clip(o.Inspections)
	if o.Settlement != nil {
		s := *o.Settlement
		s.Lines = slices.Clip(s.Lines)
		next.Settlement = &s
	}
	return next
}

// move makes the transition that the table gives an event, if it gives one.
func (o *Order) move(e history.Event) {
	if e.Type == history.OrderAdopted {
		o.State = OrderState(word(e, history.FieldState))
		return
	}
	inspection := e.Type == history.InspectionPassed || e.Type == history.InspectionFailed
	if inspection && Level(word(e, history.FieldLevel)) != LevelFinal {
		return
	}
	for _, row := range orderTable {
		if row.on == e.Type && row.to != "" && slices.Contains(row.from, o.State) {
			o.State = row.to
			return
		}
	}
}

// apply folds in what an event says beside the state.
func (o *Order) apply(e history.Event) {
	o.Store = cmp.Or(o.Store, StoreID(e.StoreID))
	o.Customer = cmp.Or(o.Customer, CustomerID(word(e, history.FieldCustomerID)))
	o.Vehicle = cmp.Or(o.Vehicle, VehicleID(word(e, history.FieldVehicleID)))
	switch e.Type {
	case history.OrderOpened:
		o.applyOpened(e)
	case history.OrderAdopted:
		o.ID = OrderID(word(e, history.FieldOrderID))
		o.Adopted = &Adoption{From: word(e, history.FieldAdoptedFrom), Covers: e.Get(history.FieldCovers).List()}
	case history.ItemReported:
		o.Items = append(o.Items, Item{ID: ItemID(word(e, history.FieldItemID)), Words: paper(e, history.FieldItemText)})
	case history.IntakeDone:
		o.OdometerKM = kilometres(e, history.FieldOdometerKM)
	case history.OrderReworkAccepted:
		o.FaultSide = FaultSide(word(e, history.FieldFaultSide))
	case history.QuoteMade:
		o.Quote = &Quote{Items: int(e.Get(history.FieldItemsCount).Int()), Total: money(e, history.FieldQuotedTotal),
			Hours: hours(e, history.FieldQuotedHours), Ready: e.Get(history.FieldReadyAt).Moment()}
	case history.OrderAuthorised:
		o.Authorisation = &Authorisation{Items: int(e.Get(history.FieldAuthorisedItems).Int()), Fee: money(e, history.FieldFee),
			GuaranteeDays: e.Get(history.FieldGuaranteeDays).Int(), GuaranteeKM: e.Get(history.FieldGuaranteeKM).Int(), At: e.At}
	case history.ConsentAsked, history.ConsentGiven, history.ConsentDeclined:
		o.applyConsent(e)
	case history.InspectionPassed, history.InspectionFailed:
		o.Inspections = append(o.Inspections, Inspection{Level: Level(word(e, history.FieldLevel)),
			Job: JobID(word(e, history.FieldJobID)), Item: ItemID(word(e, history.FieldItemID)),
			Passed: e.Type == history.InspectionPassed, By: PersonID(e.By), At: e.At})
		if e.Type == history.InspectionFailed {
			o.Certificate = ""
		}
	case history.OrderCertified:
		o.Certificate = word(e, history.FieldCertificateNo)
	case history.OrderAccepted:
		o.Accepted = e.At
	case history.SatisfactionRecorded:
		satisfied := e.Get(history.FieldSatisfied).True()
		o.Satisfied = &satisfied
	case history.OrderDelivered:
		o.Delivered, o.DeliveredKM = e.At, kilometres(e, history.FieldDeliveredKM)
	case history.OrderClosed:
		o.Closed = e.At
	default:
		o.applyJob(e)
		o.applyPart(e)
		o.applySettlement(e)
	}
}

func (o *Order) applyOpened(e history.Event) {
	o.ID = OrderID(word(e, history.FieldOrderID))
	o.Opened = e.At
	o.Kind = OrderKind(word(e, history.FieldKind))
	o.Number = word(e, history.FieldOrderNo)
	o.ReworkOf = OrderID(word(e, history.FieldReworkOf))
	o.Promised = e.Get(history.FieldPromisedAt).Moment()
	if km := kilometres(e, history.FieldOdometerKM); km != nil {
		o.OdometerKM = km
	}
}

func (o *Order) applyJob(e history.Event) {
	id := JobID(word(e, history.FieldJobID))
	if e.Type == history.JobPlanned {
		o.Jobs = append(o.Jobs, Job{ID: id, Operation: word(e, history.FieldOpCode),
			Description: word(e, history.FieldDescription), Source: JobSource(word(e, history.FieldJobSource)),
			Finding: FindingID(word(e, history.FieldFindingID)), Hours: hours(e, history.FieldSoldHours),
			Rate: money(e, history.FieldRate), FeeClass: pricing.Class(word(e, history.FieldFeeClass)),
			Payer: pricing.PayerKind(word(e, history.FieldPayType)), Status: JobPlanned})
		return
	}
	job := o.job(id)
	if job == nil {
		return
	}
	switch e.Type {
	case history.JobAuthorised, history.JobApproved:
		job.Status = JobCleared
	case history.JobDropApproved:
		job.Status = JobDropped
	case history.JobStarted:
		job.Status, job.Checked = JobRunning, false
	case history.JobDone:
		job.Status = JobDone
	case history.JobSelfChecked:
		job.Checked = true
	}
}

func (o *Order) applyPart(e history.Event) {
	id := PartID(word(e, history.FieldPartID))
	if e.Type == history.PartRequested {
		o.Parts = append(o.Parts, Part{ID: id, Job: JobID(word(e, history.FieldJobID)), Number: word(e, history.FieldPartNo),
			Name: word(e, history.FieldPartName), UnitPrice: money(e, history.FieldUnitPrice),
			FeeClass: pricing.Class(word(e, history.FieldFeeClass)), Payer: pricing.PayerKind(word(e, history.FieldPayType)),
			Requested: quantity(e)})
		return
	}
	part := o.part(id)
	if part == nil {
		return
	}
	switch e.Type {
	case history.PartApproved:
		part.Approved = true
	case history.PartIssued:
		part.Issued = part.Issued.Add(quantity(e))
	case history.PartUsed:
		part.Used = part.Used.Add(quantity(e))
	case history.PartReturned:
		part.Returned = part.Returned.Add(quantity(e))
	case history.OldPartChoiceMade:
		part.OldPart = OldPart(word(e, history.FieldDisposition))
	}
}

func (o *Order) applyConsent(e history.Event) {
	job, part := JobID(word(e, history.FieldJobID)), PartID(word(e, history.FieldPartID))
	if e.Type == history.ConsentAsked {
		o.Consents = append(o.Consents, Consent{Job: job, Part: part, Method: word(e, history.FieldMethod),
			Total: money(e, history.FieldTotal), At: e.At})
		return
	}
	answer := Agreed
	if e.Type == history.ConsentDeclined {
		answer = Declined
	}
	question := o.question(job, part)
	if question == nil { // an adopted order may hold the answer alone
		o.Consents = append(o.Consents, Consent{Job: job, Part: part})
		question = &o.Consents[len(o.Consents)-1]
	}
	question.Answer, question.At = answer, e.At
	question.Method = cmp.Or(word(e, history.FieldMethod), question.Method)
	if !e.Get(history.FieldTotal).IsAbsent() {
		question.Total = money(e, history.FieldTotal)
	}
	if j := o.job(job); j != nil && answer == Declined && j.Status == JobPlanned {
		j.Status = JobDeclined
	} else if j != nil && answer == Agreed && j.Status == JobDeclined {
		j.Status = JobPlanned
	}
}

func (o *Order) applySettlement(e history.Event) {
	id := SettlementID(word(e, history.FieldSettlementID))
	if id == "" {
		return
	}
	if o.Settlement == nil {
		o.Settlement = &Settlement{ID: id}
	}
	s := o.Settlement
	switch e.Type {
	case history.SettlementLineAdded:
		s.Lines = append(s.Lines, Line{ID: word(e, history.FieldLineID), Kind: word(e, history.FieldLineKind),
			Job: JobID(word(e, history.FieldJobID)), Part: PartID(word(e, history.FieldPartID)),
			Description: word(e, history.FieldDescription), Quantity: quantity(e), UnitPrice: money(e, history.FieldUnitPrice),
			Amount: money(e, history.FieldAmount), Tax: money(e, history.FieldTax),
			FeeClass: pricing.Class(word(e, history.FieldFeeClass)), Payer: pricing.PayerKind(word(e, history.FieldPayer))})
	case history.SettlementTotalled:
		s.Total, s.CustomerCharge = money(e, history.FieldTotal), money(e, history.FieldCustomerCharge)
		s.Tax, s.At = money(e, history.FieldTaxTotal), e.At
	case history.SettlementListGiven:
		s.ListGiven = true
	case history.SettlementPaid:
		s.Paid = plus(s.Paid, money(e, history.FieldAmount))
	}
}

// job, part and question find what an id names, or nil.

func (o *Order) job(id JobID) *Job {
	if i := slices.IndexFunc(o.Jobs, func(j Job) bool { return j.ID == id }); i >= 0 {
		return &o.Jobs[i]
	}
	return nil
}

func (o *Order) part(id PartID) *Part {
	if i := slices.IndexFunc(o.Parts, func(p Part) bool { return p.ID == id }); i >= 0 {
		return &o.Parts[i]
	}
	return nil
}

// question finds the latest question about a job or part.
func (o *Order) question(job JobID, part PartID) *Consent {
	for i := len(o.Consents) - 1; i >= 0; i-- {
		if c := &o.Consents[i]; c.Job == job && c.Part == part {
			return c
		}
	}
	return nil
}

// word, paper, money, hours, quantity and kilometres read a field; one that is absent gives the zero value.

func word(e history.Event, name history.Name) string { return e.Get(name).Word() }

func paper(e history.Event, name history.Name) history.Paper {
	p, _ := e.Get(name).Paper()
	return p
}

func kilometres(e history.Event, name history.Name) *int64 {
	v := e.Get(name)
	if v.IsAbsent() {
		return nil
	}
	km := v.Int()
	return &km
}
