package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
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

// quarantineFile takes the rows that are not taken. What the file held before stays in it; a line that is there already
// is not written again. It is written beside its place and moved there at the end, so that it is never half a file.
type quarantineFile struct {
	path string
	file *os.File
	w    *bufio.Writer
	// there are digests of the lines, 16 bytes each.
	there map[[16]byte]bool
}

// openQuarantine begins a quarantine file with what it holds already. A file that is no quarantine file is left as it
// is; the error is an [errUsage] then.
func openQuarantine(path string) (*quarantineFile, error) {
	if err := removeStale(path + partSuffix); err != nil {
		return nil, err
	}
	q := &quarantineFile{path: path, there: map[[16]byte]bool{}}
	old, err := os.Open(path)
	if err == nil {
		defer func() { _ = old.Close() }()
		if !isQuarantine(old) {
			return nil, wrongUsage("-quarantine: %s is there and is no quarantine file; name another one", path)
		}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return nil, wrongUsage("-quarantine: %w", err)
	}
	q.file, err = os.OpenFile(path+partSuffix, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600) // rows hold personal data
	if err != nil {
		return nil, wrongUsage("-quarantine: %w", err)
	}
	q.w = bufio.NewWriter(q.file)
	if old == nil {
		return q, nil
	}
	if err := q.copyOf(old); err != nil {
		q.drop()
		return nil, err
	}
	return q, nil
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

// copyOf takes over the lines of the file as it was, after a look at each.
func (q *quarantineFile) copyOf(old *os.File) error {
	lines := json.NewDecoder(bufio.NewReaderSize(old, 64<<10))
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
			return wrongUsage("-quarantine: %s is there and cannot be added to: %w", q.path, err)
		}
		if err := q.line(line); err != nil {
			return err
		}
	}
}

func (q *quarantineFile) put(row quarantined) error {
	line, err := json.Marshal(row)
	if err != nil {
		return err
	}
	return q.line(line)
}

// line writes a line, unless it is there.
func (q *quarantineFile) line(line []byte) error {
	sum := sha256.Sum256(line)
	mark := [16]byte(sum[:16])
	if q.there[mark] {
		return nil
	}
	q.there[mark] = true
	_, err := q.w.Write(append(line, '\n'))
	return err
}

// keep moves the file to its place.
func (q *quarantineFile) keep() error {
	err := errors.Join(q.w.Flush(), q.file.Sync(), q.file.Close())
	if err == nil {
		err = os.Rename(q.file.Name(), q.path)
	}
	return err
}

// drop removes what was not kept; after keep it does nothing.
func (q *quarantineFile) drop() {
	_ = q.file.Close()
	_ = os.Remove(q.file.Name())
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
