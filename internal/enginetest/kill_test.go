package enginetest

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales"
	chains "example.com/servicelane/aftersales/audit"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

// The variables by which a test tells its child process where to write.
const (
	childEnv  = "SERVICELANE_CHILD" // the name of the round
	driverEnv = "SERVICELANE_CHILD_DRIVER"
	dsnEnv    = "SERVICELANE_CHILD_DSN"
	prefixEnv = "SERVICELANE_CHILD_PREFIX"
)

// sealKey seals the checkpoints of the rounds.
var sealKey = bytes.Repeat([]byte{7}, 32)

// writeOrders works on orders from several sides, until something fails or for ever, and tells each command that was taken.
func writeOrders(ctx context.Context, w *workshop.Workshop, round string, ack func(order aftersales.OrderID, command string)) {
	var all sync.WaitGroup
	for hand := range 4 {
		all.Go(func() {
			for n := 0; ; n++ {
				id := aftersales.OrderID(fmt.Sprintf("%s-%d-%d", round, hand, n))
				for _, s := range ordergen.Life(id, start) {
					if _, err := w.Do(ctx, id, workshop.Request{Command: s.Command, By: s.By}); err != nil {
						return
					}
					ack(id, s.By.Command)
				}
			}
		})
	}
	all.Wait()
}

// TestChildThatWrites is the child process: it writes until it is killed. Without a parent there is nothing to do.
func TestChildThatWrites(t *testing.T) {
	round := os.Getenv(childEnv)
	if round == "" {
		return
	}
	db, err := sql.Open(os.Getenv(driverEnv), os.Getenv(dsnEnv))
	if err != nil {
		t.Fatal(err)
	}
	dialect := map[string]sqlstore.Dialect{"sqlite": sqlstore.SQLite, "pgx": sqlstore.PostgreSQL, "mysql": sqlstore.MariaDB}[os.Getenv(driverEnv)]
	s, err := sqlstore.Open(t.Context(), db, sqlstore.Config{Dialect: dialect, TablePrefix: os.Getenv(prefixEnv)})
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	writeOrders(t.Context(), talkative(t, store.New(s, store.Config{}), 1), round, func(id aftersales.OrderID, command string) {
		mu.Lock()
		defer mu.Unlock()
		fmt.Printf("ack %s %s\n", id, command)
	})
}

// rounds is how often something is killed.
func rounds(short, long int) int {
	if deep() {
		return long
	}
	return short
}

// TestAWriterThatIsKilledLosesNothingItHadAcknowledged kills a writing process at random moments, and looks after each
// what it has left.
func TestAWriterThatIsKilledLosesNothingItHadAcknowledged(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		if e.dialect == sqlstore.SQLite {
			e.dsn = sqliteDSN(filepath.Join(t.TempDir(), "killed.db"))
			e = newEngine(t, e.dialect, e.driver, e.dsn, e.prefix)
		}
		s := e.store(t)
		l := ledger{e: e, s: s, w: talkative(t, store.New(s, store.Config{}), 1)}
		n := rounds(5, 200)
		for round := range n {
			name := fmt.Sprint("K", round)
			l.kill(t, name)
			l.check(t, name+"-")
			if t.Failed() {
				t.Fatalf("round %d", round)
			}
		}
		t.Logf("%d kills; %d commands acknowledged, %d more had been written, %d orders", n, l.acked, l.written-l.acked, l.orders)
	})
}

// ledger is what was acknowledged, and what is to be held against it.
type ledger struct {
	e          engine
	s          *sqlstore.Store
	w          *workshop.Workshop
	acks       map[string]string // of the last round: the order of each command
	checkpoint []byte            // of the round before

	acked, written, orders int
}

