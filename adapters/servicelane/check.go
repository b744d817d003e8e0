package main

import (
	"bufio"
	"os"
	"path"
	"slices"

	"example.com/servicelane/aftersales/cal/cn"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/compliance/policytest"
	"example.com/servicelane/internal/wide"
	"golang.org/x/text/language"
)

// checkOptions are the flags of the command.
type checkOptions struct {
	packs                              names
	json, junit                        bool
	explain, lang                      string
	coverage, rows, mutate, boundaries bool
	equivalent                         string
	least                              int
	rules                              names
	tag                                language.Tag
}

// checkTags are the languages of -explain.
var checkTags = map[string]language.Tag{"en": language.English, "zh-Hans": language.SimplifiedChinese, "zh-Hant": language.TraditionalChinese}

func runCheck(args []string, std streams) int {
	var opt checkOptions
	fs := flags("check")
	fs.Var(&opt.packs, "pack", "")
	fs.BoolVar(&opt.json, "json", false, "")
	fs.BoolVar(&opt.junit, "junit", false, "")
	fs.StringVar(&opt.explain, "explain", "", "")
	fs.StringVar(&opt.lang, "lang", "en", "")
	fs.BoolVar(&opt.coverage, "coverage", false, "")
	fs.BoolVar(&opt.rows, "rows", false, "")
	fs.BoolVar(&opt.mutate, "mutate", false, "")
	fs.BoolVar(&opt.boundaries, "boundaries", false, "")
	fs.StringVar(&opt.equivalent, "equivalent", "", "")
	fs.IntVar(&opt.least, "least", 98, "")
	fs.Var(&opt.rules, "rule", "")
	if status, done := parse(fs, args, std, helpCheck); done {
		return status
	}
	if wrong := opt.wrong(fs.Args()); wrong != "" {
		return misuse(fs, std, "%s", wrong)
	}
	c := checker{std: std, opt: opt, out: bufio.NewWriter(std.out)}
	if status := c.read(fs.Args()); status != exitOK {
		return status
	}
	return c.finish(c.answer())
}

// wrong tells which flags do not go together.
func (o *checkOptions) wrong(files []string) string {
	tag, known := checkTags[o.lang]
	o.tag = tag
	asked := 0
	for _, on := range []bool{o.explain != "", o.coverage, o.rows, o.mutate, o.boundaries, o.json, o.junit} {
		if on {
			asked++
		}
	}
	stdins := len(slices.DeleteFunc(slices.Clone(files), func(name string) bool { return name != stdinName }))
	switch {
	case !known:
		return "no such language: \"" + wide.Visible(o.lang) + "\" (zh-Hans, zh-Hant, en)"
	case asked > 1:
		return "-json, -junit, -explain, -coverage, -rows, -mutate and -boundaries answer different questions: choose one"
	case (o.equivalent != "" || len(o.rules) > 0) && !o.mutate:
		return "-equivalent and -rule go with -mutate"
	case o.least < 0 || o.least > 100:
		return "-least is a share in per cent, 0 to 100"
	case len(files) > 0 && len(o.packs) == 0:
		return "which packs are the cases about? -pack names them"
	case stdins > 1:
		return "standard input can be read only once"
	}
	return ""
}

// checker is one run of the command.
type checker struct {
	std        streams
	opt        checkOptions
	out        *bufio.Writer
	shelf      packShelf
	asked      []*packFile // packs that were asked for
	files      []caseFile
	equivalent []byte
}

// caseFile is a file of cases, with the rules it is about.
type caseFile struct {
	name  string
	suite *policytest.Suite
	rules *compliance.Rules
	pack  string // that it comes with; empty for a file that was given
}

