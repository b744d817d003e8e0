package aftersales_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"os"
	"reflect"
	"slices"
	"testing"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

// commands is how many random commands the property test runs.
func commands() int {
	if longRun() {
		return 2_000_000
	}
	return 120_000
}

func longRun() bool { return os.Getenv("SERVICELANE_DEEP") != "" }

// moves are the transitions that an order may make, written down a second time.
var moves = map[aftersales.OrderState][]aftersales.OrderState{
	"":                  append(aftersales.OrderStates(), ""),
	"rescue_requested":  {"rescue_dispatched", "solved", "cancelled"},
	"rescue_dispatched": {"solved", "draft", "cancelled"},
	"booked":            {"draft", "cancelled"},
	"draft":             {"intake_inspected", "diagnosed", "quoted", "assigned", "in_repair", "booked", "quote_only", "left", "cancelled"},
	"intake_inspected":  {"diagnosed", "quoted", "assigned", "in_repair", "booked", "quote_only", "left", "cancelled"},
	"diagnosed":         {"quoted", "assigned", "in_repair", "booked", "quote_only", "left", "cancelled"},
	"quoted":            {"authorised", "assigned", "in_repair", "booked", "quote_only", "declined", "cancelled"},
	"authorised":        {"assigned", "in_repair", "draft", "cancelled"},
	"assigned":          {"in_repair", "draft", "cancelled"},
	"in_repair":         {"awaiting_consent", "awaiting_parts", "repair_done", "inspecting", "cancelled"},
	"awaiting_consent":  {"in_repair", "cancelled"},
	"awaiting_parts":    {"in_repair", "cancelled"},
	"repair_done":       {"in_repair", "inspecting"},
	"inspecting":        {"in_repair", "certified", "ready", "accepting", "settled"},
	"certified":         {"in_repair", "ready", "accepting", "settled"},
	"ready":             {"in_repair", "accepting", "settled"},
	"accepting":         {"in_repair", "settled"},
	"settled":           {"delivered", "in_repair"},
	"delivered":         {"closed"},
	"closed":            {"archived"},
	"declined":          {"archived"}, "quote_only": {"archived"}, "left": {"archived"}, "solved": {"archived"}, "cancelled": {"archived"},
}

// afterTheEnd are the commands that an order takes when it has ended: money may come and go later.
var afterTheEnd = map[aftersales.OrderState][]string{
	"closed": {"settle_loss", "dispose_old_part", "open_action", "advance_action", "return_deposit", "correct_settlement", "pay", "refund", "issue_invoice", "credit_invoice", "raise_dispute", "explain_dispute",
		"forward_dispute", "resolve_dispute", "claim_recovery", "answer_recovery", "receive_recovery", "record_opinion", "forward_opinion", "answer_opinion", "archive_order"},
	"declined": afterNoWork, "quote_only": afterNoWork, "left": afterNoWork, "solved": afterNoWork, "cancelled": afterNoWork,
}

// afterNoWork is what brings an order to its end that ended without a bill of ours; another system may have made one.
var afterNoWork = []string{"settle_loss", "dispose_old_part", "return_deposit", "pay", "refund", "credit_invoice", "resolve_dispute", "answer_recovery",
	"receive_recovery", "archive_order"}

func TestRandomOrdersObeyTheHardLaws(t *testing.T) {
	random := ordergen.NewRandom(5)
	seen := newCoverage()
	l := life{t: t}
	for range commands() {
		if l.order.State.Ended() && l.afterEnd > 20 || l.length > 150 {
			l.finish()
			l = life{t: t}
		}
		step := random.Next(l.order)
		before := l.order
		seen.note(before, step, l.step(step))
		if t.Failed() {
			t.Fatalf("after %d events, at %s %+v", len(l.log), step.Command.Name(), step.Command)
		}
	}
	l.finish()
	seen.check(t)
}

// life is one order, checked with every command.
type life struct {
	t        *testing.T
	order    aftersales.Order
	text     []byte           // the order as JSON
	stored   aftersales.Order // the same, as it comes out of a store each time
	log      []history.Event
	read     []history.Event // the log, as it comes out of a store
	ids      map[string]bool
	length   int
	afterEnd int
}

