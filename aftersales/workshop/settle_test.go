package workshop_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

func TestACommandIDThatTheWorkshopGivesItselfIsRefused(t *testing.T) {
	b := newBench(t, nil)
	for _, command := range []string{"sent/K-1-0/1/customer_director", "watch/CD-01a/complaint/K-1/x", "adopt/till/K-1"} {
		by := aftersales.Actor{Command: command, At: b.clock.now(), By: "wu", Role: "customer_care", Store: "S1"}
		p := b.NewPaper(aftersales.PaperText, "it squeals")
		_, complaint := b.DoComplaint(t.Context(), "K-2", workshop.ComplaintRequest{By: by, Papers: []aftersales.Paper{p},
			Command: aftersales.ReceiveComplaint{Complaint: "K-2", Matter: p.Ref(), Channel: aftersales.ChannelHotline}})
		_, adopted := b.Do(t.Context(), "RO-2", workshop.Request{By: by, Command: aftersales.AdoptOrder{Order: "RO-2", State: aftersales.OrderDelivered, From: "till"}})
		_, record := b.PutCustomer(t.Context(), workshop.RecordRequest[aftersales.Customer]{Record: aftersales.Customer{ID: "C-1"}, By: by})
		_, reading := b.ReadPapers(t.Context(), workshop.ReadingRequest{Papers: []string{p.ID}, Subject: store.Ref{Kind: "customer", ID: "C-1"}, Purpose: "call", By: by})
		for name, err := range map[string]error{"complaint": complaint, "adopted under the id of another": adopted, "record": record, "reading": reading} {
			if !strings.Contains(words(err), "command_id: ") || !strings.Contains(words(err), "by itself") {
				t.Errorf("%s %s: %v", command, name, err)
			}
		}
	}
}

// TestAMessageWhoseNoteWasWrittenBeforeIsGivenOnce has a host that gives two messages the same id, and an entry that is named
// like a note.
func TestAMessageWhoseNoteWasWrittenBeforeIsGivenOnce(t *testing.T) {
	b := noticeBench(t, aftersales.CustomerProfile{})
	if _, err := complain(b, "K-1", takenDown); err != nil {
		t.Fatal(err)
	}
	recs := must(b.driver.Read(t.Context(), []store.Ref{{Kind: "customer", ID: "C-1"}}))
	err := store.New(b.driver, store.Config{}).Update(t.Context(), func(tx *store.Tx) error {
		rec, err := tx.Get(recs[0].Ref)
		tx.Put(rec)
		tx.Append(store.Entry{Subject: rec.Ref, Command: "sent/K-1-0/1/customer_director", At: b.clock.at, Body: []byte("{}")})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	in := &inbox{}
	for n := range 10 {
		b.clock.add(61 * time.Second)
		if sent, err := b.Dispatch(t.Context(), in, 10); err != nil || sent > 0 && n > 0 {
			t.Errorf("dispatch %d: sent %d, %v", n, sent, err)
		}
	}
	if len(in.lines) != 1 {
		t.Errorf("given %q", in.lines)
	}
}

// TestAMessageThatCannotBeNotedIsToldAndNotGivenAgain has an order whose log cannot be read any more.
func TestAMessageThatCannotBeNotedIsToldAndNotGivenAgain(t *testing.T) {
	d := &tamper{Driver: memstore.New()}
	b := telling(t, d, announced(notify.Message{Subject: "order/RO", Topic: "house.own", Audience: "porter"}))
	b.do("RO-1", open("RO-1"))
	b.change(store.Ref{Kind: "order", ID: "RO-1"}, outdated)
	in := &inbox{}
	damaging := notify.Func(func(ctx context.Context, m notify.Message) error {
		d.stream = func() error { return errBroken }
		return in.Notify(ctx, m)
	})
	b.clock.add(time.Hour)
	if sent, err := b.Dispatch(t.Context(), damaging, 10); sent != 1 || !errors.Is(err, errBroken) || !strings.Contains(words(err), "messages of order/RO-1 were given and not noted") {
		t.Errorf("sent %d: %v", sent, err)
	}
	d.stream = nil
	b.clock.add(time.Hour)
	b.dispatch(in, 0)
}

// TestNothingMoreIsGivenOnceTheStoreIsAway lets the store go away after the claim, and come back.
func TestNothingMoreIsGivenOnceTheStoreIsAway(t *testing.T) {
	d := &tamper{Driver: memstore.New()}
	var orders []aftersales.OrderID
	for n := range 20 {
		orders = append(orders, aftersales.OrderID(fmt.Sprintf("RO-%d", n)))
	}
	b := noisy(t, d, orders...)
	for n := range 4 {
		for _, id := range orders {
			b.tell(id, n)
		}
	}
	var c channel
	away := notify.Func(func(ctx context.Context, m notify.Message) error {
		d.before = func(store.Batch) error { return errBroken }
		return c.Notify(ctx, m)
	})
	for n := range 3 {
		if sent, err := b.Dispatch(t.Context(), away, 100); !errors.Is(err, errBroken) || sent != 1 || len(c.list()) != n+1 {
			t.Errorf("outage %d: sent %d, %d in all: %v", n, sent, len(c.list()), err)
		}
		d.before = nil
		b.clock.add(61 * time.Second)
	}
	b.dispatch(&c, 100)
}

// TestQuietHoursThatEndMeanwhileDoNotTurnMessagesAround moves the clock over the end of a quiet hour while messages are given.
func TestQuietHoursThatEndMeanwhileDoNotTurnMessagesAround(t *testing.T) {
	b := noticeBench(t, aftersales.CustomerProfile{})
	b.clock.at = at("06-15T13:50")
	if _, err := complain(b, "K-1", takenDown, aftersales.AcceptComplaint{}, aftersales.ReportComplaint{To: "general_manager"}, aftersales.ReplyComplaint{}); err != nil {
		t.Fatal(err)
	}
	var got []string
	slow := notify.Func(func(_ context.Context, m notify.Message) error {
		if m.Audience == "customer" {
			got = append(got, m.Topic)
		}
		b.clock.add(15 * time.Second)
		return nil
	})
	b.clock.at = at("06-15T13:59").Add(40 * time.Second)
	for range 3 {
		if _, err := b.Dispatch(t.Context(), slow, 10); err != nil {
			t.Fatal(err)
		}
	}
	if want := []string{"complaint.accepted", "complaint.replied"}; !slices.Equal(got, want) {
		t.Error(cmp.Diff(want, got))
	}
}