// sessions tells which connections to its server the engine has; none where there is no server.
func (e engine) sessions(t *testing.T) map[int64]bool {
	t.Helper()
	text := map[sqlstore.Dialect]string{
		sqlstore.PostgreSQL: "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
		sqlstore.MariaDB:    "SELECT id FROM information_schema.processlist WHERE id <> connection_id()",
	}[e.dialect]
	out := map[int64]bool{}
	if text == "" {
		return out
	}
	rows, err := e.db.QueryContext(t.Context(), text)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			t.Fatal(err)
		}
		out[id] = true
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// settled waits until the server has ended what it was doing for a client that is dead: it may still write its last
// statement, while one looks.
func (e engine) settled(t *testing.T, own map[int64]bool) {
	t.Helper()
	var left map[int64]bool
	for range 3000 {
		left = e.sessions(t)
		maps.DeleteFunc(left, func(id int64, _ bool) bool { return own[id] })
		if len(left) == 0 {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("the server does not let go of %v", left)
}

// kill has a child write, and kills it within a fifth of a second after its first word.
func (l *ledger) kill(t *testing.T, round string) {
	t.Helper()
	l.e.db.SetMaxOpenConns(1) // so that whatever else is connected belongs to the child
	defer l.e.db.SetMaxOpenConns(0)
	own := l.e.sessions(t)
	child := exec.Command(os.Args[0], "-test.run=^TestChildThatWrites$")
	child.Env = append(os.Environ(), childEnv+"="+round, driverEnv+"="+l.e.driver, dsnEnv+"="+l.e.dsn, prefixEnv+"="+l.e.prefix)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	l.acks = map[string]string{}
	lines := bufio.NewReader(out)
	for {
		line, err := lines.ReadString('\n')
		if err != nil { // a half line is no acknowledgement
			break
		}
		var order, command string
		if n, _ := fmt.Sscanf(line, "ack %s %s", &order, &command); n != 2 {
			t.Errorf("the child says %q", line)
			continue
		}
		if len(l.acks) == 0 {
			time.AfterFunc(rand.N(200*time.Millisecond), func() { _ = child.Process.Kill() })
		}
		l.acks[command] = order
	}
	_ = child.Wait() // it was killed
	if len(l.acks) == 0 {
		t.Fatal("the child has written nothing")
	}
	l.e.settled(t, own)
}

// seal looks at all chains, holds them against what was sealed before, and seals them.
func (l *ledger) seal(t *testing.T) {
	t.Helper()
	var export bytes.Buffer
	if _, err := chains.Export(t.Context(), l.s, &export); err != nil {
		t.Fatal(err)
	}
	against := chains.Against{}
	if l.checkpoint != nil {
		against = chains.Against{Checkpoint: bytes.NewReader(l.checkpoint), Seal: chains.HMAC(sealKey)}
	}
	if _, findings, err := chains.Verify(bytes.NewReader(export.Bytes()), against); err != nil || len(findings) > 0 {
		t.Errorf("the chains: %v, %v", findings, err)
	}
	var sealed bytes.Buffer
	if err := chains.WriteCheckpoint(t.Context(), l.s, &sealed, chains.HMAC(sealKey), start); err != nil {
		t.Fatal(err)
	}
	l.checkpoint = sealed.Bytes()
}

// check looks at all chains, and at every order of the last round.
func (l *ledger) check(t *testing.T, round string) {
	t.Helper()
	l.seal(t)
	for command, order := range l.acks {
		log, err := l.s.Stream(t.Context(), store.CommandRef(command), 0)
		if err != nil || len(log) != 1 || log[0].Subject.ID != order {
			t.Errorf("the command %s of %s was acknowledged, but there is %v, %v", command, order, log, err)
		}
	}
	l.acked += len(l.acks)
	recs, err := l.s.Walk(t.Context(), store.Ref{Kind: "order", ID: round}, store.MaxPage)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range recs {
		if r.Kind == "order" && strings.HasPrefix(r.ID, round) {
			l.whole(t, r)
		}
	}
	if l.written < l.acked {
		t.Errorf("%d commands were acknowledged, %d are there", l.acked, l.written)
	}
}

// whole demands of one order that its state is that of its events, and that for each command there is one entry and one
// message.
func (l *ledger) whole(t *testing.T, r store.Record) {
	t.Helper()
	l.orders++
	log, err := l.s.Stream(t.Context(), r.Ref, 0)
	if err != nil {
		t.Fatal(err)
	}
	l.written += len(log)
	events, err := l.w.Log(t.Context(), aftersales.OrderID(r.ID))
	if err != nil {
		t.Fatal(err)
	}
	var stored struct{ State aftersales.Order }
	if err := json.Unmarshal(r.Body, &stored); err != nil {
		t.Fatal(err)
	}
	if state := aftersales.FoldOrder(events); !reflect.DeepEqual(asJSON(t, state), asJSON(t, stored.State)) {
		t.Errorf("%s: the state is not that of the events", r.Ref)
	}
	if int(r.Rev) != len(log) {
		t.Errorf("%s: %d entries at revision %d", r.Ref, len(log), r.Rev)
	}
	queues, err := l.s.Read(t.Context(), []store.Ref{{Kind: "outbox", ID: r.String()}})
	if err != nil {
		t.Fatal(err)
	}
	var queue struct{ Messages []struct{ ID string } }
	if err := json.Unmarshal(queues[0].Body, &queue); err != nil || len(queue.Messages) != len(log) {
		t.Fatalf("%s: %d messages of %d commands, %v", r.Ref, len(queue.Messages), len(log), err)
	}
	for i, m := range queue.Messages {
		if !strings.HasPrefix(m.ID, log[i].Command+"/") {
			t.Errorf("%s: message %d is %s, the command is %s", r.Ref, i, m.ID, log[i].Command)
		}
	}
}

func asJSON(t *testing.T, v any) (out any) {
	t.Helper()
	text, err := json.Marshal(v)
	if err == nil {
		err = json.Unmarshal(text, &out)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestAServerThatIsKilledLosesNothingItHadAcknowledged kills the processes of a PostgreSQL server of its own, while four
// hands write.
func TestAServerThatIsKilledLosesNothingItHadAcknowledged(t *testing.T) {
	postgres(t) // where there is one, a second one can be started
	dir, err := os.MkdirTemp("", "servicelane-killed-")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o711); err != nil { // the server runs under another account
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	server := func(what string) string {
		t.Helper()
		cmd := exec.Command("../../.ci/postgres", what, filepath.Join(dir, "server"))
		var out bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, io.Discard // a pipe would stay open as long as the server runs
		if err := cmd.Run(); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		return strings.TrimSpace(out.String())
	}
	e := newEngine(t, sqlstore.PostgreSQL, "pgx", server("start"), "killed_")
	defer server("stop")
	s := e.store(t)
	l := ledger{e: e, s: s, w: talkative(t, store.New(s, store.Config{}), 1)}
	n := rounds(1, 20)
	for round := range n {
		l.acks = map[string]string{}
		var mu sync.Mutex
		begun := make(chan bool, 1)
		done := make(chan bool)
		go func() {
			defer close(done)
			writeOrders(context.Background(), l.w, fmt.Sprint("S", round), func(id aftersales.OrderID, command string) {
				mu.Lock()
				defer mu.Unlock()
				l.acks[command] = string(id)
				select {
				case begun <- true:
				default:
				}
			})
		}()
		<-begun
		time.Sleep(rand.N(200 * time.Millisecond))
		server("crash")
		<-done
		server("again")
		l.check(t, fmt.Sprint("S", round, "-"))
		if t.Failed() {
			t.Fatalf("round %d", round)
		}
	}
	t.Logf("%d kills; %d commands acknowledged, %d more had been written, %d orders", n, l.acked, l.written-l.acked, l.orders)
}
