package workshop

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// Shop is what a shop decides by.
type Shop struct {
	// Policy refuses, asks and demands; nil forbids and demands nothing beyond the hard laws.
	Policy history.Policy
	// Prices are the currency, taxes and roundings by which orders are quoted and settled.
	Prices pricing.Rules
	// Announce makes the messages that events of an order cause; nil stands for [Announce]. It must be pure, and give each
	// message an id that follows from its event. The subject of every message is the order, "order/RO-1".
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
// reason; the override is recorded as an event. One that turns out not to be needed is not recorded.
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

// ErrNoHistory means that an order that exists was to be judged by a policy without its history: a rule that finds
// nothing done would let pass what it exists to refuse; test with errors.Is.
var ErrNoHistory = errors.New("an order that exists is decided with its history")

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
// and what is so; a nil h stands for an empty history, which is right for a command that opens or adopts an order; with a policy and an order that
// exists it is an [ErrNoHistory].
//
// The errors are those of [aftersales.DecideOrder], a [FieldError] for each faulty override, a [*RefusedError], and what
// [history.History.With] finds if an event contradicts the history. Reports ([aftersales.ReportOrder],
// [aftersales.AdoptOrder]) are never refused by the policy: what has happened is recorded, at most with a finding.
func Decide(shop Shop, h *history.History, o aftersales.Order, r Request) (Decision, error) {
	events, err := aftersales.DecideOrder(o, r.Command, r.By, shop.Prices)
	var f fault.List
	if faults, ok := err.(fault.Errors); ok {
		f.Join("", faults)
		err = nil
	}
	checkOverrides(&f, r.Overrides)
	if err := cmp.Or(f.Err(), err); err != nil {
		return Decision{}, err
	}
	d := Decision{Events: events}
	if h == nil && shop.Policy != nil && o.ID != "" {
		return Decision{}, ErrNoHistory
	}
	if needsHistory(shop, o, r.Command) {
		if d, err = judge(shop, h, events, r); err != nil {
			return Decision{}, err
		}
	}
	d.State = aftersales.EvolveOrder(o, d.Events)
	d.Messages = messages(shop, d, r.Command)
	return d, nil
}

// needsHistory tells whether a decision looks at what happened before: for the policy, or because the events are not all
// made here and might contradict those before.
func needsHistory(shop Shop, o aftersales.Order, c aftersales.OrderCommand) bool {
	return shop.Policy != nil || isReport(c) || o.Adopted != nil
}

// maxOverrides is the largest number of overrides of one request. The number is ours.
const maxOverrides = 100

// checkOverrides checks what shows in the overrides alone.
func checkOverrides(f *fault.List, overrides []Override) {
	if len(overrides) > maxOverrides {
		f.Add("overrides", fault.TooLarge, "%d overrides, at most %d are allowed", len(overrides), maxOverrides)
		return
	}
	for i, v := range overrides {
		path := fault.Index("overrides", i)
		if v.Rule == "" {
			f.Add(path+".rule", fault.Missing, "an override names its rule")
		}
		if slices.ContainsFunc(overrides[:i], func(w Override) bool { return w.Rule == v.Rule }) {
			f.Add(path+".rule", fault.Duplicate, "rule %s is overridden twice", fault.Quote(v.Rule))
		}
		if v.Reason.ID == "" {
			f.Add(path+".reason", fault.Missing, "an override gives its reason")
			continue
		}
		e := v.event(aftersales.Actor{Command: "c", At: time.Unix(0, 0)}, history.ID("order"), i)
		found, _ := history.Standard().Check(e).(fault.Errors)
		for _, one := range found {
			f.Add(path+"."+strings.TrimPrefix(one.Path, "override_"), one.Code, "%s", one.Detail)
		}
	}
}

// event records the override, the i-th of a request, with an id of its own beside those of the command's events.
func (v Override) event(by aftersales.Actor, order history.Value, i int) history.Event {
	e := history.NewEvent(history.RuleOverridden, history.At(by.At)).
		With(history.FieldOrderID, order).
		With(history.FieldOverrideRule, history.ID(v.Rule)).
		With(history.FieldOverrideRole, history.Code(by.Role)).
		With(history.FieldReason, history.InPaper(history.KindText, v.Reason))
	e.ID = fmt.Sprintf("%s/override/%d", by.Command, i+1)
	e.By, e.ByRole, e.StoreID = string(by.By), by.Role, string(by.Store)
	return e
}

// judge makes the part of a decision that needs the history.
func judge(shop Shop, h *history.History, events []history.Event, r Request) (Decision, error) {
	if h == nil {
		h, _ = history.New(history.Config{Cover: history.Everything()}) // nothing in it can be wrong
	}
	overrides := overrideEvents(events, r)
	proposed := slices.Concat(events, overrides)
	after, err := h.With(proposed...)
	if err != nil {
		return Decision{}, fmt.Errorf("the history does not take the events of %s: %w", r.Command.Name(), err)
	}
	d := Decision{Events: events}
	if shop.Policy == nil {
		return d, nil
	}
	if d.Findings, err = gate(shop.Policy, h, proposed, r); err != nil {
		return Decision{}, err
	}
	needed := slices.DeleteFunc(overrides, func(e history.Event) bool { return isReport(r.Command) || !refuses(d.Findings, e) })
	d.Events = slices.Concat(events, needed)
	if len(d.Events) < len(proposed) {
		if after, err = h.With(d.Events...); err != nil {
			return Decision{}, err
		}
	}
	d.Obligations = shop.Policy.Due(after, r.By.At)
	return d, nil
}

// refuses tells whether the rule that an event overrides is among those that refuse.
func refuses(findings []history.Finding, override history.Event) bool {
	rule := override.Get(history.FieldOverrideRule).Word()
	return slices.ContainsFunc(findings, func(f history.Finding) bool { return f.Effect == history.Block && f.Rule == rule })
}

// overrideEvents proposes the overrides that the request carries.
func overrideEvents(events []history.Event, r Request) []history.Event {
	out := make([]history.Event, len(r.Overrides))
	for i, v := range r.Overrides {
		out[i] = v.event(r.By, events[len(events)-1].Get(history.FieldOrderID), i)
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
			return v.Rule == f.Rule && slices.Contains(f.OverrideRoles, r.By.Role)
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

// messages makes what has to be told. What was adopted is not told: it happened elsewhere, and long ago.
func messages(shop Shop, d Decision, c aftersales.OrderCommand) []notify.Message {
	if _, adopts := c.(aftersales.AdoptOrder); adopts {
		return nil
	}
	announce := shop.Announce
	if announce == nil {
		announce = Announce
	}
	out := announce(d.State, d.Events)
	for i := range out {
		out[i].Subject = orderRef(d.State.ID).String()
	}
	return out
}

// Announce makes the messages of the standard topics: the customer is asked about an additional item and told that the
// vehicle is ready; the service adviser is told what the customer answered, and that the vehicle has to stay because the
// final inspection failed. The text is left to the channel, which knows the recipient's language; a message carries what
// it needs to render it: topic, subject, and the order's number as title.
func Announce(o aftersales.Order, events []history.Event) []notify.Message {
	var out []notify.Message
	for _, e := range events {
		topic, ok := topics[e.Type]
		if !ok || e.Type == history.InspectionFailed && !firstFinal(e, out) {
			continue
		}
		m := notify.Message{ID: e.ID + "/" + topic.audience, Subject: orderRef(o.ID).String(), Topic: topic.name,
			Audience: topic.audience, Title: o.Number}
		m.At, _ = e.At.Instant()
		if topic.audience == customer {
			m.To = string(o.Customer)
		}
		out = append(out, m)
	}
	return out
}

// firstFinal tells whether an event is of the final inspection, and the first that says so.
func firstFinal(e history.Event, said []notify.Message) bool {
	return e.Get(history.FieldLevel).Word() == string(aftersales.LevelFinal) &&
		!slices.ContainsFunc(said, func(m notify.Message) bool { return m.Topic == topics[e.Type].name })
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
