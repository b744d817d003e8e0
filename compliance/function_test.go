package compliance_test

import (
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// testFunctions are functions that rules of tests call.
var testFunctions = map[string]compliance.Function{
	// the order was certified before
	"certified_before": {Reads: []history.Type{history.OrderCertified}, Judge: func(i compliance.Instance) compliance.Judgement {
		order, _ := history.Standard().Path("order_id")
		for _, n := range i.History.Numbers(history.OrderCertified) {
			if int(n) < i.Event && i.History.Ref(int(n), order) == i.History.Ref(i.Event, order) {
				return compliance.Judgement{Status: history.Satisfied, Counted: []int{int(n), -1, i.Known}}
			}
		}
		return compliance.Judgement{Status: history.Violated, Reason: history.ReasonMissing, Missing: []string{"order.certified"}}
	}},
	// what the field "repair_class" says
	"answer": {Judge: func(i compliance.Instance) compliance.Judgement {
		switch answer := history.Status(i.History.Event(i.Event).Get("repair_class").Word()); answer {
		case history.Pending:
			return compliance.Judgement{Status: answer, Due: i.AsOf.Add(time.Hour), Missing: []string{"a"}}
		case history.Unknown:
			return compliance.Judgement{Status: answer, Reason: history.ReasonFactAbsent, Missing: []string{"a", "b"}}
		case history.NotApplicable:
			return compliance.Judgement{Status: answer, Reason: history.ReasonExcused}
		default:
			return compliance.Judgement{Status: answer}
		}
	}},
}

// functionsOf gives a function for every name that a pack calls.
func functionsOf(p *compliance.Pack) map[string]compliance.Function {
	out := map[string]compliance.Function{}
	for _, r := range p.Rules {
		if call, ok := r.Logic.(*compliance.Call); ok {
			out[call.Name] = testFunctions["answer"]
		}
	}
	return out
}

func TestFunctions(t *testing.T) {
	const before = `"kind":"function","per":"order_id","on":"order.delivered","call":"certified_before"`
	const answer = `"kind":"function","per":"order_id","on":"order.authorised","call":"answer"`
	runJudgements(t, map[string]judgement{
		"the function decides": {
			rules: before, events: "a 09:00 order.certified\nb 10:00 order.delivered\nc 10:00 order.delivered order_id=O2",
			want: "b R1 satisfied\nc R1 violated missing [order.certified]",
		},
		"what it reads is not recorded": {
			rules: before, world: world{covers: []string{"order.delivered"}}, events: "a 09:00 order.delivered",
			want: "a R1 unknown not_recorded [order.certified]",
		},
		"it is asked where the rule applies": {
			rules:  before + `,"when":{"field":"order.kind","eq":"repair"}`,
			events: "o 08:00 order.opened kind=rescue\na 09:00 order.delivered\np 08:00 order.opened kind=repair order_id=O2\nb 09:00 order.delivered order_id=O2\nc 10:00 order.delivered order_id=O3",
			want:   "a R1 not_applicable\nb R1 violated missing [order.certified]\nc R1 unknown fact_absent [order.kind]",
		},
		"every answer": {
			rules: answer, asOf: "12:00",
			events: `a 09:00 order.authorised repair_class=satisfied
			b 09:00 order.authorised repair_class=pending
			c 09:00 order.authorised repair_class=unknown
			d 09:00 order.authorised repair_class=not_applicable
			e 09:00 order.authorised repair_class=entitlement
			f 09:00 order.authorised`,
			want: `a R1 satisfied
			b R1 pending [a] due 05-04T13:00:00
			c R1 unknown fact_absent [a, b]
			d R1 not_applicable excused
			e R1 unknown not_measured [answer]
			f R1 unknown not_measured [answer]`,
		},
	})
}

func TestFaultsOfFunctions(t *testing.T) {
	pack := func(rule string) *compliance.Pack {
		p, err := compliance.ReadPack([]byte(packOf(rule)))
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	const rule = `"kind":"function","on":"order.delivered","call":"f"`
	nothing := func(compliance.Instance) compliance.Judgement { return compliance.Judgement{} }
	for name, c := range map[string]struct {
		functions map[string]compliance.Function
		want      string
	}{
		"not given":            {nil, `test.rules[0].call: no function "f" is given`},
		"without judge":        {map[string]compliance.Function{"f": {}}, `test.rules[0].call: no function "f" is given`},
		"reads an unknown one": {map[string]compliance.Function{"f": {Judge: nothing, Reads: []history.Type{"order.seen"}}}, `test.rules[0].call: function "f" cannot read "order.seen"`},
		"reads findings":       {map[string]compliance.Function{"f": {Judge: nothing, Reads: []history.Type{"rule.violated"}}}, `test.rules[0].call: function "f" cannot read "rule.violated"`},
		"given":                {map[string]compliance.Function{"f": {Judge: nothing}}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := compliance.Config{Functions: c.functions}.Compile(pack(rule))
			if got := strings.Join(faults(err), "\n"); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	_, err := compliance.ReadPack([]byte(packOf(`"kind":"function","on":{"fact":"store"},"call":"f"`)))
	if got := strings.Join(faults(err), "\n"); got != "rules[0].on.fact: functions judge events" {
		t.Error(got)
	}
}
