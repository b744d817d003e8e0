package workshop_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

// month drives a workshop through a month of simulated time. Whatever fails is done again by a new workshop on the same
// store, as after a crash.
type month struct {
	t      *testing.T
	driver store.Driver
	clock  *clock
	w      *workshop.Workshop
	sent   map[string]int                 // by message id
	fails  func() (taken bool, err error) // of the channel
	revive func()                         // before the next process begins
	before func()                         // each look; nil for nothing
	crash  int
}

func newMonth(t *testing.T, d store.Driver) *month {
	m := &month{t: t, driver: d, clock: &clock{at: at("06-15T08:00")}, sent: map[string]int{}}
	m.w = watched(t, d, m.clock)
	return m
}

// until does something until it does not fail.
func (m *month) until(what string, do func() error) {
	m.t.Helper()
	for range 1000 {
		err := do()
		if err == nil {
			return
		}
		if !strings.Contains(err.Error(), errBroken.Error()) {
			m.t.Fatalf("%s: %v", what, err)
		}
		m.crash++
		if m.revive != nil {
			m.revive()
		}
		m.w = watched(m.t, m.driver, m.clock)
	}
	m.t.Fatalf("%s never comes to an end", what)
}

// tick lets the workshop look after things, after whatever is to happen before.
func (m *month) tick() {
	if m.before != nil {
		m.before()
	}
	m.look()
}

// look lets the workshop look after things, and gives the messages that are due.
func (m *month) look() {
	ctx := context.Background()
	m.until("watch", func() error { _, err := m.w.Watch(ctx, m.clock.at); return err })
	m.until("dispatch", func() error {
		_, err := m.w.Dispatch(ctx, notify.Func(func(_ context.Context, msg notify.Message) error {
			taken, err := true, error(nil)
			if m.fails != nil {
				taken, err = m.fails()
			}
			if taken {
				m.sent[msg.ID]++
			}
			return err
		}), 100)
		return err
	})
}

// give gives one command about a complaint.
func (m *month) give(id aftersales.ComplaintID, n int, by [2]string, c aftersales.ComplaintCommand) {
	r := workshop.ComplaintRequest{Command: c, Confirmed: true,
		By: aftersales.Actor{Command: fmt.Sprintf("%s-%d", id, n), At: m.clock.at, By: aftersales.PersonID(by[0]), Role: by[1], Store: "S1"}}
	if received, ok := c.(aftersales.ReceiveComplaint); ok {
		p := m.w.NewPaper(aftersales.PaperText, "the brakes squeal again")
		received.Complaint, received.Matter, r.Papers = id, p.Ref(), []aftersales.Paper{p}
		r.Command = received
	}
	m.until(string(id), func() error { _, err := m.w.DoComplaint(context.Background(), id, r); return err })
}

// run plays the month: every two days a complaint, each of which gets less far than the one before, so that all that can
// be missed is.
func (m *month) run() {
	wu, he, li := [2]string{"wu", "customer_care"}, [2]string{"he", "customer_director"}, [2]string{"li", "service_director"}
	steps := func(n int) []struct {
		after time.Duration
		by    [2]string
		c     aftersales.ComplaintCommand
	} {
		found := aftersales.ReceiveComplaint{Customer: "C-1", Channel: aftersales.ChannelHotline, Phase: aftersales.PhaseAfterSales, FoundInFollowUp: n%3 == 0}
		class := aftersales.ClassifyComplaint{Cause: []string{"repair_quality", "new_car_quality", "attitude"}[n%3]}
		if n%4 == 1 {
			class.Verdict, class.Severity = "product_quality", "major"
		}
		return []struct {
			after time.Duration
			by    [2]string
			c     aftersales.ComplaintCommand
		}{{0, wu, found}, {time.Hour, wu, aftersales.RegisterComplaint{Form: aftersales.PhaseAfterSales}}, {2 * time.Hour, he, class},
			{3 * time.Hour, he, aftersales.AssignComplaint{Owner: "li", OwnerRole: "service_director"}},
			{4 * time.Hour, he, aftersales.SetComplaintDue{Due: m.clock.at.AddDate(0, 0, 3)}}, {6 * time.Hour, li, aftersales.ContactCustomer{}},
			{8 * time.Hour, li, aftersales.InvestigateComplaint{}}, {24 * time.Hour, li, aftersales.ExplainComplaint{Explanation: "unjustified"}},
			{26 * time.Hour, li, aftersales.CompleteComplaint{}}, {30 * time.Hour, he, aftersales.CallBack{Satisfied: n%2 == 0}}}
	}
	type planned struct {
		at time.Time
		do func()
	}
	var plan []planned
	for n := range 12 {
		m.clock.at = at("06-15T09:00").AddDate(0, 0, 2*n)
		all := steps(n)
		for i, s := range all[:len(all)-n%len(all)] {
			plan = append(plan, planned{m.clock.at.Add(s.after), func() { m.give(aftersales.ComplaintID(fmt.Sprint("K-", n)), i, s.by, s.c) }})
		}
	}
	slices.SortStableFunc(plan, func(a, b planned) int { return a.at.Compare(b.at) })
	for m.clock.at = at("06-15T09:00"); m.clock.at.Before(at("07-16T09:00")); m.clock.at = m.clock.at.Add(2 * time.Hour) {
		for len(plan) > 0 && !plan[0].at.After(m.clock.at) {
			plan[0].do()
			plan = plan[1:]
		}
		m.tick()
	}
	m.fails = nil
	for range 30 { // what failed is tried again
		m.clock.add(time.Hour)
		m.tick()
	}
}

