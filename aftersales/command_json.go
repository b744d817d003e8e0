package aftersales

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// command is what the commands of every decider have.
type command interface {
	Name() string
	Check() error
}

// encodeCommand writes a command as one JSON object: its fields beside "command" with its name.
func encodeCommand(c command) ([]byte, error) {
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

// decodeCommand reads what encodeCommand writes, as one of the commands of which the zero values are given. Decisive are
// the members, by command, without which it would say something that nobody said: a zero that means something.
func decodeCommand[C command](data []byte, zeros []C, decisive map[string][]string) (C, error) {
	r := commandReader[C]{zeros: zeros, decisive: decisive}
	if err := strictjson.Decode(data, &r, strictjson.Limits{Bytes: maxCommand}); err != nil {
		var none C
		return none, err
	}
	return r.command, nil
}

// commandReader reads a command of whatever name.
type commandReader[C command] struct {
	zeros    []C
	decisive map[string][]string
	command  C
}

// UnmarshalNode finds the command by its name, and reads its fields.
func (r *commandReader[C]) UnmarshalNode(node *strictjson.Node, f *fault.List) {
	name := node.Member("command")
	switch {
	case name != nil && name.Kind == strictjson.Faulty:
		return
	case name == nil || name.Kind != strictjson.String:
		f.Add("command", fault.Missing, "the name of the command must be given")
		return
	}
	for _, zero := range r.zeros {
		if zero.Name() == name.Text {
			r.command = decodeInto(node, zero, r.decisive[zero.Name()], f)
			return
		}
	}
	f.Add("command", fault.Unknown, "no such command: %s", fault.Quote(name.Text))
}

// decodeInto reads the fields of a command, member by member, so that what cannot be read does not keep the rest from being
// checked.
func decodeInto[C command](node *strictjson.Node, zero C, decisive []string, f *fault.List) C {
	target := reflect.New(reflect.TypeOf(zero))
	bad := map[string]bool{}
	for _, m := range node.Members {
		one := strictjson.Node{Kind: strictjson.Object, Members: []strictjson.Member{m}}
		var whole strictjson.Node
		if m.Name != "command" && (!one.Decode(target.Interface(), f) || !m.Value.Decode(&whole, &fault.List{})) {
			bad[m.Name] = true
		}
	}
	for _, name := range decisive {
		if node.Member(name) == nil {
			f.Add(name, fault.Missing, "must be given")
		}
	}
	c := target.Elem().Interface().(C)
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
