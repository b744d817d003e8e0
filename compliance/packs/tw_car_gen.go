// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func twCar() *compliance.Pack {
	fields := []history.Name{
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"order_id",
		"problem_id",
	}
	sources := []cite.Source{
		{Document: "TW-SALE", Clause: "sale", Basis: "law", Confidence: "secondary"},
		{Document: "TW-SALE", Clause: "sale", Basis: "law", Confidence: "secondary"},
		{Document: "TW-SALE", Clause: "sale", Basis: "law", Confidence: "secondary", Note: "the numbers of the terms were not seen; contracts since 1 July 2021"},
		{Document: "TW-SALE", Clause: "sale", Basis: "law", Confidence: "inferred", Note: "that the period begins again with a car given in replacement is our reading; that it ends when the car was taken back for the money is our reading"},
		{Document: "TW-SALE", Clause: "major", Basis: "law", Confidence: "secondary"},
		{Document: "TW-SALE", Clause: "major", Basis: "law", Confidence: "secondary"},
		{Document: "TW-SALE", Clause: "repeated", Basis: "law", Confidence: "secondary"},
		{Document: "TW-SALE", Clause: "repeated", Basis: "law", Confidence: "unconfirmed", Note: "whether days after the end of the period count is not said: off"},
		{Document: "TW-SALE", Clause: "repeated", Basis: "law", Confidence: "inferred", Note: "read in a draft of 2019 only"},
		{Document: "TW-SALE", Clause: "repeated", Basis: "law", Confidence: "secondary", Note: "what is not counted stands in a draft of 2019; each stay counts in begun days of 24 hours, our reading"},
		{Document: "TW-REPAIR", Clause: "repair", Basis: "law", Confidence: "secondary", Note: "the numbers of the terms were not seen"},
		{Document: "TW-REPAIR", Clause: "repair", Basis: "law", Confidence: "secondary", Note: "of a fault on the order of a rework it asks for the key of one that was repaired, our reading"},
	}
	types := []history.Type{
		"vehicle.purchased",
		"claim.completed",
		"vehicle.replaced",
		"problem.reported",
		"vehicle.replaced",
		"claim.completed",
		"problem.reported",
		"vehicle.replaced",
		"claim.completed",
		"repair.finished",
		"problem.reported",
		"vehicle.replaced",
		"claim.completed",
		"repair.finished",
		"repair.agreed",
		"vehicle.replaced",
		"claim.completed",
		"repair.agreed",
		"repair.finished",
		"order.delivered",
		"order.closed",
		"order.cancelled",
		"claim.completed",
		"repair.paused",
		"repair.resumed",
		"order.delivered",
		"problem.reported",
		"repair.finished",
	}
	paths := []compliance.Path{
		"delivered_on",
		"odometer_km",
		"order.odometer_km",
		"order_id",
		"order_id",
		"delivered_km",
		"odometer_km",
		"order.rework_of",
	}
	words := []string{
		"tw.sale.period",
		"replace",
		"return",
		"tw.sale.period",
		"replace",
		"return",
		"tw.sale.period",
		"replace",
		"return",
		"tw.sale.period",
		"replace",
		"return",
		"tw.repair.guarantee",
		"free_repair",
	}
	matches := []compliance.Match{
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "problem_key", Ours: "problem_key"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "problem_key", Ours: "problem_key"},
		{Theirs: "order_id", Ours: "order.rework_of"},
	}
	return &compliance.Pack{Format: 1, ID: "tw-car", Layer: "law", Version: "2026.1", Jurisdiction: "TW", Title: compliance.Texts{"en": "Cars in Taiwan: what contracts of sale and of repair have to hold", "zh-Hans": "台湾汽车买卖与维修定型化契约", "zh-Hant": "臺灣汽車買賣與維修定型化契約"}, Documents: []compliance.Document{
		{ID: "TW-SALE", Title: compliance.Texts{"en": "Mandatory and prohibited terms of standard contracts for the sale of cars", "zh-Hans": "汽车买卖定型化契约应记载及不得记载事项", "zh-Hant": "汽車買賣定型化契約應記載及不得記載事項"}},
		{ID: "TW-REPAIR", Title: compliance.Texts{"en": "Mandatory and prohibited terms of standard contracts for the repair of cars", "zh-Hans": "汽车维修定型化契约应记载及不得记载事项", "zh-Hant": "汽車維修定型化契約應記載及不得記載事項"}},
	}, Names: []compliance.Named{
		{Name: "claim.completed", Texts: compliance.Texts{"en": "the fulfilment of the demand", "zh-Hans": "完成换车或者退车", "zh-Hant": "完成換車或者退車"}},
		{Name: "vehicle.replaced", Texts: compliance.Texts{"en": "the handing over of another car", "zh-Hans": "交付所更换的车辆", "zh-Hant": "交付所更換的車輛"}},
		{Name: "order.rework_of", Texts: compliance.Texts{"en": "the order that is done over", "zh-Hans": "被返修的工单", "zh-Hant": "被返修的工單"}},
		{Name: "claim.remedy", Texts: compliance.Texts{"en": "what the demand is for", "zh-Hans": "要求的内容", "zh-Hant": "要求的內容"}},
		{Name: "hazard", Texts: compliance.Texts{"en": "the hazard", "zh-Hans": "危及安全的情形", "zh-Hant": "危及安全的情形"}},
		{Name: "pause_reason", Texts: compliance.Texts{"en": "why the repair paused", "zh-Hans": "修理中断的原因", "zh-Hant": "修理中斷的原因"}},
		{Name: "severe", Texts: compliance.Texts{"en": "whether it is a severe safety failure", "zh-Hans": "是否严重安全性能故障", "zh-Hant": "是否嚴重安全性能故障"}},
		{Name: "valid", Texts: compliance.Texts{"en": "whether it is a quality problem", "zh-Hans": "是否质量问题", "zh-Hant": "是否質量問題"}},
		{Name: "replace", Texts: compliance.Texts{"en": "another car", "zh-Hans": "更换车辆", "zh-Hant": "更換車輛"}},
		{Name: "return", Texts: compliance.Texts{"en": "the money back", "zh-Hans": "退车退款", "zh-Hant": "退車退款"}},
		{Name: "free_repair", Texts: compliance.Texts{"en": "repair free of charge", "zh-Hans": "免费修理", "zh-Hant": "免費修理"}},
		{Name: "seller", Texts: compliance.Texts{"en": "the seller", "zh-Hans": "销售者", "zh-Hant": "銷售者"}},
		{Name: "repairer", Texts: compliance.Texts{"en": "the repairer", "zh-Hans": "修理者", "zh-Hant": "修理者"}},
		{Name: "problem.reported", Texts: compliance.Texts{"en": "the problem reported", "zh-Hans": "质量问题", "zh-Hant": "質量問題"}},
		{Name: "repair.agreed", Texts: compliance.Texts{"en": "the repair agreed", "zh-Hans": "确定修理", "zh-Hant": "確定修理"}},
		{Name: "repair.finished", Texts: compliance.Texts{"en": "the repair finished", "zh-Hans": "修理完成", "zh-Hant": "修理完成"}},
		{Name: "vehicle.purchased", Texts: compliance.Texts{"en": "the purchase of the car", "zh-Hans": "购车", "zh-Hant": "購車"}},
		{Name: "odometer_km", Texts: compliance.Texts{"en": "the odometer reading", "zh-Hans": "里程表读数", "zh-Hant": "里程表讀數"}},
		{Name: "delivered_km", Texts: compliance.Texts{"en": "the odometer reading at delivery", "zh-Hans": "出厂里程", "zh-Hant": "出廠里程"}},
	}, Rules: []compliance.Rule{
		{ID: "tw.sale.period", Per: fields[0:1:1], Params: []compliance.Param{
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "180"}, Stricter: "higher", Text: compliance.Texts{"en": "Days from delivery", "zh-Hans": "自交付起的日数", "zh-Hant": "自交付起的日數"}, Sources: sources[0:1:1]},
			{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "12000"}, Stricter: "higher", Text: compliance.Texts{"en": "Kilometres on the odometer", "zh-Hans": "里程表公里数", "zh-Hant": "里程表公里數"}, Sources: sources[1:2:2]},
		}, Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2021, 7, 1), By: "vehicle.purchased"}, Sources: sources[2:4:4], Texts: compliance.Texts{"en": "The period of replacement and rescission: at least 180 days or 12,000 km from delivery, whichever comes first; a longer promise counts", "zh-Hans": "换车解约期：自交付起至少一百八十日或者一万二千公里，先到为准；约定更长的从其约定", "zh-Hant": "換車解約期：自交付起至少一百八十日或者一萬二千公里，先到為準；約定更長的從其約定"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[0:1:1], Pick: "first"}, Anchor: paths[0:1:1], Time: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Param: "days"}},
		}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: paths[1:3:3]}, EndsBy: &compliance.Pattern{Events: types[1:2:2], Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: types[2:3:3]}, Promised: &compliance.Promised{Years: "promised_years", KM: "promised_km"}}},
		{ID: "tw.sale.fire", Per: fields[1:2:2], Params: []compliance.Param{
			{Name: "hazards", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "fire"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Faults that give the right at once", "zh-Hans": "立即产生权利的故障", "zh-Hant": "立即產生權利的故障"}},
		}, Effect: "report", Severity: "critical", Sources: sources[4:5:5], Texts: compliance.Texts{"en": "A car that catches fire while it is driven entitles to another car or to the money back at once", "zh-Hans": "行驶中起火的，可以立即要求换车或者解除契约", "zh-Hant": "行駛中起火的，可以立即要求換車或者解除契約"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[3:4:4], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "hazard", Op: "in", Value: compliance.Value{Param: "hazards"}},
		}}}, Within: words[0:1:1], Restarts: &compliance.Pattern{Events: types[4:5:5]}, MetBy: []compliance.Pattern{
			{Events: types[5:6:6], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, Grants: words[1:3:3], Choice: "customer"}},
		{ID: "tw.sale.danger", Per: fields[2:3:3], Params: []compliance.Param{
			{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{"en": "Repairs of one problem after which the presumption arises", "zh-Hans": "同一问题推定成立所需的修理次数", "zh-Hant": "同一問題推定成立所需的修理次數"}},
		}, Effect: "report", Severity: "critical", Sources: sources[5:6:6], Texts: compliance.Texts{"en": "A danger to life or health that {repairs} repairs did not cure entitles to another car or to the money back", "zh-Hans": "危及生命或者健康的故障经{repairs}次修理仍未改善的，可以要求换车或者解除契约", "zh-Hant": "危及生命或者健康的故障經{repairs}次修理仍未改善的，可以要求換車或者解除契約"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[6:7:7], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}}, Within: words[3:4:4], Restarts: &compliance.Pattern{Events: types[7:8:8]}, MetBy: []compliance.Pattern{
			{Events: types[8:9:9], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAll: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[9:10:10], Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Match: matches[0:2:2]}}, OncePer: paths[3:4:4]}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
		}, Grants: words[4:6:6], Choice: "customer"}},
		{ID: "tw.sale.same", Per: fields[3:4:4], Params: []compliance.Param{
			{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "4"}, Stricter: "lower", Text: compliance.Texts{"en": "Repairs of one problem after which the presumption arises", "zh-Hans": "同一问题推定成立所需的修理次数", "zh-Hant": "同一問題推定成立所需的修理次數"}},
		}, Effect: "report", Severity: "critical", Sources: sources[6:7:7], Texts: compliance.Texts{"en": "A fault that {repairs} repairs did not cure entitles to another car or to the money back", "zh-Hans": "同一故障经{repairs}次修理仍未改善的，可以要求换车或者解除契约", "zh-Hant": "同一故障經{repairs}次修理仍未改善的，可以要求換車或者解除契約"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[10:11:11], Where: &compliance.Condition{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: words[6:7:7], Restarts: &compliance.Pattern{Events: types[11:12:12]}, MetBy: []compliance.Pattern{
			{Events: types[12:13:13], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAll: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[13:14:14], Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Match: matches[2:4:4]}}, OncePer: paths[4:5:5]}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
		}, Grants: words[7:9:9], Choice: "customer"}},
		{ID: "tw.sale.days", Per: fields[4:5:5], Params: []compliance.Param{
			{Name: "after_end", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{"en": "Whether days after the end of the period count", "zh-Hans": "期限届满后的日数是否计入", "zh-Hant": "期限屆滿後的日數是否計入"}, Sources: sources[7:8:8]},
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "30"}, Stricter: "lower", Text: compliance.Texts{"en": "Days out of service after which the right arises", "zh-Hans": "权利产生所需的累计停用日数", "zh-Hant": "權利產生所需的累計停用日數"}},
			{Name: "pauses", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "not_collected"},
				{Form: "text", Text: "spare_car"},
			}}, Stricter: "lower", Text: compliance.Texts{"en": "Time that is not counted", "zh-Hans": "不计入的时间", "zh-Hant": "不計入的時間"}, Sources: sources[8:9:9]},
		}, Effect: "report", Severity: "critical", Sources: sources[9:10:10], Texts: compliance.Texts{"en": "A car that cannot be used for {days} days in all, for repair, entitles to another car or to the money back", "zh-Hans": "因修理累计{days}日不能使用的，可以要求换车或者解除契约", "zh-Hant": "因修理累計{days}日不能使用的，可以要求換車或者解除契約"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[14:15:15], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: words[9:10:10], AfterEnd: &compliance.Value{Param: "after_end"}, Restarts: &compliance.Pattern{Events: types[15:16:16]}, MetBy: []compliance.Pattern{
			{Events: types[16:17:17], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAny: []compliance.Threshold{
			{Measure: compliance.Measure{Span: &compliance.Span{From: compliance.Pattern{Events: types[17:18:18], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: types[18:19:19]}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: types[19:22:22]}, Stops: []compliance.Pattern{
				{Events: types[22:23:23], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, Minus: &compliance.Interruption{From: compliance.Pattern{Events: types[23:24:24], Where: &compliance.Condition{Field: "pause_reason", Op: "in", Value: compliance.Value{Param: "pauses"}}}, To: compliance.Pattern{Events: types[24:25:25]}}, Unit: "days_of_24h"}}, Op: "ge", Value: compliance.Value{Param: "days"}},
		}, Grants: words[10:12:12], Choice: "customer"}},
		{ID: "tw.repair.guarantee", Per: fields[5:6:6], Params: []compliance.Param{
			{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, Stricter: "higher", Text: compliance.Texts{"en": "Years of the guarantee", "zh-Hans": "保固年数", "zh-Hant": "保固年數"}},
			{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "20000"}, Stricter: "higher", Text: compliance.Texts{"en": "Kilometres of the guarantee", "zh-Hans": "保固里程", "zh-Hant": "保固里程"}},
		}, Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2021, 5, 31)}, Sources: sources[10:11:11], Texts: compliance.Texts{"en": "A repair has a guarantee of at least one year or 20,000 km from the hand-over, whichever comes first", "zh-Hans": "维修保固：自交车起至少一年或者二万公里，先到为准", "zh-Hant": "維修保固：自交車起至少一年或者二萬公里，先到為準"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[25:26:26]}, Time: compliance.Windows{
			{Unit: "years", Max: &compliance.Value{Param: "years"}},
		}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, StartKM: paths[5:6:6], AtKM: paths[6:7:7]}, Promised: &compliance.Promised{Days: "order.guarantee_days", KM: "order.guarantee_km"}}},
		{ID: "tw.repair.free", Per: fields[6:7:7], Effect: "report", Severity: "major", Sources: sources[11:12:12], Texts: compliance.Texts{"en": "The same fault within the guarantee of a repair is repaired free of charge", "zh-Hans": "保固期内同一故障免费修理", "zh-Hant": "保固期內同一故障免費修理"}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[26:27:27], Where: &compliance.Condition{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: words[12:13:13], WithinOf: paths[7:8:8], Alike: &compliance.Alike{By: "problem_key", To: []compliance.Pattern{
			{Events: types[27:28:28], Match: matches[4:5:5]},
		}}, Grants: words[13:14:14]}},
	}}
}
