// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func houseOffice() *compliance.Pack {
	return &compliance.Pack{Format: 1, ID: "house-office", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Extends: []string{
		"house-default",
	}, Title: compliance.Texts{"en": "House regulations: prices and settlement, staff, indicators, penalties, reports and records", "zh-Hans": "售后管理制度：价格与结算、人员、考核、奖惩、报表与档案", "zh-Hant": "售後管理制度：價格與結算、人員、考核、獎懲、報表與檔案"}, Names: []compliance.Named{
		{Name: "settlement.explained", Texts: compliance.Texts{"en": "the explanation of the settlement", "zh-Hans": "结算说明", "zh-Hant": "結算說明"}},
		{Name: "settlement.line_added", Texts: compliance.Texts{"en": "the lines of the settlement", "zh-Hans": "结算明细", "zh-Hant": "結算明細"}},
		{Name: "invoice.issued", Texts: compliance.Texts{"en": "the invoice", "zh-Hans": "发票", "zh-Hant": "發票"}},
		{Name: "dispute.explained", Texts: compliance.Texts{"en": "the explanation to the customer", "zh-Hans": "对费用疑问的说明", "zh-Hant": "對費用疑問的說明"}},
		{Name: "dispute.forwarded", Texts: compliance.Texts{"en": "the passing on to the department", "zh-Hans": "转交有关部门", "zh-Hant": "轉交有關部門"}},
		{Name: "dispute.resolved", Texts: compliance.Texts{"en": "the settling of the dispute", "zh-Hans": "疑问的解决", "zh-Hant": "疑問的解决"}},
		{Name: "finance.reconciled", Texts: compliance.Texts{"en": "the reconciliation with finance", "zh-Hans": "与财务的对账", "zh-Hant": "與財務的對賬"}},
	}, Params: []compliance.Param{
		{Name: "line_kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "labour"},
			{Form: "text", Text: "part"},
			{Form: "text", Text: "material"},
		}}, Text: compliance.Texts{"en": "Kinds of line that a settlement may charge to the customer", "zh-Hans": "结算单可向客户收取的项目种类", "zh-Hant": "結算單可向客戶收取的項目種類"}},
		{Name: "tariff_kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "installation"},
			{Form: "text", Text: "repair"},
			{Form: "text", Text: "part"},
		}}, Text: compliance.Texts{"en": "Kinds of charge for which there must be a tariff", "zh-Hans": "须有收费标准的收费种类", "zh-Hant": "須有收費標準的收費種類"}},
		{Name: "price_tolerance", Type: "num", Default: compliance.Literal{Form: "text", Text: "0.20"}, From: compliance.Literal{Form: "text", Text: "0"}, To: compliance.Literal{Form: "text", Text: "10"}, Stricter: "lower", Text: compliance.Texts{"en": "How far a labour price may lie above the benchmark of the trade, as a share of it (our default)", "zh-Hans": "工时单价高于同行基准价的允许比例（本库默认）", "zh-Hant": "工時單價高於同行基准價的允許比例（本庫預設）"}},
		{Name: "legal_invoice_kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "vat_ordinary"},
			{Form: "text", Text: "vat_special"},
		}}, Text: compliance.Texts{"en": "Kinds of document that are lawful for charging (our default: the ordinary and the special VAT invoice)", "zh-Hans": "合法收费凭证的种类（本库默认：增值税普通发票和专用发票）", "zh-Hant": "合法收費憑證的種類（本庫預設：增值稅普通發票和專用發票）"}},
	}, Rules: []compliance.Rule{
		{ID: "SP-01a", Per: []history.Name{
			"settlement_id",
		}, Effect: "block", Severity: "critical", Sources: []cite.Source{
			{Document: "S2", Clause: "2.4c"},
		}, Texts: compliance.Texts{"en": "The lines of a settlement add up to its total", "zh-Hans": "结算单各行金额之和须等于合计", "zh-Hant": "結算單各行金額之和須等於合計"}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{
			"settlement.totalled",
		}}, Left: []compliance.Term{
			{Sum: "amount", Of: &compliance.Pattern{Events: []history.Type{
				"settlement.line_added",
			}}},
		}, Op: "eq", Right: []compliance.Term{
			{Path: "total"},
		}}},
		{ID: "SP-01b", Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S2", Clause: "2.4c"},
		}, Texts: compliance.Texts{"en": "Each line of a settlement says what kind of charge it is, how much of it, at which price, and the amount", "zh-Hans": "结算单每一行须写明种类、数量、单价和金额", "zh-Hant": "結算單每一行須寫明種類、數量、單價和金額"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"settlement.line_added",
		}}, Fields: []compliance.Path{
			"line_kind",
			"qty",
			"unit_price",
			"amount",
		}}},
		{ID: "SP-01c", Per: []history.Name{
			"settlement_id",
		}, Effect: "block", Severity: "major", Sources: []cite.Source{
			{Document: "S2", Clause: "2.4c"},
		}, Texts: compliance.Texts{"en": "A settlement is itemised: no total without lines", "zh-Hans": "结算须有明细，不得只列合计", "zh-Hant": "結算須有明細，不得只列合計"}, Override: compliance.Override{Roles: []string{
			"service_manager",
		}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{
			"settlement.totalled",
		}}, Needs: []compliance.Pattern{
			{Events: []history.Type{
				"settlement.line_added",
			}},
		}}},
		{ID: "SP-01d", Per: []history.Name{
			"settlement_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S2", Clause: "2.4c"},
		}, Texts: compliance.Texts{"en": "The settlement is explained to the customer before he leaves with the car", "zh-Hans": "客户提车前须向其说明结算项目", "zh-Hant": "客戶提車前須向其說明結算項目"}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{
			"settlement.totalled",
		}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"settlement.explained",
			}},
		}, By: &compliance.Pattern{Events: []history.Type{
			"order.delivered",
		}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order_id"},
		}}}},
		{ID: "SP-02", Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S0", Clause: "2.4.4.2"},
			{Document: "S1", Clause: "6.1b"},
		}, Texts: compliance.Texts{"en": "Nothing is charged that is not in the published tariff of the day, unless the customer agreed to it before", "zh-Hans": "未列入当日公布收费标准的项目，未经客户事先同意不得收取", "zh-Hant": "未列入當日公布收費標準的項目，未經客戶事先同意不得收取"}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{
			"settlement.line_added",
		}, Where: &compliance.Condition{Any: []compliance.Condition{
			{Field: "tariff_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			{Not: &compliance.Condition{Exists: &compliance.Exists{Fact: "tariff", Match: []compliance.Match{
				{Theirs: "tariff_ref", Ours: "tariff_ref"},
			}, Where: &compliance.Condition{Field: "published", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, ValidAt: "at"}}},
		}}}, Needs: []compliance.Pattern{
			{Events: []history.Type{
				"consent.given",
			}, Match: []compliance.Match{
				{Theirs: "order_id", Ours: "order_id"},
				{Theirs: "job_id", Ours: "job_id"},
			}},
			{Events: []history.Type{
				"consent.given",
			}, Match: []compliance.Match{
				{Theirs: "order_id", Ours: "order_id"},
				{Theirs: "part_id", Ours: "part_id"},
			}},
			{Events: []history.Type{
				"consent.given",
			}, Where: &compliance.Condition{Field: "scope", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "fee"}}}, Match: []compliance.Match{
				{Theirs: "order_id", Ours: "order_id"},
			}},
		}}},
		{ID: "SP-04", Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S0", Clause: "3.9.3"},
		}, Texts: compliance.Texts{"en": "Parts are charged at their published price, or below it for a reason that is recorded", "zh-Hans": "配件按公布的价格收费，低于该价格的须记录原因", "zh-Hant": "配件按公布的價格收費，低於該價格的須記錄原因"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"settlement.line_added",
		}, Where: &compliance.Condition{Field: "line_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "part"}}}}, Must: &compliance.Condition{All: []compliance.Condition{
			{Field: "tariff.published", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "unit_price", Op: "le", Value: compliance.Value{Ref: "tariff.unit_price"}},
			{Any: []compliance.Condition{
				{Field: "unit_price", Op: "ge", Value: compliance.Value{Ref: "tariff.unit_price"}},
				{Field: "discount_reason", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}},
		}}}},
		{ID: "SP-05", Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S0", Clause: "3.17.1"},
			{Document: "S0", Clause: "3.17.2"},
			{Document: "S0", Clause: "3.17.3"},
		}, Texts: compliance.Texts{"en": "The customer is charged for labour, parts and materials, not for costs of the house", "zh-Hans": "只向客户收取工时、配件和材料费用，内部成本不单列收取", "zh-Hant": "只向客戶收取工時、配件和材料費用，內部成本不單列收取"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"settlement.line_added",
		}}, Must: &compliance.Condition{Field: "line_kind", Op: "in", Value: compliance.Value{Param: "line_kinds"}}}},
		{ID: "SP-07", Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S1", Clause: "6.1a"},
		}, Texts: compliance.Texts{"en": "There is a valid tariff for each kind of charge", "zh-Hans": "各类收费均须有有效的收费标准", "zh-Hant": "各類收費均須有有效的收費標準"}, Logic: &compliance.Count{On: &compliance.Pattern{Fact: "store"}, Of: compliance.Pattern{Fact: "tariff"}, Min: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}, EachOf: &compliance.EachOf{Field: "line_kind", Values: compliance.Value{Param: "tariff_kinds"}}}},
		{ID: "SP-08a", Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S1", Clause: "6.2a"},
		}, Texts: compliance.Texts{"en": "What is charged and what is taken off it make the price of the tariff times the quantity", "zh-Hans": "收费金额与折扣之和须等于收费标准单价乘以数量", "zh-Hant": "收費金額與折扣之和須等於收費標準單價乘以數量"}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{
			"settlement.line_added",
		}, Where: &compliance.Condition{Field: "tariff_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Left: []compliance.Term{
			{Path: "amount"},
			{Path: "discount"},
		}, Op: "eq", Right: []compliance.Term{
			{Path: "tariff.unit_price", Times: []compliance.Value{
				{Ref: "qty"},
			}, Round: &compliance.Rounding{Digits: 2, Mode: "half_up"}},
		}}},
		{ID: "SP-08b", Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S1", Clause: "6.2a"},
		}, Texts: compliance.Texts{"en": "Every discount has a reason", "zh-Hans": "每项折扣须注明原因", "zh-Hant": "每項折扣須注明原因"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"settlement.line_added",
		}, Where: &compliance.Condition{Field: "discount", Op: "gt", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}, Fields: []compliance.Path{
			"discount_reason",
		}}},
		{ID: "SP-09a", Per: []history.Name{
			"settlement_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S1", Clause: "6.2b"},
		}, Texts: compliance.Texts{"en": "An invoice or a receipt is issued for what was paid", "zh-Hans": "收款后须开具发票或收据", "zh-Hant": "收款後須開具發票或收據"}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{
			"settlement.paid",
		}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"invoice.issued",
			}},
		}, By: &compliance.Pattern{Events: []history.Type{
			"order.closed",
		}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order_id"},
		}}}},
		{ID: "SP-09b", Per: []history.Name{
			"settlement_id",
		}, Effect: "report", Severity: "critical", Sources: []cite.Source{
			{Document: "S1", Clause: "6.2b"},
		}, Texts: compliance.Texts{"en": "The invoice is made out for the total of the settlement", "zh-Hans": "发票金额须等于结算合计", "zh-Hant": "發票金額須等於結算合計"}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{
			"invoice.issued",
		}}, Left: []compliance.Term{
			{Path: "invoice_total"},
		}, Op: "eq", Right: []compliance.Term{
			{Path: "settlement.total"},
		}}},
		{ID: "SP-09c", Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S1", Clause: "6.2b"},
		}, Texts: compliance.Texts{"en": "The invoice has a number", "zh-Hans": "发票须有号码", "zh-Hant": "發票須有號码"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"invoice.issued",
		}}, Fields: []compliance.Path{
			"invoice_no",
		}}},
		{ID: "SP-09d", Per: []history.Name{
			"settlement_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S1", Clause: "6.2b"},
		}, Texts: compliance.Texts{"en": "The invoice shows each line of the settlement", "zh-Hans": "发票须逐项列明结算明细", "zh-Hant": "發票須逐項列明結算明細"}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{
			"invoice.issued",
		}}, Left: []compliance.Term{
			{Path: "items_count"},
		}, Op: "eq", Right: []compliance.Term{
			{Count: &compliance.Pattern{Events: []history.Type{
				"settlement.line_added",
			}}},
		}}},
		{ID: "SP-10a", Per: []history.Name{
			"dispute_id",
		}, Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S1", Clause: "6.2c"},
		}, Texts: compliance.Texts{"en": "Whoever questions a charge is given an explanation", "zh-Hans": "客户对费用有疑问的，须向其说明", "zh-Hant": "客戶對費用有疑問的，須向其說明"}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{
			"dispute.raised",
		}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"dispute.explained",
			}},
		}, By: &compliance.Pattern{Events: []history.Type{
			"dispute.resolved",
			"dispute.forwarded",
		}}}},
		{ID: "SP-10b", Per: []history.Name{
			"dispute_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S1", Clause: "6.2c"},
		}, Texts: compliance.Texts{"en": "A question about a charge that is not settled is passed to the department in time", "zh-Hans": "未能解决的费用争议须及时转交有关部门", "zh-Hant": "未能解决的費用爭議須及時轉交有關部門"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"dispute.raised",
		}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"dispute.resolved",
			}},
			{Events: []history.Type{
				"dispute.forwarded",
			}},
		}, Within: compliance.Windows{
			{Param: "timely"},
		}}},
		{ID: "SP-11b", Per: []history.Name{
			"store_id",
		}, Effect: "report", Severity: "critical", Sources: []cite.Source{
			{Document: "S1", Clause: "6.3a"},
		}, Texts: compliance.Texts{"en": "The settlements of the period add up to what finance has", "zh-Hans": "当期各结算合计须与财务账目一致", "zh-Hant": "當期各結算合計須與財務賬目一致"}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{
			"finance.reconciled",
		}}, Left: []compliance.Term{
			{Sum: "total", Of: &compliance.Pattern{Events: []history.Type{
				"settlement.totalled",
			}}, In: "period"},
		}, Op: "eq", Right: []compliance.Term{
			{Path: "finance_total"},
		}}},
		{ID: "SP-12", Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S4", Clause: "1.4.3a"},
		}, Texts: compliance.Texts{"en": "Every operation has standard hours and a rate in the tables of the day", "zh-Hans": "每个作业项目须有当日有效的工时定额和工时单价", "zh-Hant": "每個作業項目須有當日有效的工時定額和工時單價"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"job.planned",
		}}, Must: &compliance.Condition{Exists: &compliance.Exists{Fact: "labour_op", Match: []compliance.Match{
			{Theirs: "op_code", Ours: "op_code"},
		}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "standard_hours", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "rate", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, ValidAt: "at"}}}},
		{ID: "SP-13", Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S4", Clause: "1.4.1d"},
		}, Texts: compliance.Texts{"en": "The shop shows openly its licences, its main items with labour fees, its warranty promise and its procedure", "zh-Hans": "店内须公示证照、主修项目及工时费、质量承诺和服务程序", "zh-Hant": "店內須公示證照、主修項目及工時費、質量承諾和服務程序"}, Logic: &compliance.Require{On: compliance.Pattern{Fact: "store"}, Must: &compliance.Condition{Field: "published_items", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "licences"},
			{Form: "text", Text: "repair_items_with_labour_fees"},
			{Form: "text", Text: "quality_promise"},
			{Form: "text", Text: "service_procedure"},
		}}}}}},
		{ID: "SP-14a", Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S4", Clause: "1.4.3d"},
		}, Texts: compliance.Texts{"en": "A labour price lies no further above the benchmark of the trade than the house allows", "zh-Hans": "工时单价不得超出同行基准价允许的幅度", "zh-Hant": "工時單價不得超出同行基准價允許的幅度"}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{
			"settlement.line_added",
		}, Where: &compliance.Condition{Field: "op_code", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Left: []compliance.Term{
			{Path: "unit_price"},
		}, Op: "le", Right: []compliance.Term{
			{Path: "labour_op.benchmark_price"},
			{Path: "labour_op.benchmark_price", Times: []compliance.Value{
				{Param: "price_tolerance"},
			}},
		}}},
		{ID: "SP-15b", Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S4", Clause: "1.4.3e"},
		}, Texts: compliance.Texts{"en": "Charges are made on a lawful document", "zh-Hans": "收费须使用合法凭证", "zh-Hant": "收費須使用合法憑證"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"invoice.issued",
		}}, Must: &compliance.Condition{Field: "invoice_kind", Op: "in", Value: compliance.Value{Param: "legal_invoice_kinds"}}}},
		{ID: "SP-16a", When: &compliance.Condition{Any: []compliance.Condition{
			{Field: "customer.kind", Op: "in", Value: compliance.Value{Param: "target_kinds"}},
			{Field: "customer.vip", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "customer.target", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}, Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S4", Clause: "3.2.3"},
		}, Texts: compliance.Texts{"en": "Target customers get a discount", "zh-Hans": "目标客户享受折扣", "zh-Hant": "目標客戶享受折扣"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"settlement.totalled",
		}, Where: &compliance.Condition{Field: "total", Op: "gt", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}, Must: &compliance.Condition{Field: "total_discount", Op: "gt", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}},
		{ID: "SP-16b", Per: []history.Name{
			"order_id",
		}, When: &compliance.Condition{All: []compliance.Condition{
			{Field: "order.kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "rescue"}}},
			{Any: []compliance.Condition{
				{Field: "customer.kind", Op: "in", Value: compliance.Value{Param: "target_kinds"}},
				{Field: "customer.vip", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
				{Field: "customer.target", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}},
		}}, Effect: "warn", Severity: "major", Sources: []cite.Source{
			{Document: "S4", Clause: "3.2.3"},
		}, Texts: compliance.Texts{"en": "A rescue in the city costs a target customer nothing", "zh-Hans": "目标客户市区救援不收费", "zh-Hant": "目標客戶市區救援不收費"}, Override: compliance.Override{Roles: []string{
			"service_manager",
		}}, Logic: &compliance.Absence{Of: compliance.Pattern{Events: []history.Type{
			"settlement.totalled",
		}, Where: &compliance.Condition{Field: "customer_charge", Op: "gt", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}, From: &compliance.Pattern{Events: []history.Type{
			"order.rescue_requested",
		}, Where: &compliance.Condition{Field: "urban", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Until: &compliance.Pattern{Events: []history.Type{
			"order.closed",
		}}}},
	}}
}
