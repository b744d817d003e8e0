package main

import (
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// askWords are the words with which -explain frames what rules say of themselves.
type askWords struct {
	override, pack, expected, unexpected, nothing, comma string
	kinds                                                map[compliance.Kind]string
	effects                                              map[history.Effect]string
	parts                                                map[history.Part]string
}

// askWordsIn are the words in each language of -explain. In English kinds, effects and parts are called what they are called in packs.
var askWordsIn = map[string]askWords{
	"en": {override: "may be overridden by: ", pack: "pack: ", expected: "as expected", unexpected: "NOT as expected, which is ", nothing: "no finding", comma: ", "},
	"zh-Hans": {
		override: "可由下列岗位放行：", pack: "规则包：", expected: "与预期一致", unexpected: "与预期不符，预期为 ", nothing: "无结果", comma: "、",
		kinds: map[compliance.Kind]string{
			compliance.KindPrecedence: "先后条件", compliance.KindResponse: "限期响应", compliance.KindSequence: "步骤顺序", compliance.KindAbsence: "禁止发生",
			compliance.KindCoexistence: "须同时具备", compliance.KindCount: "次数", compliance.KindRequire: "必填与取值", compliance.KindBalance: "金额平衡",
			compliance.KindSeparation: "人员分离", compliance.KindRouting: "分派", compliance.KindCoverage: "保障期", compliance.KindEntitlement: "权利",
			compliance.KindFunction: "函数", compliance.KindSchedule: "定期", compliance.KindRetention: "保存期", compliance.KindRatio: "比率",
		},
		effects: map[history.Effect]string{history.Block: "拦截", history.Warn: "提醒", history.Report: "报告"},
		parts: map[history.Part]string{history.PartTrigger: "触发", history.PartPartner: "对应", history.PartEarly: "过早", history.PartLate: "过晚",
			history.PartBlocker: "冲突", history.PartCounted: "计入", history.PartScope: "范围起点", history.PartOverride: "放行"},
	},
	"zh-Hant": {
		override: "可由下列崗位放行：", pack: "規則包：", expected: "與預期一致", unexpected: "與預期不符，預期為 ", nothing: "無結果", comma: "、",
		kinds: map[compliance.Kind]string{
			compliance.KindPrecedence: "先後條件", compliance.KindResponse: "限期回應", compliance.KindSequence: "步驟順序", compliance.KindAbsence: "禁止發生",
			compliance.KindCoexistence: "須同時具備", compliance.KindCount: "次數", compliance.KindRequire: "必填與取值", compliance.KindBalance: "金額平衡",
			compliance.KindSeparation: "人員分離", compliance.KindRouting: "分派", compliance.KindCoverage: "保障期", compliance.KindEntitlement: "權利",
			compliance.KindFunction: "函數", compliance.KindSchedule: "定期", compliance.KindRetention: "保存期", compliance.KindRatio: "比率",
		},
		effects: map[history.Effect]string{history.Block: "攔截", history.Warn: "提醒", history.Report: "報告"},
		parts: map[history.Part]string{history.PartTrigger: "觸發", history.PartPartner: "對應", history.PartEarly: "過早", history.PartLate: "過晚",
			history.PartBlocker: "衝突", history.PartCounted: "計入", history.PartScope: "範圍起點", history.PartOverride: "放行"},
	},
}

// wordFor gives the word for a thing, or its own name where there is none.
func wordFor[T ~string](words map[T]string, name T) string {
	if w, ok := words[name]; ok {
		return w
	}
	return string(name)
}
