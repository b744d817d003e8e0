// Command foldgen writes the table by which package classify reads a text in one form: compatibility forms and widths as the plain
// letter, capitals as small letters, Latin letters without their accents, and traditional signs as simplified ones.
//
//	go run ./internal/foldgen -variants Unihan_Variants.txt -o aftersales/classify/fold.txt
//
// Forms and cases are those of golang.org/x/text; the simplified signs are the field kSimplifiedVariant of the Unihan database
// (https://www.unicode.org/Public/UCD/latest/ucd/Unihan.zip). Each line of the table is a rune and what it is read as.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

func main() {
	if err := run(os.Args[1:], os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "foldgen:", err)
		os.Exit(1)
	}
}

func run(args []string, messages io.Writer) error {
	flags := flag.NewFlagSet("foldgen", flag.ContinueOnError)
	flags.SetOutput(messages)
	in := flags.String("variants", "", "the `file` Unihan_Variants.txt")
	out := flags.String("o", "", "the `file` to write")
	if err := flags.Parse(args); err != nil {
		return err
	}
	f, err := os.Open(*in)
	if err != nil {
		return err
	}
	defer f.Close()
	simple, err := variants(f)
	if err != nil {
		return fmt.Errorf("%s: %w", *in, err)
	}
	return os.WriteFile(*out, []byte(table(simple)), 0o666)
}

// further are signs that a writer of simplified Chinese replaces too, though they are no simplifications by the database: the
// choice is ours.
var further = map[rune]rune{'著': '着', '妳': '你', '祂': '他', '牠': '它', '乾': '干', '麽': '么', '藉': '借', '徵': '征', '瞭': '了'}

// variants reads the simplified form of each traditional sign. Of several the first other than the sign itself counts.
func variants(r io.Reader) (map[rune]rune, error) {
	out := map[rune]rune{}
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		cells := strings.Fields(lines.Text())
		if len(cells) < 3 || cells[1] != "kSimplifiedVariant" {
			continue
		}
		from, err := codePoint(cells[0])
		if err != nil {
			return nil, err
		}
		for _, cell := range cells[2:] {
			to, err := codePoint(cell)
			if err != nil {
				return nil, err
			}
			if to != from {
				out[from] = to
				break
			}
		}
	}
	for from, to := range further {
		out[from] = to
	}
	return out, lines.Err()
}

func codePoint(text string) (rune, error) {
	n, err := strconv.ParseInt(strings.TrimPrefix(text, "U+"), 16, 32)
	if err != nil {
		return 0, fmt.Errorf("no code point: %q", text)
	}
	return rune(n), nil
}

// table is the text of the file.
func table(simple map[rune]rune) string {
	var b strings.Builder
	fold := cases.Fold()
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) || r >= 0xAC00 && r <= 0xD7A3 || unicode.Is(unicode.Cherokee, r) {
			continue // a Korean syllable is a sign of its own; x/text folds Cherokee letters to each other
		}
		if to := read(r, fold, simple); to != string(r) && !strings.ContainsAny(to, "\n\r") {
			b.WriteString(string(r) + to + "\n")
		}
	}
	for r := 'A'; r <= 'Z'; r++ {
		b.WriteString(string(r) + string(unicode.ToLower(r)) + "\n")
	}
	return b.String()
}

// read is what a rune is read as.
func read(r rune, fold cases.Caser, simple map[rune]rune) string {
	plain := slices.DeleteFunc([]rune(norm.NFKD.String(string(r))), isAccent)
	text := norm.NFKC.String(fold.String(norm.NFC.String(string(plain))))
	out := []rune(text)
	for i, r := range out {
		for n := 0; n < 3; n++ { // a simplified sign may have a simpler one
			to, known := simple[r]
			if !known {
				break
			}
			r = to
		}
		out[i] = r
	}
	return string(out)
}

// isAccent tells whether a rune is an accent of a letter, or a voice mark of kana.
func isAccent(r rune) bool { return r >= 0x300 && r <= 0x36F || r == 0x3099 || r == 0x309A }
