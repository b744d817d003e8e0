package history_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	. "example.com/servicelane/aftersales/history"
)

// reading is all that a judge can read of an event.
func reading(h *History, i int, paths []Path) []string {
	out := []string{h.Store(i), h.RefID(h.Subject(i)), string(h.RefName(h.Subject(i)))}
	for _, p := range paths {
		v, presence := h.Get(i, p)
		now, _ := h.GetAsOf(i, p, h.Len())
		out = append(out, v.Word(), now.Word(), string(presence), h.RefID(h.Ref(i, p)))
	}
	return append(out, slices.Collect(h.Roles(i))...)
}

// TestTheOrderOfTheInputDoesNotMatter holds for events of different moments.
func TestTheOrderOfTheInputDoesNotMatter(t *testing.T) {
	var events []Event
	for i, e := range reference(t) {
		if i%3 == 0 { // the reference has several events in one minute: spread them
			events = append(events, e)
		}
	}
	for i := range events {
		at, _ := events[i].At.Instant()
		events[i].At = At(at.AddDate(0, 0, i))
	}
	facts := []Fact{NewFact(FactCustomer, "C").With(FieldVIP, Bool(true)), NewFact(FactRoleHeld, "P").With(FieldRole, Code("adviser"))}
	var paths []Path
	for _, text := range []string{"order_id", "customer_id", "order.kind", "order.odometer_km", "customer.vip", "job.op_code", "part.part_no", "by_role", "store_id"} {
		paths = append(paths, path(t, text))
	}
	want := build(t, Config{Cover: Everything(), Events: events, Facts: facts})
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		shuffled := slices.Clone(events)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		cut := random.IntN(len(shuffled))
		got, err := build(t, Config{Cover: Everything(), Events: shuffled[:cut], Facts: facts}).With(shuffled[cut:]...)
		if err != nil {
			t.Fatal(err)
		}
		for i := range want.Len() {
			if a, b := reading(want, i, paths), reading(got, i, paths); want.Event(i).ID != got.Event(i).ID || !slices.Equal(a, b) {
				t.Fatalf("event %d: %s %q, want %s %q", i, got.Event(i).ID, b, want.Event(i).ID, a)
			}
		}
	}
}

// TestKnowingMoreLaterChangesNothingBefore holds for what is read as at an event: events added behind it do not count.
func TestKnowingMoreLaterChangesNothingBefore(t *testing.T) {
	events := reference(t)
	paths := []Path{path(t, "order.kind"), path(t, "order.odometer_km"), path(t, "job.op_code")}
	all := build(t, Config{Cover: Everything(), Events: events})
	for _, n := range []int{1, 20, 80, 149} {
		some := make([]Event, n)
		for i := range some {
			some[i] = all.Event(i)
		}
		part := build(t, Config{Cover: Everything(), Events: some})
		for i := range n {
			for _, p := range paths {
				a, _ := all.Get(i, p)
				b, _ := part.Get(i, p)
				if !a.Equal(b) {
					t.Fatalf("%s of event %d: %s of all, %s of the first %d", p, i, a.Word(), b.Word(), n)
				}
			}
		}
	}
}

// TestEventsOfOneMomentAreKnownAlikeInAnyOrder: attributes, links and shops do not depend on the place in the input.
func TestEventsOfOneMomentAreKnownAlikeInAnyOrder(t *testing.T) {
	events := reference(t)
	moment := events[0].At
	var told []Event
	for i, e := range events {
		e.At = moment
		if e.Type == OrderOpened {
			other := e.With(FieldKind, Code("warranty"))
			other.ID, other.StoreID = e.ID+"b", "another"
			last := e.With(FieldKind, Code("repair"))
			last.ID = e.ID[:1] // shorter than the others
			told = append(told, other, last)
		}
		if i%2 == 0 {
			told = append(told, e)
		}
	}
	var paths []Path
	for _, text := range []string{"order_id", "customer_id", "order.kind", "order.odometer_km", "job.op_code", "store_id"} {
		paths = append(paths, path(t, text))
	}
	read := func(h *History) map[string][]string {
		out := map[string][]string{}
		for i := range h.Len() {
			out[h.Event(i).ID] = reading(h, i, paths)
		}
		return out
	}
	want := read(build(t, Config{Cover: Everything(), Events: told}))
	random := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		random.Shuffle(len(told), func(i, j int) { told[i], told[j] = told[j], told[i] })
		if d := cmp.Diff(want, read(build(t, Config{Cover: Everything(), Events: told}))); d != "" {
			t.Fatal(d)
		}
	}
}

// TestAListIsToldWhatEachEventIsTold holds for fields and attributes, as each event knew them and as more is known.
func TestAListIsToldWhatEachEventIsTold(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	var paths []Path
	for _, text := range []string{"kind", "order_id", "problem_key", "by", "order.kind", "order.free_repair", "order.odometer_km", "order.problem_key", "customer.vip"} {
		paths = append(paths, path(t, text))
	}
	lines := []string{"order.opened order_id=A kind=repair", "order.opened order_id=A kind=rescue odometer_km=5", "order.opened order_id=B",
		"repair.agreed order_id=A problem_key=dent free_repair=true", "repair.agreed order_id=A problem_key=noise free_repair=false", "repair.agreed order_id=B free_repair=true",
		"repair.finished order_id=A problem_key=dent", "repair.finished order_id=A problem_key=noise", "repair.finished order_id=B", "order.closed order_id=A", "order.closed order_id=B"}
	for range 60 {
		events := make([]string, 14)
		for i := range events {
			what, rest, _ := strings.Cut(lines[random.IntN(len(lines))], " ")
			events[i] = fmt.Sprintf("%c %s 2026-05-0%d %s", 'a'+random.IntN(26), what, 1+random.IntN(6), rest)
		}
		slices.Sort(events)
		events = slices.CompactFunc(events, func(a, b string) bool { return a[0] == b[0] })
		h := build(t, Config{Cover: Everything(), Events: evs(t, events...)})
		var list []int32
		for i := range h.Len() {
			if random.IntN(4) > 0 {
				list = append(list, int32(i))
			}
		}
		if random.IntN(3) == 0 {
			random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		}
		out := make([]*Value, len(list))
		for _, p := range paths {
			for known := -1; known <= h.Len(); known++ {
				h.EachCarried(list, p, known, out)
				for n, i := range list {
					by := known
					if known < 0 {
						by = h.Known(int(i))
					}
					if want := h.Carried(int(i), p, by); out[n] != want {
						t.Fatalf("%s of event %d as the first %d tell: %v, want %v, of %q", p, i, known, out[n], want, events)
					}
				}
			}
		}
	}
}
