package history_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	. "example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/strictjson"
)

func TestTheVocabularyIsThatOfTheTable(t *testing.T) {
	text, err := os.ReadFile("vocabulary.txt")
	if err != nil {
		t.Fatal(err)
	}
	events := 0
	for d := range Standard().Types() {
		events++
		if got, ok := Standard().Lookup(d.Type()); !ok || got.Type() != d.Type() {
			t.Errorf("%s is not found", d.Type())
		}
		if !strings.Contains(string(text), string(d.Type())) || !strings.Contains(string(text), "["+d.Group()+"]") {
			t.Errorf("%s of the group %q is not in the table", d.Type(), d.Group())
		}
		for _, id := range slices.Concat(d.Subject(), d.Links()) {
			if p, err := Standard().Path(string(id)); err != nil || p.String() != string(id) {
				t.Errorf("%s is no path: %v", id, err)
			}
		}
		if !slices.IsSortedFunc(d.Fields(), func(a, b FieldDefinition) int { return strings.Compare(string(a.Name), string(b.Name)) }) {
			t.Errorf("fields of %s are not sorted", d.Type())
		}
	}
	if events < 250 {
		t.Errorf("%d events", events)
	}
	for d := range Standard().Facts() {
		if got, ok := Standard().Fact(d.Name()); !ok || got.Key() != d.Key() || len(d.Fields()) == 0 {
			t.Errorf("%s is not found", d.Name())
		}
	}
}

func TestDefinitionsSayWhatTheTableSays(t *testing.T) {
	opened, _ := Standard().Lookup(OrderOpened)
	cancelled, _ := Standard().Lookup(OrderCancelled)
	told, _ := Standard().Lookup(ProgressTold)
	held, _ := Standard().Fact(FactRoleHeld)
	person, _ := Standard().Fact(FactPerson)
	switch {
	case opened.Group() != "order" || !opened.Attribute() || opened.End() || !slices.Equal(opened.Subject(), []Name{FieldOrderID}),
		!slices.Equal(opened.Links(), []Name{FieldCustomerID, FieldVehicleID, FieldInquiryID, FieldAppointmentID}):
		t.Error("order.opened")
	case !cancelled.End() || cancelled.Attribute():
		t.Error("order.cancelled")
	case len(told.Subject()) != 4:
		t.Error("progress.told")
	case !held.Dated() || !held.Many() || person.Dated() || person.Many():
		t.Error("facts")
	}
	if f, ok := opened.Field(FieldOdometerKM); !ok || f.Kind != KindKM {
		t.Errorf("odometer_km %v", f)
	}
	if _, ok := opened.Field("mood"); ok {
		t.Error("order.opened has a mood")
	}
	if _, ok := Standard().Lookup("order.sung"); ok {
		t.Error("order.sung is found")
	}
	if _, ok := Standard().Fact("mood"); ok {
		t.Error("a mood is found")
	}
}

