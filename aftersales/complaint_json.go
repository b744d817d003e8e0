package aftersales

// ComplaintCommands lists a zero value of every command, in the order of the table of transitions.
func ComplaintCommands() []ComplaintCommand {
	return []ComplaintCommand{
		ReceiveComplaint{}, AdoptComplaint{}, AcceptComplaint{}, RegisterComplaint{}, ReportComplaint{}, ProposeClass{}, ClassifyComplaint{}, VerifyCause{},
		IssueComplaint{}, SignComplaint{}, AssignComplaint{}, TransferComplaint{}, AcceptTransfer{}, SetComplaintDue{},
		ContactCustomer{}, InvestigateComplaint{}, AddEvidence{}, ExplainComplaint{}, GuideToInsurer{}, RecordVisit{},
		CheckStatus{}, RemindOwner{}, MakePlan{}, TellPlan{}, AgreePlan{}, StartPlan{}, FinishPlan{}, OpenMeasure{},
		FinishMeasure{}, ReviewMeasure{}, VerifyMeasure{}, Apologise{}, TellProgress{}, RecordLoss{}, CompensateLoss{},
		RecordAccountability{}, RecordPenalty{}, HandleComplaint{}, ReplyComplaint{}, LinkComplaint{}, FindRootCause{},
		TakeRemedy{}, EscalateComplaint{}, Instruct{}, PassOn{}, HandBack{}, CompleteComplaint{}, ReturnForm{}, CallBack{},
		ReopenComplaint{}, DecideFinally{}, CloseComplaint{}, RemarkComplaint{}, ArchiveComplaint{}, WithdrawComplaint{},
	}
}

// EncodeComplaintCommand writes a command as one JSON object: its fields beside "command" with its name. The same command
// gives the same bytes, and [DecodeComplaintCommand] reads them back to the same command, if its Check finds nothing wrong.
func EncodeComplaintCommand(c ComplaintCommand) ([]byte, error) { return encodeCommand(c) }

// DecodeComplaintCommand reads what [EncodeComplaintCommand] writes. A faulty document gives all its faults in one error,
// each a [FieldError] with its path, what Check finds included; nothing is guessed. What shows only against the complaint
// is checked by [DecideComplaint].
func DecodeComplaintCommand(data []byte) (ComplaintCommand, error) {
	return decodeCommand(data, ComplaintCommands(), decisiveOfComplaints)
}

// decisiveOfComplaints are the members without which a command would say something that nobody said.
var decisiveOfComplaints = map[string][]string{CallBack{}.Name(): {"satisfied"}}
