package workshop

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
)

// outboxRef is the queue of one subject: messages of a subject keep their order, those of different subjects do not
// wait for each other.
func outboxRef(subject store.Ref) store.Ref {
	return store.Ref{Kind: outboxKind, ID: subject.String()}
}

// queue is the body of a queue record. Its record is due when its first message is to be tried.
type queue struct {
	Messages []notify.Message `json:"messages"`
	// Attempts is how often the first message was tried in vain.
	Attempts int `json:"attempts,omitempty"`
	// Dead says why the first message will not be tried again; the queue stands still until it is retried or dropped.
	Dead string `json:"dead,omitempty"`
	// Held is until when all messages wait, since nobody may be disturbed before.
	Held time.Time `json:"held,omitzero"`
}

// deadKey marks queues that stand still, so that they are found.
var deadKey = store.Key{Name: "dead", Value: "1"}

// enqueue records messages in the queue of their subject, together with what else the transaction commits.
func (w *Workshop) enqueue(tx *store.Tx, rec store.Record, messages []notify.Message) error {
	if len(messages) == 0 {
		return nil
	}
	q, err := decodeQueue(rec)
	if err != nil {
		return err
	}
	if len(q.Messages) == 0 || rec.Due.Equal(q.Held) {
		rec.Due = w.now()
	}
	q.Messages = append(q.Messages, messages...)
	return putQueue(tx, rec, q)
}

func decodeQueue(rec store.Record) (queue, error) {
	var q queue
	if !rec.Live() {
		return q, nil
	}
	if err := json.Unmarshal(rec.Body, &q); err != nil {
		return q, fmt.Errorf("%s: %w", rec.Ref, err)
	}
	return q, nil
}

func putQueue(tx *store.Tx, rec store.Record, q queue) error {
	if len(q.Messages) == 0 {
		tx.Delete(rec.Ref)
		return nil
	}
	var err error
	rec.Body, err = json.Marshal(q)
	rec.Keys = nil
	if q.Dead != "" {
		rec.Keys, rec.Due = []store.Key{deadKey}, time.Time{}
	}
	tx.Put(rec)
	return err
}

// defaultLease is the lease if the configuration names none.
const defaultLease = time.Minute

// Dispatch gives the messages that are due to their channel, of at most limit subjects, and tells how many it gave. The
// messages of one subject go in order; one that the channel does not take holds up those behind it until its next try. The
// channel has the time of [Config.Lease] for what was claimed at once, and its context ends then: so two dispatchers never
// give messages of one subject at the same time, as far as their clocks agree.
//
// Each message is taken out of the queue after the channel took it and before the next one is given, so a crash in between
// gives one again. If that cannot be recorded, nothing more of what was claimed is given before its lease is over. If something
// is wrong with the queue of one subject, the others are dispatched all the same; the error tells of all. When ctx ends, what
// was claimed and not given is free for others at once, and the error is that of ctx. If nothing is due, but messages wait for
// longer than can be, the error is a [ClockError].
func (w *Workshop) Dispatch(ctx context.Context, n notify.Notifier, limit int) (sent int, _ error) {
	sent, _, err := w.dispatchDue(ctx, ctx, n, limit)
	if end := ctx.Err(); end != nil && !errors.Is(err, end) {
		err = errors.Join(end, err)
	}
	return sent, err
}

// dispatchDue claims and works off queues. It begins no message after ctx has ended, and ends the one under way with work.
func (w *Workshop) dispatchDue(ctx, work context.Context, n notify.Notifier, limit int) (sent, claims int, _ error) {
	now := w.now()
	claimed, err := w.store.Claim(ctx, outboxKind, now, now.Add(w.lease), limit)
	faults := []error{err}
	for _, rec := range claimed {
		given, err := w.dispatch(ctx, work, n, rec)
		sent += given
		faults = append(faults, err)
		if lost := (*unsettledError)(nil); errors.As(err, &lost) {
			break // what would be given now might be given again and again
		}
	}
	if len(claimed) == 0 && err == nil {
		faults = append(faults, w.checkQueues(ctx, now))
	}
	return sent, len(claimed), errors.Join(faults...)
}

// longestPause is how long a message may wait for its next try: more than any channel, host or quiet time asks for. What
// waits longer was put there by another clock. The number is ours.
const longestPause = 7 * 24 * time.Hour

