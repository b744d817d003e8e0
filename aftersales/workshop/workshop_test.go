package workshop_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

func TestAnOrderLivesInTheStore(t *testing.T) {
	b := newBench(t, nil)
	steps := b.live("RO-1", len(ordergen.Life("RO-1", morning)))
	o, err := b.Order(t.Context(), "RO-1")
	if err != nil || o.State != aftersales.OrderClosed || o.Settlement.Total.String() != "802.30 CNY" {
		t.Errorf("%v: %+v", err, o)
	}
	log, err := b.Log(t.Context(), "RO-1")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(o, aftersales.FoldOrder(log)); diff != "" {
		t.Errorf("the stored state is not the fold of the log: %s", diff)
	}
	recs, err := b.driver.Read(t.Context(), []store.Ref{{Kind: "order", ID: "RO-1"}})
	if err != nil || recs[0].Rev != int64(len(steps)) {
		t.Errorf("%v: revision %d after %d commands", err, recs[0].Rev, len(steps))
	}
	if _, err := b.Order(t.Context(), "RO-2"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("an order that is not there: %v", err)
	}
	if log, err := b.Log(t.Context(), "RO-2"); err != nil || log != nil {
		t.Errorf("the log of an order that is not there: %v %v", log, err)
	}
}

func TestTheSameRequestIsCarriedOutOnce(t *testing.T) {
	for name, p := range map[string]history.Policy{"without policy": nil, "with policy": policy{}} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, p)
			steps := b.live("RO-1", 30)
			before := b.all()
			for i, s := range steps {
				s.By.At = s.By.At.Add(time.Hour) // it is sent again later
				res, err := b.Do(t.Context(), "RO-1", workshop.Request{Command: s.Command, By: s.By})
				if err != nil || !res.Repeated || res.Revision != int64(i+1) {
					t.Fatalf("%s again: %v, repeated %v, revision %d", s.Command.Name(), err, res.Repeated, res.Revision)
				}
				if len(res.Events) == 0 || res.Events[0].ID != s.By.Command+"/1" || len(res.Messages)+len(res.Findings)+len(res.Obligations) > 0 {
					t.Errorf("%s again: %+v", s.Command.Name(), res)
				}
			}
			if diff := cmp.Diff(before, b.all()); diff != "" {
				t.Errorf("something was written: %s", diff)
			}
		})
	}
}

func TestTheFirstResultIsTheStateRightAfterTheCommand(t *testing.T) {
	b := newBench(t, nil)
	first := b.do("RO-1", open("RO-1"))
	b.do("RO-1", request("c-2", aftersales.Diagnose{}))
	again := b.do("RO-1", open("RO-1"))
	if diff := cmp.Diff(first.State, again.State); diff != "" || again.Revision != 1 {
		t.Errorf("revision %d: %s", again.Revision, diff)
	}
}

func TestACommandIDIsForOneRequest(t *testing.T) {
	b := newBench(t, nil)
	b.do("RO-1", open("RO-1"))
	b.do("RO-2", open("RO-2"))
	first := request("c-2", aftersales.Diagnose{Procedure: "P-1"})
	b.do("RO-1", first)
	before := b.all()
	change := func(f func(r *workshop.Request)) workshop.Request {
		r := first
		f(&r)
		return r
	}
	tests := []struct {
		name  string
		order aftersales.OrderID
		r     workshop.Request
	}{
		{"another command", "RO-1", request("c-2", aftersales.RecordIntake{})},
		{"another content", "RO-1", request("c-2", aftersales.Diagnose{Procedure: "P-2"})},
		{"another order", "RO-2", first},
		{"another person", "RO-1", change(func(r *workshop.Request) { r.By.By = "li" })},
		{"another role", "RO-1", change(func(r *workshop.Request) { r.By.Role = "technician" })},
		{"another shop", "RO-1", change(func(r *workshop.Request) { r.By.Store = "S13" })},
		{"a confirmation", "RO-1", change(func(r *workshop.Request) { r.Confirmed = true })},
		{"an override", "RO-1", change(func(r *workshop.Request) { r.Overrides = []workshop.Override{{Rule: "X", Reason: reason}} })},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := b.Do(t.Context(), tt.order, tt.r); !errors.Is(err, workshop.ErrOtherCommand) {
				t.Errorf("the error is %v", err)
			}
		})
	}
	if diff := cmp.Diff(before, b.all()); diff != "" {
		t.Errorf("something was written: %s", diff)
	}
}

