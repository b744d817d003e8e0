package aftersales_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/enum"
)

func TestADatedValueHoldsUntilTheNext(t *testing.T) {
	var d aftersales.Dated[string]
	if v, ok := d.On(must(cal.ParseDate("2026-01-01"))); ok || v != "" {
		t.Errorf("nothing was %q", v)
	}
	march, may := must(cal.ParseDate("2026-03-01")), must(cal.ParseDate("2026-05-01"))
	d = d.With(may, "may").With(cal.Date{}, "ever").With(march, "martch").With(march, "march")
	for day, want := range map[string]string{"1999-01-01": "ever", "2026-02-28": "ever", "2026-03-01": "march", "2026-04-30": "march", "2026-05-01": "may", "2030-01-01": "may"} {
		if got, ok := d.On(must(cal.ParseDate(day))); !ok || got != want {
			t.Errorf("on %s: %q, want %q", day, got, want)
		}
	}
	if len(d) != 3 {
		t.Errorf("%d entries", len(d))
	}
}

// records are one of each kind with everything in it.
func records() (aftersales.Customer, aftersales.Vehicle, aftersales.Person, aftersales.Shop) {
	march := must(cal.ParseDate("2026-03-01"))
	c := aftersales.Customer{ID: "C-7"}
	c.Profile = c.Profile.With(cal.Date{}, aftersales.CustomerProfile{Kind: aftersales.CustomerPrivate, Name: paper("name"), Phones: []history.Paper{paper("phone"), paper("second")}})
	c.Profile = c.Profile.With(march, aftersales.CustomerProfile{Kind: aftersales.CustomerUnitFleet, VIP: new(true), Target: new(false), Name: paper("name"), Address: paper("address"), WishedService: paper("wish")})
	v := aftersales.Vehicle{ID: "V-3", Owners: aftersales.Dated[aftersales.CustomerID]{{Value: "C-7"}, {From: march, Value: ""}}}
	v.Identity = v.Identity.With(cal.Date{}, aftersales.VehicleIdentity{Plate: paper("plate"), VIN: paper("vin"), Model: "X5", Class: "suv", Type: "car", ServiceInterval: "a year", NextServiceOn: march})
	v.Identity = v.Identity.With(march, aftersales.VehicleIdentity{VIN: paper("vin")})
	p := aftersales.Person{ID: "li", Name: paper("li"), Skills: []string{"brakes"}, Roles: []aftersales.RoleHeld{{Role: "technician", Valid: cal.Span{To: march}}, {Role: "inspector", Valid: cal.Span{From: march}}},
		Certificates: []aftersales.Certificate{{Area: "brakes", Number: "B1", Valid: cal.Span{From: march}}}, Absences: []aftersales.Absence{{Reason: "leave", Valid: cal.Span{From: march, To: march}}}}
	s := aftersales.Shop{ID: "S12", Series: map[string]aftersales.Series{"order": {Prefix: "RO", Digits: 4, Yearly: true}}, Slots: aftersales.SlotPlan{Minutes: 30, Capacity: aftersales.Capacity{Shop: 2}}}
	s.Settings = s.Settings.With(cal.Date{}, aftersales.ShopSettings{Type: "dealer", Region: "CN-SH", Zone: "Asia/Shanghai", Calendars: map[cal.Role]string{cal.RoleShop: "shop", cal.RoleFrontDesk: "desk"},
		Profile: "generic", Packs: []string{"house-default"}, ComplaintChannels: []string{"phone", "online"}})
	return c, v, p, s
}

func TestTheFactsOfARecordSayWhatWasSoOnEachDay(t *testing.T) {
	c, v, p, s := records()
	facts := slices.Concat(c.Facts(), v.Facts(), p.Facts(), s.Facts())
	h, err := history.New(history.Config{Cover: history.Everything(), Facts: facts})
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[string]string{
		"customer C-7 kind 2026-02-28":            "private",
		"customer C-7 kind 2026-03-01":            "unit_fleet",
		"customer C-7 vip 2026-02-28":             "",
		"customer C-7 vip 2026-03-01":             "true",
		"customer C-7 phone 2026-02-28":           "",
		"vehicle V-3 model 2026-02-28":            "X5",
		"vehicle V-3 model 2026-03-01":            "",
		"role_held li role 2026-03-01":            "technician", // the first of two
		"role_held li role 2026-03-02":            "inspector",
		"certificate li number 2026-03-01":        "B1",
		"certificate li number 2026-02-28":        "",
		"absence li reason 2026-03-01":            "leave",
		"person li skills 2026-03-01":             "brakes",
		"store S12 zone 2026-03-01":               "Asia/Shanghai",
		"store S12 calendar 2026-03-01":           "shop",
		"store S12 complaint_channels 2026-03-01": "online;phone",
	} {
		w := strings.Fields(at)
		f, _ := h.FactAt(history.FactName(w[0]), w[1], must(cal.ParseDate(w[3])))
		value := f.Get(history.Name(w[2]))
		if got := value.Word(); got != want && !(want == "" && strings.HasPrefix(got, "phone")) {
			t.Errorf("%s: %q, want %q", at, got, want)
		}
	}
	f, _ := h.FactAt(history.FactVehicle, "V-3", must(cal.ParseDate("2026-01-01")))
	if p, ok := f.Get(history.FieldPlate).Paper(); !ok || p != paper("plate") {
		t.Errorf("the plate is %v", f.Get(history.FieldPlate))
	}
}