// did gives the events of the watch: type, id and time.
func (m *month) did() (out []string) {
	for n := range 12 {
		var log []history.Event
		m.until("log", func() (err error) {
			log, err = m.w.ComplaintLog(context.Background(), aftersales.ComplaintID(fmt.Sprint("K-", n)))
			return err
		})
		for _, e := range log {
			if e.By == string(workshop.Watcher) && e.Type != history.MessageSent {
				out = append(out, fmt.Sprint(e.Type, " ", e.ID, " ", e.At))
			}
		}
	}
	return out
}

// TestAMonthThatIsBrokenOffAgainAndAgainIsTheSameMonth kills the process at random points, at least fifty of them (200 with
// SERVICELANE_DEEP): before and after writes, in reads, and when a channel took a message and nobody has written that down. It
// compares what was done and sent with the undisturbed month.
func TestAMonthThatIsBrokenOffAgainAndAgainIsTheSameMonth(t *testing.T) {
	calm := newMonth(t, memstore.New())
	calm.run()
	if len(calm.sent) < 100 || calm.crash != 0 {
		t.Fatalf("only %d messages", len(calm.sent))
	}
	kinds := map[string]bool{}
	for _, line := range calm.did() {
		kinds[strings.Fields(line)[0]] = true
	}
	for _, want := range []string{"complaint.reminded", "complaint.escalated", "complaint.reported", "duty.reminded", "duty.overdue_told"} {
		if !kinds[want] {
			t.Errorf("nothing of %s happens in the month", want)
		}
	}
	points, seeds := 50, uint64(1)
	if os.Getenv("SERVICELANE_DEEP") != "" {
		points, seeds = 200, 4
	}
	deaths, places := 0, map[string]int{}
	for seed := uint64(0); seed < seeds || deaths < points || len(places) < 6 && seed < 30; seed++ {
		d := &mortal{Driver: memstore.New(), r: rand.New(rand.NewPCG(seed, 6)), places: places}
		wild := newMonth(t, d)
		wild.revive = d.revive
		wild.fails = d.channel
		wild.run()
		deaths += d.deaths
		if diff := cmp.Diff(calm.did(), wild.did()); diff != "" {
			t.Errorf("seed %d: another month: %s", seed, diff)
		}
		for id := range calm.sent {
			if wild.sent[id] == 0 {
				t.Errorf("seed %d: %s is missing", seed, id)
			}
		}
		for id := range wild.sent {
			if calm.sent[id] == 0 {
				t.Errorf("seed %d: %s is too much", seed, id)
			}
		}
	}
	for _, place := range []string{"before a commit", "after a commit", "in a read", "in a scan", "in a stream", "the channel has it"} {
		if places[place] == 0 {
			t.Errorf("nobody died where it says: %s", place)
		}
	}
	t.Logf("%d deaths: %v", deaths, places)
}

// mortal is the driver of a process that dies at random points: from then on nothing works, whatever the dying process still
// tries, until another one begins with what was written.
type mortal struct {
	store.Driver
	r      *rand.Rand
	deaths int
	places map[string]int
	dead   bool
}

