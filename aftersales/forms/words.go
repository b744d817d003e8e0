package forms

import (
	"strings"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/internal/wide"
	"example.com/servicelane/pricing"
)

// words are the texts of the forms: English, simplified Chinese, traditional Chinese.
var words = struct {
	// titles
	intakeRequest, accessoryList, quotation, authorisation, settlement, certificate, repairRecord, oldParts phrase
	// head
	order, printed, shopAddress, shopPhone, licence                              phrase
	customer, phone, address, plate, vin, model, odometer, odometerOut, received phrase
	promised, delivered, finished                                                phrase
	parties, vehicle, kind                                                       phrase
	// intake
	items, item, found, intake, methods, grade, fuel, charge, damage, unclear, inspector phrase
	accessories, accessory, storage, givenBack                                           phrase
	copied, plateCheck, agrees, differs, checkedAt, askAgain, staysDays, percent         phrase
	// work and money
	no, operation, work, hours, rate, quantity, price, discount, tax, amount, code, name phrase
	labour, parts, partNumber, part, total, taxTotal, capitals, ready, hoursTotal        phrase
	fee, guarantee, guaranteeBoth, guaranteeDays, guaranteeKM, duties, oldPartChoice     phrase
	payer, customerCharge, paid, unpaid, sums, bill, source, status                      phrase
	// inspection and record
	inspections, level, result, passed, failed, by, at, statement, certificateNo                phrase
	used, consents, question, answer, method, told, feedback, satisfied, unhappy, opinion       phrase
	takeBack, leave, handed, copyGiven                                                          phrase
	repairClass, outside, technical, belongings, finishedCar, explained, roadTest, customerSays phrase
	faultCause, workers, began, ended, concern, correction, threeC, findings, finding, toldTo   phrase
	offOrder, later, until, grades, fromCustomer, card, kept                                    phrase
	// signatures
	signCustomer, signAdviser, signInspector, signKeeper, signShop, signReturn, date phrase
	// notes
	noteCopies, noteEstimate, noteConsent, noteGuarantee, noteOldParts, noteCheck, noteCertificate phrase
	// other
	erased, entry, clauses, basis phrase
	// requisition and acceptance
	requisition, acceptance, requested, issued, returned, approved, forJob, yes                                   phrase
	number, scrap, scrapReason, lot, place, expires, granted, signApplicant, signParts, signService, signDecision phrase
	charged, deposit, refunded, payers, invoices, replaces, capitalsCharge, discountFor                           phrase
	dispute, disputes, reason, forwarded                                                                          phrase
	// appointment
	receivedAt, booking, inquiry, channel, need, faultSaid, slot, meet, assignee, booked, noticed, open phrase
	complexity, sortedAs, transferredTo, promisedReply, toldHours, toldCost, answered                   phrase
	// complaint
	complaint, salesComplaint, afterSalesComplaint, matter, firstReceiver, cause, severity, liability, verdict        phrase
	owner, due, plan, department, participants, solutionBy, agreed, measures, measure, person, done, verified         phrase
	handling, proposedCause, rootCause, compensated, replied, completed, calledBack, orderOf, classified, signManager phrase
	signDirector, signCare                                                                                            phrase
	signTaker, signApprover, signIssuer, documents, remarks, amountTaxed                                              phrase
	// follow-up
	followUp, complaintOf, kindOfCall, callNumber, callFrom, callBy, caller, attempts, reachedAt, prepared phrase
	said, topics, keyPoints, recordRef, recordedAt, issues, issue, raised, answeredNow, reportedUp, solved phrase
	toldBack, signClerk, signSupervisor                                                                    phrase
	// letter
	letter, letterTo, addressee, postAddress, invitation, event, eventTime, toldByPhone, letterRegister, kindOfLetter, letterNotice phrase
	campaign, sendBy, sentAt, noteLetter, signSender                                                                                phrase
}{
	intakeRequest: phrase{"Repair request", "报修单", "報修單"},
	accessoryList: phrase{"Accessories handed over", "附件交接清单", "附件交接清單"},
	quotation:     phrase{"Quotation", "维修报价单", "維修報價單"},
	authorisation: phrase{"Repair authorisation", "维修委托书", "維修委託書"},
	settlement:    phrase{"Settlement sheet", "维修费用结算清单", "維修費用結算清單"},
	certificate:   phrase{"Quality certificate", "维修竣工出厂合格证", "維修竣工出廠合格證"},
	repairRecord:  phrase{"Repair record", "维修检验记录", "維修檢驗記錄"},
	oldParts:      phrase{"Replaced parts", "旧件清单", "舊件清單"},

	order:       phrase{"Order no.", "工单号", "工單號"},
	printed:     phrase{"Printed", "打印时间", "列印時間"},
	shopAddress: phrase{"Address", "地址", "地址"},
	shopPhone:   phrase{"Phone", "电话", "電話"},
	licence:     phrase{"Registration", "备案编号", "備案編號"},
	customer:    phrase{"Customer", "托修方", "託修方"},
	phone:       phrase{"Phone", "联系电话", "聯絡電話"},
	address:     phrase{"Address", "联系地址", "聯絡地址"},
	plate:       phrase{"Plate", "车牌号", "車牌號"},
	vin:         phrase{"VIN", "车架号", "車架號"},
	model:       phrase{"Model", "车型", "車型"},
	odometer:    phrase{"Odometer in", "进厂里程", "進廠里程"},
	odometerOut: phrase{"Odometer out", "出厂里程", "出廠里程"},
	received:    phrase{"Received", "进厂时间", "進廠時間"},
	promised:    phrase{"Promised for", "预计交车", "預計交車"},
	delivered:   phrase{"Delivered", "交车时间", "交車時間"},
	finished:    phrase{"Passed inspection", "检验合格时间", "檢驗合格時間"},
	kind:        phrase{"Kind of work", "维修类别", "維修類別"},
	parties:     phrase{"Customer and vehicle", "客户与车辆", "客戶與車輛"},
	vehicle:     phrase{"Vehicle", "车辆", "車輛"},

	copied:      phrase{"given", "已交付", "已交付"},
	plateCheck:  phrase{"Plate compared", "车牌核对", "車牌核對"},
	agrees:      phrase{"agrees", "相符", "相符"},
	differs:     phrase{"differs", "不符", "不符"},
	checkedAt:   phrase{"Inspected", "检验时间", "檢驗時間"},
	askAgain:    phrase{"still to be asked about: no. {}", "待确认：第 {} 项", "待確認：第 {} 項"},
	staysDays:   phrase{"Days to stay", "预计停留（日）", "預計停留（日）"},
	percent:     phrase{"{} %", "{}%", "{}%"},
	items:       phrase{"Reported by the customer", "报修项目", "報修項目"},
	item:        phrase{"Report", "报修内容", "報修內容"},
	found:       phrase{"Found at intake", "进厂检验结果", "進廠檢驗結果"},
	intake:      phrase{"Intake inspection", "进厂检验", "進廠檢驗"},
	methods:     phrase{"Methods", "检验方式", "檢驗方式"},
	grade:       phrase{"Repair grade", "维修级别", "維修級別"},
	fuel:        phrase{"Fuel", "油量", "油量"},
	charge:      phrase{"Charge", "电量", "電量"},
	damage:      phrase{"Damage seen", "外观损伤", "外觀損傷"},
	unclear:     phrase{"Points asked about", "询问确认事项", "詢問確認事項"},
	inspector:   phrase{"Inspector", "检验员", "檢驗員"},
	accessories: phrase{"Accessories and belongings", "随车附件及物品", "隨車附件及物品"},
	accessory:   phrase{"Accessory", "附件名称", "附件名稱"},
	storage:     phrase{"Kept at", "存放位置", "存放位置"},
	givenBack:   phrase{"Given back", "归还", "歸還"},

	no:            phrase{"No.", "序号", "序號"},
	operation:     phrase{"Operation", "项目编号", "項目編號"},
	work:          phrase{"Work", "维修项目", "維修項目"},
	hours:         phrase{"Hours", "工时", "工時"},
	rate:          phrase{"Rate", "工时单价", "工時單價"},
	quantity:      phrase{"Quantity", "数量", "數量"},
	price:         phrase{"Price", "单价", "單價"},
	discount:      phrase{"Discount", "优惠", "優惠"},
	tax:           phrase{"Tax", "税额", "稅額"},
	amount:        phrase{"Amount", "金额", "金額"},
	code:          phrase{"Code", "编号", "編號"},
	name:          phrase{"Name", "名称", "名稱"},
	labour:        phrase{"Work", "维修作业", "維修作業"},
	parts:         phrase{"Parts and materials", "配件与材料", "配件與材料"},
	partNumber:    phrase{"Part no.", "配件编号", "配件編號"},
	part:          phrase{"Part", "配件名称", "配件名稱"},
	total:         phrase{"Total", "合计", "合計"},
	taxTotal:      phrase{"of which tax", "其中税额", "其中稅額"},
	capitals:      phrase{"In capitals", "大写", "大寫"},
	ready:         phrase{"Ready by", "预计完工", "預計完工"},
	hoursTotal:    phrase{"Hours in all", "工时合计", "工時合計"},
	fee:           phrase{"Fee agreed", "约定费用", "約定費用"},
	guarantee:     phrase{"Guarantee", "质量保证期", "品質保證期"},
	guaranteeBoth: phrase{"{} days or {} km, whichever comes first", "{} 日或 {} 公里，以先到者为准", "{} 日或 {} 公里，以先到者為準"},
	guaranteeDays: phrase{"{} days", "{} 日", "{} 日"},
	guaranteeKM:   phrase{"{} km", "{} 公里", "{} 公里"},
	duties:        phrase{"Duties of both sides", "双方责任", "雙方責任"},
	oldPartChoice: phrase{"Replaced parts", "旧件处理", "舊件處理"},

	payer:          phrase{"Payer", "付款方", "付款方"},
	customerCharge: phrase{"Charged to the customer", "客户应付", "客戶應付"},
	paid:           phrase{"Paid", "已付", "已付"},
	unpaid:         phrase{"Open", "未付", "未付"},
	sums:           phrase{"Sums", "费用合计", "費用合計"},
	bill:           phrase{"Settlement no.", "结算单号", "結算單號"},
	source:         phrase{"Origin", "来源", "來源"},
	status:         phrase{"Status", "状态", "狀態"},

	inspections:   phrase{"Inspections", "检验记录", "檢驗記錄"},
	level:         phrase{"Level", "检验级别", "檢驗級別"},
	result:        phrase{"Result", "结果", "結果"},
	passed:        phrase{"passed", "合格", "合格"},
	failed:        phrase{"failed", "不合格", "不合格"},
	by:            phrase{"By", "人员", "人員"},
	at:            phrase{"At", "时间", "時間"},
	statement:     phrase{"Statement", "结论", "結論"},
	certificateNo: phrase{"Certificate no.", "合格证编号", "合格證編號"},
	used:          phrase{"Fitted", "更换数量", "更換數量"},
	consents:      phrase{"Added work and the customer's answers", "增项与客户确认", "增項與客戶確認"},
	question:      phrase{"Asked about", "确认事项", "確認事項"},
	answer:        phrase{"Answer", "客户答复", "客戶答覆"},
	method:        phrase{"By way of", "方式", "方式"},
	told:          phrase{"Cost told", "告知费用", "告知費用"},
	feedback:      phrase{"Customer's opinion", "客户反馈", "客戶回饋"},
	satisfied:     phrase{"satisfied", "满意", "滿意"},
	opinion:       phrase{"Opinion", "客户意见", "客戶意見"},
	unhappy:       phrase{"not satisfied", "不满意", "不滿意"},
	takeBack:      phrase{"handed to the customer", "客户带走", "客戶帶走"},
	leave:         phrase{"left to the shop for disposal", "委托处理", "委託處理"},
	handed:        phrase{"Received", "签收", "簽收"},
	copyGiven:     phrase{"Customer's copy", "客户联", "客戶聯"},

	repairClass:  phrase{"Class of repair", "维修分类", "維修分類"},
	outside:      phrase{"outside", "外观", "外觀"},
	technical:    phrase{"technical condition", "技术状况", "技術狀況"},
	belongings:   phrase{"belongings", "随车物品", "隨車物品"},
	finishedCar:  phrase{"Vehicle checked", "完工车检查", "完工車檢查"},
	explained:    phrase{"Explained", "已说明事项", "已說明事項"},
	roadTest:     phrase{"{} ({} km)", "{}（{} 公里）", "{}（{} 公里）"},
	customerSays: phrase{"Remarks", "客户备注", "客戶備註"},
	faultCause:   phrase{"Cause", "故障原因", "故障原因"},
	workers:      phrase{"Technician", "维修技师", "維修技師"},
	began:        phrase{"Began", "开工", "開工"},
	ended:        phrase{"Ended", "完工", "完工"},
	concern:      phrase{"Concern", "故障现象", "故障現象"},
	correction:   phrase{"Correction", "维修措施", "維修措施"},
	threeC:       phrase{"Concern, cause, correction", "故障现象、原因与措施", "故障現象、原因與措施"},
	findings:     phrase{"Found on the vehicle", "检查发现", "檢查發現"},
	finding:      phrase{"Finding", "发现内容", "發現內容"},
	toldTo:       phrase{"Told to", "已告知", "已告知"},
	offOrder:     phrase{"not on the order", "委托外", "委託外"},
	later:        phrase{"Work put off", "暂缓项目", "暫緩項目"},
	until:        phrase{"By, at the latest", "最迟", "最遲"},
	grades:       phrase{"Class of part", "配件类别", "配件類別"},
	fromCustomer: phrase{"brought by the customer", "托修方自备", "託修方自備"},
	card:         phrase{"Rate card", "收费标准", "收費標準"},
	kept:         phrase{"Old parts", "旧件数量", "舊件數量"},

	signCustomer:  phrase{"Customer", "托修方签字", "託修方簽字"},
	signAdviser:   phrase{"Service adviser", "服务顾问签字", "服務顧問簽字"},
	signInspector: phrase{"Quality inspector", "质量检验员签字", "品質檢驗員簽字"},
	signKeeper:    phrase{"Keeper", "保管人签字", "保管人簽字"},
	signShop:      phrase{"For the shop (stamp)", "承修方（盖章）", "承修方（蓋章）"},
	signReturn:    phrase{"Customer, all given back", "客户签字（已全部归还）", "客戶簽字（已全部歸還）"},
	date:          phrase{"Date", "日期", "日期"},

	noteCopies:      phrase{"The customer receives a copy of this form.", "本单一式两份，托修方与承修方各执一份。", "本單一式兩份，託修方與承修方各執一份。"},
	noteEstimate:    phrase{"The quotation covers the items listed. Nothing is added, and no price changed, without the customer's consent.", "本报价仅含所列项目；增加项目或变更费用，须先征得客户同意。", "本報價僅含所列項目；增加項目或變更費用，須先徵得客戶同意。"},
	noteConsent:     phrase{"Work found necessary later is done only after the customer has agreed to it and its cost.", "维修中发现需增加的项目，经客户同意项目及费用后方可施工。", "維修中發現需增加的項目，經客戶同意項目及費用後方可施工。"},
	noteGuarantee:   phrase{"The guarantee runs from the day on which the finished vehicle leaves the shop.", "质量保证期自维修竣工出厂之日起计算。", "品質保證期自維修竣工出廠之日起計算。"},
	noteOldParts:    phrase{"Replaced parts belong to the customer, who decides what becomes of them.", "更换下的旧件归客户所有，由客户选择处理方式。", "更換下的舊件歸客戶所有，由客戶選擇處理方式。"},
	noteCheck:       phrase{"Please check items, quantities and prices before signing.", "请核对项目、数量和价格后签字。", "請核對項目、數量和價格後簽字。"},
	noteCertificate: phrase{"The vehicle was inspected after the repair and passed; it may leave the shop.", "该车维修竣工，经检验合格，准予出厂。", "該車維修竣工，經檢驗合格，准予出廠。"},

	erased:  phrase{"(erased)", "（已删除）", "（已刪除）"},
	entry:   phrase{"Entry", "栏目", "欄目"},
	clauses: phrase{"Clauses", "条款", "條款"},
	basis:   phrase{"Why these entries are here", "栏目依据", "欄目依據"},

	charged:        phrase{"Charged", "应付", "應付"},
	deposit:        phrase{"Deposit kept", "定金", "定金"},
	refunded:       phrase{"Refunded", "已退", "已退"},
	payers:         phrase{"By payer", "付款方明细", "付款方明細"},
	invoices:       phrase{"Invoices", "发票号码", "發票號碼"},
	replaces:       phrase{"In place of", "更正前单号", "更正前單號"},
	capitalsCharge: phrase{"In capitals", "客户应付大写", "客戶應付大寫"},
	discountFor:    phrase{"(discount: {})", "（优惠：{}）", "（優惠：{}）"},
	dispute:        phrase{"Objection", "异议编号", "異議編號"},
	disputes:       phrase{"Objections that are open", "未决费用异议", "未決費用異議"},
	reason:         phrase{"Reason", "原因", "原因"},
	forwarded:      phrase{"Passed on to", "转交部门", "轉交部門"},

	receivedAt:    phrase{"Received", "受理时间", "受理時間"},
	booking:       phrase{"Booking record", "预约登记表", "預約登記表"},
	inquiry:       phrase{"Inquiry record", "咨询登记表", "諮詢登記表"},
	channel:       phrase{"Channel", "渠道", "管道"},
	need:          phrase{"Need", "需求", "需求"},
	faultSaid:     phrase{"Fault as described", "故障描述", "故障描述"},
	slot:          phrase{"Time agreed", "预约时间", "預約時間"},
	meet:          phrase{"Place", "地点", "地點"},
	assignee:      phrase{"Done by", "服务人员", "服務人員"},
	booked:        phrase{"Booked", "登记时间", "登記時間"},
	noticed:       phrase{"Customer told", "通知客户时间", "通知客戶時間"},
	open:          phrase{"Still to prepare", "待准备事项", "待準備事項"},
	complexity:    phrase{"Kind of question", "问题类型", "問題類型"},
	sortedAs:      phrase{"First judgement", "初步判断", "初步判斷"},
	transferredTo: phrase{"Passed to", "转交", "轉交"},
	promisedReply: phrase{"Answer promised by", "承诺答复时间", "承諾答覆時間"},
	toldHours:     phrase{"Hours told", "告知工时", "告知工時"},
	toldCost:      phrase{"Cost told", "告知费用", "告知費用"},
	answered:      phrase{"Answered", "答复时间", "答覆時間"},

	complaint:           phrase{"Complaint", "投诉内容", "投訴內容"},
	salesComplaint:      phrase{"Complaint about the sale", "销售客户抱怨处理表", "銷售客戶抱怨處理表"},
	afterSalesComplaint: phrase{"Complaint about the service", "售后客户抱怨处理表", "售後客戶抱怨處理表"},
	matter:              phrase{"Matter", "抱怨内容", "抱怨內容"},
	firstReceiver:       phrase{"Received by", "首问责任人", "首問責任人"},
	cause:               phrase{"Cause", "抱怨原因", "抱怨原因"},
	proposedCause:       phrase{"Proposed cause", "建议原因", "建議原因"},
	severity:            phrase{"Severity", "严重程度", "嚴重程度"},
	liability:           phrase{"Liability", "责任归属", "責任歸屬"},
	verdict:             phrase{"Verdict", "责任认定", "責任認定"},
	owner:               phrase{"Responsible", "责任人", "責任人"},
	due:                 phrase{"To be done by", "处理时限", "處理時限"},
	plan:                phrase{"Plan", "处理方案", "處理方案"},
	department:          phrase{"Department", "责任部门", "責任部門"},
	participants:        phrase{"Taking part", "参与人员", "參與人員"},
	solutionBy:          phrase{"Solution by", "承诺解决时间", "承諾解決時間"},
	agreed:              phrase{"Customer agreed", "客户同意时间", "客戶同意時間"},
	measures:            phrase{"Measures of improvement", "改进措施", "改進措施"},
	measure:             phrase{"Measure", "措施", "措施"},
	person:              phrase{"Person", "负责人", "負責人"},
	done:                phrase{"Done", "完成时间", "完成時間"},
	verified:            phrase{"Verified", "验证时间", "驗證時間"},
	handling:            phrase{"What was done", "处理方法", "處理方法"},
	rootCause:           phrase{"Root cause", "根本原因", "根本原因"},
	compensated:         phrase{"Compensated", "赔偿金额", "賠償金額"},
	replied:             phrase{"Customer told", "答复客户时间", "答覆客戶時間"},
	completed:           phrase{"Completed", "完成时间", "完成時間"},
	calledBack:          phrase{"Called back", "回访时间", "回訪時間"},
	orderOf:             phrase{"Repair order", "相关工单", "相關工單"},
	classified:          phrase{"Classification", "分类", "分類"},
	signManager:         phrase{"Sales manager", "销售部门经理签收", "銷售部門經理簽收"},
	signDirector:        phrase{"Service director", "服务总监签收", "服務總監簽收"},
	signCare:            phrase{"Customer care", "客户关爱签字", "客戶關愛簽字"},

	number:        phrase{"Number", "编号", "編號"},
	scrap:         phrase{"Application to scrap parts", "报废申请单", "報廢申請單"},
	scrapReason:   phrase{"Reason", "报废原因", "報廢原因"},
	lot:           phrase{"Lot", "批次", "批次"},
	place:         phrase{"Lies in", "所在位置", "所在位置"},
	expires:       phrase{"Good until", "有效期至", "有效期至"},
	granted:       phrase{"Decision", "审批结果", "審批結果"},
	signApplicant: phrase{"Applicant", "申请人签字", "申請人簽字"},
	signParts:     phrase{"Parts department", "配件部门审核", "配件部門審核"},
	signService:   phrase{"Service department", "服务部门审核", "服務部門審核"},
	signDecision:  phrase{"Approval", "批准", "批准"},
	requisition:   phrase{"Parts requisition", "配件领用单", "配件領用單"},
	acceptance:    phrase{"Acceptance of the work", "服务验收单", "服務驗收單"},
	requested:     phrase{"Requested", "申领", "申領"},
	issued:        phrase{"Issued", "实发", "實發"},
	returned:      phrase{"Returned", "退回", "退回"},
	approved:      phrase{"Approved", "审批", "審批"},
	forJob:        phrase{"For", "用于项目", "用於項目"},
	yes:           phrase{"approved", "同意", "同意"},
	signTaker:     phrase{"Taken by", "领料人签字", "領料人簽字"},
	signApprover:  phrase{"Approved by", "审批人签字", "審批人簽字"},
	signIssuer:    phrase{"Issued by", "发料人签字", "發料人簽字"},
	documents:     phrase{"Documents", "交付资料", "交付資料"},
	remarks:       phrase{"Remarks", "备注", "備註"},
	amountTaxed:   phrase{"With tax", "含税金额", "含稅金額"},

	followUp:       phrase{"Follow-up record", "跟踪服务记录表", "追蹤服務記錄表"},
	complaintOf:    phrase{"Complaint", "投诉编号", "投訴編號"},
	kindOfCall:     phrase{"Kind of call", "回访种类", "回訪種類"},
	callNumber:     phrase{"Call no.", "第几次", "第幾次"},
	callFrom:       phrase{"From", "最早日期", "最早日期"},
	callBy:         phrase{"By, at the latest", "最迟日期", "最遲日期"},
	caller:         phrase{"Called by", "回访人员", "回訪人員"},
	attempts:       phrase{"Tries in vain", "未接次数", "未接次數"},
	reachedAt:      phrase{"Spoken to", "接通时间", "接通時間"},
	prepared:       phrase{"Papers at hand", "备好资料", "備好資料"},
	said:           phrase{"What was said", "回访内容", "回訪內容"},
	topics:         phrase{"Topics", "谈话主题", "談話主題"},
	keyPoints:      phrase{"Key points, requests, wishes, complaints", "要点、要求、希望与投诉", "要點、要求、希望與投訴"},
	recordRef:      phrase{"On file as", "档案编号", "檔案編號"},
	recordedAt:     phrase{"Recorded", "记录时间", "記錄時間"},
	issues:         phrase{"Questions and wishes", "客户问题与要求", "客戶問題與要求"},
	issue:          phrase{"Question", "问题", "問題"},
	raised:         phrase{"Raised", "提出", "提出"},
	answeredNow:    phrase{"Answered", "当场答复", "當場答覆"},
	reportedUp:     phrase{"Reported", "上报", "上報"},
	solved:         phrase{"Solved", "解决", "解決"},
	toldBack:       phrase{"Customer told", "告知客户", "告知客戶"},
	signClerk:      phrase{"Follow-up clerk", "回访人员签字", "回訪人員簽字"},
	signSupervisor: phrase{"Supervisor", "主管签字", "主管簽字"},

	letter:         phrase{"Invitation", "活动通知函", "活動通知函"},
	letterTo:       phrase{"To", "收信人", "收信人"},
	addressee:      phrase{"Name", "姓名", "姓名"},
	postAddress:    phrase{"Postal address", "邮寄地址", "郵寄地址"},
	invitation:     phrase{"We invite you", "诚邀您参加", "誠邀您參加"},
	event:          phrase{"What it is", "活动内容", "活動內容"},
	eventTime:      phrase{"Time", "时间", "時間"},
	toldByPhone:    phrase{"Told by telephone", "电话告知时间", "電話告知時間"},
	letterRegister: phrase{"Register of letters", "跟踪服务信函登记", "追蹤服務信函登記"},
	kindOfLetter:   phrase{"Kind of letter", "信函种类", "信函種類"},
	letterNotice:   phrase{"notice of a campaign", "活动通知", "活動通知"},
	campaign:       phrase{"Campaign", "活动编号", "活動編號"},
	sendBy:         phrase{"To be sent by", "寄出期限", "寄出期限"},
	sentAt:         phrase{"Sent", "寄出时间", "寄出時間"},
	noteLetter: phrase{"This letter confirms what we told you by telephone. If you cannot come, or wish another day, please call us at the number above.",
		"本函确认电话告知的内容。如您不能前来或需另约时间，请拨打上方电话与我们联系。", "本函確認電話告知的內容。如您不能前來或需另約時間，請撥打上方電話與我們聯繫。"},
	signSender: phrase{"For the shop (stamp)", "单位（盖章）", "單位（蓋章）"},
}

