package workshop_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notice"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/enum"
	"example.com/servicelane/internal/ordergen"
)

// telling gives a workshop that writes its messages in English, on a driver; change sets what a test is about.
func telling(t *testing.T, d store.Driver, change func(c *workshop.Config)) *bench {
	t.Helper()
	k := &clock{at: at("06-15T10:00")}
	c := workshop.Config{Store: store.New(d, store.Config{}), Now: k.now, Shop: workshop.Shop{Prices: ordergen.Prices(),
		Notices: &workshop.Notices{Matrix: notice.Standard(), Language: "en", Channels: []string{"sms"}, Staff: []string{"chat"}}}}
	if change != nil {
		change(&c)
	}
	w, err := workshop.New(c)
	if err != nil {
		t.Fatal(err)
	}
	return &bench{w, t, d, k}
}

// sent gives the words of what was noted as sent in a log: topic, audience and channel.
func sent(log []history.Event) (out []string) {
	for _, e := range log {
		if e.Type == history.MessageSent {
			out = append(out, strings.Join([]string{e.Get(history.FieldTopic).Word(), e.Get(history.FieldToRole).Word(), e.Get(history.FieldChannel).Word()}, " "))
		}
	}
	return out
}

// announced lets orders announce what a test wants.
func announced(m notify.Message) func(c *workshop.Config) {
	return func(c *workshop.Config) {
		c.Shop.Announce = func(o aftersales.Order, events []history.Event) []notify.Message {
			m := m
			m.ID = events[0].ID + "/own"
			m.Subject = strings.ReplaceAll(m.Subject, "RO", string(o.ID))
			return []notify.Message{m}
		}
	}
}

func TestAMessageAboutAnythingHasItsWordsAndIsNotedThere(t *testing.T) {
	now := at("06-15T10:00")
	by := aftersales.Actor{Command: "c-1", At: now, By: "feng", Role: "customer_service", Store: "S12"}
	for _, c := range []struct {
		name   string
		change func(c *workshop.Config)
		do     func(b *bench) error
		log    func(b *bench) ([]history.Event, error)
		lines  []string
		noted  []string
	}{
		{"an order tells the customer by its number", announced(notify.Message{Subject: "order/RO", Topic: "order.ready", Audience: "customer", To: "C-7"}),
			func(b *bench) error {
				b.putCustomer("C-7", "Ms Wang", "138")
				return errorOf(b.Do(b.t.Context(), "RO-1", open("RO-1")))
			},
			func(b *bench) ([]history.Event, error) { return b.Log(b.t.Context(), "RO-1") },
			[]string{"sms en customer: Your car is ready | Dear Ms Wang, your car is ready and its papers are prepared. Order RO-1. We look forward to seeing you."},
			[]string{"order.ready customer sms"}},
		{"a customer of whom nothing is known is told without a name", announced(notify.Message{Subject: "order/RO", Topic: "order.ready", Audience: "customer", To: "C-7"}),
			func(b *bench) error { return errorOf(b.Do(b.t.Context(), "RO-1", open("RO-1"))) },
			func(b *bench) ([]history.Event, error) { return b.Log(b.t.Context(), "RO-1") },
			[]string{"sms en customer: Your car is ready | Dear –, your car is ready and its papers are prepared. Order RO-1. We look forward to seeing you."},
			[]string{"order.ready customer sms"}},
		{"a message that the matrix does not have goes without words", announced(notify.Message{Subject: "order/RO", Topic: "house.own", Audience: "porter", Title: "T", Body: "B"}),
			func(b *bench) error { return errorOf(b.Do(b.t.Context(), "RO-1", open("RO-1"))) },
			func(b *bench) ([]history.Event, error) { return b.Log(b.t.Context(), "RO-1") },
			[]string{"chat  porter: T | B"}, []string{"house.own porter chat"}},
		{"a call tells its caller until when", nil,
			func(b *bench) error {
				call := firstCall
				call.Due = day("2026-06-18")
				return errorOf(callUp(b, "F-1", call))
			},
			func(b *bench) ([]history.Event, error) { return b.FollowUpLog(b.t.Context(), "F-1") },
			[]string{"chat en followup_clerk: A call for you: F-1 | Please make call F-1 by 2026-06-18."}, []string{"followup.planned followup_clerk chat"}},
		{"a question is promised an answer before there is a slot, or a customer who is known", nil,
			func(b *bench) error {
				for i, cmd := range []aftersales.AppointmentCommand{
					aftersales.ReceiveInquiry{Appointment: "A-1", Channel: "phone"}, aftersales.SortInquiry{Complexity: aftersales.Complex}, aftersales.PromiseAnswer{Due: now.Add(time.Hour)}} {
					by := by
					by.Command += string(rune('a' + i))
					if _, err := b.DoAppointment(b.t.Context(), "A-1", workshop.AppointmentRequest{Command: cmd, By: by}); err != nil {
						return err
					}
				}
				return nil
			},
			func(b *bench) ([]history.Event, error) { return b.AppointmentLog(b.t.Context(), "A-1") },
			[]string{"chat en technician: A question waits for an answer | Inquiry A-1 was promised an answer by 2026-06-15 03:00. Please answer it."},
			[]string{"inquiry.promised technician chat"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := telling(t, memstore.New(), c.change)
			b.clock.at = now
			if err := c.do(b); err != nil {
				t.Fatal(err)
			}
			in := &inbox{}
			b.dispatchAt("06-16T10:00", in)
			if d := cmp.Diff(c.lines, in.lines); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(c.noted, sent(must(c.log(b)))); d != "" {
				t.Error(d)
			}
		})
	}
}

