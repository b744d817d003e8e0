package enum

import (
	"slices"
	"strings"
	"testing"
)

type size string

func (s size) Valid() bool { return s == "small" || s == "large" }

type lax string

func (lax) Valid() bool { return true }

func TestAListAndItsMethodAgree(t *testing.T) {
	if err := Check([]size{"small", "large"}); err != nil {
		t.Error(err)
	}
}

func TestWhatDoesNotAgreeIsTold(t *testing.T) {
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"nothing listed", Check[size](nil), "nothing is listed"},
		{"a word that is not valid", Check([]size{"small", "huge"}), `"huge" is listed but not valid`},
		{"a word twice", Check([]size{"small", "small"}), `"small" is listed twice`},
		{"a type that takes any word", Check([]lax{"a"}), `"No Such Word" is valid`},
	} {
		if c.err == nil || !slices.ContainsFunc(strings.Split(c.err.Error(), "\n"), func(line string) bool { return strings.Contains(line, c.want) }) {
			t.Errorf("%s: %v", c.name, c.err)
		}
	}
}
