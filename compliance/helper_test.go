package compliance_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// currency is how an amount is written without a space: 820.00_CNY.
var currency = regexp.MustCompile(`_([A-Z]{3})$`)

var shanghai = time.FixedZone("", 8*3600)

// parseEvents reads one event a line: id, time, type, and fields as name=value. The time is one of the day 2026-05-04, a
// bare day, or an instant. The order is O1 unless the line says otherwise; a field "-" is left out.
func parseEvents(t testing.TB, v history.Vocabulary, text string) []history.Event {
	t.Helper()
	var out []history.Event
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		e := history.Event{ID: words[0], Type: history.Type(words[2]), At: parseMoment(t, words[1])}
		d, ok := v.Lookup(e.Type)
		if !ok {
			t.Fatalf("no such event: %s", e.Type)
		}
		fields := words[3:]
		if slices.Contains(append(d.Subject(), d.Links()...), "order_id") && !strings.Contains(line, "order_id=") {
			fields = append(fields, "order_id=O1")
		}
		for _, w := range fields {
			name, value, _ := strings.Cut(w, "=")
			setField(t, &e, d, history.Name(name), value)
		}
		out = append(out, e)
	}
	return out
}

func setField(t testing.TB, e *history.Event, d history.Definition, name history.Name, value string) {
	t.Helper()
	switch {
	case value == "-":
		return
	case name == "by":
		e.By = value
		return
	case name == "role":
		e.ByRole = value
		return
	case name == "store":
		e.StoreID = value
		return
	}
	kind := history.KindID
	if f, ok := d.Field(name); ok {
		kind = f.Kind
	}
	if paper, ok := strings.CutPrefix(value, "paper:"); ok {
		*e = e.With(name, history.InPaper(kind, history.Paper{ID: paper, Digest: "00ff"}))
		return
	}
	v, err := history.ParseValue(kind, currency.ReplaceAllString(value, " $1"))
	if err != nil {
		t.Fatalf("%s of %s: %v", name, e.Type, err)
	}
	if value == "{}" {
		v = history.Codes()
	}
	*e = e.With(name, v)
}

