package ratecsv

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// realData names the folder of real tables, which are not part of this repository.
const realData = "SERVICELANE_DATA"

// formula begins a remark of the real table that says how hours become a price.
const formula = "维修结算价格="

func TestARealCollectionOfLabourTables(t *testing.T) {
	folder := os.Getenv(realData)
	if folder == "" {
		t.Skipf("%s is not set", realData)
	}
	data, err := os.ReadFile(filepath.Join(folder, "cn_labour_price_tables.csv"))
	if err != nil {
		t.Fatal(err)
	}
	cfg := Config{
		Columns: map[string]Column{"source": ColumnIgnore, "surcharge_or_formula": ColumnSurcharge},
		Units:   map[string]Column{"CNY per job (labour)": ColumnPrice, "labour hours (工时)": ColumnHours},
	}
	for line := range strings.Lines(string(data)) { // the formula stands in the column for surcharges
		if _, rest, found := strings.Cut(line, ","+formula); found {
			cfg.Notes = append(cfg.Notes, formula+rest)
		}
	}
	operations, report, err := Labour(strings.NewReader(string(data)), cfg)
	if err != nil {
		t.Fatal(err)
	}
	reasons, quotas, surcharges := map[string]int{}, 0, 0
	for _, q := range report.Quarantined {
		kind, _, _ := strings.Cut(q.Reason, ":")
		reasons[kind]++
	}
	for _, op := range operations {
		quotas += len(op.Quotas)
		surcharges += len(op.Surcharges)
	}
	t.Logf("%s: %d operations, %d quotas, %d surcharges; quarantined %v", report, len(operations), quotas, surcharges, reasons)
	if report.Rows != 198 || report.Rows != report.Taken+len(report.Quarantined) || quotas != report.Taken {
		t.Errorf("%s, %d quotas", report, quotas)
	}
	if report.Taken < 180 || surcharges == 0 {
		t.Errorf("only %d rows taken, %d surcharges", report.Taken, surcharges)
	}
}
