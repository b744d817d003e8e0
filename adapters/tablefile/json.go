package tablefile

import (
	"bufio"
	"bytes"
	"errors"
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
	j := &jsonReader{lines: bufio.NewReaderSize(r, 64<<10), places: make(map[string]int, len(columns)), seen: make([]bool, len(columns))}
	for i, c := range columns {
		j.places[c] = i
	}
	return &File{columns: columns, seen: j.seen, read: j.next}
}

type jsonReader struct {
	lines  *bufio.Reader
	buf    []byte
	places map[string]int
	seen   []bool
	begun  bool
}

func (j *jsonReader) next() (Row, error) {
	if !j.begun {
		j.begun = true
		if begin, _ := j.lines.Peek(3); string(begin) == "\xef\xbb\xbf" {
			_, _ = j.lines.Discard(3)
		}
	}
	for {
		line, err := j.line()
		if err != nil {
			return Row{}, err
		}
		if len(bytes.TrimSpace(line)) > 0 {
			return j.row(line), nil
		}
	}
}

// line gives the next line, until the following call.
func (j *jsonReader) line() ([]byte, error) {
	j.buf = j.buf[:0]
	for {
		part, err := j.lines.ReadSlice('\n')
		j.buf = append(j.buf, part...)
		switch {
		case len(j.buf) > MaxRow:
			return nil, isNoTable("a line has more than %d bytes", MaxRow)
		case err == nil, errors.Is(err, io.EOF) && len(j.buf) > 0:
			return bytes.TrimRight(j.buf, "\r\n"), nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return nil, err
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
