package main

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// tables lists what a SQLite file has.
func tables(t *testing.T, address string) (names []string) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+strings.TrimPrefix(address, "sqlite:"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query("SELECT name FROM sqlite_master WHERE type = 'table'")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	return names
}

func TestReadingMakesNoTables(t *testing.T) {
	address := shop(t)
	key := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(key, []byte("hmac-sha256:"+strings.Repeat("07", 32)), 0o600); err != nil {
		t.Fatal(err)
	}
	before := len(tables(t, address))
	for _, args := range [][]string{{"verify"}, {"export"}, {"checkpoint", "-key", key}, {"outbox", "list"}, {"outbox", "drop", "order/RO-1"},
		{"migrate", "-to", "sqlite:" + filepath.Join(t.TempDir(), "to.db")}} {
		rest := append([]string{}, args...)
		at := 1
		if args[0] == "outbox" {
			at = 2
		}
		rest = append(rest[:at:at], append([]string{"-db", address, "-prefix", "other_"}, args[at:]...)...)
		if c := invoke(rest...); c.status != exitRefused || !strings.Contains(c.err, "no store with the prefix other_") {
			t.Errorf("%q: %+v", rest, c)
		}
	}
	if after := tables(t, address); len(after) != before {
		t.Errorf("tables %q", after)
	}
}

// exported gives a file with the export of a store.
func exported(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "shop.jsonl")
	if err := os.WriteFile(file, []byte(ok(t, "export", "-db", shop(t)).out), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestAnImportIsAllOrNothingAndForItsOwnerAlone lets the database run full while it is imported into.
func TestAnImportIsAllOrNothingAndForItsOwnerAlone(t *testing.T) {
	file := exported(t)
	address := "sqlite:" + filepath.Join(t.TempDir(), "new.db")
	d, err := (&call{ctx: t.Context()}).open(address, true)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.db.Exec("CREATE TRIGGER full BEFORE INSERT ON servicelane_log WHEN (SELECT count(*) FROM servicelane_log) > 30 BEGIN SELECT RAISE(ABORT, 'disk full'); END"); err != nil {
		t.Fatal(err)
	}
	if err := d.close(); err != nil {
		t.Fatal(err)
	}
	if c := invoke("import", "-db", address, file); c.status != exitIO || !strings.Contains(c.err, "disk full") {
		t.Errorf("%+v", c)
	}
	if c := ok(t, "verify", "-db", address); !strings.Contains(c.err, "records=0 entries=0") {
		t.Errorf("half is left: %s", c.err)
	}
	if info, err := os.Stat(strings.TrimPrefix(address, "sqlite:")); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("%v (%v)", info.Mode(), err)
	}
}

func TestAVerificationSaysWhatItShows(t *testing.T) {
	if c := ok(t, "verify", "-db", shop(t)); !strings.Contains(c.err, "without a checkpoint a log that was changed is not found") {
		t.Errorf("%+v", c)
	}
}

// TestAMigrationThatIsEndedLeavesNoCopyBehind looks for the copy while the export is written.
func TestAMigrationThatIsEndedLeavesNoCopyBehind(t *testing.T) {
	if runtime.GOOS == "windows" {
		return
	}
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	address := shop(t)
	ctx, cancel := context.WithCancel(t.Context())
	watched := make(chan string, 1)
	go func() {
		defer close(watched)
		for ctx.Err() == nil {
			if list, _ := filepath.Glob(filepath.Join(dir, "servicelane-*.jsonl")); len(list) > 0 {
				if info, err := os.Stat(list[0]); err == nil && info.Size() > 0 {
					watched <- fmt.Sprintf("%s has %d bytes", list[0], info.Size())
					return
				}
			}
			time.Sleep(time.Millisecond)
		}
	}()
	ok(t, "migrate", "-db", address, "-to", "sqlite:"+filepath.Join(t.TempDir(), "to.db"))
	cancel()
	for copied := range watched {
		t.Error(copied)
	}
}

// TestOneOfTwoImportsAtOnceIsRefused races on each engine that there is.
func TestOneOfTwoImportsAtOnceIsRefused(t *testing.T) {
	file := exported(t)
	prefix := fmt.Sprintf("r%d_", time.Now().UnixNano())
	addresses := []string{"sqlite:" + filepath.Join(t.TempDir(), "new.db")}
	for _, server := range []struct{ env, driver, scheme string }{{"SERVICELANE_POSTGRES", "pgx", ""}, {"SERVICELANE_MARIADB", "mysql", "mariadb:"}} {
		dsn := os.Getenv(server.env)
		if dsn == "" {
			t.Logf("%s names no server: it is left out", server.env)
			continue
		}
		addresses = append(addresses, server.scheme+dsn)
		t.Cleanup(func() {
			db, err := sql.Open(server.driver, dsn)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			for _, table := range []string{"record", "key", "log", "schema"} {
				if _, err := db.Exec("DROP TABLE " + prefix + table); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for i, address := range addresses {
		done := make(chan called)
		for range 2 {
			go func() { done <- invoke("import", "-db", address, "-prefix", prefix, file) }()
		}
		a, b := <-done, <-done
		if a.status > b.status {
			a, b = b, a
		}
		if a.status != exitOK || b.status != exitRefused || !strings.Contains(b.err, "not empty") {
			t.Errorf("engine %d: %+v, %+v", i, a, b)
		}
	}
}
