package watchnotify

import (
	"context"
	"errors"
	"expvar"
	"log/slog"
	"time"

	"example.com/servicelane/aftersales/notify"
)

// Config says what is watched with.
type Config struct {
	// Vars takes the counters; nil if nobody counts.
	Vars *expvar.Map
	// Logger takes a line for each try: at level info if the channel took the message, warning if it is tried again, error
	// if not. Nil if nobody reads.
	Logger *slog.Logger
	// Now is the clock by which tries are timed, usually time.Now; without it they take no time.
	Now func() time.Time
}

// Notifier is a [notify.Notifier] that watches another one. It is safe for use by several goroutines if that one is.
type Notifier struct {
	next notify.Notifier
	c    Config
}

var _ notify.Notifier = (*Notifier)(nil)

// New watches a channel.
func New(next notify.Notifier, c Config) *Notifier {
	if c.Now == nil {
		c.Now = func() time.Time { return time.Time{} }
	}
	return &Notifier{next, c}
}

// Notify gives the message to the channel, and gives back what the channel says.
func (n *Notifier) Notify(ctx context.Context, m notify.Message) error {
	begin := n.c.Now()
	n.add("under_way", 1)
	err := errEnded
	defer func() { // also if the channel ends the goroutine
		took := n.c.Now().Sub(begin)
		n.add("under_way", -1)
		n.add("microseconds", took.Microseconds())
		word, level := verdict(ctx, err)
		n.add(word, 1)
		n.log(ctx, level, word, m, took, err)
	}()
	err = n.next.Notify(ctx, m)
	return err
}

var errEnded = errors.New("the channel did not return")

// verdict is the name of the counter of an outcome, and its level.
func verdict(ctx context.Context, err error) (string, slog.Level) {
	switch {
	case err == nil:
		return "taken", slog.LevelInfo
	case errors.Is(err, notify.ErrPermanent):
		return "refused", slog.LevelError
	case ctx.Err() != nil:
		return "stopped", slog.LevelWarn
	}
	return "failed", slog.LevelWarn
}

func (n *Notifier) add(name string, by int64) {
	if n.c.Vars != nil {
		n.c.Vars.Add(name, by)
	}
}

func (n *Notifier) log(ctx context.Context, level slog.Level, word string, m notify.Message, took time.Duration, err error) {
	if n.c.Logger == nil {
		return
	}
	attrs := []slog.Attr{slog.String("id", m.ID), slog.String("subject", m.Subject), slog.String("topic", m.Topic),
		slog.String("audience", m.Audience), slog.Duration("took", took)}
	if err != nil {
		attrs = append(attrs, slog.String("error", notify.Reason(err, m.Body, m.Title, m.To)))
	}
	n.c.Logger.LogAttrs(context.WithoutCancel(ctx), level, "message "+word, attrs...)
}
