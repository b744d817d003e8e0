package compliance

import (
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
	"golang.org/x/text/language"
)

// Text says a finding in words: the rule, what was found, what is missing, the clauses, and who may override. The
// language is the best of those that the library speaks (en, zh-Hans, zh-Hant) for the ones that are preferred; English
// if none fits. The finding must come from these rules.
func (rs *Rules) Text(f history.Finding, prefer ...language.Tag) string {
	w := wordings[matchLanguage(prefer)]
	var b strings.Builder
	b.WriteString(f.Rule)
	if f.Rule != "" {
		b.WriteString(" ")
	}
	b.WriteString(w.statuses[f.Status])
	if last := len(f.Instance) - 1; last >= 0 && f.Instance[last].Name == history.FieldPeriod {
		b.WriteString(w.open + instanceOf(f, w) + w.shut)
	}
	if s := rs.sentence(f.Rule, w); s != "" {
		b.WriteString(w.colon + s)
	}
	if r := w.reasons[f.Reason]; r != "" {
		b.WriteString(w.stop + r)
		if len(f.Missing) > 0 {
			b.WriteString(w.colon + rs.missing(f.Rule, f.Missing, w))
		}
	}
	if f.Limit != "" {
		b.WriteString(w.stop + w.found + w.colon + f.Measured + w.comma + w.against + w.colon + f.Limit)
	}
	if len(f.Grants) > 0 {
		b.WriteString(w.stop + w.right + w.colon + rs.grants(f, w) + w.stop + w.since + w.colon + shownAt(f.Arisen))
	}
	if !f.Due.IsZero() {
		b.WriteString(w.stop + w.due + w.colon + shownAt(f.Due))
	}
	if len(f.Sources) > 0 {
		b.WriteString(w.stop + w.source + w.colon + rs.clauses(f.Sources, w))
	}
	if f.Status == history.Violated && f.Effect == history.Block && len(f.OverrideRoles) > 0 {
		b.WriteString(w.stop + w.override + w.colon + rs.wordsFor(f.Rule, f.OverrideRoles, w))
	}
	b.WriteString(w.end)
	return b.String()
}

// shownAt writes a moment for people.
func shownAt(t time.Time) string { return t.Format("2006-01-02 15:04 -07:00") }

// instanceOf names what was judged.
func instanceOf(f history.Finding, w *wording) string {
	out := make([]string, len(f.Instance))
	for i, field := range f.Instance {
		out[i] = field.Value.Word()
	}
	return strings.Join(out, w.comma)
}

// sentence gives the text of a rule in a language, with its parameters filled in.
func (rs *Rules) sentence(id string, w *wording) string {
	i, ok := rs.find(id)
	if !ok {
		return ""
	}
	return w.fill(rs.rules[i].src.Texts.In(w.tag), func(name string) (Literal, bool) { return rs.valueIn(i, name) })
}

// valueIn gives the value that a parameter has in the text of a rule: one of its own, or by its full name one of another rule.
func (rs *Rules) valueIn(rule int, name string) (Literal, bool) {
	id, own, full := strings.Cut(name, "/")
	if !full {
		for _, p := range rs.rules[rule].params {
			if p.Name == name {
				return p.Default, true
			}
		}
		return Literal{}, false
	}
	if v, set := rs.values[name]; set {
		return v, true
	}
	if other, ok := rs.find(id); ok {
		if p := rs.rules[other].src.param(own); p != nil {
			return p.Default, true
		}
	}
	return Literal{}, false
}

// In gives the text in a language, by its tag, else in English, else in the first language there is.
func (t Texts) In(tag string) string {
	for _, try := range [...]string{tag, "en"} {
		for _, one := range t {
			if one.Tag == try && one.Text != "" {
				return one.Text
			}
		}
	}
	for _, one := range t.sorted() {
		if one.Text != "" {
			return one.Text
		}
	}
	return ""
}

// sorted gives the texts by rising tags.
func (t Texts) sorted() Texts {
	return slices.SortedStableFunc(slices.Values(t), func(a, b Text) int { return strings.Compare(a.Tag, b.Tag) })
}

