package workshop_test

import (
	"context"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/workshop"
)

// topics counts the messages to the roles above, by their topic.
type topics map[string]int

func (n topics) Notify(_ context.Context, m notify.Message) error {
	n[m.Topic]++
	return nil
}

// TestNobodyIsToldThatSomethingWasMissedBeforeItsTimeIsOver lets the first receiver of a complaint go away.
func TestNobodyIsToldThatSomethingWasMissedBeforeItsTimeIsOver(t *testing.T) {
	b := watchBench(t)
	if _, err := complain(b, "K-1", takenDown); err != nil {
		t.Fatal(err)
	}
	first := must(b.Complaint(t.Context(), "K-1")).FirstReceiver
	gone := aftersales.Person{ID: first, Absences: []aftersales.Absence{{Valid: cal.Span{From: day("2026-06-15"), To: day("2026-06-30")}}}}
	if _, err := b.PutPerson(t.Context(), workshop.RecordRequest[aftersales.Person]{Record: gone, By: aftersales.Actor{Command: "away", At: b.clock.at, By: "he"}}); err != nil {
		t.Fatal(err)
	}
	sent := topics{}
	for hours := range 96 {
		b.clock.at = at("06-15T10:00").Add(time.Duration(hours) * time.Hour)
		_, _ = b.Watch(t.Context(), b.clock.at) // tells who is away
		if _, err := b.Dispatch(t.Context(), sent, 100); err != nil {
			t.Fatal(err)
		}
	}
	up, missed := 0, 0
	for _, e := range must(b.ComplaintLog(t.Context(), "K-1")) {
		due, _ := e.Get(history.FieldDueAt).Moment().Instant()
		told, _ := e.At.Instant()
		switch {
		case e.Type == history.DutyReminded && e.Get(history.FieldReason).Word() == "absent":
			up++
		case e.Type == history.DutyOverdueTold:
			missed++
			if !told.After(due) {
				t.Errorf("%s: told at %s that it was missed, due at %s", e.Get(history.FieldRuleID).Word(), told, due)
			}
		}
	}
	if up == 0 || missed == 0 || sent["duty.passed_up"] != up || sent["duty.overdue_told"] != missed {
		t.Errorf("%d passed up, %d missed: %v", up, missed, sent)
	}
}
