package compliance

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
)

// Time is added up in two lines, the least and the most that it can be. Each is made of parts that do not overlap: a moment in which
// two orders are open, or two problems of one order, counts once. Both are gathered once for an instance, and read at any moment.

// track is what was gathered of a span for one instance.
type track struct {
	stays       []stay
	least, most line
	notes       []note         // why they differ, if not for days without an hour
	doubts      []note         // on what may have stopped them
	unsure      bool           // one of the stays may have been stopped
	zone        *time.Location // whose days are counted; nil for what is counted by the clock
	hours       bool
}

// stay is one beginning with its end.
type stay struct {
	from, end        int // the events; -1 is no end
	begin, beginLast int64
	over, overLast   int64 // never if it goes on
	doubtful         bool  // it may not count
	reversed         bool  // what ends it came before it began
}

// line is time by the day or the microsecond, in order.
type line struct {
	parts  []part
	pieces []piece
}

// part is one stay in the shop, of one order or of several that overlap.
type part struct {
	piece
	pieces span
	before int64 // what the parts before it add up to
}

type piece struct{ from, to int64 }

// limb is an event that begins, ends or interrupts.
type limb struct {
	kind        limbKind
	key, by     string
	event       int
	first, last int64
	doubtful    bool
	used        bool // it has ended a stay
}

type limbKind uint8

const (
	limbFrom limbKind = iota
	limbTo
	limbEnds
	limbPause
	limbResume
)

// trackKey says of what a track or a count is.
type trackKey struct {
	span  int
	since int // the event that started the instance again
	ids   [maxIDs]history.Ref
	event int // that looks, where the span depends on it; else -1
}

// trackKey is that of the instance at hand: the ids by which a pattern finds its events, if it is free of the event that looks.
func (x *run) trackKey(number int, free bool, p *pattern) trackKey {
	k := trackKey{span: number, since: x.era.from, event: x.here.event}
	if free {
		k.event = -1
		for n := range p.ids {
			k.ids[n] = x.oursOf(p.keys[n])
		}
	}
	return k
}

// trackOf gives the track of the instance at hand.
func (s *stretches) trackOf(x *run) *track {
	k := x.trackKey(s.number, s.free, &s.from.pattern)
	if t, ok := x.tracks[k]; ok {
		return t
	}
	if x.tracks == nil {
		x.tracks = map[trackKey]*track{}
	}
	if len(x.idle) == 0 {
		x.idle = append(x.idle, &track{})
	}
	t := x.idle[len(x.idle)-1]
	x.idle = x.idle[:len(x.idle)-1]
	t.empty()
	if t.hours = s.hours; s.calendar {
		t.zone = orUTC(x.h.Zone(x.here.event))
	}
	x.tracks[k] = t
	s.gather(x, t)
	return t
}

// empty makes a track ready to be filled again.
func (t *track) empty() {
	t.stays, t.notes, t.zone = t.stays[:0], t.notes[:0], nil
	t.doubts, t.unsure = t.doubts[:0], false
	t.least.parts, t.least.pieces = t.least.parts[:0], t.least.pieces[:0]
	t.most.parts, t.most.pieces = t.most.parts[:0], t.most.pieces[:0]
}

// bench is room for what is gathered, used again.
type bench struct {
	limbs  []limb
	spans  []piece    // of one key
	breaks [2][]piece // and their interruptions, of the least and the most
	whole  [2][]piece // of all keys
	pieces [2][]piece
	seen   map[[3]string]bool
	times  map[string]int64
}

// gather fills a track.
func (s *stretches) gather(x *run, t *track) {
	list, b := s.limbs(x, t), &x.bench
	if len(s.stops) > 0 {
		list = s.stopped(x, t, list)
	}
	for side := range b.whole {
		b.whole[side], b.pieces[side] = b.whole[side][:0], b.pieces[side][:0]
	}
	for len(list) > 0 {
		n := 1
		for n < len(list) && list[n].key == list[0].key {
			n++
		}
		from := len(t.stays)
		s.pair(x, t, list[:n])
		s.breaks(b, t, list[:n], t.stays[from:])
		for side := range b.whole {
			b.spans = joined(t.intervals(b.spans[:0], t.stays[from:], side == 0), true)
			b.whole[side] = append(b.whole[side], b.spans...)
			b.pieces[side] = less(b.pieces[side], b.spans, b.breaks[side])
		}
		list = list[n:]
	}
	slices.SortFunc(t.stays, func(a, b stay) int { return cmp.Compare(a.from, b.from) })
	t.least.fill(t, b.whole[0], b.pieces[0])
	t.most.fill(t, b.whole[1], b.pieces[1])
}

