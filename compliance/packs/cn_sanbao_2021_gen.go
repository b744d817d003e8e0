// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var cnSanbao2021Table = compliance.Pack{Format: 1, ID: "cn-sanbao-2021", Layer: "law", Version: "2026.1", Jurisdiction: "CN", Title: compliance.Texts{{Tag: "en", Text: "Family cars: repair, replacement and return, for cars bought from 2022 on"}, {Tag: "zh-Hans", Text: "家用汽车产品三包责任（二〇二二年起购买的车辆）"}, {Tag: "zh-Hant", Text: "家用汽車產品三包責任（二〇二二年起購買的車輛）"}}, Documents: []compliance.Document{
	{ID: "CN-SANBAO-2021", Title: compliance.Texts{{Tag: "en", Text: "Provisions on the Liability for Repair, Replacement and Return of Family Automobile Products, SAMR Order 43 of 2021"}, {Tag: "zh-Hans", Text: "家用汽车产品修理更换退货责任规定（国家市场监督管理总局令第43号）"}, {Tag: "zh-Hant", Text: "家用汽車產品修理更換退貨責任規定（國家市場監督管理總局令第43號）"}}},
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
	{Name: "depreciation", Texts: compliance.Texts{{Tag: "en", Text: "the depreciation of the add-ons"}, {Tag: "zh-Hans", Text: "加装装饰的折旧"}, {Tag: "zh-Hant", Text: "加裝裝飾的折舊"}}},
	{Name: "documents", Texts: compliance.Texts{{Tag: "en", Text: "the papers"}, {Tag: "zh-Hans", Text: "文件"}, {Tag: "zh-Hant", Text: "文件"}}},
	{Name: "equal_car", Texts: compliance.Texts{{Tag: "en", Text: "whether an equal car can be had"}, {Tag: "zh-Hans", Text: "是否有同品牌同型号车辆可换"}, {Tag: "zh-Hant", Text: "是否有同品牌同型號車輛可換"}}},
	{Name: "exempt_by", Texts: compliance.Texts{{Tag: "en", Text: "why it is exempt"}, {Tag: "zh-Hans", Text: "免责事由"}, {Tag: "zh-Hant", Text: "免責事由"}}},
	{Name: "fee", Texts: compliance.Texts{{Tag: "en", Text: "the fee"}, {Tag: "zh-Hans", Text: "费用"}, {Tag: "zh-Hant", Text: "費用"}}},
	{Name: "filing_kind", Texts: compliance.Texts{{Tag: "en", Text: "the kind of the filing"}, {Tag: "zh-Hans", Text: "备案种类"}, {Tag: "zh-Hant", Text: "備案種類"}}},
	{Name: "genuine", Texts: compliance.Texts{{Tag: "en", Text: "whether the part is genuine"}, {Tag: "zh-Hans", Text: "是否原厂或者经认可的配件"}, {Tag: "zh-Hant", Text: "是否原廠或者經認可的配件"}}},
	{Name: "hazard", Texts: compliance.Texts{{Tag: "en", Text: "the hazard"}, {Tag: "zh-Hans", Text: "危及安全的情形"}, {Tag: "zh-Hant", Text: "危及安全的情形"}}},
	{Name: "inspected", Texts: compliance.Texts{{Tag: "en", Text: "whether it was inspected"}, {Tag: "zh-Hans", Text: "是否检测"}, {Tag: "zh-Hant", Text: "是否檢測"}}},
	{Name: "justified", Texts: compliance.Texts{{Tag: "en", Text: "whether it is justified"}, {Tag: "zh-Hans", Text: "是否成立"}, {Tag: "zh-Hant", Text: "是否成立"}}},
	{Name: "line_kind", Texts: compliance.Texts{{Tag: "en", Text: "the kind of the line"}, {Tag: "zh-Hans", Text: "费用行种类"}, {Tag: "zh-Hant", Text: "費用行種類"}}},
	{Name: "main_part", Texts: compliance.Texts{{Tag: "en", Text: "the main part"}, {Tag: "zh-Hans", Text: "主要零部件"}, {Tag: "zh-Hant", Text: "主要零部件"}}},
	{Name: "needs_replacement", Texts: compliance.Texts{{Tag: "en", Text: "whether it has to be replaced"}, {Tag: "zh-Hans", Text: "是否需要更换"}, {Tag: "zh-Hant", Text: "是否需要更換"}}},
	{Name: "part_group", Texts: compliance.Texts{{Tag: "en", Text: "the group of the part"}, {Tag: "zh-Hans", Text: "零部件类别"}, {Tag: "zh-Hant", Text: "零部件類別"}}},
	{Name: "pause_reason", Texts: compliance.Texts{{Tag: "en", Text: "why the repair paused"}, {Tag: "zh-Hans", Text: "修理中断的原因"}, {Tag: "zh-Hant", Text: "修理中斷的原因"}}},
	{Name: "record_kind", Texts: compliance.Texts{{Tag: "en", Text: "the kind of the record"}, {Tag: "zh-Hans", Text: "档案种类"}, {Tag: "zh-Hant", Text: "檔案種類"}}},
	{Name: "refused", Texts: compliance.Texts{{Tag: "en", Text: "whether it was refused"}, {Tag: "zh-Hans", Text: "是否拒绝"}, {Tag: "zh-Hant", Text: "是否拒絕"}}},
	{Name: "rule_id", Texts: compliance.Texts{{Tag: "en", Text: "the rule that was broken"}, {Tag: "zh-Hans", Text: "所违反的规则"}, {Tag: "zh-Hant", Text: "所違反的規則"}}},
	{Name: "severe", Texts: compliance.Texts{{Tag: "en", Text: "whether it is a severe safety failure"}, {Tag: "zh-Hans", Text: "是否严重安全性能故障"}, {Tag: "zh-Hant", Text: "是否嚴重安全性能故障"}}},
	{Name: "topics", Texts: compliance.Texts{{Tag: "en", Text: "what was told"}, {Tag: "zh-Hans", Text: "告知的内容"}, {Tag: "zh-Hant", Text: "告知的內容"}}},
	{Name: "undrivable", Texts: compliance.Texts{{Tag: "en", Text: "whether the car cannot be driven on safely"}, {Tag: "zh-Hans", Text: "车辆是否不能安全行驶"}, {Tag: "zh-Hant", Text: "車輛是否不能安全行駛"}}},
	{Name: "unit_level", Texts: compliance.Texts{{Tag: "en", Text: "whether the whole unit was replaced"}, {Tag: "zh-Hans", Text: "是否更换总成"}, {Tag: "zh-Hant", Text: "是否更換總成"}}},
	{Name: "use_factor", Texts: compliance.Texts{{Tag: "en", Text: "the use factor"}, {Tag: "zh-Hans", Text: "使用补偿系数"}, {Tag: "zh-Hant", Text: "使用補償係數"}}},
	{Name: "valid", Texts: compliance.Texts{{Tag: "en", Text: "whether it is a quality problem"}, {Tag: "zh-Hans", Text: "是否质量问题"}, {Tag: "zh-Hant", Text: "是否質量問題"}}},
	{Name: "vehicle.energy", Texts: compliance.Texts{{Tag: "en", Text: "how the vehicle is driven"}, {Tag: "zh-Hans", Text: "动力类型"}, {Tag: "zh-Hant", Text: "動力類型"}}},
	{Name: "wear_part", Texts: compliance.Texts{{Tag: "en", Text: "whether it is a wearing part"}, {Tag: "zh-Hans", Text: "是否易损耗零部件"}, {Tag: "zh-Hant", Text: "是否易損耗零部件"}}},
	{Name: "free_repair", Texts: compliance.Texts{{Tag: "en", Text: "repair free of charge"}, {Tag: "zh-Hans", Text: "免费修理"}, {Tag: "zh-Hant", Text: "免費修理"}}},
	{Name: "free_wear_part", Texts: compliance.Texts{{Tag: "en", Text: "a new wearing part free of charge"}, {Tag: "zh-Hans", Text: "免费更换易损耗零部件"}, {Tag: "zh-Hant", Text: "免費更換易損耗零部件"}}},
	{Name: "replace_assembly", Texts: compliance.Texts{{Tag: "en", Text: "a new unit free of charge"}, {Tag: "zh-Hans", Text: "免费更换总成"}, {Tag: "zh-Hant", Text: "免費更換總成"}}},
	{Name: "spare_car", Texts: compliance.Texts{{Tag: "en", Text: "a spare car"}, {Tag: "zh-Hans", Text: "备用车"}, {Tag: "zh-Hant", Text: "備用車"}}},
	{Name: "lacks", Texts: compliance.Texts{{Tag: "en", Text: "the days that are missing of the spare car or the compensation"}, {Tag: "zh-Hans", Text: "备用车或者交通补偿尚欠的日数"}, {Tag: "zh-Hant", Text: "備用車或者交通補償尚欠的日數"}}},
	{Name: "given", Texts: compliance.Texts{{Tag: "en", Text: "the days that were given of the spare car or the compensation"}, {Tag: "zh-Hans", Text: "已提供备用车或者交通补偿的日数"}, {Tag: "zh-Hant", Text: "已提供備用車或者交通補償的日數"}}},
	{Name: "at", Texts: compliance.Texts{{Tag: "en", Text: "when it happened"}, {Tag: "zh-Hans", Text: "发生时间"}, {Tag: "zh-Hant", Text: "發生時間"}}},
	{Name: "order_id", Texts: compliance.Texts{{Tag: "en", Text: "the order"}, {Tag: "zh-Hans", Text: "工单"}, {Tag: "zh-Hant", Text: "工單"}}},
	{Name: "demand_months", Texts: compliance.Texts{{Tag: "en", Text: "for how long a right that arose in the period may be demanded after its end"}, {Tag: "zh-Hans", Text: "期满后可就该权利提出要求的期间"}, {Tag: "zh-Hant", Text: "期滿後可就該權利提出要求的期間"}}},
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
		{Document: "CN-SANBAO-2021", Clause: "27", Basis: "law", Confidence: "inferred", Note: "the article does not say how the sum is rounded: to the cent, halves up, is our default, as bills in this currency are written"},
	}},
	{Name: "fee_rounding", Type: "code", Default: compliance.Literal{Form: "text", Text: "half_up"}, Stricter: "none", Text: compliance.Texts{{Tag: "en", Text: "How the use fee is rounded: half_up, half_even, up or down"}, {Tag: "zh-Hans", Text: "使用补偿费的舍入方式：half_up 四舍五入，half_even 四舍六入五成双，up 进位，down 舍去"}, {Tag: "zh-Hant", Text: "使用補償費的捨入方式：half_up 四捨五入，half_even 四捨六入五成雙，up 進位，down 捨去"}}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "27", Basis: "law", Confidence: "inferred", Note: "the article does not say how the sum is rounded: to the cent, halves up, is our default, as bills in this currency are written"},
	}},
}, Rules: []compliance.Rule{
	{ID: "cn.sanbao.2021.18a", Per: []history.Name{"vehicle_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "car"},
			{Form: "text", Text: "pickup"},
		}}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Params: []compliance.Param{
		{Name: "period", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "years", Name: "unit"},
			{Form: "number", Text: "3", Name: "max"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "How long it lasts"}, {Tag: "zh-Hans", Text: "期限"}, {Tag: "zh-Hant", Text: "期限"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2021", Clause: "18", Basis: "law"},
		}},
		{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "60000"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "How many kilometres it reaches"}, {Tag: "zh-Hans", Text: "里程"}, {Tag: "zh-Hant", Text: "里程"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2021", Clause: "18", Basis: "law"},
		}},
		{Name: "repair_time", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Whether the days of free repairs extend it"}, {Tag: "zh-Hans", Text: "免费修理占用的日数是否顺延期限"}, {Tag: "zh-Hant", Text: "免費修理佔用的日數是否順延期限"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2021", Clause: "18", Basis: "law", Confidence: "unconfirmed", Note: "whether the days of repairs extend this period, by article 18 of the regulations of 2024 that implement the consumer law, is open: off"},
		}},
	}, Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "18", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "4", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "29", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "33", Basis: "law", Confidence: "inferred", Note: "that it ends when the money was paid back, as what is agreed holds for the car that is sold again, is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The period of free repair: at least {period} or {km} km from delivery, whichever comes first; a longer promise counts"}, {Tag: "zh-Hans", Text: "包修期：自交付之日起不低于{period}或者{km}公里，先到为准；承诺更长的从其承诺"}, {Tag: "zh-Hant", Text: "包修期：自交付之日起不低於{period}或者{km}公里，先到為準；承諾更長的從其承諾"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Pick: "first"}, Anchor: compliance.Paths{"delivered_on", "invoice_on"}, Time: compliance.Windows{
		{Param: "period"},
	}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: compliance.Paths{"odometer_km", "order.odometer_km"}}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, Promised: &compliance.Promised{Years: "promised_years", KM: "promised_km"}, ExtendedBy: &compliance.Extension{Span: compliance.Span{From: compliance.Pattern{Events: []history.Type{"repair.agreed"}, Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: []history.Type{"repair.finished"}}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: []history.Type{"order.delivered", "order.closed", "order.cancelled"}}, Unit: "days_of_24h"}, Switch: compliance.Value{Param: "repair_time"}}}},
	{ID: "cn.sanbao.2021.18b", Per: []history.Name{"vehicle_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "car"},
			{Form: "text", Text: "pickup"},
		}}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Params: []compliance.Param{
		{Name: "period", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "years", Name: "unit"},
			{Form: "number", Text: "2", Name: "max"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "How long it lasts"}, {Tag: "zh-Hans", Text: "期限"}, {Tag: "zh-Hant", Text: "期限"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2021", Clause: "18", Basis: "law"},
		}},
		{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "50000"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "How many kilometres it reaches"}, {Tag: "zh-Hans", Text: "里程"}, {Tag: "zh-Hant", Text: "里程"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2021", Clause: "18", Basis: "law"},
		}},
		{Name: "repair_time", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Whether the days of free repairs extend it"}, {Tag: "zh-Hans", Text: "免费修理占用的日数是否顺延期限"}, {Tag: "zh-Hant", Text: "免費修理佔用的日數是否順延期限"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2021", Clause: "18", Basis: "law", Confidence: "unconfirmed", Note: "whether the days of repairs extend this period, by article 18 of the regulations of 2024 that implement the consumer law, is open: off"},
		}},
	}, Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "18", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "29", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "33", Basis: "law", Confidence: "inferred", Note: "that it ends when the money was paid back, as what is agreed holds for the car that is sold again, is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The period of replacement and return: at least {period} or {km} km from delivery, whichever comes first"}, {Tag: "zh-Hans", Text: "三包有效期：自交付之日起不低于{period}或者{km}公里，先到为准"}, {Tag: "zh-Hant", Text: "三包有效期：自交付之日起不低於{period}或者{km}公里，先到為準"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Pick: "first"}, Anchor: compliance.Paths{"delivered_on", "invoice_on"}, Time: compliance.Windows{
		{Param: "period"},
	}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: compliance.Paths{"odometer_km", "order.odometer_km"}}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, ExtendedBy: &compliance.Extension{Span: compliance.Span{From: compliance.Pattern{Events: []history.Type{"repair.agreed"}, Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: []history.Type{"repair.finished"}}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: []history.Type{"order.delivered", "order.closed", "order.cancelled"}}, Unit: "days_of_24h"}, Switch: compliance.Value{Param: "repair_time"}}}},
	{ID: "cn.sanbao.2021.20w", Per: []history.Name{"vehicle_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "car"},
			{Form: "text", Text: "pickup"},
		}}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Params: []compliance.Param{
		{Name: "rest_days", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Whether a last day of rest moves the end on, by article 203 of the Civil Code"}, {Tag: "zh-Hans", Text: "末日为法定休息日的，是否依民法典第二百零三条顺延"}, {Tag: "zh-Hant", Text: "末日為法定休息日的，是否依民法典第二百零三條順延"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2021", Clause: "20", Basis: "law", Confidence: "unconfirmed", Note: "whether article 203 of the Civil Code reaches this period is open: off"},
		}},
		{Name: "period", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "days", Name: "unit"},
			{Form: "number", Text: "60", Name: "max"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "How long it lasts"}, {Tag: "zh-Hans", Text: "期限"}, {Tag: "zh-Hant", Text: "期限"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2021", Clause: "20", Basis: "law"},
		}},
		{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "3000"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "How many kilometres it reaches"}, {Tag: "zh-Hans", Text: "里程"}, {Tag: "zh-Hant", Text: "里程"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2021", Clause: "20", Basis: "law"},
		}},
	}, Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "20", Basis: "law", Note: "the first day is not counted, by article 201 of the Civil Code; that a last day of rest moves the end on, by its article 203, is applied only if rest_days is switched on: whether that article reaches this period is open"},
		{Document: "CN-SANBAO-2021", Clause: "33", Basis: "law", Confidence: "inferred", Note: "that it ends when the money was paid back, as what is agreed holds for the car that is sold again, is our reading"},
		{Document: "CN-SANBAO-2021", Clause: "29", Basis: "law", Confidence: "inferred", Note: "that it begins again with the other car, of which the article says it of the two periods of article 18, is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The first {period} and {km} km"}, {Tag: "zh-Hans", Text: "首{period}且{km}公里以内"}, {Tag: "zh-Hant", Text: "首{period}且{km}公里以內"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Pick: "first"}, Anchor: compliance.Paths{"delivered_on", "invoice_on"}, Time: compliance.Windows{
		{Param: "period"},
	}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: compliance.Paths{"odometer_km", "order.odometer_km"}}, RestDays: &compliance.Value{Param: "rest_days"}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}}},
	{ID: "cn.sanbao.2021.22w", Per: []history.Name{"vehicle_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "car"},
			{Form: "text", Text: "pickup"},
		}}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Params: []compliance.Param{
		{Name: "rest_days", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Whether a last day of rest moves the end on, by article 203 of the Civil Code"}, {Tag: "zh-Hans", Text: "末日为法定休息日的，是否依民法典第二百零三条顺延"}, {Tag: "zh-Hant", Text: "末日為法定休息日的，是否依民法典第二百零三條順延"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2021", Clause: "22", Basis: "law", Confidence: "unconfirmed", Note: "whether article 203 of the Civil Code reaches this period is open: off"},
		}},
		{Name: "period", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "days", Name: "unit"},
			{Form: "number", Text: "7", Name: "max"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "How long it lasts"}, {Tag: "zh-Hans", Text: "期限"}, {Tag: "zh-Hant", Text: "期限"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2021", Clause: "22", Basis: "law"},
		}},
	}, Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "22", Basis: "law", Note: "the first day is not counted, by article 201 of the Civil Code; that a last day of rest moves the end on, by its article 203, is applied only if rest_days is switched on: whether that article reaches this period is open"},
		{Document: "CN-SANBAO-2021", Clause: "33", Basis: "law", Confidence: "inferred", Note: "that it ends when the money was paid back, as what is agreed holds for the car that is sold again, is our reading"},
		{Document: "CN-SANBAO-2021", Clause: "29", Basis: "law", Confidence: "inferred", Note: "that it begins again with the other car, of which the article says it of the two periods of article 18, is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The first {period}"}, {Tag: "zh-Hans", Text: "首{period}以内"}, {Tag: "zh-Hant", Text: "首{period}以內"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Pick: "first"}, Anchor: compliance.Paths{"delivered_on", "invoice_on"}, Time: compliance.Windows{
		{Param: "period"},
	}, RestDays: &compliance.Value{Param: "rest_days"}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}}},
	{ID: "cn.sanbao.2021.9w", Per: []history.Name{"vehicle_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "car"},
			{Form: "text", Text: "pickup"},
		}}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Params: []compliance.Param{
		{Name: "months", Type: "table", Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Months by wearing part, as on the certificate"}, {Tag: "zh-Hans", Text: "各易损耗零部件的月数，以三包凭证为准"}, {Tag: "zh-Hant", Text: "各易損耗零部件的月數，以三包憑證為準"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2021", Clause: "9", Basis: "law"},
		}},
		{Name: "km", Type: "table", Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Kilometres by wearing part, as on the certificate"}, {Tag: "zh-Hans", Text: "各易损耗零部件的里程，以三包凭证为准"}, {Tag: "zh-Hant", Text: "各易損耗零部件的里程，以三包憑證為準"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2021", Clause: "9", Basis: "law"},
		}},
	}, Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "9", Basis: "law", Note: "the numbers stand on the certificate of each car; they have no default"},
		{Document: "CN-SANBAO-2021", Clause: "33", Basis: "law", Confidence: "inferred", Note: "that it ends when the money was paid back, as what is agreed holds for the car that is sold again, is our reading"},
		{Document: "CN-SANBAO-2021", Clause: "29", Basis: "law", Confidence: "inferred", Note: "that it begins again with the other car, which comes with a certificate of its own, is our reading: the article speaks of the two periods of article 18"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A wearing part has the guarantee that the maker states on the certificate"}, {Tag: "zh-Hans", Text: "易损耗零部件的质量保证期由生产者在三包凭证上标明"}, {Tag: "zh-Hant", Text: "易損耗零部件的質量保證期由生產者在三包憑證上標明"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Pick: "first"}, Anchor: compliance.Paths{"delivered_on", "invoice_on"}, Time: compliance.Windows{
		{Unit: "months", Max: &compliance.Value{Param: "months", Keys: []compliance.Path{"on.part_group"}}},
	}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km", Keys: []compliance.Path{"on.part_group"}}, From: "zero", AtKM: compliance.Paths{"odometer_km", "order.odometer_km"}}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}}},
	{ID: "cn.sanbao.2021.8", When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "car"},
			{Form: "text", Text: "pickup"},
		}}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Params: []compliance.Param{
		{Name: "papers", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "conformity_certificate"},
			{Form: "text", Text: "consistency_certificate"},
			{Form: "text", Text: "manual"},
			{Form: "text", Text: "guarantee_card"},
			{Form: "text", Text: "maintenance_manual"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Papers that come with the car"}, {Tag: "zh-Hans", Text: "随车文件"}, {Tag: "zh-Hant", Text: "隨車文件"}}},
	}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "8", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "With the car come its certificates, the manual, the guarantee card and the maintenance manual"}, {Tag: "zh-Hans", Text: "交付车辆时随车文件须齐全：合格证、一致性证书、使用说明书、三包凭证、维修保养手册"}, {Tag: "zh-Hant", Text: "交付車輛時隨車文件須齊全：合格證、一致性證書、使用說明書、三包憑證、維修保養手冊"}}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"vehicle.handed_over"}}, Must: &compliance.Condition{Field: "documents", Op: "has_all", Value: compliance.Value{Param: "papers"}}}},
	{ID: "cn.sanbao.2021.9", When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "car"},
			{Form: "text", Text: "pickup"},
		}}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Params: []compliance.Param{
		{Name: "contents", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "brand"},
			{Form: "text", Text: "model"},
			{Form: "text", Text: "vehicle_class"},
			{Form: "text", Text: "vin"},
			{Form: "text", Text: "production_date"},
			{Form: "text", Text: "maker"},
			{Form: "text", Text: "seller"},
			{Form: "text", Text: "invoice_date"},
			{Form: "text", Text: "delivery_date"},
			{Form: "text", Text: "repair_outlets"},
			{Form: "text", Text: "terms"},
			{Form: "text", Text: "repair_period"},
			{Form: "text", Text: "claim_period"},
			{Form: "text", Text: "use_factor"},
			{Form: "text", Text: "main_parts"},
			{Form: "text", Text: "special_parts"},
			{Form: "text", Text: "wear_parts"},
			{Form: "text", Text: "wear_part_periods"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "What the card states"}, {Tag: "zh-Hans", Text: "三包凭证的内容"}, {Tag: "zh-Hant", Text: "三包憑證的內容"}}},
	}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "9", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The guarantee card states car, maker, seller, dates, periods, the use factor and the lists of parts"}, {Tag: "zh-Hans", Text: "三包凭证须载明车辆、生产者、销售者、日期、期限、使用补偿系数和零部件清单"}, {Tag: "zh-Hant", Text: "三包憑證須載明車輛、生產者、銷售者、日期、期限、使用補償係數和零部件清單"}}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"vehicle.card_issued"}}, Must: &compliance.Condition{Field: "contents", Op: "has_all", Value: compliance.Value{Param: "contents"}}}},
	{ID: "cn.sanbao.2021.9e", When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "car"},
			{Form: "text", Text: "pickup"},
		}}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "vehicle.energy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "electric"},
			{Form: "text", Text: "plug_in_hybrid"},
		}}}},
	}}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "9", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The card of a car with a traction battery states the limits of fading in both periods"}, {Tag: "zh-Hans", Text: "新能源汽车的三包凭证须标明包修期和三包有效期内的动力蓄电池容量衰减限值"}, {Tag: "zh-Hant", Text: "新能源汽車的三包憑證須標明包修期和三包有效期內的動力蓄電池容量衰減限值"}}, Owes: "maker", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"vehicle.card_issued"}}, Must: &compliance.Condition{Field: "contents", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "battery_fade_repair_period"},
		{Form: "text", Text: "battery_fade_claim_period"},
	}}}}}},
	{ID: "cn.sanbao.2021.10", Params: []compliance.Param{
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "20"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Working days for filing"}, {Tag: "zh-Hans", Text: "备案的工作日数"}, {Tag: "zh-Hant", Text: "備案的工作日數"}}},
	}, Effect: "report", Severity: "major", Valid: compliance.Validity{}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "10", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A maker files changes of its data within {days} working days"}, {Tag: "zh-Hans", Text: "生产者信息发生变化的，应在{days}个工作日内更新备案"}, {Tag: "zh-Hant", Text: "生產者信息發生變化的，應在{days}個工作日內更新備案"}}, Owes: "maker", Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"filing.needed"}, Where: &compliance.Condition{Field: "filing_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "maker_data"}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"filing.made"}},
	}, Within: compliance.Windows{
		{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
	}}},
	{ID: "cn.sanbao.2021.13", When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "car"},
			{Form: "text", Text: "pickup"},
		}}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "12", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "13", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "At the hand-over the car is inspected together, and terms, use factor and repair outlets are explained"}, {Tag: "zh-Hans", Text: "交付时应当面查验，并说明三包条款、使用补偿系数和修理网点查询方式"}, {Tag: "zh-Hant", Text: "交付時應當面查驗，並說明三包條款、使用補償係數和修理網點查詢方式"}}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"vehicle.handed_over"}}, Must: &compliance.Condition{Field: "topics", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "joint_inspection"},
		{Form: "text", Text: "guarantee_terms"},
		{Form: "text", Text: "use_factor"},
		{Form: "text", Text: "repair_outlets"},
	}}}}}},
	{ID: "cn.sanbao.2021.14a", Per: []history.Name{"vehicle_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "car"},
			{Form: "text", Text: "pickup"},
		}}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "14", Basis: "law", Note: "promptly: the article has no number of days"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A lost guarantee card is issued again promptly"}, {Tag: "zh-Hans", Text: "三包凭证遗失的，销售者应当及时补办"}, {Tag: "zh-Hant", Text: "三包憑證遺失的，銷售者應當及時補辦"}}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"vehicle.card_lost"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"vehicle.card_reissued"}},
	}}},
	{ID: "cn.sanbao.2021.14b", Per: []history.Name{"vehicle_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "car"},
			{Form: "text", Text: "pickup"},
		}}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "14", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A lost guarantee card is issued again free of charge"}, {Tag: "zh-Hans", Text: "补办三包凭证不收费"}, {Tag: "zh-Hant", Text: "補辦三包憑證不收費"}}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"vehicle.card_reissued"}}, Must: &compliance.Condition{Field: "fee", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}},
	{ID: "cn.sanbao.2021.15", Per: []history.Name{"problem_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "15", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Whoever cannot drive on safely within the period of free repair gets advice, or help on the spot"}, {Tag: "zh-Hans", Text: "包修期内车辆因质量问题不能安全行驶的，应提供咨询或者现场服务"}, {Tag: "zh-Hant", Text: "包修期內車輛因質量問題不能安全行駛的，應提供諮詢或者現場服務"}}, Owes: "repairer", Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "undrivable", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Covered: "cn.sanbao.2021.18a"},
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
	{ID: "cn.sanbao.2021.16", Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "16", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Parts of a free repair come from the maker or are approved by it"}, {Tag: "zh-Hans", Text: "免费修理使用的零部件须由生产者提供或者认可"}, {Tag: "zh-Hant", Text: "免費修理使用的零部件須由生產者提供或者設可"}}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"part.fitted"}, Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Must: &compliance.Condition{Field: "genuine", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}},
	{ID: "cn.sanbao.2021.17a", When: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Params: []compliance.Param{
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
		{Document: "CN-SANBAO-2021", Clause: "17", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The record of a free repair has all that the article lists"}, {Tag: "zh-Hans", Text: "三包修理记录须载明规定的各项内容"}, {Tag: "zh-Hant", Text: "三包修理記錄須載明規定的各項內容"}}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"repair_record.completed"}}, Must: &compliance.Condition{Field: "contents", Op: "has_all", Value: compliance.Value{Param: "contents"}}}},
	{ID: "cn.sanbao.2021.17b", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "17", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The consumer gets a copy of the repair record"}, {Tag: "zh-Hans", Text: "修理记录须交消费者一份"}, {Tag: "zh-Hant", Text: "修理記錄須交消費者一份"}}, Owes: "repairer", Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"repair_record.completed"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"order.documents_handed"}, Where: &compliance.Condition{Field: "documents", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "repair_record"},
		}}}}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.closed"}}}},
	{ID: "cn.sanbao.2021.17c", Params: []compliance.Param{
		{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "6"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Years for which the record is kept"}, {Tag: "zh-Hans", Text: "保存年数"}, {Tag: "zh-Hant", Text: "保存年數"}}},
	}, Effect: "report", Severity: "major", Valid: compliance.Validity{}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "17", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Records of free repairs are kept for at least {years} years"}, {Tag: "zh-Hans", Text: "三包修理记录保存期不得少于{years}年"}, {Tag: "zh-Hant", Text: "三包修理記錄保存期不得少於{years}年"}}, Owes: "repairer", Logic: &compliance.Retention{Of: compliance.Pattern{Events: []history.Type{"record.created"}, Where: &compliance.Condition{Field: "record_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "free_repair"}}}}, Keep: compliance.Windows{
		{Unit: "years", Min: &compliance.Value{Param: "years"}},
	}, Delete: &compliance.Pattern{Events: []history.Type{"record.deleted"}}}},
	{ID: "cn.sanbao.2021.19a", Per: []history.Name{"problem_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "19", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A quality problem within the period of free repair is repaired without charge for labour and material"}, {Tag: "zh-Hans", Text: "包修期内出现质量问题的，免费修理，工时费和材料费均免"}, {Tag: "zh-Hant", Text: "包修期內出現質量問題的，免費修理，工時費和材料費均免"}}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Any: []compliance.Condition{
			{Field: "wear_part", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			{Field: "wear_part", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
		}},
	}}}, Within: []string{"cn.sanbao.2021.18a"}, Grants: []string{"free_repair"}}},
	{ID: "cn.sanbao.2021.19b", Per: []history.Name{"problem_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "19", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A wearing part that fails within its own guarantee is replaced free of charge"}, {Tag: "zh-Hans", Text: "易损耗零部件在其质量保证期内出现质量问题的，免费更换"}, {Tag: "zh-Hant", Text: "易損耗零部件在其質量保證期內出現質量問題的，免費更換"}}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "wear_part", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}}, Within: []string{"cn.sanbao.2021.9w"}, Grants: []string{"free_wear_part"}}},
	{ID: "cn.sanbao.2021.19c", Per: []history.Name{"problem_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "19", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A covered problem is agreed to be repaired free of charge, whether the card is shown or not"}, {Tag: "zh-Hans", Text: "属于包修的问题应按免费修理办理，不得以未出示三包凭证为由拒绝"}, {Tag: "zh-Hant", Text: "屬於包修的問題應按免費修理辦理，不得以未出示三包憑證為由拒絕"}}, Owes: "repairer", Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Any: []compliance.Condition{
			{Field: "wear_part", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			{Field: "wear_part", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
		}},
		{Covered: "cn.sanbao.2021.18a"},
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
	{ID: "cn.sanbao.2021.19d", Params: []compliance.Param{
		{Name: "kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "labour"},
			{Form: "text", Text: "part"},
			{Form: "text", Text: "material"},
			{Form: "text", Text: "towing"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Kinds of lines that cost nothing"}, {Tag: "zh-Hans", Text: "不收费的项目种类"}, {Tag: "zh-Hant", Text: "不收費的項目種類"}}},
	}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "19", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "15", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A free repair costs nothing: no labour, no material, no towing"}, {Tag: "zh-Hans", Text: "免费修理不收工时费、材料费和拖车费"}, {Tag: "zh-Hant", Text: "免費修理不收工時費、材料費和拖車費"}}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"settlement.line_added"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "line_kind", Op: "in", Value: compliance.Value{Param: "kinds"}},
	}}}, Must: &compliance.Condition{Field: "amount", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}},
	{ID: "cn.sanbao.2021.20", Per: []history.Name{"problem_id"}, Params: []compliance.Param{
		{Name: "units", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "engine"},
			{Form: "text", Text: "gearbox"},
			{Form: "text", Text: "traction_battery"},
			{Form: "text", Text: "drive_motor"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Units that are replaced"}, {Tag: "zh-Hans", Text: "可更换的总成"}, {Tag: "zh-Hant", Text: "可更換的總成"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "20", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A main part of engine, gearbox, traction battery or drive motor that fails within {cn.sanbao.2021.20w/period} and {cn.sanbao.2021.20w/km} km entitles to a new unit"}, {Tag: "zh-Hans", Text: "首{cn.sanbao.2021.20w/period}且{cn.sanbao.2021.20w/km}公里内，发动机、变速器、动力蓄电池、行驶驱动电机的主要零部件出现质量问题的，可以选择免费更换总成"}, {Tag: "zh-Hant", Text: "首{cn.sanbao.2021.20w/period}且{cn.sanbao.2021.20w/km}公里內，發動機、變速器、動力蓄電池、行駛驅動電機的主要零部件出現質量問題的，可以選擇免費更換總成"}}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "main_part", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "part_group", Op: "in", Value: compliance.Value{Param: "units"}},
	}}}, Within: []string{"cn.sanbao.2021.20w"}, Grants: []string{"replace_assembly"}, Choice: "customer"}},
	{ID: "cn.sanbao.2021.21a", Per: []history.Name{"order_id"}, Params: []compliance.Param{
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "5"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days of one repair without spare car"}, {Tag: "zh-Hans", Text: "单次修理不提供备用车的日数"}, {Tag: "zh-Hant", Text: "單次修理不提供備用車的日數"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "21", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A repair that takes more than {days} days, waiting for parts included, entitles to a spare car or to the cost of transport from the day after"}, {Tag: "zh-Hans", Text: "一次修理占用时间（含等待备件）超过{days}日的，自次日起提供备用车或者给予合理的交通费用补偿"}, {Tag: "zh-Hant", Text: "一次修理占用時間（含等待備件）超過{days}日的，自次日起提供備用車或者給予合理的交通費用補償"}}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"repair.agreed"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Covered: "cn.sanbao.2021.18a"},
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
	{ID: "cn.sanbao.2021.21b", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "21", Basis: "law", Confidence: "inferred", Note: "from the sixth day on; that it is given on that day follows"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The spare car, or the compensation, is there on the day on which the right to it arises"}, {Tag: "zh-Hans", Text: "备用车或者交通补偿应自权利产生之日起提供"}, {Tag: "zh-Hant", Text: "備用車或者交通補償應自權利產生之日起提供"}}, Owes: "repairer", Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"entitlement.arisen"}, Where: &compliance.Condition{Field: "rule_id", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "cn.sanbao.2021.21a"}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"spare_car.provided"}, Where: &compliance.Condition{Field: "at", Op: "ge", Value: compliance.Value{Ref: "on.begun_at"}}, Match: []compliance.Match{
			{Theirs: "vehicle_id", Ours: "vehicle_id"},
		}},
		{Events: []history.Type{"transport.compensated"}, Where: &compliance.Condition{Any: []compliance.Condition{
			{Field: "order_id", Op: "eq", Value: compliance.Value{Ref: "on.order_id"}},
			{Field: "at", Op: "ge", Value: compliance.Value{Ref: "on.begun_at"}},
		}}, Match: []compliance.Match{
			{Theirs: "vehicle_id", Ours: "vehicle_id"},
		}},
	}, Mode: "any", Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}, Anchor: "at"}},
	{ID: "cn.sanbao.2021.21c", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "21", Basis: "law", Confidence: "inferred", Note: "from the sixth day on: that it is given for each of the days follows"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The spare car, or the compensation, is given for each day of the right"}, {Tag: "zh-Hans", Text: "备用车或者交通补偿应覆盖权利存续的每一日"}, {Tag: "zh-Hant", Text: "備用車或者交通補償應覆蓋權利存續的每一日"}}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"entitlement.arisen"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "rule_id", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "cn.sanbao.2021.21a"}}},
		{Field: "given", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}}, Must: &compliance.Condition{Field: "lacks", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}}}},
	{ID: "cn.sanbao.2021.22", Per: []history.Name{"problem_id"}, Params: []compliance.Param{
		{Name: "units", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "engine"},
			{Form: "text", Text: "gearbox"},
			{Form: "text", Text: "traction_battery"},
			{Form: "text", Text: "drive_motor"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Units that count"}, {Tag: "zh-Hans", Text: "适用的总成"}, {Tag: "zh-Hant", Text: "適用的總成"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "22", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A problem that calls for another engine, gearbox, traction battery or drive motor, or a main part of it, within {cn.sanbao.2021.22w/period} entitles to another car or to the money back, without use fee"}, {Tag: "zh-Hans", Text: "首{cn.sanbao.2021.22w/period}内因质量问题需要更换发动机、变速器、动力蓄电池、行驶驱动电机或者其主要零部件的，可以选择换车或者退车，不付使用补偿费"}, {Tag: "zh-Hant", Text: "首{cn.sanbao.2021.22w/period}內因質量問題需要更換發動機、變速器、動力蓄電池、行駛驅動電機或者其主要零部件的，可以選擇換車或者退車，不付使用補償費"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "needs_replacement", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "part_group", Op: "in", Value: compliance.Value{Param: "units"}},
	}}}, Within: []string{"cn.sanbao.2021.22w"}, MetBy: []compliance.Pattern{
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
			{Path: "vehicle.registration_fee"},
			{Path: "vehicle.add_ons"},
			{Path: "vehicle.service_fees"},
		}},
	}}},
	{ID: "cn.sanbao.2021.23", Per: []history.Name{"problem_id"}, Params: []compliance.Param{
		{Name: "hazards", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "steering_failure"},
			{Form: "text", Text: "brake_failure"},
			{Form: "text", Text: "body_crack"},
			{Form: "text", Text: "fuel_leak"},
			{Form: "text", Text: "battery_fire"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Failures that count"}, {Tag: "zh-Hans", Text: "适用的故障"}, {Tag: "zh-Hant", Text: "適用的故障"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "23", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Failure of steering or brakes, a cracked body, a fuel leak or a burning traction battery within {cn.sanbao.2021.20w/period} and {cn.sanbao.2021.20w/km} km entitles to another car or to the money back, without use fee"}, {Tag: "zh-Hans", Text: "首{cn.sanbao.2021.20w/period}且{cn.sanbao.2021.20w/km}公里内因质量问题出现转向失效、制动失效、车身开裂、燃油泄漏或者动力蓄电池起火的，可以选择换车或者退车，不付使用补偿费"}, {Tag: "zh-Hant", Text: "首{cn.sanbao.2021.20w/period}且{cn.sanbao.2021.20w/km}公里內因質量問題出現轉向失效、制動失效、車身開裂、燃油泄漏或者動力蓄電池起火的，可以選擇換車或者退車，不付使用補償費"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "hazard", Op: "in", Value: compliance.Value{Param: "hazards"}},
	}}}, Within: []string{"cn.sanbao.2021.20w"}, MetBy: []compliance.Pattern{
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
			{Path: "vehicle.registration_fee"},
			{Path: "vehicle.add_ons"},
			{Path: "vehicle.service_fees"},
		}},
	}}},
	{ID: "cn.sanbao.2021.24.1.1a", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Repairs after which the right arises"}, {Tag: "zh-Hans", Text: "权利产生所需的修理次数"}, {Tag: "zh-Hant", Text: "權利產生所需的修理次數"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "24(1)(1)", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A serious safety failure that is not cured after {repairs} repairs entitles to another car or to the money back"}, {Tag: "zh-Hans", Text: "严重安全性能故障累计修理{repairs}次仍未排除的，可以选择换车或者退车"}, {Tag: "zh-Hant", Text: "嚴重安全性能故障累計修理{repairs}次仍未排除的，可以選擇換車或者退車"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
	}}}, Within: []string{"cn.sanbao.2021.18b"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
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
		}, CheckedBy: []string{"cn.sanbao.2021.27n"}, Plus: []compliance.Term{
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
		}, CheckedBy: []string{"cn.sanbao.2021.27n"}, Plus: []compliance.Term{
			{Path: "vehicle.price"},
			{Path: "vehicle.registration_fee"},
			{Path: "vehicle.add_ons"},
			{Path: "vehicle.service_fees"},
		}, Minus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
	}}},
	{ID: "cn.sanbao.2021.24.1.1b", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Repairs after which the right arises"}, {Tag: "zh-Hans", Text: "权利产生所需的修理次数"}, {Tag: "zh-Hant", Text: "權利產生所需的修理次數"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "24(1)(1)", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A serious safety failure after {repairs} repairs of such failures entitles to another car or to the money back"}, {Tag: "zh-Hans", Text: "严重安全性能故障累计修理{repairs}次后又出现严重安全性能故障的，可以选择换车或者退车"}, {Tag: "zh-Hant", Text: "嚴重安全性能故障累計修理{repairs}次後又出現嚴重安全性能故障的，可以選擇換車或者退車"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}}, Within: []string{"cn.sanbao.2021.18b"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
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
		}, CheckedBy: []string{"cn.sanbao.2021.27n"}, Plus: []compliance.Term{
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
		}, CheckedBy: []string{"cn.sanbao.2021.27n"}, Plus: []compliance.Term{
			{Path: "vehicle.price"},
			{Path: "vehicle.registration_fee"},
			{Path: "vehicle.add_ons"},
			{Path: "vehicle.service_fees"},
		}, Minus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
	}}},
	{ID: "cn.sanbao.2021.24.1.2", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "times", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Replacements after which the right arises"}, {Tag: "zh-Hans", Text: "权利产生所需的更换次数"}, {Tag: "zh-Hant", Text: "權利產生所需的更換次數"}}},
		{Name: "units", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "engine"},
			{Form: "text", Text: "gearbox"},
			{Form: "text", Text: "traction_battery"},
			{Form: "text", Text: "drive_motor"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Units that count"}, {Tag: "zh-Hans", Text: "适用的总成"}, {Tag: "zh-Hant", Text: "適用的總成"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "24(1)(2)", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "24(2)", Basis: "law", Note: "a main part that came with a new unit is recorded with the level part_of_assembly, and is not counted"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An engine, gearbox, traction battery or drive motor that was replaced {times} times and still does not work entitles to another car or to the money back"}, {Tag: "zh-Hans", Text: "发动机、变速器、动力蓄电池、行驶驱动电机因质量问题累计更换{times}次仍不能正常使用的，可以选择换车或者退车"}, {Tag: "zh-Hant", Text: "發動機、變速器、動力蓄電池、行駛驅動電機因質量問題累計更換{times}次仍不能正常使用的，可以選擇換車或者退車"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "part_group", Op: "in", Value: compliance.Value{Param: "units"}},
	}}}, Within: []string{"cn.sanbao.2021.18b"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
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
		}, CheckedBy: []string{"cn.sanbao.2021.27n"}, Plus: []compliance.Term{
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
		}, CheckedBy: []string{"cn.sanbao.2021.27n"}, Plus: []compliance.Term{
			{Path: "vehicle.price"},
			{Path: "vehicle.registration_fee"},
			{Path: "vehicle.add_ons"},
			{Path: "vehicle.service_fees"},
		}, Minus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
	}}},
	{ID: "cn.sanbao.2021.24.1.3", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "times", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Replacements after which the right arises"}, {Tag: "zh-Hans", Text: "权利产生所需的更换次数"}, {Tag: "zh-Hant", Text: "權利產生所需的更換次數"}}},
		{Name: "systems", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "engine"},
			{Form: "text", Text: "gearbox"},
			{Form: "text", Text: "traction_battery"},
			{Form: "text", Text: "drive_motor"},
			{Form: "text", Text: "steering"},
			{Form: "text", Text: "brake"},
			{Form: "text", Text: "suspension"},
			{Form: "text", Text: "transmission"},
			{Form: "text", Text: "emission_control"},
			{Form: "text", Text: "body"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Systems of which main parts count"}, {Tag: "zh-Hans", Text: "适用的总成和系统"}, {Tag: "zh-Hant", Text: "適用的總成和系統"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "24(1)(3)", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "24(2)", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "One and the same main part that was replaced {times} times and still does not work entitles to another car or to the money back"}, {Tag: "zh-Hans", Text: "同一主要零部件因质量问题累计更换{times}次仍不能正常使用的，可以选择换车或者退车"}, {Tag: "zh-Hant", Text: "同一主要零部件因質量問題累計更換{times}次仍不能正常使用的，可以選擇換車或者退車"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "part_group", Op: "in", Value: compliance.Value{Param: "systems"}},
	}}}, Within: []string{"cn.sanbao.2021.18b"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
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
		}, CheckedBy: []string{"cn.sanbao.2021.27n"}, Plus: []compliance.Term{
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
		}, CheckedBy: []string{"cn.sanbao.2021.27n"}, Plus: []compliance.Term{
			{Path: "vehicle.price"},
			{Path: "vehicle.registration_fee"},
			{Path: "vehicle.add_ons"},
			{Path: "vehicle.service_fees"},
		}, Minus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
	}}},
	{ID: "cn.sanbao.2021.24.1.4a", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "after_end", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Whether days after the end of the period count"}, {Tag: "zh-Hans", Text: "期限届满后的修理日数是否计入"}, {Tag: "zh-Hant", Text: "期限屆滿後的修理日數是否計入"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2021", Clause: "24(1)(4)", Basis: "law", Confidence: "unconfirmed", Note: "whether days after the end of the period count is not said: off"},
		}},
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "30"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days of repair that are not enough"}, {Tag: "zh-Hans", Text: "累计修理日数上限"}, {Tag: "zh-Hant", Text: "累計修理日數上限"}}},
		{Name: "pauses", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "vin_special_part_transport"},
			{Form: "text", Text: "traction_battery_transport"},
			{Form: "text", Text: "outside_rescue_travel"},
		}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Time that is not counted"}, {Tag: "zh-Hans", Text: "不计入的时间"}, {Tag: "zh-Hant", Text: "不計入的時間"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "24(1)(4)", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "24(3)", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "40", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Repairs of more than {days} days in all entitle to another car or to the money back; transport of special parts and of the traction battery, and the way of a rescue, are not counted"}, {Tag: "zh-Hans", Text: "因质量问题累计修理时间超过{days}日的，可以选择换车或者退车；特殊零部件、动力蓄电池的运输时间和外出救援路途时间不计"}, {Tag: "zh-Hant", Text: "因質量問題累計修理時間超過{days}日的，可以選擇換車或者退車；特殊零部件、動力蓄電池的運輸時間和外出救援路途時間不計"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"repair.agreed"}, Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: []string{"cn.sanbao.2021.18b"}, AfterEnd: &compliance.Value{Param: "after_end"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
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
	}, Grants: []string{"replace", "return"}, Choice: "customer", TermsOf: &compliance.Pattern{Events: []history.Type{"vehicle.purchased"}}, Amounts: []compliance.Amount{
		{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
			{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, CheckedBy: []string{"cn.sanbao.2021.27n"}, Plus: []compliance.Term{
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
		}, CheckedBy: []string{"cn.sanbao.2021.27n"}, Plus: []compliance.Term{
			{Path: "vehicle.price"},
			{Path: "vehicle.registration_fee"},
			{Path: "vehicle.add_ons"},
			{Path: "vehicle.service_fees"},
		}, Minus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
	}}},
	{ID: "cn.sanbao.2021.24.1.4b", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "4"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Repairs of one problem that are not enough"}, {Tag: "zh-Hans", Text: "同一问题修理次数上限"}, {Tag: "zh-Hant", Text: "同一問題修理次數上限"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "24(1)(4)", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "One problem repaired more than {repairs} times entitles to another car or to the money back"}, {Tag: "zh-Hans", Text: "同一质量问题累计修理超过{repairs}次的，可以选择换车或者退车"}, {Tag: "zh-Hant", Text: "同一質量問題累計修理超過{repairs}次的，可以選擇換車或者退車"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: []string{"cn.sanbao.2021.18b"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}},
	}, IfAny: []compliance.Threshold{
		{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}}, MostBy: "problem_key", OncePer: compliance.Paths{"order_id"}}, Op: "gt", Value: compliance.Value{Param: "repairs"}},
	}, Grants: []string{"replace", "return"}, Choice: "customer", TermsOf: &compliance.Pattern{Events: []history.Type{"vehicle.purchased"}}, Amounts: []compliance.Amount{
		{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
			{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, CheckedBy: []string{"cn.sanbao.2021.27n"}, Plus: []compliance.Term{
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
		}, CheckedBy: []string{"cn.sanbao.2021.27n"}, Plus: []compliance.Term{
			{Path: "vehicle.price"},
			{Path: "vehicle.registration_fee"},
			{Path: "vehicle.add_ons"},
			{Path: "vehicle.service_fees"},
		}, Minus: []compliance.Term{
			{Last: "odometer_km", Of: &compliance.Pattern{Events: []history.Type{"problem.reported", "intake.done", "claim.received"}, Match: []compliance.Match{
				{Theirs: "vehicle_id", Ours: "vehicle_id"},
			}}, Times: []compliance.Value{
				{Ref: "vehicle.price"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}},
	}}},
	{ID: "cn.sanbao.2021.25", Per: []history.Name{"claim_id"}, When: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "replace"}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "25", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Where no car of the same model, or one that is not below it, can be had, the money is given back"}, {Tag: "zh-Hans", Text: "无同品牌同型号车、也无不低于原车配置的车可更换的，可以选择退车"}, {Tag: "zh-Hant", Text: "無同品牌同型號車、也無不低於原車配置的車可更換的，可以選擇退車"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"claim.decided"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "justified", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "equal_car", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
	}}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}},
	}, Grants: []string{"return"}, Choice: "customer"}},
	{ID: "cn.sanbao.2021.26a", Per: []history.Name{"claim_id"}, When: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "26", Basis: "law", Note: "taxes and insurance follow other rules"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Who returns a car gets back the price, registration, add-ons less depreciation and service fees, less the use fee"}, {Tag: "zh-Hans", Text: "退车时应退还车价款、登记费用、加装装饰费用（扣除折旧）和服务费用，扣除使用补偿费"}, {Tag: "zh-Hant", Text: "退車時應退還車價款、登記費用、加裝裝飾費用（扣除折舊）和服務費用，扣除使用補償費"}}, Owes: "seller", Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"claim.completed"}}, Left: []compliance.Term{
		{Path: "refund"},
		{Path: "depreciation"},
		{Path: "use_fee"},
	}, Op: "eq", Right: []compliance.Term{
		{Path: "vehicle.price"},
		{Path: "vehicle.registration_fee"},
		{Path: "vehicle.add_ons"},
		{Path: "vehicle.service_fees"},
	}, TermsOf: &compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Match: []compliance.Match{
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
	}}}},
	{ID: "cn.sanbao.2021.26b", Per: []history.Name{"claim_id"}, When: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "replace"}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "26", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Who gets another car gets back registration, add-ons less depreciation and service fees"}, {Tag: "zh-Hans", Text: "换车时应赔偿登记费用、加装装饰费用（扣除折旧）和服务费用"}, {Tag: "zh-Hant", Text: "換車時應賠償登記費用、加裝裝飾費用（扣除折舊）和服務費用"}}, Owes: "seller", Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"claim.completed"}}, Left: []compliance.Term{
		{Path: "refund"},
		{Path: "depreciation"},
	}, Op: "eq", Right: []compliance.Term{
		{Path: "vehicle.registration_fee"},
		{Path: "vehicle.add_ons"},
		{Path: "vehicle.service_fees"},
	}, TermsOf: &compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Match: []compliance.Match{
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
	}}}},
	{ID: "cn.sanbao.2021.27a", Per: []history.Name{"claim_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "claim.basis", Op: "in", Value: compliance.Value{Param: "bases"}},
		{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}},
	}}, Params: []compliance.Param{
		{Name: "bases", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "24.1.1"},
			{Form: "text", Text: "24.1.2"},
			{Form: "text", Text: "24.1.3"},
			{Form: "text", Text: "24.1.4"},
		}}, Text: compliance.Texts{{Tag: "en", Text: "Articles for which the fee is due"}, {Tag: "zh-Hans", Text: "须付使用补偿费的条款"}, {Tag: "zh-Hant", Text: "須付使用補償費的條款"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2021", Clause: "27", Basis: "law"},
		}},
	}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "27", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "27", Basis: "law", Confidence: "inferred", Note: "that the fee is rounded to the cent, halves up, is our choice; the article does not say"},
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
	{ID: "cn.sanbao.2021.27b", Per: []history.Name{"claim_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "claim.basis", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "22"},
			{Form: "text", Text: "23"},
		}}}},
		{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}},
	}}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "22", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "23", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "27", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "No use fee is due for a car replaced or returned by article 22 or 23"}, {Tag: "zh-Hans", Text: "依第二十二条、第二十三条换车或者退车的，不付使用补偿费"}, {Tag: "zh-Hant", Text: "依第二十二條、第二十三條換車或者退車的，不付使用補償費"}}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"claim.completed"}}, Must: &compliance.Condition{Field: "use_fee", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}},
	{ID: "cn.sanbao.2021.27n", Per: []history.Name{"vehicle_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "car"},
			{Form: "text", Text: "pickup"},
		}}}},
		{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Params: []compliance.Param{
		{Name: "max", Type: "num", Default: compliance.Literal{Form: "text", Text: "0.005"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "The highest factor"}, {Tag: "zh-Hans", Text: "系数上限"}, {Tag: "zh-Hant", Text: "係數上限"}}},
	}, Effect: "block", Severity: "critical", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "27", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The use factor is at most {max}"}, {Tag: "zh-Hans", Text: "使用补偿系数不超过{max}"}, {Tag: "zh-Hant", Text: "使用補償係數不超過{max}"}}, Owes: "maker", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"vehicle.purchased"}}, Must: &compliance.Condition{Field: "use_factor", Op: "le", Value: compliance.Value{Param: "max"}}}},
	{ID: "cn.sanbao.2021.28a", Per: []history.Name{"claim_id"}, When: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "replace"},
		{Form: "text", Text: "return"},
	}}}}, Params: []compliance.Param{
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "10"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Working days for the answer"}, {Tag: "zh-Hans", Text: "答复的工作日数"}, {Tag: "zh-Hant", Text: "答覆的工作日數"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "28(1)", Basis: "law", Note: "the clause speaks of demands within the period of replacement and return: for a right that arose in it, but is demanded after its end, no time for the answer is set"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A demand for another car or for the money back is answered within {days} working days"}, {Tag: "zh-Hans", Text: "换车、退车要求应自收到之日起{days}个工作日内答复"}, {Tag: "zh-Hant", Text: "換車、退車要求應自收到之日起{days}個工作日內答覆"}}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Covered: "cn.sanbao.2021.18b"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"claim.answered"}},
	}, Within: compliance.Windows{
		{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
	}}},
	{ID: "cn.sanbao.2021.28b", Per: []history.Name{"claim_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "claim.justified", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}},
	}}, Params: []compliance.Param{
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "20"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Working days for fulfilment"}, {Tag: "zh-Hans", Text: "完成的工作日数"}, {Tag: "zh-Hant", Text: "完成的工作日數"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "28(2)", Basis: "law", Note: "read with the first paragraph: of demands within the period of replacement and return"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A justified demand is fulfilled within {days} working days from the day it was made"}, {Tag: "zh-Hans", Text: "要求成立的，应自提出要求之日起{days}个工作日内完成换车、退车"}, {Tag: "zh-Hant", Text: "要求成立的，應自提出要求之日起{days}個工作日內完成換車、退車"}}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{Covered: "cn.sanbao.2021.18b"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}},
	}, Within: compliance.Windows{
		{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
	}}},
	{ID: "cn.sanbao.2021.28w", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "demand_months", Type: "int", Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Months from its day on in which a right to another car or to the money back may be demanded though the period has ended in which it arose: the article does not say, so not set"}, {Tag: "zh-Hans", Text: "换车、退车的权利在三包有效期内产生的，期满后仍可提出要求的月数（自权利产生之日起）：条文未明确，未设定"}, {Tag: "zh-Hant", Text: "換車、退車的權利在三包有效期內產生的，期滿後仍可提出要求的月數（自權利產生之日起）：條文未明確，未設定"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2021", Clause: "28", Basis: "law", Confidence: "unconfirmed", Note: "the article sets no time: off"},
		}},
	}, Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "28", Basis: "law", Confidence: "inferred", Note: "the article speaks of demands within the period of replacement and return; for how long a right that arose in it may be demanded after its end is open"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A right to another car or to the money back that arose in the period may be demanded after its end: for how long, the article leaves open"}, {Tag: "zh-Hans", Text: "三包有效期内产生的换车、退车权利，期满后可否以及在多长时间内提出要求，条文未明确"}, {Tag: "zh-Hant", Text: "三包有效期內產生的換車、退車權利，期滿後可否以及在多長時間內提出要求，條文未明確"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"entitlement.arisen"}, Where: &compliance.Condition{Field: "rule_id", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "cn.sanbao.2021.22"},
		{Form: "text", Text: "cn.sanbao.2021.23"},
		{Form: "text", Text: "cn.sanbao.2021.24.1.1a"},
		{Form: "text", Text: "cn.sanbao.2021.24.1.1b"},
		{Form: "text", Text: "cn.sanbao.2021.24.1.2"},
		{Form: "text", Text: "cn.sanbao.2021.24.1.3"},
		{Form: "text", Text: "cn.sanbao.2021.24.1.4a"},
		{Form: "text", Text: "cn.sanbao.2021.24.1.4b"},
	}}}}}, Time: compliance.Windows{
		{Unit: "months", Max: &compliance.Value{Param: "demand_months"}},
	}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "replace"},
		{Form: "text", Text: "return"},
	}}}}}}},
	{ID: "cn.sanbao.2021.28a.late", Per: []history.Name{"claim_id"}, When: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "replace"},
		{Form: "text", Text: "return"},
	}}}}, Params: []compliance.Param{
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "10"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Working days, as for a demand within the period"}, {Tag: "zh-Hans", Text: "工作日数，与期内提出的要求相同"}, {Tag: "zh-Hant", Text: "工作日數，與期內提出的要求相同"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "28(1)", Basis: "law", Confidence: "inferred", Note: "of a demand after the end of the period the article says nothing: it is only asked for if somebody says for how long such a right may be demanded"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The demand came after the end of the period, on a right that arose in it: whether it is answered within {days} working days, the article leaves open"}, {Tag: "zh-Hans", Text: "要求系在三包有效期届满后、就期内产生的权利提出：是否应自收到之日起{days}个工作日内答复，条文未明确"}, {Tag: "zh-Hant", Text: "要求係在三包有效期屆滿後、就期內產生的權利提出：是否應自收到之日起{days}個工作日內答覆，條文未明確"}}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Not: &compliance.Condition{Covered: "cn.sanbao.2021.18b"}},
		{Covered: "cn.sanbao.2021.28w"},
	}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"claim.answered"}},
	}, Within: compliance.Windows{
		{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
	}}},
	{ID: "cn.sanbao.2021.28b.late", Per: []history.Name{"claim_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "claim.justified", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}},
	}}, Params: []compliance.Param{
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "20"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Working days, as for a demand within the period"}, {Tag: "zh-Hans", Text: "工作日数，与期内提出的要求相同"}, {Tag: "zh-Hant", Text: "工作日數，與期內提出的要求相同"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "28(2)", Basis: "law", Confidence: "inferred", Note: "of a demand after the end of the period the article says nothing: it is only asked for if somebody says for how long such a right may be demanded"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The demand came after the end of the period, on a right that arose in it: whether it is fulfilled within {days} working days, the article leaves open"}, {Tag: "zh-Hans", Text: "要求系在三包有效期届满后、就期内产生的权利提出：是否应自提出之日起{days}个工作日内完成换车、退车，条文未明确"}, {Tag: "zh-Hant", Text: "要求係在三包有效期屆滿後、就期內產生的權利提出：是否應自提出之日起{days}個工作日內完成換車、退車，條文未明確"}}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"claim.received"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Not: &compliance.Condition{Covered: "cn.sanbao.2021.18b"}},
		{Covered: "cn.sanbao.2021.28w"},
	}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}},
	}, Within: compliance.Windows{
		{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
	}}},
	{ID: "cn.sanbao.2021.28c", Per: []history.Name{"claim_id"}, When: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "replace"},
		{Form: "text", Text: "return"},
	}}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "28(1)", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A refusal has its reasons"}, {Tag: "zh-Hans", Text: "拒绝要求的，应说明理由"}, {Tag: "zh-Hant", Text: "拒絕要求的，應說明理由"}}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"claim.answered"}, Where: &compliance.Condition{Field: "refused", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Fields: []compliance.Path{"reasons"}}},
	{ID: "cn.sanbao.2021.28d", Per: []history.Name{"claim_id"}, When: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "replace"},
		{Form: "text", Text: "return"},
	}}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "28(2)", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "With the other car, or the money, comes the certificate of it"}, {Tag: "zh-Hans", Text: "换车、退车时应出具换车证明或者退车证明"}, {Tag: "zh-Hant", Text: "換車、退車時應出具換車證明或者退車證明"}}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"claim.completed"}}, Fields: []compliance.Path{"certificate_no"}}},
	{ID: "cn.sanbao.2021.28e", Per: []history.Name{"claim_id"}, When: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "replace"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "28(2)", Basis: "law", Note: "unless the consumer caused the delay, which a person decides"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Who does not get another car in time may have the money back"}, {Tag: "zh-Hans", Text: "未按期换车的，可以选择退车"}, {Tag: "zh-Hant", Text: "未按期換車的，可以選擇退車"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"rule.violated"}, Where: &compliance.Condition{Field: "rule_id", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "cn.sanbao.2021.28b"},
		{Form: "text", Text: "cn.sanbao.2021.28b.late"},
	}}}}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}},
	}, Grants: []string{"return"}, Choice: "customer"}},
	{ID: "cn.sanbao.2021.32", Params: []compliance.Param{
		{Name: "reasons", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "disclosed_defect"},
			{Form: "text", Text: "misuse"},
			{Form: "text", Text: "modification"},
			{Form: "text", Text: "wrong_handling"},
			{Form: "text", Text: "force_majeure"},
			{Form: "text", Text: "no_quality_problem"},
		}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Reasons for which liability is refused"}, {Tag: "zh-Hans", Text: "免责情形"}, {Tag: "zh-Hant", Text: "免責情形"}}, Sources: []cite.Source{
			{Document: "CN-SANBAO-2021", Clause: "32", Basis: "law"},
			{Document: "CN-SANBAO-2021", Clause: "40", Basis: "law", Confidence: "inferred", Note: "no_quality_problem: by the definition, what is no quality problem is none of the liability"},
		}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "32", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Liability for a problem is refused only for a reason of the article: not because the car was serviced elsewhere"}, {Tag: "zh-Hans", Text: "除本条所列情形外不得免责，不得以在他处保养、维修为由拒绝"}, {Tag: "zh-Hant", Text: "除本條所列情形外不得免責，不得以在他處保養、維修為由拒絕"}}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
		{Covered: "cn.sanbao.2021.18b"},
	}}}, Must: &compliance.Condition{Field: "exempt_by", Op: "in", Value: compliance.Value{Param: "reasons"}}}},
	{ID: "cn.sanbao.2021.33", Per: []history.Name{"vehicle_id"}, Effect: "report", Severity: "major", Valid: compliance.Validity{}, Sources: []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "33", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A car that was taken back is sold again only inspected, and with a written note of it and of the reason"}, {Tag: "zh-Hans", Text: "退换车再次销售的，应经检验合格，并书面告知三包换退车及原因"}, {Tag: "zh-Hant", Text: "退換車再次銷售的，應經檢驗合格，並書面告知三包換退車及原因"}}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"vehicle.resold"}}, Must: &compliance.Condition{All: []compliance.Condition{
		{Field: "inspected", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "topics", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "taken_back"},
			{Form: "text", Text: "reason"},
		}}}},
	}}}},
}}

func cnSanbao2021() *compliance.Pack {
	p := copyOf(&cnSanbao2021Table)
	p.Rules[0].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[1].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[2].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[3].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[4].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[5].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[6].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[7].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[8].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[9].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[10].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[11].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[13].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[14].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[15].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[16].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[20].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[33].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[34].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[35].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[36].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[37].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[38].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[44].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[45].Valid.From = cal.MustDate(2022, 1, 1)
	p.Rules[48].Valid.From = cal.MustDate(2022, 1, 1)
	return p
}
