package compliance_test

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"example.com/servicelane/compliance"
)

const (
	handed = `"id":"spare","kind":"entitlement","per":"order_id","on":"repair.agreed","grants":["spare_car"],
	 "if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h","stops":[{"event":"vehicle.replaced","match":["vehicle_id"]}]}},"op":"gt","value":5}],
	 "met_by":["spare_car.provided"],"met_during":[{"event":"spare_car.provided","match":["vehicle_id"]}],"given":"days",
	 "amounts":[{"name":"days","beyond":true},{"name":"missing","lacking":true}]`
	paid    = `"met_by":["spare_car.provided","transport.compensated"],"given_anytime":["transport.compensated"]`
	pausing = `"unit":"days_of_24h","minus":{"from":"repair.paused","to":"repair.resumed"}`
	again   = `"id":"again","kind":"entitlement","per":"vehicle_id","on":"repair.finished","restarts":"vehicle.replaced","grants":["return"],
	 "if_any":[{"measure":{"count":{"event":"repair.finished","match":["vehicle_id","problem_key"]},"once_per":["order_id","problem_key"]},"op":"ge","value":3}]`
	noticed = `"id":"noticed","kind":"entitlement","per":"vehicle_id","on":"repair.finished","grants":["return"],
	 "if_all":[{"measure":{"count":"repair.finished"},"op":"ge","value":2},{"measure":{"count":"maker.notified","later":true},"op":"ge","value":1}]`
	firstSale = `"id":"fee","kind":"entitlement","per":"vehicle_id","on":"problem.reported","grants":["return"],"terms_of":"vehicle.purchased",
	 "amounts":[{"name":"price","plus":[{"path":"vehicle.price"}]}]`
	soldTwice = sold + "s 2026-03-01 vehicle.purchased vehicle_id=V price=90000.00_CNY\n"
	stood     = "o 2026-04-01 order.opened order_id=O vehicle_id=V\nb 2026-04-01T09:00:00+08:00 repair.agreed order_id=O problem_key=k\n"
	left      = "c 2026-04-20T17:00:00+08:00 repair.finished order_id=O problem_key=k\n"
)

