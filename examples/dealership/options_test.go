package main

import (
	"errors"
	"flag"
	"io"
	"slices"
	"strings"
	"testing"
)

func TestTheCommandLineIsRead(t *testing.T) {
	for _, tt := range []struct {
		name string
		args []string
		want options
	}{
		{"nothing: the account in English, the sheets in Chinese and English", nil,
			options{story: english, sheets: []tongue{zhHans, english}, database: "dealership.db", quarantine: "dealership-quarantine.jsonl"}},
		{"one language for everything", []string{"-lang", "zh-Hant", "-db", "x/y.db"},
			options{story: zhHant, sheets: []tongue{zhHant}, database: "x/y.db", quarantine: "x/y-quarantine.jsonl"}},
		{"orders of several files", []string{"-orders", "a.csv", "-orders=b.csv", "-mapping", "m.json", "-quarantine", "q"},
			options{story: english, sheets: []tongue{zhHans, english}, database: "dealership.db", orders: []string{"a.csv", "b.csv"}, mapping: "m.json", quarantine: "q"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := parseArgs(tt.args, io.Discard)
			if err != nil || got.story != tt.want.story || !slices.Equal(got.sheets, tt.want.sheets) || !slices.Equal(got.orders, tt.want.orders) ||
				got.database != tt.want.database || got.mapping != tt.want.mapping || got.quarantine != tt.want.quarantine {
				t.Errorf("got %+v, %v", got, err)
			}
		})
	}
}

func TestAWrongCommandLineIsRefusedInWords(t *testing.T) {
	for _, tt := range []struct {
		name string
		args []string
		says string
	}{
		{"an unknown flag", []string{"-colour"}, "flag provided but not defined: -colour (-h shows the flags)"},
		{"an unknown language", []string{"-lang", "de"}, `there is no language "de", only zh-Hans, zh-Hant and en`},
		{"an argument without flag", []string{"orders.csv"}, `unexpected argument "orders.csv"`},
		{"no database", []string{"-db", ""}, "-db: no file is named"},
		{"no file of orders", []string{"-orders", ""}, "no file is named"},
		{"a mapping without orders", []string{"-mapping", "m.json"}, "-mapping is of use only with -orders"},
		{"a quarantine without orders", []string{"-quarantine", "q"}, "-quarantine is of use only with -orders"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := parseArgs(tt.args, io.Discard)
			if !errors.Is(err, errUsage) || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("got %v, want %q", err, tt.says)
			}
		})
	}
}

func TestTheHelpShowsEveryFlagAndEveryExitCode(t *testing.T) {
	var out strings.Builder
	if _, err := parseArgs([]string{"-h"}, &out); !errors.Is(err, flag.ErrHelp) {
		t.Fatal(err)
	}
	for _, part := range []string{"-lang", "-db", "-orders", "-mapping", "-quarantine", "rows=N taken=N", "130"} {
		if !strings.Contains(out.String(), part) {
			t.Errorf("no %q in\n%s", part, out.String())
		}
	}
	for line := range strings.Lines(out.String()) {
		if cells(line) > columns {
			t.Errorf("too long: %s", line)
		}
	}
}
