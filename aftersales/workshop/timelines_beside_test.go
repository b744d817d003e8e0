package workshop_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/servicelane/aftersales/cal/cn"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/compliance/policytest"
)

// besideRules are those by which events are judged that happen beside complaints, calls and orders.
var besideRules = sync.OnceValue(func() *compliance.Rules {
	found, err := packs.With("house-care", "house-office", "house-warranty", "house-reception")
	if err != nil {
		panic(err)
	}
	rules, err := compliance.Compile(found...)
	if err != nil {
		panic(err)
	}
	return rules
})

// happens takes an event "ID TYPE FIELD=VALUE …" at this moment.
func (s *stage) happens(args []string) error {
	e := map[string]any{"id": args[0], "type": args[1], "at": s.clock.now().Format(time.RFC3339)}
	for _, word := range args[2:] {
		name, value, _ := strings.Cut(word, "=")
		switch {
		case value == "true" || value == "false":
			e[name] = value == "true"
		case name == "seq":
			e[name] = json.Number(value)
		case name == "sections" || name == "contents":
			e[name] = strings.Split(value, ";")
		default:
			e[name] = value
		}
		if name == "customer_charge" {
			e[name] = map[string]string{"amount": value, "currency": "CNY"}
		}
	}
	data, err := json.Marshal(e)
	s.beside = append(s.beside, string(data))
	return err
}

// findings judges what happened beside, as of now. Where nothing did the month is judged: what is owed every month.
func (s *stage) findings() ([]history.Finding, error) {
	now := s.clock.now()
	if now.IsZero() {
		return nil, nil
	}
	suite, err := policytest.Read([]byte(`{"format":1,
	 "calendars":{"":{"zone":"Asia/Shanghai","roles":{"shop":{"week":{"mon":["09:00-18:00"],"tue":["09:00-18:00"],"wed":["09:00-18:00"],"thu":["09:00-18:00"],"fri":["09:00-18:00"]},"tables":["cn"]}}}},
	 "histories":{"h":{"covers":["*"],"zone":"Asia/Shanghai","complete_from":"2026-01-01","facts":[{"fact":"store","store_id":"S12"}],"events":[`+strings.Join(s.beside, ",")+`]}},
	 "cases":[{"name":"c","history":"h","as_of":"`+now.Format(time.RFC3339Nano)+`","expect":{"A":"none"}}]}`), cn.Table())
	if err != nil {
		return nil, err
	}
	return suite.Cases[0].Judge(besideRules()), nil
}

// besideOwed lists what is owed because of what happened beside: pending, or missed.
func (s *stage) besideOwed() (all []workshop.Owed, _ error) {
	findings, err := s.findings()
	for _, f := range findings {
		if !f.Due.IsZero() && (f.Status == history.Pending || f.Status == history.Violated) {
			all = append(all, workshop.Owed{Rule: f.Rule, Role: s.owners[f.Rule], Due: f.Due})
		}
	}
	return all, err
}

// one tells whether a line speaks of something owed: of a duty that comes back every month, only the one of the month before
// the moment or due on it.
func (s *stage) one(o workshop.Owed, at time.Time) bool {
	if !strings.HasPrefix(o.Rule, "RE-0") {
		return true
	}
	return o.Due.Equal(at) || o.Due.After(at.AddDate(0, 0, -5)) && o.Due.Before(at.AddDate(0, 0, 27))
}

// judged answers "keeps RULE …" and "breaks RULE …".
func (s *stage) judged(verb string, rules []string) error {
	findings, err := s.findings()
	if err != nil {
		return err
	}
	for _, rule := range rules {
		var seen []string
		broken := false
		for _, f := range findings {
			if f.Rule == rule {
				seen = append(seen, fmt.Sprint(f.Status, " ", f.Reason))
				broken = broken || f.Status == history.Violated
			}
		}
		if broken != (verb == "breaks") || !broken && !slices.ContainsFunc(seen, func(x string) bool {
			return strings.HasPrefix(x, string(history.Satisfied)) || strings.HasPrefix(x, string(history.NotApplicable))
		}) {
			return fmt.Errorf("%s is %v", rule, seen)
		}
	}
	return nil
}

