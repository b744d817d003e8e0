package history_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTheSameRowsSayTheSameInWhateverOrderTheyCome(t *testing.T) {
	rows := []string{
		"A | 9   | 1 | 2026-05-03 | 1.5 | 2",
		"A | 10  | 1 | 2026-05-03 | 1.50 | -1.0",
		"A | 10a | 2 | 2026-05-03 | 3 | 1",
		"A | 010 | 3 | 2026-05-03 | 4 | 1",
		"A | 10a | 2 | 2026-05-03 |   | 1",
		"A |     | 4 | 2026-05-03 | 5 | 1",
	}
	head := "order | line | segment | day | hours | qty\n"
	want := story(groups(t, lines, head+strings.Join(rows, "\n")))
	parts := []string{"part_id=A/ ", "part_id=A/9 ", "part_id=A/010", "part_id=A/10a "} // 10 is taken back
	if got := slices.DeleteFunc(slices.Clone(want), func(line string) bool { return !strings.Contains(line, "part.issued") }); !slices.EqualFunc(got, parts, strings.Contains) {
		t.Errorf("not by their numbers: %s", strings.Join(got, "\n"))
	}
	chance := rand.New(rand.NewPCG(9, 9))
	for range 50 {
		chance.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		if diff := cmp.Diff(want, story(groups(t, lines, head+strings.Join(rows, "\n")))); diff != "" {
			t.Fatalf("%s\n%s", strings.Join(rows, "\n"), diff)
		}
	}
}

func TestAFactHoldsFromTheDayOnWhichAClockStood(t *testing.T) {
	facts := `"columns":{"at":{"time":"2006-01-02 15:04 -0700"}},"subject":"customer_id","group":["id"],"ids":{"customer_id":"id","order_id":"id"},
		"events":{"at":{"event":"order.opened"}},"facts":[{"fact":"customer","key":"id","valid_from":"at","valid_to":"to","fields":{"kind":"kind"}}]}`
	doc := strings.Replace(narrow, `"ids":{"order_id":"id"},`, "", 1)
	for zone, want := range map[string]string{
		"":                        "  fact customer C 2026-05-03/2026-06-01 kind=private", // as it is written
		`"zone":"Asia/Shanghai",`: "  fact customer C 2026-05-04/2026-06-02 kind=private",
	} {
		got := story(groups(t, strings.Replace(doc, "{", "{"+zone, 1)+facts, "id|at|to|kind\nC|2026-05-03 20:00 +0000|2026-06-01T16:00:00Z|private"))
		if !slices.Contains(got, want) {
			t.Errorf("%s: %s", zone, strings.Join(got, "\n"))
		}
	}
}
