package compliance

import (
	"strconv"
	"strings"
	"unicode"

	"example.com/servicelane/internal/fault"
)

// spot is a place in a pack. Its path is only written when a fault is found there.
type spot struct {
	up    *spot
	name  string // of a member; "" for an element of a list
	index int
}

func (s *spot) in(name string) *spot { return &spot{up: s, name: name} }
func (s *spot) at(index int) *spot   { return &spot{up: s, index: index} }

// path writes the path as strictjson does.
func (s *spot) path() string {
	switch {
	case s == nil:
		return ""
	case s.name == "":
		return s.up.path() + "[" + strconv.Itoa(s.index) + "]"
	case strings.ContainsFunc(s.name, special):
		return s.up.path() + "[" + fault.Quote(s.name) + "]"
	}
	return fault.At(s.up.path(), s.name)
}

func special(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-' }
