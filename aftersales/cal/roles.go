package cal

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Role says what a calendar is for: a shop has one for its bays, perhaps another for its front desk, and one for what
// the law counts. A role is a word in lower case, with digits and underscores; hosts may have roles of their own.
type Role string

// The roles that the library asks for.
const (
	RoleShop      Role = "shop"       // opening hours and working days of the shop; counts wherever nothing else is said
	RoleFrontDesk Role = "front_desk" // when customers can reach somebody
	RoleStatutory Role = "statutory"  // working days as the law counts them
)

// Roles lists the roles that the library asks for.
func Roles() []Role { return []Role{RoleShop, RoleFrontDesk, RoleStatutory} }

// Valid tells whether r is a word of at most 64 bytes that can name a role.
func (r Role) Valid() bool {
	if len(r) == 0 || len(r) > 64 || r[0] < 'a' || r[0] > 'z' {
		return false
	}
	for _, b := range []byte(r) {
		if b != '_' && (b < 'a' || b > 'z') && (b < '0' || b > '9') {
			return false
		}
	}
	return true
}

// Calendars are the calendars of one shop by role. They never change.
type Calendars struct {
	zone   *time.Location
	byRole map[Role]*Calendar
}

// NewCalendars binds calendars to roles. All are in one time zone, that of the shop.
func NewCalendars(byRole map[Role]*Calendar) (*Calendars, error) {
	var l fault.List
	out := &Calendars{byRole: map[Role]*Calendar{}}
	for _, role := range slices.Sorted(maps.Keys(byRole)) {
		c := byRole[role]
		switch {
		case !role.Valid():
			l.Add("", fault.Malformed, "not a role: %s", fault.Quote(string(role)))
		case c == nil:
			l.Add(string(role), fault.Missing, "no calendar")
		case out.zone != nil && out.zone.String() != c.zone.String():
			l.Add(fault.At(string(role), "zone"), fault.Mismatch, "%v is not the zone of the other calendars, %v", c.zone, out.zone)
		default:
			out.zone, out.byRole[role] = c.zone, c
		}
	}
	if len(byRole) == 0 {
		l.Add("", fault.Missing, "a shop needs at least one calendar")
	}
	if err := l.Err(); err != nil {
		return nil, err
	}
	return out, nil
}

// ParseCalendars reads the calendars of a shop from JSON, strictly. The zone is given once; tables are those given here,
// and those in the document, which may be the closures of this shop or further years that nobody has published as code:
//
//	{"zone":"Europe/London",
//	 "tables":[{"name":"ours","days":[{"date":"2026-06-12","kind":"closure","name":"stocktaking"}]}],
//	 "roles":{
//	  "shop":{"week":{"mon":["08:00-12:00","13:00-17:30"]},"tables":["public","ours"]},
//	  "statutory":{"working":["mon","tue","wed","thu","fri"],"tables":["public"]}}}
//
// A table of the document that has the name of a given one adds to it, as [Table.With] does.
func ParseCalendars(data []byte, tables ...*Table) (*Calendars, error) {
	var doc struct {
		Zone   string          `json:"zone" strict:"required"`
		Tables []TableConfig   `json:"tables,omitempty"`
		Roles  map[Role]Config `json:"roles" strict:"required"`
	}
	if err := strictjson.Decode(data, &doc, strictjson.Limits{}); err != nil {
		return nil, err
	}
	var l fault.List
	tables = merge(tables, doc.Tables, &l)
	byRole := map[Role]*Calendar{}
	for _, role := range slices.Sorted(maps.Keys(doc.Roles)) {
		cfg := doc.Roles[role]
		if cfg.Zone == "" {
			cfg.Zone = doc.Zone
		}
		c, err := New(cfg, tables...)
		l.Join(fault.At("roles", string(role)), err)
		byRole[role] = c
	}
	if err := l.Err(); err != nil {
		return nil, err
	}
	out, err := NewCalendars(byRole)
	l.Join("roles", err)
	if err := l.Err(); err != nil {
		return nil, err
	}
	return out, nil
}

// merge gives the tables with those of a document added.
func merge(tables []*Table, more []TableConfig, l *fault.List) []*Table {
	tables = slices.Clone(tables)
	for i, cfg := range more {
		t, err := NewTable(cfg)
		if err != nil {
			l.Join(fault.Index("tables", i), err)
			continue
		}
		at := slices.IndexFunc(tables, func(have *Table) bool { return have != nil && have.name == t.name })
		if at < 0 {
			tables = append(tables, t)
			continue
		}
		sum, err := tables[at].With(t)
		if err != nil {
			l.Join(fault.Index("tables", i), err)
			continue
		}
		tables[at] = sum
	}
	return tables
}

// In gives the calendar of a role, and false if the shop has none.
func (cs *Calendars) In(role Role) (*Calendar, bool) {
	c, ok := cs.byRole[role]
	return c, ok
}

// Roles lists the roles that have a calendar, in alphabetical order.
func (cs *Calendars) Roles() []Role { return slices.Sorted(maps.Keys(cs.byRole)) }

// Zone gives the time zone of the shop.
func (cs *Calendars) Zone() *time.Location { return cs.zone }

// Window lays a window on an anchor by the calendar that the window names. The error is [ErrNoCalendar] if the shop has
// none in that role, else as that of [Calendar.Window].
func (cs *Calendars) Window(from Anchor, w Window) (Bounds, error) {
	role := w.Calendar
	if role == "" {
		role = RoleShop
	}
	c, ok := cs.byRole[role]
	if !ok {
		return Bounds{}, fmt.Errorf("%w: %s", ErrNoCalendar, role)
	}
	return c.Window(from, w)
}
