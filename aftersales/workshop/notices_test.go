package workshop_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notice"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

// noticeBench gives a workshop that writes its messages itself, with a customer, on a Monday.
func noticeBench(t *testing.T, wishes aftersales.CustomerProfile) *bench {
	t.Helper()
	hours := shopHours(t)
	d, c := memstore.New(), &clock{at: at("06-15T10:00")}
	w, err := workshop.New(workshop.Config{Store: store.New(d, store.Config{}), Now: c.now,
		Shop: workshop.Shop{Prices: ordergen.Prices(), Calendars: map[aftersales.StoreID]*cal.Calendars{"": hours},
			Notices: &workshop.Notices{Matrix: notice.Standard(), Language: "en", Channels: []string{"sms"}, Staff: []string{"chat"},
				Quiet: []cal.Opening{must(cal.ParseOpening("12:00-14:00")), must(cal.ParseOpening("20:00-09:00"))}}}})
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{w, t, d, c}
	name := b.NewPaper(aftersales.PaperName, "Ms Li")
	wishes.Name = name.Ref()
	if _, err := b.PutCustomer(t.Context(), workshop.RecordRequest[aftersales.Customer]{Papers: []aftersales.Paper{name},
		Record: aftersales.Customer{ID: "C-1", Profile: aftersales.Dated[aftersales.CustomerProfile]{{Value: wishes}}},
		By:     aftersales.Actor{Command: "customer", At: c.at, By: "wu"}}); err != nil {
		t.Fatal(err)
	}
	return b
}

// inbox keeps what was taken, as "channel audience: title | body".
type inbox struct {
	lines []string
	fails func(m notify.Message) error
}

func (in *inbox) Notify(_ context.Context, m notify.Message) error {
	if in.fails != nil {
		if err := in.fails(m); err != nil {
			return err
		}
	}
	in.lines = append(in.lines, m.Channel+" "+m.Language+" "+m.Audience+": "+m.Title+" | "+m.Body)
	return nil
}

// dispatchAt moves the clock and gives what is due.
func (b *bench) dispatchAt(text string, in *inbox) int {
	b.t.Helper()
	b.clock.at = at(text)
	n, err := b.Dispatch(b.t.Context(), in, 10)
	if err != nil {
		b.t.Fatal(err)
	}
	return n
}

// kinds gives the types of the events about messages of a complaint.
func (b *bench) noted() (out []string) {
	for _, e := range must(b.ComplaintLog(b.t.Context(), "K-1")) {
		if e.Type == history.MessageSent || e.Type == history.MessageWithheld {
			out = append(out, strings.Join([]string{string(e.Type), e.Get(history.FieldTopic).Word(), e.Get(history.FieldToRole).Word(),
				e.Get(history.FieldChannel).Word() + e.Get(history.FieldReason).Word()}, " "))
		}
	}
	return out
}

