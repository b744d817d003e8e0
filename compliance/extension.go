package compliance

import (
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Extension makes the time of a coverage longer by days that are added up, such as those of repairs. A stretch of time counts if it
// begins at what started the coverage or later, and before the coverage, with what was added so far, is over.
type Extension struct {
	// Span adds up the time; its unit is [SpanDays]. Its patterns belong to the ids in the rule's Per.
	Span Span `json:"span" strict:"required"`
	// Switch says whether it does: true, false or a parameter.
	Switch Value `json:"switch" strict:"required"`
}

// extension is a compiled [Extension] that is switched on, or of which it is not said.
type extension struct {
	span  *stretches
	unset string // the parameter that would say it
}

// extension compiles an extension at what starts the coverage, or starts it again: once, as it does not depend on the event that asks.
func (c *coverage) extension(rc *ruleCompiler, first bool) *extension {
	n := 1
	if first {
		n = 0
	}
	if c.extended[n] || c.src.ExtendedBy == nil {
		return c.longer[n]
	}
	c.extended[n] = true
	src, s := c.src.ExtendedBy, rc.at.in("extended_by")
	if len(c.src.Time)+len(c.src.Ends) == 0 {
		rc.add(s, fault.Mismatch, `without "time" or "ends" there is nothing to extend`)
	}
	if src.Span.Unit != SpanDays && src.Span.Unit.Valid() {
		rc.add(s.in("span").in("unit"), fault.Mismatch, "a coverage is extended by days")
	}
	var w window
	out := &extension{span: rc.stretches(&src.Span, s.in("span"))}
	on := rc.flag(&src.Switch, &w, s.in("switch"))
	if out.unset = w.unset; on || out.unset != "" {
		c.longer[n] = out
	}
	return c.longer[n]
}

// prolonged tells whether the event that asks lies in the time of a frame with what is added to it.
func (x *run) prolonged(f *frame, e *extension, ask *scene) truth {
	if f.due == never {
		return no
	}
	first, last := x.asksAt(ask.event)
	keep := x.era
	x.era = x.always() // of a threshold that asks
	due, latest := x.lengthened(f.due, e.span, last)
	x.era = keep
	switch {
	case first > latest:
		if x.recordedSince(&e.span.from.pattern, ever) != yes {
			return maybe // there may be repairs that are not known
		}
		return no
	case e.unset != "":
		x.note(e.unset, history.ReasonParamUnset)
		return maybe
	case first > due:
		x.note("at", history.ReasonTooCoarse)
		return maybe
	}
	return e.span.recorded(x)
}

// lengthened adds days to the end of a coverage: the least and the most that they can be.
func (x *run) lengthened(end int64, s *stretches, moment int64) (due, latest int64) {
	t := s.trackOf(x)
	return x.lengthenedBy(t, &t.least, end, moment), x.lengthenedBy(t, &t.most, end, moment)
}

// lengthenedBy adds the parts of a line that begin before what was added so far is over.
func (x *run) lengthenedBy(t *track, l *line, end, moment int64) int64 {
	zone := orUTC(x.h.Zone(x.here.event))
	started, _ := x.h.Interval(x.here.event)
	due, days := end, int64(0)
	for i := range l.parts {
		p := &l.parts[i]
		if p.from < started {
			continue
		}
		if p.from > due || p.from > moment {
			break
		}
		days += l.count(t, p, moment)
		due = time.UnixMicro(end).In(zone).AddDate(0, 0, int(days)).UnixMicro()
	}
	return due
}
