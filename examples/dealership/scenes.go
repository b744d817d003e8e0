package main

import (
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/pricing"
)

// The orders of the day.
const (
	serviceOrder aftersales.OrderID = "RO-2026-0101"
	brakeOrder   aftersales.OrderID = "RO-2026-0102"
	reworkOrder  aftersales.OrderID = "RO-2026-0103"
	lateOrder    aftersales.OrderID = "RO-2026-0104"
)

// scenes are the day, in the order of the clock.
func scenes() []scene {
	return []scene{
		{phrase{"一、普通保养", "一、普通保養", "1. An ordinary service"}, serviceScene()},
		{phrase{"二、维修增项、拒绝施工与终检不合格", "二、維修增項、拒絕施工與終檢不合格",
			"2. Added items, refused work, and a final inspection that fails"}, brakeScene()},
		{phrase{"三、返修", "三、返修", "3. A comeback"}, reworkScene()},
		{phrase{"四、隔夜工单", "四、隔夜工單", "4. An order that stays overnight"}, lateScene()},
	}
}

// cny, hrs, qty and km read the literals of the scenes.

func cny(amount string) pricing.Money    { return must(pricing.NewMoney(amount, "CNY")) }
func hrs(hours string) pricing.Hours     { return must(pricing.ParseHours(hours)) }
func qty(number string) pricing.Quantity { return must(pricing.ParseQuantity(number)) }
func clocked(hours string) *pricing.Hours {
	h := hrs(hours)
	return &h
}
func km(n int64) *int64          { return &n }
func yes() *bool                 { b := true; return &b }
func score(n int64) *int64       { return &n }
func codes(c ...string) []string { return c }

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// The words of papers.
var (
	wordsOverride = phrase{"检验员外出救援，服务经理亲自试车并完成终检", "檢驗員外出救援，服務經理親自試車並完成終檢",
		"the inspector is out on a rescue; the service manager does the road test and the final inspection himself"}
	wordsDiscs  = "前制动盘有沟槽，更换制动片前需要光磨"
	wordsWiper  = "雨刮片老化"
	wordsPulls  = "路试时制动仍向左跑偏，左前卡钳导销发涩"
	wordsDuties = "托修方提供真实车况，承修方按约定项目、质量和期限维修"
)

