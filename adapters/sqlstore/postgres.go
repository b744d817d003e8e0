package sqlstore

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/servicelane/aftersales/store"
)

// postgres commits with one statement, whatever the batch: lists travel as arrays in text form, all bodies as one run of
// bytes, so that the statement is planned once and any driver can carry it.
//
// The statement runs at READ COMMITTED, and is right at every level:
//
//   - what is put or deleted is locked first, in the order of the references, by the very write;
//   - what is checked is locked with a lock that others who check it can share. It is not waited for: whoever holds it is
//     about to change the record, and waiting for each other crosswise would be a deadlock. So the statement gives up,
//     and tries again a moment later if then nothing speaks against the batch;
//   - what must never have existed gets a guard, a row of revision 0, because only a row can be locked. Guards stay;
//   - if not every expectation held, the statement ends in an error, which undoes all of it. The reason is looked up
//     afterwards.
type postgres struct {
	s *Store

	readOne, readMany              *sql.Stmt
	statesOf, commandsIn, takenRev *sql.Stmt
	take                           *sql.Stmt
	change                         map[form]*sql.Stmt

	queue queue[store.Batch]
}

// form says which parts a batch needs of the statement: each part costs time even if it has nothing to do.
type form struct {
	checks  bool // something is checked
	waiting bool // with waiting for locks on what is checked
	keys    bool // lines of the index change
	log     bool // entries are appended
	hasty   bool // gives up when a lock is not had soon, because others wait for it to be done
}

func forms() []form {
	var all []form
	for i := range 32 {
		if f := (form{i&1 > 0, i&2 > 0, i&4 > 0, i&8 > 0, i&16 > 0}); f.checks && !f.hasty || !f.waiting {
			all = append(all, f)
		}
	}
	return all
}

// text is the statement that makes a batch: wrote and checked hold and lock, held tells whether all expectations did, and
// the rest writes index and log.
//
// A write proposes a new row; where there is one already, the index finds it, and it is changed if it is as expected. The
// column expected carries what the keys were to be; it is NULL in every row that is changed or rightly new, so one
// that is not shows a change of what never was.
//
// The lists are behind (SELECT …) so that the planner does not see how long they are: the plan is the same for every
// batch, and is therefore made once.
func (f form) text() string {
	text := "WITH wrote AS (" + f.writeText() + ")"
	held := "(SELECT count(*) FROM wrote WHERE expected IS NULL) = ?::bigint"
	if f.checks {
		text += ", checked AS (" + checkText() + f.patience() + ")"
		held += " AND (SELECT count(*) FROM checked) = ?::bigint"
	}
	text += ", held AS MATERIALIZED (SELECT " + held + " AS ok)"
	if f.keys {
		text += ", dropped AS (" + dropText() + "), added AS (" + addText() + ")"
	}
	if f.log {
		text += ", logged AS (" + logText() + ")"
	}
	return text + " SELECT 1 / CASE WHEN ok THEN 1 ELSE 0 END FROM held"
}

// patience is what the statement does about a lock that another holds on what is checked.
func (f form) patience() string {
	if f.waiting {
		return ""
	}
	return " SKIP LOCKED"
}

// patienceOfAll is how long a statement waits for a lock if others wait for the statement. The number is ours.
const patienceOfAll = "100ms"

func (f form) writeText() string {
	bytes := "SELECT ?::bytea AS bytes"
	if f.hasty { // for as long as the statement
		bytes += " FROM set_config('lock_timeout', '" + patienceOfAll + "', true)"
	}
	return `
	INSERT INTO @record AS r (kind, id, rev, live, keys, due, expected, body)
	SELECT w.kind, w.id, w.rev, w.live, w.keys, w.due, w.expected, substring(b.bytes FROM w.start FOR w.size)
	FROM (` + bytes + `) b, ` + list("text text bigint boolean text bigint text int int") + `
		WITH ORDINALITY AS w (kind, id, rev, live, keys, due, expected, start, size, n)
	ORDER BY w.n
	ON CONFLICT (kind, id) DO UPDATE
		SET rev = excluded.rev, live = excluded.live, keys = excluded.keys, due = excluded.due, expected = NULL, body = excluded.body
		WHERE r.rev = excluded.rev - 1 AND (r.live OR excluded.live) AND (r.keys = excluded.expected OR excluded.rev = 1)
			OR r.rev = 0 AND excluded.rev = 0
	RETURNING expected`
}

