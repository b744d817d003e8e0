package aftersales

// OrderCommands lists a zero value of every command, in the order of the table of transitions.
func OrderCommands() []OrderCommand {
	return []OrderCommand{
		OpenOrder{}, AdoptOrder{}, RequestRescue{}, DispatchRescue{}, SolveRescue{}, ReceiveRescue{}, RecordIntake{},
		ClarifyItem{}, SignIntake{}, CorrectOdometer{}, AcceptRework{}, Diagnose{}, SetReceptionist{}, AssignSite{},
		SetStage{}, RecordFinding{}, TellFinding{}, MakeRepairPlan{}, ExplainRepairPlan{}, PlanJob{}, RequestPart{},
		MakeQuote{}, ExplainQuote{}, ConfirmQuote{}, Authorise{}, Postpone{}, ResumeReception{}, GiveQuoteOnly{},
		DeclineQuote{}, Leave{}, HandToWorkshop{}, CheckPlate{}, SendBack{}, AskConsent{}, AnswerConsent{}, ApproveJob{},
		DropJob{}, DeferJob{}, AssignJob{}, StartJob{}, PauseJob{}, ResumeJob{}, HandOnJob{}, FinishJob{}, CheckJob{},
		MutualCheckJob{}, AwaitParts{}, ResumeRepair{}, ApprovePart{}, IssuePart{}, FitPart{}, ReturnPart{}, LosePart{},
		SettleLoss{}, ReceiveOldPart{}, ChooseOldPart{}, DisposeOldPart{}, RecordCorrection{}, FinishRepair{}, Inspect{},
		PassFinal{}, FailFinal{}, Certify{}, OpenAction{}, AdvanceAction{}, CheckFinishedCar{}, RecordHandover{}, NotifyReady{}, WalkRound{}, Reject{}, TakeDeposit{}, ReturnDeposit{},
		Settle{}, CorrectSettlement{}, GiveList{}, Pay{}, Refund{}, IssueInvoice{}, CreditInvoice{}, RaiseDispute{},
		ExplainDispute{}, ForwardDispute{}, ResolveDispute{}, ClaimRecovery{}, AnswerRecovery{}, ReceiveRecovery{},
		Explain{}, HandDocuments{}, Accept{}, RecordOpinion{}, ForwardOpinion{}, AnswerOpinion{}, RecordSatisfaction{}, Deliver{}, CloseOrder{}, ArchiveOrder{},
		PromiseReady{}, WaiveStep{}, CancelOrder{}, ReportOrder{},
	}
}

// EncodeOrderCommand writes a command as one JSON object: its fields beside "command" with its name. The same command
// gives the same bytes, and [DecodeOrderCommand] reads them back to the same command, if its Check finds nothing wrong.
func EncodeOrderCommand(c OrderCommand) ([]byte, error) { return encodeCommand(c) }

// DecodeOrderCommand reads what [EncodeOrderCommand] writes. A faulty document gives all its faults in one error, each a
// [FieldError] with its path, what Check finds included; nothing is guessed. What shows only against the order is
// checked by [DecideOrder].
func DecodeOrderCommand(data []byte) (OrderCommand, error) {
	return decodeCommand(data, OrderCommands(), decisive)
}

// decisive are the members without which a command would say something that nobody said: a zero that means something.
var decisive = map[string][]string{
	PlanJob{}.Name():            {"hours"},
	CorrectOdometer{}.Name():    {"odometer_km"},
	Inspect{}.Name():            {"passed"},
	RecordSatisfaction{}.Name(): {"satisfied"},
}
