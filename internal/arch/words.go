package arch

import (
	"bytes"
	"fmt"
	"go/ast"
	"io/fs"
	"path"
	"regexp"
	"strconv"
)

// foreign are words that say where or how the code was written, not what it does. Only this file spells them out.
var foreign = []*regexp.Regexp{
	regexp.MustCompile(`/work/|/tmp/brief|/root/|/home/[a-z]`),
	regexp.MustCompile(`\b(?:DESIGN|RULES|CATALOGUE|STATUTES|PEERS|STYLE|PERFORMANCE|DATA|COMMON)\.md\b|rules-draft`),
	regexp.MustCompile(`(?i)\b(?:sub-?agents?|coding agents?|ai agents?|agentic|llms?|chatgpt|copilot|claude|anthropic|openai)\b`),
	regexp.MustCompile(`(?i)\b(?:this|the|a|an earlier|another|coding) session of the project\b|\bissues show\b|\bissue [#]?[0-9]+\b|\bthe brief\b`),
	regexp.MustCompile(`\b(?:TODO|FIXME)\b|not (?:yet )?implemented`),
}

// featureID is a feature id in prose, not in quotes. The map of features is the only place for them.
var featureID = regexp.MustCompile(`(?m)(?:^|[^"\w])(H(?:[1-9]|1[01])|P(?:[1-9]|1[0-2]))\b`)

// wordsFile is this file.
const wordsFile = "internal/arch/words.go"

// Words checks that no file speaks of the place where it was written, and that feature ids stand only in their map.
func Words(t *Tree) []string {
	var problems []string
	for _, file := range t.Files {
		if file == wordsFile || file == FeaturesFile {
			continue
		}
		src, err := fs.ReadFile(t.FS, file)
		if err != nil {
			problems = append(problems, err.Error())
			continue
		}
		if bytes.IndexByte(src[:min(len(src), 8000)], 0) >= 0 {
			continue // a program that was built here
		}
		for _, re := range foreign {
			problems = append(problems, found(file, src, re)...)
		}
		if path.Ext(file) == ".md" {
			problems = append(problems, found(file, src, featureID)...)
		}
	}
	for _, p := range t.Packages {
		for _, f := range append(p.Files[:len(p.Files):len(p.Files)], p.Tests...) {
			problems = append(problems, t.idsInComments(f)...)
		}
	}
	return problems
}

func (t *Tree) idsInComments(f *File) []string {
	var problems []string
	for _, group := range f.Comments {
		for _, c := range group.List {
			if id := featureID.FindStringSubmatch(c.Text); id != nil && !isOutput(group) {
				problems = append(problems, fmt.Sprintf("%s: the comment speaks of %s", t.at(c), id[1]))
			}
		}
	}
	return problems
}

// isOutput tells whether a comment is the expected output of an Example, which may name anything.
func isOutput(c *ast.CommentGroup) bool {
	return bytes.HasPrefix(bytes.ToLower([]byte(c.Text())), []byte("output:"))
}

// found gives the lines of a file in which a pattern occurs.
func found(file string, src []byte, re *regexp.Regexp) []string {
	var problems []string
	for _, at := range re.FindAllSubmatchIndex(src, -1) {
		at = at[len(at)-2:] // the group, if there is one
		line := 1 + bytes.Count(src[:at[0]], []byte("\n"))
		problems = append(problems, fmt.Sprintf("%s:%s: says %q", file, strconv.Itoa(line), src[at[0]:at[1]]))
	}
	return problems
}
