package workshop_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notice"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/internal/enum"
	"example.com/servicelane/internal/ordergen"
)

// private gives a bench that tells roles apart, with a customer whose name and number lie in papers.
func private(t *testing.T, policy history.Policy, facts ...history.Fact) (*bench, []aftersales.Paper) {
	t.Helper()
	b := newBench(t, nil)
	b.clock.at = morning
	w, err := workshop.New(workshop.Config{Store: store.New(b.driver, store.Config{}), Now: b.clock.now, Facts: facts,
		Shop: workshop.Shop{Policy: policy, Prices: ordergen.Prices()},
		Privacy: map[string]aftersales.Masks{
			"general_manager": {},
			"followup_clerk":  {aftersales.PaperPhone: {First: 3, Last: 4}, aftersales.PaperAddress: {}},
		}})
	if err != nil {
		t.Fatal(err)
	}
	b.Workshop = w
	return b, b.putCustomer("C-7", "Wang Shili", "13812345678")
}

func reading(command, role string, papers []aftersales.Paper) workshop.ReadingRequest {
	r := workshop.ReadingRequest{Subject: store.Ref{Kind: "customer", ID: "C-7"}, Purpose: "follow_up_call",
		By: aftersales.Actor{Command: command, By: "li", Role: role, Store: "S12", At: morning.Add(time.Hour)}}
	for _, p := range papers {
		r.Papers = append(r.Papers, p.ID)
	}
	return r
}

func TestEachRoleSeesOfAPaperWhatItMay(t *testing.T) {
	b, papers := private(t, nil)
	for _, c := range []struct {
		role, name, phone string
	}{
		{"general_manager", "Wang Shili", "13812345678"},
		{"followup_clerk", "Wang Shili", "138****5678"},
		{"technician", "***", "***"},
	} {
		shown, err := b.ReadPapers(t.Context(), reading("read-"+c.role, c.role, papers))
		if err != nil {
			t.Fatal(err)
		}
		if shown[0].Content.Reveal() != c.name || shown[1].Content.Reveal() != c.phone || shown[1].Masked != (c.phone != "13812345678") {
			t.Errorf("%q sees %q and %q", c.role, shown[0].Content.Reveal(), shown[1].Content.Reveal())
		}
		if text := fmt.Sprintf("%v %+v", shown, shown); strings.Contains(text, "12345678") || strings.Contains(text, "Wang") {
			t.Errorf("a log would show %s", text)
		}
	}
}

