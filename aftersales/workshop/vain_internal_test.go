package workshop

import (
	"testing"
	"time"

	"example.com/servicelane/aftersales"
)

func TestWhatEndedIsNotToldByItsTopic(t *testing.T) {
	morning := time.Date(2026, 6, 15, 9, 0, 0, 0, time.UTC)
	past, ahead := aftersales.Slot{Start: morning, End: morning}, aftersales.Slot{Start: morning.Add(time.Hour), End: morning.Add(2 * time.Hour)}
	for _, c := range []struct {
		name  string
		state aftersales.AppointmentState
		slot  aftersales.Slot
		topic string
		want  string
	}{
		{"a booking that was cancelled", aftersales.AppointmentCancelled, ahead, "appointment.noticed", "ended"},
		{"a booking whose time is there", aftersales.AppointmentBooked, past, "appointment.noticed", "over"},
		{"a booking that stands", aftersales.AppointmentPrepared, ahead, "appointment.noticed", ""},
		{"anything else", aftersales.AppointmentCancelled, past, "appointment.other", ""},
	} {
		if got := vainOfAppointment(aftersales.Appointment{State: c.state, Slot: c.slot}, c.topic, morning); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
	for state, want := range map[aftersales.OrderState]string{aftersales.OrderReady: "", aftersales.OrderDelivered: "ended", aftersales.OrderCancelled: "ended"} {
		for _, topic := range []string{"order.ready", "order.consent_asked"} {
			if got := vainOfOrder(aftersales.Order{State: state}, topic, morning); got != want {
				t.Errorf("%s of an order in %s: %q", topic, state, got)
			}
		}
	}
	if got := vainOfOrder(aftersales.Order{State: aftersales.OrderDelivered}, "order.billed", morning); got != "" {
		t.Error(got)
	}
}
