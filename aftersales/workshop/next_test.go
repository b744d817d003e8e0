package workshop_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/ordergen"
)

// until carries an ordinary order on to the command of a name, which it gives.
func (b *bench) until(id aftersales.OrderID, name string, change func(c aftersales.OrderCommand, by *aftersales.Actor)) ordergen.Step {
	b.t.Helper()
	for _, s := range ordergen.Life(id, morning) {
		if s.Command.Name() == name {
			return s
		}
		if change != nil {
			change(s.Command, &s.By)
		}
		b.do(id, workshop.Request{Command: s.Command, By: s.By})
	}
	b.t.Fatalf("the ordinary order has no %s", name)
	return ordergen.Step{}
}

// refusals writes down the rules that refuse a command.
func refusals(err error) string {
	var refused *workshop.RefusedError
	if !errors.As(err, &refused) {
		return words(err)
	}
	var rules []string
	for _, f := range refused.Findings {
		rules = append(rules, f.Rule+" "+string(f.Reason))
	}
	slices.Sort(rules)
	return strings.Join(slices.Compact(rules), ", ")
}

// TestNobodyInspectsHisOwnWorkAndNobodyApprovesHisOwnRequest holds the gates of the house to the separation of duties.
func TestNobodyInspectsHisOwnWorkAndNobodyApprovesHisOwnRequest(t *testing.T) {
	rules := allRules(t, "house-workshop")
	inRole := func(by aftersales.Actor, who aftersales.PersonID, role string) aftersales.Actor {
		by.By, by.Role = who, role
		return by
	}
	t.Run("the final inspection", func(t *testing.T) {
		b := benchOn(t, memstore.New(), rules)
		s := b.until("RO-1", "pass_final", nil)
		do := func(by aftersales.Actor) string {
			t.Helper()
			_, err := b.Do(t.Context(), "RO-1", workshop.Request{Command: s.Command, By: by, Confirmed: true})
			return refusals(err)
		}
		if got := do(inRole(s.By, "li", "technician")); !strings.Contains(got, "IS-06a wrong_role") {
			t.Errorf("a technician: %q", got)
		}
		// Li has a second post, and still did the work himself.
		if got := do(inRole(s.By, "li", "outgoing_inspector")); !strings.Contains(got, "IS-05b same_person") {
			t.Errorf("the inspector did the work: %q", got)
		}
		if got := do(s.By); got != "" {
			t.Errorf("the inspector: %q", got)
		}
	})
	t.Run("the requisition", func(t *testing.T) {
		b := benchOn(t, memstore.New(), rules)
		var requester aftersales.PersonID
		s := b.until("RO-1", "approve_part", func(c aftersales.OrderCommand, by *aftersales.Actor) {
			if c.Name() == "request_part" {
				requester = by.By
			}
		})
		_, err := b.Do(t.Context(), "RO-1", workshop.Request{Command: s.Command, By: inRole(s.By, requester, s.By.Role), Confirmed: true})
		if got := refusals(err); got != "PU-01b same_person" {
			t.Errorf("the requester: %q", got)
		}
		b.do("RO-1", workshop.Request{Command: s.Command, By: s.By})
	})
}

// TestTheHousesSeparateDuties names the rules that keep duties apart, and that refuse.
func TestTheHousesSeparateDuties(t *testing.T) {
	rules := allRules(t, "house-workshop", "house-office", "house-reception")
	for _, id := range []string{"IS-05b", "PI-11b", "PU-01b"} {
		r, ok := rules.Rule(id)
		if !ok || r.Effect != history.Block {
			t.Fatalf("%s refuses nothing: %+v", id, r)
		}
		if _, separates := r.Logic.(*compliance.Separation); !separates {
			t.Errorf("%s is no separation but %T", id, r.Logic)
		}
	}
}

// can lists what somebody may do, and what is refused him with the rules that refuse it.
func can(list []workshop.Choice) (may, not []string) {
	for _, c := range list {
		name := strings.TrimSpace(c.Command + " " + string(c.Job) + string(c.Part))
		if len(c.Refused) == 0 {
			may = append(may, name)
			continue
		}
		for _, f := range c.Refused {
			name += " " + f.Rule
		}
		not = append(not, name)
	}
	return may, not
}

