package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/workshop"
)

// dayName is the date of the day. It begins the ids of its commands, so that the day run again is the same day.
const dayName = "2026-03-17"

// step is one thing that somebody does, or tries to do, at a time of the day.
type step struct {
	at    string // "08:30"
	by    person
	order aftersales.OrderID
	do    aftersales.OrderCommand
	// other carries out what is no command about an order, and shown is its name.
	other func(ctx context.Context, w *workshop.Workshop, by aftersales.Actor, notes []aftersales.Paper) error
	shown string
	says  phrase // what happens, for the account
	args  []any  // of the phrase; a phrase among them is put into the language
	notes []aftersales.Paper
	// refused are the rules that must refuse the command.
	refused []string
	// override is a rule whose refusal is set aside, for the reason in the first note; reason tells it.
	override string
	reason   phrase
}

// scene is one order from the point of view of somebody who watches.
type scene struct {
	title phrase
	steps []step
}

// day runs the scenes one after the other and tells what happens.
type day struct {
	shop   *shop
	clock  *clock
	page   *page
	tongue tongue
	inbox  *inbox
	// told are the orders as the account left them.
	told map[aftersales.OrderID]aftersales.Order
}

// clock is a clock that is set.
type clock struct{ now time.Time }

func (c *clock) read() time.Time { return c.now }

func (d *day) run(ctx context.Context) error {
	n := 0
	for _, date := range []struct {
		name   string
		scenes []scene
	}{{dayName, scenes()}, {secondDay, secondScenes()}} {
		if date.name == secondDay {
			if err := d.keepRecords(ctx); err != nil {
				return err
			}
		}
		for _, s := range date.scenes {
			d.page.heading(s.title.in(d.tongue) + " - " + string(s.steps[0].order))
			for _, st := range s.steps {
				n++
				if err := d.play(ctx, date.name, st, fmt.Sprintf("%s/%03d", date.name, n)); err != nil {
					return fmt.Errorf("%s %s, %s: %w", st.at, st.order, st.name(), err)
				}
			}
		}
	}
	return nil
}

// name is that of the command.
func (s step) name() string {
	if s.do != nil {
		return s.do.Name()
	}
	return s.shown
}

// play carries out one step under a command id.
func (d *day) play(ctx context.Context, date string, s step, command string) error {
	at := timeOn(date, s.at)
	d.clock.now = at
	r := workshop.Request{Command: s.do, Papers: s.notes,
		By: aftersales.Actor{Command: command, At: at, By: s.by.id, Role: s.by.role, Store: storeID}}
	if s.override != "" {
		r.Overrides = []workshop.Override{{Rule: s.override, Reason: s.notes[0].Ref()}}
	}
	d.page.told(s.at, string(s.by.id), d.words(s))
	if len(s.refused) > 0 {
		return d.refusal(ctx, s, r)
	}
	if s.other != nil {
		if err := s.other(ctx, d.shop.workshop, r.By, s.notes); err != nil {
			return err
		}
		_, err := d.shop.workshop.Dispatch(ctx, d.inbox, 100)
		return err
	}
	res, err := d.shop.workshop.Do(ctx, s.order, r)
	if err != nil {
		return err
	}
	d.told[s.order] = res.State
	if s.override != "" {
		d.page.under(labelReason.in(d.tongue), s.reason.in(d.tongue))
	}
	_, err = d.shop.workshop.Dispatch(ctx, d.inbox, 100)
	return err
}

func (d *day) words(s step) string {
	args := slices.Clone(s.args)
	for i, a := range args {
		if p, ok := a.(phrase); ok {
			args[i] = p.in(d.tongue)
		}
	}
	return strings.TrimRight(s.says.in(d.tongue, args...), " ")
}

// refusal tries a command that the policy has to refuse, and tells why it was.
func (d *day) refusal(ctx context.Context, s step, r workshop.Request) error {
	err := d.attempt(ctx, s, r)
	var refused *workshop.RefusedError
	if !errors.As(err, &refused) {
		return fmt.Errorf("should have been refused, but: %w", orPassed(err))
	}
	var rules []string
	for _, f := range refused.Findings {
		rules = append(rules, f.Rule)
		d.page.under(labelRule.in(d.tongue), d.shop.rules.Text(f, d.tongue.tag()))
	}
	if !slices.Equal(rules, s.refused) {
		return fmt.Errorf("refused by %s, not by %s", strings.Join(rules, ", "), strings.Join(s.refused, ", "))
	}
	return nil
}

var errPassed = errors.New("it was let through")

func orPassed(err error) error {
	if err == nil {
		return errPassed
	}
	return err
}

// attempt gives a command to the workshop. Where the day is run again, the order has moved on; then the question is put
// to the log as it was at that time, with the pure [workshop.Decide], and nothing is recorded.
func (d *day) attempt(ctx context.Context, s step, r workshop.Request) error {
	log, err := d.shop.workshop.Log(ctx, s.order)
	if err != nil {
		return err
	}
	past := slices.DeleteFunc(slices.Clone(log), func(e history.Event) bool {
		at, _ := e.At.Instant()
		return !at.Before(r.By.At)
	})
	if len(past) == len(log) {
		_, err = d.shop.workshop.Do(ctx, s.order, r)
		return err
	}
	h, err := history.New(history.Config{Cover: history.Everything(), Facts: d.shop.facts, Events: past})
	if err != nil {
		return err
	}
	_, err = workshop.Decide(workshop.Shop{Policy: d.shop.rules, Prices: d.shop.prices}, h, aftersales.FoldOrder(past), r)
	return err
}