// What is told, most of it more than once.
var (
	saysOpen      = phrase{"接车 %s，报修：%s；约定 %s 交车", "接車 %s，報修：%s；約定 %s 交車", "receives %s: %s; promised for %s"}
	saysIntake    = phrase{"进厂检验，里程 %s 公里", "進廠檢驗，里程 %s 公里", "inspects it on arrival, odometer %s km"}
	saysDiagnose  = phrase{"完成诊断", "完成診斷", "completes the diagnosis"}
	saysPlan      = phrase{"列入项目：%s，%s 工时，单价 %s", "列入項目：%s，%s 工時，單價 %s", "plans: %s, %s h at %s"}
	saysRequest   = phrase{"申请配件：%s，数量 %s，单价 %s", "申請配件：%s，數量 %s，單價 %s", "requests: %s, %s at %s"}
	saysQuote     = phrase{"报价", "報價", "makes the quotation"}
	saysExplain   = phrase{"向客户说明报价", "向客戶說明報價", "explains the quotation to the customer"}
	saysAuthorise = phrase{"客户签订维修委托书，质保 %s 公里或 %d 日", "客戶簽訂維修委託書，品保 %s 公里或 %d 日",
		"has the repair authorisation signed; guarantee %s km or %d days"}
	saysApprove    = phrase{"批准领料：%s", "批准領料：%s", "approves the requisition: %s"}
	saysIssue      = phrase{"发料：%s，数量 %s", "發料：%s，數量 %s", "issues: %s, %s"}
	saysReturn     = phrase{"退料：%s，数量 %s", "退料：%s，數量 %s", "takes back: %s, %s"}
	saysStart      = phrase{"开工：%s", "開工：%s", "begins: %s"}
	saysAgain      = phrase{"返工：%s", "返工：%s", "begins again: %s"}
	saysFinish     = phrase{"完工：%s，实际 %s 小时", "完工：%s，實際 %s 小時", "finishes: %s, %s h on the clock"}
	saysFit        = phrase{"装车：%s，数量 %s", "裝車：%s，數量 %s", "fits: %s, %s"}
	saysSelf       = phrase{"自检合格：%s", "自檢合格：%s", "checks the own work: %s - passed"}
	saysProcess    = phrase{"过程检合格：%s", "過程檢合格：%s", "inspects the work: %s - passed"}
	saysFinal      = phrase{"终检合格，含路试", "終檢合格，含路試", "final inspection with road test: passed"}
	saysFinalFails = phrase{"终检不合格：制动时仍向左跑偏，退回车间", "終檢不合格：制動時仍向左跑偏，退回車間",
		"final inspection fails: it still pulls to the left; back to the workshop"}
	saysCertify   = phrase{"签发合格证 %s", "簽發合格證 %s", "issues the quality certificate %s"}
	saysAccept    = phrase{"客户验收签字", "客戶驗收簽字", "has the customer inspect and accept the work"}
	saysSettle    = phrase{"结算 %s", "結算 %s", "makes the bill %s"}
	saysList      = phrase{"交付并说明结算清单", "交付並說明結算清單", "hands over the settlement list and explains it"}
	saysPay       = phrase{"收款 %s（%s）", "收款 %s（%s）", "takes the payment: %s by %s"}
	saysOld       = phrase{"旧件 %s：%s", "舊件 %s：%s", "old part, %s: %s"}
	saysDeliver   = phrase{"交车，里程 %s 公里", "交車，里程 %s 公里", "hands the vehicle over, odometer %s km"}
	saysSatisfied = phrase{"记录满意度：满意，%d 分", "記錄滿意度：滿意，%d 分", "records: satisfied, %d of 5"}
	saysClose     = phrase{"关闭工单", "關閉工單", "closes the order"}
	saysUnasked   = phrase{"想直接开工：%s。被拒绝", "想直接開工：%s。被拒絕", "wants to begin at once: %s - refused"}
	saysAsk       = phrase{"电话征询客户：%s，合计 %s", "電話徵詢客戶：%s，合計 %s", "asks the customer by phone: %s, %s in all"}
	saysAgreed    = phrase{"客户同意：%s", "客戶同意：%s", "the customer agrees: %s"}
	saysDeclined  = phrase{"客户不同意：%s", "客戶不同意：%s", "the customer declines: %s"}
	saysApproved  = phrase{"前台批准增项：%s", "前台批准增項：%s", "approves the added item: %s"}
	saysDropped   = phrase{"项目取消：%s", "項目取消：%s", "takes it off the order: %s"}
	saysUnfit     = phrase{"想代做终检。被拒绝", "想代做終檢。被拒絕", "wants to do the final inspection in place of the inspector - refused"}
	saysHurry     = phrase{"客户赶时间，想先交车。被拒绝", "客戶趕時間，想先交車。被拒絕", "wants to hand the vehicle over at once, the customer is in a hurry - refused"}
	saysOverride  = phrase{"以服务经理身份放行 IS-06a，说明理由；终检合格", "以服務經理身份放行 IS-06a，說明理由；終檢合格",
		"overrides IS-06a as service manager, with a reason; final inspection: passed"}
	saysComeback = phrase{"接车 %s，报修：滤清器处渗油；为 %s 的返修", "接車 %s，報修：濾清器處滲油；為 %s 的返修",
		"receives %s again: oil seeps at the filter; rework of %s"}
	saysFault = phrase{"认定返修责任：本店", "認定返修責任：本店", "accepts the rework: the shop is at fault"}

	itemService = phrase{"20 000 公里保养", "20 000 公里保養", "service at 20 000 km"}
	itemBrakes  = phrase{"制动异响、制动时向左跑偏", "制動異響、制動時向左跑偏", "brakes squeal, pulls to the left when braking"}
	itemAC      = phrase{"空调不制冷", "空調不製冷", "the air conditioning does not cool"}
	byCard      = phrase{"银行卡", "銀行卡", "bank card"}
	byCash      = phrase{"现金", "現金", "cash"}
	labelReason = phrase{"理由", "理由", "reason"}
	labelRule   = phrase{"规则", "規則", "rule"}
)

