package main

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"example.com/servicelane/aftersales/history"
)

// book is what is judged together: the orders of a vehicle, an order without one, or the whole table.
type book struct {
	first  int // its first row in the table
	rows   []tableRow
	events []history.Event
	facts  []history.Fact
}

// judgeRows judges a portion of the table.
func (j *judging) judgeRows(rows []tableRow) error {
	slices.SortFunc(rows, inTable)
	config := j.rowsConfig()
	config.Number, config.Apart = func(n int) int { return rows[n-1].number }, true
	groups, err := history.FromRows(config, func(yield func([]string) bool) {
		for _, r := range rows {
			if !yield(r.cells) {
				return
			}
		}
	})
	if err != nil {
		return err
	}
	keys, byKey := j.bookKeys(rows), map[string]*book{}
	var books []*book
	for g := range groups {
		places := placesOf(g, rows)
		held, err := j.holdGroup(g, places, rows)
		if err != nil {
			return err
		}
		if held {
			continue
		}
		key := keys[places[0]]
		b := byKey[key]
		if b == nil {
			b = &book{first: g.Rows[0]}
			byKey[key], books = b, append(books, b)
		}
		for _, at := range places {
			b.rows = append(b.rows, rows[at])
		}
		b.events, b.facts = append(b.events, g.Events...), append(b.facts, g.Facts...)
	}
	for _, b := range books { // in the order of their first rows, as groups come
		if err := j.judgeInOrder(b); err != nil {
			return err
		}
	}
	return nil
}

// inTable compares rows by their places in the table.
func inTable(a, b tableRow) int { return cmp.Compare(a.number, b.number) }

// placesOf finds the rows of a group in a portion.
func placesOf(g history.Group, rows []tableRow) []int {
	places := make([]int, len(g.Rows))
	for i, n := range g.Rows {
		places[i], _ = slices.BinarySearchFunc(rows, tableRow{number: n}, inTable)
	}
	return places
}

// bookKeys tells for each row of a portion, in the order of the table, with what it is judged: an order with the others of the
// vehicle that its rows name; by itself if they name none, or several, which is then the fault of no other order.
func (j *judging) bookKeys(rows []tableRow) []string {
	keys := make([]string, len(rows))
	if j.opt.from != "" { // everything is judged together
		return keys
	}
	vehicles := map[string]string{} // of the orders
	for i, r := range rows {
		order := j.orderOf(r)
		keys[i] = order
		vehicle, ok := j.vehicle(r.cells)
		vehicle = "vehicle " + vehicle
		switch was := vehicles[order]; {
		case ok && was == "":
			vehicles[order] = vehicle
		case ok && was != vehicle:
			vehicles[order] = order
		}
	}
	for i, order := range keys {
		keys[i] = cmp.Or(vehicles[order], order)
	}
	return keys
}

// judge judges what belongs together. What contradicts itself is held back.
func (j *judging) judge(b *book) error {
	from := j.from
	if j.tally.quarantined > 0 {
		from = time.Time{} // no complete record: rules on months and on shares find nothing
	}
	h, err := history.New(history.Config{Vocabulary: j.rules.Vocabulary(), Cover: j.mapping.Cover(), Zone: j.zone(),
		Events: b.events, Facts: append(slices.Clone(j.facts), agreed(b.facts)...), CompleteFrom: from, CompleteTo: j.asOf})
	if err != nil {
		for _, r := range b.rows {
			if err := j.hold(r, err); err != nil {
				return err
			}
		}
		return nil
	}
	j.tally.taken += len(b.rows)
	j.tally.histories++
	j.tally.later += h.Len() - h.Until(j.asOf)
	j.rules.Judge(h, j.asOf, &j.report)
	j.counted.Add(h)
	j.strange.look(b)
	j.write(h)
	return nil
}

// agreed gives what facts about the same thing agree on: the orders of a vehicle repeat what it is, and where they
// contradict each other nobody knows. What holds from a day on holds until the next such day.
func agreed(facts []history.Fact) []history.Fact {
	var out []history.Fact
	for _, f := range facts {
		i := slices.IndexFunc(out, func(o history.Fact) bool { return o.Name == f.Name && o.Key == f.Key && o.Valid == f.Valid })
		if i < 0 {
			out = append(out, f)
			continue
		}
		for _, field := range f.Fields {
			if was := out[i].Get(field.Name); !was.IsAbsent() && !was.Equal(field.Value) {
				out[i] = out[i].With(field.Name, history.Value{})
			}
		}
	}
	for i, f := range out {
		for _, next := range out {
			if next.Name == f.Name && next.Key == f.Key && next.Valid.From.After(f.Valid.From) && out[i].Valid.Contains(next.Valid.From) && f.Valid.To.IsZero() {
				out[i].Valid.To = next.Valid.From.AddDays(-1)
			}
		}
	}
	return out
}

// holdGroup puts the rows of a group into quarantine, each for its own reason, if it was not taken, or if another row of its order
// could not be read. It tells whether it did.
func (j *judging) holdGroup(g history.Group, places []int, rows []tableRow) (held bool, err error) {
	order, _ := j.order(rows[places[0]].cells)
	if g.Taken() && !j.broken[order] {
		return false, nil
	}
	for i, at := range places {
		reason := history.ErrGroup
		if !g.Taken() {
			reason = g.Quarantined[i].Err
		}
		if err := j.hold(rows[at], reason); err != nil {
			return true, err
		}
	}
	return true, nil
}

// tally counts rows and findings.
type tally struct {
	rows, taken, quarantined, histories int
	lost                                int // rows in quarantine of which nobody knows to which order they belong
	shown                               int // findings that were written
	later                               int // events after the moment of judging, which are not looked at
	rules                               map[string]*ruleTally
}

// ruleTally counts the findings of a rule.
type ruleTally struct {
	status map[history.Status]int
	why    map[history.Reason]int // it is unknown
}

func (t *tally) add(rule string, s history.Status, r history.Reason) {
	if t.rules == nil {
		t.rules = map[string]*ruleTally{}
	}
	one := t.rules[rule]
	if one == nil {
		one = &ruleTally{map[history.Status]int{}, map[history.Reason]int{}}
		t.rules[rule] = one
	}
	one.status[s]++
	if s == history.Unknown {
		one.why[r]++
	}
}

// sum counts the findings of a status.
func (t *tally) sum(s history.Status) int {
	n := 0
	for _, one := range t.rules {
		n += one.status[s]
	}
	return n
}

// line is the last line, made to be read by programs.
func (t *tally) line() string {
	return fmt.Sprintf("rows=%d taken=%d quarantined=%d histories=%d violated=%d unknown=%d later=%d", t.rows, t.taken, t.quarantined, t.histories,
		t.sum(history.Violated), t.sum(history.Unknown), t.later)
}
