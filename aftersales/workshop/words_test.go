package workshop_test

import (
	"strings"
	"testing"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/notice"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

// TestNoMessageCarriesARawCode renders what each state, channel and reason of an escalation is called in each language.
func TestNoMessageCarriesARawCode(t *testing.T) {
	m := notice.Standard()
	codes := map[string][]string{}
	for _, s := range aftersales.ComplaintStates() {
		codes["state"] = append(codes["state"], string(s))
	}
	for _, c := range aftersales.Channels() {
		codes["channel"] = append(codes["channel"], string(c))
	}
	rules := must(compliance.Compile(must(packs.With("house-care", "house-office"))...))
	for _, steps := range packs.Steps(rules) {
		for _, s := range steps {
			if w := strings.Fields(s); len(w) == 4 {
				codes["reason"] = append(codes["reason"], w[3])
			}
		}
	}
	topics := map[string]string{"state": "complaint.reported", "channel": "complaint.received", "reason": "complaint.escalated"}
	for name, all := range codes {
		for _, code := range all {
			seen := map[string]bool{}
			for _, lang := range []string{"en", "zh-Hans", "zh-Hant"} {
				text := must(m.Render(topics[name], lang, map[string]string{"subject": "K-1", name: code}))
				none := must(m.Render(topics[name], lang, map[string]string{"subject": "K-1", name: "\x00"}))
				before, after, _ := strings.Cut(none.Body, "\x00")
				word := strings.TrimSuffix(strings.TrimPrefix(text.Body, before), after)
				if word == "" || strings.Contains(word, "_") || lang != "en" && strings.ContainsAny(word, "abcdefghijklmnopqrstuvwxyz") {
					t.Errorf("%s %s is called %q in %s", name, code, word, lang)
				}
				seen[word] = true
			}
			if len(seen) < 2 {
				t.Errorf("%s %s is called the same in every language", name, code)
			}
		}
		if len(all) == 0 {
			t.Errorf("nothing to render of %s", name)
		}
	}
}

// TestTheRulesAndTheWorkshopCallTheOwnersOfACaseAlike holds the words that stand in the place of a role: neither package knows the other.
func TestTheRulesAndTheWorkshopCallTheOwnersOfACaseAlike(t *testing.T) {
	if workshop.OwnerOfCase != packs.OwnerOfComplaint || workshop.FirstReceiver != packs.FirstReceiver {
		t.Errorf("%q and %q, %q and %q", workshop.OwnerOfCase, packs.OwnerOfComplaint, workshop.FirstReceiver, packs.FirstReceiver)
	}
}
