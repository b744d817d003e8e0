// Package enum checks at run time what internal/arch cannot see in the source: that a list of words and the method Valid
// of its type agree.
//
//	if err := enum.Check(cal.Units()); err != nil {
//		t.Error(err)
//	}
//
// That list and method name every constant is checked by internal/arch, for all packages at once.
package enum

import (
	"errors"
	"fmt"
)

// Check tells what is wrong with the list of a type's words: one that is not valid or stands twice, an empty list, or a type
// that takes any word.
func Check[E interface {
	~string
	Valid() bool
}](list []E) error {
	var faults []error
	if len(list) == 0 {
		faults = append(faults, fmt.Errorf("%T: nothing is listed", E("")))
	}
	seen := map[E]bool{}
	for _, e := range list {
		if !e.Valid() {
			faults = append(faults, fmt.Errorf("%T: %q is listed but not valid", e, e))
		}
		if seen[e] {
			faults = append(faults, fmt.Errorf("%T: %q is listed twice", e, e))
		}
		seen[e] = true
	}
	if word := E("No Such Word"); word.Valid() {
		faults = append(faults, fmt.Errorf("%T: %q is valid", word, word))
	}
	return errors.Join(faults...)
}
