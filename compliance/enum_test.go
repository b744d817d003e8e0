package compliance_test

import (
	"errors"
	"testing"

	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/enum"
)

func TestListsOfWordsAgreeWithValid(t *testing.T) {
	err := errors.Join(
		enum.Check(compliance.Kinds()),
		enum.Check(compliance.Layers()),
		enum.Check(compliance.Severities()),
		enum.Check(compliance.Picks()),
		enum.Check(compliance.Modes()),
		enum.Check(compliance.Operators()),
		enum.Check(compliance.ParamTypes()),
		enum.Check(compliance.Directions()),
		enum.Check(compliance.Forms()),
		enum.Check(compliance.UpTos()),
		enum.Check(compliance.Earlies()),
		enum.Check(compliance.Pairings()),
		enum.Check(compliance.Repeats()),
		enum.Check(compliance.Samenesses()),
		enum.Check(compliance.Cycles()),
		enum.Check(compliance.RoundingModes()),
		enum.Check(compliance.DistanceFroms()),
		enum.Check(compliance.Choosers()),
		enum.Check(compliance.SpanUnits()),
		enum.Check(compliance.Likenesses()),
	)
	if err != nil {
		t.Error(err)
	}
}

func TestGatesAreTheKindsThatDecideAtOnce(t *testing.T) {
	for _, k := range compliance.Kinds() {
		want := k != compliance.KindResponse && k != compliance.KindCoexistence && k != compliance.KindCoverage && k != compliance.KindEntitlement && k != compliance.KindSchedule && k != compliance.KindFunction && k != compliance.KindRatio
		if k.Gate() != want {
			t.Errorf("%s: %t", k, k.Gate())
		}
	}
}
