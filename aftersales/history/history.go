package history

import (
	"cmp"
	"fmt"
	"iter"
	"math/bits"
	"slices"
	"sort"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
)

// Config is what a history is made of.
type Config struct {
	// Vocabulary is what events and facts may be; the zero Vocabulary is the standard one.
	Vocabulary Vocabulary
	// Cover says what the source records. The zero Cover covers nothing: what is absent is then always unknown. Histories
	// of our own deciders have the cover [Everything].
	Cover Cover
	// Events and Facts may stand in any order: it makes no difference. Of events of one moment the ids tell which stands first.
	Events []Event
	Facts  []Fact
	// CompleteFrom is the moment from which on the history holds everything that its shops recorded, of all their cases.
	// Zero means that it is a part: one order, one vehicle. Only what is complete can be counted over a period.
	CompleteFrom time.Time
	// CompleteTo is the end of the export that the events come from: what is due later may have happened and is not a
	// breach. Zero if the events are complete up to the moment of judging.
	CompleteTo time.Time
	// Zone is the zone of events whose shop is not known, or of which the shop's zone is not known; nil leaves it
	// unknown. Days are then taken as days of UTC when events are put in order.
	Zone *time.Location
	// LoadZone finds a zone by the name that a fact "store" gives it; nil stands for [cal.LoadZone].
	LoadZone func(name string) (*time.Location, error)
}

// History is a set of events and facts, correlated and in order, with its cover. It is never changed after it was made,
// and may be read by several goroutines at once.
//
// Its events are numbered in their order: by time, a bare day counting from its first instant, then by their ids.
// Voided events keep their number, but are in no list.
type History struct {
	Config                // without events and facts
	events  []Event       // in order
	marks   []mark        // what is known of each event
	own     []numberedRef // the ids that events carry, event by event
	numbers []int32       // of the names of the fields that events carry, once for events of one type that carry the same
	grid    grid
	places  map[string]int32
	index   index
	facts   []Fact    // sorted by name, key and validity
	kinds   signature // of their names
	ids     refs
	adopts  []adoption
	zones   []*time.Location // of the events' shops, each once; nil is among them if some are not known
	whole   bool             // the source covers everything, and nothing was adopted
	ends    int32            // the first event that ended a subject; the number of events if none did
}

// mark is what is known of one event beside its content. It has the size of a line of the processor's memory.
type mark struct {
	first, last int64     // unix microseconds
	fields      signature // of the names of its fields
	own         span
	numbers     span  // of its fields
	known       int32 // the place behind the last event that begins at the same moment
	number      int32 // of its type
	subject     Ref
	store       Ref
	zone        int32 // its place in History.zones
	voided      bool
}

// span is a stretch of a slice.
type span struct{ from, to int32 }

// adoption is what something that began elsewhere was known by.
type adoption struct {
	place int32 // of the first event of its moment
	event int32
	cover Cover
}

// New makes a history. The error lists every fault of the events and facts, with paths such as "events[3].odometer_km":
// what [Vocabulary.Check] finds, one id for two different events, a subject linked to two different ids, a void of an
// event that is not there, facts that contradict each other.
func New(c Config) (*History, error) {
	b := builder{history: &History{Config: c, facts: slices.Clone(c.Facts)}, fresh: c.Events, freshFacts: true}
	b.history.Events, b.history.Facts = nil, nil
	return b.build()
}

// With gives a history that has more events as well, such as those that a program is about to record. The faults are
// those of [New], paths counting the new events only.
func (h *History) With(events ...Event) (*History, error) {
	b := builder{history: &History{Config: h.Config, facts: h.facts, kinds: h.kinds}, base: h.events, fresh: events}
	return b.build()
}

// Len is the number of events, voided ones included.
func (h *History) Len() int { return len(h.events) }

// Event gives the event of a number, 0 to Len-1. The caller must not change its fields.
func (h *History) Event(i int) Event { return h.events[i] }

// Type gives the type of an event.
func (h *History) Type(i int) Type { return h.events[i].Type }

// By gives who did an event; "" if that is not known.
func (h *History) By(i int) string { return h.events[i].By }

// Voided tells whether a later event of type "record.voided" took the event out.
func (h *History) Voided(i int) bool { return h.marks[i].voided }

