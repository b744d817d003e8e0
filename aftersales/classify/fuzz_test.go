package classify_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"example.com/servicelane/aftersales/classify"
)

func seeds(f *testing.F) {
	for _, texts := range handWritten(f) {
		for _, text := range texts[:4] {
			f.Add(text)
		}
	}
	for _, text := range []string{"", " ", "\x00", "\xff\xfe刹车\xe5", "4S 店\u200b態度🔥差", "ﬁre ㎞①", strings.Repeat("第三次", 99), "no no no fire", "十百千次", "{3}次~*",
		"４Ｓ店說是人為損壞，不予保固", "brake\u0301s", hundred} {
		f.Add(text)
	}
}

// FuzzClassify holds that any bytes are read, that every span lies in the text, and that the same text gives the same proposal.
func FuzzClassify(f *testing.F) {
	engine, err := classify.New(classify.Config{})
	if err != nil {
		f.Fatal(err)
	}
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		p := engine.Classify(text)
		for i, e := range p.Evidence {
			if e.Start < 0 || e.End <= e.Start || e.End > len(text) {
				t.Errorf("evidence %+v of %d bytes", e, len(text))
			}
			if i > 0 && e.Start < p.Evidence[i-1].Start {
				t.Error("the evidence is not in the order of the text")
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[e.Start:e.End]) {
				t.Errorf("a sign is cut: %q", text[e.Start:e.End])
			}
			if !e.Mode.Valid() || len(e.Votes) == 0 && e.Mode != classify.Negated || slices.ContainsFunc(e.Votes, func(v classify.Vote) bool { return !v.Field.Valid() }) {
				t.Errorf("evidence %+v", e)
			}
		}
		for _, c := range []classify.Choice{p.Cause, p.Component} {
			if c.Score < 0 || c.Score > 1000 || c.Known() != (c.Score >= engine.Threshold()) || c.Known() && c.Label != c.Guess || (c.Guess == "") != (len(c.Ranking) == 0) {
				t.Errorf("choice %+v", c)
			}
		}
		if p.Contentless && (p.Cause.Guess != "" || p.Component.Guess != "" || len(p.Evidence) > 0) {
			t.Errorf("contentless, with %+v", p)
		}
		if again := engine.Classify(text); !slices.Equal(p.Hints, again.Hints) || p.Cause.Score != again.Cause.Score || p.Component.Score != again.Component.Score {
			t.Errorf("%+v and then %+v", p, again)
		}
	})
}
