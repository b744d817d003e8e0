package classify_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/classify"
)

// rules is a classifier of one's own.
type rules struct{}

func (rules) Classify(text string) classify.Proposal {
	var p classify.Proposal
	if strings.Contains(text, "异响") {
		p.Cause.Label, p.Component.Label = classify.ProductQuality, "engine"
	}
	return p
}

// A host compares its own classifier with the one of this package.
func ExampleAgree() {
	engine, err := classify.New(classify.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	texts := []string{"发动机异响", "变速箱异响", "服务态度恶劣", "配件一直缺货", "您好"}
	fmt.Print(classify.Agree(engine, rules{}, slices.Values(texts)))
	// Output:
	// 5 texts; the same hints 5, insured event 5, contentless 4
	// cause: same 2, different 0, only the first 2, only the second 0, neither 1; kappa 444/1000
	//   1 × parts_supply and unknown
	//   1 × service_quality and unknown
	// component: same 1, different 1, only the first 0, only the second 0, neither 3; kappa 642/1000
	//   1 × transmission and engine
}

func TestAgreementIsMeasuredAgainstChance(t *testing.T) {
	engine, err := classify.New(classify.Config{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		texts []string
		kappa int
	}{
		{"nothing was read", nil, 0},
		{"both say the same of everything", []string{"发动机异响"}, 1000},
		{"each says its own", []string{"服务态度恶劣"}, 0},
	} {
		if got := classify.Agree(engine, rules{}, slices.Values(c.texts)).Cause.Kappa; got != c.kappa {
			t.Errorf("%s: kappa is %d, want %d", c.name, got, c.kappa)
		}
	}
	if got := classify.Agree(engine, engine, slices.Values([]string{"发动机异响", "服务态度恶劣", "x"})); got.Cause.Kappa != 1000 || got.Hints != 3 || got.Cause.Pairs != nil {
		t.Errorf("with itself: %v", got)
	}
	if got := classify.Agree(rules{}, engine, slices.Values([]string{"配件一直缺货"})); got.Cause.OnlySecond != 1 {
		t.Errorf("only the second answers: %v", got)
	}
}
