// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import (
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func cnZhejiang() *compliance.Pack {
	words := []string{
		"cn-sanbao-2021",
		"cn.zhejiang.guarantee",
		"free_rework",
		"cn.sanbao.2021.20w",
		"replace",
		"return",
		"cn.sanbao.2021.18b",
		"replace",
		"return",
	}
	fields := []history.Name{
		"order_id",
		"problem_id",
		"problem_id",
		"vehicle_id",
	}
	sources := []cite.Source{
		{Document: "CN-ZJ-CONSUMER", Clause: "15", Basis: "local", Note: "that the return after a rework begins it again is our reading: a rework is a repair"},
		{Document: "CN-ZJ-CONSUMER", Clause: "15", Basis: "local", Note: "of a fault on the order of the rework it asks for the key of one that was repaired, our reading"},
		{Document: "CN-ZJ-CONSUMER", Clause: "27", Basis: "local"},
		{Document: "CN-ZJ-CONSUMER", Clause: "27", Basis: "local"},
	}
	types := []history.Type{
		"order.delivered",
		"order.delivered",
		"problem.reported",
		"repair.finished",
		"repair.finished",
		"problem.reported",
		"vehicle.replaced",
		"claim.completed",
		"problem.reported",
		"vehicle.replaced",
		"claim.completed",
		"assembly.replaced",
	}
	matches := []compliance.Match{
		{Theirs: "order.rework_of", Ours: "order_id"},
		{Theirs: "order_id", Ours: "order.rework_of"},
		{Theirs: "order.rework_of", Ours: "order.rework_of"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
		{Theirs: "vehicle_id", Ours: "vehicle_id"},
	}
	paths := []compliance.Path{
		"order.rework_of",
	}
	return &compliance.Pack{Format: 1, ID: "cn-zhejiang", Layer: "local", Version: "2026.1", Jurisdiction: "CN-ZJ", Extends: words[0:1:1], Title: compliance.Texts{"en": "Zhejiang: local law on repairs and cars", "zh-Hans": "浙江省：修理与汽车的地方规定", "zh-Hant": "浙江省：修理與汽車的地方規定"}, Documents: []compliance.Document{
		{ID: "CN-ZJ-CONSUMER", Title: compliance.Texts{"en": "Zhejiang measures on the law of consumer protection, 2017", "zh-Hans": "浙江省实施消费者权益保护法办法（2017）", "zh-Hant": "浙江省實施消費者權益保护法辦法（2017）"}},
	}, Names: []compliance.Named{
		{Name: "order.delivered", Texts: compliance.Texts{"en": "the delivery of the vehicle", "zh-Hans": "交付车辆", "zh-Hant": "交付車輛"}},
		{Name: "claim.remedy", Texts: compliance.Texts{"en": "what the demand is for", "zh-Hans": "要求的内容", "zh-Hant": "要求的內容"}},
		{Name: "free_rework", Texts: compliance.Texts{"en": "rework free of charge", "zh-Hans": "免费返修", "zh-Hant": "免費返修"}},
	}, Rules: []compliance.Rule{
		{ID: "cn.zhejiang.guarantee", Per: fields[0:1:1], Params: []compliance.Param{
			{Name: "days", Type: "int", Default: compliance.Literal{Form: "number", Text: "30"}, Stricter: "higher", Text: compliance.Texts{"en": "Days of the guarantee", "zh-Hans": "保证日数", "zh-Hant": "保證日數"}},
		}, Severity: "major", Sources: sources[0:1:1], Texts: compliance.Texts{"en": "What was repaired is guaranteed for at least thirty days from its return", "zh-Hans": "修理部位自交还之日起质量保证期不少于三十日", "zh-Hant": "修理部位自交還之日起質量保證期不少於三十日"}, Logic: &compliance.Coverage{Starts: compliance.Pattern{Events: types[0:1:1]}, Time: compliance.Windows{
			{Unit: "days", Max: &compliance.Value{Param: "days"}},
		}, Restarts: &compliance.Pattern{Events: types[1:2:2], Match: matches[0:1:1]}}},
		{ID: "cn.zhejiang.rework", Per: fields[1:2:2], Effect: "report", Severity: "major", Sources: sources[1:2:2], Texts: compliance.Texts{"en": "A fault of what was repaired is put right free of charge within this guarantee", "zh-Hans": "保证期内修理部位再次出现故障的，免费返修", "zh-Hant": "保證期內修理部位再次出現故障的，免費返修"}, Owes: "repairer", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[2:3:3], Where: &compliance.Condition{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}}}, Within: words[1:2:2], WithinOf: paths[0:1:1], Alike: &compliance.Alike{By: "problem_key", To: []compliance.Pattern{
			{Events: types[3:4:4], Match: matches[1:2:2]},
			{Events: types[4:5:5], Match: matches[2:3:3]},
		}}, Grants: words[2:3:3]}},
		{ID: "cn.zhejiang.early", Per: fields[2:3:3], Params: []compliance.Param{
			{Name: "hazards", Type: "codes", Default: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "safety_device_failure"},
				{Form: "text", Text: "self_ignition"},
				{Form: "text", Text: "loss_of_control"},
			}}, Stricter: "higher", Text: compliance.Texts{"en": "Failures that count", "zh-Hans": "适用的故障", "zh-Hant": "適用的故障"}},
		}, Effect: "report", Severity: "major", Sources: sources[2:3:3], Texts: compliance.Texts{"en": "A safety device that fails, self-ignition or loss of control within {cn.sanbao.2021.20w/period} and {cn.sanbao.2021.20w/km} km entitles to another car or to the money back", "zh-Hans": "首{cn.sanbao.2021.20w/period}且{cn.sanbao.2021.20w/km}公里内安全装置失效、自燃或者失控的，可以选择换车或者退车", "zh-Hant": "首{cn.sanbao.2021.20w/period}且{cn.sanbao.2021.20w/km}公里內安全裝置失效、自燃或者失控的，可以選擇換車或者退車"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[5:6:6], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "hazard", Op: "in", Value: compliance.Value{Param: "hazards"}},
		}}}, Within: words[3:4:4], Restarts: &compliance.Pattern{Events: types[6:7:7], Match: matches[3:4:4]}, MetBy: []compliance.Pattern{
			{Events: types[7:8:8], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}, Match: matches[4:5:5]},
		}, Grants: words[4:6:6], Choice: "customer"}},
		{ID: "cn.zhejiang.added", Per: fields[3:4:4], Params: []compliance.Param{
			{Name: "times", Type: "int", Default: compliance.Literal{Form: "number", Text: "2"}, Stricter: "lower", Text: compliance.Texts{"en": "Replacements of both together", "zh-Hans": "合并更换次数", "zh-Hant": "合並更換次數"}},
		}, Effect: "report", Severity: "major", Sources: sources[3:4:4], Texts: compliance.Texts{"en": "Replacements of engine and gearbox are added up: after {times} another car or the money back", "zh-Hans": "发动机和变速器的更换次数可以合并计算，累计{times}次的，可以选择换车或者退车", "zh-Hant": "發動機和變速器的更換次數可以合並計算，累計{times}次的，可以選擇換車或者退車"}, Owes: "seller", Logic: &compliance.Entitlement{On: compliance.Pattern{Events: types[8:9:9], Where: &compliance.Condition{All: []compliance.Condition{
			{Field: "valid", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			{Field: "part_group", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "engine"},
				{Form: "text", Text: "gearbox"},
			}}}},
		}}}, Within: words[6:7:7], Restarts: &compliance.Pattern{Events: types[9:10:10]}, MetBy: []compliance.Pattern{
			{Events: types[10:11:11], Where: &compliance.Condition{Field: "claim.remedy", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
				{Form: "text", Text: "replace"},
				{Form: "text", Text: "return"},
			}}}}},
		}, IfAll: []compliance.Threshold{
			{Measure: compliance.Measure{Term: compliance.Term{Count: &compliance.Pattern{Events: types[11:12:12], Where: &compliance.Condition{All: []compliance.Condition{
				{Field: "part_group", Op: "in", Value: compliance.Value{Literal: compliance.Literal{Form: "list", Items: []compliance.Literal{
					{Form: "text", Text: "engine"},
					{Form: "text", Text: "gearbox"},
				}}}},
				{Field: "unit_level", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "text", Text: "assembly"}}},
				{Field: "order.free_repair", Op: "eq", Value: compliance.Value{Literal: compliance.Literal{Form: "bool", Text: "true"}}},
			}}}}}, Op: "ge", Value: compliance.Value{Param: "times"}},
		}, Grants: words[7:9:9], Choice: "customer"}},
	}}
}