func TestACommandOpensTheOrderThatItIsSentTo(t *testing.T) {
	b := newBench(t, nil)
	for _, c := range []aftersales.OrderCommand{open("RO-1").Command, aftersales.AdoptOrder{Order: "RO-1", State: "draft", From: "old"}} {
		_, err := b.Do(t.Context(), "RO-2", request("c-1", c))
		if words(err) != `order: the command is about order "RO-1", but was sent to "RO-2"` {
			t.Errorf("%s: %v", c.Name(), err)
		}
	}
	if _, err := b.Do(t.Context(), "RO-1", request("c-1", aftersales.Diagnose{})); !errors.Is(err, aftersales.ErrNotAllowed) {
		t.Errorf("an order that is not there: %v", err)
	}
}

func TestTheClockGivesTheTimeThatARequestLeavesOut(t *testing.T) {
	b := newBench(t, nil)
	r := open("RO-1")
	r.By.At = time.Time{}
	b.clock.add(time.Hour)
	if res := b.do("RO-1", r); !res.State.Opened.Equal(history.At(morning.Add(time.Hour))) {
		t.Errorf("opened %s", res.State.Opened)
	}
}

func TestTwentyHandsOnOneOrderLoseNothing(t *testing.T) {
	for name, d := range map[string]store.Driver{"with claims": memstore.New(), "without": &tamper{Driver: memstore.New()}} {
		t.Run(name, func(t *testing.T) {
			b := benchOn(t, d, policy{})
			b.live("RO-1", 9) // up to the authorisation
			const hands, each = 20, 5
			var revisions sync.Map
			var wg sync.WaitGroup
			for hand := range hands {
				wg.Go(func() {
					for n := range each {
						// Every command is sent twice, and the second time by somebody else too.
						for range 2 {
							id := fmt.Sprintf("c-%d-%d", hand, n)
							job := aftersales.JobID(id)
							r := request(id, aftersales.PlanJob{Job: job, Operation: "OP", Rate: cny("1.00")})
							res, err := b.Do(context.Background(), "RO-1", r)
							if err != nil {
								t.Errorf("%s: %v", id, err)
								return
							}
							if other, taken := revisions.LoadOrStore(res.Revision, id); taken && other != id {
								t.Errorf("revision %d is of %s and of %s", res.Revision, other, id)
							}
						}
					}
				})
			}
			wg.Wait()
			o, err := b.Order(t.Context(), "RO-1")
			if err != nil || len(o.Jobs) != 2+hands*each {
				t.Fatalf("%v: %d jobs", err, len(o.Jobs))
			}
			for rev := int64(10); rev < 10+hands*each; rev++ {
				if _, ok := revisions.Load(rev); !ok {
					t.Errorf("no command has the revision %d", rev)
				}
			}
			log, err := b.Log(t.Context(), "RO-1")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(o, aftersales.FoldOrder(log)); diff != "" {
				t.Errorf("the state is not the fold of the log: %s", diff)
			}
		})
	}
}

func cny(amount string) pricing.Money { return must(pricing.NewMoney(amount, "CNY")) }

func TestACommitThatFailsButWasWrittenAnswersTheFirstResult(t *testing.T) {
	d := &tamper{Driver: memstore.New()}
	b := benchOn(t, d, nil)
	d.after = func(store.Batch) error { return errBroken }
	res, err := b.Do(t.Context(), "RO-1", open("RO-1"))
	if err != nil || !res.Repeated || res.State.State != aftersales.OrderDraft {
		t.Errorf("%v: %+v", err, res)
	}
	// The connection is gone altogether: nobody knows, until the same request is sent again.
	var lost atomic.Bool
	d.after = func(store.Batch) error { lost.Store(true); return errBroken }
	d.stream = func() error {
		if lost.Load() {
			return errBroken
		}
		return nil
	}
	if _, err := b.Do(t.Context(), "RO-1", request("c-2", aftersales.Diagnose{})); !errors.Is(err, errBroken) {
		t.Errorf("the error is %v", err)
	}
	lost.Store(false)
	res, err = b.Do(t.Context(), "RO-1", request("c-2", aftersales.Diagnose{}))
	if err != nil || !res.Repeated || res.Revision != 2 {
		t.Errorf("%v: %+v", err, res)
	}
}

