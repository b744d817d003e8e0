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
func CSV(r io.Reader) (*File, error) { return readCSV(r, false) }

// LooseCSV is [CSV] for rows that have nothing to do with each other, such as texts: where a quotation mark is not closed, the line in
// which it stands is a row with a fault, and the next one begins another row. What then is a row is a guess; of rows that belong
// together nothing should be guessed.
func LooseCSV(r io.Reader) (*File, error) { return readCSV(r, true) }

func readCSV(r io.Reader, loose bool) (*File, error) {
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
	c := &csvReader{tape: &tape{source: buffered, most: MaxRow}, loose: loose}
	if loose {
		c.tape.most = maxLoose
	}
	c.begin()
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
	loose  bool
	width  int
	number int
	line   int // lines that were read

	torn error  // why rows cannot be told apart any longer
	rest *lines // what is left then
}

// maxLoose is how much of an open quotation mark is read where a row can be lost alone, in bytes: what follows belongs to other rows.
// The number is ours.
const maxLoose = 1 << 20

// begin reads rows from where the tape stands.
func (c *csvReader) begin() {
	c.csv = csv.NewReader(c.tape)
	c.csv.FieldsPerRecord = -1
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
	if errors.Is(err, ErrNoTable) && c.loose {
		return c.lose(c.tape.cut(int64(len(c.tape.kept))), err), nil
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
	case fault.StartLine != fault.Line && c.loose:
		return c.lose(text, errOpen), nil
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

// lose gives the first line of a text as a row that is none, and goes on behind it.
func (c *csvReader) lose(text string, why error) Row {
	body := strings.TrimLeft(text, "\r\n")
	line, rest, ended := strings.Cut(body, "\n")
	c.line += strings.Count(text[:len(text)-len(body)], "\n") + 1
	c.tape.back(rest)
	if !ended {
		c.tape.skipLine()
	}
	c.begin()
	return Row{Raw: strings.TrimRight(line, "\r"), Line: c.line, Fault: why}
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

// errOpen is the fault of a line that is lost alone.
var errOpen = errors.New("a quotation mark is not closed in its line")

// errTorn is the fault of the lines from a quotation mark on that is not closed.
var errTorn = errors.New("a quotation mark here or before is not closed in its line, so that rows cannot be told apart")

// tape remembers what went through it until it is cut off.
type tape struct {
	source io.Reader
	again  []byte // comes before what the source has
	kept   []byte
	most   int // bytes that are kept of rows that go over several lines; of one line, MaxRow

	begun, several bool // whether something is kept but empty lines, and whether a line ends in it
}

func (t *tape) Read(p []byte) (n int, err error) {
	if len(t.kept) > t.most && (t.several || len(t.kept) > MaxRow) {
		return 0, isNoTable("a row has more than %d bytes; is a quotation mark not closed?", t.most)
	}
	if len(t.again) > 0 {
		n = copy(p, t.again)
		t.again = t.again[n:]
	} else {
		n, err = t.source.Read(p)
	}
	t.kept = append(t.kept, p[:n]...)
	t.look(p[:n])
	return n, err
}

func (t *tape) look(part []byte) {
	if !t.begun {
		part = bytes.TrimLeft(part, "\r\n")
		t.begun = len(part) > 0
	}
	t.several = t.several || bytes.IndexByte(part, '\n') >= 0
}

// back lets a text, which was cut off, go through again, and all that was kept behind it.
func (t *tape) back(text string) {
	t.again = slices.Concat([]byte(text), t.kept, t.again)
	t.kept, t.begun, t.several = nil, false, false
}

// skipLine passes over what is left of a line that is longer than what is kept.
func (t *tape) skipLine() {
	part := make([]byte, 64<<10)
	for {
		if _, rest, ended := bytes.Cut(t.again, []byte("\n")); ended {
			t.again = rest
			return
		}
		n, err := t.source.Read(part)
		if t.again = part[:n]; err != nil { // it comes again
			return
		}
	}
}

// cut takes the first n bytes off.
func (t *tape) cut(n int64) string {
	n = min(n, int64(len(t.kept)))
	text := string(t.kept[:n])
	t.kept = append(t.kept[:0], t.kept[n:]...)
	t.begun, t.several = false, false
	t.look(t.kept)
	return text
}
