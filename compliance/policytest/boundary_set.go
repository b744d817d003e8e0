package policytest

import (
	"slices"
	"strings"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// kind gives the kind of the value that a path leads to from an event or a fact.
func (s subject) kind(path compliance.Path) (history.Kind, bool) {
	v := s.story.config.Vocabulary
	if s.fact != "" {
		of, path := s.field(path)
		d, ok := v.Fact(of)
		if !ok {
			return "", false
		}
		f, ok := d.Field(history.Name(path))
		return f.Kind, ok
	}
	i := s.story.event(s.id)
	if i < 0 || path == "by" || strings.HasPrefix(string(path), "on.") {
		return "", false
	}
	p, err := v.Path(string(path))
	if err != nil {
		return "", false
	}
	return v.Kind(p, s.story.config.Events[i].Type)
}

// field gives the fact, that which is judged or another one with the same key, and the field that a path leads to.
func (s subject) field(path compliance.Path) (history.FactName, compliance.Path) {
	if other, field, two := strings.Cut(string(path), "."); two {
		return history.FactName(other), compliance.Path(field)
	}
	return s.fact, path
}

// currency is that of the amount that stands where a path leads to.
func (s subject) currency(path compliance.Path) string {
	if s.fact == "" {
		if v, ok := s.story.get(s.id, path); ok && v.Kind() == history.KindMoney {
			return v.Currency()
		}
	}
	return "CNY"
}

// set gives the story with another value where a path leads to; an absent value takes it away. It tells whether the value
// is the one that is read then.
func (s subject) set(path compliance.Path, v history.Value) (history.Config, bool) {
	name := history.Name(lastName(string(path)))
	var c history.Config
	switch {
	case s.fact != "":
		of, _ := s.field(path)
		return s.setFact(of, name, v)
	case path == "at":
		c = s.story.with(s.id, func(e history.Event) history.Event {
			e.At = v.Moment()
			return e
		})
	case path == "by_role":
		c = s.story.with(s.id, func(e history.Event) history.Event {
			e.ByRole = v.Word()
			return e
		})
	case !strings.Contains(string(path), "."):
		c = s.story.with(s.id, func(e history.Event) history.Event { return e.With(name, v) })
	default:
		id, ok := s.carrier(name)
		if !ok {
			return s.setFact(history.FactName(strings.TrimSuffix(string(path), "."+string(name))), name, v)
		}
		c = s.story.with(id, func(e history.Event) history.Event { return e.With(name, v) })
	}
	return c, s.reads(c, path, v)
}

// carrier finds the one event of the story that carries a field.
func (s subject) carrier(name history.Name) (id string, ok bool) {
	for _, e := range s.story.config.Events {
		if d, known := s.story.config.Vocabulary.Lookup(e.Type); known && d.Attribute() && !e.Get(name).IsAbsent() {
			if id != "" {
				return "", false
			}
			id = e.ID
		}
	}
	return id, id != ""
}

// setFact sets a field of the one fact of a kind that the story has.
func (s subject) setFact(fact history.FactName, name history.Name, v history.Value) (history.Config, bool) {
	c := s.story.config
	c.Facts = slices.Clone(c.Facts)
	n := 0
	for i, f := range c.Facts {
		if f.Name == fact && (s.fact == "" || len(s.story.instance) > 0 && f.Key == s.story.instance[0].Value.Word()) {
			c.Facts[i] = f.With(name, v)
			n++
		}
	}
	return c, n == 1
}

// reads tells whether a path leads to a value in a changed story.
func (s subject) reads(c history.Config, path compliance.Path, v history.Value) bool {
	changed := *s.story
	changed.config = c
	got, ok := changed.get(s.id, path)
	if v.IsAbsent() {
		return !ok
	}
	return ok && got.Kind() == v.Kind() && got.Equal(v)
}

// fields makes the edges of what an event must carry.
func (m *edges) fields(st *story, l *compliance.Require) {
	at := subject{st, st.on, l.On.Fact}
	for _, path := range l.Fields {
		if c, ok := at.set(path, history.Value{}); ok {
			m.add(st, Boundary{Edge: "fields " + string(path), Place: Inside}, st.config, history.Satisfied)
			m.add(st, Boundary{Edge: "fields " + string(path), Place: Outside}, c, history.Violated)
		}
		if path == "by" {
			c := st.with(st.on, func(e history.Event) history.Event {
				e.By = ""
				return e
			})
			m.add(st, Boundary{Edge: "fields by", Place: Outside}, c, history.Violated)
		}
	}
}

// count makes the edges of a count: one less, just as many, one more.
func (m *edges) count(st *story, l *compliance.Count) {
	if l.EachOf != nil {
		m.each(st, l)
	}
	if l.Of.Fact != "" && l.EachOf == nil && l.Min != nil {
		c := st.config
		c.Facts = slices.DeleteFunc(slices.Clone(c.Facts), func(f history.Fact) bool { return f.Name == l.Of.Fact })
		m.add(st, Boundary{Edge: "min", Place: Outside, Anywhere: true}, c, history.Violated, history.Pending)
	}
	for _, e := range st.config.Events {
		if !slices.Contains(st.counted, e.ID) && m.means(&l.Of, st, e.ID) {
			st.counted = append(st.counted, e.ID)
		}
	}
	if l.Distinct != "" || l.EachOf != nil || len(st.counted) == 0 {
		return
	}
	for _, bound := range []struct {
		name     string
		value    *compliance.Value
		low, top bool
	}{{"exactly", l.Exactly, true, true}, {"min", l.Min, true, false}, {"max", l.Max, false, true}} {
		if bound.value == nil {
			continue
		}
		d, err := history.ParseDecimal(m.literal(*bound.value).Text)
		if err != nil {
			continue
		}
		for n := int(d.Digits) - 1; n <= int(d.Digits)+1; n++ {
			short, long := n < int(d.Digits), n > int(d.Digits)
			c, ok := st.times(n)
			if !ok || n == 0 && l.On == nil {
				continue
			}
			b := Boundary{Edge: bound.name, Place: Inside, Anywhere: true}
			want := []history.Status{history.Satisfied}
			switch {
			case short && bound.low:
				b.Place, want = Outside, []history.Status{history.Violated, history.Pending}
			case long && bound.top:
				b.Place, want = Outside, []history.Status{history.Violated}
			case !short && !long:
				b.Place = OnEdge
			}
			m.add(st, b, c, want...)
		}
	}
}

// each makes the edge of a count for each of some values: one value has none.
func (m *edges) each(st *story, l *compliance.Count) {
	if l.Max != nil {
		return
	}
	for _, word := range wordsOf(m.literal(l.EachOf.Values)) {
		c := st.config
		is := func(v history.Value) bool {
			return v.Kind() == history.KindCode && v.Word() == word || v.Kind() == history.KindCodes && slices.Contains(v.List(), word)
		}
		name := history.Name(lastName(string(l.EachOf.Field)))
		c.Facts = slices.DeleteFunc(slices.Clone(c.Facts), func(f history.Fact) bool { return f.Name == l.Of.Fact && is(f.Get(name)) })
		c.Events = slices.DeleteFunc(slices.Clone(c.Events), func(e history.Event) bool {
			return slices.Contains(st.counted, e.ID) && e.ID != st.on && is(e.Get(name))
		})
		if len(c.Facts)+len(c.Events) < len(st.config.Facts)+len(st.config.Events) {
			m.add(st, Boundary{Edge: "each_of " + word, Place: Outside, Anywhere: true}, c, history.Violated, history.Pending)
		}
	}
}

// times gives the story with so many of the events that were counted.
func (st *story) times(n int) (history.Config, bool) {
	c := st.config
	c.Events = slices.Clone(c.Events)
	have := len(st.counted)
	for ; have > n; have-- {
		id := st.counted[have-1]
		if id == st.on {
			return c, false
		}
		c.Events = slices.DeleteFunc(c.Events, func(e history.Event) bool { return e.ID == id })
	}
	first := st.event(st.counted[0])
	for ; have < n; have++ {
		again := st.config.Events[first]
		again.ID += strings.Repeat("+", have)
		c.Events = append(c.Events, again)
	}
	return c, true
}

// separation makes the edges of who does two acts: the same person, and another one.
func (m *edges) separation(st *story, l *compliance.Separation) {
	mine := m.act(st, l, st.on)
	if mine < 0 || strings.Contains(string(l.People[mine].Who), ".") {
		return
	}
	by := func(who string) history.Config {
		return st.with(st.on, func(e history.Event) history.Event {
			if name := l.People[mine].Who; name != "" && name != "by" {
				return e.With(history.Name(name), history.ID(who))
			}
			e.By = who
			return e
		})
	}
	same, other := history.Violated, history.Satisfied
	if l.Mode == compliance.SamePerson {
		same, other = other, same
	}
	for _, e := range st.config.Events {
		if e.ID == st.on || !m.apart(st, l, e) || l.Mode == compliance.SamePerson && !slices.Contains(st.partners, e.ID) {
			continue
		}
		who := l.People[m.act(st, l, e.ID)].Who
		if who == "" {
			who = "by"
		}
		if v, ok := st.get(e.ID, who); ok {
			m.add(st, Boundary{Edge: "the same person", Place: OnEdge}, by(v.Word()), same)
			m.add(st, Boundary{Edge: "the same person", Place: Outside}, by("x-somebody-else"), other)
		}
	}
}

// act gives the number of the pattern that means an act; -1 if there is none.
func (m *edges) act(st *story, l *compliance.Separation, id string) int {
	return slices.IndexFunc(l.People, func(a compliance.Act) bool { return m.means(&a.Pattern, st, id) })
}

// apart tells whether an act is another one than that which is judged, of the same instance.
func (m *edges) apart(st *story, l *compliance.Separation, e history.Event) bool {
	mine, theirs := m.act(st, l, st.on), m.act(st, l, e.ID)
	at, ok := st.at(st.on)
	before, ok2 := e.At.Instant()
	if mine < 0 || theirs < 0 || mine == theirs && l.Mode != compliance.SamePerson || !ok || !ok2 || !before.Before(at) {
		return false
	}
	paths := slices.Clone(m.rule.Per)
	for _, i := range []int{mine, theirs} {
		if match := l.People[i].Match; match != nil {
			paths = paths[:0]
			for _, pair := range match {
				paths = append(paths, history.Name(pair.Theirs))
			}
		}
	}
	for _, path := range paths {
		a, ok := st.get(st.on, compliance.Path(path))
		b, ok2 := st.get(e.ID, compliance.Path(path))
		if !ok || !ok2 || !a.Equal(b) {
			return false
		}
	}
	return true
}

// routing makes the edges of a table of routes: each way that it names, and one that it does not name.
func (m *edges) routing(st *story, l *compliance.Routing) {
	at := subject{st, st.on, ""}
	for _, row := range l.Table {
		c, ok := at.set(l.Key, history.Code(row.Key))
		if !ok {
			continue
		}
		keyed := *st
		keyed.config = c
		to := subject{&keyed, st.on, ""}
		for _, way := range append(slices.Clip(row.Values), stranger) {
			c, ok := to.set(l.To, history.Code(way))
			if !ok {
				continue
			}
			b := Boundary{Edge: "table." + row.Key, Place: Inside}
			want := history.Satisfied
			if way == stranger {
				b.Place, want = Outside, history.Violated
			}
			m.add(st, b, c, want)
		}
	}
}
