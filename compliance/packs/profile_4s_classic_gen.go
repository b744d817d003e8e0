// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/compliance"
)

var profile4sClassicTable = compliance.Pack{Format: 1, ID: "profile-4s-classic", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Extends: []string{"house-reception", "house-workshop", "house-office", "house-warranty", "house-care"}, Set: []compliance.Setting{
	{Param: "house-care/follow_up", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "3", Name: "min"},
		{Form: "number", Text: "7", Name: "max"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "The first call comes three to seven days after hand-over (S3)"}, {Tag: "zh-Hans", Text: "交车后三至七天首次回访（S3）"}, {Tag: "zh-Hant", Text: "交車後三至七天首次回訪（S3）"}}},
	{Param: "house-care/second_follow_up", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "7", Name: "min"},
		{Form: "number", Text: "14", Name: "max"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "The second call comes seven to fourteen days after the first (S3)"}, {Tag: "zh-Hans", Text: "首次回访后七至十四天再次回访（S3）"}, {Tag: "zh-Hant", Text: "首次回訪後七至十四天再次回訪（S3）"}}},
	{Param: "house-care/file_deadline", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "2", Name: "max"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "The file of a customer is made in two days (S3)"}, {Tag: "zh-Hans", Text: "两天内建立客户档案（S3）"}, {Tag: "zh-Hant", Text: "兩天內建立客戶檔案（S3）"}}},
	{Param: "house-office/inspection_years", Value: compliance.Literal{Form: "number", Text: "3"}, Reason: compliance.Texts{{Tag: "en", Text: "Original inspection records are kept for three years (S3)"}, {Tag: "zh-Hans", Text: "检验原始记录保存三年（S3）"}, {Tag: "zh-Hant", Text: "檢驗原始記錄保存三年（S3）"}}},
	{Param: "house-care/issue_report", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "2", Name: "max"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "What the clerk cannot answer goes to the supervisor in two days (S3)"}, {Tag: "zh-Hans", Text: "不能答复的问题两天内报业务主管（S3）"}, {Tag: "zh-Hant", Text: "不能答覆的問題兩天內報業務主管（S3）"}}},
	{Param: "house-care/callback", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "working_days", Name: "unit"},
		{Form: "number", Text: "0", Name: "max"},
		{Form: "text", Text: "16:00", Name: "cutoff"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "After a complaint the customer is called in time (S3)"}, {Tag: "zh-Hans", Text: "投诉处理后及时回访（S3）"}, {Tag: "zh-Hant", Text: "投訴處理後及時回訪（S3）"}}},
}, Title: compliance.Texts{{Tag: "en", Text: "Profile: classic 4S dealer"}, {Tag: "zh-Hans", Text: "方案：传统4S店"}, {Tag: "zh-Hant", Text: "方案：傳統4S店"}}}

func profile4sClassic() *compliance.Pack {
	p := copyOf(&profile4sClassicTable)
	return p
}