func TestNothingIsWrittenIfTheStoreFails(t *testing.T) {
	d := &tamper{Driver: memstore.New()}
	b := benchOn(t, d, policy{})
	b.live("RO-1", 13)
	before := b.all()
	ask := request("c-x", aftersales.AskConsent{Job: "RO-1/J3", Reason: reason})
	failures := map[string]func(on bool){
		"when it commits": func(on bool) {
			d.before = map[bool]func(store.Batch) error{true: func(store.Batch) error { return errBroken }}[on]
		},
		"when it reads records": func(on bool) { d.read = map[bool]func() error{true: func() error { return errBroken }}[on] },
		"when it reads the log": func(on bool) { d.stream = map[bool]func() error{true: func() error { return errBroken }}[on] },
	}
	for name, set := range failures {
		t.Run(name, func(t *testing.T) {
			set(true)
			_, err := benchOn(t, d, policy{}).Do(t.Context(), "RO-1", ask) // one that has nothing ready
			set(false)
			if !errors.Is(err, errBroken) {
				t.Errorf("the error is %v", err)
			}
			if diff := cmp.Diff(before, b.all()); diff != "" {
				t.Errorf("something was written: %s", diff)
			}
		})
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := b.Do(ctx, "RO-1", ask); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled context: %v", err)
	}
	if res := b.do("RO-1", ask); res.Repeated || len(res.Messages) != 1 {
		t.Errorf("the request is not as new: %+v", res)
	}
}

func TestStateLogPapersAndMessagesCommitTogether(t *testing.T) {
	d := &tamper{Driver: memstore.New()}
	b := benchOn(t, d, nil)
	b.live("RO-1", 13)
	why := b.NewPaper(aftersales.PaperText, "the disc is worn")
	var batch store.Batch
	d.before = func(got store.Batch) error { batch = got; return nil }
	b.do("RO-1", workshop.Request{By: someone("c-x"), Papers: []aftersales.Paper{why}, Command: aftersales.AskConsent{Job: "RO-1/J3", Reason: why.Ref()}})
	var kinds []string
	for _, p := range batch.Puts {
		kinds = append(kinds, p.Kind)
	}
	if diff := cmp.Diff([]string{"outbox", "paper", "order"}, kinds); diff != "" || len(batch.Appends) != 1 || batch.Appends[0].Rev != 14 {
		t.Errorf("%+v: %s", batch.Appends, diff)
	}
}

func TestAPolicyRefusesInTheStoreToo(t *testing.T) {
	b := newBench(t, against(history.OrderDiagnosed, history.Finding{Rule: "X-1", Effect: history.Block}))
	b.do("RO-1", open("RO-1"))
	before := b.all()
	if _, err := b.Do(t.Context(), "RO-1", request("c-2", aftersales.Diagnose{})); !errors.Is(err, workshop.ErrRefused) {
		t.Errorf("the error is %v", err)
	}
	if diff := cmp.Diff(before, b.all()); diff != "" {
		t.Errorf("something was written: %s", diff)
	}
}

