package aftersales_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/golden"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

var dayBefore = time.Date(2026, 3, 3, 9, 0, 0, 0, time.FixedZone("", 8*3600))

// appointmentMoves are the transitions that an appointment may make, written down a second time.
var appointmentMoves = map[aftersales.AppointmentState][]aftersales.AppointmentState{
	"":            {"inquired", "booked"},
	"inquired":    {"booked", "answered", "cancelled", "received"},
	"booked":      {"prepared", "en_route", "arrived", "received", "missed", "cancelled"},
	"prepared":    {"booked", "en_route", "arrived", "received", "missed", "cancelled"},
	"en_route":    {"arrived", "received", "missed", "cancelled"},
	"arrived":     {"reconfirmed", "received", "missed", "cancelled"},
	"reconfirmed": {}, "received": {}, "answered": {}, "missed": {}, "cancelled": {},
}

func TestRandomAppointmentsObeyTheHardLaws(t *testing.T) {
	random := ordergen.NewRandom(2)
	done, refused := map[string]int{}, map[string]int{}
	var a aftersales.Appointment
	var log []history.Event
	for n := range commands() / 4 {
		if n%40 == 0 {
			checkAppointmentLog(t, a, log)
			a, log = aftersales.Appointment{}, nil
		}
		v := random.NextVisit(a)
		before := asJSON(t, a)
		events, err := aftersales.DecideAppointment(a, v.Command, v.By, "CNY")
		var refusal *aftersales.AppointmentError
		switch {
		case errors.As(err, &refusal):
			refused[v.Command.Name()+" by "+refusal.Guard]++
			continue
		case err != nil:
			t.Fatalf("%s: %v", v.Command.Name(), err)
		}
		done[fmt.Sprintf("%s in %s", v.Command.Name(), a.State)]++
		next := aftersales.EvolveAppointment(a, events)
		if !bytes.Equal(before, asJSON(t, a)) {
			t.Fatalf("%s changed the state that it was given", v.Command.Name())
		}
		if next.State != a.State && !slices.Contains(appointmentMoves[a.State], next.State) {
			t.Fatalf("%s led from %q to %q", v.Command.Name(), a.State, next.State)
		}
		checkVisitTwice(t, a, v, events)
		a, log = next, append(log, events...)
		checkAppointment(t, a)
	}
	checkAppointmentTable(t, done, refused)
}

// checkVisitTwice checks that the command decides the same again after a journey as JSON.
func checkVisitTwice(t *testing.T, a aftersales.Appointment, v ordergen.Visit, events []history.Event) {
	t.Helper()
	data, err := aftersales.EncodeAppointmentCommand(v.Command)
	if err != nil {
		t.Fatal(err)
	}
	read, err := aftersales.DecodeAppointmentCommand(data)
	if err != nil {
		t.Fatalf("%s: %v", data, err)
	}
	again, err := aftersales.DecideAppointment(a, read, v.By, "CNY")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(asJSON(t, events)), string(asJSON(t, again))); diff != "" {
		t.Fatalf("%s: %s", data, diff)
	}
}

// checkAppointment checks what holds of every appointment.
func checkAppointment(t *testing.T, a aftersales.Appointment) {
	t.Helper()
	switch {
	case a.ID == "" || !a.State.Valid():
		t.Fatalf("an appointment without id or state: %+v", a)
	case a.State != aftersales.AppointmentInquired && a.State != aftersales.AppointmentAnswered && a.Customer == "" && a.HoldsSlot():
		t.Fatalf("nobody comes to %s", a.ID)
	case a.State == aftersales.AppointmentReceived && a.Order == "":
		t.Fatalf("%s was received without an order", a.ID)
	case a.State == aftersales.AppointmentReconfirmed && !a.OnSite:
		t.Fatalf("%s was reconfirmed in the shop", a.ID)
	}
}

