package compliance

import (
	"strings"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// termsOf are events of which the first says what is reckoned with.
type termsOf struct {
	pattern
	origin origin // of what is read so
	prefix string // of the paths to what their subject is said to be: "vehicle."
}

// readTermsOf lets the paths that are compiled from here on be read as the first event of a pattern said.
func (rc *ruleCompiler) readTermsOf(p *Pattern, s *spot) {
	rc.termsOf = nil
	if p == nil || len(p.Events) == 0 {
		return
	}
	subject, ok := rc.vocab.SubjectOf(p.Events[0])
	name, is := strings.CutSuffix(string(subject), "_id")
	if !ok || !is {
		rc.add(s, fault.Mismatch, "%s has no subject", p.Events[0])
		return
	}
	t := &termsOf{pattern: rc.partner(p, "", s), prefix: name + "."}
	t.origin.terms = &t.pattern
	rc.termsOf = t
}

// termsKnown tells up to which event what is read is known, if the first event of a pattern says it.
func (x *run) termsKnown(p *pattern, known int) int {
	first, _ := x.termsFirst(p)
	if first < 0 {
		return known
	}
	return min(known, x.h.Known(first))
}

// termsFirst gives the first event of a pattern, -1 if there is none, and whether there are others.
func (x *run) termsFirst(p *pattern) (first int, others bool) {
	first = -1
	there, mark := x.there, len(x.notes)
	for it := x.among(p); it.next(); {
		if it.quietly() != yes {
			continue
		}
		others = others || first >= 0
		if first < 0 || it.event < first {
			first = it.event
		}
	}
	x.there, x.notes = there, x.notes[:mark]
	return first, others
}

// saidElsewhere tells what says what a path from an event leads to, if that is not what is known there; nil if it is.
func (rc *ruleCompiler) saidElsewhere(text string, on bool) *origin {
	if rc.termsOf != nil && !on && strings.HasPrefix(text, rc.termsOf.prefix) { // which a first sale does not change
		return &rc.termsOf.origin
	}
	return rc.firstSale(text)
}

// firstSale tells that a path of a law leads to what a sale says of a vehicle: the law reads it as the first sale said it. Who buys a used
// car, and for what, gives it no other law.
func (rc *ruleCompiler) firstSale(text string) *origin {
	field, is := strings.CutPrefix(text, "vehicle.")
	if !is || !rc.unit.pack.Layer.isLaw() {
		return nil
	}
	own, ok := rc.historyPath(Path(field))
	if !ok {
		return nil
	}
	if _, ok = rc.compiler.vocab.Kind(own, history.VehiclePurchased); !ok {
		return nil
	}
	if rc.sold == nil {
		vehicle := rc.compiler.historyPath(Path(history.FieldVehicleID))
		rc.sold = &origin{sold: &vehicle}
	}
	return rc.sold
}

// knownOf tells up to which event what a path leads to is known.
func (x *run) knownOf(p *path, sc *scene) int {
	switch {
	case p.of == nil:
	case p.of.terms != nil:
		return x.termsKnown(p.of.terms, sc.known)
	case p.of.sold != nil:
		return min(sc.known, x.soldFirst(sc.event, p.of.sold))
	}
	return sc.known
}

// soldFirst tells up to which event that is known which the first sale said of the vehicle of an event.
func (x *run) soldFirst(event int, vehicle *history.Path) int {
	sales := x.h.Relation(x.h.Vocabulary.Number(history.VehiclePurchased), *vehicle).Of(x.h.Ref(event, *vehicle))
	if len(sales) == 0 {
		return x.n
	}
	return x.h.Known(int(sales[0]))
}

// saidBy names the event whose terms a sum is reckoned with, if there are several.
func (x *run) saidBy(t *termsOf, a *history.Amount) {
	if t == nil || a.Value == "" {
		return
	}
	if first, others := x.termsFirst(&t.pattern); others {
		a.TermsOf = x.h.Event(first).ID
	}
}