func (d *mortal) revive() { d.dead = false }

// dies tells whether the process is dead, once in so many times because it dies here.
func (d *mortal) dies(place string, in int) error {
	if !d.dead && d.r.IntN(in) == 0 {
		d.dead = true
		d.deaths++
		d.places[place]++
	}
	if d.dead {
		return errBroken
	}
	return nil
}

// channel is the fate of a message that the channel took, or did not take.
func (d *mortal) channel() (taken bool, _ error) {
	if d.r.IntN(9) == 0 {
		return false, errBroken // it does not take it, and the process lives on
	}
	return true, d.dies("the channel has it", 40)
}

func (d *mortal) Read(ctx context.Context, refs []store.Ref) ([]store.Record, error) {
	if err := d.dies("in a read", 500); err != nil {
		return nil, err
	}
	return d.Driver.Read(ctx, refs)
}

func (d *mortal) Stream(ctx context.Context, of store.Ref, after int64) ([]store.Entry, error) {
	if err := d.dies("in a stream", 60); err != nil {
		return nil, err
	}
	return d.Driver.Stream(ctx, of, after)
}

func (d *mortal) Scan(ctx context.Context, q store.Query) (store.Page, error) {
	if err := d.dies("in a scan", 300); err != nil {
		return store.Page{}, err
	}
	return d.Driver.Scan(ctx, q)
}

func (d *mortal) Commit(ctx context.Context, b store.Batch) error {
	if err := d.dies("before a commit", 40); err != nil {
		return err
	}
	if err := d.Driver.Commit(ctx, b); err != nil {
		return err
	}
	return d.dies("after a commit", 40)
}

// TestAWeekWithoutPowerLosesNothing lets nobody look for a week.
func TestAWeekWithoutPowerLosesNothing(t *testing.T) {
	b := watchBench(t)
	if _, err := complain(b, "K-1", takenDown, aftersales.RegisterComplaint{Form: "after_sales"}, aftersales.ClassifyComplaint{Cause: "repair_quality"},
		aftersales.AssignComplaint{Owner: "li", OwnerRole: "service_director"}, aftersales.SetComplaintDue{Due: at("06-18T18:00")}); err != nil {
		t.Fatal(err)
	}
	b.watchAt("06-25T10:00")
	got := b.did("K-1")
	for _, want := range []string{"06-25T10:00 reminded li", "06-25T10:00 escalated customer_director", "06-25T10:00 escalated general_manager"} {
		if n := len(slices.DeleteFunc(slices.Clone(got), func(line string) bool { return line != want })); n != 1 {
			t.Errorf("%q: %d times in %q", want, n, got)
		}
	}
}