// messageTexts are the texts of messages, by topic, about an order number.
var messageTexts = map[string]phrase{
	"appointment.noticed": {"您的预约%s已确认：时间、地点、接待人员与所需准备均已告知。", "您的預約%s已確認：時間、地點、接待人員與所需準備均已告知。",
		"Your appointment%s is confirmed: when, where, whom to ask for, and what to prepare."},
	"inquiry.promised": {"客户咨询%s需要答复：请在承诺的时间内告知。", "客戶諮詢%s需要答覆：請在承諾的時間內告知。",
		"A customer's question%s was promised an answer: please give it in time."},
	"order.finding":          {"工单 %s：车间发现新问题，请与客户联系。", "工單 %s：車間發現新問題，請與客戶聯繫。", "Order %s: the workshop found something more. Please talk to the customer."},
	"order.plate_mismatch":   {"工单 %s：车牌与工单不符。", "工單 %s：車牌與工單不符。", "Order %s: the plate is not the one on the order."},
	"order.disputed":         {"工单 %s：客户对结算有异议。", "工單 %s：客戶對結算有異議。", "Order %s: the customer objects to the bill."},
	"order.consent_asked":    {"工单 %s 检查时发现新项目，请答复是否维修。", "工單 %s 檢查時發現新項目，請答覆是否維修。", "Order %s: we found something more. Shall we repair it?"},
	"order.consent_given":    {"工单 %s：客户同意增项。", "工單 %s：客戶同意增項。", "Order %s: the customer agrees to the added item."},
	"order.consent_declined": {"工单 %s：客户不同意增项。", "工單 %s：客戶不同意增項。", "Order %s: the customer declines the added item."},
	"order.inspection_failed": {"工单 %s 终检不合格，交车可能延后。", "工單 %s 終檢不合格，交車可能延後。",
		"Order %s did not pass the final inspection; the delivery may be late."},
	"order.ready": {"工单 %s 已竣工，请来店验收取车。", "工單 %s 已竣工，請來店驗收取車。", "Order %s is ready. Please come to inspect and collect the vehicle."},
}

// bench writes the steps of one order.
type bench struct {
	order   aftersales.OrderID
	payer   pricing.PayerKind
	steps   []step
	planned map[string]string // operation codes
	parts   map[string]string // part numbers
}

func newBench(order aftersales.OrderID) *bench {
	return &bench{order: order, planned: map[string]string{}, parts: map[string]string{}}
}

func (b *bench) does(at string, by person, c aftersales.OrderCommand, says phrase, args ...any) *step {
	b.steps = append(b.steps, step{at: at, by: by, order: b.order, do: c, says: says, args: args})
	return &b.steps[len(b.steps)-1]
}

// j, p and f make ids of jobs, parts lines and findings that are unique in the shop, not only in the order.

func (b *bench) j(n string) aftersales.JobID  { return aftersales.JobID(string(b.order) + "/" + n) }
func (b *bench) p(n string) aftersales.PartID { return aftersales.PartID(string(b.order) + "/" + n) }
func (b *bench) f(n string) aftersales.FindingID {
	return aftersales.FindingID(string(b.order) + "/" + n)
}

func (b *bench) job(j string) phrase  { return catalogue[b.planned[j]] }
func (b *bench) part(p string) phrase { return catalogue[b.parts[p]] }

func (b *bench) plan(at, j, operation, hours, rate string, class pricing.Class, finding aftersales.FindingID) {
	b.planned[j] = operation
	b.does(at, adviser, aftersales.PlanJob{Job: b.j(j), Operation: operation, Description: catalogue[operation][zhHans], Finding: finding,
		Hours: hrs(hours), Rate: cny(rate), FeeClass: class, Payer: b.payer}, saysPlan, b.job(j), hours, rate)
}

