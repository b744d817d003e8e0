// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var houseDefaultTable = compliance.Pack{Format: 1, ID: "house-default", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Title: compliance.Texts{{Tag: "en", Text: "House regulations: the gates of a repair order"}, {Tag: "zh-Hans", Text: "售后管理制度：维修工单关卡"}, {Tag: "zh-Hant", Text: "售後管理制度：維修工單關卡"}}, Documents: []compliance.Document{
	{ID: "S0", Title: compliance.Texts{{Tag: "en", Text: "After-sales management rules"}, {Tag: "zh-Hans", Text: "售后服务管理制度"}, {Tag: "zh-Hant", Text: "售後服務管理制度"}}},
	{ID: "S1", Title: compliance.Texts{{Tag: "en", Text: "On-site service management rules"}, {Tag: "zh-Hans", Text: "售后安装服务管理制度"}, {Tag: "zh-Hant", Text: "售後安裝服務管理制度"}}},
	{ID: "S2", Title: compliance.Texts{{Tag: "en", Text: "Automotive after-market service specification"}, {Tag: "zh-Hans", Text: "汽车销售后市场服务管理规范"}, {Tag: "zh-Hant", Text: "汽車銷售後市場服務管理規範"}}},
	{ID: "S3", Title: compliance.Texts{{Tag: "en", Text: "Service department and workshop rules of a dealer"}, {Tag: "zh-Hans", Text: "4S店客服部规章制度"}, {Tag: "zh-Hant", Text: "4S店客服部規章制度"}}},
	{ID: "S4", Title: compliance.Texts{{Tag: "en", Text: "Repair reception procedure, service promise and complaint rules"}, {Tag: "zh-Hans", Text: "汽车修理业务受理程序、服务承诺、用户抱怨制度"}, {Tag: "zh-Hant", Text: "汽車修理業務受理程序、服務承諾、用戶抱怨制度"}}},
}, Names: []compliance.Named{
	{Name: "consent.given", Texts: compliance.Texts{{Tag: "en", Text: "the customer's consent"}, {Tag: "zh-Hans", Text: "客户同意"}, {Tag: "zh-Hant", Text: "客戶同意"}}},
	{Name: "intake.done", Texts: compliance.Texts{{Tag: "en", Text: "the intake inspection"}, {Tag: "zh-Hans", Text: "进厂检验"}, {Tag: "zh-Hant", Text: "進廠檢驗"}}},
	{Name: "inspection.passed", Texts: compliance.Texts{{Tag: "en", Text: "a passed inspection"}, {Tag: "zh-Hans", Text: "合格的检验"}, {Tag: "zh-Hant", Text: "合格的檢驗"}}},
	{Name: "job.done", Texts: compliance.Texts{{Tag: "en", Text: "the end of the work"}, {Tag: "zh-Hans", Text: "项目完工"}, {Tag: "zh-Hant", Text: "項目完工"}}},
	{Name: "inspection.failed", Texts: compliance.Texts{{Tag: "en", Text: "a failed inspection"}, {Tag: "zh-Hans", Text: "不合格的检验"}, {Tag: "zh-Hant", Text: "不合格的檢驗"}}},
	{Name: "self_inspection", Texts: compliance.Texts{{Tag: "en", Text: "the self inspection"}, {Tag: "zh-Hans", Text: "自检"}, {Tag: "zh-Hant", Text: "自檢"}}},
	{Name: "process_inspection", Texts: compliance.Texts{{Tag: "en", Text: "the process inspection"}, {Tag: "zh-Hans", Text: "过程检"}, {Tag: "zh-Hant", Text: "過程檢"}}},
	{Name: "final_inspection", Texts: compliance.Texts{{Tag: "en", Text: "the final inspection"}, {Tag: "zh-Hans", Text: "终检"}, {Tag: "zh-Hant", Text: "終檢"}}},
	{Name: "job.approved", Texts: compliance.Texts{{Tag: "en", Text: "the front desk's approval of the item"}, {Tag: "zh-Hans", Text: "前台对项目的批准"}, {Tag: "zh-Hant", Text: "前台對項目的批准"}}},
	{Name: "job.authorised", Texts: compliance.Texts{{Tag: "en", Text: "the item in the signed authorisation"}, {Tag: "zh-Hans", Text: "委托书中的项目"}, {Tag: "zh-Hant", Text: "委託書中的項目"}}},
	{Name: "order.accepted", Texts: compliance.Texts{{Tag: "en", Text: "the customer's acceptance"}, {Tag: "zh-Hans", Text: "客户验收签字"}, {Tag: "zh-Hant", Text: "客戶驗收簽字"}}},
	{Name: "order.authorised", Texts: compliance.Texts{{Tag: "en", Text: "the signed repair authorisation"}, {Tag: "zh-Hans", Text: "客户签字的维修委托书"}, {Tag: "zh-Hant", Text: "客戶簽字的維修委託書"}}},
	{Name: "order.certified", Texts: compliance.Texts{{Tag: "en", Text: "the quality certificate"}, {Tag: "zh-Hans", Text: "竣工出厂合格证"}, {Tag: "zh-Hant", Text: "竣工出廠合格證"}}},
	{Name: "satisfaction.recorded", Texts: compliance.Texts{{Tag: "en", Text: "the customer's satisfaction"}, {Tag: "zh-Hans", Text: "客户满意度记录"}, {Tag: "zh-Hant", Text: "客戶滿意度記錄"}}},
	{Name: "settlement.list_given", Texts: compliance.Texts{{Tag: "en", Text: "the list of hours and materials"}, {Tag: "zh-Hans", Text: "工时和材料结算清单"}, {Tag: "zh-Hant", Text: "工時和材料結算清單"}}},
	{Name: "by_role", Texts: compliance.Texts{{Tag: "en", Text: "the role of who did it"}, {Tag: "zh-Hans", Text: "经办人岗位"}, {Tag: "zh-Hant", Text: "經辦人崗位"}}},
	{Name: "by", Texts: compliance.Texts{{Tag: "en", Text: "who did it"}, {Tag: "zh-Hans", Text: "经办人"}, {Tag: "zh-Hant", Text: "經辦人"}}},
	{Name: "customer_charge", Texts: compliance.Texts{{Tag: "en", Text: "the customer's share of the bill"}, {Tag: "zh-Hans", Text: "客户自付金额"}, {Tag: "zh-Hant", Text: "客戶自付金額"}}},
	{Name: "authorised_items", Texts: compliance.Texts{{Tag: "en", Text: "the authorised items"}, {Tag: "zh-Hans", Text: "委托项目"}, {Tag: "zh-Hant", Text: "委託項目"}}},
	{Name: "fee", Texts: compliance.Texts{{Tag: "en", Text: "the fee"}, {Tag: "zh-Hans", Text: "费用"}, {Tag: "zh-Hant", Text: "費用"}}},
	{Name: "guarantee_days", Texts: compliance.Texts{{Tag: "en", Text: "the guarantee period"}, {Tag: "zh-Hans", Text: "质量保证期"}, {Tag: "zh-Hant", Text: "質量保證期"}}},
	{Name: "duties", Texts: compliance.Texts{{Tag: "en", Text: "the duties of both sides"}, {Tag: "zh-Hans", Text: "双方责任"}, {Tag: "zh-Hant", Text: "雙方責任"}}},
	{Name: "service_manager", Texts: compliance.Texts{{Tag: "en", Text: "service manager"}, {Tag: "zh-Hans", Text: "服务经理"}, {Tag: "zh-Hant", Text: "服務經理"}}},
	{Name: "general_manager", Texts: compliance.Texts{{Tag: "en", Text: "general manager"}, {Tag: "zh-Hans", Text: "总经理"}, {Tag: "zh-Hant", Text: "總經理"}}},
}, Params: []compliance.Param{
	{Name: "approvers", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "front_desk"},
		{Form: "text", Text: "service_adviser"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Roles of the front desk that may approve an added item"}, {Tag: "zh-Hans", Text: "可批准增项的前台岗位"}, {Tag: "zh-Hant", Text: "可批准增項的前台崗位"}}},
	{Name: "inspectors", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "inspector"},
		{Form: "text", Text: "outgoing_inspector"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Roles that may do the final inspection"}, {Tag: "zh-Hans", Text: "可做终检的岗位"}, {Tag: "zh-Hant", Text: "可做終檢的崗位"}}},
	{Name: "away_kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "on_site"},
		{Form: "text", Text: "rescue"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Kinds of order whose car does not come to the shop"}, {Tag: "zh-Hans", Text: "车辆不进厂的工单种类"}, {Tag: "zh-Hant", Text: "車輛不進廠的工單種類"}}},
	{Name: "target_kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "company_group"},
		{Form: "text", Text: "government_fleet"},
		{Form: "text", Text: "unit_fleet"},
		{Form: "text", Text: "judicial_police"},
		{Form: "text", Text: "private"},
	}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Kinds of customer that are target customers, beside those that are marked"}, {Tag: "zh-Hans", Text: "属于目标用户的客户种类，另加有标记者"}, {Tag: "zh-Hant", Text: "屬於目標用戶的客戶種類，另加有標記者"}}},
	{Name: "progress_interval", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "working_days", Name: "unit"},
		{Form: "number", Text: "1", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Within this time the customer hears of the progress (our default)"}, {Tag: "zh-Hans", Text: "向客户告知进度的间隔（本库默认）"}, {Tag: "zh-Hant", Text: "向客戶告知進度的間隔（本庫預設）"}}},
	{Name: "immediate", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "shop_hours", Name: "unit"},
		{Form: "number", Text: "1", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Immediately: within opening time (our default)"}, {Tag: "zh-Hans", Text: "“立即”的时限，按营业时间计（本库默认）"}, {Tag: "zh-Hant", Text: "「立即」的時限，按營業時間計（本庫預設）"}}},
	{Name: "timely", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "working_days", Name: "unit"},
		{Form: "number", Text: "0", Name: "max"},
		{Form: "text", Text: "16:00", Name: "cutoff"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "In time: the same working day, the next one if late in the day (our default)"}, {Tag: "zh-Hans", Text: "“及时”的时限：当个工作日，傍晚则顺延至下一工作日（本库默认）"}, {Tag: "zh-Hant", Text: "「及時」的時限：當個工作日，傍晚則順延至下一工作日（本庫預設）"}}},
	{Name: "first_moment", Type: "window", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "shop_hours", Name: "unit"},
			{Form: "number", Text: "2", Name: "max"},
		}},
		{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "days", Name: "unit"},
			{Form: "number", Text: "0", Name: "max"},
		}},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "At the first moment: within opening time and on the same day (our default)"}, {Tag: "zh-Hans", Text: "“第一时间”的时限：按营业时间计，且在当日（本库默认）"}, {Tag: "zh-Hant", Text: "「第一時間」的時限：按營業時間計，且在當日（本庫預設）"}}},
	{Name: "filing", Type: "int", Default: compliance.Literal{Form: "number", Text: "7"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "90"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days in which what is finished is written up and filed (our default)"}, {Tag: "zh-Hans", Text: "事项完成后整理归档的期限，以天计（本库默认）"}, {Tag: "zh-Hant", Text: "事項完成後整理歸檔的期限，以天計（本庫預設）"}}},
	{Name: "meeting_interval", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "12"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Months in which there is one meeting on quality (our default)"}, {Tag: "zh-Hans", Text: "质量信息会议的周期，以月计（本库默认）"}, {Tag: "zh-Hant", Text: "質量信息會議的週期，以月計（本庫預設）"}}},
	{Name: "asap", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "2", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "As soon as possible, in the shortest time (our default)"}, {Tag: "zh-Hans", Text: "“尽快”“最短时间”的时限（本库默认）"}, {Tag: "zh-Hant", Text: "「盡快」「最短時間」的時限（本庫預設）"}}},
}, Rules: []compliance.Rule{
	{ID: "IN-09", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.kind", Op: "not_in", Value: compliance.Value{Param: "away_kinds"}}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.11.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A car that comes to the shop goes through intake inspection before work begins"}, {Tag: "zh-Hans", Text: "进厂车辆须先做进厂检验，再开工"}, {Tag: "zh-Hant", Text: "進廠車輛須先做進廠檢驗，再開工"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"job.started"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"intake.done"}},
	}}},
	{ID: "QC-02a", Per: []history.Name{"order_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "No work begins before the customer has signed the repair authorisation"}, {Tag: "zh-Hans", Text: "客户签订维修委托书之前不得开工"}, {Tag: "zh-Hant", Text: "客戶簽訂維修委託書之前不得開工"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"job.started"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"order.authorised"}},
	}}},
	{ID: "QC-02b", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The repair authorisation states items, cost, guarantee period and the duties of both sides"}, {Tag: "zh-Hans", Text: "维修委托书须写明项目、费用、质量保证期和双方责任"}, {Tag: "zh-Hant", Text: "維修委託書須寫明項目、費用、質量保證期和雙方責任"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"order.authorised"}}, Fields: []compliance.Path{"authorised_items", "fee", "guarantee_days", "duties"}}},
	{ID: "QC-02c", Per: []history.Name{"order_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4a", Confidence: "inferred"},
		{Document: "S2", Clause: "2.2c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Who was quoted more since he signed signs again before work begins"}, {Tag: "zh-Hans", Text: "签字后报价提高的，须重新签字后方可开工"}, {Tag: "zh-Hant", Text: "簽字後報價提高的，須重新簽字後方可開工"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"job.started"}, Where: &compliance.Condition{Field: "order.fee", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Pick: "first"}, Needs: []compliance.Pattern{
		{Events: []history.Type{"order.authorised"}},
	}, Since: []compliance.Pattern{
		{Events: []history.Type{"quote.made"}, Where: &compliance.Condition{Field: "quoted_total", Op: "gt", Value: compliance.Value{Ref: "order.fee"}}},
	}}},
	{ID: "QC-03", Per: []history.Name{"part_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S0", Clause: "3.8.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A part found bad in diagnosis is replaced only with the customer's consent, the reason told"}, {Tag: "zh-Hans", Text: "诊断后需要换件的，须说明原因并征得客户同意"}, {Tag: "zh-Hant", Text: "診斷後需要換件的，須說明原因並徵得客戶同意"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"part.fitted"}, Where: &compliance.Condition{Field: "origin", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "diagnosis"}}}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"consent.given"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "scope", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "part"}}},
			{Field: "reason", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Match: []compliance.Match{
			{Theirs: "part_id", Ours: "part_id"},
		}},
	}, LatestOf: []compliance.Pattern{
		{Events: []history.Type{"consent.given", "consent.declined"}, Where: &compliance.Condition{Field: "scope", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "part"}}}},
	}}},
	{ID: "QC-06", Per: []history.Name{"job_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S3", Clause: "1.2.4"},
		{Document: "S4", Clause: "1.1.4"},
		{Document: "S4", Clause: "2.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An added item is begun only after the customer has agreed to it"}, {Tag: "zh-Hans", Text: "维修增项须经客户答复同意后方可施工"}, {Tag: "zh-Hant", Text: "維修增項須經客戶答覆同意後方可施工"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"job.started"}, Where: &compliance.Condition{Field: "job.job_source", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "add_on"}}}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"consent.given"}, Match: []compliance.Match{
			{Theirs: "job_id", Ours: "job_id"},
		}},
		{Events: []history.Type{"job.authorised"}},
	}, Mode: "any", LatestOf: []compliance.Pattern{
		{Events: []history.Type{"consent.given"}},
		{Events: []history.Type{"consent.declined"}},
		{Events: []history.Type{"job.authorised"}},
	}}},
	{ID: "QC-07a", Per: []history.Name{"job_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Nobody in the workshop adds an item: each one is in the signed authorisation or approved by the front desk"}, {Tag: "zh-Hans", Text: "车间不得自行增项：项目须在委托书内，或经前台批准"}, {Tag: "zh-Hant", Text: "車間不得自行增項：項目須在委託書內，或經前台批准"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"job.started"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"job.authorised"}},
		{Events: []history.Type{"job.approved"}, Where: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "approvers"}}},
	}, Mode: "any", Since: []compliance.Pattern{
		{Events: []history.Type{"consent.declined"}},
	}}},
	{ID: "QC-07b", Per: []history.Name{"job_id"}, When: &compliance.Condition{Field: "job.job_source", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "add_on"}}}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The front desk approves an added item only with the customer's consent"}, {Tag: "zh-Hans", Text: "前台批准增项须先征得客户同意"}, {Tag: "zh-Hant", Text: "前台批准增項須先徵得客戶同意"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"job.approved"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"consent.given"}, Where: &compliance.Condition{Field: "scope", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "add_on"}}}, Match: []compliance.Match{
			{Theirs: "job_id", Ours: "job_id"},
		}},
	}, LatestOf: []compliance.Pattern{
		{Events: []history.Type{"consent.given", "consent.declined"}, Where: &compliance.Condition{Field: "scope", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "add_on"}}}},
	}}},
	{ID: "IS-01", Per: []history.Name{"order_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S0", Clause: "1.7.7"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The final inspection is passed after the last work was done"}, {Tag: "zh-Hans", Text: "全部作业完成后须通过终检"}, {Tag: "zh-Hant", Text: "全部作業完成後須通過終檢"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.certified"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}},
	}, Since: []compliance.Pattern{
		{Events: []history.Type{"job.done"}},
		{Events: []history.Type{"inspection.failed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}},
	}}},
	{ID: "IS-05", Per: []history.Name{"order_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Three-level inspection: self, process and final inspection are passed, again after each failure"}, {Tag: "zh-Hans", Text: "严格执行三级检验：自检、过程检、终检均须合格，不合格后重新检验"}, {Tag: "zh-Hant", Text: "嚴格執行三級檢驗：自檢、過程檢、終檢均須合格，不合格後重新檢驗"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.certified"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "self"}}}},
		{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "process"}}}},
		{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}},
	}, Mode: "all", Since: []compliance.Pattern{
		{Events: []history.Type{"inspection.failed"}},
	}}},
	{ID: "IS-05a", Per: []history.Name{"order_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The three levels of inspection follow each other: self, process, final"}, {Tag: "zh-Hans", Text: "三级检验依次进行：自检、过程检、终检"}, {Tag: "zh-Hant", Text: "三級檢驗依次進行：自檢、過程檢、終檢"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Sequence{Steps: []compliance.Step{
		{Pattern: compliance.Pattern{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "self"}}}}, Name: "self_inspection"},
		{Pattern: compliance.Pattern{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "process"}}}}, Name: "process_inspection"},
		{Pattern: compliance.Pattern{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}}, Name: "final_inspection"},
	}, By: &compliance.Pattern{Events: []history.Type{"order.certified"}}, Repeat: "last"}},
	{ID: "IS-05b", Per: []history.Name{"job_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4c", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The three levels of inspection are done by different people"}, {Tag: "zh-Hans", Text: "三级检验须由不同人员完成"}, {Tag: "zh-Hant", Text: "三級檢驗須由不同人員完成"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Separation{People: []compliance.Act{
		{Pattern: compliance.Pattern{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "self"}}}}},
		{Pattern: compliance.Pattern{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "process"}}}}},
		{Pattern: compliance.Pattern{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order_id"},
		}}},
	}}},
	{ID: "IS-05c", Per: []history.Name{"order_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4c", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every finished item has passed its self inspection, again after each time it was worked on"}, {Tag: "zh-Hans", Text: "每个完工项目均须自检合格，返工后重新自检"}, {Tag: "zh-Hant", Text: "每個完工項目均須自檢合格，返工後重新自檢"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.certified"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "self"}}}},
	}, LatestOf: []compliance.Pattern{
		{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "self"}}}},
		{Events: []history.Type{"job.done"}},
	}, ForEach: &compliance.ForEach{Pattern: compliance.Pattern{Events: []history.Type{"job.done"}}, Key: "job_id"}}},
	{ID: "IS-05d", Per: []history.Name{"order_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4c", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every finished item has passed its process inspection, again after each time it was worked on"}, {Tag: "zh-Hans", Text: "每个完工项目均须过程检合格，返工后重新检验"}, {Tag: "zh-Hant", Text: "每個完工項目均須過程檢合格，返工後重新檢驗"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.certified"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "process"}}}},
	}, LatestOf: []compliance.Pattern{
		{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "process"}}}},
		{Events: []history.Type{"job.done"}},
	}, ForEach: &compliance.ForEach{Pattern: compliance.Pattern{Events: []history.Type{"job.done"}}, Key: "job_id"}}},
	{ID: "IS-05e", Per: []history.Name{"job_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4c", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The self inspection is done by whoever did the work"}, {Tag: "zh-Hans", Text: "自检由作业人员本人完成"}, {Tag: "zh-Hant", Text: "自檢由作業人員本人完成"}}, Logic: &compliance.Separation{People: []compliance.Act{
		{Pattern: compliance.Pattern{Events: []history.Type{"job.done"}}},
		{Pattern: compliance.Pattern{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "self"}}}}},
	}, Mode: "same", Unless: &compliance.Pattern{Events: []history.Type{"job.started"}}}},
	{ID: "IS-06a", Per: []history.Name{"order_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S3", Clause: "1.12.1"},
		{Document: "S3", Clause: "2.1.7"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The outgoing inspection is done by the dedicated inspector"}, {Tag: "zh-Hans", Text: "出厂检验由专职质量检验员负责"}, {Tag: "zh-Hant", Text: "出廠檢驗由專職質量檢驗員負責"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}}, Must: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "inspectors"}}}},
	{ID: "IS-08", Per: []history.Name{"order_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S3", Clause: "1.12.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The certificate is issued only when every reported item has passed the final inspection"}, {Tag: "zh-Hans", Text: "报修项目逐项检验合格后方可签发合格证"}, {Tag: "zh-Hant", Text: "報修項目逐項檢驗合格後方可簽發合格證"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.certified"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order_id"},
			{Theirs: "item_id", Ours: "item_id"},
		}},
	}, LatestOf: []compliance.Pattern{
		{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}},
		{Events: []history.Type{"inspection.failed"}},
	}, ForEach: &compliance.ForEach{Pattern: compliance.Pattern{Events: []history.Type{"item.reported"}}, Key: "item_id"}}},
	{ID: "IS-08b", Per: []history.Name{"order_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S3", Clause: "1.12.1"},
		{Document: "S3", Clause: "1.12.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "No car leaves without the quality certificate"}, {Tag: "zh-Hans", Text: "未签发合格证的车辆不得出厂"}, {Tag: "zh-Hant", Text: "未簽發合格證的車輛不得出廠"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"order.certified"}},
	}, Since: []compliance.Pattern{
		{Events: []history.Type{"job.done"}},
	}}},
	{ID: "IS-08c", Per: []history.Name{"order_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S3", Clause: "1.12.1"},
		{Document: "S3", Clause: "1.12.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "No car leaves on a certificate that was declared void"}, {Tag: "zh-Hans", Text: "合格证已作废且未重新签发的车辆不得出厂"}, {Tag: "zh-Hant", Text: "合格證已作廢且未重新簽發的車輛不得出廠"}}, Logic: &compliance.Absence{Of: compliance.Pattern{Events: []history.Type{"order.delivered"}}, From: &compliance.Pattern{Events: []history.Type{"order.certificate_voided"}}, Until: &compliance.Pattern{Events: []history.Type{"order.certified"}}}},
	{ID: "OL-07", Per: []history.Name{"order_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.7.7"},
		{Document: "S0", Clause: "1.7.8"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The customer accepts the car after its final inspection"}, {Tag: "zh-Hans", Text: "终检合格后方可请客户验收"}, {Tag: "zh-Hant", Text: "終檢合格後方可請客戶驗收"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.accepted"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}},
	}, LatestOf: []compliance.Pattern{
		{Events: []history.Type{"inspection.passed", "inspection.failed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}},
	}}},
	{ID: "SP-15", Per: []history.Name{"order_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.3e"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The customer is given the list of hours and materials before the car is handed over"}, {Tag: "zh-Hans", Text: "交车前须向客户提供工时和材料结算清单"}, {Tag: "zh-Hant", Text: "交車前須向客戶提供工時和材料結算清單"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"settlement.list_given"}},
	}, Since: []compliance.Pattern{
		{Events: []history.Type{"settlement.totalled"}},
	}}},
	{ID: "DL-07", Per: []history.Name{"order_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "3.5a"},
		{Document: "S1", Clause: "3.5c"},
		{Document: "S0", Clause: "1.7.8"},
		{Document: "S3", Clause: "1.12.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The customer has inspected and accepted the car before it is handed over"}, {Tag: "zh-Hans", Text: "客户验收签字后方可交车"}, {Tag: "zh-Hant", Text: "客戶驗收簽字後方可交車"}}, Override: compliance.Override{Roles: []string{"service_manager", "general_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"order.accepted"}},
	}, Since: []compliance.Pattern{
		{Events: []history.Type{"job.done"}},
	}}},
	{ID: "DL-07b", Per: []history.Name{"order_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "3.5a"},
		{Document: "S1", Clause: "3.5c"},
		{Document: "S0", Clause: "1.7.8"},
		{Document: "S3", Clause: "1.12.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A car that the customer did not take is not handed over before he accepts it"}, {Tag: "zh-Hans", Text: "客户拒收后，重新验收签字前不得交车"}, {Tag: "zh-Hant", Text: "客戶拒收後，重新驗收簽字前不得交車"}}, Override: compliance.Override{Roles: []string{"service_manager", "general_manager"}}, Logic: &compliance.Absence{Of: compliance.Pattern{Events: []history.Type{"order.delivered"}}, From: &compliance.Pattern{Events: []history.Type{"order.rejected"}}, Until: &compliance.Pattern{Events: []history.Type{"order.accepted"}}}},
	{ID: "OL-08a", Per: []history.Name{"order_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.7.8"},
		{Document: "S0", Clause: "1.7.9"},
		{Document: "S0", Clause: "1.5.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An order is closed after the customer has accepted the work and said how satisfied he is"}, {Tag: "zh-Hans", Text: "客户验收并记录满意度后方可关闭工单"}, {Tag: "zh-Hant", Text: "客戶驗收並記錄滿意度後方可關閉工單"}}, Override: compliance.Override{Roles: []string{"service_manager", "general_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.closed"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"order.accepted"}},
		{Events: []history.Type{"satisfaction.recorded"}},
	}, Mode: "all"}},
	{ID: "WR-02b", Per: []history.Name{"order_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "order.kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "rework"}}},
		{Field: "order.fault_side", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "shop"},
			{Form: "text", Text: "part"},
		}}}},
	}}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4e", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Rework for which the shop or a part is to blame costs the customer nothing"}, {Tag: "zh-Hans", Text: "因本店或配件原因的返修不得向客户收费"}, {Tag: "zh-Hant", Text: "因本店或配件原因的返修不得向客戶收費"}}, Override: compliance.Override{Roles: []string{"service_manager", "general_manager"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"settlement.totalled"}}, Must: &compliance.Condition{Field: "customer_charge", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}},
}}

func houseDefault() *compliance.Pack {
	p := copyOf(&houseDefaultTable)
	return p
}