// TestWhatIsOpenIsDischargedPendingOrLate follows every obligation of the month of the crash test: what the policy says is
// owed stands in the due list, in the status that the time says, until it is made good.
func TestWhatIsOpenIsDischargedPendingOrLate(t *testing.T) {
	b := watchBench(t)
	if _, err := complain(b, "K-1", takenDown, aftersales.RegisterComplaint{Form: "after_sales"}, aftersales.ClassifyComplaint{Cause: "repair_quality"},
		aftersales.AssignComplaint{Owner: "li", OwnerRole: "service_director"}); err != nil {
		t.Fatal(err)
	}
	for day := range 20 {
		b.clock.at = at("06-15T20:00").AddDate(0, 0, day)
		if _, err := b.Watch(t.Context(), b.clock.at); err != nil {
			t.Fatal(err)
		}
		status := workshop.OwedStatus("")
		owed, _, err := b.DueComplaints(t.Context(), b.clock.at.AddDate(0, 1, 0), 100, store.Cursor{})
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range owed {
			if o.Rule == "CD-01b" { // the answer, due on the next day
				status = o.Status
			}
		}
		want := workshop.OwedLate
		switch {
		case day < 2:
			want = workshop.OwedPending
		case day > 10:
			want = ""
		}
		if status != want {
			t.Errorf("day %d: %q, want %q", day, status, want)
		}
		if day == 10 {
			b.clock.add(time.Hour)
			if _, err := complain(b, "K-1", [2]string{}, [2]string{}, [2]string{}, [2]string{}, [2]string{"li", "service_director"}, aftersales.ReplyComplaint{}); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// scanCounter counts the records that scans give.
type scanCounter struct {
	store.Driver
	scans, records, most int
}

func (d *scanCounter) Scan(ctx context.Context, q store.Query) (store.Page, error) {
	p, err := d.Driver.Scan(ctx, q)
	d.scans, d.records, d.most = d.scans+1, d.records+len(p.Records), max(d.most, len(p.Records))
	return p, err
}

// manyOwed fills a store with complaints that owe ten things each, to as many roles; the rare role is owed by few of them.
func manyOwed(t testing.TB, d store.Driver, complaints, rare int) {
	t.Helper()
	var body strings.Builder
	for i := range 10 {
		fmt.Fprintf(&body, `,{"rule":"X-%d","due":"2026-06-%dT10:00:00+08:00","role":"role_%d"}`, i, 16+i, i)
	}
	all := `{"shape":1,"state":{"id":"K","state":"received","received":"2026-06-15","loss":null,"compensated":null},"owed":[` + body.String()[1:]
	var batch store.Batch
	for n := range complaints {
		rec := store.Record{Ref: store.Ref{Kind: "complaint", ID: fmt.Sprintf("K-%07d", n)}, Rev: 1, Due: at("06-16T10:00"), Body: []byte(all + "]}")}
		for i := range 10 {
			rec.Keys = append(rec.Keys, store.Key{Name: "owed_role", Value: fmt.Sprintf("role_%d|202606%dT020000Z", i, 16+i)})
		}
		if n%(complaints/rare) == 0 {
			rec.Keys = append(rec.Keys, store.Key{Name: "owed_role", Value: "rare|20260616T020000Z"})
			rec.Body = []byte(all + `,{"rule":"X-R","due":"2026-06-16T10:00:00+08:00","role":"rare"}]}`)
		}
		batch.Puts = append(batch.Puts, rec)
		if len(batch.Puts) == 500 || n == complaints-1 {
			if err := d.Commit(context.Background(), batch); err != nil {
				t.Fatal(err)
			}
			batch.Puts = nil
		}
	}
}

// TestTheDueListOfARoleIsReadByItsLength finds what one role owes among a million obligations: a page at a time, and
// nothing of what others owe.
func TestTheDueListOfARoleIsReadByItsLength(t *testing.T) {
	d := &scanCounter{Driver: memstore.New()}
	manyOwed(t, d, 100_000, 250)
	w, err := workshop.New(workshop.Config{Store: store.New(d, store.Config{}), Now: func() time.Time { return at("06-15T10:00") }, Shop: workshop.Shop{Prices: ordergen.Prices()}})
	if err != nil {
		t.Fatal(err)
	}
	found, next := 0, store.Cursor{}
	for {
		owed, more, err := w.ComplaintsDueOf(t.Context(), workshop.Ower{Role: "rare"}, at("06-30T10:00"), 100, next)
		if err != nil {
			t.Fatal(err)
		}
		found += len(owed)
		if next = more; next == (store.Cursor{}) {
			break
		}
	}
	if found != 250 || d.records > 260 || d.most > 100 || d.scans > 4 {
		t.Errorf("%d obligations of the role: %d records in %d scans, up to %d at once", found, d.records, d.scans, d.most)
	}
	before := d.records
	if n, err := w.Watch(t.Context(), at("06-15T10:00")); n != 0 || err != nil || d.records != before {
		t.Errorf("a watch without steps reads %d records (%v)", d.records-before, err)
	}
}

func BenchmarkTheDueListOfARoleAmongAMillion(b *testing.B) {
	d := memstore.New()
	manyOwed(b, d, 100_000, 250)
	w, err := workshop.New(workshop.Config{Store: store.New(d, store.Config{}), Now: func() time.Time { return at("06-15T10:00") }, Shop: workshop.Shop{Prices: ordergen.Prices()}})
	if err != nil {
		b.Fatal(err)
	}
	list := func() int {
		owed, _, err := w.ComplaintsDueOf(b.Context(), workshop.Ower{Role: "rare"}, at("06-30T10:00"), 100, store.Cursor{})
		if err != nil {
			b.Fatal(err)
		}
		return len(owed)
	}
	if n := list(); n != 100 {
		b.Fatal(n)
	}
	for b.Loop() {
		list()
	}
}
