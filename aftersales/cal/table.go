package cal

import (
	"slices"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Kind is what is special about a day.
type Kind string

// The kinds of days.
const (
	KindOrdinary Kind = ""        // nothing: the day is as its day of the week
	KindHoliday  Kind = "holiday" // day off (节假日): no working day, closed unless hours are given
	KindMakeup   Kind = "makeup"  // make-up workday (调休上班): a working day, whatever the day of the week
	KindClosure  Kind = "closure" // the shop is closed, and the day is no working day for it
	KindOpening  Kind = "opening" // other or extra hours; whether the day is a working day stays as it is
)

// Kinds lists every kind.
func Kinds() []Kind { return []Kind{KindOrdinary, KindHoliday, KindMakeup, KindClosure, KindOpening} }

// Valid tells whether k is one of [Kinds].
func (k Kind) Valid() bool { return slices.Contains(Kinds(), k) }

// Weekday is a day of the week as definitions write it.
type Weekday string

// The days of the week.
const (
	Monday    Weekday = "mon"
	Tuesday   Weekday = "tue"
	Wednesday Weekday = "wed"
	Thursday  Weekday = "thu"
	Friday    Weekday = "fri"
	Saturday  Weekday = "sat"
	Sunday    Weekday = "sun"
)

// Weekdays lists the days of the week, Monday first.
func Weekdays() []Weekday {
	return []Weekday{Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday}
}

// Valid tells whether w is one of [Weekdays].
func (w Weekday) Valid() bool { return slices.Contains(Weekdays(), w) }

// index gives the number of package time: Sunday is 0.
func (w Weekday) index() int { return (slices.Index(Weekdays(), w) + 1) % 7 }

// Special is a day, or a stretch of days, that is not as the week says.
type Special struct {
	Date Date `json:"date" strict:"required"`
	// To is the last day of a stretch; zero for a single day.
	To   Date   `json:"to,omitzero"`
	Kind Kind   `json:"kind" strict:"required"`
	Name string `json:"name,omitempty"`
	// Hours are the openings of the day. An opening must have some, a closure none. A holiday without hours is closed.
	Hours []Opening `json:"hours,omitempty"`
	// As is the day of the week whose hours a make-up workday takes, where it has no hours of its own. Without either it
	// keeps its own where its day of the week is a working day, and else takes those that [Config.MakeupAs] names.
	As Weekday `json:"as,omitempty"`
	// Source is the notice that says so.
	Source string `json:"source,omitempty"`
}

// Bounds of a definition.
const (
	maxSpecialDays = 100_000
	maxText        = 1000
)

func (s Special) check(path string, l *fault.List) {
	if s.Date.IsZero() {
		l.Add(fault.At(path, "date"), fault.Missing, "a special day needs its date")
	}
	if !s.To.IsZero() && s.To.Before(s.Date) {
		l.Add(fault.At(path, "to"), fault.Mismatch, "%v is before %v", s.To, s.Date)
	}
	if !s.Kind.Valid() || s.Kind == KindOrdinary {
		l.Add(fault.At(path, "kind"), fault.Unknown, "not a kind of special day: %s", fault.Quote(string(s.Kind)))
	}
	if s.Kind == KindOpening && len(s.Hours) == 0 {
		l.Add(fault.At(path, "hours"), fault.Missing, "an opening needs hours")
	}
	if s.Kind == KindClosure && len(s.Hours) > 0 {
		l.Add(fault.At(path, "hours"), fault.Mismatch, "a closure has no hours")
	}
	if s.As != "" && (!s.As.Valid() || s.Kind != KindMakeup || len(s.Hours) > 0) {
		l.Add(fault.At(path, "as"), fault.Mismatch, "as %s is only for a make-up workday without hours of its own", fault.Quote(string(s.As)))
	}
	if len(s.Name) > maxText || len(s.Source) > maxText {
		l.Add(path, fault.TooLarge, "name or source has more than %d bytes", maxText)
	}
	checkHours(fault.At(path, "hours"), s.Hours, l)
}

// checkHours demands openings in the order of the day that do not overlap, only the last of them over midnight.
func checkHours(path string, hours []Opening, l *fault.List) {
	for i, o := range hours {
		switch {
		case !o.Valid():
			l.Add(fault.Index(path, i), fault.Range, "not an opening: %v", o)
		case i > 0 && (hours[i-1].Overnight() || o.From < hours[i-1].To):
			l.Add(fault.Index(path, i), fault.Mismatch, "%v begins before %v has ended", o, hours[i-1])
		}
	}
}

// TableConfig defines a [Table]. Its JSON form is the format in which further years are loaded:
//
//	{"name":"public","known":{"from":"2027-01-01","to":"2027-12-31"},
//	 "days":[{"date":"2027-01-01","to":"2027-01-03","kind":"holiday","name":"New Year"}]}
type TableConfig struct {
	// Name is how [Config.Tables] asks for the table.
	Name string `json:"name" strict:"required"`
	// Known is the span for which the table is complete, with both ends. A table with holidays or make-up workdays must
	// have one, since they are published for a span: without, the years that it lacks would pass for years without
	// holidays. A table of closures and openings alone may be without, and is then complete for all time. Days outside
	// the span may be listed: a notice may change the last days of the year before.
	Known Span `json:"known,omitzero"`
	// Days are the special days; no day twice.
	Days []Special `json:"days" strict:"required"`
}

// Table is a checked list of special days that many calendars can share: the public holidays of a country, the
// holidays of a company, the closures of one shop. It never changes.
type Table struct {
	name  string
	known Span
	days  []Special // single days, in order, no day twice
}

// NewTable checks a definition. The error holds every fault with its path.
func NewTable(cfg TableConfig) (*Table, error) {
	var l fault.List
	if cfg.Name == "" || len(cfg.Name) > maxText {
		l.Add("name", fault.Missing, "a table needs a name of at most %d bytes", maxText)
	}
	checkKnown(cfg, &l)
	t := &Table{name: cfg.Name, known: cfg.Known, days: singleDays("days", cfg.Days, &l)}
	if err := l.Err(); err != nil {
		return nil, err
	}
	return t, nil
}

// MustTable is [NewTable] for tables written in source code; it panics where NewTable fails.
func MustTable(cfg TableConfig) *Table {
	t, err := NewTable(cfg)
	if err != nil {
		panic(err)
	}
	return t
}

func checkKnown(cfg TableConfig, l *fault.List) {
	published := slices.ContainsFunc(cfg.Days, func(s Special) bool { return s.Kind == KindHoliday || s.Kind == KindMakeup })
	switch {
	case cfg.Known == Span{} && published:
		l.Add("known", fault.Missing, "a table with holidays or make-up workdays must say for which span it knows them")
	case cfg.Known != Span{} && (cfg.Known.From.IsZero() || cfg.Known.To.IsZero()):
		l.Add("known", fault.Missing, "one end is missing: %v", cfg.Known)
	case !cfg.Known.Valid():
		l.Add("known", fault.Mismatch, "ends before it begins: %v", cfg.Known)
	}
}

// ParseTable reads a table from JSON, strictly: unknown and doubled members are faults.
func ParseTable(data []byte) (*Table, error) {
	var cfg TableConfig
	if err := strictjson.Decode(data, &cfg, strictjson.Limits{}); err != nil {
		return nil, err
	}
	return NewTable(cfg)
}

// singleDays checks special days and gives them one by one, in order.
func singleDays(path string, specials []Special, l *fault.List) []Special {
	before := l.Len()
	total := int64(0)
	for i, s := range specials {
		s.check(fault.Index(path, i), l)
		total += 1 + int64(max(0, s.Date.DaysUntil(s.To)))
	}
	if total > maxSpecialDays {
		l.Add(path, fault.TooLarge, "%d special days are more than %d", total, maxSpecialDays)
	}
	if l.Len() > before {
		return nil
	}
	days := make([]Special, 0, total)
	for _, s := range specials {
		last := s.To
		if last.IsZero() {
			last = s.Date
		}
		s.Hours, s.To = slices.Clone(s.Hours), Date{}
		for ; !s.Date.After(last); s.Date = s.Date.AddDays(1) {
			days = append(days, s)
			if s.Date == MaxDate {
				break
			}
		}
	}
	slices.SortStableFunc(days, func(a, b Special) int { return a.Date.Compare(b.Date) })
	for i := 1; i < len(days); i++ {
		if days[i].Date == days[i-1].Date {
			l.Add(path, fault.Duplicate, "%v is listed twice", days[i].Date)
		}
	}
	return days
}

// Name gives the name of the table.
func (t *Table) Name() string { return t.name }

// Known gives the span for which the table is complete.
func (t *Table) Known() Span { return t.known }

// Days gives the special days one by one, in order. The caller may change the result.
func (t *Table) Days() []Special {
	days := slices.Clone(t.days)
	for i := range days {
		days[i].Hours = slices.Clone(days[i].Hours)
	}
	return days
}

// With gives a table of the same name with further years, or a newer notice for years that it has: inside the span
// that more knows, only the days of more hold; outside it, a day that both list is as more says. The known spans must
// touch or overlap, for a table must not have a hole that it does not know. Two tables without span are united.
func (t *Table) With(more *Table) (*Table, error) {
	known, ok := t.known.join(more.known)
	if !ok || (t.known == Span{}) != (more.known == Span{}) {
		var l fault.List
		l.Add("known", fault.Mismatch, "%v does not continue %v", more.known, t.known)
		return nil, l.Err()
	}
	out := &Table{name: t.name, known: known, days: slices.Clone(more.days)}
	for _, s := range t.days {
		if !more.lists(s.Date) && (known == Span{} || !more.known.Contains(s.Date)) {
			out.days = append(out.days, s)
		}
	}
	slices.SortFunc(out.days, func(a, b Special) int { return a.Date.Compare(b.Date) })
	return out, nil
}

func (t *Table) lists(d Date) bool {
	_, found := slices.BinarySearchFunc(t.days, d, func(s Special, d Date) int { return s.Date.Compare(d) })
	return found
}
