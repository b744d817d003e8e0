// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/compliance"
)

var profileDealerProcessTable = compliance.Pack{Format: 1, ID: "profile-dealer-process", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Extends: []string{"house-reception", "house-workshop", "house-office", "house-warranty", "house-care"}, Set: []compliance.Setting{
	{Param: "house-care/follow_up", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "3", Name: "max"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "The call comes within three days of hand-over (S4, part 5)"}, {Tag: "zh-Hans", Text: "交车后三天内回访（S4第五部分）"}, {Tag: "zh-Hant", Text: "交車後三天內回訪（S4第五部分）"}}},
	{Param: "house-care/new_car_first", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "7", Name: "max"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "The first call about a new car comes within seven days (S4, part 5)"}, {Tag: "zh-Hans", Text: "新车七天内首次回访（S4第五部分）"}, {Tag: "zh-Hant", Text: "新車七天內首次回訪（S4第五部分）"}}},
	{Param: "house-care/new_car_second", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "25", Name: "max"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "The second call about a new car comes within twenty-five days (S4, part 5)"}, {Tag: "zh-Hans", Text: "新车二十五天内再次回访（S4第五部分）"}, {Tag: "zh-Hant", Text: "新車二十五天內再次回訪（S4第五部分）"}}},
	{Param: "house-care/seller_call", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "3", Name: "max"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "The seller calls within three days (S4, part 5)"}, {Tag: "zh-Hans", Text: "销售顾问三天内回访（S4第五部分）"}, {Tag: "zh-Hant", Text: "銷售顧問三天內回訪（S4第五部分）"}}},
	{Param: "house-office/statistics_interval", Value: compliance.Literal{Form: "number", Text: "1"}, Reason: compliance.Texts{{Tag: "en", Text: "The director's statistics are monthly (S4, part 5)"}, {Tag: "zh-Hans", Text: "总监每月统计（S4第五部分）"}, {Tag: "zh-Hant", Text: "總監每月統計（S4第五部分）"}}},
	{Param: "house-care/contact", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "hours", Name: "unit"},
		{Form: "number", Text: "2", Name: "max"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "Contact within two hours (S4, part 5)"}, {Tag: "zh-Hans", Text: "两小时内联系客户（S4第五部分）"}, {Tag: "zh-Hant", Text: "兩小時內聯繫客戶（S4第五部分）"}}},
	{Param: "house-care/plan_time", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "hours", Name: "unit"},
		{Form: "number", Text: "24", Name: "max"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "The plan within twenty-four hours (S4, part 5)"}, {Tag: "zh-Hans", Text: "二十四小时内告知方案（S4第五部分）"}, {Tag: "zh-Hant", Text: "二十四小時內告知方案（S4第五部分）"}}},
	{Param: "house-care/callback", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "0", Name: "max"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "The director calls on the day on which the handling ends (S4, part 5)"}, {Tag: "zh-Hans", Text: "处理完毕当日总监回访（S4第五部分）"}, {Tag: "zh-Hant", Text: "處理完畢當日總監回訪（S4第五部分）"}}},
	{Param: "house-care/form_callback", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "hours", Name: "unit"},
		{Form: "number", Text: "24", Name: "max"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "The director calls within twenty-four hours after the form (S4, part 5)"}, {Tag: "zh-Hans", Text: "收到处理表后二十四小时内总监回访（S4第五部分）"}, {Tag: "zh-Hant", Text: "收到處理表後二十四小時內總監回訪（S4第五部分）"}}},
	{Param: "house-care/coordinators", Value: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "customer_director"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "The customer director coordinates complaints (S4, part 5)"}, {Tag: "zh-Hans", Text: "投诉由客户总监协调（S4第五部分）"}, {Tag: "zh-Hant", Text: "投訴由客戶總監協調（S4第五部分）"}}},
}, Title: compliance.Texts{{Tag: "en", Text: "Profile: process of a dealer with a complaint centre"}, {Tag: "zh-Hans", Text: "方案：设投诉中心的经销商流程"}, {Tag: "zh-Hant", Text: "方案：設投訴中心的經銷商流程"}}}

func profileDealerProcess() *compliance.Pack {
	p := copyOf(&profileDealerProcessTable)
	return p
}
