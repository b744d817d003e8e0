package ratecsv

import (
	"bytes"
	"testing"

	"example.com/servicelane/pricing"
)

func FuzzLabour(f *testing.F) {
	for _, text := range []string{
		"编号,项目,工时定额\nT01,更换正时皮带,2.5\n", "项目;车型;价格\n更换水泵;轿车;￥1,150.00\n", "序号\t作业项目\t轿车\t客车\t备注\n1\t更换水泵\t150\t—\tV6加收20%\n",
		"项目,工时\n,1.5\nB,\"1\nC,1,5\nD\nE,1.5.2\nF,\xff\n", "项目,工时,价格\nA,1.5,80\n", "项目,价格,备注\nA,80,V6加收99999999%\nB,99999999999999999999999999999,V6加收5\nC,1.000000000001,V6加收0.5%;V6加收1%\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		operations, report, err := Labour(bytes.NewReader(data), Config{Wide: ColumnPrice})
		if err != nil {
			return
		}
		addsUp(t, report)
		codes, quotas := map[string]bool{}, 0
		for _, op := range operations {
			if op.Code == "" || codes[op.Code] || len(op.Quotas) == 0 {
				t.Errorf("operation %+v", op)
			}
			codes[op.Code] = true
			classes := map[string]bool{}
			for _, q := range op.Quotas {
				if (q.Hours == "") == (q.Price == "") || classes[q.Class] || !isAmount(q.Hours+q.Price) {
					t.Errorf("quota %+v of %+v", q, op)
				}
				classes[q.Class] = true
				quotas++
			}
			for _, s := range op.Surcharges {
				if s.When == "" || !isAmount(s.Percent+s.Amount+s.Hours) {
					t.Errorf("surcharge %+v of %+v", s, op)
				}
			}
		}
		compiles(t, pricing.Card{Operations: operations})
		if quotas < report.Taken || len(operations) > report.Taken {
			t.Errorf("%s, but %d quotas of %d operations", report, quotas, len(operations))
		}
	})
}

func FuzzParts(f *testing.F) {
	f.Add([]byte("配件编号,配件名称,销售价（元）,旧件押金\n00123-A,前制动片,\"￥1,260.00\",\n=\"00450\",机油滤清器,35,\nA1,发电机,2 400,300\nB2,,面议,\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		parts, report, err := Parts(bytes.NewReader(data), Config{})
		if err != nil {
			return
		}
		addsUp(t, report)
		if len(parts) != report.Taken {
			t.Errorf("%s, but %d parts", report, len(parts))
		}
		compiles(t, pricing.Card{Parts: parts})
		numbers := map[string]bool{}
		for _, p := range parts {
			if p.Number == "" || numbers[p.Number] || !isAmount(p.Price) || p.Core != "" && !isAmount(p.Core) {
				t.Errorf("part %+v", p)
			}
			numbers[p.Number] = true
		}
	})
}

// compiles fails unless a card takes the entries as they are.
func compiles(t *testing.T, card pricing.Card) {
	t.Helper()
	card.ID, card.Rules.Currency = "card", "CNY"
	if _, err := pricing.Compile(card); err != nil {
		t.Errorf("no card takes what was read: %v", err)
	}
}

func addsUp(t *testing.T, r *Report) {
	t.Helper()
	if r.Rows != r.Taken+len(r.Quarantined) || r.Header < 1 {
		t.Errorf("%s, headers on line %d", r, r.Header)
	}
	line := r.Header
	for _, q := range r.Quarantined {
		if q.Line <= line || q.Reason == "" {
			t.Errorf("row %+v behind line %d", q, line)
		}
		line = q.Line
	}
}

func isAmount(text string) bool {
	n, err := pricing.ParseNumber(text)
	return err == nil && n.Sign() >= 0
}
