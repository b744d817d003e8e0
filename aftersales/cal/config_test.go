package cal

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestEveryFaultOfADefinitionIsToldWithItsPath(t *testing.T) {
	monday := MustDate(2026, time.May, 4)
	public := springTable(t)
	for _, c := range []struct {
		name  string
		cfg   Config
		paths string
	}{
		{"nothing", Config{}, "zone"},
		{"the zone of the machine", Config{Zone: "Local"}, "zone"},
		{"no such zone", Config{Zone: "Mars/Olympus"}, "zone"},
		{"an opening that is none", Config{Zone: "UTC", Week: Week{Tue: []Opening{{600, 600}}}}, "week.tue[0]"},
		{"openings out of order", Config{Zone: "UTC", Week: Week{Sun: MustOpenings("13:00-17:00", "08:00-12:00")}}, "week.sun[1]"},
		{"openings that overlap", Config{Zone: "UTC", Week: Week{Mon: MustOpenings("08:00-12:00", "11:59-17:00")}}, "week.mon[1]"},
		{"an opening after one over midnight", Config{Zone: "UTC", Week: Week{Mon: MustOpenings("22:00-02:00", "23:00-24:00")}}, "week.mon[1]"},
		{"a night that runs into the morning", Config{Zone: "UTC", Week: Week{Sun: MustOpenings("22:00-02:00"), Mon: MustOpenings("01:00-03:00")}}, "week.sun"},
		{"a working day that is none", Config{Zone: "UTC", Working: []Weekday{Monday, "someday"}}, "working[1]"},
		{"hours of no day", Config{Zone: "UTC", MakeupAs: "someday"}, "makeup_as"},
		{"beyond the beyond", Config{Zone: "UTC", Beyond: "yearly"}, "beyond"},
		{"a span the wrong way round", Config{Zone: "UTC", Known: Span{monday, monday.AddDays(-1)}}, "known"},
		{"a table that was not given", Config{Zone: "UTC", Tables: []string{"public", "other"}}, "tables[1]"},
		{"a table that leaves nothing known", Config{Zone: "UTC", Tables: []string{"public"}, Known: Span{From: MustDate(2030, time.January, 1)}}, "tables[0]"},
		{"a special day without date", Config{Zone: "UTC", Days: []Special{{Kind: KindClosure}}}, "days[0].date"},
		{"a stretch the wrong way round", Config{Zone: "UTC", Days: []Special{{Date: monday, To: monday.AddDays(-1), Kind: KindClosure}}}, "days[0].to"},
		{"nothing special", Config{Zone: "UTC", Days: []Special{{Date: monday}}}, "days[0].kind"},
		{"an unknown kind", Config{Zone: "UTC", Days: []Special{{Date: monday, Kind: "party"}}}, "days[0].kind"},
		{"an opening without hours", Config{Zone: "UTC", Days: []Special{{Date: monday, Kind: KindOpening}}}, "days[0].hours"},
		{"a closure with hours", Config{Zone: "UTC", Days: []Special{{Date: monday, Kind: KindClosure, Hours: MustOpenings("08:00-09:00")}}}, "days[0].hours"},
		{"a bad opening of a special day", Config{Zone: "UTC", Days: []Special{{Date: monday, Kind: KindOpening, Hours: []Opening{{}}}}}, "days[0].hours[0]"},
		{"a holiday like a Monday", Config{Zone: "UTC", Days: []Special{{Date: monday, Kind: KindHoliday, As: Monday}}}, "days[0].as"},
		{"a make-up workday like no day", Config{Zone: "UTC", Days: []Special{{Date: monday, Kind: KindMakeup, As: "someday"}}}, "days[0].as"},
		{"two sorts of hours", Config{Zone: "UTC", Days: []Special{{Date: monday, Kind: KindMakeup, As: Monday, Hours: MustOpenings("08:00-09:00")}}}, "days[0].as"},
		{"a name that is a book", Config{Zone: "UTC", Days: []Special{{Date: monday, Kind: KindClosure, Name: strings.Repeat("a", 1001)}}}, "days[0]"},
		{"a day twice", Config{Zone: "UTC", Days: []Special{{Date: monday, To: monday.AddDays(3), Kind: KindClosure}, {Date: monday.AddDays(3), Kind: KindClosure}}}, "days"},
		{"more days than there is room for", Config{Zone: "UTC", Days: []Special{{Date: MinDate, To: MaxDate, Kind: KindClosure}}}, "days"},
		{"a special night that runs into the morning", Config{Zone: "UTC", Week: EveryDay(MustOpenings("01:00-09:00")...),
			Days: []Special{{Date: monday, Kind: KindOpening, Hours: MustOpenings("22:00-02:00")}}}, "days"},
		{"a night that runs into a special morning", Config{Zone: "UTC", Week: EveryDay(MustOpenings("22:00-02:00")...),
			Days: []Special{{Date: monday, Kind: KindOpening, Hours: MustOpenings("01:00-03:00")}}}, "days"},
		{"several", Config{Beyond: "?", MakeupAs: "?", Tables: []string{"none"}}, "zone makeup_as beyond tables[0]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := New(c.cfg, public, nil)
			if paths(t, err) != c.paths || got != nil {
				t.Errorf("faults at %q, want %q: %v", paths(t, err), c.paths, err)
			}
		})
	}
}