// rightsOf writes the rights that are there and those that were met, with their sums.
func rightsOf(t *testing.T, rs *compliance.Rules, c judgement) string {
	t.Helper()
	st := rs.Standing(c.world.history(t, c.events), at(t, c.asOf))
	var out []string
	for _, list := range [][]compliance.Right{st.Rights, st.Met} {
		for _, r := range list {
			line := r.Rule + " " + r.Measured
			if r.MetBy != "" {
				line += " met by " + r.MetBy
			}
			for _, a := range r.Amounts {
				line += "; " + a.Name + " " + a.Value + strings.Join(a.Missing, " ")
				if a.TermsOf != "" {
					line += " of " + a.TermsOf
				}
			}
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

func TestARightIsMetAsFarAsItIsGiven(t *testing.T) {
	visit := func(order, from, to string) string {
		return "o" + order + " " + from + " order.opened order_id=" + order + " vehicle_id=V\nr" + order + " " + to + "T10:00:00+08:00 repair.finished order_id=" + order + " problem_key=k\n"
	}
	three := visit("A", "2026-02-01", "2026-02-02") + visit("B", "2026-03-01", "2026-03-02") + visit("C", "2026-04-01", "2026-04-02")
	for name, c := range map[string]judgement{
		"one day of fifteen leaves fourteen": {rules: handed, events: stood + left + "p 2026-04-06T10:00:00+08:00 spare_car.provided order_id=O days=1", want: "spare 6; days 15; missing 14"},
		"fifteen days are all":               {rules: handed, events: stood + left + "p 2026-04-06T10:00:00+08:00 spare_car.provided order_id=O days=15", want: "spare 6 met by p; days 15"},
		"days that are not said are all":     {rules: handed, events: stood + left + "p 2026-04-06T10:00:00+08:00 spare_car.provided order_id=O", want: "spare 6 met by p; days 15"},
		"days before the right are none of it": {rules: handed, events: stood + left + "p 2026-04-01T10:00:00+08:00 spare_car.provided order_id=O days=5",
			want: "spare 6; days 15; missing 15"},
		"what nobody records of the days is not known": {rules: handed, events: stood + left + "p 2026-04-06T10:00:00+08:00 spare_car.provided order_id=O",
			world: world{covers: []string{"order.*", "repair.*", "vehicle.*", "spare_car.provided.amount"}}, want: "spare 6 met by p; days 15; missing days"},
		"a car given in another order of the same days is enough": {rules: handed, events: stood + left + "u 2026-04-02 order.opened order_id=U vehicle_id=V\np 2026-04-06T10:00:00+08:00 spare_car.provided order_id=U days=15",
			want: "spare 6 met by p; days 15"},
		"a car given in another order later is not": {rules: handed, events: stood + left + "u 2026-04-02 order.opened order_id=U vehicle_id=V\np 2026-04-22T10:00:00+08:00 spare_car.provided order_id=U days=15", asOf: "2026-05-04",
			want: "spare 6; days 15"},
		"a car given in another order before is, as far as its days reach into these": {rules: handed, events: stood + left + "u 2026-03-02 order.opened order_id=U vehicle_id=V\np 2026-03-20T10:00:00+08:00 spare_car.provided order_id=U days=20",
			want: "spare 6; days 15; missing 12"},
		"days after the stay are none of it": {rules: handed, events: stood + left + "p 2026-04-19T10:00:00+08:00 spare_car.provided order_id=O days=15", want: "spare 6; days 15; missing 13"},
		"a day that is given twice counts once": {rules: handed, events: stood + left + "p 2026-04-06T10:00:00+08:00 spare_car.provided order_id=O days=8\nq 2026-04-08T10:00:00+08:00 spare_car.provided order_id=O days=10",
			want: "spare 6; days 15; missing 3"},
		"more days than there are": {rules: handed, events: stood + left + "p 2026-04-07T10:00:00+08:00 spare_car.provided order_id=O days=9223372036854775807", want: "spare 6; days 15; missing 1"},
		"money has no place among the days": {rules: strings.Replace(handed, `"met_by":["spare_car.provided"]`, paid, 1), events: stood + left +
			"p 2026-04-06T10:00:00+08:00 spare_car.provided order_id=O days=9\nq 2026-05-02T10:00:00+08:00 transport.compensated order_id=O days=6", want: "spare 6 met by q; days 15"},
		"money paid before the right is for the days before it, too": {rules: strings.Replace(handed, `"met_by":["spare_car.provided"]`, paid, 1), events: stood + left +
			"q 2026-04-01T10:00:00+08:00 transport.compensated order_id=O days=15", want: "spare 6; days 15; missing 5"},
		"days of the calendar begin on the second": {rules: strings.Replace(handed, "days_of_24h", "calendar_days", 1), events: stood + left + "p 2026-04-06T10:00:00+08:00 spare_car.provided order_id=O days=14",
			want: "spare 6; days 14; missing 1"},
		"a day that was interrupted is of the date on which it began": {rules: strings.Replace(handed, `"unit":"days_of_24h"`, pausing, 1), events: stood + left +
			"w 2026-04-03T21:00:00+08:00 repair.paused order_id=O\nx 2026-04-05T21:00:00+08:00 repair.resumed order_id=O\np 2026-04-09T10:00:00+08:00 spare_car.provided order_id=O days=99", want: "spare 6; days 13; missing 1"},
		"a car that is replaced stands no longer":                  {rules: handed, events: stood + "v 2026-04-11T09:00:00+08:00 vehicle.replaced vehicle_id=V", want: "spare 6; days 5"},
		"another car that is replaced stops nothing":               {rules: handed, events: stood + "v 2026-04-11T09:00:00+08:00 vehicle.replaced vehicle_id=W", asOf: "2026-04-21T09:00:00+08:00", want: "spare 6; days 15"},
		"three repairs of one fault, in three orders":              {rules: again, events: three, want: "again 3"},
		"a repair with two rows is one":                            {rules: again, events: visit("A", "2026-02-01", "2026-02-02") + visit("B", "2026-03-01", "2026-03-02") + "x 2026-03-02T11:00:00+08:00 repair.finished order_id=B problem_key=k", want: ""},
		"an order of the car that was replaced is none of the new": {rules: again, events: three + "v 2026-01-31T10:00:00+08:00 vehicle.replaced vehicle_id=V\no0 2026-01-30 order.opened order_id=D vehicle_id=V\nr0 2026-04-03T10:00:00+08:00 repair.finished order_id=D problem_key=k", want: "again 3"},
		"two of the new car and one of the old are not three":      {rules: again, events: visit("B", "2026-03-01", "2026-03-02") + visit("C", "2026-04-01", "2026-04-02") + "v 2026-01-31T10:00:00+08:00 vehicle.replaced vehicle_id=V\no0 2026-01-30 order.opened order_id=D vehicle_id=V\nr0 2026-02-03T10:00:00+08:00 repair.finished order_id=D problem_key=k", want: ""},
		"the notice may come last":                                 {rules: noticed, events: three + "n 2026-04-20 maker.notified vehicle_id=V", want: "noticed 3"},
		"without it nothing arises":                                {rules: noticed, events: three},
		"the price of the first sale counts, and it is named":      {rules: firstSale, events: soldTwice + "p 2026-04-01 problem.reported problem_id=P vehicle_id=V", want: "fee ; price 158800.00 CNY of a"},
		"of one sale nothing is named":                             {rules: firstSale, events: sold + "p 2026-04-01 problem.reported problem_id=P vehicle_id=V", want: "fee ; price 158800.00 CNY"},
		"the sale of another car is another one":                   {rules: firstSale, events: "w 2025-01-01 vehicle.purchased vehicle_id=W price=1.00_CNY\n" + sold + "p 2026-04-01 problem.reported problem_id=P vehicle_id=V", want: "fee ; price 158800.00 CNY"},
	} {
		t.Run(name, func(t *testing.T) {
			if c.asOf == "" {
				c.asOf = "2026-05-04"
			}
			if got := rightsOf(t, compileRules(t, c.rules), c); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestACountOfWhatAgreesIsInDoubtWhereThatIsNotRecorded(t *testing.T) {
	events := ""
	for _, o := range []string{"A", "B", "C"} {
		events += "o" + o + " 2026-04-01 order.opened order_id=" + o + " vehicle_id=V\nr" + o + " 2026-04-02 repair.finished order_id=" + o + "\n"
	}
	w := world{covers: []string{"order.*", "vehicle.*", "repair.finished.cured"}}
	st := compileRules(t, again).Standing(w.history(t, events), at(t, "2026-05-04"))
	if len(st.Rights) != 0 || len(st.Open) != 1 || len(st.Open[0].Missing) == 0 || st.Open[0].Missing[0] != "problem_key" {
		t.Errorf("%+v %+v", st.Rights, st.Open)
	}
}

func TestWhatAHouseSetsOfALawIsMarked(t *testing.T) {
	law := `{"format":1,"id":"law","layer":"law","version":"2026.1","jurisdiction":"ZZ","title":{"en":"law"},"documents":[{"id":"D","title":{"en":"doc"}}],"rules":[
	 {"id":"L","kind":"coverage","per":"vehicle_id","starts":"vehicle.purchased","time":{"param":"period"},"severity":"major","params":{"period":{"type":"window","default":{"unit":"days","max":7},"stricter":"higher","text":{"en":"How long"}}},
	  "source":[{"doc":"D","clause":"1","basis":"law"}],"texts":{"en":"The first {period}"}},
	 {"id":"R","kind":"entitlement","per":"problem_id","on":{"event":"problem.reported","where":{"all":[{"not":{"field":"valid","eq":false}},{"any":[{"covered":"L"},{"covered":"L"}]}]}},"grants":["return"],"effect":"report","severity":"major",
	  "source":[{"doc":"D","clause":"2","basis":"law"}],"texts":{"en":"Within {L/period} a fault gives the money back"}}]}`
	shop := `{"format":1,"id":"shop","layer":"house","version":"2026.1","jurisdiction":"ZZ","extends":["law"],"title":{"en":"shop"},"set":[{"param":"L/period","value":{"unit":"days","max":30},"reason":{"en":"why not"}}],"rules":[]}`
	rs, err := compliance.Compile(packsOf(t, law, shop)...)
	if err != nil {
		t.Fatal(err)
	}
	st := rs.Standing(world{}.history(t, "a 2026-04-01 vehicle.purchased vehicle_id=V\np 2026-04-20 problem.reported problem_id=P vehicle_id=V valid=true"), at(t, "2026-05-04"))
	if len(st.Rights) != 1 || len(st.Rights[0].Set) == 0 || st.Rights[0].Set[0].Value != "30 days" || st.Rights[0].Set[0].Instead != "7 days" || st.Rights[0].Set[0].Pack != "shop" {
		t.Fatalf("%+v", st.Rights)
	}
	text := rs.StandingText(st, language.English)
	for _, want := range []string{"Within 30 days a fault gives the money back", "set by the house, not by law (shop): How long: 30 days, by law: 7 days (why not)"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

func TestATextNamesNoParameterThatIsNotThere(t *testing.T) {
	for place, want := range map[string]string{"L/period": `no rule "L"`, "fee/nothing": `"fee/nothing"`} {
		rule := strings.Replace(firstSale, `"grants"`, `"texts":{"en":"Within {`+place+`}"},"grants"`, 1)
		if _, err := compliance.ReadPack([]byte(packOf(rule))); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", place, err)
		}
	}
}

func TestThePacksOfTheLawReadACarAsItsFirstSaleSaidIt(t *testing.T) {
	pack := func(layer, rule string) string {
		return `{"format":1,"id":"p-` + layer + `","layer":"` + layer + `","version":"2026.1","jurisdiction":"ZZ","title":{"en":"p"},"documents":[{"id":"D-` + layer + `","title":{"en":"doc"}}],"rules":[
		 {"id":"` + rule + `","kind":"entitlement","per":"problem_id","when":{"field":"vehicle.consumer_use","eq":true},"on":"problem.reported","grants":["return"],"effect":"report","severity":"major",
		  "source":[{"doc":"D-` + layer + `","clause":"1","basis":"law"}],"texts":{"en":"a right"}}]}`
	}
	const other, problem = "c 2025-01-01 vehicle.purchased vehicle_id=W consumer_use=false\n", "\np 2026-04-20 problem.reported problem_id=P vehicle_id=V valid=true"
	for events, want := range map[string]string{
		"a 2026-01-01 vehicle.purchased vehicle_id=V consumer_use=true\nb 2026-02-01 vehicle.purchased vehicle_id=V consumer_use=false":                                        "L M ",
		"a 2026-01-01 vehicle.purchased vehicle_id=V consumer_use=false\nb 2026-02-01 vehicle.purchased vehicle_id=V consumer_use=true":                                        "H ",
		"a 2026-01-01 vehicle.purchased vehicle_id=V\nb 2026-02-01 vehicle.purchased vehicle_id=V consumer_use=true":                                                           "H ",
		"a 2026-01-01 vehicle.purchased vehicle_id=V consumer_use=true":                                                                                                        "H L M ",
		"a 2026-05-01 vehicle.purchased vehicle_id=V consumer_use=true":                                                                                                        "H L M ",
		"a 2026-01-01 vehicle.purchased vehicle_id=V consumer_use=false\nb 2026-01-02 record.voided event_id=a\nc 2026-02-01 vehicle.purchased vehicle_id=V consumer_use=true": "H L M ",
	} {
		rs, err := compliance.Compile(packsOf(t, pack("house", "H"), pack("law", "L"), pack("local", "M"))...)
		if err != nil {
			t.Fatal(err)
		}
		st, got := rs.Standing(world{}.history(t, strings.Replace(other, "c ", "other ", 1)+events+problem), at(t, "2026-05-04")), ""
		for _, r := range st.Rights {
			got += r.Rule + " "
		}
		if got != want {
			t.Errorf("%s: %q, want %q", events, got, want)
		}
	}
}