// All gives the events that count, in order, each with its number.
func (h *History) All() iter.Seq2[int, Event] {
	return func(yield func(int, Event) bool) {
		for i := range h.events {
			if !h.marks[i].voided && !yield(i, h.events[i]) {
				return
			}
		}
	}
}

// Of gives the events of one type that count, in order, each with its number.
func (h *History) Of(t Type) iter.Seq2[int, Event] {
	return func(yield func(int, Event) bool) {
		for _, i := range h.Numbers(t) {
			if !yield(int(i), h.events[i]) {
				return
			}
		}
	}
}

// Find gives the number of the event with an id, and false if there is none.
func (h *History) Find(id string) (int, bool) {
	i, ok := h.places[id]
	return int(i), ok
}

// Until counts the events that had begun at a moment: these are the first ones.
func (h *History) Until(asOf time.Time) int {
	limit := asOf.UnixMicro()
	return sort.Search(len(h.marks), func(i int) bool { return h.marks[i].first > limit })
}

// Known counts the events that had begun with event i or before: these are the first ones. What happens at one moment is
// known together, in whatever order it stands in the history.
func (h *History) Known(i int) int { return int(h.marks[i].known) }

// Interval gives the first and the last instant that the event's time can mean, in microseconds since 1970 in UTC. They
// are the same unless only the day is known.
func (h *History) Interval(i int) (first, last int64) { return h.marks[i].first, h.marks[i].last }

// Zone gives the zone of the shop that owns the event's case; nil if it is not known.
func (h *History) Zone(i int) *time.Location { return h.zones[h.marks[i].zone] }

// Day gives the civil day of the event in the zone of its shop; in UTC if the zone is not known.
func (h *History) Day(i int) cal.Date { return h.events[i].At.Day(orUTC(h.Zone(i))) }

// Store gives the shop that owns the event's case: the one that the event names, else the first that was named for its
// subject or for a case that the subject is linked to; "" if none was.
func (h *History) Store(i int) string { return h.RefID(h.marks[i].store) }

// Calendar gives the id of the calendar of the event's shop on its day; "" if it is not known.
func (h *History) Calendar(i int) string {
	facts := h.factsOf(FactStore, h.Store(i))
	if len(facts) == 0 {
		return "" // without finding the day
	}
	f, _ := holding(facts, h.Day(i))
	return f.Get(FieldCalendar).Word()
}

func orUTC(zone *time.Location) *time.Location {
	if zone == nil {
		return time.UTC
	}
	return zone
}

// FactsOf gives the facts of a kind about an id, in the order of their validity.
func (h *History) FactsOf(name FactName, key string) iter.Seq[Fact] {
	return func(yield func(Fact) bool) { // written out so that it is inlined, and a loop over it allocates nothing
		for _, f := range h.factsOf(name, key) {
			if !yield(f) {
				return
			}
		}
	}
}

// AllFacts gives all facts in the order of their names, keys and validity.
func (h *History) AllFacts() iter.Seq[Fact] { return slices.Values(h.facts) }

// FactAt gives the first fact of a kind about an id that holds on a day, and false if there is none.
func (h *History) FactAt(name FactName, key string, day cal.Date) (Fact, bool) {
	return holding(h.factsOf(name, key), day)
}

// holding gives the first of some facts that holds on a day.
func holding(facts []Fact, day cal.Date) (Fact, bool) {
	for _, f := range facts {
		if f.Valid.Contains(day) {
			return f, true
		}
	}
	return Fact{}, false
}

// Roles gives the roles in which the event was done: the one that it names, else those that its actor held on that day.
// None means that the role is not known.
func (h *History) Roles(i int) iter.Seq[string] {
	return func(yield func(string) bool) {
		e := &h.events[i]
		if e.ByRole != "" || e.By == "" {
			if e.ByRole != "" {
				yield(e.ByRole)
			}
			return
		}
		day := h.Day(i)
		for _, f := range h.factsOf(FactRoleHeld, e.By) {
			if role := f.Get(FieldRole).Word(); role != "" && f.Valid.Contains(day) && !yield(role) {
				return
			}
		}
	}
}

// Covers tells whether a missing event of a type is known not to have happened to the case of event i. Beyond the cover
// of the history it looks at what the source of an adopted order, inquiry, appointment, follow-up or complaint recorded.
func (h *History) Covers(i int, t Type) bool {
	return h.whole || h.covers(i, t)
}

