package forms_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/forms"
)

// printer prints forms with the browser that the environment names.
type printer struct{ browser, dir string }

func newPrinter(t *testing.T) printer {
	browser := os.Getenv("SERVICELANE_BROWSER")
	if browser == "" {
		t.Skip("SERVICELANE_BROWSER names no browser")
	}
	return printer{browser, t.TempDir()}
}

// sheet is a printed form.
type sheet struct {
	pages int
	size  string
	text  string // of all pages, without spaces and in the usual form of every character
}

// print prints a form to a PDF, and reads that.
func (p printer) print(t *testing.T, name string, f forms.Form) sheet {
	t.Helper()
	page, pdf := filepath.Join(p.dir, name+".html"), filepath.Join(p.dir, name+".pdf")
	if err := os.WriteFile(page, []byte(htmlOf(t, f)), 0o666); err != nil {
		t.Fatal(err)
	}
	p.run(t, p.browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
		"--user-data-dir="+filepath.Join(p.dir, "profile"), "--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+page)
	var s sheet
	for line := range strings.Lines(p.run(t, "pdfinfo", pdf)) {
		label, value, _ := strings.Cut(line, ":")
		switch value = strings.TrimSpace(value); label {
		case "Pages":
			if _, err := fmt.Sscan(value, &s.pages); err != nil {
				t.Fatal(err)
			}
		case "Page size":
			s.size = value
		}
	}
	s.text = bare(p.run(t, "pdftotext", "-raw", pdf, "-"))
	return s
}

func (p printer) run(t *testing.T, name string, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	command := exec.CommandContext(ctx, name, args...)
	var problems strings.Builder
	command.Stderr = &problems
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", command, err, problems.String())
	}
	return string(out)
}

// bare takes the spaces out of a text, and brings its characters into one form: a PDF may name a sign by its radical.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			return -1
		}
		return r
	}, norm.NFKC.String(text))
}

// textsOf gives every text that has to be on the paper.
func textsOf(f forms.Form) []string {
	out := append([]string{f.Title, f.Number, f.Printed, f.Shop.Name, f.Shop.Address, f.Shop.Phone}, f.Notes...)
	for _, s := range f.Sections {
		out = append(out, s.Title)
		for _, field := range s.Fields {
			out = append(out, field.Label, field.Value)
		}
		if s.Table == nil {
			continue
		}
		for _, c := range s.Table.Columns {
			out = append(out, c.Title)
		}
		for _, row := range s.Table.Rows {
			out = append(out, row...)
		}
		for _, sum := range s.Table.Sums {
			out = append(out, sum.Label+sum.Value)
		}
	}
	for _, s := range f.Signatures {
		out = append(out, s.Label, s.Name, s.At)
	}
	return out
}

func (s sheet) check(t *testing.T, f forms.Form) {
	t.Helper()
	if !strings.Contains(s.size, "A4") {
		t.Errorf("the paper is %s", s.size)
	}
	for _, text := range textsOf(f) {
		if !strings.Contains(strings.ReplaceAll(s.text, ":", ""), strings.ReplaceAll(bare(text), ":", "")) {
			t.Errorf("%q is not on the paper", text)
		}
	}
}

func TestEachFormPrintsOnA4(t *testing.T) {
	p := newPrinter(t)
	for _, kind := range forms.Kinds() {
		for _, tag := range languages {
			t.Run(string(kind)+" in "+tag.String(), func(t *testing.T) {
				in := example()
				in.Language = tag
				f := must(makers[kind](in))
				s := p.print(t, string(kind)+"."+tag.String(), f)
				s.check(t, f)
				most := 1
				if kind == forms.KindRepairRecord {
					most = 2
				}
				if s.pages < 1 || s.pages > most {
					t.Errorf("%d pages", s.pages)
				}
			})
		}
	}
}

func TestALongTableIsPrintedOnSeveralPagesEachWithItsTitles(t *testing.T) {
	p := newPrinter(t)
	in := example()
	for i := range 120 {
		part := in.Order.Parts[0]
		part.ID, part.Name = aftersales.PartID(fmt.Sprintf("X%d", i)), fmt.Sprintf("第%d件", i)
		in.Order.Parts = append(in.Order.Parts, part)
	}
	f := must(forms.OldPartList(in))
	s := p.print(t, "long", f)
	s.check(t, f)
	if titles := strings.Count(s.text, "配件编号"); s.pages < 3 || titles != s.pages {
		t.Errorf("%d pages with %d rows of titles", s.pages, titles)
	}
	for page := range s.pages {
		if foot := fmt.Sprintf("%d/%d", page+1, s.pages); !strings.Contains(s.text, foot) {
			t.Errorf("no page has the foot %s", foot)
		}
	}
}

func TestANumberOfAnyKindStandsAtTheFootOfThePrintedPage(t *testing.T) {
	p := newPrinter(t)
	in := example()
	in.Order.Number = `12:3 "; } * { color: white } </style>\`
	s := p.print(t, "foot", must(forms.OldPartList(in)))
	if foot := bare("旧件清单 " + in.Order.Number); !strings.Contains(s.text, foot) || s.pages != 1 {
		t.Errorf("no foot %q on %d pages: %s", foot, s.pages, s.text)
	}
}
