package sqlstore

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"

	"example.com/servicelane/aftersales/store"
)

// group has the writers of this process write one after the other, and those that come while one waits for the disk
// share the next transaction, with one wait for the disk.
//
// At first there are no savepoints, because they make the engine copy every page for every writer. Nearly every refusal
// comes before its writer has changed anything, and needs none; if one comes later, the group begins again, each writer behind a
// savepoint of its own.
type group struct {
	queue           queue[func(ctx context.Context, r runner) error]
	db              *sql.DB
	mark, undo, end *sql.Stmt // savepoints
	watched         bool      // work may last long, so its context has to end

	conn  *sql.Conn // of whoever leads, see begin
	began int       // transactions on it
	eased bool      // it checkpoints less often, see ease
}

// Each checkpoint waits for the disk twice, while all who want to write wait for it. So as long as many write one after the
// other there are fewer: pages that were written again and again meanwhile are copied once. The numbers are ours.
const (
	usualPages = 1000 // of the log that bring about a checkpoint, as the engine has it
	easedPages = 4000
	manyBegun  = 3
)

func newGroup(db *sql.DB, p *preparer) *group {
	g := &group{
		db:   db,
		mark: p.prepare("SAVEPOINT servicelane_group"),
		undo: p.prepare("ROLLBACK TO SAVEPOINT servicelane_group"),
		end:  p.prepare("RELEASE SAVEPOINT servicelane_group"),

		watched: p.s.project != nil,
	}
	g.queue.most, g.queue.write, g.queue.idle = 1, g.writeAll, g.disconnect
	return g
}

// member is a writer of a group.
type member = request[func(ctx context.Context, r runner) error]

// write runs do in a transaction. If the context ends first, whether it was written is open, unless it had not begun.
func (g *group) write(ctx context.Context, do func(ctx context.Context, r runner) error) error {
	return g.queue.do(ctx, do)
}

// writeAll writes what its members want.
func (g *group) writeAll(members []*member) {
	if len(members) > 1 {
		errs, err := g.together(members, false)
		if errors.Is(err, errTooLate) {
			errs, err = g.together(members, true)
		}
		if err == nil {
			for i, r := range members {
				r.tell(errs[i])
			}
			return
		}
		g.disconnect() // it may be broken
	}
	for _, r := range members {
		err := g.alone(r)
		if err != nil && !refused(err) {
			g.disconnect()
		}
		r.tell(err)
	}
}

// attempt does what a member wants.
func attempt(ctx context.Context, r *member, in runner) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &panicked{v}
		}
	}()
	return r.work(ctx, in)
}

// begin begins a transaction on the connection that is kept while one leads after the other: it alone still has in its
// cache what was written last.
func (g *group) begin(ctx context.Context) (tx *sql.Tx, err error) {
	if g.conn != nil {
		g.ease(ctx)
		if tx, err := g.conn.BeginTx(ctx, nil); err == nil {
			return tx, nil
		}
		g.disconnect() // it may be broken
	}
	if g.db.Stats().MaxOpenConnections == 1 { // those who read need it, too
		return g.db.BeginTx(ctx, nil)
	}
	if g.conn, err = g.db.Conn(ctx); err != nil {
		return nil, err
	}
	return g.conn.BeginTx(ctx, nil)
}

// ease has the connection checkpoint less often, when many have written on it, unless the host has set how often it does.
func (g *group) ease(ctx context.Context) {
	if g.began++; g.began != manyBegun {
		return
	}
	var pages int
	if err := g.conn.QueryRowContext(ctx, "PRAGMA wal_autocheckpoint").Scan(&pages); err != nil || pages != usualPages {
		return
	}
	g.eased = g.checkpointEvery(ctx, easedPages) == nil
}

func (g *group) checkpointEvery(ctx context.Context, pages int) error {
	var now int
	return g.conn.QueryRowContext(ctx, fmt.Sprint("PRAGMA wal_autocheckpoint = ", pages)).Scan(&now)
}

// disconnect gives the connection back as it was.
func (g *group) disconnect() {
	if g.conn == nil {
		return
	}
	if g.eased && g.checkpointEvery(context.Background(), usualPages) != nil {
		_ = g.conn.Raw(func(any) error { return driver.ErrBadConn }) // the pool throws it away
	}
	_ = g.conn.Close() // it may be closed already
	g.conn, g.began, g.eased = nil, 0, false
}

// alone writes one request in a transaction of its own, under its own context.
func (g *group) alone(r *member) error {
	tx, err := g.begin(r.ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	if err := attempt(r.ctx, r, newRunner(tx)); err != nil {
		return err
	}
	return tx.Commit()
}

// errTooLate means that a request was refused when it had already changed something, and there is no savepoint.
var errTooLate = errors.New("refused after a change")

// together writes several requests in one transaction, behind savepoints if that is wanted. If it failed as a whole,
// nothing was written: an engine that cannot go on may have undone more than the request that it could not write.
func (g *group) together(members []*member, savepoints bool) (errs []error, err error) {
	ctx, cancel := whileAnyWaits(members)
	defer cancel()
	tx, err := g.begin(ctx)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	in := newRunner(tx)
	write := g.member
	if savepoints {
		write = g.memberBehindSavepoint
	}
	errs = make([]error, len(members))
	for i, r := range members {
		if errs[i] = r.ctx.Err(); errs[i] != nil {
			continue
		}
		own, done := context.WithoutCancel(r.ctx), func() {}
		if g.watched || !in.progress.locked {
			own, done = withValues(ctx, r.ctx)
		}
		errs[i], err = write(own, in, r)
		done()
		if err != nil {
			return nil, err
		}
	}
	if err := tx.Commit(); err != nil {
		g.disconnect()
		for i := range errs {
			if errors.Is(errs[i], store.ErrDuplicate) { // perhaps of one that shares the fate of the group
				errs[i] = nil
			}
			errs[i] = errors.Join(errs[i], err)
		}
	}
	return errs, nil
}

// withValues gives a context that ends with that of the group, and has the values of that of a member.
func withValues(group, member context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancel(context.WithoutCancel(member))
	stop := context.AfterFunc(group, cancel)
	return ctx, func() {
		stop()
		cancel()
	}
}

// member writes one of several requests. A refusal is its own; any other error is one of the whole group.
func (g *group) member(ctx context.Context, in runner, r *member) (refusal, err error) {
	in.progress.changed = false
	err = attempt(ctx, r, in)
	switch {
	case !refused(err):
		return nil, err
	case in.progress.changed:
		return nil, errTooLate
	}
	return err, nil
}

// memberBehindSavepoint does the same, and undoes what was changed before a refusal.
func (g *group) memberBehindSavepoint(ctx context.Context, in runner, r *member) (refusal, err error) {
	if _, err := in.exec(ctx, g.mark); err != nil {
		return nil, err
	}
	err = attempt(ctx, r, in)
	if refused(err) {
		refusal = err
		_, err = in.exec(ctx, g.undo)
	}
	if err != nil {
		return nil, err
	}
	_, err = in.exec(ctx, g.end)
	return refusal, err
}

func refused(err error) bool {
	return errors.Is(err, store.ErrConflict) || errors.Is(err, store.ErrDuplicate)
}
