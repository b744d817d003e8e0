package compliance

import "slices"

// opened gives the pattern whose events open the findings of a rule; nil if rules of its kind are not compared.
func opened(l Logic) *Pattern {
	switch logic := l.(type) {
	case *Response:
		return &logic.On
	case *Precedence:
		return &logic.On
	case *Require:
		return &logic.On
	case *Coexistence:
		return &logic.If
	case *Count:
		return &logic.Of
	case *Sequence:
		if len(logic.Steps) > 0 {
			return &logic.Steps[0].Pattern
		}
	case *Separation:
		if len(logic.People) > 0 {
			return &logic.People[0].Pattern
		}
	case *Absence:
		return &logic.Of
	case *Balance:
		return logic.On
	case *Routing:
		return &logic.On
	case *Retention:
		return &logic.Of
	case *Schedule:
		if len(logic.Needs) > 0 {
			return &logic.Needs[0]
		}
	case *Ratio:
		return &logic.Of
	}
	return nil
}

// sameOpening is a quick look before two rules are compared word by word: rules of most kinds can only be compared where the same events
// open them.
func sameOpening(a, b Logic) bool {
	switch a.(type) {
	case *Sequence, *Separation, *Schedule: // of which lists are compared
		return true
	}
	if !opened(a).mayMean(opened(b)) {
		return false
	}
	switch x := a.(type) {
	case *Coexistence:
		y, ok := b.(*Coexistence)
		return ok && x.By.mayMean(y.By)
	case *Retention:
		y, ok := b.(*Retention)
		return ok && x.Archive.mayMean(y.Archive) && x.Delete.mayMean(y.Delete) && x.Hold.mayMean(y.Hold) && x.Release.mayMean(y.Release)
	}
	return true
}

// mayMean tells whether two patterns may be written in the same words, as [Condition.maySay] does.
func (p *Pattern) mayMean(other *Pattern) bool {
	if p == nil || other == nil {
		return p == other
	}
	return p.Fact == other.Fact && slices.Equal(p.Events, other.Events) && p.Where.maySay(other.Where)
}

// maySay tells whether two conditions may be written in the same words: it sees most of the differences, and writes nothing out.
func (c *Condition) maySay(other *Condition) bool {
	if c == nil || other == nil {
		return c == other
	}
	if c.Field != other.Field || c.Op != other.Op || c.Value.Literal.Text != other.Value.Literal.Text || len(c.All) != len(other.All) ||
		len(c.Any) != len(other.Any) {
		return false
	}
	for i := range c.All {
		if !c.All[i].maySay(&other.All[i]) {
			return false
		}
	}
	return true
}

// demandBeside compares rules of the kinds that are not about what comes before or after an act.
func demandBeside(a, b *rule) order {
	switch x := a.src.Logic.(type) {
	case *Coexistence:
		return demandOfCoexistence(x, b.src.Logic.(*Coexistence))
	case *Count:
		return demandOfCount(x, b.src.Logic.(*Count))
	case *Sequence:
		one, other := *x, *b.src.Logic.(*Sequence)
		one.Steps, other.Steps = nil, nil
		if sameWords(one, other) {
			steps, fewer := documents(x.Steps), documents(b.src.Logic.(*Sequence).Steps)
			return within(isSubsequence(fewer, steps), isSubsequence(steps, fewer))
		}
	case *Separation:
		one, other := *x, *b.src.Logic.(*Separation)
		one.People, other.People = nil, nil
		if sameWords(one, other) && x.Mode != SamePerson {
			return demandOfLists(x.People, b.src.Logic.(*Separation).People)
		}
	case *Retention:
		one, other := *x, *b.src.Logic.(*Retention)
		for _, r := range []*Retention{&one, &other} {
			r.Keep, r.ArchiveWithin, r.Erase = nil, nil, nil
		}
		if sameWords(one, other) {
			p, q := a.judge.(*retention), b.judge.(*retention)
			return demandOfWindows(p.keep, q.keep).and(demandOfWindows(p.archiveWithin, q.archiveWithin)).and(demandOfWindows(p.erase, q.erase))
		}
	case *Ratio:
		return demandOfRatio(x, b.src.Logic.(*Ratio))
	case *Balance:
		one, other := *x, *b.src.Logic.(*Balance)
		one.Tolerance, other.Tolerance = nil, nil
		if sameWords(one, other) {
			return bound(x.Tolerance, b.src.Logic.(*Balance).Tolerance, stricter)
		}
	case *Schedule:
		return demandOfSchedule(a, b)
	}
	if sameWords(a.src.Logic, b.src.Logic) {
		return same
	}
	return unordered
}

