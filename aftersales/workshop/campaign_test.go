package workshop_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

// owesCalls gives what is owed about all calls, without the subjects.
func (b *bench) owesCalls() (out []string) {
	b.t.Helper()
	owed, _, err := b.DueFollowUps(b.t.Context(), b.clock.at.AddDate(1, 0, 0), 100, store.Cursor{})
	if err != nil {
		b.t.Fatal(err)
	}
	for _, o := range owed {
		if !strings.HasPrefix(o.Rule, "NT") && o.Rule != "followup" {
			continue // what is owed about the record of any call
		}
		out = append(out, fmt.Sprint(o.Rule, " ", o.Due.In(morning.Location()).Format("01-02"), " ", o.Role, " ", o.Status))
	}
	slices.Sort(out)
	return out
}

func (b *bench) call(id aftersales.FollowUpID, command string, c aftersales.FollowUpCommand) {
	b.t.Helper()
	by := aftersales.Actor{Command: command, By: "li", Role: "followup_clerk", Store: "S12"}
	if _, err := b.DoFollowUp(b.t.Context(), id, workshop.FollowUpRequest{Command: c, By: by, Confirmed: true}); err != nil {
		b.t.Fatalf("%s: %v", c.Name(), err)
	}
}

// TestACampaignIsToldTwoWeeksAheadWithALetterWithinTwoDays follows the duties NT-01, NT-02 and NT-03, of which nobody writes an event.
func TestACampaignIsToldTwoWeeksAheadWithALetterWithinTwoDays(t *testing.T) {
	b := newStage(t).bench
	b.clock.at = at("06-15T10:00")
	for id, p := range map[aftersales.CustomerID]aftersales.CustomerProfile{"C-3": {NoCalls: true}, "C-4": {OptOut: []string{"marketing"}}} {
		if _, err := b.PutCustomer(t.Context(), workshop.RecordRequest[aftersales.Customer]{Record: aftersales.Customer{ID: id, Profile: always(p)}, By: desk("put" + string(id))}); err != nil {
			t.Fatal(err)
		}
	}
	c := aftersales.Campaign{ID: "A-1", Start: at("07-10T09:00"), NeedsLetter: true, Guests: []aftersales.CustomerID{"C-1", "C-2", "C-3", "C-4"}}
	by := aftersales.Actor{By: "zhou", Role: "business_supervisor", Store: "S12"}
	calls := must(b.PlanCampaign(t.Context(), callPlan(), c, by))
	if again := must(b.PlanCampaign(t.Context(), callPlan(), c, by)); len(calls) != 2 || len(again) != 0 {
		t.Fatal(calls, again)
	}
	if d := cmp.Diff([]string{"NT-01 06-26 followup_clerk pending", "NT-01 06-26 followup_clerk pending"}, b.owesCalls()); d != "" {
		t.Error(d)
	}
	b.watchAt("06-25T12:00")
	if got := b.toldOf(calls[0]); len(got) != 1 || got[0][12:] != "duty.reminded NT-01 followup_clerk "+string(must(b.FollowUp(t.Context(), calls[0])).Assignee) {
		t.Errorf("told %v", got)
	}
	b.call(calls[0], "reach", aftersales.ReachCustomer{Channel: "phone", Topics: []string{"content", "date", "place"}})
	if d := cmp.Diff([]string{"NT-01 06-26 followup_clerk pending", "NT-02 06-27 followup_clerk pending"}, b.owesCalls()); d != "" {
		t.Error(d)
	}
	b.watchAt("06-28T12:00")
	if d := cmp.Diff([]string{"NT-01 06-26 followup_clerk late", "NT-02 06-27 followup_clerk late"}, b.owesCalls()); d != "" {
		t.Error(d)
	}
	b.call(calls[0], "send", aftersales.SendLetter{Letter: "L-1", Kind: "invitation"})
	if got := b.owesCalls(); len(got) != 2 || got[1][:5] != "NT-03" {
		t.Errorf("owed: %v", got)
	}
	b.call(calls[0], "file", aftersales.FileLetter{Letter: "L-1", Archive: "F-9"})
	off := must(b.CallOffCampaign(t.Context(), "A-1", "rain", by))
	if got := b.owesCalls(); len(off) != 1 || off[0] != calls[1] || len(got) > 0 {
		t.Errorf("called off %v, owed: %v", off, got)
	}
	if again := must(b.CallOffCampaign(t.Context(), "A-1", "rain", by)); again != nil {
		t.Error(again)
	}
}

