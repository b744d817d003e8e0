// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func cnSanbao2021() *compliance.Pack {
	sources := []cite.Source{
		{Document: "CN-SANBAO-2021", Clause: "27", Basis: "law", Confidence: "inferred", Note: "the article does not say how the sum is rounded: to the cent, halves up, is our default, as bills in this currency are written"},
		{Document: "CN-SANBAO-2021", Clause: "27", Basis: "law", Confidence: "inferred", Note: "the article does not say how the sum is rounded: to the cent, halves up, is our default, as bills in this currency are written"},
		{Document: "CN-SANBAO-2021", Clause: "18", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "18", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "18", Basis: "law", Confidence: "unconfirmed", Note: "whether the days of repairs extend this period, by article 18 of the regulations of 2024 that implement the consumer law, is open: off"},
		{Document: "CN-SANBAO-2021", Clause: "18", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "4", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "29", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "33", Basis: "law", Confidence: "inferred", Note: "that it ends when the money was paid back, as what is agreed holds for the car that is sold again, is our reading"},
		{Document: "CN-SANBAO-2021", Clause: "18", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "18", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "18", Basis: "law", Confidence: "unconfirmed", Note: "whether the days of repairs extend this period, by article 18 of the regulations of 2024 that implement the consumer law, is open: off"},
		{Document: "CN-SANBAO-2021", Clause: "18", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "29", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "33", Basis: "law", Confidence: "inferred", Note: "that it ends when the money was paid back, as what is agreed holds for the car that is sold again, is our reading"},
		{Document: "CN-SANBAO-2021", Clause: "20", Basis: "law", Confidence: "unconfirmed", Note: "whether article 203 of the Civil Code reaches this period is open: off"},
		{Document: "CN-SANBAO-2021", Clause: "20", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "20", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "20", Basis: "law", Note: "the first day is not counted, by article 201 of the Civil Code; that a last day of rest moves the end on, by its article 203, is applied only if rest_days is switched on: whether that article reaches this period is open"},
		{Document: "CN-SANBAO-2021", Clause: "33", Basis: "law", Confidence: "inferred", Note: "that it ends when the money was paid back, as what is agreed holds for the car that is sold again, is our reading"},
		{Document: "CN-SANBAO-2021", Clause: "29", Basis: "law", Confidence: "inferred", Note: "that it begins again with the other car, of which the article says it of the two periods of article 18, is our reading"},
		{Document: "CN-SANBAO-2021", Clause: "22", Basis: "law", Confidence: "unconfirmed", Note: "whether article 203 of the Civil Code reaches this period is open: off"},
		{Document: "CN-SANBAO-2021", Clause: "22", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "22", Basis: "law", Note: "the first day is not counted, by article 201 of the Civil Code; that a last day of rest moves the end on, by its article 203, is applied only if rest_days is switched on: whether that article reaches this period is open"},
		{Document: "CN-SANBAO-2021", Clause: "33", Basis: "law", Confidence: "inferred", Note: "that it ends when the money was paid back, as what is agreed holds for the car that is sold again, is our reading"},
		{Document: "CN-SANBAO-2021", Clause: "29", Basis: "law", Confidence: "inferred", Note: "that it begins again with the other car, of which the article says it of the two periods of article 18, is our reading"},
		{Document: "CN-SANBAO-2021", Clause: "9", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "9", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "9", Basis: "law", Note: "the numbers stand on the certificate of each car; they have no default"},
		{Document: "CN-SANBAO-2021", Clause: "33", Basis: "law", Confidence: "inferred", Note: "that it ends when the money was paid back, as what is agreed holds for the car that is sold again, is our reading"},
		{Document: "CN-SANBAO-2021", Clause: "29", Basis: "law", Confidence: "inferred", Note: "that it begins again with the other car, which comes with a certificate of its own, is our reading: the article speaks of the two periods of article 18"},
		{Document: "CN-SANBAO-2021", Clause: "8", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "9", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "9", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "10", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "12", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "13", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "14", Basis: "law", Note: "promptly: the article has no number of days"},
		{Document: "CN-SANBAO-2021", Clause: "14", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "15", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "16", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "17", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "17", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "17", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "19", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "19", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "19", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "19", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "15", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "20", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "21", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "21", Basis: "law", Confidence: "inferred", Note: "from the sixth day on; that it is given on that day follows"},
		{Document: "CN-SANBAO-2021", Clause: "21", Basis: "law", Confidence: "inferred", Note: "from the sixth day on: that it is given for each of the days follows"},
		{Document: "CN-SANBAO-2021", Clause: "22", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "23", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "24(1)(1)", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "24(1)(1)", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "24(1)(2)", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "24(2)", Basis: "law", Note: "a main part that came with a new unit is recorded with the level part_of_assembly, and is not counted"},
		{Document: "CN-SANBAO-2021", Clause: "24(1)(3)", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "24(2)", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "24(1)(4)", Basis: "law", Confidence: "unconfirmed", Note: "whether days after the end of the period count is not said: off"},
		{Document: "CN-SANBAO-2021", Clause: "24(1)(4)", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "24(3)", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "40", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "24(1)(4)", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "25", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "26", Basis: "law", Note: "taxes and insurance follow other rules"},
		{Document: "CN-SANBAO-2021", Clause: "26", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "27", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "27", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "27", Basis: "law", Confidence: "inferred", Note: "that the fee is rounded to the cent, halves up, is our choice; the article does not say"},
		{Document: "CN-SANBAO-2021", Clause: "22", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "23", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "27", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "27", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "28(1)", Basis: "law", Note: "the clause speaks of demands within the period of replacement and return: for a right that arose in it, but is demanded after its end, no time for the answer is set"},
		{Document: "CN-SANBAO-2021", Clause: "28(2)", Basis: "law", Note: "read with the first paragraph: of demands within the period of replacement and return"},
		{Document: "CN-SANBAO-2021", Clause: "28", Basis: "law", Confidence: "unconfirmed", Note: "the article sets no time: off"},
		{Document: "CN-SANBAO-2021", Clause: "28", Basis: "law", Confidence: "inferred", Note: "the article speaks of demands within the period of replacement and return; for how long a right that arose in it may be demanded after its end is open"},
		{Document: "CN-SANBAO-2021", Clause: "28(1)", Basis: "law", Confidence: "inferred", Note: "of a demand after the end of the period the article says nothing: it is only asked for if somebody says for how long such a right may be demanded"},
		{Document: "CN-SANBAO-2021", Clause: "28(2)", Basis: "law", Confidence: "inferred", Note: "of a demand after the end of the period the article says nothing: it is only asked for if somebody says for how long such a right may be demanded"},
		{Document: "CN-SANBAO-2021", Clause: "28(1)", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "28(2)", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "28(2)", Basis: "law", Note: "unless the consumer caused the delay, which a person decides"},
		{Document: "CN-SANBAO-2021", Clause: "32", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "40", Basis: "law", Confidence: "inferred", Note: "no_quality_problem: by the definition, what is no quality problem is none of the liability"},
		{Document: "CN-SANBAO-2021", Clause: "32", Basis: "law"},
		{Document: "CN-SANBAO-2021", Clause: "33", Basis: "law"},
	}
	fields := []history.Name{
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"problem_id",
		"order_id",
		"problem_id",
		"problem_id",
		"problem_id",
		"problem_id",
		"order_id",
		"order_id",
		"order_id",
		"problem_id",
		"problem_id",
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
		"vehicle_id",
		"claim_id",
		"claim_id",
		"vehicle_id",
		"claim_id",
		"claim_id",
		"claim_id",
		"claim_id",
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
		"vehicle.purchased",
		"claim.completed",
		"vehicle.replaced",
		"vehicle.purchased",
		"claim.completed",
		"vehicle.replaced",
		"vehicle.handed_over",
		"vehicle.card_issued",
		"vehicle.card_issued",
		"filing.needed",
		"filing.made",
		"vehicle.handed_over",
		"vehicle.card_lost",
		"vehicle.card_reissued",
		"vehicle.card_reissued",
		"problem.reported",
		"progress.told",
		"order.rescue_dispatched",
		"order.rescue_solved",
		"order.closed",
		"part.fitted",
		"repair_record.completed",
		"repair_record.completed",
		"order.documents_handed",
		"order.closed",
		"record.created",
		"record.deleted",
		"problem.reported",
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
		"entitlement.arisen",
		"spare_car.provided",
		"transport.compensated",
		"entitlement.arisen",
		"problem.reported",
		"claim.completed",
		"vehicle.replaced",
		"vehicle.purchased",
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
		"claim.received",
		"problem.reported",
		"intake.done",
		"claim.received",
		"claim.decided",
		"claim.completed",
		"claim.completed",
		"vehicle.purchased",
		"claim.completed",
		"vehicle.purchased",
		"claim.completed",
		"vehicle.purchased",
		"claim.completed",
		"vehicle.purchased",
		"claim.received",
		"claim.answered",
		"claim.received",
		"claim.completed",
		"entitlement.arisen",
		"claim.completed",
		"claim.received",
		"claim.answered",
		"claim.received",
		"claim.completed",
		"claim.answered",
		"claim.completed",
		"rule.violated",
		"claim.completed",
		"problem.reported",
		"vehicle.resold",
	}
	paths := []compliance.Path{
		"delivered_on",
		"invoice_on",
		"odometer_km",
		"order.odometer_km",
		"delivered_on",
		"invoice_on",
		"odometer_km",
		"order.odometer_km",
		"delivered_on",
		"invoice_on",
		"odometer_km",
		"order.odometer_km",
		"delivered_on",
		"invoice_on",
		"delivered_on",
		"invoice_on",
		"on.part_group",
		"on.part_group",
		"odometer_km",
		"order.odometer_km",
		"order_id",
		"problem_key",
		"order_id",
		"problem_key",
		"order_id",
		"reasons",
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
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
	}
	words := []string{
		"cn.sanbao.2021.18a",
		"free_repair",
		"cn.sanbao.2021.9w",
		"free_wear_part",
		"cn.sanbao.2021.20w",
		"replace_assembly",
		"transport.compensated",
		"spare_car",
		"transport_compensation",
		"cn.sanbao.2021.22w",
		"replace",
		"return",
		"cn.sanbao.2021.20w",
		"replace",
		"return",
		"cn.sanbao.2021.18b",
		"replace",
		"return",
		"cn.sanbao.2021.27n",
		"cn.sanbao.2021.27n",
		"cn.sanbao.2021.18b",
		"replace",
		"return",
		"cn.sanbao.2021.27n",
		"cn.sanbao.2021.27n",
		"cn.sanbao.2021.18b",
		"replace",
		"return",
		"cn.sanbao.2021.27n",
		"cn.sanbao.2021.27n",
		"cn.sanbao.2021.18b",
		"replace",
		"return",
		"cn.sanbao.2021.27n",
		"cn.sanbao.2021.27n",
		"cn.sanbao.2021.18b",
		"replace",
		"return",
		"cn.sanbao.2021.27n",
		"cn.sanbao.2021.27n",
		"cn.sanbao.2021.18b",
		"replace",
		"return",
		"cn.sanbao.2021.27n",
		"cn.sanbao.2021.27n",
		"return",
		"return",
	}
	return &compliance.Pack{Format: 1, ID: "cn-sanbao-2021", Layer: "law", Version: "2026.1", Jurisdiction: "CN", Title: compliance.Texts{"en": "Family cars: repair, replacement and return, for cars bought from 2022 on", "zh-Hans": "家用汽车产品三包责任（二〇二二年起购买的车辆）", "zh-Hant": "家用汽車產品三包責任（二〇二二年起購買的車輛）"}, Documents: []compliance.Document{
		{ID: "CN-SANBAO-2021", Title: compliance.Texts{"en": "Provisions on the Liability for Repair, Replacement and Return of Family Automobile Products, SAMR Order 43 of 2021", "zh-Hans": "家用汽车产品修理更换退货责任规定（国家市场监督管理总局令第43号）", "zh-Hant": "家用汽車產品修理更換退貨責任規定（國家市場監督管理總局令第43號）"}},
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
		{Name: "depreciation", Texts: compliance.Texts{"en": "the depreciation of the add-ons", "zh-Hans": "加装装饰的折旧", "zh-Hant": "加裝裝飾的折舊"}},
		{Name: "documents", Texts: compliance.Texts{"en": "the papers", "zh-Hans": "文件", "zh-Hant": "文件"}},
		{Name: "equal_car", Texts: compliance.Texts{"en": "whether an equal car can be had", "zh-Hans": "是否有同品牌同型号车辆可换", "zh-Hant": "是否有同品牌同型號車輛可換"}},
		{Name: "exempt_by", Texts: compliance.Texts{"en": "why it is exempt", "zh-Hans": "免责事由", "zh-Hant": "免責事由"}},
		{Name: "fee", Texts: compliance.Texts{"en": "the fee", "zh-Hans": "费用", "zh-Hant": "費用"}},
		{Name: "filing_kind", Texts: compliance.Texts{"en": "the kind of the filing", "zh-Hans": "备案种类", "zh-Hant": "備案種類"}},
		{Name: "genuine", Texts: compliance.Texts{"en": "whether the part is genuine", "zh-Hans": "是否原厂或者经认可的配件", "zh-Hant": "是否原廠或者經認可的配件"}},
		{Name: "hazard", Texts: compliance.Texts{"en": "the hazard", "zh-Hans": "危及安全的情形", "zh-Hant": "危及安全的情形"}},
		{Name: "inspected", Texts: compliance.Texts{"en": "whether it was inspected", "zh-Hans": "是否检测", "zh-Hant": "是否檢測"}},
		{Name: "justified", Texts: compliance.Texts{"en": "whether it is justified", "zh-Hans": "是否成立", "zh-Hant": "是否成立"}},
		{Name: "line_kind", Texts: compliance.Texts{"en": "the kind of the line", "zh-Hans": "费用行种类", "zh-Hant": "費用行種類"}},
		{Name: "main_part", Texts: compliance.Texts{"en": "the main part", "zh-Hans": "主要零部件", "zh-Hant": "主要零部件"}},
		{Name: "needs_replacement", Texts: compliance.Texts{"en": "whether it has to be replaced", "zh-Hans": "是否需要更换", "zh-Hant": "是否需要更換"}},
		{Name: "part_group", Texts: compliance.Texts{"en": "the group of the part", "zh-Hans": "零部件类别", "zh-Hant": "零部件類別"}},
		{Name: "pause_reason", Texts: compliance.Texts{"en": "why the repair paused", "zh-Hans": "修理中断的原因", "zh-Hant": "修理中斷的原因"}},
		{Name: "record_kind", Texts: compliance.Texts{"en": "the kind of the record", "zh-Hans": "档案种类", "zh-Hant": "檔案種類"}},
		{Name: "refused", Texts: compliance.Texts{"en": "whether it was refused", "zh-Hans": "是否拒绝", "zh-Hant": "是否拒絕"}},
		{Name: "rule_id", Texts: compliance.Texts{"en": "the rule that was broken", "zh-Hans": "所违反的规则", "zh-Hant": "所違反的規則"}},
		{Name: "severe", Texts: compliance.Texts{"en": "whether it is a severe safety failure", "zh-Hans": "是否严重安全性能故障", "zh-Hant": "是否嚴重安全性能故障"}},
		{Name: "topics", Texts: compliance.Texts{"en": "what was told", "zh-Hans": "告知的内容", "zh-Hant": "告知的內容"}},
		{Name: "undrivable", Texts: compliance.Texts{"en": "whether the car cannot be driven on safely", "zh-Hans": "车辆是否不能安全行驶", "zh-Hant": "車輛是否不能安全行駛"}},
		{Name: "unit_level", Texts: compliance.Texts{"en": "whether the whole unit was replaced", "zh-Hans": "是否更换总成", "zh-Hant": "是否更換總成"}},
		{Name: "use_factor", Texts: compliance.Texts{"en": "the use factor", "zh-Hans": "使用补偿系数", "zh-Hant": "使用補償係數"}},
		{Name: "valid", Texts: compliance.Texts{"en": "whether it is a quality problem", "zh-Hans": "是否质量问题", "zh-Hant": "是否質量問題"}},
		{Name: "vehicle.energy", Texts: compliance.Texts{"en": "how the vehicle is driven", "zh-Hans": "动力类型", "zh-Hant": "動力類型"}},
		{Name: "wear_part", Texts: compliance.Texts{"en": "whether it is a wearing part", "zh-Hans": "是否易损耗零部件", "zh-Hant": "是否易損耗零部件"}},
		{Name: "free_repair", Texts: compliance.Texts{"en": "repair free of charge", "zh-Hans": "免费修理", "zh-Hant": "免費修理"}},
		{Name: "free_wear_part", Texts: compliance.Texts{"en": "a new wearing part free of charge", "zh-Hans": "免费更换易损耗零部件", "zh-Hant": "免費更換易損耗零部件"}},
		{Name: "replace_assembly", Texts: compliance.Texts{"en": "a new unit free of charge", "zh-Hans": "免费更换总成", "zh-Hant": "免費更換總成"}},
		{Name: "spare_car", Texts: compliance.Texts{"en": "a spare car", "zh-Hans": "备用车", "zh-Hant": "備用車"}},
		{Name: "lacks", Texts: compliance.Texts{"en": "the days that are missing of the spare car or the compensation", "zh-Hans": "备用车或者交通补偿尚欠的日数", "zh-Hant": "備用車或者交通補償尚欠的日數"}},
		{Name: "given", Texts: compliance.Texts{"en": "the days that were given of the spare car or the compensation", "zh-Hans": "已提供备用车或者交通补偿的日数", "zh-Hant": "已提供備用車或者交通補償的日數"}},
		{Name: "at", Texts: compliance.Texts{"en": "when it happened", "zh-Hans": "发生时间", "zh-Hant": "發生時間"}},
		{Name: "order_id", Texts: compliance.Texts{"en": "the order", "zh-Hans": "工单", "zh-Hant": "工單"}},
		{Name: "demand_months", Texts: compliance.Texts{"en": "for how long a right that arose in the period may be demanded after its end", "zh-Hans": "期满后可就该权利提出要求的期间", "zh-Hant": "期滿後可就該權利提出要求的期間"}},
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
		{ID: "cn.sanbao.2021.18a", Per: fields[0:1:1], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "car"},
				{Form: "text", Text: "pickup"},
			}}}},
			{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Params: []compliance.Param{
			{Name: "period", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
				{Form: "text", Text: "years", Name: "unit"},
				{Form: "number", Text: "3", Name: "max"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "How long it lasts", "zh-Hans": "期限", "zh-Hant": "期限"}, Sources: sources[2:3:3]},
			{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "60000"}, Stricter: "higher", Text: compliance.Texts{"en": "How many kilometres it reaches", "zh-Hans": "里程", "zh-Hant": "里程"}, Sources: sources[3:4:4]},
			{Name: "repair_time", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{"en": "Whether the days of free repairs extend it", "zh-Hans": "免费修理占用的日数是否顺延期限", "zh-Hant": "免費修理佔用的日數是否順延期限"}, Sources: sources[4:5:5]},
		}, Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[5:9:9], Texts: compliance.Texts{"en": "The period of free repair: at least {period} or {km} km from delivery, whichever comes first; a longer promise counts", "zh-Hans": "包修期：自交付之日起不低于{period}或者{km}公里，先到为准；承诺更长的从其承诺", "zh-Hant": "包修期：自交付之日起不低於{period}或者{km}公里，先到為準；承諾更長的從其承諾"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[0:1:1], Pick: "first"}, Anchor: paths[0:2:2], Time: compliance.Windows{
			{Param: "period"},
		}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: paths[2:4:4]}, EndsBy: &compliance.Pattern{Events: types[1:2:2], Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: types[2:3:3]}, Promised: &compliance.Promised{Years: "promised_years", KM: "promised_km"}, ExtendedBy: &compliance.Extension{Span: compliance.Span{From: compliance.Pattern{Events: types[3:4:4], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: types[4:5:5]}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: types[5:8:8]}, Unit: "days_of_24h"}, Switch: compliance.Value{Param: "repair_time"}}}},
		{ID: "cn.sanbao.2021.18b", Per: fields[1:2:2], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "car"},
				{Form: "text", Text: "pickup"},
			}}}},
			{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Params: []compliance.Param{
			{Name: "period", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
				{Form: "text", Text: "years", Name: "unit"},
				{Form: "number", Text: "2", Name: "max"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "How long it lasts", "zh-Hans": "期限", "zh-Hant": "期限"}, Sources: sources[9:10:10]},
			{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "50000"}, Stricter: "higher", Text: compliance.Texts{"en": "How many kilometres it reaches", "zh-Hans": "里程", "zh-Hant": "里程"}, Sources: sources[10:11:11]},
			{Name: "repair_time", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{"en": "Whether the days of free repairs extend it", "zh-Hans": "免费修理占用的日数是否顺延期限", "zh-Hant": "免費修理佔用的日數是否順延期限"}, Sources: sources[11:12:12]},
		}, Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[12:15:15], Texts: compliance.Texts{"en": "The period of replacement and return: at least {period} or {km} km from delivery, whichever comes first", "zh-Hans": "三包有效期：自交付之日起不低于{period}或者{km}公里，先到为准", "zh-Hant": "三包有效期：自交付之日起不低於{period}或者{km}公里，先到為準"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[8:9:9], Pick: "first"}, Anchor: paths[4:6:6], Time: compliance.Windows{
			{Param: "period"},
		}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: paths[6:8:8]}, EndsBy: &compliance.Pattern{Events: types[9:10:10], Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: types[10:11:11]}, ExtendedBy: &compliance.Extension{Span: compliance.Span{From: compliance.Pattern{Events: types[11:12:12], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: types[12:13:13]}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: types[13:16:16]}, Unit: "days_of_24h"}, Switch: compliance.Value{Param: "repair_time"}}}},
		{ID: "cn.sanbao.2021.20w", Per: fields[2:3:3], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "car"},
				{Form: "text", Text: "pickup"},
			}}}},
			{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Params: []compliance.Param{
			{Name: "rest_days", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{"en": "Whether a last day of rest moves the end on, by article 203 of the Civil Code", "zh-Hans": "末日为法定休息日的，是否依民法典第二百零三条顺延", "zh-Hant": "末日為法定休息日的，是否依民法典第二百零三條順延"}, Sources: sources[15:16:16]},
			{Name: "period", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
				{Form: "text", Text: "days", Name: "unit"},
				{Form: "number", Text: "60", Name: "max"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "How long it lasts", "zh-Hans": "期限", "zh-Hant": "期限"}, Sources: sources[16:17:17]},
			{Name: "km", Type: "int", Default: compliance.Literal{Form: "number", Text: "3000"}, Stricter: "higher", Text: compliance.Texts{"en": "How many kilometres it reaches", "zh-Hans": "里程", "zh-Hant": "里程"}, Sources: sources[17:18:18]},
		}, Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[18:21:21], Texts: compliance.Texts{"en": "The first {period} and {km} km", "zh-Hans": "首{period}且{km}公里以内", "zh-Hant": "首{period}且{km}公里以內"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[16:17:17], Pick: "first"}, Anchor: paths[8:10:10], Time: compliance.Windows{
			{Param: "period"},
		}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km"}, From: "zero", AtKM: paths[10:12:12]}, RestDays: &compliance.Value{Param: "rest_days"}, EndsBy: &compliance.Pattern{Events: types[17:18:18], Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: types[18:19:19]}}},
		{ID: "cn.sanbao.2021.22w", Per: fields[3:4:4], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "car"},
				{Form: "text", Text: "pickup"},
			}}}},
			{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Params: []compliance.Param{
			{Name: "rest_days", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{"en": "Whether a last day of rest moves the end on, by article 203 of the Civil Code", "zh-Hans": "末日为法定休息日的，是否依民法典第二百零三条顺延", "zh-Hant": "末日為法定休息日的，是否依民法典第二百零三條順延"}, Sources: sources[21:22:22]},
			{Name: "period", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
				{Form: "text", Text: "days", Name: "unit"},
				{Form: "number", Text: "7", Name: "max"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "How long it lasts", "zh-Hans": "期限", "zh-Hant": "期限"}, Sources: sources[22:23:23]},
		}, Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[23:26:26], Texts: compliance.Texts{"en": "The first {period}", "zh-Hans": "首{period}以内", "zh-Hant": "首{period}以內"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[19:20:20], Pick: "first"}, Anchor: paths[12:14:14], Time: compliance.Windows{
			{Param: "period"},
		}, RestDays: &compliance.Value{Param: "rest_days"}, EndsBy: &compliance.Pattern{Events: types[20:21:21], Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: types[21:22:22]}}},
		{ID: "cn.sanbao.2021.9w", Per: fields[4:5:5], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "car"},
				{Form: "text", Text: "pickup"},
			}}}},
			{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Params: []compliance.Param{
			{Name: "months", Type: "table", Stricter: "higher", Text: compliance.Texts{"en": "Months by wearing part, as on the certificate", "zh-Hans": "各易损耗零部件的月数，以三包凭证为准", "zh-Hant": "各易損耗零部件的月數，以三包憑證為準"}, Sources: sources[26:27:27]},
			{Name: "km", Type: "table", Stricter: "higher", Text: compliance.Texts{"en": "Kilometres by wearing part, as on the certificate", "zh-Hans": "各易损耗零部件的里程，以三包凭证为准", "zh-Hant": "各易損耗零部件的里程，以三包憑證為準"}, Sources: sources[27:28:28]},
		}, Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[28:31:31], Texts: compliance.Texts{"en": "A wearing part has the guarantee that the maker states on the certificate", "zh-Hans": "易损耗零部件的质量保证期由生产者在三包凭证上标明", "zh-Hant": "易損耗零部件的質量保證期由生產者在三包憑證上標明"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[22:23:23], Pick: "first"}, Anchor: paths[14:16:16], Time: compliance.Windows{
			{Unit: "months", Max: &compliance.Value{Param: "months", Keys: paths[16:17:17]}},
		}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km", Keys: paths[17:18:18]}, From: "zero", AtKM: paths[18:20:20]}, EndsBy: &compliance.Pattern{Events: types[23:24:24], Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: types[24:25:25]}}},
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
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Papers that come with the car", "zh-Hans": "随车文件", "zh-Hant": "隨車文件"}},
		}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[31:32:32], Texts: compliance.Texts{"en": "With the car come its certificates, the manual, the guarantee card and the maintenance manual", "zh-Hans": "交付车辆时随车文件须齐全：合格证、一致性证书、使用说明书、三包凭证、维修保养手册", "zh-Hant": "交付車輛時隨車文件須齊全：合格證、一致性證書、使用說明書、三包憑證、維修保養手冊"}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: types[25:26:26]}, Must: &compliance.Condition{Field: "documents", Op: "has_all", Value: compliance.Value{Param: "papers"}}}},
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
			}}, Stricter: "higher", Text: compliance.Texts{"en": "What the card states", "zh-Hans": "三包凭证的内容", "zh-Hant": "三包憑證的內容"}},
		}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[32:33:33], Texts: compliance.Texts{"en": "The guarantee card states car, maker, seller, dates, periods, the use factor and the lists of parts", "zh-Hans": "三包凭证须载明车辆、生产者、销售者、日期、期限、使用补偿系数和零部件清单", "zh-Hant": "三包憑證須載明車輛、生產者、銷售者、日期、期限、使用補償係數和零部件清單"}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: types[26:27:27]}, Must: &compliance.Condition{Field: "contents", Op: "has_all", Value: compliance.Value{Param: "contents"}}}},
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
		}}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[33:34:34], Texts: compliance.Texts{"en": "The card of a car with a traction battery states the limits of fading in both periods", "zh-Hans": "新能源汽车的三包凭证须标明包修期和三包有效期内的动力蓄电池容量衰减限值", "zh-Hant": "新能源汽車的三包憑證須標明包修期和三包有效期內的動力蓄電池容量衰減限值"}, Owes: "maker", Logic: &compliance.Require{On: compliance.Pattern{Events: types[27:28:28]}, Must: &compliance.Condition{Field: "contents", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "battery_fade_repair_period"},
			{Form: "text", Text: "battery_fade_claim_period"},
		}}}}}},
		{ID: "cn.sanbao.2021.10", Params: []compliance.Param{
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "20"}, Stricter: "lower", Text: compliance.Texts{"en": "Working days for filing", "zh-Hans": "备案的工作日数", "zh-Hant": "備案的工作日數"}},
		}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1)}, Sources: sources[34:35:35], Texts: compliance.Texts{"en": "A maker files changes of its data within {days} working days", "zh-Hans": "生产者信息发生变化的，应在{days}个工作日内更新备案", "zh-Hant": "生產者信息發生變化的，應在{days}個工作日內更新備案"}, Owes: "maker", Logic: &compliance.Response{On: compliance.Pattern{Events: types[28:29:29], Where: &compliance.Condition{Field: "filing_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "maker_data"}}}}, Then: []compliance.Pattern{
			{Events: types[29:30:30]},
		}, Within: compliance.Windows{
			{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
		}}},
		{ID: "cn.sanbao.2021.13", When: &compliance.Condition{All: []compliance.Condition{
			{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "car"},
				{Form: "text", Text: "pickup"},
			}}}},
			{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[35:37:37], Texts: compliance.Texts{"en": "At the hand-over the car is inspected together, and terms, use factor and repair outlets are explained", "zh-Hans": "交付时应当面查验，并说明三包条款、使用补偿系数和修理网点查询方式", "zh-Hant": "交付時應當面查驗，並說明三包條款、使用補償係數和修理網點查詢方式"}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: types[30:31:31]}, Must: &compliance.Condition{Field: "topics", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "joint_inspection"},
			{Form: "text", Text: "guarantee_terms"},
			{Form: "text", Text: "use_factor"},
			{Form: "text", Text: "repair_outlets"},
		}}}}}},
		{ID: "cn.sanbao.2021.14a", Per: fields[5:6:6], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "car"},
				{Form: "text", Text: "pickup"},
			}}}},
			{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[37:38:38], Texts: compliance.Texts{"en": "A lost guarantee card is issued again promptly", "zh-Hans": "三包凭证遗失的，销售者应当及时补办", "zh-Hant": "三包憑證遺失的，銷售者應當及時補辦"}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: types[31:32:32]}, Then: []compliance.Pattern{
			{Events: types[32:33:33]},
		}}},
		{ID: "cn.sanbao.2021.14b", Per: fields[6:7:7], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "car"},
				{Form: "text", Text: "pickup"},
			}}}},
			{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[38:39:39], Texts: compliance.Texts{"en": "A lost guarantee card is issued again free of charge", "zh-Hans": "补办三包凭证不收费", "zh-Hant": "補辦三包憑證不收費"}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: types[33:34:34]}, Must: &compliance.Condition{Field: "fee", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}},
		{ID: "cn.sanbao.2021.15", Per: fields[7:8:8], Effect: "report", Severity: "major", Sources: sources[39:40:40], Texts: compliance.Texts{"en": "Whoever cannot drive on safely within the period of free repair gets advice, or help on the spot", "zh-Hans": "包修期内车辆因质量问题不能安全行驶的，应提供咨询或者现场服务", "zh-Hant": "包修期內車輛因質量問題不能安全行駛的，應提供諮詢或者現場服務"}, Owes: "repairer", Logic: &compliance.Response{On: compliance.Pattern{Events: types[34:35:35], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "undrivable", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Covered: "cn.sanbao.2021.18a"},
		}}}, Then: []compliance.Pattern{
			{Events: types[35:36:36], Match: matches[0:1:1]},
			{Events: types[36:37:37], Match: matches[1:2:2]},
			{Events: types[37:38:38], Match: matches[2:3:3]},
		}, Mode: "any", Until: &compliance.Pattern{Events: types[38:39:39], Match: matches[3:4:4]}}},
		{ID: "cn.sanbao.2021.16", Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[40:41:41], Texts: compliance.Texts{"en": "Parts of a free repair come from the maker or are approved by it", "zh-Hans": "免费修理使用的零部件须由生产者提供或者认可", "zh-Hant": "免費修理使用的零部件須由生產者提供或者設可"}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: types[39:40:40], Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Must: &compliance.Condition{Field: "genuine", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}},
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
			}}, Stricter: "higher", Text: compliance.Texts{"en": "What the record states", "zh-Hans": "修理记录的内容", "zh-Hant": "修理記錄的內容"}},
		}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[41:42:42], Texts: compliance.Texts{"en": "The record of a free repair has all that the article lists", "zh-Hans": "三包修理记录须载明规定的各项内容", "zh-Hant": "三包修理記錄須載明規定的各項內容"}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: types[40:41:41]}, Must: &compliance.Condition{Field: "contents", Op: "has_all", Value: compliance.Value{Param: "contents"}}}},
		{ID: "cn.sanbao.2021.17b", Per: fields[8:9:9], When: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[42:43:43], Texts: compliance.Texts{"en": "The consumer gets a copy of the repair record", "zh-Hans": "修理记录须交消费者一份", "zh-Hant": "修理記錄須交消費者一份"}, Owes: "repairer", Logic: &compliance.Coexistence{If: compliance.Pattern{Events: types[41:42:42]}, Then: []compliance.Pattern{
			{Events: types[42:43:43], Where: &compliance.Condition{Field: "documents", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "repair_record"},
			}}}}},
		}, By: &compliance.Pattern{Events: types[43:44:44]}}},
		{ID: "cn.sanbao.2021.17c", Params: []compliance.Param{
			{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "6"}, Stricter: "higher", Text: compliance.Texts{"en": "Years for which the record is kept", "zh-Hans": "保存年数", "zh-Hant": "保存年數"}},
		}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1)}, Sources: sources[43:44:44], Texts: compliance.Texts{"en": "Records of free repairs are kept for at least {years} years", "zh-Hans": "三包修理记录保存期不得少于{years}年", "zh-Hant": "三包修理記錄保存期不得少於{years}年"}, Owes: "repairer", Logic: &compliance.Retention{Of: compliance.Pattern{Events: types[44:45:45], Where: &compliance.Condition{Field: "record_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "free_repair"}}}}, Keep: compliance.Windows{
			{Unit: "years", Min: &compliance.Value{Param: "years"}},
		}, Delete: &compliance.Pattern{Events: types[45:46:46]}}},
		{ID: "cn.sanbao.2021.19a", Per: fields[9:10:10], Effect: "report", Severity: "major", Sources: sources[44:45:45], Texts: compliance.Texts{"en": "A quality problem within the period of free repair is repaired without charge for labour and material", "zh-Hans": "包修期内出现质量问题的，免费修理，工时费和材料费均免", "zh-Hant": "包修期內出現質量問題的，免費修理，工時費和材料費均免"}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[46:47:47], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Any: []compliance.Condition{
				{Field: "wear_part", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
				{Field: "wear_part", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			}},
		}}}, Within: words[0:1:1], Grants: words[1:2:2]}},
		{ID: "cn.sanbao.2021.19b", Per: fields[10:11:11], Effect: "report", Severity: "major", Sources: sources[45:46:46], Texts: compliance.Texts{"en": "A wearing part that fails within its own guarantee is replaced free of charge", "zh-Hans": "易损耗零部件在其质量保证期内出现质量问题的，免费更换", "zh-Hant": "易損耗零部件在其質量保證期內出現質量問題的，免費更換"}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[47:48:48], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "wear_part", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}}, Within: words[2:3:3], Grants: words[3:4:4]}},
		{ID: "cn.sanbao.2021.19c", Per: fields[11:12:12], Effect: "report", Severity: "major", Sources: sources[46:47:47], Texts: compliance.Texts{"en": "A covered problem is agreed to be repaired free of charge, whether the card is shown or not", "zh-Hans": "属于包修的问题应按免费修理办理，不得以未出示三包凭证为由拒绝", "zh-Hant": "屬於包修的問題應按免費修理辦理，不得以未出示三包憑證為由拒絕"}, Owes: "repairer", Logic: &compliance.Coexistence{If: compliance.Pattern{Events: types[48:49:49], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Any: []compliance.Condition{
				{Field: "wear_part", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
				{Field: "wear_part", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			}},
			{Covered: "cn.sanbao.2021.18a"},
		}}}, Then: []compliance.Pattern{
			{Events: types[49:50:50], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Match: matches[4:5:5]},
		}, Or: []compliance.Pattern{
			{Events: types[50:51:51], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Match: matches[5:6:6]},
			{Events: types[51:52:52], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
				{Field: "at", Op: "ge", Value: compliance.Value{Ref: "on.at"}},
			}}},
		}, By: &compliance.Pattern{Events: types[52:53:53], Match: matches[6:7:7]}}},
		{ID: "cn.sanbao.2021.19d", Params: []compliance.Param{
			{Name: "kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "labour"},
				{Form: "text", Text: "part"},
				{Form: "text", Text: "material"},
				{Form: "text", Text: "towing"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Kinds of lines that cost nothing", "zh-Hans": "不收费的项目种类", "zh-Hant": "不收費的項目種類"}},
		}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[47:49:49], Texts: compliance.Texts{"en": "A free repair costs nothing: no labour, no material, no towing", "zh-Hans": "免费修理不收工时费、材料费和拖车费", "zh-Hant": "免費修理不收工時費、材料費和拖車費"}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: types[53:54:54], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "line_kind", Op: "in", Value: compliance.Value{Param: "kinds"}},
		}}}, Must: &compliance.Condition{Field: "amount", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}},
		{ID: "cn.sanbao.2021.20", Per: fields[12:13:13], Params: []compliance.Param{
			{Name: "units", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "engine"},
				{Form: "text", Text: "gearbox"},
				{Form: "text", Text: "traction_battery"},
				{Form: "text", Text: "drive_motor"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Units that are replaced", "zh-Hans": "可更换的总成", "zh-Hant": "可更換的總成"}},
		}, Effect: "report", Severity: "major", Sources: sources[49:50:50], Texts: compliance.Texts{"en": "A main part of engine, gearbox, traction battery or drive motor that fails within {cn.sanbao.2021.20w/period} and {cn.sanbao.2021.20w/km} km entitles to a new unit", "zh-Hans": "首{cn.sanbao.2021.20w/period}且{cn.sanbao.2021.20w/km}公里内，发动机、变速器、动力蓄电池、行驶驱动电机的主要零部件出现质量问题的，可以选择免费更换总成", "zh-Hant": "首{cn.sanbao.2021.20w/period}且{cn.sanbao.2021.20w/km}公里內，發動機、變速器、動力蓄電池、行駛驅動電機的主要零部件出現質量問題的，可以選擇免費更換總成"}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[54:55:55], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "main_part", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "part_group", Op: "in", Value: compliance.Value{Param: "units"}},
		}}}, Within: words[4:5:5], Grants: words[5:6:6], Choice: "customer"}},
		{ID: "cn.sanbao.2021.21a", Per: fields[13:14:14], Params: []compliance.Param{
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "5"}, Stricter: "lower", Text: compliance.Texts{"en": "Days of one repair without spare car", "zh-Hans": "单次修理不提供备用车的日数", "zh-Hant": "單次修理不提供備用車的日數"}},
		}, Effect: "report", Severity: "major", Sources: sources[50:51:51], Texts: compliance.Texts{"en": "A repair that takes more than {days} days, waiting for parts included, entitles to a spare car or to the cost of transport from the day after", "zh-Hans": "一次修理占用时间（含等待备件）超过{days}日的，自次日起提供备用车或者给予合理的交通费用补偿", "zh-Hant": "一次修理占用時間（含等待備件）超過{days}日的，自次日起提供備用車或者給予合理的交通費用補償"}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[55:56:56], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Covered: "cn.sanbao.2021.18a"},
		}}}, MetBy: []compliance.Pattern{
			{Events: types[56:57:57]},
			{Events: types[57:58:58]},
		}, MetDuring: []compliance.Pattern{
			{Events: types[58:60:60], Match: matches[7:8:8]},
		}, Given: "days", GivenAnytime: words[6:7:7], IfAny: []compliance.Threshold{
			{Measure: compliance.Measure{Span: &compliance.Span{From: compliance.Pattern{Events: types[60:61:61], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: types[61:62:62]}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: types[62:65:65]}, Stops: []compliance.Pattern{
				{Events: types[65:66:66], Match: matches[8:9:9]},
				{Events: types[66:67:67], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}, Match: matches[9:10:10]},
			}, Unit: "days_of_24h"}}, Op: "gt", Value: compliance.Value{Param: "days"}},
		}, Grants: words[7:9:9], Choice: "either", Amounts: []compliance.Amount{
			{Name: "spare_car_days", Owes: "repairer", Beyond: true},
			{Name: "spare_car_days_missing", Owes: "repairer", Lacking: true},
		}}},
		{ID: "cn.sanbao.2021.21b", Per: fields[14:15:15], Effect: "report", Severity: "major", Sources: sources[51:52:52], Texts: compliance.Texts{"en": "The spare car, or the compensation, is there on the day on which the right to it arises", "zh-Hans": "备用车或者交通补偿应自权利产生之日起提供", "zh-Hant": "備用車或者交通補償應自權利產生之日起提供"}, Owes: "repairer", Logic: &compliance.Response{On: compliance.Pattern{Events: types[67:68:68], Where: &compliance.Condition{Field: "rule_id", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "cn.sanbao.2021.21a"}}}}, Then: []compliance.Pattern{
			{Events: types[68:69:69], Where: &compliance.Condition{Field: "at", Op: "ge", Value: compliance.Value{Ref: "on.begun_at"}}, Match: matches[10:11:11]},
			{Events: types[69:70:70], Where: &compliance.Condition{Any: []compliance.Condition{
				{Field: "order_id", Op: "eq", Value: compliance.Value{Ref: "on.order_id"}},
				{Field: "at", Op: "ge", Value: compliance.Value{Ref: "on.begun_at"}},
			}}, Match: matches[11:12:12]},
		}, Mode: "any", Within: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
		}, Anchor: "at"}},
		{ID: "cn.sanbao.2021.21c", Per: fields[15:16:16], Effect: "report", Severity: "major", Sources: sources[52:53:53], Texts: compliance.Texts{"en": "The spare car, or the compensation, is given for each day of the right", "zh-Hans": "备用车或者交通补偿应覆盖权利存续的每一日", "zh-Hant": "備用車或者交通補償應覆蓋權利存續的每一日"}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: types[70:71:71], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "rule_id", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "cn.sanbao.2021.21a"}}},
			{Field: "given", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}}, Must: &compliance.Condition{Field: "lacks", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}}}},
		{ID: "cn.sanbao.2021.22", Per: fields[16:17:17], Params: []compliance.Param{
			{Name: "units", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "engine"},
				{Form: "text", Text: "gearbox"},
				{Form: "text", Text: "traction_battery"},
				{Form: "text", Text: "drive_motor"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Units that count", "zh-Hans": "适用的总成", "zh-Hant": "適用的總成"}},
		}, Effect: "report", Severity: "major", Sources: sources[53:54:54], Texts: compliance.Texts{"en": "A problem that calls for another engine, gearbox, traction battery or drive motor, or a main part of it, within {cn.sanbao.2021.22w/period} entitles to another car or to the money back, without use fee", "zh-Hans": "首{cn.sanbao.2021.22w/period}内因质量问题需要更换发动机、变速器、动力蓄电池、行驶驱动电机或者其主要零部件的，可以选择换车或者退车，不付使用补偿费", "zh-Hant": "首{cn.sanbao.2021.22w/period}內因質量問題需要更換發動機、變速器、動力蓄電池、行駛驅動電機或者其主要零部件的，可以選擇換車或者退車，不付使用補償費"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[71:72:72], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "needs_replacement", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "part_group", Op: "in", Value: compliance.Value{Param: "units"}},
		}}}, Within: words[9:10:10], MetBy: []compliance.Pattern{
			{Events: types[72:73:73], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}, Match: matches[12:13:13]},
			{Events: types[73:74:74], Match: matches[13:14:14]},
		}, Grants: words[10:12:12], Choice: "customer", TermsOf: &compliance.Pattern{Events: types[74:75:75], Match: matches[14:15:15]}, Amounts: []compliance.Amount{
			{Name: "refund", Owes: "seller", Plus: []compliance.Term{
				{Path: "vehicle.price"},
				{Path: "vehicle.registration_fee"},
				{Path: "vehicle.add_ons"},
				{Path: "vehicle.service_fees"},
			}},
		}}},
		{ID: "cn.sanbao.2021.23", Per: fields[17:18:18], Params: []compliance.Param{
			{Name: "hazards", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "steering_failure"},
				{Form: "text", Text: "brake_failure"},
				{Form: "text", Text: "body_crack"},
				{Form: "text", Text: "fuel_leak"},
				{Form: "text", Text: "battery_fire"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Failures that count", "zh-Hans": "适用的故障", "zh-Hant": "適用的故障"}},
		}, Effect: "report", Severity: "major", Sources: sources[54:55:55], Texts: compliance.Texts{"en": "Failure of steering or brakes, a cracked body, a fuel leak or a burning traction battery within {cn.sanbao.2021.20w/period} and {cn.sanbao.2021.20w/km} km entitles to another car or to the money back, without use fee", "zh-Hans": "首{cn.sanbao.2021.20w/period}且{cn.sanbao.2021.20w/km}公里内因质量问题出现转向失效、制动失效、车身开裂、燃油泄漏或者动力蓄电池起火的，可以选择换车或者退车，不付使用补偿费", "zh-Hant": "首{cn.sanbao.2021.20w/period}且{cn.sanbao.2021.20w/km}公里內因質量問題出現轉向失效、制動失效、車身開裂、燃油泄漏或者動力蓄電池起火的，可以選擇換車或者退車，不付使用補償費"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[75:76:76], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "hazard", Op: "in", Value: compliance.Value{Param: "hazards"}},
		}}}, Within: words[12:13:13], MetBy: []compliance.Pattern{
			{Events: types[76:77:77], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}, Match: matches[15:16:16]},
			{Events: types[77:78:78], Match: matches[16:17:17]},
		}, Grants: words[13:15:15], Choice: "customer", TermsOf: &compliance.Pattern{Events: types[78:79:79], Match: matches[17:18:18]}, Amounts: []compliance.Amount{
			{Name: "refund", Owes: "seller", Plus: []compliance.Term{
				{Path: "vehicle.price"},
				{Path: "vehicle.registration_fee"},
				{Path: "vehicle.add_ons"},
				{Path: "vehicle.service_fees"},
			}},
		}}},
		{ID: "cn.sanbao.2021.24.1.1a", Per: fields[18:19:19], Params: []compliance.Param{
			{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{"en": "Repairs after which the right arises", "zh-Hans": "权利产生所需的修理次数", "zh-Hant": "權利產生所需的修理次數"}},
		}, Effect: "report", Severity: "major", Sources: sources[55:56:56], Texts: compliance.Texts{"en": "A serious safety failure that is not cured after {repairs} repairs entitles to another car or to the money back", "zh-Hans": "严重安全性能故障累计修理{repairs}次仍未排除的，可以选择换车或者退车", "zh-Hant": "嚴重安全性能故障累計修理{repairs}次仍未排除的，可以選擇換車或者退車"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[79:80:80], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
		}}}, Within: words[15:16:16], Restarts: &compliance.Pattern{Events: types[80:81:81]}, MetBy: []compliance.Pattern{
			{Events: types[81:82:82], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAll: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[82:83:83], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
				{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}}}}, OncePer: paths[20:22:22]}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
		}, Grants: words[16:18:18], Choice: "customer", TermsOf: &compliance.Pattern{Events: types[83:84:84]}, Amounts: []compliance.Amount{
			{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
				{Events: types[84:85:85], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[18:19:19], Plus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[85:88:88], Match: matches[18:19:19]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
			{Name: "refund", Owes: "seller", Prefer: []compliance.Pattern{
				{Events: types[88:89:89], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[19:20:20], Plus: []compliance.Term{
				{Path: "vehicle.price"},
				{Path: "vehicle.registration_fee"},
				{Path: "vehicle.add_ons"},
				{Path: "vehicle.service_fees"},
			}, Minus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[89:92:92], Match: matches[19:20:20]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
		}}},
		{ID: "cn.sanbao.2021.24.1.1b", Per: fields[19:20:20], Params: []compliance.Param{
			{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{"en": "Repairs after which the right arises", "zh-Hans": "权利产生所需的修理次数", "zh-Hant": "權利產生所需的修理次數"}},
		}, Effect: "report", Severity: "major", Sources: sources[56:57:57], Texts: compliance.Texts{"en": "A serious safety failure after {repairs} repairs of such failures entitles to another car or to the money back", "zh-Hans": "严重安全性能故障累计修理{repairs}次后又出现严重安全性能故障的，可以选择换车或者退车", "zh-Hant": "嚴重安全性能故障累計修理{repairs}次後又出現嚴重安全性能故障的，可以選擇換車或者退車"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[92:93:93], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}}, Within: words[20:21:21], Restarts: &compliance.Pattern{Events: types[93:94:94]}, MetBy: []compliance.Pattern{
			{Events: types[94:95:95], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAll: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[95:96:96], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "severe", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
				{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}}}}, OncePer: paths[22:24:24]}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
		}, Grants: words[21:23:23], Choice: "customer", TermsOf: &compliance.Pattern{Events: types[96:97:97]}, Amounts: []compliance.Amount{
			{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
				{Events: types[97:98:98], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[23:24:24], Plus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[98:101:101], Match: matches[20:21:21]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
			{Name: "refund", Owes: "seller", Prefer: []compliance.Pattern{
				{Events: types[101:102:102], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[24:25:25], Plus: []compliance.Term{
				{Path: "vehicle.price"},
				{Path: "vehicle.registration_fee"},
				{Path: "vehicle.add_ons"},
				{Path: "vehicle.service_fees"},
			}, Minus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[102:105:105], Match: matches[21:22:22]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
		}}},
		{ID: "cn.sanbao.2021.24.1.2", Per: fields[20:21:21], Params: []compliance.Param{
			{Name: "times", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{"en": "Replacements after which the right arises", "zh-Hans": "权利产生所需的更换次数", "zh-Hant": "權利產生所需的更換次數"}},
			{Name: "units", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "engine"},
				{Form: "text", Text: "gearbox"},
				{Form: "text", Text: "traction_battery"},
				{Form: "text", Text: "drive_motor"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Units that count", "zh-Hans": "适用的总成", "zh-Hant": "適用的總成"}},
		}, Effect: "report", Severity: "major", Sources: sources[57:59:59], Texts: compliance.Texts{"en": "An engine, gearbox, traction battery or drive motor that was replaced {times} times and still does not work entitles to another car or to the money back", "zh-Hans": "发动机、变速器、动力蓄电池、行驶驱动电机因质量问题累计更换{times}次仍不能正常使用的，可以选择换车或者退车", "zh-Hant": "發動機、變速器、動力蓄電池、行駛驅動電機因質量問題累計更換{times}次仍不能正常使用的，可以選擇換車或者退車"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[105:106:106], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "part_group", Op: "in", Value: compliance.Value{Param: "units"}},
		}}}, Within: words[25:26:26], Restarts: &compliance.Pattern{Events: types[106:107:107]}, MetBy: []compliance.Pattern{
			{Events: types[107:108:108], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAll: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[108:109:109], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "unit_level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "assembly"}}},
				{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}}, Match: matches[22:24:24]}}}, Op: "ge", Value: compliance.Value{Param: "times"}},
		}, Grants: words[26:28:28], Choice: "customer", TermsOf: &compliance.Pattern{Events: types[109:110:110]}, Amounts: []compliance.Amount{
			{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
				{Events: types[110:111:111], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[28:29:29], Plus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[111:114:114], Match: matches[24:25:25]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
			{Name: "refund", Owes: "seller", Prefer: []compliance.Pattern{
				{Events: types[114:115:115], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[29:30:30], Plus: []compliance.Term{
				{Path: "vehicle.price"},
				{Path: "vehicle.registration_fee"},
				{Path: "vehicle.add_ons"},
				{Path: "vehicle.service_fees"},
			}, Minus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[115:118:118], Match: matches[25:26:26]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
		}}},
		{ID: "cn.sanbao.2021.24.1.3", Per: fields[21:22:22], Params: []compliance.Param{
			{Name: "times", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{"en": "Replacements after which the right arises", "zh-Hans": "权利产生所需的更换次数", "zh-Hant": "權利產生所需的更換次數"}},
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
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Systems of which main parts count", "zh-Hans": "适用的总成和系统", "zh-Hant": "適用的總成和系統"}},
		}, Effect: "report", Severity: "major", Sources: sources[59:61:61], Texts: compliance.Texts{"en": "One and the same main part that was replaced {times} times and still does not work entitles to another car or to the money back", "zh-Hans": "同一主要零部件因质量问题累计更换{times}次仍不能正常使用的，可以选择换车或者退车", "zh-Hant": "同一主要零部件因質量問題累計更換{times}次仍不能正常使用的，可以選擇換車或者退車"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[118:119:119], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "part_group", Op: "in", Value: compliance.Value{Param: "systems"}},
		}}}, Within: words[30:31:31], Restarts: &compliance.Pattern{Events: types[119:120:120]}, MetBy: []compliance.Pattern{
			{Events: types[120:121:121], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAll: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[121:122:122], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "unit_level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "main_part"}}},
				{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}}, Match: matches[26:28:28]}}, MostBy: "part_key"}, Op: "ge", Value: compliance.Value{Param: "times"}},
		}, Grants: words[31:33:33], Choice: "customer", TermsOf: &compliance.Pattern{Events: types[122:123:123]}, Amounts: []compliance.Amount{
			{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
				{Events: types[123:124:124], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[33:34:34], Plus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[124:127:127], Match: matches[28:29:29]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
			{Name: "refund", Owes: "seller", Prefer: []compliance.Pattern{
				{Events: types[127:128:128], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[34:35:35], Plus: []compliance.Term{
				{Path: "vehicle.price"},
				{Path: "vehicle.registration_fee"},
				{Path: "vehicle.add_ons"},
				{Path: "vehicle.service_fees"},
			}, Minus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[128:131:131], Match: matches[29:30:30]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
		}}},
		{ID: "cn.sanbao.2021.24.1.4a", Per: fields[22:23:23], Params: []compliance.Param{
			{Name: "after_end", Type: "bool", Default: compliance.Literal{Form: "bool", Text: "false"}, Stricter: "higher", Text: compliance.Texts{"en": "Whether days after the end of the period count", "zh-Hans": "期限届满后的修理日数是否计入", "zh-Hant": "期限屆滿後的修理日數是否計入"}, Sources: sources[61:62:62]},
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "30"}, Stricter: "lower", Text: compliance.Texts{"en": "Days of repair that are not enough", "zh-Hans": "累计修理日数上限", "zh-Hant": "累計修理日數上限"}},
			{Name: "pauses", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "vin_special_part_transport"},
				{Form: "text", Text: "traction_battery_transport"},
				{Form: "text", Text: "outside_rescue_travel"},
			}}, Stricter: "lower", Text: compliance.Texts{"en": "Time that is not counted", "zh-Hans": "不计入的时间", "zh-Hant": "不計入的時間"}},
		}, Effect: "report", Severity: "major", Sources: sources[62:65:65], Texts: compliance.Texts{"en": "Repairs of more than {days} days in all entitle to another car or to the money back; transport of special parts and of the traction battery, and the way of a rescue, are not counted", "zh-Hans": "因质量问题累计修理时间超过{days}日的，可以选择换车或者退车；特殊零部件、动力蓄电池的运输时间和外出救援路途时间不计", "zh-Hant": "因質量問題累計修理時間超過{days}日的，可以選擇換車或者退車；特殊零部件、動力蓄電池的運輸時間和外出救援路途時間不計"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[131:132:132], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: words[35:36:36], AfterEnd: &compliance.Value{Param: "after_end"}, Restarts: &compliance.Pattern{Events: types[132:133:133]}, MetBy: []compliance.Pattern{
			{Events: types[133:134:134], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAny: []compliance.Threshold{
			{Measure: compliance.Measure{Span: &compliance.Span{From: compliance.Pattern{Events: types[134:135:135], Where: &compliance.Condition{Field: "free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, To: compliance.Pattern{Events: types[135:136:136]}, Per: "order_id", By: "problem_key", Ends: &compliance.Pattern{Events: types[136:139:139]}, Stops: []compliance.Pattern{
				{Events: types[139:140:140], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, Minus: &compliance.Interruption{From: compliance.Pattern{Events: types[140:141:141], Where: &compliance.Condition{Field: "pause_reason", Op: "in", Value: compliance.Value{Param: "pauses"}}}, To: compliance.Pattern{Events: types[141:142:142]}}, Unit: "days_of_24h"}}, Op: "gt", Value: compliance.Value{Param: "days"}},
		}, Grants: words[36:38:38], Choice: "customer", TermsOf: &compliance.Pattern{Events: types[142:143:143]}, Amounts: []compliance.Amount{
			{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
				{Events: types[143:144:144], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[38:39:39], Plus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[144:147:147], Match: matches[30:31:31]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
			{Name: "refund", Owes: "seller", Prefer: []compliance.Pattern{
				{Events: types[147:148:148], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[39:40:40], Plus: []compliance.Term{
				{Path: "vehicle.price"},
				{Path: "vehicle.registration_fee"},
				{Path: "vehicle.add_ons"},
				{Path: "vehicle.service_fees"},
			}, Minus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[148:151:151], Match: matches[31:32:32]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
		}}},
		{ID: "cn.sanbao.2021.24.1.4b", Per: fields[23:24:24], Params: []compliance.Param{
			{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "4"}, Stricter: "lower", Text: compliance.Texts{"en": "Repairs of one problem that are not enough", "zh-Hans": "同一问题修理次数上限", "zh-Hant": "同一問題修理次數上限"}},
		}, Effect: "report", Severity: "major", Sources: sources[65:66:66], Texts: compliance.Texts{"en": "One problem repaired more than {repairs} times entitles to another car or to the money back", "zh-Hans": "同一质量问题累计修理超过{repairs}次的，可以选择换车或者退车", "zh-Hant": "同一質量問題累計修理超過{repairs}次的，可以選擇換車或者退車"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[151:152:152], Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: words[40:41:41], Restarts: &compliance.Pattern{Events: types[152:153:153]}, MetBy: []compliance.Pattern{
			{Events: types[153:154:154], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAny: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[154:155:155], Where: &compliance.Condition{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}}, MostBy: "problem_key", OncePer: paths[24:25:25]}, Op: "gt", Value: compliance.Value{Param: "repairs"}},
		}, Grants: words[41:43:43], Choice: "customer", TermsOf: &compliance.Pattern{Events: types[155:156:156]}, Amounts: []compliance.Amount{
			{Name: "use_fee", Owes: "customer", Prefer: []compliance.Pattern{
				{Events: types[156:157:157], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[43:44:44], Plus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[157:160:160], Match: matches[32:33:33]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
			{Name: "refund", Owes: "seller", Prefer: []compliance.Pattern{
				{Events: types[160:161:161], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "replace"},
					{Form: "text", Text: "return"},
				}}}}},
			}, CheckedBy: words[44:45:45], Plus: []compliance.Term{
				{Path: "vehicle.price"},
				{Path: "vehicle.registration_fee"},
				{Path: "vehicle.add_ons"},
				{Path: "vehicle.service_fees"},
			}, Minus: []compliance.Term{
				{Last: "odometer_km", Of: &compliance.Pattern{Events: types[161:164:164], Match: matches[33:34:34]}, Times: []compliance.Value{
					{Ref: "vehicle.price"},
					{Ref: "vehicle.use_factor"},
				}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
			}},
		}}},
		{ID: "cn.sanbao.2021.25", Per: fields[24:25:25], When: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "replace"}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[66:67:67], Texts: compliance.Texts{"en": "Where no car of the same model, or one that is not below it, can be had, the money is given back", "zh-Hans": "无同品牌同型号车、也无不低于原车配置的车可更换的，可以选择退车", "zh-Hant": "無同品牌同型號車、也無不低於原車配置的車可更換的，可以選擇退車"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[164:165:165], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "justified", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "equal_car", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
		}}}, MetBy: []compliance.Pattern{
			{Events: types[165:166:166]},
		}, Grants: words[45:46:46], Choice: "customer"}},
		{ID: "cn.sanbao.2021.26a", Per: fields[25:26:26], When: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[67:68:68], Texts: compliance.Texts{"en": "Who returns a car gets back the price, registration, add-ons less depreciation and service fees, less the use fee", "zh-Hans": "退车时应退还车价款、登记费用、加装装饰费用（扣除折旧）和服务费用，扣除使用补偿费", "zh-Hant": "退車時應退還車價款、登記費用、加裝裝飾費用（扣除折舊）和服務費用，扣除使用補償費"}, Owes: "seller", Logic: &compliance.Balance{On: &compliance.Pattern{Events: types[166:167:167]}, Left: []compliance.Term{
			{Path: "refund"},
			{Path: "depreciation"},
			{Path: "use_fee"},
		}, Op: "eq", Right: []compliance.Term{
			{Path: "vehicle.price"},
			{Path: "vehicle.registration_fee"},
			{Path: "vehicle.add_ons"},
			{Path: "vehicle.service_fees"},
		}, TermsOf: &compliance.Pattern{Events: types[167:168:168], Match: matches[34:35:35]}}},
		{ID: "cn.sanbao.2021.26b", Per: fields[26:27:27], When: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "replace"}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[68:69:69], Texts: compliance.Texts{"en": "Who gets another car gets back registration, add-ons less depreciation and service fees", "zh-Hans": "换车时应赔偿登记费用、加装装饰费用（扣除折旧）和服务费用", "zh-Hant": "換車時應賠償登記費用、加裝裝飾費用（扣除折舊）和服務費用"}, Owes: "seller", Logic: &compliance.Balance{On: &compliance.Pattern{Events: types[168:169:169]}, Left: []compliance.Term{
			{Path: "refund"},
			{Path: "depreciation"},
		}, Op: "eq", Right: []compliance.Term{
			{Path: "vehicle.registration_fee"},
			{Path: "vehicle.add_ons"},
			{Path: "vehicle.service_fees"},
		}, TermsOf: &compliance.Pattern{Events: types[169:170:170], Match: matches[35:36:36]}}},
		{ID: "cn.sanbao.2021.27a", Per: fields[27:28:28], When: &compliance.Condition{All: []compliance.Condition{
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
			}}, Text: compliance.Texts{"en": "Articles for which the fee is due", "zh-Hans": "须付使用补偿费的条款", "zh-Hant": "須付使用補償費的條款"}, Sources: sources[69:70:70]},
		}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[70:72:72], Texts: compliance.Texts{"en": "The use fee is the price times the kilometres, by a thousand, times the factor on the card", "zh-Hans": "使用补偿费＝车价款×行驶里程÷1000×使用补偿系数", "zh-Hant": "使用補償費＝車價款×行駛里程÷1000×使用補償係數"}, Owes: "customer", Logic: &compliance.Balance{On: &compliance.Pattern{Events: types[170:171:171]}, Left: []compliance.Term{
			{Path: "use_fee"},
		}, Op: "eq", Right: []compliance.Term{
			{Path: "vehicle.price", Times: []compliance.Value{
				{Ref: "claim.odometer_km"},
				{Ref: "vehicle.use_factor"},
			}, Divide: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1000"}}, Round: &compliance.Rounding{Digits: compliance.Value{Param: "fee_digits"}, Mode: compliance.Value{Param: "fee_rounding"}}},
		}, TermsOf: &compliance.Pattern{Events: types[171:172:172], Match: matches[36:37:37]}}},
		{ID: "cn.sanbao.2021.27b", Per: fields[28:29:29], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "claim.basis", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "22"},
				{Form: "text", Text: "23"},
			}}}},
			{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}},
		}}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[72:75:75], Texts: compliance.Texts{"en": "No use fee is due for a car replaced or returned by article 22 or 23", "zh-Hans": "依第二十二条、第二十三条换车或者退车的，不付使用补偿费", "zh-Hant": "依第二十二條、第二十三條換車或者退車的，不付使用補償費"}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: types[172:173:173]}, Must: &compliance.Condition{Field: "use_fee", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}},
		{ID: "cn.sanbao.2021.27n", Per: fields[29:30:30], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "vehicle.class", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "car"},
				{Form: "text", Text: "pickup"},
			}}}},
			{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Params: []compliance.Param{
			{Name: "max", Type: "num", Default: compliance.Literal{Form: "text", Text: "0.005"}, Stricter: "lower", Text: compliance.Texts{"en": "The highest factor", "zh-Hans": "系数上限", "zh-Hant": "係數上限"}},
		}, Effect: "block", Severity: "critical", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[75:76:76], Texts: compliance.Texts{"en": "The use factor is at most {max}", "zh-Hans": "使用补偿系数不超过{max}", "zh-Hant": "使用補償係數不超過{max}"}, Owes: "maker", Logic: &compliance.Require{On: compliance.Pattern{Events: types[173:174:174]}, Must: &compliance.Condition{Field: "use_factor", Op: "le", Value: compliance.Value{Param: "max"}}}},
		{ID: "cn.sanbao.2021.28a", Per: fields[30:31:31], When: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}, Params: []compliance.Param{
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "10"}, Stricter: "lower", Text: compliance.Texts{"en": "Working days for the answer", "zh-Hans": "答复的工作日数", "zh-Hant": "答覆的工作日數"}},
		}, Effect: "report", Severity: "major", Sources: sources[76:77:77], Texts: compliance.Texts{"en": "A demand for another car or for the money back is answered within {days} working days", "zh-Hans": "换车、退车要求应自收到之日起{days}个工作日内答复", "zh-Hant": "換車、退車要求應自收到之日起{days}個工作日內答覆"}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: types[174:175:175], Where: &compliance.Condition{Covered: "cn.sanbao.2021.18b"}}, Then: []compliance.Pattern{
			{Events: types[175:176:176]},
		}, Within: compliance.Windows{
			{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
		}}},
		{ID: "cn.sanbao.2021.28b", Per: fields[31:32:32], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "claim.justified", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}},
		}}, Params: []compliance.Param{
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "20"}, Stricter: "lower", Text: compliance.Texts{"en": "Working days for fulfilment", "zh-Hans": "完成的工作日数", "zh-Hant": "完成的工作日數"}},
		}, Effect: "report", Severity: "major", Sources: sources[77:78:78], Texts: compliance.Texts{"en": "A justified demand is fulfilled within {days} working days from the day it was made", "zh-Hans": "要求成立的，应自提出要求之日起{days}个工作日内完成换车、退车", "zh-Hant": "要求成立的，應自提出要求之日起{days}個工作日內完成換車、退車"}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: types[176:177:177], Where: &compliance.Condition{Covered: "cn.sanbao.2021.18b"}}, Then: []compliance.Pattern{
			{Events: types[177:178:178]},
		}, Within: compliance.Windows{
			{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
		}}},
		{ID: "cn.sanbao.2021.28w", Per: fields[32:33:33], Params: []compliance.Param{
			{Name: "demand_months", Type: "int", Stricter: "higher", Text: compliance.Texts{"en": "Months from its day on in which a right to another car or to the money back may be demanded though the period has ended in which it arose: the article does not say, so not set", "zh-Hans": "换车、退车的权利在三包有效期内产生的，期满后仍可提出要求的月数（自权利产生之日起）：条文未明确，未设定", "zh-Hant": "換車、退車的權利在三包有效期內產生的，期滿後仍可提出要求的月數（自權利產生之日起）：條文未明確，未設定"}, Sources: sources[78:79:79]},
		}, Severity: "major", Sources: sources[79:80:80], Texts: compliance.Texts{"en": "A right to another car or to the money back that arose in the period may be demanded after its end: for how long, the article leaves open", "zh-Hans": "三包有效期内产生的换车、退车权利，期满后可否以及在多长时间内提出要求，条文未明确", "zh-Hant": "三包有效期內產生的換車、退車權利，期滿後可否以及在多長時間內提出要求，條文未明確"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[178:179:179], Where: &compliance.Condition{Field: "rule_id", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
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
		}, EndsBy: &compliance.Pattern{Events: types[179:180:180], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}}}},
		{ID: "cn.sanbao.2021.28a.late", Per: fields[33:34:34], When: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}, Params: []compliance.Param{
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "10"}, Stricter: "lower", Text: compliance.Texts{"en": "Working days, as for a demand within the period", "zh-Hans": "工作日数，与期内提出的要求相同", "zh-Hant": "工作日數，與期內提出的要求相同"}},
		}, Effect: "report", Severity: "major", Sources: sources[80:81:81], Texts: compliance.Texts{"en": "The demand came after the end of the period, on a right that arose in it: whether it is answered within {days} working days, the article leaves open", "zh-Hans": "要求系在三包有效期届满后、就期内产生的权利提出：是否应自收到之日起{days}个工作日内答复，条文未明确", "zh-Hant": "要求係在三包有效期屆滿後、就期內產生的權利提出：是否應自收到之日起{days}個工作日內答覆，條文未明確"}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: types[180:181:181], Where: &compliance.Condition{All: []compliance.Condition{
			{Not: &compliance.Condition{Covered: "cn.sanbao.2021.18b"}},
			{Covered: "cn.sanbao.2021.28w"},
		}}}, Then: []compliance.Pattern{
			{Events: types[181:182:182]},
		}, Within: compliance.Windows{
			{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
		}}},
		{ID: "cn.sanbao.2021.28b.late", Per: fields[34:35:35], When: &compliance.Condition{All: []compliance.Condition{
			{Field: "claim.justified", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}},
		}}, Params: []compliance.Param{
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "20"}, Stricter: "lower", Text: compliance.Texts{"en": "Working days, as for a demand within the period", "zh-Hans": "工作日数，与期内提出的要求相同", "zh-Hant": "工作日數，與期內提出的要求相同"}},
		}, Effect: "report", Severity: "major", Sources: sources[81:82:82], Texts: compliance.Texts{"en": "The demand came after the end of the period, on a right that arose in it: whether it is fulfilled within {days} working days, the article leaves open", "zh-Hans": "要求系在三包有效期届满后、就期内产生的权利提出：是否应自提出之日起{days}个工作日内完成换车、退车，条文未明确", "zh-Hant": "要求係在三包有效期屆滿後、就期內產生的權利提出：是否應自提出之日起{days}個工作日內完成換車、退車，條文未明確"}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: types[182:183:183], Where: &compliance.Condition{All: []compliance.Condition{
			{Not: &compliance.Condition{Covered: "cn.sanbao.2021.18b"}},
			{Covered: "cn.sanbao.2021.28w"},
		}}}, Then: []compliance.Pattern{
			{Events: types[183:184:184]},
		}, Within: compliance.Windows{
			{Unit: "working_days", Max: &compliance.Value{Param: "days"}, Statutory: true, Calendar: "statutory"},
		}}},
		{ID: "cn.sanbao.2021.28c", Per: fields[35:36:36], When: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[82:83:83], Texts: compliance.Texts{"en": "A refusal has its reasons", "zh-Hans": "拒绝要求的，应说明理由", "zh-Hant": "拒絕要求的，應說明理由"}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: types[184:185:185], Where: &compliance.Condition{Field: "refused", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Fields: paths[25:26:26]}},
		{ID: "cn.sanbao.2021.28d", Per: fields[36:37:37], When: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}, Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1), By: "vehicle.purchased"}, Sources: sources[83:84:84], Texts: compliance.Texts{"en": "With the other car, or the money, comes the certificate of it", "zh-Hans": "换车、退车时应出具换车证明或者退车证明", "zh-Hant": "換車、退車時應出具換車證明或者退車證明"}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: types[185:186:186]}, Fields: paths[26:27:27]}},
		{ID: "cn.sanbao.2021.28e", Per: fields[37:38:38], When: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "replace"}}}, Effect: "report", Severity: "major", Sources: sources[84:85:85], Texts: compliance.Texts{"en": "Who does not get another car in time may have the money back", "zh-Hans": "未按期换车的，可以选择退车", "zh-Hant": "未按期換車的，可以選擇退車"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[186:187:187], Where: &compliance.Condition{Field: "rule_id", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "cn.sanbao.2021.28b"},
			{Form: "text", Text: "cn.sanbao.2021.28b.late"},
		}}}}}, MetBy: []compliance.Pattern{
			{Events: types[187:188:188]},
		}, Grants: words[46:47:47], Choice: "customer"}},
		{ID: "cn.sanbao.2021.32", Params: []compliance.Param{
			{Name: "reasons", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "disclosed_defect"},
				{Form: "text", Text: "misuse"},
				{Form: "text", Text: "modification"},
				{Form: "text", Text: "wrong_handling"},
				{Form: "text", Text: "force_majeure"},
				{Form: "text", Text: "no_quality_problem"},
			}}, Stricter: "lower", Text: compliance.Texts{"en": "Reasons for which liability is refused", "zh-Hans": "免责情形", "zh-Hant": "免責情形"}, Sources: sources[85:87:87]},
		}, Effect: "report", Severity: "major", Sources: sources[87:88:88], Texts: compliance.Texts{"en": "Liability for a problem is refused only for a reason of the article: not because the car was serviced elsewhere", "zh-Hans": "除本条所列情形外不得免责，不得以在他处保养、维修为由拒绝", "zh-Hant": "除本條所列情形外不得免責，不得以在他處保養、維修為由拒絕"}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: types[188:189:189], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			{Covered: "cn.sanbao.2021.18b"},
		}}}, Must: &compliance.Condition{Field: "exempt_by", Op: "in", Value: compliance.Value{Param: "reasons"}}}},
		{ID: "cn.sanbao.2021.33", Per: fields[38:39:39], Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2022, 1, 1)}, Sources: sources[88:89:89], Texts: compliance.Texts{"en": "A car that was taken back is sold again only inspected, and with a written note of it and of the reason", "zh-Hans": "退换车再次销售的，应经检验合格，并书面告知三包换退车及原因", "zh-Hant": "退換車再次銷售的，應經檢驗合格，並書面告知三包換退車及原因"}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: types[189:190:190]}, Must: &compliance.Condition{All: []compliance.Condition{
			{Field: "inspected", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "topics", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "taken_back"},
				{Form: "text", Text: "reason"},
			}}}},
		}}}},
	}}
}
