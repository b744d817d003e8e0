package main

import (
	"bytes"
	"fmt"
	"go/format"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// generate gives the Go source for a table.
func generate(text string) ([]byte, error) {
	t, err := parse(text)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString("// Code generated from vocabulary.txt by internal/vocabgen. DO NOT EDIT.\n\npackage history\n\n")
	writeTypes(&b, t)
	writeFactNames(&b, t)
	writeNames(&b, t)
	ids := writeIDs(&b, t)
	writeGroups(&b, t)
	writeEvents(&b, t, ids)
	writeFacts(&b, t)
	return format.Source(b.Bytes())
}

func writeTypes(b *bytes.Buffer, t table) {
	for _, g := range t.groups {
		fmt.Fprintf(b, "// Events of the group %q: %s.\nconst (\n", g.name, subjectText(g))
		for _, e := range g.events {
			fmt.Fprintf(b, "\t// %s %s\n\t%s Type = %q\n", goName(e.name), eventText(e), goName(e.name), e.name)
		}
		b.WriteString(")\n\n")
	}
}

func subjectText(g group) string {
	s := "any subject"
	if len(g.subject) > 0 {
		s = "subject " + strings.Join(g.subject, " or ")
	}
	if len(g.links) > 0 {
		s += ", links " + strings.Join(g.links, ", ")
	}
	return s
}

func eventText(e event) string {
	s := "has no fields"
	if len(e.fields) > 0 {
		parts := make([]string, len(e.fields))
		for i, f := range e.fields {
			parts[i] = f.name
		}
		s = "has " + strings.Join(parts, ", ")
	}
	if e.attribute {
		s += "; ◆ attributes of the subject"
	}
	if e.end {
		s += "; † ends the subject"
	}
	return s + "."
}

func writeFactNames(b *bytes.Buffer, t table) {
	b.WriteString("// The facts.\nconst (\n")
	for _, f := range t.facts {
		marks := ""
		if f.dated {
			marks = ", for a span of days"
		}
		fmt.Fprintf(b, "\tFact%s FactName = %q // by %s%s\n", goName(f.name), f.name, f.key, marks)
	}
	b.WriteString(")\n\n")
}

// writeNames writes one constant for each name of a field, an id or a key, with the kinds it has.
func writeNames(b *bytes.Buffer, t table) {
	names := map[string][]string{"store_id": {"id"}}
	add := func(name, kind string) {
		if !slices.Contains(names[name], kind) {
			names[name] = append(names[name], kind)
		}
	}
	for _, g := range t.groups {
		for _, id := range slices.Concat(g.subject, g.links) {
			add(id, "id")
		}
		for _, e := range g.events {
			for _, f := range e.fields {
				add(f.name, f.kind)
			}
		}
	}
	for _, f := range t.facts {
		add(f.key, "id")
		for _, f := range f.fields {
			add(f.name, f.kind)
		}
	}
	b.WriteString("// The names of ids and other fields, with their kinds.\nconst (\n")
	for _, name := range slices.Sorted(maps.Keys(names)) {
		fmt.Fprintf(b, "\tField%s Name = %q // %s\n", goName(name), name, strings.Join(names[name], ", "))
	}
	b.WriteString(")\n\n")
}

// writeIDs writes one entry for each name that is an id: with the links it has as a subject. It gives these names.
func writeIDs(b *bytes.Buffer, t table) []string {
	links := map[string][]string{"store_id": nil}
	lasting := map[string]bool{}
	subjects := map[string]bool{}
	note := func(names ...string) {
		for _, n := range names {
			if _, ok := links[n]; !ok {
				links[n] = nil
			}
		}
	}
	for _, g := range t.groups {
		note(g.subject...)
		note(g.links...)
		for _, s := range g.subject {
			subjects[s] = true
			lasting[s] = lasting[s] || g.lasting
			for _, l := range g.links {
				if !slices.Contains(links[s], l) {
					links[s] = append(links[s], l)
				}
			}
		}
		for _, e := range g.events {
			for _, f := range e.fields {
				if f.kind == "id" {
					note(f.name)
				}
			}
		}
	}
	for _, f := range t.facts {
		note(f.key)
	}
	sorted := slices.Sorted(maps.Keys(links))
	writeSwitch(b, "standardID", "Name", sorted, func(n string) string { return "Field" + goName(n) })
	b.WriteString("// standardIDs are the names of ids in their order.\nvar standardIDs = [...]idDefinition{\n")
	for _, name := range sorted {
		fmt.Fprintf(b, "\t{name: Field%s, subject: %t, lasting: %t, links: %s},\n", goName(name), subjects[name], lasting[name],
			nameList(links[name]))
	}
	b.WriteString("}\n\n")
	return sorted
}

func writeGroups(b *bytes.Buffer, t table) {
	marked := map[int][]string{}
	for place, e := range eventsByName(t) {
		if e.attribute {
			marked[e.group] = append(marked[e.group], strconv.Itoa(place))
		}
	}
	b.WriteString("// standardGroups are the groups in the order of vocabulary.txt.\nvar standardGroups = [...]group{\n")
	for i, g := range t.groups {
		fmt.Fprintf(b, "\t{name: %q, subject: %s, links: %s, attributes: []int16{%s}},\n", g.name, nameList(g.subject), nameList(g.links),
			strings.Join(marked[i], ", "))
	}
	b.WriteString("}\n\n")
}

// grouped is an event, and the place of its group.
type grouped struct {
	event
	group int
}

// eventsByName lists the events of all groups in the order of their names.
func eventsByName(t table) []grouped {
	var all []grouped
	for i, g := range t.groups {
		for _, e := range g.events {
			all = append(all, grouped{e, i})
		}
	}
	slices.SortFunc(all, func(a, b grouped) int { return strings.Compare(a.name, b.name) })
	return all
}

// writeEvents writes what events carry: fields, and ids of these names.
func writeEvents(b *bytes.Buffer, t table, ids []string) {
	all := eventsByName(t)
	names := make([]string, len(all))
	for i, e := range all {
		names[i] = e.name
	}
	writeSwitch(b, "standardType", "Type", names, goName)
	fields := slices.Clone(ids)
	for _, e := range all {
		for _, f := range e.fields {
			fields = append(fields, f.name)
		}
	}
	slices.Sort(fields)
	fields = slices.Compact(fields)
	writeSwitch(b, "standardField", "Name", fields, func(n string) string { return "Field" + goName(n) })
	fmt.Fprintf(b, "// standardFields is the number of names that standardField knows.\nconst standardFields = %d\n\n", len(fields))
	b.WriteString("// standardEvents are the events in the order of their names.\nvar standardEvents = [...]Definition{\n")
	for _, e := range all {
		fmt.Fprintf(b, "\t{typ: %s, group: &standardGroups[%d], attribute: %t, end: %t, fields: %s},\n", goName(e.name), e.group,
			e.attribute, e.end, fieldList(e.fields))
	}
	b.WriteString("}\n\n")
}

// writeSwitch writes a function that gives the place of a name in its list: the compiler makes it faster than a search.
func writeSwitch(b *bytes.Buffer, fn, typ string, names []string, constant func(string) string) {
	fmt.Fprintf(b, "// %s gives the place of a name in the list of the same kind, -1 if it is not there.\nfunc %s(n %s) int {\n\tswitch n {\n",
		fn, fn, typ)
	for i, name := range names {
		fmt.Fprintf(b, "\tcase %s:\n\t\treturn %d\n", constant(name), i)
	}
	b.WriteString("\t}\n\treturn -1\n}\n\n")
}

func writeFacts(b *bytes.Buffer, t table) {
	all := slices.Clone(t.facts)
	slices.SortFunc(all, func(a, b fact) int { return strings.Compare(a.name, b.name) })
	b.WriteString("// standardFacts are the facts in the order of their names.\nvar standardFacts = [...]FactDefinition{\n")
	for _, f := range all {
		fmt.Fprintf(b, "\t{name: Fact%s, key: Field%s, dated: %t, many: %t, fields: %s},\n", goName(f.name), goName(f.key),
			f.dated, f.many, fieldList(f.fields))
	}
	b.WriteString("}\n")
}

func nameList(names []string) string {
	if len(names) == 0 {
		return "nil"
	}
	parts := make([]string, len(names))
	for i, n := range names {
		parts[i] = "Field" + goName(n)
	}
	return "[]Name{" + strings.Join(parts, ", ") + "}"
}

func fieldList(fields []field) string {
	if len(fields) == 0 {
		return "nil"
	}
	parts := make([]string, len(fields))
	for i, f := range fields {
		parts[i] = fmt.Sprintf("{Field%s, %s}", goName(f.name), kinds[f.kind])
	}
	return "[]FieldDefinition{" + strings.Join(parts, ", ") + "}"
}

// goName turns "order.opened" and "odometer_km" into OrderOpened and OdometerKM.
func goName(name string) string {
	var b strings.Builder
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == '.' || r == '_' }) {
		switch word {
		case "id", "km", "vin", "vip":
			b.WriteString(strings.ToUpper(word))
		default:
			b.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	return b.String()
}