func TestACustomerIsWrittenToInHisLanguageByHisChannelAndWhenHeIsAwake(t *testing.T) {
	b := noticeBench(t, aftersales.CustomerProfile{Language: "zh-HK", Channels: []string{"sms", "letter"}})
	in := &inbox{}
	b.clock.at = at("06-15T19:00")
	if _, err := complain(b, "K-1", takenDown, aftersales.AcceptComplaint{}); err != nil {
		t.Fatal(err)
	}
	if n := b.dispatchAt("06-15T19:10", in); n != 1 || in.lines[0] != "chat en customer_director: New complaint K-1 | Complaint K-1 has come in by the hotline. Please see to its cause and its owner." {
		t.Errorf("in the evening: %q", in.lines)
	}
	if _, err := complain(b, "K-1", [2]string{}, [2]string{"li", "service_director"}, aftersales.ReportComplaint{To: "general_manager"}); err != nil {
		t.Fatal(err)
	}
	if n := b.dispatchAt("06-15T20:10", in); n != 1 || !strings.HasPrefix(in.lines[1], "form en general_manager") {
		t.Errorf("the staff wait for the customer: %q", in.lines)
	}
	if n := b.dispatchAt("06-16T08:59", in); n != 0 {
		t.Errorf("before the shop opens: %q", in.lines)
	}
	if n := b.dispatchAt("06-16T09:00", in); n != 1 || in.lines[2] != "sms zh-Hant customer: 您的投訴已受理 | Ms Li您好，您的投訴已受理，編號K-1，我們正在核實並將盡快回覆。" {
		t.Errorf("in the morning: %q", in.lines)
	}
	want := []string{"message.sent complaint.received customer_director chat", "message.sent complaint.reported general_manager form", "message.sent complaint.accepted customer sms"}
	if got := b.noted(); !slices.Equal(got, want) {
		t.Errorf("noted %q", got)
	}
	log := must(b.ComplaintLog(t.Context(), "K-1"))
	if diff := aftersales.FoldComplaint(log).Last; !diff.Equal(must(b.Complaint(t.Context(), "K-1")).Last) {
		t.Error("the state is not that of the log")
	}
}

func TestQuietHoursAreWaitedFor(t *testing.T) {
	for when, want := range map[string]string{
		"06-16T12:00": "06-16T14:00", "06-16T11:59": "06-16T11:59", "06-16T17:59": "06-16T17:59", "06-16T18:00": "06-17T09:00",
		"06-18T18:00": "06-22T09:00", // a holiday and a weekend
		"09-19T15:00": "09-20T09:00", // a make-up Sunday
	} {
		b := noticeBench(t, aftersales.CustomerProfile{})
		in := &inbox{}
		b.clock.at = at(when).Add(-2 * time.Minute)
		if _, err := complain(b, "K-1", takenDown, aftersales.AcceptComplaint{}); err != nil {
			t.Fatal(err)
		}
		b.dispatchAt(when, in)
		recs := must(b.driver.Read(t.Context(), []store.Ref{{Kind: "outbox", ID: "complaint/K-1"}}))
		switch {
		case when == want && len(in.lines) != 2:
			t.Errorf("%s: %q", when, in.lines)
		case when != want && !recs[0].Due.Equal(at(want)):
			t.Errorf("%s: tried again at %s, want %s", when, recs[0].Due.In(at(want).Location()), want)
		}
	}
}

func TestAChannelThatRefusesForGoodGivesWayToTheNext(t *testing.T) {
	b := noticeBench(t, aftersales.CustomerProfile{Channels: []string{"chat", "phone", "sms"}})
	if _, err := complain(b, "K-1", takenDown, aftersales.ReplyComplaint{}); err != nil {
		t.Fatal(err)
	}
	in := &inbox{fails: func(m notify.Message) error {
		if m.Channel == "phone" {
			return notify.Permanent(errors.New("no number"))
		}
		return nil
	}}
	b.dispatchAt("06-15T10:30", in)
	if got := b.noted(); len(got) != 2 || got[1] != "message.sent complaint.replied customer sms" {
		t.Errorf("noted %q, in %q", got, in.lines)
	}
	// If all refuse, it is a dead letter, and is counted nowhere.
	if _, err := complain(b, "K-1", [2]string{}, [2]string{"li", "x"}, aftersales.ReplyComplaint{}); err != nil {
		t.Fatal(err)
	}
	in.fails = func(notify.Message) error { return notify.Permanent(errors.New("gone")) }
	b.dispatchAt("06-15T10:40", in)
	dead, _, err := b.DeadLetters(t.Context(), 10, store.Cursor{})
	if err != nil || len(dead) != 1 || dead[0].Message.Topic != "complaint.replied" || len(b.noted()) != 2 {
		t.Errorf("%+v (%v)", dead, err)
	}
}