func TestEachAccessIsRecordedWithoutWhatThePapersSay(t *testing.T) {
	b, papers := private(t, nil)
	for i, role := range []string{"followup_clerk", "general_manager", "followup_clerk"} {
		r := reading(fmt.Sprint("read-", i), role, papers[:1+i%2])
		r.By.At = morning.Add(time.Duration(i) * time.Hour)
		r.By.By = aftersales.PersonID([]string{"li", "chen"}[i%2])
		for range 2 { // sent again, it is the same reading
			if _, err := b.ReadPapers(t.Context(), r); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, c := range []struct {
		by    workshop.AccessKey
		value string
		want  string
	}{
		{workshop.AccessBySubject, "customer/C-7", "read-0 read-1 read-2"},
		{workshop.AccessBySubject, "customer/C-", ""},
		{workshop.AccessByPerson, "li", "read-0 read-2"},
		{workshop.AccessByPerson, "chen", "read-1"},
		{workshop.AccessByPaper, papers[1].ID, "read-1"},
	} {
		var got []string
		var after store.Cursor
		for {
			page, next, err := b.Accesses(t.Context(), c.by, c.value, 2, after)
			if err != nil {
				t.Fatal(err)
			}
			for _, a := range page {
				got = append(got, a.ID)
				text, err := json.Marshal(a)
				if err != nil || strings.Contains(string(text), "12345678") || strings.Contains(string(text), "Wang") || a.Action != workshop.AccessRead || a.Purpose != "follow_up_call" {
					t.Errorf("%s (%v)", text, err)
				}
			}
			if after = next; after.ID == "" {
				break
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("accesses by %s %s: %v, want %s", c.by, c.value, got, c.want)
		}
	}
	page, _, err := b.Accesses(t.Context(), workshop.AccessByPaper, papers[1].ID, 2, store.Cursor{})
	if err != nil || page[0].Masked != nil || !page[0].At.Equal(morning.Add(time.Hour)) || page[0].Role != "general_manager" || page[0].Store != "S12" {
		t.Errorf("%+v (%v)", page, err)
	}
	if _, _, err := b.Accesses(t.Context(), "colour", "red", 2, store.Cursor{}); err == nil {
		t.Error("found by colour")
	}
	if entries, err := b.driver.Stream(t.Context(), store.Ref{Kind: "access", ID: "read-1"}, 0); err != nil || len(entries) != 2 || strings.Contains(string(entries[1].Body), "12345678") {
		t.Errorf("%d entries in the log (%v)", len(entries), err)
	}
	if err := errors.Join(enum.Check(workshop.AccessActions()), enum.Check(workshop.AccessKeys()), enum.Check(workshop.RetainedKinds())); err != nil {
		t.Error(err)
	}
}

func TestWhoMayNotReadIsRefusedAndThatIsRecorded(t *testing.T) {
	found, err := packs.With("house-care")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(found...)
	if err != nil {
		t.Fatal(err)
	}
	grant := func(group string) history.Fact {
		return history.NewFact(history.FactDataGrant, "followup_clerk").With(history.FieldRole, history.Code("followup_clerk")).With(history.FieldFieldGroup, history.Code(group))
	}
	b, papers := private(t, rules, grant("phone"))
	if _, err := b.ReadPapers(t.Context(), reading("r-1", "followup_clerk", papers[1:])); err != nil {
		t.Fatalf("who may is refused: %v", err)
	}
	for range 2 {
		shown, err := b.ReadPapers(t.Context(), reading("r-2", "followup_clerk", papers))
		var refused *workshop.RefusedError
		if !errors.As(err, &refused) || refused.Findings[0].Rule != "PV-01" || shown != nil {
			t.Fatalf("%v, %v", shown, err)
		}
	}
	page, _, err := b.Accesses(t.Context(), workshop.AccessByPerson, "li", 10, store.Cursor{})
	if err != nil || len(page) != 2 || page[1].Action != workshop.AccessRefused || page[1].Rules[0] != "PV-01" {
		t.Errorf("%+v (%v)", page, err)
	}
}

func TestAFaultyReadingShowsAndRecordsNothing(t *testing.T) {
	b, papers := private(t, nil)
	for _, c := range []struct {
		name   string
		change func(r *workshop.ReadingRequest)
		want   string
	}{
		{"nothing is asked for", func(r *workshop.ReadingRequest) { r.Papers = nil }, "papers: 0 papers, from 1 to 50 can be read at once"},
		{"too much is asked for", func(r *workshop.ReadingRequest) { r.Papers = make([]string, 51) }, "papers: 51 papers, from 1 to 50 can be read at once"},
		{"a paper twice", func(r *workshop.ReadingRequest) { r.Papers = append(r.Papers, r.Papers[0]) }, "papers[2]: the paper is there twice"},
		{"a purpose in free words", func(r *workshop.ReadingRequest) { r.Purpose = "call Mr Wang" }, "purpose: no word of lower-case letters"},
		{"no purpose", func(r *workshop.ReadingRequest) { r.Purpose = "" }, "purpose: no word"},
		{"nobody", func(r *workshop.ReadingRequest) { r.By.By = "" }, "by: "},
		{"no role", func(r *workshop.ReadingRequest) { r.By.Role = "" }, "role: no role is named"},
		{"a time long past", func(r *workshop.ReadingRequest) { r.By.At = morning.AddDate(0, 0, -29) }, "at: 2026-"},
		{"a second too far back", func(r *workshop.ReadingRequest) { r.By.At = morning.Add(-24*time.Hour - time.Second) }, "lies more than 24h0m0s from the clock"},
		{"a second too far ahead", func(r *workshop.ReadingRequest) { r.By.At = morning.Add(24*time.Hour + time.Second) }, "lies more than 24h0m0s from the clock"},
		{"a time of another century", func(r *workshop.ReadingRequest) { r.By.At = time.Date(1599, 1, 1, 0, 0, 0, 0, time.UTC) }, "from the clock"},
		{"about a customer who is not there", func(r *workshop.ReadingRequest) { r.Subject.ID = "C-8" }, "subject: customer/C-8: no such record"},
		{"about nothing", func(r *workshop.ReadingRequest) { r.Subject = store.Ref{} }, "subject"},
		{"about a long id", func(r *workshop.ReadingRequest) { r.Subject.ID = strings.Repeat("x", 201) }, "subject: an id of 201 bytes"},
		{"no such paper", func(r *workshop.ReadingRequest) { r.Papers = []string{"gone"} }, "paper/gone: no such record"},
		{"the command of a record", func(r *workshop.ReadingRequest) { r.By.Command = "put-C-7" }, "the command id was used for another command"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := reading("r-1", "general_manager", papers)
			c.change(&r)
			if shown, err := b.ReadPapers(t.Context(), r); err == nil || !strings.Contains(err.Error(), c.want) || shown != nil {
				t.Errorf("%v (%v)", shown, err)
			}
		})
	}
	if page, _, err := b.Accesses(t.Context(), workshop.AccessBySubject, "customer/C-7", 10, store.Cursor{}); err != nil || len(page) != 0 {
		t.Errorf("%+v (%v)", page, err)
	}
	if _, err := b.ReadPapers(t.Context(), reading("r-1", "general_manager", papers)); err != nil {
		t.Fatal(err)
	}
	if _, err := b.ReadPapers(t.Context(), reading("r-1", "followup_clerk", papers)); !errors.Is(err, workshop.ErrOtherCommand) {
		t.Error(err)
	}
}

func TestEachRepetitionOfAReadingIsRecordedAndTheyComeToAnEnd(t *testing.T) {
	b, papers := private(t, nil)
	r := reading("r-1", "general_manager", papers)
	for i := range 21 {
		b.clock.at = morning.AddDate(i/10, 0, 0)
		r.By.At = b.clock.at
		if _, err := b.ReadPapers(t.Context(), r); err != nil {
			t.Fatalf("time %d: %v", i, err)
		}
	}
	var f *workshop.FieldError
	if shown, err := b.ReadPapers(t.Context(), r); !errors.As(err, &f) || f.Path != "command" || shown != nil {
		t.Errorf("%v (%v)", shown, err)
	}
	page, _, err := b.Accesses(t.Context(), workshop.AccessByPerson, "li", 10, store.Cursor{})
	if err != nil || len(page) != 1 || len(page[0].Again) != 20 || !page[0].At.Equal(morning) || !page[0].Again[19].At.Equal(morning.AddDate(2, 0, 0)) || page[0].Again[19].Action != workshop.AccessRead {
		t.Errorf("%+v (%v)", page, err)
	}
	if entries, err := b.driver.Stream(t.Context(), store.Ref{Kind: "access", ID: "r-1"}, 0); err != nil || len(entries) != 21 {
		t.Errorf("%d entries in the log (%v)", len(entries), err)
	}
}

func TestAGrantThatIsOverOpensNoPapersUnderAnEarlierTime(t *testing.T) {
	found, err := packs.With("house-care")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(found...)
	if err != nil {
		t.Fatal(err)
	}
	day := cal.DateOf(morning)
	grant := history.NewFact(history.FactDataGrant, "followup_clerk").Within(cal.Span{To: day}).
		With(history.FieldRole, history.Code("followup_clerk")).With(history.FieldFieldGroup, history.Code("phone"))
	b, papers := private(t, rules, grant)
	r := reading("r-1", "followup_clerk", papers[1:])
	if _, err := b.ReadPapers(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	b.clock.at = morning.AddDate(0, 0, 20)
	if shown, err := b.ReadPapers(t.Context(), r); err == nil || shown != nil {
		t.Errorf("shown twenty days later: %v", shown)
	}
	r.By.At = b.clock.at
	var refused *workshop.RefusedError
	if shown, err := b.ReadPapers(t.Context(), r); !errors.As(err, &refused) || shown != nil {
		t.Errorf("%v (%v)", shown, err)
	}
	page, _, err := b.Accesses(t.Context(), workshop.AccessByPerson, "li", 10, store.Cursor{})
	if err != nil || len(page) != 1 || len(page[0].Again) != 1 || page[0].Again[0].Action != workshop.AccessRefused {
		t.Errorf("%+v (%v)", page, err)
	}
}

func TestAPrivacyThatNamesNothingThatIsKnownIsRefused(t *testing.T) {
	_, err := workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}),
		Shop:    workshop.Shop{Prices: ordergen.Prices(), Notices: &workshop.Notices{Matrix: notice.Standard(), Language: "klingon!"}},
		Privacy: map[string]aftersales.Masks{"": {}, "clerk": {"telephone": {}, aftersales.PaperPhone: {First: -1, Last: -2}}}})
	const want = `shop.notices.language: no such language: "klingon!"
privacy: a role without a name
privacy["clerk"].phone.first: negative: -1
privacy["clerk"].phone.last: negative: -2
privacy["clerk"].telephone: no such kind of paper: "telephone"`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