// TestAMaintenanceThatIsDueIsADutyOfTheStore follows the duty NT-04, from the day written down and from the distance.
func TestAMaintenanceThatIsDueIsADutyOfTheStore(t *testing.T) {
	b := newStage(t).bench
	b.clock.at = at("06-15T10:00")
	v := aftersales.Vehicle{ID: "V-1", Identity: always(aftersales.VehicleIdentity{NextServiceOn: day("2026-06-24"), NextServiceKM: 20000}), Owners: always(aftersales.CustomerID("C-1"))}
	if _, err := b.PutVehicle(t.Context(), workshop.RecordRequest[aftersales.Vehicle]{Record: v, By: desk("put")}); err != nil {
		t.Fatal(err)
	}
	calls := must(b.PlanMaintenance(t.Context(), callPlan(), "V-1", aftersales.Actor{By: "zhou", Role: "business_supervisor", Store: "S12"}))
	if len(calls) != 1 {
		t.Fatal(calls)
	}
	if d := cmp.Diff([]string{"NT-04 06-24 followup_clerk pending"}, b.owesCalls()); d != "" {
		t.Error(d)
	}
	log := must(b.FollowUpLog(t.Context(), calls[0]))
	if i := slices.IndexFunc(log, func(e history.Event) bool { return e.Type == history.VehicleServiceDueSet }); i < 0 || log[i].Get(history.FieldDueKM).Int() != 20000 {
		t.Errorf("%+v", log)
	}
	b.watchAt("06-17T12:00")
	if got := b.toldOf(calls[0]); len(got) != 1 {
		t.Errorf("told %v", got)
	}
	b.call(calls[0], "reach", aftersales.ReachCustomer{Channel: "phone"})
	if got := b.owesCalls(); got != nil {
		t.Errorf("owed: %v", got)
	}
}

// TestACampaignIsNotMovedUnderItsId plans it again with other guests, which is fine, and then otherwise than it was decided.
func TestACampaignIsNotMovedUnderItsId(t *testing.T) {
	b := newStage(t).bench
	b.clock.at = at("06-15T10:00")
	by := aftersales.Actor{By: "zhou", Role: "business_supervisor", Store: "S12"}
	c := aftersales.Campaign{ID: "A-1", Start: at("07-10T09:00"), Guests: []aftersales.CustomerID{"C-1"}}
	must(b.PlanCampaign(t.Context(), callPlan(), c, by))
	c.Guests = []aftersales.CustomerID{"C-2"}
	c.Start = c.Start.UTC() // the same in another zone
	if more := must(b.PlanCampaign(t.Context(), callPlan(), c, by)); len(more) != 1 {
		t.Errorf("another guest: %v", more)
	}
	c.Start, c.NeedsLetter, c.Guests = at("07-11T09:00"), true, []aftersales.CustomerID{"C-1", "C-3"}
	for _, state := range []string{"planned", "called off"} {
		calls, err := b.PlanCampaign(t.Context(), callPlan(), c, by)
		for _, want := range []string{`start: campaign "A-1" was decided to begin at 2026-07-10T09:00:00+08:00, not at 2026-07-11T09:00:00+08:00: call it off`, `needs_letter: campaign "A-1" was decided with false, not true`} {
			if err == nil || !strings.Contains(err.Error(), want) || calls != nil {
				t.Errorf("%s: %v (%v), want %s", state, calls, err, want)
			}
		}
		must(b.CallOffCampaign(t.Context(), "A-1", "moved", by))
	}
	c.ID = "A-2"
	if calls := must(b.PlanCampaign(t.Context(), callPlan(), c, by)); len(calls) != 2 {
		t.Errorf("with another id: %v", calls)
	}
}
