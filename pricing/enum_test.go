package pricing

import (
	"errors"
	"testing"

	"example.com/servicelane/internal/enum"
)

func TestListsOfWordsAgreeWithValid(t *testing.T) {
	err := errors.Join(
		enum.Check(RoundingModes()),
		enum.Check(Levels()),
		enum.Check(Remainders()),
		enum.Check(Kinds()),
		enum.Check(PayerKinds()),
		enum.Check(Closings()),
		enum.Check(HoursBases()),
		enum.Check(DiscountLevels()),
		enum.Check(NoticeCodes()),
		enum.Check(StepOps()),
		enum.Check(StepOfs()),
		enum.Check(BandBases()),
		enum.Check(DocumentKinds()),
	)
	if err != nil {
		t.Error(err)
	}
}

func TestEveryStepAndListHasItsWords(t *testing.T) {
	for _, op := range StepOps() {
		for in := range langs {
			if stepTexts[op][in] == "" {
				t.Errorf("%s has no words in language %d", op, in)
			}
		}
	}
	for _, list := range cardLists {
		if listNames[list][english] == "" {
			t.Errorf("the list %q has no name", list)
		}
	}
	if len(stepTexts) != len(stepOps) || int(opLess)+1 != len(stepOps) || int(ofDue)+1 != len(stepOfs) || int(lastShare)+1 != len(remainders) || int(floor)+1 != len(modes) {
		t.Error("a table of words or places does not fit its list")
	}
	for i, op := range []StepOp{opTime: StepTime, opRound: StepRound, opContained: StepContained, opHoursBasis: StepHours, opMoved: StepMoved, opLess: StepLess, opDistance: StepDistance} {
		if op != "" && stepOps[i] != op {
			t.Errorf("place %d is %s, not %s", i, stepOps[i], op)
		}
	}
}
