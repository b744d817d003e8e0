// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/compliance"
)

func profileGeneric() *compliance.Pack {
	words := []string{
		"house-reception",
		"house-workshop",
		"house-office",
		"house-warranty",
		"house-care",
	}
	return &compliance.Pack{Format: 1, ID: "profile-generic", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Extends: words[0:5:5], Set: []compliance.Setting{
		{Param: "house-care/follow_up", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "days", Name: "unit"},
			{Form: "number", Text: "3", Name: "min"},
			{Form: "number", Text: "7", Name: "max"},
		}}, Reason: compliance.Texts{"en": "A reasonable time until the call (S2, our default)", "zh-Hans": "合理期限内回访（S2，本库默认）", "zh-Hant": "合理期限內回訪（S2，本庫預設）"}},
		{Param: "house-workshop/road_test_classes", Value: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "overhaul"},
			{Form: "text", Text: "level2"},
			{Form: "text", Text: "minor"},
		}}, Reason: compliance.Texts{"en": "Every car is road-tested after repair (S0)", "zh-Hans": "维修后一律路试（S0）", "zh-Hant": "維修後一律路試（S0）"}},
		{Param: "house-care/handled_within", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "shop_hours", Name: "unit"},
			{Form: "number", Text: "1", Name: "max"},
		}}, Reason: compliance.Texts{"en": "Complaints are taken up immediately (S0, S1)", "zh-Hans": "投诉立即受理处理（S0、S1）", "zh-Hant": "投訴立即受理處理（S0、S1）"}},
		{Param: "house-care/replied_within", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "working_days", Name: "unit"},
			{Form: "number", Text: "0", Name: "max"},
			{Form: "text", Text: "16:00", Name: "cutoff"},
		}}, Reason: compliance.Texts{"en": "Complaints are answered in time (S0, S1)", "zh-Hans": "投诉及时答复（S0、S1）", "zh-Hant": "投訴及時答覆（S0、S1）"}},
		{Param: "house-care/callback", Value: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "working_days", Name: "unit"},
			{Form: "number", Text: "0", Name: "max"},
			{Form: "text", Text: "16:00", Name: "cutoff"},
		}}, Reason: compliance.Texts{"en": "After a complaint the customer is called in time (S0)", "zh-Hans": "投诉处理后及时回访（S0）", "zh-Hant": "投訴處理後及時回訪（S0）"}},
	}, Title: compliance.Texts{"en": "Profile: general repair shop", "zh-Hans": "方案：综合修理厂", "zh-Hant": "方案：綜合修理廠"}}
}
