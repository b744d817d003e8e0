package main

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

var morning = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

// called is what a call of the program gave.
type called struct {
	status   int
	out, err string
}

func invoke(args ...string) called {
	var out, err bytes.Buffer
	now := func() time.Time { return morning.Add(24 * time.Hour) }
	status := run(context.Background(), args, streams{strings.NewReader(""), &out, &err, func(string) string { return "" }, now})
	return called{status, out.String(), err.String()}
}

// ok demands that a call ended well.
func ok(t *testing.T, args ...string) called {
	t.Helper()
	c := invoke(args...)
	if c.status != exitOK {
		t.Fatalf("%q: %+v", args, c)
	}
	return c
}

// shop gives the address of a SQLite store in which orders were worked on, and of which the messages of two orders were
// refused for good.
func shop(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "shop.db")
	db, err := sql.Open("sqlite", "file:"+file+"?_pragma=journal_mode(WAL)")
	if err != nil {
		t.Fatal(err)
	}
	s, err := sqlstore.Open(t.Context(), db, sqlstore.Config{Dialect: sqlstore.SQLite})
	if err != nil {
		t.Fatal(err)
	}
	w, err := workshop.New(workshop.Config{Store: store.New(s, store.Config{}), Shop: workshop.Shop{Prices: ordergen.Prices()}, Now: func() time.Time { return morning }})
	if err != nil {
		t.Fatal(err)
	}
	for n := range 2 {
		id := aftersales.OrderID(fmt.Sprint("RO-", n))
		for _, step := range ordergen.Life(id, morning) {
			if _, err := w.Do(t.Context(), id, workshop.Request{Command: step.Command, By: step.By}); err != nil {
				t.Fatal(err)
			}
		}
	}
	refuses := notify.Func(func(context.Context, notify.Message) error { return notify.Permanent(errors.New("no such number")) })
	if _, err := w.Dispatch(t.Context(), refuses, 10); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(s.Close(), db.Close()); err != nil {
		t.Fatal(err)
	}
	return "sqlite:" + file
}

