package workshop

import (
	"context"
	"maps"
	"slices"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
)

const officeKind = "office" // part of what is stored, never changed

// OfficeDuties says which duties of every month and year are looked after in the office of a shop.
type OfficeDuties struct {
	// Since is the day from which on they are: a period that began before is owed by nobody here.
	Since cal.Date
	// Rules are the ids of the rules whose duties they are, such as "RE-03": those that ask for what [Workshop.DoOffice] records.
	Rules []string
}

// OfficeRequest is one report of what was done in the office of a shop.
type OfficeRequest = RequestOf[aftersales.OfficeCommand]

// OfficeResult is what became of it.
type OfficeResult = ResultOf[aftersales.Office]

// offices is the decider of the offices of shops: what a shop owes every month and year is owed about its office.
var offices = &decider[aftersales.StoreID, aftersales.Office, aftersales.OfficeCommand]{
	kind:    officeKind,
	subject: history.FieldTaskID,
	shape:   1,
	id:      func(o aftersales.Office) aftersales.StoreID { return o.Store },
	begin:   func(id aftersales.StoreID) aftersales.Office { return aftersales.Office{Store: id} },
	about:   func(id aftersales.StoreID) string { return officeKind + "/" + string(id) },
	last:    func(o aftersales.Office) history.Moment { return o.Last },
	foreign: func(aftersales.Office) bool { return false },
	decide: func(_ Shop, o aftersales.Office, c aftersales.OfficeCommand, by aftersales.Actor) ([]history.Event, error) {
		return aftersales.DecideOffice(o, c, by)
	},
	check: func(_ Shop, c aftersales.OfficeCommand, by aftersales.Actor) error {
		return aftersales.CheckOfficeCommand(c, by)
	},
	evolve:  aftersales.EvolveOffice,
	names:   func(aftersales.OfficeCommand) (aftersales.StoreID, bool) { return "", false },
	reports: func(aftersales.OfficeCommand) bool { return true }, // it was handed in, or held, already
	encode:  aftersales.EncodeOfficeCommand,
	keys:    func(aftersales.Office, zones) []store.Key { return nil },
	whose:   func(o aftersales.Office) answers { return answers{Store: o.Store} },
	told: func(aftersales.Office) (aftersales.CustomerID, map[string]string, map[string]history.Moment) {
		return "", nil, nil
	},
	announce: func(Shop, aftersales.Office, aftersales.OfficeCommand, []history.Event) []notify.Message { return nil },
	plans:    plansOfOffice,
	ended:    notOfOffice,
	since:    func(id aftersales.StoreID, by *duties) cal.Date { return by.offices[id].Since },
}

// planPeriod is the moment at which the next month begins, when the policy is asked anew. Nobody is told of it.
const planPeriod = "period"

func plansOfOffice(o aftersales.Office, by *duties, now time.Time) []storedOwed {
	if by.offices[o.Store].Since.IsZero() {
		return nil
	}
	zone := by.zone(o.Store)
	year, month, _ := cal.DateOf(now.In(zone)).Civil()
	next := time.Date(year, month+1, 1, 0, 0, 0, 0, time.UTC)
	return []storedOwed{{Rule: planPeriod, Due: cal.DateOf(next).Start(zone), Plan: true, Perhaps: true}}
}

// notOfOffice leaves out what another shop owes, and what lies in other books of the shop.
func notOfOffice(o aftersales.Office, f history.Finding, by *duties) bool {
	return !slices.Contains(by.offices[o.Store].Rules, f.Rule) || !slices.ContainsFunc(f.Instance, func(id history.Field) bool {
		return id.Name == history.FieldStoreID && id.Value.Word() == string(o.Store)
	})
}

// DoOffice records what was done in the office of a shop: a report that was handed in, a meeting that was held. The actor has to be
// of that shop. What is owed by it every month and year is discharged by it, see [Shop].Offices.
func (w *Workshop) DoOffice(ctx context.Context, shop aftersales.StoreID, r OfficeRequest) (OfficeResult, error) {
	return do(ctx, w, offices, shop, r)
}

// Office gives what was done in the office of a shop. If nothing was and nothing is owed, the error is a [store.ErrNotFound].
func (w *Workshop) Office(ctx context.Context, shop aftersales.StoreID) (aftersales.Office, error) {
	return get(ctx, w, offices, shop)
}

// OfficeLog gives everything that happened in the office of a shop, in order, for reports and for the judge.
func (w *Workshop) OfficeLog(ctx context.Context, shop aftersales.StoreID) ([]history.Event, error) {
	return w.log(ctx, offices.ref(shop))
}

// DueOffices gives what shops owe by a moment for their months and years, as [Workshop.Due] does about orders. It is there after the
// first [Workshop.Watch], or the first report.
func (w *Workshop) DueOffices(ctx context.Context, by time.Time, limit int, after store.Cursor) ([]OwedOf[aftersales.StoreID], store.Cursor, error) {
	return due(ctx, w, offices, by, limit, after)
}

// OfficesDueOf gives what one role or shop owes for its months and years, as [Workshop.DueOf] does about orders.
func (w *Workshop) OfficesDueOf(ctx context.Context, who Ower, by time.Time, limit int, after store.Cursor) ([]OwedOf[aftersales.StoreID], store.Cursor, error) {
	return dueOf(ctx, w, offices, who, by, limit, after)
}

// openOffices begins the records of the offices that have none: what is owed there is owed though nobody does anything.
func (w *Workshop) openOffices(ctx context.Context) error {
	if w.shop.Policy == nil {
		return nil
	}
	for _, id := range slices.Sorted(maps.Keys(w.duties.offices)) {
		err := w.store.Update(ctx, func(tx *store.Tx) error {
			recs, err := tx.GetAll(offices.ref(id))
			if err != nil || recs[0].Live() {
				return err
			}
			state := offices.begin(id)
			seen := offices.sources(w, tx, id, nil)
			h, err := seen.history(recs[0], nil, nil)
			if err != nil {
				return err
			}
			all := w.shop.Policy.Due(h, w.now())
			rec, err := offices.record(recs[0], state, offices.owing(state, all, all, w.duties, w.now()), w.duties, nil)
			if err != nil {
				return err
			}
			tx.Put(rec)
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
