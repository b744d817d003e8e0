package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/compliance/packs"
)

const dms = "testdata/judge/dms.csv"

// judgeDMS judges a table as the mapping of the test data describes it.
func judgeDMS(stdin io.Reader, more ...string) called {
	args := []string{"judge", "-mapping", "testdata/judge/dms.json", "-secret", "testdata/judge/secret", "-as-of", "2026-05-31"}
	return call(stdin, append(args, more...)...)
}

func TestWhatJudgeShows(t *testing.T) {
	for name, args := range map[string][]string{
		"findings":            {dms},
		"in-Chinese":          {"-lang", "zh-Hans", dms},
		"as-JSON":             {"-json", "-status", "violated", "-status", "pending", dms},
		"indicators":          {"-summary", "-pack", "house-warranty", "-pack", "house-workshop", "-pack", "house-office", dms},
		"indicators-as-JSON":  {"-json", "-status", "entitlement", "-pack", "house-warranty", dms},
		"only-the-table":      {"-summary", dms},
		"together":            {"-from", "2026-05-01", dms},
		"what-is-not-a-table": {"testdata/judge/secret"},
	} {
		t.Run(name, func(t *testing.T) {
			judgeDMS(nil, args...).shows(t, "judge/"+name+".golden")
		})
	}
}

// TestRowsMayStandAnywhere lays the rows out by vehicle, reads them as JSON, and turns their order round.
func TestRowsMayStandAnywhere(t *testing.T) {
	want := judgeDMS(nil, "-json", dms)
	data, err := os.ReadFile(dms)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	slices.Reverse(lines[1:])
	for name, got := range map[string]called{
		"laid out in files":    judgeDMS(nil, "-json", "-memory", "0", dms),
		"in another order":     judgeDMS(strings.NewReader(strings.Join(lines, "\n")), "-json", "-"),
		"as objects":           judgeDMS(strings.NewReader(asObjects(t)), "-json", "-format", "jsonl", "-"),
		"as objects, in files": judgeDMS(strings.NewReader(asObjects(t)), "-json", "-format", "jsonl", "-memory", "0", "-"),
	} {
		t.Run(name, func(t *testing.T) {
			a, b := strings.SplitAfter(want.out, "\n"), strings.SplitAfter(got.out, "\n")
			if name == "in another order" { // otherwise what is found stands in the order of the table
				slices.Sort(a)
				slices.Sort(b)
			}
			if !slices.Equal(a, b) || want.status != got.status {
				t.Errorf("got status %d\n%swant status %d\n%s", got.status, got.out, want.status, want.out)
			}
			if lastLine(got.err) != lastLine(want.err) {
				t.Errorf("got %s, want %s", lastLine(got.err), lastLine(want.err))
			}
		})
	}
}

// asObjects gives the table as JSON with an object a line. The row that is none becomes one that is no object.
func asObjects(t *testing.T) string {
	data, err := os.ReadFile(dms)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	quoted := regexp.MustCompile(`"([^"]*),([^"]*)"`).ReplaceAllString(strings.TrimSpace(string(data)), "$1;$2")
	lines := strings.Split(quoted, "\n")
	head := strings.Split(lines[0], ",")
	for _, line := range lines[1:] {
		cells := strings.Split(line, ",")
		if len(cells) != len(head) {
			b.WriteString("[]\n")
			continue
		}
		object := map[string]any{"another column": 7}
		for i, c := range cells {
			if object[head[i]] = strings.ReplaceAll(c, ";", ","); c == "" {
				object[head[i]] = nil
			}
		}
		line, err := json.Marshal(object)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(append(line, '\n'))
	}
	return b.String()
}

func lastLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return lines[len(lines)-1]
}

