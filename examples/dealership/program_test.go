package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/internal/golden"
)

var update = flag.Bool("update", false, "write the golden files")

// asProgram makes the test binary run as the program, so that it can be killed.
const asProgram = "DEALERSHIP_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(execute(testNow))
	}
	os.Exit(m.Run())
}

func testNow() time.Time { return time.Date(2026, 4, 1, 9, 0, 0, 0, time.UTC) }

// here gives the path of a file beside the tests, for tests that work in another folder.
func here(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(name)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func run(t *testing.T, args ...string) (out, errOut string, code int) {
	t.Helper()
	var o, e strings.Builder
	code = (&program{out: &o, errOut: &e, now: testNow, open: openRecords}).run(t.Context(), args)
	return o.String(), e.String(), code
}

// mustRun runs the program and expects it to succeed.
func mustRun(t *testing.T, args ...string) string {
	t.Helper()
	out, errOut, code := run(t, args...)
	if code != exitDone || errOut != "" {
		t.Fatalf("exit code %d, %s\n%s", code, errOut, out)
	}
	return out
}

func TestTheDayIsTheSameInEveryRun(t *testing.T) {
	for _, lang := range []string{"", "zh-Hans", "zh-Hant", "en"} {
		file := here(t, filepath.Join("testdata", "day"+strings.TrimSuffix("."+lang, ".")+".golden"))
		t.Run("lang "+lang, func(t *testing.T) {
			t.Chdir(t.TempDir())
			var args []string
			if lang != "" {
				args = []string{"-lang", lang}
			}
			out := mustRun(t, args...)
			if err := golden.Check(file, out, *update); err != nil {
				t.Error(err)
			}
			if bad := ambiguous(out); bad != "" {
				t.Errorf("characters of ambiguous width: %q", bad)
			}
			for line := range strings.Lines(out) {
				if n := cells(strings.TrimSuffix(line, "\n")); n > columns {
					t.Errorf("%d cells: %s", n, line)
				}
			}
		})
	}
}

func TestTheDayRunAgainRepeatsNothing(t *testing.T) {
	t.Chdir(t.TempDir())
	first := mustRun(t)
	before := dump(t, "dealership.db", nil)
	second := mustRun(t)
	if diff := cmp.Diff(before, dump(t, "dealership.db", nil)); diff != "" {
		t.Errorf("the second run changed what is stored: %s", diff)
	}
	want := slices.DeleteFunc(strings.Split(first, "\n"), func(line string) bool { return !strings.Contains(second, line) })
	if len(want) < 150 || !strings.Contains(second, "QC-07a violated") || !strings.Contains(second, "It adds up") {
		t.Errorf("the second account is another one:\n%s", second)
	}
	if strings.Contains(second, "->") {
		t.Error("a message was given out twice")
	}
}

func TestTheDayOfAnotherVersionIsRefusedInWords(t *testing.T) {
	t.Chdir(t.TempDir())
	mustRun(t)
	change(t, "dealership.db", `update servicelane_log set digest = zeroblob(32) where command = '`+dayName+`/001'`)
	_, errOut, code := run(t)
	if code != exitUsage || !strings.Contains(errOut, "another version of the program") {
		t.Errorf("%d %s", code, errOut)
	}
}

func TestWhatDoesNotAddUpIsToldAndFails(t *testing.T) {
	for _, tt := range []struct{ name, sql, says string }{
		{"a total that was changed", `update servicelane_record set body = replace(body, '1246.39 CNY', '1246.40 CNY') where id = '` + string(brakeOrder) + `'`,
			"is not what its log adds up to"},
		{"an order that is gone", `delete from servicelane_key where name = 'state' and id = '` + string(lateOrder) + `'`,
			"was told of, but is not stored"},
		{"a message that is gone", `update servicelane_record set live = 0 where seq = (select min(seq) from servicelane_record where kind = 'message')`,
			"messages"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			mustRun(t)
			change(t, "dealership.db", tt.sql)
			out, errOut, code := run(t)
			if code != exitFailed || !strings.Contains(out+errOut, tt.says) {
				t.Errorf("exit code %d, %s\n%s", code, errOut, out[max(0, strings.LastIndex(out, "What is stored")):])
			}
		})
	}
}

// quarantineOf reads a quarantine file.
func quarantineOf(t *testing.T, file string) map[int]quarantined {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	out := map[int]quarantined{}
	for line := range strings.Lines(string(text)) {
		var q quarantined
		if err := json.Unmarshal([]byte(line), &q); err != nil {
			t.Fatal(err)
		}
		if _, twice := out[q.Row]; twice {
			t.Errorf("row %d is there twice", q.Row)
		}
		out[q.Row] = q
	}
	return out
}

