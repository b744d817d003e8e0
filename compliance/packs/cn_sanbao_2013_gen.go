// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func cnSanbao2013() *compliance.Pack {
	sources := []cite.Source{
		{Document: "CN-SANBAO-2013", Clause: "25", Basis: "law", Confidence: "inferred", Note: "the article does not say how the sum is rounded: to the cent, halves up, is our default, as bills in this currency are written"},
		{Document: "CN-SANBAO-2013", Clause: "25", Basis: "law", Confidence: "inferred", Note: "the article does not say how the sum is rounded: to the cent, halves up, is our default, as bills in this currency are written"},
		{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "unconfirmed", Note: "whether the days of repairs extend this period, by article 18 of the regulations of 2024 that implement the consumer law, is open: off"},
		{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "27", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "inferred", Note: "that the day of purchase chooses between this order and that of 2021 is inferred; that it ends when the car was taken back for the money is our reading"},
		{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "unconfirmed", Note: "whether the days of repairs extend this period, by article 18 of the regulations of 2024 that implement the consumer law, is open: off"},
		{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "27", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "17", Basis: "law", Confidence: "inferred", Note: "that the day of purchase chooses between this order and that of 2021 is inferred; that it ends when the car was taken back for the money is our reading"},
		{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "unconfirmed", Note: "whether article 203 of the Civil Code reaches this period is open: off"},
		{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "27", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "inferred", Note: "that the day of purchase chooses between this order and that of 2021 is inferred; that it ends when the car was taken back for the money is our reading"},
		{Document: "CN-SANBAO-2013", Clause: "10", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "13", Basis: "law", Confidence: "secondary", Note: "the fields are taken to be those of the order of 2021"},
		{Document: "CN-SANBAO-2013", Clause: "13", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "15", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "16", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "16", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "18", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "19", Basis: "law", Confidence: "secondary", Note: "the sixth day is not named in the article"},
		{Document: "CN-SANBAO-2013", Clause: "20", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "20(1)", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "20(1)", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "20(2)", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "20(2)", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "20(3)", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "21", Basis: "law", Confidence: "unconfirmed", Note: "whether days after the end of the period count is not said: off"},
		{Document: "CN-SANBAO-2013", Clause: "21", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "21", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "23", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "24", Basis: "law", Confidence: "secondary", Note: "the number of the article is not confirmed"},
		{Document: "CN-SANBAO-2013", Clause: "24", Basis: "law", Confidence: "unconfirmed", Note: "fifteen working days, as for a refund, would be a guess: the number is off until somebody confirms it"},
		{Document: "CN-SANBAO-2013", Clause: "24", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "24", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "25", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "25", Basis: "law", Confidence: "inferred", Note: "that the fee is rounded to the cent, halves up, is our choice"},
		{Document: "CN-SANBAO-2013", Clause: "25", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "25", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "26", Basis: "law", Confidence: "unconfirmed", Note: "ten working days are known from memory only: the number is off until somebody confirms it"},
		{Document: "CN-SANBAO-2013", Clause: "26", Basis: "law", Confidence: "unconfirmed", Note: "the article was not seen to set a time: off"},
		{Document: "CN-SANBAO-2013", Clause: "26", Basis: "law", Confidence: "inferred", Note: "the article speaks of demands within the period of replacement and return; for how long a right that arose in it may be demanded after its end is open"},
		{Document: "CN-SANBAO-2013", Clause: "26", Basis: "law", Confidence: "unconfirmed", Note: "as for a demand within the period"},
		{Document: "CN-SANBAO-2013", Clause: "26", Basis: "law", Confidence: "inferred", Note: "of a demand after the end of the period the article says nothing: it is only asked for if somebody says for how long such a right may be demanded"},
		{Document: "CN-SANBAO-2013", Clause: "27", Basis: "law", Confidence: "secondary"},
		{Document: "CN-SANBAO-2013", Clause: "29", Basis: "law", Confidence: "secondary", Note: "the contents of articles 29 to 31; their numbers are not confirmed"},
		{Document: "CN-SANBAO-2013", Clause: "29", Basis: "law", Confidence: "inferred", Note: "no_quality_problem: what is no quality problem is none of the liability"},
		{Document: "CN-SANBAO-2013", Clause: "29", Basis: "law", Confidence: "secondary", Note: "the contents of articles 29 to 31; their numbers are not confirmed"},
	}
	fields := []history.Name{
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"order_id",
		"problem_id",
		"problem_id",
		"problem_id",
		"problem_id",
		"order_id",
		"problem_id",
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"claim_id",
		"claim_id",
		"claim_id",
		"claim_id",
		"claim_id",
		"claim_id",
		"claim_id",
		"vehicle_id",
		"claim_id",
		"vehicle_id",
		"claim_id",
		"vehicle_id",
	}
	types := []history.Type{
		"vehicle.purchased",
		"claim.completed",
		"vehicle.replaced",
		"repair.agreed",
		"repair.finished",
		"order.delivered",
		"order.closed",
		"order.cancelled",
		"vehicle.purchased",
		"claim.completed",
		"vehicle.replaced",
		"repair.agreed",
		"repair.finished",
		"order.delivered",
		"order.closed",
		"order.cancelled",
		"vehicle.purchased",
		"claim.completed",
		"vehicle.replaced",
		"vehicle.handed_over",
		"repair_record.completed",
		"repair_record.completed",
		"order.documents_handed",
		"order.closed",
		"part.fitted",
		"problem.reported",
		"progress.told",
		"order.rescue_dispatched",
		"order.rescue_solved",
		"order.closed",
		"problem.reported",
		"problem.reported",
		"repair.agreed",
		"repair.agreed",
		"problem.reported",
		"order.closed",
		"settlement.line_added",
		"problem.reported",
		"repair.agreed",
		"spare_car.provided",
		"transport.compensated",
		"spare_car.provided",
		"transport.compensated",
		"repair.agreed",
		"repair.finished",
		"order.delivered",
		"order.closed",
		"order.cancelled",
		"vehicle.replaced",
		"claim.completed",
		"problem.reported",
		"claim.completed",
		"vehicle.replaced",
		"vehicle.purchased",
		"repair.finished",
		"vehicle.replaced",
		"claim.completed",
		"repair.finished",
		"vehicle.purchased",
		"claim.received",
		"problem.reported",
		"intake.done",
		"claim.received",
		"claim.received",
		"problem.reported",
		"intake.done",
		"claim.received",
		"problem.reported",
		"vehicle.replaced",
		"claim.completed",
		"repair.finished",
		"vehicle.purchased",
		"claim.received",
		"problem.reported",
		"intake.done",
		"claim.received",
		"claim.received",
		"problem.reported",
		"intake.done",
		"claim.received",
		"problem.reported",
		"vehicle.replaced",
		"claim.completed",
		"assembly.replaced",
		"vehicle.purchased",
		"claim.received",
		"problem.reported",
		"intake.done",
		"claim.received",
		"claim.received",
		"problem.reported",
		"intake.done",
		"claim.received",
		"problem.reported",
		"vehicle.replaced",
		"claim.completed",
		"assembly.replaced",
		"vehicle.purchased",
		"claim.received",
		"problem.reported",
		"intake.done",
		"claim.received",
		"claim.received",
		"problem.reported",
		"intake.done",
		"claim.received",
		"problem.reported",
		"vehicle.replaced",
		"claim.completed",
		"assembly.replaced",
		"vehicle.purchased",
		"claim.received",
		"problem.reported",
		"intake.done",
		"claim.received",
		"claim.received",
		"problem.reported",
		"intake.done",
		"claim.received",
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
		"vehicle.purchased",
		"claim.received",
		"problem.reported",
		"intake.done",
		"claim.received",
		"repair.finished",
		"vehicle.replaced",
		"claim.completed",
		"repair.finished",
		"vehicle.purchased",
		"claim.received",
		"problem.reported",
		"intake.done",
		"claim.received",
		"claim.decided",
		"claim.completed",
		"claim.received",
		"claim.completed",
		"claim.received",
		"claim.completed",
		"claim.completed",
		"vehicle.purchased",
		"claim.completed",
		"claim.completed",
		"vehicle.purchased",
		"claim.completed",
		"vehicle.purchased",
		"claim.received",
		"claim.answered",
		"entitlement.arisen",
		"claim.completed",
		"claim.received",
		"claim.answered",
		"vehicle.card_lost",
		"vehicle.card_reissued",
		"problem.reported",
	}
	paths := []compliance.Path{
		"invoice_on",
		"odometer_km",
		"order.odometer_km",
		"invoice_on",
		"odometer_km",
		"order.odometer_km",
		"invoice_on",
		"odometer_km",
		"order.odometer_km",
		"order_id",
		"problem_key",
		"order_id",
		"problem_key",
		"order_id",
		"certificate_no",
	}
	matches := []compliance.Match{
		{Theirs: "order_id", Ours: "order_id"},
		{Theirs: "order_id", Ours: "order_id"},
		{Theirs: "order_id", Ours: "order_id"},
		{Theirs: "order_id", Ours: "order_id"},
		{Theirs: "order_id", Ours: "order_id"},
		{Theirs: "order.rework_of", Ours: "order_id"},
		{Theirs: "order_id", Ours: "order_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "part_group", Ours: "part_group"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "part_group", Ours: "part_group"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "part_group", Ours: "part_group"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
	}
	words := []string{
		"cn.sanbao.2013.17a",
		"free_repair",
		"cn.sanbao.2013.18w",
		"replace_assembly",
		"transport.compensated",
		"spare_car",
		"transport_compensation",
		"cn.sanbao.2013.18w",
		"replace",
		"return",
		"cn.sanbao.2013.17b",
		"replace",
		"return",
		"cn.sanbao.2013.25n",
		"cn.sanbao.2013.25n",
		"cn.sanbao.2013.17b",
		"replace",
		"return",
		"cn.sanbao.2013.25n",
		"cn.sanbao.2013.25n",
		"cn.sanbao.2013.17b",
		"replace",
		"return",
		"cn.sanbao.2013.25n",
		"cn.sanbao.2013.25n",
		"cn.sanbao.2013.17b",
		"replace",
		"return",
		"cn.sanbao.2013.25n",
		"cn.sanbao.2013.25n",
		"cn.sanbao.2013.17b",
		"replace",
		"return",
		"cn.sanbao.2013.25n",
		"cn.sanbao.2013.25n",
		"cn.sanbao.2013.17b",
		"replace",
		"cn.sanbao.2013.25n",
		"cn.sanbao.2013.17b",
		"replace",
		"cn.sanbao.2013.25n",
		"return",
	}
	return &compliance.Pack{Format: 1, ID: "cn-sanbao-2013", Layer: "law", Version: "2026.1", Jurisdiction: "CN", Title: compliance.Texts{"en": "Family cars: repair, replacement and return, for cars bought from October 2013 to 2021", "zh-Hans": "家用汽车产品三包责任（二〇一三年十月至二〇二一年购买的车辆）", "zh-Hant": "家用汽車產品三包責任（二〇一三年十月至二〇二一年購買的車輛）"}, Documents: []compliance.Document{
		{ID: "CN-SANBAO-2013", Title: compliance.Texts{"en": "Provisions on the Liability for Repair, Replacement and Return of Family Automobile Products, AQSIQ Order 150 of 2012", "zh-Hans": "家用汽车产品修理、更换、退货责任规定（国家质量监督检验检疫总局令第150号）", "zh-Hant": "家用汽車產品修理、更換、退貨責任規定（國家質量監督檢驗檢疫總局令第150號）"}},
	}, Names: []compliance.Named{
		{Name: "repair.resumed", Texts: compliance.Texts{"en": "the repair taken up again", "zh-Hans": "恢复修理", "zh-Hant": "恢復修理"}},
		{Name: "repair.paused", Texts: compliance.Texts{"en": "the pause of the repair", "zh-Hans": "修理中断", "zh-Hant": "修理中斷"}},
		{Name: "claim.decided", Texts: compliance.Texts{"en": "the decision on the demand", "zh-Hans": "对要求的认定", "zh-Hant": "對要求的認定"}},
		{Name: "vehicle.replaced", Texts: compliance.Texts{"en": "the handing over of another car", "zh-Hans": "交付所更换的车辆", "zh-Hant": "交付所更換的車輛"}},
		{Name: "amount", Texts: compliance.Texts{"en": "the amount", "zh-Hans": "金额", "zh-Hant": "金額"}},
		{Name: "claim.basis", Texts: compliance.Texts{"en": "what the demand rests on", "zh-Hans": "要求的依据", "zh-Hant": "要求的依據"}},
		{Name: "claim.justified", Texts: compliance.Texts{"en": "whether the demand is justified", "zh-Hans": "要求是否成立", "zh-Hant": "要求是否成立"}},
		{Name: "claim.remedy", Texts: compliance.Texts{"en": "what is demanded", "zh-Hans": "所要求的救济", "zh-Hant": "所要求的救濟"}},
		{Name: "contents", Texts: compliance.Texts{"en": "the contents", "zh-Hans": "载明的内容", "zh-Hant": "載明的內容"}},
		{Name: "cured", Texts: compliance.Texts{"en": "whether the fault was cured", "zh-Hans": "故障是否排除", "zh-Hant": "故障是否排除"}},
		{Name: "documents", Texts: compliance.Texts{"en": "the papers", "zh-Hans": "文件", "zh-Hant": "文件"}},
		{Name: "equal_car", Texts: compliance.Texts{"en": "whether an equal car can be had", "zh-Hans": "是否有同品牌同型号车辆可换", "zh-Hant": "是否有同品牌同型號車輛可換"}},
		{Name: "exempt_by", Texts: compliance.Texts{"en": "why it is exempt", "zh-Hans": "免责事由", "zh-Hant": "免責事由"}},
		{Name: "genuine", Texts: compliance.Texts{"en": "whether the part is genuine", "zh-Hans": "是否原厂或者经认可的配件", "zh-Hant": "是否原廠或者經認可的配件"}},
		{Name: "hazard", Texts: compliance.Texts{"en": "the hazard", "zh-Hans": "危及安全的情形", "zh-Hant": "危及安全的情形"}},
		{Name: "justified", Texts: compliance.Texts{"en": "whether it is justified", "zh-Hans": "是否成立", "zh-Hant": "是否成立"}},
		{Name: "line_kind", Texts: compliance.Texts{"en": "the kind of the line", "zh-Hans": "费用行种类", "zh-Hant": "費用行種類"}},
		{Name: "main_part", Texts: compliance.Texts{"en": "the main part", "zh-Hans": "主要零部件", "zh-Hant": "主要零部件"}},
		{Name: "part_group", Texts: compliance.Texts{"en": "the group of the part", "zh-Hans": "零部件类别", "zh-Hant": "零部件類別"}},
		{Name: "pause_reason", Texts: compliance.Texts{"en": "why the repair paused", "zh-Hans": "修理中断的原因", "zh-Hant": "修理中斷的原因"}},
		{Name: "severe", Texts: compliance.Texts{"en": "whether it is a severe safety failure", "zh-Hans": "是否严重安全性能故障", "zh-Hant": "是否嚴重安全性能故障"}},
		{Name: "undrivable", Texts: compliance.Texts{"en": "whether the car cannot be driven on safely", "zh-Hans": "车辆是否不能安全行驶", "zh-Hant": "車輛是否不能安全行駛"}},
		{Name: "unit_level", Texts: compliance.Texts{"en": "whether the whole unit was replaced", "zh-Hans": "是否更换总成", "zh-Hant": "是否更換總成"}},
		{Name: "use_factor", Texts: compliance.Texts{"en": "the use factor", "zh-Hans": "使用补偿系数", "zh-Hant": "使用補償係數"}},
		{Name: "valid", Texts: compliance.Texts{"en": "whether it is a quality problem", "zh-Hans": "是否质量问题", "zh-Hant": "是否質量問題"}},
		{Name: "wear_part", Texts: compliance.Texts{"en": "whether it is a wearing part", "zh-Hans": "是否易损耗零部件", "zh-Hant": "是否易損耗零部件"}},
		{Name: "free_repair", Texts: compliance.Texts{"en": "repair free of charge", "zh-Hans": "免费修理", "zh-Hant": "免費修理"}},
		{Name: "free_wear_part", Texts: compliance.Texts{"en": "a new wearing part free of charge", "zh-Hans": "免费更换易损耗零部件", "zh-Hant": "免費更換易損耗零部件"}},
		{Name: "replace_assembly", Texts: compliance.Texts{"en": "a new unit free of charge", "zh-Hans": "免费更换总成", "zh-Hant": "免費更換總成"}},
		{Name: "spare_car", Texts: compliance.Texts{"en": "a spare car", "zh-Hans": "备用车", "zh-Hant": "備用車"}},
		{Name: "demand_months", Texts: compliance.Texts{"en": "for how long a right that arose in the period may be demanded after its end", "zh-Hans": "期满后可就该权利提出要求的期间", "zh-Hant": "期滿後可就該權利提出要求的期間"}},
		{Name: "rule_id", Texts: compliance.Texts{"en": "the rule", "zh-Hans": "规则", "zh-Hant": "規則"}},
		{Name: "at", Texts: compliance.Texts{"en": "when it happened", "zh-Hans": "发生时间", "zh-Hant": "發生時間"}},
		{Name: "order.rework_of", Texts: compliance.Texts{"en": "the order that is done over", "zh-Hans": "所返修的工单", "zh-Hant": "所返修的工單"}},
		{Name: "fulfilled_at", Texts: compliance.Texts{"en": "when the right was fulfilled", "zh-Hans": "权利实现的时间", "zh-Hant": "權利實現的時間"}},
		{Name: "spare_car_days_missing", Texts: compliance.Texts{"en": "days of it that are missing", "zh-Hans": "尚欠的日数", "zh-Hant": "尚欠的日數"}},
		{Name: "spare_car_days", Texts: compliance.Texts{"en": "days of it so far", "zh-Hans": "迄今应提供的日数", "zh-Hant": "迄今應提供的日數"}},
		{Name: "transport_compensation", Texts: compliance.Texts{"en": "compensation for transport", "zh-Hans": "交通费用补偿", "zh-Hant": "交通費用補償"}},
		{Name: "replace", Texts: compliance.Texts{"en": "another car", "zh-Hans": "更换车辆", "zh-Hant": "更換車輛"}},
		{Name: "return", Texts: compliance.Texts{"en": "the money back", "zh-Hans": "退车退款", "zh-Hant": "退車退款"}},
		{Name: "seller", Texts: compliance.Texts{"en": "the seller", "zh-Hans": "销售者", "zh-Hant": "銷售者"}},
		{Name: "repairer", Texts: compliance.Texts{"en": "the repairer", "zh-Hans": "修理者", "zh-Hant": "修理者"}},
		{Name: "maker", Texts: compliance.Texts{"en": "the maker", "zh-Hans": "生产者", "zh-Hant": "生產者"}},
		{Name: "customer", Texts: compliance.Texts{"en": "the consumer", "zh-Hans": "消费者", "zh-Hant": "消費者"}},
		{Name: "use_fee", Texts: compliance.Texts{"en": "use fee", "zh-Hans": "使用补偿费", "zh-Hant": "使用補償費"}},
		{Name: "refund", Texts: compliance.Texts{"en": "refund before depreciation of add-ons", "zh-Hans": "退款（未扣加装折旧）", "zh-Hant": "退款（未扣加裝折舊）"}},
		{Name: "odometer_km", Texts: compliance.Texts{"en": "the odometer reading", "zh-Hans": "里程表读数", "zh-Hant": "里程表讀數"}},
		{Name: "vehicle.registration_fee", Texts: compliance.Texts{"en": "the registration fee", "zh-Hans": "登记费用", "zh-Hant": "登記費用"}},
		{Name: "vehicle.add_ons", Texts: compliance.Texts{"en": "the add-ons", "zh-Hans": "加装装饰费用", "zh-Hant": "加裝裝飾費用"}},
		{Name: "vehicle.service_fees", Texts: compliance.Texts{"en": "the service fees", "zh-Hans": "服务费用", "zh-Hant": "服務費用"}},
		{Name: "claim.received", Texts: compliance.Texts{"en": "the demand", "zh-Hans": "换退车要求", "zh-Hant": "換退車要求"}},
		{Name: "claim.answered", Texts: compliance.Texts{"en": "the answer", "zh-Hans": "答复", "zh-Hant": "答覆"}},
		{Name: "claim.completed", Texts: compliance.Texts{"en": "the fulfilment of the demand", "zh-Hans": "完成换车或者退车", "zh-Hant": "完成換車或者退車"}},
		{Name: "repair.agreed", Texts: compliance.Texts{"en": "the repair agreed", "zh-Hans": "确定修理", "zh-Hant": "確定修理"}},
		{Name: "repair.finished", Texts: compliance.Texts{"en": "the repair finished", "zh-Hans": "修理完成", "zh-Hant": "修理完成"}},
		{Name: "problem.reported", Texts: compliance.Texts{"en": "the problem reported", "zh-Hans": "质量问题", "zh-Hant": "質量問題"}},
		{Name: "spare_car.provided", Texts: compliance.Texts{"en": "the spare car", "zh-Hans": "提供备用车", "zh-Hant": "提供備用車"}},
		{Name: "transport.compensated", Texts: compliance.Texts{"en": "the compensation for transport", "zh-Hans": "交通费用补偿", "zh-Hant": "交通費用補償"}},
		{Name: "assembly.replaced", Texts: compliance.Texts{"en": "the unit or main part replaced", "zh-Hans": "更换总成或者主要零部件", "zh-Hant": "更換總成或者主要零部件"}},
		{Name: "certificate_no", Texts: compliance.Texts{"en": "the number of the certificate", "zh-Hans": "证明编号", "zh-Hant": "證明編號"}},
		{Name: "reasons", Texts: compliance.Texts{"en": "the reasons", "zh-Hans": "理由", "zh-Hant": "理由"}},
		{Name: "vehicle.card_reissued", Texts: compliance.Texts{"en": "the new guarantee card", "zh-Hans": "补办的三包凭证", "zh-Hant": "補辦的三包憑證"}},
		{Name: "vehicle.class", Texts: compliance.Texts{"en": "the class of the vehicle", "zh-Hans": "车辆类别", "zh-Hant": "車輛類別"}},
		{Name: "vehicle.consumer_use", Texts: compliance.Texts{"en": "whether the car serves daily life", "zh-Hans": "是否生活消费用车", "zh-Hant": "是否生活消費用車"}},
		{Name: "vehicle.purchased", Texts: compliance.Texts{"en": "the purchase of the car", "zh-Hans": "购车", "zh-Hant": "購車"}},
		{Name: "vehicle.price", Texts: compliance.Texts{"en": "the price of the car", "zh-Hans": "车价款", "zh-Hant": "車價款"}},
		{Name: "vehicle.use_factor", Texts: compliance.Texts{"en": "the use factor", "zh-Hans": "使用补偿系数", "zh-Hant": "使用補償係數"}},
		{Name: "claim.odometer_km", Texts: compliance.Texts{"en": "the odometer reading at the demand", "zh-Hans": "提出要求时的里程", "zh-Hant": "提出要求時的里程"}},
		{Name: "order.rescue_dispatched", Texts: compliance.Texts{"en": "help on the spot", "zh-Hans": "外出救援", "zh-Hant": "外出救援"}},
		{Name: "order.rescue_solved", Texts: compliance.Texts{"en": "help on the spot", "zh-Hans": "现场解决", "zh-Hant": "現場解決"}},
		{Name: "progress.told", Texts: compliance.Texts{"en": "advice", "zh-Hans": "咨询服务", "zh-Hant": "諮詢服務"}},
		{Name: "filing.needed", Texts: compliance.Texts{"en": "the change of the maker's data", "zh-Hans": "生产者信息变化", "zh-Hant": "生產者信息變化"}},
		{Name: "filing.made", Texts: compliance.Texts{"en": "the filing of the change", "zh-Hans": "信息备案更新", "zh-Hant": "信息備案更新"}},
	}, Params: []compliance.Param{
		{Name: "fee_digits", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "6"}, Stricter: "none", Text: compliance.Texts{"en": "Digits after the point of the use fee", "zh-Hans": "使用补偿费保留的小数位数", "zh-Hant": "使用補償費保留的小數位數"}, Sources: sources[0:1:1]},
		{Name: "fee_rounding", Type: "code", Default: compliance.Literal{Form: "text", Text: "half_up"}, Stricter: "none", Text: compliance.Texts{"en": "How the use fee is rounded: half_up, half_even, up or down", "zh-Hans": "使用补偿费的舍入方式：half_up 四舍五入，half_even 四舍六入五成双，up 进位，down 舍去", "zh-Hant": "使用補償費的捨入方式：half_up 四捨五入，half_even 四捨六入五成雙，up 進位，down 捨去"}, Sources: sources[1:2:2]},
	}, Rules: []compliance.Rule{
		{ID: "cn.sanbao.2013.17a", Per: fields[0:1:1], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "vehicle.class", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "car"}}},
			{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Params: []compliance.Param{
			{Name: "period", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
				{Form: "text", Text: "years", Name: "unit"},
				{Form: "number", Text: "3", Name: "max"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "How long it lasts", "zh-Hans": "期限", "zh-Hant": "期限"}, Sources: sources[2:3:3]},
			{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "60000"}, Stricter: "higher", Text: compliance.Texts{"en": "How many kilometres it reaches", "zh-Hans": "里程", "zh-Hant": "里程"}, Sources: sources[3:4:4]},
			{Name: "repair_time", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{"en": "Whether the days of free repairs extend it", "zh-Hans": "免费修理占用的日数是否顺延期限", "zh-Hant": "免費修理佔用的日數是否順延期限"}, Sources: sources[4:5:5]},
		}, Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2013, 10, 1), To: cal.MustDate(2021, 12, 31), By: "vehicle.purchased"}, Sources: sources[5:8:8], Texts: compliance.Texts{"en": "The period of free repair: at least {period} or {km} km from the invoice, whichever comes first", "zh-Hans": "包修期：自开具购车发票之日起不低于{period}或者{km}公里，先到为准", "zh-Hant": "包修期：自開具購車發票之日起不低於{period}或者{km}公里，先到為準"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[0:1:1], Pick: "first"}, Anchor: paths[0:1:1], Time: compliance.Windows{
			{Param: "period"},
		}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: paths[1:3:3]}, EndsBy: &compliance.Pattern{Events: types[1:2:2], Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: types[2:3:3]}, Promised: &compliance.Promised{Years: "promised_years", KM: "promised_km"}, ExtendedBy: &compliance.Extension{Span: compliance.Span{From: compliance.Pattern{Events: types[3:4:4], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: types[4:5:5]}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: types[5:8:8]}, Unit: "days_of_24h"}, Switch: compliance.Value{Param: "repair_time"}}}},
		{ID: "cn.sanbao.2013.17b", Per: fields[1:2:2], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "vehicle.class", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "car"}}},
			{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Params: []compliance.Param{
			{Name: "period", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
				{Form: "text", Text: "years", Name: "unit"},
				{Form: "number", Text: "2", Name: "max"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "How long it lasts", "zh-Hans": "期限", "zh-Hant": "期限"}, Sources: sources[8:9:9]},
			{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "50000"}, Stricter: "higher", Text: compliance.Texts{"en": "How many kilometres it reaches", "zh-Hans": "里程", "zh-Hant": "里程"}, Sources: sources[9:10:10]},
			{Name: "repair_time", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{"en": "Whether the days of free repairs extend it", "zh-Hans": "免费修理占用的日数是否顺延期限", "zh-Hant": "免費修理佔用的日數是否順延期限"}, Sources: sources[10:11:11]},
		}, Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2013, 10, 1), To: cal.MustDate(2021, 12, 31), By: "vehicle.purchased"}, Sources: sources[11:14:14], Texts: compliance.Texts{"en": "The period of replacement and return: at least {period} or {km} km from the invoice, whichever comes first", "zh-Hans": "三包有效期：自开具购车发票之日起不低于{period}或者{km}公里，先到为准", "zh-Hant": "三包有效期：自開具購車發票之日起不低於{period}或者{km}公里，先到為準"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[8:9:9], Pick: "first"}, Anchor: paths[3:4:4], Time: compliance.Windows{
			{Param: "period"},
		}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: paths[4:6:6]}, EndsBy: &compliance.Pattern{Events: types[9:10:10], Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: types[10:11:11]}, ExtendedBy: &compliance.Extension{Span: compliance.Span{From: compliance.Pattern{Events: types[11:12:12], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: types[12:13:13]}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: types[13:16:16]}, Unit: "days_of_24h"}, Switch: compliance.Value{Param: "repair_time"}}}},
		{ID: "cn.sanbao.2013.18w", Per: fields[2:3:3], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "vehicle.class", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "car"}}},
			{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Params: []compliance.Param{
			{Name: "rest_days", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{"en": "Whether a last day of rest moves the end on, by article 203 of the Civil Code", "zh-Hans": "末日为法定休息日的，是否依民法典第二百零三条顺延", "zh-Hant": "末日為法定休息日的，是否依民法典第二百零三條順延"}, Sources: sources[14:15:15]},
			{Name: "period", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
				{Form: "text", Text: "days", Name: "unit"},
				{Form: "number", Text: "60", Name: "max"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "How long it lasts", "zh-Hans": "期限", "zh-Hant": "期限"}, Sources: sources[15:16:16]},
			{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "3000"}, Stricter: "higher", Text: compliance.Texts{"en": "How many kilometres it reaches", "zh-Hans": "里程", "zh-Hant": "里程"}, Sources: sources[16:17:17]},
		}, Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2013, 10, 1), To: cal.MustDate(2021, 12, 31), By: "vehicle.purchased"}, Sources: sources[17:20:20], Texts: compliance.Texts{"en": "The first {period} and {km} km", "zh-Hans": "首{period}且{km}公里以内", "zh-Hant": "首{period}且{km}公里以內"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[16:17:17], Pick: "first"}, Anchor: paths[6:7:7], Time: compliance.Windows{
			{Param: "period"},
		}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: paths[7:9:9]}, RestDays: &compliance.Value{Param: "rest_days"}, EndsBy: &compliance.Pattern{Events: types[17:18:18], Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: types[18:19:19]}}},
		{ID: "cn.sanbao.2013.10", When: &compliance.Condition{All: []compliance.Condition{
			{Field: "vehicle.class", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "car"}}},
			{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Params: []compliance.Param{
			{Name: "papers", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "conformity_certificate"},
				{Form: "text", Text: "manual"},
				{Form: "text", Text: "guarantee_card"},
				{Form: "text", Text: "maintenance_manual"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Papers that come with the car", "zh-Hans": "随车文件", "zh-Hant": "隨車文件"}},
		}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2013, 10, 1), To: cal.MustDate(2021, 12, 31), By: "vehicle.purchased"}, Sources: sources[20:21:21], Texts: compliance.Texts{"en": "With the car come its certificate, the manual, the guarantee card and the maintenance manual", "zh-Hans": "交付车辆时随车文件须齐全：合格证、使用说明书、三包凭证、维修保养手册", "zh-Hant": "交付車輛時隨車文件須齊全：合格證、使用說明書、三包憑證、維修保養手冊"}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: types[19:20:20]}, Must: &compliance.Condition{Field: "documents", Op: "has_all", Value: compliance.Value{Param: "papers"}}}},
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
			}}, Stricter: "higher", Text: compliance.Texts{"en": "What the record states", "zh-Hans": "修理记录的内容", "zh-Hant": "修理記錄的內容"}},
		}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2013, 10, 1), To: cal.MustDate(2021, 12, 31), By: "vehicle.purchased"}, Sources: sources[21:22:22], Texts: compliance.Texts{"en": "The record of a free repair has all that the article lists", "zh-Hans": "三包修理记录须载明规定的各项内容", "zh-Hant": "三包修理記錄須載明規定的各項內容"}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: types[20:21:21]}, Must: &compliance.Condition{Field: "contents", Op: "has_all", Value: compliance.Value{Param: "contents"}}}},
		{ID: "cn.sanbao.2013.13b", Per: fields[3:4:4], When: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2013, 10, 1), To: cal.MustDate(2021, 12, 31), By: "vehicle.purchased"}, Sources: sources[22:23:23], Texts: compliance.Texts{"en": "The consumer gets a copy of the repair record", "zh-Hans": "修理记录须交消费者一份", "zh-Hant": "修理記錄須交消費者一份"}, Owes: "repairer", Logic: &compliance.Coexistence{If: compliance.Pattern{Events: types[21:22:22]}, Then: []compliance.Pattern{
			{Events: types[22:23:23], Where: &compliance.Condition{Field: "documents", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "repair_record"},
			}}}}},
		}, By: &compliance.Pattern{Events: types[23:24:24]}}},
		{ID: "cn.sanbao.2013.15", Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2013, 10, 1), To: cal.MustDate(2021, 12, 31), By: "vehicle.purchased"}, Sources: sources[23:24:24], Texts: compliance.Texts{"en": "Parts of a free repair come from the maker or are approved by it", "zh-Hans": "免费修理使用的零部件须由生产者提供或者认可", "zh-Hant": "免費修理使用的零部件須由生產者提供或者設可"}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: types[24:25:25], Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Must: &compliance.Condition{Field: "genuine", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}},
		{ID: "cn.sanbao.2013.16", Per: fields[4:5:5], Effect: "report", Severity: "major", Sources: sources[24:25:25], Texts: compliance.Texts{"en": "Whoever cannot drive on safely within the period of free repair gets advice, or help on the spot", "zh-Hans": "包修期内车辆因质量问题不能安全行驶的，应提供咨询或者现场服务", "zh-Hant": "包修期內車輛因質量問題不能安全行駛的，應提供諮詢或者現場服務"}, Owes: "repairer", Logic: &compliance.Response{On: compliance.Pattern{Events: types[25:26:26], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "undrivable", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Covered: "cn.sanbao.2013.17a"},
		}}}, Then: []compliance.Pattern{
			{Events: types[26:27:27], Match: matches[0:1:1]},
			{Events: types[27:28:28], Match: matches[1:2:2]},
			{Events: types[28:29:29], Match: matches[2:3:3]},
		}, Mode: "any", Until: &compliance.Pattern{Events: types[29:30:30], Match: matches[3:4:4]}}},
		{ID: "cn.sanbao.2013.18a", Per: fields[5:6:6], Effect: "report", Severity: "major", Sources: sources[25:26:26], Texts: compliance.Texts{"en": "A quality problem within the period of free repair is repaired without charge for labour and material", "zh-Hans": "包修期内出现质量问题的，免费修理，工时费和材料费均免", "zh-Hant": "包修期內出現質量問題的，免費修理，工時費和材料費均免"}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[30:31:31], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Any: []compliance.Condition{
				{Field: "wear_part", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
				{Field: "wear_part", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			}},
		}}}, Within: words[0:1:1], Grants: words[1:2:2]}},
		{ID: "cn.sanbao.2013.18c", Per: fields[6:7:7], Effect: "report", Severity: "major", Sources: sources[26:27:27], Texts: compliance.Texts{"en": "A covered problem is agreed to be repaired free of charge", "zh-Hans": "属于包修的问题应按免费修理办理", "zh-Hant": "屬於包修的問題應按免費修理辦理"}, Owes: "repairer", Logic: &compliance.Coexistence{If: compliance.Pattern{Events: types[31:32:32], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Any: []compliance.Condition{
				{Field: "wear_part", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
				{Field: "wear_part", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			}},
			{Covered: "cn.sanbao.2013.17a"},
		}}}, Then: []compliance.Pattern{
			{Events: types[32:33:33], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Match: matches[4:5:5]},
		}, Or: []compliance.Pattern{
			{Events: types[33:34:34], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Match: matches[5:6:6]},
			{Events: types[34:35:35], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
				{Field: "at", Op: "ge", Value: compliance.Value{Ref: "on.at"}},
			}}},
		}, By: &compliance.Pattern{Events: types[35:36:36], Match: matches[6:7:7]}}},
		{ID: "cn.sanbao.2013.18d", Params: []compliance.Param{
			{Name: "kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "labour"},
				{Form: "text", Text: "part"},
				{Form: "text", Text: "material"},
				{Form: "text", Text: "towing"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Kinds of lines that cost nothing", "zh-Hans": "不收费的项目种类", "zh-Hant": "不收費的項目種類"}},
		}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2013, 10, 1), To: cal.MustDate(2021, 12, 31), By: "vehicle.purchased"}, Sources: sources[27:29:29], Texts: compliance.Texts{"en": "A free repair costs nothing: no labour, no material, no towing", "zh-Hans": "免费修理不收工时费、材料费和拖车费", "zh-Hant": "免費修理不收工時費、材料費和拖車費"}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: types[36:37:37], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "line_kind", Op: "in", Value: compliance.Value{Param: "kinds"}},
		}}}, Must: &compliance.Condition{Field: "amount", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}},
		{ID: "cn.sanbao.2013.18e", Per: fields[7:8:8], Params: []compliance.Param{
			{Name: "units", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "engine"},
				{Form: "text", Text: "gearbox"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Units that are replaced", "zh-Hans": "可更换的总成", "zh-Hant": "可更換的總成"}},
		}, Effect: "report", Severity: "major", Sources: sources[29:30:30], Texts: compliance.Texts{"en": "A main part of engine or gearbox that fails within {cn.sanbao.2013.18w/period} and {cn.sanbao.2013.18w/km} km entitles to a new unit", "zh-Hans": "首{cn.sanbao.2013.18w/period}且{cn.sanbao.2013.18w/km}公里内，发动机、变速器的主要零件出现质量问题的，可以选择免费更换总成", "zh-Hant": "首{cn.sanbao.2013.18w/period}且{cn.sanbao.2013.18w/km}公里內，發動機、變速器的主要零件出現質量問題的，可以選擇免費更換總成"}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[37:38:38], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "main_part", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "part_group", Op: "in", Value: compliance.Value{Param: "units"}},
		}}}, Within: words[2:3:3], Grants: words[3:4:4], Choice: "customer"}},
		{ID: "cn.sanbao.2013.19", Per: fields[8:9:9], Params: []compliance.Param{
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "5"}, Stricter: "lower", Text: compliance.Texts{"en": "Days of one repair without spare car", "zh-Hans": "单次修理不提供备用车的日数", "zh-Hant": "單次修理不提供備用車的日數"}},
		}, Effect: "report", Severity: "major", Sources: sources[30:31:31], Texts: compliance.Texts{"en": "A repair that takes more than {days} days, waiting for parts included, entitles to a spare car or to the cost of transport", "zh-Hans": "一次修理占用时间（含等待备件）超过{days}日的，提供备用车或者给予合理的交通费用补偿", "zh-Hant": "一次修理占用時間（含等待備件）超過{days}日的，提供備用車或者給予合理的交通費用補償"}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[38:39:39], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Covered: "cn.sanbao.2013.17a"},
		}}}, MetBy: []compliance.Pattern{
			{Events: types[39:40:40]},
			{Events: types[40:41:41]},
		}, MetDuring: []compliance.Pattern{
			{Events: types[41:43:43], Match: matches[7:8:8]},
		}, Given: "days", GivenAnytime: words[4:5:5], IfAny: []compliance.Threshold{
			{Measure: compliance.Measure{Span: &compliance.Span{From: compliance.Pattern{Events: types[43:44:44], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: types[44:45:45]}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: types[45:48:48]}, Stops: []compliance.Pattern{
				{Events: types[48:49:49], Match: matches[8:9:9]},
				{Events: types[49:50:50], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}, Match: matches[9:10:10]},
			}, Unit: "days_of_24h"}}, Op: "gt", Value: compliance.Value{Param: "days"}},
		}, Grants: words[5:7:7], Choice: "either", Amounts: []compliance.Amount{
			{Name: "spare_car_days", Owes: "repairer", Beyond: true},
			{Name: "spare_car_days_missing", Owes: "repairer", Lacking: true},
		}}},
		{ID: "cn.sanbao.2013.20", Per: fields[9:10:10], Params: []compliance.Param{
			{Name: "hazards", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "steering_failure"},
				{Form: "text", Text: "brake_failure"},
				{Form: "text", Text: "body_crack"},
				{Form: "text", Text: "fuel_leak"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Failures that count", "zh-Hans": "适用的故障", "zh-Hant": "適用的故障"}},
		}, Effect: "report", Severity: "major", Sources: sources[31:32:32], Texts: compliance.Texts{"en": "Failure of steering or brakes, a cracked body or a fuel leak within {cn.sanbao.2013.18w/period} and {cn.sanbao.2013.18w/km} km entitles to another car or to the money back, without use fee", "zh-Hans": "首{cn.sanbao.2013.18w/period}且{cn.sanbao.2013.18w/km}公里内因质量问题出现转向失效、制动失效、车身开裂或者燃油泄漏的，可以选择换车或者退车，不付使用补偿费", "zh-Hant": "首{cn.sanbao.2013.18w/period}且{cn.sanbao.2013.18w/km}公里內因質量問題出現轉向失效、制動失效、車身開裂或者燃油泄漏的，可以選擇換車或者退車，不付使用補償費"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[50:51:51], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "hazard", Op: "in", Value: compliance.Value{Param: "hazards"}},
		}}}, Within: words[7:8:8], MetBy: []compliance.Pattern{
			{Events: types[51:52:52], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}, Match: matches[10:11:11]},
			{Events: types[52:53:53], Match: matches[11:12:12]},
		}, Grants: words[8:10:10], Choice: "customer", TermsOf: &compliance.Pattern{Events: types[53:54:54], Match: matches[12:13:13]}, Amounts: []compliance.Amount{
			{Name: "refund", Owes: "seller", Plus: []compliance.Term{
				{Path: "vehicle.price"},
			}},
		}}},
		{ID: "cn.sanbao.2013.20.1a", Per: fields[10:11:11], Params: []compliance.Param{
			{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{"en": "Repairs after which the right arises", "zh-Hans": "权利产生所需的修理次数", "zh-Hant": "權利產生所需的修理次數"}},
		}, Effect: "report", Severity: "major", Sources: sources[32:33:33], Texts: compliance.Texts{"en": "A serious safety failure that is not cured after {repairs} repairs entitles to another car or to the money back", "zh-Hans": "严重安全性能故障累计修理{repairs}次仍未排除的，可以选择换车或者退车", "zh-Hant": "嚴重安全性能故障累計修理{repairs}次仍未排除的，可以選擇換車或者退車"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[54:55:55], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
		}}}, Within: words[10:11:11], Restarts: &compliance.Pattern{Events: types[55:56:56]}, MetBy: []compliance.Pattern{
			{Events: types[56:57:57], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAll: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[57:58:58], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
				{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}}}}, OncePer: paths[9:11:11]}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
		}, Grants: words[11:13:13], Choice: "customer", TermsOf: &compliance.Pattern{Events: types[58:59:59]}, Amounts: []compliance.Amount{
			{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
				{Events: types[59:60:60], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[13:14:14], Plus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[60:63:63], Match: matches[13:14:14]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
			{Name: "refund", Owes: "seller", Prefer: []compliance.Pattern{
				{Events: types[63:64:64], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[14:15:15], Plus: []compliance.Term{
				{Path: "vehicle.price"},
			}, Minus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[64:67:67], Match: matches[14:15:15]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
		}}},
		{ID: "cn.sanbao.2013.20.1b", Per: fields[11:12:12], Params: []compliance.Param{
			{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{"en": "Repairs after which the right arises", "zh-Hans": "权利产生所需的修理次数", "zh-Hant": "權利產生所需的修理次數"}},
		}, Effect: "report", Severity: "major", Sources: sources[33:34:34], Texts: compliance.Texts{"en": "A serious safety failure after {repairs} repairs of such failures entitles to another car or to the money back", "zh-Hans": "严重安全性能故障累计修理{repairs}次后又出现严重安全性能故障的，可以选择换车或者退车", "zh-Hant": "嚴重安全性能故障累計修理{repairs}次後又出現嚴重安全性能故障的，可以選擇換車或者退車"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[67:68:68], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}}, Within: words[15:16:16], Restarts: &compliance.Pattern{Events: types[68:69:69]}, MetBy: []compliance.Pattern{
			{Events: types[69:70:70], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAll: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[70:71:71], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
				{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}}}}, OncePer: paths[11:13:13]}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
		}, Grants: words[16:18:18], Choice: "customer", TermsOf: &compliance.Pattern{Events: types[71:72:72]}, Amounts: []compliance.Amount{
			{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
				{Events: types[72:73:73], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[18:19:19], Plus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[73:76:76], Match: matches[15:16:16]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
			{Name: "refund", Owes: "seller", Prefer: []compliance.Pattern{
				{Events: types[76:77:77], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[19:20:20], Plus: []compliance.Term{
				{Path: "vehicle.price"},
			}, Minus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[77:80:80], Match: matches[16:17:17]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
		}}},
		{ID: "cn.sanbao.2013.20.2a", Per: fields[12:13:13], Params: []compliance.Param{
			{Name: "times", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{"en": "Replacements after which the right arises", "zh-Hans": "权利产生所需的更换次数", "zh-Hant": "權利產生所需的更換次數"}},
			{Name: "units", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "engine"},
				{Form: "text", Text: "gearbox"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Units or systems that count", "zh-Hans": "适用的总成或者系统", "zh-Hant": "適用的總成或者系統"}},
		}, Effect: "report", Severity: "major", Sources: sources[34:35:35], Texts: compliance.Texts{"en": "An engine or gearbox that was replaced {times} times and still does not work entitles to another car or to the money back", "zh-Hans": "发动机、变速器因质量问题累计更换{times}次仍不能正常使用的，可以选择换车或者退车", "zh-Hant": "發動機、變速器因質量問題累計更換{times}次仍不能正常使用的，可以選擇換車或者退車"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[80:81:81], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "part_group", Op: "in", Value: compliance.Value{Param: "units"}},
		}}}, Within: words[20:21:21], Restarts: &compliance.Pattern{Events: types[81:82:82]}, MetBy: []compliance.Pattern{
			{Events: types[82:83:83], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAll: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[83:84:84], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "unit_level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "assembly"}}},
				{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}}, Match: matches[17:19:19]}}}, Op: "ge", Value: compliance.Value{Param: "times"}},
		}, Grants: words[21:23:23], Choice: "customer", TermsOf: &compliance.Pattern{Events: types[84:85:85]}, Amounts: []compliance.Amount{
			{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
				{Events: types[85:86:86], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[23:24:24], Plus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[86:89:89], Match: matches[19:20:20]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
			{Name: "refund", Owes: "seller", Prefer: []compliance.Pattern{
				{Events: types[89:90:90], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[24:25:25], Plus: []compliance.Term{
				{Path: "vehicle.price"},
			}, Minus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[90:93:93], Match: matches[20:21:21]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
		}}},
		{ID: "cn.sanbao.2013.20.2b", Per: fields[13:14:14], Params: []compliance.Param{
			{Name: "times", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{"en": "Replacements after which the right arises", "zh-Hans": "权利产生所需的更换次数", "zh-Hant": "權利產生所需的更換次數"}},
			{Name: "units", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "engine"},
				{Form: "text", Text: "gearbox"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Units or systems that count", "zh-Hans": "适用的总成或者系统", "zh-Hant": "適用的總成或者系統"}},
		}, Effect: "report", Severity: "major", Sources: sources[35:36:36], Texts: compliance.Texts{"en": "One and the same main part of engine or gearbox that was replaced {times} times and still does not work entitles to another car or to the money back", "zh-Hans": "发动机、变速器的同一主要零件因质量问题累计更换{times}次仍不能正常使用的，可以选择换车或者退车", "zh-Hant": "發動機、變速器的同一主要零件因質量問題累計更換{times}次仍不能正常使用的，可以選擇換車或者退車"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[93:94:94], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "part_group", Op: "in", Value: compliance.Value{Param: "units"}},
		}}}, Within: words[25:26:26], Restarts: &compliance.Pattern{Events: types[94:95:95]}, MetBy: []compliance.Pattern{
			{Events: types[95:96:96], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAll: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[96:97:97], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "unit_level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "main_part"}}},
				{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}}, Match: matches[21:23:23]}}, MostBy: "part_key"}, Op: "ge", Value: compliance.Value{Param: "times"}},
		}, Grants: words[26:28:28], Choice: "customer", TermsOf: &compliance.Pattern{Events: types[97:98:98]}, Amounts: []compliance.Amount{
			{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
				{Events: types[98:99:99], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[28:29:29], Plus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[99:102:102], Match: matches[23:24:24]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
			{Name: "refund", Owes: "seller", Prefer: []compliance.Pattern{
				{Events: types[102:103:103], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[29:30:30], Plus: []compliance.Term{
				{Path: "vehicle.price"},
			}, Minus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[103:106:106], Match: matches[24:25:25]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
		}}},
		{ID: "cn.sanbao.2013.20.3", Per: fields[14:15:15], Params: []compliance.Param{
			{Name: "times", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{"en": "Replacements after which the right arises", "zh-Hans": "权利产生所需的更换次数", "zh-Hant": "權利產生所需的更換次數"}},
			{Name: "systems", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "steering"},
				{Form: "text", Text: "brake"},
				{Form: "text", Text: "suspension"},
				{Form: "text", Text: "axle"},
				{Form: "text", Text: "body"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Units or systems that count", "zh-Hans": "适用的总成或者系统", "zh-Hant": "適用的總成或者系統"}},
		}, Effect: "report", Severity: "major", Sources: sources[36:37:37], Texts: compliance.Texts{"en": "One and the same main part of steering, brake, suspension, axle or body that was replaced {times} times and still does not work entitles to another car or to the money back", "zh-Hans": "转向、制动、悬架、前后桥、车身的同一主要零件因质量问题累计更换{times}次仍不能正常使用的，可以选择换车或者退车", "zh-Hant": "轉向、制動、懸架、前後橋、車身的同一主要零件因質量問題累計更換{times}次仍不能正常使用的，可以選擇換車或者退車"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[106:107:107], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "part_group", Op: "in", Value: compliance.Value{Param: "systems"}},
		}}}, Within: words[30:31:31], Restarts: &compliance.Pattern{Events: types[107:108:108]}, MetBy: []compliance.Pattern{
			{Events: types[108:109:109], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAll: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[109:110:110], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "unit_level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "main_part"}}},
				{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}}, Match: matches[25:27:27]}}, MostBy: "part_key"}, Op: "ge", Value: compliance.Value{Param: "times"}},
		}, Grants: words[31:33:33], Choice: "customer", TermsOf: &compliance.Pattern{Events: types[110:111:111]}, Amounts: []compliance.Amount{
			{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
				{Events: types[111:112:112], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[33:34:34], Plus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[112:115:115], Match: matches[27:28:28]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
			{Name: "refund", Owes: "seller", Prefer: []compliance.Pattern{
				{Events: types[115:116:116], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[34:35:35], Plus: []compliance.Term{
				{Path: "vehicle.price"},
			}, Minus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[116:119:119], Match: matches[28:29:29]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
		}}},
		{ID: "cn.sanbao.2013.21a", Per: fields[15:16:16], Params: []compliance.Param{
			{Name: "after_end", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{"en": "Whether days after the end of the period count", "zh-Hans": "期限届满后的修理日数是否计入", "zh-Hant": "期限屆滿後的修理日數是否計入"}, Sources: sources[37:38:38]},
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "35"}, Stricter: "lower", Text: compliance.Texts{"en": "Days of repair that are not enough", "zh-Hans": "累计修理日数上限", "zh-Hant": "累計修理日數上限"}},
			{Name: "pauses", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "vin_special_part_transport"},
				{Form: "text", Text: "outside_rescue_travel"},
			}}, Stricter: "lower", Text: compliance.Texts{"en": "Time that is not counted", "zh-Hans": "不计入的时间", "zh-Hant": "不計入的時間"}},
		}, Effect: "report", Severity: "major", Sources: sources[38:39:39], Texts: compliance.Texts{"en": "Repairs of more than {days} days in all entitle to another car; transport of special parts and the way of a rescue are not counted", "zh-Hans": "因质量问题累计修理时间超过{days}日的，可以换车；特殊零部件运输时间和外出救援路途时间不计", "zh-Hant": "因質量問題累計修理時間超過{days}日的，可以換車；特殊零部件運輸時間和外出救援路途時間不計"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[119:120:120], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: words[35:36:36], AfterEnd: &compliance.Value{Param: "after_end"}, Restarts: &compliance.Pattern{Events: types[120:121:121]}, MetBy: []compliance.Pattern{
			{Events: types[121:122:122], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAny: []compliance.Threshold{
			{Measure: compliance.Measure{Span: &compliance.Span{From: compliance.Pattern{Events: types[122:123:123], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: types[123:124:124]}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: types[124:127:127]}, Stops: []compliance.Pattern{
				{Events: types[127:128:128], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, Minus: &compliance.Interruption{From: compliance.Pattern{Events: types[128:129:129], Where: &compliance.Condition{Field: "pause_reason", Op: "in", Value: compliance.Value{Param: "pauses"}}}, To: compliance.Pattern{Events: types[129:130:130]}}, Unit: "days_of_24h"}}, Op: "gt", Value: compliance.Value{Param: "days"}},
		}, Grants: words[36:37:37], TermsOf: &compliance.Pattern{Events: types[130:131:131]}, Amounts: []compliance.Amount{
			{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
				{Events: types[131:132:132], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[37:38:38], Plus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[132:135:135], Match: matches[29:30:30]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
		}}},
		{ID: "cn.sanbao.2013.21b", Per: fields[16:17:17], Params: []compliance.Param{
			{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "5"}, Stricter: "lower", Text: compliance.Texts{"en": "Repairs of one problem that are not enough", "zh-Hans": "同一问题修理次数上限", "zh-Hant": "同一問題修理次數上限"}},
		}, Effect: "report", Severity: "major", Sources: sources[39:40:40], Texts: compliance.Texts{"en": "One problem repaired more than {repairs} times entitles to another car", "zh-Hans": "同一质量问题累计修理超过{repairs}次的，可以换车", "zh-Hant": "同一質量問題累計修理超過{repairs}次的，可以換車"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[135:136:136], Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: words[38:39:39], Restarts: &compliance.Pattern{Events: types[136:137:137]}, MetBy: []compliance.Pattern{
			{Events: types[137:138:138], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAny: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[138:139:139], Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}}, MostBy: "problem_key", OncePer: paths[13:14:14]}, Op: "gt", Value: compliance.Value{Param: "repairs"}},
		}, Grants: words[39:40:40], TermsOf: &compliance.Pattern{Events: types[139:140:140]}, Amounts: []compliance.Amount{
			{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
				{Events: types[140:141:141], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[40:41:41], Plus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[141:144:144], Match: matches[30:31:31]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
		}}},
		{ID: "cn.sanbao.2013.23", Per: fields[17:18:18], When: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "replace"}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2013, 10, 1), To: cal.MustDate(2021, 12, 31), By: "vehicle.purchased"}, Sources: sources[40:41:41], Texts: compliance.Texts{"en": "Where no car of the same model, or one that is not below it, can be had, the money is given back", "zh-Hans": "无同品牌同型号车、也无不低于原车配置的车可更换的，可以选择退车", "zh-Hant": "無同品牌同型號車、也無不低於原車配置的車可更換的，可以選擇退車"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[144:145:145], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "justified", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "equal_car", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
		}}}, MetBy: []compliance.Pattern{
			{Events: types[145:146:146]},
		}, Grants: words[41:42:42], Choice: "customer"}},
		{ID: "cn.sanbao.2013.24a", Per: fields[18:19:19], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "claim.justified", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}},
		}}, Params: []compliance.Param{
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "15"}, Stricter: "lower", Text: compliance.Texts{"en": "Working days for the refund", "zh-Hans": "退款的工作日数", "zh-Hant": "退款的工作日數"}},
		}, Effect: "report", Severity: "major", Sources: sources[41:42:42], Texts: compliance.Texts{"en": "A justified demand for the money back is fulfilled within {days} working days", "zh-Hans": "退车要求成立的，应自提出要求之日起{days}个工作日内退款", "zh-Hant": "退車要求成立的，應自提出要求之日起{days}個工作日內退款"}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: types[146:147:147], Where: &compliance.Condition{Covered: "cn.sanbao.2013.17b"}}, Then: []compliance.Pattern{
			{Events: types[147:148:148]},
		}, Within: compliance.Windows{
			{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
		}}},
		{ID: "cn.sanbao.2013.24b", Per: fields[19:20:20], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "claim.justified", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "replace"}}},
		}}, Params: []compliance.Param{
			{Name: "days", Type: "int", Stricter: "lower", Text: compliance.Texts{"en": "Working days for the other car; not confirmed, so without value", "zh-Hans": "换车的工作日数；未经证实，故不设值", "zh-Hant": "換車的工作日數；未經證實，故不設值"}},
		}, Effect: "report", Severity: "major", Sources: sources[42:43:43], Texts: compliance.Texts{"en": "A justified demand for another car is fulfilled within a number of working days that is not confirmed", "zh-Hans": "换车要求成立的，应在规定工作日内完成（日数未经证实）", "zh-Hant": "換車要求成立的，應在規定工作日內完成（日數未經證實）"}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: types[148:149:149], Where: &compliance.Condition{Covered: "cn.sanbao.2013.17b"}}, Then: []compliance.Pattern{
			{Events: types[149:150:150]},
		}, Within: compliance.Windows{
			{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
		}}},
		{ID: "cn.sanbao.2013.24c", Per: fields[20:21:21], When: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2013, 10, 1), To: cal.MustDate(2021, 12, 31), By: "vehicle.purchased"}, Sources: sources[43:44:44], Texts: compliance.Texts{"en": "The refund is the price on the invoice, in one payment, less the use fee", "zh-Hans": "退款为发票价款一次付清，扣除使用补偿费", "zh-Hant": "退款為發票價款一次付清，扣除使用補償費"}, Owes: "seller", Logic: &compliance.Balance{On: &compliance.Pattern{Events: types[150:151:151]}, Left: []compliance.Term{
			{Path: "refund"},
			{Path: "use_fee"},
		}, Op: "eq", Right: []compliance.Term{
			{Path: "vehicle.price"},
		}, TermsOf: &compliance.Pattern{Events: types[151:152:152], Match: matches[31:32:32]}}},
		{ID: "cn.sanbao.2013.24d", Per: fields[21:22:22], When: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2013, 10, 1), To: cal.MustDate(2021, 12, 31), By: "vehicle.purchased"}, Sources: sources[44:45:45], Texts: compliance.Texts{"en": "With the money comes the certificate of the return", "zh-Hans": "退车时应出具退车证明", "zh-Hant": "退車時應出具退車證明"}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: types[152:153:153]}, Fields: paths[14:15:15]}},
		{ID: "cn.sanbao.2013.25a", Per: fields[22:23:23], When: &compliance.Condition{All: []compliance.Condition{
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
			}}, Text: compliance.Texts{"en": "Articles for which the fee is due", "zh-Hans": "须付使用补偿费的条款", "zh-Hant": "須付使用補償費的條款"}},
		}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2013, 10, 1), To: cal.MustDate(2021, 12, 31), By: "vehicle.purchased"}, Sources: sources[45:47:47], Texts: compliance.Texts{"en": "The use fee is the price times the kilometres, by a thousand, times the factor on the card", "zh-Hans": "使用补偿费＝车价款×行驶里程÷1000×使用补偿系数", "zh-Hant": "使用補償費＝車價款×行駛里程÷1000×使用補償係數"}, Owes: "customer", Logic: &compliance.Balance{On: &compliance.Pattern{Events: types[153:154:154]}, Left: []compliance.Term{
			{Path: "use_fee"},
		}, Op: "eq", Right: []compliance.Term{
			{Path: "vehicle.price", Times: []compliance.Value{
				{Ref: "claim.odometer_km"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}, TermsOf: &compliance.Pattern{Events: types[154:155:155], Match: matches[32:33:33]}}},
		{ID: "cn.sanbao.2013.25b", Per: fields[23:24:24], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "claim.basis", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "20"}}},
			{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}},
		}}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2013, 10, 1), To: cal.MustDate(2021, 12, 31), By: "vehicle.purchased"}, Sources: sources[47:48:48], Texts: compliance.Texts{"en": "No use fee is due for a car replaced or returned by the first sentence of article 20", "zh-Hans": "依第二十条第一款换车或者退车的，不付使用补偿费", "zh-Hant": "依第二十條第一款換車或者退車的，不付使用補償費"}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: types[155:156:156]}, Must: &compliance.Condition{Field: "use_fee", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}},
		{ID: "cn.sanbao.2013.25n", Per: fields[24:25:25], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "vehicle.class", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "car"}}},
			{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Params: []compliance.Param{
			{Name: "min", Type: "num", Default: compliance.Literal{Form: "text", Text: "0.005"}, Text: compliance.Texts{"en": "The lowest factor", "zh-Hans": "系数下限", "zh-Hant": "係數下限"}},
			{Name: "max", Type: "num", Default: compliance.Literal{Form: "text", Text: "0.008"}, Stricter: "lower", Text: compliance.Texts{"en": "The highest factor", "zh-Hans": "系数上限", "zh-Hant": "係數上限"}},
		}, Effect: "block", Severity: "critical", Valid: compliance.Validity{From: cal.MustDate(2013, 10, 1), To: cal.MustDate(2021, 12, 31)}, Sources: sources[48:49:49], Texts: compliance.Texts{"en": "The use factor is {min} to {max}", "zh-Hans": "使用补偿系数为{min}至{max}", "zh-Hant": "使用補償係數為{min}至{max}"}, Owes: "maker", Logic: &compliance.Require{On: compliance.Pattern{Events: types[156:157:157]}, Must: &compliance.Condition{All: []compliance.Condition{
			{Field: "use_factor", Op: "ge", Value: compliance.Value{Param: "min"}},
			{Field: "use_factor", Op: "le", Value: compliance.Value{Param: "max"}},
		}}}},
		{ID: "cn.sanbao.2013.26", Per: fields[25:26:26], When: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}, Params: []compliance.Param{
			{Name: "days", Type: "int", Stricter: "lower", Text: compliance.Texts{"en": "Working days for the answer; not confirmed, so without value", "zh-Hans": "答复的工作日数；未经证实，故不设值", "zh-Hant": "答覆的工作日數；未經證實，故不設值"}},
		}, Effect: "report", Severity: "major", Sources: sources[49:50:50], Texts: compliance.Texts{"en": "A written demand is answered in writing within a number of working days that is not confirmed", "zh-Hans": "书面要求应在规定工作日内书面答复（日数未经证实）", "zh-Hant": "書面要求應在規定工作日內書面答覆（日數未經證實）"}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: types[157:158:158], Where: &compliance.Condition{Covered: "cn.sanbao.2013.17b"}}, Then: []compliance.Pattern{
			{Events: types[158:159:159]},
		}, Within: compliance.Windows{
			{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
		}}},
		{ID: "cn.sanbao.2013.26w", Per: fields[26:27:27], Params: []compliance.Param{
			{Name: "demand_months", Type: "int", Stricter: "higher", Text: compliance.Texts{"en": "Months from its day on in which a right to another car or to the money back may be demanded though the period has ended in which it arose: the article does not say, so not set", "zh-Hans": "换车、退车的权利在三包有效期内产生的，期满后仍可提出要求的月数（自权利产生之日起）：条文未明确，未设定", "zh-Hant": "換車、退車的權利在三包有效期內產生的，期滿後仍可提出要求的月數（自權利產生之日起）：條文未明確，未設定"}, Sources: sources[50:51:51]},
		}, Severity: "major", Sources: sources[51:52:52], Texts: compliance.Texts{"en": "A right to another car or to the money back that arose in the period may be demanded after its end: for how long, the article leaves open", "zh-Hans": "三包有效期内产生的换车、退车权利，期满后可否以及在多长时间内提出要求，条文未明确", "zh-Hant": "三包有效期內產生的換車、退車權利，期滿後可否以及在多長時間內提出要求，條文未明確"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[159:160:160], Where: &compliance.Condition{Field: "rule_id", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
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
		}, EndsBy: &compliance.Pattern{Events: types[160:161:161], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}}}},
		{ID: "cn.sanbao.2013.26.late", Per: fields[27:28:28], When: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}, Params: []compliance.Param{
			{Name: "days", Type: "int", Stricter: "lower", Text: compliance.Texts{"en": "Working days for the answer; not confirmed, so without value", "zh-Hans": "答复的工作日数；未经证实，故不设值", "zh-Hant": "答覆的工作日數；未經證實，故不設值"}, Sources: sources[52:53:53]},
		}, Effect: "report", Severity: "major", Sources: sources[53:54:54], Texts: compliance.Texts{"en": "The demand came after the end of the period, on a right that arose in it: whether it is answered within a number of working days, the article leaves open", "zh-Hans": "要求系在三包有效期届满后、就期内产生的权利提出：是否应自收到之日起若干工作日内答复，条文未明确", "zh-Hant": "要求係在三包有效期屆滿後、就期內產生的權利提出：是否應自收到之日起若干工作日內答覆，條文未明確"}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: types[161:162:162], Where: &compliance.Condition{All: []compliance.Condition{
			{Not: &compliance.Condition{Covered: "cn.sanbao.2013.17b"}},
			{Covered: "cn.sanbao.2013.26w"},
		}}}, Then: []compliance.Pattern{
			{Events: types[162:163:163]},
		}, Within: compliance.Windows{
			{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
		}}},
		{ID: "cn.sanbao.2013.27", Per: fields[28:29:29], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "vehicle.class", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "car"}}},
			{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Params: []compliance.Param{
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "10"}, Stricter: "lower", Text: compliance.Texts{"en": "Working days for the new card", "zh-Hans": "补办的工作日数", "zh-Hant": "補辦的工作日數"}},
		}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2013, 10, 1), To: cal.MustDate(2021, 12, 31), By: "vehicle.purchased"}, Sources: sources[54:55:55], Texts: compliance.Texts{"en": "A lost guarantee card is issued again within {days} working days", "zh-Hans": "三包凭证遗失的，应在{days}个工作日内补办", "zh-Hant": "三包憑證遺失的，應在{days}個工作日內補辦"}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: types[163:164:164]}, Then: []compliance.Pattern{
			{Events: types[164:165:165]},
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
			}}, Stricter: "lower", Text: compliance.Texts{"en": "Reasons for which liability is refused", "zh-Hans": "免责情形", "zh-Hant": "免責情形"}, Sources: sources[55:57:57]},
		}, Effect: "report", Severity: "major", Sources: sources[57:58:58], Texts: compliance.Texts{"en": "Liability for a problem is refused only for a reason of the articles", "zh-Hans": "除规定情形外不得免责", "zh-Hant": "除規定情形外不得免責"}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: types[165:166:166], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			{Covered: "cn.sanbao.2013.17a"},
		}}}, Must: &compliance.Condition{Field: "exempt_by", Op: "in", Value: compliance.Value{Param: "reasons"}}}},
	}}
}
