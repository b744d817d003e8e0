package compliance

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"golang.org/x/text/language"
)

// standingWords are the words of a written standing.
type standingWords struct {
	asOf, rights, met, done                             string
	near, duties, open, nothing                         string
	periods, denied, stray, documents, upTo, over, none string
	promised, extended, ended, noPeriod                 string
	wrong, against, unended, unmet                      string
	promise, law, unsaid, unsure, terms                 string
	owes, since, until, more, reached, and, or, to      string
	customer, either, late, pending, unknown, evidence  string
	units                                               map[string]string
	confidences                                         map[cite.Confidence]string // where they are not those of the documents
}

var standingWordings = [...]standingWords{
	{promise: "set by the house, not by law", law: "by law", unsaid: "not said", unsure: "not confirmed", terms: "by the first of several", wrong: "cannot be right", against: "but a rule on its figures is broken", periods: "Periods", denied: "Not given", stray: "Not read, since it leads to no vehicle or order", documents: "Documents", upTo: "up to", over: "over", none: "does not apply",
		noPeriod: "these rules know of no period that began: is the purchase on record, and does the law reach the vehicle?", ended: "ended by", unended: "not known whether it ended before", unmet: "not known whether it was met", promised: "longer, as promised", extended: "longer by the time of repairs, by a switch of this pack",
		asOf: "As of", rights: "Rights that exist", met: "Rights that were met", done: "met", near: "One step away", duties: "Owed", open: "Not known", nothing: "none",
		owes: "owed by", since: "since", until: "until", more: "%[3]s: %[1]d more %[2]s", reached: "%d of %d", and: ", and ", or: ", or ", to: "for",
		customer: "the consumer chooses", either: "one of them", late: "was not kept", pending: "open", unknown: "not known", evidence: "rests on",
		units: map[string]string{"times": "times", "days": "days", "1times": "time", "1days": "day"}},
	{promise: "由本店规则设定，非法律规定", law: "法律规定", unsaid: "未规定", unsure: "未经证实", terms: "有多次记录，依首次", wrong: "数值有误", against: "但所用数值违反规定", periods: "期限", denied: "未产生的权利", stray: "未计入（未对应车辆或者工单）", documents: "文件", upTo: "不超过", over: "已届满", none: "不适用",
		noPeriod: "依本规则未见任何期限开始：是否记录了购车？车辆是否适用该规定？", ended: "因以下事件而终止：", unended: "不详是否此前已终止", unmet: "不详是否已实现", promised: "按承诺延长", extended: "按本规则包的开关，因修理占用时间而延长",
		asOf: "截至", rights: "已产生的权利", met: "已实现的权利", done: "实现于", near: "只差一步", duties: "应履行的义务", open: "无法判断", nothing: "无",
		owes: "义务人", since: "产生于", until: "期限", more: "%[3]s：再有%[1]d%[2]s", reached: "已有%d，需%d", and: "，并且", or: "，或者", to: "针对",
		customer: "由消费者选择", either: "任选其一", late: "未履行", pending: "待履行", unknown: "不详", evidence: "根据",
		units:       map[string]string{"times": "次", "days": "日", "1times": "次", "1days": "日"},
		confidences: map[cite.Confidence]string{cite.Secondary: "二手来源", cite.Inferred: "推断", cite.Unconfirmed: "未经证实"}},
	{promise: "由本店規則設定，非法律規定", law: "法律規定", unsaid: "未規定", unsure: "未經證實", terms: "有多次記錄，依首次", wrong: "數值有誤", against: "但所用數值違反規定", periods: "期限", denied: "未產生的權利", stray: "未計入（未對應車輛或者工單）", documents: "文件", upTo: "不超過", over: "已屆滿", none: "不適用",
		noPeriod: "依本規則未見任何期限開始：是否記錄了購車？車輛是否適用該規定？", ended: "因以下事件而終止：", unended: "不詳是否此前已終止", unmet: "不詳是否已實現", promised: "按承諾延長", extended: "按本規則包的開關，因修理佔用時間而延長",
		asOf: "截至", rights: "已產生的權利", met: "已實現的權利", done: "實現於", near: "只差一步", duties: "應履行的義務", open: "無法判斷", nothing: "無",
		owes: "義務人", since: "產生於", until: "期限", more: "%[3]s：再有%[1]d%[2]s", reached: "已有%d，需%d", and: "，並且", or: "，或者", to: "針對",
		customer: "由消費者選擇", either: "任選其一", late: "未履行", pending: "待履行", unknown: "不詳", evidence: "根據",
		units:       map[string]string{"times": "次", "days": "日", "1times": "次", "1days": "日"},
		confidences: map[cite.Confidence]string{cite.Secondary: "二手來源", cite.Inferred: "推斷", cite.Unconfirmed: "未經證實"}},
}

