package main

import (
	"fmt"
	"strings"

	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/wide"
)

// differ tells what is different in the second of two packs.
func (p *packLister) differ(before, after string) int {
	a, status := p.join(before)
	b, statusToo := p.join(after)
	if status != exitOK || statusToo != exitOK {
		return max(status, statusToo)
	}
	w := p.opt.words
	p.print("%s → %s\n", wide.Visible(a.pack.ID+" "+a.pack.Version), wide.Visible(b.pack.ID+" "+b.pack.Version))
	changes := compliance.Changes(a.pack, b.pack)
	if len(changes) == 0 {
		p.print("%s\n", w.equal)
		return exitOK
	}
	for _, part := range compliance.Parts() {
		for _, kind := range compliance.ChangeKinds() {
			p.changes(changesOf(changes, part, kind), a, b)
		}
	}
	return exitOK
}

// changesOf gives those of one kind that are about one part.
func changesOf(all []compliance.Change, part compliance.Part, kind compliance.ChangeKind) (out []compliance.Change) {
	for _, c := range all {
		if c.Part == part && c.Kind == kind {
			out = append(out, c)
		}
	}
	return out
}

// changes writes changes of one kind, under a title; those of one rule under its sentence.
func (p *packLister) changes(list []compliance.Change, before, after *joined) {
	if len(list) == 0 {
		return
	}
	w := p.opt.words
	first, count, last := list[0], 0, ""
	for _, c := range list {
		if c.ID != last || count == 0 {
			count, last = count+1, c.ID
		}
	}
	p.print("\n%s (%d)\n", fmt.Sprintf(w.changes[first.Kind], w.parts[first.Part]), count)
	shown := ""
	for i, c := range list {
		if c.ID != "" && (i == 0 || c.ID != shown) {
			shown = c.ID
			side := after
			if c.Kind == compliance.Removed {
				side = before
			}
			p.print("  %s\n", wide.Visible(strings.TrimRight(c.ID+"  "+p.sentence(side, c), " ")))
		}
		if c.Path != "" {
			p.print("    %s: %s\n", wide.Visible(c.Path), wide.Visible(p.became(c)))
		}
	}
}

// sentence says what a part of a pack is about.
func (p *packLister) sentence(j *joined, c compliance.Change) string {
	switch id, _, _ := strings.Cut(c.ID, " ("); c.Part {
	case compliance.PartRule:
		return j.rules.Demand(id, p.opt.words.tag)
	case compliance.PartParam:
		for _, param := range j.pack.Params {
			if param.Name == id {
				return param.Text.In(p.opt.lang)
			}
		}
	}
	return ""
}

// became tells what a value was and is.
func (p *packLister) became(c compliance.Change) string {
	none := p.opt.words.nothing
	plain := func(value string) string {
		if value == "" {
			return none
		}
		if len(value) > 1 && value[0] == '"' && !strings.ContainsAny(value[1:len(value)-1], `"\`) {
			return value[1 : len(value)-1]
		}
		return value
	}
	return plain(c.Before) + " → " + plain(c.After)
}
