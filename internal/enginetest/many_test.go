package enginetest

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales/store"
)

// BenchmarkReadsAmongManyOrders reads one order, finds one by its VIN, and lists the next twenty that are due, among ever more of
// them: what each takes must not grow with their number but as an index does. It tells what an order takes on disk, with three keys,
// a due time and an entry of the log. A million orders are counted with SERVICELANE_DEEP set.
func BenchmarkReadsAmongManyOrders(b *testing.B) {
	sizes := []int{10_000, 100_000}
	if os.Getenv("SERVICELANE_DEEP") != "" {
		sizes = append(sizes, 1_000_000)
	}
	b.Run("SQLite", func(b *testing.B) {
		for _, n := range sizes {
			file := filepath.Join(b.TempDir(), "many.db")
			db := mustOpen(b, file)
			s, err := sqlstore.Open(b.Context(), db, sqlstore.Config{Dialect: sqlstore.SQLite})
			if err != nil {
				b.Fatal(err)
			}
			readAmong(b, s, n, func() int64 {
				return number(b, db, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
			})
		}
	})
	b.Run("PostgreSQL", func(b *testing.B) {
		dsn := postgres(b)
		for _, n := range sizes {
			if err := dropPostgres(dsn, "many_"); err != nil {
				b.Fatal(err)
			}
			db, err := sql.Open("pgx", dsn)
			if err != nil {
				b.Fatal(err)
			}
			b.Cleanup(func() { db.Close() })
			s, err := sqlstore.Open(b.Context(), db, sqlstore.Config{Dialect: sqlstore.PostgreSQL, TablePrefix: "many_"})
			if err != nil {
				b.Fatal(err)
			}
			readAmong(b, s, n, func() int64 {
				return number(b, db, "SELECT pg_total_relation_size('many_record') + pg_total_relation_size('many_key') + pg_total_relation_size('many_log')")
			})
		}
		if err := dropPostgres(dsn, "many_"); err != nil {
			b.Fatal(err)
		}
	})
}

func number(b *testing.B, db *sql.DB, query string) (n int64) {
	if err := db.QueryRowContext(b.Context(), query).Scan(&n); err != nil {
		b.Fatal(err)
	}
	return n
}

// among gives the reference, the VIN and the due time of one of n orders; each is due a second after the one before.
func among(i int) (store.Ref, string, time.Time) {
	return store.Ref{Kind: "order", ID: fmt.Sprintf("RO-%07d", i)}, fmt.Sprintf("LSVAA49J%09d", i), start.Add(time.Duration(i) * time.Second)
}

func readAmong(b *testing.B, d store.Driver, n int, onDisk func() int64) {
	storeMany(b, d, n)
	pick := func(round int) int { return round * 7919 % n } // spread over all of them
	for name, read := range map[string]func(ctx context.Context, i int) error{
		"get": func(ctx context.Context, i int) error {
			ref, vin, _ := among(i)
			recs, err := d.Read(ctx, []store.Ref{ref})
			if err == nil && (len(recs) != 1 || recs[0].Rev != 1 || recs[0].Keys[1].Value != vin) {
				err = fmt.Errorf("%s is not as it was written: %+v", ref.ID, recs)
			}
			return err
		},
		"find-by-VIN": func(ctx context.Context, i int) error {
			ref, vin, _ := among(i)
			page, err := d.Scan(ctx, store.Query{Kind: "order", Key: "vin", Prefix: vin, Limit: 10})
			if err == nil && (len(page.Records) != 1 || page.Records[0].Ref != ref) {
				err = fmt.Errorf("%s finds %+v", vin, page.Records)
			}
			return err
		},
		"list-due": func(ctx context.Context, i int) error {
			_, _, due := among(n - 1)
			page, err := d.Scan(ctx, store.Query{Kind: "order", DueBy: due, Limit: 20})
			if first, _, _ := among(0); err == nil && (len(page.Records) != 20 || page.Records[0].Ref != first) {
				err = fmt.Errorf("%d are due", len(page.Records))
			}
			return err
		},
	} {
		b.Run(fmt.Sprint(n, "-orders/", name), func(b *testing.B) {
			for round := 0; b.Loop(); round++ {
				if err := read(b.Context(), pick(round)); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(onDisk())/float64(n), "disk-B/order")
		})
	}
}

// storeMany writes n orders, each with an entry of the log.
func storeMany(b *testing.B, d store.Driver, n int) {
	const batch = 100
	for from := 0; from < n; from += batch {
		var changes store.Batch
		for i := from; i < from+batch; i++ {
			ref, vin, due := among(i)
			changes.Puts = append(changes.Puts, store.Record{Ref: ref, Rev: 1, Body: orderBody, Due: due,
				Keys: []store.Key{{Name: "state", Value: "in_repair"}, {Name: "vin", Value: vin}, {Name: "plate", Value: fmt.Sprintf("沪A%07d", i)}}})
			changes.Appends = append(changes.Appends, store.Entry{Subject: ref, Rev: 1, Command: fmt.Sprint("open-", i), At: start, Body: entryBody})
		}
		if err := d.Commit(b.Context(), changes); err != nil {
			b.Fatal(err)
		}
	}
}
