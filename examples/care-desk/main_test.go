package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
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

func TestEveryRungFires(t *testing.T) {
	out := play(t)
	for rung, line := range map[string]string{
		"E-1 to the general manager": "06-15 15:00  chat    general_manager: Complaint K-6 goes up to you",
		"E-2 to both":                "06-09 09:00  chat    customer_director: Complaint K-2 goes up to you\n06-09 09:00  chat    general_manager: Complaint K-2 goes up to you",
		"E-3 not satisfied":          "06-05 17:00  chat    general_manager: Complaint K-3 goes up to you",
		"E-4 a fault of the product": "06-08 11:00  chat    general_manager: Complaint K-4 goes up to you",
		"E-4 the joint plan":         "06-08 11:00  chat    sales_director: Joint plan for complaint K-4",
		"E-5 to the head":            "06-09 10:00  form    store_head: Complaint K-5 reported to you",
		"E-5 back to the clerk":      "06-11 10:00  chat    followup_clerk: Complaint K-5 comes back",
		"E-6 at the first moment":    "06-02 10:00  form    customer_director: Complaint K-1 reported to you",
		"E-6 of a call":              "06-09 10:00  form    customer_care_manager: Complaint K-5 reported to you",
		"E-7 the supervisor":         "business_supervisor: Issue I-",
		"E-8 a major one":            "A major complaint has a plan of correction. Due by",
		"E-10 a promised answer":     "06-10 16:00  chat    technician: A-1",
		"E-13 the day before":        "06-07 09:00  chat    owner li: Complaint K-2 is due",
		"a call that is due":         "followup_clerk: K-5: A complaint that came back to the clerk is followed by another call",
		"the day before a booking":   "06-17 09:00  sms     customer C-1: ",
	} {
		if !strings.Contains(out, line) {
			t.Errorf("%s does not fire: %s", rung, line)
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

func TestTheMonthIsToldInThreeLanguages(t *testing.T) {
	same(t, "week.zh-Hans.golden", play(t, "-lang", "zh-Hans", "-to", "2026-06-07"))
	same(t, "week.zh-Hant.golden", play(t, "-lang", "zh-Hant", "-to", "2026-06-07"))
}

func TestWrongFlagsAreRefused(t *testing.T) {
	for _, args := range [][]string{{"-from", "soon"}, {"-to", "2026-07-01"}, {"-from", "2026-06-09", "-to", "2026-06-01"}, {"-lang", "fr"}, {"-colour"},
		{"-db", "/nowhere/at/all/care.db", "-to", "2026-06-01"}} {
		if err := run(context.Background(), args, new(bytes.Buffer)); err == nil {
			t.Errorf("%q is taken", args)
		}
	}
	if err := run(context.Background(), []string{"-h"}, new(bytes.Buffer)); err != nil {
		t.Error(err)
	}
}
