package main

import (
	"bufio"
	"crypto/rand"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/adapters/tablefile"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/strictjson"
	"example.com/servicelane/internal/wide"
	"golang.org/x/text/language"
)

// judgeOptions are the flags of the command.
type judgeOptions struct {
	mapping, secret, quarantine, format, asOf, from, facts, calendars, lang string

	packs, statuses names
	memory          int // MiB
	json, summary   bool
	due             bool
	tag             language.Tag
	shown           map[history.Status]bool
}

func runJudge(args []string, std streams) int {
	var opt judgeOptions
	fs := flags("judge")
	fs.StringVar(&opt.mapping, "mapping", "", "")
	fs.Var(&opt.packs, "pack", "")
	fs.StringVar(&opt.format, "format", "", "")
	fs.StringVar(&opt.asOf, "as-of", "", "")
	fs.StringVar(&opt.facts, "facts", "", "")
	fs.StringVar(&opt.calendars, "calendars", "", "")
	fs.StringVar(&opt.secret, "secret", "", "")
	fs.StringVar(&opt.quarantine, "quarantine", "", "")
	fs.Var(&opt.statuses, "status", "")
	fs.StringVar(&opt.from, "from", "", "")
	fs.IntVar(&opt.memory, "memory", 64, "")
	fs.BoolVar(&opt.due, "due", false, "")
	fs.BoolVar(&opt.summary, "summary", false, "")
	fs.BoolVar(&opt.json, "json", false, "")
	fs.StringVar(&opt.lang, "lang", "en", "")
	if status, done := parse(fs, args, std, helpJudge); done {
		return status
	}
	if wrong := opt.wrong(fs); wrong != "" {
		return misuse(fs, std, "%s", wrong)
	}
	j := judging{std: std, opt: opt, out: bufio.NewWriter(std.out)}
	return j.run(fs.Arg(0))
}

// wrong tells what is wrong with the flags.
func (o *judgeOptions) wrong(fs *flag.FlagSet) string {
	tag, known := checkTags[o.lang]
	o.tag = tag
	switch {
	case !known:
		return "no such language: \"" + wide.Visible(o.lang) + "\" (zh-Hans, zh-Hant, en)"
	case emptyFlag(fs) != "":
		return "-" + emptyFlag(fs) + " is empty: leave it out, or give it a value"
	case o.mapping == "":
		return "which column is what? -mapping names the document that says so"
	case fs.NArg() != 1:
		return "one file is judged at a time (- is standard input)"
	case o.memory < 0 || o.memory > 1<<20:
		return "-memory is a number of MiB"
	case o.due && (o.summary || len(o.statuses) > 0):
		return "-due lists what is owed, -status findings, -summary counts: choose one"
	case o.json && o.summary:
		return "-summary counts for people, -json has every finding: choose one"
	}
	if o.format == "" {
		o.format = formatOf(fs.Arg(0))
	}
	if o.format != "csv" && o.format != "jsonl" {
		return "no such format: \"" + wide.Visible(o.format) + "\" (csv, jsonl)"
	}
	o.shown = map[history.Status]bool{}
	for _, s := range o.statuses {
		if !history.Status(s).Valid() {
			return "no such status: \"" + wide.Visible(s) + "\""
		}
		o.shown[history.Status(s)] = true
	}
	if len(o.statuses) == 0 {
		o.shown[history.Violated], o.shown[history.Entitled] = true, true
	}
	return ""
}

// formatOf tells the format of a file by its name.
func formatOf(name string) string {
	for _, end := range []string{".jsonl", ".ndjson"} {
		if strings.HasSuffix(strings.ToLower(name), end) {
			return "jsonl"
		}
	}
	return "csv"
}

// judging is one run of the command.
type judging struct {
	std     streams
	opt     judgeOptions
	out     *bufio.Writer
	rules   *compliance.Rules
	mapping *history.Mapping
	secret  []byte
	facts   []history.Fact
	columns []string
	order   rowKey          // what the rows of an order have in common
	vehicle rowKey          // what those of a vehicle have in common
	parts   []int           // the columns of order
	broken  map[string]bool // orders of which a row could not be read
	asOf    time.Time
	from    time.Time // from when on the table is complete; zero if that is not known

	held    *quarantine
	merge   *merge // of what is written, where the rows lie in files
	tally   tally
	strange *strange
	report  compliance.Report
	counted *compliance.Tally
}

func (j *judging) run(name string) int {
	if status := j.prepare(); status != exitOK {
		return status
	}
	r, err := j.std.open(name)
	if err != nil {
		return j.told(name, nil, err)
	}
	defer r.Close()
	table, refused, unread := j.table(r)
	if table == nil {
		return j.told(name, refused, unread)
	}
	if j.held, err = openQuarantine(j.opt.quarantine, j.columns, j.std); err != nil {
		return j.told("", nil, err)
	}
	j.counted = j.rules.Tally(compliance.TallyConfig{AsOf: j.asOf, From: j.from, Keep: keptByName})
	refused, unread = j.judgeTable(table)
	if errors.Is(unread, errBrokenOff) {
		unread = fmt.Errorf("%s: %w", shown(name), unread)
	}
	status := j.told(name, refused, unread)
	return max(status, j.finish())
}

// told complains about an input, and gives the exit status.
func (j *judging) told(where string, refused, unread error) int {
	return j.std.told("judge", where, refused, unread)
}

