package compliance

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
)

// timed is a judge whose partner has to come in a window.
type timed struct {
	on     *Pattern
	then   []Pattern
	within []window
	anchor Path
}

// timedOf gives the trigger, the partners and the window of a rule; false if it has none.
func timedOf(r *rule) (timed, bool) {
	var out timed
	switch logic := r.src.Logic.(type) {
	case *Response:
		out = timed{&logic.On, logic.Then, r.judge.(*response).within, logic.Anchor}
	case *Precedence:
		out = timed{&logic.On, logic.Needs, r.judge.(*precedence).within, ""}
	}
	return out, len(out.within) > 0
}

// compare finds the rules of two layers that demand the same, drops those that demand less, and lists the pairs that are
// left with one trigger and partner.
func (c *compiler) compare() {
	rules := c.out.rules
	next, first := make([]int32, len(rules)), make(map[history.Type]int32, len(rules)/2) // with one trigger; -1 is none
	for _, i := range slices.Backward(c.numbers) {
		next[i] = -1
		if t := rules[i].trigger(); t != "" {
			if j, more := first[t]; more {
				next[i] = j
			}
			first[t] = i
		}
	}
	dropped := make([]bool, len(rules))
	for _, i := range c.numbers {
		for j := next[i]; j >= 0; j = next[j] {
			if !dropped[i] && !dropped[j] && rules[i].pack.Layer != rules[j].pack.Layer {
				c.giveWay(dropped, i, j)
			}
		}
	}
	c.drop(dropped)
	slices.SortFunc(c.out.load.Rules, func(a, b RuleChoice) int { return cmp.Compare(a.Instead, b.Instead) })
}

// trigger gives the first type of event that a rule is opened by, if rules of its kind can be compared.
func (r *rule) trigger() history.Type {
	on := opened(r.src.Logic)
	switch {
	case on == nil || on.Fact == "" && len(on.Events) == 0:
		return ""
	case on.Fact != "":
		return history.Type(on.Fact)
	}
	return on.Events[0]
}

// giveWay drops one of two rules that demand the same, if it demands no more than the other one and no rule speaks of it.
func (c *compiler) giveWay(dropped []bool, i, j int32) {
	a, b := &c.out.rules[i], &c.out.rules[j]
	o := demand(a, b)
	if o == same { // the lower layer has the greater authority
		o = lower(slices.Index(Layers(), a.pack.Layer) - slices.Index(Layers(), b.pack.Layer))
	}
	switch o {
	case laxer:
		a, b, j = b, a, i
	case unordered:
		return
	}
	if c.isNamed(b.src) {
		return
	}
	dropped[j] = true
	c.out.load.Rules = append(c.out.load.Rules, RuleChoice{Rule: a.src.ID, Pack: a.pack.ID, Layer: a.pack.Layer,
		Instead: b.src.ID, Of: b.pack.ID, OfLayer: b.pack.Layer})
}

// drop takes rules out, and what was entered for them.
func (c *compiler) drop(dropped []bool) {
	if !slices.Contains(dropped, true) {
		return
	}
	place := make([]int32, len(dropped))
	var left []rule
	for i := range c.out.rules {
		place[i] = int32(len(left))
		if !dropped[i] {
			left = append(left, c.out.rules[i])
		}
	}
	move := func(entries []typedEntry) []typedEntry {
		entries = slices.DeleteFunc(entries, func(e typedEntry) bool { return dropped[e.rule] })
		for i := range entries {
			entries[i].rule = place[entries[i].rule]
		}
		return entries
	}
	c.out.rules, c.byEvent, c.byFact, c.again = left, move(c.byEvent), move(c.byFact), move(c.again)
}

// isNamed tells whether another rule names a rule: its id stands somewhere besides at its own rule.
func (c *compiler) isNamed(src *Rule) bool {
	if c.words == nil {
		for i := range c.out.rules {
			c.words = append(c.words, documentBytes(c.out.rules[i].src.document())...)
		}
	}
	return bytes.Count(c.words, []byte(strconv.Quote(src.ID))) > 1
}

