package workshop

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"maps"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notice"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// Notices says how the messages of the outbox become words when they are dispatched. What is personal is read from papers
// then. A customer is written to in the hours in which he may be disturbed; his message waits for them, while those of the
// staff go on. Whatever a channel took is recorded about its subject as message.sent. What a customer does not want to be told
// ("opt_out"), what is not so any more ("ended") or whose time has passed ("over") by when it could go, and what would go to a
// customer whom nobody knows ("no_customer"), is recorded as message.withheld.
type Notices struct {
	// Matrix has the words; see [notice.Standard]. A message that it does not have goes without words.
	Matrix *notice.Matrix
	// Language is that of the staff, and of customers who did not say theirs; empty stands for "zh-Hans".
	Language string
	// Channels are the ways to a customer for whom neither the matrix nor he himself names one, the first to prefer; and Staff
	// those to the staff.
	Channels, Staff []string
	// Quiet are the hours in which no customer is disturbed (休息时间), beside those in which the shop is closed. They
	// must leave some of the day.
	Quiet []cal.Opening
	// Demand gives what a rule demands in a language, for messages about duties; nil leaves the id of the rule. Package
	// compliance has it of its rules.
	Demand func(rule, language string) string
}

// ready is what becomes of a message when it is to go.
type ready struct {
	message  notify.Message
	channels []string
	hold     time.Time // not before then; zero if it goes
	withheld string    // why it does not go at all; empty if it goes
	names    []string  // what is personal in its words
}

// Why a message to a customer is withheld.
const (
	reasonOptOut     = "opt_out"     // he does without such messages
	reasonEnded      = "ended"       // it is not so any more
	reasonOver       = "over"        // its time has passed
	reasonNoCustomer = "no_customer" // nobody knows whom to tell
)

// prepare makes a message ready to go at a moment.
func (w *Workshop) prepare(ctx context.Context, m notify.Message, now time.Time) (ready, error) {
	n := w.shop.Notices
	if n == nil {
		return ready{message: m, channels: []string{m.Channel}}, nil
	}
	t, err := w.toldOf(ctx, m)
	if err != nil {
		return ready{}, err
	}
	row, known := n.Matrix.Row(m.Topic)
	r := ready{message: m, channels: row.Route(nil, n.Staff), names: []string{t.data["customer"]}}
	lang := cmp.Or(n.Language, "zh-Hans")
	if m.Audience == customer {
		if r.message.To = cmp.Or(m.To, string(t.customer)); r.message.To == "" {
			t.vain = reasonNoCustomer
		}
		if r.withheld = t.vain; r.withheld != "" {
			return r, nil
		}
		if known && row.Purpose != notice.PurposeService && slices.Contains(t.profile.OptOut, string(row.Purpose)) {
			r.withheld = reasonOptOut
			return r, nil
		}
		if at := w.duties.callable(now, t.store); at.After(now) {
			r.hold = at
			return r, nil
		}
		lang = cmp.Or(t.profile.Language, lang)
		r.channels = row.Route(t.profile.Channels, n.Channels)
	}
	if len(r.channels) == 0 {
		r.channels = []string{m.Channel}
	}
	if !known {
		return r, nil
	}
	if rule := t.data["rule"]; rule != "" && n.Demand != nil {
		t.data["rule"] = cmp.Or(n.Demand(rule, lang), rule)
	}
	text, err := n.Matrix.Render(m.Topic, lang, t.data)
	r.message.Title, r.message.Body, r.message.Language = text.Title, text.Body, text.Language
	return r, err
}

// callable gives the first moment from now on at which a customer of a shop may be disturbed: the shop is open, and it is
// no quiet hour. What the calendar does not know is open. If no hour suits, such as where all opening hours are quiet, it is
// looked for again a day later.
func (d *duties) callable(now time.Time, shop aftersales.StoreID) time.Time {
	c := d.calendar(shop)
	at := now
	for range 1000 {
		if open, err := c.Opening(at); err == nil && open.From.After(at) {
			at = open.From
		}
		end, quiet := quietUntil(d.quiet, at.In(c.Zone()))
		if !quiet {
			return at
		}
		at = end
	}
	return now.AddDate(0, 0, 1)
}

