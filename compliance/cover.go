package compliance

import (
	"slices"
	"strings"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// covered is a compiled question whether the event at hand is inside a coverage: one of its versions is enough.
type covered struct {
	id     string
	on     bool    // asked at the event that is judged
	given  *path   // asked only where this leads to an id; nil is always
	of     bool    // asked of the case that a path leads to
	covers []cover // one for each version of the rule
}

// cover is a version of a coverage as events of one pattern ask it.
type cover struct {
	rule   *rule
	key    []path // the ids of the coverage, at the event at hand
	begins []beginning
	ends   *ending // nil is nothing but its limits
	all    bool    // the last limit that is passed ends it
	timed  bool
	far    bool   // has a limit in distance
	atKM   []path // at the event that asks

	odometer *odometer // nil if nothing else has a reading
}

// beginning is what starts a coverage, or starts it again. Its paths are read there.
type beginning struct {
	pattern
	pick    Pick
	key     []path // the ids of the coverage
	anchor  []path
	own     bool     // the anchor is a field of what starts it, which may be recorded later
	opens   []window // the first day, where there is an anchor
	time    []window
	ends    []path
	km      number
	startKM []path     // none is zero
	longer  *extension // nil is none
	more    []promise
	moreKM  *path
}

// promise is a time that was promised.
type promise struct {
	path path
	unit cal.Unit
}

// cover compiles the coverage for events of a scope that ask, which stand at s.
func (c *coverage) cover(ask *scope, s *spot) cover {
	for i := range c.asked {
		if a := &c.asked[i]; !ask.loose && slices.Equal(a.types, ask.types) {
			return a.cover
		}
	}
	out := c.coverFor(ask, s)
	if !ask.loose {
		c.asked = append(c.asked, asked{ask.types, out})
	}
	return out
}

func (c *coverage) coverFor(ask *scope, s *spot) cover {
	src := c.src
	out := cover{rule: c.rc.out, all: src.Mode == ModeAll, far: src.Distance != nil, timed: len(src.Time)+len(src.Ends) > 0}
	at := c.rc.at
	if c.alone {
		out.begins, out.ends = c.itself.begins, c.itself.ends
	} else {
		out.begins = append(out.begins, c.beginning(&src.Starts, ask, at.in("starts"), true))
		if src.Restarts != nil {
			out.begins = append(out.begins, c.beginning(src.Restarts, ask, at.in("restarts"), false))
		}
		out.ends = c.ending(ask)
	}
	if out.far {
		out.odometer = c.odometer()
		out.atKM = c.rc.firstOf(src.Distance.AtKM, ask, ask.loose, at.in("distance").in("at_km"), isDistance, "a distance")
		if len(out.atKM) == 0 && !ask.loose {
			c.rc.add(s, fault.Unknown, "%s has no reading that coverage %s looks at", ask.types[0], c.rc.src.ID)
		}
	}
	return out
}

func isDistance(k history.Kind) bool { return k == history.KindKM }

// beginning compiles what starts the coverage; of what starts it again it is enough to have the ids.
func (c *coverage) beginning(p *Pattern, ask *scope, s *spot, first bool) beginning {
	rc := *c.rc
	if rc.scope = rc.scopeOf(p, s); rc.scope == nil {
		return beginning{}
	}
	if rc.scope.fact != nil {
		rc.add(s.in("fact"), fault.Mismatch, "a fact starts no coverage")
		return beginning{}
	}
	rc.scope.on = ask
	out := beginning{pattern: rc.compilePattern(p, rc.scope, s), pick: p.Pick}
	out.key = rc.ids(p, s)
	src, at := c.src, rc.at
	out.anchor = rc.firstOf(src.Anchor, rc.scope, first, at.in("anchor"), isTime, "a time")
	if len(out.anchor) > 0 {
		out.own = !slices.ContainsFunc(out.anchor, func(p path) bool { return p.text == "at" || strings.Contains(p.text, ".") })
		zero := 0
		out.opens = []window{{Window: cal.Window{Unit: cal.UnitDays, Min: &zero}}}
	}
	out.time = rc.windows(src.Time, at.in("time"))
	if src.RestDays != nil {
		rc.rolling(out.time, src.RestDays, at.in("rest_days"))
	}
	out.ends = rc.firstOf(src.Ends, rc.scope, first, at.in("ends"), isTime, "a time")
	if d := src.Distance; d != nil {
		out.km = rc.number(&d.KM, history.KindKM, at.in("distance").in("km"))
		out.startKM = rc.firstOf(d.StartKM, rc.scope, first, at.in("distance").in("start_km"), isDistance, "a distance")
		if len(out.startKM) == 0 && len(d.StartKM) > 0 {
			rc.add(s, fault.Unknown, "%s has no reading at the start", rc.scope.types[0])
		}
	}
	rc.promises(&out, src.Promised, first)
	out.longer = c.extension(&rc, first)
	return out
}

// rolling lets windows that end on a day of rest end on the next working day, by a switch.
func (rc *ruleCompiler) rolling(ws []window, by *Value, s *spot) {
	var off window
	if !rc.flag(by, &off, s) {
		return
	}
	for i := range ws {
		w := &ws[i]
		if w.Unit.ByClock() {
			rc.add(s, fault.Mismatch, "a time in %s has no last day", w.Unit)
			continue
		}
		w.Roll, w.calendar = cal.RollNextWorkingDay, true
		if w.Calendar == "" {
			w.Calendar = cal.RoleStatutory
		}
	}
}

// ids compiles the ids of the coverage at what starts or ends it.
func (rc *ruleCompiler) ids(p *Pattern, s *spot) []path {
	out := rc.paths.list(len(rc.out.per))
	for i := range rc.out.per {
		per := &rc.out.per[i]
		theirs, at := Path(per.text), s
		for _, m := range p.Match {
			if string(m.Ours) == per.text {
				theirs, at = m.Theirs, s.in("match")
			}
		}
		key := &out[i]
		if rc.pathInto(key, theirs, rc.scope, at) && !isWord(key.kind) {
			rc.add(at, fault.Mismatch, "%s is of kind %s, not an id", theirs, key.kind)
		}
	}
	for _, m := range p.Match {
		if !slices.ContainsFunc(rc.out.per, func(p path) bool { return p.text == string(m.Ours) }) {
			rc.add(s.in("match"), fault.Mismatch, "%s is none of the ids of the coverage", m.Ours)
		}
	}
	return out
}

// promises compiles what was promised.
func (rc *ruleCompiler) promises(out *beginning, p *Promised, first bool) {
	if p == nil {
		return
	}
	s := rc.at.in("promised")
	for _, m := range []struct {
		member string
		path   Path
		unit   cal.Unit
	}{{"days", p.Days, cal.UnitDays}, {"months", p.Months, cal.UnitMonths}, {"years", p.Years, cal.UnitYears}} {
		for _, found := range rc.firstOf(alone(m.path), rc.scope, first, s.in(m.member), isCount, "a number of days, months or years") {
			out.more = append(out.more, promise{found, m.unit})
		}
	}
	for _, found := range rc.firstOf(alone(p.KM), rc.scope, first, s.in("km"), isDistance, "a distance") {
		out.moreKM = &found
	}
}

func alone(p Path) Paths {
	if p == "" {
		return nil
	}
	return Paths{p}
}

func isCount(k history.Kind) bool {
	return k == history.KindDays || k == history.KindMonths || k == history.KindYears || k == history.KindInt
}

// firstOf compiles paths of a kind. If they are not all wanted, those that lead nowhere are left out.
func (rc *ruleCompiler) firstOf(ps Paths, sc *scope, all bool, s *spot, fits func(history.Kind) bool, what string) []path {
	var out []path
	for i, text := range ps {
		if !all && !rc.leads(text, sc) {
			continue
		}
		p, ok := rc.path(text, sc, s.at(i))
		if ok && !fits(p.kind) {
			rc.add(s.at(i), fault.Mismatch, "%s is of kind %s, not %s", text, p.kind, what)
		}
		if ok {
			out = append(out, p)
		}
	}
	return out
}

// leads tells whether a path leads somewhere from every event of a scope.
func (rc *ruleCompiler) leads(text Path, sc *scope) bool {
	hp, ok := rc.historyPath(text)
	for i := range sc.types {
		_, has := rc.kindFrom(hp, sc, i)
		ok = ok && has
	}
	return ok
}

// askCovered compiles the question whether events of a scope are inside a coverage. It stands at s, the path to its id at ofAt.
func (rc *ruleCompiler) askCovered(id string, of Path, on bool, sc *scope, s, ofAt *spot) *covered {
	out := &covered{id: id, on: on, of: of != ""}
	ask := sc
	if on {
		ask = sc.on
	}
	if on && ask != nil {
		ask.asked = true
	}
	if ask == nil {
		rc.add(s, fault.Mismatch, "there is no event that is judged beside this one")
		return out
	}
	if sc.fact != nil || ask.fact != nil {
		rc.add(s, fault.Mismatch, "only events lie in a coverage")
		return out
	}
	rc.refer(id, false, s)
	rc.later = append(rc.later, func() { rc.resolve(out, of, sc, ask, s, ofAt) })
	return out
}

// resolve finds the coverage that was asked for, now that all rules are known.
func (rc *ruleCompiler) resolve(out *covered, of Path, sc, ask *scope, s, ofAt *spot) {
	found := rc.coverages[out.id]
	if len(found) == 0 {
		rc.missing(out.id, KindCoverage, s)
	}
	for _, c := range found {
		v := c.cover(ask, s)
		v.key = rc.keysOf(c, of, sc, s, ofAt)
		out.covers = append(out.covers, v)
	}
}

// keysOf compiles the ids of a coverage at the event that asks.
func (rc *ruleCompiler) keysOf(c *coverage, of Path, sc *scope, s, ofAt *spot) (out []path) {
	per := c.rc.out.per
	if of != "" && len(per) != 1 {
		rc.add(ofAt, fault.Mismatch, "coverage %s has %d ids, of gives one", c.rc.src.ID, len(per))
		return nil
	}
	out = rc.paths.list(len(per))
	for i := range per {
		text, at := Path(per[i].text), s
		if of != "" {
			text, at = of, ofAt
		}
		key := &out[i]
		if rc.pathInto(key, text, sc, at) && !isWord(key.kind) {
			rc.add(at, fault.Mismatch, "%s is of kind %s, not an id", text, key.kind)
		}
	}
	return out
}
