package aftersales

import (
	"cmp"
	"maps"
	"slices"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Person is the record of a member of staff (员工档案).
type Person struct {
	ID PersonID `json:"id"`
	// Name lies in a paper.
	Name   history.Paper `json:"name,omitzero"`
	Skills []string      `json:"skills,omitempty"`
	// Roles, Certificates and Absences hold for spans of days; several may at once.
	Roles        []RoleHeld    `json:"roles,omitempty"`
	Certificates []Certificate `json:"certificates,omitempty"`
	Absences     []Absence     `json:"absences,omitempty"`
}

// RoleHeld is a role (岗位) that somebody holds.
type RoleHeld struct {
	Role  string   `json:"role"`
	Valid cal.Span `json:"valid"`
}

// Certificate is a certificate (上岗证) for an area of work.
type Certificate struct {
	Area   string   `json:"area"`
	Number string   `json:"number,omitempty"`
	Valid  cal.Span `json:"valid"`
}

// Absence is a time of leave (请假), with a word of the house for its reason.
type Absence struct {
	Reason string   `json:"reason,omitempty"`
	Valid  cal.Span `json:"valid"`
	// Deputy stands in for him (代理人); empty if nobody was named.
	Deputy PersonID `json:"deputy,omitempty"`
}

// Check gives every fault of the record, each with its path, or nil.
func (p Person) Check() error {
	var f fault.List
	checkID(&f, "id", p.ID)
	checkPaper(&f, "name", p.Name)
	checkCodes(&f, "skills", p.Skills)
	if n := len(p.Roles) + len(p.Certificates) + len(p.Absences); n > maxEntries {
		f.Add("", fault.TooLarge, "%d roles, certificates and absences, at most %d are allowed", n, maxEntries)
		return f.Err()
	}
	for i, r := range p.Roles {
		path := fault.Index("roles", i)
		checkID(&f, path+".role", r.Role)
		checkSpan(&f, path+".valid", r.Valid)
	}
	for i, c := range p.Certificates {
		path := fault.Index("certificates", i)
		checkID(&f, path+".area", c.Area)
		checkOptionalID(&f, path+".number", c.Number)
		checkSpan(&f, path+".valid", c.Valid)
	}
	for i, a := range p.Absences {
		path := fault.Index("absences", i)
		checkOptionalID(&f, path+".reason", a.Reason)
		checkSpan(&f, path+".valid", a.Valid)
		checkOptionalID(&f, path+".deputy", a.Deputy)
		if a.Deputy != "" && a.Deputy == p.ID {
			f.Add(path+".deputy", fault.Mismatch, "%q stands in for himself", a.Deputy)
		}
	}
	return f.Err()
}

func checkSpan(f *fault.List, path string, s cal.Span) {
	if !s.Valid() {
		f.Add(path, fault.Range, "the span ends before it begins: %s", s)
	}
}

// Holds tells whether somebody holds a role on a day.
func (p Person) Holds(role string, day cal.Date) bool {
	return slices.ContainsFunc(p.Roles, func(r RoleHeld) bool { return r.Role == role && r.Valid.Contains(day) })
}

// AwayOn tells whether somebody is absent on a day, and who stands in for him; empty if nobody was named.
func (p Person) AwayOn(day cal.Date) (away bool, deputy PersonID) {
	for _, a := range p.Absences {
		if a.Valid.Contains(day) {
			away, deputy = true, cmp.Or(deputy, a.Deputy)
		}
	}
	return away, deputy
}

// LeftBefore tells whether somebody has left by a day (离职): every role that he held had ended before. Of whom no role is written
// down nobody knows that he left.
func (p Person) LeftBefore(day cal.Date) bool {
	return len(p.Roles) > 0 && !slices.ContainsFunc(p.Roles, func(r RoleHeld) bool { return r.Valid.To.IsZero() || !r.Valid.To.Before(day) })
}

// Present gives who does what is somebody's on a day (当日在岗): himself unless he is absent or has left, else his deputy, or the deputy
// of that one, and so on; false if nobody of them is there. With a deputy of a deputy that comes back to him nobody is there. Of
// whom people says nothing nobody knows that he is away.
func Present(id PersonID, day cal.Date, people func(PersonID) (Person, bool)) (PersonID, bool) {
	for seen := []PersonID(nil); id != "" && !slices.Contains(seen, id); {
		p, known := people(id)
		away, deputy := p.AwayOn(day)
		if !known || !away && !p.LeftBefore(day) {
			return id, true
		}
		seen, id = append(seen, id), deputy
	}
	return "", false
}

// RolesOn gives the roles that somebody holds on a day, sorted.
func (p Person) RolesOn(day cal.Date) []string {
	var roles []string
	for _, r := range p.Roles {
		if r.Valid.Contains(day) {
			roles = append(roles, r.Role)
		}
	}
	slices.Sort(roles)
	return slices.Compact(roles)
}

// Facts are what a policy sees of the record.
func (p Person) Facts() []history.Fact {
	id := string(p.ID)
	person := fact(history.FactPerson, id, cal.Span{})
	if len(p.Skills) > 0 {
		person = person.With(history.FieldSkills, history.Codes(p.Skills...))
	}
	facts := []history.Fact{person}
	for _, r := range p.Roles {
		facts = append(facts, fact(history.FactRoleHeld, id, r.Valid, codeField(history.FieldRole, r.Role)))
	}
	for _, c := range p.Certificates {
		facts = append(facts, fact(history.FactCertificate, id, c.Valid, codeField(history.FieldArea, c.Area),
			idField(history.FieldNumber, c.Number)))
	}
	for _, a := range p.Absences {
		facts = append(facts, fact(history.FactAbsence, id, a.Valid, codeField(history.FieldReason, a.Reason)))
	}
	return facts
}

// Papers are those that the record refers to.
func (p Person) Papers() []history.Paper { return given([]history.Paper{p.Name}) }

// Shop is the record of a shop (门店).
type Shop struct {
	ID       StoreID             `json:"id"`
	Settings Dated[ShopSettings] `json:"settings"`
	// Series are the number series of its papers, by name.
	Series map[string]Series `json:"series,omitempty"`
	// Slots is the plan by which appointments take places; zero if nobody counts them. The length of its cells is fixed once
	// it is set.
	Slots SlotPlan `json:"slots,omitzero"`
}

// ShopSettings is what is so of a shop.
type ShopSettings struct {
	Type   string `json:"type,omitempty"`
	Region string `json:"region,omitempty"`
	// Zone is the name of the time zone, such as "Asia/Shanghai"; Calendars name the calendar for each role.
	Zone      string              `json:"zone,omitempty"`
	Calendars map[cal.Role]string `json:"calendars,omitempty"`
	// Profile and Packs name the rules by which it is run.
	Profile string   `json:"profile,omitempty"`
	Packs   []string `json:"packs,omitempty"`
	// What it has on show and at hand, in words of the house.
	PublishedItems    []string `json:"published_items,omitempty"`
	Forms             []string `json:"forms,omitempty"`
	PaymentMethods    []string `json:"payment_methods,omitempty"`
	ComplaintChannels []string `json:"complaint_channels,omitempty"`
	InquiryChannels   []string `json:"inquiry_channels,omitempty"`
	Procedures        []string `json:"procedures,omitempty"`
	Targets           []string `json:"targets,omitempty"`
}

// Series is a series of numbers: what stands before, how many digits, and whether it begins anew each year, which then
// stands between.
type Series struct {
	Prefix string `json:"prefix,omitempty"`
	Digits int    `json:"digits"`
	Yearly bool   `json:"yearly,omitempty"`
}

// lists are the sets of codes in the settings, by the names of their fields.
func (s ShopSettings) lists() map[history.Name][]string {
	return map[history.Name][]string{
		history.FieldPublishedItems: s.PublishedItems, history.FieldForms: s.Forms, history.FieldPaymentMethods: s.PaymentMethods,
		history.FieldComplaintChannels: s.ComplaintChannels, history.FieldInquiryChannels: s.InquiryChannels,
		history.FieldProcedures: s.Procedures, history.FieldTargets: s.Targets,
	}
}

// Check gives every fault of the record, each with its path, or nil.
func (s Shop) Check() error {
	var f fault.List
	checkID(&f, "id", s.ID)
	s.Settings.check(&f, "settings", checkSettings)
	for _, name := range slices.Sorted(maps.Keys(s.Series)) {
		path, series := "series."+name, s.Series[name]
		checkID(&f, path, name)
		checkText(&f, path+".prefix", series.Prefix, 50)
		if series.Digits < 1 || series.Digits > 18 {
			f.Add(path+".digits", fault.Range, "%d is not from 1 to 18", series.Digits)
		}
	}
	if !s.Slots.IsZero() {
		f.Join("slots", s.Slots.Check())
	}
	return f.Err()
}

func checkSettings(f *fault.List, path string, s ShopSettings) {
	checkOptionalID(f, path+".type", s.Type)
	checkOptionalID(f, path+".region", s.Region)
	checkText(f, path+".zone", s.Zone, maxID)
	for _, role := range slices.Sorted(maps.Keys(s.Calendars)) {
		checkID(f, path+".calendars."+string(role), s.Calendars[role])
	}
	checkOptionalID(f, path+".profile", s.Profile)
	checkCodes(f, path+".packs", s.Packs)
	lists := s.lists()
	for _, name := range slices.Sorted(maps.Keys(lists)) {
		checkCodes(f, path+"."+string(name), lists[name])
	}
}

// Facts are what a policy sees of the record. The calendar is that of the shop's opening hours.
func (s Shop) Facts() []history.Fact {
	var facts []history.Fact
	for i, since := range s.Settings {
		v := since.Value
		one := fact(history.FactStore, string(s.ID), s.Settings.span(i), codeField(history.FieldType, v.Type),
			codeField(history.FieldRegion, v.Region), textField(history.FieldZone, v.Zone),
			idField(history.FieldCalendar, v.Calendars[cal.RoleShop]))
		for name, codes := range v.lists() {
			if codes != nil {
				one = one.With(name, history.Codes(codes...))
			}
		}
		facts = append(facts, one)
	}
	return facts
}

// Papers are those that the record refers to: none.
func (Shop) Papers() []history.Paper { return nil }
