package cal

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// The oracle answers as slowly and as plainly as possible: it writes down minute by minute what the clock on the wall
// shows, marks the minutes of each opening, and counts.
type oracle struct {
	cfg   Config
	zone  *time.Location
	begin time.Time
	walls []int64 // what the clock shows, in minutes since 1970, minute by minute
	open  []bool
}

func newOracle(t *testing.T, cfg Config, first Date, days int) *oracle {
	t.Helper()
	zone, err := time.LoadLocation(cfg.Zone)
	if err != nil {
		t.Fatal(err)
	}
	o := &oracle{cfg: cfg, zone: zone, begin: first.AddDays(-2).Start(zone)}
	o.walls = make([]int64, (days+4)*24*60)
	for i := range o.walls {
		y, mo, d := o.time(i).Date()
		h, mi, _ := o.time(i).Clock()
		o.walls[i] = time.Date(y, mo, d, h, mi, 0, 0, time.UTC).Unix() / 60
	}
	o.open = make([]bool, len(o.walls))
	for d := first.AddDays(-1); d.Before(first.AddDays(days + 1)); d = d.AddDays(1) {
		for _, h := range o.hours(d) {
			from, to := int64(h.From), int64(h.To)
			if to < from {
				to += 24 * 60
			}
			for i, end := o.showing(d, from), o.showing(d, to); i < end; i++ {
				o.open[i] = true
			}
		}
	}
	return o
}

func (o *oracle) time(i int) time.Time { return o.begin.Add(time.Duration(i) * time.Minute).In(o.zone) }

func (o *oracle) index(t time.Time) int { return int(t.Sub(o.begin) / time.Minute) }

// showing gives the first minute at which the clock shows that time of the day or more.
func (o *oracle) showing(d Date, minute int64) int {
	y, m, day := d.Civil()
	want := time.Date(y, m, day, 0, 0, 0, 0, time.UTC).Unix()/60 + minute
	near := min(max(0, int(want-o.walls[0])-50*60), len(o.walls)) // no clock change moves clocks by so much
	i := slices.IndexFunc(o.walls[near:], func(w int64) bool { return w >= want })
	if i < 0 {
		return len(o.walls)
	}
	return near + i
}

func (o *oracle) special(d Date) *Special {
	for i := range o.cfg.Days {
		s := &o.cfg.Days[i]
		if s.Date == d || !s.To.IsZero() && !d.Before(s.Date) && !d.After(s.To) {
			return s
		}
	}
	return nil
}

func (o *oracle) weekday(d Date) Weekday { return Weekdays()[(int(d.Weekday())+6)%7] }

func (o *oracle) hours(d Date) []Opening {
	s := o.special(d)
	switch {
	case s == nil:
		return o.cfg.Week.On(o.weekday(d))
	case s.Kind != KindMakeup || len(s.Hours) > 0:
		return s.Hours
	case s.As != "":
		return o.cfg.Week.On(s.As)
	case o.ordinarilyWorking(o.weekday(d)):
		return o.cfg.Week.On(o.weekday(d))
	}
	for _, w := range Weekdays() {
		if o.ordinarilyWorking(w) {
			return o.cfg.Week.On(w)
		}
	}
	return o.cfg.Week.On(o.weekday(d))
}

func (o *oracle) ordinarilyWorking(w Weekday) bool {
	if o.cfg.Working != nil {
		return slices.Contains(o.cfg.Working, w)
	}
	return len(o.cfg.Week.On(w)) > 0
}

func (o *oracle) working(d Date) bool {
	if s := o.special(d); s != nil && s.Kind != KindOpening {
		return s.Kind == KindMakeup
	}
	return o.ordinarilyWorking(o.weekday(d))
}

// advance gives the minute at which n minutes of opening time are used up; -1 if that is not in what was written down.
func (o *oracle) advance(i, n int) int {
	for ; i < len(o.open) && !o.open[i]; i++ {
	}
	for ; n > 0 && i < len(o.open); i++ {
		if o.open[i] {
			n--
		}
	}
	if i >= len(o.open) {
		return -1
	}
	return i
}

