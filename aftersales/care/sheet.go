package care

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/internal/wide"
	"example.com/servicelane/pricing"
)

// View says how a report is shown.
type View struct {
	// Shop is the name of the shop at the head of the report.
	Shop string
	// Language is that of the report, the nearest of those that there are; English if none is near.
	Language language.Tag
	// Word gives the words of the policy for codes: the method Word of its rules. A code that neither it nor this package knows
	// stands as it is; nil leaves all to this package.
	Word func(code string, prefer ...language.Tag) string
	// Zone is the zone in which times are written; nil leaves them in that of the report.
	Zone *time.Location
}

// sheet is a report as it is shown, in one language.
type sheet struct {
	Lang, Title, Shop, AsOf string
	Empty                   string // what stands where there is nothing
	Tiles                   []tile
	Parts                   []part
	Notes                   []string
}

// tile is one of the key figures.
type tile struct {
	Label, Value, Below string
	Mood                string // "good", "bad", or "" where there is nothing to say
}

// part is a section: a chart, tables and a line below, each if there is one.
type part struct {
	Title   string
	Bars    *bars
	Columns *columns
	Tables  []table
	Note    string
}

type table struct {
	Columns []column
	Rows    [][]string
	Even    bool // its columns stand under those of the other even tables
}

// Short tells that the table stands on one page as a whole.
func (t table) Short() bool { return len(t.Rows) <= 12 }

type column struct {
	Title string
	Right bool
}

// writer writes values in one language.
type writer struct {
	View
	lang lang
	r    *Report
}

func (r *Report) sheet(v View) sheet {
	w := &writer{View: v, lang: langOf(v.Language), r: r}
	title := words.monthTitle
	if len(r.Period) == 4 {
		title = words.yearTitle
	}
	return sheet{Lang: tags[w.lang].String(), Title: w.say(title, r.Period), Shop: wide.Visible(v.Shop), AsOf: w.say(words.counted, w.time(r.AsOf)),
		Tiles: w.tiles(), Parts: slices.DeleteFunc([]part{w.coverage(), w.calls(), w.figures(), w.speed(), w.trend(), w.causes(), w.types(), w.solutions(), w.satisfaction(), w.lost(), w.reports()},
			func(p part) bool { return p.Title == "" }),
		Notes: w.notes(), Empty: w.say(words.none)}
}

func (w *writer) say(p phrase, values ...string) string { return p.in(w.lang, values...) }

// word gives what a code is called; the group tells apart what one code means in several places.
func (w *writer) word(group, code string) string {
	if code == "" {
		return w.say(words.notSaid)
	}
	for _, name := range []string{group + "/" + code, code} {
		if p, ok := codes[name]; ok {
			return w.say(p)
		}
	}
	if w.Word != nil {
		code = w.Word(code, tags[w.lang])
	}
	return wide.Visible(code)
}

func (w *writer) time(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	if w.Zone != nil {
		t = t.In(w.Zone)
	}
	return t.Format("2006-01-02 15:04")
}

// percent writes a share, or that it is not measured.
func (w *writer) percent(s Share) string {
	if !s.Measured() {
		return w.say(words.notMeasured)
	}
	return s.Percent()
}

// cell writes a share in a table.
func (w *writer) cell(s Share) string {
	if !s.Measured() {
		return w.say(words.dash)
	}
	return s.Percent()
}

// counted writes a share with its counts.
func (w *writer) counted(s Share) string {
	if !s.Measured() {
		return w.say(words.dash)
	}
	return w.say(words.byShare, s.Percent(), wholeNumber(s.Part)+"/"+wholeNumber(s.Whole))
}

// waited writes a time in hours with one digit, rounded half up.
func (w *writer) waited(seconds int64) string {
	return w.say(words.hours, digits((seconds*20+3600)/7200, 10, 1))
}

func (w *writer) mean(m Mean) string {
	if !m.Measured() {
		return w.say(words.dash)
	}
	return m.Days()
}

func (w *writer) money(list []pricing.Money) string {
	var out []string
	for _, m := range list {
		out = append(out, m.Round(max(m.Digits(), m.Currency().Digits()), pricing.Down).Display(tags[w.lang]))
	}
	return strings.Join(out, " + ")
}

// asked writes what is wanted of a share.
func (w *writer) asked(percent int) string {
	if percent == 100 {
		return "100%"
	}
	return w.say(words.atLeast, wholeNumber(int64(percent)))
}

func (w *writer) yesNo(yes bool) string {
	if yes {
		return w.say(words.yes)
	}
	return w.say(words.no)
}

