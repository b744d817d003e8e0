package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"example.com/servicelane/adapters/tablefile"
	"example.com/servicelane/aftersales/classify"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
	"example.com/servicelane/internal/wide"
)

// classifyOptions are the flags of the command.
type classifyOptions struct {
	csv, jsonl string // the column or the member that holds the text
	json       bool
	threshold  int
	lexicons   names
}

func runClassify(args []string, std streams) int {
	var opt classifyOptions
	fs := flags("classify")
	fs.StringVar(&opt.csv, "csv", "", "")
	fs.StringVar(&opt.jsonl, "jsonl", "", "")
	fs.BoolVar(&opt.json, "json", false, "")
	fs.IntVar(&opt.threshold, "threshold", classify.DefaultThreshold, "")
	fs.Var(&opt.lexicons, "lexicon", "")
	if status, done := parse(fs, args, std, helpClassify); done {
		return status
	}
	if status := opt.check(fs, std); status != exitOK {
		return status
	}
	c := classifier{std: std, opt: opt, out: bufio.NewWriter(std.out)}
	if status := c.compile(); status != exitOK {
		return status
	}
	for _, name := range fs.Args() {
		c.file(name)
	}
	return c.finish()
}

func (o *classifyOptions) check(fs *flag.FlagSet, std streams) int {
	stdins := 0
	for _, name := range slices.Concat(fs.Args(), o.lexicons) {
		if name == stdinName {
			stdins++
		}
	}
	switch {
	case fs.NArg() == 0:
		return misuse(fs, std, "no file (- is standard input)")
	case o.csv != "" && o.jsonl != "":
		return misuse(fs, std, "a file is CSV or JSON lines: choose one of -csv and -jsonl")
	case o.threshold < 1 || o.threshold > 1000:
		return misuse(fs, std, "-threshold wants 1 to 1000, has %d", o.threshold)
	case stdins > 1:
		return misuse(fs, std, "standard input can be read only once")
	}
	return exitOK
}

// classifier is one run of the command.
type classifier struct {
	std     streams
	opt     classifyOptions
	out     *bufio.Writer
	engine  *classify.Engine
	refused int
	unread  int   // files that could not be read to their end
	broken  error // that the output could not be written
}

// compile makes the engine of the lexicons.
func (c *classifier) compile() int {
	lexicon := classify.Default()
	for _, name := range c.opt.lexicons {
		more, refused, unread := c.lexicon(name)
		if status := c.std.told("classify", name, refused, unread); status != exitOK {
			return status
		}
		lexicon = lexicon.With(more)
	}
	engine, err := classify.New(classify.Config{Lexicon: lexicon, Threshold: c.opt.threshold})
	c.engine = engine
	return c.std.told("classify", strings.Join(c.opt.lexicons, ", "), err, nil)
}

func (c *classifier) lexicon(name string) (lexicon classify.Lexicon, refused, unread error) {
	r, err := c.std.open(name)
	if err != nil {
		return lexicon, nil, err
	}
	defer r.Close()
	data, refused, err := readDocument(r)
	if refused == nil && err == nil {
		lexicon, refused = classify.ParseLexicon(data)
	}
	return lexicon, refused, err
}

// file classifies the texts that a file holds.
func (c *classifier) file(name string) {
	r, err := c.std.open(name)
	if err == nil {
		defer r.Close()
		if c.opt.csv != "" {
			err = c.table(name, r)
		} else {
			err = c.lines(name, r)
		}
	}
	if err != nil {
		c.unread++
		c.std.complain("servicelane classify: %v", err)
	}
}

// lines classifies each line that is not blank, or the member of each object; one that is refused does not stop the others.
func (c *classifier) lines(name string, r io.Reader) error {
	in := newLineReader(unmarked(r))
	for c.broken == nil {
		line, refused, err := in.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		where := shown(name) + ":" + strconv.Itoa(in.number)
		text := strings.TrimRight(string(line), "\r\n")
		if refused == nil && c.opt.jsonl != "" {
			text, refused = member(line, c.opt.jsonl)
		}
		c.take(where, text, refused)
		if in.idle() {
			c.broken = errors.Join(c.broken, c.out.Flush())
		}
	}
	return nil
}

// member reads a text from a JSON object.
func member(line []byte, name string) (string, error) {
	root, err := strictjson.Parse(line, strictLimits)
	if err != nil {
		return "", err
	}
	for _, m := range root.Members {
		if m.Name == name && m.Value.Kind == strictjson.String {
			return m.Value.Text, nil
		}
	}
	return "", fault.Errors{{Path: name, Code: fault.Missing, Detail: "no text of this name"}}
}

