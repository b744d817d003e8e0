package notifytest

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/notify"
)

// Harness tells the cases how to come by the channel under test, and what it claims to be able to do.
type Harness struct {
	// Channel opens a channel that nobody else uses. Each case asks for its own.
	Channel func(ctx context.Context) (Channel, error)
	// Caps are the powers of the channel and of the stand-in at its far end.
	Caps Caps
}

// Channel is a Notifier and the far end to which it gives messages.
type Channel struct {
	Notifier notify.Notifier
	// Received gives what the far end has taken so far, in the order in which it came: at least the ids.
	Received func() ([]notify.Message, error)
	// Fail makes the far end fail in a way that the Caps declare, until it is called with [Works].
	Fail func(Failure)
	// Close takes everything away again; nil if there is nothing to do.
	Close func() error
}

// Failure is a way in which a far end fails.
type Failure string

// The ways in which a far end fails.
const (
	Works     Failure = "works"     // it does not fail
	Temporary Failure = "temporary" // it refuses, but may take the message later
	Permanent Failure = "permanent" // it refuses for good: the address does not exist
	Silent    Failure = "silent"    // it does not answer
)

// Failures lists the ways.
func Failures() []Failure { return []Failure{Works, Temporary, Permanent, Silent} }

// Valid tells whether f is one of [Failures].
func (f Failure) Valid() bool { return slices.Contains(Failures(), f) }

// Caps are powers of a channel.
type Caps struct {
	// Once: the far end tells repetitions apart by the id of the message.
	Once bool
	// Text: the far end gets title and body, and Received tells them.
	Text bool
	// Temporary, Permanent and Silent: Fail can make the far end fail in this way.
	Temporary, Permanent, Silent bool
}

// String lists the powers, those that are missing too, so that a test log shows what was not checked.
func (c Caps) String() string {
	var words []string
	for _, p := range []struct {
		name string
		has  bool
	}{{"once", c.Once}, {"text", c.Text}, {"temporary", c.Temporary}, {"permanent", c.Permanent}, {"silent", c.Silent}} {
		if !p.has {
			p.name = "no " + p.name
		}
		words = append(words, p.name)
	}
	return strings.Join(words, ", ")
}

// Case checks one sentence of the contract.
type Case struct {
	// Name identifies the case; it is stable.
	Name string
	// Contract is the sentence that the channel has to keep.
	Contract string

	run func(t *trial)
}

// Run runs the case on a channel of its own and gives the first thing found wrong, with the sentence that it breaks. It
// takes at most half a minute; a channel that hangs fails.
func (c Case) Run(ctx context.Context, h Harness) error {
	ctx, cancel := context.WithTimeoutCause(ctx, 30*time.Second, errors.New("the case takes longer than half a minute"))
	defer cancel()
	done := make(chan error, 1)
	go func() { done <- c.runIn(ctx, h) }()
	var err error
	select {
	case err = <-done:
	case <-ctx.Done():
		err = fmt.Errorf("the channel hangs: %w", context.Cause(ctx))
	}
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w\nthe contract: %s", c.Name, err, c.Contract)
}

func (c Case) runIn(ctx context.Context, h Harness) (err error) {
	ch, err := h.Channel(ctx)
	if err != nil {
		return fmt.Errorf("opening the channel: %w", err)
	}
	t := &trial{ctx: ctx, caps: h.Caps, ch: ch}
	defer func() {
		if r := recover(); r != nil {
			t.failf("panic: %v\n%s", r, debug.Stack())
		}
		if ch.Close != nil {
			t.must("close", ch.Close())
		}
		err = t.err
	}()
	c.run(t)
	return nil
}

// trial is one run of a case. Its methods do nothing once something was found wrong.
type trial struct {
	ctx  context.Context
	caps Caps
	ch   Channel
	err  error
}

// failf records what is wrong, unless something was before.
func (t *trial) failf(format string, args ...any) {
	if t.err == nil {
		t.err = fmt.Errorf(format, args...)
	}
}

// must records an error of a step that has to work.
func (t *trial) must(what string, err error) {
	if err != nil {
		t.failf("%s: %w", what, err)
	}
}

// give gives a message that has to be taken.
func (t *trial) give(m notify.Message) {
	if t.err == nil {
		t.must("message "+m.ID, t.ch.Notifier.Notify(t.ctx, m))
	}
}

// received gives what the far end has taken.
func (t *trial) received() []notify.Message {
	if t.err != nil {
		return nil
	}
	got, err := t.ch.Received()
	t.must("asking the far end", err)
	return got
}

// expect compares the ids of what the far end has taken, in order.
func (t *trial) expect(what string, want ...string) {
	var got []string
	for _, m := range t.received() {
		got = append(got, m.ID)
	}
	if g, w := strings.Join(got, ", "), strings.Join(want, ", "); t.err == nil && g != w {
		t.failf("%s: the far end has taken [%s], want [%s]", what, g, w)
	}
}
