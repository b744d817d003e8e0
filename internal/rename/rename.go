package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/format"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// rename gives the module at root another path and tells how many files changed.
func rename(root, to string) (int, error) {
	if err := checkPath(to); err != nil {
		return 0, err
	}
	from, err := modulePath(filepath.Join(root, "go.mod"))
	if err != nil {
		return 0, err
	}
	if from == to {
		return 0, fmt.Errorf("the module is called %s already", to)
	}
	rewritten, err := rewriteAll(root, from, to)
	if err != nil {
		return 0, err
	}
	for file, content := range rewritten {
		info, err := os.Stat(file)
		if err != nil {
			return 0, err
		}
		if err := os.WriteFile(file, content, info.Mode().Perm()); err != nil {
			return 0, err
		}
	}
	return len(rewritten), nil
}

// checkPath tells whether a module path is one that others can fetch.
func checkPath(p string) error {
	elements := strings.Split(p, "/")
	bad := func(reason string) error { return fmt.Errorf("bad module path %.100q: %s", p, reason) }
	switch {
	case len(p) > 200:
		return bad("longer than 200 bytes")
	case !domain.MatchString(elements[0]):
		return bad("must begin with a domain in lower case, such as github.com")
	case len(elements) < 2:
		return bad("must have a name behind the domain")
	case version.MatchString(elements[len(elements)-1]):
		return bad("must not end in a version")
	}
	for _, e := range elements {
		if !element.MatchString(e) || strings.HasSuffix(e, ".") {
			return bad("between slashes only letters, digits, - _ ~ and dots inside are allowed")
		}
		if e == "testdata" || e == "vendor" || e == "internal" {
			return bad("Go gives " + e + " another meaning")
		}
	}
	return nil
}

var (
	domain  = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+$`)
	element = regexp.MustCompile(`^[A-Za-z0-9_~][A-Za-z0-9._~-]*$`)
	version = regexp.MustCompile(`^v[0-9]+$`)
	module  = regexp.MustCompile(`(?m)^module\s+(\S+)\s*$`)
)

// modulePath reads the path that a go.mod file gives its module.
func modulePath(file string) (string, error) {
	src, err := os.ReadFile(file)
	if err != nil {
		return "", fmt.Errorf("%w (run this at the root of the repository)", err)
	}
	found := module.FindSubmatch(src)
	if found == nil {
		return "", errors.New(file + ": no module line")
	}
	return string(found[1]), nil
}

// rewriteAll gives the new content of every file that changes.
func rewriteAll(root, from, to string) (map[string][]byte, error) {
	whole := regexp.MustCompile(`(^|[^A-Za-z0-9._~/-]|//)` + regexp.QuoteMeta(from) + `(/|[^A-Za-z0-9_~.-]|\.(?:[^A-Za-z0-9]|$)|$)`)
	out := map[string][]byte{}
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && d.Name() == ".git" {
			return fs.SkipDir
		}
		if !d.Type().IsRegular() {
			return nil
		}
		src, err := os.ReadFile(file)
		if err != nil || bytes.IndexByte(src, 0) >= 0 { // a binary is built anew
			return err
		}
		content, err := rewrite(file, src, whole, to)
		if err == nil && !bytes.Equal(content, src) {
			out[file] = content
		}
		return err
	})
	return out, err
}

// rewrite puts the new path in place of the old one. Go files are formatted, since another path sorts elsewhere among
// the imports.
func rewrite(file string, src []byte, whole *regexp.Regexp, to string) ([]byte, error) {
	content := whole.ReplaceAll(src, []byte("${1}"+to+"${2}"))
	content = whole.ReplaceAll(content, []byte("${1}"+to+"${2}")) // two in a row share what stands between them
	inTestdata := slices.Contains(strings.Split(filepath.ToSlash(file), "/"), "testdata")
	if bytes.Equal(content, src) || filepath.Ext(file) != ".go" || inTestdata {
		return content, nil
	}
	formatted, err := format.Source(content)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return formatted, nil
}
