package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/golden"
)

// entitled runs the command on the history of a car.
func entitled(t *testing.T, stdin string, args ...string) (status int, out, errs string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status = run(append([]string{"entitle"}, args...), streams{in: strings.NewReader(stdin), out: &stdout, err: &stderr})
	return status, stdout.String(), stderr.String()
}

func TestEntitleTellsRightsAndWhatIsOneStepAway(t *testing.T) {
	car := filepath.Join("testdata", "entitle", "car.json")
	for name, args := range map[string][]string{
		"before-the-right-en":      {"-as-of", "2024-07-05"},
		"after-the-right-en":       {"-as-of", "2024-07-20"},
		"after-the-right-zh-Hans":  {"-as-of", "2024-07-20T10:00:00+08:00", "-lang", "zh-Hans"},
		"after-the-right-zh-Hant":  {"-as-of", "2024-07-20T10:00:00+08:00", "-lang", "zh-Hant"},
		"after-the-right-for-code": {"-as-of", "2024-07-20", "-json"},
	} {
		t.Run(name, func(t *testing.T) {
			status, out, errs := entitled(t, "", append(append([]string{"-pack", "cn-sanbao-2013", "-pack", "cn-sanbao-2021"}, args...), car)...)
			if status != exitOK || errs != "" {
				t.Fatalf("%d: %s", status, errs)
			}
			if err := golden.Check(filepath.Join("testdata", "entitle", name+".golden"), out, *update); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestTheJSONOfEntitleIsAStanding(t *testing.T) {
	_, out, _ := entitled(t, "", "-pack", "cn-sanbao-2021", "-as-of", "2024-07-20", "-json", filepath.Join("testdata", "entitle", "car.json"))
	var st compliance.Standing
	if err := json.Unmarshal([]byte(out), &st); err != nil || strings.Contains(out, "null") || len(st.Periods) != 6 || len(st.Rights) != 3 || len(st.Met) != 1 || len(st.Near) != 1 || st.Near[0].Steps[0].More != 3 {
		t.Errorf("%v: %+v", err, st)
	}
}

// house is a pack of a house that sets a parameter of the law.
const house = `{"format": 1, "id": "ours", "layer": "house", "version": "2026.1", "jurisdiction": "CN", "extends": ["cn-sanbao-2021"],
 "set": [{"param": "%s", "value": %s, "replaces": true}], "rules": []}`

func TestEntitleTakesTheSwitchesOfAHouse(t *testing.T) {
	car := filepath.Join("testdata", "entitle", "car.json")
	for name, c := range map[string]struct{ param, value, says string }{
		"none":                    {"cn-sanbao-2021/fee_digits", "2", "use fee (owed by: the consumer): 6510.80 CNY\n"},
		"the digits of the fee":   {"cn-sanbao-2021/fee_digits", "0", "use fee (owed by: the consumer): 6511 CNY\n"},
		"the rounding of the fee": {"cn-sanbao-2021/fee_rounding", `"down"`, "use fee (owed by: the consumer): 6510.80 CNY\n"},
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "ours.json")
			if err := os.WriteFile(file, fmt.Appendf(nil, house, c.param, c.value), 0o600); err != nil {
				t.Fatal(err)
			}
			status, out, errs := entitled(t, "", "-pack", file, "-as-of", "2024-07-20", car)
			if status != exitOK || !strings.Contains(out, c.says) {
				t.Errorf("%d: %s%s", status, errs, out)
			}
		})
	}
}

// TestWhatIsNotReadIsTold holds that a slip of the pen is no silent "no right".
func TestWhatIsNotReadIsTold(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "entitle", "car.json"))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ old, new, out, errs string }{
		"a class that no rule knows":  {`"class": "car"`, `"class": "轿车"`, "no period that began", `fact vehicle: no rule knows the word "轿车" of class, but car, pickup`},
		"no purchase":                 {`"type": "vehicle.purchased", "at": "2024-01-10", "vehicle_id": "V1"`, `"type": "vehicle.purchased", "at": "2024-01-10", "vehicle_id": "V2"`, "cn.sanbao.2021.24.1.4a another car or the money back: Outside the limits (V1)", ""},
		"an order without vehicle":    {`"order_id": "O3", "vehicle_id": "V1"`, `"order_id": "O3"`, "agreed3 (the repair agreed 2024-07-01T09:00:00+08:00)\n\nDocuments", ""},
		"a period that is over":       {`"-"`, `"-"`, "until 2024-03-15 23:59 +08:00, over, up to 3000 km", ""},
		"a promise beyond the period": {`"consumer_use": true`, `"consumer_use": true, "promised_years": 5, "promised_km": 100000`, "until 2029-01-15 23:59 +08:00, up to 100000 km, longer, as promised", ""},
	} {
		t.Run(name, func(t *testing.T) {
			status, out, errs := entitled(t, strings.Replace(string(data), c.old, c.new, 1), "-pack", "cn-sanbao-2013", "-pack", "cn-sanbao-2021", "-as-of", "2024-07-20", "-")
			if status != exitOK || !strings.Contains(out, c.out) || !strings.Contains(errs, c.errs) || c.errs == "" && errs != "" {
				t.Errorf("%d: %s\n%s", status, errs, out)
			}
		})
	}
}

