// Package history holds what happened in a service business, and what is so: events and facts in one vocabulary, put in
// order and correlated, together with what their source can record at all. It is what rules are judged on.
//
//	h, err := history.New(history.Config{
//		Cover:  history.Everything(),
//		Events: events, // order.opened, job.planned, job.done …
//		Facts:  facts,  // customer, role_held, store …
//	})
//	kind, err := history.Standard().Path("order.kind")
//	for i, e := range h.Of(history.JobDone) {
//		v, presence := h.Get(i, kind) // of the order that the job belongs to
//		fmt.Println(e.ID, h.Day(i), v.Word(), presence)
//	}
//
// # Events and facts
//
// An [Event] is flat: an envelope and named fields; what repeats is repeated as events. A [Fact] is something that is
// so, for a span of days or always. Fields hold a [Value] of one [Kind], in which type and unit are one word: 1.5 h,
// 8872 km, 370.03 CNY. All names stand in vocabulary.txt, from which the constants of this package are made; a host or a
// pack adds types of its own with [Vocabulary.With].
//
// Every event carries the id of its subject and may carry the ids that the subject belongs to. Said once, such a link
// holds for all events of the subject: a job that belongs to an order belongs to the order's customer, vehicle and shop
// as well. Fields of the types marked ◆ are attributes: they can be read from every event of the subject and below it,
// the latest event winning. Seen from an event that names a problem, what is said of another problem does not count.
//
// # Absent is not zero
//
// A [Cover] says which types and fields the source records. Reading a [Path] therefore has three outcomes: a value; no
// value, though the source records it; and nobody knows. A history of our own deciders covers [Everything]; that of
// another system's table covers what was mapped.
//
// # Tables of another system
//
// A [Mapping] says in a JSON document what the columns of a table are, and [FromRows] makes events, facts and papers of
// its rows: every row is taken or quarantined with its reasons, and no value is made up. Personal columns go into
// papers, ids that are personal become hashes.
//
// # Policy
//
// A [Policy] answers a program that is about to record something: which rules forbid it, and what is owed. Package
// compliance implements it; programs that only record need not import that.
package history
