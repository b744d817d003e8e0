package aftersales_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/ordergen"
)

// opened is an order of two items, one of which is not clear.
func opened(lastKM *int64) aftersales.OpenOrder {
	return aftersales.OpenOrder{Order: "RO-1", Kind: "repair", Customer: "C", Vehicle: "V", LastKM: lastKM,
		Items: []aftersales.Item{{ID: "noise", Words: paper("noise")}, {ID: "smell", Words: paper("smell"), Unclear: true}}}
}

// made gives the events of one command.
func made(t *testing.T, o aftersales.Order, c aftersales.OrderCommand) []history.Event {
	t.Helper()
	events, err := aftersales.DecideOrder(o, c, someone("c-"+c.Name()), ordergen.Prices())
	if err != nil {
		t.Fatalf("%s: %v", c.Name(), err)
	}
	return events
}

// written gives events as lines of type and fields.
func written(events []history.Event) string {
	var b strings.Builder
	for _, e := range events {
		b.WriteString(string(e.Type))
		for _, f := range e.Fields {
			word := f.Value.Word()
			if p, ok := f.Value.Paper(); ok {
				word = "[" + p.ID + "]"
			}
			if f.Name != history.FieldOrderID {
				fmt.Fprintf(&b, " %s=%s", f.Name, word)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestTheIntakeIsRecordedInFull(t *testing.T) {
	o := after(t, opened(nil))
	events := made(t, o, aftersales.RecordIntake{Methods: []string{"inquiry", "observation"}, Grade: "minor", GradeList: "v1", OdometerKM: new(int64(5)),
		Items: []aftersales.Item{{ID: "lamp", Words: paper("lamp")}}, Accessories: []aftersales.Accessory{{ID: "A1", Words: paper("jack"), Storage: "box"}},
		ExpectedDays: new(int64(4)), FuelPercent: new(int64(50)), ChargePercent: new(int64(7)), Damage: paper("scratch"),
		VIN: &aftersales.VINReading{Valid: true, Agrees: new(false)}})
	want := `item.reported item_id=lamp item_text=[lamp]
accessory.listed accessory=[jack] accessory_id=A1 storage=box
intake.done charge_share=0.07 damage=[scratch] expected_days=4 fuel_share=0.50 grade=minor grade_list=v1 items_count=3 methods=inquiry;observation odometer_km=5 unclear_count=1 vin_agrees=false vin_valid=true
`
	if diff := cmp.Diff(want, written(events)); diff != "" {
		t.Error(diff)
	}
	o = aftersales.EvolveOrder(o, events)
	if in := o.Intake; o.State != aftersales.OrderIntakeInspected || *in.FuelPercent != 50 || *in.ChargePercent != 7 || in.Damage.ID != "scratch" ||
		!in.VIN.Valid || *in.VIN.Agrees || *in.ExpectedDays != 4 || in.Grade != "minor" || in.RequestSigned || len(o.Items) != 3 || *o.LastKM != 5 {
		t.Errorf("%s: %+v", o.State, o.Intake)
	}
	if a := o.Accessories; len(a) != 1 || a[0].Storage != "box" || a[0].Words.ID != "jack" {
		t.Errorf("accessories %+v", a)
	}
	o = then(t, o, aftersales.SignIntake{Request: true, RequestCopy: true, Accessories: true, AccessoriesCopy: true},
		aftersales.ClarifyItem{Item: "smell", Words: paper("clear")},
		aftersales.RecordIntake{Accessories: []aftersales.Accessory{{ID: "A1", Storage: "shelf"}, {ID: "A2"}}})
	if in := o.Intake; !in.RequestSigned || !in.RequestCopied || !in.AccessoriesSigned || !in.AccessoriesCopied || in.VIN != nil || in.FuelPercent != nil {
		t.Errorf("what is signed stays signed, the rest is as inspected last: %+v", in)
	}
	if i := o.Items[1]; i.Unclear || i.Words.ID != "clear" || o.Accessories[0].Storage != "shelf" || len(o.Accessories) != 2 {
		t.Errorf("item %+v, accessories %+v", i, o.Accessories)
	}
}

func TestTheOdometerCannotSilentlyRunBackwards(t *testing.T) {
	km := func(n int64) *int64 { return &n }
	fresh, driven := after(t, opened(nil)), after(t, opened(km(20_000)))
	if got := refusal(driven, aftersales.RecordIntake{OdometerKM: km(19_999)}); got != "record_intake is not possible: odometer_forward: 19999 km is less than the 20000 km known before" {
		t.Error(got)
	}
	for name, got := range map[string]string{
		"the first reading":   refusal(fresh, aftersales.RecordIntake{OdometerKM: km(3)}),
		"the same reading":    refusal(driven, aftersales.RecordIntake{OdometerKM: km(20_000)}),
		"no reading":          refusal(driven, aftersales.RecordIntake{}),
		"no reading, no past": refusal(fresh, aftersales.RecordIntake{}),
	} {
		if got != "taken" {
			t.Errorf("%s: %s", name, got)
		}
	}
	replaced := then(t, driven, aftersales.CorrectOdometer{OdometerKM: 12, Cause: aftersales.OdometerReplaced, Reason: paper("why")})
	if got := refusal(replaced, aftersales.RecordIntake{OdometerKM: km(15)}); got != "taken" {
		t.Errorf("after the instrument was replaced: %s", got)
	}
	if got := refusal(replaced, aftersales.RecordIntake{OdometerKM: km(11)}); got == "taken" {
		t.Error("after the instrument was replaced, it runs backwards")
	}
	ready := upTo(t, "deliver", 1)
	if got := refusal(ready, aftersales.Deliver{OdometerKM: km(20_309)}); got != "deliver is not possible: odometer_forward: 20309 km is less than the 20310 km known before" {
		t.Error(got)
	}
}

func TestTheLogOfAnOdometerIsThatOfTheVehicle(t *testing.T) {
	first := after(t, opened(nil), aftersales.RecordIntake{OdometerKM: new(int64(100))})
	if first.OdometerKM == nil {
		t.Fatal("no reading")
	}
	events := []history.Event{
		event("d", history.OrderDelivered, 12, field("delivered_km", history.Int(history.KindKM, 120))),
		event("a", history.IntakeDone, 8, field("odometer_km", history.Int(history.KindKM, 100))),
		event("e", history.OdometerCorrected, 13, field("odometer_km", history.Int(history.KindKM, 7)), field("correction_reason", history.Code("replaced"))),
		event("f", history.IntakeDone, 14, field("odometer_km", history.Int(history.KindKM, 9))),
		event("g", history.IntakeDone, 15, field("odometer_km", history.Int(history.KindKM, 8))),
		event("b", history.OrderCarWashed, 9),
	}
	log := aftersales.OdometerLog(events)
	var km []int64
	for _, r := range log {
		km = append(km, r.KM)
	}
	if diff := cmp.Diff([]int64{100, 120, 7, 9, 8}, km); diff != "" || log[2].Cause != aftersales.OdometerReplaced || log[0].Order != "RO-1" {
		t.Errorf("%s %+v", diff, log)
	}
	if back := aftersales.OdometerBackwards(log); len(back) != 1 || back[0].KM != 8 {
		t.Errorf("backwards: %+v", back)
	}
}

func TestPlatesAreComparedAndNotKept(t *testing.T) {
	noted := aftersales.Paper{ID: "p1", Kind: aftersales.PaperPlate, Salt: "s1", Content: aftersales.NewPersonal("京A·12345")}
	tests := []struct {
		name, seen string
		same       bool
	}{
		{"as it is", "京A·12345", true},
		{"in another form", "京a 12345", true},
		{"in full width", "京Ａ１２３４５", true},
		{"with two signs changed", "京A12354", false},
		{"nothing", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := aftersales.ComparePlates(noted, aftersales.NewPersonal(tt.seen))
			if (c.OnOrder == c.Seen) != tt.same || strings.Contains(c.OnOrder+c.Seen, "12345") || c.Check() != nil {
				t.Errorf("%+v: %v", c, c.Check())
			}
			o := then(t, upTo(t, "start_job", 1), c)
			if o.Plate.Agrees != tt.same || o.Plate.By != "zhao" {
				t.Errorf("%+v", o.Plate)
			}
		})
	}
	other := noted
	other.Salt = "s2"
	if aftersales.ComparePlates(noted, noted.Content).OnOrder == aftersales.ComparePlates(other, noted.Content).OnOrder {
		t.Error("the digest of a plate is the same in every paper")
	}
	if c := aftersales.ComparePlates(noted.Erase(), noted.Content); c.Check() == nil {
		t.Errorf("compared with an erased paper: %+v", c)
	}
}

func TestAnotherPlateIsAMismatchThatIsTold(t *testing.T) {
	o := upTo(t, "start_job", 1)
	tests := []struct {
		c    aftersales.CheckPlate
		want string
	}{
		{aftersales.CheckPlate{OnOrder: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", Seen: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", Told: "front_desk"}, "order.plate_checked plate_on_order=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa plate_seen=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n"},
		{aftersales.CheckPlate{OnOrder: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", Seen: "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"},
			"order.plate_checked plate_on_order=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa plate_seen=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\nmismatch.found mismatch_id=c-check_plate/plate\n"},
		{aftersales.CheckPlate{OnOrder: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", Seen: "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", Told: "front_desk"},
			"order.plate_checked plate_on_order=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa plate_seen=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\nmismatch.found mismatch_id=c-check_plate/plate\nmismatch.told mismatch_id=c-check_plate/plate to_role=front_desk\n"},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, written(made(t, o, tt.c))); diff != "" {
			t.Error(diff)
		}
	}
}

func TestAVINKeepsTheRuleOfItsMarket(t *testing.T) {
	china, known := aftersales.VINRuleOf("CN")
	europe, knownToo := aftersales.VINRuleOf("DE")
	if !known || !china.CheckDigit || knownToo || europe.CheckDigit || europe.Source != "ISO 3779" {
		t.Errorf("China %+v %v, Germany %+v %v", china, known, europe, knownToo)
	}
	for _, market := range []string{"US", "CA"} {
		if rule, ok := aftersales.VINRuleOf(market); !ok || !rule.CheckDigit || rule.Source == "" {
			t.Errorf("%s: %+v", market, rule)
		}
	}
	tests := []struct {
		name, vin          string
		inChina, elsewhere bool
	}{
		{"all ones, whose check digit is one", "11111111111111111", true, true},
		{"one with a check digit X", "1M8GDM9AXKP042788", true, true},
		{"in lower case and groups", "1m8-gdm9 axkp042788", true, true},
		{"one with a wrong check digit", "1M8GDM9A1KP042788", false, true},
		{"one with two signs changed", "1M8GDM9AXKP042878", false, true},
		{"one with a letter O", "1M8GDM9AXKPO42788", false, false},
		{"one too short", "1M8GDM9AXKP04278", false, false},
		{"one with a letter that is none", "1M8GDM9AXKP04278é", false, false},
		{"none", "", false, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			vin := aftersales.NewPersonal(tt.vin)
			if a, b := china.Valid(vin), europe.Valid(vin); a != tt.inChina || b != tt.elsewhere {
				t.Errorf("in China %v, elsewhere %v", a, b)
			}
		})
	}
	record := aftersales.Paper{ID: "p1", Kind: aftersales.PaperVIN, Salt: "s", Content: aftersales.NewPersonal("1M8GDM9AXKP042788")}
	read := aftersales.NewPersonal("1m8gdm9axkp042788")
	if r := aftersales.ReadVIN(china, record, read); !r.Valid || r.Agrees == nil || !*r.Agrees {
		t.Errorf("%+v", r)
	}
	if r := aftersales.ReadVIN(china, record, aftersales.NewPersonal("11111111111111111")); !r.Valid || *r.Agrees {
		t.Errorf("another one: %+v", r)
	}
	for _, none := range []aftersales.Paper{{}, record.Erase()} {
		if r := aftersales.ReadVIN(china, none, read); !r.Valid || r.Agrees != nil {
			t.Errorf("with none on record: %+v", r)
		}
	}
}

func TestAPromisedTimeChangesWithAReason(t *testing.T) {
	noon := time.Date(2026, 3, 4, 12, 0, 0, 0, china)
	o := then(t, after(t, opened(nil)), aftersales.PromiseReady{Ready: noon, Method: "in_person"})
	if got := refusal(o, aftersales.PromiseReady{Ready: noon.Add(time.Hour)}); got != "promise_ready is not possible: promise_reason: the vehicle was promised for 2026-03-04T12:00:00+08:00, and it is not said why that changes" {
		t.Error(got)
	}
	o = then(t, o, aftersales.PromiseReady{Ready: noon.Add(3 * time.Hour), Method: "phone", Reason: paper("parts")})
	if p := o.Promises; len(p) != 2 || p[0].Method != "in_person" || p[1].Reason.ID != "parts" || p[1].By != "zhao" || !o.Promised.First(nil).Equal(noon.Add(3*time.Hour)) {
		t.Errorf("%s: %+v", o.Promised, p)
	}
	o = aftersales.EvolveOrder(o, []history.Event{event("x", history.OrderPromised, 9)})
	if len(o.Promises) != 2 {
		t.Error("a promise of no time was noted")
	}
}

func TestTheFrontDeskIsKeptTrackOf(t *testing.T) {
	o := after(t, opened(nil))
	if got := written(made(t, o, aftersales.SetReceptionist{Receptionist: "zhao"})); got != "order.receptionist_set receptionist_id=zhao\n" {
		t.Error(got)
	}
	o = then(t, o, aftersales.SetReceptionist{Receptionist: "zhao"})
	if got := written(made(t, o, aftersales.SetReceptionist{Receptionist: "sun"})); got != "order.receptionist_handed_over receptionist_id=sun\norder.receptionist_set receptionist_id=sun\n" {
		t.Error(got)
	}
	if got := written(made(t, o, aftersales.SetReceptionist{Receptionist: "zhao"})); got != "order.receptionist_set receptionist_id=zhao\n" {
		t.Error(got)
	}
	o = then(t, o, aftersales.SetReceptionist{Receptionist: "sun"}, aftersales.AssignSite{Site: "bay"}, aftersales.SetStage{Stage: "diagnosis", Assignee: "li", Tracker: "sun"},
		aftersales.WaiveStep{Step: "wash", Reason: paper("rain")}, aftersales.MakeRepairPlan{Plan: paper("plan")}, aftersales.ExplainRepairPlan{},
		aftersales.RecordFinding{Finding: "F1", Words: paper("crack"), Told: "front_desk"}, aftersales.TellFinding{Finding: "F1", Told: "customer"})
	if o.Receptionist != "sun" || o.Site != "bay" || *o.Stage != (aftersales.Stage{Stage: "diagnosis", Assignee: "li", Tracker: "sun"}) ||
		o.Waived[0].Step != "wash" || o.Waived[0].Reason.ID != "rain" || o.Waived[0].By != "zhao" || o.PlanMade.IsZero() || o.PlanExplained.IsZero() {
		t.Errorf("%+v", o)
	}
	if f := o.Findings; len(f) != 1 || f[0].OffOrder || f[0].Words.ID != "crack" || len(f[0].Told) != 2 || f[0].Told[1] != "customer" {
		t.Errorf("findings %+v", f)
	}
	late := then(t, upTo(t, "finish_job", 1), aftersales.RecordFinding{Finding: "F9"})
	if f := late.Findings[len(late.Findings)-1]; !f.OffOrder || len(f.Told) > 0 {
		t.Errorf("found during the work: %+v", f)
	}
}

// work is an order with one job that runs.
func work(t *testing.T) aftersales.Order {
	return after(t, opened(nil), aftersales.PlanJob{Job: "J1", Operation: "X", Item: "noise", Standard: new(hoursOf("1.5")), Hours: hoursOf("1.2"), Rate: cny("180.00")},
		aftersales.PlanJob{Job: "J2", Operation: "Y", Hours: hoursOf("0.5"), Rate: cny("180.00")}, aftersales.MakeQuote{}, aftersales.Authorise{})
}

// by carries out a command as somebody at a time of the day.
func by(t *testing.T, o aftersales.Order, who aftersales.PersonID, hour, minute int, c aftersales.OrderCommand) aftersales.Order {
	t.Helper()
	actor := someone(fmt.Sprintf("c-%d-%d", hour, minute))
	actor.By, actor.At = who, time.Date(2026, 3, 4, hour, minute, 0, 0, china)
	events, err := aftersales.DecideOrder(o, c, actor, ordergen.Prices())
	if err != nil {
		t.Fatalf("%s: %v", c.Name(), err)
	}
	return aftersales.EvolveOrder(o, events)
}

func TestAJobIsWorkedOnBySeveralAndOnTheClock(t *testing.T) {
	o := work(t)
	o = by(t, o, "zhou", 10, 0, aftersales.AssignJob{Job: "J1", To: "li", Team: "brakes"})
	o = by(t, o, "li", 10, 0, aftersales.StartJob{Job: "J1"})
	o = by(t, o, "li", 10, 20, aftersales.PauseJob{Job: "J1", Reason: "parts"})
	if j := o.Jobs[0]; j.Status != aftersales.JobPaused || j.Assignee != "li" || j.Team != "brakes" || j.OnTheClock() != 20*time.Minute || j.Spans[0].Paused != "parts" {
		t.Errorf("paused: %+v", j)
	}
	o = by(t, o, "li", 11, 0, aftersales.ResumeJob{Job: "J1"})
	before := o
	o = by(t, o, "li", 11, 10, aftersales.HandOnJob{Job: "J1", Role: "technician", To: "wu"})
	if before.Jobs[0].Spans[1].To != (history.Moment{}) {
		t.Error("handing on changed the order that was there before")
	}
	o = by(t, o, "wu", 11, 30, aftersales.ResumeJob{Job: "J1"})
	if j := o.Jobs[0]; j.Status != aftersales.JobRunning || j.Assignee != "wu" || j.OnTheClock() != 30*time.Minute {
		t.Errorf("handed on: %+v", j)
	}
	o = by(t, o, "wu", 12, 0, aftersales.FinishJob{Job: "J1", Clocked: new(hoursOf("0.9"))})
	j := o.Jobs[0]
	if j.OnTheClock() != time.Hour || j.Standard.String() != "1.5" || j.Hours.String() != "1.2" || j.Clocked.String() != "0.9" || len(j.Spans) != 3 || j.Item != "noise" {
		t.Errorf("done: %+v", j)
	}
	for who, want := range map[aftersales.PersonID]string{
		"li": `mutual_check_job is not possible: other_person: "li" worked on job "J1": a colleague checks it`,
		"wu": `mutual_check_job is not possible: other_person: "wu" worked on job "J1": a colleague checks it`,
	} {
		actor := someone("c-check")
		actor.By, actor.At = who, time.Date(2026, 3, 4, 12, 5, 0, 0, china)
		if _, err := aftersales.DecideOrder(o, aftersales.MutualCheckJob{Job: "J1"}, actor, ordergen.Prices()); err == nil || err.Error() != want {
			t.Errorf("by %s: %v", who, err)
		}
	}
	o = by(t, o, "zhou", 12, 5, aftersales.MutualCheckJob{Job: "J1"})
	o = by(t, o, "wu", 12, 6, aftersales.RecordCorrection{Job: "J1", Cause: paper("worn"), Correction: paper("renewed")})
	o = by(t, o, "wu", 12, 7, aftersales.HandOnJob{Job: "J1", Role: "team_leader", To: "zhou"})
	if j := o.Jobs[0]; j.MutualBy != "zhou" || j.Cause.ID != "worn" || j.Correction.ID != "renewed" || j.Assignee != "zhou" || j.Status != aftersales.JobDone {
		t.Errorf("checked: %+v", j)
	}
	o = by(t, o, "li", 12, 10, aftersales.StartJob{Job: "J1"})
	o = by(t, o, "li", 12, 20, aftersales.FinishJob{Job: "J1", Clocked: new(hoursOf("0.2"))})
	if j := o.Jobs[0]; j.MutualBy != "" || j.Clocked.String() != "1.1" || j.OnTheClock() != 70*time.Minute {
		t.Errorf("done again: %+v", j)
	}
}

func TestGuardsOfTheFrontDeskAndTheJobs(t *testing.T) {
	o := work(t)
	running := by(t, o, "li", 10, 0, aftersales.StartJob{Job: "J1"})
	paused := by(t, running, "li", 10, 5, aftersales.PauseJob{Job: "J1", Reason: "break"})
	late := time.Date(2026, 3, 4, 11, 0, 0, 0, china)
	tests := []struct {
		name  string
		order aftersales.Order
		c     aftersales.OrderCommand
		want  string
	}{
		{"an item is reported once", after(t, opened(nil)), aftersales.RecordIntake{Items: []aftersales.Item{{ID: "noise"}}}, `items_new: the order already has an item "noise"`},
		{"what is clear is not cleared up", o, aftersales.ClarifyItem{Item: "noise", Words: paper("w")}, `item_unclear: item "noise" is clear`},
		{"an item that there is not is not cleared up", o, aftersales.ClarifyItem{Item: "rust", Words: paper("w")}, `items_known: the order has no item "rust"`},
		{"nothing is signed before the intake", o, aftersales.SignIntake{Request: true}, "intake_done: there was no intake inspection"},
		{"a job answers an item that there is", o, aftersales.PlanJob{Job: "J9", Operation: "X", Rate: cny("1"), Item: "rust"}, `item_known: the order has no item "rust"`},
		{"a finding is recorded once", then(t, o, aftersales.RecordFinding{Finding: "F"}), aftersales.RecordFinding{Finding: "F"}, `finding_new: the order already has a finding "F"`},
		{"a finding is told that there is", o, aftersales.TellFinding{Finding: "F", Told: "front_desk"}, `finding_known: the order has no finding "F"`},
		{"a job that rests is not paused", paused, aftersales.PauseJob{Job: "J1", Reason: "break"}, `job_running: job "J1" is paused`},
		{"a job that runs is not resumed", running, aftersales.ResumeJob{Job: "J1"}, `job_paused: job "J1" is running`},
		{"a job that rests is not begun", paused, aftersales.StartJob{Job: "J1"}, `job_idle: job "J1" is paused`},
		{"a job that rests is not finished", paused, aftersales.FinishJob{Job: "J1"}, `job_running: job "J1" is paused`},
		{"the work does not end while a job rests", paused, aftersales.FinishRepair{}, `nothing_running: job "J1" is still being worked on`},
		{"work that was begun is not put off", paused, aftersales.DeferJob{Job: "J1"}, `job_not_begun: job "J1" is paused`},
		{"a job that was put off is not assigned", then(t, o, aftersales.DeferJob{Job: "J2"}), aftersales.AssignJob{Job: "J2", To: "li"}, `job_open: job "J2" is deferred`},
		{"a job that was put off is not begun", then(t, o, aftersales.DeferJob{Job: "J2"}), aftersales.StartJob{Job: "J2"}, `job_alive: job "J2" is deferred`},
		{"nothing is corrected of a job that there is not", running, aftersales.RecordCorrection{Job: "J9", Correction: paper("c")}, `job_known: the order has no job "J9"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			actor := someone("c-test")
			actor.At = late
			_, err := aftersales.DecideOrder(tt.order, tt.c, actor, ordergen.Prices())
			if want := tt.c.Name() + " is not possible: " + tt.want; err == nil || err.Error() != want {
				t.Errorf("got  %v\nwant %s", err, want)
			}
		})
	}
}

func TestAnAddedItemHasItsFindingApprovalAndAnswer(t *testing.T) {
	o := by(t, work(t), "li", 10, 0, aftersales.StartJob{Job: "J1"})
	o = by(t, o, "li", 10, 10, aftersales.RecordFinding{Finding: "F1", Words: paper("crack"), Told: "front_desk"})
	o = by(t, o, "li", 10, 11, aftersales.PlanJob{Job: "J3", Operation: "Z", Finding: "F1", Hours: hoursOf("1"), Rate: cny("180.00")})
	if len(o.Findings) != 1 {
		t.Errorf("the finding was recorded again: %+v", o.Findings)
	}
	o = by(t, o, "zhao", 10, 15, aftersales.AskConsent{Job: "J3", Total: cny("500.00"), Method: "phone"})
	o = by(t, o, "zhao", 10, 20, aftersales.AnswerConsent{Job: "J3", Answer: aftersales.Agreed, Total: cny("500.00"), Who: paper("wife"), Method: "phone"})
	o = by(t, o, "zhao", 10, 21, aftersales.ApproveJob{Job: "J3"})
	c, j := o.Consents[0], o.Jobs[2]
	if c.Who.ID != "wife" || c.Method != "phone" || c.Total.String() != "500.00 CNY" || c.Answer != aftersales.Agreed || c.At.String() != "2026-03-04T10:20:00+08:00" {
		t.Errorf("answered %+v", c)
	}
	if j.Source != aftersales.JobAddOn || j.Finding != "F1" || j.Status != aftersales.JobCleared {
		t.Errorf("added %+v", j)
	}
}

func TestTheCustomerIsAskedAboutWhatItIs(t *testing.T) {
	o := then(t, work(t), aftersales.PlanJob{Job: "J3", Operation: "Z", Major: true, Rate: cny("1")})
	major := after(t, opened(nil), aftersales.PlanJob{Job: "J1", Operation: "X", Major: true, Rate: cny("1")})
	for _, tt := range []struct {
		order aftersales.Order
		c     aftersales.AskConsent
		want  string
	}{
		{o, aftersales.AskConsent{Job: "J3"}, "consent.asked job_id=J3 scope=add_on\n"},
		{o, aftersales.AskConsent{Job: "J1"}, "consent.asked job_id=J1 scope=add_on\n"},
		{major, aftersales.AskConsent{Job: "J1", WarrantyMonths: new(int64(6))}, "consent.asked job_id=J1 scope=major_repair warranty_months=6\n"},
	} {
		if got := written(made(t, tt.order, tt.c)); got != tt.want {
			t.Errorf("got %s want %s", got, tt.want)
		}
	}
}

func TestDeferredWorkIsListedUntilALaterOrderTakesItUp(t *testing.T) {
	due := cal.MustDate(2026, 9, 1)
	first := then(t, work(t), aftersales.DeferJob{Job: "J2", Reason: paper("later"), DueOn: due, DueKM: new(int64(30_000))})
	if d := first.Jobs[1].Deferred; first.Jobs[1].Status != aftersales.JobDeferred || d.DueOn != due || *d.DueKM != 30_000 || d.Reason.ID != "later" {
		t.Errorf("put off: %+v", first.Jobs[1])
	}
	if got := written(made(t, work(t), aftersales.DeferJob{Job: "J2"})); got != "job.drop_approved job_id=J2\njob.deferred job_id=J2\n" {
		t.Error(got)
	}
	list := aftersales.DeferredJobs(first)
	if len(list) != 1 || list[0].Ref != (aftersales.JobRef{Order: "RO-1", Job: "J2"}) || list[0].Vehicle != "V" || list[0].Job.Operation != "Y" {
		t.Fatalf("%+v", list)
	}
	open := opened(nil)
	open.Order = "RO-2"
	ref := list[0].Ref
	second := after(t, open, aftersales.PlanJob{Job: "J9", Operation: "Y", Revives: &ref, Rate: cny("1")})
	if j := second.Jobs[0]; j.Revives == nil || *j.Revives != ref {
		t.Errorf("taken up: %+v", j)
	}
	for name, tt := range map[string]struct {
		later aftersales.Order
		want  int
	}{
		"taken up":                         {second, 0},
		"taken up and dropped":             {then(t, second, aftersales.DropJob{Job: "J9"}), 1},
		"taken up by an order called off":  {then(t, second, aftersales.CancelOrder{}), 1},
		"taken up and put off again":       {then(t, second, aftersales.DeferJob{Job: "J9"}), 1},
		"another order that knows nothing": {after(t, open), 1},
	} {
		got := aftersales.DeferredJobs(first, tt.later)
		if len(got) != tt.want {
			t.Errorf("%s: %+v", name, got)
		}
		if name == "taken up and put off again" && got[0].Ref.Order != "RO-2" {
			t.Errorf("it is the later one that is put off: %+v", got)
		}
	}
	if quote := then(t, work(t), aftersales.DeferJob{Job: "J2"}); quote.Quote.Stale {
		t.Error("what is put off after the signature leaves the quotation as it was")
	}
}

func TestEnumerationsOfTheReceptionKnowTheirValues(t *testing.T) {
	if !all(aftersales.OdometerCauses()) || aftersales.OdometerCause("").Valid() {
		t.Error("the causes of a correction")
	}
	for _, s := range aftersales.OrderStates() {
		if ended := s == "closed" || s == "archived" || s == "declined" || s == "quote_only" || s == "left" || s == "solved" || s == "cancelled"; s.Ended() != ended {
			t.Errorf("%s has ended: %v", s, s.Ended())
		}
	}
}

// A walk-in customer: the order is opened at the counter, the vehicle looked over, and the car goes into the workshop.
func ExampleOpenOrder() {
	order, number := aftersales.Order{}, 0
	give := func(c aftersales.OrderCommand) {
		number++
		by := aftersales.Actor{Command: fmt.Sprint("c", number), At: at(9, number), By: "zhao", Role: "service_adviser", Store: "S12"}
		events, err := aftersales.DecideOrder(order, c, by, ordergen.Prices())
		if err != nil {
			fmt.Println(err)
			return
		}
		order = aftersales.EvolveOrder(order, events)
	}
	give(aftersales.OpenOrder{Order: "RO-1", Kind: aftersales.KindRepair, Customer: "C-7", Vehicle: "V-3",
		Items: []aftersales.Item{{ID: "noise"}}, LastKM: new(int64(20_000))})
	give(aftersales.RecordIntake{Methods: []string{"inquiry", "road_test"}, OdometerKM: new(int64(20_310)), FuelPercent: new(int64(50))})
	give(aftersales.SignIntake{Request: true, RequestCopy: true})
	give(aftersales.HandToWorkshop{Giver: "zhao", Receiver: "zhou"})
	fmt.Println(order.State, order.Outcome, *order.OdometerKM, order.Intake.RequestSigned)
	// Output:
	// assigned enter 20310 true
}

// What a customer wants later is put off, listed, and taken up in a later order.
func ExampleDeferredJobs() {
	begin := func(id aftersales.OrderID) aftersales.Order {
		return aftersales.Order{ID: id, State: aftersales.OrderDiagnosed, Vehicle: "V-3"}
	}
	give := func(o aftersales.Order, c aftersales.OrderCommand) aftersales.Order {
		by := aftersales.Actor{Command: string(o.ID) + c.Name(), At: at(9, 0), By: "zhao"}
		events, err := aftersales.DecideOrder(o, c, by, ordergen.Prices())
		if err != nil {
			fmt.Println(err)
		}
		return aftersales.EvolveOrder(o, events)
	}
	spring := give(begin("RO-1"), aftersales.PlanJob{Job: "RO-1/J1", Operation: "TYRES", Hours: hoursOf("1"), Rate: cny("180.00")})
	spring = give(spring, aftersales.DeferJob{Job: "RO-1/J1", DueOn: cal.MustDate(2026, 9, 1), DueKM: new(int64(30_000))})
	waiting := aftersales.DeferredJobs(spring)
	fmt.Println(waiting[0].Ref.Order, waiting[0].Job.Operation, "until", waiting[0].Job.Deferred.DueOn)
	autumn := give(begin("RO-2"), aftersales.PlanJob{Job: "RO-2/J1", Operation: "TYRES", Hours: hoursOf("1"), Rate: cny("180.00"), Revives: &waiting[0].Ref})
	fmt.Println(len(aftersales.DeferredJobs(spring, autumn)), "left")
	// Output:
	// RO-1 TYRES until 2026-09-01
	// 0 left
}

// An odometer does not run backwards, unless somebody says why.
func ExampleCorrectOdometer() {
	order := aftersales.Order{ID: "RO-1", State: aftersales.OrderDraft, LastKM: new(int64(20_310))}
	by := aftersales.Actor{Command: "c-1", At: at(9, 0), By: "zhao"}
	_, err := aftersales.DecideOrder(order, aftersales.RecordIntake{OdometerKM: new(int64(12))}, by, ordergen.Prices())
	fmt.Println(err)
	events, err := aftersales.DecideOrder(order, aftersales.CorrectOdometer{OdometerKM: 10, Cause: aftersales.OdometerReplaced,
		Reason: history.Paper{ID: "p1", Digest: "00ff"}}, by, ordergen.Prices())
	order = aftersales.EvolveOrder(order, events)
	fmt.Println(*order.LastKM, err)
	_, err = aftersales.DecideOrder(order, aftersales.RecordIntake{OdometerKM: new(int64(12))}, by, ordergen.Prices())
	fmt.Println(err)
	// Output:
	// record_intake is not possible: odometer_forward: 12 km is less than the 20310 km known before
	// 10 <nil>
	// <nil>
}

// The plate on the order is compared with the one on the vehicle; neither is kept in an event.
func ExampleComparePlates() {
	noted := aftersales.Paper{ID: "p1", Kind: aftersales.PaperPlate, Salt: "…", Content: aftersales.NewPersonal("京A12345")}
	for _, seen := range []string{"京A·12345", "京A12354"} {
		check := aftersales.ComparePlates(noted, aftersales.NewPersonal(seen))
		fmt.Println(check.OnOrder == check.Seen)
	}
	// Output:
	// true
	// false
}

func TestAMisreadOdometerIsCorrectedAtTheReceptionToo(t *testing.T) {
	for _, c := range []struct {
		cause aftersales.OdometerCause
		want  int64
	}{{aftersales.OdometerMisread, 35_102}, {aftersales.OdometerReplaced, 35_120}} {
		o := aftersales.FoldOrder([]history.Event{
			{Type: history.IntakeDone, Fields: []history.Field{{Name: history.FieldOdometerKM, Value: history.Int(history.KindKM, 35_120)}}},
			{Type: history.OdometerCorrected, Fields: []history.Field{{Name: history.FieldOdometerKM, Value: history.Int(history.KindKM, 35_102)},
				{Name: history.FieldCorrectionReason, Value: history.Code(string(c.cause))}}}})
		if o.OdometerKM == nil || *o.OdometerKM != c.want {
			t.Errorf("%s: the reading at the reception is %v, want %d", c.cause, o.OdometerKM, c.want)
		}
	}
}
