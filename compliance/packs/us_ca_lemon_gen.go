// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func usCaLemon() *compliance.Pack {
	sources := []cite.Source{
		{Document: "US-CA-CIV-1793", Clause: "1793.2(d)(2)(C)", Basis: "law", Confidence: "inferred", Note: "the article does not say how the sum is rounded: to the cent, halves up, is our default, as bills in this currency are written"},
		{Document: "US-CA-CIV-1793", Clause: "1793.2(d)(2)(C)", Basis: "law", Confidence: "inferred", Note: "the article does not say how the sum is rounded: to the cent, halves up, is our default, as bills in this currency are written"},
		{Document: "US-CA-CIV-1793", Clause: "1793.22(b)", Basis: "law", Confidence: "secondary"},
		{Document: "US-CA-CIV-1793", Clause: "1793.22(b)", Basis: "law", Confidence: "secondary"},
		{Document: "US-CA-CIV-1793", Clause: "1793.22(b)", Basis: "law", Confidence: "secondary", Note: "18,000 miles on the odometer are 28,968 km"},
		{Document: "US-CA-CIV-1793", Clause: "1793.22(b)", Basis: "law", Confidence: "inferred", Note: "that they begin again with a car given in replacement is our reading; that it ends when the car was taken back for the money is our reading"},
		{Document: "US-CA-CIV-1793", Clause: "1793.22(b)(1)", Basis: "law", Confidence: "secondary", Note: "the clause sets no order between the last repair and the notice; both lie in the period"},
		{Document: "US-CA-CIV-1793", Clause: "1793.22(b)(2)", Basis: "law", Confidence: "secondary", Note: "the clause sets no order between the last repair and the notice; both lie in the period"},
		{Document: "US-CA-CIV-1793", Clause: "1793.22(b)(3)", Basis: "law", Confidence: "unconfirmed", Note: "whether days after the end of the period count is not said: off"},
		{Document: "US-CA-CIV-1793", Clause: "1793.22(b)(3)", Basis: "law", Confidence: "secondary", Note: "calendar days: the day on which a stay begins does not count, but of one that ends on it; a day of two stays counts once; only repairs free of charge, as the text speaks of the warranty"},
		{Document: "US-CA-CIV-1793", Clause: "1793.2(d)(2)(C)", Basis: "law", Confidence: "secondary", Note: "120,000 miles are 193,121.28 km; the fee is in whole cents, our choice; where two readings are recorded that differ, the deduction is not known"},
	}
	fields := []history.Name{
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"claim_id",
	}
	types := []history.Type{
		"vehicle.purchased",
		"claim.completed",
		"vehicle.replaced",
		"repair.finished",
		"vehicle.replaced",
		"claim.completed",
		"repair.finished",
		"x_us_ca.maker_notified",
		"x_us_ca.first_brought",
		"repair.finished",
		"vehicle.replaced",
		"claim.completed",
		"repair.finished",
		"x_us_ca.maker_notified",
		"x_us_ca.first_brought",
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
		"x_us_ca.first_brought",
		"claim.completed",
		"x_us_ca.first_brought",
	}
	paths := []compliance.Path{
		"delivered_on",
		"order.odometer_km",
		"order_id",
		"order_id",
	}
	words := []string{
		"us.ca.lemon.window",
		"replace",
		"return",
		"us.ca.lemon.window",
		"replace",
		"return",
		"us.ca.lemon.window",
		"replace",
		"return",
	}
	matches := []compliance.Match{
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "problem_key", Ours: "problem_key"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "problem_key", Ours: "problem_key"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
	}
	return &compliance.Pack{Format: 1, ID: "us-ca-lemon", Layer: "law", Version: "2026.1", Jurisdiction: "US-CA", Title: compliance.Texts{"en": "New cars in California: presumption of a reasonable number of repairs", "zh-Hans": "加利福尼亚州新车：合理维修次数的推定", "zh-Hant": "加利福尼亞州新車：合理維修次數的推定"}, Documents: []compliance.Document{
		{ID: "US-CA-CIV-1793", Title: compliance.Texts{"en": "California Civil Code, sections 1793.2 and 1793.22", "zh-Hans": "加利福尼亚州民法典第1793.2条、第1793.22条", "zh-Hant": "加利福尼亞州民法典第1793.2條、第1793.22條"}},
	}, Names: []compliance.Named{
		{Name: "vehicle.replaced", Texts: compliance.Texts{"en": "the handing over of another car", "zh-Hans": "交付所更换的车辆", "zh-Hant": "交付所更換的車輛"}},
		{Name: "customer", Texts: compliance.Texts{"en": "the buyer", "zh-Hans": "买受人", "zh-Hant": "買受人"}},
		{Name: "claim.remedy", Texts: compliance.Texts{"en": "what the demand is for", "zh-Hans": "要求的内容", "zh-Hant": "要求的內容"}},
		{Name: "order.free_repair", Texts: compliance.Texts{"en": "whether the repair is free of charge", "zh-Hans": "是否免费修理", "zh-Hant": "是否免費修理"}},
		{Name: "free_repair", Texts: compliance.Texts{"en": "whether the repair is free of charge", "zh-Hans": "是否免费修理", "zh-Hant": "是否免費修理"}},
		{Name: "problem_key", Texts: compliance.Texts{"en": "which fault it is", "zh-Hans": "是哪一个故障", "zh-Hant": "是哪一個故障"}},
		{Name: "cured", Texts: compliance.Texts{"en": "whether the fault was cured", "zh-Hans": "故障是否排除", "zh-Hant": "故障是否排除"}},
		{Name: "pause_reason", Texts: compliance.Texts{"en": "why the repair paused", "zh-Hans": "修理中断的原因", "zh-Hant": "修理中斷的原因"}},
		{Name: "severe", Texts: compliance.Texts{"en": "whether it is a severe safety failure", "zh-Hans": "是否严重安全性能故障", "zh-Hant": "是否嚴重安全性能故障"}},
		{Name: "replace", Texts: compliance.Texts{"en": "another car", "zh-Hans": "更换车辆", "zh-Hant": "更換車輛"}},
		{Name: "return", Texts: compliance.Texts{"en": "the money back", "zh-Hans": "退车退款", "zh-Hant": "退車退款"}},
		{Name: "maker", Texts: compliance.Texts{"en": "the maker", "zh-Hans": "生产者", "zh-Hant": "生產者"}},
		{Name: "problem.reported", Texts: compliance.Texts{"en": "the problem reported", "zh-Hans": "质量问题", "zh-Hant": "質量問題"}},
		{Name: "repair.agreed", Texts: compliance.Texts{"en": "the repair agreed", "zh-Hans": "确定修理", "zh-Hant": "確定修理"}},
		{Name: "repair.finished", Texts: compliance.Texts{"en": "the repair finished", "zh-Hans": "修理完成", "zh-Hant": "修理完成"}},
		{Name: "vehicle.purchased", Texts: compliance.Texts{"en": "the purchase of the car", "zh-Hans": "购车", "zh-Hant": "購車"}},
		{Name: "odometer_km", Texts: compliance.Texts{"en": "the odometer reading", "zh-Hans": "里程表读数", "zh-Hant": "里程表讀數"}},
		{Name: "claim.completed", Texts: compliance.Texts{"en": "the fulfilment of the demand", "zh-Hans": "完成换车或者退车", "zh-Hant": "完成換車或者退車"}},
		{Name: "use_fee", Texts: compliance.Texts{"en": "the deduction for use", "zh-Hans": "使用折价", "zh-Hant": "使用折價"}},
		{Name: "vehicle.price", Texts: compliance.Texts{"en": "the price of the car", "zh-Hans": "车价款", "zh-Hant": "車價款"}},
		{Name: "x_us_ca.maker_notified", Texts: compliance.Texts{"en": "the direct notice to the maker", "zh-Hans": "直接通知生产者", "zh-Hant": "直接通知生產者"}},
		{Name: "x_us_ca.first_brought", Texts: compliance.Texts{"en": "the reading when the car was first brought in", "zh-Hans": "首次送修时的里程", "zh-Hant": "首次送修時的里程"}},
	}, Events: []history.Declaration{
		{Type: "x_us_ca.maker_notified", Subject: "vehicle_id"},
		{Type: "x_us_ca.first_brought", Subject: "claim_id", Fields: []history.FieldDefinition{
			{Name: "odometer_km", Kind: "km"},
			{Name: "problem_key", Kind: "code"},
		}},
	}, Params: []compliance.Param{
		{Name: "fee_digits", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "6"}, Stricter: "none", Text: compliance.Texts{"en": "Digits after the point of the deduction for use", "zh-Hans": "使用折价保留的小数位数", "zh-Hant": "使用折價保留的小數位數"}, Sources: sources[0:1:1]},
		{Name: "fee_rounding", Type: "code", Default: compliance.Literal{Form: "text", Text: "half_up"}, Stricter: "none", Text: compliance.Texts{"en": "How the deduction for use is rounded: half_up, half_even, up or down", "zh-Hans": "使用折价的舍入方式：half_up 四舍五入，half_even 四舍六入五成双，up 进位，down 舍去", "zh-Hant": "使用折價的捨入方式：half_up 四捨五入，half_even 四捨六入五成雙，up 進位，down 捨去"}, Sources: sources[1:2:2]},
	}, Rules: []compliance.Rule{
		{ID: "us.ca.lemon.window", Per: fields[0:1:1], Params: []compliance.Param{
			{Name: "months", Type: "int", Default: compliance.Literal{Form: "number", Text: "18"}, Stricter: "higher", Text: compliance.Texts{"en": "Months from delivery", "zh-Hans": "自交付起的月数", "zh-Hant": "自交付起的月數"}, Sources: sources[2:3:3]},
			{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "28968"}, Stricter: "higher", Text: compliance.Texts{"en": "Kilometres on the odometer", "zh-Hans": "里程表公里数", "zh-Hant": "里程表公里數"}, Sources: sources[3:4:4]},
		}, Severity: "major", Sources: sources[4:6:6], Texts: compliance.Texts{"en": "The period of the presumption: 18 months from delivery, or 18,000 miles on the odometer, whichever comes first", "zh-Hans": "推定期：自交付起十八个月或者里程一万八千英里，先到为准", "zh-Hant": "推定期：自交付起十八個月或者里程一萬八千英里，先到為準"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[0:1:1], Pick: "first"}, Anchor: paths[0:1:1], Time: compliance.Windows{
			{Unit: "months", Max: &compliance.Value{Param: "months"}},
		}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: paths[1:2:2]}, EndsBy: &compliance.Pattern{Events: types[1:2:2], Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: types[2:3:3]}}},
		{ID: "us.ca.lemon.danger", Per: fields[1:2:2], Params: []compliance.Param{
			{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{"en": "Repairs of one problem after which the presumption arises", "zh-Hans": "同一问题推定成立所需的修理次数", "zh-Hant": "同一問題推定成立所需的修理次數"}},
			{Name: "notices", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, Stricter: "lower", Text: compliance.Texts{"en": "Direct notices to the maker; 0 where the maker did not disclose the duty", "zh-Hans": "须直接通知生产者的次数；生产者未告知该义务的为0", "zh-Hant": "須直接通知生產者的次數；生產者未告知該義務的為0"}},
		}, Effect: "report", Severity: "critical", Sources: sources[6:7:7], Texts: compliance.Texts{"en": "A fault that may cause death or serious injury, repaired {repairs} times without cure: a reasonable number of repairs is presumed", "zh-Hans": "可能致人死亡或者重伤的故障修理{repairs}次仍未修好的，推定已经过合理次数的修理", "zh-Hant": "可能致人死亡或者重傷的故障修理{repairs}次仍未修好的，推定已經過合理次數的修理"}, Owes: "maker", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[3:4:4], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
		}}}, Within: words[0:1:1], Restarts: &compliance.Pattern{Events: types[4:5:5]}, MetBy: []compliance.Pattern{
			{Events: types[5:6:6], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAll: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[6:7:7], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
				{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}}, Match: matches[0:2:2]}}, OncePer: paths[2:3:3]}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[7:8:8]}}, Later: true}, Op: "ge", Value: compliance.Value{Param: "notices"}},
		}, Grants: words[1:3:3], Choice: "customer", Amounts: []compliance.Amount{
			{Name: "use_fee", Owes: "customer", Plus: []compliance.Term{
				{Same: "odometer_km", Of: &compliance.Pattern{Events: types[8:9:9], Where: &compliance.Condition{Any: []compliance.Condition{
					{Field: "problem_key", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
					{Field: "problem_key", Op: "eq", Value: compliance.Value{Ref: "on.problem_key"}},
				}}, Match: matches[2:3:3]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "193121.28"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
		}}},
		{ID: "us.ca.lemon.same", Per: fields[2:3:3], Params: []compliance.Param{
			{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "4"}, Stricter: "lower", Text: compliance.Texts{"en": "Repairs of one problem after which the presumption arises", "zh-Hans": "同一问题推定成立所需的修理次数", "zh-Hant": "同一問題推定成立所需的修理次數"}},
			{Name: "notices", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, Stricter: "lower", Text: compliance.Texts{"en": "Direct notices to the maker; 0 where the maker did not disclose the duty", "zh-Hans": "须直接通知生产者的次数；生产者未告知该义务的为0", "zh-Hant": "須直接通知生產者的次數；生產者未告知該義務的為0"}},
		}, Effect: "report", Severity: "critical", Sources: sources[7:8:8], Texts: compliance.Texts{"en": "One fault repaired {repairs} times without cure: a reasonable number of repairs is presumed", "zh-Hans": "同一故障修理{repairs}次仍未修好的，推定已经过合理次数的修理", "zh-Hant": "同一故障修理{repairs}次仍未修好的，推定已經過合理次數的修理"}, Owes: "maker", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[9:10:10], Where: &compliance.Condition{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}}}, Within: words[3:4:4], Restarts: &compliance.Pattern{Events: types[10:11:11]}, MetBy: []compliance.Pattern{
			{Events: types[11:12:12], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAll: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[12:13:13], Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Match: matches[3:5:5]}}, OncePer: paths[3:4:4]}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[13:14:14]}}, Later: true}, Op: "ge", Value: compliance.Value{Param: "notices"}},
		}, Grants: words[4:6:6], Choice: "customer", Amounts: []compliance.Amount{
			{Name: "use_fee", Owes: "customer", Plus: []compliance.Term{
				{Same: "odometer_km", Of: &compliance.Pattern{Events: types[14:15:15], Where: &compliance.Condition{Any: []compliance.Condition{
					{Field: "problem_key", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
					{Field: "problem_key", Op: "eq", Value: compliance.Value{Ref: "on.problem_key"}},
				}}, Match: matches[5:6:6]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "193121.28"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
		}}},
		{ID: "us.ca.lemon.days", Per: fields[3:4:4], Params: []compliance.Param{
			{Name: "after_end", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{"en": "Whether days after the end of the period count", "zh-Hans": "期限届满后的日数是否计入", "zh-Hant": "期限屆滿後的日數是否計入"}, Sources: sources[8:9:9]},
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "30"}, Stricter: "lower", Text: compliance.Texts{"en": "Days out of service that are not enough", "zh-Hans": "累计停用日数上限", "zh-Hant": "累計停用日數上限"}},
			{Name: "pauses", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "beyond_control"},
			}}, Stricter: "lower", Text: compliance.Texts{"en": "Time that is not counted", "zh-Hans": "不计入的时间", "zh-Hant": "不計入的時間"}},
		}, Effect: "report", Severity: "critical", Sources: sources[9:10:10], Texts: compliance.Texts{"en": "A car out of service for repair for more than {days} days in all: a reasonable number of repairs is presumed", "zh-Hans": "车辆因修理累计停用超过{days}日的，推定已经过合理次数的修理", "zh-Hant": "車輛因修理累計停用超過{days}日的，推定已經過合理次數的修理"}, Owes: "maker", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[15:16:16], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: words[6:7:7], AfterEnd: &compliance.Value{Param: "after_end"}, Restarts: &compliance.Pattern{Events: types[16:17:17]}, MetBy: []compliance.Pattern{
			{Events: types[17:18:18], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAny: []compliance.Threshold{
			{Measure: compliance.Measure{Span: &compliance.Span{From: compliance.Pattern{Events: types[18:19:19], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: types[19:20:20]}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: types[20:23:23]}, Stops: []compliance.Pattern{
				{Events: types[23:24:24], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, Minus: &compliance.Interruption{From: compliance.Pattern{Events: types[24:25:25], Where: &compliance.Condition{Field: "pause_reason", Op: "in", Value: compliance.Value{Param: "pauses"}}}, To: compliance.Pattern{Events: types[25:26:26]}}, Unit: "calendar_days"}}, Op: "gt", Value: compliance.Value{Param: "days"}},
		}, Grants: words[7:9:9], Choice: "customer", Amounts: []compliance.Amount{
			{Name: "use_fee", Owes: "customer", Plus: []compliance.Term{
				{Same: "odometer_km", Of: &compliance.Pattern{Events: types[26:27:27], Match: matches[6:7:7]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "193121.28"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
		}}},
		{ID: "us.ca.lemon.offset", Per: fields[4:5:5], When: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}, Effect: "report", Severity: "major", Sources: sources[10:11:11], Texts: compliance.Texts{"en": "The deduction for use is the price times the kilometres at which the car was first brought in for the fault, by those of 120,000 miles", "zh-Hans": "使用折价＝车价款×首次因该故障送修时的里程÷十二万英里", "zh-Hant": "使用折價＝車價款×首次因該故障送修時的里程÷十二萬英里"}, Owes: "customer", Logic: &compliance.Balance{On: &compliance.Pattern{Events: types[27:28:28]}, Left: []compliance.Term{
			{Path: "use_fee"},
		}, Op: "eq", Right: []compliance.Term{
			{Same: "odometer_km", Of: &compliance.Pattern{Events: types[28:29:29]}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "193121.28"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}}},
	}}
}
