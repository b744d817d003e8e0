package aftersales

import (
	"cmp"
	"iter"
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// ProposeClass records what a program reads from the words of a complaint, for a person to decide (分类建议): see package classify.
// It may be repeated; the last one counts. Nothing follows from it but that it is remembered with the words that it was made with,
// so that [ClassifyComplaint] shows how often it was right.
type ProposeClass struct {
	// Lexicon names the version of the words that it was made with.
	Lexicon string `json:"lexicon"`
	// Cause and Component are words of the policy; empty if the program leaves them to a person.
	Cause     string `json:"cause,omitempty"`
	Component string `json:"component,omitempty"`
	// CauseScore and ComponentScore are how sure it is, from 0 to 1000.
	CauseScore     int `json:"cause_score"`
	ComponentScore int `json:"component_score"`
	// Hints are how grave it seems, such as "injury" or "media".
	Hints   []string `json:"hints,omitempty"`
	Insured bool     `json:"insured,omitempty"`
}

// Name implements [ComplaintCommand].
func (ProposeClass) Name() string { return "propose_class" }

// Check implements [ComplaintCommand].
func (c ProposeClass) Check() error {
	var f fault.List
	checkID(&f, "lexicon", c.Lexicon)
	checkOptionalWord(&f, "cause", c.Cause)
	checkOptionalWord(&f, "component", c.Component)
	checkScore(&f, "cause_score", c.CauseScore)
	checkScore(&f, "component_score", c.ComponentScore)
	checkWords(&f, "hints", "hint", c.Hints, isWord)
	return f.Err()
}

// isWord tells whether a text has the form of a word: free text, which may be about a person, has not.
func isWord(text string) bool { return checkOneWord("", text) == nil }

// maxSure is the score of what is certain.
const maxSure = 1000

func checkScore(f *fault.List, path string, score int) {
	if score < 0 || score > maxSure {
		f.Add(path, fault.Range, "wants 0 to %d, has %d", maxSure, score)
	}
}

func (c ProposeClass) record(complaint *Complaint, out *emitter) {
	complaint.tell(out, history.ComplaintProposed, idField(history.FieldLexiconID, c.Lexicon), codeField(history.FieldCause, c.Cause),
		codeField(history.FieldComponent, c.Component), intField(history.FieldCauseScore, history.KindInt, int64(c.CauseScore)),
		intField(history.FieldComponentScore, history.KindInt, int64(c.ComponentScore)), codesField(history.FieldHints, c.Hints),
		boolField(history.FieldInsured, &c.Insured))
	c.judgeAtOnce(complaint, out)
}

// judgeAtOnce tells what is known of the proposal already, of each question on its own: what the class that a person gave the complaint
// says of it, else what was said of the same word before.
func (c ProposeClass) judgeAtOnce(complaint *Complaint, out *emitter) {
	cause := complaint.Class.judges(c.Cause)
	var component *bool
	if class := complaint.Class; class != nil && c.Component != "" && class.Component != "" {
		component = same(c.Component, class.Component)
	} else if p := complaint.Proposal; p != nil && p.Component == c.Component {
		component = p.ComponentRight
	}
	if cause != nil || component != nil {
		complaint.tell(out, history.ComplaintProposalJudged, idField(history.FieldLexiconID, c.Lexicon), boolField(history.FieldCauseRight, cause),
			boolField(history.FieldComponentRight, component))
	}
}

// ComplaintProposal is what a program read from the words of a complaint, and what became of it.
type ComplaintProposal struct {
	Lexicon        string         `json:"lexicon"`
	Cause          string         `json:"cause,omitempty"`
	Component      string         `json:"component,omitempty"`
	CauseScore     int            `json:"cause_score,omitempty"`
	ComponentScore int            `json:"component_score,omitempty"`
	Hints          []string       `json:"hints,omitempty"`
	Insured        bool           `json:"insured,omitempty"`
	At             history.Moment `json:"at"`
	// CauseRight and ComponentRight are what the person who classified the complaint made of them; nil if nothing was proposed, or
	// nobody has decided yet.
	CauseRight     *bool `json:"cause_right,omitempty"`
	ComponentRight *bool `json:"component_right,omitempty"`
}

func (c *Complaint) applyProposed(e *history.Event) {
	p := &ComplaintProposal{Cause: word(e, history.FieldCause), Component: word(e, history.FieldComponent), At: e.At, Insured: e.Get(history.FieldInsured).True()}
	set(&p.Lexicon, e, history.FieldLexiconID)
	p.CauseScore, p.ComponentScore = int(e.Get(history.FieldCauseScore).Int()), int(e.Get(history.FieldComponentScore).Int())
	p.Hints = e.Get(history.FieldHints).List()
	c.Proposal = p
}

func (c *Complaint) applyProposalJudged(e *history.Event) {
	if c.Proposal == nil {
		return
	}
	p := *c.Proposal
	p.CauseRight, p.ComponentRight = cmp.Or(told(e, history.FieldCauseRight), p.CauseRight), cmp.Or(told(e, history.FieldComponentRight), p.ComponentRight)
	c.Proposal = &p
	if right := told(e, history.FieldCauseRight); right != nil && c.Class != nil {
		class := *c.Class
		class.Proposed, class.ProposedRight = p.Cause, right
		c.Class = &class
	}
}

// judgeProposal tells what a person's decision says of the last proposal, if it proposed anything that was decided.
func (cmd ClassifyComplaint) judgeProposal(c *Complaint, out *emitter) {
	p := c.Proposal
	if p == nil {
		return
	}
	var cause, component *bool
	if p.Cause != "" {
		cause = cmd.ProposalRight
		if class := c.Class; cause == nil && class != nil && class.Cause == cmd.Cause {
			cause = class.judges(p.Cause) // the class is only added to
		}
		cause = cmp.Or(cause, same(p.Cause, cmd.Cause))
	}
	if p.Component != "" && cmd.Component != "" {
		component = same(p.Component, cmd.Component)
	}
	if cause != nil || component != nil {
		c.tell(out, history.ComplaintProposalJudged, idField(history.FieldLexiconID, p.Lexicon), boolField(history.FieldCauseRight, cause),
			boolField(history.FieldComponentRight, component))
	}
}

func same(a, b string) *bool {
	equal := a == b
	return &equal
}

// ProposalAccuracy is how often the proposals of one lexicon were right (分类建议准确率).
type ProposalAccuracy struct {
	Lexicon string `json:"lexicon"`
	// Proposals are the complaints for which it proposed anything, or left it to a person.
	Proposals int             `json:"proposals"`
	Cause     ProposalCounter `json:"cause"`
	Component ProposalCounter `json:"component"`
}

// ProposalCounter counts what became of proposals to one question.
type ProposalCounter struct {
	Right int `json:"right"`
	Wrong int `json:"wrong"`
	// Open was proposed, and nobody has decided yet; Left is what the program left to a person.
	Open int `json:"open"`
	Left int `json:"left"`
}

// Share is the right ones among those that were decided, in thousandths, rounded down; false if none was decided: not measured.
func (c ProposalCounter) Share() (thousandths int, measured bool) {
	if n := c.Right + c.Wrong; n > 0 {
		return c.Right * 1000 / n, true
	}
	return 0, false
}

func (c *ProposalCounter) count(label string, right *bool) {
	switch {
	case label == "":
		c.Left++
	case right == nil:
		c.Open++
	case *right:
		c.Right++
	default:
		c.Wrong++
	}
}

// AccuracyOfProposals counts what became of the last proposal of each complaint, by lexicon in the order of their names.
func AccuracyOfProposals(complaints iter.Seq[Complaint]) []ProposalAccuracy {
	var out []ProposalAccuracy
	for c := range complaints {
		p := c.Proposal
		if p == nil {
			continue
		}
		i, found := slices.BinarySearchFunc(out, p.Lexicon, func(a ProposalAccuracy, l string) int { return cmp.Compare(a.Lexicon, l) })
		if !found {
			out = slices.Insert(out, i, ProposalAccuracy{Lexicon: p.Lexicon})
		}
		out[i].Proposals++
		out[i].Cause.count(p.Cause, p.CauseRight)
		out[i].Component.count(p.Component, p.ComponentRight)
	}
	return out
}
