package compliance_test

import (
	"fmt"
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// rework is a pack with one indicator: the share of delivered orders that come back within 30 days, of which less than 5 % are wanted.
const rework = `{"format": 1, "id": "example", "layer": "house", "version": "2026.1", "jurisdiction": "CN",
 "documents": [{"id": "Q", "title": {"en": "Quality manual"}}],
 "rules": [{"id": "REWORK", "kind": "ratio", "per": "store_id", "period": "month", "of": "order.delivered",
   "hit": [{"event": "order.rework_accepted", "match": {"order.rework_of": "order_id"}}], "within": {"unit": "days", "max": 30},
   "op": "lt", "target": "0.05", "source": [{"doc": "Q", "clause": "7"}],
   "texts": {"en": "Less than 5 % of the orders come back", "zh-Hans": "返修率低于5%"}}]}`

// vehicle makes the history of one car: an order in May, and in some cases a rework in June.
func vehicle(rules *compliance.Rules, n int, rework bool) *history.History {
	order, shop := fmt.Sprint("RO-", n), "S1"
	at := func(month time.Month, day int) history.Moment {
		return history.At(time.Date(2026, month, day, 16, 0, 0, 0, time.FixedZone("", 8*3600)))
	}
	events := []history.Event{history.NewEvent(history.OrderDelivered, at(time.May, 10)).With(history.FieldOrderID, history.ID(order))}
	if rework {
		again := history.ID(order + "-R")
		events = append(events,
			history.NewEvent(history.OrderOpened, at(time.June, 2)).With(history.FieldOrderID, again).With(history.FieldReworkOf, history.ID(order)),
			history.NewEvent(history.OrderReworkAccepted, at(time.June, 3)).With(history.FieldOrderID, again))
	}
	for i := range events {
		events[i].ID, events[i].StoreID = fmt.Sprint(order, "/", i), shop
	}
	h, err := history.New(history.Config{Vocabulary: rules.Vocabulary(), Cover: history.Everything(), Events: events, Zone: time.FixedZone("", 8*3600)})
	if err != nil {
		panic(err)
	}
	return h
}

// Two workers count the cars of a month, each its own; the sums are merged, the month is closed, and what comes to light later is
// stated as a correction.
func ExampleTally() {
	pack, err := compliance.ReadPack([]byte(rework))
	if err != nil {
		fmt.Println(err)
		return
	}
	rules, err := compliance.Compile(pack)
	if err != nil {
		fmt.Println(err)
		return
	}
	count := func(asOf time.Time, reworks int) []compliance.Indicator {
		config := compliance.TallyConfig{AsOf: asOf, Keep: 2}
		even, odd := rules.Tally(config), rules.Tally(config)
		for n := range 100 {
			worker := even
			if n%2 == 1 {
				worker = odd
			}
			worker.Add(vehicle(rules, n, n < reworks))
		}
		if err := even.Merge(odd); err != nil {
			fmt.Println(err)
		}
		return even.Indicators()
	}
	july := time.Date(2026, time.July, 1, 0, 0, 0, 0, time.UTC)
	closed := count(july, 4)
	for _, i := range closed {
		in, _ := i.Interval()
		fmt.Printf("%s %s %s: %d of %d, %s, 95 %% between %s and %s, clear %t, %q\n", i.Rule, i.Key, i.Period, i.Hits, i.Members, i.Status, in.Low, in.High, i.Clear(), i.Against)
	}
	book, _ := compliance.Book(nil).State(july, closed)
	august := july.AddDate(0, 1, 0)
	book, _ = book.State(august, count(august, 5))
	for _, s := range book {
		if s.Was != nil {
			fmt.Printf("%s: %s %s is %d of %d, was %d of %d\n", s.At.Format(time.DateOnly), s.Rule, s.Period, s.Hits, s.Members, s.Was.Hits, s.Was.Members)
		}
	}
	// Output:
	// REWORK S1 2026-05: 4 of 100, satisfied, 95 % between 0.015663 and 0.098371, clear false, ["RO-0/0" "RO-1/0"]
	// 2026-08-01: REWORK 2026-05 is 5 of 100, was 4 of 100
}

// A month in which nobody reported: the history holds all that the shop recorded since May.
func ExampleSchedule() {
	pack, err := compliance.ReadPack([]byte(`{"format": 1, "id": "example", "layer": "house", "version": "2026.1", "jurisdiction": "CN",
	 "documents": [{"id": "Q", "title": {"en": "Quality manual"}}],
	 "rules": [{"id": "REPORT", "kind": "schedule", "per": "store_id", "every": "month", "period_field": "period", "needs": ["report.submitted"],
	   "due": {"unit": "month_day", "max": 3}, "source": [{"doc": "Q", "clause": "3"}],
	   "texts": {"en": "The report of a month is there by the 3rd of the next"}}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	rules, err := compliance.Compile(pack)
	if err != nil {
		fmt.Println(err)
		return
	}
	zone := time.FixedZone("", 8*3600)
	report := history.NewEvent(history.ReportSubmitted, history.At(time.Date(2026, time.June, 2, 9, 0, 0, 0, zone))).
		With(history.FieldPeriod, history.Period("2026-05"))
	report.ID, report.StoreID = "r-1", "S1"
	h, err := history.New(history.Config{Cover: history.Everything(), Events: []history.Event{report}, Zone: zone,
		CompleteFrom: time.Date(2026, time.May, 1, 0, 0, 0, 0, zone)})
	if err != nil {
		fmt.Println(err)
		return
	}
	var r compliance.Report
	rules.Judge(h, time.Date(2026, time.July, 10, 0, 0, 0, 0, zone), &r)
	for _, f := range r.All() {
		fmt.Println(rules.Text(f, language.English))
	}
	// Output:
	// REPORT satisfied (S1, 2026-05): The report of a month is there by the 3rd of the next. Due: 2026-06-03 23:59 +08:00. Source: Quality manual 3.
	// REPORT violated (S1, 2026-06): The report of a month is there by the 3rd of the next. Missing: report.submitted. Due: 2026-07-03 23:59 +08:00. Source: Quality manual 3.
	// REPORT pending (S1, 2026-07): The report of a month is there by the 3rd of the next. Due: 2026-08-03 23:59 +08:00. Source: Quality manual 3.
}
