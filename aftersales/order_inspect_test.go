package aftersales_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/ordergen"
)

// twoItems is an order with two reported items whose work is done.
func twoItems() aftersales.Order {
	return aftersales.Order{ID: "RO-1", State: aftersales.OrderRepairDone, Kind: aftersales.KindRepair,
		Items: []aftersales.Item{{ID: "noise"}, {ID: "smell"}},
		Jobs: []aftersales.Job{{ID: "J1", Operation: "X", Hours: new(hoursOf("1")), Rate: cny("100.00"), Status: aftersales.JobDone},
			{ID: "J2", Operation: "Y", Hours: new(hoursOf("1")), Rate: cny("100.00"), Status: aftersales.JobDone}}}
}

func TestEachItemIsInspectedAgainAfterItFailed(t *testing.T) {
	o := twoItems()
	left := func(want string) {
		t.Helper()
		var got []string
		for _, id := range o.LeftToInspect() {
			got = append(got, string(id))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("left to inspect: %v", got)
		}
	}
	left("noise smell")
	o = then(t, o, aftersales.PassFinal{Items: []aftersales.ItemID{"noise"}, RoadTestKM: new(int64(4)), Methods: []string{"instrument"}})
	left("smell")
	o = then(t, o, aftersales.FailFinal{Items: []aftersales.ItemID{"smell"}, Methods: []string{"road_test"}, RoadTestKM: new(int64(2)), Reason: paper("why")})
	left("smell")
	if o.State != aftersales.OrderInRepair || o.FinalPassed {
		t.Errorf("the order is %s", o.State)
	}
	o = then(t, o, aftersales.FinishRepair{}, aftersales.PassFinal{Items: []aftersales.ItemID{"smell"}})
	left("")
	km := func(i aftersales.Inspection) int64 {
		if i.RoadTestKM == nil {
			return -1
		}
		return *i.RoadTestKM
	}
	first, second, third := o.Inspections[0], o.Inspections[1], o.Inspections[2]
	if km(first) != 4 || km(second) != 2 || km(third) != -1 || second.Reason.ID != "why" || second.Passed || second.Item != "smell" {
		t.Errorf("%+v", o.Inspections)
	}
	if !slices.Equal(first.Methods, []string{"instrument", "road_test"}) || !slices.Equal(second.Methods, []string{"road_test"}) || third.Methods != nil {
		t.Errorf("inspected by %v, %v and %v", first.Methods, second.Methods, third.Methods)
	}
}

func TestDefectsAreFindingsWithMeasures(t *testing.T) {
	due := time.Date(2026, 3, 6, 17, 0, 0, 0, china)
	fail := aftersales.Inspect{Level: aftersales.LevelProcess, Job: "J1", Item: "noise", Reason: paper("why"), Defects: []aftersales.Defect{
		{Finding: "F1", Words: paper("loose"), Told: "service_manager", Action: &aftersales.OpenAction{Action: "A1", Kind: "corrective", Department: "workshop", Person: "zhou", Due: due}},
		{Finding: "F2"}}}
	events := must(aftersales.DecideOrder(twoItems(), fail, someone("c-1"), ordergen.Prices()))
	var got []history.Type
	for _, e := range events {
		got = append(got, e.Type)
	}
	if diff := cmp.Diff([]history.Type{history.InspectionFailed, history.FindingRecorded, history.FindingTold, history.ActionOpened, history.FindingRecorded}, got); diff != "" {
		t.Error(diff)
	}
	o := aftersales.EvolveOrder(twoItems(), events)
	want := aftersales.Action{ID: "A1", Kind: "corrective", Finding: "F1", Department: "workshop", Person: "zhou", Due: history.At(due), Status: aftersales.ActionOpen, At: history.At(someone("c").At)}
	if diff := cmp.Diff([]aftersales.Action{want}, o.Actions); diff != "" || len(o.Findings) != 2 || o.Inspections[0].Item != "noise" {
		t.Errorf("%s %+v", diff, o.Findings)
	}
	for _, s := range []aftersales.ActionStatus{aftersales.ActionDone, aftersales.ActionReviewed, aftersales.ActionVerified} {
		if o = then(t, o, aftersales.AdvanceAction{Action: "A1", Status: s}); o.Actions[0].Status != s || !s.Valid() {
			t.Errorf("the measure is %s", o.Actions[0].Status)
		}
	}
	o = then(t, o, aftersales.OpenAction{Action: "A2", Kind: "preventive"}, aftersales.AdvanceAction{Action: "A2", Status: aftersales.ActionVerified})
	if o.Actions[1].Status != aftersales.ActionVerified || !o.Actions[1].Due.IsZero() {
		t.Errorf("%+v", o.Actions[1])
	}
}

