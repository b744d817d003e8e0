// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func cnShandong() *compliance.Pack {
	fields := []history.Name{
		"order_id",
		"problem_id",
		"vehicle_id",
		"order_id",
	}
	sources := []cite.Source{
		{Document: "CN-SD-CONSUMER", Clause: "repair guarantee", Basis: "local", Note: "that the return after a rework begins it again is our reading: a rework is a repair"},
		{Document: "CN-SD-CONSUMER", Clause: "repair guarantee", Basis: "local", Note: "of a fault on the order of the rework it asks for the key of one that was repaired, our reading"},
		{Document: "CN-SD-CONSUMER", Clause: "repair time", Basis: "local", Confidence: "inferred", Note: "that the former owner of a car that was taken back has no right from its repairs is our reading; fifty years stand for no end"},
		{Document: "CN-SD-CONSUMER", Clause: "repair time", Basis: "local", Note: "unless another period of repair is set; whether there is a reason, a person decides"},
	}
	types := []history.Type{
		"order.delivered",
		"order.delivered",
		"problem.reported",
		"repair.finished",
		"repair.finished",
		"claim.completed",
		"repair.agreed",
		"vehicle.replaced",
		"claim.completed",
		"repair.agreed",
		"repair.finished",
		"order.delivered",
		"order.closed",
		"order.cancelled",
		"claim.completed",
	}
	matches := []compliance.Match{
		{Theirs: "order.rework_of", Ours: "order_id"},
		{Theirs: "order_id", Ours: "order.rework_of"},
		{Theirs: "order.rework_of", Ours: "order.rework_of"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
	}
	words := []string{
		"cn.shandong.guarantee",
		"free_rework",
		"replace",
		"return",
	}
	paths := []compliance.Path{
		"order.rework_of",
	}
	return &compliance.Pack{Format: 1, ID: "cn-shandong", Layer: "local", Version: "2026.1", Jurisdiction: "CN-SD", Title: compliance.Texts{"en": "Shandong: local law on repairs and cars", "zh-Hans": "山东省：修理与汽车的地方规定", "zh-Hant": "山东省：修理與汽車的地方規定"}, Documents: []compliance.Document{
		{ID: "CN-SD-CONSUMER", Title: compliance.Texts{"en": "Shandong regulations on the protection of consumers, 2017", "zh-Hans": "山东省消费者权益保护条例（2017）", "zh-Hant": "山东省消費者權益保护條例（2017）"}},
	}, Names: []compliance.Named{
		{Name: "repair.agreed", Texts: compliance.Texts{"en": "the repair agreed", "zh-Hans": "确定修理", "zh-Hant": "確定修理"}},
		{Name: "problem.reported", Texts: compliance.Texts{"en": "the problem reported", "zh-Hans": "质量问题", "zh-Hant": "質量問題"}},
		{Name: "order.delivered", Texts: compliance.Texts{"en": "the delivery of the vehicle", "zh-Hans": "交付车辆", "zh-Hant": "交付車輛"}},
		{Name: "claim.completed", Texts: compliance.Texts{"en": "the fulfilment of the demand", "zh-Hans": "完成换车或者退车", "zh-Hant": "完成換車或者退車"}},
		{Name: "vehicle.replaced", Texts: compliance.Texts{"en": "the handing over of another car", "zh-Hans": "交付所更换的车辆", "zh-Hant": "交付所更換的車輛"}},
		{Name: "claim.remedy", Texts: compliance.Texts{"en": "what the demand is for", "zh-Hans": "要求的内容", "zh-Hant": "要求的內容"}},
		{Name: "free_rework", Texts: compliance.Texts{"en": "rework free of charge", "zh-Hans": "免费返修", "zh-Hant": "免費返修"}},
		{Name: "repairer", Texts: compliance.Texts{"en": "the repairer", "zh-Hans": "修理者", "zh-Hant": "修理者"}},
		{Name: "replace", Texts: compliance.Texts{"en": "another one", "zh-Hans": "更换", "zh-Hant": "更換"}},
		{Name: "return", Texts: compliance.Texts{"en": "the money back", "zh-Hans": "退款", "zh-Hant": "退款"}},
		{Name: "seller", Texts: compliance.Texts{"en": "the seller", "zh-Hans": "销售者", "zh-Hant": "銷售者"}},
		{Name: "repair.finished", Texts: compliance.Texts{"en": "the repair finished", "zh-Hans": "修理完成", "zh-Hant": "修理完成"}},
	}, Rules: []compliance.Rule{
		{ID: "cn.shandong.guarantee", Per: fields[0:1:1], Params: []compliance.Param{
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "30"}, Stricter: "higher", Text: compliance.Texts{"en": "Days of the guarantee", "zh-Hans": "保证日数", "zh-Hant": "保證日數"}},
		}, Severity: "major", Sources: sources[0:1:1], Texts: compliance.Texts{"en": "What was repaired is guaranteed for at least thirty days from its return", "zh-Hans": "修理部位自交还之日起质量保证期不少于三十日", "zh-Hant": "修理部位自交還之日起質量保證期不少於三十日"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[0:1:1]}, Time: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Param: "days"}},
		}, Restarts: &compliance.Pattern{Events: types[1:2:2], Match: matches[0:1:1]}}},
		{ID: "cn.shandong.rework", Per: fields[1:2:2], Effect: "report", Severity: "major", Sources: sources[1:2:2], Texts: compliance.Texts{"en": "A fault of what was repaired is put right free of charge within this guarantee", "zh-Hans": "保证期内修理部位再次出现故障的，免费返修", "zh-Hant": "保證期內修理部位再次出現故障的，免費返修"}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[2:3:3], Where: &compliance.Condition{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: words[0:1:1], WithinOf: paths[0:1:1], Alike: &compliance.Alike{By: "problem_key", To: []compliance.Pattern{
			{Events: types[3:4:4], Match: matches[1:2:2]},
			{Events: types[4:5:5], Match: matches[2:3:3]},
		}}, Grants: words[1:2:2]}},
		{ID: "cn.shandong.taken_back", Per: fields[2:3:3], Severity: "major", Sources: sources[2:3:3], Texts: compliance.Texts{"en": "The money was paid back, and the car is the seller's", "zh-Hans": "已退货退款，车辆归销售者", "zh-Hant": "已退貨退款，車輛歸銷售者"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[5:6:6], Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Time: compliance.Windows{
			{Unit: "years", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "50"}}},
		}}},
		{ID: "cn.shandong.slow", Per: fields[3:4:4], Params: []compliance.Param{
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "30"}, Stricter: "lower", Text: compliance.Texts{"en": "Days of repair that are not enough", "zh-Hans": "修理日数上限", "zh-Hant": "修理日數上限"}},
		}, Effect: "report", Severity: "major", Sources: sources[3:4:4], Texts: compliance.Texts{"en": "A repair that takes more than {days} days without reason entitles to another car or to the money back", "zh-Hans": "无正当理由超过{days}日未修好的，可以换货或者退货", "zh-Hant": "無正當理由超過{days}日未修好的，可以換貨或者退貨"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[6:7:7], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Not: &compliance.Condition{Covered: "cn.shandong.taken_back"}},
		}}}, Restarts: &compliance.Pattern{Events: types[7:8:8], Match: matches[3:4:4]}, MetBy: []compliance.Pattern{
			{Events: types[8:9:9], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}, Match: matches[4:5:5]},
		}, IfAny: []compliance.Threshold{
			{Measure: compliance.Measure{Span: &compliance.Span{From: compliance.Pattern{Events: types[9:10:10], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: types[10:11:11]}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: types[11:14:14]}, Stops: []compliance.Pattern{
				{Events: types[14:15:15], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}, Match: matches[5:6:6]},
			}, Unit: "days_of_24h"}}, Op: "gt", Value: compliance.Value{Param: "days"}},
		}, Grants: words[2:4:4], Choice: "customer"}},
	}}
}
