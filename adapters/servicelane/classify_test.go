package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
)

const threeTexts = "變速箱異響，４Ｓ店態度惡劣\n\n您好\nThe dealer says it is misuse, but the brakes failed and a passenger was injured.\n"

func TestComplaintsAreProposedToPeopleAndPrograms(t *testing.T) {
	own := filepath.Join(t.TempDir(), "own.json")
	writeFile(t, own, `{"version":"shop.1","causes":[{"id":"wash"}],"entries":[{"id":"wash","words":["洗车"],"cause":{"wash":9}}]}`)
	table := "id,text\n1,\"洗车以后, 车门有水\"\n2,\"配件\n缺货\"\n3\n"
	for _, c := range []struct {
		name, stdin string
		args        []string
		status      int
	}{
		{"lines", threeTexts, []string{"classify", "-"}, exitOK},
		{"lines-as-json", threeTexts, []string{"classify", "-json", "-"}, exitOK},
		{"sure", threeTexts, []string{"classify", "-threshold", "990", "-"}, exitOK},
		{"table", table, []string{"classify", "-csv", "text", "-lexicon", own, "-"}, exitRefused},
		{"no-column", table, []string{"classify", "-csv", "texts", "-"}, exitRefused},
		{"two-columns", "text,text\na,b\n", []string{"classify", "-csv", "text", "-"}, exitRefused},
		{"marked", "\ufeff\"text\",\"id\"\n刹车失灵,1\n", []string{"classify", "-csv", "text", "-"}, exitOK},
		{"gbk", "id,text\n1,\xc9\xb2\xb3\xb5\n2,刹车失灵\n", []string{"classify", "-csv", "text", "-"}, exitRefused},
		{"utf-16", "b\x00r\x00a\x00k\x00e\x00\n", []string{"classify", "-"}, exitRefused},
		{"stray-quote", "text\n好\n\"a\"b\n刹车失灵\n", []string{"classify", "-csv", "text", "-"}, exitRefused},
		{"open-quote", "id,text\n1,刹车失灵\n2,\"变速箱异响\n3,轮胎鼓包\n4,天窗漏水\n", []string{"classify", "-csv", "text", "-"}, exitRefused},
		{"workbook", "PK\x03\x04....", []string{"classify", "-csv", "text", "-"}, exitRefused},
		{"too-long", strings.Repeat("修", 70_000) + "\n", []string{"classify", "-"}, exitOK},
		{"nul", "刹车\x00失灵\n", []string{"classify", "-"}, exitRefused},
		{"objects", `{"n":1,"text":"高速上轮胎鼓包"}` + "\n{\"text\":5}\n{\n", []string{"classify", "-jsonl", "text", "-"}, exitRefused},
		{"nothing", "", []string{"classify", "-csv", "text", "-"}, exitOK},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := call(strings.NewReader(c.stdin), c.args...)
			if got.status != c.status {
				t.Errorf("status %d, want %d", got.status, c.status)
			}
			got.shows(t, "classify/"+c.name+".golden")
		})
	}
}

func writeFile(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestACallOfClassifyHasItsExitStatus(t *testing.T) {
	bad := filepath.Join(t.TempDir(), "bad.json")
	writeFile(t, bad, `{"version":"x","entries":[{"id":"a","words":["b"],"cause":{"no_such":1}}]}`)
	unread := errors.New("the disk is gone")
	for name, c := range map[string]struct {
		args   []string
		status int
		says   string
	}{
		"no file":                             {[]string{"classify"}, exitUsage, "no file"},
		"two forms":                           {[]string{"classify", "-csv", "a", "-jsonl", "b", "-"}, exitUsage, "choose one"},
		"a threshold out of range":            {[]string{"classify", "-threshold", "0", "-"}, exitUsage, "-threshold wants 1 to 1000"},
		"standard input twice":                {[]string{"classify", "-lexicon", "-", "-"}, exitUsage, "only once"},
		"an unknown flag":                     {[]string{"classify", "-x", "-"}, exitUsage, "-x"},
		"a file that is not there":            {[]string{"classify", "no-such-file"}, exitIO, "no-such-file"},
		"a lexicon that is not there":         {[]string{"classify", "-lexicon", "no-such-file", "-"}, exitIO, "no-such-file"},
		"a lexicon with an unknown label":     {[]string{"classify", "-lexicon", bad, "-"}, exitRefused, `cause.no_such: "no_such" is no cause`},
		"input that breaks off":               {[]string{"classify", "-"}, exitIO, "the disk is gone"},
		"a table that breaks off":             {[]string{"classify", "-csv", "text", "-"}, exitIO, "the disk is gone"},
		"a table that breaks off in its rows": {[]string{"classify", "-csv", "text", "-"}, exitIO, "the disk is gone"},
	} {
		t.Run(name, func(t *testing.T) {
			in := iotest.ErrReader(unread)
			if strings.HasSuffix(name, "rows") {
				in = io.MultiReader(strings.NewReader("text\na\n"), in)
			}
			if got := call(in, c.args...); got.status != c.status || !strings.Contains(got.err, c.says) {
				t.Errorf("status %d, %s", got.status, got.err)
			}
		})
	}
	if status := run([]string{"classify", "-"}, streams{in: strings.NewReader(threeTexts), out: brokenPipe{}, err: brokenPipe{}}); status != exitIO {
		t.Errorf("an output that cannot be written ends with status %d", status)
	}
}
