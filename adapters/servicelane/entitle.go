package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cal/cn"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
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
	case opt.asOf == "" && given(fs, "as-of"):
		return misuse(fs, std, "-as-of: wants a moment, as 2026-05-04 or 2026-05-04T09:00:00+08:00")
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
	data, err := io.ReadAll(r)
	if err != nil {
		return std.told("entitle", name, nil, err)
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
	for _, doubt := range soldAgain(h) {
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

// given tells whether a flag stands in the command.
func given(fs *flag.FlagSet, name string) (found bool) {
	fs.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}

// strangeWords tells which codes of a history no rule knows, though rules compare the field: a slip of the pen there is a right lost
// without a sign.
func strangeWords(words compliance.Words, h *history.History) []string {
	var out []string
	look := func(where string, fields []history.Field) {
		for _, f := range fields {
			codes := f.Value.List()
			if f.Value.Kind() == history.KindCode {
				codes = []string{f.Value.Word()}
			}
			for _, code := range codes {
				if known := words[f.Name]; len(known) > 0 && !slices.Contains(known, code) {
					out = append(out, fmt.Sprintf("%s: no rule knows the word %q of %s, but %s", where, code, f.Name, strings.Join(known, ", ")))
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
	return out
}

// soldAgain tells of second sales of a vehicle: the first starts the periods and chooses the law, and its price and factor count.
func soldAgain(h *history.History) []string {
	var out []string
	first := map[string]string{}
	for _, i := range h.Numbers("vehicle.purchased") {
		e, vehicle := h.Event(int(i)), h.ID(int(i), "vehicle_id")
		if was, again := first[vehicle]; again && vehicle != "" {
			out = append(out, fmt.Sprintf("event %s: vehicle %s was sold by event %s: that one starts the periods and chooses the law, and its price and factor count", e.ID, vehicle, was))
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
	if d.Format != 1 {
		return nil, nil, fmt.Errorf("format: %d is not known, only 1", d.Format)
	}
	zone, err := cal.LoadZone(d.Zone)
	if err != nil {
		return nil, nil, fmt.Errorf("zone: %w", err)
	}
	v := rules.Vocabulary()
	c := history.Config{Vocabulary: v, Zone: zone}
	if c.Cover, err = history.NewCover(v, d.Covers...); err != nil {
		return nil, nil, fmt.Errorf("covers: %w", err)
	}
	if c.Events, err = v.DecodeEvents(d.Events.Raw()); err != nil {
		return nil, nil, fmt.Errorf("events: %w", err)
	}
	if d.Facts != nil {
		if c.Facts, err = v.DecodeFacts(d.Facts.Raw()); err != nil {
			return nil, nil, fmt.Errorf("facts: %w", err)
		}
	}
	calendars := map[string]*cal.Calendars{}
	for id, n := range d.Calendars {
		if calendars[id], err = cal.ParseCalendars(n.Raw(), cn.Table()); err != nil {
			return nil, nil, fmt.Errorf("calendars.%s: %w", wide.Visible(id), err)
		}
	}
	h, err := history.New(c)
	return h, rules.WithCalendars(calendars), err
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