// tiles are the key figures.
func (w *writer) tiles() []tile {
	r, k := w.r, &w.r.Complaints
	late := w.say(words.noFine, wholeNumber(r.Late))
	if r.Penalty.Currency() != "" {
		late = w.say(words.penalty, wholeNumber(r.Late), w.money([]pricing.Money{r.Penalty}))
	}
	return []tile{
		w.covered(words.reachedTarget, r.Target), w.covered(words.reachedOrdinary, r.Ordinary),
		w.shared(words.atDelivery, r.AtDelivery, 0), w.shared(words.atCallback, r.AtCallback, 0),
		{Label: w.say(words.received), Value: wholeNumber(k.Received), Below: w.say(words.perDeliveries, w.percent(k.Rate), wholeNumber(k.Open))},
		w.shared(words.sameDay, k.SameDay, 100), w.shared(words.nextDay, k.NextDay, 100),
		{Label: w.say(words.punctual), Value: w.percent(r.Punctual), Below: late, Mood: mood(r.Punctual, 100)},
		w.contact(), {Label: w.say(words.repeated), Value: w.percent(k.Repeated),
			Below: w.say(words.repeatBelow, wholeNumber(k.Repeated.Part), wholeNumber(k.Repeated.Whole), wholeNumber(int64(r.Limits.Repeat)))},
		{Label: w.say(words.returned), Value: w.percent(r.Returned), Below: w.say(words.ofAll, wholeNumber(r.Returned.Part), wholeNumber(r.Returned.Whole))},
		w.goneTile(),
	}
}

// contact is the tile of the first contact.
func (w *writer) contact() tile {
	s := w.r.Complaints.Speeds[0]
	t := tile{Label: w.say(words.firstContact), Value: w.say(words.notMeasured), Mood: mood(s.InLimit, 100)}
	if s.Count > 0 {
		t.Value = w.waited(s.Median)
	}
	t.Below = w.say(words.ofContacted, wholeNumber(s.Count), w.counted(s.InLimit))
	return t
}

// goneTile is the tile of the customers who were lost, with the most frequent reason.
func (w *writer) goneTile() tile {
	t := tile{Label: w.say(words.lost), Value: wholeNumber(w.r.Lost)}
	if len(w.r.LostBy) > 0 {
		t.Below = w.say(words.mostly, w.word("lost", w.r.LostBy[0].Code))
	}
	return t
}

func mood(s Share, wanted int) string {
	switch {
	case !s.Measured() || wanted == 0:
		return ""
	case s.AtLeast(wanted):
		return "good"
	}
	return "bad"
}

func (w *writer) covered(label phrase, c Coverage) tile {
	s := c.ReachedShare()
	return tile{Label: w.say(label), Value: w.percent(s), Mood: mood(s, c.Wanted),
		Below: w.say(words.ofWanted, wholeNumber(s.Part), wholeNumber(s.Whole), w.asked(c.Wanted))}
}

func (w *writer) shared(label phrase, s Share, wanted int) tile {
	return tile{Label: w.say(label), Value: w.percent(s), Mood: mood(s, wanted), Below: w.say(words.of, wholeNumber(s.Part), wholeNumber(s.Whole))}
}

// coverage is the section about who was called.
func (w *writer) coverage() part {
	t := w.table(words.customers, words.deliveries, words.planned, words.plannedShare, words.reached, words.reachedShare, words.wanted, words.met)
	b := newBars()
	for _, c := range []struct {
		name phrase
		Coverage
	}{{words.target, w.r.Target}, {words.ordinary, w.r.Ordinary}} {
		planned, reached := c.PlannedShare(), c.ReachedShare()
		met := w.say(words.dash)
		if ok, measured := c.Met(); measured {
			met = w.yesNo(ok)
		}
		t.Rows = append(t.Rows, []string{w.say(c.name), wholeNumber(c.Deliveries), wholeNumber(c.Planned), w.cell(planned),
			wholeNumber(c.Reached), w.cell(reached), w.asked(c.Wanted), met})
		b.share(w.say(c.name)+" · "+w.say(words.planned), w.percent(planned), planned, "second", 0)
		b.share(w.say(c.name)+" · "+w.say(words.reached), w.percent(reached), reached, "first", c.Wanted)
	}
	return part{Title: w.say(words.coverage), Bars: b, Tables: []table{t}, Note: w.say(words.markNote)}
}

