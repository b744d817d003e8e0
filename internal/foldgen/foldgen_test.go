package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

func TestTheTableReadsFormsCasesAndSigns(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.txt"), filepath.Join(dir, "out.txt")
	if err := os.WriteFile(in, []byte("# comment\nU+8B8A\tkSimplifiedVariant\tU+53D8\nU+8B8A\tkSemanticVariant\tU+5909\nU+7CFB\tkSimplifiedVariant\tU+7CFB U+7CFC\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := run([]string{"-variants", in, "-o", out}, io.Discard); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"變变", "系糼", "Ａa", "㎞km", "éee"[:2] + "e", "Zz", "著着", "ﾞ"} {
		if !strings.Contains("\n"+string(data), "\n"+line+"\n") {
			t.Errorf("the table has no line %q", line)
		}
	}
}

func TestWhatIsNoTableOfVariantsIsRefused(t *testing.T) {
	for _, text := range []string{"X\tkSimplifiedVariant\tU+1\n", "U+1\tkSimplifiedVariant\tU+XYZ\n"} {
		if _, err := variants(strings.NewReader(text)); err == nil {
			t.Errorf("%q is read", text)
		}
	}
	for _, args := range [][]string{{"-no-such-flag"}, {"-variants", "no-such-file"}} {
		if run(args, io.Discard) == nil {
			t.Errorf("%q is no error", args)
		}
	}
}

// TestTheTableInTheRepositoryIsThatOfThisProgram makes the table anew from its own pairs of signs and the choice of this package.
func TestTheTableInTheRepositoryIsThatOfThisProgram(t *testing.T) {
	data, err := os.ReadFile("../../aftersales/classify/fold.txt")
	if err != nil {
		t.Fatal(err)
	}
	simple := map[rune]rune{}
	for line := range strings.Lines(string(data)) {
		if r := []rune(strings.TrimSuffix(line, "\n")); len(r) == 2 && unicode.Is(unicode.Han, r[0]) && unicode.Is(unicode.Han, r[1]) {
			simple[r[0]] = r[1]
		}
	}
	for from, to := range further {
		if simple[from] != to {
			t.Errorf("%c is read as %c, want %c", from, simple[from], to)
		}
	}
	if got := table(simple); got != string(data) || len(simple) < 2000 {
		t.Errorf("%d bytes of %d signs, the table has %d", len(got), len(simple), len(data))
	}
}