// TestAFailureAtAnyLevelVoidsTheCertificateInTheLog fails a process inspection of an adopted order that is certified.
func TestAFailureAtAnyLevelVoidsTheCertificateInTheLog(t *testing.T) {
	o := after(t, adopted(aftersales.OrderInspecting, []string{"*"}, event("x-5", history.JobDone, 11, field("job_id", history.ID("J1"))), event("x-8", history.OrderCertified, 13, field("certificate_no", history.ID("Z-1")))))
	for passed, want := range map[bool]history.Type{true: history.InspectionPassed, false: history.OrderCertificateVoided} {
		c := aftersales.Inspect{Level: aftersales.LevelProcess, Job: "J1", Passed: passed}
		events := must(aftersales.DecideOrder(o, c, someone("c-1"), ordergen.Prices()))
		if last := events[len(events)-1].Type; last != want || (aftersales.EvolveOrder(o, events).Certificate != "") != passed {
			t.Errorf("passed %t: recorded %s", passed, last)
		}
	}
}

func TestACertificateIsVoidWhenTheWorkHasToBeDoneAgain(t *testing.T) {
	certified := then(t, twoItems(), aftersales.PassFinal{Items: []aftersales.ItemID{"noise", "smell"}}, aftersales.Certify{Certificate: "QC-1"},
		aftersales.CheckFinishedCar{Outside: new(true), Technical: new(true)}, aftersales.RecordHandover{Step: aftersales.StepCarCleaned},
		aftersales.NotifyReady{}, aftersales.WalkRound{}, aftersales.Accept{Remarks: paper("scratch")})
	if c := certified.Certificates; len(c) != 1 || c[0].Number != "QC-1" || c[0].Inspector != "zhao" || !c[0].Voided.IsZero() || certified.Certificate != "QC-1" {
		t.Errorf("%+v", c)
	}
	for name, c := range map[string]aftersales.OrderCommand{
		"the final inspection fails later":  aftersales.FailFinal{Items: []aftersales.ItemID{"smell"}, Reason: paper("why")},
		"the customer rejects the work":     aftersales.Reject{Reason: paper("why")},
		"it fails after it was settled":     nil,
		"it is rejected after the settling": nil,
	} {
		t.Run(name, func(t *testing.T) {
			o := certified
			switch name {
			case "it fails after it was settled":
				o, c = then(t, o, aftersales.Settle{Settlement: "S1"}), aftersales.FailFinal{Items: []aftersales.ItemID{"smell"}, Reason: paper("why")}
			case "it is rejected after the settling":
				o, c = then(t, o, aftersales.Settle{Settlement: "S1"}, aftersales.Pay{Amount: cny("100.00"), Method: "cash"}), aftersales.Reject{Reason: paper("why")}
			}
			events := must(aftersales.DecideOrder(o, c, someone("c-1"), ordergen.Prices()))
			if last := events[len(events)-1]; last.Type != history.OrderCertificateVoided || last.Get(history.FieldCertificateNo).Word() != "QC-1" {
				t.Errorf("recorded %s %+v", last.Type, last)
			}
			again := aftersales.EvolveOrder(o, events)
			if again.State != aftersales.OrderInRepair || again.Certificate != "" || again.Certificates[0].Voided.IsZero() || again.FinalPassed ||
				!again.Accepted.IsZero() || again.Remarks.ID != "" || again.FinishedCar != nil || again.Handover != nil {
				t.Errorf("%+v", again)
			}
			again = then(t, again, aftersales.FinishRepair{}, aftersales.PassFinal{Items: []aftersales.ItemID{"noise", "smell"}})
			if got := refusal(again, aftersales.Certify{Certificate: "QC-1"}); got != `certify is not possible: certificate_new: certificate "QC-1" was void before` {
				t.Error(got)
			}
			again = then(t, again, aftersales.Certify{Certificate: "QC-2"}, aftersales.Settle{Settlement: "S2"})
			if again.Certificate != "QC-2" || len(again.Certificates) != 2 || (len(o.Payments) > 0) != (again.Accounts()[0].Paid.Sign() > 0) || (o.Settlement != nil) != (len(again.Reversals) == 1) {
				t.Errorf("%+v %+v", again.Certificates, again.Accounts())
			}
		})
	}
	uncertified := then(t, twoItems(), aftersales.PassFinal{Items: []aftersales.ItemID{"noise"}})
	if events := must(aftersales.DecideOrder(uncertified, aftersales.FailFinal{Items: []aftersales.ItemID{"noise"}}, someone("c-1"), ordergen.Prices())); len(events) != 1 {
		t.Errorf("a certificate that there is not was voided: %+v", events)
	}
}

