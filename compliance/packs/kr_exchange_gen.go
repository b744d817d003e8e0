// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var krExchangeTable = compliance.Pack{Format: 1, ID: "kr-exchange", Layer: "law", Version: "2026.1", Jurisdiction: "KR", Title: compliance.Texts{{Tag: "en", Text: "New cars in South Korea: exchange and refund"}, {Tag: "zh-Hans", Text: "韩国新车：换车与退款"}, {Tag: "zh-Hant", Text: "韓國新車：換車與退款"}}, Documents: []compliance.Document{
	{ID: "KR-MVMA", Title: compliance.Texts{{Tag: "en", Text: "Motor Vehicle Management Act"}, {Tag: "zh-Hans", Text: "汽车管理法"}, {Tag: "zh-Hant", Text: "汽車管理法"}}},
}, Names: []compliance.Named{
	{Name: "claim.completed", Texts: compliance.Texts{{Tag: "en", Text: "the fulfilment of the demand"}, {Tag: "zh-Hans", Text: "完成换车或者退车"}, {Tag: "zh-Hant", Text: "完成換車或者退車"}}},
	{Name: "vehicle.replaced", Texts: compliance.Texts{{Tag: "en", Text: "the handing over of another car"}, {Tag: "zh-Hans", Text: "交付所更换的车辆"}, {Tag: "zh-Hant", Text: "交付所更換的車輛"}}},
	{Name: "claim.remedy", Texts: compliance.Texts{{Tag: "en", Text: "what the demand is for"}, {Tag: "zh-Hans", Text: "要求的内容"}, {Tag: "zh-Hant", Text: "要求的內容"}}},
	{Name: "order.free_repair", Texts: compliance.Texts{{Tag: "en", Text: "whether the repair is free of charge"}, {Tag: "zh-Hans", Text: "是否免费修理"}, {Tag: "zh-Hant", Text: "是否免費修理"}}},
	{Name: "free_repair", Texts: compliance.Texts{{Tag: "en", Text: "whether the repair is free of charge"}, {Tag: "zh-Hans", Text: "是否免费修理"}, {Tag: "zh-Hant", Text: "是否免費修理"}}},
	{Name: "part_group", Texts: compliance.Texts{{Tag: "en", Text: "the group of the part"}, {Tag: "zh-Hans", Text: "零部件类别"}, {Tag: "zh-Hant", Text: "零部件類別"}}},
	{Name: "valid", Texts: compliance.Texts{{Tag: "en", Text: "whether it is a quality problem"}, {Tag: "zh-Hans", Text: "是否质量问题"}, {Tag: "zh-Hant", Text: "是否質量問題"}}},
	{Name: "replace", Texts: compliance.Texts{{Tag: "en", Text: "another car"}, {Tag: "zh-Hans", Text: "更换车辆"}, {Tag: "zh-Hant", Text: "更換車輛"}}},
	{Name: "return", Texts: compliance.Texts{{Tag: "en", Text: "the money back"}, {Tag: "zh-Hans", Text: "退车退款"}, {Tag: "zh-Hant", Text: "退車退款"}}},
	{Name: "maker", Texts: compliance.Texts{{Tag: "en", Text: "the maker"}, {Tag: "zh-Hans", Text: "生产者"}, {Tag: "zh-Hant", Text: "生產者"}}},
	{Name: "customer", Texts: compliance.Texts{{Tag: "en", Text: "the consumer"}, {Tag: "zh-Hans", Text: "消费者"}, {Tag: "zh-Hant", Text: "消費者"}}},
	{Name: "problem.reported", Texts: compliance.Texts{{Tag: "en", Text: "the problem reported"}, {Tag: "zh-Hans", Text: "质量问题"}, {Tag: "zh-Hant", Text: "質量問題"}}},
	{Name: "repair.agreed", Texts: compliance.Texts{{Tag: "en", Text: "the repair agreed"}, {Tag: "zh-Hans", Text: "确定修理"}, {Tag: "zh-Hant", Text: "確定修理"}}},
	{Name: "repair.finished", Texts: compliance.Texts{{Tag: "en", Text: "the repair finished"}, {Tag: "zh-Hans", Text: "修理完成"}, {Tag: "zh-Hant", Text: "修理完成"}}},
	{Name: "claim.received", Texts: compliance.Texts{{Tag: "en", Text: "the demand"}, {Tag: "zh-Hans", Text: "换退车要求"}, {Tag: "zh-Hant", Text: "換退車要求"}}},
	{Name: "x_kr.exchange_agreed", Texts: compliance.Texts{{Tag: "en", Text: "the written promise of exchange and refund"}, {Tag: "zh-Hans", Text: "换车退款的书面约定"}, {Tag: "zh-Hant", Text: "換車退款的書面約定"}}},
}, Events: []history.Declaration{
	{Type: "x_kr.exchange_agreed", Subject: "vehicle_id"},
}, Rules: []compliance.Rule{
	{ID: "kr.exchange.period", Params: []compliance.Param{
		{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Years from delivery"}, {Tag: "zh-Hans", Text: "自交付起的年数"}, {Tag: "zh-Hant", Text: "自交付起的年數"}}, Sources: []cite.Source{
			{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "secondary"},
		}},
		{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "20000"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Kilometres on the odometer"}, {Tag: "zh-Hans", Text: "里程表公里数"}, {Tag: "zh-Hant", Text: "里程表公里數"}}, Sources: []cite.Source{
			{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "secondary"},
		}},
	}, Severity: "major", Sources: []cite.Source{
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "secondary", Note: "only cars sold under a written contract that promises it; transport operators with two vehicles or more are left out by whoever records the contract"},
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "inferred", Note: "that it ends when the car was taken back for the money is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The period of exchange and refund: {years} year from delivery, up to {km} km"}, {Tag: "zh-Hans", Text: "换车退款期：自交付起{years}年，不超过{km}公里"}, {Tag: "zh-Hant", Text: "換車退款期：自交付起{years}年，不超過{km}公里"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"x_kr.exchange_agreed"}, Where: &compliance.Condition{Not: &compliance.Condition{Covered: "kr.exchange.replaced"}}}, Anchor: compliance.Paths{"vehicle.delivered_on"}, Time: compliance.Windows{
		{Unit: "years", Max: &compliance.Value{Param: "years"}},
	}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: compliance.Paths{"odometer_km", "order.odometer_km"}}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}}},
	{ID: "kr.exchange.claims", Params: []compliance.Param{
		{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Years for the demand"}, {Tag: "zh-Hans", Text: "请求年数"}, {Tag: "zh-Hant", Text: "請求年數"}}},
	}, Severity: "major", Sources: []cite.Source{
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A demand is made within two years of delivery"}, {Tag: "zh-Hans", Text: "请求须在交付后两年内提出"}, {Tag: "zh-Hant", Text: "請求須在交付後兩年內提出"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"x_kr.exchange_agreed"}, Where: &compliance.Condition{Not: &compliance.Condition{Covered: "kr.exchange.replaced"}}}, Anchor: compliance.Paths{"vehicle.delivered_on"}, Time: compliance.Windows{
		{Unit: "years", Max: &compliance.Value{Param: "years"}},
	}}},
	{ID: "kr.exchange.promised", Severity: "major", Sources: []cite.Source{
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "inferred", Note: "that the promise holds for the car that is given in exchange too, with periods of its own, is our reading; fifty years stand for no end"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The promise of exchange and refund holds for the car that is given in exchange"}, {Tag: "zh-Hans", Text: "换车退款的约定及于所换车辆"}, {Tag: "zh-Hant", Text: "換車退款的約定及於所換車輛"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"x_kr.exchange_agreed"}}, Time: compliance.Windows{
		{Unit: "years", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "50"}}},
	}}},
	{ID: "kr.exchange.replaced", Per: []history.Name{"vehicle_id"}, Severity: "major", Sources: []cite.Source{
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "inferred", Note: "that a promise made after the exchange is of the car that was given, and counts from its own day, is our reading; fifty years stand for no end"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "What is promised after an exchange is of the car that was given in exchange"}, {Tag: "zh-Hans", Text: "换车之后的约定及于所换车辆"}, {Tag: "zh-Hant", Text: "換車之後的約定及於所換車輛"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, Time: compliance.Windows{
		{Unit: "years", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "50"}}},
	}}},
	{ID: "kr.exchange.period.again", Params: []compliance.Param{
		{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Years from the exchange"}, {Tag: "zh-Hans", Text: "自换车起的年数"}, {Tag: "zh-Hant", Text: "自換車起的年數"}}},
		{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "20000"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Kilometres on the odometer"}, {Tag: "zh-Hans", Text: "里程表公里数"}, {Tag: "zh-Hant", Text: "里程表公里數"}}},
	}, Severity: "major", Sources: []cite.Source{
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "inferred", Note: "that the car that is given in exchange has periods of its own is our reading; that it ends when the car was taken back for the money is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The period of the car that was given in exchange: {years} year from the exchange, or from what was promised after it, up to {km} km"}, {Tag: "zh-Hans", Text: "所换车辆的换车退款期：自换车或者其后的约定起{years}年，不超过{km}公里"}, {Tag: "zh-Hant", Text: "所換車輛的換車退款期：自換車或者其後的約定起{years}年，不超過{km}公里"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"vehicle.replaced", "x_kr.exchange_agreed"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Covered: "kr.exchange.promised"},
		{Covered: "kr.exchange.replaced"},
	}}}, Time: compliance.Windows{
		{Unit: "years", Max: &compliance.Value{Param: "years"}},
	}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: compliance.Paths{"odometer_km", "order.odometer_km"}}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}}},
	{ID: "kr.exchange.claims.again", Params: []compliance.Param{
		{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Years from the exchange"}, {Tag: "zh-Hans", Text: "自换车起的年数"}, {Tag: "zh-Hant", Text: "自換車起的年數"}}},
	}, Severity: "major", Sources: []cite.Source{
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "inferred", Note: "that the car that is given in exchange has periods of its own is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A demand for the car that was given in exchange is made within {years} years of the exchange, or of what was promised after it"}, {Tag: "zh-Hans", Text: "对所换车辆的请求须在换车或者其后的约定后{years}年内提出"}, {Tag: "zh-Hant", Text: "對所換車輛的請求須在換車或者其後的約定後{years}年內提出"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"vehicle.replaced", "x_kr.exchange_agreed"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Covered: "kr.exchange.promised"},
		{Covered: "kr.exchange.replaced"},
	}}}, Time: compliance.Windows{
		{Unit: "years", Max: &compliance.Value{Param: "years"}},
	}}},
	{ID: "kr.exchange.major", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Repairs of one problem after which the presumption arises"}, {Tag: "zh-Hans", Text: "同一问题推定成立所需的修理次数"}, {Tag: "zh-Hant", Text: "同一問題推定成立所需的修理次數"}}},
		{Name: "units", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "engine"},
			{Form: "text", Text: "gearbox"},
			{Form: "text", Text: "drive_motor"},
			{Form: "text", Text: "transmission"},
			{Form: "text", Text: "steering"},
			{Form: "text", Text: "brake"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Groups of parts of which a fault is a major one"}, {Tag: "zh-Hans", Text: "重大缺陷所涉的零部件组"}, {Tag: "zh-Hant", Text: "重大缺陷所涉的零部件組"}}, Sources: []cite.Source{
			{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "inferred", Note: "the act names engine, power transmission, steering and brakes and leaves the list to a rule of the ministry, which was not read: which groups of parts these are is our reading"},
		}},
	}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A major fault that comes back after {repairs} repairs entitles to another car or to the money back"}, {Tag: "zh-Hans", Text: "重大缺陷经{repairs}次修理后再次出现的，可以请求换车或者退款"}, {Tag: "zh-Hant", Text: "重大缺陷經{repairs}次修理後再次出現的，可以請求換車或者退款"}}, Owes: "maker", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "part_group", Op: "in", Value: compliance.Value{Param: "units"}},
	}}}, Within: []string{"kr.exchange.period", "kr.exchange.period.again"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
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
	{ID: "kr.exchange.other", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "3"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Repairs of one problem after which the presumption arises"}, {Tag: "zh-Hans", Text: "同一问题推定成立所需的修理次数"}, {Tag: "zh-Hant", Text: "同一問題推定成立所需的修理次數"}}},
		{Name: "units", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "engine"},
			{Form: "text", Text: "gearbox"},
			{Form: "text", Text: "drive_motor"},
			{Form: "text", Text: "transmission"},
			{Form: "text", Text: "steering"},
			{Form: "text", Text: "brake"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Groups of parts of which a fault is a major one"}, {Tag: "zh-Hans", Text: "重大缺陷所涉的零部件组"}, {Tag: "zh-Hant", Text: "重大缺陷所涉的零部件組"}}, Sources: []cite.Source{
			{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "inferred", Note: "the act names engine, power transmission, steering and brakes and leaves the list to a rule of the ministry, which was not read: which groups of parts these are is our reading"},
		}},
	}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Another fault that comes back after {repairs} repairs entitles to another car or to the money back"}, {Tag: "zh-Hans", Text: "其他缺陷经{repairs}次修理后再次出现的，可以请求换车或者退款"}, {Tag: "zh-Hant", Text: "其他缺陷經{repairs}次修理後再次出現的，可以請求換車或者退款"}}, Owes: "maker", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Not: &compliance.Condition{Field: "part_group", Op: "in", Value: compliance.Value{Param: "units"}}},
	}}}, Within: []string{"kr.exchange.period", "kr.exchange.period.again"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
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
	{ID: "kr.exchange.days", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "after_end", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Whether days after the end of the period count"}, {Tag: "zh-Hans", Text: "期限届满后的日数是否计入"}, {Tag: "zh-Hant", Text: "期限屆滿後的日數是否計入"}}, Sources: []cite.Source{
			{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "unconfirmed", Note: "whether days after the end of the period count is not said: off"},
		}},
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "30"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days out of service that are not enough"}, {Tag: "zh-Hans", Text: "累计停用日数上限"}, {Tag: "zh-Hant", Text: "累計停用日數上限"}}},
	}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "secondary", Note: "more than thirty; each stay counts in begun days of 24 hours, our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Repairs of more than {days} days in all entitle to another car or to the money back"}, {Tag: "zh-Hans", Text: "累计修理超过{days}日的，可以请求换车或者退款"}, {Tag: "zh-Hant", Text: "累計修理超過{days}日的，可以請求換車或者退款"}}, Owes: "maker", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"repair.agreed", "repair.finished"}, Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: []string{"kr.exchange.period", "kr.exchange.period.again"}, AfterEnd: &compliance.Value{Param: "after_end"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}},
	}, IfAll: []compliance.Threshold{
		{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}}}, Op: "ge", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
		{Measure: compliance.Measure{Span: &compliance.Span{From: compliance.Pattern{Events: []history.Type{"repair.agreed"}, Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: []history.Type{"repair.finished"}}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: []history.Type{"order.delivered", "order.closed", "order.cancelled"}}, Stops: []compliance.Pattern{
			{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, Unit: "days_of_24h"}}, Op: "gt", Value: compliance.Value{Param: "days"}},
	}, Grants: []string{"replace", "return"}, Choice: "customer"}},
	{ID: "kr.exchange.late", Per: []history.Name{"claim_id"}, When: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "replace"},
		{Form: "text", Text: "return"},
	}}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "KR-MVMA", Clause: "47-2", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A demand for another car or for the money back comes within two years of delivery"}, {Tag: "zh-Hans", Text: "换车、退款的请求须在交付后两年内提出"}, {Tag: "zh-Hant", Text: "換車、退款的請求須在交付後兩年內提出"}}, Owes: "customer", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"claim.received"}}, Must: &compliance.Condition{Any: []compliance.Condition{
		{Covered: "kr.exchange.claims"},
		{Covered: "kr.exchange.claims.again"},
	}}}},
}}

func krExchange() *compliance.Pack {
	p := copyOf(&krExchangeTable)
	return p
}
