package workshop

import (
	"encoding/json"
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
)

// What belongs together is judged together: an order with the calls after it and the complaints about it. Each record
// names those that joined it ("with"), so that a command on any of them is decided on the history of all, and what it
// discharges or makes due is written to the record that owes it, in the same commit.

// maxMembers is the largest number of records that are judged together. The number is ours; what joins beyond it is judged
// with the records that it names, and not with all.
const maxMembers = 64

// subjects are the ids that events of a kind of record carry. Where an event carries several, the first of them in this
// order is what it is about.
var subjects = []struct {
	kind string
	name history.Name
}{{followUpKind, history.FieldFollowupID}, {complaintKind, history.FieldComplaintID}, {orderKind, history.FieldOrderID},
	{appointmentKind, history.FieldAppointmentID}, {appointmentKind, history.FieldInquiryID}}

// member is a record that is judged together with others; its state is left as it is written.
type member struct {
	rec  store.Record
	body stored[json.RawMessage]
}

// members gives what belongs together with a record: what it names, what joined it, and whatever joined these.
func members(r reader, own store.Ref, next []store.Ref) ([]member, error) {
	var all []member
	seen := []store.Ref{own}
	for len(next) > 0 && len(all) < maxMembers {
		refs := next[:0:0]
		for _, ref := range next {
			if !slices.Contains(seen, ref) {
				seen, refs = append(seen, ref), append(refs, ref)
			}
		}
		recs, err := r.GetAll(refs...)
		if err != nil {
			return nil, err
		}
		next = nil
		for _, rec := range recs {
			m := member{rec: rec}
			if rec.Live() {
				if err := json.Unmarshal(rec.Body, &m.body); err != nil {
					return nil, err
				}
			}
			all, next = append(all, m), append(next, refsOf(m.body.With)...)
		}
	}
	return all, nil
}

func refsOf(with []joined) []store.Ref {
	refs := make([]store.Ref, len(with))
	for i, one := range with {
		refs[i] = store.Ref(one)
	}
	return refs
}

// share gives every member what is owed about it, and to the record itself what is left: it returns that. Members that
// change are put into the transaction, and so are those that the record joins now; which they were is told.
func share(tx *store.Tx, by *duties, own store.Ref, named []store.Ref, all []member, after *history.History, owed []history.Finding) (rest []history.Finding, changed []store.Ref, err error) {
	all = slices.DeleteFunc(slices.Clone(all), func(m member) bool { return !m.rec.Live() })
	if len(all) == 0 {
		return owed, nil, nil
	}
	of := make([][]history.Finding, len(all))
	for _, f := range owed {
		owner := ownerOf(after, f, own, all)
		if i := slices.IndexFunc(all, func(m member) bool { return m.rec.Ref == owner }); i >= 0 {
			of[i] = append(of[i], f)
		} else {
			rest = append(rest, f)
		}
	}
	for i, m := range all {
		joins := slices.Contains(named, m.rec.Ref) && !slices.Contains(m.body.With, joined(own))
		if now := done(append(m.body.Answers.owedOf(of[i], by.owners), plansOf(m.body.Owed)...), m.body.Owed); joins || after != nil && !slices.EqualFunc(now, m.body.Owed, storedOwed.same) {
			if joins {
				m.body.With = append(m.body.With, joined(own))
			}
			if after != nil {
				m.body.Owed, m.rec.Due = now, earliest(now)
				m.rec.Keys = withOwed(m.rec.Keys, m.body.Answers.owedKeys(now, by))
			}
			if m.rec.Body, err = json.Marshal(m.body); err != nil {
				return nil, nil, err
			}
			tx.Put(m.rec)
			changed = append(changed, m.rec.Ref)
		}
	}
	return rest, changed, nil
}

// ownerOf gives the record that owes what a finding says: the one that its instance names, or else the one that the event
// is about by which it became due, or else the order among them.
func ownerOf(h *history.History, f history.Finding, own store.Ref, all []member) store.Ref {
	refs := []store.Ref{own}
	for _, m := range all {
		refs = append(refs, m.rec.Ref)
	}
	known := func(n history.Name, id string) (store.Ref, bool) {
		for _, s := range subjects {
			if ref := (store.Ref{Kind: s.kind, ID: id}); s.name == n && slices.Contains(refs, ref) {
				return ref, true
			}
		}
		return store.Ref{}, false
	}
	for _, field := range f.Instance {
		if ref, ok := known(field.Name, field.Value.Word()); ok {
			return ref
		}
	}
	for _, e := range f.Evidence {
		i, ok := h.Find(e.Event)
		if !ok {
			continue
		}
		for _, s := range subjects {
			p, _ := h.Vocabulary.Path(string(s.name)) // an id of the standard vocabulary
			if ref, ok := known(s.name, h.RefID(h.Ref(i, p))); ok {
				return ref
			}
		}
	}
	if i := slices.IndexFunc(refs, func(r store.Ref) bool { return r.Kind == orderKind }); i >= 0 {
		return refs[i]
	}
	return own
}
