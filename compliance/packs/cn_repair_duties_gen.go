// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var cnRepairDutiesTable = compliance.Pack{Format: 1, ID: "cn-repair-duties", Layer: "law", Version: "2026.1", Jurisdiction: "CN", Title: compliance.Texts{{Tag: "en", Text: "Vehicle repair: promises, certificates, sheets and archives by law"}, {Tag: "zh-Hans", Text: "机动车维修：承诺、合格证、明细单与档案"}, {Tag: "zh-Hant", Text: "機動車維修：承諾、合格證、明細單與檔案"}}, Documents: []compliance.Document{
	{ID: "CN-REPAIR-DUTIES", Title: compliance.Texts{{Tag: "en", Text: "Provisions on the Administration of Motor Vehicle Repair, duties"}, {Tag: "zh-Hans", Text: "机动车维修管理规定（经营义务）"}, {Tag: "zh-Hant", Text: "機動車維修管理規定（經營義務）"}}},
	{ID: "CN-ROAD-TRANSPORT", Title: compliance.Texts{{Tag: "en", Text: "Regulation on road transport, 2023"}, {Tag: "zh-Hans", Text: "道路运输条例（2023）"}, {Tag: "zh-Hant", Text: "道路運輸條例（2023）"}}},
}, Names: []compliance.Named{
	{Name: "guarantee_days", Texts: compliance.Texts{{Tag: "en", Text: "the days of the guarantee"}, {Tag: "zh-Hans", Text: "质量保证期日数"}, {Tag: "zh-Hant", Text: "質量保證期日數"}}},
	{Name: "guarantee_km", Texts: compliance.Texts{{Tag: "en", Text: "the kilometres of the guarantee"}, {Tag: "zh-Hans", Text: "质量保证期里程"}, {Tag: "zh-Hant", Text: "質量保證期里程"}}},
	{Name: "order.repair_class", Texts: compliance.Texts{{Tag: "en", Text: "the class of the repair"}, {Tag: "zh-Hans", Text: "维修类别"}, {Tag: "zh-Hant", Text: "維修類別"}}},
	{Name: "record_kind", Texts: compliance.Texts{{Tag: "en", Text: "the kind of the record"}, {Tag: "zh-Hans", Text: "档案种类"}, {Tag: "zh-Hant", Text: "檔案種類"}}},
	{Name: "order.sheet_given", Texts: compliance.Texts{{Tag: "en", Text: "the itemised sheet"}, {Tag: "zh-Hans", Text: "维修费用明细单"}, {Tag: "zh-Hant", Text: "維修費用明細單"}}},
	{Name: "order.certified", Texts: compliance.Texts{{Tag: "en", Text: "the certificate"}, {Tag: "zh-Hans", Text: "竣工出厂合格证"}, {Tag: "zh-Hant", Text: "竣工出廠合格證"}}},
}, Rules: []compliance.Rule{
	{ID: "cn.repair.promise.days", Params: []compliance.Param{
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
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Days of the guarantee"}, {Tag: "zh-Hans", Text: "质量保证期天数"}, {Tag: "zh-Hant", Text: "質量保證期天數"}}, Sources: []cite.Source{
			{Document: "CN-REPAIR-DUTIES", Clause: "36", Basis: "law", Confidence: "secondary", Note: "the table of the guarantee, below which no promise may lie"},
		}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-REPAIR-DUTIES", Clause: "38", Basis: "law", Confidence: "secondary", Note: "the number of the article since 2019 is inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A promised guarantee is not shorter than that of the order, in days"}, {Tag: "zh-Hans", Text: "承诺的质量保证期天数不得低于规定"}, {Tag: "zh-Hant", Text: "承諾的質量保證期天數不得低於規定"}}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"order.authorised"}, Where: &compliance.Condition{Field: "guarantee_days", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Must: &compliance.Condition{Field: "guarantee_days", Op: "ge", Value: compliance.Value{Param: "days", Keys: []compliance.Path{"vehicle.class", "repair_class"}}}}},
	{ID: "cn.repair.promise.km", Params: []compliance.Param{
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
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Kilometres of the guarantee"}, {Tag: "zh-Hans", Text: "质量保证期里程"}, {Tag: "zh-Hant", Text: "質量保證期里程"}}, Sources: []cite.Source{
			{Document: "CN-REPAIR-DUTIES", Clause: "36", Basis: "law", Confidence: "secondary", Note: "the table of the guarantee, below which no promise may lie"},
		}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-REPAIR-DUTIES", Clause: "38", Basis: "law", Confidence: "secondary", Note: "the number of the article since 2019 is inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A promised guarantee is not shorter than that of the order, in kilometres"}, {Tag: "zh-Hans", Text: "承诺的质量保证期里程不得低于规定"}, {Tag: "zh-Hant", Text: "承諾的質量保證期里程不得低於規定"}}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"order.authorised"}, Where: &compliance.Condition{Field: "guarantee_km", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Must: &compliance.Condition{Field: "guarantee_km", Op: "ge", Value: compliance.Value{Param: "km", Keys: []compliance.Path{"vehicle.class", "repair_class"}}}}},
	{ID: "cn.repair.certificate", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.repair_class", Op: "in", Value: compliance.Value{Param: "classes"}}, Params: []compliance.Param{
		{Name: "classes", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "overhaul"},
			{Form: "text", Text: "level2"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Classes of repairs that need it"}, {Tag: "zh-Hans", Text: "须签发合格证的维修类别"}, {Tag: "zh-Hant", Text: "須簽發合格證的維修類別"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-ROAD-TRANSPORT", Clause: "44", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "After an overhaul, the overhaul of a unit or a second-level service the car leaves with a certificate"}, {Tag: "zh-Hans", Text: "整车修理、总成修理和二级维护竣工出厂须签发合格证"}, {Tag: "zh-Hant", Text: "整車修理、總成修理和二級維护竣工出廠須簽發合格證"}}, Owes: "repairer", Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"order.certified"}},
	}}},
	{ID: "cn.repair.certificate.void", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.repair_class", Op: "in", Value: compliance.Value{Param: "classes"}}, Params: []compliance.Param{
		{Name: "classes", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "overhaul"},
			{Form: "text", Text: "level2"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Classes of repairs that need it"}, {Tag: "zh-Hans", Text: "须签发合格证的维修类别"}, {Tag: "zh-Hant", Text: "須簽發合格證的維修類別"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-ROAD-TRANSPORT", Clause: "44", Basis: "law", Confidence: "inferred", Note: "that a certificate which was declared void is none is our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A certificate that was declared void is none: the car leaves with a new one"}, {Tag: "zh-Hans", Text: "已作废的合格证无效，车辆出厂须重新签发"}, {Tag: "zh-Hant", Text: "已作廢的合格證無效，車輛出廠須重新簽發"}}, Owes: "repairer", Logic: &compliance.Absence{Of: compliance.Pattern{Events: []history.Type{"order.delivered"}}, From: &compliance.Pattern{Events: []history.Type{"order.certificate_voided"}}, Until: &compliance.Pattern{Events: []history.Type{"order.certified"}}}},
	{ID: "cn.repair.bill", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-ROAD-TRANSPORT", Clause: "43", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "After the service the customer gets the itemised sheet of its cost"}, {Tag: "zh-Hans", Text: "维修后应出具维修费用明细单"}, {Tag: "zh-Hant", Text: "維修後應出具維修費用明細單"}}, Owes: "repairer", Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"order.sheet_given"}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.closed"}}}},
	{ID: "cn.repair.archive", Params: []compliance.Param{
		{Name: "years", Type: "int", Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Years for which the archive is kept; not confirmed, so without value"}, {Tag: "zh-Hans", Text: "档案保存年数；未经证实，故不设值"}, {Tag: "zh-Hant", Text: "檔案保存年數；未經證實，故不設值"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-REPAIR-DUTIES", Clause: "33", Basis: "law", Confidence: "unconfirmed", Note: "two years stood in old versions; the number is off until somebody confirms it"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The archive of a repair is kept for a number of years that is not confirmed"}, {Tag: "zh-Hans", Text: "维修档案保存年数未经证实"}, {Tag: "zh-Hant", Text: "維修檔案保存年數未經證實"}}, Owes: "repairer", Logic: &compliance.Retention{Of: compliance.Pattern{Events: []history.Type{"record.created"}, Where: &compliance.Condition{Field: "record_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "repair"}}}}, Keep: compliance.Windows{
		{Unit: "years", Min: &compliance.Value{Param: "years"}},
	}, Delete: &compliance.Pattern{Events: []history.Type{"record.deleted"}}}},
}}

func cnRepairDuties() *compliance.Pack {
	p := copyOf(&cnRepairDutiesTable)
	return p
}
