package workshop

import (
	"slices"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
)

// Command is what the commands of all deciders have.
type Command interface {
	// Name is the name of the command.
	Name() string
	// Check gives every fault that shows in the command alone.
	Check() error
}

// decider is one kind of thing that has a life of its own, as the path of a command sees it: its id, its state S and its
// commands C. Everything in it is pure and is never changed at run time, but for beside.
type decider[ID ~string, S any, C Command] struct {
	// kind is the kind of its records, part of what is stored, and subject the id that its events carry.
	kind    string
	subject history.Name
	// shape is the number of the stored form of the state. It is raised when the fold or the form of the state changes; a
	// stored state of another shape is folded again from the log.
	shape int
	// id is that of the state, empty if there is no such thing yet; last is when anything happened to it, and foreign tells
	// that it began in another system, so that what is decided here may contradict what was recorded there.
	id   func(s S) ID
	last func(s S) history.Moment
	// begin gives the state of a thing that is not there yet; nil for the zero state.
	begin func(id ID) S
	// about gives the value of the subject in the events of a thing; nil if that is its id.
	about   func(id ID) string
	foreign func(s S) bool
	// decide and evolve are the decider's own; check finds what is wrong with a command without the state.
	decide func(shop Shop, s S, c C, by aftersales.Actor) ([]history.Event, error)
	check  func(shop Shop, c C, by aftersales.Actor) error
	evolve func(s S, events []history.Event) S
	// names gives the id that a command itself carries, because it begins something.
	names func(c C) (id ID, ok bool)
	// reports tells that a command says what has happened already: such a one is recorded whatever the policy says.
	reports func(c C) bool
	// encode writes a command so that the same content gives the same bytes.
	encode func(c C) ([]byte, error)
	// keys are the values by which a thing is found; a bare day is found by its beginning in the zone of the shop.
	keys func(s S, zone zones) []store.Key
	// whose says who answers for the thing; nil if nobody in particular does.
	whose func(s S) answers
	// deed gives the command by which a step is taken about a thing, see [Workshop.Watch]; nil if somebody can only be told.
	deed func(x waiting, to recipient) (C, bool)
	// plans are what a thing itself has planned at a moment; nil if it plans nothing.
	plans func(s S, by *duties, now time.Time) []storedOwed
	// planning are the states in which a thing may plan what does not stand among what is due.
	planning []string
	// ended tells whether what the policy says is owed ended with the thing itself, which the policy does not know; nil if nothing does.
	ended func(s S, f history.Finding, by *duties) bool
	// since is from which day on its log holds everything of its shop, so that what is due in every period can be judged; nil, and
	// the zero day, if it does not.
	since func(id ID, by *duties) cal.Date
	// told tells what a message about a thing can say, by name, without what is personal, and which customer it concerns.
	told func(s S) (customer aftersales.CustomerID, words map[string]string, times map[string]history.Moment)
	// vain tells why it makes no sense any more at a moment to tell the customer what a topic says, empty if it does; nil if it
	// always does.
	vain func(s S, topic string, now time.Time) string
	// does names what is done without a command; empty if there is one.
	does string
	// announce makes the messages that a command causes.
	announce func(shop Shop, s S, c C, events []history.Event) []notify.Message
	// related names what else the policy has to see when it judges a command, such as the appointment of an order; nil if
	// there is nothing.
	related func(s S, c C) []store.Ref
	// prepare fills a request in with what the store knows, before it is decided; nil if there is nothing.
	prepare func(r reader, s S, req RequestOf[C]) (RequestOf[C], error)
	// beside puts what else belongs to the decision into the same commit, such as the place that a booking takes, and gives
	// the papers of the request that are not stored there; its error refuses the command. Nil if there is nothing.
	beside func(w *Workshop, tx *store.Tx, before S, r RequestOf[C], d DecisionOf[S]) ([]aftersales.Paper, error)
}

func (d *decider[ID, S, C]) ref(id ID) store.Ref { return store.Ref{Kind: d.kind, ID: string(id)} }

// subjectOf gives what the events of a thing say that they are about.
func (d *decider[ID, S, C]) subjectOf(id ID) string {
	if d.about != nil {
		return d.about(id)
	}
	return string(id)
}

// name names what is done.
func (d *decider[ID, S, C]) name(c C) string {
	if d.does != "" {
		return d.does
	}
	return c.Name()
}

// sources gives what a decision about a thing is judged on.
func (d *decider[ID, S, C]) sources(w *Workshop, r reader, id ID, all []member) sources {
	s := sources{w: w, reader: r, members: all}
	if d.since != nil {
		s.since, s.shop = d.since(id, w.duties), aftersales.StoreID(id)
	}
	return s
}

