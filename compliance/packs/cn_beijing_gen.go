// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func cnBeijing() *compliance.Pack {
	words := []string{
		"cn-repair",
		"free_rework",
		"cn.beijing.guarantee",
		"free_rework",
	}
	fields := []history.Name{
		"part_id",
		"order_id",
		"problem_id",
	}
	sources := []cite.Source{
		{Document: "CN-BJ-TRANSPORT", Clause: "37", Basis: "local"},
		{Document: "CN-REPAIR", Clause: "36", Basis: "law", Confidence: "secondary", Note: "the regulations let the guarantee begin again, and name no days: these are of the national table"},
		{Document: "CN-BJ-TRANSPORT", Clause: "37", Basis: "local"},
		{Document: "CN-BJ-TRANSPORT", Clause: "37", Basis: "local"},
	}
	types := []history.Type{
		"part.defect_found",
		"order.delivered",
		"order.delivered",
		"problem.reported",
	}
	matches := []compliance.Match{
		{Theirs: "order.rework_of", Ours: "order_id"},
	}
	paths := []compliance.Path{
		"order.rework_of",
	}
	return &compliance.Pack{Format: 1, ID: "cn-beijing", Layer: "local", Version: "2026.1", Jurisdiction: "CN-BJ", Extends: words[0:1:1], Title: compliance.Texts{"en": "Beijing: local law on repairs", "zh-Hans": "北京市：维修的地方规定", "zh-Hant": "北京市：維修的地方規定"}, Documents: []compliance.Document{
		{ID: "CN-BJ-TRANSPORT", Title: compliance.Texts{"en": "Beijing regulations on road transport, 2021", "zh-Hans": "北京市道路运输条例（2021）", "zh-Hant": "北京市道路運輸條例（2021）"}},
	}, Names: []compliance.Named{
		{Name: "free_rework", Texts: compliance.Texts{"en": "rework free of charge", "zh-Hans": "免费返修", "zh-Hant": "免費返修"}},
		{Name: "repairer", Texts: compliance.Texts{"en": "the repairer", "zh-Hans": "修理者", "zh-Hant": "修理者"}},
	}, Rules: []compliance.Rule{
		{ID: "cn.beijing.part", Per: fields[0:1:1], When: &compliance.Condition{Field: "part.genuine", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "report", Severity: "major", Sources: sources[0:1:1], Texts: compliance.Texts{"en": "A faulty replacement part is put right free of charge, whatever the guarantee", "zh-Hans": "因更换的配件质量问题需要返修的，不受质量保证期限制，免费返修", "zh-Hant": "因更換的配件質量問題需要返修的，不受質量保證期限制，免費返修"}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[0:1:1]}, Grants: words[1:2:2]}},
		{ID: "cn.beijing.guarantee", Per: fields[1:2:2], Params: []compliance.Param{
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "10"}, Stricter: "higher", Text: compliance.Texts{"en": "Days of the guarantee of a minor repair of a car", "zh-Hans": "汽车小修的质量保证期天数", "zh-Hant": "汽車小修的質量保證期天數"}, Sources: sources[1:2:2]},
		}, Severity: "major", Sources: sources[2:3:3], Texts: compliance.Texts{"en": "The guarantee of what was reworked begins again when the rework is done", "zh-Hans": "返修项目的质量保证期自返修竣工之日起重新计算", "zh-Hant": "返修項目的質量保證期自返修竣工之日起重新計算"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[1:2:2]}, Time: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Param: "days"}},
		}, Restarts: &compliance.Pattern{Events: types[2:3:3], Match: matches[0:1:1]}}},
		{ID: "cn.beijing.again", Per: fields[2:3:3], Effect: "report", Severity: "major", Sources: sources[3:4:4], Texts: compliance.Texts{"en": "A fault within the guarantee that began again is reworked free of charge", "zh-Hans": "重新计算的质量保证期内出现故障的，免费返修", "zh-Hant": "重新計算的質量保證期內出現故障的，免費返修"}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[3:4:4], Where: &compliance.Condition{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: words[2:3:3], WithinOf: paths[0:1:1], Grants: words[3:4:4]}},
	}}
}
