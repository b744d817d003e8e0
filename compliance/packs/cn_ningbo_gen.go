// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func cnNingbo() *compliance.Pack {
	words := []string{
		"cn-repair",
		"refund_of_fee",
	}
	fields := []history.Name{
		"vehicle_id",
		"order_id",
	}
	sources := []cite.Source{
		{Document: "CN-NB-REPAIR", Clause: "29", Basis: "local"},
		{Document: "CN-NB-REPAIR", Clause: "28", Basis: "local"},
	}
	types := []history.Type{
		"repair.finished",
		"repair.finished",
		"order.delivered",
		"order.documents_handed",
		"order.closed",
	}
	return &compliance.Pack{Format: 1, ID: "cn-ningbo", Layer: "local", Version: "2026.1", Jurisdiction: "CN-ZJ", Extends: words[0:1:1], Title: compliance.Texts{"en": "Ningbo: local law on repairs", "zh-Hans": "宁波市：维修的地方规定", "zh-Hant": "宁波市：維修的地方規定"}, Documents: []compliance.Document{
		{ID: "CN-NB-REPAIR", Title: compliance.Texts{"en": "Ningbo regulations on the repair of motor vehicles, 2021", "zh-Hans": "宁波市机动车维修业管理条例（2021）", "zh-Hant": "宁波市機動車維修業管理條例（2021）"}},
	}, Names: []compliance.Named{
		{Name: "repair.finished", Texts: compliance.Texts{"en": "the repair finished", "zh-Hans": "修理完成", "zh-Hant": "修理完成"}},
		{Name: "refund_of_fee", Texts: compliance.Texts{"en": "the fee of the repair back", "zh-Hans": "退还修理费", "zh-Hant": "退還修理費"}},
		{Name: "repairer", Texts: compliance.Texts{"en": "the repairer", "zh-Hans": "修理者", "zh-Hant": "修理者"}},
	}, Rules: []compliance.Rule{
		{ID: "cn.ningbo.refund", Per: fields[0:1:1], Params: []compliance.Param{
			{Name: "repairs", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{"en": "Repairs after which the right arises", "zh-Hans": "权利产生所需的修理次数", "zh-Hant": "權利產生所需的修理次數"}},
		}, Effect: "report", Severity: "major", Sources: sources[0:1:1], Texts: compliance.Texts{"en": "After two repairs that did not cure a fault within the guarantee the customer may have the fee back", "zh-Hans": "质量保证期内同一故障经两次修理仍未排除的，可以要求退还修理费", "zh-Hant": "質量保證期內同一故障經兩次修理仍未排除的，可以要求退還修理費"}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[0:1:1]}, IfAny: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[1:2:2], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
				{Covered: "cn.repair.guarantee", Of: "order.rework_of"},
			}}}}, MostBy: "problem_key"}, Op: "ge", Value: compliance.Value{Param: "repairs"}},
		}, Grants: words[1:2:2]}},
		{ID: "cn.ningbo.written", Per: fields[1:2:2], Effect: "report", Severity: "major", Sources: sources[1:2:2], Texts: compliance.Texts{"en": "The guarantee is told in writing", "zh-Hans": "质量保证期应书面告知", "zh-Hant": "質量保證期應書面告知"}, Owes: "repairer", Logic: &compliance.Coexistence{If: compliance.Pattern{Events: types[2:3:3]}, Then: []compliance.Pattern{
			{Events: types[3:4:4], Where: &compliance.Condition{Field: "documents", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "guarantee"},
			}}}}},
		}, By: &compliance.Pattern{Events: types[4:5:5]}}},
	}}
}
