// Package notify is the notification port: one method by which Servicelane hands a message to a channel, such as a text
// message gateway, a mail server or a group robot.
//
// Messages come from the outbox: each is recorded once, together with the change that caused it, and given to its
// channel at least once. A channel is one function:
//
//	notifier := notify.Func(func(ctx context.Context, m notify.Message) error {
//		return gateway.Send(ctx, m.To, m.Title, m.Body)
//	})
//
// Package notifytest holds the cases that a channel has to pass.
package notify

import (
	"context"
	"errors"
	"time"
)

// Notifier gives a message to a channel.
//
// Notify returns nil once the channel has taken the message. An error made by [Permanent] says that trying again is of
// no use (the address does not exist); any other error is tried again later. The same message may be given again after
// a crash or a lost answer: a Notifier whose channel can tell repetitions apart does so by Message.ID. Notify honours
// its context, and may be called from several goroutines at once.
type Notifier interface {
	Notify(ctx context.Context, m Message) error
}

// Func is a function used as a [Notifier].
type Func func(ctx context.Context, m Message) error

// Notify calls the function.
func (f Func) Notify(ctx context.Context, m Message) error { return f(ctx, m) }

// Message is one thing to tell one audience.
type Message struct {
	// ID identifies the message for ever: the id of the event that caused it, and the audience.
	ID string `json:"id"`
	// Subject is what the message is about, such as "order/RO-2026-0001". Messages of one subject are given in order.
	Subject string `json:"subject"`
	// Topic says what kind of message it is, such as "order.ready".
	Topic string `json:"topic"`
	// Audience is who is told: a role ("service_adviser") or "customer".
	Audience string `json:"audience"`
	// To is the address within the channel, or the id of a person or of a paper that holds the address; the channel
	// resolves it.
	To string `json:"to,omitempty"`
	// Channel is the way by which it goes, such as "phone", "sms" or "letter"; empty if nobody has said.
	Channel string `json:"channel,omitempty"`
	// Language is the language of title and body, as a BCP 47 tag ("zh-Hans").
	Language string `json:"language,omitempty"`
	// Title and Body are the text, already rendered.
	Title string `json:"title,omitempty"`
	Body  string `json:"body,omitempty"`
	// At is when the cause happened.
	At time.Time `json:"at"`
}

// ErrPermanent marks failures after which trying again is of no use; test with errors.Is.
var ErrPermanent = errors.New("permanent failure")

type permanent struct{ cause error }

func (p permanent) Error() string   { return p.cause.Error() }
func (p permanent) Unwrap() []error { return []error{p.cause, ErrPermanent} }

// Permanent marks err as final: the message is not tried again. Permanent(nil) is nil.
//
// What err says is kept with the message until somebody retries or drops it, and no erasure reaches it: so the outbox keeps codes and
// known words only, see [Reason].
func Permanent(err error) error {
	if err == nil {
		return nil
	}
	return permanent{err}
}

// later is an error with the time before which trying again is of no use.
type later struct {
	cause error
	wait  time.Duration
}

func (l *later) Error() string { return l.cause.Error() }
func (l *later) Unwrap() error { return l.cause }

// Later marks err as one after which the channel asks not to be tried again before wait has passed, as a gateway does that
// has been given too much. The error is tried again, like any that is not permanent. Later(nil, wait) is nil.
func Later(err error, wait time.Duration) error {
	if err == nil {
		return nil
	}
	return &later{err, wait}
}

// Wait gives the time for which the channel asks to be left alone, see [Later]; 0 if it does not ask.
func Wait(err error) time.Duration {
	var l *later
	if errors.As(err, &l) {
		return max(l.wait, 0)
	}
	return 0
}
