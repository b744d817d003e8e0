package aftersales

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// OrderCommands lists a zero value of every command, in the order of the table of transitions.
func OrderCommands() []OrderCommand {
	return []OrderCommand{
		OpenOrder{}, AdoptOrder{}, RequestRescue{}, DispatchRescue{}, SolveRescue{}, ReceiveRescue{}, RecordIntake{}, AcceptRework{},
		Diagnose{}, PlanJob{}, RequestPart{}, MakeQuote{}, ExplainQuote{}, Authorise{}, Postpone{}, ResumeReception{},
		GiveQuoteOnly{}, DeclineQuote{}, Leave{}, HandToWorkshop{}, SendBack{}, AskConsent{}, AnswerConsent{}, ApproveJob{},
		DropJob{}, StartJob{}, FinishJob{}, CheckJob{}, AwaitParts{}, ResumeRepair{}, ApprovePart{}, IssuePart{}, FitPart{},
		ReturnPart{}, ChooseOldPart{}, RecordCorrection{}, FinishRepair{}, Inspect{}, PassFinal{}, FailFinal{}, Certify{},
		NotifyReady{}, WalkRound{}, Reject{}, Settle{}, GiveList{}, Pay{}, Explain{}, HandDocuments{}, Accept{},
		RecordSatisfaction{}, Deliver{}, CloseOrder{}, ArchiveOrder{}, CancelOrder{}, ReportOrder{},
	}
}

// EncodeOrderCommand writes a command as one JSON object: its fields beside "command" with its name. The same command
// gives the same bytes, and [DecodeOrderCommand] reads them back to the same command, if its Check finds nothing wrong.
func EncodeOrderCommand(c OrderCommand) ([]byte, error) {
	if err := checkValue(c); err != nil {
		return nil, err
	}
	fields, err := json.Marshal(c)
	if err != nil {
		return nil, err
	}
	head := `{"command":"` + c.Name() + `"`
	if len(fields) > len("{}") {
		head += ","
	}
	return append([]byte(head), fields[1:]...), nil
}

// maxCommand is the largest size of a command in bytes: an adopted order of a thousand events fits.
const maxCommand = 1 << 20

// DecodeOrderCommand reads what [EncodeOrderCommand] writes. A faulty document gives all its faults in one error, each a
// [FieldError] with its path, what Check finds included; nothing is guessed. What shows only against the order is
// checked by [DecideOrder].
func DecodeOrderCommand(data []byte) (OrderCommand, error) {
	var r commandReader
	if err := strictjson.Decode(data, &r, strictjson.Limits{Bytes: maxCommand}); err != nil {
		return nil, err
	}
	return r.command, nil
}

// commandReader reads a command of whatever name.
type commandReader struct{ command OrderCommand }

// UnmarshalNode finds the command by its name, and reads its fields.
func (r *commandReader) UnmarshalNode(node *strictjson.Node, f *fault.List) {
	name := node.Member("command")
	switch {
	case name != nil && name.Kind == strictjson.Faulty:
		return
	case name == nil || name.Kind != strictjson.String:
		f.Add("command", fault.Missing, "the name of the command must be given")
		return
	}
	for _, zero := range OrderCommands() {
		if zero.Name() == name.Text {
			r.command = decodeInto(node, zero, f)
			return
		}
	}
	f.Add("command", fault.Unknown, "no such command: %s", fault.Quote(name.Text))
}

// decisive are the members without which a command would say something that nobody said: a zero that means something.
var decisive = map[string][]string{
	PlanJob{}.Name():            {"hours"},
	Inspect{}.Name():            {"passed"},
	RecordSatisfaction{}.Name(): {"satisfied"},
}

// decodeInto reads the fields of a command, member by member, so that what cannot be read does not keep the rest from being
// checked.
func decodeInto(node *strictjson.Node, zero OrderCommand, f *fault.List) OrderCommand {
	target := reflect.New(reflect.TypeOf(zero))
	bad := map[string]bool{}
	for _, m := range node.Members {
		one := strictjson.Node{Kind: strictjson.Object, Members: []strictjson.Member{m}}
		var whole strictjson.Node
		if m.Name != "command" && (!one.Decode(target.Interface(), f) || !m.Value.Decode(&whole, &fault.List{})) {
			bad[m.Name] = true
		}
	}
	for _, name := range decisive[zero.Name()] {
		if node.Member(name) == nil {
			f.Add(name, fault.Missing, "must be given")
		}
	}
	c := target.Elem().Interface().(OrderCommand)
	var found fault.Errors
	errors.As(c.Check(), &found)
	for _, e := range found {
		if name := e.Path[:len(e.Path)-len(strings.TrimLeft(e.Path, wordLetters))]; !bad[name] {
			f.Join("", e)
		}
	}
	return c
}

// wordLetters are those of member names.
const wordLetters = "abcdefghijklmnopqrstuvwxyz_"
