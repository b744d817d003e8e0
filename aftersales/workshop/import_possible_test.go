package workshop_test

import (
	"strings"
	"testing"
)

func TestASumInPartsOfAFenIsTakenOnlyWhereTheMappingSaysHowFineItIs(t *testing.T) {
	for places, taken := range map[string]bool{"": false, `, "places": 4`: true} {
		s := visits(append(visit("R1", "1", "P1", early), "1130.005"))
		s.header = append(s.header, "TOTAL")
		s.doc = []byte(strings.NewReplacer(`"columns": {`, `"columns": {"TOTAL": {"currency": "CNY"`+places+`},`,
			`"ids": {`, `"ids": {"settlement_id": "RO",`,
			`"OPENED": [`, `"OPENED": [{"event": "settlement.totalled", "fields": {"total": "TOTAL"}},`).Replace(visitDoc))
		done := newBench(t, nil).imports(s)
		switch {
		case len(done) != 1 || done[0].Taken() != taken:
			t.Errorf("places %q: %+v", places, done)
		case !taken && !strings.Contains(done[0].Quarantined[0].Err.Error(), ".total: 1130.005 CNY has more than the 2 digits of CNY"):
			t.Error(done[0].Quarantined[0].Err)
		}
	}
}

func TestAnImportTellsOfWhichPartsLinesNobodyCountsThePieces(t *testing.T) {
	s := visits(visit("R1", "1", "P1", early, "PAD"), visit("R1", "2", "P1", early, "OIL"), visit("R1", "3", "P1", early, "NUT"), visit("R2", "1", "P2", early))
	s.header = append(s.header, "ISSUED", "USED", "BACK")
	for i, moved := range [][]string{{"2", "1", "1"}, {"", "1", ""}, {"1", "", "1"}, {"", "", ""}} { // of the oil there is no issue
		s.rows[i] = append(s.rows[i], moved...)
	}
	move := func(event, column string) string {
		return `{"event": "` + event + `", "if": {"column": "` + column + `", "present": true}, "fields": {"qty": "` + column + `"}},`
	}
	s.doc = []byte(strings.NewReplacer(`"OPENED": [`, `"OPENED": [`+move("part.issued", "ISSUED")+move("part.used", "USED")+move("part.returned", "BACK")).Replace(visitDoc))
	b := newBench(t, nil)
	for range 2 { // also when it is imported again
		var got []string
		for _, one := range b.imports(s) {
			if !one.Taken() {
				t.Error(one.Quarantined)
			}
			for _, id := range one.Uncounted {
				got = append(got, string(id))
			}
		}
		if len(got) != 1 || got[0] != "R1/2" {
			t.Errorf("nobody counts %q, want that of the oil", got)
		}
	}
}
