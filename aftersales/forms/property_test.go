package forms_test

import (
	"strings"
	"testing"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/forms"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

// Orders that random commands lead to can be printed at every step, and the tables of a settlement sheet add up to what is
// charged.
func TestTheFormsOfRandomOrdersAreMadeAndAddUp(t *testing.T) {
	random := ordergen.NewRandom(11)
	var o aftersales.Order
	settled := map[aftersales.SettlementID]bool{}
	length := 0
	for steps := 0; steps < 20000 && len(settled) < 5; steps++ {
		if length++; o.State.Ended() || length > 200 {
			o, length = aftersales.Order{}, 0
		}
		s := random.Next(o)
		events, err := aftersales.DecideOrder(o, s.Command, s.By, ordergen.Prices())
		if err != nil {
			continue
		}
		o = aftersales.EvolveOrder(o, events)
		in := forms.Input{Order: o}
		for kind, maker := range makers {
			f, err := maker(in)
			if kind == forms.KindQuotation {
				f, err = forms.Quotation(in, pricing.Result{})
			}
			if kind == forms.KindCertificate && o.Certificate == "" {
				continue
			}
			if err != nil {
				t.Fatalf("%s after %s: %v", kind, s.Command.Name(), err)
			}
			if text := f.Text(); strings.Contains(text, "%!") || strings.Contains(text, "<nil>") {
				t.Errorf("%s after %s:\n%s", kind, s.Command.Name(), text)
			}
			if kind == forms.KindSettlement && o.Settlement != nil && len(o.Settlement.Lines) > 0 {
				settled[o.Settlement.ID] = true
				checkSums(t, f, o.Settlement.Total)
			}
		}
	}
	if len(settled) < 3 {
		t.Errorf("only %d orders were settled", len(settled))
	}
}

// checkSums checks that the sums of the tables make the total.
func checkSums(t *testing.T, f forms.Form, total pricing.Money) {
	t.Helper()
	sum := must(pricing.SumMoney(total.Currency()))
	for _, s := range f.Sections {
		if s.Table == nil || len(s.Table.Sums) == 0 {
			continue
		}
		sum = must(sum.Add(must(pricing.NewMoney(s.Table.Sums[0].Value, total.Currency()))))
	}
	if !sum.Equal(total) {
		t.Errorf("the tables make %s, the total is %s:\n%s", sum, total, f.Text())
	}
}
