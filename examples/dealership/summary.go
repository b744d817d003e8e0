package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/pricing"
)

// amounts are sums in one currency.
type amounts struct {
	settlements                int
	total, tax, customer, paid pricing.Money
}

// tally is what the records hold.
type tally struct {
	states map[aftersales.OrderState]int
	// unpriced are settlements whose source gives no total.
	unpriced int
	adopted  int
	events   int
	hours    pricing.Hours // on the clock
	// byState sums what the stored states say, byLog what the events say: by two ways to the same figures.
	byState, byLog map[pricing.Currency]amounts
	// caused are the messages that the events of our own orders cause, kept those that the inbox took, waiting the queues
	// that still hold some.
	caused, kept, waiting int
	// faults are what does not add up.
	faults []string
}

// maxFaultsShown keeps a bad day readable.
const maxFaultsShown = 20

// errFooting means that what is stored does not add up.
var errFooting = errors.New("what is stored does not add up")

// count reads everything that is stored, order by order, and adds it up.
func count(ctx context.Context, s *shop, told map[aftersales.OrderID]aftersales.Order) (*tally, error) {
	t := &tally{states: map[aftersales.OrderState]int{}, byState: map[pricing.Currency]amounts{}, byLog: map[pricing.Currency]amounts{}}
	expected := maps.Clone(told)
	for _, state := range aftersales.OrderStates() {
		for o, err := range ordersIn(ctx, s.workshop, state) {
			if err != nil {
				return nil, err
			}
			log, err := s.workshop.Log(ctx, o.ID)
			if err != nil {
				return nil, err
			}
			if err := t.order(o, log, expected); err != nil {
				return nil, err
			}
			if err := t.messages(ctx, s, o, log); err != nil {
				return nil, err
			}
		}
	}
	for id := range expected {
		t.fault("order %s was told of, but is not stored", id)
	}
	if err := t.appointments(ctx, s); err != nil {
		return nil, err
	}
	if err := t.queues(ctx, s); err != nil {
		return nil, err
	}
	t.compare()
	return t, nil
}

func (t *tally) fault(format string, args ...any) {
	t.faults = append(t.faults, fmt.Sprintf(format, args...))
}

// order counts one order, and checks it against its own log and against what was told of it.
func (t *tally) order(o aftersales.Order, log []history.Event, told map[aftersales.OrderID]aftersales.Order) error {
	t.states[o.State]++
	t.events += len(log)
	if o.Adopted != nil {
		t.adopted++
	}
	same, err := equal(o, aftersales.FoldOrder(log))
	if err != nil {
		return err
	}
	if !same {
		t.fault("order %s is not what its log adds up to", o.ID)
	}
	if was, ok := told[o.ID]; ok {
		if same, err = equal(o, was); err != nil {
			return err
		}
		if !same {
			t.fault("order %s is not as it was told", o.ID)
		}
		delete(told, o.ID)
	}
	if o.Settlement != nil {
		t.settlement(o)
	}
	t.logged(log)
	return nil
}

// equal compares orders in their stored form.
func equal(a, b aftersales.Order) (bool, error) {
	x, err := json.Marshal(a)
	if err != nil {
		return false, err
	}
	y, err := json.Marshal(b)
	return bytes.Equal(x, y), err
}

