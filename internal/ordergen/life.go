// Package ordergen makes repair orders for tests and benchmarks: an ordinary life as commands, and random ones.
//
//	order := aftersales.Order{}
//	for _, step := range ordergen.Life("RO-1", start) {
//		events, err := aftersales.DecideOrder(order, step.Command, step.By, ordergen.Prices())
//		…
//	}
package ordergen

import (
	"fmt"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// Step is one command and who gives it.
type Step struct {
	Command aftersales.OrderCommand
	By      aftersales.Actor
}

// Prices are those of the shop: amounts in CNY, 13 % tax on top.
func Prices() pricing.Rules {
	return pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{{ID: "VAT", Rate: "13"}}}
}

// Person is a member of the shop's staff, with the role in which he acts.
type Person struct {
	ID   aftersales.PersonID
	Role string
}

// The staff: for each role that a rule asks for somebody, and two technicians.
var (
	Adviser    = Person{"zhao", "service_adviser"}
	Technician = Person{"li", "technician"}
	Mate       = Person{"wu", "technician"}
	Leader     = Person{"zhou", "team_leader"}
	Inspector  = Person{"chen", "outgoing_inspector"}
	Keeper     = Person{"qian", "parts_clerk"}
	Approver   = Person{"sun", "parts_approver"}
	Cashier    = Person{"zheng", "cashier"}
	Manager    = Person{"wang", "service_manager"}
)

// Staff lists everybody.
func Staff() []Person {
	return []Person{Adviser, Technician, Mate, Leader, Inspector, Keeper, Approver, Cashier, Manager}
}

const shop aftersales.StoreID = "S12"

// writer puts steps one after another, five minutes apart.
type writer struct {
	order aftersales.OrderID
	at    time.Time
	steps []Step
}

func (w *writer) add(by Person, c aftersales.OrderCommand) {
	w.steps = append(w.steps, Step{c, aftersales.Actor{Command: fmt.Sprintf("%s-c%d", w.order, len(w.steps)+1), At: w.at,
		By: by.ID, Role: by.Role, Store: shop}})
	w.at = w.at.Add(5 * time.Minute)
}

// words is a paper that an event refers to.
func words(id string) history.Paper { return history.Paper{ID: id, Digest: "00ff"} }

// number is the number of an order on its papers, such as "2026-0001" of "RO-1".
func number(order aftersales.OrderID) string {
	digits := strings.TrimPrefix(string(order), "RO-")
	return "2026-" + strings.Repeat("0", max(0, 4-len(digits))) + digits
}

