package compliance

import (
	"maps"
	"slices"
	"strings"

	"example.com/servicelane/internal/fault"
)

// references are what rules say of each other, gathered while they are compiled and looked at when all are known.
type references struct {
	coverages map[string][]*coverage // by the id of the rule
	edges     map[string][]reference // by the id of the rule that refers
	later     []func()               // what has to wait until all rules are known
	told      map[string]uint8       // the rules whose findings become events, a bit for each status
	partial   bool                   // some rules could not be read
}

// reference is one rule's mention of another.
type reference struct {
	to   string
	at   *spot
	made bool // it reads the findings of the other one
}

// refer notes that the rule asks for another one, or reads its findings.
func (rc *ruleCompiler) refer(to string, made bool, at *spot) {
	from := rc.src.ID
	rc.kept = true
	if !slices.ContainsFunc(rc.edges[from], func(r reference) bool { return r.to == to && r.made == made }) {
		rc.edges[from] = append(rc.edges[from], reference{to, at, made})
	}
}

// stageOf tells after how many others a rule is judged: it reads the findings of those before.
func (c *compiler) stageOf(id string) int {
	stage := 0
	for _, r := range c.edges[id] {
		n := c.stageOf(r.to)
		if r.made {
			n++
		}
		stage = max(stage, n)
	}
	return stage
}

// refers settles what had to wait until all rules were known. Rules that ask for each other in a circle are a fault.
func (c *compiler) refers() {
	if !c.circles() {
		c.settleLater()
	}
}

func (c *compiler) settleLater() {
	for len(c.later) > 0 {
		next := c.later[0]
		c.later = c.later[1:]
		next()
	}
}

// circles reports rules that ask for each other in a circle, each circle once.
func (c *compiler) circles() bool {
	done, found := map[string]bool{}, false
	var visit func(id string, way []string)
	visit = func(id string, way []string) {
		way = append(way, id)
		for _, r := range c.edges[id] {
			if i := slices.Index(way, r.to); i >= 0 {
				found = true
				c.add(r.at, fault.Mismatch, "rules ask for each other in a circle: %s", strings.Join(append(way[i:], r.to), ", "))
			} else if !done[r.to] {
				visit(r.to, way)
			}
		}
		done[id] = true
	}
	for _, id := range slices.Sorted(maps.Keys(c.edges)) {
		if !done[id] {
			visit(id, nil)
		}
	}
	return found
}

// missing reports a rule that is asked for and is not there, or is of another kind.
func (c *compiler) missing(id string, kind Kind, s *spot) {
	for src := range c.seen(id) {
		if src.Logic != nil && src.Logic.Kind() != kind {
			c.add(s, fault.Mismatch, "rule %s is of kind %s, not %s", fault.Quote(id), src.Logic.Kind(), kind)
		}
		return
	}
	if !c.partial {
		c.add(s, fault.Unknown, "no rule %s", fault.Quote(id))
	}
}
