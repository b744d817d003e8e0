package care_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/care"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/enum"
)

// complaintOf makes a complaint that came a number of days after the first of May.
func complaintOf(id string, days int, customer, vehicle, cause string) aftersales.Complaint {
	return aftersales.Complaint{ID: aftersales.ComplaintID(id), Received: history.At(may(1, 9).AddDate(0, 0, days)), Customer: aftersales.CustomerID(customer),
		Vehicle: aftersales.VehicleID(vehicle), Class: &aftersales.ComplaintClass{Cause: cause}, Phase: aftersales.PhaseAfterSales}
}

func TestAComplaintIsRepeatedBySameCauseAndCustomerOrVehicle(t *testing.T) {
	first := complaintOf("K-1", 1, "C-1", "V-1", "repair_quality")
	for name, c := range map[string]struct {
		before, now aftersales.Complaint
		want        care.Share
	}{
		"the same customer":              {first, complaintOf("K-2", 9, "C-1", "V-2", "repair_quality"), care.Share{Part: 1, Whole: 2}},
		"the same vehicle":               {first, complaintOf("K-2", 9, "C-2", "V-1", "repair_quality"), care.Share{Part: 1, Whole: 2}},
		"another cause":                  {first, complaintOf("K-2", 9, "C-1", "V-1", "attitude"), care.Share{Whole: 2}},
		"somebody else":                  {first, complaintOf("K-2", 9, "C-2", "V-2", "repair_quality"), care.Share{Whole: 2}},
		"no cause yet":                   {first, complaintOf("K-2", 9, "C-1", "V-1", ""), care.Share{Whole: 1}},
		"nobody knows whose":             {first, complaintOf("K-2", 9, "", "", "repair_quality"), care.Share{Whole: 1}},
		"both without a vehicle":         {complaintOf("K-1", 1, "C-1", "", "attitude"), complaintOf("K-2", 9, "C-2", "", "attitude"), care.Share{Whole: 2}},
		"the same one twice":             {first, first, care.Share{Whole: 2}},
		"before the period":              {complaintOf("K-0", -20, "C-1", "", "attitude"), complaintOf("K-2", 9, "C-1", "", "attitude"), care.Share{Part: 1, Whole: 1}},
		"on the last day of the window":  {complaintOf("K-0", -21, "C-1", "", "attitude"), complaintOf("K-2", 9, "C-1", "", "attitude"), care.Share{Part: 1, Whole: 1}},
		"a day before the window":        {complaintOf("K-0", -22, "C-1", "", "attitude"), complaintOf("K-2", 9, "C-1", "", "attitude"), care.Share{Whole: 1}},
		"long before":                    {complaintOf("K-0", -200, "C-1", "", "attitude"), complaintOf("K-2", 9, "C-1", "", "attitude"), care.Share{Whole: 1}},
		"after the period it is nothing": {first, complaintOf("K-2", 40, "C-1", "V-1", "repair_quality"), care.Share{Whole: 1}},
	} {
		t.Run(name, func(t *testing.T) {
			conf := config()
			conf.Limits.Repeat = 30
			tally := must(care.New(conf))
			tally.Received(c.now) // in any order
			tally.Received(c.before)
			r := tally.Report().Complaints
			if r.Repeated != c.want {
				t.Errorf("%+v, want %+v", r.Repeated, c.want)
			}
			var rows care.Share
			for _, row := range r.ByCause {
				rows.Part, rows.Whole = rows.Part+row.Repeated.Part, rows.Whole+row.Repeated.Whole
			}
			if rows != c.want {
				t.Errorf("by cause: %+v, want %+v", rows, c.want)
			}
		})
	}
}

// speedOf counts one complaint and gives how long its customer waited for a stage.
func speedOf(t *testing.T, stage care.Stage, asOf time.Time, c aftersales.Complaint, log ...history.Event) care.Speed {
	t.Helper()
	conf := config()
	conf.AsOf = asOf
	tally := must(care.New(conf))
	tally.Received(c, log...)
	for _, s := range tally.Report().Complaints.Speeds {
		if s.Stage == stage {
			return s
		}
	}
	t.Fatal("no such stage")
	return care.Speed{}
}

