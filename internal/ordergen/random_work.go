package ordergen

import (
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// work gives the commands about one job.
func (r *Random) work(name string, job aftersales.JobID) aftersales.OrderCommand {
	switch name {
	case "approve_job":
		return aftersales.ApproveJob{Job: job}
	case "drop_job":
		return aftersales.DropJob{Job: job}
	case "defer_job":
		return aftersales.DeferJob{Job: job, DueOn: pick(r, []cal.Date{{}, later}), DueKM: r.km()}
	case "assign_job":
		return aftersales.AssignJob{Job: job, To: Mate.ID}
	case "start_job":
		return aftersales.StartJob{Job: job}
	case "pause_job":
		return aftersales.PauseJob{Job: job, Reason: "break"}
	case "resume_job":
		return aftersales.ResumeJob{Job: job}
	case "hand_on_job":
		return aftersales.HandOnJob{Job: job, Role: Leader.Role, To: Leader.ID}
	case "finish_job":
		return aftersales.FinishJob{Job: job, Clocked: pick(r, []*pricing.Hours{nil, new(r.someHours())})}
	case "check_job":
		return aftersales.CheckJob{Job: job}
	case "mutual_check_job":
		return aftersales.MutualCheckJob{Job: job}
	}
	return aftersales.RecordCorrection{Job: pick(r, []aftersales.JobID{"", job}), Correction: words("correction")}
}

// intake gives the commands about what is seen and signed at the reception, and about the odometer.
func (r *Random) intake(name string, o aftersales.Order) aftersales.OrderCommand {
	switch name {
	case "record_intake":
		c := aftersales.RecordIntake{Methods: []string{"inquiry"}, OdometerKM: r.reading(o), FuelPercent: new(r.rng.Int64N(101)),
			VIN: pick(r, []*aftersales.VINReading{nil, {Valid: true}, {Agrees: new(false)}})}
		if r.one(4) {
			c.Accessories = []aftersales.Accessory{{ID: "A1", Words: words("jack"), Storage: pick(r, []string{"", "box 3"})}}
		}
		if r.one(6) {
			c.Items = []aftersales.Item{{ID: pick(r, []aftersales.ItemID{"I0", "I7"}), Words: words("item")}}
		}
		return c
	case "clarify_item":
		if len(o.Items) == 0 || r.one(10) {
			return aftersales.ClarifyItem{Item: "I9", Words: words("item")}
		}
		return aftersales.ClarifyItem{Item: pick(r, o.Items).ID, Words: words("item")}
	case "sign_intake":
		return aftersales.SignIntake{Request: true, RequestCopy: r.one(2), Accessories: r.one(2), AccessoriesCopy: r.one(2)}
	case "correct_odometer":
		return aftersales.CorrectOdometer{OdometerKM: r.rng.Int64N(200_000), Cause: pick(r, aftersales.OdometerCauses()), Reason: words("why")}
	case "check_plate":
		return aftersales.CheckPlate{OnOrder: samePlate, Seen: pick(r, []string{samePlate, samePlate, otherPlate}), Told: pick(r, []string{"", Adviser.Role})}
	}
	return aftersales.Deliver{OdometerKM: r.reading(o)}
}

// reading is mostly a little more than the last one.
func (r *Random) reading(o aftersales.Order) *int64 {
	if o.LastKM == nil || r.one(4) {
		return r.km()
	}
	return new(*o.LastKM + r.rng.Int64N(100))
}

func (r *Random) km() *int64 { return pick(r, []*int64{nil, new(r.rng.Int64N(200_000))}) }

// front gives the commands of the front desk around the work.
func (r *Random) front(name string, o aftersales.Order) aftersales.OrderCommand {
	switch name {
	case "set_receptionist":
		return aftersales.SetReceptionist{Receptionist: pick(r, []Person{Adviser, Manager}).ID}
	case "assign_site":
		return aftersales.AssignSite{Site: "bay"}
	case "set_stage":
		return aftersales.SetStage{Stage: string(o.State), Assignee: Leader.ID, Tracker: Adviser.ID}
	case "record_finding":
		return aftersales.RecordFinding{Finding: aftersales.FindingID(r.newID("F")), Told: pick(r, []string{"", Adviser.Role})}
	case "tell_finding":
		if len(o.Findings) == 0 || r.one(10) {
			return aftersales.TellFinding{Finding: "F-none", Told: Adviser.Role}
		}
		return aftersales.TellFinding{Finding: pick(r, o.Findings).ID, Told: Adviser.Role}
	case "promise_ready":
		c := aftersales.PromiseReady{Ready: r.at.Add(time.Duration(r.rng.IntN(48)) * time.Hour), Method: "phone", Reason: words("why")}
		if r.one(3) {
			c.Reason = history.Paper{}
		}
		return c
	}
	return aftersales.WaiveStep{Step: "wash", Reason: words("why")}
}

// later is a day on which deferred work is due.
var later = cal.DateOf(time.Date(2026, 9, 1, 0, 0, 0, 0, time.UTC))

// Digests of plates, as the comparison makes them.
const (
	samePlate  = "00000000000000000000000000000000"
	otherPlate = "00000000000000000000000000000001"
)
