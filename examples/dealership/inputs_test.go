package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

func TestTheQuarantineIsWrittenOverNoOtherFile(t *testing.T) {
	mapping, err := os.ReadFile("testdata/small.json")
	if err != nil {
		t.Fatal(err)
	}
	orders := smallHeader + "\n" + smallRow
	for _, tt := range []struct{ name, quarantine, says string }{
		{"the orders", "x.csv", "written over x.csv"},
		{"the orders by another path", "./folder/../x.csv", "written over x.csv"},
		{"the orders by a hard link", "link.csv", "written over x.csv"},
		{"the mapping", "small.json", "written over small.json"},
		{"the database", "d.db", "written over d.db"},
		{"the log of the database, before it is there", "folder/../d.db-wal", "written over d.db-wal"},
		{"the shared memory of the database", "d.db-shm", "written over d.db-shm"},
		{"orders whose name is that of the half-written file", "y", "written over y.part"},
		{"a file of another kind", "notes.txt", "is no quarantine file"},
		{"a file that only begins like a quarantine file", "half.jsonl", "cannot be added to"},
		{"a half-written file of another kind", "notes", "is no quarantine file"},
		{"a folder", "folder", "is no quarantine file"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			files := map[string]string{"x.csv": orders, "y.part": orders, "small.json": string(mapping), "notes.txt": "mine", "notes.part": "mine",
				"half.jsonl": `{"file":"a.csv","row":1,"faults":[{"code":"unknown","reason":"x"}]}` + "\n" + `{"file":"`}
			for name, text := range files {
				write(t, name, text)
			}
			if err := os.Mkdir("folder", 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.Link("x.csv", "link.csv"); err != nil {
				t.Fatal(err)
			}
			_, errOut, code := run(t, "-orders", "x.csv", "-orders", "y.part", "-mapping", "small.json", "-db", "d.db", "-quarantine", tt.quarantine)
			if code != exitUsage || !strings.Contains(errOut, tt.says) || strings.Count(errOut, "\n") != 1 {
				t.Errorf("exit code %d, %s", code, errOut)
			}
			for name, text := range files {
				if now, err := os.ReadFile(name); err != nil || string(now) != text {
					t.Errorf("%s is now %q, %v", name, now, err)
				}
			}
			if left, _ := filepath.Glob("d.db*"); len(left) > 0 {
				t.Errorf("a database was made: %q", left)
			}
		})
	}
}

func TestTheQuarantineKeepsWhatEarlierRunsFound(t *testing.T) {
	args := small(t)
	t.Chdir(t.TempDir())
	write(t, "other.csv", smallHeader+"\nB2,1,wrong,,PLATE-1,1,horn,,,,,\n")
	for range 2 {
		mustRun(t, args...)
		mustRun(t, "-orders", "other.csv", args[2], args[3])
	}
	text, err := os.ReadFile("dealership-quarantine.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(string(text), "\n") != 12 || strings.Count(string(text), `"file":"small.csv"`) != 11 || strings.Count(string(text), `"file":"other.csv"`) != 1 {
		t.Errorf("%s", text)
	}
}

// wrongOrders gives a file of so many rows that nobody can take.
func wrongOrders(shop string, rows int) string {
	var b strings.Builder
	b.WriteString(smallHeader + "\n")
	for i := range rows {
		fmt.Fprintf(&b, "%s%d,1,wrong,,PLATE-1,1,horn,,,,,\n", shop, i)
	}
	return b.String()
}