// retreat gives the minute from which n minutes of opening time remain until i.
func (o *oracle) retreat(i, n int) int {
	for n > 0 && i > 0 {
		i--
		if o.open[i] {
			n--
		}
	}
	if n > 0 {
		return -1
	}
	return i
}

// nth walks n working days forward or back from d, without counting d.
func (o *oracle) nth(d Date, n int) Date {
	for n > 0 {
		if d = d.AddDays(1); o.working(d) {
			n--
		}
	}
	for n < 0 {
		if d = d.AddDays(-1); o.working(d) {
			n++
		}
	}
	return d
}

// zoneDays are zones with a day near which the clock changes there, or a year ends, or a leap day lies.
var zoneDays = []struct {
	zone string
	day  Date
}{
	{"UTC", MustDate(2023, time.December, 20)},
	{"Asia/Shanghai", MustDate(2026, time.February, 1)},
	{"Asia/Shanghai", MustDate(1986, time.April, 25)},
	{"Europe/Berlin", MustDate(2026, time.March, 20)},
	{"Europe/Berlin", MustDate(2026, time.October, 20)},
	{"America/New_York", MustDate(2024, time.February, 25)},
	{"America/New_York", MustDate(2026, time.October, 28)},
	{"America/Sao_Paulo", MustDate(2018, time.October, 30)},
	{"America/Sao_Paulo", MustDate(2018, time.February, 12)},
	{"Australia/Lord_Howe", MustDate(2026, time.March, 30)},
	{"America/St_Johns", MustDate(2010, time.November, 1)},
	{"America/St_Johns", MustDate(2010, time.March, 8)},
	{"Pacific/Apia", MustDate(2011, time.December, 24)},
	{"Africa/Casablanca", MustDate(2026, time.February, 10)},
	{"Asia/Kathmandu", MustDate(1985, time.December, 28)},
}

// randomHours gives up to three openings of a day, the last sometimes over midnight.
func randomHours(r *rand.Rand, night bool) []Opening {
	var cuts []int
	for range 2 * r.IntN(4) {
		cuts = append(cuts, 5*r.IntN(24*12+1))
	}
	slices.Sort(cuts)
	var hours []Opening
	for i := 0; i+1 < len(cuts); i += 2 {
		if o := (Opening{Clock(cuts[i]), Clock(cuts[i+1])}); o.Valid() && cuts[i] < cuts[i+1] {
			hours = append(hours, o)
		}
	}
	if n := len(hours); n > 0 && night && r.IntN(3) == 0 {
		hours[n-1].To = Clock(1 + r.IntN(120))
	}
	return hours
}

// randomConfig gives a definition around a day; not every one is valid.
func randomConfig(r *rand.Rand, zone string, around Date) Config {
	night := r.IntN(2) == 0
	hours := func() []Opening {
		if r.IntN(4) == 0 {
			return nil
		}
		return randomHours(r, night)
	}
	cfg := Config{Zone: zone, Week: Week{hours(), hours(), hours(), hours(), hours(), hours(), hours()}}
	if r.IntN(6) == 0 {
		cfg.Week = EveryDay(Opening{0, EndOfDay})
	}
	if r.IntN(3) == 0 {
		cfg.Working = []Weekday{Monday, Wednesday, Saturday}
	}
	for d := around; d.Before(around.AddDays(30)); d = d.AddDays(1 + r.IntN(8)) {
		s := Special{Date: d, Kind: Kinds()[1+r.IntN(4)]}
		if r.IntN(4) == 0 {
			d = d.AddDays(r.IntN(4))
			s.To = d
		}
		if s.Kind != KindClosure && r.IntN(2) == 0 || s.Kind == KindOpening {
			s.Hours = randomHours(r, night)
		}
		if s.Kind == KindMakeup && len(s.Hours) == 0 && r.IntN(2) == 0 {
			s.As = Weekdays()[r.IntN(7)]
		}
		cfg.Days = append(cfg.Days, s)
	}
	return cfg
}

