package compliance

import (
	"math"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Window is the time in which something has to happen, counted from an anchor; see [cal.Window]. Its bounds may be parameters.
type Window struct {
	Unit cal.Unit
	// Min and Max are whole numbers; nil is none.
	Min, Max *Value
	// Cutoff, Roll, Statutory and Calendar are those of [cal.Window].
	Cutoff    *cal.Clock
	Roll      cal.Roll
	Statutory bool
	Calendar  cal.Role
	// Inclusive is that of [cal.Window]; nil is none.
	Inclusive *Value
	// Param is the name of a parameter of type window, in place of all else.
	Param string
}

// Windows are windows that must all hold: the window opens with the latest of them and is due with the earliest.
type Windows []Window

// UnmarshalNode reads one window, or a list.
func (ws *Windows) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	nodes := []*strictjson.Node{n}
	if n.Kind == strictjson.Array {
		nodes = n.Elements
	}
	*ws = nil
	for _, e := range nodes {
		var w Window
		w.UnmarshalNode(e, faults)
		*ws = append(*ws, w)
	}
	if len(nodes) == 0 {
		faults.Add(n.Path(), fault.Missing, "an empty list of windows")
	}
}

// UnmarshalNode reads a window.
func (w *Window) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	if n.Kind == strictjson.Object && n.Member("param") != nil {
		var p struct {
			Param string `json:"param" strict:"required"`
		}
		if n.Decode(&p, faults) {
			*w = Window{Param: p.Param}
		}
		return
	}
	var d struct {
		Unit      cal.Unit   `json:"unit" strict:"required"`
		Min       *Value     `json:"min"`
		Max       *Value     `json:"max"`
		Cutoff    *cal.Clock `json:"cutoff"`
		Roll      cal.Roll   `json:"roll"`
		Statutory bool       `json:"statutory"`
		Calendar  cal.Role   `json:"calendar"`
		Inclusive *Value     `json:"inclusive"`
	}
	if n.Decode(&d, faults) {
		*w = Window{Unit: d.Unit, Min: d.Min, Max: d.Max, Cutoff: d.Cutoff, Roll: d.Roll, Statutory: d.Statutory,
			Calendar: d.Calendar, Inclusive: d.Inclusive}
	}
}

// window is a compiled window.
type window struct {
	cal.Window
	min, max *table // bounds that are chosen by keys
	unset    string // the parameter that has no value
	calendar bool   // needs to know the shop's days
}

// windows compiles windows.
func (rc *ruleCompiler) windows(ws Windows, s *spot) []window {
	if len(ws) == 0 {
		return nil
	}
	out := make([]window, 0, len(ws))
	for i := range ws {
		at := s
		if len(ws) > 1 {
			at = s.at(i)
		}
		out = rc.window(out, &ws[i], at)
	}
	return out
}

// window appends what a window compiles to: of a parameter there may be several.
func (rc *ruleCompiler) window(list []window, w *Window, s *spot) []window {
	if w.Param != "" {
		return rc.windowParam(list, w.Param, s.in("param"))
	}
	before := rc.faults.Len()
	out := window{Window: cal.Window{Unit: w.Unit, Cutoff: w.Cutoff, Roll: w.Roll, Statutory: w.Statutory, Calendar: w.Calendar}}
	out.Min, out.min = rc.bound(w.Min, &out, s.in("min"))
	out.Max, out.max = rc.bound(w.Max, &out, s.in("max"))
	if w.Inclusive != nil {
		inclusive := rc.flag(w.Inclusive, &out, s.in("inclusive"))
		out.Inclusive = &inclusive
	}
	if rc.faults.Len() > before {
		return list
	}
	for _, v := range [...]*Value{w.Max, w.Min} {
		if v != nil {
			s = rc.valueAt(v.Param, s)
		}
	}
	return rc.checked(append(list, out), s)
}

// checked checks the last of some windows, whose bounds are known, and leaves it out if it is faulty.
func (rc *ruleCompiler) checked(list []window, s *spot) []window {
	w := &list[len(list)-1]
	switch {
	case w.Unit == cal.UnitMonthDay && rc.kind() != KindSchedule:
		rc.add(s.in("unit"), fault.Mismatch, "month_day belongs to a schedule")
		return list[:len(list)-1]
	case w.unset != "" || w.min != nil || w.max != nil: // its bounds are looked at when they are known
	default:
		if err := w.Check(); err != nil {
			rc.join(s, err)
			return list[:len(list)-1]
		}
	}
	switch w.Unit {
	case cal.UnitShopHours, cal.UnitShopMinutes, cal.UnitWorkingDays:
		w.calendar = true
	}
	w.calendar = w.calendar || w.Cutoff != nil || w.Roll != cal.RollNone || w.Statutory
	return list
}

