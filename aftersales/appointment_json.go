package aftersales

// AppointmentCommands lists a zero value of every command, in the order of the table of transitions.
func AppointmentCommands() []AppointmentCommand {
	return []AppointmentCommand{
		ReceiveInquiry{}, AdoptAppointment{}, SortInquiry{}, TransferInquiry{}, PromiseAnswer{}, TellEstimate{}, AnswerInquiry{}, EndInquiry{}, Book{},
		Agree{}, ConfirmInfo{}, AssignSlot{}, GiveNotice{}, MoveAppointment{}, CancelAppointment{}, MissAppointment{}, Prepare{},
		CheckCar{}, Depart{}, Arrive{}, Reconfirm{}, Admit{},
	}
}

// EncodeAppointmentCommand writes a command as one JSON object: its fields beside "command" with its name. The same command
// gives the same bytes, and [DecodeAppointmentCommand] reads them back to the same command, if its Check finds nothing wrong.
func EncodeAppointmentCommand(c AppointmentCommand) ([]byte, error) { return encodeCommand(c) }

// DecodeAppointmentCommand reads what [EncodeAppointmentCommand] writes. A faulty document gives all its faults in one
// error, each a [FieldError] with its path, what Check finds included; nothing is guessed.
func DecodeAppointmentCommand(data []byte) (AppointmentCommand, error) {
	return decodeCommand(data, AppointmentCommands(), nil)
}
