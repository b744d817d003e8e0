package compliance_test

import (
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// What goes with a right is reckoned with the reading at the demand, and not with figures that cannot be right.
func TestTheFiguresOfASum(t *testing.T) {
	const byReading = `"id":"fee","kind":"entitlement","per":"vehicle_id","on":"problem.reported","grants":["return"],"amounts":[
	 {"name":"use_fee","prefer":["claim.received"],"checked_by":["most"],"plus":[{"last":"odometer_km","of":{"event":["problem.reported","intake.done","claim.received"],"match":["vehicle_id"]},
	 "times":["vehicle.price","vehicle.use_factor"],"divide":1000,"round":{"digits":2,"mode":"half_up"}}]}]---"id":"most","kind":"require","per":"vehicle_id","on":"vehicle.purchased","must":{"field":"use_factor","le":"0.005"}`
	begin := "p 2026-04-01 problem.reported problem_id=P vehicle_id=V odometer_km=5000\no 2026-04-02 order.opened order_id=O vehicle_id=V\n"
	early := "q 2026-03-01 claim.received claim_id=D vehicle_id=V odometer_km=4000\n"
	demand := "c 2026-04-10 claim.received claim_id=C vehicle_id=V odometer_km=6000\n"
	blank := "c 2026-04-10 claim.received claim_id=C vehicle_id=V\n"
	visit := "i 2026-04-20 intake.done order_id=O odometer_km=9000\n"
	back := "i 2026-04-20 intake.done order_id=O odometer_km=900\n"
	with := func(old, replacement string) string { return strings.Replace(sold, old, replacement, 1) + begin }
	for name, c := range map[string]struct{ events, want string }{
		"the reading at the demand, before that of a later visit": {sold + begin + demand + visit, "use_fee: 4764.00 CNY\n"},
		"the last reading without a demand":                       {sold + begin + visit, "use_fee: 7146.00 CNY\n"},
		"a demand before the right is none of it":                 {sold + early + begin + visit, "use_fee: 7146.00 CNY\n"},
		"a demand without a reading leaves the last one":          {sold + begin + blank + visit, "use_fee: 7146.00 CNY\n"},
		"an odometer that runs backwards":                         {sold + begin + back, "use_fee: not known, cannot be right: odometer_km (i)\n"},
		"or after the demand":                                     {sold + begin + demand + back, "use_fee: not known, cannot be right: odometer_km (i)\n"},
		"a factor below zero":                                     {with("0.005", "-0.005"), "use_fee: not known, cannot be right: vehicle.use_factor\n"},
		"a price below zero":                                      {with("158800", "-5"), "use_fee: not known, cannot be right: vehicle.price\n"},
		"a factor above what is allowed":                          {with("0.005", "0.05"), "but a rule on its figures is broken: most Do it right\n"},
	} {
		t.Run(name, func(t *testing.T) {
			rs := compileRules(t, strings.Split(byReading, "---")...)
			text := rs.StandingText(rs.Standing(world{}.history(t, c.events), at(t, "2026-05-04")), language.English)
			if !strings.Contains(text, c.want) {
				t.Errorf("got\n%s\nwant\n%s", text, c.want)
			}
			if kept := !strings.Contains(c.want, "broken"); kept == strings.Contains(text, "broken") {
				t.Errorf("the rule on the factor:\n%s", text)
			}
		})
	}
}

// Of several demands only those for another car or the money back have a say, and the one that fulfilled the right before all. Readings
// that differ, where they should be one, give no sum.
func TestTheReadingOfTheRightDemand(t *testing.T) {
	const right = `"id":"fee","kind":"entitlement","per":"vehicle_id","on":"problem.reported","grants":["return"],"met_by":["claim.completed"],"amounts":[`
	const latest = right + `{"name":"use_fee","prefer":[{"event":"claim.received","where":{"field":"claim.remedy","eq":"return"}}],"plus":[{"last":"odometer_km","of":{"event":["problem.reported","intake.done","claim.received"],"match":["vehicle_id"]}}]}]`
	const agreed = right + `{"name":"use_fee","plus":[{"same":"odometer_km","of":{"event":"claim.received","match":["vehicle_id"]}}]}]`
	begin := sold + "p 2026-04-01 problem.reported problem_id=P vehicle_id=V odometer_km=5000\n"
	demand := "c 2026-04-10 claim.received claim_id=C vehicle_id=V remedy=return odometer_km=6000\n"
	before := "b 2026-03-10 claim.received claim_id=C vehicle_id=V remedy=return odometer_km=4000\n"
	repair := "d 2026-04-12 claim.received claim_id=D vehicle_id=V remedy=free_repair odometer_km=6100\n"
	nobody := "d 2026-04-12 claim.received claim_id=D vehicle_id=V odometer_km=6100\n"
	second := "d 2026-04-12 claim.received claim_id=D vehicle_id=V remedy=return odometer_km=6100\n"
	alike := "d 2026-04-12 claim.received claim_id=D vehicle_id=V remedy=return odometer_km=6000\n"
	done := "k 2026-04-20 claim.completed claim_id=C\n"
	for name, c := range map[string]struct{ rule, events, want string }{
		"a demand for something else is none":            {latest, begin + demand + repair, "use_fee: 6000\n"},
		"without a demand its reading is one of the car": {latest, begin + repair, "use_fee: 6100\n"},
		"nobody knows what the later demand is for":      {latest, begin + demand + nobody, "use_fee: not known, claim.remedy\n"},
		"the last of two demands":                        {latest, begin + demand + second, "use_fee: 6100\n"},
		"of two demands the one that was fulfilled":      {latest, begin + demand + second + done, "use_fee: 6000\n"},
		"be it of what nobody knows what it is for":      {latest, begin + demand + nobody + done, "use_fee: 6000\n"},
		"the demand that was fulfilled came before":      {latest, before + begin + done, "use_fee: 4000\n"},
		"two readings that agree":                        {agreed, begin + demand + alike, "use_fee: 6000\n"},
		"two readings that differ":                       {agreed, begin + demand + second, "use_fee: not known, odometer_km\n"},
		"two that differ, and one demand was fulfilled":  {agreed, begin + demand + second + done, "use_fee: 6000\n"},
		"two readings of which one is not known":         {agreed, begin + demand + strings.Replace(second, " odometer_km=6100", "", 1), "use_fee: not known, odometer_km\n"},
	} {
		t.Run(name, func(t *testing.T) {
			rs := compileRules(t, c.rule)
			text := rs.StandingText(rs.Standing(world{}.history(t, c.events), at(t, "2026-05-04")), language.English)
			if !strings.Contains(text, c.want) {
				t.Errorf("got\n%s\nwant\n%s", text, c.want)
			}
		})
	}
}

// The sale of a used car starts no period again, and brings no other law.
func TestOnlyTheFirstSaleCounts(t *testing.T) {
	once := strings.Replace(period, `"starts":"vehicle.purchased"`, `"starts":{"event":"vehicle.purchased","pick":"first"}`, 1) +
		`,"valid":{"to":"2026-01-31","by":"vehicle.purchased"}`
	again := "z 2026-03-15 vehicle.purchased vehicle_id=V price=90000.00_CNY use_factor=0.005\ny 2026-03-15 vehicle.purchased vehicle_id=W\n"
	rs := compileRules(t, once, inPeriod)
	st := rs.Standing(world{}.history(t, sold+again+stay("O", "2026-03-20", "2026-03-21")), at(t, "2026-05-04"))
	if len(st.Periods) != 1 || st.Periods[0].From.Month() != 1 || len(st.Near) != 1 || st.Near[0].Until.Month() != 5 {
		t.Errorf("periods %+v, near %+v", st.Periods, st.Near)
	}
}