// bound compiles the bound of a window: a number, a parameter, or a table.
func (rc *ruleCompiler) bound(v *Value, w *window, s *spot) (*int, *table) {
	if v == nil {
		return nil, nil
	}
	l := leaf{path: path{text: s.last(), kind: history.KindDays}, op: Eq, test: testOrder}
	before := rc.faults.Len()
	if v.Ref != "" {
		rc.add(s.in("ref"), fault.Mismatch, "a bound is a number or a parameter")
		return nil, nil
	}
	rc.operand(&l, v, rc.scope, s)
	switch {
	case rc.faults.Len() > before:
		return nil, nil
	case l.unset != "":
		w.unset = l.unset
		return nil, nil
	case l.table != nil:
		return nil, l.table
	}
	n := int(l.value.Int())
	if int64(n) != l.value.Int() {
		rc.add(rc.valueAt(v.Param, s), fault.Range, "%d is out of bounds", l.value.Int())
	}
	return &n, nil
}

// flag compiles a bool that may be a parameter.
func (rc *ruleCompiler) flag(v *Value, w *window, s *spot) bool {
	l := leaf{path: path{text: s.last(), kind: history.KindBool}, op: Eq, test: testOrder}
	if v.Ref != "" || len(v.Keys) > 0 {
		rc.add(s, fault.Mismatch, "wants true, false or a parameter")
		return false
	}
	rc.operand(&l, v, rc.scope, s)
	if l.unset != "" {
		w.unset = l.unset
	}
	return l.want
}

// windowParam compiles the value of a parameter of type window.
func (rc *ruleCompiler) windowParam(list []window, name string, s *spot) []window {
	p := rc.reading(name)
	switch {
	case p == nil:
		rc.noParam(name, s)
		return list
	case p.Type != ParamWindow:
		rc.add(s, fault.Mismatch, "parameter %s is of type %s, not window", fault.Quote(name), p.Type)
		return list
	case p.Default.IsZero():
		return append(list, window{unset: name})
	}
	all, _ := calWindows(p.Default)
	for i := range all {
		list = append(list, window{})
		list[len(list)-1].Window = all[i]
		list = rc.checked(list, rc.valueAt(name, s))
	}
	return list
}

// calWindows reads a window, or a list of windows, of a parameter.
func calWindows(l Literal) ([]cal.Window, bool) {
	if l.Form != FormList {
		out := make([]cal.Window, 1)
		if !calWindow(&out[0], &l) {
			return nil, false
		}
		return out, true
	}
	out := make([]cal.Window, len(l.Items))
	for i := range l.Items {
		if !calWindow(&out[i], &l.Items[i]) {
			return nil, false
		}
	}
	return out, len(out) > 0
}

// calWindow reads one window; false if it is none.
func calWindow(w *cal.Window, l *Literal) bool {
	if l.Form != FormTable {
		return false
	}
	for i := range l.Items {
		m := &l.Items[i]
		n, whole := 0, false
		if m.Form == FormNumber {
			number, ok := decimal(*m)
			n = int(number.Digits)
			whole = ok && number.Scale == 0 && int64(n) == number.Digits
		}
		switch {
		case m.Name == "unit":
			w.Unit = cal.Unit(m.Text)
		case m.Name == "roll":
			w.Roll = cal.Roll(m.Text)
		case m.Name == "calendar":
			w.Calendar = cal.Role(m.Text)
		case m.Name == "statutory" && m.Form == FormBool:
			w.Statutory = m.Text == "true"
		case m.Name == "inclusive" && m.Form == FormBool:
			inclusive := m.Text == "true"
			w.Inclusive = &inclusive
		case m.Name == "min" && whole:
			w.Min = &n
		case m.Name == "max" && whole:
			w.Max = &n
		case m.Name == "cutoff":
			clock, err := cal.ParseClock(m.Text)
			if err != nil {
				return false
			}
			w.Cutoff = &clock
		default:
			return false
		}
	}
	return w.Check() == nil
}

