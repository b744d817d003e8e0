package compliance

import (
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Separation looks at who did things: different people, or the same one. Each act is judged when it happens, against
// those before it; the first gives no finding. What was found is final.
type Separation struct {
	// People are the acts, and who did each of them. The first gives the instances.
	People []Act `json:"people" strict:"required"`
	// Mode is distinct (the default) or same.
	Mode Sameness `json:"mode"`
	// Unless is an event that permits a change of person, if it lies between the two acts. Only with same.
	Unless *Pattern `json:"unless"`
}

// Kind is [KindSeparation].
func (*Separation) Kind() Kind { return KindSeparation }

// Sameness says what a separation wants.
type Sameness string

// The wants.
const (
	Distinct   Sameness = "distinct" // nobody does two of the acts
	SamePerson Sameness = "same"     // whoever did the act before does the next
)

// Samenesses lists every want.
func Samenesses() []Sameness { return []Sameness{Distinct, SamePerson} }

// Valid tells whether s is one of [Samenesses].
func (s Sameness) Valid() bool { return s == Distinct || s == SamePerson }

// Act is a pattern, and the field of its events that names a person.
type Act struct {
	Pattern
	// Who is the path to the person; empty means who did it ("by").
	Who Path
}

// UnmarshalNode reads an act: as a pattern, or as an object with "who" beside its members.
func (a *Act) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	if n.Kind != strictjson.Object {
		a.Pattern.UnmarshalNode(n, faults)
		return
	}
	var o struct {
		patternObject
		Who Path `json:"who"`
	}
	if n.Decode(&o, faults) {
		*a = Act{o.pattern(n), o.Who}
	}
}

// separation is a compiled [Separation].
type separation struct {
	acts []act
	same bool
}

// act is a compiled act: what the others are, as seen from it, and who did each.
type act struct {
	pattern
	others []other
	unless *pattern
}

type other struct {
	pattern
	who  path
	self bool // the act itself
}

func (sp *Separation) compile(rc *ruleCompiler) judge {
	s := rc.at.in("people")
	out := &separation{same: sp.Mode == SamePerson}
	sp.check(rc, s)
	if len(sp.People) == 0 {
		return out
	}
	rc.open(&sp.People[0].Pattern, s.at(0))
	if rc.scope == nil {
		return out
	}
	scopes := make([]*scope, len(sp.People))
	for i := range sp.People {
		if scopes[i] = rc.scopeOf(&sp.People[i].Pattern, s.at(i)); scopes[i] == nil {
			return out
		}
		if scopes[i].fact != nil {
			rc.add(s.at(i), fault.Mismatch, "a fact is no act")
			return out
		}
	}
	who := make([]path, len(sp.People))
	for i := range sp.People {
		text := sp.People[i].Who
		if text == "" {
			text = "by"
		}
		who[i], _ = rc.path(text, scopes[i], s.at(i).in("who"))
	}
	for i := range sp.People {
		rc.enter(i, sp.People[i].Events...)
		out.acts = append(out.acts, sp.compileAct(rc, i, scopes, who, s))
	}
	return out
}

func (sp *Separation) check(rc *ruleCompiler, s *spot) {
	switch {
	case sp.Mode != "" && !sp.Mode.Valid():
		rc.add(rc.at.in("mode"), fault.Unknown, "%s is neither distinct nor same", fault.Quote(string(sp.Mode)))
	case sp.Mode != SamePerson && sp.Unless != nil:
		rc.add(rc.at.in("unless"), fault.Mismatch, `unless belongs to mode "same"`)
	}
	if len(sp.People) == 0 || len(sp.People) == 1 && sp.Mode != SamePerson {
		rc.add(s, fault.Missing, "different people need two acts")
	}
	for i := range sp.People {
		for _, m := range sp.People[i].Match {
			if m.Theirs != m.Ours {
				rc.add(s.at(i).in("match"), fault.Mismatch, "acts match by the same path on both sides: %s, %s", m.Theirs, m.Ours)
			}
		}
	}
}