// checkText waits for the writing to be done: what is written is locked first.
func checkText() string {
	return `
	SELECT 1
	FROM ` + list("text text bigint") + ` AS c (kind, id, rev) JOIN @record r ON r.kind = c.kind AND r.id = c.id
	WHERE r.rev = c.rev AND (SELECT count(*) FROM wrote) >= 0
	FOR SHARE OF r`
}

func dropText() string {
	return `
	DELETE FROM @key k
	USING ` + list("text text text text") + ` AS d (kind, id, name, value)
	WHERE k.kind = d.kind AND k.name = d.name AND k.value = d.value AND k.id = d.id AND (SELECT ok FROM held)`
}

func addText() string {
	return `
	INSERT INTO @key (kind, id, name, value)
	SELECT * FROM ` + list("text text text text") + ` AS a WHERE (SELECT ok FROM held)`
}

func logText() string {
	return `
	INSERT INTO @log (kind, id, rev, command, digest, at, body)
	SELECT e.kind, e.id, e.rev, e.command, substring(b.bytes FROM e.start FOR 32), e.at, substring(b.bytes FROM e.start + 32 FOR e.size)
	FROM (SELECT ?::bytea AS bytes) b, ` + list("text text bigint text bigint int int") + ` AS e (kind, id, rev, command, at, start, size)
	WHERE (SELECT ok FROM held)`
}

// list is a table made of parameters, each an array in text form.
func list(types string) string {
	var args []string
	for _, t := range strings.Fields(types) {
		args = append(args, "(SELECT ?::text::"+t+"[])")
	}
	return "unnest(" + strings.Join(args, ", ") + ")"
}

func newPostgres(s *Store, p *preparer) *postgres {
	each := func(columns, table, types, names string) *sql.Stmt {
		on := make([]string, 0, 3)
		for _, name := range strings.Fields(names) {
			on = append(on, "r."+name+" = w."+name)
		}
		return p.prepare("SELECT " + columns + " FROM " + list(types) + " AS w (" + strings.Join(strings.Fields(names), ", ") + ")" +
			" JOIN " + table + " r ON " + strings.Join(on, " AND "))
	}
	e := &postgres{
		s:          s,
		readOne:    p.prepare("SELECT " + recordColumns + " FROM @record r WHERE r.kind = ? AND r.id = ?"),
		readMany:   each(recordColumns, "@record", "text text", "kind id"),
		statesOf:   each("r.kind, r.id, r.rev, r.live, r.keys", "@record", "text text", "kind id"),
		commandsIn: each("r.command", "@log", "text", "command"),
		takenRev:   each("r.kind, r.id, r.rev", "@log", "text text bigint", "kind id rev"),
		take: p.prepare("WITH c AS MATERIALIZED (" +
			"SELECT r.kind, r.id, r.due FROM @record r WHERE r.kind = ? AND r.due <= ? ORDER BY r.due, r.id LIMIT ? FOR UPDATE SKIP LOCKED" +
			") UPDATE @record r SET rev = r.rev + 1, due = ? FROM c WHERE r.kind = c.kind AND r.id = c.id RETURNING c.due, " + recordColumns),
		change: make(map[form]*sql.Stmt),
	}
	for _, f := range forms() {
		e.change[f] = p.prepare(f.text())
	}
	e.queue = queue[store.Batch]{most: lanes, write: e.writeAll, patience: lanePatience}
	return e
}

func (e *postgres) read(ctx context.Context, r runner, refs []store.Ref) ([]store.Record, error) {
	if len(refs) == 1 {
		return e.s.keys.found(r.records(ctx, e.readOne, refs[0].Kind, refs[0].ID))
	}
	// A reference that is there twice would be found twice.
	refs = slices.Clone(refs)
	slices.SortFunc(refs, compareRef)
	kinds, ids := refLists(slices.Compact(refs))
	return e.s.keys.found(r.records(ctx, e.readMany, kinds, ids))
}

func compareRef(a, b store.Ref) int {
	if c := strings.Compare(a.Kind, b.Kind); c != 0 {
		return c
	}
	return strings.Compare(a.ID, b.ID)
}

