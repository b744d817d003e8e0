package notifytest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"example.com/servicelane/aftersales/notify"
)

// Cases gives every case.
func Cases() []Case {
	return []Case{
		{"taken", "Notify returns nil once the channel has taken the message.", taken},
		{"text", "Title and Body are the text, already rendered: they arrive as they are.", text},
		{"bare message", "A message without address, title and body is taken, or refused for good.", bare},
		{"hostile text", "Whatever its texts hold, a message arrives as one message, or is refused for good.", hostile},
		{"order", "Messages that are given one after the other arrive in that order.", order},
		{"given again", "The same message may be given again: a channel that can tell repetitions apart does so by the id.", again},
		{"same text", "Messages are told apart by the id alone.", sameText},
		{"temporary failure", "An error that is not permanent says that the message may be tried again, and then it is taken.", temporary},
		{"permanent failure", "An error made by Permanent says that trying again is of no use; other messages are not affected.", permanent},
		{"context done before", "Notify honours its context: with one that is done it returns its error, which is not permanent, and gives nothing.", contextDone},
		{"context done during", "Notify honours its context: it ends with it while it waits for the channel; the error is not permanent.", contextDuring},
		{"at once", "Notify may be called from several goroutines at once.", atOnce},
	}
}

// message is a complete message.
func message(id string) notify.Message {
	return notify.Message{
		ID: id, Subject: "order/RO-2026-0001", Topic: "order.ready", Audience: "customer", To: "13800000000", Language: "zh-Hans",
		Title: "您的车辆可以提取", Body: "工单 RO-2026-0001 已完成，请来店取车。", At: time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC),
	}
}

func taken(t *trial) {
	t.expect("before anything was given")
	t.give(message("M1"))
	t.expect("when Notify has returned", "M1")
}

func text(t *trial) {
	m := message("M1")
	m.Title, m.Body = "工单 \"A\" <b>&amp; 100 %", "line one\nline two\n\n\tsigned — é ｅ é 😀"
	t.give(m)
	got := t.received()
	if t.err != nil || !t.caps.Text {
		return
	}
	if len(got) != 1 || got[0].Title != m.Title || got[0].Body != m.Body {
		t.failf("the far end has %+v, want title %q and body %q", got, m.Title, m.Body)
	}
}

// takenOrRefused gives a message that a channel need not be able to carry, but must not spoil.
func (t *trial) takenOrRefused(what string, m notify.Message) {
	if t.err != nil {
		return
	}
	before := len(t.received())
	err := t.ch.Notifier.Notify(t.ctx, m)
	got := t.received()
	switch {
	case t.err != nil:
	case err == nil && (len(got) != before+1 || got[before].ID != m.ID):
		t.failf("%s: it was taken, but %d messages arrived", what, len(got)-before)
	case err != nil && !errors.Is(err, notify.ErrPermanent):
		t.failf("%s: refused, but not for good: %w", what, err)
	case err != nil && len(got) != before:
		t.failf("%s: it was refused, but %d messages arrived", what, len(got)-before)
	}
}

func bare(t *trial) {
	t.takenOrRefused("a message with nothing but an id", notify.Message{ID: "M1"})
	t.give(message("M2"))
}

func hostile(t *trial) {
	spoil := "x\r\nBcc: all@example.com\r\n\r\n.\r\n{\"id\":\"M99\"}\n\x00\x1b[2J\u202e\xff'; --"
	for i, set := range []func(m *notify.Message){
		func(m *notify.Message) { m.Title = spoil },
		func(m *notify.Message) { m.Body = spoil },
		func(m *notify.Message) { m.To = spoil },
		func(m *notify.Message) { m.Subject = spoil },
		func(m *notify.Message) { m.Topic, m.Audience, m.Language = spoil, spoil, spoil },
	} {
		m := message(fmt.Sprint("M", i))
		set(&m)
		t.takenOrRefused(fmt.Sprintf("hostile text %d", i), m)
	}
	t.give(message("after"))
}

