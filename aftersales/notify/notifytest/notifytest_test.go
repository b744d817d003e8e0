package notifytest_test

import (
	"context"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/notify/notifytest"
)

// gateway is a far end in memory, and by Notify the channel to it.
type gateway struct {
	mu      sync.Mutex
	got     []notify.Message
	failure notifytest.Failure
}

var (
	errBusy   = errors.New("busy")
	errNobody = errors.New("nobody lives there")
)

func (g *gateway) Notify(ctx context.Context, m notify.Message) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	g.mu.Lock()
	failure := g.failure
	g.mu.Unlock()
	switch failure {
	case notifytest.Temporary:
		return errBusy
	case notifytest.Permanent:
		return notify.Permanent(errNobody)
	case notifytest.Silent:
		<-ctx.Done()
		return ctx.Err()
	}
	g.take(m, func(other notify.Message) bool { return other.ID == m.ID })
	return nil
}

// take takes a message unless it has the same already.
func (g *gateway) take(m notify.Message, same func(notify.Message) bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if !slices.ContainsFunc(g.got, same) {
		g.got = append(g.got, m)
	}
}

func (g *gateway) received() ([]notify.Message, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return slices.Clone(g.got), nil
}

func (g *gateway) fail(f notifytest.Failure) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.failure = f
}

var allCaps = notifytest.Caps{Once: true, Text: true, Temporary: true, Permanent: true, Silent: true}

// harness opens gateways behind a channel that breakIt makes of them.
func harness(breakIt func(g *gateway) notify.Func) notifytest.Harness {
	return notifytest.Harness{Caps: allCaps, Channel: func(context.Context) (notifytest.Channel, error) {
		g := &gateway{}
		return notifytest.Channel{Notifier: breakIt(g), Received: g.received, Fail: g.fail}, nil
	}}
}

func unbroken(g *gateway) notify.Func { return g.Notify }

// broken is a channel with one fault, and the case that has to catch it.
type broken struct {
	fault string
	by    string
	make  func(g *gateway) notify.Func
}

// changes makes a channel that changes messages on their way.
func changes(f func(m *notify.Message)) func(g *gateway) notify.Func {
	return func(g *gateway) notify.Func {
		return func(ctx context.Context, m notify.Message) error {
			f(&m)
			return g.Notify(ctx, m)
		}
	}
}

// answers makes a channel that changes errors on their way back.
func answers(f func(err error) error) func(g *gateway) notify.Func {
	return func(g *gateway) notify.Func {
		return func(ctx context.Context, m notify.Message) error { return f(g.Notify(ctx, m)) }
	}
}

