// Package workshop runs a workshop's orders: load, decide, commit.
//
// [Decide] is the whole decision, pure: a host with tables of its own calls it inside its own transaction and stores
// what comes out.
//
//	d, err := workshop.Decide(shop, history, order, workshop.Request{Command: aftersales.StartJob{Job: "J1"}, By: by})
//	var refused *workshop.RefusedError
//	if errors.As(err, &refused) {
//		return refused // start_job is refused: QC-07a (S3 1.2.4, …): missing job.authorised or job.approved
//	}
//
// [Workshop] is the stateful one around it, over a [store.Store]: its commands are idempotent by their id, decided again
// if somebody else was faster, and committed together with the log entry, the papers and the outgoing messages. What is
// due is asked with [Workshop.Due], messages leave with [Workshop.Dispatch].
//
//	w, err := workshop.New(workshop.Config{Store: store.New(driver, store.Config{}), Shop: shop})
//	res, err := w.Do(ctx, "RO-2026-0001", workshop.Request{Command: aftersales.StartJob{Job: "J1"}, By: by})
//
// # In the host's transaction
//
// [Workshop.On] gives the same workshop on another store, such as one over a driver that works inside a transaction of
// the host; a conflict is then the host's to handle.
package workshop
