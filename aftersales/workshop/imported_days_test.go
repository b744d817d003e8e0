package workshop_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

// benchIn gives a workshop whose shop lies in the zone of the tests.
func benchIn(t *testing.T) *bench {
	t.Helper()
	d, c := memstore.New(), &clock{at: morning}
	hours := must(cal.NewCalendars(map[cal.Role]*cal.Calendar{cal.RoleShop: cal.InZone(morning.Location())}))
	w, err := workshop.New(workshop.Config{Store: store.New(d, store.Config{}), Now: c.now,
		Shop: workshop.Shop{Prices: ordergen.Prices(), Calendars: map[aftersales.StoreID]*cal.Calendars{"": hours}}})
	if err != nil {
		t.Fatal(err)
	}
	return &bench{w, t, d, c}
}

// on gives an event of a source at a moment, with ids.
func on(id string, what history.Type, at string, ids ...history.Field) history.Event {
	e := history.NewEvent(what, must(history.ParseMoment(at)))
	e.ID = id
	for _, f := range ids {
		e = e.With(f.Name, f.Value)
	}
	return e
}

func idOf(name history.Name, id string) history.Field {
	return history.Field{Name: name, Value: history.ID(id)}
}

func TestWhatIsKnownByItsDayAloneIsFoundByTimeAndKeptForItsTime(t *testing.T) {
	b := benchIn(t)
	words := b.NewPaper(aftersales.PaperText, "it squeaks")
	order, complaint, call := idOf(history.FieldOrderID, "RO-1"), idOf(history.FieldComplaintID, "TS-1"), idOf(history.FieldFollowupID, "HF-1")
	b.do("RO-1", workshop.Request{By: someone("adopt-1"), Papers: []aftersales.Paper{words}, Command: aftersales.AdoptOrder{Order: "RO-1", State: aftersales.OrderClosed,
		From: "old", Covers: []string{"*"}, Events: []history.Event{
			on("x1", history.OrderOpened, "2026-03-01", order), on("x2", history.OrderConcernRecorded, "2026-03-01", order, history.Field{Name: history.FieldConcern, Value: history.InPaper(history.KindText, words.Ref())}),
			on("x3", history.OrderDelivered, "2026-03-01", order), on("x4", history.OrderClosed, "2026-03-02", order)}}})
	if _, err := b.DoComplaint(t.Context(), "TS-1", workshop.ComplaintRequest{By: someone("adopt-2"), Command: aftersales.AdoptComplaint{Complaint: "TS-1", State: aftersales.ComplaintReceived,
		From: "old", Covers: []string{"*"}, Events: []history.Event{on("y1", history.ComplaintReceived, "2026-03-01", complaint)}}}); err != nil {
		t.Fatal(err)
	}
	if _, err := b.DoFollowUp(t.Context(), "HF-1", workshop.FollowUpRequest{By: someone("adopt-3"), Command: aftersales.AdoptFollowUp{FollowUp: "HF-1", State: aftersales.FollowUpPlanned,
		From: "old", Covers: []string{"*"}, Events: []history.Event{on("z1", history.FollowupPlanned, "2026-03-01", call)}}}); err != nil {
		t.Fatal(err)
	}
	day := cal.MustDate(2026, time.March, 1).Start(morning.Location())
	got := map[string]int{}
	for n, d := range map[string]int{"before": -1, "that day": 0, "after": 1} {
		from, to := day.AddDate(0, 0, d), day.AddDate(0, 0, d+1)
		for _, err := range b.Delivered(t.Context(), "S12", from, to) {
			got["delivered "+n]++
			must(0, err)
		}
		for _, err := range b.Received(t.Context(), "S12", from, to) {
			got["received "+n]++
			must(0, err)
		}
		for _, err := range b.Planned(t.Context(), "S12", from, to) {
			got["planned "+n]++
			must(0, err)
		}
	}
	if diff := cmp.Diff(map[string]int{"delivered that day": 1, "received that day": 1, "planned that day": 1}, got); diff != "" {
		t.Error(diff)
	}
	served := map[time.Time]bool{}
	for s, err := range b.ServedIn(t.Context(), "S12", day, day.AddDate(0, 1, 0), morning.Location(), nil) {
		served[must(s, err).Delivered.UTC()] = true
	}
	if diff := cmp.Diff(map[time.Time]bool{day.UTC(): true}, served); diff != "" {
		t.Error(diff)
	}
	for one, err := range b.Erasable(t.Context(), workshop.ErasureRequest{Shop: "S12", Days: cal.InZone(morning.Location()), By: aftersales.Actor{By: "li", At: morning.AddDate(14, 0, 0)},
		Keep: map[workshop.RetainedKind]cal.Allowance{workshop.RetainedOrder: cal.Years(2)}}) {
		if err != nil || !one.Over.Equal(day.AddDate(0, 0, 2).Add(-time.Microsecond)) {
			t.Fatal(one, err)
		}
		return
	}
	t.Error("nothing is erasable")
}
