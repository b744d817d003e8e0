package packs_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/compliance"
)

func number(text string) compliance.Literal {
	return compliance.Literal{Form: compliance.FormNumber, Text: text}
}

// markedIn lists the rules of a standing that rest on a parameter which a house set.
func markedIn(st *compliance.Standing, param string) []string {
	var out []string
	take := func(c compliance.Claim) {
		if slices.ContainsFunc(c.Set, func(s compliance.SetBy) bool { return s.Param == param }) && !slices.Contains(out, c.Rule) {
			out = append(out, c.Rule)
		}
	}
	for _, p := range st.Periods {
		take(p.Claim)
	}
	for _, r := range slices.Concat(st.Rights, st.Met) {
		take(r.Claim)
	}
	for _, d := range st.Duties {
		take(d.Claim)
	}
	for _, o := range st.Open {
		take(o.Claim)
	}
	slices.Sort(out)
	return out
}

// visit is an order in the workshop for one fault that is not cured.
func visit(id, from, to string, km int, reworkOf string) string {
	kind, rework := "repair", ""
	if reworkOf != "" {
		kind, rework = "rework", fmt.Sprintf(`"rework_of":%q,`, reworkOf)
	}
	return fmt.Sprintf(`{"id":"in%[1]s","type":"order.opened","at":"%[2]sT09:00:00+08:00","order_id":"%[1]s","vehicle_id":"V",%[6]s"kind":"%[5]s"},
 {"id":"au%[1]s","type":"order.authorised","at":"%[2]sT09:00:00+08:00","order_id":"%[1]s","repair_class":"minor"},
 {"id":"km%[1]s","type":"intake.done","at":"%[2]sT09:00:00+08:00","order_id":"%[1]s","odometer_km":%[4]d},
 {"id":"ag%[1]s","type":"repair.agreed","at":"%[2]sT09:00:00+08:00","order_id":"%[1]s","problem_key":"k","free_repair":true},
 {"id":"fi%[1]s","type":"repair.finished","at":"%[3]sT09:00:00+08:00","order_id":"%[1]s","problem_key":"k","cured":false},
 {"id":"de%[1]s","type":"order.delivered","at":"%[3]sT09:00:00+08:00","order_id":"%[1]s","delivered_km":%[4]d}`, id, from, to, km, kind, rework)
}

// TestWhatRestsOnAPromiseIsMarkedHoweverFarItIs holds that a right, a period or a duty that exists by a number of a house is never shown
// as the law, whichever rules lie between; and that what does not rest on it is not marked.
func TestWhatRestsOnAPromiseIsMarkedHoweverFarItIs(t *testing.T) {
	claim := visit("O1", "2022-07-01", "2022-08-15", 2000, "") + `,
 {"id":"ask","type":"claim.received","at":"2022-09-01T10:00:00+08:00","claim_id":"K","vehicle_id":"V","remedy":"replace","odometer_km":2100},
 {"id":"yes","type":"claim.decided","at":"2022-09-01T10:00:00+08:00","claim_id":"K","justified":true}`
	again := visit("A", "2022-07-01", "2022-07-02", 500, "") + ",\n" + visit("B", "2022-08-01", "2022-08-02", 600, "A") + ",\n" + visit("C", "2022-09-01", "2022-09-02", 700, "B")
	var days compliance.Literal
	for _, p := range compiled(t, "cn-repair").Params() {
		if p.Name == "cn.repair.guarantee/days" {
			days = p.Value
			days.Items = slices.Clone(days.Items)
		}
	}
	for i := range days.Items {
		if days.Items[i].Name == "car/minor" {
			days.Items[i].Text = "60"
		}
	}
	for name, c := range map[string]struct {
		packs, events string
		set           []compliance.Setting
		asOf          time.Time
		marked        string
	}{
		"the money back because another car is late, and the delay": {"cn-sanbao-2021 cn-consumer", claim,
			[]compliance.Setting{{Param: "cn.sanbao.2021.28b/days", Value: number("10")}}, time.Date(2022, time.November, 30, 0, 0, 0, 0, time.UTC),
			"cn.consumer.delay cn.sanbao.2021.28b cn.sanbao.2021.28e"},
		"a period that starts with a right, and what is asked in it": {"cn-sanbao-2021", claim,
			[]compliance.Setting{{Param: "cn.sanbao.2021.24.1.4a/days", Value: number("20")}}, time.Date(2022, time.November, 30, 0, 0, 0, 0, time.UTC),
			"cn.sanbao.2021.24.1.4a cn.sanbao.2021.28w"},
		"a finding that there is none of makes no mark": {"cn-sanbao-2021", claim,
			[]compliance.Setting{{Param: "cn.sanbao.2021.24.1.4b/repairs", Value: number("3")}}, time.Date(2022, time.November, 30, 0, 0, 0, 0, time.UTC),
			""},
		"a duty of a right within a longer period": {"cn-sanbao-2021", visit("O1", "2025-07-01", "2025-07-20", 2000, ""),
			[]compliance.Setting{{Param: "cn.sanbao.2021.18a/period", Value: compliance.Literal{Form: compliance.FormTable, Items: []compliance.Literal{
				{Name: "unit", Form: compliance.FormText, Text: "years"}, {Name: "max", Form: compliance.FormNumber, Text: "5"}}}}}, time.Date(2025, time.August, 30, 0, 0, 0, 0, time.UTC),
			"cn.sanbao.2021.18a cn.sanbao.2021.21a cn.sanbao.2021.21b"},
		"a sum that is rounded as the pack says": {"cn-sanbao-2021", claim,
			[]compliance.Setting{{Param: "cn-sanbao-2021/fee_digits", Value: number("0"), Replaces: true}}, time.Date(2022, time.November, 30, 0, 0, 0, 0, time.UTC),
			"cn.sanbao.2021.24.1.4a"},
		"a guarantee of another pack that a count asks for": {"cn-repair cn-ningbo", again,
			[]compliance.Setting{{Param: "cn.repair.guarantee/days", Value: days}}, time.Date(2022, time.October, 30, 0, 0, 0, 0, time.UTC),
			"cn.ningbo.refund cn.repair.another cn.repair.guarantee"},
	} {
		t.Run(name, func(t *testing.T) {
			rules, st := standingOf(t, strings.Fields(c.packs), fmt.Sprintf(stays, "2022-06-01", c.events), c.asOf, c.set...)
			if got := strings.Join(markedIn(st, c.set[0].Param), " "); got != c.marked {
				t.Errorf("%s\nwant %s\n%s", got, c.marked, rules.StandingText(st, language.English))
			}
		})
	}
}

