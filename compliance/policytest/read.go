package policytest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Format is the version of the format of case files that this version reads.
const Format = 1

// FieldError is one fault of a case file, with its path.
type FieldError = fault.Error

// Suite is a file of cases.
type Suite struct {
	Cases []*Case

	bases map[string]*history.History
}

// Case is a history and what rules must find in it.
type Case struct {
	// Name says in words what the case is about.
	Name string
	// History is the history that is judged, with the changes of the case; Base the one it derives from.
	History, Base *history.History
	// AsOf is the moment of judging.
	AsOf time.Time
	// Expect are the expectations, by rule.
	Expect map[string][]Expectation
	// Every tells for a rule that its one expectation speaks of every finding.
	Every map[string]bool

	calendars map[string]*cal.Calendars
	params    []compliance.Setting
}

// Expectation is what one finding must be. What is empty is not compared.
type Expectation struct {
	Status  history.Status
	Reason  history.Reason
	Missing []string
	On      string
	Due     time.Time
	Effect  history.Effect
	// Grants are the rights that arise, Choice says who chooses between them.
	Grants []string
	Choice string
	// MetBy is the event by which the right was fulfilled; "none" if it was not.
	MetBy string
	// Amounts are the sums that go with the right, by name; "" stands for one that cannot be reckoned.
	Amounts map[string]string
	// Period is the name of the period that is judged.
	Period string
}

type suiteDocument struct {
	Format    int                        `json:"format" strict:"required"`
	Calendars map[string]strictjson.Node `json:"calendars"`
	Histories map[string]historyDocument `json:"histories" strict:"required"`
	Cases     []caseDocument             `json:"cases" strict:"required"`
}

type historyDocument struct {
	Covers []string          `json:"covers" strict:"required"`
	Zone   *string           `json:"zone"`
	From   history.Moment    `json:"complete_from"`
	Facts  []strictjson.Node `json:"facts"`
	Events []strictjson.Node `json:"events" strict:"required"`
}

type caseDocument struct {
	Name    string                     `json:"name" strict:"required"`
	History string                     `json:"history" strict:"required"`
	Drop    []string                   `json:"drop"`
	Shift   map[string]cal.Allowance   `json:"shift"`
	Set     map[string]strictjson.Node `json:"set"`
	Add     []strictjson.Node          `json:"add"`
	Params  paramDocument              `json:"params"`
	AsOf    history.Moment             `json:"as_of"`
	Expect  map[string]expectations    `json:"expect" strict:"required"`
}

// paramDocument reads {"OL-06b/stage_days":{"in_repair":2}}.
type paramDocument []compliance.Setting

// UnmarshalNode reads values of parameters by their full names.
func (p *paramDocument) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	if n.Kind != strictjson.Object {
		faults.Add(n.Path(), fault.Malformed, "wants an object of parameters and their values")
		return
	}
	for _, m := range n.Members {
		s := compliance.Setting{Param: m.Name}
		s.Value.UnmarshalNode(m.Value, faults)
		*p = append(*p, s)
	}
}

// Read reads a case file whose histories are of the standard vocabulary. Every fault is in the error, each a [FieldError] with
// its path. Calendars of the file may name the tables of holidays that are given here.
func Read(data []byte, tables ...*cal.Table) (*Suite, error) {
	return ReadWith(history.Standard(), data, tables...)
}

