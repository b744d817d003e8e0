package compliance

import (
	"reflect"

	"example.com/servicelane/aftersales/history"
)

// room hands out parts of arrays that it allocates as it needs them: compiling makes many small lists, and a list of its own for each
// would cost more than what is in them.
type room[T any] struct {
	free []T
	size int // bytes that were allocated together the last time
}

// A room grows with what is taken from it: how many bytes are allocated together, which the runtime hands out without waste. The numbers
// are ours.
const (
	smallRoom = 1 << 10
	largeRoom = 16 << 10
)

// list gives a list of n zero elements.
func (r *room[T]) list(n int) []T {
	if n == 0 {
		return nil
	}
	if len(r.free) < n {
		r.size = min(max(2*r.size, smallRoom), largeRoom)
		r.free = make([]T, max(n, r.size/int(reflect.TypeFor[T]().Size())))
	}
	out := r.free[:n:n]
	r.free = r.free[n:]
	return out
}

// leave gives back what was handed out since the room was as before, if it is of the same array. Nobody may look at it any more.
func (r *room[T]) leave(before []T) {
	if cap(before) == 0 || cap(r.free) == 0 || &before[:cap(before)][cap(before)-1] != &r.free[:cap(r.free)][cap(r.free)-1] {
		return
	}
	clear(before[:len(before)-len(r.free)])
	r.free = before
}

// one gives an element with a value.
func (r *room[T]) one(v T) *T {
	out := &r.list(1)[0]
	*out = v
	return out
}

// copied gives a copy of a list.
func (r *room[T]) copied(from []T) []T {
	out := r.list(len(from))
	copy(out, from)
	return out
}

// rooms are those of what rules are compiled to.
type rooms struct {
	conds    room[cond]
	leaves   room[leaf]
	paths    room[path]
	pairs    room[pair]
	patterns room[pattern]
	scopes   room[scope]
	params   room[*Param]
	numbers  room[int32]
	listed   room[listed]
	words    room[string]
	values   room[history.Value]
	things   room[thing]
}
