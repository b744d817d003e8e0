package enginetest

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales/store"
)

// The work that is measured is one durable order command: read the order and its queue by id, check both revisions,
// write the order (its three keys unchanged), the queue with a new due time, and a log entry under a command id that
// must not be there yet. It is done by a store.Store, and by code written by hand for tables of its own, with prepared
// statements, through the same driver. Both run alternately in one process; what counts is the median of the ratios.

var (
	orderBody = []byte(`{"state":"in_repair","customer":"c-1","lines":[{"op":"A","hours":"1.5"},{"op":"B","hours":"0.8"}],"opened":"2026-03-02T09:00:00+08:00"}`)
	queueBody = []byte(`{"messages":[{"id":"e-1/customer","topic":"order.ready","audience":"customer"}]}`)
	entryBody = []byte(`{"events":[{"type":"labor.done","fields":{"line_id":"l-1","hours":"1.5"}},{"type":"order.ready","fields":{}}]}`)
	start     = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
)

// worker does commands on orders of its own.
type worker interface {
	prepare(ctx context.Context, orders []string) error
	command(ctx context.Context, order, command string) error
	revision(ctx context.Context, order string) (int64, error)
}

// viaStore does them through a store.Store.
type viaStore struct{ s *store.Store }

func orderRefs(order string) (o, q store.Ref) {
	return store.Ref{Kind: "order", ID: order}, store.Ref{Kind: "outbox", ID: "order/" + order}
}

func (w viaStore) prepare(ctx context.Context, orders []string) error {
	return w.s.Update(ctx, func(tx *store.Tx) error {
		for _, order := range orders {
			o, q := orderRefs(order)
			tx.Put(store.Record{Ref: o, Body: orderBody, Keys: []store.Key{{Name: "vin", Value: "LSV" + order}, {Name: "plate", Value: "沪" + order}, {Name: "state", Value: "in_repair"}}})
			tx.Put(store.Record{Ref: q, Body: queueBody, Due: start})
		}
		return nil
	})
}

func (w viaStore) command(ctx context.Context, order, command string) error {
	o, q := orderRefs(order)
	return w.s.Update(ctx, func(tx *store.Tx) error {
		recs, err := tx.GetAll(o, q)
		if err != nil {
			return err
		}
		recs[1].Due = recs[1].Due.Add(time.Second)
		tx.Put(recs[0])
		tx.Put(recs[1])
		tx.Append(store.Entry{Subject: o, Command: command, At: start, Body: entryBody})
		return nil
	})
}

func (w viaStore) revision(ctx context.Context, order string) (rev int64, err error) {
	err = w.s.View(ctx, func(r *store.Reader) error {
		o, _ := orderRefs(order)
		rec, err := r.Get(o)
		rev = rec.Rev
		return err
	})
	return rev, err
}

// byHand does them as one would write it for these two tables alone.
type byHand struct {
	db                                          *sql.DB
	mu                                          *sync.Mutex // one writer at a time, where the engine wants it so
	readOrder, readQueue                        *sql.Stmt
	writeOrder, writeQueue, insert, createOrder *sql.Stmt
	createQueue                                 *sql.Stmt
}

