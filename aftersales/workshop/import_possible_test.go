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
