package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales/history"
)

var update = flag.Bool("update", false, "write the goldens")

// play runs the program and gives what it prints.
func play(t *testing.T, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	if err := run(context.Background(), args, &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// same holds text against a golden file.
func same(t *testing.T, file, text string) {
	t.Helper()
	file = filepath.Join("testdata", file)
	if *update {
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if text == string(want) {
		return
	}
	got, lines := strings.Split(text, "\n"), strings.Split(string(want), "\n")
	for i := range got {
		if i >= len(lines) || got[i] != lines[i] {
			t.Fatalf("%s, line %d differs: %s", file, i+1, got[i])
		}
	}
	t.Fatalf("%s has more lines", file)
}

func TestTheMonthIsTheSameInEveryRun(t *testing.T) {
	folder := t.TempDir()
	db, page := filepath.Join(folder, "care.db"), filepath.Join(folder, "report.html")
	first := play(t, "-db", db, "-html", page)
	same(t, "month.en.golden", first)
	html, err := os.ReadFile(page)
	if err != nil || !bytes.Contains(html, []byte("<svg")) {
		t.Errorf("the report has no charts (%v)", err)
	}
	// Again on the same database: nothing is told twice, and the month ends alike.
	again := play(t, "-db", db)
	tail := first[strings.Index(first, "\nDone by itself:"):]
	if again != tail {
		t.Errorf("the second run says\n%.2000s", again)
	}
}

// chains are those of the catalogue (8.2), and what the people at their ends are told in the month.
var chains = []struct {
	chain string
	lines []string
}{
	{"E-1", []string{"06-15 11:00  chat    owner wu: K-6: What is beyond the authority", "06-15 15:00  chat    general_manager: Complaint K-6 goes up to you"}},
	{"E-2", []string{"06-09 09:00  chat    customer_director: Complaint K-2 goes up to you", "06-09 09:00  chat    general_manager: Complaint K-2 goes up to you",
		"06-09 09:00  chat    general_manager: K-2: The general manager finds the cause"}},
	{"E-3", []string{"06-05 17:00  chat    general_manager: Complaint K-3 goes up to you", "06-05 17:00  chat    general_manager: K-3: The general manager finds the cause"}},
	{"E-4", []string{"06-08 11:00  chat    general_manager: Complaint K-4 goes up to you", "06-08 11:00  chat    sales_director: Joint plan for complaint K-4",
		"06-08 11:00  chat    customer_director: Joint plan for complaint K-4", "06-08 14:00  chat    manufacturer: Complaint K-4 goes up to you"}},
	{"E-5", []string{"06-09 10:00  form    store_head: Complaint K-5 reported to you", "06-09 15:00  chat    service_manager: Complaint K-5 is passed on to you",
		"06-11 10:00  chat    followup_clerk: Complaint K-5 comes back", "06-14 09:00  chat    followup_clerk: K-5: A complaint that came back"}},
	{"E-6", []string{"06-02 10:00  form    customer_director: Complaint K-1 reported to you", "06-09 10:00  form    customer_care_manager: Complaint K-5 reported to you"}},
	{"E-7", []string{"06-10 09:00  chat    business_supervisor: Issue I-call/service/1/RO-2026-06-02", "06-10 11:00  chat    followup_clerk lin: call/service/1/RO-2026-06-02: "}},
	{"E-8", []string{"06-11 00:00  chat    general_manager: K-4: A major complaint has a plan", "06-10 09:00  chat    service_director li: K-4: A major complaint has a plan of correction. Due by"}},
	{"E-9", []string{"06-22 10:00  chat    after_sales: W-1: A quality accident is reported to the after-sales department"}},
	{"E-10", []string{"06-10 10:00  chat    technician: A question waits for an answer", "06-10 16:00  chat    technician: A-1: A promised answer"}},
	{"E-11", []string{"06-16 10:00  chat    service_adviser: Objection to a bill: W-2", "06-16 10:00  chat    after_sales: W-2: A question about a charge"}},
	{"E-12", []string{"06-11 10:00  chat    front_desk: Extra fault: W-1", "06-15 10:00  chat    front_desk: W-1: A fault that is not on the order"}},
	{"E-13", []string{"06-07 09:00  chat    owner li: Complaint K-2 is due"}},
}

func TestEveryRungFires(t *testing.T) {
	out := strings.ReplaceAll(play(t), "260601-", "") // as the story calls it
	of := map[string]bool{}
	for _, c := range chains {
		of[c.chain] = true
		for _, line := range c.lines {
			if !strings.Contains(out, line) {
				t.Errorf("%s does not fire: %s", c.chain, line)
			}
		}
	}
	for n := range 13 { // the catalogue has thirteen
		if chain := fmt.Sprint("E-", n+1); !of[chain] {
			t.Errorf("%s is not looked for", chain)
		}
	}
	for what, line := range map[string]string{
		"the day before a booking": "06-17 09:00  sms     customer C-1: ",
		"a campaign":               "06-09 10:00  chat    followup_clerk lin: A call for you: call/notice/1/G-1/C-2",
	} {
		if !strings.Contains(out, line) {
			t.Errorf("%s: %s", what, line)
		}
	}
	for _, line := range strings.Split(out, "\n") { // no customer is disturbed at night, or when he rests
		if hour, _, found := strings.Cut(line, ":"); found && strings.Contains(line, " customer C-") {
			switch hour[len(hour)-2:] {
			case "09", "10", "11", "14", "15", "16", "17":
			default:
				t.Error(line)
			}
		}
	}
}

// obligations are the clocks of the catalogue (7.3) by their rules, and exactly what each is missed for in the month, or done by
// itself for: written from the story of the month and the catalogue. What is not named is not missed.
var obligations = []struct {
	what, rule string
	missed     string // the subjects whose time was over, and who stands above was told
	done       string // the subjects for which the deed itself was done
}{
	{"first follow-up after a delivery", "FU-01a", "W-3", ""},
	{"first follow-up after a talk", "FU-01b", "A-3", ""},
	{"second follow-up", "FU-03", "", ""},
	{"calls about a new car, the seller's call, and a call that nobody answers", "followup",
		"call/new_car/1/V-2 call/new_car/2/V-2 call/sales/1/V-2 call/service/1/RO-2026-06-04 call/service/1/RO-2026-06-16", ""},
	{"notice of a campaign", "NT-01", "call/notice/1/G-1/C-2", ""},
	{"letter after it", "NT-02", "call/notice/1/G-2/C-2", ""},
	{"customer file", "CF-01", "A-3", ""},
	{"report to the supervisor", "CD-10", "", "call/service/1/RO-2026-06-02 call/service/1/RO-2026-06-05 call/service/1/RO-2026-06-18 call/service/2/RO-2026-06-05 " +
		"call/service/2/RO-2026-06-06"},
	{"tell the customer", "CD-11", "call/service/1/RO-2026-06-02", ""},
	{"first handling", "CD-01a", "K-2 K-3 K-4 K-5 K-6", ""},
	{"answer", "CD-01b", "K-2 K-4 K-5 K-6", ""},
	{"contact about a new car", "CD-02", "", ""},
	{"plan about a new car", "CD-03", "K-4", ""},
	{"to the head", "CD-13", "", "K-5"},
	{"reminder", "CD-08", "", "K-2 K-3"},
	{"report of the overdue", "CD-09", "", "K-2 K-3"},
	{"callback on the day", "CD-06", "K-7", ""},
	{"callback after the form", "CD-07", "K-7", ""},
	{"renewed follow-up", "CD-12", "K-5", ""},
	{"remark", "RE-10a", "K-2 K-3 K-7", ""},
	{"focus mark", "RE-10b", "K-1 K-2 K-3 K-7", ""},
	{"tell the general manager", "ES-07", "", "K-3"},
	{"accident", "WR-07a", "W-1", ""},
	{"promised answer", "IN-05c", "A-1", ""},
	{"fee", "SP-10b", "W-2", ""},
	{"extra fault", "QC-08", "W-1", ""},
	{"report of the calls", "RE-03", "", ""},
	{"analysis of the complaints", "RE-04", "S01", ""},
	{"summary of the month", "RE-01b", "", ""},
	{"meeting about it", "RE-01a", "S01", ""},
	{"statistics of the complaints", "RE-05a", "", ""},
}

// doneBy tells which deeds of the library are those that a rule demands.
var doneBy = map[string]func(d deed) bool{
	"CD-10": func(d deed) bool { return d.what == history.IssueReported },
	"CD-13": func(d deed) bool { return d.what == history.ComplaintReported && d.role == "store_head" },
	"CD-08": func(d deed) bool { return d.what == history.ComplaintReminded },
	"CD-09": func(d deed) bool { return d.reason == "overdue" },
	"ES-07": func(d deed) bool { return d.reason == "not_satisfied" },
}

// subjects lists what some deeds are about, without the part of the ids that names the story.
func subjects(deeds []deed, story string, is func(d deed) bool) string {
	var list []string
	for _, d := range deeds {
		if is(d) {
			list = append(list, strings.ReplaceAll(d.about, story, ""))
		}
	}
	slices.Sort(list)
	return strings.Join(slices.Compact(list), " ")
}

// missed tells of deeds by which somebody is told that the time of a rule is over.
func missed(rule string) func(d deed) bool {
	return func(d deed) bool { return d.rule == rule && d.what == history.DutyOverdueTold }
}

// TestEveryObligationFiresWhereItIsDueAndNowhereElse holds what the library did by itself in the month against the list.
func TestEveryObligationFiresWhereItIsDueAndNowhereElse(t *testing.T) {
	deeds := deedsOf(t)
	for _, o := range obligations {
		if got := subjects(deeds, "260601-", missed(o.rule)); got != o.missed {
			t.Errorf("%s (%s) is missed for %q, want %q", o.what, o.rule, got, o.missed)
		}
		if is := doneBy[o.rule]; is != nil {
			if got := subjects(deeds, "260601-", is); got != o.done {
				t.Errorf("%s (%s) is done for %q, want %q", o.what, o.rule, got, o.done)
			}
		} else if subjects(deeds, "260601-", func(d deed) bool { return d.rule == o.rule }) == "" {
			t.Errorf("nothing of %s (%s) happens in the month", o.what, o.rule)
		}
	}
}

// deedsOf runs a month and gives what the library did by itself.
func deedsOf(t *testing.T, args ...string) (deeds []deed) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "care.db")
	play(t, append([]string{"-db", file}, args...)...)
	after(t, file, func(m *month) (err error) { deeds, err = m.byItself(t.Context()); return err }, args...)
	return deeds
}

// TestTheStoryPlaysInEveryMonthFromEveryDayOn begins it in months with long holidays and make-up Sundays, in the middle of one, and where
// the known holidays end. What follows from the story alone is owed, and missed, wherever it begins.
func TestTheStoryPlaysInEveryMonthFromEveryDayOn(t *testing.T) {
	want := map[string]string{"CD-09": "K-2 K-3", "CD-08": "K-2 K-3", "CD-13": "K-5", "ES-07": "K-3"}
	over := map[string]string{"CD-01a": "K-2 K-3 K-4 K-5 K-6", "CD-08": "", "CD-12": "K-5", "FU-01a": "W-3", "FU-01b": "A-3", "CF-01": "A-3", "QC-08": "W-1",
		"IN-05c": "A-1", "SP-10b": "W-2", "NT-02": "call/notice/1/G-2/C-2"}
	for from, story := range map[string]string{"2022-10-01": "221001-", "2024-02-01": "240201-", "2026-02-01": "260201-", "2026-06-04": "260604-", "2026-12-01": "261201-"} {
		t.Run(from, func(t *testing.T) {
			deeds := deedsOf(t, "-from", from)
			for rule, is := range doneBy {
				if got := subjects(deeds, story, is); got != want[rule] && want[rule] != "" {
					t.Errorf("%s is done for %q, want %q", rule, got, want[rule])
				}
			}
			for rule, want := range over {
				if got := subjects(deeds, story, missed(rule)); got != want {
					t.Errorf("%s is missed for %q, want %q", rule, got, want)
				}
			}
			office := strings.Contains(subjects(deeds, story, missed("RE-04")), "S01") // the analysis of the month before
			if whole := strings.HasSuffix(from, "-01"); office != whole {
				t.Errorf("the office answers for the month before: %t", office)
			}
		})
	}
}

// TestMonthsFollowEachOtherOnOneDatabase plays the next month after a part of one, and then a story of the same days.
func TestMonthsFollowEachOtherOnOneDatabase(t *testing.T) {
	file := filepath.Join(t.TempDir(), "care.db")
	play(t, "-db", file, "-from", "2026-06-22")
	if out := play(t, "-db", file, "-from", "2026-07-01", "-to", "2026-07-06"); !strings.Contains(out, "260622-K-1") || !strings.Contains(out, "260701-K-1") {
		t.Error("the second month knows nothing of the first, or has no story of its own")
	}
	err := run(t.Context(), []string{"-db", file, "-from", "2026-07-02", "-to", "2026-07-06"}, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "a story that began on another day") {
		t.Error(err)
	}
}

// after looks at a month that is over.
func after(t *testing.T, file string, look func(m *month) error, args ...string) {
	t.Helper()
	records, closing, err := openRecords(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	o, err := readOptions(args, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	d, err := newDesk(records, time.Now, o)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(look(&month{desk: d}), closing()); err != nil {
		t.Fatal(err)
	}
}

func TestTheMonthIsToldInThreeLanguages(t *testing.T) {
	same(t, "week.zh-Hans.golden", play(t, "-lang", "zh-Hans", "-to", "2026-06-07"))
	same(t, "week.zh-Hant.golden", play(t, "-lang", "zh-Hant", "-to", "2026-06-07"))
}

func TestWrongFlagsAreRefused(t *testing.T) {
	for _, args := range [][]string{{"-from", "soon"}, {"-to", "2026-07-01"}, {"-from", "2027-01-01"}, {"-to", "later"}, {"-from", "2026-06-09", "-to", "2026-06-01"}, {"-lang", "fr"}, {"-colour"},
		{"-db", "/nowhere/at/all/care.db", "-to", "2026-06-01"}} {
		if err := run(context.Background(), args, new(bytes.Buffer)); err == nil {
			t.Errorf("%q is taken", args)
		}
	}
	if err := run(context.Background(), []string{"-h"}, new(bytes.Buffer)); err != nil {
		t.Error(err)
	}
}
