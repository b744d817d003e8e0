package workshop

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
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
	// Owners says which role owes what a rule demands, by the id of the rule, or [OwnerOfCase]: package packs has it of the
	// rules that it carries. It is what due work is found by; may be nil.
	Owners map[string]string
	// Steps says what [Workshop.Watch] does by itself about what a rule demands, by the id of the rule; "*" stands for those
	// that have no steps of their own. Each step is a few words: a time, what is done, and to which role and why if that
	// needs it.
	//
	//	day remind_owner                        on the day on which it is due, once the shop opens: reminds who answers for the complaint
	//	-1d remind                              the day before: reminds whoever owes it; also "-2h", "-30min"
	//	now report customer_director            as soon as it is owed: reports the complaint
	//	day escalate general_manager overdue    escalates the complaint, for a reason
	//	day report_issue business_supervisor    reports the issue of a call
	//	-1d notify                              tells the customer
	//	late tell superior                      once its time is over: tells a role, or the one above whoever owes it
	//
	// What things plan themselves has steps by the names "appointment" (the slot), "promised" (the time for which a vehicle was
	// promised) and "followup" (the last day for a call, where the policy demands none by that day).
	Steps map[string][]string
	// Offices are the shops whose duties of every month and year lie in the store, such as reports. See [Workshop.DoOffice].
	Offices map[aftersales.StoreID]OfficeDuties
	// Superiors gives the role above each role (上级): a duty goes there if nobody is there to do it. Nobody stands above himself.
	Superiors map[string]string
	// Roles are the roles that there are; a command about a complaint that names another one is refused. Nil is any.
	Roles []string
	// Authority is the amount up to which each role may compensate a customer, or agree with him on a plan that costs as much
	// (处理权限); who may not, asks the role above. Nil sets no limits; a role that is not named has none of it.
	Authority map[string]pricing.Money
	// Calendars give the zone and the opening hours of the shops; "" is that of those that are not named. Without any, times
	// are those of UTC; but the day on which a command is given is then that of the zone in the record of the shop, or, if
	// that says none either, that of the time as it was written.
	Calendars map[aftersales.StoreID]*cal.Calendars
	// Notices are the words of the messages, and when and how they go; nil leaves all of it to the channel.
	Notices *Notices
	// Prices are the currency, taxes and roundings by which orders are quoted and settled.
	Prices pricing.Rules
	// Announce makes the messages that events of an order cause; nil stands for [Announce]. It must be pure, and give each
	// message an id that follows from its event. The subject of every message is the order, "order/RO-1".
	Announce func(o aftersales.Order, events []history.Event) []notify.Message
	// AnnounceComplaint does the same for complaints; nil stands for [AnnounceComplaint].
	AnnounceComplaint func(c aftersales.Complaint, events []history.Event) []notify.Message
	// AnnounceFollowUp does the same for follow-ups; nil stands for [AnnounceFollowUp].
	AnnounceFollowUp func(f aftersales.FollowUp, events []history.Event) []notify.Message
}

// RequestOf is one command of the set C with everything that comes with it.
type RequestOf[C Command] struct {
	// Command is what is wanted.
	Command C
	// By is the command's id, who gives it, in which role, when and at which shop.
	By aftersales.Actor
	// Overrides set aside refusals by single rules.
	Overrides []Override
	// Confirmed says that the actor was shown the warnings and goes on.
	Confirmed bool
	// Papers hold the personal data that the command refers to. They are stored in the same commit.
	Papers []aftersales.Paper
}

// Request is one command about an order.
type Request = RequestOf[aftersales.OrderCommand]

// Override sets aside the refusal by one rule. The actor needs one of the roles that the rule names for this, and a
// reason; the override is recorded as an event. One that turns out not to be needed is not recorded.
type Override struct {
	// Rule is the id of the rule.
	Rule string `json:"rule"`
	// Reason is why, in a paper.
	Reason history.Paper `json:"reason"`
}

// DecisionOf is what a command comes to for a thing with the state S.
type DecisionOf[S any] struct {
	// State is that of the thing after the command.
	State S
	// Events record the command, in order.
	Events []history.Event
	// Findings are what the policy found against it: warnings that were confirmed, refusals that were overridden, and what
	// is only reported.
	Findings []history.Finding
	// Obligations are what is owed about the thing from now on, the earliest due first.
	Obligations []history.Finding
	// Messages are what has to be told, each with an id of its own.
	Messages []notify.Message
}

