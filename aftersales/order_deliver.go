package aftersales

import (
	"fmt"
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// CheckFinishedCar records that the finished vehicle was looked over when it was taken from the workshop (完工车检查). What is
// nil was not looked at; false says that something is wrong.
type CheckFinishedCar struct {
	Outside   *bool `json:"outside,omitempty"`
	Technical *bool `json:"technical,omitempty"`
	// Belongings tells whether the things in the vehicle are those listed at reception.
	Belongings *bool `json:"belongings,omitempty"`
}

// RecordHandover records a step to the hand-over of the finished vehicle.
type RecordHandover struct {
	Step HandoverStep `json:"step"`
}

// HandoverStep is a step to the hand-over of the finished vehicle. Those that lead on have commands of their own: [NotifyReady],
// [WalkRound], [Accept], [Deliver].
type HandoverStep string

// The steps to the hand-over.
const (
	StepPapersPrepared    HandoverStep = "papers_prepared"    // the papers of the collection are ready (准备交车资料)
	StepCustomerArrived   HandoverStep = "customer_arrived"   // the customer came for the vehicle
	StepCarCleaned        HandoverStep = "car_cleaned"        // cleaned inside and outside (清洁)
	StepResultTold        HandoverStep = "result_told"        // the customer heard what was done (告知结果)
	StepSheetGiven        HandoverStep = "sheet_given"        // the technical sheet was handed over (技术资料)
	StepQuestionsAnswered HandoverStep = "questions_answered" // the inspector answered the customer's questions
	StepOpinionAsked      HandoverStep = "opinion_asked"      // the customer was asked for an opinion (征求意见)
)

// HandoverSteps lists every step.
func HandoverSteps() []HandoverStep {
	return []HandoverStep{StepPapersPrepared, StepCustomerArrived, StepCarCleaned, StepResultTold, StepSheetGiven,
		StepQuestionsAnswered, StepOpinionAsked}
}

// Valid tells whether s is one of [HandoverSteps].
func (s HandoverStep) Valid() bool { return slices.Contains(HandoverSteps(), s) }

// handoverEvents are the events that record the steps. They are never changed at run time.
var handoverEvents = map[HandoverStep]history.Type{StepPapersPrepared: history.OrderPapersPrepared, StepCustomerArrived: history.CustomerArrived,
	StepCarCleaned: history.OrderCleaned, StepResultTold: history.OrderResultTold, StepSheetGiven: history.OrderSheetGiven,
	StepQuestionsAnswered: history.InspectorAnswered, StepOpinionAsked: history.OpinionAsked}

// Explain records what was explained to the customer at delivery.
type Explain struct {
	Topics []string `json:"topics"`
}

// HandDocuments records which documents were handed over.
type HandDocuments struct {
	Documents []string `json:"documents"`
}

// Accept records that the customer accepted the work and signed for it (验收).
type Accept struct {
	// Remarks are what the customer wrote beside the signature, in a paper.
	Remarks history.Paper `json:"remarks,omitzero"`
}

// RecordOpinion records what the customer thinks of the service (客户意见). It is no satisfaction by itself: see
// [RecordSatisfaction].
type RecordOpinion struct {
	Opinion string        `json:"opinion"`
	Words   history.Paper `json:"words"`
}

// ForwardOpinion passes an opinion on to a department.
type ForwardOpinion struct {
	Opinion    string `json:"opinion"`
	Department string `json:"department"`
}

// AnswerOpinion records that the customer got an answer to an opinion.
type AnswerOpinion struct {
	Opinion string `json:"opinion"`
}

// FinishedCar is what was looked over of the finished vehicle; nil where it was not looked at.
type FinishedCar struct {
	Outside    *bool          `json:"outside,omitempty"`
	Technical  *bool          `json:"technical,omitempty"`
	Belongings *bool          `json:"belongings,omitempty"`
	By         PersonID       `json:"by,omitempty"`
	At         history.Moment `json:"at"`
}

// Handover is a step to the hand-over that was taken.
type Handover struct {
	Step HandoverStep   `json:"step"`
	By   PersonID       `json:"by,omitempty"`
	At   history.Moment `json:"at"`
}

// Rejection is what the customer did not accept.
type Rejection struct {
	Reason history.Paper  `json:"reason,omitzero"`
	At     history.Moment `json:"at"`
}

// Opinion is what the customer thinks of the service; the words lie in a paper.
type Opinion struct {
	ID          string         `json:"id"`
	Words       history.Paper  `json:"words,omitzero"`
	Departments []string       `json:"departments,omitempty"` // to which it was passed on
	Answered    bool           `json:"answered,omitempty"`
	At          history.Moment `json:"at"`
}

// Name implements [OrderCommand].
func (CheckFinishedCar) Name() string { return "check_finished_car" }
func (RecordHandover) Name() string   { return "record_handover" }
func (Explain) Name() string          { return "explain" }
func (HandDocuments) Name() string    { return "hand_documents" }
func (Accept) Name() string           { return "accept" }
func (RecordOpinion) Name() string    { return "record_opinion" }
func (ForwardOpinion) Name() string   { return "forward_opinion" }
func (AnswerOpinion) Name() string    { return "answer_opinion" }

// What the guards ask of a command.

func (c RecordOpinion) opinion() string  { return c.Opinion }
func (c ForwardOpinion) opinion() string { return c.Opinion }
func (c AnswerOpinion) opinion() string  { return c.Opinion }

// opining is met by the commands about an opinion.
type opining interface{ opinion() string }

var (
	opinionNew = guard{"opinion_new", func(o *Order, c OrderCommand, _ Actor) string {
		if id := c.(opining).opinion(); o.opinion(id) != nil {
			return fmt.Sprintf("the order already has an opinion %q", id)
		}
		return ""
	}}
	opinionKnown = guard{"opinion_known", func(o *Order, c OrderCommand, _ Actor) string {
		if id := c.(opining).opinion(); o.opinion(id) == nil {
			return fmt.Sprintf("the order has no opinion %q", id)
		}
		return ""
	}}
)

func (o *Order) opinion(id string) *Opinion {
	return find(o.Opinions, func(p *Opinion) bool { return p.ID == id })
}

// Check implements [OrderCommand].
func (c CheckFinishedCar) Check() error {
	var f fault.List
	if c.Outside == nil && c.Technical == nil && c.Belongings == nil {
		f.Add("outside", fault.Missing, "nothing was looked at")
	}
	return f.Err()
}

// Check implements [OrderCommand].
func (c RecordHandover) Check() error {
	var f fault.List
	if !c.Step.Valid() {
		f.Add("step", fault.Unknown, "no such step: %s", fault.Quote(string(c.Step)))
	}
	return f.Err()
}

// Check implements [OrderCommand].
func (c Explain) Check() error {
	var f fault.List
	checkCodes(&f, "topics", c.Topics)
	return f.Err()
}

// Check implements [OrderCommand].
func (c HandDocuments) Check() error {
	var f fault.List
	checkCodes(&f, "documents", c.Documents)
	return f.Err()
}

// Check implements [OrderCommand].
func (c Accept) Check() error {
	var f fault.List
	checkPaper(&f, "remarks", c.Remarks)
	return f.Err()
}

// Check implements [OrderCommand].
func (c RecordOpinion) Check() error {
	var f fault.List
	checkID(&f, "opinion", c.Opinion)
	checkPaper(&f, "words", c.Words)
	if c.Words.ID == "" {
		f.Add("words", fault.Missing, "an opinion without words")
	}
	return f.Err()
}

// Check implements [OrderCommand].
func (c ForwardOpinion) Check() error {
	var f fault.List
	checkID(&f, "opinion", c.Opinion)
	checkID(&f, "department", c.Department)
	return f.Err()
}

// Check implements [OrderCommand].
func (c AnswerOpinion) Check() error {
	var f fault.List
	checkID(&f, "opinion", c.Opinion)
	return f.Err()
}

func (c CheckFinishedCar) decide(_ *Order, out *emitter) {
	out.emit(history.OrderFinishedCarChecked, boolField(history.FieldOutside, c.Outside), boolField(history.FieldTechnical, c.Technical),
		boolField(history.FieldBelongings, c.Belongings))
}

func (c RecordHandover) decide(_ *Order, out *emitter) { out.emit(handoverEvents[c.Step]) }

func (c Explain) decide(_ *Order, out *emitter) {
	out.emit(history.OrderExplained, codesField(history.FieldTopics, c.Topics))
}

func (c HandDocuments) decide(_ *Order, out *emitter) {
	out.emit(history.OrderDocumentsHanded, codesField(history.FieldDocuments, c.Documents))
}

func (c Accept) decide(_ *Order, out *emitter) {
	out.emit(history.OrderAccepted, paperField(history.FieldRemarks, c.Remarks))
}

func (c RecordOpinion) decide(_ *Order, out *emitter) {
	out.emit(history.OpinionReceived, idField(history.FieldOpinionID, c.Opinion), paperField(history.FieldOpinion, c.Words))
}

func (c ForwardOpinion) decide(_ *Order, out *emitter) {
	out.emit(history.OpinionForwarded, idField(history.FieldOpinionID, c.Opinion), codeField(history.FieldDepartment, c.Department))
}

func (c AnswerOpinion) decide(_ *Order, out *emitter) {
	out.emit(history.OpinionAnswered, idField(history.FieldOpinionID, c.Opinion))
}

// applyHandover folds in what concerns the hand-over.
func (o *Order) applyHandover(e *history.Event) {
	for step, t := range handoverEvents {
		if t == e.Type {
			o.Handover = append(o.Handover, Handover{Step: step, By: PersonID(e.By), At: e.At})
		}
	}
	switch e.Type {
	case history.OrderFinishedCarChecked:
		o.FinishedCar = &FinishedCar{Outside: truth(e, history.FieldOutside), Technical: truth(e, history.FieldTechnical),
			Belongings: truth(e, history.FieldBelongings), By: PersonID(e.By), At: e.At}
	case history.OrderExplained:
		o.Explained = union(o.Explained, e.Get(history.FieldTopics).List())
	case history.OrderDocumentsHanded:
		o.Documents = union(o.Documents, e.Get(history.FieldDocuments).List())
	case history.OrderAccepted:
		o.Accepted = e.At
		o.Remarks, _ = e.Get(history.FieldRemarks).Paper()
	case history.OrderRejected:
		reason, _ := e.Get(history.FieldReason).Paper()
		o.Rejections = append(o.Rejections, Rejection{Reason: reason, At: e.At})
		o.workAgain(e)
	case history.OpinionReceived, history.OpinionForwarded, history.OpinionAnswered:
		o.applyOpinion(e)
	}
}

// cloneHandover copies what applyHandover changes in place; what it only appends to is clipped.
func (o *Order) cloneHandover() {
	o.Handover, o.Explained, o.Documents = slices.Clip(o.Handover), slices.Clip(o.Explained), slices.Clip(o.Documents)
	o.Rejections, o.Opinions = slices.Clip(o.Rejections), slices.Clone(o.Opinions)
}

// union adds words that are not there yet.
func union(have, more []string) []string {
	for _, w := range more {
		if !slices.Contains(have, w) {
			have = append(have, w)
		}
	}
	return have
}

func (o *Order) applyOpinion(e *history.Event) {
	id := word(e, history.FieldOpinionID)
	p := o.opinion(id)
	if p == nil {
		o.Opinions = append(o.Opinions, Opinion{ID: id, At: e.At})
		p = &o.Opinions[len(o.Opinions)-1]
	}
	if words, ok := e.Get(history.FieldOpinion).Paper(); ok {
		p.Words = words
	}
	if to := word(e, history.FieldDepartment); to != "" {
		p.Departments = union(slices.Clip(p.Departments), []string{to})
	}
	p.Answered = p.Answered || e.Type == history.OpinionAnswered
}
