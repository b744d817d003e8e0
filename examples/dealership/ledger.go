package main

import (
	"context"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/workshop"
)

// stockScene is what happens to one part number in the store: what is ordered, received, kept for an order, used, lost,
// counted, scrapped and replaced by another number.
func stockScene() []step {
	b := newBench("BAT-60")
	keep := qty("2")
	bad := note("BAT-60-leaks", "壳体渗漏")
	b.books("08:30", partsManager, aftersales.ListStock{PartName: "battery", StorageClass: "dry", ReorderPoint: &keep, OrderUpTo: qty("6")})
	b.books("08:31", partsManager, aftersales.OrderStock{Purchase: "PO-1", Quantity: qty("8")}, "8")
	b.books("09:00", partsClerk, aftersales.ReceiveStock{Receipt: "RV-1", Supplier: "S-9", Quantity: qty("8"), Lot: "L-2026-03",
		Expires: must(cal.ParseDate("2028-03-01")), Grade: aftersales.GradeOriginal, Document: "DN-77", Quality: "QD-77"}, "8")
	b.books("09:05", inspector, aftersales.InspectStock{Receipt: "RV-1", Passed: true})
	b.books("09:10", partsClerk, aftersales.BookIn{Receipt: "RV-1", Bin: "B-01", Quantity: qty("7"), StorageClass: "dry"}, "B-01", "7")
	b.books("09:12", partsClerk, aftersales.RejectDelivery{Receipt: "RV-1", Quantity: qty("1"), Reason: bad.Ref()}, "1").withNotes(bad)
	b.books("09:20", partsClerk, aftersales.TransferStock{Bin: "B-01", To: "B-02", Lot: "L-2026-03", Quantity: qty("2"), StorageClass: "dry"}, "B-02", "2")
	b.books("09:25", partsClerk, aftersales.ReturnToSupplier{Bin: "B-02", Lot: "L-2026-03", Quantity: qty("1"), Supplier: "S-9", Document: "RN-1"}, "1")
	b.books("09:30", partsClerk, aftersales.ReserveStock{Order: lateOrder, Quantity: qty("3")}, "3")
	b.books("09:31", partsClerk, aftersales.ReleaseStock{Order: lateOrder, Quantity: qty("1")}, "1")
	b.books("09:40", partsClerk, aftersales.IssueStock{Order: lateOrder, Bin: "B-01", Lot: "L-2026-03", Quantity: qty("3")}, "3")
	b.books("13:10", partsClerk, aftersales.UseStock{Order: lateOrder, Quantity: qty("1")}, "1")
	b.books("13:12", partsClerk, aftersales.ReturnStock{Order: lateOrder, Bin: "B-01", Lot: "L-2026-03", Quantity: qty("1"), StorageClass: "dry"}, "1")
	b.books("13:14", partsClerk, aftersales.LoseStock{Order: lateOrder, Quantity: qty("1")}, "1")
	b.books("13:16", partsClerk, aftersales.KeepOldPart{Order: lateOrder, Quantity: qty("1")}, "1")
	b.books("13:30", partsClerk, aftersales.ReleaseOldPart{Order: lateOrder, Quantity: qty("1"), Choice: aftersales.OldPartDisposed}, "1")
	b.books("17:00", partsClerk, aftersales.CountStock{Bin: "B-02", Lot: "L-2026-03", Counted: qty("2")}, "2")
	b.books("17:02", partsManager, aftersales.AdjustStock{Bin: "B-02", Lot: "L-2026-03", Reason: "miscounted"})
	bin := aftersales.Place{Kind: aftersales.PlaceBin, ID: "B-02"}
	for _, id := range []aftersales.ScrapID{"SC-1", "SC-2"} {
		b.books("17:05", partsClerk, aftersales.RequestScrap{Scrap: id, From: bin, Lot: "L-2026-03", Quantity: qty("1")}, string(id), "1")
	}
	b.books("17:10", manager, aftersales.ApproveScrap{Scrap: "SC-1"}, "SC-1")
	b.books("17:11", manager, aftersales.RejectScrap{Scrap: "SC-2"}, "SC-2")
	b.books("17:15", partsClerk, aftersales.BookScrap{Scrap: "SC-1"}, "SC-1")
	b.books("17:20", partsManager, aftersales.DestroyScrap{Scrap: "SC-1", Quantity: qty("1")}, "SC-1", "1")
	b.books("17:30", partsManager, aftersales.SupersedeStock{By: "BAT-60A"}, "BAT-60A")
	return b.steps
}