// compileAct compiles the others as seen from act i.
func (sp *Separation) compileAct(rc *ruleCompiler, i int, scopes []*scope, who []path, s *spot) act {
	home := rc.scope
	defer func() { rc.scope = home }()
	rc.scope = scopes[i]
	out := act{pattern: rc.compilePattern(&sp.People[i].Pattern, scopes[i], s.at(i))}
	rc.listPattern(&out.pattern, scopes[i].list)
	for j := range sp.People {
		theirs := sp.People[j].Pattern
		theirs.Match = sp.relation(rc, i, j)
		if len(theirs.Match) == 0 {
			if i < j {
				rc.add(s.at(j).in("match"), fault.Mismatch, "has no path in common with act %d", i)
			}
			continue
		}
		out.others = append(out.others, other{pattern: rc.partner(&theirs, "", s.at(j)), who: who[j], self: i == j})
	}
	if sp.Unless != nil {
		u := rc.partner(sp.Unless, "", rc.at.in("unless"))
		out.unless = &u
	}
	return out
}

// relation gives the paths by which two acts belong together: those that both name, else those that one of them names
// in place of the key of the instance.
func (sp *Separation) relation(rc *ruleCompiler, i, j int) []Match {
	a, b := sp.People[i].Match, sp.People[j].Match
	switch {
	case a == nil && b == nil:
		out := []Match{}
		for _, p := range rc.out.per {
			out = append(out, Match{Path(p.text), Path(p.text)})
		}
		return out
	case a == nil:
		return b
	case b == nil:
		return a
	}
	var out []Match
	for _, m := range a {
		if slices.Contains(b, m) {
			out = append(out, m)
		}
	}
	return out
}

// plain tells whether it is those that did the acts who are compared.
func (sp *separation) plain() bool {
	for i := range sp.acts {
		for k := range sp.acts[i].others {
			if !sp.acts[i].others[k].who.by {
				return false
			}
		}
	}
	return true
}

// enrol lists the other acts for those of a type, with or without acts of the same kind, and tells whether all of them stand in lists.
func (a *act) enrol(x *run, same bool) bool {
	for k := range a.others {
		if o := &a.others[k]; (same || !o.self) && !x.enrolOne(&o.pattern) {
			return false
		}
	}
	return true
}

func (sp *separation) judgeList(x *run, e *entry, list []int32) {
	a := &sp.acts[e.role]
	if !a.enrol(x, sp.same) {
		x.judgeEach(e, list)
		return
	}
	list, sure := a.chosen(x, int(e.number), list)
	before := alibi{shared: x.areSame(span{0, int32(len(x.rosters))})}
	x.start(e.rule)
	for _, n := range x.withPartners(list) {
		i, is := int(n), yes
		if !sure {
			is = x.meets(a.where, i)
		}
		if is == no {
			continue
		}
		x.advance(i)
		other := unsure
		switch {
		case is == maybe:
		case sp.same:
			other = x.alike(i)
		default:
			other = before.apart(x, i)
		}
		switch {
		case other >= 0:
			sp.comply(x, e, i, other)
		case other == unsure:
			x.judge(e.rule, e.role, i)
			x.start(e.rule)
		}
	}
}

// What an act is compared with, if not with another one.
const (
	nobody = -1 // there are no others
	unsure = -2 // it is to be judged by itself
)

// comply writes that act i is in order, beside another one.
func (sp *separation) comply(x *run, e *entry, i, other int) {
	if x.applies = yes; e.when != nil && !x.wantedWhen(&x.rs.rules[e.rule]) {
		return
	}
	if sp.same {
		x.proof(other, partPartner)
	}
	x.comply(e.rule, i)
}

// chosen gives those of a list of events of a type that may be an act, and tells whether they surely are.
func (a *act) chosen(x *run, number int, list []int32) (acts []int32, sure bool) {
	if a.where == nil {
		return list, true
	}
	for t := range a.lists {
		if int(a.lists[t].number) == number {
			s := x.selection(&a.pattern, t)
			return s.list, s.sure
		}
	}
	return list, false
}

// withPartners leaves out the events of a list before all that stand on rosters: none of these had happened then.
func (x *run) withPartners(list []int32) []int32 {
	first := x.n
	for k := range x.rosters {
		if partners := x.rosters[k].list; len(partners) > 0 {
			first = min(first, int(partners[0]))
		}
	}
	return x.since(first, list)
}

