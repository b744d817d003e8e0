package ordergen

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// Random makes random commands for one order after another. The same seed gives the same commands for the same states.
type Random struct {
	rng    *rand.Rand
	bins   *rand.Rand // for the bins of what goes back: the draws of everything else do not shift with them
	names  *rand.Rand // for the names of suppliers, in the same way
	at     time.Time
	orders int
	order  aftersales.OrderID
	n      int            // commands and ids of this order
	taken  map[string]int // how often rare gave a command in a state
	shown  map[string]int // how often refused gave a command that a guard refuses
}

// NewRandom gives a source of random commands.
func NewRandom(seed uint64) *Random {
	return &Random{rng: rand.New(rand.NewPCG(seed, 2026)), bins: rand.New(rand.NewPCG(seed, 2027)),
		names: rand.New(rand.NewPCG(seed, 2028)), at: time.Date(2026, 3, 4, 8, 0, 0, 0, time.FixedZone("", 8*3600)),
		taken: map[string]int{}, shown: map[string]int{}}
}

// Next gives a command for an order as it stands. Most make sense and are given by somebody who may; some do not, or are
// not. An order that does not exist or takes no command any more is followed by a new one: the command is then for
// the empty Order.
func (r *Random) Next(o aftersales.Order) Step {
	if o.State == "" {
		r.orders++
		r.order, r.n = aftersales.OrderID(fmt.Sprintf("RO-%d", r.orders)), 0
	}
	r.n++
	r.at = r.at.Add(time.Duration(r.rng.IntN(20)) * time.Minute)
	if r.one(4) {
		if step, ok := r.rare(o); ok {
			return step
		}
	}
	if o.State != "" && r.one(12) {
		if step, ok := r.refused(o); ok {
			return step
		}
	}
	return r.fill(r.choose(o.State), o)
}

// fill gives a command of a name.
func (r *Random) fill(name string, o aftersales.Order) Step {
	by := r.actor(name)
	return Step{r.command(name, o), aftersales.Actor{Command: fmt.Sprintf("%s-c%d", r.order, r.n), At: r.at, By: by.ID,
		Role: by.Role, Store: shop}}
}

// rare looks for a command that is taken, of a name that it gave seldom in this state.
func (r *Random) rare(o aftersales.Order) (Step, bool) {
	possible := aftersales.NextCommands(o.State)
	if len(possible) == 0 {
		return Step{}, false
	}
	if s := o.State; s.Ended() && !r.one(10) { // what is filed away takes nothing any more
		possible = slices.DeleteFunc(possible, func(name string) bool { return name == "archive_order" })
		if len(possible) == 0 {
			return Step{}, false
		}
	}
	of := " " + string(o.State)
	if len(o.Recoveries) > 0 {
		of += " with a claim" // which seldom comes to an end other than the usual one
	}
	taken := func(name string) int { return r.taken[name+of] }
	slices.SortStableFunc(possible, func(a, b string) int { return taken(a) - taken(b) })
	for _, name := range possible[:min(len(possible), 10)] { // what is taken least is often what this order cannot take
		for range 2 {
			step := r.fill(name, o)
			if _, err := aftersales.DecideOrder(o, step.Command, step.By, Prices()); err == nil {
				r.taken[name+of]++
				return step, true
			}
		}
	}
	return Step{}, false
}

// tries is among how many commands refused looks.
const tries = 30

// refused makes some commands that the table allows, and gives the one whose guard was shown least: what is refused seldom
// is refused all the same in every run.
func (r *Random) refused(o aftersales.Order) (Step, bool) {
	possible := aftersales.NextCommands(o.State)
	if len(possible) == 0 {
		return Step{}, false
	}
	var least Step
	var by string
	for range tries {
		step := r.fill(pick(r, possible), o) // never an adoption, which makes random commands itself
		var refusal *aftersales.TransitionError
		if _, err := aftersales.DecideOrder(o, step.Command, step.By, Prices()); !errors.As(err, &refusal) {
			continue
		}
		if guard := step.Command.Name() + " " + refusal.Guard; by == "" || r.shown[guard] < r.shown[by] {
			least, by = step, guard
		}
	}
	r.shown[by]++
	return least, by != ""
}