func TestAStateOfAnotherShapeIsFoldedAgain(t *testing.T) {
	for name, body := range map[string]string{"older": `{"shape":1,"order":{"id":"wrong"}}`, "newer": `{"shape":99,"state":[]}`, "damaged": `{`} {
		t.Run(name, func(t *testing.T) {
			owed := policy{due: func(*history.History, time.Time) []history.Finding {
				return []history.Finding{{Rule: "X", Due: morning}}
			}}
			b := newBench(t, owed)
			b.live("RO-1", 3)
			want, err := b.Order(t.Context(), "RO-1")
			if err != nil {
				t.Fatal(err)
			}
			s := store.New(b.driver, store.Config{})
			err = s.Update(t.Context(), func(tx *store.Tx) error {
				rec, err := tx.Get(store.Ref{Kind: "order", ID: "RO-1"})
				rec.Body = []byte(body)
				tx.Put(rec)
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			got, err := b.Order(t.Context(), "RO-1")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			due, _, err := b.Due(t.Context(), morning, 10, store.Cursor{})
			if err != nil || len(due) != 1 || due[0] != (workshop.Owed{Subject: "RO-1", Rule: "X", Due: morning, Status: workshop.OwedPending}) {
				t.Errorf("due %+v: %v", due, err)
			}
			without := benchOn(t, b.driver, nil)
			if due, _, err := without.Due(t.Context(), morning, 10, store.Cursor{}); err != nil || len(due) != 0 {
				t.Errorf("without policy due %+v: %v", due, err)
			}
			res := without.do("RO-1", request("c-x", aftersales.PlanJob{Job: "J", Operation: "O", Rate: cny("1")}))
			if len(res.State.Jobs) != 1 || res.State.ID != "RO-1" {
				t.Errorf("it goes on as %+v", res.State)
			}
		})
	}
}

func TestALogThatCannotBeReadIsTold(t *testing.T) {
	for name, body := range map[string]string{"of a later version": `{"format":9,"events":[]}`, "damaged": `{"format":1,"events":[{}]}`} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, policy{})
			ref := store.Ref{Kind: "order", ID: "RO-1"}
			err := b.driver.Commit(t.Context(), store.Batch{
				Puts:    []store.Record{{Ref: ref, Rev: 1, Due: morning, Body: []byte(`{"shape":0}`), Keys: []store.Key{{Name: "state", Value: "draft"}}}},
				Appends: []store.Entry{{Subject: ref, Rev: 1, Command: "c-1", At: morning, Body: []byte(body)}}})
			if err != nil {
				t.Fatal(err)
			}
			want := "log of order/RO-1, revision 1: "
			_, doErr := b.Do(t.Context(), "RO-1", request("c-2", aftersales.Diagnose{}))
			_, orderErr := b.Order(t.Context(), "RO-1")
			_, logErr := b.Log(t.Context(), "RO-1")
			_, _, findErr := b.Find(t.Context(), workshop.ByState, "draft", 10, store.Cursor{})
			_, _, dueErr := b.Due(t.Context(), morning, 10, store.Cursor{})
			for _, err := range []error{doErr, orderErr, logErr, findErr, dueErr} {
				if !strings.HasPrefix(words(err), want) {
					t.Errorf("the error is %v", err)
				}
			}
		})
	}
}

func TestALogThatIsNoHistoryIsTold(t *testing.T) {
	b := newBench(t, policy{})
	ref := store.Ref{Kind: "order", ID: "RO-1"}
	event := func(id, customer string) string {
		return fmt.Sprintf(`{"id":%q,"type":"order.opened","at":"2026-03-04T08:00:00Z","order_id":"RO-1","customer_id":%q}`, id, customer)
	}
	body := `{"format":1,"events":[` + event("a", "C-1") + "," + event("b", "C-2") + `]}`
	if err := b.driver.Commit(t.Context(), store.Batch{Puts: []store.Record{{Ref: ref, Rev: 1}},
		Appends: []store.Entry{{Subject: ref, Rev: 1, Command: "c-1", At: morning, Body: []byte(body)}}}); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Do(t.Context(), "RO-1", request("c-2", aftersales.Diagnose{})); !strings.HasPrefix(words(err), "history of order/RO-1: ") {
		t.Errorf("the error is %v", err)
	}
}

// joined is a driver in the transaction of a host: it writes only when the host says so.
type joined struct {
	store.Driver
	commits int
	fail    error
}

func (j *joined) Joined() {}

func (j *joined) Commit(ctx context.Context, b store.Batch) error {
	j.commits++
	if j.fail != nil {
		return j.fail
	}
	return j.Driver.Commit(ctx, b)
}

