package ratecsv

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// scan gives all records of a text.
func scan(text string, comma byte) []record {
	var out []record
	s := scanner{text: text, comma: comma}
	for {
		r, ok := s.next()
		if !ok {
			return out
		}
		out = append(out, r)
	}
}

func TestRecordsAreDividedAsSpreadsheetsWriteThem(t *testing.T) {
	tests := map[string]struct {
		text  string
		comma byte
		want  []record
	}{
		"plain cells":             {"a,b\nc,d\n", ',', []record{{1, "a,b", []string{"a", "b"}, ""}, {2, "c,d", []string{"c", "d"}, ""}}},
		"no end of the last line": {"a\tb", '\t', []record{{1, "a\tb", []string{"a", "b"}, ""}}},
		"ends of lines of all kinds": {"a\r\nb\rc\n", ',', []record{{1, "a", []string{"a"}, ""}, {2, "b", []string{"b"}, ""},
			{3, "c", []string{"c"}, ""}}},
		"empty cells":             {";;\n", ';', []record{{1, ";;", []string{"", "", ""}, ""}}},
		"a comma and a quote":     {`"a,""b""",c`, ',', []record{{1, `"a,""b""",c`, []string{`a,"b"`, "c"}, ""}}},
		"a line break in a cell":  {"\"a\nb\",c\nd", ',', []record{{1, "\"a\nb\",c", []string{"a\nb", "c"}, ""}, {3, "d", []string{"d"}, ""}}},
		"space behind the quote":  {`"a" ,b`, ',', []record{{1, `"a" ,b`, []string{"a", "b"}, ""}}},
		"a quote inside a cell":   {`5" tube,b`, ',', []record{{1, `5" tube,b`, []string{`5" tube`, "b"}, ""}}},
		"a quote without end":     {"\"a,b\nc,d\n", ',', []record{{1, `"a,b`, nil, "a quote without end"}, {2, "c,d", []string{"c", "d"}, ""}}},
		"text behind the quote":   {"\"a\"b,c\nd", ',', []record{{1, `"a"b,c`, nil, "text behind a closing quote"}, {2, "d", []string{"d"}, ""}}},
		"a blank line":            {"\na", ',', []record{{1, "", []string{""}, ""}, {2, "a", []string{"a"}, ""}}},
		"nothing":                 {"", ',', nil},
		"a wrong row over lines":  {"\"a\nb\"c\nd", ',', []record{{1, `"a`, nil, "text behind a closing quote"}, {2, `b"c`, []string{`b"c`}, ""}, {3, "d", []string{"d"}, ""}}},
		"cells before a bad cell": {"a,\"b\nc", ',', []record{{1, `a,"b`, nil, "a quote without end"}, {2, "c", []string{"c"}, ""}}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := scan(tt.text, tt.comma)
			for i := range got {
				if got[i].wrong != "" {
					got[i].cells = nil // of no meaning
				}
			}
			if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(record{})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAQuoteWithoutEndSwallowsNoMoreThanItsLine(t *testing.T) {
	text := "\"open\n" + strings.Repeat("a,b\n", 50_000)
	records := scan(text, ',')
	if len(records) != 50_001 || records[0].wrong == "" || records[50_000].line != 50_001 {
		t.Errorf("%d records, the last on line %d", len(records), records[len(records)-1].line)
	}
}

func TestACellInQuotesHasABound(t *testing.T) {
	for _, cell := range []string{strings.Repeat("a", maxCell+1), strings.Repeat(`""`, maxCell+1)} {
		records := scan(`"`+cell+"\",b\nc\n", ',')
		if len(records) != 2 || records[0].wrong != "a quote without end" || records[1].line != 2 {
			t.Errorf("%d records, the first %q", len(records), records[0].wrong)
		}
	}
	if records := scan(`"`+strings.Repeat(`""`, maxCell/2)+`",b`, ','); records[0].wrong != "" {
		t.Error(records[0].wrong)
	}
}

func FuzzScanner(f *testing.F) {
	for _, seed := range []string{"a,b\nc,d\n", "\"a,\"\"b\"\"\",c\r\n", "\"a\nb\"", "a\"b", "\"a\"b\nc", "\r\r\n\n", ",\xff,\"\xff\""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		records := scan(text, ',')
		at, line := 0, 0
		for _, r := range records {
			if !strings.HasPrefix(text[at:], r.raw) || r.line <= line {
				t.Fatalf("%+v does not stand at %d behind line %d", r, at, line)
			}
			at += len(r.raw)
			for at < len(text) && (text[at] == '\r' || text[at] == '\n') {
				at++
			}
			line = r.line
		}
		if at != len(text) {
			t.Errorf("%d of %d bytes are in a record", at, len(text))
		}
		likeTheStandardLibrary(t, text, records)
	})
}

// likeTheStandardLibrary checks that what encoding/csv accepts is read in the same way.
func likeTheStandardLibrary(t *testing.T, text string, records []record) {
	t.Helper()
	if strings.Contains(strings.ReplaceAll(text, "\r\n", "\n"), "\r") || strings.Contains(text, "\" ") {
		return // where we are more lenient
	}
	std := csv.NewReader(strings.NewReader(text))
	std.FieldsPerRecord = -1
	for _, r := range records {
		if r.raw == "" {
			continue // encoding/csv passes over blank lines
		}
		want, err := std.Read()
		if err != nil {
			if errors.Is(err, io.EOF) {
				t.Errorf("a record too many: %+v", r)
			}
			return
		}
		for i := range r.cells {
			r.cells[i] = strings.ReplaceAll(r.cells[i], "\r\n", "\n")
		}
		if diff := cmp.Diff(want, r.cells); diff != "" || r.wrong != "" {
			t.Fatalf("%s %s", r.wrong, diff)
		}
	}
}
