package history_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"math"
	"slices"
	"strconv"
	"testing"
	"time"

	"example.com/servicelane/aftersales/cal"
	. "example.com/servicelane/aftersales/history"
)

func TestAValueIsReadFromTheFormItIsWrittenIn(t *testing.T) {
	tests := []struct {
		kind Kind
		text string
	}{
		{KindID, "RO 1/ä"}, {KindText, "异响"}, {KindCode, "warranty"}, {KindPlate, "沪A 12345"}, {KindCodes, "a;b"}, {KindBool, "true"}, {KindBool, "false"},
		{KindInt, "-7"}, {KindDays, "3"}, {KindMonths, "12"}, {KindYears, "2"}, {KindKM, "8872"}, {KindNum, "-0.001"}, {KindHours, "1.50"}, {KindShare, "0.35"},
		{KindMoney, "370.03 CNY"}, {KindTime, "2026-05-03T09:30:00+08:00"}, {KindTime, "2026-05-03"}, {KindDate, "2026-05-03"}, {KindPeriod, "2026"},
		{KindPeriod, "2026-Q4"}, {KindPeriod, "2026-12"}, {KindPeriod, "2026-W53"}, {KindPeriod, "2026-05-04"}, {KindPeriod, "2026-01/2026-06"},
	}
	for _, tt := range tests {
		v, err := ParseValue(tt.kind, tt.text)
		if err != nil || v.Word() != tt.text || v.Kind() != tt.kind || v.IsAbsent() {
			t.Errorf("%s %q: %q of kind %s, %v", tt.kind, tt.text, v.Word(), v.Kind(), err)
		}
	}
	for _, k := range Kinds() {
		if v, err := ParseValue(k, ""); err != nil || !v.IsAbsent() {
			t.Errorf("an empty %s is not absent: %v", k, err)
		}
	}
}

func TestWhatIsNoValueIsRefused(t *testing.T) {
	for kind, texts := range map[Kind][]string{
		KindBool: {"yes", "TRUE"}, KindInt: {"1.0", "x", "9223372036854775808", "-9223372036854775808"}, KindNum: {"", "-", ".5", "1.", "1e3", "+1", "1,0", "1234567890123456789"},
		KindShare: {"1.01", "-0.1", "x"}, KindMoney: {"1", "1 cny", "x CNY", "1 EURO"}, KindTime: {"2026-05-03T09:30:00", "0000-01-01T00:00:00Z", "2026-13-01"},
		KindDate: {"2026-02-29", "26-02-01"}, KindPeriod: {"26", "2026-Q5", "2026-00", "2026-13", "2026-W54", "2026-1", "2026-", "abcd", "2026-02-30", "2026-05/2026", "2026-05/2026-04", "2026-05/"}, "colour": {"red"},
	} {
		for _, text := range texts {
			if text == "" {
				continue
			}
			if v, err := ParseValue(kind, text); err == nil {
				t.Errorf("%s %q was read as %q", kind, text, v.Word())
			}
		}
	}
}

