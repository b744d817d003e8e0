package workshop

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
)

// OwedOf is one obligation about a thing with ids of the type ID, as it stood after the last command about it or about
// what belongs to it.
type OwedOf[ID ~string] struct {
	// Subject is the thing that it is about.
	Subject ID     `json:"subject"`
	Rule    string `json:"rule"`
	// Due is the last moment still in time; zero if the obligation has no clock.
	Due time.Time `json:"due,omitzero"`
	// Role owes it, by [Shop].Owners; empty if that does not say.
	Role string `json:"role,omitempty"`
	// Status says whether its time is over.
	Status OwedStatus `json:"status"`
	// For is the person in whose place somebody owes it who was asked for; empty if it is his own.
	For aftersales.PersonID `json:"for,omitempty"`
}

// OwedStatus says how an obligation stands.
type OwedStatus string

// The statuses of what is owed. What is no longer owed, since it was done or nobody needs it any more, has none: it is not
// among what is due.
const (
	OwedPending OwedStatus = "pending" // there is still time
	OwedLate    OwedStatus = "late"    // its time is over, and it was not done yet
	OwedPerhaps OwedStatus = "perhaps" // something that would tell is not known
)

// OwedStatuses lists every status.
func OwedStatuses() []OwedStatus { return []OwedStatus{OwedPending, OwedLate, OwedPerhaps} }

// Valid tells whether s is one of [OwedStatuses].
func (s OwedStatus) Valid() bool { return slices.Contains(OwedStatuses(), s) }

// Owed is one obligation about an order.
type Owed = OwedOf[aftersales.OrderID]

// Ower is whose due work is asked for: exactly one of them is set.
type Ower struct {
	Role string
	// Person is whoever answers for the thing: the owner of a complaint, the caller of a follow-up. What falls to him today because
	// somebody is away comes after what is his own.
	Person aftersales.PersonID
	Store  aftersales.StoreID
}

// storedOwed is one obligation, as it stood after the last command.
type storedOwed struct {
	Rule string    `json:"rule"`
	Due  time.Time `json:"due,omitzero"`
	Role string    `json:"role,omitempty"`
	// Of names what it is about, by the ids of the rule's instance.
	Of []instanceID `json:"of,omitempty"`
	// Plan is set if it is no obligation of the policy, but what the thing itself plans: an appointment, a promise.
	Plan bool `json:"plan,omitempty"`
	// Duty is set if what is planned is owed all the same, whatever the policy says: a call to a customer.
	Duty bool `json:"duty,omitempty"`
	// Perhaps is set if it is not known whether it is owed.
	Perhaps bool `json:"perhaps,omitempty"`
	// Done are the steps that were taken about it, see [Shop].Steps.
	Done []string `json:"done,omitempty"`
}

// instanceID is an id of the instance of a rule.
type instanceID struct {
	Name history.Name `json:"name"`
	ID   string       `json:"id"`
}

// listed tells whether it stands among what is due.
func (o storedOwed) listed() bool { return !o.Due.IsZero() && (!o.Plan || o.Duty) }

// is tells whether two are the same obligation.
func (o storedOwed) is(p storedOwed) bool {
	return o.Rule == p.Rule && o.Due.Equal(p.Due) && slices.Equal(o.Of, p.Of)
}

// same tells whether they also stand alike.
func (o storedOwed) same(p storedOwed) bool {
	return o.is(p) && o.Role == p.Role && o.Perhaps == p.Perhaps && slices.Equal(o.Done, p.Done)
}

// status says how it stands at a moment.
func (o storedOwed) status(now time.Time) OwedStatus {
	switch {
	case o.Perhaps:
		return OwedPerhaps
	case !o.Due.IsZero() && now.After(o.Due):
		return OwedLate
	}
	return OwedPending
}

// done gives what is owed with the steps that were taken about the same before.
func done(owed, before []storedOwed) []storedOwed {
	for i, o := range owed {
		for _, b := range before {
			if o.is(b) {
				owed[i].Done = b.Done
			}
		}
	}
	return owed
}

