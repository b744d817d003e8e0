package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// maxRow is the largest row that is read at all: a file in which a quotation mark is never closed must not fill the
// memory.
const maxRow = 64 << 20

// csvRow is one row of a CSV file as it stands there.
type csvRow struct {
	// number counts the rows below the column names, from 1.
	number int
	cells  []string
	// raw are the bytes of the row, without the end of the line.
	raw string
	// fault says why the row is none, such as a wrong number of cells.
	fault error
}

// csvFile reads a CSV file row by row, however large it is.
type csvFile struct {
	columns []string
	csv     *csv.Reader
	tape    *tape
	number  int
}

// openCSV reads the column names. A file that cannot be a table of repair orders gives an [errUsage].
func openCSV(r io.Reader) (*csvFile, error) {
	buffered := bufio.NewReaderSize(r, 64<<10)
	begin, err := buffered.Peek(4 << 10)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if err := looksLikeText(begin); err != nil {
		return nil, err
	}
	if bytes.HasPrefix(begin, []byte("\xef\xbb\xbf")) {
		_, _ = buffered.Discard(3)
	}
	f := &csvFile{tape: &tape{source: buffered}}
	f.csv = csv.NewReader(f.tape)
	f.csv.FieldsPerRecord = -1
	head, err := f.read()
	switch {
	case errors.Is(err, io.EOF):
		return nil, wrongUsage("the file is empty: the first line has to hold the column names")
	case err != nil:
		return nil, err
	case head.fault != nil:
		return nil, wrongUsage("the line of column names: %w", head.fault)
	}
	if slices.ContainsFunc(head.cells, func(c string) bool { return strings.Contains(c, "\r") }) {
		return nil, wrongUsage("the lines of the file end with a bare CR, as of old; save it with LF or CR LF")
	}
	f.columns = head.cells
	f.number = 0
	return f, nil
}

// looksLikeText refuses what is plainly no CSV file, by its first bytes.
func looksLikeText(begin []byte) error {
	switch {
	case bytes.HasPrefix(begin, []byte("\xff\xfe")), bytes.HasPrefix(begin, []byte("\xfe\xff")):
		return wrongUsage("the file is UTF-16; save it as CSV in UTF-8")
	case bytes.HasPrefix(begin, []byte("PK\x03\x04")):
		return wrongUsage("the file is a workbook or an archive; save it as CSV in UTF-8")
	}
	line, _, _ := bytes.Cut(begin, []byte("\n"))
	switch {
	case bytes.IndexByte(line, 0) >= 0:
		return wrongUsage("the file is not a CSV file: its first line holds NUL bytes")
	case len(line) < len(begin) && !utf8.Valid(line):
		return wrongUsage("the column names are not UTF-8; save the file as CSV in UTF-8")
	}
	return nil
}

// next gives the next row; at the end of the file the error is [io.EOF].
func (f *csvFile) next() (csvRow, error) {
	row, err := f.read()
	if err == nil && row.fault == nil && len(row.cells) != len(f.columns) {
		row.fault = fmt.Errorf("%d cells under %d column names", len(row.cells), len(f.columns))
	}
	return row, err
}

func (f *csvFile) read() (csvRow, error) {
	before := f.csv.InputOffset()
	cells, err := f.csv.Read()
	if errors.Is(err, io.EOF) {
		return csvRow{}, io.EOF
	}
	f.number++
	row := csvRow{number: f.number, cells: cells, raw: f.tape.cut(f.csv.InputOffset() - before)}
	var fault *csv.ParseError
	if !errors.As(err, &fault) {
		return row, err
	}
	if fault.StartLine != fault.Line {
		return row, wrongUsage("row %d, line %d: a quotation mark is not closed in its line, and what follows cannot be told apart",
			row.number, fault.StartLine)
	}
	row.cells, row.fault = nil, fault.Err
	return row, nil
}

// tape remembers what went through it until it is cut off.
type tape struct {
	source io.Reader
	kept   []byte
}

func (t *tape) Read(p []byte) (int, error) {
	if len(t.kept) > maxRow {
		return 0, wrongUsage("a row has more than %d bytes; is a quotation mark not closed?", maxRow)
	}
	n, err := t.source.Read(p)
	t.kept = append(t.kept, p[:n]...)
	return n, err
}

// cut takes the first n bytes off.
func (t *tape) cut(n int64) string {
	n = min(n, int64(len(t.kept)))
	text := string(t.kept[:n])
	t.kept = append(t.kept[:0], t.kept[n:]...)
	return strings.TrimRight(strings.TrimLeft(text, "\r\n"), "\r\n")
}
