package compliance_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

// comebackRules compiles the pack of guarantee and rework.
func comebackRules(t testing.TB) *compliance.Rules {
	t.Helper()
	with, err := packs.With("house-warranty")
	if err != nil {
		t.Fatal(err)
	}
	rs, err := compliance.Compile(with...)
	if err != nil {
		t.Fatal(err)
	}
	return rs
}

// repaired are two orders on a car: brakes, and the horn.
const repaired = `
	n 2026-04-20 order.authorised repair_class=minor vehicle_id=-
	o 2026-04-20 order.opened vehicle_id=V
	p 2026-04-20 job.planned job_id=J op_code=B1 area=brakes
	d 2026-04-20 job.done job_id=J
	q 2026-04-20 part.requested part_id=P part_no=N1
	f 2026-04-20 part.fitted part_id=P
	r 2026-04-20 problem.reported problem_id=X problem_key=squeal part_group=brakes
	a 2026-05-01T09:00:00+08:00 order.delivered delivered_km=10000
	n2 2026-04-20 order.authorised repair_class=minor order_id=O2
	o2 2026-04-20 order.opened vehicle_id=V order_id=O2
	p2 2026-04-20 job.planned job_id=J2 op_code=H1 area=horn order_id=O2
	d2 2026-04-20 job.done job_id=J2 order_id=O2
	a2 2026-05-02T09:00:00+08:00 order.delivered delivered_km=10100 order_id=O2`

