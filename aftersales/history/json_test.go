package history_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	. "example.com/servicelane/aftersales/history"
)

// declared is a vocabulary with a type that has a field of every kind.
func declared(t testing.TB) Vocabulary {
	t.Helper()
	d := Declaration{Type: "x_all.kinds", Subject: FieldOrderID, Attribute: true}
	for _, k := range Kinds() {
		d.Fields = append(d.Fields, FieldDefinition{Name: Name("x_" + string(k)), Kind: k})
	}
	v, err := Standard().With(d)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// allKinds is an event with a value of every kind, in its JSON form.
const allKinds = `{"id":"e1","type":"x_all.kinds","v":2,"at":"2026-05-03T09:30:00.25+08:00","by":"P7","by_role":"adviser",` +
	`"store_id":"S1","recorded_at":"2026-05-04T00:00:00Z","source":"orders, row 7","order_id":"RO-1",` +
	`"x_bool":true,"x_code":"warranty","x_codes":["a","b"],"x_d":3,"x_date":"2026-05-03","x_h":"1.50","x_id":"\"id\"","x_int":-7,` +
	`"x_km":{"coerced":8872},"x_mo":12,"x_money":{"amount":"-1.50","currency":"CNY"},"x_num":"0.001","x_period":"2026-Q2",` +
	`"x_plate":{"paper":"p1","digest":"0af3"},"x_share":"0.35","x_text":"异响\n\tback \\ slash","x_time":"2026-05-03","x_y":2}`

func TestAnEventOfEveryKindIsReadAndWrittenExactly(t *testing.T) {
	v := declared(t)
	e, err := v.DecodeEvent([]byte(allKinds))
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := json.Marshal(e); string(got) != allKinds {
		t.Errorf("written\n%s\nwant\n%s", got, allKinds)
	}
	if len(e.Fields) != len(Kinds())+1 || e.Version != 2 || !e.RecordedAt.Equal(time.Date(2026, 5, 4, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("read %+v", e)
	}
	if km := e.Get("x_km"); km.Int() != 8872 || !km.Coerced() {
		t.Errorf("kilometres %s, coerced %t", km.Word(), km.Coerced())
	}
}

func TestEveryFaultOfAnEventIsToldWithItsPath(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"an unknown type", `{"id":"a","at":"2026-05-03","type":"order.sung","x":1}`, []string{`type: no such type of event: "order.sung"`}},
		{"nothing at all", `{}`, []string{"id: an event needs an id", "at: an event needs the time at which it happened", `type: no such type of event: ""`}},
		{"no object", `[]`, []string{"wants an object, has array"}},
		{"several at once", `{"id":1,"type":"order.opened","at":"yesterday","v":0,"by":true,"recorded_at":"2026-05-03","kilometres":1,"odometer_km":"8"}`, []string{
			"id: wants a string, has number", `at: neither an instant with offset nor a day: "yesterday"`, "v: wants a version, a whole number from 1", "by: wants a string, has bool",
			`recorded_at: not an instant with offset: "2026-05-03"`, `kilometres: order.opened has no field "kilometres"`,
			"odometer_km: wants a whole number, has string", "order_id: order.opened does not say to which order_id it belongs"}},
		{"values of wrong forms", `{"id":"a","type":"x_all.kinds","at":"2026-05-03","order_id":"A","x_bool":"true","x_code":"","x_codes":["","a;b"],"x_d":1.5,"x_date":"2026-02-30",
			"x_h":1.5,"x_money":{"amount":"1","currency":"yuan"},"x_num":"1e3","x_share":"1.01","x_period":"2026-13","x_y":null,"x_text":{"coerced":""},"x_plate":{"paper":1,"digest":"a"}}`, []string{
			"x_bool: wants true or false, has string", "x_code: empty: leave the field out where there is no value",
			`x_codes: element 0 is empty or has a semicolon: ""`, `x_codes: element 1 is empty or has a semicolon: "a;b"`,
			`x_d: not a whole number: "1.5"`, `x_date: not a date of the form 2006-01-02: "2026-02-30"`, "x_h: wants a string with a value of kind h, has number",
			`x_money: not an amount with its currency: "1 yuan"`, `x_num: not a plain decimal number: "1e3"`, `x_share: not between 0 and 1: "1.01"`,
			`x_period: not a period of the form 2026, 2026-Q2, 2026-05, 2026-W07, 2026-05-04 or 2026-01/2026-06: "2026-13"`, "x_y: wants a whole number, has null",
			"x_text.coerced: empty: leave the field out where there is no value", "x_plate.paper: wants a string, has a number"}},
		{"money without its currency", `{"id":"a","type":"order.authorised","at":"2026-05-03","order_id":"A","fee":{"amount":"1"}}`, []string{"fee.currency: must be given"}},
		{"codes that are no texts", `{"id":"a","type":"order.explained","at":"2026-05-03","order_id":"A","topics":[1]}`, []string{"topics[0]: wants a string, has a number"}},
		{"a paper where none may be", `{"id":"a","type":"order.opened","at":"2026-05-03","order_id":"A","kind":{"paper":"p","digest":"XX"}}`, []string{
			"kind: a value of kind code cannot be kept in a paper", "kind: a paper needs an id and a digest in hexadecimal"}},
		{"control characters", `{"id":"a\u0000b","type":"order.opened","at":"2026-05-03","order_id":"a\nb"}`, []string{"id: control character U+0000 (line 1, column 9)"}},
		{"a line break in an id", `{"id":"a","type":"order.opened","at":"2026-05-03","order_id":"a\nb"}`, []string{`order_id: has a control character: "a\nb"`}},
		{"a member twice", `{"id":"a","id":"b","type":"order.opened","at":"2026-05-03","order_id":"A"}`, []string{`id: member "id" stands here twice`}},
	}
	v := declared(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := v.DecodeEvent([]byte(tt.in))
			if err == nil {
				t.Fatal("no fault")
			}
			if diff := cmp.Diff(tt.want, strings.Split(err.Error(), "\n")); diff != "" {
				t.Error(diff)
			}
			var one *FieldError
			if !errors.As(err, &one) || one.Code == "" {
				t.Error("not a list of faults")
			}
		})
	}
}

