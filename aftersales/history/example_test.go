package history_test

import (
	"fmt"
	"slices"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
)

// A history is made of events and facts; ids, attributes and facts are then read from every event to which they belong.
func ExampleNew() {
	at := func(hour int) history.Moment {
		return history.At(time.Date(2026, 5, 4, hour, 0, 0, 0, time.UTC))
	}
	opened := history.NewEvent(history.OrderOpened, at(8)).
		With(history.FieldOrderID, history.ID("RO-1")).
		With(history.FieldCustomerID, history.ID("C-7")).
		With(history.FieldKind, history.Code("warranty"))
	planned := history.NewEvent(history.JobPlanned, at(9)).
		With(history.FieldJobID, history.ID("J-1")).
		With(history.FieldOrderID, history.ID("RO-1"))
	done := history.NewEvent(history.JobDone, at(15)).
		With(history.FieldJobID, history.ID("J-1"))
	opened.ID, planned.ID, done.ID = "e1", "e2", "e3"

	h, err := history.New(history.Config{
		Cover:  history.Everything(),
		Events: []history.Event{opened, planned, done},
		Facts:  []history.Fact{history.NewFact(history.FactCustomer, "C-7").With(history.FieldVIP, history.Bool(true))},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	kind, _ := history.Standard().Path("order.kind")
	vip, _ := history.Standard().Path("customer.vip")
	km, _ := history.Standard().Path("order.odometer_km")
	for i, e := range h.Of(history.JobDone) {
		fmt.Println(e.ID, "of order", h.ID(i, history.FieldOrderID))
		for _, p := range []history.Path{kind, vip, km} {
			v, presence := h.Get(i, p)
			fmt.Println(p, v.Word(), presence)
		}
	}
	// Output:
	// e3 of order RO-1
	// order.kind warranty present
	// customer.vip true present
	// order.odometer_km  empty
}

// The rows of a table become events: one for each filled time column. What contradicts itself is quarantined.
func ExampleFromRows() {
	mapping, err := history.ParseMapping(history.Standard(), []byte(`{
		"mapping": 1, "source": "repair_order", "zone": "Asia/Shanghai", "key": ["RO_NO"],
		"columns": {
			"OPEN_DT": {"time": "2006-01-02 15:04"},
			"OUT_DT": {"time": "2006-01-02", "absent": ["1900-01-01"]},
			"KM_OUT": {"grouping": ","},
			"RO_TYPE": {"codes": {"R": "repair", "W": "warranty"}}
		},
		"ids": {"order_id": "RO_NO", "vehicle_id": "CAR_NO"},
		"events": {
			"OPEN_DT": {"event": "order.opened", "fields": {"kind": "RO_TYPE"}},
			"OUT_DT": {"event": "order.delivered", "fields": {"delivered_km": "KM_OUT"}}
		}
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	groups, err := history.FromRows(history.RowsConfig{
		Mapping: mapping,
		Header:  []string{"RO_NO", "CAR_NO", "OPEN_DT", "OUT_DT", "KM_OUT", "RO_TYPE"},
	}, slices.Values([][]string{
		{"1001", "V-1", "2026-05-04 08:30", "2026-05-04", "8,872", "W"},
		{"1002", "V-2", "2026-05-04 09:00", "1900-01-01", "", "R"},
		{"1003", "V-3", "2026-05-04 09:10", "2026-05-05", "1,07,905", "X"},
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	for g := range groups {
		for _, e := range g.Events {
			fmt.Println(g.Rows, g.ID, e.At, e.Type, e.Get(history.FieldDeliveredKM).Int())
		}
		for _, q := range g.Quarantined {
			fmt.Println("row", q.Row, "not taken:", q.Err)
		}
	}
	// Output:
	// [1] 1001 2026-05-04T08:30:00+08:00 order.opened 0
	// [1] 1001 2026-05-04 order.delivered 8872
	// [2] 1002 2026-05-04T09:00:00+08:00 order.opened 0
	// row 3 not taken: RO_TYPE: code not in the table: "X"
	// KM_OUT: separators are not at every third digit: "1,07,905"
}

// What was recorded by mistake is voided by a later event: it no longer counts, and both stay as evidence.
func ExampleHistory_voided() {
	day := history.On(cal.MustDate(2026, 5, 4))
	wrong := history.NewEvent(history.OrderDelivered, day).With(history.FieldOrderID, history.ID("RO-1"))
	void := history.NewEvent(history.RecordVoided, day).With(history.FieldEventID, history.ID("e1"))
	wrong.ID, void.ID = "e1", "e2"

	h, err := history.New(history.Config{Cover: history.Everything(), Events: []history.Event{wrong, void}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("delivered:", len(h.Numbers(history.OrderDelivered)))
	fmt.Println("kept as evidence:", h.Len())
	// Output:
	// delivered: 0
	// kept as evidence: 2
}

// A cover tells what did not happen from what nobody recorded.
func ExampleNewCover() {
	cover, err := history.NewCover(history.Standard(), "order.opened", "order.delivered.delivered_km", "followup.*")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(cover.Type(history.FollowupReached), cover.Type(history.OrderAuthorised))
	fmt.Println(cover.Field(history.OrderOpened, history.FieldKind), cover.Field(history.OrderDelivered, history.FieldDeliveredKM))
	// Output:
	// true false
	// true true
}

// Before a program records an event it can ask what the history would be.
func ExampleHistory_With() {
	h, _ := history.New(history.Config{Cover: history.Everything()})
	event := history.NewEvent(history.OrderOpened, history.On(cal.MustDate(2026, 5, 4)))
	_, err := h.With(event)
	fmt.Println(err)
	// Output:
	// events[0].id: an event needs an id
	// events[0].order_id: order.opened does not say to which order_id it belongs
}

// A host adds types of its own; their names begin with x_.
func ExampleVocabulary_With() {
	v, err := history.Standard().With(history.Declaration{
		Type:    "x_house.tyre_scanned",
		Subject: history.FieldOrderID,
		Fields:  []history.FieldDefinition{{Name: "tread_mm", Kind: history.KindNum}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	e, err := v.DecodeEvent([]byte(`{"id":"e1","type":"x_house.tyre_scanned","at":"2026-05-04","order_id":"RO-1","tread_mm":"4.5"}`))
	fmt.Println(e.Get("tread_mm").Word(), err)
	// Output:
	// 4.5 <nil>
}

// Faults are told all at once, each with its path.
func ExampleVocabulary_DecodeEvents() {
	_, err := history.Standard().DecodeEvents([]byte(`[
		{"id": "e1", "type": "order.opened", "at": "2026-05-04", "order_id": "RO-1", "odometer_km": 8872},
		{"id": "e2", "type": "order.delivered", "at": "4 May", "order_id": "RO-1", "delivered_km": "8900"}
	]`))
	fmt.Println(err)
	// Output:
	// [1].at: neither an instant with offset nor a day: "4 May"
	// [1].delivered_km: wants a whole number, has string
}
