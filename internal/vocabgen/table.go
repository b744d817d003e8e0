package main

import (
	"fmt"
	"slices"
	"strings"
)

// table is the content of vocabulary.txt.
type table struct {
	groups []group
	facts  []fact
}

// group is a set of events with one subject.
type group struct {
	name    string
	subject []string // alternatives; empty: any id
	links   []string
	lasting bool
	events  []event
}

// event is one type of event.
type event struct {
	name      string
	attribute bool // ◆
	end       bool // †
	own       bool // +
	fields    []field
}

// fact is one type of fact.
type fact struct {
	name, key   string
	dated, many bool
	fields      []field
}

// field is a name with its kind.
type field struct {
	name, kind string
	own        bool // +
}

// parse reads the table; an error names the line.
func parse(text string) (table, error) {
	var t table
	inFacts := false
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		var err error
		switch {
		case line == "" || line[0] == '#':
		case line == "[facts]":
			inFacts = true
		case line[0] == '[':
			err = t.addGroup(line)
		case inFacts:
			err = t.addFact(line)
		default:
			err = t.addEvents(line)
		}
		if err != nil {
			return table{}, fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	return t, t.check()
}

func (t *table) addGroup(line string) error {
	name, rest, ok := strings.Cut(line[1:], "] ")
	if !ok {
		return fmt.Errorf("no subject: %q", line)
	}
	g := group{name: name}
	rest, links, _ := strings.Cut(rest, " links ")
	g.links = strings.Fields(links)
	rest, g.lasting = strings.CutSuffix(rest, " lasting")
	if rest != "any" {
		g.subject = strings.Split(rest, " or ")
	}
	t.groups = append(t.groups, g)
	return nil
}

func (t *table) addEvents(line string) error {
	if len(t.groups) == 0 {
		return fmt.Errorf("event outside a group: %q", line)
	}
	line, own := strings.CutPrefix(line, "+ ")
	names, rest, _ := strings.Cut(line, ":")
	fields, err := parseFields(rest)
	if err != nil {
		return err
	}
	g := &t.groups[len(t.groups)-1]
	for name := range strings.SplitSeq(names, ", ") {
		e := event{own: own, fields: fields}
		name, e.attribute = strings.CutSuffix(name, " ◆")
		e.name, e.end = strings.CutSuffix(name, " †")
		if strings.Count(e.name, ".") != 1 {
			return fmt.Errorf("not subject.happened: %q", e.name)
		}
		g.events = append(g.events, e)
	}
	return nil
}

func (t *table) addFact(line string) error {
	head, rest, ok := strings.Cut(line, ":")
	words := strings.Fields(head)
	if !ok || len(words) < 2 {
		return fmt.Errorf("not a fact: %q", line)
	}
	f := fact{name: words[0], key: words[1]}
	for _, mark := range words[2:] {
		switch mark {
		case "v", "+v":
			f.dated = true
		case "many":
			f.many = true
		default:
			return fmt.Errorf("no such mark: %q", mark)
		}
	}
	var err error
	f.fields, err = parseFields(rest)
	t.facts = append(t.facts, f)
	return err
}

func parseFields(s string) ([]field, error) {
	var out []field
	for word := range strings.FieldsSeq(s) {
		word, own := strings.CutPrefix(word, "+")
		name, kind, _ := strings.Cut(word, ":")
		if kinds[kind] == "" {
			return nil, fmt.Errorf("no such kind: %q", word)
		}
		out = append(out, field{name, kind, own})
	}
	slices.SortFunc(out, func(a, b field) int { return strings.Compare(a.name, b.name) })
	for i := range out[:max(len(out)-1, 0)] {
		if out[i].name == out[i+1].name {
			return nil, fmt.Errorf("field twice: %q", out[i].name)
		}
	}
	return out, nil
}

// reserved are the names of the envelope, which stand beside the fields in JSON.
var reserved = []string{"id", "type", "v", "at", "by", "by_role", "store_id", "recorded_at", "source"}

// check looks for names given twice, for fields that would hide the envelope, for names that are an id in one place and
// something else in another, and for attributes of one subject with two kinds.
func (t *table) check() error {
	seen := map[string]bool{}
	isID := map[string]bool{}      // of each field
	kind := map[[2]string]string{} // of each attribute of a subject
	for _, g := range t.groups {
		for _, e := range g.events {
			if seen[e.name] {
				return fmt.Errorf("event twice: %q", e.name)
			}
			seen[e.name] = true
			for _, f := range e.fields {
				if slices.Contains(reserved, f.name) {
					return fmt.Errorf("%s: %q is a name of the envelope", e.name, f.name)
				}
				if was, ok := isID[f.name]; ok && was != (f.kind == "id") {
					return fmt.Errorf("%s: %q is an id in one place only", e.name, f.name)
				}
				isID[f.name] = f.kind == "id"
				if !e.attribute {
					continue
				}
				at := [2]string{strings.Join(g.subject, " "), f.name}
				if kind[at] != "" && kind[at] != f.kind {
					return fmt.Errorf("%s: attribute %q has two kinds", e.name, f.name)
				}
				kind[at] = f.kind
			}
		}
	}
	for _, f := range t.facts {
		if seen[f.name] {
			return fmt.Errorf("fact twice: %q", f.name)
		}
		seen[f.name] = true
	}
	return nil
}

// kinds names the constant of each kind.
var kinds = map[string]string{
	"id": "KindID", "text": "KindText", "code": "KindCode", "codes": "KindCodes", "bool": "KindBool", "int": "KindInt",
	"num": "KindNum", "money": "KindMoney", "share": "KindShare", "h": "KindHours", "d": "KindDays", "mo": "KindMonths",
	"y": "KindYears", "km": "KindKM", "time": "KindTime", "date": "KindDate", "period": "KindPeriod", "plate": "KindPlate",
}