// ReadWith reads a case file whose histories are of a vocabulary with declared events.
func ReadWith(v history.Vocabulary, data []byte, tables ...*cal.Table) (*Suite, error) {
	var d suiteDocument
	if err := strictjson.Decode(data, &d, strictjson.Limits{}); err != nil {
		return nil, err
	}
	r := reader{vocab: v, bases: map[string]*base{}}
	if d.Format != Format {
		r.faults.Add("format", fault.Range, "format %d, this version reads format %d", d.Format, Format)
	}
	r.readCalendars(d.Calendars, tables)
	for _, name := range slices.Sorted(maps.Keys(d.Histories)) {
		r.base(name, d.Histories[name])
	}
	s := &Suite{bases: map[string]*history.History{}}
	for name, b := range r.bases {
		s.bases[name] = b.whole
	}
	seen := map[string]bool{}
	for i := range d.Cases {
		path := fault.Index("cases", i)
		if c := r.readCase(&d.Cases[i], path); c != nil {
			s.Cases = append(s.Cases, c)
		}
		if name := d.Cases[i].Name; seen[name] || name == "" {
			r.faults.Add(path+".name", fault.Duplicate, "no name, or one of another case: %s", fault.Quote(name))
		}
		seen[d.Cases[i].Name] = true
	}
	if err := r.faults.Err(); err != nil {
		return nil, err
	}
	return s, nil
}

// reader reads a suite.
type reader struct {
	vocab  history.Vocabulary
	faults fault.List
	bases  map[string]*base

	calendars map[string]*cal.Calendars
}

// readCalendars reads the calendars of shops.
func (r *reader) readCalendars(byID map[string]strictjson.Node, tables []*cal.Table) {
	for _, id := range slices.Sorted(maps.Keys(byID)) {
		n := byID[id]
		c, err := cal.ParseCalendars(n.Raw(), tables...)
		if err != nil {
			r.faults.Join("calendars."+id, err)
			continue
		}
		if r.calendars == nil {
			r.calendars = map[string]*cal.Calendars{}
		}
		r.calendars[id] = c
	}
}

// base is a history that cases derive from.
type base struct {
	config history.Config
	events []event
	whole  *history.History
}

// event is the JSON object of an event, member by member.
type event struct {
	id      string
	members []member
}

type member struct {
	name string
	raw  []byte
}

func (r *reader) base(name string, d historyDocument) {
	path := "histories." + name
	b := &base{config: history.Config{Vocabulary: r.vocab}}
	r.bases[name] = b
	var err error
	if b.config.Cover, err = history.NewCover(r.vocab, d.Covers...); err != nil {
		r.faults.Join(path+".covers", err)
	}
	if d.Zone != nil {
		if b.config.Zone, err = cal.LoadZone(*d.Zone); err != nil {
			r.faults.Add(path+".zone", fault.Unknown, "%s", err)
		}
	}
	if !d.From.IsZero() {
		zone := b.config.Zone
		if zone == nil {
			zone = time.UTC
		}
		b.config.CompleteFrom = d.From.First(zone)
	}
	if b.config.Facts, err = r.vocab.DecodeFacts(join(raws(d.Facts))); err != nil {
		r.faults.Join(path+".facts", err)
	}
	for i := range d.Events {
		b.events = append(b.events, readEvent(&d.Events[i]))
	}
	b.whole = r.build(b, b.events, path)
}

// build makes a history of events; nil if they are faulty. An id may stand once only: a history passes over an event that is there
// already, and a case that means a second one would prove nothing.
func (r *reader) build(b *base, events []event, path string) *history.History {
	list, seen := make([][]byte, len(events)), map[string]bool{}
	for i, e := range events {
		list[i] = e.encode()
		if e.id != "" && seen[e.id] {
			r.faults.Add(fault.Index(path+".events", i)+".id", fault.Duplicate, "another event has the id %s", fault.Quote(e.id))
		}
		seen[e.id] = true
	}
	decoded, err := r.vocab.DecodeEvents(join(list))
	if err != nil {
		r.faults.Join(path+".events", err)
		return nil
	}
	c := b.config
	c.Events, c.Facts = decoded, slices.Clone(c.Facts)
	h, err := history.New(c)
	if err != nil {
		r.faults.Join(path, err)
		return nil
	}
	return h
}

func raws(nodes []strictjson.Node) [][]byte {
	out := make([][]byte, len(nodes))
	for i := range nodes {
		out[i] = nodes[i].Raw()
	}
	return out
}

func join(list [][]byte) []byte {
	return slices.Concat([]byte("["), bytes.Join(list, []byte(",")), []byte("]"))
}

func readEvent(n *strictjson.Node) event {
	var e event
	for _, m := range n.Members {
		e.members = append(e.members, member{m.Name, m.Value.Raw()})
		if m.Name == "id" {
			e.id = m.Value.Text
		}
	}
	return e
}

func (e event) encode() []byte {
	var out bytes.Buffer
	for i, m := range e.members {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString(strconv.Quote(m.name) + ":")
		out.Write(m.raw)
	}
	return slices.Concat([]byte("{"), out.Bytes(), []byte("}"))
}

// with gives a copy of the event with a member set; no content takes it away.
func (e event) with(name string, raw []byte) event {
	e.members = slices.DeleteFunc(slices.Clone(e.members), func(m member) bool { return m.name == name })
	if raw != nil {
		e.members = append(e.members, member{name, raw})
	}
	return e
}

// readCase derives a case; nil if it is faulty.
func (r *reader) readCase(d *caseDocument, path string) *Case {
	b, ok := r.bases[d.History]
	if !ok {
		r.faults.Add(path+".history", fault.Unknown, "no such history: %s", fault.Quote(d.History))
		return nil
	}
	before := r.faults.Len()
	events := r.derive(b, d, path)
	if r.faults.Len() > before || b.whole == nil {
		return nil
	}
	h := r.build(b, events, path)
	if h == nil {
		return nil
	}
	c := &Case{Name: d.Name, History: h, Base: b.whole, Expect: map[string][]Expectation{}, Every: map[string]bool{},
		calendars: r.calendars, params: d.Params}
	if len(d.Expect) == 0 {
		r.faults.Add(path+".expect", fault.Missing, "case %s expects nothing, and so proves nothing", fault.Quote(d.Name))
	}
	for rule, e := range d.Expect {
		c.Expect[rule], c.Every[rule] = e.list, e.every
	}
	zone := b.config.Zone
	if zone == nil {
		zone = time.UTC
	}
	c.AsOf = d.AsOf.Last(zone)
	if d.AsOf.IsZero() && h.Len() > 0 {
		_, last := h.Interval(h.Len() - 1)
		c.AsOf = time.UnixMicro(last)
	}
	return c
}

// derive changes the events of the base as the case says.
func (r *reader) derive(b *base, d *caseDocument, path string) []event {
	events := slices.Clone(b.events)
	find := func(id, what string) int {
		i := slices.IndexFunc(events, func(e event) bool { return e.id == id })
		if i < 0 {
			r.faults.Add(fault.At(path, what), fault.Unknown, "the history has no event %s", fault.Quote(id))
		}
		return i
	}
	for _, id := range slices.Sorted(maps.Keys(d.Shift)) {
		if i := find(id, "shift."+id); i >= 0 {
			events[i] = r.shift(events[i], d.Shift[id], path+".shift."+id)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(d.Set)) {
		n := d.Set[id]
		i := find(id, "set."+id)
		if n.Kind != strictjson.Object {
			r.faults.Add(path+".set."+id, fault.Malformed, "wants an object of members")
			continue
		}
		for _, m := range n.Members {
			raw := m.Value.Raw()
			if m.Value.Kind == strictjson.Null {
				raw = nil
			}
			if i >= 0 {
				events[i] = events[i].with(m.Name, raw)
			}
		}
	}
	for i, id := range d.Drop {
		if at := find(id, fault.Index("drop", i)); at >= 0 {
			events = slices.Delete(events, at, at+1)
		}
	}
	for i := range d.Add {
		events = append(events, readEvent(&d.Add[i]))
	}
	return events
}

// shift moves an event in time. Days, months and years keep the time of day.
func (r *reader) shift(e event, by cal.Allowance, path string) event {
	var text string
	for _, m := range e.members {
		if m.name == "at" {
			_ = json.Unmarshal(m.raw, &text) // what is no text is found when the event is read
		}
	}
	at, err := history.ParseMoment(text)
	if err != nil {
		r.faults.Add(path, fault.Malformed, "the event has no time that could be moved")
		return e
	}
	moved, ok := move(at, by)
	if !ok {
		r.faults.Add(path, fault.Mismatch, "%s cannot be moved by %s", at, by)
		return e
	}
	return e.with("at", []byte(strconv.Quote(moved.String())))
}

func move(m history.Moment, by cal.Allowance) (history.Moment, bool) {
	t, instant := m.Instant()
	var years, months, days int
	switch by.Unit {
	case cal.UnitMinutes, cal.UnitHours:
		step := time.Minute
		if by.Unit == cal.UnitHours {
			step = time.Hour
		}
		return history.At(t.Add(time.Duration(by.Count) * step)), instant
	case cal.UnitDays:
		days = by.Count
	case cal.UnitMonths:
		months = by.Count
	case cal.UnitYears:
		years = by.Count
	default:
		return m, false
	}
	if instant {
		return history.At(t.AddDate(years, months, days)), true
	}
	return history.On(m.Day(time.UTC).AddYears(years).AddMonths(months).AddDays(days)), true
}

// expectations reads one expectation, or a list.
type expectations struct {
	list  []Expectation
	every bool
}

// none is the expectation of no finding.
const none = "none"

// UnmarshalNode reads the expectations of a rule.
func (e *expectations) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	switch {
	case n.Kind == strictjson.String && n.Text == none:
	case n.Kind == strictjson.Array && len(n.Elements) == 0:
		faults.Add(n.Path(), fault.Malformed, "an empty list expects nothing: %q wants no finding", none)
	case n.Kind == strictjson.Array:
		for _, element := range n.Elements {
			e.list = append(e.list, readExpectation(element, faults))
		}
	default:
		e.list, e.every = []Expectation{readExpectation(n, faults)}, true
	}
}