// TestADeadLetterBehindOneThatWaitsStandsFirst lets a message of the staff fail for good while the customer's waits.
func TestADeadLetterBehindOneThatWaitsStandsFirst(t *testing.T) {
	b := noticeBench(t, aftersales.CustomerProfile{})
	b.clock.at = at("06-15T19:00")
	if _, err := complain(b, "K-1", takenDown, aftersales.AcceptComplaint{}, aftersales.ReportComplaint{To: "general_manager"}); err != nil {
		t.Fatal(err)
	}
	in := &inbox{fails: func(m notify.Message) error {
		if m.Audience == "general_manager" {
			return notify.Permanent(errors.New("left the firm"))
		}
		return nil
	}}
	b.dispatchAt("06-15T19:10", in)
	dead, _, err := b.DeadLetters(t.Context(), 10, store.Cursor{})
	if err != nil || len(dead) != 1 || dead[0].Message.Audience != "general_manager" || dead[0].Waiting != 1 {
		t.Fatalf("%+v (%v)", dead, err)
	}
	if err := b.Drop(t.Context(), "complaint/K-1"); err != nil {
		t.Fatal(err)
	}
	b.dispatchAt("06-16T09:00", in)
	if len(in.lines) != 2 || !strings.Contains(in.lines[1], "customer") {
		t.Errorf("%q", in.lines)
	}
}

func TestWhatACustomerDoesNotWantIsWithheldAndSaysSo(t *testing.T) {
	own := must(notice.Parse([]byte(`{"format":1,"notices":[{"topic":"complaint.accepted","purpose":"marketing","texts":{"en":{"title":"x","body":"y"}}}]}`)))
	b := noticeBench(t, aftersales.CustomerProfile{OptOut: []string{"marketing"}})
	w, err := workshop.New(workshop.Config{Store: store.New(b.driver, store.Config{}), Now: b.clock.now, Shop: workshop.Shop{Prices: ordergen.Prices(),
		Notices: &workshop.Notices{Matrix: notice.Standard().With(own)}}})
	if err != nil {
		t.Fatal(err)
	}
	b.Workshop = w
	if _, err := complain(b, "K-1", takenDown, aftersales.AcceptComplaint{}, aftersales.ReplyComplaint{}); err != nil {
		t.Fatal(err)
	}
	in := &inbox{}
	b.dispatchAt("06-15T11:00", in)
	want := []string{"message.sent complaint.received customer_director ", "message.withheld complaint.accepted customer opt_out", "message.sent complaint.replied customer phone"}
	if got := b.noted(); !slices.Equal(got, want) || len(in.lines) != 2 {
		t.Errorf("noted %q, sent %q", got, in.lines)
	}
}

// TestAnErasedNameDoesNotKeepAMessageBack erases the customer before his message goes.
func TestAnErasedNameDoesNotKeepAMessageBack(t *testing.T) {
	b := noticeBench(t, aftersales.CustomerProfile{})
	c, _, err := b.Customer(t.Context(), "C-1")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := complain(b, "K-1", takenDown, aftersales.AcceptComplaint{}); err != nil {
		t.Fatal(err)
	}
	if err := b.Erase(t.Context(), c.Profile[0].Value.Name.ID); err != nil {
		t.Fatal(err)
	}
	in := &inbox{}
	b.dispatchAt("06-15T11:00", in)
	if len(in.lines) != 2 || !strings.Contains(in.lines[1], "Dear –,") {
		t.Errorf("%q", in.lines)
	}
}