func TestOrdersOfAVehicleAreJudgedTogether(t *testing.T) {
	const table = "工单号,车架号,类型,开单时间,型号\nA,V1,维修,2026-05-04 08:00,X\nB,V2,维修,2026-05-04 08:00,X\nC,V1,维修,2026-05-05 08:00,Y\n"
	mapping := `{"mapping":1,"source":"s","zone":"Asia/Shanghai","key":["工单号"],"columns":{"开单时间":{"time":"2006-01-02 15:04"}},
		"ids":{"order_id":"工单号","vehicle_id":"车架号"},"events":{"开单时间":{"event":"order.opened"}},
		"facts":[{"fact":"vehicle","key":"车架号","fields":{"model":"型号"}}]}`
	pack := `{"format":1,"id":"p","layer":"house","version":"2026.1","jurisdiction":"CN","title":{"en":"P"},"documents":[{"id":"D","title":{"en":"D"}}],
		"rules":[{"id":"R1","kind":"count","per":"vehicle_id","on":"order.opened","of":"order.opened","max":1,"source":[{"doc":"D","clause":"1"}],"texts":{"en":"once"}},
		 {"id":"R2","kind":"require","per":"order_id","on":"order.opened","must":{"field":"vehicle.model","eq":"X"},"source":[{"doc":"D","clause":"1"}],"texts":{"en":"model X"}}]}`
	dir := t.TempDir()
	for name, text := range map[string]string{"m.json": mapping, "p.json": pack, "t.csv": table} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got := call(nil, "judge", "-mapping", filepath.Join(dir, "m.json"), "-pack", filepath.Join(dir, "p.json"), "-as-of", "2026-06-01",
		"-status", "violated", "-status", "unknown", "-status", "satisfied", filepath.Join(dir, "t.csv"))
	for _, want := range []string{"vehicle_id V1\n  R1 violated", "order_id A\n  R2 unknown", "order_id B\n  R2 satisfied", "order_id C\n  R2 unknown"} {
		if !strings.Contains(got.out, want) {
			t.Errorf("there is no %q in\n%s", want, got.out)
		}
	}
	if !strings.Contains(got.err, "rows=3 taken=3 quarantined=0 histories=2 violated=1 unknown=2") {
		t.Error(got.err)
	}
}

func TestRowsThatAreNotTakenAreListed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "held.csv")
	got := judgeDMS(nil, "-quarantine", file, dms)
	if strings.Contains(got.err, "row 6:") {
		t.Errorf("rows are told twice: %s", got.err)
	}
	table, err := os.ReadFile(dms)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(table), "\n")
	want := "quarantine_line,quarantine_reason,quarantine_text," + lines[0] +
		"\n7,5 cells under 26 column names,\"" + lines[6] + "\"" + strings.Repeat(",", 26) +
		"\n6,\"开单时间: not a time of the form 2006-01-02 15:04: \"\"2026-05-05 25:00\"\"\",," + lines[5] + "\n"
	if data, err := os.ReadFile(file); err != nil || string(data) != want {
		t.Errorf("%v\n%s\nwant\n%s", err, data, want)
	}
	if again := judgeDMS(nil, "-quarantine", file, dms); again.status != exitIO {
		t.Errorf("a file that is there was written over: %d", again.status)
	}
}

// TestQuarantinedRowsCanBeMendedAndJudgedAgain mends one of two rows, and leaves the other as it is.
func TestQuarantinedRowsCanBeMendedAndJudgedAgain(t *testing.T) {
	dir := t.TempDir()
	first, second := filepath.Join(dir, "1.csv"), filepath.Join(dir, "2.csv")
	judgeDMS(nil, "-quarantine", first, dms)
	data, err := os.ReadFile(first)
	if err != nil {
		t.Fatal(err)
	}
	mended := strings.Replace(string(data), ",RO5,LSVAA44444,维修,2026-05-05 25:00", ",RO5,LSVAA44444,维修,2026-05-05 08:00", 1)
	got := judgeDMS(strings.NewReader(mended), "-quarantine", second, "-")
	if !strings.Contains(lastLine(got.err), "rows=2 taken=1 quarantined=1 ") {
		t.Error(got.err)
	}
	data, err = os.ReadFile(second)
	if err != nil || !strings.HasPrefix(string(data), "quarantine_line,quarantine_reason,quarantine_text,工单号,") ||
		strings.Count(string(data), "quarantine_") != 3 || !strings.Contains(string(data), `"RO6,LSVAA55555,保养,2026-05-05 08:00,2026-05-05 08:05"`) {
		t.Errorf("%v\n%s", err, data)
	}
}