// checkAppointmentLog checks the log of an appointment: it is a history, and reads back to the same state.
func checkAppointmentLog(t *testing.T, a aftersales.Appointment, log []history.Event) {
	t.Helper()
	if _, err := history.New(history.Config{Cover: history.Everything(), Events: log}); err != nil {
		t.Fatalf("the log is no history: %v", err)
	}
	if fold := aftersales.FoldAppointment(log); !reflect.DeepEqual(fold, a) {
		t.Fatalf("the state is not the fold of its events:\n%s\n%s", asJSON(t, fold), asJSON(t, a))
	}
	var read []history.Event
	if err := json.Unmarshal(asJSON(t, log), &read); err != nil {
		t.Fatal(err)
	}
	var stored aftersales.Appointment
	if err := json.Unmarshal(asJSON(t, a), &stored); err != nil {
		t.Fatal(err)
	}
	for _, other := range []aftersales.Appointment{aftersales.FoldAppointment(read), stored} {
		if diff := cmp.Diff(string(asJSON(t, a)), string(asJSON(t, other))); diff != "" {
			t.Fatal(diff)
		}
	}
}

// checkAppointmentTable fails for every row, state and guard that was never seen doing its work.
func checkAppointmentTable(t *testing.T, done, refused map[string]int) {
	t.Helper()
	for _, step := range aftersales.AppointmentSteps() {
		if step.Command == "adopt_appointment" {
			continue // seen in adopt_life_test.go
		}
		for _, s := range append(aftersales.AppointmentStates(), "") {
			possible := slices.ContainsFunc(step.Moves, func(m aftersales.AppointmentMove) bool { return slices.Contains(m.From, s) })
			at := fmt.Sprintf("%s in %s", step.Command, s)
			if possible != (done[at] > 0) {
				t.Errorf("%s was accepted %d times, and the table says %v", at, done[at], possible)
			}
		}
		for _, g := range step.Guards {
			if refused[step.Command+" by "+g] == 0 {
				t.Errorf("%s was never refused by %s", step.Command, g)
			}
		}
		if refused[step.Command+" by in_time"] == 0 && step.Command != "receive_inquiry" {
			t.Errorf("%s was never refused by in_time", step.Command)
		}
	}
}

func TestEveryAppointmentCommandHasOneRowAndStandsInItsPlace(t *testing.T) {
	var table, list []string
	for _, s := range aftersales.AppointmentSteps() {
		table = append(table, s.Command)
	}
	for _, c := range aftersales.AppointmentCommands() {
		list = append(list, c.Name())
	}
	if diff := cmp.Diff(table, list); diff != "" {
		t.Error(diff)
	}
}

func TestEveryStateOfAnAppointmentIsReachedAndOnlyEndsGoNowhere(t *testing.T) {
	reached := map[aftersales.AppointmentState]bool{}
	leaves := map[aftersales.AppointmentState]bool{}
	for _, s := range aftersales.AppointmentSteps() {
		for _, m := range s.Moves {
			reached[m.To] = true
			for _, from := range m.From {
				leaves[from] = leaves[from] || m.To != ""
			}
		}
	}
	var ends []aftersales.AppointmentState
	for _, s := range aftersales.AppointmentStates() {
		if !reached[s] {
			t.Errorf("nothing leads to %s", s)
		}
		if !leaves[s] {
			ends = append(ends, s)
		}
	}
	if diff := cmp.Diff([]aftersales.AppointmentState{"reconfirmed", "received", "answered", "missed", "cancelled"}, ends); diff != "" {
		t.Error(diff)
	}
	if next := aftersales.NextAppointmentCommands("reconfirmed"); !slices.Equal(next, []string{"admit"}) {
		t.Errorf("a visit that was reconfirmed takes %v", next)
	}
}

func TestTheDiagramOfTheAppointmentShowsEveryTransition(t *testing.T) {
	if err := golden.Check("testdata/appointment.mermaid.golden", []byte(aftersales.AppointmentDiagram()), *update); err != nil {
		t.Error(err)
	}
}

// run decides commands one after another.
func run(t *testing.T, steps []ordergen.Visit) (aftersales.Appointment, []history.Event) {
	t.Helper()
	var a aftersales.Appointment
	var log []history.Event
	for _, s := range steps {
		events, err := aftersales.DecideAppointment(a, s.Command, s.By, "CNY")
		if err != nil {
			t.Fatalf("%s: %v", s.Command.Name(), err)
		}
		a, log = aftersales.EvolveAppointment(a, events), append(log, events...)
	}
	return a, log
}