// table classifies the cells of a column. Its rows are texts that have nothing to do with each other.
func (c *classifier) table(name string, r io.Reader) error {
	in := bufio.NewReader(r)
	if _, err := in.Peek(1); errors.Is(err, io.EOF) {
		return nil
	}
	table, err := tablefile.LooseCSV(in)
	if errors.Is(err, tablefile.ErrNoTable) {
		c.take(shown(name), "", err)
		return nil
	}
	if err != nil {
		return err
	}
	column := slices.Index(table.Columns(), c.opt.csv)
	switch {
	case column < 0:
		c.take(shown(name), "", fault.Errors{{Code: fault.Missing, Detail: "no column " + fault.Quote(c.opt.csv)}})
		return nil
	case slices.Contains(table.Columns()[column+1:], c.opt.csv):
		c.take(shown(name), "", fault.Errors{{Code: fault.Duplicate, Detail: "two columns " + fault.Quote(c.opt.csv)}})
		return nil
	}
	for c.broken == nil {
		row, err := table.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		where := shown(name) + ":" + strconv.Itoa(row.Line)
		switch { // a row with more cells than columns has the cell all the same
		case row.Cells == nil:
			c.take(where, "", row.Fault)
		case column >= len(row.Cells):
			c.take(where, "", fault.Errors{{Path: c.opt.csv, Code: fault.Missing, Detail: "the row is too short"}})
		default:
			c.take(where, row.Cells[column], nil)
		}
	}
	return nil
}

// unmarked passes over the mark with which some programs begin a file in UTF-8.
func unmarked(r io.Reader) io.Reader {
	in := bufio.NewReader(r)
	if head, _ := in.Peek(len(mark)); string(head) == mark {
		_, _ = in.Discard(len(mark))
	}
	return in
}

const mark = "\ufeff"

// take classifies one text, or tells why it is refused. One that is not UTF-8 would say nothing: spreadsheets write GBK or UTF-16.
func (c *classifier) take(where, text string, refused error) {
	switch {
	case refused != nil:
	case !utf8.ValidString(text):
		refused = fault.Errors{{Code: fault.Malformed, Detail: "not UTF-8, as a file in GBK or UTF-16 is not"}}
	case strings.ContainsRune(text, 0):
		refused = fault.Errors{{Code: fault.Malformed, Detail: "has a NUL, as a file in UTF-16 has"}}
	}
	if refused != nil {
		c.refused++
		c.std.refuse(where, refused)
		return
	}
	p := c.engine.Classify(text)
	if c.opt.json {
		enc := json.NewEncoder(c.out)
		enc.SetEscapeHTML(false)
		c.broken = enc.Encode(struct {
			Source   string            `json:"source"`
			Proposal classify.Proposal `json:"proposal"`
		}{where, p})
		return
	}
	_, c.broken = io.WriteString(c.out, proposed(where, text, p))
}

// proposed is a proposal for people to read.
func proposed(where, text string, p classify.Proposal) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: cause %s, component %s", where, chosen(p.Cause), chosen(p.Component))
	if len(p.Hints) > 0 {
		b.WriteString(", " + strings.Join(p.Hints, ", "))
	}
	if p.Insured {
		b.WriteString(", insured event")
	}
	if p.Contentless {
		b.WriteString(", says nothing")
	}
	if p.Truncated {
		b.WriteString(", too long: only its beginning was read")
	}
	b.WriteByte('\n')
	for _, e := range p.Evidence {
		fmt.Fprintf(&b, "  %s: %s", wide.Visible(text[e.Start:e.End]), e.Entry)
		if e.Mode != classify.Said {
			b.WriteString(", " + string(e.Mode))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func chosen(c classify.Choice) string {
	switch {
	case c.Known():
		return fmt.Sprintf("%s (%d)", c.Label, c.Score)
	case c.Guess != "":
		return fmt.Sprintf("unknown, perhaps %s (%d)", c.Guess, c.Score)
	}
	return "unknown"
}

// finish writes what is left, and gives the exit status.
func (c *classifier) finish() int {
	if err := errors.Join(c.broken, c.out.Flush()); err != nil {
		c.std.complain("servicelane classify: %v", err)
		return exitIO
	}
	switch {
	case c.unread > 0:
		return exitIO
	case c.refused > 0:
		return exitRefused
	}
	return exitOK
}
