package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
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