// forward is the command that leads on from a state.
var forward = map[aftersales.OrderState]string{
	aftersales.OrderRescueRequested: "dispatch_rescue", aftersales.OrderRescueDispatched: "receive_rescue",
	aftersales.OrderBooked: "resume_reception", aftersales.OrderDraft: "record_intake", aftersales.OrderIntakeInspected: "diagnose",
	aftersales.OrderDiagnosed: "make_quote", aftersales.OrderQuoted: "authorise", aftersales.OrderAuthorised: "hand_to_workshop",
	aftersales.OrderAssigned: "start_job", aftersales.OrderInRepair: "finish_repair", aftersales.OrderAwaitingConsent: "answer_consent",
	aftersales.OrderAwaitingParts: "resume_repair", aftersales.OrderRepairDone: "pass_final", aftersales.OrderInspecting: "certify",
	aftersales.OrderCertified: "notify_ready", aftersales.OrderReady: "walk_round", aftersales.OrderAccepting: "settle",
	aftersales.OrderSettled: "deliver", aftersales.OrderDelivered: "close_order", aftersales.OrderClosed: "archive_order",
}

// stop are the commands that end an order before its time, or throw it far back.
var stop = []string{"solve_rescue", "postpone", "give_quote_only", "decline_quote", "leave", "send_back", "reject", "cancel_order", "archive_order"}

// choose takes a command that the table allows, now and then the one that leads on, and rarely any.
func (r *Random) choose(s aftersales.OrderState) string {
	possible := aftersales.NextCommands(s)
	if !r.one(12) {
		possible = slices.DeleteFunc(possible, func(name string) bool { return slices.Contains(stop, name) })
	}
	switch {
	case r.one(25):
		return pick(r, aftersales.OrderCommands()).Name()
	case forward[s] != "" && r.one(4):
		return forward[s]
	case len(possible) == 0:
		return "close_order"
	}
	if name := pick(r, possible); !slices.Contains(aside, name) || r.one(4) {
		return name
	}
	return pick(r, possible)
}

// aside are the commands that lead nowhere; they are chosen less often, so that most orders come to an end.
var aside = []string{"take_deposit", "return_deposit", "claim_recovery", "answer_recovery", "receive_recovery", "report_order"}

// actor takes somebody whose work it is, and now and then anybody.
func (r *Random) actor(command string) Person {
	if r.one(6) {
		return pick(r, Staff())
	}
	switch command {
	case "start_job", "finish_job", "check_job", "mutual_check_job", "pause_job", "resume_job", "fit_part", "diagnose", "record_correction":
		return pick(r, []Person{Technician, Mate})
	case "inspect":
		return pick(r, []Person{Technician, Leader, Mate})
	case "pass_final", "fail_final", "certify":
		return Inspector
	case "approve_part":
		return Approver
	case "issue_part", "return_part":
		return Keeper
	}
	return Adviser
}

// command fills a command in with what the order has, and rarely with what it has not.
func (r *Random) command(name string, o aftersales.Order) aftersales.OrderCommand {
	switch name {
	case "open_order", "request_rescue", "adopt_order":
		return r.begin(name)
	case "plan_job", "request_part", "make_quote", "ask_consent", "answer_consent", "authorise":
		return r.plan(name, o)
	case "approve_job", "drop_job", "defer_job", "assign_job", "start_job", "pause_job", "resume_job", "hand_on_job", "finish_job",
		"check_job", "mutual_check_job", "record_correction":
		return r.work(name, r.jobFor(name, o))
	case "record_intake", "clarify_item", "sign_intake", "correct_odometer", "check_plate", "deliver":
		return r.intake(name, o)
	case "set_receptionist", "assign_site", "set_stage", "record_finding", "tell_finding", "promise_ready", "waive_step":
		return r.front(name, o)
	case "approve_part", "issue_part", "fit_part", "return_part", "choose_old_part", "lose_part", "settle_loss", "receive_old_part",
		"dispose_old_part":
		return r.part(name, o)
	case "inspect", "pass_final", "fail_final", "certify", "open_action", "advance_action", "check_finished_car", "record_handover",
		"record_opinion", "forward_opinion", "answer_opinion":
		return r.inspection(name, o)
	case "settle", "pay", "give_list", "correct_settlement", "take_deposit", "return_deposit", "refund", "issue_invoice",
		"credit_invoice", "raise_dispute", "explain_dispute", "forward_dispute", "resolve_dispute", "claim_recovery",
		"answer_recovery", "receive_recovery":
		return r.money(name, o)
	}
	return r.word(name)
}

