package natsnotify_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"example.com/servicelane/adapters/natsnotify"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/notify/notifytest"
)

func message(id string) notify.Message {
	return notify.Message{ID: id, Subject: "order/RO-1", Topic: "order.ready", Audience: "customer", To: "13800000000", Title: "可提车", Body: "请来店取车",
		At: time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC)}
}

// fail makes the stream or the line fail.
func (p *place) fail(t *testing.T, f notifytest.Failure) {
	switch f {
	case notifytest.Temporary: // it is full
		p.change(t, func(c *jetstream.StreamConfig) { c.MaxBytes, c.Discard = 1, jetstream.DiscardNew })
	case notifytest.Permanent:
		p.change(t, func(c *jetstream.StreamConfig) { c.MaxMsgSize = 1 })
	case notifytest.Silent:
		p.line.deaf.Store(true)
	default:
		p.change(t, nil)
		if p.line.deaf.Load() {
			p.line.hear()
			p.connected(t)
		}
	}
}

func TestTheNotifierKeepsTheContract(t *testing.T) {
	h := notifytest.Harness{
		Caps: notifytest.Caps{Once: true, Text: true, Temporary: true, Permanent: true, Silent: true},
		Channel: func(context.Context) (notifytest.Channel, error) {
			p := newPlace(t)
			return notifytest.Channel{Notifier: p.notifier(t), Received: p.received, Fail: func(f notifytest.Failure) { p.fail(t, f) }}, nil
		},
	}
	t.Log(h.Caps)
	for _, c := range notifytest.Cases() {
		t.Run(c.Name, func(t *testing.T) {
			if err := c.Run(t.Context(), h); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestAMessageThatWasGivenTwiceLiesInTheStreamOnce loses the receipt, or starts the server again, in between.
func TestAMessageThatWasGivenTwiceLiesInTheStreamOnce(t *testing.T) {
	p := newPlace(t)
	n := p.notifier(t, func(c *natsnotify.Config) { c.Timeout = 100 * time.Millisecond })
	give := func(id string) {
		t.Helper()
		for try := 0; ; try++ { // a server under load may need longer
			err := n.Notify(t.Context(), message(id))
			if err == nil {
				return
			}
			if errors.Is(err, notify.ErrPermanent) || try == 100 {
				t.Fatal(err)
			}
		}
	}
	give("M1")
	give("M1")
	p.line.deaf.Store(true)
	err := n.Notify(t.Context(), message("M2"))
	if !errors.Is(err, context.DeadlineExceeded) || errors.Is(err, notify.ErrPermanent) || !strings.Contains(err.Error(), "no receipt within 100ms") {
		t.Errorf("without a receipt: %v", err)
	}
	p.line.hear()
	p.connected(t)
	p.expect(t, "M1", "M2")
	give("M2")
	give("M3")
	p.stop()
	if err := n.Notify(t.Context(), message("M3")); err == nil || errors.Is(err, notify.ErrPermanent) {
		t.Errorf("without a server: %v", err)
	}
	p.start(t)
	p.connected(t)
	give("M3")
	give("M1")
	give("M4")
	p.expect(t, "M1", "M2", "M3", "M4")
}

func TestWhatComesAgainAfterTheWindowIsStoredAgain(t *testing.T) {
	p := newPlace(t)
	p.change(t, func(c *jetstream.StreamConfig) { c.Duplicates = 100 * time.Millisecond })
	n := p.notifier(t)
	for range 600 { // the window is at least as long as it says
		if err := n.Notify(t.Context(), message("M1")); err != nil {
			t.Fatal(err)
		}
		got, err := p.received()
		if err != nil {
			t.Fatal(err)
		}
		if len(got) == 2 && got[0].ID == "M1" && got[1].ID == "M1" {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Error("the message was never stored again")
}

func TestEachMessageHasItsSubjectAndItsID(t *testing.T) {
	p := newPlace(t)
	n := p.notifier(t, func(c *natsnotify.Config) { c.Source = "east" })
	for i, c := range []struct{ id, subject, topic, natsSubject, natsID string }{
		{"RO-1/e7/customer", "order/RO-1", "order.ready", "service.east.order.RO-1.order.ready", "east.RO-1%2Fe7%2Fcustomer"},
		{"M ", "complaint/K 1/a", "x_.done", "service.east.complaint.K%201%2Fa.x_.done", "east.M%20"},
		{"M", "order", "", "service.east.order.%.%", "east.M"},
		{"工", "", "a..b", "service.east.%.%.a.%.b", "east.%E5%B7%A5"},
		{"M\r\nNats-Msg-Id: X", "order/*.>\r\nPUB", "*.>. \t", "service.east.order.%2A%2E%3E%0D%0APUB.%2A.%3E.%20%09", "east.M%0D%0ANats-Msg-Id%3A%20X"},
		{"A%2FB", "%/%", "%", "service.east.%25.%25.%25", "east.A%252FB"},
	} {
		m := message(c.id)
		m.Subject, m.Topic = c.subject, c.topic
		if err := n.Notify(t.Context(), m); err != nil {
			t.Fatal(err)
		}
		got, err := p.stored(t.Context())
		if err != nil || len(got) != i+1 {
			t.Fatalf("%d messages in the stream, %v", len(got), err)
		}
		if g := got[i]; g.Subject != c.natsSubject || g.Header.Get(jetstream.MsgIDHeader) != c.natsID {
			t.Errorf("%q: subject %q, id %q, want %q and %q", c.id, g.Subject, g.Header.Get(jetstream.MsgIDHeader), c.natsSubject, c.natsID)
		}
	}
	want := `{"id":"RO-1/e7/customer","subject":"order/RO-1","topic":"order.ready","audience":"customer","to":"13800000000","title":"可提车","body":"请来店取车","at":"2026-03-02T09:30:00Z"}`
	if got, err := p.stored(t.Context()); err != nil || string(got[0].Data) != want {
		t.Errorf("the data is %s, %v", got[0].Data, err)
	}
}

func TestWhatIsTooLargeIsRefusedForGoodAndTheLineStays(t *testing.T) {
	p := newPlace(t)
	p.change(t, func(c *jetstream.StreamConfig) { c.MaxMsgSize = 16 << 10 })
	n := p.notifier(t)
	change := func(f func(m *notify.Message)) notify.Message {
		m := message("M1")
		f(&m)
		return m
	}
	for want, m := range map[string]notify.Message{
		"larger than the 32768 bytes that the server allows": change(func(m *notify.Message) { m.Body = strings.Repeat("x", 40<<10) }),
		"larger than the stream SERVICE allows":              change(func(m *notify.Message) { m.Body = strings.Repeat("x", 20<<10) }),
		"the id has 2049 bytes":                              change(func(m *notify.Message) { m.ID = strings.Repeat("i", 2049) }),
		"the subject has 2049 bytes": change(func(m *notify.Message) {
			m.Subject = "order/" + strings.Repeat("s", 2049-len("service.east.order..order.ready"))
		}),
		"the message has no id": change(func(m *notify.Message) { m.ID = "" }),
		"year outside of range": change(func(m *notify.Message) { m.At = time.Date(12026, 1, 1, 0, 0, 0, 0, time.UTC) }),
	} {
		if err := n.Notify(t.Context(), m); !errors.Is(err, notify.ErrPermanent) || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
	p.expect(t)
	largest := change(func(m *notify.Message) {
		m.ID = strings.Repeat("i", 2048)
		m.Subject = "order/" + strings.Repeat("s", 2048-len("service.east.order..order.ready"))
	})
	if err := n.Notify(t.Context(), largest); err != nil {
		t.Error(err)
	}
	p.expect(t, largest.ID)
	if n := p.nc.Stats().Reconnects; n != 0 {
		t.Errorf("the server has cut the line %d times", n)
	}
}

// TestAStreamThatIsMissingIsToldAndTriedAgain gives one message until everything is right.
func TestAStreamThatIsMissingIsToldAndTriedAgain(t *testing.T) {
	p := newServer(t)
	n := p.notifier(t)
	fails := func(want string) {
		t.Helper()
		err := n.Notify(t.Context(), message("M1"))
		if err == nil || errors.Is(err, notify.ErrPermanent) || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
		for _, secret := range []string{"13800000000", "可提车", "请来店取车"} {
			if err != nil && strings.Contains(err.Error(), secret) {
				t.Errorf("the error tells %q: %v", secret, err)
			}
		}
	}
	fails("no stream takes subjects of service.east")
	other := jetstream.StreamConfig{Name: "OTHER", Subjects: []string{"service.>"}}
	if _, err := p.direct.CreateStream(t.Context(), other); err != nil {
		t.Fatal(err)
	}
	fails("subjects of service.east belong to another stream than SERVICE")
	if err := p.direct.DeleteStream(t.Context(), "OTHER"); err != nil {
		t.Fatal(err)
	}
	p.change(t, func(c *jetstream.StreamConfig) { c.MaxBytes, c.Discard = 1, jetstream.DiscardNew })
	fails("the stream SERVICE does not take the message now")
	p.change(t, nil)
	if err := n.Notify(t.Context(), message("M1")); err != nil {
		t.Error(err)
	}
	p.expect(t, "M1")
	p.nc.Close()
	fails("the line to the server is closed")
}

func TestCheckTellsWhatIsWrongWithTheStream(t *testing.T) {
	p := newServer(t)
	n := p.notifier(t)
	check := func(want string) {
		t.Helper()
		err := n.Check(t.Context())
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
	check("there is no stream SERVICE")
	for _, c := range []struct {
		subject string
		want    string
	}{
		{"service.>", ""}, {"service.*.>", ""}, {"service.east.>", ""},
		{"service.west.>", "and not all of service.east.>"}, {"service.east.order.>", "and not all of"}, {"service.east.*", "and not all of"},
		{"service.east", "and not all of"}, {"service.*.*.>", "and not all of"},
	} {
		p.change(t, func(s *jetstream.StreamConfig) { s.Subjects = []string{"else", c.subject} })
		check(c.want)
	}
	p.change(t, func(s *jetstream.StreamConfig) { s.NoAck = true })
	check("gives no receipts")
	p.change(t, func(s *jetstream.StreamConfig) { s.Duplicates = time.Minute })
	check("SERVICE remembers ids for 1m0s; at least 2m0s are needed")
	n = p.notifier(t, func(c *natsnotify.Config) { c.Window = 30 * time.Second })
	check("")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := n.Check(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestAConfigIsRefusedWithEveryFaultAndItsPath(t *testing.T) {
	p := newPlace(t)
	_, err := natsnotify.New(natsnotify.Config{Stream: "A.B", Prefix: "a..b", Source: "x y", Window: -1, Timeout: -1})
	var paths []string
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range joined.Unwrap() {
			var f *natsnotify.FieldError
			if errors.As(e, &f) {
				paths = append(paths, f.Path)
			}
		}
	}
	if want := []string{"jet_stream", "stream", "prefix", "source", "window", "timeout"}; !slices.Equal(paths, want) {
		t.Errorf("faults at %q, want %q: %v", paths, want, err)
	}
	for _, bad := range []string{"", ".", "a.", ".a", "a b", "a.*", ">", "a\r\nb", "店", "a/b", strings.Repeat("a", 256)} {
		if _, err := natsnotify.New(natsnotify.Config{JetStream: p.js, Stream: "S", Prefix: bad}); err == nil {
			t.Errorf("the prefix %q is taken", bad)
		}
	}
}

func FuzzNoTextLeavesThePrefix(f *testing.F) {
	p := newPlace(f)
	n := p.notifier(f)
	for _, seed := range []string{"order/RO-1", "", "/", "*/>", "a.b/c.d", "\r\n", "店/\xff", "%/%25"} {
		f.Add(seed, seed)
	}
	serial := 0
	f.Fuzz(func(t *testing.T, subject, topic string) {
		serial++
		m := message(fmt.Sprint(serial))
		m.Subject, m.Topic = subject, topic
		err := n.Notify(t.Context(), m)
		if errors.Is(err, notify.ErrPermanent) {
			return // it is too long
		}
		if err != nil {
			t.Fatal(err)
		}
		s, err := p.direct.Stream(t.Context(), streamName)
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.GetMsg(t.Context(), s.CachedInfo().State.LastSeq)
		if err != nil {
			t.Fatal(err)
		}
		parts := strings.Split(got.Subject, ".")
		if !strings.HasPrefix(got.Subject, prefix+".") || len(parts) < 5 || len(parts) != 5+strings.Count(topic, ".") || slices.Contains(parts, "") || strings.ContainsAny(got.Subject, " \t\r\n*>") {
			t.Errorf("%q, %q: %q", subject, topic, got.Subject)
		}
	})
}
