// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/compliance"
)

func profileGeneric() *compliance.Pack {
	return &compliance.Pack{Format: 1, ID: "profile-generic", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Extends: []string{
		"house-reception",
		"house-workshop",
		"house-office",
		"house-warranty",
		"house-care",
	}, Set: []compliance.Setting{
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
	}, Title: compliance.Texts{"en": "Profile: general repair shop", "zh-Hans": "方案：综合修理厂", "zh-Hant": "方案：綜合修理廠"}}
}
