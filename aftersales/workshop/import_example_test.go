package workshop_test

import (
	"context"
	"fmt"
	"slices"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/workshop"
)

// Tables of another system are taken over row by row: a mapping document says what their columns are. What cannot be taken
// is told with its reason, and the same rows again are left as they are.
func ExampleWorkshop_Import() {
	ctx := context.Background()
	w, err := newWorkshop()
	if err != nil {
		fmt.Println(err)
		return
	}
	mapping, err := history.ParseMapping(history.Standard(), []byte(`{
		"mapping": 1, "source": "dms", "zone": "Asia/Shanghai", "key": ["工单号"],
		"columns": {
			"进厂时间": {"time": "2006-01-02 15:04"}, "报修内容": {"paper": "text"},
			"状态": {"codes": {"在修": "in_repair", "已交车": "delivered"}}
		},
		"ids": {"order_id": "工单号", "customer_id": "客户"},
		"state": [{"column": "状态"}],
		"events": {"进厂时间": [
			{"event": "order.opened", "fields": {"odometer_km": "里程"}},
			{"event": "order.concern_recorded", "fields": {"concern": "报修内容"}}
		]}
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	rows := [][]string{
		{"4711", "C-7", "2026-03-02 09:00", "方向盘抖动", "45210", "在修"},
		{"4712", "C-8", "2026-02-31 10:00", "空调不制冷", "8800", "已交车"},
	}
	for range 2 {
		imported, err := w.Import(ctx, workshop.Import{
			Tables: []workshop.Table{{Mapping: mapping, Header: []string{"工单号", "客户", "进厂时间", "报修内容", "里程", "状态"}, Rows: slices.Values(rows)}},
			Secret: []byte("kept apart from the records"),
			By:     aftersales.Actor{By: "import", Role: "importer"},
		})
		if err != nil {
			fmt.Println(err)
			return
		}
		for o, err := range imported {
			if err != nil {
				fmt.Println(err)
				return
			}
			for _, q := range o.Quarantined {
				fmt.Printf("row %d: %v\n", q.Row, q.Err)
			}
			if o.Taken() {
				fmt.Println(o.ID, "already:", o.Already)
			}
		}
	}
	o, err := w.Order(ctx, "4711")
	fmt.Println(o.State, *o.LastKM, o.Adopted.From, err)
	// Output:
	// 4711 already: false
	// row 2: 进厂时间: not a time of the form 2006-01-02 15:04: "2026-02-31 10:00"
	// 4711 already: true
	// row 2: 进厂时间: not a time of the form 2006-01-02 15:04: "2026-02-31 10:00"
	// in_repair 45210 dms <nil>
}
