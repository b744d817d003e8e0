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
//
// It reads every version of events that was ever released.
func EvolveOrder(o Order, events []history.Event) Order {
	next := o.clone()
	for i := range events {
		next.apply(&events[i])
		next.applyMoney(&events[i])
		next.applyInspecting(&events[i])
		next.applyHandover(&events[i])
		next.move(&events[i])
	}
	return next
}

// clone copies everything that apply changes in place; what it only appends to is clipped.
func (o *Order) clone() Order {
	next := *o
	next.Items = slices.Clone(o.Items)
	next.Jobs = slices.Clone(o.Jobs)
	next.Parts = slices.Clone(o.Parts)
	next.Consents = slices.Clone(o.Consents)
	next.Findings = slices.Clone(o.Findings)
	next.Accessories = slices.Clone(o.Accessories)
	next.Concerns = slices.Clip(o.Concerns)
	next.Promises, next.Waived = slices.Clip(o.Promises), slices.Clip(o.Waived)
	if o.Intake != nil {
		in := *o.Intake
		next.Intake = &in
	}
	next.cloneInspecting()
	next.cloneHandover()
	if o.Quote != nil {
		q := *o.Quote
		next.Quote = &q
	}
	next.Recoveries = slices.Clone(o.Recoveries)
	next.cloneMoney()
	return next
}

// move makes the transition that the table gives an event, if it gives one. An adopted order is in the state that was
// declared, wherever the events of its source led.
func (o *Order) move(e *history.Event) {
	if e.Type == history.OrderAdopted {
		o.State = OrderState(word(e, history.FieldState))
		if o.State == inspectedBefore {
			o.State, o.FinalPassed = OrderInspecting, true
		}
		return
	}
	o.State = orderLife.moved(o.State, o, e)
	if orderLife.ends(o, e, OrderState.Ended) {
		o.Ended = e.At
	}
}

func isFinal(e *history.Event) bool { return word(e, history.FieldLevel) == string(LevelFinal) }

// apply folds in what an event says beside the state.
func (o *Order) apply(e *history.Event) {
	o.Store = cmp.Or(o.Store, StoreID(e.StoreID))
	if at, ok := e.At.Instant(); ok && (o.Last.IsZero() || at.After(o.Last.First(nil))) {
		o.Last = e.At
	}
	o.Customer = cmp.Or(o.Customer, CustomerID(word(e, history.FieldCustomerID)))
	o.Vehicle = cmp.Or(o.Vehicle, VehicleID(word(e, history.FieldVehicleID)))
	o.Appointment = cmp.Or(o.Appointment, AppointmentID(word(e, history.FieldAppointmentID)))
	setKM(&o.LastKM, e, history.FieldLastKM)
	setKM(&o.LastKM, e, history.FieldOdometerKM)
	if e.Type == history.OdometerCorrected && word(e, history.FieldCorrectionReason) == string(OdometerMisread) {
		setKM(&o.OdometerKM, e, history.FieldOdometerKM) // what was misread was the reading at the reception
	}
	setKM(&o.LastKM, e, history.FieldDeliveredKM)
	o.Inquiry = cmp.Or(o.Inquiry, InquiryID(word(e, history.FieldInquiryID)))
	switch e.Type {
	case history.OrderOpened:
		o.applyOpened(e)
	case history.OrderAdopted:
		o.applyAdopted(e)
	case history.OrderConcernRecorded:
		if p, ok := e.Get(history.FieldConcern).Paper(); ok && !slices.Contains(o.Concerns, p) {
			o.Concerns = append(o.Concerns, p)
		}
	case history.ItemReported, history.ItemClarified:
		o.applyItem(e)
	case history.IntakeDone, history.IntakeRequestSigned, history.IntakeRequestCopied, history.IntakeAccessoriesSigned,
		history.IntakeAccessoriesCopied:
		o.applyIntake(e)
	case history.AccessoryListed:
		o.applyAccessory(e)
	case history.OrderPlateChecked:
		o.applyPlate(e)
	case history.OrderReceptionistSet, history.OrderSiteAssigned, history.OrderStageEntered, history.OrderPromised,
		history.OrderStepWaived, history.FindingRecorded, history.FindingTold, history.OrderPlanMade, history.OrderPlanExplained:
		o.applyFront(e)
	case history.OrderReworkAccepted:
		set(&o.FaultSide, e, history.FieldFaultSide)
	case history.QuoteMade:
		o.applyQuote(e)
	case history.OrderAuthorised:
		o.applyAuthorised(e)
	case history.ConsentAsked, history.ConsentGiven, history.ConsentDeclined:
		o.applyConsent(e)
	case history.JobPlanned, history.JobAuthorised, history.JobApproved, history.JobDropApproved, history.JobStarted,
		history.JobDone, history.JobSelfChecked, history.JobMutualChecked, history.JobHandedOn, history.JobAssigned,
		history.JobDeferred, history.JobPaused, history.JobResumed, history.OrderCorrectionRecorded:
		o.applyJob(e)
	case history.PartRequested, history.PartApproved, history.PartIssued, history.PartUsed, history.PartReturned,
		history.PartFitted, history.PartLost, history.PartLossSettled, history.OldPartReceived, history.OldPartChoiceMade,
		history.OldPartDisposed:
		o.applyPart(e)
	case history.OrderReceptionEnded:
		set(&o.Outcome, e, history.FieldOutcome)
	case history.RecoveryClaimed, history.RecoveryAnswered, history.RecoveryReceived:
		o.applyRecovery(e)
	case history.SatisfactionRecorded, history.OrderDelivered, history.OrderClosed:
		o.applyDelivery(e)
	}
}