// TestEachStateOfABookingIsReachedByItsCommand names the states that come before the order is opened, and how each is
// reached.
func TestEachStateOfABookingIsReachedByItsCommand(t *testing.T) {
	for name, c := range map[string]struct {
		steps []ordergen.Visit
		want  string
	}{
		"inquired, booked, draft in the shop": {ordergen.Booking("A-1", "RO-1", dayBefore),
			"inquired inquired inquired inquired booked booked booked prepared arrived received"},
		"inquired, booked, prepared, en route, arrived, reconfirmed on site": {ordergen.OnSite("A-1", "RO-1", dayBefore),
			"inquired inquired inquired inquired booked booked booked booked prepared prepared en_route arrived reconfirmed"},
	} {
		t.Run(name, func(t *testing.T) {
			var states []string
			for n := range c.steps {
				a, _ := run(t, c.steps[:n+1])
				states = append(states, string(a.State))
			}
			if got := strings.Join(states, " "); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			a, _ := run(t, c.steps)
			if a.Order != "RO-1" || a.Inquiry.Outcome != aftersales.InquiryBooked || a.Customer != "C-7" {
				t.Errorf("it ended as %+v", a)
			}
		})
	}
}

// book books from nothing, and is followed by commands a minute apart.
func book(t *testing.T, b aftersales.Book, more ...aftersales.AppointmentCommand) aftersales.Appointment {
	t.Helper()
	b.Appointment, b.Customer = "A-1", "C-1"
	if b.Slot.IsZero() {
		b.Slot = aftersales.Slot{Start: dayBefore.Add(24 * time.Hour), End: dayBefore.Add(25 * time.Hour)}
	}
	var a aftersales.Appointment
	for n, c := range append([]aftersales.AppointmentCommand{b}, more...) {
		events, err := aftersales.DecideAppointment(a, c, desk(n), "CNY")
		if err != nil {
			t.Fatalf("%s: %v", c.Name(), err)
		}
		a = aftersales.EvolveAppointment(a, events)
	}
	return a
}

func desk(n int) aftersales.Actor {
	return aftersales.Actor{Command: fmt.Sprintf("c-%d", n), At: dayBefore.Add(time.Duration(n) * time.Minute), By: "feng", Role: "customer_service", Store: "S12"}
}

func TestABookingThatIsMovedIsAgreedAssignedAndToldAnew(t *testing.T) {
	slot := aftersales.Slot{Start: dayBefore.Add(48 * time.Hour), End: dayBefore.Add(49 * time.Hour)}
	a := book(t, aftersales.Book{Agreed: true, Assignee: "li", Place: "bay 1"},
		aftersales.GiveNotice{Contents: []aftersales.NoticeContent{"time"}}, aftersales.ConfirmInfo{}, aftersales.MoveAppointment{Slot: slot})
	if a.State != aftersales.AppointmentBooked || !a.Agreed.IsZero() || !a.Assigned.IsZero() || !a.Noticed.IsZero() || a.Confirmed.IsZero() {
		t.Errorf("after the move it is %+v", a)
	}
	if !a.Slot.Start.Equal(slot.Start) || a.Place != "bay 1" || a.Customer != "C-1" || a.Assignee != "" {
		t.Errorf("it was moved to %+v", a)
	}
	again := book(t, aftersales.Book{Place: "bay 1"}, aftersales.MoveAppointment{Slot: slot, Place: "bay 2", Agreed: true})
	if again.Agreed.IsZero() || again.Place != "bay 2" {
		t.Errorf("it was moved to %+v", again)
	}
	address := history.Paper{ID: "address", Digest: "00ff"}
	visit := book(t, aftersales.Book{OnSite: true, Address: address}, aftersales.MoveAppointment{Slot: slot, Place: "bay 2"})
	if visit.Place != "" || visit.Address != address || !visit.OnSite {
		t.Errorf("a visit was moved to %+v", visit)
	}
}

