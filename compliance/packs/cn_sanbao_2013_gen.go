// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var cnSanbao2013Table = compliance.Pack{Format: 1, ID: "cn-sanbao-2013", Layer: "law", Version: "2026.1", Jurisdiction: "CN", Title: compliance.Texts{{Tag: "en", Text: "Family cars: repair, replacement and return, for cars bought from October 2013 to 2021"}, {Tag: "zh-Hans", Text: "家用汽车产品三包责任（二〇一三年十月至二〇二一年购买的车辆）"}, {Tag: "zh-Hant", Text: "家用汽車產品三包責任（二〇一三年十月至二〇二一年購買的車輛）"}}, Documents: []compliance.Document{
	{ID: "CN-SANBAO-2013", Title: compliance.Texts{{Tag: "en", Text: "Provisions on the Liability for Repair, Replacement and Return of Family Automobile Products, AQSIQ Order 150 of 2012"}, {Tag: "zh-Hans", Text: "家用汽车产品修理、更换、退货责任规定（国家质量监督检验检疫总局令第150号）"}, {Tag: "zh-Hant", Text: "家用汽車產品修理、更換、退貨責任規定（國家質量監督檢驗檢疫總局令第150號）"}}},
}, Names: []compliance.Named{
	{Name: "repair.resumed", Texts: compliance.Texts{{Tag: "en", Text: "the repair taken up again"}, {Tag: "zh-Hans", Text: "恢复修理"}, {Tag: "zh-Hant", Text: "恢復修理"}}},
	{Name: "repair.paused", Texts: compliance.Texts{{Tag: "en", Text: "the pause of the repair"}, {Tag: "zh-Hans", Text: "修理中断"}, {Tag: "zh-Hant", Text: "修理中斷"}}},
	{Name: "claim.decided", Texts: compliance.Texts{{Tag: "en", Text: "the decision on the demand"}, {Tag: "zh-Hans", Text: "对要求的认定"}, {Tag: "zh-Hant", Text: "對要求的認定"}}},
	{Name: "vehicle.replaced", Texts: compliance.Texts{{Tag: "en", Text: "the handing over of another car"}, {Tag: "zh-Hans", Text: "交付所更换的车辆"}, {Tag: "zh-Hant", Text: "交付所更換的車輛"}}},
	{Name: "amount", Texts: compliance.Texts{{Tag: "en", Text: "the amount"}, {Tag: "zh-Hans", Text: "金额"}, {Tag: "zh-Hant", Text: "金額"}}},
	{Name: "claim.basis", Texts: compliance.Texts{{Tag: "en", Text: "what the demand rests on"}, {Tag: "zh-Hans", Text: "要求的依据"}, {Tag: "zh-Hant", Text: "要求的依據"}}},
	{Name: "claim.justified", Texts: compliance.Texts{{Tag: "en", Text: "whether the demand is justified"}, {Tag: "zh-Hans", Text: "要求是否成立"}, {Tag: "zh-Hant", Text: "要求是否成立"}}},
	{Name: "claim.remedy", Texts: compliance.Texts{{Tag: "en", Text: "what is demanded"}, {Tag: "zh-Hans", Text: "所要求的救济"}, {Tag: "zh-Hant", Text: "所要求的救濟"}}},
	{Name: "contents", Texts: compliance.Texts{{Tag: "en", Text: "the contents"}, {Tag: "zh-Hans", Text: "载明的内容"}, {Tag: "zh-Hant", Text: "載明的內容"}}},
	{Name: "cured", Texts: compliance.Texts{{Tag: "en", Text: "whether the fault was cured"}, {Tag: "zh-Hans", Text: "故障是否排除"}, {Tag: "zh-Hant", Text: "故障是否排除"}}},
	{Name: "documents", Texts: compliance.Texts{{Tag: "en", Text: "the papers"}, {Tag: "zh-Hans", Text: "文件"}, {Tag: "zh-Hant", Text: "文件"}}},
	{Name: "equal_car", Texts: compliance.Texts{{Tag: "en", Text: "whether an equal car can be had"}, {Tag: "zh-Hans", Text: "是否有同品牌同型号车辆可换"}, {Tag: "zh-Hant", Text: "是否有同品牌同型號車輛可換"}}},
	{Name: "exempt_by", Texts: compliance.Texts{{Tag: "en", Text: "why it is exempt"}, {Tag: "zh-Hans", Text: "免责事由"}, {Tag: "zh-Hant", Text: "免責事由"}}},
	{Name: "genuine", Texts: compliance.Texts{{Tag: "en", Text: "whether the part is genuine"}, {Tag: "zh-Hans", Text: "是否原厂或者经认可的配件"}, {Tag: "zh-Hant", Text: "是否原廠或者經認可的配件"}}},
	{Name: "hazard", Texts: compliance.Texts{{Tag: "en", Text: "the hazard"}, {Tag: "zh-Hans", Text: "危及安全的情形"}, {Tag: "zh-Hant", Text: "危及安全的情形"}}},
	{Name: "justified", Texts: compliance.Texts{{Tag: "en", Text: "whether it is justified"}, {Tag: "zh-Hans", Text: "是否成立"}, {Tag: "zh-Hant", Text: "是否成立"}}},
	{Name: "line_kind", Texts: compliance.Texts{{Tag: "en", Text: "the kind of the line"}, {Tag: "zh-Hans", Text: "费用行种类"}, {Tag: "zh-Hant", Text: "費用行種類"}}},
	{Name: "main_part", Texts: compliance.Texts{{Tag: "en", Text: "the main part"}, {Tag: "zh-Hans", Text: "主要零部件"}, {Tag: "zh-Hant", Text: "主要零部件"}}},
	{Name: "part_group", Texts: compliance.Texts{{Tag: "en", Text: "the group of the part"}, {Tag: "zh-Hans", Text: "零部件类别"}, {Tag: "zh-Hant", Text: "零部件類別"}}},
	{Name: "pause_reason", Texts: compliance.Texts{{Tag: "en", Text: "why the repair paused"}, {Tag: "zh-Hans", Text: "修理中断的原因"}, {Tag: "zh-Hant", Text: "修理中斷的原因"}}},
	{Name: "severe", Texts: compliance.Texts{{Tag: "en", Text: "whether it is a severe safety failure"}, {Tag: "zh-Hans", Text: "是否严重安全性能故障"}, {Tag: "zh-Hant", Text: "是否嚴重安全性能故障"}}},
	{Name: "undrivable", Texts: compliance.Texts{{Tag: "en", Text: "whether the car cannot be driven on safely"}, {Tag: "zh-Hans", Text: "车辆是否不能安全行驶"}, {Tag: "zh-Hant", Text: "車輛是否不能安全行駛"}}},
	{Name: "unit_level", Texts: compliance.Texts{{Tag: "en", Text: "whether the whole unit was replaced"}, {Tag: "zh-Hans", Text: "是否更换总成"}, {Tag: "zh-Hant", Text: "是否更換總成"}}},
	{Name: "use_factor", Texts: compliance.Texts{{Tag: "en", Text: "the use factor"}, {Tag: "zh-Hans", Text: "使用补偿系数"}, {Tag: "zh-Hant", Text: "使用補償係數"}}},
	{Name: "valid", Texts: compliance.Texts{{Tag: "en", Text: "whether it is a quality problem"}, {Tag: "zh-Hans", Text: "是否质量问题"}, {Tag: "zh-Hant", Text: "是否質量問題"}}},
	{Name: "wear_part", Texts: compliance.Texts{{Tag: "en", Text: "whether it is a wearing part"}, {Tag: "zh-Hans", Text: "是否易损耗零部件"}, {Tag: "zh-Hant", Text: "是否易損耗零部件"}}},
	{Name: "free_repair", Texts: compliance.Texts{{Tag: "en", Text: "repair free of charge"}, {Tag: "zh-Hans", Text: "免费修理"}, {Tag: "zh-Hant", Text: "免費修理"}}},
	{Name: "free_wear_part", Texts: compliance.Texts{{Tag: "en", Text: "a new wearing part free of charge"}, {Tag: "zh-Hans", Text: "免费更换易损耗零部件"}, {Tag: "zh-Hant", Text: "免費更換易損耗零部件"}}},
	{Name: "replace_assembly", Texts: compliance.Texts{{Tag: "en", Text: "a new unit free of charge"}, {Tag: "zh-Hans", Text: "免费更换总成"}, {Tag: "zh-Hant", Text: "免費更換總成"}}},
	{Name: "spare_car", Texts: compliance.Texts{{Tag: "en", Text: "a spare car"}, {Tag: "zh-Hans", Text: "备用车"}, {Tag: "zh-Hant", Text: "備用車"}}},
	{Name: "demand_months", Texts: compliance.Texts{{Tag: "en", Text: "for how long a right that arose in the period may be demanded after its end"}, {Tag: "zh-Hans", Text: "期满后可就该权利提出要求的期间"}, {Tag: "zh-Hant", Text: "期滿後可就該權利提出要求的期間"}}},
	{Name: "rule_id", Texts: compliance.Texts{{Tag: "en", Text: "the rule"}, {Tag: "zh-Hans", Text: "规则"}, {Tag: "zh-Hant", Text: "規則"}}},
	{Name: "at", Texts: compliance.Texts{{Tag: "en", Text: "when it happened"}, {Tag: "zh-Hans", Text: "发生时间"}, {Tag: "zh-Hant", Text: "發生時間"}}},
	{Name: "order.rework_of", Texts: compliance.Texts{{Tag: "en", Text: "the order that is done over"}, {Tag: "zh-Hans", Text: "所返修的工单"}, {Tag: "zh-Hant", Text: "所返修的工單"}}},
	{Name: "fulfilled_at", Texts: compliance.Texts{{Tag: "en", Text: "when the right was fulfilled"}, {Tag: "zh-Hans", Text: "权利实现的时间"}, {Tag: "zh-Hant", Text: "權利實現的時間"}}},
	{Name: "spare_car_days_missing", Texts: compliance.Texts{{Tag: "en", Text: "days of it that are missing"}, {Tag: "zh-Hans", Text: "尚欠的日数"}, {Tag: "zh-Hant", Text: "尚欠的日數"}}},
	{Name: "spare_car_days", Texts: compliance.Texts{{Tag: "en", Text: "days of it so far"}, {Tag: "zh-Hans", Text: "迄今应提供的日数"}, {Tag: "zh-Hant", Text: "迄今應提供的日數"}}},
	{Name: "transport_compensation", Texts: compliance.Texts{{Tag: "en", Text: "compensation for transport"}, {Tag: "zh-Hans", Text: "交通费用补偿"}, {Tag: "zh-Hant", Text: "交通費用補償"}}},
	{Name: "replace", Texts: compliance.Texts{{Tag: "en", Text: "another car"}, {Tag: "zh-Hans", Text: "更换车辆"}, {Tag: "zh-Hant", Text: "更換車輛"}}},
	{Name: "return", Texts: compliance.Texts{{Tag: "en", Text: "the money back"}, {Tag: "zh-Hans", Text: "退车退款"}, {Tag: "zh-Hant", Text: "退車退款"}}},
	{Name: "seller", Texts: compliance.Texts{{Tag: "en", Text: "the seller"}, {Tag: "zh-Hans", Text: "销售者"}, {Tag: "zh-Hant", Text: "銷售者"}}},
	{Name: "repairer", Texts: compliance.Texts{{Tag: "en", Text: "the repairer"}, {Tag: "zh-Hans", Text: "修理者"}, {Tag: "zh-Hant", Text: "修理者"}}},
	{Name: "maker", Texts: compliance.Texts{{Tag: "en", Text: "the maker"}, {Tag: "zh-Hans", Text: "生产者"}, {Tag: "zh-Hant", Text: "生產者"}}},
	{Name: "customer", Texts: compliance.Texts{{Tag: "en", Text: "the consumer"}, {Tag: "zh-Hans", Text: "消费者"}, {Tag: "zh-Hant", Text: "消費者"}}},
	{Name: "use_fee", Texts: compliance.Texts{{Tag: "en", Text: "use fee"}, {Tag: "zh-Hans", Text: "使用补偿费"}, {Tag: "zh-Hant", Text: "使用補償費"}}},
	{Name: "refund", Texts: compliance.Texts{{Tag: "en", Text: "refund before depreciation of add-ons"}, {Tag: "zh-Hans", Text: "退款（未扣加装折旧）"}, {Tag: "zh-Hant", Text: "退款（未扣加裝折舊）"}}},
	{Name: "odometer_km", Texts: compliance.Texts{{Tag: "en", Text: "the odometer reading"}, {Tag: "zh-Hans", Text: "里程表读数"}, {Tag: "zh-Hant", Text: "里程表讀數"}}},
	{Name: "vehicle.registration_fee", Texts: compliance.Texts{{Tag: "en", Text: "the registration fee"}, {Tag: "zh-Hans", Text: "登记费用"}, {Tag: "zh-Hant", Text: "登記費用"}}},
	{Name: "vehicle.add_ons", Texts: compliance.Texts{{Tag: "en", Text: "the add-ons"}, {Tag: "zh-Hans", Text: "加装装饰费用"}, {Tag: "zh-Hant", Text: "加裝裝飾費用"}}},
	{Name: "vehicle.service_fees", Texts: compliance.Texts{{Tag: "en", Text: "the service fees"}, {Tag: "zh-Hans", Text: "服务费用"}, {Tag: "zh-Hant", Text: "服務費用"}}},
	{Name: "claim.received", Texts: compliance.Texts{{Tag: "en", Text: "the demand"}, {Tag: "zh-Hans", Text: "换退车要求"}, {Tag: "zh-Hant", Text: "換退車要求"}}},
	{Name: "claim.answered", Texts: compliance.Texts{{Tag: "en", Text: "the answer"}, {Tag: "zh-Hans", Text: "答复"}, {Tag: "zh-Hant", Text: "答覆"}}},
	{Name: "claim.completed", Texts: compliance.Texts{{Tag: "en", Text: "the fulfilment of the demand"}, {Tag: "zh-Hans", Text: "完成换车或者退车"}, {Tag: "zh-Hant", Text: "完成換車或者退車"}}},
	{Name: "repair.agreed", Texts: compliance.Texts{{Tag: "en", Text: "the repair agreed"}, {Tag: "zh-Hans", Text: "确定修理"}, {Tag: "zh-Hant", Text: "確定修理"}}},
	{Name: "repair.finished", Texts: compliance.Texts{{Tag: "en", Text: "the repair finished"}, {Tag: "zh-Hans", Text: "修理完成"}, {Tag: "zh-Hant", Text: "修理完成"}}},
	{Name: "problem.reported", Texts: compliance.Texts{{Tag: "en", Text: "the problem reported"}, {Tag: "zh-Hans", Text: "质量问题"}, {Tag: "zh-Hant", Text: "質量問題"}}},
	{Name: "spare_car.provided", Texts: compliance.Texts{{Tag: "en", Text: "the spare car"}, {Tag: "zh-Hans", Text: "提供备用车"}, {Tag: "zh-Hant", Text: "提供備用車"}}},
	{Name: "transport.compensated", Texts: compliance.Texts{{Tag: "en", Text: "the compensation for transport"}, {Tag: "zh-Hans", Text: "交通费用补偿"}, {Tag: "zh-Hant", Text: "交通費用補償"}}},
	{Name: "assembly.replaced", Texts: compliance.Texts{{Tag: "en", Text: "the unit or main part replaced"}, {Tag: "zh-Hans", Text: "更换总成或者主要零部件"}, {Tag: "zh-Hant", Text: "更換總成或者主要零部件"}}},
	{Name: "certificate_no", Texts: compliance.Texts{{Tag: "en", Text: "the number of the certificate"}, {Tag: "zh-Hans", Text: "证明编号"}, {Tag: "zh-Hant", Text: "證明編號"}}},
	{Name: "reasons", Texts: compliance.Texts{{Tag: "en", Text: "the reasons"}, {Tag: "zh-Hans", Text: "理由"}, {Tag: "zh-Hant", Text: "理由"}}},
	{Name: "vehicle.card_reissued", Texts: compliance.Texts{{Tag: "en", Text: "the new guarantee card"}, {Tag: "zh-Hans", Text: "补办的三包凭证"}, {Tag: "zh-Hant", Text: "補辦的三包憑證"}}},
	{Name: "vehicle.class", Texts: compliance.Texts{{Tag: "en", Text: "the class of the vehicle"}, {Tag: "zh-Hans", Text: "车辆类别"}, {Tag: "zh-Hant", Text: "車輛類別"}}},
	{Name: "vehicle.consumer_use", Texts: compliance.Texts{{Tag: "en", Text: "whether the car serves daily life"}, {Tag: "zh-Hans", Text: "是否生活消费用车"}, {Tag: "zh-Hant", Text: "是否生活消費用車"}}},
	{Name: "vehicle.purchased", Texts: compliance.Texts{{Tag: "en", Text: "the purchase of the car"}, {Tag: "zh-Hans", Text: "购车"}, {Tag: "zh-Hant", Text: "購車"}}},
	{Name: "vehicle.price", Texts: compliance.Texts{{Tag: "en", Text: "the price of the car"}, {Tag: "zh-Hans", Text: "车价款"}, {Tag: "zh-Hant", Text: "車價款"}}},
	{Name: "vehicle.use_factor", Texts: compliance.Texts{{Tag: "en", Text: "the use factor"}, {Tag: "zh-Hans", Text: "使用补偿系数"}, {Tag: "zh-Hant", Text: "使用補償係數"}}},
	{Name: "claim.odometer_km", Texts: compliance.Texts{{Tag: "en", Text: "the odometer reading at the demand"}, {Tag: "zh-Hans", Text: "提出要求时的里程"}, {Tag: "zh-Hant", Text: "提出要求時的里程"}}},
	{Name: "order.rescue_dispatched", Texts: compliance.Texts{{Tag: "en", Text: "help on the spot"}, {Tag: "zh-Hans", Text: "外出救援"}, {Tag: "zh-Hant", Text: "外出救援"}}},
	{Name: "order.rescue_solved", Texts: compliance.Texts{{Tag: "en", Text: "help on the spot"}, {Tag: "zh-Hans", Text: "现场解决"}, {Tag: "zh-Hant", Text: "現場解決"}}},
	{Name: "progress.told", Texts: compliance.Texts{{Tag: "en", Text: "advice"}, {Tag: "zh-Hans", Text: "咨询服务"}, {Tag: "zh-Hant", Text: "諮詢服務"}}},
	{Name: "filing.needed", Texts: compliance.Texts{{Tag: "en", Text: "the change of the maker's data"}, {Tag: "zh-Hans", Text: "生产者信息变化"}, {Tag: "zh-Hant", Text: "生產者信息變化"}}},
	{Name: "filing.made", Texts: compliance.Texts{{Tag: "en", Text: "the filing of the change"}, {Tag: "zh-Hans", Text: "信息备案更新"}, {Tag: "zh-Hant", Text: "信息備案更新"}}},
}, Params: []compliance.Param{
	{Name: "fee_digits", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "6"}, Stricter: "none", Text: compliance.Texts{{Tag: "en", Text: "Digits after the point of the use fee"}, {Tag: "zh-Hans", Text: "使用补偿费保留的小数位数"}, {Tag: "zh-Hant", Text: "使用補償費保留的小數位數"}}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "25", Basis: "law", Confidence: "inferred", Note: "the article does not say how the sum is rounded: to the cent, halves up, is our default, as bills in this currency are written"},
	}},
	{Name: "fee_rounding", Type: "code", Default: compliance.Literal{Form: "text", Text: "half_up"}, Stricter: "none", Text: compliance.Texts{{Tag: "en", Text: "How the use fee is rounded: half_up, half_even, up or down"}, {Tag: "zh-Hans", Text: "使用补偿费的舍入方式：half_up 四舍五入，half_even 四舍六入五成双，up 进位，down 舍去"}, {Tag: "zh-Hant", Text: "使用補償費的捨入方式：half_up 四捨五入，half_even 四捨六入五成雙，up 進位，down 捨去"}}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "25", Basis: "law", Confidence: "inferred", Note: "the article does not say how the sum is rounded: to the cent, halves up, is our default, as bills in this currency are written"},
	}},
}, Rules: []compliance.Rule{
	{ID: "cn.sanbao.2013.17a", Per: []history.Name{"vehicle_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "car"}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Params: []compliance.Param{
		{Name: "period", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "years", Name: "unit"},
			{Form: "number", Text: "3", Name: "max"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "How long it lasts"}, {Tag: "zh-Hans", Text: "期限"}, {Tag: "zh-Hant", Text: "期限"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "secondary"},
		}},
		{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "60000"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "How many kilometres it reaches"}, {Tag: "zh-Hans", Text: "里程"}, {Tag: "zh-Hant", Text: "里程"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "secondary"},
		}},
		{Name: "repair_time", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Whether the days of free repairs extend it"}, {Tag: "zh-Hans", Text: "免费修理占用的日数是否顺延期限"}, {Tag: "zh-Hant", Text: "免費修理佔用的日數是否順延期限"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "unconfirmed", Note: "whether the days of repairs extend this period, by article 18 of the regulations of 2024 that implement the consumer law, is open: off"},
		}},
	}, Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "27", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "inferred", Note: "that the day of purchase chooses between this order and that of 2021 is inferred; that it ends when the car was taken back for the money is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The period of free repair: at least {period} or {km} km from the invoice, whichever comes first"}, {Tag: "zh-Hans", Text: "包修期：自开具购车发票之日起不低于{period}或者{km}公里，先到为准"}, {Tag: "zh-Hant", Text: "包修期：自開具購車發票之日起不低於{period}或者{km}公里，先到為準"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Pick: "first"}, Anchor: compliance.Paths{"invoice_on"}, Time: compliance.Windows{
		{Param: "period"},
	}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: compliance.Paths{"odometer_km", "order.odometer_km"}}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, Promised: &compliance.Promised{Years: "promised_years", KM: "promised_km"}, ExtendedBy: &compliance.Extension{Span: compliance.Span{From: compliance.Pattern{Events: []history.Type{"repair.agreed"}, Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: []history.Type{"repair.finished"}}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: []history.Type{"order.delivered", "order.closed", "order.cancelled"}}, Unit: "days_of_24h"}, Switch: compliance.Value{Param: "repair_time"}}}},
	{ID: "cn.sanbao.2013.17b", Per: []history.Name{"vehicle_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "car"}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Params: []compliance.Param{
		{Name: "period", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "years", Name: "unit"},
			{Form: "number", Text: "2", Name: "max"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "How long it lasts"}, {Tag: "zh-Hans", Text: "期限"}, {Tag: "zh-Hant", Text: "期限"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "secondary"},
		}},
		{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "50000"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "How many kilometres it reaches"}, {Tag: "zh-Hans", Text: "里程"}, {Tag: "zh-Hant", Text: "里程"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "secondary"},
		}},
		{Name: "repair_time", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Whether the days of free repairs extend it"}, {Tag: "zh-Hans", Text: "免费修理占用的日数是否顺延期限"}, {Tag: "zh-Hant", Text: "免費修理佔用的日數是否順延期限"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "unconfirmed", Note: "whether the days of repairs extend this period, by article 18 of the regulations of 2024 that implement the consumer law, is open: off"},
		}},
	}, Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "27", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "inferred", Note: "that the day of purchase chooses between this order and that of 2021 is inferred; that it ends when the car was taken back for the money is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The period of replacement and return: at least {period} or {km} km from the invoice, whichever comes first"}, {Tag: "zh-Hans", Text: "三包有效期：自开具购车发票之日起不低于{period}或者{km}公里，先到为准"}, {Tag: "zh-Hant", Text: "三包有效期：自開具購車發票之日起不低於{period}或者{km}公里，先到為準"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Pick: "first"}, Anchor: compliance.Paths{"invoice_on"}, Time: compliance.Windows{
		{Param: "period"},
	}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: compliance.Paths{"odometer_km", "order.odometer_km"}}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, ExtendedBy: &compliance.Extension{Span: compliance.Span{From: compliance.Pattern{Events: []history.Type{"repair.agreed"}, Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: []history.Type{"repair.finished"}}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: []history.Type{"order.delivered", "order.closed", "order.cancelled"}}, Unit: "days_of_24h"}, Switch: compliance.Value{Param: "repair_time"}}}},
	{ID: "cn.sanbao.2013.18w", Per: []history.Name{"vehicle_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "car"}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Params: []compliance.Param{
		{Name: "rest_days", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Whether a last day of rest moves the end on, by article 203 of the Civil Code"}, {Tag: "zh-Hans", Text: "末日为法定休息日的，是否依民法典第二百零三条顺延"}, {Tag: "zh-Hant", Text: "末日為法定休息日的，是否依民法典第二百零三條順延"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "unconfirmed", Note: "whether article 203 of the Civil Code reaches this period is open: off"},
		}},
		{Name: "period", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "days", Name: "unit"},
			{Form: "number", Text: "60", Name: "max"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "How long it lasts"}, {Tag: "zh-Hans", Text: "期限"}, {Tag: "zh-Hant", Text: "期限"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "secondary"},
		}},
		{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "3000"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "How many kilometres it reaches"}, {Tag: "zh-Hans", Text: "里程"}, {Tag: "zh-Hant", Text: "里程"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "secondary"},
		}},
	}, Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "27", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "inferred", Note: "that the day of purchase chooses between this order and that of 2021 is inferred; that it ends when the car was taken back for the money is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The first {period} and {km} km"}, {Tag: "zh-Hans", Text: "首{period}且{km}公里以内"}, {Tag: "zh-Hant", Text: "首{period}且{km}公里以內"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Pick: "first"}, Anchor: compliance.Paths{"invoice_on"}, Time: compliance.Windows{
		{Param: "period"},
	}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: compliance.Paths{"odometer_km", "order.odometer_km"}}, RestDays: &compliance.Value{Param: "rest_days"}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}}},
	{ID: "cn.sanbao.2013.10", When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "car"}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Params: []compliance.Param{
		{Name: "papers", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "conformity_certificate"},
			{Form: "text", Text: "manual"},
			{Form: "text", Text: "guarantee_card"},
			{Form: "text", Text: "maintenance_manual"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Papers that come with the car"}, {Tag: "zh-Hans", Text: "随车文件"}, {Tag: "zh-Hant", Text: "隨車文件"}}},
	}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "10", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "With the car come its certificate, the manual, the guarantee card and the maintenance manual"}, {Tag: "zh-Hans", Text: "交付车辆时随车文件须齐全：合格证、使用说明书、三包凭证、维修保养手册"}, {Tag: "zh-Hant", Text: "交付車輛時隨車文件須齊全：合格證、使用說明書、三包憑證、維修保養手冊"}}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"vehicle.handed_over"}}, Must: &compliance.Condition{Field: "documents", Op: "has_all", Value: compliance.Value{Param: "papers"}}}},
	{ID: "cn.sanbao.2013.13a", When: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Params: []compliance.Param{
		{Name: "contents", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "received_at"},
			{Form: "text", Text: "odometer"},
			{Form: "text", Text: "customer_statement"},
			{Form: "text", Text: "inspection_result"},
			{Form: "text", Text: "repair_items"},
			{Form: "text", Text: "parts"},
			{Form: "text", Text: "material_cost"},
			{Form: "text", Text: "hours"},
			{Form: "text", Text: "labour_cost"},
			{Form: "text", Text: "towing_cost"},
			{Form: "text", Text: "spare_car"},
			{Form: "text", Text: "handed_over_at"},
			{Form: "text", Text: "signatures"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "What the record states"}, {Tag: "zh-Hans", Text: "修理记录的内容"}, {Tag: "zh-Hant", Text: "修理記錄的內容"}}},
	}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "13", Basis: "law", Confidence: "secondary", Note: "the fields are taken to be those of the order of 2021"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The record of a free repair has all that the article lists"}, {Tag: "zh-Hans", Text: "三包修理记录须载明规定的各项内容"}, {Tag: "zh-Hant", Text: "三包修理記錄須載明規定的各項內容"}}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"repair_record.completed"}}, Must: &compliance.Condition{Field: "contents", Op: "has_all", Value: compliance.Value{Param: "contents"}}}},
	{ID: "cn.sanbao.2013.13b", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "13", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The consumer gets a copy of the repair record"}, {Tag: "zh-Hans", Text: "修理记录须交消费者一份"}, {Tag: "zh-Hant", Text: "修理記錄須交消費者一份"}}, Owes: "repairer", Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"repair_record.completed"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"order.documents_handed"}, Where: &compliance.Condition{Field: "documents", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "repair_record"},
		}}}}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.closed"}}}},
	{ID: "cn.sanbao.2013.15", Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "15", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Parts of a free repair come from the maker or are approved by it"}, {Tag: "zh-Hans", Text: "免费修理使用的零部件须由生产者提供或者认可"}, {Tag: "zh-Hant", Text: "免費修理使用的零部件須由生產者提供或者設可"}}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"part.fitted"}, Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Must: &compliance.Condition{Field: "genuine", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}},
	{ID: "cn.sanbao.2013.16", Per: []history.Name{"problem_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "16", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Whoever cannot drive on safely within the period of free repair gets advice, or help on the spot"}, {Tag: "zh-Hans", Text: "包修期内车辆因质量问题不能安全行驶的，应提供咨询或者现场服务"}, {Tag: "zh-Hant", Text: "包修期內車輛因質量問題不能安全行駛的，應提供諮詢或者現場服務"}}, Owes: "repairer", Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "undrivable", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Covered: "cn.sanbao.2013.17a"},
	}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"progress.told"}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order_id"},
		}},
		{Events: []history.Type{"order.rescue_dispatched"}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order_id"},
		}},
		{Events: []history.Type{"order.rescue_solved"}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order_id"},
		}},
	}, Mode: "any", Until: &compliance.Pattern{Events: []history.Type{"order.closed"}, Match: []compliance.Match{
		{Theirs: "order_id", Ours: "order_id"},
	}}}},
	{ID: "cn.sanbao.2013.18a", Per: []history.Name{"problem_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A quality problem within the period of free repair is repaired without charge for labour and material"}, {Tag: "zh-Hans", Text: "包修期内出现质量问题的，免费修理，工时费和材料费均免"}, {Tag: "zh-Hant", Text: "包修期內出現質量問題的，免費修理，工時費和材料費均免"}}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Any: []compliance.Condition{
			{Field: "wear_part", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			{Field: "wear_part", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
		}},
	}}}, Within: []string{"cn.sanbao.2013.17a"}, Grants: []string{"free_repair"}}},
	{ID: "cn.sanbao.2013.18c", Per: []history.Name{"problem_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A covered problem is agreed to be repaired free of charge"}, {Tag: "zh-Hans", Text: "属于包修的问题应按免费修理办理"}, {Tag: "zh-Hant", Text: "屬於包修的問題應按免費修理辦理"}}, Owes: "repairer", Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Any: []compliance.Condition{
			{Field: "wear_part", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			{Field: "wear_part", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
		}},
		{Covered: "cn.sanbao.2013.17a"},
	}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"repair.agreed"}, Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order_id"},
		}},
	}, Or: []compliance.Pattern{
		{Events: []history.Type{"repair.agreed"}, Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Match: []compliance.Match{
			{Theirs: "order.rework_of", Ours: "order_id"},
		}},
		{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			{Field: "at", Op: "ge", Value: compliance.Value{Ref: "on.at"}},
		}}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.closed"}, Match: []compliance.Match{
		{Theirs: "order_id", Ours: "order_id"},
	}}}},
	{ID: "cn.sanbao.2013.18d", Params: []compliance.Param{
		{Name: "kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "labour"},
			{Form: "text", Text: "part"},
			{Form: "text", Text: "material"},
			{Form: "text", Text: "towing"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Kinds of lines that cost nothing"}, {Tag: "zh-Hans", Text: "不收费的项目种类"}, {Tag: "zh-Hant", Text: "不收費的項目種類"}}},
	}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "16", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A free repair costs nothing: no labour, no material, no towing"}, {Tag: "zh-Hans", Text: "免费修理不收工时费、材料费和拖车费"}, {Tag: "zh-Hant", Text: "免費修理不收工時費、材料費和拖車費"}}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"settlement.line_added"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "line_kind", Op: "in", Value: compliance.Value{Param: "kinds"}},
	}}}, Must: &compliance.Condition{Field: "amount", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}},
	{ID: "cn.sanbao.2013.18e", Per: []history.Name{"problem_id"}, Params: []compliance.Param{
		{Name: "units", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "engine"},
			{Form: "text", Text: "gearbox"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Units that are replaced"}, {Tag: "zh-Hans", Text: "可更换的总成"}, {Tag: "zh-Hant", Text: "可更換的總成"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A main part of engine or gearbox that fails within {cn.sanbao.2013.18w/period} and {cn.sanbao.2013.18w/km} km entitles to a new unit"}, {Tag: "zh-Hans", Text: "首{cn.sanbao.2013.18w/period}且{cn.sanbao.2013.18w/km}公里内，发动机、变速器的主要零件出现质量问题的，可以选择免费更换总成"}, {Tag: "zh-Hant", Text: "首{cn.sanbao.2013.18w/period}且{cn.sanbao.2013.18w/km}公里內，發動機、變速器的主要零件出現質量問題的，可以選擇免費更換總成"}}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "main_part", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "part_group", Op: "in", Value: compliance.Value{Param: "units"}},
	}}}, Within: []string{"cn.sanbao.2013.18w"}, Grants: []string{"replace_assembly"}, Choice: "customer"}},
	{ID: "cn.sanbao.2013.19", Per: []history.Name{"order_id"}, Params: []compliance.Param{
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "5"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days of one repair without spare car"}, {Tag: "zh-Hans", Text: "单次修理不提供备用车的日数"}, {Tag: "zh-Hant", Text: "單次修理不提供備用車的日數"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "19", Basis: "law", Confidence: "secondary", Note: "the sixth day is not named in the article"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A repair that takes more than {days} days, waiting for parts included, entitles to a spare car or to the cost of transport"}, {Tag: "zh-Hans", Text: "一次修理占用时间（含等待备件）超过{days}日的，提供备用车或者给予合理的交通费用补偿"}, {Tag: "zh-Hant", Text: "一次修理占用時間（含等待備件）超過{days}日的，提供備用車或者給予合理的交通費用補償"}}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"repair.agreed"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Covered: "cn.sanbao.2013.17a"},
	}}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"spare_car.provided"}},
		{Events: []history.Type{"transport.compensated"}},
	}, MetDuring: []compliance.Pattern{
		{Events: []history.Type{"spare_car.provided", "transport.compensated"}, Match: []compliance.Match{
			{Theirs: "vehicle_id", Ours: "vehicle_id"},
		}},
	}, Given: "days", GivenAnytime: []string{"transport.compensated"}, IfAny: []compliance.Threshold{
		{Measure: compliance.Measure{Span: &compliance.Span{From: compliance.Pattern{Events: []history.Type{"repair.agreed"}, Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: []history.Type{"repair.finished"}}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: []history.Type{"order.delivered", "order.closed", "order.cancelled"}}, Stops: []compliance.Pattern{
			{Events: []history.Type{"vehicle.replaced"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}},
			{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}},
		}, Unit: "days_of_24h"}}, Op: "gt", Value: compliance.Value{Param: "days"}},
	}, Grants: []string{"spare_car", "transport_compensation"}, Choice: "either", Amounts: []compliance.Amount{
		{Name: "spare_car_days", Owes: "repairer", Beyond: true},
		{Name: "spare_car_days_missing", Owes: "repairer", Lacking: true},
	}}},
	{ID: "cn.sanbao.2013.20", Per: []history.Name{"problem_id"}, Params: []compliance.Param{
		{Name: "hazards", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "steering_failure"},
			{Form: "text", Text: "brake_failure"},
			{Form: "text", Text: "body_crack"},
			{Form: "text", Text: "fuel_leak"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Failures that count"}, {Tag: "zh-Hans", Text: "适用的故障"}, {Tag: "zh-Hant", Text: "適用的故障"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "20", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Failure of steering or brakes, a cracked body or a fuel leak within {cn.sanbao.2013.18w/period} and {cn.sanbao.2013.18w/km} km entitles to another car or to the money back, without use fee"}, {Tag: "zh-Hans", Text: "首{cn.sanbao.2013.18w/period}且{cn.sanbao.2013.18w/km}公里内因质量问题出现转向失效、制动失效、车身开裂或者燃油泄漏的，可以选择换车或者退车，不付使用补偿费"}, {Tag: "zh-Hant", Text: "首{cn.sanbao.2013.18w/period}且{cn.sanbao.2013.18w/km}公里內因質量問題出現轉向失效、制動失效、車身開裂或者燃油泄漏的，可以選擇換車或者退車，不付使用補償費"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "hazard", Op: "in", Value: compliance.Value{Param: "hazards"}},
	}}}, Within: []string{"cn.sanbao.2013.18w"}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}, Match: []compliance.Match{
			{Theirs: "vehicle_id", Ours: "vehicle_id"},
		}},
		{Events: []history.Type{"vehicle.replaced"}, Match: []compliance.Match{
			{Theirs: "vehicle_id", Ours: "vehicle_id"},
		}},
	}, Grants: []string{"replace", "return"}, Choice: "customer", TermsOf: &compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Match: []compliance.Match{
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
	}}, Amounts: []compliance.Amount{
		{Name: "refund", Owes: "seller", Plus: []compliance.Term{
			{Path: "vehicle.price"},
		}},
	}}},
	{ID: "cn.sanbao.2013.20.1a", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Repairs after which the right arises"}, {Tag: "zh-Hans", Text: "权利产生所需的修理次数"}, {Tag: "zh-Hant", Text: "權利產生所需的修理次數"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "20(1)", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A serious safety failure that is not cured after {repairs} repairs entitles to another car or to the money back"}, {Tag: "zh-Hans", Text: "严重安全性能故障累计修理{repairs}次仍未排除的，可以选择换车或者退车"}, {Tag: "zh-Hant", Text: "嚴重安全性能故障累計修理{repairs}次仍未排除的，可以選擇換車或者退車"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
	}}}, Within: []string{"cn.sanbao.2013.17b"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}},
	}, IfAll: []compliance.Threshold{
		{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}}}, OncePer: compliance.Paths{"order_id", "problem_key"}}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
	}, Grants: []string{"replace", "return"}, Choice: "customer", TermsOf: &compliance.Pattern{Events: []history.Type{"vehicle.purchased"}}, Amounts: []compliance.Amount{
		{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
			{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, CheckedBy: []string{"cn.sanbao.2013.25n"}, Plus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
		{Name: "refund", Owes: "seller", Prefer: []compliance.Pattern{
			{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, CheckedBy: []string{"cn.sanbao.2013.25n"}, Plus: []compliance.Term{
			{Path: "vehicle.price"},
		}, Minus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
	}}},
	{ID: "cn.sanbao.2013.20.1b", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Repairs after which the right arises"}, {Tag: "zh-Hans", Text: "权利产生所需的修理次数"}, {Tag: "zh-Hant", Text: "權利產生所需的修理次數"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "20(1)", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A serious safety failure after {repairs} repairs of such failures entitles to another car or to the money back"}, {Tag: "zh-Hans", Text: "严重安全性能故障累计修理{repairs}次后又出现严重安全性能故障的，可以选择换车或者退车"}, {Tag: "zh-Hant", Text: "嚴重安全性能故障累計修理{repairs}次後又出現嚴重安全性能故障的，可以選擇換車或者退車"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}}, Within: []string{"cn.sanbao.2013.17b"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}},
	}, IfAll: []compliance.Threshold{
		{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}}}, OncePer: compliance.Paths{"order_id", "problem_key"}}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
	}, Grants: []string{"replace", "return"}, Choice: "customer", TermsOf: &compliance.Pattern{Events: []history.Type{"vehicle.purchased"}}, Amounts: []compliance.Amount{
		{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
			{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, CheckedBy: []string{"cn.sanbao.2013.25n"}, Plus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
		{Name: "refund", Owes: "seller", Prefer: []compliance.Pattern{
			{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, CheckedBy: []string{"cn.sanbao.2013.25n"}, Plus: []compliance.Term{
			{Path: "vehicle.price"},
		}, Minus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
	}}},
	{ID: "cn.sanbao.2013.20.2a", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "times", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Replacements after which the right arises"}, {Tag: "zh-Hans", Text: "权利产生所需的更换次数"}, {Tag: "zh-Hant", Text: "權利產生所需的更換次數"}}},
		{Name: "units", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "engine"},
			{Form: "text", Text: "gearbox"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Units or systems that count"}, {Tag: "zh-Hans", Text: "适用的总成或者系统"}, {Tag: "zh-Hant", Text: "適用的總成或者系統"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "20(2)", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An engine or gearbox that was replaced {times} times and still does not work entitles to another car or to the money back"}, {Tag: "zh-Hans", Text: "发动机、变速器因质量问题累计更换{times}次仍不能正常使用的，可以选择换车或者退车"}, {Tag: "zh-Hant", Text: "發動機、變速器因質量問題累計更換{times}次仍不能正常使用的，可以選擇換車或者退車"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "part_group", Op: "in", Value: compliance.Value{Param: "units"}},
	}}}, Within: []string{"cn.sanbao.2013.17b"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}},
	}, IfAll: []compliance.Threshold{
		{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: []history.Type{"assembly.replaced"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "unit_level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "assembly"}}},
			{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Match: []compliance.Match{
			{Theirs: "vehicle_id", Ours: "vehicle_id"},
			{Theirs: "part_group", Ours: "part_group"},
		}}}}, Op: "ge", Value: compliance.Value{Param: "times"}},
	}, Grants: []string{"replace", "return"}, Choice: "customer", TermsOf: &compliance.Pattern{Events: []history.Type{"vehicle.purchased"}}, Amounts: []compliance.Amount{
		{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
			{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, CheckedBy: []string{"cn.sanbao.2013.25n"}, Plus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
		{Name: "refund", Owes: "seller", Prefer: []compliance.Pattern{
			{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, CheckedBy: []string{"cn.sanbao.2013.25n"}, Plus: []compliance.Term{
			{Path: "vehicle.price"},
		}, Minus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
	}}},
	{ID: "cn.sanbao.2013.20.2b", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "times", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Replacements after which the right arises"}, {Tag: "zh-Hans", Text: "权利产生所需的更换次数"}, {Tag: "zh-Hant", Text: "權利產生所需的更換次數"}}},
		{Name: "units", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "engine"},
			{Form: "text", Text: "gearbox"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Units or systems that count"}, {Tag: "zh-Hans", Text: "适用的总成或者系统"}, {Tag: "zh-Hant", Text: "適用的總成或者系統"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "20(2)", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "One and the same main part of engine or gearbox that was replaced {times} times and still does not work entitles to another car or to the money back"}, {Tag: "zh-Hans", Text: "发动机、变速器的同一主要零件因质量问题累计更换{times}次仍不能正常使用的，可以选择换车或者退车"}, {Tag: "zh-Hant", Text: "發動機、變速器的同一主要零件因質量問題累計更換{times}次仍不能正常使用的，可以選擇換車或者退車"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "part_group", Op: "in", Value: compliance.Value{Param: "units"}},
	}}}, Within: []string{"cn.sanbao.2013.17b"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}},
	}, IfAll: []compliance.Threshold{
		{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: []history.Type{"assembly.replaced"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "unit_level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "main_part"}}},
			{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Match: []compliance.Match{
			{Theirs: "vehicle_id", Ours: "vehicle_id"},
			{Theirs: "part_group", Ours: "part_group"},
		}}}, MostBy: "part_key"}, Op: "ge", Value: compliance.Value{Param: "times"}},
	}, Grants: []string{"replace", "return"}, Choice: "customer", TermsOf: &compliance.Pattern{Events: []history.Type{"vehicle.purchased"}}, Amounts: []compliance.Amount{
		{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
			{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, CheckedBy: []string{"cn.sanbao.2013.25n"}, Plus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
		{Name: "refund", Owes: "seller", Prefer: []compliance.Pattern{
			{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, CheckedBy: []string{"cn.sanbao.2013.25n"}, Plus: []compliance.Term{
			{Path: "vehicle.price"},
		}, Minus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
	}}},
	{ID: "cn.sanbao.2013.20.3", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "times", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Replacements after which the right arises"}, {Tag: "zh-Hans", Text: "权利产生所需的更换次数"}, {Tag: "zh-Hant", Text: "權利產生所需的更換次數"}}},
		{Name: "systems", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "steering"},
			{Form: "text", Text: "brake"},
			{Form: "text", Text: "suspension"},
			{Form: "text", Text: "axle"},
			{Form: "text", Text: "body"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Units or systems that count"}, {Tag: "zh-Hans", Text: "适用的总成或者系统"}, {Tag: "zh-Hant", Text: "適用的總成或者系統"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "20(3)", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "One and the same main part of steering, brake, suspension, axle or body that was replaced {times} times and still does not work entitles to another car or to the money back"}, {Tag: "zh-Hans", Text: "转向、制动、悬架、前后桥、车身的同一主要零件因质量问题累计更换{times}次仍不能正常使用的，可以选择换车或者退车"}, {Tag: "zh-Hant", Text: "轉向、制動、懸架、前後橋、車身的同一主要零件因質量問題累計更換{times}次仍不能正常使用的，可以選擇換車或者退車"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "part_group", Op: "in", Value: compliance.Value{Param: "systems"}},
	}}}, Within: []string{"cn.sanbao.2013.17b"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}},
	}, IfAll: []compliance.Threshold{
		{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: []history.Type{"assembly.replaced"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "unit_level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "main_part"}}},
			{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Match: []compliance.Match{
			{Theirs: "vehicle_id", Ours: "vehicle_id"},
			{Theirs: "part_group", Ours: "part_group"},
		}}}, MostBy: "part_key"}, Op: "ge", Value: compliance.Value{Param: "times"}},
	}, Grants: []string{"replace", "return"}, Choice: "customer", TermsOf: &compliance.Pattern{Events: []history.Type{"vehicle.purchased"}}, Amounts: []compliance.Amount{
		{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
			{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, CheckedBy: []string{"cn.sanbao.2013.25n"}, Plus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
		{Name: "refund", Owes: "seller", Prefer: []compliance.Pattern{
			{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, CheckedBy: []string{"cn.sanbao.2013.25n"}, Plus: []compliance.Term{
			{Path: "vehicle.price"},
		}, Minus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
	}}},
	{ID: "cn.sanbao.2013.21a", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "after_end", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Whether days after the end of the period count"}, {Tag: "zh-Hans", Text: "期限届满后的修理日数是否计入"}, {Tag: "zh-Hant", Text: "期限屆滿後的修理日數是否計入"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2013", Clause: "21", Basis: "law", Confidence: "unconfirmed", Note: "whether days after the end of the period count is not said: off"},
		}},
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "35"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days of repair that are not enough"}, {Tag: "zh-Hans", Text: "累计修理日数上限"}, {Tag: "zh-Hant", Text: "累計修理日數上限"}}},
		{Name: "pauses", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "vin_special_part_transport"},
			{Form: "text", Text: "outside_rescue_travel"},
		}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Time that is not counted"}, {Tag: "zh-Hans", Text: "不计入的时间"}, {Tag: "zh-Hant", Text: "不計入的時間"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "21", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Repairs of more than {days} days in all entitle to another car; transport of special parts and the way of a rescue are not counted"}, {Tag: "zh-Hans", Text: "因质量问题累计修理时间超过{days}日的，可以换车；特殊零部件运输时间和外出救援路途时间不计"}, {Tag: "zh-Hant", Text: "因質量問題累計修理時間超過{days}日的，可以換車；特殊零部件運輸時間和外出救援路途時間不計"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"repair.agreed"}, Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: []string{"cn.sanbao.2013.17b"}, AfterEnd: &compliance.Value{Param: "after_end"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
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
		}, Minus: &compliance.Interruption{From: compliance.Pattern{Events: []history.Type{"repair.paused"}, Where: &compliance.Condition{Field: "pause_reason", Op: "in", Value: compliance.Value{Param: "pauses"}}}, To: compliance.Pattern{Events: []history.Type{"repair.resumed"}}}, Unit: "days_of_24h"}}, Op: "gt", Value: compliance.Value{Param: "days"}},
	}, Grants: []string{"replace"}, TermsOf: &compliance.Pattern{Events: []history.Type{"vehicle.purchased"}}, Amounts: []compliance.Amount{
		{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
			{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, CheckedBy: []string{"cn.sanbao.2013.25n"}, Plus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
	}}},
	{ID: "cn.sanbao.2013.21b", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "5"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Repairs of one problem that are not enough"}, {Tag: "zh-Hans", Text: "同一问题修理次数上限"}, {Tag: "zh-Hant", Text: "同一問題修理次數上限"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "21", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "One problem repaired more than {repairs} times entitles to another car"}, {Tag: "zh-Hans", Text: "同一质量问题累计修理超过{repairs}次的，可以换车"}, {Tag: "zh-Hant", Text: "同一質量問題累計修理超過{repairs}次的，可以換車"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: []string{"cn.sanbao.2013.17b"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}},
	}, IfAny: []compliance.Threshold{
		{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}}, MostBy: "problem_key", OncePer: compliance.Paths{"order_id"}}, Op: "gt", Value: compliance.Value{Param: "repairs"}},
	}, Grants: []string{"replace"}, TermsOf: &compliance.Pattern{Events: []history.Type{"vehicle.purchased"}}, Amounts: []compliance.Amount{
		{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
			{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, CheckedBy: []string{"cn.sanbao.2013.25n"}, Plus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
	}}},
	{ID: "cn.sanbao.2013.23", Per: []history.Name{"claim_id"}, When: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "replace"}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "23", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Where no car of the same model, or one that is not below it, can be had, the money is given back"}, {Tag: "zh-Hans", Text: "无同品牌同型号车、也无不低于原车配置的车可更换的，可以选择退车"}, {Tag: "zh-Hant", Text: "無同品牌同型號車、也無不低於原車配置的車可更換的，可以選擇退車"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"claim.decided"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "justified", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "equal_car", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
	}}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}},
	}, Grants: []string{"return"}, Choice: "customer"}},
	{ID: "cn.sanbao.2013.24a", Per: []history.Name{"claim_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "claim.justified", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}},
	}}, Params: []compliance.Param{
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "15"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Working days for the refund"}, {Tag: "zh-Hans", Text: "退款的工作日数"}, {Tag: "zh-Hant", Text: "退款的工作日數"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "24", Basis: "law", Confidence: "secondary", Note: "the number of the article is not confirmed"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A justified demand for the money back is fulfilled within {days} working days"}, {Tag: "zh-Hans", Text: "退车要求成立的，应自提出要求之日起{days}个工作日内退款"}, {Tag: "zh-Hant", Text: "退車要求成立的，應自提出要求之日起{days}個工作日內退款"}}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Covered: "cn.sanbao.2013.17b"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}},
	}, Within: compliance.Windows{
		{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
	}}},
	{ID: "cn.sanbao.2013.24b", Per: []history.Name{"claim_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "claim.justified", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "replace"}}},
	}}, Params: []compliance.Param{
		{Name: "days", Type: "int", Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Working days for the other car; not confirmed, so without value"}, {Tag: "zh-Hans", Text: "换车的工作日数；未经证实，故不设值"}, {Tag: "zh-Hant", Text: "換車的工作日數；未經證實，故不設值"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "24", Basis: "law", Confidence: "unconfirmed", Note: "fifteen working days, as for a refund, would be a guess: the number is off until somebody confirms it"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A justified demand for another car is fulfilled within a number of working days that is not confirmed"}, {Tag: "zh-Hans", Text: "换车要求成立的，应在规定工作日内完成（日数未经证实）"}, {Tag: "zh-Hant", Text: "換車要求成立的，應在規定工作日內完成（日數未經證實）"}}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Covered: "cn.sanbao.2013.17b"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}},
	}, Within: compliance.Windows{
		{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
	}}},
	{ID: "cn.sanbao.2013.24c", Per: []history.Name{"claim_id"}, When: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "24", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The refund is the price on the invoice, in one payment, less the use fee"}, {Tag: "zh-Hans", Text: "退款为发票价款一次付清，扣除使用补偿费"}, {Tag: "zh-Hant", Text: "退款為發票價款一次付清，扣除使用補償費"}}, Owes: "seller", Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"claim.completed"}}, Left: []compliance.Term{
		{Path: "refund"},
		{Path: "use_fee"},
	}, Op: "eq", Right: []compliance.Term{
		{Path: "vehicle.price"},
	}, TermsOf: &compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Match: []compliance.Match{
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
	}}}},
	{ID: "cn.sanbao.2013.24d", Per: []history.Name{"claim_id"}, When: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "24", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "With the money comes the certificate of the return"}, {Tag: "zh-Hans", Text: "退车时应出具退车证明"}, {Tag: "zh-Hant", Text: "退車時應出具退車證明"}}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"claim.completed"}}, Fields: []compliance.Path{"certificate_no"}}},
	{ID: "cn.sanbao.2013.25a", Per: []history.Name{"claim_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "claim.basis", Op: "in", Value: compliance.Value{Param: "bases"}},
		{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}},
	}}, Params: []compliance.Param{
		{Name: "bases", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "20.1"},
			{Form: "text", Text: "20.2"},
			{Form: "text", Text: "20.3"},
			{Form: "text", Text: "21"},
		}}, Text: compliance.Texts{{Tag: "en", Text: "Articles for which the fee is due"}, {Tag: "zh-Hans", Text: "须付使用补偿费的条款"}, {Tag: "zh-Hant", Text: "須付使用補償費的條款"}}},
	}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "25", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "25", Basis: "law", Confidence: "inferred", Note: "that the fee is rounded to the cent, halves up, is our choice"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The use fee is the price times the kilometres, by a thousand, times the factor on the card"}, {Tag: "zh-Hans", Text: "使用补偿费＝车价款×行驶里程÷1000×使用补偿系数"}, {Tag: "zh-Hant", Text: "使用補償費＝車價款×行駛里程÷1000×使用補償係數"}}, Owes: "customer", Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"claim.completed"}}, Left: []compliance.Term{
		{Path: "use_fee"},
	}, Op: "eq", Right: []compliance.Term{
		{Path: "vehicle.price", Times: []compliance.Value{
			{Ref: "claim.odometer_km"},
			{Ref: "vehicle.use_factor"},
		}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
	}, TermsOf: &compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Match: []compliance.Match{
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
	}}}},
	{ID: "cn.sanbao.2013.25b", Per: []history.Name{"claim_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "claim.basis", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "20"}}},
		{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}},
	}}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "25", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "No use fee is due for a car replaced or returned by the first sentence of article 20"}, {Tag: "zh-Hans", Text: "依第二十条第一款换车或者退车的，不付使用补偿费"}, {Tag: "zh-Hant", Text: "依第二十條第一款換車或者退車的，不付使用補償費"}}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"claim.completed"}}, Must: &compliance.Condition{Field: "use_fee", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}},
	{ID: "cn.sanbao.2013.25n", Per: []history.Name{"vehicle_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "car"}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Params: []compliance.Param{
		{Name: "min", Type: "num", Default: compliance.Literal{Form: "text", Text: "0.005"}, Text: compliance.Texts{{Tag: "en", Text: "The lowest factor"}, {Tag: "zh-Hans", Text: "系数下限"}, {Tag: "zh-Hant", Text: "係數下限"}}},
		{Name: "max", Type: "num", Default: compliance.Literal{Form: "text", Text: "0.008"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "The highest factor"}, {Tag: "zh-Hans", Text: "系数上限"}, {Tag: "zh-Hant", Text: "係數上限"}}},
	}, Effect: "block", Severity: "critical", Valid: compliance.Validity{}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "25", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The use factor is {min} to {max}"}, {Tag: "zh-Hans", Text: "使用补偿系数为{min}至{max}"}, {Tag: "zh-Hant", Text: "使用補償係數為{min}至{max}"}}, Owes: "maker", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"vehicle.purchased"}}, Must: &compliance.Condition{All: []compliance.Condition{
		{Field: "use_factor", Op: "ge", Value: compliance.Value{Param: "min"}},
		{Field: "use_factor", Op: "le", Value: compliance.Value{Param: "max"}},
	}}}},
	{ID: "cn.sanbao.2013.26", Per: []history.Name{"claim_id"}, When: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "replace"},
		{Form: "text", Text: "return"},
	}}}}, Params: []compliance.Param{
		{Name: "days", Type: "int", Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Working days for the answer; not confirmed, so without value"}, {Tag: "zh-Hans", Text: "答复的工作日数；未经证实，故不设值"}, {Tag: "zh-Hant", Text: "答覆的工作日數；未經證實，故不設值"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "26", Basis: "law", Confidence: "unconfirmed", Note: "ten working days are known from memory only: the number is off until somebody confirms it"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A written demand is answered in writing within a number of working days that is not confirmed"}, {Tag: "zh-Hans", Text: "书面要求应在规定工作日内书面答复（日数未经证实）"}, {Tag: "zh-Hant", Text: "書面要求應在規定工作日內書面答覆（日數未經證實）"}}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Covered: "cn.sanbao.2013.17b"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"claim.answered"}},
	}, Within: compliance.Windows{
		{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
	}}},
	{ID: "cn.sanbao.2013.26w", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "demand_months", Type: "int", Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Months from its day on in which a right to another car or to the money back may be demanded though the period has ended in which it arose: the article does not say, so not set"}, {Tag: "zh-Hans", Text: "换车、退车的权利在三包有效期内产生的，期满后仍可提出要求的月数（自权利产生之日起）：条文未明确，未设定"}, {Tag: "zh-Hant", Text: "換車、退車的權利在三包有效期內產生的，期滿後仍可提出要求的月數（自權利產生之日起）：條文未明確，未設定"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2013", Clause: "26", Basis: "law", Confidence: "unconfirmed", Note: "the article was not seen to set a time: off"},
		}},
	}, Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "26", Basis: "law", Confidence: "inferred", Note: "the article speaks of demands within the period of replacement and return; for how long a right that arose in it may be demanded after its end is open"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A right to another car or to the money back that arose in the period may be demanded after its end: for how long, the article leaves open"}, {Tag: "zh-Hans", Text: "三包有效期内产生的换车、退车权利，期满后可否以及在多长时间内提出要求，条文未明确"}, {Tag: "zh-Hant", Text: "三包有效期內產生的換車、退車權利，期滿後可否以及在多長時間內提出要求，條文未明確"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"entitlement.arisen"}, Where: &compliance.Condition{Field: "rule_id", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "cn.sanbao.2013.20"},
		{Form: "text", Text: "cn.sanbao.2013.20.1a"},
		{Form: "text", Text: "cn.sanbao.2013.20.1b"},
		{Form: "text", Text: "cn.sanbao.2013.20.2a"},
		{Form: "text", Text: "cn.sanbao.2013.20.2b"},
		{Form: "text", Text: "cn.sanbao.2013.20.3"},
		{Form: "text", Text: "cn.sanbao.2013.21a"},
		{Form: "text", Text: "cn.sanbao.2013.21b"},
	}}}}}, Time: compliance.Windows{
		{Unit: "months", Max: &compliance.Value{Param: "demand_months"}},
	}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "replace"},
		{Form: "text", Text: "return"},
	}}}}}}},
	{ID: "cn.sanbao.2013.26.late", Per: []history.Name{"claim_id"}, When: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "replace"},
		{Form: "text", Text: "return"},
	}}}}, Params: []compliance.Param{
		{Name: "days", Type: "int", Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Working days for the answer; not confirmed, so without value"}, {Tag: "zh-Hans", Text: "答复的工作日数；未经证实，故不设值"}, {Tag: "zh-Hant", Text: "答覆的工作日數；未經證實，故不設值"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2013", Clause: "26", Basis: "law", Confidence: "unconfirmed", Note: "as for a demand within the period"},
		}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "26", Basis: "law", Confidence: "inferred", Note: "of a demand after the end of the period the article says nothing: it is only asked for if somebody says for how long such a right may be demanded"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The demand came after the end of the period, on a right that arose in it: whether it is answered within a number of working days, the article leaves open"}, {Tag: "zh-Hans", Text: "要求系在三包有效期届满后、就期内产生的权利提出：是否应自收到之日起若干工作日内答复，条文未明确"}, {Tag: "zh-Hant", Text: "要求係在三包有效期屆滿後、就期內產生的權利提出：是否應自收到之日起若干工作日內答覆，條文未明確"}}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Not: &compliance.Condition{Covered: "cn.sanbao.2013.17b"}},
		{Covered: "cn.sanbao.2013.26w"},
	}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"claim.answered"}},
	}, Within: compliance.Windows{
		{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
	}}},
	{ID: "cn.sanbao.2013.27", Per: []history.Name{"vehicle_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "car"}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Params: []compliance.Param{
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "10"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Working days for the new card"}, {Tag: "zh-Hans", Text: "补办的工作日数"}, {Tag: "zh-Hant", Text: "補辦的工作日數"}}},
	}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "27", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A lost guarantee card is issued again within {days} working days"}, {Tag: "zh-Hans", Text: "三包凭证遗失的，应在{days}个工作日内补办"}, {Tag: "zh-Hant", Text: "三包憑證遺失的，應在{days}個工作日內補辦"}}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"vehicle.card_lost"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"vehicle.card_reissued"}},
	}, Within: compliance.Windows{
		{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
	}}},
	{ID: "cn.sanbao.2013.29", Params: []compliance.Param{
		{Name: "reasons", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "wear_part_expired"},
			{Form: "text", Text: "disclosed_defect"},
			{Form: "text", Text: "commercial_use"},
			{Form: "text", Text: "modification"},
			{Form: "text", Text: "wrong_handling"},
			{Form: "text", Text: "misuse"},
			{Form: "text", Text: "repair_against_manual"},
			{Form: "text", Text: "force_majeure"},
			{Form: "text", Text: "no_papers"},
			{Form: "text", Text: "no_quality_problem"},
		}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Reasons for which liability is refused"}, {Tag: "zh-Hans", Text: "免责情形"}, {Tag: "zh-Hant", Text: "免責情形"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2013", Clause: "29", Basis: "law", Confidence: "secondary", Note: "the contents of articles 29 to 31; their numbers are not confirmed"},
			{Document: "CN-SANBAO-2013", Clause: "29", Basis: "law", Confidence: "inferred", Note: "no_quality_problem: what is no quality problem is none of the liability"},
		}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "29", Basis: "law", Confidence: "secondary", Note: "the contents of articles 29 to 31; their numbers are not confirmed"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Liability for a problem is refused only for a reason of the articles"}, {Tag: "zh-Hans", Text: "除规定情形外不得免责"}, {Tag: "zh-Hant", Text: "除規定情形外不得免責"}}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
		{Covered: "cn.sanbao.2013.17a"},
	}}}, Must: &compliance.Condition{Field: "exempt_by", Op: "in", Value: compliance.Value{Param: "reasons"}}}},
}}

