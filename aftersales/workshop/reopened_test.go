package workshop_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/workshop"
)

func TestTheLimitOfAReopenedComplaintIsWatchedLikeTheFirst(t *testing.T) {
	b := watchBench(t)
	found := takenDown
	found.Order = ""
	if _, err := complain(b, "K-1", found, aftersales.RegisterComplaint{Form: aftersales.PhaseAfterSales}, aftersales.ClassifyComplaint{Cause: "repair_quality"},
		[2]string{"he", "customer_director"}, aftersales.ReportComplaint{To: "customer_director"}, aftersales.AssignComplaint{Owner: "li", OwnerRole: "service_director"}); err != nil {
		t.Fatal(err)
	}
	n := 0
	step := func(who, role string, c aftersales.ComplaintCommand) {
		t.Helper()
		n++
		b.clock.add(10 * time.Minute)
		by := aftersales.Actor{Command: fmt.Sprint("step-", n), By: aftersales.PersonID(who), Role: role, Store: "S1"}
		if _, err := b.DoComplaint(t.Context(), "K-1", workshop.ComplaintRequest{Command: c, Confirmed: true, By: by}); err != nil {
			t.Fatal(c.Name(), err)
		}
	}
	for _, c := range []aftersales.ComplaintCommand{aftersales.ContactCustomer{}, aftersales.InvestigateComplaint{}, aftersales.MakePlan{},
		aftersales.TellPlan{SolutionBy: at("06-18T18:00")}, aftersales.AgreePlan{}, aftersales.StartPlan{}, aftersales.FinishPlan{}, aftersales.CompleteComplaint{}} {
		step("li", "service_director", c)
	}
	step("wu", "customer_care", aftersales.CallBack{})
	step("wu", "customer_care", aftersales.ReopenComplaint{})
	step("he", "customer_director", aftersales.SetComplaintDue{Due: at("06-30T18:00")})
	for _, when := range []string{"06-17T09:00", "06-18T09:00", "06-23T09:00", "06-29T10:00", "07-01T10:00", "07-02T09:00"} {
		b.watchAt(when)
	}
	did := b.did("K-1")
	for _, want := range []string{"06-17T09:00 duty.overdue_told CD-15", "06-17T09:00 duty.overdue_told CH-03", "06-18T09:00 duty.overdue_told CD-18",
		"06-23T09:00 duty.overdue_told CD-14", "06-29T10:00 reminded li", "07-01T10:00 escalated customer_director", "07-01T10:00 escalated general_manager"} {
		if !slices.ContainsFunc(did, func(line string) bool { return strings.HasPrefix(line, want) }) {
			t.Errorf("not %q in\n%s", want, strings.Join(did, "\n"))
		}
	}
}
