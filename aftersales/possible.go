package aftersales

import (
	"slices"
	"strings"

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
