package care_test

import (
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/care"
)

func TestAComplaintThatWasClosedBeforeItCameTookNoTime(t *testing.T) {
	tally := must(care.New(config()))
	k := aftersales.Complaint{ID: "K-9", State: aftersales.ComplaintClosed, Received: at(10, 9), Contacted: at(9, 9), Completed: at(5, 9), Closed: at(5, 10)}
	tally.Received(k)
	tally.Closed(k)
	r := tally.Report()
	if r.Complaints.Closed != 1 || r.Complaints.Took.Measured() {
		t.Errorf("closed %d, took %+v", r.Complaints.Closed, r.Complaints.Took)
	}
	for _, s := range r.Complaints.Speeds {
		if s.Count != 0 || s.Stage == care.StageSettled && s.InLimit.Measured() {
			t.Errorf("%+v", s)
		}
	}
	if text := r.Text(care.View{Shop: "Shop 9", Zone: china}); !strings.Contains(text, "Shop 9") {
		t.Error(text)
	}
}

func TestAnAverageOfLessThanNothingIsWritten(t *testing.T) {
	m := care.Mean{Seconds: int64(-60 * time.Hour / time.Second), Count: 2}
	if got := m.Days(); got != "-1.2" {
		t.Error(got)
	}
}