// TestAPeriodThatASwitchExtendsSaysSo adds the days of the repairs, 12, 4 and 20 so far, to the three years.
func TestAPeriodThatASwitchExtendsSaysSo(t *testing.T) {
	pack := filepath.Join(t.TempDir(), "shop.json")
	if err := os.WriteFile(pack, []byte(`{"format": 1, "id": "shop", "layer": "house", "version": "2026.1", "jurisdiction": "CN", "extends": ["cn-sanbao-2021"],
		"title": {"en": "Shop"}, "set": [{"param": "cn.sanbao.2021.18a/repair_time", "value": true}], "rules": []}`), 0o600); err != nil {
		t.Fatal(err)
	}
	status, out, errs := entitled(t, "", "-pack", pack, "-as-of", "2024-07-20", filepath.Join("testdata", "entitle", "car.json"))
	if want := "until 2027-02-20 23:59 +08:00, up to 60000 km, longer by the time of repairs, by a switch of this pack"; status != exitOK || !strings.Contains(out, want) {
		t.Errorf("%d: %s\n%.900s", status, errs, out)
	}
}

// TestAWorkshopThatIsNotTheSellerGetsItsAnswers leaves out of the covers what such a workshop does not record: the rights stay, and it is
// said what was not looked for.
func TestAWorkshopThatIsNotTheSellerGetsItsAnswers(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "entitle", "car.json"))
	if err != nil {
		t.Fatal(err)
	}
	some := `["vehicle.purchased", "order.*", "intake.*", "problem.*", "repair.*", "spare_car.*", "transport.*", "assembly.*", "claim.received", "claim.answered"]`
	for name, c := range map[string]struct {
		covers, lost string
		says         []string
		without      []string
	}{
		"nothing is left out": {`["*"]`, "", []string{"Rights that exist (3)"}, []string{"whether it ended before"}},
		"what ends a period": {some, "", []string{"Rights that exist (3)", "until 2027-01-15 23:59 +08:00, up to 60000 km\n    not known whether it ended before: the fulfilment of the demand\n"},
			[]string{"claim.completed", "vehicle.replaced"}},
		"problems": {strings.Replace(some, `"problem.*", `, "", 1), "problem.reported", []string{"  cn.sanbao.2021.24.1.3 ", "  cn.sanbao.2021.19a A quality problem within the period of free repair is repaired without charge for labour and material\n" +
			"    Not recorded by the source: the problem reported\n    for: V1; owed by: the repairer\n"}, []string{"  cn.sanbao.2013.18a "}},
		"repairs that were agreed": {strings.Replace(some, `"repair.*"`, `"repair.finished"`, 1), "repair.agreed", []string{"of a rescue, are not counted\n    Not recorded by the source: the repair agreed\n    for: V1", "the cost of transport from the day after\n    Not recorded by the source: the repair agreed\n    for: V1"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			lines := slices.DeleteFunc(strings.Split(string(data), "\n"), func(l string) bool { return c.lost != "" && strings.Contains(l, c.lost) })
			doc := strings.TrimRight(strings.Replace(strings.Join(lines, "\n"), `["*"]`, c.covers, 1), ",]}\n") + "}]}"
			status, out, errs := entitled(t, doc, "-pack", "cn-sanbao-2013", "-pack", "cn-sanbao-2021", "-as-of", "2024-07-20", "-")
			for _, want := range c.says {
				if status != exitOK || !strings.Contains(out, want) {
					t.Errorf("no %q: %d %s\n%s", want, status, errs, out)
				}
			}
			for _, other := range c.without {
				if strings.Contains(out, other) {
					t.Errorf("%q in\n%s", other, out)
				}
			}
		})
	}
}

