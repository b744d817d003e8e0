package ratecsv

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// Bounds of a file.
const (
	MaxBytes = 32 << 20 // bytes
	MaxRows  = 200_000  // rows below the header
)

// headerWithin is among how many rows at the top of a file the headers are looked for; tables often have a title above.
const (
	headerWithin = 20
	headerBytes  = 256 << 10
)

// FieldError is one fault of a file as a whole or of a Config: where it is and what is wrong.
type FieldError = fault.Error

// Config says how a file is to be understood. The zero Config finds everything out; what it cannot be sure of is refused.
type Config struct {
	// Columns says what columns are whose headers are not known: by header as it stands, without white space around it.
	Columns map[string]Column
	// Wide tells that every column of a labour table whose header is not known is a vehicle class, and what its cells are:
	// [ColumnHours] or [ColumnPrice].
	Wide Column
	// Units says what the values of a labour table are, by the text in the column for the unit: ColumnHours or ColumnPrice.
	Units map[string]Column
	// Variants names conditions of surcharges as the vehicles of orders name them, see [pricing.Vehicle]: "V6" → "v6". A condition
	// that is not listed is the name itself, unless it is of the kind "this or that".
	Variants map[string]string
	// Notes are remarks of a labour table, as they stand, that are known to hold no surcharge although there is a number in them.
	Notes []string
	// Currency is that of prices, whose marks may stand at them (￥, 元); empty means CNY.
	Currency pricing.Currency
	// DecimalComma tells that numbers are written 1.234,50 instead of 1,234.50.
	DecimalComma bool
	// Source is what every entry cites, with the line on which it stands as clause and its remark as note; without a document
	// entries cite nothing, and remarks that are no surcharges are dropped.
	Source cite.Source
	// Encoding of the file; empty means the one that fits.
	Encoding Encoding
	// Comma divides the cells: ',', ';' or '\t'; 0 means the one that fits.
	Comma byte
}

// Report tells what became of every row of a file: Rows is always Taken + len(Quarantined).
type Report struct {
	Encoding    Encoding // found or given
	Comma       byte     // found or given
	Header      int      // the line on which the headers begin, from 1
	Rows        int      // rows below the headers that are not blank
	Taken       int      // of which these were taken
	Quarantined []Row    // and these were not
}

// Row is a row of a file that was not taken.
type Row struct {
	Line   int    // on which it begins, from 1
	Reason string // why
	Raw    string // as it stands in the file
}

// String counts, as in "rows=120 taken=118 quarantined=2".
func (r *Report) String() string {
	return fmt.Sprintf("rows=%d taken=%d quarantined=%d", r.Rows, r.Taken, len(r.Quarantined))
}

// WriteQuarantine writes the rows that were not taken as CSV: line, reason, and the row as it stands.
func (r *Report) WriteQuarantine(w io.Writer) error {
	out := csv.NewWriter(w)
	_ = out.Write([]string{"line", "reason", "row"}) // the error stays until Flush
	for _, q := range r.Quarantined {
		_ = out.Write([]string{strconv.Itoa(q.Line), q.Reason, q.Raw})
	}
	out.Flush()
	return out.Error()
}

// table is a file that is being read.
type table struct {
	Config
	Report
	layout
	scanner
	numbers
}

// open reads a file as far as its headers, and finds out how it is written.
func (c Config) open(r io.Reader, headers map[string]Column) (*table, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	data, err := io.ReadAll(bufio.NewReader(io.LimitReader(r, MaxBytes+1)))
	if err != nil {
		return nil, err
	}
	if len(data) > MaxBytes {
		return nil, fault.Errors{{Code: fault.TooLarge, Detail: fmt.Sprintf("more than %d bytes", MaxBytes)}}
	}
	currency := c.Currency
	if currency == "" {
		currency = "CNY"
	}
	t := &table{Config: c, numbers: numbers{c.DecimalComma, currencyMarks(currency)}}
	return t, t.findHeader(data, headers)
}

