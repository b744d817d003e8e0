// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/compliance"
)

var profileClerkProcessTable = compliance.Pack{Format: 1, ID: "profile-clerk-process", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Extends: []string{"house-reception", "house-workshop", "house-office", "house-warranty", "house-care"}, Set: []compliance.Setting{
	{Param: "house-office/third_counts", Value: compliance.Literal{Form: "bool", Text: "true"}, Reason: compliance.Texts{{Tag: "en", Text: "Monthly reports by the third, which counts (S4, part 3)"}, {Tag: "zh-Hans", Text: "每月3日前交报告，3日当天算按时（S4第三部分）"}, {Tag: "zh-Hant", Text: "每月3日前交報告，3日當天算按時（S4第三部分）"}}},
	{Param: "house-office/fine", Value: compliance.Literal{Form: "money", Text: "50.00 CNY"}, Reason: compliance.Texts{{Tag: "en", Text: "A late report costs 50 yuan each time (S4, part 3)"}, {Tag: "zh-Hans", Text: "迟交报告每次扣款50元（S4第三部分）"}, {Tag: "zh-Hant", Text: "遲交報告每次扣款50元（S4第三部分）"}}},
	{Param: "house-care/recheck", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "3", Name: "max"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "The clerk calls again within three days (S4, part 3)"}, {Tag: "zh-Hans", Text: "回访员三天内再次回访（S4第三部分）"}, {Tag: "zh-Hant", Text: "回訪員三天內再次回訪（S4第三部分）"}}},
}, Title: compliance.Texts{{Tag: "en", Text: "Profile: follow-up and complaint clerk"}, {Tag: "zh-Hans", Text: "方案：跟踪业务员流程"}, {Tag: "zh-Hant", Text: "方案：跟蹤業務員流程"}}}

func profileClerkProcess() *compliance.Pack {
	p := copyOf(&profileClerkProcessTable)
	return p
}
