package main

import (
	"golang.org/x/text/language"

	"example.com/servicelane/pricing"
)

// words are the texts of a sheet in one language.
type words struct {
	tag language.Tag

	title                                                  string
	number, class, code, name, quantity, price, gross      string
	discount, net, tax, total, payer, base, rate, cash     string
	due, sums, taxes, payers, order, capitals, hours, part string
	retail, moved, notices, line, was, is                  string

	kinds map[pricing.PayerKind]string  // of payers that have no name
	about map[pricing.NoticeCode]string // what a notice says
}

var sheetWords = map[string]words{
	"zh-Hans": {
		tag: language.SimplifiedChinese, title: "结算清单",
		number: "序号", class: "费用类别", code: "编号", name: "项目", quantity: "数量", price: "单价", gross: "金额",
		discount: "优惠", net: "不含税", tax: "税额", total: "合计", payer: "付款方", base: "计税金额", rate: "税率", cash: "尾数调整",
		due: "应付", sums: "费用分类", taxes: "税", payers: "付款方", order: "全单", capitals: "大写", hours: "工时", part: "分摊",
		retail: "零售价值", moved: "免赔及限额", notices: "提示", line: "行", was: "金额", is: "对照",
		kinds: map[pricing.PayerKind]string{
			pricing.PayerCustomer: "客户", pricing.PayerMaker: "厂家", pricing.PayerExtended: "延保", pricing.PayerInsurer: "保险公司",
			pricing.PayerGoodwill: "善意索赔", pricing.PayerInternal: "内部", pricing.PayerSupplier: "供应商",
		},
		about: map[pricing.NoticeCode]string{
			pricing.AbovePublished: "收费高于公示价", pricing.HoursAbovePublished: "工时多于公示定额", pricing.ApprovalExceeded: "优惠超出批准权限",
			pricing.DiscountCut: "优惠多于可减金额", pricing.DiscountUnused: "优惠未使用", pricing.OperationIncluded: "已含在其他项目中",
			pricing.OperationOverlap: "与其他项目有重复作业",
			pricing.TaxLapsed:        "税率已过有效期，未计税",
			pricing.TaxNotBegun:      "税率尚未生效，未计税",
		},
	},
	"zh-Hant": {
		tag: language.TraditionalChinese, title: "結算清單",
		number: "序號", class: "費用類別", code: "編號", name: "項目", quantity: "數量", price: "單價", gross: "金額",
		discount: "優惠", net: "未稅", tax: "稅額", total: "合計", payer: "付款方", base: "計稅金額", rate: "稅率", cash: "尾數調整",
		due: "應付", sums: "費用分類", taxes: "稅", payers: "付款方", order: "全單", capitals: "大寫", hours: "工時", part: "分攤",
		retail: "零售價值", moved: "免賠及限額", notices: "提示", line: "行", was: "金額", is: "對照",
		kinds: map[pricing.PayerKind]string{
			pricing.PayerCustomer: "客戶", pricing.PayerMaker: "廠家", pricing.PayerExtended: "延保", pricing.PayerInsurer: "保險公司",
			pricing.PayerGoodwill: "善意索賠", pricing.PayerInternal: "內部", pricing.PayerSupplier: "供應商",
		},
		about: map[pricing.NoticeCode]string{
			pricing.AbovePublished: "收費高於公示價", pricing.HoursAbovePublished: "工時多於公示定額", pricing.ApprovalExceeded: "優惠超出批准權限",
			pricing.DiscountCut: "優惠多於可減金額", pricing.DiscountUnused: "優惠未使用", pricing.OperationIncluded: "已含在其他項目中",
			pricing.OperationOverlap: "與其他項目有重複作業",
			pricing.TaxLapsed:        "稅率已過有效期，未計稅",
			pricing.TaxNotBegun:      "稅率尚未生效，未計稅",
		},
	},
	"en": {
		tag: language.English, title: "Settlement",
		number: "No.", class: "Fee class", code: "Code", name: "Item", quantity: "Quantity", price: "Price", gross: "Gross",
		discount: "Discount", net: "Net", tax: "Tax", total: "Total", payer: "Payer", base: "Base", rate: "Rate", cash: "Cash rounding",
		due: "Due", sums: "By fee class", taxes: "Taxes", payers: "By payer", order: "Whole order", capitals: "In capitals", hours: "h", part: "Part",
		retail: "Retail value", moved: "Deductible, limit", notices: "To look at", line: "Line", was: "Amount", is: "Against",
		kinds: map[pricing.PayerKind]string{
			pricing.PayerCustomer: "customer", pricing.PayerMaker: "maker", pricing.PayerExtended: "extended warranty", pricing.PayerInsurer: "insurer",
			pricing.PayerGoodwill: "goodwill", pricing.PayerInternal: "internal", pricing.PayerSupplier: "supplier",
		},
		about: map[pricing.NoticeCode]string{
			pricing.AbovePublished: "charged above the published price", pricing.HoursAbovePublished: "more hours than published",
			pricing.ApprovalExceeded: "discount beyond what the role may approve", pricing.DiscountCut: "discount greater than what it is taken from",
			pricing.DiscountUnused: "discount not granted", pricing.OperationIncluded: "part of another operation",
			pricing.OperationOverlap: "shares work with another operation",
			pricing.TaxLapsed:        "tax not levied: its rates have all ended",
			pricing.TaxNotBegun:      "tax not levied: its rates begin later",
		},
	},
}
