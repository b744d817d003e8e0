package workshop_test

import (
	"slices"
	"testing"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/workshop"
)

// remindingBench gives a shop that reminds of appointments the day before and writes to nobody at night.
func remindingBench(t *testing.T, now string) *bench {
	b := telling(t, memstore.New(), func(c *workshop.Config) {
		c.Shop.Calendars = map[aftersales.StoreID]*cal.Calendars{"": shopHours(t)}
		c.Shop.Notices.Quiet = cal.MustOpenings("12:00-14:00", "20:00-09:00")
		c.Shop.Steps = map[string][]string{"appointment": {"-1d notify"}}
	})
	b.clock.at = at(now)
	return b
}

// withheldOf gives why nobody was told of something about an appointment.
func withheldOf(b *bench, id aftersales.AppointmentID) (out []string) {
	for _, e := range must(b.AppointmentLog(b.t.Context(), id)) {
		if e.Type == history.MessageWithheld {
			out = append(out, e.Get(history.FieldTopic).Word()+" "+e.Get(history.FieldReason).Word())
		}
	}
	return out
}

func TestACustomerIsRemindedBeforeHisSlotThoughTheShopIsClosedTheDayBefore(t *testing.T) {
	b := remindingBench(t, "06-23T10:00")
	doVisit(b, "A-1", booking("A-1", aftersales.Slot{Start: at("06-29T08:30"), End: at("06-29T09:00")})) // a Monday
	in := &inbox{}
	b.watchAt("06-26T16:59") // Friday
	if b.dispatchAt("06-26T16:59", in); len(in.lines) != 0 {
		t.Errorf("before the last hour of Friday: %q", in.lines)
	}
	b.watchAt("06-26T17:00")
	if b.dispatchAt("06-26T17:00", in); len(in.lines) != 1 {
		t.Errorf("in the last hour of Friday: %q", in.lines)
	}
}

func TestNobodyIsRemindedOfAnAppointmentThatIsOverMovedOrCancelled(t *testing.T) {
	slot := aftersales.Slot{Start: at("06-23T10:00"), End: at("06-23T11:00")}
	cancel := workshop.AppointmentRequest{Command: aftersales.CancelAppointment{Reason: "customer"}, By: desk("cancel")}
	move := workshop.AppointmentRequest{Command: aftersales.MoveAppointment{Slot: aftersales.Slot{Start: at("06-25T10:00"), End: at("06-25T11:00")}}, By: desk("move")}
	for _, c := range []struct {
		name    string
		then    *workshop.AppointmentRequest
		at      string
		told    int
		vain    []string
		nothing bool
	}{
		{"it stands", nil, "06-22T14:00", 1, nil, false},
		{"it was cancelled", &cancel, "06-22T14:00", 0, []string{"appointment.reminder ended"}, false},
		{"it was moved", &move, "06-22T14:00", 0, []string{"appointment.reminder ended"}, false},
		{"its time has passed", nil, "06-24T14:00", 0, []string{"appointment.reminder over"}, false},
		{"nobody looked in time", nil, "06-24T14:00", 0, nil, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := remindingBench(t, "06-18T10:00")
			doVisit(b, "A-1", booking("A-1", slot))
			if !c.nothing {
				if n := b.watchAt("06-22T12:10"); n != 1 { // at noon nobody is disturbed
					t.Errorf("%d steps", n)
				}
			}
			if c.then != nil {
				doVisit(b, "A-1", *c.then)
			}
			in := &inbox{}
			if c.nothing {
				if n := b.watchAt(c.at); n != 0 {
					t.Errorf("%d steps when it is over", n)
				}
			}
			b.dispatchAt(c.at, in)
			if got := withheldOf(b, "A-1"); len(in.lines) != c.told || !slices.Equal(got, c.vain) {
				t.Errorf("told %q, withheld %q", in.lines, got)
			}
		})
	}
}

func TestACustomerIsNotToldWhatIsNotSoAnyMore(t *testing.T) {
	b := noticeBench(t, aftersales.CustomerProfile{})
	b.clock.at = at("06-15T19:00")
	if _, err := complain(b, "K-1", takenDown, aftersales.AcceptComplaint{}); err != nil {
		t.Fatal(err)
	}
	if _, err := complain(b, "K-1", [2]string{}, [2]string{"wu", "customer_care"}, aftersales.WithdrawComplaint{}); err != nil {
		t.Fatal(err)
	}
	in := &inbox{}
	b.dispatchAt("06-16T09:00", in)
	if got := b.noted(); !slices.Contains(got, "message.withheld complaint.accepted customer ended") {
		t.Errorf("noted %q, sent %q", got, in.lines)
	}
}

// TestRewatchFindsWhatIsPlannedThoughItIsNotListed books while the shop reminds two hours before, or never, and then changes its mind.
func TestRewatchFindsWhatIsPlannedThoughItIsNotListed(t *testing.T) {
	for name, before := range map[string]map[string][]string{"later": {"appointment": {"-2h notify"}}, "never": nil} {
		t.Run(name, func(t *testing.T) {
			b := remindingBench(t, "06-23T10:00")
			after := b.Workshop
			b.Workshop = telling(t, b.driver, func(c *workshop.Config) { c.Now, c.Shop.Steps = b.clock.now, before }).Workshop
			doVisit(b, "A-1", booking("A-1", aftersales.Slot{Start: at("06-26T10:00"), End: at("06-26T11:00")}))
			b.Workshop = after
			if n := b.watchAt("06-25T10:00"); n != 0 {
				t.Errorf("%d steps without a look", n)
			}
			for range 2 {
				if err := b.Rewatch(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			in := &inbox{}
			b.watchAt("06-25T10:00")
			if b.dispatchAt("06-25T10:00", in); len(in.lines) != 1 {
				t.Errorf("the day before: %q", in.lines)
			}
		})
	}
}
