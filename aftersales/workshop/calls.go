package workshop

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// CallsRequest says which calls are to be planned.
type CallsRequest struct {
	Plan aftersales.CallPlan
	// Shop is the shop whose deliveries are looked at, Month theirs, such as "2026-05", in the days of the plan.
	Shop  aftersales.StoreID
	Month string
	// Targets are the kinds of customers who are called after every delivery, beside those who are marked or a VIP.
	Targets []aftersales.CustomerKind
	// By appoints who calls: who, in which role, when; a zero time is now. Its command id is not looked at: those of the
	// commands follow from the calls.
	By aftersales.Actor
}

// CallsPlanned is what became of it.
type CallsPlanned struct {
	// Calls are those that were stored now; the others were there.
	Calls []aftersales.FollowUpID
	// Drawn says whom to call after the deliveries of the month, and how far the share is reached.
	Drawn aftersales.Drawn
	// CalledOff are those whose customers want no such calls any more.
	CalledOff []aftersales.FollowUpID
	// Deputies are those who were named now, Nobody the calls that nobody can make on their last day.
	Deputies []aftersales.StandIn
	Nobody   []aftersales.FollowUpID
}

// PlanCalls plans the calls after the deliveries of a month, as far as they are there, and calls off those that the customer does
// not want any more ("opted_out"), campaigns and reminders of maintenance also if he does without offers, and names deputies for callers who are away, by the plan's Staff and by the records of
// the store. A delivery of which only the day is known is taken to have been at
// its beginning. Stored is what is not there yet, each call by a command of its own whose id follows from the call: done twice, at the
// same time or again after a crash, it plans nothing twice. So a shop does it as often as it likes, once a day or after
// every call.
//
// A call that is refused does not hold up the others; the error joins all refusals. Other errors end it.
func (w *Workshop) PlanCalls(ctx context.Context, r CallsRequest) (CallsPlanned, error) {
	asOf := r.By.At
	if asOf.IsZero() {
		asOf = w.now()
	}
	served, err := w.served(ctx, r, asOf)
	if err != nil {
		return CallsPlanned{}, err
	}
	if r.Plan, err = w.staffed(ctx, r.Plan, r.Plan.Clerks...); err != nil {
		return CallsPlanned{}, err
	}
	plan, err := r.Plan.Service(r.Month, served, asOf)
	if err != nil {
		return CallsPlanned{}, err
	}
	out := CallsPlanned{Drawn: plan.Drawn}
	stored, refused, err := w.storeCalls(ctx, plan.Calls, r.By)
	out.Calls = stored
	if err != nil {
		return out, errors.Join(append(refused, err)...)
	}
	return out, errors.Join(append(refused, w.tidyCalls(ctx, r, asOf, &out))...)
}