func TestInTheHostsTransactionAConflictIsTheHosts(t *testing.T) {
	b := newBench(t, nil)
	b.do("RO-1", open("RO-1"))
	j := &joined{Driver: b.driver}
	on := b.On(store.New(j, store.Config{}))
	if res, err := on.Do(t.Context(), "RO-1", request("c-2", aftersales.RecordIntake{})); err != nil || res.Revision != 2 || j.commits != 1 {
		t.Errorf("%v: revision %d after %d commits", err, res.Revision, j.commits)
	}
	j.fail = &store.ConflictError{Ref: store.Ref{Kind: "order", ID: "RO-1"}, Want: 2, Have: 3}
	if _, err := on.Do(t.Context(), "RO-1", request("c-3", aftersales.Diagnose{})); !errors.Is(err, store.ErrConflict) || j.commits != 2 {
		t.Errorf("%v after %d commits", err, j.commits)
	}
	if res := b.do("RO-1", request("c-3", aftersales.Diagnose{})); res.Revision != 3 {
		t.Errorf("the workshop itself is on another store now: revision %d", res.Revision)
	}
}

func TestAnAdoptedOrderIsJudgedByItsOwnLog(t *testing.T) {
	b := newBench(t, nil) // no policy, and the log is read all the same
	opened := history.NewEvent(history.OrderOpened, history.On(must(history.ParseMoment("2019-07-01")).Day(time.UTC))).
		With(history.FieldOrderID, history.ID("4711")).With(history.FieldCustomerID, history.ID("C-1"))
	opened.ID = "c-9/1"
	b.do("4711", request("c-1", aftersales.AdoptOrder{Order: "4711", State: "draft", From: "old", Events: []history.Event{opened}}))
	if _, err := b.Do(t.Context(), "4711", request("c-9", aftersales.Diagnose{})); !strings.HasPrefix(words(err), "the history does not take the events of diagnose: events[0].id") {
		t.Errorf("two events of one id: %v", err)
	}
	b.do("4711", request("c-8", aftersales.Diagnose{}))
}

func TestAWorkshopNeedsStoreCurrencyAndSoundFacts(t *testing.T) {
	w, err := workshop.New(workshop.Config{Facts: []history.Fact{history.NewFact("tyre", "x")}})
	want := "store: no store\nfacts[0].fact: no such fact: \"tyre\"\nshop.prices.currency: no such currency: \"\""
	if w != nil || words(err) != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	w, err = workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Shop: workshop.Shop{Prices: ordergen.Prices()}})
	if err != nil {
		t.Fatal(err)
	}
	r := open("RO-1")
	r.By.At = time.Time{}
	before := time.Now().Add(-time.Minute)
	res, err := w.Do(t.Context(), "RO-1", r)
	if at, _ := res.State.Opened.Instant(); err != nil || at.Before(before) {
		t.Errorf("opened %s: %v", at, err)
	}
	p, q := w.NewPaper("text", "a"), w.NewPaper("text", "a")
	if len(p.ID) != 32 || p.ID == q.ID || p.Salt == q.Salt || p.ID == p.Salt {
		t.Errorf("ids %q %q, salts %q %q", p.ID, q.ID, p.Salt, q.Salt)
	}
}