func (h *History) covers(i int, t Type) bool {
	return h.Cover.Type(t) && h.eachAdoption(i, t, func(a *adoption) bool { return a.cover.Type(t) })
}

// CoversSince is [History.Covers] for what happened after an event of number since, or ever if that is negative: what was
// adopted is recorded in full from its adoption on.
func (h *History) CoversSince(i int, t Type, since int) bool {
	return h.whole || h.coversSince(i, t, since)
}

func (h *History) coversSince(i int, t Type, since int) bool {
	return h.Cover.Type(t) && h.eachAdoption(i, t, func(a *adoption) bool { return int(a.event) <= since || a.cover.Type(t) })
}

// Whole tells whether nothing that happened to any case can be missing, of whatever type, and neither can what is told of it.
func (h *History) Whole() bool { return h.whole }

// CoversAll tells whether a missing event of a type is known not to have happened to any case.
func (h *History) CoversAll(t Type) bool { return h.whole || h.coversAll(t) }

func (h *History) coversAll(t Type) bool { return len(h.adopts) == 0 && h.Cover.Type(t) }

// coversField tells whether a field that event i does not have, of its own or of an attribute event of type t, was
// recorded and left empty.
func (h *History) coversField(i int, t Type, n Name) bool {
	return h.whole || h.coversFieldOf(i, t, n)
}

func (h *History) coversFieldOf(i int, t Type, n Name) bool {
	return h.Cover.Field(t, n) && h.eachAdoption(i, t, func(a *adoption) bool {
		return t == h.events[i].Type && int32(i) >= a.place || a.cover.Field(t, n)
	})
}

// CoversFact tells whether a missing fact of a kind is known not to hold for event i. For an event of before the adoption of its
// case that is so only if the source records such facts, too.
func (h *History) CoversFact(i int, f FactName) bool {
	return h.whole || h.coversFact(i, f)
}

func (h *History) coversFact(i int, f FactName) bool {
	return h.Cover.Fact(f) && h.eachAdoption(i, h.events[i].Type, func(a *adoption) bool { return int32(i) >= a.place || a.cover.Fact(f) })
}

// NoneOf tells whether there surely is no fact of a kind: the history has none, and [History.CoversFact] says for every event that none is missing.
func (h *History) NoneOf(f FactName) bool { return h.whole && h.kinds&signatureOf(Name(f)) == 0 }

// coversFactField is [History.CoversFact] of a field that a fact does not have.
func (h *History) coversFactField(i int, f FactName, n Name) bool {
	return h.whole || h.Cover.FactField(f, n) && h.eachAdoption(i, h.events[i].Type, func(a *adoption) bool { return int32(i) >= a.place || a.cover.FactField(f, n) })
}

// eachAdoption tells whether what was adopted meets a condition: of the case of event i, whatever events of type t are
// about. What began here after its order was adopted is known by itself; what is not known otherwise, such as the
// appointment of an adopted order, is known as far as the order is.
func (h *History) eachAdoption(i int, t Type, ok func(*adoption) bool) bool {
	if len(h.adopts) == 0 {
		return true
	}
	order := h.adopted(h.resolve(i, orderNumber))
	d, known := h.Vocabulary.lookup(t)
	found := false
	for _, a := range adoptable {
		if !known || !d.isAbout(a.name) {
			continue
		}
		r := h.resolve(i, a.number)
		if r == NoRef {
			continue
		}
		is := h.adopted(r)
		if is == nil && order != nil && h.ids.list[r].begun < order.place {
			is = order
		}
		if found = true; is != nil && !ok(is) {
			return false
		}
	}
	if found {
		return true
	}
	for _, a := range adoptable { // it belongs to whatever was adopted
		if is := h.adopted(h.resolve(i, a.number)); is != nil && !ok(is) {
			return false
		}
	}
	return true
}

// adopted gives the adoption of something; nil if it was not adopted.
func (h *History) adopted(r Ref) *adoption {
	if r == NoRef || h.ids.list[r].adopted < 0 {
		return nil
	}
	return &h.adopts[h.ids.list[r].adopted]
}