// refLists gives the kinds and the ids as arrays.
func refLists(refs []store.Ref) (kinds, ids string) {
	var k, i array
	for _, ref := range refs {
		k.text(ref.Kind)
		i.text(ref.ID)
	}
	return k.String(), i.String()
}

// change is a batch made ready for the statement.
type change struct {
	form                 form
	writes, checks       int
	w, c, drop, add, log lists
	bodies, entries      []byte
}

// ready makes a batch ready. The keys of what is written over are those of have, or as far as these are not known those
// that are remembered.
func (e *postgres) ready(b store.Batch, have map[store.Ref]state) (*change, error) {
	writes, checks := split(b)
	ch := &change{writes: len(writes), checks: len(checks)}
	size := 0
	for i := range writes {
		size += len(writes[i].Body)
	}
	ch.bodies = make([]byte, 0, size)
	for i := range writes {
		rec := &writes[i]
		was := have[rec.Ref].keys
		if have[rec.Ref].rev != rec.Rev-1 {
			was, _ = e.s.keys.get(rec.Ref, rec.Rev-1, formatKeys(rec.Keys))
		}
		if err := ch.write(rec, was); err != nil {
			return nil, err
		}
	}
	for _, c := range checks {
		ch.form.checks = true
		ch.c.ref(c.Ref, c.Rev)
	}
	for i := range b.Appends {
		ch.append(&b.Appends[i])
	}
	return ch, nil
}

// write adds the writing of a record whose keys were so far as told.
func (ch *change) write(rec *store.Record, was string) error {
	keys := formatKeys(rec.Keys)
	ch.w.ref(rec.Ref, rec.Rev)
	ch.w.live.raw(strconv.FormatBool(rec.Rev > 0 && !rec.Gone))
	ch.w.keys.text(keys)
	ch.w.time(rec.Due)
	ch.w.span(len(ch.bodies), len(rec.Body))
	ch.bodies = append(ch.bodies, rec.Body...)
	if rec.Rev <= 1 {
		ch.w.expected.raw("NULL")
		was = "{}"
	} else {
		ch.w.expected.text(was)
	}
	if was == keys {
		return nil
	}
	old, err := parseKeys(was)
	if err != nil {
		return fmt.Errorf("%s: %w", rec.Ref, err)
	}
	ch.form.keys = true
	ch.drop.index(rec.Ref, without(old, rec.Keys))
	ch.add.index(rec.Ref, without(rec.Keys, old))
	return nil
}

func (ch *change) append(en *store.Entry) {
	ch.form.log = true
	ch.log.ref(en.Subject, en.Rev)
	ch.log.commands.text(en.Command)
	ch.log.at.raw(strconv.FormatInt(en.At.UnixMicro(), 10))
	ch.log.span(len(ch.entries), len(en.Body))
	ch.entries = append(append(ch.entries, en.Digest[:]...), en.Body...)
}

// args gives the parameters, in the order of the text of the form.
func (ch *change) args() []any {
	w, c, l := &ch.w, &ch.c, &ch.log
	args := []any{body(ch.bodies)}
	add := func(arrays ...*array) {
		for _, a := range arrays {
			args = append(args, a.String())
		}
	}
	add(&w.kinds, &w.ids, &w.revs, &w.live, &w.keys, &w.at, &w.expected, &w.starts, &w.sizes)
	if ch.form.checks {
		add(&c.kinds, &c.ids, &c.revs)
	}
	args = append(args, ch.writes)
	if ch.form.checks {
		args = append(args, ch.checks)
	}
	if ch.form.keys {
		add(&ch.drop.kinds, &ch.drop.ids, &ch.drop.names, &ch.drop.values)
		add(&ch.add.kinds, &ch.add.ids, &ch.add.names, &ch.add.values)
	}
	if ch.form.log {
		args = append(args, ch.entries)
		add(&l.kinds, &l.ids, &l.revs, &l.commands, &l.at, &l.starts, &l.sizes)
	}
	return args
}

// lists are the arrays of one kind of change.
type lists struct {
	kinds, ids, revs, live, keys, expected, names, values, commands, at, starts, sizes array
}

func (l *lists) ref(r store.Ref, rev int64) {
	l.kinds.text(r.Kind)
	l.ids.text(r.ID)
	l.revs.raw(strconv.FormatInt(rev, 10))
}

