// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var houseWarrantyTable = compliance.Pack{Format: 1, ID: "house-warranty", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Extends: []string{"house-default", "cn-repair"}, Title: compliance.Texts{{Tag: "en", Text: "House regulations: guarantee, rework and accidents"}, {Tag: "zh-Hans", Text: "售后管理制度：质量保证、返修与事故"}, {Tag: "zh-Hant", Text: "售後管理制度：質量保證、返修與事故"}}, Names: []compliance.Named{
	{Name: "order.opened", Texts: compliance.Texts{{Tag: "en", Text: "the repair order"}, {Tag: "zh-Hans", Text: "维修工单"}, {Tag: "zh-Hant", Text: "維修工單"}}},
	{Name: "order.rework_accepted", Texts: compliance.Texts{{Tag: "en", Text: "the accepted rework"}, {Tag: "zh-Hans", Text: "已受理的返修"}, {Tag: "zh-Hant", Text: "已受理的返修"}}},
	{Name: "promise.kept", Texts: compliance.Texts{{Tag: "en", Text: "the promise kept"}, {Tag: "zh-Hans", Text: "承诺的兑现"}, {Tag: "zh-Hant", Text: "承諾的兌現"}}},
	{Name: "apology.made", Texts: compliance.Texts{{Tag: "en", Text: "the apology"}, {Tag: "zh-Hans", Text: "致歉"}, {Tag: "zh-Hant", Text: "致歉"}}},
	{Name: "action.opened", Texts: compliance.Texts{{Tag: "en", Text: "the preventive action"}, {Tag: "zh-Hans", Text: "预防措施"}, {Tag: "zh-Hant", Text: "預防措施"}}},
	{Name: "loss.compensated", Texts: compliance.Texts{{Tag: "en", Text: "the compensation with amount and basis"}, {Tag: "zh-Hans", Text: "写明金额和依据的赔偿"}, {Tag: "zh-Hant", Text: "寫明金額和依據的賠償"}}},
	{Name: "accident.reported", Texts: compliance.Texts{{Tag: "en", Text: "the report of the accident"}, {Tag: "zh-Hans", Text: "事故上报"}, {Tag: "zh-Hant", Text: "事故上報"}}},
	{Name: "accident.handled", Texts: compliance.Texts{{Tag: "en", Text: "the handling of the accident"}, {Tag: "zh-Hans", Text: "事故处理"}, {Tag: "zh-Hant", Text: "事故處理"}}},
	{Name: "accident.cause_found", Texts: compliance.Texts{{Tag: "en", Text: "the cause of the accident"}, {Tag: "zh-Hans", Text: "事故原因"}, {Tag: "zh-Hant", Text: "事故原因"}}},
	{Name: "accident.prevented", Texts: compliance.Texts{{Tag: "en", Text: "the measures against another accident"}, {Tag: "zh-Hans", Text: "防范措施"}, {Tag: "zh-Hant", Text: "防範措施"}}},
}, Params: []compliance.Param{
	{Name: "own_faults", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "shop"},
		{Form: "text", Text: "part"},
	}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Sides of the fault for which the shop answers"}, {Tag: "zh-Hans", Text: "由本店负责的责任方"}, {Tag: "zh-Hant", Text: "由本店負責的責任方"}}},
}, Rules: []compliance.Rule{
	{ID: "WR-01", Per: []history.Name{"store_id"}, Params: []compliance.Param{
		{Name: "observe", Type: "int", Default: compliance.Literal{Form: "number", Text: "100"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "1000"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Days after delivery in which a rework is looked for: the longest guarantee (our default)"}, {Tag: "zh-Hans", Text: "交车后统计返修的天数：最长的质量保证期（本库默认）"}, {Tag: "zh-Hant", Text: "交車後統計返修的天數：最長的質量保證期（本庫預設）"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4e"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Of the orders delivered in a month under guarantee, less than 5 % come back for a rework that the shop or a part is to blame for"}, {Tag: "zh-Hans", Text: "当月在质量保证期内的交车中，因本店或配件原因的返修率低于5%"}, {Tag: "zh-Hant", Text: "當月在質量保證期內的交車中，因本店或配件原因的返修率低於5%"}}, Logic: &compliance.Ratio{Of: compliance.Pattern{Events: []history.Type{"order.delivered"}, Where: &compliance.Condition{Field: "order.guarantee_days", Op: "gt", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}}}, Hit: []compliance.Pattern{
		{Events: []history.Type{"order.rework_accepted"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "fault_side", Op: "in", Value: compliance.Value{Param: "own_faults"}},
			{Covered: "cn.repair.guarantee", Of: "order.rework_of"},
		}}, Match: []compliance.Match{
			{Theirs: "order.rework_of", Ours: "order_id"},
		}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "observe"}},
	}, Period: compliance.Every{Cycle: "month"}, Op: "lt", Target: &compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0.05"}}}},
	{ID: "WR-02a", Per: []history.Name{"problem_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4e"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A valid quality problem within the guarantee becomes a rework without delay"}, {Tag: "zh-Hans", Text: "质量保证期内属实的质量问题，应主动尽快安排返修"}, {Tag: "zh-Hant", Text: "質量保證期內屬實的質量問題，應主動盡快安排返修"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Covered: "cn.repair.guarantee"},
	}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"order.opened"}, Where: &compliance.Condition{Field: "kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "rework"}}}, Match: []compliance.Match{
			{Theirs: "rework_of", Ours: "order_id"},
		}},
	}, Within: compliance.Windows{
		{Param: "asap"},
	}}},
	{ID: "WR-02c", When: &compliance.Condition{Field: "order.kind", Op: "ne", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "rework"}}}, Effect: "warn", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4e", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A car that comes back for an operation of which the guarantee is running is a rework"}, {Tag: "zh-Hans", Text: "同一作业项目仍在质量保证期内的，按返修处理"}, {Tag: "zh-Hant", Text: "同一作業項目仍在質量保證期內的，按返修處理"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"job.planned"}}, Left: []compliance.Term{
		{Count: &compliance.Pattern{Events: []history.Type{"job.done"}, Where: &compliance.Condition{Covered: "cn.repair.guarantee", On: true}, Match: []compliance.Match{
			{Theirs: "vehicle_id", Ours: "vehicle_id"},
			{Theirs: "job.op_code", Ours: "op_code"},
		}}},
	}, Op: "eq", Right: []compliance.Term{
		{Value: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}}},
	{ID: "WR-02d", When: &compliance.Condition{Field: "order.kind", Op: "ne", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "rework"}}}, Effect: "warn", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4e", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A part that was fitted under a guarantee that is running is replaced as a rework"}, {Tag: "zh-Hans", Text: "同一配件仍在质量保证期内的，按返修更换"}, {Tag: "zh-Hant", Text: "同一配件仍在質量保證期內的，按返修更換"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"part.requested"}}, Left: []compliance.Term{
		{Count: &compliance.Pattern{Events: []history.Type{"part.fitted"}, Where: &compliance.Condition{Covered: "cn.repair.guarantee", On: true}, Match: []compliance.Match{
			{Theirs: "vehicle_id", Ours: "vehicle_id"},
			{Theirs: "part.part_no", Ours: "part_no"},
		}}},
	}, Op: "eq", Right: []compliance.Term{
		{Value: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}}},
	{ID: "WR-02e", When: &compliance.Condition{Field: "order.kind", Op: "ne", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "rework"}}}, Effect: "warn", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4e", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Work on a system of the car that was repaired under a guarantee that is running is a rework, unless the cause is another one"}, {Tag: "zh-Hans", Text: "同一系统的维修仍在质量保证期内的，除另有原因外按返修处理"}, {Tag: "zh-Hant", Text: "同一系統的維修仍在質量保證期內的，除另有原因外按返修處理"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"job.planned"}}, Left: []compliance.Term{
		{Count: &compliance.Pattern{Events: []history.Type{"job.done"}, Where: &compliance.Condition{Covered: "cn.repair.guarantee", On: true}, Match: []compliance.Match{
			{Theirs: "vehicle_id", Ours: "vehicle_id"},
			{Theirs: "job.area", Ours: "area"},
		}}},
	}, Op: "eq", Right: []compliance.Term{
		{Value: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}}},
	{ID: "WR-02f", Per: []history.Name{"order_id"}, When: &compliance.Condition{Any: []compliance.Condition{
		{Field: "order.fault_side", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
		{Field: "order.fault_side", Op: "in", Value: compliance.Value{Param: "own_faults"}},
	}}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4e", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A car that came back within the guarantee is not charged, unless the fault lies elsewhere or somebody answers for it"}, {Tag: "zh-Hans", Text: "质量保证期内返回的车辆不收费，除非另有责任方或经批准"}, {Tag: "zh-Hant", Text: "質量保證期內返回的車輛不收費，除非另有責任方或經批准"}}, Override: compliance.Override{Roles: []string{"service_manager", "general_manager"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"settlement.totalled"}, Where: &compliance.Condition{Field: "customer_charge", Op: "gt", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}, Left: []compliance.Term{
		{Count: &compliance.Pattern{Events: []history.Type{"rule.violated"}, Where: &compliance.Condition{Field: "rule_id", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "WR-02c"},
			{Form: "text", Text: "WR-02d"},
			{Form: "text", Text: "WR-02e"},
		}}}}}},
	}, Op: "eq", Right: []compliance.Term{
		{Value: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}}},
	{ID: "WR-03", Per: []history.Name{"promise_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A promise to a customer is kept by the time that was given"}, {Tag: "zh-Hans", Text: "对客户的承诺须按时兑现"}, {Tag: "zh-Hant", Text: "對客戶的承諾須按時兌現"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"promise.made"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"promise.kept"}},
	}, Within: compliance.Windows{
		{Unit: "hours", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}, Anchor: "due_at"}},
	{ID: "WR-05a", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.2.5.1"},
		{Document: "S4", Clause: "1.2.5.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "To a customer whose car comes back at once, the shop apologises and sees to it that it does not happen again"}, {Tag: "zh-Hans", Text: "刚离厂即返回的车辆，应向客户致歉并采取措施保证不再发生"}, {Tag: "zh-Hant", Text: "剛離廠即返回的車輛，應向客戶致歉並採取措施保證不再發生"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"order.opened"}, Where: &compliance.Condition{Field: "immediate_return", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"apology.made"}},
		{Events: []history.Type{"action.opened"}, Where: &compliance.Condition{Field: "action_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "preventive"}}}},
	}, Mode: "all", By: &compliance.Pattern{Events: []history.Type{"order.closed"}}}},
	{ID: "WR-05b", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.immediate_return", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.2.5.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "When a car comes back at once, the shop bears the cost"}, {Tag: "zh-Hans", Text: "刚离厂即返回的车辆，维修费用由本店承担"}, {Tag: "zh-Hant", Text: "剛離廠即返回的車輛，維修費用由本店承擔"}}, Override: compliance.Override{Roles: []string{"service_manager", "general_manager"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"settlement.totalled"}}, Must: &compliance.Condition{Field: "customer_charge", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}},
	{ID: "WR-06a", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.7.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A loss that bad service caused a customer is compensated, with amount and basis"}, {Tag: "zh-Hans", Text: "因服务质量问题给客户造成的损失须赔偿，并写明金额和依据"}, {Tag: "zh-Hant", Text: "因服務質量問題給客戶造成的損失須賠償，並寫明金額和依據"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"loss.recorded"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"loss.compensated"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "amount", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "basis", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.archived"}}}},
	{ID: "WR-06b", Per: []history.Name{"accident_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "3.16.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A loss by a quality accident is compensated by rule, with amount and basis"}, {Tag: "zh-Hans", Text: "质量事故造成的损失按规定赔偿，并写明金额和依据"}, {Tag: "zh-Hant", Text: "質量事故造成的損失按規定賠償，並寫明金額和依據"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"loss.recorded"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"loss.compensated"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "amount", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "basis", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}},
	}, By: &compliance.Pattern{Events: []history.Type{"accident.prevented"}}}},
	{ID: "WR-07a", Per: []history.Name{"accident_id"}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "S0", Clause: "3.16.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A quality accident is reported to the after-sales department in time"}, {Tag: "zh-Hans", Text: "发生质量事故须及时上报售后服务部"}, {Tag: "zh-Hant", Text: "發生質量事故須及時上報售後服務部"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"accident.occurred"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"accident.reported"}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}}},
	{ID: "WR-07b", Per: []history.Name{"accident_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "3.16.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A quality accident is handled and its cause found before measures against another one are settled"}, {Tag: "zh-Hans", Text: "质量事故须先处理并查明原因，再确定防范措施"}, {Tag: "zh-Hant", Text: "質量事故須先處理並查明原因，再確定防範措施"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"accident.prevented"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"accident.handled"}},
		{Events: []history.Type{"accident.cause_found"}},
	}, Mode: "all"}},
	{ID: "WR-07c", Per: []history.Name{"accident_id"}, Params: []compliance.Param{
		{Name: "accident_time", Type: "window", Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "By when a quality accident is handled, explained and guarded against; the shop sets it"}, {Tag: "zh-Hans", Text: "质量事故处理、查因和防范的时限，由本店设定"}, {Tag: "zh-Hant", Text: "質量事故處理、查因和防範的時限，由本店設定"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "3.16.1"},
		{Document: "S0", Clause: "3.16.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A quality accident is handled, its cause found, and measures are taken against another one"}, {Tag: "zh-Hans", Text: "质量事故须处理、查明原因并采取防范措施"}, {Tag: "zh-Hant", Text: "質量事故須處理、查明原因並採取防範措施"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"accident.occurred"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"accident.handled"}},
		{Events: []history.Type{"accident.cause_found"}},
		{Events: []history.Type{"accident.prevented"}},
	}, Mode: "all", Within: compliance.Windows{
		{Param: "accident_time"},
	}}},
}}

func houseWarranty() *compliance.Pack {
	p := copyOf(&houseWarrantyTable)
	return p
}
