package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
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
