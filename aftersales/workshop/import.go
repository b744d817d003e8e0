package workshop

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Table is a table of another system, such as a file that a DMS exports.
type Table struct {
	// Mapping says what its columns are, and what its rows are about: orders, appointments, follow-ups or complaints. No two
	// tables of an import have the same source.
	Mapping *history.Mapping
	// Header gives the names of the columns.
	Header []string
	// Rows are the rows below it, read once. One that could not be read has no cells.
	Rows iter.Seq[[]string]
}

// Import is what [Workshop.Import] takes over.
type Import struct {
	// Tables are read together. Each row of the first one belongs to a thing, whose state the mapping gives. Rows of further
	// tables, such as lines and parts, say more about the things of the first one: their mappings give them the same ids.
	// All but the first table are held in memory.
	Tables []Table
	// Secret salts the ids of what is personal, as in [history.RowsConfig].
	Secret []byte
	// By is who imports, and is named. Its command is left empty: those of an import come from source and id.
	By aftersales.Actor
}

// ImportRow names a row of an import: the place of its table in [Import.Tables], and its number, the first below the header
// being 1.
type ImportRow struct {
	Table, Row int
}

// ImportFault says why a row was not taken.
type ImportFault struct {
	ImportRow
	// Err lists what is wrong, each fault with its column, or its place in what would have been recorded, as path. Of rows
	// that changed ([ErrChanged]) it names what differs by the record and its field, as recorded: several columns may make one.
	Err error
}

// Imported is what became of the rows about one thing. They are taken together or not at all.
type Imported struct {
	// ID is that of the thing; empty if it cannot be told.
	ID   string
	Rows []ImportRow
	// Already is set if the same rows were taken before.
	Already bool
	// Quarantined says for each row why it was not taken; none if they were.
	Quarantined []ImportFault
	// Facts are what the rows say of something that has no record here, such as tariffs: it is not kept.
	Facts []history.Fact
	// Numbers are those of an order that another one of the shop had before: both keep them.
	Numbers []NumberTaken
	// Uncounted are the parts lines of an order that was taken of which nobody counts the pieces ([aftersales.Part.Untracked]): the rows
	// do not say how many were issued, or that any were.
	Uncounted []aftersales.PartID
}

// Taken tells whether the rows were taken, now or before.
func (i Imported) Taken() bool { return len(i.Quarantined) == 0 }

// ErrChanged means that rows are not what they were when they were taken; test with errors.Is.
var ErrChanged = errors.New("changed since it was adopted")

// Import adopts what the rows of another system tell: every order, appointment, follow-up or complaint with one command,
// in the state that the mapping names, with nothing made up: when something ended that has no such time in the rows is not
// known, and is not the moment of the import. It gives what became of the rows, thing by thing; the sequence does the work
// while it is read, and ends with the first error, which speaks of the store or the context, not of a row.
//
// What the rows say of vehicles and customers goes into their records, from the day on that the mapping names, up to the day
// on which other rows say something else. Rows from the newest to the oldest come to the same as from the oldest to the
// newest; in no such order, what changed and changed back may be taken for what never changed.
//
// Every row is taken or quarantined; one that tells of what is still to come, further after the clock than [Config.Ahead], is
// quarantined. An import can be stopped anywhere and run again: what was taken is told as Already and left as it is, however
// far work on it has gone and in whatever order its rows come, even if its numbers have more or fewer zeros at the end or its
// words blanks around them; what was quarantined is taken once it is mended. Rows that say
// something else about what was taken, and those of other tables than it was taken from, are quarantined with [ErrChanged].
//
// The error is a [FieldError] for each fault of the configuration: a header without a column, no secret where one is needed,
// tables that are about different kinds of things or have the same source, one without mapping or rows, nobody who imports.
func (w *Workshop) Import(ctx context.Context, c Import) (iter.Seq2[Imported, error], error) {
	m := &importing{w: w, ctx: ctx, c: c}
	if err := m.prepare(); err != nil {
		return nil, err
	}
	return func(yield func(Imported, error) bool) { m.run(yield) }, nil
}

// importing is one import on its way.
type importing struct {
	w      *Workshop
	ctx    context.Context
	c      Import
	take   adopter
	tables []*importTable
	from   string
	covers []string
	// further are the groups of all tables but the first, by the id of the thing; ids are these in order.
	further map[string][]importGroup
	ids     []string
}

// importTable is a table on its way.
type importTable struct {
	Table
	place   int
	groups  iter.Seq[history.Group]
	claims  []int            // the columns of the row key, where rows are claimed
	waiting map[int][]string // cells of rows that were read, until their group is complete
}

// importGroup is a group of one table.
type importGroup struct {
	table *importTable
	history.Group
	cells map[int][]string
}