func (c *Config) check() error {
	var faults fault.List
	for header, column := range c.Columns {
		if !column.Valid() {
			faults.Add("columns["+fault.Quote(header)+"]", fault.Unknown, "no such column: %s", fault.Quote(string(column)))
		}
	}
	for unit, column := range c.Units {
		if column != ColumnHours && column != ColumnPrice {
			faults.Add("units["+fault.Quote(unit)+"]", fault.Range, "neither hours nor price: %s", fault.Quote(string(column)))
		}
	}
	if c.Wide != "" && c.Wide != ColumnHours && c.Wide != ColumnPrice {
		faults.Add("wide", fault.Range, "neither hours nor price: %s", fault.Quote(string(c.Wide)))
	}
	if c.Encoding != "" && !c.Encoding.Valid() {
		faults.Add("encoding", fault.Unknown, "no such encoding: %s", fault.Quote(string(c.Encoding)))
	}
	if c.Currency != "" && !c.Currency.Valid() {
		faults.Add("currency", fault.Unknown, "no such currency: %s", fault.Quote(string(c.Currency)))
	}
	switch c.Comma {
	case 0, ',', ';', '\t':
	default:
		faults.Add("comma", fault.Range, "neither comma, semicolon nor tab: %q", c.Comma)
	}
	return faults.Err()
}

// header is a row that may hold the headers, with what would follow from it.
type header struct {
	layout
	known    int // of its columns
	line     int
	encoding Encoding
	comma    byte
	faults   fault.List
}

// findHeader finds the headers: the row near the top in which, by some encoding and comma, most columns are known.
func (t *table) findHeader(data []byte, headers map[string]Column) error {
	encodings, commas := encodingsOf(data), []byte{',', ';', '\t'}
	if t.Config.Encoding != "" {
		encodings = []Encoding{t.Config.Encoding}
	}
	if t.Config.Comma != 0 {
		commas = []byte{t.Config.Comma}
	}
	var best header
	for _, e := range encodings {
		top := decode(data[:min(len(data), headerBytes)], e)
		for _, comma := range commas {
			if h := t.headerIn(top, comma, headers); h.known > best.known {
				best, best.encoding = h, e
			}
		}
	}
	if best.known == 0 {
		return fault.Errors{{Path: "header", Code: fault.Missing, Detail: fmt.Sprintf("no known column in the first %d rows", headerWithin)}}
	}
	t.layout, t.Header, t.Report.Encoding, t.Report.Comma = best.layout, best.line, best.encoding, best.comma
	t.scanner = scanner{text: decode(data, best.encoding), comma: best.comma}
	for t.line < t.Header {
		t.next()
	}
	return best.faults.Err()
}

// headerIn finds the row near the top in which most columns are known.
func (t *table) headerIn(top string, comma byte, headers map[string]Column) (best header) {
	s := scanner{text: top, comma: comma}
	for range headerWithin {
		r, ok := s.next()
		if !ok {
			break
		}
		if h := t.header(&r, headers); h.known > best.known {
			best, best.comma = h, comma
		}
	}
	return best
}

// source is what an entry cites.
func (t *table) source(r *record, note string) []cite.Source {
	if t.Source.Document == "" {
		return nil
	}
	s := t.Source
	s.Clause, s.Note = strings.TrimSpace(s.Clause+" line "+strconv.Itoa(r.line)), note
	return []cite.Source{s}
}

// each gives every row below the headers to take, and puts those into quarantine that it refuses.
func (t *table) each(take func(r *record) error) error {
	for {
		r, ok := t.next()
		if !ok {
			return nil
		}
		if r.blank() {
			continue
		}
		if t.Rows++; t.Rows > MaxRows {
			return fault.Errors{{Code: fault.TooLarge, Detail: fmt.Sprintf("more than %d rows", MaxRows)}}
		}
		err := t.readable(&r)
		if err == nil {
			err = take(&r)
		}
		if err != nil {
			t.Quarantined = append(t.Quarantined, Row{r.line, err.Error(), r.raw})
			continue
		}
		t.Taken++
	}
}

// readable refuses a row that is damaged.
func (t *table) readable(r *record) error {
	if r.wrong != "" {
		return errors.New(r.wrong)
	}
	if why := unreadable(r.raw, t.Report.Encoding); why != "" {
		return errors.New(why)
	}
	for i, cell := range r.cells {
		if len(cell) > pricing.MaxText {
			return fmt.Errorf("cell %d has %d bytes, at most %d", i+1, len(cell), pricing.MaxText)
		}
		if (i >= len(t.columns) || t.columns[i] == "") && tidy(cell) != "" {
			return fmt.Errorf("cell %d has no header: %s", i+1, fault.Quote(cell))
		}
	}
	return nil
}
