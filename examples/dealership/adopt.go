package main

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"example.com/servicelane/adapters/tablefile"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

// importer is who takes orders over.
var importer = person{"import", "importer"}

// takeOver takes the repair orders of the files, and tells what the judge finds about them and what is stored.
func (p *program) takeOver(ctx context.Context, s *shop, o options, in *intake, out *page) error {
	secret, err := secretOf(ctx, s.store)
	if err != nil {
		return err
	}
	for _, f := range in.orders {
		t := &taking{shop: s, now: p.now, name: f.name, mapping: f.mapping, secret: secret, file: in.quarantine, reasons: map[reason]int{}}
		if err := t.run(ctx, f.table); err != nil {
			return fmt.Errorf("%s: %w", f.name, err)
		}
		out.heading(takingTitle.in(o.story, filepath.Base(f.name)))
		out.print(t.lines(o.story, o.quarantine)...)
	}
	if err := in.quarantine.keep(); err != nil {
		return err
	}
	if err := tellFindings(ctx, s, p.now(), o.story, out); err != nil {
		return err
	}
	return summarise(ctx, s, o.story, out, nil)
}

// secretOf gives the secret of this database, from which the ids and salts of papers are made: with another secret the
// same row would be another order. A shop keeps it apart from its records; whoever has both can guess what an erased
// paper held.
func secretOf(ctx context.Context, records *store.Store) ([]byte, error) {
	ref := store.Ref{Kind: "secret", ID: "import"}
	var secret []byte
	err := records.Update(ctx, func(tx *store.Tx) error {
		rec, err := tx.Get(ref)
		if err == nil {
			secret = rec.Body
			return nil
		}
		if !errors.Is(err, store.ErrNotFound) {
			return err
		}
		secret = make([]byte, 32)
		_, _ = rand.Read(secret) // never fails
		tx.Put(store.Record{Ref: ref, Body: secret})
		return nil
	})
	return secret, err
}

// taking is the way of one file into the records.
type taking struct {
	shop   *shop
	now    func() time.Time
	name   string
	secret []byte
	file   *quarantineFile

	mapping *history.Mapping
	covers  []string
	claims  []int                 // the columns of the row key, where rows are claimed
	waiting map[int]tablefile.Row // rows that were read, until their group is complete

	rows, taken, already, held int
	reasons                    map[reason]int // by path and code
}

// run takes the rows of the file. Rows of an order that was taken before are left as they are.
func (t *taking) run(ctx context.Context, table *tablefile.File) error {
	t.claims = claimColumns(t.mapping, table.Columns())
	t.covers, t.waiting = t.mapping.Cover().Patterns(), map[int]tablefile.Row{}
	source := &rowSource{ctx: ctx, table: table, taking: t}
	groups, err := history.FromRows(history.RowsConfig{Mapping: t.mapping, Header: table.Columns(), Secret: t.secret}, source.rows)
	if err != nil {
		return wrongUsage("%w", err)
	}
	for g := range groups {
		if source.err != nil { // the group may be cut short
			break
		}
		if err := t.group(ctx, g); err != nil {
			return err
		}
	}
	return source.err
}

// rowSource gives the rows of a table one by one, until it ends, fails, or the context is done.
type rowSource struct {
	ctx    context.Context
	table  *tablefile.File
	taking *taking
	err    error
}

func (s *rowSource) rows(yield func([]string) bool) {
	for {
		if s.err = s.ctx.Err(); s.err != nil {
			return
		}
		row, err := s.table.Next()
		if errors.Is(err, io.EOF) {
			return
		}
		if errors.Is(err, tablefile.ErrNoTable) {
			err = wrongUsage("%w", err)
		}
		if s.err = err; err != nil {
			return
		}
		s.taking.rows++
		s.taking.waiting[s.taking.rows] = row
		if row.Fault != nil {
			row.Cells = nil // no row of the table: quarantined, with the fault found here
		}
		if !yield(row.Cells) {
			return
		}
	}
}

// group takes a group of rows, or puts it into quarantine.
func (t *taking) group(ctx context.Context, g history.Group) error {
	defer func() {
		for _, n := range g.Rows {
			delete(t.waiting, n)
		}
	}()
	if !g.Taken() {
		return t.leave(g)
	}
	taken, err := t.claim(ctx, g)
	if err != nil {
		return err
	}
	if len(taken) > 0 {
		return t.leaveClaimed(g, taken)
	}
	res, err := t.shop.workshop.Do(ctx, aftersales.OrderID(g.ID), t.request(g))
	switch {
	case err == nil && res.Repeated:
		t.already += len(g.Rows)
		return nil
	case err == nil:
		n := t.distinct(g.Rows)
		t.taken, t.already = t.taken+n, t.already+len(g.Rows)-n
		return nil
	}
	reasons := t.refusal(err)
	if reasons == nil {
		return err
	}
	for _, n := range g.Rows {
		if err := t.quarantine(n, reasons); err != nil {
			return err
		}
	}
	return nil
}