func (m *importing) prepare() error {
	var f fault.List
	if len(m.c.Tables) == 0 {
		f.Add("tables", fault.Missing, "nothing is imported")
		return f.Err()
	}
	if m.c.By.Command != "" {
		f.Add("by.command", fault.Mismatch, "an import makes its commands itself, not %s", fault.Quote(m.c.By.Command))
	}
	if m.c.By.By == "" {
		f.Add("by.by", fault.Missing, "an import says who imports")
	}
	if !m.checkTables(&f) {
		return f.Err()
	}
	subject := m.c.Tables[0].Mapping.Subject()
	if m.take = adopters[subject]; m.take.do == nil {
		f.Add("tables[0].mapping", fault.Unknown, "what has a %s is not adopted", subject)
	}
	var sources []string
	mappings := make([]*history.Mapping, len(m.c.Tables))
	for i, t := range m.c.Tables {
		path := fault.Index("tables", i)
		if s := t.Mapping.Subject(); s != subject {
			f.Add(path+".mapping", fault.Mismatch, "is about %s, the first table about %s", s, subject)
		}
		one := &importTable{Table: t, place: i, waiting: map[int][]string{}, claims: claimColumns(t.Mapping, t.Header)}
		var err error
		one.groups, err = history.FromRows(history.RowsConfig{Mapping: t.Mapping, Header: t.Header, Secret: m.c.Secret}, one.rows)
		f.Join(path, err)
		m.tables, mappings[i], sources = append(m.tables, one), t.Mapping, append(sources, t.Mapping.Source())
	}
	m.from, m.covers = strings.Join(sources, ", "), history.JointCover(mappings...).Patterns()
	return f.Err()
}

// checkTables tells whether every table has a mapping and rows. Two tables of one source would give their events the same ids.
func (m *importing) checkTables(f *fault.List) bool {
	before, named := f.Len(), map[string]bool{}
	for i, t := range m.c.Tables {
		path := fault.Index("tables", i)
		if t.Rows == nil {
			f.Add(path+".rows", fault.Missing, "no rows")
		}
		if t.Mapping == nil {
			f.Add(path+".mapping", fault.Missing, "no mapping")
			continue
		}
		if source := t.Mapping.Source(); named[source] {
			f.Add(path+".mapping", fault.Duplicate, "another table has the source %s", fault.Quote(source))
		} else {
			named[source] = true
		}
	}
	return f.Len() == before
}

// rows passes the rows on, and keeps those that are not yet in a complete group.
func (t *importTable) rows(yield func([]string) bool) {
	n := 0
	for cells := range t.Rows {
		n++
		t.waiting[n] = cells
		if !yield(cells) {
			return
		}
	}
}

// complete takes the cells of a group's rows.
func (t *importTable) complete(g history.Group) importGroup {
	cells := make(map[int][]string, len(g.Rows))
	for _, n := range g.Rows {
		cells[n] = t.waiting[n]
		delete(t.waiting, n)
	}
	return importGroup{t, g, cells}
}

func (m *importing) run(yield func(Imported, error) bool) {
	m.further = map[string][]importGroup{}
	for _, t := range m.tables[1:] {
		for g := range t.groups {
			if g.ID == "" {
				if !yield(quarantined(t.complete(g)), nil) {
					return
				}
				continue
			}
			if m.further[g.ID] == nil {
				m.ids = append(m.ids, g.ID)
			}
			m.further[g.ID] = append(m.further[g.ID], t.complete(g))
		}
	}
	for g := range m.tables[0].groups {
		if m.ctx.Err() != nil {
			break // the group may be cut short
		}
		groups := append([]importGroup{m.tables[0].complete(g)}, m.further[g.ID]...)
		delete(m.further, g.ID)
		done, err := m.group(groups)
		if err != nil {
			yield(Imported{}, err)
			return
		}
		if !yield(done, nil) {
			return
		}
	}
	if err := m.ctx.Err(); err != nil {
		yield(Imported{}, err)
		return
	}
	m.leftOver(yield)
}

// leftOver quarantines the rows of further tables that are about nothing in the first one.
func (m *importing) leftOver(yield func(Imported, error) bool) {
	for _, id := range m.ids {
		groups, there := m.further[id]
		if !there {
			continue
		}
		why := fmt.Errorf("%s %w: the first table has no such row", fault.Quote(id), errNoThing)
		if !yield(refused(groups, why), nil) {
			return
		}
	}
}

var errNoThing = errors.New("is not imported")

// quarantined tells of a group that no thing can be named for.
func quarantined(g importGroup) Imported {
	out := Imported{ID: g.ID}
	for _, n := range g.Rows {
		out.Rows = append(out.Rows, ImportRow{g.table.place, n})
	}
	for _, q := range g.Quarantined {
		out.Quarantined = append(out.Quarantined, ImportFault{ImportRow{g.table.place, q.Row}, q.Err})
	}
	return out
}