// The words for codes. A code that has none stands as it is.
var (
	methodWords = map[string]phrase{
		"inquiry":     {"inquiry", "询问", "詢問"},
		"observation": {"observation", "目视检查", "目視檢查"},
		"instrument":  {"instrument", "仪器检测", "儀器檢測"},
		"road_test":   {"road test", "路试", "路試"},
		"phone":       {"phone", "电话", "電話"},
		"message":     {"message", "短信", "簡訊"},
		"in_person":   {"in person", "当面", "當面"},
		"signature":   {"signature", "签字", "簽字"},
	}
	kindWords = map[aftersales.OrderKind]phrase{
		aftersales.KindRepair:      {"repair", "维修", "維修"},
		aftersales.KindMaintenance: {"maintenance", "保养", "保養"},
		aftersales.KindRescue:      {"rescue", "救援", "救援"},
		aftersales.KindOnSite:      {"on site", "上门服务", "上門服務"},
		aftersales.KindRework:      {"rework", "返修", "返修"},
	}
	levelWords = map[aftersales.Level]phrase{
		aftersales.LevelSelf:    {"self check", "自检", "自檢"},
		aftersales.LevelProcess: {"process check", "过程检", "過程檢"},
		aftersales.LevelFinal:   {"final inspection", "终检", "終檢"},
	}
	gradeWords = map[aftersales.PartGrade]phrase{
		aftersales.GradeOriginal:       {"original", "原厂件", "原廠件"},
		aftersales.GradeCertified:      {"certified brand", "认证品牌件", "認證品牌件"},
		aftersales.GradeAftermarket:    {"aftermarket", "副厂件", "副廠件"},
		aftersales.GradeRemanufactured: {"remanufactured", "再制造件", "再製造件"},
		aftersales.GradeUsed:           {"used", "拆车件", "拆車件"},
	}
	oldPartWords = map[aftersales.OldPart]phrase{
		aftersales.OldPartReturned: {"handed to the customer", "客户带走", "客戶帶走"},
		aftersales.OldPartDisposed: {"disposed of as wished", "按客户意愿处理", "按客戶意願處理"},
		aftersales.OldPartToMaker:  {"sent to the manufacturer", "返回厂家", "返回廠家"},
	}
	answerWords = map[aftersales.Answer]phrase{
		aftersales.Agreed:   {"agreed", "同意", "同意"},
		aftersales.Declined: {"declined", "不同意", "不同意"},
	}
	statusWords = map[aftersales.JobStatus]phrase{
		aftersales.JobPlanned:  {"planned", "待确认", "待確認"},
		aftersales.JobCleared:  {"cleared", "待施工", "待施工"},
		aftersales.JobRunning:  {"being done", "施工中", "施工中"},
		aftersales.JobDone:     {"done", "已完工", "已完工"},
		aftersales.JobDeclined: {"declined", "客户未同意", "客戶未同意"},
		aftersales.JobPaused:   {"put down", "已暂停", "已暫停"},
		aftersales.JobDeferred: {"put off", "延后", "延後"},
		aftersales.JobDropped:  {"dropped", "已取消", "已取消"},
	}
	sourceWords = map[aftersales.JobSource]phrase{
		aftersales.JobInitial: {"ordered", "委托", "委託"},
		aftersales.JobAddOn:   {"added", "增项", "增項"},
	}
	placeWords = map[aftersales.PlaceKind]phrase{
		aftersales.PlaceReceiving: {"goods-in", "待验区", "待驗區"},
		aftersales.PlaceBin:       {"bin", "库位", "庫位"},
		aftersales.PlaceScrap:     {"scrap store", "报废库", "報廢庫"},
	}
	channelWords = map[aftersales.Channel]phrase{
		aftersales.ChannelFollowUp:     {"follow-up call", "跟踪回访", "追蹤回訪"},
		aftersales.ChannelReception:    {"reception", "前台", "前台"},
		aftersales.ChannelSales:        {"showroom", "展厅", "展廳"},
		aftersales.ChannelVisit:        {"visit", "上门", "上門"},
		aftersales.ChannelHotline:      {"hotline", "服务热线", "服務熱線"},
		aftersales.ChannelManufacturer: {"manufacturer", "厂家转办", "廠家轉辦"},
		aftersales.ChannelPhone:        {"phone", "电话", "電話"},
		aftersales.ChannelMail:         {"letter", "信函", "信函"},
		aftersales.ChannelOnline:       {"online", "网络", "網路"},
		aftersales.ChannelBook:         {"opinion book", "意见簿", "意見簿"},
		aftersales.ChannelBox:          {"complaint box", "投诉箱", "投訴箱"},
	}
	followUpWords = map[aftersales.FollowUpKind]phrase{
		aftersales.FollowUpService:  {"after a service", "服务回访", "服務回訪"},
		aftersales.FollowUpNewCar:   {"after the sale of a new car", "新车回访", "新車回訪"},
		aftersales.FollowUpSales:    {"by the seller", "销售回访", "銷售回訪"},
		aftersales.FollowUpRecheck:  {"after a complaint", "投诉再回访", "投訴再回訪"},
		aftersales.FollowUpContact:  {"beside the fixed calls", "不定期回访", "不定期回訪"},
		aftersales.FollowUpNotice:   {"about a campaign", "活动通知", "活動通知"},
		aftersales.FollowUpReminder: {"maintenance due", "保养提醒", "保養提醒"},
	}
	callWords = map[string]phrase{
		"phone": {"phone", "电话", "電話"}, "sms": {"text message", "短信", "簡訊"}, "visit": {"visit", "上门", "上門"}, "letter": {"letter", "信函", "信函"},
	}
	documentWords = map[string]phrase{
		"authorisation": {"repair authorisation", "委托书", "委託書"}, "reception_sheet": {"reception sheet", "接车单", "接車單"},
		"settlement": {"settlement sheet", "结算单", "結算單"}, "settlement_list": {"settlement sheet", "结算清单", "結算清單"},
		"certificate": {"quality certificate", "合格证", "合格證"}, "repair_record": {"repair record", "维修检验记录", "維修檢驗記錄"},
		"warranty_certificate": {"guarantee certificate", "质量保证书", "品質保證書"}, "guarantee": {"guarantee certificate", "质量保证书", "品質保證書"},
		"technical_sheet": {"technical sheet", "技术资料", "技術資料"}, "invoice": {"invoice", "发票", "發票"}, "complaint_form": {"complaint form", "投诉处理表", "投訴處理表"},
	}
	explainedWords = map[string]phrase{
		"content": {"work done", "维修内容", "維修內容"}, "work": {"work done", "维修内容", "維修內容"}, "work_done": {"work done", "维修内容", "維修內容"},
		"parts": {"parts", "配件", "配件"}, "parts_fitted": {"parts fitted", "更换配件", "更換配件"}, "fees": {"fees", "费用", "費用"},
		"condition": {"condition of the vehicle", "车辆状况", "車輛狀況"}, "notes": {"what to mind", "注意事项", "注意事項"},
		"next_service": {"next service", "下次保养", "下次保養"}, "guarantee": {"guarantee", "质量保证", "品質保證"}, "old_parts": {"old parts", "旧件", "舊件"},
	}
	roleWords = map[string]phrase{
		"customer": {"customer", "客户", "客戶"}, "front_desk": {"front desk", "前台", "前台"}, "service_adviser": {"service adviser", "服务顾问", "服務顧問"},
		"service_manager": {"service manager", "服务经理", "服務經理"}, "general_manager": {"general manager", "总经理", "總經理"},
		"technician": {"technician", "维修技师", "維修技師"}, "team_leader": {"team leader", "班组长", "班組長"}, "outgoing_inspector": {"final inspector", "终检员", "終檢員"},
		"workshop": {"workshop", "车间", "車間"}, "parts_clerk": {"parts clerk", "配件管理员", "配件管理員"}, "customer_service": {"customer service", "客服", "客服"}, "cashier": {"cashier", "收银员", "收銀員"}, "finance": {"finance", "财务", "財務"},
	}
	topicWords = map[string]phrase{
		"vehicle_use": {"how the vehicle runs", "车辆使用", "車輛使用"}, "satisfaction": {"satisfaction", "满意度", "滿意度"},
		"suggestions": {"suggestions", "建议", "建議"}, "service": {"service", "服务", "服務"}, "repair_quality": {"quality of repair", "维修质量", "維修品質"},
		"parts": {"parts", "配件", "配件"}, "content": {"content", "活动内容", "活動內容"}, "date": {"date", "日期", "日期"}, "place": {"place", "地点", "地點"},
	}
	complexityWords = map[aftersales.Complexity]phrase{
		aftersales.Simple:  {"answered at once", "简单", "簡單"},
		aftersales.Complex: {"for a technician", "复杂", "複雜"},
	}
	payerWords = map[pricing.PayerKind]phrase{
		pricing.PayerCustomer: {"customer", "客户", "客戶"},
		pricing.PayerMaker:    {"maker", "厂家", "廠家"},
		pricing.PayerExtended: {"extended warranty", "延保", "延保"},
		pricing.PayerInsurer:  {"insurer", "保险公司", "保險公司"},
		pricing.PayerGoodwill: {"goodwill", "善意索赔", "善意索賠"},
		pricing.PayerInternal: {"internal", "内部", "內部"},
		pricing.PayerSupplier: {"supplier", "供应商", "供應商"},
	}
)

// wordFor gives the word for a code: that of the list, else that of the policy.
func wordFor[T ~string](m *maker, list map[T]phrase, code T) string {
	if p, ok := list[code]; ok {
		return m.say(p)
	}
	return m.word(string(code))
}

// word gives the word that the policy has for a code, or the code where it has none.
func (m *maker) word(code string) string {
	if m.Word != nil && code != "" {
		code = m.Word(code, tags[m.lang])
	}
	return wide.VisibleLines(code)
}

// words gives the words for codes.
func (m *maker) words(codes []string) string {
	out := make([]string, len(codes))
	for i, c := range codes {
		out[i] = m.word(c)
	}
	return strings.Join(out, ", ")
}