// limbs lists the events of the instance by their key, each in order of time.
func (s *stretches) limbs(x *run, t *track) []limb {
	out := s.from.limbs(x, t, limbFrom, x.bench.limbs[:0])
	if len(out) > 0 {
		out = s.to.limbs(x, t, limbTo, out)
		if s.ends != nil {
			out = s.ends.limbs(x, t, limbEnds, out)
		}
		if s.minus {
			out = s.pause.limbs(x, t, limbPause, out)
			out = s.resume.limbs(x, t, limbResume, out)
		}
	}
	sortLimbs(out)
	x.bench.limbs = out
	return out
}

func sortLimbs(list []limb) {
	slices.SortFunc(list, func(a, b limb) int {
		return cmp.Or(strings.Compare(a.key, b.key), cmp.Compare(a.first, b.first), cmp.Compare(a.event, b.event), cmp.Compare(a.kind, b.kind))
	})
}

// stopped puts what ends everything, or may, among the events of each key.
func (s *stretches) stopped(x *run, t *track, list []limb) []limb {
	var stops []limb
	for i := range s.stops {
		for it := x.among(&s.stops[i]); it.next(); {
			mark := len(x.notes)
			fit := it.fits()
			if fit == maybe {
				t.doubts = append(t.doubts, x.notes[mark:]...)
			}
			if x.notes = x.notes[:mark]; fit != no {
				l := limb{kind: limbEnds, event: it.event, doubtful: fit == maybe}
				l.first, l.last = x.h.Interval(it.event)
				stops = append(stops, l)
			}
		}
	}
	if len(stops) == 0 {
		return list
	}
	n := len(list)
	for i := range n {
		if key := list[i].key; i == 0 || list[i-1].key != key {
			for _, one := range stops {
				one.key = key
				list = append(list, one)
			}
		}
	}
	sortLimbs(list)
	x.bench.limbs = list
	return list
}

// limbs adds the events of one pattern. A beginning that may count is doubtful; what may end or interrupt does not count.
func (p *stretch) limbs(x *run, t *track, kind limbKind, out []limb) []limb {
	for it := x.among(&p.pattern); it.next(); {
		if first, _ := x.h.Interval(it.event); !x.era.holds(first) {
			continue
		}
		mark := len(x.notes)
		fit := it.fits()
		v, presence := x.at(&p.key, it.event)
		if fit != no && presence != history.Present {
			x.absent(&p.key, presence)
		}
		if fit != no && kind == limbFrom {
			t.notes = append(t.notes, x.notes[mark:]...)
		}
		x.notes = x.notes[:mark]
		if fit == no || fit == maybe && kind != limbFrom || presence != history.Present {
			continue
		}
		l := limb{kind: kind, key: v.Word(), event: it.event, doubtful: fit == maybe}
		l.first, l.last = x.h.Interval(l.event)
		if p.named {
			by, _ := x.at(&p.by, l.event)
			l.by = by.Word()
		}
		out = append(out, l)
	}
	return out
}

// pair finds what ends each beginning of one key: the first that belongs to it, at its moment or later. What has ended one that began
// before ends none that begins at its own moment.
func (s *stretches) pair(x *run, t *track, list []limb) {
	for i := range list {
		b := &list[i]
		if b.kind != limbFrom {
			continue
		}
		one := stay{from: b.event, end: -1, begin: b.first, beginLast: b.last, over: never, overLast: never, doubtful: b.doubtful}
		if e := endOf(list, i); e >= 0 {
			list[e].used = true
			one.end, one.over, one.overLast = list[e].event, list[e].first, list[e].last
		} else if x.era.to < x.n {
			one.end = x.era.to
			one.over, one.overLast = x.h.Interval(x.era.to)
		} else if one.reversed = isReversed(list, i); one.reversed {
			t.notes = append(t.notes, note{name: s.to.text, reason: history.ReasonOutOfOrder})
		}
		t.mayStop(&one, list, i)
		t.stays = append(t.stays, one)
	}
}

// mayStop lets a stay last at the least up to what may have stopped it.
func (t *track) mayStop(one *stay, list []limb, begin int) {
	for i := range list {
		if l := &list[i]; l.kind == limbEnds && l.doubtful && l.first >= list[begin].first && l.first < one.over {
			one.over, t.unsure = l.first, true
			t.notes = append(t.notes, t.doubts...)
			t.doubts = t.doubts[:0]
			return
		}
	}
}