// step runs one command and checks every law that holds after it.
func (l *life) step(s ordergen.Step) error {
	l.length++
	events, err := aftersales.DecideOrder(l.order, s.Command, s.By, ordergen.Prices())
	if l.order.State.Ended() {
		l.afterEnd++
		if err == nil && !slices.Contains(afterTheEnd[l.order.State], s.Command.Name()) {
			l.t.Errorf("%s was taken by an order that is %s", s.Command.Name(), l.order.State)
		}
	}
	if err != nil {
		if len(events) > 0 {
			l.t.Errorf("a refusal has events: %v", events)
		}
		return err
	}
	l.twice(s, events)
	next := aftersales.EvolveOrder(l.order, events)
	if l.text != nil {
		l.same("deciding and evolving leave the order as it was", asJSON(l.t, l.order), l.text)
	}
	l.move(l.order, next, s)
	l.keep(events, next)
	l.laws(s, events)
	return nil
}

// twice checks that the command decides the same again, also after a journey as JSON.
func (l *life) twice(s ordergen.Step, events []history.Event) {
	data, err := aftersales.EncodeOrderCommand(s.Command)
	if err != nil {
		l.t.Fatal(err)
	}
	read, err := aftersales.DecodeOrderCommand(data)
	if err != nil {
		l.t.Fatalf("%s: %v", data, err)
	}
	again, err := aftersales.EncodeOrderCommand(read)
	if err != nil {
		l.t.Fatal(err)
	}
	l.same("a command is the same after a journey as JSON", again, data)
	second, err := aftersales.DecideOrder(l.order, read, s.By, ordergen.Prices())
	if err != nil {
		l.t.Fatal(err)
	}
	l.same("the same command gives the same events", asJSON(l.t, second), asJSON(l.t, events))
}

func (l *life) move(before, after aftersales.Order, s ordergen.Step) {
	if before.State != after.State && !slices.Contains(moves[before.State], after.State) {
		l.t.Errorf("%s led from %q to %q", s.Command.Name(), before.State, after.State)
	}
}

// keep adds the events to the log and checks that every way to the state leads to the same one.
func (l *life) keep(events []history.Event, next aftersales.Order) {
	data := asJSON(l.t, events)
	var read []history.Event
	if err := json.Unmarshal(data, &read); err != nil {
		l.t.Fatalf("%v: %s", err, data)
	}
	l.same("events are the same after a journey as JSON", asJSON(l.t, read), data)
	l.log, l.read = append(l.log, events...), append(l.read, read...)
	l.stored = aftersales.EvolveOrder(l.stored, read)
	l.order, l.text = next, asJSON(l.t, next)
	if fold := aftersales.FoldOrder(l.log); !reflect.DeepEqual(fold, next) {
		l.t.Errorf("the state is not the fold of its events:\n%s\n%s", asJSON(l.t, fold), l.text)
	}
	l.same("the stored state evolves like the fold", asJSON(l.t, l.stored), l.text)
	l.stored = aftersales.Order{}
	if err := json.Unmarshal(l.text, &l.stored); err != nil {
		l.t.Fatal(err)
	}
	l.same("a state is the same after a journey as JSON", asJSON(l.t, l.stored), l.text)
}

// laws checks what must hold of any order.
func (l *life) laws(s ordergen.Step, events []history.Event) {
	if l.ids == nil {
		l.ids = map[string]bool{}
	}
	for _, e := range events {
		if l.ids[e.ID] {
			l.t.Errorf("two events have the id %s", e.ID)
		}
		l.ids[e.ID] = true
		if e.Get(history.FieldOrderID).Word() != string(l.order.ID) {
			l.t.Errorf("event %s does not belong to order %s", e.ID, l.order.ID)
		}
	}
	if s.Command.Name() != "adopt_order" { // its source kept no law of ours
		l.moneyLaws(s, events)
	}
	if l.order.Adopted != nil {
		return // what happened elsewhere may break any law
	}
	certified := []aftersales.OrderState{"certified", "ready", "accepting", "settled", "delivered", "closed", "archived"}
	if l.order.Certificate != "" && !slices.Contains(certified, l.order.State) {
		l.t.Errorf("an order that is %s has the certificate %s", l.order.State, l.order.Certificate)
	}
	l.checkLots()
	if s.Command.Name() == "settle" {
		l.checkBill(events)
		l.checkParts()
	}
}