func TestEntitleRefusesWhatItCannotRead(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "entitle", "car.json"))
	if err != nil {
		t.Fatal(err)
	}
	good := string(data)
	for name, c := range map[string]struct {
		stdin, says string
		args        []string
		status      int
	}{
		"no pack":          {good, "by which law", []string{"-"}, exitUsage},
		"no file":          {good, "one history", []string{"-pack", "cn-sanbao-2021"}, exitUsage},
		"no such language": {good, "no such language", []string{"-pack", "cn-sanbao-2021", "-lang", "xx", "-"}, exitUsage},
		"no such moment":   {good, "-as-of", []string{"-pack", "cn-sanbao-2021", "-as-of", "noon", "-"}, exitUsage},
		"no such pack":     {good, "cn-nothing", []string{"-pack", "cn-nothing", "-"}, exitRefused},
		"a file not there": {"", "nothing.json", []string{"-pack", "cn-sanbao-2021", "nothing.json"}, exitIO},
		"no document":      {"[]", "object", []string{"-pack", "cn-sanbao-2021", "-"}, exitRefused},
		"another format":   {strings.Replace(good, `"format": 1`, `"format": 2`, 1), "format", []string{"-pack", "cn-sanbao-2021", "-"}, exitRefused},
		"no such zone":     {strings.Replace(good, `["*"], "zone": "Asia/Shanghai"`, `["*"], "zone": "Nowhere"`, 1), "zone", []string{"-pack", "cn-sanbao-2021", "-"}, exitRefused},
		"this machine's":   {strings.Replace(good, `["*"], "zone": "Asia/Shanghai"`, `["*"], "zone": "Local"`, 1), `zone: no such zone: "Local"`, []string{"-pack", "cn-sanbao-2021", "-"}, exitRefused},
		"no name of zone":  {strings.Replace(good, `["*"], "zone": "Asia/Shanghai"`, `["*"], "zone": ""`, 1), `zone: no such zone: ""`, []string{"-pack", "cn-sanbao-2021", "-"}, exitRefused},
		"a calendar here":  {strings.Replace(good, `{"zone": "Asia/Shanghai"`, `{"zone": "Local"`, 1), `calendars[""].roles.statutory.zone: a calendar needs`, []string{"-pack", "cn-sanbao-2021", "-"}, exitRefused},
		"no such cover":    {strings.Replace(good, `["*"]`, `["nothing.*"]`, 1), "covers", []string{"-pack", "cn-sanbao-2021", "-"}, exitRefused},
		"no such event":    {strings.Replace(good, "vehicle.purchased", "vehicle.dreamt", 1), "events", []string{"-pack", "cn-sanbao-2021", "-"}, exitRefused},
		"no such fact":     {strings.Replace(good, `"fact": "vehicle"`, `"fact": "dream"`, 1), "facts", []string{"-pack", "cn-sanbao-2021", "-"}, exitRefused},
		"no such table":    {strings.Replace(good, `["cn"]`, `["moon"]`, 1), "calendars", []string{"-pack", "cn-sanbao-2021", "-"}, exitRefused},
		"a list of faults": {strings.Replace(strings.Replace(good, `["*"]`, `["order.*", "nothing.*"]`, 1), "vehicle.purchased", "vehicle.dreamt", 1), "covers[1]: names nothing of the vocabulary: \"nothing.*\"\nstandard input: events[0].type: no such type", []string{"-pack", "cn-sanbao-2021", "-"}, exitRefused},
		"a shop elsewhere": {strings.Replace(good, `"facts": [`, `"facts": [{"fact": "store", "store_id": "S", "zone": "Local"}, `, 1), `facts[0].zone: no such zone: "Local"`, []string{"-pack", "cn-sanbao-2021", "-"}, exitRefused},
		"an empty name":    {good, "-pack is empty", []string{"-pack", "", "-"}, exitUsage},
		"an event twice":   {strings.Replace(good, `"id": "in2"`, `"id": "in1"`, 1), "in1", []string{"-pack", "cn-sanbao-2021", "-"}, exitRefused},
	} {
		t.Run(name, func(t *testing.T) {
			status, _, errs := entitled(t, c.stdin, c.args...)
			if status != c.status || !strings.Contains(errs, c.says) {
				t.Errorf("%d: %s", status, errs)
			}
		})
	}
}

