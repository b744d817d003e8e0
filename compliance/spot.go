package compliance

import (
	"strconv"
	"strings"
	"unicode"

	"example.com/servicelane/internal/fault"
)

// spot is a place in a pack. Its path is only written when a fault is found there. Packs are mostly sound, and compiling looks at many
// thousands of places: they are only noted once it is known that there is a fault, and are nil until then.
type spot struct {
	up    *spot
	name  string // of a member; "" for an element of a list
	index int
}

func (s *spot) in(name string) *spot {
	if s == nil {
		return nil
	}
	return &spot{up: s, name: name}
}

func (s *spot) at(index int) *spot {
	if s == nil {
		return nil
	}
	return &spot{up: s, index: index}
}

// whole is the place of a whole document, by its name; one that is read alone has none.
func (c *compiler) whole(name string) *spot {
	if !c.exact {
		return nil
	}
	return &spot{name: name}
}

// last is the name of the place itself.
func (s *spot) last() string {
	if s == nil {
		return ""
	}
	return s.name
}

// path writes the path as strictjson does.
func (s *spot) path() string {
	switch {
	case s == nil:
		return ""
	case s.up == nil:
		return s.name
	case s.name == "":
		return s.up.path() + "[" + strconv.Itoa(s.index) + "]"
	case strings.ContainsFunc(s.name, special):
		return s.up.path() + "[" + fault.Quote(s.name) + "]"
	}
	return fault.At(s.up.path(), s.name)
}

func special(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-' }
