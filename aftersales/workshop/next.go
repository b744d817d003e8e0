package workshop

import (
	"context"
	"slices"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
)

// Choice is one command that the table of transitions allows, and whether somebody may give it.
type Choice struct {
	Command string
	// Job or Part is what it would be about, if it is about one of several.
	Job  aftersales.JobID
	Part aftersales.PartID
	// Refused are the findings by which the policy refuses it, or asks first, because of who would do it: not in this role, or
	// not the person who did something else. None means that he may.
	Refused []history.Finding
}

// Next tells what somebody may do next with an order: the commands that [aftersales.NextCommands] gives, each held against
// the policy's rules about who does what, in the order of the table. h is the history of the order, as for [Decide]; an
// actor without a role acts in those that he holds by the facts. What else the policy and the guards demand shows when the command is given.
func Next(shop Shop, h *history.History, o aftersales.Order, by aftersales.Actor) []Choice {
	var out []Choice
	for _, name := range aftersales.NextCommands(o.State) {
		for _, c := range choices(name, o) {
			if shop.Policy != nil && h != nil {
				c.Refused = c.against(shop.Policy, h, o, by)
			}
			out = append(out, c)
		}
	}
	return out
}

// Next tells what somebody may do next with an order of the store, see the function [Next].
func (w *Workshop) Next(ctx context.Context, id aftersales.OrderID, by aftersales.Actor) ([]Choice, error) {
	if by.At.IsZero() {
		by.At = w.now()
	}
	var o aftersales.Order
	var h *history.History
	err := w.store.View(ctx, func(r *store.Reader) error {
		rec, err := r.Get(orderRef(id))
		if err != nil {
			return err
		}
		l, err := orders.load(w, r, rec, nil)
		if err != nil {
			return err
		}
		o = l.state
		seen := sources{w: w, reader: r, members: l.members}
		h, err = seen.history(rec, []history.Event{{By: string(by.By), StoreID: string(by.Store)}}, nil)
		return err
	})
	if err != nil {
		return nil, err
	}
	return Next(w.shop, h, o, by), nil
}

// per says what a command is about one of.
type per int

const (
	perOrder per = iota
	perJob
	perPart
)

// act is the event by which a policy judges who gave a command.
type act struct {
	event history.Type
	per   per
	level aftersales.Level // of an inspection
}

// acts are those of the commands whose event no transition names, or that are about a job or a part. It is never changed at
// run time.
var acts = map[string]act{
	"approve_job": {history.JobApproved, perJob, ""}, "start_job": {history.JobStarted, perJob, ""},
	"finish_job": {history.JobDone, perJob, ""}, "check_job": {history.JobSelfChecked, perJob, ""},
	"mutual_check_job": {history.JobMutualChecked, perJob, ""}, "inspect": {history.InspectionPassed, perJob, aftersales.LevelProcess},
	"pass_final": {history.InspectionPassed, perOrder, aftersales.LevelFinal}, "fail_final": {history.InspectionFailed, perOrder, aftersales.LevelFinal},
	"approve_part": {history.PartApproved, perPart, ""}, "issue_part": {history.PartIssued, perPart, ""},
	"fit_part": {history.PartFitted, perPart, ""}, "return_part": {history.PartReturned, perPart, ""},
	"accept": {history.OrderAccepted, perOrder, ""}, "record_satisfaction": {history.SatisfactionRecorded, perOrder, ""},
	"request_part": {history.PartRequested, perOrder, ""}, "plan_job": {history.JobPlanned, perOrder, ""},
}

// actOf gives the act of a command: the one written down, or the event of its first transition.
func actOf(command string) (act, bool) {
	if a, ok := acts[command]; ok {
		return a, true
	}
	steps := aftersales.OrderSteps()
	i := slices.IndexFunc(steps, func(s aftersales.Step) bool { return s.Command == command })
	if i < 0 || len(steps[i].Moves) == 0 {
		return act{}, false
	}
	return act{event: steps[i].Moves[0].On}, true
}

// choices gives a command once for the order, or once for each job or part that it could be about.
func choices(name string, o aftersales.Order) []Choice {
	a, _ := actOf(name)
	var out []Choice
	switch a.per {
	case perJob:
		for _, j := range o.Jobs {
			out = append(out, Choice{Command: name, Job: j.ID})
		}
	case perPart:
		for _, p := range o.Parts {
			out = append(out, Choice{Command: name, Part: p.ID})
		}
	default:
		out = []Choice{{Command: name}}
	}
	return out
}

// against asks the policy about the bare act, and keeps what it has against the person.
func (c Choice) against(p history.Policy, h *history.History, o aftersales.Order, by aftersales.Actor) []history.Finding {
	a, ok := actOf(c.Command)
	if !ok {
		return nil
	}
	e := history.NewEvent(a.event, history.At(by.At)).With(history.FieldOrderID, history.ID(string(o.ID))).
		With(history.FieldJobID, history.ID(string(c.Job))).With(history.FieldPartID, history.ID(string(c.Part))).
		With(history.FieldLevel, history.Code(string(a.level)))
	e.ID, e.By, e.ByRole, e.StoreID = by.Command+"/choice", string(by.By), by.Role, string(by.Store)
	var against []history.Finding
	for _, f := range p.Gate(h, []history.Event{e}) {
		if f.Effect != history.Report && slices.Contains(personal, f.Reason) {
			against = append(against, f)
		}
	}
	return against
}

// personal are the reasons that lie in who does something.
var personal = []history.Reason{history.ReasonWrongRole, history.ReasonSamePerson, history.ReasonNotSamePerson}
