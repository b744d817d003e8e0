package compliance

import (
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Alike says in what an event agrees with events of another case, as in the fault that was repaired there.
type Alike struct {
	// By is a field of the event, and of those of To.
	By Path `json:"by" strict:"required"`
	// To are events of which one has the same there. Where none of them is on record, or some do not say it, it is not known.
	To []Pattern `json:"to" strict:"required"`
}

// alike is a compiled [Alike].
type alike struct {
	by path
	to []like
}

// like is a pattern with the field in which its events agree.
type like struct {
	pattern
	by path
}

// compileAlike compiles in what an event agrees with those of the case in whose coverage it lies.
func (p *Entitlement) compileAlike(rc *ruleCompiler, out *entitlement) {
	if p.Alike == nil {
		return
	}
	at := rc.at.in("alike")
	if len(p.WithinOf) == 0 {
		rc.add(at, fault.Mismatch, `without "within_of" there is no other case`)
	}
	if len(p.Alike.To) == 0 {
		rc.add(at.in("to"), fault.Missing, "an empty list")
	}
	by := rc.word(p.Alike.By, rc.scope, at.in("by"))
	if by == nil || len(p.Alike.To) == 0 {
		return
	}
	out.alike = &alike{by: *by}
	for i := range p.Alike.To {
		of := &p.Alike.To[i]
		one := like{pattern: rc.partner(of, "", at.in("to").at(i))}
		sc := rc.scopeOf(of, at.in("to").at(i))
		if sc == nil {
			continue
		}
		if theirs := rc.word(p.Alike.By, sc, at.in("by")); theirs != nil {
			one.by = *theirs
		}
		out.alike.to = append(out.alike.to, one)
	}
}

// holds tells whether the event at hand agrees with one of the others that came before it.
func (a *alike) holds(x *run) truth {
	ours, presence := x.value(&a.by, &x.here)
	if presence != history.Present {
		return x.absent(&a.by, presence)
	}
	answer, others := no, false
	for i := range a.to {
		p := &a.to[i]
		for it := x.among(&p.pattern); it.next(); {
			fits := no
			if it.event != x.here.event && x.before(it.event) {
				fits = it.quietly()
			}
			theirs, presence := x.at(&p.by, it.event)
			switch {
			case fits == no:
			case presence != history.Present:
				answer = maybe
			case theirs.Word() != ours.Word():
				others = true
			case fits == yes:
				return yes
			default:
				answer = maybe
			}
		}
		if x.recordedSince(&p.pattern, ever) != yes {
			return maybe
		}
	}
	if answer == no && others {
		return no
	}
	return x.absent(&a.to[0].by, history.Empty)
}