func demandOfCoexistence(x, y *Coexistence) order {
	one, other := *x, *y
	one.Then, other.Then = nil, nil
	if !sameWords(one, other) {
		return unordered
	}
	if o := demandOfLists(x.Then, y.Then); x.Mode == ModeAny {
		return o.reversed()
	} else {
		return o
	}
}

// demandOfCount compares bounds: fewer at most, more at least.
func demandOfCount(x, y *Count) order {
	one, other := *x, *y
	for _, c := range []*Count{&one, &other} {
		c.Min, c.Max = nil, nil
	}
	if !sameWords(one, other) {
		return unordered
	}
	return bound(x.Max, y.Max, laxer).and(bound(x.Min, y.Min, laxer).reversedWhereBoth(x.Min, y.Min))
}

// demandOfRatio compares targets.
func demandOfRatio(x, y *Ratio) order {
	one, other := *x, *y
	one.Target, other.Target = nil, nil
	if !sameWords(one, other) {
		return unordered
	}
	switch o := bound(x.Target, y.Target, laxer); x.Op {
	case Lt, Le:
		return o
	case Ge, Gt:
		return o.reversedWhereBoth(x.Target, y.Target)
	default:
		if o == same {
			return o
		}
	}
	return unordered
}

// demandOfSchedule compares what is due in every period: more acts, by an earlier day.
func demandOfSchedule(a, b *rule) order {
	x, y := a.src.Logic.(*Schedule), b.src.Logic.(*Schedule)
	one, other := *x, *y
	for _, s := range []*Schedule{&one, &other} {
		s.Needs, s.Min, s.Due = nil, nil, nil
	}
	p, q := a.judge.(*schedule), b.judge.(*schedule)
	if !sameWords(one, other) || p.unset != "" || q.unset != "" {
		return unordered
	}
	needs := demandOfLists(x.Needs, y.Needs)
	if x.Mode != ModeAll {
		needs = needs.reversed()
	}
	due := demandOfWindows(p.due, q.due)
	if (len(p.due) == 0) != (len(q.due) == 0) {
		due = due.reversed() // none is the end of the period
	}
	return needs.and(due).and(lower(q.min - p.min))
}

// bound compares two upper bounds, of which the lower one is stricter; none says how it stands to any bound. Bounds that are not
// plain numbers are not compared.
func bound(a, b *Value, none order) order {
	switch {
	case a == nil && b == nil:
		return same
	case a == nil:
		return none
	case b == nil:
		return none.reversed()
	}
	x, ok := decimal(a.Literal)
	y, ok2 := decimal(b.Literal)
	if !ok || !ok2 || a.Param != "" || b.Param != "" || a.Ref != "" || b.Ref != "" {
		return unordered
	}
	return lower(x.Compare(y))
}

// reversedWhereBoth turns the order of upper bounds into that of lower ones: where both are given, the higher one is stricter.
func (o order) reversedWhereBoth(a, b *Value) order {
	if a != nil && b != nil {
		return o.reversed()
	}
	return o
}

// demandOfLists compares lists of which all are wanted: more is stricter.
func demandOfLists[T any](a, b []T) order {
	x, y := documents(a), documents(b)
	return within(isSubset(y, x), isSubset(x, y))
}

func documents[T any](list []T) (out []string) {
	for _, one := range list {
		out = append(out, string(documentBytes(one)))
	}
	return out
}

// isSubsequence tells whether all of a stand in b, in the same order.
func isSubsequence(a, b []string) bool {
	for _, one := range a {
		i := slices.Index(b, one)
		if i < 0 {
			return false
		}
		b = b[i+1:]
	}
	return true
}