// begin opens or adopts the current order.
func (r *Random) begin(name string) aftersales.OrderCommand {
	if name == "adopt_order" {
		return r.Adopt()
	}
	kind := pick(r, append(aftersales.OrderKinds(), aftersales.KindRework, aftersales.KindRework))
	c := aftersales.OpenOrder{Order: r.order, Kind: kind, Customer: "C-1", Vehicle: pick(r, []aftersales.VehicleID{"V-1", "V-2"})}
	if kind == aftersales.KindRework {
		c.ReworkOf, c.ImmediateReturn = "RO-0", r.one(3)
	}
	for n := range 1 + r.rng.IntN(3) {
		c.Items = append(c.Items, aftersales.Item{ID: aftersales.ItemID(fmt.Sprintf("I%d", n)), Words: words("item"),
			Unclear: r.one(4)})
	}
	if name == "request_rescue" {
		return aftersales.RequestRescue{Order: r.order, Customer: c.Customer, Vehicle: c.Vehicle, Items: c.Items, Urban: new(r.one(2))}
	}
	return c
}

// Adopt takes the current order over from another system: what some random commands would have recorded, with gaps, in
// any state.
func (r *Random) Adopt() aftersales.AdoptOrder {
	var events []history.Event
	o, source := aftersales.Order{}, NewRandom(r.rng.Uint64())
	for n := range r.rng.IntN(40) {
		if o.State == "" {
			source.orders = r.orders - 1 // so that it makes the same order
		}
		step := source.Next(o)
		step.By.Command = fmt.Sprintf("%s-s%d", r.order, n)
		if step.Command.Name() == "adopt_order" {
			continue
		}
		if made, err := aftersales.DecideOrder(o, step.Command, step.By, Prices()); err == nil {
			o = aftersales.EvolveOrder(o, made)
			events = append(events, made...)
		}
	}
	kept := r.gaps(events)
	kept = append(kept, r.left(o, source.at, !slices.ContainsFunc(kept, makesBill))...)
	covers := pick(r, [][]string{nil, {"*"}, {"order.*", "job.*"}, {"order.opened", "part.*", "settlement.totalled.total"}})
	state := pick(r, aftersales.OrderStates())
	if r.one(2) {
		state = pick(r, seldom)
	}
	return aftersales.AdoptOrder{Order: r.order, State: state, From: "old system", Covers: covers, Events: kept}
}

// gaps leaves out events, and fields of others.
func (r *Random) gaps(events []history.Event) (kept []history.Event) {
	for _, e := range events {
		if r.one(8) {
			continue
		}
		for _, f := range e.Fields {
			if f.Name != history.FieldOrderID && !isSubject(f.Name) && r.one(10) {
				e = e.With(f.Name, history.Value{})
			}
		}
		kept = append(kept, e)
	}
	return kept
}

