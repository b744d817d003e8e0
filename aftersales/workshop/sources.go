package workshop

import (
	"fmt"
	"iter"
	"slices"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
)

// sources gathers what a decision is judged on: the logs of the thing and of what it is related to, and the facts that the
// records of customers, vehicles, persons and shops give.
type sources struct {
	w       *Workshop
	reader  reader
	members []member // the things that it is judged with
	asked   bool     // somebody asks for the facts, policy or not
	// since is from which day on the log holds everything of its shop; the zero day if it does not.
	since cal.Date
	shop  aftersales.StoreID
	// of are the records that the history tells of, at their revisions, the thing's own first.
	of []store.Check
}

// reader reads: a [store.Reader], or a [store.Tx], which knows what it has changed.
type reader interface {
	GetAll(refs ...store.Ref) ([]store.Record, error)
	Log(subject store.Ref, after int64) iter.Seq2[store.Entry, error]
}

// history gives what happened to the thing of a record and to what it is related to, as far as it is committed, and the
// earlier events of the same transaction. The proposed events say who else it is about.
func (s *sources) history(rec store.Record, proposed, earlier []history.Event) (*history.History, error) {
	refs := []store.Ref{rec.Ref}
	for _, m := range s.members {
		refs = append(refs, m.rec.Ref)
	}
	refs = append(refs, s.people(proposed)...)
	known := s.w.kept.get(rec.Ref)
	for _, c := range known.of {
		refs = append(refs, c.Ref)
	}
	recs, err := s.look(refs)
	if err != nil {
		return nil, err
	}
	h := known.h
	if h == nil || !known.is(s.of) {
		if h, err = s.read(recs); err != nil {
			return nil, err
		}
	}
	if len(earlier) == 0 {
		return h, nil
	}
	return h.With(earlier...)
}

// look reads the records, each once, and notes their revisions.
func (s *sources) look(refs []store.Ref) ([]store.Record, error) {
	var once []store.Ref
	for _, ref := range refs {
		if !slices.Contains(once, ref) {
			once = append(once, ref)
		}
	}
	recs, err := s.reader.GetAll(once...)
	if err != nil {
		return nil, err
	}
	s.of = make([]store.Check, len(recs))
	for i, rec := range recs {
		s.of[i].Ref = rec.Ref
		if rec.Live() {
			s.of[i].Rev = rec.Rev
		}
	}
	return recs, nil
}

// read makes the history anew: from the logs of the records, and the facts of those that its events name.
func (s *sources) read(recs []store.Record) (*history.History, error) {
	var log []history.Event
	var refs []store.Ref
	for i, rec := range recs {
		refs = append(refs, rec.Ref)
		if i > len(s.members) || !rec.Live() {
			continue
		}
		events, err := readLog(s.reader, rec.Ref, s.of[i].Rev)
		if err != nil {
			return nil, err
		}
		log = append(log, events...)
	}
	recs, err := s.look(append(refs, s.people(log)...))
	if err != nil {
		return nil, err
	}
	h, err := s.make(recs, log)
	if err != nil {
		return nil, fmt.Errorf("history of %s: %w", recs[0].Ref, err)
	}
	return h, nil
}

// make makes the history.
func (s *sources) make(recs []store.Record, log []history.Event) (*history.History, error) {
	if s.since.IsZero() {
		return s.w.historyOf(recs, log)
	}
	facts := []history.Fact{history.NewFact(history.FactStore, string(s.shop))} // it owes though nobody has written anything of it
	for _, rec := range recs {
		more, err := factsOf(rec)
		if err != nil {
			return nil, err
		}
		facts = append(facts, more...)
	}
	if slices.ContainsFunc(slices.Concat(facts[1:], s.w.facts), func(f history.Fact) bool { return f.Name == history.FactStore && f.Key == string(s.shop) }) {
		facts = facts[1:]
	}
	zone := s.w.duties.zone(s.shop)
	return history.New(history.Config{Cover: history.Everything(), Facts: s.w.overlaid(facts), Events: log, CompleteFrom: s.since.Start(zone), Zone: zone})
}

// historyOf makes a history of events and of the facts of records.
func (w *Workshop) historyOf(recs []store.Record, log []history.Event) (*history.History, error) {
	var facts []history.Fact
	for _, rec := range recs {
		more, err := factsOf(rec)
		if err != nil {
			return nil, err
		}
		facts = append(facts, more...)
	}
	if len(facts) > 0 {
		c := history.Config{Cover: history.Everything(), Facts: w.overlaid(facts), Events: log}
		return history.New(c)
	}
	if len(log) == 0 {
		return w.base, nil
	}
	return w.base.With(log...)
}

// overlaid joins facts of records with those of the configuration: a record takes the place of facts of the same name
// about the same id.
func (w *Workshop) overlaid(facts []history.Fact) []history.Fact {
	type subject struct {
		name history.FactName
		key  string
	}
	told := map[subject]bool{}
	for _, f := range facts {
		told[subject{f.Name, f.Key}] = true
	}
	for _, f := range w.facts {
		if !told[subject{f.Name, f.Key}] {
			facts = append(facts, f)
		}
	}
	return facts
}

// people gives the records of the customers, vehicles, persons and shops that events name. Without a policy nobody asks for them.
func (s *sources) people(events []history.Event) []store.Ref {
	if s.w.shop.Policy == nil && !s.asked {
		return nil
	}
	var refs []store.Ref
	add := func(kind, id string) {
		ref := store.Ref{Kind: kind, ID: id}
		if id != "" && !slices.Contains(refs, ref) {
			refs = append(refs, ref)
		}
	}
	for i := range events {
		add(personKind, events[i].By)
		add(shopKind, events[i].StoreID)
		for _, f := range events[i].Fields {
			if kind, ok := recordOf[f.Name]; ok {
				add(kind, f.Value.Word())
			}
		}
	}
	return refs
}

// recordOf says of which kind the record is that a field names. It is never changed at run time.
var recordOf = map[history.Name]string{
	history.FieldCustomerID: customerKind, history.FieldVehicleID: vehicleKind,
	history.FieldAssigneeID: personKind, history.FieldTrackerID: personKind, history.FieldReceptionistID: personKind,
	history.FieldGiverID: personKind, history.FieldReceiverID: personKind, history.FieldIssuedToID: personKind,
	history.FieldPersonID: personKind, history.FieldOwnerID: personKind, history.FieldDeputyID: personKind, history.FieldToID: personKind,
}