func (b *bench) request(at, p, j, number, many, price string) {
	b.parts[p] = number
	b.does(at, technician, aftersales.RequestPart{Part: b.p(p), Job: b.j(j), Number: number, PartName: catalogue[number][zhHans],
		Quantity: qty(many), UnitPrice: cny(price), Payer: b.payer}, saysRequest, b.part(p), many, price)
}

func (b *bench) quoteAndSign(at [3]string, days, kilometres int64, class string) {
	duties := note(string(b.order)+"-duties", wordsDuties)
	b.does(at[0], adviser, aftersales.MakeQuote{}, saysQuote)
	b.does(at[1], adviser, aftersales.ExplainQuote{}, saysExplain)
	b.does(at[2], adviser, aftersales.Authorise{GuaranteeDays: days, GuaranteeKM: kilometres, Duties: duties.Ref(), RepairClass: class},
		saysAuthorise, grouped(kilometres, english), days).notes = []aftersales.Paper{duties}
}

func (b *bench) issue(at [2]string, p, many string) {
	b.does(at[0], partsManager, aftersales.ApprovePart{Part: b.p(p)}, saysApprove, b.part(p))
	b.does(at[1], partsClerk, aftersales.IssuePart{Part: b.p(p), Quantity: qty(many), To: technician.id}, saysIssue, b.part(p), many)
}

func (b *bench) fit(at, p, many string) {
	b.does(at, technician, aftersales.FitPart{Part: b.p(p), Quantity: qty(many), Origin: "plan", Genuine: yes(), Fits: yes()},
		saysFit, b.part(p), many)
}

func (b *bench) finish(at [3]string, by person, j, hours string) {
	b.does(at[0], by, aftersales.FinishJob{Job: b.j(j), Clocked: clocked(hours)}, saysFinish, b.job(j), hours)
	b.does(at[1], by, aftersales.Inspect{Level: aftersales.LevelSelf, Job: b.j(j), Passed: true}, saysSelf, b.job(j))
	b.does(at[2], leader, aftersales.Inspect{Level: aftersales.LevelProcess, Job: b.j(j), Passed: true}, saysProcess, b.job(j))
}

func (b *bench) start(at string, by person, j string) {
	b.does(at, by, aftersales.StartJob{Job: b.j(j)}, saysStart, b.job(j))
}

func (b *bench) certify(at, number string) {
	b.does(at, inspector, aftersales.Certify{Certificate: number}, saysCertify, number)
}

func (b *bench) leave(at [3]string, odometer int64) {
	b.does(at[0], adviser, aftersales.Deliver{OdometerKM: km(odometer)}, saysDeliver, grouped(odometer, english))
	b.does(at[1], adviser, aftersales.RecordSatisfaction{Satisfied: true, Score: score(5)}, saysSatisfied, 5)
	b.does(at[2], adviser, aftersales.CloseOrder{}, saysClose)
}

var intakeMethods = codes("inquiry", "observation", "instrument")