// UnmarshalNode reads {"en":"…","zh-Hans":"…"}.
func (t *Texts) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	*t = nil
	if n.Kind != strictjson.Object {
		n.Decode(&map[string]string{}, faults) // which says what is wrong with it
		return
	}
	read := make(Texts, 0, len(n.Members))
	for _, m := range n.Members {
		if m.Value.Kind == strictjson.String {
			read = append(read, Text{m.Name, m.Value.Text})
		} else {
			m.Value.Decode(new(string), faults)
		}
	}
	*t = read.sorted()
}

// UnmarshalJSON reads texts as packs write them.
func (t *Texts) UnmarshalJSON(data []byte) error { return readPart(data, t) }

// MarshalJSON writes the texts as packs write them.
func (t Texts) MarshalJSON() ([]byte, error) { return documentBytes(t), nil }

// String writes a literal for people.
func (l Literal) String() string {
	if l.Form != FormList && l.Form != FormTable {
		return l.Text
	}
	parts := make([]string, len(l.Items))
	for i, item := range l.Items {
		parts[i] = item.String()
		if item.Name != "" {
			parts[i] = item.Name + " " + parts[i]
		}
	}
	return strings.Join(parts, ", ")
}

// missing names what is absent for a rule in words, with the technical name where the words are not known.
func (rs *Rules) missing(rule string, names []string, w *wording) string {
	out := make([]string, len(names))
	for i, n := range names {
		name, key, keyed := strings.Cut(n, " (")
		alternatives := strings.Split(name, " / ")
		for j, a := range alternatives {
			alternatives[j] = rs.wordOf(rule, a, w)
		}
		out[i] = strings.Join(alternatives, w.or)
		if keyed {
			out[i] += " (" + key
		}
	}
	return strings.Join(out, w.comma)
}

// wordsFor names roles or other codes of a rule in words.
func (rs *Rules) wordsFor(rule string, codes []string, w *wording) string {
	out := make([]string, len(codes))
	for i, c := range codes {
		out[i] = rs.wordOf(rule, c, w)
	}
	return strings.Join(out, w.comma)
}

// Word gives what an event, field or code is called in the packs; the name itself if they do not say. The language is chosen
// as in [Rules.Text].
func (rs *Rules) Word(name string, prefer ...language.Tag) string {
	return rs.word(name, wordings[matchLanguage(prefer)])
}

// word gives what a name is called, by the last of the packs that say it.
func (rs *Rules) word(name string, w *wording) string {
	for _, p := range slices.Backward(rs.order) {
		for i := range p.Names {
			if p.Names[i].Name != name {
				continue
			}
			if s := p.Names[i].Texts.In(w.tag); s != "" {
				return s
			}
		}
	}
	return name
}

// wordOf gives what a name is called in the pack of a rule, or in one that it extends: packs of other authors may use it for
// something else. What has no name goes by the last word of its path, or by the text of the parameter that it is.
func (rs *Rules) wordOf(rule, name string, w *wording) string {
	i, ok := rs.find(rule)
	if !ok {
		return rs.word(name, w)
	}
	r := &rs.rules[i]
	for _, n := range []string{name, name[strings.LastIndexByte(name, '.')+1:]} {
		if s := rs.namesIn(r.pack, n).In(w.tag); s != "" {
			return s
		}
	}
	if s := rs.paramText(r, name).In(w.tag); s != "" {
		return w.quote[0] + s + w.quote[1]
	}
	return rs.word(name, w)
}

// paramText gives the text of a parameter of a rule, of its pack, or of a coverage within which its right arises.
func (rs *Rules) paramText(r *rule, name string) Texts {
	for _, params := range [][]Param{r.src.Params, r.pack.Params} {
		if p := paramOf(params, name); p != nil {
			return p.Text
		}
	}
	if e, ok := r.src.Logic.(*Entitlement); ok {
		for _, id := range e.Within {
			within, _ := rs.find(id) // which was found when the rule was compiled
			if t := rs.paramText(&rs.rules[within], name); t != nil {
				return t
			}
		}
	}
	return nil
}

func (rs *Rules) namesIn(p *Pack, name string) Texts {
	for i := range p.Names {
		if p.Names[i].Name == name {
			return p.Names[i].Texts
		}
	}
	for _, q := range rs.packs {
		if slices.Contains(p.Extends, q.ID) {
			if t := rs.namesIn(q, name); t != nil {
				return t
			}
		}
	}
	return nil
}