// distinct counts rows, those that are the same to the letter once.
func (t *taking) distinct(rows []int) int {
	texts := map[string]bool{}
	for _, n := range rows {
		texts[t.waiting[n].Raw] = true
	}
	return len(texts)
}

// leave puts the rows of a group into quarantine, each for its own reasons.
func (t *taking) leave(g history.Group) error {
	for _, f := range g.Quarantined {
		err := f.Err
		if fault := t.waiting[f.Row].Fault; fault != nil {
			err = &aftersales.FieldError{Code: "malformed", Detail: fault.Error(), Err: fault}
		}
		code := codeRefused
		if errors.Is(err, history.ErrGroup) {
			code = codeGroup
		}
		if err := t.quarantine(f.Row, reasonsOf(err, code)); err != nil {
			return err
		}
	}
	return nil
}

// request is the command that adopts the order of a group. Its id comes from the source and the order, so that the same
// rows are the same command.
func (t *taking) request(g history.Group) workshop.Request {
	r := workshop.Request{
		Command: aftersales.AdoptOrder{Order: aftersales.OrderID(g.ID), State: aftersales.OrderState(g.State),
			From: t.mapping.Source(), Covers: t.covers, Events: g.Events},
		By: aftersales.Actor{Command: "adopt/" + t.mapping.Source() + "/" + g.ID, At: t.now(), By: importer.id, Role: importer.role},
	}
	used := papersOf(g.Events)
	for _, p := range g.Papers {
		if !used[p.ID] {
			continue
		}
		r.Papers = append(r.Papers, aftersales.Paper{ID: p.ID, Kind: aftersales.PaperKind(p.Kind), Salt: p.Salt,
			Content: aftersales.NewPersonal(p.Content())})
	}
	return r
}

// papersOf gives the ids of the papers that events refer to. What rows say about vehicles, their identification number
// among it, is a fact and no event: an order knows its vehicle by id, and has no place for more.
func papersOf(events []history.Event) map[string]bool {
	ids := map[string]bool{}
	for _, e := range events {
		for _, f := range e.Fields {
			if p, ok := f.Value.Paper(); ok {
				ids[p.ID] = true
			}
		}
	}
	return ids
}

// refusal gives the reasons if an error speaks of the order, and nothing if it speaks of the store or the program.
func (t *taking) refusal(err error) []reason {
	var field *aftersales.FieldError
	switch {
	case errors.Is(err, workshop.ErrOtherCommand):
		return []reason{{Code: codeChanged, Reason: "changed since it was adopted"}}
	case errors.Is(err, aftersales.ErrNotAllowed), errors.As(err, &field):
		return reasonsOf(err, codeRefused)
	}
	return nil
}

func (t *taking) quarantine(row int, reasons []reason) error {
	t.held++
	for _, r := range reasons {
		t.reasons[reason{Path: r.Path, Code: r.Code}]++
	}
	q := quarantined{File: filepath.Base(t.name), Row: row, Faults: reasons}
	return t.file.put(q.withRaw(t.waiting[row].Raw))
}

var (
	takingTitle      = phrase{"接管工单：%s", "接管工單：%s", "Repair orders from %s"}
	takingQuarantine = phrase{"未接管的行及原因见 %s", "未接管的行及原因見 %s", "Rows that were not taken, with the reasons, are in %s"}
	takingRows       = phrase{"行数", "行數", "rows"}
	takingWhere      = phrase{"列", "欄", "column"}
	takingWhy        = phrase{"原因", "原因", "reason"}
)

// lines tell what became of the file. The last one is made to be read by programs.
func (t *taking) lines(lang tongue, quarantine string) []string {
	var out []string
	if t.held > 0 {
		tab := table{sides: []align{right, left, left}}
		tab.add(takingRows.in(lang), takingWhy.in(lang), takingWhere.in(lang))
		for _, r := range slices.SortedFunc(maps.Keys(t.reasons), func(a, b reason) int { return compareReasons(t.reasons, a, b) }) {
			tab.add(strconv.Itoa(t.reasons[r]), wordFor(codeNames, r.Code, lang), r.Path)
		}
		out = append(tab.lines(), takingQuarantine.in(lang, quarantine))
	}
	return append(out, fmt.Sprintf("rows=%d taken=%d quarantined=%d already=%d", t.rows, t.taken, t.held, t.already))
}

// compareReasons puts the most frequent first.
func compareReasons(n map[reason]int, a, b reason) int {
	return cmp.Or(cmp.Compare(n[b], n[a]), cmp.Compare(a.Path, b.Path), cmp.Compare(a.Code, b.Code))
}
