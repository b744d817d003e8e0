package cal

import (
	"encoding/json"
	"math"
	"testing"
	"time"
)

func day(t testing.TB, s string) Date {
	t.Helper()
	if s == "" {
		return Date{}
	}
	d, err := ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func instant(t testing.TB, s string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	z, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func TestOnlyDaysThatExistAreDates(t *testing.T) {
	for _, c := range []struct {
		year, day int
		month     time.Month
		want      string
	}{
		{2024, 29, time.February, "2024-02-29"},
		{2000, 29, time.February, "2000-02-29"},
		{1, 1, time.January, "0001-01-01"},
		{9999, 31, time.December, "9999-12-31"},
		{2023, 29, time.February, ""},
		{1900, 29, time.February, ""},
		{2026, 31, time.April, ""},
		{2026, 0, time.April, ""},
		{2026, 1, 13, ""},
		{0, 1, time.January, ""},
		{10000, 1, time.January, ""},
		{-1, 1, time.January, ""},
	} {
		d, err := NewDate(c.year, c.month, c.day)
		if d.String() != c.want || (err == nil) != (c.want != "") {
			t.Errorf("NewDate(%d, %d, %d) = %v, %v, want %q", c.year, c.month, c.day, d, err, c.want)
		}
	}
}

func TestADateIsReadInOneFormOnly(t *testing.T) {
	for _, s := range []string{"", "2026-5-3", "2026-05-32", "2026-02-29", "20260503", "2026/05/03", "2026-05-03 ", "0000-01-01", "２026-05-03"} {
		if d, err := ParseDate(s); err == nil {
			t.Errorf("ParseDate(%q) = %v, want an error", s, d)
		}
	}
	if d, err := ParseDate("0001-01-01"); err != nil || d != MinDate {
		t.Errorf("the first day is %v, %v", d, err)
	}
	if d, err := ParseDate("9999-12-31"); err != nil || d != MaxDate {
		t.Errorf("the last day is %v, %v", d, err)
	}
}

func TestADateWrittenInSourceMustExist(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("30 February was taken")
		}
	}()
	MustDate(2026, time.February, 30)
}

func TestTheDayOfAnInstantIsThatOfItsZone(t *testing.T) {
	at := instant(t, "2026-12-31T20:00:00Z")
	if d := DateOf(at); d != MustDate(2026, time.December, 31) {
		t.Errorf("in UTC it is %v", d)
	}
	if d := DateOf(at.In(zone(t, "Asia/Shanghai"))); d != MustDate(2027, time.January, 1) {
		t.Errorf("in Shanghai it is %v", d)
	}
	if d := DateOf(time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC)); d != MaxDate {
		t.Errorf("a day after all days is %v", d)
	}
	if d := DateOf(time.Date(-5, 1, 1, 0, 0, 0, 0, time.UTC)); d != MinDate {
		t.Errorf("a day before all days is %v", d)
	}
}

func TestDaysAreCountedOverMonthsYearsAndLeapDays(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2024-02-28", 1, "2024-02-29"},
		{"2023-02-28", 1, "2023-03-01"},
		{"2026-12-31", 1, "2027-01-01"},
		{"2027-01-01", -1, "2026-12-31"},
		{"2026-01-01", 365, "2027-01-01"},
		{"2024-01-01", 366, "2025-01-01"},
		{"9999-12-30", 5, "9999-12-31"},
		{"0001-01-02", -5, "0001-01-01"},
		{"2026-01-01", math.MaxInt32, "9999-12-31"},
		{"2026-01-01", math.MinInt32, "0001-01-01"},
	} {
		from, want := day(t, c.from), day(t, c.want)
		if got := from.AddDays(c.n); got != want {
			t.Errorf("%s plus %d days is %v, want %s", c.from, c.n, got, c.want)
		}
		if n := from.DaysUntil(want); c.n > -400 && c.n < 400 && want != MaxDate && want != MinDate && n != c.n {
			t.Errorf("from %s to %s are %d days, want %d", c.from, c.want, n, c.n)
		}
	}
}

