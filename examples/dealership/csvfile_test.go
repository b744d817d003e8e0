package main

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

func readAll(t *testing.T, r io.Reader) ([]csvRow, error) {
	t.Helper()
	f, err := openCSV(r)
	if err != nil {
		return nil, err
	}
	var rows []csvRow
	for {
		row, err := f.next()
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
	want := []struct{ raw, fault string }{
		{"1,\"x\r\ny\"", ""},
		{"2", "1 cells under 2 column names"},
		{`3,"x"y`, `extraneous or missing " in quoted-field`},
		{"4,z", ""},
		{"5,\xff", ""},
	}
	for i, row := range rows {
		fault := ""
		if row.fault != nil {
			fault = row.fault.Error()
		}
		if i >= len(want) || row.number != i+1 || row.raw != want[i].raw || fault != want[i].fault {
			t.Errorf("row %d: %q, fault %q", row.number, row.raw, fault)
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
			if !errors.Is(err, errUsage) || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("got %v, want %q", err, tt.says)
			}
		})
	}
}

func TestARowLargerThanTheMemoryAllowsEndsTheFile(t *testing.T) {
	endless := io.MultiReader(strings.NewReader("a,b\n1,\""), endlessText{})
	_, err := readAll(t, endless)
	if !errors.Is(err, errUsage) || !strings.Contains(err.Error(), "not closed") {
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
	if !errors.Is(err, broken) || errors.Is(err, errUsage) {
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
			all.WriteString(row.raw)
		}
		if !strings.HasSuffix(plain.Replace(file), plain.Replace(all.String())) {
			t.Errorf("%q became %q", file, all.String())
		}
	})
}
