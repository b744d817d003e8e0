package tablefile

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strconv"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// JSONLines reads a file with a JSON object a line. The columns are named by the caller, such as by
// [history.Mapping.Columns]: members of other names are passed over, as columns are that nobody reads. The cell of a member
// that is absent or null is empty, that of a number has its digits as they are written, that of a bool "true" or "false".
// A member that is an array or an object makes the row none, if it is one of the columns. The mark of UTF-8 before the first
// line is passed over.
func JSONLines(r io.Reader, columns []string) *File {
	j := &jsonReader{lines: lines{in: bufio.NewReaderSize(r, 64<<10)}, places: make(map[string]int, len(columns)), seen: make([]bool, len(columns))}
	for i, c := range columns {
		j.places[c] = i
	}
	return &File{columns: columns, seen: j.seen, read: j.next}
}

type jsonReader struct {
	lines  lines
	places map[string]int
	seen   []bool
	begun  bool
}

func (j *jsonReader) next() (Row, error) {
	if !j.begun {
		j.begun = true
		if begin, _ := j.lines.in.Peek(3); string(begin) == "\xef\xbb\xbf" {
			_, _ = j.lines.in.Discard(3)
		}
	}
	for {
		line, err := j.lines.next()
		if err != nil {
			return Row{}, err
		}
		if len(bytes.TrimSpace(line)) > 0 {
			row := j.row(line)
			row.Line = j.lines.number
			return row, nil
		}
	}
}

func (j *jsonReader) row(line []byte) Row {
	row := Row{Raw: string(line)}
	root, err := strictjson.Parse(line, strictjson.Limits{Bytes: MaxRow})
	switch {
	case err != nil:
		row.Fault = err
		return row
	case root.Kind != strictjson.Object:
		row.Fault = fmt.Errorf("not an object but %s", root.Kind)
		return row
	}
	var faults fault.List
	cells := make([]string, len(j.places))
	for _, m := range root.Members {
		place, wanted := j.places[m.Name]
		if !wanted {
			continue
		}
		j.seen[place] = true
		switch m.Value.Kind {
		case strictjson.Null:
		case strictjson.Array, strictjson.Object:
			faults.Add(m.Name, fault.Mismatch, "wants one value, has %s", m.Value.Kind)
		case strictjson.Bool:
			cells[place] = strconv.FormatBool(m.Value.True)
		default:
			cells[place] = m.Value.Text
		}
	}
	if row.Fault = faults.Err(); row.Fault == nil {
		row.Cells = cells
	}
	return row
}
