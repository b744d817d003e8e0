package workshop_test

import (
	"errors"
	"testing"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

// keeping makes a bench whose papers all lie in its store.
func keeping(t *testing.T) *bench {
	t.Helper()
	b := newBench(t, nil)
	b.Workshop = must(workshop.New(workshop.Config{Store: store.New(b.driver, store.Config{}), Now: b.clock.now, PapersHere: true, Shop: workshop.Shop{Prices: ordergen.Prices()}}))
	return b
}

func TestACommandNamesOnlyPapersThatAreThere(t *testing.T) {
	b := keeping(t)
	nowhere := history.Paper{ID: "nowhere", Digest: "00ff"}
	first, second := b.NewPaper(aftersales.PaperText, "it squeals"), b.NewPaper(aftersales.PaperText, "it rattles")
	open := aftersales.OpenOrder{Order: "RO-1", Kind: aftersales.KindRepair, Customer: "C-7", Vehicle: "V-3", Concern: nowhere,
		Items: []aftersales.Item{{ID: "a", Words: first.Ref()}, {ID: "b", Words: nowhere}}}
	_, err := b.Do(t.Context(), "RO-1", workshop.Request{By: hourOf(0, "c-1"), Command: open, Papers: []aftersales.Paper{first}})
	refusedWith(t, err, "concern: there is no paper \"nowhere\"\nitems[1].words: there is no paper \"nowhere\"")
	if _, err := b.Order(t.Context(), "RO-1"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("the order is there: %v", err)
	}
	open.Concern, open.Items[1].Words = first.Ref(), second.Ref()
	b.do("RO-1", workshop.Request{By: hourOf(0, "c-2"), Command: open, Papers: []aftersales.Paper{first, second}})
	// What is there can be named again, but with the same content; what was erased since is still what it was.
	other := aftersales.Leave{Reason: history.Paper{ID: first.ID, Digest: second.Ref().Digest}}
	_, err = b.Do(t.Context(), "RO-1", workshop.Request{By: hourOf(1, "c-3"), Command: other})
	refusedWith(t, err, "reason: the paper \""+first.ID+"\" has another content")
	if err := b.Erase(t.Context(), first.ID); err != nil {
		t.Fatal(err)
	}
	b.do("RO-1", workshop.Request{By: hourOf(1, "c-4"), Command: aftersales.Leave{Reason: first.Ref()}})
}

func TestEveryKindOfCommandNamesOnlyPapersThatAreThere(t *testing.T) {
	b := keeping(t)
	nowhere := history.Paper{ID: "nowhere", Digest: "00ff"}
	_, complaintErr := b.DoComplaint(t.Context(), "CP-1", workshop.ComplaintRequest{By: hourOf(0, "p-1"), Command: aftersales.ReceiveComplaint{Complaint: "CP-1", Customer: "C-7",
		Channel: "phone", Phase: aftersales.PhaseAfterSales, Matter: nowhere}})
	refusedWith(t, complaintErr, `matter: there is no paper "nowhere"`)
	_, inquiryErr := b.DoAppointment(t.Context(), "A-1", workshop.AppointmentRequest{By: hourOf(0, "a-1"), Command: aftersales.ReceiveInquiry{Appointment: "A-1",
		Customer: "C-7", Channel: "phone", Fault: nowhere}})
	refusedWith(t, inquiryErr, `fault: there is no paper "nowhere"`)
	// Work of another system may have left its papers there.
	e := history.NewEvent(history.OrderConcernRecorded, history.At(morning)).With(history.FieldOrderID, history.ID("A-1")).With(history.FieldConcern, history.InPaper(history.KindText, nowhere))
	e.ID = "x"
	b.do("A-1", workshop.Request{By: hourOf(0, "adopt"), Command: aftersales.AdoptOrder{Order: "A-1", State: "draft", From: "old", Covers: []string{"*"}, Events: []history.Event{e}}})
}