// checkQuiet finds quiet hours that are none, or that leave nothing of the day.
func checkQuiet(f *fault.List, path string, quiet []cal.Opening) {
	for i, q := range quiet {
		if !q.Valid() {
			f.Add(fault.Index(path, i), fault.Malformed, "no hours: %s", q)
			return
		}
	}
	for at, n := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), 0; ; n++ {
		end, is := quietUntil(quiet, at)
		if !is {
			return
		}
		if at = end; n > 2*len(quiet) {
			f.Add(path, fault.Range, "no time of the day is left")
			return
		}
	}
}

// quietUntil gives the end of the quiet hours in which a moment lies.
func quietUntil(quiet []cal.Opening, at time.Time) (time.Time, bool) {
	now, day := cal.Clock(60*at.Hour()+at.Minute()), cal.DateOf(at)
	for _, q := range quiet {
		switch {
		case !q.Overnight() && q.From <= now && now < q.To, q.Overnight() && now < q.To:
			return day.At(q.To, at.Location()), true
		case q.Overnight() && now >= q.From:
			return day.AddDays(1).At(q.To, at.Location()), true
		}
	}
	return at, false
}

// told is what a message can say.
type told struct {
	data     map[string]string
	store    aftersales.StoreID
	customer aftersales.CustomerID
	profile  aftersales.CustomerProfile
	vain     string // why it makes no sense to tell a customer any more; empty if it does
}

// toldOf reads what a message can say: of its subject, of the event that it announces, and of the customer.
func (w *Workshop) toldOf(ctx context.Context, m notify.Message) (t told, _ error) {
	kind, id, _ := strings.Cut(m.Subject, "/")
	err := w.store.View(ctx, func(r *store.Reader) error {
		var err error
		switch kind {
		case orderKind:
			t, err = subjectTold(w, r, orders, id, m)
		case complaintKind:
			t, err = subjectTold(w, r, complaints, id, m)
		case followUpKind:
			t, err = subjectTold(w, r, followUps, id, m)
		case appointmentKind:
			t, err = subjectTold(w, r, appointments, id, m)
		case officeKind:
			t, err = subjectTold(w, r, offices, id, m)
		default:
			t = told{data: map[string]string{}}
		}
		return err
	})
	return t, err
}

func subjectTold[ID ~string, S any, C Command](w *Workshop, r *store.Reader, d *decider[ID, S, C], id string, m notify.Message) (told, error) {
	t := told{data: map[string]string{"subject": id}}
	recs, err := r.GetAll(store.Ref{Kind: d.kind, ID: id})
	if err != nil || !recs[0].Live() {
		return t, err
	}
	state, err := d.state(r, recs[0])
	if err != nil {
		return t, err
	}
	t.store = d.answers(state).Store
	who, words, times := d.told(state)
	t.customer = who
	if d.vain != nil {
		t.vain = d.vain(state, m.Topic, w.now())
	}
	maps.Copy(t.data, words)
	for name, at := range times {
		if !at.IsZero() {
			t.data[name] = w.momentText(at, t.store)
		}
	}
	log, err := readLog(r, recs[0].Ref, recs[0].Rev)
	if err != nil {
		return t, err
	}
	for i := range log {
		if strings.HasPrefix(m.ID, log[i].ID+"/") {
			w.eventTold(t, &log[i])
			if body, ok := d.decodeStored(recs[0]); ok && log[i].Type == history.DutyReminded {
				t.vain = cmp.Or(vainReminder(&log[i], body.Owed, w.now()), t.vain)
			}
		}
	}
	return t, w.customerTold(r, who, &t)
}

