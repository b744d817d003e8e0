package aftersales_test

import (
	"fmt"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/pricing"
)

// repaired is an order whose work is done, with two reported items.
func repaired() aftersales.Order {
	hours, _ := pricing.ParseHours("1.5")
	rate, _ := pricing.NewMoney("180.00", "CNY")
	return aftersales.Order{ID: "RO-1", State: aftersales.OrderRepairDone, Items: []aftersales.Item{{ID: "noise"}, {ID: "smell"}},
		Jobs: []aftersales.Job{{ID: "J1", Operation: "BRK-01", Hours: &hours, Rate: rate, Status: aftersales.JobDone}}}
}

// The final inspection goes item by item, on the road too. What fails is a finding with a measure, goes back to the workshop, and
// is inspected again.
func ExampleFailFinal() {
	o := carryOut(repaired(),
		aftersales.Inspect{Level: aftersales.LevelProcess, Job: "J1", Item: "noise", Passed: true, Methods: []string{"instrument"}},
		aftersales.PassFinal{Items: []aftersales.ItemID{"noise"}, RoadTestKM: new(int64(6))},
		aftersales.FailFinal{Items: []aftersales.ItemID{"smell"}, Reason: why, Defects: []aftersales.Defect{{Finding: "F1", Words: why, Told: "service_manager",
			Action: &aftersales.OpenAction{Action: "A1", Kind: "corrective", Department: "workshop", Person: "zhou", Due: at(17, 0)}}}})
	fmt.Println(o.State, "left to inspect:", o.LeftToInspect(), "measure", o.Actions[0].ID, "is", o.Actions[0].Status)
	o = carryOut(o,
		aftersales.AdvanceAction{Action: "A1", Status: aftersales.ActionDone},
		aftersales.FinishRepair{},
		aftersales.PassFinal{Items: o.LeftToInspect()})
	fmt.Println(o.State, "left to inspect:", o.LeftToInspect(), "measure", o.Actions[0].ID, "is", o.Actions[0].Status)
	// Output:
	// in_repair left to inspect: [smell] measure A1 is open
	// inspecting left to inspect: [] measure A1 is done
}

// A certificate says who inspected the vehicle and when. It is void once the work turns out to be bad.
func ExampleCertify() {
	o := carryOut(repaired(),
		aftersales.PassFinal{Items: []aftersales.ItemID{"noise", "smell"}},
		aftersales.Certify{Certificate: "QC-1"},
		aftersales.NotifyReady{},
		aftersales.WalkRound{},
		aftersales.Reject{Reason: why})
	for _, c := range o.Certificates {
		fmt.Println(c.Number, "by", c.Inspector, "void:", !c.Voided.IsZero())
	}
	fmt.Printf("%s, certificate in force: %q\n", o.State, o.Certificate)
	// Output:
	// QC-1 by zheng void: true
	// in_repair, certificate in force: ""
}

// The way to the hand-over: the finished vehicle is looked over and cleaned, the customer led round it, the work explained, an
// opinion asked for, the papers handed over, and the acceptance signed.
func ExampleRecordHandover() {
	o := carryOut(repaired(),
		aftersales.PassFinal{Items: []aftersales.ItemID{"noise", "smell"}},
		aftersales.Certify{Certificate: "QC-1"},
		aftersales.CheckFinishedCar{Outside: new(true), Technical: new(true), Belongings: new(true)},
		aftersales.RecordHandover{Step: aftersales.StepCarCleaned},
		aftersales.RecordHandover{Step: aftersales.StepPapersPrepared},
		aftersales.NotifyReady{},
		aftersales.WalkRound{},
		aftersales.RecordHandover{Step: aftersales.StepResultTold},
		aftersales.Explain{Topics: []string{"content", "parts", "condition", "notes"}},
		aftersales.Accept{Remarks: why},
		aftersales.Settle{Settlement: "S1"},
		aftersales.GiveList{},
		aftersales.HandDocuments{Documents: []string{"repair_record", "warranty_certificate"}},
		aftersales.RecordHandover{Step: aftersales.StepOpinionAsked},
		aftersales.RecordOpinion{Opinion: "O1", Words: why},
		aftersales.ForwardOpinion{Opinion: "O1", Department: "service"},
		aftersales.Deliver{})
	for _, h := range o.Handover {
		fmt.Println(h.Step)
	}
	fmt.Println(o.State, o.Explained, o.Documents, o.Opinions[0].Departments)
	// Output:
	// car_cleaned
	// papers_prepared
	// result_told
	// opinion_asked
	// delivered [condition content notes parts] [repair_record warranty_certificate] [service]
}