// frame is a window laid on an anchor, in microseconds. Where the anchor is a bare day and the unit goes by the clock, each
// end is known no better than to a day.
type frame struct {
	opens, opensLate int64 // the window opens between these
	due, dueLate     int64 // and is due between these
	clock            bool  // goes by the clock: of a bare day both ends count
	early            int64 // what comes before the window is too early from here on; never if nothing can be
	provisional      bool
}

const (
	never  = math.MaxInt64
	always = math.MinInt64
)

// within tells whether event i lies in the frame. A bare day counts as a whole, in favour, unless the clock goes by.
func (f *frame) within(x *run, i int) truth {
	first, last := x.h.Interval(i)
	if !f.clock {
		return truthOf(f.has(first, last))
	}
	switch {
	case first >= f.opensLate && last <= f.due:
		return yes
	case last < f.opens || first > f.dueLate:
		return no
	}
	return x.tooCoarse()
}

// has tells whether what happened in an interval lies in a frame for which a bare day counts as a whole; of others it does not tell.
func (f *frame) has(first, last int64) bool { return !f.clock && last >= f.opens && first <= f.due }

// tooCoarse notes that of an event only the day is known.
func (x *run) tooCoarse() truth {
	x.note("at", history.ReasonTooCoarse)
	return maybe
}

// passes tells whether what happened in an interval came before the window, and counts for nothing.
func (f *frame) passes(first, last int64) bool {
	return last < f.opens && first < f.early && first <= f.dueLate
}

// isEarly tells whether event i is an act of the duty that came before the window.
func (f *frame) isEarly(x *run, i int) bool {
	first, last := x.h.Interval(i)
	return last < f.opens && first >= f.early
}

// isLate tells whether event i came after the window.
func (f *frame) isLate(x *run, i int) bool { first, _ := x.h.Interval(i); return first > f.dueLate }

// lay lays windows on the moment of event i, or on the given anchor. Without lower bound, or with one of 0, a window opens with the
// event; without one it is open to the past if there is an anchor.
func (x *run) lay(ws []window, i int, anchor *cal.Anchor) (f frame, t truth) {
	t = x.layAll(&f, ws, i, anchor)
	return f, t
}

// layAll is lay into a frame.
func (x *run) layAll(f *frame, ws []window, i int, anchor *cal.Anchor) truth {
	first, last := x.h.Interval(i)
	*f = openFrame()
	if anchor == nil {
		f.opens, f.opensLate = first, last
	}
	for n := range ws {
		if t := x.layOne(f, &ws[n], i, anchor, first, last); t != yes {
			return t
		}
	}
	return yes
}

// openFrame is a frame without bounds.
func openFrame() frame {
	return frame{opens: always, opensLate: always, due: never, dueLate: never, early: never}
}

// laying lays the windows of one rule on one event after another.
type laying struct {
	frame   // that was laid last
	windows []window
	lost    bool // the calendars are not known by which they count
	daily   bool // they do nothing but end with a day that is counted from that of the event: all events of a day are due at once
	day     civilDay
}

// laying begins to lay windows.
func (x *run) laying(ws []window) laying {
	return laying{frame: openFrame(), windows: ws, lost: len(x.rs.calendars) == 0 && areCounted(ws),
		daily: len(ws) == 1 && ws[0].isOfDays() && ws[0].Min == nil && ws[0].unset == ""}
}

// areCounted tells whether windows are not laid where no calendars are known, whatever else is.
func areCounted(ws []window) bool {
	return len(ws) > 0 && ws[0].calendar && ws[0].unset == "" && ws[0].min == nil && ws[0].max == nil
}

// over lays the windows on the moment of event i.
func (l *laying) over(x *run, i int) truth {
	switch {
	case l.lost:
		return x.calendarUnknown()
	case len(l.windows) == 0 || l.daily && l.due != never && l.day.isOf(x, i):
		l.opens, l.opensLate = x.h.Interval(i)
		return yes
	}
	t := x.layAll(&l.frame, l.windows, i, nil)
	if l.daily {
		l.day = x.civil
	}
	return t
}