// moneyLaws checks what holds of money, whatever happened elsewhere: nothing declined is billed, no less than nothing is kept, no
// more is paid than was billed, and nothing is filed away that is disputed.
func (l *life) moneyLaws(s ordergen.Step, events []history.Event) {
	for _, a := range l.order.Accounts() {
		if a.Deposit.Sign() < 0 {
			l.t.Errorf("less than nothing is kept: %+v", a)
		}
	}
	for _, e := range events {
		job, part := e.Get(history.FieldJobID).Word(), e.Get(history.FieldPartID).Word()
		switch e.Type {
		case history.SettlementLineAdded, history.JobStarted, history.JobResumed, history.PartIssued, history.PartFitted:
			if l.saysNo(history.FieldJobID, job) || l.saysNo(history.FieldPartID, part) {
				l.t.Errorf("%s about job %q, part %q, which the customer declined", e.Type, job, part)
			}
		}
	}
	bill := l.order.Settlement
	if s.Command.Name() == "pay" && bill != nil && bill.Total.Currency() != "" && len(bill.Charges) == 0 {
		if paid := l.paid(); paid.Cmp(rationalOf(bill.Total.Round(2, pricing.Up).Amount())) > 0 {
			l.t.Errorf("%s is paid of %s", paid.FloatString(2), bill.Total)
		}
	}
	for _, d := range l.order.Disputes {
		if l.order.State == aftersales.OrderArchived && s.Command.Name() == "archive_order" && d.Outcome == "" {
			l.t.Errorf("archived with dispute %q open", d.ID)
		}
	}
}

// saysNo tells whether the last answer in the log about a job or a part is no.
func (l *life) saysNo(name history.Name, id string) bool {
	no := false
	for _, e := range l.log {
		if id != "" && e.Get(name).Word() == id {
			switch e.Type {
			case history.ConsentDeclined:
				no = true
			case history.ConsentGiven, history.JobAuthorised:
				no = false
			}
		}
	}
	return no
}

// paid is what was paid and not given back.
func (l *life) paid() *big.Rat {
	sum := new(big.Rat)
	for _, p := range l.order.Payments {
		switch p.Kind {
		case aftersales.PaymentMade, aftersales.PaymentSetOff:
			sum.Add(sum, rationalOf(p.Amount.Amount()))
		case aftersales.PaymentRefund:
			sum.Sub(sum, rationalOf(p.Amount.Amount()))
		}
	}
	return sum
}

// checkBill adds the lines of a settlement up.
func (l *life) checkBill(events []history.Event) {
	sum, total := new(big.Rat), new(big.Rat)
	for _, e := range events {
		switch e.Type {
		case history.SettlementLineAdded:
			sum.Add(sum, rational(e, history.FieldAmount))
		case history.SettlementTotalled:
			total = rational(e, history.FieldTotal)
		}
	}
	if sum.Cmp(total) != 0 {
		l.t.Errorf("the lines add up to %s, not to %s", sum, total)
	}
}

// checkLots checks that the lots of each parts line add up to the line, and that no more of a lot is used, returned and lost
// than was issued.
func (l *life) checkLots() {
	for _, p := range l.order.Parts {
		var sum aftersales.PartLot
		for _, lot := range p.Lots {
			sum.Issued, sum.Used = sum.Issued.Add(lot.Issued), sum.Used.Add(lot.Used)
			sum.Returned, sum.Lost = sum.Returned.Add(lot.Returned), sum.Lost.Add(lot.Lost)
			if lot.Out().Sign() < 0 {
				l.t.Errorf("parts line %q: %s of lot %q are out", p.ID, lot.Out(), lot.Lot)
			}
		}
		if !sum.Issued.Equal(p.Issued) || !sum.Used.Equal(p.Used) || !sum.Returned.Equal(p.Returned) || !sum.Lost.Equal(p.Lost) {
			l.t.Errorf("parts line %q: its lots add up to %+v", p.ID, sum)
		}
	}
}