// builder makes a history.
type builder struct {
	history    *History
	base       []Event // already checked and in order
	fresh      []Event
	freshFacts bool
	faults     fault.List

	all     []Event // base and fresh, without repetitions
	defs    []*Definition
	numbers []int32 // of the types
	origin  []int32 // for each of all the place in base followed by fresh
	order   []int32 // places in all, in order
	voided  []bool
	subject []Ref
	own     []span
}

func (b *builder) build() (*History, error) {
	b.checkFacts()
	b.collect()
	if b.faults.Len() > 0 {
		return nil, b.faults.Err()
	}
	zones := newZones(b.history)
	first := make([]int64, len(b.all))
	for i := range b.all {
		first[i] = b.all[i].At.First(orUTC(b.history.Config.Zone)).UnixMicro()
	}
	b.sort(first)
	b.void()
	b.correlate()
	b.history.ids.reach(b.history.Vocabulary)
	marks := b.mark(zones)
	b.faults.Join("facts", zones.faults.Err())
	if b.faults.Len() > 0 {
		return nil, b.faults.Err()
	}
	for i := range marks {
		first[i] = marks[i].first
	}
	b.sort(first)
	b.settle(marks)
	return b.history, b.faults.Err()
}

// path names an event of the input.
func (b *builder) path(origin int32) string {
	if int(origin) < len(b.base) {
		return fmt.Sprintf("events[%q]", b.base[origin].ID)
	}
	return fault.Index("events", int(origin)-len(b.base))
}

// collect checks the fresh events and joins them with the base, each id once.
func (b *builder) collect() {
	n := len(b.base) + len(b.fresh)
	b.all, b.defs, b.origin = make([]Event, 0, n), make([]*Definition, 0, n), make([]int32, 0, n)
	b.numbers = make([]int32, 0, n)
	b.history.places = make(map[string]int32, n)
	for i := range n {
		e := b.at(i)
		if i >= len(b.base) {
			if err := b.history.Vocabulary.Check(*e); err != nil {
				b.faults.Join(b.path(int32(i)), err)
				continue
			}
		}
		if other, ok := b.history.places[e.ID]; ok {
			if !sameEvent(&b.all[other], e) {
				b.faults.Add(b.path(int32(i))+".id", fault.Duplicate, "another event has the id %s", fault.Quote(e.ID))
			}
			continue
		}
		b.history.places[e.ID] = int32(len(b.all))
		number := b.history.Vocabulary.Number(e.Type)
		b.all, b.defs, b.origin = append(b.all, *e), append(b.defs, b.history.Vocabulary.definition(number)), append(b.origin, int32(i))
		b.numbers = append(b.numbers, int32(number))
	}
}

func (b *builder) at(i int) *Event {
	if i < len(b.base) {
		return &b.base[i]
	}
	return &b.fresh[i-len(b.base)]
}

// sameEvent tells whether two events say the same. When they were entered and where they come from does not matter.
func sameEvent(a, b *Event) bool {
	return a.ID == b.ID && a.Type == b.Type && max(a.Version, 1) == max(b.Version, 1) && a.At.Equal(b.At) && a.By == b.By &&
		a.ByRole == b.ByRole && a.StoreID == b.StoreID &&
		slices.EqualFunc(a.Fields, b.Fields, func(x, y Field) bool { return x.Name == y.Name && x.Value.Equal(y.Value) })
}

// sort puts the events in order: by time, those of one moment as their ids tell.
func (b *builder) sort(first []int64) {
	if b.order == nil {
		b.order = make([]int32, len(b.all))
		for i := range b.order {
			b.order[i] = int32(i)
		}
	}
	byTime := func(x, y int32) int {
		switch {
		case first[x] != first[y]:
			return cmp.Compare(first[x], first[y])
		case b.all[x].After(b.all[y]):
			return 1
		case b.all[y].After(b.all[x]):
			return -1
		}
		return 0
	}
	if !slices.IsSortedFunc(b.order, byTime) {
		slices.SortFunc(b.order, byTime)
	}
}

