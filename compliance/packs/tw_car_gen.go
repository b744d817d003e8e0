// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var twCarTable = compliance.Pack{Format: 1, ID: "tw-car", Layer: "law", Version: "2026.1", Jurisdiction: "TW", Title: compliance.Texts{{Tag: "en", Text: "Cars in Taiwan: what contracts of sale and of repair have to hold"}, {Tag: "zh-Hans", Text: "台湾汽车买卖与维修定型化契约"}, {Tag: "zh-Hant", Text: "臺灣汽車買賣與維修定型化契約"}}, Documents: []compliance.Document{
	{ID: "TW-SALE", Title: compliance.Texts{{Tag: "en", Text: "Mandatory and prohibited terms of standard contracts for the sale of cars"}, {Tag: "zh-Hans", Text: "汽车买卖定型化契约应记载及不得记载事项"}, {Tag: "zh-Hant", Text: "汽車買賣定型化契約應記載及不得記載事項"}}},
	{ID: "TW-REPAIR", Title: compliance.Texts{{Tag: "en", Text: "Mandatory and prohibited terms of standard contracts for the repair of cars"}, {Tag: "zh-Hans", Text: "汽车维修定型化契约应记载及不得记载事项"}, {Tag: "zh-Hant", Text: "汽車維修定型化契約應記載及不得記載事項"}}},
}, Names: []compliance.Named{
	{Name: "claim.completed", Texts: compliance.Texts{{Tag: "en", Text: "the fulfilment of the demand"}, {Tag: "zh-Hans", Text: "完成换车或者退车"}, {Tag: "zh-Hant", Text: "完成換車或者退車"}}},
	{Name: "vehicle.replaced", Texts: compliance.Texts{{Tag: "en", Text: "the handing over of another car"}, {Tag: "zh-Hans", Text: "交付所更换的车辆"}, {Tag: "zh-Hant", Text: "交付所更換的車輛"}}},
	{Name: "order.rework_of", Texts: compliance.Texts{{Tag: "en", Text: "the order that is done over"}, {Tag: "zh-Hans", Text: "被返修的工单"}, {Tag: "zh-Hant", Text: "被返修的工單"}}},
	{Name: "claim.remedy", Texts: compliance.Texts{{Tag: "en", Text: "what the demand is for"}, {Tag: "zh-Hans", Text: "要求的内容"}, {Tag: "zh-Hant", Text: "要求的內容"}}},
	{Name: "hazard", Texts: compliance.Texts{{Tag: "en", Text: "the hazard"}, {Tag: "zh-Hans", Text: "危及安全的情形"}, {Tag: "zh-Hant", Text: "危及安全的情形"}}},
	{Name: "pause_reason", Texts: compliance.Texts{{Tag: "en", Text: "why the repair paused"}, {Tag: "zh-Hans", Text: "修理中断的原因"}, {Tag: "zh-Hant", Text: "修理中斷的原因"}}},
	{Name: "severe", Texts: compliance.Texts{{Tag: "en", Text: "whether it is a severe safety failure"}, {Tag: "zh-Hans", Text: "是否严重安全性能故障"}, {Tag: "zh-Hant", Text: "是否嚴重安全性能故障"}}},
	{Name: "valid", Texts: compliance.Texts{{Tag: "en", Text: "whether it is a quality problem"}, {Tag: "zh-Hans", Text: "是否质量问题"}, {Tag: "zh-Hant", Text: "是否質量問題"}}},
	{Name: "replace", Texts: compliance.Texts{{Tag: "en", Text: "another car"}, {Tag: "zh-Hans", Text: "更换车辆"}, {Tag: "zh-Hant", Text: "更換車輛"}}},
	{Name: "return", Texts: compliance.Texts{{Tag: "en", Text: "the money back"}, {Tag: "zh-Hans", Text: "退车退款"}, {Tag: "zh-Hant", Text: "退車退款"}}},
	{Name: "free_repair", Texts: compliance.Texts{{Tag: "en", Text: "repair free of charge"}, {Tag: "zh-Hans", Text: "免费修理"}, {Tag: "zh-Hant", Text: "免費修理"}}},
	{Name: "seller", Texts: compliance.Texts{{Tag: "en", Text: "the seller"}, {Tag: "zh-Hans", Text: "销售者"}, {Tag: "zh-Hant", Text: "銷售者"}}},
	{Name: "repairer", Texts: compliance.Texts{{Tag: "en", Text: "the repairer"}, {Tag: "zh-Hans", Text: "修理者"}, {Tag: "zh-Hant", Text: "修理者"}}},
	{Name: "problem.reported", Texts: compliance.Texts{{Tag: "en", Text: "the problem reported"}, {Tag: "zh-Hans", Text: "质量问题"}, {Tag: "zh-Hant", Text: "質量問題"}}},
	{Name: "repair.agreed", Texts: compliance.Texts{{Tag: "en", Text: "the repair agreed"}, {Tag: "zh-Hans", Text: "确定修理"}, {Tag: "zh-Hant", Text: "確定修理"}}},
	{Name: "repair.finished", Texts: compliance.Texts{{Tag: "en", Text: "the repair finished"}, {Tag: "zh-Hans", Text: "修理完成"}, {Tag: "zh-Hant", Text: "修理完成"}}},
	{Name: "vehicle.purchased", Texts: compliance.Texts{{Tag: "en", Text: "the purchase of the car"}, {Tag: "zh-Hans", Text: "购车"}, {Tag: "zh-Hant", Text: "購車"}}},
	{Name: "odometer_km", Texts: compliance.Texts{{Tag: "en", Text: "the odometer reading"}, {Tag: "zh-Hans", Text: "里程表读数"}, {Tag: "zh-Hant", Text: "里程表讀數"}}},
	{Name: "delivered_km", Texts: compliance.Texts{{Tag: "en", Text: "the odometer reading at delivery"}, {Tag: "zh-Hans", Text: "出厂里程"}, {Tag: "zh-Hant", Text: "出廠里程"}}},
}, Rules: []compliance.Rule{
	{ID: "tw.sale.period", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "180"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Days from delivery"}, {Tag: "zh-Hans", Text: "自交付起的日数"}, {Tag: "zh-Hant", Text: "自交付起的日數"}}, Sources: []cite.Source{
			{Document: "TW-SALE", Clause: "sale", Basis: "law", Confidence: "secondary"},
		}},
		{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "12000"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Kilometres on the odometer"}, {Tag: "zh-Hans", Text: "里程表公里数"}, {Tag: "zh-Hant", Text: "里程表公里數"}}, Sources: []cite.Source{
			{Document: "TW-SALE", Clause: "sale", Basis: "law", Confidence: "secondary"},
		}},
	}, Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "TW-SALE", Clause: "sale", Basis: "law", Confidence: "secondary", Note: "the numbers of the terms were not seen; contracts since 1 July 2021"},
		{Document: "TW-SALE", Clause: "sale", Basis: "law", Confidence: "inferred", Note: "that the period begins again with a car given in replacement is our reading; that it ends when the car was taken back for the money is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The period of replacement and rescission: at least 180 days or 12,000 km from delivery, whichever comes first; a longer promise counts"}, {Tag: "zh-Hans", Text: "换车解约期：自交付起至少一百八十日或者一万二千公里，先到为准；约定更长的从其约定"}, {Tag: "zh-Hant", Text: "換車解約期：自交付起至少一百八十日或者一萬二千公里，先到為準；約定更長的從其約定"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Pick: "first"}, Anchor: compliance.Paths{"delivered_on"}, Time: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "days"}},
	}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: compliance.Paths{"odometer_km", "order.odometer_km"}}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, Promised: &compliance.Promised{Years: "promised_years", KM: "promised_km"}}},
	{ID: "tw.sale.fire", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "hazards", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "fire"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Faults that give the right at once"}, {Tag: "zh-Hans", Text: "立即产生权利的故障"}, {Tag: "zh-Hant", Text: "立即產生權利的故障"}}},
	}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "TW-SALE", Clause: "major", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A car that catches fire while it is driven entitles to another car or to the money back at once"}, {Tag: "zh-Hans", Text: "行驶中起火的，可以立即要求换车或者解除契约"}, {Tag: "zh-Hant", Text: "行駛中起火的，可以立即要求換車或者解除契約"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "hazard", Op: "in", Value: compliance.Value{Param: "hazards"}},
	}}}, Within: []string{"tw.sale.period"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}},
	}, Grants: []string{"replace", "return"}, Choice: "customer"}},
	{ID: "tw.sale.danger", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Repairs of one problem after which the presumption arises"}, {Tag: "zh-Hans", Text: "同一问题推定成立所需的修理次数"}, {Tag: "zh-Hant", Text: "同一問題推定成立所需的修理次數"}}},
	}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "TW-SALE", Clause: "major", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A danger to life or health that {repairs} repairs did not cure entitles to another car or to the money back"}, {Tag: "zh-Hans", Text: "危及生命或者健康的故障经{repairs}次修理仍未改善的，可以要求换车或者解除契约"}, {Tag: "zh-Hant", Text: "危及生命或者健康的故障經{repairs}次修理仍未改善的，可以要求換車或者解除契約"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}}, Within: []string{"tw.sale.period"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}},
	}, IfAll: []compliance.Threshold{
		{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Match: []compliance.Match{
			{Theirs: "vehicle_id", Ours: "vehicle_id"},
			{Theirs: "problem_key", Ours: "problem_key"},
		}}}, OncePer: compliance.Paths{"order_id"}}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
	}, Grants: []string{"replace", "return"}, Choice: "customer"}},
	{ID: "tw.sale.same", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "4"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Repairs of one problem after which the presumption arises"}, {Tag: "zh-Hans", Text: "同一问题推定成立所需的修理次数"}, {Tag: "zh-Hant", Text: "同一問題推定成立所需的修理次數"}}},
	}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "TW-SALE", Clause: "repeated", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A fault that {repairs} repairs did not cure entitles to another car or to the money back"}, {Tag: "zh-Hans", Text: "同一故障经{repairs}次修理仍未改善的，可以要求换车或者解除契约"}, {Tag: "zh-Hant", Text: "同一故障經{repairs}次修理仍未改善的，可以要求換車或者解除契約"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: []string{"tw.sale.period"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}},
	}, IfAll: []compliance.Threshold{
		{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Match: []compliance.Match{
			{Theirs: "vehicle_id", Ours: "vehicle_id"},
			{Theirs: "problem_key", Ours: "problem_key"},
		}}}, OncePer: compliance.Paths{"order_id"}}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
	}, Grants: []string{"replace", "return"}, Choice: "customer"}},
	{ID: "tw.sale.days", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "after_end", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Whether days after the end of the period count"}, {Tag: "zh-Hans", Text: "期限届满后的日数是否计入"}, {Tag: "zh-Hant", Text: "期限屆滿後的日數是否計入"}}, Sources: []cite.Source{
			{Document: "TW-SALE", Clause: "repeated", Basis: "law", Confidence: "unconfirmed", Note: "whether days after the end of the period count is not said: off"},
		}},
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "30"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days out of service after which the right arises"}, {Tag: "zh-Hans", Text: "权利产生所需的累计停用日数"}, {Tag: "zh-Hant", Text: "權利產生所需的累計停用日數"}}},
		{Name: "pauses", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "not_collected"},
			{Form: "text", Text: "spare_car"},
		}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Time that is not counted"}, {Tag: "zh-Hans", Text: "不计入的时间"}, {Tag: "zh-Hant", Text: "不計入的時間"}}, Sources: []cite.Source{
			{Document: "TW-SALE", Clause: "repeated", Basis: "law", Confidence: "inferred", Note: "read in a draft of 2019 only"},
		}},
	}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "TW-SALE", Clause: "repeated", Basis: "law", Confidence: "secondary", Note: "what is not counted stands in a draft of 2019; each stay counts in begun days of 24 hours, our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A car that cannot be used for {days} days in all, for repair, entitles to another car or to the money back"}, {Tag: "zh-Hans", Text: "因修理累计{days}日不能使用的，可以要求换车或者解除契约"}, {Tag: "zh-Hant", Text: "因修理累計{days}日不能使用的，可以要求換車或者解除契約"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"repair.agreed"}, Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: []string{"tw.sale.period"}, AfterEnd: &compliance.Value{Param: "after_end"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}},
	}, IfAny: []compliance.Threshold{
		{Measure: compliance.Measure{Span: &compliance.Span{From: compliance.Pattern{Events: []history.Type{"repair.agreed"}, Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: []history.Type{"repair.finished"}}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: []history.Type{"order.delivered", "order.closed", "order.cancelled"}}, Stops: []compliance.Pattern{
			{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, Minus: &compliance.Interruption{From: compliance.Pattern{Events: []history.Type{"repair.paused"}, Where: &compliance.Condition{Field: "pause_reason", Op: "in", Value: compliance.Value{Param: "pauses"}}}, To: compliance.Pattern{Events: []history.Type{"repair.resumed"}}}, Unit: "days_of_24h"}}, Op: "ge", Value: compliance.Value{Param: "days"}},
	}, Grants: []string{"replace", "return"}, Choice: "customer"}},
	{ID: "tw.repair.guarantee", Per: []history.Name{"order_id"}, Params: []compliance.Param{
		{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Years of the guarantee"}, {Tag: "zh-Hans", Text: "保固年数"}, {Tag: "zh-Hant", Text: "保固年數"}}},
		{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "20000"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Kilometres of the guarantee"}, {Tag: "zh-Hans", Text: "保固里程"}, {Tag: "zh-Hant", Text: "保固里程"}}},
	}, Severity: "major", Valid: compliance.Validity{}, Sources: []cite.Source{
		{Document: "TW-REPAIR", Clause: "repair", Basis: "law", Confidence: "secondary", Note: "the numbers of the terms were not seen"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A repair has a guarantee of at least one year or 20,000 km from the hand-over, whichever comes first"}, {Tag: "zh-Hans", Text: "维修保固：自交车起至少一年或者二万公里，先到为准"}, {Tag: "zh-Hant", Text: "維修保固：自交車起至少一年或者二萬公里，先到為準"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Time: compliance.Windows{
		{Unit: "years", Max: &compliance.Value{Param: "years"}},
	}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, StartKM: compliance.Paths{"delivered_km"}, AtKM: compliance.Paths{"odometer_km"}}, Promised: &compliance.Promised{Days: "order.guarantee_days", KM: "order.guarantee_km"}}},
	{ID: "tw.repair.free", Per: []history.Name{"problem_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "TW-REPAIR", Clause: "repair", Basis: "law", Confidence: "secondary", Note: "of a fault on the order of a rework it asks for the key of one that was repaired, our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The same fault within the guarantee of a repair is repaired free of charge"}, {Tag: "zh-Hans", Text: "保固期内同一故障免费修理"}, {Tag: "zh-Hant", Text: "保固期內同一故障免費修理"}}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: []string{"tw.repair.guarantee"}, WithinOf: compliance.Paths{"order.rework_of"}, Alike: &compliance.Alike{By: "problem_key", To: []compliance.Pattern{
		{Events: []history.Type{"repair.finished"}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order.rework_of"},
		}},
	}}, Grants: []string{"free_repair"}}},
}}

func twCar() *compliance.Pack {
	p := copyOf(&twCarTable)
	p.Rules[0].Valid.From = cal.MustDate(2021, 7, 1)
	p.Rules[5].Valid.From = cal.MustDate(2021, 5, 31)
	return p
}