// The catalogue's clocks (7.3), each with the rules that carry it; chains (8.2); and causes (10). CA-15 names no handling.
var (
	catalogueClocks = []struct{ what, rules string }{
		{"first follow-up after a delivery", "FU-01a"}, {"first follow-up after a visit", "FU-01b"}, {"second follow-up", "FU-03"},
		{"new car, call 1", "FU-04a"}, {"new car, call 2", "FU-04b"}, {"seller's call", "FU-05"}, {"customer file", "CF-01"},
		{"telephone notice", "NT-01"}, {"letter", "NT-02"}, {"report to the supervisor", "CD-10"}, {"tell the customer", "CD-11"},
		{"first handling", "CD-01a"}, {"answer", "CD-01b"}, {"contact", "CD-02"}, {"plan told", "CD-03"}, {"to the head", "CD-13"},
		{"reminder", "CD-08"}, {"report of the overdue", "CD-09"}, {"callback on the day", "CD-06"}, {"callback after the form", "CD-07"},
		{"renewed follow-up", "CD-12"}, {"remark", "RE-10a"}, {"focus mark", "RE-10b"}, {"tell the general manager", "ES-07"},
		{"follow-up report", "RE-03"}, {"complaint analysis", "RE-04"}, {"summary meeting", "RE-01a"}, {"summary report", "RE-01b"},
		{"statistics", "RE-05a"}, {"yearly meeting", "RE-02a"}, {"yearly summary", "RE-02b"}, {"inspection records", "RR-01"},
	}
	catalogueChains = []string{"E-1", "E-2", "E-3", "E-4", "E-5", "E-6", "E-7", "E-8", "E-9", "E-10", "E-11", "E-12", "E-13"}
	catalogueCauses = []string{"CA-1", "CA-1a", "CA-1b", "CA-2", "CA-3", "CA-4", "CA-5", "CA-6", "CA-7", "CA-8", "CA-9", "CA-10", "CA-11",
		"CA-12", "CA-13", "CA-14"}
)

// TestEveryClockChainAndCauseOfTheCatalogueHasItsTimeline holds the timelines against the catalogue: every clock is owed in one, or is
// done by itself at once, and is met or late in one; every chain and every cause has one that names it and wants something.
func TestEveryClockChainAndCauseOfTheCatalogueHasItsTimeline(t *testing.T) {
	files, err := filepath.Glob("testdata/timelines/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	wants := map[string]map[string]bool{"owes": {}, "free": {}, "late": {}}
	named := map[string]string{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, story := range strings.Split("\n"+string(text), "\ntimeline ")[1:] {
			name, lines, _ := strings.Cut(story, "\n")
			asks := false
			for line := range strings.Lines(lines) {
				words := strings.Fields(line)
				if len(words) < 3 {
					continue
				}
				of := wants[words[1]]
				asks = asks || of != nil || slices.Contains([]string{"event", "refused", "told-of", "keeps", "breaks"}, words[1])
				switch words[1] {
				case "owes":
					of[words[2]] = true
				case "free", "late":
					for _, rule := range words[2:] {
						of[rule] = true
					}
				}
			}
			_, rows, found := strings.Cut(strings.TrimSuffix(name, "]"), "[")
			if !found || !asks {
				t.Errorf("%q names no rows, or wants nothing", name)
			}
			for _, row := range strings.Fields(rows) {
				named[row] = name
			}
		}
	}
	atOnce := map[string]bool{"CD-13": true, "ES-07": true} // what is done by itself when it arises is never owed
	for _, c := range catalogueClocks {
		if !wants["owes"][c.rules] && !atOnce[c.rules] {
			t.Errorf("%s: no timeline in which %s is owed", c.what, c.rules)
		}
		if !wants["free"][c.rules] && !wants["late"][c.rules] && c.rules != "RR-01" {
			t.Errorf("%s: no timeline in which %s is met or late", c.what, c.rules)
		}
	}
	for _, row := range slices.Concat(catalogueChains, catalogueCauses) {
		if named[row] == "" {
			t.Errorf("no timeline is about %s", row)
		}
	}
}
