// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var cnZhejiangTable = compliance.Pack{Format: 1, ID: "cn-zhejiang", Layer: "local", Version: "2026.1", Jurisdiction: "CN-ZJ", Extends: []string{"cn-sanbao-2021"}, Title: compliance.Texts{{Tag: "en", Text: "Zhejiang: local law on repairs and cars"}, {Tag: "zh-Hans", Text: "浙江省：修理与汽车的地方规定"}, {Tag: "zh-Hant", Text: "浙江省：修理與汽車的地方規定"}}, Documents: []compliance.Document{
	{ID: "CN-ZJ-CONSUMER", Title: compliance.Texts{{Tag: "en", Text: "Zhejiang measures on the law of consumer protection, 2017"}, {Tag: "zh-Hans", Text: "浙江省实施消费者权益保护法办法（2017）"}, {Tag: "zh-Hant", Text: "浙江省實施消費者權益保护法辦法（2017）"}}},
}, Names: []compliance.Named{
	{Name: "order.delivered", Texts: compliance.Texts{{Tag: "en", Text: "the delivery of the vehicle"}, {Tag: "zh-Hans", Text: "交付车辆"}, {Tag: "zh-Hant", Text: "交付車輛"}}},
	{Name: "claim.remedy", Texts: compliance.Texts{{Tag: "en", Text: "what the demand is for"}, {Tag: "zh-Hans", Text: "要求的内容"}, {Tag: "zh-Hant", Text: "要求的內容"}}},
	{Name: "free_rework", Texts: compliance.Texts{{Tag: "en", Text: "rework free of charge"}, {Tag: "zh-Hans", Text: "免费返修"}, {Tag: "zh-Hant", Text: "免費返修"}}},
}, Rules: []compliance.Rule{
	{ID: "cn.zhejiang.guarantee", Per: []history.Name{"order_id"}, Params: []compliance.Param{
		{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "30"}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Days of the guarantee"}, {Tag: "zh-Hans", Text: "保证日数"}, {Tag: "zh-Hant", Text: "保證日數"}}},
	}, Severity: "major", Sources: []cite.Source{
		{Document: "CN-ZJ-CONSUMER", Clause: "15", Basis: "local", Note: "that the return after a rework begins it again is our reading: a rework is a repair"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "What was repaired is guaranteed for at least thirty days from its return"}, {Tag: "zh-Hans", Text: "修理部位自交还之日起质量保证期不少于三十日"}, {Tag: "zh-Hant", Text: "修理部位自交還之日起質量保證期不少於三十日"}}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: []history.Type{"order.delivered"}}, Time: compliance.Windows{
		{Unit: "days", Max: &compliance.Value{Param: "days"}},
	}, Restarts: &compliance.Pattern{Events: []history.Type{"order.delivered"}, Match: []compliance.Match{
		{Theirs: "order.rework_of", Ours: "order_id"},
	}}}},
	{ID: "cn.zhejiang.rework", Per: []history.Name{"problem_id"}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-ZJ-CONSUMER", Clause: "15", Basis: "local", Note: "of a fault on the order of the rework it asks for the key of one that was repaired, our reading"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A fault of what was repaired is put right free of charge within this guarantee"}, {Tag: "zh-Hans", Text: "保证期内修理部位再次出现故障的，免费返修"}, {Tag: "zh-Hant", Text: "保證期內修理部位再次出現故障的，免費返修"}}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: []string{"cn.zhejiang.guarantee"}, WithinOf: compliance.Paths{"order.rework_of"}, Alike: &compliance.Alike{By: "problem_key", To: []compliance.Pattern{
		{Events: []history.Type{"repair.finished"}, Match: []compliance.Match{
			{Theirs: "order_id", Ours: "order.rework_of"},
		}},
		{Events: []history.Type{"repair.finished"}, Match: []compliance.Match{
			{Theirs: "order.rework_of", Ours: "order.rework_of"},
		}},
	}}, Grants: []string{"free_rework"}}},
	{ID: "cn.zhejiang.early", Per: []history.Name{"problem_id"}, Params: []compliance.Param{
		{Name: "hazards", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "safety_device_failure"},
			{Form: "text", Text: "self_ignition"},
			{Form: "text", Text: "loss_of_control"},
		}}, Stricter: "higher", Text: compliance.Texts{{Tag: "en", Text: "Failures that count"}, {Tag: "zh-Hans", Text: "适用的故障"}, {Tag: "zh-Hant", Text: "適用的故障"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-ZJ-CONSUMER", Clause: "27", Basis: "local"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "A safety device that fails, self-ignition or loss of control within {cn.sanbao.2021.20w/period} and {cn.sanbao.2021.20w/km} km entitles to another car or to the money back"}, {Tag: "zh-Hans", Text: "首{cn.sanbao.2021.20w/period}且{cn.sanbao.2021.20w/km}公里内安全装置失效、自燃或者失控的，可以选择换车或者退车"}, {Tag: "zh-Hant", Text: "首{cn.sanbao.2021.20w/period}且{cn.sanbao.2021.20w/km}公里內安全裝置失效、自燃或者失控的，可以選擇換車或者退車"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "hazard", Op: "in", Value: compliance.Value{Param: "hazards"}},
	}}}, Within: []string{"cn.sanbao.2021.20w"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}, Match: []compliance.Match{
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
	}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}, Match: []compliance.Match{
			{Theirs: "vehicle_id", Ours: "vehicle_id"},
		}},
	}, Grants: []string{"replace", "return"}, Choice: "customer"}},
	{ID: "cn.zhejiang.added", Per: []history.Name{"vehicle_id"}, Params: []compliance.Param{
		{Name: "times", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{{Tag: "en", Text: "Replacements of both together"}, {Tag: "zh-Hans", Text: "合并更换次数"}, {Tag: "zh-Hant", Text: "合並更換次數"}}},
	}, Effect: "report", Severity: "major", Sources: []cite.Source{
		{Document: "CN-ZJ-CONSUMER", Clause: "27", Basis: "local"},
	}, Texts: compliance.Texts{{Tag: "en", Text: "Replacements of engine and gearbox are added up: after {times} another car or the money back"}, {Tag: "zh-Hans", Text: "发动机和变速器的更换次数可以合并计算，累计{times}次的，可以选择换车或者退车"}, {Tag: "zh-Hant", Text: "發動機和變速器的更換次數可以合並計算，累計{times}次的，可以選擇換車或者退車"}}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: []history.Type{"problem.reported"}, Where: &compliance.Condition{All: []compliance.Condition{
		{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		{Field: "part_group", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "engine"},
			{Form: "text", Text: "gearbox"},
		}}}},
	}}}, Within: []string{"cn.sanbao.2021.18b"}, Restarts: &compliance.Pattern{Events: []history.Type{"vehicle.replaced"}}, MetBy: []compliance.Pattern{
		{Events: []history.Type{"claim.completed"}, Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
			{Form: "text", Text: "replace"},
			{Form: "text", Text: "return"},
		}}}}},
	}, IfAll: []compliance.Threshold{
		{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: []history.Type{"assembly.replaced"}, Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "part_group", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "engine"},
				{Form: "text", Text: "gearbox"},
			}}}},
			{Field: "unit_level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "assembly"}}},
			{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
		}}}}}, Op: "ge", Value: compliance.Value{Param: "times"}},
	}, Grants: []string{"replace", "return"}, Choice: "customer"}},
}}

func cnZhejiang() *compliance.Pack {
	p := copyOf(&cnZhejiangTable)
	return p
}
