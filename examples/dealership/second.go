package main

import (
	"context"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/pricing"
)

// The second day shows what is not of every day. Its commands are told by their names.
const secondDay = "2026-03-18"

// The orders of the second day, the appointments, and the part numbers of the ledger.
const (
	bookedOrder    aftersales.OrderID = "RO-2026-0201"
	visitOrder     aftersales.OrderID = "RO-2026-0202"
	towedOrder     aftersales.OrderID = "RO-2026-0203"
	solvedOrder    aftersales.OrderID = "RO-2026-0204"
	quoteOrder     aftersales.OrderID = "RO-2026-0205"
	declinedOrder  aftersales.OrderID = "RO-2026-0206"
	leftOrder      aftersales.OrderID = "RO-2026-0207"
	postponedOrder aftersales.OrderID = "RO-2026-0208"
	revivedOrder   aftersales.OrderID = "RO-2026-0209"
	partOrder      aftersales.OrderID = "RO-2026-0210"
)

func secondScenes() []scene {
	return []scene{
		{phrase{"五、预约到店：接车、检验、作业、验收与结算", "五、預約到店：接車、檢驗、作業、驗收與結算",
			"5. A booked visit: reception, work, inspection, hand-over and money in full"}, bookedScene()},
		{phrase{"六、上门服务", "六、上門服務", "6. A visit on site"}, visitScene()},
		{phrase{"七、咨询、改约、爽约与取消", "七、諮詢、改約、爽約與取消", "7. An inquiry, and bookings that are moved, missed and cancelled"}, bookingScene()},
		{phrase{"八、救援", "八、救援", "8. Two rescues"}, rescueScene()},
		{phrase{"九、未成交的接待", "九、未成交的接待", "9. Receptions that end without work"}, endedScene()},
		{phrase{"十、前次推迟项目的续作", "十、前次推遲項目的續作", "10. Work that was put off is taken up"}, revivedScene()},
		{phrase{"十一、配件原因的返修与供应商追偿", "十一、配件原因的返修與供應商追償", "11. A comeback by a faulty part, and what the supplier gives back"}, partScene()},
		{phrase{"十二、配件库存台账", "十二、配件庫存台帳", "12. The parts ledger"}, stockScene()},
	}
}

// act is an order command that is told by its name, with what belongs to it.
func (b *bench) act(at string, by person, c aftersales.OrderCommand, detail ...string) *step {
	s := b.told(at, by, commandNames[c.Name()], detail)
	s.do = c
	return s
}

// named makes a name tell something.
func named(p phrase) phrase {
	for i := range p {
		p[i] = strings.ReplaceAll(p[i], "%", "%%") + "  %s"
	}
	return p
}

// note puts words into a paper of the order.
func (b *bench) note(key, words string) aftersales.Paper { return note(string(b.order)+"-"+key, words) }

// withNotes gives a step its papers.
func (s *step) withNotes(notes ...aftersales.Paper) { s.notes = notes }

// at is a time of the second day.
func at(clock string) time.Time { return timeOn(secondDay, clock) }

// bookedScene is an order that does everything that an order can do and that ends well.
func bookedScene() []step {
	b := newBench(bookedOrder)
	slot := aftersales.Slot{Start: at("09:00"), End: at("10:00")}
	b.visits("08:00", adviser, "AP-1", aftersales.Book{Appointment: "AP-1", Customer: "C-2004", Vehicle: "V-1004", Model: "Lavida", Slot: slot, Place: "bay-2"})
	b.visits("08:02", adviser, "AP-1", aftersales.Agree{})
	b.visits("08:03", adviser, "AP-1", aftersales.ConfirmInfo{})
	b.visits("08:04", adviser, "AP-1", aftersales.AssignSlot{Assignee: technician.id})
	b.visits("08:05", adviser, "AP-1", aftersales.GiveNotice{Contents: aftersales.NoticeContents()})
	b.visits("08:58", adviser, "AP-1", aftersales.Arrive{})
	b.admits("09:00", adviser, "AP-1", aftersales.OpenOrder{Order: b.order, Number: string(b.order), Kind: aftersales.KindRepair,
		Items: []aftersales.Item{{ID: "noise", Unclear: true}, {ID: "wipers"}}, Promised: at("15:00")})
	bookedReception(b)
	bookedWork(b)
	bookedInspection(b)
	bookedMoney(b)
	return b.steps
}