// vainReminder tells why a customer is not reminded any more of what is owed: its time has passed, or nothing is owed then, since it
// was done, moved or called off.
func vainReminder(e *history.Event, owed []storedOwed, now time.Time) string {
	due, ok := e.Get(history.FieldDueAt).Moment().Instant()
	rule := e.Get(history.FieldRuleID).Word()
	switch {
	case ok && !now.Before(due):
		return reasonOver
	case !slices.ContainsFunc(owed, func(o storedOwed) bool { return o.Rule == rule && o.Due.Truncate(time.Microsecond).Equal(due) }):
		return reasonEnded
	}
	return ""
}

// eventTold adds the words of an event: its codes, ids and times.
func (w *Workshop) eventTold(t told, e *history.Event) {
	names := map[history.Name]string{history.FieldRuleID: "rule", history.FieldReason: "reason", history.FieldIssueID: "issue",
		history.FieldDueAt: "due", history.FieldSolutionByAt: "solution"}
	for _, f := range e.Fields {
		name, ok := names[f.Name]
		if !ok {
			continue
		}
		if at := f.Value.Moment(); !at.IsZero() {
			t.data[name] = w.momentText(at, t.store)
		} else {
			t.data[name] = f.Value.Word()
		}
	}
}

// momentText writes a moment in the zone of a shop.
func (w *Workshop) momentText(m history.Moment, shop aftersales.StoreID) string {
	at, ok := m.Instant()
	if !ok {
		return m.String()
	}
	return at.In(w.duties.calendar(shop).Zone()).Format("2006-01-02 15:04")
}

// customerTold adds how a customer is called and what he wishes.
func (w *Workshop) customerTold(r *store.Reader, id aftersales.CustomerID, t *told) error {
	if id == "" {
		return nil
	}
	recs, err := r.GetAll(store.Ref{Kind: customerKind, ID: string(id)})
	if err != nil || !recs[0].Live() {
		return err
	}
	c, err := decodeRecord[aftersales.Customer](recs[0])
	if err != nil {
		return err
	}
	t.profile, _ = c.Profile.On(cal.DateOf(w.now().In(w.duties.calendar(t.store).Zone())))
	if t.profile.Name.ID == "" {
		return nil
	}
	rec, err := r.Get(paperRef(t.profile.Name.ID))
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	var p aftersales.Paper
	if err := decodePaper(rec, &p); err != nil {
		return err
	}
	t.data["customer"] = p.Content.Reveal()
	return nil
}

// noteMessages records what became of messages about their subject.
func (w *Workshop) noteMessages(tx *store.Tx, subject string, out outcome) error {
	if w.shop.Notices == nil || len(out.sent)+len(out.withheld) == 0 {
		return nil
	}
	kind, id, _ := strings.Cut(subject, "/")
	switch kind {
	case orderKind:
		return noteAbout(w, tx, orders, aftersales.OrderID(id), out)
	case complaintKind:
		return noteAbout(w, tx, complaints, aftersales.ComplaintID(id), out)
	case followUpKind:
		return noteAbout(w, tx, followUps, aftersales.FollowUpID(id), out)
	case appointmentKind:
		return noteAbout(w, tx, appointments, aftersales.AppointmentID(id), out)
	case officeKind:
		return noteAbout(w, tx, offices, aftersales.StoreID(id), out)
	}
	return nil
}

func noteAbout[ID ~string, S any, C Command](w *Workshop, tx *store.Tx, d *decider[ID, S, C], id ID, out outcome) error {
	rec, err := tx.Get(d.ref(id))
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	body, _ := d.decodeStored(rec)
	state, err := d.state(tx, rec)
	if err != nil {
		return err
	}
	now := w.now()
	if last, ok := d.last(state).Instant(); ok && now.Before(last) {
		now = last
	}
	events := messageEvents(d.subject, d.subjectOf(id), out, now, d.answers(state).Store)
	if rec, err = d.record(rec, d.evolve(state, events), body.Owed, w.duties, body.With); err != nil {
		return err
	}
	entry, err := encodeEntry(events)
	if err != nil {
		return err
	}
	tx.Put(rec)
	tx.Append(store.Entry{Subject: rec.Ref, Command: events[0].ID, Digest: sha256.Sum256([]byte(events[0].ID)), At: now, Body: entry})
	return nil
}

