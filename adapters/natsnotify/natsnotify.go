package natsnotify

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/outbound"
)

// Config says which stream takes the messages, and under which subjects.
type Config struct {
	// JetStream is the way to the server. It has to be given; who made the connection closes it. Let it not keep what is
	// published while the line is down (nats.ReconnectBufSize(-1)): the outbox keeps it.
	JetStream jetstream.JetStream
	// Stream is the name of the stream; it has to be given. No other stream is written to.
	Stream string
	// Prefix is what the NATS subjects begin with: names of letters, digits, - and _ with full stops between them, such as
	// "service.east" for the shop in the east. It has to be given.
	Prefix string
	// Source tells the stores apart whose messages lie in one stream, where they may give the same ids: it stands before the
	// ids with a full stop. It is a name as in Prefix; empty where there is one store, or where ids are unique anyway.
	Source string
	// Window is the shortest duplicate window that Check lets pass; 0 stands for two minutes, which a stream has unless it
	// is made with another.
	Window time.Duration
	// Timeout is the longest time to wait for the receipt of one message; 0 stands for five seconds (our default).
	Timeout time.Duration
}

// FieldError is one fault of a [Config], with its path.
type FieldError = fault.Error

// Notifier is a [notify.Notifier] that publishes to one stream. It is safe for use by several goroutines.
type Notifier struct{ c Config }

var _ notify.Notifier = (*Notifier)(nil)

// Bounds of what is published. The numbers are ours; a server cuts the line of one that sends more than 4096 bytes of
// subjects and counts.
const (
	mostSubject    = 2048 // bytes of a NATS subject
	mostID         = 2048 // bytes of a message id in its header
	mostPrefix     = 255  // bytes
	defaultTimeout = 5 * time.Second
	defaultWindow  = 2 * time.Minute
)

// New gives a Notifier, or everything that is wrong with the configuration. It does not ask the server, see
// [Notifier.Check].
func New(c Config) (*Notifier, error) {
	var l fault.List
	if c.JetStream == nil {
		l.Add("jet_stream", fault.Missing, "there is no way to the server")
	}
	checkName(&l, "stream", c.Stream, false)
	checkName(&l, "prefix", c.Prefix, true)
	if c.Source != "" {
		checkName(&l, "source", c.Source, true)
	}
	if c.Window < 0 {
		l.Add("window", fault.Range, "negative: %s", c.Window)
	}
	if c.Timeout < 0 {
		l.Add("timeout", fault.Range, "negative: %s", c.Timeout)
	}
	if c.Window == 0 {
		c.Window = defaultWindow
	}
	if c.Timeout == 0 {
		c.Timeout = defaultTimeout
	}
	return &Notifier{c}, l.Err()
}

// checkName faults what is not a name, or not several with full stops between them where there may be several.
func checkName(l *fault.List, path, text string, several bool) {
	parts := []string{text}
	if several {
		parts = strings.Split(text, ".")
	}
	switch {
	case text == "":
		l.Add(path, fault.Missing, "there is none")
	case len(text) > mostPrefix:
		l.Add(path, fault.TooLarge, "%d bytes; at most %d are allowed", len(text), mostPrefix)
	case slices.ContainsFunc(parts, func(p string) bool { return p == "" || outbound.Escape(p) != p }):
		l.Add(path, fault.Malformed, "not of letters, digits, - and _: %s", fault.Quote(text))
	}
}

// Check asks the server whether the stream is there, takes the subjects of the prefix, gives receipts, and remembers ids for
// long enough.
func (n *Notifier) Check(ctx context.Context) error {
	s, err := n.c.JetStream.Stream(ctx, n.c.Stream)
	if errors.Is(err, jetstream.ErrStreamNotFound) {
		return fmt.Errorf("natsnotify: there is no stream %s: %w", n.c.Stream, err)
	}
	if err != nil {
		return fmt.Errorf("natsnotify: asking for the stream %s: %w", n.c.Stream, err)
	}
	var l fault.List
	c, all := s.CachedInfo().Config, n.c.Prefix+".>"
	if !slices.ContainsFunc(c.Subjects, func(s string) bool { return covers(s, all) }) {
		l.Add("stream", fault.Mismatch, "%s takes the subjects %q, and not all of %s", n.c.Stream, c.Subjects, all)
	}
	if c.NoAck {
		l.Add("stream", fault.Mismatch, "%s gives no receipts", n.c.Stream)
	}
	if c.Duplicates < n.c.Window {
		l.Add("window", fault.Range, "%s remembers ids for %s; at least %s are needed", n.c.Stream, c.Duplicates, n.c.Window)
	}
	if err := l.Err(); err != nil {
		return fmt.Errorf("natsnotify: %w", err)
	}
	return nil
}