// books is a booking in the ledger of the part number that the bench is about.
func (b *bench) books(at string, by person, c aftersales.StockCommand, detail ...string) *step {
	id := aftersales.NewStockID(storeID, string(b.order))
	s := b.told(at, by, stockNames[c.Name()], detail)
	s.other = func(ctx context.Context, w *workshop.Workshop, by aftersales.Actor, notes []aftersales.Paper) error {
		_, err := w.DoStock(ctx, id, workshop.StockRequest{Command: c, By: by, Papers: notes})
		return err
	}
	s.shown = c.Name()
	return s
}

// stockNames name what is booked.
var stockNames = map[string]phrase{
	"list_stock":         {"建立配件台账", "建立配件台帳", "list the part number"},
	"supersede_stock":    {"件号替代", "件號替代", "supersede by"},
	"order_stock":        {"采购", "採購", "order"},
	"receive_stock":      {"到货", "到貨", "receive"},
	"inspect_stock":      {"到货检验", "到貨檢驗", "inspect the delivery"},
	"book_in":            {"入库", "入庫", "put away"},
	"reject_delivery":    {"拒收", "拒收", "send back what is bad"},
	"return_to_supplier": {"退供应商", "退供應商", "return to the supplier"},
	"transfer_stock":     {"移库", "移庫", "move"},
	"reserve_stock":      {"预留", "預留", "reserve"},
	"release_stock":      {"解除预留", "解除預留", "release"},
	"issue_stock":        {"发料", "發料", "issue"},
	"use_stock":          {"使用", "使用", "use"},
	"return_stock":       {"退料", "退料", "take back"},
	"lose_stock":         {"报失", "報失", "report as lost"},
	"keep_old_part":      {"保管旧件", "保管舊件", "keep the old part"},
	"release_old_part":   {"处置旧件", "處置舊件", "dispose of the old part"},
	"count_stock":        {"盘点", "盤點", "count"},
	"adjust_stock":       {"盘点调整", "盤點調整", "adjust"},
	"request_scrap":      {"申请报废", "申請報廢", "ask to scrap"},
	"approve_scrap":      {"批准报废", "批准報廢", "approve the scrapping"},
	"reject_scrap":       {"驳回报废", "駁回報廢", "refuse the scrapping"},
	"book_scrap":         {"报废出库", "報廢出庫", "scrap"},
	"destroy_scrap":      {"销毁", "銷毀", "destroy"},
}

// appointmentNames name what is done about an appointment.
var appointmentNames = map[string]phrase{
	"receive_inquiry":    {"受理咨询", "受理諮詢", "receive an inquiry"},
	"sort_inquiry":       {"咨询分级", "諮詢分級", "sort the inquiry"},
	"transfer_inquiry":   {"转交咨询", "轉交諮詢", "pass the inquiry on"},
	"promise_answer":     {"承诺答复时间", "承諾答覆時間", "promise an answer"},
	"tell_estimate":      {"告知预估费用", "告知預估費用", "tell an estimate"},
	"answer_inquiry":     {"答复咨询", "答覆諮詢", "answer the inquiry"},
	"end_inquiry":        {"结束咨询", "結束諮詢", "end the inquiry"},
	"book":               {"预约", "預約", "book"},
	"agree":              {"客户确认时间", "客戶確認時間", "agree on the time"},
	"confirm_info":       {"核对信息", "核對資訊", "confirm the details"},
	"assign_slot":        {"安排人员", "安排人員", "assign somebody"},
	"give_notice":        {"预约通知", "預約通知", "give notice"},
	"move_appointment":   {"改约", "改約", "move the appointment"},
	"cancel_appointment": {"取消预约", "取消預約", "cancel"},
	"miss_appointment":   {"客户未到", "客戶未到", "nobody comes"},
	"prepare":            {"上门准备", "上門準備", "prepare the visit"},
	"check_car":          {"检查服务车", "檢查服務車", "check the service vehicle"},
	"depart":             {"出发", "出發", "depart"},
	"arrive":             {"到达", "到達", "arrive"},
	"reconfirm":          {"现场确认", "現場確認", "confirm on site"},
	"admit":              {"到店接车", "到店接車", "receive; open the order"},
}
