package classify

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// readAs gives what a text is read as.
func readAs(f *folding, text string) string {
	var b strings.Builder
	cells, _ := f.read(text, nil)
	for _, c := range cells {
		b.WriteRune(c.r)
	}
	return b.String()
}

func TestWhatIsTheSameIsReadAsTheSame(t *testing.T) {
	f := newFolding()
	for _, c := range []struct{ name, text, want string }{
		{"wide letters and digits", "４Ｓ店 ＡＢＳ", "4s店abs"},
		{"capitals", "Brake PEDAL", "brake pedal"},
		{"traditional signs", "變速箱異響", "变速箱异响"},
		{"forms for compatibility", "㎞ ① ﬁx", "km 1 fix"},
		{"accents, however they are written", "café cafe\u0301", "cafe cafe"},
		{"narrow kana, and voice marks", "ﾌﾞﾚｰｷ, ブレーキ", "フレーキ, フレーキ"},
		{"apostrophes", "won't won’t", "wont wont"},
		{"joiners and marks of emoji", "刹\u200b车\ufe0f", "刹车"},
		{"hyphens", "anti-lock", "anti lock"},
		{"blanks between letters", "air  \t bag", "air bag"},
		{"blanks and line ends between signs", "刹 车 失\n灵", "刹车失灵"},
		{"blanks between signs and letters", "4S 店 ABS 灯", "4s店abs灯"},
	} {
		if got := readAs(f, c.text); got != c.want {
			t.Errorf("%s: %q is read as %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

// TestTheTableIsThatOfTheOracle holds the table against x/text, rune by rune: forms, widths, cases and accents.
func TestTheTableIsThatOfTheOracle(t *testing.T) {
	f := newFolding()
	fold := cases.Fold()
	for r := rune(0x21); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) || r >= 0xAC00 && r <= 0xD7A3 || isDropped(r) || kindOf(r) == space || unicode.Is(unicode.Cherokee, r) {
			continue
		}
		plain := strings.Map(func(r rune) rune {
			if isDropped(r) && unicode.Is(unicode.Mn, r) {
				return -1
			}
			return r
		}, norm.NFKD.String(string(r)))
		want := readAs(f, norm.NFKC.String(fold.String(norm.NFC.String(plain))))
		if got := readAs(f, string(r)); got != want {
			t.Fatalf("%U %c is read as %q, x/text reads it as %q", r, r, got, want)
		}
		if again := readAs(f, want); again != want {
			t.Fatalf("%U %c is read as %q, and that as %q", r, r, want, again)
		}
	}
}