func TestADeclaredTypeIsPartOfTheVocabulary(t *testing.T) {
	v, err := Standard().With(
		Declaration{Type: "x_claim.sent", Subject: "x_claim_id", Links: []Name{FieldOrderID, "x_maker_id"}, Fields: []FieldDefinition{{"amount", KindMoney}, {"x_person", KindID}}, Attribute: true},
		Declaration{Type: "x_claim.closed", Subject: "x_claim_id", End: true},
		Declaration{Type: "x_note.made"})
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := Standard().Lookup("x_claim.sent"); ok {
		t.Error("the standard vocabulary was changed")
	}
	line := `[{"id":"o","type":"order.opened","at":"2026-05-03","order_id":"A","customer_id":"C"},
		{"id":"s","type":"x_claim.sent","at":"2026-05-04","x_claim_id":"K","order_id":"A","x_maker_id":"M","amount":{"amount":"1.00","currency":"CNY"}},
		{"id":"c","type":"x_claim.closed","at":"2026-05-05","x_claim_id":"K"},
		{"id":"n","type":"x_note.made","at":"2026-05-05","x_claim_id":"K"}]`
	events, err := v.DecodeEvents([]byte(line))
	if err != nil {
		t.Fatal(err)
	}
	h := build(t, Config{Vocabulary: v, Events: events})
	c := find(t, h, "c")
	amount, err := v.Path("x_claim.amount")
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := h.Get(c, amount); got.Word() != "1.00 CNY" || h.ID(c, FieldCustomerID) != "C" || h.ID(c, "x_maker_id") != "M" || h.Ended(h.Subject(c)) != c {
		t.Errorf("amount %q, customer %q", got.Word(), h.ID(c, FieldCustomerID))
	}
	if got, _ := h.Get(find(t, h, "n"), amount); got.Word() != "1.00 CNY" {
		t.Errorf("amount at an event of any subject %q", got.Word())
	}
	for name, want := range map[Name]bool{FieldItemID: true, FieldLevel: false, "x_claim_id": true, "x_maker_id": true, "x_person": true, "amount": false} {
		if v.IsID(name) != want {
			t.Errorf("%s is an id: %v", name, !want)
		}
	}
	cover, err := NewCover(v, "x_claim.*", "facts.vehicle", "x_note.made.x_claim_id", "facts.customer.vip", "facts.customer.customer_id")
	if err != nil || !cover.Field("x_claim.sent", "amount") || !cover.Fact(FactVehicle) || cover.Fact(FactStore) {
		t.Errorf("cover %v, %v", cover.Patterns(), err)
	}
	if diff := cmp.Diff([]string{"facts.customer.customer_id", "facts.customer.vip", "facts.vehicle", "x_claim.*", "x_note.made.x_claim_id"}, cover.Patterns()); diff != "" {
		t.Error(diff)
	}
	if _, err := v.With(Declaration{Type: "x_claim.sent"}); err == nil {
		t.Error("a type was declared twice")
	}
	var types int
	for range v.Types() {
		if types++; types == 3 {
			break
		}
	}
}

func TestEveryFaultOfADeclarationIsTold(t *testing.T) {
	_, err := Standard().With(
		Declaration{Type: "order.sung"},
		Declaration{Type: "x_a.b", Subject: "mood_id"},
		Declaration{Type: "x_a.c", Subject: FieldOrderID, Links: []Name{FieldCustomerID}},
		Declaration{Type: "x_a.d", Subject: "x_a_id", Links: []Name{"mood_id"}},
		Declaration{Type: "x_a.e", Fields: []FieldDefinition{{"At", KindID}, {"at", KindID}, {"a", "colour"}, {"b", KindID}, {"b", KindID}}},
		Declaration{Type: "x_a.f"}, Declaration{Type: "x_a.f"})
	want := []string{
		`types[0].type: not of the form x_subject.happened: "order.sung"`, `types[1].subject: neither a known id nor one that begins with x_: "mood_id"`,
		`types[2].links: only a new subject can be given links, not "order_id"`, `types[3].links[0]: neither a known id nor one that begins with x_: "mood_id"`,
		`types[4].fields[0]: not a name for a field: "At"`, `types[4].fields[1]: not a name for a field: "at"`, `types[4].fields[2]: no such kind: "colour"`,
		`types[4].fields[4]: field declared twice: "b"`, `types[6]: type declared twice: "x_a.f"`}
	if err == nil {
		t.Fatal("no fault")
	}
	if diff := cmp.Diff(want, strings.Split(err.Error(), "\n")); diff != "" {
		t.Error(diff)
	}
}

func TestAPatternThatNamesNothingIsAFault(t *testing.T) {
	_, err := NewCover(Standard(), "*", "orders.*", "order.sung", "order.opened.mood", "facts.mood", "facts.customer.mood", "")
	want := `[1]: names nothing of the vocabulary: "orders.*"
[2]: names nothing of the vocabulary: "order.sung"
[3]: names nothing of the vocabulary: "order.opened.mood"
[4]: names nothing of the vocabulary: "facts.mood"
[5]: names nothing of the vocabulary: "facts.customer.mood"
[6]: names nothing of the vocabulary: ""`
	if err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
	if got := Everything().Patterns(); !slices.Equal(got, []string{"*"}) {
		t.Errorf("everything is %v", got)
	}
}