func bookedReception(b *bench) {
	damage, unclear := b.note("damage", "左前翼子板划痕"), b.note("unclear", "异响在颠簸路面出现")
	vin := aftersales.ReadVIN(aftersales.VINRule{}, aftersales.Paper{}, aftersales.NewPersonal("LSVAA49J132047371"))
	b.act("09:01", adviser, aftersales.SetReceptionist{Receptionist: adviser.id}, string(adviser.id))
	b.act("09:03", adviser, aftersales.RecordIntake{Methods: intakeMethods, Grade: "minor", GradeList: "house", OdometerKM: km(35_120),
		Accessories: []aftersales.Accessory{{ID: "A1", Storage: "locker-4"}}, ExpectedDays: score(1), FuelPercent: score(60), Damage: damage.Ref(), VIN: &vin}, "35,120 km").
		withNotes(damage)
	b.act("09:06", adviser, aftersales.SignIntake{Request: true, RequestCopy: true, Accessories: true, AccessoriesCopy: true})
	b.act("09:08", adviser, aftersales.ClarifyItem{Item: "noise", Words: unclear.Ref()}, "noise").withNotes(unclear)
	b.act("09:10", adviser, aftersales.ComparePlates(personal(aftersales.PaperPlate, "plate", plateOfBooked), aftersales.NewPersonal("沪AD1234")))
	replaced := b.note("odometer", "组合仪表已更换")
	b.act("09:11", adviser, aftersales.CorrectOdometer{OdometerKM: 35_102, Cause: aftersales.OdometerMisread, Reason: replaced.Ref()}, "35,102 km").withNotes(replaced)
	b.act("09:12", adviser, aftersales.SetStage{Stage: "diagnosis", Assignee: technician.id, Tracker: adviser.id})
	b.act("09:20", technician, aftersales.Diagnose{Procedure: "maker/suspension"})
	found := b.note("finding", "稳定杆胶套开裂")
	b.act("09:22", technician, aftersales.RecordFinding{Finding: b.f("bush"), Words: found.Ref()}, "bush").withNotes(found)
	b.act("09:23", technician, aftersales.TellFinding{Finding: b.f("bush"), Told: "front_desk"})
	b.act("09:24", technician, aftersales.MakeRepairPlan{})
	b.act("09:25", adviser, aftersales.ExplainRepairPlan{})
	b.plan("09:26", "J1", "BUSH-RR", "0.8", "200.00", pricing.ClassLabour, b.f("bush"))
	b.plan("09:27", "J2", "WIP-RR", "0.2", "180.00", pricing.ClassLabour, "")
	b.plan("09:28", "J3", "TYR-ROT", "0.5", "160.00", pricing.ClassLabour, "")
	b.request("09:29", "P1", "J1", "BUSH-F", "2", "46.00")
	b.act("09:30", adviser, aftersales.DeferJob{Job: b.j("J3")}, "TYR-ROT")
	b.does("09:31", adviser, aftersales.MakeQuote{}, saysQuote)
	b.does("09:32", adviser, aftersales.ExplainQuote{}, saysExplain)
	b.act("09:33", adviser, aftersales.ConfirmQuote{})
	b.does("09:34", adviser, aftersales.Authorise{GuaranteeDays: 30, GuaranteeKM: 5_000, RepairClass: "level2"}, saysAuthorise, "5,000", 30)
	b.act("09:35", cashier, aftersales.TakeDeposit{Amount: cny("100.00"), Method: "card"}, "100.00")
	b.act("09:36", adviser, aftersales.AssignSite{Site: "lift-3"}, "lift-3")
	b.act("09:37", adviser, aftersales.HandToWorkshop{Giver: adviser.id, Receiver: leader.id})
	b.act("09:38", leader, aftersales.AssignJob{Job: b.j("J1"), To: technician.id, Team: "chassis"}, string(technician.id))
}

