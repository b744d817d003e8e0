package workshop

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// DeskList is a list of open orders that a front desk works by.
type DeskList string

// The lists. Each is in the order in which the vehicles were promised, the earliest first and those without a promise last.
const (
	DeskPromised   DeskList = "desk_promised"   // promised and not delivered (今日交车), of a shop, on one day or on any
	DeskState      DeskList = "desk_state"      // in a state, of a shop
	DeskParts      DeskList = "desk_parts"      // waiting for parts (待料), of a shop
	DeskAnswer     DeskList = "desk_answer"     // waiting for the customer's answer, of a shop
	DeskTechnician DeskList = "desk_technician" // with a job that is assigned to somebody and not done
)

// DeskLists lists every list.
func DeskLists() []DeskList {
	return []DeskList{DeskPromised, DeskState, DeskParts, DeskAnswer, DeskTechnician}
}

// Valid tells whether l is one of [DeskLists].
func (l DeskList) Valid() bool { return slices.Contains(DeskLists(), l) }

// DeskQuery says which list is wanted.
type DeskQuery struct {
	List DeskList
	// Shop is the shop of the list; for [DeskTechnician] it is not looked at.
	Shop aftersales.StoreID
	// State is that of [DeskState], Technician that of [DeskTechnician].
	State      aftersales.OrderState
	Technician aftersales.PersonID
	// Day narrows [DeskPromised] to one day, as the promise was written; zero is any day.
	Day cal.Date
}

// part separates the parts of a key: ids have no control characters.
const part = "\x1f"

// prefix is what the values of the keys wanted begin with.
func (q DeskQuery) prefix() (string, error) {
	switch q.List {
	case DeskPromised:
		day := ""
		if !q.Day.IsZero() {
			day = q.Day.String()
		}
		return string(q.Shop) + part + day, nil
	case DeskState:
		if !q.State.Valid() {
			return "", &FieldError{Path: "state", Code: fault.Unknown, Detail: "no such state of an order: " + fault.Quote(string(q.State))}
		}
		return string(q.Shop) + part + string(q.State) + part, nil
	case DeskParts, DeskAnswer:
		return string(q.Shop) + part, nil
	case DeskTechnician:
		return string(q.Technician) + part, nil
	}
	return "", &FieldError{Path: "list", Code: fault.Unknown, Detail: "no such list: " + fault.Quote(string(q.List))}
}

// Desk gives the orders of a list, one page at a time, by an index: the zero cursor begins; the cursor returned continues, or
// is zero after the last page. An order that changes while a list is paged through may be left out or come twice.
func (w *Workshop) Desk(ctx context.Context, q DeskQuery, limit int, after store.Cursor) ([]aftersales.Order, store.Cursor, error) {
	prefix, err := q.prefix()
	if err != nil {
		return nil, store.Cursor{}, err
	}
	return scan(ctx, w, orders, store.Query{Kind: orderKind, Key: string(q.List), Prefix: prefix, Limit: limit, After: after}, nil)
}

// deskKeys are the keys by which an order stands on the lists of the desk: none once it has ended.
func deskKeys(o aftersales.Order) []store.Key {
	if o.State.Ended() {
		return nil
	}
	promise := "~" // behind every day
	if !o.Promised.IsZero() {
		promise = promised(o)
	}
	shop := string(o.Store) + part
	keys := []store.Key{{Name: string(DeskState), Value: shop + string(o.State) + part + promise}}
	if !o.Promised.IsZero() && !handedOver(o) {
		keys = append(keys, store.Key{Name: string(DeskPromised), Value: shop + promise})
	}
	if o.State == aftersales.OrderAwaitingParts {
		keys = append(keys, store.Key{Name: string(DeskParts), Value: shop + promise})
	}
	if slices.ContainsFunc(o.Consents, func(c aftersales.Consent) bool { return c.Answer == "" }) {
		keys = append(keys, store.Key{Name: string(DeskAnswer), Value: shop + promise})
	}
	for _, person := range technicians(o) {
		keys = append(keys, store.Key{Name: string(DeskTechnician), Value: string(person) + part + promise})
	}
	return keys
}

// handedOver tells whether the vehicle is with its owner: by the state, as a source may not say when it came to that, or note a
// time that was only meant.
func handedOver(o aftersales.Order) bool {
	return o.State == aftersales.OrderDelivered || o.Adopted == nil && !o.Delivered.IsZero()
}

// promised writes the promise as it was given, in the zone of the shop, so that it sorts by time.
func promised(o aftersales.Order) string {
	if at, ok := o.Promised.Instant(); ok {
		return at.Format("2006-01-02T15:04")
	}
	return o.Promised.String()
}

// maxTechnicians is the largest number of people on whose lists an order stands: a record has not room for more keys.
const maxTechnicians = 40

