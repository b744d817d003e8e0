package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales/audit"
	"example.com/servicelane/aftersales/store"
)

// audited writes an export, a checkpoint and its key, and gives their names.
func audited(t *testing.T) (log, checkpoint, key string) {
	t.Helper()
	ctx, d, dir := context.Background(), memstore.New(), t.TempDir()
	at := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	for n := range 4 {
		r := store.Ref{Kind: "order", ID: fmt.Sprint("RO-", n/2)}
		b := store.Batch{Puts: []store.Record{{Ref: r, Rev: int64(n%2 + 1)}}, Appends: []store.Entry{{Subject: r, Rev: int64(n%2 + 1), Command: fmt.Sprint("C", n), At: at}}}
		if err := d.Commit(ctx, b); err != nil {
			t.Fatal(err)
		}
	}
	log, checkpoint, key = filepath.Join(dir, "log.jsonl"), filepath.Join(dir, "checkpoint.jsonl"), filepath.Join(dir, "key")
	secret := bytes.Repeat([]byte{7}, 32)
	var a, b bytes.Buffer
	_, err := audit.Export(ctx, d, &a)
	err = errors.Join(err, audit.WriteCheckpoint(ctx, d, &b, audit.HMAC(secret), at.Add(time.Hour)))
	for name, text := range map[string]string{log: a.String(), checkpoint: b.String(), key: fmt.Sprintf("hmac-sha256:%x\n", secret)} {
		err = errors.Join(err, os.WriteFile(name, []byte(text), 0o600))
	}
	if err != nil {
		t.Fatal(err)
	}
	return log, checkpoint, key
}

func TestVerifyTellsWhatWasTamperedWith(t *testing.T) {
	log, checkpoint, key := audited(t)
	text, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	right := string(text)
	changed := strings.Replace(right, `"C2"`, `"C9"`, 1)
	lines := strings.SplitAfter(right, "\n")
	for name, c := range map[string]struct {
		stdin  io.Reader
		args   []string
		status int
		out    string
		err    string
	}{
		"nothing is wrong":              {nil, []string{log}, exitOK, "", "records=2 entries=4 findings=0"},
		"nothing, as was sealed":        {nil, []string{"-checkpoint", checkpoint, "-key", key, log}, exitOK, "", "findings=0"},
		"an entry changed":              {strings.NewReader(changed), []string{"-"}, exitRefused, `line 6: "order/RO-1" at revision 1: broken: `, "findings=2"},
		"as JSON":                       {strings.NewReader(changed), []string{"-json", "-"}, exitRefused, `{"fault":"broken","line":6,"kind":"order","id":"RO-1","rev":1,"detail":`, "findings=2"},
		"a subject cut off":             {strings.NewReader(strings.Join(append(lines[:5:5], lines[7:]...), "")), []string{"-checkpoint", checkpoint, "-key", key, "-"}, exitRefused, `"order/RO-1" at revision 2: missing`, "findings=2"},
		"no export":                     {strings.NewReader("{}\n"), []string{"-"}, exitRefused, "", "standard input: line 1: not an export"},
		"a checkpoint that is none":     {strings.NewReader(right), []string{"-checkpoint", log, "-key", key, "-"}, exitRefused, "", "not a checkpoint"},
		"a key that is none":            {strings.NewReader(right), []string{"-checkpoint", checkpoint, "-key", log, "-"}, exitRefused, "", "the key cannot do this"},
		"no key":                        {nil, []string{"-checkpoint", checkpoint, log}, exitUsage, "", "belong together"},
		"two files":                     {nil, []string{log, log}, exitUsage, "", "one export"},
		"an unknown flag":               {nil, []string{"-x", log}, exitUsage, "", "-x"},
		"no file":                       {nil, []string{log + "x"}, exitIO, "", "no such file"},
		"no checkpoint file":            {nil, []string{"-checkpoint", log + "x", "-key", key, log}, exitIO, "", "no such file"},
		"no key file":                   {nil, []string{"-checkpoint", checkpoint, "-key", key + "x", log}, exitIO, "", "no such file"},
		"a checkpoint that is a folder": {nil, []string{"-checkpoint", filepath.Dir(log), "-key", key, log}, exitIO, "", "directory"},
		"an input that breaks off":      {iotest.ErrReader(errors.New("cable cut")), []string{"-"}, exitIO, "", "cable cut"},
		"help":                          {nil, []string{"-h"}, exitOK, "Usage: servicelane verify", ""},
	} {
		got := call(c.stdin, append([]string{"verify"}, c.args...)...)
		if got.status != c.status || !strings.Contains(got.out, c.out) || !strings.Contains(got.err, c.err) || c.out == "" && got.out != "" {
			t.Errorf("%s: %+v", name, got)
		}
	}
	var stderr bytes.Buffer
	if status := run([]string{"verify", "-"}, streams{in: strings.NewReader(changed), out: &fullDisk{10}, err: &stderr}); status != exitIO || !strings.Contains(stderr.String(), "disk full") {
		t.Errorf("status %d, %s", status, stderr.String())
	}
}
