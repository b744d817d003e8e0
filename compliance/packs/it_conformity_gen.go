// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func itConformity() *compliance.Pack {
	fields := []history.Name{
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"vehicle_id",
		"problem_id",
		"problem_id",
		"claim_id",
		"vehicle_id",
	}
	sources := []cite.Source{
		{Document: "EU-2019-771", Clause: "10(1)", Basis: "law", Confidence: "secondary"},
		{Document: "EU-2019-771", Clause: "10(1)", Basis: "law", Confidence: "secondary"},
		{Document: "EU-2019-771", Clause: "10(1)", Basis: "law", Confidence: "inferred", Note: "that it begins again with goods given in replacement is our reading; that it ends when the car was taken back for the money is our reading"},
		{Document: "EU-2024-1799", Clause: "10(2a)", Basis: "law", Confidence: "secondary"},
		{Document: "EU-2024-1799", Clause: "10(2a)", Basis: "law", Confidence: "secondary", Note: "the two years and once twelve months more; only for contracts from 31 July 2026 on; the day of the purchase stands for that of the contract"},
		{Document: "EU-2024-1799", Clause: "10(2a)", Basis: "law", Confidence: "inferred", Note: "that it ends when the car was taken back for the money is our reading"},
		{Document: "EU-2019-771", Clause: "11", Basis: "law", Confidence: "secondary"},
		{Document: "EU-2019-771", Clause: "11", Basis: "law", Confidence: "secondary"},
		{Document: "EU-2019-771", Clause: "11", Basis: "law", Confidence: "inferred", Note: "that it begins again with goods given in replacement is our reading; that it ends when the car was taken back for the money is our reading"},
		{Document: "IT-CC", Clause: "133(3)", Basis: "law", Confidence: "secondary"},
		{Document: "IT-CC", Clause: "133(3)", Basis: "law", Confidence: "secondary"},
		{Document: "IT-CC", Clause: "133(3)", Basis: "law", Confidence: "inferred", Note: "that it begins again with goods given in replacement is our reading"},
		{Document: "IT-CC", Clause: "133(3)", Basis: "law", Confidence: "unconfirmed", Note: "for how long the buyer may sue where the liability was made longer was not found: off"},
		{Document: "IT-CC", Clause: "133(3)", Basis: "law", Confidence: "inferred", Note: "how the 26 months follow the longer liability was not seen: after it nothing is said until the months are set"},
		{Document: "EU-2019-771", Clause: "13", Basis: "law", Confidence: "secondary"},
		{Document: "EU-2019-771", Clause: "11", Basis: "law", Confidence: "secondary"},
		{Document: "IT-CC", Clause: "133(3)", Basis: "law", Confidence: "secondary"},
		{Document: "EU-2024-1799", Clause: "13(2a)", Basis: "law", Confidence: "secondary", Note: "told of cars whose liability it makes longer: bought from 31 July 2026 on"},
	}
	types := []history.Type{
		"vehicle.purchased",
		"claim.completed",
		"vehicle.replaced",
		"repair.finished",
		"claim.completed",
		"vehicle.purchased",
		"claim.completed",
		"vehicle.replaced",
		"vehicle.purchased",
		"vehicle.replaced",
		"repair.finished",
		"problem.reported",
		"problem.reported",
		"claim.received",
		"repair.finished",
		"x_it.extension_told",
	}
	paths := []compliance.Path{
		"delivered_on",
		"vehicle.delivered_on",
		"delivered_on",
		"delivered_on",
		"vehicle.delivered_on",
		"exempt_by",
	}
	words := []string{
		"it.conformity.period",
		"it.conformity.longer",
		"free_repair",
		"replace",
	}
	return &compliance.Pack{Format: 1, ID: "it-conformity", Layer: "law", Version: "2026.1", Jurisdiction: "IT", Title: compliance.Texts{"en": "Goods sold to consumers in Italy: lack of conformity", "zh-Hans": "意大利消费品买卖：不符合约定的责任", "zh-Hant": "義大利消費品買賣：不符合約定的責任"}, Documents: []compliance.Document{
		{ID: "EU-2019-771", Title: compliance.Texts{"en": "Directive (EU) 2019/771 on contracts for the sale of goods", "zh-Hans": "欧盟第2019/771号货物买卖合同指令", "zh-Hant": "歐盟第2019/771號貨物買賣合同指令"}},
		{ID: "EU-2024-1799", Title: compliance.Texts{"en": "Directive (EU) 2024/1799 on the repair of goods", "zh-Hans": "欧盟第2024/1799号商品维修指令", "zh-Hant": "歐盟第2024/1799號商品維修指令"}},
		{ID: "IT-CC", Title: compliance.Texts{"en": "Codice del consumo", "zh-Hans": "意大利消费法典", "zh-Hant": "義大利消費法典"}},
	}, Names: []compliance.Named{
		{Name: "claim.completed", Texts: compliance.Texts{"en": "the fulfilment of the demand", "zh-Hans": "完成换车或者退车", "zh-Hant": "完成換車或者退車"}},
		{Name: "vehicle.replaced", Texts: compliance.Texts{"en": "the handing over of another car", "zh-Hans": "交付所更换的车辆", "zh-Hant": "交付所更換的車輛"}},
		{Name: "claim.remedy", Texts: compliance.Texts{"en": "what is demanded", "zh-Hans": "所要求的救济", "zh-Hant": "所要求的救濟"}},
		{Name: "customer", Texts: compliance.Texts{"en": "the buyer", "zh-Hans": "买受人", "zh-Hant": "買受人"}},
		{Name: "cured", Texts: compliance.Texts{"en": "whether the fault was cured", "zh-Hans": "故障是否排除", "zh-Hant": "故障是否排除"}},
		{Name: "valid", Texts: compliance.Texts{"en": "whether it is a quality problem", "zh-Hans": "是否质量问题", "zh-Hant": "是否質量問題"}},
		{Name: "free_repair", Texts: compliance.Texts{"en": "repair free of charge", "zh-Hans": "免费修理", "zh-Hant": "免費修理"}},
		{Name: "replace", Texts: compliance.Texts{"en": "another car", "zh-Hans": "更换车辆", "zh-Hant": "更換車輛"}},
		{Name: "return", Texts: compliance.Texts{"en": "the money back", "zh-Hans": "退车退款", "zh-Hant": "退車退款"}},
		{Name: "seller", Texts: compliance.Texts{"en": "the seller", "zh-Hans": "销售者", "zh-Hant": "銷售者"}},
		{Name: "problem.reported", Texts: compliance.Texts{"en": "the problem reported", "zh-Hans": "质量问题", "zh-Hant": "質量問題"}},
		{Name: "repair.finished", Texts: compliance.Texts{"en": "the repair finished", "zh-Hans": "修理完成", "zh-Hant": "修理完成"}},
		{Name: "vehicle.purchased", Texts: compliance.Texts{"en": "the purchase of the car", "zh-Hans": "购车", "zh-Hant": "購車"}},
		{Name: "claim.received", Texts: compliance.Texts{"en": "the demand", "zh-Hans": "换退车要求", "zh-Hant": "換退車要求"}},
		{Name: "exempt_by", Texts: compliance.Texts{"en": "the seller's proof of another cause", "zh-Hans": "销售者对其他原因的证明", "zh-Hant": "銷售者對其他原因的證明"}},
		{Name: "x_it.extension_told", Texts: compliance.Texts{"en": "the word about the longer liability", "zh-Hans": "告知延长的责任期", "zh-Hant": "告知延長的責任期"}},
	}, Events: []history.Declaration{
		{Type: "x_it.extension_told", Subject: "vehicle_id"},
	}, Rules: []compliance.Rule{
		{ID: "it.conformity.period", Per: fields[0:1:1], Params: []compliance.Param{
			{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "higher", Text: compliance.Texts{"en": "Years of liability", "zh-Hans": "责任年数", "zh-Hant": "責任年數"}, Sources: sources[0:1:1]},
		}, Severity: "major", Sources: sources[1:3:3], Texts: compliance.Texts{"en": "The seller is liable for a lack of conformity that shows within two years of delivery", "zh-Hans": "销售者对交付后两年内出现的不符合约定承担责任", "zh-Hant": "銷售者對交付後兩年內出現的不符合約定承擔責任"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[0:1:1], Pick: "first"}, Anchor: paths[0:1:1], Time: compliance.Windows{
			{Unit: "years", Max: &compliance.Value{Param: "years"}},
		}, EndsBy: &compliance.Pattern{Events: types[1:2:2], Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: types[2:3:3]}}},
		{ID: "it.conformity.longer", Per: fields[1:2:2], Params: []compliance.Param{
			{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "3"}, Stricter: "higher", Text: compliance.Texts{"en": "Years of liability with the extension", "zh-Hans": "延长后的责任年数", "zh-Hant": "延長後的責任年數"}, Sources: sources[3:4:4]},
		}, Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2026, 7, 31), By: "vehicle.purchased"}, Sources: sources[4:6:6], Texts: compliance.Texts{"en": "Once a lack of conformity was put right by repair, the seller is liable for twelve months more", "zh-Hans": "以修理方式补救的，责任期延长一次，为期十二个月", "zh-Hant": "以修理方式補救的，責任期延長一次，為期十二個月"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[3:4:4], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Covered: "it.conformity.period"},
		}}}, Anchor: paths[1:2:2], Time: compliance.Windows{
			{Unit: "years", Max: &compliance.Value{Param: "years"}},
		}, EndsBy: &compliance.Pattern{Events: types[4:5:5], Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}}},
		{ID: "it.conformity.presumed", Per: fields[2:3:3], Params: []compliance.Param{
			{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, Stricter: "higher", Text: compliance.Texts{"en": "Years of the presumption", "zh-Hans": "推定年数", "zh-Hant": "推定年數"}, Sources: sources[6:7:7]},
		}, Severity: "major", Sources: sources[7:9:9], Texts: compliance.Texts{"en": "A lack of conformity that shows within one year is presumed to have been there at delivery", "zh-Hans": "一年内出现的不符合约定推定于交付时已经存在", "zh-Hant": "一年內出現的不符合約定推定於交付時已經存在"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[5:6:6], Pick: "first"}, Anchor: paths[2:3:3], Time: compliance.Windows{
			{Unit: "years", Max: &compliance.Value{Param: "years"}},
		}, EndsBy: &compliance.Pattern{Events: types[6:7:7], Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: types[7:8:8]}}},
		{ID: "it.conformity.action", Per: fields[3:4:4], Params: []compliance.Param{
			{Name: "months", Type: "int", Default: compliance.Literal{Form: "number", Text: "26"}, Stricter: "higher", Text: compliance.Texts{"en": "Months in which the buyer may sue", "zh-Hans": "起诉期限，以月计", "zh-Hant": "起訴期限，以月計"}, Sources: sources[9:10:10]},
		}, Severity: "major", Sources: sources[10:12:12], Texts: compliance.Texts{"en": "The buyer may sue within 26 months of delivery", "zh-Hans": "买受人可在交付后二十六个月内起诉", "zh-Hant": "買受人可在交付後二十六個月內起訴"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[8:9:9], Pick: "first"}, Anchor: paths[3:4:4], Time: compliance.Windows{
			{Unit: "months", Max: &compliance.Value{Param: "months"}},
		}, Restarts: &compliance.Pattern{Events: types[9:10:10]}}},
		{ID: "it.conformity.action.longer", Per: fields[4:5:5], Params: []compliance.Param{
			{Name: "months", Type: "int", Stricter: "higher", Text: compliance.Texts{"en": "Months in which the buyer may sue where the liability was made longer: not confirmed, so not set", "zh-Hans": "责任期延长后的起诉期限，以月计：未经证实，未设定", "zh-Hant": "責任期延長後的起訴期限，以月計：未經證實，未設定"}, Sources: sources[12:13:13]},
		}, Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2026, 7, 31), By: "vehicle.purchased"}, Sources: sources[13:14:14], Texts: compliance.Texts{"en": "After a repair that made the liability longer, the buyer may sue for longer too", "zh-Hans": "维修使责任期延长的，起诉期限随之延长", "zh-Hant": "維修使責任期延長的，起訴期限隨之延長"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[10:11:11], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Covered: "it.conformity.period"},
		}}}, Anchor: paths[4:5:5], Time: compliance.Windows{
			{Unit: "months", Max: &compliance.Value{Param: "months"}},
		}}},
		{ID: "it.conformity.remedy", Per: fields[5:6:6], Effect: "report", Severity: "major", Sources: sources[14:15:15], Texts: compliance.Texts{"en": "The consumer may choose between repair and replacement, free of charge, unless the one is impossible or out of proportion", "zh-Hans": "消费者可以选择免费修理或者更换，但不可能或者不合比例的除外", "zh-Hant": "消費者可以選擇免費修理或者更換，但不可能或者不合比例的除外"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[11:12:12], Where: &compliance.Condition{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: words[0:2:2], Grants: words[2:4:4], Choice: "customer"}},
		{ID: "it.conformity.burden", Per: fields[6:7:7], Effect: "report", Severity: "major", Sources: sources[15:16:16], Texts: compliance.Texts{"en": "Within the first year a lack of conformity is denied only with proof of another cause", "zh-Hans": "第一年内否认责任的，须证明系其他原因", "zh-Hant": "第一年內否認責任的，須證明係其他原因"}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: types[12:13:13], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			{Covered: "it.conformity.presumed"},
		}}}, Fields: paths[5:6:6]}},
		{ID: "it.conformity.late", Per: fields[7:8:8], Effect: "report", Severity: "major", Sources: sources[16:17:17], Texts: compliance.Texts{"en": "A demand comes within 26 months of delivery, or within the longer liability after a repair", "zh-Hans": "要求须在交付后二十六个月内或者维修后延长的责任期内提出", "zh-Hant": "要求須在交付後二十六個月內或者維修後延長的責任期內提出"}, Owes: "customer", Logic: &compliance.Require{On: compliance.Pattern{Events: types[13:14:14]}, Must: &compliance.Condition{Any: []compliance.Condition{
			{Covered: "it.conformity.action"},
			{Covered: "it.conformity.longer"},
			{Covered: "it.conformity.action.longer"},
		}}}},
		{ID: "it.conformity.told", Per: fields[8:9:9], Effect: "report", Severity: "major", Valid: compliance.Validity{From: cal.MustDate(2026, 7, 31), By: "vehicle.purchased"}, Sources: sources[17:18:18], Texts: compliance.Texts{"en": "Before a repair the seller tells the consumer of the choice, and that repair makes the liability twelve months longer", "zh-Hans": "修理前销售者须告知选择权以及修理将使责任期延长十二个月", "zh-Hant": "修理前銷售者須告知選擇權以及修理將使責任期延長十二個月"}, Owes: "seller", Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[14:15:15], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Covered: "it.conformity.period"},
		}}}, Needs: []compliance.Pattern{
			{Events: types[15:16:16]},
		}}},
	}}
}
