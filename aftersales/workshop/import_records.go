package workshop

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// recorder notes what facts say in the records of one kind.
type recorder interface {
	// note gives the change that a fact asks for; nil for none. What contradicts the record is a fault.
	note(m *importing, f history.Fact, papers []history.PaperText) (func() error, error)
}

// recorders are those of each kind of fact that has a record. It is never changed.
var recorders = map[history.FactName]recorder{history.FactVehicle: vehicleNotes, history.FactCustomer: customerNotes}

// notes finds out what the facts of rows change in records: nothing is written. Facts about what has no record are given
// back.
func (m *importing) notes(groups []importGroup) (changes []func() error, others []history.Fact, _ error) {
	var faults fault.List
	for _, g := range groups {
		for _, f := range g.Facts {
			r := recorders[f.Name]
			if r == nil {
				others = append(others, f)
				continue
			}
			change, err := r.note(m, f, slices.Concat(g.FactPapers, g.Papers))
			var field *FieldError
			switch {
			case errors.As(err, &field):
				faults.Join("", err)
			case err != nil:
				return nil, nil, err
			case change != nil:
				changes = append(changes, func() error { return m.keep(r, f, slices.Concat(g.FactPapers, g.Papers)) })
			}
		}
	}
	return changes, others, faults.Err()
}

// keep makes the change that a fact asks for, as the record is now; if somebody is faster, again.
func (m *importing) keep(r recorder, f history.Fact, papers []history.PaperText) error {
	for {
		change, err := r.note(m, f, papers)
		if err != nil || change == nil {
			return err
		}
		if err := change(); !errors.Is(err, store.ErrConflict) {
			return err
		}
	}
}

// recording is the recorder of one kind of records: T is the record, V what is dated in it.
type recording[T dossier, V any] struct {
	dossiers[T]
	dated func(r *T, id string) *aftersales.Dated[V]
	// set sets what a fact says; before is what held until then.
	set  func(v *V, before V, f history.Fact, s setter)
	same func(a, b V) bool
}

// note gives the change that a fact asks for. From the day on from which the fact holds, the record says what it said before
// and what the fact says; what it says from that very day on, and not before, cannot be something else. It goes
// on into what is known of later days, so that rows from the oldest to the newest, and back, come to the same.
func (n recording[T, V]) note(m *importing, f history.Fact, papers []history.PaperText) (func() error, error) {
	record, rev, err := getRecord(m.ctx, m.w, n.dossiers, f.Key)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return nil, err
	}
	f, fresh, err := m.knownPapers(f, papers, record.Papers())
	if err != nil {
		return nil, err
	}
	dated, from := n.dated(&record, f.Key), f.Valid.From
	before, _ := dated.On(from)
	earlier := slices.DeleteFunc(slices.Clone(*dated), func(s aftersales.Since[V]) bool { return !s.From.Before(from) })
	held, _ := earlier.On(from)
	next, faults := before, &fault.List{}
	n.set(&next, held, f, setter{faults: faults})
	if err := faults.Err(); err != nil || n.same(before, next) {
		return nil, err
	}
	var none V
	n.unsaid(before, none, &f)
	*dated = n.carried(dated.With(from, next), f, from)
	by := m.c.By
	by.Command = fmt.Sprintf("note/%s/%s/%d", n.kind, f.Key, rev)
	return func() error {
		_, err := putRecord(m.ctx, m.w, n.dossiers, RecordRequest[T]{Record: record, Revision: rev, By: by, Papers: fresh})
		return err
	}, nil
}

// unsaid fills in what a fact says of something that an entry does not know, and takes what it does know out of the fact.
func (n recording[T, V]) unsaid(v, before V, f *history.Fact) V {
	n.set(&v, before, *f, setter{known: func(name history.Name) { *f = f.With(name, history.Value{}) }})
	return v
}

// carried fills what a fact says from a day on into the entries of later days, each field up to the first that says it itself,
// or from which it was taken out. Entries that come to the same are joined.
func (n recording[T, V]) carried(d aftersales.Dated[V], f history.Fact, from cal.Date) aftersales.Dated[V] {
	out := d[:0:0]
	for _, entry := range d {
		if entry.From.After(from) {
			last := out[len(out)-1].Value
			if entry.Value = n.unsaid(entry.Value, last, &f); n.same(last, entry.Value) {
				continue
			}
		}
		out = append(out, entry)
	}
	return out
}

// knownPapers puts the papers that a record has already into a fact, in place of new ones with the same content, and gives
// those that are new.
func (m *importing) knownPapers(f history.Fact, papers []history.PaperText, have []history.Paper) (history.Fact, []aftersales.Paper, error) {
	var fresh []aftersales.Paper
	for _, field := range f.Fields {
		ref, personal := field.Value.Paper()
		if !personal {
			continue
		}
		at := slices.IndexFunc(papers, func(p history.PaperText) bool { return p.ID == ref.ID })
		mine := paperOf(papers[at])
		known, err := m.w.sameContent(m.ctx, mine, have)
		if err != nil {
			return f, nil, err
		}
		if known != (history.Paper{}) {
			f = f.With(field.Name, history.InPaper(field.Value.Kind(), known))
		} else {
			fresh = append(fresh, mine)
		}
	}
	return f, fresh, nil
}