func serviceScene() []step {
	b := newBench(serviceOrder)
	b.does("08:30", adviser, aftersales.OpenOrder{Order: b.order, Number: string(b.order), Kind: aftersales.KindMaintenance,
		Customer: "C-2001", Vehicle: "V-1001", Items: []aftersales.Item{{ID: "service"}}, Promised: clockTime("11:00")},
		saysOpen, "V-1001", itemService, "11:00")
	b.does("08:34", adviser, aftersales.RecordIntake{Methods: intakeMethods, OdometerKM: km(20_013)}, saysIntake, "20,013")
	b.does("08:40", technician, aftersales.Diagnose{Procedure: "maker/20000"}, saysDiagnose)
	b.plan("08:42", "J1", "MNT-20", "1.2", "180.00", pricing.ClassLabour, "")
	b.request("08:43", "P1", "J1", "OIL-5W30", "4.5", "58.00")
	b.request("08:44", "P2", "J1", "FLT-OIL", "1", "42.00")
	b.quoteAndSign([3]string{"08:46", "08:48", "08:50"}, 30, 5_000, "level2")
	b.issue([2]string{"08:55", "08:57"}, "P1", "5")
	b.issue([2]string{"08:58", "08:59"}, "P2", "1")
	b.start("09:00", technician, "J1")
	b.fit("09:25", "P2", "1")
	b.fit("09:30", "P1", "4.5")
	b.does("09:32", partsClerk, aftersales.ReturnPart{Part: b.p("P1"), Quantity: qty("0.5")}, saysReturn, b.part("P1"), "0.5")
	b.finish([3]string{"10:00", "10:04", "10:10"}, technician, "J1", "1.0")
	b.does("10:20", inspector, aftersales.PassFinal{Items: []aftersales.ItemID{"service"}, Methods: codes("road_test")}, saysFinal)
	b.certify("10:22", "QC-2026-0101")
	b.does("10:35", adviser, aftersales.ChooseOldPart{Part: b.p("P2"), Choice: aftersales.OldPartDisposed}, saysOld, b.part("P2"),
		oldPartNames[aftersales.OldPartDisposed])
	b.does("10:40", adviser, aftersales.Accept{}, saysAccept)
	b.does("10:42", cashier, aftersales.Settle{Settlement: "ST-2026-0101"}, saysSettle, "ST-2026-0101")
	b.does("10:44", adviser, aftersales.GiveList{}, saysList)
	b.does("10:46", cashier, aftersales.Pay{Amount: cny("586.47"), Method: "card"}, saysPay, "586.47", byCard)
	b.leave([3]string{"10:50", "10:52", "10:55"}, 20_019)
	return b.steps
}

func brakeScene() []step {
	b := newBench(brakeOrder)
	items := []aftersales.Item{{ID: "squeal"}, {ID: "pulls"}}
	b.does("11:00", adviser, aftersales.OpenOrder{Order: b.order, Number: string(b.order), Kind: aftersales.KindRepair,
		Customer: "C-2002", Vehicle: "V-1002", Items: items, Promised: clockTime("15:30")}, saysOpen, "V-1002", itemBrakes, "15:30")
	b.does("11:05", adviser, aftersales.RecordIntake{Methods: intakeMethods, OdometerKM: km(48_260)}, saysIntake, "48,260")
	b.does("11:20", technician, aftersales.Diagnose{}, saysDiagnose)
	b.plan("11:22", "J1", "DIA-BRK", "0.5", "200.00", pricing.ClassDiagnosis, "")
	b.plan("11:23", "J2", "PAD-RR-F", "1.0", "180.00", pricing.ClassLabour, "")
	b.plan("11:24", "J3", "INS-BRK", "0.4", "200.00", pricing.ClassInspection, "")
	b.plan("11:25", "J4", "WST-FLD", "0.2", "100.00", pricing.ClassOther, "")
	b.request("11:26", "P1", "J2", "PAD-F", "1", "328.00")
	b.request("11:27", "P2", "J2", "FLD-DOT4", "1", "65.00")
	b.quoteAndSign([3]string{"11:30", "11:33", "11:36"}, 30, 5_000, "level2")
	b.issue([2]string{"11:40", "11:42"}, "P1", "1")
	b.issue([2]string{"11:43", "11:44"}, "P2", "1")
	b.start("11:45", technician, "J1")
	b.finish([3]string{"12:05", "12:06", "12:10"}, technician, "J1", "0.3")
	b.start("12:12", technician, "J2")
	b.steps = append(b.steps, addedItems(b)...)
	b.fit("13:40", "P1", "1")
	b.fit("13:44", "P2", "1")
	b.finish([3]string{"13:50", "13:52", "13:56"}, technician, "J2", "1.1")
	b.start("13:57", technician, "J3")
	b.finish([3]string{"14:05", "14:06", "14:08"}, technician, "J3", "0.1")
	b.start("14:09", technician, "J4")
	b.finish([3]string{"14:14", "14:15", "14:16"}, technician, "J4", "0.1")
	inspectTwice(b)
	b.does("14:57", cashier, aftersales.Settle{Settlement: "ST-2026-0102"}, saysSettle, "ST-2026-0102")
	b.does("14:58", adviser, aftersales.Deliver{OdometerKM: km(48_268)}, saysHurry).refused = []string{"DL-07", "IS-08b", "SP-15"}
	b.certify("15:00", "QC-2026-0102")
	b.does("15:05", adviser, aftersales.ChooseOldPart{Part: b.p("P1"), Choice: aftersales.OldPartReturned}, saysOld, b.part("P1"),
		oldPartNames[aftersales.OldPartReturned])
	b.does("15:10", adviser, aftersales.Accept{}, saysAccept)
	b.does("15:14", adviser, aftersales.GiveList{}, saysList)
	b.does("15:16", cashier, aftersales.Pay{Amount: cny("500.00"), Method: "cash"}, saysPay, "500.00", byCash)
	b.does("15:17", cashier, aftersales.Pay{Amount: cny("746.39"), Method: "card"}, saysPay, "746.39", byCard)
	b.leave([3]string{"15:20", "15:22", "15:25"}, 48_268)
	return b.steps
}

