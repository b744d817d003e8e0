package workshop

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// Watcher is by whom the workshop does things itself, in the role of whoever owes them.
const Watcher aftersales.PersonID = "watch"

// watchPage is the number of records that a watch reads at once. The number is ours.
const watchPage = 100

// Watch does what [Shop].Steps says about everything that is owed, as far as the time for it had come by a moment: it
// reminds, reports and escalates, and tells how many steps it took. A moment that lies ahead stands for now.
//
// Everything is found in the store, by the time of the next step, and nothing is held between two calls: after a crash, or
// a week without power, the next call does what is left. A step is a command whose id follows from the rule, the thing and
// the due time, and is marked as done in the commit of the command: so each is taken once, however often a call
// is broken off or several run at a time. If a step fails, those about other things are taken all the same; the error tells of
// all, and the next call tries again. An [AbsentError] tells of a duty that was given to the role above.
func (w *Workshop) Watch(ctx context.Context, until time.Time) (steps int, _ error) {
	if now := w.now(); until.After(now) {
		until = now
	}
	if !w.duties.watches() {
		return 0, nil
	}
	if err := w.openOffices(ctx); err != nil {
		return 0, err
	}
	watches := []func(context.Context, *Workshop, time.Time) (int, error){watch(complaints), watch(followUps), watch(orders), watch(appointments), watch(offices)}
	for {
		taken, faults := 0, []error(nil)
		for _, one := range watches {
			n, err := one(ctx, w, until)
			taken, faults = taken+n, append(faults, err)
		}
		steps += taken
		if err := errors.Join(faults...); taken == 0 || err != nil {
			return steps, err
		}
	}
}

// watch takes the steps about the things of one decider.
func watch[ID ~string, S any, C Command](d *decider[ID, S, C]) func(context.Context, *Workshop, time.Time) (int, error) {
	return func(ctx context.Context, w *Workshop, until time.Time) (steps int, _ error) {
		last := until.UTC().Format(owedTime)
		var faults []error
		for next := (store.Cursor{}); ; {
			page, err := w.scan(ctx, store.Query{Kind: d.kind, Key: keyWatch, Limit: watchPage, After: next})
			if err != nil {
				return steps, errors.Join(append(faults, err)...)
			}
			for _, rec := range page.Records {
				if valueOf(rec, keyWatch, "") > last {
					return steps, errors.Join(faults...)
				}
				n, err := watchOne(ctx, w, d, ID(rec.ID), until)
				steps, faults = steps+n, append(faults, err)
			}
			if next = page.Next; next == (store.Cursor{}) {
				return steps, errors.Join(faults...)
			}
		}
	}
}

// Rewatch asks the policy anew what is owed about everything of which something was owed or planned, and finds the time of the next step
// by the steps as they are now: for a shop whose steps, or whose rules, have changed, or that has any now. It reads a page at a time and
// may be called again.
func (w *Workshop) Rewatch(ctx context.Context) error {
	for _, one := range []func(context.Context, *Workshop) error{rewatch(complaints), rewatch(followUps), rewatch(orders), rewatch(appointments), rewatch(offices)} {
		if err := one(ctx, w); err != nil {
			return err
		}
	}
	return nil
}

func rewatch[ID ~string, S any, C Command](d *decider[ID, S, C]) func(context.Context, *Workshop) error {
	return func(ctx context.Context, w *Workshop) error {
		listed := store.Query{Kind: d.kind, DueBy: far, Limit: watchPage}
		if err := touchAll(ctx, w, d, listed, func(store.Record) bool { return true }); err != nil {
			return err
		}
		for _, state := range d.planning { // what is planned and not listed: shops without steps do not note when
			planned := store.Query{Kind: d.kind, Key: string(ByState), Prefix: state, Limit: watchPage}
			if err := touchAll(ctx, w, d, planned, func(rec store.Record) bool { return rec.Due.IsZero() }); err != nil {
				return err
			}
		}
		return nil
	}
}

// touchAll touches the things that a query finds, and a condition leaves.
func touchAll[ID ~string, S any, C Command](ctx context.Context, w *Workshop, d *decider[ID, S, C], q store.Query, is func(store.Record) bool) error {
	for {
		page, err := w.scan(ctx, q)
		if err != nil {
			return err
		}
		for _, rec := range page.Records {
			if !is(rec) {
				continue
			}
			if err := touch(ctx, w, d, ID(rec.ID), nil); err != nil {
				return err
			}
		}
		if q.After = page.Next; q.After == (store.Cursor{}) {
			return nil
		}
	}
}

