package workshop_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/ordergen"
)

var reason = history.Paper{ID: "why", Digest: "00ff"}

// draft is an order that was just opened.
func draft(t *testing.T) (aftersales.Order, *history.History) {
	t.Helper()
	d, err := workshop.Decide(workshop.Shop{Prices: ordergen.Prices()}, nil, aftersales.Order{}, open("RO-1"))
	if err != nil {
		t.Fatal(err)
	}
	return d.State, must(history.New(history.Config{Cover: history.Everything(), Events: d.Events}))
}

func TestPolicyRefusesAsksAndReports(t *testing.T) {
	finding := func(e history.Effect) history.Finding {
		return history.Finding{Rule: "X-1", Status: history.Violated, Reason: history.ReasonMissing, Effect: e, Missing: []string{"intake.done", "a key"},
			OverrideRoles: []string{"service_manager"}, Sources: []cite.Source{{Document: "S3", Clause: "1.2"}}}
	}
	manager := someone("c-2")
	manager.Role = "service_manager"
	tests := []struct {
		name      string
		effect    history.Effect
		request   workshop.Request
		refused   bool
		asks      bool
		overrides int
	}{
		{"what blocks is refused", history.Block, request("c-2", aftersales.Diagnose{}), true, false, 0},
		{"what blocks is refused though it is confirmed", history.Block, workshop.Request{By: someone("c-2"), Command: aftersales.Diagnose{}, Confirmed: true}, true, false, 0},
		{"what blocks is refused to a role that may not override", history.Block, workshop.Request{By: someone("c-2"), Command: aftersales.Diagnose{},
			Overrides: []workshop.Override{{Rule: "X-1", Reason: reason}}}, true, false, 0},
		{"what blocks is refused if another rule is overridden", history.Block, workshop.Request{By: manager, Command: aftersales.Diagnose{},
			Overrides: []workshop.Override{{Rule: "X-2", Reason: reason}}}, true, false, 0},
		{"what blocks is let through by a role that may override", history.Block, workshop.Request{By: manager, Command: aftersales.Diagnose{},
			Overrides: []workshop.Override{{Rule: "X-2", Reason: reason}, {Rule: "X-1", Reason: reason}}}, false, false, 1},
		{"what warns is asked", history.Warn, request("c-2", aftersales.Diagnose{}), true, true, 0},
		{"what warns is let through when it is confirmed", history.Warn, workshop.Request{By: someone("c-2"), Command: aftersales.Diagnose{}, Confirmed: true}, false, false, 0},
		{"an override of a warning is not recorded", history.Warn, workshop.Request{By: manager, Command: aftersales.Diagnose{}, Confirmed: true,
			Overrides: []workshop.Override{{Rule: "X-1", Reason: reason}}}, false, false, 0},
		{"what is reported is let through", history.Report, request("c-2", aftersales.Diagnose{}), false, false, 0},
	}
	o, h := draft(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			shop := workshop.Shop{Policy: against(history.OrderDiagnosed, finding(tt.effect)), Prices: ordergen.Prices()}
			d, err := workshop.Decide(shop, h, o, tt.request)
			var refused *workshop.RefusedError
			if got := errors.As(err, &refused); got != tt.refused || got != errors.Is(err, workshop.ErrRefused) || !got && err != nil {
				t.Fatalf("the error is %v", err)
			}
			if tt.refused {
				want := "diagnose is refused: X-1 (S3 1.2): missing intake.done, a key"
				if refused.Asks() != tt.asks || refused.Error() != want || len(d.Events) > 0 {
					t.Errorf("asks %v: %v", refused.Asks(), refused)
				}
				return
			}
			if len(d.Findings) != 1 || d.State.State != aftersales.OrderDiagnosed || len(d.Events) != 1+tt.overrides {
				t.Errorf("decided %+v", d)
			}
			if tt.overrides == 1 {
				e := d.Events[1]
				if e.Type != history.RuleOverridden || e.ID != "c-2/override/2" || e.Get(history.FieldOverrideRule).Word() != "X-1" ||
					e.Get(history.FieldOverrideRole).Word() != "service_manager" || e.Get(history.FieldOrderID).Word() != "RO-1" || e.By != "zhao" {
					t.Errorf("the override is %+v", e)
				}
			}
		})
	}
}