// TestTheTableForALawyerNamesEveryArticle holds the table of sources of the packs on family cars.
func TestTheTableForALawyerNamesEveryArticle(t *testing.T) {
	for name, args := range map[string][]string{
		"sources.2013.en":      {"-sources", "cn-sanbao-2013"},
		"sources.2021.en":      {"-sources", "cn-sanbao-2021"},
		"sources.2021.zh-Hans": {"-sources", "-lang", "zh-Hans", "cn-sanbao-2021"},
		"sources.shop.en":      {"-sources", filepath.Join("testdata", "entitle", "shop.json")},
		"sources.shop.zh-Hans": {"-sources", "-lang", "zh-Hans", filepath.Join("testdata", "entitle", "shop.json")},
	} {
		var stdout, stderr bytes.Buffer
		if status := run(append([]string{"packs"}, args...), streams{out: &stdout, err: &stderr}); status != exitOK {
			t.Fatalf("%d: %s", status, stderr.String())
		}
		if err := golden.Check(filepath.Join("testdata", "entitle", name+".golden"), stdout.String(), *update); err != nil {
			t.Error(err)
		}
	}
}

func TestEntitleMarksWhatAHouseSetOfALaw(t *testing.T) {
	car := filepath.Join("testdata", "entitle", "car.json")
	args := func(more ...string) []string {
		return append(more, "-pack", "cn-sanbao-2021", "-pack", filepath.Join("testdata", "entitle", "shop.json"), "-as-of", "2024-07-20", car)
	}
	for lang, want := range map[string][]string{
		"en": {"The first 30 days\n", "set by the house, not by law (shop): How long it lasts: 30 days, by law: 7 days, CN-SANBAO-2021 22 (a month to be sure)\n", "Repairs of one problem that are not enough: 3, by law: 4",
			"Whether the days of free repairs extend it: true, by law: not confirmed, CN-SANBAO-2021 18 (unconfirmed) (our promise)"},
		"zh-Hans": {"首30天以内\n", "由本店规则设定，非法律规定（shop）：《期限》：30天、法律规定：7天、CN-SANBAO-2021 22（一个月）\n"},
		"zh-Hant": {"首30天以內\n", "由本店規則設定，非法律規定（shop）：《期限》：30天、法律規定：7天、CN-SANBAO-2021 22（一個月）\n"},
	} {
		_, out, _ := entitled(t, "", args("-lang", lang)...)
		for _, w := range want {
			if !strings.Contains(out, w) {
				t.Errorf("%s: no %q in\n%s", lang, w, out)
			}
		}
	}
	_, out, _ := entitled(t, "", args("-json")...)
	var st compliance.Standing
	if err := json.Unmarshal([]byte(out), &st); err != nil {
		t.Fatal(err)
	}
	for _, p := range st.Periods {
		if got := len(p.Set); got != map[string]int{"cn.sanbao.2021.18a": 1, "cn.sanbao.2021.22w": 1}[p.Rule] {
			t.Errorf("%s: %+v", p.Rule, p.Set)
		}
	}
	_, plain, _ := entitled(t, "", "-pack", "cn-sanbao-2021", "-as-of", "2024-07-20", car)
	if strings.Contains(plain, "set by the house") {
		t.Error(plain)
	}
}

