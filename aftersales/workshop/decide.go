package workshop

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/pricing"
)

// Shop is what a shop decides by.
type Shop struct {
	// Policy refuses, asks and demands; nil forbids and demands nothing beyond the hard laws.
	Policy history.Policy
	// Prices are the currency, taxes and roundings by which orders are quoted and settled.
	Prices pricing.Rules
	// Announce makes the messages that events of an order cause; nil stands for [Announce].
	Announce func(o aftersales.Order, events []history.Event) []notify.Message
}

// Request is one command with everything that comes with it.
type Request struct {
	// Command is what is wanted.
	Command aftersales.OrderCommand
	// By is the command's id, who gives it, in which role, when and at which shop.
	By aftersales.Actor
	// Overrides set aside refusals by single rules.
	Overrides []Override
	// Confirmed says that the actor was shown the warnings and goes on.
	Confirmed bool
	// Papers hold the personal data that the command refers to. [Workshop.Do] stores them in the same commit.
	Papers []aftersales.Paper
}

// Override sets aside the refusal by one rule. The actor needs one of the roles that the rule names for this, and a
// reason; the override is recorded as an event.
type Override struct {
	// Rule is the id of the rule.
	Rule string `json:"rule"`
	// Reason is why, in a paper.
	Reason history.Paper `json:"reason"`
}

// Decision is what a command comes to.
type Decision struct {
	// State is the order after the command.
	State aftersales.Order
	// Events record the command, in order.
	Events []history.Event
	// Findings are what the policy found against it: warnings that were confirmed, refusals that were overridden, and what
	// is only reported.
	Findings []history.Finding
	// Obligations are what is owed about the order from now on, the earliest due first.
	Obligations []history.Finding
	// Messages are what has to be told, each with an id of its own.
	Messages []notify.Message
}

// ErrRefused means that the policy refuses a command; test with errors.Is.
var ErrRefused = errors.New("refused by policy")

// RefusedError carries the findings by which the policy refuses a command, or asks before it lets it through. It is an
// [ErrRefused].
type RefusedError struct {
	Command string
	// Findings are those in the way. If none of them blocks, the command goes through once the request is confirmed.
	Findings []history.Finding
}

// Error names each rule in the way, its clauses and what is missing.
func (e *RefusedError) Error() string {
	lines := make([]string, len(e.Findings))
	for i, f := range e.Findings {
		lines[i] = fmt.Sprintf("%s (%s): %s", f.Rule, cite.List(f.Sources), f.Reason)
		if len(f.Missing) > 0 {
			lines[i] += " " + strings.Join(f.Missing, ", ")
		}
	}
	return e.Command + " is refused: " + strings.Join(lines, "; ")
}

// Unwrap makes the error an [ErrRefused].
func (e *RefusedError) Unwrap() error { return ErrRefused }

// Asks tells whether the policy only warns: the command goes through once the request is confirmed.
func (e *RefusedError) Asks() bool {
	return !slices.ContainsFunc(e.Findings, func(f history.Finding) bool { return f.Effect == history.Block })
}

// Decide is the whole decision about one command, pure: nothing is read, stored or sent. h holds what happened so far
// and what is so; a nil h stands for an empty history, which is right for a command that opens an order.
//
// The errors are those of [aftersales.DecideOrder], and a [*RefusedError]. Reports ([aftersales.ReportOrder],
// [aftersales.AdoptOrder]) are never refused: what has happened is recorded, at most with a finding.
func Decide(shop Shop, h *history.History, o aftersales.Order, r Request) (Decision, error) {
	events, err := aftersales.DecideOrder(o, r.Command, r.By, shop.Prices)
	if err != nil {
		return Decision{}, err
	}
	d := Decision{Events: append(events, overrideEvents(events, o, r)...)}
	if shop.Policy != nil {
		if h, err = orEmpty(h); err != nil {
			return Decision{}, err
		}
		if d.Findings, err = gate(shop.Policy, h, d.Events, r); err != nil {
			return Decision{}, err
		}
		after, err := h.With(d.Events...)
		if err != nil {
			return Decision{}, fmt.Errorf("events do not fit the history: %w", err)
		}
		d.Obligations = shop.Policy.Due(after, r.By.At)
	}
	d.State = aftersales.EvolveOrder(o, d.Events)
	announce := shop.Announce
	if announce == nil {
		announce = Announce
	}
	d.Messages = announce(d.State, d.Events)
	return d, nil
}

