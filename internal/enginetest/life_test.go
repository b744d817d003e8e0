package enginetest

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

// What is measured here is the whole life of an ordinary order, from reception to the end: by a Workshop on SQLite, and by
// code written by hand that decides with the same pure function and keeps state, log and messages in tables of its own.
// With each command both read the order and its queue, and write the order with its keys, a log entry under a command
// id that must be new, and the queue if there is something to tell, in one durable transaction.

// keeper runs commands on orders of its own.
type keeper interface {
	do(ctx context.Context, id aftersales.OrderID, s ordergen.Step) error
	// kept gives everything that is kept of an order.
	kept(ctx context.Context, id aftersales.OrderID) (kept, error)
}

// kept is what must be the same, whoever kept it.
type kept struct {
	Order    aftersales.Order
	Revision int64
	Keys     map[string]string
	Log      []history.Event
	Commands int
	Messages []notify.Message
}

// viaWorkshop keeps orders with a Workshop.
type viaWorkshop struct {
	*workshop.Workshop
	driver store.Driver
}

func (w viaWorkshop) do(ctx context.Context, id aftersales.OrderID, s ordergen.Step) error {
	_, err := w.Do(ctx, id, workshop.Request{Command: s.Command, By: s.By})
	return err
}

func (w viaWorkshop) kept(ctx context.Context, id aftersales.OrderID) (k kept, err error) {
	if k.Order, err = w.Order(ctx, id); err != nil {
		return k, err
	}
	if k.Log, err = w.Log(ctx, id); err != nil {
		return k, err
	}
	order := store.Ref{Kind: "order", ID: string(id)}
	recs, err := w.driver.Read(ctx, []store.Ref{order, {Kind: "outbox", ID: order.String()}})
	if err != nil {
		return k, err
	}
	entries, err := w.driver.Stream(ctx, order, 0)
	if err != nil {
		return k, err
	}
	var queue struct{ Messages []notify.Message }
	k.Revision, k.Commands, k.Keys = recs[0].Rev, len(entries), map[string]string{}
	for _, key := range recs[0].Keys {
		if key.Name != "closed" && key.Name != "delivered" { // by which reports find it; by hand it is found by the others
			k.Keys[key.Name] = key.Value
		}
	}
	err = json.Unmarshal(recs[1].Body, &queue)
	k.Messages = queue.Messages
	return k, err
}

// lifeByHand keeps orders as one would write it for these tables alone.
type lifeByHand struct {
	db                                              *sql.DB
	shop                                            workshop.Shop
	readOrder, readQueue                            *sql.Stmt
	insertOrder, updateOrder, insertLog             *sql.Stmt
	insertQueue, updateQueue, readLog, countEntries *sql.Stmt
}

func newLifeByHand(ctx context.Context, db *sql.DB, shop workshop.Shop) (*lifeByHand, error) {
	for _, text := range []string{
		"CREATE TABLE orders (id TEXT PRIMARY KEY, rev BIGINT NOT NULL, state TEXT NOT NULL, number TEXT NOT NULL, vehicle TEXT NOT NULL, customer TEXT NOT NULL, body BLOB NOT NULL)",
		"CREATE INDEX orders_state ON orders (state)",
		"CREATE INDEX orders_number ON orders (number)",
		"CREATE INDEX orders_vehicle ON orders (vehicle)",
		"CREATE INDEX orders_customer ON orders (customer)",
		"CREATE TABLE queue (subject TEXT PRIMARY KEY, rev BIGINT NOT NULL, due BIGINT, body BLOB NOT NULL)",
		"CREATE INDEX queue_due ON queue (due)",
		"CREATE TABLE events (order_id TEXT NOT NULL, rev BIGINT NOT NULL, command TEXT NOT NULL UNIQUE, at BIGINT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (order_id, rev))",
	} {
		if _, err := db.ExecContext(ctx, text); err != nil {
			return nil, err
		}
	}
	w := &lifeByHand{db: db, shop: shop}
	for st, text := range map[**sql.Stmt]string{
		&w.readOrder:    "SELECT rev, body FROM orders WHERE id = $1",
		&w.readQueue:    "SELECT rev, due, body FROM queue WHERE subject = $1",
		&w.insertOrder:  "INSERT INTO orders (rev, state, number, vehicle, customer, body, id) VALUES ($1, $2, $3, $4, $5, $6, $7)",
		&w.updateOrder:  "UPDATE orders SET rev = $1, state = $2, number = $3, vehicle = $4, customer = $5, body = $6 WHERE id = $7 AND rev = $1 - 1",
		&w.insertLog:    "INSERT INTO events (order_id, rev, command, at, body) VALUES ($1, $2, $3, $4, $5)",
		&w.insertQueue:  "INSERT INTO queue (rev, due, body, subject) VALUES ($1, $2, $3, $4)",
		&w.updateQueue:  "UPDATE queue SET rev = $1, due = $2, body = $3 WHERE subject = $4 AND rev = $1 - 1",
		&w.readLog:      "SELECT body FROM events WHERE order_id = $1 ORDER BY rev",
		&w.countEntries: "SELECT rev, state, number, vehicle, customer FROM orders WHERE id = $1",
	} {
		var err error
		if *st, err = db.PrepareContext(ctx, text); err != nil {
			return nil, err
		}
	}
	return w, nil
}