func bookedWork(b *bench) {
	b.act("09:39", adviser, aftersales.WaiveStep{Step: "car_wash", Reason: b.note("waived", "客户急用").Ref()}, "car_wash").
		withNotes(b.note("waived", "客户急用"))
	b.issue([2]string{"09:40", "09:42"}, "P1", "2")
	b.start("09:45", technician, "J1")
	b.act("10:00", technician, aftersales.PauseJob{Job: b.j("J1"), Reason: "lift_needed"})
	b.act("10:15", technician, aftersales.ResumeJob{Job: b.j("J1")})
	b.act("10:16", leader, aftersales.AwaitParts{})
	b.act("10:40", leader, aftersales.ResumeRepair{})
	b.fit("10:50", "P1", "1")
	b.act("10:52", technician, aftersales.LosePart{Part: b.p("P1"), Quantity: qty("1"), Person: technician.id, Price: cny("46.00")}, "1")
	b.act("10:53", leader, aftersales.SettleLoss{Part: b.p("P1"), By: aftersales.LossPaid, Amount: cny("46.00")}, "46.00")
	b.act("10:54", technician, aftersales.ReceiveOldPart{Part: b.p("P1"), Quantity: qty("1")}, "1")
	b.does("11:00", technician, aftersales.FinishJob{Job: b.j("J1"), Clocked: clocked("0.7")}, saysFinish, b.job("J1"), "0.7")
	b.act("11:01", technician, aftersales.CheckJob{Job: b.j("J1")})
	b.act("11:02", technician2, aftersales.MutualCheckJob{Job: b.j("J1")})
	b.act("11:03", technician, aftersales.HandOnJob{Job: b.j("J1"), Role: "team_leader", To: leader.id}, string(leader.id))
	correction := b.note("correction", "更换前稳定杆胶套")
	b.act("11:04", technician, aftersales.RecordCorrection{Job: b.j("J1"), Correction: correction.Ref()}).withNotes(correction)
	b.start("11:05", technician2, "J2")
	b.finish([3]string{"11:15", "11:16", "11:18"}, technician2, "J2", "0.2")
	b.does("11:19", technician, aftersales.Inspect{Level: aftersales.LevelSelf, Job: b.j("J1"), Passed: true}, saysSelf, b.job("J1"))
	b.does("11:20", leader, aftersales.Inspect{Level: aftersales.LevelProcess, Job: b.j("J1"), Passed: true}, saysProcess, b.job("J1"))
	late := b.note("late", "等待配件")
	b.act("11:22", adviser, aftersales.PromiseReady{Ready: at("16:00"), Method: "phone", Reason: late.Ref()}, "16:00").withNotes(late)
	b.act("11:25", leader, aftersales.FinishRepair{})
}

func bookedInspection(b *bench) {
	items := []aftersales.ItemID{"noise", "wipers"}
	b.does("11:40", inspector, aftersales.PassFinal{Items: items, Methods: codes("road_test"), RoadTestKM: km(6)}, saysFinal)
	b.act("11:42", leader, aftersales.OpenAction{Action: "AC-1", Kind: "preventive", Department: "parts", Person: partsClerk.id, Due: at("18:00")}, "AC-1")
	b.act("11:43", partsClerk, aftersales.AdvanceAction{Action: "AC-1", Status: aftersales.ActionDone}, "AC-1")
	b.certify("11:45", "QC-2026-0201")
	b.act("11:50", adviser, aftersales.CheckFinishedCar{Outside: yes(), Technical: yes(), Belongings: yes()})
	b.act("11:52", adviser, aftersales.RecordHandover{Step: aftersales.StepPapersPrepared}, "papers_prepared")
	b.act("11:53", adviser, aftersales.RecordHandover{Step: aftersales.StepCarCleaned}, "car_cleaned")
	b.act("11:55", adviser, aftersales.NotifyReady{})
	b.act("15:00", adviser, aftersales.RecordHandover{Step: aftersales.StepCustomerArrived}, "customer_arrived")
	b.act("15:02", adviser, aftersales.WalkRound{})
	reject := b.note("reject", "雨刮片刮不干净")
	b.act("15:05", adviser, aftersales.Reject{Reason: reject.Ref()}).withNotes(reject)
	b.does("15:08", technician2, aftersales.StartJob{Job: b.j("J2")}, saysAgain, b.job("J2"))
	b.finish([3]string{"15:15", "15:16", "15:18"}, technician2, "J2", "0.1")
	b.does("15:20", inspector, aftersales.PassFinal{Items: items, Methods: codes("road_test")}, saysFinal)
	b.certify("15:21", "QC-2026-0201-2")
	b.act("15:22", adviser, aftersales.WalkRound{})
	b.act("15:23", adviser, aftersales.Explain{Topics: codes("work_done", "parts_fitted", "next_service")})
	b.act("15:24", adviser, aftersales.RecordHandover{Step: aftersales.StepResultTold}, "result_told")
	b.act("15:25", adviser, aftersales.RecordHandover{Step: aftersales.StepOpinionAsked}, "opinion_asked")
	opinion := b.note("opinion", "希望提供代步车")
	b.act("15:26", adviser, aftersales.RecordOpinion{Opinion: "OP-1", Words: opinion.Ref()}, "OP-1").withNotes(opinion)
	b.act("15:27", adviser, aftersales.ForwardOpinion{Opinion: "OP-1", Department: "service"}, "service")
	b.act("15:28", manager, aftersales.AnswerOpinion{Opinion: "OP-1"}, "OP-1")
	b.does("15:29", adviser, aftersales.ChooseOldPart{Part: b.p("P1"), Choice: aftersales.OldPartReturned}, saysOld, b.part("P1"),
		oldPartNames[aftersales.OldPartReturned])
	b.act("15:30", adviser, aftersales.DisposeOldPart{Part: b.p("P1"), Quantity: qty("1"), Choice: aftersales.OldPartReturned}, "1")
	b.does("15:31", adviser, aftersales.Accept{}, saysAccept)
}

