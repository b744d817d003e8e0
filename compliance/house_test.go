package compliance_test

import (
	"testing"

	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

func house(t testing.TB) *compliance.Rules {
	t.Helper()
	return houseWith(t, packs.HouseDefault().ID)
}

// houseWith compiles packs of the house with those that they extend.
func houseWith(t testing.TB, ids ...string) *compliance.Rules {
	t.Helper()
	all, err := packs.With(ids...)
	if err != nil {
		t.Fatal(err)
	}
	rs, err := compliance.Compile(all...)
	if err != nil {
		t.Fatal(err)
	}
	return rs
}

// goodOrder is an order of 30 events in which nothing is amiss.
const goodOrder = `
a1 08:00 order.opened kind=repair by=zhao role=service_adviser
a2 08:00 item.reported item_id=I1 by=zhao role=service_adviser
a3 08:05 intake.done methods=inquiry;observation by=sun role=intake_clerk
a4 08:20 order.diagnosed procedure_ref=MAN-12 by=li role=technician
a5 08:25 job.planned job_id=J1 job_source=initial by=zhao role=service_adviser
a6 08:30 quote.made items_count=1 quoted_total=820.00_CNY quoted_hours=2 by=zhao role=service_adviser
a7 08:32 quote.explained by=zhao role=service_adviser
a8 08:35 order.authorised authorised_items=1 fee=820.00_CNY guarantee_days=100 duties=paper:p1 by=zhao role=service_adviser
a9 08:35 job.authorised job_id=J1 by=zhao role=service_adviser
b1 09:00 job.started job_id=J1 by=li role=technician
b2 09:30 job.planned job_id=J2 job_source=add_on finding_id=F1 by=li role=technician
b3 09:35 consent.asked scope=add_on job_id=J2 by=zhao role=service_adviser
b4 09:40 consent.given scope=add_on job_id=J2 by=zhao role=service_adviser
b5 09:41 job.approved job_id=J2 by=zhao role=service_adviser
b6 10:00 job.done job_id=J1 by=li role=technician
b7 10:05 job.started job_id=J2 by=li role=technician
b8 10:10 consent.given scope=part part_id=P1 reason=paper:p2 by=zhao role=service_adviser
b9 10:15 part.fitted part_id=P1 origin=diagnosis genuine=true fits=true by=li role=technician
c1 10:30 job.done job_id=J2 by=li role=technician
c2 10:35 inspection.passed level=self job_id=J1 by=li role=technician
c3 10:36 inspection.passed level=self job_id=J2 by=li role=technician
c4 10:50 inspection.passed level=process job_id=J1 by=wu role=team_leader
c5 10:51 inspection.passed level=process job_id=J2 by=wu role=team_leader
c6 11:10 inspection.passed level=final item_id=I1 methods=road_test by=xu role=inspector
c7 11:15 order.certified certificate_no=7 by=xu role=inspector
c8 11:20 settlement.totalled settlement_id=S1 total=820.00_CNY customer_charge=820.00_CNY by=zhao role=service_adviser
c9 11:25 settlement.list_given settlement_id=S1 by=zhao role=service_adviser
d1 11:30 order.accepted by=zhao role=service_adviser
d2 11:40 order.delivered delivered_km=8890 by=zhao role=service_adviser
d3 11:45 satisfaction.recorded satisfied=true score=5 by=zhao role=service_adviser
d4 12:00 order.closed by=zhao role=service_adviser
`

// badOrder breaks every rule of the pack.
const badOrder = `
a1 08:00 order.opened kind=rework by=zhao role=service_adviser
a2 08:00 item.reported item_id=I1 by=zhao role=service_adviser
a3 08:01 order.rework_accepted fault_side=shop by=zhao role=service_adviser
b1 09:00 job.started job_id=J1 by=li role=technician
a8 09:05 order.authorised authorised_items=1 by=zhao role=service_adviser
b2 09:30 job.planned job_id=J2 job_source=add_on by=li role=technician
b5 09:41 job.approved job_id=J2 by=li role=technician
b7 10:05 job.started job_id=J2 by=li role=technician
b9 10:15 part.fitted part_id=P1 origin=diagnosis by=li role=technician
c2 10:35 inspection.passed level=self job_id=J1 by=li role=technician
c4 10:50 inspection.passed level=process job_id=J1 by=li role=technician
c9 10:55 job.done job_id=J2 by=he role=technician
c3 10:56 inspection.passed level=self job_id=J2 by=li role=technician
e1 10:57 job.done job_id=J2 by=he role=technician
d1 11:00 order.accepted by=zhao role=service_adviser
c7 11:15 order.certified certificate_no=7 by=xu role=inspector
c6 11:16 inspection.passed level=final by=li role=technician
c1 11:17 job.done job_id=J1 by=li role=technician
c8 11:20 settlement.totalled settlement_id=S1 total=820.00_CNY customer_charge=820.00_CNY by=zhao role=service_adviser
d2 11:40 order.delivered delivered_km=8890 by=zhao role=service_adviser
d4 12:00 order.closed by=zhao role=service_adviser
`

// outgrownOrder breaks what only a signed order can: more was quoted after the signature, and work began on the old one.
const outgrownOrder = `
a1 08:00 order.opened kind=repair by=zhao role=service_adviser
a6 08:30 quote.made items_count=1 quoted_total=820.00_CNY quoted_hours=2 by=zhao role=service_adviser
a8 08:40 order.authorised authorised_items=1 fee=820.00_CNY by=zhao role=service_adviser
a9 08:50 quote.made items_count=2 quoted_total=920.00_CNY quoted_hours=3 by=zhao role=service_adviser
b1 09:00 job.started job_id=J1 by=li role=technician
`

// mendedOrder was certified anew after its certificate was declared void, and accepted after the customer had not taken it.
const mendedOrder = `v1 11:16 order.certificate_voided by=xu role=inspector
v2 11:17 order.certified certificate_no=8 by=xu role=inspector
v3 11:28 order.rejected by=zhao role=service_adviser
`

// leftAnyway went though both had happened to it.
const leftAnyway = `v1 11:30 order.certificate_voided by=xu role=inspector
v3 11:31 order.rejected by=zhao role=service_adviser
`

func TestAnOrderInOrderViolatesNothing(t *testing.T) {
	var r compliance.Report
	house(t).Judge(world{}.history(t, goodOrder+mendedOrder), at(t, "23:00"), &r)
	seen := map[string]bool{}
	for _, f := range r.All() {
		seen[f.Rule] = true
		if f.Status != "satisfied" && f.Rule != "WR-02b" {
			t.Errorf("%s", say(f))
		}
	}
	for _, rule := range packs.HouseDefault().Rules {
		if !seen[rule.ID] {
			t.Errorf("%s was not judged", rule.ID)
		}
	}
}

func TestABadOrderViolatesEveryRule(t *testing.T) {
	var r compliance.Report
	broken := map[string]bool{}
	for _, order := range []string{badOrder + leftAnyway, outgrownOrder} {
		house(t).Judge(world{}.history(t, order), at(t, "23:00"), &r)
		for _, f := range r.All() {
			broken[f.Rule] = broken[f.Rule] || f.Status == "violated"
		}
	}
	for _, rule := range packs.HouseDefault().Rules {
		if !broken[rule.ID] {
			t.Errorf("%s is not violated", rule.ID)
		}
	}
}
