package strictjson

import (
	"strconv"
	"strings"
	"unicode"

	"example.com/servicelane/internal/fault"
)

// Kind is what a JSON value is.
type Kind string

// The kinds.
const (
	Null   Kind = "null"
	Bool   Kind = "bool"
	Number Kind = "number"
	String Kind = "string"
	Array  Kind = "array"
	Object Kind = "object"
	Faulty Kind = "faulty" // could not be read; already reported, so say nothing more about it
)

// Kinds lists every kind.
func Kinds() []Kind { return []Kind{Null, Bool, Number, String, Array, Object, Faulty} }

// Valid tells whether k is one of [Kinds].
func (k Kind) Valid() bool {
	switch k {
	case Null, Bool, Number, String, Array, Object, Faulty:
		return true
	}
	return false
}

// article gives the kind as words of a message.
func (k Kind) article() string {
	switch k {
	case Null:
		return "null"
	case Array, Object:
		return "an " + string(k)
	}
	return "a " + string(k)
}

// Node is one value of a JSON document, for callers whose shapes are not fixed. It is not changed after [Parse].
type Node struct {
	// Kind says which of the other fields has meaning.
	Kind Kind
	// Members are those of an object, in the order of the document, no name twice.
	Members []Member
	// Elements are those of an array.
	Elements []*Node
	// Text is the content of a string, or a number as it is written: at most 100 bytes, but with any exponent.
	Text string
	// True is the value of a bool.
	True bool

	raw    []byte // the bytes of the value in the document
	parent *Node
	name   string // the name in the parent, if that is an object
	index  int    // the place in the parent, if that is an array
	broken bool   // it, or a name or value below it, could not be read
}

// Member is one name and value of an object.
type Member struct {
	Name  string
	Value *Node
}

// NodeUnmarshaler is a type that reads itself from a [Node]. It adds what is wrong to faults, with n.Path and the paths
// below it. It is not called for a node of kind [Faulty], but may find such nodes below.
type NodeUnmarshaler interface {
	UnmarshalNode(n *Node, faults *fault.List)
}

// Parse reads a JSON document into a tree. The error is nil or a [fault.Errors], as that of [Decode]; the node is nil
// if there is an error.
func Parse(data []byte, lim Limits) (*Node, error) {
	var faults fault.List
	root := parse(data, lim, &faults)
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return root, nil
}

// UnmarshalNode makes Node a target of [Decode] for members of any shape.
func (n *Node) UnmarshalNode(from *Node, _ *fault.List) { *n = *from }

// Member gives the value of a member; nil if n has no such member or is no object.
func (n *Node) Member(name string) *Node {
	for _, m := range n.Members {
		if m.Name == name {
			return m.Value
		}
	}
	return nil
}

// Raw gives the bytes of the value as they stand in the document. The caller must not change them.
func (n *Node) Raw() []byte { return n.raw }

// Path leads to the value from the top of the document, as in "lines[2].hours". A name that is no plain word stands in
// brackets and quotes, shortened: ["order.opened"].
func (n *Node) Path() string {
	var steps []*Node
	for ; n != nil && n.parent != nil; n = n.parent {
		steps = append(steps, n)
	}
	var path strings.Builder
	for i := len(steps) - 1; i >= 0; i-- {
		step := steps[i]
		switch {
		case step.parent.Kind == Array:
			path.WriteString("[" + strconv.Itoa(step.index) + "]")
		case !plain(step.name):
			path.WriteString("[" + fault.Quote(step.name) + "]")
		case path.Len() > 0:
			path.WriteString("." + step.name)
		default:
			path.WriteString(step.name)
		}
	}
	return path.String()
}

// below gives the path of a member that n has or could have.
func (n *Node) below(name string) string {
	return (&Node{parent: &Node{Kind: Object, parent: n.parent, name: n.name, index: n.index}, name: name}).Path()
}

// plain tells whether a name can stand in a path as it is.
func plain(name string) bool {
	if name == "" || len(name) > 64 {
		return false
	}
	for _, r := range name {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-' {
			return false
		}
	}
	return true
}
