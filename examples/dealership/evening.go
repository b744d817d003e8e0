package main

import (
	"context"
	"strings"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

var (
	eveningTitle  = phrase{"日终：未结工单与到期事项", "日終：未結工單與到期事項", "In the evening: what is open, and what is due"}
	eveningOpen   = phrase{"%s  %s；约定 %s 交车；下一步可为：%s", "%s  %s；約定 %s 交車；下一步可為：%s", "%s is %s, promised for %s; next may be: %s"}
	eveningOwed   = phrase{"%s  %s 须于 %s 前完成", "%s  %s 須於 %s 前完成", "%s owes %s by %s"}
	eveningNoOwed = phrase{"制度中没有带期限的未了事项。", "制度中沒有帶期限的未了事項。", "No rule sets a deadline for what is open."}
)

// evening gives out what messages are left, and tells what is open and what is due.
func (d *day) evening(ctx context.Context) error {
	d.clock.now = timeOn(secondDay, "18:00")
	d.page.heading(eveningTitle.in(d.tongue))
	if _, err := d.shop.workshop.Dispatch(ctx, d.inbox, 100); err != nil {
		return err
	}
	for _, state := range aftersales.OrderStates() {
		if state == aftersales.OrderDelivered || state.Ended() {
			continue
		}
		for o, err := range ordersIn(ctx, d.shop.workshop, state) {
			if err != nil {
				return err
			}
			if o.Adopted == nil {
				d.tellOpen(o)
			}
		}
	}
	return d.tellOwed(ctx)
}

func (d *day) tellOpen(o aftersales.Order) {
	promised := "-"
	if at, ok := o.Promised.Instant(); ok {
		promised = at.In(d.shop.zone).Format("2006-01-02 15:04")
	}
	var next []string
	for _, command := range aftersales.NextCommands(o.State) {
		next = append(next, wordFor(commandNames, command, d.tongue))
	}
	text := eveningOpen.in(d.tongue, o.Number, stateNames[o.State].in(d.tongue), promised,
		strings.Join(next, listComma.in(d.tongue)))
	d.page.print(wrap(text, columns)...)
}

// tellOwed lists the obligations of the week to come.
func (d *day) tellOwed(ctx context.Context) error {
	var after store.Cursor
	none := true
	for {
		owed, next, err := d.shop.workshop.Due(ctx, d.clock.now.AddDate(0, 0, 7), 100, after)
		if err != nil {
			return err
		}
		for _, o := range owed {
			none = false
			d.page.print(eveningOwed.in(d.tongue, o.Subject, o.Rule, o.Due.In(d.shop.zone).Format("2006-01-02 15:04")))
		}
		if after = next; next == (store.Cursor{}) {
			break
		}
	}
	if none {
		d.page.print(eveningNoOwed.in(d.tongue))
	}
	return d.page.err
}

// ordersIn gives all orders of a state, read page by page.
func ordersIn(ctx context.Context, w *workshop.Workshop, state aftersales.OrderState) func(yield func(aftersales.Order, error) bool) {
	return func(yield func(aftersales.Order, error) bool) {
		var after store.Cursor
		for {
			orders, next, err := w.Find(ctx, workshop.ByState, string(state), 200, after)
			if err != nil {
				yield(aftersales.Order{}, err)
				return
			}
			for _, o := range orders {
				if !yield(o, nil) {
					return
				}
			}
			if after = next; next == (store.Cursor{}) {
				return
			}
		}
	}
}

var stateNames = map[aftersales.OrderState]phrase{
	aftersales.OrderRescueRequested:  {"请求救援", "請求救援", "rescue requested"},
	aftersales.OrderRescueDispatched: {"救援出动", "救援出動", "rescue dispatched"},
	aftersales.OrderBooked:           {"已预约", "已預約", "booked"},
	aftersales.OrderDraft:            {"已接车", "已接車", "received"},
	aftersales.OrderIntakeInspected:  {"已进厂检验", "已進廠檢驗", "looked over"},
	aftersales.OrderDiagnosed:        {"已诊断", "已診斷", "diagnosed"},
	aftersales.OrderQuoted:           {"已报价", "已報價", "quoted"},
	aftersales.OrderAuthorised:       {"已委托", "已委託", "authorised"},
	aftersales.OrderAssigned:         {"已派工", "已派工", "assigned"},
	aftersales.OrderInRepair:         {"在修", "在修", "in repair"},
	aftersales.OrderAwaitingConsent:  {"待确认增项", "待確認增項", "awaiting consent"},
	aftersales.OrderAwaitingParts:    {"待料", "待料", "awaiting parts"},
	aftersales.OrderRepairDone:       {"已完工", "已完工", "work done"},
	aftersales.OrderInspecting:       {"检验中", "檢驗中", "being inspected"},
	aftersales.OrderCertified:        {"已发合格证", "已發合格證", "certified"},
	aftersales.OrderReady:            {"待取车", "待取車", "ready"},
	aftersales.OrderAccepting:        {"验收中", "驗收中", "being accepted"},
	aftersales.OrderSettled:          {"已结算", "已結算", "settled"},
	aftersales.OrderDelivered:        {"已交车", "已交車", "delivered"},
	aftersales.OrderClosed:           {"已关单", "已關單", "closed"},
	aftersales.OrderArchived:         {"已归档", "已歸檔", "archived"},
	aftersales.OrderDeclined:         {"已拒绝报价", "已拒絕報價", "quotation declined"},
	aftersales.OrderQuoteOnly:        {"仅报价", "僅報價", "quotation only"},
	aftersales.OrderLeft:             {"已离店", "已離店", "customer left"},
	aftersales.OrderSolved:           {"救援已解决", "救援已解決", "rescue solved"},
	aftersales.OrderCancelled:        {"已取消", "已取消", "cancelled"},
}

var listComma = phrase{"、", "、", ", "}

// commandNames name what may be done next.
var commandNames = map[string]phrase{
	"open_order":          {"接车开单", "接車開單", "open order"},
	"request_rescue":      {"请求救援", "請求救援", "request rescue"},
	"accept_rework":       {"受理返修", "受理返修", "accept rework"},
	"record_intake":       {"记录接车", "記錄接車", "record intake"},
	"diagnose":            {"诊断", "診斷", "diagnose"},
	"plan_job":            {"安排项目", "安排項目", "plan job"},
	"request_part":        {"申请配件", "申請配件", "request part"},
	"make_quote":          {"报价", "報價", "make quote"},
	"explain_quote":       {"说明报价", "說明報價", "explain quote"},
	"authorise":           {"委托", "委託", "authorise"},
	"ask_consent":         {"征求同意", "徵求同意", "ask consent"},
	"answer_consent":      {"答复征求", "答覆徵求", "answer consent"},
	"approve_job":         {"批准项目", "批准項目", "approve job"},
	"drop_job":            {"取消项目", "取消項目", "drop job"},
	"open_action":         {"安排措施", "安排措施", "open measure"},
	"advance_action":      {"推进措施", "推進措施", "advance measure"},
	"check_finished_car":  {"检查完工车", "檢查完工車", "check finished car"},
	"record_handover":     {"记录交车步骤", "記錄交車步驟", "record hand-over step"},
	"record_opinion":      {"记录意见", "記錄意見", "record opinion"},
	"forward_opinion":     {"转交意见", "轉交意見", "forward opinion"},
	"answer_opinion":      {"答复意见", "答覆意見", "answer opinion"},
	"take_deposit":        {"收定金", "收定金", "take deposit"},
	"return_deposit":      {"退定金", "退定金", "return deposit"},
	"correct_settlement":  {"更正结算", "更正結算", "correct settlement"},
	"refund":              {"退款", "退款", "refund"},
	"issue_invoice":       {"开票", "開票", "issue invoice"},
	"credit_invoice":      {"开红字发票", "開紅字發票", "credit invoice"},
	"raise_dispute":       {"提出费用争议", "提出費用爭議", "raise dispute"},
	"explain_dispute":     {"说明费用争议", "說明費用爭議", "explain dispute"},
	"forward_dispute":     {"转交费用争议", "轉交費用爭議", "forward dispute"},
	"resolve_dispute":     {"了结费用争议", "了結費用爭議", "resolve dispute"},
	"claim_recovery":      {"向供应商索赔", "向供應商索賠", "claim from supplier"},
	"answer_recovery":     {"记录供应商答复", "記錄供應商答覆", "record supplier's answer"},
	"receive_recovery":    {"收供应商赔款", "收供應商賠款", "receive from supplier"},
	"start_job":           {"开工", "開工", "start job"},
	"finish_job":          {"完工", "完工", "finish job"},
	"check_job":           {"自检", "自檢", "check job"},
	"approve_part":        {"批准配件", "批准配件", "approve part"},
	"issue_part":          {"发料", "發料", "issue part"},
	"fit_part":            {"装配配件", "裝配配件", "fit part"},
	"return_part":         {"退料", "退料", "return part"},
	"lose_part":           {"登记丢失", "登記遺失", "record a loss"},
	"settle_loss":         {"赔偿丢失件", "賠償遺失件", "settle a loss"},
	"receive_old_part":    {"旧件入库", "舊件入庫", "receive old part"},
	"dispose_old_part":    {"处置旧件", "處置舊件", "dispose of old part"},
	"choose_old_part":     {"选定旧件去向", "選定舊件去向", "choose old part"},
	"record_correction":   {"记录维修结果", "記錄維修結果", "record correction"},
	"inspect":             {"检验", "檢驗", "inspect"},
	"pass_final":          {"终检合格", "終檢合格", "pass final"},
	"fail_final":          {"终检不合格", "終檢不合格", "fail final"},
	"certify":             {"签发合格证", "簽發合格證", "certify"},
	"settle":              {"结算", "結算", "settle"},
	"give_list":           {"交付结算清单", "交付結算清單", "give list"},
	"pay":                 {"收款", "收款", "pay"},
	"explain":             {"说明结算", "說明結算", "explain"},
	"hand_documents":      {"交付资料", "交付資料", "hand documents"},
	"accept":              {"客户验收", "客戶驗收", "accept"},
	"record_satisfaction": {"记录满意度", "記錄滿意度", "record satisfaction"},
	"deliver":             {"交车", "交車", "deliver"},
	"close_order":         {"关单", "關單", "close order"},
	"dispatch_rescue":     {"派出救援", "派出救援", "dispatch rescue"},
	"solve_rescue":        {"现场解决", "現場解決", "solve on the road"},
	"receive_rescue":      {"救援车进厂", "救援車進廠", "receive rescued car"},
	"postpone":            {"改约", "改約", "postpone"},
	"resume_reception":    {"恢复接待", "恢復接待", "resume reception"},
	"give_quote_only":     {"仅报价", "僅報價", "give quote only"},
	"decline_quote":       {"拒绝报价", "拒絕報價", "decline quote"},
	"leave":               {"客户离店", "客戶離店", "leave"},
	"hand_to_workshop":    {"交车间", "交車間", "hand to workshop"},
	"send_back":           {"退回前台", "退回前台", "send back"},
	"await_parts":         {"待料", "待料", "await parts"},
	"resume_repair":       {"恢复维修", "恢復維修", "resume repair"},
	"finish_repair":       {"竣工", "竣工", "finish repair"},
	"notify_ready":        {"通知取车", "通知取車", "notify ready"},
	"walk_round":          {"陪同验车", "陪同驗車", "walk round"},
	"reject":              {"拒绝验收", "拒絕驗收", "reject"},
	"archive_order":       {"归档", "歸檔", "archive order"},
	"cancel_order":        {"取消工单", "取消工單", "cancel order"},
	"clarify_item":        {"澄清疑点", "澄清疑點", "clarify item"},
	"sign_intake":         {"报修签字", "報修簽字", "sign intake"},
	"correct_odometer":    {"更正里程", "更正里程", "correct odometer"},
	"set_receptionist":    {"指定接待员", "指定接待員", "set receptionist"},
	"assign_site":         {"派单", "派單", "assign site"},
	"set_stage":           {"登记环节", "登記環節", "set stage"},
	"record_finding":      {"记录发现", "記錄發現", "record finding"},
	"tell_finding":        {"报告发现", "報告發現", "tell finding"},
	"make_repair_plan":    {"制定方案", "制定方案", "make repair plan"},
	"explain_repair_plan": {"说明方案", "說明方案", "explain repair plan"},
	"confirm_quote":       {"确认报价", "確認報價", "confirm quote"},
	"check_plate":         {"核对车牌", "核對車牌", "check plate"},
	"defer_job":           {"暂缓项目", "暫緩項目", "defer job"},
	"assign_job":          {"派工", "派工", "assign job"},
	"pause_job":           {"暂停", "暫停", "pause job"},
	"resume_job":          {"恢复", "恢復", "resume job"},
	"hand_on_job":         {"移交", "移交", "hand on job"},
	"mutual_check_job":    {"互检", "互檢", "mutual check"},
	"promise_ready":       {"承诺交车", "承諾交車", "promise ready"},
	"waive_step":          {"免除步骤", "免除步驟", "waive step"},
	"report_order":        {"上传记录", "上傳記錄", "report order"},
}