// standingWriter writes a standing in one language.
type standingWriter struct {
	strings.Builder
	rules *Rules
	w     *wording
	s     *standingWords
	asOf  time.Time
	docs  []string // that were cited
}

// StandingText writes a standing for people: rights with their arithmetic, what is one step away, what is owed, and what cannot be
// said. The language is chosen as in [Rules.Text]. The standing must come from these rules.
func (rs *Rules) StandingText(st *Standing, prefer ...language.Tag) string {
	if st == nil {
		return ""
	}
	n := matchLanguage(prefer)
	w := &standingWriter{rules: rs, w: wordings[n], s: &standingWordings[n], asOf: st.AsOf}
	fmt.Fprintf(w, "%s %s\n", w.s.asOf, shownAt(st.AsOf))
	w.part(w.s.periods, len(st.Periods))
	if len(st.Periods) == 0 {
		fmt.Fprintf(w, "  %s\n", w.s.noPeriod)
	}
	for i := range st.Periods {
		w.period(&st.Periods[i])
	}
	w.part(w.s.rights, len(st.Rights))
	for i := range st.Rights {
		w.right(&st.Rights[i])
	}
	if len(st.Met) > 0 {
		w.part(w.s.met, len(st.Met))
	}
	for i := range st.Met {
		w.right(&st.Met[i])
	}
	w.part(w.s.near, len(st.Near))
	for i := range st.Near {
		w.near(&st.Near[i])
	}
	w.part(w.s.duties, len(st.Duties))
	for i := range st.Duties {
		w.duty(&st.Duties[i])
	}
	w.part(w.s.open, len(st.Open))
	for i := range st.Open {
		w.open(&st.Open[i])
	}
	w.part(w.s.denied, len(st.Denied))
	w.denied(st.Denied)
	if len(st.Stray) > 0 {
		fmt.Fprintf(w, "\n%s (%d)\n", w.s.stray, len(st.Stray))
	}
	for i := range st.Stray {
		fmt.Fprintf(w, "  %s\n", w.proof("", &st.Stray[i]))
	}
	w.documents()
	return w.String()
}

// period writes a coverage with its limits.
func (w *standingWriter) period(p *Period) {
	fmt.Fprintf(w, "  %s %s\n    ", p.Rule, w.rules.sentence(p.Rule, w.w))
	var limits []string
	if !p.From.IsZero() {
		limits = append(limits, w.s.since+" "+shownAt(p.From))
	}
	if !p.Until.IsZero() {
		limits = append(limits, w.s.until+" "+shownAt(p.Until))
		if p.Until.Before(w.asOf) {
			limits = append(limits, w.s.over)
		}
	}
	if p.KM > 0 {
		limits = append(limits, w.s.upTo+" "+strconv.FormatInt(p.KM, 10)+" km")
	}
	if p.EndedBy != "" {
		limits = append(limits, w.s.ended+" "+p.EndedBy)
	}
	if p.Promised {
		limits = append(limits, w.s.promised)
	}
	if p.Extended {
		limits = append(limits, w.s.extended)
	}
	if len(p.Missing) > 0 {
		limits = append(limits, w.s.unknown+w.w.colon+w.rules.missing(p.Rule, p.Missing, w.w))
	}
	fmt.Fprintf(w, "%s\n", strings.Join(limits, w.w.comma))
	w.doubt(p.Rule, w.s.unended, p.EndUnknown)
	w.under(&p.Claim)
}

// doubt writes a line on what would have to be known.
func (w *standingWriter) doubt(rule, of string, names []string) {
	if len(names) > 0 {
		fmt.Fprintf(w, "    %s%s%s\n", of, w.w.colon, w.rules.missing(rule, names, w.w))
	}
}

// denied writes rights that do not exist, those of a rule for one reason together.
func (w *standingWriter) denied(list []Denied) {
	for i := range list {
		d, subjects := &list[i], []string(nil)
		same := func(other Denied) bool { return other.Rule == d.Rule && other.Reason == d.Reason }
		if slices.ContainsFunc(list[:i], same) {
			continue
		}
		for _, other := range list[i:] {
			if same(other) {
				subjects = append(subjects, w.subject(&other.Claim))
			}
		}
		reason := w.w.reasons[d.Reason]
		if d.Reason == "" {
			reason = w.s.none
		}
		fmt.Fprintf(w, "  %s %s%s%s%s%s%s\n", d.Rule, w.granted(d.Rule, d.Grants, ""), w.w.colon, reason, w.w.open, strings.Join(subjects, w.w.comma), w.w.shut)
	}
}

