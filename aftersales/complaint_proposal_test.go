package aftersales_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
)

func TestAPersonsDecisionJudgesTheProposal(t *testing.T) {
	yes, no := true, false
	proposed := aftersales.ProposeClass{Lexicon: "2026.1", Cause: "product_or_service", Component: "brakes", CauseScore: 900, ComponentScore: 950, Hints: []string{"injury"}}
	for _, c := range []struct {
		name             string
		commands         []any
		cause, component *bool
	}{
		{"nobody has decided", []any{proposed}, nil, nil},
		{"the same words", []any{proposed, aftersales.ClassifyComplaint{Cause: "product_or_service", Component: "brakes"}}, &yes, &yes},
		{"another cause, and no word of the component", []any{proposed, aftersales.ClassifyComplaint{Cause: "misuse"}}, &no, nil},
		{"another component", []any{proposed, aftersales.ClassifyComplaint{Cause: "product_or_service", Component: "tyres"}}, &yes, &no},
		{"a finer word that is said to be right", []any{proposed, aftersales.ClassifyComplaint{Cause: "new_car_quality", ProposalRight: &yes}}, &yes, nil},
		{"corrected a second time", []any{proposed, aftersales.ClassifyComplaint{Cause: "misuse"}, aftersales.ClassifyComplaint{Cause: "product_or_service"}}, &yes, nil},
		{"proposed anew: what was said of it stands", []any{proposed, aftersales.ClassifyComplaint{Cause: "misuse", Component: "brakes"}, proposed}, &no, &yes},
		{"something else proposed after the decision", []any{proposed, aftersales.ClassifyComplaint{Cause: "misuse", Component: "tyres"},
			aftersales.ProposeClass{Lexicon: "2026.2", Cause: "misuse", Component: "brakes"}}, &yes, &no},
		{"a decision without a word of the component keeps the one before", []any{proposed, aftersales.ClassifyComplaint{Cause: "misuse", Component: "brakes"},
			aftersales.ClassifyComplaint{Cause: "product_or_service"}}, &yes, &yes},
		{"a newer program with one answer more keeps what a person said of the cause", []any{aftersales.ProposeClass{Lexicon: "2026.1", Cause: "product_or_service"},
			aftersales.ClassifyComplaint{Cause: "new_car_quality", ProposalRight: &yes}, proposed}, &yes, nil},
		{"the component is added to a class that was said to be right", []any{proposed, aftersales.ClassifyComplaint{Cause: "new_car_quality", ProposalRight: &yes},
			aftersales.ClassifyComplaint{Cause: "new_car_quality", Component: "brakes"}}, &yes, &yes},
		{"another proposal between", []any{proposed, aftersales.ClassifyComplaint{Cause: "new_car_quality", ProposalRight: &yes}, aftersales.ProposeClass{Lexicon: "2026.2"},
			proposed}, &yes, nil},
		{"another cause takes away what was said of the one before", []any{proposed, aftersales.ClassifyComplaint{Cause: "new_car_quality", ProposalRight: &yes},
			aftersales.ClassifyComplaint{Cause: "misuse"}}, &no, nil},
		{"a word that was said to be wrong", []any{proposed, aftersales.ClassifyComplaint{Cause: "product_or_service", ProposalRight: &no}, proposed}, &no, nil},
		{"classified first, proposed afterwards", []any{aftersales.ClassifyComplaint{Cause: "product_or_service"}, proposed,
			aftersales.ClassifyComplaint{Cause: "product_or_service", Component: "tyres"}}, &yes, &no},
		{"it was left to a person", []any{aftersales.ProposeClass{Lexicon: "2026.1"}, aftersales.ClassifyComplaint{Cause: "misuse"}}, nil, nil},
	} {
		steps := append([]any{complaintTaken, aftersales.RegisterComplaint{Form: aftersales.PhaseAfterSales}}, c.commands...)
		k, err := complaintOf(t, steps...)
		if err != nil || k.Proposal == nil {
			t.Errorf("%s: %+v (%v)", c.name, k.Proposal, err)
			continue
		}
		if diff := cmp.Diff([]*bool{c.cause, c.component}, []*bool{k.Proposal.CauseRight, k.Proposal.ComponentRight}); diff != "" {
			t.Errorf("%s:\n%s", c.name, diff)
		}
	}
}

func TestTheAccuracyOfProposalsIsCountedByLexicon(t *testing.T) {
	yes, no := true, false
	of := func(lexicon, cause string, right *bool) aftersales.Complaint {
		return aftersales.Complaint{Proposal: &aftersales.ComplaintProposal{Lexicon: lexicon, Cause: cause, CauseRight: right}}
	}
	got := aftersales.AccuracyOfProposals(slices.Values([]aftersales.Complaint{{}, of("b", "misuse", &yes), of("a", "misuse", nil), of("b", "other", &no),
		of("b", "", nil), of("b", "other", &yes)}))
	want := []aftersales.ProposalAccuracy{
		{Lexicon: "a", Proposals: 1, Cause: aftersales.ProposalCounter{Open: 1}, Component: aftersales.ProposalCounter{Left: 1}},
		{Lexicon: "b", Proposals: 4, Cause: aftersales.ProposalCounter{Right: 2, Wrong: 1, Left: 1}, Component: aftersales.ProposalCounter{Left: 4}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if share, measured := got[1].Cause.Share(); share != 666 || !measured {
		t.Errorf("share %d, %v", share, measured)
	}
	if _, measured := got[0].Cause.Share(); measured {
		t.Error("what nobody decided is measured")
	}
}

func TestAProposalOutOfRangeIsRefused(t *testing.T) {
	err := aftersales.ProposeClass{Cause: "My Cause", CauseScore: 1001, ComponentScore: -1}.Check()
	want := "lexicon: no id\ncause: not a word of small letters, digits and low lines: \"My Cause\"\ncause_score: wants 0 to 1000, has 1001\n" +
		"component_score: wants 0 to 1000, has -1"
	if err == nil || err.Error() != want {
		t.Errorf("%v", err)
	}
	if err := (aftersales.ProposeClass{Lexicon: "a", Hints: []string{"injury", "ring 13800138000"}}).Check(); err == nil || err.Error() != `hints[1]: no such hint: "ring 13800138000"` {
		t.Errorf("free text as a hint: %v", err)
	}
}
