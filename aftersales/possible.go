package aftersales

import (
	"maps"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// wholeSums are the fields with what somebody owes or pays, which nobody can in parts of the smallest unit. Unit prices, and
// what is only a part of such a sum, may be finer.
var wholeSums = []history.Name{history.FieldQuotedTotal, history.FieldFee, history.FieldTotal, history.FieldCustomerCharge, history.FieldPayerCharge,
	history.FieldReversedTotal, history.FieldInvoiceTotal, history.FieldCreditTotal, history.FieldGranted, history.FieldSettledAmount, history.FieldAmount}

// checkPossible refuses what no event can say: a quantity, a number of hours or an amount below nothing, a sum in parts of the
// currency's smallest unit unless sums may be, a slot that ends before it begins. A line of a bill can take back another one.
func checkPossible(f *fault.List, path string, e *history.Event, unrounded bool) {
	line := e.Type == history.SettlementLineAdded
	for _, field := range e.Fields {
		at := fault.At(path, string(field.Name))
		switch v := field.Value; v.Kind() {
		case history.KindNum, history.KindHours:
			if d := v.Decimal(); d.Digits < 0 && !line {
				f.Add(at, fault.Range, "negative: %s", d)
			}
		case history.KindMoney:
			if d := v.Decimal(); d.Digits < 0 && (!line || field.Name == history.FieldUnitPrice) {
				f.Add(at, fault.Range, "negative: %s %s", d, v.Currency())
			}
			if m, err := moneyOf(v); err == nil && !line && !unrounded && slices.Contains(wholeSums, field.Name) {
				checkWhole(f, at, m)
			}
		}
	}
	start, begins := e.Get(history.FieldSlotStartAt).Moment().Instant()
	end, ends := e.Get(history.FieldSlotEndAt).Moment().Instant()
	if begins && ends && !end.After(start) {
		f.Add(fault.At(path, string(history.FieldSlotEndAt)), fault.Range, "a slot ends after it starts")
	}
}

// afterOpening are the events of an order that nothing comes to before it is opened. What was asked, planned or bought may be
// older than the order.
var afterOpening = []history.Type{history.JobStarted, history.JobDone, history.OrderWorkDone, history.OrderCertified,
	history.SettlementTotalled, history.OrderDelivered, history.OrderClosed}

// checkInTurn refuses an order whose work or bill is older than the order. Of what only the day is known it is enough if it
// can be later.
func (c adoptSource) checkInTurn(f *fault.List) {
	zone := c.zone(time.Time{})
	i := slices.IndexFunc(c.events, func(e history.Event) bool { return e.Type == history.OrderOpened })
	if i < 0 || c.events[i].At.IsZero() {
		return
	}
	opened := c.events[i].At
	for i := range c.events {
		if e := &c.events[i]; slices.Contains(afterOpening, e.Type) && !e.At.IsZero() && e.At.Last(zone).Before(opened.First(zone)) {
			f.Add(fault.Index("events", i)+".at", fault.Range, "%s at %s lies before %s, when the order was opened", e.Type, e.At, opened)
		}
	}
}

// checkIssued refuses a parts line of which more is used, returned and lost than was issued, in all or of a lot, if the source
// says how many of all of them. A line whose issue is on no record is taken: nobody counts its pieces.
func (c adoptSource) checkIssued(f *fault.List) {
	lines := map[string]*Part{}
	for i := range c.events {
		e := &c.events[i]
		id := word(e, history.FieldPartID)
		if id == "" || e.Type != history.PartLost && !slices.Contains(counted, e.Type) {
			continue
		}
		p := lines[id]
		if p == nil {
			p = &Part{}
			lines[id] = p
		}
		p.lot(LotID(word(e, history.FieldLotID)), "").book(e.Type, quantity(e))
		p.Untracked = p.Untracked || e.Get(history.FieldQty).IsAbsent()
	}
	for _, id := range slices.Sorted(maps.Keys(lines)) {
		if p := lines[id]; !p.Untracked {
			checkLotsOut(f, "parts line "+fault.Quote(id), p.Lots)
		}
	}
}

// checkLotsOut refuses lots of which more went than came: all together, or one of them if each issue names its lot.
func checkLotsOut(f *fault.List, line string, lots []PartLot) {
	var all PartLot
	unnamed := false
	for _, l := range lots {
		all = PartLot{Issued: all.Issued.Add(l.Issued), Used: all.Used.Add(l.Used), Returned: all.Returned.Add(l.Returned), Lost: all.Lost.Add(l.Lost)}
		unnamed = unnamed || l.Lot == "" && l.Issued.Sign() > 0
	}
	check := func(of string, l PartLot) {
		if l.Out().Sign() < 0 {
			f.Add("events", fault.Mismatch, "of %s %s is issued, but %s used, %s returned and %s lost", of, l.Issued, l.Used, l.Returned, l.Lost)
		}
	}
	if all.Issued.Sign() <= 0 {
		return
	}
	before := f.Len()
	check(line, all)
	for _, l := range lots {
		if f.Len() == before && !unnamed && l.Lot != "" {
			check("lot "+fault.Quote(string(l.Lot))+" of "+line, l)
		}
	}
}

// checkJobsOfParts refuses parts for a job that the source does not know although it records the jobs.
func (c adoptSource) checkJobsOfParts(f *fault.List) {
	covered, err := history.NewCover(history.Standard(), c.covers...)
	if err != nil || !covered.Type(history.JobPlanned) {
		return
	}
	jobs := map[string]bool{}
	for i := range c.events {
		if e := &c.events[i]; strings.HasPrefix(string(e.Type), "job.") {
			jobs[word(e, history.FieldJobID)] = true
		}
	}
	for i := range c.events {
		e := &c.events[i]
		id := word(e, history.FieldJobID)
		if id != "" && !jobs[id] && word(e, history.FieldPartID) != "" && e.Type != history.SettlementLineAdded {
			f.Add(fault.Index("events", i)+"."+string(history.FieldJobID), fault.Unknown, "there is no job %s", fault.Quote(id))
		}
	}
}