// void marks the events that were taken out. The last void is looked at first, so that a void that was itself voided
// does not count.
func (b *builder) void() {
	b.voided = make([]bool, len(b.all))
	for n := len(b.order) - 1; n >= 0; n-- {
		i := b.order[n]
		if b.all[i].Type != RecordVoided || b.voided[i] {
			continue
		}
		path := b.path(b.origin[i]) + "." + string(FieldEventID)
		id := b.all[i].Get(FieldEventID).Word()
		switch target, ok := b.history.places[id]; {
		case id == "":
			b.faults.Add(path, fault.Missing, "a void needs the event that it takes out")
		case !ok:
			b.faults.Add(path, fault.Unknown, "no event has the id %s", fault.Quote(id))
		case b.all[target].Type == RecordVoided && slices.Index(b.order, target) >= n:
			b.faults.Add(path, fault.Mismatch, "a void that did not come before is taken out: %s", fault.Quote(id))
		default:
			b.voided[target] = true
		}
	}
}

// mark finds shop, zone and interval of each event.
func (b *builder) mark(zones *zones) []mark {
	marks := make([]mark, len(b.all))
	names := fieldNames{vocabulary: b.history.Vocabulary, numbers: make([]int32, 0, 4*len(b.all))}
	types := int32(0)
	for _, number := range b.numbers {
		types = max(types, number+1)
	}
	latest := make([]int32, types) // the event before, counted from 1, by type
	for i := range b.all {
		e := &b.all[i]
		m := &marks[i]
		m.number, m.subject, m.own, m.voided = b.numbers[i], b.subject[i], b.own[i], b.voided[i]
		if before := latest[m.number] - 1; before >= 0 && namedAlike(e.Fields, b.all[before].Fields) {
			m.fields, m.numbers = marks[before].fields, marks[before].numbers
		} else {
			m.fields, m.numbers = names.add(e.Fields)
		}
		latest[m.number] = int32(i) + 1
		m.store = b.storeOf(e, m)
		zone := zones.of(m.store, e.At)
		m.zone = b.zone(zone)
		m.first = e.At.First(orUTC(zone)).UnixMicro()
		m.last = m.first
		if e.At.Bare() {
			m.last = e.At.Last(orUTC(zone)).UnixMicro()
		}
	}
	b.history.numbers = names.numbers
	return marks
}

// namedAlike tells whether fields have the same names.
func namedAlike(a, b []Field) bool {
	if len(a) != len(b) {
		return false
	}
	for n := range a {
		if a[n].Name != b[n].Name {
			return false
		}
	}
	return true
}

// zone gives the place of a zone in the list of those that occur.
func (b *builder) zone(z *time.Location) int32 {
	h := b.history
	for i := range h.zones {
		if h.zones[i] == z {
			return int32(i)
		}
	}
	h.zones = append(h.zones, z)
	return int32(len(h.zones) - 1)
}

// fieldNames finds the numbers of names. A history has few of them: what was found is kept.
type fieldNames struct {
	vocabulary Vocabulary
	numbers    []int32       // of the names of fields
	kept       [64]fieldName // by the bit of the signature
}

// add gives the signature of the names of fields, and the place of their numbers.
func (f *fieldNames) add(fields []Field) (all signature, place span) {
	place.from = int32(len(f.numbers))
	for n := range fields {
		bit := signatureOf(fields[n].Name)
		all |= bit
		f.numbers = append(f.numbers, f.number(fields[n].Name, bit))
	}
	place.to = int32(len(f.numbers))
	return all, place
}

// fieldName is a name with its number.
type fieldName struct {
	name   Name
	number int32
}

func (f *fieldNames) number(n Name, bit signature) int32 {
	k := &f.kept[bits.TrailingZeros64(uint64(bit))]
	if k.name != n {
		*k = fieldName{n, f.vocabulary.fieldNumber(n)}
	}
	return k.number
}

// storeOf gives the shop of an event: its own, that of its subject, or that of a case the subject is linked to.
func (b *builder) storeOf(e *Event, m *mark) Ref {
	ids := &b.history.ids
	if e.StoreID != "" {
		return ids.intern(storeNumber, e.StoreID)
	}
	look := func(r Ref) Ref {
		if r == NoRef {
			return NoRef
		}
		if s := ids.list[r].store; s != NoRef {
			return s
		}
		for _, n := range ids.reached[ids.list[r].reach.from:ids.list[r].reach.to] {
			if s := ids.list[n.ref].store; s != NoRef {
				return s
			}
		}
		return NoRef
	}
	if m.subject != NoRef {
		return look(m.subject)
	}
	for _, n := range b.history.own[m.own.from:m.own.to] {
		if s := look(n.ref); s != NoRef {
			return s
		}
	}
	return NoRef
}

