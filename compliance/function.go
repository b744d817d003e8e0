package compliance

import (
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Call judges by a function of the host, for what no other kind can say. The function is given to [Config.Compile] under the
// name that the rule calls.
type Call struct {
	// On is the event that is judged.
	On Pattern `json:"on" strict:"required"`
	// Name is the name of the function.
	Name string `json:"call" strict:"required"`
}

// Kind is [KindFunction].
func (*Call) Kind() Kind { return KindFunction }

// Function is a function of the host that judges events.
type Function struct {
	// Reads are the types of events that it looks at. If the source of a history does not record one of them, the finding is
	// unknown and the function is not asked.
	Reads []history.Type
	// Judge judges one event. It depends on nothing but the instance, and may be called by several goroutines at once.
	Judge func(Instance) Judgement
}

// Instance is what a function judges.
type Instance struct {
	History *history.History
	// Event is the number of the event that is judged, Known how many events had happened at AsOf: the first ones. Others
	// are not to be looked at.
	Event, Known int
	AsOf         time.Time
}

// Judgement is the answer of a function.
type Judgement struct {
	// Status is the outcome; anything but satisfied, violated, pending, unknown and not applicable is taken as unknown.
	Status history.Status
	Reason history.Reason
	// Due is the last moment still in time; zero is none.
	Due time.Time
	// Missing names what is absent.
	Missing []string
	// Counted are the numbers of the events that decided.
	Counted []int
}

// function is a compiled [Call].
type function struct {
	on    pattern
	pick  Pick
	same  pattern
	name  string
	reads pattern
	call  func(Instance) Judgement
}

func (p *Call) compile(rc *ruleCompiler) judge {
	s := rc.at
	out := &function{on: rc.open(&p.On, s.in("on")), pick: p.On.Pick, name: p.Name}
	if rc.scope == nil {
		return out
	}
	if rc.scope.fact != nil {
		rc.add(s.in("on").in("fact"), fault.Mismatch, "functions judge events")
		return out
	}
	rc.enter(0, p.On.Events...)
	out.same = rc.sameInstance(&p.On, s.in("on"))
	if rc.functions == nil {
		return out // a pack that is only read
	}
	f, ok := rc.functions[p.Name]
	if !ok || f.Judge == nil {
		rc.add(s.in("call"), fault.Unknown, "no function %s is given", fault.Quote(p.Name))
	}
	for _, t := range f.Reads {
		if _, known := rc.vocab.Lookup(t); !known || isMade(t) {
			rc.add(s.in("call"), fault.Unknown, "function %s cannot read %s", fault.Quote(p.Name), fault.Quote(string(t)))
		}
	}
	out.reads, out.call = pattern{types: f.Reads}, f.Judge
	return out
}

func (p *function) judgeAt(x *run, r *rule, _ int) {
	if !x.opens(r, &p.on) || !x.picked(p.pick, &p.same) || !x.wanted(r) {
		return
	}
	if x.recordedSince(&p.reads, ever) != yes {
		x.finish(unknown, "")
		return
	}
	j := p.call(Instance{History: x.h, Event: x.here.event, Known: x.n, AsOf: time.UnixMicro(x.asOf).UTC()})
	if !j.Due.IsZero() {
		x.due = j.Due.UnixMicro()
	}
	for _, e := range j.Counted {
		if e >= 0 && e < x.n {
			x.proof(e, partCounted)
		}
	}
	switch j.Status {
	case history.Satisfied:
		x.finish(satisfied, "")
	case history.Violated:
		p.lacks(x, j.Missing)
		x.finish(violated, j.Reason)
	case history.Pending:
		p.lacks(x, j.Missing)
		x.finish(pending, "")
	case history.NotApplicable:
		x.finish(notApplicable, j.Reason)
	default:
		for _, name := range j.Missing {
			x.note(name, j.Reason)
		}
		if len(j.Missing) == 0 {
			x.note(p.name, history.ReasonNotMeasured)
		}
		x.finish(unknown, "")
	}
}

func (p *function) lacks(x *run, names []string) {
	for _, name := range names {
		x.lacks(name)
	}
}
