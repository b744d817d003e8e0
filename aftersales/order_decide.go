package aftersales

import (
	"fmt"
	"slices"
	"strconv"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// DecideOrder decides a command: it gives the events that record it, or says why it cannot be. It is pure: the same
// state, command, actor and prices give the same events. The state is not changed; [EvolveOrder] makes the next one.
//
// A faulty command gives all its faults in one error, each a [FieldError]; one that makes no sense for the order as it
// stands gives a [TransitionError]. What a regulation demands is not checked here: that is the business of a
// [history.Policy].
func DecideOrder(o Order, c OrderCommand, by Actor, prices pricing.Rules) ([]history.Event, error) {
	if err := checkCommand(c, by); err != nil {
		return nil, err
	}
	if err := checkCurrency(c, prices.Currency); err != nil {
		return nil, err
	}
	if err := o.admits(c); err != nil {
		return nil, err
	}
	out := &emitter{actor: by, prices: prices, order: o.ID}
	if err := c.decide(&o, out); err != nil {
		return nil, err
	}
	return out.events, nil
}

func checkCommand(c OrderCommand, by Actor) error {
	var f fault.List
	if c == nil {
		f.Add("", fault.Missing, "no command")
		return f.Err()
	}
	f.Join("", c.Check())
	checkID(&f, "command_id", by.Command)
	checkID(&f, "by", by.By)
	checkText(&f, "role", by.Role, maxText)
	checkOptionalID(&f, "store", by.Store)
	if by.At.IsZero() {
		f.Add("at", fault.Missing, "no time")
	}
	checkTime(&f, "at", by.At)
	return f.Err()
}

// checkCurrency refuses amounts that are not in the currency of the shop: a settlement has one currency.
func checkCurrency(c OrderCommand, currency pricing.Currency) error {
	var f fault.List
	check := func(path string, m pricing.Money) {
		if have := m.Currency(); have != "" && have != currency {
			f.Add(path, fault.Mismatch, "%s is not in %s", m, currency)
		}
	}
	switch c := c.(type) {
	case PlanJob:
		check("rate", c.Rate)
	case RequestPart:
		check("unit_price", c.UnitPrice)
	case AskConsent:
		check("total", c.Total)
	case AnswerConsent:
		check("total", c.Total)
	case Pay:
		check("amount", c.Amount)
	}
	return f.Err()
}

// admits checks the table and its guards.
func (o *Order) admits(c OrderCommand) error {
	refusal := &TransitionError{Order: o.ID, State: o.State, Command: c.Name()}
	row, ok := rowOf(c.Name())
	switch {
	case !ok:
		refusal.Detail = "there is no such command"
		return refusal
	case !slices.Contains(row.from, o.State) && o.State == orderNone:
		refusal.Detail = "there is no such order"
		return refusal
	case !slices.Contains(row.from, o.State):
		refusal.Detail = fmt.Sprintf("order %q is %s", o.ID, o.State)
		return refusal
	}
	for _, g := range row.guards {
		if detail := g.check(o, c); detail != "" {
			refusal.Guard, refusal.Detail = g.name, detail
			return refusal
		}
	}
	return nil
}

// emitter collects the events of one command.
type emitter struct {
	actor  Actor
	prices pricing.Rules
	order  OrderID
	events []history.Event
}

// emit adds an event of the order with the given fields.
func (m *emitter) emit(t history.Type, fields ...history.Field) {
	e := history.Event{Type: t}
	for _, f := range fields {
		e = e.With(f.Name, f.Value)
	}
	m.add(e)
}

// add fills in the envelope of an event and adds it.
func (m *emitter) add(e history.Event) {
	e.ID = m.actor.Command + "/" + strconv.Itoa(len(m.events)+1)
	e.At = history.At(m.actor.At)
	e.By, e.ByRole = string(m.actor.By), m.actor.Role
	e.StoreID = string(m.actor.Store)
	m.events = append(m.events, e.With(history.FieldOrderID, history.ID(string(m.order))))
}

// The constructors of fields keep the decisions below readable.

func idField[T ~string](name history.Name, id T) history.Field {
	return history.Field{Name: name, Value: history.ID(string(id))}
}

func codeField[T ~string](name history.Name, code T) history.Field {
	return history.Field{Name: name, Value: history.Code(string(code))}
}

func textField(name history.Name, text string) history.Field {
	return history.Field{Name: name, Value: history.Text(text)}
}

func paperField(name history.Name, p history.Paper) history.Field {
	if p.ID == "" {
		return history.Field{Name: name}
	}
	return history.Field{Name: name, Value: history.InPaper(history.KindText, p)}
}

func codesField(name history.Name, codes []string) history.Field {
	return history.Field{Name: name, Value: history.Codes(codes...)}
}

func intField(name history.Name, k history.Kind, n int64) history.Field {
	return history.Field{Name: name, Value: history.Int(k, n)}
}

func (c OpenOrder) decide(_ *Order, out *emitter) error {
	out.order = c.Order
	out.emit(history.OrderOpened,
		idField(history.FieldCustomerID, c.Customer), idField(history.FieldVehicleID, c.Vehicle),
		codeField(history.FieldKind, c.Kind), idField(history.FieldOrderNo, c.Number),
		idField(history.FieldReworkOf, c.ReworkOf),
		history.Field{Name: history.FieldPromisedAt, Value: history.Time(history.At(c.Promised))})
	if c.Concern.ID != "" {
		out.emit(history.OrderConcernRecorded, paperField(history.FieldConcern, c.Concern))
	}
	for _, item := range c.Items {
		out.emit(history.ItemReported, idField(history.FieldItemID, item.ID), paperField(history.FieldItemText, item.Words))
	}
	return nil
}

func (c RecordIntake) decide(o *Order, out *emitter) error {
	out.emit(history.IntakeDone, codesField(history.FieldMethods, c.Methods), codeField(history.FieldGrade, c.Grade),
		textField(history.FieldGradeList, c.GradeList), intField(history.FieldOdometerKM, history.KindKM, c.OdometerKM),
		intField(history.FieldItemsCount, history.KindInt, int64(len(o.Items))),
		intField(history.FieldUnclearCount, history.KindInt, int64(c.Unclear)))
	return nil
}

func (c AcceptRework) decide(_ *Order, out *emitter) error {
	out.emit(history.OrderReworkAccepted, codeField(history.FieldFaultSide, c.FaultSide))
	return nil
}

func (c Diagnose) decide(_ *Order, out *emitter) error {
	out.emit(history.OrderDiagnosed, idField(history.FieldProcedureRef, c.Procedure))
	return nil
}

func (c PlanJob) decide(o *Order, out *emitter) error {
	source := JobInitial
	if o.Authorisation != nil || slices.Contains(inWorkshop, o.State) {
		source = JobAddOn
	}
	if c.Finding != "" {
		out.emit(history.FindingRecorded, idField(history.FieldFindingID, c.Finding),
			history.Field{Name: history.FieldOffOrder, Value: history.Bool(source == JobAddOn)})
	}
	hours, err := numberValue(history.KindHours, c.Hours.String())
	if err != nil {
		return err
	}
	rate, err := moneyValue(c.Rate)
	if err != nil {
		return err
	}
	out.emit(history.JobPlanned, idField(history.FieldJobID, c.Job), idField(history.FieldOpCode, c.Operation),
		textField(history.FieldDescription, c.Description), codeField(history.FieldJobSource, source),
		idField(history.FieldFindingID, c.Finding), codeField(history.FieldFeeClass, c.FeeClass),
		codeField(history.FieldPayType, c.Payer),
		history.Field{Name: history.FieldSoldHours, Value: hours}, history.Field{Name: history.FieldRate, Value: rate})
	return nil
}

func (c RequestPart) decide(_ *Order, out *emitter) error {
	qty, err := numberValue(history.KindNum, c.Quantity.String())
	if err != nil {
		return err
	}
	price, err := moneyValue(c.UnitPrice)
	if err != nil {
		return err
	}
	out.emit(history.PartRequested, idField(history.FieldPartID, c.Part), idField(history.FieldJobID, c.Job),
		idField(history.FieldPartNo, c.Number), textField(history.FieldPartName, c.PartName),
		codeField(history.FieldFeeClass, c.FeeClass), codeField(history.FieldPayType, c.Payer),
		history.Field{Name: history.FieldQty, Value: qty}, history.Field{Name: history.FieldUnitPrice, Value: price})
	return nil
}

func (ExplainQuote) decide(_ *Order, out *emitter) error {
	out.emit(history.QuoteExplained)
	return nil
}

func (c Authorise) decide(o *Order, out *emitter) error {
	fee, err := moneyValue(o.Quote.Total)
	if err != nil {
		return err
	}
	planned := 0
	for _, j := range o.Jobs {
		if j.Status == JobPlanned {
			planned++
		}
	}
	out.emit(history.OrderAuthorised, intField(history.FieldAuthorisedItems, history.KindInt, int64(planned+len(o.Parts))),
		history.Field{Name: history.FieldFee, Value: fee},
		intField(history.FieldGuaranteeDays, history.KindDays, c.GuaranteeDays),
		intField(history.FieldGuaranteeKM, history.KindKM, c.GuaranteeKM),
		paperField(history.FieldDuties, c.Duties), codeField(history.FieldRepairClass, c.RepairClass))
	for _, j := range o.Jobs {
		if j.Status == JobPlanned {
			out.emit(history.JobAuthorised, idField(history.FieldJobID, j.ID))
		}
	}
	return nil
}

func (c AskConsent) decide(o *Order, out *emitter) error {
	fields, err := consentFields(o, c.Job, c.Part, c.Reason, c.Total, c.Method)
	if err != nil {
		return err
	}
	out.emit(history.ConsentAsked, fields...)
	return nil
}

func (c AnswerConsent) decide(o *Order, out *emitter) error {
	fields, err := consentFields(o, c.Job, c.Part, c.Reason, c.Total, c.Method)
	if err != nil {
		return err
	}
	t := history.ConsentGiven
	if c.Answer == Declined {
		t = history.ConsentDeclined
	}
	out.emit(t, fields...)
	return nil
}

func consentFields(o *Order, job JobID, part PartID, reason history.Paper, total pricing.Money, method string) ([]history.Field, error) {
	fields := []history.Field{paperField(history.FieldReason, reason), codeField(history.FieldMethod, method)}
	if total.Currency() != "" {
		v, err := moneyValue(total)
		if err != nil {
			return nil, err
		}
		fields = append(fields, history.Field{Name: history.FieldTotal, Value: v})
	}
	if job != "" {
		return append(fields, codeField(history.FieldScope, "add_on"), idField(history.FieldJobID, job)), nil
	}
	p := o.part(part)
	price, err := moneyValue(p.UnitPrice)
	if err != nil {
		return nil, err
	}
	return append(fields, codeField(history.FieldScope, "part"), idField(history.FieldPartID, part),
		textField(history.FieldPartName, p.Name), history.Field{Name: history.FieldPrice, Value: price}), nil
}

func (c ApproveJob) decide(_ *Order, out *emitter) error {
	return jobEvent(out, history.JobApproved, c.Job)
}
func (c DropJob) decide(_ *Order, out *emitter) error {
	return jobEvent(out, history.JobDropApproved, c.Job)
}
func (c StartJob) decide(_ *Order, out *emitter) error {
	return jobEvent(out, history.JobStarted, c.Job)
}
func (c CheckJob) decide(_ *Order, out *emitter) error {
	return jobEvent(out, history.JobSelfChecked, c.Job)
}

func jobEvent(out *emitter, t history.Type, job JobID) error {
	out.emit(t, idField(history.FieldJobID, job))
	return nil
}

func (c FinishJob) decide(_ *Order, out *emitter) error {
	var clocked history.Value
	if c.Clocked != nil {
		v, err := numberValue(history.KindHours, c.Clocked.String())
		if err != nil {
			return err
		}
		clocked = v
	}
	out.emit(history.JobDone, idField(history.FieldJobID, c.Job), history.Field{Name: history.FieldClockedHours, Value: clocked})
	return nil
}

func (c ApprovePart) decide(_ *Order, out *emitter) error {
	out.emit(history.PartApproved, idField(history.FieldPartID, c.Part))
	return nil
}

func (c IssuePart) decide(o *Order, out *emitter) error {
	return partEvent(out, history.PartIssued, c.Part, c.Quantity, textField(history.FieldPartName, o.part(c.Part).Name),
		idField(history.FieldIssuedToID, c.To))
}

func (c FitPart) decide(_ *Order, out *emitter) error {
	if err := partEvent(out, history.PartUsed, c.Part, c.Quantity); err != nil {
		return err
	}
	out.emit(history.PartFitted, idField(history.FieldPartID, c.Part), codeField(history.FieldOrigin, c.Origin),
		boolField(history.FieldGenuine, c.Genuine), boolField(history.FieldFits, c.Fits))
	return nil
}

func boolField(name history.Name, b *bool) history.Field {
	if b == nil {
		return history.Field{Name: name}
	}
	return history.Field{Name: name, Value: history.Bool(*b)}
}

func (c ReturnPart) decide(_ *Order, out *emitter) error {
	return partEvent(out, history.PartReturned, c.Part, c.Quantity)
}

func partEvent(out *emitter, t history.Type, part PartID, qty pricing.Quantity, more ...history.Field) error {
	v, err := numberValue(history.KindNum, qty.String())
	if err != nil {
		return err
	}
	out.emit(t, append(more, idField(history.FieldPartID, part), history.Field{Name: history.FieldQty, Value: v})...)
	return nil
}

func (c ChooseOldPart) decide(_ *Order, out *emitter) error {
	out.emit(history.OldPartChoiceMade, idField(history.FieldPartID, c.Part), codeField(history.FieldDisposition, c.Choice))
	return nil
}

func (c RecordCorrection) decide(_ *Order, out *emitter) error {
	out.emit(history.OrderCorrectionRecorded, paperField(history.FieldCause, c.Cause),
		paperField(history.FieldCorrection, c.Correction))
	return nil
}

func (c Inspect) decide(_ *Order, out *emitter) error {
	fields := []history.Field{codeField(history.FieldLevel, c.Level), idField(history.FieldJobID, c.Job),
		codesField(history.FieldMethods, c.Methods)}
	if c.Passed {
		out.emit(history.InspectionPassed, fields...)
		return nil
	}
	out.emit(history.InspectionFailed, append(fields, paperField(history.FieldReason, c.Reason))...)
	return nil
}

func (c PassFinal) decide(_ *Order, out *emitter) error {
	finalEvents(out, history.InspectionPassed, c.Items, c.Methods, history.Paper{})
	return nil
}

func (c FailFinal) decide(_ *Order, out *emitter) error {
	finalEvents(out, history.InspectionFailed, c.Items, c.Methods, c.Reason)
	return nil
}

func finalEvents(out *emitter, t history.Type, items []ItemID, methods []string, reason history.Paper) {
	for _, item := range items {
		out.emit(t, codeField(history.FieldLevel, LevelFinal), idField(history.FieldItemID, item),
			codesField(history.FieldMethods, methods), paperField(history.FieldReason, reason))
	}
}

func (c Certify) decide(_ *Order, out *emitter) error {
	out.emit(history.OrderCertified, idField(history.FieldCertificateNo, c.Certificate))
	return nil
}

func (GiveList) decide(o *Order, out *emitter) error {
	out.emit(history.SettlementListGiven, idField(history.FieldSettlementID, o.Settlement.ID))
	return nil
}

func (c Pay) decide(o *Order, out *emitter) error {
	amount, err := moneyValue(c.Amount)
	if err != nil {
		return err
	}
	out.emit(history.SettlementPaid, idField(history.FieldSettlementID, o.Settlement.ID),
		history.Field{Name: history.FieldAmount, Value: amount}, codeField(history.FieldPaymentMethod, c.Method))
	return nil
}

func (c Explain) decide(_ *Order, out *emitter) error {
	out.emit(history.OrderExplained, codesField(history.FieldTopics, c.Topics))
	return nil
}

func (c HandDocuments) decide(_ *Order, out *emitter) error {
	out.emit(history.OrderDocumentsHanded, codesField(history.FieldDocuments, c.Documents))
	return nil
}

func (Accept) decide(_ *Order, out *emitter) error {
	out.emit(history.OrderAccepted)
	return nil
}

func (c RecordSatisfaction) decide(_ *Order, out *emitter) error {
	score := history.Field{Name: history.FieldScore}
	if c.Score != nil {
		score.Value = history.Int(history.KindInt, *c.Score)
	}
	out.emit(history.SatisfactionRecorded, history.Field{Name: history.FieldSatisfied, Value: history.Bool(c.Satisfied)}, score)
	return nil
}

func (c Deliver) decide(_ *Order, out *emitter) error {
	km := history.Field{Name: history.FieldDeliveredKM}
	if c.OdometerKM != nil {
		km.Value = history.Int(history.KindKM, *c.OdometerKM)
	}
	out.emit(history.OrderDelivered, km)
	return nil
}

func (CloseOrder) decide(_ *Order, out *emitter) error {
	out.emit(history.OrderClosed)
	return nil
}

func (c ReportOrder) decide(_ *Order, out *emitter) error {
	e, err := c.event()
	if err != nil {
		return err
	}
	out.add(e)
	return nil
}

func (c AdoptOrder) decide(_ *Order, out *emitter) error {
	out.order = c.Order
	out.emit(history.OrderAdopted, codeField(history.FieldState, c.State),
		textField(history.FieldAdoptedFrom, c.From), codesField(history.FieldCovers, c.Covers))
	out.events = append(out.events, c.Events...)
	return nil
}

// numberValue and moneyValue carry exact amounts into the event. A number of more digits than an event can hold is
// refused, never rounded.
func numberValue(k history.Kind, digits string) (history.Value, error) {
	d, err := history.ParseDecimal(digits)
	if err != nil {
		return history.Value{}, &FieldError{Code: fault.TooLarge, Detail: err.Error(), Err: err}
	}
	return history.Number(k, d), nil
}

func moneyValue(m pricing.Money) (history.Value, error) {
	v, err := numberValue(history.KindNum, m.Amount())
	if err != nil {
		return history.Value{}, err
	}
	return history.Money(v.Decimal(), string(m.Currency())), nil
}
