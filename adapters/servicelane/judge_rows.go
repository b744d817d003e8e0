package main

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"

	"example.com/servicelane/adapters/tablefile"
)

// A table is judged vehicle by vehicle, but its rows may stand in any order. What does not fit into the memory is laid out
// in files by vehicle first, and then judged file by file: memory stays flat however long the table is.
const (
	drawers   = 128     // files that rows are laid out in; the number is ours
	tellEvery = 100_000 // rows between two lines about progress
)

// tableRow is a row with its number in the table.
type tableRow struct {
	number int
	cells  []string
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
func (s *sorter) key(r tableRow) string {
	var b []byte
	for _, i := range s.by {
		b = binary.AppendUvarint(b, uint64(len(r.cells[i])))
		b = append(b, r.cells[i]...)
	}
	return string(b)
}

// each gives the portions, in the order of the table where it fitted into the memory.
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
		row, err := readCells(r)
		if err != nil {
			return nil, err
		}
		rows = append(rows, tableRow{number: int(number), cells: row})
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

// judgeTable reads the table to its end, and judges it.
func (j *judging) judgeTable(table *tablefile.File) error {
	s := &sorter{by: j.by, most: j.opt.memory << 20}
	defer s.close()
	for {
		row, err := table.Next()
		if errors.Is(err, io.EOF) {
			return s.each(j.judgeRows)
		}
		if err != nil {
			return err
		}
		j.tally.rows++
		if j.tally.rows%tellEvery == 0 {
			j.std.complain("servicelane judge: %d rows read", j.tally.rows)
		}
		if row.Fault != nil {
			err = j.hold(row.Number, row.Fault)
		} else {
			err = s.add(tableRow{number: row.Number, cells: row.Cells})
		}
		if err != nil {
			return err
		}
	}
}