func (l *lists) time(t time.Time) {
	if t.IsZero() {
		l.at.raw("NULL")
		return
	}
	l.at.raw(strconv.FormatInt(t.UnixMicro(), 10))
}

// span says where in the run of bytes a body stands; the engine counts from 1.
func (l *lists) span(start, size int) {
	l.starts.raw(strconv.Itoa(start + 1))
	l.sizes.raw(strconv.Itoa(size))
}

// index adds lines of the index.
func (l *lists) index(r store.Ref, keys []store.Key) {
	for _, k := range keys {
		l.kinds.text(r.Kind)
		l.ids.text(r.ID)
		l.names.text(k.Name)
		l.values.text(k.Value)
	}
}

// split gives what has to be written, guards of absence among it, in the order of references, and what has to be locked.
func split(b store.Batch) ([]store.Record, []store.Check) {
	writes := slices.Grow(slices.Clone(b.Puts), len(b.Deletes))
	for _, c := range b.Deletes {
		writes = append(writes, store.Record{Ref: c.Ref, Rev: c.Rev + 1, Gone: true})
	}
	checks := make([]store.Check, 0, len(b.Checks))
	for _, c := range b.Checks {
		if c.Rev == 0 {
			writes = append(writes, store.Record{Ref: c.Ref})
		} else {
			checks = append(checks, c)
		}
	}
	slices.SortFunc(writes, func(a, b store.Record) int { return compareRef(a.Ref, b.Ref) })
	return writes, checks
}

const (
	optimistic   = 4  // attempts that do not wait for a lock on what is checked
	mostAttempts = 12 // attempts that found nothing against the batch afterwards
)

func (e *postgres) commit(ctx context.Context, b store.Batch) error {
	var have map[store.Ref]state
	for attempt := 1; ; attempt++ {
		err := errAlone
		if attempt == 1 && e.s.project == nil {
			err = e.queue.do(ctx, b)
		}
		if errors.Is(err, errAlone) {
			err = e.alone(ctx, b, have, attempt > optimistic)
		}
		if err == nil {
			e.s.keys.learn(b)
		}
		if err == nil || !isRefusal(err) {
			return err
		}
		if have, err = e.why(ctx, runner{}, b); err != nil {
			return err
		}
		if attempt == mostAttempts {
			return unknownConflict(b)
		}
		if err := pause(ctx, attempt-1); err != nil {
			return err
		}
	}
}

