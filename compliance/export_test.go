package compliance

import (
	"fmt"
	"reflect"
	"slices"
)

// OneByOne gives rules that judge every event by itself, never those of a list together.
func OneByOne(rs *Rules) *Rules {
	out := *rs
	out.stages = slices.Clone(rs.stages)
	for n := range out.stages {
		s := &out.stages[n]
		s.byEvent = slices.Clone(s.byEvent)
		for i := range s.byEvent {
			s.byEvent[i].lister = nil
		}
	}
	return &out
}

// Listed counts the rules of which events of one type may be judged together.
func Listed(rs *Rules) (n int) {
	for _, s := range rs.stages {
		for _, e := range s.byEvent {
			if e.lister != nil {
				n++
			}
		}
	}
	return n
}

// AtLength takes the short ways away by which leaves and paths are answered, and counts them.
func AtLength(rs *Rules) int {
	w := lengthener{seen: map[visit]bool{}}
	for i := range rs.rules {
		w.walk(reflect.ValueOf(&rs.rules[i]))
	}
	return w.leaves
}

// lengthener looks for leaves and paths.
type lengthener struct {
	seen   map[visit]bool
	leaves int
}

// visit is what a pointer points at.
type visit struct {
	typ reflect.Type
	at  uintptr
}

func (w *lengthener) walk(v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface:
		w.walk(v.Elem())
	case reflect.Pointer:
		if at := (visit{v.Type(), v.Pointer()}); !v.IsNil() && !w.seen[at] {
			w.seen[at] = true
			w.walk(v.Elem())
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			w.walk(v.Index(i))
		}
	case reflect.Struct:
		w.lengthen(v)
		for i := range v.NumField() {
			w.walk(v.Field(i))
		}
	}
}

func (w *lengthener) lengthen(v reflect.Value) {
	if !v.CanAddr() {
		return
	}
	switch v.Type() {
	case reflect.TypeFor[path]():
		(*path)(v.Addr().UnsafePointer()).straight = false
	case reflect.TypeFor[leaf]():
		if l := (*leaf)(v.Addr().UnsafePointer()); l.short != shortNone {
			l.short = shortNone
			w.leaves++
		}
	}
}

// Unwritten gives what findings keep for what reads them, and do not write out: when finding i was decided, and whether it can be made good.
func Unwritten(r *Report, i int) string {
	f := &r.findings[i]
	return fmt.Sprint(r.details[f.detail])
}
