package cal

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestTheCalendarsOfAShopAreReadByRole(t *testing.T) {
	const text = `{"zone":"Asia/Shanghai",
	 "tables":[
	  {"name":"ours","days":[{"date":"2026-06-12","kind":"closure","name":"stocktaking"}]},
	  {"name":"public","known":{"from":"2027-01-01","to":"2027-12-31"},"days":[{"date":"2027-01-01","kind":"holiday","name":"New Year"}]}],
	 "roles":{
	  "shop":{"week":{"mon":["08:00-17:00"],"tue":["08:00-17:00"],"wed":["08:00-17:00"],"thu":["08:00-17:00"],"fri":["08:00-17:00"],"sun":["10:00-12:00"]},"tables":["public","ours"]},
	  "hotline":{"zone":"Asia/Shanghai","week":{"sat":["00:00-24:00"]}},
	  "statutory":{"working":["mon","tue","wed","thu","fri"],"tables":["public"]}}}`
	cs, err := ParseCalendars([]byte(text), springTable(t))
	if err != nil {
		t.Fatal(err)
	}
	if got := cs.Roles(); !slices.Equal(got, []Role{"hotline", RoleShop, RoleStatutory}) || cs.Zone().String() != "Asia/Shanghai" {
		t.Errorf("roles %v in %v", got, cs.Zone())
	}
	from := On(MustDate(2026, time.June, 11))
	for role, want := range map[Role]string{
		"": "2026-06-14 24:00 +08:00", RoleShop: "2026-06-14 24:00 +08:00", RoleStatutory: "2026-06-12 24:00 +08:00", "hotline": "2026-06-20 24:00 +08:00",
	} {
		b, err := cs.Window(from, Window{Unit: UnitWorkingDays, Max: new(1), Calendar: role})
		if err != nil || b.Due.String() != want {
			t.Errorf("a working day of %q is due %v, %v, want %s", role, b.Due, err, want)
		}
	}
	if _, err := cs.Window(from, Window{Unit: UnitDays, Max: new(1), Calendar: RoleFrontDesk}); !errors.Is(err, ErrNoCalendar) {
		t.Errorf("a role without calendar: %v", err)
	}
	if _, ok := cs.In(RoleFrontDesk); ok {
		t.Error("there is a front desk")
	}
	shop, ok := cs.In(RoleShop)
	if !ok || shop.Known().String() != "2025-01-01/2027-12-31" {
		t.Errorf("the table of the document does not continue the given one: %v", shop.Known())
	}
	if d, err := shop.Day(MustDate(2027, time.January, 1)); err != nil || !d.Holiday {
		t.Errorf("a day of the further year is %+v, %v", d, err)
	}
}

func TestEveryFaultOfTheCalendarsOfAShopIsTold(t *testing.T) {
	for _, c := range []struct{ name, text, paths string }{
		{"no JSON", `zone`, ""},
		{"nothing", `{}`, "zone roles"},
		{"no roles", `{"zone":"UTC","roles":{}}`, "roles"},
		{"a role that is none", `{"zone":"UTC","roles":{"Front Desk":{}}}`, `roles["Front Desk"]`},
		{"faults inside", `{"zone":"UTC","tables":[{"name":""}],"roles":{}}`, "tables[0].days"},
		{"faulty tables", `{"zone":"UTC","tables":[{"name":"","days":[]},{"name":"public","known":{"from":"2030-01-01","to":"2030-12-31"},"days":[]}],"roles":{"shop":{"tables":["ours"]}}}`,
			"tables[0].name tables[1].known roles.shop.tables[0]"},
		{"two zones", `{"zone":"UTC","roles":{"shop":{},"hotline":{"zone":"Asia/Shanghai"}}}`, "roles.shop.zone"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if cs, err := ParseCalendars([]byte(c.text), springTable(t)); err == nil || cs != nil || paths(t, err) != c.paths {
				t.Errorf("faults at %q, want %q: %v", paths(t, err), c.paths, err)
			}
		})
	}
}

func TestCalendarsAreBoundToRolesThatCanBe(t *testing.T) {
	shop := springShop(t, nil)
	if _, err := NewCalendars(map[Role]*Calendar{RoleShop: nil, "Bad": shop}); paths(t, err) != " shop" {
		t.Errorf("faults at %q", paths(t, err))
	}
	for _, bad := range []Role{"", "Shop", "9to5", "front desk", "前台", "_x", Role(strings.Repeat("a", 65)), "a{", "a`", "a/", "a:"} {
		if bad.Valid() {
			t.Errorf("%q is a role", bad)
		}
	}
	for _, good := range []Role{"a", "z", "hot_line_24", "az_09", Role(strings.Repeat("a", 64))} {
		if !good.Valid() {
			t.Errorf("%q is no role", good)
		}
	}
	byRole := map[Role]*Calendar{RoleShop: shop}
	cs, err := NewCalendars(byRole)
	if err != nil {
		t.Fatal(err)
	}
	delete(byRole, RoleShop)
	if got, ok := cs.In(RoleShop); !ok || got != shop {
		t.Error("the calendars changed with the map that they were made of")
	}
}