func TestEntitleWithoutMomentIsNowInTheZoneOfTheFile(t *testing.T) {
	car := filepath.Join("testdata", "entitle", "car.json")
	if status, out, errs := entitled(t, "", "-pack", "cn-sanbao-2021", car); status != exitOK || !strings.Contains(strings.SplitN(out, "\n", 2)[0], " +08:00") {
		t.Errorf("%d %s %s", status, strings.SplitN(out, "\n", 2)[0], errs)
	}
	if status, _, errs := entitled(t, "", "-pack", "cn-sanbao-2021", "-as-of", "", car); status != exitUsage || !strings.Contains(errs, "-as-of") {
		t.Errorf("%d %s", status, errs)
	}
}

func TestEntitleTellsOfASecondSale(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "entitle", "car.json"))
	if err != nil {
		t.Fatal(err)
	}
	again := strings.Replace(string(data), `"events": [`, `"events": [{"id": "used", "type": "vehicle.purchased", "at": "2024-06-01", "vehicle_id": "V1", "price": {"amount": "90000.00", "currency": "CNY"}, "use_factor": "0.004", "consumer_use": true},`, 1)
	_, first, _ := entitled(t, string(data), "-pack", "cn-sanbao-2021", "-as-of", "2024-07-20", "-")
	status, out, errs := entitled(t, again, "-pack", "cn-sanbao-2021", "-as-of", "2024-07-20", "-")
	if status != exitOK || !strings.Contains(errs, "event used: vehicle V1 was sold by event bought: rules of the law read it as that one said") || strings.Count(out, "18b") != strings.Count(first, "18b") || !strings.Contains(out, "6510.80 CNY (by the first of several: ") || strings.Contains(first, "by the first") {
		t.Errorf("%d, %s\n%s", status, errs, out)
	}
}

func TestEntitleTellsWhatIsHalfReplaced(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "entitle", "car.json"))
	if err != nil {
		t.Fatal(err)
	}
	const (
		made      = `{"id": "C1r", "type": "claim.received", "at": "2024-07-16T10:00:00+08:00", "claim_id": "C1", "vehicle_id": "V1", "remedy": "replace"},`
		done      = `{"id": "C1c", "type": "claim.completed", "at": "2024-07-18T10:00:00+08:00", "claim_id": "C1"},`
		replaced  = `{"id": "vr", "type": "vehicle.replaced", "at": "2024-07-18", "vehicle_id": "V1"},`
		unfounded = "event C1c: claim C1 was fulfilled by another car, and no vehicle.replaced of vehicle V1 stands in the file since it was made"
		open      = "event vr: vehicle V1 was replaced, and claim C1 for another car is not completed"
	)
	second := strings.NewReplacer("C1", "C2", "07-1", "08-1").Replace(made + done)
	for name, c := range map[string]struct {
		events string
		want   []string
	}{
		"both stand there":                 {made + done + replaced, nil},
		"only the claim":                   {made + done, []string{unfounded}},
		"for the money back":               {strings.Replace(made, "replace", "return", 1) + done, nil},
		"only the replacement":             {made + replaced, []string{open}},
		"no claim at all":                  {replaced, nil},
		"a demand that is open":            {made, nil},
		"another car was replaced":         {made + done + strings.Replace(replaced, `"V1"`, `"V2"`, 1), []string{unfounded}},
		"it was replaced before":           {made + done + strings.Replace(replaced, "07-18", "07-15", 1), []string{unfounded}},
		"one replacement of two":           {made + done + second + replaced, []string{strings.NewReplacer("C1", "C2").Replace(unfounded)}},
		"one replacement, one demand more": {made + done + strings.Replace(made, "C1", "C3", 2) + replaced, nil},
		"completed twice":                  {made + done + strings.Replace(done, `"C1c"`, `"C1d"`, 1) + replaced, nil},
		"without the demand itself":        {done, nil},
	} {
		t.Run(name, func(t *testing.T) {
			status, _, errs := entitled(t, strings.Replace(string(data), `"events": [`, `"events": [`+c.events, 1), "-pack", "cn-sanbao-2021", "-as-of", "2024-09-20", "-")
			if status != exitOK || strings.Count(errs, "warning") != len(c.want) {
				t.Errorf("%d %s", status, errs)
			}
			for _, want := range c.want {
				if !strings.Contains(errs, want) {
					t.Errorf("%s, want %s", errs, want)
				}
			}
		})
	}
}

