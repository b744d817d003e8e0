package ratecsv

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// days lets days be compared.
var days = cmpopts.EquateComparable(cal.Date{})

func TestPartsListsAreRead(t *testing.T) {
	const text = `配件编号,配件名称,单位,进价(元),销售价（元）,类别,来源,旧件押金
00123-A,前制动片,套,180,"￥1,260.00",制动,原厂件,
="00450",机油滤清器,个,,35,保养,品牌件,
A1,发电机,台,,2 400,电器,再制造件,300
1.23457E+11,轮胎,条,,600,轮胎,,
00123-A,前制动片,套,,1200,制动,,
B2,雨刮片,副,,面议,,,
B3,雨刮片,副,,-,,,
,雨刮片,副,,20,,,
B4,雨刮片,副,,20,,,三百
`
	want := []pricing.PartPrice{
		{Number: "00123-A", Name: "前制动片", Price: "1260.00", Category: "制动", Origin: "原厂件", Sources: at(2)},
		{Number: "00450", Name: "机油滤清器", Price: "35", Category: "保养", Origin: "品牌件", Sources: at(3)},
		{Number: "A1", Name: "发电机", Price: "2400", Category: "电器", Origin: "再制造件", Core: "300", Sources: at(4)},
	}
	wantRows := []string{
		`5: a part number that a spreadsheet has made a number of: "1.23457E+11"`, "6: the same part number as on line 2",
		`7: not a number: "面议"`, "8: no price", "9: no part number", `10: not a number: "三百"`, "rows=9 taken=3 quarantined=6",
	}
	for _, e := range Encodings() {
		t.Run(string(e), func(t *testing.T) {
			parts, report, err := Parts(bytes.NewReader(encoded(t, text, e)), Config{Source: cite.Source{Document: "配件价目表"}})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, parts, days); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(wantRows, quarantined(report)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func at(line int) []cite.Source {
	return []cite.Source{{Document: "配件价目表", Clause: map[int]string{2: "line 2", 3: "line 3", 4: "line 4"}[line]}}
}

func TestFilesThatAreNoPartsListAreRefused(t *testing.T) {
	for name, text := range map[string]string{
		"no number":     "配件名称,单价\n",
		"no price":      "配件编号,进价\n",
		"nothing":       "",
		"too many rows": "配件编号,单价\n" + strings.Repeat("A,1\n", MaxRows+1),
	} {
		_, _, err := Parts(strings.NewReader(text), Config{})
		var faults fault.Errors
		if !errors.As(err, &faults) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheQuarantineIsWrittenAsATable(t *testing.T) {
	report := Report{Quarantined: []Row{{3, "no price", `A,"b ""c""",`}, {4, "a quote without end", "\"x"}}}
	var out bytes.Buffer
	if err := report.WriteQuarantine(&out); err != nil {
		t.Fatal(err)
	}
	want := "line,reason,row\n3,no price,\"A,\"\"b \"\"\"\"c\"\"\"\"\"\",\"\n4,a quote without end,\"\"\"x\"\n"
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
	if err := report.WriteQuarantine(full{}); err == nil {
		t.Error("a full disk is no error")
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }
