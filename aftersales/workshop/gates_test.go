package workshop_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/internal/ordergen"
)

// house gives the house rules.
func house(t testing.TB) *compliance.Rules {
	t.Helper()
	rules, err := compliance.Compile(packs.HouseDefault())
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

// commands is how many random commands the property test runs.
func commands() int {
	switch {
	case os.Getenv("SERVICELANE_DEEP") != "":
		return 2_000_000
	case raceDetector:
		return 5_000
	}
	return 100_000
}

// The house rules are written down here a second time, as plain questions about a list of events in order: what does an
// event of the order break that comes after those before? The answers are compared with what the policy refuses, both ways.

// since gives the events after the last one that fits.
func since(log []history.Event, fits func(e history.Event) bool) []history.Event {
	for i := len(log) - 1; i >= 0; i-- {
		if fits(log[i]) {
			return log[i+1:]
		}
	}
	return log
}

func is(e history.Event, t history.Type, fields ...string) bool {
	if e.Type != t {
		return false
	}
	for i := 0; i < len(fields); i += 2 {
		if e.Get(history.Name(fields[i])).Word() != fields[i+1] {
			return false
		}
	}
	return true
}

// has tells whether an event of a type with these fields is in a list.
func has(log []history.Event, t history.Type, fields ...string) bool {
	return slices.ContainsFunc(log, func(e history.Event) bool { return is(e, t, fields...) })
}

// last gives the latest event that fits.
func last(log []history.Event, fits func(e history.Event) bool) history.Event {
	for i := len(log) - 1; i >= 0; i-- {
		if fits(log[i]) {
			return log[i]
		}
	}
	return history.Event{}
}

// breaks tells which rules an event breaks.
func breaks(log []history.Event, e history.Event) (rules []string) {
	check := func(rule string, kept bool) {
		if !kept {
			rules = append(rules, rule)
		}
	}
	done := since(log, func(e history.Event) bool { return e.Type == history.JobDone })
	final := func(e history.Event) bool {
		return is(e, history.InspectionPassed, "level", "final") || is(e, history.InspectionFailed, "level", "final")
	}
	opened := last(log, func(e history.Event) bool { return e.Type == history.OrderOpened })
	job := e.Get(history.FieldJobID).Word()
	switch e.Type {
	case history.JobStarted:
		kind := opened.Get(history.FieldKind).Word()
		check("IN-09", kind == "on_site" || kind == "rescue" || has(log, history.IntakeDone))
		check("QC-02a", has(log, history.OrderAuthorised))
		check("QC-02c", !quotedMore(log))
		check("QC-06", !isAddOn(log, job) || agreed(log, "job_id", job, "") || signedSince(log, job))
		undenied := since(log, func(e history.Event) bool { return is(e, history.ConsentDeclined, "job_id", job) })
		check("QC-07a", has(undenied, history.JobAuthorised, "job_id", job) || slices.ContainsFunc(undenied, func(e history.Event) bool {
			return is(e, history.JobApproved, "job_id", job) && (e.ByRole == "front_desk" || e.ByRole == "service_adviser")
		}))
	case history.JobApproved:
		check("QC-07b", !isAddOn(log, job) || agreed(log, "job_id", job, "add_on"))
	case history.PartFitted:
		part := e.Get(history.FieldPartID).Word()
		check("QC-03", e.Get(history.FieldOrigin).Word() != "diagnosis" || agreed(log, "part_id", part, "part"))
	case history.InspectionPassed:
		if final(e) {
			check("IS-06a", e.ByRole == "inspector" || e.ByRole == "outgoing_inspector")
		}
		check("IS-05b", differ(log, e))
	case history.OrderCertified:
		fresh := since(done, func(e history.Event) bool { return is(e, history.InspectionFailed, "level", "final") })
		check("IS-01", has(fresh, history.InspectionPassed, "level", "final"))
		unfailed := since(log, func(e history.Event) bool { return e.Type == history.InspectionFailed })
		check("IS-05", has(unfailed, history.InspectionPassed, "level", "self") && has(unfailed, history.InspectionPassed, "level", "process") &&
			has(unfailed, history.InspectionPassed, "level", "final"))
		check("IS-05a", has(log, history.OrderCertified) || inSequence(log)) // the first certificate decides
		check("IS-05c", everyJobInspected(log, "self"))
		check("IS-05d", everyJobInspected(log, "process"))
		check("IS-08", everyItemPassed(log))
	case history.OrderAccepted:
		check("OL-07", last(log, final).Type == history.InspectionPassed)
	case history.SettlementTotalled:
		side := last(log, func(e history.Event) bool { return e.Type == history.OrderReworkAccepted }).Get(history.FieldFaultSide).Word()
		check("WR-02b", opened.Get(history.FieldKind).Word() != "rework" || side != "shop" && side != "part" ||
			e.Get(history.FieldCustomerCharge).Decimal().Digits == 0)
	case history.OrderDelivered:
		check("IS-08b", has(done, history.OrderCertified))
		void := last(log, func(e history.Event) bool {
			return e.Type == history.OrderCertificateVoided || e.Type == history.OrderCertified
		})
		check("IS-08c", void.Type != history.OrderCertificateVoided)
		check("SP-15", has(since(log, func(e history.Event) bool { return e.Type == history.SettlementTotalled }), history.SettlementListGiven))
		check("DL-07", has(done, history.OrderAccepted))
		rejected := last(log, func(e history.Event) bool { return e.Type == history.OrderRejected || e.Type == history.OrderAccepted })
		check("DL-07b", rejected.Type != history.OrderRejected)
	case history.OrderClosed:
		check("OL-08a", has(log, history.OrderAccepted) && has(log, history.SatisfactionRecorded))
	}
	return rules
}

// signedSince tells whether the customer signed for a job after all that he answered about it.
func signedSince(log []history.Event, job string) bool {
	e := last(log, func(e history.Event) bool {
		return (e.Type == history.ConsentGiven || e.Type == history.ConsentDeclined || e.Type == history.JobAuthorised) && e.Get(history.FieldJobID).Word() == job
	})
	return e.Type == history.JobAuthorised
}

// quotedMore tells whether the first work after a signature begins under a quotation of more than was signed last.
func quotedMore(log []history.Event) bool {
	signed, stale := false, false
	var fee history.Decimal
	for _, e := range log {
		switch {
		case e.Type == history.OrderAuthorised:
			signed, stale, fee = true, false, e.Get(history.FieldFee).Decimal()
		case e.Type == history.QuoteMade && signed && e.Get(history.FieldQuotedTotal).Decimal().Compare(fee) > 0:
			stale = true
		case e.Type == history.JobStarted && signed:
			return false // only the first one is asked about
		}
	}
	return stale
}

func isAddOn(log []history.Event, job string) bool {
	return has(log, history.JobPlanned, "job_id", job, "job_source", "add_on")
}

// agreed tells whether the customer's last word about a job or a part is yes, with a reason where it is about a part.
func agreed(log []history.Event, name history.Name, id, scope string) bool {
	e := last(log, func(e history.Event) bool {
		return (e.Type == history.ConsentGiven || e.Type == history.ConsentDeclined) && e.Get(name).Word() == id
	})
	return e.Type == history.ConsentGiven && (scope == "" || e.Get(history.FieldScope).Word() == scope) &&
		(scope != "part" || !e.Get(history.FieldReason).IsAbsent())
}

// inSequence tells whether the three levels were passed, and for the last time in their order.
func inSequence(log []history.Event) bool {
	before := 0
	for _, level := range []string{"self", "process", "final"} {
		at := 0
		for i, e := range log {
			if is(e, history.InspectionPassed, "level", level) {
				at = i + 1
			}
		}
		if at <= before {
			return false
		}
		before = at
	}
	return true
}

// everyItemPassed tells whether each item that was reported passed the final inspection, and failed none since.
func everyItemPassed(log []history.Event) bool {
	for _, item := range log {
		id := item.Get(history.FieldItemID).Word()
		about := func(e history.Event) bool {
			return is(e, history.InspectionPassed, "level", "final", "item_id", id) || is(e, history.InspectionFailed, "item_id", id)
		}
		if item.Type == history.ItemReported && last(log, about).Type != history.InspectionPassed {
			return false
		}
	}
	return true
}

// everyJobInspected tells whether the last that happened to each finished job is that it passed an inspection of a level.
func everyJobInspected(log []history.Event, level string) bool {
	for _, done := range log {
		job := done.Get(history.FieldJobID).Word()
		about := func(e history.Event) bool {
			return is(e, history.JobDone, "job_id", job) || is(e, history.InspectionPassed, "job_id", job, "level", level)
		}
		if done.Type == history.JobDone && last(log, about).Type != history.InspectionPassed {
			return false
		}
	}
	return true
}

// differ tells whether whoever passed an inspection has passed no other level of the same job; the final one is of all jobs.
func differ(log []history.Event, e history.Event) bool {
	level, job := e.Get(history.FieldLevel).Word(), e.Get(history.FieldJobID).Word()
	return !slices.ContainsFunc(log, func(other history.Event) bool {
		otherLevel, otherJob := other.Get(history.FieldLevel).Word(), other.Get(history.FieldJobID).Word()
		return other.Type == history.InspectionPassed && other.By == e.By && otherLevel != level &&
			(otherJob == job || level == "final" || otherLevel == "final")
	})
}

func TestTheGatesOfTheHouseHoldForRandomOrders(t *testing.T) {
	g := gates{t: t, shop: workshop.Shop{Policy: house(t), Prices: ordergen.Prices()}, rng: rand.New(rand.NewPCG(2, 2026)),
		random: ordergen.NewRandom(2), at: morning, kept: map[string]int{}, refused: map[string]int{}, overridden: map[string]int{}}
	for n := 0; n < commands() && !t.Failed(); n++ {
		g.step()
	}
	if raceDetector {
		return // too few commands to see everything
	}
	for _, rule := range []string{"IN-09", "QC-02a", "QC-03", "QC-06", "QC-07a", "QC-07b", "IS-01", "IS-05", "IS-05a", "IS-05b", "IS-05c", "IS-05d", "IS-06a", "IS-08", "IS-08b", "OL-07", "SP-15",
		"DL-07", "OL-08a", "WR-02b"} {
		if g.refused[rule] == 0 && !unreachable[rule] {
			t.Errorf("%s never refused anything", rule)
		}
	}
	if g.kept[string(history.OrderClosed)] == 0 || len(g.overridden) < 5 {
		t.Errorf("%d orders were closed; overridden: %v", g.kept[string(history.OrderClosed)], g.overridden)
	}
}

// unreachable are the rules that an order of our own cannot break, since the hard laws come before them.
var unreachable = map[string]bool{"OL-07": true, "IS-01": true}

// gates is a run of random orders under the house rules.
type gates struct {
	t      *testing.T
	shop   workshop.Shop
	rng    *rand.Rand
	random *ordergen.Random
	at     time.Time
	n      int

	order   aftersales.Order
	log     []history.Event
	history *history.History // of the log
	length  int

	kept, refused, overridden map[string]int
}

// step gives one random command, and if it is refused now and then the same command with overrides.
func (g *gates) step() {
	if g.order.State.Ended() || g.length > 150 {
		g.order, g.log, g.history, g.length = aftersales.Order{}, nil, nil, 0
	}
	s := g.random.Next(g.order)
	if s.Command.Name() == "adopt_order" {
		return // what an order of another system does not say is not known, and refuses nothing
	}
	refused := g.try(workshop.Request{Command: s.Command, By: s.By})
	if refused == nil || g.rng.IntN(4) > 0 {
		return
	}
	r := workshop.Request{Command: s.Command, By: s.By}
	r.By.Role = ordergen.Manager.Role
	for _, f := range refused.Findings {
		r.Overrides = append(r.Overrides, workshop.Override{Rule: f.Rule, Reason: reason})
	}
	r.Overrides = append(r.Overrides, workshop.Override{Rule: "IN-00", Reason: reason})
	g.try(r)
}

// try decides a request and compares the decision with the rules as they are written down here.
func (g *gates) try(r workshop.Request) *workshop.RefusedError {
	g.n++
	g.length++
	g.at = g.at.Add(time.Minute) // no two commands at one moment: what ties mean is the business of the policy's own tests
	r.By.At, r.By.Command = g.at, fmt.Sprintf("c%d", g.n)
	d, err := workshop.Decide(g.shop, g.history, g.order, r)
	var refused *workshop.RefusedError
	if errors.As(err, &refused) {
		g.checkRefusal(r, refused)
		return refused
	}
	if err != nil {
		return nil // a hard law, or a fault
	}
	g.checkDecision(r, d)
	g.order, g.log = d.State, append(g.log, d.Events...)
	if g.history, err = history.New(history.Config{Cover: history.Everything(), Events: g.log}); err != nil {
		g.t.Fatal(err)
	}
	return nil
}

// broken lists the rules that the events of a command break.
func (g *gates) broken(events []history.Event) (rules []string) {
	log := slices.Clip(g.log)
	for _, e := range events {
		rules = append(rules, breaks(log, e)...)
		log = append(log, e)
	}
	slices.Sort(rules)
	return slices.Compact(rules)
}

func (g *gates) checkRefusal(r workshop.Request, refused *workshop.RefusedError) {
	events, err := aftersales.DecideOrder(g.order, r.Command, r.By, g.shop.Prices)
	if err != nil {
		g.t.Fatal(err)
	}
	broken := g.broken(events)
	for _, f := range refused.Findings {
		g.refused[f.Rule]++
		if !slices.Contains(broken, f.Rule) {
			g.t.Errorf("%s was refused by %s (%s %v), which it does not break", r.Command.Name(), f.Rule, f.Reason, f.Missing)
		}
	}
}

func (g *gates) checkDecision(r workshop.Request, d workshop.Decision) {
	var overrides []string
	for _, e := range d.Events {
		g.kept[string(e.Type)]++
		if e.Type == history.RuleOverridden {
			rule := e.Get(history.FieldOverrideRule).Word()
			overrides = append(overrides, rule)
			g.overridden[rule]++
		}
	}
	slices.Sort(overrides)
	if broken := g.broken(d.Events); !slices.Equal(broken, overrides) {
		g.t.Errorf("%s by %s (%s) was taken after %d events; it breaks %v, and these were overridden: %v", r.Command.Name(), r.By.By, r.By.Role, len(g.log), broken, overrides)
	}
}

func TestTheOrdinaryOrderPassesEveryGate(t *testing.T) {
	b := newBench(t, house(t))
	steps := ordergen.Life("RO-1", morning)
	for _, s := range steps {
		res := b.do("RO-1", workshop.Request{Command: s.Command, By: s.By})
		for _, f := range res.Findings {
			t.Errorf("%s: %s %s %v", s.Command.Name(), f.Rule, f.Reason, f.Missing)
		}
	}
}