func cnSanbao2013() *compliance.Pack {
	p := copyOf(&cnSanbao2013Table)
	p.Rules[0].Valid.From = cal.MustDate(2013, 10, 1)
	p.Rules[0].Valid.To = cal.MustDate(2021, 12, 31)
	p.Rules[1].Valid.From = cal.MustDate(2013, 10, 1)
	p.Rules[1].Valid.To = cal.MustDate(2021, 12, 31)
	p.Rules[2].Valid.From = cal.MustDate(2013, 10, 1)
	p.Rules[2].Valid.To = cal.MustDate(2021, 12, 31)
	p.Rules[3].Valid.From = cal.MustDate(2013, 10, 1)
	p.Rules[3].Valid.To = cal.MustDate(2021, 12, 31)
	p.Rules[4].Valid.From = cal.MustDate(2013, 10, 1)
	p.Rules[4].Valid.To = cal.MustDate(2021, 12, 31)
	p.Rules[5].Valid.From = cal.MustDate(2013, 10, 1)
	p.Rules[5].Valid.To = cal.MustDate(2021, 12, 31)
	p.Rules[6].Valid.From = cal.MustDate(2013, 10, 1)
	p.Rules[6].Valid.To = cal.MustDate(2021, 12, 31)
	p.Rules[10].Valid.From = cal.MustDate(2013, 10, 1)
	p.Rules[10].Valid.To = cal.MustDate(2021, 12, 31)
	p.Rules[21].Valid.From = cal.MustDate(2013, 10, 1)
	p.Rules[21].Valid.To = cal.MustDate(2021, 12, 31)
	p.Rules[24].Valid.From = cal.MustDate(2013, 10, 1)
	p.Rules[24].Valid.To = cal.MustDate(2021, 12, 31)
	p.Rules[25].Valid.From = cal.MustDate(2013, 10, 1)
	p.Rules[25].Valid.To = cal.MustDate(2021, 12, 31)
	p.Rules[26].Valid.From = cal.MustDate(2013, 10, 1)
	p.Rules[26].Valid.To = cal.MustDate(2021, 12, 31)
	p.Rules[27].Valid.From = cal.MustDate(2013, 10, 1)
	p.Rules[27].Valid.To = cal.MustDate(2021, 12, 31)
	p.Rules[28].Valid.From = cal.MustDate(2013, 10, 1)
	p.Rules[28].Valid.To = cal.MustDate(2021, 12, 31)
	p.Rules[32].Valid.From = cal.MustDate(2013, 10, 1)
	p.Rules[32].Valid.To = cal.MustDate(2021, 12, 31)
	return p
}