// since leaves out those of a list at whose moment an event had not happened yet.
func (x *run) since(event int, list []int32) []int32 {
	for len(list) > 0 && x.h.Known(int(list[0])) <= event {
		list = list[1:]
	}
	return list
}

// alibi is what was found for an act: its person surely did none of the others among so many first events. If these are the same for all
// acts, the next one by that person need not ask again.
type alibi struct {
	shared bool
	who    string
	until  int
	other  int // one of them; nobody if there are none
}

// apart gives an act of another kind before act i, if its person surely did none of these.
func (b *alibi) apart(x *run, i int) int {
	who, known, from, other := x.h.By(i), min(x.h.Known(i), x.n), 0, nobody
	if who == "" {
		return unsure
	}
	if b.shared && isOne(who, b.who) {
		from, other = b.until, b.other
	}
	until := known
	rosters := x.rosters
	for k := range rosters {
		w := &rosters[k]
		if int(w.list[0]) >= known {
			continue
		}
		list, ok := x.of(w, i)
		if !ok {
			return unsure
		}
		for n := len(list) - 1; n >= 0 && int(list[n]) >= from; n-- {
			e := int(list[n])
			switch {
			case e >= known:
				continue
			case e == i:
				until = i
				continue
			}
			if fits := x.isOn(w, e); fits == no {
				continue
			} else if fits == maybe {
				return unsure
			}
			if by := x.h.By(e); by == "" || isOne(by, who) {
				return unsure
			}
			other = e
		}
	}
	if b.shared {
		b.who, b.until, b.other = who, until, other
	}
	return other
}

// isOne tells whether two ids are the same one. Ids that differ mostly do so at their ends.
func isOne(a, b string) bool {
	last := len(a) - 1
	return last == len(b)-1 && (last < 0 || a[last] == b[last] && a == b)
}

// alike gives the act before act i if it is of the same person. That is unsure if others happened at the moment of one of the two.
func (x *run) alike(i int) int {
	if !x.isAlone(i) {
		return unsure
	}
	last, rosters := nobody, x.rosters
	for k := range rosters {
		w := &rosters[k]
		if int(w.list[0]) >= i {
			continue
		}
		list, ok := x.of(w, i)
		if !ok {
			return unsure
		}
		for n := len(list) - 1; n >= 0 && int(list[n]) > last; n-- {
			e := int(list[n])
			if e >= i {
				continue
			}
			if fits := x.isOn(w, e); fits == maybe {
				return unsure
			} else if fits == yes {
				last = e
			}
		}
	}
	if who := x.h.By(i); last != nobody && (who == "" || !isOne(x.h.By(last), who) || !x.isAlone(last)) {
		return unsure
	}
	return last
}

// isAlone tells whether no other event has the moment of event i.
func (x *run) isAlone(i int) bool { return x.h.Known(i) == i+1 && (i == 0 || x.h.Known(i-1) == i) }

func (sp *separation) judgeAt(x *run, r *rule, role int) {
	a := &sp.acts[role]
	if !x.meant(r, &a.pattern) {
		return
	}
	if sp.same {
		sp.judgeSame(x, r, a, role)
		return
	}
	sp.judgeDistinct(x, r, a, role)
}

// judgeDistinct looks for an act of another kind by the same person.
func (sp *separation) judgeDistinct(x *run, r *rule, a *act, role int) {
	answer, met := yes, false
	for i := range a.others {
		o := &a.others[i]
		if o.self {
			continue
		}
		t, any := x.didNone(o, &a.others[role].who)
		met = met || any
		answer = min(answer, t)
	}
	if !met && answer == yes {
		x.out.evidence = x.out.evidence[:x.mark.from]
		return
	}
	x.judged(r, answer, history.ReasonSamePerson)
}

// judged finishes the finding of an act.
func (x *run) judged(r *rule, answer truth, reason history.Reason) {
	if !x.wanted(r) {
		return
	}
	switch answer {
	case yes:
		x.finish(satisfied, "")
	case no:
		x.finish(violated, reason)
	default:
		x.finish(unknown, "")
	}
}

