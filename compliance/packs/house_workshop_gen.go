// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var houseWorkshopTable = compliance.Pack{Format: 1, ID: "house-workshop", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Extends: []string{"house-default"}, Title: compliance.Texts{{Tag: "en", Text: "House regulations: repair, parts, inspection and hand-over"}, {Tag: "zh-Hans", Text: "售后管理制度：维修、配件、检验与交车"}, {Tag: "zh-Hant", Text: "售後管理制度：維修、配件、檢驗與交車"}}, Names: []compliance.Named{
	{Name: "job.planned", Texts: compliance.Texts{{Tag: "en", Text: "the item in the repair plan"}, {Tag: "zh-Hans", Text: "维修方案中的项目"}, {Tag: "zh-Hant", Text: "維修方案中的項目"}}},
	{Name: "job.deviation_approved", Texts: compliance.Texts{{Tag: "en", Text: "the approval of the deviation"}, {Tag: "zh-Hans", Text: "偏离方案的批准"}, {Tag: "zh-Hant", Text: "偏離方案的批准"}}},
	{Name: "job.drop_approved", Texts: compliance.Texts{{Tag: "en", Text: "the approval to leave the item out"}, {Tag: "zh-Hans", Text: "取消项目的批准"}, {Tag: "zh-Hant", Text: "取消項目的批准"}}},
	{Name: "job.self_checked", Texts: compliance.Texts{{Tag: "en", Text: "the worker's own check"}, {Tag: "zh-Hans", Text: "作业人员自检"}, {Tag: "zh-Hant", Text: "作業人員自檢"}}},
	{Name: "job.mutual_checked", Texts: compliance.Texts{{Tag: "en", Text: "a colleague's check"}, {Tag: "zh-Hans", Text: "互检"}, {Tag: "zh-Hant", Text: "互檢"}}},
	{Name: "job.handed_on", Texts: compliance.Texts{{Tag: "en", Text: "the task order handed on"}, {Tag: "zh-Hans", Text: "任务单移交"}, {Tag: "zh-Hant", Text: "任務單移交"}}},
	{Name: "repair_record.part_listed", Texts: compliance.Texts{{Tag: "en", Text: "the part in the repair record"}, {Tag: "zh-Hans", Text: "维修记录中的配件"}, {Tag: "zh-Hant", Text: "維修記錄中的配件"}}},
	{Name: "part.fitted", Texts: compliance.Texts{{Tag: "en", Text: "the part that was fitted"}, {Tag: "zh-Hans", Text: "装车的配件"}, {Tag: "zh-Hant", Text: "裝車的配件"}}},
	{Name: "part.used", Texts: compliance.Texts{{Tag: "en", Text: "the part that was used"}, {Tag: "zh-Hans", Text: "使用的配件"}, {Tag: "zh-Hant", Text: "使用的配件"}}},
	{Name: "part.requested", Texts: compliance.Texts{{Tag: "en", Text: "the parts requisition"}, {Tag: "zh-Hans", Text: "配件领用单"}, {Tag: "zh-Hant", Text: "配件領用單"}}},
	{Name: "part.approved", Texts: compliance.Texts{{Tag: "en", Text: "the approval of the requisition"}, {Tag: "zh-Hans", Text: "领用批准"}, {Tag: "zh-Hant", Text: "領用批准"}}},
	{Name: "part.issued", Texts: compliance.Texts{{Tag: "en", Text: "the issue of the part"}, {Tag: "zh-Hans", Text: "配件出库"}, {Tag: "zh-Hant", Text: "配件出庫"}}},
	{Name: "part.delivered", Texts: compliance.Texts{{Tag: "en", Text: "the part at the place of work"}, {Tag: "zh-Hans", Text: "配件送达"}, {Tag: "zh-Hant", Text: "配件送達"}}},
	{Name: "part.loss_settled", Texts: compliance.Texts{{Tag: "en", Text: "the settlement of the loss"}, {Tag: "zh-Hans", Text: "丢失配件的赔偿"}, {Tag: "zh-Hant", Text: "丟失配件的賠償"}}},
	{Name: "old_part.received", Texts: compliance.Texts{{Tag: "en", Text: "the old part handed in"}, {Tag: "zh-Hans", Text: "交回的旧件"}, {Tag: "zh-Hant", Text: "交回的舊件"}}},
	{Name: "old_part.choice_made", Texts: compliance.Texts{{Tag: "en", Text: "the customer's choice for the old part"}, {Tag: "zh-Hans", Text: "客户对旧件的处理意见"}, {Tag: "zh-Hant", Text: "客戶對舊件的處理意見"}}},
	{Name: "old_part.disposed", Texts: compliance.Texts{{Tag: "en", Text: "what became of the old part"}, {Tag: "zh-Hans", Text: "旧件处置记录"}, {Tag: "zh-Hant", Text: "舊件處置記錄"}}},
	{Name: "purchase.ordered", Texts: compliance.Texts{{Tag: "en", Text: "the purchase order"}, {Tag: "zh-Hans", Text: "采购订单"}, {Tag: "zh-Hant", Text: "採購訂單"}}},
	{Name: "stock.inspected", Texts: compliance.Texts{{Tag: "en", Text: "the incoming inspection"}, {Tag: "zh-Hans", Text: "入库检验"}, {Tag: "zh-Hant", Text: "入庫檢驗"}}},
	{Name: "stock.counted", Texts: compliance.Texts{{Tag: "en", Text: "the stock count"}, {Tag: "zh-Hans", Text: "盘点"}, {Tag: "zh-Hant", Text: "盤點"}}},
	{Name: "stock.difference_recorded", Texts: compliance.Texts{{Tag: "en", Text: "the record of the difference"}, {Tag: "zh-Hans", Text: "盘点差异记录"}, {Tag: "zh-Hant", Text: "盤點差異記錄"}}},
	{Name: "scrap.requested", Texts: compliance.Texts{{Tag: "en", Text: "the application to scrap"}, {Tag: "zh-Hans", Text: "报废申请"}, {Tag: "zh-Hant", Text: "報廢申請"}}},
	{Name: "scrap.approved", Texts: compliance.Texts{{Tag: "en", Text: "the approval to scrap"}, {Tag: "zh-Hans", Text: "报废批准"}, {Tag: "zh-Hant", Text: "報廢批准"}}},
	{Name: "scrap.destroyed", Texts: compliance.Texts{{Tag: "en", Text: "the destruction of the scrap"}, {Tag: "zh-Hans", Text: "报废件销毁"}, {Tag: "zh-Hant", Text: "報廢件銷毀"}}},
	{Name: "order.finished_car_checked", Texts: compliance.Texts{{Tag: "en", Text: "the check of the finished car"}, {Tag: "zh-Hans", Text: "竣工车检查"}, {Tag: "zh-Hant", Text: "竣工車檢查"}}},
	{Name: "order.sheet_given", Texts: compliance.Texts{{Tag: "en", Text: "the technical sheet given to the customer"}, {Tag: "zh-Hans", Text: "交付客户的技术资料"}, {Tag: "zh-Hant", Text: "交付客戶的技術資料"}}},
	{Name: "order.papers_prepared", Texts: compliance.Texts{{Tag: "en", Text: "the collection papers"}, {Tag: "zh-Hans", Text: "取车单据"}, {Tag: "zh-Hant", Text: "取車單據"}}},
	{Name: "order.ready_notified", Texts: compliance.Texts{{Tag: "en", Text: "the notice that the car is ready"}, {Tag: "zh-Hans", Text: "取车通知"}, {Tag: "zh-Hant", Text: "取車通知"}}},
	{Name: "order.cleaned", Texts: compliance.Texts{{Tag: "en", Text: "the cleaning of the car"}, {Tag: "zh-Hans", Text: "车辆清洁"}, {Tag: "zh-Hant", Text: "車輛清潔"}}},
	{Name: "order.walkround_done", Texts: compliance.Texts{{Tag: "en", Text: "the walk round the finished car"}, {Tag: "zh-Hans", Text: "陪同客户看竣工车"}, {Tag: "zh-Hant", Text: "陪同客戶看竣工車"}}},
	{Name: "order.result_told", Texts: compliance.Texts{{Tag: "en", Text: "the report of what was done"}, {Tag: "zh-Hans", Text: "告知维修结果"}, {Tag: "zh-Hant", Text: "告知維修結果"}}},
	{Name: "order.explained", Texts: compliance.Texts{{Tag: "en", Text: "the explanation at hand-over"}, {Tag: "zh-Hans", Text: "交车说明"}, {Tag: "zh-Hant", Text: "交車說明"}}},
	{Name: "order.documents_handed", Texts: compliance.Texts{{Tag: "en", Text: "the documents handed over"}, {Tag: "zh-Hans", Text: "交付的资料"}, {Tag: "zh-Hant", Text: "交付的資料"}}},
	{Name: "order.delivered", Texts: compliance.Texts{{Tag: "en", Text: "the hand-over of the car"}, {Tag: "zh-Hans", Text: "交车"}, {Tag: "zh-Hant", Text: "交車"}}},
	{Name: "settle", Texts: compliance.Texts{{Tag: "en", Text: "the settlement with the customer"}, {Tag: "zh-Hans", Text: "与客户结算"}, {Tag: "zh-Hant", Text: "與客戶結算"}}},
	{Name: "opinion.asked", Texts: compliance.Texts{{Tag: "en", Text: "the question for the customer's opinion"}, {Tag: "zh-Hans", Text: "征求客户意见"}, {Tag: "zh-Hant", Text: "徵求客戶意見"}}},
	{Name: "opinion.forwarded", Texts: compliance.Texts{{Tag: "en", Text: "the opinion passed on to a department"}, {Tag: "zh-Hans", Text: "意见转达部门"}, {Tag: "zh-Hant", Text: "意見轉達部門"}}},
	{Name: "inspector.answered", Texts: compliance.Texts{{Tag: "en", Text: "the inspector's answers"}, {Tag: "zh-Hans", Text: "检验员的解答"}, {Tag: "zh-Hant", Text: "檢驗員的解答"}}},
	{Name: "progress.told", Texts: compliance.Texts{{Tag: "en", Text: "a word on the progress"}, {Tag: "zh-Hans", Text: "进度告知"}, {Tag: "zh-Hant", Text: "進度告知"}}},
	{Name: "finding.told", Texts: compliance.Texts{{Tag: "en", Text: "the notice to a department"}, {Tag: "zh-Hans", Text: "通知部门"}, {Tag: "zh-Hant", Text: "通知部門"}}},
	{Name: "action.opened", Texts: compliance.Texts{{Tag: "en", Text: "the measure to correct it"}, {Tag: "zh-Hans", Text: "整改措施"}, {Tag: "zh-Hant", Text: "整改措施"}}},
	{Name: "action.reviewed", Texts: compliance.Texts{{Tag: "en", Text: "the review of the effect"}, {Tag: "zh-Hans", Text: "效果评价"}, {Tag: "zh-Hant", Text: "效果評價"}}},
	{Name: "steps_count", Texts: compliance.Texts{{Tag: "en", Text: "the steps of the work"}, {Tag: "zh-Hans", Text: "作业过程"}, {Tag: "zh-Hant", Text: "作業過程"}}},
	{Name: "feedback", Texts: compliance.Texts{{Tag: "en", Text: "the customer's feedback"}, {Tag: "zh-Hans", Text: "客户反馈"}, {Tag: "zh-Hant", Text: "客戶反饋"}}},
	{Name: "quality_doc_ref", Texts: compliance.Texts{{Tag: "en", Text: "the quality document"}, {Tag: "zh-Hans", Text: "质量证明文件"}, {Tag: "zh-Hant", Text: "質量證明文件"}}},
	{Name: "supplier_id", Texts: compliance.Texts{{Tag: "en", Text: "the supplier"}, {Tag: "zh-Hans", Text: "供应商"}, {Tag: "zh-Hant", Text: "供應商"}}},
	{Name: "receipt_ref", Texts: compliance.Texts{{Tag: "en", Text: "the purchase receipt"}, {Tag: "zh-Hans", Text: "采购单据"}, {Tag: "zh-Hant", Text: "採購單據"}}},
	{Name: "department", Texts: compliance.Texts{{Tag: "en", Text: "the department"}, {Tag: "zh-Hans", Text: "责任部门"}, {Tag: "zh-Hant", Text: "責任部門"}}},
	{Name: "person_id", Texts: compliance.Texts{{Tag: "en", Text: "the person"}, {Tag: "zh-Hans", Text: "责任人"}, {Tag: "zh-Hant", Text: "責任人"}}},
	{Name: "due_at", Texts: compliance.Texts{{Tag: "en", Text: "the due time"}, {Tag: "zh-Hans", Text: "期限"}, {Tag: "zh-Hant", Text: "期限"}}},
}, Params: []compliance.Param{
	{Name: "work_receivers", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "team_leader"},
		{Form: "text", Text: "technician"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Roles to which a worker may hand on the task order"}, {Tag: "zh-Hans", Text: "作业人员可移交任务单的岗位"}, {Tag: "zh-Hant", Text: "作業人員可移交任務單的崗位"}}},
	{Name: "parts_lead", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "days", Name: "unit"},
		{Form: "number", Text: "1", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Time to bring a part that is in stock to the work (our default)"}, {Tag: "zh-Hans", Text: "有库存配件的送达时限（本库默认）"}, {Tag: "zh-Hant", Text: "有庫存配件的送達時限（本庫預設）"}}},
	{Name: "preferred_grades", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "original"},
		{Form: "text", Text: "certified"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Grades of parts that are preferred"}, {Tag: "zh-Hans", Text: "优先使用的配件等级"}, {Tag: "zh-Hant", Text: "優先使用的配件等級"}}},
	{Name: "count_interval", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "months", Name: "unit"},
		{Form: "number", Text: "1", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Age that the last stock count of a part may have (our default)"}, {Tag: "zh-Hans", Text: "盘点间隔（本库默认）"}, {Tag: "zh-Hant", Text: "盤點間隔（本庫預設）"}}},
	{Name: "scrap_clear", Type: "window", Default: compliance.Literal{Form: "table", Items: []compliance.Literal{
		{Form: "text", Text: "months", Name: "unit"},
		{Form: "number", Text: "3", Name: "max"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Time within which scrapped parts are destroyed (our default)"}, {Tag: "zh-Hans", Text: "报废件清理销毁的时限（本库默认）"}, {Tag: "zh-Hant", Text: "報廢件清理銷毀的時限（本庫預設）"}}},
	{Name: "part_approvers", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "parts_approver"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Roles that may approve a parts requisition"}, {Tag: "zh-Hans", Text: "可批准配件领用的岗位"}, {Tag: "zh-Hant", Text: "可批准配件領用的崗位"}}},
	{Name: "loss_settlements", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "payment"},
		{Form: "text", Text: "replacement"},
	}}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Ways to make a lost part good"}, {Tag: "zh-Hans", Text: "丢失配件的赔偿方式"}, {Tag: "zh-Hant", Text: "丟失配件的賠償方式"}}},
	{Name: "road_test_classes", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "overhaul"},
		{Form: "text", Text: "level2"},
		{Form: "text", Text: "minor"},
	}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Classes of repair that need a road test: all of them (our default)"}, {Tag: "zh-Hans", Text: "须路试的维修类别：全部（本库默认）"}, {Tag: "zh-Hant", Text: "須路試的維修類別：全部（本庫預設）"}}},
	{Name: "road_test_jobs", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "brake"},
		{Form: "text", Text: "steering"},
	}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Classes of job that need a road test whatever the class of the repair (our default)"}, {Tag: "zh-Hans", Text: "无论维修类别均须路试的项目类别（本库默认）"}, {Tag: "zh-Hant", Text: "無論維修類別均須路試的項目類別（本庫預設）"}}},
	{Name: "quality_roles", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "inspector"},
		{Form: "text", Text: "outgoing_inspector"},
		{Form: "text", Text: "quality_monitor"},
	}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Roles whose findings are findings about quality"}, {Tag: "zh-Hans", Text: "其发现属于质量问题的岗位"}, {Tag: "zh-Hant", Text: "其發現屬於質量問題的崗位"}}},
	{Name: "improvement_kinds", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
		{Form: "text", Text: "corrective"},
		{Form: "text", Text: "improvement"},
		{Form: "text", Text: "prevention"},
	}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Kinds of action that improve something"}, {Tag: "zh-Hans", Text: "属于改进的措施种类"}, {Tag: "zh-Hant", Text: "屬於改進的措施種類"}}},
}, Rules: []compliance.Rule{
	{ID: "RP-01a", Per: []history.Name{"job_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.7.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Work follows the plan: every job is in it, or leaving it was approved"}, {Tag: "zh-Hans", Text: "维修按既定方案进行：项目须在方案内，或偏离已获批准"}, {Tag: "zh-Hant", Text: "維修按既定方案進行：項目須在方案內，或偏離已獲批准"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"job.started", "job.done"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"job.planned"}},
		{Events: []history.Type{"job.deviation_approved"}},
	}, Mode: "any"}},
	{ID: "RP-01b", Per: []history.Name{"job_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S0", Clause: "1.7.5", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Whoever leaves the plan records why"}, {Tag: "zh-Hans", Text: "偏离维修方案须记录原因"}, {Tag: "zh-Hant", Text: "偏離維修方案須記錄原因"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"job.deviated"}}, Fields: []compliance.Path{"reason"}}},
	{ID: "RP-01c", Per: []history.Name{"job_id", "order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.7.5", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Leaving the plan is approved by the time the job is done"}, {Tag: "zh-Hans", Text: "偏离维修方案须在完工前获得批准"}, {Tag: "zh-Hant", Text: "偏離維修方案須在完工前獲得批准"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"job.deviated"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"job.deviation_approved"}},
	}, By: &compliance.Pattern{Events: []history.Type{"job.done"}}}},
	{ID: "RP-03", Per: []history.Name{"job_id", "order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "By the end of the work every item of the task order is done, or left out with approval"}, {Tag: "zh-Hans", Text: "完工时任务单各项目均已完成，或经批准取消"}, {Tag: "zh-Hant", Text: "完工時任務單各項目均已完成，或經批准取消"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"job.authorised", "job.approved"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"job.done"}},
		{Events: []history.Type{"job.drop_approved"}},
	}, Mode: "any", By: &compliance.Pattern{Events: []history.Type{"order.work_done", "order.delivered"}, Match: []compliance.Match{
		{Theirs: "order_id", Ours: "order_id"},
	}}}},
	{ID: "RP-04a", Per: []history.Name{"order_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S0", Clause: "3.8.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The repair record shows the steps of the work and the customer's feedback"}, {Tag: "zh-Hans", Text: "维修记录须有作业过程和客户反馈"}, {Tag: "zh-Hant", Text: "維修記錄須有作業過程和客戶反饋"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"repair_record.completed"}}, Fields: []compliance.Path{"steps_count", "feedback"}, Must: &compliance.Condition{Field: "steps_count", Op: "gt", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}}}},
	{ID: "RP-04b", Per: []history.Name{"part_id", "order_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S0", Clause: "3.8.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The repair record lists the parts that were used, all of them and no others"}, {Tag: "zh-Hans", Text: "维修记录所列配件与实际使用的配件一致"}, {Tag: "zh-Hant", Text: "維修記錄所列配件與實際使用的配件一致"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"part.fitted", "part.used"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"repair_record.part_listed"}},
	}, By: &compliance.Pattern{Events: []history.Type{"repair_record.completed", "order.closed"}, Match: []compliance.Match{
		{Theirs: "order_id", Ours: "order_id"},
	}}, Both: true}},
	{ID: "RP-06", Per: []history.Name{"order_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S1", Clause: "3.4e"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "While the work goes on the customer hears of its progress at regular intervals"}, {Tag: "zh-Hans", Text: "维修期间定期向客户告知进度"}, {Tag: "zh-Hant", Text: "維修期間定期向客戶告知進度"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"order.authorised", "progress.told"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"progress.told"}},
		{Events: []history.Type{"order.ready_notified"}},
		{Events: []history.Type{"order.delivered"}},
		{Events: []history.Type{"order.closed"}},
	}, Within: compliance.Windows{
		{Param: "progress_interval"},
	}, Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"order.ready_notified", "order.delivered", "order.closed"}}}}},
	{ID: "RP-08", Params: []compliance.Param{
		{Name: "audit_min", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "31"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Audits of the running work in a month (our default)"}, {Tag: "zh-Hans", Text: "每月过程检查的最少次数（本库默认）"}, {Tag: "zh-Hant", Text: "每月過程檢查的最少次數（本庫預設）"}}},
	}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S0", Clause: "3.15.4"},
		{Document: "S1", Clause: "4.2a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The running work is audited at least {audit_min:once|# times} a month"}, {Tag: "zh-Hans", Text: "每月对维修过程至少检查{audit_min}次"}, {Tag: "zh-Hant", Text: "每月對維修過程至少檢查{audit_min}次"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month"}, Needs: []compliance.Pattern{
		{Events: []history.Type{"audit.done"}, Where: &compliance.Condition{Field: "area", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "process"}}}},
	}, Min: &compliance.Value{Param: "audit_min"}}},
	{ID: "RP-09a", Per: []history.Name{"job_id", "order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.7"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Whoever has finished a job checks it before handing it on"}, {Tag: "zh-Hans", Text: "完工后先自检，再移交"}, {Tag: "zh-Hant", Text: "完工後先自檢，再移交"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"job.done"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"job.self_checked"}},
		{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "self"}}}},
	}, Mode: "any", Until: &compliance.Pattern{Events: []history.Type{"job.handed_on"}}}},
	{ID: "RP-09b", Per: []history.Name{"job_id", "order_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.7"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A finished job goes in time to the team leader or the next step"}, {Tag: "zh-Hans", Text: "完工后及时将任务单移交组长或下道工序"}, {Tag: "zh-Hant", Text: "完工後及時將任務單移交組長或下道工序"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"job.done"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"job.handed_on"}, Where: &compliance.Condition{Field: "receiver_role", Op: "in", Value: compliance.Value{Param: "work_receivers"}}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}}},
	{ID: "PI-01", Per: []history.Name{"part_no"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.6.3.1"},
		{Document: "S0", Clause: "3.9.1"},
		{Document: "S1", Clause: "5.1c"},
		{Document: "S0", Clause: "1.5.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A part is ordered in time when its stock falls to the point of reordering"}, {Tag: "zh-Hans", Text: "库存降至订货点时及时采购"}, {Tag: "zh-Hant", Text: "庫存降至訂貨點時及時採購"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"stock.moved"}, Where: &compliance.Condition{Field: "on_hand_after", Op: "le", Value: compliance.Value{Ref: "part_master.reorder_point"}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"purchase.ordered"}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}, Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"purchase.ordered"}}, UpTo: "trigger", Since: &compliance.Pattern{Events: []history.Type{"purchase.received"}}}}},
	{ID: "PI-03a", Per: []history.Name{"part_id"}, When: &compliance.Condition{Any: []compliance.Condition{
		{Field: "part.in_stock", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
		{Field: "part.in_stock", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S0", Clause: "1.6.3.3"},
		{Document: "S0", Clause: "3.9.2"},
		{Document: "S0", Clause: "1.7.6"},
		{Document: "S0", Clause: "1.10.5"},
		{Document: "S0", Clause: "1.5.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A part that is in stock reaches the work in time"}, {Tag: "zh-Hans", Text: "有库存的配件及时送到作业现场"}, {Tag: "zh-Hant", Text: "有庫存的配件及時送到作業現場"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"part.requested"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"part.delivered"}},
	}, Within: compliance.Windows{
		{Param: "parts_lead"},
	}, Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"order.cancelled"}, Match: []compliance.Match{
		{Theirs: "order_id", Ours: "order_id"},
	}}}}},
	{ID: "PI-03b", Per: []history.Name{"part_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "1.6.3.3"},
		{Document: "S0", Clause: "3.9.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The part delivered is the one that was asked for, in the quantity asked for"}, {Tag: "zh-Hans", Text: "送达的配件型号和数量与领用单一致"}, {Tag: "zh-Hant", Text: "送達的配件型號和數量與領用單一致"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"part.delivered"}}, Must: &compliance.Condition{All: []compliance.Condition{
		{Field: "part_no", Op: "eq", Value: compliance.Value{Ref: "part.part_no"}},
		{Field: "qty", Op: "eq", Value: compliance.Value{Ref: "part.qty"}},
	}}}},
	{ID: "PI-03c", Per: []history.Name{"part_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "part.in_stock", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "part.in_stock", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
	}}, Params: []compliance.Param{
		{Name: "grace_days", Type: "int", Default: compliance.Literal{Form: "number", Text: "0"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "30"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days that a part may come after it was expected (our default)"}, {Tag: "zh-Hans", Text: "配件可晚于预计到货日的天数（本库默认）"}, {Tag: "zh-Hant", Text: "配件可晚於預計到貨日的天數（本庫預設）"}}},
	}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S0", Clause: "1.6.3.3"},
		{Document: "S0", Clause: "1.10.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A part that is not in stock comes by the day on which it is expected"}, {Tag: "zh-Hans", Text: "无库存的配件按预计日期到货"}, {Tag: "zh-Hant", Text: "無庫存的配件按預計日期到貨"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"part.requested"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"part.delivered"}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "grace_days"}},
	}, Anchor: "part.expected_at", Unless: &compliance.Unless{Pattern: compliance.Pattern{Events: []history.Type{"order.cancelled"}, Match: []compliance.Match{
		{Theirs: "order_id", Ours: "order_id"},
	}}}}},
	{ID: "PI-04", Per: []history.Name{"receipt_id"}, Effect: "warn", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "2.3a"},
		{Document: "S1", Clause: "5.2a"},
		{Document: "S0", Clause: "1.10.4"},
		{Document: "S0", Clause: "3.15.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Parts come from an approved supplier, with a document of their quality"}, {Tag: "zh-Hans", Text: "配件须从合格供应商采购，并附质量证明"}, {Tag: "zh-Hant", Text: "配件須從合格供應商採購，並附質量證明"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"stock.received"}}, Fields: []compliance.Path{"supplier_id", "quality_doc_ref"}, Must: &compliance.Condition{Exists: &compliance.Exists{Fact: "supplier", Match: []compliance.Match{
		{Theirs: "supplier_id", Ours: "supplier_id"},
	}, Where: &compliance.Condition{Field: "approved", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}, ValidAt: "at"}}}},
	{ID: "PI-05", Per: []history.Name{"part_id"}, Effect: "warn", Severity: "minor", Sources: []cite.Source{
		{Document: "S2", Clause: "2.3a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Original parts or those of a certified brand are used first"}, {Tag: "zh-Hans", Text: "优先使用原厂配件或认证品牌配件"}, {Tag: "zh-Hant", Text: "優先使用原廠配件或認證品牌配件"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"part.fitted"}}, Must: &compliance.Condition{Any: []compliance.Condition{
		{Field: "part_grade", Op: "in", Value: compliance.Value{Param: "preferred_grades"}},
		{Field: "original_on_hand", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
	}}}},
	{ID: "PI-06", Per: []history.Name{"receipt_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "5.2b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Purchased parts enter the stock only after they have passed inspection"}, {Tag: "zh-Hans", Text: "采购配件检验合格后方可入库"}, {Tag: "zh-Hant", Text: "採購配件檢驗合格後方可入庫"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"stock.booked_in"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"stock.inspected"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "result", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "pass"}}},
			{Any: []compliance.Condition{
				{Field: "part_no", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
				{Field: "part_no", Op: "eq", Value: compliance.Value{Ref: "on.part_no"}},
			}},
		}}},
	}, LatestOf: []compliance.Pattern{
		{Events: []history.Type{"stock.inspected"}, Where: &compliance.Condition{Any: []compliance.Condition{
			{Field: "part_no", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}},
			{Field: "part_no", Op: "eq", Value: compliance.Value{Ref: "on.part_no"}},
		}}},
	}}},
	{ID: "PI-07a", Per: []history.Name{"part_no"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "2.3b"},
		{Document: "S1", Clause: "5.1a"},
		{Document: "S4", Clause: "1.4.3c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "No more of a part goes out than came in"}, {Tag: "zh-Hans", Text: "配件出库累计不得超过入库"}, {Tag: "zh-Hant", Text: "配件出庫累計不得超過入庫"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"stock.moved"}}, Left: []compliance.Term{
		{Sum: "qty", Of: &compliance.Pattern{Events: []history.Type{"stock.moved"}}},
	}, Op: "ge", Right: []compliance.Term{
		{Value: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}}},
	{ID: "PI-07b", Per: []history.Name{"part_no"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S2", Clause: "2.3b"},
		{Document: "S1", Clause: "5.1a"},
		{Document: "S4", Clause: "1.4.3c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every movement of stock is in the ledger with its quantity and its voucher"}, {Tag: "zh-Hans", Text: "每笔出入库均登记数量和单据号"}, {Tag: "zh-Hant", Text: "每筆出入庫均登記數量和單據號"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"stock.moved"}}, Fields: []compliance.Path{"qty", "reference"}}},
	{ID: "PI-07c", Per: []history.Name{"part_no"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "2.3b"},
		{Document: "S1", Clause: "5.1a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The stock in the book is what came in less what went out"}, {Tag: "zh-Hans", Text: "账面库存等于入库减出库"}, {Tag: "zh-Hant", Text: "帳面庫存等於入庫減出庫"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"stock.moved"}}, Left: []compliance.Term{
		{Path: "on_hand_after"},
	}, Op: "eq", Right: []compliance.Term{
		{Sum: "qty", Of: &compliance.Pattern{Events: []history.Type{"stock.moved"}}},
	}}},
	{ID: "PI-08", Per: []history.Name{"receipt_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.3c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The purchase receipt of every delivery is kept"}, {Tag: "zh-Hans", Text: "妥善保管采购单据"}, {Tag: "zh-Hant", Text: "妥善保管採購單據"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"stock.booked_in"}}, Fields: []compliance.Path{"receipt_ref"}}},
	{ID: "PI-09a", Per: []history.Name{"part_no"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S1", Clause: "5.1b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A part that is new in the stock is counted within the interval for counting"}, {Tag: "zh-Hans", Text: "新入库配件在盘点间隔内首次盘点"}, {Tag: "zh-Hant", Text: "新入庫配件在盤點間隔內首次盤點"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"stock.moved"}, Pick: "first"}, Then: []compliance.Pattern{
		{Events: []history.Type{"stock.counted"}},
	}, Within: compliance.Windows{
		{Param: "count_interval"},
	}}},
	{ID: "PI-09b", Per: []history.Name{"part_no"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S1", Clause: "5.1b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The stock is counted again and again within the interval for counting"}, {Tag: "zh-Hans", Text: "按间隔定期盘点"}, {Tag: "zh-Hant", Text: "按間隔定期盤點"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"stock.counted"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"stock.counted"}},
	}, Within: compliance.Windows{
		{Param: "count_interval"},
	}}},
	{ID: "PI-09c", Per: []history.Name{"part_no"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "5.1b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Where the count and the book differ, the difference is recorded"}, {Tag: "zh-Hans", Text: "账实不符的须记录差异"}, {Tag: "zh-Hant", Text: "帳實不符的須記錄差異"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"stock.counted"}, Where: &compliance.Condition{Field: "counted", Op: "ne", Value: compliance.Value{Ref: "book"}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"stock.difference_recorded"}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}}},
	{ID: "PI-10a", Per: []history.Name{"part_id"}, Effect: "warn", Severity: "critical", Sources: []cite.Source{
		{Document: "S1", Clause: "5.2c"},
		{Document: "S2", Clause: "2.3b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "No part is issued after its day of expiry"}, {Tag: "zh-Hans", Text: "过期配件不得出库"}, {Tag: "zh-Hant", Text: "過期配件不得出庫"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"part.issued"}, Where: &compliance.Condition{Field: "expires_on", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Must: &compliance.Condition{Field: "at", Op: "le", Value: compliance.Value{Ref: "expires_on"}}}},
	{ID: "PI-10b", Per: []history.Name{"part_no"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "5.2c"},
		{Document: "S2", Clause: "2.3b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Parts are put where their conditions of storage are met"}, {Tag: "zh-Hans", Text: "配件按储存条件存放"}, {Tag: "zh-Hant", Text: "配件按儲存條件存放"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"stock.moved"}, Where: &compliance.Condition{Field: "qty", Op: "gt", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}}}, Must: &compliance.Condition{Field: "storage_class", Op: "eq", Value: compliance.Value{Ref: "part_master.storage_class"}}}},
	{ID: "PI-11a", Per: []history.Name{"scrap_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "5.4a"},
		{Document: "S1", Clause: "5.4b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Parts are scrapped on an application that was approved"}, {Tag: "zh-Hans", Text: "配件报废须先申请并经审批"}, {Tag: "zh-Hant", Text: "配件報廢須先申請並經審批"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"scrap.booked"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"scrap.requested"}},
		{Events: []history.Type{"scrap.approved"}},
	}, Mode: "all"}},
	{ID: "PI-11b", Per: []history.Name{"scrap_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "5.4b", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Nobody approves his own application to scrap"}, {Tag: "zh-Hans", Text: "报废申请人不得自行审批"}, {Tag: "zh-Hant", Text: "報廢申請人不得自行審批"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Separation{People: []compliance.Act{
		{Pattern: compliance.Pattern{Events: []history.Type{"scrap.requested"}}},
		{Pattern: compliance.Pattern{Events: []history.Type{"scrap.approved"}}},
	}}},
	{ID: "PI-12a", Per: []history.Name{"scrap_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S1", Clause: "5.4c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Scrapped parts are destroyed at regular intervals"}, {Tag: "zh-Hans", Text: "报废件定期清理销毁"}, {Tag: "zh-Hant", Text: "報廢件定期清理銷毀"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"scrap.booked"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"scrap.destroyed"}},
	}, Within: compliance.Windows{
		{Param: "scrap_clear"},
	}}},
	{ID: "PI-12b", Per: []history.Name{"part_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S1", Clause: "5.4c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A part that was scrapped is not issued again"}, {Tag: "zh-Hans", Text: "已报废的配件不得再次出库"}, {Tag: "zh-Hant", Text: "已報廢的配件不得再次出庫"}}, Logic: &compliance.Absence{Of: compliance.Pattern{Events: []history.Type{"part.issued"}}, From: &compliance.Pattern{Events: []history.Type{"scrap.booked"}}}},
	{ID: "PI-12c", Per: []history.Name{"scrap_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "5.4c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "No more is destroyed than was scrapped: the rest is in the scrap store"}, {Tag: "zh-Hans", Text: "销毁数量不得超过报废数量，其余存于报废库"}, {Tag: "zh-Hant", Text: "銷毀數量不得超過報廢數量，其餘存於報廢庫"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"scrap.destroyed"}}, Left: []compliance.Term{
		{Sum: "qty", Of: &compliance.Pattern{Events: []history.Type{"scrap.destroyed"}}},
	}, Op: "le", Right: []compliance.Term{
		{Sum: "qty", Of: &compliance.Pattern{Events: []history.Type{"scrap.booked"}}},
	}}},
	{ID: "PU-01a", Per: []history.Name{"part_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "5.3a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A part is drawn on a requisition that the person in charge has approved"}, {Tag: "zh-Hans", Text: "领用配件须先填领用单并经负责人批准"}, {Tag: "zh-Hant", Text: "領用配件須先填領用單並經負責人批准"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"part.issued", "part.fitted"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"part.requested"}},
		{Events: []history.Type{"part.approved"}, Where: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "part_approvers"}}},
	}, Mode: "all"}},
	{ID: "PU-01b", Per: []history.Name{"part_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "5.3a", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Nobody approves his own requisition"}, {Tag: "zh-Hans", Text: "领用人不得自行批准领用单"}, {Tag: "zh-Hant", Text: "領用人不得自行批准領用單"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Separation{People: []compliance.Act{
		{Pattern: compliance.Pattern{Events: []history.Type{"part.requested"}}},
		{Pattern: compliance.Pattern{Events: []history.Type{"part.approved"}}},
	}}},
	{ID: "PU-02", Per: []history.Name{"part_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S1", Clause: "5.3b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every part that is drawn is registered with name, model or part number, quantity, time and customer"}, {Tag: "zh-Hans", Text: "领用配件须登记名称、型号或零件号、数量、时间和客户"}, {Tag: "zh-Hant", Text: "領用配件須登記名稱、型號或零件號、數量、時間和客戶"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"part.issued"}}, Fields: []compliance.Path{"part_name", "qty", "customer_id"}, Must: &compliance.Condition{All: []compliance.Condition{
		{Field: "qty", Op: "gt", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
		{Any: []compliance.Condition{
			{Field: "part_model", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "part.part_no", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}},
	}}}},
	{ID: "PU-03a", Per: []history.Name{"order_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "5.3c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "When the order is closed, what was issued was used or returned"}, {Tag: "zh-Hans", Text: "关闭工单时，领用数量等于使用与退回之和"}, {Tag: "zh-Hant", Text: "關閉工單時，領用數量等於使用與退回之和"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"order.closed"}}, Left: []compliance.Term{
		{Sum: "qty", Of: &compliance.Pattern{Events: []history.Type{"part.issued"}}},
	}, Op: "eq", Right: []compliance.Term{
		{Sum: "qty", Of: &compliance.Pattern{Events: []history.Type{"part.used"}}},
		{Sum: "qty", Of: &compliance.Pattern{Events: []history.Type{"part.returned"}}},
	}}},
	{ID: "PU-03b", Per: []history.Name{"part_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "5.3c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A part is used by the one to whom it was issued"}, {Tag: "zh-Hans", Text: "配件由领用人本人使用，不得转借"}, {Tag: "zh-Hant", Text: "配件由領用人本人使用，不得轉借"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"part.used"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"part.issued"}, Where: &compliance.Condition{Field: "issued_to_id", Op: "eq", Value: compliance.Value{Ref: "on.by"}}},
	}}},
	{ID: "PU-03c", Per: []history.Name{"part_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S1", Clause: "5.3c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "No more of a part is used and returned than was issued"}, {Tag: "zh-Hans", Text: "使用与退回之和不得超过领用数量"}, {Tag: "zh-Hant", Text: "使用與退回之和不得超過領用數量"}}, Logic: &compliance.Balance{On: &compliance.Pattern{Events: []history.Type{"part.used", "part.returned"}}, Left: []compliance.Term{
		{Sum: "qty", Of: &compliance.Pattern{Events: []history.Type{"part.used"}}},
		{Sum: "qty", Of: &compliance.Pattern{Events: []history.Type{"part.returned"}}},
	}, Op: "le", Right: []compliance.Term{
		{Sum: "qty", Of: &compliance.Pattern{Events: []history.Type{"part.issued"}}},
	}}},
	{ID: "PU-04", Per: []history.Name{"part_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S2", Clause: "2.3c"},
		{Document: "S4", Clause: "1.4.4d"},
		{Document: "S3", Clause: "2.1.6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Only genuine parts that fit the car are fitted"}, {Tag: "zh-Hans", Text: "严禁使用假冒伪劣或不匹配的配件"}, {Tag: "zh-Hant", Text: "嚴禁使用假冒偽劣或不匹配的配件"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"part.fitted"}}, Must: &compliance.Condition{All: []compliance.Condition{
		{Field: "genuine", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "fits", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
	}}}},
	{ID: "PU-05a", Per: []history.Name{"part_id", "order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "2.3d"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "For every old part that was taken out the customer has chosen, and it was handled, by the end of the order"}, {Tag: "zh-Hans", Text: "关闭工单时，换下的旧件均已征求客户意见并处置"}, {Tag: "zh-Hant", Text: "關閉工單時，換下的舊件均已徵求客戶意見並處置"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"old_part.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"old_part.choice_made"}},
		{Events: []history.Type{"old_part.disposed"}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.closed"}, Match: []compliance.Match{
		{Theirs: "order_id", Ours: "order_id"},
	}}}},
	{ID: "PU-05b", Per: []history.Name{"part_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "2.3d"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An old part is kept until the customer has chosen, and handled as he chose"}, {Tag: "zh-Hans", Text: "旧件保管至客户提出意见，并按其意见处置或退还"}, {Tag: "zh-Hant", Text: "舊件保管至客戶提出意見，並按其意見處置或退還"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"old_part.disposed"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"old_part.choice_made"}, Where: &compliance.Condition{Field: "disposition", Op: "eq", Value: compliance.Value{Ref: "on.disposition"}}},
	}, LatestOf: []compliance.Pattern{
		{Events: []history.Type{"old_part.choice_made"}},
	}}},
	{ID: "PU-06", Per: []history.Name{"part_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A new part is issued against the old one, unless that was lost"}, {Tag: "zh-Hans", Text: "配件以旧换新，丢失的除外"}, {Tag: "zh-Hant", Text: "配件以舊換新，丟失的除外"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"part.issued"}, Where: &compliance.Condition{Field: "replaces", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"old_part.received"}},
		{Events: []history.Type{"part.lost"}},
	}, Mode: "any"}},
	{ID: "PU-07a", Per: []history.Name{"part_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A part that was lost or damaged on purpose is paid or bought again"}, {Tag: "zh-Hans", Text: "丢失或故意损坏的配件须照价赔偿或重新购置"}, {Tag: "zh-Hant", Text: "丟失或故意損壞的配件須照價賠償或重新購置"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"part.lost"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"part.loss_settled"}, Where: &compliance.Condition{Field: "settled_by", Op: "in", Value: compliance.Value{Param: "loss_settlements"}}},
	}, Until: &compliance.Pattern{Events: []history.Type{"order.closed"}, Match: []compliance.Match{
		{Theirs: "order_id", Ours: "order_id"},
	}}}},
	{ID: "PU-07b", Per: []history.Name{"part_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The record of a lost part names the person and the price"}, {Tag: "zh-Hans", Text: "丢失配件记录须写明责任人和价格"}, {Tag: "zh-Hant", Text: "丟失配件記錄須寫明責任人和價格"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"part.lost"}}, Fields: []compliance.Path{"person_id", "loss_price"}}},
	{ID: "PU-07c", Per: []history.Name{"part_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A lost part is paid at its price"}, {Tag: "zh-Hans", Text: "丢失的配件按价赔偿"}, {Tag: "zh-Hant", Text: "丟失的配件按價賠償"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"part.loss_settled"}, Where: &compliance.Condition{Field: "settled_by", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "payment"}}}}, Must: &compliance.Condition{Field: "settled_amount", Op: "eq", Value: compliance.Value{Ref: "part.loss_price"}}}},
	{ID: "PU-08a", Per: []history.Name{"part_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4d", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A part that turns out defective within its warranty is the shop's to put right"}, {Tag: "zh-Hans", Text: "配件在质保期内出现缺陷的，由本店负责返修"}, {Tag: "zh-Hant", Text: "配件在質保期內出現缺陷的，由本店負責返修"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"part.defect_found"}, Where: &compliance.Condition{Any: []compliance.Condition{
		{Covered: "PU-08w"},
		{Field: "part.part_warranty_months", Op: "lt", Value: compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"order.rework_accepted"}, Where: &compliance.Condition{Field: "fault_side", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "part"}}}, Match: []compliance.Match{
			{Theirs: "order.rework_of", Ours: "order_id"},
		}},
	}, Within: compliance.Windows{
		{Param: "asap"},
	}, Anchor: "at"}},
	{ID: "PU-08b", Per: []history.Name{"order_id"}, When: &compliance.Condition{All: []compliance.Condition{
		{Field: "order.kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "rework"}}},
		{Field: "order.fault_side", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "part"}}},
	}}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4d", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The shop answers for the parts it fitted: putting a defective one right costs the customer nothing"}, {Tag: "zh-Hans", Text: "本店对所用配件的质量负责，因配件缺陷返修不收费"}, {Tag: "zh-Hant", Text: "本店對所用配件的質量負責，因配件缺陷返修不收費"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"settlement.totalled"}}, Must: &compliance.Condition{Field: "customer_charge", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "0"}}}}},
	{ID: "PU-08w", Per: []history.Name{"order_id"}, Sources: []cite.Source{
		{Document: "S4", Clause: "1.4.4d", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The warranty of a part runs from the hand-over of the car, for the months that were promised"}, {Tag: "zh-Hans", Text: "配件质保期自交车之日起，按承诺月数计算"}, {Tag: "zh-Hant", Text: "配件質保期自交車之日起，按承諾月數計算"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Time: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}, Promised: &compliance.Promised{Months: "on.part.part_warranty_months"}}},
	{ID: "IS-02a", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.repair_class", Op: "in", Value: compliance.Value{Param: "road_test_classes"}}, Effect: "warn", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "3.8.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "After the repair the car passes a road test"}, {Tag: "zh-Hans", Text: "维修后须路试合格"}, {Tag: "zh-Hant", Text: "維修後須路試合格"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.certified"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "methods", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "methods", Op: "has_any", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "road_test"},
			}}}},
		}}},
	}, Since: []compliance.Pattern{
		{Events: []history.Type{"job.done"}},
	}}},
	{ID: "IS-02b", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "3.8.3", Confidence: "inferred"},
		{Document: "S3", Clause: "1.12.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Jobs of certain classes are followed by a road test before the certificate"}, {Tag: "zh-Hans", Text: "规定类别的项目在签发合格证前须路试合格"}, {Tag: "zh-Hant", Text: "規定類別的項目在簽發合格證前須路試合格"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"job.done"}, Where: &compliance.Condition{Field: "job.job_class", Op: "in", Value: compliance.Value{Param: "road_test_jobs"}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "methods", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "methods", Op: "has_any", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "road_test"},
			}}}},
		}}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.certified"}}}},
	{ID: "IS-03", Per: []history.Name{"job_id", "order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "2.2d"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Each job is checked by the worker or a colleague before the next one begins"}, {Tag: "zh-Hans", Text: "每道工序须经自检或互检后方可进行下道工序"}, {Tag: "zh-Hant", Text: "每道工序須經自檢或互檢後方可進行下道工序"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"job.done"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"job.self_checked"}},
		{Events: []history.Type{"job.mutual_checked"}},
		{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "self"},
			{Form: "text", Text: "process"},
		}}}}},
	}, Mode: "any", Until: &compliance.Pattern{Events: []history.Type{"job.started", "order.certified"}, Match: []compliance.Match{
		{Theirs: "order_id", Ours: "order_id"},
	}}}},
	{ID: "IS-04a", Per: []history.Name{"order_id"}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.7"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every finished car goes to the inspector before it is certified or handed over"}, {Tag: "zh-Hans", Text: "所有竣工车辆须经检验员检验合格后方可签证和出厂"}, {Tag: "zh-Hant", Text: "所有竣工車輛須經檢驗員檢驗合格後方可簽證和出廠"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.certified", "order.delivered"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}},
			{Field: "by_role", Op: "in", Value: compliance.Value{Param: "inspectors"}},
		}}},
	}, Since: []compliance.Pattern{
		{Events: []history.Type{"job.done"}},
	}}},
	{ID: "IS-04b", Per: []history.Name{"order_id"}, Effect: "report", Severity: "critical", Sources: []cite.Source{
		{Document: "S3", Clause: "2.1.7", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Nobody releases his own work"}, {Tag: "zh-Hans", Text: "作业人员不得终检自己完成的项目"}, {Tag: "zh-Hant", Text: "作業人員不得終檢自己完成的項目"}}, Logic: &compliance.Separation{People: []compliance.Act{
		{Pattern: compliance.Pattern{Events: []history.Type{"job.done"}}},
		{Pattern: compliance.Pattern{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}}},
	}}},
	{ID: "IS-06b", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "rework"}}}, Effect: "block", Severity: "critical", Sources: []cite.Source{
		{Document: "S3", Clause: "1.12.1"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A car that came back for rework passes the outgoing inspection again"}, {Tag: "zh-Hans", Text: "返修车辆同样须通过出厂检验"}, {Tag: "zh-Hant", Text: "返修車輛同樣須通過出廠檢驗"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"inspection.passed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}},
	}, Since: []compliance.Pattern{
		{Events: []history.Type{"job.done"}},
	}}},
	{ID: "IS-07a", Per: []history.Name{"item_id", "order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S3", Clause: "1.12.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every item of the repair request has a result of the outgoing inspection"}, {Tag: "zh-Hans", Text: "出厂检验对报修单逐项给出结果"}, {Tag: "zh-Hant", Text: "出廠檢驗對報修單逐項給出結果"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"item.reported"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"inspection.passed", "inspection.failed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.certified"}, Match: []compliance.Match{
		{Theirs: "order_id", Ours: "order_id"},
	}}}},
	{ID: "IS-07b", Per: []history.Name{"order_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.12.2"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The record of the outgoing inspection says how the car was inspected"}, {Tag: "zh-Hans", Text: "出厂检验记录须写明检验方法"}, {Tag: "zh-Hant", Text: "出廠檢驗記錄須寫明檢驗方法"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"inspection.passed", "inspection.failed"}, Where: &compliance.Condition{Field: "level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "final"}}}}, Fields: []compliance.Path{"methods"}}},
	{ID: "IS-09", Per: []history.Name{"order_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.12.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The customer is given the technical sheet for his file"}, {Tag: "zh-Hans", Text: "将技术资料交给客户存入技术档案"}, {Tag: "zh-Hant", Text: "將技術資料交給客戶存入技術檔案"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"order.certified"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"order.sheet_given"}},
		{Events: []history.Type{"order.documents_handed"}, Where: &compliance.Condition{Field: "documents", Op: "has_any", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "technical_sheet"},
		}}}}},
	}, Mode: "any", By: &compliance.Pattern{Events: []history.Type{"order.delivered"}}}},
	{ID: "IS-10", Per: []history.Name{"order_id"}, Effect: "block", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.2.5"},
		{Document: "S4", Clause: "1.1.5"},
		{Document: "S4", Clause: "2.5"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Outside, technical condition and belongings are checked before the customer is told that the car is ready"}, {Tag: "zh-Hans", Text: "通知客户取车前，先检查竣工车外观、技术状况和随车物品"}, {Tag: "zh-Hant", Text: "通知客戶取車前，先檢查竣工車外觀、技術狀況和隨車物品"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.ready_notified"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"order.finished_car_checked"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "outside", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "technical", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "belongings", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}},
	}, Since: []compliance.Pattern{
		{Events: []history.Type{"job.done"}},
	}}},
	{ID: "IS-11", Per: []history.Name{"store_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S4", Clause: "3.2.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Every car of a target customer that leaves the shop has passed the inspection"}, {Tag: "zh-Hans", Text: "目标客户车辆的出厂检验合格率为100%"}, {Tag: "zh-Hant", Text: "目標客戶車輛的出廠檢驗合格率為100%"}}, Logic: &compliance.Ratio{Of: compliance.Pattern{Events: []history.Type{"order.delivered"}, Where: &compliance.Condition{Any: []compliance.Condition{
		{Field: "customer.kind", Op: "in", Value: compliance.Value{Param: "target_kinds"}},
		{All: []compliance.Condition{
			{Field: "customer.vip", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "customer.vip", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}},
		{All: []compliance.Condition{
			{Field: "customer.target", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "customer.target", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}},
	}}}, Hit: []compliance.Pattern{
		{Events: []history.Type{"order.certified"}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order_id"},
		}},
	}, Within: compliance.Windows{
		{Unit: "years", Min: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "-1"}}, Max: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "0"}}},
	}, Period: compliance.Every{Cycle: "month"}, Op: "eq", Target: &compliance.Value{Literal: compliance.Literal{Form: "number", Text: "1"}}}},
	{ID: "IS-12a", Params: []compliance.Param{
		{Name: "spot_checks", Type: "int", Default: compliance.Literal{Form: "number", Text: "1"}, From: compliance.Literal{Form: "number", Text: "1"}, To: compliance.Literal{Form: "number", Text: "1000"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Spot checks of the quality in a month, however few the orders (our default)"}, {Tag: "zh-Hans", Text: "每月质量抽查的最少次数，不论工单多少（本库默认）"}, {Tag: "zh-Hant", Text: "每月質量抽查的最少次數，不論工單多少（本庫預設）"}}},
	}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S0", Clause: "3.11.1"},
		{Document: "S2", Clause: "3.2a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The quality of repairs is spot-checked at least {spot_checks:once|# times} a month"}, {Tag: "zh-Hans", Text: "每月至少抽查维修质量{spot_checks}次"}, {Tag: "zh-Hant", Text: "每月至少抽查維修質量{spot_checks}次"}}, Logic: &compliance.Schedule{Every: compliance.Every{Cycle: "month"}, Needs: []compliance.Pattern{
		{Events: []history.Type{"spot_check.done"}},
	}, Min: &compliance.Value{Param: "spot_checks"}}},
	{ID: "IS-12b", Per: []history.Name{"store_id"}, Params: []compliance.Param{
		{Name: "spot_share", Type: "num", Default: compliance.Literal{Form: "text", Text: "0.05"}, From: compliance.Literal{Form: "text", Text: "0"}, To: compliance.Literal{Form: "text", Text: "1"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Spot checks for each order: one for twenty (our default)"}, {Tag: "zh-Hans", Text: "每单抽查次数：二十单一次（本库默认）"}, {Tag: "zh-Hant", Text: "每單抽查次數：二十單一次（本庫預設）"}}},
	}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S0", Clause: "3.11.1"},
		{Document: "S2", Clause: "3.2a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The more orders, the more spot checks: at least {spot_share} of the deliveries of a month"}, {Tag: "zh-Hans", Text: "每月抽查次数与交车数之比不低于{spot_share}"}, {Tag: "zh-Hant", Text: "每月抽查次數與交車數之比不低於{spot_share}"}}, Logic: &compliance.Ratio{Of: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Rate: &compliance.Pattern{Events: []history.Type{"spot_check.done"}}, Period: compliance.Every{Cycle: "month"}, Op: "ge", Target: &compliance.Value{Param: "spot_share"}}},
	{ID: "IS-13", Per: []history.Name{"finding_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "3.11.2"},
		{Document: "S1", Clause: "4.2b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A problem of quality is told to the department in time, and somebody corrects it"}, {Tag: "zh-Hans", Text: "发现的质量问题及时反馈部门并整改"}, {Tag: "zh-Hant", Text: "發現的質量問題及時反饋部門並整改"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"finding.recorded"}, Where: &compliance.Condition{Field: "by_role", Op: "in", Value: compliance.Value{Param: "quality_roles"}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"finding.told"}},
		{Events: []history.Type{"action.opened"}},
	}, Mode: "all", Within: compliance.Windows{
		{Param: "timely"},
	}}},
	{ID: "IS-14a", Per: []history.Name{"action_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S1", Clause: "4.4a"},
		{Document: "S1", Clause: "4.3b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A measure of improvement names department, person and due time"}, {Tag: "zh-Hans", Text: "改进措施须明确责任部门、责任人和期限"}, {Tag: "zh-Hant", Text: "改進措施須明確責任部門、責任人和期限"}}, Logic: &compliance.Require{On: compliance.Pattern{Events: []history.Type{"action.opened"}, Where: &compliance.Condition{Field: "action_kind", Op: "in", Value: compliance.Value{Param: "improvement_kinds"}}}, Fields: []compliance.Path{"department", "person_id", "due_at"}}},
	{ID: "IS-14b", Per: []history.Name{"action_id"}, Params: []compliance.Param{
		{Name: "review_days", Type: "int", Default: compliance.Literal{Form: "number", Text: "0"}, From: compliance.Literal{Form: "number", Text: "0"}, To: compliance.Literal{Form: "number", Text: "90"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Days after the due time within which the effect is reviewed (our default)"}, {Tag: "zh-Hans", Text: "期限后评价效果的天数（本库默认）"}, {Tag: "zh-Hant", Text: "期限後評價效果的天數（本庫預設）"}}},
	}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S1", Clause: "4.4b"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The effect of a measure is reviewed by its due time"}, {Tag: "zh-Hans", Text: "改进措施到期须评价效果"}, {Tag: "zh-Hant", Text: "改進措施到期須評價效果"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"action.opened"}, Where: &compliance.Condition{Field: "action_kind", Op: "in", Value: compliance.Value{Param: "improvement_kinds"}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"action.reviewed"}},
	}, Within: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "review_days"}},
	}, Anchor: "due_at"}},
	{ID: "DL-01", Per: []history.Name{"order_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.2.6"},
		{Document: "S4", Clause: "1.1.6"},
		{Document: "S4", Clause: "2.6"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Before the customer comes he was told that the car is ready, and the papers are prepared"}, {Tag: "zh-Hans", Text: "客户到店前已通知取车并备好单据"}, {Tag: "zh-Hant", Text: "客戶到店前已通知取車並備好單據"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"customer.arrived"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"order.ready_notified"}},
		{Events: []history.Type{"order.papers_prepared"}},
	}, Mode: "all", Since: []compliance.Pattern{
		{Events: []history.Type{"job.done"}},
	}}},
	{ID: "DL-02", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.kind", Op: "not_in", Value: compliance.Value{Param: "away_kinds"}}, Effect: "block", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.2.7"},
		{Document: "S4", Clause: "1.1.7"},
		{Document: "S4", Clause: "2.7"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "At hand-over the customer first sees the car, then hears what was done, then settles, then leaves"}, {Tag: "zh-Hans", Text: "交车依次进行：陪同看车、报告维修情况、结算、送别"}, {Tag: "zh-Hant", Text: "交車依次進行：陪同看車、報告維修情況、結算、送別"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Sequence{Steps: []compliance.Step{
		{Pattern: compliance.Pattern{Events: []history.Type{"order.walkround_done"}}},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.result_told"}}},
		{Pattern: compliance.Pattern{Events: []history.Type{"settlement.list_given", "settlement.paid"}}, Name: "settle"},
		{Pattern: compliance.Pattern{Events: []history.Type{"order.delivered"}}},
	}}},
	{ID: "DL-03", Per: []history.Name{"order_id"}, When: &compliance.Condition{Field: "order.kind", Op: "not_in", Value: compliance.Value{Param: "away_kinds"}}, Effect: "block", Severity: "minor", Sources: []cite.Source{
		{Document: "S2", Clause: "2.4a"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The car is cleaned inside and outside before it is handed over"}, {Tag: "zh-Hans", Text: "交车前清洁车辆内外"}, {Tag: "zh-Hant", Text: "交車前清潔車輛內外"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"order.cleaned"}},
	}}},
	{ID: "DL-04", Per: []history.Name{"order_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "2.4b"},
		{Document: "S1", Clause: "3.5b"},
		{Document: "S3", Clause: "1.12.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Before hand-over the work, the changed parts, the condition of the car and points to note are explained"}, {Tag: "zh-Hans", Text: "交车前向客户说明服务内容、更换配件、车况和注意事项"}, {Tag: "zh-Hant", Text: "交車前向客戶說明服務內容、更換配件、車況和注意事項"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"order.explained"}, Where: &compliance.Condition{Field: "topics", Op: "has_any", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "content"},
		}}}}},
		{Events: []history.Type{"order.explained"}, Where: &compliance.Condition{Field: "topics", Op: "has_any", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "parts"},
		}}}}},
		{Events: []history.Type{"order.explained"}, Where: &compliance.Condition{Field: "topics", Op: "has_any", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "condition"},
		}}}}},
		{Events: []history.Type{"order.explained"}, Where: &compliance.Condition{Field: "topics", Op: "has_any", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "notes"},
		}}}}},
	}, Mode: "all"}},
	{ID: "DL-05", Per: []history.Name{"order_id"}, Effect: "block", Severity: "major", Sources: []cite.Source{
		{Document: "S2", Clause: "2.4d"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The repair record and the warranty certificate are handed over with the car"}, {Tag: "zh-Hans", Text: "交车时将维修记录和质保凭证完整交付客户"}, {Tag: "zh-Hant", Text: "交車時將維修記錄和質保憑證完整交付客戶"}}, Override: compliance.Override{Roles: []string{"service_manager"}}, Logic: &compliance.Precedence{On: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Needs: []compliance.Pattern{
		{Events: []history.Type{"order.documents_handed"}, Where: &compliance.Condition{Field: "documents", Op: "has_any", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "repair_record"},
		}}}}},
		{Events: []history.Type{"order.documents_handed"}, Where: &compliance.Condition{Field: "documents", Op: "has_any", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "warranty_certificate"},
		}}}}},
	}, Mode: "all"}},
	{ID: "DL-06a", Per: []history.Name{"order_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S2", Clause: "2.4e"},
		{Document: "S1", Clause: "3.5c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "The customer is asked for his opinion on the service"}, {Tag: "zh-Hans", Text: "主动征求客户对服务的意见"}, {Tag: "zh-Hant", Text: "主動徵求客戶對服務的意見"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"opinion.asked"}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.closed"}}}},
	{ID: "DL-06b", Per: []history.Name{"opinion_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S2", Clause: "2.4e"},
		{Document: "S1", Clause: "3.5c"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "An opinion is passed on to the department in time"}, {Tag: "zh-Hans", Text: "客户意见及时转达有关部门"}, {Tag: "zh-Hant", Text: "客戶意見及時轉達有關部門"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"opinion.received"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"opinion.forwarded"}, Where: &compliance.Condition{Field: "department", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
	}, Within: compliance.Windows{
		{Param: "timely"},
	}}},
	{ID: "DL-08a", Per: []history.Name{"order_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S0", Clause: "2.3.3.3"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "After the work the customer hears the result, and it is recorded whether he is satisfied"}, {Tag: "zh-Hans", Text: "完工后告知客户结果并确认其是否满意"}, {Tag: "zh-Hant", Text: "完工後告知客戶結果並確認其是否滿意"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"order.result_told"}},
		{Events: []history.Type{"satisfaction.recorded"}, Where: &compliance.Condition{Field: "satisfied", Op: "present", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.closed"}}}},
	{ID: "DL-08b", Per: []history.Name{"order_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "S0", Clause: "2.3.3.3", Confidence: "inferred"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Where the customer is not satisfied something is done about it in time: a measure, a rework or a complaint"}, {Tag: "zh-Hans", Text: "客户不满意的及时跟进：采取措施、返修或按投诉处理"}, {Tag: "zh-Hant", Text: "客戶不滿意的及時跟進：採取措施、返修或按投訴處理"}}, Logic: &compliance.Response{On: compliance.Pattern{Events: []history.Type{"satisfaction.recorded"}, Where: &compliance.Condition{Field: "satisfied", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "false"}}}}, Then: []compliance.Pattern{
		{Events: []history.Type{"action.opened"}},
		{Events: []history.Type{"complaint.received"}},
		{Events: []history.Type{"order.opened"}, Where: &compliance.Condition{Field: "kind", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "rework"}}}, Match: []compliance.Match{
			{Theirs: "rework_of", Ours: "order_id"},
		}},
	}, Mode: "any", Within: compliance.Windows{
		{Param: "timely"},
	}}},
	{ID: "DL-09", Per: []history.Name{"order_id"}, Effect: "report", Severity: "minor", Sources: []cite.Source{
		{Document: "S3", Clause: "1.12.4"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "At release the inspector answers the customer's questions and says what to note"}, {Tag: "zh-Hans", Text: "出厂时检验员解答客户疑问并交代注意事项"}, {Tag: "zh-Hant", Text: "出廠時檢驗員解答客戶疑問並交代注意事項"}}, Logic: &compliance.Coexistence{If: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Then: []compliance.Pattern{
		{Events: []history.Type{"inspector.answered"}},
	}, By: &compliance.Pattern{Events: []history.Type{"order.closed"}}}},
}}

func houseWorkshop() *compliance.Pack {
	p := copyOf(&houseWorkshopTable)
	return p
}
