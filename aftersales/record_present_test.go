package aftersales_test

import (
	"testing"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
)

func TestPresentGoesDownTheChainOfDeputies(t *testing.T) {
	date := func(s string) cal.Date {
		d, err := cal.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	may := cal.Span{From: date("2026-05-01"), To: date("2026-05-31")}
	away := func(deputy aftersales.PersonID) aftersales.Person {
		return aftersales.Person{Absences: []aftersales.Absence{{Valid: may, Deputy: deputy}}}
	}
	left := aftersales.Person{Roles: []aftersales.RoleHeld{{Role: "clerk", Valid: cal.Span{To: date("2026-05-10")}}}}
	people := map[aftersales.PersonID]aftersales.Person{"a": away("b"), "b": away("c"), "c": away("d"), "x": away("y"), "y": away("x"), "alone": away(""), "left": left,
		"self": {}}
	for _, c := range []struct {
		id   aftersales.PersonID
		day  string
		want aftersales.PersonID
	}{{"a", "2026-05-31", "d"}, {"a", "2026-06-01", "a"}, {"b", "2026-04-30", "b"}, {"x", "2026-05-15", ""}, {"alone", "2026-05-15", ""}, {"", "2026-05-15", ""},
		{"left", "2026-05-10", "left"}, {"left", "2026-05-11", ""}, {"self", "2026-05-11", "self"}, {"stranger", "2026-05-11", "stranger"}} {
		got, ok := aftersales.Present(c.id, date(c.day), func(id aftersales.PersonID) (aftersales.Person, bool) {
			p, known := people[id]
			return p, known
		})
		if got != c.want || ok != (c.want != "") {
			t.Errorf("%s on %s: %q (%t), want %q", c.id, c.day, got, ok, c.want)
		}
	}
}