// bookedMoney settles with an insurer beside the customer, corrects the settlement, and ends the order.
func bookedMoney(b *bench) {
	split := aftersales.Terms{Payers: []pricing.Payer{{ID: "INS-1", Kind: pricing.PayerInsurer, Name: "Insurer"}},
		Lines: []aftersales.LineTerms{{Job: b.j("J2"), Payer: "INS-1"}}}
	b.does("15:32", cashier, aftersales.Settle{Settlement: "ST-2026-0201", Terms: split}, saysSettle, "ST-2026-0201")
	b.does("15:33", adviser, aftersales.GiveList{}, saysList)
	b.act("15:34", cashier, aftersales.RaiseDispute{Dispute: "D-1", Line: "ST-2026-0201/1", Amount: cny("20.00")}, "D-1", "20.00")
	b.act("15:35", adviser, aftersales.ExplainDispute{Dispute: "D-1"}, "D-1")
	b.act("15:36", adviser, aftersales.ForwardDispute{Dispute: "D-1", Department: "service"}, "service")
	b.act("15:37", manager, aftersales.ResolveDispute{Dispute: "D-1", Outcome: aftersales.DisputeConceded}, "D-1")
	b.act("15:38", cashier, aftersales.IssueInvoice{Invoice: "INV-1", Kind: "vat_ordinary"}, "INV-1")
	wrong := b.note("credit", "费用异议成立")
	b.act("15:39", cashier, aftersales.CreditInvoice{Note: "CN-1", Invoice: "INV-1", Amount: cny("22.60"), Reason: wrong.Ref()}, "CN-1", "22.60").withNotes(wrong)
	corrected := split
	corrected.Lines = append([]aftersales.LineTerms{{Job: b.j("J1"), Discount: "20.00", Reason: "goodwill"}}, split.Lines...)
	why := b.note("correct", "更正工时费")
	b.act("15:40", cashier, aftersales.CorrectSettlement{Settlement: "ST-2026-0201-2", Reason: why.Ref(), Terms: corrected}, "ST-2026-0201-2").withNotes(why)
	b.does("15:40", adviser, aftersales.GiveList{}, saysList)
	b.act("15:41", cashier, aftersales.Pay{Amount: cny("110.18"), Method: "card"}, "110.18", "card")
	back := b.note("refund", "客户改用现金支付")
	b.act("15:42", cashier, aftersales.Refund{Amount: cny("110.18"), Method: "card", Reason: back.Ref()}, "110.18", "card").withNotes(back)
	b.act("15:42", cashier, aftersales.Pay{Amount: cny("110.18"), Method: "cash"}, "110.18", "cash")
	b.act("15:43", cashier, aftersales.Pay{Payer: "INS-1", Amount: cny("40.68"), Method: "transfer"}, "INS-1", "40.68")
	b.act("15:44", adviser, aftersales.HandDocuments{Documents: codes("settlement_list", "certificate", "repair_record")})
	b.leave([3]string{"15:46", "15:47", "15:48"}, 35_126)
	b.act("15:50", adviser, aftersales.ArchiveOrder{})
}

