package main

import (
	"reflect"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

const (
	groupPack  = "testdata/packs/group.json"
	newerGroup = "testdata/packs/group2.json"
	shopPack   = "testdata/packs/shop.json"
)

func TestWhatPacksShows(t *testing.T) {
	tests := map[string]struct {
		args   []string
		status int
	}{
		"list":                         {[]string{"-with", groupPack, shopPack}, exitOK},
		"list of several":              {[]string{"-lang", "zh-Hant", "-with", groupPack, shopPack, "testdata/packs/other.json"}, exitOK},
		"table":                        {[]string{"-table", groupPack}, exitOK},
		"table of one that extends":    {[]string{"-table", "-lang", "zh-Hans", "-with", groupPack, shopPack}, exitOK},
		"table in traditional signs":   {[]string{"-table", "-lang", "zh-Hant", groupPack}, exitOK},
		"diff":                         {[]string{"-diff", groupPack, newerGroup}, exitOK},
		"diff in Chinese":              {[]string{"-diff", "-lang", "zh-Hans", newerGroup, groupPack}, exitOK},
		"diff in traditional signs":    {[]string{"-diff", "-lang", "zh-Hant", groupPack, newerGroup}, exitOK},
		"no difference":                {[]string{"-diff", groupPack, groupPack}, exitOK},
		"load":                         {[]string{"-load", groupPack, shopPack}, exitOK},
		"load of what does not fit":    {[]string{"-load", groupPack, shopPack, "testdata/packs/other.json"}, exitRefused},
		"faults":                       {[]string{"-with", groupPack, "testdata/packs/faults.json"}, exitRefused},
		"a base that is not there":     {[]string{"-table", shopPack}, exitRefused},
		"faults of one side of a diff": {[]string{"-diff", groupPack, "testdata/packs/faults.json"}, exitRefused},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			got := call(nil, append([]string{"packs"}, c.args...)...)
			got.shows(t, "packs/"+strings.ReplaceAll(name, " ", "-")+".golden")
			if got.status != c.status {
				t.Errorf("status %d, want %d", got.status, c.status)
			}
		})
	}
}

func TestThePacksThatComeWithTheProgramAreListedAndShown(t *testing.T) {
	got := call(nil, "packs")
	table := call(nil, "packs", "-table")
	for _, id := range packs.IDs() {
		if !strings.Contains(got.out, "\n"+id+" ") || !strings.Contains(table.out, id+" ") {
			t.Errorf("no %s in\n%s", id, got.out)
		}
	}
	if got.status != exitOK || table.status != exitOK || got.err+table.err != "" {
		t.Errorf("%d %d %s %s", got.status, table.status, got.err, table.err)
	}
	if !strings.Contains(table.out, "QC-07a ") || !strings.Contains(table.out, "house-default/timely") {
		t.Error(table.out)
	}
}

func TestThePackThatIsWrittenIsTheOneThatIsRead(t *testing.T) {
	got := call(nil, "packs", "-json", "house-default")
	p, err := compliance.ReadPack([]byte(got.out))
	if err != nil || got.status != exitOK {
		t.Fatal(got.status, err)
	}
	if c := compliance.Changes(packs.HouseDefault(), p); len(c) > 0 {
		t.Errorf("%v", c)
	}
}

func TestEachCallOfPacksHasItsExitStatus(t *testing.T) {
	tests := map[string]struct {
		args   []string
		status int
		says   string
	}{
		"a pack that is not there":      {[]string{"house-none"}, exitRefused, `no pack "house-none"`},
		"a file that is not there":      {[]string{"./none.json"}, exitIO, "none.json"},
		"several that are not there":    {[]string{"house-none", "./none.json"}, exitIO, `no pack "house-none"`},
		"a base that is not there":      {[]string{"-with", "./none.json", groupPack}, exitIO, "none.json"},
		"no pack to join":               {[]string{"-load"}, exitUsage, "-load joins the packs that are named"},
		"a slip of the pen":             {[]string{"-load", "house-defualt"}, exitRefused, `no pack "house-defualt", did you mean "house-default"?`},
		"no pack to load":               {[]string{"-load", "house-none"}, exitRefused, `no pack "house-none"`},
		"faults of what is loaded":      {[]string{"-load", "testdata/packs/faults.json"}, exitRefused, "testdata/packs/faults.json"},
		"one pack to compare":           {[]string{"-diff", groupPack}, exitUsage, "-diff compares two packs, not 1"},
		"no pack to write":              {[]string{"-json"}, exitUsage, "-json writes one pack, not 0"},
		"a pack that cannot be written": {[]string{"-json", "house-none"}, exitRefused, `no pack "house-none"`},
		"two questions":                 {[]string{"-table", "-diff", groupPack, shopPack}, exitUsage, "choose one"},
		"an unknown language":           {[]string{"-lang", "fr"}, exitUsage, `no such language: "fr"`},
		"an unknown flag":               {[]string{"-rules"}, exitUsage, "-rules"},
		"help":                          {[]string{"-h"}, exitOK, ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := call(nil, append([]string{"packs"}, tt.args...)...)
			if got.status != tt.status || !strings.Contains(got.err, tt.says) || tt.says == "" && got.err != "" {
				t.Errorf("status %d, want %d, says %q", got.status, tt.status, got.err)
			}
		})
	}
	if status := run([]string{"packs"}, streams{out: &fullDisk{10}, err: &strings.Builder{}}); status != exitIO {
		t.Errorf("on a full disk: status %d", status)
	}
}

func TestTablesOfPacksHaveEveryWordInEveryLanguage(t *testing.T) {
	for lang, w := range allPackWords {
		v := reflect.ValueOf(w)
		for i := range v.NumField() {
			if f := v.Field(i); f.Kind() == reflect.String && f.String() == "" {
				t.Errorf("%s has no word for %s", lang, v.Type().Field(i).Name)
			}
		}
		complete(t, lang, w.layers, compliance.Layers())
		complete(t, lang, w.effects, append(history.Effects(), ""))
		complete(t, lang, w.severities, append(compliance.Severities(), ""))
		complete(t, lang, w.parts, compliance.Parts())
		complete(t, lang, w.changes, compliance.ChangeKinds())
	}
}

func complete[K ~string](t *testing.T, lang string, words map[K]string, keys []K) {
	t.Helper()
	for _, k := range keys {
		if words[k] == "" {
			t.Errorf("%s has no word for %q", lang, k)
		}
	}
}
