// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func houseCare() *compliance.Pack {
	return &compliance.Pack{Format: 1, ID: "house-care", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Extends: []string{
		"house-default",
	}, Title: compliance.Texts{"en": "House regulations: follow-up, notices, customer files, complaints, privacy", "zh-Hans": "售后管理制度：回访、通知、客户档案、投诉与隐私", "zh-Hant": "售後管理制度：回訪、通知、客戶檔案、投訴與隱私"}, Params: []compliance.Param{
		{Name: "follow_up", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "days", Name: "unit"},
			{Form: "number", Text: "3", Name: "min"},
			{Form: "number", Text: "7", Name: "max"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "When the first call after a delivery or a visit is made (of two texts that differ, that of S3)", "zh-Hans": "交车或来访后首次回访的时间（两种规定不一致，取S3）", "zh-Hant": "交車或來訪後首次回訪的時間（兩種規定不一致，取S3）"}},
		{Name: "second_follow_up", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "days", Name: "unit"},
			{Form: "number", Text: "7", Name: "min"},
			{Form: "number", Text: "14", Name: "max"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "When the second call is made, from the first one", "zh-Hans": "第二次回访的时间，自首次回访起", "zh-Hant": "第二次回訪的時間，自首次回訪起"}},
		{Name: "new_car_first", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "days", Name: "unit"},
			{Form: "number", Text: "7", Name: "max"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "When the buyer of a new car is called for the first time", "zh-Hans": "新车交付后首次回访的时间", "zh-Hant": "新車交付後首次回訪的時間"}},
		{Name: "new_car_second", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "days", Name: "unit"},
			{Form: "number", Text: "25", Name: "max"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "When the buyer of a new car is called again; a house may set an earliest day", "zh-Hans": "新车交付后再次回访的时间，可另定最早日期", "zh-Hant": "新車交付後再次回訪的時間，可另定最早日期"}},
		{Name: "seller_call", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "days", Name: "unit"},
			{Form: "number", Text: "3", Name: "max"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "When the seller himself calls the buyer of a new car", "zh-Hans": "销售顾问自行回访新车客户的时间", "zh-Hant": "銷售顧問自行回訪新車客戶的時間"}},
		{Name: "sellers", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "sales_adviser"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "Roles that sell new cars", "zh-Hans": "销售新车的岗位", "zh-Hant": "銷售新車的崗位"}},
		{Name: "call_topics", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "vehicle_use"},
			{Form: "text", Text: "satisfaction"},
			{Form: "text", Text: "suggestions"},
		}}, Stricter: "higher", Text: compliance.Texts{"en": "What the first call after a service asks about", "zh-Hans": "服务后首次回访须询问的内容", "zh-Hant": "服務後首次回訪須詢問的內容"}},
		{Name: "contact_interval", Type: "int", Default: compliance.Literal{Form: "number", Text: "3"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "12"}, Stricter: "lower", Text: compliance.Texts{"en": "Months in which every customer of the shop is called once (our default)", "zh-Hans": "在店客户至少回访一次的周期，以月计（本库默认）", "zh-Hant": "在店客戶至少回訪一次的週期，以月計（本庫預設）"}},
		{Name: "active_months", Type: "int", Default: compliance.Literal{Form: "number", Text: "12"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "60"}, Stricter: "higher", Text: compliance.Texts{"en": "Months after a delivery in which a customer counts as one of the shop (our default)", "zh-Hans": "交车后仍视为在店客户的时间，以月计（本库默认）", "zh-Hant": "交車後仍視為在店客戶的時間，以月計（本庫預設）"}},
		{Name: "coverage_days", Type: "int", Default: compliance.Literal{Form: "number", Text: "7"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "60"}, Stricter: "lower", Text: compliance.Texts{"en": "Days after a delivery in which a call counts for the share of customers who were called", "zh-Hans": "交车后计入回访率的天数", "zh-Hant": "交車後計入回訪率的天數"}},
		{Name: "quiet_hours", Type: "clock", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "12:00"},
				{Form: "text", Text: "14:00"},
			}},
			{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "20:00"},
				{Form: "text", Text: "09:00"},
			}},
		}}, Text: compliance.Texts{"en": "Hours in which nobody is called (our default)", "zh-Hans": "不打扰客户的时段（本库默认）", "zh-Hant": "不打擾客戶的時段（本庫預設）"}},
		{Name: "followup_supervisors", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "business_supervisor"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "Roles that say who calls, and who stands in for him", "zh-Hans": "指定跟踪业务员及其临时代理的岗位", "zh-Hant": "指定跟蹤業務員及其臨時代理的崗位"}},
		{Name: "survey_interval", Type: "int", Default: compliance.Literal{Form: "number", Text: "3"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "12"}, Stricter: "lower", Text: compliance.Texts{"en": "Months in which there is one survey of satisfaction (our default)", "zh-Hans": "满意度调查的周期，以月计（本库默认）", "zh-Hant": "滿意度調查的週期，以月計（本庫預設）"}},
		{Name: "issue_age", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "days", Name: "unit"},
			{Form: "number", Text: "7", Name: "max"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "How long an issue or an opinion of a customer may stay open (our default)", "zh-Hans": "客户问题和意见允许未了结的时间（本库默认）", "zh-Hant": "客戶問題和意見允許未了結的時間（本庫預設）"}},
		{Name: "notice_lead", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "days", Name: "unit"},
			{Form: "number", Text: "-14", Name: "max"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "How long before a campaign its guests hear of it", "zh-Hans": "活动开始前通知客户的提前期", "zh-Hant": "活動開始前通知客戶的提前期"}},
		{Name: "letter_time", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "days", Name: "unit"},
			{Form: "number", Text: "2", Name: "max"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "When the letter follows the call", "zh-Hans": "电话通知后寄出信函的期限", "zh-Hant": "電話通知後寄出信函的期限"}},
		{Name: "due_lead", Type: "int", Default: compliance.Literal{Form: "number", Text: "-10"}, From: compliance.Literal{Form: "number", Text: "-90"}, To: compliance.Literal{Form: "number", Text: "0"}, Text: compliance.Texts{"en": "Days before the next service is due at which reminders begin to count, a negative number (our default)", "zh-Hans": "下次保养到期前开始提醒的天数，以负数计（本库默认）", "zh-Hant": "下次保養到期前開始提醒的天數，以負數計（本庫預設）"}},
		{Name: "file_deadline", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
			{Form: "text", Text: "days", Name: "unit"},
			{Form: "number", Text: "2", Name: "max"},
		}}, Stricter: "lower", Text: compliance.Texts{"en": "When the file of a new customer is built", "zh-Hans": "新客户建档的期限", "zh-Hant": "新客戶建檔的期限"}},
	}, Rules: []compliance.Rule{
		{ID: "FU-01a", Per: []history.Name{
			"order_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S3", Clause: "1.1.4a"},
			{Document: "S3", Clause: "2.3.b4"},
		}, Texts: compliance.Texts{"en": "The customer is called for the first time {follow_up} after he took his car", "zh-Hans": "客户提车后首次回访的时间：{follow_up}", "zh-Hant": "客戶提車後首次回訪的時間：{follow_up}"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"order.delivered",
		}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"followup.reached",
			}, Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service"}}},
				{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
			}}},
		}, Within: compliance.Windows{
			{Param: "follow_up"},
		}}},
		{ID: "FU-01b", Per: []history.Name{
			"inquiry_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S3", Clause: "1.1.4a"},
			{Document: "S3", Clause: "2.3.b4"},
		}, Texts: compliance.Texts{"en": "Who came or asked without a repair is called for the first time {follow_up} after that", "zh-Hans": "来访或咨询而未维修的客户，其后首次回访的时间：{follow_up}", "zh-Hant": "來訪或諮詢而未維修的客戶，其後首次回訪的時間：{follow_up}"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"inquiry.ended",
		}, Where: &compliance.Condition{Field: "outcome", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "left"},
			{Form: "text", Text: "quote_only"},
			{Form: "text", Text: "answered"},
		}}}}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"followup.reached",
			}, Where: &compliance.Condition{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}}},
		}, Within: compliance.Windows{
			{Param: "follow_up"},
		}}},
		{ID: "FU-02", Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S4", Clause: "5.4.1.1.2"},
		}, Texts: compliance.Texts{"en": "The first call after a repair asks about the service and about repair quality or parts", "zh-Hans": "维修后的首次回访须询问服务，以及维修质量或配件供应", "zh-Hant": "維修後的首次回訪須詢問服務，以及維修質量或配件供應"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"followup.reached",
		}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service"}}},
			{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
		}}}, Must: &compliance.Condition{All: []compliance.Condition{
			{Field: "topics", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "service"},
			}}}},
			{Field: "topics", Op: "has_any", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "repair_quality"},
				{Form: "text", Text: "parts"},
			}}}},
		}}}},
		{ID: "FU-03", Per: []history.Name{
			"order_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S3", Clause: "1.1.5"},
			{Document: "S3", Clause: "2.3.b5"},
		}, Texts: compliance.Texts{"en": "The second call is made {second_follow_up} after the first", "zh-Hans": "首次回访后第二次回访的时间：{second_follow_up}", "zh-Hant": "首次回訪後第二次回訪的時間：{second_follow_up}"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"followup.reached",
		}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service"}}},
			{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
		}}, Pick: "first"}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"followup.reached",
			}, Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service"}}},
				{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "2"}}},
			}}},
		}, Within: compliance.Windows{
			{Param: "second_follow_up"},
		}}},
		{ID: "FU-04a", Per: []history.Name{
			"vehicle_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S4", Clause: "5.4.1.1.1"},
		}, Texts: compliance.Texts{"en": "The buyer of a new car is called for the first time {new_car_first} after the hand-over", "zh-Hans": "新车交付后首次电话回访的时间：{new_car_first}", "zh-Hant": "新車交付後首次電話回訪的時間：{new_car_first}"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"vehicle.handed_over",
		}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"followup.reached",
			}, Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "new_car"}}},
				{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
			}}},
		}, Within: compliance.Windows{
			{Param: "new_car_first"},
		}}},
		{ID: "FU-04b", Per: []history.Name{
			"vehicle_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S4", Clause: "5.4.1.1.1"},
		}, Texts: compliance.Texts{"en": "The buyer of a new car is called again {new_car_second} after the hand-over", "zh-Hans": "新车交付后再次电话回访的时间：{new_car_second}", "zh-Hant": "新車交付後再次電話回訪的時間：{new_car_second}"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"vehicle.handed_over",
		}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"followup.reached",
			}, Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "new_car"}}},
				{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "2"}}},
			}}},
		}, Within: compliance.Windows{
			{Param: "new_car_second"},
		}}},
		{ID: "FU-04c", Per: []history.Name{
			"vehicle_id",
		}, Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S4", Clause: "5.4.1.1.1"},
		}, Texts: compliance.Texts{"en": "The second call to the buyer of a new car comes after the first", "zh-Hans": "新车客户的第二次回访须在首次回访之后", "zh-Hant": "新車客戶的第二次回訪須在首次回訪之後"}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{
			"followup.reached",
		}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "new_car"}}},
			{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "2"}}},
		}}}, Needs: []compliance.Pattern{
			{Events: []history.Type{
				"followup.reached",
			}, Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "new_car"}}},
				{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
			}}},
		}}},
		{ID: "FU-05", Per: []history.Name{
			"vehicle_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S4", Clause: "5.4.1.2.1"},
		}, Texts: compliance.Texts{"en": "The seller calls the buyer of a new car himself {seller_call} after the hand-over", "zh-Hans": "销售顾问在新车交付后自行回访客户的时间：{seller_call}", "zh-Hant": "銷售顧問在新車交付後自行回訪客戶的時間：{seller_call}"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"vehicle.handed_over",
		}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"followup.reached",
			}, Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "sales"}}},
				{Field: "by_role", Op: "in", Value: compliance.Value{Param: "sellers"}},
			}}},
		}, Within: compliance.Windows{
			{Param: "seller_call"},
		}}},
		{ID: "FU-07", Per: []history.Name{
			"customer_id",
		}, Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S3", Clause: "3.1.4"},
			{Document: "S3", Clause: "3.4.2a"},
		}, Texts: compliance.Texts{"en": "Every customer of the shop is called at least once in {contact_interval} months", "zh-Hans": "在店客户每{contact_interval}个月至少回访一次", "zh-Hant": "在店客戶每{contact_interval}個月至少回訪一次"}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month", N: &compliance.Value{Param: "contact_interval"}}, Needs: []compliance.Pattern{
			{Events: []history.Type{
				"followup.reached",
			}},
		}, Population: &compliance.Population{Pattern: compliance.Pattern{Events: []history.Type{
			"order.delivered",
		}}, Active: compliance.Windows{
			{Unit: "months", Max: &compliance.Value{Param: "active_months"}},
		}}}},
		{ID: "FU-08a", Per: []history.Name{
			"store_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S4", Clause: "3.2.1"},
		}, Texts: compliance.Texts{"en": "Of the deliveries of a month to target customers every one is followed by a call", "zh-Hans": "当月目标客户的交车须100%回访", "zh-Hant": "當月目標客戶的交車須100%回訪"}, Logic: &compliance.Ratio{Of: compliance.Pattern{Events: []history.Type{
			"order.delivered",
		}, Where: &compliance.Condition{Any: []compliance.Condition{
			{Field: "customer.kind", Op: "in", Value: compliance.Value{Param: "target_kinds"}},
			{Field: "customer.vip", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "customer.target", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}}, Hit: []compliance.Pattern{
			{Events: []history.Type{
				"followup.reached",
			}, Match: []compliance.Match{
				{Theirs: "order_id", Ours: "order_id"},
			}},
		}, Within: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Param: "coverage_days"}},
		}, Period: compliance.Every{Cycle: "month"}, Op: "eq", Target: &compliance.Value{Literal: compliance.Literal{Form: "text", Text: "1"}}}},
		{ID: "FU-08b", When: &compliance.Condition{Field: "customer.kind", Op: "in", Value: compliance.Value{Param: "target_kinds"}}, Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S4", Clause: "3.2.1"},
		}, Texts: compliance.Texts{"en": "A customer of a kind that is a target has the mark", "zh-Hans": "属于目标用户种类的客户须有标记", "zh-Hant": "屬於目標用戶種類的客戶須有標記"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"order.delivered",
		}}, Must: &compliance.Condition{Field: "customer.target", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}},
		{ID: "FU-09", Per: []history.Name{
			"store_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S4", Clause: "3.2.2"},
		}, Texts: compliance.Texts{"en": "Of the deliveries of a month to ordinary customers at least 30 % are followed by a call", "zh-Hans": "当月普通客户交车的回访率不低于30%", "zh-Hant": "當月普通客戶交車的回訪率不低於30%"}, Logic: &compliance.Ratio{Of: compliance.Pattern{Events: []history.Type{
			"order.delivered",
		}, Where: &compliance.Condition{Not: &compliance.Condition{Any: []compliance.Condition{
			{Field: "customer.kind", Op: "in", Value: compliance.Value{Param: "target_kinds"}},
			{Field: "customer.vip", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "customer.target", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}}}, Hit: []compliance.Pattern{
			{Events: []history.Type{
				"followup.reached",
			}, Match: []compliance.Match{
				{Theirs: "order_id", Ours: "order_id"},
			}},
		}, Within: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Param: "coverage_days"}},
		}, Period: compliance.Every{Cycle: "month"}, Op: "ge", Target: &compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0.30"}}}},
		{ID: "FU-10", Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S3", Clause: "1.1.4b"},
			{Document: "S3", Clause: "2.3.a2.1"},
			{Document: "S0", Clause: "2.3.5.2"},
			{Document: "S4", Clause: "3.3.3"},
			{Document: "S4", Clause: "5.4.1.1.2"},
			{Document: "S3", Clause: "2.4.3.1"},
		}, Texts: compliance.Texts{"en": "The first call after a service asks how the car runs, how satisfied the customer is, and what he suggests", "zh-Hans": "首次回访须询问车辆使用情况、满意度和建议", "zh-Hant": "首次回訪須詢問車輛使用情況、滿意度和建議"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"followup.reached",
		}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service"}}},
			{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
		}}}, Must: &compliance.Condition{Field: "topics", Op: "has_all", Value: compliance.Value{Param: "call_topics"}}}},
		{ID: "FU-13a", Per: []history.Name{
			"followup_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S3", Clause: "1.1.4c"},
			{Document: "S3", Clause: "1.1.7"},
			{Document: "S3", Clause: "2.3.b7"},
			{Document: "S3", Clause: "3.4.2b"},
			{Document: "S3", Clause: "3.4.2.2"},
			{Document: "S4", Clause: "3.3.3"},
			{Document: "S4", Clause: "3.3.4"},
		}, Texts: compliance.Texts{"en": "Every call is recorded with its key points on the form, and archived", "zh-Hans": "每次回访须用专用表单记录要点并归档", "zh-Hant": "每次回訪須用專用表單記錄要點並歸檔"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"followup.reached",
		}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"followup.recorded",
			}, Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "record_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
				{Field: "key_points", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
				{Field: "archive_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}}},
		}, Within: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Param: "filing"}},
		}}},
		{ID: "FU-13b", Per: []history.Name{
			"complaint_id",
		}, Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S3", Clause: "1.1.4c"},
			{Document: "S3", Clause: "1.1.7"},
			{Document: "S3", Clause: "2.3.b7"},
			{Document: "S3", Clause: "3.4.2b"},
			{Document: "S3", Clause: "3.4.2.2"},
			{Document: "S4", Clause: "3.3.3"},
			{Document: "S4", Clause: "3.3.4"},
		}, Texts: compliance.Texts{"en": "A complaint by telephone has a record of the call", "zh-Hans": "电话投诉须有通话记录", "zh-Hant": "電話投訴須有通話記錄"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"complaint.received",
		}, Where: &compliance.Condition{Field: "channel", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "phone"},
			{Form: "text", Text: "hotline"},
		}}}}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"record.created",
			}, Where: &compliance.Condition{Field: "record_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "call"}}}},
		}, Within: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Param: "filing"}},
		}}},
		{ID: "FU-14a", Per: []history.Name{
			"issue_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S3", Clause: "1.1.4c"},
			{Document: "S2", Clause: "2.5b"},
			{Document: "S0", Clause: "3.10.3"},
			{Document: "S1", Clause: "3.6b"},
			{Document: "S3", Clause: "1.2.8"},
		}, Texts: compliance.Texts{"en": "An issue that a customer raises is taken up in time", "zh-Hans": "客户提出的问题须及时处理", "zh-Hant": "客戶提出的問題須及時處理"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"issue.raised",
		}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"issue.answered",
			}},
			{Events: []history.Type{
				"issue.researched",
			}},
			{Events: []history.Type{
				"issue.reported",
			}},
			{Events: []history.Type{
				"issue.told",
			}},
		}, Within: compliance.Windows{
			{Param: "timely"},
		}}},
		{ID: "FU-14b", Per: []history.Name{
			"issue_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S3", Clause: "1.1.4c"},
			{Document: "S2", Clause: "2.5b"},
			{Document: "S0", Clause: "3.10.3"},
			{Document: "S1", Clause: "3.6b"},
			{Document: "S3", Clause: "1.2.8"},
		}, Texts: compliance.Texts{"en": "An issue is settled, and the customer told how", "zh-Hans": "客户提出的问题须彻底解决并告知客户", "zh-Hant": "客戶提出的問題須徹底解決並告知客戶"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"issue.raised",
		}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"issue.answered",
			}},
			{Events: []history.Type{
				"issue.told",
			}},
		}, Within: compliance.Windows{
			{Param: "issue_age"},
		}}},
		{ID: "FU-15a", Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S4", Clause: "3.3.1"},
		}, Texts: compliance.Texts{"en": "Who calls after a service has the authorisation, the reception sheet and the settlement before him", "zh-Hans": "服务回访前须备好委托书、接车单和结算单", "zh-Hant": "服務回訪前須備好委託書、接車單和結算單"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"followup.reached",
		}, Where: &compliance.Condition{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service"}}}}, Must: &compliance.Condition{Field: "prepared_documents", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "authorisation"},
			{Form: "text", Text: "reception_sheet"},
			{Form: "text", Text: "settlement"},
		}}}}}},
		{ID: "FU-15b", Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S4", Clause: "3.3.1"},
		}, Texts: compliance.Texts{"en": "Who calls again after a complaint has the complaint form before him", "zh-Hans": "投诉处理后再次回访前须备好投诉处理表", "zh-Hant": "投訴處理後再次回訪前須備好投訴處理表"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"followup.reached",
		}, Where: &compliance.Condition{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "recheck"}}}}, Must: &compliance.Condition{Field: "prepared_documents", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "complaint_form"},
		}}}}}},
		{ID: "FU-17", Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S3", Clause: "3.4.2.1"},
		}, Texts: compliance.Texts{"en": "Nobody is called in the hours of rest", "zh-Hans": "不得在客户休息时间致电", "zh-Hant": "不得在客戶休息時間致電"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"followup.reached",
			"followup.attempted",
		}}, Must: &compliance.Condition{Field: "at", Op: "clock_not_in", Value: compliance.Value{Param: "quiet_hours"}}}},
		{ID: "FU-18", Per: []history.Name{
			"order_id",
		}, Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S3", Clause: "1.1.5"},
			{Document: "S3", Clause: "1.1.4b"},
			{Document: "S3", Clause: "2.3.b5"},
		}, Texts: compliance.Texts{"en": "The second call does not only repeat the topics of the first", "zh-Hans": "第二次回访不得只重复首次回访的内容", "zh-Hant": "第二次回訪不得只重覆首次回訪的內容"}, Logic: &compliance.Absence{Of: compliance.Pattern{Events: []history.Type{
			"followup.reached",
		}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service"}}},
			{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "2"}}},
			{Field: "topics", Op: "same_set", Value: compliance.Value{Ref: "on.topics"}},
		}}}, From: &compliance.Pattern{Events: []history.Type{
			"followup.reached",
		}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "followup_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "service"}}},
			{Field: "seq", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}},
		}}}, Until: &compliance.Pattern{Events: []history.Type{
			"order.archived",
		}}}},
		{ID: "FU-19", Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S3", Clause: "2.3.b1"},
			{Document: "S3", Clause: "2.3.i"},
		}, Texts: compliance.Texts{"en": "Every call has somebody who makes it, appointed by the supervisor", "zh-Hans": "每次回访须由主管指定跟踪业务员", "zh-Hant": "每次回訪須由主管指定跟蹤業務員"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"followup.planned",
		}}, Fields: []compliance.Path{
			"assignee_id",
		}, Must: &compliance.Condition{Field: "assigned_by_role", Op: "in", Value: compliance.Value{Param: "followup_supervisors"}}}},
		{ID: "FU-20", Per: []history.Name{
			"followup_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S3", Clause: "1.1.iv"},
			{Document: "S3", Clause: "2.3.iv"},
		}, Texts: compliance.Texts{"en": "If who calls is absent, the supervisor appoints a deputy before the call is due", "zh-Hans": "跟踪业务员不在岗时，主管须在到期前指定临时代理", "zh-Hant": "跟蹤業務員不在崗時，主管須在到期前指定臨時代理"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"followup.planned",
		}, Where: &compliance.Condition{Exists: &compliance.Exists{Fact: "absence", Match: []compliance.Match{
			{Theirs: "person_id", Ours: "assignee_id"},
		}, ValidAt: "due_to_on"}}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"followup.deputised",
			}, Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "assigned_by_role", Op: "in", Value: compliance.Value{Param: "followup_supervisors"}},
				{Field: "deputy_id", Op: "ne", Value: compliance.Value{Ref: "on.assignee_id"}},
			}}},
		}, Within: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
		}, Anchor: "due_to_on"}},
		{ID: "FU-23", Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S0", Clause: "1.10.6"},
			{Document: "S0", Clause: "3.10.2"},
		}, Texts: compliance.Texts{"en": "Satisfaction is surveyed every {survey_interval} months", "zh-Hans": "每{survey_interval}个月进行一次满意度调查", "zh-Hant": "每{survey_interval}個月進行一次滿意度調查"}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month", N: &compliance.Value{Param: "survey_interval"}}, Needs: []compliance.Pattern{
			{Events: []history.Type{
				"survey.held",
			}},
		}}},
		{ID: "FU-24a", Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S1", Clause: "3.6c"},
			{Document: "S4", Clause: "3.4.4"},
		}, Texts: compliance.Texts{"en": "The meeting on quality goes through the results of the calls every {meeting_interval} months", "zh-Hans": "每{meeting_interval}个月的质量会议须讲评回访结果", "zh-Hant": "每{meeting_interval}個月的質量會議須講評回訪結果"}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month", N: &compliance.Value{Param: "meeting_interval"}}, Needs: []compliance.Pattern{
			{Events: []history.Type{
				"meeting.held",
			}, Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "meeting_kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "quality"}}},
				{Field: "reviewed", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}}},
		}}},
		{ID: "FU-24b", Per: []history.Name{
			"finding_id",
		}, Params: []compliance.Param{
			{Name: "measure_days", Type: "int", Default: compliance.Literal{Form: "number", Text: "7"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "90"}, Stricter: "lower", Text: compliance.Texts{"en": "Days in which a weak point has its measure (our default)", "zh-Hans": "薄弱环节制定措施的期限，以天计（本库默认）", "zh-Hant": "薄弱環節制定措施的期限，以天計（本庫預設）"}},
		}, Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S1", Clause: "3.6c"},
			{Document: "S4", Clause: "3.4.4"},
		}, Texts: compliance.Texts{"en": "Every weak point that the meeting finds has a measure", "zh-Hans": "会议查出的薄弱环节须有改进措施", "zh-Hant": "會議查出的薄弱環節須有改進措施"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"weak_point.found",
		}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"action.opened",
			}},
		}, Within: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Param: "measure_days"}},
		}}},
		{ID: "FU-25", Per: []history.Name{
			"customer_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S3", Clause: "3.4.2a"},
			{Document: "S3", Clause: "3.4.1"},
		}, Texts: compliance.Texts{"en": "Every customer who is assigned to somebody is called by the day that was set", "zh-Hans": "指派回访的客户须在规定日期前联系", "zh-Hant": "指派回訪的客戶須在規定日期前聯係"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"contact.assigned",
		}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"followup.reached",
			}, Where: &compliance.Condition{Field: "at", Op: "ge", Value: compliance.Value{Ref: "on.at"}}},
		}, Within: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
		}, Anchor: "due_on"}},
		{ID: "NT-01", Per: []history.Name{
			"campaign_id",
			"customer_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S3", Clause: "1.1.6a"},
			{Document: "S3", Clause: "2.3.b6"},
		}, Texts: compliance.Texts{"en": "A guest of a campaign is told by telephone two weeks before it begins", "zh-Hans": "活动开始两周前电话通知受邀客户", "zh-Hant": "活動開始兩週前電話通知受邀客戶"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"campaign.invited",
		}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"campaign.noticed",
			}, Where: &compliance.Condition{Field: "channel", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "phone"}}}},
		}, Within: compliance.Windows{
			{Param: "notice_lead"},
		}, Anchor: "campaign.start_at"}},
		{ID: "NT-02", Per: []history.Name{
			"campaign_id",
			"customer_id",
		}, When: &compliance.Condition{Field: "campaign.needs_letter", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S3", Clause: "1.1.6b"},
			{Document: "S3", Clause: "2.3.b6"},
		}, Texts: compliance.Texts{"en": "Where a letter is wanted it is mailed {letter_time} after the call", "zh-Hans": "需要寄信的，电话通知后寄出的期限：{letter_time}", "zh-Hant": "需要寄信的，電話通知後寄出的期限：{letter_time}"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"campaign.noticed",
		}, Where: &compliance.Condition{Field: "channel", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "phone"}}}, Pick: "first"}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"letter.sent",
			}},
		}, Within: compliance.Windows{
			{Param: "letter_time"},
		}}},
		{ID: "NT-03", Per: []history.Name{
			"letter_id",
		}, Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S3", Clause: "1.1.8"},
		}, Texts: compliance.Texts{"en": "Every letter that goes out is registered and archived", "zh-Hans": "发出的每封信函须登记并归档", "zh-Hant": "發出的每封信函須登記並歸檔"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"letter.sent",
		}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"letter.registered",
			}},
			{Events: []history.Type{
				"letter.archived",
			}, Where: &compliance.Condition{Field: "archive_ref", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
		}, Mode: "all", Within: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Param: "filing"}},
		}, Anchor: "at"}},
		{ID: "NT-04", Per: []history.Name{
			"vehicle_id",
		}, Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S3", Clause: "2.4.2"},
		}, Texts: compliance.Texts{"en": "The owner is reminded before the next service is due", "zh-Hans": "下次保养到期前须提醒客户", "zh-Hant": "下次保養到期前須提醒客戶"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"vehicle.service_due_set",
		}, Pick: "last"}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"reminder.sent",
			}},
		}, Within: compliance.Windows{
			{Unit: "days", Min: &compliance.Value{Param: "due_lead"}, Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
		}, Anchor: "due_on"}},
		{ID: "NT-05", Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S3", Clause: "2.4.3.5"},
			{Document: "S3", Clause: "2.3.a2.4"},
		}, Texts: compliance.Texts{"en": "A notice of a campaign says what, when and where", "zh-Hans": "活动通知须写明内容、时间和地点", "zh-Hant": "活動通知須寫明內容、時間和地點"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"campaign.noticed",
		}}, Must: &compliance.Condition{Field: "contents", Op: "has_all", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "content"},
			{Form: "text", Text: "date"},
			{Form: "text", Text: "place"},
		}}}}}},
		{ID: "CF-01", Per: []history.Name{
			"customer_id",
		}, Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S3", Clause: "2.3.b2"},
		}, Texts: compliance.Texts{"en": "A new customer has a file {file_deadline} after he came", "zh-Hans": "新客户来店后建立客户档案的期限：{file_deadline}", "zh-Hant": "新客戶來店後建立客戶檔案的期限：{file_deadline}"}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{
			"intake.request_signed",
			"inquiry.ended",
		}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"customer_file.built",
			}},
		}, Within: compliance.Windows{
			{Param: "file_deadline"},
		}, Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{
			"customer_file.built",
		}}, UpTo: "trigger"}}},
		{ID: "CF-03a", Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S3", Clause: "2.4.1b"},
			{Document: "S3", Clause: "2.3.a1"},
		}, Texts: compliance.Texts{"en": "The file of a customer says who he is, how to reach him, when he came, what he wishes and what was done", "zh-Hans": "客户档案须有姓名、地址、电话、来店日期、希望得到的服务和维修保养记录", "zh-Hant": "客戶檔案須有姓名、地址、電話、來店日期、希望得到的服務和維修保養記錄"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"customer_file.built",
		}}, Fields: []compliance.Path{
			"customer.name",
			"customer.address",
			"customer.phone",
			"visited_on",
			"customer.wished_service",
			"service_record",
		}}},
		{ID: "CF-03b", Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S3", Clause: "2.4.1b"},
			{Document: "S3", Clause: "2.3.a1"},
		}, Texts: compliance.Texts{"en": "The file says which car it is, how often it is serviced, and when next", "zh-Hans": "客户档案须有车型、车牌、车种、保养周期和下次保养日期", "zh-Hant": "客戶檔案須有車型、車牌、車種、保養週期和下次保養日期"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"order.closed",
		}}, Fields: []compliance.Path{
			"vehicle.model",
			"vehicle.plate",
			"vehicle.vehicle_type",
			"vehicle.service_interval",
			"vehicle.next_service_on",
		}}},
		{ID: "CF-03c", Per: []history.Name{
			"order_id",
		}, Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S3", Clause: "2.4.1b"},
			{Document: "S3", Clause: "2.3.a1"},
		}, Texts: compliance.Texts{"en": "Every repair is entered in the file of the customer before it is archived", "zh-Hans": "每次维修保养须记入客户档案后归档", "zh-Hant": "每次維修保養須記入客戶檔案後歸檔"}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{
			"order.archived",
		}}, Needs: []compliance.Pattern{
			{Events: []history.Type{
				"customer_file.updated",
			}},
		}}},
		{ID: "CF-05a", Effect: "report", Severity: "major", Sources: []cite.Source{
			{Document: "S2", Clause: "2.5c"},
		}, Texts: compliance.Texts{"en": "A closed order names its customer and its car", "zh-Hans": "结案工单须关联客户和车辆", "zh-Hant": "結案工單須關聯客戶和車輛"}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{
			"order.closed",
		}}, Fields: []compliance.Path{
			"customer_id",
			"vehicle_id",
		}}},
		{ID: "CF-05b", Per: []history.Name{
			"order_id",
		}, Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S2", Clause: "2.5c"},
		}, Texts: compliance.Texts{"en": "The calls about an order are linked to the file of the customer before it is archived", "zh-Hans": "工单归档前，其回访记录须关联客户档案", "zh-Hant": "工單歸檔前，其回訪記錄須關聯客戶檔案"}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{
			"followup.reached",
		}}, Then: []compliance.Pattern{
			{Events: []history.Type{
				"customer_file.followup_linked",
			}},
		}, By: &compliance.Pattern{Events: []history.Type{
			"order.archived",
		}}}},
		{ID: "CF-06", Effect: "report", Severity: "minor", Sources: []cite.Source{
			{Document: "S3", Clause: "3.1.2"},
		}, Texts: compliance.Texts{"en": "The files of the customers are gone through on every working day", "zh-Hans": "客户档案须每个工作日查阅", "zh-Hant": "客戶檔案須每個工作日查閱"}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "working_day"}, Needs: []compliance.Pattern{
			{Events: []history.Type{
				"files.reviewed",
			}},
		}}},
	}}
}
