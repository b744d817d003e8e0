package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// scattered is a table whose orders are told in three rows each, which stand anywhere in it.
type scattered struct {
	text                         string
	rows, quarantined, histories int // that judging must count, if rows are grouped by order
	misdated                     int // orders with a time that is none in one of their rows
}

// scatter makes a table of so many orders. It has orders that name their car in one row only, in none, in two ways or differently
// written, and rows that cannot be read.
func scatter(orders int) scattered {
	var s scattered
	var lines []string
	cars := map[string]bool{}
	for i := range orders {
		order, car := fmt.Sprintf("R%d", i), fmt.Sprintf("V%d", i%(orders/3))
		names := [3]string{car, car, car}
		signed, broken := "2026-05-04 08:30", false
		switch i % 9 {
		case 0: // the head stands on the first line
			names = [3]string{car, "", ""}
		case 1: // or on the last
			names = [3]string{"", "-", car}
		case 2:
			names, broken = [3]string{car, "W" + car, ""}, true
		case 3:
			names = [3]string{}
		case 4:
			names = [3]string{car, " " + car, car + " "}
		case 5:
			signed, broken = "2026-05-04 25:30", true
			s.misdated++
		case 6: // nobody signed
			names, signed = [3]string{"", car, ""}, ""
		case 7: // it has a row with other cells than the table has columns
			names[0], broken = car+",", true
		}
		lines = append(lines,
			fmt.Sprintf("%s,1,%s,返修,2026-05-04 08:00,,2026-05-04 10:%02d,2026-05-04 12:00,X%d", order, names[0], i%60, i%2),
			fmt.Sprintf("%s,2,%s,,,%s,2026-05-04 11:%02d,,", order, names[1], signed, i%60),
			fmt.Sprintf(" %s ,3,%s,,,,2026-05-04 09:%02d,,", order, names[2], i%60))
		switch {
		case broken:
			s.quarantined += 3
		case i%9 == 3:
			s.histories++
		default:
			cars[car] = true
		}
	}
	lines = append(lines, "-,1,V1,维修,2026-05-04 08:00,,,,", "-,2,V1,维修,2026-05-04 08:00,,,,") // of nobody knows which order
	s.quarantined, s.rows, s.histories = s.quarantined+2, len(lines), s.histories+len(cars)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(lines), func(i, k int) { lines[i], lines[k] = lines[k], lines[i] })
	s.text = "RO,LINE,CAR,KIND,IN,SIGNED,DONE,OUT,MODEL\n" + strings.Join(lines, "\n") + "\n"
	return s
}

// TestWhatIsFoundDoesNotDependOnTheMemory judges a table that fits into memory, that does not, and of which nothing does.
func TestWhatIsFoundDoesNotDependOnTheMemory(t *testing.T) {
	table := scatter(2_250)
	const grouped = `"group":["RO"],`
	for name, c := range map[string]struct {
		group       string
		more        []string
		quarantined int
		histories   int
	}{
		"by order":             {grouped, nil, table.quarantined, table.histories},
		"said to stand as one": {grouped + `"adjacent":true,`, nil, table.quarantined, table.histories},
		"by line":              {"", nil, table.quarantined - 2*table.misdated, table.histories},
		"as a whole":           {grouped, []string{"-from", "2026-05-01"}, table.quarantined, 1},
		"summed up":            {grouped, []string{"-summary"}, table.quarantined, table.histories},
	} {
		t.Run(name, func(t *testing.T) {
			want := table.judge(t, c.group, "64", c.more)
			counts := fmt.Sprintf("rows=%d taken=%d quarantined=%d histories=%d violated=", table.rows, table.rows-c.quarantined, c.quarantined, c.histories)
			if !strings.HasPrefix(lastLine(want.err), counts) || strings.Contains(want.err, "violated=0") {
				t.Errorf("got %s, want %s", lastLine(want.err), counts)
			}
			for _, memory := range []string{"1", "0"} {
				got := table.judge(t, c.group, memory, c.more)
				if got.out != want.out || got.status != want.status {
					t.Errorf("with %s MiB other things are found: %d bytes, status %d, want %d, %d", memory, len(got.out), got.status, len(want.out), want.status)
				}
				if a, b := inOrder(got.err), inOrder(want.err); a != b {
					t.Errorf("with %s MiB other rows are in quarantine, or something else is told:\n%s\nwant\n%s", memory, lastLine(got.err), lastLine(want.err))
				}
			}
		})
	}
}

// judge judges the table with so much memory, in MiB. What is in quarantine it adds to what was told.
func (s scattered) judge(t *testing.T, group, memory string, more []string) called {
	dir := t.TempDir()
	mapping, held := filepath.Join(dir, "m.json"), filepath.Join(dir, "held.csv")
	if err := os.WriteFile(mapping, []byte(`{"mapping":1,"source":"s","zone":"Asia/Shanghai","key":["RO","LINE"],`+group+`
		"columns":{"RO":{"trim":true,"absent":["-"]},"CAR":{"trim":true,"absent":["-"]},"KIND":{"codes":{"返修":"rework","维修":"repair"}},"IN":{"time":"2006-01-02 15:04"},
		"SIGNED":{"time":"2006-01-02 15:04"},"DONE":{"time":"2006-01-02 15:04"},"OUT":{"time":"2006-01-02 15:04"}},
		"ids":{"order_id":"RO","vehicle_id":"CAR","job_id":{"columns":["RO","LINE"]}},
		"events":{"IN":{"event":"order.opened","fields":{"kind":"KIND"},"once_per":[]},"SIGNED":{"event":"order.authorised","once_per":[]},
		"DONE":[{"event":"job.started"},{"event":"job.done"}],"OUT":{"event":"order.delivered","once_per":[]}},
		"facts":[{"fact":"vehicle","key":"CAR","fields":{"model":"MODEL"}}]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{"judge", "-mapping", mapping, "-secret", "testdata/judge/secret", "-as-of", "2026-05-31", "-pack", "house-default", "-pack", "house-warranty", "-quarantine", held, "-memory", memory}
	if !slices.Contains(more, "-summary") {
		args = append(args, "-json")
	}
	got := call(strings.NewReader(s.text), append(append(args, more...), "-")...)
	rows, err := os.ReadFile(held)
	if err != nil {
		t.Fatal(err)
	}
	got.err = string(rows) + got.err
	return got
}

// inOrder sorts the lines of a text.
func inOrder(text string) string {
	lines := strings.Split(text, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