func TestTheStepsToTheHandOverAreKept(t *testing.T) {
	o := then(t, twoItems(), aftersales.CheckFinishedCar{Outside: new(true), Belongings: new(false)}, aftersales.PassFinal{Items: []aftersales.ItemID{"noise", "smell"}})
	if c := o.FinishedCar; !*c.Outside || c.Technical != nil || *c.Belongings || c.By != "zhao" || c.At.IsZero() {
		t.Errorf("%+v", c)
	}
	for _, s := range aftersales.HandoverSteps() {
		o = then(t, o, aftersales.RecordHandover{Step: s})
	}
	var steps []aftersales.HandoverStep
	for _, h := range o.Handover {
		steps = append(steps, h.Step)
	}
	if diff := cmp.Diff(aftersales.HandoverSteps(), steps); diff != "" || o.Handover[0].By != "zhao" {
		t.Errorf("%s %+v", diff, o.Handover)
	}
	o = then(t, o, aftersales.Explain{Topics: []string{"content", "parts"}}, aftersales.Explain{Topics: []string{"parts", "notes"}},
		aftersales.RecordOpinion{Opinion: "O1", Words: paper("words")}, aftersales.ForwardOpinion{Opinion: "O1", Department: "service"},
		aftersales.ForwardOpinion{Opinion: "O1", Department: "sales"}, aftersales.ForwardOpinion{Opinion: "O1", Department: "sales"}, aftersales.AnswerOpinion{Opinion: "O1"},
		aftersales.Accept{Remarks: paper("remarks")}, aftersales.Settle{Settlement: "S1"}, aftersales.HandDocuments{Documents: []string{"certificate"}},
		aftersales.HandDocuments{Documents: []string{"settlement_list", "certificate"}})
	if diff := cmp.Diff([]string{"content", "parts", "notes"}, o.Explained); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"certificate", "settlement_list"}, o.Documents); diff != "" {
		t.Error(diff)
	}
	if p := o.Opinions; len(p) != 1 || p[0].Words.ID != "words" || !slices.Equal(p[0].Departments, []string{"service", "sales"}) || !p[0].Answered {
		t.Errorf("%+v", p)
	}
	if o.Remarks.ID != "remarks" || o.Accepted.IsZero() {
		t.Errorf("accepted %s with the remarks %+v", o.Accepted, o.Remarks)
	}
	rejected := then(t, o, aftersales.Reject{Reason: paper("why")})
	if r := rejected.Rejections; len(r) != 1 || r[0].Reason.ID != "why" || r[0].At.IsZero() || len(rejected.Documents) != 2 {
		t.Errorf("%+v", rejected)
	}
	for _, tt := range []struct {
		c    aftersales.OrderCommand
		want string
	}{
		{aftersales.RecordOpinion{Opinion: "O1", Words: paper("words")}, `record_opinion is not possible: opinion_new: the order already has an opinion "O1"`},
		{aftersales.ForwardOpinion{Opinion: "O2", Department: "service"}, `forward_opinion is not possible: opinion_known: the order has no opinion "O2"`},
		{aftersales.AnswerOpinion{Opinion: "O2"}, `answer_opinion is not possible: opinion_known: the order has no opinion "O2"`},
	} {
		if got := refusal(o, tt.c); got != tt.want {
			t.Errorf("got %s", got)
		}
	}
}

func TestWhatAnInspectionCannotMeanIsRefused(t *testing.T) {
	o := then(t, twoItems(), aftersales.Inspect{Level: "self", Job: "J1", Defects: []aftersales.Defect{{Finding: "F1", Action: &aftersales.OpenAction{Action: "A1", Kind: "corrective"}}}},
		aftersales.FinishRepair{})
	fail := func(d ...aftersales.Defect) aftersales.OrderCommand {
		return aftersales.FailFinal{Items: []aftersales.ItemID{"noise"}, Defects: d}
	}
	for _, tt := range []struct {
		name string
		c    aftersales.OrderCommand
		want string
	}{
		{"an item that there is not", aftersales.Inspect{Level: "self", Job: "J1", Item: "rust", Passed: true}, `inspect is not possible: item_known: the order has no item "rust"`},
		{"a finding that is there", fail(aftersales.Defect{Finding: "F1"}), `fail_final is not possible: defects_new: the order already has a finding "F1"`},
		{"a measure that is there", fail(aftersales.Defect{Finding: "F2", Action: &aftersales.OpenAction{Action: "A1", Kind: "corrective"}}), `fail_final is not possible: defects_new: the order already has a measure "A1"`},
		{"a measure that is open already", aftersales.OpenAction{Action: "A1", Kind: "corrective"}, `open_action is not possible: action_new: the order already has a measure "A1"`},
		{"a measure that there is not", aftersales.AdvanceAction{Action: "A2", Status: "done"}, `advance_action is not possible: action_ahead: the order has no measure "A2"`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := refusal(o, tt.c); got != tt.want {
				t.Errorf("got %s", got)
			}
		})
	}
	done := then(t, o, aftersales.AdvanceAction{Action: "A1", Status: "reviewed"})
	if got := refusal(done, aftersales.AdvanceAction{Action: "A1", Status: "done"}); got != `advance_action is not possible: action_ahead: measure "A1" is reviewed already` {
		t.Error(got)
	}
}
