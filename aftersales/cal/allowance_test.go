package cal

import (
	"encoding/json"
	"testing"
)

func TestAnAllowanceHasOneTextForm(t *testing.T) {
	for s, want := range map[string]Allowance{
		"30min": Minutes(30), "2h": Hours(2), "45smin": ShopMinutes(45), "2sh": ShopHours(2), "0d": Days(0), "-14d": Days(-14),
		"10wd": WorkingDays(10), "3mo": Months(3), "2y": Years(2), "3md": MonthDay(3), "10000000h": Hours(MaxCount),
		"-10000000h": Hours(-MaxCount),
	} {
		a, err := ParseAllowance(s)
		if err != nil || a != want || a.String() != s || !a.Valid() || a.IsZero() {
			t.Errorf("ParseAllowance(%q) = %+v, %v, want %+v", s, a, err, want)
		}
	}
	for _, s := range []string{"", "d", "3", "3 d", "+3d", "03d", "-0d", "--3d", "3-d", "3D", "3days", "3.5h", "10000001h", "-10000001h",
		"99999999999999999999d", "0md", "32md", "-3md", "3m", "３d", "1d2h"} {
		if a, err := ParseAllowance(s); err == nil {
			t.Errorf("ParseAllowance(%q) = %+v, want an error", s, a)
		}
	}
}

func TestAnAllowanceIsTextInJSON(t *testing.T) {
	type limit struct {
		A Allowance `json:"a"`
		B Allowance `json:"b,omitzero"`
	}
	data, err := json.Marshal(limit{A: WorkingDays(10)})
	if err != nil || string(data) != `{"a":"10wd"}` {
		t.Errorf("%s, %v", data, err)
	}
	var l limit
	if err := json.Unmarshal([]byte(`{"a":"2sh","b":""}`), &l); err != nil || l.A != ShopHours(2) || !l.B.IsZero() || l.B.String() != "" {
		t.Errorf("%+v, %v", l, err)
	}
	if err := json.Unmarshal([]byte(`{"a":"soon"}`), &l); err == nil {
		t.Error("soon was read")
	}
	for _, bad := range []Allowance{{3, "weeks"}, Hours(MaxCount + 1), MonthDay(40)} {
		if data, err := json.Marshal(bad); err == nil {
			t.Errorf("%+v was written as %s", bad, data)
		}
	}
}

func TestUnitsByTheClockAreThoseThatNeedAnInstant(t *testing.T) {
	for _, u := range Units() {
		want := u == UnitMinutes || u == UnitHours || u == UnitShopMinutes || u == UnitShopHours
		if u.ByClock() != want {
			t.Errorf("%s by the clock: %t", u, u.ByClock())
		}
	}
}

func FuzzAnAllowanceIsReadAsItIsWritten(f *testing.F) {
	for _, s := range []string{"30min", "2h", "45smin", "2sh", "0d", "-14d", "10wd", "3mo", "2y", "3md", "-0d", "01h", "9999999999h", "d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := ParseAllowance(s)
		if err != nil {
			if !a.IsZero() {
				t.Errorf("%q is %v and an error", s, a)
			}
			return
		}
		if a.String() != s || !a.Valid() {
			t.Errorf("%q was read as %v", s, a)
		}
	})
}