func TestMonthsEndOnTheMatchingDayOrTheLastOfTheMonth(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-01-31", 1, "2026-02-28"},
		{"2024-01-31", 1, "2024-02-29"},
		{"2026-01-30", 1, "2026-02-28"},
		{"2026-02-28", 1, "2026-03-28"},
		{"2026-11-30", 3, "2027-02-28"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-01-15", -13, "2024-12-15"},
		{"2024-02-29", 12, "2025-02-28"},
		{"2024-02-29", 48, "2028-02-29"},
		{"2026-05-03", 0, "2026-05-03"},
		{"9999-12-01", 1, "9999-12-31"},
		{"0001-01-15", -1, "0001-01-01"},
		{"2026-01-01", math.MaxInt32, "9999-12-31"},
		{"2026-01-01", math.MinInt32, "0001-01-01"},
	} {
		if got := day(t, c.from).AddMonths(c.n); got != day(t, c.want) {
			t.Errorf("%s plus %d months is %v, want %s", c.from, c.n, got, c.want)
		}
	}
	if got := day(t, "2024-02-29").AddYears(1); got != day(t, "2025-02-28") {
		t.Errorf("a year after a leap day is %v", got)
	}
	if got := day(t, "2024-02-29").AddYears(math.MaxInt32); got != MaxDate {
		t.Errorf("very many years later is %v", got)
	}
}

func TestDatesHaveTheRightDayOfTheWeek(t *testing.T) {
	for d := MustDate(1999, time.December, 20); d.Year() < 2005; d = d.AddDays(1) {
		y, m, n := d.Civil()
		if want := time.Date(y, m, n, 12, 0, 0, 0, time.UTC).Weekday(); d.Weekday() != want {
			t.Fatalf("%v is a %v, want %v", d, d.Weekday(), want)
		}
	}
	if MinDate.Weekday() != time.Monday {
		t.Errorf("the first day is a %v", MinDate.Weekday())
	}
}

func TestNoDateStaysNoDate(t *testing.T) {
	var none Date
	y, m, d := none.Civil()
	if !none.IsZero() || none.String() != "" || none.AddDays(3) != none || none.AddMonths(3) != none || none.AddYears(1) != none ||
		none.Year() != 0 || y != 0 || m != 0 || d != 0 {
		t.Error("no date turned into something")
	}
	if !none.Before(MinDate) || MinDate.Compare(none) != 1 || none.Compare(MinDate) != -1 || none.Compare(none) != 0 || !MinDate.After(none) {
		t.Error("no date does not sort before every day")
	}
}

func TestADateIsTextInJSON(t *testing.T) {
	type both struct {
		On  Date `json:"on"`
		Off Date `json:"off,omitzero"`
	}
	in := both{On: MustDate(2026, time.May, 3)}
	data, err := json.Marshal(in)
	if err != nil || string(data) != `{"on":"2026-05-03"}` {
		t.Fatalf("%s, %v", data, err)
	}
	var out both
	if err := json.Unmarshal([]byte(`{"on":"2026-05-03","off":""}`), &out); err != nil || out != in {
		t.Errorf("%v, %v", out, err)
	}
	if err := json.Unmarshal([]byte(`{"on":"3 May"}`), &out); err == nil {
		t.Error("3 May was read")
	}
}

func TestASpanHasBothItsEnds(t *testing.T) {
	all, year := Span{}, Span{day(t, "2026-01-01"), day(t, "2026-12-31")}
	since, until := Span{From: day(t, "2026-05-03")}, Span{To: day(t, "2026-05-02")}
	for _, c := range []struct {
		span Span
		day  string
		want bool
	}{
		{year, "2026-01-01", true}, {year, "2026-12-31", true}, {year, "2025-12-31", false}, {year, "2027-01-01", false},
		{since, "2026-05-03", true}, {since, "2026-05-02", false}, {since, "9999-12-31", true},
		{until, "2026-05-02", true}, {until, "2026-05-03", false}, {until, "0001-01-01", true},
		{all, "2026-05-03", true},
	} {
		if got := c.span.Contains(day(t, c.day)); got != c.want {
			t.Errorf("%v contains %s: %t", c.span, c.day, got)
		}
	}
	if year.String() != "2026-01-01/2026-12-31" || since.String() != "2026-05-03/" || all.String() != "/" {
		t.Errorf("written as %v, %v, %v", year, since, all)
	}
	if !year.Valid() || !all.Valid() || (Span{year.To, year.From}).Valid() {
		t.Error("a span is valid if it holds a day")
	}
}

