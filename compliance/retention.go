package compliance

import (
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Retention demands that a record is archived, kept, and erased in time. A deletion that comes too early, or under a hold, is a
// violation at the deletion; all else stands at the record. Keeping is pending until its end.
//
// Where several rules say how long a record is kept, each is judged: the longest decides what may be deleted.
type Retention struct {
	// Of is the record.
	Of Pattern `json:"of" strict:"required"`
	// Anchor is the path to the moment from which time counts, in place of the event's own.
	Anchor Path `json:"anchor"`
	// Keep is how long the record is kept: a window that opens when it may be deleted.
	Keep Windows `json:"keep"`
	// Archive is the event that archives it, and ArchiveWithin the window, from the event of the record, in which it is due; none
	// is open-ended.
	Archive       *Pattern `json:"archive"`
	ArchiveWithin Windows  `json:"archive_within"`
	// Delete is the event that deletes it.
	Delete *Pattern `json:"delete"`
	// Hold forbids deletion until Release. A release ends every hold before it.
	Hold    *Pattern `json:"hold"`
	Release *Pattern `json:"release"`
	// Erase is the window in which the record must be deleted. The time under a hold does not count.
	Erase Windows `json:"erase"`
}

// Kind is [KindRetention].
func (*Retention) Kind() Kind { return KindRetention }

// retention is a compiled [Retention].
type retention struct {
	of            pattern
	record        *pattern // the record as seen from a deletion
	anchor        *path
	keep          []window
	archive       *pattern
	archiveWithin []window
	deletion      *pattern
	hold, release *pattern
	erase         []window
}

// The roles of events in a retention.
const (
	roleRecord = iota
	roleDeletion
)

func (q *Retention) compile(rc *ruleCompiler) judge {
	s := rc.at
	out := &retention{of: rc.open(&q.Of, s.in("of"))}
	if rc.scope == nil {
		return out
	}
	rc.noPick(&q.Of, s.in("of"))
	if rc.scope.fact != nil {
		rc.add(s.in("of").in("fact"), fault.Mismatch, "a record is made by an event")
		return out
	}
	rc.enter(roleRecord, q.Of.Events...)
	if q.Anchor != "" {
		a, ok := rc.path(q.Anchor, rc.scope, s.in("anchor"))
		if ok && !isTime(a.kind) {
			rc.add(s.in("anchor"), fault.Mismatch, "%s is of kind %s, not a time", q.Anchor, a.kind)
		}
		out.anchor = &a
	}
	for _, p := range []struct {
		from *Pattern
		to   **pattern
		name string
	}{{q.Archive, &out.archive, "archive"}, {q.Delete, &out.deletion, "delete"}, {q.Hold, &out.hold, "hold"}, {q.Release, &out.release, "release"}} {
		if p.from != nil {
			c := rc.partner(p.from, "", s.in(p.name))
			*p.to = &c
		}
	}
	out.keep = rc.windows(q.Keep, s.in("keep"))
	out.archiveWithin = rc.windows(q.ArchiveWithin, s.in("archive_within"))
	out.erase = rc.windows(q.Erase, s.in("erase"))
	q.check(rc, out)
	if q.Delete != nil {
		out.record = rc.opener(&q.Of, q.Delete, roleDeletion, s.in("delete"))
	}
	return out
}

// check refuses members that mean nothing without others.
func (q *Retention) check(rc *ruleCompiler, out *retention) {
	s := rc.at
	if len(q.Keep)+len(q.Erase) == 0 && q.Archive == nil {
		rc.add(s, fault.Missing, `demands nothing: neither "keep" nor "archive" nor "erase"`)
	}
	if len(q.Keep)+len(q.Erase) > 0 && q.Delete == nil {
		rc.add(s.in("delete"), fault.Missing, "what is kept or erased needs the event that deletes it")
	}
	if len(q.ArchiveWithin) > 0 && q.Archive == nil {
		rc.add(s.in("archive_within"), fault.Mismatch, "nothing is archived")
	}
	if q.Release != nil && q.Hold == nil {
		rc.add(s.in("release"), fault.Mismatch, "nothing is held")
	}
	if q.Hold != nil && q.Delete == nil {
		rc.add(s.in("hold"), fault.Mismatch, "nothing is deleted")
	}
	for i := range out.keep {
		if w := &out.keep[i]; w.unset == "" && (w.Min == nil && w.min == nil || w.Max != nil || w.max != nil) {
			rc.add(s.in("keep"), fault.Mismatch, `how long something is kept is a window with "min" and without "max"`)
		}
	}
	for i := range out.erase {
		if w := &out.erase[i]; w.unset == "" && (w.Max == nil && w.max == nil || w.Min != nil || w.min != nil) {
			rc.add(s.in("erase"), fault.Mismatch, `when something is erased is a window with "max" and without "min"`)
		}
	}
}

func (q *retention) judgeAt(x *run, r *rule, role int) {
	if role == roleDeletion {
		q.judgeDeletion(x, r)
		return
	}
	if !x.opens(r, &q.of) || !x.wanted(r) {
		return
	}
	i := x.here.event
	v := verdict{status: satisfied, due: never, at: always}
	q.judgeArchive(x, &v, i)
	if q.judgeKeeping(x, &v, i) == no && q.archive == nil && len(q.erase) == 0 {
		return // the deletion has the finding, and there is nothing else
	}
	q.judgeErasure(x, &v, i)
	if v.due != never {
		x.due = v.due
	}
	if v.isOpen() && x.cancelledAt(r, i) != never {
		x.clear()
		x.finish(notApplicable, history.ReasonCancelled)
		return
	}
	switch v.status {
	case satisfied, violated:
		x.decided = v.at
		x.notes = x.notes[:0]
	case unknown:
		x.clear()
	}
	x.finish(v.status, v.reason)
}

// verdict joins what is demanded of one record: the worst counts.
type verdict struct {
	status uint8
	reason history.Reason
	due    int64 // of what is open, the earliest; else of what is decided, the latest
	at     int64 // when it was decided: satisfied with the last of all, violated with the first that is
}

func (v *verdict) isOpen() bool { return v.status == pending || v.status == unknown }

// gravity orders statuses from the mildest to the gravest.
var gravity = [len(statuses)]int{satisfied: 0, pending: 1, unknown: 2, violated: 3}

// wait joins a demand that is not decided, due at a moment.
func (v *verdict) wait(status uint8, due int64) {
	if v.status == violated {
		return
	}
	if v.isOpen() {
		due = min(due, v.due)
	}
	v.due = due
	if gravity[status] > gravity[v.status] {
		v.status = status
	}
}

// decide joins a demand that was decided at a moment.
func (v *verdict) decide(status uint8, reason history.Reason, due, at int64) {
	switch {
	case status == violated && (v.status != violated || at < v.at):
		*v = verdict{violated, reason, due, at}
	case status == satisfied && v.status == satisfied && at > v.at:
		v.due, v.at = due, at
	}
}

// judgeArchive judges that the record is archived.
func (q *retention) judgeArchive(x *run, v *verdict, i int) {
	if q.archive == nil {
		return
	}
	f, t := x.lay(q.archiveWithin, i, nil)
	if t != yes {
		v.wait(unknown, never)
		return
	}
	q.demand(x, v, q.archive, i, f.dueLate)
}

// demand judges that an event comes after the record, in time.
func (q *retention) demand(x *run, v *verdict, p *pattern, i int, due int64) {
	answer, in, late := no, -1, -1
	made, _ := x.h.Interval(i)
	for it := x.among(p); it.next(); {
		e := it.event
		if e == i || x.lastMoment(e) < made {
			continue
		}
		fit := it.fits()
		switch first, _ := x.h.Interval(e); {
		case fit == no:
		case first > due:
			if fit == yes && (late < 0 || e < late) {
				late = e
			}
		default:
			if answer = max(answer, fit); fit == yes && (in < 0 || e < in) {
				in = e
			}
		}
	}
	switch {
	case answer == yes:
		x.proof(in, partPartner)
		at, _ := x.h.Interval(in)
		v.decide(satisfied, "", due, at)
	case answer == maybe || x.recordedSince(p, i) != yes:
		v.wait(unknown, due)
	case x.closed <= due:
		x.lacks(p.text)
		v.wait(pending, due)
	case late >= 0:
		x.lacks(p.text)
		x.proof(late, partLate)
		v.decide(violated, history.ReasonLate, due, due+1)
	default:
		x.lacks(p.text)
		v.decide(violated, history.ReasonMissing, due, due+1)
	}
}

// keptUntil gives the first moment at which the record may be deleted.
func (q *retention) keptUntil(x *run, i int) (int64, truth) {
	anchor, t := x.anchorOf(q.anchor)
	if t != yes {
		return 0, t
	}
	f, t := x.lay(q.keep, i, anchor)
	return f.opens, t
}

// judgeKeeping judges that the record is kept; no if a deletion has the finding.
func (q *retention) judgeKeeping(x *run, v *verdict, i int) truth {
	if len(q.keep) == 0 {
		return yes
	}
	until, t := q.keptUntil(x, i)
	if t != yes {
		v.wait(unknown, never)
		return yes
	}
	deleted := q.deleted(x, i)
	switch {
	case deleted >= 0 && x.lastMoment(deleted) < until:
		return no
	case x.closed >= until:
		v.decide(satisfied, "", until, until)
	case x.recordedSince(q.deletion, i) != yes:
		v.wait(unknown, until)
	default:
		v.wait(pending, until)
	}
	return yes
}

func (x *run) lastMoment(event int) int64 { _, last := x.h.Interval(event); return last }

// deleted gives the event that deleted the record; -1 if none did.
func (q *retention) deleted(x *run, i int) int {
	made, _ := x.h.Interval(i)
	for e := x.next(q.deletion, ever); e >= 0; e = x.next(q.deletion, e) {
		if e != i && x.lastMoment(e) >= made {
			return e
		}
	}
	return -1
}

// judgeErasure judges that the record is deleted in time. The time under a hold does not count.
func (q *retention) judgeErasure(x *run, v *verdict, i int) {
	if len(q.erase) == 0 {
		return
	}
	anchor, t := x.anchorOf(q.anchor)
	if t != yes {
		v.wait(unknown, never)
		return
	}
	f, t := x.lay(q.erase, i, anchor)
	if t != yes {
		v.wait(unknown, never)
		return
	}
	due := f.dueLate
	if q.hold != nil {
		due = q.extended(x, due)
	}
	q.demand(x, v, q.deletion, i, due)
}

// extended adds the time under holds that began before a due time; never if one of them has not ended.
func (q *retention) extended(x *run, due int64) int64 {
	for h := x.next(q.hold, ever); h >= 0; {
		from, _ := x.h.Interval(h)
		if from > due {
			return due
		}
		if q.release == nil {
			return never
		}
		end := x.next(q.release, h)
		if end < 0 {
			return never
		}
		due += x.lastMoment(end) - from
		h = x.next(q.hold, end)
	}
	return due
}

// judgeDeletion judges a deletion against the record that it deletes.
func (q *retention) judgeDeletion(x *run, r *rule) {
	act := x.here
	record := x.opening(q.record)
	if record < 0 {
		return
	}
	x.here = scene{event: record, known: x.h.Known(record)}
	if !x.opens(r, &q.of) || x.fits(q.deletion, act.event) == no {
		return
	}
	t := x.appliesNow(r)
	if t == no {
		return
	}
	x.applies = min(x.applies, t)
	x.proof(record, partScope)
	early := no
	if len(q.keep) > 0 {
		var until int64
		if until, early = q.keptUntil(x, record); early == yes {
			x.due = until
			early = truthOf(x.lastMoment(act.event) < until)
		}
	}
	held := q.held(x, act.event)
	x.here = act
	switch answer := max(early, held); {
	case answer == yes:
		x.finish(violated, history.ReasonNotKept)
	case answer == maybe:
		x.finish(unknown, "")
	default:
		x.out.evidence = x.out.evidence[:x.mark.from]
	}
}

// held tells whether a hold was in force when the record was deleted.
func (q *retention) held(x *run, deletion int) truth {
	if q.hold == nil {
		return no
	}
	begin, end := x.h.Interval(deletion)
	answer, hold := no, -1
	for it := x.among(q.hold); it.next(); {
		if first, _ := x.h.Interval(it.event); first >= begin {
			it.pass()
			continue
		}
		fit := it.fits()
		if fit != no && (q.release == nil || !x.releasedBy(q.release, it.event, end)) {
			if answer = max(answer, fit); fit == yes {
				hold = it.event
			}
		}
	}
	switch {
	case hold >= 0:
		x.proof(hold, partBlocker)
	case answer == no && x.recordedSince(q.hold, ever) != yes:
		return maybe
	}
	return answer
}

// releasedBy tells whether a release came after a hold, up to a moment.
func (x *run) releasedBy(release *pattern, hold int, limit int64) bool {
	e := x.next(release, hold)
	if e < 0 {
		return false
	}
	first, _ := x.h.Interval(e)
	return first <= limit
}