func TestManyEventsAndFactsAreReadAsArrays(t *testing.T) {
	events, err := Standard().DecodeEvents([]byte(`[{"id":"a","type":"order.opened","at":"2026-05-03","order_id":"A"},{"id":"b","type":"order.closed","at":"2026-05-04","order_id":"A"}]`))
	if err != nil || len(events) != 2 || events[1].Type != OrderClosed {
		t.Errorf("%v %v", events, err)
	}
	_, err = Standard().DecodeEvents([]byte(`[{"id":"a","type":"order.opened","at":"2026-05-03","order_id":"A"},{"id":"b","type":"order.closed","order_id":"A"},1]`))
	if err == nil || err.Error() != "[1].at: an event needs the time at which it happened\n[2]: wants an object, has number" {
		t.Errorf("got %v", err)
	}
	for _, bad := range []string{`{}`, `[`, ``} {
		if _, err := Standard().DecodeEvents([]byte(bad)); err == nil {
			t.Errorf("%q was read", bad)
		}
	}
	if _, err := Standard().DecodeEvent([]byte(`{`)); err == nil {
		t.Error("a broken event was read")
	}
}

func TestFactsAreReadAndWrittenExactly(t *testing.T) {
	in := `[{"fact":"role_held","person_id":"P7","valid_from":"2026-01-01","valid_to":"2026-06-30","role":"adviser"},` +
		`{"fact":"team_role","role":"chair","authority":{"amount":"100","currency":"CNY"},"team":"t"}]`
	facts, err := Standard().DecodeFacts([]byte(in))
	if err != nil {
		t.Fatal(err)
	}
	if got := facts[1].Get(FieldRole); got.Word() != "chair" {
		t.Errorf("the key is not a field: %q", got.Word())
	}
	if got, _ := json.Marshal(facts); string(got) != in {
		t.Errorf("written\n%s\nwant\n%s", got, in)
	}
}

func TestEveryFaultOfAFactIsToldWithItsPath(t *testing.T) {
	in := `[{"fact":"roll_held"},{"fact":"standard","valid_from":"2026-01-01","criteria_count":true,"colour":"red"},{"fact":"role_held","person_id":"P","valid_from":"2026-02-01","valid_to":"2026-01-01"},7,
		{"fact":"role_held","person_id":"P","valid_from":1}]`
	want := []string{`[0].fact: no such fact: "roll_held"`,
		"[1].criteria_count: wants a whole number, has bool", `[1].colour: a fact standard has no field "colour"`, "[1].step: a fact needs the id that it is about",
		"[1].valid_from: a fact standard holds always, not for a span of days",
		"[2].valid_to: the span ends before it begins: 2026-02-01/2026-01-01", "[3]: wants an object, has number", "[4].valid_from: wants a string, has number"}
	_, err := Standard().DecodeFacts([]byte(in))
	if err == nil {
		t.Fatal("no fault")
	}
	if diff := cmp.Diff(want, strings.Split(err.Error(), "\n")); diff != "" {
		t.Error(diff)
	}
}