// ClockError means that messages wait for a time that is more than a week away, since the clock was set back after they were
// put into the queue, or since that of this machine is behind. Nothing is lost: they go when the clock comes to that time, or
// at once after [Workshop.Retry].
type ClockError struct {
	Subject  string    // the queue, or the first of several
	Due, Now time.Time // when it is due, and what the clock says
}

// Error names the queue and both times.
func (e *ClockError) Error() string {
	return fmt.Sprintf("the messages of %s wait until %s, but it is %s: was the clock set back? retry them to have them go now", e.Subject, e.Due.UTC().Format(time.RFC3339), e.Now.UTC().Format(time.RFC3339))
}

// checkQueues tells of a queue that waits for too long, but for those that wait until a customer may be disturbed: in a long
// holiday that is more than a week. They wait for the same hour, so one of them is read.
func (w *Workshop) checkQueues(ctx context.Context, now time.Time) error {
	for latest := now.Add(longestPause); ; {
		page, err := w.scan(ctx, store.Query{Kind: outboxKind, DueBy: time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC), Limit: 1,
			After: store.Cursor{Due: latest, ID: "~"}})
		if err != nil || len(page.Records) == 0 {
			return err
		}
		rec := page.Records[0]
		if q, err := decodeQueue(rec); err != nil {
			return err
		} else if !rec.Due.Equal(q.Held) {
			return &ClockError{Subject: rec.ID, Due: rec.Due, Now: now}
		}
		latest = rec.Due
	}
}

// unsettledError means that what became of messages could not be recorded.
type unsettledError struct{ error }

func (e *unsettledError) Unwrap() error { return e.error }

// dispatch works off one claimed queue. One whose lease is over, because those before it took so long, belongs to others.
func (w *Workshop) dispatch(ctx, work context.Context, n notify.Notifier, claim store.Record) (sent int, _ error) {
	q, err := decodeQueue(claim)
	if err != nil {
		return 0, err
	}
	now := w.now()                           // one for all: if quiet hours ended meanwhile, a later message would overtake one that was held
	left := min(claim.Due.Sub(now), w.lease) // the clock may have been set back meanwhile
	if left <= 0 {
		return 0, nil
	}
	out := outcome{until: claim.Due}
	timed, cancel := context.WithTimeout(work, left)
	defer cancel()
	// What happened is recorded even if the caller has lost patience meanwhile: the channel has taken the messages.
	record := context.WithoutCancel(ctx)
	for i, m := range q.Messages {
		if out.stopped = ctx.Err() != nil; out.stopped {
			break
		}
		w.try(timed, n, m, now, &out)
		if out.failure != nil {
			out.stopped = work.Err() != nil
			break
		}
		if out.done() == 0 || i == len(q.Messages)-1 {
			continue
		}
		sent += len(out.sent)
		ours, err := w.settle(record, claim.Ref, out, true)
		if err != nil || !ours {
			return sent, err
		}
		out.sent, out.withheld = nil, nil
	}
	sent += len(out.sent)
	_, err = w.settle(record, claim.Ref, out, false)
	return sent, err
}

// try does with one message what is to be done with it at a moment.
func (w *Workshop) try(ctx context.Context, n notify.Notifier, m notify.Message, now time.Time, out *outcome) {
	r, err := w.prepare(ctx, m, now)
	switch {
	case err != nil:
		out.failed, out.failure = m.ID, err
	case r.withheld != "":
		out.withhold(m, r.withheld)
	case !r.hold.IsZero():
		out.held, out.hold = append(out.held, m.ID), earlier(out.hold, r.hold)
	default:
		out.give(ctx, n, r)
	}
}

// give gives a message to its channels, one after the other, until one takes it; one that refuses it for good is left for
// the next.
func (o *outcome) give(ctx context.Context, n notify.Notifier, r ready) {
	m := r.message
	for _, m.Channel = range r.channels {
		if o.failure = n.Notify(ctx, m); o.failure == nil {
			o.sent = append(o.sent, m)
			return
		}
		o.failed, o.reason = m.ID, notify.Reason(o.failure, append([]string{m.Body, m.Title}, r.names...)...)
		if !errors.Is(o.failure, notify.ErrPermanent) {
			return
		}
	}
}