// endedAt gives the moment of the event that ended a stay; never if none did.
func (s *stay) endedAt(x *run) int64 {
	if s.end < 0 {
		return never
	}
	first, _ := x.h.Interval(s.end)
	return first
}

// belongs tells whether an end belongs to a beginning.
func (l *limb) belongs(begin *limb) bool {
	return l.kind == limbEnds && !l.doubtful || l.kind == limbTo && (l.by == "" || begin.by == "" || l.by == begin.by)
}

func endOf(list []limb, begin int) int {
	b := &list[begin]
	from := begin
	for from > 0 && list[from-1].first == b.first {
		from--
	}
	for e := from; e < len(list); e++ {
		if l := &list[e]; l.event != b.event && l.belongs(b) && (l.first > b.first || !l.used) {
			return ownEnd(list, begin, e)
		}
	}
	return -1
}

// ownEnd gives the end of a beginning in place of one that has ended another, where nothing says which is whose: the next one, before
// anything begins again.
func ownEnd(list []limb, begin, end int) int {
	b := &list[begin]
	if !list[end].used || list[end].kind == limbEnds || list[end].by != "" && b.by != "" {
		return end
	}
	for e := end + 1; e < len(list); e++ {
		l := &list[e]
		switch {
		case l.kind == limbFrom:
			return end
		case l.kind == limbTo && !l.used && l.belongs(b):
			return e
		}
	}
	return end
}

// isReversed tells whether what would end a beginning came before it, and ended nothing else.
func isReversed(list []limb, begin int) bool {
	b, found := &list[begin], false
	for i := range list[:begin] {
		l := &list[i]
		switch {
		case l.kind == limbFrom && (l.by == "" || b.by == "" || l.by == b.by):
			return false
		case l.kind == limbTo && !l.used && l.belongs(b):
			found = true
		}
	}
	return found
}

// intervals lists what stays last at the least or at the most.
func (t *track) intervals(out []piece, stays []stay, least bool) []piece {
	for i := range stays {
		one := &stays[i]
		p := piece{one.begin, one.overLast}
		if least {
			if p = (piece{one.beginLast, one.over}); one.doubtful || one.reversed || p.to < p.from {
				continue
			}
		}
		out = append(out, t.counted(p, true))
	}
	return out
}

// counted gives an interval in the unit of the track. In days of the calendar the first day does not count, but of what ends on it.
func (t *track) counted(p piece, whole bool) piece {
	if t.zone == nil {
		return p
	}
	from, to := t.day(p.from), t.day(p.to)
	if from == to && whole {
		return piece{from, from + 1}
	}
	if to != never {
		to++
	}
	return piece{from + 1, max(to, from+1)}
}

// day numbers the days of the calendar.
func (t *track) day(micros int64) int64 {
	if micros == never {
		return never
	}
	return int64(epoch.DaysUntil(cal.DateOf(time.UnixMicro(micros).In(t.zone))))
}

var epoch = cal.DateOf(time.Unix(0, 0).UTC())

// breaks lists the interruptions of one key at the least, in which they last longest, and at the most. One that was not resumed when
// all had ended may have been over at once.
func (s *stretches) breaks(b *bench, t *track, list []limb, stays []stay) {
	b.breaks[0], b.breaks[1] = b.breaks[0][:0], b.breaks[1][:0]
	if !s.minus {
		return
	}
	b.spans = b.spans[:0]
	for i := range stays {
		b.spans = append(b.spans, piece{stays[i].begin, stays[i].overLast})
	}
	b.spans = joined(b.spans, true)
	resumed := 0
	for i := range list {
		p := &list[i]
		if p.kind != limbPause {
			continue
		}
		n := slices.IndexFunc(b.spans, func(w piece) bool { return w.from <= p.first && p.first <= w.to })
		if n < 0 {
			continue
		}
		for resumed < len(list) && (list[resumed].kind != limbResume || list[resumed].first < p.first) {
			resumed++
		}
		longest, shortest := piece{p.first, b.spans[n].to}, piece{p.last, b.spans[n].to}
		switch {
		case resumed < len(list):
			longest.to, shortest.to = min(list[resumed].last, longest.to), min(list[resumed].first, shortest.to)
		case longest.to != never:
			shortest.to = p.last
			t.notes = append(t.notes, note{name: s.resume.text, reason: history.ReasonFactAbsent})
		}
		b.breaks[0] = append(b.breaks[0], t.counted(longest, false))
		if shortest.from < shortest.to {
			b.breaks[1] = append(b.breaks[1], t.counted(shortest, false))
		}
	}
}