// documents names the documents that were cited.
func (w *standingWriter) documents() {
	if len(w.docs) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n", w.s.documents)
	for _, id := range slices.Sorted(slices.Values(w.docs)) {
		fmt.Fprintf(w, "  %s%s%s\n", id, w.w.colon, w.rules.docs[id].In(w.w.tag))
	}
}

func (w *standingWriter) part(title string, n int) {
	fmt.Fprintf(w, "\n%s (%d)\n", title, n)
	if n == 0 {
		fmt.Fprintf(w, "  %s\n", w.s.nothing)
	}
}

// granted names rights, and who chooses.
func (w *standingWriter) granted(rule string, grants []string, choice string) string {
	names := make([]string, len(grants))
	for i, g := range grants {
		names[i] = w.rules.wordOf(rule, g, w.w)
	}
	text := strings.Join(names, w.w.or)
	switch Chooser(choice) {
	case ChooserCustomer:
		text += w.w.open + w.s.customer + w.w.shut
	case ChooserEither:
		text += w.w.open + w.s.either + w.w.shut
	}
	return text
}

// under says for what, by whom and under which article.
func (w *standingWriter) under(c *Claim) {
	fmt.Fprintf(w, "    %s%s%s", w.s.to, w.w.colon, w.subject(c))
	if c.Owes != "" {
		fmt.Fprintf(w, "; %s%s%s", w.s.owes, w.w.colon, w.rules.wordOf(c.Rule, c.Owes, w.w))
	}
	fmt.Fprintf(w, "\n    %s%s%s\n", w.w.source, w.w.colon, w.cited(c.Sources))
	w.setBy(c)
}

// subject gives the ids of what was judged.
func (w *standingWriter) subject(c *Claim) string {
	var out []string
	for _, name := range slices.Sorted(maps.Keys(c.Subject)) {
		out = append(out, c.Subject[name])
	}
	return strings.Join(out, w.w.comma)
}

// cited names the clauses, and how sure their reading is where it is not read in the text itself.
func (w *standingWriter) cited(list []cite.Source) string {
	out := make([]string, len(list))
	for i, s := range list {
		if _, known := w.rules.docs[s.Document]; known && !slices.Contains(w.docs, s.Document) {
			w.docs = append(w.docs, s.Document)
		}
		out[i] = s.String()
		if s.Confidence != "" && s.Confidence != cite.Confirmed {
			sure := w.s.confidences[s.Confidence]
			if sure == "" {
				sure = string(s.Confidence)
			}
			out[i] += w.w.open + sure + w.w.shut
		}
	}
	return strings.Join(out, w.w.comma)
}

func (w *standingWriter) right(r *Right) {
	fmt.Fprintf(w, "  %s%s%s %s\n", w.granted(r.Rule, r.Grants, r.Choice), w.w.comma, w.s.since, shownAt(r.Since))
	if r.MetBy != "" {
		fmt.Fprintf(w, "    %s%s%s%s%s%s\n", w.s.done, w.w.colon, shownAt(r.MetAt), w.w.open, r.MetBy, w.w.shut)
	}
	w.doubt(r.Rule, w.s.unmet, r.Missing)
	fmt.Fprintf(w, "    %s %s\n", r.Rule, w.rules.sentence(r.Rule, w.w))
	if r.Limit != "" {
		fmt.Fprintf(w, "    %s%s%s%s%s%s%s\n", w.w.found, w.w.colon, w.sum(r), w.w.comma, w.w.against, w.w.colon, r.Limit)
	}
	for _, a := range r.Amounts {
		w.amount(r.Rule, &a)
	}
	w.under(&r.Claim)
	proofs := make([]string, len(r.Evidence))
	for i, e := range r.Evidence {
		proofs[i] = w.proof(r.Rule, &e)
	}
	fmt.Fprintf(w, "    %s%s%s\n", w.s.evidence, w.w.colon, strings.Join(proofs, w.w.comma))
}

// sum writes what was measured with what it adds up: "12 (agreed1–done1) + 15 − 11 (agreed2–done2) = 16".
func (w *standingWriter) sum(r *Right) string {
	if len(r.Sum) == 0 {
		return r.Measured
	}
	parts := make([]string, len(r.Sum))
	for i, a := range r.Sum {
		if parts[i] = a.Count; a.Off != "" {
			parts[i] = a.Whole + " − " + a.Off
		}
		events := a.From
		if a.To != "" {
			events += "–" + a.To
		}
		parts[i] += w.w.open + events + w.w.shut
	}
	if len(parts) == 1 && r.Sum[0].Off == "" {
		return parts[0]
	}
	return strings.Join(parts, " + ") + " = " + r.Measured
}