func TestAnOrderCanBeOpenedAgainstARuleByOverride(t *testing.T) {
	shop := workshop.Shop{Prices: ordergen.Prices(), Policy: against(history.OrderOpened,
		history.Finding{Rule: "X-1", Effect: history.Block, OverrideRoles: []string{"service_adviser"}})}
	r := open("RO-1")
	r.Overrides = []workshop.Override{{Rule: "X-1", Reason: reason}}
	d, err := workshop.Decide(shop, nil, aftersales.Order{}, r)
	if err != nil || d.Events[len(d.Events)-1].Get(history.FieldOrderID).Word() != "RO-1" {
		t.Errorf("%v, %+v", err, d.Events)
	}
}

func TestReportsAreNeverRefusedByPolicy(t *testing.T) {
	o, h := draft(t)
	f := history.Finding{Rule: "X-1", Effect: history.Block, OverrideRoles: []string{"service_adviser"}}
	wash := workshop.Request{By: someone("c-2"), Command: aftersales.ReportOrder{Type: history.OrderCarWashed},
		Overrides: []workshop.Override{{Rule: "X-1", Reason: reason}}}
	d, err := workshop.Decide(workshop.Shop{Policy: against(history.OrderCarWashed, f), Prices: ordergen.Prices()}, h, o, wash)
	if err != nil || len(d.Findings) != 1 || len(d.Events) != 1 {
		t.Errorf("%v, %+v", err, d)
	}
	adopt := request("c-3", aftersales.AdoptOrder{Order: "RO-2", State: "delivered", From: "old"})
	d, err = workshop.Decide(workshop.Shop{Policy: against(history.OrderAdopted, f), Prices: ordergen.Prices()}, nil, aftersales.Order{}, adopt)
	if err != nil || len(d.Findings) != 1 || d.State.State != aftersales.OrderDelivered {
		t.Errorf("%v, %+v", err, d)
	}
}

func TestTheObligationsAreThoseAfterTheCommand(t *testing.T) {
	o, h := draft(t)
	var asked int
	p := policy{due: func(h *history.History, asOf time.Time) []history.Finding {
		asked = h.Len()
		return []history.Finding{{Rule: "X-2", Due: asOf.Add(time.Hour)}}
	}}
	d, err := workshop.Decide(workshop.Shop{Policy: p, Prices: ordergen.Prices()}, h, o, request("c-2", aftersales.Diagnose{}))
	if err != nil || asked != 3 || len(d.Obligations) != 1 || !d.Obligations[0].Due.Equal(evening.Add(time.Hour)) || h.Len() != 2 {
		t.Errorf("%v: asked about %d events, %+v", err, asked, d.Obligations)
	}
}

func TestAnEventThatContradictsTheHistoryIsRefused(t *testing.T) {
	o, h := draft(t)
	record := func(complaint string) workshop.Request {
		return request("c-2", aftersales.ReportOrder{Type: history.RecordCreated, Fields: map[history.Name]string{"record_id": "A1", "complaint_id": complaint}})
	}
	shop := workshop.Shop{Prices: ordergen.Prices()}
	d, err := workshop.Decide(shop, h, o, record("K1"))
	if err != nil {
		t.Fatal(err)
	}
	h = must(h.With(d.Events...))
	second := record("K2")
	second.By.Command = "c-3"
	_, err = workshop.Decide(shop, h, d.State, second)
	var f *workshop.FieldError
	if !errors.As(err, &f) || f.Path != "events[0].complaint_id" || f.Code != fault.Mismatch {
		t.Errorf("one record of two complaints: %v", err)
	}
	adoptedOrder := aftersales.AdoptOrder{Order: "RO-9", State: "draft", From: "old", Events: []history.Event{
		{ID: "c-9/1", Type: history.OrderOpened, At: history.At(morning), Fields: []history.Field{{Name: "order_id", Value: history.ID("RO-9")}}}}}
	d, err = workshop.Decide(shop, nil, aftersales.Order{}, request("c-1", adoptedOrder))
	if err != nil {
		t.Fatal(err)
	}
	_, err = workshop.Decide(shop, must(history.New(history.Config{Events: d.Events})), d.State, request("c-9", aftersales.Diagnose{}))
	if !errors.As(err, &f) || f.Path != "events[0].id" {
		t.Errorf("an event has the id of one that was adopted: %v", err)
	}
}

