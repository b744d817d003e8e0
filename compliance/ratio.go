package compliance

import (
	"strconv"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Ratio holds a share, or a rate, of a period against a target: reworks of all deliveries of a month. It is judged once for
// each key, group and period, of histories that are complete ([history.Config.CompleteFrom]). What it counts is an indicator:
// see [Tally], which counts over many histories, and needs no target.
//
// A member of the population is excluded if the condition "when" of the rule is false for it, as known at the moment of judging.
type Ratio struct {
	// Of is the population. A member belongs to the period in which its event happened.
	Of Pattern `json:"of" strict:"required"`
	// Hit are the events that make a member count, one of which happens in the window Within from the member's event.
	Hit    []Pattern `json:"hit"`
	Within Windows   `json:"within"`
	// HitIf is a condition that makes a member count, in place of Hit, read as things were known then.
	HitIf *Condition `json:"hit_if"`
	// Rate are events that are counted alone, each in its own period, in place of Hit: complaints for deliveries.
	Rate *Pattern `json:"rate"`
	// Average is what is averaged over the members that count, in place of their share.
	Average *Average `json:"average"`
	// Period is the length of a period.
	Period Every `json:"period" strict:"required"`
	// Op and Target are what the share must be: at least 0.30; none is only measured.
	Op     Operator `json:"op"`
	Target *Value   `json:"target"`
	// MinCount is the least number of members of which a share says something; nil is one.
	MinCount *Value `json:"min_count"`
	// Group is a path from the member, such as order.kind: each of its values has a share of its own.
	Group Path `json:"group"`
}

// Kind is [KindRatio].
func (*Ratio) Kind() Kind { return KindRatio }

// Average is a number of each member that counts, to be averaged: one of Path and Elapsed.
type Average struct {
	// Path is a number, not an amount, that the event of a member carries, such as a score. A member counts if it has it.
	Path Path `json:"path"`
	// Elapsed is the unit of the time from the event of a member to its hit: minutes or hours of the clock, or civil days.
	Elapsed cal.Unit `json:"elapsed"`
}

// ratio is a compiled [Ratio].
type ratio struct {
	of       pattern
	hits     []pattern
	within   []window
	hitIf    *cond
	rate     *duty // events counted alone; nil if members are
	rateBy   *path // their group
	average  *path // the number that is averaged
	elapsed  cal.Unit
	cycle    cycle
	key      path
	group    *path
	op       Operator
	target   history.Decimal
	minCount int
	unset    string // the parameter without which nothing can be counted
	untold   string // the parameter without which the share cannot be held against anything
}

func (q *Ratio) compile(rc *ruleCompiler) judge {
	s := rc.at
	out := &ratio{of: rc.open(&q.Of, s.in("of")), cycle: rc.cycle(q.Period, s.in("period")), minCount: 1}
	if rc.scope == nil {
		return out
	}
	rc.noPick(&q.Of, s.in("of"))
	if rc.scope.fact != nil {
		rc.add(s.in("of").in("fact"), fault.Mismatch, "facts have no period")
		return out
	}
	out.unset = out.cycle.unset
	if out.cycle.working {
		rc.add(s.in("period"), fault.Mismatch, "a share is not counted by working days")
	}
	if len(rc.out.per) != 1 || !isWord(rc.out.per[0].kind) {
		rc.add(s.in("per"), fault.Mismatch, "a share has one id as its key, such as store_id; group divides it further")
		return out
	}
	out.key = rc.out.per[0]
	if q.Group != "" {
		out.group = rc.group(q.Group, rc.scope, s.in("group"))
	}
	q.compileHits(rc, out)
	q.compileTarget(rc, out)
	return out
}

// group compiles the path that divides a population.
func (rc *ruleCompiler) group(p Path, sc *scope, s *spot) *path {
	out, ok := rc.path(p, sc, s)
	if ok && !isWord(out.kind) {
		rc.add(s, fault.Mismatch, "%s is of kind %s, a group is a word", p, out.kind)
	}
	return &out
}

// compileHits compiles what is counted of the population.
func (q *Ratio) compileHits(rc *ruleCompiler, out *ratio) {
	s := rc.at
	ways := 0
	numbers := q.Average != nil && q.Average.Path != ""
	for _, given := range []bool{len(q.Hit) > 0, q.HitIf != nil, q.Rate != nil, numbers} {
		if given {
			ways++
		}
	}
	if ways != 1 {
		rc.add(s, fault.Mismatch, `counts by one of "hit", "hit_if", "rate" and the "average" of a path`)
	}
	if (len(q.Hit) > 0) != (len(q.Within) > 0) {
		rc.add(s.in("within"), fault.Mismatch, `"hit" needs the window in which it happens, and nothing else has one`)
	}
	out.hits = rc.partners(q.Hit, s.in("hit"))
	out.within = rc.windows(q.Within, s.in("within"))
	if q.HitIf != nil {
		out.hitIf = rc.cond(q.HitIf, rc.scope, s.in("hit_if"))
	}
	if q.Average != nil {
		q.compileAverage(rc, out)
	}
	if q.Rate == nil {
		return
	}
	d, sc := rc.duty(q.Rate, history.Name(out.key.text), s.in("rate"))
	if out.rate = &d; sc != nil && q.Group != "" {
		out.rateBy = rc.group(q.Group, sc, s.in("group"))
	}
}

// compileAverage compiles what is averaged.
func (q *Ratio) compileAverage(rc *ruleCompiler, out *ratio) {
	s := rc.at.in("average")
	if q.Average.Path != "" {
		p, ok := rc.path(q.Average.Path, rc.scope, s.in("path"))
		if ok && (!isNumber(p.kind) || p.kind == history.KindMoney) {
			rc.add(s.in("path"), fault.Mismatch, "%s is of kind %s, not a number that can be averaged", q.Average.Path, p.kind)
		}
		out.average = &p
	}
	switch out.elapsed = q.Average.Elapsed; {
	case (out.elapsed == "") == (q.Average.Path == ""):
		rc.add(s, fault.Mismatch, `averages one of "path" and "elapsed"`)
	case out.elapsed == "":
	case out.elapsed != cal.UnitMinutes && out.elapsed != cal.UnitHours && out.elapsed != cal.UnitDays:
		rc.add(s.in("elapsed"), fault.Unknown, "time is averaged in minutes, hours or days, not %s", fault.Quote(string(out.elapsed)))
	case len(q.Hit) == 0:
		rc.add(s.in("elapsed"), fault.Mismatch, `without "hit" no time elapses`)
	}
}

// averages tells whether something is averaged, in place of a share.
func (q *ratio) averages() bool { return q.average != nil || q.elapsed != "" }

// empty are the counts of no members.
func (q *ratio) empty() Counts { return Counts{Alone: q.rate != nil, Averaged: q.averages()} }

// compileTarget compiles what the share is held against.
func (q *Ratio) compileTarget(rc *ruleCompiler, out *ratio) {
	s := rc.at
	switch q.Op {
	case "", Eq, Lt, Le, Gt, Ge:
		out.op = q.Op
	default:
		rc.add(s.in("op"), fault.Unknown, "a share is compared by eq, lt, le, gt or ge, not %s", fault.Quote(string(q.Op)))
	}
	switch {
	case (q.Target == nil) != (q.Op == ""):
		rc.add(s.in("target"), fault.Mismatch, `"op" and "target" belong together`)
	case q.Target != nil && (q.Target.Ref != "" || len(q.Target.Keys) > 0):
		rc.add(s.in("target"), fault.Mismatch, "wants a number or a parameter")
	case q.Target != nil:
		n := rc.number(q.Target, history.KindNum, s.in("target"))
		if out.target, out.untold = n.leaf.value.Decimal(), n.leaf.unset; out.target.Digits < 0 {
			rc.add(s.in("target"), fault.Range, "a share is not negative: %s", out.target)
		}
	}
	n, unset := rc.least(q.MinCount, s.in("min_count"))
	if out.minCount = n; unset != "" {
		out.untold = unset
	}
}

// name writes the name of the period of a finding.
func (q *ratio) name(p *period) string { return string(q.cycle.appendName(nil, int(p.number))) }

// instance gives the key, and the group if there is one.
func (q *ratio) instance(key string, p *period) []history.Field {
	out := []history.Field{wordField(&q.key, key)}
	if q.group != nil {
		out = append(out, wordField(q.group, p.group))
	}
	return out
}

// wordField gives a word as the value of a path.
func wordField(p *path, word string) history.Field {
	v, _ := history.ParseValue(p.kind, word)
	return history.Field{Name: history.Name(p.text), Value: v}
}

// figures writes the share, from the least to the most that it may be, or the average, and the target.
func (q *ratio) figures(p *period) (measured, limit string) {
	if q.op != "" && q.untold == "" {
		limit = signs[q.op] + " " + q.target.String()
	}
	if q.averages() {
		mean, ok := average(p.sum, int(p.hits))
		if !ok {
			return "", ""
		}
		return mean.String(), limit
	}
	b := strconv.AppendInt(nil, int64(p.hits), 10)
	if p.most != p.hits {
		b = strconv.AppendInt(append(b, ".."...), int64(p.most), 10)
	}
	b = strconv.AppendInt(append(b, '/'), int64(p.total), 10)
	return string(b), limit
}

// signs are the operators as people write them.
var signs = map[Operator]string{Eq: "=", Lt: "<", Le: "≤", Gt: ">", Ge: "≥"}

// days gives the span of the period of a bucket.
func (q *ratio) days(number int32) cal.Span {
	return cal.Span{From: q.cycle.first(int(number)), To: q.cycle.last(int(number))}
}
