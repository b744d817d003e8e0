package main

import (
	"encoding/json"
	"io"
	"math/big"
	"reflect"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"example.com/servicelane/pricing"
	"example.com/servicelane/pricing/cards"
)

func TestSheetsInThreeLanguages(t *testing.T) {
	for lang := range sheetWords {
		t.Run(lang, func(t *testing.T) {
			for _, file := range []string{"split", "notices"} {
				got := call(nil, "price", "-card", "testdata/card.json", "-card", "testdata/house.json", "-lang", lang, "testdata/"+file+".json")
				if got.status != exitOK {
					t.Errorf("status %d", got.status)
				}
				got.shows(t, file+"."+lang+".golden")
			}
		})
	}
}

func TestEveryWordOfASheetIsThereInEveryLanguage(t *testing.T) {
	for lang, w := range sheetWords {
		v := reflect.ValueOf(w)
		for i := range v.NumField() {
			if f := v.Field(i); f.Kind() == reflect.String && f.String() == "" {
				t.Errorf("%s has no word for %s", lang, v.Type().Field(i).Name)
			}
		}
		for _, k := range pricing.PayerKinds() {
			if w.kinds[k] == "" {
				t.Errorf("%s has no word for %s", lang, k)
			}
		}
		for _, c := range pricing.NoticeCodes() {
			if w.about[c] == "" {
				t.Errorf("%s has no word for %s", lang, c)
			}
		}
	}
}

func TestTheAmountsOfALineAreExplained(t *testing.T) {
	for name, args := range map[string][]string{
		"by number, in Chinese":           {"-lang", "zh-Hans", "-explain", "1", "testdata/split.json"},
		"by number, in traditional signs": {"-lang", "zh-Hant", "-explain", "3", "testdata/split.json"},
		"by id, for each payer":           {"-explain", "diagnosis", "testdata/split.json"},
		"an amount by its path":           {"-explain", "taxes[0].amount", "testdata/split.json"},
		"an entry of a card":              {"-explain", "1", "-card", "testdata/card.json", "-card", "testdata/house.json", "testdata/carded.json"},
	} {
		t.Run(name, func(t *testing.T) {
			got := call(nil, append([]string{"price"}, args...)...)
			if got.status != exitOK {
				t.Errorf("status %d", got.status)
			}
			got.shows(t, "explain."+strings.NewReplacer(" ", "-", ",", "").Replace(name)+".golden")
		})
	}
	got := call(nil, "price", "-explain", "9", "testdata/split.json")
	if got.status != exitRefused || got.err != "testdata/split.json: no such line or amount: \"9\"\n" || got.out != "" {
		t.Errorf("status %d, wrote %q, says %q", got.status, got.out, got.err)
	}
}

func TestLinesAreTakenOrRefusedOneByOne(t *testing.T) {
	got := call(nil, "price", "-lines", "-json", "testdata/day.jsonl")
	if got.status != exitRefused {
		t.Errorf("status %d", got.status)
	}
	got.shows(t, "day.golden")
}

func TestEveryFaultOfAnOrderIsToldWithItsPath(t *testing.T) {
	for _, file := range []string{"faults", "strict"} {
		got := call(nil, "price", "testdata/"+file+".json")
		if got.status != exitRefused || got.out != "" {
			t.Errorf("%s: status %d, wrote %q", file, got.status, got.out)
		}
		got.shows(t, file+".golden")
	}
}

func TestSeveralFilesArePricedInTheirOrder(t *testing.T) {
	got := call(strings.NewReader(`{"id":"RO-S","lines":[{"kind":"fee","code":"WASH","price":"30"}],"rules":{"currency":"EUR"}}`),
		"price", "testdata/split.json", "testdata/faults.json", "-")
	if got.status != exitRefused {
		t.Errorf("status %d", got.status)
	}
	got.shows(t, "several.golden")
}

func TestWhatCannotBePrintedIsShownAsNumbers(t *testing.T) {
	got := call(strings.NewReader(`{"id":"RO\u202e-1","lines":[{"kind":"part","code":"A\u2066B","name":"a  b","price":"1.00"}],"rules":{"currency":"CNY"}}`), "price", "-")
	if got.status != exitOK || !strings.Contains(got.out, `RO\u202e-1`) || !strings.Contains(got.out, `A\u2066B`) {
		t.Errorf("status %d\n%s%s", got.status, got.out, got.err)
	}
}

