package main

import (
	"slices"
	"testing"
)

func TestTextIsDividedAtSpacesWhereItCan(t *testing.T) {
	tests := map[string]struct {
		text string
		most int
		want []string
	}{
		"short text":           {"pads", 6, []string{"pads"}},
		"empty text":           {"", 6, []string{""}},
		"two words":            {"brake pads", 6, []string{"brake", "pads"}},
		"one long word":        {"abcdefgh", 3, []string{"abc", "def", "gh"}},
		"Chinese, two places":  {"更换前制动片", 5, []string{"更换", "前制", "动片"}},
		"a word, then a break": {"a bcdefgh", 4, []string{"a", "bcde", "fgh"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := wrap(tt.text, tt.most); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestCharactersTakeTheirPlaces(t *testing.T) {
	for text, want := range map[string]int{"abc": 3, "制动": 4, "￥１": 4, "é": 1, "e\u0301": 1, "…": 1, "": 0} {
		if got := places(text); got != want {
			t.Errorf("%q takes %d, want %d", text, got, want)
		}
	}
}

func TestColumnsWithoutTextAreLeftOut(t *testing.T) {
	table := table{columns: []column{{"A", false}, {"Unused", false}, {"B", true}}}
	table.add("x", "", "1.00")
	table.add("更换", "", "")
	want := "A        B\n────  ────\nx     1.00\n更换\n"
	if got := table.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
