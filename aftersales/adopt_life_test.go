package aftersales_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/ordergen"
)

// ownCommands leaves out the commands that take over what began elsewhere.
func ownCommands[C interface{ Name() string }](all []C) []C {
	return slices.DeleteFunc(slices.Clone(all), func(c C) bool { return strings.HasPrefix(c.Name(), "adopt_") })
}

// twins is a life of our own and the same life after it was adopted: what is possible in one is possible in the other, and
// is recorded by the same events.
type twins[S any, C interface{ Name() string }] struct {
	decide func(s S, c C, by aftersales.Actor) ([]history.Event, error)
	evolve func(s S, events []history.Event) S
	adopt  func(own S, log []history.Event) C
	state  func(s S) string

	own, adopted S
	elsewhere    bool // the own life began in another system itself
	log          []history.Event
	seen         map[string]int // commands taken, by state of the adoption
	adoptedIn    string
	asked        map[string]int // how often a command was sought, by state of the adoption
	n            int
}

// begin adopts what the own life has come to.
func (w *twins[S, C]) begin(t *testing.T, at time.Time) {
	t.Helper()
	var none S
	by := aftersales.Actor{Command: "adopt", At: at, By: "import", Role: "importer", Store: "S12"}
	events, err := w.decide(none, w.adopt(w.own, w.log), by)
	if err != nil {
		t.Fatalf("%s is not adopted: %v", w.state(w.own), err)
	}
	last := events[len(events)-1]
	if len(events) <= len(w.log) || last.Get(history.FieldAdoptedFrom).Word() == "" || last.Get(history.FieldCovers).Word() == "" {
		t.Fatalf("the adoption does not say where from: %+v", last)
	}
	w.adopted, w.adoptedIn = w.evolve(none, events), w.state(w.own)
	if w.state(w.adopted) != w.state(w.own) {
		t.Fatalf("adopted as %s, it is %s", w.state(w.own), w.state(w.adopted))
	}
}

// readopt adopts anew where the own life has come to another state. A life that began elsewhere ends there: that it was
// adopted stands in no log that can be adopted.
func (w *twins[S, C]) readopt(t *testing.T, last history.Moment) {
	t.Helper()
	at, _ := last.Instant()
	switch {
	case w.state(w.own) == w.adoptedIn:
	case w.elsewhere:
		w.restart()
	default:
		w.begin(t, at)
	}
}

// step gives both the same command.
func (w *twins[S, C]) step(t *testing.T, c C, by aftersales.Actor) {
	t.Helper()
	events, err := w.decide(w.own, c, by)
	again, refused := w.decide(w.adopted, c, by)
	if (err == nil) != (refused == nil) || err != nil && err.Error() != refused.Error() {
		t.Fatalf("%s in %s: %v; after the adoption in %s: %v", c.Name(), w.state(w.own), err, w.adoptedIn, refused)
	}
	if err != nil {
		return
	}
	if a, b := string(asJSON(t, events)), string(asJSON(t, again)); a != b {
		t.Fatalf("%s in %s, adopted in %s:\n%s\n%s", c.Name(), w.state(w.own), w.adoptedIn, a, b)
	}
	w.seen[w.adoptedIn+" "+c.Name()]++
	w.own, w.adopted, w.log = w.evolve(w.own, events), w.evolve(w.adopted, again), append(w.log, events...)
	if w.state(w.own) != w.state(w.adopted) {
		t.Fatalf("after %s it is %s, and adopted %s", c.Name(), w.state(w.own), w.state(w.adopted))
	}
}

// rarest gives, now and then, any command, else that of some names which was sought least after the adoption.
func (w *twins[S, C]) rarest(all []C, names []string) C {
	w.n++
	names = slices.DeleteFunc(names, func(name string) bool { return !slices.ContainsFunc(all, func(c C) bool { return c.Name() == name }) })
	if w.n%3 == 0 || len(names) == 0 {
		return all[w.n/3%len(all)]
	}
	name := slices.MinFunc(names, func(a, b string) int { return w.asked[w.adoptedIn+" "+a] - w.asked[w.adoptedIn+" "+b] })
	w.asked[w.adoptedIn+" "+name]++
	return all[slices.IndexFunc(all, func(c C) bool { return c.Name() == name })]
}

