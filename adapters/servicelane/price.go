package main

import (
	"bufio"
	"errors"
	"flag"
	"io"
	"strconv"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// document is what the command reads: an order, and the rules by which it is priced.
type document struct {
	pricing.Order
	Rules pricing.Rules `json:"rules"`
}

// priceOptions are the flags of the command.
type priceOptions struct {
	lines, json bool
	lang        string
	words       words
}

func runPrice(args []string, std streams) int {
	var opt priceOptions
	fs := flags("price")
	fs.BoolVar(&opt.lines, "lines", false, "")
	fs.BoolVar(&opt.json, "json", false, "")
	fs.StringVar(&opt.lang, "lang", "en", "")
	if status, done := parse(fs, args, std, priceHelp); done {
		return status
	}
	if status := opt.check(fs, std); status != exitOK {
		return status
	}
	p := pricer{std: std, opt: opt, out: bufio.NewWriter(std.out)}
	for _, name := range fs.Args() {
		p.file(name)
	}
	return p.finish(fs.NArg())
}

// check refuses flags that do not go together.
func (o *priceOptions) check(fs *flag.FlagSet, std streams) int {
	words, known := sheetWords[o.lang]
	o.words = words
	stdins := 0
	for _, name := range fs.Args() {
		if name == stdinName {
			stdins++
		}
	}
	switch {
	case !known:
		return misuse(fs, std, "no such language: %q (zh-Hans, zh-Hant, en)", o.lang)
	case fs.NArg() == 0:
		return misuse(fs, std, "no file (- is standard input)")
	case stdins > 1:
		return misuse(fs, std, "standard input can be read only once")
	}
	return exitOK
}

// pricer is one run of the command.
type pricer struct {
	std             streams
	opt             priceOptions
	out             *bufio.Writer
	priced, refused int
	unread          int   // files that could not be read to their end
	broken          error // that the output could not be written
}

// file prices what a file holds.
func (p *pricer) file(name string) {
	r, err := p.std.open(name)
	if err != nil {
		p.unreadable(err)
		return
	}
	defer r.Close()
	if p.opt.lines {
		p.lines(name, r)
		return
	}
	data, refused, err := readDocument(r)
	if err != nil {
		p.unreadable(err)
		return
	}
	p.document(shown(name), data, refused)
}

func (p *pricer) unreadable(err error) {
	p.unread++
	p.std.complain("servicelane price: %v", err)
}

// lines prices each line of a file; one that is refused does not stop the others.
func (p *pricer) lines(name string, r io.Reader) {
	in := newLineReader(r)
	for p.broken == nil {
		line, refused, err := in.next()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			p.unreadable(err)
			return
		}
		p.document(shown(name)+":"+strconv.Itoa(in.number), line, refused)
		if in.idle() {
			p.broken = errors.Join(p.broken, p.out.Flush())
		}
	}
}

// document prices one document; where is what it is called in messages.
func (p *pricer) document(where string, data []byte, refused error) {
	if refused == nil {
		refused = p.price(where, data)
	}
	if refused == nil {
		p.priced++
		return
	}
	p.refused++
	for _, f := range faultsOf(refused) {
		p.std.complain("%s: %v", where, f)
	}
}

// price prices one document and writes the result.
func (p *pricer) price(where string, data []byte) error {
	var doc document
	if err := decode(data, &doc); err != nil {
		return errors.Join(err, furtherFaults(data))
	}
	if doc.Lines == nil {
		return fault.Errors{{Path: "lines", Code: fault.Missing, Detail: "must be given"}}
	}
	res, err := pricing.Price(doc.Order, doc.Rules)
	if err != nil {
		return err
	}
	p.write(where, &doc, res)
	return nil
}

// write writes a result, as a sheet or as one line of JSON.
func (p *pricer) write(where string, doc *document, res pricing.Result) {
	if p.opt.json {
		p.broken = writeJSON(p.out, where, res)
		return
	}
	text := sheet(doc, res, p.opt.words)
	if p.priced > 0 {
		text = "\n" + text
	}
	_, p.broken = p.out.WriteString(text)
}

// finish writes what is left, counts, and gives the exit status.
func (p *pricer) finish(files int) int {
	if err := p.out.Flush(); err != nil && p.broken == nil {
		p.broken = err
	}
	if p.broken != nil {
		p.std.complain("servicelane price: writing results: %v", p.broken)
	}
	if p.opt.lines || files > 1 {
		p.std.complain("orders=%d priced=%d refused=%d unread_files=%d", p.priced+p.refused, p.priced, p.refused, p.unread)
	}
	switch {
	case p.broken != nil || p.unread > 0:
		return exitIO
	case p.refused > 0:
		return exitRefused
	}
	return exitOK
}

// faultsOf gives every fault of an error.
func faultsOf(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var out []error
		for _, e := range joined.Unwrap() {
			out = append(out, faultsOf(e)...)
		}
		return out
	}
	return []error{err}
}

// shown is the name of a file in messages.
func shown(name string) string {
	if name == stdinName {
		return "standard input"
	}
	return visible(name)
}
