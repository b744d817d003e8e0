package workshop

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
)

// maxDifferences is how many differences are told of one thing. The number is ours.
const maxDifferences = 5

// again holds what rows say against what was adopted from them before: the same in another form, 1.50 for 1.5 or a blank at
// the end, is the same. The error is an [ErrChanged] that names what differs.
func (a adopter) again(ctx context.Context, w *Workshop, now adoption) error {
	var was []history.Event
	err := w.store.View(ctx, func(r *store.Reader) error {
		e, err := r.Command(now.by.Command)
		if err == nil && e.Subject == (store.Ref{Kind: a.kind, ID: now.id}) {
			was, err = decodeEntry(e)
		}
		return err
	})
	if err != nil {
		return err
	}
	differ := now.differences(was)
	if more := len(differ) - maxDifferences; more > 0 {
		differ = append(differ[:maxDifferences], fmt.Sprintf("and %d more", more))
	}
	if len(differ) > 0 {
		return fmt.Errorf("%w: %s", ErrChanged, strings.Join(differ, "; "))
	}
	return nil
}

// differences names what the rows say now that is not what was recorded when they were adopted.
func (a adoption) differences(was []history.Event) []string {
	var out []string
	before := map[string]history.Event{}
	for _, e := range was {
		if !strings.HasPrefix(e.ID, a.by.Command+"/") {
			before[e.ID] = e
			continue
		}
		// the adoption itself
		if state := e.Get(history.FieldState).Word(); state != a.state {
			out = append(out, fmt.Sprintf("the state was %s and is %s", state, a.state))
		}
		if !slices.Equal(e.Get(history.FieldCovers).List(), history.Codes(a.covers...).List()) {
			out = append(out, "the mapping covers something else")
		}
		if e.StoreID != string(a.by.Store) {
			out = append(out, fmt.Sprintf("the shop was %q and is %q", e.StoreID, a.by.Store))
		}
	}
	for _, e := range a.events {
		old, there := before[e.ID]
		if !there {
			out = append(out, fmt.Sprintf("%s %q is new", e.Type, e.ID))
			continue
		}
		delete(before, e.ID)
		out = append(out, differencesOf(old, e)...)
	}
	for _, e := range was {
		if _, gone := before[e.ID]; gone {
			out = append(out, fmt.Sprintf("%s %q is told no more", e.Type, e.ID))
		}
	}
	return out
}

// differencesOf names what differs between two events of one id.
func differencesOf(was, is history.Event) []string {
	var out []string
	tell := func(what string, old, now history.Value) {
		if sameValue(old, now) {
			return
		}
		out = append(out, fmt.Sprintf("%s of %s %q was %s and is %s", what, was.Type, was.ID, shown(old), shown(now)))
	}
	if was.Type != is.Type {
		out = append(out, fmt.Sprintf("%s %q is now %s", was.Type, was.ID, is.Type))
	}
	tell("the time", history.Time(was.At), history.Time(is.At))
	tell("the person", history.ID(was.By), history.ID(is.By))
	tell("the role", history.Code(was.ByRole), history.Code(is.ByRole))
	tell("the shop", history.ID(was.StoreID), history.ID(is.StoreID))
	var names []history.Name
	for _, f := range slices.Concat(was.Fields, is.Fields) {
		if !slices.Contains(names, f.Name) {
			names = append(names, f.Name)
		}
	}
	for _, name := range names {
		tell(string(name), was.Get(name), is.Get(name))
	}
	return out
}

// sameValue tells whether two values are the same but for blanks around them.
func sameValue(a, b history.Value) bool {
	if a.Equal(b) {
		return true
	}
	old, open := a.Open()
	now, also := b.Open()
	return open && also && a.Kind() == b.Kind() && strings.TrimSpace(old) == strings.TrimSpace(now)
}

// shown gives a value for a message; not what lies in a paper.
func shown(v history.Value) string {
	if _, personal := v.Paper(); personal {
		return "(personal)"
	}
	if v.IsAbsent() {
		return "nothing"
	}
	return v.Word()
}
