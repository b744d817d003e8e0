package workshop_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/workshop"
)

// endsBench has what was adopted when it was over long ago: of some of it the source does not say since when.
func endsBench(t *testing.T) *bench {
	t.Helper()
	b := benchIn(t)
	order := func(id string, state aftersales.OrderState, events ...history.Event) {
		words := b.NewPaper(aftersales.PaperText, "it squeaks")
		events = append(events, on(id+"-w", history.OrderConcernRecorded, "2015-03-01", idOf(history.FieldOrderID, id),
			history.Field{Name: history.FieldConcern, Value: history.InPaper(history.KindText, words.Ref())}))
		b.do(aftersales.OrderID(id), workshop.Request{By: someone("adopt-" + id), Papers: []aftersales.Paper{words}, Command: aftersales.AdoptOrder{
			Order: aftersales.OrderID(id), State: state, From: "old", Covers: []string{"*"}, Events: events}})
	}
	order("RO-unknown", aftersales.OrderClosed, on("1", history.OrderDelivered, "2015-03-02T17:00:00+08:00", idOf(history.FieldOrderID, "RO-unknown")),
		on("2", history.OrderPlanMade, "2015-03-02", idOf(history.FieldOrderID, "RO-unknown")))
	order("RO-known", aftersales.OrderArchived, on("1", history.OrderClosed, "2015-03-02T17:00:00+08:00", idOf(history.FieldOrderID, "RO-known")),
		on("2", history.OrderArchived, "2015-03-09", idOf(history.FieldOrderID, "RO-known")))
	order("RO-open", aftersales.OrderInRepair, on("1", history.OrderClosed, "2015-03-02T17:00:00+08:00", idOf(history.FieldOrderID, "RO-open")))
	for id, state := range map[aftersales.ComplaintID]aftersales.ComplaintState{"TS-unknown": aftersales.ComplaintClosed, "TS-known": aftersales.ComplaintWithdrawn} {
		words := b.NewPaper(aftersales.PaperText, "it squeaks")
		about := idOf(history.FieldComplaintID, string(id))
		events := []history.Event{on("1", history.ComplaintReceived, "2015-04-01T09:00:00+08:00", about, history.Field{Name: history.FieldMatter, Value: history.InPaper(history.KindText, words.Ref())})}
		if id == "TS-known" {
			events = append(events, on("2", history.ComplaintWithdrawn, "2015-04-02T09:00:00+08:00", about), on("3", history.ComplaintArchived, "2015-05-02", about))
		}
		must(b.DoComplaint(t.Context(), id, workshop.ComplaintRequest{By: someone("adopt-" + string(id)), Papers: []aftersales.Paper{words},
			Command: aftersales.AdoptComplaint{Complaint: id, State: state, From: "old", Covers: []string{"*"}, Events: events}}))
	}
	points := b.NewPaper(aftersales.PaperText, "is content")
	must(b.DoFollowUp(t.Context(), "HF-1", workshop.FollowUpRequest{By: someone("adopt-HF-1"), Papers: []aftersales.Paper{points},
		Command: aftersales.AdoptFollowUp{FollowUp: "HF-1", State: aftersales.FollowUpRecorded, From: "old", Covers: []string{"*"}, Events: []history.Event{
			on("1", history.FollowupRecorded, "2015-05-01", idOf(history.FieldFollowupID, "HF-1"), history.Field{Name: history.FieldKeyPoints, Value: history.InPaper(history.KindText, points.Ref())})}}}))
	return b
}

func TestTheMomentOfAnImportIsTheEndOfNothing(t *testing.T) {
	b := endsBench(t)
	closed := map[aftersales.ComplaintID]bool{}
	for c, err := range b.ClosedComplaints(t.Context(), "S12", time.Time{}, morning.AddDate(1, 0, 0)) {
		closed[must(c, err).ID] = true
	}
	if diff := cmp.Diff(map[aftersales.ComplaintID]bool{"TS-known": true}, closed); diff != "" {
		t.Error(diff)
	}
	for c, err := range b.ClosedComplaints(t.Context(), "S12", time.Date(2015, 4, 2, 0, 0, 0, 0, time.UTC), time.Date(2015, 4, 3, 0, 0, 0, 0, time.UTC)) {
		if must(c, err).ID != "TS-known" {
			t.Error(c.ID)
		}
		delete(closed, c.ID)
	}
	if len(closed) > 0 {
		t.Error("what the source says was withdrawn is not found by when")
	}
}

func TestWhatWasAdoptedIsKeptFromTheLastThatIsKnownOfIt(t *testing.T) {
	b := endsBench(t)
	erasable := func() map[string]string {
		got := map[string]string{}
		for one, err := range b.Erasable(t.Context(), workshop.ErasureRequest{Shop: "S12", Days: cal.InZone(morning.Location()), By: aftersales.Actor{By: "li", At: morning.AddDate(1, 0, 0)},
			Keep: map[workshop.RetainedKind]cal.Allowance{workshop.RetainedOrder: cal.Years(2), workshop.RetainedComplaint: cal.Years(2), workshop.RetainedFollowUp: cal.Years(2)}}) {
			got[must(one, err).Subject.ID] = one.Over.In(morning.Location()).Format(time.DateTime)
		}
		return got
	}
	if diff := cmp.Diff(map[string]string{"RO-unknown": "2015-03-02 23:59:59", "RO-known": "2015-03-02 17:00:00", "TS-unknown": "2015-04-01 09:00:00",
		"TS-known": "2015-04-02 09:00:00", "HF-1": "2015-05-01 23:59:59"}, erasable()); diff != "" {
		t.Error(diff)
	}
	// What happens after the adoption is what counts: nothing that was filed away here last is over for two years.
	later := someone("file")
	later.At = later.At.Add(time.Hour)
	b.clock.add(time.Hour)
	b.do("RO-unknown", workshop.Request{By: later, Command: aftersales.ArchiveOrder{}})
	if over, there := erasable()["RO-unknown"]; there {
		t.Errorf("over since %s", over)
	}
}
