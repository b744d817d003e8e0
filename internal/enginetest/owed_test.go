package enginetest

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

// scans counts the records that scans give.
type scans struct {
	store.Driver
	n, records, most int
}

func (d *scans) Scan(ctx context.Context, q store.Query) (store.Page, error) {
	p, err := d.Driver.Scan(ctx, q)
	d.n, d.records, d.most = d.n+1, d.records+len(p.Records), max(d.most, len(p.Records))
	return p, err
}

// TestTheDueListOfARoleIsReadByItsLength finds what one role owes among ten times as many obligations as there are
// complaints, a page at a time, and reads nothing of what others owe. Where there is time, they are a million.
func TestTheDueListOfARoleIsReadByItsLength(t *testing.T) {
	complaints, rare := 500, 50
	if deep() {
		complaints, rare = 100_000, 250
	}
	var owed strings.Builder
	for i := range 10 {
		fmt.Fprintf(&owed, `,{"rule":"X-%d","due":"2026-06-%dT10:00:00Z","role":"role_%d"}`, i, 16+i, i)
	}
	body := `{"shape":1,"state":{"id":"K","state":"received","received":"2026-06-15","loss":null,"compensated":null},"owed":[` + owed.String()[1:]
	now := time.Date(2026, 6, 15, 10, 0, 0, 0, time.UTC)
	eachEngine(t, func(t *testing.T, e engine) {
		d := &scans{Driver: e.store(t)}
		var batch store.Batch
		for n := range complaints {
			rec := store.Record{Ref: store.Ref{Kind: "complaint", ID: fmt.Sprintf("K-%07d", n)}, Rev: 1, Due: now.AddDate(0, 0, 1), Body: []byte(body + "]}")}
			for i := range 10 {
				rec.Keys = append(rec.Keys, store.Key{Name: "owed_role", Value: fmt.Sprintf("role_%d|202606%dT100000Z", i, 16+i)})
			}
			if n%(complaints/rare) == 0 {
				rec.Keys = append(rec.Keys, store.Key{Name: "owed_role", Value: "rare|20260616T100000Z"})
				rec.Body = []byte(body + `,{"rule":"X-R","due":"2026-06-16T10:00:00Z","role":"rare"}]}`)
			}
			if batch.Puts = append(batch.Puts, rec); len(batch.Puts) == 250 || n == complaints-1 {
				if err := d.Commit(t.Context(), batch); err != nil {
					t.Fatal(err)
				}
				batch.Puts = nil
			}
		}
		e.analyze(t)
		w, err := workshop.New(workshop.Config{Store: store.New(d, store.Config{}), Now: func() time.Time { return now }, Shop: workshop.Shop{Prices: ordergen.Prices()}})
		if err != nil {
			t.Fatal(err)
		}
		found, next := 0, store.Cursor{}
		for {
			list, more, err := w.ComplaintsDueOf(t.Context(), workshop.Ower{Role: "rare"}, now.AddDate(0, 0, 20), 20, next)
			if err != nil {
				t.Fatal(err)
			}
			for _, o := range list {
				if o.Rule != "X-R" || o.Status != workshop.OwedPending || o.Subject == aftersales.ComplaintID("") {
					t.Fatalf("%+v", o)
				}
			}
			if found += len(list); more == (store.Cursor{}) {
				break
			}
			next = more
		}
		if found != rare || d.records > rare+10 || d.most > 20 {
			t.Errorf("%d obligations of the role: %d records in %d scans, up to %d at once", found, d.records, d.n, d.most)
		}
	})
}
