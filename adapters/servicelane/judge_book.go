package main

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"example.com/servicelane/aftersales/history"
)

// book is what is judged together: the rows of a vehicle, or of the whole table.
type book struct {
	first  int // its first row in the table
	rows   []tableRow
	events []history.Event
	facts  []history.Fact
}

// judgeRows judges a portion of the table.
func (j *judging) judgeRows(rows []tableRow) error {
	groups, err := history.FromRows(j.rowsConfig(), func(yield func([]string) bool) {
		for _, r := range rows {
			if !yield(r.cells) {
				return
			}
		}
	})
	if err != nil {
		return err
	}
	s := sorter{by: j.by}
	byKey := map[string]*book{}
	var books []*book
	for g := range groups {
		if !g.Taken() {
			if err := j.holdGroup(g, rows); err != nil {
				return err
			}
			continue
		}
		if order, ok := keyOf(rows[g.Rows[0]-1].cells, j.group); ok && j.broken[order] {
			if err := j.holdAll(g, rows); err != nil {
				return err
			}
			continue
		}
		key := s.key(rows[g.Rows[0]-1])
		b := byKey[key]
		if b == nil {
			b = &book{first: rows[g.Rows[0]-1].number}
			byKey[key], books = b, append(books, b)
		}
		for _, n := range g.Rows {
			b.rows = append(b.rows, rows[n-1])
		}
		b.events, b.facts = append(b.events, g.Events...), append(b.facts, g.Facts...)
	}
	slices.SortStableFunc(books, func(a, b *book) int { return cmp.Compare(a.first, b.first) })
	for _, b := range books {
		if err := j.judgeInOrder(b); err != nil {
			return err
		}
	}
	return nil
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

// holdAll puts a group into quarantine of which another row could not be read.
func (j *judging) holdAll(g history.Group, rows []tableRow) error {
	for _, n := range g.Rows {
		if err := j.hold(rows[n-1], history.ErrGroup); err != nil {
			return err
		}
	}
	return nil
}

// holdGroup puts the rows of a group into quarantine, each for its own reason.
func (j *judging) holdGroup(g history.Group, rows []tableRow) error {
	for _, f := range g.Quarantined {
		if err := j.hold(rows[f.Row-1], f.Err); err != nil {
			return err
		}
	}
	return nil
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