// addedItems are found while J2 is being worked on: one is agreed to, one is not.
func addedItems(outer *bench) []step {
	b := newBench(outer.order)
	b.planned, b.parts = outer.planned, outer.parts
	b.plan("12:25", "J5", "DSC-MC-F", "1.5", "220.00", pricing.ClassProcessing, b.f("discs"))
	b.plan("12:26", "J6", "WIP-RR", "0.2", "180.00", pricing.ClassLabour, b.f("wipers"))
	b.does("12:28", technician2, aftersales.StartJob{Job: b.j("J5")}, saysUnasked, b.job("J5")).refused = []string{"QC-06", "QC-07a"}
	discs, wipers := note(string(b.order)+"-discs", wordsDiscs), note(string(b.order)+"-wipers", wordsWiper)
	b.does("12:32", adviser, aftersales.AskConsent{Job: b.j("J5"), Reason: discs.Ref(), Total: cny("372.90"), Method: "phone"},
		saysAsk, b.job("J5"), "372.90").notes = []aftersales.Paper{discs}
	b.does("12:33", adviser, aftersales.AskConsent{Job: b.j("J6"), Reason: wipers.Ref(), Total: cny("40.68"), Method: "phone"},
		saysAsk, b.job("J6"), "40.68").notes = []aftersales.Paper{wipers}
	b.does("12:35", adviser, aftersales.AnswerConsent{Job: b.j("J5"), Answer: aftersales.Agreed, Total: cny("372.90"), Method: "phone"},
		saysAgreed, b.job("J5"))
	b.does("12:36", adviser, aftersales.AnswerConsent{Job: b.j("J6"), Answer: aftersales.Declined, Method: "phone"}, saysDeclined, b.job("J6"))
	b.does("12:38", adviser, aftersales.ApproveJob{Job: b.j("J5")}, saysApproved, b.job("J5"))
	b.does("12:39", adviser, aftersales.DropJob{Job: b.j("J6")}, saysDropped, b.job("J6"))
	b.start("12:41", technician2, "J5")
	b.finish([3]string{"13:30", "13:32", "13:35"}, technician2, "J5", "0.8")
	return b.steps
}

// inspectTwice is a final inspection that fails, the work done again, and one that passes.
func inspectTwice(b *bench) {
	why := note(string(b.order)+"-pulls", wordsPulls)
	b.does("14:20", inspector, aftersales.FailFinal{Items: []aftersales.ItemID{"pulls"}, Methods: codes("road_test"), Reason: why.Ref()},
		saysFinalFails).notes = []aftersales.Paper{why}
	b.does("14:24", technician, aftersales.StartJob{Job: b.j("J2")}, saysAgain, b.job("J2"))
	b.finish([3]string{"14:44", "14:45", "14:48"}, technician, "J2", "0.3")
	b.does("14:56", inspector, aftersales.PassFinal{Items: []aftersales.ItemID{"squeal", "pulls"}, Methods: codes("road_test")}, saysFinal)
}

