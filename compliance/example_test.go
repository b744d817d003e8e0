package compliance_test

import (
	"fmt"
	"slices"
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

// Rows of any dealer management system, by a mapping of their columns: what is wrong, and what nobody recorded.
func ExampleRules_Judge() {
	rules, _ := compliance.Compile(packs.HouseDefault())
	mapping, err := history.ParseMapping(rules.Vocabulary(), []byte(`{"mapping": 1, "source": "dms", "key": ["RO_NO"], "zone": "Asia/Shanghai",
		"columns": {"CERT": {"time": "2006-01-02 15:04"}, "SIGNED": {"time": "2006-01-02 15:04"}, "OUT": {"time": "2006-01-02 15:04"}},
		"ids": {"order_id": "RO_NO"},
		"events": {"CERT": {"event": "order.certified"}, "SIGNED": {"event": "order.accepted"}, "OUT": {"event": "order.delivered"}}}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	orders, err := history.FromRows(history.RowsConfig{Mapping: mapping, Header: []string{"RO_NO", "CERT", "SIGNED", "OUT"}},
		slices.Values([][]string{{"1001", "2026-05-04 15:10", "2026-05-04 16:20", "2026-05-04 16:30"}, {"1002", "2026-05-04 11:00", "", "2026-05-04 11:40"}}))
	if err != nil {
		fmt.Println(err)
		return
	}
	var report compliance.Report
	for order := range orders {
		h, err := history.New(history.Config{Cover: mapping.Cover(), Events: order.Events})
		if err != nil {
			fmt.Println(err)
			continue
		}
		rules.Judge(h, time.Date(2026, time.May, 5, 0, 0, 0, 0, time.UTC), &report)
		fmt.Println("order", order.ID, "violated", report.Count(history.Violated), "unknown", report.Count(history.Unknown))
		for _, f := range report.All() {
			if f.Status == history.Violated {
				fmt.Println(" ", rules.Text(f, language.SimplifiedChinese))
			}
		}
	}
	// Output:
	// order 1001 violated 0 unknown 10
	// order 1002 violated 1 unknown 8
	//   DL-07 违反：客户验收签字后方可交车。缺少：客户验收签字。依据：《售后安装服务管理制度》 3.5a、3.5c、《售后服务管理制度》 1.7.8、《4S店客服部规章制度》 1.12.4。可由下列岗位放行：服务经理、总经理。
}

// A workshop asks before it records the start of a job: nobody has signed for it.
func ExampleRules_Gate() {
	rules, err := compliance.Compile(packs.HouseDefault())
	if err != nil {
		fmt.Println(err)
		return
	}
	nine := time.Date(2026, time.May, 4, 9, 0, 0, 0, time.FixedZone("", 8*3600))
	opened := history.NewEvent(history.OrderOpened, history.At(nine)).
		With(history.FieldOrderID, history.ID("RO-1")).With(history.FieldKind, history.Code("rescue"))
	opened.ID = "e1"
	before, err := history.New(history.Config{Cover: history.Everything(), Events: []history.Event{opened}})
	if err != nil {
		fmt.Println(err)
		return
	}
	start := history.NewEvent(history.JobStarted, history.At(nine.Add(time.Hour))).
		With(history.FieldJobID, history.ID("J-1")).With(history.FieldOrderID, history.ID("RO-1"))
	start.ID = "e2"

	for _, finding := range rules.Gate(before, []history.Event{start}) {
		fmt.Println(rules.Text(finding, language.English))
		fmt.Println(rules.Text(finding, language.SimplifiedChinese))
	}
	// Output:
	// QC-02a violated: No work begins before the customer has signed the repair authorisation. Missing: the signed repair authorisation. Source: Repair reception procedure, service promise and complaint rules 1.4.4a. May be overridden by: service manager.
	// QC-02a 违反：客户签订维修委托书之前不得开工。缺少：客户签字的维修委托书。依据：《汽车修理业务受理程序、服务承诺、用户抱怨制度》 1.4.4a。可由下列岗位放行：服务经理。
	// QC-07a violated: Nobody in the workshop adds an item: each one is in the signed authorisation or approved by the front desk. Missing: the item in the signed authorisation, the front desk's approval of the item. Source: Service department and workshop rules of a dealer 2.1.5. May be overridden by: service manager.
	// QC-07a 违反：车间不得自行增项：项目须在委托书内，或经前台批准。缺少：委托书中的项目、前台对项目的批准。依据：《4S店客服部规章制度》 2.1.5。可由下列岗位放行：服务经理。
}

// A rule of one's own: strict JSON, every fault told at once.
func ExampleReadPack() {
	_, err := compliance.ReadPack([]byte(`{"format": 1, "id": "north-shop", "layer": "house", "version": "2026.1", "jurisdiction": "CN",
		"documents": [{"id": "N", "title": {"en": "Rules of the north shop"}}],
		"rules": [{"id": "N-1", "kind": "precedence", "on": "order.deliverd", "needs": ["order.cleaned"], "effect": "stop",
			"source": [{"doc": "N", "clause": "4"}], "texts": {"en": "Cars are handed over clean"}}]}`))
	fmt.Println(err)
	// Output:
	// rules[0].effect: "stop" is no effect
	// rules[0].on: no such event: "order.deliverd"
}

// A refusal is overridden by a role that may, with a reason, and that is recorded: the finding stays a violation, with
// the override in its evidence.
func ExampleRules_Gate_override() {
	rules, err := compliance.Compile(packs.HouseDefault())
	if err != nil {
		fmt.Println(err)
		return
	}
	proposed, err := history.Standard().DecodeEvents([]byte(`[
		{"id": "e2", "type": "order.closed", "at": "2026-05-04T17:00:00+08:00", "order_id": "RO-1"},
		{"id": "e3", "type": "rule.overridden", "at": "2026-05-04T17:00:00+08:00", "order_id": "RO-1",
		 "override_rule": "OL-08a", "override_role": "general_manager", "reason": {"paper": "p-17", "digest": "5e88"}}]`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range rules.Gate(nil, proposed) {
		fmt.Println(f.Rule, f.Status, f.Missing, f.OverrideRoles, f.Evidence)
	}
	// Output:
	// OL-08a violated [order.accepted satisfaction.recorded] [service_manager general_manager] [{e2 trigger} {e3 override}]
}
