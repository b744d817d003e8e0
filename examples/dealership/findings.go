package main

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var (
	findingsTitle = phrase{"制度核查：接管的工单", "制度核查：接管的工單", "What the judge finds about the orders taken over"}
	findingsNone  = phrase{"没有任何规则适用。", "沒有任何規則適用。", "No rule finds anything to judge in them."}
	findingsRule  = phrase{"规则", "規則", "rule"}
	findingsWhy   = phrase{"无法判断的原因", "無法判斷的原因", "unknown because"}
	findingsAll   = phrase{"合计", "合計", "all"}
	findingsNote  = phrase{"核查 %d 个工单。无法判断：来源没有记录所需信息；不推测，也不计入指标。", "核查 %d 個工單。無法判斷：來源沒有記錄所需資訊；不推測，也不計入指標。",
		"%d orders judged. Unknown: the source does not record what the rule asks; nothing is guessed."}
)

var statusNames = map[history.Status]phrase{
	history.Violated:      {"违反", "違反", "violated"},
	history.Unknown:       {"无法判断", "無法判斷", "unknown"},
	history.Pending:       {"待办", "待辦", "pending"},
	history.Satisfied:     {"符合", "符合", "satisfied"},
	history.NotApplicable: {"不适用", "不適用", "not applicable"},
	history.Entitled:      {"产生权利", "產生權利", "entitled"},
}

// unknownNames say why a rule cannot be judged.
var unknownNames = map[history.Reason]phrase{
	history.ReasonFactAbsent:      {"情况不明", "情況不明", "a fact is absent"},
	history.ReasonNotRecorded:     {"来源未记录", "來源未記錄", "not recorded by the source"},
	history.ReasonParamUnset:      {"参数未设定", "參數未設定", "a parameter is not set"},
	history.ReasonCalendarUnknown: {"日历未知", "日曆未知", "the calendar is not known"},
	history.ReasonZoneUnknown:     {"时区未知", "時區未知", "the time zone is not known"},
	history.ReasonTooCoarse:       {"时间不够精确", "時間不夠精確", "the time is too coarse"},
	history.ReasonNotMeasured:     {"未统计", "未統計", "not measured"},
}

// verdicts count findings by rule and status.
type verdicts struct {
	orders  int
	byRule  map[string]map[history.Status]int
	unknown map[string]map[history.Reason]int
}

// judgeAdopted judges every adopted order as of a moment.
func judgeAdopted(ctx context.Context, s *shop, asOf time.Time) (*verdicts, error) {
	v := &verdicts{byRule: map[string]map[history.Status]int{}, unknown: map[string]map[history.Reason]int{}}
	var report compliance.Report
	for _, state := range aftersales.OrderStates() {
		for o, err := range ordersIn(ctx, s.workshop, state) {
			if err != nil {
				return nil, err
			}
			if o.Adopted == nil {
				continue
			}
			log, err := s.workshop.Log(ctx, o.ID)
			if err != nil {
				return nil, err
			}
			h, err := history.New(history.Config{Cover: history.Everything(), Facts: s.facts, Events: log, Zone: s.zone})
			if err != nil {
				return nil, err
			}
			s.rules.Judge(h, asOf, &report)
			v.add(&report)
		}
	}
	return v, nil
}

func (v *verdicts) add(r *compliance.Report) {
	v.orders++
	for i := range r.Len() {
		rule, status := r.Rule(i), r.Status(i)
		if v.byRule[rule] == nil {
			v.byRule[rule], v.unknown[rule] = map[history.Status]int{}, map[history.Reason]int{}
		}
		v.byRule[rule][status]++
		if status == history.Unknown {
			v.unknown[rule][r.Reason(i)]++
		}
	}
}

// tellFindings prints what the judge finds about adopted orders.
func tellFindings(ctx context.Context, s *shop, asOf time.Time, lang tongue, out *page) error {
	v, err := judgeAdopted(ctx, s, asOf)
	if err != nil {
		return err
	}
	out.heading(findingsTitle.in(lang))
	if len(v.byRule) == 0 {
		out.print(findingsNone.in(lang))
		return out.err
	}
	out.print(v.lines(lang)...)
	out.print(findingsNote.in(lang, v.orders))
	for _, rule := range slices.Sorted(maps.Keys(v.byRule)) {
		out.print(wrap(rule+"  "+s.demand(rule, lang), columns)...)
	}
	return out.err
}

func (v *verdicts) lines(lang tongue) []string {
	columns := slices.DeleteFunc([]history.Status{history.Violated, history.Unknown, history.Pending, history.Satisfied,
		history.NotApplicable, history.Entitled}, func(s history.Status) bool { return v.sum(s) == 0 })
	tab := table{sides: []align{left}}
	head, foot := []string{findingsRule.in(lang)}, []string{findingsAll.in(lang)}
	for _, status := range columns {
		tab.sides = append(tab.sides, right)
		head, foot = append(head, statusNames[status].in(lang)), append(foot, strconv.Itoa(v.sum(status)))
	}
	tab.sides = append(tab.sides, left)
	tab.add(append(head, findingsWhy.in(lang))...)
	tab.rule()
	for _, rule := range slices.Sorted(maps.Keys(v.byRule)) {
		row := []string{rule}
		for _, status := range columns {
			row = append(row, strconv.Itoa(v.byRule[rule][status]))
		}
		tab.add(append(row, v.why(rule, lang))...)
	}
	tab.rule()
	tab.add(append(foot, "")...)
	return tab.lines()
}

func (v *verdicts) sum(status history.Status) int {
	n := 0
	for _, counts := range v.byRule {
		n += counts[status]
	}
	return n
}

// why lists the reasons for which a rule was unknown, with their numbers.
func (v *verdicts) why(rule string, lang tongue) string {
	text := ""
	for _, r := range slices.Sorted(maps.Keys(v.unknown[rule])) {
		if text != "" {
			text += ", "
		}
		text += wordFor(unknownNames, r, lang) + " " + strconv.Itoa(v.unknown[rule][r])
	}
	return text
}