// answers says who answers for a thing: the person, in a role, and the shop; First took it in.
type answers struct {
	First  aftersales.PersonID `json:"first,omitempty"`
	Person aftersales.PersonID `json:"person,omitempty"`
	Role   string              `json:"role,omitempty"`
	Store  aftersales.StoreID  `json:"store,omitempty"`
}

// OwnerOfCase stands in [Shop].Owners for the role of whoever the case is assigned to, such as the owner of a complaint.
// Package packs, which this one does not know, calls it OwnerOfComplaint.
const OwnerOfCase = "complaint_owner"

// FirstReceiver stands in [Shop].Owners for whoever took the case in.
const FirstReceiver = "receiver"

// owedOf gives what findings say is owed, by the owners of the rules.
func (a answers) owedOf(findings []history.Finding, owners map[string]string) []storedOwed {
	var owed []storedOwed
	for _, f := range findings {
		o := storedOwed{Rule: f.Rule, Due: f.Due, Role: owners[f.Rule], Perhaps: f.Status == history.Unknown}
		if o.Role == OwnerOfCase {
			o.Role = a.Role
		}
		for _, id := range f.Instance {
			o.Of = append(o.Of, instanceID{id.Name, id.Value.Word()})
		}
		owed = append(owed, o)
	}
	return owed
}

// The keys by which due work is found. Their values are the name and the earliest due time, which sort as the times do.
const (
	keyOwedRole   = "owed_role"
	keyOwedPerson = "owed_person"
	keyOwedStore  = "owed_store"
	owedTime      = "20060102T150405Z"
)

func owedValue(name string, due time.Time) string {
	return name + "|" + due.UTC().Format(owedTime)
}

// owedKeys gives the keys of what is owed: one for each role, with its earliest due time, those of the person and the
// shop, and that of the next step.
func (a answers) owedKeys(owed []storedOwed, d *duties) []store.Key {
	first := map[string]time.Time{}
	var all time.Time
	for _, o := range owed {
		if !o.listed() {
			continue
		}
		if at, ok := first[o.Role]; !ok || o.Due.Before(at) {
			first[o.Role] = o.Due
		}
		if all.IsZero() || o.Due.Before(all) {
			all = o.Due
		}
	}
	var keys []store.Key
	for role, due := range first {
		if role != "" {
			keys = append(keys, store.Key{Name: keyOwedRole, Value: owedValue(role, due)})
		}
	}
	slices.SortFunc(keys, func(a, b store.Key) int { return strings.Compare(a.Value, b.Value) })
	if a.Person != "" && !all.IsZero() {
		keys = append(keys, store.Key{Name: keyOwedPerson, Value: owedValue(string(a.Person), all)})
	}
	if a.Store != "" && !all.IsZero() {
		keys = append(keys, store.Key{Name: keyOwedStore, Value: owedValue(string(a.Store), all)})
	}
	if next, ok := d.watchKey(owed, a.Store); ok {
		keys = append(keys, store.Key{Name: keyWatch, Value: next})
	}
	return keys
}

// withOwed gives the keys of a record with those of what is owed in the place of the ones before.
func withOwed(keys, owed []store.Key) []store.Key {
	kept := slices.DeleteFunc(slices.Clone(keys), func(k store.Key) bool {
		return k.Name == keyOwedRole || k.Name == keyOwedPerson || k.Name == keyOwedStore || k.Name == keyWatch
	})
	return append(kept, owed...)
}

// Due gives what is owed by a moment, of at most limit orders, those with the earliest due time first. What is owed about
// one order comes together, the earliest first; obligations without a due time are not among them. It is what the policy
// said with the last command about each order or what belongs to it: time alone does not take an obligation off the list,
// and one that was missed stays there as late until it is made good.
// The zero cursor begins; the cursor returned continues, or is zero after the last page.
func (w *Workshop) Due(ctx context.Context, by time.Time, limit int, after store.Cursor) ([]Owed, store.Cursor, error) {
	return due(ctx, w, orders, by, limit, after)
}