func (w *twins[S, C]) restart() {
	var none S
	w.own, w.adopted, w.log, w.adoptedIn, w.elsewhere = none, none, nil, "", false
}

// check fails for every state in which nothing was adopted, and for every command of the table that was not taken after an
// adoption in any of its states; in a long run, if more than one in fifty was not taken after an adoption in each of them: what random
// lives seldom come to.
func (w *twins[S, C]) check(t *testing.T, states []string, next func(state string) []string) {
	t.Helper()
	taken := map[string]int{}
	for key, n := range w.seen {
		s, name, _ := strings.Cut(key, " ")
		taken[s], taken[name] = taken[s]+n, taken[name]+n
	}
	pairs, missed := 0, []string(nil)
	for _, s := range states {
		if len(next(s)) > 0 && taken[s] == 0 {
			t.Errorf("nothing was taken after an adoption in %s", s)
		}
		for _, name := range next(s) {
			if taken[name] == 0 {
				t.Errorf("%s was never taken after an adoption", name)
			}
			if pairs++; w.seen[s+" "+name] == 0 {
				missed = append(missed, s+" "+name)
			}
		}
	}
	if longRun() && len(missed)*50 > pairs {
		t.Errorf("of %d commands in their states these were never taken after an adoption: %q", pairs, missed)
	}
}

func names[S ~string](all []S) []string {
	var out []string
	for _, s := range all {
		out = append(out, string(s))
	}
	return out
}

func TestAnOrderAdoptedInAnyStateTakesTheCommandsOfAnOwnLife(t *testing.T) {
	w := twins[aftersales.Order, aftersales.OrderCommand]{seen: map[string]int{}, evolve: aftersales.EvolveOrder,
		decide: func(o aftersales.Order, c aftersales.OrderCommand, by aftersales.Actor) ([]history.Event, error) {
			return aftersales.DecideOrder(o, c, by, ordergen.Prices())
		},
		state: func(o aftersales.Order) string { return string(o.State) },
		adopt: func(o aftersales.Order, log []history.Event) aftersales.OrderCommand {
			return aftersales.AdoptOrder{Order: o.ID, State: o.State, From: "old system", Covers: []string{"*"}, Events: log}
		}}
	random := ordergen.NewRandom(77)
	length := 0
	for range commands() / 2 {
		s := random.Next(w.own)
		if length++; length > 120 || w.own.State == aftersales.OrderArchived {
			w.restart()
			length = 0
			continue
		}
		if w.own.ID == "" {
			c, ok := s.Command.(aftersales.AdoptOrder)
			if ok { // to some states with money open no way of our own leads
				c.Covers = []string{"*"}
				s.Command = c
			}
			w.elsewhere = ok
			if events, err := w.decide(w.own, s.Command, s.By); err == nil {
				w.own, w.log = w.evolve(w.own, events), ofSource(events)
				w.begin(t, s.By.At)
			}
			continue
		}
		if w.readopt(t, w.own.Last); w.own.ID != "" {
			w.step(t, ofNoBin(s.Command), s.By)
		}
	}
	w.check(t, names(aftersales.OrderStates()), func(s string) []string {
		if s == "solved" {
			return nil // on the road nothing is taken into keeping and no deposit
		}
		return aftersales.NextCommands(aftersales.OrderState(s))
	})
}

// ofSource leaves out the adoption itself: whoever takes an adopted life over is told what its source told.
func ofSource(log []history.Event) []history.Event {
	return slices.DeleteFunc(slices.Clone(log), func(e history.Event) bool { return e.Type == history.OrderAdopted })
}

// ofNoBin takes the bin out of a command: what was issued before an adoption is in no bin of ours.
func ofNoBin(c aftersales.OrderCommand) aftersales.OrderCommand {
	switch c := c.(type) {
	case aftersales.IssuePart:
		c.Bin, c.Lot = "", ""
		return c
	case aftersales.ReturnPart:
		c.Bin = ""
		return c
	}
	return c
}

