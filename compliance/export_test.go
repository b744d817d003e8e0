package compliance

import (
	"fmt"
	"reflect"
	"slices"
	"time"

	"example.com/servicelane/aftersales/history"
)

// OneByOne gives rules that judge every event by itself, never those of a list or of an instance together.
func OneByOne(rs *Rules) *Rules {
	out := *rs
	out.rules = slices.Clone(rs.rules)
	for i := range out.rules {
		switch j := out.rules[i].judge.(type) {
		case *sequence:
			out.rules[i].judge = j.anew()
		case *response:
			out.rules[i].judge = forgetful{j}
		}
	}
	out.stages = slices.Clone(rs.stages)
	for n := range out.stages {
		s := &out.stages[n]
		s.byEvent = slices.Clone(s.byEvent)
		for i := range s.byEvent {
			s.byEvent[i].lister = nil
		}
	}
	return &out
}

// forgetful is a response of which every duty finds by itself what older duties took.
type forgetful struct{ *response }

func (f forgetful) judgeAt(x *run, r *rule, role int) {
	clear(x.takers)
	f.response.judgeAt(x, r, role)
}

// anew gives a sequence of which every event finds its instance by itself, and looks at the ids of each selection.
func (q *sequence) anew() *sequence {
	out := &sequence{views: slices.Clone(q.views), last: q.last}
	for i := range out.views {
		out.views[i].steady, out.views[i].key = false, 0
	}
	return out
}

// Listed counts the rules of which events of one type may be judged together.
func Listed(rs *Rules) (n int) {
	for _, s := range rs.stages {
		for _, e := range s.byEvent {
			if e.lister != nil {
				n++
			}
		}
	}
	return n
}

// AtLength takes the short ways away by which leaves and paths are answered, and counts them.
func AtLength(rs *Rules) int {
	w := lengthener{seen: map[visit]bool{}}
	for i := range rs.rules {
		w.walk(reflect.ValueOf(&rs.rules[i]))
	}
	return w.leaves
}

// lengthener looks for leaves and paths.
type lengthener struct {
	seen   map[visit]bool
	leaves int
}

// visit is what a pointer points at.
type visit struct {
	typ reflect.Type
	at  uintptr
}

func (w *lengthener) walk(v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface:
		w.walk(v.Elem())
	case reflect.Pointer:
		if at := (visit{v.Type(), v.Pointer()}); !v.IsNil() && !w.seen[at] {
			w.seen[at] = true
			w.walk(v.Elem())
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			w.walk(v.Index(i))
		}
	case reflect.Struct:
		w.lengthen(v)
		for i := range v.NumField() {
			w.walk(v.Field(i))
		}
	}
}

func (w *lengthener) lengthen(v reflect.Value) {
	if !v.CanAddr() {
		return
	}
	switch v.Type() {
	case reflect.TypeFor[path]():
		(*path)(v.Addr().UnsafePointer()).straight = false
	case reflect.TypeFor[leaf]():
		if l := (*leaf)(v.Addr().UnsafePointer()); l.short != shortNone {
			l.short = shortNone
			w.leaves++
		}
	}
}

// Unwritten gives what findings keep for what reads them, and do not write out: when finding i was decided, and whether it can be made good.
func Unwritten(r *Report, i int) string {
	f := &r.findings[i]
	return fmt.Sprint(r.details[f.detail])
}

// Breaks compares the two ways to find the first event of a sequence that is out of order: by the moment from which on it is, and by looking
// at one event after the other. It counts the events of which the first way told, and writes out where the ways differ.
func Breaks(rs *Rules, h *history.History, asOf time.Time) (told int, differ []string) {
	var out Report
	x := out.begin(rs, h, h.Until(asOf), asOf.UnixMicro())
	for _, e := range rs.stages[0].byEvent {
		r := &rs.rules[e.rule]
		q, is := r.judge.(*sequence)
		if !is || q.last {
			continue
		}
		v := &q.views[e.role]
		for _, i := range x.happened(h.NumbersOf(int(e.number))) {
			x.stand(int(i))
			if x.start(e.rule); !x.opens(r, &v.on) {
				continue
			}
			v.survey(x)
			end, bound, _ := v.end(x)
			fast, sure := q.firstBroken(x, v, end, bound)
			if !sure {
				continue
			}
			told++
			one, why := q.stateAt(x, v, fast, true)
			slow := q.firstBrokenOf(x, v, end, bound)
			if other, because := q.state(x, v, slow, v.by); fast != slow || one != other || why != because {
				differ = append(differ, fmt.Sprintf("%s at %d: %d %v %s, one by one %d %v %s", r.src.ID, i, fast, one, why, slow, other, because))
			}
		}
	}
	return told, differ
}

// Answers compares the answers to conditions given for lists of events with those for one event after the other, and counts the lists.
func Answers(rs *Rules, h *history.History, asOf time.Time) (lists int, differ []string) {
	var out Report
	x := out.begin(rs, h, h.Until(asOf), asOf.UnixMicro())
	for _, e := range rs.stages[0].byEvent {
		list, id := x.happened(h.NumbersOf(int(e.number))), rs.rules[e.rule].src.ID
		for n, c := range conditionsOf(&rs.rules[e.rule]) {
			if c == nil || c.slot == 0 && n == 0 || len(list) == 0 {
				continue
			}
			lists++
			for _, now := range []bool{false, true} {
				together, one := x.answerRoom(len(list)), x.answerRoom(len(list))
				x.memo.empty(rs.slots, x.n) // what was asked of another moment
				copy(together, x.answers(c, list, now))
				noted := len(x.notes)
				for i, e := range list { // what is kept is what was told
					if t, known := x.memo.given(c, int(e)); known && t != together[i] || !known && c.shared && together[i] != maybe {
						differ = append(differ, fmt.Sprintf("%s keeps another answer at %d", id, e))
					}
				}
				for i, e := range list {
					sc := scene{event: int(e), known: h.Known(int(e))}
					if now {
						sc.known = x.n
					}
					one[i] = x.holds(c, &sc)
				}
				x.notes = x.notes[:0]
				if !slices.Equal(together, one) || noted > 0 || len(x.rest) > 0 {
					differ = append(differ, fmt.Sprintf("%s at %v: %v, one by one %v", id, list, together, one))
				}
				x.answered = x.answered[:0]
			}
		}
	}
	return lists, differ
}

// conditionsOf lists conditions that a rule asks of what it looks at, if it is one of some kinds.
func conditionsOf(r *rule) []*cond {
	switch j := r.judge.(type) {
	case *require:
		return []*cond{r.when, j.on.where, j.must}
	case *precedence:
		return []*cond{r.when, j.on.where}
	}
	return []*cond{r.when}
}