func TestTwoRunsAtOnceLoseNoneOfTheirRows(t *testing.T) {
	mapping := here(t, "testdata/small.json")
	t.Chdir(t.TempDir())
	const rows, runs = 300, 3
	want := 0
	for n := range 3 {
		var all []*exec.Cmd
		for k := range runs {
			name := fmt.Sprintf("%d-%d.csv", n, k)
			write(t, name, wrongOrders(fmt.Sprintf("S%d-%d-", n, k), rows))
			all = append(all, start(t, "-orders", name, "-mapping", mapping))
			want += rows
		}
		for _, c := range all {
			if err := c.Wait(); err != nil {
				t.Errorf("%q: %v", c.Args, err)
			}
		}
		text, err := os.ReadFile("dealership-quarantine.jsonl")
		if err != nil {
			t.Fatal(err)
		}
		lines := slices.Sorted(strings.Lines(string(text)))
		if got := len(slices.Compact(lines)); got != want || len(lines) != want {
			t.Errorf("%d rows are in quarantine on %d lines, want %d", got, len(lines), want)
		}
	}
	if left, _ := filepath.Glob("*.part"); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

func TestWhatAnotherRunAddedMeanwhileStays(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "q.jsonl", `{"file":"old.csv","row":1,"faults":[{"code":"unknown","reason":"x"}]}`+"\n")
	row := func(file string) quarantined {
		return quarantined{File: file, Row: 1, Faults: []reason{{Code: "unknown", Reason: "x"}}}
	}
	var open []*quarantineFile
	for _, file := range []string{"a.csv", "b.csv", "c.csv"} {
		q, err := openQuarantine("q.jsonl")
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(q.put(row(file)), q.put(row("both.csv")), q.put(row(file))); err != nil {
			t.Fatal(err)
		}
		open = append(open, q)
	}
	for n, q := range open {
		if n < 2 {
			if err := q.keep(); err != nil {
				t.Fatal(err)
			}
		}
		q.drop() // of one it is all that is done
	}
	text, err := os.ReadFile("q.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for line := range strings.Lines(string(text)) {
		files = append(files, strings.Split(line, `"`)[3])
	}
	if want := []string{"old.csv", "a.csv", "both.csv", "b.csv"}; !slices.Equal(files, want) {
		t.Errorf("rows of %q, want %q", files, want)
	}
	if left, _ := filepath.Glob("*.part"); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

func TestOneRunAfterTheOtherWritesInAFolder(t *testing.T) {
	folder := t.TempDir()
	var in atomic.Int32
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			unlock, err := lockFolder(folder)
			if err != nil {
				t.Error(err)
				return
			}
			if in.Add(1) != 1 {
				t.Error("two are in the folder at once")
			}
			time.Sleep(time.Millisecond)
			in.Add(-1)
			unlock()
		})
	}
	all.Wait()
	if _, err := lockFolder(filepath.Join(folder, "none")); err == nil {
		t.Error("a folder that is not there is locked")
	}
}

func TestAFileThatIsMissingIsFoundBeforeAnythingIsStored(t *testing.T) {
	args := small(t)
	t.Chdir(t.TempDir())
	_, errOut, code := run(t, append(args, "-orders", "none.csv")...)
	if code != exitUsage || !strings.Contains(errOut, "none.csv") {
		t.Errorf("exit code %d, %s", code, errOut)
	}
	if left, _ := os.ReadDir("."); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestWhatAKilledRunLeftOfAQuarantineFileIsRemoved(t *testing.T) {
	args := small(t)
	t.Chdir(t.TempDir())
	write(t, "dealership-quarantine.jsonl.part", `{"file":"small.csv","row":5,"fau`)
	mustRun(t, args...)
	if left, _ := filepath.Glob("*.part"); len(left) > 0 || len(quarantineOf(t, "dealership-quarantine.jsonl")) != 11 {
		t.Errorf("left behind: %q", left)
	}
}

func TestARepeatedRowIsCountedOnce(t *testing.T) {
	args := small(t)
	t.Chdir(t.TempDir())
	write(t, "x.csv", smallHeader+"\n"+smallRow+smallRow+smallRow)
	args[1] = "x.csv"
	for _, want := range []string{"\nrows=3 taken=1 quarantined=0 already=2\n", "\nrows=3 taken=0 quarantined=0 already=3\n"} {
		if out := mustRun(t, args...); !strings.Contains(out, want) {
			t.Errorf("no %s in\n%s", want, out)
		}
	}
}

func TestADatabaseThatCannotBeOpenedIsToldInWords(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "text", "no database")
	if err := os.Mkdir("folder", 0o700); err != nil {
		t.Fatal(err)
	}
	for file, says := range map[string]string{
		"none/x.db": "-db: none/x.db: the folder none does not exist",
		"text/x.db": "-db: text/x.db: text is not a folder",
		"folder":    "-db: folder is a folder, not a file",
		"text":      "-db: text: ",
	} {
		if _, errOut, code := run(t, "-db", file); code != exitUsage || !strings.Contains(errOut, says) {
			t.Errorf("%s: exit code %d, %s", file, code, errOut)
		}
	}
}

func TestOnlyItsOwnerReadsANewDatabase(t *testing.T) {
	t.Chdir(t.TempDir())
	mustRun(t)
	info, err := os.Stat("dealership.db")
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Error(info.Mode())
	}
}
