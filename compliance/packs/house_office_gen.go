// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var houseOfficeTable = compliance.Pack{Format: 1, ID: "house-office", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Extends: []string{"house-default"}, Title: compliance.Texts{{Tag: "en", Text: "House regulations: prices and settlement, staff, indicators, penalties, reports and records"}, {Tag: "zh-Hans", Text: "售后管理制度：价格与结算、人员、考核、奖惩、报表与档案"}, {Tag: "zh-Hant", Text: "售後管理制度：價格與結算、人員、考核、獎懲、報表與檔案"}}, Names: []compliance.Named{
	{Name: "settlement.explained", Texts: compliance.Texts{{Tag: "en", Text: "the explanation of the settlement"}, {Tag: "zh-Hans", Text: "结算说明"}, {Tag: "zh-Hant", Text: "結算說明"}}},
	{Name: "settlement.line_added", Texts: compliance.Texts{{Tag: "en", Text: "the lines of the settlement"}, {Tag: "zh-Hans", Text: "结算明细"}, {Tag: "zh-Hant", Text: "結算明細"}}},
	{Name: "invoice.issued", Texts: compliance.Texts{{Tag: "en", Text: "the invoice"}, {Tag: "zh-Hans", Text: "发票"}, {Tag: "zh-Hant", Text: "發票"}}},
	{Name: "dispute.explained", Texts: compliance.Texts{{Tag: "en", Text: "the explanation to the customer"}, {Tag: "zh-Hans", Text: "对费用疑问的说明"}, {Tag: "zh-Hant", Text: "對費用疑問的說明"}}},
	{Name: "dispute.forwarded", Texts: compliance.Texts{{Tag: "en", Text: "the passing on to the department"}, {Tag: "zh-Hans", Text: "转交有关部门"}, {Tag: "zh-Hant", Text: "轉交有關部門"}}},
	{Name: "dispute.resolved", Texts: compliance.Texts{{Tag: "en", Text: "the settling of the dispute"}, {Tag: "zh-Hans", Text: "疑问的解决"}, {Tag: "zh-Hant", Text: "疑問的解決"}}},
	{Name: "finance.reconciled", Texts: compliance.Texts{{Tag: "en", Text: "the reconciliation with finance"}, {Tag: "zh-Hans", Text: "与财务的对账"}, {Tag: "zh-Hant", Text: "與財務的對帳"}}},
	{Name: "amount", Texts: compliance.Texts{{Tag: "en", Text: "the amount"}, {Tag: "zh-Hans", Text: "金额"}, {Tag: "zh-Hant", Text: "金額"}}},
	{Name: "line_kind", Texts: compliance.Texts{{Tag: "en", Text: "the kind of the line"}, {Tag: "zh-Hans", Text: "项目种类"}, {Tag: "zh-Hant", Text: "項目種類"}}},
	{Name: "qty", Texts: compliance.Texts{{Tag: "en", Text: "the quantity"}, {Tag: "zh-Hans", Text: "数量"}, {Tag: "zh-Hant", Text: "數量"}}},
	{Name: "unit_price", Texts: compliance.Texts{{Tag: "en", Text: "the unit price"}, {Tag: "zh-Hans", Text: "单价"}, {Tag: "zh-Hant", Text: "單價"}}},
	{Name: "discount_reason", Texts: compliance.Texts{{Tag: "en", Text: "the reason for the discount"}, {Tag: "zh-Hans", Text: "折扣原因"}, {Tag: "zh-Hant", Text: "折扣原因"}}},
	{Name: "total_discount", Texts: compliance.Texts{{Tag: "en", Text: "the discount"}, {Tag: "zh-Hans", Text: "折扣金额"}, {Tag: "zh-Hant", Text: "折扣金額"}}},
	{Name: "tariff", Texts: compliance.Texts{{Tag: "en", Text: "a valid tariff"}, {Tag: "zh-Hans", Text: "有效的收费标准"}, {Tag: "zh-Hant", Text: "有效的收費標準"}}},
	{Name: "tariff.published", Texts: compliance.Texts{{Tag: "en", Text: "the publication of the tariff"}, {Tag: "zh-Hans", Text: "收费标准的公布"}, {Tag: "zh-Hant", Text: "收費標準的公布"}}},
	{Name: "tariff_ref", Texts: compliance.Texts{{Tag: "en", Text: "the tariff of the line"}, {Tag: "zh-Hans", Text: "收费标准"}, {Tag: "zh-Hant", Text: "收費標準"}}},
	{Name: "invoice_no", Texts: compliance.Texts{{Tag: "en", Text: "the number of the invoice"}, {Tag: "zh-Hans", Text: "发票号码"}, {Tag: "zh-Hant", Text: "發票號碼"}}},
	{Name: "invoice_kind", Texts: compliance.Texts{{Tag: "en", Text: "the kind of the document"}, {Tag: "zh-Hans", Text: "凭证种类"}, {Tag: "zh-Hant", Text: "憑證種類"}}},
	{Name: "invoice_total", Texts: compliance.Texts{{Tag: "en", Text: "the amount of the invoice"}, {Tag: "zh-Hans", Text: "发票金额"}, {Tag: "zh-Hant", Text: "發票金額"}}},
	{Name: "items_count", Texts: compliance.Texts{{Tag: "en", Text: "the number of items"}, {Tag: "zh-Hans", Text: "项目数"}, {Tag: "zh-Hant", Text: "項目數"}}},
	{Name: "finance_total", Texts: compliance.Texts{{Tag: "en", Text: "the amount of finance"}, {Tag: "zh-Hans", Text: "财务金额"}, {Tag: "zh-Hant", Text: "財務金額"}}},
	{Name: "published_items", Texts: compliance.Texts{{Tag: "en", Text: "what the shop shows openly"}, {Tag: "zh-Hans", Text: "公示内容"}, {Tag: "zh-Hant", Text: "公示內容"}}},
	{Name: "payment_methods", Texts: compliance.Texts{{Tag: "en", Text: "how the shop may be paid"}, {Tag: "zh-Hans", Text: "付款方式"}, {Tag: "zh-Hant", Text: "付款方式"}}},
	{Name: "forms", Texts: compliance.Texts{{Tag: "en", Text: "the forms in use"}, {Tag: "zh-Hans", Text: "使用的表单"}, {Tag: "zh-Hant", Text: "使用的表單"}}},
	{Name: "op_code", Texts: compliance.Texts{{Tag: "en", Text: "the operation"}, {Tag: "zh-Hans", Text: "作业项目"}, {Tag: "zh-Hant", Text: "作業項目"}}},
	{Name: "labour_op", Texts: compliance.Texts{{Tag: "en", Text: "the table of operations"}, {Tag: "zh-Hans", Text: "工时定额表"}, {Tag: "zh-Hant", Text: "工時定額表"}}},
	{Name: "labour_op.benchmark_price", Texts: compliance.Texts{{Tag: "en", Text: "the benchmark of the trade"}, {Tag: "zh-Hans", Text: "同行基准价"}, {Tag: "zh-Hant", Text: "同行基準價"}}},
	{Name: "urban", Texts: compliance.Texts{{Tag: "en", Text: "whether it was in the city"}, {Tag: "zh-Hans", Text: "是否在市区"}, {Tag: "zh-Hant", Text: "是否在市區"}}},
	{Name: "customer.kind", Texts: compliance.Texts{{Tag: "en", Text: "the kind of the customer"}, {Tag: "zh-Hans", Text: "客户种类"}, {Tag: "zh-Hant", Text: "客戶種類"}}},
	{Name: "customer.vip", Texts: compliance.Texts{{Tag: "en", Text: "whether the customer is important"}, {Tag: "zh-Hans", Text: "是否重要客户"}, {Tag: "zh-Hant", Text: "是否重要客戶"}}},
	{Name: "customer.target", Texts: compliance.Texts{{Tag: "en", Text: "whether the customer is a target customer"}, {Tag: "zh-Hans", Text: "是否目标客户"}, {Tag: "zh-Hant", Text: "是否目標客戶"}}},
	{Name: "job.area", Texts: compliance.Texts{{Tag: "en", Text: "the kind of work"}, {Tag: "zh-Hans", Text: "工种"}, {Tag: "zh-Hant", Text: "工種"}}},
	{Name: "start_at", Texts: compliance.Texts{{Tag: "en", Text: "when it begins"}, {Tag: "zh-Hans", Text: "开始时间"}, {Tag: "zh-Hant", Text: "開始時間"}}},
	{Name: "incident_kind", Texts: compliance.Texts{{Tag: "en", Text: "the kind of the incident"}, {Tag: "zh-Hans", Text: "事件种类"}, {Tag: "zh-Hant", Text: "事件種類"}}},
	{Name: "certificate", Texts: compliance.Texts{{Tag: "en", Text: "a valid certificate for the work"}, {Tag: "zh-Hans", Text: "相应工种的有效证书"}, {Tag: "zh-Hant", Text: "相應工種的有效證書"}}},
	{Name: "unit", Texts: compliance.Texts{{Tag: "en", Text: "the unit"}, {Tag: "zh-Hans", Text: "部门"}, {Tag: "zh-Hant", Text: "部門"}}},
	{Name: "met", Texts: compliance.Texts{{Tag: "en", Text: "whether the indicator was met"}, {Tag: "zh-Hans", Text: "指标是否达标"}, {Tag: "zh-Hant", Text: "指標是否達標"}}},
	{Name: "order.ready_at", Texts: compliance.Texts{{Tag: "en", Text: "the promised time"}, {Tag: "zh-Hans", Text: "约定交车时间"}, {Tag: "zh-Hant", Text: "約定交車時間"}}},
	{Name: "satisfied", Texts: compliance.Texts{{Tag: "en", Text: "whether the customer is satisfied"}, {Tag: "zh-Hans", Text: "是否满意"}, {Tag: "zh-Hant", Text: "是否滿意"}}},
	{Name: "complaint.personal", Texts: compliance.Texts{{Tag: "en", Text: "whether somebody brought the complaint about himself"}, {Tag: "zh-Hans", Text: "是否个人原因"}, {Tag: "zh-Hant", Text: "是否個人原因"}}},
	{Name: "complaints_count", Texts: compliance.Texts{{Tag: "en", Text: "the number of complaints"}, {Tag: "zh-Hans", Text: "投诉件数"}, {Tag: "zh-Hant", Text: "投訴件數"}}},
	{Name: "part.loss_price", Texts: compliance.Texts{{Tag: "en", Text: "the price of the lost part"}, {Tag: "zh-Hans", Text: "丢失配件的价格"}, {Tag: "zh-Hant", Text: "丟失配件的價格"}}},
	{Name: "training.attended", Texts: compliance.Texts{{Tag: "en", Text: "a training"}, {Tag: "zh-Hans", Text: "培训"}, {Tag: "zh-Hant", Text: "培訓"}}},
	{Name: "training.held", Texts: compliance.Texts{{Tag: "en", Text: "a training on the topic"}, {Tag: "zh-Hans", Text: "该主题的培训"}, {Tag: "zh-Hant", Text: "該主題的培訓"}}},
	{Name: "training.used", Texts: compliance.Texts{{Tag: "en", Text: "the training in the assessment"}, {Tag: "zh-Hans", Text: "考核中对培训的采用"}, {Tag: "zh-Hant", Text: "考核中對培訓的采用"}}},
	{Name: "exam.taken", Texts: compliance.Texts{{Tag: "en", Text: "the test with its score"}, {Tag: "zh-Hans", Text: "有成绩的考试"}, {Tag: "zh-Hant", Text: "有成績的考試"}}},
	{Name: "meeting.attended", Texts: compliance.Texts{{Tag: "en", Text: "being there on time"}, {Tag: "zh-Hans", Text: "按时到会"}, {Tag: "zh-Hant", Text: "按時到會"}}},
	{Name: "meeting.excused", Texts: compliance.Texts{{Tag: "en", Text: "an excuse"}, {Tag: "zh-Hans", Text: "请假"}, {Tag: "zh-Hant", Text: "請假"}}},
	{Name: "penalty.recorded", Texts: compliance.Texts{{Tag: "en", Text: "the recorded penalty"}, {Tag: "zh-Hans", Text: "处罚记录"}, {Tag: "zh-Hant", Text: "處罰記錄"}}},
	{Name: "person.skills", Texts: compliance.Texts{{Tag: "en", Text: "what the person is able to do"}, {Tag: "zh-Hans", Text: "人员技能"}, {Tag: "zh-Hant", Text: "人員技能"}}},
	{Name: "role_held", Texts: compliance.Texts{{Tag: "en", Text: "a post"}, {Tag: "zh-Hans", Text: "岗位"}, {Tag: "zh-Hant", Text: "崗位"}}},
	{Name: "assessment.made", Texts: compliance.Texts{{Tag: "en", Text: "the assessment"}, {Tag: "zh-Hans", Text: "考核"}, {Tag: "zh-Hant", Text: "考核"}}},
	{Name: "assessment.used", Texts: compliance.Texts{{Tag: "en", Text: "the consequence of the assessment"}, {Tag: "zh-Hans", Text: "考核结果的运用"}, {Tag: "zh-Hant", Text: "考核結果的運用"}}},
	{Name: "indicator.published", Texts: compliance.Texts{{Tag: "en", Text: "the published indicator"}, {Tag: "zh-Hans", Text: "公布的指标"}, {Tag: "zh-Hant", Text: "公布的指標"}}},
	{Name: "audit.done", Texts: compliance.Texts{{Tag: "en", Text: "the audit"}, {Tag: "zh-Hans", Text: "内部检查"}, {Tag: "zh-Hant", Text: "內部檢查"}}},
	{Name: "indicators", Texts: compliance.Texts{{Tag: "en", Text: "the indicators"}, {Tag: "zh-Hans", Text: "考核指标"}, {Tag: "zh-Hant", Text: "考核指標"}}},
	{Name: "part.loss_settled", Texts: compliance.Texts{{Tag: "en", Text: "the settlement of the loss"}, {Tag: "zh-Hans", Text: "丢失配件的赔偿"}, {Tag: "zh-Hant", Text: "丟失配件的賠償"}}},
	{Name: "tool.compensated", Texts: compliance.Texts{{Tag: "en", Text: "the compensation for the tool"}, {Tag: "zh-Hans", Text: "工具的赔偿"}, {Tag: "zh-Hant", Text: "工具的賠償"}}},
	{Name: "accountability.recorded", Texts: compliance.Texts{{Tag: "en", Text: "the call to account"}, {Tag: "zh-Hans", Text: "责任追究"}, {Tag: "zh-Hant", Text: "責任追究"}}},
	{Name: "settled_by", Texts: compliance.Texts{{Tag: "en", Text: "how it was settled"}, {Tag: "zh-Hans", Text: "赔偿方式"}, {Tag: "zh-Hant", Text: "賠償方式"}}},
	{Name: "report.submitted", Texts: compliance.Texts{{Tag: "en", Text: "the report"}, {Tag: "zh-Hans", Text: "报告"}, {Tag: "zh-Hant", Text: "報告"}}},
	{Name: "meeting.held", Texts: compliance.Texts{{Tag: "en", Text: "the meeting"}, {Tag: "zh-Hans", Text: "会议"}, {Tag: "zh-Hant", Text: "會議"}}},
	{Name: "outreach.tabled", Texts: compliance.Texts{{Tag: "en", Text: "the table of calls"}, {Tag: "zh-Hans", Text: "回访记录表"}, {Tag: "zh-Hant", Text: "回訪記錄表"}}},
	{Name: "outreach.analysed", Texts: compliance.Texts{{Tag: "en", Text: "the analysis of the calls"}, {Tag: "zh-Hans", Text: "回访分析"}, {Tag: "zh-Hant", Text: "回訪分析"}}},
	{Name: "outreach.reported", Texts: compliance.Texts{{Tag: "en", Text: "the archived summary of the calls"}, {Tag: "zh-Hans", Text: "已归档的回访总结报告"}, {Tag: "zh-Hant", Text: "已歸檔的回訪總結報告"}}},
	{Name: "complaint.remarked", Texts: compliance.Texts{{Tag: "en", Text: "the remark in the adviser's report"}, {Tag: "zh-Hans", Text: "报表中的特别备注"}, {Tag: "zh-Hant", Text: "報表中的特別備註"}}},
	{Name: "customer.marked", Texts: compliance.Texts{{Tag: "en", Text: "the mark of the customer"}, {Tag: "zh-Hans", Text: "客户标记"}, {Tag: "zh-Hant", Text: "客戶標記"}}},
	{Name: "action.opened", Texts: compliance.Texts{{Tag: "en", Text: "the measure to correct it"}, {Tag: "zh-Hans", Text: "整改措施"}, {Tag: "zh-Hant", Text: "整改措施"}}},
	{Name: "complaint.archived", Texts: compliance.Texts{{Tag: "en", Text: "the archived complaint file"}, {Tag: "zh-Hans", Text: "归档的投诉档案"}, {Tag: "zh-Hant", Text: "歸檔的投訴檔案"}}},
	{Name: "letter.registered", Texts: compliance.Texts{{Tag: "en", Text: "the row in the letter register"}, {Tag: "zh-Hans", Text: "信函登记"}, {Tag: "zh-Hant", Text: "信函登記"}}},
	{Name: "followup.recorded", Texts: compliance.Texts{{Tag: "en", Text: "the follow-up record"}, {Tag: "zh-Hans", Text: "跟踪服务记录"}, {Tag: "zh-Hant", Text: "跟蹤服務記錄"}}},
	{Name: "record.archived", Texts: compliance.Texts{{Tag: "en", Text: "the archived record"}, {Tag: "zh-Hans", Text: "归档的记录"}, {Tag: "zh-Hant", Text: "歸檔的記錄"}}},
	{Name: "letter.archived", Texts: compliance.Texts{{Tag: "en", Text: "the archived copy of the letter"}, {Tag: "zh-Hans", Text: "归档的信函副本"}, {Tag: "zh-Hant", Text: "歸檔的信函副本"}}},
	{Name: "record.created", Texts: compliance.Texts{{Tag: "en", Text: "the inspection record"}, {Tag: "zh-Hans", Text: "检验记录"}, {Tag: "zh-Hant", Text: "檢驗記錄"}}},
}, Params: []compliance.Param{
	{Name: "line_kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "labour"},
		{Form: "text", Text: "part"},
		{Form: "text", Text: "material"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Kinds of line that a settlement may charge to the customer"}, {Tag: "zh-Hans", Text: "结算单可向客户收取的项目种类"}, {Tag: "zh-Hant", Text: "結算單可向客戶收取的項目種類"}}},
	{Name: "tariff_kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "installation"},
		{Form: "text", Text: "repair"},
		{Form: "text", Text: "part"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Kinds of charge for which there must be a tariff"}, {Tag: "zh-Hans", Text: "须有收费标准的收费种类"}, {Tag: "zh-Hant", Text: "須有收費標準的收費種類"}}},
	{Name: "price_tolerance", Type: "num", Default: compliance.Literal{Form: "text", Text: "0.20"}, From: compliance.Literal{Form: "text", Text: "0"}, To: compliance.Literal{Form: "text", Text: "10"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "How far a labour price may lie above the benchmark of the trade, as a share of it (our default)"}, {Tag: "zh-Hans", Text: "工时单价高于同行基准价的允许比例（本库默认）"}, {Tag: "zh-Hant", Text: "工時單價高於同行基準價的允許比例（本庫預設）"}}},
	{Name: "legal_invoice_kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "vat_ordinary"},
		{Form: "text", Text: "vat_special"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Kinds of document that are lawful for charging (our default: the ordinary and the special VAT invoice)"}, {Tag: "zh-Hans", Text: "合法收费凭证的种类（本库默认：增值税普通发票和专用发票）"}, {Tag: "zh-Hant", Text: "合法收費憑證的種類（本庫預設：增值稅普通發票和專用發票）"}}},
	{Name: "transfer_methods", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "bank_transfer"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Methods of payment that are transfers"}, {Tag: "zh-Hans", Text: "属于转账的付款方式"}, {Tag: "zh-Hant", Text: "屬於轉帳的付款方式"}}},
	{Name: "legal_ceilings", Type: "table", Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "The highest lawful labour price, by operation"}, {Tag: "zh-Hans", Text: "各作业项目工时单价的法定上限"}, {Tag: "zh-Hant", Text: "各作業項目工時單價的法定上限"}}},
	{Name: "discount_target", Type: "num", From: compliance.Literal{Form: "text", Text: "0"}, To: compliance.Literal{Form: "text", Text: "1"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "The discount that target customers get, as a share of the price before discount"}, {Tag: "zh-Hans", Text: "目标客户的折扣率，按折扣前价格计"}, {Tag: "zh-Hant", Text: "目標客戶的折扣率，按折扣前價格計"}}},
	{Name: "reconciliation_interval", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "12"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Months for which settlements are reconciled with finance (our default)"}, {Tag: "zh-Hans", Text: "与财务对账的周期，以月计（本库默认）"}, {Tag: "zh-Hant", Text: "與財務對帳的週期，以月計（本庫預設）"}}},
	{Name: "role_requirements", Type: "table", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "list", Name: "technician", Items: []compliance.Literal{
			{Form: "text", Text: "ethics"},
			{Form: "text", Text: "policy"},
			{Form: "text", Text: "repair_knowledge"},
			{Form: "text", Text: "repair_skill"},
		}},
		{Form: "list", Name: "team_leader", Items: []compliance.Literal{
			{Form: "text", Text: "ethics"},
			{Form: "text", Text: "policy"},
			{Form: "text", Text: "repair_knowledge"},
			{Form: "text", Text: "repair_skill"},
		}},
		{Form: "list", Name: "inspector", Items: []compliance.Literal{
			{Form: "text", Text: "ethics"},
			{Form: "text", Text: "policy"},
			{Form: "text", Text: "repair_knowledge"},
			{Form: "text", Text: "repair_skill"},
		}},
		{Form: "list", Name: "outgoing_inspector", Items: []compliance.Literal{
			{Form: "text", Text: "ethics"},
			{Form: "text", Text: "policy"},
			{Form: "text", Text: "repair_knowledge"},
			{Form: "text", Text: "repair_skill"},
		}},
		{Form: "list", Name: "service_adviser", Items: []compliance.Literal{
			{Form: "text", Text: "ethics"},
			{Form: "text", Text: "policy"},
			{Form: "text", Text: "communication"},
			{Form: "text", Text: "product_knowledge"},
		}},
		{Form: "list", Name: "service_manager", Items: []compliance.Literal{
			{Form: "text", Text: "ethics"},
			{Form: "text", Text: "policy"},
			{Form: "text", Text: "management"},
		}},
	}}, Text: compliance.Texts{{Tag: "en", Text: "What a person must be able to do, by role (our default)"}, {Tag: "zh-Hans", Text: "各岗位人员须具备的条件（本库默认）"}, {Tag: "zh-Hant", Text: "各崗位人員須具備的條件（本庫預設）"}}},
	{Name: "training_interval", Type: "int", Default: compliance.Literal{Form: "number", Text: "3"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "12"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Months in which everybody is trained once, and for which there is a plan (our default)"}, {Tag: "zh-Hans", Text: "每人至少培训一次、并订立计划的周期，以月计（本库默认）"}, {Tag: "zh-Hant", Text: "每人至少培訓一次、並訂立計劃的週期，以月計（本庫預設）"}}},
	{Name: "topic_cycle", Type: "int", Default: compliance.Literal{Form: "number", Text: "12"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "36"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Months in which every topic of training comes up (our default)"}, {Tag: "zh-Hans", Text: "各培训主题轮完一遍的周期，以月计（本库默认）"}, {Tag: "zh-Hant", Text: "各培訓主題輪完一遍的週期，以月計（本庫預設）"}}},
	{Name: "topics", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "repair_technique"},
		{Form: "text", Text: "updates"},
		{Form: "text", Text: "safety"},
		{Form: "text", Text: "service_process"},
		{Form: "text", Text: "customer_communication"},
		{Form: "text", Text: "ethics"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Topics of training"}, {Tag: "zh-Hans", Text: "培训主题"}, {Tag: "zh-Hant", Text: "培訓主題"}}},
	{Name: "exam_time", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "12"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Months after a training in which the test is taken (our default)"}, {Tag: "zh-Hans", Text: "培训后参加考试的期限，以月计（本库默认）"}, {Tag: "zh-Hant", Text: "培訓後參加考試的期限，以月計（本庫預設）"}}},
	{Name: "consequence", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "12"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Months in which a breach, a loss or an assessment has its consequence (our default)"}, {Tag: "zh-Hans", Text: "违规、损失或考核结果兑现的期限，以月计（本库默认）"}, {Tag: "zh-Hant", Text: "違規、損失或考核結果兌現的期限，以月計（本庫預設）"}}},
	{Name: "unit_indicators", Type: "table", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "list", Name: "customer_service", Items: []compliance.Literal{
			{Form: "text", Text: "attitude"},
			{Form: "text", Text: "response_speed"},
			{Form: "text", Text: "problem_solving"},
		}},
		{Form: "list", Name: "station", Items: []compliance.Literal{
			{Form: "text", Text: "attitude"},
			{Form: "text", Text: "response_speed"},
			{Form: "text", Text: "problem_solving"},
			{Form: "text", Text: "repair_quality"},
		}},
		{Form: "list", Name: "parts", Items: []compliance.Literal{
			{Form: "text", Text: "part_quality"},
			{Form: "text", Text: "delivery_efficiency"},
		}},
	}}, Text: compliance.Texts{{Tag: "en", Text: "By what a unit is assessed"}, {Tag: "zh-Hans", Text: "各部门的考核指标"}, {Tag: "zh-Hant", Text: "各部門的考核指標"}}},
	{Name: "appraisal", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "12"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Months in which everybody is assessed once (our default)"}, {Tag: "zh-Hans", Text: "每人考核一次的周期，以月计（本库默认）"}, {Tag: "zh-Hant", Text: "每人考核一次的週期，以月計（本庫預設）"}}},
	{Name: "audit_interval", Type: "int", Default: compliance.Literal{Form: "number", Text: "3"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "12"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Months in which process, quality and staff are audited once (our default)"}, {Tag: "zh-Hans", Text: "流程、质量、人员各检查一次的周期，以月计（本库默认）"}, {Tag: "zh-Hant", Text: "流程、質量、人員各檢查一次的週期，以月計（本庫預設）"}}},
	{Name: "complaint_rate", Type: "num", From: compliance.Literal{Form: "text", Text: "0"}, To: compliance.Literal{Form: "text", Text: "1"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "The share of complaints for deliveries that must not be exceeded"}, {Tag: "zh-Hans", Text: "投诉率的上限，按交车数计"}, {Tag: "zh-Hant", Text: "投訴率的上限，按交車數計"}}},
	{Name: "timeliness", Type: "num", From: compliance.Literal{Form: "text", Text: "0"}, To: compliance.Literal{Form: "text", Text: "1"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "The share of orders that are ready when promised, at least"}, {Tag: "zh-Hans", Text: "及时率的下限，按工单数计"}, {Tag: "zh-Hant", Text: "及時率的下限，按工單數計"}}},
	{Name: "satisfaction", Type: "num", From: compliance.Literal{Form: "text", Text: "0"}, To: compliance.Literal{Form: "text", Text: "1"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "The share of satisfied customers, at least"}, {Tag: "zh-Hans", Text: "满意率的下限"}, {Tag: "zh-Hant", Text: "滿意率的下限"}}},
	{Name: "on_time", Type: "num", From: compliance.Literal{Form: "text", Text: "0"}, To: compliance.Literal{Form: "text", Text: "1"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "The share of deliveries at the promised time, at least"}, {Tag: "zh-Hans", Text: "交车准时率的下限"}, {Tag: "zh-Hant", Text: "交車準時率的下限"}}},
	{Name: "fine", Type: "money", Default: compliance.Literal{Form: "money", Text: "50.00 CNY"}, Text: compliance.Texts{{Tag: "en", Text: "What a late or missing report costs the clerk, each time"}, {Tag: "zh-Hans", Text: "迟交或未交报告每次的扣款"}, {Tag: "zh-Hant", Text: "遲交或未交報告每次的扣款"}}},
	{Name: "penalty_table", Type: "table", Text: compliance.Texts{{Tag: "en", Text: "What is deducted for a complaint that somebody brought about himself, by its cause"}, {Tag: "zh-Hans", Text: "个人原因投诉的扣款，按投诉原因"}, {Tag: "zh-Hant", Text: "個人原因投訴的扣款，按投訴原因"}}},
	{Name: "followup_clerks", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "followup_clerk"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Roles that report on follow-up calls"}, {Tag: "zh-Hans", Text: "负责提交回访报告的岗位"}, {Tag: "zh-Hant", Text: "負責提交回訪報告的崗位"}}},
	{Name: "grace", Type: "int", Default: compliance.Literal{Form: "number", Text: "5"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "31"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days after the end of a period in which what is due for it is still in time (our default)"}, {Tag: "zh-Hans", Text: "期满后仍算按时的天数（本库默认）"}, {Tag: "zh-Hant", Text: "期滿後仍算按時的天數（本庫預設）"}}},
	{Name: "third_counts", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "true"}, Text: compliance.Texts{{Tag: "en", Text: "Whether a report on the last day counts as in time"}, {Tag: "zh-Hans", Text: "限期当日提交是否算按时"}, {Tag: "zh-Hant", Text: "限期當日提交是否算按時"}}},
	{Name: "summary_interval", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "8"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Weeks for which inquiries and complaints are summed up (our default)"}, {Tag: "zh-Hans", Text: "咨询和投诉信息汇总的周期，以周计（本库默认）"}, {Tag: "zh-Hant", Text: "諮詢和投訴信息彙總的週期，以週計（本庫預設）"}}},
	{Name: "statistics_interval", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "12"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Months for which there are statistics of settlements (our default)"}, {Tag: "zh-Hans", Text: "收费结算统计的周期，以月计（本库默认）"}, {Tag: "zh-Hant", Text: "收費結算統計的週期，以月計（本庫預設）"}}},
	{Name: "measure_time", Type: "int", Default: compliance.Literal{Form: "number", Text: "7"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "90"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days in which a failed indicator has its cause found and a measure set (our default)"}, {Tag: "zh-Hans", Text: "指标未达标后查明原因并制定措施的期限，以天计（本库默认）"}, {Tag: "zh-Hant", Text: "指標未達標後查明原因並制定措施的期限，以天計（本庫預設）"}}},
	{Name: "supervisors", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "business_supervisor"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Roles that make the summaries"}, {Tag: "zh-Hans", Text: "负责总结的岗位"}, {Tag: "zh-Hant", Text: "負責總結的崗位"}}},
	{Name: "inquiry_supervisors", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "customer_service_supervisor"},
		{Form: "text", Text: "customer_director"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Roles to which inquiries and complaints are summed up"}, {Tag: "zh-Hans", Text: "听取咨询和投诉汇总的岗位"}, {Tag: "zh-Hant", Text: "聽取諮詢和投訴彙總的崗位"}}},
	{Name: "analysis_sections", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "group"},
		{Form: "text", Text: "private"},
		{Form: "text", Text: "other"},
		{Form: "text", Text: "lost_customers"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Sections of the analysis of complaints: the groups of customers, and the customers who were lost"}, {Tag: "zh-Hans", Text: "投诉分析的内容：各客户分组及流失客户"}, {Tag: "zh-Hant", Text: "投訴分析的內容：各客戶分組及流失客戶"}}},
	{Name: "inspection_years", Type: "int", Default: compliance.Literal{Form: "number", Text: "3"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "30"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Years that original inspection records are kept"}, {Tag: "zh-Hans", Text: "检验原始记录保存年限"}, {Tag: "zh-Hant", Text: "檢驗原始記錄保存年限"}}},
	{Name: "office_owners", Type: "table", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "business_supervisor", Name: "RE-01a"},
		{Form: "text", Text: "business_supervisor", Name: "RE-01b"},
		{Form: "text", Text: "business_supervisor", Name: "RE-02a"},
		{Form: "text", Text: "business_supervisor", Name: "RE-02b"},
		{Form: "text", Text: "followup_clerk", Name: "RE-03"},
		{Form: "text", Text: "followup_clerk", Name: "RE-04"},
		{Form: "text", Text: "customer_director", Name: "RE-05a"},
		{Form: "text", Text: "service_adviser", Name: "RE-10a"},
		{Form: "text", Text: "service_adviser", Name: "RE-10b"},
		{Form: "text", Text: "outgoing_inspector", Name: "RR-01"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Who answers for each duty of the office, by its rule"}, {Tag: "zh-Hans", Text: "各项时限义务的责任岗位，按规则编号"}, {Tag: "zh-Hant", Text: "各項時限義務的責任崗位，按規則編號"}}},
	{Name: "retention_years", Type: "table", Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Years that other records are kept, by kind; a kind without years is not deleted"}, {Tag: "zh-Hans", Text: "其他各类记录的保存年限，未定年限的不得删除"}, {Tag: "zh-Hant", Text: "其他各類記錄的保存年限，未定年限的不得刪除"}}},
}, Rules: []compliance.Rule{
	{ID: "SP-01a", Per: []history.Name{"settlement_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S2", Clause: "2.4c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The lines of a settlement add up to its total"}, {Tag: "zh-Hans", Text: "结算单各行金额之和须等于合计"}, {Tag: "zh-Hant", Text: "結算單各行金額之和須等於合計"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"settlement.totalled"}}, Left: []compliance.Term{
		{Sum: "amount", Of: &compliance.Pattern{Events: []history.Type{"settlement.line_added"}}},
	}, Op: "eq", Right: []compliance.Term{
		{Path: "total"},
	}}},
	{ID: "SP-01b", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "2.4c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Each line of a settlement says what kind of charge it is, how much of it, at which price, and the amount"}, {Tag: "zh-Hans", Text: "结算单每一行须写明种类、数量、单价和金额"}, {Tag: "zh-Hant", Text: "結算單每一行須寫明種類、數量、單價和金額"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"settlement.line_added"}}, Fields: []compliance.Path{"line_kind", "qty", "unit_price", "amount"}}},
	{ID: "SP-01c", Per: []history.Name{"settlement_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "2.4c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A settlement is itemised: no total without lines"}, {Tag: "zh-Hans", Text: "结算须有明细，不得只列合计"}, {Tag: "zh-Hant", Text: "結算須有明細，不得只列合計"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"settlement.totalled"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"settlement.line_added"}},
	}}},
	{ID: "SP-01d", Per: []history.Name{"settlement_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "2.4c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The settlement is explained to the customer before he leaves with the car"}, {Tag: "zh-Hans", Text: "客户提车前须向其说明结算项目"}, {Tag: "zh-Hant", Text: "客戶提車前須向其說明結算項目"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"settlement.totalled"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"settlement.explained"}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.delivered"}, Match: []compliance.Match{
		{Theirs: "order_id", Ours: "order_id"},
	}}}},
	{ID: "SP-02", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.4.4.2"},
		{Document: "S1", Clause: "6.1b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Nothing is charged that is in no published tariff, labour table or price list of the day, unless the customer agreed to it before"}, {Tag: "zh-Hans", Text: "未列入当日公布的收费标准、工时费用表或配件价目表的项目，未经客户事先同意不得收取"}, {Tag: "zh-Hant", Text: "未列入當日公布的收費標準、工時費用表或配件價目表的項目，未經客戶事先同意不得收取"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"settlement.line_added"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Any: []compliance.Condition{
			{Field: "tariff_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			{Not: &compliance.Condition{Exists: &compliance.Exists{Fact: "tariff", Match: []compliance.Match{
				{Theirs: "tariff_ref", Ours: "tariff_ref"},
			}, Where: &compliance.Condition{Field: "published", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, ValidAt: "at"}}},
		}},
		{Any: []compliance.Condition{
			{Field: "op_code", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			{Not: &compliance.Condition{Exists: &compliance.Exists{Fact: "labour_op", Match: []compliance.Match{
				{Theirs: "op_code", Ours: "op_code"},
			}, Where: &compliance.Condition{Field: "rate", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, ValidAt: "at"}}},
		}},
		{Any: []compliance.Condition{
			{Field: "part.part_no", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			{Not: &compliance.Condition{Exists: &compliance.Exists{Fact: "part_master", Match: []compliance.Match{
				{Theirs: "part_no", Ours: "part.part_no"},
			}, Where: &compliance.Condition{Field: "list_price", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}}},
		}},
	}}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"consent.given"}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order_id"},
			{Theirs: "job_id", Ours: "job_id"},
		}},
		{Events: []history.Type{"consent.given"}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order_id"},
			{Theirs: "part_id", Ours: "part_id"},
		}},
		{Events: []history.Type{"consent.given"}, Where: &compliance.Condition{Field: "scope", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "fee"}}}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order_id"},
		}},
	}}},
	{ID: "SP-04", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "3.9.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Parts are charged at their published price, or below it for a reason that is recorded"}, {Tag: "zh-Hans", Text: "配件按公布的价格收费，低于该价格的须记录原因"}, {Tag: "zh-Hant", Text: "配件按公布的價格收費，低於該價格的須記錄原因"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"settlement.line_added"}, Where: &compliance.Condition{Field: "line_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "part"}}}}, Must: &compliance.Condition{All: []compliance.Condition{
		{Field: "tariff.published", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "unit_price", Op: "le", Value: compliance.Value{Ref: "tariff.unit_price"}},
		{Any: []compliance.Condition{
			{Field: "unit_price", Op: "ge", Value: compliance.Value{Ref: "tariff.unit_price"}},
			{Field: "discount_reason", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}},
	}}}},
	{ID: "SP-05", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "3.17.1"},
		{Document: "S0", Clause: "3.17.2"},
		{Document: "S0", Clause: "3.17.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The customer is charged for labour, parts and materials, not for costs of the house"}, {Tag: "zh-Hans", Text: "只向客户收取工时、配件和材料费用，内部成本不单列收取"}, {Tag: "zh-Hant", Text: "只向客戶收取工時、配件和材料費用，內部成本不單列收取"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"settlement.line_added"}}, Must: &compliance.Condition{Field: "line_kind", Op: "in", Value: compliance.Value{Param: "line_kinds"}}}},
	{ID: "SP-07", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "6.1a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "There is a valid tariff for each kind of charge"}, {Tag: "zh-Hans", Text: "各类收费均须有有效的收费标准"}, {Tag: "zh-Hant", Text: "各類收費均須有有效的收費標準"}}, Logic: &compliance.Count{On: &compliance.Pattern{Fact: "store"}, Of: compliance.Pattern{Fact: "tariff"}, Min: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}, EachOf: &compliance.EachOf{Field: "line_kind", Values: compliance.Value{Param: "tariff_kinds"}}}},
	{ID: "SP-08a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "6.2a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "What is charged and what is taken off it make the price of the tariff times the quantity"}, {Tag: "zh-Hans", Text: "收费金额与折扣之和须等于收费标准单价乘以数量"}, {Tag: "zh-Hant", Text: "收費金額與折扣之和須等於收費標準單價乘以數量"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"settlement.line_added"}, Where: &compliance.Condition{Field: "tariff_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Left: []compliance.Term{
		{Path: "amount"},
		{Path: "discount"},
	}, Op: "eq", Right: []compliance.Term{
		{Path: "tariff.unit_price", Times: []compliance.Value{
			{Ref: "qty"},
		}, Round: &compliance.Rounding{Digits: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "2"}}, Mode: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "half_up"}}}},
	}}},
	{ID: "SP-08b", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S1", Clause: "6.2a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every discount has a reason"}, {Tag: "zh-Hans", Text: "每项折扣须注明原因"}, {Tag: "zh-Hant", Text: "每項折扣須注明原因"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"settlement.line_added"}, Where: &compliance.Condition{Field: "discount", Op: "gt", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}, Fields: []compliance.Path{"discount_reason"}}},
	{ID: "SP-09a", Per: []history.Name{"settlement_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "6.2b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An invoice or a receipt is issued for what was paid"}, {Tag: "zh-Hans", Text: "收款后须开具发票或收据"}, {Tag: "zh-Hant", Text: "收款後須開具發票或收據"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"settlement.paid"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"invoice.issued"}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.closed"}, Match: []compliance.Match{
		{Theirs: "order_id", Ours: "order_id"},
	}}}},
	{ID: "SP-09b", Per: []history.Name{"settlement_id"}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "S1", Clause: "6.2b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The invoice is made out for the total of the settlement"}, {Tag: "zh-Hans", Text: "发票金额须等于结算合计"}, {Tag: "zh-Hant", Text: "發票金額須等於結算合計"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"invoice.issued"}, Where: &compliance.Condition{Field: "payer", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}}}, Left: []compliance.Term{
		{Path: "invoice_total"},
	}, Op: "eq", Right: []compliance.Term{
		{Path: "settlement.total"},
	}}},
	{ID: "SP-09c", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S1", Clause: "6.2b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The invoice has a number"}, {Tag: "zh-Hans", Text: "发票须有号码"}, {Tag: "zh-Hant", Text: "發票須有號碼"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"invoice.issued"}}, Fields: []compliance.Path{"invoice_no"}}},
	{ID: "SP-09d", Per: []history.Name{"settlement_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "6.2b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The invoice shows each line of the settlement"}, {Tag: "zh-Hans", Text: "发票须逐项列明结算明细"}, {Tag: "zh-Hant", Text: "發票須逐項列明結算明細"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"invoice.issued"}, Where: &compliance.Condition{Field: "payer", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}}}, Left: []compliance.Term{
		{Path: "items_count"},
	}, Op: "eq", Right: []compliance.Term{
		{Count: &compliance.Pattern{Events: []history.Type{"settlement.line_added"}}},
	}}},
	{ID: "SP-09e", Per: []history.Name{"settlement_id"}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "S1", Clause: "6.2b", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Where several pay, the invoice of each is made out for what the settlement charges him"}, {Tag: "zh-Hans", Text: "由多方付款的，各付款方发票金额须等于结算中其应付金额"}, {Tag: "zh-Hant", Text: "由多方付款的，各付款方發票金額須等於結算中其應付金額"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"invoice.issued"}, Where: &compliance.Condition{Field: "payer", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Left: []compliance.Term{
		{Path: "invoice_total"},
	}, Op: "eq", Right: []compliance.Term{
		{Sum: "payer_charge", Of: &compliance.Pattern{Events: []history.Type{"settlement.payer_charged"}, Match: []compliance.Match{
			{Theirs: "settlement_id", Ours: "settlement_id"},
			{Theirs: "payer", Ours: "payer"},
		}}},
	}}},
	{ID: "SP-09f", Per: []history.Name{"settlement_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "6.2b", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Where several pay, the invoice of each shows the lines that he pays"}, {Tag: "zh-Hans", Text: "由多方付款的，各付款方发票须列明其承担的结算明细"}, {Tag: "zh-Hant", Text: "由多方付款的，各付款方發票須列明其承擔的結算明細"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"invoice.issued"}, Where: &compliance.Condition{Field: "payer", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Left: []compliance.Term{
		{Path: "items_count"},
	}, Op: "eq", Right: []compliance.Term{
		{Count: &compliance.Pattern{Events: []history.Type{"settlement.line_added"}, Match: []compliance.Match{
			{Theirs: "settlement_id", Ours: "settlement_id"},
			{Theirs: "payer", Ours: "payer"},
		}}},
	}}},
	{ID: "SP-10a", Per: []history.Name{"dispute_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S1", Clause: "6.2c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Whoever questions a charge is given an explanation"}, {Tag: "zh-Hans", Text: "客户对费用有疑问的，须向其说明"}, {Tag: "zh-Hant", Text: "客戶對費用有疑問的，須向其說明"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"dispute.raised"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"dispute.explained"}},
	}, By: &compliance.Pattern{Events: []history.Type{"dispute.resolved", "dispute.forwarded"}}}},
	{ID: "SP-10b", Per: []history.Name{"dispute_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "6.2c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A question about a charge that is not settled is passed to the department in time"}, {Tag: "zh-Hans", Text: "未能解决的费用争议须及时转交有关部门"}, {Tag: "zh-Hant", Text: "未能解決的費用爭議須及時轉交有關部門"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"dispute.raised"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"dispute.resolved"}},
		{Events: []history.Type{"dispute.forwarded"}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}}},
	{ID: "SP-11a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "6.3a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Settlements are reconciled with finance every {reconciliation_interval:month|# months}, at the latest {grace:a day|# days} after"}, {Tag: "zh-Hans", Text: "每{reconciliation_interval:|#个}月与财务对账一次，最迟在期满后{grace}天内"}, {Tag: "zh-Hant", Text: "每{reconciliation_interval:|#個}月與財務對帳一次，最遲在期滿後{grace}天內"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month", N: &compliance.Value{Param: "reconciliation_interval"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"finance.reconciled"}},
	}, PeriodField: "period", Due: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "grace"}},
	}}},
	{ID: "SP-11b", Per: []history.Name{"store_id"}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "S1", Clause: "6.3a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The settlements of the period add up to what finance has"}, {Tag: "zh-Hans", Text: "当期各结算合计须与财务账目一致"}, {Tag: "zh-Hant", Text: "當期各結算合計須與財務帳目一致"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"finance.reconciled"}}, Left: []compliance.Term{
		{Sum: "total", Of: &compliance.Pattern{Events: []history.Type{"settlement.totalled"}}, In: "period"},
	}, Op: "eq", Right: []compliance.Term{
		{Path: "finance_total"},
		{Sum: "reversed_total", Of: &compliance.Pattern{Events: []history.Type{"settlement.reversed"}}, In: "period"},
	}}},
	{ID: "SP-12", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.3a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every operation has standard hours and a rate in the tables of the day"}, {Tag: "zh-Hans", Text: "每个作业项目须有当日有效的工时定额和工时单价"}, {Tag: "zh-Hant", Text: "每個作業項目須有當日有效的工時定額和工時單價"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"job.planned"}}, Must: &compliance.Condition{Exists: &compliance.Exists{Fact: "labour_op", Match: []compliance.Match{
		{Theirs: "op_code", Ours: "op_code"},
	}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "standard_hours", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "rate", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, ValidAt: "at"}}}},
	{ID: "SP-13", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.1d"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The shop shows openly its licences, its main items with labour fees, its warranty promise and its procedure"}, {Tag: "zh-Hans", Text: "店内须公示证照、主修项目及工时费、质量承诺和服务程序"}, {Tag: "zh-Hant", Text: "店內須公示證照、主修項目及工時費、質量承諾和服務程序"}}, Logic: &compliance.Require{On: compliance.Pattern{Fact: "store"}, Must: &compliance.Condition{Field: "published_items", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "licences"},
		{Form: "text", Text: "repair_items_with_labour_fees"},
		{Form: "text", Text: "quality_promise"},
		{Form: "text", Text: "service_procedure"},
	}}}}}},
	{ID: "SP-14a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.3d"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A labour price lies no further above the benchmark of the trade than the house allows"}, {Tag: "zh-Hans", Text: "工时单价不得超出同行基准价允许的幅度"}, {Tag: "zh-Hant", Text: "工時單價不得超出同行基準價允許的幅度"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"settlement.line_added"}, Where: &compliance.Condition{Field: "op_code", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Left: []compliance.Term{
		{Path: "unit_price"},
	}, Op: "le", Right: []compliance.Term{
		{Path: "labour_op.benchmark_price"},
		{Path: "labour_op.benchmark_price", Times: []compliance.Value{
			{Param: "price_tolerance"},
		}},
	}}},
	{ID: "SP-14b", Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.3d"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A labour price stays below its lawful ceiling"}, {Tag: "zh-Hans", Text: "工时单价不得超过法定上限"}, {Tag: "zh-Hant", Text: "工時單價不得超過法定上限"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"settlement.line_added"}, Where: &compliance.Condition{Field: "op_code", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Must: &compliance.Condition{Field: "unit_price", Op: "le", Value: compliance.Value{Param: "legal_ceilings", Keys: []compliance.Path{"op_code"}}}}},
	{ID: "SP-15b", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.3e"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Charges are made on a lawful document"}, {Tag: "zh-Hans", Text: "收费须使用合法凭证"}, {Tag: "zh-Hant", Text: "收費須使用合法憑證"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"invoice.issued"}}, Must: &compliance.Condition{Field: "invoice_kind", Op: "in", Value: compliance.Value{Param: "legal_invoice_kinds"}}}},
	{ID: "SP-16a", When: &compliance.Condition{Any: []compliance.Condition{
		{Field: "customer.kind", Op: "in", Value: compliance.Value{Param: "target_kinds"}},
		{Field: "customer.vip", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "customer.target", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "3.2.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Target customers get a discount"}, {Tag: "zh-Hans", Text: "目标客户享受折扣"}, {Tag: "zh-Hant", Text: "目標客戶享受折扣"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"settlement.totalled"}, Where: &compliance.Condition{Field: "total", Op: "gt", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}, Must: &compliance.Condition{Field: "total_discount", Op: "gt", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}},
	{ID: "SP-16b", Per: []history.Name{"order_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "order.kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "rescue"}}},
		{Any: []compliance.Condition{
			{Field: "customer.kind", Op: "in", Value: compliance.Value{Param: "target_kinds"}},
			{Field: "customer.vip", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "customer.target", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}},
	}}, Effect: "warn", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "3.2.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A rescue in the city costs a target customer nothing"}, {Tag: "zh-Hans", Text: "目标客户市区救援不收费"}, {Tag: "zh-Hant", Text: "目標客戶市區救援不收費"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Absence{Of: compliance.Pattern{Events: []history.Type{"settlement.totalled"}, Where: &compliance.Condition{Field: "customer_charge", Op: "gt", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}, From: &compliance.Pattern{Events: []history.Type{"order.rescue_requested"}, Where: &compliance.Condition{Field: "urban", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Until: &compliance.Pattern{Events: []history.Type{"order.closed"}}}},
	{ID: "SP-16c", Per: []history.Name{"settlement_id"}, When: &compliance.Condition{Any: []compliance.Condition{
		{Field: "customer.kind", Op: "in", Value: compliance.Value{Param: "target_kinds"}},
		{Field: "customer.vip", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "customer.target", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "3.2.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The discount of target customers is no lower than the house grants"}, {Tag: "zh-Hans", Text: "目标客户的折扣不得低于本店规定的比例"}, {Tag: "zh-Hant", Text: "目標客戶的折扣不得低於本店規定的比例"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"settlement.totalled"}, Where: &compliance.Condition{Field: "total", Op: "gt", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}, Left: []compliance.Term{
		{Path: "total_discount"},
	}, Op: "ge", Right: []compliance.Term{
		{Path: "total", Times: []compliance.Value{
			{Param: "discount_target"},
		}},
		{Path: "total_discount", Times: []compliance.Value{
			{Param: "discount_target"},
		}},
	}}},
	{ID: "SP-16d", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "3.2.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The shop takes payment by bank transfer, which target customers may ask for"}, {Tag: "zh-Hans", Text: "本店受理目标客户的银行转账付款"}, {Tag: "zh-Hant", Text: "本店受理目標客戶的銀行轉帳付款"}}, Logic: &compliance.Require{On: compliance.Pattern{Fact: "store"}, Must: &compliance.Condition{Field: "payment_methods", Op: "has_any", Value: compliance.Value{Param: "transfer_methods"}}}},
	{ID: "ST-01a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "3.12.1"},
		{Document: "S0", Clause: "3.12.2"},
		{Document: "S0", Clause: "3.12.3"},
		{Document: "S2", Clause: "1.2a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Whoever holds a post has what the post requires"}, {Tag: "zh-Hans", Text: "任职人员须具备岗位要求的条件"}, {Tag: "zh-Hant", Text: "任職人員須具備崗位要求的條件"}}, Logic: &compliance.Require{On: compliance.Pattern{Fact: "role_held"}, Must: &compliance.Condition{Field: "person.skills", Op: "has_all", Value: compliance.Value{Param: "role_requirements", Keys: []compliance.Path{"role"}}}}},
	{ID: "ST-01b", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S1", Clause: "2.1"},
		{Document: "S0", Clause: "3.12.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Everybody on the staff holds a post"}, {Tag: "zh-Hans", Text: "每名员工均须有明确的岗位"}, {Tag: "zh-Hant", Text: "每名員工均須有明確的崗位"}}, Logic: &compliance.Count{On: &compliance.Pattern{Fact: "person"}, Of: compliance.Pattern{Fact: "role_held", Match: []compliance.Match{
		{Theirs: "person_id", Ours: "person_id"},
	}}, Min: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}}},
	{ID: "ST-02", Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S2", Clause: "1.2b"},
		{Document: "S4", Clause: "1.4.4c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Only a technician with a valid certificate for the kind of work begins it"}, {Tag: "zh-Hans", Text: "维修人员须持有相应工种的有效证书方可开工"}, {Tag: "zh-Hant", Text: "維修人員須持有相應工種的有效證書方可開工"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"job.started"}}, Must: &compliance.Condition{Exists: &compliance.Exists{Fact: "certificate", Match: []compliance.Match{
		{Theirs: "person_id", Ours: "by"},
		{Theirs: "area", Ours: "job.area"},
	}, ValidAt: "at"}}}},
	{ID: "ST-04a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.6.4.1"},
		{Document: "S1", Clause: "2.2a"},
		{Document: "S0", Clause: "2.6.1"},
		{Document: "S0", Clause: "3.13.1"},
		{Document: "S2", Clause: "1.2e"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Everybody is trained at least once in {training_interval:a month|# months}"}, {Tag: "zh-Hans", Text: "每人每{training_interval:|#个}月至少参加一次培训"}, {Tag: "zh-Hant", Text: "每人每{training_interval:|#個}月至少參加一次培訓"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month", N: &compliance.Value{Param: "training_interval"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"training.attended"}},
	}, Population: &compliance.Population{Pattern: compliance.Pattern{Fact: "role_held"}}}},
	{ID: "ST-04b", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S0", Clause: "1.6.4.1"},
		{Document: "S0", Clause: "1.5.4"},
		{Document: "S1", Clause: "2.2a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "There is a plan of training for every {training_interval:month|# months}"}, {Tag: "zh-Hans", Text: "每{training_interval:|#个}月订立培训计划"}, {Tag: "zh-Hant", Text: "每{training_interval:|#個}月訂立培訓計劃"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month", N: &compliance.Value{Param: "training_interval"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"report.submitted"}, Where: &compliance.Condition{Field: "report_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "training_plan"}}}},
	}, PeriodField: "period"}},
	{ID: "ST-05", Per: []history.Name{"store_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S0", Clause: "3.13.2"},
		{Document: "S1", Clause: "2.2a"},
		{Document: "S2", Clause: "1.2e"},
		{Document: "S0", Clause: "1.6.2.2"},
		{Document: "S0", Clause: "3.15.2"},
		{Document: "S0", Clause: "3.5.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every topic of training comes up in {topic_cycle:a month|# months}"}, {Tag: "zh-Hans", Text: "各培训主题在{topic_cycle}个月内轮训一遍"}, {Tag: "zh-Hant", Text: "各培訓主題在{topic_cycle}個月內輪訓一遍"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month", N: &compliance.Value{Param: "topic_cycle"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"training.held"}},
	}, EachOf: &compliance.EachOf{Field: "topic", Values: compliance.Value{Param: "topics"}}}},
	{ID: "ST-06", Per: []history.Name{"training_id", "person_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S0", Clause: "3.13.3"},
		{Document: "S0", Clause: "1.6.2.2"},
		{Document: "S0", Clause: "1.6.4.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Whoever was trained takes a test"}, {Tag: "zh-Hans", Text: "培训后须进行考试"}, {Tag: "zh-Hant", Text: "培訓後須進行考試"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"training.attended"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"exam.taken"}, Where: &compliance.Condition{Field: "score", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
	}, Within: compliance.Windows{
		{Unit: "months", Max: &compliance.Value{Param: "exam_time"}},
	}}},
	{ID: "ST-07a", Per: []history.Name{"training_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S2", Clause: "1.2f"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Who attended a training is recorded"}, {Tag: "zh-Hans", Text: "培训须有参加记录"}, {Tag: "zh-Hant", Text: "培訓須有參加記錄"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"training.held"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"training.attended"}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "filing"}},
	}, Anchor: "at"}},
	{ID: "ST-07b", Per: []history.Name{"training_id", "person_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S2", Clause: "1.2f"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A training counts in the next assessment"}, {Tag: "zh-Hans", Text: "培训情况须计入下一次考核"}, {Tag: "zh-Hant", Text: "培訓情況須計入下一次考核"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"training.attended"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"training.used"}},
	}, By: &compliance.Pattern{Events: []history.Type{"assessment.made"}, Match: []compliance.Match{
		{Theirs: "person_id", Ours: "person_id"},
	}}}},
	{ID: "ST-08", Per: []history.Name{"meeting_id", "person_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.11"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Whoever is invited to a meeting or a training is there in time, or excused"}, {Tag: "zh-Hans", Text: "受邀人员须按时参加会议和培训，不能参加的须请假"}, {Tag: "zh-Hant", Text: "受邀人員須按時參加會議和培訓，不能參加的須請假"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"meeting.invited"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"meeting.attended"}},
		{Events: []history.Type{"meeting.excused"}},
	}, Within: compliance.Windows{
		{Unit: "hours", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}, Anchor: "start_at"}},
	{ID: "ST-13a", Per: []history.Name{"person_id"}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "S2", Clause: "1.3c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Nobody asks customers for gifts or money, or takes them"}, {Tag: "zh-Hans", Text: "不得以任何形式向客户索要或收受财物"}, {Tag: "zh-Hant", Text: "不得以任何形式向客戶索要或收受財物"}}, Logic: &compliance.Absence{Of: compliance.Pattern{Events: []history.Type{"incident.recorded"}, Where: &compliance.Condition{Field: "incident_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "gift"}}}}}},
	{ID: "ST-13b", Per: []history.Name{"person_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "1.3c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Whoever took something from a customer is penalised for it"}, {Tag: "zh-Hans", Text: "收受客户财物的须予处罚"}, {Tag: "zh-Hant", Text: "收受客戶財物的須予處罰"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"incident.recorded"}, Where: &compliance.Condition{Field: "incident_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "gift"}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"penalty.recorded"}, Where: &compliance.Condition{Field: "rule_id", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "ST-13a"}}}},
	}, Within: compliance.Windows{
		{Unit: "months", Max: &compliance.Value{Param: "consequence"}},
	}, Pairing: "own"}},
	{ID: "ST-14", Per: []history.Name{"person_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "1.3d"},
		{Document: "S0", Clause: "2.4.1.2"},
		{Document: "S4", Clause: "1.2.4.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Nobody quarrels with a customer"}, {Tag: "zh-Hans", Text: "不得与客户发生争执或冲突"}, {Tag: "zh-Hant", Text: "不得與客戶發生爭執或衝突"}}, Logic: &compliance.Absence{Of: compliance.Pattern{Events: []history.Type{"incident.recorded"}, Where: &compliance.Condition{Field: "incident_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "quarrel"}}}}}},
	{ID: "KP-01", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.11.1"},
		{Document: "S0", Clause: "1.11.2"},
		{Document: "S0", Clause: "1.11.3"},
		{Document: "S0", Clause: "1.11.4"},
		{Document: "S0", Clause: "1.11.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A unit is assessed by its own indicators, all of them and no others"}, {Tag: "zh-Hans", Text: "各部门按其规定的指标考核，不多不少"}, {Tag: "zh-Hant", Text: "各部門按其規定的指標考核，不多不少"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"assessment.made"}, Where: &compliance.Condition{Field: "unit", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Must: &compliance.Condition{Field: "indicators", Op: "same_set", Value: compliance.Value{Param: "unit_indicators", Keys: []compliance.Path{"unit"}}}}},
	{ID: "KP-02", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.6.2"},
		{Document: "S0", Clause: "2.6.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Everybody in service is assessed every {appraisal:month|# months} by attitude, efficiency, quality and satisfaction"}, {Tag: "zh-Hans", Text: "每{appraisal:|#个}月从态度、效率、质量和满意度考核每名服务人员"}, {Tag: "zh-Hant", Text: "每{appraisal:|#個}月從態度、效率、質量和滿意度考核每名服務人員"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month", N: &compliance.Value{Param: "appraisal"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"assessment.made"}, Where: &compliance.Condition{Field: "indicators", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "attitude"},
			{Form: "text", Text: "efficiency"},
			{Form: "text", Text: "quality"},
			{Form: "text", Text: "satisfaction"},
		}}}}},
	}, PeriodField: "period", Due: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "grace"}},
	}, Population: &compliance.Population{Pattern: compliance.Pattern{Fact: "role_held"}}}},
	{ID: "KP-03a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "3.14.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Everybody is assessed every {appraisal:month|# months} by ability, service quality and satisfaction"}, {Tag: "zh-Hans", Text: "每{appraisal:|#个}月从能力、服务质量和满意度考核每名员工"}, {Tag: "zh-Hant", Text: "每{appraisal:|#個}月從能力、服務質量和滿意度考核每名員工"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month", N: &compliance.Value{Param: "appraisal"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"assessment.made"}, Where: &compliance.Condition{Field: "indicators", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "ability"},
			{Form: "text", Text: "service_quality"},
			{Form: "text", Text: "satisfaction"},
		}}}}},
	}, PeriodField: "period", Due: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "grace"}},
	}, Population: &compliance.Population{Pattern: compliance.Pattern{Fact: "role_held"}}}},
	{ID: "KP-03b", Per: []history.Name{"assessment_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S0", Clause: "3.14.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An assessment of ability decides about promotion, reward or penalty"}, {Tag: "zh-Hans", Text: "能力考核结果用于晋升和奖惩"}, {Tag: "zh-Hant", Text: "能力考核結果用於晉升和獎懲"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"assessment.made"}, Where: &compliance.Condition{Field: "indicators", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "ability"},
		{Form: "text", Text: "service_quality"},
		{Form: "text", Text: "satisfaction"},
	}}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"assessment.used"}},
	}, Within: compliance.Windows{
		{Unit: "months", Max: &compliance.Value{Param: "consequence"}},
	}}},
	{ID: "KP-04a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "2.3a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Everybody is assessed every {appraisal:month|# months} by results, service quality and satisfaction"}, {Tag: "zh-Hans", Text: "每{appraisal:|#个}月从工作业绩、服务质量和满意度考核每名员工"}, {Tag: "zh-Hant", Text: "每{appraisal:|#個}月從工作業績、服務質量和滿意度考核每名員工"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month", N: &compliance.Value{Param: "appraisal"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"assessment.made"}, Where: &compliance.Condition{Field: "indicators", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "work_result"},
			{Form: "text", Text: "service_quality"},
			{Form: "text", Text: "satisfaction"},
		}}}}},
	}, PeriodField: "period", Due: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "grace"}},
	}, Population: &compliance.Population{Pattern: compliance.Pattern{Fact: "role_held"}}}},
	{ID: "KP-04b", Per: []history.Name{"assessment_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S1", Clause: "2.3b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An assessment of results decides about pay, bonus or promotion"}, {Tag: "zh-Hans", Text: "业绩考核结果与薪酬、奖金和晋升挂钩"}, {Tag: "zh-Hant", Text: "業績考核結果與薪酬、獎金和晉升掛鉤"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"assessment.made"}, Where: &compliance.Condition{Field: "indicators", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "work_result"},
		{Form: "text", Text: "service_quality"},
		{Form: "text", Text: "satisfaction"},
	}}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"assessment.used"}},
	}, Within: compliance.Windows{
		{Unit: "months", Max: &compliance.Value{Param: "consequence"}},
	}}},
	{ID: "KP-05a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "4.3a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Satisfaction, complaint rate and timeliness are measured every month"}, {Tag: "zh-Hans", Text: "每月统计满意度、投诉率和及时率"}, {Tag: "zh-Hant", Text: "每月統計滿意度、投訴率和及時率"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month"}, Needs: []compliance.Pattern{
		{Events: []history.Type{"indicator.published"}},
	}, PeriodField: "period", Due: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "grace"}},
	}, EachOf: &compliance.EachOf{Field: "indicator", Values: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "satisfaction"},
		{Form: "text", Text: "complaint_rate"},
		{Form: "text", Text: "timeliness"},
	}}}}}},
	{ID: "KP-05b", Per: []history.Name{"store_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "4.3a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Complaints for the deliveries of a month stay within the rate the house allows"}, {Tag: "zh-Hans", Text: "当月投诉率不得超过本店规定"}, {Tag: "zh-Hant", Text: "當月投訴率不得超過本店規定"}}, Logic: &compliance.Ratio{Of: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Rate: &compliance.Pattern{Events: []history.Type{"complaint.received"}}, Period: compliance.Every{Cycle: "month"}, Op: "le", Target: &compliance.Value{Param: "complaint_rate"}}},
	{ID: "KP-05c", Per: []history.Name{"store_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "4.3a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Of the orders of a month as many are ready in time as the house wants"}, {Tag: "zh-Hans", Text: "当月及时率须达到本店规定"}, {Tag: "zh-Hant", Text: "當月及時率須達到本店規定"}}, Logic: &compliance.Ratio{Of: compliance.Pattern{Events: []history.Type{"order.delivered"}}, HitIf: &compliance.Condition{Field: "at", Op: "le", Value: compliance.Value{Ref: "order.ready_at"}}, Period: compliance.Every{Cycle: "month"}, Op: "ge", Target: &compliance.Value{Param: "timeliness"}}},
	{ID: "KP-05d", Per: []history.Name{"store_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "4.3a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Of the customers of a month as many are satisfied as the house wants"}, {Tag: "zh-Hans", Text: "当月满意率须达到本店规定"}, {Tag: "zh-Hant", Text: "當月滿意率須達到本店規定"}}, Logic: &compliance.Ratio{Of: compliance.Pattern{Events: []history.Type{"satisfaction.recorded"}}, HitIf: &compliance.Condition{Field: "satisfied", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Period: compliance.Every{Cycle: "month"}, Op: "ge", Target: &compliance.Value{Param: "satisfaction"}}},
	{ID: "KP-06a", Per: []history.Name{"store_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "3.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Of the deliveries of a month with a promised time as many keep it as the house wants"}, {Tag: "zh-Hans", Text: "当月约定时间的交车准时率须达到本店规定"}, {Tag: "zh-Hant", Text: "當月約定時間的交車準時率須達到本店規定"}}, Logic: &compliance.Ratio{Of: compliance.Pattern{Events: []history.Type{"order.delivered"}, Where: &compliance.Condition{Field: "order.ready_at", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, HitIf: &compliance.Condition{Field: "at", Op: "le", Value: compliance.Value{Ref: "order.ready_at"}}, Period: compliance.Every{Cycle: "month"}, Op: "ge", Target: &compliance.Value{Param: "on_time"}}},
	{ID: "KP-06b", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "3.1"},
		{Document: "S2", Clause: "3.2b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Attitude, response speed, repair quality, punctual delivery and satisfaction enter the assessment of everybody"}, {Tag: "zh-Hans", Text: "态度、响应速度、维修质量、交车准时率和满意度须纳入个人考核"}, {Tag: "zh-Hant", Text: "態度、響應速度、維修質量、交車準時率和滿意度須納入個人考核"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month", N: &compliance.Value{Param: "appraisal"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"assessment.made"}, Where: &compliance.Condition{Field: "indicators", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "attitude"},
			{Form: "text", Text: "response_speed"},
			{Form: "text", Text: "repair_quality"},
			{Form: "text", Text: "on_time_rate"},
			{Form: "text", Text: "satisfaction"},
		}}}}},
	}, PeriodField: "period", Due: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "grace"}},
	}, Population: &compliance.Population{Pattern: compliance.Pattern{Fact: "role_held"}}}},
	{ID: "KP-07", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "3.2a"},
		{Document: "S0", Clause: "2.2.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Process, quality and staff are each audited every {audit_interval:month|# months}"}, {Tag: "zh-Hans", Text: "每{audit_interval:|#个}月对流程、质量和人员各检查一次"}, {Tag: "zh-Hant", Text: "每{audit_interval:|#個}月對流程、質量和人員各檢查一次"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month", N: &compliance.Value{Param: "audit_interval"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"audit.done"}},
	}, EachOf: &compliance.EachOf{Field: "area", Values: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "process"},
		{Form: "text", Text: "quality"},
		{Form: "text", Text: "staff"},
	}}}}}},
	{ID: "IP-02", Per: []history.Name{"store_id", "period"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "3.5a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The follow-up clerk is fined {fine} for each month whose report was late or missing, once"}, {Tag: "zh-Hans", Text: "回访报告迟交或未交的，每月对回访员扣款{fine}，且只扣一次"}, {Tag: "zh-Hant", Text: "回訪報告遲交或未交的，每月對回訪員扣款{fine}，且只扣一次"}}, Logic: &compliance.Count{On: &compliance.Pattern{Events: []history.Type{"rule.violated"}, Where: &compliance.Condition{Field: "rule_id", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "RE-03"}}}}, Of: compliance.Pattern{Events: []history.Type{"penalty.recorded"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "rule_id", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "RE-03"}}},
		{Field: "amount", Op: "eq", Value: compliance.Value{Param: "fine"}},
		{Exists: &compliance.Exists{Fact: "role_held", Match: []compliance.Match{
			{Theirs: "person_id", Ours: "person_id"},
		}, Where: &compliance.Condition{Field: "role", Op: "in", Value: compliance.Value{Param: "followup_clerks"}}, ValidAt: "at"}},
	}}}, Exactly: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}, Within: compliance.Windows{
		{Unit: "months", Max: &compliance.Value{Param: "consequence"}},
	}}},
	{ID: "IP-03a", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.personal", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "4.6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint that somebody brought about himself has a penalty"}, {Tag: "zh-Hans", Text: "因个人原因引起的投诉须有处罚记录"}, {Tag: "zh-Hant", Text: "因個人原因引起的投訴須有處罰記錄"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"penalty.recorded"}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.archived"}}}},
	{ID: "IP-03b", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.personal", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "4.6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The penalty for such a complaint is that of the house's table"}, {Tag: "zh-Hans", Text: "个人原因投诉的扣款须按本店处罚标准"}, {Tag: "zh-Hant", Text: "個人原因投訴的扣款須按本店處罰標準"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"penalty.recorded"}}, Must: &compliance.Condition{Field: "amount", Op: "eq", Value: compliance.Value{Param: "penalty_table", Keys: []compliance.Path{"complaint.cause"}}}}},
	{ID: "IP-05a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A lost or damaged part is paid for or bought again"}, {Tag: "zh-Hans", Text: "丢失或损坏的配件须照价赔偿或重新购买"}, {Tag: "zh-Hant", Text: "丟失或損壞的配件須照價賠償或重新購買"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"part.loss_settled"}}, Must: &compliance.Condition{Field: "settled_by", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "payment"},
		{Form: "text", Text: "replacement"},
	}}}}}},
	{ID: "IP-05b", Per: []history.Name{"part_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A lost part is paid for at its price"}, {Tag: "zh-Hans", Text: "丢失的配件须按价赔偿"}, {Tag: "zh-Hant", Text: "丟失的配件須按價賠償"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"part.loss_settled"}, Where: &compliance.Condition{Field: "settled_by", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "payment"}}}}, Left: []compliance.Term{
		{Path: "settled_amount"},
	}, Op: "eq", Right: []compliance.Term{
		{Path: "part.loss_price"},
	}}},
	{ID: "IP-05c", Per: []history.Name{"damage_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.8"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An instrument or tool that was damaged by wrong use is paid for or bought again"}, {Tag: "zh-Hans", Text: "因使用不当损坏的仪器、设备和工具须赔偿或重新购买"}, {Tag: "zh-Hant", Text: "因使用不當損壞的儀器、設備和工具須賠償或重新購買"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"tool.damaged"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"tool.compensated"}, Where: &compliance.Condition{Field: "settled_by", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "payment"},
			{Form: "text", Text: "replacement"},
		}}}}},
	}, Within: compliance.Windows{
		{Unit: "months", Max: &compliance.Value{Param: "consequence"}},
	}}},
	{ID: "IP-05d", Per: []history.Name{"damage_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.8"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A damaged tool is paid for at its price"}, {Tag: "zh-Hans", Text: "损坏的工具须按价赔偿"}, {Tag: "zh-Hant", Text: "損壞的工具須按價賠償"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"tool.compensated"}, Where: &compliance.Condition{Field: "settled_by", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "payment"}}}}, Left: []compliance.Term{
		{Path: "amount"},
	}, Op: "eq", Right: []compliance.Term{
		{Last: "amount", Of: &compliance.Pattern{Events: []history.Type{"tool.damaged"}}},
	}}},
	{ID: "IP-06a", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.3.2d"},
		{Document: "S4", Clause: "4.5.4"},
		{Document: "S4", Clause: "1.4.2e"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Where the company compensated a complaint, somebody is held accountable"}, {Tag: "zh-Hans", Text: "公司对投诉先行赔付后须追究责任人"}, {Tag: "zh-Hant", Text: "公司對投訴先行賠付後須追究責任人"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"loss.compensated"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"accountability.recorded"}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.archived"}}}},
	{ID: "IP-06b", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.2e"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Where the company compensated a loss without a complaint, somebody is held accountable too"}, {Tag: "zh-Hans", Text: "未经投诉的赔付同样须追究责任人"}, {Tag: "zh-Hant", Text: "未經投訴的賠付同樣須追究責任人"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"loss.compensated"}, Where: &compliance.Condition{Field: "complaint_id", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"accountability.recorded"}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.archived"}}}},
	{ID: "RE-01a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.v"},
		{Document: "S3", Clause: "2.3.v"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every month the department meets and sums up its work, at the latest {grace:a day|# days} after"}, {Tag: "zh-Hans", Text: "每月召开部门会议小结工作，最迟在月后{grace}天内"}, {Tag: "zh-Hant", Text: "每月召開部門會議小結工作，最遲在月後{grace}天內"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month"}, Needs: []compliance.Pattern{
		{Events: []history.Type{"meeting.held"}, Where: &compliance.Condition{Field: "meeting_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "summary"}}}},
	}, Due: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "grace"}},
	}}},
	{ID: "RE-01b", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.v"},
		{Document: "S3", Clause: "2.3.v"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every month the supervisor reports in writing on after-sales work, and the report is archived"}, {Tag: "zh-Hans", Text: "主管每月就售后工作提交书面小结并归档"}, {Tag: "zh-Hant", Text: "主管每月就售後工作提交書面小結並歸檔"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month"}, Needs: []compliance.Pattern{
		{Events: []history.Type{"report.submitted"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "report_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "summary"}}},
			{Field: "by_role", Op: "in", Value: compliance.Value{Param: "supervisors"}},
			{Field: "archive_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}},
	}, PeriodField: "period", Due: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "grace"}},
	}}},
	{ID: "RE-02a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.v"},
		{Document: "S3", Clause: "2.3.v"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "At the end of the year the department meets and sums up the year"}, {Tag: "zh-Hans", Text: "年终召开部门会议总结全年工作"}, {Tag: "zh-Hant", Text: "年終召開部門會議總結全年工作"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "year"}, Needs: []compliance.Pattern{
		{Events: []history.Type{"meeting.held"}, Where: &compliance.Condition{Field: "meeting_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "year_summary"}}}},
	}, Due: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "grace"}},
	}}},
	{ID: "RE-02b", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.v"},
		{Document: "S3", Clause: "2.3.v"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "At the end of the year the supervisor reports in writing on the year, and the report is archived"}, {Tag: "zh-Hans", Text: "主管于年终提交书面总结并归档"}, {Tag: "zh-Hant", Text: "主管於年終提交書面總結並歸檔"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "year"}, Needs: []compliance.Pattern{
		{Events: []history.Type{"report.submitted"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "report_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "year_summary"}}},
			{Field: "by_role", Op: "in", Value: compliance.Value{Param: "supervisors"}},
			{Field: "archive_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}},
	}, PeriodField: "period", Due: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "grace"}},
	}}},
	{ID: "RE-03", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "3.5a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The service manager has the report on last month's follow-up calls by the third"}, {Tag: "zh-Hans", Text: "每月3日前向服务经理提交上月回访报告"}, {Tag: "zh-Hant", Text: "每月3日前向服務經理提交上月回訪報告"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month"}, Needs: []compliance.Pattern{
		{Events: []history.Type{"report.submitted"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "report_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "followup"}}},
			{Field: "to_role", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service_manager"}}},
		}}},
	}, PeriodField: "period", Due: compliance.Windows{
		{Unit: "month_day", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "3"}}, Inclusive: &compliance.Value{Param: "third_counts"}},
	}}},
	{ID: "RE-04", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "3.5b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The service manager has the analysis of last month's complaints by the third, by group of customers and with the reasons for lost ones"}, {Tag: "zh-Hans", Text: "每月3日前向服务经理提交上月投诉分析，按客户分组，并说明客户流失原因"}, {Tag: "zh-Hant", Text: "每月3日前向服務經理提交上月投訴分析，按客戶分組，並說明客戶流失原因"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month"}, Needs: []compliance.Pattern{
		{Events: []history.Type{"report.submitted"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "report_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "complaint_analysis"}}},
			{Field: "to_role", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service_manager"}}},
			{Field: "sections", Op: "has_all", Value: compliance.Value{Param: "analysis_sections"}},
		}}},
	}, PeriodField: "period", Due: compliance.Windows{
		{Unit: "month_day", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "3"}}, Inclusive: &compliance.Value{Param: "third_counts"}},
	}}},
	{ID: "RE-05a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.4.2"},
		{Document: "S4", Clause: "5.3c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every month the customer director sums up complaints by type, cause, solution and effect of improvement, with a plan"}, {Tag: "zh-Hans", Text: "客户总监每月按类型、原因、解决办法和改进效果统计投诉，并附改进计划"}, {Tag: "zh-Hant", Text: "客戶總監每月按類型、原因、解決辦法和改進效果統計投訴，並附改進計劃"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month"}, Needs: []compliance.Pattern{
		{Events: []history.Type{"report.submitted"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "report_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "complaint_statistics"}}},
			{Field: "sections", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "type"},
				{Form: "text", Text: "cause"},
				{Form: "text", Text: "solution"},
				{Form: "text", Text: "effectiveness"},
				{Form: "text", Text: "plan"},
			}}}},
		}}},
	}, PeriodField: "period", Due: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "grace"}},
	}}},
	{ID: "RE-05b", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.4.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The statistics count every complaint that was closed in the month"}, {Tag: "zh-Hans", Text: "投诉统计须包含当月结案的全部投诉"}, {Tag: "zh-Hant", Text: "投訴統計須包含當月結案的全部投訴"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"report.submitted"}, Where: &compliance.Condition{Field: "report_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "complaint_statistics"}}}}, Left: []compliance.Term{
		{Path: "complaints_count"},
	}, Op: "eq", Right: []compliance.Term{
		{Count: &compliance.Pattern{Events: []history.Type{"complaint.closed"}}, In: "period"},
	}}},
	{ID: "RE-06", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "3.4.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "There is a meeting on quality every {meeting_interval:month|# months}"}, {Tag: "zh-Hans", Text: "每{meeting_interval:|#个}月召开一次质量信息沟通会议"}, {Tag: "zh-Hant", Text: "每{meeting_interval:|#個}月召開一次質量信息溝通會議"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month", N: &compliance.Value{Param: "meeting_interval"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"meeting.held"}, Where: &compliance.Condition{Field: "meeting_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "quality"}}}},
	}}},
	{ID: "RE-07", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "3.1.3"},
		{Document: "S4", Clause: "5.3b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Inquiries and complaints are summed up for the supervisor every {summary_interval:week|# weeks}"}, {Tag: "zh-Hans", Text: "每{summary_interval:|#}周汇总咨询和投诉信息报主管"}, {Tag: "zh-Hant", Text: "每{summary_interval:|#}週彙總諮詢和投訴信息報主管"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "week", N: &compliance.Value{Param: "summary_interval"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"report.submitted"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "report_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "inquiry_summary"}}},
			{Field: "to_role", Op: "in", Value: compliance.Value{Param: "inquiry_supervisors"}},
			{Field: "sections", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "inquiries"},
				{Form: "text", Text: "complaints"},
			}}}},
		}}},
	}, PeriodField: "period", Due: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "grace"}},
	}}},
	{ID: "RE-08", Per: []history.Name{"campaign_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "3.4.2b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A round of follow-up calls ends with a table, an analysis and an archived summary"}, {Tag: "zh-Hans", Text: "每轮回访结束须有记录表、分析和归档的总结报告"}, {Tag: "zh-Hant", Text: "每輪回訪結束須有記錄表、分析和歸檔的總結報告"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"outreach.finished"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"outreach.tabled"}},
		{Events: []history.Type{"outreach.analysed"}},
		{Events: []history.Type{"outreach.reported"}, Where: &compliance.Condition{Field: "archive_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
	}, Mode: "all", Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "filing"}},
	}, Anchor: "at"}},
	{ID: "RE-09", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S1", Clause: "6.3b"},
		{Document: "S1", Clause: "6.3a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Settlements are summed up every {statistics_interval:month|# months}, with problems found and what is done about them"}, {Tag: "zh-Hans", Text: "每{statistics_interval:|#个}月统计收费结算情况，查找问题并改进"}, {Tag: "zh-Hant", Text: "每{statistics_interval:|#個}月統計收費結算情況，查找問題並改進"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month", N: &compliance.Value{Param: "statistics_interval"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"report.submitted"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "report_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "fee_statistics"}}},
			{Field: "sections", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "problems"},
				{Form: "text", Text: "improvement"},
			}}}},
		}}},
	}, PeriodField: "period", Due: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "grace"}},
	}}},
	{ID: "RE-10a", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "3.4.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The adviser notes a finished complaint in his report by the next day"}, {Tag: "zh-Hans", Text: "服务顾问在投诉处理完毕的次日前于报表中特别备注"}, {Tag: "zh-Hant", Text: "服務顧問在投訴處理完畢的次日前於報表中特別備註"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.completed"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.remarked"}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
	}}},
	{ID: "RE-10b", Per: []history.Name{"customer_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "3.4.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The customer of a finished complaint is marked as a target customer by the next day"}, {Tag: "zh-Hans", Text: "投诉处理完毕的客户须于次日前标记为重点关注客户"}, {Tag: "zh-Hant", Text: "投訴處理完畢的客戶須於次日前標記為重點關注客戶"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.completed"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"customer.marked"}, Where: &compliance.Condition{Field: "mark", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "target"}}}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
	}, Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"customer.marked"}, Where: &compliance.Condition{Field: "mark", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "target"}}}}, UpTo: "trigger", Since: &compliance.Pattern{Events: []history.Type{"customer.unmarked"}}}}},
	{ID: "RE-11a", Per: []history.Name{"store_id", "indicator", "period"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "4.3b"},
		{Document: "S1", Clause: "3.6c"},
		{Document: "S0", Clause: "1.10.6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "For every indicator that was not met the cause is looked for"}, {Tag: "zh-Hans", Text: "未达标的指标须查明原因"}, {Tag: "zh-Hant", Text: "未達標的指標須查明原因"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"indicator.published"}, Where: &compliance.Condition{Field: "met", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"action.opened"}, Where: &compliance.Condition{Field: "action_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "cause_analysis"}}}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "measure_time"}},
	}, Anchor: "at"}},
	{ID: "RE-11b", Per: []history.Name{"store_id", "indicator", "period"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "4.3b"},
		{Document: "S1", Clause: "3.6c"},
		{Document: "S0", Clause: "1.10.6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "For every indicator that was not met there is a measure"}, {Tag: "zh-Hans", Text: "未达标的指标须采取针对性措施"}, {Tag: "zh-Hant", Text: "未達標的指標須採取針對性措施"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"indicator.published"}, Where: &compliance.Condition{Field: "met", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"action.opened"}, Where: &compliance.Condition{Field: "action_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "measure"}}}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "measure_time"}},
	}, Anchor: "at"}},
	{ID: "RR-01", Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.12.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Original inspection records are kept for {inspection_years:a year|# years}"}, {Tag: "zh-Hans", Text: "检验原始记录须保存{inspection_years}年"}, {Tag: "zh-Hant", Text: "檢驗原始記錄須保存{inspection_years}年"}}, Logic: &compliance.Retention{Of: compliance.Pattern{Events: []history.Type{"record.created"}, Where: &compliance.Condition{Field: "record_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "inspection"}}}}, Keep: compliance.Windows{
		{Unit: "years", Min: &compliance.Value{Param: "inspection_years"}},
	}, Delete: &compliance.Pattern{Events: []history.Type{"record.deleted"}}, Hold: &compliance.Pattern{Events: []history.Type{"record.held"}}, Release: &compliance.Pattern{Events: []history.Type{"record.released"}}}},
	{ID: "RR-02a", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.7"},
		{Document: "S3", Clause: "2.3.b7"},
		{Document: "S3", Clause: "3.4.2b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Records of follow-up, records of calls and registers are archived"}, {Tag: "zh-Hans", Text: "回访记录、通话记录和登记表须归档"}, {Tag: "zh-Hant", Text: "回訪記錄、通話記錄和登記表須歸檔"}}, Logic: &compliance.Retention{Of: compliance.Pattern{Events: []history.Type{"record.created"}, Where: &compliance.Condition{Field: "record_kind", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "followup"},
		{Form: "text", Text: "call"},
		{Form: "text", Text: "register"},
	}}}}}, Archive: &compliance.Pattern{Events: []history.Type{"record.archived"}, Where: &compliance.Condition{Field: "archive_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, ArchiveWithin: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "filing"}},
	}}},
	{ID: "RR-02b", Effect: "block", Unknown: "block", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.7"},
		{Document: "S3", Clause: "2.3.b7"},
		{Document: "S3", Clause: "3.4.2b", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Records of follow-up are not deleted before the house's time is over"}, {Tag: "zh-Hans", Text: "回访类记录未满本店规定年限不得删除"}, {Tag: "zh-Hant", Text: "回訪類記錄未滿本店規定年限不得刪除"}}, Override: compliance.Override{Roles: []string{"general_manager"}}, Logic: &compliance.Retention{Of: compliance.Pattern{Events: []history.Type{"record.created"}, Where: &compliance.Condition{Field: "record_kind", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "followup"},
		{Form: "text", Text: "call"},
		{Form: "text", Text: "register"},
	}}}}}, Keep: compliance.Windows{
		{Unit: "years", Min: &compliance.Value{Param: "retention_years", Keys: []compliance.Path{"record_kind"}}},
	}, Delete: &compliance.Pattern{Events: []history.Type{"record.deleted"}}, Hold: &compliance.Pattern{Events: []history.Type{"record.held"}}, Release: &compliance.Pattern{Events: []history.Type{"record.released"}}}},
	{ID: "RR-03a", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.8"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Copies of letters and the letter register are archived"}, {Tag: "zh-Hans", Text: "信函副本和信函登记表须归档"}, {Tag: "zh-Hant", Text: "信函副本和信函登記表須歸檔"}}, Logic: &compliance.Retention{Of: compliance.Pattern{Events: []history.Type{"record.created"}, Where: &compliance.Condition{Field: "record_kind", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "letter_copy"},
		{Form: "text", Text: "letter_register"},
	}}}}}, Archive: &compliance.Pattern{Events: []history.Type{"record.archived"}, Where: &compliance.Condition{Field: "archive_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, ArchiveWithin: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "filing"}},
	}}},
	{ID: "RR-03b", Effect: "block", Unknown: "block", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.8", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Copies of letters and the register are not deleted before the house's time is over"}, {Tag: "zh-Hans", Text: "信函副本和登记表未满本店规定年限不得删除"}, {Tag: "zh-Hant", Text: "信函副本和登記表未滿本店規定年限不得刪除"}}, Override: compliance.Override{Roles: []string{"general_manager"}}, Logic: &compliance.Retention{Of: compliance.Pattern{Events: []history.Type{"record.created"}, Where: &compliance.Condition{Field: "record_kind", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "letter_copy"},
		{Form: "text", Text: "letter_register"},
	}}}}}, Keep: compliance.Windows{
		{Unit: "years", Min: &compliance.Value{Param: "retention_years", Keys: []compliance.Path{"record_kind"}}},
	}, Delete: &compliance.Pattern{Events: []history.Type{"record.deleted"}}, Hold: &compliance.Pattern{Events: []history.Type{"record.held"}}, Release: &compliance.Pattern{Events: []history.Type{"record.released"}}}},
	{ID: "RR-03c", Per: []history.Name{"letter_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.8"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A copy of every letter is archived"}, {Tag: "zh-Hans", Text: "每封信函的副本须归档"}, {Tag: "zh-Hant", Text: "每封信函的副本須歸檔"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"letter.sent"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"letter.archived"}, Where: &compliance.Condition{Field: "archive_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "filing"}},
	}}},
	{ID: "RR-04a", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.v"},
		{Document: "S3", Clause: "2.3.v"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Monthly and yearly reports are archived"}, {Tag: "zh-Hans", Text: "月度小结和年度总结须归档"}, {Tag: "zh-Hant", Text: "月度小結和年度總結須歸檔"}}, Logic: &compliance.Retention{Of: compliance.Pattern{Events: []history.Type{"record.created"}, Where: &compliance.Condition{Field: "record_kind", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "month_report"},
		{Form: "text", Text: "year_report"},
	}}}}}, Archive: &compliance.Pattern{Events: []history.Type{"record.archived"}, Where: &compliance.Condition{Field: "archive_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, ArchiveWithin: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "filing"}},
	}}},
	{ID: "RR-04b", Effect: "block", Unknown: "block", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.v", Confidence: "inferred"},
		{Document: "S3", Clause: "2.3.v", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Monthly and yearly reports are not deleted before the house's time is over"}, {Tag: "zh-Hans", Text: "月度小结和年度总结未满本店规定年限不得删除"}, {Tag: "zh-Hant", Text: "月度小結和年度總結未滿本店規定年限不得刪除"}}, Override: compliance.Override{Roles: []string{"general_manager"}}, Logic: &compliance.Retention{Of: compliance.Pattern{Events: []history.Type{"record.created"}, Where: &compliance.Condition{Field: "record_kind", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "month_report"},
		{Form: "text", Text: "year_report"},
	}}}}}, Keep: compliance.Windows{
		{Unit: "years", Min: &compliance.Value{Param: "retention_years", Keys: []compliance.Path{"record_kind"}}},
	}, Delete: &compliance.Pattern{Events: []history.Type{"record.deleted"}}, Hold: &compliance.Pattern{Events: []history.Type{"record.held"}}, Release: &compliance.Pattern{Events: []history.Type{"record.released"}}}},
	{ID: "RR-05a", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "3.1.5"},
		{Document: "S2", Clause: "2.5c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The file of a closed complaint is archived"}, {Tag: "zh-Hans", Text: "结案的投诉须归档"}, {Tag: "zh-Hant", Text: "結案的投訴須歸檔"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.closed"}, Pick: "last"}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.archived"}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "filing"}},
	}, Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"complaint.reopened"}}, Since: &compliance.Pattern{Events: []history.Type{"complaint.closed"}}}}},
	{ID: "RR-05b", Effect: "block", Unknown: "block", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "3.1.5", Confidence: "inferred"},
		{Document: "S2", Clause: "2.5c", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Complaint files are not deleted before the house's time is over"}, {Tag: "zh-Hans", Text: "投诉档案未满本店规定年限不得删除"}, {Tag: "zh-Hant", Text: "投訴檔案未滿本店規定年限不得刪除"}}, Override: compliance.Override{Roles: []string{"general_manager"}}, Logic: &compliance.Retention{Of: compliance.Pattern{Events: []history.Type{"record.created"}, Where: &compliance.Condition{Field: "record_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "complaint"}}}}, Keep: compliance.Windows{
		{Unit: "years", Min: &compliance.Value{Param: "retention_years", Keys: []compliance.Path{"record_kind"}}},
	}, Delete: &compliance.Pattern{Events: []history.Type{"record.deleted"}}, Hold: &compliance.Pattern{Events: []history.Type{"record.held"}}, Release: &compliance.Pattern{Events: []history.Type{"record.released"}}}},
	{ID: "RR-06", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The inspection data of every car that leaves are kept"}, {Tag: "zh-Hans", Text: "出厂车辆的检验数据须留存"}, {Tag: "zh-Hant", Text: "出廠車輛的檢驗數據須留存"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"record.created"}, Where: &compliance.Condition{Field: "record_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "inspection"}}}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.closed"}}}},
	{ID: "RR-09a", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.vi"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The shop uses the four forms of follow-up: customer file, call record, call register, letter register"}, {Tag: "zh-Hans", Text: "使用四种跟踪服务表单：客户档案、回访记录、回访登记、信函登记"}, {Tag: "zh-Hant", Text: "使用四種跟蹤服務表單：客戶檔案、回訪記錄、回訪登記、信函登記"}}, Logic: &compliance.Require{On: compliance.Pattern{Fact: "store"}, Must: &compliance.Condition{Field: "forms", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "customer_file"},
		{Form: "text", Text: "followup_record"},
		{Form: "text", Text: "followup_register"},
		{Form: "text", Text: "letter_register"},
	}}}}}},
	{ID: "RR-09b", Per: []history.Name{"followup_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.vi"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every follow-up has its row in the register and its key points in the record"}, {Tag: "zh-Hans", Text: "每次回访均须登记并记录要点"}, {Tag: "zh-Hant", Text: "每次回訪均須登記並記錄要點"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"followup.reached"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"followup.recorded"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "record_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "key_points", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "filing"}},
	}}},
	{ID: "RR-09c", Per: []history.Name{"letter_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.vi"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every letter has its row in the letter register"}, {Tag: "zh-Hans", Text: "每封信函均须登记"}, {Tag: "zh-Hant", Text: "每封信函均須登記"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"letter.sent"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"letter.registered"}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "filing"}},
	}, Anchor: "at"}},
}}

func houseOffice() *compliance.Pack {
	p := copyOf(&houseOfficeTable)
	return p
}
