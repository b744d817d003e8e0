package workshop_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/workshop"
)

// oldComplaint gives an event of a complaint that another system recorded.
func oldComplaint(typ history.Type, id, when string) history.Event {
	e := history.NewEvent(typ, history.At(at(when))).With(history.FieldComplaintID, history.ID("K-1"))
	e.ID = id
	return e
}

func TestNobodyIsWrittenToAboutAComplaintWithoutACustomer(t *testing.T) {
	b := noticeBench(t, aftersales.CustomerProfile{})
	adopt := aftersales.AdoptComplaint{Complaint: "K-1", State: aftersales.ComplaintReceived, From: "old", Covers: []string{"complaint.received"},
		Events: []history.Event{oldComplaint(history.ComplaintReceived, "old-1", "06-15T09:00")}}
	if _, err := complain(b, "K-1", adopt, aftersales.AcceptComplaint{}, aftersales.PassOn{To: "service_manager"}, aftersales.HandBack{To: "followup_clerk"}); err != nil {
		t.Fatal(err)
	}
	in := &inbox{}
	b.dispatchAt("06-15T15:00", in)
	if got := b.noted(); !slices.Contains(got, "message.withheld complaint.accepted customer no_customer") {
		t.Errorf("noted %q", got)
	}
	if slices.ContainsFunc(in.lines, func(l string) bool { return strings.Contains(l, " customer: ") }) {
		t.Errorf("sent %q", in.lines)
	}
	_, err := b.PlanRechecks(t.Context(), callPlan(), "K-1", aftersales.Actor{By: "zhou", Role: "business_supervisor", Store: "S1"})
	if err == nil || !strings.Contains(err.Error(), `complaint "K-1"`) {
		t.Error(err)
	}
}

func TestACallWithoutACustomerDoesNotHoldUpTheOthers(t *testing.T) {
	b := noticeBench(t, aftersales.CustomerProfile{})
	calls := []aftersales.PlanFollowUp{}
	for _, c := range []aftersales.Complaint{{ID: "K-1"}, {ID: "K-2", Customer: "C-1"}} {
		calls = append(calls, must(callPlan().Rechecked(c, 1, at("06-15T09:00"))))
	}
	stored, err := b.StoreCalls(t.Context(), calls, aftersales.Actor{By: "zhou", Role: "business_supervisor", Store: "S1"})
	if len(stored) != 1 || stored[0] != calls[1].FollowUp || err == nil || !strings.Contains(err.Error(), string(calls[0].FollowUp)+": customer: ") {
		t.Errorf("%v: %v", stored, err)
	}
}

func TestAComplaintThatEndedBeforeItWasReceivedIsNotAdopted(t *testing.T) {
	b := noticeBench(t, aftersales.CustomerProfile{})
	adopt := aftersales.AdoptComplaint{Complaint: "K-1", State: aftersales.ComplaintClosed, From: "old", Covers: []string{"complaint.*"}, Events: []history.Event{
		oldComplaint(history.ComplaintReceived, "old-1", "06-10T09:00"), oldComplaint(history.ComplaintClosed, "old-2", "06-05T09:00")}}
	_, err := complain(b, "K-1", adopt)
	if err == nil || !strings.Contains(err.Error(), "events[1].at: complaint.closed at 2026-06-05T09:00:00+08:00, before it was received at 2026-06-10") {
		t.Error(err)
	}
	adopt.Events[1].At = history.On(day("2026-06-05")) // of a bare day nobody can say
	if _, err := complain(b, "K-1", adopt); err != nil {
		t.Error(err)
	}
}

func TestAMessageThatWaitsForTheEndOfALongHolidayIsNoFaultOfTheClock(t *testing.T) {
	b := noticeBench(t, aftersales.CustomerProfile{})
	b.clock.at = at("02-14T19:00")
	if _, err := complain(b, "K-1", takenDown, aftersales.AcceptComplaint{}); err != nil {
		t.Fatal(err)
	}
	in := &inbox{}
	for range 9 {
		b.clock.add(24 * time.Hour)
		if _, err := b.Dispatch(t.Context(), in, 10); err != nil {
			t.Errorf("%s: %v", b.clock.at.Format("01-02"), err)
		}
	}
	if b.dispatchAt("02-25T09:30", in); len(in.lines) != 2 {
		t.Errorf("%q", in.lines)
	}
	b.clock.at = at("02-14T19:30")
	if _, err := complain(b, "K-2", takenDown, aftersales.AcceptComplaint{}); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Dispatch(t.Context(), in, 10); err != nil {
		t.Fatal(err)
	}
	b.clock.at = at("05-14T19:30") // a clock that is wrong
	if _, err := complain(b, "K-3", takenDown); err != nil {
		t.Fatal(err)
	}
	b.clock.at = at("02-14T20:00")
	var late *workshop.ClockError
	if _, err := b.Dispatch(t.Context(), in, 10); err == nil || !errors.As(err, &late) || late.Subject != "complaint/K-3" {
		t.Errorf("behind one that is held: %v", err)
	}
}