func TestPacksOfFilesThatExtendEachOtherAreACircle(t *testing.T) {
	dir := t.TempDir()
	write := func(name, id, extends, layer, set string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(`{"format":1,"id":"`+id+`","layer":"`+layer+`","version":"2026.1","jurisdiction":"CN","extends":["`+extends+`"],"title":{"en":"x"},"set":[`+set+`],"rules":[]}`), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	car := filepath.Join("testdata", "entitle", "car.json")
	b, c := write("b.json", "hb", "hc", "house", ""), write("c.json", "hc", "hb", "house", "")
	if status, out, errs := entitled(t, "", "-pack", b, "-pack", c, "-as-of", "2024-07-20", car); status != exitRefused || out != "" || !strings.Contains(errs, `c.json: extends[0]: pack "hb", which extends this one, by itself or by others`) {
		t.Errorf("%d %s", status, errs)
	}
	self := write("s.json", "hs", "hs", "house", "")
	if status, _, errs := entitled(t, "", "-pack", self, "-as-of", "2024-07-20", car); status != exitRefused || !strings.Contains(errs, `pack "hs" extends this one`) {
		t.Errorf("%d %s", status, errs)
	}
	law := write("l.json", "hl", "cn-sanbao-2021", "law", `{"param":"cn.sanbao.2021.28b/days","value":30,"reason":{"en":"x"}}`)
	if status, _, errs := entitled(t, "", "-pack", "cn-sanbao-2021", "-pack", law, "-as-of", "2024-07-20", car); status != exitOK || !strings.Contains(errs, "l.json: warning: pack hl says of itself that it is law") {
		t.Errorf("%d %s", status, errs)
	}
	minus := write("m.json", "hm", "cn-sanbao-2021", "house", `{"param":"cn.sanbao.2021.28w/demand_months","value":-5,"reason":{"en":"x"}}`)
	if status, _, errs := entitled(t, "", "-pack", "cn-sanbao-2021", "-pack", minus, "-as-of", "2024-07-20", car); status != exitRefused || !strings.Contains(errs, "m.json: set[0].value: -5 is below 0") {
		t.Errorf("%d %s", status, errs)
	}
}

func TestAWordThatNoRuleKnowsIsToldOnce(t *testing.T) {
	status, _, errs := entitled(t, "", "-pack", "cn-beijing", "-as-of", "2024-07-20", filepath.Join("testdata", "entitle", "car.json"))
	if want := `event in1: no rule knows the word "repair" of kind, but rework (3 times)`; status != exitOK || strings.Count(errs, "\n") != 1 || !strings.Contains(errs, want) {
		t.Errorf("%d %s", status, errs)
	}
}
