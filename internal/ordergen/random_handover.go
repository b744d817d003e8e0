package ordergen

import (
	"example.com/servicelane/aftersales"
)

// inspection gives the commands of the inspection and of the hand-over.
func (r *Random) inspection(name string, o aftersales.Order) aftersales.OrderCommand {
	switch name {
	case "pass_final":
		return aftersales.PassFinal{Items: r.items(o), RoadTestKM: r.roadTest()}
	case "fail_final":
		return aftersales.FailFinal{Items: r.items(o), RoadTestKM: r.roadTest(), Reason: words("fault"), Defects: r.defects(o)}
	case "inspect":
		return r.inspect(o)
	case "certify":
		return r.certify(o)
	case "open_action":
		return r.openAction(o)
	case "advance_action":
		return r.advance(o)
	}
	return r.handover(name, o)
}

// items are most of those of the order.
func (r *Random) items(o aftersales.Order) []aftersales.ItemID {
	var items []aftersales.ItemID
	for _, item := range o.Items {
		if !r.one(5) {
			items = append(items, item.ID)
		}
	}
	return items
}

func (r *Random) roadTest() *int64 { return pick(r, []*int64{nil, nil, new(r.rng.Int64N(30))}) }

func (r *Random) inspect(o aftersales.Order) aftersales.OrderCommand {
	c := aftersales.Inspect{Level: pick(r, []aftersales.Level{"self", "process"}), Job: r.job(o), Passed: !r.one(6), RoadTestKM: r.roadTest()}
	if len(o.Items) > 0 && r.one(3) {
		c.Item = pick(r, o.Items).ID
	}
	if r.one(20) {
		c.Item = "I-none"
	}
	if r.one(12) {
		c.Passed = false
	}
	if !c.Passed {
		c.Defects = r.defects(o)
	}
	return c
}

// defects are one, or none; it may be known already.
func (r *Random) defects(o aftersales.Order) []aftersales.Defect {
	if r.one(2) {
		return nil
	}
	d := aftersales.Defect{Finding: aftersales.FindingID(r.newID("F")), Words: words("defect"), Told: "service_manager"}
	if len(o.Findings) > 0 && r.one(3) {
		d.Finding = pick(r, o.Findings).ID
	}
	if r.one(2) {
		open := r.openAction(o)
		open.Finding = ""
		d.Action = &open
	}
	return []aftersales.Defect{d}
}

// certify takes a number that was void now and then.
func (r *Random) certify(o aftersales.Order) aftersales.OrderCommand {
	if len(o.Certificates) > 0 && r.one(2) {
		return aftersales.Certify{Certificate: pick(r, o.Certificates).Number}
	}
	return aftersales.Certify{Certificate: r.newID("QC")}
}

func (r *Random) openAction(o aftersales.Order) aftersales.OpenAction {
	c := aftersales.OpenAction{Action: aftersales.ActionID(r.newID("A")), Kind: "corrective", Department: "workshop", Person: Leader.ID, Due: r.at.AddDate(0, 0, 7)}
	if len(o.Actions) > 0 && r.one(5) {
		c.Action = pick(r, o.Actions).ID
	}
	return c
}

// advance takes a measure on, or opens the first.
func (r *Random) advance(o aftersales.Order) aftersales.OrderCommand {
	if len(o.Actions) == 0 && r.one(2) {
		return r.openAction(o)
	}
	c := aftersales.AdvanceAction{Action: "A-none", Status: pick(r, aftersales.ActionStatuses()[1:])}
	if len(o.Actions) > 0 && !r.one(10) {
		c.Action = pick(r, o.Actions).ID
	}
	return c
}

func (r *Random) handover(name string, o aftersales.Order) aftersales.OrderCommand {
	id := r.newID("P")
	if len(o.Opinions) > 0 && (name != "record_opinion" || r.one(5)) {
		id = pick(r, o.Opinions).ID
	}
	switch {
	case name == "check_finished_car":
		return aftersales.CheckFinishedCar{Outside: new(true), Technical: new(!r.one(9)), Belongings: pick(r, []*bool{nil, new(true)})}
	case name == "record_handover":
		return aftersales.RecordHandover{Step: pick(r, aftersales.HandoverSteps())}
	case name == "record_opinion", len(o.Opinions) == 0 && r.one(2):
		return aftersales.RecordOpinion{Opinion: id, Words: words("opinion")}
	case name == "forward_opinion":
		return aftersales.ForwardOpinion{Opinion: id, Department: "service"}
	}
	return aftersales.AnswerOpinion{Opinion: id}
}
