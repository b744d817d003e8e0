package packs_test

import (
	"fmt"
	"log"
	"strings"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

// stays are five stays in the workshop for one noise, of 31 begun days in all.
const stays = `[
 {"id":"bought","type":"vehicle.purchased","at":"%[1]s","vehicle_id":"V","customer_id":"C","invoice_on":"%[1]s","delivered_on":"%[1]s",
  "price":{"amount":"158800.00","currency":"CNY"},"use_factor":"0.005","consumer_use":true,"registration_fee":{"amount":"500.00","currency":"CNY"},
  "add_ons":{"amount":"0.00","currency":"CNY"},"service_fees":{"amount":"800.00","currency":"CNY"}},
 %[2]s]`

// stay is an order of some days.
func stay(n int, from time.Time, days int) string {
	at := func(t time.Time) string { return t.Format(time.RFC3339) }
	return fmt.Sprintf(`{"id":"in%[1]d","type":"order.opened","at":"%[2]s","order_id":"O%[1]d","vehicle_id":"V","kind":"repair"},
 {"id":"km%[1]d","type":"intake.done","at":"%[2]s","order_id":"O%[1]d","odometer_km":%[4]d},
 {"id":"a%[1]d","type":"repair.agreed","at":"%[2]s","order_id":"O%[1]d","problem_key":"noise","free_repair":true,"severe":false},
 {"id":"f%[1]d","type":"repair.finished","at":"%[3]s","order_id":"O%[1]d","problem_key":"noise","cured":false,"severe":false}`,
		n, at(from), at(from.AddDate(0, 0, days)), 1000*n)
}

// Example_sideBySide judges one history under three laws: the Chinese ones of 2013 and 2021, which the day of purchase chooses, and
// that of California.
func Example_sideBySide() {
	zone := time.FixedZone("", 8*3600)
	for _, bought := range []string{"2021-06-01", "2022-06-01"} {
		first, _ := time.ParseInLocation(time.DateOnly, bought, zone)
		var list []string
		for n, days := range []int{6, 6, 6, 6, 7} {
			list = append(list, stay(n+1, first.AddDate(0, 2*(n+1), 0), days))
		}
		for _, id := range []string{"cn-sanbao-2013", "cn-sanbao-2021", "us-ca-lemon"} {
			with, err := packs.With(id)
			if err != nil {
				log.Fatal(err)
			}
			rules, err := compliance.Compile(with...)
			if err != nil {
				log.Fatal(err)
			}
			v := rules.Vocabulary()
			events, err := v.DecodeEvents(fmt.Appendf(nil, stays, bought, strings.Join(list, ",\n ")))
			if err != nil {
				log.Fatal(err)
			}
			facts, err := v.DecodeFacts([]byte(`[{"fact":"vehicle","vehicle_id":"V","class":"car"}]`))
			if err != nil {
				log.Fatal(err)
			}
			h, err := history.New(history.Config{Vocabulary: v, Cover: history.Everything(), Zone: zone, Events: events, Facts: facts})
			if err != nil {
				log.Fatal(err)
			}
			fmt.Printf("bought %s, %s:\n", bought, id)
			st := rules.Standing(h, first.AddDate(1, 0, 0))
			for _, r := range st.Rights {
				if r.Subject["vehicle_id"] == "" {
					continue // the spare car of each stay
				}
				fmt.Printf("  %s: %s since %s, %s against %s\n", r.Rule, strings.Join(r.Grants, " or "), r.Since.Format(time.DateOnly), r.Measured, r.Limit)
				for _, a := range r.Amounts {
					if a.Value != "" {
						fmt.Printf("    %s %s\n", a.Name, a.Value)
					}
				}
			}
			for _, n := range st.Near {
				for _, s := range n.Steps {
					fmt.Printf("  %s: %d more %s of %s\n", n.Rule, s.More, s.Unit, s.Event)
				}
			}
		}
	}
	// Output:
	// bought 2021-06-01, cn-sanbao-2013:
	//   cn.sanbao.2013.21b: 1 more times of repair.finished
	//   cn.sanbao.2013.21a: 5 more days of repair.finished
	// bought 2021-06-01, cn-sanbao-2021:
	// bought 2021-06-01, us-ca-lemon:
	//   us.ca.lemon.days: replace or return since 2022-04-08, 31 against 30
	//   us.ca.lemon.same: 1 more times of x_us_ca.maker_notified
	// bought 2022-06-01, cn-sanbao-2013:
	// bought 2022-06-01, cn-sanbao-2021:
	//   cn.sanbao.2021.24.1.4a: replace or return since 2023-04-07, 31 against 30
	//     use_fee 3970.00 CNY
	//     refund 156130.00 CNY
	//   cn.sanbao.2021.24.1.4b: replace or return since 2023-04-08, 5 against 4
	//     use_fee 3970.00 CNY
	//     refund 156130.00 CNY
	// bought 2022-06-01, us-ca-lemon:
	//   us.ca.lemon.days: replace or return since 2023-04-08, 31 against 30
	//   us.ca.lemon.same: 1 more times of x_us_ca.maker_notified
}
