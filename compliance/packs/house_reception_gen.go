// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var houseReceptionTable = compliance.Pack{Format: 1, ID: "house-reception", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Extends: []string{"house-default"}, Title: compliance.Texts{{Tag: "en", Text: "House regulations: from the inquiry to the signed order"}, {Tag: "zh-Hans", Text: "售后管理制度：从咨询到委托"}, {Tag: "zh-Hant", Text: "售後管理制度：從諮詢到委託"}}, Names: []compliance.Named{
	{Name: "order.concern_recorded", Texts: compliance.Texts{{Tag: "en", Text: "the customer's concern"}, {Tag: "zh-Hans", Text: "客户来意"}, {Tag: "zh-Hant", Text: "客戶來意"}}},
	{Name: "order.site_assigned", Texts: compliance.Texts{{Tag: "en", Text: "the assignment to a site"}, {Tag: "zh-Hans", Text: "派至维修网点"}, {Tag: "zh-Hant", Text: "派至維修網點"}}},
	{Name: "order.plan_made", Texts: compliance.Texts{{Tag: "en", Text: "the repair plan"}, {Tag: "zh-Hans", Text: "维修方案"}, {Tag: "zh-Hant", Text: "維修方案"}}},
	{Name: "order.plan_explained", Texts: compliance.Texts{{Tag: "en", Text: "the explanation of the plan"}, {Tag: "zh-Hans", Text: "方案说明"}, {Tag: "zh-Hant", Text: "方案說明"}}},
	{Name: "order.diagnosed", Texts: compliance.Texts{{Tag: "en", Text: "the diagnosis"}, {Tag: "zh-Hans", Text: "技术诊断"}, {Tag: "zh-Hant", Text: "技術診斷"}}},
	{Name: "order.plate_checked", Texts: compliance.Texts{{Tag: "en", Text: "the comparison of the plates"}, {Tag: "zh-Hans", Text: "牌照核对"}, {Tag: "zh-Hant", Text: "牌照核對"}}},
	{Name: "order.work_done", Texts: compliance.Texts{{Tag: "en", Text: "the end of the work"}, {Tag: "zh-Hans", Text: "完工"}, {Tag: "zh-Hant", Text: "完工"}}},
	{Name: "order.receptionist_set", Texts: compliance.Texts{{Tag: "en", Text: "the receptionist"}, {Tag: "zh-Hans", Text: "接待员"}, {Tag: "zh-Hant", Text: "接待員"}}},
	{Name: "order.rescue_dispatched", Texts: compliance.Texts{{Tag: "en", Text: "the rescue vehicle"}, {Tag: "zh-Hans", Text: "救援车辆派出"}, {Tag: "zh-Hant", Text: "救援車輛派出"}}},
	{Name: "intake.request_signed", Texts: compliance.Texts{{Tag: "en", Text: "the signed repair request"}, {Tag: "zh-Hans", Text: "客户签字的报修单"}, {Tag: "zh-Hant", Text: "客戶簽字的報修單"}}},
	{Name: "intake.request_copied", Texts: compliance.Texts{{Tag: "en", Text: "the customer's copy of the repair request"}, {Tag: "zh-Hans", Text: "客户持有的报修单"}, {Tag: "zh-Hant", Text: "客戶持有的報修單"}}},
	{Name: "intake.accessories_signed", Texts: compliance.Texts{{Tag: "en", Text: "the signed accessory list"}, {Tag: "zh-Hans", Text: "客户签字的附件交接清单"}, {Tag: "zh-Hant", Text: "客戶簽字的附件交接清單"}}},
	{Name: "intake.accessories_copied", Texts: compliance.Texts{{Tag: "en", Text: "the customer's copy of the accessory list"}, {Tag: "zh-Hans", Text: "客户持有的附件交接清单"}, {Tag: "zh-Hant", Text: "客戶持有的附件交接清單"}}},
	{Name: "accessory.listed", Texts: compliance.Texts{{Tag: "en", Text: "the accessory list"}, {Tag: "zh-Hans", Text: "附件交接清单"}, {Tag: "zh-Hant", Text: "附件交接清單"}}},
	{Name: "mismatch.told", Texts: compliance.Texts{{Tag: "en", Text: "the notice of the error"}, {Tag: "zh-Hans", Text: "差错告知"}, {Tag: "zh-Hant", Text: "差錯告知"}}},
	{Name: "finding.recorded", Texts: compliance.Texts{{Tag: "en", Text: "the finding"}, {Tag: "zh-Hans", Text: "检测结果"}, {Tag: "zh-Hant", Text: "檢測結果"}}},
	{Name: "finding.told", Texts: compliance.Texts{{Tag: "en", Text: "the notice of the fault"}, {Tag: "zh-Hans", Text: "故障告知"}, {Tag: "zh-Hant", Text: "故障告知"}}},
	{Name: "inquiry.answered", Texts: compliance.Texts{{Tag: "en", Text: "the answer"}, {Tag: "zh-Hans", Text: "答复"}, {Tag: "zh-Hant", Text: "答覆"}}},
	{Name: "inquiry.promised", Texts: compliance.Texts{{Tag: "en", Text: "the promise of an answer"}, {Tag: "zh-Hans", Text: "答复承诺"}, {Tag: "zh-Hant", Text: "答覆承諾"}}},
	{Name: "inquiry.sorted", Texts: compliance.Texts{{Tag: "en", Text: "the preliminary judgement"}, {Tag: "zh-Hans", Text: "初步判断"}, {Tag: "zh-Hant", Text: "初步判斷"}}},
	{Name: "inquiry.told", Texts: compliance.Texts{{Tag: "en", Text: "the information on time and cost"}, {Tag: "zh-Hans", Text: "时间和费用说明"}, {Tag: "zh-Hant", Text: "時間和費用說明"}}},
	{Name: "inquiry.transferred", Texts: compliance.Texts{{Tag: "en", Text: "the transfer to a technician"}, {Tag: "zh-Hans", Text: "转技术人员"}, {Tag: "zh-Hant", Text: "轉技術人員"}}},
	{Name: "appointment.agreed", Texts: compliance.Texts{{Tag: "en", Text: "the agreement with the customer"}, {Tag: "zh-Hans", Text: "与客户商定"}, {Tag: "zh-Hant", Text: "與客戶商定"}}},
	{Name: "appointment.info_confirmed", Texts: compliance.Texts{{Tag: "en", Text: "the confirmed information"}, {Tag: "zh-Hans", Text: "信息确认"}, {Tag: "zh-Hant", Text: "信息確認"}}},
	{Name: "appointment.slot_assigned", Texts: compliance.Texts{{Tag: "en", Text: "the assigned slot"}, {Tag: "zh-Hans", Text: "已安排的时段"}, {Tag: "zh-Hant", Text: "已安排的時段"}}},
	{Name: "appointment.noticed", Texts: compliance.Texts{{Tag: "en", Text: "the notice to the customer"}, {Tag: "zh-Hans", Text: "通知客户"}, {Tag: "zh-Hant", Text: "通知客戶"}}},
	{Name: "appointment.prepared", Texts: compliance.Texts{{Tag: "en", Text: "the complete preparation"}, {Tag: "zh-Hans", Text: "准备完毕"}, {Tag: "zh-Hant", Text: "準備完畢"}}},
	{Name: "appointment.car_checked", Texts: compliance.Texts{{Tag: "en", Text: "the check of the service vehicle"}, {Tag: "zh-Hans", Text: "服务车辆检查"}, {Tag: "zh-Hant", Text: "服務車輛檢查"}}},
	{Name: "appointment.arrived", Texts: compliance.Texts{{Tag: "en", Text: "the arrival"}, {Tag: "zh-Hans", Text: "到达"}, {Tag: "zh-Hant", Text: "到達"}}},
	{Name: "appointment.reconfirmed", Texts: compliance.Texts{{Tag: "en", Text: "the confirmation on site"}, {Tag: "zh-Hans", Text: "现场确认"}, {Tag: "zh-Hant", Text: "現場確認"}}},
	{Name: "quote.confirmed", Texts: compliance.Texts{{Tag: "en", Text: "the confirmed quotation"}, {Tag: "zh-Hans", Text: "客户确认的报价"}, {Tag: "zh-Hant", Text: "客戶確認的報價"}}},
	{Name: "accountability.recorded", Texts: compliance.Texts{{Tag: "en", Text: "the call to account"}, {Tag: "zh-Hans", Text: "责任追究"}, {Tag: "zh-Hant", Text: "責任追究"}}},
	{Name: "assignee_id", Texts: compliance.Texts{{Tag: "en", Text: "who answers for it"}, {Tag: "zh-Hans", Text: "责任人"}, {Tag: "zh-Hant", Text: "責任人"}}},
	{Name: "tracker_id", Texts: compliance.Texts{{Tag: "en", Text: "who tracks it"}, {Tag: "zh-Hans", Text: "跟踪人"}, {Tag: "zh-Hant", Text: "跟蹤人"}}},
	{Name: "inquiry.ended", Texts: compliance.Texts{{Tag: "en", Text: "the end of the inquiry"}, {Tag: "zh-Hans", Text: "咨询结束"}, {Tag: "zh-Hant", Text: "諮詢結束"}}},
	{Name: "item.reported", Texts: compliance.Texts{{Tag: "en", Text: "the reported items"}, {Tag: "zh-Hans", Text: "报修项目"}, {Tag: "zh-Hant", Text: "報修項目"}}},
	{Name: "order.archived", Texts: compliance.Texts{{Tag: "en", Text: "the archiving of the order"}, {Tag: "zh-Hans", Text: "工单归档"}, {Tag: "zh-Hant", Text: "工單歸檔"}}},
	{Name: "order.finished_car_checked", Texts: compliance.Texts{{Tag: "en", Text: "the check of the finished car"}, {Tag: "zh-Hans", Text: "竣工车检查"}, {Tag: "zh-Hant", Text: "竣工車檢查"}}},
	{Name: "order.ready_notified", Texts: compliance.Texts{{Tag: "en", Text: "the notice that the car is ready"}, {Tag: "zh-Hans", Text: "取车通知"}, {Tag: "zh-Hant", Text: "取車通知"}}},
	{Name: "order.walkround_done", Texts: compliance.Texts{{Tag: "en", Text: "the customer's inspection"}, {Tag: "zh-Hans", Text: "客户验车"}, {Tag: "zh-Hant", Text: "客戶驗車"}}},
	{Name: "role_held", Texts: compliance.Texts{{Tag: "en", Text: "the posts of the staff"}, {Tag: "zh-Hans", Text: "人员岗位"}, {Tag: "zh-Hant", Text: "人員崗位"}}},
	{Name: "action.opened", Texts: compliance.Texts{{Tag: "en", Text: "the intervention"}, {Tag: "zh-Hans", Text: "介入措施"}, {Tag: "zh-Hant", Text: "介入措施"}}},
	{Name: "appointment.booked", Texts: compliance.Texts{{Tag: "en", Text: "the booking with its time"}, {Tag: "zh-Hans", Text: "有约定时间的预约"}, {Tag: "zh-Hant", Text: "有約定時間的預約"}}},
	{Name: "policy.took_effect", Texts: compliance.Texts{{Tag: "en", Text: "the version that takes its place"}, {Tag: "zh-Hans", Text: "取代它的新版本"}, {Tag: "zh-Hant", Text: "取代它的新版本"}}},
	{Name: "order.reception_ended", Texts: compliance.Texts{{Tag: "en", Text: "the end of the reception talk"}, {Tag: "zh-Hans", Text: "接待洽谈结果"}, {Tag: "zh-Hant", Text: "接待洽談結果"}}},
	{Name: "order.car_washed", Texts: compliance.Texts{{Tag: "en", Text: "the washing of the car"}, {Tag: "zh-Hans", Text: "洗车"}, {Tag: "zh-Hant", Text: "洗車"}}},
	{Name: "order.handed_to_workshop", Texts: compliance.Texts{{Tag: "en", Text: "the hand-over to the workshop"}, {Tag: "zh-Hans", Text: "与车间交车手续"}, {Tag: "zh-Hant", Text: "與車間交車手續"}}},
	{Name: "order.stage_entered", Texts: compliance.Texts{{Tag: "en", Text: "the next stage"}, {Tag: "zh-Hans", Text: "下一环节"}, {Tag: "zh-Hant", Text: "下一環節"}}},
	{Name: "order.closed", Texts: compliance.Texts{{Tag: "en", Text: "the closing of the order"}, {Tag: "zh-Hans", Text: "关闭工单"}, {Tag: "zh-Hant", Text: "關閉工單"}}},
	{Name: "job.done", Texts: compliance.Texts{{Tag: "en", Text: "the finished item"}, {Tag: "zh-Hans", Text: "项目完成"}, {Tag: "zh-Hant", Text: "項目完成"}}},
	{Name: "job.drop_approved", Texts: compliance.Texts{{Tag: "en", Text: "the approval to drop the item"}, {Tag: "zh-Hans", Text: "取消项目的批准"}, {Tag: "zh-Hant", Text: "取消項目的批准"}}},
	{Name: "standard", Texts: compliance.Texts{{Tag: "en", Text: "a standard"}, {Tag: "zh-Hans", Text: "服务标准"}, {Tag: "zh-Hant", Text: "服務標準"}}},
	{Name: "inquiry", Texts: compliance.Texts{{Tag: "en", Text: "the inquiry"}, {Tag: "zh-Hans", Text: "咨询"}, {Tag: "zh-Hant", Text: "諮詢"}}},
	{Name: "acceptance", Texts: compliance.Texts{{Tag: "en", Text: "the opening of the order"}, {Tag: "zh-Hans", Text: "接单"}, {Tag: "zh-Hant", Text: "接單"}}},
	{Name: "assignment", Texts: compliance.Texts{{Tag: "en", Text: "the assignment"}, {Tag: "zh-Hans", Text: "派单"}, {Tag: "zh-Hant", Text: "派單"}}},
	{Name: "diagnosis", Texts: compliance.Texts{{Tag: "en", Text: "the diagnosis"}, {Tag: "zh-Hans", Text: "诊断"}, {Tag: "zh-Hant", Text: "診斷"}}},
	{Name: "repair_plan", Texts: compliance.Texts{{Tag: "en", Text: "the repair plan"}, {Tag: "zh-Hans", Text: "维修方案"}, {Tag: "zh-Hant", Text: "維修方案"}}},
	{Name: "repair", Texts: compliance.Texts{{Tag: "en", Text: "the repair"}, {Tag: "zh-Hans", Text: "维修"}, {Tag: "zh-Hant", Text: "維修"}}},
	{Name: "repair_done", Texts: compliance.Texts{{Tag: "en", Text: "the end of the repair"}, {Tag: "zh-Hans", Text: "维修完工"}, {Tag: "zh-Hant", Text: "維修完工"}}},
	{Name: "quality_inspection", Texts: compliance.Texts{{Tag: "en", Text: "the quality inspection"}, {Tag: "zh-Hans", Text: "质量检验"}, {Tag: "zh-Hant", Text: "質量檢驗"}}},
	{Name: "customer_acceptance", Texts: compliance.Texts{{Tag: "en", Text: "the customer's acceptance"}, {Tag: "zh-Hans", Text: "客户验收"}, {Tag: "zh-Hant", Text: "客戶驗收"}}},
	{Name: "reception", Texts: compliance.Texts{{Tag: "en", Text: "the reception"}, {Tag: "zh-Hans", Text: "接待"}, {Tag: "zh-Hant", Text: "接待"}}},
	{Name: "job_taking", Texts: compliance.Texts{{Tag: "en", Text: "the taking of the job"}, {Tag: "zh-Hans", Text: "接受任务"}, {Tag: "zh-Hant", Text: "接受任務"}}},
	{Name: "quotation", Texts: compliance.Texts{{Tag: "en", Text: "the quotation"}, {Tag: "zh-Hans", Text: "报价"}, {Tag: "zh-Hant", Text: "報價"}}},
	{Name: "workshop_handover", Texts: compliance.Texts{{Tag: "en", Text: "the hand-over to the workshop"}, {Tag: "zh-Hans", Text: "车间交接"}, {Tag: "zh-Hant", Text: "車間交接"}}},
	{Name: "add_on_consultation", Texts: compliance.Texts{{Tag: "en", Text: "the question about the added item"}, {Tag: "zh-Hans", Text: "增项征询"}, {Tag: "zh-Hant", Text: "增項徵詢"}}},
	{Name: "finished_car_check", Texts: compliance.Texts{{Tag: "en", Text: "the check of the finished car"}, {Tag: "zh-Hans", Text: "竣工车检查"}, {Tag: "zh-Hant", Text: "竣工車檢查"}}},
	{Name: "ready_notice", Texts: compliance.Texts{{Tag: "en", Text: "the notice that the car is ready"}, {Tag: "zh-Hans", Text: "取车通知"}, {Tag: "zh-Hant", Text: "取車通知"}}},
	{Name: "customer_inspection", Texts: compliance.Texts{{Tag: "en", Text: "the customer's inspection"}, {Tag: "zh-Hans", Text: "客户验车"}, {Tag: "zh-Hant", Text: "客戶驗車"}}},
	{Name: "settlement", Texts: compliance.Texts{{Tag: "en", Text: "the settlement"}, {Tag: "zh-Hans", Text: "结算"}, {Tag: "zh-Hant", Text: "結算"}}},
	{Name: "seeing_off", Texts: compliance.Texts{{Tag: "en", Text: "the seeing off"}, {Tag: "zh-Hans", Text: "送客户离厂"}, {Tag: "zh-Hant", Text: "送客戶離廠"}}},
	{Name: "followup", Texts: compliance.Texts{{Tag: "en", Text: "the follow-up"}, {Tag: "zh-Hans", Text: "跟踪回访"}, {Tag: "zh-Hant", Text: "跟蹤回訪"}}},
	{Name: "papers", Texts: compliance.Texts{{Tag: "en", Text: "the papers"}, {Tag: "zh-Hans", Text: "单据准备"}, {Tag: "zh-Hant", Text: "單據準備"}}},
	{Name: "booking", Texts: compliance.Texts{{Tag: "en", Text: "the agreed booking"}, {Tag: "zh-Hans", Text: "商定的预约"}, {Tag: "zh-Hant", Text: "商定的預約"}}},
	{Name: "preparation", Texts: compliance.Texts{{Tag: "en", Text: "the preparation"}, {Tag: "zh-Hans", Text: "出发准备"}, {Tag: "zh-Hant", Text: "出發準備"}}},
	{Name: "on_site_work", Texts: compliance.Texts{{Tag: "en", Text: "the work on site"}, {Tag: "zh-Hans", Text: "现场作业"}, {Tag: "zh-Hant", Text: "現場作業"}}},
	{Name: "contents", Texts: compliance.Texts{{Tag: "en", Text: "the contents"}, {Tag: "zh-Hans", Text: "内容"}, {Tag: "zh-Hant", Text: "內容"}}},
	{Name: "criteria_count", Texts: compliance.Texts{{Tag: "en", Text: "the number of criteria"}, {Tag: "zh-Hans", Text: "标准条目数"}, {Tag: "zh-Hant", Text: "標準條目數"}}},
	{Name: "customer_id", Texts: compliance.Texts{{Tag: "en", Text: "the customer"}, {Tag: "zh-Hans", Text: "客户"}, {Tag: "zh-Hant", Text: "客戶"}}},
	{Name: "vehicle_id", Texts: compliance.Texts{{Tag: "en", Text: "the car"}, {Tag: "zh-Hans", Text: "车辆"}, {Tag: "zh-Hant", Text: "車輛"}}},
	{Name: "due_at", Texts: compliance.Texts{{Tag: "en", Text: "the due time"}, {Tag: "zh-Hans", Text: "期限"}, {Tag: "zh-Hant", Text: "期限"}}},
	{Name: "expected_days", Texts: compliance.Texts{{Tag: "en", Text: "the expected stay"}, {Tag: "zh-Hans", Text: "预计停留天数"}, {Tag: "zh-Hant", Text: "預計停留天數"}}},
	{Name: "fault", Texts: compliance.Texts{{Tag: "en", Text: "the fault"}, {Tag: "zh-Hans", Text: "故障"}, {Tag: "zh-Hant", Text: "故障"}}},
	{Name: "need", Texts: compliance.Texts{{Tag: "en", Text: "the need"}, {Tag: "zh-Hans", Text: "需求"}, {Tag: "zh-Hant", Text: "需求"}}},
	{Name: "model", Texts: compliance.Texts{{Tag: "en", Text: "the model"}, {Tag: "zh-Hans", Text: "车型"}, {Tag: "zh-Hant", Text: "車型"}}},
	{Name: "giver_id", Texts: compliance.Texts{{Tag: "en", Text: "who gave the car"}, {Tag: "zh-Hans", Text: "交付人"}, {Tag: "zh-Hant", Text: "交付人"}}},
	{Name: "receiver_id", Texts: compliance.Texts{{Tag: "en", Text: "who took the car"}, {Tag: "zh-Hans", Text: "接收人"}, {Tag: "zh-Hant", Text: "接收人"}}},
	{Name: "grade", Texts: compliance.Texts{{Tag: "en", Text: "the repair grade"}, {Tag: "zh-Hans", Text: "维修级别"}, {Tag: "zh-Hant", Text: "維修級別"}}},
	{Name: "grade_list", Texts: compliance.Texts{{Tag: "en", Text: "the list of grades"}, {Tag: "zh-Hans", Text: "分级表"}, {Tag: "zh-Hant", Text: "分級表"}}},
	{Name: "id_shown", Texts: compliance.Texts{{Tag: "en", Text: "that they showed who they are"}, {Tag: "zh-Hans", Text: "出示证件"}, {Tag: "zh-Hant", Text: "出示證件"}}},
	{Name: "inquiry_channels", Texts: compliance.Texts{{Tag: "en", Text: "the channels for inquiries"}, {Tag: "zh-Hans", Text: "咨询渠道"}, {Tag: "zh-Hant", Text: "諮詢渠道"}}},
	{Name: "items_count", Texts: compliance.Texts{{Tag: "en", Text: "the number of items"}, {Tag: "zh-Hans", Text: "项目数"}, {Tag: "zh-Hant", Text: "項目數"}}},
	{Name: "kind", Texts: compliance.Texts{{Tag: "en", Text: "the kind of service"}, {Tag: "zh-Hans", Text: "服务类别"}, {Tag: "zh-Hant", Text: "服務類別"}}},
	{Name: "methods", Texts: compliance.Texts{{Tag: "en", Text: "the methods"}, {Tag: "zh-Hans", Text: "检验方法"}, {Tag: "zh-Hant", Text: "檢驗方法"}}},
	{Name: "on_site", Texts: compliance.Texts{{Tag: "en", Text: "whether it is a visit"}, {Tag: "zh-Hans", Text: "是否上门服务"}, {Tag: "zh-Hant", Text: "是否上門服務"}}},
	{Name: "appointment.on_site", Texts: compliance.Texts{{Tag: "en", Text: "whether it is a visit"}, {Tag: "zh-Hans", Text: "是否上门服务"}, {Tag: "zh-Hant", Text: "是否上門服務"}}},
	{Name: "on.stage", Texts: compliance.Texts{{Tag: "en", Text: "the roles of the stage"}, {Tag: "zh-Hans", Text: "该环节的岗位"}, {Tag: "zh-Hant", Text: "該環節的崗位"}}},
	{Name: "order.kind", Texts: compliance.Texts{{Tag: "en", Text: "the kind of order"}, {Tag: "zh-Hans", Text: "工单种类"}, {Tag: "zh-Hant", Text: "工單種類"}}},
	{Name: "order.fee", Texts: compliance.Texts{{Tag: "en", Text: "the signed fee"}, {Tag: "zh-Hans", Text: "委托书费用"}, {Tag: "zh-Hant", Text: "委託書費用"}}},
	{Name: "origin", Texts: compliance.Texts{{Tag: "en", Text: "why the part was fitted"}, {Tag: "zh-Hans", Text: "换件原因"}, {Tag: "zh-Hant", Text: "換件原因"}}},
	{Name: "outcome", Texts: compliance.Texts{{Tag: "en", Text: "the outcome"}, {Tag: "zh-Hans", Text: "结果"}, {Tag: "zh-Hant", Text: "結果"}}},
	{Name: "owner_role", Texts: compliance.Texts{{Tag: "en", Text: "the owner"}, {Tag: "zh-Hans", Text: "归口部门"}, {Tag: "zh-Hant", Text: "歸口部門"}}},
	{Name: "place", Texts: compliance.Texts{{Tag: "en", Text: "the place"}, {Tag: "zh-Hans", Text: "地点"}, {Tag: "zh-Hant", Text: "地點"}}},
	{Name: "plate_seen", Texts: compliance.Texts{{Tag: "en", Text: "the plate of the car"}, {Tag: "zh-Hans", Text: "车辆牌照"}, {Tag: "zh-Hant", Text: "車輛牌照"}}},
	{Name: "plate_on_order", Texts: compliance.Texts{{Tag: "en", Text: "the plate on the order"}, {Tag: "zh-Hans", Text: "任务单牌照"}, {Tag: "zh-Hant", Text: "任務單牌照"}}},
	{Name: "procedure_ref", Texts: compliance.Texts{{Tag: "en", Text: "the procedure"}, {Tag: "zh-Hans", Text: "诊断规程"}, {Tag: "zh-Hant", Text: "診斷規程"}}},
	{Name: "procedures", Texts: compliance.Texts{{Tag: "en", Text: "the fixed procedures"}, {Tag: "zh-Hans", Text: "固定程序"}, {Tag: "zh-Hant", Text: "固定程序"}}},
	{Name: "targets", Texts: compliance.Texts{{Tag: "en", Text: "the targets"}, {Tag: "zh-Hans", Text: "目标"}, {Tag: "zh-Hant", Text: "目標"}}},
	{Name: "quoted_hours", Texts: compliance.Texts{{Tag: "en", Text: "the hours"}, {Tag: "zh-Hans", Text: "工时"}, {Tag: "zh-Hant", Text: "工時"}}},
	{Name: "quoted_total", Texts: compliance.Texts{{Tag: "en", Text: "the cost"}, {Tag: "zh-Hans", Text: "费用"}, {Tag: "zh-Hant", Text: "費用"}}},
	{Name: "receptionist_id", Texts: compliance.Texts{{Tag: "en", Text: "the receptionist"}, {Tag: "zh-Hans", Text: "接待员"}, {Tag: "zh-Hant", Text: "接待員"}}},
	{Name: "regions", Texts: compliance.Texts{{Tag: "en", Text: "the regions"}, {Tag: "zh-Hans", Text: "适用地区"}, {Tag: "zh-Hant", Text: "適用地區"}}},
	{Name: "store_types", Texts: compliance.Texts{{Tag: "en", Text: "the kinds of store"}, {Tag: "zh-Hans", Text: "适用网点类型"}, {Tag: "zh-Hant", Text: "適用網點類型"}}},
	{Name: "slot_end_at", Texts: compliance.Texts{{Tag: "en", Text: "the end of the slot"}, {Tag: "zh-Hans", Text: "约定时段结束"}, {Tag: "zh-Hant", Text: "約定時段結束"}}},
	{Name: "slot_start_at", Texts: compliance.Texts{{Tag: "en", Text: "the time"}, {Tag: "zh-Hans", Text: "约定时间"}, {Tag: "zh-Hant", Text: "約定時間"}}},
	{Name: "stage", Texts: compliance.Texts{{Tag: "en", Text: "the stage"}, {Tag: "zh-Hans", Text: "环节"}, {Tag: "zh-Hant", Text: "環節"}}},
	{Name: "stage_days", Texts: compliance.Texts{{Tag: "en", Text: "the days for each stage"}, {Tag: "zh-Hans", Text: "各环节天数"}, {Tag: "zh-Hant", Text: "各環節天數"}}},
	{Name: "stage_hours", Texts: compliance.Texts{{Tag: "en", Text: "the hours for each stage"}, {Tag: "zh-Hans", Text: "各环节小时数"}, {Tag: "zh-Hant", Text: "各環節小時數"}}},
	{Name: "stage_roles", Texts: compliance.Texts{{Tag: "en", Text: "the roles for each stage"}, {Tag: "zh-Hans", Text: "各环节岗位"}, {Tag: "zh-Hant", Text: "各環節崗位"}}},
	{Name: "storage", Texts: compliance.Texts{{Tag: "en", Text: "the place where it is kept"}, {Tag: "zh-Hans", Text: "保管位置"}, {Tag: "zh-Hant", Text: "保管位置"}}},
	{Name: "store.region", Texts: compliance.Texts{{Tag: "en", Text: "the region of the store"}, {Tag: "zh-Hans", Text: "网点地区"}, {Tag: "zh-Hant", Text: "網點地區"}}},
	{Name: "store.type", Texts: compliance.Texts{{Tag: "en", Text: "the kind of store"}, {Tag: "zh-Hans", Text: "网点类型"}, {Tag: "zh-Hant", Text: "網點類型"}}},
	{Name: "to_role", Texts: compliance.Texts{{Tag: "en", Text: "to whom"}, {Tag: "zh-Hans", Text: "接收岗位"}, {Tag: "zh-Hant", Text: "接收崗位"}}},
	{Name: "unclear_count", Texts: compliance.Texts{{Tag: "en", Text: "the unclear points"}, {Tag: "zh-Hans", Text: "不明之处"}, {Tag: "zh-Hant", Text: "不明之處"}}},
	{Name: "version", Texts: compliance.Texts{{Tag: "en", Text: "the version"}, {Tag: "zh-Hans", Text: "版本号"}, {Tag: "zh-Hant", Text: "版本號"}}},
	{Name: "job.major", Texts: compliance.Texts{{Tag: "en", Text: "whether the repair is a major one"}, {Tag: "zh-Hans", Text: "是否重大维修"}, {Tag: "zh-Hant", Text: "是否重大維修"}}},
	{Name: "job.job_class", Texts: compliance.Texts{{Tag: "en", Text: "the class of the job"}, {Tag: "zh-Hans", Text: "作业类别"}, {Tag: "zh-Hant", Text: "作業類別"}}},
	{Name: "job.maintenance", Texts: compliance.Texts{{Tag: "en", Text: "whether the job is a service"}, {Tag: "zh-Hans", Text: "是否保养项目"}, {Tag: "zh-Hant", Text: "是否保養項目"}}},
	{Name: "off_order", Texts: compliance.Texts{{Tag: "en", Text: "whether the fault is on the order"}, {Tag: "zh-Hans", Text: "是否任务单以外"}, {Tag: "zh-Hant", Text: "是否任務單以外"}}},
}, Params: []compliance.Param{
	{Name: "order_creators", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "customer_service"},
		{Form: "text", Text: "service_adviser"},
		{Form: "text", Text: "front_desk"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Roles of customer service that may create a work order (our default)"}, {Tag: "zh-Hans", Text: "可创建工单的客户服务岗位（本库默认）"}, {Tag: "zh-Hant", Text: "可創建工單的客戶服務崗位（本庫預設）"}}},
	{Name: "cost_delta", Type: "num", Default: compliance.Literal{Form: "number", Text: "0"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "1000000"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Amount by which a bill may differ from the total that the customer agreed to"}, {Tag: "zh-Hans", Text: "结算金额与客户同意金额之间允许的差额"}, {Tag: "zh-Hant", Text: "結算金額與客戶同意金額之間允許的差額"}}},
	{Name: "order_closers", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "customer_service"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Roles of customer service that may close an order"}, {Tag: "zh-Hans", Text: "可关闭工单的客户服务岗位"}, {Tag: "zh-Hant", Text: "可關閉工單的客戶服務崗位"}}},
}, Rules: []compliance.Rule{
	{ID: "GV-02", Per: []history.Name{"policy_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.2"},
		{Document: "S0", Clause: "2.1.2"},
		{Document: "S0", Clause: "3.2"},
		{Document: "S1", Clause: "1.2"},
		{Document: "S2", Clause: "0b"},
		{Document: "S4", Clause: "5.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A rule set says for which kinds of store and which regions it is made, and is applied only to such stores"}, {Tag: "zh-Hans", Text: "制度须写明适用的网点类型和地区，且只适用于这些网点"}, {Tag: "zh-Hant", Text: "制度須寫明適用的網點類型和地區，且只適用於這些網點"}}, Override: compliance.Override{Roles: []string{"general_manager"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"policy.took_effect"}}, Fields: []compliance.Path{"store_types", "regions"}, Must: &compliance.Condition{All: []compliance.Condition{
		{Field: "store.type", Op: "in", Value: compliance.Value{Ref: "store_types"}},
		{Field: "store.region", Op: "in", Value: compliance.Value{Ref: "regions"}},
	}}}},
	{ID: "GV-05a", Per: []history.Name{"store_id", "policy_subject"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.13"},
		{Document: "S0", Clause: "1.14"},
		{Document: "S0", Clause: "2.8.1"},
		{Document: "S0", Clause: "2.8.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Of one subject only one version of the rules is in force in a store at any moment"}, {Tag: "zh-Hans", Text: "同一网点同一事项任何时刻只有一个有效版本"}, {Tag: "zh-Hant", Text: "同一網點同一事項任何時刻只有一個有效版本"}}, Override: compliance.Override{Roles: []string{"general_manager"}}, Logic: &compliance.Absence{Of: compliance.Pattern{Events: []history.Type{"policy.took_effect"}}, From: &compliance.Pattern{Events: []history.Type{"policy.took_effect"}}, Until: &compliance.Pattern{Events: []history.Type{"policy.ended"}, Match: []compliance.Match{
		{Theirs: "store_id", Ours: "store_id"},
		{Theirs: "policy_id", Ours: "policy_id"},
	}}}},
	{ID: "GV-05b", Per: []history.Name{"store_id", "policy_subject"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.14"},
		{Document: "S0", Clause: "2.8.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "When a version ends, the one that names it as replaced takes effect on the same day"}, {Tag: "zh-Hans", Text: "旧版本失效当日，指明取代它的新版本须同时生效"}, {Tag: "zh-Hant", Text: "舊版本失效當日，指明取代它的新版本須同時生效"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"policy.ended"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"policy.took_effect"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "supersedes", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "supersedes", Op: "eq", Value: compliance.Value{Ref: "on.policy_id"}},
		}}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}}},
	{ID: "GV-05c", Per: []history.Name{"policy_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.15"},
		{Document: "S0", Clause: "2.8.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Each version of the rules has a number and an owner, and is put into force by its owner"}, {Tag: "zh-Hans", Text: "制度的每个版本须有版本号和归口部门，并由归口部门发布"}, {Tag: "zh-Hant", Text: "制度的每個版本須有版本號和歸口部門，並由歸口部門發佈"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"policy.took_effect"}}, Fields: []compliance.Path{"version", "owner_role"}, Must: &compliance.Condition{Field: "by_role", Op: "eq", Value: compliance.Value{Ref: "owner_role"}}}},
	{ID: "GV-07", Per: []history.Name{"store_id"}, Params: []compliance.Param{
		{Name: "criteria", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "1000"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Criteria that a standard must have at least, so that one can work by it"}, {Tag: "zh-Hans", Text: "每项标准至少应有的可执行条目数"}, {Tag: "zh-Hant", Text: "每項標準至少應有的可執行條目數"}}},
		{Name: "steps", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "inquiry"},
			{Form: "text", Text: "reception"},
			{Form: "text", Text: "intake"},
			{Form: "text", Text: "diagnosis"},
			{Form: "text", Text: "quote"},
			{Form: "text", Text: "repair"},
			{Form: "text", Text: "inspection"},
			{Form: "text", Text: "delivery"},
			{Form: "text", Text: "settlement"},
			{Form: "text", Text: "followup"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Steps of the service that must each have a standard (our default)"}, {Tag: "zh-Hans", Text: "须各有服务标准的环节（本库默认）"}, {Tag: "zh-Hant", Text: "須各有服務標準的環節（本庫預設）"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "4.1a"},
		{Document: "S1", Clause: "4.1b"},
		{Document: "S0", Clause: "3.15.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Each step of the service has a standard; the least number of criteria to work by is {criteria}"}, {Tag: "zh-Hans", Text: "每个服务环节都须有标准，且至少有{criteria}条可执行的要求"}, {Tag: "zh-Hant", Text: "每個服務環節都須有標準，且至少有{criteria}條可執行的要求"}}, Logic: &compliance.Count{On: &compliance.Pattern{Fact: "store"}, Of: compliance.Pattern{Fact: "standard", Where: &compliance.Condition{Field: "criteria_count", Op: "ge", Value: compliance.Value{Param: "criteria"}}}, Min: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}, EachOf: &compliance.EachOf{Field: "step", Values: compliance.Value{Param: "steps"}}}},
	{ID: "GV-08", Per: []history.Name{"store_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.2d"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Reception, production, delivery, complaints, claims and follow-up each have a fixed procedure"}, {Tag: "zh-Hans", Text: "接待、生产、交车、投诉、索赔、回访均须有固定程序"}, {Tag: "zh-Hant", Text: "接待、生產、交車、投訴、索賠、回訪均須有固定程序"}}, Logic: &compliance.Require{On: compliance.Pattern{Fact: "store"}, Must: &compliance.Condition{Field: "procedures", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "reception"},
		{Form: "text", Text: "production"},
		{Form: "text", Text: "delivery"},
		{Form: "text", Text: "complaint"},
		{Form: "text", Text: "claim"},
		{Form: "text", Text: "followup"},
	}}}}}},
	{ID: "GV-09a", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.2e"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Each stage of an order has one person who answers for it"}, {Tag: "zh-Hans", Text: "工单的每个环节须有一名责任人"}, {Tag: "zh-Hant", Text: "工單的每個環節須有一名責任人"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"order.stage_entered"}}, Fields: []compliance.Path{"assignee_id"}}},
	{ID: "GV-09b", Per: []history.Name{"task_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.2e"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Each open task has one person who answers for it"}, {Tag: "zh-Hans", Text: "每项待办任务须有一名责任人"}, {Tag: "zh-Hant", Text: "每項待辦任務須有一名責任人"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"task.opened"}}, Fields: []compliance.Path{"assignee_id"}}},
	{ID: "GV-09c", Per: []history.Name{"task_id"}, Params: []compliance.Param{
		{Name: "account", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "days", Name: "unit"},
			{Form: "number", Text: "5", Name: "max"},
		}}, Text: compliance.Texts{{Tag: "en", Text: "Time after the due time in which a missed task is followed up (our default)"}, {Tag: "zh-Hans", Text: "任务逾期后追究责任的期限（本库默认）"}, {Tag: "zh-Hant", Text: "任務逾期後追究責任的期限（本庫預設）"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.2e"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "For a task that was not done in time somebody is called to account"}, {Tag: "zh-Hans", Text: "任务逾期未完成的，须追究岗位责任"}, {Tag: "zh-Hant", Text: "任務逾期未完成的，須追究崗位責任"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"task.opened"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"accountability.recorded"}},
	}, Within: compliance.Windows{
		{Param: "account"},
	}, Anchor: "due_at", Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"task.done"}}, UpTo: "anchor"}}},
	{ID: "GV-09d", Per: []history.Name{"order_id"}, Params: []compliance.Param{
		{Name: "stage_roles", Type: "table", Text: compliance.Texts{{Tag: "en", Text: "Roles that may answer for each stage; the house says which"}, {Tag: "zh-Hans", Text: "各环节可担任责任人的岗位，由各店设定"}, {Tag: "zh-Hant", Text: "各環節可擔任責任人的崗位，由各店設定"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.2e"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Who answers for a stage holds a post that is meant for it"}, {Tag: "zh-Hans", Text: "环节责任人须具备该环节要求的岗位"}, {Tag: "zh-Hant", Text: "環節責任人須具備該環節要求的崗位"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"order.stage_entered"}}, Must: &compliance.Condition{Exists: &compliance.Exists{Fact: "role_held", Match: []compliance.Match{
		{Theirs: "person_id", Ours: "assignee_id"},
	}, Where: &compliance.Condition{Field: "role", Op: "in", Value: compliance.Value{Param: "stage_roles", Keys: []compliance.Path{"on.stage"}}}, ValidAt: "at"}}}},
	{ID: "GV-11", Per: []history.Name{"store_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "3.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Attitude, response speed, repair quality, delivery on time and satisfaction each have a target"}, {Tag: "zh-Hans", Text: "服务态度、响应速度、维修质量、按时交车率、满意度均须设定目标"}, {Tag: "zh-Hant", Text: "服務態度、響應速度、維修質量、按時交車率、滿意度均須設定目標"}}, Logic: &compliance.Require{On: compliance.Pattern{Fact: "store"}, Must: &compliance.Condition{Field: "targets", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "attitude"},
		{Form: "text", Text: "response_speed"},
		{Form: "text", Text: "repair_quality"},
		{Form: "text", Text: "on_time"},
		{Form: "text", Text: "satisfaction"},
	}}}}}},
	{ID: "OL-01", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.kind", Op: "not_in", Value: compliance.Value{Param: "away_kinds"}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.7.1"},
		{Document: "S0", Clause: "1.7.2"},
		{Document: "S0", Clause: "1.7.3"},
		{Document: "S0", Clause: "1.7.4"},
		{Document: "S0", Clause: "1.7.5"},
		{Document: "S0", Clause: "1.7.6"},
		{Document: "S0", Clause: "1.7.7"},
		{Document: "S0", Clause: "1.7.8"},
		{Document: "S0", Clause: "1.7.9"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An order goes through its steps in their order: inquiry, acceptance, assignment, diagnosis and plan, repair, inspection, customer acceptance, closing; parts may come meanwhile"}, {Tag: "zh-Hans", Text: "工单依次经过各环节：咨询、接单、派单、诊断与方案、维修、质量检验、客户验收、关闭，其间供应配件"}, {Tag: "zh-Hant", Text: "工單依次經過各環節：諮詢、接單、派單、診斷與方案、維修、質量檢驗、客戶驗收、關閉，其間供應配件"}}, Logic: &compliance.Sequence{Steps: []compliance.Step{
		{Pattern: compliance.Pattern{Events: []history.Type{"inquiry.received"}, Match: []compliance.Match{
			{Theirs: "inquiry_id", Ours: "inquiry_id"},
		}}, Name: "inquiry", Optional: true},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.opened"}}, Name: "acceptance"},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.site_assigned"}}, Name: "assignment"},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.diagnosed"}}, Name: "diagnosis"},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.plan_made"}}, Name: "repair_plan"},
		{Pattern: compliance.Pattern{Events: []history.Type{"job.started"}}, Name: "repair"},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.work_done"}}, Name: "repair_done"},
		{Pattern: compliance.Pattern{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}}, Name: "quality_inspection"},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.accepted"}}, Name: "customer_acceptance"},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.closed"}}},
	}, Waive: &compliance.Waive{Pattern: compliance.Pattern{Events: []history.Type{"order.step_waived"}}, Step: "step"}}},
	{ID: "OL-03", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.kind", Op: "not_in", Value: compliance.Value{Param: "away_kinds"}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.2.1"},
		{Document: "S3", Clause: "1.2.2"},
		{Document: "S3", Clause: "1.2.8"},
		{Document: "S4", Clause: "1.1.1"},
		{Document: "S4", Clause: "1.1.2"},
		{Document: "S4", Clause: "1.1.8"},
		{Document: "S4", Clause: "2.1"},
		{Document: "S4", Clause: "2.2"},
		{Document: "S4", Clause: "2.8"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The reception procedure is followed in its order, from receiving the customer to the follow-up, or a step is recorded as not applicable"}, {Tag: "zh-Hans", Text: "接待程序须从接待客户到跟踪回访依次执行，不适用的环节须记录"}, {Tag: "zh-Hant", Text: "接待程序須從接待客戶到跟蹤回訪依次執行，不適用的環節須記錄"}}, Logic: &compliance.Sequence{Steps: []compliance.Step{
		{Pattern: compliance.Pattern{Events: []history.Type{"order.concern_recorded"}}, Name: "reception"},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.diagnosed"}}, Name: "job_taking"},
		{Pattern: compliance.Pattern{Events: []history.Type{"quote.made"}}, Name: "quotation"},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.handed_to_workshop"}}, Name: "workshop_handover"},
		{Pattern: compliance.Pattern{Events: []history.Type{"consent.asked"}, Where: &compliance.Condition{Field: "scope", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "add_on"}}}}, Name: "add_on_consultation", Optional: true},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.finished_car_checked"}}, Name: "finished_car_check"},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.ready_notified"}}, Name: "ready_notice"},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.walkround_done"}}, Name: "customer_inspection"},
		{Pattern: compliance.Pattern{Events: []history.Type{"settlement.totalled"}}, Name: "settlement"},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Name: "seeing_off"},
		{Pattern: compliance.Pattern{Events: []history.Type{"followup.reached"}}, Name: "followup"},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.papers_prepared"}}, Name: "papers", Free: true},
	}, By: &compliance.Pattern{Events: []history.Type{"order.archived"}}, Waive: &compliance.Waive{Pattern: compliance.Pattern{Events: []history.Type{"order.step_waived"}}, Step: "step"}}},
	{ID: "OL-04a", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.2.2c"},
		{Document: "S3", Clause: "1.2.2d"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A reception talk ends with the car entering the workshop, a booking, a quotation only, or the customer leaving"}, {Tag: "zh-Hans", Text: "接待洽谈的结果须为进厂、预约、仅报价或离店之一"}, {Tag: "zh-Hant", Text: "接待洽談的結果須為進廠、預約、僅報價或離店之一"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"order.reception_ended"}}, Fields: []compliance.Path{"outcome"}, Must: &compliance.Condition{Field: "outcome", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "enter"},
		{Form: "text", Text: "appointment"},
		{Form: "text", Text: "quote_only"},
		{Form: "text", Text: "leave"},
	}}}}}},
	{ID: "OL-04b", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.kind", Op: "not_in", Value: compliance.Value{Param: "away_kinds"}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.2.2"},
		{Document: "S4", Clause: "1.1.2"},
		{Document: "S4", Clause: "2.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Each reception talk ends exactly once"}, {Tag: "zh-Hans", Text: "每次接待洽谈须有且只有一个结果"}, {Tag: "zh-Hant", Text: "每次接待洽談須有且只有一個結果"}}, Logic: &compliance.Count{On: &compliance.Pattern{Events: []history.Type{"order.opened"}}, Of: compliance.Pattern{Events: []history.Type{"order.reception_ended"}}, Exactly: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}, By: &compliance.Pattern{Events: []history.Type{"job.started", "order.closed"}}}},
	{ID: "OL-04c", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.2.2c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A reception that ends with a booking leaves an appointment with its time"}, {Tag: "zh-Hans", Text: "以预约结束的接待须有约定时间的预约单"}, {Tag: "zh-Hant", Text: "以預約結束的接待須有約定時間的預約單"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"order.reception_ended"}, Where: &compliance.Condition{Field: "outcome", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "appointment"}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"appointment.booked"}, Where: &compliance.Condition{Field: "slot_start_at", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.closed"}}}},
	{ID: "OL-05a", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.7.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The order is assigned to a repair site before the diagnosis begins"}, {Tag: "zh-Hans", Text: "工单须先派至维修网点，再开始诊断"}, {Tag: "zh-Hant", Text: "工單須先派至維修網點，再開始診斷"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.diagnosed"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"order.site_assigned"}},
	}}},
	{ID: "OL-05b", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.7.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The work order is created by customer service"}, {Tag: "zh-Hans", Text: "工单由客户服务岗位创建"}, {Tag: "zh-Hant", Text: "工單由客戶服務崗位創建"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"order.opened"}}, Must: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "order_creators"}}}},
	{ID: "OL-06a", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.5.1"},
		{Document: "S0", Clause: "1.6.1.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Somebody tracks the progress of each order"}, {Tag: "zh-Hans", Text: "每张工单须有专人跟踪进度"}, {Tag: "zh-Hant", Text: "每張工單須有專人跟蹤進度"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"order.stage_entered"}}, Fields: []compliance.Path{"tracker_id"}}},
	{ID: "OL-06b", Per: []history.Name{"order_id"}, Params: []compliance.Param{
		{Name: "stage_days", Type: "table", Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days that an order may stay in each stage; the house says how many"}, {Tag: "zh-Hans", Text: "工单在各环节停留的天数上限，由各店设定"}, {Tag: "zh-Hant", Text: "工單在各環節停留的天數上限，由各店設定"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.5.1"},
		{Document: "S0", Clause: "1.6.1.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An order moves on to its next stage in the days set for it"}, {Tag: "zh-Hans", Text: "工单须在规定天数内进入下一环节"}, {Tag: "zh-Hant", Text: "工單須在規定天數內進入下一環節"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"order.stage_entered"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"order.stage_entered"}},
		{Events: []history.Type{"order.closed"}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "stage_days", Keys: []compliance.Path{"stage"}}},
	}}},
	{ID: "OL-08b", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.5.1"},
		{Document: "S0", Clause: "1.7.9"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The order is closed by customer service"}, {Tag: "zh-Hans", Text: "工单由客户服务岗位关闭"}, {Tag: "zh-Hant", Text: "工單由客戶服務崗位關閉"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"order.closed"}}, Must: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "order_closers"}}}},
	{ID: "OL-09", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "on_site"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "3.1a"},
		{Document: "S1", Clause: "3.2a"},
		{Document: "S1", Clause: "3.3a"},
		{Document: "S1", Clause: "3.4a"},
		{Document: "S1", Clause: "3.5a"},
		{Document: "S1", Clause: "3.6a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A visit goes through six steps: inquiry, appointment, preparation, work on site, acceptance, follow-up"}, {Tag: "zh-Hans", Text: "上门服务依次经过六个环节：咨询受理、预约、准备、现场作业、验收、反馈跟踪"}, {Tag: "zh-Hant", Text: "上門服務依次經過六個環節：諮詢受理、預約、準備、現場作業、驗收、反饋跟蹤"}}, Logic: &compliance.Sequence{Steps: []compliance.Step{
		{Pattern: compliance.Pattern{Events: []history.Type{"inquiry.received"}, Match: []compliance.Match{
			{Theirs: "inquiry_id", Ours: "inquiry_id"},
		}}, Name: "inquiry"},
		{Pattern: compliance.Pattern{Events: []history.Type{"appointment.agreed"}, Match: []compliance.Match{
			{Theirs: "appointment_id", Ours: "appointment_id"},
		}}, Name: "booking"},
		{Pattern: compliance.Pattern{Events: []history.Type{"appointment.prepared"}, Match: []compliance.Match{
			{Theirs: "appointment_id", Ours: "appointment_id"},
		}}, Name: "preparation"},
		{Pattern: compliance.Pattern{Events: []history.Type{"job.started"}}, Name: "on_site_work"},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.accepted"}}, Name: "customer_acceptance"},
		{Pattern: compliance.Pattern{Events: []history.Type{"followup.reached"}}, Name: "followup"},
	}, By: &compliance.Pattern{Events: []history.Type{"order.archived"}}}},
	{ID: "OL-11", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.3.4.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "On a request for rescue a vehicle is sent out at once"}, {Tag: "zh-Hans", Text: "接到救援请求须立即派出救援车辆"}, {Tag: "zh-Hant", Text: "接到救援請求須立即派出救援車輛"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"order.rescue_requested"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"order.rescue_dispatched"}},
	}, Within: compliance.Windows{
		{Param: "immediate"},
	}}},
	{ID: "OL-13", Per: []history.Name{"appointment_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.3.3.1"},
		{Document: "S0", Clause: "2.4.2.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A booked job is given its slot in time"}, {Tag: "zh-Hans", Text: "预约后须及时安排维修、保养或救援"}, {Tag: "zh-Hant", Text: "預約後須及時安排維修、保養或救援"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"appointment.booked"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"appointment.slot_assigned"}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}}},
	{ID: "OL-14", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.6.2.3"},
		{Document: "S0", Clause: "1.5.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "When an order stays too long in a stage, somebody steps in, and it is recorded"}, {Tag: "zh-Hans", Text: "工单在某环节超时的，须及时介入并留有记录"}, {Tag: "zh-Hant", Text: "工單在某環節超時的，須及時介入並留有記錄"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"rule.violated"}, Where: &compliance.Condition{Field: "rule_id", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "OL-06b"},
		{Form: "text", Text: "OL-18"},
	}}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"action.opened"}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}}},
	{ID: "OL-15a", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.1c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "One receptionist looks after the customer throughout, unless the case was handed over"}, {Tag: "zh-Hans", Text: "客户由一名接待员全程服务，更换须有交接记录"}, {Tag: "zh-Hant", Text: "客戶由一名接待員全程服務，更換須有交接記錄"}}, Logic: &compliance.Separation{People: []compliance.Act{
		{Pattern: compliance.Pattern{Events: []history.Type{"order.receptionist_set"}}, Who: "receptionist_id"},
	}, Mode: "same", Unless: &compliance.Pattern{Events: []history.Type{"order.receptionist_handed_over"}}}},
	{ID: "OL-15b", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.1c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Each order has a receptionist who looks after the customer"}, {Tag: "zh-Hans", Text: "每张工单须指定一名接待员"}, {Tag: "zh-Hant", Text: "每張工單須指定一名接待員"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"order.opened"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"order.receptionist_set"}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.delivered", "order.closed"}}}},
	{ID: "OL-16a", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.kind", Op: "not_in", Value: compliance.Value{Param: "away_kinds"}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.2.3"},
		{Document: "S4", Clause: "1.1.3"},
		{Document: "S4", Clause: "2.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The car is washed, then handed over to the workshop, then worked on"}, {Tag: "zh-Hans", Text: "车辆须先清洗，再与车间办理交车手续，然后开工"}, {Tag: "zh-Hant", Text: "車輛須先清洗，再與車間辦理交車手續，然後開工"}}, Logic: &compliance.Sequence{Steps: []compliance.Step{
		{Pattern: compliance.Pattern{Events: []history.Type{"order.car_washed"}}},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.handed_to_workshop"}}},
		{Pattern: compliance.Pattern{Events: []history.Type{"job.started"}}},
	}}},
	{ID: "OL-16b", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.2.3"},
		{Document: "S4", Clause: "1.1.3"},
		{Document: "S4", Clause: "2.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The hand-over to the workshop names who gave the car and who took it"}, {Tag: "zh-Hans", Text: "与车间交车须记录交付人和接收人"}, {Tag: "zh-Hant", Text: "與車間交車須記錄交付人和接收人"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"order.handed_to_workshop"}}, Fields: []compliance.Path{"giver_id", "receiver_id"}}},
	{ID: "OL-17a", Per: []history.Name{"job_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.2.4"},
		{Document: "S4", Clause: "1.1.4"},
		{Document: "S4", Clause: "2.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An added item is not begun while the customer is still being asked"}, {Tag: "zh-Hans", Text: "增项征询客户期间不得施工"}, {Tag: "zh-Hant", Text: "增項徵詢客戶期間不得施工"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Absence{Of: compliance.Pattern{Events: []history.Type{"job.started"}}, From: &compliance.Pattern{Events: []history.Type{"consent.asked"}, Where: &compliance.Condition{Field: "scope", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "add_on"}}}}, Until: &compliance.Pattern{Events: []history.Type{"consent.given", "consent.declined"}, Match: []compliance.Match{
		{Theirs: "job_id", Ours: "job_id"},
	}}}},
	{ID: "OL-17b", Per: []history.Name{"order_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.2.4"},
		{Document: "S4", Clause: "1.1.4"},
		{Document: "S4", Clause: "2.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The work on an order does not end while the customer's answer about an added item is open"}, {Tag: "zh-Hans", Text: "增项未得到客户答复前，工单不得完工"}, {Tag: "zh-Hant", Text: "增項未得到客戶答覆前，工單不得完工"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Absence{Of: compliance.Pattern{Events: []history.Type{"order.work_done"}}, From: &compliance.Pattern{Events: []history.Type{"consent.asked"}, Where: &compliance.Condition{Field: "scope", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "add_on"}}}}, Until: &compliance.Pattern{Events: []history.Type{"consent.given", "consent.declined"}, Match: []compliance.Match{
		{Theirs: "order_id", Ours: "order_id"},
		{Theirs: "job_id", Ours: "job_id"},
	}}}},
	{ID: "OL-18", Per: []history.Name{"order_id"}, Params: []compliance.Param{
		{Name: "stage_hours", Type: "table", Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Opening hours that each stage may take; the house says how many"}, {Tag: "zh-Hans", Text: "各环节用时上限（营业小时），由各店设定"}, {Tag: "zh-Hant", Text: "各環節用時上限（營業小時），由各店設定"}}},
	}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S0", Clause: "1.10.2"},
		{Document: "S0", Clause: "2.4.2.1"},
		{Document: "S0", Clause: "1.7.6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Each stage of an order takes no longer than the hours set for it, so that waiting stays short"}, {Tag: "zh-Hans", Text: "各环节用时不超过规定小时数，缩短客户等待"}, {Tag: "zh-Hant", Text: "各環節用時不超過規定小時數，縮短客戶等待"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"order.stage_entered"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"order.stage_entered"}},
		{Events: []history.Type{"order.closed"}},
	}, Within: compliance.Windows{
		{Unit: "shop_hours", Max: &compliance.Value{Param: "stage_hours", Keys: []compliance.Path{"stage"}}},
	}}},
	{ID: "IN-02a", Per: []history.Name{"inquiry_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.7.2"},
		{Document: "S0", Clause: "3.7.1"},
		{Document: "S1", Clause: "3.1b"},
		{Document: "S2", Clause: "2.1b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An inquiry records who asks, the model, and the fault or the need"}, {Tag: "zh-Hans", Text: "咨询须记录客户信息、车型以及故障或需求"}, {Tag: "zh-Hant", Text: "諮詢須記錄客戶信息、車型以及故障或需求"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"inquiry.received"}}, Fields: []compliance.Path{"customer_id", "model"}, Must: &compliance.Condition{Any: []compliance.Condition{
		{Field: "fault", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "need", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}}},
	{ID: "IN-02b", Per: []history.Name{"inquiry_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.7.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Each inquiry gets a preliminary judgement before it ends"}, {Tag: "zh-Hans", Text: "咨询结束前须作出初步判断"}, {Tag: "zh-Hant", Text: "諮詢結束前須作出初步判斷"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"inquiry.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"inquiry.sorted"}, Where: &compliance.Condition{Field: "preliminary", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
	}, Until: &compliance.Pattern{Events: []history.Type{"inquiry.ended"}}}},
	{ID: "IN-02c", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.7.2"},
		{Document: "S0", Clause: "3.7.1"},
		{Document: "S2", Clause: "2.1b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A work order records the customer, the car and what kind of service it is"}, {Tag: "zh-Hans", Text: "工单须记录客户、车辆和服务类别"}, {Tag: "zh-Hant", Text: "工單須記錄客戶、車輛和服務類別"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"order.opened"}}, Fields: []compliance.Path{"customer_id", "vehicle_id", "kind"}}},
	{ID: "IN-03", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.2.2a"},
		{Document: "S4", Clause: "1.1.2"},
		{Document: "S4", Clause: "2.2"},
		{Document: "S2", Clause: "2.1a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The customer's concern is recorded before the diagnosis"}, {Tag: "zh-Hans", Text: "诊断前须询问并记录客户来意"}, {Tag: "zh-Hant", Text: "診斷前須詢問並記錄客戶來意"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.diagnosed"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"order.concern_recorded"}, Where: &compliance.Condition{Field: "concern", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
	}}},
	{ID: "IN-04a", Per: []history.Name{"store_id"}, Params: []compliance.Param{
		{Name: "online_channels", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "online"},
			{Form: "text", Text: "web"},
			{Form: "text", Text: "chat"},
			{Form: "text", Text: "app"},
			{Form: "text", Text: "mail"},
		}}, Text: compliance.Texts{{Tag: "en", Text: "Channels that count as an online service (our default)"}, {Tag: "zh-Hans", Text: "视为在线咨询的渠道（本库默认）"}, {Tag: "zh-Hant", Text: "視為在線諮詢的渠道（本庫預設）"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.7.1"},
		{Document: "S1", Clause: "3.1a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Customers can inquire by telephone and online"}, {Tag: "zh-Hans", Text: "须提供电话和在线咨询渠道"}, {Tag: "zh-Hant", Text: "須提供電話和在線諮詢渠道"}}, Logic: &compliance.Require{On: compliance.Pattern{Fact: "store"}, Must: &compliance.Condition{All: []compliance.Condition{
		{Field: "inquiry_channels", Op: "has_any", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "phone"},
		}}}},
		{Field: "inquiry_channels", Op: "has_any", Value: compliance.Value{Param: "online_channels"}},
	}}}},
	{ID: "IN-04b", Per: []history.Name{"inquiry_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.7.1"},
		{Document: "S1", Clause: "3.1a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Each inquiry is answered in time, or the customer is told when an answer will come"}, {Tag: "zh-Hans", Text: "咨询须及时答复，或告知答复时间"}, {Tag: "zh-Hant", Text: "諮詢須及時答覆，或告知答覆時間"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"inquiry.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"inquiry.answered"}},
		{Events: []history.Type{"inquiry.promised"}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}}},
	{ID: "IN-05a", Per: []history.Name{"inquiry_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "3.1c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A simple inquiry is answered in the same contact"}, {Tag: "zh-Hans", Text: "简单咨询须当场解答"}, {Tag: "zh-Hant", Text: "簡單諮詢須當場解答"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"inquiry.sorted"}, Where: &compliance.Condition{Field: "complexity", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "simple"}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"inquiry.answered"}},
	}, Until: &compliance.Pattern{Events: []history.Type{"inquiry.ended"}}}},
	{ID: "IN-05b", Per: []history.Name{"inquiry_id"}, Params: []compliance.Param{
		{Name: "answerers", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "technician"},
			{Form: "text", Text: "technical_support"},
		}}, Text: compliance.Texts{{Tag: "en", Text: "Roles that answer complex inquiries"}, {Tag: "zh-Hans", Text: "可答复疑难咨询的岗位"}, {Tag: "zh-Hant", Text: "可答覆疑難諮詢的崗位"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "3.1c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complex inquiry is passed to a technician, and the customer is told when the answer will come"}, {Tag: "zh-Hans", Text: "复杂咨询须转技术人员，并告知客户答复时间"}, {Tag: "zh-Hant", Text: "複雜諮詢須轉技術人員，並告知客戶答覆時間"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"inquiry.sorted"}, Where: &compliance.Condition{Field: "complexity", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "complex"}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"inquiry.transferred"}, Where: &compliance.Condition{Field: "to_role", Op: "in", Value: compliance.Value{Param: "answerers"}}},
		{Events: []history.Type{"inquiry.promised"}, Where: &compliance.Condition{Field: "due_at", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
	}, Mode: "all", Until: &compliance.Pattern{Events: []history.Type{"inquiry.ended"}}}},
	{ID: "IN-05c", Per: []history.Name{"inquiry_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "3.1c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A promised answer comes by the time it was promised for"}, {Tag: "zh-Hans", Text: "须在承诺的时间之前答复"}, {Tag: "zh-Hant", Text: "須在承諾的時間之前答覆"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"inquiry.promised"}, Pick: "last"}, Then: []compliance.Pattern{
		{Events: []history.Type{"inquiry.answered"}},
	}, Within: compliance.Windows{
		{Unit: "minutes", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}, Anchor: "due_at"}},
	{ID: "IN-06", Per: []history.Name{"inquiry_id"}, Params: []compliance.Param{
		{Name: "at_once_days", Type: "int", Default: compliance.Literal{Form: "number", Text: "0"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "30"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days after the one of the question that still count as at once (our default)"}, {Tag: "zh-Hans", Text: "提问当日之后仍视为当场解决的天数（本库默认）"}, {Tag: "zh-Hant", Text: "提問當日之後仍視為當場解決的天數（本庫預設）"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "3.7.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Who cannot answer a question at once gives the reason and promises an answer by a certain time"}, {Tag: "zh-Hans", Text: "不能当场解决的问题须说明原因并承诺解决时间"}, {Tag: "zh-Hant", Text: "不能當場解決的問題須說明原因並承諾解決時間"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"inquiry.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"inquiry.answered"}},
		{Events: []history.Type{"inquiry.promised"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "reason", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "due_at", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "at_once_days"}},
	}}},
	{ID: "IN-07", Per: []history.Name{"inquiry_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.6.1.1"},
		{Document: "S0", Clause: "2.3.1.1"},
		{Document: "S0", Clause: "3.7.2"},
		{Document: "S2", Clause: "2.1c"},
		{Document: "S0", Clause: "1.10.2"},
		{Document: "S3", Clause: "2.4.3.6"},
		{Document: "S3", Clause: "3.1.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Questions of customers are answered in time, unless an answer was promised for later"}, {Tag: "zh-Hans", Text: "客户的问题须及时解答，已承诺答复时间的除外"}, {Tag: "zh-Hant", Text: "客戶的問題須及時解答，已承諾答覆時間的除外"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"inquiry.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"inquiry.answered"}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}, Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"inquiry.promised"}}}}},
	{ID: "IN-08", Per: []history.Name{"order_id"}, Params: []compliance.Param{
		{Name: "intake_roles", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "intake_clerk"},
			{Form: "text", Text: "inspector"},
		}}, Text: compliance.Texts{{Tag: "en", Text: "Roles that may do the intake inspection"}, {Tag: "zh-Hans", Text: "可做进厂检验的岗位"}, {Tag: "zh-Hant", Text: "可做進廠檢驗的崗位"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.11.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The intake inspection is done by repair-intake staff or an inspector"}, {Tag: "zh-Hans", Text: "进厂检验由报修业务人员或专职检验员负责"}, {Tag: "zh-Hant", Text: "進廠檢驗由報修業務人員或專職檢驗員負責"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"intake.done"}}, Must: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "intake_roles"}}}},
	{ID: "IN-09b", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.11.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The intake inspection names who did it"}, {Tag: "zh-Hans", Text: "进厂检验须记录检验人"}, {Tag: "zh-Hant", Text: "進廠檢驗須記錄檢驗人"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"intake.done"}}, Fields: []compliance.Path{"by"}}},
	{ID: "IN-10", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.11.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The intake inspection fixes the repair grade and names the list it is taken from"}, {Tag: "zh-Hans", Text: "进厂检验须按规定的分级表确定维修级别"}, {Tag: "zh-Hant", Text: "進廠檢驗須按規定的分級表確定維修級別"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"intake.done"}}, Fields: []compliance.Path{"grade", "grade_list"}}},
	{ID: "IN-11", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.11.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The intake inspection is done by asking, observation, instruments or a road test"}, {Tag: "zh-Hans", Text: "进厂检验采用询问、察看、仪器检测或路试"}, {Tag: "zh-Hant", Text: "進廠檢驗採用詢問、察看、儀器檢測或路試"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"intake.done"}}, Fields: []compliance.Path{"methods"}, Must: &compliance.Condition{Field: "methods", Op: "has_only", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "inquiry"},
		{Form: "text", Text: "observation"},
		{Form: "text", Text: "instrument"},
		{Form: "text", Text: "road_test"},
	}}}}}},
	{ID: "IN-12a", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.11.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The repair request is filled in completely, and no point is left unclear"}, {Tag: "zh-Hans", Text: "报修单须填写完整，不明之处须问清"}, {Tag: "zh-Hant", Text: "報修單須填寫完整，不明之處須問清"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"intake.done"}}, Fields: []compliance.Path{"items_count", "grade"}, Must: &compliance.Condition{Field: "unclear_count", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}}}},
	{ID: "IN-12b", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.11.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The repair request has every reported item, and no other"}, {Tag: "zh-Hans", Text: "报修单不得漏报、错报维修项目"}, {Tag: "zh-Hant", Text: "報修單不得漏報、錯報維修項目"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"intake.done"}}, Left: []compliance.Term{
		{Path: "items_count"},
	}, Op: "eq", Right: []compliance.Term{
		{Count: &compliance.Pattern{Events: []history.Type{"item.reported"}}},
	}}},
	{ID: "IN-13a", Per: []history.Name{"order_id"}, Params: []compliance.Param{
		{Name: "long_repair", Type: "int", Default: compliance.Literal{Form: "number", Text: "3"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "365"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days of stay above which a repair is long (our default)"}, {Tag: "zh-Hans", Text: "停留超过此天数视为维修时间较长（本库默认）"}, {Tag: "zh-Hant", Text: "停留超過此天數視為維修時間較長（本庫預設）"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.11.6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "For a car that stays longer than {long_repair:a day|# days}, accessories that could get lost are listed"}, {Tag: "zh-Hans", Text: "停留超过{long_repair}天的车辆，易失附件须列入交接清单"}, {Tag: "zh-Hant", Text: "停留超過{long_repair}天的車輛，易失附件須列入交接清單"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"intake.done"}, Where: &compliance.Condition{Field: "expected_days", Op: "gt", Value: compliance.Value{Param: "long_repair"}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"accessory.listed"}},
	}, By: &compliance.Pattern{Events: []history.Type{"job.started"}}}},
	{ID: "IN-13b", Per: []history.Name{"accessory_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.11.6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Each listed accessory has a place where it is kept"}, {Tag: "zh-Hans", Text: "清单上的每件附件须注明保管位置"}, {Tag: "zh-Hant", Text: "清單上的每件附件須註明保管位置"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"accessory.listed"}}, Fields: []compliance.Path{"storage"}}},
	{ID: "IN-14a", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.kind", Op: "not_in", Value: compliance.Value{Param: "away_kinds"}}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.11.7"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Before work begins the customer has signed the repair request and has a copy of it"}, {Tag: "zh-Hans", Text: "开工前客户须在报修单上签字并持有一份"}, {Tag: "zh-Hant", Text: "開工前客戶須在報修單上簽字並持有一份"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"job.started"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"intake.request_signed"}},
		{Events: []history.Type{"intake.request_copied"}},
	}, Mode: "all"}},
	{ID: "IN-14b", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.11.7"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Before work begins the customer has signed the accessory list and has a copy of it"}, {Tag: "zh-Hans", Text: "开工前客户须在附件交接清单上签字并持有一份"}, {Tag: "zh-Hant", Text: "開工前客戶須在附件交接清單上簽字並持有一份"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"accessory.listed"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"intake.accessories_signed"}},
		{Events: []history.Type{"intake.accessories_copied"}},
	}, By: &compliance.Pattern{Events: []history.Type{"job.started"}}}},
	{ID: "IN-15", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.kind", Op: "not_in", Value: compliance.Value{Param: "away_kinds"}}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Before work begins the workshop has compared the plate on the order with the plate of the car, and they agree"}, {Tag: "zh-Hans", Text: "开工前车间须核对任务单与车辆的牌照，两者一致"}, {Tag: "zh-Hant", Text: "開工前車間須核對任務單與車輛的牌照，兩者一致"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"job.started"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"order.plate_checked"}, Where: &compliance.Condition{Field: "plate_seen", Op: "eq", Value: compliance.Value{Ref: "plate_on_order"}}},
	}, LatestOf: []compliance.Pattern{
		{Events: []history.Type{"order.plate_checked"}},
	}}},
	{ID: "IN-16", Per: []history.Name{"mismatch_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An error in the order that the workshop finds is told to the front desk at once"}, {Tag: "zh-Hans", Text: "车间发现任务单有误须立即告知前台"}, {Tag: "zh-Hant", Text: "車間發現任務單有誤須立即告知前台"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"mismatch.found"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"mismatch.told"}, Where: &compliance.Condition{Field: "to_role", Op: "in", Value: compliance.Value{Param: "approvers"}}},
	}, Within: compliance.Windows{
		{Param: "immediate"},
	}}},
	{ID: "IN-18", Per: []history.Name{"inquiry_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.3.1.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Who asks about a repair or service is told how long it takes and what it costs"}, {Tag: "zh-Hans", Text: "咨询维修、保养的客户须被告知所需时间和费用"}, {Tag: "zh-Hant", Text: "諮詢維修、保養的客戶須被告知所需時間和費用"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"inquiry.received"}, Where: &compliance.Condition{Field: "need", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "repair"},
		{Form: "text", Text: "maintenance"},
	}}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"inquiry.told"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "hours", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "cost", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}},
	}, By: &compliance.Pattern{Events: []history.Type{"inquiry.ended"}}}},
	{ID: "AP-02", Per: []history.Name{"appointment_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.3.2.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A booking records the customer, the model and the fault"}, {Tag: "zh-Hans", Text: "预约须记录客户、车型和故障"}, {Tag: "zh-Hant", Text: "預約須記錄客戶、車型和故障"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"appointment.booked"}}, Fields: []compliance.Path{"customer_id", "model", "fault"}}},
	{ID: "AP-03a", Per: []history.Name{"appointment_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "3.2a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The booking of a visit has a time and a place"}, {Tag: "zh-Hans", Text: "上门服务预约须有时间和地点"}, {Tag: "zh-Hant", Text: "上門服務預約須有時間和地點"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"appointment.booked"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "on_site", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "on_site", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}}, Fields: []compliance.Path{"slot_start_at", "place"}}},
	{ID: "AP-03b", Per: []history.Name{"appointment_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "3.2a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Time and place of a visit are agreed with the customer beforehand"}, {Tag: "zh-Hans", Text: "上门服务的时间和地点须事先与客户商定"}, {Tag: "zh-Hant", Text: "上門服務的時間和地點須事先與客戶商定"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"appointment.booked"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "on_site", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "on_site", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Pick: "last"}, Then: []compliance.Pattern{
		{Events: []history.Type{"appointment.agreed"}},
	}, Within: compliance.Windows{
		{Unit: "minutes", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}, Anchor: "slot_start_at"}},
	{ID: "AP-04", Per: []history.Name{"appointment_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "3.2b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Before an appointment begins, what must be known for it is confirmed with the customer"}, {Tag: "zh-Hans", Text: "预约开始前须与客户确认所需信息"}, {Tag: "zh-Hant", Text: "預約開始前須與客戶確認所需信息"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"appointment.booked"}, Pick: "last"}, Then: []compliance.Pattern{
		{Events: []history.Type{"appointment.info_confirmed"}},
	}, Within: compliance.Windows{
		{Unit: "minutes", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "-1"}}},
	}, Anchor: "slot_start_at"}},
	{ID: "AP-05a", Per: []history.Name{"appointment_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "3.2c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "After a booking the customer is told the details in time"}, {Tag: "zh-Hans", Text: "预约成功后须及时通知客户"}, {Tag: "zh-Hant", Text: "預約成功後須及時通知客戶"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"appointment.booked"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"appointment.noticed"}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}}},
	{ID: "AP-05b", Per: []history.Name{"appointment_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "3.2c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The notice tells time, place and staff, and what the customer should prepare"}, {Tag: "zh-Hans", Text: "通知须写明时间、地点、人员和准备事项"}, {Tag: "zh-Hant", Text: "通知須寫明時間、地點、人員和準備事項"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"appointment.noticed"}}, Must: &compliance.Condition{Field: "contents", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "time"},
		{Form: "text", Text: "place"},
		{Form: "text", Text: "staff"},
		{Form: "text", Text: "preparation"},
	}}}}}},
	{ID: "AP-06", Per: []history.Name{"appointment_id"}, Effect: "warn", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "3.3a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Staff leave for a visit with all tools, materials and parts ready"}, {Tag: "zh-Hans", Text: "出发前须备齐工具、材料和配件"}, {Tag: "zh-Hant", Text: "出發前須備齊工具、材料和配件"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"appointment.departed"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"appointment.prepared"}, Where: &compliance.Condition{Field: "open_count", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}}},
	}, LatestOf: []compliance.Pattern{
		{Events: []history.Type{"appointment.prepared"}},
	}}},
	{ID: "AP-07", Per: []history.Name{"appointment_id"}, Effect: "warn", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "3.3b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The service vehicle was checked on the day it leaves, and is in order"}, {Tag: "zh-Hans", Text: "服务车辆须在出发当日检查合格"}, {Tag: "zh-Hant", Text: "服務車輛須在出發當日檢查合格"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"appointment.departed"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"appointment.car_checked"}, Where: &compliance.Condition{Field: "result", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "ok"}}}},
	}, LatestOf: []compliance.Pattern{
		{Events: []history.Type{"appointment.car_checked"}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}}},
	{ID: "AP-08", Per: []history.Name{"appointment_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "3.3c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A service plan is made before a visit begins"}, {Tag: "zh-Hans", Text: "上门服务前须制定详细的服务方案"}, {Tag: "zh-Hant", Text: "上門服務前須制定詳細的服務方案"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"appointment.booked"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "on_site", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "on_site", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Pick: "last"}, Then: []compliance.Pattern{
		{Events: []history.Type{"order.plan_made"}},
	}, Within: compliance.Windows{
		{Unit: "minutes", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "-1"}}},
	}, Anchor: "slot_start_at"}},
	{ID: "AP-09a", Per: []history.Name{"appointment_id"}, Params: []compliance.Param{
		{Name: "appointment_grace", Type: "int", Default: compliance.Literal{Form: "number", Text: "0"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "240"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Minutes after the agreed time that still count as on time"}, {Tag: "zh-Hans", Text: "约定时间之后仍视为准时的分钟数"}, {Tag: "zh-Hant", Text: "約定時間之後仍視為準時的分鐘數"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "3.4a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Staff arrive at a visit on time"}, {Tag: "zh-Hans", Text: "服务人员须准时到达约定地点"}, {Tag: "zh-Hant", Text: "服務人員須準時到達約定地點"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"appointment.booked"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "on_site", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "on_site", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Pick: "last"}, Then: []compliance.Pattern{
		{Events: []history.Type{"appointment.arrived"}},
	}, Within: compliance.Windows{
		{Unit: "minutes", Max: &compliance.Value{Param: "appointment_grace"}},
	}, Anchor: "slot_start_at"}},
	{ID: "AP-09b", Per: []history.Name{"appointment_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "appointment.on_site", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "appointment.on_site", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "3.4a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Staff who arrive at a visit show who they are"}, {Tag: "zh-Hans", Text: "上门服务人员到达后须出示证件"}, {Tag: "zh-Hant", Text: "上門服務人員到達後須出示證件"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"appointment.arrived"}}, Fields: []compliance.Path{"id_shown"}, Must: &compliance.Condition{Field: "id_shown", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}},
	{ID: "AP-10", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "on_site"}}}, Effect: "warn", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "3.4b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "On site, before work begins, the service is confirmed once more and the site is checked"}, {Tag: "zh-Hans", Text: "现场开工前须再次确认服务内容并检查现场"}, {Tag: "zh-Hant", Text: "現場開工前須再次確認服務內容並檢查現場"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"job.started"}, Pick: "first"}, Needs: []compliance.Pattern{
		{Events: []history.Type{"appointment.reconfirmed"}, Where: &compliance.Condition{Field: "site_checked", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Match: []compliance.Match{
			{Theirs: "appointment_id", Ours: "appointment_id"},
		}},
	}, Since: []compliance.Pattern{
		{Events: []history.Type{"appointment.arrived"}, Match: []compliance.Match{
			{Theirs: "appointment_id", Ours: "appointment_id"},
		}},
	}}},
	{ID: "AP-11a", Per: []history.Name{"appointment_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.4.2.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A booked service is finished by the end of its slot, unless a ready time was promised"}, {Tag: "zh-Hans", Text: "预约的服务须在约定时段内完成，另行承诺完工时间的除外"}, {Tag: "zh-Hant", Text: "預約的服務須在約定時段內完成，另行承諾完工時間的除外"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"appointment.booked"}, Pick: "last"}, Then: []compliance.Pattern{
		{Events: []history.Type{"order.work_done"}},
	}, Within: compliance.Windows{
		{Unit: "minutes", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}, Anchor: "slot_end_at", Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"quote.made"}, Where: &compliance.Condition{Field: "ready_at", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}}}},
	{ID: "AP-11b", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "appointment_id", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.4.2.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A booked service is finished by the time promised in the quotation"}, {Tag: "zh-Hans", Text: "预约的服务须在报价承诺的时间之前完成"}, {Tag: "zh-Hant", Text: "預約的服務須在報價承諾的時間之前完成"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"quote.made"}, Where: &compliance.Condition{Field: "ready_at", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Pick: "last"}, Then: []compliance.Pattern{
		{Events: []history.Type{"order.work_done"}},
	}, Within: compliance.Windows{
		{Unit: "minutes", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}, Anchor: "ready_at"}},
	{ID: "DG-01", Per: []history.Name{"order_id"}, Effect: "warn", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.7.4"},
		{Document: "S3", Clause: "1.2.2b"},
		{Document: "S4", Clause: "1.1.2"},
		{Document: "S4", Clause: "2.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A repair begins after a diagnosis and with a repair plan"}, {Tag: "zh-Hans", Text: "维修前须完成技术诊断并有维修方案"}, {Tag: "zh-Hant", Text: "維修前須完成技術診斷並有維修方案"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"job.started"}, Where: &compliance.Condition{Not: &compliance.Condition{All: []compliance.Condition{
		{Field: "job.maintenance", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "job.maintenance", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"order.diagnosed"}},
		{Events: []history.Type{"order.plan_made"}},
	}, Mode: "all"}},
	{ID: "DG-02a", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "3.8.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A diagnosis names the procedure it followed"}, {Tag: "zh-Hans", Text: "诊断须注明所依据的规程"}, {Tag: "zh-Hant", Text: "診斷須註明所依據的規程"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"order.diagnosed"}}, Fields: []compliance.Path{"procedure_ref"}}},
	{ID: "DG-02b", Per: []history.Name{"order_id"}, Params: []compliance.Param{
		{Name: "procedures", Type: "codes", Text: compliance.Texts{{Tag: "en", Text: "Procedures and manuals that are known; the house lists them"}, {Tag: "zh-Hans", Text: "已登记的手册和规程，由各店列出"}, {Tag: "zh-Hant", Text: "已登記的手冊和規程，由各店列出"}}},
	}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S0", Clause: "3.8.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The procedure of a diagnosis is one of those known"}, {Tag: "zh-Hans", Text: "诊断依据的规程须在已登记的规程之内"}, {Tag: "zh-Hant", Text: "診斷依據的規程須在已登記的規程之內"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"order.diagnosed"}}, Must: &compliance.Condition{Field: "procedure_ref", Op: "in", Value: compliance.Value{Param: "procedures"}}}},
	{ID: "DG-04", Per: []history.Name{"order_id"}, Effect: "warn", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "2.2b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The plan is explained to the customer before he signs"}, {Tag: "zh-Hans", Text: "客户签字前须向其说明维修方案"}, {Tag: "zh-Hant", Text: "客戶簽字前須向其說明維修方案"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.authorised"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"order.plan_explained"}},
	}}},
	{ID: "DG-05", Per: []history.Name{"job_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.3b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Each repair item rests on a finding of the diagnosis"}, {Tag: "zh-Hans", Text: "每个维修项目须以检测诊断结果为依据"}, {Tag: "zh-Hant", Text: "每個維修項目須以檢測診斷結果為依據"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"job.started"}, Where: &compliance.Condition{Not: &compliance.Condition{All: []compliance.Condition{
		{Field: "job.maintenance", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "job.maintenance", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"finding.recorded"}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order_id"},
			{Theirs: "finding_id", Ours: "job.finding_id"},
		}},
	}}},
	{ID: "QC-01a", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "2.1d"},
		{Document: "S0", Clause: "2.3.1.2"},
		{Document: "S3", Clause: "1.2.2c"},
		{Document: "S4", Clause: "1.1.2"},
		{Document: "S4", Clause: "2.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A quotation has items, cost and hours"}, {Tag: "zh-Hans", Text: "报价须包含项目、费用和工时"}, {Tag: "zh-Hant", Text: "報價須包含項目、費用和工時"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"quote.made"}}, Fields: []compliance.Path{"items_count", "quoted_total", "quoted_hours"}}},
	{ID: "QC-01b", Per: []history.Name{"order_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "2.1d"},
		{Document: "S3", Clause: "1.2.2c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Work begins after the customer has confirmed the last quotation, or signed for it"}, {Tag: "zh-Hans", Text: "客户确认最新报价或签字委托后方可开工"}, {Tag: "zh-Hant", Text: "客戶確認最新報價或簽字委託後方可開工"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"job.started"}, Pick: "first"}, Needs: []compliance.Pattern{
		{Events: []history.Type{"quote.confirmed"}},
		{Events: []history.Type{"order.authorised"}},
	}, Mode: "any", Since: []compliance.Pattern{
		{Events: []history.Type{"quote.made"}},
	}}},
	{ID: "QC-04", Per: []history.Name{"part_id"}, Params: []compliance.Param{
		{Name: "agreed_origins", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "plan"},
		}}, Text: compliance.Texts{{Tag: "en", Text: "Origins of parts that the signed authorisation covers, so that they need no consent of their own (our default)"}, {Tag: "zh-Hans", Text: "已包含在签字委托书中、无须另行同意的配件来源（本库默认）"}, {Tag: "zh-Hant", Text: "已包含在簽字委託書中、無須另行同意的配件來源（本庫預設）"}}},
	}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S1", Clause: "3.4d"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Before a part is replaced the customer is told its name, price and warranty, and agrees"}, {Tag: "zh-Hans", Text: "更换配件前须告知名称、价格和保修期，并征得客户同意"}, {Tag: "zh-Hant", Text: "更換配件前須告知名稱、價格和保修期，並徵得客戶同意"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"part.fitted"}, Where: &compliance.Condition{Field: "origin", Op: "not_in", Value: compliance.Value{Param: "agreed_origins"}}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"consent.given"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "scope", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "part"}}},
			{Field: "part_name", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "price", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "warranty_months", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Match: []compliance.Match{
			{Theirs: "part_id", Ours: "part_id"},
		}},
	}, LatestOf: []compliance.Pattern{
		{Events: []history.Type{"consent.given", "consent.declined"}, Where: &compliance.Condition{Field: "scope", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "part"}}}},
	}}},
	{ID: "QC-05a", Per: []history.Name{"order_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S2", Clause: "2.2c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The bill, whoever pays it, comes to no more than the total that the customer agreed to last"}, {Tag: "zh-Hans", Text: "无论由谁付款，结算金额不得超过客户最后同意的金额"}, {Tag: "zh-Hant", Text: "無論由誰付款，結算金額不得超過客戶最後同意的金額"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"settlement.totalled"}}, Left: []compliance.Term{
		{Path: "total"},
	}, Op: "le", Right: []compliance.Term{
		{Last: "total", Or: &compliance.Latest{Last: "fee", Of: &compliance.Pattern{Events: []history.Type{"order.authorised"}, Where: &compliance.Condition{Field: "fee", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}}, Else: "order.fee", Of: &compliance.Pattern{Events: []history.Type{"consent.given"}, Where: &compliance.Condition{Field: "total", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}},
	}, Tolerance: &compliance.Value{Param: "cost_delta"}}},
	{ID: "QC-05c", Per: []history.Name{"order_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S2", Clause: "2.2c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A bill below the total that the customer agreed to last is reported: its change was not agreed"}, {Tag: "zh-Hans", Text: "结算金额低于客户最后同意的金额时予以提示：变动未经同意"}, {Tag: "zh-Hant", Text: "結算金額低於客戶最後同意的金額時予以提示：變動未經同意"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"settlement.totalled"}}, Left: []compliance.Term{
		{Path: "total"},
	}, Op: "ge", Right: []compliance.Term{
		{Last: "total", Or: &compliance.Latest{Last: "fee", Of: &compliance.Pattern{Events: []history.Type{"order.authorised"}, Where: &compliance.Condition{Field: "fee", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}}, Else: "order.fee", Of: &compliance.Pattern{Events: []history.Type{"consent.given"}, Where: &compliance.Condition{Field: "total", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}},
	}, Tolerance: &compliance.Value{Param: "cost_delta"}}},
	{ID: "QC-05b", Per: []history.Name{"job_id"}, Params: []compliance.Param{
		{Name: "major_classes", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "overhaul"},
			{Form: "text", Text: "assembly"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Classes of jobs that are major repairs, beside the jobs that are marked so (our default)"}, {Tag: "zh-Hans", Text: "除已标注的项目外，视为重大维修的作业类别（本库默认）"}, {Tag: "zh-Hant", Text: "除已標註的項目外，視為重大維修的作業類別（本庫預設）"}}},
	}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S2", Clause: "2.2c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A major repair begins only with the customer's prior consent"}, {Tag: "zh-Hans", Text: "重大维修须事先征得客户同意"}, {Tag: "zh-Hant", Text: "重大維修須事先徵得客戶同意"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"job.started"}, Where: &compliance.Condition{Any: []compliance.Condition{
		{All: []compliance.Condition{
			{Field: "job.major", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "job.major", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}},
		{All: []compliance.Condition{
			{Field: "job.job_class", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "job.job_class", Op: "in", Value: compliance.Value{Param: "major_classes"}},
		}},
	}}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"consent.given"}, Where: &compliance.Condition{Field: "scope", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "major_repair"},
			{Form: "text", Text: "add_on"},
		}}}}, Match: []compliance.Match{
			{Theirs: "job_id", Ours: "job_id"},
		}},
	}, LatestOf: []compliance.Pattern{
		{Events: []history.Type{"consent.given", "consent.declined"}},
	}}},
	{ID: "QC-07c", Per: []history.Name{"order_id", "job_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Nobody drops an item on his own: each one is done, or its dropping is approved"}, {Tag: "zh-Hans", Text: "不得自行减项：项目须完成，或经批准取消"}, {Tag: "zh-Hant", Text: "不得自行減項：項目須完成，或經批准取消"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"job.authorised", "job.approved"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"job.done"}},
		{Events: []history.Type{"job.drop_approved"}, Where: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "approvers"}}},
	}, Mode: "any", By: &compliance.Pattern{Events: []history.Type{"order.work_done"}, Match: []compliance.Match{
		{Theirs: "order_id", Ours: "order_id"},
	}}}},
	{ID: "QC-08", Per: []history.Name{"finding_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A fault that is not on the order is passed to the front desk in time"}, {Tag: "zh-Hans", Text: "任务单以外的故障须及时告知前台"}, {Tag: "zh-Hant", Text: "任務單以外的故障須及時告知前台"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"finding.recorded"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "off_order", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "off_order", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"finding.told"}, Where: &compliance.Condition{Field: "to_role", Op: "in", Value: compliance.Value{Param: "approvers"}}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}}},
}}

func houseReception() *compliance.Pack {
	p := copyOf(&houseReceptionTable)
	return p
}
