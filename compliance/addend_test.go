package compliance_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/language"
)

// What was found is the sum of its parts: a lawyer has to be able to add it up.
func TestWhatWasFoundHasItsSum(t *testing.T) {
	paused := strings.Replace(stayed, `"per":"order_id"`, `"per":"order_id","by":"problem_key","minus":{"from":"repair.paused","to":"repair.resumed"}`, 1)
	calendar := strings.Replace(stayed, "days_of_24h", "calendar_days", 1)
	twelve, four := stay("O", "2026-03-01", "2026-03-12"), stay("U", "2026-03-20", "2026-03-23")
	visits := stay("1", "2026-03-01", "2026-03-02") + stay("2", "2026-03-03", "2026-03-04") + stay("3", "2026-03-05", "2026-03-06") + stay("4", "2026-03-07", "2026-03-08")
	hour := strings.Replace(hours, `"value":1000`, `"value":20`, 1)
	for name, c := range map[string]struct{ rules, events, text, list string }{
		"stays, the last of which goes on": {stayed, twelve + four + stay("X", "2026-04-01", ""), "Found: 12 (bO–cO) + 4 (bU–cU) + 15 (bX) = 31, held against: 30",
			`[{"from":"bO","to":"cO","per":"O","count":"12"},{"from":"bU","to":"cU","per":"U","count":"4"},{"from":"bX","per":"X","count":"15"}]`},
		"an end after the right arose is none yet": {stayed, twelve + four + stay("X", "2026-04-01", "2026-04-25"), "Found: 12 (bO–cO) + 4 (bU–cU) + 15 (bX) = 31, held against: 30", ""},
		"an interruption is taken off":             {paused, twelve + "p 2026-03-02T09:00:00+08:00 repair.paused order_id=O\nq 2026-03-05T09:00:00+08:00 repair.resumed order_id=O\n" + stay("X", "2026-04-01", ""), "Found: 12 − 3 (bO–cO) + 22 (bX) = 31, held against: 30", `[{"from":"bO","to":"cO","per":"O","count":"9","whole":"12","off":"3"},{"from":"bX","per":"X","count":"22"}]`},
		"stays that overlap are one":               {stayed, twelve + stay("U", "2026-03-10", "2026-03-20") + stay("X", "2026-04-01", ""), "Found: 20 (bO–cU) + 11 (bX) = 31, held against: 30", ""},
		"days of the calendar":                     {calendar, twelve + four + stay("X", "2026-04-01", ""), "Found: 11 (bO–cO) + 3 (bU–cU) + 17 (bX) = 31, held against: 30", ""},
		"hours":                                    {hour, stay("1", "2026-03-01", "2026-03-01") + stay("X", "2026-04-01", ""), "Found: 1 (b1–c1) + 19.000000 (bX) = 20.000000, held against: 20", ""},
		"repairs are listed":                       {same, visits + stay("5", "2026-03-09", "2026-03-10"), "Found: 1 (c1) + 1 (c2) + 1 (c3) + 1 (c4) + 1 (c5) = 5, held against: 4", `[{"from":"c1","count":"1"},{"from":"c2","count":"1"},{"from":"c3","count":"1"},{"from":"c4","count":"1"},{"from":"c5","count":"1"}]`},
	} {
		t.Run(name, func(t *testing.T) {
			rs := compileRules(t, c.rules)
			st := rs.Standing(world{}.history(t, c.events), at(t, "2026-05-04"))
			if len(st.Rights) != 1 {
				t.Fatalf("rights: %v", st.Rights)
			}
			list, err := json.Marshal(st.Rights[0].Sum)
			if text := rs.StandingText(st, language.English); !strings.Contains(text, c.text+"\n") || err != nil || c.list != "" && string(list) != c.list {
				t.Errorf("got\n%s\n%s, %v\nwant\n%s\n%s", text, list, err, c.text, c.list)
			}
		})
	}
}

// Whatever stays there are, in any order of overlapping, the parts add up to what was found.
func TestPartsAddUpToWhatWasFound(t *testing.T) {
	rs := compileRules(t, strings.Replace(stayed, `"value":30`, `"value":9`, 1))
	first := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for seed := range 60 {
		var events strings.Builder
		for n := range 4 {
			from := first.AddDate(0, 0, (seed*7+n*(seed%11+3))%50)
			events.WriteString(stay(strconv.Itoa(n), from.Format(time.DateOnly), from.AddDate(0, 0, (seed*n+seed)%9).Format(time.DateOnly)))
		}
		st := rs.Standing(world{}.history(t, events.String()), at(t, "2026-05-04"))
		for _, r := range st.Rights {
			sum := 0
			for _, a := range r.Sum {
				n, err := strconv.Atoi(a.Count)
				if err != nil || a.From == "" {
					t.Fatalf("%+v: %v", a, err)
				}
				sum += n
			}
			if strconv.Itoa(sum) != r.Measured {
				t.Errorf("seed %d: %+v is not %s", seed, r.Sum, r.Measured)
			}
		}
	}
}