// settlement counts a settlement, and checks that the lines add up to it. One that another system made is as it made it:
// its lines may be a part of it.
func (t *tally) settlement(o aftersales.Order) {
	bill := o.Settlement
	if bill.Total.Currency() == "" {
		t.unpriced++
		return
	}
	sum := t.byState[bill.Total.Currency()]
	sum.settlements++
	sum.add(bill.Total, bill.Tax, bill.CustomerCharge, pricing.Money{})
	for _, a := range o.Accounts() {
		sum.add(pricing.Money{}, pricing.Money{}, pricing.Money{}, a.Paid)
		sum.add(pricing.Money{}, pricing.Money{}, pricing.Money{}, a.Refunded.Neg())
	}
	customer, _ := o.Account("")
	t.byState[bill.Total.Currency()] = sum
	if o.Adopted != nil {
		return
	}
	var all, taxes, own []pricing.Money
	for _, line := range bill.Lines {
		all, taxes = append(all, line.Amount), append(taxes, line.Tax)
		if line.Payer == "" || line.Payer == string(pricing.PayerCustomer) {
			own = append(own, line.Amount)
		}
	}
	t.foots(o.ID, "the lines", bill.Total, all)
	t.foots(o.ID, "the taxes of the lines", bill.Tax, taxes)
	t.foots(o.ID, "the lines of the customer", bill.CustomerCharge, own)
	if customer.Open.Sign() < 0 {
		t.fault("order %s: %s paid of %s", o.ID, customer.Paid, customer.Charged)
	}
}

func (t *tally) foots(id aftersales.OrderID, what string, want pricing.Money, parts []pricing.Money) {
	sum, err := pricing.SumMoney(want.Currency(), parts...)
	if err != nil || !sum.Equal(want) {
		t.fault("order %s: %s add up to %s, not to %s", id, what, sum, want)
	}
}

// add adds amounts that are there; an absent one is no amount.
func (a *amounts) add(total, tax, customer, paid pricing.Money) {
	for _, pair := range []struct {
		sum  *pricing.Money
		more pricing.Money
	}{{&a.total, total}, {&a.tax, tax}, {&a.customer, customer}, {&a.paid, paid}} {
		switch {
		case pair.more.Currency() == "":
		case pair.sum.Currency() == "":
			*pair.sum = pair.more
		default:
			if sum, err := pair.sum.Add(pair.more); err == nil {
				*pair.sum = sum
			}
		}
	}
}

// logged counts the hours and the money of a log: the last total of each settlement that was not reversed, every payment,
// and what was given back.
func (t *tally) logged(log []history.Event) {
	last := map[string]history.Event{}
	for _, e := range log {
		switch e.Type {
		case history.JobDone:
			if hours, err := pricing.ParseHours(e.Get(history.FieldClockedHours).Word()); err == nil {
				t.hours = t.hours.Add(hours)
			}
		case history.SettlementTotalled:
			last[e.Get(history.FieldSettlementID).Word()] = e
		case history.SettlementPaid:
			paid := moneyOf(e, history.FieldAmount)
			sum := t.byLog[paid.Currency()]
			sum.add(pricing.Money{}, pricing.Money{}, pricing.Money{}, paid)
			t.byLog[paid.Currency()] = sum
		case history.SettlementRefunded:
			back := moneyOf(e, history.FieldAmount)
			sum := t.byLog[back.Currency()]
			sum.add(pricing.Money{}, pricing.Money{}, pricing.Money{}, back.Neg())
			t.byLog[back.Currency()] = sum
		case history.SettlementReversed:
			delete(last, e.Get(history.FieldSettlementID).Word())
		}
	}
	for _, e := range last {
		total := moneyOf(e, history.FieldTotal)
		if total.Currency() == "" {
			continue
		}
		sum := t.byLog[total.Currency()]
		sum.settlements++
		sum.add(total, moneyOf(e, history.FieldTaxTotal), moneyOf(e, history.FieldCustomerCharge), pricing.Money{})
		t.byLog[total.Currency()] = sum
	}
}

// moneyOf reads an amount of an event; absent is the zero Money.
func moneyOf(e history.Event, name history.Name) pricing.Money {
	v := e.Get(name)
	m, err := pricing.NewMoney(v.Decimal().String(), pricing.Currency(v.Currency()))
	if err != nil {
		return pricing.Money{}
	}
	return m
}

// messages counts the messages that the events of an order cause, and those that reached the inbox.
func (t *tally) messages(ctx context.Context, s *shop, o aftersales.Order, log []history.Event) error {
	if o.Adopted != nil {
		return nil
	}
	var caused []notify.Message
	for _, events := range byCommand(log) {
		caused = append(caused, workshop.Announce(o, events)...)
	}
	return t.delivered(ctx, s, caused)
}

