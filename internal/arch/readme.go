package arch

import (
	"fmt"
	"go/ast"
	"io/fs"
	"path"
	"regexp"
	"strings"
)

// exampleMark stands in a Markdown file before a block of code and names the Example from which the code is taken.
var exampleMark = regexp.MustCompile(`^<!-- example: (\S+) (Example\S*) -->$`)

// Readme checks that programs shown in Markdown files are the tested ones: a block behind a mark
// "<!-- example: folder ExampleName -->" is, letter by letter, the body of that Example without its output.
func Readme(t *Tree) []string {
	var problems []string
	for _, file := range t.Files {
		if path.Ext(file) != ".md" {
			continue
		}
		src, err := fs.ReadFile(t.FS, file)
		if err != nil {
			problems = append(problems, err.Error())
			continue
		}
		lines := strings.Split(string(src), "\n")
		for i, line := range lines {
			mark := exampleMark.FindStringSubmatch(line)
			if mark == nil {
				continue
			}
			if want, problem := t.body(mark[1], mark[2]); problem != "" {
				problems = append(problems, fmt.Sprintf("%s:%d: %s", file, i+1, problem))
			} else if have, ok := block(lines[i+1:]); !ok || have != want {
				problems = append(problems, fmt.Sprintf("%s:%d: the program is not %s of %s:\n%s", file, i+1, mark[2], mark[1], want))
			}
		}
	}
	return problems
}

// block gives the content of the fenced block of Go code with which the lines begin; false if they begin with none.
func block(lines []string) (content string, ok bool) {
	if len(lines) == 0 || lines[0] != "```go" {
		return "", false
	}
	for i, line := range lines[1:] {
		if line == "```" {
			return strings.Join(lines[1:i+1], "\n"), true
		}
	}
	return "", false
}

// body gives the code of an Example, one tab to the left, without the comment that holds its output.
func (t *Tree) body(dir, name string) (code, problem string) {
	if problem := t.proof(dir, name); problem != "" {
		return "", problem
	}
	for _, p := range t.Packages {
		for _, f := range p.Tests {
			for _, d := range f.Decls {
				fn, ok := d.(*ast.FuncDecl)
				if !ok || p.Dir != dir || fn.Recv != nil || fn.Name.Name != name {
					continue
				}
				src, err := fs.ReadFile(t.FS, f.Path)
				if err != nil {
					return "", err.Error()
				}
				from, to := t.Fset.Position(fn.Body.Lbrace).Offset+1, t.Fset.Position(fn.Body.Rbrace).Offset
				return dedent(string(src[from:to])), ""
			}
		}
	}
	return "", dir + " has no " + name
}

func dedent(body string) string {
	if i := strings.Index(body, "\t// Output:"); i >= 0 {
		body = body[:i]
	}
	lines := strings.Split(strings.Trim(body, "\n"), "\n")
	for i := range lines {
		lines[i] = strings.TrimPrefix(lines[i], "\t")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n\t ")
}
