package aftersales

import (
	"bytes"
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"slices"
	"time"

	"example.com/servicelane/internal/fault"
)

// Delivery is one vehicle handed over, as [Draw] needs to know it.
type Delivery struct {
	Order OrderID
	// Target marks a customer who is called after every delivery (重点客户); all others are ordinary ones (普通客户).
	Target bool
	// At is when the vehicle was handed over, Closes the last moment at which the call is still in time.
	At, Closes time.Time
	// Reached is when the customer was reached, Missed when he was given up, after as many attempts as the house makes;
	// zero while neither has happened. Not both are set. One given up before he was drawn is still to be called.
	Reached, Missed time.Time
	// Barred is since when the customer wants no calls, zero if he does not mind. From then on he is not drawn; he counts
	// among the deliveries all the same.
	Barred time.Time
}

// Draw says which deliveries of a month are followed up by a call (回访抽取): every one of a target customer, and of the
// ordinary ones a share that is fixed beforehand.
type Draw struct {
	// Month is the month of delivery, such as "2026-05"; each month has a ranking of its own.
	Month string
	// Percent is the share of ordinary deliveries that has to be reached, from 0 to 100. At least 30 is what S4 3.2.2 asks.
	Percent int
	// Answer is how many in a hundred of those called are reached as a rule, from 1 to 100. As many more are drawn as it
	// takes to reach the share; 100 draws no more than the share.
	Answer int
	// Secret is known to nobody who calls, at least 16 bytes: who does not have it cannot tell who will be drawn.
	Secret []byte
}

// Pick is one delivery that is to be followed up.
type Pick struct {
	Order  OrderID
	Target bool
	// At is when the delivery was drawn: at its own hand-over, or at the later moment at which the share asked for it.
	At time.Time
}

// Drawn is the outcome of a [Draw]: whom to call, and the two figures of coverage, which differ by those not reached.
type Drawn struct {
	// Picks are in the order in which they were drawn.
	Picks []Pick
	// Target and Ordinary count the deliveries of either kind.
	Target, Ordinary Coverage
}

// Coverage counts deliveries: all of them, those drawn for a call, and those reached, drawn or not.
type Coverage struct {
	Deliveries, Planned, Reached int
}

// Of draws from the deliveries of the month. It follows the clock of the deliveries and of what became of the calls: at
// every moment so many ordinary ones are drawn that those reached, and of those still to be called as many as answer as a
// rule, are the share of those delivered so far. Who is drawn next is the one of lowest rank whose time for a call is not
// over, and the rank is a hash keyed with the secret. So it does not matter in which order the deliveries are given, when
// and how often the draw is made, or who makes it; one who is given up is replaced by the next rank. The share is missed
// only where nobody is left whose time is not over, and the figures show it.
//
// A faulty draw gives all its faults in one error, each a [FieldError] with its path.
func (d Draw) Of(deliveries []Delivery) (Drawn, error) {
	if err := d.check(deliveries); err != nil {
		return Drawn{}, err
	}
	urn := urn{percent: d.Percent, answer: d.Answer, drawn: map[OrderID]bool{}}
	for _, turn := range d.turns(deliveries) {
		urn.take(turn)
	}
	return urn.out, nil
}

func (d Draw) check(deliveries []Delivery) error {
	var f fault.List
	if _, err := time.Parse("2006-01", d.Month); err != nil {
		f.Add("month", fault.Malformed, "%s is no month", fault.Quote(d.Month))
	}
	if d.Percent < 0 || d.Percent > 100 {
		f.Add("percent", fault.Range, "%d is not from 0 to 100", d.Percent)
	}
	if d.Answer < 1 || d.Answer > 100 {
		f.Add("answer", fault.Range, "%d is not from 1 to 100", d.Answer)
	}
	if len(d.Secret) < 16 {
		f.Add("secret", fault.Range, "%d bytes, at least 16 are needed", len(d.Secret))
	}
	seen := make(map[OrderID]bool, len(deliveries))
	for i, one := range deliveries {
		one.check(&f, fault.Index("deliveries", i), seen)
	}
	return f.Err()
}

func (d Delivery) check(f *fault.List, path string, seen map[OrderID]bool) {
	checkID(f, path+".order", d.Order)
	if seen[d.Order] {
		f.Add(path+".order", fault.Duplicate, "order %q is there twice", d.Order)
	}
	seen[d.Order] = true
	switch {
	case d.At.IsZero():
		f.Add(path+".at", fault.Missing, "no time of the hand-over")
	case d.Closes.Before(d.At):
		f.Add(path+".closes", fault.Range, "the time for the call is over before the hand-over")
	}
	if !d.Reached.IsZero() && !d.Missed.IsZero() {
		f.Add(path+".missed", fault.Mismatch, "the customer was reached and given up")
	}
	for _, end := range []struct {
		name string
		at   time.Time
	}{{"reached", d.Reached}, {"missed", d.Missed}} {
		if !end.at.IsZero() && end.at.Before(d.At) {
			f.Add(path+"."+end.name, fault.Range, "before the hand-over")
		}
	}
}