// repeated gives a line again and again, and looks at the memory in use on the way.
type repeated struct {
	line  string
	left  int
	rest  string
	every int
	inUse []uint64
}

func (r *repeated) Read(b []byte) (int, error) {
	if r.rest == "" {
		if r.left == 0 {
			return 0, io.EOF
		}
		if r.left%r.every == 0 {
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			r.inUse = append(r.inUse, m.HeapAlloc)
		}
		r.rest = r.line
		r.left--
	}
	n := copy(b, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

func TestMemoryStaysFlatHoweverManyOrdersThereAre(t *testing.T) {
	in := &repeated{line: `{"lines":[{"kind":"part","price":"1.00"}],"rules":{"currency":"CNY"}}` + "\n", left: 20_000, every: 2_000}
	status := run([]string{"price", "-lines", "-json", "-"}, streams{in: in, out: io.Discard, err: io.Discard})
	if status != exitOK {
		t.Fatalf("status %d", status)
	}
	first, last := in.inUse[1], in.inUse[len(in.inUse)-1]
	if last > first+1<<20 {
		t.Errorf("from %d to %d bytes: %v", first, last, in.inUse)
	}
}

func TestALineThatIsTooLongIsPassedOverWithoutHoldingIt(t *testing.T) {
	good := `{"lines":[],"rules":{"currency":"CNY"}}` + "\n"
	long := &repeated{line: strings.Repeat("x", 1<<16), left: 1 << 10, every: 1 << 8} // 64 MiB without an end of line
	got := call(io.MultiReader(strings.NewReader(good), long, strings.NewReader("\n"+good)), "price", "-lines", "-json", "-")
	if got.status != exitRefused || !strings.Contains(got.err, "standard input:2: document of more than 16777216 bytes\n") ||
		!strings.Contains(got.err, "orders=3 priced=2 refused=1") {
		t.Errorf("status %d\n%s", got.status, got.err)
	}
	for _, inUse := range long.inUse {
		if inUse > 40<<20 {
			t.Errorf("%d bytes in use", inUse)
		}
	}
}

func TestADocumentThatIsTooLongIsRefused(t *testing.T) {
	long := &repeated{line: strings.Repeat(" ", 1<<16), left: 1 << 20, every: 1 << 20} // 64 GiB
	got := call(long, "price", "-")
	if got.status != exitRefused || got.err != "standard input: document of more than 16777216 bytes\n" {
		t.Errorf("status %d\n%s", got.status, got.err)
	}
	if long.left < 1<<19 {
		t.Error("was read to its end")
	}
}

func TestAnOrderWithTooManyLinesIsRefused(t *testing.T) {
	lines := strings.Repeat(`{"kind":"part","price":"1.00"},`, pricing.MaxLines+1)
	got := call(strings.NewReader(`{"lines":[`+strings.TrimSuffix(lines, ",")+`],"rules":{"currency":"CNY"}}`), "price", "-")
	if got.status != exitRefused || !strings.Contains(got.err, "lines: 10001 lines, at most 10000") {
		t.Errorf("status %d\n%s", got.status, got.err)
	}
}

func TestAnswersComeBeforeTheInputEnds(t *testing.T) {
	fromTest, toProgram := io.Pipe()
	fromProgram, toTest := io.Pipe()
	status := make(chan int)
	go func() {
		s := run([]string{"price", "-lines", "-json", "-"}, streams{in: fromTest, out: toTest, err: io.Discard})
		toTest.Close()
		status <- s
	}()
	answers := json.NewDecoder(fromProgram)
	for range 3 {
		if _, err := io.WriteString(toProgram, `{"lines":[{"kind":"part","price":"1.00"}],"rules":{"currency":"CNY"}}`+"\n"); err != nil {
			t.Fatal(err)
		}
		var got struct{ Result struct{ Total string } }
		if err := answers.Decode(&got); err != nil || got.Result.Total != "1.00 CNY" {
			t.Fatalf("%+v, %v", got, err)
		}
	}
	toProgram.Close()
	if s := <-status; s != exitOK {
		t.Errorf("status %d", s)
	}
}

func TestHelpNamesEveryMember(t *testing.T) {
	order := map[reflect.Type]bool{reflect.TypeFor[pricing.Tariff](): true} // has no form in JSON
	checkMembers(t, "order", helpOrder, members(reflect.TypeFor[document](), order))
	checkMembers(t, "card", helpCard, members(reflect.TypeFor[pricing.Card](), order)) // but for what stands in orders too
}

func checkMembers(t *testing.T, name, text string, members []string) {
	t.Helper()
	words := map[string]bool{}
	for _, w := range regexp.MustCompile(`[a-z_]+`).FindAllString(text, -1) {
		words[w] = true
	}
	for _, m := range members {
		if !words[m] {
			t.Errorf("help for %s does not name %q", name, m)
		}
	}
}

// members gives the names of the JSON members of a type and of all below it.
func members(typ reflect.Type, seen map[reflect.Type]bool) []string {
	switch typ.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		return members(typ.Elem(), seen)
	case reflect.Struct:
	default:
		return nil
	}
	if seen[typ] {
		return nil
	}
	seen[typ] = true
	var out []string
	for i := range typ.NumField() {
		f := typ.Field(i)
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" && name != "-" {
			out = append(out, name)
		}
		out = append(out, members(f.Type, seen)...)
	}
	return out
}