// withhold notes that a message does not go, and why.
func (o *outcome) withhold(m notify.Message, why string) {
	if o.why == nil {
		o.why = map[string]string{}
	}
	o.withheld, o.why[m.ID] = append(o.withheld, m), why
}

func earlier(a, b time.Time) time.Time {
	if a.IsZero() || b.Before(a) {
		return b
	}
	return a
}

// outcome is what became of a claimed queue.
type outcome struct {
	until    time.Time         // the end of the lease
	sent     []notify.Message  // those that a channel took, as they went
	withheld []notify.Message  // those that do not go,
	why      map[string]string // and the reasons, by their ids
	held     []string          // those that wait for an hour in which the customer may be disturbed,
	hold     time.Time         // and the first such hour
	failed   string            // the message that it did not take, and why
	failure  error
	reason   string // the failure without what is personal
	stopped  bool   // the caller gave up; that is not the fault of the channel
}

// done is how many messages are to be taken out of the queue.
func (o *outcome) done() int { return len(o.sent) + len(o.withheld) }

// settle takes given messages out of a queue, and plans what is left unless the dispatcher goes on with it; ours tells
// whether it still may. What its subject does not take a note of, tried twice, is taken out all the same, for otherwise it
// would be given again and again; the error tells of it, but not of what was noted before, which is what a used id means.
func (w *Workshop) settle(ctx context.Context, ref store.Ref, out outcome, on bool) (ours bool, _ error) {
	ours, err := w.settleOnce(ctx, ref, out, on, true)
	var unnotable *unnotableError
	if errors.As(err, &unnotable) {
		ours, err = w.settleOnce(ctx, ref, out, on, true)
	}
	var field *FieldError
	used := errors.Is(err, store.ErrDuplicate)
	switch {
	case err == nil:
		return ours, nil
	case !used && !errors.As(err, &unnotable) && !errors.As(err, &field):
		return false, &unsettledError{err}
	}
	ours, lost := w.settleOnce(ctx, ref, out, on, false)
	switch {
	case lost != nil:
		return false, &unsettledError{errors.Join(err, lost)}
	case used:
		return ours, nil
	}
	return ours, fmt.Errorf("messages of %s were given and not noted: %w", ref.ID, err)
}

// unnotableError means that the subject of a message does not take the note of it.
type unnotableError struct{ error }

func (e *unnotableError) Unwrap() error { return e.error }

// settleOnce is one way to settle. Messages that were added meanwhile stay. If the lease has run out and another dispatcher
// has the queue now, its plans are left alone.
func (w *Workshop) settleOnce(ctx context.Context, ref store.Ref, out outcome, on, note bool) (ours bool, _ error) {
	err := w.store.Update(ctx, func(tx *store.Tx) error {
		ours = false
		rec, err := tx.Get(ref)
		if errors.Is(err, store.ErrNotFound) {
			return nil // all was given by another dispatcher
		}
		if err != nil {
			return err
		}
		q, err := decodeQueue(rec)
		if err != nil {
			return err
		}
		out := out // an attempt may be made again
		out.sent, out.withheld = slices.Clone(out.sent), slices.Clone(out.withheld)
		if q.take(&out) > 0 {
			q.Attempts = 0
		}
		if ours = rec.Due.Equal(out.until); ours && !on {
			rec.Due, q.Held = w.now(), time.Time{}
			w.plan(&q, &rec, out)
		}
		if note {
			if err := w.noteMessages(tx, ref.ID, out); err != nil {
				return &unnotableError{err}
			}
		}
		return putQueue(tx, rec, q)
	})
	return ours, err
}

// take takes the messages that are done out of a queue, and puts the one that failed in front of those that wait. Of what
// another dispatcher has taken out meanwhile nothing is left to be told.
func (q *queue) take(out *outcome) (gone int) {
	in := func(list []notify.Message, id string) bool {
		return slices.ContainsFunc(list, func(m notify.Message) bool { return m.ID == id })
	}
	absent := func(m notify.Message) bool { return !in(q.Messages, m.ID) }
	out.sent, out.withheld = slices.DeleteFunc(out.sent, absent), slices.DeleteFunc(out.withheld, absent)
	before := len(q.Messages)
	q.Messages = slices.DeleteFunc(q.Messages, func(m notify.Message) bool { return in(out.sent, m.ID) || in(out.withheld, m.ID) })
	if i := slices.IndexFunc(q.Messages, func(m notify.Message) bool { return m.ID == out.failed }); i > 0 {
		m := q.Messages[i]
		q.Messages = slices.Insert(slices.Delete(q.Messages, i, i+1), 0, m)
	}
	return before - len(q.Messages)
}

