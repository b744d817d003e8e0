package compliance_test

import (
	"fmt"
	"strings"
	"testing"

	"example.com/servicelane/compliance"
)

// TestTheEvidenceOfALargeShareIsGivenByPages counts a month of which more members miss the target than a finding names.
func TestTheEvidenceOfALargeShareIsGivenByPages(t *testing.T) {
	const cars = compliance.MaxEvidence + 57
	var events strings.Builder
	for i := range cars {
		fmt.Fprintf(&events, "e%d 2026-05-%02d order.delivered order_id=R%d store=S\n", i, i%28+1, i)
	}
	rs := compileRules(t, `"kind":"ratio","per":"store_id","period":"month","of":"order.delivered","hit":["opinion.asked"],"within":{"unit":"days","max":3},"op":"ge","target":"0.5"`)
	var r compliance.Report
	rs.Judge(world{completeFrom: "2026-05-01"}.history(t, events.String()), at(t, "2026-06-30"), &r)
	for i, f := range r.All() {
		if f.Instance[1].Value.Word() != "2026-05" {
			continue
		}
		if len(f.Evidence) != compliance.MaxEvidence {
			t.Errorf("the finding names %d", len(f.Evidence))
		}
		seen := map[string]bool{}
		for from := 0; ; from += 50 {
			page, all := r.Evidence(i, from, 50)
			if all != cars {
				t.Fatalf("%d in all", all)
			}
			for _, e := range page {
				seen[e.Event] = true
			}
			if len(page) < 50 {
				break
			}
		}
		if len(seen) != cars {
			t.Errorf("%d on the pages", len(seen))
		}
		if page, _ := r.Evidence(i, -5, 3); len(page) != 3 || page[0] != f.Evidence[0] {
			t.Errorf("from before the beginning: %v", page)
		}
		if page, _ := r.Evidence(i, cars+5, 3); page != nil {
			t.Errorf("beyond the end: %v", page)
		}
		return
	}
	t.Error("no finding")
}
