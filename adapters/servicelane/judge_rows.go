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
	"strconv"
	"strings"

	"example.com/servicelane/adapters/tablefile"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// A table is judged vehicle by vehicle, but its rows may stand in any order, and not every row of an order names its vehicle. What
// does not fit into the memory is laid out in files twice: by order first, so that its vehicle is found wherever it stands, and
// then by vehicle, to be judged file by file. Memory stays flat however long the table is, and what is found is the same.
const (
	drawers   = 128     // files that rows are laid out in; the number is ours
	tellEvery = 100_000 // rows between two lines about progress
)

// tableRow is a row with its number in the table, and the line of the file in which it begins.
type tableRow struct {
	number, line int
	cells        []string
	text         string // as it stands in the file, where it has no cells
	drawer       uint8  // where it is laid
}

// rowKey tells rows apart by some of their cells; false if nothing can be told of one.
type rowKey func(cells []string) (key string, ok bool)

// sorter gives the rows of a table back in portions, those of one key together.
type sorter struct {
	whole bool // all rows are one portion
	most  int  // bytes that are held
	held  []tableRow
	bytes int

	folder string
	files  []*os.File
	out    []*bufio.Writer
	buf    []byte
}

// add takes a row. As many rows as one reading takes are held at most, so that long tables are read alike with any memory.
func (s *sorter) add(key string, r tableRow) error {
	h := fnv.New64a()
	_, _ = io.WriteString(h, key) // never fails
	r.drawer = uint8(h.Sum64() % drawers)
	if s.out != nil {
		return s.lay(r)
	}
	s.held = append(s.held, r)
	for _, c := range r.cells {
		s.bytes += len(c) + 16
	}
	if s.whole || s.bytes <= s.most && len(s.held) <= history.MaxHeldRows {
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

// lay writes a row into its file.
func (s *sorter) lay(r tableRow) error {
	b := binary.AppendUvarint(s.buf[:0], uint64(r.number))
	b = binary.AppendUvarint(b, uint64(r.line))
	b = binary.AppendUvarint(b, uint64(len(r.cells)))
	for _, c := range r.cells {
		b = binary.AppendUvarint(b, uint64(len(c)))
		b = append(b, c...)
	}
	s.buf = b
	_, err := s.out[r.drawer].Write(b)
	return err
}

// each gives the portions, each once: its file is then removed.
func (s *sorter) each(judge func([]tableRow) error) error {
	if s.out == nil {
		return judge(s.held)
	}
	for i := range s.files {
		rows, err := s.portion(i)
		if err != nil {
			return err
		}
		if err := judge(rows); err != nil {
			return err
		}
	}
	return nil
}

// portion takes the rows out of a file.
func (s *sorter) portion(i int) ([]tableRow, error) {
	f := s.files[i]
	if err := s.out[i].Flush(); err != nil {
		return nil, err
	}
	s.out[i] = nil
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	rows, err := readRows(bufio.NewReaderSize(f, 64<<10))
	return rows, cmp.Or(err, f.Close(), os.Remove(f.Name()))
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
	s := &sorter{whole: j.opt.from != "", most: j.opt.memory << 20}
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
			r := tableRow{number: row.Number, line: row.Line, cells: row.Cells}
			err = s.add(j.orderOf(r), r)
		}
		if err != nil {
			return nil, err
		}
	}
}

// orderOf tells to which order a row belongs. One of which nobody knows stands alone.
func (j *judging) orderOf(r tableRow) string {
	if key, ok := j.order(r.cells); ok {
		return "order " + key
	}
	return strconv.Itoa(r.number)
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
	if key, ok := j.order(cells); ok && !slices.ContainsFunc(j.parts, func(i int) bool { return cells[i] == "" }) {
		if j.broken == nil {
			j.broken = map[string]bool{}
		}
		j.broken[key] = true
		return
	}
	j.tally.lost++
}