func TestARecordNamesItsPapersOnce(t *testing.T) {
	c, v, p, s := records()
	var got []string
	for _, one := range slices.Concat(c.Papers(), v.Papers(), p.Papers(), s.Papers()) {
		got = append(got, one.ID)
	}
	if diff := cmp.Diff("name phone second address wish plate vin li", strings.Join(got, " ")); diff != "" {
		t.Error(diff)
	}
}

func TestARecordTravelsAsJSON(t *testing.T) {
	c, v, p, s := records()
	var c2 aftersales.Customer
	var v2 aftersales.Vehicle
	var p2 aftersales.Person
	var s2 aftersales.Shop
	for _, one := range []struct{ from, to any }{{c, &c2}, {v, &v2}, {p, &p2}, {s, &s2}} {
		if err := json.Unmarshal(asJSON(t, one.from), one.to); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(fmt.Sprint(c.Facts(), v.Facts(), p.Facts(), s.Facts(), v.Owners, s.Series, s.Slots), fmt.Sprint(c2.Facts(), v2.Facts(), p2.Facts(), s2.Facts(), v2.Owners, s2.Series, s2.Slots)); diff != "" {
		t.Error(diff)
	}
	for _, err := range []error{c.Check(), v.Check(), p.Check(), s.Check()} {
		if err != nil {
			t.Error(err)
		}
	}
}

func TestRolesAreHeldOnTheDaysThatTheRecordSays(t *testing.T) {
	_, _, li, _ := records()
	for day, want := range map[string]string{"2026-02-28": "technician", "2026-03-01": "inspector technician", "2026-03-02": "inspector"} {
		at := must(cal.ParseDate(day))
		if got := strings.Join(li.RolesOn(at), " "); got != want || li.Holds("technician", at) != strings.Contains(want, "technician") {
			t.Errorf("on %s: %q", day, got)
		}
	}
}

func TestEveryFaultOfARecordIsToldWithItsPath(t *testing.T) {
	ever, many := cal.Date{}, make([]history.Paper, 101)
	backwards := cal.Span{From: must(cal.ParseDate("2026-02-01")), To: must(cal.ParseDate("2026-01-01"))}
	long := strings.Repeat("x", 501)
	for want, err := range map[string]error{
		"id: no id\nprofile[0].value.kind: no such kind of customer: \"odd\"\nprofile[0].value.phones[0]: no paper\nprofile[1].from: \"\" does not follow \"\"": aftersales.Customer{
			Profile: aftersales.Dated[aftersales.CustomerProfile]{{Value: aftersales.CustomerProfile{Kind: "odd", Phones: make([]history.Paper, 1)}}, {From: ever}}}.Check(),
		"profile[0].value.phones: 101 entries, at most 100 are allowed": aftersales.Customer{ID: "C", Profile: aftersales.Dated[aftersales.CustomerProfile]{{Value: aftersales.CustomerProfile{Phones: many}}}}.Check(),
		"profile: 1001 entries, at most 1000 are allowed":               aftersales.Customer{ID: "C", Profile: make(aftersales.Dated[aftersales.CustomerProfile], 1001)}.Check(),
		"id: no id\nidentity[0].value.model: 501 bytes, at most 500 are allowed\nowners[0].value: has a control character: \"\\n\"": aftersales.Vehicle{
			Identity: aftersales.Dated[aftersales.VehicleIdentity]{{Value: aftersales.VehicleIdentity{Model: long}}}, Owners: aftersales.Dated[aftersales.CustomerID]{{Value: "\n"}}}.Check(),
		"id: no id\nroles[0].role: no id\ncertificates[0].area: no id\ncertificates[0].valid: the span ends before it begins: 2026-02-01/2026-01-01\nabsences[0].valid: the span ends before it begins: 2026-02-01/2026-01-01": aftersales.Person{
			Roles: make([]aftersales.RoleHeld, 1), Certificates: []aftersales.Certificate{{Valid: backwards}}, Absences: []aftersales.Absence{{Valid: backwards}}}.Check(),
		"1001 roles, certificates and absences, at most 1000 are allowed": aftersales.Person{ID: "li", Roles: make([]aftersales.RoleHeld, 1001)}.Check(),
		"id: no id\nsettings[0].value.calendars.shop: no id\nsettings[0].value.forms[0]: a semicolon in \"a;b\"\nseries.x.digits: 0 is not from 1 to 18\nslots.minutes: 7 is not at least 5 and a divisor of a day": aftersales.Shop{
			Settings: aftersales.Dated[aftersales.ShopSettings]{{Value: aftersales.ShopSettings{Calendars: map[cal.Role]string{"shop": ""}, Forms: []string{"a;b"}}}},
			Series:   map[string]aftersales.Series{"x": {}}, Slots: aftersales.SlotPlan{Minutes: 7}}.Check(),
	} {
		if err == nil || err.Error() != want {
			t.Errorf("got\n%v\nwant\n%s", err, want)
		}
	}
	for _, k := range aftersales.CustomerKinds() {
		if !k.Valid() || (k + "x").Valid() {
			t.Error(k)
		}
	}
}

func TestWhatIsWrittenInManyWaysHasOneNormalForm(t *testing.T) {
	for _, c := range []struct {
		kind       aftersales.PaperKind
		text, want string
	}{
		{"plate", " 沪Ａ·1234 5", "沪A12345"}, {"plate", "沪a-12345", "沪A12345"}, {"vin", "lsv aa4-187", "LSVAA4187"},
		{"phone", "138-0000 0000", "13800000000"}, {"phone", "+86 138 0000 0000", "13800000000"}, {"phone", "０086（138）00000000", "13800000000"},
		{"phone", "+1 202 555", "+1202555"}, {"phone", "8613", "8613"}, {"phone", "x", ""}, {"name", "Li", ""}, {"plate", "·", ""},
	} {
		got, ok := aftersales.NormalForm(c.kind, c.text, "86")
		if got != c.want || ok != (c.want != "") {
			t.Errorf("%s %q: %q, %v", c.kind, c.text, got, ok)
		}
	}
	if got, _ := aftersales.NormalForm("phone", "+86 138", ""); got != "+86138" {
		t.Errorf("without a calling code: %q", got)
	}
	secret := []byte("a secret of a shop")
	a, b := aftersales.BlindKey(secret, "plate", "X"), aftersales.BlindKey(secret, "vin", "X")
	if a == b || a == aftersales.BlindKey([]byte("another secret"), "plate", "X") || len(a) != 32 || a != aftersales.BlindKey(secret, "plate", "X") {
		t.Errorf("%s, %s", a, b)
	}
}

// A technician's certificate ends: what a policy sees depends on the day of the event.
func ExamplePerson_Facts() {
	january, december := must(cal.ParseDate("2026-01-01")), must(cal.ParseDate("2026-12-31"))
	li := aftersales.Person{ID: "li",
		Roles:        []aftersales.RoleHeld{{Role: "technician"}},
		Certificates: []aftersales.Certificate{{Area: "brakes", Number: "B1", Valid: cal.Span{From: january, To: december}}}}
	h, err := history.New(history.Config{Facts: li.Facts()})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, day := range []string{"2026-03-04", "2027-03-04"} {
		_, certified := h.FactAt(history.FactCertificate, "li", must(cal.ParseDate(day)))
		fmt.Println(day, certified)
	}
	// Output:
	// 2026-03-04 true
	// 2027-03-04 false
}

func TestWhatACustomerWishesIsSaidInWordsThatAreKnown(t *testing.T) {
	for _, c := range []struct {
		name string
		p    aftersales.CustomerProfile
		want string
	}{
		{"all that is known", aftersales.CustomerProfile{Language: "zh-Hant-HK", Channels: []string{"sms", "app", "x_robot"}, OptOut: []string{"marketing", "care"}}, ""},
		{"a capital letter", aftersales.CustomerProfile{OptOut: []string{"Marketing"}}, `profile[0].value.opt_out[0]: no such purpose to opt out of: "Marketing"`},
		{"everything", aftersales.CustomerProfile{OptOut: []string{"care", "all"}}, `profile[0].value.opt_out[1]: no such purpose to opt out of: "all"`},
		{"what always goes", aftersales.CustomerProfile{OptOut: []string{"service"}}, `profile[0].value.opt_out[0]: no such purpose to opt out of: "service"`},
		{"a pigeon", aftersales.CustomerProfile{Channels: []string{"carrier_pigeon"}}, `profile[0].value.channels[0]: no such channel: "carrier_pigeon"`},
		{"no tag", aftersales.CustomerProfile{Language: "not a tag"}, `profile[0].value.language: no tag of a language: "not a tag"`},
		{"the name of a language", aftersales.CustomerProfile{Language: "繁體"}, `profile[0].value.language: no tag of a language: "繁體"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := aftersales.Customer{ID: "C", Profile: aftersales.Dated[aftersales.CustomerProfile]{{Value: c.p}}}.Check()
			if (err == nil) != (c.want == "") || err != nil && err.Error() != c.want {
				t.Errorf("%v, want %s", err, c.want)
			}
		})
	}
	if err := errors.Join(enum.Check(aftersales.MessageChannels()), enum.Check(aftersales.OptOuts())); err != nil {
		t.Error(err)
	}
}
