// Package aftersales is the model of a workshop: the repair order (维修工单) with its jobs, parts, consents, inspections
// and settlement, as states, commands and events.
//
// It is a functional core. A command is decided into events, and events fold into state; nothing is read, stored or sent:
//
//	by := aftersales.Actor{Command: "c-1", At: now, By: "zhao", Role: "service_adviser", Store: "S12"}
//	events, err := aftersales.DecideOrder(order, aftersales.StartJob{Job: "J1"}, by, prices)
//	if err != nil {
//		return err // start_job is not possible: job_idle: job "J1" is running
//	}
//	order = aftersales.EvolveOrder(order, events)
//
// The states and what leads from one to the next are drawn in lifecycles.md, from the tables.
// What comes before the order, the inquiry and the appointment, is decided in the same way: [DecideAppointment].
//
// # Hard laws and policy
//
// What a record cannot mean is refused always: a command that the table of transitions does not have in the state
// ([OrderSteps]), a job or a part that does not exist, more parts fitted than were issued. What a regulation demands
// (authorisation before work, three-level inspection, a certificate before delivery) is the business of a
// [history.Policy], which package workshop asks about the same events.
//
// # Events
//
// The events are those of package history: flat, named, and the same ones that a policy judges and a log keeps. Their
// fields hold no personal data: names, numbers and words of people lie in a [Paper], of which an event holds the random
// id and a salted digest. Released events keep their meaning for ever; [EvolveOrder] reads every version of them.
//
// # Stock
//
// The parts of a shop are kept in a ledger for each part number ([Stock]): every movement is a double entry from one place
// to another, a supplier, a bin, an order, the customer, and no balance falls below zero. [DecideStock] and [EvolveStock]
// book it as the order's functions do an order; [StockMove] tells what a command on an order books. A parts line keeps what
// became of each lot ([Part].Lots): what is fitted or lost is of the lot issued first and what goes back of the one issued
// last, unless the command names one.
//
// More may be issued than was requested, since whole cans are handed out: [Order.Excess] tells of which lines, and only what
// is used is billed.
//
// # Money
//
// A [Settle] makes the bill by package pricing: each line cites its tariff, and each payer (customer, insurer, maker, goodwill,
// the shop itself) is charged his part. [Order.Accounts] tells at any time how each stands: charged, invoiced, paid, kept as
// a deposit, disputed, open. A settlement is never edited: [CorrectSettlement] reverses it and makes another one.
//
// # Rework
//
// [Order.Rework] opens a rework of an order that was delivered. Who pays for it follows from the fault, unless somebody says
// otherwise: the shop for its work, the supplier for a part, the customer for a new fault.
//
// # Adopting
//
// Work that began in another system enters by [AdoptOrder]: with the state that is known, and what was recorded there.
package aftersales