func TestHelpNamesEveryValueOfAnEnumeration(t *testing.T) {
	for _, values := range []any{pricing.Kinds(), pricing.PayerKinds(), pricing.RoundingModes(), pricing.Levels(), pricing.Remainders(),
		pricing.Classes(), pricing.HoursBases(), pricing.DiscountLevels(), pricing.BandBases(), cards.Names()} {
		for _, v := range texts(values) {
			if !regexp.MustCompile(`\b` + v + `\b`).MatchString(helpOrder + helpCard) {
				t.Errorf("help does not name %q", v)
			}
		}
	}
}

// texts gives the values of a list of any defined string type.
func texts(list any) []string {
	v := reflect.ValueOf(list)
	out := make([]string, v.Len())
	for i := range out {
		out[i] = v.Index(i).String()
	}
	return out
}

func TestTheExampleInTheHelpIsPriced(t *testing.T) {
	_, rest, _ := strings.Cut(helpPrice, "An order:\n")
	example, _, _ := strings.Cut(rest, "servicelane help order")
	got := call(strings.NewReader(example), "price", "-json", "-")
	if got.status != exitOK || !strings.Contains(got.out, `"total":"568.39 CNY"`) {
		t.Errorf("status %d\n%s%s", got.status, got.out, got.err)
	}
}

func FuzzPrice(f *testing.F) {
	for _, seed := range []string{
		`{"lines":[{"kind":"part","price":"1.00"}],"rules":{"currency":"CNY"}}`,
		`{"id":"RO-1","date":"2026-05-03","lines":[{"kind":"labour","hours":"1.5","rate":"180.00","discount":"10%"}],"rules":{"currency":"JPY","tax_included":true,"taxes":[{"id":"T","rate":"10","valid":{"from":"2019-10-01"}}]}}`,
		`{"lines":[{"kind":"part","price":"0.01","split":[{"payer":"maker","percent":"50"},{"payer":"customer","percent":"50"}]}],"payers":[{"id":"maker","kind":"maker","exempt":["T"]}],"rules":{"currency":"CNY","rounding":{"per":"total","mode":"floor","digits":1}}}`,
		`{"lines":[`, `[]`, `null`, "\xef\xbb\xbf{}", `{"lines":[{"kind":"part","price":"123456789012345678901234567890"}],"rules":{"currency":"CNY"}}`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, doc string) {
		got := call(strings.NewReader(doc), "price", "-json", "-")
		switch got.status {
		case exitRefused:
			if got.err == "" || got.out != "" {
				t.Errorf("refused with %q, wrote %q", got.err, got.out)
			}
		case exitOK:
			foots(t, got.out)
			if s := call(strings.NewReader(doc), "price", "-lang", "zh-Hans", "-"); s.status != exitOK || s.out == "" {
				t.Errorf("the sheet has status %d", s.status)
			}
		default:
			t.Errorf("status %d", got.status)
		}
	})
}