// visitScene is an appointment at the customer's.
func visitScene() []step {
	b := newBench(visitOrder)
	slot := aftersales.Slot{Start: at("13:00"), End: at("14:00")}
	b.visits("08:10", adviser, "AP-2", aftersales.Book{Appointment: "AP-2", Customer: "C-2005", Vehicle: "V-1005", Slot: slot, OnSite: true, Agreed: true, Assignee: technician.id})
	b.visits("08:11", adviser, "AP-2", aftersales.GiveNotice{Contents: aftersales.NoticeContents()})
	b.visits("12:00", technician, "AP-2", aftersales.Prepare{Checklist: []aftersales.ChecklistLine{{Item: "battery", Done: true}, {Item: "tools", Done: true}}})
	b.visits("12:05", technician, "AP-2", aftersales.CheckCar{Result: aftersales.CarOK})
	b.visits("12:20", technician, "AP-2", aftersales.Depart{})
	b.visits("12:55", technician, "AP-2", aftersales.Arrive{IDShown: yes()})
	b.visits("12:58", technician, "AP-2", aftersales.Reconfirm{SiteChecked: yes()})
	b.admits("13:00", technician, "AP-2", aftersales.OpenOrder{Order: b.order, Number: string(b.order), Kind: aftersales.KindOnSite,
		Items: []aftersales.Item{{ID: "battery"}}})
	b.act("13:02", technician, aftersales.GiveQuoteOnly{})
	return b.steps
}

// bookingScene is what becomes of other appointments.
func bookingScene() []step {
	b := newBench("AP-3")
	question := note("AP-3-question", "空调异味怎么处理")
	b.visits("08:20", adviser, "AP-3", aftersales.ReceiveInquiry{Appointment: "AP-3", Customer: "C-2006", Channel: "phone", Need: "repair", Fault: question.Ref()}).withNotes(question)
	b.visits("08:21", adviser, "AP-3", aftersales.SortInquiry{Complexity: aftersales.Complex, Preliminary: "air_conditioning"})
	b.visits("08:22", adviser, "AP-3", aftersales.TransferInquiry{To: "technician"})
	b.visits("08:23", adviser, "AP-3", aftersales.PromiseAnswer{Due: at("11:00")})
	b.visits("08:50", technician, "AP-3", aftersales.TellEstimate{Cost: cny("320.00")})
	b.visits("08:52", technician, "AP-3", aftersales.AnswerInquiry{})
	b.visits("08:55", adviser, "AP-3", aftersales.EndInquiry{Outcome: aftersales.InquiryAnswered})
	afternoon := aftersales.Slot{Start: at("14:00"), End: at("15:00")}
	b.visits("09:00", adviser, "AP-4", aftersales.Book{Appointment: "AP-4", Customer: "C-2007", Vehicle: "V-1007", Slot: afternoon})
	b.visits("09:05", adviser, "AP-4", aftersales.MoveAppointment{Slot: aftersales.Slot{Start: at("15:00"), End: at("16:00")}, Agreed: true})
	b.visits("15:30", adviser, "AP-4", aftersales.MissAppointment{})
	b.visits("09:10", adviser, "AP-5", aftersales.Book{Appointment: "AP-5", Customer: "C-2008", Vehicle: "V-1008", Slot: afternoon})
	b.visits("10:10", adviser, "AP-5", aftersales.CancelAppointment{Reason: "customer"})
	return b.steps
}