func parseMoment(t testing.TB, s string) history.Moment {
	t.Helper()
	if len(s) == len("09:00") {
		s = "2026-05-04T" + s + ":00+08:00"
	}
	m, err := history.ParseMoment(s)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// at gives a moment of the day of the test events.
func at(t testing.TB, s string) time.Time {
	t.Helper()
	return parseMoment(t, s).First(shanghai)
}

// world is a history under construction.
type world struct {
	covers []string // nil is everything
	facts  []history.Fact
	zone   *time.Location
	noZone bool
	vocab  history.Vocabulary

	completeFrom, completeTo string
}

func (w world) history(t testing.TB, text string) *history.History {
	t.Helper()
	cover := history.Everything()
	if w.covers != nil {
		var err error
		if cover, err = history.NewCover(w.vocab, w.covers...); err != nil {
			t.Fatal(err)
		}
	}
	zone := w.zone
	if zone == nil && !w.noZone {
		zone = shanghai
	}
	if w.noZone {
		zone = nil
	}
	var from, to time.Time
	if w.completeFrom != "" {
		from = at(t, w.completeFrom)
	}
	if w.completeTo != "" {
		to = at(t, w.completeTo)
	}
	h, err := history.New(history.Config{CompleteFrom: from, CompleteTo: to, Vocabulary: w.vocab, Cover: cover, Zone: zone, Facts: w.facts, Events: parseEvents(t, w.vocab, text)})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// fact makes a fact; fields as name=value.
func fact(t testing.TB, name history.FactName, key string, fields ...string) history.Fact {
	t.Helper()
	d, ok := history.Standard().Fact(name)
	if !ok {
		t.Fatalf("no such fact: %s", name)
	}
	f := history.NewFact(name, key)
	for _, w := range fields {
		n, value, _ := strings.Cut(w, "=")
		if n == "valid" {
			from, to, _ := strings.Cut(value, "/")
			f = f.Within(cal.Span{From: date(t, from), To: date(t, to)})
			continue
		}
		def, ok := d.Field(history.Name(n))
		if !ok {
			t.Fatalf("fact %s has no field %s", name, n)
		}
		v, err := history.ParseValue(def.Kind, currency.ReplaceAllString(value, " $1"))
		if err != nil {
			t.Fatal(err)
		}
		f = f.With(def.Name, v)
	}
	return f
}

func date(t testing.TB, s string) cal.Date {
	t.Helper()
	if s == "" {
		return cal.Date{}
	}
	d, err := cal.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// packOf puts the members of rules into a pack. What every rule must have is filled in: id "R", source, texts.
func packOf(rules ...string) string {
	for i, r := range rules {
		if !strings.Contains(r, `"id"`) {
			r = fmt.Sprintf(`"id":"R%d",`, i+1) + r
		}
		if !strings.Contains(r, `"source"`) {
			r += `,"source":[{"doc":"D","clause":"1"}]`
		}
		if !strings.Contains(r, `"texts"`) {
			r += `,"texts":{"en":"Do it right"}`
		}
		rules[i] = "{" + r + "}"
	}
	return `{"format":1,"id":"test","layer":"house","version":"2026.1","jurisdiction":"CN","documents":[{"id":"D","title":{"en":"Rules of the house"}}],
"rules":[` + strings.Join(rules, ",\n") + `]}`
}

func compileRules(t testing.TB, rules ...string) *compliance.Rules {
	t.Helper()
	p, err := compliance.ReadPack([]byte(packOf(slices.Clone(rules)...)))
	if err != nil {
		t.Fatal(err)
	}
	rs, err := compliance.Config{Functions: testFunctions}.Compile(p)
	if err != nil {
		t.Fatal(err)
	}
	return rs
}

// say writes a finding in a line: event, rule, status, reason, what is missing.
func say(f history.Finding) string {
	words := []string{f.Rule, string(f.Status)}
	if len(f.Evidence) > 0 && f.Evidence[0].Part == history.PartTrigger {
		words = append([]string{f.Evidence[0].Event}, words...)
	}
	if f.Reason != "" {
		words = append(words, string(f.Reason))
	}
	if len(f.Missing) > 0 {
		words = append(words, "["+strings.Join(f.Missing, ", ")+"]")
	}
	if last := len(f.Instance) - 1; last >= 0 && f.Instance[last].Name == history.FieldPeriod {
		var names []string
		for _, field := range f.Instance {
			names = append(names, field.Value.Word())
		}
		words = append([]string{strings.Join(names, " ")}, words...)
	}
	for _, e := range f.Evidence {
		if e.Part == history.PartEarly || e.Part == history.PartLate {
			words = append(words, string(e.Part), e.Event)
		}
	}
	if f.Limit != "" {
		words = append(words, f.Measured, "against", f.Limit)
	}
	if !f.Due.IsZero() {
		words = append(words, "due", f.Due.In(shanghai).Format("01-02T15:04:05"))
	}
	return strings.Join(words, " ")
}

// judge gives all findings, one a line.
func judge(t testing.TB, rs *compliance.Rules, h *history.History, asOf string) string {
	t.Helper()
	var r compliance.Report
	rs.Judge(h, at(t, asOf), &r)
	var lines []string
	for _, f := range r.All() {
		lines = append(lines, say(f))
	}
	return strings.Join(lines, "\n")
}

// calendars are those of a shop in Shanghai that is open on weekdays from 9 to 12 and from 13 to 18, and of one that knows nothing.
func calendars(t testing.TB) map[string]*cal.Calendars {
	t.Helper()
	shop, err := cal.New(cal.Config{Zone: "Asia/Shanghai", Week: cal.MondayToFriday(cal.MustOpenings("09:00-12:00", "13:00-18:00")...),
		Known: cal.Span{From: date(t, "2026-01-01"), To: date(t, "2026-12-31")}})
	if err != nil {
		t.Fatal(err)
	}
	both, err := cal.NewCalendars(map[cal.Role]*cal.Calendar{cal.RoleShop: shop})
	if err != nil {
		t.Fatal(err)
	}
	return map[string]*cal.Calendars{"": both}
}

// judgement is a small history judged by one or more rules.
type judgement struct {
	rules  string // members of one rule, or several with a line of --- between them
	world  world
	events string
	asOf   string // the end of the day if empty
	want   string
}

func runJudgements(t *testing.T, cases map[string]judgement) {
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			rs := compileRules(t, strings.Split(c.rules, "---")...)
			if c.asOf == "" {
				c.asOf = "23:59"
			}
			got := judge(t, rs.WithCalendars(calendars(t)), c.world.history(t, c.events), c.asOf)
			var want []string
			for line := range strings.Lines(c.want) {
				if l := strings.TrimSpace(line); l != "" {
					want = append(want, l)
				}
			}
			if got != strings.Join(want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
			}
		})
	}
}
