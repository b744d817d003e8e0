package main

import (
	"bufio"
	"errors"
	"flag"
	"io"
	"strconv"
	"strings"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// document is what the command reads: an order, and the rules by which it is priced.
type document struct {
	pricing.Order
	Rules pricing.Rules `json:"rules"`
}

// names are the values of a flag that may be given several times.
type names []string

func (n *names) String() string { return strings.Join(*n, " ") }

// Set adds a value.
func (n *names) Set(name string) error {
	*n = append(*n, name)
	return nil
}

// priceOptions are the flags of the command.
type priceOptions struct {
	lines, json   bool
	lang, explain string
	words         words
	cards         names
}

func runPrice(args []string, std streams) int {
	var opt priceOptions
	fs := flags("price")
	fs.BoolVar(&opt.lines, "lines", false, "")
	fs.BoolVar(&opt.json, "json", false, "")
	fs.StringVar(&opt.lang, "lang", "en", "")
	fs.StringVar(&opt.explain, "explain", "", "")
	fs.Var(&opt.cards, "card", "")
	if status, done := parse(fs, args, std, helpPrice); done {
		return status
	}
	if status := opt.check(fs, std); status != exitOK {
		return status
	}
	p := pricer{std: std, opt: opt, out: bufio.NewWriter(std.out), shelf: shelf{tariffs: map[string]*pricing.Tariff{}}}
	if status := p.readCards(); status != exitOK {
		return status
	}
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
	for _, name := range append(fs.Args(), o.cards...) {
		if name == stdinName {
			stdins++
		}
	}
	switch {
	case !known:
		return misuse(fs, std, "no such language: %q (zh-Hans, zh-Hant, en)", o.lang)
	case o.json && o.explain != "":
		return misuse(fs, std, "-explain tells people, -json has every derivation: choose one")
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
	shelf           shelf
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
	p.std.refuse(where, refused)
}

// price prices one document and writes the result.
func (p *pricer) price(where string, data []byte) error {
	var doc document
	if err := decode(data, &doc); err != nil {
		return errors.Join(err, p.furtherFaults(data))
	}
	if doc.Lines == nil {
		return fault.Errors{{Path: "lines", Code: fault.Missing, Detail: "must be given"}}
	}
	if err := p.fill(&doc); err != nil {
		return err
	}
	res, err := pricing.Price(doc.Order, doc.Rules)
	if err != nil {
		return err
	}
	return p.write(where, &doc, res)
}

// write writes a result: as one line of JSON, as the explanation asked for, or as a sheet. It refuses what cannot be explained.
func (p *pricer) write(where string, doc *document, res pricing.Result) error {
	if p.opt.json {
		p.broken = writeJSON(p.out, where, res)
		return nil
	}
	text := ""
	if p.opt.explain == "" {
		text = sheet(doc, res, p.opt.words)
	} else {
		var err error
		if text, err = explanation(res, p.opt.explain, p.opt.words); err != nil {
			return err
		}
	}
	if p.priced > 0 {
		text = "\n" + text
	}
	_, p.broken = p.out.WriteString(text)
	return nil
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
