package tablefile_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"example.com/servicelane/adapters/tablefile"
)

func readAll(t *testing.T, r io.Reader) ([]tablefile.Row, error) {
	t.Helper()
	f, err := tablefile.CSV(r)
	if err != nil {
		return nil, err
	}
	return rest(f)
}

// rest gives the rows that a table still has.
func rest(f *tablefile.File) ([]tablefile.Row, error) {
	var rows []tablefile.Row
	for {
		row, err := f.Next()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return rows, err
		}
		rows = append(rows, row)
	}
}

func TestRowsKeepTheirTextAndTheirFaults(t *testing.T) {
	const file = "\ufeffa,b\r\n1,\"x\r\ny\"\r\n2\n3,\"x\"y\n4,z\n\n5,\xff"
	rows, err := readAll(t, iotest.OneByteReader(strings.NewReader(file)))
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		line       int
		raw, fault string
	}{
		{2, "1,\"x\r\ny\"", ""},
		{4, "2", "1 cells under 2 column names"},
		{5, `3,"x"y`, `extraneous or missing " in quoted-field`},
		{6, "4,z", ""},
		{8, "5,\xff", ""},
	}
	for i, row := range rows {
		fault := ""
		if row.Fault != nil {
			fault = row.Fault.Error()
		}
		if i >= len(want) || row.Number != i+1 || row.Line != want[i].line || row.Raw != want[i].raw || fault != want[i].fault {
			t.Errorf("row %d, line %d: %q, fault %q", row.Number, row.Line, row.Raw, fault)
		}
	}
	if len(rows) != len(want) {
		t.Errorf("%d rows", len(rows))
	}
}

func TestAFileThatIsNoTableIsRefusedInWords(t *testing.T) {
	for _, tt := range []struct{ name, file, says string }{
		{"an empty file", "", "the file is empty"},
		{"UTF-16", "\xff\xfea\x00,\x00", "UTF-16"},
		{"a workbook", "PK\x03\x04....", "workbook"},
		{"NUL bytes", "\x7fELF\x00\x00\x00\n", "NUL"},
		{"a legacy encoding", "\xb9\xa4\xb5\xa5\n1\n", "not UTF-8"},
		{"bare CR at the ends of lines", "a,b\r1,2\r3,4\r", "bare CR"},
		{"broken column names", "a\"b,c\n1,2\n", "column names"},
		{"a quotation mark that is never closed", "a,b\n1,2\n3,\"x\n4,5\n6,7\n", "row 2, line 3"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := readAll(t, strings.NewReader(tt.file))
			if !errors.Is(err, tablefile.ErrNoTable) || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("got %v, want %q", err, tt.says)
			}
		})
	}
}

// TestNoLineIsLostBehindAMarkThatIsNeverClosed has marks that end with the file, and ones that end in the middle of a cell.
func TestNoLineIsLostBehindAMarkThatIsNeverClosed(t *testing.T) {
	for name, file := range map[string]string{
		"never":              "a,b\n1,2\n\n3,\"x\n4,5\r\n\n6,7\n",
		"behind text":        "a,b\n1,2\n\n3,\"x\n4,5\"y\r\n\n6,7",
		"longer than a read": "a,b\n1,2\n\n3,\"x\n4,5" + strings.Repeat("z", 1<<17) + "\n\n6,7\n",
	} {
		t.Run(name, func(t *testing.T) {
			rows, err := readAll(t, iotest.HalfReader(strings.NewReader(file)))
			if !errors.Is(err, tablefile.ErrNoTable) || !strings.Contains(err.Error(), "row 2, line 4") {
				t.Error(err)
			}
			var got []string
			for _, r := range rows {
				text := r.Raw
				if r.Fault != nil {
					text = "fault " + text
				}
				got = append(got, fmt.Sprintf("%d %d %.10s", r.Number, r.Line, text))
			}
			want := []string{"1 2 1,2", "2 4 fault 3,\"x", "3 5 fault 4,5", "4 7 fault 6,7"}
			for i := range got {
				if i >= len(want) || !strings.HasPrefix(got[i], want[i]) {
					t.Errorf("got %q, want %q", got, want)
				}
			}
			if len(got) != len(want) {
				t.Errorf("%d rows", len(got))
			}
		})
	}
}

