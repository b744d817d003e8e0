package aftersales

import (
	"slices"

	"example.com/servicelane/aftersales/history"
)

// methodRoadTest is the means of inspection that a road test is.
const methodRoadTest = "road_test"

// inspection gives the fields of a result. A road test of some kilometres is one of its methods, said or not.
func inspection(level Level, job JobID, item ItemID, methods []string, km *int64, reason history.Paper) []history.Field {
	if km != nil && !slices.Contains(methods, methodRoadTest) {
		methods = append(slices.Clip(methods), methodRoadTest)
	}
	return []history.Field{codeField(history.FieldLevel, level), idField(history.FieldJobID, job), idField(history.FieldItemID, item),
		codesField(history.FieldMethods, methods), kmField(history.FieldRoadTestKM, km), paperField(history.FieldReason, reason)}
}

func (c Inspect) decide(o *Order, out *emitter) {
	t := history.InspectionFailed
	if c.Passed {
		t = history.InspectionPassed
	}
	out.emit(t, inspection(c.Level, c.Job, c.Item, c.Methods, c.RoadTestKM, c.Reason)...)
	out.defects(o, c.Defects)
	if !c.Passed {
		out.voidCertificate(o, c.Reason)
	}
}

func (c PassFinal) decide(_ *Order, out *emitter) {
	for _, item := range orNoItem(c.Items) {
		out.emit(history.InspectionPassed, inspection(LevelFinal, "", item, c.Methods, c.RoadTestKM, history.Paper{})...)
	}
}

func (c FailFinal) decide(o *Order, out *emitter) {
	for _, item := range orNoItem(c.Items) {
		out.emit(history.InspectionFailed, inspection(LevelFinal, "", item, c.Methods, c.RoadTestKM, c.Reason)...)
	}
	out.defects(o, c.Defects)
	out.voidCertificate(o, c.Reason)
}

// orNoItem gives the items of the final inspection; of an order without items there is one result.
func orNoItem(items []ItemID) []ItemID {
	if len(items) == 0 {
		return []ItemID{""}
	}
	return items
}

// defects records what was found wrong, who is told, and what is to be done.
func (m *emitter) defects(o *Order, defects []Defect) {
	for _, d := range defects {
		m.finding(o, d.Finding, d.Words)
		if d.Told != "" {
			m.emit(history.FindingTold, idField(history.FieldFindingID, d.Finding), codeField(history.FieldToRole, d.Told))
		}
		if d.Action != nil {
			a := *d.Action
			a.Finding = d.Finding
			a.decide(o, m)
		}
	}
}

// voidCertificate records that the certificate in force, if there is one, does not hold.
func (m *emitter) voidCertificate(o *Order, reason history.Paper) {
	if o.Certificate != "" {
		m.emit(history.OrderCertificateVoided, idField(history.FieldCertificateNo, o.Certificate), paperField(history.FieldReason, reason))
	}
}

func (c Certify) decide(_ *Order, out *emitter) {
	out.emit(history.OrderCertified, idField(history.FieldCertificateNo, c.Certificate))
}

func (c OpenAction) decide(_ *Order, out *emitter) {
	out.emit(history.ActionOpened, idField(history.FieldActionID, c.Action), codeField(history.FieldActionKind, c.Kind),
		idField(history.FieldFindingID, c.Finding), codeField(history.FieldDepartment, c.Department), idField(history.FieldPersonID, c.Person),
		timeField(history.FieldDueAt, c.Due))
}

// actionEvents are the events by which a measure gets on. They are never changed at run time.
var actionEvents = map[ActionStatus]history.Type{ActionDone: history.ActionDone, ActionReviewed: history.ActionReviewed,
	ActionVerified: history.ActionVerified}

func (c AdvanceAction) decide(_ *Order, out *emitter) {
	out.emit(actionEvents[c.Status], idField(history.FieldActionID, c.Action))
}

// applyInspecting folds in what concerns inspections, certificates and measures.
func (o *Order) applyInspecting(e *history.Event) {
	switch e.Type {
	case history.InspectionPassed, history.InspectionFailed:
		o.applyInspection(e)
	case history.OrderCertified:
		set(&o.Certificate, e, history.FieldCertificateNo)
		o.Certificates = append(o.Certificates, QualityCertificate{Number: o.Certificate, Inspector: PersonID(e.By), At: e.At})
	case history.OrderCertificateVoided:
		o.voidCertificate(e)
	case history.ActionOpened, history.ActionDone, history.ActionReviewed, history.ActionVerified:
		o.applyAction(e)
	}
}

// cloneInspecting copies what applyInspecting changes in place; what it only appends to is clipped.
func (o *Order) cloneInspecting() {
	o.Inspections = slices.Clip(o.Inspections)
	o.Certificates, o.Actions = slices.Clone(o.Certificates), slices.Clone(o.Actions)
}

// applyInspection notes a result.
func (o *Order) applyInspection(e *history.Event) {
	i := Inspection{Level: Level(word(e, history.FieldLevel)), Job: JobID(word(e, history.FieldJobID)), Item: ItemID(word(e, history.FieldItemID)),
		Passed: e.Type == history.InspectionPassed, Methods: e.Get(history.FieldMethods).List(), By: PersonID(e.By), At: e.At}
	setKM(&i.RoadTestKM, e, history.FieldRoadTestKM)
	i.Reason, _ = e.Get(history.FieldReason).Paper()
	o.Inspections = append(o.Inspections, i)
	switch {
	case !i.Passed: // at whatever level: the work is done again, and looked at again
		o.workAgain(e)
	case isFinal(e):
		o.FinalPassed = true
	}
}

// workAgain takes back what was about work that has to be done again: certificate, acceptance, and the steps to the hand-over.
func (o *Order) workAgain(e *history.Event) {
	o.voidCertificate(e)
	o.FinalPassed, o.Accepted, o.Remarks = false, history.Moment{}, history.Paper{}
	o.FinishedCar, o.Handover = nil, nil
}

// voidCertificate notes that the certificate in force does not hold.
func (o *Order) voidCertificate(e *history.Event) {
	if c := find(o.Certificates, func(c *QualityCertificate) bool { return c.Voided.IsZero() }); c != nil {
		c.Voided = e.At
	}
	o.Certificate = ""
}

func (o *Order) applyAction(e *history.Event) {
	id := ActionID(word(e, history.FieldActionID))
	a := o.action(id)
	if a == nil {
		o.Actions = append(o.Actions, Action{ID: id})
		a = &o.Actions[len(o.Actions)-1]
	}
	a.At = e.At
	switch e.Type {
	case history.ActionOpened:
		*a = Action{ID: id, Kind: word(e, history.FieldActionKind), Finding: FindingID(word(e, history.FieldFindingID)),
			Department: word(e, history.FieldDepartment), Person: PersonID(word(e, history.FieldPersonID)),
			Due: e.Get(history.FieldDueAt).Moment(), Status: ActionOpen, At: e.At}
	case history.ActionDone:
		a.Status = ActionDone
	case history.ActionReviewed:
		a.Status = ActionReviewed
	case history.ActionVerified:
		a.Status = ActionVerified
	}
}