func TestSpansOverlapIntersectAndJoin(t *testing.T) {
	span := func(from, to string) Span { return Span{day(t, from), day(t, to)} }
	for _, c := range []struct {
		name         string
		a, b         Span
		overlap      bool
		both         Span
		joined       bool
		sum          Span
		intersection bool
	}{
		{"share a day", span("2025-01-01", "2025-12-31"), span("2025-12-31", "2026-12-31"), true,
			span("2025-12-31", "2025-12-31"), true, span("2025-01-01", "2026-12-31"), true},
		{"touch", span("2025-01-01", "2025-12-31"), span("2026-01-01", "2026-12-31"), false,
			Span{}, true, span("2025-01-01", "2026-12-31"), false},
		{"apart", span("2025-01-01", "2025-12-31"), span("2026-01-02", "2026-12-31"), false,
			Span{}, false, Span{}, false},
		{"one inside the other", span("2025-01-01", ""), span("2026-01-01", "2026-12-31"), true,
			span("2026-01-01", "2026-12-31"), true, span("2025-01-01", ""), true},
		{"open both ways", span("", "2025-12-31"), span("2025-06-01", ""), true,
			span("2025-06-01", "2025-12-31"), true, Span{}, true},
		{"all time", Span{}, span("2025-06-01", "2025-06-02"), true,
			span("2025-06-01", "2025-06-02"), true, Span{}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, pair := range [][2]Span{{c.a, c.b}, {c.b, c.a}} {
				if got := pair[0].Overlaps(pair[1]); got != c.overlap {
					t.Errorf("%v overlaps %v: %t", pair[0], pair[1], got)
				}
				if got, ok := pair[0].Intersect(pair[1]); ok != c.intersection || ok && got != c.both {
					t.Errorf("%v and %v have %v, %t in common", pair[0], pair[1], got, ok)
				}
				if got, ok := pair[0].join(pair[1]); ok != c.joined || ok && got != c.sum {
					t.Errorf("%v and %v are %v, %t together", pair[0], pair[1], got, ok)
				}
			}
		})
	}
}

func TestADayBeginsAtItsFirstInstant(t *testing.T) {
	for _, c := range []struct{ name, zone, day, want string }{
		{"an ordinary day", "Asia/Shanghai", "2026-05-03", "2026-05-02T16:00:00Z"},
		{"midnight left out", "America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z"},
		{"midnight twice, half past eleven as well", "America/St_Johns", "2010-11-07", "2010-11-07T02:30:00Z"},
		{"clocks go back to the evening before", "America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00:00Z"},
		{"a day that clocks leave out", "Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"},
		{"the day after it", "Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z"},
		{"the end of a leap year that only a rule describes", "America/New_York", "2040-12-31", "2040-12-31T05:00:00Z"},
		{"the day after it", "America/New_York", "2041-01-01", "2041-01-01T05:00:00Z"},
		{"the first day", "UTC", "0001-01-01", "0001-01-01T00:00:00Z"},
		{"the last day", "UTC", "9999-12-31", "9999-12-31T00:00:00Z"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := day(t, c.day).Start(zone(t, c.zone)); !got.Equal(instant(t, c.want)) {
				t.Errorf("%s begins in %s at %v, want %s", c.day, c.zone, got.UTC(), c.want)
			}
		})
	}
}

func FuzzADateIsReadAsItIsWritten(f *testing.F) {
	for _, s := range []string{"2026-05-03", "0001-01-01", "9999-12-31", "2024-02-29", "2023-02-29", "", "2026-5-3", "0000-00-00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			if !d.IsZero() {
				t.Errorf("%q is %v and an error", s, d)
			}
			return
		}
		if d.String() != s || d.Before(MinDate) || d.After(MaxDate) {
			t.Errorf("%q was read as %v", s, d)
		}
		y, m, n := d.Civil()
		if again, err := NewDate(y, m, n); err != nil || again != d {
			t.Errorf("%v taken apart and put together is %v, %v", d, again, err)
		}
	})
}
