package compliance_test

import (
	"testing"

	"example.com/servicelane/aftersales/history"
)

func TestRetention(t *testing.T) {
	const record = `"kind":"retention","per":"record_id","of":"record.created",`
	const kept = record + `"keep":{"unit":"years","min":3},"delete":"record.deleted","hold":"record.held","release":"record.released"`
	const archived = record + `"archive":"record.archived","archive_within":{"unit":"days","max":2}`
	const erased = record + `"erase":{"unit":"months","max":6},"delete":"record.deleted","hold":"record.held","release":"record.released"`
	const made = "a 2026-05-10T09:00:00+08:00 record.created record_id=R\n"
	runJudgements(t, map[string]judgement{
		"kept so far":     {rules: kept, events: made, asOf: "2029-05-09T23:59:59+08:00", want: "a R1 pending due 05-10T00:00:00"},
		"kept to the end": {rules: kept, events: made, asOf: "2029-05-10", want: "a R1 satisfied due 05-10T00:00:00"},
		"deleted on the first day that is free": {
			rules: kept, events: made + "b 2029-05-10T00:00:00+08:00 record.deleted record_id=R", asOf: "2030-01-01", want: "a R1 satisfied due 05-10T00:00:00",
		},
		"deleted a moment too soon": {
			rules: kept, events: made + "b 2029-05-09T23:59:59+08:00 record.deleted record_id=R", asOf: "2030-01-01", want: "b R1 violated not_kept due 05-10T00:00:00",
		},
		"a bare day counts as a whole": {
			rules: kept, events: made + "b 2029-05-09 record.deleted record_id=R", asOf: "2030-01-01", want: "b R1 violated not_kept due 05-10T00:00:00",
		},
		"another record may be deleted": {
			rules: kept, events: made + "b 2026-06-01 record.deleted record_id=S", asOf: "2026-06-01", want: "a R1 pending due 05-10T00:00:00",
		},
		"deleted under a hold": {
			rules: kept, events: made + "h 2027-01-01 record.held record_id=R\nb 2029-06-01 record.deleted record_id=R", asOf: "2030-01-01",
			want: "a R1 satisfied due 05-10T00:00:00\nb R1 violated not_kept due 05-10T00:00:00",
		},
		"deleted after the release": {
			rules: kept, events: made + "h 2027-01-01 record.held record_id=R\nr 2029-06-01T09:00:00+08:00 record.released record_id=R\nb 2029-06-01T09:00:00+08:00 record.deleted record_id=R", asOf: "2030-01-01",
			want: "a R1 satisfied due 05-10T00:00:00",
		},
		"held at the moment of the deletion": {
			rules: kept, events: made + "h 2029-06-01T09:00:00+08:00 record.held record_id=R\nb 2029-06-01T09:00:00+08:00 record.deleted record_id=R", asOf: "2030-01-01",
			want: "a R1 satisfied due 05-10T00:00:00",
		},
		"whether it was held is not recorded": {
			rules: kept, world: world{covers: []string{"record.created", "record.deleted", "record.released"}},
			events: made + "b 2029-06-01 record.deleted record_id=R", asOf: "2030-01-01",
			want: "a R1 satisfied due 05-10T00:00:00\nb R1 unknown not_recorded [record.held] due 05-10T00:00:00",
		},
		"how long it is kept is not set": {
			rules:  record + `"keep":{"param":"keep"},"delete":"record.deleted","params":{"keep":{"type":"window"}}`,
			events: made + "b 2029-06-01 record.deleted record_id=R", asOf: "2030-01-01",
			want: "a R1 unknown param_unset [keep]\nb R1 unknown param_unset [keep]",
		},
		"time counts from a date of the record": {
			rules:  `"kind":"retention","per":"complaint_id","of":"complaint.form_returned","anchor":"finished_on","keep":{"unit":"days","min":10},"delete":"complaint.archived"`,
			events: "a 2026-05-10 complaint.form_returned complaint_id=K finished_on=2026-05-01\nb 2026-05-10 complaint.archived complaint_id=K\nc 2026-05-10 complaint.form_returned complaint_id=L\nd 2026-05-10 complaint.archived complaint_id=L",
			asOf:   "2026-05-11",
			want:   "b R1 violated not_kept due 05-11T00:00:00\nc R1 unknown fact_absent [finished_on]\nd R1 unknown fact_absent [finished_on]",
		},
		"archived in time": {
			rules: archived, events: made + "b 2026-05-12 record.archived record_id=R", asOf: "2026-06-01", want: "a R1 satisfied due 05-12T23:59:59",
		},
		"archived too late": {
			rules: archived, events: made + "b 2026-05-13 record.archived record_id=R", asOf: "2026-06-01", want: "a R1 violated late [record.archived] late b due 05-12T23:59:59",
		},
		"not archived":     {rules: archived, events: made, asOf: "2026-05-13", want: "a R1 violated missing [record.archived] due 05-12T23:59:59"},
		"not archived yet": {rules: archived, events: made, asOf: "2026-05-12", want: "a R1 pending [record.archived] due 05-12T23:59:59"},
		"archived some day": {
			rules: record + `"archive":"record.archived"`, events: made, asOf: "2036-05-12", want: "a R1 pending [record.archived]",
		},
		"archiving that is not recorded": {
			rules: archived, world: world{covers: []string{"record.created"}}, events: made, asOf: "2026-06-01", want: "a R1 unknown not_recorded [record.archived] due 05-12T23:59:59",
		},
		"erased in time": {
			rules: erased, events: made + "b 2026-11-10 record.deleted record_id=R", asOf: "2026-12-01", want: "a R1 satisfied due 11-10T23:59:59",
		},
		"not erased":     {rules: erased, events: made, asOf: "2026-11-11", want: "a R1 violated missing [record.deleted] due 11-10T23:59:59"},
		"not erased yet": {rules: erased, events: made, asOf: "2026-11-10", want: "a R1 pending [record.deleted] due 11-10T23:59:59"},
		"erased too late": {
			rules: erased, events: made + "b 2026-11-11 record.deleted record_id=R", asOf: "2026-12-01", want: "a R1 violated late [record.deleted] late b due 11-10T23:59:59",
		},
		"the time under a hold does not count": {
			rules: erased, asOf: "2026-11-12", want: "a R1 pending [record.deleted] due 11-12T23:59:59",
			events: made + "h 2026-06-01T09:00:00+08:00 record.held record_id=R\nr 2026-06-03T09:00:00+08:00 record.released record_id=R",
		},
		"what is held is not erased": {
			rules: erased, asOf: "2036-11-12", want: "a R1 pending [record.deleted]", events: made + "h 2026-06-01 record.held record_id=R",
		},
		"kept and archived, the earliest is due first": {
			rules:  record + `"keep":{"unit":"days","min":30},"delete":"record.deleted","archive":"record.archived","archive_within":{"unit":"days","max":2}`,
			events: made, asOf: "2026-05-11", want: "a R1 pending [record.archived] due 05-12T23:59:59",
		},
		"archived, and kept on": {
			rules:  record + `"keep":{"unit":"days","min":30},"delete":"record.deleted","archive":"record.archived","archive_within":{"unit":"days","max":2}`,
			events: made + "b 2026-05-11 record.archived record_id=R", asOf: "2026-05-12", want: "a R1 pending due 06-09T00:00:00",
		},
		"not archived, and deleted too soon": {
			rules:  record + `"keep":{"unit":"days","min":30},"delete":"record.deleted","archive":"record.archived","archive_within":{"unit":"days","max":2}`,
			events: made + "b 2026-05-20 record.deleted record_id=R", asOf: "2026-06-01",
			want: "a R1 violated missing [record.archived] due 05-12T23:59:59\nb R1 violated not_kept due 06-09T00:00:00",
		},
		"neither archived nor erased, the first is told": {
			rules:  record + `"erase":{"unit":"days","max":9},"delete":"record.deleted","archive":"record.archived","archive_within":{"unit":"days","max":2}`,
			events: made, asOf: "2026-06-01", want: "a R1 violated missing [record.archived, record.deleted] due 05-12T23:59:59",
		},
		"archived, and not erased": {
			rules:  record + `"erase":{"unit":"days","max":9},"delete":"record.deleted","archive":"record.archived","archive_within":{"unit":"days","max":2}`,
			events: made + "b 2026-05-11 record.archived record_id=R", asOf: "2026-06-01", want: "a R1 violated missing [record.deleted] due 05-19T23:59:59",
		},
		"erased, and not archived": {
			rules:  record + `"erase":{"unit":"days","max":1},"delete":"record.deleted","archive":"record.archived","archive_within":{"unit":"days","max":2}`,
			events: made, asOf: "2026-06-01", want: "a R1 violated missing [record.archived, record.deleted] due 05-11T23:59:59",
		},
		"some records only": {
			rules:  kept + `,"when":{"field":"record.record_kind","eq":"inspection"}`,
			events: made + "b 2026-05-20 record.deleted record_id=R\nc 2026-05-10 record.created record_id=S record_kind=letter\nd 2026-05-20 record.deleted record_id=S\n",
			asOf:   "2026-06-01", want: "c R1 not_applicable\nb R1 unknown fact_absent [record.record_kind] due 05-10T00:00:00",
		},
	})
}

func TestADeletionThatComesTooSoonIsRefused(t *testing.T) {
	rs := compileRules(t, `"id":"RR-01","kind":"retention","per":"record_id","of":"record.created","keep":{"unit":"years","min":3},"delete":"record.deleted","hold":"record.held","effect":"block"`)
	h := world{}.history(t, "a 2026-05-10 record.created record_id=R\nh 2029-06-01 record.held record_id=R")
	for event, want := range map[string]string{
		"b 2029-05-09 record.deleted record_id=R": "b RR-01 violated not_kept due 05-10T00:00:00",
		"b 2029-05-10 record.deleted record_id=R": "",
		"b 2029-06-02 record.deleted record_id=R": "b RR-01 violated not_kept due 05-10T00:00:00",
		"b 2029-05-09 record.deleted record_id=S": "",
	} {
		got := ""
		for _, f := range rs.Gate(h, parseEvents(t, history.Vocabulary{}, event)) {
			got += say(f)
		}
		if got != want {
			t.Errorf("%s: got %s, want %s", event, got, want)
		}
	}
}
