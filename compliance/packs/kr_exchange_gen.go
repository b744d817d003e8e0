// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func krExchange() *compliance.Pack {
	sources := []cite.Source{
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "secondary"},
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "secondary"},
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "secondary", Note: "only cars sold under a written contract that promises it; transport operators with two vehicles or more are left out by whoever records the contract"},
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "inferred", Note: "that it ends when the car was taken back for the money is our reading"},
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "secondary"},
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "inferred", Note: "that the promise holds for the car that is given in exchange too, with periods of its own, is our reading; fifty years stand for no end"},
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "inferred", Note: "that a promise made after the exchange is of the car that was given, and counts from its own day, is our reading; fifty years stand for no end"},
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "inferred", Note: "that the car that is given in exchange has periods of its own is our reading; that it ends when the car was taken back for the money is our reading"},
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "inferred", Note: "that the car that is given in exchange has periods of its own is our reading"},
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "inferred", Note: "the act names engine, power transmission, steering and brakes and leaves the list to a rule of the ministry, which was not read: which groups of parts these are is our reading"},
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "secondary"},
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "inferred", Note: "the act names engine, power transmission, steering and brakes and leaves the list to a rule of the ministry, which was not read: which groups of parts these are is our reading"},
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "secondary"},
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "unconfirmed", Note: "whether days after the end of the period count is not said: off"},
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "secondary", Note: "more than thirty; each stay counts in begun days of 24 hours, our reading"},
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "secondary"},
	}
	types := []history.Type{
		"x_kr.exchange_agreed",
		"claim.completed",
		"x_kr.exchange_agreed",
		"x_kr.exchange_agreed",
		"vehicle.replaced",
		"vehicle.replaced",
		"x_kr.exchange_agreed",
		"claim.completed",
		"vehicle.replaced",
		"x_kr.exchange_agreed",
		"problem.reported",
		"vehicle.replaced",
		"claim.completed",
		"repair.finished",
		"problem.reported",
		"vehicle.replaced",
		"claim.completed",
		"repair.finished",
		"repair.agreed",
		"repair.finished",
		"vehicle.replaced",
		"claim.completed",
		"repair.finished",
		"repair.agreed",
		"repair.finished",
		"order.delivered",
		"order.closed",
		"order.cancelled",
		"claim.completed",
		"claim.received",
	}
	paths := []compliance.Path{
		"vehicle.delivered_on",
		"odometer_km",
		"order.odometer_km",
		"vehicle.delivered_on",
		"odometer_km",
		"order.odometer_km",
		"order_id",
		"order_id",
	}
	fields := []history.Name{
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"claim_id",
	}
	words := []string{
		"kr.exchange.period",
		"kr.exchange.period.again",
		"replace",
		"return",
		"kr.exchange.period",
		"kr.exchange.period.again",
		"replace",
		"return",
		"kr.exchange.period",
		"kr.exchange.period.again",
		"replace",
		"return",
	}
	matches := []compliance.Match{
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "problem_key", Ours: "problem_key"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "problem_key", Ours: "problem_key"},
	}
	return &compliance.Pack{Format: 1, ID: "kr-exchange", Layer: "law", Version: "2026.1", Jurisdiction: "KR", Title: compliance.Texts{"en": "New cars in South Korea: exchange and refund", "zh-Hans": "韩国新车：换车与退款", "zh-Hant": "韓國新車：換車與退款"}, Documents: []compliance.Document{
		{ID: "KR-MVMA", Title: compliance.Texts{"en": "Motor Vehicle Management Act", "zh-Hans": "汽车管理法", "zh-Hant": "汽車管理法"}},
	}, Names: []compliance.Named{
		{Name: "claim.completed", Texts: compliance.Texts{"en": "the fulfilment of the demand", "zh-Hans": "完成换车或者退车", "zh-Hant": "完成換車或者退車"}},
		{Name: "vehicle.replaced", Texts: compliance.Texts{"en": "the handing over of another car", "zh-Hans": "交付所更换的车辆", "zh-Hant": "交付所更換的車輛"}},
		{Name: "claim.remedy", Texts: compliance.Texts{"en": "what the demand is for", "zh-Hans": "要求的内容", "zh-Hant": "要求的內容"}},
		{Name: "order.free_repair", Texts: compliance.Texts{"en": "whether the repair is free of charge", "zh-Hans": "是否免费修理", "zh-Hant": "是否免費修理"}},
		{Name: "free_repair", Texts: compliance.Texts{"en": "whether the repair is free of charge", "zh-Hans": "是否免费修理", "zh-Hant": "是否免費修理"}},
		{Name: "part_group", Texts: compliance.Texts{"en": "the group of the part", "zh-Hans": "零部件类别", "zh-Hant": "零部件類別"}},
		{Name: "valid", Texts: compliance.Texts{"en": "whether it is a quality problem", "zh-Hans": "是否质量问题", "zh-Hant": "是否質量問題"}},
		{Name: "replace", Texts: compliance.Texts{"en": "another car", "zh-Hans": "更换车辆", "zh-Hant": "更換車輛"}},
		{Name: "return", Texts: compliance.Texts{"en": "the money back", "zh-Hans": "退车退款", "zh-Hant": "退車退款"}},
		{Name: "maker", Texts: compliance.Texts{"en": "the maker", "zh-Hans": "生产者", "zh-Hant": "生產者"}},
		{Name: "customer", Texts: compliance.Texts{"en": "the consumer", "zh-Hans": "消费者", "zh-Hant": "消費者"}},
		{Name: "problem.reported", Texts: compliance.Texts{"en": "the problem reported", "zh-Hans": "质量问题", "zh-Hant": "質量問題"}},
		{Name: "repair.agreed", Texts: compliance.Texts{"en": "the repair agreed", "zh-Hans": "确定修理", "zh-Hant": "確定修理"}},
		{Name: "repair.finished", Texts: compliance.Texts{"en": "the repair finished", "zh-Hans": "修理完成", "zh-Hant": "修理完成"}},
		{Name: "claim.received", Texts: compliance.Texts{"en": "the demand", "zh-Hans": "换退车要求", "zh-Hant": "換退車要求"}},
		{Name: "x_kr.exchange_agreed", Texts: compliance.Texts{"en": "the written promise of exchange and refund", "zh-Hans": "换车退款的书面约定", "zh-Hant": "換車退款的書面約定"}},
	}, Events: []history.Declaration{
		{Type: "x_kr.exchange_agreed", Subject: "vehicle_id"},
	}, Rules: []compliance.Rule{
		{ID: "kr.exchange.period", Params: []compliance.Param{
			{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, Stricter: "higher", Text: compliance.Texts{"en": "Years from delivery", "zh-Hans": "自交付起的年数", "zh-Hant": "自交付起的年數"}, Sources: sources[0:1:1]},
			{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "20000"}, Stricter: "higher", Text: compliance.Texts{"en": "Kilometres on the odometer", "zh-Hans": "里程表公里数", "zh-Hant": "里程表公里數"}, Sources: sources[1:2:2]},
		}, Severity: "major", Sources: sources[2:4:4], Texts: compliance.Texts{"en": "The period of exchange and refund: {years} year from delivery, up to {km} km", "zh-Hans": "换车退款期：自交付起{years}年，不超过{km}公里", "zh-Hant": "換車退款期：自交付起{years}年，不超過{km}公里"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[0:1:1], Where: &compliance.Condition{Not: &compliance.Condition{Covered: "kr.exchange.replaced"}}}, Anchor: paths[0:1:1], Time: compliance.Windows{
			{Unit: "years", Max: &compliance.Value{Param: "years"}},
		}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: paths[1:3:3]}, EndsBy: &compliance.Pattern{Events: types[1:2:2], Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}}},
		{ID: "kr.exchange.claims", Params: []compliance.Param{
			{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "higher", Text: compliance.Texts{"en": "Years for the demand", "zh-Hans": "请求年数", "zh-Hant": "請求年數"}},
		}, Severity: "major", Sources: sources[4:5:5], Texts: compliance.Texts{"en": "A demand is made within two years of delivery", "zh-Hans": "请求须在交付后两年内提出", "zh-Hant": "請求須在交付後兩年內提出"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[2:3:3], Where: &compliance.Condition{Not: &compliance.Condition{Covered: "kr.exchange.replaced"}}}, Anchor: paths[3:4:4], Time: compliance.Windows{
			{Unit: "years", Max: &compliance.Value{Param: "years"}},
		}}},
		{ID: "kr.exchange.promised", Severity: "major", Sources: sources[5:6:6], Texts: compliance.Texts{"en": "The promise of exchange and refund holds for the car that is given in exchange", "zh-Hans": "换车退款的约定及于所换车辆", "zh-Hant": "換車退款的約定及於所換車輛"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[3:4:4]}, Time: compliance.Windows{
			{Unit: "years", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "50"}}},
		}}},
		{ID: "kr.exchange.replaced", Per: fields[0:1:1], Severity: "major", Sources: sources[6:7:7], Texts: compliance.Texts{"en": "What is promised after an exchange is of the car that was given in exchange", "zh-Hans": "换车之后的约定及于所换车辆", "zh-Hant": "換車之後的約定及於所換車輛"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[4:5:5]}, Time: compliance.Windows{
			{Unit: "years", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "50"}}},
		}}},
		{ID: "kr.exchange.period.again", Params: []compliance.Param{
			{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, Stricter: "higher", Text: compliance.Texts{"en": "Years from the exchange", "zh-Hans": "自换车起的年数", "zh-Hant": "自換車起的年數"}},
			{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "20000"}, Stricter: "higher", Text: compliance.Texts{"en": "Kilometres on the odometer", "zh-Hans": "里程表公里数", "zh-Hant": "里程表公里數"}},
		}, Severity: "major", Sources: sources[7:8:8], Texts: compliance.Texts{"en": "The period of the car that was given in exchange: {years} year from the exchange, or from what was promised after it, up to {km} km", "zh-Hans": "所换车辆的换车退款期：自换车或者其后的约定起{years}年，不超过{km}公里", "zh-Hant": "所換車輛的換車退款期：自換車或者其後的約定起{years}年，不超過{km}公里"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[5:7:7], Where: &compliance.Condition{All: []compliance.Condition{
			{Covered: "kr.exchange.promised"},
			{Covered: "kr.exchange.replaced"},
		}}}, Time: compliance.Windows{
			{Unit: "years", Max: &compliance.Value{Param: "years"}},
		}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: paths[4:6:6]}, EndsBy: &compliance.Pattern{Events: types[7:8:8], Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}}},
		{ID: "kr.exchange.claims.again", Params: []compliance.Param{
			{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "higher", Text: compliance.Texts{"en": "Years from the exchange", "zh-Hans": "自换车起的年数", "zh-Hant": "自換車起的年數"}},
		}, Severity: "major", Sources: sources[8:9:9], Texts: compliance.Texts{"en": "A demand for the car that was given in exchange is made within {years} years of the exchange, or of what was promised after it", "zh-Hans": "对所换车辆的请求须在换车或者其后的约定后{years}年内提出", "zh-Hant": "對所換車輛的請求須在換車或者其後的約定後{years}年內提出"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[8:10:10], Where: &compliance.Condition{All: []compliance.Condition{
			{Covered: "kr.exchange.promised"},
			{Covered: "kr.exchange.replaced"},
		}}}, Time: compliance.Windows{
			{Unit: "years", Max: &compliance.Value{Param: "years"}},
		}}},
		{ID: "kr.exchange.major", Per: fields[1:2:2], Params: []compliance.Param{
			{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{"en": "Repairs of one problem after which the presumption arises", "zh-Hans": "同一问题推定成立所需的修理次数", "zh-Hant": "同一問題推定成立所需的修理次數"}},
			{Name: "units", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "engine"},
				{Form: "text", Text: "gearbox"},
				{Form: "text", Text: "drive_motor"},
				{Form: "text", Text: "transmission"},
				{Form: "text", Text: "steering"},
				{Form: "text", Text: "brake"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Groups of parts of which a fault is a major one", "zh-Hans": "重大缺陷所涉的零部件组", "zh-Hant": "重大缺陷所涉的零部件組"}, Sources: sources[9:10:10]},
		}, Effect: "report", Severity: "critical", Sources: sources[10:11:11], Texts: compliance.Texts{"en": "A major fault that comes back after {repairs} repairs entitles to another car or to the money back", "zh-Hans": "重大缺陷经{repairs}次修理后再次出现的，可以请求换车或者退款", "zh-Hant": "重大缺陷經{repairs}次修理後再次出現的，可以請求換車或者退款"}, Owes: "maker", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[10:11:11], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "part_group", Op: "in", Value: compliance.Value{Param: "units"}},
		}}}, Within: words[0:2:2], Restarts: &compliance.Pattern{Events: types[11:12:12]}, MetBy: []compliance.Pattern{
			{Events: types[12:13:13], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAll: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[13:14:14], Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Match: matches[0:2:2]}}, OncePer: paths[6:7:7]}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
		}, Grants: words[2:4:4], Choice: "customer"}},
		{ID: "kr.exchange.other", Per: fields[2:3:3], Params: []compliance.Param{
			{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "3"}, Stricter: "lower", Text: compliance.Texts{"en": "Repairs of one problem after which the presumption arises", "zh-Hans": "同一问题推定成立所需的修理次数", "zh-Hant": "同一問題推定成立所需的修理次數"}},
			{Name: "units", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "engine"},
				{Form: "text", Text: "gearbox"},
				{Form: "text", Text: "drive_motor"},
				{Form: "text", Text: "transmission"},
				{Form: "text", Text: "steering"},
				{Form: "text", Text: "brake"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Groups of parts of which a fault is a major one", "zh-Hans": "重大缺陷所涉的零部件组", "zh-Hant": "重大缺陷所涉的零部件組"}, Sources: sources[11:12:12]},
		}, Effect: "report", Severity: "critical", Sources: sources[12:13:13], Texts: compliance.Texts{"en": "Another fault that comes back after {repairs} repairs entitles to another car or to the money back", "zh-Hans": "其他缺陷经{repairs}次修理后再次出现的，可以请求换车或者退款", "zh-Hant": "其他缺陷經{repairs}次修理後再次出現的，可以請求換車或者退款"}, Owes: "maker", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[14:15:15], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Not: &compliance.Condition{Field: "part_group", Op: "in", Value: compliance.Value{Param: "units"}}},
		}}}, Within: words[4:6:6], Restarts: &compliance.Pattern{Events: types[15:16:16]}, MetBy: []compliance.Pattern{
			{Events: types[16:17:17], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAll: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[17:18:18], Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Match: matches[2:4:4]}}, OncePer: paths[7:8:8]}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
		}, Grants: words[6:8:8], Choice: "customer"}},
		{ID: "kr.exchange.days", Per: fields[3:4:4], Params: []compliance.Param{
			{Name: "after_end", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{"en": "Whether days after the end of the period count", "zh-Hans": "期限届满后的日数是否计入", "zh-Hant": "期限屆滿後的日數是否計入"}, Sources: sources[13:14:14]},
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "30"}, Stricter: "lower", Text: compliance.Texts{"en": "Days out of service that are not enough", "zh-Hans": "累计停用日数上限", "zh-Hant": "累計停用日數上限"}},
		}, Effect: "report", Severity: "critical", Sources: sources[14:15:15], Texts: compliance.Texts{"en": "Repairs of more than {days} days in all entitle to another car or to the money back", "zh-Hans": "累计修理超过{days}日的，可以请求换车或者退款", "zh-Hant": "累計修理超過{days}日的，可以請求換車或者退款"}, Owes: "maker", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[18:20:20], Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: words[8:10:10], AfterEnd: &compliance.Value{Param: "after_end"}, Restarts: &compliance.Pattern{Events: types[20:21:21]}, MetBy: []compliance.Pattern{
			{Events: types[21:22:22], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAll: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[22:23:23], Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}}}, Op: "ge", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
			{Measure: compliance.Measure{Span: &compliance.Span{From: compliance.Pattern{Events: types[23:24:24], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: types[24:25:25]}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: types[25:28:28]}, Stops: []compliance.Pattern{
				{Events: types[28:29:29], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, Unit: "days_of_24h"}}, Op: "gt", Value: compliance.Value{Param: "days"}},
		}, Grants: words[10:12:12], Choice: "customer"}},
		{ID: "kr.exchange.late", Per: fields[4:5:5], When: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}, Effect: "report", Severity: "major", Sources: sources[15:16:16], Texts: compliance.Texts{"en": "A demand for another car or for the money back comes within two years of delivery", "zh-Hans": "换车、退款的请求须在交付后两年内提出", "zh-Hant": "換車、退款的請求須在交付後兩年內提出"}, Owes: "customer", Logic: &compliance.Require{On: compliance.Pattern{Events: types[29:30:30]}, Must: &compliance.Condition{Any: []compliance.Condition{
			{Covered: "kr.exchange.claims"},
			{Covered: "kr.exchange.claims.again"},
		}}}},
	}}
}
