// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var cnConsumerTable = compliance.Pack{Format: 1, ID: "cn-consumer", Layer: "law", Version: "2026.1", Jurisdiction: "CN", Extends: []string{"cn-sanbao-2013", "cn-sanbao-2021"}, Title: compliance.Texts{{Tag: "en", Text: "Consumer law that binds a workshop"}, {Tag: "zh-Hans", Text: "约束维修经营者的消费者法律"}, {Tag: "zh-Hant", Text: "約束維修經營者的消費者法律"}}, Documents: []compliance.Document{
	{ID: "CN-CONSUMER", Title: compliance.Texts{{Tag: "en", Text: "Law on the Protection of Consumer Rights and Interests, 2013"}, {Tag: "zh-Hans", Text: "消费者权益保护法（2013）"}, {Tag: "zh-Hant", Text: "消費者權益保护法（2013）"}}},
	{ID: "CN-CONSUMER-PENALTY", Title: compliance.Texts{{Tag: "en", Text: "Measures on penalties for infringing the rights of consumers"}, {Tag: "zh-Hans", Text: "侵害消费者权益行为处罚办法"}, {Tag: "zh-Hant", Text: "侵害消費者權益行為處罰辦法"}}},
}, Names: []compliance.Named{
	{Name: "complaint.classified", Texts: compliance.Texts{{Tag: "en", Text: "the classification of the complaint"}, {Tag: "zh-Hans", Text: "投诉分类"}, {Tag: "zh-Hant", Text: "投訴分類"}}},
	{Name: "complaint.personal", Texts: compliance.Texts{{Tag: "en", Text: "whether the goods serve personal consumption"}, {Tag: "zh-Hans", Text: "是否生活消费"}, {Tag: "zh-Hant", Text: "是否生活消費"}}},
	{Name: "rule_id", Texts: compliance.Texts{{Tag: "en", Text: "the rule that was broken"}, {Tag: "zh-Hans", Text: "所违反的规则"}, {Tag: "zh-Hant", Text: "所違反的規則"}}},
	{Name: "verdict", Texts: compliance.Texts{{Tag: "en", Text: "the verdict"}, {Tag: "zh-Hans", Text: "认定结论"}, {Tag: "zh-Hant", Text: "認定結論"}}},
	{Name: "burden_on_operator", Texts: compliance.Texts{{Tag: "en", Text: "the seller bears the burden of proof"}, {Tag: "zh-Hans", Text: "由经营者举证"}, {Tag: "zh-Hant", Text: "由經營者舉證"}}},
	{Name: "triple_damages", Texts: compliance.Texts{{Tag: "en", Text: "three times the price"}, {Tag: "zh-Hans", Text: "三倍赔偿"}, {Tag: "zh-Hant", Text: "三倍賠償"}}},
}, Rules: []compliance.Rule{
	{ID: "cn.consumer.23w", Per: []history.Name{"vehicle_id"}, When: &compliance.Condition{Field: "vehicle.consumer_use", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Params: []compliance.Param{
		{Name: "months", Type: "int", Default: compliance.Literal{Form: "number", Text: "6"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Months from delivery"}, {Tag: "zh-Hans", Text: "自交付起的月数"}, {Tag: "zh-Hant", Text: "自交付起的月數"}}, Sources: []cite.Source{
			{Document: "CN-CONSUMER", Clause: "23(3)", Basis: "law"},
		}},
	}, Severity: "major", Sources: []cite.Source{
		{Document: "CN-CONSUMER", Clause: "23(3)", Basis: "law"},
		{Document: "CN-CONSUMER", Clause: "23(3)", Basis: "law", Confidence: "inferred", Note: "that it begins again with a car given in replacement, and ends when the car was taken back for the money, is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The first six months from delivery"}, {Tag: "zh-Hans", Text: "自接受商品之日起六个月内"}, {Tag: "zh-Hant", Text: "自接受商品之日起六個月內"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"vehicle.purchased"}, Pick: "first"}, Anchor: compliance.Paths{"delivered_on", "invoice_on"}, Time: compliance.Windows{
		{Unit: "months", Max: &compliance.Value{Param: "months"}},
	}, EndsBy: &compliance.Pattern{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "return"}}}}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}}},
	{ID: "cn.consumer.23", Per: []history.Name{"problem_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-CONSUMER", Clause: "23(3)", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Of a fault that shows within six months the seller has to prove that he does not answer for it"}, {Tag: "zh-Hans", Text: "六个月内发现瑕疵发生争议的，由经营者承担举证责任"}, {Tag: "zh-Hant", Text: "六個月內發現瑕疵發生爭議的，由經營者承擔舉證責任"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}}, Within: []string{"cn.consumer.23w"}, Grants: []string{"burden_on_operator"}}},
	{ID: "cn.consumer.55", Per: []history.Name{"complaint_id"}, When: &compliance.Condition{Field: "complaint.personal", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-CONSUMER", Clause: "55", Basis: "law", Note: "a finding, not advice: whether it was fraud is what the complaint was found to be"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Fraud gives a claim to three times the price of the service, at least 500 yuan"}, {Tag: "zh-Hans", Text: "欺诈的，可以要求价款或者费用三倍的赔偿，最低五百元"}, {Tag: "zh-Hant", Text: "欺詐的，可以要求價款或者費用三倍的賠償，最低五百元"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"complaint.classified"}, Where: &compliance.Condition{Field: "verdict", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "fraud"}}}}, Grants: []string{"triple_damages"}}},
	{ID: "cn.consumer.delay", Per: []history.Name{"claim_id"}, Params: []compliance.Param{
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "15"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days after the period"}, {Tag: "zh-Hans", Text: "期满后的日数"}, {Tag: "zh-Hant", Text: "期滿後的日數"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-CONSUMER-PENALTY", Clause: "8", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A duty that is not fulfilled more than {days} days after its period is deliberate delay"}, {Tag: "zh-Hans", Text: "期满后超过{days}日仍未履行的，视为故意拖延或者无理拒绝"}, {Tag: "zh-Hant", Text: "期滿後超過{days}日仍未履行的，視為故意拖延或者無理拒絕"}}, Owes: "seller", Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"rule.violated"}, Where: &compliance.Condition{Field: "rule_id", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "cn.sanbao.2021.28b"},
		{Form: "text", Text: "cn.sanbao.2013.24a"},
	}}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "days"}},
	}, Anchor: "due_at"}},
}}

func cnConsumer() *compliance.Pack {
	p := copyOf(&cnConsumerTable)
	return p
}