var brokenChannels = []broken{
	{"returns before the message is taken", "taken", func(*gateway) notify.Func {
		return func(ctx context.Context, _ notify.Message) error { return ctx.Err() }
	}},
	{"puts all text in one line", "text", changes(func(m *notify.Message) { m.Body = strings.Join(strings.Fields(m.Body), " ") })},
	{"tries a message without address for ever", "bare message", func(g *gateway) notify.Func {
		return func(ctx context.Context, m notify.Message) error {
			if m.To == "" {
				return errors.New("no address")
			}
			return g.Notify(ctx, m)
		}
	}},
	{"makes two messages of a text with line breaks", "hostile text", func(g *gateway) notify.Func {
		return func(ctx context.Context, m notify.Message) error {
			if strings.Contains(m.To, "\r\n") {
				g.take(notify.Message{ID: "M99"}, func(notify.Message) bool { return false })
			}
			return g.Notify(ctx, m)
		}
	}},
	{"refuses for good what it has given", "hostile text", func(g *gateway) notify.Func {
		return func(ctx context.Context, m notify.Message) error {
			err := g.Notify(ctx, m)
			if strings.Contains(m.To, "\r\n") {
				return notify.Permanent(errors.New("line break"))
			}
			return err
		}
	}},
	{"lets the last message wait for the next", "order", holdsBack},
	{"gives a repetition again", "given again", func(g *gateway) notify.Func {
		return func(ctx context.Context, m notify.Message) error {
			g.take(m, func(notify.Message) bool { return false })
			return ctx.Err()
		}
	}},
	{"tells messages apart by their text", "same text", func(g *gateway) notify.Func {
		return func(ctx context.Context, m notify.Message) error {
			g.take(m, func(other notify.Message) bool { return other.Body == m.Body })
			return ctx.Err()
		}
	}},
	{"ignores the case of ids", "same text", func(g *gateway) notify.Func {
		return func(ctx context.Context, m notify.Message) error {
			g.take(m, func(other notify.Message) bool { return strings.EqualFold(other.ID, m.ID) })
			return ctx.Err()
		}
	}},
	{"swallows errors", "temporary failure", answers(func(error) error { return nil })},
	{"takes every failure for permanent", "temporary failure", answers(notify.Permanent)},
	{"takes no failure for permanent", "permanent failure", answers(func(err error) error {
		if err != nil {
			return errors.New(err.Error())
		}
		return nil
	})},
	{"gives nothing any more after a permanent failure", "permanent failure", bearsGrudge},
	{"does not look at its context", "context done before", func(g *gateway) notify.Func {
		return func(ctx context.Context, m notify.Message) error { return g.Notify(context.WithoutCancel(ctx), m) }
	}},
	{"gives the message though its context is done", "context done before", func(g *gateway) notify.Func {
		return func(ctx context.Context, m notify.Message) error {
			return errors.Join(g.Notify(context.WithoutCancel(ctx), m), ctx.Err())
		}
	}},
	{"takes the end of its context for a permanent failure", "context done before", answers(notify.Permanent)},
	{"waits for the channel for ever", "context done during", func(g *gateway) notify.Func {
		return func(ctx context.Context, m notify.Message) error { return g.Notify(context.WithoutCancel(ctx), m) }
	}},
	{"takes a silent channel for a permanent failure", "context done during", answers(notify.Permanent)},
	{"loses messages that come at once", "at once", func(g *gateway) notify.Func {
		var busy atomic.Int32
		return func(ctx context.Context, m notify.Message) error {
			defer busy.Add(-1)
			if busy.Add(1) > 1 {
				return nil
			}
			time.Sleep(time.Millisecond)
			return g.Notify(ctx, m)
		}
	}},
	{"fails when called at once", "at once", func(g *gateway) notify.Func {
		var busy atomic.Int32
		return func(ctx context.Context, m notify.Message) error {
			defer busy.Add(-1)
			if busy.Add(1) > 1 {
				panic("not for several goroutines")
			}
			time.Sleep(time.Millisecond)
			return g.Notify(ctx, m)
		}
	}},
}

// holdsBack gives each message together with the one after it, and that one first.
func holdsBack(g *gateway) notify.Func {
	var held *notify.Message
	return func(ctx context.Context, m notify.Message) error {
		if held == nil {
			held = &m
			return nil
		}
		err := errors.Join(g.Notify(ctx, m), g.Notify(ctx, *held))
		held = nil
		return err
	}
}

func bearsGrudge(g *gateway) notify.Func {
	var refused bool
	return func(ctx context.Context, m notify.Message) error {
		if refused {
			return nil
		}
		err := g.Notify(ctx, m)
		refused = errors.Is(err, notify.ErrPermanent)
		return err
	}
}

func find(t *testing.T, name string) notifytest.Case {
	t.Helper()
	i := slices.IndexFunc(notifytest.Cases(), func(c notifytest.Case) bool { return c.Name == name })
	if i < 0 {
		t.Fatalf("there is no case %q", name)
	}
	return notifytest.Cases()[i]
}

func TestEachBrokenChannelIsCaughtByTheCaseForIt(t *testing.T) {
	catches := map[string]bool{}
	for _, b := range brokenChannels {
		catches[b.by] = true
		err := find(t, b.by).Run(t.Context(), harness(b.make))
		switch {
		case err == nil:
			t.Errorf("the case %q lets a channel pass that %s", b.by, b.fault)
		case !strings.Contains(err.Error(), "\nthe contract: "+find(t, b.by).Contract):
			t.Errorf("the error does not say which sentence is broken: %v", err)
		}
	}
	for _, c := range notifytest.Cases() {
		if !catches[c.Name] {
			t.Errorf("no broken channel shows that the case %q can fail", c.Name)
		}
	}
}

