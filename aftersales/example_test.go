package aftersales_test

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/pricing"
)

// at gives a moment of an ordinary working day.
func at(hour, minute int) time.Time {
	return time.Date(2026, 3, 4, hour, minute, 0, 0, time.FixedZone("CST", 8*3600))
}

// A command is decided into events, and the events make the next state.
func ExampleDecideOrder() {
	prices := pricing.Rules{Currency: "CNY"}
	by := aftersales.Actor{Command: "c-1", At: at(9, 0), By: "zhao", Role: "service_adviser", Store: "S12"}
	events, err := aftersales.DecideOrder(aftersales.Order{}, aftersales.OpenOrder{
		Order: "RO-1", Kind: aftersales.KindRepair, Customer: "C-7", Vehicle: "V-3",
		Items: []aftersales.Item{{ID: "noise"}},
	}, by, prices)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range events {
		fmt.Println(e.ID, e.Type)
	}
	order := aftersales.EvolveOrder(aftersales.Order{}, events)
	fmt.Println(order.ID, "is", order.State)
	// Output:
	// c-1/1 order.opened
	// c-1/2 item.reported
	// RO-1 is draft
}

// What a record cannot mean is refused, whatever the policy.
func ExampleTransitionError() {
	order := aftersales.Order{ID: "RO-1", State: aftersales.OrderInRepair,
		Jobs: []aftersales.Job{{ID: "J1", Status: aftersales.JobRunning}}}
	by := aftersales.Actor{Command: "c-2", At: at(9, 30), By: "li"}
	_, err := aftersales.DecideOrder(order, aftersales.StartJob{Job: "J1"}, by, pricing.Rules{Currency: "CNY"})
	fmt.Println(err)
	var refused *aftersales.TransitionError
	fmt.Println(errors.As(err, &refused), refused.Guard)
	// Output:
	// start_job is not possible: job_idle: job "J1" is running
	// true job_idle
}

// A user interface asks what is possible next.
func ExampleNextCommands() {
	for _, command := range aftersales.NextCommands(aftersales.OrderBooked)[:4] {
		fmt.Println(command)
	}
	// Output:
	// correct_odometer
	// set_receptionist
	// set_stage
	// resume_reception
}

// Commands travel as JSON; everything that is wrong with one is told at once.
func ExampleDecodeOrderCommand() {
	c, err := aftersales.DecodeOrderCommand([]byte(`{"command":"start_job","job":"J1"}`))
	fmt.Printf("%#v %v\n", c, err)
	_, err = aftersales.DecodeOrderCommand([]byte(`{"command":"pay","amount":"-5.00 CNY","metod":"cash"}`))
	fmt.Println(err)
	// Output:
	// aftersales.StartJob{Job:"J1"} <nil>
	// metod: unknown member "metod", did you mean "method"?
	// amount: negative: -5.00 CNY
	// method: no id
}

// Personal data never prints.
func ExamplePersonal() {
	p := aftersales.Paper{ID: "p1", Kind: aftersales.PaperPhone, Salt: "s", Content: aftersales.NewPersonal("555-0100")}
	fmt.Printf("%v %+v\n", p.Content, p)
	fmt.Println(p.Matches(p.Ref()), p.Erase().Matches(p.Ref()))
	// Output:
	// ••• paper "p1" of kind phone
	// true false
}

// The diagram of the states is drawn from the table of transitions.
func ExampleOrderDiagram() {
	lines := strings.SplitAfterN(aftersales.OrderDiagram(), "\n", 5)
	fmt.Print(strings.Join(lines[:4], ""))
	// Output:
	// stateDiagram-v2
	//     [*] --> draft: open_order
	//     [*] --> rescue_requested: request_rescue
	//     rescue_requested --> rescue_dispatched: dispatch_rescue
}

// Somebody asks on the phone, books, and comes: from then on it is an order.
func ExampleDecideAppointment() {
	var a aftersales.Appointment
	now := time.Date(2026, 3, 3, 9, 0, 0, 0, time.FixedZone("", 8*3600))
	tomorrow := aftersales.Slot{Start: now.Add(24 * time.Hour), End: now.Add(25 * time.Hour)}
	for n, c := range []aftersales.AppointmentCommand{
		aftersales.ReceiveInquiry{Appointment: "A-1", Customer: "C-7", Channel: "phone", Need: "repair", Model: "X5"},
		aftersales.AnswerInquiry{},
		aftersales.Book{Appointment: "A-1", Slot: tomorrow, Place: "bay 3", Agreed: true},
		aftersales.GiveNotice{Contents: []aftersales.NoticeContent{aftersales.NoticeTime, aftersales.NoticePlace}},
		aftersales.Depart{}, // nobody drives to a customer who comes to the shop
		aftersales.Admit{Order: "RO-1"},
	} {
		by := aftersales.Actor{Command: fmt.Sprint("c-", n), At: now.Add(time.Duration(n) * time.Minute), By: "feng", Role: "customer_service"}
		events, err := aftersales.DecideAppointment(a, c, by, "CNY")
		if err != nil {
			fmt.Println(err)
			continue
		}
		a = aftersales.EvolveAppointment(a, events)
		fmt.Println(c.Name(), "->", a.State)
	}
	// Output:
	// receive_inquiry -> inquired
	// answer_inquiry -> inquired
	// book -> booked
	// give_notice -> booked
	// depart is not possible: is_visit: the customer comes to the shop
	// admit -> received
}