func order(t *trial) {
	var want []string
	for i := range 20 {
		id := fmt.Sprint("M", i)
		t.give(message(id))
		want = append(want, id)
	}
	t.expect("in the end", want...)
}

func again(t *trial) {
	t.give(message("M1"))
	t.give(message("M2"))
	t.give(message("M1"))
	switch {
	case t.caps.Once:
		t.expect("given again", "M1", "M2")
	default:
		t.expect("given again (declared not to tell repetitions apart)", "M1", "M2", "M1")
	}
}

func sameText(t *trial) {
	t.give(message("M1"))
	t.give(message("m1"))
	t.give(message("M1 "))
	t.expect("the same text three times", "M1", "m1", "M1 ")
}

func temporary(t *trial) {
	if !t.caps.Temporary {
		return
	}
	t.ch.Fail(Temporary)
	err := t.ch.Notifier.Notify(t.ctx, message("M1"))
	switch {
	case err == nil:
		t.failf("the far end refused the message, but Notify returned nil")
	case errors.Is(err, notify.ErrPermanent):
		t.failf("the far end may take the message later, but the error is permanent: %w", err)
	}
	t.expect("refused")
	t.ch.Fail(Works)
	t.give(message("M1"))
	t.expect("tried again", "M1")
}

func permanent(t *trial) {
	if !t.caps.Permanent {
		return
	}
	t.ch.Fail(Permanent)
	if err := t.ch.Notifier.Notify(t.ctx, message("M1")); !errors.Is(err, notify.ErrPermanent) {
		t.failf("the far end refused the message for good, but the error is not permanent: %v", err)
	}
	t.expect("refused")
	t.ch.Fail(Works)
	t.give(message("M2"))
	t.expect("another message", "M2")
}

// wantContextError checks an error that has its reason in a context.
func (t *trial) wantContextError(err, want error) {
	switch {
	case !errors.Is(err, want):
		t.failf("got %v, want %v", err, want)
	case errors.Is(err, notify.ErrPermanent):
		t.failf("a context that is done is no permanent failure: %w", err)
	}
}

func contextDone(t *trial) {
	ctx, cancel := context.WithCancel(t.ctx)
	cancel()
	t.wantContextError(t.ch.Notifier.Notify(ctx, message("M1")), context.Canceled)
	ctx, cancel = context.WithDeadline(t.ctx, time.Now().Add(-time.Second))
	defer cancel()
	t.wantContextError(t.ch.Notifier.Notify(ctx, message("M1")), context.DeadlineExceeded)
	t.expect("with a context that is done")
	t.give(message("M1"))
	t.expect("with another one", "M1")
}

// patience is how long a call may outlive its context.
const patience = 3 * time.Second

func contextDuring(t *trial) {
	if !t.caps.Silent {
		return
	}
	t.ch.Fail(Silent)
	ctx, cancel := context.WithTimeout(t.ctx, 50*time.Millisecond)
	defer cancel()
	answered := make(chan error, 1)
	go func() { answered <- t.ch.Notifier.Notify(ctx, message("M1")) }()
	select {
	case err := <-answered:
		t.wantContextError(err, context.DeadlineExceeded)
	case <-time.After(patience):
		t.failf("Notify goes on waiting %s after its context has ended", patience)
	}
	t.ch.Fail(Works)
	t.give(message("M2"))
}

func atOnce(t *trial) {
	const n = 16
	errs := make([]error, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					errs[i] = fmt.Errorf("panic: %v", r)
				}
			}()
			for j := range 5 {
				m := message(fmt.Sprint("M", i, ".", j))
				m.Subject = fmt.Sprint("order/", i)
				errs[i] = errors.Join(errs[i], t.ch.Notifier.Notify(t.ctx, m))
			}
		})
	}
	wg.Wait()
	t.must("at once", errors.Join(errs...))
	seen := map[string]int{}
	for _, m := range t.received() {
		seen[m.ID]++
	}
	for i := range n {
		for j := range 5 {
			if id := fmt.Sprint("M", i, ".", j); t.err == nil && seen[id] != 1 {
				t.failf("message %s arrived %d times, want once", id, seen[id])
			}
		}
	}
}
