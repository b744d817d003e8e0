package workshop_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

// staffed gives the watching workshop with limits of authority and records of staff: li is away in June and wu stands in
// for him; hu is away as well as his deputy, and zhao has none.
func staffed(t *testing.T) *bench {
	t.Helper()
	b := watchBench(t)
	b.clock.at = at("06-15T10:00")
	june := cal.Span{From: cal.MustDate(2026, 6, 15), To: cal.MustDate(2026, 6, 30)}
	for _, p := range []aftersales.Person{
		{ID: "li", Roles: []aftersales.RoleHeld{{Role: "service_director"}}, Absences: []aftersales.Absence{{Valid: june, Deputy: "wu"}}},
		{ID: "wu", Roles: []aftersales.RoleHeld{{Role: "service_director"}}},
		{ID: "hu", Absences: []aftersales.Absence{{Valid: june, Deputy: "kong"}}},
		{ID: "kong", Absences: []aftersales.Absence{{Valid: june}}},
		{ID: "zhao", Absences: []aftersales.Absence{{Valid: june}}},
	} {
		if _, err := b.PutPerson(t.Context(), workshop.RecordRequest[aftersales.Person]{Record: p, By: aftersales.Actor{Command: "staff-" + string(p.ID), At: b.clock.at, By: "he"}}); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

// deskShop is a shop with roles and limits.
func deskShop(t *testing.T, b *bench) *bench {
	t.Helper()
	w, err := workshop.New(workshop.Config{Store: store.New(b.driver, store.Config{}), Now: b.clock.now, Shop: workshop.Shop{Prices: ordergen.Prices(),
		Roles:     []string{"customer_care", "customer_director", "service_director", "general_manager", "manufacturer"},
		Superiors: map[string]string{"customer_care": "customer_director", "customer_director": "general_manager"},
		Authority: map[string]pricing.Money{"customer_care": cny("100"), "general_manager": cny("10000")}}})
	if err != nil {
		t.Fatal(err)
	}
	b.Workshop = w
	return b
}

func TestACommandThatMakesNoSenseIsRefusedWithItsReason(t *testing.T) {
	classified := []any{takenDown, aftersales.RegisterComplaint{Form: "sales"}, aftersales.ClassifyComplaint{Cause: "repair_quality", Cost: cny("500")}}
	assigned := append(slices.Clone(classified), aftersales.AssignComplaint{Owner: "gao", OwnerRole: "service_director"})
	planned := append(slices.Clone(assigned), aftersales.ContactCustomer{}, aftersales.InvestigateComplaint{}, aftersales.MakePlan{})
	now := at("06-15T10:00")
	for _, c := range []struct {
		name string
		past []any
		cmd  aftersales.ComplaintCommand
		want string
	}{
		{"a role that nobody knows", classified, aftersales.AssignComplaint{Owner: "gao", OwnerRole: "service_directer"}, `owner_role: no such role: "service_directer"`},
		{"a report to a role that nobody knows", classified, aftersales.ReportComplaint{To: "boss"}, `to: no such role: "boss"`},
		{"an escalation between roles that nobody knows", classified, aftersales.EscalateComplaint{From: "me", To: "boss", Reason: "x"}, "from: no such role: \"me\"\nto: no such role: \"boss\""},
		{"a plan with a role that nobody knows", assigned, aftersales.MakePlan{Participants: []string{"general_manager", "boss"}}, `participants[1]: no such role: "boss"`},
		{"an owner who does not hold the role", classified, aftersales.AssignComplaint{Owner: "wu", OwnerRole: "general_manager"}, `owner_role: "wu" does not hold the role "general_manager" on 2026-06-15`},
		{"an owner who is away", classified, aftersales.AssignComplaint{Owner: "li", OwnerRole: "service_director"}, `"li" is away on 2026-06-15: his deputy is "wu"`},
		{"an owner who is away with his deputy", classified, aftersales.AssignComplaint{Owner: "hu", OwnerRole: "service_director"}, `"hu" is away on 2026-06-15, and so is his deputy "kong"`},
		{"a transfer to somebody away without deputy", assigned, aftersales.TransferComplaint{To: "zhao"}, `"zhao" is away on 2026-06-15 and has no deputy`},
		{"more than a role may give", classified, aftersales.CompensateLoss{Amount: cny("100.01")}, `compensate_loss of 100.01 CNY is beyond the authority of "customer_care", who may decide up to 100 CNY: it goes to "general_manager"`},
		{"more than anybody may give", classified, aftersales.CompensateLoss{Amount: cny("10000.01")}, `it goes to "general_manager"`},
		{"a solution promised for yesterday", planned, aftersales.TellPlan{SolutionBy: now.AddDate(0, 0, -1)}, "solution_ahead: the solution is promised for 2026-06-14T10:00:00+08:00, when that has passed"},
		{"a plan dearer than a role may agree to", append(slices.Clone(planned), aftersales.TellPlan{}), aftersales.AgreePlan{}, `agree_plan of 500 CNY is beyond the authority of "customer_care"`},
		{"a measure that was due before", classified, aftersales.OpenMeasure{Measure: "M", Kind: "solution", Due: now.AddDate(0, 0, -1)}, "measure_due_ahead"},
		{"a limit that has passed", classified, aftersales.SetComplaintDue{Due: now.AddDate(0, 0, -1)}, "due_ahead"},
		{"no matter and no customer", nil, aftersales.ReceiveComplaint{Complaint: "K-1", Channel: "phone", Phase: "sales"}, "customer: no id\nmatter: not said"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := deskShop(t, staffed(t))
			if _, err := complain(b, "K-1", c.past...); err != nil {
				t.Fatal(err)
			}
			before := len(must(b.ComplaintLog(t.Context(), "K-1")))
			b.clock.add(1e9)
			_, err := b.DoComplaint(context.Background(), "K-1", workshop.ComplaintRequest{Command: c.cmd,
				By: aftersales.Actor{Command: "bad", At: b.clock.now(), By: "wu", Role: "customer_care", Store: "S1"}})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
			if after := len(must(b.ComplaintLog(t.Context(), "K-1"))); after != before {
				t.Error("something was recorded")
			}
		})
	}
}

func TestWhoMayDecideDoes(t *testing.T) {
	b := deskShop(t, staffed(t))
	if _, err := complain(b, "K-1", takenDown, aftersales.CompensateLoss{Amount: cny("100")}, [2]string{"wei", "general_manager"}, aftersales.CompensateLoss{Amount: cny("9000")}); err != nil {
		t.Fatal(err)
	}
	_, err := complain(b, "K-2", takenDown, aftersales.RegisterComplaint{Form: "sales"}, aftersales.ClassifyComplaint{Cause: "x"}, aftersales.AssignComplaint{Owner: "hu", OwnerRole: "service_director"})
	var away *workshop.AwayError
	if !errors.As(err, &away) || !errors.Is(err, aftersales.ErrNotAllowed) || away.Deputy != "kong" || !away.DeputyAway {
		t.Errorf("%v", err)
	}
	_, err = complain(b, "K-3", takenDown, [2]string{"x", "service_director"}, aftersales.CompensateLoss{Amount: cny("1")})
	var beyond *workshop.AuthorityError
	if !errors.As(err, &beyond) || !errors.Is(err, aftersales.ErrNotAllowed) || beyond.Up != "" || !strings.Contains(err.Error(), "may decide nothing") {
		t.Errorf("%v", err)
	}
}

// TestAnAbsentOwnerIsRemindedThroughHisDeputyOrTheRoleAbove lets the watch find that somebody went away after he was made
// the owner.
func TestAnAbsentOwnerIsRemindedThroughHisDeputyOrTheRoleAbove(t *testing.T) {
	for owner, want := range map[aftersales.PersonID]string{"li": "06-17T09:00 reminded wu", "hu": "06-17T09:00 duty.reminded CD-08 general_manager", "zhao": "06-17T09:00 duty.reminded CD-08 general_manager"} {
		b := watchBench(t)
		if _, err := complain(b, "K-1", takenDown, aftersales.RegisterComplaint{Form: "after_sales"}, aftersales.ClassifyComplaint{Cause: "repair_quality"},
			aftersales.AssignComplaint{Owner: owner, OwnerRole: "service_director"}, aftersales.SetComplaintDue{Due: at("06-18T18:00")}); err != nil {
			t.Fatal(err)
		}
		later := staffed(t)
		for _, id := range []aftersales.PersonID{"li", "wu", "hu", "kong", "zhao"} {
			p, _, err := later.Person(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := b.PutPerson(t.Context(), workshop.RecordRequest[aftersales.Person]{Record: p, By: aftersales.Actor{Command: "staff-" + string(id), At: b.clock.at, By: "he"}}); err != nil {
				t.Fatal(err)
			}
		}
		b.clock.at = at("06-17T09:00")
		_, err := b.Watch(t.Context(), b.clock.at)
		var absent *workshop.AbsentError
		if owner == "li" && err != nil || owner != "li" && (!errors.As(err, &absent) || absent.Up != "general_manager" || absent.Subject != store.Ref{Kind: "complaint", ID: "K-1"}) {
			t.Errorf("%s: %v", owner, err)
		}
		if owner == "hu" && !strings.Contains(err.Error(), `CD-08 of complaint/K-1: "hu" is away, his deputy "kong" is away as well: it goes to "general_manager"`) {
			t.Errorf("%v", err)
		}
		if got := b.did("K-1"); !slices.Contains(got, want) {
			t.Errorf("%s: %q", owner, got)
		}
		if _, err := b.Watch(t.Context(), b.clock.at); err != nil {
			t.Errorf("a second time: %v", err)
		}
		if owed, _, err := b.ComplaintsDueOf(t.Context(), workshop.Ower{Person: owner}, at("06-20T10:00"), 50, store.Cursor{}); err != nil || len(owed) == 0 {
			t.Errorf("%s owes nothing (%v)", owner, err)
		}
	}
}

func TestADeputyIsNotWhoHeStandsInFor(t *testing.T) {
	p := aftersales.Person{ID: "li", Absences: []aftersales.Absence{{Deputy: "li"}}}
	if err := p.Check(); err == nil || !strings.Contains(err.Error(), "stands in for himself") {
		t.Error(err)
	}
	if away, deputy := p.AwayOn(cal.MustDate(2026, 6, 15)); !away || deputy != "li" {
		t.Error(away, deputy)
	}
}