func (o *Order) applyOpened(e *history.Event) {
	o.Opened = e.At
	set(&o.ID, e, history.FieldOrderID)
	set(&o.Kind, e, history.FieldKind)
	set(&o.Number, e, history.FieldOrderNo)
	set(&o.ReworkOf, e, history.FieldReworkOf)
	setKM(&o.OdometerKM, e, history.FieldOdometerKM)
	o.ImmediateReturn = e.Get(history.FieldImmediateReturn).True()
	o.Promised = e.Get(history.FieldPromisedAt).Moment()
}

// applyAdopted notes where the order comes from, and of which jobs and parts its source does not say what became of them.
func (o *Order) applyAdopted(e *history.Event) {
	set(&o.ID, e, history.FieldOrderID)
	o.Adopted = adoption(e)
	if slices.Contains(unfinished, OrderState(word(e, history.FieldState))) { // it came back to the bay: what was said of its work before is over
		o.workAgain(e)
	}
	if !o.Adopted.records(history.JobDone) {
		for i := range o.Jobs {
			o.Jobs[i].Untracked = true
		}
	}
	for i := range o.Parts { // what another system issued and kept is in its ledger, not in ours
		o.Parts[i].Bin, o.Parts[i].OldElsewhere = "", !o.Parts[i].OldKept.IsZero()
		o.Parts[i].Lots = slices.Clone(o.Parts[i].Lots)
		for k := range o.Parts[i].Lots {
			o.Parts[i].Lots[k].Bin = ""
		}
		if o.Parts[i].Out().Sign() < 0 { // its issue is on no record
			o.Parts[i].Untracked = true
		}
	}
	if !o.Adopted.records(history.PartIssued) || !o.Adopted.records(history.PartUsed) || !o.Adopted.records(history.PartReturned) {
		for i := range o.Parts {
			o.Parts[i].Untracked = true
		}
	}
	if !o.Adopted.records(history.OrderAuthorised) || !o.Adopted.records(history.PartRequested) || !o.Adopted.records(history.ConsentGiven) {
		for i := range o.Parts {
			o.Parts[i].Added = false // nobody knows what the customer agreed to
		}
	}
	if o.Settlement != nil {
		o.Settlement.Elsewhere = true
	}
	if o.Quote != nil && !(o.Adopted.records(history.QuoteMade) && o.Adopted.records(history.JobPlanned) && o.Adopted.records(history.PartRequested)) {
		o.Quote.Stale = false // nobody knows what was planned since
	}
}

