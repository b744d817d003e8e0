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

// noisy is a car bought in 2022 that was in the workshop for one noise, so many days each time.
func noisy(rules *compliance.Rules, price string, days ...int) *history.History {
	zone := time.FixedZone("", 8*3600)
	first := time.Date(2022, time.June, 1, 9, 0, 0, 0, zone)
	var list []string
	for n, d := range days {
		list = append(list, stay(n+1, first.AddDate(0, 2*(n+1), 0), d))
	}
	v := rules.Vocabulary()
	document := strings.Replace(fmt.Sprintf(stays, "2022-06-01", strings.Join(list, ",\n ")), "158800.00", price, 1)
	events, err := v.DecodeEvents([]byte(document))
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
	return h
}

// Example_beforeTheOrderCloses tells a service adviser what one more repair, or a few more days, would bring.
func Example_beforeTheOrderCloses() {
	with, err := packs.With("cn-sanbao-2021")
	if err != nil {
		log.Fatal(err)
	}
	rules, err := compliance.Compile(with...)
	if err != nil {
		log.Fatal(err)
	}
	h := noisy(rules, "158800.00", 6, 7, 7, 7)
	for _, n := range rules.Standing(h, time.Date(2023, time.February, 8, 2, 0, 0, 0, time.UTC)).Near {
		for _, s := range n.Steps {
			fmt.Printf("%s: %d more %s of %s, and the %s owes: %s (article %s)\n", n.Rule, s.More, s.Unit, s.Event, n.Owes, strings.Join(n.Grants, " or "), n.Sources[0].Clause)
		}
	}
	// Output:
	// cn.sanbao.2021.24.1.4b: 1 more times of repair.finished, and the seller owes: replace or return (article 24(1)(4))
	// cn.sanbao.2021.24.1.4a: 4 more days of repair.finished, and the seller owes: replace or return (article 24(1)(4))
}

// Example_rounding shows the arithmetic of a right, and the switch for what the law leaves open: how the use fee is rounded.
func Example_rounding() {
	with, err := packs.With("cn-sanbao-2021")
	if err != nil {
		log.Fatal(err)
	}
	ours, err := compliance.Compile(with...)
	if err != nil {
		log.Fatal(err)
	}
	set := func(param, value string) compliance.Setting {
		form := compliance.FormText
		if param == "fee_digits" {
			form = compliance.FormNumber
		}
		return compliance.Setting{Param: "cn-sanbao-2021/" + param, Value: compliance.Literal{Form: form, Text: value}, Replaces: true}
	}
	down, err := ours.With(set("fee_rounding", "down"))
	if err != nil {
		log.Fatal(err)
	}
	whole, err := ours.With(set("fee_digits", "0"), set("fee_rounding", "up"))
	if err != nil {
		log.Fatal(err)
	}
	for _, rules := range []*compliance.Rules{ours, down, whole} {
		st := rules.Standing(noisy(rules, "158799.99", 6, 6, 6, 6, 7), time.Date(2023, time.May, 1, 0, 0, 0, 0, time.UTC))
		for _, r := range st.Rights {
			if r.Rule != "cn.sanbao.2021.24.1.4b" {
				continue
			}
			for _, a := range r.Amounts {
				fmt.Printf("%s, owed by the %s: %s\n  %s\n", a.Name, a.Owes, a.Value, strings.Join(a.Steps, "\n  "))
			}
		}
	}
	// Output:
	// use_fee, owed by the customer: 3970.00 CNY
	//   5000 × 158799.99 CNY × 0.005 ÷ 1000 = 3969.99975 CNY ≈ 3970.00 CNY
	// refund, owed by the seller: 156129.99 CNY
	//   158799.99 CNY
	//   500.00 CNY
	//   0.00 CNY
	//   800.00 CNY
	//   − 5000 × 158799.99 CNY × 0.005 ÷ 1000 = 3969.99975 CNY ≈ 3970.00 CNY
	// use_fee, owed by the customer: 3969.99 CNY
	//   5000 × 158799.99 CNY × 0.005 ÷ 1000 = 3969.99975 CNY ≈ 3969.99 CNY
	// refund, owed by the seller: 156130.00 CNY
	//   158799.99 CNY
	//   500.00 CNY
	//   0.00 CNY
	//   800.00 CNY
	//   − 5000 × 158799.99 CNY × 0.005 ÷ 1000 = 3969.99975 CNY ≈ 3969.99 CNY
	// use_fee, owed by the customer: 3970 CNY
	//   5000 × 158799.99 CNY × 0.005 ÷ 1000 = 3969.99975 CNY ≈ 3970 CNY
	// refund, owed by the seller: 156129.99 CNY
	//   158799.99 CNY
	//   500.00 CNY
	//   0.00 CNY
	//   800.00 CNY
	//   − 5000 × 158799.99 CNY × 0.005 ÷ 1000 = 3969.99975 CNY ≈ 3970 CNY
}
