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
// # Appointments, records, the front desk
//
// [Workshop.DoAppointment] takes an appointment from the inquiry to the arrival; it takes its places in the slot in the same
// commit, and [Workshop.Admit] opens the order with it. Customers, vehicles, persons and shops are dated records
// ([Workshop.PutCustomer] …), whose facts a policy sees as they were on the day of an event. A front desk works by the lists
// of [Workshop.Desk], and finds vehicles, customers and orders by what lies in papers ([Workshop.FindByPaper]);
// [Workshop.Next] says what somebody may do next.
//
// # What happens by itself
//
// What is owed lies in the store, and [Workshop.Watch] looks after it: called every few minutes, it reminds, reports and
// escalates as [Shop].Steps says, once each, however often it is broken off. [Workshop.Dispatch] turns messages into words
// and gives them to their channels, if [Shop].Notices has the words.
//
//	for range ticker.C {
//		_, watchErr := w.Watch(ctx, time.Now())
//		_, sendErr := w.Dispatch(ctx, channels, 100)
//		log(errors.Join(watchErr, sendErr))
//	}
//
// # Another decider
//
// The path of [Workshop.Do] is the same for everything that has a life of its own. A new decider is one value of the
// type "decider" (decider.go): the kind of its records and the id that its events carry; its decide, check, evolve and
// encode, which are functions of package aftersales; the keys by which it is found; which commands begin something and
// which report what has happened; what its events announce. Where a thing belongs to others, as a call or a complaint
// belongs to an order, "related" names their records: they are judged together, and each keeps what is owed about itself
// (case.go). Where a decision changes more, "beside" puts that into the same commit. Then the public methods are one line
// each: do, decide, get, find and due of the path with that value.
//
// # Stock
//
// [Workshop.DoStock] books in the ledger of a part number. What a command on an order moves is booked in the commit of the
// command, if the part was issued from a bin; with a bin that does not hold enough, the command is refused. The policy
// judges the events of the ledger on the ledger's own log.
//
// # Another system's work
//
// [Workshop.Import] takes tables of another system over, by mapping documents: orders with their lines and parts,
// appointments, follow-ups, complaints. Each thing is adopted by one command in the state that its rows name; vehicles and
// customers go into their records. It can be stopped and run again. Every row is taken or quarantined with its reason.
//
// # In the host's transaction
//
// [Workshop.On] gives the same workshop on another store, such as one over a driver that works inside a transaction of
// the host; a conflict is then the host's to handle.
package workshop
