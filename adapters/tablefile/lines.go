package tablefile

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// lines reads a file line by line.
type lines struct {
	in     *bufio.Reader
	buf    []byte
	number int // of the line read last
}

// next gives the next line without its end, until the following call.
func (l *lines) next() ([]byte, error) {
	l.buf = l.buf[:0]
	for {
		part, err := l.in.ReadSlice('\n')
		l.buf = append(l.buf, part...)
		switch {
		case len(l.buf) > MaxRow:
			return nil, isNoTable("a line has more than %d bytes", MaxRow)
		case err == nil, errors.Is(err, io.EOF) && len(l.buf) > 0:
			l.number++
			return bytes.TrimRight(l.buf, "\r\n"), nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return nil, err
		}
	}
}