func rescueScene() []step {
	b := newBench(towedOrder)
	b.act("10:00", adviser, aftersales.RequestRescue{Order: b.order, Number: string(b.order), Customer: "C-2009", Vehicle: "V-1009", Items: []aftersales.Item{{ID: "no-start"}}, Urban: yes()})
	b.act("10:05", adviser, aftersales.DispatchRescue{})
	b.act("11:00", adviser, aftersales.ReceiveRescue{}, "V-1009")
	b.act("11:10", adviser, aftersales.CancelOrder{})
	c := newBench(solvedOrder)
	c.act("12:00", adviser, aftersales.RequestRescue{Order: c.order, Number: string(c.order), Customer: "C-2010", Vehicle: "V-1010", Items: []aftersales.Item{{ID: "flat"}}, Urban: yes()})
	c.act("12:05", adviser, aftersales.DispatchRescue{})
	c.act("12:40", technician, aftersales.SolveRescue{})
	return append(b.steps, c.steps...)
}

// endedScene is a quotation that was all that was wanted, one that is declined, a customer who leaves, and one who comes
// another day, is sent back from the workshop once, and leaves too.
func endedScene() []step {
	open := func(b *bench, clock string) {
		b.act(clock, adviser, aftersales.OpenOrder{Order: b.order, Number: string(b.order), Kind: aftersales.KindRepair, Customer: "C-2011", Vehicle: "V-1011",
			Items: []aftersales.Item{{ID: "noise"}}}, "V-1011")
	}
	quoted := func(b *bench, clock [3]string) {
		b.does(clock[0], technician, aftersales.Diagnose{}, saysDiagnose)
		b.plan(clock[1], "J1", "AC-CHK", "0.8", "200.00", pricing.ClassInspection, "")
		b.does(clock[2], adviser, aftersales.MakeQuote{}, saysQuote)
	}
	quote := newBench(quoteOrder)
	open(quote, "13:10")
	quoted(quote, [3]string{"13:12", "13:14", "13:16"})
	quote.act("13:18", adviser, aftersales.GiveQuoteOnly{})
	declined := newBench(declinedOrder)
	open(declined, "13:20")
	quoted(declined, [3]string{"13:22", "13:24", "13:26"})
	declined.act("13:28", adviser, aftersales.DeclineQuote{})
	left := newBench(leftOrder)
	open(left, "13:30")
	left.act("13:32", adviser, aftersales.Leave{})
	return append(append(append(quote.steps, declined.steps...), left.steps...), postponedScene(open)...)
}

func postponedScene(open func(*bench, string)) []step {
	b := newBench(postponedOrder)
	open(b, "13:40")
	b.act("13:42", adviser, aftersales.Postpone{})
	b.act("14:30", adviser, aftersales.ResumeReception{})
	b.act("14:31", adviser, aftersales.RecordIntake{Methods: intakeMethods, OdometerKM: km(10_400)}, "10,400 km")
	b.does("14:32", technician, aftersales.Diagnose{}, saysDiagnose)
	b.plan("14:33", "J1", "AC-CHK", "0.8", "200.00", pricing.ClassInspection, "")
	b.does("14:34", adviser, aftersales.MakeQuote{}, saysQuote)
	b.does("14:35", adviser, aftersales.ExplainQuote{}, saysExplain)
	b.does("14:36", adviser, aftersales.Authorise{GuaranteeDays: 30, GuaranteeKM: 5_000, RepairClass: "level2"}, saysAuthorise, "5,000", 30)
	b.act("14:37", cashier, aftersales.TakeDeposit{Amount: cny("50.00"), Method: "cash"}, "50.00")
	b.act("14:38", adviser, aftersales.HandToWorkshop{Giver: adviser.id, Receiver: leader.id})
	other := b.note("plate", "车牌与工单不符")
	b.act("14:40", leader, aftersales.SendBack{Reason: other.Ref()}).withNotes(other)
	b.act("14:42", adviser, aftersales.Leave{})
	b.act("14:43", cashier, aftersales.ReturnDeposit{Amount: cny("50.00"), Method: "cash"}, "50.00")
	return b.steps
}

