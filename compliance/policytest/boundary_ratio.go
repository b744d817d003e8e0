package policytest

import (
	"slices"
	"strconv"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// ratio makes the edges of a share: exactly the target and one member beside it, the ends of the period, and those of the window
// of what counts. Members are those of a case, repeated as other ones.
func (m *edges) ratio(c *Case, f history.Finding, l *compliance.Ratio) {
	if m.told++; l.Target == nil || l.Average != nil || len(f.Instance) < 2 {
		return
	}
	st := &story{of: c, config: c.History.Config, asOf: c.AsOf, key: f.Instance, instance: f.Instance}
	st.config.CompleteTo = time.Time{}
	st.config.Facts = slices.Collect(c.History.AllFacts())
	for _, e := range c.History.All() {
		st.config.Events = append(st.config.Events, e)
	}
	target, err := history.ParseDecimal(m.literal(*l.Target).Text)
	if err != nil {
		return
	}
	m.now, m.keeps = st, f.Status
	s := share{edges: m, Ratio: l, story: st, target: target, least: 1}
	if l.MinCount != nil {
		d, err := history.ParseDecimal(m.literal(*l.MinCount).Text)
		if s.least = int(d.Digits); err != nil || d.Scale != 0 {
			return
		}
	}
	from := len(m.out)
	s.find(f)
	s.atTarget()
	s.atPeriod(f)
	s.atWindow()
	for _, b := range m.out[from:] {
		m.made[b.Edge] = true
	}
}

// share is a ratio as a case shows it.
type share struct {
	*edges
	*compliance.Ratio
	story     *story
	target    history.Decimal
	least     int // members of which a share says something
	rest      []history.Event
	hit, miss []history.Event // a member that counts, and one that does not, each with what belongs to it
	counted   []history.Event // an event that is counted alone
}

// holds tells whether a share of so many is right.
func (s *share) holds(hits, of int) bool {
	left, right := int64(hits), s.target.Digits*int64(of)
	for range s.target.Scale {
		left *= 10
	}
	sign := 0
	if left < right {
		sign = -1
	} else if left > right {
		sign = 1
	}
	truth, _ := signHolds(s.Op, sign)
	return truth
}

// find looks for members. What a member alone gives tells whether it counts.
func (s *share) find(f history.Finding) {
	taken := map[string]bool{}
	var members, alone [][]history.Event
	events := s.story.config.Events
	if s.Rate != nil {
		events = slices.DeleteFunc(slices.Clone(events), func(e history.Event) bool {
			counted := s.means(s.Rate, s.story, e.ID)
			if taken[e.ID] = counted; counted {
				alone = append(alone, []history.Event{e})
			}
			return counted
		})
	}
	for _, e := range events {
		if taken[e.ID] || !s.means(&s.Of, s.story, e.ID) {
			continue
		}
		group, n := cluster(events, e), 0
		for _, g := range group {
			if taken[g.ID] = true; s.means(&s.Of, s.story, g.ID) {
				n++
			}
		}
		if n == 1 { // several members that hang together cannot be repeated one by one
			members = append(members, group)
		}
	}
	for _, e := range s.story.config.Events {
		if !taken[e.ID] {
			s.rest = append(s.rest, e)
		}
	}
	for _, group := range members {
		if s.Rate != nil {
			if s.inPeriod(f, group) {
				s.miss = group
			}
			continue
		}
		switch s.alone(group) {
		case history.NotApplicable:
		case s.verdict(1, 1):
			s.hit = group
		case s.verdict(0, 1):
			s.miss = group
		}
	}
	for _, group := range alone {
		if s.inPeriod(f, group) {
			s.counted = group
		}
	}
	if s.miss == nil && s.hit != nil {
		s.miss = s.missed()
	}
}

// missed makes of a member that counts one that does not: without the events that make it count, or by another value.
func (s *share) missed() []history.Event {
	var other []history.Event
	if s.HitIf == nil {
		other = slices.DeleteFunc(slices.Clone(s.hit), func(e history.Event) bool {
			return slices.ContainsFunc(s.Hit, func(p compliance.Pattern) bool { return slices.Contains(p.Events, e.Type) })
		})
	} else {
		st := *s.story
		st.config.Events = s.hit
		i := slices.IndexFunc(s.hit, func(e history.Event) bool { return slices.Contains(s.Of.Events, e.Type) })
		changed, ok := s.falsified(subject{&st, s.hit[i].ID, ""}, s.HitIf, true)
		if !ok {
			return nil
		}
		other = changed.story.config.Events
	}
	if s.alone(other) == s.verdict(0, 1) {
		return other
	}
	return nil
}

// verdict is the status of a share.
func (s *share) verdict(hits, of int) history.Status {
	if s.holds(hits, of) {
		return history.Satisfied
	}
	return history.Violated
}

// inPeriod tells whether the first event of a group lies in the period that is judged.
func (s *share) inPeriod(f history.Finding, group []history.Event) bool {
	last, ok := periodOf(f.Instance[len(f.Instance)-1].Value.Word())
	zone := s.story.config.Zone
	if !ok || zone == nil {
		return false
	}
	for _, e := range group {
		if slices.Contains(s.Of.Events, e.Type) || s.Rate != nil && slices.Contains(s.Rate.Events, e.Type) {
			n := e.At.Day(zone).DaysUntil(last)
			return n >= 0 && n < 28
		}
	}
	return false
}

// alone judges one member.
func (s *share) alone(group []history.Event) history.Status {
	h, err := history.New(s.with(group))
	rules, err2 := s.story.of.with(s.all, true)
	if err != nil || err2 != nil {
		return history.NotApplicable
	}
	for _, f := range findOf(rules, h, late(s.story.asOf), s.rule.ID) {
		if sameKey(f.Instance, s.story.instance) {
			return f.Status
		}
	}
	return history.NotApplicable
}

// with gives the history with some groups of events beside those that belong to no member.
func (s *share) with(groups ...[]history.Event) history.Config {
	c := s.story.config
	c.Events = slices.Clone(s.rest)
	for _, g := range groups {
		c.Events = append(c.Events, g...)
	}
	return c
}

// lasting tells whether an id is of what outlives a case, of which there are facts: several members may have it in common.
func lasting(name history.Name) bool {
	for d := range history.Standard().Facts() {
		if d.Key() == name {
			return true
		}
	}
	return false
}

// ids lists what an event is about.
func ids(e history.Event) (out []string) {
	for _, f := range e.Fields {
		if f.Value.Kind() == history.KindID && !lasting(f.Name) {
			out = append(out, f.Value.Word())
		}
	}
	return out
}

// cluster gives the events that belong together with one.
func cluster(events []history.Event, of history.Event) []history.Event {
	known := ids(of)
	in := map[string]bool{of.ID: true}
	for grew := true; grew; {
		grew = false
		for _, e := range events {
			if !in[e.ID] && slices.ContainsFunc(ids(e), func(id string) bool { return slices.Contains(known, id) }) {
				in[e.ID], grew = true, true
				known = append(known, ids(e)...)
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(events), func(e history.Event) bool { return !in[e.ID] })
}

// another gives a group of events as that of another member.
func another(group []history.Event, n int) []history.Event {
	mark := "~" + strconv.Itoa(n)
	out := make([]history.Event, len(group))
	for i, e := range group {
		e.ID += mark
		for _, f := range e.Fields {
			if f.Value.Kind() == history.KindID && !lasting(f.Name) {
				e = e.With(f.Name, history.ID(f.Value.Word()+mark))
			}
		}
		out[i] = e
	}
	return out
}

// most members are made for the edge of a target.
const most = 400

// atTarget makes the edges of the target: so many members that it is met exactly, and one more or less that counts.
func (s *share) atTarget() {
	of := 1
	for range s.target.Scale {
		of *= 10
	}
	hits := int(s.target.Digits)
	for _, prime := range []int{2, 5} {
		for of%prime == 0 && hits%prime == 0 && of > 1 {
			of, hits = of/prime, hits/prime
		}
	}
	times := (s.least + of - 1) / of
	of, hits = of*times, hits*times
	for step := -1; step <= 1; step++ {
		n := hits + step
		if config, ok := s.of(n, of); ok {
			place := OnEdge
			if step != 0 && s.holds(n, of) {
				place = Inside
			} else if !s.holds(n, of) {
				place = Outside
			}
			s.add(s.story, Boundary{Edge: "target " + string(s.Op), Place: place}, config, s.verdict(n, of))
		}
	}
}

// of makes a history of so many members, of which some count.
func (s *share) of(hits, of int) (history.Config, bool) {
	counts, rest := s.hit, of-hits
	if s.Rate != nil {
		counts, rest = s.counted, of
	}
	if hits < 0 || rest < 0 || of+hits > most || counts == nil && hits > 0 || s.miss == nil && rest > 0 {
		return history.Config{}, false
	}
	var groups [][]history.Event
	for n := range hits {
		if s.Rate != nil {
			e := counts[0]
			e.ID += "~" + strconv.Itoa(n)
			if key := s.story.instance[0]; key.Name == history.FieldStoreID {
				e.StoreID = key.Value.Word() // which it may have had from a member
			}
			groups = append(groups, []history.Event{e})
			continue
		}
		groups = append(groups, another(counts, n))
	}
	for n := range rest {
		groups = append(groups, another(s.miss, hits+n))
	}
	return s.with(groups...), true
}

// atPeriod makes the edge of the period: a member at its last moment belongs to it, one a moment later does not.
func (s *share) atPeriod(f history.Finding) {
	last, ok := periodOf(f.Instance[len(f.Instance)-1].Value.Word())
	group, zone := s.hit, s.story.config.Zone
	if group == nil {
		group = s.miss
	}
	if !ok || zone == nil || group == nil || s.least > 1 {
		return
	}
	st := *s.story
	st.config = s.with(group)
	i := slices.IndexFunc(group, func(e history.Event) bool { return slices.Contains(s.Of.Events, e.Type) })
	y, month, d := last.Civil()
	end := midnight(y, month, d+1, zone)
	s.add(&st, Boundary{Edge: "period", Place: OnEdge}, st.moved(group[i].ID, end.Add(-tick)), history.Satisfied, history.Violated)
	s.add(&st, Boundary{Edge: "period", Place: Outside}, st.moved(group[i].ID, end), history.NotApplicable)
}

// atWindow makes the edges of the window in which a member comes to count.
func (s *share) atWindow() {
	ws, ok := s.windows(s.Within)
	if !ok || s.hit == nil || s.least > 1 || s.asksRules() || s.verdict(1, 1) == s.verdict(0, 1) {
		return
	}
	st := *s.story
	st.config = s.with(s.hit)
	member := slices.IndexFunc(s.hit, func(e history.Event) bool { return slices.Contains(s.Of.Events, e.Type) })
	counts := slices.IndexFunc(s.hit, func(e history.Event) bool {
		return slices.ContainsFunc(s.Hit, func(p compliance.Pattern) bool { return s.means(&p, &st, e.ID) })
	})
	if counts < 0 || st.config.Zone == nil {
		return
	}
	lim, ok := (clockwork{zone: st.config.Zone, shop: st.shop(s.hit[member].ID)}).lay(ws, s.hit[member].At)
	if !ok {
		return
	}
	put := func(edge string, place Place, at time.Time, hits int) {
		s.add(&st, Boundary{Edge: edge + " of within", Place: place}, st.moved(s.hit[counts].ID, at), s.verdict(hits, 1))
	}
	if lim.due != nil {
		put("end", OnEdge, *lim.due, 1)
		put("end", Outside, lim.due.Add(tick), 0)
	}
	if lim.opens != nil {
		put("begin", OnEdge, *lim.opens, 1)
		put("begin", Outside, lim.opens.Add(-tick), 0)
	}
}
