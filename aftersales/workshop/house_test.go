package workshop_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/internal/golden"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

// houseRules gives the rules of every house pack together.
func houseRules(t testing.TB) *compliance.Rules {
	t.Helper()
	all, err := packs.With("house-reception", "house-workshop", "house-office", "house-warranty")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(all...)
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

// houseBench gives a workshop with these rules, and with the facts and prices by which they reckon.
func houseBench(t *testing.T, rules *compliance.Rules) *bench {
	t.Helper()
	d, c := memstore.New(), &clock{at: morning}
	w, err := workshop.New(workshop.Config{Store: store.New(d, store.Config{}), Now: c.now, Facts: ordergen.HouseFacts(),
		Shop: workshop.Shop{Policy: rules, Prices: ordergen.HousePrices()}})
	if err != nil {
		t.Fatal(err)
	}
	return &bench{w, t, d, c}
}

func TestAnOrderCanKeepEveryHouseRule(t *testing.T) {
	rules := houseRules(t)
	b := houseBench(t, rules)
	visited := map[aftersales.OrderState]bool{}
	for _, s := range ordergen.House("RO-1", morning) {
		res := b.do("RO-1", workshop.Request{Command: s.Command, By: s.By})
		visited[res.State.State] = true
		for _, f := range res.Findings {
			t.Errorf("%s: %s %s %v", s.Command.Name(), f.Rule, f.Reason, f.Missing)
		}
	}
	for _, state := range aftersales.OrderStates()[3:20] { // draft to closed
		if !visited[state] {
			t.Errorf("the order was never %s", state)
		}
	}
	log := must(b.Log(t.Context(), "RO-1"))
	nothingViolated(t, rules, log, morning.Add(16*time.Hour))
	nothingViolated(t, rules, archived(t, rules, log), morning.AddDate(0, 0, 30))
}

// archived goes on with the call to the customer, and files the order away.
func archived(t *testing.T, rules *compliance.Rules, log []history.Event) []history.Event {
	t.Helper()
	called := history.NewEvent(history.FollowupReached, history.At(morning.AddDate(0, 0, 4))).With(history.FieldFollowupID, history.ID("FU-1")).
		With(history.FieldOrderID, history.ID("RO-1")).With(history.FieldFollowupKind, history.Code("first")).
		With(history.FieldSeq, history.Int(history.KindInt, 1))
	called.ID, called.By, called.ByRole = "FU-1-c1/1", string(ordergen.Service.ID), ordergen.Service.Role
	o := aftersales.FoldOrder(log)
	log = append(log, called)
	h := must(history.New(history.Config{Cover: history.Everything(), Events: log, Facts: ordergen.HouseFacts()}))
	d, err := workshop.Decide(workshop.Shop{Policy: rules, Prices: ordergen.HousePrices()}, h, o, workshop.Request{Command: aftersales.ArchiveOrder{},
		By: aftersales.Actor{Command: "file", At: morning.AddDate(0, 0, 20), By: ordergen.Service.ID, Role: ordergen.Service.Role, Store: "S12"}})
	if err != nil || d.State.State != aftersales.OrderArchived || len(d.Findings) > 0 {
		t.Errorf("filed away as %s with %v: %v", d.State.State, d.Findings, err)
	}
	return append(log, d.Events...)
}

func nothingViolated(t *testing.T, rules *compliance.Rules, log []history.Event, asOf time.Time) {
	t.Helper()
	h := must(history.New(history.Config{Cover: history.Everything(), Events: log, Facts: ordergen.HouseFacts()}))
	for _, rule := range violated(rules, h, asOf) {
		t.Errorf("%s is violated", rule)
	}
}

func violated(rules *compliance.Rules, h *history.History, asOf time.Time) (out []string) {
	var report compliance.Report
	rules.Judge(h, asOf, &report)
	for _, f := range report.All() {
		if f.Status == history.Violated {
			out = append(out, f.Rule)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// outcome runs commands until the policy refuses one, and tells which and by which rules. Commands that a hard law
// refuses, since another one is missing, are left out. If the policy refuses none, it tells the rules that are violated in
// the end.
func outcome(rules *compliance.Rules, steps []ordergen.Step) string {
	var o aftersales.Order
	h, _ := history.New(history.Config{Cover: history.Everything(), Facts: ordergen.HouseFacts()})
	for _, s := range steps {
		d, err := workshop.Decide(workshop.Shop{Policy: rules, Prices: ordergen.HousePrices()}, h, o, workshop.Request{Command: s.Command, By: s.By})
		var refused *workshop.RefusedError
		switch {
		case errors.As(err, &refused):
			return s.Command.Name() + " is refused by " + rulesOf(refused.Findings)
		case err != nil:
			continue
		}
		o = d.State
		h, _ = h.With(d.Events...)
	}
	if broken := violated(rules, h, morning.Add(16*time.Hour)); len(broken) > 0 {
		return string(o.State) + ", violated: " + strings.Join(broken, " ")
	}
	return string(o.State)
}

func rulesOf(findings []history.Finding) string {
	var by []string
	for _, f := range findings {
		by = append(by, f.Rule)
	}
	slices.Sort(by)
	return strings.Join(slices.Compact(by), " ")
}

// TestWhatIsLeftOutIsRefusedInTimeOrFound leaves every command of the order of the house out, one at a time, and writes
// down what the rules refuse for want of it, or find in the end.
func TestWhatIsLeftOutIsRefusedInTimeOrFound(t *testing.T) {
	rules := houseRules(t)
	var table strings.Builder
	steps := ordergen.House("RO-1", morning)
	for i, s := range steps {
		what := s.Command.Name()
		switch c := s.Command.(type) {
		case aftersales.ReportOrder:
			what = "report " + string(c.Type)
		case aftersales.RecordHandover:
			what += " " + string(c.Step)
		}
		fmt.Fprintf(&table, "%02d %-36s %s\n", i+1, what, outcome(rules, slices.Delete(slices.Clone(steps), i, i+1)))
	}
	if err := golden.Check("testdata/house_left_out.golden", []byte(table.String()), *update); err != nil {
		t.Error(err)
	}
}

// TestWhatIsDoneWronglyIsRefused changes one thing in the order of the house.
func TestWhatIsDoneWronglyIsRefused(t *testing.T) {
	rules := houseRules(t)
	tests := []struct {
		name   string
		change func(c aftersales.OrderCommand) []aftersales.OrderCommand
		want   string
	}{
		{"as it is", only, "closed"},
		{"another plate", func(c aftersales.OrderCommand) []aftersales.OrderCommand {
			if p, ok := c.(aftersales.CheckPlate); ok {
				p.Seen, p.Told = "00aa", "front_desk"
				return only(p)
			}
			return only(c)
		}, "start_job is refused by IN-15"},
		{"work on an added item while the customer is asked", func(c aftersales.OrderCommand) []aftersales.OrderCommand {
			if a, ok := c.(aftersales.AskConsent); ok {
				return []aftersales.OrderCommand{a, aftersales.StartJob{Job: a.Job}}
			}
			return only(c)
		}, "start_job is refused by OL-17a QC-06 QC-07a ST-02"},
		{"the end of the work while the customer is asked", func(c aftersales.OrderCommand) []aftersales.OrderCommand {
			switch c := c.(type) {
			case aftersales.AwaitParts:
				return []aftersales.OrderCommand{c, aftersales.AskConsent{Job: "RO-1/J1", Method: "phone"}}
			case aftersales.PlanJob:
				if c.Job == "RO-1/J3" {
					return nil
				}
			}
			return only(c)
		}, "finish_repair is refused by OL-17b"},
		{"a part that was found bad later, without consent", func(c aftersales.OrderCommand) []aftersales.OrderCommand {
			if f, ok := c.(aftersales.FitPart); ok {
				f.Origin = aftersales.OriginDiagnosis
				return only(f)
			}
			return only(c)
		}, "fit_part is refused by QC-03 QC-04"},
		{"a part that was found bad later, with consent", func(c aftersales.OrderCommand) []aftersales.OrderCommand {
			if f, ok := c.(aftersales.FitPart); ok {
				f.Origin = aftersales.OriginDiagnosis
				why := history.Paper{ID: "why", Digest: "00ff"}
				return []aftersales.OrderCommand{aftersales.AskConsent{Part: f.Part, Reason: why, WarrantyMonths: new(int64(12)), Method: "phone"},
					aftersales.AnswerConsent{Part: f.Part, Answer: aftersales.Agreed, Reason: why, WarrantyMonths: new(int64(12)), Method: "phone"}, f}
			}
			return only(c)
		}, "closed"},
		{"a bill above what the customer agreed to", func(c aftersales.OrderCommand) []aftersales.OrderCommand {
			if a, ok := c.(aftersales.AnswerConsent); ok {
				a.Total = must(pricing.NewMoney("969.99", "CNY"))
				return only(a)
			}
			return only(c)
		}, "settle is refused by QC-05a"},
		{"a major repair without consent", func(c aftersales.OrderCommand) []aftersales.OrderCommand { return only(major(c)) },
			"start_job is refused by QC-05b"},
		{"a major repair with consent before the signature", func(c aftersales.OrderCommand) []aftersales.OrderCommand {
			if q, ok := c.(aftersales.ExplainQuote); ok {
				return []aftersales.OrderCommand{q, aftersales.AskConsent{Job: "RO-1/J2", Method: "in_person"},
					aftersales.AnswerConsent{Job: "RO-1/J2", Answer: aftersales.Agreed, Method: "in_person"}}
			}
			return only(major(c))
		}, "closed"},
		{"an item that the customer wants later", func(c aftersales.OrderCommand) []aftersales.OrderCommand {
			if a, ok := c.(aftersales.AssignJob); ok {
				return []aftersales.OrderCommand{a, aftersales.DeferJob{Job: "RO-1/J2", DueKM: new(int64(25_000))}}
			}
			return only(c)
		}, "closed, violated: QC-05c"},
		{"a car that the customer does not take as it is", func(c aftersales.OrderCommand) []aftersales.OrderCommand {
			if a, ok := c.(aftersales.Accept); ok {
				return []aftersales.OrderCommand{aftersales.Reject{Reason: history.Paper{ID: "why", Digest: "00ff"}}, a}
			}
			return only(c)
		}, "in_repair"},
		{"a car that the customer took, and then did not, and that is to leave on its void certificate", func(c aftersales.OrderCommand) []aftersales.OrderCommand {
			if a, ok := c.(aftersales.Accept); ok {
				return []aftersales.OrderCommand{a, aftersales.Reject{Reason: history.Paper{ID: "why", Digest: "00ff"}}, aftersales.FinishRepair{},
					aftersales.PassFinal{Items: []aftersales.ItemID{"noise"}, Methods: []string{"instrument", "road_test"}}}
			}
			return only(c)
		}, "deliver is refused by DL-07b IS-08c"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := outcome(rules, changed(tt.change)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func only(c aftersales.OrderCommand) []aftersales.OrderCommand { return []aftersales.OrderCommand{c} }

// major makes the second job a major repair.
func major(c aftersales.OrderCommand) aftersales.OrderCommand {
	if p, ok := c.(aftersales.PlanJob); ok && p.Job == "RO-1/J2" {
		p.Major = true
		return p
	}
	return c
}

// changed gives the order of the house with every command changed, each at its time and by its actor.
func changed(change func(aftersales.OrderCommand) []aftersales.OrderCommand) []ordergen.Step {
	var out []ordergen.Step
	for _, s := range ordergen.House("RO-1", morning) {
		for n, c := range change(s.Command) {
			by := s.By
			by.Command += fmt.Sprint("-", n)
			by.At = by.At.Add(time.Duration(n) * time.Minute)
			switch c.(type) {
			case aftersales.DeferJob, aftersales.AnswerConsent:
				by.By, by.Role = ordergen.Adviser.ID, ordergen.Adviser.Role
			case aftersales.PassFinal:
				by.By, by.Role = ordergen.Inspector.ID, ordergen.Inspector.Role
			}
			out = append(out, ordergen.Step{Command: c, By: by})
		}
	}
	return out
}