// DueOf gives what one role, person or shop owes by a moment, as [Workshop.Due] gives it for all: the time that it takes
// grows with the length of the answer, not with what others owe.
func (w *Workshop) DueOf(ctx context.Context, who Ower, by time.Time, limit int, after store.Cursor) ([]Owed, store.Cursor, error) {
	return dueOf(ctx, w, orders, who, by, limit, after)
}

func due[ID ~string, S any, C Command](ctx context.Context, w *Workshop, d *decider[ID, S, C], by time.Time, limit int, after store.Cursor) ([]OwedOf[ID], store.Cursor, error) {
	var owed []OwedOf[ID]
	var next store.Cursor
	err := w.store.View(ctx, func(r *store.Reader) error {
		owed = nil
		page, err := r.Scan(store.Query{Kind: d.kind, DueBy: by, Limit: limit, After: after})
		if err != nil {
			return err
		}
		next = page.Next
		for _, rec := range page.Records {
			all, err := d.owed(w, r, rec)
			if err != nil {
				return err
			}
			owed = appendDue(owed, ID(rec.ID), all, by, Ower{}, w.now())
		}
		return nil
	})
	return owed, next, err
}

// appendDue appends what is owed by a moment, by one role if it is given, in the place of a person if one is given.
func appendDue[ID ~string](list []OwedOf[ID], id ID, owed []storedOwed, by time.Time, who Ower, now time.Time) []OwedOf[ID] {
	for _, o := range owed {
		if o.listed() && !o.Due.After(by) && (who.Role == "" || o.Role == who.Role) {
			list = append(list, OwedOf[ID]{id, o.Rule, o.Due, o.Role, o.status(now), who.Person})
		}
	}
	return list
}

var errOwer = errors.New("exactly one of role, person and shop is asked for")

// key gives the key by which the due work is found, and the beginning of its values.
func (o Ower) key() (name, prefix string, _ error) {
	var found int
	for _, one := range []struct{ key, who string }{{keyOwedRole, o.Role}, {keyOwedPerson, string(o.Person)}, {keyOwedStore, string(o.Store)}} {
		if one.who != "" {
			name, prefix = one.key, one.who+"|"
			found++
		}
	}
	if found != 1 {
		return "", "", errOwer
	}
	return name, prefix, nil
}

func dueOf[ID ~string, S any, C Command](ctx context.Context, w *Workshop, d *decider[ID, S, C], who Ower, by time.Time, limit int, after store.Cursor) ([]OwedOf[ID], store.Cursor, error) {
	name, prefix, err := who.key()
	if err != nil {
		return nil, store.Cursor{}, err
	}
	if who.Person == "" {
		return dueBy(ctx, w, d, dueQuery{key: name, prefix: prefix, by: by, role: who.Role}, limit, after)
	}
	people, err := w.standsFor(ctx, who.Person)
	if err != nil {
		return nil, store.Cursor{}, err
	}
	var owed []OwedOf[ID]
	for i, one := range people {
		q := dueQuery{key: name, prefix: string(one) + "|", by: by}
		if i > 0 {
			q.of, q.deputy = one, who.Person
		}
		if after != (store.Cursor{}) && !strings.HasPrefix(after.Value, q.prefix) {
			continue // that was on a page before
		}
		page, next, err := dueBy(ctx, w, d, q, limit-len(owed), after)
		if err != nil {
			return nil, store.Cursor{}, err
		}
		owed, after = append(owed, page...), store.Cursor{}
		switch {
		case next != store.Cursor{}:
			return owed, next, nil
		case len(owed) >= limit && i+1 < len(people):
			return owed, store.Cursor{Value: string(people[i+1]) + "|", ID: "-"}, nil // before each of his
		}
	}
	return owed, store.Cursor{}, nil
}

// dueQuery asks for what is owed by a moment, by a key whose values begin with a prefix: by one role, or what is owed by somebody
// and falls to his deputy today.
type dueQuery struct {
	key, prefix string
	by          time.Time
	role        string
	of, deputy  aftersales.PersonID
}

