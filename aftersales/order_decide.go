package aftersales

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// DecideOrder decides a command: it gives the events that record it, or says why it cannot be. It is pure: the same
// state, command, actor and prices give the same events. The state is not changed; [EvolveOrder] makes the next one.
//
// A faulty command gives all its faults in one error, each a [FieldError] with its path; one that makes no sense for the
// order as it stands gives a [TransitionError]. What a regulation demands is not checked here: that is the business of a
// [history.Policy].
func DecideOrder(o Order, c OrderCommand, by Actor, prices pricing.Rules) ([]history.Event, error) {
	if err := CheckOrderCommand(c, by, prices.Currency); err != nil {
		return nil, err
	}
	if err := o.admits(c, by); err != nil {
		return nil, err
	}
	out := &emitter{actor: by, prices: prices, order: o.ID}
	c.decide(&o, out)
	if err := out.faults.Err(); err != nil {
		return nil, err
	}
	return out.events, nil
}

// CheckOrderCommand gives every fault of a command and its actor that shows without the order, each a [FieldError] with its
// path, or nil. [DecideOrder] does this first.
func CheckOrderCommand(c OrderCommand, by Actor, currency pricing.Currency) error {
	if err := checkValue(c); err != nil {
		return err
	}
	var f fault.List
	f.Join("", c.Check())
	checkCurrency(&f, c, currency)
	checkActor(&f, by)
	return f.Err()
}

// CheckActor gives every fault of an actor, each a [FieldError] with its path, or nil.
func CheckActor(by Actor) error {
	var f fault.List
	checkActor(&f, by)
	return f.Err()
}

func checkActor(f *fault.List, by Actor) {
	checkID(f, "command_id", by.Command)
	checkID(f, "by", by.By)
	checkOptionalID(f, "role", by.Role)
	checkOptionalID(f, "store", by.Store)
	if by.At.IsZero() {
		f.Add("at", fault.Missing, "no time")
	}
	checkTime(f, "at", by.At)
}

// checkValue refuses a nil command, and a pointer to one: by its methods it is a command too.
func checkValue(c command) error {
	var f fault.List
	switch {
	case c == nil:
		f.Add("command", fault.Missing, "no command")
	case reflect.TypeOf(c).Kind() == reflect.Pointer:
		f.Add("command", fault.Malformed, "a command is a value, not a %T", c)
	}
	return f.Err()
}