func reworkScene() []step {
	b := newBench(reworkOrder)
	b.payer = pricing.PayerInternal
	b.does("15:40", adviser, aftersales.OpenOrder{Order: b.order, Number: string(b.order), Kind: aftersales.KindRework,
		Customer: "C-2001", Vehicle: "V-1001", Items: []aftersales.Item{{ID: "seeps"}}, ReworkOf: serviceOrder}, saysComeback, "V-1001", serviceOrder)
	b.does("15:42", adviser, aftersales.RecordIntake{Methods: intakeMethods, OdometerKM: km(20_061)}, saysIntake, "20,061")
	b.does("15:46", leader, aftersales.AcceptRework{FaultSide: aftersales.FaultShop}, saysFault)
	b.does("15:48", technician, aftersales.Diagnose{}, saysDiagnose)
	b.plan("15:50", "J1", "FLT-RS", "0.4", "180.00", pricing.ClassLabour, "")
	b.request("15:51", "P1", "J1", "SEAL-FLT", "1", "8.00")
	b.quoteAndSign([3]string{"15:53", "15:54", "15:56"}, 30, 5_000, "level2")
	b.issue([2]string{"15:58", "15:59"}, "P1", "1")
	b.start("16:00", technician, "J1")
	b.fit("16:10", "P1", "1")
	b.finish([3]string{"16:15", "16:17", "16:20"}, technician, "J1", "0.3")
	final := aftersales.PassFinal{Items: []aftersales.ItemID{"seeps"}, Methods: codes("road_test")}
	b.does("16:24", manager, final, saysUnfit).refused = []string{"IS-06a"}
	why := note(string(b.order)+"-override", wordsOverride[zhHans])
	overridden := b.does("16:30", manager, final, saysOverride)
	overridden.notes, overridden.override, overridden.reason = []aftersales.Paper{why}, "IS-06a", wordsOverride
	b.does("16:32", manager, aftersales.Certify{Certificate: "QC-2026-0103"}, saysCertify, "QC-2026-0103")
	b.does("16:38", adviser, aftersales.ChooseOldPart{Part: b.p("P1"), Choice: aftersales.OldPartDisposed}, saysOld, b.part("P1"),
		oldPartNames[aftersales.OldPartDisposed])
	b.does("16:40", adviser, aftersales.Accept{}, saysAccept)
	b.does("16:42", cashier, aftersales.Settle{Settlement: "ST-2026-0103"}, saysSettle, "ST-2026-0103")
	b.does("16:43", adviser, aftersales.GiveList{}, saysList)
	b.leave([3]string{"16:46", "16:47", "16:48"}, 20_063)
	return b.steps
}

func lateScene() []step {
	b := newBench(lateOrder)
	b.does("17:10", adviser, aftersales.OpenOrder{Order: b.order, Number: string(b.order), Kind: aftersales.KindRepair,
		Customer: "C-2003", Vehicle: "V-1003", Items: []aftersales.Item{{ID: "cool"}},
		Promised: clockTime("12:00").AddDate(0, 0, 1)}, saysOpen, "V-1003", itemAC, "03-18 12:00")
	b.does("17:14", adviser, aftersales.RecordIntake{Methods: intakeMethods, OdometerKM: km(61_502)}, saysIntake, "61,502")
	b.does("17:30", technician2, aftersales.Diagnose{}, saysDiagnose)
	b.plan("17:34", "J1", "AC-CHK", "0.8", "200.00", pricing.ClassInspection, "")
	b.does("17:36", adviser, aftersales.MakeQuote{}, saysQuote)
	return b.steps
}

// clockTime gives a time of the day, as in "08:30".
func clockTime(at string) time.Time { return timeOn(dayName, at) }

// timeOn gives a time of a date.
func timeOn(date, at string) time.Time {
	return must(time.ParseInLocation("2006-01-02 15:04", date+" "+at, must(time.LoadLocation(zoneName))))
}

var oldPartNames = map[aftersales.OldPart]phrase{
	aftersales.OldPartReturned: {"交还客户", "交還客戶", "handed to the customer"},
	aftersales.OldPartDisposed: {"按客户意愿由本店处置", "按客戶意願由本店處置", "disposed of as the customer wishes"},
	aftersales.OldPartToMaker:  {"寄回厂家", "寄回廠家", "sent to the manufacturer"},
}
