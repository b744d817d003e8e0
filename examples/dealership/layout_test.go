package main

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/width"
)

func TestTextsTakeTheCellsThatATerminalGivesThem(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "abc": 3, "结算清单": 8, "A结B": 4, "（一）": 6, "é": 1, "e\u0301": 1, "¥1,320.50": 9, "\u200b": 0,
	} {
		if got := cells(text); got != want {
			t.Errorf("cells(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestColumnsAreAlignedAcrossScripts(t *testing.T) {
	tab := table{indent: "  ", sides: []align{left, right, left}}
	tab.add("工时", "1.5", "客户")
	tab.rule()
	tab.add("labour", "12.25", "customer")
	want := []string{
		"  工时      1.5  客户",
		"  -----------------------",
		"  labour  12.25  customer",
	}
	if got := tab.lines(); !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

func TestLinesBreakAtSpacesAndBetweenWideCharacters(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		cells      int
		want       []string
	}{
		{"a short text stays", "one two", 10, []string{"one two"}},
		{"at a space", "one two three", 8, []string{"one two", "three"}},
		{"a word that is too long stands alone", "a incomprehensible b", 5, []string{"a", "incomprehensible", "b"}},
		{"between wide characters", "客户验收签字", 8, []string{"客户验收", "签字"}},
		{"not before closing punctuation", "客户验收。签字", 8, []string{"客户验", "收。签字"}},
		{"not behind an opening bracket", "客户验（收）", 8, []string{"客户验", "（收）"}},
		{"an empty text is one empty line", "", 8, []string{""}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := wrap(tt.text, tt.cells)
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// ambiguous lists the characters of a text that are one cell wide on some terminals and two on others.
func ambiguous(text string) string {
	return strings.Map(func(r rune) rune {
		if width.LookupRune(r).Kind() == width.EastAsianAmbiguous {
			return r
		}
		return -1
	}, text)
}

func TestTheTextsOfTheProgramHaveNoCharactersOfAmbiguousWidth(t *testing.T) {
	check := func(what string, p phrase) {
		for i, text := range p {
			if text == "" {
				t.Errorf("%s has no text in %s", what, names[i])
			}
			if bad := ambiguous(text); bad != "" {
				t.Errorf("%s, %s: %q", what, names[i], bad)
			}
		}
	}
	for code, p := range catalogue {
		check(code, p)
	}
	for topic, p := range messageTexts {
		check(topic, p)
	}
	for s, p := range stateNames {
		check(string(s), p)
	}
	for command, p := range commandNames {
		check(command, p)
	}
	for k, p := range oldPartNames {
		check(string(k), p)
	}
	for r, p := range unknownNames {
		check(string(r), p)
	}
	for c, p := range codeNames {
		check(c, p)
	}
	for s, p := range statusNames {
		check(string(s), p)
	}
	for _, s := range scenes() {
		check("a title", s.title)
		for _, st := range s.steps {
			check(st.do.Name(), st.says)
		}
	}
}
