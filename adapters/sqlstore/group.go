package sqlstore

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"example.com/servicelane/aftersales/store"
)

// group has the writers of this process write one after the other, and those that come while one waits for the disk
// share the next transaction, with one wait for the disk.
//
// At first there are no savepoints, because they make the engine copy every page for every writer. Nearly every refusal
// comes before its writer has changed anything, and needs none; if one comes later, the group begins again, each writer behind a
// savepoint of its own.
//
// Whoever comes when nobody writes leads: it writes what is waiting, its own among it, and hands the lead to the first of
// those that have come meanwhile.
type group struct {
	db              *sql.DB
	mark, undo, end *sql.Stmt // savepoints

	mu      sync.Mutex
	busy    bool // somebody leads, or has been asked to
	waiting []*request

	conn *sql.Conn // of whoever leads, see connect
}

// request is what one writer wants to have written.
type request struct {
	ctx  context.Context
	do   func(ctx context.Context, r runner) error
	lead chan struct{} // told once, to lead
	done chan error    // told once, how it ended
}

// largestGroup keeps the first of a group from waiting too long for the others.
const largestGroup = 64

func newGroup(db *sql.DB, p *preparer) *group {
	return &group{
		db:   db,
		mark: p.prepare("SAVEPOINT servicelane_group"),
		undo: p.prepare("ROLLBACK TO SAVEPOINT servicelane_group"),
		end:  p.prepare("RELEASE SAVEPOINT servicelane_group"),
	}
}

// write runs do in a transaction. If the context ends first, whether it was written is open, unless it had not begun.
func (g *group) write(ctx context.Context, do func(ctx context.Context, r runner) error) error {
	r := &request{ctx: ctx, do: do, lead: make(chan struct{}, 1), done: make(chan error, 1)}
	g.mu.Lock()
	g.waiting = append(g.waiting, r)
	if !g.busy {
		g.busy = true
		r.lead <- struct{}{}
	}
	g.mu.Unlock()
	select {
	case <-r.lead:
		runtime.Gosched() // whoever is about to come may come along
		g.writeWaiting()
		return result(<-r.done)
	case err := <-r.done:
		return result(err)
	case <-ctx.Done():
		g.leave(r)
		return ctx.Err()
	}
}

// leave takes a request back that nobody has begun, and passes the lead on if it has it.
func (g *group) leave(r *request) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if i := slices.Index(g.waiting, r); i >= 0 {
		g.waiting = slices.Delete(g.waiting, i, i+1)
	}
	select {
	case <-r.lead:
		g.passOn()
	default:
	}
}

// passOn makes the first that waits lead, or nobody. The lock is held.
func (g *group) passOn() {
	if len(g.waiting) == 0 {
		g.busy = false
		g.disconnect()
		return
	}
	g.waiting[0].lead <- struct{}{}
}

// writeWaiting writes what is waiting, and ends the lead, whatever happens.
func (g *group) writeWaiting() {
	g.mu.Lock()
	n := min(len(g.waiting), largestGroup)
	members := slices.Clone(g.waiting[:n])
	g.waiting = slices.Delete(g.waiting, 0, n)
	g.mu.Unlock()
	defer func() {
		for _, r := range members {
			r.tell(errGivenUp) // those that know already are not told again
		}
		g.mu.Lock()
		defer g.mu.Unlock()
		g.passOn()
	}()
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

var errGivenUp = errors.New("the goroutine that wrote has ended")

// tell says how a request ended. Only the first word counts.
func (r *request) tell(err error) {
	select {
	case r.done <- err:
	default:
	}
}

// result gives how a request ended, in the goroutine of its writer.
func result(err error) error {
	var p *panicked
	if errors.As(err, &p) {
		panic(p.value)
	}
	return err
}

// panicked carries a panic of the host's projection from the goroutine that wrote to the one that wanted it written.
type panicked struct{ value any }

func (p *panicked) Error() string { return fmt.Sprintf("panic: %v", p.value) }

// run does what is wanted.
func (r *request) run(ctx context.Context, in runner) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &panicked{v}
		}
	}()
	return r.do(ctx, in)
}

// begin begins a transaction on the connection that is kept while one leads after the other: it alone still has in its
// cache what was written last.
func (g *group) begin(ctx context.Context) (tx *sql.Tx, err error) {
	if g.conn != nil {
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

// disconnect gives the connection back.
func (g *group) disconnect() {
	if g.conn != nil {
		_ = g.conn.Close() // it may be closed already
		g.conn = nil
	}
}

// alone writes one request in a transaction of its own, under its own context.
func (g *group) alone(r *request) error {
	tx, err := g.begin(r.ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	if err := r.run(r.ctx, runner{tx, new(progress)}); err != nil {
		return err
	}
	return tx.Commit()
}

// errTooLate means that a request was refused when it had already changed something, and there is no savepoint.
var errTooLate = errors.New("refused after a change")

// together writes several requests in one transaction, behind savepoints if that is wanted. If it failed as a whole,
// nothing was written: an engine that cannot go on may have undone more than the request that it could not write.
func (g *group) together(members []*request, savepoints bool) (errs []error, err error) {
	ctx, cancel := whileAnyWaits(members)
	defer cancel()
	tx, err := g.begin(ctx)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	in := runner{tx, new(progress)}
	member := g.member
	if savepoints {
		member = g.memberBehindSavepoint
	}
	errs = make([]error, len(members))
	for i, r := range members {
		if errs[i] = r.ctx.Err(); errs[i] != nil {
			continue
		}
		if errs[i], err = member(ctx, in, r); err != nil {
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

// member writes one of several requests. A refusal is its own; any other error is one of the whole group.
func (g *group) member(ctx context.Context, in runner, r *request) (refusal, err error) {
	in.progress.changed = false
	err = r.run(ctx, in)
	switch {
	case !refused(err):
		return nil, err
	case in.progress.changed:
		return nil, errTooLate
	}
	return err, nil
}

// memberBehindSavepoint does the same, and undoes what was changed before a refusal.
func (g *group) memberBehindSavepoint(ctx context.Context, in runner, r *request) (refusal, err error) {
	if _, err := in.exec(ctx, g.mark); err != nil {
		return nil, err
	}
	err = r.run(ctx, in)
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

// whileAnyWaits gives a context that ends when the contexts of all members have.
func whileAnyWaits(members []*request) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(context.Background())
	var mu sync.Mutex
	left := len(members)
	stops := make([]func() bool, len(members))
	for i, r := range members {
		stops[i] = context.AfterFunc(r.ctx, func() {
			mu.Lock()
			defer mu.Unlock()
			if left--; left == 0 {
				cancel()
			}
		})
	}
	return ctx, func() {
		for _, stop := range stops {
			stop()
		}
		cancel()
	}
}
