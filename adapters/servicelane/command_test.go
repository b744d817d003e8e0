package main

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"example.com/servicelane/internal/golden"
)

var update = flag.Bool("update", false, "write golden files anew")

// called is what a call of the program gave.
type called struct {
	status   int
	out, err string
}

// call runs the program.
func call(stdin io.Reader, args ...string) called {
	var out, err bytes.Buffer
	status := run(args, streams{in: stdin, out: &out, err: &err})
	return called{status, out.String(), err.String()}
}

// shows compares everything that a call showed with a golden file.
func (c called) shows(t *testing.T, file string) {
	t.Helper()
	if err := golden.Check("testdata/"+file, c.out+"--- standard error\n"+c.err, *update); err != nil {
		t.Error(err)
	}
}

func TestEachCallHasItsExitStatus(t *testing.T) {
	good := `{"lines":[{"kind":"part","price":"1.00"}],"rules":{"currency":"CNY"}}`
	tests := map[string]struct {
		stdin  io.Reader
		args   []string
		status int
		says   string // in what is written to standard error; empty: nothing is
	}{
		"an order that is priced":                 {strings.NewReader(good), []string{"price", "-"}, exitOK, ""},
		"many orders that are priced":             {strings.NewReader(good + "\n" + good), []string{"price", "-lines", "-"}, exitOK, "orders=2 priced=2 refused=0 unread_files=0"},
		"no line at all":                          {strings.NewReader(""), []string{"price", "-lines", "-"}, exitOK, "orders=0 priced=0"},
		"help":                                    {nil, []string{"help"}, exitOK, ""},
		"help by flag":                            {nil, []string{"-h"}, exitOK, ""},
		"help of a command":                       {nil, []string{"help", "price"}, exitOK, ""},
		"help on a topic":                         {nil, []string{"help", "order"}, exitOK, ""},
		"help of a command by flag":               {nil, []string{"price", "-h"}, exitOK, ""},
		"an order that is refused":                {strings.NewReader("{}"), []string{"price", "-"}, exitRefused, "standard input: lines: must be given"},
		"an empty document":                       {strings.NewReader(""), []string{"price", "-"}, exitRefused, "standard input: empty document"},
		"one order of many that is refused":       {strings.NewReader(good + "\n{}\n"), []string{"price", "-lines", "-"}, exitRefused, "orders=2 priced=1 refused=1"},
		"no command":                              {nil, nil, exitUsage, "no command"},
		"an unknown command":                      {nil, []string{"prise"}, exitUsage, `no such command: "prise"`},
		"help of an unknown command":              {nil, []string{"help", "prise"}, exitUsage, `no such command: "prise"`},
		"an explanation in JSON":                  {nil, []string{"price", "-json", "-explain", "1", "-"}, exitUsage, "choose one"},
		"no file":                                 {nil, []string{"price"}, exitUsage, "no file"},
		"an unknown flag":                         {nil, []string{"price", "-xml", "-"}, exitUsage, "flag provided but not defined: -xml"},
		"a flag behind the files":                 {nil, []string{"price", "a.json", "-json"}, exitUsage, "flags stand before the files: -json"},
		"an unknown language":                     {nil, []string{"price", "-lang", "fr", "-"}, exitUsage, `no such language: "fr"`},
		"standard input twice":                    {nil, []string{"price", "-", "-"}, exitUsage, "standard input can be read only once"},
		"a file that is not there":                {nil, []string{"price", "testdata/none.json"}, exitIO, "testdata/none.json"},
		"a folder":                                {nil, []string{"price", "testdata"}, exitIO, "testdata"},
		"a folder of lines":                       {nil, []string{"price", "-lines", "testdata"}, exitIO, "unread_files=1"},
		"one file of many that is not there":      {nil, []string{"price", "testdata/none.json", "testdata/split.json"}, exitIO, "orders=1 priced=1 refused=0 unread_files=1"},
		"an unread file is worse than a refusal":  {nil, []string{"price", "testdata/none.json", "testdata/faults.json"}, exitIO, "refused=1 unread_files=1"},
		"standard input that breaks off":          {iotest.ErrReader(errors.New("cable cut")), []string{"price", "-"}, exitIO, "cable cut"},
		"standard input that breaks off in lines": {io.MultiReader(strings.NewReader(good+"\n"+good[:20]), iotest.ErrReader(errors.New("cable cut"))), []string{"price", "-lines", "-"}, exitIO, "orders=1 priced=1 refused=0 unread_files=1"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := call(tt.stdin, tt.args...)
			if got.status != tt.status {
				t.Errorf("status %d, want %d\n%s", got.status, tt.status, got.err)
			}
			if !strings.Contains(got.err, tt.says) || (tt.says == "" && got.err != "") {
				t.Errorf("says %q, want %q", got.err, tt.says)
			}
		})
	}
}

// fullDisk takes some bytes and then no more.
type fullDisk struct{ room int }

func (d *fullDisk) Write(b []byte) (int, error) {
	if len(b) > d.room {
		return 0, errors.New("disk full")
	}
	d.room -= len(b)
	return len(b), nil
}

func TestOutputThatCannotBeWrittenIsToldAndEndsTheRun(t *testing.T) {
	good := `{"lines":[{"kind":"part","price":"1.00"}],"rules":{"currency":"CNY"}}` + "\n"
	tests := map[string][]string{
		"the sheet of one order":   {"price", "-"},
		"the JSON of many":         {"price", "-json", "-lines", "-"},
		"help":                     {"help"},
		"help of a command":        {"price", "-h"},
		"help of a command, again": {"help", "price"},
	}
	for name, args := range tests {
		t.Run(name, func(t *testing.T) {
			var stderr bytes.Buffer
			stdin := strings.NewReader(good)
			if slices.Contains(args, "-lines") {
				stdin = strings.NewReader(strings.Repeat(good, 100_000))
			}
			status := run(args, streams{in: stdin, out: &fullDisk{10}, err: &stderr})
			if status != exitIO || !strings.Contains(stderr.String(), "disk full") {
				t.Errorf("status %d, says %q", status, stderr.String())
			}
			if stdin.Len() == 0 && stdin.Size() > 1<<20 {
				t.Error("went on reading to the end")
			}
		})
	}
}
