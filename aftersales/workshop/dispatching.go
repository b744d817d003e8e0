package workshop

import (
	"context"
	"errors"
	"math/rand/v2"
	"sync"
	"time"

	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// Dispatching says how [Workshop.RunDispatch] works.
type Dispatching struct {
	// Workers is how many work at once; 0 stands for one.
	Workers int
	// Limit is how many subjects a worker claims at once, at most [store.MaxPage]; 0 stands for 16 (our default). What it
	// claims has to be given within [Config.Lease].
	Limit int
	// Pause is how long a worker waits when nothing was due or something was wrong, half of it by chance; 0 stands for a
	// second (our default).
	Pause time.Duration
	// Grace is how long a channel may go on with a message after the context has ended; 0 stands for ten seconds (our
	// default).
	Grace time.Duration
	// Fault is told what was wrong with the store or with a queue; nil if nobody listens. It may be called from several
	// goroutines at once. Each worker tells a [ClockError] about a queue once.
	Fault func(error)
}

// RunDispatch gives due messages to their channel, as [Workshop.Dispatch] does, until the context ends. Then it begins no
// other message, lets those that are under way end within the grace, frees what it had claimed, and returns; the error is
// that of the configuration only. Any number of programs may run it on one store.
func (w *Workshop) RunDispatch(ctx context.Context, n notify.Notifier, d Dispatching) error {
	if err := d.complete(); err != nil {
		return err
	}
	work, end := context.WithCancel(context.WithoutCancel(ctx))
	defer end()
	defer context.AfterFunc(ctx, func() { time.AfterFunc(d.Grace, end) })()
	var all sync.WaitGroup
	for range d.Workers {
		all.Go(func() { w.work(ctx, work, n, d) })
	}
	all.Wait()
	return nil
}

func (d *Dispatching) complete() error {
	var l fault.List
	for _, c := range []struct {
		path     string
		negative bool
	}{{"workers", d.Workers < 0}, {"limit", d.Limit < 0 || d.Limit > store.MaxPage}, {"pause", d.Pause < 0}, {"grace", d.Grace < 0}} {
		if c.negative {
			l.Add(c.path, fault.Range, "it is less than 0, or more than is possible")
		}
	}
	if d.Workers == 0 {
		d.Workers = 1
	}
	if d.Limit == 0 {
		d.Limit = 16
	}
	if d.Pause == 0 {
		d.Pause = time.Second
	}
	if d.Grace == 0 {
		d.Grace = 10 * time.Second
	}
	if d.Fault == nil {
		d.Fault = func(error) {}
	}
	return l.Err()
}

// work is one worker.
func (w *Workshop) work(ctx, work context.Context, n notify.Notifier, d Dispatching) {
	waiting := "" // the queue that was told to wait for too long
	for ctx.Err() == nil {
		_, claims, err := w.dispatchDue(ctx, work, n, d.Limit)
		if late := (*ClockError)(nil); errors.As(err, &late) {
			if late.Subject == waiting {
				err = nil
			}
			waiting = late.Subject
		}
		if err != nil && !errors.Is(err, context.Canceled) {
			d.Fault(err)
		}
		if claims > 0 && err == nil {
			continue
		}
		select {
		case <-ctx.Done():
		case <-time.After(d.Pause/2 + rand.N(d.Pause/2+1)):
		}
	}
}
