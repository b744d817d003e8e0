package main

import (
	"encoding/json"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/policytest"
)

const (
	ownPack    = "testdata/check/pack.json"
	ownCases   = "testdata/check/cases.json"
	thinCases  = "testdata/check/thin.json"
	wrongCases = "testdata/check/wrong.json"
)

// TestTheHelpOnCasesNamesEveryMember holds the text against the schema, which is held against what is read.
func TestTheHelpOnCasesNamesEveryMember(t *testing.T) {
	told := map[string]bool{}
	for line := range strings.Lines(helpCases) {
		if words := strings.Fields(line); len(words) > 0 && strings.HasPrefix(line, "  ") {
			told[words[0]] = true
		}
	}
	var document any
	if err := json.Unmarshal([]byte(policytest.CaseSchema()), &document); err != nil {
		t.Fatal(err)
	}
	members := membersOf(document)
	if len(members) < 30 {
		t.Errorf("only %d members: %q", len(members), members)
	}
	for _, name := range members {
		if !told[name] && name != "id" && name != "type" && name != "at" { // of events, which stand in an example
			t.Errorf("%s is not told", name)
		}
	}
}

// membersOf lists the members of all objects that a schema describes.
func membersOf(schema any) (names []string) {
	switch s := schema.(type) {
	case map[string]any:
		for key, value := range s {
			if members, is := value.(map[string]any); is && key == "properties" {
				names = slices.AppendSeq(names, maps.Keys(members))
			}
			names = append(names, membersOf(value)...)
		}
	case []any:
		for _, value := range s {
			names = append(names, membersOf(value)...)
		}
	}
	return names
}

func TestWhatCheckShows(t *testing.T) {
	tests := map[string]struct {
		args   []string
		status int
	}{
		"all is as expected":       {[]string{"-pack", ownPack, ownCases}, exitOK},
		"not as expected":          {[]string{"-pack", ownPack, ownCases, wrongCases}, exitRefused},
		"json":                     {[]string{"-json", "-pack", ownPack, wrongCases}, exitRefused},
		"junit":                    {[]string{"-junit", "-pack", ownPack, ownCases, wrongCases}, exitRefused},
		"explain":                  {[]string{"-explain", "T-1", "-pack", ownPack, ownCases, wrongCases}, exitRefused},
		"explain a gate":           {[]string{"-explain", "T-2", "-lang", "zh-Hans", "-pack", ownPack, ownCases}, exitOK},
		"coverage":                 {[]string{"-coverage", "-pack", ownPack, ownCases}, exitOK},
		"coverage that is lacking": {[]string{"-coverage", "-pack", ownPack, wrongCases}, exitRefused},
		"mutants":                  {[]string{"-mutate", "-pack", ownPack, thinCases}, exitRefused},
		"mutants, some equivalent": {[]string{"-mutate", "-least", "70", "-equivalent", "testdata/check/equivalent.json", "-pack", ownPack, thinCases}, exitOK},
		"boundaries":               {[]string{"-boundaries", "-pack", ownPack, ownCases}, exitOK},
		"mutants of one rule":      {[]string{"-mutate", "-rule", "T-2", "-pack", ownPack, ownCases}, exitOK},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			got := call(nil, append([]string{"check"}, c.args...)...)
			got.shows(t, "check/"+strings.ReplaceAll(strings.ReplaceAll(name, ",", ""), " ", "-")+".golden")
			if got.status != c.status {
				t.Errorf("status %d", got.status)
			}
		})
	}
}

func TestThePacksOfTheProgramHold(t *testing.T) {
	got := call(nil, "check", "-pack", "house-default")
	if got.status != exitOK || !strings.Contains(got.out, "house-default.json: ") || !strings.Contains(got.err, "not_as_expected=0") {
		t.Errorf("%+v", got)
	}
	if got := call(nil, "check"); got.status != exitOK || !strings.Contains(got.out, "house-default.json: ") {
		t.Errorf("%+v", got)
	}
	if got := call(nil, "check", "-mutate", "-pack", "house-default"); got.status != exitOK || !strings.HasPrefix(got.out, "house-default: ") {
		t.Errorf("%+v", got)
	}
	if got := call(nil, "check", "-rows"); got.status != exitOK || !strings.Contains(got.out, "QC-07  executable") || !strings.Contains(got.out, "S3-2.1.5: QC-07\n") {
		t.Errorf("%+v", got)
	}
}

