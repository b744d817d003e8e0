package ratecsv

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/pricing"
)

func TestRemarksAreReadAsSurchargesOrNotes(t *testing.T) {
	v6 := pricing.Surcharge{When: "V6", Percent: "15"}
	tests := map[string]struct {
		surcharges []pricing.Surcharge
		note       string
		refused    bool
	}{
		"V6加收15%":           {surcharges: []pricing.Surcharge{v6}},
		"V6另收20%":           {surcharges: []pricing.Surcharge{{When: "V6", Percent: "20"}}},
		"V6 +15 %":          {surcharges: []pricing.Surcharge{v6}},
		"四驱: 另加12.5%":       {surcharges: []pricing.Surcharge{{When: "awd", Percent: "12.5"}}},
		"需拆油底壳加收100":        {surcharges: []pricing.Surcharge{{When: "需拆油底壳", Amount: "100"}}},
		"需拆油底壳另加收100元":      {surcharges: []pricing.Surcharge{{When: "需拆油底壳", Amount: "100"}}},
		"V6加收15%;四驱加收50元":   {surcharges: []pricing.Surcharge{v6, {When: "awd", Amount: "50"}}},
		"V6加收15%,不含材料":      {surcharges: []pricing.Surcharge{v6}, note: "不含材料"},
		"V6加收15%;;四驱加收10%。": {surcharges: []pricing.Surcharge{v6, {When: "awd", Percent: "10"}}},
		"V8或W12加收30%":       {surcharges: []pricing.Surcharge{{When: "large", Percent: "30"}}},
		"包清积碳、调怠速":          {note: "包清积碳、调怠速"},
		"":                  {},
		" ; ":               {},
		"加收15%":             {refused: true}, // of what?
		"V6或四驱加收30%":        {refused: true}, // both are 30 % too, not 60
		"V6/四驱加收30%":        {refused: true},
		"需改装加收15%-20%":      {refused: true}, // which?
		"V6收180":            {refused: true}, // 180 instead, or 180 more?
		"V6加收1,200":         {refused: true}, // a comma divides remarks
		"V6":                {refused: true},
		"80%":               {refused: true},
		"V6加收15%,另有3项":      {refused: true},
		"V6加收15%四驱":         {refused: true},
		"V6加收0x10":          {refused: true},
	}
	c := Config{Variants: map[string]string{"四驱": "awd", "V8或W12": "large"}}
	for text, tt := range tests {
		t.Run(text, func(t *testing.T) {
			got, err := c.readRemark(text, false)
			if (err != nil) != tt.refused || got.note != tt.note {
				t.Errorf("note %q, %v", got.note, err)
			}
			if diff := cmp.Diff(tt.surcharges, got.surcharges, days); err == nil && diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSurchargesInHoursBelongToHours(t *testing.T) {
	for text, want := range map[string]pricing.Surcharge{
		"V6加收15%":    {When: "V6", Percent: "15"},
		"V6加收0.5工时":  {When: "V6", Hours: "0.5"},
		"V6加收0.5 小时": {When: "V6", Hours: "0.5"},
		"V6 +0.5h":   {When: "V6", Hours: "0.5"},
		"V6加收50元":    {When: "V6", Amount: "50"},
		"V6加收50":     {}, // hours, or yuan?
	} {
		got, err := new(Config).readRemark(text, true)
		if err != nil {
			got.surcharges = []pricing.Surcharge{{}}
		}
		if diff := cmp.Diff([]pricing.Surcharge{want}, got.surcharges, days); diff != "" {
			t.Errorf("%s: %v %s", text, err, diff)
		}
	}
	if got, err := new(Config).readRemark("V6加收0.5工时", false); err == nil {
		t.Errorf("hours on a price are %v", got.surcharges)
	}
}
