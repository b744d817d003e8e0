package slognotify_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/servicelane/adapters/slognotify"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/notify/notifytest"
)

// page is a log in memory whose disk can be full.
type page struct {
	mu   sync.Mutex
	text bytes.Buffer
	full bool
}

var errFull = errors.New("disk full")

func (p *page) Write(line []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.full {
		return 0, errFull
	}
	return p.text.Write(line)
}

func (p *page) fail(f notifytest.Failure) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.full = f == notifytest.Temporary
}

// received reads the lines again.
func (p *page) received() ([]notify.Message, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	var out []notify.Message
	for line := range strings.Lines(p.text.String()) {
		var m notify.Message
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, nil
}

func harness(reveal bool) notifytest.Harness {
	return notifytest.Harness{
		Caps: notifytest.Caps{Text: reveal, Temporary: true},
		Channel: func(context.Context) (notifytest.Channel, error) {
			p := &page{}
			n, err := slognotify.New(slognotify.Config{Logger: slog.New(slog.NewJSONHandler(p, nil)), Reveal: reveal})
			return notifytest.Channel{Notifier: n, Received: p.received, Fail: p.fail}, err
		},
	}
}

func TestNotifierKeepsTheContract(t *testing.T) {
	for name, h := range map[string]notifytest.Harness{"masked": harness(false), "revealed": harness(true)} {
		t.Log(name, h.Caps)
		for _, c := range notifytest.Cases() {
			t.Run(name+"/"+c.Name, func(t *testing.T) {
				if err := c.Run(t.Context(), h); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

func TestPersonalDataStaysOutOfTheLog(t *testing.T) {
	p := &page{}
	n, err := slognotify.New(slognotify.Config{Logger: slog.New(slog.NewTextHandler(p, nil))})
	if err != nil {
		t.Fatal(err)
	}
	m := notify.Message{ID: "E1/customer", To: "13800000000", Title: "沪A12345 可以提取", Body: "call 13800000000"}
	if err := n.Notify(t.Context(), m); err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{m.To, "沪", "提取", "call"} {
		if strings.Contains(p.text.String(), secret) {
			t.Errorf("the log holds %q: %s", secret, p.text.String())
		}
	}
	if want := "to_length=11 title_length=12 body_length=16"; !strings.Contains(p.text.String(), want) {
		t.Errorf("the log does not hold %q: %s", want, p.text.String())
	}
}

func TestALogThatDoesNotTakeTheLineIsAFailure(t *testing.T) {
	p := &page{}
	n, err := slognotify.New(slognotify.Config{Logger: slog.New(slog.NewTextHandler(p, nil)), Level: slog.LevelDebug})
	if err != nil {
		t.Fatal(err)
	}
	if err := n.Notify(t.Context(), notify.Message{ID: "M1"}); err == nil || errors.Is(err, notify.ErrPermanent) {
		t.Errorf("a level that the log does not take: got %v, want an error that is not permanent", err)
	}
}

func TestALoggerHasToBeGiven(t *testing.T) {
	_, err := slognotify.New(slognotify.Config{})
	var f *slognotify.FieldError
	if !errors.As(err, &f) || f.Path != "logger" {
		t.Errorf("got %v", err)
	}
}

func TestALineHasTheTimeThatIsGiven(t *testing.T) {
	p := &page{}
	now := func() time.Time { return time.Date(2026, 3, 2, 9, 31, 0, 0, time.UTC) }
	n, err := slognotify.New(slognotify.Config{Logger: slog.New(slog.NewTextHandler(p, nil)), Now: now})
	if err != nil {
		t.Fatal(err)
	}
	if err := n.Notify(t.Context(), notify.Message{ID: "M1"}); err != nil || !strings.HasPrefix(p.text.String(), "time=2026-03-02T09:31:00.000Z ") {
		t.Errorf("%v: %s", err, p.text.String())
	}
}

func ExampleNew() {
	logger := slog.New(slog.NewTextHandler(os.Stdout, nil))
	notifier, err := slognotify.New(slognotify.Config{Logger: logger})
	if err != nil {
		fmt.Println(err)
		return
	}
	err = notifier.Notify(context.Background(), notify.Message{
		ID: "E17/customer", Subject: "order/RO-2026-0001", Topic: "order.ready", Audience: "customer", To: "13800000000",
		Language: "zh-Hans", Title: "您的车辆可以提取", At: time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC),
	})
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// level=INFO msg=notification id=E17/customer subject=order/RO-2026-0001 topic=order.ready audience=customer language=zh-Hans at=2026-03-02T09:30:00.000Z to_length=11 title_length=8 body_length=0
}