func small(t *testing.T) []string {
	return []string{"-orders", here(t, "testdata/small.csv"), "-mapping", here(t, "testdata/small.json")}
}

func TestEveryRowIsTakenOrQuarantinedWithItsReason(t *testing.T) {
	args, file := small(t), here(t, "testdata/small.golden")
	csv, err := os.ReadFile(args[1])
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	out := mustRun(t, args...)
	if err := golden.Check(file, out, *update); err != nil {
		t.Error(err)
	}
	want := map[int]string{
		5: "/group", 6: "PART_NO/mismatch", 7: "OPENED/malformed", 9: "CONCERN/malformed", 10: "TOTAL/malformed", 11: "/malformed",
		12: "/group", 13: "HOURS/mismatch", 14: "/malformed", 15: "RO_NO/missing", 16: "KM/malformed",
	}
	held := quarantineOf(t, "dealership-quarantine.jsonl")
	got := map[int]string{}
	for n, q := range held {
		got[n] = q.Faults[0].Path + "/" + q.Faults[0].Code
		if lines := strings.Split(string(csv), "\r\n"); q.Raw != lines[n] {
			t.Errorf("row %d is kept as %q, not as %q", n, q.Raw, lines[n])
		}
		if q.Faults[0].Reason == "" || q.File != "small.csv" {
			t.Errorf("row %d: %+v", n, q)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestRowsTakenBeforeAreLeftAsTheyAre(t *testing.T) {
	args := small(t)
	t.Chdir(t.TempDir())
	mustRun(t, args...)
	before := dump(t, "dealership.db", nil)
	out := mustRun(t, args...)
	if !strings.Contains(out, "\nrows=16 taken=0 quarantined=11 already=5\n") {
		t.Error(out)
	}
	if diff := cmp.Diff(before, dump(t, "dealership.db", nil)); diff != "" {
		t.Errorf("the second run changed what is stored: %s", diff)
	}
}

func TestAChangedRowOfATakenOrderIsQuarantined(t *testing.T) {
	args := small(t)
	csv, err := os.ReadFile(args[1])
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	mustRun(t, args...)
	before := dump(t, "dealership.db", nil)
	args[1] = "small.csv"
	write(t, "small.csv", strings.Replace(string(csv), "first service", "first service at 1000 km", 1))
	out := mustRun(t, args...)
	if !strings.Contains(out, "\nrows=16 taken=0 quarantined=12 already=4\n") {
		t.Error(out)
	}
	if f := quarantineOf(t, "dealership-quarantine.jsonl")[3].Faults; len(f) != 1 || f[0].Code != codeChanged || !strings.HasPrefix(f[0].Reason, "changed since it was adopted: order.concern_recorded ") {
		t.Errorf("%+v", f)
	}
	if diff := cmp.Diff(before, dump(t, "dealership.db", nil)); diff != "" {
		t.Errorf("what is stored has changed: %s", diff)
	}
}

func TestSeveralFilesAreTakenInOneRun(t *testing.T) {
	args := small(t)
	other := smallHeader + "\nB1,1,2026-03-01 09:00,,PLATE-1,1,horn,,,,,\nB2,1,wrong,,PLATE-1,1,horn,,,,,\n"
	t.Chdir(t.TempDir())
	write(t, "other.csv", other)
	out := mustRun(t, append(args, "-orders", "other.csv", "-quarantine", "held.jsonl")...)
	if !strings.Contains(out, "\nrows=16 taken=5 quarantined=11 already=0\n") || !strings.Contains(out, "\nrows=2 taken=1 quarantined=1 already=0\n") {
		t.Error(out)
	}
	text, err := os.ReadFile("held.jsonl")
	if err != nil || strings.Count(string(text), "\n") != 12 || !strings.Contains(string(text), `"file":"other.csv","row":2`) {
		t.Errorf("%s %v", text, err)
	}
}

func TestNoPersonalWordStandsOutsideAPaper(t *testing.T) {
	args := small(t)
	t.Chdir(t.TempDir())
	mustRun(t, args...)
	for _, line := range dump(t, "dealership.db", nil) {
		for _, word := range []string{"PLATE-", "noise in front", "oil leak"} {
			if strings.Contains(line, word) && !strings.Contains(line, "kind=paper") {
				t.Errorf("%q stands in %s", word, line)
			}
		}
	}
}

func TestABadFileGivesOneClearErrorAndChangesNothing(t *testing.T) {
	header, good := smallHeader+"\n", smallRow
	for _, tt := range []struct {
		name string
		file string // its content; none for no file
		args []string
		says string
	}{
		{"no such file", "", nil, "no such file"},
		{"a folder", "", []string{"-orders", "."}, "is a folder"},
		{"an empty file", " ", nil, "fit none of the built-in mappings"},
		{"not a CSV file", "\x7fELF\x02\x01\x00\x00", nil, "NUL bytes"},
		{"wrong columns for the built-in mappings", "a,b,c\n1,2,3\n", nil, "fit none of the built-in mappings; nearest is"},
		{"wrong columns for the mapping", "a,b,c\n1,2,3\n", []string{"-mapping", "good.json"}, `no column "RO_NO"`},
		{"a column twice", "RO_NO," + header, []string{"-mapping", "good.json"}, "column twice"},
		{"no mapping document", header, []string{"-mapping", "none.json"}, "-mapping"},
		{"a mapping that is no JSON", header, []string{"-mapping", "bad.json"}, "bad.json"},
		{"a mapping with faults", header, []string{"-mapping", "empty.json"}, "source"},
		{"a quotation mark that is never closed", header + good + "A1,1,\"2026-02-03 09:00,x\nA2,1\n", []string{"-mapping", "good.json"}, "quotation mark"},
		{"no folder for the quarantine", header, []string{"-mapping", "good.json", "-quarantine", "none/q"}, "-quarantine"},
		{"no folder for the database", header, []string{"-mapping", "good.json", "-db", "none/x.db", "-quarantine", "q"}, "the folder none does not exist"},
		{"a database that is none", header, []string{"-mapping", "good.json", "-db", "good.json"}, "-db"},
	} {
		mapping, err := os.ReadFile("testdata/small.json")
		if err != nil {
			t.Fatal(err)
		}
		t.Run(tt.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			write(t, "good.json", string(mapping))
			write(t, "bad.json", "{")
			write(t, "empty.json", "{}")
			if tt.file != "" {
				write(t, "x.csv", tt.file)
			}
			args := tt.args
			if !slices.Contains(args, "-orders") {
				args = append([]string{"-orders", "x.csv"}, args...)
			}
			out, errOut, code := run(t, args...)
			if code != exitUsage || !strings.HasPrefix(errOut, "dealership: ") || !strings.Contains(errOut, tt.says) {
				t.Errorf("exit code %d, %q", code, errOut)
			}
			if strings.Contains(out, "rows=") {
				t.Errorf("rows were counted:\n%s", out)
			}
			left, _ := filepath.Glob("*.part")
			if again, _ := os.ReadFile("good.json"); len(left) > 0 || string(again) != string(mapping) {
				t.Errorf("left behind: %q", left)
			}
			if _, err := os.Stat("dealership.db"); err == nil {
				if n := countOrders(t, "dealership.db"); n != 0 {
					t.Errorf("%d orders were taken", n)
				}
			}
		})
	}
}

func TestARowThatCannotBeKeptIsQuarantinedAndTheNextIsTaken(t *testing.T) {
	mapping := here(t, "testdata/small.json")
	header, good := smallHeader+"\n", smallRow
	for name, cell := range map[string]string{
		"ten megabytes":  strings.Repeat("x", 10<<20),
		"NUL bytes":      "a\x00b",
		"not UTF-8":      "a\xff",
		"a line feed":    "\"a\nb\"",
		"an escape code": "\x1b[2J",
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			bad := "A1,1,2026-02-03 10:00,2026-02-03,PLATE-2,900,service," + cell + ",0.8,OIL,4.5,1.00"
			write(t, "x.csv", header+bad+"\n"+good)
			out := mustRun(t, "-orders", "x.csv", "-mapping", mapping)
			if !strings.Contains(out, "\nrows=2 taken=1 quarantined=1 already=0\n") {
				t.Error(out)
			}
			q := quarantineOf(t, "dealership-quarantine.jsonl")[1]
			if q.Raw+string(q.RawBytes) != bad || len(q.Faults) == 0 {
				t.Errorf("%d bytes, %+v", len(q.Raw), q.Faults)
			}
		})
	}
}

func TestAnInterruptedRunSaysSo(t *testing.T) {
	t.Chdir(t.TempDir())
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out, errOut strings.Builder
	code := (&program{out: &out, errOut: &errOut, now: testNow, open: openRecords}).run(ctx, nil)
	if code != exitInterrupted || errOut.String() != "dealership: interrupted; run it again to go on\n" {
		t.Errorf("%d %s", code, errOut.String())
	}
}

func TestAnOutputThatTakesNothingFails(t *testing.T) {
	t.Chdir(t.TempDir())
	code := (&program{out: brokenPipe{}, errOut: &strings.Builder{}, now: testNow, open: openRecords}).run(t.Context(), nil)
	if code != exitFailed {
		t.Error(code)
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// countOrders counts the orders of a database.
func countOrders(t *testing.T, file string) int {
	t.Helper()
	return len(dump(t, file, func(kind string) bool { return kind == "order" }))
}