func TestTheWaitingOfCustomersIsHeldAgainstTheLimits(t *testing.T) {
	event := func(typ history.Type, at time.Time) history.Event { return history.NewEvent(typ, history.At(at)) }
	car := aftersales.Complaint{Received: at(4, 9), Class: &aftersales.ComplaintClass{Cause: "new_car_quality"}}
	repair := aftersales.Complaint{Received: at(4, 9), Class: &aftersales.ComplaintClass{Cause: "repair_quality"}}
	gone := car
	gone.State = aftersales.ComplaintWithdrawn
	done := repair
	done.State, done.Completed = aftersales.ComplaintCompleted, at(11, 23)
	late := repair
	late.State, late.Completed = aftersales.ComplaintCompleted, at(12, 0)
	bare := repair
	bare.Contacted = at(5, 9)
	const hour = 3600
	for name, c := range map[string]struct {
		stage   care.Stage
		asOf    time.Time
		c       aftersales.Complaint
		log     []history.Event
		seconds int64 // -1 if it is not known
		in      care.Share
	}{
		"contact after two hours is in time": {care.StageContact, may(20, 9), car, []history.Event{event(history.ComplaintContacted, may(4, 11)), event(history.ComplaintContacted, may(6, 9))}, 2 * hour, care.Share{Part: 1, Whole: 1}},
		"a second later is not":              {care.StageContact, may(20, 9), car, []history.Event{event(history.ComplaintContacted, may(4, 11).Add(time.Second))}, 2*hour + 1, care.Share{Whole: 1}},
		"no contact yet, in the two hours":   {care.StageContact, may(4, 10), car, nil, -1, care.Share{}},
		"no contact in two hours":            {care.StageContact, may(4, 12), car, nil, -1, care.Share{Whole: 1}},
		"taken back: nobody is waited for":   {care.StageContact, may(20, 9), gone, nil, -1, care.Share{}},
		"no limit for a repair":              {care.StageContact, may(20, 9), repair, []history.Event{event(history.ComplaintContacted, may(7, 9))}, 72 * hour, care.Share{}},
		"without a log the state counts":     {care.StageContact, may(20, 9), bare, nil, 24 * hour, care.Share{}},
		"the plan in 24 hours": {care.StagePlan, may(20, 9), car, []history.Event{event(history.ComplaintContacted, may(4, 10)), event(history.ComplaintContacted, may(6, 10)),
			event(history.ComplaintPlanTold, may(5, 10))}, 24 * hour, care.Share{Part: 1, Whole: 1}},
		"no contact, no time for the plan":      {care.StagePlan, may(20, 9), car, nil, -1, care.Share{}},
		"the first answer counts, not the last": {care.StageAnswer, may(20, 9), repair, []history.Event{event(history.ComplaintReplied, may(5, 23)), event(history.ComplaintReplied, may(9, 9))}, 38 * hour, care.Share{Part: 1, Whole: 1}},
		"no answer by the end of the next day":  {care.StageAnswer, may(6, 0), repair, nil, -1, care.Share{Whole: 1}},
		"the next day is not over":              {care.StageAnswer, may(5, 23), repair, nil, -1, care.Share{}},
		"completed on the seventh day":          {care.StageSettled, may(20, 9), done, nil, 7*24*hour + 14*hour, care.Share{Part: 1, Whole: 1}},
		"completed on the eighth":               {care.StageSettled, may(20, 9), late, nil, 7*24*hour + 15*hour, care.Share{Whole: 1}},
	} {
		t.Run(name, func(t *testing.T) {
			got := speedOf(t, c.stage, c.asOf, c.c, c.log...)
			if c.seconds < 0 && got.Count != 0 || c.seconds >= 0 && (got.Count != 1 || got.Median != c.seconds || got.Longest != c.seconds) || got.InLimit != c.in {
				t.Errorf("%+v", got)
			}
		})
	}
}

func TestTheMedianLiesInTheMiddle(t *testing.T) {
	for want, hours := range map[int64][]int{5 * 3600: {9, 1, 5}, 4 * 3600: {9, 1, 5, 3}} {
		a, b := must(care.New(config())), must(care.New(config()))
		for i, h := range hours {
			c := aftersales.Complaint{ID: aftersales.ComplaintID(fmt.Sprint(i)), Received: at(4, 9), Contacted: history.At(may(4, 9).Add(time.Duration(h) * time.Hour))}
			[]*care.Tally{a, b}[i%2].Received(c)
		}
		a.Merge(b)
		if s := a.Report().Complaints.Speeds[0]; s.Median != want || s.Longest != 9*3600 {
			t.Errorf("%v: %+v", hours, s)
		}
	}
}