// left is what another system may have left open of an order: a bill with a dispute, a deposit set off and an invoice about it, a
// piece that is out or lost, a deposit, a claim against a supplier.
func (r *Random) left(o aftersales.Order, at time.Time, mayBill bool) (out []history.Event) {
	add := func(id string, t history.Type, fields ...history.Field) {
		e := history.NewEvent(t, history.At(at)).With(history.FieldOrderID, history.ID(string(r.order)))
		for _, f := range fields {
			e = e.With(f.Name, f.Value)
		}
		e.ID = string(r.order) + "-" + id
		out = append(out, e)
	}
	field := func(n history.Name, v history.Value) history.Field { return history.Field{Name: n, Value: v} }
	if o.State != "" && r.one(2) && mayBill {
		bill := field(history.FieldSettlementID, history.ID(string(r.order)+"/S0"))
		sum := field(history.FieldCustomerCharge, yuan("50.00"))
		if r.one(2) { // it is known what the bill comes to, and not who pays it
			sum.Name = history.FieldTotal
		}
		add("bill", history.SettlementTotalled, bill, sum)
		if r.bins.IntN(3) == 0 {
			add("dispute", history.DisputeRaised, bill, field(history.FieldDisputeID, history.ID("D-old")))
		}
		if r.bins.IntN(3) == 0 { // of which no deposit may be on record
			add("set-off", history.SettlementPaid, bill, field(history.FieldAmount, yuan("20.00")), field(history.FieldPaymentMethod, history.Code("deposit")))
		}
		if r.bins.IntN(3) == 0 {
			add("invoice", history.InvoiceIssued, bill, field(history.FieldInvoiceNo, history.ID("V-old")), field(history.FieldInvoiceTotal, yuan("100.00")))
		}
	}
	piece := func() []history.Field {
		return []history.Field{field(history.FieldPartID, history.ID(string(o.Parts[0].ID))), field(history.FieldQty, history.Int(history.KindNum, 1))}
	}
	if len(o.Parts) > 0 && r.bins.IntN(3) == 0 { // a piece is out
		add("issued", history.PartIssued, piece()...)
	}
	if len(o.Parts) > 0 && r.one(3) {
		add("lost", history.PartLost, piece()...)
	}
	if o.State != "" && r.one(3) {
		add("deposit", history.DepositTaken, field(history.FieldAmount, yuan("50.00")))
	}
	if o.State != "" && r.bins.IntN(3) == 0 {
		add("claim", history.RecoveryClaimed, field(history.FieldRecoveryID, history.ID("C-old")), field(history.FieldSupplierID, history.ID("SUP-1")), field(history.FieldAmount, yuan("60.00")))
	}
	return out
}

// seldom are the states in which a random order is seldom found with little done.
var seldom = []aftersales.OrderState{aftersales.OrderCertified, aftersales.OrderAuthorised, aftersales.OrderAwaitingConsent, aftersales.OrderAwaitingParts,
	aftersales.OrderAccepting, aftersales.OrderSettled, aftersales.OrderDelivered, aftersales.OrderQuoted, aftersales.OrderDeclined,
	aftersales.OrderLeft, aftersales.OrderSolved}

func makesBill(e history.Event) bool {
	return e.Type == history.SettlementTotalled || e.Type == history.SettlementLineAdded || e.Type == history.SettlementPayerCharged
}

func isSubject(n history.Name) bool {
	return n == history.FieldJobID || n == history.FieldPartID || n == history.FieldSettlementID
}

func (r *Random) plan(name string, o aftersales.Order) aftersales.OrderCommand {
	switch name {
	case "plan_job":
		return aftersales.PlanJob{Job: aftersales.JobID(r.newID("J")), Operation: "OP", Hours: r.someHours(), Rate: r.someMoney(),
			Payer: r.payer(), Finding: pick(r, []aftersales.FindingID{"", "F1"}), Item: pick(r, []aftersales.ItemID{"", "I0", "I9"}),
			Maintenance: r.one(3), Major: r.one(4), Standard: pick(r, []*pricing.Hours{nil, new(r.someHours())}),
			Revives: pick(r, []*aftersales.JobRef{nil, {Order: "RO-0", Job: "J9"}})}
	case "request_part":
		job := r.job(o)
		if r.one(3) {
			job = ""
		}
		return aftersales.RequestPart{Part: aftersales.PartID(r.newID("P")), Job: job, Number: "N", Quantity: r.quantity(),
			UnitPrice: r.someMoney(), Payer: r.payer()}
	case "authorise":
		return aftersales.Authorise{GuaranteeDays: int64(r.rng.IntN(2) * 100), Duties: words("duties")}
	case "ask_consent":
		c := aftersales.AskConsent{Job: r.job(o), Reason: words("why"), Total: pick(r, []pricing.Money{{}, cny("0.00"), cny("99.00")})}
		if r.one(2) {
			c.Job, c.Part = "", r.partID(o)
		}
		return c
	case "answer_consent":
		c := aftersales.AnswerConsent{Job: r.job(o), Answer: pick(r, []aftersales.Answer{"agreed", "agreed", "declined"}), Reason: words("why")}
		if open := r.question(o); open != nil {
			c.Job, c.Part = open.Job, open.Part
		}
		return c
	}
	return aftersales.MakeQuote{}
}