// foots checks that lines, classes and payers of a result each make its total.
func foots(t *testing.T, result string) {
	t.Helper()
	type amounts struct{ Total string }
	var got struct {
		Result struct {
			amounts
			Lines, Classes, Payers []amounts
		}
	}
	if err := json.Unmarshal([]byte(result), &got); err != nil {
		t.Fatal(err)
	}
	value := func(amount string) *big.Rat {
		digits, _, _ := strings.Cut(amount, " ")
		n, ok := new(big.Rat).SetString(digits)
		if !ok {
			t.Fatalf("not an amount: %q", amount)
		}
		return n
	}
	for name, parts := range map[string][]amounts{"lines": got.Result.Lines, "classes": got.Result.Classes, "payers": got.Result.Payers} {
		sum := new(big.Rat)
		for _, p := range parts {
			sum.Add(sum, value(p.Total))
		}
		if sum.Cmp(value(got.Result.Total)) != 0 {
			t.Errorf("%s make %s, not %s", name, sum, got.Result.Total)
		}
	}
}

func TestACardFillsInWhatAnOrderLeavesOut(t *testing.T) {
	got := call(nil, "price", "-card", "testdata/card.json", "-card", "testdata/house.json", "testdata/carded.json")
	if got.status != exitOK {
		t.Errorf("status %d", got.status)
	}
	got.shows(t, "carded.golden")
}

func TestAnOrderMayNameASampleCard(t *testing.T) {
	order := `{"date":"2026-05-03","lines":[{"kind":"part","code":"X","price":"100.00","payer":"maker"},{"kind":"part","code":"X","price":"100.00"}],` +
		`"payers":[{"id":"maker","kind":"maker","rules":{"card":"cn-maker"}}],"rules":{"card":"cn"}}` + "\n"
	got := call(strings.NewReader(order+order), "price", "-lines", "-json", "-")
	if got.status != exitOK || strings.Count(got.out, `"total":"226.00 CNY","lines"`) != 2 {
		t.Errorf("status %d\n%s%s", got.status, got.out, got.err)
	}
	got = call(strings.NewReader(strings.ReplaceAll(order, "cn-maker", "no")), "price", "-")
	if got.status != exitRefused || got.err != "standard input: payers[0].rules.card: neither a card that was given nor a sample: \"no\"\n" {
		t.Errorf("status %d, says %q", got.status, got.err)
	}
}

func TestCardsThatCannotBeUsedEndTheRun(t *testing.T) {
	order := `{"lines":[{"kind":"labour","code":"TB"}],"rules":{"card":"shop-2025"}}`
	tests := map[string]struct {
		args   []string
		status int
		says   string
	}{
		"a card that is not there":          {[]string{"-card", "testdata/none.json"}, exitIO, "testdata/none.json"},
		"a folder":                          {[]string{"-card", "testdata"}, exitIO, "testdata"},
		"a card that is no card":            {[]string{"-card", "testdata/carded.json"}, exitRefused, `testdata/carded.json: vehicle: unknown member "vehicle"`},
		"a card without the one it extends": {[]string{"-card", "testdata/card.json"}, exitRefused, "testdata/card.json: extends: no card of this id: \"house\""},
		"an order of another card":          {[]string{"-card", "testdata/card.json", "-card", "testdata/house.json"}, exitRefused, `standard input: rules.card: neither a card that was given nor a sample: "shop-2025"`},
		"an order of a card, without one":   {nil, exitRefused, `standard input: rules.card: neither a card that was given nor a sample: "shop-2025"`},
		"two bad cards":                     {[]string{"-card", "testdata/none.json", "-card", "testdata/carded.json"}, exitIO, "unknown member"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := call(strings.NewReader(order), append(append([]string{"price"}, tt.args...), "-")...)
			if got.status != tt.status || !strings.Contains(got.err, tt.says) || got.out != "" {
				t.Errorf("status %d, wrote %q, says\n%s", got.status, got.out, got.err)
			}
		})
	}
}
