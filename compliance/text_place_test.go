package compliance_test

import (
	"strings"
	"testing"

	"example.com/servicelane/compliance"
	"golang.org/x/text/language"
)

func TestTextsSayValuesAsPartsOfASentence(t *testing.T) {
	for name, c := range map[string]struct{ param, text, en, hans string }{
		"a window by itself":          {`"type":"window","default":{"unit":"hours","max":2}`, "in {p}", "in 2 hours", "in 2小时"},
		"up to a count":               {`"type":"window","default":{"unit":"hours","max":2}`, "answered {p:within}", "answered within 2 hours", "answered 2小时内"},
		"up to a count after":         {`"type":"window","default":{"unit":"hours","max":1}`, "{p:after} the call", "within 1 hour of the call", "1小时内 the call"},
		"the same day":                {`"type":"window","default":{"unit":"days","max":0}`, "{p:within}", "on the same day", "当天"},
		"the same day as":             {`"type":"window","default":{"unit":"days","min":0,"max":0}`, "{p:after} the call", "on the same day as the call", "当天 the call"},
		"the same working day":        {`"type":"window","default":{"unit":"working_days","max":0,"cutoff":"16:00"}`, "{p:within}", "on the same working day (after 16:00 counted from the next working day)", "当个工作日（16:00后自下一工作日起算）"},
		"a span":                      {`"type":"window","default":{"unit":"days","min":3,"max":7}`, "{p:after} it", "3 to 7 days after it", "3至7天后 it"},
		"a span at the end":           {`"type":"window","default":{"unit":"days","min":3,"max":7}`, "{p:within}", "after 3 to 7 days", "3至7天后"},
		"at least":                    {`"type":"window","default":{"unit":"years","min":3}`, "{p:after} it", "at least 3 years after it", "至少3年后 it"},
		"exactly":                     {`"type":"window","default":{"unit":"days","min":1,"max":1}`, "{p:within}", "after exactly 1 day", "恰好1天后"},
		"before":                      {`"type":"window","default":{"unit":"days","min":-3,"max":-1}`, "{p:within}", "1 to 3 days before", "提前1至3天"},
		"two windows":                 {`"type":"window","default":[{"unit":"days","max":2},{"unit":"hours","max":36}]`, "{p:within}", "within 2 days and within 36 hours", "2天内且36小时内"},
		"one":                         {`"type":"int","default":1`, "{p:once|# times} a {p:month|#th}", "once a month", "once a month"},
		"several":                     {`"type":"int","default":3`, "{p:once|# times} a {p:month|#th}", "3 times a 3th", "3 times a 3th"},
		"nothing for one":             {`"type":"int","default":1`, "每{p:|#个}月", "每月", "每月"},
		"none":                        {`"type":"window"`, "answered {p:within}", "answered (not set)", "answered （未设定）"},
		"a brace that is not closed":  {`"type":"int","default":1`, "{p} {p", "1 {p", "1 {p"},
		"a form that there is not":    {`"type":"window","default":{"unit":"days","max":0}`, "{p:soon}", `texts.en: "soon" is no form for a parameter of type window`, ""},
		"a form of windows":           {`"type":"int","default":1`, "{p:within}", `texts.en: "within" is no form for a parameter of type int`, ""},
		"a form of numbers":           {`"type":"window","default":{"unit":"days","max":0}`, "{p:a|b}", `texts.en: "a|b" is no form for a parameter of type window`, ""},
		"three words for one":         {`"type":"int","default":1`, "{p:a|b|c}", `texts.en: "a|b|c" is no form for a parameter of type int`, ""},
		"a form of what is not there": {`"type":"int","default":1`, "{q:a|b}", `texts.en: no parameter "q"`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := compliance.ReadPack([]byte(strings.Replace(packOf(`"kind":"require","on":"order.opened","fields":["kind"],"params":{"p":{`+c.param+`}}`), `"texts":{"en":"Do it right"}`, `"texts":{"en":"`+c.text+`"}`, 1)))
			if err != nil {
				if !strings.Contains(err.Error(), c.en) {
					t.Errorf("got %v, want %s", err, c.en)
				}
				return
			}
			rs, err := compliance.Compile(p)
			if err != nil {
				t.Fatal(err)
			}
			if got := rs.Demand("R1", language.English); got != c.en {
				t.Errorf("got %q, want %q", got, c.en)
			}
			if got := rs.Demand("R1", language.SimplifiedChinese); got != c.hans {
				t.Errorf("got %q, want %q", got, c.hans)
			}
		})
	}
}
