// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var houseCareTable = compliance.Pack{Format: 1, ID: "house-care", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Extends: []string{"house-default"}, Title: compliance.Texts{{Tag: "en", Text: "House regulations: follow-up, notices, customer files, complaints, privacy"}, {Tag: "zh-Hans", Text: "售后管理制度：回访、通知、客户档案、投诉与隐私"}, {Tag: "zh-Hant", Text: "售後管理制度：回訪、通知、客戶檔案、投訴與隱私"}}, Names: []compliance.Named{
	{Name: "followup.reached", Texts: compliance.Texts{{Tag: "en", Text: "a call that reached the customer"}, {Tag: "zh-Hans", Text: "接通的回访"}, {Tag: "zh-Hant", Text: "接通的回訪"}}},
	{Name: "followup.recorded", Texts: compliance.Texts{{Tag: "en", Text: "the record of the call, with key points, archived"}, {Tag: "zh-Hans", Text: "含要点并已归档的回访记录"}, {Tag: "zh-Hant", Text: "含要點並已歸檔的回訪記錄"}}},
	{Name: "followup.deputised", Texts: compliance.Texts{{Tag: "en", Text: "the appointment of a deputy"}, {Tag: "zh-Hans", Text: "临时代理的指定"}, {Tag: "zh-Hant", Text: "臨時代理的指定"}}},
	{Name: "record.created", Texts: compliance.Texts{{Tag: "en", Text: "the record of the call"}, {Tag: "zh-Hans", Text: "通话记录"}, {Tag: "zh-Hant", Text: "通話記錄"}}},
	{Name: "issue.answered", Texts: compliance.Texts{{Tag: "en", Text: "an answer on the spot"}, {Tag: "zh-Hans", Text: "当场答复"}, {Tag: "zh-Hant", Text: "當場答覆"}}},
	{Name: "issue.researched", Texts: compliance.Texts{{Tag: "en", Text: "the study of the issue"}, {Tag: "zh-Hans", Text: "对问题的研究"}, {Tag: "zh-Hant", Text: "對問題的研究"}}},
	{Name: "issue.reported", Texts: compliance.Texts{{Tag: "en", Text: "the report to the supervisor"}, {Tag: "zh-Hans", Text: "向主管的上报"}, {Tag: "zh-Hant", Text: "向主管的上報"}}},
	{Name: "issue.told", Texts: compliance.Texts{{Tag: "en", Text: "the word to the customer"}, {Tag: "zh-Hans", Text: "对客户的告知"}, {Tag: "zh-Hant", Text: "對客戶的告知"}}},
	{Name: "survey.held", Texts: compliance.Texts{{Tag: "en", Text: "the survey of satisfaction"}, {Tag: "zh-Hans", Text: "满意度调查"}, {Tag: "zh-Hant", Text: "滿意度調查"}}},
	{Name: "meeting.held", Texts: compliance.Texts{{Tag: "en", Text: "the meeting on quality that reviews the calls"}, {Tag: "zh-Hans", Text: "讲评回访的质量会议"}, {Tag: "zh-Hant", Text: "講評回訪的質量會議"}}},
	{Name: "action.opened", Texts: compliance.Texts{{Tag: "en", Text: "the measure"}, {Tag: "zh-Hans", Text: "措施"}, {Tag: "zh-Hant", Text: "措施"}}},
	{Name: "action.done", Texts: compliance.Texts{{Tag: "en", Text: "the improvement carried out"}, {Tag: "zh-Hans", Text: "改进措施的落实"}, {Tag: "zh-Hant", Text: "改進措施的落實"}}},
	{Name: "action.verified", Texts: compliance.Texts{{Tag: "en", Text: "the verification of the improvement"}, {Tag: "zh-Hans", Text: "改进效果的验证"}, {Tag: "zh-Hant", Text: "改進效果的驗證"}}},
	{Name: "campaign.noticed", Texts: compliance.Texts{{Tag: "en", Text: "the notice by telephone"}, {Tag: "zh-Hans", Text: "电话通知"}, {Tag: "zh-Hant", Text: "電話通知"}}},
	{Name: "letter.sent", Texts: compliance.Texts{{Tag: "en", Text: "the letter"}, {Tag: "zh-Hans", Text: "信函"}, {Tag: "zh-Hant", Text: "信函"}}},
	{Name: "letter.registered", Texts: compliance.Texts{{Tag: "en", Text: "the row in the letter register"}, {Tag: "zh-Hans", Text: "信函登记"}, {Tag: "zh-Hant", Text: "信函登記"}}},
	{Name: "letter.archived", Texts: compliance.Texts{{Tag: "en", Text: "the archived copy of the letter"}, {Tag: "zh-Hans", Text: "归档的信函副本"}, {Tag: "zh-Hant", Text: "歸檔的信函副本"}}},
	{Name: "reminder.sent", Texts: compliance.Texts{{Tag: "en", Text: "the reminder"}, {Tag: "zh-Hans", Text: "保养提醒"}, {Tag: "zh-Hant", Text: "保養提醒"}}},
	{Name: "customer_file.built", Texts: compliance.Texts{{Tag: "en", Text: "the customer file"}, {Tag: "zh-Hans", Text: "客户档案"}, {Tag: "zh-Hant", Text: "客戶檔案"}}},
	{Name: "customer_file.updated", Texts: compliance.Texts{{Tag: "en", Text: "the entry in the customer file"}, {Tag: "zh-Hans", Text: "客户档案中的记载"}, {Tag: "zh-Hant", Text: "客戶檔案中的記載"}}},
	{Name: "customer_file.followup_linked", Texts: compliance.Texts{{Tag: "en", Text: "the link to the customer file"}, {Tag: "zh-Hans", Text: "与客户档案的关联"}, {Tag: "zh-Hant", Text: "與客戶檔案的關聯"}}},
	{Name: "files.reviewed", Texts: compliance.Texts{{Tag: "en", Text: "the look through the customer files"}, {Tag: "zh-Hans", Text: "客户档案的查阅"}, {Tag: "zh-Hant", Text: "客戶檔案的查閱"}}},
	{Name: "complaint.received", Texts: compliance.Texts{{Tag: "en", Text: "the complaint"}, {Tag: "zh-Hans", Text: "投诉"}, {Tag: "zh-Hant", Text: "投訴"}}},
	{Name: "complaint.accepted", Texts: compliance.Texts{{Tag: "en", Text: "the acceptance of the complaint"}, {Tag: "zh-Hans", Text: "投诉的受理"}, {Tag: "zh-Hant", Text: "投訴的受理"}}},
	{Name: "complaint.assigned", Texts: compliance.Texts{{Tag: "en", Text: "the assignment to an owner"}, {Tag: "zh-Hans", Text: "责任人的指派"}, {Tag: "zh-Hant", Text: "責任人的指派"}}},
	{Name: "complaint.investigated", Texts: compliance.Texts{{Tag: "en", Text: "the inquiry into the facts"}, {Tag: "zh-Hans", Text: "情况调查"}, {Tag: "zh-Hant", Text: "情況調查"}}},
	{Name: "complaint.registered", Texts: compliance.Texts{{Tag: "en", Text: "the complaint form"}, {Tag: "zh-Hans", Text: "投诉处理单"}, {Tag: "zh-Hant", Text: "投訴處理單"}}},
	{Name: "complaint.reported", Texts: compliance.Texts{{Tag: "en", Text: "the report of the complaint"}, {Tag: "zh-Hans", Text: "投诉的上报"}, {Tag: "zh-Hant", Text: "投訴的上報"}}},
	{Name: "complaint.issued", Texts: compliance.Texts{{Tag: "en", Text: "the form issued to the head of the department"}, {Tag: "zh-Hans", Text: "下发部门负责人的处理表"}, {Tag: "zh-Hant", Text: "下發部門負責人的處理表"}}},
	{Name: "complaint.signed", Texts: compliance.Texts{{Tag: "en", Text: "the signature on the form"}, {Tag: "zh-Hans", Text: "处理表的签收"}, {Tag: "zh-Hant", Text: "處理表的簽收"}}},
	{Name: "complaint.cause_verified", Texts: compliance.Texts{{Tag: "en", Text: "the director's verification of the cause"}, {Tag: "zh-Hans", Text: "客户总监对原因的核实"}, {Tag: "zh-Hant", Text: "客戶總監對原因的核實"}}},
	{Name: "complaint.transfer_accepted", Texts: compliance.Texts{{Tag: "en", Text: "the acceptance by the new owner"}, {Tag: "zh-Hans", Text: "新责任人的接受"}, {Tag: "zh-Hant", Text: "新責任人的接受"}}},
	{Name: "complaint.classified", Texts: compliance.Texts{{Tag: "en", Text: "the cause of the complaint"}, {Tag: "zh-Hans", Text: "投诉原因的确认"}, {Tag: "zh-Hant", Text: "投訴原因的確認"}}},
	{Name: "complaint.root_cause_found", Texts: compliance.Texts{{Tag: "en", Text: "the root cause"}, {Tag: "zh-Hans", Text: "根本原因"}, {Tag: "zh-Hant", Text: "根本原因"}}},
	{Name: "complaint.insurance_guided", Texts: compliance.Texts{{Tag: "en", Text: "the guidance to the insurer"}, {Tag: "zh-Hans", Text: "保险索赔的引导"}, {Tag: "zh-Hant", Text: "保險索賠的引導"}}},
	{Name: "complaint.plan_made", Texts: compliance.Texts{{Tag: "en", Text: "the plan"}, {Tag: "zh-Hans", Text: "处理方案"}, {Tag: "zh-Hant", Text: "處理方案"}}},
	{Name: "complaint.plan_told", Texts: compliance.Texts{{Tag: "en", Text: "the plan told to the customer"}, {Tag: "zh-Hans", Text: "告知客户的方案"}, {Tag: "zh-Hant", Text: "告知客戶的方案"}}},
	{Name: "complaint.plan_agreed", Texts: compliance.Texts{{Tag: "en", Text: "the customer's agreement to the plan"}, {Tag: "zh-Hans", Text: "客户对方案的认可"}, {Tag: "zh-Hant", Text: "客戶對方案的認可"}}},
	{Name: "complaint.plan_done", Texts: compliance.Texts{{Tag: "en", Text: "the plan carried out"}, {Tag: "zh-Hans", Text: "方案的落实"}, {Tag: "zh-Hant", Text: "方案的落實"}}},
	{Name: "complaint.explained", Texts: compliance.Texts{{Tag: "en", Text: "the explanation to the customer"}, {Tag: "zh-Hans", Text: "对客户的解释"}, {Tag: "zh-Hant", Text: "對客戶的解釋"}}},
	{Name: "complaint.escalated", Texts: compliance.Texts{{Tag: "en", Text: "the report to the level above"}, {Tag: "zh-Hans", Text: "向上级的报告"}, {Tag: "zh-Hant", Text: "向上級的報告"}}},
	{Name: "complaint.replied", Texts: compliance.Texts{{Tag: "en", Text: "the answer to the customer"}, {Tag: "zh-Hans", Text: "对客户的答复"}, {Tag: "zh-Hant", Text: "對客戶的答覆"}}},
	{Name: "complaint.handled", Texts: compliance.Texts{{Tag: "en", Text: "the first handling"}, {Tag: "zh-Hans", Text: "首次处理"}, {Tag: "zh-Hant", Text: "首次處理"}}},
	{Name: "complaint.contacted", Texts: compliance.Texts{{Tag: "en", Text: "the contact with the customer"}, {Tag: "zh-Hans", Text: "与客户的联系"}, {Tag: "zh-Hant", Text: "與客戶的聯繫"}}},
	{Name: "complaint.completed", Texts: compliance.Texts{{Tag: "en", Text: "the end of the handling"}, {Tag: "zh-Hans", Text: "处理完毕"}, {Tag: "zh-Hant", Text: "處理完畢"}}},
	{Name: "complaint.called_back", Texts: compliance.Texts{{Tag: "en", Text: "the call after the complaint"}, {Tag: "zh-Hans", Text: "投诉回访"}, {Tag: "zh-Hant", Text: "投訴回訪"}}},
	{Name: "complaint.decided_finally", Texts: compliance.Texts{{Tag: "en", Text: "the general manager's final decision"}, {Tag: "zh-Hans", Text: "总经理的最终决定"}, {Tag: "zh-Hant", Text: "總經理的最終決定"}}},
	{Name: "complaint.remedy_taken", Texts: compliance.Texts{{Tag: "en", Text: "the remedy"}, {Tag: "zh-Hans", Text: "补救措施"}, {Tag: "zh-Hant", Text: "補救措施"}}},
	{Name: "complaint.reminded", Texts: compliance.Texts{{Tag: "en", Text: "the reminder of the owner"}, {Tag: "zh-Hans", Text: "对责任人的催办"}, {Tag: "zh-Hant", Text: "對責任人的催辦"}}},
	{Name: "complaint.status_checked", Texts: compliance.Texts{{Tag: "en", Text: "the look at its state"}, {Tag: "zh-Hans", Text: "进度跟踪"}, {Tag: "zh-Hant", Text: "進度跟蹤"}}},
	{Name: "complaint.due_set", Texts: compliance.Texts{{Tag: "en", Text: "the limit"}, {Tag: "zh-Hans", Text: "处理时限"}, {Tag: "zh-Hant", Text: "處理時限"}}},
	{Name: "complaint.archived", Texts: compliance.Texts{{Tag: "en", Text: "the archived complaint"}, {Tag: "zh-Hans", Text: "归档的投诉"}, {Tag: "zh-Hant", Text: "歸檔的投訴"}}},
	{Name: "complaint.visited", Texts: compliance.Texts{{Tag: "en", Text: "a visit of the customer"}, {Tag: "zh-Hans", Text: "客户来店"}, {Tag: "zh-Hant", Text: "客戶來店"}}},
	{Name: "complaint.transferred", Texts: compliance.Texts{{Tag: "en", Text: "a passing on"}, {Tag: "zh-Hans", Text: "转交"}, {Tag: "zh-Hant", Text: "轉交"}}},
	{Name: "evidence.added", Texts: compliance.Texts{{Tag: "en", Text: "evidence, conclusive where it must be"}, {Tag: "zh-Hans", Text: "证据（必要时须确凿）"}, {Tag: "zh-Hant", Text: "證據（必要時須確鑿）"}}},
	{Name: "apology.made", Texts: compliance.Texts{{Tag: "en", Text: "the apology"}, {Tag: "zh-Hans", Text: "道歉"}, {Tag: "zh-Hant", Text: "道歉"}}},
	{Name: "progress.told", Texts: compliance.Texts{{Tag: "en", Text: "news of the progress"}, {Tag: "zh-Hans", Text: "进展告知"}, {Tag: "zh-Hant", Text: "進展告知"}}},
	{Name: "penalty.recorded", Texts: compliance.Texts{{Tag: "en", Text: "the recorded penalty"}, {Tag: "zh-Hans", Text: "处罚记录"}, {Tag: "zh-Hant", Text: "處罰記錄"}}},
	{Name: "opinion.answered", Texts: compliance.Texts{{Tag: "en", Text: "the answer to the opinion"}, {Tag: "zh-Hans", Text: "意见的回复"}, {Tag: "zh-Hant", Text: "意見的回覆"}}},
	{Name: "compensation", Texts: compliance.Texts{{Tag: "en", Text: "the compensation"}, {Tag: "zh-Hans", Text: "赔付"}, {Tag: "zh-Hant", Text: "賠付"}}},
	{Name: "pursuit", Texts: compliance.Texts{{Tag: "en", Text: "the call to account"}, {Tag: "zh-Hans", Text: "责任追究"}, {Tag: "zh-Hant", Text: "責任追究"}}},
	{Name: "report", Texts: compliance.Texts{{Tag: "en", Text: "the report to the head of the shop"}, {Tag: "zh-Hans", Text: "报店长"}, {Tag: "zh-Hant", Text: "報店長"}}},
	{Name: "instruction", Texts: compliance.Texts{{Tag: "en", Text: "the instruction"}, {Tag: "zh-Hans", Text: "批示"}, {Tag: "zh-Hant", Text: "批示"}}},
	{Name: "passing_on", Texts: compliance.Texts{{Tag: "en", Text: "the passing on to the service manager"}, {Tag: "zh-Hans", Text: "转交服务经理"}, {Tag: "zh-Hant", Text: "轉交服務經理"}}},
	{Name: "handling", Texts: compliance.Texts{{Tag: "en", Text: "the handling by the service manager"}, {Tag: "zh-Hans", Text: "服务经理的处理"}, {Tag: "zh-Hant", Text: "服務經理的處理"}}},
	{Name: "handing_back", Texts: compliance.Texts{{Tag: "en", Text: "the handing back to the clerk"}, {Tag: "zh-Hans", Text: "转回回访员"}, {Tag: "zh-Hant", Text: "轉回回訪員"}}},
	{Name: "recheck", Texts: compliance.Texts{{Tag: "en", Text: "the call after it came back"}, {Tag: "zh-Hans", Text: "再次回访"}, {Tag: "zh-Hant", Text: "再次回訪"}}},
	{Name: "assignee_id", Texts: compliance.Texts{{Tag: "en", Text: "who makes the call"}, {Tag: "zh-Hans", Text: "跟踪业务员"}, {Tag: "zh-Hant", Text: "跟蹤業務員"}}},
	{Name: "assigned_by_role", Texts: compliance.Texts{{Tag: "en", Text: "the role of who appointed him"}, {Tag: "zh-Hans", Text: "指定人岗位"}, {Tag: "zh-Hant", Text: "指定人崗位"}}},
	{Name: "topics", Texts: compliance.Texts{{Tag: "en", Text: "the topics of the call"}, {Tag: "zh-Hans", Text: "回访内容"}, {Tag: "zh-Hant", Text: "回訪內容"}}},
	{Name: "prepared_documents", Texts: compliance.Texts{{Tag: "en", Text: "the papers that were prepared"}, {Tag: "zh-Hans", Text: "备好的资料"}, {Tag: "zh-Hant", Text: "備好的資料"}}},
	{Name: "contents", Texts: compliance.Texts{{Tag: "en", Text: "what the notice says"}, {Tag: "zh-Hans", Text: "通知内容"}, {Tag: "zh-Hant", Text: "通知內容"}}},
	{Name: "customer_id", Texts: compliance.Texts{{Tag: "en", Text: "the customer"}, {Tag: "zh-Hans", Text: "客户"}, {Tag: "zh-Hant", Text: "客戶"}}},
	{Name: "vehicle_id", Texts: compliance.Texts{{Tag: "en", Text: "the car"}, {Tag: "zh-Hans", Text: "车辆"}, {Tag: "zh-Hant", Text: "車輛"}}},
	{Name: "customer.name", Texts: compliance.Texts{{Tag: "en", Text: "the name of the customer"}, {Tag: "zh-Hans", Text: "客户姓名"}, {Tag: "zh-Hant", Text: "客戶姓名"}}},
	{Name: "customer.address", Texts: compliance.Texts{{Tag: "en", Text: "the address of the customer"}, {Tag: "zh-Hans", Text: "客户地址"}, {Tag: "zh-Hant", Text: "客戶地址"}}},
	{Name: "customer.phone", Texts: compliance.Texts{{Tag: "en", Text: "the telephone number of the customer"}, {Tag: "zh-Hans", Text: "客户电话"}, {Tag: "zh-Hant", Text: "客戶電話"}}},
	{Name: "customer.wished_service", Texts: compliance.Texts{{Tag: "en", Text: "the service that the customer wishes"}, {Tag: "zh-Hans", Text: "客户希望得到的服务"}, {Tag: "zh-Hant", Text: "客戶希望得到的服務"}}},
	{Name: "customer.target", Texts: compliance.Texts{{Tag: "en", Text: "the mark of a target customer"}, {Tag: "zh-Hans", Text: "目标用户标记"}, {Tag: "zh-Hant", Text: "目標用戶標記"}}},
	{Name: "visited_on", Texts: compliance.Texts{{Tag: "en", Text: "the day of the visit"}, {Tag: "zh-Hans", Text: "来店日期"}, {Tag: "zh-Hant", Text: "來店日期"}}},
	{Name: "service_record", Texts: compliance.Texts{{Tag: "en", Text: "the record of repair and maintenance"}, {Tag: "zh-Hans", Text: "维修保养记录"}, {Tag: "zh-Hant", Text: "維修保養記錄"}}},
	{Name: "vehicle.model", Texts: compliance.Texts{{Tag: "en", Text: "the model of the car"}, {Tag: "zh-Hans", Text: "车型"}, {Tag: "zh-Hant", Text: "車型"}}},
	{Name: "vehicle.plate", Texts: compliance.Texts{{Tag: "en", Text: "the plate"}, {Tag: "zh-Hans", Text: "车牌"}, {Tag: "zh-Hant", Text: "車牌"}}},
	{Name: "vehicle.vehicle_type", Texts: compliance.Texts{{Tag: "en", Text: "the type of the car"}, {Tag: "zh-Hans", Text: "车种"}, {Tag: "zh-Hant", Text: "車種"}}},
	{Name: "vehicle.service_interval", Texts: compliance.Texts{{Tag: "en", Text: "the service interval"}, {Tag: "zh-Hans", Text: "保养周期"}, {Tag: "zh-Hant", Text: "保養週期"}}},
	{Name: "vehicle.next_service_on", Texts: compliance.Texts{{Tag: "en", Text: "the day of the next service"}, {Tag: "zh-Hans", Text: "下次保养日期"}, {Tag: "zh-Hant", Text: "下次保養日期"}}},
	{Name: "matter", Texts: compliance.Texts{{Tag: "en", Text: "what the complaint is about"}, {Tag: "zh-Hans", Text: "投诉内容"}, {Tag: "zh-Hant", Text: "投訴內容"}}},
	{Name: "channel", Texts: compliance.Texts{{Tag: "en", Text: "how the complaint came"}, {Tag: "zh-Hans", Text: "投诉来源"}, {Tag: "zh-Hant", Text: "投訴來源"}}},
	{Name: "form_kind", Texts: compliance.Texts{{Tag: "en", Text: "the kind of the form"}, {Tag: "zh-Hans", Text: "处理表种类"}, {Tag: "zh-Hant", Text: "處理表種類"}}},
	{Name: "complaint_channels", Texts: compliance.Texts{{Tag: "en", Text: "the ways to complain"}, {Tag: "zh-Hans", Text: "投诉渠道"}, {Tag: "zh-Hant", Text: "投訴渠道"}}},
	{Name: "coordinator_role", Texts: compliance.Texts{{Tag: "en", Text: "who coordinates"}, {Tag: "zh-Hans", Text: "协调人岗位"}, {Tag: "zh-Hant", Text: "協調人崗位"}}},
	{Name: "found_in_followup", Texts: compliance.Texts{{Tag: "en", Text: "whether a call brought it up"}, {Tag: "zh-Hans", Text: "是否回访中发现"}, {Tag: "zh-Hant", Text: "是否回訪中發現"}}},
	{Name: "complaint.cause", Texts: compliance.Texts{{Tag: "en", Text: "the cause of the complaint"}, {Tag: "zh-Hans", Text: "投诉原因"}, {Tag: "zh-Hant", Text: "投訴原因"}}},
	{Name: "complaint.verdict", Texts: compliance.Texts{{Tag: "en", Text: "the verdict"}, {Tag: "zh-Hans", Text: "判定"}, {Tag: "zh-Hant", Text: "判定"}}},
	{Name: "complaint.validity", Texts: compliance.Texts{{Tag: "en", Text: "whether the complaint is justified"}, {Tag: "zh-Hans", Text: "是否合理"}, {Tag: "zh-Hant", Text: "是否合理"}}},
	{Name: "complaint.severity", Texts: compliance.Texts{{Tag: "en", Text: "whether the complaint is major"}, {Tag: "zh-Hans", Text: "是否重大"}, {Tag: "zh-Hant", Text: "是否重大"}}},
	{Name: "complaint.customer_group", Texts: compliance.Texts{{Tag: "en", Text: "the group of the customer"}, {Tag: "zh-Hans", Text: "客户群体"}, {Tag: "zh-Hant", Text: "客戶群體"}}},
	{Name: "correct_use_told", Texts: compliance.Texts{{Tag: "en", Text: "whether the correct use was taught"}, {Tag: "zh-Hans", Text: "是否讲解正确使用"}, {Tag: "zh-Hant", Text: "是否講解正確使用"}}},
	{Name: "dispute_id", Texts: compliance.Texts{{Tag: "en", Text: "the objection to the charge"}, {Tag: "zh-Hans", Text: "费用异议"}, {Tag: "zh-Hant", Text: "費用異議"}}},
	{Name: "department", Texts: compliance.Texts{{Tag: "en", Text: "the department"}, {Tag: "zh-Hans", Text: "责任部门"}, {Tag: "zh-Hant", Text: "責任部門"}}},
	{Name: "person_id", Texts: compliance.Texts{{Tag: "en", Text: "the person"}, {Tag: "zh-Hans", Text: "责任人"}, {Tag: "zh-Hant", Text: "責任人"}}},
	{Name: "participants", Texts: compliance.Texts{{Tag: "en", Text: "who took part"}, {Tag: "zh-Hans", Text: "参与人"}, {Tag: "zh-Hant", Text: "參與人"}}},
	{Name: "cause_text", Texts: compliance.Texts{{Tag: "en", Text: "the cause"}, {Tag: "zh-Hans", Text: "原因"}, {Tag: "zh-Hant", Text: "原因"}}},
	{Name: "method_text", Texts: compliance.Texts{{Tag: "en", Text: "the method"}, {Tag: "zh-Hans", Text: "方法"}, {Tag: "zh-Hant", Text: "方法"}}},
	{Name: "result_text", Texts: compliance.Texts{{Tag: "en", Text: "the result"}, {Tag: "zh-Hans", Text: "结果"}, {Tag: "zh-Hant", Text: "結果"}}},
	{Name: "finished_on", Texts: compliance.Texts{{Tag: "en", Text: "when it was done"}, {Tag: "zh-Hans", Text: "完成时间"}, {Tag: "zh-Hant", Text: "完成時間"}}},
	{Name: "satisfied", Texts: compliance.Texts{{Tag: "en", Text: "whether the customer is satisfied"}, {Tag: "zh-Hans", Text: "是否满意"}, {Tag: "zh-Hant", Text: "是否滿意"}}},
	{Name: "due_at", Texts: compliance.Texts{{Tag: "en", Text: "the limit"}, {Tag: "zh-Hans", Text: "时限"}, {Tag: "zh-Hant", Text: "時限"}}},
	{Name: "purpose", Texts: compliance.Texts{{Tag: "en", Text: "the purpose"}, {Tag: "zh-Hans", Text: "用途"}, {Tag: "zh-Hant", Text: "用途"}}},
	{Name: "data_grant", Texts: compliance.Texts{{Tag: "en", Text: "the right to see the data"}, {Tag: "zh-Hans", Text: "查阅权限"}, {Tag: "zh-Hant", Text: "查閱權限"}}},
	{Name: "team_role", Texts: compliance.Texts{{Tag: "en", Text: "the posts of the complaint team, with their authority"}, {Tag: "zh-Hans", Text: "投诉处理岗位及权限"}, {Tag: "zh-Hant", Text: "投訴處理崗位及權限"}}},
}, Params: []compliance.Param{
	{Name: "follow_up", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "3", Name: "min"},
		{Form: "number", Text: "7", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "When the first call after a delivery or a visit is made (of two texts that differ, that of S3)"}, {Tag: "zh-Hans", Text: "交车或来访后首次回访的时间（两种规定不一致，取S3）"}, {Tag: "zh-Hant", Text: "交車或來訪後首次回訪的時間（兩種規定不一致，取S3）"}}},
	{Name: "second_follow_up", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "7", Name: "min"},
		{Form: "number", Text: "14", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "When the second call is made, from the first one"}, {Tag: "zh-Hans", Text: "第二次回访的时间，自首次回访起"}, {Tag: "zh-Hant", Text: "第二次回訪的時間，自首次回訪起"}}},
	{Name: "new_car_first", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "7", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "When the buyer of a new car is called for the first time"}, {Tag: "zh-Hans", Text: "新车交付后首次回访的时间"}, {Tag: "zh-Hant", Text: "新車交付後首次回訪的時間"}}},
	{Name: "new_car_second", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "25", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "When the buyer of a new car is called again; a house may set an earliest day"}, {Tag: "zh-Hans", Text: "新车交付后再次回访的时间，可另定最早日期"}, {Tag: "zh-Hant", Text: "新車交付後再次回訪的時間，可另定最早日期"}}},
	{Name: "seller_call", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "3", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "When the seller himself calls the buyer of a new car"}, {Tag: "zh-Hans", Text: "销售顾问自行回访新车客户的时间"}, {Tag: "zh-Hant", Text: "銷售顧問自行回訪新車客戶的時間"}}},
	{Name: "sellers", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "sales_adviser"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Roles that sell new cars"}, {Tag: "zh-Hans", Text: "销售新车的岗位"}, {Tag: "zh-Hant", Text: "銷售新車的崗位"}}},
	{Name: "call_topics", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "vehicle_use"},
		{Form: "text", Text: "satisfaction"},
		{Form: "text", Text: "suggestions"},
	}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "What the first call after a service asks about"}, {Tag: "zh-Hans", Text: "服务后首次回访须询问的内容"}, {Tag: "zh-Hant", Text: "服務後首次回訪須詢問的內容"}}},
	{Name: "contact_interval", Type: "int", Default: compliance.Literal{Form: "number", Text: "3"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "12"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Months in which every customer of the shop is called once (our default)"}, {Tag: "zh-Hans", Text: "在店客户至少回访一次的周期，以月计（本库默认）"}, {Tag: "zh-Hant", Text: "在店客戶至少回訪一次的週期，以月計（本庫預設）"}}},
	{Name: "active_months", Type: "int", Default: compliance.Literal{Form: "number", Text: "12"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "60"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Months after a delivery in which a customer counts as one of the shop (our default)"}, {Tag: "zh-Hans", Text: "交车后仍视为在店客户的时间，以月计（本库默认）"}, {Tag: "zh-Hant", Text: "交車後仍視為在店客戶的時間，以月計（本庫預設）"}}},
	{Name: "coverage_days", Type: "int", Default: compliance.Literal{Form: "number", Text: "7"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "60"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days after a delivery in which a call counts for the share of customers who were called"}, {Tag: "zh-Hans", Text: "交车后计入回访率的天数"}, {Tag: "zh-Hant", Text: "交車後計入回訪率的天數"}}},
	{Name: "quiet_hours", Type: "clock", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "12:00"},
			{Form: "text", Text: "14:00"},
		}},
		{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "20:00"},
			{Form: "text", Text: "09:00"},
		}},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Hours in which nobody is called (our default)"}, {Tag: "zh-Hans", Text: "不打扰客户的时段（本库默认）"}, {Tag: "zh-Hant", Text: "不打擾客戶的時段（本庫預設）"}}},
	{Name: "followup_supervisors", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "business_supervisor"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Roles that say who calls, and who stands in for him"}, {Tag: "zh-Hans", Text: "指定跟踪业务员及其临时代理的岗位"}, {Tag: "zh-Hant", Text: "指定跟蹤業務員及其臨時代理的崗位"}}},
	{Name: "survey_interval", Type: "int", Default: compliance.Literal{Form: "number", Text: "3"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "12"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Months in which there is one survey of satisfaction (our default)"}, {Tag: "zh-Hans", Text: "满意度调查的周期，以月计（本库默认）"}, {Tag: "zh-Hant", Text: "滿意度調查的週期，以月計（本庫預設）"}}},
	{Name: "issue_age", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "7", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "How long an issue or an opinion of a customer may stay open (our default)"}, {Tag: "zh-Hans", Text: "客户问题和意见允许未了结的时间（本库默认）"}, {Tag: "zh-Hant", Text: "客戶問題和意見允許未了結的時間（本庫預設）"}}},
	{Name: "notice_lead", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "-14", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "How long before a campaign its guests hear of it"}, {Tag: "zh-Hans", Text: "活动开始前通知客户的提前期"}, {Tag: "zh-Hant", Text: "活動開始前通知客戶的提前期"}}},
	{Name: "letter_time", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "2", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "When the letter follows the call"}, {Tag: "zh-Hans", Text: "电话通知后寄出信函的期限"}, {Tag: "zh-Hant", Text: "電話通知後寄出信函的期限"}}},
	{Name: "due_lead", Type: "int", Default: compliance.Literal{Form: "number", Text: "-10"}, From: compliance.Literal{Form: "number", Text: "-90"}, To: compliance.Literal{Form: "number", Text: "0"}, Text: compliance.Texts{{Tag: "en", Text: "Days before the next service is due at which reminders begin to count, a negative number (our default)"}, {Tag: "zh-Hans", Text: "下次保养到期前开始提醒的天数，以负数计（本库默认）"}, {Tag: "zh-Hant", Text: "下次保養到期前開始提醒的天數，以負數計（本庫預設）"}}},
	{Name: "file_deadline", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "2", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "When the file of a new customer is built"}, {Tag: "zh-Hans", Text: "新客户建档的期限"}, {Tag: "zh-Hant", Text: "新客戶建檔的期限"}}},
	{Name: "care_roles", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "customer_care"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Roles that take complaints down"}, {Tag: "zh-Hans", Text: "受理登记投诉的岗位"}, {Tag: "zh-Hant", Text: "受理登記投訴的崗位"}}},
	{Name: "care_managers", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "customer_care_manager"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Roles to which the clerk reports complaints"}, {Tag: "zh-Hans", Text: "回访员上报投诉的岗位"}, {Tag: "zh-Hant", Text: "回訪員上報投訴的崗位"}}},
	{Name: "customer_directors", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "customer_director"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Roles of the customer director, who verifies causes, sets limits and calls back"}, {Tag: "zh-Hans", Text: "客户总监岗位：核实原因、规定时限、回访"}, {Tag: "zh-Hant", Text: "客戶總監崗位：核實原因、規定時限、回訪"}}},
	{Name: "sales_heads", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "sales_director"},
		{Form: "text", Text: "retail_manager"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Heads of the sales department"}, {Tag: "zh-Hans", Text: "销售部门负责人的岗位"}, {Tag: "zh-Hant", Text: "銷售部門負責人的崗位"}}},
	{Name: "service_heads", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "service_director"},
		{Form: "text", Text: "service_manager"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Heads of the service department"}, {Tag: "zh-Hans", Text: "售后部门负责人的岗位"}, {Tag: "zh-Hant", Text: "售後部門負責人的崗位"}}},
	{Name: "coordinators", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "customer_care_manager"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Roles that coordinate complaints; sources differ"}, {Tag: "zh-Hans", Text: "协调投诉的岗位（各来源规定不一致）"}, {Tag: "zh-Hant", Text: "協調投訴的崗位（各來源規定不一致）"}}},
	{Name: "complaint_channels", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "followup"},
		{Form: "text", Text: "reception"},
		{Form: "text", Text: "sales"},
		{Form: "text", Text: "manufacturer"},
		{Form: "text", Text: "hotline"},
		{Form: "text", Text: "phone"},
		{Form: "text", Text: "visit"},
		{Form: "text", Text: "book"},
		{Form: "text", Text: "box"},
		{Form: "text", Text: "mail"},
		{Form: "text", Text: "online"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Ways by which a complaint may come"}, {Tag: "zh-Hans", Text: "投诉来源"}, {Tag: "zh-Hant", Text: "投訴來源"}}},
	{Name: "roles_with_authority", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "general_manager"},
		{Form: "text", Text: "customer_director"},
		{Form: "text", Text: "sales_director"},
		{Form: "text", Text: "service_director"},
		{Form: "text", Text: "value_added_manager"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Roles that have a limit of authority for complaints (our default)"}, {Tag: "zh-Hans", Text: "须规定投诉处理权限的岗位（本库默认）"}, {Tag: "zh-Hant", Text: "須規定投訴處理權限的崗位（本庫預設）"}}},
	{Name: "causes", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "product_or_service"},
		{Form: "text", Text: "attitude"},
		{Form: "text", Text: "misuse"},
		{Form: "text", Text: "missed_at_delivery"},
		{Form: "text", Text: "other"},
		{Form: "text", Text: "new_car_quality"},
		{Form: "text", Text: "after_sales_service"},
		{Form: "text", Text: "repair_quality"},
		{Form: "text", Text: "parts_supply"},
		{Form: "text", Text: "sales_service"},
		{Form: "text", Text: "new_car_supply"},
		{Form: "text", Text: "value_added"},
		{Form: "text", Text: "fee_dispute"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Causes of complaints: the five classes, and those that name the department"}, {Tag: "zh-Hans", Text: "投诉原因：五大类及按部门细分的类别"}, {Tag: "zh-Hant", Text: "投訴原因：五大類及按部門細分的類別"}}},
	{Name: "low_cost", Type: "money", Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Up to which cost a complaint of no class is solved whoever is to blame"}, {Tag: "zh-Hans", Text: "不论责任直接解决的投诉费用上限"}, {Tag: "zh-Hant", Text: "不論責任直接解決的投訴費用上限"}}},
	{Name: "visits", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "20"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "How often a customer has to come for one complaint, at most (our default)"}, {Tag: "zh-Hans", Text: "一件投诉客户来店次数的上限（本库默认）"}, {Tag: "zh-Hant", Text: "一件投訴客戶來店次數的上限（本庫預設）"}}},
	{Name: "complaint_team", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "general_manager"},
		{Form: "text", Text: "customer_director"},
		{Form: "text", Text: "sales_director"},
		{Form: "text", Text: "service_director"},
		{Form: "text", Text: "showroom_manager"},
		{Form: "text", Text: "customer_care"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Roles of the complaint team"}, {Tag: "zh-Hans", Text: "投诉处理小组的岗位"}, {Tag: "zh-Hant", Text: "投訴處理小組的崗位"}}},
	{Name: "handled_within", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "0", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "When a complaint is first handled"}, {Tag: "zh-Hans", Text: "投诉开始处理的期限"}, {Tag: "zh-Hant", Text: "投訴開始處理的期限"}}},
	{Name: "replied_within", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "1", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "When a complaint is answered"}, {Tag: "zh-Hans", Text: "投诉答复的期限"}, {Tag: "zh-Hant", Text: "投訴答覆的期限"}}},
	{Name: "urgent_causes", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "new_car_quality"},
	}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Causes of which the customer is contacted within hours; a house may add those for which no process is written"}, {Tag: "zh-Hans", Text: "须在数小时内联系客户的投诉原因，可增加未规定流程的类别"}, {Tag: "zh-Hant", Text: "須在數小時內聯繫客戶的投訴原因，可增加未規定流程的類別"}}},
	{Name: "contact", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "hours", Name: "unit"},
		{Form: "number", Text: "2", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "When the head of service contacts the customer of an urgent complaint"}, {Tag: "zh-Hans", Text: "售后负责人联系紧急投诉客户的期限"}, {Tag: "zh-Hant", Text: "售後負責人聯繫緊急投訴客戶的期限"}}},
	{Name: "plan_time", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "hours", Name: "unit"},
		{Form: "number", Text: "24", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "When the plan of an urgent complaint is told, from the first contact"}, {Tag: "zh-Hans", Text: "紧急投诉自首次联系起告知方案的期限"}, {Tag: "zh-Hant", Text: "緊急投訴自首次聯繫起告知方案的期限"}}},
	{Name: "callback", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "0", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "When the director calls after a complaint was handled"}, {Tag: "zh-Hans", Text: "投诉处理完毕后总监回访的期限"}, {Tag: "zh-Hant", Text: "投訴處理完畢後總監回訪的期限"}}},
	{Name: "form_callback", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "hours", Name: "unit"},
		{Form: "number", Text: "24", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "When the director calls after the form came back"}, {Tag: "zh-Hans", Text: "收到处理表后总监回访的期限"}, {Tag: "zh-Hant", Text: "收到處理表後總監回訪的期限"}}},
	{Name: "recheck", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "3", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "When the clerk calls again after a complaint came back to him"}, {Tag: "zh-Hans", Text: "投诉转回后回访员再次回访的期限"}, {Tag: "zh-Hant", Text: "投訴轉回後回訪員再次回訪的期限"}}},
	{Name: "issue_report", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "2", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "When the clerk reports what he cannot answer"}, {Tag: "zh-Hans", Text: "回访员上报不能答复的问题的期限"}, {Tag: "zh-Hant", Text: "回訪員上報不能答覆的問題的期限"}}},
	{Name: "complaint_age", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "7", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "How long a complaint may stay open (our default)"}, {Tag: "zh-Hans", Text: "投诉允许未了结的时间（本库默认）"}, {Tag: "zh-Hant", Text: "投訴允許未了結的時間（本庫預設）"}}},
	{Name: "transfers", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "20"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "How often a complaint is passed on, at most (our default)"}, {Tag: "zh-Hans", Text: "一件投诉转交次数的上限（本库默认）"}, {Tag: "zh-Hant", Text: "一件投訴轉交次數的上限（本庫預設）"}}},
	{Name: "care_owners", Type: "table", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "complaint_owner", Name: "CC-07"},
		{Form: "text", Text: "customer_care", Name: "CC-18a"},
		{Form: "text", Text: "complaint_owner", Name: "CD-01a"},
		{Form: "text", Text: "complaint_owner", Name: "CD-01b"},
		{Form: "text", Text: "service_director", Name: "CD-02"},
		{Form: "text", Text: "service_director", Name: "CD-03"},
		{Form: "text", Text: "sales_director", Name: "CD-04"},
		{Form: "text", Text: "sales_director", Name: "CD-05"},
		{Form: "text", Text: "customer_director", Name: "CD-06"},
		{Form: "text", Text: "customer_director", Name: "CD-07"},
		{Form: "text", Text: "followup_clerk", Name: "CD-08"},
		{Form: "text", Text: "followup_clerk", Name: "CD-09"},
		{Form: "text", Text: "followup_clerk", Name: "CD-10"},
		{Form: "text", Text: "followup_clerk", Name: "CD-11"},
		{Form: "text", Text: "followup_clerk", Name: "CD-12"},
		{Form: "text", Text: "followup_clerk", Name: "CD-13"},
		{Form: "text", Text: "complaint_owner", Name: "CD-14"},
		{Form: "text", Text: "followup_clerk", Name: "CD-15"},
		{Form: "text", Text: "customer_director", Name: "CD-16"},
		{Form: "text", Text: "followup_clerk", Name: "CD-17"},
		{Form: "text", Text: "complaint_owner", Name: "CD-18"},
		{Form: "text", Text: "customer_director", Name: "CD-19a"},
		{Form: "text", Text: "followup_clerk", Name: "CF-01"},
		{Form: "text", Text: "customer_specialist", Name: "CF-06"},
		{Form: "text", Text: "complaint_owner", Name: "CH-01"},
		{Form: "text", Text: "complaint_owner", Name: "CH-03"},
		{Form: "text", Text: "sales_director", Name: "CH-07"},
		{Form: "text", Text: "general_manager", Name: "CH-13"},
		{Form: "text", Text: "followup_clerk", Name: "CH-17b"},
		{Form: "text", Text: "customer_director", Name: "CI-03"},
		{Form: "text", Text: "customer_care", Name: "CI-04a"},
		{Form: "text", Text: "complaint_owner", Name: "CI-04b"},
		{Form: "text", Text: "customer_care", Name: "CI-06"},
		{Form: "text", Text: "receiver", Name: "CI-09a"},
		{Form: "text", Text: "customer_care", Name: "CI-11a"},
		{Form: "text", Text: "complaint_owner", Name: "CI-11b"},
		{Form: "text", Text: "complaint_owner", Name: "ES-01b"},
		{Form: "text", Text: "general_manager", Name: "ES-01c"},
		{Form: "text", Text: "complaint_owner", Name: "ES-02a"},
		{Form: "text", Text: "complaint_owner", Name: "ES-02b"},
		{Form: "text", Text: "receiver", Name: "ES-04"},
		{Form: "text", Text: "service_director", Name: "ES-05a"},
		{Form: "text", Text: "service_director", Name: "ES-05b"},
		{Form: "text", Text: "customer_director", Name: "ES-07"},
		{Form: "text", Text: "followup_clerk", Name: "FU-01a"},
		{Form: "text", Text: "followup_clerk", Name: "FU-01b"},
		{Form: "text", Text: "followup_clerk", Name: "FU-03"},
		{Form: "text", Text: "followup_clerk", Name: "FU-04a"},
		{Form: "text", Text: "followup_clerk", Name: "FU-04b"},
		{Form: "text", Text: "sales_adviser", Name: "FU-05"},
		{Form: "text", Text: "followup_clerk", Name: "FU-07"},
		{Form: "text", Text: "followup_clerk", Name: "FU-13a"},
		{Form: "text", Text: "followup_clerk", Name: "FU-13b"},
		{Form: "text", Text: "followup_clerk", Name: "FU-14a"},
		{Form: "text", Text: "followup_clerk", Name: "FU-14b"},
		{Form: "text", Text: "business_supervisor", Name: "FU-20"},
		{Form: "text", Text: "customer_director", Name: "FU-23"},
		{Form: "text", Text: "service_manager", Name: "FU-24a"},
		{Form: "text", Text: "business_supervisor", Name: "FU-24b"},
		{Form: "text", Text: "customer_specialist", Name: "FU-25"},
		{Form: "text", Text: "followup_clerk", Name: "NT-01"},
		{Form: "text", Text: "followup_clerk", Name: "NT-02"},
		{Form: "text", Text: "followup_clerk", Name: "NT-03"},
		{Form: "text", Text: "followup_clerk", Name: "NT-04"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Who answers for each duty, by its rule: a role, the owner of the complaint (complaint_owner) or who met it first (receiver)"}, {Tag: "zh-Hans", Text: "各项时限义务的责任岗位，按规则编号；complaint_owner为投诉责任人，receiver为首问人"}, {Tag: "zh-Hant", Text: "各項時限義務的責任崗位，按規則編號；complaint_owner為投訴責任人，receiver為首問人"}}},
	{Name: "duty_steps", Type: "table", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "list", Name: "*", Items: []compliance.Literal{
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "appointment", Items: []compliance.Literal{
			{Form: "text", Text: "-1d notify"},
		}},
		{Form: "list", Name: "promised", Items: []compliance.Literal{
			{Form: "text", Text: "-2h remind"},
			{Form: "text", Text: "late tell service_manager"},
		}},
		{Form: "list", Name: "followup", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CD-08", Items: []compliance.Literal{
			{Form: "text", Text: "day remind_owner"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CD-09", Items: []compliance.Literal{
			{Form: "text", Text: "day escalate customer_director overdue"},
			{Form: "text", Text: "day escalate general_manager overdue"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "ES-07", Items: []compliance.Literal{
			{Form: "text", Text: "now escalate general_manager not_satisfied"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "ES-05a", Items: []compliance.Literal{
			{Form: "text", Text: "now escalate general_manager product_fault"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "ES-05b", Items: []compliance.Literal{
			{Form: "text", Text: "now remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "ES-04", Items: []compliance.Literal{
			{Form: "text", Text: "-30min report customer_director"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CI-06", Items: []compliance.Literal{
			{Form: "text", Text: "now report customer_care_manager"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CI-09a", Items: []compliance.Literal{
			{Form: "text", Text: "now report customer_director"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CD-13", Items: []compliance.Literal{
			{Form: "text", Text: "now report store_head"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CD-10", Items: []compliance.Literal{
			{Form: "text", Text: "day report_issue business_supervisor"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "ES-01b", Items: []compliance.Literal{
			{Form: "text", Text: "now remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "ES-02a", Items: []compliance.Literal{
			{Form: "text", Text: "now remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "ES-02b", Items: []compliance.Literal{
			{Form: "text", Text: "day remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "ES-01c", Items: []compliance.Literal{
			{Form: "text", Text: "day remind"},
			{Form: "text", Text: "late remind"},
		}},
		{Form: "list", Name: "CH-13", Items: []compliance.Literal{
			{Form: "text", Text: "now remind"},
			{Form: "text", Text: "late remind"},
		}},
		{Form: "list", Name: "CD-01b", Items: []compliance.Literal{
			{Form: "text", Text: "day remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CD-02", Items: []compliance.Literal{
			{Form: "text", Text: "now remind"},
			{Form: "text", Text: "-30min remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CD-03", Items: []compliance.Literal{
			{Form: "text", Text: "-2h remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CD-04", Items: []compliance.Literal{
			{Form: "text", Text: "-2h remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CD-05", Items: []compliance.Literal{
			{Form: "text", Text: "now remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CD-06", Items: []compliance.Literal{
			{Form: "text", Text: "now remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CD-07", Items: []compliance.Literal{
			{Form: "text", Text: "-4h remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CD-11", Items: []compliance.Literal{
			{Form: "text", Text: "now remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CD-12", Items: []compliance.Literal{
			{Form: "text", Text: "day remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CD-14", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CH-03", Items: []compliance.Literal{
			{Form: "text", Text: "day remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CH-07", Items: []compliance.Literal{
			{Form: "text", Text: "-2h remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "FU-01a", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "FU-01b", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "FU-03", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "FU-04a", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "FU-04b", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "FU-05", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "FU-14b", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "FU-20", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "CF-01", Items: []compliance.Literal{
			{Form: "text", Text: "day remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "NT-01", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "NT-02", Items: []compliance.Literal{
			{Form: "text", Text: "day remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "NT-04", Items: []compliance.Literal{
			{Form: "text", Text: "-7d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "RE-01a", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "RE-01b", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "RE-02a", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "RE-02b", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "RE-03", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "RE-04", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "RE-05a", Items: []compliance.Literal{
			{Form: "text", Text: "-1d remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "RE-10a", Items: []compliance.Literal{
			{Form: "text", Text: "day remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "RE-10b", Items: []compliance.Literal{
			{Form: "text", Text: "day remind"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "WR-07a", Items: []compliance.Literal{
			{Form: "text", Text: "now tell after_sales"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "IN-05c", Items: []compliance.Literal{
			{Form: "text", Text: "-30min tell technician"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "SP-10b", Items: []compliance.Literal{
			{Form: "text", Text: "now tell after_sales"},
			{Form: "text", Text: "late tell superior"},
		}},
		{Form: "list", Name: "QC-08", Items: []compliance.Literal{
			{Form: "text", Text: "now tell front_desk"},
			{Form: "text", Text: "late tell superior"},
		}},
	}}, Text: compliance.Texts{{Tag: "en", Text: "What is done by itself about each duty, by its rule: when, what, and to which role and why (our times); * stands for the others"}, {Tag: "zh-Hans", Text: "各项义务由系统自动办理的步骤，按规则编号：时间、动作、对象岗位与原因（时间为本库默认）；*代表其余规则"}, {Tag: "zh-Hant", Text: "各項義務由系統自動辦理的步驟，按規則編號：時間、動作、對象崗位與原因（時間為本庫預設）；*代表其餘規則"}}},
	{Name: "superiors", Type: "table", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "business_supervisor", Name: "followup_clerk"},
		{Form: "text", Text: "business_supervisor", Name: "customer_specialist"},
		{Form: "text", Text: "service_director", Name: "business_supervisor"},
		{Form: "text", Text: "customer_care_manager", Name: "customer_care"},
		{Form: "text", Text: "customer_director", Name: "customer_care_manager"},
		{Form: "text", Text: "service_manager", Name: "service_adviser"},
		{Form: "text", Text: "service_manager", Name: "technician"},
		{Form: "text", Text: "service_manager", Name: "outgoing_inspector"},
		{Form: "text", Text: "service_director", Name: "service_manager"},
		{Form: "text", Text: "general_manager", Name: "service_director"},
		{Form: "text", Text: "showroom_manager", Name: "sales_adviser"},
		{Form: "text", Text: "sales_director", Name: "showroom_manager"},
		{Form: "text", Text: "sales_director", Name: "retail_manager"},
		{Form: "text", Text: "general_manager", Name: "sales_director"},
		{Form: "text", Text: "general_manager", Name: "value_added_manager"},
		{Form: "text", Text: "general_manager", Name: "customer_director"},
		{Form: "text", Text: "general_manager", Name: "store_head"},
		{Form: "text", Text: "customer_director", Name: "*"},
	}}, Text: compliance.Texts{{Tag: "en", Text: "The role above each role; * stands for those that are not named (our default)"}, {Tag: "zh-Hans", Text: "各岗位的上级岗位；*代表未列出的岗位（本库默认）"}, {Tag: "zh-Hant", Text: "各崗位的上級崗位；*代表未列出的崗位（本庫預設）"}}},
	{Name: "notice_to", Type: "table", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "list", Name: "NT-01", Items: []compliance.Literal{
			{Form: "text", Text: "customer"},
		}},
		{Form: "list", Name: "NT-02", Items: []compliance.Literal{
			{Form: "text", Text: "customer"},
		}},
		{Form: "list", Name: "NT-04", Items: []compliance.Literal{
			{Form: "text", Text: "customer"},
		}},
		{Form: "list", Name: "CI-03", Items: []compliance.Literal{
			{Form: "text", Text: "complaint_owner"},
		}},
		{Form: "list", Name: "CI-06", Items: []compliance.Literal{
			{Form: "text", Text: "customer_care_manager"},
		}},
		{Form: "list", Name: "CI-09a", Items: []compliance.Literal{
			{Form: "text", Text: "customer_director"},
		}},
		{Form: "list", Name: "CD-13", Items: []compliance.Literal{
			{Form: "text", Text: "store_head"},
		}},
		{Form: "list", Name: "CD-08", Items: []compliance.Literal{
			{Form: "text", Text: "complaint_owner"},
		}},
		{Form: "list", Name: "CD-09", Items: []compliance.Literal{
			{Form: "text", Text: "customer_director"},
			{Form: "text", Text: "general_manager"},
		}},
		{Form: "list", Name: "ES-07", Items: []compliance.Literal{
			{Form: "text", Text: "general_manager"},
		}},
		{Form: "list", Name: "ES-05a", Items: []compliance.Literal{
			{Form: "text", Text: "general_manager"},
		}},
		{Form: "list", Name: "CH-08a", Items: []compliance.Literal{
			{Form: "text", Text: "sales_director"},
			{Form: "text", Text: "customer_director"},
		}},
		{Form: "list", Name: "ES-05b", Items: []compliance.Literal{
			{Form: "text", Text: "manufacturer"},
		}},
		{Form: "list", Name: "ES-01b", Items: []compliance.Literal{
			{Form: "text", Text: "general_manager"},
		}},
		{Form: "list", Name: "ES-01c", Items: []compliance.Literal{
			{Form: "text", Text: "manufacturer"},
		}},
		{Form: "list", Name: "ES-02a", Items: []compliance.Literal{
			{Form: "text", Text: "general_manager"},
		}},
		{Form: "list", Name: "CD-03", Items: []compliance.Literal{
			{Form: "text", Text: "customer"},
		}},
		{Form: "list", Name: "CD-04", Items: []compliance.Literal{
			{Form: "text", Text: "customer"},
		}},
		{Form: "list", Name: "CD-11", Items: []compliance.Literal{
			{Form: "text", Text: "customer"},
		}},
		{Form: "list", Name: "CH-03", Items: []compliance.Literal{
			{Form: "text", Text: "customer"},
		}},
		{Form: "list", Name: "CH-04", Items: []compliance.Literal{
			{Form: "text", Text: "customer"},
		}},
		{Form: "list", Name: "CH-07", Items: []compliance.Literal{
			{Form: "text", Text: "customer"},
		}},
		{Form: "list", Name: "CD-01b", Items: []compliance.Literal{
			{Form: "text", Text: "customer"},
		}},
		{Form: "list", Name: "CD-10", Items: []compliance.Literal{
			{Form: "text", Text: "business_supervisor"},
		}},
	}}, Text: compliance.Texts{{Tag: "en", Text: "Who is told of what, by the rule that demands it"}, {Tag: "zh-Hans", Text: "通知对象，按要求通知的规则编号"}, {Tag: "zh-Hant", Text: "通知對象，按要求通知的規則編號"}}},
	{Name: "notice_channels", Type: "table", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "list", Name: "NT-01", Items: []compliance.Literal{
			{Form: "text", Text: "phone"},
		}},
		{Form: "list", Name: "NT-02", Items: []compliance.Literal{
			{Form: "text", Text: "letter"},
		}},
		{Form: "list", Name: "NT-04", Items: []compliance.Literal{
			{Form: "text", Text: "phone"},
			{Form: "text", Text: "letter"},
		}},
		{Form: "list", Name: "CI-03", Items: []compliance.Literal{
			{Form: "text", Text: "form"},
		}},
		{Form: "list", Name: "CI-06", Items: []compliance.Literal{
			{Form: "text", Text: "form"},
		}},
		{Form: "list", Name: "CI-09a", Items: []compliance.Literal{
			{Form: "text", Text: "form"},
		}},
		{Form: "list", Name: "CD-13", Items: []compliance.Literal{
			{Form: "text", Text: "form"},
		}},
		{Form: "list", Name: "CD-03", Items: []compliance.Literal{
			{Form: "text", Text: "phone"},
		}},
		{Form: "list", Name: "CD-04", Items: []compliance.Literal{
			{Form: "text", Text: "phone"},
		}},
		{Form: "list", Name: "CD-11", Items: []compliance.Literal{
			{Form: "text", Text: "phone"},
		}},
		{Form: "list", Name: "CH-04", Items: []compliance.Literal{
			{Form: "text", Text: "phone"},
		}},
		{Form: "list", Name: "CH-07", Items: []compliance.Literal{
			{Form: "text", Text: "phone"},
		}},
	}}, Text: compliance.Texts{{Tag: "en", Text: "By which way a notice goes where the regulation says so, by its rule; any way is right for the others"}, {Tag: "zh-Hans", Text: "规定了方式的通知的方式，按规则编号；其余不限方式"}, {Tag: "zh-Hant", Text: "規定了方式的通知的方式，按規則編號；其餘不限方式"}}},
}, Rules: []compliance.Rule{
	{ID: "FU-01a", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.4a"},
		{Document: "S3", Clause: "2.3.b4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A customer is called for the first time {follow_up:after} taking the car"}, {Tag: "zh-Hans", Text: "客户提车后首次回访的时间：{follow_up}"}, {Tag: "zh-Hant", Text: "客戶提車後首次回訪的時間：{follow_up}"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service"}}},
			{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
		}}},
	}, Within: compliance.Windows{
		{Param: "follow_up"},
	}}},
	{ID: "FU-01b", Per: []history.Name{"inquiry_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.4a"},
		{Document: "S3", Clause: "2.3.b4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A customer who came or asked without a repair is called for the first time {follow_up:after} the end of it"}, {Tag: "zh-Hans", Text: "来访或咨询而未维修的客户，其后首次回访的时间：{follow_up}"}, {Tag: "zh-Hant", Text: "來訪或諮詢而未維修的客戶，其後首次回訪的時間：{follow_up}"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"inquiry.ended"}, Where: &compliance.Condition{Field: "outcome", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "left"},
		{Form: "text", Text: "quote_only"},
		{Form: "text", Text: "answered"},
	}}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}}},
	}, Within: compliance.Windows{
		{Param: "follow_up"},
	}}},
	{ID: "FU-02", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.1.1.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The first call after a repair asks about the service and about repair quality or parts"}, {Tag: "zh-Hans", Text: "维修后的首次回访须询问服务，以及维修质量或配件供应"}, {Tag: "zh-Hant", Text: "維修後的首次回訪須詢問服務，以及維修質量或配件供應"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service"}}},
		{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
	}}}, Must: &compliance.Condition{All: []compliance.Condition{
		{Field: "topics", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "service"},
		}}}},
		{Field: "topics", Op: "has_any", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "repair_quality"},
			{Form: "text", Text: "parts"},
		}}}},
	}}}},
	{ID: "FU-03", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.5"},
		{Document: "S3", Clause: "2.3.b5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A customer is called for the second time {second_follow_up:after} the first call"}, {Tag: "zh-Hans", Text: "首次回访后第二次回访的时间：{second_follow_up}"}, {Tag: "zh-Hant", Text: "首次回訪後第二次回訪的時間：{second_follow_up}"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service"}}},
		{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
	}}, Pick: "first"}, Then: []compliance.Pattern{
		{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service"}}},
			{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "2"}}},
		}}},
	}, Within: compliance.Windows{
		{Param: "second_follow_up"},
	}}},
	{ID: "FU-04a", Per: []history.Name{"vehicle_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.1.1.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The buyer of a new car is called for the first time {new_car_first:after} the hand-over"}, {Tag: "zh-Hans", Text: "新车交付后首次电话回访的时间：{new_car_first}"}, {Tag: "zh-Hant", Text: "新車交付後首次電話回訪的時間：{new_car_first}"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"vehicle.handed_over"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "new_car"}}},
			{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
		}}},
	}, Within: compliance.Windows{
		{Param: "new_car_first"},
	}}},
	{ID: "FU-04b", Per: []history.Name{"vehicle_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.1.1.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The buyer of a new car is called for the second time {new_car_second:after} the hand-over"}, {Tag: "zh-Hans", Text: "新车交付后再次电话回访的时间：{new_car_second}"}, {Tag: "zh-Hant", Text: "新車交付後再次電話回訪的時間：{new_car_second}"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"vehicle.handed_over"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "new_car"}}},
			{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "2"}}},
		}}},
	}, Within: compliance.Windows{
		{Param: "new_car_second"},
	}}},
	{ID: "FU-04c", Per: []history.Name{"vehicle_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.1.1.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The second call to the buyer of a new car comes after the first"}, {Tag: "zh-Hans", Text: "新车客户的第二次回访须在首次回访之后"}, {Tag: "zh-Hant", Text: "新車客戶的第二次回訪須在首次回訪之後"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "new_car"}}},
		{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "2"}}},
	}}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "new_car"}}},
			{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
		}}},
	}}},
	{ID: "FU-05", Per: []history.Name{"vehicle_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.1.2.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The seller himself calls the buyer of a new car {seller_call:after} the hand-over"}, {Tag: "zh-Hans", Text: "销售顾问在新车交付后自行回访客户的时间：{seller_call}"}, {Tag: "zh-Hant", Text: "銷售顧問在新車交付後自行回訪客戶的時間：{seller_call}"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"vehicle.handed_over"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "sales"}}},
			{Field: "by_role", Op: "in", Value: compliance.Value{Param: "sellers"}},
		}}},
	}, Within: compliance.Windows{
		{Param: "seller_call"},
	}}},
	{ID: "FU-07", Per: []history.Name{"customer_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "3.1.4"},
		{Document: "S3", Clause: "3.4.2a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every customer of the shop is called at least once in {contact_interval:a month|# months}"}, {Tag: "zh-Hans", Text: "在店客户每{contact_interval:|#个}月至少回访一次"}, {Tag: "zh-Hant", Text: "在店客戶每{contact_interval:|#個}月至少回訪一次"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month", N: &compliance.Value{Param: "contact_interval"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"followup.reached"}},
	}, Population: &compliance.Population{Pattern: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Active: compliance.Windows{
		{Unit: "months", Max: &compliance.Value{Param: "active_months"}},
	}}}},
	{ID: "FU-08a", Per: []history.Name{"store_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "3.2.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Of the deliveries of a month to target customers every one is followed by a call"}, {Tag: "zh-Hans", Text: "当月目标客户的交车须100%回访"}, {Tag: "zh-Hant", Text: "當月目標客戶的交車須100%回訪"}}, Logic: &compliance.Ratio{Of: compliance.Pattern{Events: []history.Type{"order.delivered"}, Where: &compliance.Condition{Any: []compliance.Condition{
		{Field: "customer.kind", Op: "in", Value: compliance.Value{Param: "target_kinds"}},
		{Field: "customer.vip", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "customer.target", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}}, Hit: []compliance.Pattern{
		{Events: []history.Type{"followup.reached"}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order_id"},
		}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "coverage_days"}},
	}, Period: compliance.Every{Cycle: "month"}, Op: "eq", Target: &compliance.Value{Literal: compliance.Literal{Form: "text", Text: "1"}}}},
	{ID: "FU-08b", When: &compliance.Condition{Field: "customer.kind", Op: "in", Value: compliance.Value{Param: "target_kinds"}}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "3.2.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A customer of a kind that is a target has the mark"}, {Tag: "zh-Hans", Text: "属于目标用户种类的客户须有标记"}, {Tag: "zh-Hant", Text: "屬於目標用戶種類的客戶須有標記"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Must: &compliance.Condition{Field: "customer.target", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}},
	{ID: "FU-09", Per: []history.Name{"store_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "3.2.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Of the deliveries of a month to ordinary customers at least 30 % are followed by a call"}, {Tag: "zh-Hans", Text: "当月普通客户交车的回访率不低于30%"}, {Tag: "zh-Hant", Text: "當月普通客戶交車的回訪率不低於30%"}}, Logic: &compliance.Ratio{Of: compliance.Pattern{Events: []history.Type{"order.delivered"}, Where: &compliance.Condition{Not: &compliance.Condition{Any: []compliance.Condition{
		{Field: "customer.kind", Op: "in", Value: compliance.Value{Param: "target_kinds"}},
		{Field: "customer.vip", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "customer.target", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}}}, Hit: []compliance.Pattern{
		{Events: []history.Type{"followup.reached"}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order_id"},
		}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "coverage_days"}},
	}, Period: compliance.Every{Cycle: "month"}, Op: "ge", Target: &compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0.30"}}}},
	{ID: "FU-10", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.4b"},
		{Document: "S3", Clause: "2.3.a2.1"},
		{Document: "S0", Clause: "2.3.5.2"},
		{Document: "S4", Clause: "3.3.3"},
		{Document: "S4", Clause: "5.4.1.1.2"},
		{Document: "S3", Clause: "2.4.3.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The first call after a service asks how the car runs, how satisfied the customer is, and what he suggests"}, {Tag: "zh-Hans", Text: "首次回访须询问车辆使用情况、满意度和建议"}, {Tag: "zh-Hant", Text: "首次回訪須詢問車輛使用情況、滿意度和建議"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service"}}},
		{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
	}}}, Must: &compliance.Condition{Field: "topics", Op: "has_all", Value: compliance.Value{Param: "call_topics"}}}},
	{ID: "FU-13a", Per: []history.Name{"followup_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.4c"},
		{Document: "S3", Clause: "1.1.7"},
		{Document: "S3", Clause: "2.3.b7"},
		{Document: "S3", Clause: "3.4.2b"},
		{Document: "S3", Clause: "3.4.2.2"},
		{Document: "S4", Clause: "3.3.3"},
		{Document: "S4", Clause: "3.3.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every call is recorded with its key points on the form, and archived"}, {Tag: "zh-Hans", Text: "每次回访须用专用表单记录要点并归档"}, {Tag: "zh-Hant", Text: "每次回訪須用專用表單記錄要點並歸檔"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"followup.reached"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"followup.recorded"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "record_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "key_points", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "archive_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "filing"}},
	}}},
	{ID: "FU-13b", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.4c"},
		{Document: "S3", Clause: "1.1.7"},
		{Document: "S3", Clause: "2.3.b7"},
		{Document: "S3", Clause: "3.4.2b"},
		{Document: "S3", Clause: "3.4.2.2"},
		{Document: "S4", Clause: "3.3.3"},
		{Document: "S4", Clause: "3.3.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint by telephone has a record of the call"}, {Tag: "zh-Hans", Text: "电话投诉须有通话记录"}, {Tag: "zh-Hant", Text: "電話投訴須有通話記錄"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.received"}, Where: &compliance.Condition{Field: "channel", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "phone"},
		{Form: "text", Text: "hotline"},
	}}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"record.created"}, Where: &compliance.Condition{Field: "record_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "call"}}}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "filing"}},
	}}},
	{ID: "FU-14a", Per: []history.Name{"issue_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.4c"},
		{Document: "S2", Clause: "2.5b"},
		{Document: "S0", Clause: "3.10.3"},
		{Document: "S1", Clause: "3.6b"},
		{Document: "S3", Clause: "1.2.8"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An issue that a customer raises is taken up in time"}, {Tag: "zh-Hans", Text: "客户提出的问题须及时处理"}, {Tag: "zh-Hant", Text: "客戶提出的問題須及時處理"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"issue.raised"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"issue.answered"}},
		{Events: []history.Type{"issue.researched"}},
		{Events: []history.Type{"issue.reported"}},
		{Events: []history.Type{"issue.told"}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}}},
	{ID: "FU-14b", Per: []history.Name{"issue_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.4c"},
		{Document: "S2", Clause: "2.5b"},
		{Document: "S0", Clause: "3.10.3"},
		{Document: "S1", Clause: "3.6b"},
		{Document: "S3", Clause: "1.2.8"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An issue is settled, and the customer told how"}, {Tag: "zh-Hans", Text: "客户提出的问题须彻底解决并告知客户"}, {Tag: "zh-Hant", Text: "客戶提出的問題須徹底解決並告知客戶"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"issue.raised"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"issue.answered"}},
		{Events: []history.Type{"issue.told"}},
	}, Within: compliance.Windows{
		{Param: "issue_age"},
	}}},
	{ID: "FU-15a", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "3.3.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Who calls after a service has the authorisation, the reception sheet and the settlement before him"}, {Tag: "zh-Hans", Text: "服务回访前须备好委托书、接车单和结算单"}, {Tag: "zh-Hant", Text: "服務回訪前須備好委託書、接車單和結算單"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service"}}}}, Must: &compliance.Condition{Field: "prepared_documents", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "authorisation"},
		{Form: "text", Text: "reception_sheet"},
		{Form: "text", Text: "settlement"},
	}}}}}},
	{ID: "FU-15b", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "3.3.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Who calls again after a complaint has the complaint form before him"}, {Tag: "zh-Hans", Text: "投诉处理后再次回访前须备好投诉处理表"}, {Tag: "zh-Hant", Text: "投訴處理後再次回訪前須備好投訴處理表"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "recheck"}}}}, Must: &compliance.Condition{Field: "prepared_documents", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "complaint_form"},
	}}}}}},
	{ID: "FU-17", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "3.4.2.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Nobody is called in the hours of rest"}, {Tag: "zh-Hans", Text: "不得在客户休息时间致电"}, {Tag: "zh-Hant", Text: "不得在客戶休息時間致電"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"followup.reached", "followup.attempted"}}, Must: &compliance.Condition{Field: "at", Op: "clock_not_in", Value: compliance.Value{Param: "quiet_hours"}}}},
	{ID: "FU-18", Per: []history.Name{"order_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.5"},
		{Document: "S3", Clause: "1.1.4b"},
		{Document: "S3", Clause: "2.3.b5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The second call does not only repeat the topics of the first"}, {Tag: "zh-Hans", Text: "第二次回访不得只重复首次回访的内容"}, {Tag: "zh-Hant", Text: "第二次回訪不得只重複首次回訪的內容"}}, Logic: &compliance.Absence{Of: compliance.Pattern{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service"}}},
		{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "2"}}},
		{Field: "topics", Op: "same_set", Value: compliance.Value{Ref: "on.topics"}},
	}}}, From: &compliance.Pattern{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service"}}},
		{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
	}}}, Until: &compliance.Pattern{Events: []history.Type{"order.archived"}}}},
	{ID: "FU-19", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "2.3.b1"},
		{Document: "S3", Clause: "2.3.i"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every call has somebody who makes it, appointed by the supervisor"}, {Tag: "zh-Hans", Text: "每次回访须由主管指定跟踪业务员"}, {Tag: "zh-Hant", Text: "每次回訪須由主管指定跟蹤業務員"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"followup.planned"}}, Fields: []compliance.Path{"assignee_id"}, Must: &compliance.Condition{Field: "assigned_by_role", Op: "in", Value: compliance.Value{Param: "followup_supervisors"}}}},
	{ID: "FU-20", Per: []history.Name{"followup_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.iv"},
		{Document: "S3", Clause: "2.3.iv"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "If who calls is absent, the supervisor appoints a deputy before the call is due"}, {Tag: "zh-Hans", Text: "跟踪业务员不在岗时，主管须在到期前指定临时代理"}, {Tag: "zh-Hant", Text: "跟蹤業務員不在崗時，主管須在到期前指定臨時代理"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"followup.planned"}, Where: &compliance.Condition{Exists: &compliance.Exists{Fact: "absence", Match: []compliance.Match{
		{Theirs: "person_id", Ours: "assignee_id"},
	}, ValidAt: "due_to_on"}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"followup.deputised"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "assigned_by_role", Op: "in", Value: compliance.Value{Param: "followup_supervisors"}},
			{Field: "deputy_id", Op: "ne", Value: compliance.Value{Ref: "on.assignee_id"}},
		}}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}, Anchor: "due_to_on"}},
	{ID: "FU-23", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S0", Clause: "1.10.6"},
		{Document: "S0", Clause: "3.10.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Satisfaction is surveyed every {survey_interval:month|# months}"}, {Tag: "zh-Hans", Text: "每{survey_interval:|#个}月进行一次满意度调查"}, {Tag: "zh-Hant", Text: "每{survey_interval:|#個}月進行一次滿意度調查"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month", N: &compliance.Value{Param: "survey_interval"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"survey.held"}},
	}}},
	{ID: "FU-24a", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S1", Clause: "3.6c"},
		{Document: "S4", Clause: "3.4.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The meeting on quality goes through the results of the calls every {meeting_interval:month|# months}"}, {Tag: "zh-Hans", Text: "每{meeting_interval:|#个}月的质量会议须讲评回访结果"}, {Tag: "zh-Hant", Text: "每{meeting_interval:|#個}月的質量會議須講評回訪結果"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month", N: &compliance.Value{Param: "meeting_interval"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"meeting.held"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "meeting_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "quality"}}},
			{Field: "reviewed", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}},
	}}},
	{ID: "FU-24b", Per: []history.Name{"finding_id"}, Params: []compliance.Param{
		{Name: "measure_days", Type: "int", Default: compliance.Literal{Form: "number", Text: "7"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "90"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days in which a weak point has its measure (our default)"}, {Tag: "zh-Hans", Text: "薄弱环节制定措施的期限，以天计（本库默认）"}, {Tag: "zh-Hant", Text: "薄弱環節制定措施的期限，以天計（本庫預設）"}}},
	}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S1", Clause: "3.6c"},
		{Document: "S4", Clause: "3.4.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every weak point that the meeting finds has a measure"}, {Tag: "zh-Hans", Text: "会议查出的薄弱环节须有改进措施"}, {Tag: "zh-Hant", Text: "會議查出的薄弱環節須有改進措施"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"weak_point.found"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"action.opened"}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "measure_days"}},
	}}},
	{ID: "FU-25", Per: []history.Name{"customer_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "3.4.2a"},
		{Document: "S3", Clause: "3.4.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every customer who is assigned to somebody is called by the day that was set"}, {Tag: "zh-Hans", Text: "指派回访的客户须在规定日期前联系"}, {Tag: "zh-Hant", Text: "指派回訪的客戶須在規定日期前聯繫"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"contact.assigned"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{Field: "at", Op: "ge", Value: compliance.Value{Ref: "on.at"}}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}, Anchor: "due_on"}},
	{ID: "NT-01", Per: []history.Name{"campaign_id", "customer_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.6a"},
		{Document: "S3", Clause: "2.3.b6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A guest of a campaign is told by telephone two weeks before it begins"}, {Tag: "zh-Hans", Text: "活动开始两周前电话通知受邀客户"}, {Tag: "zh-Hant", Text: "活動開始兩週前電話通知受邀客戶"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"campaign.invited"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"campaign.noticed"}, Where: &compliance.Condition{Field: "channel", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "phone"}}}},
	}, Within: compliance.Windows{
		{Param: "notice_lead"},
	}, Anchor: "campaign.start_at"}},
	{ID: "NT-02", Per: []history.Name{"campaign_id", "customer_id"}, When: &compliance.Condition{Field: "campaign.needs_letter", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.6b"},
		{Document: "S3", Clause: "2.3.b6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A letter, where one is wanted, goes out {letter_time:after} the call"}, {Tag: "zh-Hans", Text: "需要寄信的，电话通知后寄出的期限：{letter_time}"}, {Tag: "zh-Hant", Text: "需要寄信的，電話通知後寄出的期限：{letter_time}"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"campaign.noticed"}, Where: &compliance.Condition{Field: "channel", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "phone"}}}, Pick: "first"}, Then: []compliance.Pattern{
		{Events: []history.Type{"letter.sent"}},
	}, Within: compliance.Windows{
		{Param: "letter_time"},
	}}},
	{ID: "NT-03", Per: []history.Name{"letter_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.8"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every letter that goes out is registered and archived"}, {Tag: "zh-Hans", Text: "发出的每封信函须登记并归档"}, {Tag: "zh-Hant", Text: "發出的每封信函須登記並歸檔"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"letter.sent"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"letter.registered"}},
		{Events: []history.Type{"letter.archived"}, Where: &compliance.Condition{Field: "archive_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
	}, Mode: "all", Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "filing"}},
	}, Anchor: "at"}},
	{ID: "NT-04", Per: []history.Name{"vehicle_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "2.4.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The owner is reminded before the next service is due"}, {Tag: "zh-Hans", Text: "下次保养到期前须提醒客户"}, {Tag: "zh-Hant", Text: "下次保養到期前須提醒客戶"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"vehicle.service_due_set"}, Pick: "last"}, Then: []compliance.Pattern{
		{Events: []history.Type{"reminder.sent"}},
	}, Within: compliance.Windows{
		{Unit: "days", Min: &compliance.Value{Param: "due_lead"}, Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}, Anchor: "due_on"}},
	{ID: "NT-05", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "2.4.3.5"},
		{Document: "S3", Clause: "2.3.a2.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A notice of a campaign says what, when and where"}, {Tag: "zh-Hans", Text: "活动通知须写明内容、时间和地点"}, {Tag: "zh-Hant", Text: "活動通知須寫明內容、時間和地點"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"campaign.noticed"}}, Must: &compliance.Condition{Field: "contents", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "content"},
		{Form: "text", Text: "date"},
		{Form: "text", Text: "place"},
	}}}}}},
	{ID: "CF-01", Per: []history.Name{"customer_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "2.3.b2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The file of a new customer is made {file_deadline:after} the visit"}, {Tag: "zh-Hans", Text: "新客户来店后建立客户档案的期限：{file_deadline}"}, {Tag: "zh-Hant", Text: "新客戶來店後建立客戶檔案的期限：{file_deadline}"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"intake.request_signed", "inquiry.ended"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"customer_file.built"}},
	}, Within: compliance.Windows{
		{Param: "file_deadline"},
	}, Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"customer_file.built"}}, UpTo: "trigger"}}},
	{ID: "CF-03a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "2.4.1b"},
		{Document: "S3", Clause: "2.3.a1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The file of a customer says who he is, how to reach him, when he came, what he wishes and what was done"}, {Tag: "zh-Hans", Text: "客户档案须有姓名、地址、电话、来店日期、希望得到的服务和维修保养记录"}, {Tag: "zh-Hant", Text: "客戶檔案須有姓名、地址、電話、來店日期、希望得到的服務和維修保養記錄"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"customer_file.built"}}, Fields: []compliance.Path{"customer.name", "customer.address", "customer.phone", "visited_on", "customer.wished_service", "service_record"}}},
	{ID: "CF-03b", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "2.4.1b"},
		{Document: "S3", Clause: "2.3.a1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The file says which car it is, how often it is serviced, and when next"}, {Tag: "zh-Hans", Text: "客户档案须有车型、车牌、车种、保养周期和下次保养日期"}, {Tag: "zh-Hant", Text: "客戶檔案須有車型、車牌、車種、保養週期和下次保養日期"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"order.closed"}}, Fields: []compliance.Path{"vehicle.model", "vehicle.plate", "vehicle.vehicle_type", "vehicle.service_interval", "vehicle.next_service_on"}}},
	{ID: "CF-03c", Per: []history.Name{"order_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "2.4.1b"},
		{Document: "S3", Clause: "2.3.a1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every repair is entered in the file of the customer before it is archived"}, {Tag: "zh-Hans", Text: "每次维修保养须记入客户档案后归档"}, {Tag: "zh-Hant", Text: "每次維修保養須記入客戶檔案後歸檔"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.archived"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"customer_file.updated"}},
	}}},
	{ID: "CF-05a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "2.5c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A closed order names its customer and its car"}, {Tag: "zh-Hans", Text: "结案工单须关联客户和车辆"}, {Tag: "zh-Hant", Text: "結案工單須關聯客戶和車輛"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"order.closed"}}, Fields: []compliance.Path{"customer_id", "vehicle_id"}}},
	{ID: "CF-05b", Per: []history.Name{"order_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S2", Clause: "2.5c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The calls about an order are linked to the file of the customer before it is archived"}, {Tag: "zh-Hans", Text: "工单归档前，其回访记录须关联客户档案"}, {Tag: "zh-Hant", Text: "工單歸檔前，其回訪記錄須關聯客戶檔案"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"followup.reached"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"customer_file.followup_linked"}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.archived"}}}},
	{ID: "CF-06", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "3.1.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The files of the customers are gone through on every working day"}, {Tag: "zh-Hans", Text: "客户档案须每个工作日查阅"}, {Tag: "zh-Hant", Text: "客戶檔案須每個工作日查閱"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "working_day"}, Needs: []compliance.Pattern{
		{Events: []history.Type{"files.reviewed"}},
	}}},
	{ID: "CI-01", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "7.1a"},
		{Document: "S2", Clause: "3.3a"},
		{Document: "S4", Clause: "1.3.2a"},
		{Document: "S4", Clause: "4.1"},
		{Document: "S4", Clause: "1.4.1e"},
		{Document: "S4", Clause: "T1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Customers can complain by a published hotline and in at least one other way"}, {Tag: "zh-Hans", Text: "须公布投诉热线，并至少另设一种投诉渠道"}, {Tag: "zh-Hant", Text: "須公布投訴熱線，並至少另設一種投訴渠道"}}, Logic: &compliance.Require{On: compliance.Pattern{Fact: "store"}, Must: &compliance.Condition{All: []compliance.Condition{
		{Field: "complaint_channels", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "hotline"},
		}}}},
		{Field: "complaint_channels", Op: "has_any", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "mail"},
			{Form: "text", Text: "online"},
			{Form: "text", Text: "book"},
			{Form: "text", Text: "box"},
		}}}},
	}}}},
	{ID: "CI-02", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "7.1b"},
		{Document: "S3", Clause: "3.1.1"},
		{Document: "S4", Clause: "5.3b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint says who complains, of what and when"}, {Tag: "zh-Hans", Text: "投诉须记录客户、内容和时间"}, {Tag: "zh-Hant", Text: "投訴須記錄客戶、內容和時間"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Fields: []compliance.Path{"customer_id", "matter"}}},
	{ID: "CI-03", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "7.1c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint reaches the department or person in charge in time"}, {Tag: "zh-Hans", Text: "投诉信息须及时传递到责任部门或责任人"}, {Tag: "zh-Hant", Text: "投訴信息須及時傳遞到責任部門或責任人"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.assigned"}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}}},
	{ID: "CI-04a", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.5.1"},
		{Document: "S0", Clause: "1.6.1.2"},
		{Document: "S0", Clause: "2.2.3"},
		{Document: "S0", Clause: "3.5.3"},
		{Document: "S1", Clause: "7.2a"},
		{Document: "S3", Clause: "3.4.2.2"},
		{Document: "S3", Clause: "3.1.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint is accepted at once"}, {Tag: "zh-Hans", Text: "投诉须立即受理"}, {Tag: "zh-Hant", Text: "投訴須立即受理"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.accepted"}},
	}, Within: compliance.Windows{
		{Param: "immediate"},
	}}},
	{ID: "CI-04b", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.5.1"},
		{Document: "S0", Clause: "1.6.1.2"},
		{Document: "S0", Clause: "2.2.3"},
		{Document: "S0", Clause: "3.5.3"},
		{Document: "S1", Clause: "7.2a"},
		{Document: "S3", Clause: "3.4.2.2"},
		{Document: "S3", Clause: "3.1.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint is looked into at once when somebody has it"}, {Tag: "zh-Hans", Text: "投诉指派后须立即调查"}, {Tag: "zh-Hant", Text: "投訴指派後須立即調查"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.assigned"}, Pick: "first"}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.investigated"}},
	}, Within: compliance.Windows{
		{Param: "immediate"},
	}}},
	{ID: "CI-05a", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.2b"},
		{Document: "S4", Clause: "1.3.2d"},
		{Document: "S4", Clause: "1.3.3.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The customer-care officer fills in the complaint form"}, {Tag: "zh-Hans", Text: "投诉处理单由客户关爱员填写"}, {Tag: "zh-Hant", Text: "投訴處理單由客戶關愛員填寫"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"complaint.registered"}}, Fields: []compliance.Path{"form_kind"}, Must: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "care_roles"}}}},
	{ID: "CI-05b", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.2b"},
		{Document: "S4", Clause: "1.3.2d"},
		{Document: "S4", Clause: "1.3.3.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint has its form and its owner before anything is settled"}, {Tag: "zh-Hans", Text: "投诉处理前须有处理单和责任人"}, {Tag: "zh-Hant", Text: "投訴處理前須有處理單和責任人"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.registered"}},
		{Events: []history.Type{"complaint.assigned"}, Where: &compliance.Condition{Field: "owner_id", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.plan_told", "complaint.closed"}}}},
	{ID: "CI-06", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "4.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint that is met in a call is written down, and the customer-care manager told, at the first moment"}, {Tag: "zh-Hans", Text: "回访中发现的投诉须第一时间填表并上报客户关爱经理"}, {Tag: "zh-Hant", Text: "回訪中發現的投訴須第一時間填表並上報客戶關愛經理"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.received"}, Where: &compliance.Condition{Field: "found_in_followup", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.registered"}},
		{Events: []history.Type{"complaint.reported"}, Where: &compliance.Condition{Field: "to_role", Op: "in", Value: compliance.Value{Param: "care_managers"}}},
	}, Mode: "all", Within: compliance.Windows{
		{Param: "first_moment"},
	}}},
	{ID: "CI-07a", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.1.1.1"},
		{Document: "S4", Clause: "5.A1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint goes out on the form of its department"}, {Tag: "zh-Hans", Text: "销售和售后投诉须使用各自的处理表"}, {Tag: "zh-Hant", Text: "銷售和售後投訴須使用各自的處理表"}}, Logic: &compliance.Routing{On: compliance.Pattern{Events: []history.Type{"complaint.issued"}}, Key: "complaint.phase", To: "form_kind", Table: compliance.Routes{
		{Key: "sales", Values: []string{"sales"}},
		{Key: "after_sales", Values: []string{"after_sales"}},
	}}},
	{ID: "CI-07b", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.phase", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "sales"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.1.1.1"},
		{Document: "S4", Clause: "5.A1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint about a sale is issued to the head of sales on the sales form, and signed for"}, {Tag: "zh-Hans", Text: "销售投诉须以销售客户抱怨处理表下发销售负责人并签收"}, {Tag: "zh-Hant", Text: "銷售投訴須以銷售客戶抱怨處理表下發銷售負責人並簽收"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.issued"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "form_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "sales"}}},
			{Field: "to_role", Op: "in", Value: compliance.Value{Param: "sales_heads"}},
		}}},
		{Events: []history.Type{"complaint.signed"}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.plan_told", "complaint.closed"}}}},
	{ID: "CI-08a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.1.1.2"},
		{Document: "S4", Clause: "5.4.1.2.2"},
		{Document: "S4", Clause: "5.A2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint is issued to the head of its department"}, {Tag: "zh-Hans", Text: "投诉须下发给所属部门负责人"}, {Tag: "zh-Hant", Text: "投訴須下發給所屬部門負責人"}}, Logic: &compliance.Routing{On: compliance.Pattern{Events: []history.Type{"complaint.issued"}}, Key: "complaint.phase", To: "to_role", Table: compliance.Routes{
		{Key: "sales", Values: []string{"sales_director", "retail_manager", "showroom_manager"}},
		{Key: "after_sales", Values: []string{"service_director", "service_manager"}},
	}}},
	{ID: "CI-08b", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.phase", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "after_sales"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.1.1.2"},
		{Document: "S4", Clause: "5.4.1.2.2"},
		{Document: "S4", Clause: "5.A2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint about a service is issued to the head of service on the after-sales form, and signed for"}, {Tag: "zh-Hans", Text: "售后投诉须以售后客户抱怨处理表下发售后负责人并签收"}, {Tag: "zh-Hant", Text: "售後投訴須以售後客戶抱怨處理表下發售後負責人並簽收"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.issued"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "form_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "after_sales"}}},
			{Field: "to_role", Op: "in", Value: compliance.Value{Param: "service_heads"}},
		}}},
		{Events: []history.Type{"complaint.signed"}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.plan_told", "complaint.closed"}}}},
	{ID: "CI-09a", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.1.2.1"},
		{Document: "S4", Clause: "5.4.1.2.2"},
		{Document: "S4", Clause: "5.3a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Whoever else meets a complaint tells the customer director at the first moment"}, {Tag: "zh-Hans", Text: "其他途径得知的投诉须第一时间告知客户总监"}, {Tag: "zh-Hant", Text: "其他途徑得知的投訴須第一時間告知客戶總監"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.received"}, Where: &compliance.Condition{Any: []compliance.Condition{
		{Field: "found_in_followup", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
		{Field: "found_in_followup", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
	}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.reported"}, Where: &compliance.Condition{Field: "to_role", Op: "in", Value: compliance.Value{Param: "customer_directors"}}},
	}, Within: compliance.Windows{
		{Param: "first_moment"},
	}}},
	{ID: "CI-09b", Per: []history.Name{"complaint_id"}, Effect: "warn", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.1.2.1"},
		{Document: "S4", Clause: "5.4.1.2.2"},
		{Document: "S4", Clause: "5.3a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The customer director verifies the cause before the form goes out"}, {Tag: "zh-Hans", Text: "客户总监核实原因后方可下发处理表"}, {Tag: "zh-Hant", Text: "客戶總監核實原因後方可下發處理表"}}, Override: compliance.Override{Roles: []string{"general_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"complaint.issued"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"complaint.cause_verified"}, Where: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "customer_directors"}}},
	}}},
	{ID: "CI-10a", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S2", Clause: "3.3b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "It is known who was asked first"}, {Tag: "zh-Hans", Text: "须记录首问责任人"}, {Tag: "zh-Hant", Text: "須記錄首問責任人"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Fields: []compliance.Path{"by"}}},
	{ID: "CI-10b", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "3.3b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Whoever was asked first stays responsible until somebody else accepts or signs for it"}, {Tag: "zh-Hans", Text: "首问负责：他人接受或签收之前由首问人负责"}, {Tag: "zh-Hant", Text: "首問負責：他人接受或簽收之前由首問人負責"}}, Logic: &compliance.Separation{People: []compliance.Act{
		{Pattern: compliance.Pattern{Events: []history.Type{"complaint.received"}}},
		{Pattern: compliance.Pattern{Events: []history.Type{"complaint.assigned"}}, Who: "owner_id"},
	}, Mode: "same", Unless: &compliance.Pattern{Events: []history.Type{"complaint.transfer_accepted", "complaint.signed"}}}},
	{ID: "CI-10c", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "3.3b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint that is passed on has a receiver who accepted it"}, {Tag: "zh-Hans", Text: "转交的投诉须有人接受"}, {Tag: "zh-Hant", Text: "轉交的投訴須有人接受"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"complaint.transferred"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.transfer_accepted"}, Match: []compliance.Match{
			{Theirs: "complaint_id", Ours: "complaint_id"},
			{Theirs: "owner_id", Ours: "owner_id"},
		}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.plan_made", "complaint.closed"}}}},
	{ID: "CI-11a", Per: []history.Name{"opinion_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.1e"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every opinion gets an answer"}, {Tag: "zh-Hans", Text: "客户意见须有回复"}, {Tag: "zh-Hant", Text: "客戶意見須有回覆"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"opinion.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"opinion.answered"}},
	}, Within: compliance.Windows{
		{Param: "issue_age"},
	}}},
	{ID: "CI-11b", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.1e"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every complaint gets an answer"}, {Tag: "zh-Hans", Text: "每件投诉均须有答复"}, {Tag: "zh-Hant", Text: "每件投訴均須有答覆"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.replied"}},
	}, Within: compliance.Windows{
		{Param: "issue_age"},
	}}},
	{ID: "CI-12", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "1.2.1.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Who receives an unhappy customer is able to"}, {Tag: "zh-Hans", Text: "接待不满客户须由有能力的人员负责"}, {Tag: "zh-Hant", Text: "接待不滿客戶須由有能力的人員負責"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"complaint.handled"}}, Must: &compliance.Condition{Exists: &compliance.Exists{Fact: "person", Match: []compliance.Match{
		{Theirs: "person_id", Ours: "by"},
	}, Where: &compliance.Condition{Field: "skills", Op: "has_any", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "complaint"},
	}}}}}}}},
	{ID: "CI-14a", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "4.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every complaint is coordinated by the role that the house named"}, {Tag: "zh-Hans", Text: "每件投诉须由指定岗位协调"}, {Tag: "zh-Hant", Text: "每件投訴須由指定崗位協調"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"complaint.assigned"}}, Must: &compliance.Condition{Field: "coordinator_role", Op: "in", Value: compliance.Value{Param: "coordinators"}}}},
	{ID: "CI-14b", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "4.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The authority of each post that handles complaints is laid down"}, {Tag: "zh-Hans", Text: "各岗位的投诉处理权限须有规定"}, {Tag: "zh-Hant", Text: "各崗位的投訴處理權限須有規定"}}, Logic: &compliance.Count{On: &compliance.Pattern{Fact: "store"}, Of: compliance.Pattern{Fact: "team_role", Where: &compliance.Condition{Field: "authority", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Min: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}, EachOf: &compliance.EachOf{Field: "role", Values: compliance.Value{Param: "roles_with_authority"}}}},
	{ID: "CI-15", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.1.2.1"},
		{Document: "S4", Clause: "5.4.1.2.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The way by which a complaint came is one of the list"}, {Tag: "zh-Hans", Text: "投诉来源须在规定范围内"}, {Tag: "zh-Hant", Text: "投訴來源須在規定範圍內"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Must: &compliance.Condition{Field: "channel", Op: "in", Value: compliance.Value{Param: "complaint_channels"}}}},
	{ID: "CC-01", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.3.2"},
		{Document: "S4", Clause: "4.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The cause is found before somebody gets the complaint and before a plan is told"}, {Tag: "zh-Hans", Text: "先确认投诉原因，再指派责任人、告知方案"}, {Tag: "zh-Hant", Text: "先確認投訴原因，再指派責任人、告知方案"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"complaint.plan_told", "complaint.assigned"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"complaint.classified"}, Where: &compliance.Condition{Field: "cause", Op: "in", Value: compliance.Value{Param: "causes"}}},
	}}},
	{ID: "CC-03", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.cause", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "attitude"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.3.2b"},
		{Document: "S4", Clause: "4.5.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "After a complaint about attitude there is an apology, and the head of sales finds the cause and prevents another"}, {Tag: "zh-Hans", Text: "服务态度投诉须道歉，并由销售负责人查明原因、制定预防措施"}, {Tag: "zh-Hant", Text: "服務態度投訴須道歉，並由銷售負責人查明原因、制定預防措施"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"apology.made"}},
		{Events: []history.Type{"complaint.root_cause_found"}, Where: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "sales_director"},
			{Form: "text", Text: "retail_manager"},
			{Form: "text", Text: "showroom_manager"},
		}}}}},
		{Events: []history.Type{"action.opened"}, Where: &compliance.Condition{Field: "action_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "prevention"}}}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.closed"}}}},
	{ID: "CC-04a", Per: []history.Name{"complaint_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.3.2c"},
		{Document: "S4", Clause: "4.5.3"},
		{Document: "S4", Clause: "5.4.2.2.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Misuse is explained to the customer only when there is conclusive evidence"}, {Tag: "zh-Hans", Text: "有确凿证据后方可向客户解释为使用不当"}, {Tag: "zh-Hant", Text: "有確鑿證據後方可向客戶解釋為使用不當"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"complaint.explained"}, Where: &compliance.Condition{Field: "explanation", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "misuse"}}}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"evidence.added"}, Where: &compliance.Condition{Field: "conclusive", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
	}}},
	{ID: "CC-04b", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.3.2c"},
		{Document: "S4", Clause: "4.5.3"},
		{Document: "S4", Clause: "5.4.2.2.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Who explains misuse teaches the correct use"}, {Tag: "zh-Hans", Text: "解释使用不当时须讲解正确的使用方法"}, {Tag: "zh-Hant", Text: "解釋使用不當時須講解正確的使用方法"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"complaint.explained"}, Where: &compliance.Condition{Field: "explanation", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "misuse"}}}}, Must: &compliance.Condition{Field: "correct_use_told", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}},
	{ID: "CC-04c", Per: []history.Name{"complaint_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.3.2c"},
		{Document: "S4", Clause: "4.5.3"},
		{Document: "S4", Clause: "5.4.2.2.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint is put down to misuse only when there is conclusive evidence"}, {Tag: "zh-Hans", Text: "有确凿证据后方可将投诉归为使用不当"}, {Tag: "zh-Hant", Text: "有確鑿證據後方可將投訴歸為使用不當"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"complaint.classified"}, Where: &compliance.Condition{Field: "cause", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "misuse"}}}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"evidence.added"}, Where: &compliance.Condition{Field: "conclusive", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
	}}},
	{ID: "CC-05", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.insured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.3.2c"},
		{Document: "S4", Clause: "4.5.3"},
		{Document: "S4", Clause: "5.4.2.2.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "If an insurer pays, the customer is guided to him"}, {Tag: "zh-Hans", Text: "属于保险事故的，须引导客户向保险公司索赔"}, {Tag: "zh-Hant", Text: "屬於保險事故的，須引導客戶向保險公司索賠"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.insurance_guided"}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.closed"}}}},
	{ID: "CC-06", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.cause", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "missed_at_delivery"}}}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.3.2d"},
		{Document: "S4", Clause: "4.5.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "For what was missed at the delivery inspection the company compensates first, and pursues who is to blame then"}, {Tag: "zh-Hans", Text: "交车检查遗漏的问题，公司先赔付，再追究责任人"}, {Tag: "zh-Hant", Text: "交車檢查遺漏的問題，公司先賠付，再追究責任人"}}, Override: compliance.Override{Roles: []string{"general_manager"}}, Logic: &compliance.Sequence{Steps: []compliance.Step{
		{Pattern: compliance.Pattern{Events: []history.Type{"loss.compensated"}}, Name: "compensation"},
		{Pattern: compliance.Pattern{Events: []history.Type{"accountability.recorded"}}, Name: "pursuit"},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.archived"}}}},
	{ID: "CC-07", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "complaint.cause", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "other"}}},
		{Field: "complaint.cost", Op: "le", Value: compliance.Value{Param: "low_cost"}},
	}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.3.2e"},
		{Document: "S4", Clause: "4.5.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "What costs little is solved quickly, whoever is to blame"}, {Tag: "zh-Hans", Text: "费用不高的投诉不论责任尽快解决"}, {Tag: "zh-Hant", Text: "費用不高的投訴不論責任盡快解決"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.completed"}},
	}, Within: compliance.Windows{
		{Param: "asap"},
	}}},
	{ID: "CC-09", Effect: "warn", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.3.2a"},
		{Document: "S4", Clause: "4.5.1"},
		{Document: "S4", Clause: "5.3d"},
		{Document: "S4", Clause: "5.3e"},
		{Document: "S4", Clause: "5.3f"},
		{Document: "S4", Clause: "1.3.3.2b", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The cause of a complaint decides which head owns it"}, {Tag: "zh-Hans", Text: "按投诉原因确定责任部门负责人"}, {Tag: "zh-Hant", Text: "按投訴原因確定責任部門負責人"}}, Override: compliance.Override{Roles: []string{"customer_director", "general_manager"}}, Logic: &compliance.Routing{On: compliance.Pattern{Events: []history.Type{"complaint.assigned"}}, Key: "complaint.cause", To: "owner_role", Table: compliance.Routes{
		{Key: "product_or_service", Values: []string{"service_director", "service_manager"}},
		{Key: "new_car_quality", Values: []string{"service_director", "service_manager"}},
		{Key: "after_sales_service", Values: []string{"service_director", "service_manager"}},
		{Key: "repair_quality", Values: []string{"service_director", "service_manager"}},
		{Key: "parts_supply", Values: []string{"service_director", "service_manager"}},
		{Key: "attitude", Values: []string{"sales_director", "retail_manager", "showroom_manager"}},
		{Key: "sales_service", Values: []string{"sales_director", "retail_manager"}},
		{Key: "new_car_supply", Values: []string{"sales_director", "retail_manager"}},
		{Key: "value_added", Values: []string{"value_added_manager"}},
	}, Else: compliance.Otherwise{Any: true}}},
	{ID: "CC-11a", When: &compliance.Condition{Field: "complaint.cause", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "sales_service"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.1.1"},
		{Document: "S4", Clause: "5.4.2.1.2"},
		{Document: "S4", Clause: "5.4.2.1.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint about the service of sales is judged a misunderstanding or a fault of the house"}, {Tag: "zh-Hans", Text: "销售服务投诉须判定为误解或内部原因"}, {Tag: "zh-Hant", Text: "銷售服務投訴須判定為誤解或內部原因"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"complaint.plan_told", "complaint.closed"}}, Fields: []compliance.Path{"complaint.verdict"}, Must: &compliance.Condition{Field: "complaint.verdict", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "misunderstanding"},
		{Form: "text", Text: "internal"},
	}}}}}},
	{ID: "CC-11b", Per: []history.Name{"complaint_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.1.1"},
		{Document: "S4", Clause: "5.4.2.1.2"},
		{Document: "S4", Clause: "5.4.2.1.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A misunderstanding is found only with evidence"}, {Tag: "zh-Hans", Text: "判定误解须有证据"}, {Tag: "zh-Hant", Text: "判定誤解須有證據"}}, Override: compliance.Override{Roles: []string{"general_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"complaint.classified"}, Where: &compliance.Condition{Field: "verdict", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "misunderstanding"}}}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"evidence.added"}},
	}}},
	{ID: "CC-11c", Per: []history.Name{"complaint_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.1.1"},
		{Document: "S4", Clause: "5.4.2.1.2"},
		{Document: "S4", Clause: "5.4.2.1.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A misunderstanding is explained only with evidence"}, {Tag: "zh-Hans", Text: "解释误解须有证据"}, {Tag: "zh-Hant", Text: "解釋誤解須有證據"}}, Override: compliance.Override{Roles: []string{"general_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"complaint.explained"}, Where: &compliance.Condition{Field: "explanation", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "misunderstanding"}}}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"evidence.added"}},
	}}},
	{ID: "CC-11d", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "complaint.cause", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "sales_service"}}},
		{Field: "complaint.verdict", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "internal"}}},
	}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.1.1"},
		{Document: "S4", Clause: "5.4.2.1.2"},
		{Document: "S4", Clause: "5.4.2.1.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "For a fault of the house the department in charge makes the solution"}, {Tag: "zh-Hans", Text: "内部原因由责任部门制定解决方案"}, {Tag: "zh-Hant", Text: "內部原因由責任部門制定解決方案"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.plan_made"}, Where: &compliance.Condition{Field: "department", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.plan_told", "complaint.closed"}}}},
	{ID: "CC-12a", When: &compliance.Condition{Field: "complaint.cause", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "new_car_quality"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.2.2"},
		{Document: "S4", Clause: "5.4.2.2.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint about the quality of a new car is judged misuse or a fault of the product"}, {Tag: "zh-Hans", Text: "新车质量投诉须判定为使用不当或产品质量问题"}, {Tag: "zh-Hant", Text: "新車質量投訴須判定為使用不當或產品質量問題"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"complaint.plan_told", "complaint.closed"}}, Fields: []compliance.Path{"complaint.verdict"}, Must: &compliance.Condition{Field: "complaint.verdict", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "misuse"},
		{Form: "text", Text: "product_quality"},
	}}}}}},
	{ID: "CC-12b", Per: []history.Name{"complaint_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.2.2"},
		{Document: "S4", Clause: "5.4.2.2.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Misuse is found only with conclusive evidence"}, {Tag: "zh-Hans", Text: "判定使用不当须有确凿证据"}, {Tag: "zh-Hant", Text: "判定使用不當須有確鑿證據"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"complaint.classified"}, Where: &compliance.Condition{Field: "verdict", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "misuse"}}}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"evidence.added"}, Where: &compliance.Condition{Field: "conclusive", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
	}}},
	{ID: "CC-13", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.liability", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "shop"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.2.2.1"},
		{Document: "S4", Clause: "1.2.2.2"},
		{Document: "S4", Clause: "1.2.3.1"},
		{Document: "S4", Clause: "1.2.3.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "If the shop is to blame it apologises"}, {Tag: "zh-Hans", Text: "属于本店责任的须向客户道歉"}, {Tag: "zh-Hant", Text: "屬於本店責任的須向客戶道歉"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"apology.made"}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.closed"}}}},
	{ID: "CC-14a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.5.2"},
		{Document: "S0", Clause: "2.5.3"},
		{Document: "S0", Clause: "2.5.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint is classified as justified or not, and as major or not"}, {Tag: "zh-Hans", Text: "投诉须判定是否合理、是否重大"}, {Tag: "zh-Hant", Text: "投訴須判定是否合理、是否重大"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"complaint.closed"}}, Fields: []compliance.Path{"complaint.validity", "complaint.severity"}, Must: &compliance.Condition{All: []compliance.Condition{
		{Field: "complaint.validity", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "justified"},
			{Form: "text", Text: "unjustified"},
		}}}},
		{Field: "complaint.severity", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "normal"},
			{Form: "text", Text: "major"},
		}}}},
	}}}},
	{ID: "CC-14b", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.validity", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "justified"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.5.2"},
		{Document: "S0", Clause: "2.5.3"},
		{Document: "S0", Clause: "2.5.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A justified complaint has a measure and an answer"}, {Tag: "zh-Hans", Text: "合理投诉须有处理措施和反馈"}, {Tag: "zh-Hant", Text: "合理投訴須有處理措施和反饋"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"action.opened"}},
		{Events: []history.Type{"complaint.replied"}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.closed"}}}},
	{ID: "CC-14c", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.validity", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "unjustified"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.5.2"},
		{Document: "S0", Clause: "2.5.3"},
		{Document: "S0", Clause: "2.5.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An unjustified complaint is explained patiently"}, {Tag: "zh-Hans", Text: "不合理投诉须耐心解释"}, {Tag: "zh-Hant", Text: "不合理投訴須耐心解釋"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.explained"}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.closed"}}}},
	{ID: "CC-14d", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.severity", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "major"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.5.2"},
		{Document: "S0", Clause: "2.5.3"},
		{Document: "S0", Clause: "2.5.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A major complaint goes upwards, with a plan"}, {Tag: "zh-Hans", Text: "重大投诉须上报并制定整改方案"}, {Tag: "zh-Hant", Text: "重大投訴須上報並制定整改方案"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.escalated"}},
		{Events: []history.Type{"complaint.plan_made"}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.closed"}}}},
	{ID: "CC-15", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "3.5b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint is counted with its group of customers"}, {Tag: "zh-Hans", Text: "投诉须按客户群体分类"}, {Tag: "zh-Hant", Text: "投訴須按客戶群體分類"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"complaint.closed"}}, Fields: []compliance.Path{"complaint.customer_group"}, Must: &compliance.Condition{Field: "complaint.customer_group", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "group"},
		{Form: "text", Text: "private"},
		{Form: "text", Text: "other"},
	}}}}}},
	{ID: "CC-16", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "4.6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Who brought a complaint about himself has a penalty in the assessment"}, {Tag: "zh-Hans", Text: "个人原因造成的投诉须按日常考核处罚"}, {Tag: "zh-Hant", Text: "個人原因造成的投訴須按日常考核處罰"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"complaint.classified"}, Where: &compliance.Condition{Field: "personal", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"penalty.recorded"}, Where: &compliance.Condition{Field: "person_id", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.archived"}}}},
	{ID: "CC-18a", Per: []history.Name{"dispute_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "6.2c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An objection to a charge that is neither settled nor passed on becomes a complaint"}, {Tag: "zh-Hans", Text: "未解决也未转交的费用异议须作为投诉处理"}, {Tag: "zh-Hant", Text: "未解決也未轉交的費用異議須作為投訴處理"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"dispute.raised"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.received"}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}, Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"dispute.resolved", "dispute.forwarded"}}}}},
	{ID: "CC-18b", When: &compliance.Condition{Field: "complaint.cause", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "fee_dispute"}}}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S1", Clause: "6.2c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint about a charge names the objection"}, {Tag: "zh-Hans", Text: "费用投诉须关联费用异议"}, {Tag: "zh-Hant", Text: "費用投訴須關聯費用異議"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Fields: []compliance.Path{"dispute_id"}}},
	{ID: "CH-01", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "7.2a"},
		{Document: "S4", Clause: "5.4.2.1.1"},
		{Document: "S4", Clause: "5.4.2.2.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The facts are verified at once with those involved, and it is known by whom"}, {Tag: "zh-Hans", Text: "须立即向当事人核实情况，并记录核实人"}, {Tag: "zh-Hant", Text: "須立即向當事人核實情況，並記錄核實人"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.assigned"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.investigated"}, Where: &compliance.Condition{Field: "by", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
	}, Within: compliance.Windows{
		{Param: "immediate"},
	}}},
	{ID: "CH-02a", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "7.2b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A plan is carried out by measures"}, {Tag: "zh-Hans", Text: "处理方案须落实为具体措施"}, {Tag: "zh-Hant", Text: "處理方案須落實為具體措施"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"complaint.plan_started"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"action.opened"}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.completed"}}}},
	{ID: "CH-02b", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "7.2b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Each measure names the department and the person"}, {Tag: "zh-Hans", Text: "每项措施须明确责任部门和责任人"}, {Tag: "zh-Hant", Text: "每項措施須明確責任部門和責任人"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"action.opened"}, Where: &compliance.Condition{Field: "complaint_id", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Fields: []compliance.Path{"department", "person_id"}}},
	{ID: "CH-03", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S1", Clause: "7.2c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "While a complaint is open the customer hears of its progress at regular intervals"}, {Tag: "zh-Hans", Text: "投诉处理期间须定期向客户反馈进展"}, {Tag: "zh-Hant", Text: "投訴處理期間須定期向客戶反饋進展"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.received", "complaint.reopened", "progress.told", "complaint.replied", "complaint.plan_told"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"progress.told"}},
		{Events: []history.Type{"complaint.replied"}},
		{Events: []history.Type{"complaint.plan_told"}},
	}, Within: compliance.Windows{
		{Param: "progress_interval"},
	}, Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"complaint.completed", "complaint.closed"}}, Since: &compliance.Pattern{Events: []history.Type{"complaint.reopened"}}}}},
	{ID: "CH-04", Per: []history.Name{"complaint_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.5.2"},
		{Document: "S0", Clause: "3.10.3"},
		{Document: "S2", Clause: "3.3c"},
		{Document: "S3", Clause: "1.1.4f"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint is closed only when the customer was told the result"}, {Tag: "zh-Hans", Text: "向客户反馈结果后方可结案"}, {Tag: "zh-Hant", Text: "向客戶反饋結果後方可結案"}}, Override: compliance.Override{Roles: []string{"general_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"complaint.closed"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"complaint.replied"}},
	}, Since: []compliance.Pattern{
		{Events: []history.Type{"complaint.reopened"}},
	}}},
	{ID: "CH-05a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.1.4"},
		{Document: "S4", Clause: "5.4.2.2.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The form that comes back says cause, method and result"}, {Tag: "zh-Hans", Text: "处理表须填写原因、方法和结果"}, {Tag: "zh-Hant", Text: "處理表須填寫原因、方法和結果"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"complaint.form_returned"}}, Fields: []compliance.Path{"cause_text", "method_text", "result_text"}}},
	{ID: "CH-05b", When: &compliance.Condition{Field: "complaint.cause", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "new_car_quality"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.1.4"},
		{Document: "S4", Clause: "5.4.2.2.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The form about the quality of a new car says when it was done"}, {Tag: "zh-Hans", Text: "新车质量投诉处理表须填写完成时间"}, {Tag: "zh-Hant", Text: "新車質量投訴處理表須填寫完成時間"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"complaint.form_returned"}}, Fields: []compliance.Path{"finished_on"}}},
	{ID: "CH-05c", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "complaint.cause", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "new_car_quality"}}},
		{Field: "complaint.verdict", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "product_quality"}}},
	}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.1.4"},
		{Document: "S4", Clause: "5.4.2.2.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The form about a fault of a new car comes back with the plan that the customer accepted"}, {Tag: "zh-Hans", Text: "新车质量问题处理表须附客户认可的方案"}, {Tag: "zh-Hant", Text: "新車質量問題處理表須附客戶認可的方案"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"complaint.form_returned"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"complaint.plan_agreed"}},
	}}},
	{ID: "CH-06a", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.validity", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "justified"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.1.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Of a justified complaint the root cause is found, and somebody improves it"}, {Tag: "zh-Hans", Text: "合理投诉须分析根本原因，并有专人改进"}, {Tag: "zh-Hant", Text: "合理投訴須分析根本原因，並有專人改進"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.root_cause_found"}},
		{Events: []history.Type{"action.opened"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "action_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "improvement"}}},
			{Field: "person_id", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.closed"}}}},
	{ID: "CH-06b", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.1.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every improvement is carried out before the complaint is archived"}, {Tag: "zh-Hans", Text: "改进措施落实后方可归档"}, {Tag: "zh-Hant", Text: "改進措施落實後方可歸檔"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"complaint.archived"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"action.done"}},
	}, ForEach: &compliance.ForEach{Pattern: compliance.Pattern{Events: []history.Type{"action.opened"}, Where: &compliance.Condition{Field: "action_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "improvement"}}}}, Key: "action_id"}}},
	{ID: "CH-07", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "complaint.cause", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "sales_service"}}},
		{Field: "complaint.verdict", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "internal"}}},
	}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.1.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "For a fault of the house the head of sales apologises and tells the solution within the limit"}, {Tag: "zh-Hans", Text: "内部原因须由销售负责人在时限内致歉并告知解决方案"}, {Tag: "zh-Hant", Text: "內部原因須由銷售負責人在時限內致歉並告知解決方案"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.due_set"}, Pick: "last"}, Then: []compliance.Pattern{
		{Events: []history.Type{"apology.made"}},
		{Events: []history.Type{"complaint.plan_told"}, Where: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "sales_heads"}}},
	}, Mode: "all", Within: compliance.Windows{
		{Unit: "hours", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}, Anchor: "due_at"}},
	{ID: "CH-08a", When: &compliance.Condition{All: []compliance.Condition{
		{Field: "complaint.cause", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "new_car_quality"}}},
		{Field: "complaint.verdict", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "product_quality"}}},
	}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.2.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The plan for a fault of the product is made together with the sales director and the customer director"}, {Tag: "zh-Hans", Text: "产品质量问题须与销售总监、客户总监共同制定方案"}, {Tag: "zh-Hant", Text: "產品質量問題須與銷售總監、客戶總監共同制定方案"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"complaint.plan_made"}}, Must: &compliance.Condition{Field: "participants", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "sales_director"},
		{Form: "text", Text: "customer_director"},
	}}}}}},
	{ID: "CH-08b", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "complaint.cause", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "new_car_quality"}}},
		{Field: "complaint.verdict", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "product_quality"}}},
	}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.2.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The general manager knows of a fault of the product before the plan is made"}, {Tag: "zh-Hans", Text: "产品质量问题须先报告总经理，再制定方案"}, {Tag: "zh-Hant", Text: "產品質量問題須先報告總經理，再制定方案"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"complaint.plan_made"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"complaint.escalated"}, Where: &compliance.Condition{Field: "to_role", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "general_manager"}}}},
	}}},
	{ID: "CH-08c", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "complaint.verdict", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "product_quality"}}},
		{Field: "complaint.severity", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "major"}}},
	}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.2.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "In a serious case the area staff of the maker are asked before the plan is told"}, {Tag: "zh-Hans", Text: "严重的产品质量问题须先联系厂家区域人员"}, {Tag: "zh-Hant", Text: "嚴重的產品質量問題須先聯繫廠家區域人員"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.escalated"}, Where: &compliance.Condition{Field: "to_role", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "manufacturer"}}}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.plan_told", "complaint.closed"}}}},
	{ID: "CH-09", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Not: &compliance.Condition{All: []compliance.Condition{
		{Field: "complaint.cause", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "other"}}},
		{Field: "complaint.cost", Op: "le", Value: compliance.Value{Param: "low_cost"}},
	}}}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.2.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A plan is begun only when the customer agreed to it and its time"}, {Tag: "zh-Hans", Text: "客户认可方案和时间后方可实施"}, {Tag: "zh-Hant", Text: "客戶認可方案和時間後方可實施"}}, Override: compliance.Override{Roles: []string{"customer_director", "general_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"complaint.plan_started"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"complaint.plan_agreed"}},
	}, Since: []compliance.Pattern{
		{Events: []history.Type{"complaint.plan_told"}},
	}}},
	{ID: "CH-10", Per: []history.Name{"complaint_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "7.2c"},
		{Document: "S4", Clause: "1.4.5"},
		{Document: "S2", Clause: "2.5b"},
		{Document: "S4", Clause: "1.3.3.2e"},
		{Document: "S4", Clause: "5.4.2.1.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint is closed when the customer is satisfied, or by a decision of the general manager that is recorded"}, {Tag: "zh-Hans", Text: "客户满意或总经理书面决定后方可结案"}, {Tag: "zh-Hant", Text: "客戶滿意或總經理書面決定後方可結案"}}, Override: compliance.Override{Roles: []string{"general_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"complaint.closed"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"complaint.called_back"}, Where: &compliance.Condition{Field: "satisfied", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
		{Events: []history.Type{"complaint.decided_finally"}, Where: &compliance.Condition{Field: "by_role", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "general_manager"}}}},
	}, Since: []compliance.Pattern{
		{Events: []history.Type{"complaint.reopened"}},
	}, LatestOf: []compliance.Pattern{
		{Events: []history.Type{"complaint.called_back"}},
		{Events: []history.Type{"complaint.decided_finally"}},
	}}},
	{ID: "CH-11", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.3.3a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A customer has to come no more than {visits:once|# times} for one complaint"}, {Tag: "zh-Hans", Text: "一件投诉客户来店不超过{visits}次"}, {Tag: "zh-Hant", Text: "一件投訴客戶來店不超過{visits}次"}}, Logic: &compliance.Count{On: &compliance.Pattern{Events: []history.Type{"complaint.received"}}, Of: compliance.Pattern{Events: []history.Type{"complaint.visited"}}, Max: &compliance.Value{Param: "visits"}, By: &compliance.Pattern{Events: []history.Type{"complaint.closed"}}}},
	{ID: "CH-12", Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.3.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "There is a complaint team of the general manager and the heads, each with authority"}, {Tag: "zh-Hans", Text: "须成立由总经理和各负责人组成、权限明确的投诉处理小组"}, {Tag: "zh-Hant", Text: "須成立由總經理和各負責人組成、權限明確的投訴處理小組"}}, Logic: &compliance.Count{On: &compliance.Pattern{Fact: "store"}, Of: compliance.Pattern{Fact: "team_role", Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "team", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "complaint"}}},
		{Field: "authority", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}}, Min: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}, EachOf: &compliance.EachOf{Field: "role", Values: compliance.Value{Param: "complaint_team"}}}},
	{ID: "CH-13", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.3.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The general manager finds the cause of an overdue or unsettled complaint at once, and takes a remedy"}, {Tag: "zh-Hans", Text: "超期或客户不满意的投诉，总经理须立即查明原因并采取补救措施"}, {Tag: "zh-Hant", Text: "超期或客戶不滿意的投訴，總經理須立即查明原因並採取補救措施"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.escalated"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "to_role", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "general_manager"}}},
		{Field: "reason", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "overdue"},
			{Form: "text", Text: "not_satisfied"},
		}}}},
	}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.root_cause_found"}},
		{Events: []history.Type{"complaint.remedy_taken"}},
	}, Mode: "all", Within: compliance.Windows{
		{Param: "immediate"},
	}}},
	{ID: "CH-14", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.4.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The customer director verifies each improvement before the complaint is closed"}, {Tag: "zh-Hans", Text: "客户总监验证改进效果后方可结案"}, {Tag: "zh-Hant", Text: "客戶總監驗證改進效果後方可結案"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"complaint.closed"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"action.verified"}, Where: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "customer_directors"}}},
	}, ForEach: &compliance.ForEach{Pattern: compliance.Pattern{Events: []history.Type{"action.opened"}, Where: &compliance.Condition{Field: "action_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "improvement"}}}}, Key: "action_id"}}},
	{ID: "CH-17a", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "3.4.2.2"},
		{Document: "S3", Clause: "3.1.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint that is closed was accepted, handled and followed by a call"}, {Tag: "zh-Hans", Text: "结案的投诉须经受理、处理和回访"}, {Tag: "zh-Hant", Text: "結案的投訴須經受理、處理和回訪"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"complaint.closed"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"complaint.accepted"}},
		{Events: []history.Type{"complaint.handled"}},
		{Events: []history.Type{"complaint.called_back"}},
	}, Mode: "all"}},
	{ID: "CH-17b", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "3.4.2.2"},
		{Document: "S3", Clause: "3.1.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint that is closed is archived"}, {Tag: "zh-Hans", Text: "结案的投诉须归档"}, {Tag: "zh-Hant", Text: "結案的投訴須歸檔"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.closed"}, Pick: "last"}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.archived"}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "filing"}},
	}, Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"complaint.reopened"}}, Since: &compliance.Pattern{Events: []history.Type{"complaint.closed"}}}}},
	{ID: "CH-21a", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.3d"},
		{Document: "S4", Clause: "5.3e"},
		{Document: "S4", Clause: "5.3f"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Whoever made the plan carries it out"}, {Tag: "zh-Hans", Text: "方案的制定人须负责落实"}, {Tag: "zh-Hant", Text: "方案的制定人須負責落實"}}, Logic: &compliance.Separation{People: []compliance.Act{
		{Pattern: compliance.Pattern{Events: []history.Type{"complaint.plan_made"}}},
		{Pattern: compliance.Pattern{Events: []history.Type{"complaint.plan_done"}}},
	}, Mode: "same", Unless: &compliance.Pattern{Events: []history.Type{"complaint.transfer_accepted"}}}},
	{ID: "CH-21b", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.3d"},
		{Document: "S4", Clause: "5.3e"},
		{Document: "S4", Clause: "5.3f"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The plan is made by the head who owns the complaint"}, {Tag: "zh-Hans", Text: "处理方案由投诉责任人制定"}, {Tag: "zh-Hant", Text: "處理方案由投訴責任人制定"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"complaint.plan_made"}}, Must: &compliance.Condition{Field: "by_role", Op: "eq", Value: compliance.Value{Ref: "complaint.owner_role"}}}},
	{ID: "CH-21c", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.3d"},
		{Document: "S4", Clause: "5.3e"},
		{Document: "S4", Clause: "5.3f"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A plan that was made is carried out before the complaint is closed"}, {Tag: "zh-Hans", Text: "方案落实后方可结案"}, {Tag: "zh-Hant", Text: "方案落實後方可結案"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"complaint.plan_made"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.plan_done"}},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.closed"}}}},
	{ID: "CD-01a", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.3.3b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint, from the maker as from the customer, is handled {handled_within:within}"}, {Tag: "zh-Hans", Text: "投诉（含厂家转来的）开始处理的期限：{handled_within}"}, {Tag: "zh-Hant", Text: "投訴（含廠家轉來的）開始處理的期限：{handled_within}"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.handled"}},
	}, Within: compliance.Windows{
		{Param: "handled_within"},
	}}},
	{ID: "CD-01b", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.3.3b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint, from the maker as from the customer, is answered {replied_within:within}"}, {Tag: "zh-Hans", Text: "投诉（含厂家转来的）答复的期限：{replied_within}"}, {Tag: "zh-Hant", Text: "投訴（含廠家轉來的）答覆的期限：{replied_within}"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.replied"}},
	}, Within: compliance.Windows{
		{Param: "replied_within"},
	}}},
	{ID: "CD-02", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.cause", Op: "in", Value: compliance.Value{Param: "urgent_causes"}}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.2.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The head of service contacts the customer of a complaint about the quality of a new car {contact:within}"}, {Tag: "zh-Hans", Text: "新车质量投诉，售后负责人联系客户的期限：{contact}"}, {Tag: "zh-Hant", Text: "新車質量投訴，售後負責人聯繫客戶的期限：{contact}"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.contacted"}, Where: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "service_heads"}}},
	}, Within: compliance.Windows{
		{Param: "contact"},
	}}},
	{ID: "CD-03", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.cause", Op: "in", Value: compliance.Value{Param: "urgent_causes"}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.2.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The customer hears the plan and its time {plan_time:after} the first contact"}, {Tag: "zh-Hans", Text: "首次联系后向客户告知方案和时间的期限：{plan_time}"}, {Tag: "zh-Hant", Text: "首次聯繫後向客戶告知方案和時間的期限：{plan_time}"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.contacted"}, Pick: "first"}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.plan_told"}},
	}, Within: compliance.Windows{
		{Param: "plan_time"},
	}, Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"complaint.explained"}}}}},
	{ID: "CD-04", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.cause", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "sales_service"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.1.2"},
		{Document: "S4", Clause: "5.4.2.1.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The head of sales calls the customer within the limit that the customer director set"}, {Tag: "zh-Hans", Text: "销售负责人须在客户总监规定的时限内致电客户"}, {Tag: "zh-Hant", Text: "銷售負責人須在客戶總監規定的時限內致電客戶"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.due_set"}, Pick: "last"}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.contacted"}, Where: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "sales_heads"}}},
	}, Within: compliance.Windows{
		{Unit: "hours", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}, Anchor: "due_at"}},
	{ID: "CD-05", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.cause", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "sales_service"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.1.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The head of sales talks to those involved at once"}, {Tag: "zh-Hans", Text: "销售负责人须立即与当事人沟通"}, {Tag: "zh-Hant", Text: "銷售負責人須立即與當事人溝通"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.signed"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.investigated"}},
	}, Within: compliance.Windows{
		{Param: "immediate"},
	}}},
	{ID: "CD-06", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.1.5"},
		{Document: "S4", Clause: "5.4.2.2.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Once a complaint was handled, the customer director calls {callback:within}"}, {Tag: "zh-Hans", Text: "投诉处理完毕后客户总监回访的期限：{callback}"}, {Tag: "zh-Hant", Text: "投訴處理完畢後客戶總監回訪的期限：{callback}"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.completed"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.called_back"}, Where: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "customer_directors"}}},
	}, Within: compliance.Windows{
		{Param: "callback"},
	}}},
	{ID: "CD-07", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.3.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Once the form came back, the customer director calls {form_callback:within}"}, {Tag: "zh-Hans", Text: "收到处理表后客户总监回访的期限：{form_callback}"}, {Tag: "zh-Hant", Text: "收到處理表後客戶總監回訪的期限：{form_callback}"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.form_returned"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.called_back"}, Where: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "customer_directors"}}},
	}, Within: compliance.Windows{
		{Param: "form_callback"},
	}}},
	{ID: "CD-08", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.3.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The owner of an open complaint is reminded on the day before its limit"}, {Tag: "zh-Hans", Text: "投诉到期前一天须提醒责任人"}, {Tag: "zh-Hant", Text: "投訴到期前一天須提醒責任人"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.due_set"}, Pick: "last"}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.reminded"}},
	}, Within: compliance.Windows{
		{Unit: "days", Min: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "-1"}}, Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "-1"}}},
	}, Anchor: "due_at", Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"complaint.completed", "complaint.closed"}}, Since: &compliance.Pattern{Events: []history.Type{"complaint.reopened"}}}, IfPast: compliance.Windows{
		{Param: "immediate"},
	}}},
	{ID: "CD-09", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.3.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "On the first day after a missed limit the customer director and the general manager are told"}, {Tag: "zh-Hans", Text: "超期第一天须报告客户总监和总经理"}, {Tag: "zh-Hant", Text: "超期第一天須報告客戶總監和總經理"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.due_set"}, Pick: "last"}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.escalated"}, Where: &compliance.Condition{Field: "to_role", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "customer_director"}}}},
		{Events: []history.Type{"complaint.escalated"}, Where: &compliance.Condition{Field: "to_role", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "general_manager"}}}},
	}, Mode: "all", Within: compliance.Windows{
		{Unit: "days", Min: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}, Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
	}, Anchor: "due_at", Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"complaint.completed", "complaint.closed"}}, UpTo: "anchor", Since: &compliance.Pattern{Events: []history.Type{"complaint.reopened"}}}}},
	{ID: "CD-10", Per: []history.Name{"issue_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.4e"},
		{Document: "S3", Clause: "2.3.b4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "What the clerk cannot answer is reported to the supervisor {issue_report:within}"}, {Tag: "zh-Hans", Text: "跟踪业务员不能答复的问题报业务主管的期限：{issue_report}"}, {Tag: "zh-Hant", Text: "跟蹤業務員不能答覆的問題報業務主管的期限：{issue_report}"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"issue.raised"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"issue.reported"}, Where: &compliance.Condition{Field: "to_role", Op: "in", Value: compliance.Value{Param: "followup_supervisors"}}},
	}, Within: compliance.Windows{
		{Param: "issue_report"},
	}, Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"issue.answered", "issue.told"}}}}},
	{ID: "CD-11", Per: []history.Name{"issue_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.4f"},
		{Document: "S3", Clause: "2.3.b4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The customer hears of a solution on the day it is there"}, {Tag: "zh-Hans", Text: "得到解决方案的当日告知客户"}, {Tag: "zh-Hant", Text: "得到解決方案的當日告知客戶"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"issue.solved"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"issue.told"}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}}},
	{ID: "CD-12", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "3.4.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint that came back to the clerk is followed by another call {recheck:within}"}, {Tag: "zh-Hans", Text: "投诉转回后再次回访的期限：{recheck}"}, {Tag: "zh-Hant", Text: "投訴轉回後再次回訪的期限：{recheck}"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.handed_back"}, Where: &compliance.Condition{Field: "to_role", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "followup_clerk"}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "recheck"}}}},
	}, Within: compliance.Windows{
		{Param: "recheck"},
	}}},
	{ID: "CD-13", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "3.4.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The head of the shop has the complaints that the clerk found on the same day"}, {Tag: "zh-Hans", Text: "回访发现的投诉当日报店长或总经理"}, {Tag: "zh-Hant", Text: "回訪發現的投訴當日報店長或總經理"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.received"}, Where: &compliance.Condition{Field: "found_in_followup", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.reported"}, Where: &compliance.Condition{Field: "to_role", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "store_head"},
			{Form: "text", Text: "general_manager"},
		}}}}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}}},
	{ID: "CD-14", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.2.3.3"},
		{Document: "S4", Clause: "1.3.3.3a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "No complaint is left open: it is settled {complaint_age:within}"}, {Tag: "zh-Hans", Text: "投诉不得拖延，了结的期限：{complaint_age}"}, {Tag: "zh-Hant", Text: "投訴不得拖延，了結的期限：{complaint_age}"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.received", "complaint.reopened"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.completed", "complaint.closed"}},
	}, Within: compliance.Windows{
		{Param: "complaint_age"},
	}}},
	{ID: "CD-15", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.3.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The clerk follows the state of an open complaint at regular intervals"}, {Tag: "zh-Hans", Text: "回访专员须定期跟踪未了结的投诉"}, {Tag: "zh-Hant", Text: "回訪專員須定期跟蹤未了結的投訴"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.due_set", "complaint.status_checked"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.status_checked"}},
	}, Within: compliance.Windows{
		{Param: "progress_interval"},
	}, Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"complaint.completed", "complaint.closed"}}, Since: &compliance.Pattern{Events: []history.Type{"complaint.reopened"}}}}},
	{ID: "CD-16", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "3.1.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "After it was handled a complaint is followed by a call in time"}, {Tag: "zh-Hans", Text: "投诉处理后须及时回访"}, {Tag: "zh-Hant", Text: "投訴處理後須及時回訪"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.completed"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.called_back"}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}}},
	{ID: "CD-17", Per: []history.Name{"issue_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.1.4d"},
		{Document: "S3", Clause: "2.3.b4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "What cannot be answered on the spot is looked into after the call"}, {Tag: "zh-Hans", Text: "不能当场答复的问题须在通话后立即研究"}, {Tag: "zh-Hant", Text: "不能當場答覆的問題須在通話後立即研究"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"issue.raised"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"issue.answered"}},
		{Events: []history.Type{"issue.researched"}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}}},
	{ID: "CD-18", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S0", Clause: "2.5.2"},
		{Document: "S4", Clause: "4.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint is solved as soon as possible"}, {Tag: "zh-Hans", Text: "投诉须尽快解决"}, {Tag: "zh-Hant", Text: "投訴須盡快解決"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.received", "complaint.reopened"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.completed", "complaint.closed"}},
	}, Within: compliance.Windows{
		{Param: "asap"},
	}}},
	{ID: "CD-19a", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.1.2"},
		{Document: "S4", Clause: "5.4.3.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every complaint has a limit"}, {Tag: "zh-Hans", Text: "每件投诉须规定处理时限"}, {Tag: "zh-Hant", Text: "每件投訴須規定處理時限"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.due_set"}},
	}, Until: &compliance.Pattern{Events: []history.Type{"complaint.completed"}}}},
	{ID: "CD-19b", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.1.2"},
		{Document: "S4", Clause: "5.4.3.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The customer director sets the limit, and it lies ahead"}, {Tag: "zh-Hans", Text: "处理时限由客户总监规定，且晚于当时"}, {Tag: "zh-Hant", Text: "處理時限由客戶總監規定，且晚於當時"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"complaint.due_set"}}, Must: &compliance.Condition{All: []compliance.Condition{
		{Field: "by_role", Op: "in", Value: compliance.Value{Param: "customer_directors"}},
		{Field: "due_at", Op: "gt", Value: compliance.Value{Ref: "at"}},
	}}}},
	{ID: "ES-01a", Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.2c"},
		{Document: "S4", Clause: "4.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "What somebody cannot solve goes to the next level, none left out"}, {Tag: "zh-Hans", Text: "无力解决或超出权限的投诉逐级上报，不得越级"}, {Tag: "zh-Hant", Text: "無力解決或超出權限的投訴逐級上報，不得越級"}}, Logic: &compliance.Routing{On: compliance.Pattern{Events: []history.Type{"complaint.escalated"}, Where: &compliance.Condition{Field: "reason", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "beyond_authority"},
		{Form: "text", Text: "unresolved"},
	}}}}}, Key: "from_role", To: "to_role", Table: compliance.Routes{
		{Key: "customer_care", Values: []string{"customer_care_manager"}},
		{Key: "customer_care_manager", Values: []string{"customer_director"}},
		{Key: "customer_director", Values: []string{"general_manager"}},
		{Key: "showroom_manager", Values: []string{"sales_director", "retail_manager"}},
		{Key: "retail_manager", Values: []string{"sales_director", "general_manager"}},
		{Key: "sales_director", Values: []string{"general_manager"}},
		{Key: "service_manager", Values: []string{"service_director", "general_manager"}},
		{Key: "service_director", Values: []string{"general_manager"}},
		{Key: "value_added_manager", Values: []string{"general_manager"}},
		{Key: "general_manager", Values: []string{"manufacturer"}},
	}}},
	{ID: "ES-01b", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.2c"},
		{Document: "S4", Clause: "4.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "What is beyond the authority of its owner goes upwards in time"}, {Tag: "zh-Hans", Text: "超出权限的投诉须及时上报"}, {Tag: "zh-Hant", Text: "超出權限的投訴須及時上報"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.classified"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "beyond_authority", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "beyond_authority", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Pick: "first"}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.escalated"}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}}},
	{ID: "ES-01c", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.2c"},
		{Document: "S4", Clause: "4.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "What the general manager cannot solve goes to the maker as soon as possible"}, {Tag: "zh-Hans", Text: "总经理无法解决的投诉须尽快报告厂家"}, {Tag: "zh-Hant", Text: "總經理無法解決的投訴須盡快報告廠家"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.escalated"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "to_role", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "general_manager"}}},
		{Field: "reason", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "beyond_authority"},
			{Form: "text", Text: "unresolved"},
		}}}},
	}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.escalated"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "from_role", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "general_manager"}}},
			{Field: "to_role", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "manufacturer"}}},
		}}},
		{Events: []history.Type{"complaint.plan_told"}},
		{Events: []history.Type{"complaint.completed"}},
	}, Within: compliance.Windows{
		{Param: "asap"},
	}}},
	{ID: "ES-02a", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "S0", Clause: "2.5.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A major complaint goes to the department above in time"}, {Tag: "zh-Hans", Text: "重大投诉须及时上报上级部门"}, {Tag: "zh-Hant", Text: "重大投訴須及時上報上級部門"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.classified"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "severity", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "severity", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "major"}}},
	}}, Pick: "first"}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.escalated"}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}}},
	{ID: "ES-02b", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.5.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A major complaint has a plan of correction"}, {Tag: "zh-Hans", Text: "重大投诉须制定整改方案"}, {Tag: "zh-Hant", Text: "重大投訴須制定整改方案"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.classified"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "severity", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "severity", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "major"}}},
	}}, Pick: "first"}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.plan_made"}},
	}, Within: compliance.Windows{
		{Param: "asap"},
	}}},
	{ID: "ES-03", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.found_in_followup", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "3.4.1"},
		{Document: "S4", Clause: "3.4.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint that a call brought up goes from the clerk to the head of the shop, with his instruction to the service manager, and back for another call"}, {Tag: "zh-Hans", Text: "回访发现的投诉依次报店长批示、交服务经理处理、转回回访员再次回访"}, {Tag: "zh-Hant", Text: "回訪發現的投訴依次報店長批示、交服務經理處理、轉回回訪員再次回訪"}}, Logic: &compliance.Sequence{Steps: []compliance.Step{
		{Pattern: compliance.Pattern{Events: []history.Type{"complaint.reported"}, Where: &compliance.Condition{Field: "to_role", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "store_head"},
			{Form: "text", Text: "general_manager"},
		}}}}}, Name: "report"},
		{Pattern: compliance.Pattern{Events: []history.Type{"complaint.instructed"}, Where: &compliance.Condition{Field: "instruction", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Name: "instruction"},
		{Pattern: compliance.Pattern{Events: []history.Type{"complaint.passed_on"}, Where: &compliance.Condition{Field: "to_role", Op: "in", Value: compliance.Value{Param: "service_heads"}}}, Name: "passing_on"},
		{Pattern: compliance.Pattern{Events: []history.Type{"complaint.handled"}, Where: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "service_heads"}}}, Name: "handling"},
		{Pattern: compliance.Pattern{Events: []history.Type{"complaint.handed_back"}}, Name: "handing_back"},
		{Pattern: compliance.Pattern{Events: []history.Type{"followup.reached"}, Where: &compliance.Condition{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "recheck"}}}}, Name: "recheck"},
	}, By: &compliance.Pattern{Events: []history.Type{"complaint.closed"}}}},
	{ID: "ES-04", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "4.3"},
		{Document: "S4", Clause: "5.4.1.2.1"},
		{Document: "S4", Clause: "5.4.1.2.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The customer-care manager or the customer director knows of a complaint at the first moment"}, {Tag: "zh-Hans", Text: "投诉须第一时间报告客户关爱经理或客户总监"}, {Tag: "zh-Hant", Text: "投訴須第一時間報告客戶關愛經理或客戶總監"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.reported"}, Where: &compliance.Condition{Field: "to_role", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "customer_care_manager"},
			{Form: "text", Text: "customer_director"},
		}}}}},
	}, Within: compliance.Windows{
		{Param: "first_moment"},
	}}},
	{ID: "ES-05a", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.2.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The general manager knows of a fault of the product at once"}, {Tag: "zh-Hans", Text: "产品质量问题须立即报告总经理"}, {Tag: "zh-Hant", Text: "產品質量問題須立即報告總經理"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.classified"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "verdict", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "verdict", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "product_quality"}}},
	}}, Pick: "first"}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.escalated"}, Where: &compliance.Condition{Field: "to_role", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "general_manager"}}}},
	}, Within: compliance.Windows{
		{Param: "immediate"},
	}}},
	{ID: "ES-05b", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.2.2.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The area staff of the maker know of a serious fault of the product at once"}, {Tag: "zh-Hans", Text: "严重的产品质量问题须立即联系厂家区域人员"}, {Tag: "zh-Hant", Text: "嚴重的產品質量問題須立即聯繫廠家區域人員"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.classified"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "complaint.verdict", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "complaint.verdict", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "product_quality"}}},
		{Field: "complaint.severity", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "complaint.severity", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "major"}}},
	}}, Pick: "first"}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.escalated"}, Where: &compliance.Condition{Field: "to_role", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "manufacturer"}}}},
	}, Within: compliance.Windows{
		{Param: "immediate"},
	}}},
	{ID: "ES-07", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "S4", Clause: "5.4.3.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The general manager knows at once that a customer is not satisfied"}, {Tag: "zh-Hans", Text: "回访不满意须立即报告总经理"}, {Tag: "zh-Hant", Text: "回訪不滿意須立即報告總經理"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"complaint.called_back"}, Where: &compliance.Condition{Field: "satisfied", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"complaint.escalated"}, Where: &compliance.Condition{Field: "to_role", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "general_manager"}}}},
	}, Within: compliance.Windows{
		{Param: "immediate"},
	}}},
	{ID: "ES-11", Per: []history.Name{"complaint_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.3.2b"},
		{Document: "S0", Clause: "2.4.1.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A complaint is passed on no more than {transfers:once|# times}"}, {Tag: "zh-Hans", Text: "一件投诉转交不超过{transfers}次"}, {Tag: "zh-Hant", Text: "一件投訴轉交不超過{transfers}次"}}, Logic: &compliance.Count{On: &compliance.Pattern{Events: []history.Type{"complaint.received"}}, Of: compliance.Pattern{Events: []history.Type{"complaint.transferred"}}, Max: &compliance.Value{Param: "transfers"}, By: &compliance.Pattern{Events: []history.Type{"complaint.closed"}}}},
	{ID: "PV-01", Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S0", Clause: "2.7.1"},
		{Document: "S2", Clause: "1.3b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Data of customers are seen only by a role that may, for a purpose that is recorded"}, {Tag: "zh-Hans", Text: "客户信息仅限有权岗位为记录在案的用途查阅"}, {Tag: "zh-Hant", Text: "客戶信息僅限有權崗位為記錄在案的用途查閱"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"data.viewed"}}, Fields: []compliance.Path{"purpose"}, Must: &compliance.Condition{Exists: &compliance.Exists{Fact: "data_grant", Match: []compliance.Match{
		{Theirs: "role", Ours: "by_role"},
		{Theirs: "field_group", Ours: "field_group"},
	}, ValidAt: "at"}}}},
}}

func houseCare() *compliance.Pack {
	p := copyOf(&houseCareTable)
	return p
}
