package classify

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// traditional gives a traditional form of each simplified sign that has one.
func traditional() map[rune]rune {
	out := map[rune]rune{}
	for line := range strings.Lines(foldTable) {
		from, size := utf8.DecodeRuneInString(line)
		to, width := utf8.DecodeRuneInString(line[size:])
		if unicode.Is(unicode.Han, from) && unicode.Is(unicode.Han, to) && strings.TrimSuffix(line[size+width:], "\n") == "" && from < 0xF900 {
			out[to] = from
		}
	}
	return out
}

// agrees tells whether a text says the same in traditional signs, word for word.
func agrees(t *testing.T, e *Engine, signs map[rune]rune, text string) {
	t.Helper()
	text = strings.ToValidUTF8(text, "?")
	if len(text) > maxText/2 {
		return // the other may be cut off sooner
	}
	other := strings.Map(func(r rune) rune {
		if to, found := signs[r]; found {
			return to
		}
		return r
	}, text)
	a, b := e.Classify(text), e.Classify(other)
	same := func(a, b Evidence) bool { return a.Entry == b.Entry && a.Mode == b.Mode }
	if a.Cause.Guess != b.Cause.Guess || a.Cause.Score != b.Cause.Score || a.Component.Guess != b.Component.Guess || a.Component.Score != b.Component.Score ||
		!slices.Equal(a.Hints, b.Hints) || a.Insured != b.Insured || a.Contentless != b.Contentless || !slices.EqualFunc(a.Evidence, b.Evidence, same) {
		t.Errorf("%q: %+v\n%q: %+v", text, a, other, b)
	}
}

func engineOf(t testing.TB) *Engine {
	t.Helper()
	e, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestEveryWordOfTheLexiconIsFoundInBothScripts(t *testing.T) {
	e, signs := engineOf(t), traditional()
	if len(signs) < 2000 || signs['变'] != '變' {
		t.Fatalf("%d signs", len(signs))
	}
	for _, entry := range Default().Entries {
		for _, w := range entry.Words {
			agrees(t, e, signs, strings.NewReplacer("~", "，", "*", "").Replace(w))
		}
		for _, text := range entry.Examples {
			agrees(t, e, signs, text)
		}
	}
}

func FuzzBothScriptsAgree(f *testing.F) {
	e, err := New(Config{})
	if err != nil {
		f.Fatal(err)
	}
	signs := traditional()
	for _, text := range []string{"变速箱异响，4S店态度恶劣，修了三次", "车后面发出声音", "没有货，不发车", "干了", "a变b", "\xe5刹"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { agrees(t, e, signs, text) })
}