// TestBadInputWritesNothingAndLosesNothing sends what a careless or hostile client can send.
func TestBadInputWritesNothingAndLosesNothing(t *testing.T) {
	b := newBench(t, nil)
	b.live("RO-1", 8)
	before := b.all()
	huge := strings.Repeat("长", 10<<20/3)
	documents := []struct{ name, document, want string }{
		{"malformed", `{"command":"authorise"`, "wants"},
		{"with unknown fields", `{"command":"authorise","guarantee":1,"price":2}`, "guarantee: unknown member"},
		{"with a field twice", `{"command":"authorise","guarantee_days":1,"guarantee_days":2}`, "guarantee_days: member"},
		{"absurdly deep", `{"command":"authorise","duties":` + strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000) + `}`, "deep"},
		{"absurdly large", `{"command":"diagnose","procedure":"` + huge + `"}`, "at most"},
		{"with impossible dates", `{"command":"make_quote","ready":"2026-02-29T25:00:00+08:00"}`, "ready: "},
		{"with control characters", `{"command":"plan_job","job":"J\u0000","operation":"O","hours":"1","rate":"1 CNY"}`, "job: "},
		{"with floating numbers", `{"command":"plan_job","job":"J","operation":"O","hours":1.5,"rate":"1 CNY"}`, "hours: wants a string"},
		{"with numbers that are none", `{"command":"plan_job","job":"J","operation":"O","hours":"1e400","rate":"NaN CNY"}`, "hours: not a plain decimal number"},
		{"with an unknown currency", `{"command":"plan_job","job":"J","operation":"O","hours":"1","rate":"1 XYZ"}`, "rate: not a currency"},
		{"with invalid UTF-8", "{\"command\":\"diagnose\",\"procedure\":\"\xff\"}", "procedure: "},
	}
	for _, tt := range documents {
		t.Run("a document "+tt.name, func(t *testing.T) {
			c, err := aftersales.DecodeOrderCommand([]byte(tt.document))
			var f *aftersales.FieldError
			if c != nil || !errors.As(err, &f) || !strings.Contains(err.Error(), tt.want) || len(err.Error()) > 2000 {
				t.Errorf("%v with the error %.300v", c, err)
			}
		})
	}
	bad := aftersales.Actor{Command: huge, By: "\x00", Role: huge, Store: "\xff", At: time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC)}
	late := request("c-x", aftersales.MakeQuote{Ready: time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC)})
	requests := []struct {
		name  string
		order aftersales.OrderID
		r     workshop.Request
		paths []string
	}{
		{"of nobody, at no time that can be", "RO-1", workshop.Request{By: bad, Command: aftersales.ExplainQuote{}}, []string{"command_id", "by", "role", "store", "at"}},
		{"without command", "RO-1", workshop.Request{By: someone("c-x")}, []string{"command"}},
		{"with a pointer", "RO-1", request("c-x", &aftersales.ExplainQuote{}), []string{"command"}},
		{"with huge texts", "RO-1", request("c-x", aftersales.PlanJob{Job: aftersales.JobID(huge), Operation: huge, Description: huge, Rate: cny("1")}),
			[]string{"job", "operation", "description"}},
		{"in a wrong currency", "RO-1", request("c-x", aftersales.PlanJob{Job: "J", Operation: "O", Rate: must(pricing.NewMoney("1", "USD"))}), []string{"rate"}},
		{"with a time that cannot be written", "RO-1", late, []string{"ready"}},
		{"to an order that cannot be", "RO\x00", request("c-x", aftersales.Pay{}), []string{"order.id", "amount", "method"}},
		{"with papers that cannot be kept", "RO-1", workshop.Request{By: someone("c-x"), Command: aftersales.RecordCorrection{}, Overrides: []workshop.Override{{}},
			Papers: []aftersales.Paper{{}, {ID: "p", Kind: "text", Salt: "s", Content: aftersales.NewPersonal(huge), Erased: true}, {ID: "\x00", Kind: "x", Salt: huge, Content: aftersales.NewPersonal("\xff")}}},
			[]string{"papers[0].id", "papers[0].kind", "papers[0].salt", "papers[1].content", "papers[1].erased", "papers[2].id", "papers[2].kind", "papers[2].salt",
				"papers[2].content", "overrides[0].rule", "overrides[0].reason", "correction"}},
		{"with too many papers", "RO-1", workshop.Request{By: someone("c-x"), Command: aftersales.ExplainQuote{}, Papers: make([]aftersales.Paper, 101)}, []string{"papers"}},
		{"with too many overrides", "RO-1", workshop.Request{By: someone("c-x"), Command: aftersales.ExplainQuote{}, Overrides: make([]workshop.Override, 101)}, []string{"overrides"}},
		{"with papers that nothing refers to", "RO-1", workshop.Request{By: someone("c-x"), Command: aftersales.ExplainQuote{}, Papers: []aftersales.Paper{b.NewPaper("text", "stray")}}, []string{"papers[0].id"}},
	}
	for _, tt := range requests {
		t.Run("a request "+tt.name, func(t *testing.T) {
			_, err := b.Do(t.Context(), tt.order, tt.r)
			if diff := cmp.Diff(tt.paths, paths(err)); diff != "" || len(words(err)) > 2000 {
				t.Errorf("%.500v\n%s", err, diff)
			}
		})
	}
	if diff := cmp.Diff(before, b.all()); diff != "" {
		t.Errorf("something was written: %s", diff)
	}
	b.do("RO-1", request("c-x", aftersales.Authorise{}))
}

