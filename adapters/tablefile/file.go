package tablefile

import (
	"errors"
	"fmt"
)

// ErrNoTable means that a file cannot be read as a table, or not any further: it is no text, a quotation mark is never
// closed. The error says in words what is wrong with it; test with errors.Is. Another error means that the file could
// not be read.
var ErrNoTable = errors.New("not a table")

// MaxRow is the largest row, in bytes, that is read at all: a file in which a quotation mark is never closed must not fill
// the memory. The number is ours.
const MaxRow = 64 << 20

// noTable is an ErrNoTable in words.
type noTable struct{ cause error }

func (e noTable) Error() string   { return e.cause.Error() }
func (e noTable) Unwrap() []error { return []error{ErrNoTable, e.cause} }

func isNoTable(format string, args ...any) error { return noTable{fmt.Errorf(format, args...)} }

// Row is one row of a table.
type Row struct {
	// Number counts the rows, from 1; the names of columns are none.
	Number int
	// Line is the line of the file in which the row begins, from 1; empty lines count, and so does that of the column names.
	Line int
	// Cells are the texts of the row; where Fault is nil, one for each column.
	Cells []string
	// Raw is the text of the row as it stands in the file, without the end of the line.
	Raw string
	// Fault says why the row is none, such as a wrong number of cells; nil if it is one.
	Fault error
}

// File is a table that is read row by row.
type File struct {
	columns []string
	seen    []bool // the columns that a row had; nil if every row has every column
	read    func() (Row, error)
	number  int
}

// Columns are the names of the columns.
func (f *File) Columns() []string { return f.columns }

// Unseen lists the columns that no row had so far: members that stand in no object are not recorded, which is something else than
// empty. A CSV file has no such columns.
func (f *File) Unseen() []string {
	var out []string
	for i, seen := range f.seen {
		if !seen {
			out = append(out, f.columns[i])
		}
	}
	return out
}

// Next gives the next row; at the end of the file the error is [io.EOF]. The errors are [ErrNoTable] and those of the reader. Where a
// quotation mark is never closed, no row behind it can be told from another: each line then comes as a row with a fault, so that
// nothing goes uncounted, and the end of the file is ErrNoTable.
func (f *File) Next() (Row, error) {
	row, err := f.read()
	if err != nil {
		return Row{}, err
	}
	f.number++
	row.Number = f.number
	return row, nil
}
