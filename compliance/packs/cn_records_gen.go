// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func cnRecords() *compliance.Pack {
	words := []string{
		"cn-sanbao-2021",
	}
	sources := []cite.Source{
		{Document: "CN-RECALL", Clause: "11", Basis: "law", Confidence: "inferred", Note: "the article speaks of the records of products: which records of a workshop these are is our reading"},
		{Document: "CN-RECALL", Clause: "11", Basis: "law"},
		{Document: "CN-SALES", Clause: "records", Basis: "law", Confidence: "secondary"},
		{Document: "CN-INVOICE", Clause: "28", Basis: "law"},
		{Document: "CN-PIPL", Clause: "56", Basis: "law"},
	}
	types := []history.Type{
		"record.created",
		"record.deleted",
		"record.created",
		"record.deleted",
		"record.created",
		"record.deleted",
		"record.created",
		"record.deleted",
	}
	return &compliance.Pack{Format: 1, ID: "cn-records", Layer: "law", Version: "2026.1", Jurisdiction: "CN", Extends: words[0:1:1], Title: compliance.Texts{"en": "Years for which records are kept: the longest wins", "zh-Hans": "记录保存年限：以最长者为准", "zh-Hant": "記錄保存年限：以最長者為準"}, Documents: []compliance.Document{
		{ID: "CN-RECALL", Title: compliance.Texts{"en": "Regulation on the recall of defective cars", "zh-Hans": "缺陷汽车产品召回管理条例", "zh-Hant": "缺陷汽車產品召回管理條例"}},
		{ID: "CN-SALES", Title: compliance.Texts{"en": "Measures on the sale of cars, 2017", "zh-Hans": "汽车销售管理办法（2017）", "zh-Hant": "汽車銷售管理辦法（2017）"}},
		{ID: "CN-INVOICE", Title: compliance.Texts{"en": "Measures on invoices, 2023", "zh-Hans": "发票管理办法（2023）", "zh-Hant": "發票管理辦法（2023）"}},
		{ID: "CN-PIPL", Title: compliance.Texts{"en": "Personal Information Protection Law, 2021", "zh-Hans": "个人信息保护法（2021）", "zh-Hant": "個人信息保护法（2021）"}},
	}, Names: []compliance.Named{
		{Name: "record_kind", Texts: compliance.Texts{"en": "the kind of the record", "zh-Hans": "档案种类", "zh-Hant": "檔案種類"}},
	}, Rules: []compliance.Rule{
		{ID: "cn.records.recall", Params: []compliance.Param{
			{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "5"}, Stricter: "higher", Text: compliance.Texts{"en": "Years for which the record is kept", "zh-Hans": "保存年数", "zh-Hant": "保存年數"}},
			{Name: "kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "free_repair"},
				{Form: "text", Text: "repair"},
				{Form: "text", Text: "part"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Kinds of records", "zh-Hans": "记录种类", "zh-Hant": "記錄種類"}, Sources: sources[0:1:1]},
		}, Effect: "report", Severity: "major", Sources: sources[1:2:2], Texts: compliance.Texts{"en": "Records of repairs and parts are kept for at least {years} years for recalls", "zh-Hans": "修理和零部件记录为召回至少保存{years}年", "zh-Hant": "修理和零部件記錄為召回至少保存{years}年"}, Owes: "repairer", Logic: &compliance.Retention{Of: compliance.Pattern{Events: types[0:1:1], Where: &compliance.Condition{Field: "record_kind", Op: "in", Value: compliance.Value{Param: "kinds"}}}, Keep: compliance.Windows{
			{Unit: "years", Min: &compliance.Value{Param: "years"}},
		}, Delete: &compliance.Pattern{Events: types[1:2:2]}}},
		{ID: "cn.records.sales", Params: []compliance.Param{
			{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "10"}, Stricter: "higher", Text: compliance.Texts{"en": "Years for which the record is kept", "zh-Hans": "保存年数", "zh-Hant": "保存年數"}},
			{Name: "kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "sale"},
				{Form: "text", Text: "customer_file"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Kinds of records", "zh-Hans": "记录种类", "zh-Hant": "記錄種類"}},
		}, Effect: "report", Severity: "major", Sources: sources[2:3:3], Texts: compliance.Texts{"en": "Records of sales and customers are kept for at least {years} years", "zh-Hans": "销售和用户档案至少保存{years}年", "zh-Hant": "銷售和用戶檔案至少保存{years}年"}, Owes: "repairer", Logic: &compliance.Retention{Of: compliance.Pattern{Events: types[2:3:3], Where: &compliance.Condition{Field: "record_kind", Op: "in", Value: compliance.Value{Param: "kinds"}}}, Keep: compliance.Windows{
			{Unit: "years", Min: &compliance.Value{Param: "years"}},
		}, Delete: &compliance.Pattern{Events: types[3:4:4]}}},
		{ID: "cn.records.invoice", Params: []compliance.Param{
			{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "5"}, Stricter: "higher", Text: compliance.Texts{"en": "Years for which the record is kept", "zh-Hans": "保存年数", "zh-Hant": "保存年數"}},
			{Name: "kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "invoice_stub"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Kinds of records", "zh-Hans": "记录种类", "zh-Hant": "記錄種類"}},
		}, Effect: "report", Severity: "major", Sources: sources[3:4:4], Texts: compliance.Texts{"en": "Stubs of invoices are kept for {years} years", "zh-Hans": "发票存根保存{years}年", "zh-Hant": "發票存根保存{years}年"}, Owes: "repairer", Logic: &compliance.Retention{Of: compliance.Pattern{Events: types[4:5:5], Where: &compliance.Condition{Field: "record_kind", Op: "in", Value: compliance.Value{Param: "kinds"}}}, Keep: compliance.Windows{
			{Unit: "years", Min: &compliance.Value{Param: "years"}},
		}, Delete: &compliance.Pattern{Events: types[5:6:6]}}},
		{ID: "cn.records.impact", Params: []compliance.Param{
			{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "3"}, Stricter: "higher", Text: compliance.Texts{"en": "Years for which the record is kept", "zh-Hans": "保存年数", "zh-Hant": "保存年數"}},
			{Name: "kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "privacy_assessment"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Kinds of records", "zh-Hans": "记录种类", "zh-Hant": "記錄種類"}},
		}, Effect: "report", Severity: "major", Sources: sources[4:5:5], Texts: compliance.Texts{"en": "Assessments of the impact on personal data are kept for at least {years} years", "zh-Hans": "个人信息保护影响评估记录至少保存{years}年", "zh-Hant": "個人信息保护影響評估記錄至少保存{years}年"}, Owes: "repairer", Logic: &compliance.Retention{Of: compliance.Pattern{Events: types[6:7:7], Where: &compliance.Condition{Field: "record_kind", Op: "in", Value: compliance.Value{Param: "kinds"}}}, Keep: compliance.Windows{
			{Unit: "years", Min: &compliance.Value{Param: "years"}},
		}, Delete: &compliance.Pattern{Events: types[7:8:8]}}},
	}}
}
