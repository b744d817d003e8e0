// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/compliance"
)

func profileDealerProcess() *compliance.Pack {
	return &compliance.Pack{Format: 1, ID: "profile-dealer-process", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Extends: []string{
		"house-reception",
		"house-workshop",
		"house-office",
		"house-warranty",
	}, Set: []compliance.Setting{
		{Param: "house-office/statistics_interval", Value: compliance.Literal{Form: "number", Text: "1"}, Reason: compliance.Texts{"en": "The director's statistics are monthly (S4, part 5)", "zh-Hans": "总监每月统计（S4第五部分）", "zh-Hant": "總監每月統計（S4第五部分）"}},
	}, Title: compliance.Texts{"en": "Profile: process of a dealer with a complaint centre", "zh-Hans": "方案：设投诉中心的经销商流程", "zh-Hant": "方案：設投訴中心的經銷商流程"}}
}
