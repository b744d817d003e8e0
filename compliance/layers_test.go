package compliance_test

import (
	"fmt"
	"strings"
	"testing"

	"example.com/servicelane/compliance"
)

// loaded reads and compiles packs and gives the lines of the load report of a kind, or of the faults.
func loaded(t *testing.T, kind string, documents ...string) string {
	t.Helper()
	var all []*compliance.Pack
	for _, d := range documents {
		p, err := compliance.ReadPack([]byte(d), all...)
		if err != nil {
			return err.Error()
		}
		all = append(all, p)
	}
	rs, err := compliance.Compile(all...)
	if err != nil {
		return err.Error()
	}
	var lines []string
	for line := range strings.Lines(rs.Loaded().String()) {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(line), kind+" "); ok {
			lines = append(lines, rest)
		}
	}
	return strings.Join(lines, "\n")
}

func TestTheStricterValueOfAParameterWins(t *testing.T) {
	cases := map[string]struct{ param, maker, house, want string }{
		"a lower number": {`"type":"int","stricter":"lower","default":48`, `24`, `12`,
			"law/p: 24 of maker (maker), not 48 of law (law): stricter\nlaw/p: 12 of house (house), not 24 of maker (maker): stricter"},
		"a higher number": {`"type":"num","stricter":"higher","default":"0.3"`, `"0.50"`, `"0.4"`,
			"law/p: 0.50 of maker (maker), not 0.3 of law (law): stricter\nlaw/p: 0.50 of maker (maker), not 0.4 of house (house): stricter"},
		"the same number, written in another way": {`"type":"num","stricter":"lower","default":"0.3"`, `"0.30"`, `0.300`, ""},
		"laxer than the law":                      {`"type":"int","stricter":"lower","default":48`, `24`, `72`, `set[0]: 72 is laxer than 48, which pack "law" of layer law gives law/p`},
		"the maker laxer than the law":            {`"type":"int","stricter":"lower","default":48`, `72`, `24`, `set[0]: 72 is laxer than 48, which pack "law" of layer law gives law/p`},
		"no value in the law":                     {`"type":"int","stricter":"lower"`, `24`, `36`, "law/p: 24 of maker (maker), not 36 of house (house): stricter"},
		"an amount": {`"type":"money","stricter":"lower","default":{"amount":"80","currency":"CNY"}`, `{"amount":"80.00","currency":"CNY"}`, `{"amount":"50","currency":"CNY"}`,
			"law/p: 50 CNY of house (house), not 80 CNY of law (law): stricter"},
		"an amount in another currency": {`"type":"money","stricter":"lower","default":{"amount":"80","currency":"CNY"}`, `{"amount":"80","currency":"CNY"}`, `{"amount":"50","currency":"USD"}`,
			`set[0]: 50 USD cannot be compared with 80 CNY, which pack "law" of layer law gives law/p: say it in the same unit`},
		"a bool":      {`"type":"bool","stricter":"higher","default":false`, `true`, `true`, "law/p: true of maker (maker), not false of law (law): stricter"},
		"fewer words": {`"type":"codes","stricter":"lower","default":["a","b","c"]`, `["c","a"]`, `["a"]`, "law/p: c, a of maker (maker), not a, b, c of law (law): stricter\nlaw/p: a of house (house), not c, a of maker (maker): stricter"},
		"more words":  {`"type":"codes","stricter":"higher","default":["a"]`, `["a","b"]`, `["a","c"]`, `set[0]: pack "maker" of layer maker gives law/p the value a, b, and neither it nor a, c is the stricter one: wants "replaces"`},
		"a shorter window": {`"type":"window","stricter":"lower","default":{"unit":"days","max":7}`, `{"unit":"days","min":2,"max":5}`, `{"unit":"days","min":3,"max":5}`,
			"law/p: unit days, min 2, max 5 of maker (maker), not unit days, max 7 of law (law): stricter\nlaw/p: unit days, min 3, max 5 of house (house), not unit days, min 2, max 5 of maker (maker): stricter"},
		"a longer window": {`"type":"window","stricter":"higher","default":{"unit":"years","min":2}`, `{"unit":"years","min":3}`, `{"unit":"years","min":2}`,
			"law/p: unit years, min 3 of maker (maker), not unit years, min 2 of law (law): stricter\nlaw/p: unit years, min 3 of maker (maker), not unit years, min 2 of house (house): stricter"},
		"a window in other units": {`"type":"window","stricter":"lower","default":{"unit":"days","max":7}`, `{"unit":"days","max":7}`, `{"unit":"hours","max":2}`,
			`set[0]: unit hours, max 2 cannot be compared with unit days, max 7, which pack "law" of layer law gives law/p: say it in the same unit`},
		"a table": {`"type":"table","stricter":"lower","default":{"x":3,"y":["a","b"]}`, `{"y":["a"],"x":3}`, `{"x":2,"y":["a"]}`,
			"law/p: y a, x 3 of maker (maker), not x 3, y a, b of law (law): stricter\nlaw/p: x 2, y a of house (house), not y a, x 3 of maker (maker): stricter"},
		"a table with other keys": {`"type":"table","stricter":"lower","default":{"x":3}`, `{"x":3}`, `{"z":2}`,
			`set[0]: z 2 cannot be compared with x 3, which pack "law" of layer law gives law/p: say it in the same unit`},
		"no direction":               {`"type":"code","default":"a"`, `"a"`, `"b"`, `set[0]: pack "law" of layer law gives law/p the value a, and neither it nor b is the stricter one: wants "replaces"`},
		"no direction, but the same": {`"type":"code","default":"a"`, `"a"`, `"a"`, ""},
		"spans of the day": {`"type":"clock","stricter":"lower","default":[["12:00","14:00"]]`, `[["12:00","14:00"]]`, `[["12:00","13:00"]]`,
			`set[0]: 12:00, 13:00 cannot be compared with 12:00, 14:00, which pack "law" of layer law gives law/p: say it in the same unit`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := loaded(t, "param", layered("law", "law", `"params":{"p":{`+c.param+`}}`),
				layered("maker", "maker", `"extends":["law"],"set":[{"param":"law/p","value":`+c.maker+`}]`),
				layered("house", "house", `"extends":["maker"],"set":[{"param":"law/p","value":`+c.house+`}]`))
			if got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestPacksOfOneLayerMayNotContradictEachOther(t *testing.T) {
	base := layered("base", "house", `"params":{"p":{"type":"int","stricter":"lower","default":3}}`)
	pack := func(id, extends, value, more string) string {
		return layered(id, "house", `"extends":["`+extends+`"],"set":[{"param":"base/p","value":`+value+more+`}]`)
	}
	cases := map[string]struct {
		packs []string
		want  string
	}{
		"a profile may be laxer than the default":    {[]string{pack("a", "base", "7", `,"reason":{"en":"Far away"}`)}, "base/p: 7 of a (house), not 3 of base (house): extends"},
		"a shop has the last word over its group":    {[]string{pack("a", "base", "7", ""), pack("b", "a", "5", "")}, "base/p: 5 of b (house), not 3 of base (house): extends\nbase/p: 5 of b (house), not 7 of a (house): extends"},
		"two profiles with different values":         {[]string{pack("a", "base", "7", ""), pack("b", "base", "5", "")}, `set[0]: pack "a" gives base/p another value: 7, not 5`},
		"two profiles with one value":                {[]string{pack("a", "base", "7", ""), pack("b", "base", "7", "")}, "base/p: 7 of a (house), not 3 of base (house): extends"},
		"two profiles, the first of which replaces":  {[]string{pack("a", "base", "7", `,"replaces":true`), pack("b", "base", "5", "")}, "base/p: 7 of a (house), not 3 of base (house): extends\nbase/p: 7 of a (house), not 5 of b (house): replaces"},
		"two profiles, the second of which replaces": {[]string{pack("a", "base", "7", ""), pack("b", "base", "5", `,"replaces":true`)}, "base/p: 5 of b (house), not 3 of base (house): extends\nbase/p: 5 of b (house), not 7 of a (house): replaces"},
		"two profiles, both of which replace":        {[]string{pack("a", "base", "7", `,"replaces":true`), pack("b", "base", "5", `,"replaces":true`)}, `set[0]: pack "a" gives base/p another value: 7, not 5`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got := loaded(t, "param", append([]string{base}, c.packs...)...); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestAValueWithoutDirectionIsReplacedOnRequest(t *testing.T) {
	want := "law/p: b of house (house), not a of law (law): replaces"
	got := loaded(t, "param", layered("law", "law", `"params":{"p":{"type":"code","default":"a"}}`),
		layered("house", "house", `"extends":["law"],"set":[{"param":"law/p","value":"b","replaces":true}]`))
	if got != want {
		t.Error(got)
	}
}

func TestAPackBuildsOnItsOwnLayerAndThoseBelow(t *testing.T) {
	got := loaded(t, "pack", layered("house", "house", `"params":{"p":{"type":"int","default":1}}`),
		layered("law", "law", `"extends":["house"],"set":[{"param":"house/p","value":2}]`))
	if !strings.HasPrefix(got, `extends[0]: a pack of layer law cannot build on "house" of layer house`) {
		t.Error(got)
	}
	got = loaded(t, "pack", layered("law", "law", ""), layered("local", "local", `"extends":["law"]`), layered("maker", "maker", `"extends":["local"]`), layered("shop", "house", `"extends":["maker"]`))
	if got != "law 2026.1 (law)\nlocal 2026.1 (local)\nmaker 2026.1 (maker)\nshop 2026.1 (house)" {
		t.Error(got)
	}
}

func TestTheRuleThatDemandsMoreIsJudged(t *testing.T) {
	told := func(id, window, more string) string {
		return `"id":"` + id + `","kind":"response","on":"complaint.received","then":["complaint.replied"],"within":` + window + more
	}
	signed := func(id, needs, more string) string {
		return `"id":"` + id + `","kind":"precedence","on":"order.delivered","needs":` + needs + more
	}
	const stricterInHouse = "H of house (house), not L of law (law): stricter"
	beside := func(id, then, more string) string {
		return `"id":"` + id + `","kind":"coexistence","if":"order.delivered","then":` + then + more
	}
	counted := func(id, bounds string) string {
		return `"id":"` + id + `","kind":"count","per":"order_id","on":"order.opened","of":"quote.made","by":"order.closed",` + bounds
	}
	kept := func(id string, years int) string {
		return fmt.Sprintf(`"id":"%s","kind":"retention","of":"record.created","keep":{"unit":"years","min":%d},"delete":"record.deleted"`, id, years)
	}
	shared := func(id, op, target string) string {
		return `"id":"` + id + `","kind":"ratio","per":"store_id","period":"month","of":"order.delivered","hit_if":{"field":"order.kind","eq":"x"},"op":"` + op + `","target":"` + target + `"`
	}
	footed := func(id, more string) string {
		return `"id":"` + id + `","kind":"balance","on":"settlement.totalled","left":[{"path":"total"}],"op":"eq","right":[{"path":"customer_charge"}]` + more
	}
	due := func(id, needs, more string) string {
		return `"id":"` + id + `","kind":"schedule","per":"store_id","every":"month","needs":` + needs + more
	}
	const days7, days3, hours2 = `{"unit":"days","max":7}`, `{"unit":"days","max":3}`, `{"unit":"hours","max":2}`
	cases := map[string]struct{ law, house, want string }{
		"less time in the house":              {told("L", days7, ""), told("H", days3, ""), "H of house (house), not L of law (law): stricter"},
		"less time in the law":                {told("L", days3, ""), told("H", days7, ""), "L of law (law), not H of house (house): stricter"},
		"the same":                            {told("L", days3, ""), told("H", days3, ""), "L of law (law), not H of house (house): stricter"},
		"any time in the house":               {told("L", days3, ""), `"id":"H","kind":"response","on":"complaint.received","then":["complaint.replied"]`, "L of law (law), not H of house (house): stricter"},
		"other units":                         {told("L", days7, ""), told("H", hours2, ""), ""},
		"less time, but a weaker effect":      {told("L", days7, `,"effect":"warn"`), told("H", days3, ""), ""},
		"as much time, but a stronger effect": {told("L", days3, ""), told("H", days3, `,"effect":"warn"`), "H of house (house), not L of law (law): stricter"},
		"less time, but not on all days":      {told("L", days7, ""), told("H", days3, `,"valid":{"from":"2026-01-01"}`), ""},
		"less time, on more days":             {told("L", days7, `,"valid":{"from":"2026-01-01","to":"2026-12-31"}`), told("H", days3, `,"valid":{"from":"2025-01-01"}`), "H of house (house), not L of law (law): stricter"},
		"less time, but for some only":        {told("L", days7, ""), told("H", days3, `,"when":{"field":"complaint.cause","eq":"x"}`), ""},
		"less time, for the same":             {told("L", days7, `,"when":{"field":"complaint.cause","eq":"x"}`), told("H", days3, `,"when":{"field":"complaint.cause","eq":"x"}`), "H of house (house), not L of law (law): stricter"},
		"by a parameter":                      {told("L", days7, ""), told("H", `{"unit":"days","max":{"param":"n"}}`, `,"params":{"n":{"type":"int","default":3}}`), "H of house (house), not L of law (law): stricter"},
		"by a parameter without value":        {told("L", days7, ""), told("H", `{"unit":"days","max":{"param":"n"}}`, `,"params":{"n":{"type":"int"}}`), ""},
		"more checks":                         {signed("L", `["order.accepted"]`, `,"mode":"all"`), signed("H", `["order.certified","order.accepted"]`, `,"mode":"all"`), stricterInHouse},
		"more ways":                           {signed("L", `["order.accepted"]`, ""), signed("H", `["order.certified","order.accepted"]`, ""), "L of law (law), not H of house (house): stricter"},
		"more checks, but more may override":  {signed("L", `["order.accepted"]`, `,"mode":"all","effect":"block"`), signed("H", `["order.certified","order.accepted"]`, `,"mode":"all","effect":"block","override":{"roles":["manager"]}`), ""},
		"fewer may override":                  {signed("L", `["order.accepted"]`, `,"effect":"block","override":{"roles":["a","b"]}`), signed("H", `["order.accepted"]`, `,"effect":"block","override":{"roles":["a"]}`), stricterInHouse},
		"more checks, but a minor violation":  {signed("L", `["order.accepted"]`, `,"mode":"all"`), signed("H", `["order.certified","order.accepted"]`, `,"mode":"all","severity":"minor"`), ""},
		"fewer ways":                          {signed("L", `["order.accepted","order.certified"]`, `,"mode":"any"`), signed("H", `["order.certified"]`, `,"mode":"any"`), "H of house (house), not L of law (law): stricter"},
		"other checks":                        {signed("L", `["order.accepted"]`, ""), signed("H", `["order.certified"]`, ""), ""},
		"more fields": {`"id":"L","kind":"require","on":"order.authorised","fields":["fee"]`, `"id":"H","kind":"require","on":"order.authorised","fields":["fee","duties"]`,
			"H of house (house), not L of law (law): stricter"},
		"a condition by a parameter of each": {`"id":"L","kind":"require","on":"order.authorised","must":{"field":"by_role","in":{"param":"who"}},"params":{"who":{"type":"codes","default":["a"]}}`,
			`"id":"H","kind":"require","on":"order.authorised","must":{"field":"by_role","in":{"param":"who"}},"params":{"who":{"type":"codes","default":["b"]}}`, ""},
		"more beside it":                  {beside("L", `["opinion.asked"]`, ""), beside("H", `["opinion.asked","order.result_told"]`, ""), stricterInHouse},
		"fewer ways beside it":            {beside("L", `["opinion.asked"]`, `,"mode":"any"`), beside("H", `["opinion.asked","order.result_told"]`, `,"mode":"any"`), "L of law (law), not H of house (house): stricter"},
		"another end beside it":           {beside("L", `["opinion.asked"]`, `,"by":"order.closed"`), beside("H", `["opinion.asked","order.result_told"]`, ""), ""},
		"fewer at most":                   {counted("L", `"max":3`), counted("H", `"max":2`), stricterInHouse},
		"more at least":                   {counted("L", `"min":1`), counted("H", `"min":2`), stricterInHouse},
		"an upper bound as well":          {counted("L", `"min":1`), counted("H", `"min":1,"max":2`), stricterInHouse},
		"more at least, but more at most": {counted("L", `"min":1,"max":2`), counted("H", `"min":2,"max":3`), ""},
		"exactly another number":          {counted("L", `"exactly":1`), counted("H", `"exactly":2`), ""},
		"a bound by a parameter":          {counted("L", `"max":3`), counted("H", `"max":{"param":"n"},"params":{"n":{"type":"int","default":2}}`), ""},
		"more steps":                      {`"id":"L","kind":"sequence","steps":["order.diagnosed","order.closed"]`, `"id":"H","kind":"sequence","steps":["order.diagnosed","quote.made","order.closed"]`, stricterInHouse},
		"steps in another order":          {`"id":"L","kind":"sequence","steps":["order.diagnosed","quote.made","order.closed"]`, `"id":"H","kind":"sequence","steps":["order.diagnosed","order.closed","quote.made"]`, ""},
		"more people":                     {`"id":"L","kind":"separation","per":"order_id","people":["order.certified","order.diagnosed"]`, `"id":"H","kind":"separation","per":"order_id","people":["order.certified","order.diagnosed","order.accepted"]`, stricterInHouse},
		"kept longer":                     {kept("L", 3), kept("H", 5), stricterInHouse},
		"kept shorter":                    {kept("L", 5), kept("H", 3), "L of law (law), not H of house (house): stricter"},
		"a higher target":                 {shared("L", "ge", "0.3"), shared("H", "ge", "0.5"), stricterInHouse},
		"a higher ceiling":                {shared("L", "le", "0.3"), shared("H", "le", "0.5"), "L of law (law), not H of house (house): stricter"},
		"a share that is only measured":   {shared("L", "ge", "0.3"), `"id":"H","kind":"ratio","per":"store_id","period":"month","of":"order.delivered","hit_if":{"field":"order.kind","eq":"x"}`, ""},
		"less tolerance":                  {footed("L", `,"tolerance":"0.5"`), footed("H", `,"tolerance":"0.1"`), stricterInHouse},
		"no tolerance":                    {footed("L", `,"tolerance":"0.5"`), footed("H", ""), stricterInHouse},
		"more in every period":            {due("L", `["report.submitted"]`, `,"mode":"all"`), due("H", `["report.submitted","meeting.held"]`, `,"mode":"all"`), stricterInHouse},
		"more often in a period":          {due("L", `["report.submitted"]`, ""), due("H", `["report.submitted"]`, `,"min":2`), stricterInHouse},
		"until later after a period":      {due("L", `["report.submitted"]`, ""), due("H", `["report.submitted"]`, `,"due":{"unit":"days","max":5}`), "L of law (law), not H of house (house): stricter"},
		"the same prohibition":            {`"id":"L","kind":"absence","of":"part.lost"`, `"id":"H","kind":"absence","of":"part.lost","effect":"warn"`, stricterInHouse},
		"another kind":                    {told("L", days7, ""), `"id":"H","kind":"require","on":"complaint.received","fields":["by"]`, ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got := loaded(t, "rule", layered("law", "law", "", c.law), layered("house", "house", `"extends":["law"]`, c.house)); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestARuleThatGaveWayIsNotJudged(t *testing.T) {
	all := packsOf(t, layered("law", "law", "", `"id":"L","kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"days","max":7}`, `"id":"A","kind":"require","on":"order.opened","fields":["kind"]`),
		layered("house", "house", `"extends":["law"]`, `"id":"H","kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"days","max":0}`))
	rs, err := compliance.Compile(all...)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rs.IDs(), " "); got != "A H" {
		t.Error(got)
	}
	got := judge(t, rs, world{}.history(t, "a 09:00 order.opened kind=repair\nb 10:00 order.closed"), "11:00")
	if got != "a A satisfied\na H satisfied due 05-04T23:59:59" {
		t.Error(got)
	}
}

func TestPairsOfRulesAreListedWithTheirCommonTime(t *testing.T) {
	called := func(id, where, within, more string) string {
		return `"id":"` + id + `","kind":"response","per":"order_id","on":"order.delivered","then":[{"event":"followup.reached"` + where + `}],"within":` + within + more
	}
	first, second := `,"where":{"field":"seq","eq":1}`, `,"where":{"all":[{"field":"seq","in":[2,3]},{"field":"followup_kind","eq":"service"}]}`
	cases := map[string]struct{ one, other, want string }{
		"some days":       {called("A", first, `{"unit":"days","min":3,"max":7}`, ""), called("B", first, `{"unit":"days","max":3}`, ""), "A and B: followup.reached after order.delivered, in common: 3..3 days"},
		"no day":          {called("B", "", `{"unit":"days","min":3,"max":7}`, ""), called("A", first, `{"unit":"days","max":2}`, ""), "A and B: followup.reached after order.delivered, in common: none"},
		"no end":          {called("A", "", `{"unit":"working_days","min":1}`, ""), called("B", first, `{"unit":"working_days","min":2}`, ""), "A and B: followup.reached after order.delivered, in common: 2.. working days"},
		"other units":     {called("A", "", `{"unit":"days","max":7}`, ""), called("B", "", `{"unit":"hours","max":2}`, ""), "A and B: followup.reached after order.delivered, in common: not comparable"},
		"other partners":  {called("A", first, `{"unit":"days","max":7}`, ""), called("B", second, `{"unit":"days","max":2}`, ""), ""},
		"other instances": {called("A", "", `{"unit":"days","max":7}`, `,"when":{"field":"order.kind","eq":"repair"}`), called("B", "", `{"unit":"days","max":2}`, `,"when":{"field":"order.kind","eq":"rework"}`), ""},
		"other days":      {called("A", "", `{"unit":"days","max":7}`, `,"valid":{"to":"2025-12-31"}`), called("B", "", `{"unit":"days","max":2}`, `,"valid":{"from":"2026-01-01"}`), ""},
		"no window":       {called("A", "", `{"unit":"days","max":7}`, ""), `"id":"B","kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"]`, ""},
		"another anchor": {`"id":"A","kind":"response","per":"complaint_id","on":"complaint.due_set","anchor":"due_at","then":["complaint.reminded"],"within":{"unit":"days","max":1}`,
			`"id":"B","kind":"response","per":"complaint_id","on":"complaint.due_set","then":["complaint.reminded"],"within":{"unit":"days","max":1}`,
			"A and B: complaint.reminded after complaint.due_set, in common: not comparable"},
		"the same anchor": {`"id":"A","kind":"response","per":"complaint_id","on":"complaint.due_set","anchor":"due_at","then":["complaint.reminded"],"within":{"unit":"days","max":1}`,
			`"id":"B","kind":"response","per":"complaint_id","on":"complaint.due_set","anchor":"due_at","then":["complaint.reminded"],"within":{"unit":"days","min":-2,"max":-1}`,
			"A and B: complaint.reminded after complaint.due_set, in common: -2..-1 days"},
		"before an act": {`"id":"A","kind":"precedence","per":"order_id","on":"order.delivered","needs":["order.certified"],"within":{"unit":"days","max":3}`,
			`"id":"B","kind":"precedence","per":"order_id","on":"order.delivered","needs":["order.certified"],"within":{"unit":"days","min":4}`,
			"A and B: order.certified after order.delivered, in common: none"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got := loaded(t, "pair", packOf(c.one, c.other)); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestWhyAValueWasChosenIsToldInTheWordsOfThePack(t *testing.T) {
	all := packsOf(t, layered("base", "house", `"params":{"p":{"type":"int","default":3}}`),
		layered("shop", "house", `"extends":["base"],"set":[{"param":"base/p","value":5,"reason":{"en":"Far away"}}]`))
	rs, err := compliance.Compile(all...)
	if err != nil {
		t.Fatal(err)
	}
	if got := rs.Loaded().Params; len(got) != 1 || got[0].Reason.In("en") != "Far away" || got[0].Because != compliance.ChosenExtends {
		t.Errorf("%+v", got)
	}
}

func TestProbableSlipsInValuesAreTold(t *testing.T) {
	const law = `"params":{"days":{"type":"table","default":{"repair":3,"rework":2}},"roles":{"type":"codes","default":["adviser","inspector"]},"hours":{"type":"clock","default":[["12:00","14:00"]]}}`
	for name, c := range map[string]struct{ set, want string }{
		"a key with two letters changed": {`{"param":"a/days","value":{"repiar":3,"rework":2}}`, `a/days: "repiar" of b is new, and "repair" is there no longer: did you mean that?`},
		"a word with another letter":     {`{"param":"a/roles","value":["advisor","inspector"]}`, `a/roles: "advisor" of b is new, and "adviser" is there no longer: did you mean that?`},
		"a word beside the one like it":  {`{"param":"a/roles","value":["adviser","advisor"]}`, ""},
		"another word":                   {`{"param":"a/roles","value":["adviser","foreman"]}`, ""},
		"fewer keys":                     {`{"param":"a/days","value":{"repair":3}}`, ""},
		"what has no words":              {`{"param":"a/hours","value":[["12:00","15:00"]]}`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := loaded(t, "doubt", layered("a", "house", law), layered("b", "house", `"extends":["a"],"set":[`+c.set+`]`)); strings.TrimSpace(got) != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