func newByHand(ctx context.Context, db *sql.DB, blob string, mu *sync.Mutex) (*byHand, error) {
	for _, text := range []string{
		"CREATE TABLE orders (id TEXT PRIMARY KEY, rev BIGINT NOT NULL, vin TEXT NOT NULL, plate TEXT NOT NULL, state TEXT NOT NULL, body " + blob + " NOT NULL)",
		"CREATE INDEX orders_vin ON orders (vin)",
		"CREATE INDEX orders_plate ON orders (plate)",
		"CREATE INDEX orders_state ON orders (state)",
		"CREATE TABLE queue (subject TEXT PRIMARY KEY, rev BIGINT NOT NULL, due BIGINT, body " + blob + " NOT NULL)",
		"CREATE INDEX queue_due ON queue (due)",
		"CREATE TABLE events (order_id TEXT NOT NULL, rev BIGINT NOT NULL, command TEXT NOT NULL UNIQUE, at BIGINT NOT NULL, body " + blob + " NOT NULL, PRIMARY KEY (order_id, rev))",
	} {
		if _, err := db.ExecContext(ctx, text); err != nil {
			return nil, err
		}
	}
	w := &byHand{db: db, mu: mu}
	for st, text := range map[**sql.Stmt]string{
		&w.readOrder:   "SELECT rev, vin, plate, state, body FROM orders WHERE id = $1",
		&w.readQueue:   "SELECT rev, due, body FROM queue WHERE subject = $1",
		&w.writeOrder:  "UPDATE orders SET rev = rev + 1, vin = $1, plate = $2, state = $3, body = $4 WHERE id = $5 AND rev = $6",
		&w.writeQueue:  "UPDATE queue SET rev = rev + 1, due = $1, body = $2 WHERE subject = $3 AND rev = $4",
		&w.insert:      "INSERT INTO events (order_id, rev, command, at, body) VALUES ($1, $2, $3, $4, $5)",
		&w.createOrder: "INSERT INTO orders (id, rev, vin, plate, state, body) VALUES ($1, 1, $2, $3, 'in_repair', $4)",
		&w.createQueue: "INSERT INTO queue (subject, rev, due, body) VALUES ($1, 1, $2, $3)",
	} {
		var err error
		if *st, err = db.PrepareContext(ctx, text); err != nil {
			return nil, err
		}
	}
	return w, nil
}

func (w *byHand) prepare(ctx context.Context, orders []string) error {
	tx, err := w.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	for _, order := range orders {
		if err := one(tx.StmtContext(ctx, w.createOrder).ExecContext(ctx, order, "LSV"+order, "沪"+order, orderBody)); err != nil {
			return err
		}
		if err := one(tx.StmtContext(ctx, w.createQueue).ExecContext(ctx, "order/"+order, start.UnixMicro(), queueBody)); err != nil {
			return err
		}
	}
	return tx.Commit()
}

func (w *byHand) command(ctx context.Context, order, command string) error {
	var rev, queueRev, due int64
	var vin, plate, state string
	var body, queue []byte
	if err := w.readOrder.QueryRowContext(ctx, order).Scan(&rev, &vin, &plate, &state, &body); err != nil {
		return err
	}
	if err := w.readQueue.QueryRowContext(ctx, "order/"+order).Scan(&queueRev, &due, &queue); err != nil {
		return err
	}
	if w.mu != nil {
		w.mu.Lock()
		defer w.mu.Unlock()
	}
	tx, err := w.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	if err := one(tx.StmtContext(ctx, w.writeOrder).ExecContext(ctx, vin, plate, state, body, order, rev)); err != nil {
		return err
	}
	if err := one(tx.StmtContext(ctx, w.writeQueue).ExecContext(ctx, due+1_000_000, queue, "order/"+order, queueRev)); err != nil {
		return err
	}
	if err := one(tx.StmtContext(ctx, w.insert).ExecContext(ctx, order, rev+1, command, start.UnixMicro(), entryBody)); err != nil {
		return err
	}
	return tx.Commit()
}

// one demands that a statement has changed one row.
func one(res sql.Result, err error) error {
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n != 1 {
		return fmt.Errorf("%d rows, want 1: %w", n, err)
	}
	return nil
}

func (w *byHand) revision(ctx context.Context, order string) (rev int64, err error) {
	err = w.db.QueryRowContext(ctx, "SELECT rev FROM orders WHERE id = $1", order).Scan(&rev)
	return rev, err
}

const (
	leastPairs = 20
	orders     = 8000
)

func names(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprint(i)
	}
	return out
}