// proof names an event with what happened and when.
func (w *standingWriter) proof(rule string, p *Proof) string {
	return p.Event + w.w.open + w.rules.wordOf(rule, string(p.Type), w.w) + " " + p.At.String() + w.w.shut
}

// amount writes a sum with its arithmetic.
func (w *standingWriter) amount(rule string, a *history.Amount) {
	name := w.rules.wordOf(rule, a.Name, w.w)
	if a.Owes != "" {
		name += w.w.open + w.s.owes + w.w.colon + w.rules.wordOf(rule, a.Owes, w.w) + w.w.shut
	}
	for _, id := range a.Against {
		defer fmt.Fprintf(w, "      %s%s%s %s\n", w.s.against, w.w.colon, id, w.rules.sentence(id, w.w))
	}
	if a.Value == "" {
		why := []string{w.s.unknown}
		if len(a.Missing) > 0 {
			why = append(why, w.rules.missing(rule, a.Missing, w.w))
		}
		if len(a.Wrong) > 0 {
			why = append(why, w.s.wrong+w.w.colon+w.rules.missing(rule, a.Wrong, w.w))
		}
		fmt.Fprintf(w, "    %s%s%s\n", name, w.w.colon, strings.Join(why, w.w.comma))
		return
	}
	by := ""
	if a.TermsOf != "" {
		by = w.w.open + w.s.terms + w.w.colon + a.TermsOf + w.w.shut
	}
	fmt.Fprintf(w, "    %s%s%s%s\n", name, w.w.colon, a.Value, by)
	for i, step := range a.Steps {
		if i > 0 && !strings.HasPrefix(step, "−") {
			step = "+ " + step
		}
		fmt.Fprintf(w, "      %s%s\n", step, w.figures(a, i))
	}
}

// figures names the figures of a step.
func (w *standingWriter) figures(a *history.Amount, i int) string {
	if i >= len(a.Of) || len(a.Of[i]) == 0 {
		return ""
	}
	names := make([]string, len(a.Of[i]))
	for n, name := range a.Of[i] {
		names[n] = w.rules.word(name, w.w)
	}
	return w.w.open + strings.Join(names, w.w.comma) + w.w.shut
}

func (w *standingWriter) near(n *Near) {
	fmt.Fprintf(w, "  %s\n", w.granted(n.Rule, n.Grants, n.Choice))
	steps := make([]string, len(n.Steps))
	for i, s := range n.Steps {
		event, one := w.rules.wordOf(n.Rule, string(s.Event), w.w), ""
		if s.More == 1 {
			one = "1"
		}
		if s.Of != "" {
			event += w.w.open + s.Of + w.w.shut
		}
		steps[i] = fmt.Sprintf(w.s.more, s.More, w.s.units[one+s.Unit], event) + w.w.open + fmt.Sprintf(w.s.reached, s.Reached, s.Needed) + w.w.shut
	}
	join := w.s.or
	if n.All {
		join = w.s.and
	}
	text := strings.Join(steps, join)
	if !n.Until.IsZero() {
		text += w.w.comma + w.s.until + " " + shownAt(n.Until)
	}
	if len(n.Missing) > 0 {
		text += w.w.comma + w.s.unknown + w.w.colon + w.rules.missing(n.Rule, n.Missing, w.w)
	}
	fmt.Fprintf(w, "    %s\n    %s %s\n", text, n.Rule, w.rules.sentence(n.Rule, w.w))
	w.under(&n.Claim)
}

func (w *standingWriter) duty(d *Duty) {
	state := w.s.pending
	if d.Status == history.Violated {
		state = w.s.late
	}
	fmt.Fprintf(w, "  %s %s\n    %s", d.Rule, w.rules.sentence(d.Rule, w.w), state)
	if len(d.Missing) > 0 {
		fmt.Fprintf(w, "%s%s", w.w.colon, w.rules.missing(d.Rule, d.Missing, w.w))
	}
	if !d.Due.IsZero() {
		fmt.Fprintf(w, "%s%s %s", w.w.comma, w.s.until, shownAt(d.Due))
	}
	w.WriteString("\n")
	w.under(&d.Claim)
}

func (w *standingWriter) open(o *Open) {
	fmt.Fprintf(w, "  %s %s\n    %s%s%s\n", o.Rule, w.rules.sentence(o.Rule, w.w), w.w.reasons[o.Reason], w.w.colon, w.rules.missing(o.Rule, o.Missing, w.w))
	w.under(&o.Claim)
}
