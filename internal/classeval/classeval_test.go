package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/classify"
)

// small writes files of made-up complaints in the form of the real ones.
func small(t *testing.T) string {
	t.Helper()
	var titles, english strings.Builder
	titles.WriteString("id,text,causes,components,group\n")
	english.WriteString("odi,filed,labels,text\n")
	for i := range 30 {
		fmt.Fprintf(&titles, "%d,发动机异响,product_quality,engine,%d\n%d,天窗漏水,product_quality,body_elec,%d\n%d,态度恶劣,service_quality,,%d\n%d,车门异响 态度差,product_quality;service_quality,body_elec,%d\n",
			i, i, i, i+100, i, i+200, i, i+300)
		fmt.Fprintf(&english, "%d,%d-01-01,brakes,The brake pedal number %d went to the floor\n%d,2018-01-01,visibility;lighting,no wiper %d\n%d,2018-01-01,unknown,nothing %d\n%d,2012-01-01,seats,The seat of row %d is loose\n",
			i, 2010+i%9, i, i+100, i, i+200, i, i+300, i)
	}
	dir := t.TempDir()
	for name, text := range map[string]string{"complaints_zh_titles_train.csv": titles.String(), "complaints_en_nhtsa_train.csv": english.String()} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestTheReportHasEveryFigure(t *testing.T) {
	var out strings.Builder
	if err := run([]string{"-data", small(t), "-folds", "2", "-draws", "40"}, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"cause of Chinese titles\n", "90 rows with one label, 2 folds, 2 classes", "majority  ", "keywords  ", "naive Bayes  ", "titles that were not read  ",
		"learned before 2017 and asked of later rows, by which the settings were chosen", "  at the threshold of 700: ", "  product_quality  n   60  precision 1.000  recall 1.000  F1 1.000", "    80 %    1.0000", "confusion:",
		"component of English complaints\n", "60 rows with one label"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is missing:\n%s", want, out.String())
		}
	}
}

func TestTrainingIsRepeatable(t *testing.T) {
	dir := small(t)
	var written [2]string
	for i := range written {
		file := filepath.Join(dir, fmt.Sprint(i, ".json"))
		if err := run([]string{"-data", dir, "-train", file}, io.Discard, io.Discard); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		written[i] = string(data)
	}
	if m, err := classify.ParseModel([]byte(written[0])); err != nil || written[0] != written[1] || len(m.Words) == 0 || m.Source == "" || !json.Valid([]byte(written[0])) {
		t.Errorf("%v\n%s\n%s", err, written[0], written[1])
	}
}

func TestFiguresAreThoseOfTheirDefinitions(t *testing.T) {
	r := result{}
	for i, c := range []struct {
		is, said string
		score    float64
	}{{"a", "a", 9}, {"a", "a", 8}, {"a", "b", 1}, {"b", "b", 7}, {"b", "a", 2}} {
		r.add(row{label: c.is, group: fmt.Sprint(i)}, answer{c.said, c.score})
	}
	per := r.perClass(r.all())
	if a := per["a"]; a.precision() != 2.0/3 || a.recall() != 2.0/3 || math.Abs(a.f1()-2.0/3) > 1e-9 || per["b"].f1() != 0.5 {
		t.Errorf("%v", per)
	}
	if got := r.accuracy(r.covered(r.all(), 0.6)); got != 1 || r.accuracy(r.all()) != 0.6 {
		t.Errorf("accuracy %v of the surest", got)
	}
	if low, high := r.interval(r.all(), []string{"a", "b"}, 200); low > r.macro(r.all(), []string{"a", "b"}) || high < low {
		t.Errorf("interval %v to %v", low, high)
	}
	if (counts{}).f1() != 0 || len(classes(r.rows)) != 0 {
		t.Error("a class without rows has figures")
	}
}

func TestTextsThatBeginAlikeStayTogether(t *testing.T) {
	groups := map[string]string{}
	long := strings.Repeat("the same words ", 9)
	if sameText(groups, long+"x", "1") != sameText(groups, strings.ToUpper(long)+"y", "2") || sameText(groups, "other", "1") != "1" || sameText(groups, "third", "3") == "1" {
		t.Error(groups)
	}
}

func TestWhatCannotBeReadIsTold(t *testing.T) {
	for _, args := range [][]string{{"-data", t.TempDir()}, {"-train", "x", "-data", t.TempDir()}, {"-folds", "1"}, {"-no-such-flag"}} {
		if err := run(args, io.Discard, io.Discard); err == nil {
			t.Errorf("%q is no error", args)
		}
	}
	task := tasks()[0]
	for _, text := range []string{"", "a,b\n", "text,causes,group\n\"x"} {
		if _, err := task.rows(strings.NewReader(text)); err == nil {
			t.Errorf("%q is read", text)
		}
	}
}

// TestTheTargetsHoldOnRealComplaints measures on the files that SERVICELANE_DATA names.
func TestTheTargetsHoldOnRealComplaints(t *testing.T) {
	dir := os.Getenv("SERVICELANE_DATA")
	if dir == "" {
		t.Skip("SERVICELANE_DATA names no folder of real complaints")
	}
	for i, want := range []struct {
		macro, sure float64
		recall      map[string]float64
	}{
		{0.70, 0.99, map[string]float64{"service_quality": 0.6, "sales_service": 0.6, "parts_supply": 0.6}},
		{0.91, 0.95, nil},
		{0.65, 0.85, nil},
	} {
		task := tasks()[i]
		rows, err := task.read(dir)
		if err != nil {
			t.Fatal(err)
		}
		res, err := task.classify(rows, 5)
		if err != nil {
			t.Fatal(err)
		}
		all := res.all()
		if got := res.macro(all, classes(res.rows)); got < want.macro {
			t.Errorf("%s: macro-F1 %.3f", task.name, got)
		}
		if got := res.accuracy(res.covered(all, 0.8)); got < want.sure {
			t.Errorf("%s: accuracy %.4f of the surest 80 %%", task.name, got)
		}
		for label, least := range want.recall {
			if got := res.perClass(all)[label].recall(); got < least {
				t.Errorf("%s: recall of %s %.3f", task.name, label, got)
			}
		}
	}
}
