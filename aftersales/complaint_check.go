package aftersales

import (
	"strings"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

func checkChoice[T interface {
	~string
	Valid() bool
}](f *fault.List, path string, word T) {
	if word == "" {
		f.Add(path, fault.Missing, "not said")
	} else if !word.Valid() {
		f.Add(path, fault.Unknown, "unknown: %s", fault.Quote(string(word)))
	}
}

// checkGivenPaper is [checkPaper] for a paper that must be there.
func checkGivenPaper(f *fault.List, path string, p history.Paper) {
	if p == (history.Paper{}) {
		f.Add(path, fault.Missing, "not said")
		return
	}
	checkPaper(f, path, p)
}

// Check implements [ComplaintCommand]. A complaint without customer or matter is none that anybody can solve.
func (c ReceiveComplaint) Check() error {
	var f fault.List
	checkID(&f, "complaint", c.Complaint)
	checkID(&f, "customer", c.Customer)
	checkOptionalID(&f, "vehicle", c.Vehicle)
	checkOptionalID(&f, "order", c.Order)
	checkOptionalID(&f, "dispute", c.Dispute)
	checkChoice(&f, "channel", c.Channel)
	checkChoice(&f, "phase", c.Phase)
	checkGivenPaper(&f, "matter", c.Matter)
	return f.Err()
}

// Check implements [ComplaintCommand].
func (c RegisterComplaint) Check() error {
	var f fault.List
	checkChoice(&f, "form", c.Form)
	return f.Err()
}

// Check implements [ComplaintCommand].
func (c ClassifyComplaint) Check() error {
	var f fault.List
	checkWord(&f, "cause", c.Cause)
	checkOptionalWord(&f, "liability", c.Liability)
	checkOptionalWord(&f, "validity", c.Validity)
	checkOptionalWord(&f, "severity", c.Severity)
	checkOptionalWord(&f, "verdict", c.Verdict)
	checkOptionalWord(&f, "customer_group", c.CustomerGroup)
	checkOptionalWord(&f, "component", c.Component)
	checkAmount(&f, "cost", c.Cost, false)
	return f.Err()
}

// Check implements [ComplaintCommand].
func (c IssueComplaint) Check() error {
	var f fault.List
	checkChoice(&f, "form", c.Form)
	checkWord(&f, "to", c.To)
	return f.Err()
}

// Check implements [ComplaintCommand].
func (c AssignComplaint) Check() error {
	var f fault.List
	checkID(&f, "owner", c.Owner)
	checkWord(&f, "owner_role", c.OwnerRole)
	checkOptionalWord(&f, "coordinator", c.Coordinator)
	return f.Err()
}

// Check implements [ComplaintCommand].
func (c SetComplaintDue) Check() error {
	var f fault.List
	if c.Due.IsZero() {
		f.Add("due", fault.Missing, "no time")
	}
	checkTime(&f, "due", c.Due)
	return f.Err()
}

// Check implements [ComplaintCommand].
func (c MakePlan) Check() error {
	var f fault.List
	checkOptionalWord(&f, "department", c.Department)
	checkCodes(&f, "participants", c.Participants)
	return f.Err()
}

// Check implements [ComplaintCommand].
func (c TellPlan) Check() error {
	var f fault.List
	checkTime(&f, "solution_by", c.SolutionBy)
	return f.Err()
}

// Check implements [ComplaintCommand].
func (c OpenMeasure) Check() error {
	var f fault.List
	checkID(&f, "measure", c.Measure)
	checkWord(&f, "kind", c.Kind)
	checkOptionalWord(&f, "department", c.Department)
	checkOptionalID(&f, "person", c.Person)
	checkTime(&f, "due", c.Due)
	return f.Err()
}

// Check implements [ComplaintCommand].
func (c RecordLoss) Check() error {
	var f fault.List
	checkAmount(&f, "amount", c.Amount, true)
	checkPaper(&f, "basis", c.Basis)
	return f.Err()
}

// Check implements [ComplaintCommand].
func (c CompensateLoss) Check() error { return RecordLoss(c).Check() }

// Check implements [ComplaintCommand].
func (c RecordAccountability) Check() error {
	var f fault.List
	checkID(&f, "person", c.Person)
	checkPaper(&f, "reason", c.Reason)
	return f.Err()
}

// Check implements [ComplaintCommand].
func (c RecordPenalty) Check() error {
	var f fault.List
	checkID(&f, "person", c.Person)
	checkID(&f, "rule", c.Rule)
	checkAmount(&f, "amount", c.Amount, true)
	return f.Err()
}

// Check implements [ComplaintCommand].
func (c LinkComplaint) Check() error {
	var f fault.List
	checkOptionalID(&f, "rework", c.Rework)
	checkOptionalID(&f, "accident", c.Accident)
	if c.Rework == "" && c.Accident == "" {
		f.Add("rework", fault.Missing, "neither an order nor an accident is named")
	}
	return f.Err()
}

// Check implements [ComplaintCommand].
func (c EscalateComplaint) Check() error {
	var f fault.List
	checkOptionalWord(&f, "from", c.From)
	checkWord(&f, "to", c.To)
	checkWord(&f, "reason", c.Reason)
	if c.From != "" && c.From == c.To {
		f.Add("to", fault.Mismatch, "from role %s to itself", fault.Quote(c.To))
	}
	return f.Err()
}

// Check implements [ComplaintCommand].
func (c Instruct) Check() error {
	var f fault.List
	checkGivenPaper(&f, "instruction", c.Instruction)
	return f.Err()
}

// Check implements [ComplaintCommand].
func (c ReturnForm) Check() error {
	var f fault.List
	checkPaper(&f, "cause", c.Cause)
	checkPaper(&f, "method", c.Method)
	checkPaper(&f, "result", c.Result)
	return f.Err()
}

// checkWord records a fault unless the text is a word of a policy: small letters, digits and low lines. In another
// spelling it would be another word, and no rule would know it.
func checkWord(f *fault.List, path, word string) {
	checkID(f, path, word)
	if strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789_") != "" {
		f.Add(path, fault.Malformed, "not a word of small letters, digits and low lines: %s", fault.Quote(word))
	}
}

