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
		{Document: "CN-REPAIR", Clause: "36", Basis: "law", Confidence: "secondary", Note: "the regulations let the guarantee begin again, and name no kilometres: these are of the national table"},
		{Document: "CN-BJ-TRANSPORT", Clause: "37", Basis: "local"},
		{Document: "CN-BJ-TRANSPORT", Clause: "37", Basis: "local", Note: "of a fault on the order of the rework it asks for the key of one that was repaired, our reading"},
	}
	types := []history.Type{
		"part.defect_found",
		"order.delivered",
		"order.delivered",
		"problem.reported",
		"repair.finished",
		"repair.finished",
	}
	paths := []compliance.Path{
		"vehicle.class",
		"order.repair_class",
		"vehicle.class",
		"order.repair_class",
		"delivered_km",
		"odometer_km",
		"order.odometer_km",
		"order.rework_of",
	}
	matches := []compliance.Match{
		{Theirs: "order.rework_of", Ours: "order_id"},
		{Theirs: "order_id", Ours: "order.rework_of"},
		{Theirs: "order.rework_of", Ours: "order.rework_of"},
	}
	return &compliance.Pack{Format: 1, ID: "cn-beijing", Layer: "local", Version: "2026.1", Jurisdiction: "CN-BJ", Extends: words[0:1:1], Title: compliance.Texts{"en": "Beijing: local law on repairs", "zh-Hans": "北京市：维修的地方规定", "zh-Hant": "北京市：維修的地方規定"}, Documents: []compliance.Document{
		{ID: "CN-BJ-TRANSPORT", Title: compliance.Texts{"en": "Beijing regulations on road transport, 2021", "zh-Hans": "北京市道路运输条例（2021）", "zh-Hant": "北京市道路運輸條例（2021）"}},
	}, Names: []compliance.Named{
		{Name: "part.defect_found", Texts: compliance.Texts{"en": "the defect found in the part", "zh-Hans": "发现配件缺陷", "zh-Hant": "發現配件缺陷"}},
		{Name: "order.delivered", Texts: compliance.Texts{"en": "the delivery of the vehicle", "zh-Hans": "交付车辆", "zh-Hant": "交付車輛"}},
		{Name: "problem.reported", Texts: compliance.Texts{"en": "the problem reported", "zh-Hans": "质量问题", "zh-Hant": "質量問題"}},
		{Name: "free_rework", Texts: compliance.Texts{"en": "rework free of charge", "zh-Hans": "免费返修", "zh-Hant": "免費返修"}},
		{Name: "repairer", Texts: compliance.Texts{"en": "the repairer", "zh-Hans": "修理者", "zh-Hant": "修理者"}},
	}, Rules: []compliance.Rule{
		{ID: "cn.beijing.part", Per: fields[0:1:1], When: &compliance.Condition{Field: "part.genuine", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "report", Severity: "major", Sources: sources[0:1:1], Texts: compliance.Texts{"en": "A faulty replacement part is put right free of charge, whatever the guarantee", "zh-Hans": "因更换的配件质量问题需要返修的，不受质量保证期限制，免费返修", "zh-Hant": "因更換的配件質量問題需要返修的，不受質量保證期限制，免費返修"}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[0:1:1]}, Grants: words[1:2:2]}},
		{ID: "cn.beijing.guarantee", Per: fields[1:2:2], Params: []compliance.Param{
			{Name: "days", Type: "table", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
				{Form: "number", Text: "100", Name: "car/overhaul"},
				{Form: "number", Text: "30", Name: "car/level2"},
				{Form: "number", Text: "10", Name: "car/minor"},
				{Form: "number", Text: "80", Name: "motorcycle/overhaul"},
				{Form: "number", Text: "10", Name: "motorcycle/level2"},
				{Form: "number", Text: "10", Name: "motorcycle/minor"},
				{Form: "number", Text: "60", Name: "other/overhaul"},
				{Form: "number", Text: "7", Name: "other/level2"},
				{Form: "number", Text: "7", Name: "other/minor"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Days of the guarantee, by class of vehicle and repair", "zh-Hans": "质量保证期天数（按车辆类别和修理类别）", "zh-Hant": "質量保證期天數（按車輛類別和修理類別）"}, Sources: sources[1:2:2]},
			{Name: "km", Type: "table", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
				{Form: "number", Text: "20000", Name: "car/overhaul"},
				{Form: "number", Text: "5000", Name: "car/level2"},
				{Form: "number", Text: "2000", Name: "car/minor"},
				{Form: "number", Text: "7000", Name: "motorcycle/overhaul"},
				{Form: "number", Text: "800", Name: "motorcycle/level2"},
				{Form: "number", Text: "800", Name: "motorcycle/minor"},
				{Form: "number", Text: "6000", Name: "other/overhaul"},
				{Form: "number", Text: "700", Name: "other/level2"},
				{Form: "number", Text: "700", Name: "other/minor"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Kilometres of the guarantee, by class of vehicle and repair", "zh-Hans": "质量保证期公里数（按车辆类别和修理类别）", "zh-Hant": "質量保證期公里數（按車輛類別和修理類別）"}, Sources: sources[2:3:3]},
		}, Severity: "major", Sources: sources[3:4:4], Texts: compliance.Texts{"en": "The guarantee of what was reworked begins again when the rework is done", "zh-Hans": "返修项目的质量保证期自返修竣工之日起重新计算", "zh-Hant": "返修項目的質量保證期自返修竣工之日起重新計算"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[1:2:2]}, Time: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Param: "days", Keys: paths[0:2:2]}},
		}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km", Keys: paths[2:4:4]}, StartKM: paths[4:5:5], AtKM: paths[5:7:7]}, Restarts: &compliance.Pattern{Events: types[2:3:3], Match: matches[0:1:1]}, Promised: &compliance.Promised{Days: "order.guarantee_days", KM: "order.guarantee_km"}}},
		{ID: "cn.beijing.again", Per: fields[2:3:3], Effect: "report", Severity: "major", Sources: sources[4:5:5], Texts: compliance.Texts{"en": "A fault within the guarantee that began again is reworked free of charge", "zh-Hans": "重新计算的质量保证期内出现故障的，免费返修", "zh-Hant": "重新計算的質量保證期內出現故障的，免費返修"}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[3:4:4], Where: &compliance.Condition{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: words[2:3:3], WithinOf: paths[7:8:8], Alike: &compliance.Alike{By: "problem_key", To: []compliance.Pattern{
			{Events: types[4:5:5], Match: matches[1:2:2]},
			{Events: types[5:6:6], Match: matches[2:3:3]},
		}}, Grants: words[3:4:4]}},
	}}
}
