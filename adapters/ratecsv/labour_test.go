package ratecsv

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// told writes what was read in a short form, a line for each operation and each row in quarantine.
func told(operations []pricing.Operation, report *Report) []string {
	var out []string
	for _, op := range operations {
		line := op.Code
		if op.Name != op.Code {
			line += " (" + op.Name + ")"
		}
		for _, q := range op.Quotas {
			line += fmt.Sprintf(" | %s %s%s", q.Class, q.Hours, q.Price)
			if q.Hours != "" {
				line += "h"
			}
		}
		for _, s := range op.Surcharges {
			line += fmt.Sprintf(" | %s +%s%s", s.When, s.Amount, s.Percent)
			if s.Percent != "" {
				line += "%"
			}
		}
		for _, s := range op.Sources {
			line += fmt.Sprintf(" | %s: %s", s, s.Note)
		}
		out = append(out, line)
	}
	return append(out, quarantined(report)...)
}

func quarantined(report *Report) []string {
	var out []string
	for _, q := range report.Quarantined {
		out = append(out, fmt.Sprintf("%d: %s", q.Line, q.Reason))
	}
	return append(out, report.String())
}

func TestLabourTablesOfEveryShapeAreRead(t *testing.T) {
	tests := map[string]struct {
		cfg  Config
		text string
		want []string
	}{
		"hours, one row for each operation": {Config{}, "编号,项目,工时定额\nT01,更换正时皮带,2.5\nT02,更换水泵,1.8\n",
			[]string{"T01 (更换正时皮带) |  2.5h", "T02 (更换水泵) |  1.8h", "rows=2 taken=2 quarantined=0"}},
		"prices, one row for each operation and class": {Config{}, "项目;车型;价格\n更换水泵;轿车;￥1,150.00\n更换水泵;客车;８０元\n",
			[]string{"更换水泵 | 轿车 1150.00 | 客车 80", "rows=2 taken=2 quarantined=0"}},
		"a column for each class, a title above": {Config{Wide: ColumnPrice}, "某厂维修工时价目表\t\t\t\t\n\t\t\t\t\n序号\t作业项目\t轿车\t客车\t备注\n1\t更换水泵\t150\t—\tV6加收20%\n2\t拆装水箱（左）\t40\t60\t不含冷却液\n",
			[]string{"更换水泵 | 轿车 150 | V6 +20%", "拆装水箱(左) (拆装水箱（左）) | 轿车 40 | 客车 60", "rows=2 taken=2 quarantined=0"}},
		"values with their unit": {Config{Units: map[string]Column{"元": ColumnPrice, "小时": ColumnHours}}, "项目,数值,单位\nA,80,元\nB,1.5,小时\nC,1,次\n",
			[]string{"A |  80", "B |  1.5h", `4: a unit that is neither hours nor a price: "次"`, "rows=3 taken=2 quarantined=1"}},
		"headers of the caller": {Config{Columns: map[string]Column{"Arbeit": ColumnName, "AW": ColumnHours, "Werk": ColumnIgnore}, DecimalComma: true}, "Werk;Arbeit;AW\nX;Ölwechsel;0,6\n",
			[]string{"Ölwechsel |  0.6h", "rows=1 taken=1 quarantined=0"}},
		"hours or a price in each row": {Config{}, "项目,工时,价格\nA,1.5,\nB,,80\nC,1.5,80\nD,,\n",
			[]string{"A |  1.5h", "B |  80", "4: hours and a price, where one of them is wanted", "5: neither hours nor a price", "rows=4 taken=2 quarantined=2"}},
		"a surcharge for every class": {Config{}, "项目,车型,价格,加收\nA,轿车,100,V6加收15%\nA,客车,90,Ｖ６加收15％\nA,货车,80,V6加收20%\n",
			[]string{"A | 轿车 100 | 客车 90 | V6 +15%", "4: other surcharges than on line 2, where a surcharge is for every class", "rows=3 taken=2 quarantined=1"}},
		"remarks declared as notes": {Config{Notes: []string{"需改装加收15%-20%"}, Source: cite.Source{Document: "D1"}}, "项目,价格,备注\nA,100,需改装加收15％-20％\nB,90,需改装加收10%-20%\n",
			[]string{"A |  100 | D1 line 2: 需改装加收15%-20%", `3: a remark with a number that is no surcharge: "需改装加收10%-20%"`, "rows=2 taken=1 quarantined=1"}},
		"sources": {Config{Source: cite.Source{Document: "D1", Clause: "sheet 2"}}, "项目,车型,价格,备注\nA,轿车,100,不含料\nA,客车,90,\n",
			[]string{"A | 轿车 100 | 客车 90 | D1 sheet 2 line 2: 不含料 | D1 sheet 2 line 3: ", "rows=2 taken=2 quarantined=0"}},
		"rows that say a thing twice": {Config{}, "编号,项目,车型,工时\nT1,水泵,轿车,1\nT1,水泵,轿车,2\nT1,油泵,客车,2\nT1,水泵,客车,2\n",
			[]string{"T1 (水泵) | 轿车 1h | 客车 2h", `3: a second row for the operation and the vehicle class "轿车", see line 2`, `4: the same code as "水泵" on line 2`, "rows=4 taken=2 quarantined=2"}},
		"rows that are damaged": {Config{}, "项目,工时\n,1.5\nA\x01,1\nB,\"1\nC,1,5\nD\nE,1.5.2\n" + strings.Repeat("x", 1100) + ",1\nF,\ufffd\n\n,\nG,1\n",
			[]string{"G |  1h", "2: no operation (a merged cell?)", "3: a control character", "4: a quote without end", `5: cell 3 has no header: "5"`,
				"6: neither hours nor a price", `7: not a number: "1.5.2"`, "8: cell 1 has 1100 bytes, at most 1024", "9: bytes that are not utf-8",
				"rows=9 taken=1 quarantined=8"}},
		"a column without a header":  {Config{}, "项目,工时,\nA,1,\nB,1,V6加收15%\n", []string{"A |  1h", `3: cell 3 has no header: "V6加收15%"`, "rows=2 taken=1 quarantined=1"}},
		"a given comma and encoding": {Config{Comma: ';', Encoding: UTF8}, "项目;工时\nA,B;1\n", []string{"A,B |  1h", "rows=1 taken=1 quarantined=0"}},
		"headers and no rows":        {Config{}, "项目,工时\n", []string{"rows=0 taken=0 quarantined=0"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			for _, e := range Encodings() {
				if tt.cfg.Encoding != "" && e != tt.cfg.Encoding || strings.Contains(tt.text, "\ufffd") && e != UTF8 {
					continue
				}
				operations, report, err := Labour(bytes.NewReader(encoded(t, tt.text, e)), tt.cfg)
				if err != nil {
					t.Fatalf("%s: %v", e, err)
				}
				if diff := cmp.Diff(tt.want, told(operations, report)); diff != "" {
					t.Errorf("%s: %s", e, diff)
				}
				if report.Rows != report.Taken+len(report.Quarantined) || report.Encoding != e {
					t.Errorf("%s: %s, read as %s", e, report, report.Encoding)
				}
			}
		})
	}
}

