// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var cnBeijingTable = compliance.Pack{Format: 1, ID: "cn-beijing", Layer: "local", Version: "2026.1", Jurisdiction: "CN-BJ", Extends: []string{"cn-repair"}, Title: compliance.Texts{{Tag: "en", Text: "Beijing: local law on repairs"}, {Tag: "zh-Hans", Text: "北京市：维修的地方规定"}, {Tag: "zh-Hant", Text: "北京市：維修的地方規定"}}, Documents: []compliance.Document{
	{ID: "CN-BJ-TRANSPORT", Title: compliance.Texts{{Tag: "en", Text: "Beijing regulations on road transport, 2021"}, {Tag: "zh-Hans", Text: "北京市道路运输条例（2021）"}, {Tag: "zh-Hant", Text: "北京市道路運輸條例（2021）"}}},
}, Names: []compliance.Named{
	{Name: "part.defect_found", Texts: compliance.Texts{{Tag: "en", Text: "the defect found in the part"}, {Tag: "zh-Hans", Text: "发现配件缺陷"}, {Tag: "zh-Hant", Text: "發現配件缺陷"}}},
	{Name: "order.delivered", Texts: compliance.Texts{{Tag: "en", Text: "the delivery of the vehicle"}, {Tag: "zh-Hans", Text: "交付车辆"}, {Tag: "zh-Hant", Text: "交付車輛"}}},
	{Name: "problem.reported", Texts: compliance.Texts{{Tag: "en", Text: "the problem reported"}, {Tag: "zh-Hans", Text: "质量问题"}, {Tag: "zh-Hant", Text: "質量問題"}}},
	{Name: "free_rework", Texts: compliance.Texts{{Tag: "en", Text: "rework free of charge"}, {Tag: "zh-Hans", Text: "免费返修"}, {Tag: "zh-Hant", Text: "免費返修"}}},
	{Name: "repairer", Texts: compliance.Texts{{Tag: "en", Text: "the repairer"}, {Tag: "zh-Hans", Text: "修理者"}, {Tag: "zh-Hant", Text: "修理者"}}},
}, Rules: []compliance.Rule{
	{ID: "cn.beijing.part", Per: []history.Name{"part_id"}, When: &compliance.Condition{Field: "part.genuine", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-BJ-TRANSPORT", Clause: "37", Basis: "local"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A faulty replacement part is put right free of charge, whatever the guarantee"}, {Tag: "zh-Hans", Text: "因更换的配件质量问题需要返修的，不受质量保证期限制，免费返修"}, {Tag: "zh-Hant", Text: "因更換的配件質量問題需要返修的，不受質量保證期限制，免費返修"}}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"part.defect_found"}}, Grants: []string{"free_rework"}}},
	{ID: "cn.beijing.guarantee", Per: []history.Name{"order_id"}, Params: []compliance.Param{
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
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Days of the guarantee, by class of vehicle and repair"}, {Tag: "zh-Hans", Text: "质量保证期天数（按车辆类别和修理类别）"}, {Tag: "zh-Hant", Text: "質量保證期天數（按車輛類別和修理類別）"}}, Sources: []cite.Source{
			{Document: "CN-REPAIR", Clause: "36", Basis: "law", Confidence: "secondary", Note: "the regulations let the guarantee begin again, and name no days: these are of the national table"},
		}},
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
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Kilometres of the guarantee, by class of vehicle and repair"}, {Tag: "zh-Hans", Text: "质量保证期公里数（按车辆类别和修理类别）"}, {Tag: "zh-Hant", Text: "質量保證期公里數（按車輛類別和修理類別）"}}, Sources: []cite.Source{
			{Document: "CN-REPAIR", Clause: "36", Basis: "law", Confidence: "secondary", Note: "the regulations let the guarantee begin again, and name no kilometres: these are of the national table"},
		}},
	}, Severity: "major", Sources: []cite.Source{
		{Document: "CN-BJ-TRANSPORT", Clause: "37", Basis: "local"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The guarantee of what was reworked begins again when the rework is done"}, {Tag: "zh-Hans", Text: "返修项目的质量保证期自返修竣工之日起重新计算"}, {Tag: "zh-Hant", Text: "返修項目的質量保證期自返修竣工之日起重新計算"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Time: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "days", Keys: []compliance.Path{"vehicle.class", "order.repair_class"}}},
	}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km", Keys: []compliance.Path{"vehicle.class", "order.repair_class"}}, StartKM: compliance.Paths{"delivered_km"}, AtKM: compliance.Paths{"odometer_km", "order.odometer_km"}}, Restarts: &compliance.Pattern{Events: []history.Type{"order.delivered"}, Match: []compliance.Match{
		{Theirs: "order.rework_of", Ours: "order_id"},
	}}, Promised: &compliance.Promised{Days: "order.guarantee_days", KM: "order.guarantee_km"}}},
	{ID: "cn.beijing.again", Per: []history.Name{"problem_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-BJ-TRANSPORT", Clause: "37", Basis: "local", Note: "of a fault on the order of the rework it asks for the key of one that was repaired, our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A fault within the guarantee that began again is reworked free of charge"}, {Tag: "zh-Hans", Text: "重新计算的质量保证期内出现故障的，免费返修"}, {Tag: "zh-Hant", Text: "重新計算的質量保證期內出現故障的，免費返修"}}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: []string{"cn.beijing.guarantee"}, WithinOf: compliance.Paths{"order.rework_of"}, Alike: &compliance.Alike{By: "problem_key", To: []compliance.Pattern{
		{Events: []history.Type{"repair.finished"}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order.rework_of"},
		}},
		{Events: []history.Type{"repair.finished"}, Match: []compliance.Match{
			{Theirs: "order.rework_of", Ours: "order.rework_of"},
		}},
	}}, Grants: []string{"free_rework"}}},
}}

func cnBeijing() *compliance.Pack {
	p := copyOf(&cnBeijingTable)
	return p
}