// technicians are those with a job that is not done, each once.
func technicians(o aftersales.Order) []aftersales.PersonID {
	var people []aftersales.PersonID
	if handedOver(o) {
		return nil
	}
	for _, j := range o.Jobs {
		open := j.Status == aftersales.JobPlanned || j.Status == aftersales.JobCleared || j.Status == aftersales.JobRunning
		if open && j.Assignee != "" && !slices.Contains(people, j.Assignee) && len(people) < maxTechnicians {
			people = append(people, j.Assignee)
		}
	}
	return people
}

// papersOf gives the papers with a content, which is looked up by its blind key.
func (w *Workshop) papersOf(r *store.Reader, kind aftersales.PaperKind, text string) ([]string, error) {
	if w.index.Secret == nil {
		return nil, &FieldError{Path: "index.secret", Code: fault.Missing, Detail: "papers are not found by their content"}
	}
	normal, ok := aftersales.NormalForm(kind, text, w.index.CallingCode)
	if !ok {
		return nil, &FieldError{Path: string(kind), Code: fault.Malformed, Detail: "nothing to look for"}
	}
	key := store.Key{Name: string(kind), Value: aftersales.BlindKey(w.index.Secret, kind, normal)}
	page, err := r.Scan(store.Query{Kind: paperKind, Key: key.Name, Prefix: key.Value, Limit: store.MaxPage})
	var ids []string
	for _, rec := range page.Records {
		ids = append(ids, rec.ID)
	}
	return ids, err
}

// byPaper gives the records of a kind that refer today to a paper with this content, in the order of their ids.
func byPaper[T dossier](ctx context.Context, w *Workshop, d dossiers[T], kind aftersales.PaperKind, text string) ([]T, error) {
	var found []T
	err := w.store.View(ctx, func(r *store.Reader) error {
		found = nil
		ids, err := w.papersOf(r, kind, text)
		if err != nil {
			return err
		}
		seen := map[string]T{}
		for _, id := range ids {
			page, err := r.Scan(store.Query{Kind: d.kind, Key: paperKind, Prefix: id, Limit: store.MaxPage})
			if err != nil {
				return err
			}
			for _, rec := range page.Records {
				if !slices.Contains(rec.Keys, store.Key{Name: paperKind, Value: id}) {
					continue
				}
				if seen[rec.ID], err = decodeRecord[T](rec); err != nil {
					return err
				}
			}
		}
		for _, id := range slices.Sorted(maps.Keys(seen)) {
			found = append(found, seen[id])
		}
		return nil
	})
	return found, err
}

// FindVehicles gives the vehicles that have a plate or a VIN today, in the order of their ids. It needs the secret of
// [Config.Index]; width, case and separators do not matter. Erased papers are not found.
func (w *Workshop) FindVehicles(ctx context.Context, kind aftersales.PaperKind, text string) ([]aftersales.Vehicle, error) {
	if kind != aftersales.PaperPlate && kind != aftersales.PaperVIN {
		return nil, fmt.Errorf("vehicles are not found by %q", kind)
	}
	return byPaper(ctx, w, vehicles, kind, text)
}

// FindCustomers gives the customers who have a telephone number today, in the order of their ids; see
// [Workshop.FindVehicles].
func (w *Workshop) FindCustomers(ctx context.Context, phone string) ([]aftersales.Customer, error) {
	return byPaper(ctx, w, customers, aftersales.PaperPhone, phone)
}

// FindByPaper gives the orders of the vehicles with a plate or VIN, or of the customers with a telephone number, in the
// order of vehicle or customer and then of their ids, one page at a time, as [Workshop.Find] does.
func (w *Workshop) FindByPaper(ctx context.Context, kind aftersales.PaperKind, text string, limit int, after store.Cursor) ([]aftersales.Order, store.Cursor, error) {
	key, ids, err := w.subjectsOf(ctx, kind, text)
	if err != nil {
		return nil, store.Cursor{}, err
	}
	var found []aftersales.Order
	for i, id := range ids {
		if id < after.Value {
			continue
		}
		if id != after.Value {
			after = store.Cursor{}
		}
		page, next, err := w.Find(ctx, key, id, limit-len(found), after)
		if err != nil {
			return nil, store.Cursor{}, err
		}
		found = append(found, page...)
		switch {
		case next != store.Cursor{}:
			return found, next, nil
		case len(found) == limit && i+1 < len(ids):
			return found, store.Cursor{Value: id, ID: lastID}, nil
		}
	}
	return found, store.Cursor{}, nil
}

// lastID stands behind every id of a value: no id has a character beyond it.
const lastID = "\U0010ffff"

// subjectsOf gives the vehicles or customers with a paper of this content, and the key by which orders name them.
func (w *Workshop) subjectsOf(ctx context.Context, kind aftersales.PaperKind, text string) (Key, []string, error) {
	var ids []string
	if kind == aftersales.PaperPhone {
		found, err := w.FindCustomers(ctx, text)
		for _, c := range found {
			ids = append(ids, string(c.ID))
		}
		return ByCustomer, ids, err
	}
	found, err := w.FindVehicles(ctx, kind, text)
	for _, v := range found {
		ids = append(ids, string(v.ID))
	}
	return ByVehicle, ids, err
}