// covers tells whether a subject with wildcards takes all that another one, which ends in >, stands for.
func covers(subject, all string) bool {
	have, want := strings.Split(subject, "."), strings.Split(all, ".")
	for i, part := range have {
		switch {
		case part == ">":
			return i < len(want)
		case i >= len(want)-1, part != "*" && part != want[i]:
			return false
		}
	}
	return false
}

// Notify publishes one message and waits until the stream has it.
func (n *Notifier) Notify(ctx context.Context, m notify.Message) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	msg, id, err := n.message(m)
	if err != nil {
		return notify.Permanent(fmt.Errorf("natsnotify: %w", err))
	}
	if nc := n.c.JetStream.Conn(); !nc.IsConnected() {
		return fmt.Errorf("natsnotify: the line to the server is %s", strings.ToLower(nc.Status().String()))
	}
	timed, cancel := context.WithTimeout(ctx, n.c.Timeout)
	defer cancel()
	_, err = n.c.JetStream.PublishMsg(timed, msg, jetstream.WithMsgID(id), jetstream.WithExpectStream(n.c.Stream))
	if err != nil {
		return n.failure(ctx, err)
	}
	return nil
}

// message gives what is published of a message, and the id by which the stream knows it again.
func (n *Notifier) message(m notify.Message) (*nats.Msg, string, error) {
	body, err := json.Marshal(m)
	if err != nil { // a year that JSON does not know
		return nil, "", err
	}
	subject, id := n.subject(m), outbound.Escape(m.ID)
	if n.c.Source != "" {
		id = n.c.Source + "." + id
	}
	switch {
	case m.ID == "":
		return nil, "", errors.New("the message has no id")
	case len(id) > mostID:
		return nil, "", fmt.Errorf("the id has %d bytes; at most %d are allowed", len(id), mostID)
	case len(subject) > mostSubject:
		return nil, "", fmt.Errorf("the subject has %d bytes; at most %d are allowed", len(subject), mostSubject)
	}
	return &nats.Msg{Subject: subject, Data: body}, id, nil
}

// subject gives the NATS subject of a message.
func (n *Notifier) subject(m notify.Message) string {
	kind, id, _ := strings.Cut(m.Subject, "/")
	parts := []string{n.c.Prefix, token(kind), token(id)}
	for part := range strings.SplitSeq(m.Topic, ".") {
		parts = append(parts, token(part))
	}
	return strings.Join(parts, ".")
}

// token writes a text as one part of a NATS subject. No text becomes a single %.
func token(text string) string {
	if text == "" {
		return "%"
	}
	return outbound.Escape(text)
}

// Codes of errors of the server; the client has names for some only.
const (
	codeTooLarge    = jetstream.JSErrCodeStreamMessageExceedsMaximum
	codeOtherStream = jetstream.ErrorCode(10060)
)

// failure says why a message was not taken, and whether it never will be.
func (n *Notifier) failure(ctx context.Context, err error) error {
	var api *jetstream.APIError
	switch {
	case ctx.Err() != nil:
		return fmt.Errorf("natsnotify: %w", ctx.Err())
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("natsnotify: no receipt within %s: %w", n.c.Timeout, err)
	case errors.Is(err, jetstream.ErrNoStreamResponse):
		return fmt.Errorf("natsnotify: no stream takes subjects of %s: %w", n.c.Prefix, err)
	case errors.Is(err, nats.ErrMaxPayload):
		return notify.Permanent(fmt.Errorf("natsnotify: the message is larger than the %d bytes that the server allows", n.c.JetStream.Conn().MaxPayload()))
	case !errors.As(err, &api):
		return fmt.Errorf("natsnotify: %w", err)
	case api.ErrorCode == codeTooLarge:
		return notify.Permanent(fmt.Errorf("natsnotify: the message is larger than the stream %s allows", n.c.Stream))
	case api.ErrorCode == codeOtherStream:
		return fmt.Errorf("natsnotify: subjects of %s belong to another stream than %s: %w", n.c.Prefix, n.c.Stream, err)
	}
	return fmt.Errorf("natsnotify: the stream %s does not take the message now: %w", n.c.Stream, err)
}