// Decision is what a command about an order comes to.
type Decision = DecisionOf[aftersales.Order]

// ErrNoHistory means that a thing that exists was to be judged by a policy without its history: a rule that finds
// nothing done would let pass what it exists to refuse; test with errors.Is.
var ErrNoHistory = errors.New("what exists is decided with its history")

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
	d, _, err := decide(orders, shop, given(h), o, r)
	return d, err
}

// past gives the history that proposed events are judged on.
type past func(proposed []history.Event) (*history.History, error)

// given is the past that the caller of a pure decision has at hand.
func given(h *history.History) past {
	return func([]history.Event) (*history.History, error) { return h, nil }
}

// decide is the whole decision about one command of any decider; the past is asked for only if it is looked at. The history
// after the decision is given as well, if it had to be made.
func decide[ID ~string, S any, C Command](k *decider[ID, S, C], shop Shop, before past, s S, r RequestOf[C]) (DecisionOf[S], *history.History, error) {
	r.By.At = onWall(r.By.At, shop.zone(k.shopOf(s, r.By)))
	events, err := k.decide(shop, s, r.Command, r.By)
	var f fault.List
	if faults, ok := err.(fault.Errors); ok {
		f.Join("", faults)
		err = nil
	}
	checkOverrides(&f, r.Overrides)
	if err := cmp.Or(f.Err(), err); err != nil {
		return DecisionOf[S]{}, nil, err
	}
	j := judgement{events: events}
	if k.needsHistory(shop, s, r.Command) {
		h, err := before(events)
		switch {
		case err != nil:
			return DecisionOf[S]{}, nil, err
		case h == nil && shop.Policy != nil && k.exists(s):
			return DecisionOf[S]{}, nil, ErrNoHistory
		}
		id := k.id(s)
		if id == "" {
			id = k.id(k.evolve(s, events))
		}
		a := attempted{k.name(r.Command), k.reports(r.Command), k.subject, history.ID(k.subjectOf(id)), r.By, r.Overrides, r.Confirmed}
		if j, err = judge(shop, h, events, a); err != nil {
			return DecisionOf[S]{}, nil, err
		}
	}
	d := DecisionOf[S]{State: k.evolve(s, j.events), Events: j.events, Findings: j.findings, Obligations: j.obligations}
	d.Messages = k.announce(shop, d.State, r.Command, d.Events)
	for i := range d.Messages {
		d.Messages[i].Subject = k.ref(k.id(d.State)).String()
	}
	return d, j.after, nil
}

// attempted is what a judgement needs to know about a request, whatever the decider.
type attempted struct {
	command   string
	report    bool
	subject   history.Name
	id        history.Value
	by        aftersales.Actor
	overrides []Override
	confirmed bool
}

// judgement is what a policy makes of events.
type judgement struct {
	events      []history.Event // with the overrides that were needed
	findings    []history.Finding
	obligations []history.Finding
	after       *history.History
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
		e := v.event(aftersales.Actor{Command: "c", At: time.Unix(0, 0)}, history.FieldOrderID, history.ID("order"), i)
		found, _ := history.Standard().Check(e).(fault.Errors)
		for _, one := range found {
			f.Add(path+"."+strings.TrimPrefix(one.Path, "override_"), one.Code, "%s", one.Detail)
		}
	}
}

// event records the override, the i-th of a request, with an id of its own beside those of the command's events.
func (v Override) event(by aftersales.Actor, subject history.Name, id history.Value, i int) history.Event {
	e := history.NewEvent(history.RuleOverridden, history.At(by.At)).
		With(subject, id).
		With(history.FieldOverrideRule, history.ID(v.Rule)).
		With(history.FieldOverrideRole, history.Code(by.Role)).
		With(history.FieldReason, history.InPaper(history.KindText, v.Reason))
	e.ID = fmt.Sprintf("%s/override/%d", by.Command, i+1)
	e.By, e.ByRole, e.StoreID = string(by.By), by.Role, string(by.Store)
	return e
}

