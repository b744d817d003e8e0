package natsnotify_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"example.com/servicelane/adapters/natsnotify"
	"example.com/servicelane/aftersales/notify"
)

// serve starts a server with its data in a folder; port -1 stands for any.
func serve(dir string, port int) (*server.Server, error) {
	s, err := server.NewServer(&server.Options{Host: "127.0.0.1", Port: port, JetStream: true, StoreDir: dir, MaxPayload: 32 << 10, NoSigs: true, NoLog: true})
	if err != nil {
		return nil, err
	}
	s.Start()
	if !s.ReadyForConnections(time.Minute) {
		return nil, errors.New("the server does not get ready")
	}
	return s, nil
}

// place is a server with one stream, and a line to it that can be cut.
type place struct {
	dir    string
	port   int
	server *server.Server
	line   *line
	nc     *nats.Conn
	js     jetstream.JetStream // by the line
	direct jetstream.JetStream // not by the line
}

const (
	streamName = "SERVICE"
	prefix     = "service.east"
)

func streamConfig() jetstream.StreamConfig {
	return jetstream.StreamConfig{Name: streamName, Subjects: []string{"service.>"}, Duplicates: time.Hour}
}

// newPlace gives a place with a stream.
func newPlace(t testing.TB) *place {
	t.Helper()
	p := newServer(t)
	p.change(t, nil)
	return p
}

// newServer gives a place without a stream.
func newServer(t testing.TB) *place {
	t.Helper()
	p := &place{dir: t.TempDir(), port: -1}
	p.start(t)
	p.port = p.server.Addr().(*net.TCPAddr).Port
	p.line = newLine(t, p.server.Addr().String())
	p.nc, p.js = p.connect(t, p.line.addr())
	_, p.direct = p.connect(t, p.server.Addr().String())
	t.Cleanup(func() { p.stop() })
	return p
}

func (p *place) start(t testing.TB) {
	t.Helper()
	var err error
	if p.server, err = serve(p.dir, p.port); err != nil {
		t.Fatal(err)
	}
}

func (p *place) stop() {
	p.server.Shutdown()
	p.server.WaitForShutdown()
}

func (p *place) connect(t testing.TB, addr string) (*nats.Conn, jetstream.JetStream) {
	t.Helper()
	nc, err := nats.Connect("nats://"+addr, nats.ReconnectBufSize(-1), nats.ReconnectWait(5*time.Millisecond), nats.ReconnectJitter(0, 0), nats.MaxReconnects(-1))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(nc.Close)
	js, err := jetstream.New(nc)
	if err != nil {
		t.Fatal(err)
	}
	return nc, js
}

// change makes the stream, or changes it.
func (p *place) change(t testing.TB, set func(c *jetstream.StreamConfig)) {
	t.Helper()
	c := streamConfig()
	if set != nil {
		set(&c)
	}
	if _, err := p.direct.CreateOrUpdateStream(t.Context(), c); err != nil {
		t.Fatal(err)
	}
}

func (p *place) notifier(t testing.TB, set ...func(c *natsnotify.Config)) *natsnotify.Notifier {
	t.Helper()
	c := natsnotify.Config{JetStream: p.js, Stream: streamName, Prefix: prefix}
	for _, f := range set {
		f(&c)
	}
	n, err := natsnotify.New(c)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// stored gives what lies in the stream, by another way than that of the notifier.
func (p *place) stored(ctx context.Context) ([]*jetstream.RawStreamMsg, error) {
	s, err := p.direct.Stream(ctx, streamName)
	if err != nil {
		return nil, err
	}
	var out []*jetstream.RawStreamMsg
	for seq := uint64(1); seq <= s.CachedInfo().State.LastSeq; seq++ {
		m, err := s.GetMsg(ctx, seq)
		if err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, nil
}

// received gives the messages in the stream.
func (p *place) received() (out []notify.Message, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	raw, err := p.stored(ctx)
	if err != nil {
		return nil, err
	}
	for _, r := range raw {
		var m notify.Message
		if err := json.Unmarshal(r.Data, &m); err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, nil
}

// expect demands that these messages lie in the stream, in this order.
func (p *place) expect(t *testing.T, ids ...string) {
	t.Helper()
	got, err := p.received()
	if err != nil {
		t.Fatal(err)
	}
	ok := len(got) == len(ids)
	for i := range got {
		ok = ok && got[i].ID == ids[i]
	}
	if !ok {
		t.Errorf("in the stream: %+v, want %q", got, ids)
	}
}

// connected waits until the line is up.
func (p *place) connected(t testing.TB) {
	t.Helper()
	for range 6000 {
		if p.nc.IsConnected() && p.nc.FlushTimeout(time.Second) == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("the line does not come up again")
}

// line is a way to the server by which answers may be lost, and which can be cut.
type line struct {
	listener net.Listener
	far      string
	deaf     atomic.Bool // what the server says is lost

	mu   sync.Mutex
	ends []io.Closer
}

func newLine(t testing.TB, far string) *line {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l := &line{listener: listener, far: far}
	go l.accept()
	t.Cleanup(func() {
		listener.Close()
		l.cut()
	})
	return l
}

func (l *line) addr() string { return l.listener.Addr().String() }

func (l *line) accept() {
	for {
		near, err := l.listener.Accept()
		if err != nil {
			return
		}
		far, err := net.Dial("tcp", l.far)
		if err != nil {
			near.Close()
			continue
		}
		l.mu.Lock()
		l.ends = append(l.ends, near, far)
		l.mu.Unlock()
		go l.copy(far, near, false)
		go l.copy(near, far, true)
	}
}

func (l *line) copy(to, from net.Conn, answers bool) {
	defer to.Close()
	defer from.Close()
	buf := make([]byte, 32<<10)
	for {
		n, err := from.Read(buf)
		if err != nil {
			return
		}
		if answers && l.deaf.Load() {
			continue
		}
		if _, err := to.Write(buf[:n]); err != nil {
			return
		}
	}
}

// cut ends all connections. Others can be made.
func (l *line) cut() {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, c := range l.ends {
		c.Close()
	}
	l.ends = nil
}

// hear ends the loss of answers. What was lost makes nonsense of the rest of a connection.
func (l *line) hear() {
	l.deaf.Store(false)
	l.cut()
}
