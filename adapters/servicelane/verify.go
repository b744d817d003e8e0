package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"example.com/servicelane/aftersales/audit"
	"example.com/servicelane/internal/wide"
)

func runVerify(args []string, std streams) int {
	var checkpoint, key string
	var asJSON bool
	fs := flags("verify")
	fs.StringVar(&checkpoint, "checkpoint", "", "")
	fs.StringVar(&key, "key", "", "")
	fs.BoolVar(&asJSON, "json", false, "")
	if status, done := parse(fs, args, std, helpVerify); done {
		return status
	}
	switch {
	case fs.NArg() != 1:
		return misuse(fs, std, "one export is verified at a time (- is standard input)")
	case (checkpoint == "") != (key == ""):
		return misuse(fs, std, "-checkpoint and -key belong together")
	}
	var against audit.Against
	if checkpoint != "" {
		file, err := os.Open(checkpoint)
		if err != nil {
			return std.told("verify", checkpoint, nil, err)
		}
		defer file.Close() //nolint:errcheck // it was only read
		against.Checkpoint = file
		text, err := os.ReadFile(key)
		if err != nil {
			return std.told("verify", key, nil, err)
		}
		if against.Seal, err = audit.ParseSeal(string(text)); err != nil {
			return std.told("verify", key, err, nil)
		}
	}
	return verify(std, fs.Arg(0), against, asJSON)
}

func verify(std streams, name string, against audit.Against, asJSON bool) int {
	in, err := std.open(name)
	if err != nil {
		return std.told("verify", name, nil, err)
	}
	defer in.Close() //nolint:errcheck // it was only read
	broken := &watched{r: in}
	sum, findings, err := audit.Verify(broken, against)
	var path *fs.PathError
	switch {
	case broken.err != nil:
		return std.told("verify", name, nil, broken.err)
	case errors.As(err, &path):
		return std.told("verify", name, nil, err)
	}
	if err := writeFindings(std.out, findings, asJSON); err != nil {
		return std.told("verify", name, nil, err)
	}
	std.complain("records=%d entries=%d findings=%d digest=%s", sum.Records, sum.Entries, len(findings), sum.Digest)
	if err != nil {
		return std.told("verify", name, err, nil)
	}
	if len(findings) > 0 {
		return exitRefused
	}
	if against.Checkpoint == nil {
		std.complain("without a checkpoint, a log whose chains were written anew is not found")
	} else {
		std.complain("the log is the sealed one up to the checkpoint; records are not proved")
	}
	return exitOK
}

// watched remembers that a stream could not be read.
type watched struct {
	r   io.Reader
	err error
}

func (w *watched) Read(p []byte) (int, error) {
	n, err := w.r.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		w.err = err
	}
	return n, err
}

func writeFindings(out io.Writer, findings []audit.Finding, asJSON bool) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for _, f := range findings {
		var err error
		if asJSON {
			err = enc.Encode(struct {
				Fault  audit.Fault `json:"fault"`
				Line   int         `json:"line,omitempty"`
				Kind   string      `json:"kind,omitempty"`
				ID     string      `json:"id,omitempty"`
				Rev    int64       `json:"rev,omitempty"`
				Detail string      `json:"detail"`
			}{f.Fault, f.Line, f.Subject.Kind, f.Subject.ID, f.Rev, f.Detail})
		} else {
			_, err = fmt.Fprintln(out, wide.Visible(f.Error()))
		}
		if err != nil {
			return err
		}
	}
	return nil
}