func TestOfRowsThatHaveNothingToDoWithEachOtherOneIsLostAlone(t *testing.T) {
	const behind = "\n4,5\n\n6,\"7\n8\"\n9,10"
	after := []string{"4 5", "6 7+8", "9 10"}
	long := strings.Repeat("z", 3<<20)
	for name, tt := range map[string]struct {
		file string
		want []string // cells, or the begin of what is none
	}{
		"a mark that is closed":         {"a,b\n1,\"x\ny\"" + behind, append([]string{"1 x+y"}, after...)},
		"never closed":                  {"a,b\n1,\"x\n2,3\n4,5", []string{"fault 1,\"x line 2", "2 3", "4 5"}},
		"closed by the next one":        {"a,b\n\n1,\"x" + behind, append([]string{"fault 1,\"x line 3"}, after...)},
		"closed behind text":            {"a,b\n1,\"x\n2,3\"y" + behind, append([]string{"fault 1,\"x line 2", "fault 2,3\"y line 3"}, after...)},
		"several":                       {"a,b\n1,\"x\n2,\"y\n3,\"z\n", []string{"fault 1,\"x line 2", "fault 2,\"y line 3", "fault 3,\"z line 4"}},
		"rows longer than what is read": {"a,b\n1,\"x\n2," + long + behind, append([]string{"fault 1,\"x line 2", "2 zzzzzz"}, after...)},
		"a line longer than that":       {"a,b\n1,\"" + long + behind, append([]string{"fault 1,\"zzz line 2"}, after...)},
		"a last line longer than that":  {"a,b\n1,\"" + long, []string{"fault 1,\"zzz line 2"}},
	} {
		t.Run(name, func(t *testing.T) {
			table, err := tablefile.LooseCSV(iotest.HalfReader(strings.NewReader(tt.file)))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			lines := strings.Split(tt.file, "\n")
			for {
				row, err := table.Next()
				if errors.Is(err, io.EOF) {
					break
				}
				if err != nil {
					t.Fatal(err)
				}
				if !strings.HasPrefix(lines[row.Line-1], strings.Split(row.Raw, "\n")[0]) {
					t.Errorf("row %d is not in line %d", row.Number, row.Line)
				}
				if row.Fault != nil {
					got = append(got, fmt.Sprintf("fault %.6s line %d", row.Raw, row.Line))
					continue
				}
				got = append(got, fmt.Sprintf("%s %.6s", row.Cells[0], strings.ReplaceAll(row.Cells[1], "\n", "+")))
			}
			want := tt.want
			for i := range want { // the last line has no room for all of it
				if i >= len(got) || got[i] != want[i] {
					t.Fatalf("got %q, want %q", got, want)
				}
			}
			if len(got) != len(want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestARowLargerThanTheMemoryAllowsEndsTheFile(t *testing.T) {
	endless := io.MultiReader(strings.NewReader("a,b\n1,\""), endlessText{})
	_, err := readAll(t, endless)
	if !errors.Is(err, tablefile.ErrNoTable) || !strings.Contains(err.Error(), "not closed") {
		t.Error(err)
	}
}

type endlessText struct{}

func (endlessText) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

func TestAFailingDiskIsNoEndOfTheFile(t *testing.T) {
	broken := errors.New("broken")
	_, err := readAll(t, io.MultiReader(strings.NewReader("a,b\n1,2\n"), iotest.ErrReader(broken)))
	if !errors.Is(err, broken) || errors.Is(err, tablefile.ErrNoTable) {
		t.Error(err)
	}
}

// FuzzRows holds that a file that can be read at all is lost nowhere: the texts of its rows, put together, are the file,
// but for the ends of lines and the mark at its beginning.
func FuzzRows(f *testing.F) {
	for _, seed := range []string{"a,b\n1,2\n", "a\r\n\"x\r\ny\"\r\n\r\n2", "\ufeffa,b\n1\n1,\"2\"3\n,\n", "a\n\"b\nc"} {
		f.Add(seed)
	}
	plain := strings.NewReplacer("\r", "", "\n", "")
	f.Fuzz(func(t *testing.T, file string) {
		rows, err := readAll(t, strings.NewReader(file))
		if err != nil {
			return
		}
		var all strings.Builder
		for _, row := range rows {
			all.WriteString(row.Raw)
		}
		if !strings.HasSuffix(plain.Replace(file), plain.Replace(all.String())) {
			t.Errorf("%q became %q", file, all.String())
		}
	})
}

func TestObjectsBecomeRowsOfTheColumnsAskedFor(t *testing.T) {
	const file = `{"b":"x","a":1.50,"other":{"deep":[1]}}
 {"a":null}

{"a":true,"b":""}
{"a":"1","a":"2"}
{"a":[1],"b":{}}
[1]
{"a":` + "\n"
	rows, err := rest(tablefile.JSONLines(iotest.OneByteReader(strings.NewReader(file)), []string{"a", "b"}))
	if err != nil {
		t.Fatal(err)
	}
	want := []struct{ cells, fault string }{
		{"1.50|x", ""},
		{"|", ""},
		{"true|", ""},
		{"", `a: `},
		{"", "a: wants one value, has array\nb: wants one value, has object"},
		{"", "not an object but array"},
		{"", "1"},
	}
	for i, row := range rows {
		fault := ""
		if row.Fault != nil {
			fault = row.Fault.Error()
		}
		if i >= len(want) || row.Number != i+1 || strings.Join(row.Cells, "|") != want[i].cells || !strings.Contains(fault, want[i].fault) || (fault == "") != (want[i].fault == "") {
			t.Errorf("row %d: %q, fault %q", row.Number, row.Cells, fault)
		}
	}
	if len(rows) != len(want) {
		t.Errorf("%d rows", len(rows))
	}
}

func TestMembersThatNoObjectHasAreNamed(t *testing.T) {
	table := tablefile.JSONLines(strings.NewReader("\ufeff{\"a\":1}\n{\"b\":null}\n"), []string{"a", "b", "c"})
	rows, err := rest(table)
	if err != nil || len(rows) != 2 || rows[0].Fault != nil || strings.Join(table.Unseen(), ",") != "c" {
		t.Error(err, rows, table.Unseen())
	}
	csv, err := tablefile.CSV(strings.NewReader("a,b\n1,2\n"))
	if err != nil || csv.Unseen() != nil {
		t.Error(err, csv.Unseen())
	}
}

func TestALineLargerThanTheMemoryAllowsEndsTheFile(t *testing.T) {
	_, err := rest(tablefile.JSONLines(endlessText{}, []string{"a"}))
	if !errors.Is(err, tablefile.ErrNoTable) {
		t.Error(err)
	}
	broken := errors.New("broken")
	_, err = rest(tablefile.JSONLines(io.MultiReader(strings.NewReader(`{"a":1}`), iotest.ErrReader(broken)), []string{"a"}))
	if !errors.Is(err, broken) || errors.Is(err, tablefile.ErrNoTable) {
		t.Error(err)
	}
}

func Example() {
	file := strings.NewReader("RO_NO,OPEN_DT\nR1,2026-05-04\nR2\n")
	table, err := tablefile.CSV(file)
	if err != nil {
		fmt.Println(err)
		return
	}
	for {
		row, err := table.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(row.Number, row.Cells, row.Fault)
	}
	// Output:
	// 1 [R1 2026-05-04] <nil>
	// 2 [R2] 1 cells under 2 column names
}