// demand tells whether what a rule demands is stricter than what another one demands of the same: less time, more checks,
// a stronger effect, a worse violation, fewer who may set it aside, more days on which it holds.
func demand(a, b *rule) order {
	if !slices.Equal(a.src.Per, b.src.Per) || a.src.Unknown != b.src.Unknown || a.src.Valid.By != b.src.Valid.By ||
		!sameOpening(a.src.Logic, b.src.Logic) || !sameCondition(a.src.When, b.src.When) {
		return unordered
	}
	o := within(contains(a.valid, b.valid), contains(b.valid, a.valid))
	effects, severities := history.Effects(), Severities()
	mine, yours := a.src.Override.Roles, b.src.Override.Roles
	return o.and(lower(slices.Index(effects, a.effect) - slices.Index(effects, b.effect))).
		and(lower(slices.Index(severities, b.severity) - slices.Index(severities, a.severity))).
		and(within(isSubset(mine, yours), isSubset(yours, mine))).
		and(demandOfLogic(a, b))
}

func contains(a, b cal.Span) bool {
	return (a.From.IsZero() || !b.From.IsZero() && !b.From.Before(a.From)) && (a.To.IsZero() || !b.To.IsZero() && !a.To.Before(b.To))
}

func demandOfLogic(a, b *rule) order {
	if a.src.Logic.Kind() != b.src.Logic.Kind() {
		return unordered
	}
	switch x := a.src.Logic.(type) {
	case *Response:
		if y, ok := b.src.Logic.(*Response); ok {
			one, other := *x, *y
			one.Within, other.Within = nil, nil
			if sameWords(one, other) {
				return demandOfWindows(a.judge.(*response).within, b.judge.(*response).within)
			}
		}
	case *Precedence:
		if y, ok := b.src.Logic.(*Precedence); ok {
			one, other := *x, *y
			one.Within, other.Within, one.Needs, other.Needs = nil, nil, nil, nil
			if sameWords(one, other) {
				return demandOfNeeds(x, y).and(demandOfWindows(a.judge.(*precedence).within, b.judge.(*precedence).within))
			}
		}
	case *Require:
		if y, ok := b.src.Logic.(*Require); ok {
			one, other := *x, *y
			one.Fields, other.Fields = nil, nil
			if sameWords(one, other) {
				return within(isSubset(y.Fields, x.Fields), isSubset(x.Fields, y.Fields))
			}
		}
	default:
		return demandBeside(a, b)
	}
	return unordered
}

// demandOfNeeds compares what has to be there before: more is stricter if all is wanted, less if one is enough.
func demandOfNeeds(x, y *Precedence) order {
	o := demandOfLists(x.Needs, y.Needs)
	if x.Mode == ModeAny || x.Mode == "" { // one is enough, unless a rule says otherwise
		return o.reversed()
	}
	return o
}

func isSubset[T ~string](a, b []T) bool {
	return !slices.ContainsFunc(a, func(one T) bool { return !slices.Contains(b, one) })
}

func demandOfWindows(a, b []window) order {
	switch {
	case len(a) == 0 && len(b) == 0:
		return same
	case len(b) == 0 && len(a) > 0:
		return stricter
	case len(a) == 0:
		return laxer
	case len(a) != len(b):
		return unordered
	}
	o := same
	for i := range a {
		if !a[i].fixed() || !b[i].fixed() || !countAlike(a[i].Window, b[i].Window) {
			return unordered
		}
		o = o.and(within(insideWindow(a[i].Window, b[i].Window), insideWindow(b[i].Window, a[i].Window)))
	}
	return o
}

// fixed tells whether the bounds of a window are known.
func (w *window) fixed() bool { return w.unset == "" && w.min == nil && w.max == nil }

// sameWords tells whether two parts of rules are written in the same words, none of which is the name of a parameter, which
// may mean something else in another pack.
func sameWords(a, b any) bool {
	one := documentBytes(a)
	return bytes.Equal(one, documentBytes(b)) && !bytes.Contains(one, []byte(`"param":`))
}

func sameCondition(a, b *Condition) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.maySay(b) && sameWords(*a, *b)
}

// maxPairs bounds the pairs that are listed.
const maxPairs = 1000