func TestFilesThatAreNoTableAreRefused(t *testing.T) {
	tests := map[string]struct {
		cfg  Config
		in   io.Reader
		want []string // paths with codes; nil: another error
	}{
		"nothing":            {Config{}, strings.NewReader(""), []string{"header missing"}},
		"no known header":    {Config{}, strings.NewReader("a,b\n1,2\n"), []string{"header missing"}},
		"no operation":       {Config{}, strings.NewReader("工时,价格\n"), []string{"header missing"}},
		"no value":           {Config{}, strings.NewReader("项目,车型\n"), []string{"header missing"}},
		"a value, no unit":   {Config{}, strings.NewReader("项目,数值\n"), []string{"header missing"}},
		"an unknown column":  {Config{}, strings.NewReader("项目,工时,颜色,门店\n"), []string{"header[2] unknown", "header[3] unknown"}},
		"a column twice":     {Config{}, strings.NewReader("项目,工时,工时定额\n"), []string{"header[2] duplicate"}},
		"a class twice":      {Config{Wide: ColumnHours}, strings.NewReader("项目,轿车,轿车\n"), []string{"header[2] duplicate"}},
		"too large":          {Config{}, io.LimitReader(endless{}, MaxBytes+1), []string{" too_large"}},
		"too many rows":      {Config{}, strings.NewReader("项目,工时\n" + strings.Repeat("A,1\n", MaxRows+1)), []string{" too_large"}},
		"a wrong config":     {Config{Columns: map[string]Column{"a": "b"}, Units: map[string]Column{"a": ColumnName}, Wide: ColumnName, Encoding: "latin1", Currency: "RMB", Comma: '|'}, nil, []string{`columns["a"] unknown`, `units["a"] range`, "wide range", "encoding unknown", "currency unknown", "comma range"}},
		"a file that breaks": {Config{}, iotest.ErrReader(errors.New("cable cut")), nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, _, err := Labour(tt.in, tt.cfg)
			var faults fault.Errors
			if err == nil || errors.As(err, &faults) != (tt.want != nil) {
				t.Fatalf("got %v", err)
			}
			var got []string
			for _, f := range faults {
				got = append(got, f.Path+" "+string(f.Code))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s\n%v", diff, err)
			}
		})
	}
}

// endless is a file without end.
type endless struct{}

func (endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'x'
	}
	return len(b), nil
}
