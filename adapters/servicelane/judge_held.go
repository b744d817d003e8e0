package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"os"
	"slices"
	"strconv"
	"strings"

	"example.com/servicelane/internal/wide"
)

// The columns that a file of quarantined rows has before those of the table.
const (
	heldLine   = "quarantine_line"
	heldReason = "quarantine_reason"
	heldText   = "quarantine_text" // of a row that cannot be parted into the cells of the columns
)

// quarantine lists the rows that were not taken, with their reasons: in a file, each with its cells, so that it can be mended and
// judged again; or on standard error.
type quarantine struct {
	std    streams
	file   *os.File
	out    *bufio.Writer
	csv    *csv.Writer
	places []int // of the columns of the table that are written
	text   int   // the column that holds the text of rows that were in quarantine before; -1 if there is none
}

// openQuarantine makes the file; one that is there is never written over. A table that was in quarantine before has its line,
// reason and text written anew.
func openQuarantine(name string, columns []string, std streams) (*quarantine, error) {
	q := &quarantine{std: std}
	if name == "" {
		return q, nil
	}
	var err error
	if q.file, err = os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666); err != nil {
		return nil, err
	}
	q.out = bufio.NewWriter(q.file)
	q.csv, q.text = csv.NewWriter(q.out), slices.Index(columns, heldText)
	head := []string{heldLine, heldReason, heldText}
	own := len(head)
	for i, c := range columns {
		if !slices.Contains(head[:own], c) {
			q.places, head = append(q.places, i), append(head, c)
		}
	}
	return q, q.csv.Write(head)
}

// put writes a row, with everything that is wrong with it.
func (q *quarantine) put(r tableRow, reason error) error {
	faults := faultsOf(reason)
	if q.csv == nil {
		for _, err := range faults {
			q.std.complain("line %d, row %d: %s", r.line, r.number, wide.Visible(err.Error()))
		}
		return nil
	}
	said := make([]string, len(faults))
	for i, err := range faults {
		said[i] = wide.Visible(err.Error())
	}
	if r.cells != nil && q.text >= 0 {
		r.text = r.cells[q.text]
	}
	cells := []string{strconv.Itoa(r.line), strings.Join(said, "; "), r.text}
	for _, i := range q.places {
		cell := ""
		if r.cells != nil {
			cell = r.cells[i]
		}
		cells = append(cells, cell)
	}
	return q.csv.Write(cells)
}

// close writes what is left.
func (q *quarantine) close() error {
	if q.csv == nil {
		return nil
	}
	q.csv.Flush()
	return errors.Join(q.csv.Error(), q.out.Flush(), q.file.Close())
}

// hold puts a row into quarantine.
func (j *judging) hold(r tableRow, reason error) error {
	j.tally.quarantined++
	return j.held.put(r, reason)
}
