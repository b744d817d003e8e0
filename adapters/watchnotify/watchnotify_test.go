package watchnotify_test

import (
	"bytes"
	"context"
	"errors"
	"expvar"
	"fmt"
	"log/slog"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/servicelane/adapters/watchnotify"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/notify/notifytest"
)

// far is a channel in memory.
type far struct {
	mu      sync.Mutex
	failure notifytest.Failure
	got     []notify.Message
}

func (f *far) Notify(ctx context.Context, m notify.Message) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	switch f.failure {
	case notifytest.Temporary:
		return errors.New("busy")
	case notifytest.Permanent:
		return notify.Permanent(errors.New("no such number"))
	}
	f.got = append(f.got, m)
	return nil
}

func (f *far) received() ([]notify.Message, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return append([]notify.Message(nil), f.got...), nil
}

func (f *far) fail(how notifytest.Failure) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.failure = how
}

func TestAWatchedChannelKeepsTheContract(t *testing.T) {
	for name, c := range map[string]watchnotify.Config{"watched": {Vars: new(expvar.Map), Logger: slog.New(slog.DiscardHandler), Now: time.Now}, "not watched": {}} {
		h := notifytest.Harness{
			Caps: notifytest.Caps{Text: true, Temporary: true, Permanent: true},
			Channel: func(context.Context) (notifytest.Channel, error) {
				f := &far{}
				return notifytest.Channel{Notifier: watchnotify.New(f, c), Received: f.received, Fail: f.fail}, nil
			},
		}
		for _, c := range notifytest.Cases() {
			t.Run(name+"/"+c.Name, func(t *testing.T) {
				if err := c.Run(t.Context(), h); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

func TestEachOutcomeIsCountedAndLogged(t *testing.T) {
	var vars expvar.Map
	var text bytes.Buffer
	now := time.Unix(0, 0)
	channel := notify.Func(func(ctx context.Context, m notify.Message) error {
		now = now.Add(time.Millisecond)
		switch m.ID {
		case "busy":
			return errors.New("busy")
		case "gone":
			return notify.Permanent(errors.New("gone"))
		case "late":
			return context.Cause(ctx)
		case "dies":
			runtime.Goexit()
		}
		return nil
	})
	untimed := &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr { // the digits of a time are nobody's number
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}
	n := watchnotify.New(channel, watchnotify.Config{Vars: &vars, Logger: slog.New(slog.NewTextHandler(&text, untimed)), Now: func() time.Time { return now }})
	over, cancel := context.WithCancel(t.Context())
	cancel()
	for _, id := range []string{"a", "busy", "gone", "b"} {
		_ = n.Notify(t.Context(), notify.Message{ID: id, To: "13800000000", Body: "secret"})
	}
	if err := n.Notify(over, notify.Message{ID: "late"}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	done := make(chan bool)
	go func() {
		defer close(done)
		_ = n.Notify(t.Context(), notify.Message{ID: "dies"})
	}()
	<-done
	if got, want := vars.String(), `{"failed": 2, "microseconds": 6000, "refused": 1, "stopped": 1, "taken": 2, "under_way": 0}`; got != want {
		t.Errorf("counted %s, want %s", got, want)
	}
	log := text.String()
	for _, want := range []string{`level=INFO msg="message taken" id=a `, `level=WARN msg="message failed" id=busy`, "error=busy", `level=ERROR msg="message refused" id=gone`, `msg="message stopped" id=late`, "took=1ms", `error="the channel did not return"`} {
		if !strings.Contains(log, want) {
			t.Errorf("%s is not in the log:\n%s", want, log)
		}
	}
	if strings.Contains(log, "secret") || strings.Contains(log, "138") {
		t.Errorf("the log is personal:\n%s", log)
	}
}

func ExampleNew() {
	var vars expvar.Map // in a program: expvar.NewMap("outbox")
	channel := notify.Func(func(context.Context, notify.Message) error { return nil })
	n := watchnotify.New(channel, watchnotify.Config{Vars: &vars})
	_ = n.Notify(context.Background(), notify.Message{ID: "E7/customer"})
	fmt.Println(vars.String())
	// Output: {"microseconds": 0, "taken": 1, "under_way": 0}
}
