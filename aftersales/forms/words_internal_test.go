package forms

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/internal/wide"
	"example.com/servicelane/pricing"
)

func TestEveryTextIsThereInEveryLanguage(t *testing.T) {
	v := reflect.ValueOf(words)
	for i := range v.NumField() {
		var p phrase
		for l := range langs {
			p[l] = v.Field(i).Index(int(l)).String()
		}
		checkPhrase(t, v.Type().Field(i).Name, p)
	}
}

func TestEveryTextIsUsed(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var source strings.Builder
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		source.Write(text)
	}
	v := reflect.TypeOf(words)
	for i := range v.NumField() {
		if name := v.Field(i).Name; !regexp.MustCompile(`words\.` + name + `\b`).MatchString(source.String()) {
			t.Errorf("the text %s is used nowhere", name)
		}
	}
}

func checkPhrase(t *testing.T, name string, p phrase) {
	t.Helper()
	for l, text := range p {
		if text == "" || strings.TrimSpace(text) != text {
			t.Errorf("%s in %s is %q", name, tags[l], text)
		}
		if strings.Count(text, "{}") != strings.Count(p[english], "{}") {
			t.Errorf("%s in %s has other places for values than in English: %q", name, tags[l], text)
		}
		// Signs that are written otherwise in the other script.
		if wrong := "维检验这项责态价额级时间为单话车进厂终"; lang(l) == zhHant && strings.ContainsAny(text, wrong) {
			t.Errorf("%s in %s has simplified signs: %q", name, tags[l], text)
		}
	}
}

func TestEveryCodeOfTheModelHasAWord(t *testing.T) {
	checkWords(t, kindWords, aftersales.OrderKinds())
	checkWords(t, levelWords, aftersales.Levels())
	checkWords(t, gradeWords, aftersales.PartGrades())
	checkWords(t, oldPartWords, aftersales.OldParts())
	checkWords(t, answerWords, aftersales.Answers())
	checkWords(t, statusWords, aftersales.JobStatuses())
	checkWords(t, sourceWords, aftersales.JobSources())
	checkWords(t, payerWords, pricing.PayerKinds())
	checkWords(t, channelWords, aftersales.Channels())
	checkWords(t, complexityWords, aftersales.Complexities())
	checkWords(t, methodWords, nil)
	checkWords(t, placeWords, nil)
	checkWords(t, documentWords, nil)
	checkWords(t, topicWords, nil)
	checkWords(t, explainedWords, nil)
	checkWords(t, roleWords, nil)
}

func checkWords[T ~string](t *testing.T, list map[T]phrase, codes []T) {
	t.Helper()
	for _, c := range codes {
		if _, ok := list[c]; !ok {
			t.Errorf("%s has no word", c)
		}
	}
	for c, p := range list {
		checkPhrase(t, string(c), p)
	}
}

func TestValuesFillThePlacesOfAPhraseInTheirOrder(t *testing.T) {
	p := phrase{"{} of {}", "{} 的 {}", "x"}
	for _, c := range []struct {
		l      lang
		values []string
		want   string
	}{
		{english, []string{"{}", "2"}, "{} of 2"},
		{english, []string{"1"}, "1 of "},
		{zhHans, []string{"1", "2", "3"}, "1 的 2"},
		{zhHant, []string{"1"}, "x"},
	} {
		if got := p.in(c.l, c.values...); got != c.want {
			t.Errorf("%q in %s is %q, want %q", c.values, tags[c.l], got, c.want)
		}
	}
}

func TestWholeNumbersAreWrittenInGroups(t *testing.T) {
	for n, want := range map[int64]string{0: "0", 7: "7", 999: "999", 1000: "1,000", -1: "-1", -999: "-999", -1000: "-1,000", 1234567: "1,234,567", -123456: "-123,456"} {
		if got := whole(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}

func TestTheCellsOfATableStandBelowEachOther(t *testing.T) {
	tab := &Table{Columns: []Column{{Title: "序号", Right: true}, {Title: "name"}, {Title: "金额", Right: true}},
		Rows: [][]string{{"1", "前制动片（套）", "1.00"}, {"22", strings.Repeat("很长的名称", 20), "22.00"}, {"3", "two\nlines", "300.00"}}, Blank: 1}
	w := textWriter{lang: zhHans}
	w.table(tab)
	widths := columnWidths(tab)
	sum := widths[0] + widths[1] + widths[2] + 4
	if sum != pageWidth {
		t.Errorf("the table is %d wide, not cut to the page", sum)
	}
	for _, line := range strings.Split(strings.TrimSuffix(w.b.String(), "\n"), "\n") {
		amountAt := wide.Places(line) == sum
		if (strings.HasSuffix(line, "00") || strings.HasSuffix(line, "-") || strings.HasSuffix(line, "_") || strings.HasSuffix(line, "额")) && !amountAt {
			t.Errorf("%d places: %s", wide.Places(line), line)
		}
		if wide.Places(line) > sum {
			t.Errorf("wider than the table: %s", line)
		}
	}
	tab.Rows = [][]string{{"1", "x", strings.Repeat("9", 200)}}
	if got := columnWidths(tab); got[2] != 200 || got[1] != leastColumn {
		t.Errorf("figures are cut: %v", got)
	}
}