// TestEveryRowIsEitherTakenOrQuarantined breaks a table in every way that is known.
func TestEveryRowIsEitherTakenOrQuarantined(t *testing.T) {
	data, err := os.ReadFile(dms)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(string(data), "\n")
	with := func(number int, line string) string {
		changed := slices.Clone(lines)
		changed[number-1] = line + "\n"
		return strings.Join(changed, "")
	}
	for name, c := range map[string]struct {
		table string
		rows  int
	}{
		"as it is":                    {string(data), 6},
		"a mark is opened on line 3":  {with(3, `RO2,"LSVAA22222,维修`), 6},
		"and closed in the next line": {with(3, "RO2,\"LSVAA22222\nx\",维修"), 6},
		"and closed in a cell":        {strings.Replace(with(3, `RO2,"LSVAA22222,维修`), "RO5,", `RO5"x,`, 1), 6},
		"a mark in the last line":     {with(7, `RO6,"LSVAA55555`), 6},
		"empty lines":                 {with(4, "\n\n"), 5},
		"an order twice":              {string(data) + lines[1], 7},
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "held.csv")
			got := judgeDMS(strings.NewReader(c.table), "-quarantine", file, "-summary", "-")
			var rows, taken, held int
			if _, err := fmt.Sscanf(lastLine(got.err), "rows=%d taken=%d quarantined=%d", &rows, &taken, &held); err != nil || rows != c.rows || rows != taken+held {
				t.Errorf("%v, want %d rows\n%s", err, c.rows, got.err)
			}
			f, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if list, err := csv.NewReader(f).ReadAll(); err != nil || len(list) != held+1 {
				t.Errorf("%v: %d rows are in the file of %d", err, len(list)-1, held)
			}
		})
	}
}

// TestWhatIsLaterThanTheMomentOfJudgingIsTold judges the table as of the evening of its first day.
func TestWhatIsLaterThanTheMomentOfJudgingIsTold(t *testing.T) {
	args := []string{"-as-of", "2026-05-04", dms}
	got := judgeDMS(nil, args...)
	for _, want := range []string{" later=14", "servicelane judge: after 2026-05-04T23:59:59+08:00, the moment of judging, lie events that were not looked at: 14\n"} {
		if !strings.Contains(got.err, want) {
			t.Errorf("there is no %q in\n%s", want, got.err)
		}
	}
	got = judgeDMS(nil, append([]string{"-json"}, args...)...)
	if want := `"rows":6,"taken":4,"quarantined":2,"histories":3,"later":14,`; !strings.Contains(lastLine(got.out), want) || !strings.HasPrefix(lastLine(got.out), `{"summary":`) {
		t.Errorf("there is no %s in %s", want, lastLine(got.out))
	}
	if all := judgeDMS(nil, dms); strings.Contains(all.err, "not looked at") {
		t.Error(all.err)
	}
}