func dueBy[ID ~string, S any, C Command](ctx context.Context, w *Workshop, d *decider[ID, S, C], q dueQuery, limit int, after store.Cursor) ([]OwedOf[ID], store.Cursor, error) {
	last := q.prefix + q.by.UTC().Format(owedTime)
	var owed []OwedOf[ID]
	var next store.Cursor
	err := w.store.View(ctx, func(r *store.Reader) error {
		owed = nil
		page, err := r.Scan(store.Query{Kind: d.kind, Key: q.key, Prefix: q.prefix, Limit: limit, After: after})
		if err != nil {
			return err
		}
		next = page.Next
		for _, rec := range page.Records {
			value := valueOf(rec, q.key, q.prefix)
			switch {
			case value == "": // the name goes on: another one begins like it
				continue
			case value > last:
				next = store.Cursor{}
				return nil
			}
			falls, err := q.falls(ctx, w, d.storeOf(rec))
			if err != nil {
				return err
			}
			if !falls {
				continue
			}
			all, err := d.owed(w, r, rec)
			if err != nil {
				return err
			}
			owed = appendDue(owed, ID(rec.ID), all, q.by, Ower{Role: q.role, Person: q.of}, w.now())
		}
		return nil
	})
	return owed, next, err
}

// storeOf gives the shop of a record.
func (d *decider[ID, S, C]) storeOf(rec store.Record) aftersales.StoreID {
	body, _ := d.decodeStored(rec)
	return body.Answers.Store
}

// falls tells whether what is owed at a shop falls to the deputy today.
func (q dueQuery) falls(ctx context.Context, w *Workshop, at aftersales.StoreID) (bool, error) {
	if q.deputy == "" {
		return true, nil
	}
	there, _, err := w.present(ctx, q.of, at)
	return there == q.deputy, err
}

// standsFor gives a person and then everybody who has named him as deputy, some day, or has named one of these, sorted.
func (w *Workshop) standsFor(ctx context.Context, id aftersales.PersonID) ([]aftersales.PersonID, error) {
	all := []aftersales.PersonID{id}
	for i := 0; i < len(all); i++ {
		for after := (store.Cursor{}); ; {
			page, err := w.scan(ctx, store.Query{Kind: personKind, Key: keyDeputy, Prefix: string(all[i]), Limit: pageSize, After: after})
			if err != nil {
				return nil, err
			}
			for _, rec := range page.Records {
				named := slices.Contains(rec.Keys, store.Key{Name: keyDeputy, Value: string(all[i])})
				if one := aftersales.PersonID(rec.ID); named && !slices.Contains(all, one) {
					all = append(all, one)
				}
			}
			if after = page.Next; after == (store.Cursor{}) {
				break
			}
		}
	}
	slices.Sort(all[1:])
	return all, nil
}

// valueOf gives the value of a key that is a name and a time, "" if there is none.
func valueOf(rec store.Record, name, prefix string) string {
	for _, k := range rec.Keys {
		if k.Name == name && strings.HasPrefix(k.Value, prefix) && len(k.Value) == len(prefix)+len(owedTime) {
			return k.Value
		}
	}
	return ""
}

// owed gives what is owed about a thing. If that was stored in another shape, the policy is asked as of now.
func (d *decider[ID, S, C]) owed(w *Workshop, r *store.Reader, rec store.Record) ([]storedOwed, error) {
	if body, ok := d.decodeStored(rec); ok || w.shop.Policy == nil {
		return body.Owed, nil
	}
	var none C
	l, err := d.load(w, r, rec, none)
	if err != nil {
		return nil, err
	}
	seen := d.sources(w, r, ID(rec.ID), l.members)
	h, err := seen.history(rec, nil, nil)
	if err != nil {
		return nil, err
	}
	all := w.shop.Policy.Due(h, w.now())
	return d.owing(l.state, all, all, w.duties, w.now()), nil
}

// answers says who answers for a thing.
func (d *decider[ID, S, C]) answers(s S) answers {
	if d.whose == nil {
		return answers{}
	}
	return d.whose(s)
}
