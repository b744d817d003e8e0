package ratecsv

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	textunicode "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/width"
)

// Encoding is how the text of a file is written as bytes.
type Encoding string

// The encodings that spreadsheets in China export.
const (
	UTF8    Encoding = "utf-8"   // with or without byte order mark
	GB18030 Encoding = "gb18030" // includes GBK and GB 2312, what Excel in China calls CSV
	UTF16   Encoding = "utf-16"  // with byte order mark, what Excel calls Unicode text
)

// Encodings lists every encoding.
func Encodings() []Encoding { return []Encoding{UTF8, GB18030, UTF16} }

// Valid tells whether e is one of [Encodings].
func (e Encoding) Valid() bool { return e == UTF8 || e == GB18030 || e == UTF16 }

const mark = "\ufeff" // byte order mark

// encodingsOf gives the encodings that a file may be written in, the likeliest first. A byte order mark decides. Without one
// the lines vote: one that is no UTF-8 for GB18030, one with a Chinese character in UTF-8 for that; pairs of bytes have a meaning in both.
func encodingsOf(data []byte) []Encoding {
	switch {
	case bytes.HasPrefix(data, []byte(mark)):
		return []Encoding{UTF8}
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return []Encoding{UTF16}
	}
	votes := 0
	for line := range bytes.Lines(data) {
		switch {
		case !utf8.Valid(line):
			votes--
		case bytes.ContainsFunc(line, func(r rune) bool { return utf8.RuneLen(r) > 2 }):
			votes++
		}
	}
	if votes < 0 {
		return []Encoding{GB18030, UTF8}
	}
	return []Encoding{UTF8, GB18030}
}

// decode turns the bytes of a file into text. Bytes that have no meaning become U+FFFD, by which their row is found.
func decode(data []byte, e Encoding) string {
	var d *encoding.Decoder
	switch e {
	case GB18030:
		d = simplifiedchinese.GB18030.NewDecoder()
	case UTF16:
		d = textunicode.UTF16(textunicode.LittleEndian, textunicode.UseBOM).NewDecoder()
	default:
		d = textunicode.UTF8.NewDecoder()
	}
	text, _ := d.Bytes(data) // decoders of whole input do not fail: they replace
	return strings.TrimPrefix(string(text), mark)
}

// tidy gives the text of a cell in one form: full-width letters, digits and signs as ordinary ones, white space as single
// spaces, and the ="…" by which some programs keep a spreadsheet from changing a number as what is in it.
func tidy(cell string) string {
	cell = width.Fold.String(cell)
	if inner, ok := strings.CutPrefix(cell, `="`); ok && strings.HasSuffix(inner, `"`) {
		cell = strings.TrimSuffix(inner, `"`)
	}
	return strings.Join(strings.FieldsFunc(cell, unicode.IsSpace), " ")
}

// unreadable says why a row's text is no text, or nothing.
func unreadable(raw string, e Encoding) string {
	if strings.ContainsRune(raw, utf8.RuneError) {
		return "bytes that are not " + string(e)
	}
	if strings.ContainsFunc(raw, func(r rune) bool { return unicode.IsControl(r) && !unicode.IsSpace(r) }) {
		return "a control character"
	}
	return ""
}
