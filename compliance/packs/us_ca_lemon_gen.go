// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var usCaLemonTable = compliance.Pack{Format: 1, ID: "us-ca-lemon", Layer: "law", Version: "2026.1", Jurisdiction: "US-CA", Title: compliance.Texts{{Tag: "en", Text: "New cars in California: presumption of a reasonable number of repairs"}, {Tag: "zh-Hans", Text: "加利福尼亚州新车：合理维修次数的推定"}, {Tag: "zh-Hant", Text: "加利福尼亞州新車：合理維修次數的推定"}}, Documents: []compliance.Document{
	{ID: "US-CA-CIV-1793", Title: compliance.Texts{{Tag: "en", Text: "California Civil Code, sections 1793.2 and 1793.22"}, {Tag: "zh-Hans", Text: "加利福尼亚州民法典第1793.2条、第1793.22条"}, {Tag: "zh-Hant", Text: "加利福尼亞州民法典第1793.2條、第1793.22條"}}},
}, Names: []compliance.Named{
	{Name: "vehicle.replaced", Texts: compliance.Texts{{Tag: "en", Text: "the handing over of another car"}, {Tag: "zh-Hans", Text: "交付所更换的车辆"}, {Tag: "zh-Hant", Text: "交付所更換的車輛"}}},
	{Name: "customer", Texts: compliance.Texts{{Tag: "en", Text: "the buyer"}, {Tag: "zh-Hans", Text: "买受人"}, {Tag: "zh-Hant", Text: "買受人"}}},
	{Name: "claim.remedy", Texts: compliance.Texts{{Tag: "en", Text: "what the demand is for"}, {Tag: "zh-Hans", Text: "要求的内容"}, {Tag: "zh-Hant", Text: "要求的內容"}}},
	{Name: "order.free_repair", Texts: compliance.Texts{{Tag: "en", Text: "whether the repair is free of charge"}, {Tag: "zh-Hans", Text: "是否免费修理"}, {Tag: "zh-Hant", Text: "是否免費修理"}}},
	{Name: "free_repair", Texts: compliance.Texts{{Tag: "en", Text: "whether the repair is free of charge"}, {Tag: "zh-Hans", Text: "是否免费修理"}, {Tag: "zh-Hant", Text: "是否免費修理"}}},
	{Name: "problem_key", Texts: compliance.Texts{{Tag: "en", Text: "which fault it is"}, {Tag: "zh-Hans", Text: "是哪一个故障"}, {Tag: "zh-Hant", Text: "是哪一個故障"}}},
	{Name: "cured", Texts: compliance.Texts{{Tag: "en", Text: "whether the fault was cured"}, {Tag: "zh-Hans", Text: "故障是否排除"}, {Tag: "zh-Hant", Text: "故障是否排除"}}},
	{Name: "pause_reason", Texts: compliance.Texts{{Tag: "en", Text: "why the repair paused"}, {Tag: "zh-Hans", Text: "修理中断的原因"}, {Tag: "zh-Hant", Text: "修理中斷的原因"}}},
	{Name: "severe", Texts: compliance.Texts{{Tag: "en", Text: "whether it is a severe safety failure"}, {Tag: "zh-Hans", Text: "是否严重安全性能故障"}, {Tag: "zh-Hant", Text: "是否嚴重安全性能故障"}}},
	{Name: "replace", Texts: compliance.Texts{{Tag: "en", Text: "another car"}, {Tag: "zh-Hans", Text: "更换车辆"}, {Tag: "zh-Hant", Text: "更換車輛"}}},
	{Name: "return", Texts: compliance.Texts{{Tag: "en", Text: "the money back"}, {Tag: "zh-Hans", Text: "退车退款"}, {Tag: "zh-Hant", Text: "退車退款"}}},
	{Name: "maker", Texts: compliance.Texts{{Tag: "en", Text: "the maker"}, {Tag: "zh-Hans", Text: "生产者"}, {Tag: "zh-Hant", Text: "生產者"}}},
	{Name: "problem.reported", Texts: compliance.Texts{{Tag: "en", Text: "the problem reported"}, {Tag: "zh-Hans", Text: "质量问题"}, {Tag: "zh-Hant", Text: "質量問題"}}},
	{Name: "repair.agreed", Texts: compliance.Texts{{Tag: "en", Text: "the repair agreed"}, {Tag: "zh-Hans", Text: "确定修理"}, {Tag: "zh-Hant", Text: "確定修理"}}},
	{Name: "repair.finished", Texts: compliance.Texts{{Tag: "en", Text: "the repair finished"}, {Tag: "zh-Hans", Text: "修理完成"}, {Tag: "zh-Hant", Text: "修理完成"}}},
	{Name: "vehicle.purchased", Texts: compliance.Texts{{Tag: "en", Text: "the purchase of the car"}, {Tag: "zh-Hans", Text: "购车"}, {Tag: "zh-Hant", Text: "購車"}}},
	{Name: "odometer_km", Texts: compliance.Texts{{Tag: "en", Text: "the odometer reading"}, {Tag: "zh-Hans", Text: "里程表读数"}, {Tag: "zh-Hant", Text: "里程表讀數"}}},
	{Name: "claim.completed", Texts: compliance.Texts{{Tag: "en", Text: "the fulfilment of the demand"}, {Tag: "zh-Hans", Text: "完成换车或者退车"}, {Tag: "zh-Hant", Text: "完成換車或者退車"}}},
	{Name: "use_fee", Texts: compliance.Texts{{Tag: "en", Text: "the deduction for use"}, {Tag: "zh-Hans", Text: "使用折价"}, {Tag: "zh-Hant", Text: "使用折價"}}},
	{Name: "vehicle.price", Texts: compliance.Texts{{Tag: "en", Text: "the price of the car"}, {Tag: "zh-Hans", Text: "车价款"}, {Tag: "zh-Hant", Text: "車價款"}}},
	{Name: "x_us_ca.maker_notified", Texts: compliance.Texts{{Tag: "en", Text: "the direct notice to the maker"}, {Tag: "zh-Hans", Text: "直接通知生产者"}, {Tag: "zh-Hant", Text: "直接通知生產者"}}},
	{Name: "x_us_ca.first_brought", Texts: compliance.Texts{{Tag: "en", Text: "the reading when the car was first brought in"}, {Tag: "zh-Hans", Text: "首次送修时的里程"}, {Tag: "zh-Hant", Text: "首次送修時的里程"}}},
}, Events: []history.Declaration{
	{Type: "x_us_ca.maker_notified", Subject: "vehicle_id"},
	{Type: "x_us_ca.first_brought", Subject: "claim_id", Fields: []history.FieldDefinition{
		{Name: "odometer_km", Kind: "km"},
		{Name: "problem_key", Kind: "code"},
	}},
}, Params: []compliance.Param{
	{Name: "fee_digits", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "6"}, Stricter: "none", Text: compliance.Texts{{Tag: "en", Text: "Digits after the point of the deduction for use"}, {Tag: "zh-Hans", Text: "使用折价保留的小数位数"}, {Tag: "zh-Hant", Text: "使用折價保留的小數位數"}}, Sources: []cite.Source{
		{Document: "US-CA-CIV-1793", Clause: "1793.2(d)(2)(C)", Basis: "law", Confidence: "inferred", Note: "the article does not say how the sum is rounded: to the cent, halves up, is our default, as bills in this currency are written"},
	}},
	{Name: "fee_rounding", Type: "code", Default: compliance.Literal{Form: "text", Text: "half_up"}, Stricter: "none", Text: compliance.Texts{{Tag: "en", Text: "How the deduction for use is rounded: half_up, half_even, up or down"}, {Tag: "zh-Hans", Text: "使用折价的舍入方式：half_up 四舍五入，half_even 四舍六入五成双，up 进位，down 舍去"}, {Tag: "zh-Hant", Text: "使用折價的捨入方式：half_up 四捨五入，half_even 四捨六入五成雙，up 進位，down 捨去"}}, Sources: []cite.Source{
		{Document: "US-CA-CIV-1793", Clause: "1793.2(d)(2)(C)", Basis: "law", Confidence: "inferred", Note: "the article does not say how the sum is rounded: to the cent, halves up, is our default, as bills in this currency are written"},
	}},
}, Rules: []compliance.Rule{
	{ID: "us.ca.lemon.window", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "months", Type: "int", Default: compliance.Literal{Form: "number", Text: "18"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Months from delivery"}, {Tag: "zh-Hans", Text: "自交付起的月数"}, {Tag: "zh-Hant", Text: "自交付起的月數"}}, Sources: []cite.Source{
			{Document: "US-CA-CIV-1793", Clause: "1793.22(b)", Basis: "law", Confidence: "secondary"},
		}},
		{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "28968"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Kilometres on the odometer"}, {Tag: "zh-Hans", Text: "里程表公里数"}, {Tag: "zh-Hant", Text: "里程表公里數"}}, Sources: []cite.Source{
			{Document: "US-CA-CIV-1793", Clause: "1793.22(b)", Basis: "law", Confidence: "secondary"},
		}},
	}, Severity: "major", Sources: []cite.Source{
		{Document: "US-CA-CIV-1793", Clause: "1793.22(b)", Basis: "law", Confidence: "secondary", Note: "18,000 miles on the odometer are 28,968 km"},
		{Document: "US-CA-CIV-1793", Clause: "1793.22(b)", Basis: "law", Confidence: "inferred", Note: "that they begin again with a car given in replacement is our reading; that it ends when the car was taken back for the money is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The period of the presumption: 18 months from delivery, or 18,000 miles on the odometer, whichever comes first"}, {Tag: "zh-Hans", Text: "推定期：自交付起十八个月或者里程一万八千英里，先到为准"}, {Tag: "zh-Hant", Text: "推定期：自交付起十八個月或者里程一萬八千英里，先到為準"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Pick: "first"}, Anchor: compliance.Paths{"delivered_on"}, Time: compliance.Windows{
		{Unit: "months", Max: &compliance.Value{Param: "months"}},
	}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: compliance.Paths{"order.odometer_km"}}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}}},
	{ID: "us.ca.lemon.danger", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Repairs of one problem after which the presumption arises"}, {Tag: "zh-Hans", Text: "同一问题推定成立所需的修理次数"}, {Tag: "zh-Hant", Text: "同一問題推定成立所需的修理次數"}}},
		{Name: "notices", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Direct notices to the maker; 0 where the maker did not disclose the duty"}, {Tag: "zh-Hans", Text: "须直接通知生产者的次数；生产者未告知该义务的为0"}, {Tag: "zh-Hant", Text: "須直接通知生產者的次數；生產者未告知該義務的為0"}}},
	}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "US-CA-CIV-1793", Clause: "1793.22(b)(1)", Basis: "law", Confidence: "secondary", Note: "the clause sets no order between the last repair and the notice; both lie in the period"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A fault that may cause death or serious injury, repaired {repairs} times without cure: a reasonable number of repairs is presumed"}, {Tag: "zh-Hans", Text: "可能致人死亡或者重伤的故障修理{repairs}次仍未修好的，推定已经过合理次数的修理"}, {Tag: "zh-Hant", Text: "可能致人死亡或者重傷的故障修理{repairs}次仍未修好的，推定已經過合理次數的修理"}}, Owes: "maker", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
	}}}, Within: []string{"us.ca.lemon.window"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}},
	}, IfAll: []compliance.Threshold{
		{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Match: []compliance.Match{
			{Theirs: "vehicle_id", Ours: "vehicle_id"},
			{Theirs: "problem_key", Ours: "problem_key"},
		}}}, OncePer: compliance.Paths{"order_id"}}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
		{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: []history.Type{"x_us_ca.maker_notified"}}}, Later: true}, Op: "ge", Value: compliance.Value{Param: "notices"}},
	}, Grants: []string{"replace", "return"}, Choice: "customer", Amounts: []compliance.Amount{
		{Name: "use_fee", Owes: "customer", Plus: []compliance.Term{
			{Same: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"x_us_ca.first_brought"}, Where: &compliance.Condition{Any: []compliance.Condition{
				{Field: "problem_key", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
				{Field: "problem_key", Op: "eq", Value: compliance.Value{Ref: "on.problem_key"}},
			}}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "193121.28"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
	}}},
	{ID: "us.ca.lemon.same", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "4"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Repairs of one problem after which the presumption arises"}, {Tag: "zh-Hans", Text: "同一问题推定成立所需的修理次数"}, {Tag: "zh-Hant", Text: "同一問題推定成立所需的修理次數"}}},
		{Name: "notices", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Direct notices to the maker; 0 where the maker did not disclose the duty"}, {Tag: "zh-Hans", Text: "须直接通知生产者的次数；生产者未告知该义务的为0"}, {Tag: "zh-Hant", Text: "須直接通知生產者的次數；生產者未告知該義務的為0"}}},
	}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "US-CA-CIV-1793", Clause: "1793.22(b)(2)", Basis: "law", Confidence: "secondary", Note: "the clause sets no order between the last repair and the notice; both lie in the period"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "One fault repaired {repairs} times without cure: a reasonable number of repairs is presumed"}, {Tag: "zh-Hans", Text: "同一故障修理{repairs}次仍未修好的，推定已经过合理次数的修理"}, {Tag: "zh-Hant", Text: "同一故障修理{repairs}次仍未修好的，推定已經過合理次數的修理"}}, Owes: "maker", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}}}, Within: []string{"us.ca.lemon.window"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}},
	}, IfAll: []compliance.Threshold{
		{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Match: []compliance.Match{
			{Theirs: "vehicle_id", Ours: "vehicle_id"},
			{Theirs: "problem_key", Ours: "problem_key"},
		}}}, OncePer: compliance.Paths{"order_id"}}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
		{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: []history.Type{"x_us_ca.maker_notified"}}}, Later: true}, Op: "ge", Value: compliance.Value{Param: "notices"}},
	}, Grants: []string{"replace", "return"}, Choice: "customer", Amounts: []compliance.Amount{
		{Name: "use_fee", Owes: "customer", Plus: []compliance.Term{
			{Same: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"x_us_ca.first_brought"}, Where: &compliance.Condition{Any: []compliance.Condition{
				{Field: "problem_key", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
				{Field: "problem_key", Op: "eq", Value: compliance.Value{Ref: "on.problem_key"}},
			}}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "193121.28"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
	}}},
	{ID: "us.ca.lemon.days", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "after_end", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Whether days after the end of the period count"}, {Tag: "zh-Hans", Text: "期限届满后的日数是否计入"}, {Tag: "zh-Hant", Text: "期限屆滿後的日數是否計入"}}, Sources: []cite.Source{
			{Document: "US-CA-CIV-1793", Clause: "1793.22(b)(3)", Basis: "law", Confidence: "unconfirmed", Note: "whether days after the end of the period count is not said: off"},
		}},
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "30"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days out of service that are not enough"}, {Tag: "zh-Hans", Text: "累计停用日数上限"}, {Tag: "zh-Hant", Text: "累計停用日數上限"}}},
		{Name: "pauses", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "beyond_control"},
		}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Time that is not counted"}, {Tag: "zh-Hans", Text: "不计入的时间"}, {Tag: "zh-Hant", Text: "不計入的時間"}}},
	}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "US-CA-CIV-1793", Clause: "1793.22(b)(3)", Basis: "law", Confidence: "secondary", Note: "calendar days: the day on which a stay begins does not count, but of one that ends on it; a day of two stays counts once; only repairs free of charge, as the text speaks of the warranty"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A car out of service for repair for more than {days} days in all: a reasonable number of repairs is presumed"}, {Tag: "zh-Hans", Text: "车辆因修理累计停用超过{days}日的，推定已经过合理次数的修理"}, {Tag: "zh-Hant", Text: "車輛因修理累計停用超過{days}日的，推定已經過合理次數的修理"}}, Owes: "maker", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"repair.agreed"}, Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: []string{"us.ca.lemon.window"}, AfterEnd: &compliance.Value{Param: "after_end"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
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
		}, Minus: &compliance.Interruption{From: compliance.Pattern{Events: []history.Type{"repair.paused"}, Where: &compliance.Condition{Field: "pause_reason", Op: "in", Value: compliance.Value{Param: "pauses"}}}, To: compliance.Pattern{Events: []history.Type{"repair.resumed"}}}, Unit: "calendar_days"}}, Op: "gt", Value: compliance.Value{Param: "days"}},
	}, Grants: []string{"replace", "return"}, Choice: "customer", Amounts: []compliance.Amount{
		{Name: "use_fee", Owes: "customer", Plus: []compliance.Term{
			{Same: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"x_us_ca.first_brought"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "193121.28"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
	}}},
	{ID: "us.ca.lemon.offset", Per: []history.Name{"claim_id"}, When: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "replace"},
		{Form: "text", Text: "return"},
	}}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "US-CA-CIV-1793", Clause: "1793.2(d)(2)(C)", Basis: "law", Confidence: "secondary", Note: "120,000 miles are 193,121.28 km; the fee is in whole cents, our choice; where two readings are recorded that differ, the deduction is not known"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The deduction for use is the price times the kilometres at which the car was first brought in for the fault, by those of 120,000 miles"}, {Tag: "zh-Hans", Text: "使用折价＝车价款×首次因该故障送修时的里程÷十二万英里"}, {Tag: "zh-Hant", Text: "使用折價＝車價款×首次因該故障送修時的里程÷十二萬英里"}}, Owes: "customer", Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"claim.completed"}}, Left: []compliance.Term{
		{Path: "use_fee"},
	}, Op: "eq", Right: []compliance.Term{
		{Same: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"x_us_ca.first_brought"}}, Times: []compliance.Value{
			{Ref: "vehicle.price"},
		}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "193121.28"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
	}}},
}}

func usCaLemon() *compliance.Pack {
	p := copyOf(&usCaLemonTable)
	return p
}