// TestTheStandingSaysHowSureAFigureIs holds that the ten days of Beijing's guarantee, which are of the national table, are cited as that; that
// a sum is cited by how it is rounded; and that what a house switches on is not said to be against the law.
func TestTheStandingSaysHowSureAFigureIs(t *testing.T) {
	asOf := time.Date(2022, time.November, 30, 0, 0, 0, 0, time.UTC)
	rules, st := standingOf(t, []string{"cn-beijing"}, fmt.Sprintf(stays, "2022-06-01", visit("O1", "2022-07-01", "2022-08-15", 2000, "")), asOf)
	if text := rules.StandingText(st, language.English); !strings.Contains(text, "Source: CN-BJ-TRANSPORT 37, CN-REPAIR 36 (secondary)") {
		t.Error(text)
	}
	on := compliance.Setting{Param: "cn.sanbao.2021.18a/repair_time", Value: compliance.Literal{Form: compliance.FormBool, Text: "true"}}
	rules, st = standingOf(t, []string{"cn-sanbao-2021"}, fmt.Sprintf(stays, "2022-06-01", visit("O1", "2022-07-01", "2022-08-15", 2000, "")), asOf, on)
	for tag, want := range map[string]string{
		"en":      "Whether the days of free repairs extend it: true, by law: not confirmed, CN-SANBAO-2021 18 (unconfirmed)\n",
		"zh-Hans": "《免费修理占用的日数是否顺延期限》：true、法律规定：未经证实、CN-SANBAO-2021 18（未经证实）\n",
		"zh-Hant": "《免費修理佔用的日數是否順延期限》：true、法律規定：未經證實、CN-SANBAO-2021 18（未經證實）\n",
	} {
		if text := rules.StandingText(st, language.MustParse(tag)); !strings.Contains(text, want) {
			t.Errorf("%s: %s", tag, text)
		}
	}
	for _, r := range st.Rights {
		if sums := r.Rule == "cn.sanbao.2021.24.1.4a"; sums != slices.ContainsFunc(r.Sources, func(s cite.Source) bool { return s.Clause == "27" && s.Confidence == cite.Inferred }) {
			t.Errorf("%s: %+v", r.Rule, r.Sources)
		}
	}
	for _, n := range st.Near {
		if slices.ContainsFunc(n.Sources, func(s cite.Source) bool { return s.Clause == "27" }) {
			t.Errorf("%s, of which there is no sum yet: %+v", n.Rule, n.Sources)
		}
	}
}
