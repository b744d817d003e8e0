package memstore

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"strings"
)

// item is a line of an index: a key value or a due time, and the id of the record that has it.
type item struct {
	value string
	due   int64 // microseconds since 1970, in indexes of due times
	id    string
}

const minDue = math.MinInt64

func compareInt(a, b int64) int { return cmp.Compare(a, b) }

func compareItem(a, b item) int {
	if c := cmp.Compare(a.due, b.due); c != 0 {
		return c
	}
	if c := strings.Compare(a.value, b.value); c != 0 {
		return c
	}
	return strings.Compare(a.id, b.id)
}

// index is a sorted set of items, kept in chunks so that adding one moves few others.
type index struct {
	chunks [][]item // none is empty
}

// chunkSize is the length at which a chunk is cut in two.
const chunkSize = 512

// find gives the chunk and the place in it where an item is or belongs.
func (x *index) find(it item) (chunk, at int, found bool) {
	chunk, _ = slices.BinarySearchFunc(x.chunks, it, func(c []item, it item) int { return compareItem(c[len(c)-1], it) })
	if chunk == len(x.chunks) {
		return chunk, 0, false
	}
	at, found = slices.BinarySearchFunc(x.chunks[chunk], it, compareItem)
	return chunk, at, found
}

func (x *index) add(it item) {
	if len(x.chunks) == 0 {
		x.chunks = [][]item{{it}}
		return
	}
	chunk, at, found := x.find(it)
	if found {
		return
	}
	if chunk == len(x.chunks) { // behind the last item
		chunk--
		at = len(x.chunks[chunk])
	}
	c := slices.Insert(x.chunks[chunk], at, it)
	x.chunks[chunk] = c
	if len(c) == chunkSize {
		right := slices.Clone(c[chunkSize/2:])
		clear(c[chunkSize/2:])
		x.chunks[chunk] = c[:chunkSize/2]
		x.chunks = slices.Insert(x.chunks, chunk+1, right)
	}
}

func (x *index) remove(it item) {
	chunk, at, found := x.find(it)
	if !found {
		return
	}
	c := slices.Delete(x.chunks[chunk], at, at+1)
	x.chunks[chunk] = c
	if len(c) == 0 {
		x.chunks = slices.Delete(x.chunks, chunk, chunk+1)
	}
}

// from gives the items from start on, in order. A nil index is empty.
func (x *index) from(start item) iter.Seq[item] {
	return func(yield func(item) bool) {
		if x == nil {
			return
		}
		chunk, at, _ := x.find(start)
		for ; chunk < len(x.chunks); chunk++ {
			for _, it := range x.chunks[chunk][at:] {
				if !yield(it) {
					return
				}
			}
			at = 0
		}
	}
}
