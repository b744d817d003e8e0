package forms_test

import (
	"strings"
	"testing"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/forms"
)

func TestTheFormOfAComplaintShowsWhatIsProposedUntilSomebodyDecides(t *testing.T) {
	in := example()
	c := complaint(in)
	c.Proposal = &aftersales.ComplaintProposal{Lexicon: "2026.1", Cause: "parts_supply"}
	if text := must(forms.ComplaintSheet(in, c)).Text(); strings.Contains(text, "建议原因") {
		t.Errorf("it was decided:\n%s", text)
	}
	c.Class = nil
	if text := must(forms.ComplaintSheet(in, c)).Text(); !strings.Contains(text, "建议原因") || !strings.Contains(text, "parts_supply (2026.1)") {
		t.Errorf("the proposal is missing:\n%s", text)
	}
	c.Proposal.Cause = ""
	if text := must(forms.ComplaintSheet(in, c)).Text(); strings.Contains(text, "建议原因") {
		t.Errorf("nothing was proposed:\n%s", text)
	}
}
