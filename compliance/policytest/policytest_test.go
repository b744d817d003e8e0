package policytest_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/policytest"
	"example.com/servicelane/internal/fault"
)

const pack = `{"format":1,"id":"p","layer":"house","version":"2026.1","jurisdiction":"CN","documents":[{"id":"D","title":{"en":"d"}}],"rules":[
 {"id":"A","kind":"precedence","per":"order_id","on":"job.started","needs":["order.authorised"],"source":[{"doc":"D"}],"texts":{"en":"x"}},
 {"id":"B","kind":"require","on":"job.started","must":{"field":"by","in":{"param":"who"}},"params":{"who":{"type":"codes","default":["li"]}},"source":[{"doc":"D"}],"texts":{"en":"x"}}]}`

const base = `"b":{"covers":["*"],"zone":"Asia/Shanghai","facts":[{"fact":"customer","customer_id":"C1","vip":true}],"events":[
 {"id":"s","type":"order.authorised","at":"2026-05-04T08:00:00+08:00","order_id":"O"},
 {"id":"j","type":"job.started","at":"2026-05-04T09:00:00+08:00","order_id":"O","job_id":"J","by":"li"},
 {"id":"k","type":"job.started","at":"2026-05-05","order_id":"O","job_id":"K","by":"li"}]}`

func rules(t *testing.T) *compliance.Rules {
	t.Helper()
	p, err := compliance.ReadPack([]byte(pack))
	if err != nil {
		t.Fatal(err)
	}
	rs, err := compliance.Compile(p)
	if err != nil {
		t.Fatal(err)
	}
	return rs
}

func suiteOf(cases string) string {
	return `{"format":1,"histories":{` + base + `},"cases":[` + cases + `]}`
}

func TestACaseSaysWhatIsNotAsExpected(t *testing.T) {
	tests := map[string]struct{ members, want string }{
		"all is as expected":             {`"expect":{"A":"satisfied","B":["satisfied",{"status":"satisfied","on":"k"}]}`, ""},
		"another status":                 {`"expect":{"A":"violated"}`, "c: A: want violated, got satisfied on j; satisfied on k"},
		"one of a list":                  {`"drop":["s"],"expect":{"A":["violated","satisfied"]}`, `c: A: want satisfied as finding 2, got violated missing ["order.authorised"] on j; violated missing ["order.authorised"] on k`},
		"more findings":                  {`"expect":{"B":["satisfied"]}`, "c: B: want 1 findings, got satisfied on j; satisfied on k"},
		"no finding wanted":              {`"expect":{"B":"none"}`, "c: B: want 0 findings, got satisfied on j; satisfied on k"},
		"no finding found":               {`"drop":["j","k"],"expect":{"B":"satisfied"}`, "c: B: want satisfied, got no finding"},
		"none found and wanted":          {`"drop":["j","k"],"expect":{"A":"none","B":"none"}`, ""},
		"another reason":                 {`"drop":["s"],"expect":{"A":{"status":"violated","reason":"stale"}}`, `c: A: want violated stale, got violated missing ["order.authorised"] on j; violated missing ["order.authorised"] on k`},
		"another thing missing":          {`"drop":["s"],"expect":{"A":{"status":"violated","missing":["order.closed"]}}`, `c: A: want violated ["order.closed"], got`},
		"another event":                  {`"drop":["s","k"],"expect":{"A":{"status":"violated","on":"k"}}`, `c: A: want violated on k, got`},
		"another due time":               {`"expect":{"A":{"status":"satisfied","due":"2026-05-04T08:00:00+08:00"}}`, `c: A: want satisfied due 2026-05-04T08:00:00+08:00, got`},
		"a rule that does not exist":     {`"expect":{"C":"satisfied"}`, `c: C: want a rule with this id, got no finding`},
		"a rule that nobody looked at":   {`"set":{"j":{"by":"wu"}},"expect":{"A":"satisfied"}`, `c: B: want no new violation, got violated wrong_value ["by"] on j; satisfied on k`},
		"what was violated before":       {`"history":"v","expect":{"A":"none"}`, ""},
		"shifted by hours":               {`"shift":{"s":"61min"},"expect":{"A":[{"status":"violated","reason":"out_of_order"},"satisfied"]}`, ""},
		"shifted within time":            {`"shift":{"s":"1h"},"expect":{"A":"satisfied"}`, ""},
		"shifted by days":                {`"shift":{"s":"1d","k":"-1d"},"expect":{"A":[{"status":"violated","on":"k"},{"status":"violated","on":"j"}]}`, ""},
		"shifted by months and years":    {`"shift":{"s":"1mo","k":"2y"},"expect":{"A":[{"status":"violated","on":"j"},{"status":"satisfied","on":"k"}]}`, ""},
		"a member taken away":            {`"set":{"j":{"by":null}},"expect":{"B":[{"status":"unknown","reason":"fact_absent"},"satisfied"]}`, ""},
		"an event added":                 {`"add":[{"id":"n","type":"job.started","at":"2026-05-06","order_id":"O2","job_id":"N","by":"li"}],"expect":{"A":["satisfied","satisfied","violated"]}`, ""},
		"a parameter with another value": {`"params":{"B/who":["wu"]},"expect":{"B":"violated"}`, ""},
		"a parameter that nobody has":    {`"params":{"B/whom":["wu"]},"expect":{"B":"violated"}`, `c: B: want parameters that can be set`},
		"judged early":                   {`"as_of":"2026-05-04T12:00:00+08:00","expect":{"A":["satisfied"]}`, ""},
		"judged at the end of a day":     {`"as_of":"2026-05-04","expect":{"A":["satisfied"]}`, ""},
		"judged before anything was so":  {`"as_of":"2026-05-03","expect":{"A":"none"}`, ""},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			members := c.members
			if !strings.Contains(members, `"history"`) {
				members = `"history":"b",` + members
			}
			suite, err := policytest.Read([]byte(strings.Replace(suiteOf(`{"name":"c",`+members+`}`), `"histories":{`,
				`"histories":{"v":{"covers":["*"],"events":[{"id":"x","type":"job.started","at":"2026-05-06","order_id":"O2","job_id":"N","by":"wu"}]},`, 1)))
			if err != nil {
				t.Fatal(err)
			}
			if name == "what was violated before" {
				suite.Cases[0].Expect = nil
			}
			err = suite.Cases[0].Run(rules(t))
			if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.HasPrefix(err.Error(), c.want)) {
				t.Errorf("got %v, want %s", err, c.want)
			}
			if m, ok := errors.AsType[*policytest.MismatchError](err); c.want != "" && (!ok || m.Case != "c" || m.Rule == "") {
				t.Errorf("%#v", err)
			}
		})
	}
}