// appointments counts the messages that appointments cause.
func (t *tally) appointments(ctx context.Context, s *shop) error {
	for _, state := range aftersales.AppointmentStates() {
		found, _, err := s.workshop.FindAppointments(ctx, workshop.AppointmentByState, string(state), store.MaxPage, store.Cursor{})
		if err != nil {
			return err
		}
		for _, a := range found {
			log, err := s.workshop.AppointmentLog(ctx, a.ID)
			if err != nil {
				return err
			}
			if err := t.delivered(ctx, s, workshop.AnnounceAppointment(a, log)); err != nil {
				return err
			}
		}
	}
	return nil
}

// delivered counts messages, and those of them that reached the inbox.
func (t *tally) delivered(ctx context.Context, s *shop, caused []notify.Message) error {
	t.caused += len(caused)
	return s.store.View(ctx, func(r *store.Reader) error {
		for _, m := range caused {
			switch _, err := r.Get(store.Ref{Kind: messageKind, ID: m.ID}); {
			case err == nil:
				t.kept++
			case !errors.Is(err, store.ErrNotFound):
				return err
			}
		}
		return nil
	})
}

// byCommand cuts a log of our own into the events of single commands, whose ids begin with the command's.
func byCommand(log []history.Event) [][]history.Event {
	commandOf := func(e history.Event) string {
		command, _, _ := strings.Cut(e.ID, "/override/")
		if command != e.ID {
			return command
		}
		return e.ID[:max(0, strings.LastIndexByte(e.ID, '/'))]
	}
	var out [][]history.Event
	for i, e := range log {
		if i == 0 || commandOf(e) != commandOf(log[i-1]) {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], e)
	}
	return out
}

// endOfTime is later than anything that is due.
var endOfTime = time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)

// queues checks that what was not given to the inbox waits in a queue, and that nothing else does.
func (t *tally) queues(ctx context.Context, s *shop) error {
	inboxed := 0
	err := s.store.View(ctx, func(r *store.Reader) error {
		inboxed, t.waiting = 0, 0
		for _, err := range r.ScanAll(store.Query{Kind: messageKind, Key: "topic", Limit: store.MaxPage}) {
			if err != nil {
				return err
			}
			inboxed++
		}
		for _, err := range r.ScanAll(store.Query{Kind: "outbox", DueBy: endOfTime, Limit: store.MaxPage}) {
			if err != nil {
				return err
			}
			t.waiting++
		}
		return nil
	})
	dead, _, deadErr := s.workshop.DeadLetters(ctx, store.MaxPage, store.Cursor{})
	if err = errors.Join(err, deadErr); len(dead) > 0 {
		t.fault("%d messages were given up: %s", len(dead), dead[0].Reason)
	}
	if inboxed != t.kept {
		t.fault("%d messages were given out, %d of them caused by an event", inboxed, t.kept)
	}
	if (t.caused > t.kept) != (t.waiting > 0) {
		t.fault("%d messages are caused, %d given out, and %d queues wait", t.caused, t.kept, t.waiting)
	}
	return err
}

// compare holds the two ways of adding up against each other.
func (t *tally) compare() {
	for _, c := range t.currencies() {
		a, b := t.byState[c], t.byLog[c]
		if a.settlements != b.settlements {
			t.fault("%s: %d settlements in the states, %d in the logs", c, a.settlements, b.settlements)
		}
		for _, pair := range [][2]pricing.Money{{a.total, b.total}, {a.tax, b.tax}, {a.customer, b.customer}, {a.paid, b.paid}} {
			if pair[0].Currency() != pair[1].Currency() || !pair[0].Equal(pair[1]) {
				t.fault("%s: the states add up to %q, the logs to %q", c, pair[0], pair[1])
			}
		}
	}
}

