package storetest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"time"

	"example.com/servicelane/aftersales/store"
)

// Harness tells the cases how to come by the driver under test, and what it claims to be able to do.
type Harness struct {
	// Place makes room for one empty store that no other case sees. Each case asks for its own.
	Place func(ctx context.Context) (Place, error)
	// Caps are the optional powers of the driver. The cases check that it has these, and that it has no others.
	Caps Caps
}

// Place is where one store lives: a directory, a schema, a table prefix, a piece of memory.
type Place struct {
	// Open opens the store that lives here.
	Open func(ctx context.Context) (store.Driver, error)
	// Remove takes everything away again; nil if there is nothing to do.
	Remove func() error
}

// Caps are optional powers of a driver.
type Caps struct {
	// Claim: the driver is a [store.Claimer].
	Claim bool
	// Close: the driver is an [io.Closer], and fails with [store.ErrClosed] when it is used after Close.
	Close bool
	// Reopen: the place can be opened again after Close, and everything is still there.
	Reopen bool
	// Archive: the driver is a [store.Archiver].
	Archive bool
	// Share: the place can be opened several times at once, as by several processes.
	Share bool
}

// String lists the powers, those that are missing too, so that a test log shows what was not checked.
func (c Caps) String() string {
	var words []string
	for _, p := range []struct {
		name string
		has  bool
	}{{"claim", c.Claim}, {"archive", c.Archive}, {"close", c.Close}, {"reopen", c.Reopen}, {"share", c.Share}} {
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
	// Contract is the sentence that the driver has to keep.
	Contract string

	run func(t *trial)
}

// Run runs the case on a store of its own and gives the first thing found wrong, with the sentence that it breaks. It
// takes at most a minute; a driver that hangs fails.
func (c Case) Run(ctx context.Context, h Harness) error {
	ctx, cancel := context.WithTimeoutCause(ctx, time.Minute, errors.New("the case takes longer than a minute"))
	defer cancel()
	done := make(chan error, 1)
	go func() { done <- c.runIn(ctx, h) }()
	select {
	case err := <-done:
		return c.explain(err)
	case <-ctx.Done():
	}
	select { // a driver that honours its context has a moment to say what it met
	case err := <-done:
		return c.explain(errors.Join(context.Cause(ctx), err))
	case <-time.After(5 * time.Second):
		return c.explain(fmt.Errorf("the driver hangs: %w", context.Cause(ctx)))
	}
}

func (c Case) explain(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w\nthe contract: %s", c.Name, err, c.Contract)
}

func (c Case) runIn(ctx context.Context, h Harness) (err error) {
	t := &trial{ctx: ctx, harness: h}
	defer func() {
		if r := recover(); r != nil {
			t.failf("panic: %v\n%s", r, debug.Stack())
		}
		t.tidy()
		err = t.err
	}()
	t.d = t.open(t.room())
	if !t.failed() {
		c.run(t)
	}
	return nil
}

// trial is one run of a case. Its methods do nothing once something was found wrong, so that a case reads as a story
// without branches.
type trial struct {
	ctx     context.Context
	harness Harness
	place   Place        // of d
	d       store.Driver // the driver under test
	places  []Place
	opened  []store.Driver
	err     error
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

func (t *trial) failed() bool { return t.err != nil }

// room makes room for an empty store.
func (t *trial) room() Place {
	p, err := t.harness.Place(t.ctx)
	t.must("making room", err)
	if err == nil {
		t.place = p
		t.places = append(t.places, p)
	}
	return p
}

// open opens the store of a place.
func (t *trial) open(p Place) store.Driver {
	if t.failed() {
		return nil
	}
	d, err := p.Open(t.ctx)
	t.must("open", err)
	if err == nil {
		t.opened = append(t.opened, d)
	}
	return d
}

// tidy closes and removes what the case has opened.
func (t *trial) tidy() {
	for _, d := range t.opened {
		if c, ok := d.(io.Closer); ok {
			t.must("close", c.Close())
		}
	}
	for _, p := range t.places {
		if p.Remove != nil {
			t.must("remove", p.Remove())
		}
	}
}