func TestValuesOfOneKindAreEqualByContent(t *testing.T) {
	parse := func(k Kind, s string) Value {
		v, err := ParseValue(k, s)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	equal := [][2]Value{
		{parse(KindHours, "1.5"), parse(KindHours, "1.50")}, {parse(KindMoney, "2 CNY"), parse(KindMoney, "2.00 CNY")}, {Codes("b", "a", "b"), Codes("a", "b")},
		{parse(KindTime, "2026-05-03T09:30:00+08:00"), parse(KindTime, "2026-05-03T01:30:00Z")}, {Int(KindKM, 7), Int(KindKM, 7).AsCoerced()}, {{}, ID("")},
	}
	for _, p := range equal {
		if !p[0].Equal(p[1]) {
			t.Errorf("%s %s differs from %s", p[0].Kind(), p[0].Word(), p[1].Word())
		}
	}
	paper := Paper{ID: "p#1", Digest: "0a"}
	different := [][2]Value{
		{ID("a"), Text("a")}, {ID("a"), ID("b")}, {parse(KindMoney, "2 CNY"), parse(KindMoney, "2 EUR")}, {Int(KindKM, 7), Int(KindDays, 7)},
		{parse(KindTime, "2026-05-03"), parse(KindTime, "2026-05-03T00:00:00Z")}, {parse(KindTime, "2026-05-03"), parse(KindTime, "2026-05-04")},
		{InPaper(KindText, paper), Text("p#1#0a")}, {parse(KindDate, "2026-05-03"), parse(KindDate, "2026-05-04")},
	}
	for _, p := range different {
		if p[0].Equal(p[1]) {
			t.Errorf("%s %s equals %s %s", p[0].Kind(), p[0].Word(), p[1].Kind(), p[1].Word())
		}
	}
	if got, ok := InPaper(KindText, paper).Paper(); !ok || got != paper || InPaper(KindText, paper).Word() != "" {
		t.Errorf("paper %v", got)
	}
}

func TestAValueAnswersOnlyForItsKind(t *testing.T) {
	money, _ := ParseValue(KindMoney, "1.50 CNY")
	day := Date(cal.MustDate(2026, 5, 3))
	if money.Currency() != "CNY" || money.Decimal() != (Decimal{Digits: 150, Scale: 2}) || money.Int() != 0 || money.True() || !money.Moment().IsZero() {
		t.Error("money")
	}
	if day.Moment() != On(cal.MustDate(2026, 5, 3)) || day.Currency() != "" || day.Decimal() != (Decimal{}) {
		t.Error("date")
	}
	if !Bool(true).True() || Bool(false).True() || Int(KindDays, 3).Int() != 3 || Int(KindDays, 3).Decimal().Digits != 3 || Plate("x").Kind() != KindPlate {
		t.Error("bool, int, plate")
	}
	if !Time(Moment{}).IsAbsent() || !Date(cal.Date{}).IsAbsent() || Codes().IsAbsent() || Codes().List() != nil {
		t.Error("absent values")
	}
}

func TestDecimalsAreComparedExactly(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{{"1.5", "1.50", 0}, {"-1.5", "1.5", -1}, {"0.1", "0.09", 1}, {"-0.1", "-0.09", -1}, {"999999999999999999", "0.999999999999999999", 1}, {"0.000000000000000001", "0", 1}}
	for _, tt := range tests {
		a, errA := ParseDecimal(tt.a)
		b, errB := ParseDecimal(tt.b)
		if errA != nil || errB != nil {
			t.Error(errA, errB)
		}
		if a.Compare(b) != tt.want || b.Compare(a) != -tt.want {
			t.Errorf("%s against %s: %d", tt.a, tt.b, a.Compare(b))
		}
	}
	if got := (Decimal{Digits: -5, Scale: 3}).String(); got != "-0.005" {
		t.Errorf("written %s", got)
	}
}

func TestAMomentIsAnInstantOrADay(t *testing.T) {
	zone := time.FixedZone("", 8*3600)
	instant := At(time.Date(2026, 5, 3, 23, 30, 0, 1500, time.UTC))
	day := On(cal.MustDate(2026, 5, 3))
	if at, ok := instant.Instant(); !ok || at.Nanosecond() != 1000 || instant.Bare() || instant.Day(zone) != cal.MustDate(2026, 5, 4) {
		t.Errorf("instant %v", at)
	}
	if _, ok := day.Instant(); ok || !day.Bare() || day.Day(zone) != cal.MustDate(2026, 5, 3) {
		t.Error("a day is an instant")
	}
	if first, last := day.First(zone), day.Last(zone); last.Sub(first) != 24*time.Hour-time.Microsecond || instant.First(zone) != instant.Last(zone) {
		t.Errorf("%s to %s", first, last)
	}
	for _, m := range []Moment{instant, day, {}} {
		text, _ := m.MarshalText()
		var again Moment
		if err := again.UnmarshalText(text); err != nil || !again.Equal(m) {
			t.Errorf("%q read as %s: %v", text, again, err)
		}
	}
	if err := new(Moment).UnmarshalText([]byte("noon")); err == nil {
		t.Error("noon was read")
	}
	odd := At(time.Date(1900, 1, 1, 0, 0, 0, 0, time.FixedZone("LMT", 8*3600+5*60+43)))
	if again, err := ParseMoment(odd.String()); err != nil || !again.Equal(odd) {
		t.Errorf("%s is not what was written", again)
	}
	if !At(time.Time{}).IsZero() || (Moment{}).String() != "" || !(Moment{}).Day(zone).IsZero() {
		t.Error("the moment that is not known")
	}
}

func TestAFieldIsSetReplacedAndRemovedOnACopy(t *testing.T) {
	e := NewEvent(OrderOpened, Moment{}).With(FieldOrderID, ID("A")).With(FieldKind, Code("x"))
	more := e.With(FieldKind, Code("y")).With(FieldOrderID, Value{}).With(FieldCustomerID, Value{})
	if e.Get(FieldKind).Word() != "x" || more.Get(FieldKind).Word() != "y" || len(more.Fields) != 1 || !more.Get(FieldOrderID).IsAbsent() {
		t.Errorf("%v, %v", e.Fields, more.Fields)
	}
}

func TestWhatAnEventCannotHoldIsAFault(t *testing.T) {
	good := ev(t, "a order.opened 2026-05-03 order_id=A")
	long := make([]byte, MaxText+1)
	for i := range long {
		long[i] = 'x'
	}
	at := func(year, offset int) Moment {
		return At(time.Date(year, 1, 1, 0, 0, 0, 0, time.FixedZone("", offset)))
	}
	quote := ev(t, "a quote.made 2026-05-03 order_id=A")
	tests := []struct {
		name  string
		event func() Event
		want  string
	}{
		{"a version below zero", func() Event { e := good; e.Version = -1; return e }, "v: a version is not negative: -1"},
		{"a year that cannot be written", func() Event {
			e := good
			e.At = at(9999, -3600)
			e.At = At(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC))
			return e
		}, "at: not in the years 1 to 9999: 10000"},
		{"a field without value", func() Event { e := good; e.Fields = append(slices.Clone(e.Fields), Field{Name: "z"}); return e }, "z: a field without a value"},
		{"fields not sorted", func() Event {
			e := good
			e.Fields = []Field{{Name: FieldOrderID, Value: ID("A")}, {Name: FieldKind, Value: Code("x")}}
			return e
		}, "kind: fields are not sorted by name, or one is there twice"},
		{"a field of the envelope", func() Event { return good.With("store_id", ID("S")) }, "store_id: belongs to the envelope, not to the fields"},
		{"a field of another type", func() Event { return good.With(FieldScore, Int(KindInt, 1)) }, "score: order.opened has no field of this name"},
		{"a value of another kind", func() Event { return good.With(FieldKind, Text("x")) }, "kind: wants a value of kind code, has text"},
		{"an empty code in a set", func() Event {
			return ev(t, "a order.explained 2026-05-03 order_id=A").With(FieldTopics, Codes("", "a"))
		}, `topics: an empty code in the set ";a"`},
		{"a period that is none", func() Event {
			return ev(t, "a finance.reconciled 2026-05-03 store=A").With(FieldPeriod, Period("May"))
		}, `period: not a period of the form 2026, 2026-Q2, 2026-05, 2026-W07, 2026-05-04 or 2026-01/2026-06: "May"`},
		{"a decimal of too many digits", func() Event { return quote.With(FieldQuotedHours, Number(KindHours, Decimal{Digits: math.MaxInt64})) }, "quoted_hours: not a decimal of at most 18 digits"},
		{"money without currency", func() Event { return quote.With(FieldQuotedTotal, Money(Decimal{}, "")) }, `quoted_total: not a currency code of three letters: ""`},
		{"a distance below zero", func() Event { return good.With(FieldOdometerKM, Int(KindKM, -1)) }, "odometer_km: a distance is not negative: -1"},
		{"a text that is too long", func() Event { e := good; e.Source = string(long); return e }, "source: longer than 65536 bytes"},
		{"a text that is not UTF-8", func() Event { e := good; e.Source = "\xff"; return e }, "source: not valid UTF-8"},
		{"a text with a bell", func() Event { e := good; e.Source = "\a"; return e }, "source: has a control character"},
		{"an id that is not UTF-8", func() Event { e := good; e.By = "\xff"; return e }, `by: not valid UTF-8: "\xff"`},
		{"a shop that did not say which", func() Event { e := good; e.Type, e.Fields = SurveyHeld, nil; return e }, "store_id: survey.held does not say to which store_id it belongs"},
		{"a time field out of range", func() Event { return quote.With(FieldReadyAt, Time(At(time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)))) }, `ready_at: not in the years 1 to 9999: "0000-01-01T00:00:00Z"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := Standard().Check(tt.event())
			if err == nil || err.Error() != tt.want {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
	v := declared(t)
	share := Event{ID: "a", Type: "x_all.kinds", At: good.At}.With(FieldOrderID, ID("A")).With("x_share", Number(KindShare, Decimal{Digits: 2}))
	if err := v.Check(share); err == nil || err.Error() != "x_share: not between 0 and 1: 2" {
		t.Errorf("got %v", err)
	}
}

func TestWhatAFactCannotHoldIsAFault(t *testing.T) {
	tests := []struct {
		name string
		fact Fact
		want string
	}{
		{"fields not sorted", Fact{Name: FactCustomer, Key: "C", Fields: []Field{{Name: FieldVIP, Value: Bool(true)}, {Name: FieldKind, Value: Code("x")}}}, "kind: fields are not sorted by name, or one is there twice"},
		{"a value of another kind", NewFact(FactCustomer, "C").With(FieldVIP, Code("x")), `vip: wants a value of kind bool, has "code"`},
		{"a field of another fact", NewFact(FactCustomer, "C").With(FieldRole, Code("x")), "role: a fact customer has no field of this name"},
		{"another key", NewFact(FactTeamRole, "chair").With(FieldRole, Code("x")), `role: is the key "chair", not "x"`},
	}
	for _, tt := range tests {
		if err := Standard().CheckFact(tt.fact); err == nil || err.Error() != tt.want {
			t.Errorf("%s: got %v, want %s", tt.name, err, tt.want)
		}
	}
	twice := []Fact{NewFact(FactCustomer, "C").With(FieldVIP, Bool(true)), NewFact(FactCustomer, "C").With(FieldVIP, Bool(false))}
	if _, err := New(Config{Facts: twice}); err == nil || err.Error() != `facts: two facts customer about "C" for the same days: / and /` {
		t.Errorf("got %v", err)
	}
	if _, err := New(Config{Facts: []Fact{{Name: "mood"}}}); err == nil || err.Error() != `facts[0].fact: no such fact: "mood"` {
		t.Errorf("got %v", err)
	}
}

func TestAZoneThatIsNotKnownIsAFault(t *testing.T) {
	c := Config{Events: evs(t, "a order.opened 2026-05-03 order_id=A store=S"), Facts: []Fact{NewFact(FactStore, "S").With(FieldZone, Text("Moon/Base"))},
		LoadZone: func(name string) (*time.Location, error) { return nil, errors.New("no " + name) }}
	if _, err := New(c); err == nil || err.Error() != `facts.zone: shop "S" is in an unknown zone: "Moon/Base"` {
		t.Errorf("got %v", err)
	}
	c.LoadZone, c.Facts = nil, []Fact{NewFact(FactStore, "S").With(FieldZone, Text("Local"))}
	if _, err := New(c); err == nil || err.Error() != `facts.zone: shop "S" is in an unknown zone: "Local"` {
		t.Errorf("got %v", err)
	}
	c.LoadZone = func(string) (*time.Location, error) { return time.UTC, nil }
	if h := build(t, c); h.Zone(0) != time.UTC {
		t.Errorf("zone %v", h.Zone(0))
	}
	if h := build(t, Config{Events: c.Events, Zone: time.UTC}); h.Zone(0) != time.UTC {
		t.Error("the zone of the history is not used")
	}
	if h := build(t, Config{Events: c.Events, Facts: []Fact{NewFact(FactStore, "S").With(FieldType, Code("x"))}, Zone: time.UTC}); h.Zone(0) != time.UTC {
		t.Error("the zone of the history is not used for a shop without one")
	}
}

// TestEveryEnumerationIsComplete reads the source: each constant of the type is in its list and valid, nothing else is.
func TestEveryEnumerationIsComplete(t *testing.T) {
	check := func(file, typ string, list []string, valid func(string) bool) {
		t.Helper()
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		var found []string
		ast.Inspect(parsed, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok {
				if id, ok := spec.Type.(*ast.Ident); ok && id.Name == typ {
					s, _ := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
					found = append(found, s)
				}
			}
			return true
		})
		slices.Sort(found)
		slices.Sort(list)
		if !slices.Equal(found, list) || len(found) == 0 {
			t.Errorf("%s: constants %v, list %v", typ, found, list)
		}
		for _, s := range found {
			if !valid(s) {
				t.Errorf("%s: %q is not valid", typ, s)
			}
		}
		if valid("no such word") {
			t.Errorf("%s: everything is valid", typ)
		}
	}
	check("value.go", "Kind", words(Kinds()), func(s string) bool { return Kind(s).Valid() })
	check("policy.go", "Status", words(Statuses()), func(s string) bool { return Status(s).Valid() })
	check("policy.go", "Effect", words(Effects()), func(s string) bool { return Effect(s).Valid() })
	check("policy.go", "Reason", words(Reasons()), func(s string) bool { return Reason(s).Valid() })
	check("policy.go", "Part", words(Parts()), func(s string) bool { return Part(s).Valid() })
	check("read.go", "Presence", words(Presences()), func(s string) bool { return Presence(s).Valid() })
}

func words[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, w := range list {
		out[i] = string(w)
	}
	return out
}

// TestValuesOfNoKindAreOfNone holds for what a program makes of a word that is no kind: a history refuses it.
func TestValuesOfNoKindAreOfNone(t *testing.T) {
	for _, v := range []Value{Int("furlong", 3), Number("furlong", Decimal{3, 0})} {
		if v.IsAbsent() || v.Kind().Valid() || v.Int() != 0 || v.Decimal() != (Decimal{}) {
			t.Errorf("a value of kind %q: %d", v.Kind(), v.Int())
		}
	}
	if !Int("", 3).IsAbsent() || Int("", 3).Kind() != "" {
		t.Error("a value without a kind is there")
	}
	for _, k := range Kinds() {
		if v := Int(k, 1); v.Kind() != k {
			t.Errorf("a value of kind %s is of kind %s", k, v.Kind())
		}
	}
}