// TestACustomerIsLeftAloneInTheQuietHours has a shop without opening hours, so that these alone count.
func TestACustomerIsLeftAloneInTheQuietHours(t *testing.T) {
	for _, c := range []struct{ name, quiet, now, goes string }{
		{"before midnight he waits for the morning", "20:00-09:00", "06-15T21:00", "06-16T09:00"},
		{"after midnight as well", "20:00-09:00", "06-16T08:59", "06-16T09:00"},
		{"when they are over he does not", "20:00-09:00", "06-16T09:00", "06-16T09:00"},
		{"one rest after the other is waited for", "12:00-13:00 13:00-14:00", "06-15T12:30", "06-15T14:00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := telling(t, memstore.New(), func(w *workshop.Config) {
				announced(notify.Message{Subject: "order/RO", Topic: "order.ready", Audience: "customer"})(w)
				w.Shop.Calendars = map[aftersales.StoreID]*cal.Calendars{"": must(cal.ParseCalendars([]byte(`{"zone":"Asia/Shanghai","roles":{"front_desk":{"week":{"mon":["09:00-10:00"]}}}}`)))}
				for _, text := range strings.Fields(c.quiet) {
					w.Shop.Notices.Quiet = append(w.Shop.Notices.Quiet, must(cal.ParseOpening(text)))
				}
			})
			b.clock.at = at(c.now)
			b.do("RO-1", open("RO-1"))
			in := &inbox{}
			if n := b.dispatchAt(c.now, in); n == 1 != (c.now == c.goes) {
				t.Errorf("at %s: %q", c.now, in.lines)
			}
			b.clock.at = at(c.goes).Add(-time.Second)
			if _, err := b.Dispatch(t.Context(), in, 10); err != nil || len(in.lines) > 0 && c.now != c.goes {
				t.Errorf("before %s: %q (%v)", c.goes, in.lines, err)
			}
			if b.dispatchAt(c.goes, in); len(in.lines) != 1 {
				t.Errorf("at %s: %q", c.goes, in.lines)
			}
		})
	}
}

// TestAMessageIsNotedAtTheTimeOfItsOrderIfTheClockIsBehind gives an order a time that our clock has not reached.
func TestAMessageIsNotedAtTheTimeOfItsOrderIfTheClockIsBehind(t *testing.T) {
	b := telling(t, memstore.New(), announced(notify.Message{Subject: "order/RO", Topic: "house.own", Audience: "porter"}))
	r := open("RO-1")
	r.By.At = b.clock.at.Add(time.Hour)
	b.do("RO-1", r)
	b.dispatchAt("06-15T10:00", &inbox{})
	log := must(b.Log(t.Context(), "RO-1"))
	if at, _ := log[len(log)-1].At.Instant(); log[len(log)-1].Type != history.MessageSent || !at.Equal(r.By.At) {
		t.Errorf("%s at %s", log[len(log)-1].Type, at)
	}
}

