package notice_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/notice"
)

func ExampleMatrix_Render() {
	text, err := notice.Standard().Render("order.ready", "en", map[string]string{"customer": "Ms Li", "number": "RO-17"})
	fmt.Println(text.Title, err)
	fmt.Println(text.Body)
	text, _ = notice.Standard().Render("order.ready", "zh-HK", map[string]string{"customer": "李女士", "number": "RO-17"})
	fmt.Println(text.Language, text.Body)
	// Output:
	// Your car is ready <nil>
	// Dear Ms Li, your car is ready and its papers are prepared. Order RO-17. We look forward to seeing you.
	// zh-Hant 李女士您好，您的車輛已竣工，交車資料已備好，工單號RO-17，歡迎來店提車。
}

func TestEveryNoticeHasItsWordsInThreeLanguages(t *testing.T) {
	m := notice.Standard()
	if len(m.Topics()) < 25 {
		t.Errorf("only %v", m.Topics())
	}
	for _, topic := range m.Topics() {
		r, _ := m.Row(topic)
		names := map[string][]string{}
		for _, lang := range []string{"en", "zh-Hans", "zh-Hant"} {
			text := r.Texts[lang]
			if text.Title == "" || text.Body == "" || text.Body[len(text.Body)-1] == ' ' {
				t.Errorf("%s has no words in %s", topic, lang)
			}
			names[lang] = namesOf(text.Title + text.Body)
		}
		if !slices.Equal(names["en"], names["zh-Hans"]) || !slices.Equal(names["en"], names["zh-Hant"]) {
			t.Errorf("%s does not say the same in each language: %v", topic, names)
		}
	}
}

// namesOf gives the names in braces, each once.
func namesOf(text string) (out []string) {
	for _, part := range strings.Split(text, "{")[1:] {
		name, _, _ := strings.Cut(part, "}")
		out = append(out, name)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func TestALanguageThatIsNotThereIsSimplifiedChinese(t *testing.T) {
	for want, langs := range map[string][]string{"zh-Hans": {"zh", "zh-CN", "ru", "", "?"}, "zh-Hant": {"zh-TW", "zh-HK", "zh-Hant"}, "en": {"en", "en-GB"}} {
		for _, lang := range langs {
			text, err := notice.Standard().Render("order.ready", lang, nil)
			if err != nil || text.Language != want {
				t.Errorf("%q is written in %q (%v)", lang, text.Language, err)
			}
		}
	}
	if text, _ := notice.Standard().Render("order.ready", "en", nil); !strings.HasPrefix(text.Body, "Dear –,") {
		t.Errorf("what is missing: %s", text.Body)
	}
	if _, err := notice.Standard().Render("order.lost", "en", nil); !errors.Is(err, notice.ErrUnknown) {
		t.Error(err)
	}
}

func TestAHouseHasItsOwnWords(t *testing.T) {
	own, err := notice.Parse([]byte(`{"format":1,"notices":[{"topic":"order.ready","channels":["letter"],"texts":{"en":{"title":"Hey","body":"{customer}, come!"}}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	m := notice.Standard().With(own)
	text, err := m.Render("order.ready", "zh-Hans", map[string]string{"customer": "{you}"})
	if err != nil || text.Body != "{you}, come!" || text.Language != "en" {
		t.Errorf("%+v (%v)", text, err)
	}
	if r, ok := m.Row("complaint.received"); !ok || r.Purpose != notice.PurposeService {
		t.Errorf("%+v", r)
	}
}

func TestAFaultyMatrixTellsAllItsFaults(t *testing.T) {
	_, err := notice.Parse([]byte(`{"format":2,"notices":[]}`))
	if err == nil || !strings.Contains(err.Error(), "2 is not 1") {
		t.Error(err)
	}
	_, err = notice.Parse([]byte(`{"format":1,"notices":[{"topic":"a","texts":{}},{"topic":"a","texts":{"klingon!":{"title":"{x","body":"y}"}}}]}`))
	for _, want := range []string{"no words", "no such language", "braces do not match", "said twice"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v does not say %q", err, want)
		}
	}
	for _, row := range []string{`{"topic":"a","texts":{"en":{"title":"{{x}","body":"y"}}}`, `{"topic":"a","purpose":"fun","texts":{"en":{"title":"x","body":"y"}}}`} {
		if _, err := notice.Parse([]byte(`{"format":1,"notices":[` + row + `]}`)); err == nil {
			t.Errorf("%s is taken", row)
		}
	}
}

func TestChannelsFollowTheRegulationAndThenTheWishes(t *testing.T) {
	usual := []string{"sms"}
	for _, c := range []struct {
		named, wishes, want string
	}{
		{"", "", "sms"}, {"", "wechat mail", "wechat mail"}, {"phone letter", "", "phone letter"}, {"phone letter", "letter", "letter phone"},
		{"phone letter", "wechat", "phone letter"}, {"phone", "letter phone", "phone"},
	} {
		got := notice.Row{Channels: strings.Fields(c.named)}.Route(strings.Fields(c.wishes), usual)
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q, wished %q: %v, want %q", c.named, c.wishes, got, c.want)
		}
	}
	if len(notice.Purposes()) != 3 {
		t.Error("a purpose more")
	}
}

func TestCodesAreWrittenInTheirWords(t *testing.T) {
	m, err := notice.Parse([]byte(`{"format":1,"words":{"colour":{"r":{"en":"red","zh-Hans":"红"}}},"notices":[{"topic":"t","texts":{"en":{"title":"{colour}","body":"{other} {none}"},"zh-Hans":{"title":"{colour}","body":"x"}}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	own, err := notice.Parse([]byte(`{"format":1,"words":{"colour":{"g":{"en":"green"}},"size":{"l":{"en":"large"}}},"notices":[]}`))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		m                *notice.Matrix
		lang, code, want string
	}{{m, "en", "r", "red"}, {m, "zh-CN", "r", "红"}, {m, "en", "b", "b"}, {m, "en", "g", "g"}, {m.With(own), "en", "g", "green"}, {m.With(own), "zh-Hans", "r", "红"},
		{m.With(own), "zh-Hans", "g", "green"}, {own.With(m), "en", "r", "red"}} {
		data := map[string]string{"colour": c.code, "other": "r"}
		text, err := c.m.Render("t", c.lang, data)
		if err != nil || text.Title != c.want || c.lang == "en" && text.Body != "r –" || data["colour"] != c.code {
			t.Errorf("%s in %s: %q, %q (%v)", c.code, c.lang, text.Title, text.Body, err)
		}
	}
	if _, err := notice.Parse([]byte(`{"format":1,"words":{"a":{"b":{"klingon!":"c","en":""}}},"notices":[]}`)); err == nil ||
		!strings.Contains(err.Error(), "words.a.b.klingon!") || !strings.Contains(err.Error(), "words.a.b.en") {
		t.Errorf("got %v", err)
	}
}