func TestComebacks(t *testing.T) {
	rs := comebackRules(t)
	car := history.NewFact(history.FactVehicle, "V").With("class", history.Code("car"))
	const opens = "x 2026-05-11T09:00:00+08:00 order.opened order_id=O9 vehicle_id=V odometer_km=12000\n"
	for name, c := range map[string]struct{ more, opening, want string }{
		"every guarantee that is running": {"", opens, "O2 by a2 satisfied []\nO1 by a satisfied []"},
		"the same operation and system":   {"", opens + "y 09:00 job.planned job_id=K op_code=B1 area=brakes order_id=O9", "O2 by a2 satisfied []\nO1 by a satisfied [operation B1 d, system brakes d]"},
		"another operation on the system": {"", opens + "y 09:00 job.planned job_id=K op_code=B7 area=brakes order_id=O9", "O2 by a2 satisfied []\nO1 by a satisfied [system brakes d]"},
		"the same part":                   {"", opens + "y 09:00 part.requested part_id=Q part_no=N1 order_id=O9", "O2 by a2 satisfied []\nO1 by a satisfied [part N1 f]"},
		"the same problem":                {"", opens + "y 09:00 problem.reported problem_id=Y problem_key=squeal part_group=brakes order_id=O9", "O2 by a2 satisfied []\nO1 by a satisfied [problem squeal r, system brakes r]"},
		"a day later one is over":         {"", strings.Replace(opens, "05-11T09", "05-12T09", 1), "O2 by a2 satisfied []"},
		"a kilometre more one is over":    {"", strings.Replace(opens, "12000", "12001", 1), "O2 by a2 satisfied []"},
		"both are over":                   {"", strings.Replace(opens, "12000", "12101", 1), ""},
		"nobody read the odometer":        {"", strings.Replace(opens, " odometer_km=12000", "", 1), "O2 by a2 unknown [] missing odometer_km\nO1 by a unknown [] missing odometer_km"},
		"another car":                     {"", strings.Replace(opens, "vehicle_id=V", "vehicle_id=U", 1), ""},
		"which car is not known":          {"", strings.Replace(opens, " vehicle_id=V", " vehicle_id=-", 1), ""},
		"the order itself is none":        {"", strings.Replace(opens, "order_id=O9", "order_id=O2", 1), "O1 by a satisfied []"},
		"a car that was delivered twice":  {"a3 2026-05-03T09:00:00+08:00 order.delivered delivered_km=10200", opens, "O1 by a3 satisfied []\nO2 by a2 satisfied []"},
	} {
		t.Run(name, func(t *testing.T) {
			h := world{facts: []history.Fact{car}}.history(t, repaired+"\n"+c.more)
			events := parseEvents(t, history.Vocabulary{}, c.opening)
			found, err := rs.Comebacks(h, "cn.repair.guarantee", events[0], events[1:]...)
			if err != nil {
				t.Fatal(err)
			}
			var lines []string
			for _, b := range found {
				var same []string
				for _, s := range b.Same {
					same = append(same, fmt.Sprint(s.What, " ", s.Value, " ", s.Event))
				}
				line := fmt.Sprintf("%s by %s %s [%s]", b.Order, b.Delivered, b.Running, strings.Join(same, ", "))
				if len(b.Missing) > 0 {
					line += " missing " + strings.Join(b.Missing, ", ")
				}
				lines = append(lines, line)
			}
			if got := strings.Join(lines, "\n"); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestFaultsOfComebacks(t *testing.T) {
	rs := comebackRules(t)
	h := world{}.history(t, repaired)
	opening := parseEvents(t, history.Vocabulary{}, "x 2026-05-11 order.opened order_id=O9")[0]
	done := parseEvents(t, history.Vocabulary{}, "x 2026-05-11 job.done order_id=O9 job_id=K")[0]
	for name, c := range map[string]struct {
		rule   string
		opened history.Event
		want   string
	}{
		"a rule that is no coverage": {"WR-03", opening, `guarantee: no coverage of orders: "WR-03"`},
		"no opening":                 {"cn.repair.guarantee", done, `opened: job.done opens no order`},
		"an event twice":             {"cn.repair.guarantee", func() history.Event { e := opening; e.ID = "o"; return e }(), `events[0].id`},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := rs.Comebacks(h, c.rule, c.opened); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
	other := compileRules(t, `"id":"car","kind":"coverage","per":"vehicle_id","starts":"vehicle.purchased","time":{"unit":"days","max":1}`,
		`"id":"group","kind":"coverage","per":"order_id","starts":"order.delivered","time":{"unit":"days","max":{"param":"d","keys":["on.part_group"]}},"params":{"d":{"type":"table","default":{"a":1}}}`)
	for _, id := range []string{"car", "group"} {
		if _, err := other.Comebacks(h, id, opening); err == nil {
			t.Errorf("%s was asked", id)
		}
	}
}

// A car comes back within the guarantee of its last repair. The adviser sees the earlier order, the rules refuse to charge the
// customer, and let it through when the service manager answers for it.
func ExampleRules_Comebacks() {
	with, _ := packs.With("house-warranty")
	rules, err := compliance.Compile(with...)
	if err != nil {
		fmt.Println(err)
		return
	}
	event := func(id string, t history.Type, at string, fields ...history.Field) history.Event {
		moment, _ := history.ParseMoment(at)
		e := history.NewEvent(t, moment)
		e.ID = id
		for _, f := range fields {
			e = e.With(f.Name, f.Value)
		}
		return e
	}
	id := func(name history.Name, v string) history.Field {
		return history.Field{Name: name, Value: history.ID(v)}
	}
	km := func(name history.Name, v int64) history.Field {
		return history.Field{Name: name, Value: history.Int(history.KindKM, v)}
	}
	h, _ := history.New(history.Config{Cover: history.Everything(), Zone: shanghai,
		Facts: []history.Fact{history.NewFact(history.FactVehicle, "V-7").With("class", history.Code("car"))},
		Events: []history.Event{
			event("1", "order.authorised", "2026-05-04T08:30:00+08:00", id("order_id", "RO-1"), id("vehicle_id", "V-7"), history.Field{Name: "repair_class", Value: history.Code("minor")}),
			event("2", "job.planned", "2026-05-04T08:40:00+08:00", id("order_id", "RO-1"), id("job_id", "J-1"), id("op_code", "BRAKE-PADS")),
			event("3", "job.done", "2026-05-04T11:00:00+08:00", id("order_id", "RO-1"), id("job_id", "J-1")),
			event("4", "order.delivered", "2026-05-04T17:00:00+08:00", id("order_id", "RO-1"), km("delivered_km", 52_000)),
		}})

	opened := event("5", "order.opened", "2026-05-09T09:00:00+08:00", id("order_id", "RO-2"), id("vehicle_id", "V-7"), km("odometer_km", 52_700),
		history.Field{Name: "kind", Value: history.Code("repair")})
	planned := event("6", "job.planned", "2026-05-09T09:10:00+08:00", id("order_id", "RO-2"), id("job_id", "J-2"), id("op_code", "BRAKE-PADS"))
	found, _ := rules.Comebacks(h, "cn.repair.guarantee", opened, planned)
	for _, c := range found {
		fmt.Printf("guarantee of %s: %s, same %s %s\n", c.Order, c.Running, c.Same[0].What, c.Same[0].Value)
	}

	// as a rework nothing stands against it
	fmt.Println("as rework:", len(rules.Gate(h, []history.Event{found[0].Rework(opened), planned})), "objections")

	// as another repair the adviser is asked, and the bill is refused
	h, _ = h.With(opened)
	for _, f := range rules.Gate(h, []history.Event{planned}) {
		fmt.Println(f.Effect, rules.Text(f, language.English))
	}
	h, _ = h.With(planned)
	charge, _ := history.ParseValue(history.KindMoney, "200.00 CNY")
	bill := event("7", "settlement.totalled", "2026-05-09T12:00:00+08:00", id("settlement_id", "S-2"), id("order_id", "RO-2"), history.Field{Name: "customer_charge", Value: charge})
	for _, f := range rules.Gate(h, []history.Event{bill}) {
		fmt.Println(f.Effect, rules.Text(f, language.English))
	}
	override := event("8", "rule.overridden", "2026-05-09T12:00:00+08:00", id("order_id", "RO-2"), id("override_rule", "WR-02f"),
		history.Field{Name: "override_role", Value: history.Code("service_manager")}, history.Field{Name: "reason", Value: history.Text("worn by racing")})
	for _, f := range rules.Gate(h, []history.Event{bill, override}) {
		fmt.Println(f.Rule, "overridden:", slices.Contains(f.Evidence, history.Evidence{Event: "8", Part: history.PartOverride}))
	}
	// Output:
	// guarantee of RO-1: satisfied, same operation BRAKE-PADS
	// as rework: 0 objections
	// warn WR-02c violated: A car that comes back for an operation of which the guarantee is running is a rework. Not equal. Found: 1, held against: 0. Source: Repair reception procedure, service promise and complaint rules 1.4.4e.
	// block WR-02f violated: A car that came back within the guarantee is not charged, unless the fault lies elsewhere or somebody answers for it. Not equal. Found: 1, held against: 0. Source: Repair reception procedure, service promise and complaint rules 1.4.4e. May be overridden by: service manager, general manager.
	// WR-02f overridden: true
}
