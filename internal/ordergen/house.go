package ordergen

import (
	"fmt"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// More of the staff: whoever looks the vehicle over at the reception, and whoever closes an order.
var (
	Clerk   = Person{"he", "intake_clerk"}
	Service = Person{"lin", "customer_service"}
)

// HousePrices are those of a shop whose published prices contain the tax, as the house rules reckon them.
func HousePrices() pricing.Rules {
	rules := Prices()
	rules.TaxIncluded = true
	return rules
}

// HouseFacts are what is so in that shop: who is certified for what, and what is published.
func HouseFacts() []history.Fact {
	facts := []history.Fact{
		history.NewFact(history.FactPartMaster, "PAD-F").With(history.FieldListPrice, yuan("260.00")),
		tariff("PAD-F", "part", "260.00"),
	}
	for _, p := range []Person{Technician, Mate} {
		facts = append(facts, history.NewFact(history.FactCertificate, string(p.ID)).With(history.FieldArea, history.Code("brakes")))
	}
	for _, op := range []string{"PAD-RR-F", "INS-BRK", "DSC-MC-F"} {
		facts = append(facts, tariff(op, "labour", "180.00"), history.NewFact(history.FactLabourOp, op).
			With(history.FieldStandardHours, history.Number(history.KindHours, history.Decimal{Digits: 13, Scale: 1})).
			With(history.FieldRate, yuan("180.00")))
	}
	return facts
}

func tariff(ref, kind, price string) history.Fact {
	return history.NewFact(history.FactTariff, ref).With(history.FieldLineKind, history.Code(kind)).
		With(history.FieldUnitPrice, yuan(price)).With(history.FieldPublished, history.Bool(true))
}

func yuan(amount string) history.Value {
	d, _ := history.ParseDecimal(amount)
	return history.Money(d, "CNY")
}

// House is an order that goes through every state of an ordinary life up to its closing, one after another, as the house
// rules from the reception to the office want it: with an additional item that the customer agrees to, and a wait for parts.
// It is filed away after the follow-up, which is not its own.
func House(order aftersales.OrderID, start time.Time) []Step {
	h := &houseLife{writer: writer{order: order, at: start}, id: string(order)}
	h.reception()
	h.workshop()
	h.inspection()
	h.handover()
	return h.steps
}

// houseLife writes the life of [House].
type houseLife struct {
	writer
	id string
}

func (h *houseLife) job(n int) aftersales.JobID {
	return aftersales.JobID(fmt.Sprintf("%s/J%d", h.id, n))
}
func (h *houseLife) part() aftersales.PartID { return aftersales.PartID(h.id + "/P1") }
func (h *houseLife) found(n int) aftersales.FindingID {
	return aftersales.FindingID(fmt.Sprintf("%s/F%d", h.id, n))
}

// report reports an event with fields in pairs.
func (h *houseLife) report(by Person, t history.Type, fields ...string) {
	c := aftersales.ReportOrder{Type: t}
	for i := 0; i < len(fields); i += 2 {
		if c.Fields == nil {
			c.Fields = map[history.Name]string{}
		}
		c.Fields[history.Name(fields[i])] = fields[i+1]
	}
	h.add(by, c)
}

func (h *houseLife) reception() {
	h.add(Adviser, aftersales.OpenOrder{Order: h.order, Number: number(h.order), Kind: aftersales.KindRepair, Customer: "C-7", Vehicle: "V-3",
		Concern: words("concern"), Items: []aftersales.Item{{ID: "noise", Words: words("item"), Unclear: true}}, LastKM: new(int64(20_000))})
	h.add(Adviser, aftersales.SetReceptionist{Receptionist: Adviser.ID})
	h.add(Adviser, aftersales.AssignSite{Site: "bay-2"})
	h.add(Adviser, aftersales.ClarifyItem{Item: "noise", Words: words("clear")})
	h.add(Clerk, aftersales.RecordIntake{Methods: []string{"inquiry", "instrument", "road_test"}, Grade: "minor", GradeList: "2026",
		OdometerKM: new(int64(20_310)), ExpectedDays: new(int64(5)), FuelPercent: new(int64(50)), Damage: words("scratch"),
		VIN:         &aftersales.VINReading{Valid: true, Agrees: new(true)},
		Accessories: []aftersales.Accessory{{ID: aftersales.AccessoryID(h.id + "/A1"), Words: words("toolbox"), Storage: "shelf 4"}}})
	h.add(Adviser, aftersales.SignIntake{Request: true, RequestCopy: true, Accessories: true, AccessoriesCopy: true})
	h.add(Technician, aftersales.Diagnose{Procedure: "brakes-2"})
	for n := 1; n <= 2; n++ {
		h.add(Technician, aftersales.RecordFinding{Finding: h.found(n), Words: words("found"), Told: "front_desk"})
	}
	h.add(Adviser, aftersales.PlanJob{Job: h.job(1), Operation: "PAD-RR-F", Description: "front brake pads, renew", Item: "noise",
		Finding: h.found(1), Standard: new(hours("1.3")), Hours: hours("1.2"), Rate: cny("180.00"), Area: "brakes"})
	h.add(Adviser, aftersales.PlanJob{Job: h.job(2), Operation: "INS-BRK", Finding: h.found(2), Area: "brakes", Hours: hours("0.5"), Rate: cny("180.00"),
		FeeClass: pricing.ClassInspection})
	h.add(Technician, aftersales.RequestPart{Part: h.part(), Job: h.job(1), Number: "PAD-F", PartName: "front brake pads",
		Quantity: pieces("2"), UnitPrice: cny("260.00")})
	h.add(Technician, aftersales.MakeRepairPlan{Plan: words("plan")})
	h.add(Adviser, aftersales.MakeQuote{Ready: h.at.Add(9 * time.Hour)})
	h.add(Adviser, aftersales.ExplainQuote{})
	h.add(Adviser, aftersales.ExplainRepairPlan{})
	h.add(Adviser, aftersales.ConfirmQuote{})
	h.add(Adviser, aftersales.PromiseReady{Ready: h.at.Add(9 * time.Hour), Method: "in_person"})
	h.add(Adviser, aftersales.Authorise{GuaranteeDays: 100, GuaranteeKM: 20_000, Duties: words("duties"), RepairClass: "level2"})
	h.report(Adviser, history.OrderCarWashed)
	h.add(Adviser, aftersales.HandToWorkshop{Giver: Adviser.ID, Receiver: Leader.ID})
	h.add(Technician, aftersales.CheckPlate{OnOrder: samePlate, Seen: samePlate})
}

func (h *houseLife) workshop() {
	h.add(Leader, aftersales.AssignJob{Job: h.job(1), To: Technician.ID, Team: "brakes"})
	h.add(Approver, aftersales.ApprovePart{Part: h.part()})
	h.add(Technician, aftersales.StartJob{Job: h.job(1)})
	h.add(Technician, aftersales.PauseJob{Job: h.job(1), Reason: "parts"})
	h.add(Leader, aftersales.AwaitParts{})
	h.report(Keeper, history.PartDelivered, "part_id", string(h.part()), "part_no", "PAD-F", "qty", "2")
	h.add(Keeper, aftersales.IssuePart{Part: h.part(), Quantity: pieces("2"), To: Technician.ID})
	h.add(Leader, aftersales.ResumeRepair{})
	h.add(Technician, aftersales.ResumeJob{Job: h.job(1)})
	h.addedItem()
	h.add(Technician, aftersales.FitPart{Part: h.part(), Quantity: pieces("2"), Origin: aftersales.OriginPlan, Genuine: new(true), Fits: new(true)})
	h.add(Keeper, aftersales.ReceiveOldPart{Part: h.part(), Quantity: pieces("2")})
	h.add(Adviser, aftersales.ChooseOldPart{Part: h.part(), Choice: aftersales.OldPartReturned})
	h.add(Technician, aftersales.FinishJob{Job: h.job(1), Clocked: new(hours("1.1"))})
	h.checked(1)
	for n := 2; n <= 3; n++ {
		h.add(Technician, aftersales.StartJob{Job: h.job(n)})
		h.add(Technician, aftersales.FinishJob{Job: h.job(n)})
		h.checked(n)
	}
	h.report(Technician, history.RepairRecordPartListed, "part_id", string(h.part()))
	h.add(Technician, aftersales.FinishRepair{})
}

// addedItem is found during the work; the customer agrees to it, and to a new total.
func (h *houseLife) addedItem() {
	h.add(Technician, aftersales.RecordFinding{Finding: h.found(3), Words: words("found"), Told: "front_desk"})
	h.add(Adviser, aftersales.PlanJob{Job: h.job(3), Operation: "DSC-MC-F", Finding: h.found(3), Area: "brakes", Hours: hours("0.8"), Rate: cny("180.00"),
		FeeClass: pricing.ClassProcessing})
	h.add(Adviser, aftersales.AskConsent{Job: h.job(3), Reason: words("why"), Total: cny("970.00"), Method: "phone"})
	h.add(Adviser, aftersales.AnswerConsent{Job: h.job(3), Answer: aftersales.Agreed, Total: cny("970.00"), Who: words("wife"), Method: "phone"})
	h.add(Adviser, aftersales.ApproveJob{Job: h.job(3)})
}

// checked is what follows every job: the technician's own check, a colleague's, and the two inspections of the job.
func (h *houseLife) checked(n int) {
	h.add(Technician, aftersales.CheckJob{Job: h.job(n)})
	h.add(Technician, aftersales.Inspect{Level: aftersales.LevelSelf, Job: h.job(n), Passed: true})
	h.add(Technician, aftersales.HandOnJob{Job: h.job(n), Role: Leader.Role, To: Leader.ID})
	h.add(Mate, aftersales.MutualCheckJob{Job: h.job(n)})
	h.add(Leader, aftersales.Inspect{Level: aftersales.LevelProcess, Job: h.job(n), Passed: true})
	h.add(Technician, aftersales.RecordCorrection{Job: h.job(n), Cause: words("cause"), Correction: words("correction")})
}

func (h *houseLife) inspection() {
	h.add(Inspector, aftersales.PassFinal{Items: []aftersales.ItemID{"noise"}, Methods: []string{"instrument", "road_test"}})
	h.add(Inspector, aftersales.Certify{Certificate: "QC-0007"})
	h.add(Adviser, aftersales.CheckFinishedCar{Outside: new(true), Technical: new(true), Belongings: new(true)})
	h.add(Adviser, aftersales.RecordHandover{Step: aftersales.StepPapersPrepared})
	h.report(Inspector, history.RecordCreated, "record_id", h.id+"/R1", "record_kind", "inspection")
	h.add(Adviser, aftersales.NotifyReady{})
}

func (h *houseLife) handover() {
	h.add(Adviser, aftersales.RecordHandover{Step: aftersales.StepCustomerArrived})
	h.add(Adviser, aftersales.RecordHandover{Step: aftersales.StepCarCleaned})
	h.add(Adviser, aftersales.WalkRound{})
	h.add(Adviser, aftersales.Explain{Topics: []string{"content", "parts", "condition", "notes"}})
	h.add(Adviser, aftersales.RecordHandover{Step: aftersales.StepResultTold})
	h.add(Adviser, aftersales.Accept{})
	h.add(Cashier, aftersales.Settle{Settlement: aftersales.SettlementID(h.id + "/S1")})
	h.add(Cashier, aftersales.GiveList{})
	h.add(Cashier, aftersales.IssueInvoice{Invoice: "INV-7", Kind: "vat_ordinary"})
	h.add(Cashier, aftersales.Pay{Amount: cny("970.00"), Method: "card"})
	h.add(Keeper, aftersales.DisposeOldPart{Part: h.part(), Quantity: pieces("2"), Choice: aftersales.OldPartReturned})
	h.add(Adviser, aftersales.HandDocuments{Documents: []string{"repair_record", "warranty_certificate", "technical_sheet", "certificate"}})
	h.add(Adviser, aftersales.RecordHandover{Step: aftersales.StepSheetGiven})
	h.report(Technician, history.RepairRecordCompleted, "steps_count", "3", "feedback", "content")
	h.add(Inspector, aftersales.RecordHandover{Step: aftersales.StepQuestionsAnswered})
	h.add(Adviser, aftersales.RecordHandover{Step: aftersales.StepOpinionAsked})
	h.add(Adviser, aftersales.Deliver{OdometerKM: new(int64(20_315))})
	h.add(Adviser, aftersales.RecordSatisfaction{Satisfied: true, Score: new(int64(9))})
	h.add(Service, aftersales.CloseOrder{})
}