// grants names the rights that a finding gives, and who chooses between them.
func (rs *Rules) grants(f history.Finding, w *wording) string {
	names := make([]string, len(f.Grants))
	for i, g := range f.Grants {
		names[i] = rs.wordOf(f.Rule, g, w)
	}
	chooser := ChooserNone
	if rule, ok := rs.Rule(f.Rule); ok {
		if e, ok := rule.Logic.(*Entitlement); ok && e.Choice != "" {
			chooser = e.Choice
		}
	}
	switch chooser {
	case ChooserCustomer:
		return strings.Join(names, w.or) + w.open + w.customer + w.shut
	case ChooserEither:
		return strings.Join(names, w.or)
	}
	return strings.Join(names, w.comma)
}

// clauses names the sources, with the titles of their documents. Of a document that was named just before only the clause is.
func (rs *Rules) clauses(sources []cite.Source, w *wording) string {
	out := make([]string, len(sources))
	for i, s := range sources {
		out[i] = s.String()
		title := rs.docs[s.Document].In(w.tag)
		switch {
		case i > 0 && s.Document == sources[i-1].Document && s.Clause != "":
			out[i] = s.Clause
		case title != "":
			out[i] = w.quote[0] + title + w.quote[1] + " " + s.Clause
		}
	}
	return strings.Join(out, w.comma)
}

// matchLanguage gives the number of the best wording.
func matchLanguage(prefer []language.Tag) int {
	_, i, confidence := languages.Match(prefer...)
	if confidence == language.No {
		return 0
	}
	return i
}

var languages = language.NewMatcher([]language.Tag{language.English, language.SimplifiedChinese, language.TraditionalChinese})

// wording is the frame of texts in one language.
type wording struct {
	tag                                                                string
	colon, stop, end, comma, or, due, source, override, found, against string
	right, since, customer, unset                                      string
	open, shut                                                         string
	quote                                                              [2]string
	windows                                                            windowWords
	statuses                                                           map[history.Status]string
	reasons                                                            map[history.Reason]string
}

// wordings are the wordings in the order of languages.
var wordings = [...]*wording{&english, &simplified, &traditional}

var english = wording{
	tag: "en", open: " (", shut: ")", colon: ": ", stop: ". ", end: ".", comma: ", ", or: " or ", due: "Due", source: "Source", found: "Found", against: "held against",
	right: "Right to", since: "Since", customer: "the customer chooses", unset: "(not set)",
	override: "May be overridden by", windows: englishWindows, quote: [2]string{"", ""},
	statuses: map[history.Status]string{
		history.NotApplicable: "does not apply", history.Satisfied: "satisfied", history.Violated: "violated",
		history.Pending: "pending", history.Unknown: "unknown", history.Entitled: "gives a right",
	},
	reasons: map[history.Reason]string{
		history.ReasonMissing: "Missing", history.ReasonEarly: "Too early", history.ReasonLate: "Too late",
		history.ReasonOutOfOrder: "Happened too late", history.ReasonStale: "No longer fresh", history.ReasonForbidden: "Not permitted",
		history.ReasonTooMany: "Too many", history.ReasonTooFew: "Too few", history.ReasonMissingField: "Not filled in",
		history.ReasonWrongValue: "Wrong value", history.ReasonWrongRole: "Wrong role", history.ReasonSamePerson: "The same person did both",
		history.ReasonNotSamePerson: "Not the same person", history.ReasonNotRouted: "Went to the wrong place",
		history.ReasonOver: "Above the limit", history.ReasonUnder: "Below the limit", history.ReasonNotEqual: "Not equal",
		history.ReasonNotKept: "Not kept", history.ReasonFactAbsent: "Not known", history.ReasonNotRecorded: "Not recorded by the source",
		history.ReasonParamUnset: "Parameter not set", history.ReasonCalendarUnknown: "Calendar not known",
		history.ReasonZoneUnknown: "Time zone not known", history.ReasonTooCoarse: "Time not exact enough",
		history.ReasonNotMeasured: "Not measured", history.ReasonCancelled: "Cancelled", history.ReasonSuperseded: "Superseded",
		history.ReasonExcused: "Excused", history.ReasonEmpty: "Nothing to measure", history.ReasonOutside: "Outside the limits",
		history.ReasonBelow: "Below the threshold",
	},
}

