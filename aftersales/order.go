package aftersales

import (
	"slices"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// Order is the state of a repair order (维修工单): always the fold of its events, see [FoldOrder]. It is a value: what
// changes it returns a copy, and nobody changes what its slices and pointers lead to.
type Order struct {
	ID       OrderID    `json:"id"`
	State    OrderState `json:"state"`
	Number   string     `json:"number,omitempty"` // the number printed on papers; no order opened in the shop has one that is taken
	Kind     OrderKind  `json:"kind,omitempty"`
	Store    StoreID    `json:"store,omitempty"`
	Customer CustomerID `json:"customer,omitempty"`
	Vehicle  VehicleID  `json:"vehicle,omitempty"`
	// ReworkOf is the order whose work this order repairs again; FaultSide is who answers for that.
	ReworkOf  OrderID   `json:"rework_of,omitempty"`
	FaultSide FaultSide `json:"fault_side,omitempty"`
	// Appointment is the appointment by which the vehicle came; Inquiry what the customer asked before.
	Appointment AppointmentID `json:"appointment,omitempty"`
	Inquiry     InquiryID     `json:"inquiry,omitempty"`
	// Outcome is how the reception talk ended; empty until it did.
	Outcome Outcome `json:"outcome,omitempty"`
	// ImmediateReturn is set on a rework of a vehicle that came straight back after it was paid for (刚离厂即返回).
	ImmediateReturn bool `json:"immediate_return,omitempty"`
	// Opened is when the order was opened.
	Opened history.Moment `json:"opened,omitzero"`
	// Promised is when the vehicle was promised to be ready; zero if nothing was promised.
	Promised history.Moment `json:"promised,omitzero"`
	// Promises are the promised times after the opening, each with who gave or changed it; Promised is the last.
	Promises []Promise `json:"promises,omitempty"`
	// Receptionist looks after the customer (接待员); Site is where the work is done; Stage the last stage of the house's own
	// division, nil if the house has none.
	Receptionist PersonID `json:"receptionist,omitempty"`
	Site         string   `json:"site,omitempty"`
	Stage        *Stage   `json:"stage,omitempty"`
	// LastKM is the last odometer reading known, of the vehicle's earlier orders if none was taken in this one; readings go
	// on from here. Nil if none is known.
	LastKM *int64 `json:"last_km,omitempty"`
	// OdometerKM is the reading at reception, DeliveredKM the one at delivery; nil if not recorded.
	OdometerKM  *int64 `json:"odometer_km,omitempty"`
	DeliveredKM *int64 `json:"delivered_km,omitempty"`
	// Adopted says where an order comes from that began in another system; nil for our own.
	Adopted *Adoption `json:"adopted,omitempty"`

	// Intake is what the intake inspection found; nil if there was none. Plate is the last comparison of plates.
	Intake      *Intake     `json:"intake,omitempty"`
	Plate       *PlateCheck `json:"plate,omitempty"`
	Accessories []Accessory `json:"accessories,omitempty"`
	Findings    []Finding   `json:"findings,omitempty"`
	Waived      []Waiver    `json:"waived,omitempty"`
	// PlanMade and PlanExplained are when the repair plan was made, and explained to the customer.
	PlanMade      history.Moment `json:"plan_made,omitzero"`
	PlanExplained history.Moment `json:"plan_explained,omitzero"`

	// Concerns are what the customer came for (报修内容), in papers, each once; one of our own orders has one at most.
	Concerns      []history.Paper `json:"concerns,omitempty"`
	Items         []Item          `json:"items,omitempty"`
	Jobs          []Job           `json:"jobs,omitempty"`
	Parts         []Part          `json:"parts,omitempty"`
	Consents      []Consent       `json:"consents,omitempty"`
	Inspections   []Inspection    `json:"inspections,omitempty"`
	Quote         *Quote          `json:"quote,omitempty"`
	Authorisation *Authorisation  `json:"authorisation,omitempty"`
	// FinalPassed is set once the final inspection was passed, if only of some items, and not failed since.
	FinalPassed bool `json:"final_passed,omitempty"`
	// Certificate is the number of the quality certificate (合格证); empty until it is issued.
	Certificate  string               `json:"certificate,omitempty"`
	Certificates []QualityCertificate `json:"certificates,omitempty"` // all that were issued, void ones too
	// Actions are the measures about what was found.
	Actions []Action `json:"actions,omitempty"`
	// FinishedCar is how the finished vehicle was found, nil if nobody looked; Handover what was done towards its hand-over.
	FinishedCar *FinishedCar `json:"finished_car,omitempty"`
	Handover    []Handover   `json:"handover,omitempty"`
	// Explained are the topics that were explained to the customer, Documents the kinds of papers that were handed over.
	Explained  []string    `json:"explained,omitempty"`
	Documents  []string    `json:"documents,omitempty"`
	Rejections []Rejection `json:"rejections,omitempty"`
	Opinions   []Opinion   `json:"opinions,omitempty"`
	Settlement *Settlement `json:"settlement,omitempty"` // the one in force
	// Reversals are the settlements whose place another took, Payments the money that changed hands, in order.
	Reversals  []Reversal `json:"reversals,omitempty"`
	Payments   []Payment  `json:"payments,omitempty"`
	Invoices   []Invoice  `json:"invoices,omitempty"`
	Disputes   []Dispute  `json:"disputes,omitempty"`
	Recoveries []Recovery `json:"recoveries,omitempty"`
	// Accepted is when the customer accepted the work, Satisfied what the customer said about it; nil if not asked.
	Accepted  history.Moment `json:"accepted,omitzero"`
	Remarks   history.Paper  `json:"remarks,omitzero"` // what the customer wrote beside his signature
	Satisfied *bool          `json:"satisfied,omitempty"`
	Delivered history.Moment `json:"delivered,omitzero"`
	Closed    history.Moment `json:"closed,omitzero"`
	// Ended is when the order was closed or else ended; zero if it has not, or if its source does not say when.
	Ended history.Moment `json:"ended,omitzero"`
	// Last is the latest instant at which anything happened to the order; an intent cannot lie before it.
	Last history.Moment `json:"last,omitzero"`
}

// OrderKind says what an order is for.
type OrderKind string

// The kinds of orders.
const (
	KindRepair      OrderKind = "repair"      // 维修
	KindMaintenance OrderKind = "maintenance" // 保养
	KindRescue      OrderKind = "rescue"      // 救援
	KindOnSite      OrderKind = "on_site"     // 上门服务
	KindRework      OrderKind = "rework"      // 返修
)

// OrderKinds lists every kind of order.
func OrderKinds() []OrderKind {
	return []OrderKind{KindRepair, KindMaintenance, KindRescue, KindOnSite, KindRework}
}

// Valid tells whether k is one of [OrderKinds].
func (k OrderKind) Valid() bool { return slices.Contains(OrderKinds(), k) }

// Outcome says how a reception talk ended (接待结果).
type Outcome string

// The outcomes.
const (
	OutcomeEnter       Outcome = "enter"       // the vehicle goes into the workshop
	OutcomeAppointment Outcome = "appointment" // the work is put off to an appointment
	OutcomeQuoteOnly   Outcome = "quote_only"  // the customer wanted a quotation only
	OutcomeLeave       Outcome = "leave"       // the customer leaves
)

// Outcomes lists every outcome.
func Outcomes() []Outcome {
	return []Outcome{OutcomeEnter, OutcomeAppointment, OutcomeQuoteOnly, OutcomeLeave}
}

// Valid tells whether o is one of [Outcomes].
func (o Outcome) Valid() bool { return slices.Contains(Outcomes(), o) }

// FaultSide says who answers for a comeback.
type FaultSide string

// The fault sides.
const (
	FaultShop FaultSide = "shop" // the work was at fault
	FaultPart FaultSide = "part" // a part was at fault
	FaultNone FaultSide = "none" // neither: the problem is a new one
)

// FaultSides lists every fault side.
func FaultSides() []FaultSide { return []FaultSide{FaultShop, FaultPart, FaultNone} }

// Valid tells whether s is one of [FaultSides].
func (s FaultSide) Valid() bool { return slices.Contains(FaultSides(), s) }

// Adoption says where something adopted comes from and what its source records.
type Adoption struct {
	From   string   `json:"from"`
	Covers []string `json:"covers,omitempty"`
	// At is when it was adopted, Last the last moment that its source tells of; zero if it tells of none.
	At   history.Moment `json:"at,omitzero"`
	Last history.Moment `json:"last,omitzero"`
}

// Item is one thing that the customer reported (报修项目); the words lie in a paper.
type Item struct {
	ID    ItemID        `json:"id"`
	Words history.Paper `json:"words,omitzero"`
	// Unclear is set while it is not clear what is meant (疑点).
	Unclear bool `json:"unclear,omitempty"`
}

// Job is one labour operation of an order (作业项目).
type Job struct {
	ID          JobID     `json:"id"`
	Operation   string    `json:"operation"`
	Description string    `json:"description,omitempty"`
	Source      JobSource `json:"source"`
	Finding     FindingID `json:"finding,omitempty"`
	// Item is the reported item that the job answers: the concern. Cause and Correction are what was found to be wrong and
	// what was done about it, in papers (原因、措施).
	Item       ItemID        `json:"item,omitempty"`
	Cause      history.Paper `json:"cause,omitzero"`
	Correction history.Paper `json:"correction,omitzero"`
	// Class, Area, Maintenance and Major are by what rules tell jobs apart.
	Class       string `json:"class,omitempty"`
	Area        string `json:"area,omitempty"`
	Maintenance bool   `json:"maintenance,omitempty"`
	Major       bool   `json:"major,omitempty"`
	// Revives is the deferred job of an earlier order that this one takes up; nil for none. Deferred is set while this one
	// is put off itself.
	Revives  *JobRef   `json:"revives,omitempty"`
	Deferred *Deferral `json:"deferred,omitempty"`
	// Standard are the hours of the standard (定额工时), Hours those sold (工时), Clocked those that were written down as
	// worked (实际工时); nil if not said. Only an adopted order can be without Hours, and have the zero Money for a Rate.
	Standard *pricing.Hours    `json:"standard,omitempty"`
	Hours    *pricing.Hours    `json:"hours,omitempty"`
	Clocked  *pricing.Hours    `json:"clocked,omitempty"`
	Rate     pricing.Money     `json:"rate"`
	FeeClass pricing.Class     `json:"fee_class,omitempty"`
	Payer    pricing.PayerKind `json:"payer,omitempty"`
	Tariff   string            `json:"tariff,omitempty"` // the entry of the tariff that the rate is from (收费标准)
	Status   JobStatus         `json:"status"`
	Checked  bool              `json:"checked,omitempty"`   // self-checked since it was last done
	MutualBy PersonID          `json:"mutual_by,omitempty"` // the colleague who checked it since it was last begun
	// Assignee and Team are to whom the job was given last; Spans when who worked on it.
	Assignee PersonID `json:"assignee,omitempty"`
	Team     string   `json:"team,omitempty"`
	Spans    []Span   `json:"spans,omitempty"`
	// Finished is set once the job was done, if only to be begun again: what was done is not undone by that.
	Finished bool `json:"finished,omitempty"`
	// Untracked is set on a job of an adopted order whose source does not record when jobs are done.
	Untracked bool `json:"untracked,omitempty"`
}

// JobSource says when a job entered the order.
type JobSource string

// The sources of jobs.
const (
	JobInitial JobSource = "initial" // planned before the authorisation
	JobAddOn   JobSource = "add_on"  // found during the repair (维修增项)
)

// JobSources lists every source of jobs.
func JobSources() []JobSource { return []JobSource{JobInitial, JobAddOn} }

// Valid tells whether s is one of [JobSources].
func (s JobSource) Valid() bool { return slices.Contains(JobSources(), s) }

// JobStatus is where a job stands.
type JobStatus string

// The statuses of jobs.
const (
	JobPlanned  JobStatus = "planned"  // wanted, not yet cleared
	JobCleared  JobStatus = "cleared"  // authorised by the customer, or approved by the front desk
	JobRunning  JobStatus = "running"  // being worked on
	JobPaused   JobStatus = "paused"   // put down for a while
	JobDone     JobStatus = "done"     // finished
	JobDeclined JobStatus = "declined" // the customer said no
	JobDropped  JobStatus = "dropped"  // given up with approval
	JobDeferred JobStatus = "deferred" // put off to a later order
)

// JobStatuses lists every status of jobs.
func JobStatuses() []JobStatus {
	return []JobStatus{JobPlanned, JobCleared, JobRunning, JobPaused, JobDone, JobDeclined, JobDropped, JobDeferred}
}

// Valid tells whether s is one of [JobStatuses].
func (s JobStatus) Valid() bool { return slices.Contains(JobStatuses(), s) }

// Part is one requested parts line (配件领用行). Quantities are exact; Issued is what left the store, and at settlement
// it must equal Used, Returned and Lost together. In an adopted order UnitPrice may be the zero Money and Requested 0: not known.
type Part struct {
	ID        PartID            `json:"id"`
	Job       JobID             `json:"job,omitempty"`
	Number    string            `json:"number"`
	Name      string            `json:"name,omitempty"`
	UnitPrice pricing.Money     `json:"unit_price"`
	FeeClass  pricing.Class     `json:"fee_class,omitempty"`
	Payer     pricing.PayerKind `json:"payer,omitempty"`
	Tariff    string            `json:"tariff,omitempty"` // the entry of the tariff that the price is from
	Requested pricing.Quantity  `json:"requested,omitzero"`
	Issued    pricing.Quantity  `json:"issued"`
	Used      pricing.Quantity  `json:"used"`
	Returned  pricing.Quantity  `json:"returned"`
	// Lost is what was issued and is lost (丢失), Losses who answers for how much of it; see [Part.LossOpen].
	Lost   pricing.Quantity `json:"lost,omitzero"`
	Losses []Loss           `json:"losses,omitempty"`
	// Lots is what became of which lot, in the order in which they were first issued.
	Lots     []PartLot `json:"lots,omitempty"`
	Approved bool      `json:"approved,omitempty"`
	// Added is set on a line that was requested after the customer signed, or in the workshop, until he signs for it.
	Added bool `json:"added,omitempty"`
	// Model is the part's own model or specification.
	Model string `json:"model,omitempty"`
	// FromCustomer is set for a part that the customer brought (托修方自备配件).
	FromCustomer bool `json:"from_customer,omitempty"`
	// Bin is the bin of the ledger from which it was issued; empty if it was not, as always where another system issued it.
	Bin string `json:"bin,omitempty"`
	// Grade is the class of origin of what was fitted.
	Grade PartGrade `json:"grade,omitempty"`
	// OldKept is how many parts that were taken out the shop keeps (旧件保管).
	OldKept pricing.Quantity `json:"old_kept,omitzero"`
	// OldElsewhere is set if old parts of an adopted order were kept when it was adopted: none of the line is in the ledger's
	// custody, neither these nor later ones.
	OldElsewhere bool `json:"old_elsewhere,omitempty"`
	// OldPart is what becomes of the part that was taken out (旧件); empty until the customer has chosen.
	OldPart OldPart `json:"old_part,omitempty"`
	// Untracked is set on a part of an adopted order of which nobody counts the pieces: its source does not record what was issued,
	// used and returned, or not how many, or it has no issue of what was used, returned and lost. Such a line has no balance: no
	// quantity of it is refused, and none is taken from a bin of ours.
	Untracked bool `json:"untracked,omitempty"`
}

// Origin says why a part was fitted.
type Origin string

// The origins.
const (
	OriginPlan      Origin = "plan"      // for a job of the signed authorisation
	OriginDiagnosis Origin = "diagnosis" // because it was found bad later
)

// Origins lists every origin.
func Origins() []Origin { return []Origin{OriginPlan, OriginDiagnosis} }

// Valid tells whether o is one of [Origins].
func (o Origin) Valid() bool { return o == OriginPlan || o == OriginDiagnosis }

// OldPart is what the customer wants done with a part that was taken out (旧件处置).
type OldPart string

// The choices.
const (
	OldPartReturned OldPart = "returned" // handed to the customer
	OldPartDisposed OldPart = "disposed" // disposed of as the customer wishes
	OldPartToMaker  OldPart = "to_maker" // sent to the manufacturer, as warranty work demands
)

// OldParts lists every choice.
func OldParts() []OldPart { return []OldPart{OldPartReturned, OldPartDisposed, OldPartToMaker} }

// Valid tells whether o is one of [OldParts].
func (o OldPart) Valid() bool { return slices.Contains(OldParts(), o) }

// Consent is what the customer was asked and answered about a job or a part. A question that is asked again before it is
// answered stays one question; one that is asked again after the answer is another.
type Consent struct {
	Job    JobID          `json:"job,omitempty"`
	Part   PartID         `json:"part,omitempty"`
	Answer Answer         `json:"answer,omitempty"` // empty while the question is open
	Who    history.Paper  `json:"who,omitzero"`     // who answered, in a paper, if not the customer himself
	Method string         `json:"method,omitempty"`
	Total  pricing.Money  `json:"total"` // the zero Money if no total was told
	At     history.Moment `json:"at"`    // when it was last asked, or answered
}

// Answer is the customer's answer.
type Answer string

// The answers.
const (
	Agreed   Answer = "agreed"
	Declined Answer = "declined"
)

// Answers lists every answer.
func Answers() []Answer { return []Answer{Agreed, Declined} }

// Valid tells whether a is one of [Answers].
func (a Answer) Valid() bool { return a == Agreed || a == Declined }

// Inspection is one result of an inspection (检验).
type Inspection struct {
	Level      Level          `json:"level"`
	Job        JobID          `json:"job,omitempty"`
	Item       ItemID         `json:"item,omitempty"`
	Passed     bool           `json:"passed"`
	Methods    []string       `json:"methods,omitempty"`
	RoadTestKM *int64         `json:"road_test_km,omitempty"` // nil without a road test
	Reason     history.Paper  `json:"reason,omitzero"`        // why it failed
	By         PersonID       `json:"by,omitempty"`
	At         history.Moment `json:"at"`
}

// Level is a level of the three-level inspection (三级检验).
type Level string

// The levels, in their order.
const (
	LevelSelf    Level = "self"    // by the technician (自检)
	LevelProcess Level = "process" // by the team leader or a colleague (过程检/互检)
	LevelFinal   Level = "final"   // by the outgoing inspector (终检)
)

// Levels lists every level in order.
func Levels() []Level { return []Level{LevelSelf, LevelProcess, LevelFinal} }

// Valid tells whether l is one of [Levels].
func (l Level) Valid() bool { return slices.Contains(Levels(), l) }

// Quote is what the customer was quoted (报价). In an adopted order a figure that its source does not record is zero.
type Quote struct {
	Items int            `json:"items"`
	Total pricing.Money  `json:"total"`
	Hours pricing.Hours  `json:"hours"`
	Ready history.Moment `json:"ready,omitzero"`
	// Stale is set when a job or a part was planned or dropped since: before the customer signs it has to be made anew.
	Stale bool `json:"stale,omitempty"`
}

// Authorisation is what the customer signed (委托书). In an adopted order a figure that its source does not record is zero.
type Authorisation struct {
	Items         int           `json:"items"`
	Fee           pricing.Money `json:"fee"`
	GuaranteeDays int64         `json:"guarantee_days,omitempty"`
	GuaranteeKM   int64         `json:"guarantee_km,omitempty"`
	// Duties are the duties of both sides, in a paper; RepairClass the class by which the law sets the guarantee.
	Duties      history.Paper  `json:"duties,omitzero"`
	RepairClass string         `json:"repair_class,omitempty"`
	At          history.Moment `json:"at"`
	// Jobs and Parts are what he signed for. In an adopted order they may be incomplete.
	Jobs  []JobID  `json:"jobs,omitempty"`
	Parts []PartID `json:"parts,omitempty"`
}

// Settlement is the bill of an order (结算).
type Settlement struct {
	ID    SettlementID  `json:"id"`
	Lines []Line        `json:"lines"`
	Total pricing.Money `json:"total"`
	// CustomerCharge is the part of the total that the customer pays.
	CustomerCharge pricing.Money `json:"customer_charge"`
	Tax            pricing.Money `json:"tax"`
	// Charges are what each payer owes by it; [Order.Accounts] tells how they stand.
	Charges   []Charge `json:"charges,omitempty"`
	Card      string   `json:"card,omitempty"` // the rate card by which it was priced, with its version
	ListGiven bool     `json:"list_given,omitempty"`
	// Elsewhere is set on a settlement that was in force when the order was adopted: it was priced by another system.
	Elsewhere bool           `json:"elsewhere,omitempty"`
	At        history.Moment `json:"at,omitzero"`
}

// Line is one line of a settlement. The amounts of the lines add up to the total.
type Line struct {
	ID             string           `json:"id"`
	Kind           string           `json:"kind"` // "labour" or "part"
	Job            JobID            `json:"job,omitempty"`
	Part           PartID           `json:"part,omitempty"`
	Description    string           `json:"description,omitempty"`
	Quantity       pricing.Quantity `json:"quantity"`
	UnitPrice      pricing.Money    `json:"unit_price"`
	Discount       pricing.Money    `json:"discount"`
	DiscountReason string           `json:"discount_reason,omitempty"`
	Tariff         string           `json:"tariff,omitempty"` // the entry of the tariff by which it is charged
	Amount         pricing.Money    `json:"amount"`           // what is charged: after discount, with tax
	Tax            pricing.Money    `json:"tax"`              // the tax in the amount
	FeeClass       pricing.Class    `json:"fee_class"`
	Payer          string           `json:"payer"` // the id of a payer, as in [Charge]
}

// Actor is who issues a command, when, and at which shop; every event of the command carries it.
type Actor struct {
	// Command is the id of the command: event ids derive from it, so that the same command gives the same events.
	Command string
	// At is when the command is given. Where a day counts, such as for a tax, it is the day of this time as it is written:
	// whoever decides brings it into the zone of the shop first, as package workshop does.
	At time.Time
	// By and Role say who acts, and in which role.
	By   PersonID
	Role string
	// Store is the shop that owns the case.
	Store StoreID
}

// Out is the quantity that left the store and was neither used nor returned, nor lost.
func (p Part) Out() pricing.Quantity { return p.Issued.Sub(p.Used).Sub(p.Returned).Sub(p.Lost) }

// Excess is how much more of the line is issued, and not returned, than was requested: whole cans are handed out. Only what is
// used is billed; see [Order.Excess].
func (p Part) Excess() pricing.Quantity {
	more := p.Issued.Sub(p.Returned).Sub(p.Requested)
	if p.Requested.IsZero() || more.Sign() <= 0 { // what an adopted order may not know is not exceeded
		return pricing.Quantity{}
	}
	return more
}

// Excess lists the parts lines of which more is issued than was requested by more than a quantity; the zero Quantity is for
// any. It is no reason to refuse an issue, but one to ask.
func (o Order) Excess(beyond pricing.Quantity) []Part {
	return o.partsThat(func(p *Part) bool { return p.Excess().Cmp(beyond) > 0 })
}

// LossOpen tells whether something of the line is lost and not made good.
func (p Part) LossOpen() bool {
	return slices.ContainsFunc(p.Losses, func(l Loss) bool { return l.Open })
}