func TestAPlaceIsHeldUntilTheAppointmentIsCancelledOrMissed(t *testing.T) {
	late := aftersales.Slot{Start: dayBefore, End: dayBefore.Add(time.Hour)}
	for name, c := range map[string]struct {
		a     aftersales.Appointment
		holds bool
	}{
		"nothing":   {aftersales.Appointment{}, false},
		"booked":    {book(t, aftersales.Book{}), true},
		"received":  {book(t, aftersales.Book{}, aftersales.Admit{Order: "RO-1"}), true},
		"cancelled": {book(t, aftersales.Book{}, aftersales.CancelAppointment{Reason: "customer"}), false},
		"missed":    {book(t, aftersales.Book{Slot: late}, aftersales.MissAppointment{}), false},
	} {
		if c.a.HoldsSlot() != c.holds || name != "nothing" && string(c.a.State) != name {
			t.Errorf("%s: it is %s and holds a place: %v", name, c.a.State, c.a.HoldsSlot())
		}
	}
}

func TestAnInquiryWithAPromisedAnswerOutlivesTheBooking(t *testing.T) {
	inquire := func(more ...aftersales.AppointmentCommand) aftersales.Appointment {
		var a aftersales.Appointment
		first := aftersales.ReceiveInquiry{Appointment: "A-1", Customer: "C-1", Channel: "phone", Model: "X5", Fault: history.Paper{ID: "fault", Digest: "00"}}
		for n, c := range append([]aftersales.AppointmentCommand{first}, more...) {
			events, err := aftersales.DecideAppointment(a, c, desk(n), "CNY")
			if err != nil {
				t.Fatalf("%s: %v", c.Name(), err)
			}
			a = aftersales.EvolveAppointment(a, events)
		}
		return a
	}
	take := aftersales.Book{Appointment: "A-1", Slot: aftersales.Slot{Start: dayBefore.Add(24 * time.Hour), End: dayBefore.Add(25 * time.Hour)}}
	promise := aftersales.PromiseAnswer{Due: dayBefore.Add(time.Hour)}
	for name, c := range map[string]struct {
		a       aftersales.Appointment
		outcome aftersales.InquiryOutcome
		state   aftersales.AppointmentState
	}{
		"booked at once":              {inquire(take), "booked", "booked"},
		"promised":                    {inquire(promise, take), "", "booked"},
		"promised and answered":       {inquire(promise, aftersales.AnswerInquiry{}, take), "booked", "booked"},
		"answered after the booking":  {inquire(promise, take, aftersales.AnswerInquiry{}), "booked", "booked"},
		"admitted before the answer":  {inquire(promise, take, aftersales.Admit{Order: "RO-1"}), "booked", "received"},
		"cancelled before the answer": {inquire(promise, take, aftersales.CancelAppointment{}), "dropped", "cancelled"},
		"came at once":                {inquire(aftersales.Admit{Order: "RO-1"}), "order", "received"},
		"answered":                    {inquire(aftersales.AnswerInquiry{}, aftersales.EndInquiry{Outcome: "answered"}), "answered", "answered"},
		"dropped":                     {inquire(aftersales.EndInquiry{Outcome: "dropped"}), "dropped", "cancelled"},
	} {
		if c.a.Inquiry.Outcome != c.outcome || c.a.State != c.state || c.a.Inquiry.Ended.IsZero() != (c.outcome == "") {
			t.Errorf("%s: it is %s, the inquiry ended with %q", name, c.a.State, c.a.Inquiry.Outcome)
		}
	}
	if a := inquire(take); a.Model != "X5" || a.Fault.ID != "fault" || a.Customer != "C-1" {
		t.Errorf("the booking is not about what was asked: %+v", a)
	}
}

