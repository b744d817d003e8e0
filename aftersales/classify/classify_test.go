package classify_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/classify"
	"example.com/servicelane/internal/enum"
	"example.com/servicelane/internal/jsonschema"
)

func engine(t testing.TB, cfg classify.Config) *classify.Engine {
	t.Helper()
	e, err := classify.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestWhatATextSays(t *testing.T) {
	e := engine(t, classify.Config{Threshold: 1})
	for _, c := range []struct {
		name, text, cause, component string
		hints                        string
		insured, contentless         bool
	}{
		{"a defect", "发动机漏油", "product_quality", "engine", "", false, false},
		{"the longer word counts", "刹车灯不亮", "product_quality", "lighting", "", false, false},
		{"brakes do", "刹车异响", "product_quality", "brakes", "", false, false},
		{"the service", "保养后机油滤芯漏油", "service_quality", "engine", "", false, false},
		{"a charge", "强制购买机油", "service_quality", "engine", "", false, false},
		{"the sale", "订金不退", "sales_service", "", "", false, false},
		{"parts", "配件一直没货", "parts_supply", "", "", false, false},
		{"somebody was hurt", "气囊没弹出，司机受伤", "product_quality", "air_bags", "injury", false, false},
		{"nobody was hurt", "追尾，没有受伤", "", "", "", true, false},
		{"fire", "车子起火", "product_quality", "", "fire", false, false},
		{"no fire", "there was no fire", "", "", "", false, false},
		{"the brakes failed", "下坡刹车失灵", "product_quality", "brakes", "brake_loss", false, false},
		{"the steering failed", "the steering locked on the motorway", "product_quality", "steering", "steering_loss", false, false},
		{"the third time in digits", "修了3次", "", "", "repeated", false, false},
		{"the third time in signs", "修了三次", "", "", "repeated", false, false},
		{"the twelfth time", "修了十二次", "", "", "repeated", false, false},
		{"the second time is not the third", "修了两次", "", "", "", false, false},
		{"the second time in digits", "已经修了 2 次了", "", "", "", false, false},
		{"press and court", "找媒体曝光，再起诉", "", "", "media court", false, false},
		{"misuse", "是我操作不当", "misuse", "", "", false, false},
		{"misuse as the shop claims it", "4S店说是操作不当，不给保修", "service_quality", "", "", false, false},
		{"misuse that is denied", "不是人为损坏", "product_quality", "", "", false, false},
		{"misuse as the dealer claims it", "The dealer claims that I put diesel in it.", "service_quality", "", "", false, false},
		{"a claim ends with its sentence", "店里说没事。是我操作不当。", "misuse", "", "", false, false},
		{"a gap ends with its sentence", "承诺好的。不能用", "product_quality", "", "", false, false},
		{"a gap is not too wide", "承诺，一二三四五六七八九十一二三四五六七八九十，不", "", "", "", false, false},
		{"an insured event", "昨晚车被水淹", "", "", "", true, false},
		{"a greeting", "您好，谢谢", "", "", "", false, true},
		{"an emoji", "😡😡😡", "", "", "", false, true},
		{"digits", "12345678", "", "", "", false, true},
		{"nothing", "", "", "", "", false, true},
		{"words that say nothing here", "今天天气很好我们去公园", "", "", "", false, false},
		{"an emoji between words", "变速箱🚗异响", "product_quality", "transmission", "", false, false},
		{"mixed scripts", "ABS灯亮，brake踩下去有noise", "product_quality", "brakes", "", false, false},
		{"a word within another", "the firewall is fine", "", "", "", false, false},
		{"the beginning of a word", "it leaked", "product_quality", "", "", false, false},
	} {
		p := e.Classify(c.text)
		component := p.Component.Guess
		if c.component == "" {
			component = ""
		}
		if p.Cause.Guess != c.cause || component != c.component || strings.Join(p.Hints, " ") != c.hints || p.Insured != c.insured || p.Contentless != c.contentless {
			t.Errorf("%s: %q gives %+v", c.name, c.text, p)
		}
	}
}

func TestBelowTheThresholdTheAnswerIsUnknown(t *testing.T) {
	text := "配件质量问题"
	sure, unsure := engine(t, classify.Config{Threshold: 1}), engine(t, classify.Config{Threshold: 999})
	a, b := sure.Classify(text), unsure.Classify(text)
	if !a.Cause.Known() || b.Cause.Known() || b.Cause.Guess != a.Cause.Label || sure.Threshold() != 1 || engine(t, classify.Config{}).Threshold() != classify.DefaultThreshold {
		t.Errorf("%+v, %+v", a, b)
	}
}

func TestAVersionNamesAllThatAProposalDependsOn(t *testing.T) {
	lex := classify.Lexicon{Version: "s"}
	for want, cfg := range map[string]classify.Config{
		"s":          {Lexicon: lex, Threshold: classify.DefaultThreshold},
		"s@650":      {Lexicon: lex, Threshold: 650},
		"s/none":     {Lexicon: lex, Model: &classify.Model{}},
		"s/m.2@1000": {Lexicon: lex, Model: &classify.Model{Version: "m.2"}, Threshold: 1000},
	} {
		if e := engine(t, cfg); e.Version() != want || e.Classify("异响").Lexicon != want {
			t.Errorf("%s, want %s", e.Version(), want)
		}
	}
}

func TestEvidenceIsInTheOriginalText(t *testing.T) {
	text := "  ＡＢＳ 燈亮, the BRAKES squealed"
	var words []string
	for _, e := range engine(t, classify.Config{Model: &classify.Model{}}).Classify(text).Evidence {
		words = append(words, text[e.Start:e.End])
	}
	if want := []string{"ＡＢＳ", "BRAKES", "squealed"}; !slices.Equal(words, want) {
		t.Errorf("%q, want %q", words, want)
	}
}

func TestALongTextIsReadUpToItsBound(t *testing.T) {
	e := engine(t, classify.Config{})
	if p := e.Classify(strings.Repeat("好", 70_000) + "刹车异响"); p.Cause.Guess != "" || !p.Truncated || p.Contentless {
		t.Errorf("%+v", p)
	}
	if p := e.Classify(strings.Repeat("谢谢", 40_000) + "刹车异响"); !p.Truncated || p.Contentless {
		t.Errorf("%+v", p)
	}
	if p := e.Classify(strings.Repeat(" ", 70_000) + "车辆自燃"); p.Truncated || p.Contentless || !slices.Contains(p.Hints, "fire") {
		t.Errorf("blanks count: %+v", p)
	}
	for _, text := range []string{strings.Repeat("变速箱异响承诺", 4000), strings.Repeat("brake leak promised not ", 3000), strings.Repeat("九", 20_000) + "次"} {
		if p := engine(t, classify.Config{}).Classify(text); len(p.Evidence) == 0 || len(p.Evidence) > 50 {
			t.Errorf("%d pieces of evidence", len(p.Evidence))
		}
	}
}

func TestALexiconTellsAllItsFaults(t *testing.T) {
	for _, c := range []struct{ name, doc, want string }{
		{"nothing is given", `{}`, "version: must be given"},
		{"an unknown member", `{"version":"1","entry":[]}`, `entry: unknown member "entry"`},
		{"bad ids and points", `{"version":"1","causes":[{"id":"A"},{"id":"b","class":"B"},{"id":"b"}],"entries":[{"id":"","words":[],"cause":{"b":21}},{"id":"x","words":["w"],"negated":{"component":{"c":0}},"claimed":{"cause":{"b":-21}}},{"id":"x","words":["w"],"hint":"h"}]}`,
			"causes[0].id: wants small letters, digits and low lines, has \"A\"\ncauses[1].class: wants small letters, digits and low lines, has \"B\"\n" +
				"causes[2].id: \"b\" stands here for the second time\nentries[0].id: wants small letters, digits, dots, hyphens and low lines, has \"\"\nentries[0].words: no words\n" +
				"entries[0].cause.b: wants points from -20 to 20 other than 0, has 21\nentries[1].negated.component.c: wants points from -20 to 20 other than 0, has 0\n" +
				"entries[1].claimed.cause.b: wants points from -20 to 20 other than 0, has -21\nentries[2].id: \"x\" stands here for the second time"},
		{"labels of no list", `{"version":"1","entries":[{"id":"x","words":["w"],"cause":{"c":1},"component":{"p":1},"hint":"h"}]}`,
			"entries[x].cause.c: \"c\" is no cause of the lexicon\nentries[x].component.p: \"p\" is no component of the lexicon\nentries[x].hint: \"h\" is none of the hints"},
		{"words that are none", `{"version":"1","entries":[{"id":"x","words":["", "a~", "{0}次", "{x", "'", "` + strings.Repeat("很", 65) + `", "ab*cd", "*ab~c"],"insured":true}]}`,
			"entries[x].words[0]: \"\": an empty piece\nentries[x].words[1]: \"a~\": an empty piece\nentries[x].words[2]: \"{0}次\": wants a number from 1 to 1000 in braces\n" +
				"entries[x].words[3]: \"{x\": wants a number from 1 to 1000 in braces\nentries[x].words[4]: \"'\": nothing of it is read\n" +
				"entries[x].words[5]: \"" + strings.Repeat("很", 40) + "\"…: more than 64 runes\nentries[x].words[6]: \"ab*cd\": a star stands at the end of a piece\n" +
				"entries[x].words[7]: \"*ab~c\": a star stands at the end of a piece"},
		{"an example that fails", `{"version":"1","entries":[{"id":"x","words":["brake"],"insured":true,"examples":["the brakes","brake"]}]}`,
			"entries[x].examples[0]: x is not found in \"the brakes\""},
		{"a version with a line break", `{"version":"1\n2"}`, "version: \"1\\n2\" is not printable"},
		{"an entry without effect", `{"version":"1","entries":[{"id":"x","words":["w"]},{"id":"y","words":["w"],"admitted":{"insured":true}}]}`, "entries[0]: speaks for nothing"},
		{"a version that is too long", `{"version":"` + strings.Repeat("v", 65) + `"}`, "version: wants 1 to 64 bytes, has 65"},
	} {
		lex, err := classify.ParseLexicon([]byte(c.doc))
		if err == nil {
			_, err = classify.New(classify.Config{Lexicon: lex})
		}
		if err == nil || err.Error() != c.want {
			t.Errorf("%s:\n%v\nwant\n%s", c.name, err, c.want)
		}
		if fault := (*classify.FieldError)(nil); !errors.As(err, &fault) {
			t.Errorf("%s: %T", c.name, err)
		}
	}
}

func TestTooMuchIsRefused(t *testing.T) {
	labels, entries := make([]classify.Label, 65), make([]classify.Entry, 20_001)
	words := make([]string, 200_001)
	for _, c := range []struct {
		cfg  classify.Config
		want string
	}{
		{classify.Config{Lexicon: classify.Lexicon{Version: "1", Hints: labels}}, "hints: more than 64 labels"},
		{classify.Config{Lexicon: classify.Lexicon{Version: "1", Entries: entries}}, "entries: more than 20000 entries"},
		{classify.Config{Lexicon: classify.Lexicon{Version: "1", Entries: []classify.Entry{{ID: "x", Words: words, Effect: classify.Effect{Insured: true}}}}}, "entries: more than 200000 words"},
		{classify.Config{Lexicon: classify.Lexicon{Causes: []classify.Label{{ID: "own"}}}}, "version: wants 1 to 64 bytes, has 0"},
		{classify.Config{Lexicon: classify.Lexicon{Version: strings.Repeat("v", 60)}, Model: &classify.Model{}}, "version: wants 1 to 64 bytes, has 65"},
		{classify.Config{Threshold: 1001}, "threshold: wants 0 to 1000, has 1001"},
		{classify.Config{Model: &classify.Model{Labels: make([]string, 65)}}, "labels: more than 64 labels"},
		{classify.Config{Model: &classify.Model{Labels: []string{"engine"}, Words: map[string][]int{"a": {1001}}}}, "words.a: wants weights from -1000 to 1000, has 1001"},
		{classify.Config{Model: &classify.Model{Labels: []string{"engine"}, Words: map[string][]int{"a": {}}}}, "words.a: 0 weights for 1 labels"},
	} {
		if _, err := classify.New(c.cfg); err == nil || err.Error() != c.want {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
}

func TestTheLexiconOfThePackageIsWhole(t *testing.T) {
	lex := classify.Default()
	data, err := os.ReadFile("lexicon.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := jsonschema.Conforms([]byte(classify.LexiconSchema()), data, "lexicon.json"); err != nil {
		t.Error(err)
	}
	causes := []string{classify.ProductQuality, classify.ServiceQuality, classify.SalesService, classify.PartsSupply, classify.NewCarSupply, classify.PDIMissed,
		classify.Misuse, classify.ValueAdded, classify.OtherCause}
	for _, cause := range causes {
		class, known := lex.Class(cause)
		if !known || class == "" {
			t.Errorf("%s has no word of the policy", cause)
		}
		if !slices.ContainsFunc(lex.Entries, func(e classify.Entry) bool { return e.Cause[cause] > 0 }) {
			t.Errorf("nothing speaks for %s", cause)
		}
	}
	if len(lex.Causes) != len(causes) {
		t.Errorf("%d causes", len(lex.Causes))
	}
	for _, labels := range [][]classify.Label{lex.Causes, lex.Components, lex.Hints} {
		for _, l := range labels {
			if l.Names["en"] == "" || l.Names["zh-Hans"] == "" || l.Names["zh-Hant"] == "" {
				t.Errorf("%s has no name in three languages", l.ID)
			}
		}
	}
	if _, known := lex.Class("no_such"); known {
		t.Error("an unknown cause has a class")
	}
	if m := classify.DefaultModel(); m.Version == "" || len(m.Words) < 500 || engine(t, classify.Config{}).Version() != lex.Version {
		t.Errorf("model %s of %d words", m.Version, len(m.Words))
	}
	for _, err := range []error{enum.Check(classify.Modes()), enum.Check(classify.Fields())} {
		if err != nil {
			t.Error(err)
		}
	}
}

func TestAShopReplacesAndAddsEntries(t *testing.T) {
	own := classify.Lexicon{Version: "s", Causes: []classify.Label{{ID: classify.Misuse, Class: "own_fault"}},
		Cues: classify.Cues{Negation: []string{"absolutely no"}, Claim: []string{"隔壁说"}}, Filler: []string{"abracadabra simsalabim hocus"},
		Entries: []classify.Entry{{ID: "symptom.noise", Words: []string{"bang"}, Effect: classify.Effect{Cause: map[string]int{classify.ProductQuality: 4}}}}}
	lex := classify.Default().With(own)
	e := engine(t, classify.Config{Lexicon: lex})
	if class, _ := lex.Class(classify.Misuse); class != "own_fault" {
		t.Errorf("class %s", class)
	}
	if p := e.Classify("异响"); p.Cause.Guess != "" {
		t.Errorf("a replaced entry still counts: %+v", p)
	}
	if p := e.Classify("隔壁说我操作不当"); p.Cause.Guess != classify.ServiceQuality {
		t.Errorf("%+v", p)
	}
	if !e.Classify("Abracadabra simsalabim hocus").Contentless || e.Classify("abracadabra simsalabim pocus").Contentless {
		t.Error("filler is not known")
	}
}

func TestAModelAddsToTheLexiconInEnglishOnly(t *testing.T) {
	m, err := classify.ParseModel([]byte(`{"version":"m","labels":["brakes","no_such"],"words":{"wobble":[100,5],"front wobble":[60,0]}}`))
	if err != nil {
		t.Fatal(err)
	}
	e := engine(t, classify.Config{Model: &m})
	p := e.Classify("The front wobbles, the wobble is bad")
	if p.Component.Guess != "brakes" && p.Component.Guess != "" {
		t.Errorf("%+v", p)
	}
	if p := e.Classify("这个车子走起来的时候就是 wobble 的感觉"); p.Component.Guess != "" {
		t.Errorf("words do not prevail: %+v", p)
	}
	if got := classify.Features("The AIR-bags 2014, 4WD"); !slices.Equal(got, []string{"4wd", "air", "air bag", "bag", "bag 4wd", "the", "the air"}) {
		t.Errorf("%q", got)
	}
	if _, err := classify.ParseModel([]byte(`{"version":"m","labels":["a"],"words":{"w":[]}}`)); err == nil {
		t.Error("a row without weights is taken")
	}
	if _, err := classify.ParseModel([]byte(`{`)); err == nil {
		t.Error("no JSON is taken")
	}
}
