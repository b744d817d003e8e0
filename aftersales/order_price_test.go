package aftersales_test

import (
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/ordergen"
)

func TestAQuotationIsPricedAsItWasQuoted(t *testing.T) {
	var o aftersales.Order
	quoted := 0
	for _, s := range ordergen.Life("RO-1", time.Date(2026, 3, 4, 8, 0, 0, 0, china)) {
		o = then(t, o, s.Command)
		c, ok := s.Command.(aftersales.MakeQuote)
		if !ok {
			continue
		}
		quoted++
		res, err := c.Price(o, cal.DateOf(s.By.At), ordergen.Prices())
		if err != nil || !res.Total().Equal(o.Quote.Total) || res.Len() != o.Quote.Items {
			t.Errorf("%d lines make %s, but %d were quoted at %s: %v", res.Len(), res.Total(), o.Quote.Items, o.Quote.Total, err)
		}
	}
	if quoted == 0 {
		t.Error("nothing was quoted")
	}
}

func TestWhatIsNotKnownIsNotPriced(t *testing.T) {
	day := cal.MustDate(2026, 3, 4)
	adopted := after(t, aftersales.AdoptOrder{Order: "RO-1", State: aftersales.OrderDiagnosed, From: "old", Covers: []string{"order.*"},
		Events: []history.Event{event("e1", history.JobPlanned, 8, field(history.FieldJobID, history.ID("J1")), field(history.FieldOpCode, history.ID("OP")))}})
	if _, err := (aftersales.MakeQuote{}).Price(adopted, day, ordergen.Prices()); err == nil || !strings.HasPrefix(err.Error(), "order: ") {
		t.Errorf("hours that are not known: %v", err)
	}
	if _, err := (aftersales.MakeQuote{Terms: aftersales.Terms{Lines: []aftersales.LineTerms{{}}}}).Price(aftersales.Order{}, day, ordergen.Prices()); err == nil {
		t.Error("terms of neither job nor part are taken")
	}
	terms := aftersales.Terms{Lines: []aftersales.LineTerms{{Job: "J9", Discount: "10%"}}}
	if _, err := (aftersales.MakeQuote{Terms: terms}).Price(aftersales.Order{}, day, ordergen.Prices()); err == nil || !strings.Contains(err.Error(), `"J9"`) {
		t.Errorf("terms of a job that is not there: %v", err)
	}
}
