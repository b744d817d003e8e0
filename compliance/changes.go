package compliance

import (
	"fmt"
	"slices"
	"strings"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Change is one difference between two packs.
type Change struct {
	// Kind says what became of it.
	Kind ChangeKind
	// Part says of what the difference is, ID which one: "rule" and "QC-07a". Of the pack itself there is no id.
	Part Part
	ID   string
	// Path leads to what was changed in it, as "within.max"; it is empty where all of it was added or removed.
	Path string
	// Before and After are what stands in the documents, as JSON without white space; empty where there is nothing.
	Before, After string
}

// String says it in a line.
func (c Change) String() string {
	name := strings.TrimSpace(string(c.Part) + " " + c.ID)
	switch {
	case c.Path == "":
		return fmt.Sprintf("%s %s", name, c.Kind)
	case c.Before == "":
		return fmt.Sprintf("%s: %s: %s", name, c.Path, c.After)
	case c.After == "":
		return fmt.Sprintf("%s: %s: no longer %s", name, c.Path, c.Before)
	}
	return fmt.Sprintf("%s: %s: %s, was %s", name, c.Path, c.After, c.Before)
}

// ChangeKind says what became of a part of a pack.
type ChangeKind string

// The kinds of changes.
const (
	Added   ChangeKind = "added"
	Removed ChangeKind = "removed"
	Changed ChangeKind = "changed"
)

// ChangeKinds lists every kind.
func ChangeKinds() []ChangeKind { return []ChangeKind{Added, Removed, Changed} }

// Valid tells whether k is one of [ChangeKinds].
func (k ChangeKind) Valid() bool { return k == Added || k == Removed || k == Changed }

// Part is a part of a pack that may be changed by itself.
type Part string

// The parts, in the order of [Changes].
const (
	PartRule     Part = "rule"
	PartParam    Part = "param"
	PartSet      Part = "set"
	PartEvent    Part = "event"
	PartDocument Part = "document"
	PartName     Part = "name"
	PartPack     Part = "pack" // all else
)

// Parts lists every part.
func Parts() []Part {
	return []Part{PartRule, PartParam, PartSet, PartEvent, PartDocument, PartName, PartPack}
}

// Valid tells whether p is one of [Parts].
func (p Part) Valid() bool { return slices.Contains(Parts(), p) }

// Changes lists the differences between two packs, or two versions of one: the parts that were added or removed, and in the
// others each value that was changed. Parts stand in the order of [Parts], then of ids. The order in which a pack lists its parts
// is no difference. A nil pack is an empty one.
func Changes(before, after *Pack) []Change {
	old, now := partsOf(before), partsOf(after)
	var out []Change
	for _, part := range Parts() {
		var ids []string
		for key := range old {
			if key.part == part {
				ids = append(ids, key.id)
			}
		}
		for key := range now {
			if _, both := old[key]; key.part == part && !both {
				ids = append(ids, key.id)
			}
		}
		slices.Sort(ids)
		for _, id := range ids {
			key := partKey{part, id}
			was, is := old[key], now[key]
			switch {
			case was == nil:
				out = append(out, Change{Added, part, id, "", "", string(is.Raw())})
			case is == nil:
				out = append(out, Change{Removed, part, id, "", string(was.Raw()), ""})
			default:
				out = differences(out, Change{Changed, part, id, "", "", ""}, was, is)
			}
		}
	}
	return out
}

type partKey struct {
	part Part
	id   string
}

// partsOf takes a pack apart.
func partsOf(p *Pack) map[partKey]*strictjson.Node {
	out := map[partKey]*strictjson.Node{}
	if p == nil {
		return out
	}
	data, _ := p.MarshalJSON()
	root, err := strictjson.Parse(data, strictjson.Limits{})
	if err != nil {
		return out // only of a pack that was written in Go, and that no document can hold
	}
	rest := *root
	rest.Members = nil
	for _, m := range root.Members {
		part, key := partOf(m.Name)
		if part == PartPack {
			rest.Members = append(rest.Members, m)
		}
		for _, named := range m.Value.Members {
			if part != PartPack {
				out[partKey{part, named.Name}] = named.Value
			}
		}
		for _, e := range m.Value.Elements {
			if part != PartPack {
				out[unusedKey(out, part, e.Member(key))] = e
			}
		}
	}
	out[partKey{PartPack, ""}] = &rest
	return out
}

// partOf tells which part a member of a pack lists, and which member of each of them is its id.
func partOf(member string) (part Part, key string) {
	switch member {
	case "rules":
		return PartRule, "id"
	case "params":
		return PartParam, ""
	case "set":
		return PartSet, "param"
	case "events":
		return PartEvent, "type"
	case "documents":
		return PartDocument, "id"
	case "names":
		return PartName, ""
	}
	return PartPack, ""
}

// unusedKey makes a key of an id. Of several versions of a rule the second has the number 2.
func unusedKey(used map[partKey]*strictjson.Node, part Part, id *strictjson.Node) partKey {
	key := partKey{part: part}
	if id != nil {
		key.id = id.Text
	}
	for n := 2; used[key] != nil; n++ {
		key.id = fmt.Sprintf("%s (%d)", id.Text, n)
	}
	return key
}

// differences adds the values that differ, as deep in the tree as they are.
func differences(out []Change, c Change, was, is *strictjson.Node) []Change {
	switch {
	case was.Kind == strictjson.Object && is.Kind == strictjson.Object:
		for _, m := range was.Members {
			out = difference(out, c, m.Name, m.Value, is.Member(m.Name))
		}
		for _, m := range is.Members {
			if was.Member(m.Name) == nil {
				out = difference(out, c, m.Name, nil, m.Value)
			}
		}
		return out
	case was.Kind == strictjson.Array && is.Kind == strictjson.Array && len(was.Elements) == len(is.Elements) && hasObjects(was):
		for i, e := range was.Elements {
			below := c
			below.Path = fault.Index(c.Path, i)
			out = differences(out, below, e, is.Elements[i])
		}
		return out
	}
	c.Before, c.After = string(was.Raw()), string(is.Raw())
	if c.Before != c.After {
		out = append(out, c)
	}
	return out
}

func difference(out []Change, c Change, name string, was, is *strictjson.Node) []Change {
	c.Path = fault.At(c.Path, name)
	switch {
	case is == nil:
		c.Before = string(was.Raw())
		return append(out, c)
	case was == nil:
		c.After = string(is.Raw())
		return append(out, c)
	}
	return differences(out, c, was, is)
}

// hasObjects tells whether a list is one of objects, which are compared one by one.
func hasObjects(n *strictjson.Node) bool {
	return len(n.Elements) > 0 && !slices.ContainsFunc(n.Elements, func(e *strictjson.Node) bool { return e.Kind != strictjson.Object })
}
