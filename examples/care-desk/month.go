package main

import (
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/care"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance/packs"
)

// month lets the time of the shop go on, an hour at a step.
type month struct {
	*desk
	clock *clock
	out   io.Writer
	o     options
	look  func(ctx context.Context, d *desk, channel notify.Func) error // once an hour: lookAfter
}

// play plays the month and tells what happened.
func (m *month) play(ctx context.Context) error {
	m.clock.now = m.begin.Start(m.zone)
	if err := m.keepCustomers(ctx); err != nil {
		return err
	}
	m.resume()
	begin := m.clock.now.Add(-time.Hour) // what people did before was done
	acts, next := m.story(), 0
	slices.SortStableFunc(acts, func(a, b act) int { return m.moment(a.day, a.at).Compare(m.moment(b.day, b.at)) })
	for end := m.o.to.AddDays(1).Start(m.zone); m.clock.now.Before(end); m.clock.now = m.clock.now.Add(time.Hour) {
		if err := m.mark(); err != nil {
			return err
		}
		for ; next < len(acts) && !m.moment(acts[next].day, acts[next].at).After(m.clock.now); next++ {
			if !m.moment(acts[next].day, acts[next].at).After(begin) {
				continue
			}
			if err := m.do(ctx, next, acts[next]); err != nil {
				return fmt.Errorf("%s at %s: %w", acts[next].on, m.moment(acts[next].day, acts[next].at).Format(time.DateTime), err)
			}
		}
		if err := m.hour(ctx); err != nil {
			return err
		}
	}
	if err := m.rungs(ctx); err != nil {
		return err
	}
	if err := os.Remove(m.marker()); err != nil {
		return err
	}
	return m.report(ctx)
}

// marker is the file that says which hour a month has come to, beside its datam.base. Who is broken off goes on with that hour:
// what of it was done is done once.
func (m *month) marker() string { return m.o.file + "." + m.begin.String() + ".hour" }

func (m *month) mark() error {
	if err := os.WriteFile(m.marker()+".new", []byte(m.clock.now.Format(time.RFC3339)), 0o644); err != nil {
		return err
	}
	return os.Rename(m.marker()+".new", m.marker()) // an hour is never half written
}

func (m *month) resume() {
	text, _ := os.ReadFile(m.marker()) // there is none if the month was not broken off
	hour, err := time.ParseInLocation(time.RFC3339, string(text), m.zone)
	if day := cal.DateOf(hour.In(m.zone)); err == nil && !day.Before(m.o.from) && !day.After(m.o.to) {
		m.clock.now = hour.In(m.zone)
	}
}

func firstDay(d cal.Date) int {
	_, _, n := d.Civil()
	return n
}

func (m *month) keepCustomers(ctx context.Context) error {
	for _, c := range customers {
		name := words(aftersales.PaperName, string(c.id), c.name)
		c.profile.Name = name.Ref()
		_, err := m.PutCustomer(ctx, workshop.RecordRequest[aftersales.Customer]{Papers: []aftersales.Paper{name},
			Record: aftersales.Customer{ID: c.id, Profile: aftersales.Dated[aftersales.CustomerProfile]{{Value: c.profile}}},
			By:     aftersales.Actor{Command: "keep/" + string(c.id), At: m.begin.Start(m.zone), By: officer.id, Role: officer.role, Store: storeID}})
		if err != nil {
			return err
		}
	}
	return nil
}

// hour is one hour of the shop: what the day brings, then what the library does by itself.
func (m *month) hour(ctx context.Context) error {
	now := m.clock.now
	today := cal.DateOf(now)
	open, _, err := m.shop.IsOpen(now)
	if err != nil {
		return err
	}
	if open && now.Hour() == 16 {
		id := aftersales.OrderID("RO-" + today.String())
		if err := m.deliver(ctx, id, customers[m.nth(today)%len(customers)].id, now); err != nil {
			return err
		}
	}
	if open && now.Hour() == 17 {
		if _, err := m.PlanCalls(ctx, workshop.CallsRequest{Plan: m.callPlan(), Shop: storeID, Month: today.String()[:7],
			Targets: []aftersales.CustomerKind{aftersales.CustomerUnitFleet},
			By:      aftersales.Actor{By: head.id, Role: head.role, Store: storeID, At: now}}); err != nil && !errors.Is(err, workshop.ErrRefused) {
			return err
		}
	}
	if open && now.Hour() == 15 {
		if err := m.callUp(ctx, today); err != nil {
			return err
		}
	}
	return m.look(ctx, m.desk, m.print)
}

