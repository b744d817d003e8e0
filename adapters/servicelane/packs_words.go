package main

import (
	"golang.org/x/text/language"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// packWords are the texts of tables of packs in one language.
type packWords struct {
	tag language.Tag

	pack, version, layer, rules, extends, title             string
	rule, demand, effect, severity, override, source, valid string
	param, value, fallback, meaning, unset, equal, nothing  string
	layers                                                  map[compliance.Layer]string
	effects                                                 map[history.Effect]string
	severities                                              map[compliance.Severity]string
	parts                                                   map[compliance.Part]string
	changes                                                 map[compliance.ChangeKind]string // with a place for the part
}

var allPackWords = map[string]packWords{
	"en": {
		tag: language.English, pack: "Pack", version: "Version", layer: "Layer", rules: "Rules", extends: "Extends", title: "Title",
		rule: "Rule", demand: "Demand", effect: "Effect", severity: "Severity", override: "May override", source: "Source", valid: "Holds",
		param: "Parameter", value: "Value", fallback: "Default", meaning: "Meaning", unset: "(not set)", equal: "No difference.", nothing: "(nothing)",
		layers:     map[compliance.Layer]string{compliance.LayerLaw: "law", compliance.LayerLocalLaw: "local law", compliance.LayerMaker: "maker", compliance.LayerHouse: "house"},
		effects:    map[history.Effect]string{"": "report", history.Block: "block", history.Warn: "warn", history.Report: "report"},
		severities: map[compliance.Severity]string{"": "major", compliance.SeverityMinor: "minor", compliance.SeverityMajor: "major", compliance.SeverityCritical: "critical"},
		parts: map[compliance.Part]string{compliance.PartRule: "Rules", compliance.PartParam: "Parameters", compliance.PartSet: "Values set", compliance.PartEvent: "Events",
			compliance.PartDocument: "Documents", compliance.PartName: "Names", compliance.PartPack: "The pack"},
		changes: map[compliance.ChangeKind]string{compliance.Added: "%s: added", compliance.Removed: "%s: removed", compliance.Changed: "%s: changed"},
	},
	"zh-Hans": {
		tag: language.SimplifiedChinese, pack: "规则包", version: "版本", layer: "层级", rules: "规则数", extends: "扩展自", title: "名称",
		rule: "规则", demand: "要求", effect: "效力", severity: "严重程度", override: "可放行岗位", source: "依据", valid: "有效期",
		param: "参数", value: "现值", fallback: "默认值", meaning: "含义", unset: "（未设定）", equal: "没有差异。", nothing: "（无）",
		layers:     map[compliance.Layer]string{compliance.LayerLaw: "法律", compliance.LayerLocalLaw: "地方法规", compliance.LayerMaker: "厂家", compliance.LayerHouse: "本店"},
		effects:    map[history.Effect]string{"": "报告", history.Block: "拦截", history.Warn: "提醒", history.Report: "报告"},
		severities: map[compliance.Severity]string{"": "较重", compliance.SeverityMinor: "轻微", compliance.SeverityMajor: "较重", compliance.SeverityCritical: "严重"},
		parts: map[compliance.Part]string{compliance.PartRule: "规则", compliance.PartParam: "参数", compliance.PartSet: "设定值", compliance.PartEvent: "事件",
			compliance.PartDocument: "文件", compliance.PartName: "名称", compliance.PartPack: "规则包"},
		changes: map[compliance.ChangeKind]string{compliance.Added: "新增%s", compliance.Removed: "删除%s", compliance.Changed: "修改%s"},
	},
	"zh-Hant": {
		tag: language.TraditionalChinese, pack: "規則包", version: "版本", layer: "層級", rules: "規則數", extends: "擴展自", title: "名稱",
		rule: "規則", demand: "要求", effect: "效力", severity: "嚴重程度", override: "可放行崗位", source: "依據", valid: "有效期",
		param: "參數", value: "現值", fallback: "預設值", meaning: "含義", unset: "（未設定）", equal: "沒有差異。", nothing: "（無）",
		layers:     map[compliance.Layer]string{compliance.LayerLaw: "法律", compliance.LayerLocalLaw: "地方法規", compliance.LayerMaker: "廠家", compliance.LayerHouse: "本店"},
		effects:    map[history.Effect]string{"": "報告", history.Block: "攔截", history.Warn: "提醒", history.Report: "報告"},
		severities: map[compliance.Severity]string{"": "較重", compliance.SeverityMinor: "輕微", compliance.SeverityMajor: "較重", compliance.SeverityCritical: "嚴重"},
		parts: map[compliance.Part]string{compliance.PartRule: "規則", compliance.PartParam: "參數", compliance.PartSet: "設定值", compliance.PartEvent: "事件",
			compliance.PartDocument: "文件", compliance.PartName: "名稱", compliance.PartPack: "規則包"},
		changes: map[compliance.ChangeKind]string{compliance.Added: "新增%s", compliance.Removed: "刪除%s", compliance.Changed: "修改%s"},
	},
}