func (w *lifeByHand) do(ctx context.Context, id aftersales.OrderID, s ordergen.Step) error {
	var o aftersales.Order
	var rev, queueRev, due int64
	var body, queueBody []byte
	var queue []notify.Message
	switch err := w.readOrder.QueryRowContext(ctx, id).Scan(&rev, &body); {
	case errors.Is(err, sql.ErrNoRows):
	case err != nil:
		return err
	default:
		if err := json.Unmarshal(body, &o); err != nil {
			return err
		}
	}
	due = start.UnixMicro()
	switch err := w.readQueue.QueryRowContext(ctx, "order/"+id).Scan(&queueRev, &due, &queueBody); {
	case errors.Is(err, sql.ErrNoRows):
	case err != nil:
		return err
	}
	h, err := w.history(ctx, id, s)
	if err != nil {
		return err
	}
	d, err := workshop.Decide(w.shop, h, o, workshop.Request{Command: s.Command, By: s.By})
	if err != nil {
		return err
	}
	if len(d.Messages) > 0 && queueRev > 0 {
		if err := json.Unmarshal(queueBody, &queue); err != nil {
			return err
		}
	}
	return w.write(ctx, d, rev+1, queueRev+1, due, append(queue, d.Messages...), s)
}

// history reads the log where the decision asks for it: for a report.
func (w *lifeByHand) history(ctx context.Context, id aftersales.OrderID, s ordergen.Step) (*history.History, error) {
	if _, report := s.Command.(aftersales.ReportOrder); !report {
		return nil, nil
	}
	log, _, err := w.log(ctx, id)
	if err != nil {
		return nil, err
	}
	return history.New(history.Config{Cover: history.Everything(), Events: log})
}

func (w *lifeByHand) log(ctx context.Context, id aftersales.OrderID) (log []history.Event, entries int, err error) {
	rows, err := w.readLog.QueryContext(ctx, id)
	if err != nil {
		return nil, 0, err
	}
	defer rows.Close()
	for rows.Next() {
		var body []byte
		if err := rows.Scan(&body); err != nil {
			return nil, 0, err
		}
		events, err := history.Standard().DecodeEvents(body)
		if err != nil {
			return nil, 0, err
		}
		log, entries = append(log, events...), entries+1
	}
	return log, entries, rows.Err()
}

func (w *lifeByHand) write(ctx context.Context, d workshop.Decision, rev, queueRev, due int64, queue []notify.Message, s ordergen.Step) error {
	body, err := json.Marshal(d.State)
	if err != nil {
		return err
	}
	events, err := json.Marshal(d.Events)
	if err != nil {
		return err
	}
	tx, err := w.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	order, outbox := w.updateOrder, w.updateQueue
	if rev == 1 {
		order = w.insertOrder
	}
	if queueRev == 1 {
		outbox = w.insertQueue
	}
	o := d.State
	if err := one(tx.StmtContext(ctx, order).ExecContext(ctx, rev, o.State, o.Number, o.Vehicle, o.Customer, body, o.ID)); err != nil {
		return err
	}
	if len(d.Messages) > 0 {
		text, err := json.Marshal(queue)
		if err != nil {
			return err
		}
		if err := one(tx.StmtContext(ctx, outbox).ExecContext(ctx, queueRev, due, text, "order/"+o.ID)); err != nil {
			return err
		}
	}
	if err := one(tx.StmtContext(ctx, w.insertLog).ExecContext(ctx, o.ID, rev, s.By.Command, s.By.At.UnixMicro(), events)); err != nil {
		return err
	}
	return tx.Commit()
}

