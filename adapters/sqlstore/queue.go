package sqlstore

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"time"
)

// queue has writers who come while others write be written together.
//
// Whoever comes when fewer than most are led has a goroutine lead, which writes what he wants and what is waiting; then the
// first of those that have come meanwhile has one lead. He himself only waits, like all others: for the end of the work or
// of his context, whichever is first.
type queue[W any] struct {
	most     int                         // lead at once
	write    func(members []*request[W]) // tells each how it ended
	idle     func()                      // called when nobody leads any more, unless it is nil
	patience time.Duration               // that those have who come while others write; 0 is without end
	twice    bool                        // who has lost his patience may do what is being done already

	mu      sync.Mutex
	leading int
	waiting []*request[W]
	rested  chan struct{} // closed when nobody leads any more; nil if nobody wants to know
}

// request is what one writer wants to have written.
type request[W any] struct {
	ctx  context.Context
	work W
	done chan error // told once, how it ended
}

// largestGroup keeps the first of a group from waiting too long for the others.
const largestGroup = 64

// errAlone tells a writer to write alone.
var errAlone = errors.New("not written together with others")

// do has work written. If the context ends first, whether it was written is open, unless it had not begun: so the work may
// be read after do has returned. A panic within the work goes on here.
func (q *queue[W]) do(ctx context.Context, work W) error {
	r := &request[W]{ctx: ctx, work: work, done: make(chan error, 1)}
	q.mu.Lock()
	leads := q.leading < q.most
	if leads {
		q.leading++
		go q.lead(r)
	} else {
		q.waiting = append(q.waiting, r)
	}
	q.mu.Unlock()
	if leads {
		return result(r.await())
	}
	return result(q.wait(r))
}

// await waits for the end of work that has begun.
func (r *request[W]) await() error {
	select {
	case err := <-r.done:
		return err
	case <-r.ctx.Done():
		return r.ctx.Err()
	}
}

// wait waits in the queue, and gives errAlone to one who has lost his patience.
func (q *queue[W]) wait(r *request[W]) error {
	var over <-chan time.Time
	if q.patience > 0 {
		t := time.NewTimer(q.patience)
		defer t.Stop()
		over = t.C
	}
	select {
	case err := <-r.done:
		return err
	case <-r.ctx.Done():
		q.leave(r)
		return r.ctx.Err()
	case <-over:
	}
	if q.leave(r) || q.twice {
		return errAlone
	}
	return r.await()
}

// leave takes a request back, if nobody has begun it.
func (q *queue[W]) leave(r *request[W]) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	i := slices.Index(q.waiting, r)
	if i >= 0 {
		q.waiting = slices.Delete(q.waiting, i, i+1)
	}
	return i >= 0
}

// lead writes what r wants and what is waiting, then for the first of those that have come meanwhile, until nobody waits.
func (q *queue[W]) lead(r *request[W]) {
	defer func() {
		if r != nil { // the work has ended this goroutine
			go q.lead(r)
		}
	}()
	for r != nil {
		q.writeWaiting(&r)
	}
}

// writeWaiting writes what first wants and what is waiting, and then sets it to who is next, whatever happens.
func (q *queue[W]) writeWaiting(first **request[W]) {
	members := []*request[W]{*first}
	defer func() {
		err := errGivenUp
		if v := recover(); v != nil {
			err = &panicked{v}
		}
		for _, r := range members { // those that know already are not told again
			if r.tell(err) {
				err = errGivenUp // one panic is enough
			}
		}
		*first = q.next()
	}()
	runtime.Gosched() // whoever is about to come may come along
	q.mu.Lock()
	n := min(len(q.waiting), largestGroup-1)
	members = append(members, q.waiting[:n]...)
	q.waiting = slices.Delete(q.waiting, 0, n)
	q.mu.Unlock()
	q.write(members)
}

// next takes the first that waits, or ends the lead.
func (q *queue[W]) next() *request[W] {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.waiting) > 0 {
		r := q.waiting[0]
		q.waiting = slices.Delete(q.waiting, 0, 1)
		return r
	}
	if q.leading--; q.leading > 0 {
		return nil
	}
	if q.idle != nil {
		q.idle()
	}
	if q.rested != nil {
		close(q.rested)
		q.rested = nil
	}
	return nil
}

// rest waits until nobody leads any more, or for a time: who leads goes on for a moment after all know how their work ended.
func (q *queue[W]) rest(limit time.Duration) {
	q.mu.Lock()
	if q.leading > 0 && q.rested == nil {
		q.rested = make(chan struct{})
	}
	rested, leading := q.rested, q.leading
	q.mu.Unlock()
	if leading == 0 {
		return
	}
	select {
	case <-rested:
	case <-time.After(limit):
	}
}

var errGivenUp = errors.New("the goroutine that led has ended")

// tell says how a request ended. Only the first word counts.
func (r *request[W]) tell(err error) bool {
	select {
	case r.done <- err:
		return true
	default:
		return false
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

// panicked carries a panic from the goroutine that wrote to the one that wanted it written.
type panicked struct{ value any }

func (p *panicked) Error() string { return fmt.Sprintf("panic: %v", p.value) }

// whileAnyWaits gives a context that ends when the contexts of all members have.
func whileAnyWaits[W any](members []*request[W]) (context.Context, context.CancelFunc) {
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
