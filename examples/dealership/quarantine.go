package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"unicode/utf8"

	"example.com/servicelane/aftersales"
)

// quarantined is one line of the quarantine file: a row that was not taken, with everything that is wrong with it.
type quarantined struct {
	File   string   `json:"file"`
	Row    int      `json:"row"` // the first below the column names is 1
	Faults []reason `json:"faults"`
	// Raw is the row as it stands in the file; RawBytes holds it in base64 if it is not UTF-8.
	Raw      string `json:"raw,omitempty"`
	RawBytes []byte `json:"raw_base64,omitempty"`
}

// reason is one fault of a row.
type reason struct {
	// Path is the column, or where else in the row the fault is; empty for the row as a whole.
	Path string `json:"path,omitempty"`
	// Code is the kind of fault, the same for all rows with the same trouble.
	Code string `json:"code"`
	// Reason says in words what is wrong.
	Reason string `json:"reason"`
}

// The codes of what is wrong with rows beside those of the library.
const (
	codeGroup   = "group"   // in order, but belongs to a group with a faulty row
	codeChanged = "changed" // not as it was when its order was taken
	codeRefused = "refused" // cannot be recorded
)

// codeNames are the codes in words.
var codeNames = map[string]phrase{
	"malformed": {"格式不对", "格式不對", "not readable as what it should be"},
	"unknown":   {"未知代码", "未知代碼", "not known here"},
	"duplicate": {"重复", "重複", "there twice"},
	"missing":   {"缺少", "缺少", "missing"},
	"range":     {"超出范围", "超出範圍", "out of range"},
	"too_large": {"过大", "過大", "too large"},
	"mismatch":  {"相互矛盾", "相互矛盾", "contradicts another value"},
	codeGroup:   {"同组有错误行", "同組有錯誤行", "in order, but its group has a faulty row"},
	codeChanged: {"接管后已变更", "接管後已變更", "changed since its order was taken"},
	codeRefused: {"无法记录", "無法記錄", "cannot be recorded"},
}

// partSuffix ends the name of a quarantine file that is being written.
const partSuffix = ".part"

// quarantineFile takes the rows that are not taken. What the file held before stays in it, and so does what another run adds
// meanwhile; a line that is there already is not written again. The rows of this run are kept aside until its end. Then the
// file is written beside its place and moved there, so that it is never half a file, while no other run does the same.
type quarantineFile struct {
	path string
	// aside holds the rows of this run.
	aside *os.File
	rows  lineWriter
}

// openQuarantine looks whether rows can be added to a quarantine file. A file that is no quarantine file is left as it is; the error
// is an [errUsage] then.
func openQuarantine(path string) (*quarantineFile, error) {
	unlock, err := lockFolder(filepath.Dir(path))
	if err != nil {
		return nil, wrongUsage("-quarantine: %w", err)
	}
	defer unlock()
	if err := removeStale(path + partSuffix); err != nil {
		return nil, err
	}
	if err := linesOf(path, func([]byte) error { return nil }); err != nil {
		return nil, err
	}
	aside, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*"+partSuffix) // for its owner alone: rows hold personal data
	if err != nil {
		return nil, wrongUsage("-quarantine: %w", err)
	}
	_ = os.Remove(aside.Name()) // a run that is killed leaves nothing; where open files cannot be removed, drop does it
	return &quarantineFile{path: path, aside: aside, rows: newLineWriter(aside)}, nil
}

// removeStale removes what a run that was killed left of a quarantine file.
func removeStale(part string) error {
	file, err := os.Open(part)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return wrongUsage("-quarantine: %w", err)
	}
	ours := isQuarantine(file)
	_ = file.Close()
	if !ours {
		return wrongUsage("-quarantine: %s is in the way, and is no quarantine file; move it away", part)
	}
	return os.Remove(part)
}

// isQuarantine tells by the beginning of a file whether this program wrote it; one that is empty will do.
func isQuarantine(file *os.File) bool {
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	const begin = `{"file":"`
	head := make([]byte, len(begin))
	n, err := file.ReadAt(head, 0)
	return n == 0 && errors.Is(err, io.EOF) || string(head[:n]) == begin
}