// checkCurrency refuses amounts that are not in the currency of the shop: a settlement has one currency.
func checkCurrency(f *fault.List, c OrderCommand, currency pricing.Currency) {
	check := func(path string, m pricing.Money) {
		if have := m.Currency(); have != "" && have != currency {
			f.Add(path, fault.Mismatch, "%s is not in the currency of the shop, %q", m, currency)
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
	case interface {
		amounts(func(string, pricing.Money))
	}:
		c.amounts(check)
	}
}

// admits checks the table and its guards. What is reported may have happened before what is known already.
func (o *Order) admits(c OrderCommand, by Actor) error {
	last := o.Last
	if c.Name() == (ReportOrder{}).Name() {
		last = history.Moment{}
	}
	r := orderLife.refuses(string(o.ID), o.State, last, o, c, by)
	if r == nil {
		return nil
	}
	return &TransitionError{Order: o.ID, State: o.State, Command: c.Name(), Guard: r.guard, Detail: r.detail}
}

// emitter collects the events of one command, and what they cannot hold.
type emitter struct {
	actor  Actor
	prices pricing.Rules
	order  OrderID
	events []history.Event
	made   int // events of our own among them
	faults fault.List
}

// emit adds an event of the order with the given fields; those without a value are left out.
func (m *emitter) emit(t history.Type, fields ...history.Field) {
	e := history.Event{Type: t, Fields: make([]history.Field, 0, len(fields)+1)}
	for _, f := range append(fields, idField(history.FieldOrderID, m.order)) {
		if !f.Value.IsAbsent() {
			e.Fields = append(e.Fields, f)
		}
	}
	slices.SortFunc(e.Fields, func(a, b history.Field) int { return strings.Compare(string(a.Name), string(b.Name)) })
	m.add(e)
}

// add fills in the envelope of an event and adds it.
func (m *emitter) add(e history.Event) {
	m.made++
	e.ID = m.actor.Command + "/" + strconv.Itoa(m.made)
	e.At = history.At(m.actor.At)
	e.By, e.ByRole = string(m.actor.By), m.actor.Role
	e.StoreID = string(m.actor.Store)
	m.events = append(m.events, e)
}

// number gives a field with an exact number. One of more digits than an event can hold is a fault, never rounded.
func (m *emitter) number(name history.Name, k history.Kind, n fmt.Stringer) history.Field {
	return history.Field{Name: name, Value: history.Number(k, m.decimal(name, n.String()))}
}

func (m *emitter) decimal(name history.Name, digits string) history.Decimal {
	d, err := history.ParseDecimal(digits)
	if err != nil {
		m.faults.Add(string(name), fault.TooLarge, "more digits than can be kept: %s", fault.Quote(digits))
	}
	return d
}

// money gives a field with an exact amount; the zero Money gives none.
func (m *emitter) money(name history.Name, amount pricing.Money) history.Field {
	if amount.Currency() == "" {
		return history.Field{Name: name}
	}
	return history.Field{Name: name, Value: history.Money(m.decimal(name, amount.Amount()), string(amount.Currency()))}
}

// The constructors of fields keep the decisions below readable. What is empty gives no field.

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

func kmField(name history.Name, km *int64) history.Field {
	if km == nil {
		return history.Field{Name: name}
	}
	return intField(name, history.KindKM, *km)
}

func dateField(name history.Name, d cal.Date) history.Field {
	return history.Field{Name: name, Value: history.Date(d)}
}

func timeField(name history.Name, t time.Time) history.Field {
	return history.Field{Name: name, Value: history.Time(history.At(t))}
}

func boolField(name history.Name, b *bool) history.Field {
	if b == nil {
		return history.Field{Name: name}
	}
	return history.Field{Name: name, Value: history.Bool(*b)}
}

func (c OpenOrder) decide(_ *Order, out *emitter) {
	out.order = c.Order
	out.emit(history.OrderOpened,
		idField(history.FieldCustomerID, c.Customer), idField(history.FieldVehicleID, c.Vehicle),
		codeField(history.FieldKind, c.Kind), idField(history.FieldOrderNo, c.Number),
		idField(history.FieldReworkOf, c.ReworkOf), idField(history.FieldAppointmentID, c.Appointment),
		idField(history.FieldInquiryID, c.Inquiry), kmField(history.FieldLastKM, c.LastKM),
		flagField(history.FieldImmediateReturn, c.ImmediateReturn),
		timeField(history.FieldPromisedAt, c.Promised))
	if c.Concern.ID != "" {
		out.emit(history.OrderConcernRecorded, paperField(history.FieldConcern, c.Concern))
	}
	out.items(c.Items)
}

func (c Diagnose) decide(_ *Order, out *emitter) {
	out.emit(history.OrderDiagnosed, idField(history.FieldProcedureRef, c.Procedure))
}

func (c PlanJob) decide(o *Order, out *emitter) {
	source := JobInitial
	if slices.Contains(inWorkshop, o.State) {
		source = JobAddOn
	}
	if c.Finding != "" && o.finding(c.Finding) == nil {
		out.finding(o, c.Finding, history.Paper{})
	}
	var standard, order, job history.Field
	if c.Standard != nil {
		standard = out.number(history.FieldStandardHours, history.KindHours, *c.Standard)
	}
	if c.Revives != nil {
		order, job = idField(history.FieldRevivesOrder, c.Revives.Order), idField(history.FieldRevivesJob, c.Revives.Job)
	}
	out.emit(history.JobPlanned, idField(history.FieldJobID, c.Job), idField(history.FieldOpCode, c.Operation),
		idField(history.FieldItemID, c.Item), codeField(history.FieldJobClass, c.Class), codeField(history.FieldArea, c.Area),
		flagField(history.FieldMaintenance, c.Maintenance), flagField(history.FieldMajor, c.Major), standard, order, job,
		textField(history.FieldDescription, c.Description), codeField(history.FieldJobSource, source),
		idField(history.FieldFindingID, c.Finding), codeField(history.FieldFeeClass, c.FeeClass),
		codeField(history.FieldPayType, c.Payer), out.number(history.FieldSoldHours, history.KindHours, c.Hours),
		out.money(history.FieldRate, c.Rate), idField(history.FieldTariffRef, c.Tariff))
}

func (c RequestPart) decide(_ *Order, out *emitter) {
	out.emit(history.PartRequested, idField(history.FieldPartID, c.Part), idField(history.FieldJobID, c.Job),
		idField(history.FieldPartNo, c.Number), textField(history.FieldPartName, c.PartName),
		textField(history.FieldPartModel, c.Model), boolField(history.FieldInStock, c.InStock),
		timeField(history.FieldExpectedAt, c.Expected), flagField(history.FieldFromCustomer, c.FromCustomer),
		codeField(history.FieldFeeClass, c.FeeClass), codeField(history.FieldPayType, c.Payer),
		out.number(history.FieldQty, history.KindNum, c.Quantity), out.money(history.FieldUnitPrice, c.UnitPrice),
		idField(history.FieldTariffRef, c.Tariff))
}

func (ExplainQuote) decide(_ *Order, out *emitter) { out.emit(history.QuoteExplained) }

func (c Authorise) decide(o *Order, out *emitter) {
	jobs := o.wantedJobs()
	out.emit(history.OrderAuthorised,
		intField(history.FieldAuthorisedItems, history.KindInt, int64(len(jobs)+len(o.wantedParts()))),
		out.money(history.FieldFee, o.Quote.Total),
		intField(history.FieldGuaranteeDays, history.KindDays, c.GuaranteeDays),
		intField(history.FieldGuaranteeKM, history.KindKM, c.GuaranteeKM),
		paperField(history.FieldDuties, c.Duties), codeField(history.FieldRepairClass, c.RepairClass))
	for _, j := range jobs {
		if j.Status == JobPlanned {
			out.jobEvent(history.JobAuthorised, j.ID)
		}
	}
}

func (c AskConsent) decide(o *Order, out *emitter) {
	out.consent(o, history.ConsentAsked, c, history.Paper{})
}

func (c AnswerConsent) decide(o *Order, out *emitter) {
	t := history.ConsentGiven
	if c.Answer == Declined {
		t = history.ConsentDeclined
	}
	out.consent(o, t, AskConsent{Job: c.Job, Part: c.Part, Reason: c.Reason, Total: c.Total, WarrantyMonths: c.WarrantyMonths,
		Method: c.Method}, c.Who)
}

// What a question to the customer is about, if not about a part.
const (
	scopeAddOn = "add_on"       // an additional item
	scopeMajor = "major_repair" // a major repair that was planned from the beginning
)

// consent records a question, or the answer to it: what is asked and what is answered have the same content.
func (m *emitter) consent(o *Order, t history.Type, c AskConsent, who history.Paper) {
	fields := []history.Field{paperField(history.FieldReason, c.Reason), codeField(history.FieldMethod, c.Method),
		m.money(history.FieldTotal, c.Total), optionalInt(history.FieldWarrantyMonths, history.KindMonths, c.WarrantyMonths),
		paperField(history.FieldAnsweredBy, who)}
	if c.Job != "" {
		scope := scopeAddOn
		if j := o.job(c.Job); j != nil && j.Major && j.Source == JobInitial {
			scope = scopeMajor
		}
		m.emit(t, append(fields, codeField(history.FieldScope, scope), idField(history.FieldJobID, c.Job))...)
		return
	}
	fields = append(fields, codeField(history.FieldScope, "part"), idField(history.FieldPartID, c.Part))
	if p := o.part(c.Part); p != nil { // an adopted order may have the question alone
		fields = append(fields, textField(history.FieldPartName, p.Name), m.money(history.FieldPrice, p.UnitPrice))
	}
	m.emit(t, fields...)
}

// jobEvent records something about a job that needs no further word.
func (m *emitter) jobEvent(t history.Type, id JobID) { m.emit(t, idField(history.FieldJobID, id)) }

func (c ApproveJob) decide(_ *Order, out *emitter) { out.jobEvent(history.JobApproved, c.Job) }
func (c DropJob) decide(_ *Order, out *emitter)    { out.jobEvent(history.JobDropApproved, c.Job) }
func (c StartJob) decide(_ *Order, out *emitter)   { out.jobEvent(history.JobStarted, c.Job) }
func (c CheckJob) decide(_ *Order, out *emitter)   { out.jobEvent(history.JobSelfChecked, c.Job) }

func (c FinishJob) decide(_ *Order, out *emitter) {
	var clocked history.Field
	if c.Clocked != nil {
		clocked = out.number(history.FieldClockedHours, history.KindHours, *c.Clocked)
	}
	out.emit(history.JobDone, idField(history.FieldJobID, c.Job), clocked)
}

func (c ApprovePart) decide(_ *Order, out *emitter) {
	out.emit(history.PartApproved, idField(history.FieldPartID, c.Part))
}

func (c IssuePart) decide(o *Order, out *emitter) {
	p, lots := o.part(c.Part), c.Lots
	if len(lots) == 0 {
		lots = []IssuedLot{{Lot: c.Lot, Quantity: c.Quantity, Expires: c.Expires}}
	}
	for _, l := range lots {
		out.emit(history.PartIssued, idField(history.FieldPartID, c.Part), textField(history.FieldPartName, p.Name),
			textField(history.FieldPartModel, p.Model), out.number(history.FieldQty, history.KindNum, l.Quantity),
			idField(history.FieldIssuedToID, c.To), boolField(history.FieldReplaces, c.Replaces),
			dateField(history.FieldExpiresOn, l.Expires), idField(history.FieldBinID, c.Bin), idField(history.FieldLotID, l.Lot))
	}
}

func (c FitPart) decide(o *Order, out *emitter) {
	p := o.part(c.Part)
	if c.Origin == OriginPlan && p.Added && o.answer("", p.ID) != Agreed && !o.addOnAgreed(p.Job) {
		c.Origin = OriginDiagnosis
	}
	for _, l := range p.ofLots(c.Quantity, c.Lot) {
		out.emit(history.PartUsed, idField(history.FieldPartID, c.Part), out.number(history.FieldQty, history.KindNum, l.Quantity),
			idField(history.FieldLotID, l.Lot))
	}
	out.emit(history.PartFitted, idField(history.FieldPartID, c.Part), codeField(history.FieldOrigin, c.Origin),
		boolField(history.FieldGenuine, c.Genuine), boolField(history.FieldFits, c.Fits), codeField(history.FieldPartGrade, c.Grade),
		boolField(history.FieldOriginalOnHand, c.OriginalOnHand), monthsField(history.FieldPartWarrantyMonths, c.WarrantyMonths))
}

func (c ReturnPart) decide(o *Order, out *emitter) {
	p := o.part(c.Part)
	lots := p.taken(c.Quantity, c.Lot, true)
	for i := range lots {
		lots[i].Bin = cmp.Or(c.Bin, lots[i].Bin, p.Bin)
	}
	for _, l := range joined(lots) {
		out.emit(history.PartReturned, idField(history.FieldPartID, c.Part), out.number(history.FieldQty, history.KindNum, l.Quantity),
			idField(history.FieldBinID, l.Bin), idField(history.FieldLotID, l.Lot))
	}
}

func (c ChooseOldPart) decide(_ *Order, out *emitter) {
	out.emit(history.OldPartChoiceMade, idField(history.FieldPartID, c.Part), codeField(history.FieldDisposition, c.Choice))
}

func (c RecordCorrection) decide(_ *Order, out *emitter) {
	out.emit(history.OrderCorrectionRecorded, idField(history.FieldJobID, c.Job), paperField(history.FieldCause, c.Cause),
		paperField(history.FieldCorrection, c.Correction))
}

func (c RecordSatisfaction) decide(_ *Order, out *emitter) {
	var score history.Field
	if c.Score != nil {
		score = intField(history.FieldScore, history.KindInt, *c.Score)
	}
	out.emit(history.SatisfactionRecorded, boolField(history.FieldSatisfied, &c.Satisfied), score)
}

func (c Deliver) decide(_ *Order, out *emitter) {
	out.emit(history.OrderDelivered, kmField(history.FieldDeliveredKM, c.OdometerKM))
}

func (CloseOrder) decide(_ *Order, out *emitter) { out.emit(history.OrderClosed) }