// settle stores the events in their final order and fills the lists by type and by subject.
func (b *builder) settle(marks []mark) {
	h := b.history
	h.events, h.marks = b.all, marks
	if !slices.IsSorted(b.order) {
		h.events, h.marks = make([]Event, len(b.all)), make([]mark, len(b.all))
		for place, i := range b.order {
			h.events[place], h.marks[place] = b.all[i], marks[i]
			h.places[b.all[i].ID] = int32(place)
		}
	}
	h.ends = int32(len(h.events))
	for place := range h.events {
		m := &h.marks[place]
		if m.voided {
			continue
		}
		if m.subject != NoRef {
			b.note(int32(place), m.subject, h.Vocabulary.definition(int(m.number)))
		}
	}
	known := int32(len(h.events))
	for i := len(h.marks) - 1; i >= 0; i-- {
		if i+1 < len(h.marks) && h.marks[i].first != h.marks[i+1].first {
			known = int32(i + 1)
		}
		h.marks[i].known = known
	}
	h.whole = h.Cover.all && len(h.adopts) == 0
	h.ids.fillAttributes(h)
	h.fillGrid()
	h.index.fill(h.marks, &h.grid)
}

// note tells a subject what an event means for it.
func (b *builder) note(place int32, s Ref, def *Definition) {
	info := &b.history.ids.list[s]
	if def.end && info.ended < 0 {
		info.ended = place
		b.history.ends = min(b.history.ends, place)
	}
	if def.attribute {
		info.attrs.to++
	}
	if info.begun < 0 {
		info.begun = place
	}
	if isAdoption(def.typ) && info.adopted < 0 {
		info.adopted = int32(len(b.history.adopts))
		cover, _ := NewCover(b.history.Vocabulary, b.history.events[place].Get(FieldCovers).List()...)
		first := place // what is told at the same moment comes after it
		for first > 0 && b.history.marks[first-1].first == b.history.marks[place].first {
			first--
		}
		b.history.adopts = append(b.history.adopts, adoption{first, place, cover})
	}
}

// checkFacts checks and sorts the facts.
func (b *builder) checkFacts() {
	if !b.freshFacts {
		return
	}
	facts, v := b.history.facts, b.history.Vocabulary
	for i := range facts {
		b.faults.Join(fault.Index("facts", i), v.CheckFact(facts[i]))
		facts[i] = v.completeFact(facts[i])
		b.history.kinds |= signatureOf(Name(facts[i].Name))
	}
	slices.SortStableFunc(facts, compareFacts)
	for i := 1; i < len(facts); i++ {
		x, y := facts[i-1], facts[i]
		d, ok := v.Fact(x.Name)
		if !ok || d.many || x.Name != y.Name || x.Key != y.Key || !x.Valid.Overlaps(y.Valid) {
			continue
		}
		b.faults.Add("facts", fault.Duplicate, "two facts %s about %s for the same days: %s and %s", x.Name, fault.Quote(x.Key), x.Valid, y.Valid)
	}
}

// zones finds the zone of a shop at a moment.
type zones struct {
	history *History
	loaded  map[string]*time.Location
	faults  fault.List
}

func newZones(h *History) *zones { return &zones{history: h, loaded: map[string]*time.Location{}} }

func (z *zones) of(store Ref, at Moment) *time.Location {
	h := z.history
	if store == NoRef || len(h.facts) == 0 {
		return h.Config.Zone
	}
	f, _ := h.FactAt(FactStore, h.RefID(store), at.Day(orUTC(h.Config.Zone)))
	name := f.Get(FieldZone).Word()
	if name == "" {
		return h.Config.Zone
	}
	if zone, ok := z.loaded[name]; ok {
		return zone
	}
	load := h.LoadZone
	if load == nil {
		load = cal.LoadZone
	}
	zone, err := load(name)
	if err != nil {
		z.faults.Add(string(FieldZone), fault.Unknown, "shop %s is in an unknown zone: %s", fault.Quote(f.Key), fault.Quote(name))
	}
	z.loaded[name] = zone
	return zone
}
