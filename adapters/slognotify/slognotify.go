package slognotify

import (
	"context"
	"fmt"
	"log/slog"
	"time"
	"unicode/utf8"

	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/internal/fault"
)

// Config says where and how messages are written.
type Config struct {
	// Logger takes the messages; it has to be given.
	Logger *slog.Logger
	// Level is the level of each line; the zero Level is [slog.LevelInfo].
	Level slog.Level
	// Now gives the time of each line, usually time.Now. Without it a line has only the time of what it tells.
	Now func() time.Time
	// Reveal also writes address, title and text, which are personal data.
	Reveal bool
}

// FieldError is one fault of a [Config], with its path.
type FieldError = fault.Error

// Notifier is a [notify.Notifier] that writes to a log. It is safe for use by several goroutines.
type Notifier struct{ c Config }

var _ notify.Notifier = (*Notifier)(nil)

// New gives a Notifier.
func New(c Config) (*Notifier, error) {
	var l fault.List
	if c.Logger == nil {
		l.Add("logger", fault.Missing, "there is no logger")
	}
	if c.Now == nil {
		c.Now = func() time.Time { return time.Time{} } // handlers leave the zero time out
	}
	return &Notifier{c}, l.Err()
}

// Notify writes one line, "notification", with a message's id, subject, topic, audience, language and time. It fails, so
// that the message is tried again, if the log's handler fails or does not take lines of this level now.
func (n *Notifier) Notify(ctx context.Context, m notify.Message) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	h := n.c.Logger.Handler()
	if !h.Enabled(ctx, n.c.Level) {
		return fmt.Errorf("slognotify: the log takes no lines of level %s", n.c.Level)
	}
	line := slog.NewRecord(n.c.Now(), n.c.Level, "notification", 0)
	line.AddAttrs(
		slog.String("id", m.ID),
		slog.String("subject", m.Subject),
		slog.String("topic", m.Topic),
		slog.String("audience", m.Audience),
		slog.String("language", m.Language),
		slog.Time("at", m.At),
	)
	if n.c.Reveal {
		line.AddAttrs(slog.String("to", m.To), slog.String("title", m.Title), slog.String("body", m.Body))
	} else {
		line.AddAttrs(size("to_length", m.To), size("title_length", m.Title), size("body_length", m.Body))
	}
	if err := h.Handle(ctx, line); err != nil {
		return fmt.Errorf("slognotify: %w", err)
	}
	return nil
}

// size tells how many characters a text has that is not written.
func size(name, text string) slog.Attr { return slog.Int(name, utf8.RuneCountInString(text)) }