func TestAnAppointmentAdoptedInAnyStateTakesTheCommandsOfAnOwnLife(t *testing.T) {
	w := twins[aftersales.Appointment, aftersales.AppointmentCommand]{seen: map[string]int{}, evolve: aftersales.EvolveAppointment,
		decide: func(a aftersales.Appointment, c aftersales.AppointmentCommand, by aftersales.Actor) ([]history.Event, error) {
			return aftersales.DecideAppointment(a, c, by, "CNY")
		},
		state: func(a aftersales.Appointment) string { return string(a.State) },
		adopt: func(a aftersales.Appointment, log []history.Event) aftersales.AppointmentCommand {
			return aftersales.AdoptAppointment{Appointment: a.ID, State: a.State, From: "old system", Covers: []string{"*"}, Events: log}
		}}
	random := ordergen.NewRandom(5)
	for n := range commands() / 4 {
		if n%40 == 0 {
			w.restart()
		}
		v := random.NextVisit(w.own)
		if w.own.ID == "" {
			if events, err := w.decide(w.own, v.Command, v.By); err == nil {
				w.own, w.log = w.evolve(w.own, events), events
				w.begin(t, v.By.At)
			}
			continue
		}
		w.readopt(t, w.own.Last)
		w.step(t, v.Command, v.By)
	}
	w.check(t, names(aftersales.AppointmentStates()), func(s string) []string {
		return aftersales.NextAppointmentCommands(aftersales.AppointmentState(s))
	})
}

func TestAComplaintAdoptedInAnyStateTakesTheCommandsOfAnOwnLife(t *testing.T) {
	w := twins[aftersales.Complaint, aftersales.ComplaintCommand]{asked: map[string]int{}, seen: map[string]int{}, evolve: aftersales.EvolveComplaint,
		decide: func(c aftersales.Complaint, cmd aftersales.ComplaintCommand, by aftersales.Actor) ([]history.Event, error) {
			return aftersales.DecideComplaint(c, cmd, by, "CNY")
		},
		state: func(c aftersales.Complaint) string { return string(c.State) },
		adopt: func(c aftersales.Complaint, log []history.Event) aftersales.ComplaintCommand {
			return aftersales.AdoptComplaint{Complaint: c.ID, State: c.State, From: "old system", Covers: []string{"*"}, Events: log}
		}}
	r := &complaintRandom{Rand: rand.New(rand.NewPCG(4, 4)), now: time.Date(2026, 5, 4, 9, 0, 0, 0, time.FixedZone("", 8*3600))}
	for n := range commands() / 4 {
		if n%100 == 0 {
			w.restart()
		}
		r.now = r.now.Add(time.Minute)
		by := aftersales.Actor{Command: fmt.Sprint("c", n), At: r.now, By: []aftersales.PersonID{"li", "wu"}[r.IntN(2)], Role: "service_director", Store: "S1"}
		cmd := r.of(w.rarest(ownCommands(aftersales.ComplaintCommands()), aftersales.NextComplaintCommands(w.own.State)))
		if w.own.ID == "" {
			cmd = aftersales.ReceiveComplaint{Complaint: "K1", Customer: "C1", Order: "RO-1", Channel: "box", Phase: "sales", Matter: history.Paper{ID: "p", Digest: "00ff"}}
			events, err := w.decide(w.own, cmd, by)
			if err != nil {
				t.Fatal(err)
			}
			w.own, w.log = w.evolve(w.own, events), events
			w.begin(t, r.now)
			continue
		}
		w.readopt(t, w.own.Last)
		w.step(t, cmd, by)
	}
	w.check(t, names(aftersales.ComplaintStates()), func(s string) []string {
		next := aftersales.NextComplaintCommands(aftersales.ComplaintState(s))
		if s == "received" || s == "registered" { // nothing leads back to these once there is a cause
			next = slices.DeleteFunc(next, func(name string) bool { return name == "verify_cause" || name == "explain_complaint" })
		}
		return next
	})
}