// randomCalendar gives a calendar and its oracle for 40 days around a clock change.
func randomCalendar(t *testing.T, r *rand.Rand) (*Calendar, *oracle, Date) {
	t.Helper()
	for {
		z := zoneDays[r.IntN(len(zoneDays))]
		cfg := randomConfig(r, z.zone, z.day)
		if c, err := New(cfg); err == nil {
			return c, newOracle(t, cfg, z.day, 40), z.day
		}
	}
}

func TestEveryAnswerIsThatOfAWalkMinuteByMinute(t *testing.T) {
	calendars := 50
	if testing.Short() {
		calendars = 10
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range calendars {
		c, o, first := randomCalendar(t, r)
		for range 200 {
			i := o.index(first.Start(c.zone)) + r.IntN(35*24*60)
			checkShopTime(t, c, o, i, r.IntN(3000)*r.IntN(5))
			checkWorkingDays(t, c, o, DateOf(o.time(i)), r.IntN(41)-20)
		}
	}
}

func checkShopTime(t *testing.T, c *Calendar, o *oracle, i, n int) {
	t.Helper()
	at := o.time(i)
	if open, _, err := c.IsOpen(at); err != nil || open != o.open[i] {
		t.Fatalf("%+v: IsOpen(%v) = %t, %v, want %t", o.cfg, at, open, err, o.open[i])
	}
	if next := o.advance(i, 0); next >= 0 {
		got, err := c.Opening(at)
		if want := o.time(next); err != nil || !got.Contains(want) || got.Contains(at) != o.open[i] || !o.open[i] && !got.From.Equal(want) {
			t.Fatalf("%+v: Opening(%v) = %v, %v, want one with %v", o.cfg, at, got, err, want)
		}
	}
	if want := o.advance(i, n); want >= 0 {
		got, err := c.Due(At(at), ShopMinutes(n))
		if err != nil || !got.At.Equal(o.time(want)) {
			t.Fatalf("%+v: Due(%v, %v) = %v, %v, want %v", o.cfg, at, ShopMinutes(n), got, err, o.time(want))
		}
		sum, _, err := c.OpenTime(at, got.At)
		if err != nil || sum != time.Duration(n)*time.Minute {
			t.Fatalf("%+v: OpenTime(%v, %v) = %v, %v, want %d minutes", o.cfg, at, got, sum, err, n)
		}
	}
	if want := o.retreat(i, n); n > 0 && want >= 0 {
		got, err := c.Due(At(at), ShopMinutes(-n))
		if err != nil || !got.At.Equal(o.time(want)) {
			t.Fatalf("%+v: Due(%v, %v) = %v, %v, want %v", o.cfg, at, ShopMinutes(-n), got, err, o.time(want))
		}
	}
}

func checkWorkingDays(t *testing.T, c *Calendar, o *oracle, d Date, n int) {
	t.Helper()
	if c.weekDays == 0 {
		return
	}
	zero := d
	if !o.working(d) {
		zero = o.nth(d, 1)
	}
	got, err := c.AddWorkingDays(d, n)
	if want := o.nth(zero, n); err != nil || got.Date != want || got.Working != o.working(want) {
		t.Fatalf("%+v: AddWorkingDays(%v, %d) = %+v, %v, want %v", o.cfg, d, n, got, err, want)
	}
	want := 0
	for x := d; x.Before(zero.AddDays(9)); x = x.AddDays(1) {
		if o.working(x.AddDays(1)) {
			want++
		}
	}
	between, _, err := c.WorkingDaysBetween(d, zero.AddDays(9))
	if err != nil || between != want {
		t.Fatalf("%+v: WorkingDaysBetween(%v, %v) = %d, %v, want %d", o.cfg, d, zero.AddDays(9), between, err, want)
	}
}