// lived gives a bench with five closed orders, a withdrawn complaint, a recorded call, a customer and a vehicle, all with papers.
func lived(t *testing.T) (*bench, []aftersales.Paper) {
	t.Helper()
	b := newBench(t, nil)
	var papers []aftersales.Paper
	paper := func(text string) history.Paper {
		p := b.NewPaper(aftersales.PaperText, text)
		papers = append(papers, p)
		return p.Ref()
	}
	for n := range 5 {
		id := aftersales.OrderID(fmt.Sprintf("RO-%d", n))
		for _, s := range ordergen.Life(id, morning) {
			first := len(papers)
			r := workshop.Request{Command: personal(s.Command, paper), By: s.By}
			r.Papers = papers[first:]
			if _, err := b.Do(t.Context(), id, r); err != nil {
				t.Fatalf("%s: %v", s.Command.Name(), err)
			}
		}
	}
	b.clock.at = morning.AddDate(0, 0, 5)
	if _, err := complain(b, "K-1", [2]string{"wu", "customer_care"}, takenDown, aftersales.WithdrawComplaint{}); err != nil {
		t.Fatal(err)
	}
	c, err := b.Complaint(t.Context(), "K-1")
	if err != nil {
		t.Fatal(err)
	}
	papers = append(papers, must(b.Paper(t.Context(), c.Matter.ID)))
	call := firstCall
	call.Customer, call.Order = "C-7", "RO-2"
	if _, err := callUp(b, "F-1", call, aftersales.ReachCustomer{Channel: "phone"}); err != nil {
		t.Fatal(err)
	}
	points := b.NewPaper(aftersales.PaperText, "said by somebody: all is well")
	papers = append(papers, points)
	b.clock.add(time.Minute)
	r := workshop.FollowUpRequest{Command: aftersales.RecordFollowUp{Record: "FR-1", Points: points.Ref()}, Papers: []aftersales.Paper{points},
		By: aftersales.Actor{Command: "F-1-record", At: b.clock.now(), By: "li", Role: "followup_clerk", Store: "S12"}}
	if _, err := b.DoFollowUp(t.Context(), "F-1", r); err != nil {
		t.Fatal(err)
	}
	papers = append(papers, b.putCustomer("C-7", "Wang Shili", "13812345678")...)
	return b, append(papers, b.putVehicle("V-3", "TEST-A1", "LSVAA4182E2123456")...)
}