// didNone tells whether the person of what is judged did none of the earlier acts of a pattern, and whether there are
// such acts.
func (x *run) didNone(o *other, who *path) (answer truth, met bool) {
	answer = yes
	known := min(x.h.Known(x.here.event), x.n)
	for _, t := range o.types {
		if !x.covered(t, ever) {
			x.note(string(t), history.ReasonNotRecorded)
			answer = maybe
		}
	}
	for it := x.among(&o.pattern); it.next(); {
		switch {
		case it.event >= known:
			it.pass()
			continue
		case it.event == x.here.event:
			continue
		}
		mark := len(x.notes)
		fit := it.fits()
		if fit == no {
			continue
		}
		met = met || fit == yes
		same := min(fit, x.samePerson(&o.who, it.event, who))
		switch same {
		case no:
			x.notes = x.notes[:mark]
		case yes:
			x.proof(it.event, partBlocker)
		}
		answer = min(answer, same.negated())
	}
	return answer, met
}

// samePerson tells whether event i and what is judged name the same person.
func (x *run) samePerson(theirs *path, i int, ours *path) truth {
	if theirs.by && ours.by {
		if a, b := x.h.By(i), x.h.By(x.here.event); a != "" && b != "" {
			return truthOf(a == b)
		}
	}
	x.there = scene{event: i, known: x.h.Known(i)}
	a, presence := x.value(theirs, &x.there)
	if presence != history.Present {
		return x.absent(theirs, presence)
	}
	b, presence := x.value(ours, &x.here)
	if presence != history.Present {
		return x.absent(ours, presence)
	}
	return truthOf(a.Word() == b.Word())
}

// judgeSame compares the person with that of the act before. Acts of one moment are all looked at, whichever of them
// stands first in the history: one by the same person is enough.
func (sp *separation) judgeSame(x *run, r *rule, a *act, role int) {
	now, _ := x.h.Interval(x.here.event)
	since := x.momentBefore(a, now)
	i := x.here.event
	if since == minMoment && x.moment(i) == i && x.h.Known(i) == i+1 {
		return // the first act, and nothing at its moment
	}
	best, answer, part := x.sameAct(a, role, since, now)
	if best < 0 {
		x.out.evidence = x.out.evidence[:x.mark.from]
		return
	}
	if answer != yes && a.unless != nil {
		answer = max(answer, x.between(a.unless, best, since, now))
	}
	x.proof(best, part)
	x.judged(r, answer, history.ReasonNotSamePerson)
}

// momentBefore gives the moment of the last act before a moment, the smallest one if there is none.
func (x *run) momentBefore(a *act, now int64) int64 {
	since := int64(minMoment)
	for i := range a.others {
		o := &a.others[i]
		for it := x.among(&o.pattern); it.back(); {
			first, _ := x.h.Interval(it.event)
			if first <= since || first < now && it.quietly() != no {
				since = max(since, first)
				it.pass()
			}
		}
	}
	return since
}

// sameAct looks among the acts of two moments for one by the person of what is judged, and gives the act that answers best; -1
// if there is none.
func (x *run) sameAct(a *act, role int, since, now int64) (best int, answer truth, part uint8) {
	best, answer, part = -1, no, partBlocker
	mark := len(x.notes)
	for i := range a.others {
		o := &a.others[i]
		for it := x.among(&o.pattern); it.next(); {
			first, _ := x.h.Interval(it.event)
			switch {
			case first > now:
				it.pass()
				continue
			case it.event == x.here.event || first != now && first != since:
				continue
			}
			fit := it.quietly()
			if fit == no {
				continue
			}
			same := x.samePerson(&o.who, it.event, &a.others[role].who)
			if same == no && fit == maybe {
				x.note(o.text, history.ReasonFactAbsent)
				same = maybe
			}
			if best < 0 || same > answer {
				best, answer = it.event, same
			}
		}
	}
	if answer == yes {
		x.notes, part = x.notes[:mark], partPartner
	}
	return best, answer, part
}

// between tells whether an event of a pattern lies between the moment of an earlier act and now, both included.
func (x *run) between(p *pattern, act int, since, now int64) truth {
	answer := no
	for it := x.among(p); it.next(); {
		if first, _ := x.h.Interval(it.event); first > now {
			it.pass()
		} else if first >= since {
			answer = max(answer, it.fits())
		}
	}
	if answer == no && x.recordedSince(p, act) != yes {
		answer = maybe
	}
	return answer
}
