package compliance_test

import (
	"encoding/json"
	"strings"
	"testing"

	"example.com/servicelane/compliance"
)

func TestATextIsGivenInTheLanguageThatThereIs(t *testing.T) {
	both := compliance.Texts{{Tag: "zh-Hant", Text: "維修"}, {Tag: "en", Text: "repair"}}
	only := compliance.Texts{{Tag: "zh-Hant", Text: "維修"}, {Tag: "it", Text: "riparazione"}, {Tag: "en"}}
	for _, c := range []struct {
		texts     compliance.Texts
		tag, want string
	}{{both, "zh-Hant", "維修"}, {both, "zh-Hans", "repair"}, {only, "zh-Hans", "riparazione"}, {nil, "en", ""}} {
		if got := c.texts.In(c.tag); got != c.want {
			t.Errorf("%v in %s: %q", c.texts, c.tag, got)
		}
	}
}

func TestTextsAreWrittenAsTheyAreRead(t *testing.T) {
	data, err := json.Marshal(compliance.Texts{{Tag: "zh-Hans", Text: "维修"}, {Tag: "en", Text: "repair"}})
	if want := `{"en":"repair","zh-Hans":"维修"}`; string(data) != want || err != nil {
		t.Fatalf("%s, %v", data, err)
	}
	var read compliance.Texts
	if err := json.Unmarshal(data, &read); err != nil || len(read) != 2 || read[0].Tag != "en" || read.In("zh-Hans") != "维修" {
		t.Errorf("%v, %v", read, err)
	}
	for document, want := range map[string]string{`7`: "wants an object, has a number", `{"en":7,"it":null}`: "en: wants a string, has a number\nit: wants a string, has null"} {
		if got := strings.Join(faults(read.UnmarshalJSON([]byte(document))), "\n"); got != want {
			t.Errorf("%s: %s", document, got)
		}
	}
}

func TestALanguageStandsOnce(t *testing.T) {
	twice := compliance.Texts{{Tag: "en", Text: "a"}, {Tag: "en", Text: "b"}}
	_, err := compliance.Compile(&compliance.Pack{Format: 1, ID: "a", Layer: "house", Version: "2026.1", Jurisdiction: "CN", Documents: []compliance.Document{{ID: "D", Title: twice}}})
	if got := strings.Join(faults(err), "\n"); got != "a.documents[0].title.en: two texts in one language" {
		t.Error(got)
	}
}