// TestEveryMessageHasItsWords holds the topics of all messages against the matrix: those that the events of orders,
// appointments, complaints and calls make.
func TestEveryMessageHasItsWords(t *testing.T) {
	m := notice.Standard()
	var e history.Event
	for def := range history.Standard().Types() {
		e = history.NewEvent(def.Type(), history.At(morning)).With(history.FieldToRole, history.Code("chief")).With(history.FieldOwnerID, history.ID("li")).
			With(history.FieldToID, history.ID("li")).With(history.FieldVerdict, history.Code("product_quality")).
			With(history.FieldOffOrder, history.Bool(true)).With(history.FieldLevel, history.Code("final")).With(history.FieldSatisfied, history.Bool(false))
		events := []history.Event{e}
		all := slices.Concat(workshop.Announce(aftersales.Order{}, events), workshop.AnnounceComplaint(aftersales.Complaint{OwnerRole: "chief"}, events),
			workshop.AnnounceFollowUp(aftersales.FollowUp{}, events), workshop.AnnounceAppointment(aftersales.Appointment{}, events))
		for _, msg := range all {
			if _, ok := m.Row(msg.Topic); !ok {
				t.Errorf("%s has no words", msg.Topic)
			}
		}
	}
}

// TestABookingIsToldWithItsTimeInTheZoneOfTheShop writes to the customer of an appointment.
func TestABookingIsToldWithItsTimeInTheZoneOfTheShop(t *testing.T) {
	b := noticeBench(t, aftersales.CustomerProfile{Language: "en"})
	fault := b.NewPaper(aftersales.PaperText, "it squeaks")
	slot := aftersales.Slot{Start: at("06-18T10:00").UTC(), End: at("06-18T11:00").UTC()}
	for i, c := range []aftersales.AppointmentCommand{aftersales.Book{Appointment: "A-1", Customer: "C-1", Model: "Lavida", Fault: fault.Ref(), Place: "Bay 2", Slot: slot, Assignee: "tang"},
		aftersales.GiveNotice{Contents: []aftersales.NoticeContent{aftersales.NoticeTime}}} {
		r := workshop.AppointmentRequest{Command: c, By: aftersales.Actor{Command: "a-" + string(rune('1'+i)), At: b.clock.at, By: "xu", Role: "receptionist", Store: "S1"}}
		if i == 0 {
			r.Papers = []aftersales.Paper{fault}
		}
		if _, err := b.DoAppointment(t.Context(), "A-1", r); err != nil {
			t.Fatal(err)
		}
	}
	in := &inbox{}
	b.dispatchAt("06-15T10:30", in)
	want := "sms en customer: Your appointment | Dear Ms Li, you are booked for 2026-06-18 10:00, Bay 2. tang will look after you. Please bring the vehicle licence and your service booklet."
	if len(in.lines) != 1 || in.lines[0] != want {
		t.Errorf("%q", in.lines)
	}
}

func TestTheReasonOfADeadLetterKeepsNothingPersonal(t *testing.T) {
	for _, c := range []struct {
		name  string
		fails func(m notify.Message) error
		want  string
	}{
		{"a cause", func(notify.Message) error { return errors.New("550 5.1.1 the customer's box can't be found") }, "550 5.1.1 the customer's box can't be found"},
		{"the words of the message", func(m notify.Message) error { return errors.New("refused: " + m.Title + "/" + m.Body) }, "refused: •••"},
		{"his name", func(notify.Message) error { return errors.New("no box of Ms Li here") }, "no box of ••• here"},
		{"another name", func(notify.Message) error { return errors.New("no box of Zhao Liying here, 王小明 不存在") }, "no box of ••• here, ••• 不存在"},
		{"nothing known", func(notify.Message) error { return errors.New("Ms Li") }, "no known reason: *errors.errorString"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := noticeBench(t, aftersales.CustomerProfile{})
			if _, err := complain(b, "K-1", takenDown, aftersales.ReplyComplaint{}); err != nil {
				t.Fatal(err)
			}
			in := &inbox{fails: func(m notify.Message) error {
				if m.Audience != "customer" {
					return nil
				}
				return notify.Permanent(c.fails(m))
			}}
			b.dispatchAt("06-15T10:30", in)
			dead, _, err := b.DeadLetters(t.Context(), 10, store.Cursor{})
			if err != nil || len(dead) != 1 || dead[0].Reason != c.want {
				t.Errorf("%+v (%v), want %q", dead, err, c.want)
			}
		})
	}
}
