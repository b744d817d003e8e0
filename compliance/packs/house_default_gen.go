// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func houseDefault() *compliance.Pack {
	fields := []history.Name{
		"order_id",
		"order_id",
		"order_id",
		"order_id",
		"part_id",
		"job_id",
		"job_id",
		"job_id",
		"order_id",
		"order_id",
		"order_id",
		"job_id",
		"order_id",
		"order_id",
		"job_id",
		"order_id",
		"order_id",
		"order_id",
		"order_id",
		"order_id",
		"order_id",
		"order_id",
		"order_id",
	}
	sources := []cite.Source{
		{Document: "S3", Clause: "1.11.2"},
		{Document: "S4", Clause: "1.4.4a"},
		{Document: "S4", Clause: "1.4.4a"},
		{Document: "S4", Clause: "1.4.4a", Confidence: "inferred"},
		{Document: "S2", Clause: "2.2c"},
		{Document: "S0", Clause: "3.8.2"},
		{Document: "S3", Clause: "1.2.4"},
		{Document: "S4", Clause: "1.1.4"},
		{Document: "S4", Clause: "2.4"},
		{Document: "S3", Clause: "2.1.5"},
		{Document: "S3", Clause: "2.1.5"},
		{Document: "S0", Clause: "1.7.7"},
		{Document: "S4", Clause: "1.4.4c"},
		{Document: "S4", Clause: "1.4.4c"},
		{Document: "S4", Clause: "1.4.4c", Confidence: "inferred"},
		{Document: "S4", Clause: "1.4.4c", Confidence: "inferred"},
		{Document: "S4", Clause: "1.4.4c", Confidence: "inferred"},
		{Document: "S4", Clause: "1.4.4c", Confidence: "inferred"},
		{Document: "S3", Clause: "1.12.1"},
		{Document: "S3", Clause: "2.1.7"},
		{Document: "S3", Clause: "1.12.2"},
		{Document: "S3", Clause: "1.12.1"},
		{Document: "S3", Clause: "1.12.2"},
		{Document: "S0", Clause: "1.7.7"},
		{Document: "S0", Clause: "1.7.8"},
		{Document: "S4", Clause: "1.4.3e"},
		{Document: "S1", Clause: "3.5a"},
		{Document: "S1", Clause: "3.5c"},
		{Document: "S0", Clause: "1.7.8"},
		{Document: "S3", Clause: "1.12.4"},
		{Document: "S0", Clause: "1.7.8"},
		{Document: "S0", Clause: "1.7.9"},
		{Document: "S0", Clause: "1.5.1"},
		{Document: "S4", Clause: "1.4.4e", Confidence: "inferred"},
	}
	words := []string{
		"service_manager",
		"service_manager",
		"service_manager",
		"service_manager",
		"service_manager",
		"service_manager",
		"service_manager",
		"service_manager",
		"service_manager",
		"service_manager",
		"service_manager",
		"service_manager",
		"service_manager",
		"service_manager",
		"service_manager",
		"service_manager",
		"general_manager",
		"service_manager",
		"general_manager",
		"service_manager",
		"general_manager",
	}
	types := []history.Type{
		"job.started",
		"intake.done",
		"job.started",
		"order.authorised",
		"order.authorised",
		"job.started",
		"order.authorised",
		"quote.made",
		"part.fitted",
		"consent.given",
		"consent.given",
		"consent.declined",
		"job.started",
		"consent.given",
		"job.authorised",
		"consent.given",
		"consent.declined",
		"job.authorised",
		"job.started",
		"job.authorised",
		"job.approved",
		"consent.declined",
		"job.approved",
		"consent.given",
		"consent.given",
		"consent.declined",
		"order.certified",
		"inspection.passed",
		"job.done",
		"inspection.failed",
		"order.certified",
		"inspection.passed",
		"inspection.passed",
		"inspection.passed",
		"inspection.failed",
		"inspection.passed",
		"inspection.passed",
		"inspection.passed",
		"order.certified",
		"inspection.passed",
		"inspection.passed",
		"inspection.passed",
		"order.certified",
		"inspection.passed",
		"inspection.passed",
		"job.done",
		"job.done",
		"order.certified",
		"inspection.passed",
		"inspection.passed",
		"job.done",
		"job.done",
		"job.done",
		"inspection.passed",
		"job.started",
		"inspection.passed",
		"order.certified",
		"inspection.passed",
		"inspection.passed",
		"inspection.failed",
		"item.reported",
		"order.delivered",
		"order.certified",
		"job.done",
		"order.accepted",
		"inspection.passed",
		"inspection.passed",
		"inspection.failed",
		"order.delivered",
		"settlement.list_given",
		"settlement.totalled",
		"order.delivered",
		"order.accepted",
		"job.done",
		"order.closed",
		"order.accepted",
		"satisfaction.recorded",
		"settlement.totalled",
	}
	paths := []compliance.Path{
		"authorised_items",
		"fee",
		"guarantee_days",
		"duties",
	}
	matches := []compliance.Match{
		{Theirs: "part_id", Ours: "part_id"},
		{Theirs: "job_id", Ours: "job_id"},
		{Theirs: "job_id", Ours: "job_id"},
		{Theirs: "order_id", Ours: "order_id"},
		{Theirs: "order_id", Ours: "order_id"},
		{Theirs: "item_id", Ours: "item_id"},
	}
	return &compliance.Pack{Format: 1, ID: "house-default", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Title: compliance.Texts{"en": "House regulations: the gates of a repair order", "zh-Hans": "售后管理制度：维修工单关卡", "zh-Hant": "售後管理制度：維修工單關卡"}, Documents: []compliance.Document{
		{ID: "S0", Title: compliance.Texts{"en": "After-sales management rules", "zh-Hans": "售后服务管理制度", "zh-Hant": "售後服務管理制度"}},
		{ID: "S1", Title: compliance.Texts{"en": "On-site service management rules", "zh-Hans": "售后安装服务管理制度", "zh-Hant": "售後安裝服務管理制度"}},
		{ID: "S2", Title: compliance.Texts{"en": "Automotive after-market service specification", "zh-Hans": "汽车销售后市场服务管理规范", "zh-Hant": "汽車銷售後市場服務管理規範"}},
		{ID: "S3", Title: compliance.Texts{"en": "Service department and workshop rules of a dealer", "zh-Hans": "4S店客服部规章制度", "zh-Hant": "4S店客服部規章制度"}},
		{ID: "S4", Title: compliance.Texts{"en": "Repair reception procedure, service promise and complaint rules", "zh-Hans": "汽车修理业务受理程序、服务承诺、用户抱怨制度", "zh-Hant": "汽車修理業務受理程序、服務承諾、用戶抱怨制度"}},
	}, Names: []compliance.Named{
		{Name: "consent.given", Texts: compliance.Texts{"en": "the customer's consent", "zh-Hans": "客户同意", "zh-Hant": "客戶同意"}},
		{Name: "intake.done", Texts: compliance.Texts{"en": "the intake inspection", "zh-Hans": "进厂检验", "zh-Hant": "進廠檢驗"}},
		{Name: "inspection.passed", Texts: compliance.Texts{"en": "a passed inspection", "zh-Hans": "合格的检验", "zh-Hant": "合格的檢驗"}},
		{Name: "job.done", Texts: compliance.Texts{"en": "the end of the work", "zh-Hans": "项目完工", "zh-Hant": "項目完工"}},
		{Name: "inspection.failed", Texts: compliance.Texts{"en": "a failed inspection", "zh-Hans": "不合格的检验", "zh-Hant": "不合格的檢驗"}},
		{Name: "self_inspection", Texts: compliance.Texts{"en": "the self inspection", "zh-Hans": "自检", "zh-Hant": "自檢"}},
		{Name: "process_inspection", Texts: compliance.Texts{"en": "the process inspection", "zh-Hans": "过程检", "zh-Hant": "過程檢"}},
		{Name: "final_inspection", Texts: compliance.Texts{"en": "the final inspection", "zh-Hans": "终检", "zh-Hant": "終檢"}},
		{Name: "job.approved", Texts: compliance.Texts{"en": "the front desk's approval of the item", "zh-Hans": "前台对项目的批准", "zh-Hant": "前台對項目的批准"}},
		{Name: "job.authorised", Texts: compliance.Texts{"en": "the item in the signed authorisation", "zh-Hans": "委托书中的项目", "zh-Hant": "委託書中的項目"}},
		{Name: "order.accepted", Texts: compliance.Texts{"en": "the customer's acceptance", "zh-Hans": "客户验收签字", "zh-Hant": "客戶驗收簽字"}},
		{Name: "order.authorised", Texts: compliance.Texts{"en": "the signed repair authorisation", "zh-Hans": "客户签字的维修委托书", "zh-Hant": "客戶簽字的維修委託書"}},
		{Name: "order.certified", Texts: compliance.Texts{"en": "the quality certificate", "zh-Hans": "竣工出厂合格证", "zh-Hant": "竣工出廠合格證"}},
		{Name: "satisfaction.recorded", Texts: compliance.Texts{"en": "the customer's satisfaction", "zh-Hans": "客户满意度记录", "zh-Hant": "客戶滿意度記錄"}},
		{Name: "settlement.list_given", Texts: compliance.Texts{"en": "the list of hours and materials", "zh-Hans": "工时和材料结算清单", "zh-Hant": "工時和材料結算清單"}},
		{Name: "by_role", Texts: compliance.Texts{"en": "the role of who did it", "zh-Hans": "经办人岗位", "zh-Hant": "經辦人崗位"}},
		{Name: "by", Texts: compliance.Texts{"en": "who did it", "zh-Hans": "经办人", "zh-Hant": "經辦人"}},
		{Name: "customer_charge", Texts: compliance.Texts{"en": "the customer's share of the bill", "zh-Hans": "客户自付金额", "zh-Hant": "客戶自付金額"}},
		{Name: "authorised_items", Texts: compliance.Texts{"en": "the authorised items", "zh-Hans": "委托项目", "zh-Hant": "委託項目"}},
		{Name: "fee", Texts: compliance.Texts{"en": "the fee", "zh-Hans": "费用", "zh-Hant": "費用"}},
		{Name: "guarantee_days", Texts: compliance.Texts{"en": "the guarantee period", "zh-Hans": "质量保证期", "zh-Hant": "質量保證期"}},
		{Name: "duties", Texts: compliance.Texts{"en": "the duties of both sides", "zh-Hans": "双方责任", "zh-Hant": "雙方責任"}},
		{Name: "service_manager", Texts: compliance.Texts{"en": "service manager", "zh-Hans": "服务经理", "zh-Hant": "服務經理"}},
		{Name: "general_manager", Texts: compliance.Texts{"en": "general manager", "zh-Hans": "总经理", "zh-Hant": "總經理"}},
	}, Params: []compliance.Param{
		{Name: "approvers", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "front_desk"},
			{Form: "text", Text: "service_adviser"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "Roles of the front desk that may approve an added item", "zh-Hans": "可批准增项的前台岗位", "zh-Hant": "可批准增項的前台崗位"}},
		{Name: "inspectors", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "inspector"},
			{Form: "text", Text: "outgoing_inspector"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "Roles that may do the final inspection", "zh-Hans": "可做终检的岗位", "zh-Hant": "可做終檢的崗位"}},
		{Name: "away_kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "on_site"},
			{Form: "text", Text: "rescue"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "Kinds of order whose car does not come to the shop", "zh-Hans": "车辆不进厂的工单种类", "zh-Hant": "車輛不進廠的工單種類"}},
		{Name: "target_kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "company_group"},
			{Form: "text", Text: "government_fleet"},
			{Form: "text", Text: "unit_fleet"},
			{Form: "text", Text: "judicial_police"},
			{Form: "text", Text: "private"},
		}}, Stricter: "higher", Text: compliance.Texts{"en": "Kinds of customer that are target customers, beside those that are marked", "zh-Hans": "属于目标用户的客户种类，另加有标记者", "zh-Hant": "屬於目標用戶的客戶種類，另加有標記者"}},
		{Name: "progress_interval", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "working_days", Name: "unit"},
			{Form: "number", Text: "1", Name: "max"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "Within this time the customer hears of the progress (our default)", "zh-Hans": "向客户告知进度的间隔（本库默认）", "zh-Hant": "向客戶告知進度的間隔（本庫預設）"}},
		{Name: "immediate", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "shop_hours", Name: "unit"},
			{Form: "number", Text: "1", Name: "max"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "Immediately: within opening time (our default)", "zh-Hans": "“立即”的时限，按营业时间计（本库默认）", "zh-Hant": "「立即」的時限，按營業時間計（本庫預設）"}},
		{Name: "timely", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "working_days", Name: "unit"},
			{Form: "number", Text: "0", Name: "max"},
			{Form: "text", Text: "16:00", Name: "cutoff"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "In time: the same working day, the next one if late in the day (our default)", "zh-Hans": "“及时”的时限：当个工作日，傍晚则顺延至下一工作日（本库默认）", "zh-Hant": "「及時」的時限：當個工作日，傍晚則順延至下一工作日（本庫預設）"}},
		{Name: "first_moment", Type: "window", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "table", Items: []compliance.Literal{
				{Form: "text", Text: "shop_hours", Name: "unit"},
				{Form: "number", Text: "2", Name: "max"},
			}},
			{Form: "table", Items: []compliance.Literal{
				{Form: "text", Text: "days", Name: "unit"},
				{Form: "number", Text: "0", Name: "max"},
			}},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "At the first moment: within opening time and on the same day (our default)", "zh-Hans": "“第一时间”的时限：按营业时间计，且在当日（本库默认）", "zh-Hant": "「第一時間」的時限：按營業時間計，且在當日（本庫預設）"}},
		{Name: "filing", Type: "int", Default: compliance.Literal{Form: "number", Text: "7"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "90"}, Stricter: "lower", Text: compliance.Texts{"en": "Days in which what is finished is written up and filed (our default)", "zh-Hans": "事项完成后整理归档的期限，以天计（本库默认）", "zh-Hant": "事項完成後整理歸檔的期限，以天計（本庫預設）"}},
		{Name: "meeting_interval", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "12"}, Stricter: "lower", Text: compliance.Texts{"en": "Months in which there is one meeting on quality (our default)", "zh-Hans": "质量信息会议的周期，以月计（本库默认）", "zh-Hant": "質量信息會議的週期，以月計（本庫預設）"}},
		{Name: "asap", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "days", Name: "unit"},
			{Form: "number", Text: "2", Name: "max"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "As soon as possible, in the shortest time (our default)", "zh-Hans": "“尽快”“最短时间”的时限（本库默认）", "zh-Hant": "「盡快」「最短時間」的時限（本庫預設）"}},
	}, Rules: []compliance.Rule{
		{ID: "IN-09", Per: fields[0:1:1], When: &compliance.Condition{Field: "order.kind", Op: "not_in", Value: compliance.Value{Param: "away_kinds"}}, Effect: "block", Severity: "major", Sources: sources[0:1:1], Texts: compliance.Texts{"en": "A car that comes to the shop goes through intake inspection before work begins", "zh-Hans": "进厂车辆须先做进厂检验，再开工", "zh-Hant": "進廠車輛須先做進廠檢驗，再開工"}, Override: compliance.Override{Roles: words[0:1:1]}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[0:1:1]}, Needs: []compliance.Pattern{
			{Events: types[1:2:2]},
		}}},
		{ID: "QC-02a", Per: fields[1:2:2], Effect: "block", Severity: "critical", Sources: sources[1:2:2], Texts: compliance.Texts{"en": "No work begins before the customer has signed the repair authorisation", "zh-Hans": "客户签订维修委托书之前不得开工", "zh-Hant": "客戶簽訂維修委託書之前不得開工"}, Override: compliance.Override{Roles: words[1:2:2]}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[2:3:3]}, Needs: []compliance.Pattern{
			{Events: types[3:4:4]},
		}}},
		{ID: "QC-02b", Per: fields[2:3:3], Effect: "report", Severity: "major", Sources: sources[2:3:3], Texts: compliance.Texts{"en": "The repair authorisation states items, cost, guarantee period and the duties of both sides", "zh-Hans": "维修委托书须写明项目、费用、质量保证期和双方责任", "zh-Hant": "維修委託書須寫明項目、費用、質量保證期和雙方責任"}, Logic: &compliance.Require{On: compliance.Pattern{Events: types[4:5:5]}, Fields: paths[0:4:4]}},
		{ID: "QC-02c", Per: fields[3:4:4], Effect: "block", Severity: "critical", Sources: sources[3:5:5], Texts: compliance.Texts{"en": "Who was quoted more since he signed signs again before work begins", "zh-Hans": "签字后报价提高的，须重新签字后方可开工", "zh-Hant": "簽字後報價提高的，須重新簽字後方可開工"}, Override: compliance.Override{Roles: words[2:3:3]}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[5:6:6], Where: &compliance.Condition{Field: "order.fee", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Pick: "first"}, Needs: []compliance.Pattern{
			{Events: types[6:7:7]},
		}, Since: []compliance.Pattern{
			{Events: types[7:8:8], Where: &compliance.Condition{Field: "quoted_total", Op: "gt", Value: compliance.Value{Ref: "order.fee"}}},
		}}},
		{ID: "QC-03", Per: fields[4:5:5], Effect: "block", Severity: "critical", Sources: sources[5:6:6], Texts: compliance.Texts{"en": "A part found bad in diagnosis is replaced only with the customer's consent, the reason told", "zh-Hans": "诊断后需要换件的，须说明原因并征得客户同意", "zh-Hant": "診斷後需要換件的，須說明原因並徵得客戶同意"}, Override: compliance.Override{Roles: words[3:4:4]}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[8:9:9], Where: &compliance.Condition{Field: "origin", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "diagnosis"}}}}, Needs: []compliance.Pattern{
			{Events: types[9:10:10], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "scope", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "part"}}},
				{Field: "reason", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}}, Match: matches[0:1:1]},
		}, LatestOf: []compliance.Pattern{
			{Events: types[10:12:12], Where: &compliance.Condition{Field: "scope", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "part"}}}},
		}}},
		{ID: "QC-06", Per: fields[5:6:6], Effect: "block", Severity: "critical", Sources: sources[6:9:9], Texts: compliance.Texts{"en": "An added item is begun only after the customer has agreed to it", "zh-Hans": "维修增项须经客户答复同意后方可施工", "zh-Hant": "維修增項須經客戶答覆同意後方可施工"}, Override: compliance.Override{Roles: words[4:5:5]}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[12:13:13], Where: &compliance.Condition{Field: "job.job_source", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "add_on"}}}}, Needs: []compliance.Pattern{
			{Events: types[13:14:14], Match: matches[1:2:2]},
			{Events: types[14:15:15]},
		}, Mode: "any", LatestOf: []compliance.Pattern{
			{Events: types[15:16:16]},
			{Events: types[16:17:17]},
			{Events: types[17:18:18]},
		}}},
		{ID: "QC-07a", Per: fields[6:7:7], Effect: "block", Severity: "critical", Sources: sources[9:10:10], Texts: compliance.Texts{"en": "Nobody in the workshop adds an item: each one is in the signed authorisation or approved by the front desk", "zh-Hans": "车间不得自行增项：项目须在委托书内，或经前台批准", "zh-Hant": "車間不得自行增項：項目須在委託書內，或經前台批准"}, Override: compliance.Override{Roles: words[5:6:6]}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[18:19:19]}, Needs: []compliance.Pattern{
			{Events: types[19:20:20]},
			{Events: types[20:21:21], Where: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "approvers"}}},
		}, Mode: "any", Since: []compliance.Pattern{
			{Events: types[21:22:22]},
		}}},
		{ID: "QC-07b", Per: fields[7:8:8], When: &compliance.Condition{Field: "job.job_source", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "add_on"}}}, Effect: "block", Severity: "critical", Sources: sources[10:11:11], Texts: compliance.Texts{"en": "The front desk approves an added item only with the customer's consent", "zh-Hans": "前台批准增项须先征得客户同意", "zh-Hant": "前台批准增項須先徵得客戶同意"}, Override: compliance.Override{Roles: words[6:7:7]}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[22:23:23]}, Needs: []compliance.Pattern{
			{Events: types[23:24:24], Where: &compliance.Condition{Field: "scope", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "add_on"}}}, Match: matches[2:3:3]},
		}, LatestOf: []compliance.Pattern{
			{Events: types[24:26:26], Where: &compliance.Condition{Field: "scope", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "add_on"}}}},
		}}},
		{ID: "IS-01", Per: fields[8:9:9], Effect: "block", Severity: "critical", Sources: sources[11:12:12], Texts: compliance.Texts{"en": "The final inspection is passed after the last work was done", "zh-Hans": "全部作业完成后须通过终检", "zh-Hant": "全部作業完成後須通過終檢"}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[26:27:27]}, Needs: []compliance.Pattern{
			{Events: types[27:28:28], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}},
		}, Since: []compliance.Pattern{
			{Events: types[28:29:29]},
			{Events: types[29:30:30], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}},
		}}},
		{ID: "IS-05", Per: fields[9:10:10], Effect: "block", Severity: "critical", Sources: sources[12:13:13], Texts: compliance.Texts{"en": "Three-level inspection: self, process and final inspection are passed, again after each failure", "zh-Hans": "严格执行三级检验：自检、过程检、终检均须合格，不合格后重新检验", "zh-Hant": "嚴格執行三級檢驗：自檢、過程檢、終檢均須合格，不合格後重新檢驗"}, Override: compliance.Override{Roles: words[7:8:8]}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[30:31:31]}, Needs: []compliance.Pattern{
			{Events: types[31:32:32], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "self"}}}},
			{Events: types[32:33:33], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "process"}}}},
			{Events: types[33:34:34], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}},
		}, Mode: "all", Since: []compliance.Pattern{
			{Events: types[34:35:35]},
		}}},
		{ID: "IS-05a", Per: fields[10:11:11], Effect: "block", Severity: "major", Sources: sources[13:14:14], Texts: compliance.Texts{"en": "The three levels of inspection follow each other: self, process, final", "zh-Hans": "三级检验依次进行：自检、过程检、终检", "zh-Hant": "三級檢驗依次進行：自檢、過程檢、終檢"}, Override: compliance.Override{Roles: words[8:9:9]}, Logic: &compliance.Sequence{Steps: []compliance.Step{
			{Pattern: compliance.Pattern{Events: types[35:36:36], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "self"}}}}, Name: "self_inspection"},
			{Pattern: compliance.Pattern{Events: types[36:37:37], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "process"}}}}, Name: "process_inspection"},
			{Pattern: compliance.Pattern{Events: types[37:38:38], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}}, Name: "final_inspection"},
		}, By: &compliance.Pattern{Events: types[38:39:39]}, Repeat: "last"}},
		{ID: "IS-05b", Per: fields[11:12:12], Effect: "block", Severity: "critical", Sources: sources[14:15:15], Texts: compliance.Texts{"en": "The three levels of inspection are done by different people", "zh-Hans": "三级检验须由不同人员完成", "zh-Hant": "三級檢驗須由不同人員完成"}, Override: compliance.Override{Roles: words[9:10:10]}, Logic: &compliance.Separation{People: []compliance.Act{
			{Pattern: compliance.Pattern{Events: types[39:40:40], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "self"}}}}},
			{Pattern: compliance.Pattern{Events: types[40:41:41], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "process"}}}}},
			{Pattern: compliance.Pattern{Events: types[41:42:42], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}, Match: matches[3:4:4]}},
		}}},
		{ID: "IS-05c", Per: fields[12:13:13], Effect: "block", Severity: "critical", Sources: sources[15:16:16], Texts: compliance.Texts{"en": "Every finished item has passed its self inspection, again after each time it was worked on", "zh-Hans": "每个完工项目均须自检合格，返工后重新自检", "zh-Hant": "每個完工項目均須自檢合格，返工後重新自檢"}, Override: compliance.Override{Roles: words[10:11:11]}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[42:43:43]}, Needs: []compliance.Pattern{
			{Events: types[43:44:44], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "self"}}}},
		}, LatestOf: []compliance.Pattern{
			{Events: types[44:45:45], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "self"}}}},
			{Events: types[45:46:46]},
		}, ForEach: &compliance.ForEach{Pattern: compliance.Pattern{Events: types[46:47:47]}, Key: "job_id"}}},
		{ID: "IS-05d", Per: fields[13:14:14], Effect: "block", Severity: "critical", Sources: sources[16:17:17], Texts: compliance.Texts{"en": "Every finished item has passed its process inspection, again after each time it was worked on", "zh-Hans": "每个完工项目均须过程检合格，返工后重新检验", "zh-Hant": "每個完工項目均須過程檢合格，返工後重新檢驗"}, Override: compliance.Override{Roles: words[11:12:12]}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[47:48:48]}, Needs: []compliance.Pattern{
			{Events: types[48:49:49], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "process"}}}},
		}, LatestOf: []compliance.Pattern{
			{Events: types[49:50:50], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "process"}}}},
			{Events: types[50:51:51]},
		}, ForEach: &compliance.ForEach{Pattern: compliance.Pattern{Events: types[51:52:52]}, Key: "job_id"}}},
		{ID: "IS-05e", Per: fields[14:15:15], Effect: "report", Severity: "major", Sources: sources[17:18:18], Texts: compliance.Texts{"en": "The self inspection is done by whoever did the work", "zh-Hans": "自检由作业人员本人完成", "zh-Hant": "自檢由作業人員本人完成"}, Logic: &compliance.Separation{People: []compliance.Act{
			{Pattern: compliance.Pattern{Events: types[52:53:53]}},
			{Pattern: compliance.Pattern{Events: types[53:54:54], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "self"}}}}},
		}, Mode: "same", Unless: &compliance.Pattern{Events: types[54:55:55]}}},
		{ID: "IS-06a", Per: fields[15:16:16], Effect: "block", Severity: "critical", Sources: sources[18:20:20], Texts: compliance.Texts{"en": "The outgoing inspection is done by the dedicated inspector", "zh-Hans": "出厂检验由专职质量检验员负责", "zh-Hant": "出廠檢驗由專職質量檢驗員負責"}, Override: compliance.Override{Roles: words[12:13:13]}, Logic: &compliance.Require{On: compliance.Pattern{Events: types[55:56:56], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}}, Must: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "inspectors"}}}},
		{ID: "IS-08", Per: fields[16:17:17], Effect: "block", Severity: "critical", Sources: sources[20:21:21], Texts: compliance.Texts{"en": "The certificate is issued only when every reported item has passed the final inspection", "zh-Hans": "报修项目逐项检验合格后方可签发合格证", "zh-Hant": "報修項目逐項檢驗合格後方可簽發合格證"}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[56:57:57]}, Needs: []compliance.Pattern{
			{Events: types[57:58:58], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}, Match: matches[4:6:6]},
		}, LatestOf: []compliance.Pattern{
			{Events: types[58:59:59], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}},
			{Events: types[59:60:60]},
		}, ForEach: &compliance.ForEach{Pattern: compliance.Pattern{Events: types[60:61:61]}, Key: "item_id"}}},
		{ID: "IS-08b", Per: fields[17:18:18], Effect: "block", Severity: "critical", Sources: sources[21:23:23], Texts: compliance.Texts{"en": "No car leaves without the quality certificate", "zh-Hans": "未签发合格证的车辆不得出厂", "zh-Hant": "未簽發合格證的車輛不得出廠"}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[61:62:62]}, Needs: []compliance.Pattern{
			{Events: types[62:63:63]},
		}, Since: []compliance.Pattern{
			{Events: types[63:64:64]},
		}}},
		{ID: "OL-07", Per: fields[18:19:19], Effect: "block", Severity: "major", Sources: sources[23:25:25], Texts: compliance.Texts{"en": "The customer accepts the car after its final inspection", "zh-Hans": "终检合格后方可请客户验收", "zh-Hant": "終檢合格後方可請客戶驗收"}, Override: compliance.Override{Roles: words[13:14:14]}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[64:65:65]}, Needs: []compliance.Pattern{
			{Events: types[65:66:66], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}},
		}, LatestOf: []compliance.Pattern{
			{Events: types[66:68:68], Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}},
		}}},
		{ID: "SP-15", Per: fields[19:20:20], Effect: "block", Severity: "major", Sources: sources[25:26:26], Texts: compliance.Texts{"en": "The customer is given the list of hours and materials before the car is handed over", "zh-Hans": "交车前须向客户提供工时和材料结算清单", "zh-Hant": "交車前須向客戶提供工時和材料結算清單"}, Override: compliance.Override{Roles: words[14:15:15]}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[68:69:69]}, Needs: []compliance.Pattern{
			{Events: types[69:70:70]},
		}, Since: []compliance.Pattern{
			{Events: types[70:71:71]},
		}}},
		{ID: "DL-07", Per: fields[20:21:21], Effect: "block", Severity: "major", Sources: sources[26:30:30], Texts: compliance.Texts{"en": "The customer has inspected and accepted the car before it is handed over", "zh-Hans": "客户验收签字后方可交车", "zh-Hant": "客戶驗收簽字後方可交車"}, Override: compliance.Override{Roles: words[15:17:17]}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[71:72:72]}, Needs: []compliance.Pattern{
			{Events: types[72:73:73]},
		}, Since: []compliance.Pattern{
			{Events: types[73:74:74]},
		}}},
		{ID: "OL-08a", Per: fields[21:22:22], Effect: "block", Severity: "major", Sources: sources[30:33:33], Texts: compliance.Texts{"en": "An order is closed after the customer has accepted the work and said how satisfied he is", "zh-Hans": "客户验收并记录满意度后方可关闭工单", "zh-Hant": "客戶驗收並記錄滿意度後方可關閉工單"}, Override: compliance.Override{Roles: words[17:19:19]}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[74:75:75]}, Needs: []compliance.Pattern{
			{Events: types[75:76:76]},
			{Events: types[76:77:77]},
		}, Mode: "all"}},
		{ID: "WR-02b", Per: fields[22:23:23], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "order.kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "rework"}}},
			{Field: "order.fault_side", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "shop"},
				{Form: "text", Text: "part"},
			}}}},
		}}, Effect: "block", Severity: "major", Sources: sources[33:34:34], Texts: compliance.Texts{"en": "Rework for which the shop or a part is to blame costs the customer nothing", "zh-Hans": "因本店或配件原因的返修不得向客户收费", "zh-Hant": "因本店或配件原因的返修不得向客戶收費"}, Override: compliance.Override{Roles: words[19:21:21]}, Logic: &compliance.Require{On: compliance.Pattern{Events: types[77:78:78]}, Must: &compliance.Condition{Field: "customer_charge", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}},
	}}
}