// refused quarantines all rows of some groups: those that are faulty for their own faults, the others because of them, or
// for the reason that is given.
func refused(groups []importGroup, why error) Imported {
	var out Imported
	for _, g := range groups {
		one := quarantined(g)
		out.ID, out.Rows, out.Quarantined = one.ID, append(out.Rows, one.Rows...), append(out.Quarantined, one.Quarantined...)
	}
	if why == nil {
		why = fmt.Errorf("%w: row %d", history.ErrGroup, out.Quarantined[0].Row)
	}
	for _, row := range out.Rows {
		if !slices.ContainsFunc(out.Quarantined, func(q ImportFault) bool { return q.ImportRow == row }) {
			out.Quarantined = append(out.Quarantined, ImportFault{row, why})
		}
	}
	return out
}

// group takes all that is told of one thing, or none of it.
func (m *importing) group(groups []importGroup) (Imported, error) {
	if slices.ContainsFunc(groups, func(g importGroup) bool { return !g.Taken() }) {
		return refused(groups, nil), nil
	}
	out := Imported{ID: groups[0].ID}
	for _, g := range groups {
		out.Rows = append(out.Rows, quarantined(g).Rows...)
	}
	others, err := m.claim(groups)
	if err != nil {
		return out, err
	}
	if len(others) > 0 {
		return claimed(out, others), nil
	}
	err = m.record(groups, &out)
	if why := ofRows(err); why != nil {
		return refused(groups, why), nil
	}
	if err == nil {
		err = m.lookBack(groups, &out)
	}
	return out, err
}

// record adopts the thing, and notes in the records what the rows say of vehicle and customer. A record that says something
// else is in the way, but not of what was adopted before: people go on from there. Once all is noted, records are left alone:
// what was erased or corrected in them since stays so.
func (m *importing) record(groups []importGroup, out *Imported) error {
	noted, err := m.noted(out.ID)
	if err != nil {
		return err
	}
	if noted {
		return m.again(groups, out)
	}
	changes, facts, contradiction := m.notes(groups)
	if contradiction != nil {
		if there, err := m.isAdopted(out.ID); err != nil || !there || ofRows(contradiction) == nil {
			return cmp.Or(err, contradiction)
		}
	}
	if out.Already, err = m.take.adopt(m.ctx, m.w, m.adoption(groups)); err != nil {
		return err
	}
	out.Facts = facts
	for _, change := range changes {
		if err := change(); err != nil && !(out.Already && ofRows(err) != nil) {
			return err
		}
	}
	return m.markNoted(out.ID)
}

// again answers what was taken completely before.
func (m *importing) again(groups []importGroup, out *Imported) (err error) {
	if out.Already, err = m.take.adopt(m.ctx, m.w, m.adoption(groups)); err != nil {
		return err
	}
	for _, g := range groups {
		for _, f := range g.Facts {
			if recorders[f.Name] == nil {
				out.Facts = append(out.Facts, f)
			}
		}
	}
	return nil
}

// ofRows gives an error that speaks of what rows say, and nil for one that speaks of the store or the program, if only beside
// the rows: then nobody knows what would have become of them.
func ofRows(err error) error {
	if several, ok := err.(interface{ Unwrap() []error }); ok && slices.ContainsFunc(several.Unwrap(), func(e error) bool { return ofRows(e) == nil }) {
		return nil
	}
	var field *FieldError
	switch {
	case errors.Is(err, ErrOtherCommand):
		return ErrChanged
	case errors.Is(err, ErrChanged):
		return err
	case errors.Is(err, aftersales.ErrNotAllowed), errors.As(err, &field):
		return err
	}
	return nil
}

// adoption gathers what the groups of one thing say.
func (m *importing) adoption(groups []importGroup) adoption {
	a := adoption{id: groups[0].ID, state: groups[0].State, from: m.from, covers: m.covers, by: m.c.By}
	a.by.Command = adoptID(m.from, a.id)
	used := map[string]bool{}
	for _, g := range groups {
		a.unrounded = a.unrounded || g.table.Mapping.StatesPlaces()
		a.events = append(a.events, g.Events...)
		for _, p := range g.Papers {
			if !used[p.ID] {
				used[p.ID], a.papers = true, append(a.papers, paperOf(p))
			}
		}
	}
	return a
}

func paperOf(p history.PaperText) aftersales.Paper {
	return aftersales.Paper{ID: p.ID, Kind: aftersales.PaperKind(p.Kind), Salt: p.Salt, Content: aftersales.NewPersonal(p.Content())}
}
