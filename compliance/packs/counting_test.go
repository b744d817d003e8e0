package packs_test

import (
	"testing"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cal/cn"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

// TestTheRuleSaysHowItsPeriodIsCounted judges two rules that differ in one word: "statutory" counts as the civil code does, the first day
// not counted and the last day, if it is a day of rest, moved on; without it the house counts, where a day is a day.
func TestTheRuleSaysHowItsPeriodIsCounted(t *testing.T) {
	shop, err := cal.ParseCalendars([]byte(`{"zone":"Asia/Shanghai","roles":{"shop":{"week":{"mon":["09:00-18:00"],"tue":["09:00-18:00"],"wed":["09:00-18:00"],"thu":["09:00-18:00"],"fri":["09:00-18:00"]},"tables":["cn"]}}}`), cn.Table())
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ received, window, law, house string }{
		"three days that end on the national day":        {"2026-09-28T10:00:00+08:00", `"unit":"days","max":3`, "2026-10-08", "2026-10-01"},
		"a month that ends on a Saturday":                {"2026-06-11T10:00:00+08:00", `"unit":"months","max":1`, "2026-07-13", "2026-07-11"},
		"a year whose matching day is a day of rest":     {"2025-02-20T10:00:00+08:00", `"unit":"years","max":1`, "2026-02-24", "2026-02-20"},
		"a month without a matching day":                 {"2026-03-31T10:00:00+08:00", `"unit":"months","max":1`, "2026-04-30", "2026-04-30"},
		"a working day from a Sunday":                    {"2026-05-17T10:00:00+08:00", `"unit":"working_days","max":1`, "2026-05-18", "2026-05-19"},
		"ten working days over the Spring Festival":      {"2026-02-13T10:00:00+08:00", `"unit":"working_days","max":10`, "2026-03-05", "2026-03-05"},
		"a working day before a make-up Sunday":          {"2026-02-27T10:00:00+08:00", `"unit":"working_days","max":1`, "2026-02-28", "2026-02-28"},
		"hours begin at their moment and do not roll":    {"2026-09-30T10:00:00+08:00", `"unit":"hours","max":24`, "2026-10-01", "2026-10-01"},
		"what ends on a working day is the same to both": {"2026-05-11T10:00:00+08:00", `"unit":"days","max":3`, "2026-05-14", "2026-05-14"},
	} {
		t.Run(name, func(t *testing.T) {
			for counting, want := range map[string]string{`,"statutory":true`: c.law, "": c.house} {
				p, err := compliance.ReadPack([]byte(`{"format":1,"id":"c","layer":"house","version":"2026.1","jurisdiction":"CN","title":{"en":"c"},"documents":[{"id":"D","title":{"en":"d"}}],
				 "rules":[{"id":"C","kind":"response","on":"claim.received","then":["claim.answered"],"within":{` + c.window + counting + `},"effect":"report","source":[{"doc":"D","clause":"1"}],"texts":{"en":"t"}}]}`))
				if err != nil {
					t.Fatal(err)
				}
				rules, err := compliance.Compile(p)
				if err != nil {
					t.Fatal(err)
				}
				rules = rules.WithCalendars(map[string]*cal.Calendars{"": shop})
				events, err := rules.Vocabulary().DecodeEvents([]byte(`[{"id":"r","type":"claim.received","at":"` + c.received + `","claim_id":"K"}]`))
				if err != nil {
					t.Fatal(err)
				}
				h, err := history.New(history.Config{Vocabulary: rules.Vocabulary(), Cover: history.Everything(), Zone: shop.Zone(), Events: events})
				if err != nil {
					t.Fatal(err)
				}
				var r compliance.Report
				rules.Judge(h, h.Event(0).At.First(shop.Zone()), &r)
				if got := r.Finding(0).Due.In(shop.Zone()).Format(time.DateOnly); got != want {
					t.Errorf("%q: due %s, want %s", counting, got, want)
				}
			}
		})
	}
}

// TestWorkingDaysOfTheLawsAreCountedByTheCivilCode holds that each law that has working days says so.
func TestWorkingDaysOfTheLawsAreCountedByTheCivilCode(t *testing.T) {
	n := 0
	for _, id := range []string{"cn-sanbao-2013", "cn-sanbao-2021"} {
		with, err := packs.With(id)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range with[0].Rules {
			if l, ok := r.Logic.(*compliance.Response); ok {
				for _, w := range l.Within {
					if w.Unit == cal.UnitWorkingDays {
						if n++; !w.Statutory || w.Calendar != cal.RoleStatutory {
							t.Errorf("%s: %+v", r.ID, w)
						}
					}
				}
			}
		}
	}
	if n != 10 {
		t.Errorf("%d windows of working days", n)
	}
}