func checkOptionalWord(f *fault.List, path, word string) {
	if word != "" {
		checkWord(f, path, word)
	}
}

func checkOneWord(path, word string) error {
	var f fault.List
	checkWord(&f, path, word)
	return f.Err()
}

// checkOne checks a command of one id.
func checkOne[T ~string](path string, id T) error {
	var f fault.List
	checkID(&f, path, id)
	return f.Err()
}

// Check implements [ComplaintCommand].
func (c ReportComplaint) Check() error { return checkOneWord("to", c.To) }

// Check implements [ComplaintCommand].
func (c AddEvidence) Check() error { return checkOneWord("kind", c.Kind) }

// Check implements [ComplaintCommand].
func (c ExplainComplaint) Check() error { return checkOneWord("explanation", c.Explanation) }

// Check implements [ComplaintCommand].
func (c TransferComplaint) Check() error { return checkOne("to", c.To) }

// Check implements [ComplaintCommand].
func (c CheckStatus) Check() error { return checkOne("to", c.To) }

// Check implements [ComplaintCommand].
func (c RemindOwner) Check() error { return checkOne("to", c.To) }

// Check implements [ComplaintCommand].
func (c FinishMeasure) Check() error { return checkOne("measure", c.Measure) }

// Check implements [ComplaintCommand].
func (c ReviewMeasure) Check() error { return checkOne("measure", c.Measure) }

// Check implements [ComplaintCommand].
func (c VerifyMeasure) Check() error { return checkOne("measure", c.Measure) }

// Check implements [ComplaintCommand].
func (c PassOn) Check() error { return checkOneWord("to", c.To) }

// Check implements [ComplaintCommand].
func (c HandBack) Check() error { return checkOneWord("to", c.To) }

// Check implements [ComplaintCommand].
func (AcceptComplaint) Check() error { return nil }

// Check implements [ComplaintCommand].
func (VerifyCause) Check() error { return nil }

// Check implements [ComplaintCommand].
func (SignComplaint) Check() error { return nil }

// Check implements [ComplaintCommand].
func (AcceptTransfer) Check() error { return nil }

// Check implements [ComplaintCommand].
func (ContactCustomer) Check() error { return nil }

// Check implements [ComplaintCommand].
func (InvestigateComplaint) Check() error { return nil }

// Check implements [ComplaintCommand].
func (GuideToInsurer) Check() error { return nil }

// Check implements [ComplaintCommand].
func (RecordVisit) Check() error { return nil }

// Check implements [ComplaintCommand].
func (AgreePlan) Check() error { return nil }

// Check implements [ComplaintCommand].
func (StartPlan) Check() error { return nil }

// Check implements [ComplaintCommand].
func (FinishPlan) Check() error { return nil }

// Check implements [ComplaintCommand].
func (Apologise) Check() error { return nil }

// Check implements [ComplaintCommand].
func (TellProgress) Check() error { return nil }

// Check implements [ComplaintCommand].
func (HandleComplaint) Check() error { return nil }

// Check implements [ComplaintCommand].
func (ReplyComplaint) Check() error { return nil }

// Check implements [ComplaintCommand].
func (FindRootCause) Check() error { return nil }

// Check implements [ComplaintCommand].
func (TakeRemedy) Check() error { return nil }

// Check implements [ComplaintCommand].
func (CompleteComplaint) Check() error { return nil }

// Check implements [ComplaintCommand].
func (CallBack) Check() error { return nil }

// Check implements [ComplaintCommand].
func (ReopenComplaint) Check() error { return nil }

// Check implements [ComplaintCommand].
func (DecideFinally) Check() error { return nil }

// Check implements [ComplaintCommand].
func (CloseComplaint) Check() error { return nil }

// Check implements [ComplaintCommand].
func (ArchiveComplaint) Check() error { return nil }

// Check implements [ComplaintCommand].
func (WithdrawComplaint) Check() error { return nil }

// Check implements [ComplaintCommand].
func (RemarkComplaint) Check() error { return nil }