// layOne narrows the frame by a window.
func (x *run) layOne(f *frame, w *window, i int, anchor *cal.Anchor, first, last int64) truth {
	if w.unset != "" {
		x.note(w.unset, history.ReasonParamUnset)
		return maybe
	}
	if anchor == nil && w.isOfDays() && x.layDays(f, w, x.h.Zone(i), first, last) {
		return yes
	}
	laid, t := x.bounds(w)
	if t != yes {
		return t
	}
	from := cal.At(time.UnixMicro(first))
	bare := first != last
	switch {
	case anchor != nil:
		from = *anchor
	case bare && !w.Unit.ByClock():
		from = cal.On(x.h.Day(i))
	}
	b, t := x.window(&laid, w.calendar, i, from)
	if t != yes {
		return t
	}
	late := b
	if anchor == nil && bare && w.Unit.ByClock() {
		if late, t = x.window(&laid, w.calendar, i, cal.At(time.UnixMicro(last))); t != yes {
			return t
		}
	}
	if w.Min != nil || w.min != nil {
		if anchor == nil {
			f.follow(first, last, laid.Min != nil && *laid.Min < 0)
		} else {
			f.early = always
		}
		f.openAt(b.Opens.UnixMicro(), late.Opens.UnixMicro())
	}
	if !b.Due.IsZero() {
		f.dueAt(b.Due.Last().UnixMicro(), late.Due.Last().UnixMicro())
	}
	f.clock = f.clock || w.Unit.ByClock()
	f.provisional = f.provisional || b.Provisional
	return yes
}

// follow lets a window with a lower bound begin with the event from which it counts, unless it reaches back: the day of the event is in time
// from the event on.
func (f *frame) follow(first, last int64, reaches bool) {
	switch {
	case !reaches:
		f.openAt(first, last)
	case f.early == never:
		f.opens, f.opensLate = always, always
	}
	f.early = first
}

// openAt lets the frame open between two moments, or later.
func (f *frame) openAt(moment, late int64) {
	f.opens, f.opensLate = max(f.opens, moment), max(f.opensLate, late)
}

// dueAt lets the frame be due between two moments, or sooner.
func (f *frame) dueAt(moment, late int64) {
	f.due, f.dueLate = min(f.due, moment), min(f.dueLate, late)
}

// bounds gives the window with the bounds that its tables choose.
func (x *run) bounds(w *window) (cal.Window, truth) {
	out := w.Window
	for n, t := range []*table{w.min, w.max} {
		if t == nil {
			continue
		}
		o, found := x.row(t, &x.here)
		if found != yes {
			return out, found
		}
		x.numbers[n] = int(o.value.Int())
		if n == 0 {
			out.Min = &x.numbers[n]
		} else {
			out.Max = &x.numbers[n]
		}
	}
	return out, yes
}

// window lays one window on an anchor, by the calendar of the shop of event i where it is needed.
func (x *run) window(w *cal.Window, needed bool, i int, from cal.Anchor) (cal.Bounds, truth) {
	if needed {
		return x.windowIn(w, x.rs.calendars[x.h.Calendar(i)], from)
	}
	return x.windowOf(w, x.h.Zone(i), from)
}

// windowIn lays a window by the calendars of a shop; nil if they are not known.
func (x *run) windowIn(w *cal.Window, shop *cal.Calendars, from cal.Anchor) (cal.Bounds, truth) {
	if shop == nil {
		return cal.Bounds{}, x.calendarUnknown()
	}
	b, err := shop.Window(from, *w)
	return x.laid(b, err)
}

// windowOf lays a window in a zone; nil if it is not known.
func (x *run) windowOf(w *cal.Window, zone *time.Location, from cal.Anchor) (cal.Bounds, truth) {
	if zone == nil && !w.Unit.ByClock() {
		x.note("store.zone", history.ReasonZoneUnknown)
		return cal.Bounds{}, maybe
	}
	b, err := x.inZone(zone).Window(from, *w)
	return x.laid(b, err)
}

func (x *run) laid(b cal.Bounds, err error) (cal.Bounds, truth) {
	if err != nil {
		return b, x.calendarUnknown()
	}
	return b, yes
}

// calendarUnknown notes that the calendar of the shop is not known.
func (x *run) calendarUnknown() truth {
	x.note("store.calendar", history.ReasonCalendarUnknown)
	return maybe
}

// inZone gives the calendar that counts in a zone. It is kept for the next time.
func (x *run) inZone(zone *time.Location) *cal.Calendar {
	if zone == nil {
		zone = time.UTC
	}
	for _, c := range x.zones {
		if c.Zone() == zone {
			return c
		}
	}
	c := cal.InZone(zone)
	x.zones = append(x.zones, c)
	return c
}