// calls is the section about follow-ups of all kinds.
func (w *writer) calls() part {
	t := w.table(words.kind, words.planned, words.reached, words.inTime, words.givenUp, words.cancelled, words.open, words.tries)
	for _, c := range w.r.Calls {
		t.Rows = append(t.Rows, []string{w.word("kind", c.Kind), wholeNumber(c.Planned), wholeNumber(c.Reached), w.cell(c.InTime),
			wholeNumber(c.GivenUp), wholeNumber(c.Cancelled), wholeNumber(c.Open), wholeNumber(c.Tries)})
	}
	return part{Title: w.say(words.calls), Tables: []table{t}, Note: w.say(words.issuesAnswered, w.counted(w.r.Issues))}
}

// figures is the table of the figures about complaints that stand alone.
func (w *writer) figures() part {
	k := &w.r.Complaints
	t := w.table(words.figure, words.value, words.figure, words.value)
	t.Columns[2].Right = false
	var cells []string
	var oftener phrase
	for l := range oftener {
		oftener[l] = words.oftenVisited.in(lang(l), wholeNumber(int64(w.r.Limits.Visits)))
	}
	for _, row := range []struct {
		label phrase
		value string
	}{
		{words.received, wholeNumber(k.Received)}, {words.openNow, wholeNumber(k.Open)}, {words.overdue, wholeNumber(k.Overdue)},
		{words.withdrawn, wholeNumber(k.Withdrawn)}, {words.closed, wholeNumber(k.Closed)}, {words.rate, w.counted(k.Rate)}, {words.sameDay, w.counted(k.SameDay)},
		{words.nextDay, w.counted(k.NextDay)}, {words.inLimit, w.counted(k.InLimit)}, {words.took, w.mean(k.Took)},
		{words.compensated, w.money(k.Compensated)}, {words.repeated, w.counted(k.Repeated)}, {words.reworked, w.counted(k.Reworked)},
		{words.visits, cmp.Or(k.Visits.String(), w.say(words.dash))}, {oftener, w.counted(k.OftenVisited)}, {words.returned, w.counted(w.r.Returned)},
	} {
		if row.value == "" {
			row.value = "0"
		}
		cells = append(cells, w.say(row.label), row.value)
	}
	for pair := range slices.Chunk(cells, 4) { // the figures are even in number
		t.Rows = append(t.Rows, pair)
	}
	return part{Title: w.say(words.complaints), Tables: []table{t}}
}

func (w *writer) trend() part {
	title := words.trendDays
	if len(w.r.Period) == 4 {
		title = words.trendMonths
	}
	return part{Title: w.say(title), Columns: newColumns(w.r.Trend, w.say(words.received), w.say(words.closed))}
}

// speed is the section about how long customers waited.
func (w *writer) speed() part {
	t := w.table(words.stage, words.known, words.median, words.longest, words.limit, words.inTime)
	t.Columns[4].Right = false
	b := newBars()
	l := &w.r.Limits
	var urgent []string
	for _, cause := range l.Urgent {
		urgent = append(urgent, w.word("cause", cause))
	}
	causes := strings.Join(urgent, w.say(words.comma))
	limits := [stages]string{w.say(words.urgentLimit, wholeNumber(int64(l.Contact)), causes), w.say(words.urgentLimit, wholeNumber(int64(l.Plan)), causes),
		w.say(words.nextDayLimit), w.say(words.daysLimit, wholeNumber(int64(l.Settled)))}
	for i, s := range w.r.Complaints.Speeds {
		median, longest := w.say(words.dash), w.say(words.dash)
		if s.Count > 0 {
			median, longest = w.waited(s.Median), w.waited(s.Longest)
		}
		name := w.word("stage", string(s.Stage))
		t.Rows = append(t.Rows, []string{name, wholeNumber(s.Count), median, longest, limits[i], w.counted(s.InLimit)})
		b.share(name, w.counted(s.InLimit), s.InLimit, "first", 0)
	}
	return part{Title: w.say(words.speed), Bars: b, Tables: []table{t}, Note: w.say(words.speedNote)}
}

// lost is the section about why customers went.
func (w *writer) lost() part {
	t := w.table(words.reason, words.customersLost, words.share)
	b := newBars()
	for _, r := range w.r.LostBy {
		name := w.word("lost", r.Code)
		t.Rows = append(t.Rows, []string{name, wholeNumber(r.Count), w.cell(Share{r.Count, w.r.Lost})})
		b.count(name, r.Count, w.r.LostBy[0].Count)
	}
	return part{Title: w.say(words.lostBy), Bars: b, Tables: []table{t}}
}