// owing gives what is owed about a thing by the policy, and what it plans itself; all is what the policy says of everything that
// belongs together.
func (d *decider[ID, S, C]) owing(s S, own, all []history.Finding, by *duties, now time.Time) []storedOwed {
	who := d.answers(s)
	if d.ended != nil {
		own = slices.DeleteFunc(slices.Clone(own), func(f history.Finding) bool { return d.ended(s, f, by) })
	}
	owed := who.owedOf(own, by.owners)
	if d.plans == nil {
		return owed
	}
	for _, p := range d.plans(s, by, now) {
		switch {
		case !p.Duty && !by.watches(), p.Duty && by.covers(p, own, who.Store): // then the policy has said it
		case p.Duty && by.covers(p, all, who.Store):
			owed = append(owed, by.silent(p))
		default:
			owed = append(owed, p)
		}
	}
	return owed
}

// plansOf gives those of what is owed that the thing itself planned.
func plansOf(owed []storedOwed) []storedOwed {
	return slices.DeleteFunc(slices.Clone(owed), func(o storedOwed) bool { return !o.Plan })
}

// fold gives the state after all events of a log.
func (d *decider[ID, S, C]) fold(log []history.Event) S {
	var none S
	return d.evolve(none, log)
}

// exists tells whether a state is that of something that was begun.
func (d *decider[ID, S, C]) exists(s S) bool { return d.id(s) != "" }

// needsHistory tells whether a decision looks at what happened before: for the policy, or because the events are not all
// made here and might contradict those before.
func (d *decider[ID, S, C]) needsHistory(shop Shop, s S, c C) bool {
	return shop.Policy != nil || d.reports(c) || d.foreign(s)
}

// orderShape is the number of the stored form of orders.
const orderShape = 8

// orders is the decider of repair orders.
var orders = &decider[aftersales.OrderID, aftersales.Order, aftersales.OrderCommand]{
	kind:    orderKind,
	subject: history.FieldOrderID,
	shape:   orderShape,
	id:      func(o aftersales.Order) aftersales.OrderID { return o.ID },
	last:    func(o aftersales.Order) history.Moment { return o.Last },
	foreign: func(o aftersales.Order) bool { return o.Adopted != nil },
	decide: func(shop Shop, o aftersales.Order, c aftersales.OrderCommand, by aftersales.Actor) ([]history.Event, error) {
		return aftersales.DecideOrder(o, c, by, shop.Prices)
	},
	check: func(shop Shop, c aftersales.OrderCommand, by aftersales.Actor) error {
		return aftersales.CheckOrderCommand(c, by, shop.Prices.Currency)
	},
	evolve:   aftersales.EvolveOrder,
	names:    namedOrder,
	reports:  reportsOrder,
	encode:   aftersales.EncodeOrderCommand,
	keys:     orderKeys,
	whose:    func(o aftersales.Order) answers { return answers{Store: o.Store} },
	announce: announceOrder,
	told:     orderTold,
	vain:     vainOfOrder,
	plans:    plansOfOrder,
	planning: words(promising()),
	related:  relatedOfOrder,
	prepare:  issuedOn,
	beside:   besideOrder,
}

// namedOrder gives the order that a command begins.
func namedOrder(c aftersales.OrderCommand) (aftersales.OrderID, bool) {
	switch c := c.(type) {
	case aftersales.OpenOrder:
		return c.Order, true
	case aftersales.RequestRescue:
		return c.Order, true
	case aftersales.AdoptOrder:
		return c.Order, true
	}
	return "", false
}

func reportsOrder(c aftersales.OrderCommand) bool {
	switch c.(type) {
	case aftersales.ReportOrder, aftersales.AdoptOrder:
		return true
	}
	return false
}

// orderKeys are the keys of an order; those without a value are left out by the path.
func orderKeys(o aftersales.Order, zone zones) []store.Key {
	return append([]store.Key{
		{Name: string(ByState), Value: string(o.State)},
		{Name: string(ByNumber), Value: o.Number},
		{Name: string(ByVehicle), Value: string(o.Vehicle)},
		{Name: string(ByCustomer), Value: string(o.Customer)},
		{Name: string(ByReworkOf), Value: string(o.ReworkOf)},
		timeKey(keyDelivered, o.Store, o.Delivered, zone),
		whenOver(keyClosed, o.Store, endOfOrder(o), overOrder(o), zone),
	}, deskKeys(o)...)
}

// announceOrder makes the messages of an order. What was adopted is not told: it happened elsewhere, and long ago.
func announceOrder(shop Shop, o aftersales.Order, c aftersales.OrderCommand, events []history.Event) []notify.Message {
	if _, adopts := c.(aftersales.AdoptOrder); adopts {
		return nil
	}
	if shop.Announce != nil {
		return shop.Announce(o, events)
	}
	return Announce(o, events)
}
