package workshop_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

func TestWhatWasAdoptedStandsOnTheDesksListsByItsState(t *testing.T) {
	b := newBench(t, nil)
	for id, in := range map[string]struct {
		state     aftersales.OrderState
		delivered string
	}{
		"RO-gone":    {aftersales.OrderDelivered, ""},
		"RO-meant":   {aftersales.OrderDraft, "2026-03-03T17:00:00+08:00"},
		"RO-shop":    {aftersales.OrderInRepair, ""},
		"RO-history": {aftersales.OrderDelivered, "2026-03-03T17:00:00+08:00"},
	} {
		order, job := idOf(history.FieldOrderID, id), idOf(history.FieldJobID, id+"-J1")
		events := []history.Event{
			on("1", history.OrderOpened, "2026-03-02T08:00:00+08:00", order, history.Field{Name: history.FieldPromisedAt,
				Value: history.Time(must(history.ParseMoment("2026-03-02T17:00:00+08:00")))}),
			on("2", history.JobPlanned, "2026-03-02T08:00:00+08:00", order, job),
			on("3", history.JobAssigned, "2026-03-02T08:00:00+08:00", order, job, idOf(history.FieldAssigneeID, "zhao"))}
		if in.delivered != "" {
			events = append(events, on("4", history.OrderDelivered, in.delivered, order))
		}
		b.do(aftersales.OrderID(id), workshop.Request{By: someone("adopt-" + id), Command: aftersales.AdoptOrder{Order: aftersales.OrderID(id), State: in.state,
			From: "old", Covers: []string{"*"}, Events: events}})
	}
	for _, list := range []workshop.DeskList{workshop.DeskPromised, workshop.DeskTechnician} {
		found, _, err := b.Desk(t.Context(), workshop.DeskQuery{List: list, Shop: "S12", Technician: "zhao"}, 10, store.Cursor{})
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, o := range found {
			ids = append(ids, string(o.ID))
		}
		if diff := cmp.Diff([]string{"RO-meant", "RO-shop"}, ids); diff != "" {
			t.Errorf("%s: %s", list, diff)
		}
	}
}
