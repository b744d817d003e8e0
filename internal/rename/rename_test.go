package main

import (
	"bytes"
	"go/format"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const newPath = "zz.example.org/Group/service-lane_2"

// copyTree copies the repository without what is not part of it.
func copyTree(t *testing.T, from, to string) {
	t.Helper()
	err := filepath.WalkDir(from, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(from, file)
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == ".git":
			return fs.SkipDir
		case d.IsDir():
			return os.MkdirAll(filepath.Join(to, rel), 0o777)
		case !d.Type().IsRegular() || strings.Contains(filepath.Ext(file), ".db"):
			return nil
		}
		content, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, rel), content, 0o666)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestTheRepositoryBuildsUnderAnotherPath(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	old, err := modulePath(filepath.Join(root, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "copy")
	copyTree(t, root, dir)
	changed, err := rename(dir, newPath)
	if err != nil {
		t.Fatal(err)
	}
	if changed < 10 {
		t.Errorf("only %d files changed", changed)
	}
	checkNothingIsLeft(t, dir, old)
	for _, command := range []string{"build", "vet"} {
		cmd := exec.Command("go", command, "-trimpath", "work") // every module of go.work
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOWORK="+filepath.Join(dir, "go.work"), "GOFLAGS=")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("go %s: %v\n%s", command, err, out)
		}
	}
}

// checkNothingIsLeft checks that the old path is gone and Go files are formatted.
func checkNothingIsLeft(t *testing.T, dir, old string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if bytes.Contains(content, []byte(old)) && bytes.IndexByte(content, 0) < 0 {
			t.Errorf("%s still says %s", file, old)
		}
		if filepath.Ext(file) == ".go" && !strings.Contains(filepath.ToSlash(file), "/testdata/") {
			if formatted, err := format.Source(content); err != nil || !bytes.Equal(formatted, content) {
				t.Errorf("%s is not formatted (%v)", file, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// write makes a small repository.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestThePathIsRewrittenWhereItStandsAsAWhole(t *testing.T) {
	dir := write(t, map[string]string{
		"go.mod":          "module example.org/a\n",
		"sub/go.mod":      "module example.org/a/sub\n\nrequire example.org/a v0.0.0\n\nreplace example.org/a => ..\n",
		"a.go":            "package a\n\nimport (\n\t_ \"example.org/a/x\"\n\t_ \"m.org/n\"\n)\n",
		"README.md":       "go get example.org/a@latest, see https://example.org/a/x. This is example.org/a. Or example.org/a, example.org/a example.org/a\nexample.org/a",
		"others.md":       "example.org/ab www.example.org/a example.org/a-b example.org/a.b x/example.org/a example.org/a_ my-example.org/a",
		"testdata/bad.go": "no Go: example.org/a",
		"bin":             "\x00example.org/a",
		".git/config":     "example.org/a",
	})
	changed, err := rename(dir, "z.org/y")
	if err != nil || changed != 5 {
		t.Fatalf("%d files, %v", changed, err)
	}
	want := map[string]string{
		"go.mod":          "module z.org/y\n",
		"sub/go.mod":      "module z.org/y/sub\n\nrequire z.org/y v0.0.0\n\nreplace z.org/y => ..\n",
		"a.go":            "package a\n\nimport (\n\t_ \"m.org/n\"\n\t_ \"z.org/y/x\"\n)\n",
		"README.md":       "go get z.org/y@latest, see https://z.org/y/x. This is z.org/y. Or z.org/y, z.org/y z.org/y\nz.org/y",
		"others.md":       "example.org/ab www.example.org/a example.org/a-b example.org/a.b x/example.org/a example.org/a_ my-example.org/a",
		"testdata/bad.go": "no Go: z.org/y",
		"bin":             "\x00example.org/a",
		".git/config":     "example.org/a",
	}
	for name, content := range want {
		if got, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(got) != content {
			t.Errorf("%s: got %q, %v", name, got, err)
		}
	}
}

func TestABadPathIsRefusedAndNothingChanges(t *testing.T) {
	dir := write(t, map[string]string{"go.mod": "module example.org/a\n"})
	tests := map[string]string{
		"empty":                "",
		"no domain":            "servicelane",
		"domain only":          "example.org",
		"domain without dot":   "localhost/a",
		"domain in upper case": "Example.org/a",
		"slash at the end":     "example.org/b/",
		"slash at the start":   "/example.org/b",
		"two slashes":          "example.org//b",
		"white space":          "example.org/b c",
		"dots":                 "example.org/../b",
		"dot at the end":       "example.org/b.",
		"dash first":           "example.org/-b",
		"scheme":               "https://example.org/b",
		"version":              "example.org/b/v2",
		"internal":             "example.org/internal/b",
		"quotes":               "example.org/\"b\"",
		"line feed":            "example.org/b\nreplace x => y",
		"other letters":        "example.org/车间",
		"too long":             "example.org/" + strings.Repeat("b", 200),
		"the same":             "example.org/a",
	}
	for name, path := range tests {
		if _, err := rename(dir, path); err == nil {
			t.Errorf("%s: %q is taken", name, path)
		}
	}
	if got, _ := os.ReadFile(filepath.Join(dir, "go.mod")); string(got) != "module example.org/a\n" {
		t.Errorf("go.mod is now %q", got)
	}
}

func TestWhatIsNoRepositoryIsRefused(t *testing.T) {
	for name, files := range map[string]map[string]string{
		"no go.mod":      {"a.go": "package a"},
		"no module line": {"go.mod": "go 1.26.0\n"},
		"broken Go":      {"go.mod": "module example.org/a\n", "a.go": "package \"example.org/a\""},
	} {
		dir := write(t, files)
		if n, err := rename(dir, "example.org/b"); err == nil || n != 0 {
			t.Errorf("%s: %d files, %v", name, n, err)
		}
		if got, err := os.ReadFile(filepath.Join(dir, "go.mod")); err == nil && strings.Contains(string(got), "example.org/b") {
			t.Errorf("%s: half renamed", name)
		}
	}
}