func TestATableIsCheckedAndItsFaultsTold(t *testing.T) {
	monday, year := MustDate(2026, time.May, 4), Span{MustDate(2026, time.January, 1), MustDate(2026, time.December, 31)}
	for _, c := range []struct {
		name  string
		cfg   TableConfig
		paths string
	}{
		{"no name", TableConfig{}, "name"},
		{"holidays without a span", TableConfig{Name: "a", Days: []Special{{Date: monday, Kind: KindHoliday}}}, "known"},
		{"make-up workdays without a span", TableConfig{Name: "a", Days: []Special{{Date: monday, Kind: KindMakeup}}}, "known"},
		{"an open span", TableConfig{Name: "a", Known: Span{From: monday}}, "known"},
		{"a span the wrong way round", TableConfig{Name: "a", Known: Span{year.To, year.From}}, "known"},
		{"a bad day", TableConfig{Name: "a", Known: year, Days: []Special{{Date: monday, Kind: KindHoliday}, {Kind: "?"}}}, "days[1].date days[1].kind"},
		{"a day twice", TableConfig{Name: "a", Known: year, Days: []Special{{Date: monday, Kind: KindHoliday}, {Date: monday, Kind: KindMakeup}}}, "days"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := NewTable(c.cfg); paths(t, err) != c.paths {
				t.Errorf("faults at %q, want %q", paths(t, err), c.paths)
			}
		})
	}
	closures, err := NewTable(TableConfig{Name: "ours", Days: []Special{{Date: monday, Kind: KindClosure}}})
	if err != nil || closures.Name() != "ours" || closures.Known() != (Span{}) {
		t.Errorf("closures need no span: %v, %v", closures, err)
	}
	last, err := NewTable(TableConfig{Name: "end", Days: []Special{{Date: MaxDate, Kind: KindClosure}}})
	if err != nil || len(last.Days()) != 1 {
		t.Errorf("the last day can be closed: %v, %v", last, err)
	}
	longest := strings.Repeat("a", 1000)
	if _, err := NewTable(TableConfig{Name: longest, Days: []Special{{Date: monday, Kind: KindClosure, Name: longest, Source: longest}}}); err != nil {
		t.Errorf("names of 1000 bytes: %v", err)
	}
	defer func() {
		if recover() == nil {
			t.Error("a table without name was taken")
		}
	}()
	MustTable(TableConfig{})
}

func TestATableDoesNotChangeWithWhatItWasMadeOf(t *testing.T) {
	cfg := TableConfig{Name: "ours", Days: []Special{{Date: MustDate(2026, time.May, 4), Kind: KindOpening, Hours: MustOpenings("08:00-12:00")}}}
	table := MustTable(cfg)
	cfg.Days[0].Hours[0] = Opening{0, 60}
	days := table.Days()
	days[0].Hours[0], days[0].Kind = Opening{0, 60}, KindClosure
	if got := table.Days()[0]; got.Hours[0].String() != "08:00-12:00" || got.Kind != KindOpening {
		t.Errorf("it is now %+v", got)
	}
}