// applyAuthorised notes what the customer signed, and for which jobs and parts: those that are wanted when he signs.
func (o *Order) applyAuthorised(e *history.Event) {
	a := &Authorisation{Items: int(e.Get(history.FieldAuthorisedItems).Int()), Fee: money(e, history.FieldFee),
		GuaranteeDays: e.Get(history.FieldGuaranteeDays).Int(), GuaranteeKM: e.Get(history.FieldGuaranteeKM).Int(),
		RepairClass: word(e, history.FieldRepairClass), At: e.At}
	a.Duties, _ = e.Get(history.FieldDuties).Paper()
	for _, j := range o.wantedJobs() {
		a.Jobs = append(a.Jobs, j.ID)
	}
	for _, p := range o.wantedParts() {
		a.Parts = append(a.Parts, p.ID)
		o.part(p.ID).Added = false
	}
	o.Authorisation = a
}

// signFor notes a job for which the customer signed; an adopted order may not have had it planned when he did.
func (o *Order) signFor(id JobID) {
	if a := o.Authorisation; a != nil && !slices.Contains(a.Jobs, id) {
		with := *a // what is there is nobody's to change
		with.Jobs = append(slices.Clone(a.Jobs), id)
		o.Authorisation = &with
	}
}

func (o *Order) applyItem(e *history.Event) {
	id := ItemID(word(e, history.FieldItemID))
	i := slices.IndexFunc(o.Items, func(it Item) bool { return it.ID == id })
	if i < 0 {
		i = len(o.Items)
		o.Items = append(o.Items, Item{ID: id})
	}
	if p, ok := e.Get(history.FieldItemText).Paper(); ok {
		o.Items[i].Words = p
	}
	o.Items[i].Unclear = e.Get(history.FieldUnclear).True()
}

func (o *Order) applyQuote(e *history.Event) {
	o.Quote = &Quote{Items: int(e.Get(history.FieldItemsCount).Int()), Total: money(e, history.FieldQuotedTotal),
		Ready: e.Get(history.FieldReadyAt).Moment()}
	if h := hours(e, history.FieldQuotedHours); h != nil {
		o.Quote.Hours = *h
	}
}

// unsettleQuote notes that what was quoted has changed. After the authorisation that is an additional item.
func (o *Order) unsettleQuote() {
	if o.State == OrderQuoted && o.Quote != nil {
		o.Quote.Stale = true
	}
}

// asks tells whether the customer was asked something and has not answered yet.
func (o *Order) asks() bool {
	return slices.ContainsFunc(o.Consents, func(c Consent) bool { return c.Answer == "" })
}

func (o *Order) applyJob(e *history.Event) {
	id := JobID(word(e, history.FieldJobID))
	if e.Type == history.JobPlanned {
		o.planJob(id, e)
		return
	}
	job := o.job(id)
	if job == nil && id != "" { // what was adopted may lack its plan
		o.Jobs = append(o.Jobs, Job{ID: id, Status: JobPlanned})
		job = o.job(id)
	}
	if job == nil {
		return
	}
	switch e.Type {
	case history.JobAuthorised:
		job.Status = JobCleared
		o.signFor(id)
		if o.declined(id, "") { // who signs for it after all has answered again
			o.Consents = append(o.Consents, Consent{Job: id, Answer: Agreed, At: e.At})
		}
	case history.JobApproved:
		job.Status = JobCleared
	case history.JobDropApproved:
		job.Status = JobDropped
		o.unsettleQuote()
	case history.JobDeferred:
		job.putOff(e)
	case history.OrderCorrectionRecorded:
		setPaper(&job.Cause, e, history.FieldCause)
		setPaper(&job.Correction, e, history.FieldCorrection)
	default:
		job.work(e)
	}
}

// planJob adds a job, or what is said anew about one.
func (o *Order) planJob(id JobID, e *history.Event) {
	if o.job(id) == nil {
		o.Jobs = append(o.Jobs, Job{ID: id, Status: JobPlanned})
	}
	j := o.job(id)
	set(&j.Operation, e, history.FieldOpCode)
	set(&j.Description, e, history.FieldDescription)
	set(&j.Source, e, history.FieldJobSource)
	set(&j.Finding, e, history.FieldFindingID)
	set(&j.Item, e, history.FieldItemID)
	set(&j.Class, e, history.FieldJobClass)
	set(&j.Area, e, history.FieldArea)
	j.Maintenance = j.Maintenance || e.Get(history.FieldMaintenance).True()
	j.Major = j.Major || e.Get(history.FieldMajor).True()
	if id := word(e, history.FieldRevivesJob); id != "" {
		j.Revives = &JobRef{Order: OrderID(word(e, history.FieldRevivesOrder)), Job: JobID(id)}
	}
	if h := hours(e, history.FieldStandardHours); h != nil {
		j.Standard = h
	}
	set(&j.FeeClass, e, history.FieldFeeClass)
	set(&j.Payer, e, history.FieldPayType)
	set(&j.Tariff, e, history.FieldTariffRef)
	setMoney(&j.Rate, e, history.FieldRate)
	if h := hours(e, history.FieldSoldHours); h != nil {
		j.Hours = h
	}
	o.unsettleQuote()
}

