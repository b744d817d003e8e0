package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxRow is how much of an open quote is read, in bytes: what follows belongs to other rows.
const maxRow = 1 << 20

// tableReader reads the rows of a CSV file. A row that is refused ends with the line on which it began, so that a quote that nobody
// closed loses one row and not all that follow.
type tableReader struct {
	in          *bufio.Reader
	lines       []string // that were read and belong to no row so far
	first, last int      // the lines of the row that was read last
	read        int      // lines that belong to rows
}

func newTableReader(r io.Reader) *tableReader { return &tableReader{in: bufio.NewReader(r)} }

// next reads a row; blank lines are none. An error of encoding/csv is about that row alone.
func (t *tableReader) next() ([]string, error) {
	for {
		n, err := t.row()
		if err != nil {
			return nil, err
		}
		t.first, t.last = t.read+1, t.read+n
		in := csv.NewReader(strings.NewReader(strings.Join(t.lines[:n], "")))
		in.FieldsPerRecord = -1
		cells, err := in.Read()
		if err != nil && !errors.Is(err, io.EOF) {
			n = 1
		}
		t.lines, t.read = t.lines[n:], t.read+n
		if !errors.Is(err, io.EOF) {
			return cells, err
		}
	}
}

// row tells how many of the lines are a row, as far as its quotes tell.
func (t *tableReader) row() (int, error) {
	open, size := false, 0
	for n := 0; ; n++ {
		if n == len(t.lines) {
			line, err := t.in.ReadString('\n')
			switch {
			case errors.Is(err, io.EOF) && line == "" && n > 0:
				return n, nil
			case errors.Is(err, io.EOF) && line != "":
			case err != nil:
				return 0, err
			}
			t.lines = append(t.lines, line)
		}
		open = quoted(t.lines[n], open)
		if size += len(t.lines[n]); !open || size > maxRow {
			return n + 1, nil
		}
	}
}

// quoted tells whether a quote is open behind a line, if one was open before it or not.
func quoted(line string, open bool) bool {
	begins := true // a cell
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case open && c == '"' && i+1 < len(line) && line[i+1] == '"':
			i++
		case open:
			open = c != '"'
		default:
			open, begins = begins && c == '"', c == ','
		}
	}
	return open
}

// fault tells of a row that is refused on which lines it stands.
func (t *tableReader) fault(err error) error {
	if t.last > t.first {
		return fmt.Errorf("lines %d–%d: %w", t.first, t.last, err)
	}
	return err
}
