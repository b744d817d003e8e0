// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var cnNingboTable = compliance.Pack{Format: 1, ID: "cn-ningbo", Layer: "local", Version: "2026.1", Jurisdiction: "CN-ZJ", Extends: []string{"cn-repair"}, Title: compliance.Texts{{Tag: "en", Text: "Ningbo: local law on repairs"}, {Tag: "zh-Hans", Text: "宁波市：维修的地方规定"}, {Tag: "zh-Hant", Text: "宁波市：維修的地方規定"}}, Documents: []compliance.Document{
	{ID: "CN-NB-REPAIR", Title: compliance.Texts{{Tag: "en", Text: "Ningbo regulations on the repair of motor vehicles, 2021"}, {Tag: "zh-Hans", Text: "宁波市机动车维修业管理条例（2021）"}, {Tag: "zh-Hant", Text: "宁波市機動車維修業管理條例（2021）"}}},
}, Names: []compliance.Named{
	{Name: "repair.finished", Texts: compliance.Texts{{Tag: "en", Text: "the repair finished"}, {Tag: "zh-Hans", Text: "修理完成"}, {Tag: "zh-Hant", Text: "修理完成"}}},
	{Name: "refund_of_fee", Texts: compliance.Texts{{Tag: "en", Text: "the fee of the repair back"}, {Tag: "zh-Hans", Text: "退还修理费"}, {Tag: "zh-Hant", Text: "退還修理費"}}},
	{Name: "repairer", Texts: compliance.Texts{{Tag: "en", Text: "the repairer"}, {Tag: "zh-Hans", Text: "修理者"}, {Tag: "zh-Hant", Text: "修理者"}}},
}, Rules: []compliance.Rule{
	{ID: "cn.ningbo.refund", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Repairs after which the right arises"}, {Tag: "zh-Hans", Text: "权利产生所需的修理次数"}, {Tag: "zh-Hant", Text: "權利產生所需的修理次數"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-NB-REPAIR", Clause: "29", Basis: "local"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "After two repairs that did not cure a fault within the guarantee the customer may have the fee back"}, {Tag: "zh-Hans", Text: "质量保证期内同一故障经两次修理仍未排除的，可以要求退还修理费"}, {Tag: "zh-Hant", Text: "質量保證期內同一故障經兩次修理仍未排除的，可以要求退還修理費"}}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"repair.finished"}}, IfAny: []compliance.Threshold{
		{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			{Covered: "cn.repair.guarantee", Of: "order.rework_of"},
		}}}}, MostBy: "problem_key"}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
	}, Grants: []string{"refund_of_fee"}}},
	{ID: "cn.ningbo.written", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-NB-REPAIR", Clause: "28", Basis: "local"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The guarantee is told in writing"}, {Tag: "zh-Hans", Text: "质量保证期应书面告知"}, {Tag: "zh-Hant", Text: "質量保證期應書面告知"}}, Owes: "repairer", Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"order.documents_handed"}, Where: &compliance.Condition{Field: "documents", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "guarantee"},
		}}}}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.closed"}}}},
}}

func cnNingbo() *compliance.Pack {
	p := copyOf(&cnNingboTable)
	return p
}
