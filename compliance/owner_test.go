package compliance_test

import (
	"strings"
	"testing"

	"example.com/servicelane/compliance"
)

func TestWhoOwesIsTold(t *testing.T) {
	rs := compileRules(t, `"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":{"unit":"days","max":7},"owner":"followup_clerk"`,
		`"kind":"response","per":"order_id","on":"order.delivered","then":["order.closed"],"within":{"unit":"days","max":7}`)
	h := world{}.history(t, "a 09:00 order.delivered")
	due := rs.Due(h, at(t, "2026-05-05"))
	if len(due) != 2 || due[0].Owner != "followup_clerk" || due[1].Owner != "" {
		t.Errorf("%+v", due)
	}
}

func TestAnOwnerIsARole(t *testing.T) {
	for _, owner := range []string{" clerk", strings.Repeat("x", 201)} {
		_, err := compliance.ReadPack([]byte(packOf(`"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"owner":"` + owner + `"`)))
		if err == nil || !strings.Contains(err.Error(), "rules[0].owner: ") {
			t.Errorf("%q: %v", owner, err)
		}
	}
}
