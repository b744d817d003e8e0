package strictjson

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"

	"example.com/servicelane/internal/fault"
)

// binder sets Go values from nodes. The types it meets have been checked by [plans].
type binder struct {
	faults *fault.List
	plans  plans
}

// bind sets v, which can be set, from n.
func (b *binder) bind(n *Node, v reflect.Value) {
	if n.Kind == Faulty || b.faults.Len() > maxFaults {
		return
	}
	if v.Kind() == reflect.Pointer {
		b.pointer(n, v)
		return
	}
	if v.Type() == numberType {
		if b.wants(n, Number) {
			v.SetString(n.Text)
		}
		return
	}
	switch self := v.Addr().Interface().(type) {
	case NodeUnmarshaler:
		self.UnmarshalNode(n, b.faults)
		return
	case json.Unmarshaler:
		if !n.broken {
			b.join(n, self.UnmarshalJSON(n.raw))
		}
		return
	case encoding.TextUnmarshaler:
		if b.wants(n, String) {
			b.join(n, self.UnmarshalText([]byte(n.Text)))
		}
		return
	}
	b.byKind(n, v)
}

func (b *binder) byKind(n *Node, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		b.fields(n, v)
	case reflect.Slice:
		b.slice(n, v)
	case reflect.Array:
		b.array(n, v)
	case reflect.Map:
		b.mapping(n, v)
	case reflect.String:
		if b.wants(n, String) {
			v.SetString(n.Text)
			b.valid(n, n.Text, v)
		}
	case reflect.Bool:
		if b.wants(n, Bool) {
			v.SetBool(n.True)
		}
	default:
		b.integer(n, v)
	}
}

// wants tells whether the node is of a kind, and reports it if not.
func (b *binder) wants(n *Node, k Kind) bool {
	if n.Kind == k {
		return true
	}
	add(b.faults, n.Path, fault.Malformed, "wants %s, has %s", k.article(), n.Kind.article())
	return false
}

// join records the error of a type that reads itself.
func (b *binder) join(n *Node, err error) {
	if err != nil && b.faults.Len() <= maxFaults {
		b.faults.Join(n.Path(), err)
	}
}

// valid checks a value of an enumeration.
func (b *binder) valid(n *Node, text string, v reflect.Value) {
	if enum, ok := v.Interface().(interface{ Valid() bool }); ok && !enum.Valid() {
		add(b.faults, n.Path, fault.Unknown, "%s is no %s", fault.Quote(text), words(v.Type().Name()))
	}
}

func (b *binder) pointer(n *Node, v reflect.Value) {
	if n.Kind == Null {
		v.SetZero()
		return
	}
	fresh := reflect.New(v.Type().Elem())
	b.bind(n, fresh.Elem())
	v.Set(fresh)
}

func (b *binder) slice(n *Node, v reflect.Value) {
	if n.Kind == Null {
		v.SetZero()
		return
	}
	if !b.wants(n, Array) {
		return
	}
	fresh := reflect.MakeSlice(v.Type(), len(n.Elements), len(n.Elements))
	for i, e := range n.Elements {
		b.bind(e, fresh.Index(i))
	}
	v.Set(fresh)
}

func (b *binder) array(n *Node, v reflect.Value) {
	if !b.wants(n, Array) {
		return
	}
	if len(n.Elements) != v.Len() {
		add(b.faults, n.Path, fault.Range, "wants exactly %d elements, has %d", v.Len(), len(n.Elements))
		return
	}
	for i, e := range n.Elements {
		b.bind(e, v.Index(i))
	}
}

func (b *binder) mapping(n *Node, v reflect.Value) {
	if n.Kind == Null {
		v.SetZero()
		return
	}
	if !b.wants(n, Object) {
		return
	}
	fresh := reflect.MakeMapWithSize(v.Type(), len(n.Members))
	for _, m := range n.Members {
		key := reflect.New(v.Type().Key()).Elem()
		if text, ok := key.Addr().Interface().(encoding.TextUnmarshaler); ok {
			b.join(m.Value, text.UnmarshalText([]byte(m.Name)))
		} else {
			key.SetString(m.Name)
			b.valid(m.Value, m.Name, key)
		}
		if fresh.MapIndex(key).IsValid() {
			add(b.faults, m.Value.Path, fault.Duplicate, "%s stands for the same key as an earlier member", fault.Quote(m.Name))
		}
		value := reflect.New(v.Type().Elem()).Elem()
		b.bind(m.Value, value)
		fresh.SetMapIndex(key, value)
	}
	v.Set(fresh)
}

func (b *binder) fields(n *Node, v reflect.Value) {
	if !b.wants(n, Object) {
		return
	}
	plan := b.plans[v.Type()]
	given := make([]bool, len(plan.fields))
	for _, m := range n.Members {
		i, known := plan.byName[m.Name]
		if !known {
			b.unknown(m, plan)
			continue
		}
		given[i] = m.Value.Kind != Null
		b.bind(m.Value, v.FieldByIndex(plan.fields[i].index))
	}
	for i, f := range plan.fields {
		if f.required && !given[i] {
			add(b.faults, func() string { return n.below(f.name) }, fault.Missing, "must be given")
		}
	}
}

func (b *binder) unknown(m Member, plan *plan) {
	if m.Value.Kind == Faulty || b.faults.Len() > maxFaults {
		return
	}
	hint := ""
	if near := nearest(m.Name, plan.fields); near != "" {
		hint = ", did you mean " + strconv.Quote(near) + "?"
	}
	add(b.faults, m.Value.Path, fault.Unknown, "unknown member %s%s", fault.Quote(m.Name), hint)
}

func (b *binder) integer(n *Node, v reflect.Value) {
	if !b.wants(n, Number) {
		return
	}
	if strings.ContainsAny(n.Text, ".eE") {
		add(b.faults, n.Path, fault.Malformed, "wants a whole number, has %s", n.Text)
		return
	}
	bits := v.Type().Bits()
	if v.CanInt() {
		if i, err := strconv.ParseInt(n.Text, 10, bits); err == nil {
			v.SetInt(i)
			return
		}
	} else if u, err := strconv.ParseUint(n.Text, 10, bits); err == nil {
		v.SetUint(u)
		return
	}
	add(b.faults, n.Path, fault.Range, "%s is outside the range of %v", n.Text, v.Kind())
}
