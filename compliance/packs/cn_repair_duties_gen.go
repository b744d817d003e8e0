// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func cnRepairDuties() *compliance.Pack {
	sources := []cite.Source{
		{Document: "CN-REPAIR-DUTIES", Clause: "36", Basis: "law", Confidence: "secondary", Note: "the table of the guarantee, below which no promise may lie"},
		{Document: "CN-REPAIR-DUTIES", Clause: "38", Basis: "law", Confidence: "secondary", Note: "the number of the article since 2019 is inferred"},
		{Document: "CN-REPAIR-DUTIES", Clause: "36", Basis: "law", Confidence: "secondary", Note: "the table of the guarantee, below which no promise may lie"},
		{Document: "CN-REPAIR-DUTIES", Clause: "38", Basis: "law", Confidence: "secondary", Note: "the number of the article since 2019 is inferred"},
		{Document: "CN-ROAD-TRANSPORT", Clause: "44", Basis: "law"},
		{Document: "CN-ROAD-TRANSPORT", Clause: "44", Basis: "law", Confidence: "inferred", Note: "that a certificate which was declared void is none is our reading"},
		{Document: "CN-ROAD-TRANSPORT", Clause: "43", Basis: "law"},
		{Document: "CN-REPAIR-DUTIES", Clause: "33", Basis: "law", Confidence: "unconfirmed", Note: "two years stood in old versions; the number is off until somebody confirms it"},
	}
	types := []history.Type{
		"order.authorised",
		"order.authorised",
		"order.delivered",
		"order.certified",
		"order.delivered",
		"order.certificate_voided",
		"order.certified",
		"order.delivered",
		"order.sheet_given",
		"order.closed",
		"record.created",
		"record.deleted",
	}
	paths := []compliance.Path{
		"vehicle.class",
		"repair_class",
		"vehicle.class",
		"repair_class",
	}
	fields := []history.Name{
		"order_id",
		"order_id",
		"order_id",
	}
	return &compliance.Pack{Format: 1, ID: "cn-repair-duties", Layer: "law", Version: "2026.1", Jurisdiction: "CN", Title: compliance.Texts{"en": "Vehicle repair: promises, certificates, sheets and archives by law", "zh-Hans": "机动车维修：承诺、合格证、明细单与档案", "zh-Hant": "機動車維修：承諾、合格證、明細單與檔案"}, Documents: []compliance.Document{
		{ID: "CN-REPAIR-DUTIES", Title: compliance.Texts{"en": "Provisions on the Administration of Motor Vehicle Repair, duties", "zh-Hans": "机动车维修管理规定（经营义务）", "zh-Hant": "機動車維修管理規定（經營義務）"}},
		{ID: "CN-ROAD-TRANSPORT", Title: compliance.Texts{"en": "Regulation on road transport, 2023", "zh-Hans": "道路运输条例（2023）", "zh-Hant": "道路運輸條例（2023）"}},
	}, Names: []compliance.Named{
		{Name: "guarantee_days", Texts: compliance.Texts{"en": "the days of the guarantee", "zh-Hans": "质量保证期日数", "zh-Hant": "質量保證期日數"}},
		{Name: "guarantee_km", Texts: compliance.Texts{"en": "the kilometres of the guarantee", "zh-Hans": "质量保证期里程", "zh-Hant": "質量保證期里程"}},
		{Name: "order.repair_class", Texts: compliance.Texts{"en": "the class of the repair", "zh-Hans": "维修类别", "zh-Hant": "維修類別"}},
		{Name: "record_kind", Texts: compliance.Texts{"en": "the kind of the record", "zh-Hans": "档案种类", "zh-Hant": "檔案種類"}},
		{Name: "order.sheet_given", Texts: compliance.Texts{"en": "the itemised sheet", "zh-Hans": "维修费用明细单", "zh-Hant": "維修費用明細單"}},
		{Name: "order.certified", Texts: compliance.Texts{"en": "the certificate", "zh-Hans": "竣工出厂合格证", "zh-Hant": "竣工出廠合格證"}},
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
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Days of the guarantee", "zh-Hans": "质量保证期天数", "zh-Hant": "質量保證期天數"}, Sources: sources[0:1:1]},
		}, Effect: "report", Severity: "major", Sources: sources[1:2:2], Texts: compliance.Texts{"en": "A promised guarantee is not shorter than that of the order, in days", "zh-Hans": "承诺的质量保证期天数不得低于规定", "zh-Hant": "承諾的質量保證期天數不得低於規定"}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: types[0:1:1], Where: &compliance.Condition{Field: "guarantee_days", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Must: &compliance.Condition{Field: "guarantee_days", Op: "ge", Value: compliance.Value{Param: "days", Keys: paths[0:2:2]}}}},
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
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Kilometres of the guarantee", "zh-Hans": "质量保证期里程", "zh-Hant": "質量保證期里程"}, Sources: sources[2:3:3]},
		}, Effect: "report", Severity: "major", Sources: sources[3:4:4], Texts: compliance.Texts{"en": "A promised guarantee is not shorter than that of the order, in kilometres", "zh-Hans": "承诺的质量保证期里程不得低于规定", "zh-Hant": "承諾的質量保證期里程不得低於規定"}, Owes: "repairer", Logic: &compliance.Require{On: compliance.Pattern{Events: types[1:2:2], Where: &compliance.Condition{Field: "guarantee_km", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Must: &compliance.Condition{Field: "guarantee_km", Op: "ge", Value: compliance.Value{Param: "km", Keys: paths[2:4:4]}}}},
		{ID: "cn.repair.certificate", Per: fields[0:1:1], When: &compliance.Condition{Field: "order.repair_class", Op: "in", Value: compliance.Value{Param: "classes"}}, Params: []compliance.Param{
			{Name: "classes", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "overhaul"},
				{Form: "text", Text: "level2"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Classes of repairs that need it", "zh-Hans": "须签发合格证的维修类别", "zh-Hant": "須簽發合格證的維修類別"}},
		}, Effect: "report", Severity: "major", Sources: sources[4:5:5], Texts: compliance.Texts{"en": "After an overhaul, the overhaul of a unit or a second-level service the car leaves with a certificate", "zh-Hans": "整车修理、总成修理和二级维护竣工出厂须签发合格证", "zh-Hant": "整車修理、總成修理和二級維护竣工出廠須簽發合格證"}, Owes: "repairer", Logic: &compliance.Precedence{On: compliance.Pattern{Events: types[2:3:3]}, Needs: []compliance.Pattern{
			{Events: types[3:4:4]},
		}}},
		{ID: "cn.repair.certificate.void", Per: fields[1:2:2], When: &compliance.Condition{Field: "order.repair_class", Op: "in", Value: compliance.Value{Param: "classes"}}, Params: []compliance.Param{
			{Name: "classes", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "overhaul"},
				{Form: "text", Text: "level2"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Classes of repairs that need it", "zh-Hans": "须签发合格证的维修类别", "zh-Hant": "須簽發合格證的維修類別"}},
		}, Effect: "report", Severity: "major", Sources: sources[5:6:6], Texts: compliance.Texts{"en": "A certificate that was declared void is none: the car leaves with a new one", "zh-Hans": "已作废的合格证无效，车辆出厂须重新签发", "zh-Hant": "已作廢的合格證無效，車輛出廠須重新簽發"}, Owes: "repairer", Logic: &compliance.Absence{Of: compliance.Pattern{Events: types[4:5:5]}, From: &compliance.Pattern{Events: types[5:6:6]}, Until: &compliance.Pattern{Events: types[6:7:7]}}},
		{ID: "cn.repair.bill", Per: fields[2:3:3], Effect: "report", Severity: "major", Sources: sources[6:7:7], Texts: compliance.Texts{"en": "After the service the customer gets the itemised sheet of its cost", "zh-Hans": "维修后应出具维修费用明细单", "zh-Hant": "維修後應出具維修費用明細單"}, Owes: "repairer", Logic: &compliance.Coexistence{If: compliance.Pattern{Events: types[7:8:8]}, Then: []compliance.Pattern{
			{Events: types[8:9:9]},
		}, By: &compliance.Pattern{Events: types[9:10:10]}}},
		{ID: "cn.repair.archive", Params: []compliance.Param{
			{Name: "years", Type: "int", Stricter: "higher", Text: compliance.Texts{"en": "Years for which the archive is kept; not confirmed, so without value", "zh-Hans": "档案保存年数；未经证实，故不设值", "zh-Hant": "檔案保存年數；未經證實，故不設值"}},
		}, Effect: "report", Severity: "major", Sources: sources[7:8:8], Texts: compliance.Texts{"en": "The archive of a repair is kept for a number of years that is not confirmed", "zh-Hans": "维修档案保存年数未经证实", "zh-Hant": "維修檔案保存年數未經證實"}, Owes: "repairer", Logic: &compliance.Retention{Of: compliance.Pattern{Events: types[10:11:11], Where: &compliance.Condition{Field: "record_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "repair"}}}}, Keep: compliance.Windows{
			{Unit: "years", Min: &compliance.Value{Param: "years"}},
		}, Delete: &compliance.Pattern{Events: types[11:12:12]}}},
	}}
}
