package aftersales

import (
	"encoding/json"
	"reflect"
	"slices"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// OrderCommands lists a zero value of every command, in the order of the table of transitions.
func OrderCommands() []OrderCommand {
	return []OrderCommand{
		OpenOrder{}, AdoptOrder{}, RecordIntake{}, AcceptRework{}, Diagnose{}, PlanJob{}, RequestPart{}, MakeQuote{},
		ExplainQuote{}, Authorise{}, AskConsent{}, AnswerConsent{}, ApproveJob{}, DropJob{}, StartJob{}, FinishJob{},
		CheckJob{}, ApprovePart{}, IssuePart{}, FitPart{}, ReturnPart{}, ChooseOldPart{}, RecordCorrection{}, Inspect{},
		PassFinal{}, FailFinal{}, Certify{}, Settle{}, GiveList{}, Pay{}, Explain{}, HandDocuments{}, Accept{},
		RecordSatisfaction{}, Deliver{}, CloseOrder{}, ReportOrder{},
	}
}

// EncodeOrderCommand writes a command as one JSON object: its fields beside "command" with its name. The same command
// gives the same bytes.
func EncodeOrderCommand(c OrderCommand) ([]byte, error) {
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

// DecodeOrderCommand reads what [EncodeOrderCommand] writes. A faulty document gives all its faults in one error, each a
// [FieldError] with its path; nothing is guessed. What shows only against the order is checked by [DecideOrder].
func DecodeOrderCommand(data []byte) (OrderCommand, error) {
	node, err := strictjson.Parse(data, strictjson.Limits{Bytes: maxCommand})
	if err != nil {
		return nil, err
	}
	var f fault.List
	name := node.Member("command")
	if name == nil || name.Kind != strictjson.String {
		f.Add("command", fault.Missing, "the name of the command must be given")
		return nil, f.Err()
	}
	for _, zero := range OrderCommands() {
		if zero.Name() == name.Text {
			return decodeInto(node, reflect.TypeOf(zero), &f)
		}
	}
	f.Add("command", fault.Unknown, "no such command: %s", fault.Quote(name.Text))
	return nil, f.Err()
}

// maxCommand is the largest size of a command in bytes: an adopted order of a thousand events fits.
const maxCommand = 1 << 20

// decodeInto reads the fields of a command of the given type: everything but the name.
func decodeInto(node *strictjson.Node, t reflect.Type, f *fault.List) (OrderCommand, error) {
	fields := *node
	fields.Members = slices.DeleteFunc(slices.Clone(node.Members), func(m strictjson.Member) bool { return m.Name == "command" })
	target := reflect.New(t)
	if !fields.Decode(target.Interface(), f) {
		return nil, f.Err()
	}
	c := target.Elem().Interface().(OrderCommand)
	f.Join("", c.Check())
	if err := f.Err(); err != nil {
		return nil, err
	}
	return c, nil
}
