// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var cnRepairTable = compliance.Pack{Format: 1, ID: "cn-repair", Layer: "law", Version: "2026.1", Jurisdiction: "CN", Title: compliance.Texts{{Tag: "en", Text: "Vehicle repair: guarantee and rework by law"}, {Tag: "zh-Hans", Text: "机动车维修：质量保证期与返修"}, {Tag: "zh-Hant", Text: "機動車維修：質量保證期與返修"}}, Documents: []compliance.Document{
	{ID: "CN-REPAIR", Title: compliance.Texts{{Tag: "en", Text: "Provisions on the Administration of Motor Vehicle Repair"}, {Tag: "zh-Hans", Text: "机动车维修管理规定"}, {Tag: "zh-Hant", Text: "機動車維修管理規定"}}},
}, Names: []compliance.Named{
	{Name: "repair.finished", Texts: compliance.Texts{{Tag: "en", Text: "the repair finished"}, {Tag: "zh-Hans", Text: "修理完成"}, {Tag: "zh-Hant", Text: "修理完成"}}},
	{Name: "cured", Texts: compliance.Texts{{Tag: "en", Text: "whether the fault was cured"}, {Tag: "zh-Hans", Text: "故障是否排除"}, {Tag: "zh-Hant", Text: "故障是否排除"}}},
	{Name: "kind", Texts: compliance.Texts{{Tag: "en", Text: "the kind of the order"}, {Tag: "zh-Hans", Text: "工单种类"}, {Tag: "zh-Hant", Text: "工單種類"}}},
	{Name: "valid", Texts: compliance.Texts{{Tag: "en", Text: "whether it is a quality problem"}, {Tag: "zh-Hans", Text: "是否质量问题"}, {Tag: "zh-Hant", Text: "是否質量問題"}}},
	{Name: "another_repairer", Texts: compliance.Texts{{Tag: "en", Text: "repair by another shop, paid by the one that repaired"}, {Tag: "zh-Hans", Text: "由其他修理厂修理，费用由承修方承担"}, {Tag: "zh-Hant", Text: "由其他修理廠修理，費用由承修方承擔"}}},
	{Name: "fault_evidence.given", Texts: compliance.Texts{{Tag: "en", Text: "evidence that something else caused the fault"}, {Tag: "zh-Hans", Text: "故障系其他原因的证据"}, {Tag: "zh-Hant", Text: "故障係其他原因的證據"}}},
	{Name: "vehicle.class", Texts: compliance.Texts{{Tag: "en", Text: "the class of the vehicle"}, {Tag: "zh-Hans", Text: "车辆类别"}, {Tag: "zh-Hant", Text: "車輛類別"}}},
	{Name: "order.repair_class", Texts: compliance.Texts{{Tag: "en", Text: "the class of the repair"}, {Tag: "zh-Hans", Text: "维修类别"}, {Tag: "zh-Hant", Text: "維修類別"}}},
	{Name: "delivered_km", Texts: compliance.Texts{{Tag: "en", Text: "the odometer reading at delivery"}, {Tag: "zh-Hans", Text: "出厂里程"}, {Tag: "zh-Hant", Text: "出廠里程"}}},
	{Name: "odometer_km", Texts: compliance.Texts{{Tag: "en", Text: "the odometer reading"}, {Tag: "zh-Hans", Text: "里程表读数"}, {Tag: "zh-Hant", Text: "里程表讀數"}}},
}, Rules: []compliance.Rule{
	{ID: "cn.repair.guarantee", Per: []history.Name{"order_id"}, Params: []compliance.Param{
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
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Days of the guarantee, by class of vehicle and of repair"}, {Tag: "zh-Hans", Text: "质量保证期天数，按车辆类别和维修类别"}, {Tag: "zh-Hant", Text: "質量保證期天數，按車輛類別和維修類別"}}},
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
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Kilometres of the guarantee, by class of vehicle and of repair"}, {Tag: "zh-Hans", Text: "质量保证期里程，按车辆类别和维修类别"}, {Tag: "zh-Hant", Text: "質量保證期里程，按車輛類別和維修類別"}}},
	}, Severity: "major", Sources: []cite.Source{
		{Document: "CN-REPAIR", Clause: "36", Basis: "law", Confidence: "secondary", Note: "the table is that of article 37 of the text of 2016; the number of the article since 2019 is inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A repair has a guarantee, in days and kilometres from the day on which the car left the shop; what the shop promised beyond it counts"}, {Tag: "zh-Hans", Text: "维修自竣工出厂之日起有质量保证期，按天数和里程计，先到为准；承诺更优的从其承诺"}, {Tag: "zh-Hant", Text: "維修自竣工出廠之日起有質量保證期，按天數和里程計，先到為準；承諾更優的從其承諾"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Time: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "days", Keys: []compliance.Path{"vehicle.class", "order.repair_class"}}},
	}, Distance: &compliance.Distance{KM: compliance.Value{Param: "km", Keys: []compliance.Path{"vehicle.class", "order.repair_class"}}, StartKM: compliance.Paths{"delivered_km"}, AtKM: compliance.Paths{"odometer_km", "order.odometer_km"}}, Promised: &compliance.Promised{Days: "order.guarantee_days", KM: "order.guarantee_km"}}},
	{ID: "cn.repair.evidence", Per: []history.Name{"problem_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-REPAIR", Clause: "37", Basis: "law", Confidence: "secondary", Note: "the number of the article since 2019 is inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A fault within the guarantee is reworked, unless the shop shows within three days that something else caused it"}, {Tag: "zh-Hans", Text: "质量保证期内出现故障，三日内不能举证系其他原因的，应当返修"}, {Tag: "zh-Hant", Text: "質量保證期內出現故障，三日內不能舉證係其他原因的，應當返修"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Covered: "cn.repair.guarantee"},
	}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"fault_evidence.given"}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order_id"},
		}},
		{Events: []history.Type{"order.opened"}, Where: &compliance.Condition{Field: "kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "rework"}}}, Match: []compliance.Match{
			{Theirs: "rework_of", Ours: "order_id"},
		}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "3"}}},
	}}},
	{ID: "cn.repair.another", Per: []history.Name{"vehicle_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-REPAIR", Clause: "37", Basis: "law", Confidence: "secondary", Note: "of the same fault; that the same item counts too is not said here"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A fault that two repairs within the guarantee did not cure is put right by another shop, at the cost of the one that repaired"}, {Tag: "zh-Hans", Text: "同一故障在质量保证期内经两次修理仍不能正常使用的，由承修方联系其他修理厂修理并承担费用"}, {Tag: "zh-Hant", Text: "同一故障在質量保證期內經兩次修理仍不能正常使用的，由承修方聯繫其他修理廠修理並承擔費用"}}, Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
		{Covered: "cn.repair.guarantee", Of: "order.rework_of"},
	}}}, IfAny: []compliance.Threshold{
		{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: []history.Type{"repair.finished"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "cured", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			{Covered: "cn.repair.guarantee", Of: "order.rework_of"},
		}}}}, MostBy: "problem_key"}, Op: "ge", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "2"}}},
	}, Grants: []string{"another_repairer"}}},
}}

func cnRepair() *compliance.Pack {
	p := copyOf(&cnRepairTable)
	return p
}
