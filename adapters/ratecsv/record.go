package ratecsv

import "strings"

// record is one row of a file.
type record struct {
	line  int      // on which it begins, from 1
	raw   string   // as it stands, without its end
	cells []string // its cells, without quotes
	wrong string   // why it could not be divided into cells
}

// blank tells whether a row has nothing in it.
func (r *record) blank() bool {
	return r.wrong == "" && strings.TrimSpace(strings.Join(r.cells, "")) == ""
}

// scanner divides text into records. Cells in double quotes may contain anything, a quote twice. A row whose quotes are
// wrong costs no more than its own line: reading goes on with the next.
type scanner struct {
	text  string
	comma byte
	pos   int
	line  int // of pos
}

// maxCell bounds a cell in quotes in bytes, so that a quote without end does not swallow the file.
const maxCell = 64 << 10

// next gives the next record; not ok at the end.
func (s *scanner) next() (r record, ok bool) {
	if s.pos >= len(s.text) {
		return record{}, false
	}
	start := s.pos
	r.line = s.line + 1
	r.wrong = s.cells(&r)
	if r.wrong != "" {
		s.pos = start
		s.skipLine()
	}
	r.raw = strings.TrimRight(s.text[start:s.pos], "\r\n")
	s.line += max(1, strings.Count(s.text[start:s.pos], "\n"))
	return r, true
}

// cells reads the cells of a record and its end; the answer is what is wrong with it.
func (s *scanner) cells(r *record) (wrong string) {
	for {
		cell, wrong := s.cell()
		if wrong != "" {
			return wrong
		}
		r.cells = append(r.cells, cell)
		if s.pos < len(s.text) && s.text[s.pos] == s.comma {
			s.pos++
			continue
		}
		s.skipLine()
		return ""
	}
}

// cell reads one cell, up to the comma or the end of the line behind it.
func (s *scanner) cell() (cell, wrong string) {
	if s.pos < len(s.text) && s.text[s.pos] == '"' {
		return s.quoted()
	}
	end := strings.IndexAny(s.text[s.pos:], string(s.comma)+"\r\n")
	if end < 0 {
		end = len(s.text) - s.pos
	}
	cell = s.text[s.pos : s.pos+end]
	s.pos += end
	return cell, ""
}

func (s *scanner) quoted() (cell, wrong string) {
	var b strings.Builder
	for s.pos++; ; {
		rest := s.text[s.pos:min(len(s.text), s.pos+maxCell)]
		end := strings.IndexByte(rest, '"')
		if end < 0 || b.Len()+end > maxCell {
			return "", "a quote without end"
		}
		b.WriteString(rest[:end])
		s.pos += end + 1
		if !strings.HasPrefix(s.text[s.pos:], `"`) {
			break
		}
		b.WriteByte('"')
		s.pos++
	}
	for s.pos < len(s.text) && s.text[s.pos] == ' ' {
		s.pos++
	}
	if s.pos < len(s.text) && s.text[s.pos] != s.comma && s.text[s.pos] != '\r' && s.text[s.pos] != '\n' {
		return "", "text behind a closing quote"
	}
	return b.String(), ""
}

// skipLine passes to the beginning of the next line.
func (s *scanner) skipLine() {
	end := strings.IndexAny(s.text[s.pos:], "\r\n")
	if end < 0 {
		s.pos = len(s.text)
		return
	}
	s.pos += end + 1
	if s.text[s.pos-1] == '\r' && strings.HasPrefix(s.text[s.pos:], "\n") {
		s.pos++
	}
}
