// Package memstore keeps Servicelane's records in memory: for tests, for trying things out, and as the reference of what
// a storage driver does.
//
//	s := store.New(memstore.New(), store.Config{})
//	err := s.Update(ctx, func(tx *store.Tx) error {
//		tx.Put(store.Record{
//			Ref:  store.Ref{Kind: "order", ID: "RO-2026-0001"},
//			Keys: []store.Key{{Name: "vin", Value: "LSVAA4182E2123456"}},
//			Body: []byte(`{"state":"draft"}`),
//		})
//		return nil
//	})
//
// Everything is gone when the process ends.
package memstore