// everything writes down all that is stored beside papers and accesses.
func everything(t *testing.T, b *bench) string {
	t.Helper()
	out := []any{b.all()}
	for _, ref := range []store.Ref{{Kind: "complaint", ID: "K-1"}, {Kind: "followup", ID: "F-1"}, {Kind: "customer", ID: "C-7"}, {Kind: "vehicle", ID: "V-3"}, {Kind: "order", ID: "RO-2"}} {
		recs := must(b.driver.Read(t.Context(), []store.Ref{ref}))
		out = append(out, recs, string(recs[0].Body))
		for _, e := range must(b.driver.Stream(t.Context(), ref, 0)) {
			out = append(out, string(e.Body))
		}
	}
	return string(must(json.MarshalIndent(out, "", " ")))
}

func erasing(asOf time.Time) workshop.ErasureRequest {
	keep := map[workshop.RetainedKind]cal.Allowance{}
	for _, kind := range workshop.RetainedKinds() {
		keep[kind] = cal.Years(3)
	}
	return workshop.ErasureRequest{Shop: "S12", Keep: keep, Days: cal.InZone(morning.Location()),
		By: aftersales.Actor{By: "zhou", Role: "data_officer", Store: "S12", At: asOf}}
}

func TestEverybodyIsErasedAfterHisTimeAndNothingElseChanges(t *testing.T) {
	b, papers := lived(t)
	before := everything(t, b)
	early := morning.AddDate(3, 0, 0)
	if n, err := b.EraseExpired(t.Context(), erasing(early)); err != nil || n != 0 {
		t.Fatalf("%d papers are erased on the last day (%v)", n, err)
	}
	b.clock.at = morning.AddDate(3, 0, 30)
	n := 0
	for _, shop := range []aftersales.StoreID{"S12", "S1"} { // the complaint is one of another shop
		r := erasing(b.clock.at)
		r.Shop = shop
		done, err := b.EraseExpired(t.Context(), r)
		if err != nil {
			t.Fatal(err)
		}
		n += done
	}
	if n != len(papers) {
		t.Errorf("%d papers of %d are erased", n, len(papers))
	}
	if d := cmp.Diff(before, everything(t, b)); d != "" {
		t.Error(d)
	}
	for _, p := range papers {
		got := must(b.Paper(t.Context(), p.ID))
		if !got.Erased || got.Content.Reveal() != "" || got.Salt != "" {
			t.Errorf("%v is still there", p)
		}
		page, _, err := b.Accesses(t.Context(), workshop.AccessByPaper, p.ID, 10, store.Cursor{})
		if err != nil || len(page) != 1 || page[0].Action != workshop.AccessErased || page[0].By != "zhou" {
			t.Errorf("the erasure of %v: %+v (%v)", p, page, err)
		}
	}
	late := reading("late", "general_manager", papers[:1])
	late.By.At = b.clock.at
	shown, err := b.ReadPapers(t.Context(), late)
	if err != nil || !shown[0].Erased || shown[0].Content.Reveal() != "" {
		t.Errorf("%+v (%v)", shown, err)
	}
	if again, err := b.EraseExpired(t.Context(), erasing(b.clock.at)); err != nil || again != 0 {
		t.Errorf("%d papers are erased again (%v)", again, err)
	}
}

