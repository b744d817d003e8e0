package main

import (
	"golang.org/x/text/language"
)

// words are the texts of a sheet in one language.
type words struct {
	tag language.Tag

	title                                                  string
	number, class, code, name, quantity, price, gross      string
	discount, net, tax, total, payer, base, rate, cash     string
	due, sums, taxes, payers, order, capitals, hours, part string
}

var sheetWords = map[string]words{
	"zh-Hans": {
		tag: language.MustParse("zh-Hans"), title: "结算清单",
		number: "序号", class: "费用类别", code: "编号", name: "项目", quantity: "数量", price: "单价", gross: "金额",
		discount: "优惠", net: "不含税", tax: "税额", total: "合计", payer: "付款方", base: "计税金额", rate: "税率", cash: "尾数调整",
		due: "应付", sums: "费用分类", taxes: "税", payers: "付款方", order: "全单", capitals: "大写", hours: "工时", part: "分摊",
	},
	"zh-Hant": {
		tag: language.MustParse("zh-Hant"), title: "結算清單",
		number: "序號", class: "費用類別", code: "編號", name: "項目", quantity: "數量", price: "單價", gross: "金額",
		discount: "優惠", net: "未稅", tax: "稅額", total: "合計", payer: "付款方", base: "計稅金額", rate: "稅率", cash: "尾數調整",
		due: "應付", sums: "費用分類", taxes: "稅", payers: "付款方", order: "全單", capitals: "大寫", hours: "工時", part: "分攤",
	},
	"en": {
		tag: language.English, title: "Settlement",
		number: "No.", class: "Fee class", code: "Code", name: "Item", quantity: "Quantity", price: "Price", gross: "Gross",
		discount: "Discount", net: "Net", tax: "Tax", total: "Total", payer: "Payer", base: "Base", rate: "Rate", cash: "Cash rounding",
		due: "Due", sums: "By fee class", taxes: "Taxes", payers: "By payer", order: "Whole order", capitals: "In capitals", hours: "h", part: "Part",
	},
}