func TestWhatWasTakenBackIsNotUnanswered(t *testing.T) {
	tally := must(care.New(config()))
	tally.Received(aftersales.Complaint{Received: at(4, 9), State: aftersales.ComplaintWithdrawn})
	if k := tally.Report().Complaints; k.SameDay.Measured() || k.NextDay.Measured() || k.Speeds[3].InLimit.Measured() || k.Withdrawn != 1 {
		t.Errorf("%+v", k)
	}
}

func TestTheFirstHandlingCountsThoughAnotherFollowed(t *testing.T) {
	c := aftersales.Complaint{Received: at(4, 9), Handled: at(7, 9)}
	tally := must(care.New(config()))
	tally.Received(c, history.NewEvent(history.ComplaintHandled, at(4, 18)), history.NewEvent(history.ComplaintHandled, at(7, 9)))
	if got := tally.Report().Complaints.SameDay; got != (care.Share{Part: 1, Whole: 1}) {
		t.Errorf("%+v", got)
	}
}

func TestVisitsAndReworkAreCounted(t *testing.T) {
	tally := must(care.New(config()))
	visit := history.NewEvent(history.ComplaintVisited, at(6, 9))
	received := history.NewEvent(history.ComplaintReceived, at(4, 9))
	tally.Received(aftersales.Complaint{ID: "K-1", Received: at(4, 9), Reworks: []aftersales.OrderID{"RO-2"}}, received, visit, visit)
	tally.Received(aftersales.Complaint{ID: "K-2", Received: at(4, 9)}, received, visit)
	tally.Received(aftersales.Complaint{ID: "K-3", Received: at(4, 9)}) // of which no visit can be known
	tally.Order(aftersales.Order{Delivered: at(4, 9), Kind: aftersales.KindRework})
	tally.Order(aftersales.Order{Delivered: at(4, 9), ReworkOf: "RO-1"})
	tally.Order(aftersales.Order{Delivered: at(4, 9)})
	tally.Order(aftersales.Order{Delivered: history.At(may(40, 9)), ReworkOf: "RO-1"})
	r := tally.Report()
	k := r.Complaints
	if k.Visits != (care.Average{Sum: 3, Count: 2}) || k.Visits.String() != "1.5" || k.OftenVisited != (care.Share{Part: 1, Whole: 2}) ||
		k.Reworked != (care.Share{Part: 1, Whole: 3}) || r.Returned != (care.Share{Part: 2, Whole: 3}) {
		t.Errorf("%+v %+v", k, r.Returned)
	}
	if (care.Average{}).String() != "" {
		t.Error("the average of nothing is something")
	}
}

func TestReasonsOfLostCustomersAreCountedAndWordsAreNotRepeated(t *testing.T) {
	tally := must(care.New(config()))
	mark := history.NewEvent(history.CustomerMarked, at(4, 9)).With(history.FieldMark, history.Code("lost"))
	for _, reason := range []history.Value{history.Text("price"), history.Text("x_own"), history.Text("x_own"), history.Text("Mr Li was rude"),
		history.InPaper(history.KindText, history.Paper{ID: "P", Digest: "00"}), {}} {
		e := mark
		if !reason.IsAbsent() {
			e = mark.With(history.FieldReason, reason)
		}
		tally.Event(e)
	}
	r := tally.Report()
	want := []care.Reason{{Code: "in_words", Count: 2}, {Code: "x_own", Count: 2}, {Code: "price", Count: 1}, {Count: 1}}
	if r.Lost != 6 || fmt.Sprint(r.LostBy) != fmt.Sprint(want) {
		t.Errorf("%d: %+v", r.Lost, r.LostBy)
	}
	if text := r.Text(care.View{Language: language.English}); strings.Contains(text, "rude") || !strings.Contains(text, "in words of their own") {
		t.Error(text)
	}
}

func TestTheStagesAreComplete(t *testing.T) {
	if err := enum.Check(care.Stages()); err != nil {
		t.Error(err)
	}
}
