package history_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales/cal"
	. "example.com/servicelane/aftersales/history"
)

// ev makes an event from words: id, type, time, then "name=value" pairs; "by=", "role=" and "store=" go to the envelope.
func ev(t testing.TB, line string) Event {
	t.Helper()
	words := strings.Fields(line)
	at, err := ParseMoment(words[2])
	if err != nil {
		t.Fatal(err)
	}
	e := Event{ID: words[0], Type: Type(words[1]), At: at}
	d, ok := Standard().Lookup(e.Type)
	if !ok {
		t.Fatalf("no type %q", words[1])
	}
	for _, w := range words[3:] {
		name, value, _ := strings.Cut(w, "=")
		switch name {
		case "by":
			e.By = value
		case "role":
			e.ByRole = value
		case "store":
			e.StoreID = value
		default:
			kind := KindID
			if f, ok := d.Field(Name(name)); ok {
				kind = f.Kind
			}
			v, err := ParseValue(kind, strings.ReplaceAll(value, "_", " "))
			if err != nil {
				t.Fatal(err)
			}
			e = e.With(Name(name), v)
		}
	}
	return e
}

func evs(t testing.TB, lines ...string) []Event {
	t.Helper()
	out := make([]Event, len(lines))
	for i, l := range lines {
		out[i] = ev(t, l)
	}
	return out
}

