package wide

import (
	"slices"
	"strings"
	"testing"
)

func TestTextIsDividedAtSpacesWhereItCan(t *testing.T) {
	tests := map[string]struct {
		text string
		most int
		want []string
	}{
		"short text":                {"pads", 6, []string{"pads"}},
		"empty text":                {"", 6, []string{""}},
		"two words":                 {"brake pads", 6, []string{"brake", "pads"}},
		"one long word":             {"abcdefgh", 3, []string{"abc", "def", "gh"}},
		"Chinese, two places":       {"更换前制动片", 5, []string{"更换", "前制", "动片"}},
		"a word, then a break":      {"a bcdefgh", 4, []string{"a", "bcde", "fgh"}},
		"a wide sign after a space": {"a bc牌", 3, []string{"a", "bc", "牌"}},
		"a sign wider than a line":  {"车牌", 1, []string{"车", "牌"}},
		"lines of the text":         {"a\n\nb c", 1, []string{"a", "", "b", "", "c"}},
		"marks take no place":       {"e\u0301e\u0301e", 2, []string{"e\u0301e\u0301", "e"}},
		"an empty line at the end":  {"a\n", 4, []string{"a", ""}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := Wrap(tt.text, tt.most); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func FuzzNothingButSpaceIsLostInWrapping(f *testing.F) {
	f.Add("brake pads 更换前制动片\nx", 5)
	f.Fuzz(func(t *testing.T, text string, most int) {
		text, most = strings.ToValidUTF8(text, ""), max(2, min(most, 200))
		lines := Wrap(text, most)
		for _, l := range lines {
			if Places(l) > most {
				t.Errorf("%q is wider than %d", l, most)
			}
		}
		bare := func(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }
		if got := bare(strings.Join(lines, "")); got != bare(text) {
			t.Errorf("%q became %q", text, lines)
		}
	})
}

func TestCharactersTakeTheirPlaces(t *testing.T) {
	for text, want := range map[string]int{"abc": 3, "制动": 4, "￥１": 4, "é": 1, "e\u0301": 1, "…": 1, "": 0} {
		if got := Places(text); got != want {
			t.Errorf("%q takes %d, want %d", text, got, want)
		}
	}
}

func TestTextIsFilledUpToItsPlaces(t *testing.T) {
	if got := Left("制", 4) + "|" + Right("制", 4) + "|" + Left("制动", 3) + "|" + Right("制动", 3); got != "制  |  制|制动|制动" {
		t.Errorf("got %q", got)
	}
}

func TestWhatDoesNotPrintStandsAsItsNumber(t *testing.T) {
	for text, want := range map[string]string{"更换 a　b": "更换 a　b", "a\x1b[2J": `a\u001b[2J`, "1\u202e2": `1\u202e2`, "a\nb": `a\u000ab`, "\xff": "\ufffd", "": ""} {
		if got := Visible(text); got != want {
			t.Errorf("%q is shown as %q, want %q", text, got, want)
		}
	}
}

func TestTheLineBreaksOfATextStay(t *testing.T) {
	if got, want := VisibleLines("a\r\nb\n\x00\rc\n"), "a\nb\n\\u0000\\u000dc\n"; got != want {
		t.Errorf("lines are shown as %q, want %q", got, want)
	}
}
