package main

import (
	"bufio"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.com/servicelane/adapters/tablefile"
	"example.com/servicelane/internal/fault"
)

// A table is judged vehicle by vehicle, but its rows may stand in any order. What does not fit into the memory is laid out
// in files by vehicle first, and then judged file by file: memory stays flat however long the table is.
const (
	drawers   = 128     // files that rows are laid out in; the number is ours
	tellEvery = 100_000 // rows between two lines about progress
)

// tableRow is a row with its number in the table, and the line of the file in which it begins.
type tableRow struct {
	number, line int
	cells        []string
	text         string // as it stands in the file, where it has no cells
}

// sorter gives the rows of a table back in portions, those of a vehicle together.
type sorter struct {
	by    []int // the columns that rows of a portion may not be parted by; none wants all rows in one portion
	most  int   // bytes that are held
	held  []tableRow
	bytes int

	folder string
	files  []*os.File
	out    []*bufio.Writer
	buf    []byte
}

// add takes a row.
func (s *sorter) add(r tableRow) error {
	if s.out != nil {
		return s.lay(r)
	}
	s.held = append(s.held, r)
	for _, c := range r.cells {
		s.bytes += len(c) + 16
	}
	if s.bytes <= s.most || len(s.by) == 0 {
		return nil
	}
	return s.spill()
}

// spill lays out what is held, and whatever comes after it.
func (s *sorter) spill() (err error) {
	if s.folder, err = os.MkdirTemp("", "servicelane-judge-"); err != nil {
		return err
	}
	for i := range drawers {
		f, err := os.Create(filepath.Join(s.folder, fmt.Sprint(i)))
		if err != nil {
			return err
		}
		s.files, s.out = append(s.files, f), append(s.out, bufio.NewWriterSize(f, 32<<10))
	}
	for _, r := range s.held {
		if err := s.lay(r); err != nil {
			return err
		}
	}
	s.held = nil
	return nil
}

// lay writes a row into the file of its vehicle.
func (s *sorter) lay(r tableRow) error {
	h := fnv.New64a()
	_, _ = io.WriteString(h, s.key(r)) // never fails
	b := binary.AppendUvarint(s.buf[:0], uint64(r.number))
	b = binary.AppendUvarint(b, uint64(r.line))
	b = binary.AppendUvarint(b, uint64(len(r.cells)))
	for _, c := range r.cells {
		b = binary.AppendUvarint(b, uint64(len(c)))
		b = append(b, c...)
	}
	s.buf = b
	_, err := s.out[h.Sum64()%drawers].Write(b)
	return err
}

// key tells the rows of one vehicle from those of others.
func (s *sorter) key(r tableRow) string { return cellsOf(r.cells, s.by) }

// cellsOf joins the cells of some columns, so that different cells give different texts.
func cellsOf(cells []string, columns []int) string {
	var b []byte
	for _, i := range columns {
		b = binary.AppendUvarint(b, uint64(len(cells[i])))
		b = append(b, cells[i]...)
	}
	return string(b)
}

// each gives the portions.
func (s *sorter) each(judge func([]tableRow) error) error {
	if s.out == nil {
		return judge(s.held)
	}
	for i, f := range s.files {
		if err := s.out[i].Flush(); err != nil {
			return err
		}
		if _, err := f.Seek(0, io.SeekStart); err != nil {
			return err
		}
		rows, err := readRows(bufio.NewReaderSize(f, 64<<10))
		if err != nil {
			return err
		}
		if err := judge(rows); err != nil {
			return err
		}
	}
	return nil
}

// close removes the files.
func (s *sorter) close() {
	for _, f := range s.files {
		_ = f.Close()
	}
	if s.folder != "" {
		_ = os.RemoveAll(s.folder)
	}
}

// readRows reads rows as lay writes them.
func readRows(r *bufio.Reader) ([]tableRow, error) {
	var rows []tableRow
	for {
		number, err := binary.ReadUvarint(r)
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, err
		}
		line, err := binary.ReadUvarint(r)
		if err != nil {
			return nil, err
		}
		row, err := readCells(r)
		if err != nil {
			return nil, err
		}
		rows = append(rows, tableRow{number: int(number), line: int(line), cells: row})
	}
}

func readCells(r *bufio.Reader) ([]string, error) {
	n, err := binary.ReadUvarint(r)
	if err != nil {
		return nil, err
	}
	cells := make([]string, n)
	for i := range cells {
		size, err := binary.ReadUvarint(r)
		if err != nil {
			return nil, err
		}
		b := make([]byte, size)
		if _, err := io.ReadFull(r, b); err != nil {
			return nil, err
		}
		cells[i] = string(b)
	}
	return cells, nil
}

// judgeTable reads the table to its end, and judges it. What could not be judged is in quarantine.
func (j *judging) judgeTable(table *tablefile.File) (refused, unread error) {
	s := &sorter{by: j.by, most: j.opt.memory << 20}
	defer s.close()
	for {
		row, err := table.Next()
		if errors.Is(err, io.EOF) {
			if unseen := table.Unseen(); len(unseen) > 0 && j.tally.rows > j.tally.quarantined {
				return noSuchMembers(unseen), s.each(j.holdRows(errors.New("the table lacks what the mapping reads")))
			}
			return nil, j.judgeAll(s)
		}
		if err != nil { // what is missing may stand in the rest of the table
			return nil, cmp.Or(s.each(j.holdRows(errBrokenOff)), fmt.Errorf("%w: %w", errBrokenOff, err))
		}
		j.tally.rows++
		if j.tally.rows%tellEvery == 0 {
			j.std.complain("servicelane judge: %d rows read", j.tally.rows)
		}
		if row.Fault != nil {
			j.suspect(row)
			err = j.hold(tableRow{number: row.Number, line: row.Line, text: row.Raw}, row.Fault)
		} else {
			err = s.add(tableRow{number: row.Number, line: row.Line, cells: row.Cells})
		}
		if err != nil {
			return nil, err
		}
	}
}

// errBrokenOff is that a table could not be read to its end.
var errBrokenOff = errors.New("the table could not be read to its end")

// noSuchMembers is that no row of the table has what the mapping reads.
func noSuchMembers(names []string) error {
	var f fault.List
	for _, n := range names {
		f.Add(n, fault.Missing, "is in no row: what is not recorded must not be mapped")
	}
	return f.Err()
}

// holdRows puts whole portions of the table into quarantine.
func (j *judging) holdRows(reason error) func([]tableRow) error {
	return func(rows []tableRow) error {
		for _, r := range rows {
			if err := j.hold(r, reason); err != nil {
				return err
			}
		}
		return nil
	}
}

// suspect remembers to which order a row belongs that is none, as far as that can be seen: what it would have said must
// not be missed in the others of the order.
func (j *judging) suspect(row tablefile.Row) {
	cells := row.Cells
	if cells == nil && j.opt.format == "csv" {
		cells = strings.Split(row.Raw, ",")
	}
	if key, ok := keyOf(cells, j.group); ok {
		if j.broken == nil {
			j.broken = map[string]bool{}
		}
		j.broken[key] = true
		return
	}
	j.tally.lost++
}

// keyOf joins the cells of some columns; false if a row does not have them all, or nothing in them.
func keyOf(cells []string, columns []int) (string, bool) {
	if len(columns) == 0 || slices.ContainsFunc(columns, func(i int) bool { return i >= len(cells) || cells[i] == "" }) {
		return "", false
	}
	return cellsOf(cells, columns), true
}