// paths lists where the faults of an error are.
func paths(err error) []string {
	var out []string
	var walk func(err error)
	walk = func(err error) {
		var f *workshop.FieldError
		if list, ok := err.(interface{ Unwrap() []error }); ok {
			for _, e := range list.Unwrap() {
				walk(e)
			}
		} else if errors.As(err, &f) {
			out = append(out, f.Path)
		}
	}
	walk(err)
	return out
}

func TestAnIntentIsNotBackdated(t *testing.T) {
	b := newBench(t, nil)
	b.do("RO-1", open("RO-1"))
	early := request("c-early", aftersales.Diagnose{})
	early.By.At = early.By.At.Add(-time.Minute)
	var refused *aftersales.TransitionError
	if _, err := b.Do(t.Context(), "RO-1", early); !errors.As(err, &refused) || refused.Guard != "in_time" {
		t.Errorf("%v", err)
	}
	clocked := request("c-clock", aftersales.Diagnose{})
	clocked.By.At = time.Time{} // the clock of the bench is behind: the event takes the time of the last one
	res, err := b.Do(t.Context(), "RO-1", clocked)
	if err != nil || res.State.Last.String() != history.At(someone("").At).String() {
		t.Errorf("%v, %s", err, res.State.Last)
	}
	late := request("c-report", aftersales.ReportOrder{Type: history.OrderCarWashed})
	late.By.At = morning
	if _, err := b.Do(t.Context(), "RO-1", late); err != nil {
		t.Errorf("a report of what happened earlier is taken, but: %v", err)
	}
}

func TestACommandIsNotDatedAheadOfTheClockByMoreThanADay(t *testing.T) {
	b := newBench(t, nil)
	b.clock.at = someone("").At
	b.do("RO-1", open("RO-1"))
	ahead := request("c-ahead", aftersales.Diagnose{})
	ahead.By.At = b.clock.at.Add(24*time.Hour + time.Second)
	for _, c := range []aftersales.OrderCommand{ahead.Command, aftersales.ReportOrder{Type: history.OrderCarWashed}} {
		ahead.Command = c
		var f *workshop.FieldError
		if _, err := b.Do(t.Context(), "RO-1", ahead); !errors.As(err, &f) || f.Path != "at" {
			t.Errorf("%s: %v", c.Name(), err)
		}
	}
	ahead.By.At = b.clock.at.Add(24 * time.Hour)
	b.do("RO-1", ahead)
}

func TestTheReasonOfAnOverrideCanBeRead(t *testing.T) {
	f := history.Finding{Rule: "X-1", Effect: history.Block, Status: history.Violated, OverrideRoles: []string{"service_adviser"}}
	for name, paper := range map[string]aftersales.Paper{
		"in no paper": {},
		"blank":       {ID: "p-1", Kind: aftersales.PaperText, Salt: "s", Content: aftersales.NewPersonal(" ")},
		"good":        {ID: "p-2", Kind: aftersales.PaperText, Salt: "s", Content: aftersales.NewPersonal("the inspector is out")},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, against(history.OrderDiagnosed, f))
			b.do("RO-1", open("RO-1"))
			r := request("c-2", aftersales.Diagnose{})
			r.Overrides = []workshop.Override{{Rule: "X-1", Reason: history.Paper{ID: "ghost", Digest: "00"}}}
			if paper.ID != "" {
				r.Papers, r.Overrides[0].Reason = []aftersales.Paper{paper}, paper.Ref()
			}
			var fault *workshop.FieldError
			if _, err := b.Do(t.Context(), "RO-1", r); errors.As(err, &fault) != (name != "good") || (name == "good") != (err == nil) {
				t.Errorf("%v", err)
			}
		})
	}
}

func TestAnOrderThatExistsIsNotJudgedWithoutItsHistory(t *testing.T) {
	o := aftersales.Order{ID: "RO-1", State: aftersales.OrderDraft}
	_, err := workshop.Decide(workshop.Shop{Policy: policy{}, Prices: ordergen.Prices()}, nil, o, request("c-2", aftersales.Diagnose{}))
	if !errors.Is(err, workshop.ErrNoHistory) {
		t.Errorf("%v", err)
	}
}