// scan gives one page.
func (w *Workshop) scan(ctx context.Context, q store.Query) (page store.Page, _ error) {
	err := w.store.View(ctx, func(r *store.Reader) error {
		var err error
		page, err = r.Scan(q)
		return err
	})
	return page, err
}

// watchOne takes the steps about one thing, one after the other: each may change what is owed about it.
func watchOne[ID ~string, S any, C Command](ctx context.Context, w *Workshop, d *decider[ID, S, C], id ID, until time.Time) (steps int, _ error) {
	var faults []error
	failed := map[string]bool{}
	for ctx.Err() == nil {
		x, who, err := nextStep(ctx, w, d, id, until, failed)
		if err != nil || x == nil {
			return steps, errors.Join(append(faults, err)...)
		}
		var absent *AbsentError
		switch err := take(ctx, w, d, id, *x, who); {
		case errors.As(err, &absent):
			steps, faults = steps+1, append(faults, err)
		case err != nil:
			failed[x.command(d.ref(id))] = true
			faults = append(faults, fmt.Errorf("%s of %s: %s: %w", x.owed.Rule, d.ref(id), x.step.text, err))
			if !makesNoSense(err) {
				return steps, errors.Join(faults...)
			}
		case !x.silent(w.now()):
			steps++
		}
	}
	return steps, errors.Join(append(faults, ctx.Err())...)
}

// makesNoSense tells whether a step failed for what it is, and not because the store did: the steps behind it are then taken all
// the same. After a failure of the store they wait, so that the order of the steps about one thing is the same in the end.
func makesNoSense(err error) bool {
	var faults fault.Errors
	return errors.Is(err, ErrRefused) || errors.Is(err, aftersales.ErrNotAllowed) || errors.Is(err, errNobody) || errors.As(err, &faults)
}

// nextStep gives the first step about a thing that did not fail, nil if there is none.
func nextStep[ID ~string, S any, C Command](ctx context.Context, w *Workshop, d *decider[ID, S, C], id ID, until time.Time, failed map[string]bool) (next *waiting, who answers, _ error) {
	err := w.store.View(ctx, func(r *store.Reader) error {
		next = nil
		recs, err := r.GetAll(d.ref(id))
		if err != nil || !recs[0].Live() {
			return err
		}
		body, _ := d.decodeStored(recs[0])
		who = body.Answers
		for _, x := range w.duties.waiting(body.Owed, who.Store, until) {
			if !failed[x.command(d.ref(id))] {
				next = &x
				return nil
			}
		}
		return nil
	})
	return next, who, err
}

// maxWatchID is the length from which the id of a step is shortened: ids of events and messages follow from it, and have
// bounds of their own.
const maxWatchID = 120

// command gives the id of the command by which a step is taken: the same for the same step, whoever takes it and whenever.
func (x waiting) command(about store.Ref) string {
	id := fmt.Sprintf(watchCommand+"%s/%s/%s/%s", x.owed.Rule, about, x.owed.Due.UTC().Format(owedTime), x.step.text)
	for _, of := range x.owed.Of {
		if of.ID != about.ID {
			id += "/" + of.ID
		}
	}
	if len(id) > maxWatchID {
		sum := sha256.Sum256([]byte(id))
		return watchCommand + hex.EncodeToString(sum[:20])
	}
	return id
}

// take takes one step.
func take[ID ~string, S any, C Command](ctx context.Context, w *Workshop, d *decider[ID, S, C], id ID, x waiting, who answers) error {
	if x.silent(w.now()) {
		return touch(ctx, w, d, id, &x)
	}
	to, absent, err := w.recipient(ctx, x, who)
	if err != nil {
		return err
	}
	if absent != nil {
		absent.Subject = d.ref(id)
	}
	by := aftersales.Actor{Command: x.command(d.ref(id)), By: Watcher, Role: x.owed.Role, Store: who.Store}
	if d.deed != nil && absent == nil {
		if c, ok := d.deed(x, to); ok {
			res, err := doStep(ctx, w, d, id, RequestOf[C]{Command: c, By: by, Confirmed: true}, &x)
			switch {
			case err == nil && res.Repeated:
				return touch(ctx, w, d, id, &x)
			case !errors.Is(err, aftersales.ErrNotAllowed):
				return err
			} // what makes no sense as the thing stands is told instead
		}
	}
	note := noting(d, id, x, to)
	res, err := doStep(ctx, w, note, id, RequestOf[C]{By: by}, &x)
	if err == nil && res.Repeated {
		err = touch(ctx, w, d, id, &x)
	}
	if err == nil && absent != nil {
		return absent
	}
	return err
}