func TestWhatIsOpenHeldOrWithoutRuleIsKept(t *testing.T) {
	later := morning.AddDate(10, 0, 0)
	count := func(t *testing.T, b *bench, r workshop.ErasureRequest) map[string]int {
		t.Helper()
		found := map[string]int{}
		for one, err := range b.Erasable(t.Context(), r) {
			if err != nil {
				t.Fatal(err)
			}
			if one.Kept.Before(one.Over.AddDate(3, 0, 0)) || len(one.Papers) == 0 {
				t.Errorf("%+v", one)
			}
			found[one.Subject.String()]++
		}
		return found
	}
	b, _ := lived(t)
	all := count(t, b, erasing(later))
	want := map[string]int{"order/RO-0": 1, "order/RO-1": 1, "order/RO-2": 1, "order/RO-3": 1, "order/RO-4": 1, "followup/F-1": 1, "customer/C-7": 1, "vehicle/V-3": 1}
	if d := cmp.Diff(want, all); d != "" {
		t.Error(d)
	}
	held := erasing(later)
	held.Held = func(subject store.Ref) bool { return subject.Kind == "customer" }
	if found := count(t, b, held); found["customer/C-7"] != 0 || len(found) != len(all)-1 {
		t.Errorf("%v", found)
	}
	ruled := erasing(later)
	ruled.Keep = map[workshop.RetainedKind]cal.Allowance{workshop.RetainedVehicle: cal.Years(3)}
	if found := count(t, b, ruled); len(found) != 1 {
		t.Errorf("%v", found)
	}
	// A new order keeps customer and vehicle, an open call its order.
	b.do("RO-9", workshop.Request{By: someone("RO-9-open"), Command: aftersales.OpenOrder{Order: "RO-9", Kind: aftersales.KindRepair, Customer: "C-7", Vehicle: "V-3", Items: []aftersales.Item{{ID: "noise"}}}})
	call := firstCall
	call.Order = "RO-3"
	if _, err := callUp(b, "F-2", call); err != nil {
		t.Fatal(err)
	}
	found := count(t, b, erasing(later))
	if found["customer/C-7"] != 0 || found["vehicle/V-3"] != 0 || found["order/RO-3"] != 0 || found["order/RO-4"] != 1 {
		t.Errorf("%v", found)
	}
}