func (t *tally) currencies() []pricing.Currency {
	all := maps.Clone(t.byState)
	maps.Copy(all, t.byLog)
	return slices.Sorted(maps.Keys(all))
}

var (
	summaryTitle    = phrase{"数据库汇总（重新读取）", "資料庫彙總（重新讀取）", "What is stored, read again"}
	summaryOrders   = phrase{"工单", "工單", "orders"}
	summaryAdopted  = phrase{"其中接管自其他系统", "其中接管自其他系統", "of them taken over"}
	summaryEvents   = phrase{"事件", "事件", "events in the logs"}
	summaryHours    = phrase{"实际工时（小时）", "實際工時（小時）", "hours on the clock"}
	summarySettled  = phrase{"结算", "結算", "settlements"}
	summaryTotal    = phrase{"结算总额", "結算總額", "total"}
	summaryTax      = phrase{"其中税额", "其中稅額", "tax in it"}
	summaryCustomer = phrase{"客户应付", "客戶應付", "charged to customers"}
	summaryPaid     = phrase{"已收款", "已收款", "paid"}
	summaryUnpriced = phrase{"来源未给出总额的结算", "來源未給出總額的結算", "settlements without a total"}
	summaryMessages = phrase{"消息：已发出", "訊息：已發出", "messages given out"}
	summaryWaiting  = phrase{"消息：待发队列", "訊息：待發佇列", "message queues waiting"}
	summaryFoots    = phrase{"核对无误：状态与日志一致，明细与合计一致，消息与事件一致。", "核對無誤：狀態與日誌一致，明細與合計一致，訊息與事件一致。",
		"It adds up: states with logs, lines with totals, messages with events."}
)

// summarise prints what is stored. What does not add up is printed too, and is an [errFooting].
func summarise(ctx context.Context, s *shop, lang tongue, out *page, told map[aftersales.OrderID]aftersales.Order) error {
	t, err := count(ctx, s, told)
	if err != nil {
		return err
	}
	out.heading(summaryTitle.in(lang))
	out.print(t.lines(lang)...)
	if len(t.faults) > 0 {
		out.print(t.faults[:min(len(t.faults), maxFaultsShown)]...)
		return fmt.Errorf("%w: %d faults found", errFooting, len(t.faults))
	}
	out.print(summaryFoots.in(lang))
	return out.err
}

func (t *tally) lines(lang tongue) []string {
	tab := table{sides: []align{left, right}}
	all := 0
	for _, state := range aftersales.OrderStates() {
		all += t.states[state]
	}
	tab.add(summaryOrders.in(lang), strconv.Itoa(all))
	for _, state := range aftersales.OrderStates() {
		if n := t.states[state]; n > 0 {
			tab.add("  "+stateNames[state].in(lang), strconv.Itoa(n))
		}
	}
	if t.adopted > 0 {
		tab.add("  "+summaryAdopted.in(lang), strconv.Itoa(t.adopted))
	}
	tab.add(summaryEvents.in(lang), strconv.Itoa(t.events))
	if !t.hours.IsZero() {
		tab.add(summaryHours.in(lang), t.hours.Display(lang.tag()))
	}
	for _, c := range t.currencies() {
		sum := t.byState[c]
		tab.add(summarySettled.in(lang)+" "+string(c), strconv.Itoa(sum.settlements))
		for _, row := range []struct {
			label  phrase
			amount pricing.Money
		}{{summaryTotal, sum.total}, {summaryTax, sum.tax}, {summaryCustomer, sum.customer}, {summaryPaid, sum.paid}} {
			if row.amount.Currency() != "" {
				tab.add("  "+row.label.in(lang), display(row.amount, lang))
			}
		}
	}
	if t.unpriced > 0 {
		tab.add(summaryUnpriced.in(lang), strconv.Itoa(t.unpriced))
	}
	if t.caused > 0 {
		tab.add(summaryMessages.in(lang), strconv.Itoa(t.kept))
		tab.add(summaryWaiting.in(lang), strconv.Itoa(t.waiting))
	}
	return tab.lines()
}