// judge makes the part of a decision that needs the history.
func judge(shop Shop, h *history.History, events []history.Event, a attempted) (judgement, error) {
	if h == nil {
		h, _ = history.New(history.Config{Cover: history.Everything()}) // nothing in it can be wrong
	}
	overrides := a.overrideEvents()
	proposed := slices.Concat(events, overrides)
	after, err := h.With(proposed...)
	if err != nil {
		return judgement{}, fmt.Errorf("the history does not take the events of %s: %w", a.command, err)
	}
	j := judgement{events: events, after: after}
	if shop.Policy == nil {
		return j, nil
	}
	if j.findings, err = a.gate(shop.Policy, h, proposed); err != nil {
		return judgement{}, err
	}
	needed := slices.DeleteFunc(overrides, func(e history.Event) bool { return a.report || !refuses(j.findings, e) })
	j.events = slices.Concat(events, needed)
	if len(j.events) < len(proposed) {
		if j.after, err = h.With(j.events...); err != nil {
			return judgement{}, err
		}
	}
	j.obligations = shop.Policy.Due(j.after, a.by.At)
	return j, nil
}

// refuses tells whether the rule that an event overrides is among those that refuse.
func refuses(findings []history.Finding, override history.Event) bool {
	rule := override.Get(history.FieldOverrideRule).Word()
	return slices.ContainsFunc(findings, func(f history.Finding) bool { return f.Effect == history.Block && f.Rule == rule })
}

// overrideEvents proposes the overrides that the request carries.
func (a attempted) overrideEvents() []history.Event {
	out := make([]history.Event, len(a.overrides))
	for i, v := range a.overrides {
		out[i] = v.event(a.by, a.subject, a.id, i)
	}
	return out
}

// gate asks the policy and weighs its findings: it gives those that do not stand in the way, or a RefusedError.
func (a attempted) gate(p history.Policy, h *history.History, proposed []history.Event) ([]history.Finding, error) {
	findings := p.Gate(h, proposed)
	if a.report {
		return findings, nil
	}
	var against []history.Finding
	for _, f := range findings {
		if a.stands(f) {
			against = append(against, f)
		}
	}
	if len(against) > 0 {
		return nil, &RefusedError{Command: a.command, Findings: against}
	}
	return findings, nil
}

// stands tells whether a finding is in the way of the request.
func (a attempted) stands(f history.Finding) bool {
	switch f.Effect {
	case history.Block:
		return !slices.ContainsFunc(a.overrides, func(v Override) bool {
			return v.Rule == f.Rule && slices.Contains(f.OverrideRoles, a.by.Role)
		})
	case history.Warn:
		return !a.confirmed
	}
	return false
}

// Announce makes the messages of the standard topics: the customer is asked about an additional item and told that the
// vehicle is ready; the service adviser is told what the customer answered, and that the vehicle has to stay because the
// final inspection failed. The text is left to the channel, which knows the recipient's language; a message carries what
// it needs to render it: topic, subject, and the order's number as title.
func Announce(o aftersales.Order, events []history.Event) []notify.Message {
	var out []notify.Message
	for _, e := range events {
		topic, ok := topics[e.Type]
		if !ok || e.Type == history.InspectionFailed && !firstFinal(e, out) || e.Type == history.FindingRecorded && !e.Get(history.FieldOffOrder).True() {
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

	frontDesk = "front_desk"
)

// topics says which events are told to whom. It is never changed at run time.
var topics = map[history.Type]struct{ name, audience string }{
	history.ConsentAsked:     {"order.consent_asked", customer},
	history.ConsentGiven:     {"order.consent_given", adviser},
	history.ConsentDeclined:  {"order.consent_declined", adviser},
	history.InspectionFailed: {"order.inspection_failed", adviser},
	history.OrderCertified:   {"order.ready", customer},
	history.DisputeRaised:    {"order.disputed", adviser},
	history.FindingRecorded:  {"order.finding", frontDesk},
	history.MismatchFound:    {"order.plate_mismatch", frontDesk},
}

// earliest gives the first due time among obligations, or zero.
func earliest(owed []storedOwed) time.Time {
	var first time.Time
	for _, f := range owed {
		if f.listed() && (first.IsZero() || f.Due.Before(first)) {
			first = f.Due
		}
	}
	return first
}
