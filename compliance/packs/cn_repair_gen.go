// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func cnRepair() *compliance.Pack {
	fields := []history.Name{
		"order_id",
		"problem_id",
		"vehicle_id",
	}
	sources := []cite.Source{
		{Document: "CN-REPAIR", Clause: "36", Basis: "law", Confidence: "secondary", Note: "the table is that of article 37 of the text of 2016; the number of the article since 2019 is inferred"},
		{Document: "CN-REPAIR", Clause: "37", Basis: "law", Confidence: "secondary", Note: "the number of the article since 2019 is inferred"},
		{Document: "CN-REPAIR", Clause: "37", Basis: "law", Confidence: "secondary", Note: "of the same fault; that the same item counts too is not said here"},
	}
	types := []history.Type{
		"order.delivered",
		"problem.reported",
		"fault_evidence.given",
		"order.opened",
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
	}
	matches := []compliance.Match{
		{Theirs: "order_id", Ours: "order_id"},
		{Theirs: "rework_of", Ours: "order_id"},
	}
	words := []string{
		"another_repairer",
	}
	return &compliance.Pack{Format: 1, ID: "cn-repair", Layer: "law", Version: "2026.1", Jurisdiction: "CN", Title: compliance.Texts{"en": "Vehicle repair: guarantee and rework by law", "zh-Hans": "机动车维修：质量保证期与返修", "zh-Hant": "機動車維修：質量保證期與返修"}, Documents: []compliance.Document{
		{ID: "CN-REPAIR", Title: compliance.Texts{"en": "Provisions on the Administration of Motor Vehicle Repair", "zh-Hans": "机动车维修管理规定", "zh-Hant": "機動車維修管理規定"}},
	}, Names: []compliance.Named{
		{Name: "repair.finished", Texts: compliance.Texts{"en": "the repair finished", "zh-Hans": "修理完成", "zh-Hant": "修理完成"}},
		{Name: "cured", Texts: compliance.Texts{"en": "whether the fault was cured", "zh-Hans": "故障是否排除", "zh-Hant": "故障是否排除"}},
		{Name: "kind", Texts: compliance.Texts{"en": "the kind of the order", "zh-Hans": "工单种类", "zh-Hant": "工單種類"}},
		{Name: "valid", Texts: compliance.Texts{"en": "whether it is a quality problem", "zh-Hans": "是否质量问题", "zh-Hant": "是否質量問題"}},
		{Name: "another_repairer", Texts: compliance.Texts{"en": "repair by another shop, paid by the one that repaired", "zh-Hans": "由其他修理厂修理，费用由承修方承担", "zh-Hant": "由其他修理廠修理，費用由承修方承擔"}},
		{Name: "fault_evidence.given", Texts: compliance.Texts{"en": "evidence that something else caused the fault", "zh-Hans": "故障系其他原因的证据", "zh-Hant": "故障係其他原因的證據"}},
		{Name: "vehicle.class", Texts: compliance.Texts{"en": "the class of the vehicle", "zh-Hans": "车辆类别", "zh-Hant": "車輛類別"}},
		{Name: "order.repair_class", Texts: compliance.Texts{"en": "the class of the repair", "zh-Hans": "维修类别", "zh-Hant": "維修類別"}},
		{Name: "delivered_km", Texts: compliance.Texts{"en": "the odometer reading at delivery", "zh-Hans": "出厂里程", "zh-Hant": "出廠里程"}},
		{Name: "odometer_km", Texts: compliance.Texts{"en": "the odometer reading", "zh-Hans": "里程表读数", "zh-Hant": "里程表讀數"}},
	}, Rules: []compliance.Rule{
		{ID: "cn.repair.guarantee", Per: fields[0:1:1], Params: []compliance.Param{
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
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Days of the guarantee, by class of vehicle and of repair", "zh-Hans": "质量保证期天数，按车辆类别和维修类别", "zh-Hant": "質量保證期天數，按車輛類別和維修類別"}},
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
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Kilometres of the guarantee, by class of vehicle and of repair", "zh-Hans": "质量保证期里程，按车辆类别和维修类别", "zh-Hant": "質量保證期里程，按車輛類別和維修類別"}},
		}, Severity: "major", Sources: sources[0:1:1], Texts: compliance.Texts{"en": "A repair has a guarantee, in days and kilometres from the day on which the car left the shop; what the shop promised beyond it counts", "zh-Hans": "维修自竣工出厂之日起有质量保证期，按天数和里程计，先到为准；承诺更优的从其承诺", "zh-Hant": "維修自竣工出廠之日起有質量保證期，按天數和里程計，先到為準；承諾更優的從其承諾"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[0:1:1]}, Time: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Param: "days", Keys: paths[0:2:2]}},
		}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km", Keys: paths[2:4:4]}, StartKM: paths[4:5:5], AtKM: paths[5:7:7]}, Promised: &compliance.Promised{Days: "order.guarantee_days", KM: "order.guarantee_km"}}},
		{ID: "cn.repair.evidence", Per: fields[1:2:2], Effect: "report", Severity: "major", Sources: sources[1:2:2], Texts: compliance.Texts{"en": "A fault within the guarantee is reworked, unless the shop shows within three days that something else caused it", "zh-Hans": "质量保证期内出现故障，三日内不能举证系其他原因的，应当返修", "zh-Hant": "質量保證期內出現故障，三日內不能舉證係其他原因的，應當返修"}, Logic: &compliance.Response{On: compliance.Pattern{Events: types[1:2:2], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Covered: "cn.repair.guarantee"},
		}}}, Then: []compliance.Pattern{
			{Events: types[2:3:3], Match: matches[0:1:1]},
			{Events: types[3:4:4], Where: &compliance.Condition{Field: "kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "rework"}}}, Match: matches[1:2:2]},
		}, Within: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "3"}}},
		}}},
		{ID: "cn.repair.another", Per: fields[2:3:3], Effect: "report", Severity: "major", Sources: sources[2:3:3], Texts: compliance.Texts{"en": "A fault that two repairs within the guarantee did not cure is put right by another shop, at the cost of the one that repaired", "zh-Hans": "同一故障在质量保证期内经两次修理仍不能正常使用的，由承修方联系其他修理厂修理并承担费用", "zh-Hant": "同一故障在質量保證期內經兩次修理仍不能正常使用的，由承修方聯繫其他修理廠修理並承擔費用"}, Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[4:5:5], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			{Covered: "cn.repair.guarantee", Of: "order.rework_of"},
		}}}, IfAny: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[5:6:6], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
				{Covered: "cn.repair.guarantee", Of: "order.rework_of"},
			}}}}, MostBy: "problem_key"}, Op: "ge", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "2"}}},
		}, Grants: words[0:1:1]}},
	}}
}
