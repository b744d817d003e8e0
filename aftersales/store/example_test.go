package store_test

import (
	"context"
	"errors"
	"fmt"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales/store"
)

// An order is put, found by its VIN, and changed together with a line in its log.
func Example() {
	ctx := context.Background()
	s := store.New(memstore.New(), store.Config{})
	id := store.Ref{Kind: "order", ID: "RO-2026-0001"}
	err := s.Update(ctx, func(tx *store.Tx) error {
		tx.Put(store.Record{Ref: id, Keys: []store.Key{{Name: "vin", Value: "LSVAA4182E2123456"}}, Body: []byte("draft")})
		tx.Append(store.Entry{Subject: id, Command: "open-1", At: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC), Body: []byte("opened")})
		return nil
	})
	if err != nil {
		fmt.Println(err)
	}
	err = s.View(ctx, func(r *store.Reader) error {
		page, err := r.Scan(store.Query{Kind: "order", Key: "vin", Prefix: "LSV", Limit: 10})
		for _, rec := range page.Records {
			fmt.Printf("%s at revision %d: %s\n", rec.Ref, rec.Rev, rec.Body)
		}
		return err
	})
	if err != nil {
		fmt.Println(err)
	}
	// Output: order/RO-2026-0001 at revision 1: draft
}

// A command that arrives twice is recognised, and its entry tells what it did the first time.
func ExampleStore_Update_twice() {
	ctx := context.Background()
	s := store.New(memstore.New(), store.Config{})
	id := store.Ref{Kind: "order", ID: "RO-2026-0001"}
	for range 2 {
		err := s.Update(ctx, func(tx *store.Tx) error {
			recs, err := tx.GetAll(id)
			if err != nil {
				return err
			}
			tx.Put(recs[0])
			tx.Append(store.Entry{Subject: id, Command: "open-1", Body: []byte("opened")})
			return nil
		})
		fmt.Println(errors.Is(err, store.ErrDuplicate), err)
	}
	// Output:
	// false <nil>
	// true command "open-1" is already in the log
}

// Two workers share what is due: what one has taken the other does not get before the lease has ended.
func ExampleStore_Claim() {
	ctx := context.Background()
	s := store.New(memstore.New(), store.Config{})
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	err := s.Update(ctx, func(tx *store.Tx) error {
		for _, id := range []string{"first call", "second call", "third call"} {
			tx.Put(store.Record{Ref: store.Ref{Kind: "follow_up", ID: id}, Due: now})
		}
		return nil
	})
	if err != nil {
		fmt.Println(err)
	}
	for _, worker := range []string{"worker 1", "worker 2"} {
		recs, err := s.Claim(ctx, "follow_up", now, now.Add(10*time.Minute), 2)
		for _, rec := range recs {
			fmt.Println(worker, "takes the", rec.ID)
		}
		if err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// worker 1 takes the first call
	// worker 1 takes the second call
	// worker 2 takes the third call
}