func TestEventsAndFactsReadThemselvesFromOtherDocuments(t *testing.T) {
	var doc struct {
		Event Event
		Fact  Fact
	}
	in := `{"Event":{"id":"a","type":"order.opened","at":"2026-05-03","order_id":"A"},"Fact":{"fact":"customer","customer_id":"C","vip":true}}`
	if err := json.Unmarshal([]byte(in), &doc); err != nil || doc.Event.ID != "a" || !doc.Fact.Get(FieldVIP).True() {
		t.Errorf("%+v %v", doc, err)
	}
	for _, bad := range []string{`{"Event":{}}`, `{"Fact":{}}`} {
		if err := json.Unmarshal([]byte(bad), &doc); err == nil {
			t.Errorf("%s was read", bad)
		}
	}
	if err := doc.Fact.UnmarshalJSON([]byte(`{`)); err == nil {
		t.Error("a broken fact was read")
	}
}

func FuzzDecodeEvent(f *testing.F) {
	f.Add([]byte(allKinds))
	f.Add([]byte(`{"id":"a","type":"order.opened","at":"2026-05-03T09:30:00+08:00","order_id":"A","odometer_km":{"coerced":8872}}`))
	f.Add([]byte(`{"id":"a","type":"order.adopted","at":"2026-05-03","order_id":"A","covers":["order.*"]}`))
	f.Add([]byte(`{"id":"a","type":"complaint.received","at":"2026-05-03","complaint_id":"A","matter":{"paper":"p","digest":"00"}}`))
	v := declared(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := v.DecodeEvent(data)
		if err != nil {
			return
		}
		if err := v.Check(e); err != nil {
			t.Fatalf("read, but faulty: %v", err)
		}
		written := e.AppendJSON(nil)
		again, err := v.DecodeEvent(written)
		if err != nil {
			t.Fatalf("written, but not read: %v\n%s", err, written)
		}
		if got := again.AppendJSON(nil); !bytes.Equal(got, written) {
			t.Fatalf("written first\n%s\nthen\n%s", written, got)
		}
	})
}

// FuzzWriteEvent goes the other way: whatever passes the check can be written and read back the same.
func FuzzWriteEvent(f *testing.F) {
	f.Add("a", "text \x00 \u2028 \xff", int64(8872), int8(2), "CNY", int64(1_700_000_000_000_000), 8*3600)
	f.Add("", "", int64(-1), int8(-1), "x", int64(0), 0)
	f.Add("id", "2026-W07", int64(5), int8(18), "EUR", int64(0), 8*3600+343)
	f.Add("id", "a;b", int64(1e18), int8(18), "EUR", int64(-62135596800000000), -3600)
	v := declared(f)
	f.Fuzz(func(t *testing.T, id, text string, n int64, scale int8, currency string, micro int64, offset int) {
		at := At(time.UnixMicro(micro).In(time.FixedZone("", offset)))
		e := NewEvent("x_all.kinds", at).With(FieldOrderID, ID("A")).With("x_text", Text(text)).With("x_id", ID(text)).
			With("x_num", Number(KindNum, Decimal{Digits: n, Scale: scale})).With("x_km", Int(KindKM, n).AsCoerced()).
			With("x_money", Money(Decimal{Digits: n, Scale: scale}, currency)).With("x_codes", Codes(text, id)).With("x_time", Time(at)).
			With("x_period", Period(text)).With("x_plate", InPaper(KindPlate, Paper{ID: text, Digest: currency}))
		e.ID, e.Source = id, text
		if v.Check(e) != nil {
			return
		}
		written := e.AppendJSON(nil)
		again, err := v.DecodeEvent(written)
		if err != nil {
			t.Fatalf("written, but not read: %v\n%s", err, written)
		}
		if diff := cmp.Diff(e, again); diff != "" {
			t.Fatalf("read back another: %s", diff)
		}
	})
}
