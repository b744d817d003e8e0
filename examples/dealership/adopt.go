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
	waiting map[int]tablefile.Row // rows that were read, until they are taken or not

	rows, taken, already, held int
	uncounted                  int            // parts lines of which nobody counts the pieces
	reasons                    map[reason]int // by path and code
}

// run takes the rows of the file. Rows of an order that was taken before are left as they are.
func (t *taking) run(ctx context.Context, table *tablefile.File) error {
	t.waiting = map[int]tablefile.Row{}
	source := &rowSource{table: table, taking: t}
	source.ctx, source.cancel = context.WithCancelCause(ctx)
	defer source.cancel(nil)
	orders, err := t.shop.workshop.Import(source.ctx, workshop.Import{
		Tables: []workshop.Table{{Mapping: t.mapping, Header: table.Columns(), Rows: source.rows}},
		Secret: t.secret, By: aftersales.Actor{At: t.now(), By: importer.id, Role: importer.role}})
	if err != nil {
		return wrongUsage("%w", err)
	}
	for o, err := range orders {
		if cause := context.Cause(source.ctx); cause != nil {
			return cause
		}
		if err != nil {
			return err
		}
		if err := t.note(o); err != nil {
			return err
		}
	}
	return context.Cause(source.ctx)
}

// rowSource gives the rows of a table one by one, until it ends or fails; a failure stops the import.
type rowSource struct {
	ctx    context.Context
	cancel context.CancelCauseFunc
	table  *tablefile.File
	taking *taking
}

func (s *rowSource) rows(yield func([]string) bool) {
	for s.ctx.Err() == nil {
		row, err := s.table.Next()
		if errors.Is(err, io.EOF) {
			return
		}
		if errors.Is(err, tablefile.ErrNoTable) {
			err = wrongUsage("%w", err)
		}
		if err != nil {
			s.cancel(err)
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

// note counts what became of the rows of an order, and puts those that were not taken into quarantine.
func (t *taking) note(o workshop.Imported) error {
	t.uncounted += len(o.Uncounted)
	switch n := t.distinct(o.Rows); {
	case !o.Taken():
		for _, f := range o.Quarantined {
			if err := t.leave(f); err != nil {
				return err
			}
		}
	case o.Already:
		t.already += len(o.Rows)
	default:
		t.taken, t.already = t.taken+n, t.already+len(o.Rows)-n
	}
	for _, row := range o.Rows {
		delete(t.waiting, row.Row)
	}
	return nil
}

// distinct counts rows, those that are the same to the letter once.
func (t *taking) distinct(rows []workshop.ImportRow) int {
	texts := map[string]bool{}
	for _, row := range rows {
		texts[t.waiting[row.Row].Raw] = true
	}
	return len(texts)
}

// leave puts a row into quarantine with its reasons.
func (t *taking) leave(f workshop.ImportFault) error {
	err := f.Err
	if fault := t.waiting[f.Row].Fault; fault != nil {
		err = &aftersales.FieldError{Code: "malformed", Detail: fault.Error(), Err: fault}
	}
	code := codeRefused
	switch {
	case errors.Is(err, history.ErrGroup):
		code = codeGroup
	case errors.Is(err, workshop.ErrChanged):
		code = codeChanged
	}
	return t.quarantine(f.Row, reasonsOf(err, code))
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
	takingUncounted  = phrase{"已接管但不计件数的配件行（文件未完整记录领用、使用和退回）：%d", "已接管但不計件數的配件行（檔案未完整記錄領用、使用和退回）：%d",
		"Parts lines that were taken and whose pieces nobody counts (the file does not say all that was issued, used and returned): %d"}
	takingRows  = phrase{"行数", "行數", "rows"}
	takingWhere = phrase{"列", "欄", "column"}
	takingWhy   = phrase{"原因", "原因", "reason"}
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
	if t.uncounted > 0 {
		out = append(out, takingUncounted.in(lang, t.uncounted))
	}
	return append(out, fmt.Sprintf("rows=%d taken=%d quarantined=%d already=%d", t.rows, t.taken, t.held, t.already))
}

// compareReasons puts the most frequent first.
func compareReasons(n map[reason]int, a, b reason) int {
	return cmp.Or(cmp.Compare(n[b], n[a]), cmp.Compare(a.Path, b.Path), cmp.Compare(a.Code, b.Code))
}
