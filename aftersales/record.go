package aftersales

import (
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// The records of customers, vehicles, persons and shops are values that a host replaces as a whole. What changes over time
// is dated in them, so that it is known what was so at the moment of an event: their facts (history.Fact) are what a policy
// sees. Names, numbers and addresses of people lie in papers.

// Dated is what a thing was from when on, the earliest first. An entry without a day holds since ever.
type Dated[V any] []Since[V]

// Since is a value that holds from a day on, until the next one does.
type Since[V any] struct {
	From  cal.Date `json:"from,omitzero"`
	Value V        `json:"value"`
}

// On gives what holds on a day, and false if nothing did yet.
func (d Dated[V]) On(day cal.Date) (V, bool) {
	for i := len(d) - 1; i >= 0; i-- {
		if !day.Before(d[i].From) {
			return d[i].Value, true
		}
	}
	var none V
	return none, false
}

// With gives a copy in which a value holds from a day on, until the next day that is named.
func (d Dated[V]) With(from cal.Date, v V) Dated[V] {
	i, found := slices.BinarySearchFunc(d, from, func(s Since[V], day cal.Date) int { return s.From.Compare(day) })
	next := slices.Clone(d)
	if found {
		next[i].Value = v
		return next
	}
	return slices.Insert(next, i, Since[V]{from, v})
}

// span gives the days of entry i.
func (d Dated[V]) span(i int) cal.Span {
	s := cal.Span{From: d[i].From}
	if i+1 < len(d) {
		s.To = d[i+1].From.AddDays(-1)
	}
	return s
}

// The bounds of a record. The number is ours.
const maxEntries = 1000

// check tells entries that do not follow each other, and what is wrong with each.
func (d Dated[V]) check(f *fault.List, path string, each func(f *fault.List, path string, v V)) {
	if len(d) > maxEntries {
		f.Add(path, fault.TooLarge, "%d entries, at most %d are allowed", len(d), maxEntries)
		return
	}
	for i, s := range d {
		at := fault.Index(path, i)
		if i > 0 && !s.From.After(d[i-1].From) {
			f.Add(at+".from", fault.Range, "%q does not follow %q", s.From, d[i-1].From)
		}
		each(f, at+".value", s.Value)
	}
}

// Customer is the record of a customer (客户档案).
type Customer struct {
	ID      CustomerID             `json:"id"`
	Profile Dated[CustomerProfile] `json:"profile"`
}

// CustomerProfile is what is so of a customer.
type CustomerProfile struct {
	Kind CustomerKind `json:"kind,omitempty"`
	// VIP and Target mark customers to whom more is promised; nil if nobody has said.
	VIP    *bool `json:"vip,omitempty"`
	Target *bool `json:"target,omitempty"`
	// NoCalls is set while the customer wants no calls (拒绝回访).
	NoCalls bool `json:"no_calls,omitempty"`
	// Name, Address, Phones and the service that was asked for lie in papers.
	Name          history.Paper   `json:"name,omitzero"`
	Address       history.Paper   `json:"address,omitzero"`
	Phones        []history.Paper `json:"phones,omitempty"`
	WishedService history.Paper   `json:"wished_service,omitzero"`
	// Language is the one that he is written to in, as a BCP 47 tag ("zh-Hans"); Channels are the ways that he wishes, the
	// one that he likes most first, each one of [MessageChannels] or a word of the house that begins with "x_". OptOut are
	// those of [OptOuts] for which he wants no messages (拒收): such a message is withheld when it would go, also one that
	// waits already. It stops no calls, for which there is NoCalls, and no message about his own order or complaint.
	Language string   `json:"language,omitempty"`
	Channels []string `json:"channels,omitempty"`
	OptOut   []string `json:"opt_out,omitempty"`
}

// CustomerKind says what sort of customer it is.
type CustomerKind string

// The kinds of customers.
const (
	CustomerPrivate         CustomerKind = "private"
	CustomerCompanyGroup    CustomerKind = "company_group"
	CustomerGovernmentFleet CustomerKind = "government_fleet"
	CustomerUnitFleet       CustomerKind = "unit_fleet"
	CustomerJudicial        CustomerKind = "judicial_police"
)

// CustomerKinds lists every kind.
func CustomerKinds() []CustomerKind {
	return []CustomerKind{CustomerPrivate, CustomerCompanyGroup, CustomerGovernmentFleet, CustomerUnitFleet, CustomerJudicial}
}

// Valid tells whether k is one of [CustomerKinds].
func (k CustomerKind) Valid() bool { return slices.Contains(CustomerKinds(), k) }

// Check gives every fault of the record, each with its path, or nil.
func (c Customer) Check() error {
	var f fault.List
	checkID(&f, "id", c.ID)
	c.Profile.check(&f, "profile", func(f *fault.List, path string, p CustomerProfile) {
		if p.Kind != "" && !p.Kind.Valid() {
			f.Add(path+".kind", fault.Unknown, "no such kind of customer: %s", fault.Quote(string(p.Kind)))
		}
		checkPaper(f, path+".name", p.Name)
		checkPaper(f, path+".address", p.Address)
		checkPapers(f, path+".phones", p.Phones)
		checkPaper(f, path+".wished_service", p.WishedService)
		if p.Language != "" && !ValidLanguage(p.Language) {
			f.Add(path+".language", fault.Malformed, "no tag of a language: %s", fault.Quote(p.Language))
		}
		checkWords(f, path+".channels", "channel", p.Channels, func(c string) bool {
			return MessageChannel(c).Valid() || strings.HasPrefix(c, "x_")
		})
		checkWords(f, path+".opt_out", "purpose to opt out of", p.OptOut, func(o string) bool { return OptOut(o).Valid() })
	})
	return f.Err()
}

// checkWords tells codes that are not words of a list: one that nobody knows would have no effect, and nobody would notice.
func checkWords(f *fault.List, path, what string, words []string, valid func(string) bool) {
	checkCodes(f, path, words)
	for i, word := range words[:min(len(words), maxCodes)] {
		if word != "" && !valid(word) {
			f.Add(fault.Index(path, i), fault.Unknown, "no such %s: %s", what, fault.Quote(word))
		}
	}
}

// ValidLanguage tells whether a text is the tag of a language that is known (BCP 47), such as "zh-Hant".
func ValidLanguage(tag string) bool {
	_, err := language.Parse(tag)
	return err == nil
}

// MessageChannel is a way by which a customer is written to or called.
type MessageChannel string

// The ways to a customer.
const (
	MessageByPhone  MessageChannel = "phone"
	MessageBySMS    MessageChannel = "sms"
	MessageByMail   MessageChannel = "mail" // electronic mail
	MessageByLetter MessageChannel = "letter"
	MessageByChat   MessageChannel = "chat"
	MessageByApp    MessageChannel = "app"
)

// MessageChannels lists every way to a customer.
func MessageChannels() []MessageChannel {
	return []MessageChannel{MessageByPhone, MessageBySMS, MessageByMail, MessageByLetter, MessageByChat, MessageByApp}
}

// Valid tells whether c is one of [MessageChannels].
func (c MessageChannel) Valid() bool { return slices.Contains(MessageChannels(), c) }

// OptOut is a purpose of messages that a customer may do without. What belongs to his own order or complaint is none.
type OptOut string

// What a customer may do without; the words are those of the purposes of messages.
const (
	OptOutCare      OptOut = "care"      // calls and surveys after the service
	OptOutMarketing OptOut = "marketing" // offers, events, maintenance that comes due
)

// OptOuts lists every purpose that a customer may do without.
func OptOuts() []OptOut { return []OptOut{OptOutCare, OptOutMarketing} }

// Valid tells whether o is one of [OptOuts].
func (o OptOut) Valid() bool { return slices.Contains(OptOuts(), o) }

func checkPapers(f *fault.List, path string, papers []history.Paper) {
	if len(papers) > maxCodes {
		f.Add(path, fault.TooLarge, "%d entries, at most %d are allowed", len(papers), maxCodes)
		return
	}
	for i, p := range papers {
		checkPaper(f, fault.Index(path, i), p)
		if p == (history.Paper{}) {
			f.Add(fault.Index(path, i), fault.Missing, "no paper")
		}
	}
}

// Facts are what a policy sees of the record.
func (c Customer) Facts() []history.Fact {
	var facts []history.Fact
	for i, s := range c.Profile {
		p, phone := s.Value, history.Paper{}
		if len(p.Phones) > 0 {
			phone = p.Phones[0]
		}
		facts = append(facts, fact(history.FactCustomer, string(c.ID), c.Profile.span(i), codeField(history.FieldKind, p.Kind),
			boolField(history.FieldVIP, p.VIP), boolField(history.FieldTarget, p.Target), paperField(history.FieldName, p.Name),
			paperField(history.FieldAddress, p.Address), paperField(history.FieldPhone, phone),
			paperField(history.FieldWishedService, p.WishedService)))
	}
	return facts
}

// NoCallsSince gives since when the customer has wanted no calls without a break as of a day, in the zone of a shop; zero if
// he does not mind on that day. What is written down for later days does not count yet.
func (c Customer) NoCallsSince(day cal.Date, zone *time.Location) time.Time {
	var since time.Time
	for i := len(c.Profile) - 1; i >= 0; i-- {
		if c.Profile[i].From.After(day) {
			continue
		}
		if !c.Profile[i].Value.NoCalls {
			break
		}
		since = latest(c.Profile[i].From, cal.MinDate).Start(zone)
	}
	return since
}

func latest(a, b cal.Date) cal.Date {
	if a.After(b) {
		return a
	}
	return b
}

// IsTarget tells whether a customer is called after every delivery on a day (重点客户): marked, a VIP, or of a kind that is.
func (c Customer) IsTarget(day cal.Date, kinds []CustomerKind) bool {
	p, ok := c.Profile.On(day)
	marked := func(b *bool) bool { return b != nil && *b }
	return ok && (marked(p.Target) || marked(p.VIP) || slices.Contains(kinds, p.Kind))
}

// Papers are those that the record refers to.
func (c Customer) Papers() []history.Paper {
	var papers []history.Paper
	for _, s := range c.Profile {
		papers = append(papers, s.Value.Name, s.Value.Address, s.Value.WishedService)
		papers = append(papers, s.Value.Phones...)
	}
	return given(papers)
}

// given leaves out the papers that are not there, and what is there twice.
func given(papers []history.Paper) []history.Paper {
	var out []history.Paper
	for _, p := range papers {
		if p != (history.Paper{}) && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// fact makes a fact of the fields that have a value.
func fact(name history.FactName, key string, valid cal.Span, fields ...history.Field) history.Fact {
	f := history.NewFact(name, key).Within(valid)
	for _, field := range fields {
		f = f.With(field.Name, field.Value)
	}
	return f
}

// Vehicle is the record of a vehicle (车辆档案). Cars change hands, plates and even papers; the id stays.
type Vehicle struct {
	ID       VehicleID              `json:"id"`
	Identity Dated[VehicleIdentity] `json:"identity"`
	// Owners are whose it was; an entry without customer says that it was given away to somebody unknown.
	Owners Dated[CustomerID] `json:"owners,omitempty"`
}

// VehicleIdentity is what is so of a vehicle. Plate and VIN lie in papers.
type VehicleIdentity struct {
	Plate history.Paper `json:"plate,omitzero"`
	VIN   history.Paper `json:"vin,omitzero"`
	Model string        `json:"model,omitempty"`
	Class string        `json:"class,omitempty"`
	// Type is the type of vehicle (车种), ServiceInterval the maker's interval in words, NextServiceOn the day that it is due.
	Type            string   `json:"type,omitempty"`
	ServiceInterval string   `json:"service_interval,omitempty"`
	NextServiceOn   cal.Date `json:"next_service_on,omitzero"`
	// NextServiceKM is the reading of the odometer at which it is due, 0 if none is written down.
	NextServiceKM int64 `json:"next_service_km,omitempty"`
}

// Check gives every fault of the record, each with its path, or nil.
func (v Vehicle) Check() error {
	var f fault.List
	checkID(&f, "id", v.ID)
	v.Identity.check(&f, "identity", func(f *fault.List, path string, i VehicleIdentity) {
		checkPaper(f, path+".plate", i.Plate)
		checkPaper(f, path+".vin", i.VIN)
		checkText(f, path+".model", i.Model, maxText)
		checkOptionalID(f, path+".class", i.Class)
		checkText(f, path+".type", i.Type, maxText)
		checkText(f, path+".service_interval", i.ServiceInterval, maxText)
		checkOptionalRange(f, path+".next_service_km", &i.NextServiceKM, maxKM)
	})
	v.Owners.check(&f, "owners", func(f *fault.List, path string, c CustomerID) { checkOptionalID(f, path, c) })
	return f.Err()
}

// Facts are what a policy sees of the record.
func (v Vehicle) Facts() []history.Fact {
	var facts []history.Fact
	for i, s := range v.Identity {
		id := s.Value
		facts = append(facts, fact(history.FactVehicle, string(v.ID), v.Identity.span(i),
			hiddenField(history.FieldPlate, history.KindPlate, id.Plate), hiddenField(history.FieldVIN, history.KindID, id.VIN),
			textField(history.FieldModel, id.Model), codeField(history.FieldClass, id.Class),
			textField(history.FieldVehicleType, id.Type), textField(history.FieldServiceInterval, id.ServiceInterval),
			dateField(history.FieldNextServiceOn, id.NextServiceOn)))
	}
	return facts
}

// hiddenField is a field of which only the paper is known.
func hiddenField(name history.Name, k history.Kind, p history.Paper) history.Field {
	if p.ID == "" {
		return history.Field{Name: name}
	}
	return history.Field{Name: name, Value: history.InPaper(k, p)}
}

// Papers are those that the record refers to.
func (v Vehicle) Papers() []history.Paper {
	var papers []history.Paper
	for _, s := range v.Identity {
		papers = append(papers, s.Value.Plate, s.Value.VIN)
	}
	return given(papers)
}
