package workshop_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/classify"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/workshop"
)

// What a program reads from the words is recorded as a proposal; a person decides, and the figures show how often it was right.
func ExampleProposalOf() {
	lexicon := classify.Default()
	engine, err := classify.New(classify.Config{Lexicon: lexicon})
	if err != nil {
		fmt.Println(err)
		return
	}
	propose := workshop.ProposalOf(lexicon, engine.Classify("变速箱异响，4S店态度恶劣，修了三次"))
	fmt.Printf("%s, %s %v, by %s\n", propose.Cause, propose.Component, propose.Hints, propose.Lexicon)
	var complaints []aftersales.Complaint
	for i, decided := range []aftersales.ClassifyComplaint{{Cause: "after_sales_service", Component: "transmission"}, {Cause: "repair_quality"}} {
		c, err := classified(fmt.Sprint("K-", i), propose, decided)
		if err != nil {
			fmt.Println(err)
			return
		}
		complaints = append(complaints, c)
	}
	for _, a := range aftersales.AccuracyOfProposals(slices.Values(complaints)) {
		share, _ := a.Cause.Share()
		fmt.Printf("%s: cause %d right, %d wrong: %d/1000\n", a.Lexicon, a.Cause.Right, a.Cause.Wrong, share)
	}
	// Output:
	// after_sales_service, transmission [repeated], by 2026.4
	// 2026.4: cause 1 right, 1 wrong: 500/1000
}

// classified takes a complaint down, records the proposal and what a person decided.
func classified(id string, commands ...aftersales.ComplaintCommand) (aftersales.Complaint, error) {
	received := takenDown
	received.Complaint, received.Matter = aftersales.ComplaintID(id), history.Paper{ID: "p-1", Digest: "00ff"}
	var c aftersales.Complaint
	by := aftersales.Actor{By: "wu", Role: "customer_care", Store: "S1", At: time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC)}
	for i, cmd := range append([]aftersales.ComplaintCommand{received, aftersales.RegisterComplaint{Form: aftersales.PhaseAfterSales}}, commands...) {
		by.Command = fmt.Sprintf("%s-%d", id, i)
		events, err := aftersales.DecideComplaint(c, cmd, by, "CNY")
		if err != nil {
			return c, err
		}
		c = aftersales.EvolveComplaint(c, events)
	}
	return c, nil
}

func TestAProposalHasTheWordOfThePolicy(t *testing.T) {
	lexicon := classify.Default()
	for cause, want := range map[string]string{"pdi_missed": "missed_at_delivery", "misuse": "misuse", "my_own": "my_own", "": ""} {
		p := classify.Proposal{Lexicon: "1", Cause: classify.Choice{Label: cause, Guess: "misuse", Score: 800}}
		got := workshop.ProposalOf(lexicon, p)
		if got.Cause != want || (got.CauseScore == 800) != (want != "") || got.ComponentScore != 0 {
			t.Errorf("%q is proposed as %+v", cause, got)
		}
		if err := got.Check(); err != nil {
			t.Errorf("%q: %v", cause, err)
		}
	}
}