// sameContent finds the paper among some that says the same as another one.
func (w *Workshop) sameContent(ctx context.Context, p aftersales.Paper, among []history.Paper) (history.Paper, error) {
	for _, ref := range among {
		have, err := w.Paper(ctx, ref.ID)
		switch {
		case errors.Is(err, store.ErrNotFound):
		case err != nil:
			return history.Paper{}, err
		case !have.Erased && have.Kind == p.Kind && have.Content == p.Content:
			return ref, nil
		}
	}
	return history.Paper{}, nil
}

// setter sets what a fact says. Something else that the record says from that day on, and not before, is a fault. The values
// are not told: they may be personal. One with known sets only what is not known, and tells of the rest.
type setter struct {
	faults *fault.List
	known  func(history.Name)
}

func setTo[V comparable](s setter, to *V, before, v V, name history.Name) {
	var none V
	switch {
	case v == none:
	case s.known != nil && *to != none:
		s.known(name)
	case *to != none && *to != before && *to != v:
		s.faults.Add(string(name), fault.Mismatch, "not what the record says")
	default:
		*to = v
	}
}

func (s setter) paper(to *history.Paper, before history.Paper, f history.Fact, name history.Name) {
	p, _ := f.Get(name).Paper()
	setTo(s, to, before, p, name)
}

func setWord[W ~string](s setter, to *W, before W, f history.Fact, name history.Name) {
	setTo(s, to, before, W(f.Get(name).Word()), name)
}

func (s setter) answer(to **bool, before *bool, f history.Fact, name history.Name) {
	v := f.Get(name)
	switch {
	case v.IsAbsent():
	case s.known != nil && *to != nil:
		s.known(name)
	case *to != nil && !sameAnswer(*to, before) && **to != v.True():
		s.faults.Add(string(name), fault.Mismatch, "not what the record says")
	default:
		*to = new(v.True())
	}
}

// phone adds a telephone. In the entries of later days it stands where it stands before them; if another was taken out of
// them, so is this.
func (s setter) phone(to *[]history.Paper, before []history.Paper, f history.Fact) {
	phone, ok := f.Get(history.FieldPhone).Paper()
	if !ok {
		return
	}
	there := slices.Contains(*to, phone)
	gone := func(p history.Paper) bool { return p != phone && !slices.Contains(*to, p) }
	switch first := slices.Index(before, phone); {
	case s.known == nil:
		if !there {
			*to = append(slices.Clone(*to), phone)
		}
	case first < 0: // nothing holds it before
		if there {
			s.known(history.FieldPhone)
		}
	case slices.ContainsFunc(before, gone):
		s.known(history.FieldPhone)
	default:
		*to = slices.DeleteFunc(slices.Clone(*to), func(p history.Paper) bool { return p == phone })
		*to = slices.Insert(*to, first, phone)
	}
}

var vehicleNotes = recording[aftersales.Vehicle, aftersales.VehicleIdentity]{dossiers: vehicles,
	dated: func(r *aftersales.Vehicle, id string) *aftersales.Dated[aftersales.VehicleIdentity] {
		r.ID = aftersales.VehicleID(id)
		return &r.Identity
	},
	set: func(v *aftersales.VehicleIdentity, before aftersales.VehicleIdentity, f history.Fact, s setter) {
		s.paper(&v.Plate, before.Plate, f, history.FieldPlate)
		s.paper(&v.VIN, before.VIN, f, history.FieldVIN)
		setWord(s, &v.Model, before.Model, f, history.FieldModel)
		setWord(s, &v.Class, before.Class, f, history.FieldClass)
		setWord(s, &v.Type, before.Type, f, history.FieldVehicleType)
		setWord(s, &v.ServiceInterval, before.ServiceInterval, f, history.FieldServiceInterval)
		next, _ := f.Get(history.FieldNextServiceOn).Day()
		setTo(s, &v.NextServiceOn, before.NextServiceOn, next, history.FieldNextServiceOn)
	},
	same: func(a, b aftersales.VehicleIdentity) bool { return a == b },
}

var customerNotes = recording[aftersales.Customer, aftersales.CustomerProfile]{dossiers: customers,
	dated: func(r *aftersales.Customer, id string) *aftersales.Dated[aftersales.CustomerProfile] {
		r.ID = aftersales.CustomerID(id)
		return &r.Profile
	},
	set: func(v *aftersales.CustomerProfile, before aftersales.CustomerProfile, f history.Fact, s setter) {
		setWord(s, &v.Kind, before.Kind, f, history.FieldKind)
		s.answer(&v.VIP, before.VIP, f, history.FieldVIP)
		s.answer(&v.Target, before.Target, f, history.FieldTarget)
		s.paper(&v.Name, before.Name, f, history.FieldName)
		s.paper(&v.Address, before.Address, f, history.FieldAddress)
		s.paper(&v.WishedService, before.WishedService, f, history.FieldWishedService)
		s.phone(&v.Phones, before.Phones, f)
	},
	same: func(a, b aftersales.CustomerProfile) bool {
		return a.Kind == b.Kind && sameAnswer(a.VIP, b.VIP) && sameAnswer(a.Target, b.Target) && a.Name == b.Name &&
			a.Address == b.Address && a.WishedService == b.WishedService && slices.Equal(a.Phones, b.Phones)
	},
}

func sameAnswer(a, b *bool) bool { return a == b || a != nil && b != nil && *a == *b }
