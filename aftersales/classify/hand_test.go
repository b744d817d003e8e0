package classify_test

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"unicode"

	"example.com/servicelane/aftersales/classify"
)

// handWritten reads the cases that were written by hand.
func handWritten(t testing.TB) map[string][]string {
	t.Helper()
	f, err := os.Open("testdata/hand_written.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	out := map[string][]string{}
	for in := bufio.NewScanner(f); in.Scan(); {
		if cause, text, found := strings.Cut(in.Text(), " "); found && cause != "#" {
			out[cause] = append(out[cause], text)
		}
	}
	return out
}

// TestHandWrittenComplaintsHaveTheirCause proves the causes of which no real complaint is public, on texts that were written for it.
func TestHandWrittenComplaintsHaveTheirCause(t *testing.T) {
	engine, err := classify.New(classify.Config{Threshold: 1})
	if err != nil {
		t.Fatal(err)
	}
	cases := handWritten(t)
	for _, cause := range []string{classify.Misuse, classify.ValueAdded, classify.NewCarSupply, classify.PDIMissed} {
		english, right := 0, 0
		for _, text := range cases[cause] {
			p := engine.Classify(text)
			if p.Cause.Label == cause {
				right++
			} else {
				t.Errorf("%s is taken for %s %v: %s %v", cause, p.Cause.Guess, p.Cause.Ranking, text, p.Evidence)
			}
			if !strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
				english++
			}
		}
		if n := len(cases[cause]); n < 30 || english < 10 || n-english < 20 {
			t.Errorf("%s: %d cases, %d of them English", cause, n, english)
		}
	}
}