// lookAfter is what the library does by itself.
func lookAfter(ctx context.Context, d *desk, channel notify.Func) error {
	if _, err := d.Watch(ctx, d.now()); err != nil {
		return err
	}
	_, err := d.Dispatch(ctx, channel, 1000)
	return err
}

// print shows a message as its reader sees it.
func (m *month) print(_ context.Context, msg notify.Message) error {
	to := msg.Audience
	if msg.To != "" {
		to += " " + msg.To
	}
	text := msg.Title
	if msg.Audience == "customer" || strings.HasPrefix(msg.Topic, "duty.") {
		text = msg.Body
	}
	_, err := fmt.Fprintf(m.out, "%s  %-6s  %s: %s\n", m.clock.now.Format("01-02 15:04"), msg.Channel, to, text)
	return err
}

// callUp lets the clerks make the calls of the day after services; every fourth customer is not there, and every fifth has a question.
func (m *month) callUp(ctx context.Context, today cal.Date) error {
	var due []aftersales.FollowUp
	for f, err := range m.Planned(ctx, storeID, m.base, m.clock.now) {
		if err != nil {
			return err
		}
		open := f.State == aftersales.FollowUpPlanned || f.State == aftersales.FollowUpReached // and not yet recorded
		if f.Kind == aftersales.FollowUpService && f.Order != aftersales.OrderID(m.id("W-3")) && open && !f.Due.After(today.AddDays(2)) {
			due = append(due, f)
		}
	}
	for _, f := range due {
		chance := crc32.ChecksumIEEE([]byte(today.String()+string(f.ID))) % 20 // the same whenever the day is run
		if f.Seq == 1 && slices.Contains([]string{m.order(2), m.order(5)}, string(f.Order)) {
			chance = 3 // he has the question of the story
		}
		commands := []aftersales.FollowUpCommand{aftersales.AttemptFollowUp{Channel: "phone"}}
		if chance%4 != 0 {
			commands = []aftersales.FollowUpCommand{aftersales.ReachCustomer{Channel: "phone", Topics: []string{"vehicle_use", "satisfaction", "suggestions", "service", "repair_quality"},
				Documents: []string{"authorisation", "reception_sheet", "settlement"}}}
			if chance%3 == 0 {
				commands = append(commands, aftersales.RaiseIssue{Issue: aftersales.IssueID("I-" + string(f.ID))})
			}
			commands = append(commands, aftersales.RecordFollowUp{Record: "F-" + string(f.ID), Archive: "A-" + string(f.ID)})
		}
		for i, c := range commands {
			if _, err := m.DoFollowUp(ctx, f.ID, workshop.FollowUpRequest{Command: c, Confirmed: true, By: aftersales.Actor{
				Command: fmt.Sprintf("call/%s/%s/%d", today, f.ID, i), At: m.clock.now, By: f.Caller(), Role: clerk.role, Store: storeID}}); err != nil {
				return err
			}
		}
	}
	return nil
}

// deed is something that the library did by itself.
type deed struct {
	about              string // the id of the complaint, the call, the order or the appointment
	what               history.Type
	rule, reason, role string
}

// byItself lists what the library did by itself.
func (m *month) byItself(ctx context.Context) (deeds []deed, _ error) {
	return deeds, m.logs(ctx, func(about string, log []history.Event) {
		for _, e := range log {
			if e.By == string(workshop.Watcher) && e.Type != history.MessageSent {
				deeds = append(deeds, deed{about, e.Type, e.Get(history.FieldRuleID).Word(), e.Get(history.FieldReason).Word(), e.Get(history.FieldToRole).Word()})
			}
		}
	})
}