// TestAnErasureThatIsKilledAnywhereGoesOn lets every call of the driver fail in turn.
func TestAnErasureThatIsKilledAnywhereGoesOn(t *testing.T) {
	later := morning.AddDate(10, 0, 0)
	for n := 1; ; n += 7 {
		whole, papers := lived(t)
		d := &nth{Driver: whole.driver, left: n}
		b := benchOn(t, d, nil)
		_, err := b.EraseExpired(context.Background(), erasing(later))
		d.left = 0
		if _, err := b.EraseExpired(context.Background(), erasing(later)); err != nil {
			t.Fatal(err)
		}
		for _, p := range papers {
			if page, _, _ := b.Accesses(t.Context(), workshop.AccessByPaper, p.ID, 10, store.Cursor{}); len(page) > 1 {
				t.Fatalf("killed at call %d, %v is erased %d times", n, p, len(page))
			}
		}
		if err == nil {
			break
		}
	}
}

func TestAFaultyErasureIsTold(t *testing.T) {
	b := benchOn(t, memstore.New(), nil)
	_, err := b.EraseExpired(t.Context(), workshop.ErasureRequest{Keep: map[workshop.RetainedKind]cal.Allowance{"shoe": cal.Years(1), workshop.RetainedOrder: {}}})
	const want = "days: no calendar\nkeep.order: no time: \nkeep: no such kind: \"shoe\"\nby: nobody is named who has it done"
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

// The clerk sees the number that he is to call as far as his role may, and that he saw it is on record.
func ExampleWorkshop_ReadPapers() {
	now := func() time.Time { return morning }
	w, err := workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Now: now, Shop: workshop.Shop{Prices: ordergen.Prices()},
		Privacy: map[string]aftersales.Masks{"followup_clerk": {aftersales.PaperPhone: {First: 3, Last: 4}}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	ctx := context.Background()
	phone := w.NewPaper(aftersales.PaperPhone, "13800000000")
	customer := aftersales.Customer{ID: "C-1", Profile: aftersales.Dated[aftersales.CustomerProfile]{{Value: aftersales.CustomerProfile{Phones: []history.Paper{phone.Ref()}}}}}
	put := workshop.RecordRequest[aftersales.Customer]{Record: customer, Papers: []aftersales.Paper{phone}, By: aftersales.Actor{Command: "put", By: "wu", Store: "S12"}}
	if _, err := w.PutCustomer(ctx, put); err != nil {
		fmt.Println(err)
		return
	}
	shown, err := w.ReadPapers(ctx, workshop.ReadingRequest{Papers: []string{phone.ID}, Subject: store.Ref{Kind: "customer", ID: "C-1"},
		Purpose: "follow_up_call", By: aftersales.Actor{Command: "read-1", By: "li", Role: "followup_clerk", Store: "S12"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(shown[0].Content.Reveal())
	list, _, err := w.Accesses(ctx, workshop.AccessBySubject, "customer/C-1", 10, store.Cursor{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range list {
		fmt.Println(a.Action, a.By, a.Role, a.Purpose, len(a.Papers), "paper")
	}
	// Output:
	// 138****0000
	// read li followup_clerk follow_up_call 1 paper
}

func TestAnOrderThatWasCancelledIsOverWhenItWas(t *testing.T) {
	b := newBench(t, nil)
	concern := b.NewPaper(aftersales.PaperText, "it squeals")
	r := open("RO-1")
	c := r.Command.(aftersales.OpenOrder)
	c.Concern = concern.Ref()
	r.Command, r.Papers = c, []aftersales.Paper{concern}
	b.do("RO-1", r)
	b.do("RO-1", request("cancel", aftersales.CancelOrder{}))
	for years, want := range map[int]int{2: 0, 4: 1} {
		n := 0
		for one, err := range b.Erasable(t.Context(), erasing(morning.AddDate(years, 0, 0))) {
			if err != nil {
				t.Fatal(err)
			}
			n += len(one.Papers)
		}
		if n != want {
			t.Errorf("after %d years %d papers may be erased, want %d", years, n, want)
		}
	}
	for one, err := range b.Erasable(t.Context(), workshop.ErasureRequest{}) {
		if err == nil {
			t.Errorf("%v", one)
		}
	}
}
