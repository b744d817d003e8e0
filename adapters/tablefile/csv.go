package tablefile

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

// CSV reads a file of values separated by commas, in UTF-8 with or without its mark, whose first row has the names of
// the columns.
func CSV(r io.Reader) (*File, error) {
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
	c := &csvReader{tape: &tape{source: buffered}}
	c.csv = csv.NewReader(c.tape)
	c.csv.FieldsPerRecord = -1
	head, err := c.row()
	switch {
	case errors.Is(err, io.EOF):
		return nil, isNoTable("the file is empty: the first line has to hold the column names")
	case err != nil:
		return nil, err
	case head.Fault != nil:
		return nil, isNoTable("the line of column names: %w", head.Fault)
	}
	if slices.ContainsFunc(head.Cells, func(c string) bool { return strings.Contains(c, "\r") }) {
		return nil, isNoTable("the lines of the file end with a bare CR, as of old; save it with LF or CR LF")
	}
	c.width, c.number = len(head.Cells), 0
	return &File{columns: head.Cells, read: c.next}, nil
}

// looksLikeText refuses what is plainly no CSV file, by its first bytes.
func looksLikeText(begin []byte) error {
	switch {
	case bytes.HasPrefix(begin, []byte("\xff\xfe")), bytes.HasPrefix(begin, []byte("\xfe\xff")):
		return isNoTable("the file is UTF-16; save it as CSV in UTF-8")
	case bytes.HasPrefix(begin, []byte("PK\x03\x04")):
		return isNoTable("the file is a workbook or an archive; save it as CSV in UTF-8")
	}
	line, _, _ := bytes.Cut(begin, []byte("\n"))
	switch {
	case bytes.IndexByte(line, 0) >= 0:
		return isNoTable("the file is not a CSV file: its first line holds NUL bytes")
	case len(line) < len(begin) && !utf8.Valid(line):
		return isNoTable("the column names are not UTF-8; save the file as CSV in UTF-8")
	}
	return nil
}

// csvReader reads rows, and keeps the bytes of each.
type csvReader struct {
	csv    *csv.Reader
	tape   *tape
	width  int
	number int
	line   int // lines that were read

	torn error  // why rows cannot be told apart any longer
	rest *lines // what is left then
}

func (c *csvReader) next() (Row, error) {
	if c.torn != nil {
		return c.tornLine()
	}
	row, err := c.row()
	if err == nil && row.Fault == nil && len(row.Cells) != c.width {
		row.Fault = fmt.Errorf("%d cells under %d column names", len(row.Cells), c.width)
	}
	if errors.Is(err, ErrNoTable) {
		return c.tornLine()
	}
	return row, err
}

func (c *csvReader) row() (Row, error) {
	before := c.csv.InputOffset()
	cells, err := c.csv.Read()
	if errors.Is(err, io.EOF) {
		return Row{}, io.EOF
	}
	if errors.Is(err, ErrNoTable) {
		c.tear(err, "")
		return Row{}, err
	}
	c.number++
	text := c.tape.cut(c.csv.InputOffset() - before)
	body := strings.TrimLeft(text, "\r\n") // empty lines are no rows
	row := Row{Cells: cells, Raw: strings.TrimRight(body, "\r\n"), Line: c.line + strings.Count(text[:len(text)-len(body)], "\n") + 1}
	var fault *csv.ParseError
	switch {
	case !errors.As(err, &fault):
		c.line += strings.Count(text, "\n")
		return row, err
	case fault.StartLine != fault.Line:
		err = isNoTable("row %d, line %d: a quotation mark is not closed in its line, and what follows cannot be told apart",
			c.number, row.Line)
		c.tear(err, text)
		return row, err
	}
	c.line += strings.Count(text, "\n")
	row.Cells, row.Fault = nil, fault.Err
	return row, nil
}

// tear begins to read line by line what cannot be told apart: the text of the row that does not end, and all behind it.
func (c *csvReader) tear(why error, text string) {
	behind := io.MultiReader(strings.NewReader(text), bytes.NewReader(c.tape.kept), c.tape.source)
	c.torn, c.rest = why, &lines{in: bufio.NewReaderSize(behind, 64<<10), number: c.line}
}

// tornLine gives the next line that is not empty.
func (c *csvReader) tornLine() (Row, error) {
	for {
		line, err := c.rest.next()
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, ErrNoTable):
			return Row{}, c.torn
		case err != nil:
			return Row{}, err
		case len(line) > 0:
			return Row{Raw: string(line), Line: c.rest.number, Fault: errTorn}, nil
		}
	}
}

// errTorn is the fault of the lines from a quotation mark on that is not closed.
var errTorn = errors.New("a quotation mark here or before is not closed in its line, so that rows cannot be told apart")

// tape remembers what went through it until it is cut off.
type tape struct {
	source io.Reader
	kept   []byte
}

func (t *tape) Read(p []byte) (int, error) {
	if len(t.kept) > MaxRow {
		return 0, isNoTable("a row has more than %d bytes; is a quotation mark not closed?", MaxRow)
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
	return text
}