func TestAStoreMovesFromEngineToEngineAndBackWithTheSameDigest(t *testing.T) {
	from := shop(t)
	first := ok(t, "export", "-db", from)
	digest := regexp.MustCompile(`records=\d+ entries=\d+ digest=[0-9a-f]{64}`)
	want := digest.FindString(first.err)
	if want == "" || strings.Contains(want, "entries=0") {
		t.Fatalf("exported: %s", first.err)
	}
	prefix := fmt.Sprintf("m%d_", time.Now().UnixNano())
	route := []string{from}
	for _, server := range []struct{ env, driver, scheme string }{{"SERVICELANE_POSTGRES", "pgx", ""}, {"SERVICELANE_MARIADB", "mysql", "mariadb:"}} {
		dsn := os.Getenv(server.env)
		if dsn == "" {
			t.Logf("%s names no server: it is left out", server.env)
			continue
		}
		route = append(route, server.scheme+dsn)
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
	back := "sqlite:" + filepath.Join(t.TempDir(), "back.db")
	route = append(route, back)
	source := from
	for i, next := range route[1:] {
		args := []string{"migrate", "-db", source, "-to", next, "-prefix", prefix}
		if i == 0 { // the first has another prefix: by export and import
			file := filepath.Join(t.TempDir(), "shop.jsonl")
			if err := os.WriteFile(file, []byte(first.out), 0o600); err != nil {
				t.Fatal(err)
			}
			args = []string{"import", "-db", next, "-prefix", prefix, file}
		}
		if got := ok(t, args...); digest.FindString(got.err) != want {
			t.Errorf("%d: %s, want %s", i, got.err, want)
		}
		if c := invoke(args...); c.status != exitRefused || !strings.Contains(c.err, "not empty") {
			t.Errorf("%d, once more: %+v", i, c)
		}
		source = next
	}
	if again := ok(t, "export", "-db", back, "-prefix", prefix); again.out != first.out {
		t.Error("the export is another after the journey")
	}
	if got := ok(t, "verify", "-db", back, "-prefix", prefix); digest.FindString(got.err) != want {
		t.Errorf("verified: %+v", got)
	}
}

func TestVerifyTellsWhatWasChangedInTheDatabase(t *testing.T) {
	address := shop(t)
	dir := t.TempDir()
	key, sealed := filepath.Join(dir, "key"), filepath.Join(dir, "sealed.jsonl")
	if err := os.WriteFile(key, []byte("hmac-sha256:"+strings.Repeat("07", 32)), 0o600); err != nil {
		t.Fatal(err)
	}
	c := ok(t, "checkpoint", "-db", address, "-key", key)
	if err := os.WriteFile(sealed, []byte(c.out), 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{"verify", "-db", address, "-checkpoint", sealed, "-key", key}
	ok(t, args...)
	db, err := sql.Open("sqlite", "file:"+strings.TrimPrefix(address, "sqlite:"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, step := range []struct{ tamper, want string }{
		{"UPDATE servicelane_log SET at = at + 1 WHERE id = 'RO-0' AND rev = 5", "rewritten"},
		{"UPDATE servicelane_log SET at = at - 1 WHERE id = 'RO-0' AND rev = 5", ""},
		{"DELETE FROM servicelane_log WHERE id = 'RO-0' AND rev > 20", "truncated"},
		{"DELETE FROM servicelane_log WHERE id = 'RO-1'", "missing"},
	} {
		if _, err := db.Exec(step.tamper); err != nil {
			t.Fatal(err)
		}
		c := invoke(args...)
		if (step.want == "") != (c.status == exitOK) || !strings.Contains(c.out, step.want) || step.want != "" && c.status != exitRefused {
			t.Errorf("%s: %+v", step.tamper, c)
		}
	}
}

func TestDeadLettersAreListedRetriedAndDropped(t *testing.T) {
	address := shop(t)
	list := ok(t, "outbox", "list", "-db", address).out
	lines := strings.Split(strings.TrimSpace(list), "\n")
	if len(lines) != 2 || !strings.HasPrefix(lines[0], `{"subject":"order/RO-0","id":"`) || !regexp.MustCompile(`"reason":"no such number","waiting":[1-9]\d*}$`).MatchString(lines[0]) {
		t.Fatalf("%s", list)
	}
	ok(t, "outbox", "drop", "-db", address, "order/RO-0")
	ok(t, "outbox", "retry", "-db", address, "order/RO-1")
	if left := ok(t, "outbox", "list", "-db", address).out; left != "" {
		t.Errorf("left: %s", left)
	}
	for _, do := range []string{"retry", "drop"} {
		if c := invoke("outbox", do, "-db", address, "order/RO-0"); c.status != exitRefused || !strings.Contains(c.err, "no such record") {
			t.Errorf("%s again: %+v", do, c)
		}
	}
}

func TestMessagesThatWaitSinceTheClockWasSetBackAreRetried(t *testing.T) {
	address := shop(t)
	ok(t, "outbox", "retry", "-db", address, "order/RO-1")
	if c := invoke("outbox", "retry", "-db", address, "order/RO-1"); c.status != exitRefused {
		t.Errorf("what is due is retried: %+v", c)
	}
	db, err := sql.Open("sqlite", "file:"+strings.TrimPrefix(address, "sqlite:"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	due := func() (due int64) {
		t.Helper()
		if err := db.QueryRow("SELECT due FROM servicelane_record WHERE kind = 'outbox' AND id = 'order/RO-1'").Scan(&due); err != nil {
			t.Fatal(err)
		}
		return due
	}
	now := due()
	if _, err := db.Exec("UPDATE servicelane_record SET due = ? WHERE kind = 'outbox' AND id = 'order/RO-1'", morning.AddDate(10, 0, 0).UnixMicro()); err != nil {
		t.Fatal(err)
	}
	ok(t, "outbox", "retry", "-db", address, "order/RO-1")
	if got := due(); got != now {
		t.Errorf("due at %d, want %d", got, now)
	}
}

func TestEachCallHasItsExitStatus(t *testing.T) {
	address := shop(t)
	dir := t.TempDir()
	write := func(name, text string) string {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	public := write("public", "ed25519:"+strings.Repeat("07", 32))
	bad := write("bad", "hunter2")
	cut := write("cut.jsonl", strings.TrimSuffix(ok(t, "export", "-db", address).out, "\n"))
	other := "sqlite:" + filepath.Join(dir, "other.db")
	for name, c := range map[string]struct {
		args   []string
		status int
		says   string
	}{
		"help":                       {[]string{"help"}, exitOK, ""},
		"nothing":                    {nil, exitUsage, "Usage"},
		"an unknown command":         {[]string{"explode"}, exitUsage, "no such command"},
		"an unknown outbox command":  {[]string{"outbox", "burn"}, exitUsage, "no such command"},
		"no database":                {[]string{"export"}, exitUsage, "which database"},
		"an unknown engine":          {[]string{"export", "-db", "oracle:secret"}, exitUsage, "begins with none of"},
		"an address that is none":    {[]string{"export", "-db", "mariadb:secret"}, exitUsage, "the address is not one of mariadb"},
		"no file at all":             {[]string{"import", "-db", "sqlite:", cut}, exitUsage, "names no file"},
		"memory":                     {[]string{"import", "-db", "sqlite::memory:", cut}, exitUsage, "names no file"},
		"what is no export":          {[]string{"import", "-db", other, bad}, exitRefused, "nothing was imported"},
		"another prefix":             {[]string{"verify", "-db", address, "-prefix", "other_"}, exitRefused, "there is no store with the prefix other_"},
		"a file that is not there":   {[]string{"export", "-db", other + ".none"}, exitIO, "no such file"},
		"a bad prefix":               {[]string{"export", "-db", address, "-prefix", "x;"}, exitIO, "table_prefix"},
		"an unknown flag":            {[]string{"export", "-x"}, exitUsage, "-x"},
		"too many arguments":         {[]string{"export", "-db", address, "x"}, exitUsage, "1 arguments; it takes 0"},
		"no file to import":          {[]string{"import", "-db", other}, exitUsage, "0 arguments; it takes 1"},
		"a file that cannot be read": {[]string{"import", "-db", other, other}, exitIO, "no such file"},
		"an export that was cut off": {[]string{"import", "-db", other, cut}, exitRefused, "nothing was imported"},
		"migrating nowhere":          {[]string{"migrate", "-db", address}, exitUsage, "-to belongs to migrate"},
		"migrating onto itself":      {[]string{"migrate", "-db", address, "-to", address}, exitRefused, "not empty"},
		"sealing without a key":      {[]string{"checkpoint", "-db", address}, exitUsage, "-key"},
		"sealing with a public key":  {[]string{"checkpoint", "-db", address, "-key", public}, exitUsage, "the key cannot do this"},
		"a key that is none":         {[]string{"checkpoint", "-db", address, "-key", bad}, exitUsage, "the key cannot do this"},
		"a key that is not there":    {[]string{"checkpoint", "-db", address, "-key", bad + "x"}, exitIO, "no such file"},
		"a checkpoint without a key": {[]string{"verify", "-db", address, "-checkpoint", bad}, exitUsage, "belong together"},
		"a checkpoint that is none":  {[]string{"verify", "-db", address, "-checkpoint", bad, "-key", public}, exitIO, "checkpoint"},
		"no checkpoint file":         {[]string{"verify", "-db", address, "-checkpoint", bad + "x", "-key", public}, exitIO, "no such file"},
	} {
		got := invoke(c.args...)
		if got.status != c.status || !strings.Contains(got.err, c.says) || strings.Contains(got.err, "secret") || strings.Contains(got.err, "hunter2") {
			t.Errorf("%s: %+v", name, got)
		}
	}
	var stderr bytes.Buffer
	std := streams{nil, fullDisk{}, &stderr, func(string) string { return address }, func() time.Time { return morning }}
	for _, args := range [][]string{{"export"}, {"outbox", "list"}, {"help"}} {
		if status := run(t.Context(), args, std); status != exitIO {
			t.Errorf("%q on a full disk: %d", args, status)
		}
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("disk full") }