func orEmpty(h *history.History) (*history.History, error) {
	if h != nil {
		return h, nil
	}
	return history.New(history.Config{Cover: history.Everything()})
}

// overrideEvents records the overrides that the request carries, with ids that follow those of the command's events.
func overrideEvents(events []history.Event, o aftersales.Order, r Request) []history.Event {
	out := make([]history.Event, len(r.Overrides))
	for i, v := range r.Overrides {
		e := history.NewEvent(history.RuleOverridden, history.At(r.By.At)).
			With(history.FieldOrderID, history.ID(string(o.ID))).
			With(history.FieldOverrideRule, history.ID(v.Rule)).
			With(history.FieldOverrideRole, history.Code(r.By.Role)).
			With(history.FieldReason, history.InPaper(history.KindText, v.Reason))
		e.ID = fmt.Sprintf("%s/override/%d", r.By.Command, i+1)
		e.By, e.ByRole, e.StoreID = string(r.By.By), r.By.Role, string(r.By.Store)
		if o.ID == "" && len(events) > 0 {
			e = e.With(history.FieldOrderID, events[0].Get(history.FieldOrderID))
		}
		out[i] = e
	}
	return out
}

// gate asks the policy and weighs its findings: it gives those that do not stand in the way, or a RefusedError.
func gate(p history.Policy, h *history.History, proposed []history.Event, r Request) ([]history.Finding, error) {
	findings := p.Gate(h, proposed)
	if isReport(r.Command) {
		return findings, nil
	}
	var against []history.Finding
	for _, f := range findings {
		if stands(f, r) {
			against = append(against, f)
		}
	}
	if len(against) > 0 {
		return nil, &RefusedError{Command: r.Command.Name(), Findings: against}
	}
	return findings, nil
}

// stands tells whether a finding is in the way of the request.
func stands(f history.Finding, r Request) bool {
	switch f.Effect {
	case history.Block:
		return !slices.ContainsFunc(r.Overrides, func(v Override) bool {
			return v.Rule == f.Rule && v.Reason.ID != "" && slices.Contains(f.OverrideRoles, r.By.Role)
		})
	case history.Warn:
		return !r.Confirmed
	}
	return false
}

func isReport(c aftersales.OrderCommand) bool {
	switch c.(type) {
	case aftersales.ReportOrder, aftersales.AdoptOrder:
		return true
	}
	return false
}

// Announce makes the messages of the standard topics: the customer is asked about an additional item, told that the
// vehicle is ready, and told that it has to stay; the service adviser is told what the customer answered. Titles and
// bodies are left to the channel, which knows the recipient's language; the message carries what it needs to render
// them.
func Announce(o aftersales.Order, events []history.Event) []notify.Message {
	var out []notify.Message
	for _, e := range events {
		topic, ok := topics[e.Type]
		if !ok {
			continue
		}
		m := notify.Message{ID: e.ID + "/" + topic.audience, Subject: "order/" + string(o.ID), Topic: topic.name,
			Audience: topic.audience, Title: o.Number}
		m.At, _ = e.At.Instant()
		if topic.audience == customer {
			m.To = string(o.Customer)
		}
		out = append(out, m)
	}
	return out
}

const (
	customer = "customer"
	adviser  = "service_adviser"
)

// topics says which events are told to whom. It is never changed at run time.
var topics = map[history.Type]struct{ name, audience string }{
	history.ConsentAsked:     {"order.consent_asked", customer},
	history.ConsentGiven:     {"order.consent_given", adviser},
	history.ConsentDeclined:  {"order.consent_declined", adviser},
	history.InspectionFailed: {"order.inspection_failed", adviser},
	history.OrderCertified:   {"order.ready", customer},
}

// earliest gives the first due time among obligations, or zero.
func earliest(owed []history.Finding) time.Time {
	var first time.Time
	for _, f := range owed {
		if !f.Due.IsZero() && (first.IsZero() || f.Due.Before(first)) {
			first = f.Due
		}
	}
	return first
}