func TestEveryCasePassesAChannelThatKeepsTheContract(t *testing.T) {
	for _, c := range notifytest.Cases() {
		t.Run(c.Name, func(t *testing.T) {
			if err := c.Run(t.Context(), harness(unbroken)); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestEveryCasePassesAChannelWithoutPowers(t *testing.T) {
	h := notifytest.Harness{Channel: func(context.Context) (notifytest.Channel, error) {
		g := &gateway{}
		return notifytest.Channel{Received: g.received, Notifier: notify.Func(func(ctx context.Context, m notify.Message) error {
			if ctx.Err() == nil {
				g.take(notify.Message{ID: m.ID}, func(notify.Message) bool { return false })
			}
			return ctx.Err()
		})}, nil
	}}
	for _, c := range notifytest.Cases() {
		if err := c.Run(t.Context(), h); err != nil {
			t.Error(err)
		}
	}
}

func TestAChannelThatTellsRepetitionsApartHasToSaySo(t *testing.T) {
	h := harness(unbroken)
	h.Caps.Once = false
	if err := find(t, "given again").Run(t.Context(), h); err == nil {
		t.Error("not caught")
	}
}

func TestACaseReportsWhatCannotBeTried(t *testing.T) {
	broke := errors.New("broke")
	g := &gateway{}
	for name, h := range map[string]notifytest.Harness{
		"no channel": {Channel: func(context.Context) (notifytest.Channel, error) { return notifytest.Channel{}, broke }},
		"no closing": {Channel: func(context.Context) (notifytest.Channel, error) {
			return notifytest.Channel{Notifier: &gateway{}, Received: new(gateway).received, Close: func() error { return broke }}, nil
		}},
		"no looking": {Channel: func(context.Context) (notifytest.Channel, error) {
			return notifytest.Channel{Notifier: g, Received: func() ([]notify.Message, error) { return nil, broke }}, nil
		}},
		"no giving": harness(answers(func(error) error { return broke })),
	} {
		c := find(t, "taken")
		if name == "no closing" {
			c = find(t, "permanent failure") // without that power it does nothing
		}
		if err := c.Run(t.Context(), h); !errors.Is(err, broke) {
			t.Errorf("%s: got %v, want %v", name, err, broke)
		}
	}
}

func TestACaseReportsAPanicOfTheChannel(t *testing.T) {
	err := find(t, "taken").Run(t.Context(), harness(func(*gateway) notify.Func {
		return func(context.Context, notify.Message) error { panic("out of order") }
	}))
	if err == nil || !strings.Contains(err.Error(), "panic: out of order") {
		t.Errorf("got %v, want the panic", err)
	}
}

func TestACaseEndsWithItsContext(t *testing.T) {
	enough := errors.New("enough")
	ctx, cancel := context.WithCancelCause(t.Context())
	free := make(chan struct{})
	defer close(free)
	err := find(t, "taken").Run(ctx, harness(func(*gateway) notify.Func {
		return func(context.Context, notify.Message) error {
			cancel(enough)
			<-free
			return nil
		}
	}))
	if !errors.Is(err, enough) {
		t.Errorf("got %v, want the cause of the context's end", err)
	}
}

func TestPowersAreListedAlsoWhenMissing(t *testing.T) {
	if got, want := (notifytest.Caps{Once: true, Silent: true}).String(), "once, no text, no temporary, no permanent, silent"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFailuresListsEveryConstant(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "harness.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	ast.Inspect(f, func(node ast.Node) bool {
		spec, ok := node.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if name, ok := spec.Type.(*ast.Ident); !ok || name.Name != "Failure" {
			return true
		}
		value, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		if err != nil || !notifytest.Failure(value).Valid() {
			t.Errorf("%s is not in Failures", value)
		}
		n++
		return true
	})
	if n != len(notifytest.Failures()) {
		t.Errorf("%d constants, but Failures lists %d", n, len(notifytest.Failures()))
	}
	if notifytest.Failure("other").Valid() {
		t.Error("any word is a failure")
	}
}