// compare alternates between the two and reports the median of the ratios: how many commands ours does in the time of
// one by hand.
func compare(b *testing.B, ours, hand worker, writers, perRound int) {
	ctx := b.Context()
	both := []worker{ours, hand}
	for _, w := range both {
		for part := range slices.Chunk(names(orders), 400) {
			if err := w.prepare(ctx, part); err != nil {
				b.Fatal(err)
			}
		}
	}
	var ratios []float64
	var spent [2]time.Duration
	round := 0
	pair := func() {
		var took [2]time.Duration
		for turn := range both {
			i := (turn + round) % 2 // whoever is first has an advantage, so it changes
			took[i] = run(b, both[i], round, writers, perRound)
			spent[i] += took[i]
		}
		ratios = append(ratios, float64(took[1])/float64(took[0]))
		round++
	}
	for b.Loop() {
		pair()
	}
	for len(ratios) < leastPairs {
		pair()
	}
	sameAnswer(b, both)
	slices.Sort(ratios)
	commands := float64(round * writers * perRound)
	b.ReportMetric(ratios[len(ratios)/2], "x-by-hand")
	b.ReportMetric(commands/spent[0].Seconds(), "ours/s")
	b.ReportMetric(commands/spent[1].Seconds(), "hand/s")
	b.ReportMetric(float64(len(ratios)), "pairs")
}

// run does a round of commands by several writers and gives the time it took.
func run(b *testing.B, w worker, round, writers, perRound int) time.Duration {
	errs := make([]error, writers)
	var wg sync.WaitGroup
	begin := time.Now()
	for i := range writers {
		wg.Go(func() {
			for n := range perRound {
				order := fmt.Sprint((i*orders/writers + round*perRound + n) % orders)
				if errs[i] = w.command(b.Context(), order, fmt.Sprint(round, ".", i, ".", n)); errs[i] != nil {
					return
				}
			}
		})
	}
	wg.Wait()
	took := time.Since(begin)
	for _, err := range errs {
		if err != nil {
			b.Fatal(err)
		}
	}
	return took
}

// sameAnswer checks that both have made the same changes.
func sameAnswer(b *testing.B, both []worker) {
	for i := range orders {
		ours, err := both[0].revision(b.Context(), fmt.Sprint(i))
		if err != nil {
			b.Fatal(err)
		}
		hand, err := both[1].revision(b.Context(), fmt.Sprint(i))
		if err != nil {
			b.Fatal(err)
		}
		if ours != hand {
			b.Fatalf("order %d is at revision %d and by hand at %d", i, ours, hand)
		}
	}
}

func BenchmarkDurableCommandOnSQLite(b *testing.B) {
	for _, writers := range []int{1, 16} {
		b.Run(fmt.Sprint(writers, "-writers"), func(b *testing.B) {
			dir := b.TempDir()
			ours, hand := mustOpen(b, filepath.Join(dir, "ours.db")), mustOpen(b, filepath.Join(dir, "hand.db"))
			s, err := sqlstore.Open(b.Context(), ours, sqlstore.Config{Dialect: sqlstore.SQLite})
			if err != nil {
				b.Fatal(err)
			}
			w, err := newByHand(b.Context(), hand, "BLOB", new(sync.Mutex))
			if err != nil {
				b.Fatal(err)
			}
			compare(b, viaStore{store.New(s, store.Config{})}, w, writers, 400/writers)
		})
	}
}

func mustOpen(b *testing.B, file string) *sql.DB {
	db, err := sql.Open("sqlite", sqliteDSN(file))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { db.Close() })
	db.SetMaxIdleConns(20) // a connection that is closed and opened again has to prepare its statements again
	return db
}

func BenchmarkDurableCommandOnPostgreSQL(b *testing.B) {
	dsn := postgres(b)
	for _, writers := range []int{1, 16} {
		b.Run(fmt.Sprint(writers, "-writers"), func(b *testing.B) {
			db, err := sql.Open("pgx", dsn)
			if err != nil {
				b.Fatal(err)
			}
			b.Cleanup(func() { db.Close() })
			db.SetMaxIdleConns(20)
			if err := dropPostgres(dsn, "bench_"); err != nil {
				b.Fatal(err)
			}
			if _, err := db.Exec("DROP TABLE IF EXISTS orders, queue, events"); err != nil {
				b.Fatal(err)
			}
			s, err := sqlstore.Open(b.Context(), db, sqlstore.Config{Dialect: sqlstore.PostgreSQL, TablePrefix: "bench_"})
			if err != nil {
				b.Fatal(err)
			}
			w, err := newByHand(b.Context(), db, "BYTEA", nil)
			if err != nil {
				b.Fatal(err)
			}
			compare(b, viaStore{store.New(s, store.Config{})}, w, writers, 400/writers)
		})
	}
}
