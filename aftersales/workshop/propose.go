package workshop

import (
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/classify"
)

// ProposalOf turns what a classifier read from the words of a complaint into the command that records it (分类建议): the cause in the
// word of the policy, as the lexicon has it. A cause that the lexicon does not have, such as one of a classifier of your own, keeps
// its word.
func ProposalOf(lexicon classify.Lexicon, p classify.Proposal) aftersales.ProposeClass {
	cause := p.Cause.Label
	if class, known := lexicon.Class(cause); known {
		cause = class
	}
	out := aftersales.ProposeClass{Lexicon: p.Lexicon, Cause: cause, Component: p.Component.Label, Hints: p.Hints, Insured: p.Insured}
	if p.Cause.Known() {
		out.CauseScore = p.Cause.Score
	}
	if p.Component.Known() {
		out.ComponentScore = p.Component.Score
	}
	return out
}
