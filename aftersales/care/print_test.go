package care_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"example.com/servicelane/aftersales/care"
)

// printed prints a report with the browser that the environment names, and reads the PDF.
func printed(t *testing.T, name string, r care.Report, v care.View) (pages int, size, text string) {
	t.Helper()
	browser := os.Getenv("SERVICELANE_BROWSER")
	if browser == "" {
		t.Skip("SERVICELANE_BROWSER names no browser")
	}
	dir := t.TempDir()
	page, pdf := filepath.Join(dir, name+".html"), filepath.Join(dir, name+".pdf")
	f, err := os.Create(page)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.WriteHTML(f, v); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	run(t, browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
		"--user-data-dir="+filepath.Join(dir, "profile"), "--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+page)
	for line := range strings.Lines(run(t, "pdfinfo", pdf)) {
		label, value, _ := strings.Cut(line, ":")
		switch value = strings.TrimSpace(value); label {
		case "Pages":
			if _, err := fmt.Sscan(value, &pages); err != nil {
				t.Fatal(err)
			}
		case "Page size":
			size = value
		}
	}
	return pages, size, bare(run(t, "pdftotext", "-raw", pdf, "-"))
}

func run(t *testing.T, name string, args ...string) string {
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
		if unicode.IsSpace(r) || unicode.IsControl(r) || r == ':' {
			return -1
		}
		return r
	}, norm.NFKC.String(text))
}

// shown are the texts of a page: what stands between its tags, below the head.
var shown = regexp.MustCompile(`>([^<>]+)<`)

func TestTheReportPrintsOnA4(t *testing.T) {
	r := month(t, config()).Report()
	unescape := strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&#34;", `"`, "&#39;", "'")
	for _, tag := range languages {
		t.Run(tag.String(), func(t *testing.T) {
			v := care.View{Shop: "Example Motors 示例汽车", Language: tag}
			pages, size, text := printed(t, tag.String(), r, v)
			if pages < 2 || pages > 4 || !strings.Contains(size, "A4") {
				t.Errorf("%d pages of %s", pages, size)
			}
			var b strings.Builder
			if err := r.WriteHTML(&b, v); err != nil {
				t.Fatal(err)
			}
			_, body, _ := strings.Cut(b.String(), "<body>")
			for _, m := range shown.FindAllStringSubmatch(body, -1) {
				if want := bare(unescape.Replace(m[1])); !strings.Contains(text, want) {
					t.Errorf("%q is not on the paper", m[1])
				}
			}
		})
	}
}

func TestAYearPrintsOnA4Too(t *testing.T) {
	c := config()
	c.Period = "2026"
	pages, size, _ := printed(t, "year", month(t, c).Report(), care.View{Language: language.SimplifiedChinese})
	if pages < 2 || pages > 5 || !strings.Contains(size, "A4") {
		t.Errorf("%d pages of %s", pages, size)
	}
}
