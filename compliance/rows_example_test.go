package compliance_test

import (
	"fmt"
	"iter"
	"slices"
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

// mappingDocument says what the columns of a table of repair orders mean.
var mappingDocument = []byte(`{"mapping": 1, "source": "dms", "key": ["RO_NO"], "zone": "Asia/Shanghai",
	"columns": {"CERT": {"time": "2006-01-02 15:04"}, "SIGNED": {"time": "2006-01-02 15:04"}, "OUT": {"time": "2006-01-02 15:04"}},
	"ids": {"order_id": "RO_NO"},
	"events": {"CERT": {"event": "order.certified"}, "SIGNED": {"event": "order.accepted"}, "OUT": {"event": "order.delivered"}}}`)

var (
	header = []string{"RO_NO", "CERT", "SIGNED", "OUT"}
	asOf   = time.Date(2026, time.May, 5, 0, 0, 0, 0, time.UTC)
)

func rows() iter.Seq[[]string] {
	return slices.Values([][]string{
		{"1001", "2026-05-04 15:10", "2026-05-04 16:20", "2026-05-04 16:30"},
		{"1002", "2026-05-04 11:00", "", "2026-05-04 11:40"}})
}

// The shortest way from rows to findings; errors that stop the program are left to log.Fatal in the real one.
func ExampleRules_Judge_rows() {
	rules, err := compliance.Compile(packs.HouseDefault())
	if err != nil {
		fmt.Println(err)
		return
	}
	mapping, err := history.ParseMapping(rules.Vocabulary(), mappingDocument)
	if err != nil {
		fmt.Println(err)
		return
	}
	orders, err := history.FromRows(history.RowsConfig{Mapping: mapping, Header: header}, rows())
	if err != nil {
		fmt.Println(err)
		return
	}
	var report compliance.Report
	for order := range orders {
		if !order.Taken() {
			fmt.Println("not taken:", order.Quarantined) // each row with its reason
			continue
		}
		h, err := history.New(history.Config{Cover: mapping.Cover(), Events: order.Events})
		if err != nil {
			fmt.Println(order.ID, err)
			continue
		}
		rules.Judge(h, asOf, &report)
		for _, f := range report.All() {
			if f.Status == history.Violated {
				fmt.Println("order", order.ID+":", rules.Text(f, language.English))
			}
		}
	}
	// Output:
	// order 1002: DL-07 violated: The customer has inspected and accepted the car before it is handed over. Missing: the customer's acceptance. Source: On-site service management rules 3.5a, 3.5c, After-sales management rules 1.7.8, Service department and workshop rules of a dealer 1.12.4. May be overridden by: service manager, general manager.
}
