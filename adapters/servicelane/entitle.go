package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cal/cn"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
	"example.com/servicelane/internal/wide"
)

// entitleOptions are the flags of the command.
type entitleOptions struct {
	packs      names
	asOf, lang string
	json       bool
}

// vehicleDocument is the history of a vehicle as the command reads it.
type vehicleDocument struct {
	Format    int                        `json:"format" strict:"required"`
	Covers    []string                   `json:"covers" strict:"required"`
	Zone      string                     `json:"zone" strict:"required"`
	Calendars map[string]strictjson.Node `json:"calendars"`
	Facts     *strictjson.Node           `json:"facts"`
	Events    *strictjson.Node           `json:"events" strict:"required"`
}

func runEntitle(args []string, std streams) int {
	var opt entitleOptions
	fs := flags("entitle")
	fs.Var(&opt.packs, "pack", "")
	fs.StringVar(&opt.asOf, "as-of", "", "")
	fs.StringVar(&opt.lang, "lang", "en", "")
	fs.BoolVar(&opt.json, "json", false, "")
	if status, done := parse(fs, args, std, helpEntitle); done {
		return status
	}
	tag, known := checkTags[opt.lang]
	switch {
	case !known:
		return misuse(fs, std, "no such language: %q (zh-Hans, zh-Hant, en)", opt.lang)
	case len(opt.packs) == 0:
		return misuse(fs, std, "by which law? -pack names a pack")
	case emptyFlag(fs) != "":
		return misuse(fs, std, "-%s is empty: leave it out, or give it a value", emptyFlag(fs))
	case fs.NArg() != 1:
		return misuse(fs, std, "one history is read at a time (- is standard input)")
	}
	rules, status := entitleRules(opt.packs, std)
	if status != exitOK {
		return status
	}
	name := fs.Arg(0)
	r, err := std.open(name)
	if err != nil {
		return std.told("entitle", name, nil, err)
	}
	defer r.Close()
	data, refused, err := readDocument(r)
	if refused != nil || err != nil {
		return std.told("entitle", name, refused, err)
	}
	h, rules, err := readVehicle(rules, data)
	if err != nil {
		return std.told("entitle", name, err, nil)
	}
	asOf, err := momentOf(opt.asOf, h.Config.Zone)
	if err != nil {
		return misuse(fs, std, "-as-of: %v", err)
	}
	for _, doubt := range strangeWords(rules.Words(), h) {
		std.complain("%s: warning: %s", shown(name), wide.Visible(doubt))
	}
	for _, doubt := range slices.Concat(soldAgain(h), halfReplaced(h)) {
		std.complain("%s: warning: %s", shown(name), wide.Visible(doubt))
	}
	st := rules.Standing(h, asOf)
	if !opt.json {
		return printed(std, wide.VisibleLines(rules.StandingText(st, tag)))
	}
	out, err := json.MarshalIndent(st, "", "  ")
	if err != nil {
		return std.told("entitle", name, err, nil)
	}
	return printed(std, string(out)+"\n")
}

// emptyFlag gives a flag that stands in the command without a value, as from a variable of a script that is not set; "" if there is none.
func emptyFlag(fs *flag.FlagSet) (name string) {
	fs.Visit(func(f *flag.Flag) {
		if f.Value.String() == "" {
			name = f.Name
		}
	})
	return name
}

// strangeWords tells which codes of a history no rule knows, though rules compare the field: a slip of the pen there is a right lost
// without a sign. Each is told once, with how often it stands there.
func strangeWords(words compliance.Words, h *history.History) []string {
	type strange struct {
		field history.Name
		code  string
	}
	var order []strange
	first, times := map[strange]string{}, map[strange]int{}
	look := func(where string, fields []history.Field) {
		for _, f := range fields {
			codes := f.Value.List()
			if f.Value.Kind() == history.KindCode {
				codes = []string{f.Value.Word()}
			}
			for _, code := range codes {
				if known := words[f.Name]; len(known) == 0 || slices.Contains(known, code) {
					continue
				}
				s := strange{f.Name, code}
				if times[s]++; times[s] == 1 {
					order, first[s] = append(order, s), where
				}
			}
		}
	}
	for _, e := range h.All() {
		look("event "+e.ID, e.Fields)
	}
	for f := range h.AllFacts() {
		look("fact "+string(f.Name), f.Fields)
	}
	out := make([]string, len(order))
	for i, s := range order {
		out[i] = fmt.Sprintf("%s: no rule knows the word %q of %s, but %s", first[s], s.code, s.field, strings.Join(words[s.field], ", "))
		if n := times[s]; n > 1 {
			out[i] += fmt.Sprintf(" (%d times)", n)
		}
	}
	return out
}

