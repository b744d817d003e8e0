package compliance

import (
	"testing"

	"example.com/servicelane/aftersales/cal"
)

func TestTheNameOfAPeriodGivesItsDays(t *testing.T) {
	for name, want := range map[string]string{
		"2026": "2026-01-01 2026-12-31", "2024-02": "2024-02-01 2024-02-29", "2026-Q4": "2026-10-01 2026-12-31", "2026-W01": "2025-12-29 2026-01-04",
		"2020-W53": "2020-12-28 2021-01-03", "2026-05-04": "2026-05-04 2026-05-04", "2026-01/2026-06": "2026-01-01 2026-06-30", "2025/2026": "2025-01-01 2026-12-31",
	} {
		if days, ok := periodDays(name); !ok || days.From.String()+" "+days.To.String() != want {
			t.Errorf("%s: %s to %s, %t", name, days.From, days.To, ok)
		}
	}
	for _, name := range []string{"", "0000", "2026-5", "2026-02-30", "2026-01/0000"} {
		if days, ok := periodDays(name); ok {
			t.Errorf("%q: %s to %s", name, days.From, days.To)
		}
	}
}

func TestPeriodsLieEndToEnd(t *testing.T) {
	for _, c := range []cycle{{days: 1}, {days: 7}, {days: 10}, {months: 1}, {months: 3}, {months: 5}, {months: 12}} {
		p := c.at(cal.MustDate(2023, 1, 1))
		for range 60 {
			first, last := c.first(p), c.last(p)
			if c.at(first) != p || c.at(last) != p || c.first(p+1) != last.AddDays(1) || last.Before(first) {
				t.Fatalf("%+v: %s to %s", c, first, last)
			}
			days, ok := periodDays(string(c.appendName(nil, p)))
			if !ok || days.From.After(first) || days.To.Before(last) || c.named() && (days.From != first || days.To != last) {
				t.Fatalf("%+v: %s to %s is named %s", c, first, last, c.appendName(nil, p))
			}
			p++
		}
	}
}
