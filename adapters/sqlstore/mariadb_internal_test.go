package sqlstore

import (
	"errors"
	"fmt"
	"testing"
)

// numbered is an error as the drivers of MariaDB give it.
type numbered struct {
	Number  uint16
	Message string
}

func (e *numbered) Error() string { return e.Message }

// lettered has a field of the same name that is no number.
type lettered struct{ Number string }

func (e lettered) Error() string { return e.Number }

func TestTheNumberOfAnErrorIsThatOfTheEngine(t *testing.T) {
	for name, c := range map[string]struct {
		err    error
		want   uint64
		undone bool
	}{
		"none":            {nil, 0, false},
		"another error":   {errors.New("Error 1213"), 0, false},
		"not a number":    {lettered{"1213"}, 0, false},
		"a duplicate":     {&numbered{Number: 1062}, 1062, false},
		"a deadlock":      {fmt.Errorf("commit: %w", &numbered{Number: 1213}), 1213, true},
		"a changed row":   {&numbered{Number: 1020}, 1020, true},
		"a nil of theirs": {(*numbered)(nil), 0, false},
	} {
		if got := numberOf(c.err); got != c.want || undone(c.err) != c.undone {
			t.Errorf("%s: %d, undone %t", name, got, undone(c.err))
		}
	}
}
