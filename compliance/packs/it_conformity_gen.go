// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var itConformityTable = compliance.Pack{Format: 1, ID: "it-conformity", Layer: "law", Version: "2026.1", Jurisdiction: "IT", Title: compliance.Texts{{Tag: "en", Text: "Goods sold to consumers in Italy: lack of conformity"}, {Tag: "zh-Hans", Text: "意大利消费品买卖：不符合约定的责任"}, {Tag: "zh-Hant", Text: "義大利消費品買賣：不符合約定的責任"}}, Documents: []compliance.Document{
	{ID: "EU-2019-771", Title: compliance.Texts{{Tag: "en", Text: "Directive (EU) 2019/771 on contracts for the sale of goods"}, {Tag: "zh-Hans", Text: "欧盟第2019/771号货物买卖合同指令"}, {Tag: "zh-Hant", Text: "歐盟第2019/771號貨物買賣合同指令"}}},
	{ID: "EU-2024-1799", Title: compliance.Texts{{Tag: "en", Text: "Directive (EU) 2024/1799 on the repair of goods"}, {Tag: "zh-Hans", Text: "欧盟第2024/1799号商品维修指令"}, {Tag: "zh-Hant", Text: "歐盟第2024/1799號商品維修指令"}}},
	{ID: "IT-CC", Title: compliance.Texts{{Tag: "en", Text: "Codice del consumo"}, {Tag: "zh-Hans", Text: "意大利消费法典"}, {Tag: "zh-Hant", Text: "義大利消費法典"}}},
}, Names: []compliance.Named{
	{Name: "claim.completed", Texts: compliance.Texts{{Tag: "en", Text: "the fulfilment of the demand"}, {Tag: "zh-Hans", Text: "完成换车或者退车"}, {Tag: "zh-Hant", Text: "完成換車或者退車"}}},
	{Name: "vehicle.replaced", Texts: compliance.Texts{{Tag: "en", Text: "the handing over of another car"}, {Tag: "zh-Hans", Text: "交付所更换的车辆"}, {Tag: "zh-Hant", Text: "交付所更換的車輛"}}},
	{Name: "claim.remedy", Texts: compliance.Texts{{Tag: "en", Text: "what is demanded"}, {Tag: "zh-Hans", Text: "所要求的救济"}, {Tag: "zh-Hant", Text: "所要求的救濟"}}},
	{Name: "customer", Texts: compliance.Texts{{Tag: "en", Text: "the buyer"}, {Tag: "zh-Hans", Text: "买受人"}, {Tag: "zh-Hant", Text: "買受人"}}},
	{Name: "cured", Texts: compliance.Texts{{Tag: "en", Text: "whether the fault was cured"}, {Tag: "zh-Hans", Text: "故障是否排除"}, {Tag: "zh-Hant", Text: "故障是否排除"}}},
	{Name: "valid", Texts: compliance.Texts{{Tag: "en", Text: "whether it is a quality problem"}, {Tag: "zh-Hans", Text: "是否质量问题"}, {Tag: "zh-Hant", Text: "是否質量問題"}}},
	{Name: "free_repair", Texts: compliance.Texts{{Tag: "en", Text: "repair free of charge"}, {Tag: "zh-Hans", Text: "免费修理"}, {Tag: "zh-Hant", Text: "免費修理"}}},
	{Name: "replace", Texts: compliance.Texts{{Tag: "en", Text: "another car"}, {Tag: "zh-Hans", Text: "更换车辆"}, {Tag: "zh-Hant", Text: "更換車輛"}}},
	{Name: "return", Texts: compliance.Texts{{Tag: "en", Text: "the money back"}, {Tag: "zh-Hans", Text: "退车退款"}, {Tag: "zh-Hant", Text: "退車退款"}}},
	{Name: "seller", Texts: compliance.Texts{{Tag: "en", Text: "the seller"}, {Tag: "zh-Hans", Text: "销售者"}, {Tag: "zh-Hant", Text: "銷售者"}}},
	{Name: "problem.reported", Texts: compliance.Texts{{Tag: "en", Text: "the problem reported"}, {Tag: "zh-Hans", Text: "质量问题"}, {Tag: "zh-Hant", Text: "質量問題"}}},
	{Name: "repair.finished", Texts: compliance.Texts{{Tag: "en", Text: "the repair finished"}, {Tag: "zh-Hans", Text: "修理完成"}, {Tag: "zh-Hant", Text: "修理完成"}}},
	{Name: "vehicle.purchased", Texts: compliance.Texts{{Tag: "en", Text: "the purchase of the car"}, {Tag: "zh-Hans", Text: "购车"}, {Tag: "zh-Hant", Text: "購車"}}},
	{Name: "claim.received", Texts: compliance.Texts{{Tag: "en", Text: "the demand"}, {Tag: "zh-Hans", Text: "换退车要求"}, {Tag: "zh-Hant", Text: "換退車要求"}}},
	{Name: "exempt_by", Texts: compliance.Texts{{Tag: "en", Text: "the seller's proof of another cause"}, {Tag: "zh-Hans", Text: "销售者对其他原因的证明"}, {Tag: "zh-Hant", Text: "銷售者對其他原因的證明"}}},
	{Name: "x_it.extension_told", Texts: compliance.Texts{{Tag: "en", Text: "the word about the longer liability"}, {Tag: "zh-Hans", Text: "告知延长的责任期"}, {Tag: "zh-Hant", Text: "告知延長的責任期"}}},
}, Events: []history.Declaration{
	{Type: "x_it.extension_told", Subject: "vehicle_id"},
}, Rules: []compliance.Rule{
	{ID: "it.conformity.period", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Years of liability"}, {Tag: "zh-Hans", Text: "责任年数"}, {Tag: "zh-Hant", Text: "責任年數"}}, Sources: []cite.Source{
			{Document: "EU-2019-771", Clause: "10(1)", Basis: "law", Confidence: "secondary"},
		}},
	}, Severity: "major", Sources: []cite.Source{
		{Document: "EU-2019-771", Clause: "10(1)", Basis: "law", Confidence: "secondary"},
		{Document: "EU-2019-771", Clause: "10(1)", Basis: "law", Confidence: "inferred", Note: "that it begins again with goods given in replacement is our reading; that it ends when the car was taken back for the money is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The seller is liable for a lack of conformity that shows within two years of delivery"}, {Tag: "zh-Hans", Text: "销售者对交付后两年内出现的不符合约定承担责任"}, {Tag: "zh-Hant", Text: "銷售者對交付後兩年內出現的不符合約定承擔責任"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Pick: "first"}, Anchor: compliance.Paths{"delivered_on"}, Time: compliance.Windows{
		{Unit: "years", Max: &compliance.Value{Param: "years"}},
	}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}}},
	{ID: "it.conformity.longer", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "3"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Years of liability with the extension"}, {Tag: "zh-Hans", Text: "延长后的责任年数"}, {Tag: "zh-Hant", Text: "延長後的責任年數"}}, Sources: []cite.Source{
			{Document: "EU-2024-1799", Clause: "10(2a)", Basis: "law", Confidence: "secondary"},
		}},
	}, Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "EU-2024-1799", Clause: "10(2a)", Basis: "law", Confidence: "secondary", Note: "the two years and once twelve months more; only for contracts from 31 July 2026 on; the day of the purchase stands for that of the contract"},
		{Document: "EU-2024-1799", Clause: "10(2a)", Basis: "law", Confidence: "inferred", Note: "that it ends when the car was taken back for the money is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Once a lack of conformity was put right by repair, the seller is liable for twelve months more"}, {Tag: "zh-Hans", Text: "以修理方式补救的，责任期延长一次，为期十二个月"}, {Tag: "zh-Hant", Text: "以修理方式補救的，責任期延長一次，為期十二個月"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Covered: "it.conformity.period"},
	}}}, Anchor: compliance.Paths{"vehicle.delivered_on"}, Time: compliance.Windows{
		{Unit: "years", Max: &compliance.Value{Param: "years"}},
	}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}}},
	{ID: "it.conformity.presumed", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Years of the presumption"}, {Tag: "zh-Hans", Text: "推定年数"}, {Tag: "zh-Hant", Text: "推定年數"}}, Sources: []cite.Source{
			{Document: "EU-2019-771", Clause: "11", Basis: "law", Confidence: "secondary"},
		}},
	}, Severity: "major", Sources: []cite.Source{
		{Document: "EU-2019-771", Clause: "11", Basis: "law", Confidence: "secondary"},
		{Document: "EU-2019-771", Clause: "11", Basis: "law", Confidence: "inferred", Note: "that it begins again with goods given in replacement is our reading; that it ends when the car was taken back for the money is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A lack of conformity that shows within one year is presumed to have been there at delivery"}, {Tag: "zh-Hans", Text: "一年内出现的不符合约定推定于交付时已经存在"}, {Tag: "zh-Hant", Text: "一年內出現的不符合約定推定於交付時已經存在"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Pick: "first"}, Anchor: compliance.Paths{"delivered_on"}, Time: compliance.Windows{
		{Unit: "years", Max: &compliance.Value{Param: "years"}},
	}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}}},
	{ID: "it.conformity.action", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "months", Type: "int", Default: compliance.Literal{Form: "number", Text: "26"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Months in which the buyer may sue"}, {Tag: "zh-Hans", Text: "起诉期限，以月计"}, {Tag: "zh-Hant", Text: "起訴期限，以月計"}}, Sources: []cite.Source{
			{Document: "IT-CC", Clause: "133(3)", Basis: "law", Confidence: "secondary"},
		}},
	}, Severity: "major", Sources: []cite.Source{
		{Document: "IT-CC", Clause: "133(3)", Basis: "law", Confidence: "secondary"},
		{Document: "IT-CC", Clause: "133(3)", Basis: "law", Confidence: "inferred", Note: "that it begins again with goods given in replacement is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The buyer may sue within 26 months of delivery"}, {Tag: "zh-Hans", Text: "买受人可在交付后二十六个月内起诉"}, {Tag: "zh-Hant", Text: "買受人可在交付後二十六個月內起訴"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Pick: "first"}, Anchor: compliance.Paths{"delivered_on"}, Time: compliance.Windows{
		{Unit: "months", Max: &compliance.Value{Param: "months"}},
	}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}}},
	{ID: "it.conformity.action.longer", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "months", Type: "int", Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Months in which the buyer may sue where the liability was made longer: not confirmed, so not set"}, {Tag: "zh-Hans", Text: "责任期延长后的起诉期限，以月计：未经证实，未设定"}, {Tag: "zh-Hant", Text: "責任期延長後的起訴期限，以月計：未經證實，未設定"}}, Sources: []cite.Source{
			{Document: "IT-CC", Clause: "133(3)", Basis: "law", Confidence: "unconfirmed", Note: "for how long the buyer may sue where the liability was made longer was not found: off"},
		}},
	}, Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "IT-CC", Clause: "133(3)", Basis: "law", Confidence: "inferred", Note: "how the 26 months follow the longer liability was not seen: after it nothing is said until the months are set"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "After a repair that made the liability longer, the buyer may sue for longer too"}, {Tag: "zh-Hans", Text: "维修使责任期延长的，起诉期限随之延长"}, {Tag: "zh-Hant", Text: "維修使責任期延長的，起訴期限隨之延長"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Covered: "it.conformity.period"},
	}}}, Anchor: compliance.Paths{"vehicle.delivered_on"}, Time: compliance.Windows{
		{Unit: "months", Max: &compliance.Value{Param: "months"}},
	}}},
	{ID: "it.conformity.remedy", Per: []history.Name{"problem_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "EU-2019-771", Clause: "13", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The consumer may choose between repair and replacement, free of charge, unless the one is impossible or out of proportion"}, {Tag: "zh-Hans", Text: "消费者可以选择免费修理或者更换，但不可能或者不合比例的除外"}, {Tag: "zh-Hant", Text: "消費者可以選擇免費修理或者更換，但不可能或者不合比例的除外"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: []string{"it.conformity.period", "it.conformity.longer"}, Grants: []string{"free_repair", "replace"}, Choice: "customer"}},
	{ID: "it.conformity.burden", Per: []history.Name{"problem_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "EU-2019-771", Clause: "11", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Within the first year a lack of conformity is denied only with proof of another cause"}, {Tag: "zh-Hans", Text: "第一年内否认责任的，须证明系其他原因"}, {Tag: "zh-Hant", Text: "第一年內否認責任的，須證明係其他原因"}}, Owes: "seller", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
		{Covered: "it.conformity.presumed"},
	}}}, Fields: []compliance.Path{"exempt_by"}}},
	{ID: "it.conformity.late", Per: []history.Name{"claim_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "IT-CC", Clause: "133(3)", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A demand comes within 26 months of delivery, or within the longer liability after a repair"}, {Tag: "zh-Hans", Text: "要求须在交付后二十六个月内或者维修后延长的责任期内提出"}, {Tag: "zh-Hant", Text: "要求須在交付後二十六個月內或者維修後延長的責任期內提出"}}, Owes: "customer", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"claim.received"}}, Must: &compliance.Condition{Any: []compliance.Condition{
		{Covered: "it.conformity.action"},
		{Covered: "it.conformity.longer"},
		{Covered: "it.conformity.action.longer"},
	}}}},
	{ID: "it.conformity.told", Per: []history.Name{"vehicle_id"}, Effect: "report", Severity: "major", Valid: compliance.Validity{By: "vehicle.purchased"}, Sources: []cite.Source{
		{Document: "EU-2024-1799", Clause: "13(2a)", Basis: "law", Confidence: "secondary", Note: "told of cars whose liability it makes longer: bought from 31 July 2026 on"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Before a repair the seller tells the consumer of the choice, and that repair makes the liability twelve months longer"}, {Tag: "zh-Hans", Text: "修理前销售者须告知选择权以及修理将使责任期延长十二个月"}, {Tag: "zh-Hant", Text: "修理前銷售者須告知選擇權以及修理將使責任期延長十二個月"}}, Owes: "seller", Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Covered: "it.conformity.period"},
	}}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"x_it.extension_told"}},
	}}},
}}

func itConformity() *compliance.Pack {
	p := copyOf(&itConformityTable)
	p.Rules[1].Valid.From = cal.MustDate(2026, 7, 31)
	p.Rules[4].Valid.From = cal.MustDate(2026, 7, 31)
	p.Rules[8].Valid.From = cal.MustDate(2026, 7, 31)
	return p
}