// checkParts adds up what was issued, used, returned and lost of each part.
func (l *life) checkParts() {
	out := map[string]*big.Rat{}
	for _, e := range l.log {
		part := e.Get(history.FieldPartID).Word() + " lot " + e.Get(history.FieldLotID).Word()
		if out[part] == nil {
			out[part] = new(big.Rat)
		}
		switch e.Type {
		case history.PartIssued:
			out[part].Add(out[part], rational(e, history.FieldQty))
		case history.PartUsed, history.PartReturned, history.PartLost:
			out[part].Sub(out[part], rational(e, history.FieldQty))
		}
	}
	for part, left := range out {
		if left.Sign() != 0 {
			l.t.Errorf("settled with %s of part %s neither used, returned nor lost", left, part)
		}
	}
}

// finish checks the whole log: it is a history, and reads back.
func (l *life) finish() {
	if _, err := history.New(history.Config{Cover: history.Everything(), Events: l.log}); err != nil {
		l.t.Errorf("the log is no history: %v", err)
	}
	l.same("the log that was read folds to the state", asJSON(l.t, aftersales.FoldOrder(l.read)), asJSON(l.t, l.order))
}

func (l *life) same(what string, got, want []byte) {
	l.t.Helper()
	if !bytes.Equal(got, want) {
		l.t.Errorf("not so: %s\ngot  %s\nwant %s", what, got, want)
	}
}

func rational(e history.Event, name history.Name) *big.Rat {
	return rationalOf(e.Get(name).Decimal().String())
}

func rationalOf(number string) *big.Rat {
	r, _ := new(big.Rat).SetString(number)
	return r
}

func asJSON(t testing.TB, v any) []byte {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// coverage remembers which parts of the table were exercised.
type coverage struct {
	done    map[string]int // accepted, by command and state
	refused map[string]int // by command and guard
}

func newCoverage() *coverage {
	return &coverage{map[string]int{}, map[string]int{}}
}

func (c *coverage) note(o aftersales.Order, s ordergen.Step, err error) {
	name := s.Command.Name()
	var refusal *aftersales.TransitionError
	switch {
	case err == nil:
		c.done[name+" in "+string(o.State)]++
	case errors.As(err, &refusal):
		c.refused[name+" by "+refusal.Guard]++
	}
}

// check fails for what was taken against the table, for commands that were never seen doing their work, for states in which
// nothing was taken, and for guards that never refused; in a long run also for every command in every state, and every guard
// of every command.
func (c *coverage) check(t *testing.T) {
	states, guards := map[aftersales.OrderState]int{aftersales.OrderArchived: 1}, map[string]int{} // nothing is taken by what is filed away
	defer func() {
		for _, s := range aftersales.OrderStates() {
			if states[s] == 0 {
				t.Errorf("nothing was ever taken in %s", s)
			}
		}
		for g, n := range guards {
			if n == 0 {
				t.Errorf("%s never refused anything", g)
			}
		}
	}()
	for _, step := range aftersales.OrderSteps() {
		taken := 0
		for _, s := range append(aftersales.OrderStates(), "") {
			at := fmt.Sprintf("%s in %s", step.Command, s)
			taken += c.done[at]
			states[s] += c.done[at]
			switch possible := slices.Contains(step.In, s); {
			case !possible && c.done[at] > 0:
				t.Errorf("%s was accepted, against the table", at)
			case possible && c.done[at] == 0 && longRun():
				t.Errorf("%s was never accepted", at)
			}
		}
		for _, g := range step.Guards {
			guards[g] += c.refused[step.Command+" by "+g]
			if longRun() && c.refused[step.Command+" by "+g] == 0 {
				t.Errorf("%s was never refused by %s", step.Command, g)
			}
		}
		if taken == 0 {
			t.Errorf("%s was never accepted", step.Command)
		}
	}
}