// question takes an open question, if there is one.
func (r *Random) question(o aftersales.Order) *aftersales.Consent {
	for i := range o.Consents {
		if o.Consents[i].Answer == "" && !r.one(5) {
			return &o.Consents[i]
		}
	}
	return nil
}

func (r *Random) part(name string, o aftersales.Order) aftersales.OrderCommand {
	id := r.partID(o)
	switch name {
	case "approve_part":
		return aftersales.ApprovePart{Part: id}
	case "issue_part":
		return r.lots(aftersales.IssuePart{Part: id, Quantity: r.quantity(), To: Technician.ID, Replaces: pick(r, []*bool{nil, new(false)}),
			Bin: pick(r, []string{"", "", "", "A-01"})})
	case "fit_part":
		id = r.unwanted(id, o)
		return aftersales.FitPart{Part: id, Quantity: r.out(o, id), Origin: pick(r, aftersales.Origins()), Lot: r.lot(o, id)}
	case "return_part":
		return aftersales.ReturnPart{Part: id, Quantity: r.out(o, id), Bin: []string{"A-01", "", "", ""}[r.bins.IntN(4)], Lot: r.lot(o, id)}
	}
	return r.oldPart(name, id, o)
}

// lots names the lot or the lots of what a bin gives, now and then.
func (r *Random) lots(c aftersales.IssuePart) aftersales.IssuePart {
	switch n := r.bins.IntN(4); {
	case c.Bin == "" || n == 0:
	case n == 1:
		c.Lots = []aftersales.IssuedLot{{Lot: "L1", Quantity: c.Quantity, Expires: later}, {Lot: "L2", Quantity: c.Quantity}}
		c.Quantity = c.Quantity.Add(c.Quantity)
	default:
		c.Lot = []aftersales.LotID{"L1", "L2"}[r.bins.IntN(2)]
	}
	return c
}

// lot is mostly none, and else that of which the most was issued, or one that there is not.
func (r *Random) lot(o aftersales.Order, id aftersales.PartID) aftersales.LotID {
	n := r.bins.IntN(8)
	if n > 2 {
		return ""
	}
	for _, p := range o.Parts {
		if p.ID == id && len(p.Lots) > 0 && n > 0 {
			return p.Lots[r.bins.IntN(len(p.Lots))].Lot
		}
	}
	return "L9"
}

// unwanted takes the part that was asked for, or as often one that is out for a job that nobody wants any more.
func (r *Random) unwanted(id aftersales.PartID, o aftersales.Order) aftersales.PartID {
	if r.one(2) {
		return id
	}
	for _, p := range o.Parts {
		for _, j := range o.Jobs {
			if p.Job == j.ID && p.Out().Sign() > 0 && (j.Status == aftersales.JobDropped || j.Status == aftersales.JobDeferred) {
				return p.ID
			}
		}
	}
	return id
}

// oldPart makes a command about a part that was taken out, or one that is lost.
func (r *Random) oldPart(name string, id aftersales.PartID, o aftersales.Order) aftersales.OrderCommand {
	for _, p := range o.Parts {
		if name == "lose_part" && p.Out().Sign() > 0 || name == "settle_loss" && p.LossOpen() || name == "dispose_old_part" && p.OldKept.Sign() > 0 {
			id = p.ID
		}
	}
	switch name {
	case "lose_part":
		return aftersales.LosePart{Part: id, Quantity: r.out(o, id), Person: Technician.ID, Price: cny("260.00"), Lot: r.lot(o, id)}
	case "settle_loss":
		return aftersales.SettleLoss{Part: id, By: pick(r, aftersales.LossSettlements()), Amount: cny("260.00")}
	case "receive_old_part":
		return aftersales.ReceiveOldPart{Part: id, Quantity: r.quantity()}
	case "dispose_old_part":
		return aftersales.DisposeOldPart{Part: id, Quantity: r.quantity(), Choice: pick(r, aftersales.OldParts())}
	}
	return aftersales.ChooseOldPart{Part: id, Choice: pick(r, aftersales.OldParts())}
}

