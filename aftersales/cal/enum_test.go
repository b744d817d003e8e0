package cal

import (
	"errors"
	"testing"

	"example.com/servicelane/internal/enum"
)

func TestListsOfWordsAgreeWithValid(t *testing.T) {
	err := errors.Join(enum.Check(Units()), enum.Check(Kinds()), enum.Check(Weekdays()), enum.Check(Rolls()), enum.Check(Beyonds()), enum.Check(Roles()))
	if err != nil {
		t.Error(err)
	}
}