func TestWhatSomebodyMayDoNextFollowsFromTheTableAndFromWhoHeIs(t *testing.T) {
	b := benchOn(t, memstore.New(), allRules(t, "house-workshop"))
	s := b.until("RO-1", "pass_final", nil)
	next := func(who aftersales.PersonID, role string) (may, not []string) {
		t.Helper()
		by := s.By
		by.By, by.Role = who, role
		list, err := b.Next(t.Context(), "RO-1", by)
		if err != nil {
			t.Fatal(err)
		}
		return can(list)
	}
	for _, c := range []struct {
		who       aftersales.PersonID
		role      string
		may       bool
		forbidden string
	}{{"chen", "outgoing_inspector", true, ""}, {"li", "technician", false, "IS-06a"}, {"li", "outgoing_inspector", false, "IS-05b"}} {
		may, not := next(c.who, c.role)
		if slices.Contains(may, "pass_final") != c.may {
			t.Errorf("%s as %s may %v", c.who, c.role, may)
		}
		if c.forbidden != "" && !slices.ContainsFunc(not, func(n string) bool { return strings.HasPrefix(n, "pass_final") && strings.Contains(n, c.forbidden) }) {
			t.Errorf("%s as %s may not %v", c.who, c.role, not)
		}
		if !slices.Contains(may, "report_order") {
			t.Errorf("%s may not report what has happened: %v", c.who, not)
		}
	}
	// What is said by name is also what comes of it.
	o, err := b.Order(t.Context(), "RO-1")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	list, err := b.Next(t.Context(), "RO-1", s.By)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range list {
		if !slices.Contains(names, c.Command) {
			names = append(names, c.Command)
		}
	}
	for _, name := range aftersales.NextCommands(o.State) {
		if len(o.Parts) > 0 && !slices.Contains(names, name) {
			t.Errorf("%s is not among the choices", name)
		}
	}
	if _, err := b.Next(t.Context(), "RO-9", s.By); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("no such order: %v", err)
	}
}

func TestWithoutAPolicyTheTableAloneSaysWhatComesNext(t *testing.T) {
	b := newBench(t, nil)
	b.do("RO-1", open("RO-1"))
	list, err := b.Next(t.Context(), "RO-1", aftersales.Actor{Command: "c", By: "li"})
	may, not := can(list)
	if err != nil || len(not) != 0 || !slices.Contains(may, "diagnose") || slices.Contains(may, "deliver") {
		t.Errorf("%v: may %v, may not %v", err, may, not)
	}
}

// TestWhoMayDoWhatIsDataOfAPack gives roles to commands by a rule and its parameter, and changes them without code.
func TestWhoMayDoWhatIsDataOfAPack(t *testing.T) {
	pack, err := compliance.ReadPack([]byte(`{"format": 1, "id": "north-shop", "layer": "house", "version": "2026.1", "jurisdiction": "CN",
		"documents": [{"id": "N", "title": {"en": "Rules of the north shop"}}],
		"rules": [{"id": "N-1", "kind": "require", "per": "order_id", "on": "order.diagnosed", "must": {"field": "by_role", "in": {"param": "diagnosers"}},
			"params": {"diagnosers": {"type": "codes", "default": ["technician"], "text": {"en": "Who diagnoses"}}},
			"effect": "block", "severity": "major", "source": [{"doc": "N", "clause": "4"}], "texts": {"en": "Technicians diagnose"}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(pack)
	if err != nil {
		t.Fatal(err)
	}
	wider, err := rules.With(compliance.Setting{Param: "N-1/diagnosers", Value: compliance.Literal{Form: compliance.FormList, Items: []compliance.Literal{compliance.Lit("service_adviser").Literal}}})
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		policy history.Policy
		role   string
		want   string
	}{
		"an adviser":                             {rules, "service_adviser", "N-1 wrong_role"},
		"a technician":                           {rules, "technician", ""},
		"an adviser, after the house changed it": {wider, "service_adviser", ""},
	} {
		t.Run(name, func(t *testing.T) {
			b := benchOn(t, memstore.New(), c.policy)
			b.do("RO-1", open("RO-1"))
			r := request("c-2", aftersales.Diagnose{})
			r.By.Role = c.role
			list, err := b.Next(t.Context(), "RO-1", r.By)
			if err != nil {
				t.Fatal(err)
			}
			may, _ := can(list)
			if slices.Contains(may, "diagnose") != (c.want == "") {
				t.Errorf("%s may %v", c.role, may)
			}
			_, err = b.Do(t.Context(), "RO-1", r)
			if got := refusals(err); got != c.want {
				t.Errorf("refused by %q, want %q", got, c.want)
			}
		})
	}
}

// Whether somebody may diagnose follows from the table of transitions and from the rules about roles.
func ExampleNext() {
	shop := workshop.Shop{Prices: ordergen.Prices(), Policy: policy{gate: func(_ *history.History, proposed []history.Event) []history.Finding {
		if e := proposed[0]; e.Type == history.OrderDiagnosed && e.ByRole != "technician" {
			return []history.Finding{{Rule: "N-1", Effect: history.Block, Reason: history.ReasonWrongRole}}
		}
		return nil
	}}}
	order := aftersales.Order{ID: "RO-1", State: aftersales.OrderDraft}
	h, err := history.New(history.Config{Cover: history.Everything()})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, role := range []string{"technician", "service_adviser"} {
		for _, c := range workshop.Next(shop, h, order, aftersales.Actor{Command: "c-1", At: morning, By: "li", Role: role}) {
			if c.Command == "diagnose" {
				fmt.Println(role, c.Command, len(c.Refused) == 0)
			}
		}
	}
	// Output:
	// technician diagnose true
	// service_adviser diagnose false
}
