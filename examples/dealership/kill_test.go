package main

import (
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// dump gives every row of a database as text, but for the numbers that only say in which order rows came: records of
// the kinds wanted (nil: all), and the logs.
func dump(t *testing.T, file string, wanted func(kind string) bool) []string {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+file+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	out := rowsOf(t, db, "select kind, id, rev, live, keys, due, body from servicelane_record order by kind, id", wanted)
	if wanted == nil {
		out = append(out, rowsOf(t, db, "select kind, id, rev, command, hex(digest), at, body from servicelane_log order by kind, id, rev", nil)...)
	}
	return out
}

func rowsOf(t *testing.T, db *sql.DB, query string, wanted func(kind string) bool) []string {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	var out []string
	for rows.Next() {
		var c [7]sql.NullString
		if err := rows.Scan(&c[0], &c[1], &c[2], &c[3], &c[4], &c[5], &c[6]); err != nil {
			t.Fatal(err)
		}
		if wanted == nil || wanted(c[0].String) {
			out = append(out, fmt.Sprintf("kind=%s id=%s %q %q %q %q %s", c[0].String, c[1].String, c[2].String, c[3].String, c[4].String, c[5].String, c[6].String))
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// change runs a statement that no program would run.
func change(t *testing.T, file, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+file)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	res, err := db.Exec(statement)
	if err != nil {
		t.Fatal(err)
	}
	if n, _ := res.RowsAffected(); n != 1 {
		t.Fatalf("%d rows changed", n)
	}
}

// start runs the program as a process of its own.
func start(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self, args...)
	c.Env = append(os.Environ(), asProgram+"=1")
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return c
}

// killed runs the program ten times on a database, each time killed at a random point of its time, then once to its end.
// It gives how often the kill came in time.
func killed(t *testing.T, database string, whole time.Duration, args []string) (inTime int) {
	t.Helper()
	args = append([]string{"-db", database}, args...)
	for range 10 {
		c := start(t, args...)
		time.Sleep(rand.N(whole))
		_ = c.Process.Kill()
		var exit *exec.ExitError
		if errors.As(c.Wait(), &exit) && !exit.Exited() {
			inTime++
		}
	}
	if err := start(t, args...).Wait(); err != nil {
		t.Fatalf("the run to the end: %v", err)
	}
	return inTime
}

// compareKilled runs the program undisturbed on one copy of a database, killed and resumed on another, and compares all
// that they hold.
func compareKilled(t *testing.T, prepare func(t *testing.T), args []string) {
	t.Helper()
	prepare(t)
	text, err := os.ReadFile("base.db")
	if err != nil {
		t.Fatal(err)
	}
	write(t, "calm.db", string(text))
	write(t, "killed.db", string(text))
	began := time.Now()
	if err := start(t, append([]string{"-db", "calm.db"}, args...)...).Wait(); err != nil {
		t.Fatal(err)
	}
	inTime := killed(t, "killed.db", time.Since(began), args)
	t.Logf("%d of 10 kills came in time", inTime)
	if inTime == 0 {
		t.Error("no kill came in time: nothing was tested")
	}
	// A queue of messages counts its revisions; one that was being worked off at a kill has more.
	notQueues := func(kind string) bool { return kind != "outbox" }
	if diff := cmp.Diff(dump(t, "calm.db", notQueues), dump(t, "killed.db", notQueues)); diff != "" {
		t.Errorf("records differ: %s", diff)
	}
	logs := func(file string) []string {
		return dump(t, file, nil)[len(dump(t, file, func(string) bool { return true })):]
	}
	if diff := cmp.Diff(logs("calm.db"), logs("killed.db")); diff != "" {
		t.Errorf("logs differ: %s", diff)
	}
}

// withSecret makes base.db with its secret, so that both copies give the same ids.
func withSecret(header string, mapping ...string) func(t *testing.T) {
	return func(t *testing.T) {
		t.Helper()
		write(t, "head.csv", header+"\n")
		out := mustRun(t, append([]string{"-db", "base.db", "-orders", "head.csv"}, mapping...)...)
		if !strings.Contains(out, "\nrows=0 taken=0 quarantined=0 already=0\n") {
			t.Fatal(out)
		}
	}
}

// The columns of testdata/small.json, and a row that is in order.
const (
	smallHeader = "RO_NO,LINE,OPENED,DONE,PLATE,KM,CONCERN,OP,HOURS,PART_NO,QTY,TOTAL"
	smallRow    = "A2,1,2026-02-03 10:00,2026-02-03,PLATE-2,900,service,SVC,0.8,OIL,4.5,1.00\n"
)

// manyOrders gives a file of so many rows, two for each order.
func manyOrders(rows int) string {
	var b strings.Builder
	b.WriteString(smallHeader + "\n")
	for i := range rows {
		n := i / 2
		fmt.Fprintf(&b, "K%d,%d,2026-01-%02d 09:00,2026-02-01,P-%d,%d,noise,OP,1.%d,X-%d,2,10.%02d\n", n, i%2, 1+n%28, n%50, 1000+n, n%10, i, n%100)
	}
	return b.String()
}

func TestAnImportKilledAndResumedGivesTheSameOrders(t *testing.T) {
	mapping := here(t, "testdata/small.json")
	t.Chdir(t.TempDir())
	write(t, "orders.csv", manyOrders(400))
	compareKilled(t, withSecret(smallHeader, "-mapping", mapping), []string{"-orders", "orders.csv", "-mapping", mapping})
}

func TestADayKilledAndResumedGivesTheSameOrders(t *testing.T) {
	t.Chdir(t.TempDir())
	compareKilled(t, func(t *testing.T) { write(t, "base.db", "") }, nil)
}

// realFiles are files of real repair orders, in the folder named by SERVICELANE_DATA.
var realFiles = []string{"repair_orders_gm_warranty_100.csv", "repair_orders_workorder_lines_500.csv"}

func TestRealRepairOrders(t *testing.T) {
	folder := os.Getenv("SERVICELANE_DATA")
	if folder == "" {
		t.Skip("SERVICELANE_DATA does not name the folder of real data")
	}
	for _, name := range realFiles {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(folder, name)
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			t.Chdir(t.TempDir())
			out := mustRun(t, "-orders", file)
			var rows, taken, held, already int
			last := out[strings.LastIndex(out, "\nrows=")+1:]
			if _, err := fmt.Sscanf(last, "rows=%d taken=%d quarantined=%d already=%d\n", &rows, &taken, &held, &already); err != nil {
				t.Fatal(err)
			}
			t.Logf("rows=%d taken=%d quarantined=%d", rows, taken, held)
			if rows != taken+held || taken < rows*9/10 || already != 0 || held != len(quarantineOf(t, "dealership-quarantine.jsonl")) {
				t.Errorf("rows=%d taken=%d quarantined=%d already=%d", rows, taken, held, already)
			}
			want := fmt.Sprintf("\nrows=%d taken=0 quarantined=%d already=%d\n", rows, held, taken)
			if again := mustRun(t, "-orders", file); !strings.Contains(again, want) {
				t.Errorf("want %s in\n%s", want, again)
			}
			header, _, _ := strings.Cut(string(text), "\n")
			compareKilled(t, withSecret(strings.TrimSuffix(header, "\r")), []string{"-orders", file})
		})
	}
}
