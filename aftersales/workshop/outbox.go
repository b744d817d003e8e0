package workshop

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
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
	if len(q.Messages) == 0 {
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

// lease is how long a claimed queue is kept from other dispatchers.
const lease = time.Minute

// Dispatch gives the messages that are due to their channel, of at most limit subjects, and tells how many it gave. The
// messages of one subject go in order; one that the channel does not take holds up those behind it until its next try.
// A message is taken out of the queue after the channel took it, so a crash in between gives it again.
func (w *Workshop) Dispatch(ctx context.Context, n notify.Notifier, limit int) (sent int, _ error) {
	now := w.now()
	claimed, err := w.store.Claim(ctx, outboxKind, now, now.Add(lease), limit)
	if err != nil {
		return 0, err
	}
	for _, rec := range claimed {
		given, err := w.dispatch(ctx, n, rec)
		sent += given
		if err != nil {
			return sent, err
		}
	}
	return sent, nil
}

// dispatch works off one claimed queue.
func (w *Workshop) dispatch(ctx context.Context, n notify.Notifier, rec store.Record) (sent int, _ error) {
	q, err := decodeQueue(rec)
	if err != nil {
		return 0, err
	}
	var failure error
	for _, m := range q.Messages {
		if failure = n.Notify(ctx, m); failure != nil {
			break
		}
		sent++
	}
	// What happened is recorded even if the caller has lost patience meanwhile: the channel has taken the messages.
	return sent, w.settle(context.WithoutCancel(ctx), rec.Ref, q.Messages[:sent], failure)
}

// settle takes given messages out of a queue and plans what is left. Messages that were added meanwhile stay.
func (w *Workshop) settle(ctx context.Context, ref store.Ref, given []notify.Message, failure error) error {
	return w.store.Update(ctx, func(tx *store.Tx) error {
		rec, err := tx.Get(ref)
		if errors.Is(err, store.ErrNotFound) {
			return nil // another dispatcher whose lease had run out was faster
		}
		if err != nil {
			return err
		}
		q, err := decodeQueue(rec)
		if err != nil {
			return err
		}
		for len(given) > 0 && len(q.Messages) > 0 && q.Messages[0].ID == given[0].ID {
			q.Messages, given = q.Messages[1:], given[1:]
			q.Attempts = 0
		}
		rec.Due = w.now()
		switch {
		case errors.Is(failure, notify.ErrPermanent):
			q.Dead = failure.Error()
		case failure != nil:
			q.Attempts++
			rec.Due = w.now().Add(w.backoff(q.Attempts))
		}
		return putQueue(tx, rec, q)
	})
}

func doubling(n int) time.Duration {
	return min(time.Second<<min(n-1, 12), time.Hour)
}

// DeadLetter is a message that its channel refused for good; the messages of its subject behind it wait.
type DeadLetter struct {
	Message notify.Message
	// Reason is what the channel said.
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

// Retry lets a dead letter be tried again, now. If the subject has none, the error is a [store.ErrNotFound].
func (w *Workshop) Retry(ctx context.Context, subject string) error {
	return w.revive(ctx, subject, func(q queue) queue { return q })
}

// Drop gives a dead letter up; the messages behind it go on. If the subject has none, the error is a
// [store.ErrNotFound].
func (w *Workshop) Drop(ctx context.Context, subject string) error {
	return w.revive(ctx, subject, func(q queue) queue { q.Messages = q.Messages[1:]; return q })
}

func (w *Workshop) revive(ctx context.Context, subject string, change func(queue) queue) error {
	return w.store.Update(ctx, func(tx *store.Tx) error {
		rec, err := tx.Get(store.Ref{Kind: outboxKind, ID: subject})
		if err != nil {
			return err
		}
		q, err := decodeQueue(rec)
		if err != nil {
			return err
		}
		if q.Dead == "" {
			return fmt.Errorf("dead letter of %s: %w", subject, store.ErrNotFound)
		}
		q.Dead, q.Attempts, rec.Due = "", 0, w.now()
		return putQueue(tx, rec, change(q))
	})
}