// served gives the deliveries of a month with their calls.
func (w *Workshop) served(ctx context.Context, r CallsRequest, asOf time.Time) ([]aftersales.Served, error) {
	if err := r.Plan.Check(); err != nil {
		return nil, err
	}
	first, err := cal.ParseDate(r.Month + "-01")
	if err != nil {
		return nil, &FieldError{Path: "month", Code: "malformed", Detail: fmt.Sprintf("%.20q is no month", r.Month)}
	}
	zone := r.Plan.Days.Zone()
	var out []aftersales.Served
	for o, err := range w.Delivered(ctx, r.Shop, first.Start(zone), first.AddMonths(1).Start(zone)) {
		if err != nil {
			return nil, err
		}
		s, err := w.servedOrder(ctx, o, asOf.In(zone), r.Targets)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// servedOrder gives a delivery as it stands at a moment, in the zone of the shop.
func (w *Workshop) servedOrder(ctx context.Context, o aftersales.Order, asOf time.Time, targets []aftersales.CustomerKind) (aftersales.Served, error) {
	s := aftersales.Served{Order: o.ID, Vehicle: o.Vehicle, Customer: o.Customer}
	s.Delivered = o.Delivered.First(asOf.Location()) // of a bare day, its beginning
	if o.Customer != "" {
		c, _, err := w.Customer(ctx, o.Customer)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return s, err
		}
		s.Target = c.IsTarget(cal.DateOf(s.Delivered.In(asOf.Location())), targets)
		s.NoCalls = c.NoCallsSince(cal.DateOf(asOf), asOf.Location())
	}
	var err error
	s.Calls, _, err = w.FindFollowUps(ctx, FollowUpByOrder, string(o.ID), store.MaxPage, store.Cursor{})
	return s, err
}

// ServedIn gives the deliveries of a month with their customers and calls, one at a time, for reports: what
// [Workshop.PlanCalls] plans from.
func (w *Workshop) ServedIn(ctx context.Context, shop aftersales.StoreID, from, to time.Time, zone *time.Location, targets []aftersales.CustomerKind) func(yield func(aftersales.Served, error) bool) {
	return func(yield func(aftersales.Served, error) bool) {
		for o, err := range w.Delivered(ctx, shop, from, to) {
			var s aftersales.Served
			if err == nil {
				s, err = w.servedOrder(ctx, o, w.now().In(zone), targets)
			}
			if !yield(s, err) || err != nil {
				return
			}
		}
	}
}

// StoreCalls plans calls, such as those of [aftersales.CallPlan.NewCar], unless they are there already, and gives those that
// were stored now. Who appoints is as in [CallsRequest]. A call that is refused, or that has a fault of its own such as no
// customer, does not hold up the others; the error joins all refusals and names the calls. Other errors end it.
func (w *Workshop) StoreCalls(ctx context.Context, calls []aftersales.PlanFollowUp, by aftersales.Actor) ([]aftersales.FollowUpID, error) {
	stored, refused, err := w.storeCalls(ctx, calls, by)
	return stored, errors.Join(append(refused, err)...)
}

func (w *Workshop) storeCalls(ctx context.Context, calls []aftersales.PlanFollowUp, by aftersales.Actor) (stored []aftersales.FollowUpID, refused []error, _ error) {
	for _, c := range calls {
		_, err := w.FollowUp(ctx, c.FollowUp)
		if err == nil {
			continue
		}
		if !errors.Is(err, store.ErrNotFound) {
			return stored, refused, err
		}
		by.Command = commandOf("plan", string(c.FollowUp))
		res, err := w.DoFollowUp(ctx, c.FollowUp, FollowUpRequest{Command: c, By: by, Confirmed: true})
		var faults fault.Errors
		switch {
		case errors.Is(err, ErrRefused), errors.As(err, &faults):
			refused = append(refused, fmt.Errorf("%s: %w", c.FollowUp, err))
		case errors.Is(err, ErrOtherCommand): // somebody else planned it meanwhile
		case err != nil:
			return stored, refused, err
		case !res.Repeated:
			stored = append(stored, c.FollowUp)
		}
	}
	return stored, refused, nil
}

// commandOf makes the id of a command of what it does.
func commandOf(words ...string) string {
	id := ""
	for _, w := range words {
		id += w + ":"
	}
	if len(id) > 200 {
		sum := sha256.Sum256([]byte(id))
		return words[0] + ":" + hex.EncodeToString(sum[:])
	}
	return id
}

// tidyCalls goes through the open calls of the shop: those that the customer does not want are called off, for the others
// deputies are named. A refusal to call one off does not hold up the others.
func (w *Workshop) tidyCalls(ctx context.Context, r CallsRequest, asOf time.Time, out *CallsPlanned) error {
	var refused []error
	var after store.Cursor
	for {
		calls, next, err := w.FindFollowUps(ctx, FollowUpByState, string(aftersales.FollowUpPlanned), pageSize, after)
		if err != nil {
			return errors.Join(append(refused, err)...)
		}
		var own []aftersales.FollowUp
		for _, c := range calls {
			if c.Store != r.Shop {
				continue
			}
			unwanted, err := w.callOff(ctx, r, asOf, c, out)
			switch {
			case errors.Is(err, ErrRefused):
				refused = append(refused, fmt.Errorf("%s: %w", c.ID, err))
			case err != nil:
				return errors.Join(append(refused, err)...)
			case !unwanted:
				own = append(own, c)
			}
		}
		if err := w.deputise(ctx, r, cal.DateOf(asOf.In(r.Plan.Days.Zone())), own, out); err != nil {
			return errors.Join(append(refused, err)...)
		}
		if after = next; next.ID == "" {
			return errors.Join(refused...)
		}
	}
}

// callOff calls a call off if the customer wants none any more, or no offers where it makes one, and tells whether that is so.
func (w *Workshop) callOff(ctx context.Context, r CallsRequest, asOf time.Time, c aftersales.FollowUp, out *CallsPlanned) (unwanted bool, _ error) {
	minds := w.wantsNoCalls
	if c.Kind == aftersales.FollowUpNotice || c.Kind == aftersales.FollowUpReminder {
		minds = w.wantsNoOffers
	}
	unwanted, err := minds(ctx, c.Customer, asOf.In(r.Plan.Days.Zone()))
	if err != nil || !unwanted {
		return false, err
	}
	by := r.By
	by.Command = commandOf("call_off", string(c.ID))
	res, err := w.DoFollowUp(ctx, c.ID, FollowUpRequest{Command: aftersales.CancelFollowUp{Reason: "opted_out"}, By: by, Confirmed: true})
	switch {
	case errors.Is(err, aftersales.ErrNotAllowed), errors.Is(err, ErrOtherCommand): // it ended meanwhile
		return true, nil
	case err == nil && !res.Repeated:
		out.CalledOff = append(out.CalledOff, c.ID)
	}
	return true, err
}

// wantsNoCalls tells whether a customer wants no calls at a moment, in the zone of the shop. Of whom there is no record
// nobody knows that he minds.
func (w *Workshop) wantsNoCalls(ctx context.Context, id aftersales.CustomerID, at time.Time) (bool, error) {
	if id == "" {
		return false, nil
	}
	c, _, err := w.Customer(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	return err == nil && !c.NoCallsSince(cal.DateOf(at), at.Location()).IsZero(), err
}

// deputise names deputies for calls. The id of the command follows from how far the call has come, so that who stood in once
// can do so again.
func (w *Workshop) deputise(ctx context.Context, r CallsRequest, today cal.Date, calls []aftersales.FollowUp, out *CallsPlanned) error {
	var callers []aftersales.PersonID
	for _, c := range calls {
		callers = append(callers, c.Assignee, c.Deputy)
	}
	plan, err := w.staffed(ctx, r.Plan, callers...)
	if err != nil {
		return err
	}
	deputies, nobody := plan.StandIns(calls, today)
	out.Nobody = append(out.Nobody, nobody...)
	for _, s := range deputies {
		log, err := w.FollowUpLog(ctx, s.FollowUp)
		if err != nil {
			return err
		}
		by := r.By
		by.Command = commandOf("deputise", string(s.FollowUp), string(s.Deputy), strconv.Itoa(len(log)))
		res, err := w.DoFollowUp(ctx, s.FollowUp, FollowUpRequest{Command: aftersales.Deputise{Deputy: s.Deputy}, By: by, Confirmed: true})
		switch {
		case err != nil && !errors.Is(err, aftersales.ErrNotAllowed) && !errors.Is(err, ErrOtherCommand):
			return err
		case err == nil && !res.Repeated:
			out.Deputies = append(out.Deputies, s)
		}
	}
	return nil
}

// staffed gives a plan with what the store knows of people and of those who stand in for them, beside what the plan says of them.
func (w *Workshop) staffed(ctx context.Context, plan aftersales.CallPlan, ids ...aftersales.PersonID) (aftersales.CallPlan, error) {
	plan.Staff = slices.Clone(plan.Staff)
	for seen := map[aftersales.PersonID]bool{"": true}; len(ids) > 0; ids = ids[1:] {
		id := ids[0]
		if seen[id] {
			continue
		}
		seen[id] = true
		p, _, err := w.Person(ctx, id)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return plan, err
		}
		i := slices.IndexFunc(plan.Staff, func(one aftersales.Person) bool { return one.ID == id })
		switch {
		case err != nil && i < 0:
			continue
		case err != nil:
			p = plan.Staff[i]
		case i < 0:
			plan.Staff = append(plan.Staff, p)
		default:
			p.Absences = slices.Concat(plan.Staff[i].Absences, p.Absences)
			plan.Staff[i] = p
		}
		for _, a := range p.Absences {
			ids = append(ids, a.Deputy)
		}
	}
	return plan, nil
}

// PlanRechecks plans the calls after a complaint came back to the clerk: one for each time that it did.
// Nothing is planned for a customer who wants no calls. A complaint whose customer is not known is a [FieldError] that names it.
func (w *Workshop) PlanRechecks(ctx context.Context, plan aftersales.CallPlan, id aftersales.ComplaintID, by aftersales.Actor) ([]aftersales.FollowUpID, error) {
	c, err := w.Complaint(ctx, id)
	if err != nil {
		return nil, err
	}
	log, err := w.ComplaintLog(ctx, id)
	if err != nil {
		return nil, err
	}
	if plan, err = w.staffed(ctx, plan, plan.Clerks...); err != nil {
		return nil, err
	}
	var calls []aftersales.PlanFollowUp
	for _, e := range log {
		at, ok := e.At.Instant()
		if e.Type != history.ComplaintHandedBack || !ok {
			continue
		}
		call, err := plan.Rechecked(c, len(calls)+1, at)
		if err != nil {
			return nil, err
		}
		calls = append(calls, call)
	}
	if len(calls) == 0 {
		return nil, nil
	}
	if c.Customer == "" {
		return nil, &FieldError{Path: "customer", Code: fault.Missing, Detail: fmt.Sprintf("nobody knows whom to call about complaint %s", fault.Quote(string(id)))}
	}
	asOf := by.At
	if asOf.IsZero() {
		asOf = w.now()
	}
	if unwanted, err := w.wantsNoCalls(ctx, c.Customer, asOf.In(plan.Days.Zone())); err != nil || unwanted {
		return nil, err
	}
	return w.StoreCalls(ctx, calls, by)
}

// PlanCampaign plans the call to each guest of a campaign, which is decided when the actor does it: with it begins what the policy
// demands, the call two weeks before and the letter after it (S3 1.1.6). Guests who want no calls or no offers are left out. It may be
// called again with more guests until the campaign begins; each is called once, and who is left out then stays invited. What was decided
// stays: another start, or a letter that is needed only now, is a [FieldError]. A campaign that is moved is called off with
// [Workshop.CallOffCampaign] and planned with another id.
func (w *Workshop) PlanCampaign(ctx context.Context, plan aftersales.CallPlan, c aftersales.Campaign, by aftersales.Actor) ([]aftersales.FollowUpID, error) {
	if err := plan.Check(); err != nil {
		return nil, err
	}
	decided := by.At
	if decided.IsZero() {
		decided = w.now()
	}
	if err := w.sameCampaign(ctx, c, plan.Days.Zone()); err != nil {
		return nil, err
	}
	var guests []aftersales.CustomerID
	for _, id := range c.Guests {
		unwanted, err := w.wantsNoOffers(ctx, id, decided.In(plan.Days.Zone()))
		if err != nil {
			return nil, err
		}
		if !unwanted {
			guests = append(guests, id)
		}
	}
	c.Guests = guests
	plan, err := w.staffed(ctx, plan, plan.Clerks...)
	if err != nil {
		return nil, err
	}
	calls, err := plan.Campaign(c, decided)
	if err != nil {
		return nil, err
	}
	return w.StoreCalls(ctx, calls, by)
}

// sameCampaign finds what of a campaign is no more as it was decided, by the first of its calls.
func (w *Workshop) sameCampaign(ctx context.Context, c aftersales.Campaign, zone *time.Location) error {
	if c.ID == "" || c.Start.IsZero() {
		return nil // the plan says so
	}
	calls, _, err := w.FindFollowUps(ctx, FollowUpByCampaign, string(c.ID), 1, store.Cursor{})
	if err != nil || len(calls) == 0 {
		return err
	}
	log, err := w.FollowUpLog(ctx, calls[0].ID)
	i := slices.IndexFunc(log, func(e history.Event) bool { return e.Type == history.CampaignDecided })
	if err != nil || i < 0 {
		return err
	}
	var f fault.List
	const instead = "call it off and plan it with another id"
	if was := log[i].Get(history.FieldStartAt).Moment(); !was.Equal(history.At(c.Start)) {
		f.Add("start", fault.Mismatch, "campaign %s was decided to begin at %s, not at %s: %s", fault.Quote(string(c.ID)), was, c.Start.In(zone).Format(time.RFC3339), instead)
	}
	if was := log[i].Get(history.FieldNeedsLetter).True(); was != c.NeedsLetter {
		f.Add("needs_letter", fault.Mismatch, "campaign %s was decided with %t, not %t: %s", fault.Quote(string(c.ID)), was, c.NeedsLetter, instead)
	}
	return f.Err()
}

// wantsNoOffers tells whether a customer wants no calls at a moment, or does without offers.
func (w *Workshop) wantsNoOffers(ctx context.Context, id aftersales.CustomerID, at time.Time) (bool, error) {
	unwanted, err := w.wantsNoCalls(ctx, id, at)
	if unwanted || err != nil || id == "" {
		return unwanted, err
	}
	c, _, err := w.Customer(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	p, _ := c.Profile.On(cal.DateOf(at))
	return slices.Contains(p.OptOut, string(aftersales.OptOutMarketing)), err
}

// CallOffCampaign calls the calls of a campaign off that were not made yet, such as when it does not take place, and gives them.
func (w *Workshop) CallOffCampaign(ctx context.Context, id aftersales.CampaignID, reason string, by aftersales.Actor) ([]aftersales.FollowUpID, error) {
	var off []aftersales.FollowUpID
	for after := (store.Cursor{}); ; {
		calls, next, err := w.FindFollowUps(ctx, FollowUpByCampaign, string(id), pageSize, after)
		if err != nil {
			return off, err
		}
		for _, c := range calls {
			if c.State != aftersales.FollowUpPlanned {
				continue
			}
			by.Command = commandOf("call_off", string(c.ID))
			_, err := w.DoFollowUp(ctx, c.ID, FollowUpRequest{Command: aftersales.CancelFollowUp{Reason: reason}, By: by, Confirmed: true})
			if err != nil && !errors.Is(err, aftersales.ErrNotAllowed) {
				return off, err
			}
			if err == nil {
				off = append(off, c.ID)
			}
		}
		if after = next; next == (store.Cursor{}) {
			return off, nil
		}
	}
}

// PlanMaintenance plans the reminder of a vehicle's next maintenance if its time has come: by the day and the distance of its
// record, and by what its odometer showed at its orders. Nothing is planned for a vehicle without owner, or whose owner wants no
// calls or no offers. A vehicle without record is a [store.ErrNotFound].
func (w *Workshop) PlanMaintenance(ctx context.Context, plan aftersales.CallPlan, id aftersales.VehicleID, by aftersales.Actor) ([]aftersales.FollowUpID, error) {
	if err := plan.Check(); err != nil {
		return nil, err
	}
	asOf := by.At
	if asOf.IsZero() {
		asOf = w.now()
	}
	v, _, err := w.Vehicle(ctx, id)
	if err != nil {
		return nil, err
	}
	today := cal.DateOf(asOf.In(plan.Days.Zone()))
	identity, _ := v.Identity.On(today)
	owner, _ := v.Owners.On(today)
	if owner == "" {
		return nil, nil
	}
	if unwanted, err := w.wantsNoOffers(ctx, owner, asOf.In(plan.Days.Zone())); err != nil || unwanted {
		return nil, err
	}
	m := aftersales.Maintained{Vehicle: id, Customer: owner, NextOn: identity.NextServiceOn, NextKM: identity.NextServiceKM}
	if m.Readings, err = w.readings(ctx, id, plan.Days.Zone()); err != nil {
		return nil, err
	}
	if plan, err = w.staffed(ctx, plan, plan.Clerks...); err != nil {
		return nil, err
	}
	call, due, err := plan.Maintenance(m, asOf)
	if err != nil || !due {
		return nil, err
	}
	return w.StoreCalls(ctx, []aftersales.PlanFollowUp{call}, by)
}

// readings gives what the odometer of a vehicle showed when it was taken in.
func (w *Workshop) readings(ctx context.Context, id aftersales.VehicleID, zone *time.Location) ([]aftersales.Reading, error) {
	var out []aftersales.Reading
	var after store.Cursor
	for {
		page, next, err := w.Find(ctx, ByVehicle, string(id), pageSize, after)
		if err != nil {
			return nil, err
		}
		for _, o := range page {
			if o.OdometerKM != nil && !o.Opened.IsZero() {
				out = append(out, aftersales.Reading{On: o.Opened.Day(zone), KM: *o.OdometerKM})
			}
		}
		if next.ID == "" {
			return out, nil
		}
		after = next
	}
}
