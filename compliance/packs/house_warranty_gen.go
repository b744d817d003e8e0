// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func houseWarranty() *compliance.Pack {
	words := []string{
		"house-default",
		"cn-repair",
		"service_manager",
		"general_manager",
		"service_manager",
		"general_manager",
	}
	fields := []history.Name{
		"store_id",
		"problem_id",
		"order_id",
		"promise_id",
		"order_id",
		"order_id",
		"order_id",
		"accident_id",
		"accident_id",
		"accident_id",
		"accident_id",
	}
	sources := []cite.Source{
		{Document: "S4", Clause: "1.4.4e"},
		{Document: "S4", Clause: "1.4.4e"},
		{Document: "S4", Clause: "1.4.4e", Confidence: "inferred"},
		{Document: "S4", Clause: "1.4.4e", Confidence: "inferred"},
		{Document: "S4", Clause: "1.4.4e", Confidence: "inferred"},
		{Document: "S4", Clause: "1.4.4e", Confidence: "inferred"},
		{Document: "S4", Clause: "1.4.4b"},
		{Document: "S4", Clause: "1.2.5.1"},
		{Document: "S4", Clause: "1.2.5.3"},
		{Document: "S4", Clause: "1.2.5.2"},
		{Document: "S0", Clause: "2.7.2"},
		{Document: "S0", Clause: "3.16.3"},
		{Document: "S0", Clause: "3.16.1"},
		{Document: "S0", Clause: "3.16.2"},
		{Document: "S0", Clause: "3.16.1"},
		{Document: "S0", Clause: "3.16.2"},
	}
	types := []history.Type{
		"order.delivered",
		"order.rework_accepted",
		"problem.reported",
		"order.opened",
		"job.planned",
		"job.done",
		"part.requested",
		"part.fitted",
		"job.planned",
		"job.done",
		"settlement.totalled",
		"rule.violated",
		"promise.made",
		"promise.kept",
		"order.opened",
		"apology.made",
		"action.opened",
		"order.closed",
		"settlement.totalled",
		"loss.recorded",
		"loss.compensated",
		"order.archived",
		"loss.recorded",
		"loss.compensated",
		"accident.prevented",
		"accident.occurred",
		"accident.reported",
		"accident.prevented",
		"accident.handled",
		"accident.cause_found",
		"accident.occurred",
		"accident.handled",
		"accident.cause_found",
		"accident.prevented",
	}
	matches := []compliance.Match{
		{Theirs: "order.rework_of", Ours: "order_id"},
		{Theirs: "rework_of", Ours: "order_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "job.op_code", Ours: "op_code"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "part.part_no", Ours: "part_no"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "job.area", Ours: "area"},
	}
	return &compliance.Pack{Format: 1, ID: "house-warranty", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Extends: words[0:2:2], Title: compliance.Texts{"en": "House regulations: guarantee, rework and accidents", "zh-Hans": "售后管理制度：质量保证、返修与事故", "zh-Hant": "售後管理制度：質量保證、返修與事故"}, Names: []compliance.Named{
		{Name: "order.opened", Texts: compliance.Texts{"en": "the repair order", "zh-Hans": "维修工单", "zh-Hant": "維修工單"}},
		{Name: "order.rework_accepted", Texts: compliance.Texts{"en": "the accepted rework", "zh-Hans": "已受理的返修", "zh-Hant": "已受理的返修"}},
		{Name: "promise.kept", Texts: compliance.Texts{"en": "the promise kept", "zh-Hans": "承诺的兑现", "zh-Hant": "承諾的兌現"}},
		{Name: "apology.made", Texts: compliance.Texts{"en": "the apology", "zh-Hans": "致歉", "zh-Hant": "致歉"}},
		{Name: "action.opened", Texts: compliance.Texts{"en": "the preventive action", "zh-Hans": "预防措施", "zh-Hant": "預防措施"}},
		{Name: "loss.compensated", Texts: compliance.Texts{"en": "the compensation with amount and basis", "zh-Hans": "写明金额和依据的赔偿", "zh-Hant": "寫明金額和依據的賠償"}},
		{Name: "accident.reported", Texts: compliance.Texts{"en": "the report of the accident", "zh-Hans": "事故上报", "zh-Hant": "事故上報"}},
		{Name: "accident.handled", Texts: compliance.Texts{"en": "the handling of the accident", "zh-Hans": "事故处理", "zh-Hant": "事故處理"}},
		{Name: "accident.cause_found", Texts: compliance.Texts{"en": "the cause of the accident", "zh-Hans": "事故原因", "zh-Hant": "事故原因"}},
		{Name: "accident.prevented", Texts: compliance.Texts{"en": "the measures against another accident", "zh-Hans": "防范措施", "zh-Hant": "防範措施"}},
	}, Params: []compliance.Param{
		{Name: "own_faults", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "shop"},
			{Form: "text", Text: "part"},
		}}, Stricter: "higher", Text: compliance.Texts{"en": "Sides of the fault for which the shop answers", "zh-Hans": "由本店负责的责任方", "zh-Hant": "由本店負責的責任方"}},
	}, Rules: []compliance.Rule{
		{ID: "WR-01", Per: fields[0:1:1], Params: []compliance.Param{
			{Name: "observe", Type: "int", Default: compliance.Literal{Form: "number", Text: "100"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "1000"}, Stricter: "higher", Text: compliance.Texts{"en": "Days after delivery in which a rework is looked for: the longest guarantee (our default)", "zh-Hans": "交车后统计返修的天数：最长的质量保证期（本库默认）", "zh-Hant": "交車後統計返修的天數：最長的質量保證期（本庫預設）"}},
		}, Effect: "report", Severity: "major", Sources: sources[0:1:1], Texts: compliance.Texts{"en": "Of the orders delivered in a month under guarantee, less than 5 % come back for a rework that the shop or a part is to blame for", "zh-Hans": "当月在质量保证期内的交车中，因本店或配件原因的返修率低于5%", "zh-Hant": "當月在質量保證期內的交車中，因本店或配件原因的返修率低於5%"}, Logic: &compliance.Ratio{Of: compliance.Pattern{Events: types[0:1:1], Where: &compliance.Condition{Field: "order.guarantee_days", Op: "gt", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}}}, Hit: []compliance.Pattern{
			{Events: types[1:2:2], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "fault_side", Op: "in", Value: compliance.Value{Param: "own_faults"}},
				{Covered: "cn.repair.guarantee", Of: "order.rework_of"},
			}}, Match: matches[0:1:1]},
		}, Within: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Param: "observe"}},
		}, Period: compliance.Every{Cycle: "month"}, Op: "lt", Target: &compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0.05"}}}},
		{ID: "WR-02a", Per: fields[1:2:2], Effect: "report", Severity: "major", Sources: sources[1:2:2], Texts: compliance.Texts{"en": "A valid quality problem within the guarantee becomes a rework without delay", "zh-Hans": "质量保证期内属实的质量问题，应主动尽快安排返修", "zh-Hant": "質量保證期內屬實的質量問題，應主動盡快安排返修"}, Logic: &compliance.Response{On: compliance.Pattern{Events: types[2:3:3], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Covered: "cn.repair.guarantee"},
		}}}, Then: []compliance.Pattern{
			{Events: types[3:4:4], Where: &compliance.Condition{Field: "kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "rework"}}}, Match: matches[1:2:2]},
		}, Within: compliance.Windows{
			{Param: "asap"},
		}}},
		{ID: "WR-02c", When: &compliance.Condition{Field: "order.kind", Op: "ne", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "rework"}}}, Effect: "warn", Severity: "major", Sources: sources[2:3:3], Texts: compliance.Texts{"en": "A car that comes back for an operation of which the guarantee is running is a rework", "zh-Hans": "同一作业项目仍在质量保证期内的，按返修处理", "zh-Hant": "同一作業項目仍在質量保證期內的，按返修處理"}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: types[4:5:5]}, Left: []compliance.Term{
			{Count: &compliance.Pattern{Events: types[5:6:6], Where: &compliance.Condition{Covered: "cn.repair.guarantee", On: true}, Match: matches[2:4:4]}},
		}, Op: "eq", Right: []compliance.Term{
			{Value: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
		}}},
		{ID: "WR-02d", When: &compliance.Condition{Field: "order.kind", Op: "ne", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "rework"}}}, Effect: "warn", Severity: "major", Sources: sources[3:4:4], Texts: compliance.Texts{"en": "A part that was fitted under a guarantee that is running is replaced as a rework", "zh-Hans": "同一配件仍在质量保证期内的，按返修更换", "zh-Hant": "同一配件仍在質量保證期內的，按返修更換"}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: types[6:7:7]}, Left: []compliance.Term{
			{Count: &compliance.Pattern{Events: types[7:8:8], Where: &compliance.Condition{Covered: "cn.repair.guarantee", On: true}, Match: matches[4:6:6]}},
		}, Op: "eq", Right: []compliance.Term{
			{Value: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
		}}},
		{ID: "WR-02e", When: &compliance.Condition{Field: "order.kind", Op: "ne", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "rework"}}}, Effect: "warn", Severity: "minor", Sources: sources[4:5:5], Texts: compliance.Texts{"en": "Work on a system of the car that was repaired under a guarantee that is running is a rework, unless the cause is another one", "zh-Hans": "同一系统的维修仍在质量保证期内的，除另有原因外按返修处理", "zh-Hant": "同一系統的維修仍在質量保證期內的，除另有原因外按返修處理"}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: types[8:9:9]}, Left: []compliance.Term{
			{Count: &compliance.Pattern{Events: types[9:10:10], Where: &compliance.Condition{Covered: "cn.repair.guarantee", On: true}, Match: matches[6:8:8]}},
		}, Op: "eq", Right: []compliance.Term{
			{Value: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
		}}},
		{ID: "WR-02f", Per: fields[2:3:3], When: &compliance.Condition{Any: []compliance.Condition{
			{Field: "order.fault_side", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			{Field: "order.fault_side", Op: "in", Value: compliance.Value{Param: "own_faults"}},
		}}, Effect: "block", Severity: "major", Sources: sources[5:6:6], Texts: compliance.Texts{"en": "A car that came back within the guarantee is not charged, unless the fault lies elsewhere or somebody answers for it", "zh-Hans": "质量保证期内返回的车辆不收费，除非另有责任方或经批准", "zh-Hant": "質量保證期內返回的車輛不收費，除非另有責任方或經批准"}, Override: compliance.Override{Roles: words[2:4:4]}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: types[10:11:11], Where: &compliance.Condition{Field: "customer_charge", Op: "gt", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}, Left: []compliance.Term{
			{Count: &compliance.Pattern{Events: types[11:12:12], Where: &compliance.Condition{Field: "rule_id", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "WR-02c"},
				{Form: "text", Text: "WR-02d"},
				{Form: "text", Text: "WR-02e"},
			}}}}}},
		}, Op: "eq", Right: []compliance.Term{
			{Value: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
		}}},
		{ID: "WR-03", Per: fields[3:4:4], Effect: "report", Severity: "major", Sources: sources[6:7:7], Texts: compliance.Texts{"en": "A promise to a customer is kept by the time that was given", "zh-Hans": "对客户的承诺须按时兑现", "zh-Hant": "對客戶的承諾須按時兌現"}, Logic: &compliance.Response{On: compliance.Pattern{Events: types[12:13:13]}, Then: []compliance.Pattern{
			{Events: types[13:14:14]},
		}, Within: compliance.Windows{
			{Unit: "hours", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
		}, Anchor: "due_at"}},
		{ID: "WR-05a", Per: fields[4:5:5], Effect: "report", Severity: "major", Sources: sources[7:9:9], Texts: compliance.Texts{"en": "To a customer whose car comes back at once, the shop apologises and sees to it that it does not happen again", "zh-Hans": "刚离厂即返回的车辆，应向客户致歉并采取措施保证不再发生", "zh-Hant": "剛離廠即返回的車輛，應向客戶致歉並採取措施保證不再發生"}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: types[14:15:15], Where: &compliance.Condition{Field: "immediate_return", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Then: []compliance.Pattern{
			{Events: types[15:16:16]},
			{Events: types[16:17:17], Where: &compliance.Condition{Field: "action_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "preventive"}}}},
		}, Mode: "all", By: &compliance.Pattern{Events: types[17:18:18]}}},
		{ID: "WR-05b", Per: fields[5:6:6], When: &compliance.Condition{Field: "order.immediate_return", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "block", Severity: "major", Sources: sources[9:10:10], Texts: compliance.Texts{"en": "When a car comes back at once, the shop bears the cost", "zh-Hans": "刚离厂即返回的车辆，维修费用由本店承担", "zh-Hant": "剛離廠即返回的車輛，維修費用由本店承擔"}, Override: compliance.Override{Roles: words[4:6:6]}, Logic: &compliance.Require{On: compliance.Pattern{Events: types[18:19:19]}, Must: &compliance.Condition{Field: "customer_charge", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}},
		{ID: "WR-06a", Per: fields[6:7:7], Effect: "report", Severity: "major", Sources: sources[10:11:11], Texts: compliance.Texts{"en": "A loss that bad service caused a customer is compensated, with amount and basis", "zh-Hans": "因服务质量问题给客户造成的损失须赔偿，并写明金额和依据", "zh-Hant": "因服務質量問題給客戶造成的損失須賠償，並寫明金額和依據"}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: types[19:20:20]}, Then: []compliance.Pattern{
			{Events: types[20:21:21], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "amount", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
				{Field: "basis", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}}},
		}, By: &compliance.Pattern{Events: types[21:22:22]}}},
		{ID: "WR-06b", Per: fields[7:8:8], Effect: "report", Severity: "major", Sources: sources[11:12:12], Texts: compliance.Texts{"en": "A loss by a quality accident is compensated by rule, with amount and basis", "zh-Hans": "质量事故造成的损失按规定赔偿，并写明金额和依据", "zh-Hant": "質量事故造成的損失按規定賠償，並寫明金額和依據"}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: types[22:23:23]}, Then: []compliance.Pattern{
			{Events: types[23:24:24], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "amount", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
				{Field: "basis", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}}},
		}, By: &compliance.Pattern{Events: types[24:25:25]}}},
		{ID: "WR-07a", Per: fields[8:9:9], Effect: "report", Severity: "critical", Sources: sources[12:13:13], Texts: compliance.Texts{"en": "A quality accident is reported to the after-sales department in time", "zh-Hans": "发生质量事故须及时上报售后服务部", "zh-Hant": "發生質量事故須及時上報售後服務部"}, Logic: &compliance.Response{On: compliance.Pattern{Events: types[25:26:26]}, Then: []compliance.Pattern{
			{Events: types[26:27:27]},
		}, Within: compliance.Windows{
			{Param: "timely"},
		}}},
		{ID: "WR-07b", Per: fields[9:10:10], Effect: "report", Severity: "major", Sources: sources[13:14:14], Texts: compliance.Texts{"en": "A quality accident is handled and its cause found before measures against another one are settled", "zh-Hans": "质量事故须先处理并查明原因，再确定防范措施", "zh-Hant": "質量事故須先處理並查明原因，再確定防範措施"}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[27:28:28]}, Needs: []compliance.Pattern{
			{Events: types[28:29:29]},
			{Events: types[29:30:30]},
		}, Mode: "all"}},
		{ID: "WR-07c", Per: fields[10:11:11], Params: []compliance.Param{
			{Name: "accident_time", Type: "window", Stricter: "lower", Text: compliance.Texts{"en": "By when a quality accident is handled, explained and guarded against; the shop sets it", "zh-Hans": "质量事故处理、查因和防范的时限，由本店设定", "zh-Hant": "質量事故處理、查因和防範的時限，由本店設定"}},
		}, Effect: "report", Severity: "major", Sources: sources[14:16:16], Texts: compliance.Texts{"en": "A quality accident is handled, its cause found, and measures are taken against another one", "zh-Hans": "质量事故须处理、查明原因并采取防范措施", "zh-Hant": "質量事故須處理、查明原因並採取防範措施"}, Logic: &compliance.Response{On: compliance.Pattern{Events: types[30:31:31]}, Then: []compliance.Pattern{
			{Events: types[31:32:32]},
			{Events: types[32:33:33]},
			{Events: types[33:34:34]},
		}, Mode: "all", Within: compliance.Windows{
			{Param: "accident_time"},
		}}},
	}}
}
