package workshop_test

import (
	"testing"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

// reported is what people report around an ordinary order, by the command before which it happens.
var reported = map[string][]history.Type{
	"issue_part": {history.PartDelivered, history.OldPartReceived},
	"settle":     {history.OrderFinishedCarChecked, history.OrderPapersPrepared, history.OrderReadyNotified, history.CustomerArrived},
	"give_list":  {history.OrderWalkroundDone, history.OrderResultTold},
	"deliver":    {history.OrderCleaned},
}

// TestAnOrdinaryOrderPassesTheGatesOfTheWorkshop holds that what the rules of repair, parts, inspection and hand-over want
// before an act can be recorded, and then refuses nothing.
func TestAnOrdinaryOrderPassesTheGatesOfTheWorkshop(t *testing.T) {
	with, err := packs.With("house-workshop")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(with...)
	if err != nil {
		t.Fatal(err)
	}
	b := newBench(t, rules)
	for _, s := range ordergen.Life("RO-1", morning) {
		for _, report := range reported[s.Command.Name()] {
			by := s.By
			by.Command += string(report)
			b.carryOut(t, about(report, s.Command), by)
		}
		b.carryOut(t, inFull(s.Command), s.By)
	}
}

// carryOut carries out a command of the order that breaks no rule.
func (b *bench) carryOut(t *testing.T, c aftersales.OrderCommand, by aftersales.Actor) {
	t.Helper()
	for _, f := range b.do("RO-1", workshop.Request{Command: c, By: by}).Findings {
		t.Errorf("%s: %s %s %v", c.Name(), f.Rule, f.Reason, f.Missing)
	}
}

// about gives the command for an event around a command: one of its own, or a report.
func about(report history.Type, c aftersales.OrderCommand) aftersales.OrderCommand {
	out := aftersales.ReportOrder{Type: report}
	one, _ := pricing.ParseQuantity("1")
	switch report {
	case history.OrderReadyNotified:
		return aftersales.NotifyReady{}
	case history.OrderWalkroundDone:
		return aftersales.WalkRound{}
	case history.PartDelivered:
		out.Fields = map[history.Name]string{"part_id": string(c.(aftersales.IssuePart).Part), "part_no": "PAD-F", "qty": "2"}
	case history.OldPartReceived:
		return aftersales.ReceiveOldPart{Part: c.(aftersales.IssuePart).Part, Quantity: one}
	case history.OrderFinishedCarChecked:
		return aftersales.CheckFinishedCar{Outside: new(true), Technical: new(true), Belongings: new(true)}
	case history.OrderPapersPrepared:
		return aftersales.RecordHandover{Step: aftersales.StepPapersPrepared}
	case history.CustomerArrived:
		return aftersales.RecordHandover{Step: aftersales.StepCustomerArrived}
	case history.OrderResultTold:
		return aftersales.RecordHandover{Step: aftersales.StepResultTold}
	case history.OrderCleaned:
		return aftersales.RecordHandover{Step: aftersales.StepCarCleaned}
	}
	return out
}

// inFull gives the commands of the hand-over with all topics and documents that the rules name.
func inFull(c aftersales.OrderCommand) aftersales.OrderCommand {
	switch c.(type) {
	case aftersales.Explain:
		return aftersales.Explain{Topics: []string{"content", "parts", "condition", "notes"}}
	case aftersales.HandDocuments:
		return aftersales.HandDocuments{Documents: []string{"repair_record", "warranty_certificate"}}
	}
	return c
}
