package compliance_test

import (
	"slices"
	"strings"
	"testing"
)

// TestEventsOfOneMoment says what is found where events share a moment, whichever of them stands first in the history.
func TestEventsOfOneMoment(t *testing.T) {
	for name, c := range map[string]judgement{
		"what settles at the moment of the trigger settles it": {
			rules:  `"kind":"coexistence","per":"order_id","if":"order.delivered","then":["opinion.asked"],"by":"order.closed"`,
			events: "a 09:00 order.delivered\nb 09:00 order.closed",
			want:   `a R1 violated missing [opinion.asked]`,
		},
		"and sees all of its moment": {
			rules:  `"kind":"coexistence","per":"order_id","if":"order.delivered","then":["opinion.asked"],"by":"order.closed"`,
			events: "a 09:00 order.delivered\nb 09:00 order.closed\nc 09:00 opinion.asked",
			want:   `a R1 satisfied`,
		},
		"what ends a duty at the moment at which it begins came before": {
			rules:  `"kind":"response","per":"order_id","on":"order.opened","then":["order.diagnosed"],"until":"order.closed"`,
			events: "a 09:00 order.opened\nb 09:00 order.closed",
			want:   `a R1 pending [order.diagnosed]`,
		},
		"a case that is cancelled as a duty begins owes nothing": {
			rules:  `"kind":"response","per":"order_id","on":"order.opened","then":["order.diagnosed"]`,
			events: "a 09:00 order.opened\nb 09:00 order.cancelled",
			want:   `a R1 not_applicable cancelled`,
		},
		"of several limits of one moment one holds": {
			rules:  `"kind":"response","per":"order_id","on":{"event":"quote.made","pick":"last"},"then":["order.work_done"],"anchor":"ready_at","within":{"unit":"hours","max":0}`,
			events: "a 09:00 quote.made ready_at=2026-05-04T10:00:00+08:00\nb 09:00 quote.made ready_at=2026-05-04T11:00:00+08:00\nc 10:30 order.work_done",
			want: `a R1 not_applicable superseded due 05-04T10:00:00
			       b R1 satisfied due 05-04T11:00:00`,
		},
		"a scope does not hold at the moment that opens it": {
			rules:  `"kind":"absence","per":"part_id","of":"part.issued","from":"scrap.booked"`,
			events: "a 09:00 scrap.booked scrap_id=S part_id=P\nb 09:00 part.issued part_id=P",
			want:   `a R1 pending`,
		},
		"acts that exclude each other do so at one moment": {
			rules:  `"kind":"absence","per":"store_id","of":"policy.took_effect","from":"policy.took_effect"`,
			events: "a 09:00 policy.took_effect policy_id=P1 store=S\nb 09:00 policy.took_effect policy_id=P2 store=S",
			want:   "a R1 violated forbidden\nb R1 violated forbidden",
		},
		"a count is settled at the moment that opens it": {
			rules:  `"kind":"count","per":"order_id","on":"order.opened","of":"order.reception_ended","exactly":1,"by":"job.started"`,
			events: "a 09:00 order.opened\nb 09:00 job.started job_id=J",
			want:   `b R1 violated too_few [order.reception_ended]`,
		},
		"what may be a step leaves what is out of order to one of its moment that surely is": {
			rules:  `"kind":"sequence","per":"order_id","steps":[{"event":"inspection.passed","where":{"field":"level","eq":"self"}},"order.diagnosed","order.certified"],"by":"order.closed"`,
			events: "a 09:00 inspection.passed\nb 09:00 order.certified",
			want:   `b R1 violated out_of_order [order.diagnosed]`,
		},
		"what may be the first leaves that to one of its moment that surely is": {
			rules:  `"kind":"require","per":"order_id","on":{"event":"inspection.passed","where":{"field":"level","eq":"self"},"pick":"first"},"must":{"field":"by","eq":"li"}`,
			events: "a 09:00 inspection.passed by=wu\nb 09:00 inspection.passed level=self by=li\nc 10:00 inspection.passed level=self",
			want:   `b R1 satisfied`,
		},
		"what may be the last leaves that to one of its moment that surely is": {
			rules:  `"kind":"precedence","per":"order_id","on":{"event":"inspection.passed","where":{"field":"level","eq":"self"},"pick":"last"},"needs":["order.diagnosed"]`,
			events: "a 09:00 inspection.passed\nb 09:00 inspection.passed level=self\nc 08:00 inspection.passed level=self",
			want:   `b R1 violated missing [order.diagnosed]`,
		},
		"a right is judged at the last of a moment, in whatever order they stand": {
			rules:  spareCar,
			events: "b 2026-04-28T09:00:00+08:00 repair.agreed free_repair=true\na 2026-04-28T09:00:00+08:00 repair.agreed free_repair=true",
			want:   `b spare entitlement 6 against 5`,
		},
		"and so it does with a right": {
			rules:  `"kind":"entitlement","per":"order_id","on":{"event":"inspection.passed","where":{"field":"level","eq":"self"}},"grants":["rest"],"if_any":[{"measure":{"count":{"event":"inspection.passed","where":{"field":"level","eq":"self"}}},"op":"gt","value":1}]`,
			events: "a 09:00 inspection.passed\nb 09:00 inspection.passed level=self",
			want:   `b R1 unknown fact_absent [level]`,
		},
		"and with a sum": {
			rules:  `"kind":"balance","per":"order_id","left":[{"count":{"event":"inspection.passed","where":{"field":"level","eq":"self"}}}],"op":"le","right":[{"value":1}]`,
			events: "a 09:00 inspection.passed\nb 09:00 inspection.passed level=self",
			want:   `b R1 unknown fact_absent [level]`,
		},
		"two acts of one moment by one person": {
			rules:  `"kind":"separation","per":"order_id","people":["job.done","order.certified"]`,
			events: "a 09:00 job.done job_id=J by=li\nb 09:00 order.certified by=li",
			want:   "a R1 violated same_person\nb R1 violated same_person",
		},
		"of several last amounts of one moment the one that fits counts": {
			rules: `"kind":"balance","per":"order_id","on":"settlement.totalled","op":"le","left":[{"path":"customer_charge"}],"right":[{"last":"total","of":"consent.given"}]
			---"kind":"balance","per":"order_id","on":"settlement.totalled","op":"ge","left":[{"path":"customer_charge"}],"right":[{"last":"total","of":"consent.given"}]`,
			events: `a 09:00 consent.given total=500_CNY
			b 09:00 consent.given total=400_CNY
			c 10:00 settlement.totalled settlement_id=S customer_charge=450_CNY`,
			want: "c R1 satisfied\nc R2 satisfied",
		},
		"steps of the moment that settles a sequence are missing, not out of order": {
			rules:  `"kind":"sequence","per":"order_id","steps":["order.diagnosed","job.started","order.closed"]`,
			events: "a 09:00 job.started job_id=J\nb 09:00 order.closed",
			want:   `b R1 violated missing [order.diagnosed]`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			var want []string
			for line := range strings.Lines(c.want) {
				want = append(want, strings.TrimSpace(line))
			}
			rs := compileRules(t, strings.Split(c.rules, "---")...)
			events := strings.Split(c.events, "\n")
			for range events {
				events = append(events[1:], events[0])
				reversed := slices.Clone(events)
				slices.Reverse(reversed)
				for _, order := range [][]string{events, reversed} {
					got := strings.Split(judge(t, rs, c.world.history(t, strings.Join(order, "\n")), "23:59"), "\n")
					slices.Sort(got)
					if !slices.Equal(got, want) {
						t.Errorf("%q: got\n%s\nwant\n%s", order, strings.Join(got, "\n"), strings.Join(want, "\n"))
					}
				}
			}
		})
	}
}
