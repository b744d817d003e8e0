package main

import (
	"bufio"
	"bytes"
	"cmp"
	"container/heap"
	"encoding/binary"
	"errors"
	"io"
	"os"
)

// merge puts what was written about the histories of several files back into the order of the table: each file has its texts in that
// order, each with the number of the row that came first.
type merge struct {
	folder string
	parts  []*os.File
	out    *bufio.Writer
	text   bytes.Buffer
}

// begin begins the texts of the next file of rows.
func (m *merge) begin() error {
	if err := m.end(); err != nil {
		return err
	}
	f, err := os.CreateTemp(m.folder, "written-")
	if err != nil {
		return err
	}
	m.parts, m.out = append(m.parts, f), bufio.NewWriter(f)
	return nil
}

func (m *merge) end() error {
	if m.out == nil {
		return nil
	}
	return m.out.Flush()
}

// add adds a text.
func (m *merge) add(row int, text []byte) error {
	b := binary.AppendUvarint(nil, uint64(row))
	b = binary.AppendUvarint(b, uint64(len(text)))
	_, err := m.out.Write(append(b, text...))
	return err
}

// close closes the files; they are removed with their folder.
func (m *merge) close() {
	for _, f := range m.parts {
		_ = f.Close()
	}
}

// part is a file of texts at the text that comes next.
type part struct {
	row  uint64
	text []byte
	in   *bufio.Reader
}

// next reads the next text.
func (p *part) next() (err error) {
	if p.row, err = binary.ReadUvarint(p.in); err != nil {
		return err
	}
	size, err := binary.ReadUvarint(p.in)
	if err != nil {
		return err
	}
	p.text = make([]byte, size)
	_, err = io.ReadFull(p.in, p.text)
	return err
}

// parts are files of texts, that with the smallest row first.
type parts []*part

func (p parts) Len() int           { return len(p) }
func (p parts) Less(i, k int) bool { return p[i].row < p[k].row }
func (p parts) Swap(i, k int)      { p[i], p[k] = p[k], p[i] }
func (p *parts) Push(x any)        { *p = append(*p, x.(*part)) }
func (p *parts) Pop() any {
	last := (*p)[len(*p)-1]
	*p = (*p)[:len(*p)-1]
	return last
}

// writeTo writes all texts in the order of the table.
func (m *merge) writeTo(w io.Writer) error {
	if err := m.end(); err != nil {
		return err
	}
	var open parts
	for _, f := range m.parts {
		if _, err := f.Seek(0, io.SeekStart); err != nil {
			return err
		}
		p := &part{in: bufio.NewReader(f)}
		switch err := p.next(); {
		case err == nil:
			open = append(open, p)
		case !errors.Is(err, io.EOF):
			return err
		}
	}
	heap.Init(&open)
	for len(open) > 0 {
		p := open[0]
		_, _ = w.Write(p.text) // that the output cannot be written is told by finish
		switch err := p.next(); {
		case err == nil:
			heap.Fix(&open, 0)
		case errors.Is(err, io.EOF):
			heap.Pop(&open)
		default:
			return err
		}
	}
	return nil
}

// judgeAll judges all rows of the table, which come in portions of whole orders, and writes what it finds in the order of the table,
// however much of it is held in memory.
func (j *judging) judgeAll(orders *sorter) error {
	if orders.out == nil {
		return j.judgeRows(orders.held)
	}
	vehicles := &sorter{} // holds nothing: all rows do not fit
	defer vehicles.close()
	err := orders.each(func(rows []tableRow) error {
		for i, key := range j.bookKeys(rows) {
			if err := vehicles.add(key, rows[i]); err != nil {
				return err
			}
		}
		return nil
	})
	switch {
	case err != nil:
		return err
	case j.opt.summary:
		return vehicles.each(j.judgeRows)
	}
	return j.judgeMerged(vehicles)
}

// judgeMerged judges portions, and puts what is written about them back into the order of the table.
func (j *judging) judgeMerged(s *sorter) error {
	final := j.out
	j.merge = &merge{folder: s.folder}
	defer j.merge.close()
	err := s.each(func(rows []tableRow) error {
		if err := j.merge.begin(); err != nil {
			return err
		}
		return j.judgeRows(rows)
	})
	j.out = final
	return cmp.Or(err, j.merge.writeTo(final))
}

// judgeInOrder judges what belongs together, and keeps what is written about it until it is its turn.
func (j *judging) judgeInOrder(b *book) error {
	if j.merge == nil {
		return j.judge(b)
	}
	j.merge.text.Reset()
	j.out = bufio.NewWriter(&j.merge.text)
	if err := j.judge(b); err != nil {
		return err
	}
	return cmp.Or(j.out.Flush(), j.merge.add(b.first, j.merge.text.Bytes()))
}
