// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/compliance"
)

var profileBrandDealerTable = compliance.Pack{Format: 1, ID: "profile-brand-dealer", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Extends: []string{"house-reception", "house-workshop", "house-office", "house-warranty", "house-care"}, Set: []compliance.Setting{
	{Param: "WR-01/observe", Value: compliance.Literal{Form: "number", Text: "100"}, Reason: compliance.Texts{{Tag: "en", Text: "Rework stays below 5 %, watched as long as the longest guarantee (S4, parts 1 and 4)"}, {Tag: "zh-Hans", Text: "返修率低于5%，观察期取最长质量保证期（S4第一、第四部分）"}, {Tag: "zh-Hant", Text: "返修率低於5%，觀察期取最長質量保證期（S4第一、第四部分）"}}},
	{Param: "house-default/inspectors", Value: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "inspector"},
		{Form: "text", Text: "outgoing_inspector"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "The final of three levels is the inspector's (S4, parts 1 and 4)"}, {Tag: "zh-Hans", Text: "三级检验的终检由检验员负责（S4第一、第四部分）"}, {Tag: "zh-Hant", Text: "三級檢驗的終檢由檢驗員負責（S4第一、第四部分）"}}},
	{Param: "house-care/handled_within", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "0", Name: "max"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "Complaints are handled on the same day (S4, part 1)"}, {Tag: "zh-Hans", Text: "投诉当天处理（S4第一部分）"}, {Tag: "zh-Hant", Text: "投訴當天處理（S4第一部分）"}}},
	{Param: "house-care/replied_within", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "1", Name: "max"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "Complaints are answered on the next day (S4, part 1)"}, {Tag: "zh-Hans", Text: "投诉次日答复（S4第一部分）"}, {Tag: "zh-Hant", Text: "投訴次日答覆（S4第一部分）"}}},
	{Param: "house-care/coordinators", Value: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "customer_care_manager"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "The customer-care manager coordinates complaints (S4, part 4)"}, {Tag: "zh-Hans", Text: "投诉由客户关爱经理协调（S4第四部分）"}, {Tag: "zh-Hant", Text: "投訴由客戶關愛經理協調（S4第四部分）"}}},
}, Title: compliance.Texts{{Tag: "en", Text: "Profile: dealer of one brand, three-level inspection"}, {Tag: "zh-Hans", Text: "方案：单一品牌经销商，三级检验"}, {Tag: "zh-Hant", Text: "方案：單一品牌經銷商，三級檢驗"}}}

func profileBrandDealer() *compliance.Pack {
	p := copyOf(&profileBrandDealerTable)
	return p
}