// read reads packs and cases.
func (c *checker) read(files []string) int {
	names := c.opt.packs
	if len(names) == 0 {
		names = packs.IDs()
	}
	status := exitOK
	for _, name := range names {
		refused, unread := c.shelf.take(name)
		status = max(status, c.told(name, refused, unread))
	}
	if c.opt.equivalent != "" {
		data, err := os.ReadFile(c.opt.equivalent)
		c.equivalent = data
		status = max(status, c.told("", nil, err))
	}
	if status != exitOK {
		return status
	}
	c.asked = slices.Clone(c.shelf.files)
	if where, err := c.shelf.settle(); err != nil {
		return c.told(where, err, nil)
	}
	if len(files) == 0 {
		return c.ownCases()
	}
	rules, err := compliance.Compile(c.shelf.packs...)
	if err != nil {
		return c.told("packs", err, nil)
	}
	c.std.doubtsOf(rules)
	for _, name := range files {
		status = max(status, c.readCases(name, rules))
	}
	if status == exitOK && !slices.ContainsFunc(c.files, func(f caseFile) bool { return len(f.suite.Cases) > 0 }) {
		c.std.complain("servicelane check: the case files hold no case: there is nothing to check")
		return exitUsage
	}
	return status
}

// told complains about an input, and gives the exit status.
func (c *checker) told(where string, refused, unread error) int {
	return c.std.told("check", where, refused, unread)
}

// readCases reads a case file.
func (c *checker) readCases(name string, rules *compliance.Rules) int {
	r, err := c.std.open(name)
	if err != nil {
		return c.told(name, nil, err)
	}
	defer r.Close()
	data, refused, err := readDocument(r)
	if err != nil || refused != nil {
		return c.told(name, refused, err)
	}
	return c.addCases(caseFile{name: name, rules: rules}, data)
}

func (c *checker) addCases(f caseFile, data []byte) int {
	var err error
	if f.suite, err = policytest.ReadWith(f.rules.Vocabulary(), data, cn.Table()); err != nil {
		return c.told(f.name, err, nil)
	}
	if f.pack == "" {
		c.std.doubts(f.name, f.suite.Doubts(f.rules))
	}
	c.files = append(c.files, f)
	return exitOK
}

// ownCases takes the cases that come with the packs that were asked for, each for its own pack and what that extends.
func (c *checker) ownCases() int {
	status := exitOK
	for _, f := range c.asked {
		rules, err := compliance.Compile(c.shelf.below([]string{f.id})...)
		if err != nil {
			status = max(status, c.told(f.name, err, nil))
			continue
		}
		for _, file := range f.cases() {
			status = max(status, c.addCases(caseFile{name: path.Base(file.Name), rules: rules, pack: f.id}, file.Data))
		}
	}
	if len(c.files) == 0 && status == exitOK && !c.opt.rows {
		c.std.complain("servicelane check: no case file is given, and none comes with these packs: there is nothing to check")
		return exitUsage
	}
	return status
}

// cases are those that come with the pack, if the pack comes with the program.
func (f *packFile) cases() []packs.File {
	if !f.own {
		return nil
	}
	return packs.Cases(f.id)
}

// answer answers what was asked, and gives the exit status.
func (c *checker) answer() int {
	switch {
	case c.opt.explain != "":
		return c.explain()
	case c.opt.coverage:
		return c.coverage()
	case c.opt.rows:
		c.write(packs.CoverageCounts(packs.Coverage(c.shelf.packs...)), "\n", packs.CoverageTable(packs.Coverage(c.shelf.packs...)))
		return exitOK
	case c.opt.mutate:
		return c.mutate()
	case c.opt.boundaries:
		return c.boundaries()
	}
	return c.check()
}

// write writes texts to standard output; that it cannot is told by finish.
func (c *checker) write(texts ...string) {
	for _, text := range texts {
		_, _ = c.out.WriteString(text)
	}
}

// finish writes what is left, and gives the exit status.
func (c *checker) finish(status int) int {
	if err := c.out.Flush(); err != nil {
		c.std.complain("servicelane check: writing results: %v", err)
		return exitIO
	}
	return status
}