// turn is a moment at which something changes for the share.
type turn struct {
	at   time.Time
	what change
	*Delivery
	rank []byte
}

// change is what happens: a hand-over, the end of the calls to a customer, or his wish for no more of them. Of one moment
// a hand-over comes first.
type change int

const (
	turnDelivered change = iota
	turnEnded
	turnBarred
)

// turns gives the turns in the order of the clock, and those of one moment by rank, since their order in the input says
// nothing.
func (d Draw) turns(deliveries []Delivery) []turn {
	var turns []turn
	for i := range deliveries {
		one := &deliveries[i]
		rank := d.rank(one.Order)
		turns = append(turns, turn{one.At, turnDelivered, one, rank})
		if end := later(one.Reached, one.Missed); !end.IsZero() {
			turns = append(turns, turn{end, turnEnded, one, rank})
		}
		if !one.Barred.IsZero() && one.Barred.After(one.At) {
			turns = append(turns, turn{one.Barred, turnBarred, one, rank})
		}
	}
	slices.SortFunc(turns, func(a, b turn) int {
		return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.what, b.what), bytes.Compare(a.rank, b.rank))
	})
	return turns
}

// later gives the one of two times that is set.
func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// rank is the place of a delivery in the ranking of the month: the lowest is drawn first.
func (d Draw) rank(id OrderID) []byte {
	mac := hmac.New(sha256.New, d.Secret)
	mac.Write([]byte(d.Month))
	mac.Write([]byte{0})
	mac.Write([]byte(id))
	return mac.Sum(nil)
}

// urn holds the ordinary deliveries that were not drawn, and counts those that were: still to be called, and reached.
type urn struct {
	percent, answer int
	waiting         []turn
	drawn           map[OrderID]bool // true as long as the customer is still to be called
	pending         int
	reached         int
	out             Drawn
}

func (u *urn) take(t turn) {
	switch {
	case t.what != turnDelivered:
		u.end(t)
	case t.Target:
		u.out.Target.count(t)
		if !t.isBarred() {
			u.pick(t, t.at)
		}
	default:
		u.out.Ordinary.count(t)
		if !t.isBarred() {
			u.waiting = append(u.waiting, t)
		}
	}
	for u.short() && u.next(t.at) {
	}
}

// isBarred tells whether the customer wanted no calls when he took his vehicle.
func (d *Delivery) isBarred() bool { return !d.Barred.IsZero() && !d.Barred.After(d.At) }

// end ends the calls to a customer. One reached counts even if he was not drawn, and need not be drawn any more; one given
// up before he was drawn is still to be called.
func (u *urn) end(t turn) {
	if t.Target {
		return
	}
	if u.drawn[t.Order] {
		u.drawn[t.Order] = false
		u.pending--
	}
	if t.what == turnEnded && !t.Reached.IsZero() {
		u.reached++
	}
	if t.what == turnBarred || !t.Reached.IsZero() {
		u.waiting = slices.DeleteFunc(u.waiting, func(w turn) bool { return w.Order == t.Order })
	}
}

// short tells whether those reached and those still to be called will not be the share, a part of one counting as one.
func (u *urn) short() bool {
	share := (u.out.Ordinary.Deliveries*u.percent + 99) / 100
	return u.reached*100+u.pending*u.answer < share*100
}

// next draws the lowest rank whose time is not over at the moment, and tells whether there was one.
func (u *urn) next(at time.Time) bool {
	best := -1
	for i, t := range u.waiting {
		if !t.Closes.Before(at) && (best < 0 || bytes.Compare(t.rank, u.waiting[best].rank) < 0) {
			best = i
		}
	}
	if best < 0 {
		return false
	}
	u.pick(u.waiting[best], at)
	u.waiting = slices.Delete(u.waiting, best, best+1)
	return true
}

func (u *urn) pick(t turn, at time.Time) {
	u.drawn[t.Order] = true
	u.out.Picks = append(u.out.Picks, Pick{Order: t.Order, Target: t.Target, At: at})
	if t.Target {
		u.out.Target.Planned++
	} else {
		u.out.Ordinary.Planned++
		u.pending++
	}
}

func (c *Coverage) count(t turn) {
	c.Deliveries++
	if !t.Reached.IsZero() {
		c.Reached++
	}
}