// messageEvents are the events that tell what became of messages. Their ids follow from those of the messages.
func messageEvents(subject history.Name, id string, out outcome, at time.Time, shop aftersales.StoreID) []history.Event {
	var events []history.Event
	add := func(t history.Type, m notify.Message, more ...history.Field) {
		e := history.NewEvent(t, history.At(at)).With(subject, history.ID(id)).With(history.FieldMessageID, history.ID(shortID(m.ID))).
			With(history.FieldTopic, history.Code(m.Topic)).With(history.FieldToRole, history.Code(m.Audience))
		if m.To != "" {
			e = e.With(history.FieldToID, history.ID(m.To))
		}
		for _, f := range more {
			if f.Value.Word() != "" {
				e = e.With(f.Name, f.Value)
			}
		}
		e.ID, e.By, e.StoreID = sentCommand+shortID(m.ID), string(Watcher), string(shop)
		events = append(events, e)
	}
	for _, m := range out.sent {
		add(history.MessageSent, m, history.Field{Name: history.FieldChannel, Value: history.Code(m.Channel)},
			history.Field{Name: history.FieldLanguage, Value: history.Code(m.Language)})
	}
	for _, m := range out.withheld {
		add(history.MessageWithheld, m, history.Field{Name: history.FieldReason, Value: history.Code(out.why[m.ID])})
	}
	return events
}

// maxMessageID is the length from which the id of a message is shortened in events: ids there have bounds.
const maxMessageID = 160

func shortID(id string) string {
	if len(id) <= maxMessageID {
		return id
	}
	sum := sha256.Sum256([]byte(id))
	return "long/" + hex.EncodeToString(sum[:20])
}

// What messages can say of a thing: words, and times.

func orderTold(o aftersales.Order) (aftersales.CustomerID, map[string]string, map[string]history.Moment) {
	return o.Customer, map[string]string{"number": cmp.Or(o.Number, string(o.ID)), "state": string(o.State)}, nil
}

func complaintTold(c aftersales.Complaint) (aftersales.CustomerID, map[string]string, map[string]history.Moment) {
	return c.Customer, map[string]string{"state": string(c.State), "owner": string(c.Responsible()), "channel": string(c.Channel)},
		map[string]history.Moment{"limit": c.Due}
}

func followUpTold(f aftersales.FollowUp) (aftersales.CustomerID, map[string]string, map[string]history.Moment) {
	words := map[string]string{"state": string(f.State), "owner": string(f.Caller())}
	if !f.Due.IsZero() {
		words["limit"] = f.Due.String()
	}
	return f.Customer, words, nil
}

func appointmentTold(a aftersales.Appointment) (aftersales.CustomerID, map[string]string, map[string]history.Moment) {
	words := map[string]string{"place": a.Place, "staff": string(a.Assignee), "state": string(a.State)}
	if a.Slot.IsZero() {
		return a.Customer, words, nil
	}
	return a.Customer, words, map[string]history.Moment{"time": history.At(a.Slot.Start)}
}

// What is not worth telling a customer any more: of a thing that has ended, by the topic of the message.

func vainOfOrder(o aftersales.Order, topic string, _ time.Time) string {
	waits := topic == topics[history.ConsentAsked].name || topic == topics[history.OrderCertified].name
	if waits && (o.State.Ended() || o.State == aftersales.OrderDelivered) {
		return reasonEnded
	}
	return ""
}

func vainOfComplaint(c aftersales.Complaint, topic string, _ time.Time) string {
	if c.State == aftersales.ComplaintWithdrawn || !c.Open() && topic == string(history.ComplaintAccepted) {
		return reasonEnded
	}
	return ""
}

func vainOfAppointment(a aftersales.Appointment, topic string, now time.Time) string {
	switch {
	case topic != string(history.AppointmentNoticed):
		return ""
	case a.State != aftersales.AppointmentBooked && a.State != aftersales.AppointmentPrepared:
		return reasonEnded
	case !a.Slot.IsZero() && !now.Before(a.Slot.Start):
		return reasonOver
	}
	return ""
}