func TestGuardsOfAnAppointmentRefuseWhatARecordCannotMean(t *testing.T) {
	booked := book(t, aftersales.Book{})
	onSite := book(t, aftersales.Book{OnSite: true})
	for name, c := range map[string]struct {
		a    aftersales.Appointment
		c    aftersales.AppointmentCommand
		want string
	}{
		"nothing there":          {aftersales.Appointment{}, aftersales.Agree{}, `agree is not possible: there is no such appointment`},
		"over":                   {book(t, aftersales.Book{}, aftersales.CancelAppointment{}), aftersales.Agree{}, `agree is not possible: appointment "A-1" is cancelled`},
		"a slot in the past":     {booked, aftersales.MoveAppointment{Slot: aftersales.Slot{Start: dayBefore.Add(-time.Hour), End: dayBefore}}, `move_appointment is not possible: slot_ahead: the slot ended at 2026-03-03T09:00:00+08:00, before it was booked`},
		"missed before it began": {booked, aftersales.MissAppointment{}, `miss_appointment is not possible: slot_begun: the slot begins only at 2026-03-04T09:00:00+08:00`},
		"drive to the shop":      {booked, aftersales.Depart{}, `depart is not possible: is_visit: the customer comes to the shop`},
		"id in the shop":         {booked, aftersales.Arrive{IDShown: new(true)}, `arrive is not possible: id_of_staff: only staff who come to the customer show who they are`},
		"a second order": {book(t, aftersales.Book{OnSite: true}, aftersales.Admit{Order: "RO-1"}), aftersales.Admit{Order: "RO-2"},
			`admit is not possible: not_admitted: order "RO-1" is already open for it`},
		"another order": {book(t, aftersales.Book{Order: "RO-1"}), aftersales.Admit{Order: "RO-2"}, `admit is not possible: orders_match: it was made for order "RO-1", not for "RO-2"`},
		"no inquiry":    {onSite, aftersales.AnswerInquiry{}, `answer_inquiry is not possible: inquiry_open: there is no inquiry that waits for anything`},
		"nobody": {aftersales.Appointment{}, aftersales.Book{Appointment: "A-2", Slot: aftersales.Slot{Start: dayBefore, End: dayBefore.Add(2 * time.Hour)}},
			`book is not possible: customer_known: it is not said who comes`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := aftersales.DecideAppointment(c.a, c.c, desk(9), "CNY")
			if !errors.Is(err, aftersales.ErrNotAllowed) || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
	if _, err := aftersales.DecideAppointment(booked, aftersales.Agree{}, desk(-1), "CNY"); err == nil || !strings.Contains(err.Error(), "in_time") {
		t.Errorf("backdated: %v", err)
	}
}

func TestEveryFaultOfAnAppointmentCommandIsToldWithItsPath(t *testing.T) {
	for text, want := range map[string]string{
		`{"command":"receive_inquiry","customer":"a\u0000"}`:                                     "appointment: no id\nchannel: no id\ncustomer: control character U+0000 (line 1, column 43)",
		`{"command":"sort_inquiry","complexity":"odd"}`:                                          `complexity: "odd" is no complexity`,
		`{"command":"transfer_inquiry"}`:                                                         `to: no id`,
		`{"command":"promise_answer"}`:                                                           `due: a promise has its time`,
		`{"command":"tell_estimate"}`:                                                            `neither hours nor cost were told`,
		`{"command":"tell_estimate","hours":"-1","cost":"-1 CNY"}`:                               "hours: negative: -1\ncost: negative: -1 CNY",
		`{"command":"end_inquiry","outcome":"booked"}`:                                           `outcome: neither "answered" nor "dropped": "booked"`,
		`{"command":"book","appointment":"A","slot":{}}`:                                         `slot: a slot has a start and an end`,
		`{"command":"assign_slot"}`:                                                              `assignee: no id`,
		`{"command":"give_notice"}`:                                                              `contents: nothing was told`,
		`{"command":"give_notice","contents":["time","odd","time"]}`:                             "contents[1]: \"odd\" is no notice content",
		`{"command":"prepare"}`:                                                                  `checklist: nothing was gone through`,
		`{"command":"prepare","checklist":[{"item":"a;b"},{"item":""},{"item":"a;b"}]}`:          "checklist[0].item: a semicolon in \"a;b\"\nchecklist[1].item: no id\nchecklist[2].item: a semicolon in \"a;b\"\nchecklist[2].item: \"a;b\" is there twice",
		`{"command":"check_car","result":"so so"}`:                                               `result: "so so" is no car result`,
		`{"command":"admit"}`:                                                                    `order: no id`,
		`{"command":"fly"}`:                                                                      `command: no such command: "fly"`,
		`{"command":"cancel_appointment","reason":"` + strings.Repeat("x", 201) + `"}`:           `reason: 201 bytes, at most 200 are allowed`,
		`{"command":"book","appointment":"A","on_site":true,"place":"x","slot":` + twoDays + `}`: "slot.end: 48h0m0s, at most 24h0m0s are given away at once\nplace: a visit is at an address",
		`{"command":"book","appointment":"A","address":{"paper":"p","digest":"00"},"slot":` + backwards + `}`: "slot.end: a slot ends after it starts\naddress: the customer comes to the shop",
		`{"command":"prepare","checklist":[` + strings.Repeat(`{"item":"a"},`, 100) + `{"item":"a"}]}`:        `checklist: 101 lines, at most 100 are allowed`,
	} {
		if _, err := aftersales.DecodeAppointmentCommand([]byte(text)); err == nil || sorted(err.Error()) != sorted(want) {
			t.Errorf("%.80s\ngot  %v\nwant %s", text, err, want)
		}
	}
	for want, c := range map[string]aftersales.AppointmentCommand{
		`complexity: no such complexity: ""`:                                          aftersales.SortInquiry{},
		`result: no such result: ""`:                                                  aftersales.CheckCar{},
		"contents[0]: no such content: \"odd\"\ncontents[2]: \"time\" is there twice": aftersales.GiveNotice{Contents: []aftersales.NoticeContent{"odd", "time", "time"}},
	} {
		if err := aftersales.CheckAppointmentCommand(c, desk(0), "CNY"); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	dear := aftersales.TellEstimate{Cost: must(pricing.NewMoney("1.00", "USD"))}
	if err := aftersales.CheckAppointmentCommand(dear, desk(0), "CNY"); err == nil || err.Error() != `cost: 1.00 USD is not in the currency of the shop, "CNY"` {
		t.Errorf("the error is %v", err)
	}
	if err := aftersales.CheckAppointmentCommand(nil, desk(0), "CNY"); err == nil || err.Error() != "command: no command" {
		t.Errorf("the error is %v", err)
	}
	if _, err := aftersales.DecideAppointment(aftersales.Appointment{}, &aftersales.Agree{}, desk(0), "CNY"); err == nil {
		t.Error("a pointer is taken for a command")
	}
}

const (
	twoDays   = `{"start":"2026-03-03T09:00:00Z","end":"2026-03-05T09:00:00Z"}`
	backwards = `{"start":"2026-03-03T09:00:00Z","end":"2026-03-03T08:00:00Z"}`
)

func sorted(lines string) string {
	list := strings.Split(lines, "\n")
	slices.Sort(list)
	return strings.Join(list, "\n")
}

func FuzzDecodeAppointmentCommand(f *testing.F) {
	for _, v := range slices.Concat(ordergen.Booking("A-1", "RO-1", dayBefore), ordergen.OnSite("A-2", "RO-2", dayBefore)) {
		data, err := aftersales.EncodeAppointmentCommand(v.Command)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := aftersales.DecodeAppointmentCommand(data)
		if err != nil {
			return
		}
		again, err := aftersales.EncodeAppointmentCommand(c)
		if err != nil {
			t.Fatal(err)
		}
		second, err := aftersales.DecodeAppointmentCommand(again)
		if err != nil {
			t.Fatalf("%s: %v", again, err)
		}
		if third, err := aftersales.EncodeAppointmentCommand(second); err != nil || !bytes.Equal(again, third) {
			t.Errorf("%v: %s is read as %s", err, again, third)
		}
	})
}

// TestALogOfAnAppointmentOfEveryReleasedVersionFolds reads the kept log, which is never written anew, and compares the state.
func TestALogOfAnAppointmentOfEveryReleasedVersionFolds(t *testing.T) {
	_, log := run(t, ordergen.OnSite("A-1", "RO-1", dayBefore))
	now := append(asJSON(t, log), '\n')
	kept, err := os.ReadFile("testdata/appointment_log_v1.json")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(kept), string(now)); diff != "" {
		t.Errorf("today's events are of no released version: %s", diff)
	}
	var events []history.Event
	if err := json.Unmarshal(kept, &events); err != nil {
		t.Fatal(err)
	}
	state, err := json.MarshalIndent(aftersales.FoldAppointment(events), "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	if err := golden.Check("testdata/appointment_state_v1.golden", append(state, '\n'), *update); err != nil {
		t.Error(err)
	}
}

func TestPlacesAreGivenAwayOnceAndNeverBeyondTheCapacity(t *testing.T) {
	plan := aftersales.SlotPlan{Minutes: 30, Capacity: aftersales.Capacity{Shop: 2, OnSite: 1}}
	start := dayBefore
	var p aftersales.Places
	take := func(id aftersales.AppointmentID, onSite bool) error {
		next, err := p.Take(id, plan, onSite, start)
		p = next
		return err
	}
	for _, id := range []aftersales.AppointmentID{"A-1", "A-2", "A-1"} {
		if err := take(id, false); err != nil {
			t.Errorf("%s: %v", id, err)
		}
	}
	err := take("A-3", false)
	if !errors.Is(err, aftersales.ErrFull) || err.Error() != "no place left at 2026-03-03T09:00:00+08:00: all 2 are taken" {
		t.Errorf("the error is %v", err)
	}
	if err := take("A-3", true); err != nil {
		t.Errorf("a visit: %v", err)
	}
	p = p.Release("A-1").Release("A-9")
	if p.Free(plan, false) != 1 || p.Free(plan, true) != 0 || p.IsZero() {
		t.Errorf("left are %+v", p)
	}
	p.Capacity = &aftersales.Capacity{}
	if p.Free(plan, false) != 0 || take("A-4", false) == nil {
		t.Error("a cell that was closed has places")
	}
	if p = p.Release("A-2").Release("A-3"); p.IsZero() {
		t.Error("the capacity of the cell is forgotten")
	}
}

func TestASlotTakesTheCellsThatItTouches(t *testing.T) {
	plan := aftersales.SlotPlan{Minutes: 30}
	for _, c := range []struct {
		from, to string
		want     string
	}{
		{"09:00", "10:00", "01:00 01:30"}, {"09:10", "09:20", "01:00"}, {"09:20", "10:01", "01:00 01:30 02:00"}, {"09:30", "09:30", ""},
	} {
		parse := func(clock string) time.Time {
			at, err := time.Parse(time.RFC3339, "2026-03-03T"+clock+":00+08:00")
			if err != nil {
				t.Fatal(err)
			}
			return at
		}
		var got []string
		for _, at := range plan.Cells(aftersales.Slot{Start: parse(c.from), End: parse(c.to)}) {
			got = append(got, at.Format("15:04"))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s to %s: %v", c.from, c.to, got)
		}
	}
	if cells := (aftersales.SlotPlan{}).Cells(aftersales.Slot{Start: dayBefore, End: dayBefore.Add(time.Hour)}); cells != nil {
		t.Errorf("without a plan: %v", cells)
	}
	for text, plan := range map[string]aftersales.SlotPlan{
		"minutes: 7 is not at least 5 and a divisor of a day": {Minutes: 7},
		"minutes: 4 is not at least 5 and a divisor of a day": {Minutes: 4},
		"capacity.shop: -1 is not from 0 to 1000":             {Minutes: 30, Capacity: aftersales.Capacity{Shop: -1}},
		"capacity.on_site: 1001 is not from 0 to 1000":        {Minutes: 30, Capacity: aftersales.Capacity{OnSite: 1001}},
	} {
		if err := plan.Check(); err == nil || err.Error() != text {
			t.Errorf("got %v, want %s", err, text)
		}
	}
	if !(aftersales.SlotPlan{}).IsZero() || (aftersales.SlotPlan{Minutes: 30}).Check() != nil {
		t.Error("a good plan is refused")
	}
}
