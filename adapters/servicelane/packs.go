package main

import (
	"bufio"
	"flag"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/internal/wide"
)

// packsOptions are the flags of the command.
type packsOptions struct {
	table, diff, load, json, sources bool
	lang                             string
	with                             names
	words                            packWords
}

func runPacks(args []string, std streams) int {
	var opt packsOptions
	fs := flags("packs")
	fs.BoolVar(&opt.table, "table", false, "")
	fs.BoolVar(&opt.sources, "sources", false, "")
	fs.BoolVar(&opt.diff, "diff", false, "")
	fs.BoolVar(&opt.load, "load", false, "")
	fs.BoolVar(&opt.json, "json", false, "")
	fs.StringVar(&opt.lang, "lang", "en", "")
	fs.Var(&opt.with, "with", "")
	if status, done := parse(fs, args, std, helpPacks); done {
		return status
	}
	if status := opt.check(fs, std); status != exitOK {
		return status
	}
	p := packLister{std: std, opt: opt, out: bufio.NewWriter(std.out)}
	return p.finish(p.run(fs.Args()))
}

// check refuses flags that do not go together.
func (o *packsOptions) check(fs *flag.FlagSet, std streams) int {
	words, known := allPackWords[o.lang]
	o.words = words
	asked := 0
	for _, on := range []bool{o.table, o.sources, o.diff, o.load, o.json} {
		if on {
			asked++
		}
	}
	switch {
	case !known:
		return misuse(fs, std, "no such language: %q (zh-Hans, zh-Hant, en)", o.lang)
	case asked > 1:
		return misuse(fs, std, "-table, -sources, -diff, -load and -json answer different questions: choose one")
	case o.diff && fs.NArg() != 2:
		return misuse(fs, std, "-diff compares two packs, not %d", fs.NArg())
	case o.load && fs.NArg() == 0:
		return misuse(fs, std, "-load joins the packs that are named: of the profiles, for one, a house chooses one")
	case o.json && fs.NArg() != 1:
		return misuse(fs, std, "-json writes one pack, not %d", fs.NArg())
	}
	return exitOK
}

// packLister is one run of the command.
type packLister struct {
	std streams
	opt packsOptions
	out *bufio.Writer
}

// finish writes what is left.
func (p *packLister) finish(status int) int {
	if err := p.out.Flush(); err != nil {
		p.std.complain("servicelane packs: %v", err)
		return exitIO
	}
	return status
}

// print writes a part of the answer. What goes wrong is told at the end.
func (p *packLister) print(format string, args ...any) { _, _ = fmt.Fprintf(p.out, format, args...) }

func (p *packLister) run(names []string) int {
	if p.opt.diff {
		return p.differ(names[0], names[1])
	}
	if len(names) == 0 {
		names = packs.IDs()
	}
	if p.opt.load {
		return p.loaded(names)
	}
	status := exitOK
	var asked []*joined
	for _, name := range names {
		j, wrong := p.join(name)
		if status = max(status, wrong); j != nil {
			asked = append(asked, j)
		}
	}
	switch {
	case p.opt.json && len(asked) == 1:
		p.print("%s", strings.TrimRight(string(asked[0].data), " \t\r\n")+"\n")
	case p.opt.json:
	case p.opt.sources:
		for i, j := range asked {
			if i > 0 {
				p.print("\n")
			}
			p.sourced(j)
		}
	case p.opt.table:
		for i, j := range asked {
			if i > 0 {
				p.print("\n")
			}
			p.table(j)
		}
	case len(asked) > 0:
		p.list(asked)
	}
	return status
}

// joined is a pack compiled with what it extends.
type joined struct {
	pack  *compliance.Pack
	rules *compliance.Rules
	data  []byte
}

// join reads a pack, and what it extends.
func (p *packLister) join(name string) (*joined, int) {
	shelf, status := p.shelf(name)
	if status != exitOK {
		return nil, status
	}
	asked := shelf.files[len(p.opt.with)]
	if where, err := shelf.settle(); err != nil {
		p.std.refuse(wide.Visible(where), err)
		return nil, exitRefused
	}
	i := slices.IndexFunc(shelf.packs, func(one *compliance.Pack) bool { return one.ID == asked.id })
	j := &joined{pack: shelf.packs[i], data: asked.data}
	var err error
	if j.rules, err = compliance.Compile(append(shelf.below(j.pack.Extends), j.pack)...); err != nil {
		p.std.refuse(wide.Visible(name), err)
		return nil, exitRefused
	}
	return j, exitOK
}

