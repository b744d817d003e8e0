// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var cnShandongTable = compliance.Pack{Format: 1, ID: "cn-shandong", Layer: "local", Version: "2026.1", Jurisdiction: "CN-SD", Title: compliance.Texts{{Tag: "en", Text: "Shandong: local law on repairs and cars"}, {Tag: "zh-Hans", Text: "山东省：修理与汽车的地方规定"}, {Tag: "zh-Hant", Text: "山东省：修理與汽車的地方規定"}}, Documents: []compliance.Document{
	{ID: "CN-SD-CONSUMER", Title: compliance.Texts{{Tag: "en", Text: "Shandong regulations on the protection of consumers, 2017"}, {Tag: "zh-Hans", Text: "山东省消费者权益保护条例（2017）"}, {Tag: "zh-Hant", Text: "山东省消費者權益保护條例（2017）"}}},
}, Names: []compliance.Named{
	{Name: "repair.agreed", Texts: compliance.Texts{{Tag: "en", Text: "the repair agreed"}, {Tag: "zh-Hans", Text: "确定修理"}, {Tag: "zh-Hant", Text: "確定修理"}}},
	{Name: "problem.reported", Texts: compliance.Texts{{Tag: "en", Text: "the problem reported"}, {Tag: "zh-Hans", Text: "质量问题"}, {Tag: "zh-Hant", Text: "質量問題"}}},
	{Name: "order.delivered", Texts: compliance.Texts{{Tag: "en", Text: "the delivery of the vehicle"}, {Tag: "zh-Hans", Text: "交付车辆"}, {Tag: "zh-Hant", Text: "交付車輛"}}},
	{Name: "claim.completed", Texts: compliance.Texts{{Tag: "en", Text: "the fulfilment of the demand"}, {Tag: "zh-Hans", Text: "完成换车或者退车"}, {Tag: "zh-Hant", Text: "完成換車或者退車"}}},
	{Name: "vehicle.replaced", Texts: compliance.Texts{{Tag: "en", Text: "the handing over of another car"}, {Tag: "zh-Hans", Text: "交付所更换的车辆"}, {Tag: "zh-Hant", Text: "交付所更換的車輛"}}},
	{Name: "claim.remedy", Texts: compliance.Texts{{Tag: "en", Text: "what the demand is for"}, {Tag: "zh-Hans", Text: "要求的内容"}, {Tag: "zh-Hant", Text: "要求的內容"}}},
	{Name: "free_rework", Texts: compliance.Texts{{Tag: "en", Text: "rework free of charge"}, {Tag: "zh-Hans", Text: "免费返修"}, {Tag: "zh-Hant", Text: "免費返修"}}},
	{Name: "repairer", Texts: compliance.Texts{{Tag: "en", Text: "the repairer"}, {Tag: "zh-Hans", Text: "修理者"}, {Tag: "zh-Hant", Text: "修理者"}}},
	{Name: "replace", Texts: compliance.Texts{{Tag: "en", Text: "another one"}, {Tag: "zh-Hans", Text: "更换"}, {Tag: "zh-Hant", Text: "更換"}}},
	{Name: "return", Texts: compliance.Texts{{Tag: "en", Text: "the money back"}, {Tag: "zh-Hans", Text: "退款"}, {Tag: "zh-Hant", Text: "退款"}}},
	{Name: "seller", Texts: compliance.Texts{{Tag: "en", Text: "the seller"}, {Tag: "zh-Hans", Text: "销售者"}, {Tag: "zh-Hant", Text: "銷售者"}}},
	{Name: "repair.finished", Texts: compliance.Texts{{Tag: "en", Text: "the repair finished"}, {Tag: "zh-Hans", Text: "修理完成"}, {Tag: "zh-Hant", Text: "修理完成"}}},
}, Rules: []compliance.Rule{
	{ID: "cn.shandong.guarantee", Per: []history.Name{"order_id"}, Params: []compliance.Param{
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "30"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Days of the guarantee"}, {Tag: "zh-Hans", Text: "保证日数"}, {Tag: "zh-Hant", Text: "保證日數"}}},
	}, Severity: "major", Sources: []cite.Source{
		{Document: "CN-SD-CONSUMER", Clause: "repair guarantee", Basis: "local", Note: "that the return after a rework begins it again is our reading: a rework is a repair"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "What was repaired is guaranteed for at least thirty days from its return"}, {Tag: "zh-Hans", Text: "修理部位自交还之日起质量保证期不少于三十日"}, {Tag: "zh-Hant", Text: "修理部位自交還之日起質量保證期不少於三十日"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Time: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "days"}},
	}, Restarts: &compliance.Pattern{Events: []history.Type{"order.delivered"}, Match: []compliance.Match{
		{Theirs: "order.rework_of", Ours: "order_id"},
	}}}},
	{ID: "cn.shandong.rework", Per: []history.Name{"problem_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SD-CONSUMER", Clause: "repair guarantee", Basis: "local", Note: "of a fault on the order of the rework it asks for the key of one that was repaired, our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A fault of what was repaired is put right free of charge within this guarantee"}, {Tag: "zh-Hans", Text: "保证期内修理部位再次出现故障的，免费返修"}, {Tag: "zh-Hant", Text: "保證期內修理部位再次出現故障的，免費返修"}}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: []string{"cn.shandong.guarantee"}, WithinOf: compliance.Paths{"order.rework_of"}, Alike: &compliance.Alike{By: "problem_key", To: []compliance.Pattern{
		{Events: []history.Type{"repair.finished"}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order.rework_of"},
		}},
		{Events: []history.Type{"repair.finished"}, Match: []compliance.Match{
			{Theirs: "order.rework_of", Ours: "order.rework_of"},
		}},
	}}, Grants: []string{"free_rework"}}},
	{ID: "cn.shandong.taken_back", Per: []history.Name{"vehicle_id"}, Severity: "major", Sources: []cite.Source{
		{Document: "CN-SD-CONSUMER", Clause: "repair time", Basis: "local", Confidence: "inferred", Note: "that the former owner of a car that was taken back has no right from its repairs is our reading; fifty years stand for no end"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The money was paid back, and the car is the seller's"}, {Tag: "zh-Hans", Text: "已退货退款，车辆归销售者"}, {Tag: "zh-Hant", Text: "已退貨退款，車輛歸銷售者"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Time: compliance.Windows{
		{Unit: "years", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "50"}}},
	}}},
	{ID: "cn.shandong.slow", Per: []history.Name{"order_id"}, Params: []compliance.Param{
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "30"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days of repair that are not enough"}, {Tag: "zh-Hans", Text: "修理日数上限"}, {Tag: "zh-Hant", Text: "修理日數上限"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SD-CONSUMER", Clause: "repair time", Basis: "local", Note: "unless another period of repair is set; whether there is a reason, a person decides"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A repair that takes more than {days} days without reason entitles to another car or to the money back"}, {Tag: "zh-Hans", Text: "无正当理由超过{days}日未修好的，可以换货或者退货"}, {Tag: "zh-Hant", Text: "無正當理由超過{days}日未修好的，可以換貨或者退貨"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"repair.agreed"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Not: &compliance.Condition{Covered: "cn.shandong.taken_back"}},
	}}}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}, Match: []compliance.Match{
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
	}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}, Match: []compliance.Match{
			{Theirs: "vehicle_id", Ours: "vehicle_id"},
		}},
	}, IfAny: []compliance.Threshold{
		{Measure: compliance.Measure{Span: &compliance.Span{From: compliance.Pattern{Events: []history.Type{"repair.agreed"}, Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: []history.Type{"repair.finished"}}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: []history.Type{"order.delivered", "order.closed", "order.cancelled"}}, Stops: []compliance.Pattern{
			{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}},
		}, Unit: "days_of_24h"}}, Op: "gt", Value: compliance.Value{Param: "days"}},
	}, Grants: []string{"replace", "return"}, Choice: "customer"}},
}}

func cnShandong() *compliance.Pack {
	p := copyOf(&cnShandongTable)
	return p
}