// pause lets whoever holds a lock finish. There is none before the first repetition: what was missing may have been the
// keys.
func pause(ctx context.Context, n int) error {
	if n == 0 {
		return nil
	}
	t := time.NewTimer(rand.N(time.Millisecond << min(n, 5)))
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

// alone makes a batch that is written with no other.
func (e *postgres) alone(ctx context.Context, b store.Batch, have map[store.Ref]state, waiting bool) error {
	ch, err := e.ready(b, have)
	if err != nil {
		return err
	}
	ch.form.waiting = ch.form.checks && waiting
	return e.once(ctx, ch, b)
}

// once runs the statement; by itself, or with the projection in a transaction.
func (e *postgres) once(ctx context.Context, ch *change, b store.Batch) error {
	if e.s.project == nil {
		return e.run(ctx, runner{}, ch)
	}
	tx, err := e.s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	if err := e.run(ctx, runner{tx: tx}, ch); err != nil {
		return err
	}
	if err := e.s.project(ctx, tx, b); err != nil {
		return err
	}
	return tx.Commit()
}

// run runs the statement. It marks the errors by which the engine says that nothing of it was done.
func (e *postgres) run(ctx context.Context, r runner, ch *change) error {
	_, err := r.exec(ctx, e.change[ch.form], ch.args()...)
	var coded interface{ SQLState() string }
	if errors.As(err, &coded) {
		switch coded.SQLState() {
		case "22012", // an expectation does not hold: the statement divides by zero
			"23505", // unique_violation: somebody was faster
			"40001", // serialization_failure
			"40P01", // deadlock_detected
			"55P03": // lock_not_available: it was hasty
			return &refusal{err}
		}
	}
	return err
}

// refusal is an error after which the statement has done nothing, and which has its reason in the data.
type refusal struct{ cause error }

func (r *refusal) Error() string { return "the database refused the change: " + r.cause.Error() }
func (r *refusal) Unwrap() error { return r.cause }

func isRefusal(err error) bool {
	var r *refusal
	return errors.As(err, &r)
}

// join tries twice: the second time with the keys that the first has shown not to be as remembered.
func (e *postgres) join(ctx context.Context, tx *sql.Tx, b store.Batch) error {
	var have map[store.Ref]state
	for range 2 {
		err := within(ctx, tx, func() error {
			ch, err := e.ready(b, have)
			if err == nil {
				ch.form.waiting = ch.form.checks
				err = e.run(ctx, runner{tx: tx}, ch)
			}
			if err == nil && e.s.project != nil {
				err = e.s.project(ctx, tx, b)
			}
			return err
		})
		if err == nil || !isRefusal(err) {
			return err
		}
		if have, err = e.why(ctx, runner{tx: tx}, b); err != nil {
			return err
		}
	}
	return unknownConflict(b)
}

// why gives the reason why a batch was refused, or if now nothing speaks against it the states of its records.
func (e *postgres) why(ctx context.Context, r runner, b store.Batch) (map[store.Ref]state, error) {
	// The records first: whoever changed them with the same command has written its entry together with them.
	kinds, ids := refLists(refsOf(b))
	rows, err := r.query(ctx, e.statesOf, kinds, ids)
	found, err := collect(rows, err, scanState)
	if err != nil {
		return nil, err
	}
	have := byRef(found)
	conflict := refuse(b, have)
	if conflict == nil {
		if conflict, err = e.takenBy(ctx, r, b.Appends); err != nil {
			return nil, err
		}
	}
	var commands array
	for i := range b.Appends {
		commands.text(b.Appends[i].Command)
	}
	rows, err = r.query(ctx, e.commandsIn, commands.String())
	known, err := collect(rows, err, func(rows *sql.Rows) (string, error) {
		var c string
		err := rows.Scan(&c)
		return c, err
	})
	switch {
	case err != nil:
		return nil, err
	case len(known) > 0:
		return nil, &store.DuplicateError{Command: known[0]}
	}
	return have, conflict
}

// takenBy gives a conflict if one of the entries is at a revision at which its subject already has one.
func (e *postgres) takenBy(ctx context.Context, r runner, entries []store.Entry) (conflict, err error) {
	var l lists
	for i := range entries {
		l.ref(entries[i].Subject, entries[i].Rev)
	}
	rows, err := r.query(ctx, e.takenRev, l.kinds.String(), l.ids.String(), l.revs.String())
	taken, err := collect(rows, err, func(rows *sql.Rows) (c store.Check, err error) {
		err = rows.Scan(&c.Kind, &c.ID, &c.Rev)
		return c, err
	})
	if err == nil && len(taken) > 0 {
		conflict = &store.ConflictError{Ref: taken[0].Ref, Want: taken[0].Rev - 1, Have: -1}
	}
	return conflict, err
}

// unknownConflict is the answer when others keep being in the way, but are not when one looks.
func unknownConflict(b store.Batch) error {
	for _, c := range slices.Concat(b.Checks, b.Deletes) {
		return &store.ConflictError{Ref: c.Ref, Want: c.Rev, Have: -1}
	}
	for i := range b.Puts {
		return &store.ConflictError{Ref: b.Puts[i].Ref, Want: b.Puts[i].Rev - 1, Have: -1}
	}
	return &store.ConflictError{Ref: b.Appends[0].Subject, Want: b.Appends[0].Rev - 1, Have: -1}
}

func (e *postgres) claim(ctx context.Context, kind string, now, until int64, limit int) ([]store.Record, error) {
	type due struct {
		was int64
		rec store.Record
	}
	rows, err := e.take.QueryContext(ctx, kind, now, limit, until)
	taken, err := collect(rows, err, func(rows *sql.Rows) (due, error) {
		var d due
		_, err := scanInto(rows, &d.rec, &d.was)
		return d, err
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(taken, func(a, b due) int {
		if a.was != b.was {
			return cmp.Compare(a.was, b.was)
		}
		return strings.Compare(a.rec.ID, b.rec.ID)
	})
	out := make([]store.Record, len(taken))
	for i := range taken {
		out[i] = taken[i].rec
	}
	return out, nil
}