// shelf takes packs, after those that they may extend.
func (p *packLister) shelf(names ...string) (*packShelf, int) {
	shelf, status := &packShelf{}, exitOK
	for _, name := range append(slices.Clone(p.opt.with), names...) {
		refused, unread := shelf.take(name)
		switch {
		case unread != nil:
			p.std.complain("servicelane packs: %v", unread)
			status = exitIO
		case refused != nil:
			p.std.refuse(wide.Visible(name), refused)
			status = max(status, exitRefused)
		}
	}
	return shelf, status
}

// loaded tells what is decided when packs are joined.
func (p *packLister) loaded(names []string) int {
	shelf, status := p.shelf(names...)
	if status != exitOK {
		return status
	}
	if where, err := shelf.settle(); err != nil {
		p.std.refuse(wide.Visible(where), err)
		return exitRefused
	}
	rules, err := compliance.Compile(shelf.packs...)
	if err != nil {
		p.std.refuse("the packs together", err)
		return exitRefused
	}
	p.print("%s", wide.VisibleLines(rules.Loaded().String()))
	return exitOK
}

// list lists packs, one in a row.
func (p *packLister) list(asked []*joined) {
	w := p.opt.words
	t := table{columns: []column{{title: w.pack}, {title: w.version}, {title: w.layer}, {title: w.rules, right: true}, {title: w.extends}, {title: w.title}}}
	for _, j := range asked {
		t.add(wide.Visible(j.pack.ID), wide.Visible(j.pack.Version), w.layers[j.pack.Layer], strconv.Itoa(len(j.pack.Rules)),
			wide.Visible(strings.Join(j.pack.Extends, ", ")), wide.Visible(j.pack.Title.In(p.opt.lang)))
	}
	p.print("%s", t.String())
}

// table writes the rules and parameters of a pack for people.
func (p *packLister) table(j *joined) {
	w, pack := p.opt.words, j.pack
	p.print("%s\n", wide.Visible(strings.Join(strings.Fields(pack.ID+" "+pack.Version+" "+pack.Title.In(p.opt.lang)), " ")))
	if len(pack.Rules) > 0 {
		t := table{columns: []column{{title: w.rule}, {title: w.demand}, {title: w.effect}, {title: w.severity}, {title: w.override}, {title: w.source}, {title: w.valid}}}
		for i := range pack.Rules {
			r := &pack.Rules[i]
			t.add(wide.Visible(r.ID), wide.Visible(p.demand(j, r)), w.effects[r.Effect], w.severities[r.Severity], wide.Visible(p.roles(j, r)), wide.Visible(sources(r)), valid(r))
		}
		p.print("\n%s", t.String())
	}
	t := table{columns: []column{{title: w.param}, {title: w.value}, {title: w.fallback}, {title: w.meaning}}}
	for _, v := range j.rules.Params() {
		changed := v.Value.String() != v.Param.Default.String()
		if v.Pack != pack.ID && !changed {
			continue
		}
		fallback := ""
		if changed {
			fallback = p.value(compliance.ParamValue{Value: v.Param.Default})
		}
		t.add(wide.Visible(v.Name), wide.Visible(p.value(v)), wide.Visible(fallback), wide.Visible(v.Param.Text.In(p.opt.lang)))
	}
	if len(t.rows) > 0 {
		p.print("\n%s", t.String())
	}
}

func (p *packLister) value(v compliance.ParamValue) string {
	if v.Value.IsZero() {
		return p.opt.words.unset
	}
	return v.Text(p.opt.words.tag)
}

// demand gives the sentence of a rule. Of several versions each has its own words, but the values of the first.
func (p *packLister) demand(j *joined, r *compliance.Rule) string {
	if first, ok := j.rules.Rule(r.ID); ok && first == r {
		return j.rules.Demand(r.ID, p.opt.words.tag)
	}
	return r.Texts.In(p.opt.lang)
}

func (p *packLister) roles(j *joined, r *compliance.Rule) string {
	var out []string
	for _, role := range r.Override.Roles {
		out = append(out, j.rules.Word(role, p.opt.words.tag))
	}
	return strings.Join(out, ", ")
}

// sources names the clauses of a rule.
func sources(r *compliance.Rule) string {
	var out []string
	for _, s := range r.Sources {
		out = append(out, s.String())
	}
	return strings.Join(out, ", ")
}

// valid tells the days on which a rule holds; nothing if that is always.
func valid(r *compliance.Rule) string {
	if r.Valid.From.IsZero() && r.Valid.To.IsZero() {
		return ""
	}
	return strings.TrimSpace(r.Valid.From.String() + " – " + r.Valid.To.String())
}