func TestAFollowUpAdoptedInAnyStateTakesTheCommandsOfAnOwnLife(t *testing.T) {
	w := twins[aftersales.FollowUp, aftersales.FollowUpCommand]{seen: map[string]int{}, evolve: aftersales.EvolveFollowUp, decide: aftersales.DecideFollowUp,
		state: func(f aftersales.FollowUp) string { return string(f.State) },
		adopt: func(f aftersales.FollowUp, log []history.Event) aftersales.FollowUpCommand {
			return aftersales.AdoptFollowUp{FollowUp: f.ID, State: f.State, From: "old system", Covers: []string{"*"}, Events: log}
		}}
	r := rand.New(rand.NewPCG(8, 8))
	now := time.Date(2026, 5, 4, 9, 0, 0, 0, time.FixedZone("", 8*3600))
	all := ownCommands(aftersales.FollowUpCommands())
	for n := range commands() / 4 {
		if n%60 == 0 {
			w.restart()
		}
		v := reflect.New(reflect.TypeOf(all[r.IntN(len(all))])).Elem()
		fillFollowUp(r, v)
		c := v.Interface().(aftersales.FollowUpCommand)
		now = now.Add(time.Minute)
		by := aftersales.Actor{Command: fmt.Sprint("c", n), At: now, By: "li", Role: "business_supervisor"}
		if w.own.ID == "" {
			if events, err := w.decide(w.own, c, by); err == nil {
				w.own, w.log = w.evolve(w.own, events), events
				w.begin(t, now)
			}
			continue
		}
		w.readopt(t, w.own.Last)
		w.step(t, c, by)
	}
	w.check(t, names(aftersales.FollowUpStates()), func(s string) []string {
		return aftersales.NextFollowUpCommands(aftersales.FollowUpState(s))
	})
}

// TestNothingButItsStateHasToBeKnown adopts things of which nothing but the state is known, and asks every command that the
// table offers: it is taken, or refused because it names something that is not there.
func TestNothingButItsStateHasToBeKnown(t *testing.T) {
	now := time.Date(2026, 5, 4, 9, 0, 0, 0, time.FixedZone("", 8*3600))
	by := aftersales.Actor{Command: "c-1", At: now, By: "li", Role: "service_director", Store: "S1"}
	later := by
	later.Command, later.At = "c-2", now.Add(time.Hour)
	r := &complaintRandom{Rand: rand.New(rand.NewPCG(1, 1)), now: now}
	for _, s := range aftersales.ComplaintStates() {
		c := aftersales.FoldComplaint(must(aftersales.DecideComplaint(aftersales.Complaint{}, aftersales.AdoptComplaint{Complaint: "K1", State: s, From: "old system"}, by, "CNY")))
		for range 2000 {
			cmd := r.command()
			_, err := aftersales.DecideComplaint(c, cmd, later, "CNY")
			var refused *aftersales.ComplaintError
			if errors.As(err, &refused) && !slices.Contains([]string{"", "due_ahead", "solution_ahead", "measure_due_ahead", "measure_known"}, refused.Guard) {
				t.Fatalf("%s in %s: %v", cmd.Name(), s, err)
			}
		}
	}
	for _, s := range aftersales.FollowUpStates() {
		f := aftersales.FoldFollowUp(must(aftersales.DecideFollowUp(aftersales.FollowUp{}, aftersales.AdoptFollowUp{FollowUp: "F1", State: s, From: "old system"}, by)))
		for _, c := range ownCommands(aftersales.FollowUpCommands()) {
			v := reflect.New(reflect.TypeOf(c)).Elem()
			fillFollowUp(r.Rand, v)
			_, err := aftersales.DecideFollowUp(f, v.Interface().(aftersales.FollowUpCommand), later)
			var refused *aftersales.FollowUpError
			if errors.As(err, &refused) && refused.Guard != "" && refused.Guard != "issue_open" {
				t.Errorf("%s in %s: %v", c.Name(), s, err)
			}
		}
	}
	random := ordergen.NewRandom(3)
	for _, s := range aftersales.AppointmentStates() {
		a := aftersales.FoldAppointment(must(aftersales.DecideAppointment(aftersales.Appointment{}, aftersales.AdoptAppointment{Appointment: "A-1", State: s, From: "old system"}, by, "CNY")))
		for range 200 {
			v := random.NextVisit(a)
			v.By.At = later.At
			_, err := aftersales.DecideAppointment(a, v.Command, v.By, "CNY")
			var refused *aftersales.AppointmentError
			if errors.As(err, &refused) && !slices.Contains([]string{"", "slot_ahead", "same_appointment", "customer_known", "is_visit", "id_of_staff", "inquiry_open"}, refused.Guard) {
				t.Errorf("%s in %s: %v", v.Command.Name(), s, err)
			}
		}
	}
}