// out is mostly what is out of the store of a part.
func (r *Random) out(o aftersales.Order, id aftersales.PartID) pricing.Quantity {
	for _, p := range o.Parts {
		if p.ID == id && p.Out().Sign() > 0 && !r.one(4) {
			return p.Out()
		}
	}
	return r.quantity()
}

// word gives the commands that say little more than their name.
func (r *Random) word(name string) aftersales.OrderCommand {
	switch name {
	case "accept_rework":
		return aftersales.AcceptRework{FaultSide: pick(r, aftersales.FaultSides())}
	case "explain":
		return aftersales.Explain{Topics: []string{"work"}}
	case "hand_documents":
		return aftersales.HandDocuments{Documents: []string{"certificate"}}
	case "record_satisfaction":
		return aftersales.RecordSatisfaction{Satisfied: r.one(2)}
	case "hand_to_workshop":
		return aftersales.HandToWorkshop{Giver: Adviser.ID, Receiver: Leader.ID}
	case "send_back":
		return aftersales.SendBack{Reason: words("plate")}
	case "reject":
		return aftersales.Reject{Reason: words("still noisy")}
	case "report_order":
		return r.report()
	}
	for _, c := range aftersales.OrderCommands() {
		if c.Name() == name {
			return c
		}
	}
	return aftersales.CloseOrder{}
}

func (r *Random) report() aftersales.ReportOrder {
	return pick(r, []aftersales.ReportOrder{
		{Type: history.OrderCarWashed},
		{Type: history.PartDelivered, Fields: map[history.Name]string{history.FieldPartID: "P1", history.FieldQty: "1"}},
		{Type: history.PromiseMade, Fields: map[history.Name]string{history.FieldPromiseID: r.newID("W"), history.FieldCustomerID: "C-1"}},
		{Type: history.OrderOpened},
		{Type: history.ComplaintReceived, Fields: map[history.Name]string{history.FieldComplaintID: "K1"}},
	})
}

func (r *Random) job(o aftersales.Order) aftersales.JobID {
	if len(o.Jobs) == 0 || r.one(20) {
		return "J-none"
	}
	return pick(r, o.Jobs).ID
}

// jobFor takes any job; to be given up it takes one whose parts are out, now and then.
func (r *Random) jobFor(name string, o aftersales.Order) aftersales.JobID {
	if (name == "drop_job" || name == "defer_job") && r.one(2) {
		for _, p := range o.Parts {
			if p.Job != "" && p.Out().Sign() > 0 {
				return p.Job
			}
		}
	}
	return r.job(o)
}

func (r *Random) partID(o aftersales.Order) aftersales.PartID {
	if len(o.Parts) == 0 || r.one(20) {
		return "P-none"
	}
	return pick(r, o.Parts).ID
}

func (r *Random) newID(kind string) string {
	if r.one(20) {
		return kind + "1"
	}
	return fmt.Sprintf("%s/%s%d", r.order, kind, r.n)
}

func (r *Random) someHours() pricing.Hours {
	return hours(pick(r, []string{"0", "0.25", "1.5", "2.40"}))
}

func (r *Random) quantity() pricing.Quantity { return pieces(pick(r, []string{"1", "2", "0.75"})) }

func (r *Random) someMoney() pricing.Money {
	if r.one(40) {
		usd, _ := pricing.NewMoney("5.00", "USD")
		return usd
	}
	return cny(pick(r, []string{"0.00", "12.34", "180.00", "99.999"}))
}

func (r *Random) payer() pricing.PayerKind {
	return pick(r, append(pricing.PayerKinds(), "", "", "", "", pricing.PayerCustomer, pricing.PayerCustomer))
}

// one tells with a chance of one in n.
func (r *Random) one(n int) bool { return r.rng.IntN(n) == 0 }

func pick[T any](r *Random, from []T) T { return from[r.rng.IntN(len(from))] }
