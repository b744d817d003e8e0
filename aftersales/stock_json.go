package aftersales

// StockCommands lists a zero value of every command, in the order of the table of bookings.
func StockCommands() []StockCommand {
	return []StockCommand{
		ListStock{}, SupersedeStock{}, OrderStock{}, ReceiveStock{}, InspectStock{}, BookIn{}, RejectDelivery{}, ReturnToSupplier{},
		TransferStock{}, ReserveStock{}, ReleaseStock{}, IssueStock{}, UseStock{}, ReturnStock{}, LoseStock{}, KeepOldPart{},
		ReleaseOldPart{}, CountStock{}, AdjustStock{}, RequestScrap{}, ApproveScrap{}, RejectScrap{}, BookScrap{},
		DestroyScrap{},
	}
}

// EncodeStockCommand writes a command as one JSON object: its fields beside "command" with its name. The same command
// gives the same bytes, and [DecodeStockCommand] reads them back to the same command, if its Check finds nothing wrong.
func EncodeStockCommand(c StockCommand) ([]byte, error) { return encodeCommand(c) }

// DecodeStockCommand reads what [EncodeStockCommand] writes. A faulty document gives all its faults in one error, each a
// [FieldError] with its path, what Check finds included; nothing is guessed.
func DecodeStockCommand(data []byte) (StockCommand, error) {
	return decodeCommand(data, StockCommands(), decisiveOfStock)
}

// decisiveOfStock are the members without which a command would say something that nobody said.
var decisiveOfStock = map[string][]string{
	InspectStock{}.Name(): {"passed"},
	CountStock{}.Name():   {"counted"},
}