func build(t testing.TB, c Config) *History {
	t.Helper()
	h, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func path(t testing.TB, text string) Path {
	t.Helper()
	p, err := Standard().Path(text)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func find(t testing.TB, h *History, id string) int {
	t.Helper()
	i, ok := h.Find(id)
	if !ok {
		t.Fatalf("no event %q", id)
	}
	return i
}

func ids(h *History) []string {
	var out []string
	for _, e := range h.All() {
		out = append(out, e.ID)
	}
	return out
}

func TestEventsStandInTheOrderOfTimeThenOfIDs(t *testing.T) {
	h := build(t, Config{Events: evs(t,
		"late order.closed 2026-05-03T18:00:00+08:00 order_id=A",
		"second order.cleaned 2026-05-03T09:00:00+08:00 order_id=A",
		"third order.explained 2026-05-03T09:00:00+08:00 order_id=A",
		"first order.opened 2026-05-03T08:00:00+07:00 order_id=A",
		"bare order.accepted 2026-05-03 order_id=A",
	)})
	// 08:00+07:00 is 09:00+08:00; the day begins, in UTC, at 08:00+08:00.
	want := []string{"bare", "first", "third", "second", "late"}
	if got := ids(h); !slices.Equal(got, want) {
		t.Errorf("order %v, want %v", got, want)
	}
}

func TestABareDayBeginsWhereTheShopIs(t *testing.T) {
	events := evs(t, "a order.opened 2026-05-03T00:30:00+08:00 order_id=A store=S", "b order.accepted 2026-05-03 order_id=A")
	store := NewFact(FactStore, "S").With(FieldZone, Text("Asia/Shanghai")).With(FieldCalendar, ID("CN"))
	h := build(t, Config{Events: events, Facts: []Fact{store}})
	b := find(t, h, "b")
	if b != 0 || h.Zone(b).String() != "Asia/Shanghai" || h.Store(b) != "S" || h.Calendar(b) != "CN" {
		t.Errorf("place %d, zone %v, store %q, calendar %q", b, h.Zone(b), h.Store(b), h.Calendar(b))
	}
	first, last := h.Interval(b)
	if want := time.Date(2026, 5, 2, 16, 0, 0, 0, time.UTC).UnixMicro(); first != want || last != want+24*3600*1e6-1 {
		t.Errorf("interval %d to %d, want from %d", first, last, want)
	}
	if got := h.Day(find(t, h, "a")); got != cal.MustDate(2026, 5, 3) {
		t.Errorf("day %s", got)
	}
	unknown := build(t, Config{Events: events})
	if unknown.Zone(0) != nil || unknown.Calendar(0) != "" {
		t.Errorf("a zone was found: %v", unknown.Zone(0))
	}
}

func TestIDsAreInheritedThroughLinks(t *testing.T) {
	h := build(t, Config{Events: evs(t,
		"o order.opened 2026-05-03 order_id=A customer_id=C vehicle_id=V store=S appointment_id=P",
		"p appointment.booked 2026-05-01 appointment_id=P order_id=A",
		"j job.planned 2026-05-03 job_id=J order_id=A",
		"d job.done 2026-05-04 job_id=J",
		"f part.fitted 2026-05-04 part_id=T job_id=J",
		"v vehicle.service_due_set 2026-05-05 vehicle_id=V",
		"r rule.violated 2026-05-06 job_id=J rule_id=R",
		"x report.submitted 2026-05-07 store=S",
	)})
	tests := []struct {
		event string
		name  Name
		want  string
	}{
		{"d", FieldOrderID, "A"}, {"d", FieldCustomerID, "C"}, {"d", FieldVehicleID, "V"}, {"d", FieldStoreID, "S"},
		{"f", FieldOrderID, "A"}, {"f", FieldStoreID, "S"}, {"f", FieldAppointmentID, "P"}, {"p", FieldVehicleID, "V"},
		{"v", FieldStoreID, ""}, {"v", FieldOrderID, ""}, {"r", FieldOrderID, "A"}, {"r", FieldStoreID, "S"}, {"d", "price", ""},
		{"x", FieldStoreID, "S"},
	}
	for _, tt := range tests {
		if got := h.ID(find(t, h, tt.event), tt.name); got != tt.want {
			t.Errorf("%s of %s: %q, want %q", tt.name, tt.event, got, tt.want)
		}
	}
	p := path(t, "order_id")
	if h.Ref(find(t, h, "d"), p) != h.RefOf(FieldOrderID, "A") || h.Ref(find(t, h, "x"), p) != NoRef {
		t.Error("the numbers of the order differ")
	}
	if r := h.Subject(find(t, h, "f")); h.RefID(r) != "T" || h.RefName(r) != FieldPartID || int(r) >= h.Refs() {
		t.Errorf("subject %s %q", h.RefName(r), h.RefID(r))
	}
	if h.Subject(find(t, h, "r")) != NoRef || h.RefName(NoRef) != "" || h.RefID(NoRef) != "" {
		t.Error("an event of the judge has a subject")
	}
}

func TestAShopIsNotInheritedFromWhatOutlivesACase(t *testing.T) {
	h := build(t, Config{Events: evs(t,
		"a vehicle.handed_over 2026-05-01 vehicle_id=V store=S1",
		"b order.opened 2026-05-02 order_id=A vehicle_id=V",
		"c vehicle.service_due_set 2026-05-03 vehicle_id=V",
		"d order.opened 2026-05-04 order_id=B vehicle_id=V store=S2",
		"e order.delivered 2026-05-05 order_id=B store=S3",
		"f order.closed 2026-05-06 order_id=B",
	)})
	for id, want := range map[string]string{"a": "S1", "b": "", "c": "", "d": "S2", "e": "S3", "f": "S2"} {
		if got := h.Store(find(t, h, id)); got != want {
			t.Errorf("shop of %s: %q, want %q", id, got, want)
		}
	}
}

func TestAnIDThatAnEventCarriesGoesBeforeOneThatItLeadsTo(t *testing.T) {
	h := build(t, Config{Cover: Everything(), Events: evs(t,
		"o order.opened 2026-05-03T08:00:00+08:00 order_id=A",
		"j job.planned 2026-05-03T09:00:00+08:00 job_id=J order_id=A",
		"b order.opened 2026-05-03T10:00:00+08:00 order_id=B",
		"r rule.violated 2026-05-03T11:00:00+08:00 job_id=J order_id=B rule_id=R")})
	if got := h.ID(find(t, h, "r"), FieldOrderID); got != "B" {
		t.Errorf("of order %q, want B", got)
	}
}

func TestASubjectLinkedToTwoIDsIsAFault(t *testing.T) {
	_, err := New(Config{Events: evs(t,
		"a job.planned 2026-05-03 job_id=J order_id=A",
		"b job.done 2026-05-04 job_id=J order_id=B")})
	want := `events[1].order_id: job_id "J" belongs to order_id "A" by event "a", not to "B"`
	if err == nil || err.Error() != want {
		t.Errorf("got %v\nwant %s", err, want)
	}
}

func TestAnEventTwiceIsOneAndAFaultIfTheTwoDiffer(t *testing.T) {
	a := ev(t, "a order.opened 2026-05-03 order_id=A kind=repair")
	again := a
	again.Source, again.RecordedAt, again.Version = "second export", time.Unix(0, 0), 1
	h := build(t, Config{Events: []Event{a, again}})
	if h.Len() != 1 {
		t.Errorf("%d events", h.Len())
	}
	_, err := New(Config{Events: []Event{a, a.With(FieldKind, Code("service"))}})
	if err == nil || err.Error() != `events[1].id: another event has the id "a"` {
		t.Errorf("got %v", err)
	}
}

func TestAVoidedEventCountsNowhere(t *testing.T) {
	h := build(t, Config{Cover: Everything(), Events: evs(t,
		"wrong order.opened 2026-05-03 order_id=A customer_id=C1 kind=x",
		"right order.opened 2026-05-04 order_id=A customer_id=C2",
		"void record.voided 2026-05-05 event_id=wrong order_id=A",
	)})
	if got := ids(h); !slices.Equal(got, []string{"right", "void"}) || !h.Voided(find(t, h, "wrong")) {
		t.Errorf("counting %v", got)
	}
	if n := len(h.Numbers(OrderOpened)); n != 1 {
		t.Errorf("%d orders opened", n)
	}
	right := find(t, h, "right")
	if v, p := h.Get(right, path(t, "order.kind")); p != Empty {
		t.Errorf("the voided kind is read: %v %s", v.Word(), p)
	}
	if got := h.ID(right, FieldCustomerID); got != "C2" {
		t.Errorf("customer %q", got)
	}
}

func TestAVoidCanBeVoided(t *testing.T) {
	h := build(t, Config{Events: evs(t,
		"a order.opened 2026-05-03 order_id=A",
		"b record.voided 2026-05-04 event_id=a",
		"c record.voided 2026-05-05 event_id=b",
	)})
	if got := ids(h); !slices.Equal(got, []string{"a", "c"}) {
		t.Errorf("counting %v", got)
	}
}

func TestAVoidOfNothingIsAFault(t *testing.T) {
	tests := []struct{ name, line, want string }{
		{"no event named", "v record.voided 2026-05-04", "events[0].event_id: a void needs the event that it takes out"},
		{"an event that is not there", "v record.voided 2026-05-04 event_id=z", `events[0].event_id: no event has the id "z"`},
		{"itself", "v record.voided 2026-05-04 event_id=v", `events[0].event_id: a void that did not come before is taken out: "v"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := New(Config{Events: evs(t, tt.line)}); err == nil || err.Error() != tt.want {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}

func TestTheLatestAttributeWinsAsOfAnEventOrAsOfNow(t *testing.T) {
	h := build(t, Config{Events: evs(t,
		"a order.opened 2026-05-03 order_id=A kind=repair odometer_km=100",
		"b job.planned 2026-05-04 job_id=J order_id=A",
		"c intake.done 2026-05-05 order_id=A odometer_km=120",
		"d job.done 2026-05-06 job_id=J",
	)})
	b, km := find(t, h, "b"), path(t, "order.odometer_km")
	if v, _ := h.Get(b, km); v.Int() != 100 {
		t.Errorf("at the event %s", v.Word())
	}
	if v, _ := h.GetAsOf(b, km, h.Len()); v.Int() != 120 {
		t.Errorf("now %s", v.Word())
	}
	known := h.Until(cal.MustDate(2026, 5, 4).Start(time.UTC))
	if v, _ := h.GetAsOf(b, km, known); known != 2 || v.Int() != 100 {
		t.Errorf("as of 4 May %s of %d events", v.Word(), known)
	}
	if v, p := h.Get(find(t, h, "d"), path(t, "order.kind")); v.Word() != "repair" || p != Present {
		t.Errorf("kind %q %s", v.Word(), p)
	}
	if v := h.Attribute(h.RefOf(FieldOrderID, "A"), FieldOdometerKM); v.Int() != 120 {
		t.Errorf("attribute %s", v.Word())
	}
	if v := h.Attribute(h.RefOf(FieldOrderID, "B"), FieldOdometerKM); !v.IsAbsent() {
		t.Errorf("attribute of an unknown order %s", v.Word())
	}
}

func TestAnAttributeOfOneProblemIsNotThatOfAnother(t *testing.T) {
	h := build(t, Config{Events: evs(t,
		"a repair.agreed 2026-05-01 order_id=A problem_key=gearbox free_repair=true",
		"b repair.agreed 2026-05-02 order_id=A problem_key=dent free_repair=false",
		"c repair.finished 2026-05-03 order_id=A problem_key=gearbox",
		"d repair.finished 2026-05-04 order_id=A problem_key=dent",
	)})
	for id, want := range map[string]bool{"c": true, "d": false} {
		if v, _ := h.Get(find(t, h, id), path(t, "order.free_repair")); v.True() != want {
			t.Errorf("%s: free %t", id, v.True())
		}
	}
}

func TestFactsAreReadOnTheDayOfTheEvent(t *testing.T) {
	rate := func(from, to cal.Date, hours string) Fact {
		v, _ := ParseValue(KindHours, hours)
		return NewFact(FactLabourOp, "OP").Within(cal.Span{From: from, To: to}).With(FieldStandardHours, v)
	}
	may := cal.MustDate(2026, 5, 1)
	h := build(t, Config{
		Events: evs(t,
			"a job.planned 2026-04-30 job_id=J order_id=A op_code=OP",
			"b job.done 2026-05-01 job_id=J",
			"c order.opened 2026-05-01 order_id=A customer_id=C"),
		Facts: []Fact{
			rate(may, cal.Date{}, "1.5"), rate(cal.Date{}, may.AddDays(-1), "1.2"),
			NewFact(FactCustomer, "C").With(FieldVIP, Bool(true)),
		},
	})
	hours := path(t, "labour_op.standard_hours")
	for id, want := range map[string]string{"a": "1.2", "b": "1.5"} {
		if v, _ := h.Get(find(t, h, id), hours); v.Word() != want {
			t.Errorf("hours at %s: %q, want %s", id, v.Word(), want)
		}
	}
	if v, _ := h.Get(find(t, h, "b"), path(t, "customer.vip")); !v.True() {
		t.Error("the customer of the job's order is not found")
	}
	if v, p := h.Get(find(t, h, "c"), hours); p != NotRecorded {
		t.Errorf("hours without an operation: %q %s", v.Word(), p)
	}
	if n := len(slices.Collect(h.FactsOf(FactLabourOp, "OP"))); n != 2 || len(slices.Collect(h.AllFacts())) != 3 {
		t.Errorf("%d facts of the operation", n)
	}
}

func TestTheRoleIsTheOneHeldThatDay(t *testing.T) {
	held := func(role string, from, to cal.Date) Fact {
		return NewFact(FactRoleHeld, "P").Within(cal.Span{From: from, To: to}).With(FieldRole, Code(role))
	}
	may := cal.MustDate(2026, 5, 1)
	h := build(t, Config{
		Events: evs(t, "a order.opened 2026-04-30 order_id=A by=P", "b order.closed 2026-05-01 order_id=A by=P",
			"c order.cleaned 2026-05-01 order_id=A by=P role=washer", "d order.accepted 2026-05-01 order_id=A",
			"e order.explained 2026-05-01 order_id=A by=Q"),
		Facts: []Fact{held("adviser", cal.Date{}, cal.Date{}), held("manager", may, cal.Date{})},
	})
	for id, want := range map[string]string{"a": "[adviser]", "b": "[adviser manager]", "c": "[washer]", "d": "[]", "e": "[]"} {
		if got := fmt.Sprint(slices.Collect(h.Roles(find(t, h, id)))); got != want {
			t.Errorf("roles at %s: %s, want %s", id, got, want)
		}
	}
}

func TestWhatIsAbsentIsEmptyOnlyIfTheSourceRecordsIt(t *testing.T) {
	cover := func(patterns ...string) Cover {
		c, err := NewCover(Standard(), patterns...)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	tests := []struct {
		name  string
		cover Cover
		path  string
		want  Presence
	}{
		{"nothing covered", Cover{}, "kind", NotRecorded},
		{"everything covered", Everything(), "kind", Empty},
		{"the subject word covered", cover("order.*"), "kind", Empty},
		{"the type covered", cover("order.opened"), "kind", Empty},
		{"the field covered", cover("order.opened.kind"), "kind", Empty},
		{"another field covered", cover("order.opened.order_no"), "kind", NotRecorded},
		{"the actor", cover("order.opened.by"), "by", Empty},
		{"the actor not covered", cover("order.opened.kind"), "by", NotRecorded},
		{"the role", cover("order.opened"), "by_role", Empty},
		{"the shop", cover("order.opened"), "store_id", Empty},
		{"a link", cover("order.opened"), "customer_id", Empty},
		{"an attribute of one covered type", cover("intake.done.odometer_km"), "order.odometer_km", Empty},
		{"an attribute of no covered type", cover("order.closed"), "order.odometer_km", NotRecorded},
		{"a fact", cover("facts.customer"), "customer.vip", Empty},
		{"a field of a fact", cover("facts.customer.vip"), "customer.vip", Empty},
		{"another field of a fact", cover("facts.customer.name"), "customer.vip", NotRecorded},
		{"all facts", cover("facts.*"), "customer.vip", Empty},
		{"the time", Cover{}, "at", Present},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := build(t, Config{Cover: tt.cover, Events: evs(t, "a order.opened 2026-05-03 order_id=A")})
			if _, got := h.Get(0, path(t, tt.path)); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestOnlyWhatEventsCarryIsEmptyAtOnce(t *testing.T) {
	vip := NewFact(FactCustomer, "C").With(FieldVIP, Bool(true))
	tests := []struct {
		name  string
		cover Cover
		facts []Fact
		path  string
		want  bool
	}{
		{"a field", Everything(), nil, "odometer_km", true},
		{"a field that may not be recorded", Cover{}, nil, "odometer_km", false},
		{"an attribute", Everything(), nil, "order.kind", true},
		{"an id, which links may give", Everything(), nil, "customer_id", false},
		{"what the envelope says", Everything(), nil, "by", false},
		{"a fact, of which there is none", Everything(), nil, "customer.vip", true},
		{"a fact, of which there are some", Everything(), []Fact{vip}, "customer.vip", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := build(t, Config{Cover: tt.cover, Facts: tt.facts, Events: evs(t, "a order.opened 2026-05-03 order_id=A customer_id=C", "b intake.done 2026-05-04 order_id=A")})
			p := path(t, tt.path)
			if got := h.OnlyCarried(p); got != tt.want {
				t.Error(got)
			}
			if _, presence := h.Get(1, p); tt.want && h.Carried(1, p, h.Len()) == nil && presence != Empty {
				t.Error(presence)
			}
		})
	}
	if build(t, Config{Cover: Everything()}).OnlyCarried(Path{}) {
		t.Error("a path that leads nowhere is recorded")
	}
}

func TestAnAdoptedOrderIsCoveredByWhatItsSourceRecorded(t *testing.T) {
	h := build(t, Config{Cover: Everything(), Events: evs(t,
		"a order.opened 2026-05-03 order_id=A",
		"b order.adopted 2026-05-04 order_id=A state=in_repair covers=order.opened.kind;job.*",
		"c order.delivered 2026-05-05 order_id=A",
		"d order.opened 2026-05-03 order_id=B",
	)})
	a, c, d := find(t, h, "a"), find(t, h, "c"), find(t, h, "d")
	if h.Covers(c, OrderAuthorised) || !h.Covers(c, JobDone) || !h.Covers(d, OrderAuthorised) {
		t.Error("the cover of the adopted order is not that of its source")
	}
	for _, tt := range []struct {
		event int
		path  string
		want  Presence
	}{{a, "kind", Empty}, {a, "order_no", NotRecorded}, {c, "delivered_km", Empty}, {d, "order_no", Empty}} {
		if _, got := h.Get(tt.event, path(t, tt.path)); got != tt.want {
			t.Errorf("%s of event %d: %s, want %s", tt.path, tt.event, got, tt.want)
		}
	}
	if _, err := New(Config{Events: evs(t, "b order.adopted 2026-05-04 order_id=A covers=none.such")}); err == nil ||
		err.Error() != `events[0].covers[0]: names nothing of the vocabulary: "none.such"` {
		t.Errorf("got %v", err)
	}
}

func TestFactsOfBeforeAnAdoptionAreKnownAsFarAsItsSourceRecordsThem(t *testing.T) {
	h := build(t, Config{Cover: Everything(), Events: evs(t,
		"a order.opened 2026-05-03 order_id=A customer_id=C",
		"b order.adopted 2026-05-04 order_id=A state=in_repair covers=order.opened;facts.customer.vip",
		"c order.delivered 2026-05-05 order_id=A",
		"d order.opened 2026-05-03 order_id=B customer_id=C",
	)})
	for _, tt := range []struct {
		event          string
		vip, kind      Presence
		customer, rate bool
	}{{"a", Empty, NotRecorded, true, false}, {"c", Empty, Empty, true, true}, {"d", Empty, Empty, true, true}} {
		i := find(t, h, tt.event)
		_, vip := h.Get(i, path(t, "customer.vip"))
		_, kind := h.Get(i, path(t, "customer.kind"))
		if vip != tt.vip || kind != tt.kind {
			t.Errorf("%s: vip %s, kind %s", tt.event, vip, kind)
		}
		if h.CoversFact(i, FactCustomer) != tt.customer || h.CoversFact(i, FactLabourOp) != tt.rate {
			t.Errorf("%s: customer %v, tariff %v", tt.event, h.CoversFact(i, FactCustomer), h.CoversFact(i, FactLabourOp))
		}
	}
	nothing := build(t, Config{Events: evs(t, "a order.opened 2026-05-03 order_id=A customer_id=C")})
	if nothing.CoversFact(0, FactCustomer) {
		t.Error("what is not covered is known")
	}
}

func TestAnEndMarksItsSubject(t *testing.T) {
	h := build(t, Config{Events: evs(t, "a order.opened 2026-05-03 order_id=A", "b order.cancelled 2026-05-04 order_id=A")})
	if got := h.Ended(h.RefOf(FieldOrderID, "A")); got != 1 || h.Ended(NoRef) != -1 {
		t.Errorf("ended by %d", got)
	}
	if got := h.FirstEnd(); got != 1 {
		t.Errorf("the first end is %d", got)
	}
	open := build(t, Config{Events: evs(t, "a order.opened 2026-05-03 order_id=A")})
	if got := open.FirstEnd(); got != 1 || open.Len() != 1 {
		t.Errorf("the first end is %d where nothing ended", got)
	}
}

func TestWithAddsEventsAndLeavesTheHistoryAsItWas(t *testing.T) {
	h := build(t, Config{Cover: Everything(), Events: evs(t, "a order.opened 2026-05-03 order_id=A", "z order.closed 2026-05-09 order_id=A"),
		Facts: []Fact{NewFact(FactCustomer, "C").With(FieldVIP, Bool(true))}})
	_, err := h.With(evs(t, "m job.planned 2026-05-04 job_id=J order_id=A customer_id=C")...)
	if err == nil {
		t.Fatal("an id that no job is linked to was taken")
	}
	more, err := h.With(evs(t, "m order.authorised 2026-05-04 order_id=A customer_id=C")...)
	if err != nil {
		t.Fatal(err)
	}
	if got := ids(more); !slices.Equal(got, []string{"a", "m", "z"}) || h.Len() != 2 {
		t.Errorf("%v, before %d", got, h.Len())
	}
	if v, _ := more.Get(0, path(t, "customer.vip")); !v.True() {
		t.Error("the facts are lost")
	}
	if h.ID(0, FieldCustomerID) != "" {
		t.Error("the first history was changed")
	}
	_, err = more.With(evs(t, "n order.cleaned 2026-05-01 order_id=A customer_id=D")...)
	if err == nil || err.Error() != `events["m"].customer_id: order_id "A" belongs to customer_id "D" by event "n", not to "C"` {
		t.Errorf("got %v", err)
	}
}

func TestReadingDoesNotAllocate(t *testing.T) {
	h := build(t, Config{Cover: Everything(), Events: evs(t,
		"a order.opened 2026-05-03 order_id=A customer_id=C kind=repair by=P store=S",
		"b job.planned 2026-05-04 job_id=J order_id=A by=P"),
		Facts: []Fact{NewFact(FactCustomer, "C").With(FieldVIP, Bool(true)), NewFact(FactRoleHeld, "P").With(FieldRole, Code("x"))}})
	kind, vip, order := path(t, "order.kind"), path(t, "customer.vip"), path(t, "order_id")
	n := testing.AllocsPerRun(100, func() {
		for i := range h.Len() {
			h.Get(i, kind)
			h.Get(i, vip)
			h.Get(i, order)
			h.Ref(i, order)
			h.Covers(i, JobDone)
			for range h.Roles(i) {
				h.Day(i)
			}
		}
		for range h.Of(OrderOpened) {
			h.Numbers(JobPlanned)
		}
	})
	if n != 0 {
		t.Errorf("%v allocations", n)
	}
}
