package packs_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cal/cn"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

// compiled gives packs of these with those that they extend.
func compiled(t *testing.T, ids ...string) *compliance.Rules {
	t.Helper()
	with, err := packs.With(ids...)
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(with...)
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

// standingOf judges a car by packs with settings of a house, in a place with the calendar of the law.
func standingOf(t *testing.T, ids []string, events string, asOf time.Time, set ...compliance.Setting) (*compliance.Rules, *compliance.Standing) {
	t.Helper()
	rules, err := compiled(t, ids...).With(set...)
	if err != nil {
		t.Fatal(err)
	}
	week := map[string][]string{}
	for _, day := range []string{"mon", "tue", "wed", "thu", "fri"} {
		week[day] = []string{"09:00-18:00"}
	}
	calendar, err := json.Marshal(map[string]any{"zone": "Asia/Shanghai", "roles": map[string]any{"statutory": map[string]any{"week": week, "tables": []string{"cn"}}}})
	if err != nil {
		t.Fatal(err)
	}
	calendars, err := cal.ParseCalendars(calendar, cn.Table())
	if err != nil {
		t.Fatal(err)
	}
	rules = rules.WithCalendars(map[string]*cal.Calendars{"": calendars})
	v := rules.Vocabulary()
	c := history.Config{Vocabulary: v, Cover: history.Everything(), Zone: time.FixedZone("", 8*3600)}
	if c.Events, err = v.DecodeEvents([]byte(events)); err != nil {
		t.Fatal(err)
	}
	if c.Facts, err = v.DecodeFacts([]byte(`[{"fact":"vehicle","vehicle_id":"V","class":"car"}]`)); err != nil {
		t.Fatal(err)
	}
	h, err := history.New(c)
	if err != nil {
		t.Fatal(err)
	}
	return rules, rules.Standing(h, asOf)
}

// lateDemand is the standing of a car of which a right arose within two years, and was demanded after them.
func lateDemand(t *testing.T, set ...compliance.Setting) (*compliance.Rules, *compliance.Standing) {
	t.Helper()
	zone := time.FixedZone("", 8*3600)
	first := time.Date(2022, time.June, 1, 9, 0, 0, 0, zone)
	var list []string
	for n := range 5 {
		list = append(list, stay(n+1, first.AddDate(0, 2*(n+1), 0), 2))
	}
	list = append(list, `{"id":"late","type":"claim.received","at":"2024-06-20T10:00:00+08:00","claim_id":"K","vehicle_id":"V","basis":"24.1.4","remedy":"return","odometer_km":9000}`)
	return standingOf(t, []string{"cn-sanbao-2021"}, fmt.Sprintf(stays, "2022-06-01", strings.Join(list, ",\n ")), time.Date(2024, time.December, 31, 0, 0, 0, 0, zone), set...)
}

func TestADemandAfterThePeriodIsNotPassedOverInSilence(t *testing.T) {
	rules, st := lateDemand(t)
	if len(st.Rights) != 1 {
		t.Fatalf("%d rights", len(st.Rights))
	}
	for tag, want := range map[string]string{
		"en":      "The demand came after the end of the period, on a right that arose in it",
		"zh-Hans": "要求系在三包有效期届满后、就期内产生的权利提出",
		"zh-Hant": "要求係在三包有效期屆滿後、就期內產生的權利提出",
	} {
		if text := rules.StandingText(st, language.MustParse(tag)); !strings.Contains(text, want) {
			t.Errorf("%s:\n%s", tag, text)
		}
	}
	var read struct {
		Open []struct {
			Rule, Reason string
			Missing      []string
		}
	}
	data, err := json.Marshal(st)
	if err == nil {
		err = json.Unmarshal(data, &read)
	}
	if err != nil || len(read.Open) == 0 || read.Open[0].Rule != "cn.sanbao.2021.28a.late" || read.Open[0].Reason != "param_unset" || read.Open[0].Missing[0] != "demand_months" {
		t.Errorf("%v %+v", err, read.Open)
	}
}

func TestAHouseMaySayForHowLongARightMayBeDemanded(t *testing.T) {
	_, st := lateDemand(t, compliance.Setting{Param: "cn.sanbao.2021.28w/demand_months", Value: compliance.Literal{Form: compliance.FormNumber, Text: "36"}})
	found := false
	for _, d := range st.Duties {
		found = found || d.Rule == "cn.sanbao.2021.28a.late" && d.Status == history.Violated
	}
	if !found {
		t.Errorf("%+v", st.Duties)
	}
}
