package cal

import (
	"cmp"
	"slices"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Week gives the openings of each day of the week, in the order of the day. A day without openings is closed.
type Week struct {
	Mon []Opening `json:"mon,omitempty"`
	Tue []Opening `json:"tue,omitempty"`
	Wed []Opening `json:"wed,omitempty"`
	Thu []Opening `json:"thu,omitempty"`
	Fri []Opening `json:"fri,omitempty"`
	Sat []Opening `json:"sat,omitempty"`
	Sun []Opening `json:"sun,omitempty"`
}

// EveryDay is a week with the same hours on each day.
func EveryDay(hours ...Opening) Week {
	return Week{hours, hours, hours, hours, hours, hours, hours}
}

// MondayToFriday is a week with the same hours on five days, closed on Saturday and Sunday.
func MondayToFriday(hours ...Opening) Week {
	return Week{Mon: hours, Tue: hours, Wed: hours, Thu: hours, Fri: hours}
}

// On gives the hours of a day of the week.
func (w Week) On(day Weekday) []Opening {
	switch day {
	case Monday:
		return w.Mon
	case Tuesday:
		return w.Tue
	case Wednesday:
		return w.Wed
	case Thursday:
		return w.Thu
	case Friday:
		return w.Fri
	case Saturday:
		return w.Sat
	case Sunday:
		return w.Sun
	}
	return nil
}

// Beyond says what a calendar answers outside its known span.
type Beyond string

// The answers.
const (
	BeyondRefuse Beyond = ""       // an [UnchartedError]
	BeyondWeekly Beyond = "weekly" // what the week says, marked provisional
)

// Beyonds lists every answer.
func Beyonds() []Beyond { return []Beyond{BeyondRefuse, BeyondWeekly} }

// Valid tells whether b is one of [Beyonds].
func (b Beyond) Valid() bool { return b == BeyondRefuse || b == BeyondWeekly }

// Config defines a [Calendar]. It has a JSON form, for a shop's settings.
type Config struct {
	// Name names the calendar in messages; free, may be empty.
	Name string `json:"name,omitempty"`
	// Zone is the IANA name of the time zone. The program must have the zone database: the one of the system, of the Go
	// installation, or an import of time/tzdata.
	Zone string `json:"zone,omitempty"`
	// Week is the ordinary week.
	Week Week `json:"week,omitzero"`
	// Working are the working days of the ordinary week; nil for those that have openings. A calendar of working days
	// only, without openings, has no Week but Working.
	Working []Weekday `json:"working,omitempty"`
	// Tables names the tables of special days that hold here. A later one goes over an earlier one.
	Tables []string `json:"tables,omitempty"`
	// Days are the special days of this calendar. They go over the tables.
	Days []Special `json:"days,omitempty"`
	// MakeupAs is the day of the week whose hours a make-up workday has where nothing else is said; empty for the first
	// working day of the week, counted from Monday.
	MakeupAs Weekday `json:"makeup_as,omitempty"`
	// Known is the span that the calendar knows; the zero span for all that its tables know.
	Known Span `json:"known,omitzero"`
	// Beyond is what it answers outside the known span.
	Beyond Beyond `json:"beyond,omitempty"`
}

// New makes a calendar. Of the tables it takes those that the definition names. The error holds every fault with its
// path.
func New(cfg Config, tables ...*Table) (*Calendar, error) {
	var l fault.List
	b := builder{cfg: &cfg, l: &l, cal: &Calendar{name: cfg.Name, beyond: cfg.Beyond, known: cfg.Known, days: []dayEntry{}}}
	b.zone()
	b.week()
	used := b.tables(tables)
	if l.Len() == 0 {
		b.layers(used)
	}
	if l.Len() == 0 {
		b.seams()
	}
	if err := l.Err(); err != nil {
		return nil, err
	}
	return b.cal, nil
}

// ParseCalendar reads a definition from JSON, strictly, and makes the calendar. See [ParseCalendars] for all those of a
// shop.
func ParseCalendar(data []byte, tables ...*Table) (*Calendar, error) {
	var cfg Config
	if err := strictjson.Decode(data, &cfg, strictjson.Limits{}); err != nil {
		return nil, err
	}
	return New(cfg, tables...)
}

// builder compiles a definition.
type builder struct {
	cfg *Config
	l   *fault.List
	cal *Calendar
}

func (b *builder) zone() {
	name := b.cfg.Zone
	if name == "" || name == "Local" {
		b.l.Add("zone", fault.Missing, "a calendar needs the name of its time zone, not %s", fault.Quote(name))
		return
	}
	zone, err := LoadZone(name)
	if err != nil {
		b.l.Add("zone", fault.Unknown, "no time zone %s in the zone database of this program", fault.Quote(name))
		return
	}
	b.cal.zone = zone
}

func (b *builder) week() {
	for _, day := range Weekdays() {
		hours := b.cfg.Week.On(day)
		checkHours(fault.At("week", string(day)), hours, b.l)
		i := day.index()
		b.cal.week[i] = slots(hours)
		b.cal.working[i] = b.cfg.Working == nil && len(hours) > 0 || slices.Contains(b.cfg.Working, day)
		b.cal.weekSeconds += open(b.cal.week[i])
		if b.cal.working[i] {
			b.cal.weekDays++
		}
	}
	for i, day := range b.cfg.Working {
		if !day.Valid() {
			b.l.Add(fault.Index("working", i), fault.Unknown, "not a day of the week: %s", fault.Quote(string(day)))
		}
	}
	if b.cfg.MakeupAs != "" && !b.cfg.MakeupAs.Valid() {
		b.l.Add("makeup_as", fault.Unknown, "not a day of the week: %s", fault.Quote(string(b.cfg.MakeupAs)))
	}
	if !b.cfg.Beyond.Valid() {
		b.l.Add("beyond", fault.Unknown, "neither empty nor weekly: %s", fault.Quote(string(b.cfg.Beyond)))
	}
	if !b.cfg.Known.Valid() {
		b.l.Add("known", fault.Mismatch, "ends before it begins: %v", b.cfg.Known)
	}
}

func (b *builder) tables(given []*Table) []*Table {
	var used []*Table
	for i, name := range b.cfg.Tables {
		at := slices.IndexFunc(given, func(t *Table) bool { return t != nil && t.name == name })
		if at < 0 {
			b.l.Add(fault.Index("tables", i), fault.Unknown, "no table %s was given", fault.Quote(name))
			continue
		}
		used = append(used, given[at])
		both, ok := b.cal.known.Intersect(given[at].known)
		if !ok {
			b.l.Add(fault.Index("tables", i), fault.Mismatch, "table %s knows %v, which leaves nothing of %v",
				fault.Quote(name), given[at].known, b.cal.known)
			continue
		}
		b.cal.known = both
	}
	return used
}

// layers lays the tables and then the calendar's own days over each other.
func (b *builder) layers(tables []*Table) {
	over := map[Date]dayEntry{}
	for _, t := range tables {
		b.layer(over, t.days)
	}
	b.layer(over, singleDays("days", b.cfg.Days, b.l))
	for _, e := range over {
		b.cal.days = append(b.cal.days, e)
		b.cal.tail = max(b.cal.tail, tail(e.hours))
	}
	slices.SortFunc(b.cal.days, func(x, y dayEntry) int { return cmp.Compare(x.date.days, y.date.days) })
	for _, hours := range b.cal.week {
		b.cal.tail = max(b.cal.tail, tail(hours))
	}
}

func (b *builder) layer(over map[Date]dayEntry, days []Special) {
	for i := range days {
		s := &days[i]
		below, found := over[s.Date]
		if !found {
			below.working = b.cal.working[s.Date.Weekday()]
		}
		e := dayEntry{date: s.Date, hours: slots(s.Hours), special: s}
		switch s.Kind {
		case KindMakeup:
			e.working = true
			if len(s.Hours) == 0 {
				e.hours = b.cal.week[b.makeupAs(s)]
			}
		case KindOpening:
			e.working, e.holiday = below.working, below.holiday
		case KindClosure:
			e.holiday = below.holiday
		case KindHoliday:
			e.holiday = true
		}
		over[s.Date] = e
	}
}

// makeupAs gives the day of the week whose hours a make-up workday without hours takes.
func (b *builder) makeupAs(s *Special) int {
	own := int(s.Date.Weekday())
	switch {
	case s.As != "":
		return s.As.index()
	case b.cal.working[own]:
		return own
	case b.cfg.MakeupAs != "":
		return b.cfg.MakeupAs.index()
	}
	for _, day := range Weekdays() {
		if i := day.index(); b.cal.working[i] {
			return i
		}
	}
	return own
}

// seams demands that no opening over midnight runs into the openings of the next day.
func (b *builder) seams() {
	for _, day := range Weekdays() {
		i := day.index()
		if meet(b.cal.week[i], b.cal.week[(i+1)%7]) {
			b.l.Add(fault.At("week", string(day)), fault.Mismatch, "the last opening runs into the first of the next day")
		}
	}
	for _, e := range b.cal.days {
		_, before := b.cal.at(e.date.AddDays(-1))
		_, after := b.cal.at(e.date.AddDays(1))
		if meet(before, e.hours) || meet(e.hours, after) {
			b.l.Add("days", fault.Mismatch, "the openings of %v overlap those of the day before or after", e.date)
		}
	}
}

func meet(today, tomorrow []slot) bool {
	return len(tomorrow) > 0 && tail(today) > tomorrow[0].from
}

// slot is an opening in seconds after midnight; to is more than a day where it ends on the next.
type slot struct{ from, to int64 }

func slots(hours []Opening) []slot {
	if len(hours) == 0 {
		return nil
	}
	out := make([]slot, len(hours))
	for i, o := range hours {
		out[i] = slot{int64(o.From) * 60, int64(o.To) * 60}
		if o.Overnight() {
			out[i].to += daySeconds
		}
	}
	return out
}

// open gives how long the slots are open together.
func open(hours []slot) (sum int64) {
	for _, s := range hours {
		sum += s.to - s.from
	}
	return sum
}

// tail gives how far the slots reach into the next day.
func tail(hours []slot) int64 {
	if len(hours) == 0 {
		return 0
	}
	return max(0, hours[len(hours)-1].to-daySeconds)
}