func (w *lifeByHand) kept(ctx context.Context, id aftersales.OrderID) (k kept, err error) {
	var body []byte
	if err := w.readOrder.QueryRowContext(ctx, id).Scan(&k.Revision, &body); err != nil {
		return k, err
	}
	if err := json.Unmarshal(body, &k.Order); err != nil {
		return k, err
	}
	var state, number, vehicle, customer string
	if err := w.countEntries.QueryRowContext(ctx, id).Scan(&k.Revision, &state, &number, &vehicle, &customer); err != nil {
		return k, err
	}
	k.Keys = map[string]string{"state": state, "number": number, "vehicle": vehicle, "customer": customer}
	if k.Log, k.Commands, err = w.log(ctx, id); err != nil {
		return k, err
	}
	var rev, due int64
	if err := w.readQueue.QueryRowContext(ctx, "order/"+id).Scan(&rev, &due, &body); err != nil {
		return k, err
	}
	return k, json.Unmarshal(body, &k.Messages)
}

// newKeepers gives both, on SQLite files of their own.
func newKeepers(tb testing.TB) (ours, hand keeper) {
	tb.Helper()
	dir, ctx := tb.TempDir(), context.Background()
	open := func(file string) *sql.DB {
		db, err := sql.Open("sqlite", sqliteDSN(filepath.Join(dir, file)))
		if err != nil {
			tb.Fatal(err)
		}
		tb.Cleanup(func() { db.Close() })
		return db
	}
	shop := workshop.Shop{Prices: ordergen.Prices()}
	driver, err := sqlstore.Open(ctx, open("ours.db"), sqlstore.Config{Dialect: sqlstore.SQLite})
	if err != nil {
		tb.Fatal(err)
	}
	w, err := workshop.New(workshop.Config{Store: store.New(driver, store.Config{}), Shop: shop, Now: func() time.Time { return start }})
	if err != nil {
		tb.Fatal(err)
	}
	byHand, err := newLifeByHand(ctx, open("hand.db"), shop)
	if err != nil {
		tb.Fatal(err)
	}
	return viaWorkshop{w, driver}, byHand
}

// liveOrder runs one ordinary order and gives the time it took.
func liveOrder(tb testing.TB, k keeper, n int) time.Duration {
	tb.Helper()
	id := aftersales.OrderID(fmt.Sprintf("RO-%d", n))
	steps := ordergen.Life(id, start)
	begin := time.Now()
	for _, s := range steps {
		if err := k.do(context.Background(), id, s); err != nil {
			tb.Fatalf("%s: %v", s.Command.Name(), err)
		}
	}
	return time.Since(begin)
}

func sameKept(tb testing.TB, ours, hand keeper, n int) {
	tb.Helper()
	id := aftersales.OrderID(fmt.Sprintf("RO-%d", n))
	a, err := ours.kept(context.Background(), id)
	if err != nil {
		tb.Fatal(err)
	}
	b, err := hand.kept(context.Background(), id)
	if err != nil {
		tb.Fatal(err)
	}
	if a.Order.State != aftersales.OrderClosed || a.Commands < 40 || len(a.Messages) != 4 {
		tb.Errorf("the order is %s after %d commands, with %d messages", a.Order.State, a.Commands, len(a.Messages))
	}
	if diff := cmp.Diff(b, a); diff != "" {
		tb.Errorf("what is kept of %s differs from what is kept by hand: %s", id, diff)
	}
}

func TestAWorkshopOnSQLiteKeepsWhatIsKeptByHand(t *testing.T) {
	ours, hand := newKeepers(t)
	for n := range 3 {
		liveOrder(t, ours, n)
		liveOrder(t, hand, n)
		sameKept(t, ours, hand, n)
	}
}

// BenchmarkOrderLifeOnSQLite alternates between both, one whole order each, and reports the median of the ratios: how
// many orders the Workshop runs in the time of one by hand.
func BenchmarkOrderLifeOnSQLite(b *testing.B) {
	ours, hand := newKeepers(b)
	both := []keeper{ours, hand}
	liveOrder(b, ours, 0)
	liveOrder(b, hand, 0)
	sameKept(b, ours, hand, 0)
	var ratios []float64
	var spent [2]time.Duration
	n := 0
	pair := func() {
		n++
		var took [2]time.Duration
		for turn := range both {
			i := (turn + n) % 2 // whoever is first has an advantage, so it changes
			took[i] = liveOrder(b, both[i], n)
			spent[i] += took[i]
		}
		ratios = append(ratios, float64(took[1])/float64(took[0]))
	}
	for b.Loop() {
		pair()
	}
	for len(ratios) < leastPairs {
		pair()
	}
	sameKept(b, ours, hand, n)
	slices.Sort(ratios)
	b.ReportMetric(ratios[len(ratios)/2], "x-by-hand")
	b.ReportMetric(float64(n)/spent[0].Seconds(), "ours-orders/s")
	b.ReportMetric(float64(n)/spent[1].Seconds(), "hand-orders/s")
	b.ReportMetric(float64(len(ratios)), "pairs")
}
