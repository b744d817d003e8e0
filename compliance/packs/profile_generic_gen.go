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
	}, Set: []compliance.Setting{
		{Param: "house-workshop/road_test_classes", Value: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "overhaul"},
			{Form: "text", Text: "level2"},
			{Form: "text", Text: "minor"},
		}}, Reason: compliance.Texts{"en": "Every car is road-tested after repair (S0)", "zh-Hans": "维修后一律路试（S0）", "zh-Hant": "維修後一律路試（S0）"}},
	}, Title: compliance.Texts{"en": "Profile: general repair shop", "zh-Hans": "方案：综合修理厂", "zh-Hant": "方案：綜合修理廠"}}
}
