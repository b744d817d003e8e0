package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
	"example.com/servicelane/internal/wide"
	"example.com/servicelane/pricing"
)

// maxDocument bounds one JSON document in bytes.
const maxDocument = 16 << 20

// stdinName is the operand that stands for standard input.
const stdinName = "-"

// open opens a file, or standard input.
func (s streams) open(name string) (io.ReadCloser, error) {
	if name == stdinName {
		return io.NopCloser(s.in), nil
	}
	return os.Open(name)
}

// readDocument reads the one document that a file holds. refused is what is wrong with it, err that it could not be read.
func readDocument(r io.Reader) (data []byte, refused, err error) {
	data, err = io.ReadAll(io.LimitReader(r, maxDocument+1))
	if err == nil && len(data) > maxDocument {
		refused = tooLong()
	}
	return data, refused, err
}

func tooLong() error {
	return fault.Errors{{Code: fault.TooLarge, Detail: fmt.Sprintf("document of more than %d bytes", maxDocument)}}
}

// lineReader gives the lines of a stream one by one. However long they are, it holds no more than one document may have.
type lineReader struct {
	r      *bufio.Reader
	buf    []byte
	number int // of the line read last, from 1
}

func newLineReader(r io.Reader) *lineReader { return &lineReader{r: bufio.NewReaderSize(r, 64<<10)} }

// next gives the next line that is not blank, until the following call. refused tells that it is too long. err is io.EOF at the
// end; another one means that the stream broke off, and what came of its last line is dropped.
func (l *lineReader) next() (line []byte, refused, err error) {
	for {
		line, refused, err := l.read()
		if refused != nil || err != nil || !blank(line) {
			return line, refused, err
		}
	}
}

// read gives the next line.
func (l *lineReader) read() (line []byte, refused, err error) {
	l.buf = l.buf[:0]
	l.number++
	for {
		part, err := l.r.ReadSlice('\n')
		if refused == nil {
			l.buf = append(l.buf, part...)
		}
		if len(l.buf) > maxDocument {
			refused = tooLong()
		}
		switch {
		case err == nil:
			return l.buf, refused, nil
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && (len(l.buf) > 0 || refused != nil):
			return l.buf, refused, nil // a last line without its end
		}
		return nil, nil, err
	}
}

// idle tells that no more input is there at once, so that whoever sent it may be waiting for an answer.
func (l *lineReader) idle() bool { return l.r.Buffered() == 0 }

func blank(line []byte) bool {
	for _, c := range line {
		if c != ' ' && c != '\t' && c != '\r' && c != '\n' {
			return false
		}
	}
	return true
}

var strictLimits = strictjson.Limits{Bytes: maxDocument}

// decode reads a JSON document into v by the strict rules.
func decode(data []byte, v any) error {
	return strictjson.Decode(data, v, strictLimits)
}

// furtherFaults gives what pricing finds wrong in the lines that can be read, where others cannot: so that whoever corrects an
// input learns everything at once.
func (p *pricer) furtherFaults(data []byte) error {
	root, err := strictjson.Parse(data, strictLimits)
	if err != nil {
		return nil
	}
	var told fault.List // by decode
	var doc document
	if !withGoodLines(root, &told).Decode(&doc, &told) {
		return nil
	}
	if err := p.fill(&doc); err != nil {
		return err
	}
	_, err = pricing.Price(doc.Order, doc.Rules)
	return err
}

// withGoodLines gives the document with a line without faults in the place of each that cannot be read.
func withGoodLines(root *strictjson.Node, told *fault.List) *strictjson.Node {
	good, _ := strictjson.Parse([]byte(`{"kind":"fee","price":"0"}`), strictLimits)
	out := *root
	out.Members = slices.Clone(root.Members)
	for i, m := range out.Members {
		if m.Name != "lines" {
			continue
		}
		lines := *m.Value
		lines.Elements = slices.Clone(lines.Elements)
		for k, e := range lines.Elements {
			if !e.Decode(new(pricing.Line), told) {
				lines.Elements[k] = good
			}
		}
		out.Members[i].Value = &lines
	}
	return &out
}

// shown is the name of a file in messages.
func shown(name string) string {
	if name == stdinName {
		return "standard input"
	}
	return wide.Visible(name)
}
