package aftersales_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
)

func TestWhatIsDoneInTheOfficeIsRecorded(t *testing.T) {
	by := aftersales.Actor{Command: "c", At: time.Date(2026, 5, 2, 9, 0, 0, 0, time.UTC), By: "li", Role: "followup_clerk", Store: "S1"}
	office := aftersales.Office{Store: "S1"}
	for _, c := range []aftersales.OfficeCommand{
		aftersales.SubmitReport{Kind: "complaint_statistics", Period: "2026-04", To: "service_manager", Archive: "F-1", Sections: []string{"cause", "type"}, Complaints: new(int64(3))},
		aftersales.HoldMeeting{Meeting: "M-1", Kind: "quality", Reviewed: true},
	} {
		events, err := aftersales.DecideOffice(office, c, by)
		if err != nil || len(events) != 1 {
			t.Fatalf("%+v: %v (%v)", c, events, err)
		}
		if err := history.Standard().Check(events[0]); err != nil {
			t.Error(err)
		}
		office = aftersales.EvolveOffice(office, events)
		text, err := aftersales.EncodeOfficeCommand(c)
		if err != nil {
			t.Fatal(err)
		}
		back, err := aftersales.DecodeOfficeCommand(text)
		if d := cmp.Diff(c, back); d != "" || err != nil {
			t.Errorf("%s: %s (%v)", text, d, err)
		}
	}
	if office.Reports != 1 || office.Meetings != 1 || office.Last.IsZero() {
		t.Errorf("%+v", office)
	}
	if folded := aftersales.EvolveOffice(aftersales.Office{}, []history.Event{{StoreID: "S9"}}); folded.Store != "S9" {
		t.Errorf("%+v", folded)
	}
	elsewhere := by
	elsewhere.Store = "S2"
	if _, err := aftersales.DecideOffice(office, aftersales.HoldMeeting{Meeting: "M", Kind: "quality"}, elsewhere); err == nil {
		t.Error("a meeting of another shop is taken")
	}
	for _, c := range []aftersales.OfficeCommand{nil, aftersales.HoldMeeting{}, aftersales.SubmitReport{}, aftersales.SubmitReport{Kind: "followup", Period: "2026-13"}} {
		if err := aftersales.CheckOfficeCommand(c, by); err == nil {
			t.Errorf("%+v is taken", c)
		}
	}
}