// noting gives the decider whose one deed is to note that somebody is told of a duty.
func noting[ID ~string, S any, C Command](d *decider[ID, S, C], id ID, x waiting, to recipient) *decider[ID, S, C] {
	n := *d
	n.prepare, n.beside = nil, nil
	n.does = "watch"
	n.check = func(Shop, C, aftersales.Actor) error { return nil }
	n.names = func(C) (ID, bool) { return "", false }
	n.reports = func(C) bool { return true } // nothing stands against telling somebody
	n.encode = func(C) ([]byte, error) { return nil, nil }
	n.decide = func(_ Shop, _ S, _ C, by aftersales.Actor) ([]history.Event, error) {
		t := history.DutyReminded
		if x.step.when == whenLate || to.up && !by.At.Before(x.owed.over()) {
			t = history.DutyOverdueTold
		}
		e := history.NewEvent(t, history.At(by.At)).
			With(d.subject, history.ID(d.subjectOf(id))).
			With(history.FieldRuleID, history.ID(x.owed.Rule)).
			With(history.FieldDueAt, history.Time(history.At(x.owed.Due)))
		if to.role != "" {
			e = e.With(history.FieldToRole, history.Code(to.role))
		}
		if to.person != "" {
			e = e.With(history.FieldToID, history.ID(string(to.person)))
		}
		if to.up {
			e = e.With(history.FieldReason, history.Code(reasonAbsent))
		}
		e.ID = by.Command + "/1"
		e.By, e.ByRole, e.StoreID = string(by.By), by.Role, string(by.Store)
		return []history.Event{e}, nil
	}
	n.announce = func(_ Shop, s S, _ C, events []history.Event) []notify.Message {
		who, _, _ := d.told(s)
		return announceDuty(d.ref(id), who, events)
	}
	return &n
}

// reasonAbsent is why the role above is told of a duty whose time is not over; topicAbsent has the words for it.
const (
	reasonAbsent = "absent"
	topicAbsent  = "duty.passed_up"
)

// announceDuty makes the messages by which somebody is told of a duty.
func announceDuty(about store.Ref, who aftersales.CustomerID, events []history.Event) []notify.Message {
	var out []notify.Message
	for i := range events {
		e := &events[i]
		if e.Type != history.DutyReminded && e.Type != history.DutyOverdueTold {
			continue
		}
		m := notify.Message{Subject: about.String(), Topic: string(e.Type), Audience: e.Get(history.FieldToRole).Word(),
			To: e.Get(history.FieldToID).Word(), Title: about.ID}
		if e.Type == history.DutyReminded && e.Get(history.FieldReason).Word() == reasonAbsent {
			m.Topic = topicAbsent
		}
		switch m.Audience {
		case "":
			m.Audience = "owner"
		case customer:
			m.To, m.Topic = string(who), e.Get(history.FieldRuleID).Word()+".reminder"
		}
		m.ID = e.ID + "/" + m.Audience
		m.At, _ = e.At.Instant()
		out = append(out, m)
	}
	return out
}

// taken marks a step as taken.
func taken(owed []storedOwed, x waiting) []storedOwed {
	out := make([]storedOwed, len(owed))
	for i, o := range owed {
		if o.is(x.owed) {
			o.Done = append(append([]string(nil), o.Done...), x.step.text)
		}
		out[i] = o
	}
	return out
}

// touch asks the policy anew what is owed about a thing, and marks a step as taken; nothing happens to the thing.
func touch[ID ~string, S any, C Command](ctx context.Context, w *Workshop, d *decider[ID, S, C], id ID, x *waiting) error {
	return w.store.Update(ctx, func(tx *store.Tx) error {
		rec, err := tx.Get(d.ref(id))
		if err != nil {
			return err
		}
		var none C
		before, err := d.load(w, tx, rec, none)
		if err != nil {
			return err
		}
		owed := before.owed
		if x != nil {
			owed = taken(owed, *x)
		}
		if w.shop.Policy == nil { // what another workshop's policy said stays
			kept := slices.DeleteFunc(slices.Clone(owed), func(o storedOwed) bool { return o.Plan })
			owed = append(kept, done(d.owing(before.state, nil, nil, w.duties, w.now()), owed)...)
		} else {
			seen := d.sources(w, tx, id, before.members)
			h, err := seen.history(rec, nil, nil)
			if err != nil {
				return err
			}
			all := w.shop.Policy.Due(h, w.now())
			rest, _, err := share(tx, w.duties, rec.Ref, nil, before.members, h, all)
			if err != nil {
				return err
			}
			owed = done(d.owing(before.state, rest, all, w.duties, w.now()), owed)
		}
		if rec, err = d.record(rec, before.state, owed, w.duties, before.with); err != nil {
			return err
		}
		tx.Put(rec)
		return nil
	})
}