// causes is the analysis by cause.
func (w *writer) causes() part {
	k := &w.r.Complaints
	t := w.analysis(words.cause)
	b := newBars()
	var most int64
	for _, row := range k.ByCause {
		most = max(most, row.Count)
	}
	for _, row := range k.ByCause {
		t.Rows = append(t.Rows, w.row("cause", row, k.Received))
		b.count(w.word("cause", row.Code), row.Count, most)
	}
	return part{Title: w.say(words.byCause), Bars: b, Tables: []table{t}}
}

// analysis begins a table of rows.
func (w *writer) analysis(by phrase) table {
	t := w.table(by, words.count, words.share, words.again, words.closed, words.justified, words.satisfied, words.days)
	t.Even = true
	return t
}

func (w *writer) row(group string, r Row, of int64) []string {
	return []string{w.word(group, r.Code), wholeNumber(r.Count), w.cell(Share{r.Count, of}), w.cell(r.Repeated), wholeNumber(r.Closed),
		w.cell(r.Justified), w.cell(r.Satisfied), w.mean(r.Took)}
}

// types is the analysis by everything else: a table for each, which a page does not break.
func (w *writer) types() part {
	k := &w.r.Complaints
	var tables []table
	for _, by := range []struct {
		name  phrase
		group string
		rows  []Row
	}{{words.phase, "phase", k.ByPhase}, {words.channel, "channel", k.ByChannel}, {words.severity, "severity", k.BySeverity}, {words.group, "group", k.ByGroup}} {
		t := w.analysis(by.name)
		for _, r := range by.rows {
			t.Rows = append(t.Rows, w.row(by.group, r, k.Received))
		}
		if len(t.Rows) > 0 || len(tables) == 0 {
			tables = append(tables, t)
		}
	}
	return part{Title: w.say(words.byType), Tables: tables}
}

// solutions is how closed complaints ended.
func (w *writer) solutions() part {
	k := &w.r.Complaints
	t := w.table(words.solution, words.count, words.share, words.satisfied, words.days)
	for _, r := range k.BySolution {
		t.Rows = append(t.Rows, []string{w.word("solution", r.Code), wholeNumber(r.Count), w.cell(Share{r.Count, k.Closed}), w.cell(r.Satisfied), w.mean(r.Took)})
	}
	m := w.table(words.measure, words.measuresTaken, words.done, words.verified)
	for _, e := range k.Measures {
		m.Rows = append(m.Rows, []string{w.word("measure", e.Kind), wholeNumber(e.Opened), w.counted(e.Done), w.counted(e.Verified)})
	}
	tables := []table{t}
	if len(m.Rows) > 0 {
		tables = append(tables, m)
	}
	return part{Title: w.say(words.bySolution), Tables: tables}
}

func (w *writer) satisfaction() part {
	b := newBars()
	for _, s := range []struct {
		name phrase
		Share
	}{{words.atDelivery, w.r.AtDelivery}, {words.atCallback, w.r.AtCallback}} {
		b.share(w.say(s.name), w.counted(s.Share), s.Share, "first", 0)
	}
	return part{Title: w.say(words.satisfaction), Bars: b}
}

// reports is the section about the reports that are due.
func (w *writer) reports() part {
	t := w.table(words.report, words.period, words.owner, words.due, words.handedIn, words.status)
	for i := 1; i < len(t.Columns); i++ {
		t.Columns[i].Right = false
	}
	for _, h := range w.r.Duties {
		t.Rows = append(t.Rows, []string{w.word("report", h.Kind), h.Period, w.word("role", h.Owner), h.Due.String(), w.time(h.At), w.word("status", string(h.Status))})
	}
	note := ""
	if w.r.Penalty.Currency() != "" {
		note = w.say(words.lateReports, wholeNumber(w.r.Late), w.money([]pricing.Money{w.r.Penalty}))
	}
	return part{Title: w.say(words.reports), Tables: []table{t}, Note: note}
}

// notes say how it was counted.
func (w *writer) notes() []string {
	notes := []string{w.say(words.exactNote), w.say(words.coverageNote, wholeNumber(int64(w.r.ReachedDays))), w.say(words.callsNote), w.say(words.periodNote),
		w.say(words.repeatNote, wholeNumber(int64(w.r.Limits.Repeat)))}
	if w.r.Penalty.Currency() != "" {
		notes = append(notes, w.say(words.penaltyNote))
	}
	return notes
}

// table begins a table: the first column holds words, the others numbers.
func (w *writer) table(titles ...phrase) table {
	var t table
	for i, title := range titles {
		t.Columns = append(t.Columns, column{w.say(title), i > 0})
	}
	return t
}