// linesOf goes through the lines of a quarantine file, if it is there, and looks at each.
func linesOf(path string, do func(line []byte) error) error {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return wrongUsage("-quarantine: %w", err)
	}
	defer func() { _ = file.Close() }()
	if !isQuarantine(file) {
		return wrongUsage("-quarantine: %s is there and is no quarantine file; name another one", path)
	}
	return eachLine(file, do)
}

func eachLine(file *os.File, do func(line []byte) error) error {
	lines := json.NewDecoder(bufio.NewReaderSize(file, 64<<10))
	for {
		var line json.RawMessage
		err := lines.Decode(&line)
		if errors.Is(err, io.EOF) {
			return nil
		}
		var row quarantined
		if err == nil {
			err = json.Unmarshal(line, &row)
		}
		if err == nil && (row.Row < 1 || len(row.Faults) == 0) {
			err = errors.New("a line is not one of a quarantine file")
		}
		if err != nil {
			return wrongUsage("-quarantine: %s is there and cannot be added to: %w", file.Name(), err)
		}
		if err := do(line); err != nil {
			return err
		}
	}
}

// lineWriter writes each line once.
type lineWriter struct {
	w *bufio.Writer
	// there are digests of the lines, 16 bytes each.
	there map[[16]byte]bool
}

func newLineWriter(w io.Writer) lineWriter {
	return lineWriter{bufio.NewWriter(w), map[[16]byte]bool{}}
}

// put writes a line, unless it is there.
func (w lineWriter) put(line []byte) error {
	sum := sha256.Sum256(line)
	mark := [16]byte(sum[:16])
	if w.there[mark] {
		return nil
	}
	w.there[mark] = true
	_, err := w.w.Write(append(line, '\n'))
	return err
}

func (q *quarantineFile) put(row quarantined) error {
	line, err := json.Marshal(row)
	if err != nil {
		return err
	}
	return q.rows.put(line)
}

// keep adds the rows of this run to the file as it is by now.
func (q *quarantineFile) keep() error {
	unlock, err := lockFolder(filepath.Dir(q.path))
	if err != nil {
		return err
	}
	defer unlock()
	part := q.path + partSuffix
	if err := removeStale(part); err != nil {
		return err
	}
	file, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if err = errors.Join(q.writeAll(file), file.Sync(), file.Close()); err == nil {
		err = os.Rename(part, q.path)
	}
	if err != nil {
		_ = os.Remove(part)
	}
	return err
}

// writeAll writes what the file holds, and then what is aside.
func (q *quarantineFile) writeAll(to io.Writer) error {
	all := newLineWriter(to)
	if err := linesOf(q.path, all.put); err != nil {
		return err
	}
	if err := q.rows.w.Flush(); err != nil {
		return err
	}
	if _, err := q.aside.Seek(0, io.SeekStart); err != nil {
		return err
	}
	return errors.Join(eachLine(q.aside, all.put), all.w.Flush())
}

// drop removes what is aside.
func (q *quarantineFile) drop() {
	_ = q.aside.Close()
	_ = os.Remove(q.aside.Name())
}

// withRaw fills in the row as it stands in the file.
func (q quarantined) withRaw(raw string) quarantined {
	if utf8.ValidString(raw) {
		q.Raw = raw
	} else {
		q.RawBytes = []byte(raw)
	}
	return q
}

// reasonsOf lists every fault in an error, those without a code of the library under the given one.
func reasonsOf(err error, otherwise string) []reason {
	switch e := err.(type) {
	case *aftersales.FieldError:
		return []reason{{Path: e.Path, Code: string(e.Code), Reason: e.Detail}}
	case interface{ Unwrap() []error }:
		var all []reason
		for _, one := range e.Unwrap() {
			all = append(all, reasonsOf(one, otherwise)...)
		}
		return all
	}
	return []reason{{Code: otherwise, Reason: err.Error()}}
}