// joined unites intervals that overlap. Those that only touch stay apart, or not.
func joined(list []piece, apart bool) []piece {
	slices.SortFunc(list, func(a, b piece) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	out := list[:0]
	for _, p := range list {
		if n := len(out) - 1; n >= 0 && (p.from < out[n].to || p.from == out[n].from || p.from == out[n].to && !apart) {
			out[n].to = max(out[n].to, p.to)
			continue
		}
		out = append(out, p)
	}
	return out
}

// less adds what is left of intervals when others are taken off. They stand in order.
func less(out, list, off []piece) []piece {
	off = joined(off, false)
	for _, p := range list {
		for len(off) > 0 && off[0].to <= p.from {
			off = off[1:]
		}
		for i := 0; i < len(off) && off[i].from < p.to; i++ {
			if off[i].from > p.from {
				out = append(out, piece{p.from, off[i].from})
			}
			p.from = max(p.from, min(off[i].to, p.to))
		}
		if p.from < p.to {
			out = append(out, p)
		}
	}
	return out
}

// fill makes a line of stays, and of what is left of them.
func (l *line) fill(t *track, whole, pieces []piece) {
	slices.SortFunc(pieces, func(a, b piece) int { return cmp.Compare(a.from, b.from) })
	sum := int64(0)
	for _, w := range joined(whole, true) {
		n := 0
		for n < len(pieces) && pieces[n].from < w.to {
			n++
		}
		p := part{piece: w, before: sum}
		p.pieces.from = int32(len(l.pieces))
		l.pieces = append(l.pieces, joined(pieces[:n], false)...)
		p.pieces.to = int32(len(l.pieces))
		pieces = pieces[n:]
		l.parts = append(l.parts, p)
		if w.to != never {
			sum += l.count(t, &p, never)
		}
	}
}

// count gives what a part adds up to by a moment: days, of which one that has begun is whole, or microseconds.
func (l *line) count(t *track, p *part, until int64) int64 {
	sum := int64(0)
	for _, one := range l.pieces[p.pieces.from:p.pieces.to] {
		if one.from >= until {
			break
		}
		sum += min(one.to, until) - one.from
	}
	if t.hours || t.zone != nil {
		return sum
	}
	const day = int64(24 * time.Hour / time.Microsecond)
	return (sum + day - 1) / day
}

// by gives what the line adds up to by a moment.
func (l *line) by(t *track, moment int64) int64 {
	if t.zone != nil {
		moment = t.day(moment) + 1
	}
	n, _ := slices.BinarySearchFunc(l.parts, moment, func(p part, m int64) int {
		if p.from < m {
			return -1
		}
		return 1
	})
	if n == 0 {
		return 0
	}
	p := &l.parts[n-1]
	return p.before + l.count(t, p, moment)
}

// lengths adds up the time by a moment: the least and the most that it can be.
func (t *track) lengths(moment int64) (low, high int64) {
	low, high = t.least.by(t, moment), t.most.by(t, moment)
	return min(low, high), max(low, high)
}

// goesOn tells whether a stay has not ended.
func (t *track) goesOn() bool {
	return slices.ContainsFunc(t.stays, func(s stay) bool { return s.end < 0 })
}

// spanReached compares the time that was added up by a moment.
func (t *threshold) spanReached(x *run, moment int64) truth {
	tr := t.span.trackOf(x)
	low, high := tr.lengths(moment)
	answer := t.compared(x, low, high)
	switch {
	case answer == maybe && low != high:
		if x.notes = append(x.notes, tr.notes...); len(tr.notes) == 0 {
			x.note("at", history.ReasonTooCoarse)
		}
	case answer == yes:
		return t.span.recorded(x)
	case answer == no && x.recordedSince(&t.span.from.pattern, ever) != yes:
		return maybe
	}
	return answer
}

// proveSpan lists the stays that had begun by a moment.
func (t *threshold) proveSpan(x *run, moment int64) {
	for _, s := range t.span.trackOf(x).stays {
		if s.begin > moment {
			continue
		}
		x.proof(s.from, partCounted)
		if s.endedAt(x) <= moment {
			x.proof(s.end, partCounted)
		}
	}
}

// recorded tells whether what ends or interrupts the stretches of time would be known: else they may be shorter.
func (s *stretches) recorded(x *run) truth {
	if s.minus && (x.recordedSince(&s.pause.pattern, ever) != yes || x.recordedSince(&s.resume.pattern, ever) != yes) {
		return maybe
	}
	return x.recordedSince(&s.to.pattern, ever)
}