type expectationDocument struct {
	Status  history.Status    `json:"status" strict:"required"`
	Reason  history.Reason    `json:"reason"`
	Missing []string          `json:"missing"`
	On      string            `json:"on"`
	Due     history.Moment    `json:"due"`
	Effect  history.Effect    `json:"effect"`
	Grants  []string          `json:"grants"`
	Choice  string            `json:"choice"`
	MetBy   string            `json:"met_by"`
	Amounts map[string]string `json:"amounts"`
	Period  string            `json:"period"`
}

func readExpectation(n *strictjson.Node, faults *fault.List) Expectation {
	var d expectationDocument
	if n.Kind == strictjson.String {
		d.Status = history.Status(n.Text)
	} else if !n.Decode(&d, faults) {
		return Expectation{}
	}
	if !d.Status.Valid() {
		faults.Add(n.Path(), fault.Unknown, "%s is no status, and not %q", fault.Quote(string(d.Status)), none)
	}
	if d.Reason != "" && !slices.Contains(history.Reasons(), d.Reason) {
		faults.Add(n.Path()+".reason", fault.Unknown, "%s is no reason", fault.Quote(string(d.Reason)))
	}
	return Expectation{Status: d.Status, Reason: d.Reason, Missing: d.Missing, On: d.On, Due: d.Due.First(time.UTC), Effect: d.Effect, Grants: d.Grants, Choice: d.Choice, MetBy: d.MetBy, Amounts: d.Amounts, Period: d.Period}
}

// String writes an expectation as findings are written in the errors of [Case.Run].
func (e Expectation) String() string {
	s := string(e.Status)
	if e.Effect != "" && e.Status == history.Violated {
		s += " (" + string(e.Effect) + ")"
	}
	if e.Reason != "" {
		s += " " + string(e.Reason)
	}
	if len(e.Grants) > 0 {
		s += " of " + strings.Join(append(slices.Clone(e.Grants), e.Choice), " ")
	}
	if e.MetBy != "" {
		s += " met by " + e.MetBy
	}
	if len(e.Missing) > 0 {
		s += fmt.Sprintf(" %q", e.Missing)
	}
	if e.On != "" {
		s += " on " + e.On
	}
	if e.Period != "" {
		s += " in " + e.Period
	}
	if !e.Due.IsZero() {
		s += " due " + e.Due.Format(time.RFC3339)
	}
	return s
}
