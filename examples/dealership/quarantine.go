package main

import (
	"bufio"
	"encoding/json"
	"errors"
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

// quarantineFile takes the rows that are not taken. It is written beside its place and moved there at the end, so that
// it is never half a file.
type quarantineFile struct {
	path string
	file *os.File
	w    *bufio.Writer
}

func createQuarantine(path string) (*quarantineFile, error) {
	file, err := os.OpenFile(path+".part", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600) // rows hold personal data
	if err != nil {
		return nil, wrongUsage("-quarantine: %w", err)
	}
	return &quarantineFile{path: path, file: file, w: bufio.NewWriter(file)}, nil
}

func (q *quarantineFile) put(row quarantined) error {
	line, err := json.Marshal(row)
	if err != nil {
		return err
	}
	_, err = q.w.Write(append(line, '\n'))
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