// TestTheIdOfALongMessageIsShortenedAndStaysItsOwn opens two orders by commands whose ids are as long as may be.
func TestTheIdOfALongMessageIsShortenedAndStaysItsOwn(t *testing.T) {
	b := telling(t, memstore.New(), announced(notify.Message{Subject: "order/RO", Topic: "house.own", Audience: "porter"}))
	ids := map[string]bool{}
	for _, id := range []aftersales.OrderID{"RO-1", "RO-2"} {
		r := open(id)
		r.By.At, r.By.Command = b.clock.at, strings.Repeat("x", 180)+string(id)
		b.do(id, r)
		b.dispatchAt("06-15T10:00", &inbox{})
		for _, e := range must(b.Log(t.Context(), id)) {
			if e.Type == history.MessageSent {
				if ids[e.ID] = true; len(e.Get(history.FieldMessageID).Word()) > 160 || !strings.HasPrefix(e.ID, "sent/long/") {
					t.Errorf("%s tells of %s", e.ID, e.Get(history.FieldMessageID).Word())
				}
			}
		}
	}
	if len(ids) != 2 {
		t.Errorf("%v", ids)
	}
}

// TestAQueueWhoseSubjectIsNotThereIsGivenAndNotedNowhere puts queues as an earlier program may have left them.
func TestAQueueWhoseSubjectIsNotThereIsGivenAndNotedNowhere(t *testing.T) {
	for _, subject := range []string{"order/RO-404", "complaint/K-404", "followup/F-404", "appointment/A-404", "vehicle/V-3"} {
		b := telling(t, memstore.New(), nil)
		if err := store.New(b.driver, store.Config{}).Update(t.Context(), func(tx *store.Tx) error {
			tx.Put(store.Record{Ref: store.Ref{Kind: "outbox", ID: subject}, Due: b.clock.at,
				Body: []byte(`{"messages":[{"id":"m","subject":"` + subject + `","topic":"house.own","audience":"porter","title":"T"}]}`)})
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		in := &inbox{}
		if b.dispatchAt("06-15T10:00", in); len(in.lines) != 1 {
			t.Errorf("%s: %q", subject, in.lines)
		}
		kind, id, _ := strings.Cut(subject, "/")
		entries := must(b.driver.Stream(t.Context(), store.Ref{Kind: kind, ID: id}, 0))
		recs := must(b.driver.Read(t.Context(), []store.Ref{{Kind: "outbox", ID: subject}}))
		if len(entries) != 0 || recs[0].Live() {
			t.Errorf("%s: %d entries, %+v", subject, len(entries), recs[0])
		}
	}
}

// TestWhateverCallFailsNoMessageIsLostOrNotedTwice lets each call of the driver fail in turn while messages go; what is
// stored has an outdated shape, so that the logs are read as well.
func TestWhateverCallFailsNoMessageIsLostOrNotedTwice(t *testing.T) {
	for n := 1; ; n++ {
		d := &nth{Driver: memstore.New()}
		b := telling(t, d, announced(notify.Message{Subject: "order/RO", Topic: "order.ready", Audience: "customer", To: "C-7"}))
		b.putCustomer("C-7", "Ms Wang", "138")
		b.do("RO-1", open("RO-1"))
		b.change(store.Ref{Kind: "order", ID: "RO-1"}, outdated)
		b.clock.at = at("06-16T10:00")
		in := &inbox{}
		d.left = n
		_, err := b.Dispatch(t.Context(), in, 10)
		reached := d.down
		d.left = 0
		if err != nil && !errors.Is(err, errBroken) {
			t.Errorf("call %d: %v", n, err)
		}
		tried := len(in.lines)
		if b.dispatchAt("06-16T13:00", in); len(in.lines) == 0 || len(in.lines) > 1 && (tried != 1 || err == nil) {
			t.Errorf("call %d: %q (%v)", n, in.lines, err)
		}
		for _, line := range in.lines {
			if !strings.Contains(line, "Dear Ms Wang") {
				t.Errorf("call %d: %s", n, line)
			}
		}
		if got := sent(must(b.Log(t.Context(), "RO-1"))); !slices.Equal(got, []string{"order.ready customer sms"}) {
			t.Errorf("call %d: noted %q", n, got)
		}
		if !reached {
			if n < 8 {
				t.Errorf("only %d calls", n-1)
			}
			return
		}
	}
}

// TestAMessageWaitsUntilWhatItTellsOfIsMended damages what a message is made of.
func TestAMessageWaitsUntilWhatItTellsOfIsMended(t *testing.T) {
	for _, kind := range []string{"customer", "paper"} {
		b := telling(t, memstore.New(), announced(notify.Message{Subject: "order/RO", Topic: "order.ready", Audience: "customer", To: "C-7"}))
		ref := store.Ref{Kind: kind, ID: "C-7"}
		if papers := b.putCustomer("C-7", "Ms Wang", "138"); kind == "paper" {
			ref.ID = papers[0].ID
		}
		b.do("RO-1", open("RO-1"))
		var was []byte
		b.change(ref, func(body []byte) []byte { was = body; return damaged(body) })
		in := &inbox{}
		if n := b.dispatchAt("06-16T10:00", in); n != 0 {
			t.Errorf("without its %s: %q", kind, in.lines)
		}
		b.change(ref, func([]byte) []byte { return was })
		if n := b.dispatchAt("06-16T13:00", in); n != 1 || !strings.Contains(in.lines[0], "Dear Ms Wang") {
			t.Errorf("with its %s: %q", kind, in.lines)
		}
	}
}

// TestAPaperThatIsGoneDoesNotKeepAMessageBack deletes the name of a customer altogether.
func TestAPaperThatIsGoneDoesNotKeepAMessageBack(t *testing.T) {
	b := telling(t, memstore.New(), announced(notify.Message{Subject: "order/RO", Topic: "order.ready", Audience: "customer", To: "C-7"}))
	papers := b.putCustomer("C-7", "Ms Wang", "138")
	b.do("RO-1", open("RO-1"))
	if err := store.New(b.driver, store.Config{}).Update(t.Context(), func(tx *store.Tx) error {
		rec, err := tx.Get(store.Ref{Kind: "paper", ID: papers[0].ID})
		tx.Delete(rec.Ref)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	in := &inbox{}
	if b.dispatchAt("06-16T10:00", in); len(in.lines) != 1 || !strings.Contains(in.lines[0], "Dear –,") {
		t.Errorf("%q", in.lines)
	}
}

// dutiful gives a workshop by whose policy each of these rules is owed, within an hour, by the role of its name, with its steps.
func dutiful(t *testing.T, superiors map[string]string, steps map[string][]string) *bench {
	t.Helper()
	return telling(t, memstore.New(), func(c *workshop.Config) {
		c.Shop.Owners, c.Shop.Steps, c.Shop.Superiors = map[string]string{}, steps, superiors
		for rule := range steps {
			c.Shop.Owners[rule], _, _ = strings.Cut(rule, "/")
		}
		c.Shop.Policy = policy{due: func(*history.History, time.Time) (owed []history.Finding) {
			for rule, own := range steps {
				if own != nil && rule != "appointment" {
					owed = append(owed, history.Finding{Rule: rule, Status: history.Pending, Due: at("06-15T11:00")})
				}
			}
			return owed
		}}
		c.Shop.Notices.Demand = func(rule, language string) string { return "the demand of " + rule + " in " + language }
	})
}

func TestWhoeverOwesADutyIsToldWhatItDemandsInWords(t *testing.T) {
	b := dutiful(t, nil, map[string][]string{"clerk": {"now remind"}})
	if _, err := callUp(b, "F-1", firstCall); err != nil {
		t.Fatal(err)
	}
	b.watchAt("06-15T10:10")
	in := &inbox{}
	b.dispatchAt("06-15T10:10", in)
	const want = "chat en clerk: Due 2026-06-15 03:00: F-1 | F-1: the demand of clerk in en. Due by 2026-06-15 03:00."
	if got := strings.Join(in.lines[1:], "\n"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestACustomerIsRemindedOfHisAppointment watches the slot that an appointment plans.
func TestACustomerIsRemindedOfHisAppointment(t *testing.T) {
	b := dutiful(t, nil, map[string][]string{"appointment": {"-1h notify"}})
	slot := aftersales.Slot{Start: at("06-18T10:00"), End: at("06-18T11:00")}
	for _, id := range []aftersales.AppointmentID{"A-1", aftersales.AppointmentID(strings.Repeat("A", 120)), "A-3"} {
		doVisit(b, id, booking(id, slot))
	}
	doVisit(b, "A-3", workshop.AppointmentRequest{Command: aftersales.CancelAppointment{Reason: "customer"}, By: desk("cancel")})
	if n := b.watchAt("06-18T08:59"); n != 0 {
		t.Errorf("%d steps too early", n)
	}
	if n := b.watchAt("06-18T09:00"); n != 2 {
		t.Errorf("%d steps", n)
	}
	if n := b.watchAt("06-18T09:01"); n != 0 {
		t.Errorf("%d steps again", n)
	}
	in := &inbox{}
	b.dispatchAt("06-18T09:01", in)
	if len(in.lines) != 2 || strings.Count(strings.Join(in.lines, ""), "customer: Your appointment is near") != 2 {
		t.Errorf("%q", in.lines)
	}
	if log := must(b.AppointmentLog(t.Context(), "A-1")); !slices.Equal(sent(log), []string{"appointment.reminder customer sms"}) {
		t.Errorf("%q", sent(log))
	}
}

// TestAStepGoesToWhoIsThere has complaints and orders for which nobody answers, or for which a step makes no sense.
func TestAStepGoesToWhoIsThere(t *testing.T) {
	up := map[string]string{"clerk": "chief", "*": "boss"}
	for _, c := range []struct {
		name      string
		superiors map[string]string
		rule      string
		step      string
		want      string // the event and the role; or the error
	}{
		{"a duty of nobody goes to the role above all", up, "", "now remind", "duty.reminded boss"},
		{"a duty of nobody without a role above is told", nil, "", "now remind", "nobody owes it, and no role stands above"},
		{"a missed duty goes to the role above its own", up, "clerk", "late tell superior", "duty.overdue_told chief"},
		{"an escalation to the role itself is from nobody", up, "clerk", "now escalate clerk overdue", "complaint.escalated clerk"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := dutiful(t, c.superiors, map[string][]string{c.rule + "/X": {c.step}})
			if _, err := complain(b, "K-1", takenDown); err != nil {
				t.Fatal(err)
			}
			b.do("RO-1", open("RO-1"))
			b.clock.at = at("06-15T12:00")
			_, err := b.Watch(t.Context(), b.clock.at.AddDate(1, 0, 0)) // what lies ahead is not done yet
			got := words(err)
			log := must(b.ComplaintLog(t.Context(), "K-1"))
			if c.rule == "" { // whoever took a complaint in answers for it, and nobody for an order
				log = must(b.Log(t.Context(), "RO-1"))
			}
			for _, e := range log {
				if e.By == string(workshop.Watcher) {
					got += string(e.Type) + " " + e.Get(history.FieldToRole).Word() + e.Get(history.FieldFromRole).Word()
				}
			}
			if got != c.want && (err == nil || !strings.Contains(got, c.want)) {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestAnIssueThatNobodyNamesIsTold gives a call the step of an issue, though its duty is of none.
func TestAnIssueThatNobodyNamesIsTold(t *testing.T) {
	b := dutiful(t, nil, map[string][]string{"clerk": {"now report_issue chief"}})
	call := firstCall
	call.Kind = aftersales.FollowUpSales
	if _, err := callUp(b, "F-1", call); err != nil {
		t.Fatal(err)
	}
	b.watchAt("06-15T10:10")
	log := must(b.FollowUpLog(t.Context(), "F-1"))
	if e := log[len(log)-1]; e.Type != history.DutyReminded || e.Get(history.FieldToRole).Word() != "chief" {
		t.Errorf("%s to %s", e.Type, e.Get(history.FieldToRole).Word())
	}
}

// TestAWatchThatIsBrokenOffSaysSo ends the context while the policy is asked.
func TestAWatchThatIsBrokenOffSaysSo(t *testing.T) {
	ctx, end := context.WithCancel(t.Context())
	b := dutiful(t, nil, map[string][]string{"clerk": {"now remind"}})
	if _, err := callUp(b, "F-1", firstCall); err != nil {
		t.Fatal(err)
	}
	end()
	if n, err := b.Watch(ctx, b.clock.at); n != 0 || !errors.Is(err, context.Canceled) {
		t.Errorf("%d steps (%v)", n, err)
	}
	if n := b.watchAt("06-15T10:10"); n != 1 {
		t.Errorf("%d steps afterwards", n)
	}
}

func TestTheStatusesOfWhatIsOwedAreAllThere(t *testing.T) {
	if err := enum.Check(workshop.OwedStatuses()); err != nil {
		t.Error(err)
	}
}