func TestACaseOfAPortfolioIsAboutPeriods(t *testing.T) {
	p, err := compliance.ReadPack([]byte(`{"format":1,"id":"p","layer":"house","version":"2026.1","jurisdiction":"CN","documents":[{"id":"D","title":{"en":"d"}}],"rules":[
	 {"id":"R","kind":"schedule","per":"store_id","every":"month","needs":["audit.done"],"source":[{"doc":"D"}],"texts":{"en":"x"}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	rs, err := compliance.Compile(p)
	if err != nil {
		t.Fatal(err)
	}
	for expect, want := range map[string]string{
		`[{"status":"violated","period":"2026-04"},{"status":"pending","period":"2026-05","missing":["audit.done"]}]`: "",
		`[{"status":"violated","period":"2026-05"},"pending"]`:                                                        `c: R: want violated in 2026-05 as finding 1, got violated missing ["audit.done"] in 2026-04 due 2026-04-30T23:59:59+08:00`,
	} {
		suite, err := policytest.Read([]byte(`{"format":1,"histories":{"shop":{"covers":["*"],"zone":"Asia/Shanghai","complete_from":"2026-04-01",
		 "facts":[{"fact":"store","store_id":"S1"}],"events":[]}},"cases":[{"name":"c","history":"shop","as_of":"2026-05-10","expect":{"R":` + expect + `}}]}`))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if err := suite.Cases[0].Run(rs); err != nil {
			got = err.Error()
		}
		if (got == "") != (want == "") || !strings.HasPrefix(got, want) {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestFaultsOfACaseFile(t *testing.T) {
	good := suiteOf(`{"name":"c","history":"b","expect":{"A":"satisfied"}}`)
	change := func(members string) string {
		return suiteOf(`{"name":"c","history":"b","expect":{"A":"none"},` + members + `}`)
	}
	tests := map[string]struct{ file, want string }{
		"nothing":                     {``, `empty document`},
		"an unknown member":           {strings.Replace(good, `"expect"`, `"expct":1,"expect"`, 1), `cases[0].expct: unknown member "expct"`},
		"another format":              {strings.Replace(good, `"format":1`, `"format":2`, 1), `format: format 2, this version reads format 1`},
		"an unknown history":          {strings.Replace(good, `"history":"b"`, `"history":"x"`, 1), `cases[0].history: no such history: "x"`},
		"an unknown zone":             {strings.Replace(good, `Asia/Shanghai`, `Asia/Xanadu`, 1), `histories.b.zone: no such zone: "Asia/Xanadu"`},
		"the zone of the machine":     {strings.Replace(good, `Asia/Shanghai`, `Local`, 1), `histories.b.zone: no such zone: "Local"`},
		"a zone without name":         {strings.Replace(good, `Asia/Shanghai`, ``, 1), `histories.b.zone: no such zone: ""`},
		"an unknown cover":            {strings.Replace(good, `["*"]`, `["x.y"]`, 1), `histories.b.covers[0]: names nothing of the vocabulary: "x.y"`},
		"a faulty event":              {strings.Replace(good, `order.authorised`, `order.x`, 1), `histories.b.events[0].type: no such type of event: "order.x"`},
		"a faulty fact":               {strings.Replace(good, `"fact":"customer"`, `"fact":"x"`, 1), `histories.b.facts[0]`},
		"two events with one id":      {strings.Replace(good, `"id":"k"`, `"id":"j"`, 1), `histories.b.events[2].id: another event has the id "j"`},
		"one event twice":             {strings.Replace(good, `"events":[`, `"events":[{"id":"w","type":"order.opened","at":"2026-05-03","order_id":"O9"},{"id":"w","type":"order.opened","at":"2026-05-03","order_id":"O9"},`, 1), `histories.b.events[1].id: another event has the id "w"`},
		"an event added twice":        {change(`"add":[{"id":"n","type":"order.opened","at":"2026-05-03","order_id":"O9"},{"id":"n","type":"order.opened","at":"2026-05-03","order_id":"O9"}]`), `cases[0].events[4].id: another event has the id "n"`},
		"a case that expects nothing": {suiteOf(`{"name":"c","history":"b","expect":{}}`), `cases[0].expect: case "c" expects nothing`},
		"a rule that expects nothing": {suiteOf(`{"name":"c","history":"b","expect":{"A":[]}}`), `cases[0].expect.A: an empty list expects nothing`},
		"an event that is none":       {strings.Replace(good, `"events":[`, `"events":[7,`, 1), `histories.b.events[0]`},
		"two cases of one name":       {suiteOf(`{"name":"c","history":"b","expect":{"A":"none"}},{"name":"c","history":"b","expect":{"A":"none"}}`), `cases[1].name: no name, or one of another case: "c"`},
		"parameters that are none":    {change(`"params":["B/who"]`), `cases[0].params: wants an object of parameters and their values`},
		"an unknown event to drop":    {change(`"drop":["z"]`), `cases[0].drop[0]: the history has no event "z"`},
		"an unknown event to shift":   {change(`"shift":{"z":"1h"}`), `cases[0].shift.z: the history has no event "z"`},
		"an unknown event to set":     {change(`"set":{"z":{}}`), `cases[0].set.z: the history has no event "z"`},
		"a set that is no object":     {change(`"set":{"j":1}`), `cases[0].set.j: wants an object of members`},
		"a shift that is none":        {change(`"shift":{"j":"soon"}`), `cases[0].shift.j: not an allowance`},
		"a shift by working days":     {change(`"shift":{"j":"1wd"}`), `cases[0].shift.j: 2026-05-04T09:00:00+08:00 cannot be moved by 1wd`},
		"a bare day shifted by hours": {change(`"shift":{"k":"1h"}`), `cases[0].shift.k: 2026-05-05 cannot be moved by 1h`},
		"a time that cannot be moved": {strings.Replace(change(`"shift":{"j":"1h"}`), `2026-05-04T09:00:00+08:00`, `soon`, 1), `cases[0].shift.j: the event has no time that could be moved`},
		"a faulty change":             {change(`"set":{"j":{"by":7}}`), `cases[0].events[`},
		"a contradiction":             {change(`"add":[{"id":"n","type":"job.started","at":"2026-05-06","order_id":"O2","job_id":"J"}]`), `cases[0].events[3].order_id`},
		"a status that is none":       {suiteOf(`{"name":"c","history":"b","expect":{"A":"fine"}}`), `cases[0].expect.A: "fine" is no status, and not "none"`},
		"a reason that is none":       {suiteOf(`{"name":"c","history":"b","expect":{"A":{"status":"violated","reason":"bad"}}}`), `cases[0].expect.A.reason: "bad" is no reason`},
		"an unknown member of a wish": {suiteOf(`{"name":"c","history":"b","expect":{"A":{"status":"violated","why":"bad"}}}`), `cases[0].expect.A.why: unknown member "why"`},
		"an expectation that is none": {suiteOf(`{"name":"c","history":"b","expect":{"A":7}}`), `cases[0].expect.A: wants an object`},
		"a case of a faulty history":  {strings.Replace(change(`"drop":["s"]`), `order.authorised`, `order.x`, 1), `histories.b.events[0].type`},
		"an impossible moment":        {change(`"as_of":"2026-02-30"`), `cases[0].as_of`},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := policytest.Read([]byte(c.file))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
			if _, ok := errors.AsType[*policytest.FieldError](err); !ok {
				t.Errorf("%T holds no fault", err)
			}
		})
	}
	if _, err := policytest.Read([]byte(good)); err != nil {
		t.Error(err)
	}
}

func TestCasesMayHoldEventsOfAHost(t *testing.T) {
	v, err := history.Standard().With(history.Declaration{Type: "x_h.scanned", Subject: "order_id"})
	if err != nil {
		t.Fatal(err)
	}
	file := `{"format":1,"histories":{"b":{"covers":[],"events":[{"id":"s","type":"x_h.scanned","at":"2026-05-04T08:00:00Z","order_id":"O"}]}},
	 "cases":[{"name":"c","history":"b","expect":{"A":"none"}}]}`
	if _, err := policytest.Read([]byte(file)); err == nil {
		t.Error("the standard vocabulary took an event of a host")
	}
	suite, err := policytest.ReadWith(v, []byte(file))
	if err != nil || suite.Cases[0].History.Len() != 1 || !suite.Cases[0].AsOf.Equal(time.Date(2026, 5, 4, 8, 0, 0, 0, time.UTC)) {
		t.Errorf("%v %v", suite, err)
	}
}

func FuzzRead(f *testing.F) {
	data, err := os.ReadFile("../packs/cases/house-default.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(suiteOf(`{"name":"c","history":"b","drop":["s"],"shift":{"k":"-1d"},"set":{"j":{"by":null}},"expect":{"A":["violated"]}}`)))
	f.Fuzz(func(t *testing.T, data []byte) {
		suite, err := policytest.Read(data)
		if err != nil {
			if _, ok := errors.AsType[*fault.Error](err); !ok {
				t.Errorf("%T: %v", err, err)
			}
			return
		}
		for _, c := range suite.Cases {
			_ = c.Run(rules(t))
		}
	})
}

func ExampleRead() {
	p, err := compliance.ReadPack([]byte(pack))
	if err != nil {
		fmt.Println(err)
		return
	}
	rules, _ := compliance.Compile(p)
	suite, err := policytest.Read([]byte(`{"format": 1,
		"histories": {"service": {"covers": ["*"], "zone": "Asia/Shanghai", "events": [
			{"id": "signed", "type": "order.authorised", "at": "2026-05-04T08:35:00+08:00", "order_id": "RO-1"},
			{"id": "begun", "type": "job.started", "at": "2026-05-04T09:00:00+08:00", "order_id": "RO-1", "job_id": "J-1", "by": "li"}]}},
		"cases": [
			{"name": "work begins after the signature", "history": "service", "expect": {"A": "satisfied"}},
			{"name": "signed an hour late", "history": "service", "shift": {"signed": "1h"}, "expect": {"A": "satisfied"}}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range suite.Cases {
		fmt.Println(c.Name, "-", c.Run(rules))
	}
	// Output:
	// work begins after the signature - <nil>
	// signed an hour late - signed an hour late: A: want satisfied, got violated out_of_order ["order.authorised"] on begun
}
