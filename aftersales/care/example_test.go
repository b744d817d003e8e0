package care_test

import (
	"fmt"
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/care"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// Three deliveries of May, one of them to a target customer, who was reached; the report about May came on 4 June.
func Example() {
	zone := time.FixedZone("", 8*3600)
	fine, err := pricing.NewMoney("50.00", "CNY")
	if err != nil {
		fmt.Println(err)
		return
	}
	tally, err := care.New(care.Config{Period: "2026-05", Zone: zone, AsOf: time.Date(2026, 6, 5, 9, 0, 0, 0, zone), Reports: care.Reports(map[string]int{"followup": 3}), Fine: fine})
	if err != nil {
		fmt.Println(err)
		return
	}
	delivered := time.Date(2026, 5, 4, 16, 0, 0, 0, zone)
	call := aftersales.FollowUp{Kind: aftersales.FollowUpService, Planned: history.At(delivered), Reached: history.At(delivered.AddDate(0, 0, 3))}
	tally.Served(aftersales.Served{Order: "RO-1", Target: true, Delivered: delivered, Calls: []aftersales.FollowUp{call}})
	tally.Served(aftersales.Served{Order: "RO-2", Delivered: delivered})
	tally.Served(aftersales.Served{Order: "RO-3", Delivered: delivered})
	report := history.NewEvent(history.ReportSubmitted, history.At(time.Date(2026, 6, 4, 9, 0, 0, 0, zone)))
	tally.Event(report.With(history.FieldReportKind, history.Code("followup")).With(history.FieldPeriod, history.Period("2026-05")))

	r := tally.Report()
	fmt.Println("target:", r.Target.ReachedShare().Percent(), "ordinary:", r.Ordinary.ReachedShare().Percent())
	fmt.Println("satisfied:", r.AtDelivery.Measured())
	fmt.Println(r.Duties[0].Kind, r.Duties[0].Status, "costs", r.Penalty.Display(language.English))
	// Output:
	// target: 100.0% ordinary: 0.0%
	// satisfied: false
	// followup late costs CN¥50.00
}
