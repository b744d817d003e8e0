package packs_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

func rulesOf(t *testing.T, own string, ids ...string) *compliance.Rules {
	t.Helper()
	found, err := packs.With(ids...)
	if err != nil {
		t.Fatal(err)
	}
	if own != "" {
		p, err := compliance.ReadPack([]byte(own), found...)
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, p)
	}
	rules, err := compliance.Compile(found...)
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

func TestTheTimesForCallsAreThoseOfTheProfile(t *testing.T) {
	for profile, want := range map[string]string{"house-care": "3d..7d", "profile-4s-classic": "3d..7d", "profile-dealer-process": "..3d", "profile-generic": "3d..7d"} {
		times, err := packs.Calls(rulesOf(t, "", "house-care", profile))
		if err != nil {
			t.Fatal(err)
		}
		if times.First.String() != want || times.Second.String() != "7d..14d" || times.Notice.String() != "..-14d" || times.Reminder.String() != "-10d..0d" {
			t.Errorf("%s: %s, %s, %s, %s", profile, times.First, times.Second, times.Notice, times.Reminder)
		}
		if len(times.Quiet) != 2 || times.Quiet[1].String() != "20:00-09:00" || times.CoverageDays != 7 {
			t.Errorf("%s: %v, %d", profile, times.Quiet, times.CoverageDays)
		}
		for _, kind := range times.Targets {
			if !slices.Contains(aftersales.CustomerKinds(), aftersales.CustomerKind(kind)) {
				t.Errorf("no record of a customer can say that he is of the kind %q", kind)
			}
		}
	}
	_, err := packs.Calls(rulesOf(t, "", "house-default"))
	if err == nil || !strings.Contains(err.Error(), "the rules have no value for house-care/follow_up") {
		t.Error(err)
	}
}

func TestHowLongRecordsAreKeptIsSetByTheHouse(t *testing.T) {
	years, err := packs.RetentionYears(rulesOf(t, "", "house-office"))
	if d := cmp.Diff(map[string]int{"inspection": 3}, years); d != "" || err != nil {
		t.Error(d, err)
	}
	const own = `{"format": 1, "id": "north-shop", "layer": "house", "version": "2026.1", "jurisdiction": "CN", "extends": ["house-office"], "title": {"en": "North"},
		"set": [{"param": "house-office/retention_years", "value": {"complaint": 5, "followup": 2}, "reason": {"en": "Our own"}}], "rules": []}`
	years, err = packs.RetentionYears(rulesOf(t, own, "house-office"))
	if d := cmp.Diff(map[string]int{"inspection": 3, "complaint": 5, "followup": 2}, years); d != "" || err != nil {
		t.Error(d, err)
	}
	if _, err := packs.RetentionYears(rulesOf(t, "", "house-default")); err == nil {
		t.Error("rules without records have years")
	}
}
