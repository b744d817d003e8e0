package classify

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"
)

// Agreement tells how far two classifiers agree on the same texts.
type Agreement struct {
	Texts     int            `json:"texts"`
	Cause     FieldAgreement `json:"cause"`
	Component FieldAgreement `json:"component"`
	// Hints, Insured and Contentless are the texts on which the two say the same.
	Hints       int `json:"hints"`
	Insured     int `json:"insured"`
	Contentless int `json:"contentless"`
}

// FieldAgreement is the agreement about one question.
type FieldAgreement struct {
	// Same are the texts with the same answer, Differ those with two, OnlyFirst and OnlySecond those that one of the two leaves to a
	// person, Neither those that both do.
	Same       int `json:"same"`
	Differ     int `json:"differ"`
	OnlyFirst  int `json:"only_first"`
	OnlySecond int `json:"only_second"`
	Neither    int `json:"neither"`
	// Kappa is Cohen's coefficient in thousandths, unknown being an answer like any other: 1000 is full agreement, 0 what chance
	// would give. It is 1000 if both always give the same one answer, and 0 without texts.
	Kappa int `json:"kappa"`
	// Pairs are the answers of the two with how often they met, the most frequent first, equal ones left out; "" is unknown.
	Pairs []Pair `json:"pairs,omitempty"`
}

// Pair is two different answers to one text.
type Pair struct {
	First  string `json:"first"`
	Second string `json:"second"`
	Texts  int    `json:"texts"`
}

// Agree lets two classifiers read the same texts, and tells how far they agree.
func Agree(first, second Classifier, texts iter.Seq[string]) Agreement {
	var out Agreement
	cause, component := map[Pair]int{}, map[Pair]int{}
	for text := range texts {
		a, b := first.Classify(text), second.Classify(text)
		out.Texts++
		cause[Pair{First: a.Cause.Label, Second: b.Cause.Label}]++
		component[Pair{First: a.Component.Label, Second: b.Component.Label}]++
		out.Hints += one(slices.Equal(slices.Sorted(slices.Values(a.Hints)), slices.Sorted(slices.Values(b.Hints))))
		out.Insured += one(a.Insured == b.Insured)
		out.Contentless += one(a.Contentless == b.Contentless)
	}
	out.Cause, out.Component = agreement(cause, out.Texts), agreement(component, out.Texts)
	return out
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// agreement adds up how often each two answers met.
func agreement(met map[Pair]int, texts int) FieldAgreement {
	var out FieldAgreement
	first, second := map[string]int{}, map[string]int{}
	for p, n := range met {
		first[p.First] += n
		second[p.Second] += n
		switch {
		case p.First == "" && p.Second == "":
			out.Neither += n
		case p.First == p.Second:
			out.Same += n
		case p.First == "":
			out.OnlySecond += n
		case p.Second == "":
			out.OnlyFirst += n
		default:
			out.Differ += n
		}
		if p.First != p.Second {
			out.Pairs = append(out.Pairs, Pair{p.First, p.Second, n})
		}
	}
	slices.SortFunc(out.Pairs, func(a, b Pair) int {
		return cmp.Or(b.Texts-a.Texts, cmp.Compare(a.First, b.First), cmp.Compare(a.Second, b.Second))
	})
	out.Kappa = kappa(out.Same+out.Neither, texts, first, second)
	return out
}

// kappa is (same - chance) / (texts - chance) in thousandths, where chance is what two readers would agree on who answer as often
// with each label, but blindly.
func kappa(same, texts int, first, second map[string]int) int {
	if texts == 0 {
		return 0
	}
	chance := 0 // times texts
	for label, n := range first {
		chance += n * second[label]
	}
	if chance == texts*texts {
		return 1000
	}
	return (same*texts - chance) * 1000 / (texts*texts - chance)
}

// String is the agreement in a few lines.
func (a Agreement) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d texts; the same hints %d, insured event %d, contentless %d\n", a.Texts, a.Hints, a.Insured, a.Contentless)
	for _, f := range []struct {
		name string
		FieldAgreement
	}{{"cause", a.Cause}, {"component", a.Component}} {
		fmt.Fprintf(&b, "%s: same %d, different %d, only the first %d, only the second %d, neither %d; kappa %d/1000\n", f.name, f.Same, f.Differ, f.OnlyFirst,
			f.OnlySecond, f.Neither, f.Kappa)
		for _, p := range f.Pairs {
			fmt.Fprintf(&b, "  %d × %s and %s\n", p.Texts, cmp.Or(p.First, "unknown"), cmp.Or(p.Second, "unknown"))
		}
	}
	return b.String()
}