// logs goes through everything that happened in the month.
func (m *month) logs(ctx context.Context, each func(about string, log []history.Event)) error {
	add := func(about string, log []history.Event, err error) error {
		if errors.Is(err, store.ErrNotFound) { // in a part of a month it did not happen
			return nil
		}
		each(about, log)
		return err
	}
	end := m.base.AddDate(0, 2, 0)
	for c, err := range m.Received(ctx, storeID, m.base, end) {
		log, logErr := m.ComplaintLog(ctx, c.ID)
		if err = errors.Join(err, add(string(c.ID), log, logErr)); err != nil {
			return err
		}
	}
	for f, err := range m.Planned(ctx, storeID, m.base, end) {
		log, logErr := m.FollowUpLog(ctx, f.ID)
		if err = errors.Join(err, add(string(f.ID), log, logErr)); err != nil {
			return err
		}
	}
	for o, err := range m.Delivered(ctx, storeID, m.base, end) {
		log, logErr := m.Log(ctx, o.ID)
		if err = errors.Join(err, add(string(o.ID), log, logErr)); err != nil {
			return err
		}
	}
	for _, id := range []string{"W-1", "W-2"} {
		id = m.id(id)
		log, err := m.Log(ctx, aftersales.OrderID(id))
		if err := add(id, log, err); err != nil {
			return err
		}
	}
	office, err := m.OfficeLog(ctx, storeID)
	if err = add(string(storeID), office, err); err != nil {
		return err
	}
	for _, id := range []string{"A-1", "A-2", "A-3"} {
		id = m.id(id)
		log, err := m.AppointmentLog(ctx, aftersales.AppointmentID(id))
		if err := add(id, log, err); err != nil {
			return err
		}
	}
	return nil
}

// rungs counts what the library did by itself.
func (m *month) rungs(ctx context.Context) error {
	deeds, err := m.byItself(ctx)
	if err != nil {
		return err
	}
	counts := map[string]int{}
	for _, d := range deeds {
		counts[strings.TrimSpace(string(d.what)+" "+d.rule+" "+d.reason)]++
	}
	fmt.Fprintln(m.out, "\nDone by itself:")
	var lines []string
	for what, n := range counts {
		lines = append(lines, fmt.Sprintf("%4d  %s", n, what))
	}
	slices.SortFunc(lines, func(a, b string) int { return strings.Compare(a[6:], b[6:]) })
	for _, line := range lines {
		fmt.Fprintln(m.out, line)
	}
	return m.late(ctx)
}

// late tells what is still owed about complaints, and was due before.
func (m *month) late(ctx context.Context) error {
	n := 0
	for next := (store.Cursor{}); ; {
		owed, more, err := m.DueComplaints(ctx, m.clock.now, 100, next)
		if err != nil {
			return err
		}
		for _, o := range owed {
			if o.Status == workshop.OwedLate {
				n++
			}
		}
		if next = more; next == (store.Cursor{}) {
			fmt.Fprintf(m.out, "\nLate at the end of the month: %d\n\n", n)
			return nil
		}
	}
}

// report counts the month and prints its report.
func (m *month) report(ctx context.Context) error {
	days, err := packs.ReportDays(m.rules)
	if err != nil {
		return err
	}
	tally, err := care.New(care.Config{Period: m.o.from.String()[:7], Zone: m.zone, AsOf: m.clock.now, Reports: care.Reports(days)})
	if err != nil {
		return err
	}
	to := m.base.AddDate(0, 1, 0)
	for s, err := range m.ServedIn(ctx, storeID, m.base, to, m.zone, []aftersales.CustomerKind{aftersales.CustomerUnitFleet}) {
		if err != nil {
			return err
		}
		tally.Served(s)
	}
	for o, err := range m.Delivered(ctx, storeID, m.base, to) {
		if err != nil {
			return err
		}
		tally.Order(o)
	}
	for f, err := range m.Planned(ctx, storeID, m.base, to) {
		if err != nil {
			return err
		}
		tally.FollowUp(f)
	}
	for c, err := range m.Received(ctx, storeID, m.base.AddDate(0, 0, -90), to) { // from before, to see what comes again
		if err != nil {
			return err
		}
		log, err := m.ComplaintLog(ctx, c.ID)
		if err != nil {
			return err
		}
		tally.Received(c, log...)
	}
	for c, err := range m.ClosedComplaints(ctx, storeID, m.base, to) {
		if err != nil {
			return err
		}
		tally.Closed(c)
	}
	office, err := m.OfficeLog(ctx, storeID)
	if err != nil {
		return err
	}
	for _, e := range office {
		tally.Event(e)
	}
	r, view := tally.Report(), care.View{Shop: "Example Motors", Language: m.tag, Word: m.rules.Word, Zone: m.zone}
	fmt.Fprint(m.out, r.Text(view))
	if m.o.html == "" {
		return nil
	}
	f, err := os.Create(m.o.html)
	if err != nil {
		return err
	}
	return errors.Join(r.WriteHTML(f, view), f.Close())
}
