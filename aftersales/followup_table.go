package aftersales

import (
	"fmt"
	"slices"

	"example.com/servicelane/aftersales/history"
)

// FollowUpState is a state of the follow-up (回访状态).
type FollowUpState string

// The states of a follow-up.
const (
	FollowUpPlanned   FollowUpState = "planned"   // to be made (待回访)
	FollowUpReached   FollowUpState = "reached"   // the customer was spoken to (已回访)
	FollowUpRecorded  FollowUpState = "recorded"  // and it is on file (已记录)
	FollowUpGivenUp   FollowUpState = "given_up"  // nobody answered, as often as the house tries (未接通)
	FollowUpCancelled FollowUpState = "cancelled" // called off, because the customer wants no calls or for another reason (已取消)
)

// followUpNone is the state of a follow-up that does not exist yet.
const followUpNone FollowUpState = ""

// FollowUpStates lists every state.
func FollowUpStates() []FollowUpState {
	return []FollowUpState{FollowUpPlanned, FollowUpReached, FollowUpRecorded, FollowUpGivenUp, FollowUpCancelled}
}

// Valid tells whether s is one of [FollowUpStates].
func (s FollowUpState) Valid() bool { return slices.Contains(FollowUpStates(), s) }

type (
	followUpRow   = lifeRow[FollowUpState, FollowUp, FollowUpCommand]
	followUpMove  = lifeMove[FollowUpState, FollowUp]
	followUpGuard = lifeGuard[FollowUp, FollowUpCommand]
)

func followUps(s ...FollowUpState) []FollowUpState { return s }

func followUpTo(to FollowUpState, on history.Type, from ...FollowUpState) []followUpMove {
	return []followUpMove{{from: from, to: to, on: on}}
}

var followUpSpoken = followUps(FollowUpReached, FollowUpRecorded)

// followUpLife is the one table of transitions. It is never changed at run time. When a call is due, and what has to be
// spoken about, is for the policy to say.
var followUpLife = life[FollowUpState, FollowUp, FollowUpCommand]{noun: "follow-up", states: FollowUpStates(), rows: []followUpRow{
	{"plan_followup", followUpTo(FollowUpPlanned, history.FollowupPlanned, followUpNone), nil, nil},
	{"adopt_followup", nil, followUps(followUpNone), nil}, // leads to the state that the command names
	{"deputise", nil, followUps(FollowUpPlanned), []followUpGuard{notHimself}},
	{"attempt_followup", nil, followUps(FollowUpPlanned), nil},
	{"reach_customer", followUpTo(FollowUpReached, history.FollowupReached, FollowUpPlanned), nil, nil},
	{"record_followup", followUpTo(FollowUpRecorded, history.FollowupRecorded, FollowUpReached), nil, nil},
	{"send_letter", nil, append(followUps(FollowUpGivenUp), followUpSpoken...), []followUpGuard{letterNew}},
	{"file_letter", nil, append(followUps(FollowUpGivenUp), followUpSpoken...), []followUpGuard{letterSent}},
	{"raise_issue", nil, followUpSpoken, []followUpGuard{issueNew}},
	{"answer_issue", nil, followUpSpoken, []followUpGuard{issueOpen}},
	{"research_issue", nil, followUpSpoken, []followUpGuard{issueOpen}},
	{"report_issue", nil, followUpSpoken, []followUpGuard{issueOpen}},
	{"solve_issue", nil, followUpSpoken, []followUpGuard{issueOpen}},
	{"tell_issue", nil, followUpSpoken, []followUpGuard{issueOpen}},
	{"give_up_followup", followUpTo(FollowUpGivenUp, history.FollowupGivenUp, FollowUpPlanned), nil, []followUpGuard{wasTried}},
	{"cancel_followup", followUpTo(FollowUpCancelled, history.FollowupCancelled, FollowUpPlanned), nil, nil},
}}

// NextFollowUpCommands gives the names of the commands that the table allows in a state, in the order of the table. Laws
// and policy may still refuse one of them.
func NextFollowUpCommands(s FollowUpState) []string { return followUpLife.next(s) }

// FollowUpDiagram draws the table of transitions as a Mermaid state diagram.
func FollowUpDiagram() string { return followUpLife.diagram(false) }

// aboutIssue is met by the commands that name an issue.
type aboutIssue interface{ aboutIssue() IssueID }

var (
	notHimself = followUpGuard{"not_himself", func(f *FollowUp, c FollowUpCommand, _ Actor) string {
		if deputy := c.(Deputise).Deputy; deputy == f.Caller() {
			return fmt.Sprintf("%q cannot be his own deputy", deputy)
		}
		return ""
	}}
	wasTried = followUpGuard{"tried", func(f *FollowUp, _ FollowUpCommand, _ Actor) string {
		switch {
		case !f.Adopted.records(history.FollowupAttempted):
			return ""
		case f.Attempts == 0:
			return "nobody has tried to call yet"
		case f.Attempts < f.Tries:
			return fmt.Sprintf("%d attempts of %d were made", f.Attempts, f.Tries)
		}
		return ""
	}}
	letterNew = followUpGuard{"letter_new", func(f *FollowUp, c FollowUpCommand, _ Actor) string {
		if id := c.(SendLetter).Letter; slices.Contains(f.Letters, id) {
			return fmt.Sprintf("letter %q was sent already", id)
		}
		return ""
	}}
	letterSent = followUpGuard{"letter_sent", func(f *FollowUp, c FollowUpCommand, _ Actor) string {
		if id := c.(FileLetter).Letter; f.Adopted.records(history.LetterSent) && !slices.Contains(f.Letters, id) {
			return fmt.Sprintf("no letter %q was sent after the call", id)
		}
		return ""
	}}
	issueNew = followUpGuard{"issue_new", func(f *FollowUp, c FollowUpCommand, _ Actor) string {
		if id := c.(aboutIssue).aboutIssue(); f.issue(id) != nil {
			return fmt.Sprintf("the follow-up already has an issue %q", id)
		}
		return ""
	}}
	issueOpen = followUpGuard{"issue_open", func(f *FollowUp, c FollowUpCommand, _ Actor) string {
		switch issue := f.issue(c.(aboutIssue).aboutIssue()); {
		case issue == nil:
			return fmt.Sprintf("the follow-up has no issue %q", c.(aboutIssue).aboutIssue())
		case !issue.Open():
			return fmt.Sprintf("issue %q is answered", issue.ID)
		}
		return ""
	}}
)
