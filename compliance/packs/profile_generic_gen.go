// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/compliance"
)

var profileGenericTable = compliance.Pack{Format: 1, ID: "profile-generic", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Extends: []string{"house-reception", "house-workshop", "house-office", "house-warranty", "house-care"}, Set: []compliance.Setting{
	{Param: "house-care/follow_up", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "3", Name: "min"},
		{Form: "number", Text: "7", Name: "max"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "A reasonable time until the call (S2, our default)"}, {Tag: "zh-Hans", Text: "合理期限内回访（S2，本库默认）"}, {Tag: "zh-Hant", Text: "合理期限內回訪（S2，本庫預設）"}}},
	{Param: "house-workshop/road_test_classes", Value: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "overhaul"},
		{Form: "text", Text: "level2"},
		{Form: "text", Text: "minor"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "Every car is road-tested after repair (S0)"}, {Tag: "zh-Hans", Text: "维修后一律路试（S0）"}, {Tag: "zh-Hant", Text: "維修後一律路試（S0）"}}},
	{Param: "house-care/handled_within", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "shop_hours", Name: "unit"},
		{Form: "number", Text: "1", Name: "max"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "Complaints are taken up immediately (S0, S1)"}, {Tag: "zh-Hans", Text: "投诉立即受理处理（S0、S1）"}, {Tag: "zh-Hant", Text: "投訴立即受理處理（S0、S1）"}}},
	{Param: "house-care/replied_within", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "working_days", Name: "unit"},
		{Form: "number", Text: "0", Name: "max"},
		{Form: "text", Text: "16:00", Name: "cutoff"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "Complaints are answered in time (S0, S1)"}, {Tag: "zh-Hans", Text: "投诉及时答复（S0、S1）"}, {Tag: "zh-Hant", Text: "投訴及時答覆（S0、S1）"}}},
	{Param: "house-care/callback", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "working_days", Name: "unit"},
		{Form: "number", Text: "0", Name: "max"},
		{Form: "text", Text: "16:00", Name: "cutoff"},
	}}, Reason: compliance.Texts{{Tag: "en", Text: "After a complaint the customer is called in time (S0)"}, {Tag: "zh-Hans", Text: "投诉处理后及时回访（S0）"}, {Tag: "zh-Hant", Text: "投訴處理後及時回訪（S0）"}}},
}, Title: compliance.Texts{{Tag: "en", Text: "Profile: general repair shop"}, {Tag: "zh-Hans", Text: "方案：综合修理厂"}, {Tag: "zh-Hant", Text: "方案：綜合修理廠"}}}

func profileGeneric() *compliance.Pack {
	p := copyOf(&profileGenericTable)
	return p
}