func TestEachCallOfCheckHasItsExitStatus(t *testing.T) {
	dir := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	pack, err := os.ReadFile(ownPack)
	if err != nil {
		t.Fatal(err)
	}
	text := string(pack)
	broken := file("broken.json", strings.Replace(text, `"hours"`, `"hors"`, 1))
	orphan := file("orphan.json", strings.Replace(text, `"house-default"`, `"house-gone"`, 1))
	onOther := file("on.json", strings.Replace(strings.Replace(text, `"ours"`, `"upper"`, 1), `["house-default"]`, `["ours"]`, 1))
	missing := filepath.Join(dir, "missing.json")
	faulty := file("cases.json", `{"format":1,"histories":{},"cases":[{"name":"c","history":"b","expect":{"A":"none"}}]}`)
	list := file("list.json", `{"format":2,"equivalent":[]}`)
	cases, err := os.ReadFile(ownCases)
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		stdin  io.Reader
		args   []string
		status int
		says   string
	}{
		"help":                          {nil, []string{"-h"}, exitOK, ""},
		"cases from standard input":     {strings.NewReader(string(cases)), []string{"-pack", ownPack, "-"}, exitOK, "cases=3 as_expected=3"},
		"a pack without cases":          {nil, []string{"-pack", ownPack}, exitUsage, "no case file is given"},
		"a case file without cases":     {strings.NewReader(`{"format":1,"histories":{},"cases":[]}`), []string{"-pack", ownPack, "-"}, exitUsage, "nothing to check"},
		"a case that expects nothing":   {strings.NewReader(`{"format":1,"histories":{"h":{"covers":["*"],"events":[]}},"cases":[{"name":"idle","history":"h","expect":{}}]}`), []string{"-pack", ownPack, "-"}, exitRefused, `cases[0].expect: case "idle" expects nothing`},
		"an unknown pack":               {nil, []string{"-pack", "house-gone"}, exitRefused, `no pack "house-gone"`},
		"a pack that is not there":      {nil, []string{"-pack", missing, ownCases}, exitIO, "missing.json"},
		"a pack that is broken":         {nil, []string{"-pack", broken, ownCases}, exitRefused, "broken.json: rules[0].within.unit"},
		"a pack that builds on none":    {nil, []string{"-pack", orphan, ownCases}, exitRefused, `extends[0]: pack "house-gone", which this one extends, is not given`},
		"one pack twice":                {nil, []string{"-pack", ownPack, "-pack", ownPack, ownCases}, exitRefused, `pack "ours" twice`},
		"two packs with one rule":       {nil, []string{"-pack", ownPack, "-pack", onOther, ownCases}, exitRefused, "rule"},
		"a case file that is not there": {nil, []string{"-pack", ownPack, missing}, exitIO, "missing.json"},
		"a case file that breaks off":   {iotest.ErrReader(errors.New("torn")), []string{"-pack", ownPack, "-"}, exitIO, "torn"},
		"a case file that is faulty":    {nil, []string{"-pack", ownPack, faulty}, exitRefused, `no such history: "b"`},
		"a rule with a slip of the pen": {nil, []string{"-explain", "t1", "-pack", ownPack, ownCases}, exitRefused, `no rule "t1" in these packs, did you mean "T-1"?`},
		"an unknown rule":               {nil, []string{"-explain", "T-9", "-pack", ownPack, ownCases}, exitRefused, `no rule "T-9"`},
		"an unknown rule to mutate":     {nil, []string{"-mutate", "-rule", "T-9", "-pack", ownPack, ownCases}, exitRefused, `no rule "T-9"`},
		"a list that is not there":      {nil, []string{"-mutate", "-equivalent", missing, "-pack", ownPack, ownCases}, exitIO, "missing.json"},
		"a list that is faulty":         {nil, []string{"-mutate", "-equivalent", list, "-pack", ownPack, ownCases}, exitRefused, "format 2"},
		"mutants of what fails already": {nil, []string{"-mutate", "-pack", ownPack, wrongCases}, exitRefused, "T-1: want satisfied"},
		"two questions":                 {nil, []string{"-json", "-coverage"}, exitUsage, "choose one"},
		"an unknown language":           {nil, []string{"-lang", "fr"}, exitUsage, "no such language"},
		"a rule without mutants":        {nil, []string{"-rule", "T-1"}, exitUsage, "go with -mutate"},
		"a share that is none":          {nil, []string{"-mutate", "-least", "101"}, exitUsage, "per cent"},
		"cases about no pack":           {nil, []string{ownCases}, exitUsage, "-pack names them"},
		"standard input twice":          {nil, []string{"-pack", ownPack, "-", "-"}, exitUsage, "only once"},
		"an unknown flag":               {nil, []string{"-x"}, exitUsage, "-x"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			got := call(c.stdin, append([]string{"check"}, c.args...)...)
			if got.status != c.status || !strings.Contains(got.err, c.says) || c.says == "" && got.err != "" {
				t.Errorf("status %d, want %d; says %s", got.status, c.status, got.err)
			}
		})
	}
	if got := run([]string{"check", "-pack", ownPack, ownCases}, streams{out: brokenPipe{}, err: io.Discard}); got != exitIO {
		t.Errorf("status %d where the output cannot be written", got)
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken") }

func TestOnePackOfAFileMayBuildOnAnother(t *testing.T) {
	dir := t.TempDir()
	upper := filepath.Join(dir, "upper.json")
	content := `{"format":1,"id":"upper","layer":"house","version":"2026.1","jurisdiction":"CN","extends":["ours"],
	 "rules":[{"id":"T-9","kind":"absence","of":"complaint.withdrawn","source":[{"doc":"D"}],"texts":{"en":"x"}}]}`
	if err := os.WriteFile(upper, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := call(nil, "check", "-pack", upper, "-pack", ownPack, ownCases); got.status != exitOK {
		t.Errorf("%+v", got)
	}
}

// TestExplanationsAreInOneLanguage: each kind, effect and part has its word, and no English one is left.
func TestExplanationsAreInOneLanguage(t *testing.T) {
	for lang, w := range askWordsIn {
		if lang == "en" {
			continue
		}
		for _, k := range compliance.Kinds() {
			if wordFor(w.kinds, k) == string(k) {
				t.Errorf("%s: no word for %s", lang, k)
			}
		}
		for _, e := range history.Effects() {
			if wordFor(w.effects, e) == string(e) {
				t.Errorf("%s: no word for %s", lang, e)
			}
		}
		for _, p := range history.Parts() {
			if wordFor(w.parts, p) == string(p) {
				t.Errorf("%s: no word for %s", lang, p)
			}
		}
		got := call(nil, "check", "-explain", "DL-07", "-lang", lang, "-pack", "house-default")
		for _, english := range []string{"expected", "trigger", "block", "overridden", "pack:", "precedence"} {
			if strings.Contains(got.out, english) {
				t.Errorf("%s: %q in\n%s", lang, english, got.out)
			}
		}
	}
}