// TestWordsThatNoRuleKnowsAreTold has cells that are no codes of the mapping, in a field that rules compare.
func TestWordsThatNoRuleKnowsAreTold(t *testing.T) {
	dir := t.TempDir()
	mapping := filepath.Join(dir, "m.json")
	if err := os.WriteFile(mapping, []byte(`{"mapping":1,"source":"s","zone":"Asia/Shanghai","key":["NO"],
		"columns":{"AT":{"time":"2006-01-02"},"KIND":{"trim":true,"unlisted":"pass","codes":{"10":"own_word"}}},
		"ids":{"order_id":"NO"},"events":{"AT":{"event":"order.opened","fields":{"kind":"KIND"},"by_role":"ROLE"}}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	pack := filepath.Join(dir, "p.json")
	if err := os.WriteFile(pack, []byte(`{"format":1,"id":"p","layer":"house","version":"2026.1","jurisdiction":"CN","title":{"en":"P"},"documents":[{"id":"D","title":{"en":"D"}}],
		"rules":[{"id":"R1","kind":"require","per":"order_id","on":"order.opened","when":{"field":"kind","eq":"rework"},"must":{"field":"by_role","eq":"adviser"},"source":[{"doc":"D","clause":"1"}],"texts":{"en":"T"}}]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	table := "NO,AT,KIND,ROLE\n1,2026-05-04,rework,adviser\n2,2026-05-04,Rework,adviser\n3,2026-05-04,reworks,advisor\n4,2026-05-04, reworks,\n5,2026-05-04,10,\n6,2026-05-04,sale,\n"
	got := call(strings.NewReader(table), "judge", "-mapping", mapping, "-pack", pack, "-json", "-as-of", "2026-06-01", "-")
	for _, want := range []string{
		`warning: column KIND: no rule knows the word "reworks" of kind (cells: 2), did you mean "rework"?`,
		`warning: column KIND: no rule knows the word "Rework" of kind (cells: 1), did you mean "rework"?`,
		`warning: column ROLE: no rule knows the word "advisor" of by_role (cells: 1), did you mean "adviser"?`,
		`warning: column KIND: no rule knows the word "sale" of kind (cells: 1)` + "\n",
	} {
		if !strings.Contains(got.err, want) {
			t.Errorf("there is no %s in\n%s", want, got.err)
		}
	}
	if n := strings.Count(got.err, "warning"); n != 4 || !strings.Contains(lastLine(got.out), `"strange":[{"columns":["KIND"],"field":"kind","word":"reworks","count":2,"near":"rework"},`) {
		t.Errorf("%d warnings\n%s%s", n, got.out, got.err)
	}
	table = "NO,AT,KIND,ROLE\n"
	for i := range 30 {
		table += fmt.Sprintf("%d,2026-05-04,k%d,\n", i, i)
	}
	got = call(strings.NewReader(table), "judge", "-mapping", mapping, "-pack", pack, "-as-of", "2026-06-01", "-")
	if strings.Count(got.err, "warning: column") != 20 || !strings.Contains(got.err, "warning: other words that no rule knows (cells: 10)") {
		t.Error(got.err)
	}
}

// TestWhatIsOwedIsListed has duties that are done, in time, late and not known.
func TestWhatIsOwedIsListed(t *testing.T) {
	dir := t.TempDir()
	mapping := filepath.Join(dir, "m.json")
	if err := os.WriteFile(mapping, []byte(`{"mapping":1,"source":"s","zone":"Asia/Shanghai","key":["NO"],"columns":{"AT":{"time":"2006-01-02"},"DONE":{"time":"2006-01-02"}},
		"ids":{"order_id":"NO"},"events":{"AT":{"event":"order.opened"},"DONE":{"event":"order.closed"}}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(`{"format":1,"id":"p","layer":"house","version":"2026.1","jurisdiction":"CN","title":{"en":"P"},"documents":[{"id":"D","title":{"en":"D"}}],
		"rules":[{"id":"R1","kind":"response","per":"order_id","on":"order.opened","then":["order.closed"],"within":{"unit":"days","max":3},SRC},
		{"id":"R2","kind":"response","per":"order_id","on":"order.opened","then":["order.delivered"],"within":{"unit":"days","max":1},SRC}]}`, "SRC", `"source":[{"doc":"D","clause":"1"}],"texts":{"en":"T"}`)
	pack := filepath.Join(dir, "p.json")
	if err := os.WriteFile(pack, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	const table = "NO,AT,DONE\nA,2026-05-01,2026-05-02\nB,2026-05-04,\nC,2026-04-01,\nD,2026-04-01,2026-04-20\n"
	got := call(strings.NewReader(table), "judge", "-mapping", mapping, "-pack", pack, "-as-of", "2026-05-05", "-due", "-")
	for _, want := range []string{"order_id A, perhaps\n  R2", "order_id B, pending\n  R1", "order_id C, late\n  R1", "order_id D, perhaps\n  R2"} {
		if !strings.Contains(got.out, want) {
			t.Errorf("there is no %s in\n%s", want, got.out)
		}
	}
	if n := strings.Count(got.out, "order_id "); n != 6 {
		t.Errorf("%d obligations\n%s", n, got.out)
	}
	got = call(strings.NewReader(table), "judge", "-mapping", mapping, "-pack", pack, "-as-of", "2026-05-05", "-due", "-json", "-")
	if !strings.Contains(got.out, `{"owed":"late","rule":"R1","status":"violated"`) {
		t.Error(got.out)
	}
}

// TestDueTimesAreThoseOfTheClocksOfTheShop has a duty that ends at midnight in Shanghai.
func TestDueTimesAreThoseOfTheClocksOfTheShop(t *testing.T) {
	dir := t.TempDir()
	mapping := filepath.Join(dir, "m.json")
	if err := os.WriteFile(mapping, []byte(`{"mapping":1,"source":"s","zone":"Asia/Shanghai","key":["NO"],"columns":{"AT":{"time":"2006-01-02 15:04"},"DONE":{"time":"2006-01-02 15:04"}},
		"ids":{"order_id":"NO"},"events":{"AT":{"event":"order.opened"},"DONE":{"event":"order.closed"}}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	pack := filepath.Join(dir, "p.json")
	if err := os.WriteFile(pack, []byte(`{"format":1,"id":"p","layer":"house","version":"2026.1","jurisdiction":"CN","title":{"en":"P"},"documents":[{"id":"D","title":{"en":"D"}}],
		"rules":[{"id":"R1","kind":"response","per":"order_id","on":"order.opened","then":["order.closed"],"within":{"unit":"days","max":3},"source":[{"doc":"D","clause":"1"}],"texts":{"en":"closed within 3 days"}}]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{"judge", "-mapping", mapping, "-pack", pack, "-as-of", "2026-05-05", "-status", "pending"}
	const table = "NO,AT,DONE\nA,2026-05-04 08:00,\n"
	got := call(strings.NewReader(table), append(slices.Clone(args), "-json", "-")...)
	if !strings.Contains(got.out, `"due":"2026-05-07T23:59:59+08:00"`) {
		t.Error(got.out, got.err)
	}
	if got := call(strings.NewReader(table), append(args, "-")...); !strings.Contains(got.out, "Due: 2026-05-07 23:59 +08:00") {
		t.Error(got.out)
	}
}

// TestWhatIsMissingInRowsThatAreNotTakenIsNotHeldAgainstAnOrder has orders of several rows, one of which cannot be read.
func TestWhatIsMissingInRowsThatAreNotTakenIsNotHeldAgainstAnOrder(t *testing.T) {
	dir := t.TempDir()
	mapping := filepath.Join(dir, "m.json")
	if err := os.WriteFile(mapping, []byte(`{"mapping":1,"source":"s","zone":"Asia/Shanghai","key":["RO","LINE"],"group":["RO"],
		"columns":{"SIGNED":{"time":"2006-01-02 15:04"},"BEGUN":{"time":"2006-01-02 15:04"}},"ids":{"order_id":"RO","vehicle_id":"CAR","job_id":"RO"},
		"events":{"SIGNED":{"event":"order.authorised"},"BEGUN":{"event":"job.started"}}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	const head = "RO,LINE,CAR,SIGNED,BEGUN\n"
	for name, c := range map[string]struct {
		format, table, last string
		status              int
		says                string
	}{
		"both rows can be read":    {"csv", head + "A,1,V,,2026-05-04 09:00\nA,2,V,2026-05-04 08:00,\n", "rows=2 taken=2 quarantined=0 histories=1 violated=0", exitOK, ""},
		"a row has a cell too few": {"csv", head + "A,1,V,,2026-05-04 09:00\nA,2,V,2026-05-04 08:00\n", "rows=2 taken=0 quarantined=2 histories=0 violated=0", exitRefused, "row 1: belongs to a group with a faulty row"},
		"a row has a stray mark":   {"csv", head + "A,1,V,,2026-05-04 09:00\nA,2,V\"x,2026-05-04 08:00,\nB,1,W,,2026-05-04 09:00\n", "rows=3 taken=1 quarantined=2 histories=1 violated=1", exitRefused, ""},
		"nobody knows whose row":   {"csv", head + "A,1,V,,2026-05-04 09:00\n,2\n", "rows=2 taken=1 quarantined=1 histories=1 violated=1", exitRefused, "1 rows in quarantine belong to nobody knows which order"},
		"a mark is never closed":   {"csv", head + "A,1,V,,2026-05-04 09:00\nA,2,\"V,2026-05-04 08:00,\nB,1,W,,\n", "rows=3 taken=0 quarantined=3 histories=0 violated=0", exitIO, "could not be read to its end"},
		"no row has the member":    {"jsonl", `{"RO":"A","LINE":"1","CAR":"V","BEGUN":"2026-05-04 09:00"}` + "\n", "rows=1 taken=0 quarantined=1 histories=0 violated=0", exitRefused, "SIGNED: is in no row"},
		"another row has it":       {"jsonl", `{"RO":"A","LINE":"1","CAR":"V","BEGUN":"2026-05-04 09:00"}` + "\n" + `{"RO":"B","LINE":"1","CAR":"V","SIGNED":null}` + "\n", "rows=2 taken=2 quarantined=0 histories=1 violated=1", exitRefused, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := call(strings.NewReader(c.table), "judge", "-mapping", mapping, "-as-of", "2026-06-01", "-format", c.format, "-summary", "-")
			if got.status != c.status || !strings.Contains(lastLine(got.err), c.last) || !strings.Contains(got.err, c.says) {
				t.Errorf("status %d\n%s%s", got.status, got.out, got.err)
			}
		})
	}
}

func TestEachCallOfJudgeHasItsExitStatus(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	bad, null, five := write("bad.json", `{"mapping":2}`), write("null.json", `null`), write("five.json", `{"":5}`)
	local := write("local.json", `[{"fact":"store","store_id":"S1","zone":"Local"}]`)
	const fine = "testdata/judge/dms.json"
	ok := "工单号,车架号,类型" + strings.Repeat(",", 23) + "\n"
	for name, c := range map[string]struct {
		args   []string
		in     string
		status int
		says   string
	}{
		"no mapping":                         {[]string{dms}, "", exitUsage, "-mapping"},
		"no table":                           {[]string{"-mapping", fine}, "", exitUsage, "one file"},
		"two tables":                         {[]string{"-mapping", fine, dms, dms}, "", exitUsage, "one file"},
		"an unknown language":                {[]string{"-mapping", fine, "-lang", "fr", dms}, "", exitUsage, "language"},
		"an unknown status":                  {[]string{"-mapping", fine, "-status", "bad", dms}, "", exitUsage, "status"},
		"an unknown format":                  {[]string{"-mapping", fine, "-format", "xls", dms}, "", exitUsage, "format"},
		"a moment that is none":              {[]string{"-mapping", fine, "-as-of", "tomorrow", dms}, "", exitUsage, "-as-of"},
		"memory that is none":                {[]string{"-mapping", fine, "-memory", "-1", dms}, "", exitUsage, "-memory"},
		"what is owed, and counts":           {[]string{"-mapping", fine, "-due", "-summary", dms}, "", exitUsage, "choose"},
		"what is owed, and findings":         {[]string{"-mapping", fine, "-due", "-status", "violated", dms}, "", exitUsage, "choose"},
		"counts and lines at once":           {[]string{"-mapping", fine, "-summary", "-json", dms}, "", exitUsage, "choose"},
		"help":                               {[]string{"-h"}, "", exitOK, ""},
		"a table that is not there":          {[]string{"-mapping", fine, "nowhere.csv"}, "", exitIO, "nowhere.csv"},
		"a mapping that is not there":        {[]string{"-mapping", "nowhere.json", dms}, "", exitIO, "nowhere.json"},
		"a mapping that is faulty":           {[]string{"-mapping", bad, dms}, "", exitRefused, "source"},
		"a pack that nobody knows":           {[]string{"-mapping", fine, "-pack", "nobody", dms}, "", exitRefused, "nobody"},
		"facts that are none":                {[]string{"-mapping", fine, "-facts", bad, dms}, "", exitRefused, "bad.json"},
		"calendars that are none":            {[]string{"-mapping", fine, "-calendars", bad, dms}, "", exitRefused, "bad.json"},
		"calendars that are nothing":         {[]string{"-mapping", fine, "-calendars", null, dms}, "", exitRefused, "wants an object, has null"},
		"a calendar that is none":            {[]string{"-mapping", fine, "-calendars", five, dms}, "", exitRefused, `[""]: wants an object, has a number`},
		"a shop of this machine's zone":      {[]string{"-mapping", fine, "-facts", local, dms}, "", exitRefused, `[0].zone: no such zone: "Local"`},
		"a moment that is not set":           {[]string{"-mapping", fine, "-as-of", "", dms}, "", exitUsage, "-as-of is empty"},
		"a secret that is not set":           {[]string{"-mapping", fine, "-secret", "", dms}, "", exitUsage, "-secret is empty"},
		"a secret that is too short":         {[]string{"-mapping", fine, "-secret", bad, dms}, "", exitRefused, "16 bytes"},
		"columns that are not there":         {[]string{"-mapping", fine, "-"}, "a,b\n", exitRefused, "no column"},
		"a beginning behind the end":         {[]string{"-mapping", fine, "-from", "2026-06-01", "-as-of", "2026-05-31", dms}, "", exitUsage, "-from, 2026-06-01T00:00:00+08:00, lies after the moment of judging"},
		"another separator":                  {[]string{"-mapping", fine, "-"}, "工单号;车架号\n", exitRefused, "the file has one column only"},
		"a table of nothing":                 {[]string{"-mapping", fine, "-format", "jsonl", "-"}, "", exitOK, "the table holds no row"},
		"an empty file":                      {[]string{"-mapping", fine, "-"}, "", exitRefused, "the file is empty"},
		"nothing violated in an empty table": {[]string{"-mapping", fine, "-format", "jsonl", "-"}, "\n", exitOK, "rows=0"},
		"a column name missing":              {[]string{"-mapping", fine, "-"}, ok, exitRefused, "no column"},
	} {
		t.Run(name, func(t *testing.T) {
			got := call(strings.NewReader(c.in), append([]string{"judge"}, c.args...)...)
			if got.status != c.status || !strings.Contains(got.err, c.says) {
				t.Errorf("status %d, want %d\n%s", got.status, c.status, got.err)
			}
		})
	}
}

// manyRows gives rows of many vehicles, and looks at the memory in use while they are read and while findings are written.
type manyRows struct {
	rows, n, writes int
	rest            string
	most            uint64
}

// everyMember is a row that has all members; those that follow leave most of them out.
const everyMember = `{"工单号":"R0","车架号":"V0","类型":null,"开单时间":null,"进厂检验时间":null,"委托书签字时间":null,"委托金额":null,"开工时间":null,"技师":null,"完工时间":null,"自检时间":null,"过程检时间":null,"班组长":null,"终检时间":null,"检验员":null,"合格证时间":null,"合格证号":null,"结算时间":null,"结算金额":null,"清单时间":null,"验收时间":null,"交车时间":null,"交车里程":null,"满意度时间":null,"满意":null,"关单时间":null}` + "\n"

func (m *manyRows) look() {
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	m.most = max(m.most, s.HeapAlloc)
}

func (m *manyRows) Read(p []byte) (int, error) {
	if m.rest == "" {
		if m.n == m.rows {
			return 0, io.EOF
		}
		if m.n++; m.n%20_000 == 0 {
			m.look()
		}
		m.rest = everyMember
		if m.n > 1 {
			m.rest = ""
		}
		m.rest += fmt.Sprintf(`{"工单号":"R%d","车架号":"V%d","类型":"维修","开单时间":"2026-05-04 08:00","开工时间":"2026-05-04 09:00"}`+"\n", m.n, m.n%50_000)
	}
	n := copy(p, m.rest)
	m.rest = m.rest[n:]
	return n, nil
}

func (m *manyRows) Write(p []byte) (int, error) {
	if m.writes++; m.writes%2_000 == 0 {
		m.look()
	}
	return len(p), nil
}

func TestALongTableIsJudgedInLittleMemory(t *testing.T) {
	rows := &manyRows{rows: 110_000}
	var told bytes.Buffer
	status := run([]string{"judge", "-mapping", "testdata/judge/dms.json", "-as-of", "2026-05-31", "-format", "jsonl", "-memory", "4", "-json", "-"},
		streams{in: rows, out: rows, err: &told})
	if status != exitRefused || !strings.Contains(told.String(), "servicelane judge: 100000 rows read\n") ||
		!strings.Contains(told.String(), fmt.Sprintf("rows=%d taken=%d quarantined=0 histories=50000", rows.rows+1, rows.rows+1)) {
		t.Errorf("status %d\n%s", status, told.String())
	}
	if rows.writes < 4_000 || rows.most > 40<<20 {
		t.Errorf("%d bytes in use, %d writes", rows.most, rows.writes)
	}
}

// TestRealTablesAreJudged judges real repair orders by every pack of the program.
func TestRealTablesAreJudged(t *testing.T) {
	data := os.Getenv("SERVICELANE_DATA")
	if data == "" {
		t.Skip("SERVICELANE_DATA names no folder of real data")
	}
	for _, c := range []struct{ table, mapping, says string }{
		{"repair_orders_gm_warranty_100.csv", "gm_warranty.json", "rows=100 taken=99 quarantined=1 "},
		{"repair_orders_workorder_lines_500.csv", "workorder_lines.json", "rows=500 taken=495 quarantined=5 "},
	} {
		args := []string{"judge", "-mapping", "../../examples/dealership/mappings/" + c.mapping, "-as-of", "2026-01-01", "-summary"}
		for _, id := range packs.IDs() {
			if !strings.HasPrefix(id, "profile-") { // of the profiles a house chooses one
				args = append(args, "-pack", id)
			}
		}
		got := call(nil, append(args, filepath.Join(data, c.table))...)
		if got.status != exitRefused || !strings.Contains(got.err, c.says) || !strings.Contains(got.out, "not recorded") {
			t.Errorf("%s: status %d\n%s%s", c.table, got.status, got.out, got.err)
		}
		t.Log(lastLine(got.err))
	}
}

// TestASlipOfThePenInAMappingIsTold changes words of the mapping that no rule knows then.
func TestASlipOfThePenInAMappingIsTold(t *testing.T) {
	data, err := os.ReadFile("testdata/judge/dms.json")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(data), `"level": {"const": "self"}`, `"level": {"const": "selff"}`, 1)
	text = strings.Replace(text, `"救援": "rescue"`, `"救援": "rescu"`, 1)
	file := filepath.Join(t.TempDir(), "dms.json")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	got := call(nil, "judge", "-mapping", file, "-secret", "testdata/judge/secret", "-as-of", "2026-05-31", "-pack", "house-reception", dms)
	for _, want := range []string{`warning: columns.类型.codes.救援: no rule knows the word "rescu" of kind, did you mean "rescue"?`,
		`warning: events["自检时间"].fields.level.const: no rule knows the word "selff" of level, did you mean "self"?`} {
		if !strings.Contains(got.err, want) {
			t.Errorf("%s\nwants %s", got.err, want)
		}
	}
	if got.status == exitUsage || got.status == exitIO {
		t.Errorf("status %d", got.status)
	}
}

func TestASlipOfThePenInACaseIsTold(t *testing.T) {
	cases := `{"format":1,"histories":{"h":{"covers":["*"],"events":[{"id":"a","type":"inspection.passed","at":"2026-05-04T09:00:00+08:00","order_id":"R","level":"selff"}]}},
	 "cases":[{"name":"n","history":"h","expect":{"IS-05a":"pending"}}]}`
	got := call(strings.NewReader(cases), "check", "-pack", "house-default", "-")
	if want := `warning: histories.h.events["a"].level: no rule knows the word "selff" of level, did you mean "self"?`; !strings.Contains(got.err, want) {
		t.Errorf("%s\nwants %s", got.err, want)
	}
}

// FuzzEveryRowIsTakenOrHeld judges anything as a table: what is read is taken or in quarantine, and without quotation marks that is
// every line with something in it.
func FuzzEveryRowIsTakenOrHeld(f *testing.F) {
	data, err := os.ReadFile(dms)
	if err != nil {
		f.Fatal(err)
	}
	_, rows, _ := strings.Cut(string(data), "\n")
	f.Add(rows)
	f.Add(strings.Replace(rows, "RO3,", "RO3,\"", 1))
	f.Add(strings.Replace(rows, "RO3,", "RO3,\"x\ny\"z,", 1))
	f.Add("\r\n\n\"\n\",\x00\r,\xff\n,,")
	head := string(data[:len(data)-len(rows)])
	f.Fuzz(func(t *testing.T, rows string) {
		file := filepath.Join(t.TempDir(), "held.csv")
		got := judgeDMS(strings.NewReader(head+rows), "-summary", "-quarantine", file, "-")
		var read, taken, held int
		if _, err := fmt.Sscanf(lastLine(got.err), "rows=%d taken=%d quarantined=%d", &read, &taken, &held); err != nil || read != taken+held {
			t.Fatalf("%v\n%s", err, got.err)
		}
		out, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		defer out.Close()
		if list, err := csv.NewReader(out).ReadAll(); err != nil || len(list) != held+1 {
			t.Fatalf("%v: %d rows are in the file of %d", err, len(list)-1, held)
		}
		lines := 0
		for line := range strings.Lines(rows) {
			if strings.Trim(line, "\r\n") != "" {
				lines++
			}
		}
		if !strings.Contains(rows, `"`) && lines != read {
			t.Fatalf("%d lines, %d rows", lines, read)
		}
	})
}