// plan says when a queue whose first message was not taken is tried again, if it is.
func (w *Workshop) plan(q *queue, rec *store.Record, out outcome) {
	switch {
	case out.failure == nil && !out.stopped && !slices.ContainsFunc(q.Messages, func(m notify.Message) bool { return !slices.Contains(out.held, m.ID) }):
		if !out.hold.IsZero() {
			rec.Due, q.Held = out.hold, out.hold
		}
	case out.failure == nil || out.stopped || len(q.Messages) == 0 || q.Messages[0].ID != out.failed:
	case errors.Is(out.failure, notify.ErrPermanent):
		q.Dead = out.reason
	default:
		q.Attempts++
		rec.Due = w.now().Add(max(min(w.backoff(q.Attempts), longestPause), min(notify.Wait(out.failure), longestWait)))
	}
}

// longestWait is how long a channel may ask to be left alone: what it says may be a mistake. The number is ours.
const longestWait = 24 * time.Hour

// doubling doubles from one second to an hour. Half of it is chance, so that those who were refused together do not come
// back together.
func doubling(n int) time.Duration {
	most := min(time.Second<<min(n-1, 12), time.Hour)
	return most/2 + rand.N(most/2+1)
}

// DeadLetter is a message that its channel refused for good; the messages of its subject behind it wait.
type DeadLetter struct {
	Message notify.Message
	// Reason is what the channel said, as far as it may be kept: see [notify.Reason].
	Reason string
	// Waiting is the number of messages behind it.
	Waiting int
}

// DeadLetters gives the dead letters, of at most limit subjects.
func (w *Workshop) DeadLetters(ctx context.Context, limit int, after store.Cursor) ([]DeadLetter, store.Cursor, error) {
	var out []DeadLetter
	var next store.Cursor
	err := w.store.View(ctx, func(r *store.Reader) error {
		out = nil
		page, err := r.Scan(store.Query{Kind: outboxKind, Key: deadKey.Name, Limit: limit, After: after})
		if err != nil {
			return err
		}
		for _, rec := range page.Records {
			q, err := decodeQueue(rec)
			if err != nil {
				return err
			}
			out = append(out, DeadLetter{Message: q.Messages[0], Reason: q.Dead, Waiting: len(q.Messages) - 1})
		}
		next = page.Next
		return nil
	})
	return out, next, err
}

// Retry lets a dead letter be tried again, now; and messages that wait because of a clock, see [ClockError]. If the subject
// has neither, the error is a [store.ErrNotFound].
func (w *Workshop) Retry(ctx context.Context, subject string) error {
	stands := func(rec store.Record, q queue) bool { return q.Dead != "" || rec.Due.After(w.now().Add(longestPause)) }
	return w.revive(ctx, subject, stands, func(q queue) queue { return q })
}

// Drop gives a dead letter up; the messages behind it go on. If the subject has none, the error is a
// [store.ErrNotFound].
func (w *Workshop) Drop(ctx context.Context, subject string) error {
	stands := func(_ store.Record, q queue) bool { return q.Dead != "" }
	return w.revive(ctx, subject, stands, func(q queue) queue { q.Messages = q.Messages[1:]; return q })
}

// revive changes a queue that stands still, and has it tried now.
func (w *Workshop) revive(ctx context.Context, subject string, stands func(store.Record, queue) bool, change func(queue) queue) error {
	return w.store.Update(ctx, func(tx *store.Tx) error {
		rec, err := tx.Get(store.Ref{Kind: outboxKind, ID: subject})
		if err != nil {
			return err
		}
		q, err := decodeQueue(rec)
		if err != nil {
			return err
		}
		if !stands(rec, q) {
			return fmt.Errorf("dead letter of %s: %w", subject, store.ErrNotFound)
		}
		q.Dead, q.Attempts, q.Held, rec.Due = "", 0, time.Time{}, w.now()
		return putQueue(tx, rec, change(q))
	})
}