func (o *Order) applyPart(e *history.Event) {
	id := PartID(word(e, history.FieldPartID))
	if e.Type == history.PartRequested {
		o.requestPart(id, e)
		return
	}
	part := o.part(id)
	if part == nil && id != "" { // what was adopted may lack its request
		o.Parts = append(o.Parts, Part{ID: id})
		part = o.part(id)
		set(&part.Job, e, history.FieldJobID)
		set(&part.Number, e, history.FieldPartNo)
		set(&part.Name, e, history.FieldPartName)
	}
	if part == nil {
		return
	}
	if slices.Contains(counted, e.Type) && e.Get(history.FieldQty).IsAbsent() {
		part.Untracked = true
	}
	switch e.Type {
	case history.PartIssued, history.PartUsed, history.PartReturned, history.PartLost:
		part.applyLots(e)
	}
	switch e.Type {
	case history.PartApproved:
		part.Approved = true
	case history.PartIssued:
		part.Issued = part.Issued.Add(quantity(e))
		set(&part.Bin, e, history.FieldBinID)
	case history.PartFitted:
		set(&part.Grade, e, history.FieldPartGrade)
	case history.PartLost, history.PartLossSettled:
		part.applyLoss(e, o.Adopted != nil)
	case history.OldPartReceived:
		part.OldKept = part.OldKept.Add(quantity(e))
	case history.OldPartDisposed:
		if part.OldKept = part.OldKept.Sub(quantity(e)); part.OldKept.Sign() <= 0 {
			part.OldKept = pricing.Quantity{} // or less, if nobody recorded that they were kept
		}
	case history.PartUsed:
		part.Used = part.Used.Add(quantity(e))
	case history.PartReturned:
		part.Returned = part.Returned.Add(quantity(e))
	case history.OldPartChoiceMade:
		set(&part.OldPart, e, history.FieldDisposition)
	}
}

// counted are the events that say what became of a part; in an adopted order one may not say of how many pieces.
var counted = []history.Type{history.PartIssued, history.PartUsed, history.PartReturned}

// requestPart adds a parts line, or what is said anew about one.
func (o *Order) requestPart(id PartID, e *history.Event) {
	if o.part(id) == nil {
		o.Parts = append(o.Parts, Part{ID: id, Added: o.Authorisation != nil || slices.Contains(inWorkshop, o.State)})
	}
	p := o.part(id)
	set(&p.Job, e, history.FieldJobID)
	set(&p.Number, e, history.FieldPartNo)
	set(&p.Name, e, history.FieldPartName)
	set(&p.Model, e, history.FieldPartModel)
	if v := e.Get(history.FieldFromCustomer); !v.IsAbsent() {
		p.FromCustomer = v.True()
	}
	set(&p.FeeClass, e, history.FieldFeeClass)
	set(&p.Payer, e, history.FieldPayType)
	set(&p.Tariff, e, history.FieldTariffRef)
	setMoney(&p.UnitPrice, e, history.FieldUnitPrice)
	if !e.Get(history.FieldQty).IsAbsent() {
		p.Requested = quantity(e)
	}
	o.unsettleQuote()
}