// revivedScene takes up the job that was put off in the morning.
func revivedScene() []step {
	b := newBench(revivedOrder)
	b.act("16:00", adviser, aftersales.OpenOrder{Order: b.order, Number: string(b.order), Kind: aftersales.KindMaintenance, Customer: "C-2004", Vehicle: "V-1004",
		Items: []aftersales.Item{{ID: "tyres"}}}, "V-1004")
	b.act("16:02", adviser, aftersales.RecordIntake{Methods: intakeMethods, OdometerKM: km(35_130)}, "35,130 km")
	b.does("16:04", technician, aftersales.Diagnose{}, saysDiagnose)
	b.planned["J1"] = "TYR-ROT"
	b.act("16:06", adviser, aftersales.PlanJob{Job: b.j("J1"), Operation: "TYR-ROT", Hours: hrs("0.5"), Rate: cny("160.00"), FeeClass: pricing.ClassLabour,
		Revives: &aftersales.JobRef{Order: bookedOrder, Job: newBench(bookedOrder).j("J3")}}, "TYR-ROT", string(bookedOrder))
	b.act("16:08", adviser, aftersales.DropJob{Job: b.j("J1")}, "TYR-ROT")
	b.act("16:10", adviser, aftersales.Leave{})
	return b.steps
}

// partScene is a comeback by a faulty part: the supplier gives back what it cost.
func partScene() []step {
	b := newBench(partOrder)
	b.payer = pricing.PayerInternal
	b.act("16:20", adviser, aftersales.OpenOrder{Order: b.order, Number: string(b.order), Kind: aftersales.KindRework, Customer: "C-2002", Vehicle: "V-1002",
		Items: []aftersales.Item{{ID: "squeal"}}, ReworkOf: brakeOrder}, string(brakeOrder))
	b.act("16:22", adviser, aftersales.RecordIntake{Methods: intakeMethods, OdometerKM: km(48_290)}, "48,290 km")
	b.act("16:24", leader, aftersales.AcceptRework{FaultSide: aftersales.FaultPart}, "part")
	b.does("16:25", technician, aftersales.Diagnose{}, saysDiagnose)
	b.plan("16:26", "J1", "PAD-RR-F", "1.0", "180.00", pricing.ClassLabour, "")
	b.does("16:27", adviser, aftersales.MakeQuote{}, saysQuote)
	b.does("16:28", adviser, aftersales.ExplainQuote{}, saysExplain)
	b.does("16:29", adviser, aftersales.Authorise{GuaranteeDays: 30, GuaranteeKM: 5_000, RepairClass: "level2"}, saysAuthorise, "5,000", 30)
	b.start("16:30", technician, "J1")
	b.act("16:31", leader, aftersales.ClaimRecovery{Recovery: "RC-1", Supplier: "S-9", PartNumber: "PAD-F", Amount: cny("328.00")}, "S-9", "328.00")
	b.act("16:40", leader, aftersales.AnswerRecovery{Recovery: "RC-1", Granted: cny("300.00")}, "300.00")
	b.act("16:45", cashier, aftersales.ReceiveRecovery{Recovery: "RC-1", Amount: cny("300.00"), Method: "transfer"}, "300.00")
	b.finish([3]string{"17:20", "17:21", "17:24"}, technician, "J1", "0.8")
	return b.steps
}

// visits is a command about an appointment.
func (b *bench) visits(at string, by person, id aftersales.AppointmentID, c aftersales.AppointmentCommand) *step {
	s := b.told(at, by, appointmentNames[c.Name()], []string{string(id)})
	s.order = aftersales.OrderID(id)
	s.other = func(ctx context.Context, w *workshop.Workshop, by aftersales.Actor, notes []aftersales.Paper) error {
		_, err := w.DoAppointment(ctx, id, workshop.AppointmentRequest{Command: c, By: by, Papers: notes})
		return err
	}
	s.shown = c.Name()
	return s
}

// admits opens the order of an appointment, once and for all.
func (b *bench) admits(at string, by person, id aftersales.AppointmentID, open aftersales.OpenOrder) {
	s := b.told(at, by, appointmentNames["admit"], []string{string(id), string(open.Order)})
	s.other = func(ctx context.Context, w *workshop.Workshop, by aftersales.Actor, notes []aftersales.Paper) error {
		_, _, err := w.Admit(ctx, id, workshop.Admission{Open: open, By: by, Papers: notes})
		return err
	}
	s.shown = "admit"
}

// told is a step that is told by a name, with what belongs to it.
func (b *bench) told(at string, by person, name phrase, detail []string) *step {
	return b.does(at, by, nil, named(name), strings.Join(detail, ", "))
}