// Life is an ordinary order from reception to the end: two jobs, a part of which one piece goes back, and an additional
// item that the customer agrees to. It passes every gate of the house rules.
func Life(order aftersales.OrderID, start time.Time) []Step {
	w := &writer{order: order, at: start}
	job := func(n int) aftersales.JobID { return aftersales.JobID(fmt.Sprintf("%s/J%d", order, n)) }
	part := aftersales.PartID(order + "/P1")
	item := aftersales.ItemID("noise")
	w.add(Adviser, aftersales.OpenOrder{Order: order, Number: number(order), Kind: aftersales.KindRepair, Customer: "C-7",
		Vehicle: "V-3", Concern: words("concern"), Items: []aftersales.Item{{ID: item, Words: words("item")}}})
	w.add(Adviser, aftersales.RecordIntake{Methods: []string{"inquiry", "road_test"}, Grade: "minor", OdometerKM: new(int64(20_310))})
	w.add(Technician, aftersales.Diagnose{Procedure: "brakes-2"})
	w.add(Adviser, aftersales.PlanJob{Job: job(1), Operation: "PAD-RR-F", Description: "front brake pads, renew",
		Hours: hours("1.2"), Rate: cny("180.00")})
	w.add(Adviser, aftersales.PlanJob{Job: job(2), Operation: "INS-BRK", Hours: hours("0.5"), Rate: cny("180.00"),
		FeeClass: pricing.ClassInspection})
	w.add(Adviser, aftersales.RequestPart{Part: part, Job: job(1), Number: "PAD-F", PartName: "front brake pads",
		Quantity: pieces("2"), UnitPrice: cny("260.00")})
	w.add(Adviser, aftersales.MakeQuote{Ready: start.Add(8 * time.Hour)})
	w.add(Adviser, aftersales.ExplainQuote{})
	w.add(Adviser, aftersales.Authorise{GuaranteeDays: 100, GuaranteeKM: 20_000, Duties: words("duties")})
	w.add(Approver, aftersales.ApprovePart{Part: part})
	w.add(Keeper, aftersales.IssuePart{Part: part, Quantity: pieces("2"), To: Technician.ID})
	w.add(Technician, aftersales.StartJob{Job: job(1)})
	w.add(Technician, aftersales.PlanJob{Job: job(3), Operation: "DSC-MC-F", Finding: aftersales.FindingID(order + "/F1"),
		Hours: hours("0.8"), Rate: cny("180.00"), FeeClass: pricing.ClassProcessing})
	w.add(Adviser, aftersales.AskConsent{Job: job(3), Reason: words("why"), Total: cny("144.00"), Method: "phone"})
	w.add(Adviser, aftersales.AnswerConsent{Job: job(3), Answer: aftersales.Agreed, Method: "phone"})
	w.add(Adviser, aftersales.ApproveJob{Job: job(3)})
	w.add(Technician, aftersales.FitPart{Part: part, Quantity: pieces("1"), Origin: aftersales.OriginPlan, Genuine: new(true), Fits: new(true)})
	w.add(Keeper, aftersales.ReturnPart{Part: part, Quantity: pieces("1")})
	w.add(Adviser, aftersales.ChooseOldPart{Part: part, Choice: aftersales.OldPartReturned})
	w.add(Technician, aftersales.FinishJob{Job: job(1), Clocked: new(hours("1.1"))})
	for n := 2; n <= 3; n++ {
		w.add(Technician, aftersales.StartJob{Job: job(n)})
		w.add(Technician, aftersales.FinishJob{Job: job(n)})
	}
	for n := 1; n <= 3; n++ {
		w.add(Technician, aftersales.CheckJob{Job: job(n)})
		w.add(Technician, aftersales.Inspect{Level: aftersales.LevelSelf, Job: job(n), Passed: true})
		w.add(Leader, aftersales.Inspect{Level: aftersales.LevelProcess, Job: job(n), Passed: true})
	}
	w.add(Technician, aftersales.RecordCorrection{Cause: words("cause"), Correction: words("correction")})
	w.add(Inspector, aftersales.PassFinal{Items: []aftersales.ItemID{item}, Methods: []string{"road_test"}})
	w.add(Inspector, aftersales.Certify{Certificate: certificate(w.order)})
	w.add(Adviser, aftersales.Explain{Topics: []string{"work", "fees"}})
	w.add(Cashier, aftersales.Settle{Settlement: aftersales.SettlementID(order + "/S1")})
	w.add(Cashier, aftersales.GiveList{})
	w.add(Adviser, aftersales.Accept{})
	w.add(Cashier, aftersales.Pay{Amount: cny("500.00"), Method: "card"})
	w.add(Adviser, aftersales.HandDocuments{Documents: []string{"certificate", "settlement_list"}})
	w.add(Adviser, aftersales.ReportOrder{Type: history.OrderCarWashed})
	w.add(Adviser, aftersales.Deliver{OdometerKM: new(int64(20_315))})
	w.add(Adviser, aftersales.RecordSatisfaction{Satisfied: true, Score: new(int64(9))})
	w.add(Adviser, aftersales.CloseOrder{})
	return w.steps
}

// cny, hours and pieces read literals of this package.

func cny(amount string) pricing.Money {
	m, _ := pricing.NewMoney(amount, "CNY")
	return m
}

func hours(n string) pricing.Hours {
	h, _ := pricing.ParseHours(n)
	return h
}

func pieces(n string) pricing.Quantity {
	q, _ := pricing.ParseQuantity(n)
	return q
}

// certificate gives the number of an order's certificate: "QC-0001" for "RO-1".
func certificate(order aftersales.OrderID) string {
	digits := strings.TrimPrefix(string(order), "RO-")
	return "QC-" + strings.Repeat("0", max(0, 4-len(digits))) + digits
}
