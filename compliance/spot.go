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
	room  *[]spot // for the places below; compiling looks at many thousands
}

func (s *spot) in(name string) *spot { return s.below(spot{up: s, name: name}) }
func (s *spot) at(index int) *spot   { return s.below(spot{up: s, index: index}) }

// below puts a place into the room, or into a new one if that is full.
func (s *spot) below(place spot) *spot {
	room := s.room
	if len(*room) == cap(*room) {
		*room = make([]spot, 0, 256)
	}
	place.room = room
	*room = append(*room, place)
	return &(*room)[len(*room)-1]
}

// leave gives back the room of the places that were taken since it was as before. None of them may be looked at any more.
func (s *spot) leave(before []spot) {
	room := *s.room
	switch {
	case cap(before) == 0 || &before[:1][0] != &room[:1][0]:
		*s.room = room[:0]
	default:
		*s.room = before
	}
}

// wholeOf is the place of a whole document, by its name; one that is read alone has none.
func wholeOf(name string) *spot { return &spot{name: name, room: new([]spot)} }

// path writes the path as strictjson does.
func (s *spot) path() string {
	switch {
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