// prepare reads everything but the table.
func (j *judging) prepare() int {
	if status := j.readPacks(); status != exitOK {
		return status
	}
	for _, one := range []struct {
		file string
		take func([]byte) error
	}{
		{j.opt.mapping, j.takeMapping},
		{j.opt.facts, j.takeFacts},
		{j.opt.calendars, j.takeCalendars},
		{j.opt.secret, j.takeSecret},
	} {
		if one.file == "" {
			continue
		}
		data, err := os.ReadFile(one.file)
		if err != nil {
			return j.told(one.file, nil, err)
		}
		if err := one.take(data); err != nil {
			return j.told(one.file, err, nil)
		}
	}
	if status := j.readMoments(); status != exitOK {
		return status
	}
	if j.secret == nil {
		j.secret = make([]byte, 32)
		_, _ = rand.Read(j.secret) // never fails
	}
	return exitOK
}

// readMoments reads the moment of judging, now if none is given, and the one from which on the table is complete. A day
// without an hour is one of the zone of the mapping: its end for the first, its beginning for the other.
func (j *judging) readMoments() int {
	j.asOf = time.Now()
	for _, m := range []struct {
		flag, text string
		to         *time.Time
		days       int
	}{{"-as-of", j.opt.asOf, &j.asOf, 1}, {"-from", j.opt.from, &j.from, 0}} {
		if m.text == "" {
			continue
		}
		at, err := history.ParseMoment(m.text)
		if err != nil {
			return misuse(flags("judge"), j.std, "%s: %v", m.flag, err)
		}
		*m.to = at.First(j.zone())
		if at.Bare() && m.days > 0 {
			*m.to = at.Day(j.zone()).AddDays(m.days).Start(j.zone()).Add(-time.Microsecond)
		}
	}
	if j.from.After(j.asOf) {
		return misuse(flags("judge"), j.std, "-from, %s, lies after the moment of judging, %s", j.from.Format(time.RFC3339), j.asOf.In(j.zone()).Format(time.RFC3339))
	}
	return exitOK
}

// zone is that of the clock times of the table.
func (j *judging) zone() *time.Location {
	if z := j.mapping.Zone(); z != nil {
		return z
	}
	return time.UTC
}

func (j *judging) readPacks() int {
	if len(j.opt.packs) == 0 {
		j.opt.packs = names{"house-default"}
	}
	var shelf packShelf
	for _, name := range j.opt.packs {
		if refused, unread := shelf.take(name); refused != nil || unread != nil {
			return j.told(name, refused, unread)
		}
	}
	if where, err := shelf.settle(); err != nil {
		return j.told(where, err, nil)
	}
	rules, err := compliance.Compile(shelf.packs...)
	if err != nil {
		return j.told("packs", err, nil)
	}
	j.rules = rules
	j.std.doubtsOf(rules)
	return exitOK
}

func (j *judging) takeMapping(data []byte) (err error) {
	if j.mapping, err = history.ParseMapping(j.rules.Vocabulary(), data); err != nil {
		return err
	}
	words := j.rules.Words()
	j.strange = newStrange(words, j.mapping)
	for _, w := range j.mapping.Words() {
		j.std.doubts(j.opt.mapping, words.Doubt(w.Path, w.Field, w.Word))
	}
	return nil
}

func (j *judging) takeFacts(data []byte) (err error) {
	j.facts, err = decodeFacts(j.rules.Vocabulary(), data)
	return err
}

func (j *judging) takeCalendars(data []byte) error {
	var byID map[string]strictjson.Node
	if err := strictjson.Decode(data, &byID, strictLimits); err != nil {
		return err
	}
	if byID == nil {
		return errors.New("wants an object, has null")
	}
	calendars, err := readCalendars(byID)
	j.rules = j.rules.WithCalendars(calendars)
	return err
}

func (j *judging) takeSecret(data []byte) error {
	if j.secret = data; len(data) < 16 {
		return errors.New("a secret has at least 16 bytes")
	}
	return nil
}

// table opens the table, and finds the columns of the mapping in it; nil if it is refused or cannot be read.
func (j *judging) table(r io.Reader) (table *tablefile.File, refused, unread error) {
	if j.opt.format == "jsonl" {
		table = tablefile.JSONLines(r, slices.Collect(j.mapping.Columns()))
	} else {
		var err error
		if table, err = tablefile.CSV(r); errors.Is(err, tablefile.ErrNoTable) {
			return nil, err, nil
		} else if err != nil {
			return nil, nil, err
		}
	}
	j.columns = table.Columns()
	if _, err := history.FromRows(j.rowsConfig(), nil); err != nil {
		if len(j.columns) == 1 && strings.ContainsAny(j.columns[0], ";\t|") {
			err = errors.Join(errors.New("the file has one column only: is it separated by something else than commas? save it as CSV with commas"), err)
		}
		return nil, err, nil
	}
	j.parts, j.order = j.places(j.orderColumns()), j.mapping.RowKey(j.columns, j.orderColumns())
	j.vehicle = j.mapping.RowKey(j.columns, j.mapping.IDColumns(history.FieldVehicleID)) // knows none if the mapping does not
	return table, nil, nil
}

// orderColumns gives the columns that rows of an order have in common: those of its id, which several groups may share, as long as
// no group is parted by them.
func (j *judging) orderColumns() []string {
	group, id := j.mapping.Group(), j.mapping.IDColumns(j.mapping.Subject())
	if id == nil || slices.ContainsFunc(id, func(c string) bool { return !slices.Contains(group, c) }) {
		return group
	}
	return id
}

// places gives the places of columns in the table.
func (j *judging) places(columns []string) (out []int) {
	for _, c := range columns {
		out = append(out, slices.Index(j.columns, c))
	}
	return out
}

func (j *judging) rowsConfig() history.RowsConfig {
	return history.RowsConfig{Mapping: j.mapping, Header: j.columns, Secret: j.secret}
}
