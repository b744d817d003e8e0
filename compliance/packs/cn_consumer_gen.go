// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func cnConsumer() *compliance.Pack {
	words := []string{
		"cn-sanbao-2013",
		"cn-sanbao-2021",
		"cn.consumer.23w",
		"burden_on_operator",
		"triple_damages",
	}
	fields := []history.Name{
		"vehicle_id",
		"problem_id",
		"complaint_id",
		"claim_id",
	}
	sources := []cite.Source{
		{Document: "CN-CONSUMER", Clause: "23(3)", Basis: "law"},
		{Document: "CN-CONSUMER", Clause: "23(3)", Basis: "law"},
		{Document: "CN-CONSUMER", Clause: "23(3)", Basis: "law", Confidence: "inferred", Note: "that it begins again with a car given in replacement, and ends when the car was taken back for the money, is our reading"},
		{Document: "CN-CONSUMER", Clause: "23(3)", Basis: "law"},
		{Document: "CN-CONSUMER", Clause: "55", Basis: "law", Note: "a finding, not advice: whether it was fraud is what the complaint was found to be"},
		{Document: "CN-CONSUMER-PENALTY", Clause: "8", Basis: "law"},
	}
	types := []history.Type{
		"vehicle.purchased",
		"claim.completed",
		"vehicle.replaced",
		"problem.reported",
		"complaint.classified",
		"rule.violated",
		"claim.completed",
	}
	paths := []compliance.Path{
		"delivered_on",
		"invoice_on",
	}
	return &compliance.Pack{Format: 1, ID: "cn-consumer", Layer: "law", Version: "2026.1", Jurisdiction: "CN", Extends: words[0:2:2], Title: compliance.Texts{"en": "Consumer law that binds a workshop", "zh-Hans": "约束维修经营者的消费者法律", "zh-Hant": "約束維修經營者的消費者法律"}, Documents: []compliance.Document{
		{ID: "CN-CONSUMER", Title: compliance.Texts{"en": "Law on the Protection of Consumer Rights and Interests, 2013", "zh-Hans": "消费者权益保护法（2013）", "zh-Hant": "消費者權益保护法（2013）"}},
		{ID: "CN-CONSUMER-PENALTY", Title: compliance.Texts{"en": "Measures on penalties for infringing the rights of consumers", "zh-Hans": "侵害消费者权益行为处罚办法", "zh-Hant": "侵害消費者權益行為處罰辦法"}},
	}, Names: []compliance.Named{
		{Name: "complaint.classified", Texts: compliance.Texts{"en": "the classification of the complaint", "zh-Hans": "投诉分类", "zh-Hant": "投訴分類"}},
		{Name: "complaint.personal", Texts: compliance.Texts{"en": "whether the goods serve personal consumption", "zh-Hans": "是否生活消费", "zh-Hant": "是否生活消費"}},
		{Name: "rule_id", Texts: compliance.Texts{"en": "the rule that was broken", "zh-Hans": "所违反的规则", "zh-Hant": "所違反的規則"}},
		{Name: "verdict", Texts: compliance.Texts{"en": "the verdict", "zh-Hans": "认定结论", "zh-Hant": "認定結論"}},
		{Name: "burden_on_operator", Texts: compliance.Texts{"en": "the seller bears the burden of proof", "zh-Hans": "由经营者举证", "zh-Hant": "由經營者舉證"}},
		{Name: "triple_damages", Texts: compliance.Texts{"en": "three times the price", "zh-Hans": "三倍赔偿", "zh-Hant": "三倍賠償"}},
	}, Rules: []compliance.Rule{
		{ID: "cn.consumer.23w", Per: fields[0:1:1], When: &compliance.Condition{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Params: []compliance.Param{
			{Name: "months", Type: "int", Default: compliance.Literal{Form: "number", Text: "6"}, Stricter: "higher", Text: compliance.Texts{"en": "Months from delivery", "zh-Hans": "自交付起的月数", "zh-Hant": "自交付起的月數"}, Sources: sources[0:1:1]},
		}, Severity: "major", Sources: sources[1:3:3], Texts: compliance.Texts{"en": "The first six months from delivery", "zh-Hans": "自接受商品之日起六个月内", "zh-Hant": "自接受商品之日起六個月內"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[0:1:1], Pick: "first"}, Anchor: paths[0:2:2], Time: compliance.Windows{
			{Unit: "months", Max: &compliance.Value{Param: "months"}},
		}, EndsBy: &compliance.Pattern{Events: types[1:2:2], Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: types[2:3:3]}}},
		{ID: "cn.consumer.23", Per: fields[1:2:2], Effect: "report", Severity: "major", Sources: sources[3:4:4], Texts: compliance.Texts{"en": "Of a fault that shows within six months the seller has to prove that he does not answer for it", "zh-Hans": "六个月内发现瑕疵发生争议的，由经营者承担举证责任", "zh-Hant": "六個月內發現瑕疵發生爭議的，由經營者承擔舉證責任"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[3:4:4]}, Within: words[2:3:3], Grants: words[3:4:4]}},
		{ID: "cn.consumer.55", Per: fields[2:3:3], When: &compliance.Condition{Field: "complaint.personal", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "report", Severity: "major", Sources: sources[4:5:5], Texts: compliance.Texts{"en": "Fraud gives a claim to three times the price of the service, at least 500 yuan", "zh-Hans": "欺诈的，可以要求价款或者费用三倍的赔偿，最低五百元", "zh-Hant": "欺詐的，可以要求價款或者費用三倍的賠償，最低五百元"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[4:5:5], Where: &compliance.Condition{Field: "verdict", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "fraud"}}}}, Grants: words[4:5:5]}},
		{ID: "cn.consumer.delay", Per: fields[3:4:4], Params: []compliance.Param{
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "15"}, Stricter: "lower", Text: compliance.Texts{"en": "Days after the period", "zh-Hans": "期满后的日数", "zh-Hant": "期滿後的日數"}},
		}, Effect: "report", Severity: "major", Sources: sources[5:6:6], Texts: compliance.Texts{"en": "A duty that is not fulfilled more than {days} days after its period is deliberate delay", "zh-Hans": "期满后超过{days}日仍未履行的，视为故意拖延或者无理拒绝", "zh-Hant": "期滿後超過{days}日仍未履行的，視為故意拖延或者無理拒絕"}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: types[5:6:6], Where: &compliance.Condition{Field: "rule_id", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "cn.sanbao.2021.28b"},
			{Form: "text", Text: "cn.sanbao.2013.24a"},
		}}}}}, Then: []compliance.Pattern{
			{Events: types[6:7:7]},
		}, Within: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Param: "days"}},
		}, Anchor: "due_at"}},
	}}
}