func TestEveryFaultOfARequestIsToldAtOnce(t *testing.T) {
	o, h := draft(t)
	_, err := workshop.Decide(workshop.Shop{Prices: ordergen.Prices()}, h, o, workshop.Request{Command: aftersales.Pay{},
		Overrides: []workshop.Override{{}, {Rule: "X-1"}, {Rule: "X-1", Reason: history.Paper{ID: "p", Digest: "xyz"}}}})
	want := "amount: no amount\nmethod: no id\ncommand_id: no id\nby: no id\nat: no time\noverrides[0].rule: an override names its rule\noverrides[0].reason: an override gives its reason\n" +
		"overrides[1].reason: an override gives its reason\noverrides[2].rule: rule \"X-1\" is overridden twice\noverrides[2].reason: a paper needs an id and a digest in hexadecimal"
	if words(err) != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	_, err = workshop.Decide(workshop.Shop{Prices: ordergen.Prices()}, h, o, workshop.Request{By: someone("c"), Command: aftersales.Accept{}, Overrides: []workshop.Override{{Rule: "X"}}})
	if words(err) != "overrides[0].reason: an override gives its reason" {
		t.Errorf("a fault of the request is told before a refusal: %v", err)
	}
}

func TestTheStandardMessagesGoToWhomTheyConcern(t *testing.T) {
	var o aftersales.Order
	type told struct{ ID, Subject, Topic, Audience, To, Title string }
	var got []told
	steps := ordergen.Life("RO-1", morning)
	for _, s := range steps {
		d, err := workshop.Decide(workshop.Shop{Prices: ordergen.Prices()}, nil, o, workshop.Request{Command: s.Command, By: s.By})
		if s.Command.Name() == "report_order" {
			continue // a history is needed for this
		}
		if err != nil {
			t.Fatal(err)
		}
		o = d.State
		for _, m := range d.Messages {
			got = append(got, told{m.ID, m.Subject, m.Topic, m.Audience, m.To, m.Title})
			if !m.At.Equal(s.By.At) {
				t.Errorf("%s happened at %s", m.ID, m.At)
			}
		}
	}
	want := []told{
		{"RO-1-c13/1/front_desk", "order/RO-1", "order.finding", "front_desk", "", "2026-0001"},
		{"RO-1-c14/1/customer", "order/RO-1", "order.consent_asked", "customer", "C-7", "2026-0001"},
		{"RO-1-c15/1/service_adviser", "order/RO-1", "order.consent_given", "service_adviser", "", "2026-0001"},
		{"RO-1-c36/1/customer", "order/RO-1", "order.ready", "customer", "C-7", "2026-0001"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAFailedFinalInspectionIsToldOnce(t *testing.T) {
	failed := func(id, level string) history.Event {
		e := history.NewEvent(history.InspectionFailed, history.At(morning)).With(history.FieldLevel, history.Code(level))
		e.ID = id
		return e
	}
	got := workshop.Announce(aftersales.Order{ID: "RO-1"}, []history.Event{failed("a", "process"), failed("b", "final"), failed("c", "final")})
	if len(got) != 1 || got[0].ID != "b/service_adviser" || got[0].Topic != "order.inspection_failed" {
		t.Errorf("told %+v", got)
	}
}

func TestAHostMakesMessagesOfItsOwnAndAdoptedOrdersAreNotTold(t *testing.T) {
	shop := workshop.Shop{Prices: ordergen.Prices(), Announce: func(o aftersales.Order, events []history.Event) []notify.Message {
		return []notify.Message{{ID: events[0].ID + "/gate", Subject: "elsewhere", Topic: "gate"}}
	}}
	d, err := workshop.Decide(shop, nil, aftersales.Order{}, open("RO-1"))
	if err != nil || len(d.Messages) != 1 || d.Messages[0].Subject != "order/RO-1" || d.Messages[0].ID != "RO-1-open/1/gate" {
		t.Errorf("%v %+v", err, d.Messages)
	}
	asked := history.NewEvent(history.ConsentAsked, history.At(morning)).With(history.FieldOrderID, history.ID("RO-2")).With(history.FieldJobID, history.ID("J"))
	asked.ID = "x-1"
	adopt := request("c-1", aftersales.AdoptOrder{Order: "RO-2", State: "in_repair", From: "old", Events: []history.Event{asked}})
	for _, s := range []workshop.Shop{shop, {Prices: ordergen.Prices()}} {
		if d, err := workshop.Decide(s, nil, aftersales.Order{}, adopt); err != nil || len(d.Messages) > 0 {
			t.Errorf("%v: told %+v", err, d.Messages)
		}
	}
}

func TestRefusalsAreReadable(t *testing.T) {
	err := &workshop.RefusedError{Command: "deliver", Findings: []history.Finding{{Rule: "A", Reason: "missing"}, {Rule: "B", Reason: "stale", Missing: []string{"x"}}}}
	if got := err.Error(); !strings.HasPrefix(got, "deliver is refused: A") || !strings.HasSuffix(got, "stale x") || strings.Count(got, ";") != 1 {
		t.Error(got)
	}
}
