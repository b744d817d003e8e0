package sqlstore

import (
	"context"
	"errors"
	"runtime"
	"slices"
	"sync"
)

// queue has writers who come while others write be written together.
//
// Whoever comes when fewer than most lead leads: it writes its own and what is waiting, and hands the lead to the first of
// those that have come meanwhile.
type queue[W any] struct {
	most  int                         // lead at once
	write func(members []*request[W]) // tells each how it ended
	idle  func()                      // called when nobody leads any more, unless it is nil

	mu      sync.Mutex
	leading int // lead, or have been asked to
	waiting []*request[W]
}

// request is what one writer wants to have written.
type request[W any] struct {
	ctx  context.Context
	work W
	lead chan struct{} // told once, to lead
	done chan error    // told once, how it ended
}

// largestGroup keeps the first of a group from waiting too long for the others.
const largestGroup = 64

// do has work written. If the context ends first, whether it was written is open, unless it had not begun.
func (q *queue[W]) do(ctx context.Context, work W) error {
	r := &request[W]{ctx: ctx, work: work, lead: make(chan struct{}, 1), done: make(chan error, 1)}
	q.mu.Lock()
	if q.leading < q.most {
		q.leading++
		r.lead <- struct{}{}
	} else {
		q.waiting = append(q.waiting, r)
	}
	q.mu.Unlock()
	select {
	case <-r.lead:
		runtime.Gosched() // whoever is about to come may come along
		q.writeWaiting(r)
		return <-r.done
	case err := <-r.done:
		return err
	case <-ctx.Done():
		q.leave(r)
		return ctx.Err()
	}
}

// leave takes a request back that nobody has begun, and passes the lead on if it has it.
func (q *queue[W]) leave(r *request[W]) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if i := slices.Index(q.waiting, r); i >= 0 {
		q.waiting = slices.Delete(q.waiting, i, i+1)
	}
	select {
	case <-r.lead:
		q.passOn()
	default:
	}
}

// passOn makes the first that waits lead, or nobody. The lock is held.
func (q *queue[W]) passOn() {
	if len(q.waiting) > 0 {
		q.waiting[0].lead <- struct{}{}
		q.waiting = slices.Delete(q.waiting, 0, 1)
		return
	}
	q.leading--
	if q.leading == 0 && q.idle != nil {
		q.idle()
	}
}

// writeWaiting writes what r wants and what is waiting, and ends the lead of r, whatever happens.
func (q *queue[W]) writeWaiting(r *request[W]) {
	q.mu.Lock()
	n := min(len(q.waiting), largestGroup-1)
	members := append([]*request[W]{r}, q.waiting[:n]...)
	q.waiting = slices.Delete(q.waiting, 0, n)
	q.mu.Unlock()
	defer func() {
		for _, r := range members {
			r.tell(errGivenUp) // those that know already are not told again
		}
		q.mu.Lock()
		defer q.mu.Unlock()
		q.passOn()
	}()
	q.write(members)
}

var errGivenUp = errors.New("the goroutine that led has ended")

// tell says how a request ended. Only the first word counts.
func (r *request[W]) tell(err error) {
	select {
	case r.done <- err:
	default:
	}
}

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