func TestAPathLeadsFromSomeTypesAndNotFromOthers(t *testing.T) {
	tests := []struct {
		path string
		from Type
		kind Kind
		ok   bool
	}{
		{"odometer_km", OrderOpened, KindKM, true}, {"odometer_km", OrderClosed, "", false}, {"customer_id", JobDone, KindID, true}, {"job_id", OrderClosed, "", false},
		{"order.kind", PartFitted, KindCode, true}, {"order.kind", VehiclePurchased, "", false}, {"customer.vip", JobDone, KindBool, true}, {"customer.vip", VehiclePurchased, KindBool, true},
		{"labour_op.rate", JobPlanned, KindMoney, true}, {"store.zone", JobDone, KindText, true}, {"vehicle.price", RepairAgreed, KindMoney, true}, {"vehicle.class", RepairAgreed, KindCode, true},
		{"by", JobDone, KindID, true}, {"by_role", JobDone, KindCode, true}, {"at", JobDone, KindTime, true}, {"store_id", JobDone, KindID, true},
		{"order.kind", RuleViolated, KindCode, true}, {"kind", "no.such", "", false},
	}
	for _, tt := range tests {
		k, ok := Standard().Kind(path(t, tt.path), tt.from)
		if ok != tt.ok || ok && k != tt.kind {
			t.Errorf("%s from %s: %s %t", tt.path, tt.from, k, ok)
		}
	}
	for _, bad := range []string{"", "mood", "order.mood", "mood.kind", "role_held.role", "order.kind.more"} {
		if _, err := Standard().Path(bad); err == nil {
			t.Errorf("%q is a path", bad)
		}
	}
	if _, ok := Standard().Kind(Path{}, OrderOpened); ok {
		t.Error("the zero path leads somewhere")
	}
}

func TestAVocabularyKnowsThePathsThatItCouldMake(t *testing.T) {
	shop := Declaration{Type: "x_shop.scanned", Subject: "order_id", Fields: []FieldDefinition{{"tread", KindNum}, {"x_bay_id", KindID}}, Attribute: true}
	bay := Declaration{Type: "x_bay.cleaned", Subject: "x_bay_id", Links: []Name{FieldStoreID}, Fields: []FieldDefinition{{FieldKind, KindCode}}, Attribute: true}
	all, err := Standard().With(shop, bay)
	if err != nil {
		t.Fatal(err)
	}
	some, err := Standard().With(shop)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"odometer_km", "by", "by_role", "store_id", "at", "customer_id", "order.kind", "customer.vip", "vehicle.price",
		"tread", "x_bay_id", "order.tread", "x_bay.kind"} {
		p, err := all.Path(text)
		if err != nil {
			t.Fatal(err)
		}
		for name, v := range map[string]Vocabulary{"the standard": Standard(), "some": some, "all": all} {
			_, err := v.Path(text)
			if got := v.Knows(p); got != (err == nil) {
				t.Errorf("%s knows %s: %t, but %v", name, text, got, err)
			}
		}
	}
	if all.Knows(Path{}) {
		t.Error("the zero path is known")
	}
}

func TestTheZeroPathFindsNothing(t *testing.T) {
	h := build(t, Config{Cover: Everything(), Events: evs(t, "a order.opened 2026-05-03 order_id=A by=P store=S")})
	if v, p := h.Get(0, Path{}); p != NotRecorded || !v.IsAbsent() {
		t.Errorf("%v %s", v.Word(), p)
	}
	if h.Ref(0, Path{}) != NoRef || h.Ref(0, path(t, "kind")) != NoRef || h.RefID(h.Ref(0, path(t, "store_id"))) != "S" {
		t.Error("numbers of what is no id")
	}
	if v, _ := h.Get(0, path(t, "by")); v.Word() != "P" {
		t.Errorf("by %q", v.Word())
	}
	if v, _ := h.Get(0, path(t, "store_id")); v.Word() != "S" || h.Event(0).ID != "a" || h.Type(0) != OrderOpened {
		t.Errorf("store %q", v.Word())
	}
}

func TestEventsAreReadInsideAnotherDocument(t *testing.T) {
	var doc struct {
		Events []Event `json:"events"`
		Facts  []Fact  `json:"facts"`
	}
	err := strictjson.Decode([]byte(`{"events":[{"id":"a","type":"order.opened","at":"2026-05-03","order_id":"A"}],"facts":[{"fact":"customer","customer_id":"C","vip":true}]}`), &doc, strictjson.Limits{})
	if err != nil || doc.Events[0].ID != "a" || doc.Facts[0].Key != "C" {
		t.Errorf("%v %v", doc, err)
	}
	err = strictjson.Decode([]byte(`{"events":[{"id":"a","type":"order.opened","at":"2026-05-03"}],"facts":[{"fact":"customer"}]}`), &doc, strictjson.Limits{})
	want := "events[0].order_id: order.opened does not say to which order_id it belongs\nfacts[0].customer_id: a fact needs the id that it is about"
	if err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
}
