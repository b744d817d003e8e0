package compliance_test

import (
	"strings"
	"testing"
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func TestTextFollowsTheReader(t *testing.T) {
	rs := house(t)
	f := rs.Gate(world{}.history(t, ""), parseEvents(t, rs.Vocabulary(), `b 10:00 job.started job_id=J1`))
	if len(f) != 2 {
		t.Fatal(f)
	}
	tests := map[string][]language.Tag{
		"no language":             nil,
		"en":                      {language.BritishEnglish},
		"zh-Hans":                 {language.MustParse("zh-CN")},
		"zh-Hant":                 {language.MustParse("zh-TW")},
		"zh-HK":                   {language.MustParse("zh-HK")},
		"zh":                      {language.Chinese},
		"de, then zh-Hans":        {language.German, language.SimplifiedChinese},
		"de":                      {language.German},
		"what nobody understands": {language.MustParse("tlh")},
	}
	want := map[string]string{
		"en": "QC-02a violated: No work begins before the customer has signed the repair authorisation. Missing: the signed repair authorisation. " +
			"Source: Repair reception procedure, service promise and complaint rules 1.4.4a. May be overridden by: service manager.",
		"zh-Hans": "QC-02a 违反：客户签订维修委托书之前不得开工。缺少：客户签字的维修委托书。依据：《汽车修理业务受理程序、服务承诺、用户抱怨制度》 1.4.4a。可由下列岗位放行：服务经理。",
		"zh-Hant": "QC-02a 違反：客戶簽訂維修委託書之前不得開工。缺少：客戶簽字的維修委託書。依據：《汽車修理業務受理程序、服務承諾、用戶抱怨制度》 1.4.4a。可由下列崗位放行：服務經理。",
	}
	same := map[string]string{"no language": "en", "de": "en", "what nobody understands": "en", "zh": "zh-Hans", "zh-HK": "zh-Hant", "de, then zh-Hans": "zh-Hans"}
	for name, tags := range tests {
		t.Run(name, func(t *testing.T) {
			w, ok := want[name]
			if !ok {
				w = want[same[name]]
			}
			if got := rs.Text(f[0], tags...); got != w {
				t.Errorf("got  %s\nwant %s", got, w)
			}
		})
	}
}

func TestTextNamesEverything(t *testing.T) {
	rs := compileRules(t,
		`"id":"P","kind":"require","on":"order.opened","must":{"field":"odometer_km","le":{"param":"most"}},
		 "params":{"most":{"type":"int","default":7},"kinds":{"type":"codes","default":["a","b"]},"by_kind":{"type":"table","default":{"a":1,"b":2}}},
		 "texts":{"en":"At most {most} for {kinds}, by kind {by_kind}"}`,
		`"id":"N","kind":"precedence","on":"job.started","per":"order_id","mode":"any","needs":["order.authorised",{"event":["job.approved","job.authorised"]}],"texts":{"de":"Erst der Auftrag"}`)
	tests := map[string]struct {
		finding history.Finding
		want    string
	}{
		"parameters":   {history.Finding{Rule: "P", Status: history.Satisfied}, "P satisfied: At most 7 for a, b, by kind a 1, b 2."},
		"alternatives": {history.Finding{Rule: "N", Status: history.Violated, Reason: history.ReasonMissing, Missing: []string{"order.authorised", "job.approved / job.authorised (item_id 2)"}}, "N violated: Erst der Auftrag. Missing: order.authorised, job.approved or job.authorised (item_id 2)."},
		"a due time": {history.Finding{Rule: "N", Status: history.Pending, Due: time.Date(2026, 5, 4, 16, 0, 0, 0, shanghai)},
			"N pending: Erst der Auftrag. Due: 2026-05-04 16:00 +08:00."},
		"what was measured": {history.Finding{Rule: "X", Status: history.Violated, Reason: history.ReasonOver, Measured: "820 CNY", Limit: "760 CNY"},
			"X violated. Above the limit. Found: 820 CNY, held against: 760 CNY."},
		"a rule that is not there": {history.Finding{Rule: "X", Status: history.Unknown, Reason: history.ReasonFactAbsent}, "X unknown. Not known."},
		"no rule":                  {history.Finding{Status: history.Unknown}, "unknown."},
		"an unknown document":      {history.Finding{Rule: "X", Status: history.Violated, Sources: []cite.Source{{Document: "GB/T 5624", Clause: "4.2"}, {Document: "D", Clause: "1"}}}, "X violated. Source: GB/T 5624 4.2, Rules of the house 1."},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			if got := rs.Text(c.finding); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestEveryStatusAndReasonHasWords finds a status or reason that the texts of a language forgot.
func TestEveryStatusAndReasonHasWords(t *testing.T) {
	rs := house(t)
	for _, tag := range []language.Tag{language.English, language.SimplifiedChinese, language.TraditionalChinese} {
		seen := map[string]history.Status{}
		for _, s := range history.Statuses() {
			text := rs.Text(history.Finding{Rule: "X", Status: s}, tag)
			if other, twice := seen[text]; twice || len(text) < len("X .")+3 {
				t.Errorf("%s: %s and %s are both %q", tag, s, other, text)
			}
			seen[text] = s
		}
		reasons := map[string]history.Reason{}
		for _, r := range history.Reasons() {
			text := rs.Text(history.Finding{Rule: "X", Status: history.Violated, Reason: r}, tag)
			if other, twice := reasons[text]; twice || text == rs.Text(history.Finding{Rule: "X", Status: history.Violated}, tag) {
				t.Errorf("%s: %s and %s are both %q", tag, r, other, text)
			}
			reasons[text] = r
		}
	}
}

func TestTextsOfTheHouseNeverShowABrace(t *testing.T) {
	rs := house(t)
	var r compliance.Report
	rs.Judge(world{}.history(t, badOrder), at(t, "23:00"), &r)
	for _, f := range r.All() {
		for _, tag := range []language.Tag{language.English, language.SimplifiedChinese, language.TraditionalChinese} {
			if s := rs.Text(f, tag); strings.ContainsAny(s, "{}") {
				t.Errorf("%s", s)
			}
		}
	}
}
