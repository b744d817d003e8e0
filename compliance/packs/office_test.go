package packs_test

import (
	"testing"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

// office compiles the pack house-office with what it extends.
func office(t *testing.T) *compliance.Rules {
	t.Helper()
	with, err := packs.With("house-office")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(with...)
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

// TestRecordsWithoutYearsAreNotDeleted asks the gate: as long as a house has not said how long it keeps records of a
// kind, none is deleted.
func TestRecordsWithoutYearsAreNotDeleted(t *testing.T) {
	unset := office(t)
	years := compliance.Setting{Param: "house-office/retention_years", Value: compliance.Literal{Form: compliance.FormTable}}
	kinds := map[string]string{"followup": "RR-02b", "letter_copy": "RR-03b", "month_report": "RR-04b", "complaint": "RR-05b"}
	for kind := range kinds {
		years.Value.Items = append(years.Value.Items, compliance.Literal{Form: compliance.FormNumber, Name: kind, Text: "1"})
	}
	set, err := unset.With(years)
	if err != nil {
		t.Fatal(err)
	}
	for kind, rule := range kinds {
		made := history.Event{ID: "made", Type: history.RecordCreated, At: at(t, "2026-05-04T10:00:00+08:00")}.
			With(history.FieldRecordID, history.ID("R1")).With(history.FieldRecordKind, history.Code(kind))
		deleted := history.Event{ID: "deleted", Type: history.RecordDeleted, At: at(t, "2027-05-05T10:00:00+08:00")}.
			With(history.FieldRecordID, history.ID("R1"))
		zone, err := time.LoadLocation("Asia/Shanghai")
		if err != nil {
			t.Fatal(err)
		}
		h, err := history.New(history.Config{Cover: history.Everything(), Zone: zone, Events: []history.Event{made}})
		if err != nil {
			t.Fatal(err)
		}
		if f := unset.Gate(h, []history.Event{deleted}); len(f) != 1 || f[0].Rule != rule || f[0].Reason != history.ReasonParamUnset || f[0].Effect != history.Block {
			t.Errorf("%s: %v", kind, f)
		}
		if f := set.Gate(h, []history.Event{deleted}); len(f) != 0 {
			t.Errorf("%s, kept for a year: %v", kind, f)
		}
	}
}

func at(t *testing.T, text string) history.Moment {
	t.Helper()
	m, err := history.ParseMoment(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}
