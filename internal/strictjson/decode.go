package strictjson

import (
	"fmt"
	"reflect"

	"example.com/servicelane/internal/fault"
)

// Limits bounds what is read. A field that is zero or negative stands for its default.
type Limits struct {
	// Bytes is the largest size of the whole document; 16 MiB by default. A document that holds more than 1,048,576 values,
	// or one for each 16 of these bytes if that is more, is refused too.
	Bytes int
	// Depth is how deep objects and arrays may lie inside each other; 64 by default, never more than 1000.
	Depth int
	// Text is the largest size of one text or member name in bytes of UTF-8; 64 KiB by default.
	Text int
	// Members is the largest number of members of one object, or of elements of one array; 100,000 by default.
	Members int
}

// The defaults of [Limits], and the bounds that no limit changes.
const (
	defaultBytes   = 16 << 20
	defaultDepth   = 64
	defaultText    = 64 << 10
	defaultMembers = 100_000

	maxDepth  = 1000 // keeps recursion far from the end of the stack
	maxNumber = 100  // bytes of a number
	maxFaults = 1000 // faults that are listed
)

func (l Limits) orDefault() Limits {
	return Limits{
		Bytes:   positive(l.Bytes, defaultBytes),
		Depth:   min(positive(l.Depth, defaultDepth), maxDepth),
		Text:    positive(l.Text, defaultText),
		Members: positive(l.Members, defaultMembers),
	}
}

// values bounds the values of a document: the tree of many small ones takes far more memory than the document.
func (l Limits) values() int { return max(1<<20, l.Bytes/16) }

func positive(n, otherwise int) int {
	if n > 0 {
		return n
	}
	return otherwise
}

// Decode reads a JSON document into the value that v points to.
//
// The error is nil or a [fault.Errors] with every fault of the document: first those of the JSON itself, then those of
// its members, in their order; after 1000 faults the rest is not listed. Where the structure of the JSON is broken
// (an unclosed object, a missing comma), reading ends there. On any error the value that v points to is unchanged.
//
// Targets are structs (with the tags of encoding/json, and embedded ones), pointers, slices, arrays of exact length,
// maps with texts as keys, strings, bools, integers, [json.Number], [Node], and types that read themselves:
// [NodeUnmarshaler], [json.Unmarshaler] and [encoding.TextUnmarshaler], asked in this order. A defined string type with
// a method Valid() bool takes only values for which it is true. A struct field tagged `strict:"required"` must be there
// and not null. null is otherwise taken by pointers, slices and maps, and leaves nil. Members that are absent leave
// their field as it was; pointers, slices and maps that are present are made new.
//
// A v that is no non-nil pointer to such a target is a mistake of the program: the error is then a [TargetError],
// whatever the document.
func Decode(data []byte, v any, lim Limits) error {
	into := reflect.ValueOf(v)
	if into.Kind() != reflect.Pointer || into.IsNil() {
		return &TargetError{Type: reflect.TypeOf(v), Reason: "wants a non-nil pointer"}
	}
	plans, err := plansOf(into.Type().Elem())
	if err != nil {
		return err
	}
	var faults fault.List
	root := parse(data, lim, &faults)
	if root == nil {
		return faults.Err()
	}
	fresh := reflect.New(into.Type().Elem()).Elem()
	fresh.Set(into.Elem())
	(&binder{faults: &faults, plans: plans}).bind(root, fresh)
	if err := faults.Err(); err != nil {
		return err
	}
	into.Elem().Set(fresh)
	return nil
}

// Decode reads the node into the value that v points to, by the rules of [Decode], and adds every fault to the list. It
// is for types that read themselves: they look at one member and choose the struct that takes the rest. It tells
// whether v was set, which is so if all below the node was right.
func (n *Node) Decode(v any, faults *fault.List) bool {
	into := reflect.ValueOf(v)
	if into.Kind() != reflect.Pointer || into.IsNil() {
		faults.Join(n.Path(), &TargetError{Type: reflect.TypeOf(v), Reason: "wants a non-nil pointer"})
		return false
	}
	plans, err := plansOf(into.Type().Elem())
	if err != nil {
		faults.Join(n.Path(), err)
		return false
	}
	before := faults.Len()
	fresh := reflect.New(into.Type().Elem()).Elem()
	fresh.Set(into.Elem())
	(&binder{faults: faults, plans: plans}).bind(n, fresh)
	if n.broken || faults.Len() > before {
		return false
	}
	into.Elem().Set(fresh)
	return true
}

// TargetError says that a Go type cannot be read from JSON by this package. It is a mistake of the program, not of the
// input.
type TargetError struct {
	Type   reflect.Type
	Reason string
}

// Error names the type and the reason.
func (e *TargetError) Error() string {
	return fmt.Sprintf("strictjson: cannot decode into %v: %s", e.Type, e.Reason)
}

// add records one fault, or, at the bound, that the rest is not listed.
func add(faults *fault.List, path func() string, code fault.Code, format string, args ...any) {
	switch n := faults.Len(); {
	case n < maxFaults:
		faults.Add(path(), code, format, args...)
	case n == maxFaults:
		faults.Add("", fault.TooLarge, "more than %d faults, the rest is not listed", maxFaults)
	}
}