var simplified = wording{
	tag: "zh-Hans", open: "（", shut: "）", colon: "：", stop: "。", end: "。", comma: "、", or: "或", due: "期限", source: "依据", found: "实际", against: "对照", override: "可由下列岗位放行",
	right: "权利", since: "产生于", customer: "由消费者选择", unset: "（未设定）",
	quote: [2]string{"《", "》"}, windows: simplifiedWindows,
	statuses: map[history.Status]string{
		history.NotApplicable: "不适用", history.Satisfied: "符合", history.Violated: "违反", history.Pending: "待办",
		history.Unknown: "无法判断", history.Entitled: "产生权利",
	},
	reasons: map[history.Reason]string{
		history.ReasonMissing: "缺少", history.ReasonEarly: "过早", history.ReasonLate: "逾期", history.ReasonOutOfOrder: "顺序不对",
		history.ReasonStale: "已失效", history.ReasonForbidden: "不允许", history.ReasonTooMany: "次数过多", history.ReasonTooFew: "次数不足",
		history.ReasonMissingField: "未填写", history.ReasonWrongValue: "内容不符", history.ReasonWrongRole: "岗位不符",
		history.ReasonSamePerson: "由同一人完成", history.ReasonNotSamePerson: "不是同一人", history.ReasonNotRouted: "转交不符",
		history.ReasonOver: "超出限额", history.ReasonUnder: "低于限额", history.ReasonNotEqual: "金额或数量不等", history.ReasonNotKept: "未妥善保存",
		history.ReasonFactAbsent: "情况不明", history.ReasonNotRecorded: "来源未记录", history.ReasonParamUnset: "参数未设定",
		history.ReasonCalendarUnknown: "日历未知", history.ReasonZoneUnknown: "时区未知", history.ReasonTooCoarse: "时间不够精确",
		history.ReasonNotMeasured: "未统计", history.ReasonCancelled: "已取消", history.ReasonSuperseded: "已被取代", history.ReasonExcused: "已免除",
		history.ReasonEmpty: "没有统计对象", history.ReasonOutside: "超出范围", history.ReasonBelow: "未达门槛",
	},
}

var traditional = wording{
	tag: "zh-Hant", open: "（", shut: "）", colon: "：", stop: "。", end: "。", comma: "、", or: "或", due: "期限", source: "依據", found: "實際", against: "對照", override: "可由下列崗位放行",
	right: "權利", since: "產生於", customer: "由消費者選擇", unset: "（未設定）",
	quote: [2]string{"《", "》"}, windows: traditionalWindows,
	statuses: map[history.Status]string{
		history.NotApplicable: "不適用", history.Satisfied: "符合", history.Violated: "違反", history.Pending: "待辦",
		history.Unknown: "無法判斷", history.Entitled: "產生權利",
	},
	reasons: map[history.Reason]string{
		history.ReasonMissing: "缺少", history.ReasonEarly: "過早", history.ReasonLate: "逾期", history.ReasonOutOfOrder: "順序不對",
		history.ReasonStale: "已失效", history.ReasonForbidden: "不允許", history.ReasonTooMany: "次數過多", history.ReasonTooFew: "次數不足",
		history.ReasonMissingField: "未填寫", history.ReasonWrongValue: "內容不符", history.ReasonWrongRole: "崗位不符",
		history.ReasonSamePerson: "由同一人完成", history.ReasonNotSamePerson: "不是同一人", history.ReasonNotRouted: "轉交不符",
		history.ReasonOver: "超出限額", history.ReasonUnder: "低於限額", history.ReasonNotEqual: "金額或數量不等", history.ReasonNotKept: "未妥善保存",
		history.ReasonFactAbsent: "情況不明", history.ReasonNotRecorded: "來源未記錄", history.ReasonParamUnset: "參數未設定",
		history.ReasonCalendarUnknown: "日曆未知", history.ReasonZoneUnknown: "時區未知", history.ReasonTooCoarse: "時間不夠精確",
		history.ReasonNotMeasured: "未統計", history.ReasonCancelled: "已取消", history.ReasonSuperseded: "已被取代", history.ReasonExcused: "已免除",
		history.ReasonEmpty: "沒有統計對象", history.ReasonOutside: "超出範圍", history.ReasonBelow: "未達門檻",
	},
}