func TestFurtherYearsContinueATable(t *testing.T) {
	table := func(known Span, days ...Special) *Table {
		return MustTable(TableConfig{Name: "public", Known: known, Days: days})
	}
	year := func(y int) Span { return Span{MustDate(y, time.January, 1), MustDate(y, time.December, 31)} }
	holiday := func(y int, m time.Month, d int) Special { return Special{Date: MustDate(y, m, d), Kind: KindHoliday} }
	makeup := func(y int, m time.Month, d int) Special { return Special{Date: MustDate(y, m, d), Kind: KindMakeup} }

	old := table(year(2026), holiday(2026, time.October, 1), holiday(2026, time.October, 2), holiday(2026, time.December, 31))
	for _, c := range []struct {
		name        string
		more        *Table
		known, want string
	}{
		{"the next year", table(year(2027), holiday(2027, time.January, 1)), "2026-01-01/2027-12-31",
			"2026-10-01 holiday, 2026-10-02 holiday, 2026-12-31 holiday, 2027-01-01 holiday"},
		{"the year before", table(year(2025), holiday(2025, time.January, 1)), "2025-01-01/2026-12-31",
			"2025-01-01 holiday, 2026-10-01 holiday, 2026-10-02 holiday, 2026-12-31 holiday"},
		{"a newer notice for the same year", table(year(2026), holiday(2026, time.October, 2), makeup(2026, time.October, 10)), "2026-01-01/2026-12-31",
			"2026-10-02 holiday, 2026-10-10 makeup"},
		{"the next year, which moves a day of the old", table(year(2027), makeup(2026, time.December, 31)), "2026-01-01/2027-12-31",
			"2026-10-01 holiday, 2026-10-02 holiday, 2026-12-31 makeup"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := old.With(c.more)
			if err != nil {
				t.Fatal(err)
			}
			var days []string
			for _, s := range got.Days() {
				days = append(days, fmt.Sprint(s.Date, " ", s.Kind))
			}
			if strings.Join(days, ", ") != c.want || got.Known().String() != c.known || got.Name() != "public" {
				t.Errorf("it knows %v: %v", got.Known(), days)
			}
		})
	}
	for name, more := range map[string]*Table{
		"a hole between":      table(year(2028)),
		"a list without span": table(Span{}, Special{Date: MustDate(2027, time.May, 1), Kind: KindClosure}),
	} {
		if got, err := old.With(more); paths(t, err) != "known" {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
	one := table(Span{}, Special{Date: MustDate(2027, time.May, 1), Kind: KindClosure})
	two := table(Span{}, Special{Date: MustDate(2027, time.May, 2), Kind: KindClosure})
	if both, err := one.With(two); err != nil || len(both.Days()) != 2 || both.Known() != (Span{}) {
		t.Errorf("two lists without span are %v, %v", both, err)
	}
}

func TestLaterTablesGoOverEarlierOnes(t *testing.T) {
	company := MustTable(TableConfig{Name: "company", Days: []Special{
		{Date: MustDate(2026, time.May, 4), Kind: KindOpening, Name: "open anyway", Hours: MustOpenings("09:00-12:00")},
	}})
	for _, c := range []struct {
		tables []string
		want   Kind
	}{
		{[]string{"public"}, KindHoliday},
		{[]string{"public", "company"}, KindOpening},
		{[]string{"company", "public"}, KindHoliday},
		{[]string{"company"}, KindOpening},
		{nil, KindOrdinary},
	} {
		shop, err := New(Config{Zone: "UTC", Tables: c.tables}, springTable(t), company)
		if err != nil {
			t.Fatal(err)
		}
		if d, err := shop.Day(MustDate(2026, time.May, 4)); err != nil || d.Kind != c.want {
			t.Errorf("with tables %v the day is %+v, %v, want %q", c.tables, d, err, c.want)
		}
	}
}

func TestTheKnownSpanIsWhatAllTablesKnow(t *testing.T) {
	year := MustTable(TableConfig{Name: "year", Known: Span{MustDate(2026, time.January, 1), MustDate(2027, time.December, 31)}})
	shop, err := New(Config{Zone: "UTC", Tables: []string{"public", "year"}, Known: Span{To: MustDate(2026, time.June, 30)}}, springTable(t), year)
	if err != nil || shop.Known().String() != "2026-01-01/2026-06-30" {
		t.Errorf("it knows %v, %v", shop.Known(), err)
	}
}

func TestACalendarIsReadFromJSON(t *testing.T) {
	const text = `{"name":"bays","zone":"Asia/Shanghai","week":{"mon":["08:00-12:00","13:00-17:00"],"sat":["09:00-12:00"]},
		"working":["mon"],"tables":["public"],"makeup_as":"mon","beyond":"weekly","known":{"to":"2026-06-30"},
		"days":[{"date":"2026-05-18","to":"2026-05-25","kind":"closure","name":"renovation"}]}`
	shop, err := ParseCalendar([]byte(text), springTable(t))
	if err != nil {
		t.Fatal(err)
	}
	if shop.Name() != "bays" || shop.Known().String() != "2025-01-01/2026-06-30" || shop.Beyond() != BeyondWeekly {
		t.Errorf("it is %q, knows %v, beyond %q", shop.Name(), shop.Known(), shop.Beyond())
	}
	if d, err := shop.AddWorkingDays(MustDate(2026, time.May, 11), 1); err != nil || d.Date != MustDate(2026, time.June, 1) {
		t.Errorf("the Monday after the renovation is %+v, %v", d, err)
	}
	_, err = ParseCalendar([]byte(`{"zone":"UTC","weekly":{},"week":{"mon":["8-12"]},"beyond":"never"}`))
	if got := paths(t, err); got != "weekly week.mon[0] beyond" {
		t.Errorf("faults at %q: %v", got, err)
	}
	_, err = ParseTable([]byte(`{"name":"a","days":[{"date":"2026-02-30","kind":"holiday"},{"kind":"party","note":""}]}`))
	if got := paths(t, err); got != "days[0].date days[1].kind days[1].note days[1].date" {
		t.Errorf("faults at %q: %v", got, err)
	}
	if table, err := ParseTable([]byte(`{"name":"a","days":[]}`)); err != nil || table.Name() != "a" {
		t.Errorf("%v, %v", table, err)
	}
}

func TestAWeekGivesTheHoursOfEachOfItsDays(t *testing.T) {
	hours := func(s string) []Opening { return MustOpenings(s) }
	w := Week{hours("01:00-02:00"), hours("02:00-03:00"), hours("03:00-04:00"), hours("04:00-05:00"), hours("05:00-06:00"), hours("06:00-07:00"), hours("07:00-08:00")}
	for i, d := range Weekdays() {
		if got := w.On(d); len(got) != 1 || got[0].From != Clock(60*(i+1)) {
			t.Errorf("%s has %v", d, got)
		}
	}
	if w.On("someday") != nil {
		t.Error("no day has hours")
	}
}

func FuzzCalendarsAreReadOrRefused(f *testing.F) {
	f.Add([]byte(`{"zone":"UTC","tables":[{"name":"public","known":{"from":"2027-01-01","to":"2027-12-31"},"days":[{"date":"2027-01-01","kind":"holiday"}]}],"roles":{"shop":{"week":{"mon":["08:00-12:00","22:00-02:00"]},"tables":["public"],"beyond":"weekly"}}}`))
	f.Add([]byte(`{"zone":"","roles":{"Shop":{}}}`))
	f.Add([]byte(`{"zone":"UTC","roles":{}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		cs, err := ParseCalendars(data, springTable(t))
		if (cs == nil) == (err == nil) {
			t.Fatalf("%v, %v", cs, err)
		}
		if err != nil {
			return
		}
		for _, role := range cs.Roles() {
			c, ok := cs.In(role)
			if !ok {
				t.Fatalf("no %s", role)
			}
			for _, a := range []Allowance{ShopHours(2), ShopHours(-2), WorkingDays(10), WorkingDays(-10)} {
				_, _ = c.Due(On(MustDate(2026, time.May, 3)), a)
			}
		}
	})
}
