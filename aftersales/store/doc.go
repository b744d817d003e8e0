// Package store keeps what must not be lost: records found by reference, by key or by due time, and for each subject a
// log that says which command changed what. It is the storage port of Servicelane.
//
// A program opens a driver of one of the adapters (memstore, sqlstore) and puts a [Store] in front of it:
//
//	s := store.New(memstore.New(), store.Config{})
//	order := store.Ref{Kind: "order", ID: "RO-2026-0001"}
//	err := s.Update(ctx, func(tx *store.Tx) error {
//		rec, err := tx.Get(order)
//		if err != nil {
//			return err // store.ErrNotFound: there is no such order
//		}
//		rec.Body = append(rec.Body, " washed"...)
//		tx.Put(rec)
//		return nil
//	})
//
// The function given to Update runs outside any database transaction and may run more than once: all that it read is
// checked when its changes are committed, and if something moved in between it starts again with what is there now.
// Two updates that each read what the other writes can therefore not both succeed.
//
// Whoever writes an adapter implements [Driver] and proves it with the cases of package storetest.
package store
