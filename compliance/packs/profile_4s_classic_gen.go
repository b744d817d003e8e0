// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/compliance"
)

func profile4sClassic() *compliance.Pack {
	return &compliance.Pack{Format: 1, ID: "profile-4s-classic", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Extends: []string{
		"house-reception",
		"house-workshop",
		"house-office",
		"house-warranty",
	}, Set: []compliance.Setting{
		{Param: "house-office/inspection_years", Value: compliance.Literal{Form: "number", Text: "3"}, Reason: compliance.Texts{"en": "Original inspection records are kept for three years (S3)", "zh-Hans": "检验原始记录保存三年（S3）", "zh-Hant": "檢驗原始記錄保存三年（S3）"}},
	}, Title: compliance.Texts{"en": "Profile: classic 4S dealer", "zh-Hans": "方案：传统4S店", "zh-Hant": "方案：傳統4S店"}}
}