// soldAgain tells of second sales of a vehicle: rules of the law read it as the first one said.
func soldAgain(h *history.History) []string {
	var out []string
	first := map[string]string{}
	for _, i := range h.Numbers("vehicle.purchased") {
		e, vehicle := h.Event(int(i)), h.ID(int(i), "vehicle_id")
		if was, again := first[vehicle]; again && vehicle != "" {
			out = append(out, fmt.Sprintf("event %s: vehicle %s was sold by event %s: rules of the law read it as that one said, which starts the periods and chooses the law, with its use, delivery, price and factor", e.ID, vehicle, was))
			continue
		}
		first[vehicle] = e.ID
	}
	return out
}

// entitleRules compiles the packs.
func entitleRules(list names, std streams) (*compliance.Rules, int) {
	var shelf packShelf
	for _, name := range list {
		if refused, unread := shelf.take(name); refused != nil || unread != nil {
			return nil, std.told("entitle", name, refused, unread)
		}
	}
	if where, err := shelf.settle(); err != nil {
		return nil, std.told("entitle", where, err, nil)
	}
	for _, f := range shelf.files {
		i := slices.IndexFunc(shelf.packs, func(p *compliance.Pack) bool { return p.ID == f.id })
		if layer := shelf.packs[i].Layer; !f.own && (layer == compliance.LayerLaw || layer == compliance.LayerLocalLaw) {
			std.complain("%s: warning: pack %s says of itself that it is law: what it sets is not marked as set by the house", shown(f.name), f.id)
		}
	}
	rules, err := compliance.Compile(shelf.packs...)
	if err != nil {
		return nil, std.told("entitle", "packs", err, nil)
	}
	return rules, exitOK
}

// readVehicle reads a history, and gives the rules the calendars that stand in it.
func readVehicle(rules *compliance.Rules, data []byte) (*history.History, *compliance.Rules, error) {
	var d vehicleDocument
	if err := strictjson.Decode(data, &d, strictLimits); err != nil {
		return nil, nil, err
	}
	var faults fault.List
	if d.Format != 1 {
		faults.Add("format", fault.Range, "%d is not known, only 1", d.Format)
	}
	v := rules.Vocabulary()
	c := history.Config{Vocabulary: v}
	var err error
	if c.Zone, err = cal.LoadZone(d.Zone); err != nil {
		faults.Join("zone", err)
	}
	if c.Cover, err = history.NewCover(v, d.Covers...); err != nil {
		faults.Join("covers", err)
	}
	if d.Facts != nil {
		c.Facts, err = decodeFacts(v, d.Facts.Raw())
		faults.Join("facts", err)
	}
	c.Events, err = v.DecodeEvents(d.Events.Raw())
	faults.Join("events", err)
	calendars, err := readCalendars(d.Calendars)
	faults.Join("", err)
	if err := faults.Err(); err != nil {
		return nil, nil, err
	}
	h, err := history.New(c)
	return h, rules.WithCalendars(calendars), err
}

// decodeFacts reads facts, of which those of shops name zones that there are.
func decodeFacts(v history.Vocabulary, data []byte) ([]history.Fact, error) {
	facts, err := v.DecodeFacts(data)
	if err != nil {
		return nil, err
	}
	var faults fault.List
	for i := range facts {
		zone := facts[i].Get(history.FieldZone).Word()
		if facts[i].Name != history.FactStore || zone == "" {
			continue
		}
		if _, err := cal.LoadZone(zone); err != nil {
			faults.Join(fault.At(fault.Index("", i), string(history.FieldZone)), err)
		}
	}
	return facts, faults.Err()
}

// readCalendars reads the calendars of shops, by their ids; "" is that of shops without one.
func readCalendars(byID map[string]strictjson.Node) (map[string]*cal.Calendars, error) {
	var faults fault.List
	out := map[string]*cal.Calendars{}
	for _, id := range slices.Sorted(maps.Keys(byID)) {
		n := byID[id]
		c, err := cal.ParseCalendars(n.Raw(), cn.Table())
		faults.Join(n.Path(), err)
		out[id] = c
	}
	return out, faults.Err()
}

// momentOf reads a moment: now if there is none, the end of a bare day.
func momentOf(text string, zone *time.Location) (time.Time, error) {
	if text == "" {
		return time.Now().In(zone), nil
	}
	m, err := history.ParseMoment(text)
	if err != nil {
		return time.Time{}, err
	}
	if m.Bare() {
		return m.Day(zone).AddDays(1).Start(zone).Add(-time.Microsecond), nil
	}
	return m.First(zone), nil
}
