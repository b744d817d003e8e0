package main

import (
	"strings"

	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/wide"
)

// sourceWords are the headings of the table for a lawyer.
type sourceWords struct {
	rule, param, value, document, clause, confidence, note, demand, off string
	set, instead, held                                                  string
	confidences                                                         map[cite.Confidence]string
}

var allSourceWords = map[string]sourceWords{
	"en": {"Rule", "Parameter", "Value", "Document", "Article", "Confidence", "Note", "What it demands", "off: no value",
		"set by this pack", "in place of", "in force is",
		map[cite.Confidence]string{cite.Confirmed: "confirmed", cite.Secondary: "secondary", cite.Inferred: "inferred", cite.Unconfirmed: "unconfirmed"}},
	"zh-Hans": {"规则", "参数", "值", "文件", "条款", "可信度", "备注", "要求", "未启用：无值",
		"由本规则包设定", "原为", "实际生效",
		map[cite.Confidence]string{cite.Confirmed: "已核对原文", cite.Secondary: "二手来源", cite.Inferred: "推断", cite.Unconfirmed: "未经证实"}},
	"zh-Hant": {"規則", "參數", "值", "文件", "條款", "可信度", "備註", "要求", "未啟用：無值",
		"由本規則包設定", "原為", "實際生效",
		map[cite.Confidence]string{cite.Confirmed: "已核對原文", cite.Secondary: "二手來源", cite.Inferred: "推斷", cite.Unconfirmed: "未經證實"}},
}

// sourced writes for each rule of a pack, and for each of its parameters, from which article it is and how sure the reading is: a table
// for a lawyer to review.
func (p *packLister) sourced(j *joined) {
	w := allSourceWords[p.opt.lang]
	p.print("%s\n\n", wide.Visible(strings.Join(strings.Fields(j.pack.ID+" "+j.pack.Version+" "+j.pack.Title.In(p.opt.lang)), " ")))
	t := table{columns: []column{{title: w.rule}, {title: w.param}, {title: w.value}, {title: w.document}, {title: w.clause}, {title: w.confidence}, {title: w.demand}, {title: w.note}}}
	values := map[string]compliance.ParamValue{}
	for _, v := range j.rules.Params() {
		values[v.Name] = v
	}
	for i := range j.pack.Params {
		p.sourcedParam(&t, &w, "", &j.pack.Params[i], nil, values[j.pack.ID+"/"+j.pack.Params[i].Name])
	}
	for i := range j.pack.Rules {
		r := &j.pack.Rules[i]
		for n := range r.Sources {
			p.source(&t, &w, r, &r.Sources[n], p.demand(j, r))
		}
		for n := range r.Params {
			p.sourcedParam(&t, &w, r.ID, &r.Params[n], r.Sources, values[r.ID+"/"+r.Params[n].Name])
		}
	}
	for i := range j.pack.Set {
		p.sourcedSetting(&t, &w, j, &j.pack.Set[i], values)
	}
	p.print("%s", t.String())
}

// sourcedSetting adds the rows of what a pack sets of another one, one for each article that it touches: the value, what it was before,
// what is in force if that is another, and why.
func (p *packLister) sourcedSetting(t *table, w *sourceWords, j *joined, s *compliance.Setting, values map[string]compliance.ParamValue) {
	v, id, name := values[s.Param], "", s.Param
	var of []cite.Source
	rule, own, _ := strings.Cut(s.Param, "/")
	if r, ok := j.rules.Rule(rule); ok {
		id, name, of = rule, own, r.Sources
	}
	if len(v.Param.Sources) > 0 {
		of = v.Param.Sources
	}
	if len(of) == 0 {
		of = []cite.Source{{}}
	}
	now, was := v, v
	now.Value, was.Value = s.Value, v.Param.Default
	note := []string{w.set + ", " + w.instead + " " + p.value(was)}
	if len(v.Param.Sources) > 0 && v.Param.Sources[0].Confidence != "" {
		note[0] += " (" + w.sure(&v.Param.Sources[0]) + ")"
	}
	if p.value(v) != p.value(now) {
		note = append(note, w.held+" "+p.value(v))
	}
	if reason := s.Reason.In(p.opt.lang); reason != "" {
		note = append(note, reason)
	}
	for n := range of {
		t.add(wide.Visible(id), wide.Visible(name), wide.Visible(p.value(now)), wide.Visible(of[n].Document), wide.Visible(of[n].Clause), "", wide.Visible(v.Param.Text.In(p.opt.lang)), wide.Visible(strings.Join(note, "; ")))
	}
}

// sourcedParam adds the rows of a parameter, one for each of its sources, else for each of its rule.
func (p *packLister) sourcedParam(t *table, w *sourceWords, rule string, param *compliance.Param, of []cite.Source, v compliance.ParamValue) {
	value := w.off
	if !v.Value.IsZero() {
		value = p.value(v)
	}
	noted := len(param.Sources) > 0
	if noted {
		of = param.Sources
	}
	for n := range of {
		note := ""
		if noted {
			note = of[n].Note
		}
		t.add(wide.Visible(rule), wide.Visible(param.Name), wide.Visible(value), wide.Visible(of[n].Document), wide.Visible(of[n].Clause), w.sure(&of[n]), wide.Visible(param.Text.In(p.opt.lang)), wide.Visible(note))
	}
}

// source adds the row of one source of a rule.
func (p *packLister) source(t *table, w *sourceWords, r *compliance.Rule, s *cite.Source, demand string) {
	t.add(wide.Visible(r.ID), "", "", wide.Visible(s.Document), wide.Visible(s.Clause), w.sure(s), wide.Visible(demand), wide.Visible(s.Note))
}

// sure names how sure the reading of a source is.
func (w *sourceWords) sure(s *cite.Source) string {
	c := s.Confidence
	if c == "" {
		c = cite.Confirmed
	}
	return w.confidences[c]
}
