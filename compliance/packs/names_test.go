package packs_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"golang.org/x/text/language"
)

// TestTheLawSpeaksInWords holds that whatever a rule of a law may find absent has a name in each language: a statement for an owner
// says "whether it is a quality problem", and not "valid".
func TestTheLawSpeaksInWords(t *testing.T) {
	named := 0
	for _, p := range packs.All() {
		if p.Layer != compliance.LayerLaw {
			continue
		}
		list, err := packs.With(p.ID)
		if err != nil {
			t.Fatal(err)
		}
		rules, err := compliance.Compile(list...)
		if err != nil {
			t.Fatal(err)
		}
		for i := range p.Rules {
			for _, path := range pathsOf(t, &p.Rules[i]) {
				for _, tag := range []language.Tag{language.English, language.SimplifiedChinese, language.TraditionalChinese} {
					last := path[strings.LastIndexByte(path, '.')+1:]
					if rules.Word(path, tag) == path && rules.Word(last, tag) == last {
						t.Errorf("%s: %s has no name in %s", p.Rules[i].ID, path, tag)
					}
				}
				named++
			}
		}
	}
	if named < 250 {
		t.Errorf("%d names", named)
	}
}

// TestTheLawNamesTheEventsThatAStatementLooksFor holds that what ends a period or begins it again, and what gives a right, has a name
// in each language.
func TestTheLawNamesTheEventsThatAStatementLooksFor(t *testing.T) {
	named := 0
	for _, p := range packs.All() {
		if p.Layer != compliance.LayerLaw && p.Layer != compliance.LayerLocalLaw {
			continue
		}
		list, err := packs.With(p.ID)
		if err != nil {
			t.Fatal(err)
		}
		for i := range p.Rules {
			for _, event := range lookedFor(&p.Rules[i]) {
				named++
				if !slices.ContainsFunc(list, func(q *compliance.Pack) bool {
					return slices.ContainsFunc(q.Names, func(n compliance.Named) bool {
						return n.Name == event && isSaid(n.Texts, "en") && isSaid(n.Texts, "zh-Hans") && isSaid(n.Texts, "zh-Hant")
					})
				}) {
					t.Errorf("%s: %s has no name", p.Rules[i].ID, event)
				}
			}
		}
	}
	if named < 80 {
		t.Errorf("%d names", named)
	}
}

// lookedFor lists the events of a rule that a statement may name as not recorded.
func lookedFor(r *compliance.Rule) (out []string) {
	var patterns []*compliance.Pattern
	switch logic := r.Logic.(type) {
	case *compliance.Coverage:
		patterns = append(patterns, logic.EndsBy, logic.Restarts)
	case *compliance.Entitlement:
		patterns = append(patterns, &logic.On)
		for i := range logic.MetBy {
			patterns = append(patterns, &logic.MetBy[i])
		}
	}
	for _, p := range patterns {
		if p == nil {
			continue
		}
		for _, event := range p.Events {
			if event != history.RuleViolated {
				out = append(out, string(event))
			}
		}
	}
	return out
}

// pathsOf lists the paths that the conditions and sums of a rule read.
func pathsOf(t *testing.T, r *compliance.Rule) (out []string) {
	text, err := r.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	var doc any
	if err := json.Unmarshal(text, &doc); err != nil {
		t.Fatal(err)
	}
	var walk func(any)
	walk = func(n any) {
		switch n := n.(type) {
		case map[string]any:
			for key, v := range n {
				if path, is := v.(string); is && (key == "field" || key == "path") {
					out = append(out, path)
				}
				walk(v)
			}
		case []any:
			for _, v := range n {
				walk(v)
			}
		}
	}
	walk(doc)
	return out
}

// TestARuleSpeaksTheWordsOfItsOwnPack holds that a pack that calls a thing otherwise does not change the texts of another.
func TestARuleSpeaksTheWordsOfItsOwnPack(t *testing.T) {
	list, err := packs.With("cn-sanbao-2021", "us-ca-lemon", "house-care", "house-workshop")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(list...)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ rule, name, want string }{
		{"cn.sanbao.2021.24.1.4a", "use_fee", "使用补偿费"}, {"us.ca.lemon.danger", "use_fee", "使用折价"},
		{"CD-01a", "progress.told", "进展告知"}, {"cn.sanbao.2021.15", "progress.told", "咨询服务"},
	} {
		if _, known := rules.Rule(c.rule); !known {
			t.Errorf("no rule %s", c.rule)
		}
		f := history.Finding{Rule: c.rule, Status: history.Unknown, Reason: history.ReasonFactAbsent, Missing: []string{c.name}}
		if text := rules.Text(f, language.SimplifiedChinese); !strings.Contains(text, "情况不明："+c.want) {
			t.Errorf("%s: %s", c.rule, text)
		}
	}
}