// applyConsent notes a question or its answer. An adopted order may hold the answer alone.
func (o *Order) applyConsent(e *history.Event) {
	job, part := JobID(word(e, history.FieldJobID)), PartID(word(e, history.FieldPartID))
	q := o.question(job, part)
	if q == nil || q.Answer != "" && e.Type == history.ConsentAsked {
		o.Consents = append(o.Consents, Consent{Job: job, Part: part})
		q = &o.Consents[len(o.Consents)-1]
	}
	q.At = e.At
	set(&q.Method, e, history.FieldMethod)
	setPaper(&q.Who, e, history.FieldAnsweredBy)
	setMoney(&q.Total, e, history.FieldTotal)
	before := o.declined(job, part)
	switch e.Type {
	case history.ConsentGiven:
		q.Answer = Agreed
	case history.ConsentDeclined:
		q.Answer = Declined
	}
	if j := o.job(job); j != nil && e.Type != history.ConsentAsked {
		j.answered(e)
	}
	if o.declined(job, part) != before {
		o.unsettleQuote()
	}
}

// answered folds in what the customer says about the job. To decline one that is being worked on stops it; what was done
// stays done, even if it was begun again, and is not billed as long as he does not agree.
func (j *Job) answered(e *history.Event) {
	switch j.Status {
	case JobDeclined:
		if e.Type == history.ConsentGiven {
			j.Status = JobPlanned
		}
	case JobPlanned, JobCleared, JobRunning, JobPaused:
		if e.Type == history.ConsentDeclined {
			j.Status = JobDeclined
			if j.Finished {
				j.Status = JobDone
			}
			j.clockOut(e, "")
		}
	}
}

// answer is the customer's latest answer about a job or a part, empty if he never gave one. A question that is open
// changes nothing.
func (o *Order) answer(job JobID, part PartID) Answer {
	for i := len(o.Consents) - 1; i >= 0; i-- {
		if c := &o.Consents[i]; c.Job == job && c.Part == part && c.Answer != "" {
			return c.Answer
		}
	}
	return ""
}

// addOnAgreed tells whether the customer agreed to an additional job, and with it to its parts.
func (o *Order) addOnAgreed(job JobID) bool {
	j := o.job(job)
	return j != nil && j.Source == JobAddOn && o.answer(job, "") == Agreed
}

// declined tells whether the customer's latest answer about a job or a part is no. A part of a declined job is declined with
// it.
func (o *Order) declined(job JobID, part PartID) bool {
	if part == "" {
		return job != "" && o.answer(job, "") == Declined
	}
	if o.answer("", part) == Declined {
		return true
	}
	p := o.part(part)
	return p != nil && o.declined(p.Job, "")
}

func (o *Order) applyDelivery(e *history.Event) {
	switch e.Type {
	case history.SatisfactionRecorded:
		if v := e.Get(history.FieldSatisfied); !v.IsAbsent() {
			satisfied := v.True()
			o.Satisfied = &satisfied
		}
	case history.OrderDelivered:
		o.Delivered = e.At
		setKM(&o.DeliveredKM, e, history.FieldDeliveredKM)
	case history.OrderClosed:
		o.Closed = e.At
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

// wanted tells whether the job was not declined, dropped or put off.
func (j *Job) wanted() bool {
	return j.Status != JobDeclined && j.Status != JobDropped && j.Status != JobDeferred
}

// wantedJobs are the jobs that the customer has not declined and nobody has dropped or put off; wantedParts the parts for them, and
// those for no job.
func (o *Order) wantedJobs() []Job {
	return o.jobsThat(func(j *Job) bool { return j.wanted() && !o.declined(j.ID, "") })
}

func (o *Order) wantedParts() []Part {
	return o.partsThat(func(p *Part) bool {
		j := o.job(p.Job)
		return (j == nil || j.wanted()) && !o.declined("", p.ID)
	})
}

// doneJobs and usedParts are what is billed: nothing that the customer declined.
func (o *Order) doneJobs() []Job {
	return o.jobsThat(func(j *Job) bool { return j.Status == JobDone && !o.declined(j.ID, "") })
}

func (o *Order) usedParts() []Part {
	return o.partsThat(func(p *Part) bool { return p.Used.Sign() > 0 && !o.declined("", p.ID) })
}

func (o *Order) jobsThat(fit func(*Job) bool) []Job {
	var out []Job
	for i := range o.Jobs {
		if fit(&o.Jobs[i]) {
			out = append(out, o.Jobs[i])
		}
	}
	return out
}

func (o *Order) partsThat(fit func(*Part) bool) []Part {
	var out []Part
	for i := range o.Parts {
		if fit(&o.Parts[i]) {
			out = append(out, o.Parts[i])
		}
	}
	return out
}