// pairs lists the pairs of rules that have a trigger and a partner in common and a window each.
func (rs *Rules) pairs() (found []RulePair) {
	byTrigger := map[history.Type][]*rule{}
	for i := range rs.rules {
		r := &rs.rules[i]
		x, ok := timedOf(r)
		if !ok {
			continue
		}
		for _, t := range x.on.Events {
			for _, other := range byTrigger[t] {
				if p, ok := pairOf(other, r); ok && len(found) < maxPairs {
					found = append(found, p)
				}
			}
		}
		for _, t := range x.on.Events {
			byTrigger[t] = append(byTrigger[t], r)
		}
	}
	slices.SortFunc(found, func(a, b RulePair) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Second, b.Second))
	})
	return slices.Compact(found) // of several triggers
}

// pairOf pairs two rules if they have a trigger and a partner in common and each has a window.
func pairOf(a, b *rule) (p RulePair, ok bool) {
	x, timed := timedOf(a)
	y, timedToo := timedOf(b)
	if !timed || !timedToo || a.src.Logic.Kind() != b.src.Logic.Kind() || a.src.ID == b.src.ID || !a.valid.Overlaps(b.valid) {
		return p, false
	}
	trigger := commonEvents(x.on, y.on)
	if len(trigger) == 0 || exclude(a.src.When, b.src.When) {
		return p, false
	}
	var partner []string
	for i := range x.then {
		for j := range y.then {
			partner = append(partner, commonEvents(&x.then[i], &y.then[j])...)
		}
	}
	if len(partner) == 0 {
		return p, false
	}
	slices.Sort(partner)
	p = RulePair{First: a.src.ID, Second: b.src.ID, Trigger: strings.Join(trigger, ", "), Partner: strings.Join(slices.Compact(partner), ", ")}
	if x.anchor == y.anchor {
		p.Common = commonTime(append(slices.Clone(x.within), y.within...), x.anchor == "")
	}
	if p.Second < p.First {
		p.First, p.Second = p.Second, p.First
	}
	return p, true
}

// commonEvents lists the types of events that two patterns have in common; none if their conditions exclude each other.
func commonEvents(a, b *Pattern) (out []string) {
	if exclude(a.Where, b.Where) {
		return nil
	}
	for _, t := range a.Events {
		if slices.Contains(b.Events, t) {
			out = append(out, string(t))
		}
	}
	return out
}

// commonTime gives the time that windows have in common; empty if they count in different ways. Without an anchor of its own a
// window opens with the event.
func commonTime(windows []window, fromTrigger bool) string {
	from, to := (*int)(nil), (*int)(nil)
	if fromTrigger {
		from = new(int)
	}
	for i := range windows {
		w := &windows[i]
		if !w.fixed() || !countAlike(w.Window, windows[0].Window) {
			return ""
		}
		if w.Min != nil && (from == nil || *w.Min > *from) {
			from = w.Min
		}
		if w.Max != nil && (to == nil || *w.Max < *to) {
			to = w.Max
		}
	}
	bound := func(n *int) string {
		if n == nil {
			return ""
		}
		return strconv.Itoa(*n)
	}
	if from != nil && to != nil && *from > *to {
		return "none"
	}
	return fmt.Sprintf("%s..%s %s", bound(from), bound(to), strings.ReplaceAll(string(windows[0].Unit), "_", " "))
}

// exclude tells whether two conditions can never hold together, since they want different words of one field. It misses what is
// said in another way.
func exclude(a, b *Condition) bool {
	for _, x := range leavesOf(a) {
		for _, y := range leavesOf(b) {
			if x.Field == y.Field && excludeLeaves(x, y) {
				return true
			}
		}
	}
	return false
}

// leavesOf lists what must hold for a condition to hold.
func leavesOf(c *Condition) []*Condition {
	if c == nil {
		return nil
	}
	if c.Field != "" {
		return []*Condition{c}
	}
	var out []*Condition
	for i := range c.All {
		out = append(out, leavesOf(&c.All[i])...)
	}
	return out
}

func excludeLeaves(x, y *Condition) bool {
	xs, ok := wordsWanted(x)
	ys, okToo := wordsWanted(y)
	return ok && okToo && !slices.ContainsFunc(xs, func(w string) bool { return slices.Contains(ys, w) })
}

// wordsWanted gives the values one of which a leaf wants.
func wordsWanted(c *Condition) ([]string, bool) {
	l := c.Value.Literal
	switch {
	case c.Op == Eq && !l.IsZero():
		return []string{l.String()}, true
	case c.Op == In && l.Form == FormList:
		var out []string
		for _, item := range l.Items {
			out = append(out, item.String())
		}
		return out, true
	}
	return nil, false
}
