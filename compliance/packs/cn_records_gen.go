// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var cnRecordsTable = compliance.Pack{Format: 1, ID: "cn-records", Layer: "law", Version: "2026.1", Jurisdiction: "CN", Extends: []string{"cn-sanbao-2021"}, Title: compliance.Texts{{Tag: "en", Text: "Years for which records are kept: the longest wins"}, {Tag: "zh-Hans", Text: "记录保存年限：以最长者为准"}, {Tag: "zh-Hant", Text: "記錄保存年限：以最長者為準"}}, Documents: []compliance.Document{
	{ID: "CN-RECALL", Title: compliance.Texts{{Tag: "en", Text: "Regulation on the recall of defective cars"}, {Tag: "zh-Hans", Text: "缺陷汽车产品召回管理条例"}, {Tag: "zh-Hant", Text: "缺陷汽車產品召回管理條例"}}},
	{ID: "CN-SALES", Title: compliance.Texts{{Tag: "en", Text: "Measures on the sale of cars, 2017"}, {Tag: "zh-Hans", Text: "汽车销售管理办法（2017）"}, {Tag: "zh-Hant", Text: "汽車銷售管理辦法（2017）"}}},
	{ID: "CN-INVOICE", Title: compliance.Texts{{Tag: "en", Text: "Measures on invoices, 2023"}, {Tag: "zh-Hans", Text: "发票管理办法（2023）"}, {Tag: "zh-Hant", Text: "發票管理辦法（2023）"}}},
	{ID: "CN-PIPL", Title: compliance.Texts{{Tag: "en", Text: "Personal Information Protection Law, 2021"}, {Tag: "zh-Hans", Text: "个人信息保护法（2021）"}, {Tag: "zh-Hant", Text: "個人信息保护法（2021）"}}},
}, Names: []compliance.Named{
	{Name: "record_kind", Texts: compliance.Texts{{Tag: "en", Text: "the kind of the record"}, {Tag: "zh-Hans", Text: "档案种类"}, {Tag: "zh-Hant", Text: "檔案種類"}}},
}, Rules: []compliance.Rule{
	{ID: "cn.records.recall", Params: []compliance.Param{
		{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "5"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Years for which the record is kept"}, {Tag: "zh-Hans", Text: "保存年数"}, {Tag: "zh-Hant", Text: "保存年數"}}},
		{Name: "kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "free_repair"},
			{Form: "text", Text: "repair"},
			{Form: "text", Text: "part"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Kinds of records"}, {Tag: "zh-Hans", Text: "记录种类"}, {Tag: "zh-Hant", Text: "記錄種類"}}, Sources: []cite.Source{
			{Document: "CN-RECALL", Clause: "11", Basis: "law", Confidence: "inferred", Note: "the article speaks of the records of products: which records of a workshop these are is our reading"},
		}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-RECALL", Clause: "11", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Records of repairs and parts are kept for at least {years} years for recalls"}, {Tag: "zh-Hans", Text: "修理和零部件记录为召回至少保存{years}年"}, {Tag: "zh-Hant", Text: "修理和零部件記錄為召回至少保存{years}年"}}, Owes: "repairer", Logic: &compliance.Retention{Of: compliance.Pattern{Events: []history.Type{"record.created"}, Where: &compliance.Condition{Field: "record_kind", Op: "in", Value: compliance.Value{Param: "kinds"}}}, Keep: compliance.Windows{
		{Unit: "years", Min: &compliance.Value{Param: "years"}},
	}, Delete: &compliance.Pattern{Events: []history.Type{"record.deleted"}}}},
	{ID: "cn.records.sales", Params: []compliance.Param{
		{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "10"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Years for which the record is kept"}, {Tag: "zh-Hans", Text: "保存年数"}, {Tag: "zh-Hant", Text: "保存年數"}}},
		{Name: "kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "sale"},
			{Form: "text", Text: "customer_file"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Kinds of records"}, {Tag: "zh-Hans", Text: "记录种类"}, {Tag: "zh-Hant", Text: "記錄種類"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-SALES", Clause: "records", Basis: "law", Confidence: "secondary"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Records of sales and customers are kept for at least {years} years"}, {Tag: "zh-Hans", Text: "销售和用户档案至少保存{years}年"}, {Tag: "zh-Hant", Text: "銷售和用戶檔案至少保存{years}年"}}, Owes: "repairer", Logic: &compliance.Retention{Of: compliance.Pattern{Events: []history.Type{"record.created"}, Where: &compliance.Condition{Field: "record_kind", Op: "in", Value: compliance.Value{Param: "kinds"}}}, Keep: compliance.Windows{
		{Unit: "years", Min: &compliance.Value{Param: "years"}},
	}, Delete: &compliance.Pattern{Events: []history.Type{"record.deleted"}}}},
	{ID: "cn.records.invoice", Params: []compliance.Param{
		{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "5"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Years for which the record is kept"}, {Tag: "zh-Hans", Text: "保存年数"}, {Tag: "zh-Hant", Text: "保存年數"}}},
		{Name: "kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "invoice_stub"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Kinds of records"}, {Tag: "zh-Hans", Text: "记录种类"}, {Tag: "zh-Hant", Text: "記錄種類"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-INVOICE", Clause: "28", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Stubs of invoices are kept for {years} years"}, {Tag: "zh-Hans", Text: "发票存根保存{years}年"}, {Tag: "zh-Hant", Text: "發票存根保存{years}年"}}, Owes: "repairer", Logic: &compliance.Retention{Of: compliance.Pattern{Events: []history.Type{"record.created"}, Where: &compliance.Condition{Field: "record_kind", Op: "in", Value: compliance.Value{Param: "kinds"}}}, Keep: compliance.Windows{
		{Unit: "years", Min: &compliance.Value{Param: "years"}},
	}, Delete: &compliance.Pattern{Events: []history.Type{"record.deleted"}}}},
	{ID: "cn.records.impact", Params: []compliance.Param{
		{Name: "years", Type: "int", Default: compliance.Literal{Form: "number", Text: "3"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Years for which the record is kept"}, {Tag: "zh-Hans", Text: "保存年数"}, {Tag: "zh-Hant", Text: "保存年數"}}},
		{Name: "kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "privacy_assessment"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Kinds of records"}, {Tag: "zh-Hans", Text: "记录种类"}, {Tag: "zh-Hant", Text: "記錄種類"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-PIPL", Clause: "56", Basis: "law"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Assessments of the impact on personal data are kept for at least {years} years"}, {Tag: "zh-Hans", Text: "个人信息保护影响评估记录至少保存{years}年"}, {Tag: "zh-Hant", Text: "個人信息保护影響評估記錄至少保存{years}年"}}, Owes: "repairer", Logic: &compliance.Retention{Of: compliance.Pattern{Events: []history.Type{"record.created"}, Where: &compliance.Condition{Field: "record_kind", Op: "in", Value: compliance.Value{Param: "kinds"}}}, Keep: compliance.Windows{
		{Unit: "years", Min: &compliance.Value{Param: "years"}},
	}, Delete: &compliance.Pattern{Events: []history.Type{"record.deleted"}}}},
}}

func cnRecords() *compliance.Pack {
	p := copyOf(&cnRecordsTable)
	return p
}
