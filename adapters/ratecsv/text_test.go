package ratecsv

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	textunicode "golang.org/x/text/encoding/unicode"
)

func encoded(t *testing.T, text string, e Encoding) []byte {
	t.Helper()
	var out []byte
	var err error
	switch e {
	case GB18030:
		out, err = simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(text))
	case UTF16:
		out, err = textunicode.UTF16(textunicode.LittleEndian, textunicode.UseBOM).NewEncoder().Bytes([]byte(text))
	default:
		out = []byte(text)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestTheEncodingOfAFileIsFoundOut(t *testing.T) {
	const text = "项目,工时\n更换正时皮带,2.5\n€,𠮷\n"
	for _, e := range Encodings() {
		t.Run(string(e), func(t *testing.T) {
			data := encoded(t, text, e)
			if got := encodingsOf(data)[0]; got != e {
				t.Errorf("found %s", got)
			}
			if got := decode(data, e); got != text {
				t.Errorf("read %q", got)
			}
		})
	}
	gbk, err := simplifiedchinese.GBK.NewEncoder().String(text[:len("项目,工时\n更换正时皮带,2.5\n")])
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		data string
		want Encoding
	}{
		"nothing":                           {"", UTF8},
		"digits only":                       {"1,2\n", UTF8},
		"a mark":                            {mark + "a", UTF8},
		"a mark and a damaged rest":         {mark + "\xff\xff", UTF8},
		"GBK":                               {gbk, GB18030},
		"two good lines and a damaged one":  {"项目\n工时\n\xff\n", UTF8},
		"UTF-16 with the high byte first":   {"\xfe\xff\x00a", UTF16},
		"GBK, and a line that is not":       {gbk + "\xff\n", GB18030},
		"GBK that has a meaning in UTF-8":   {"\xd0\xa1\xca\xb1\n\xd0\xa1\xd4\xaa\n\xb4\xce\n", GB18030}, // 小时, 小元, 次
		"a line in Latin-1 among plain one": {"caf\xe9\nx\n", GB18030},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := encodingsOf([]byte(tt.data))[0]; got != tt.want {
				t.Errorf("found %s", got)
			}
		})
	}
}

func TestHeadersDecideWhereTheLinesDoNot(t *testing.T) {
	data := "\xd0\xa1\xd4\xaa,\xd0\xa1\xca\xb1\nA,1\n" // 小元,小时 in GBK, which has a meaning in UTF-8
	operations, report, err := Labour(strings.NewReader(data), Config{Columns: map[string]Column{"小元": ColumnName, "小时": ColumnHours}})
	if err != nil || len(operations) != 1 || report.Encoding != GB18030 {
		t.Errorf("%v, %+v, %v", operations, report, err)
	}
}

func TestAMarkAtTheBeginningIsNoText(t *testing.T) {
	if got := decode([]byte(mark+"项目"), UTF8); got != "项目" {
		t.Errorf("read %q", got)
	}
}

func TestDamagedTextIsRecognised(t *testing.T) {
	for raw, want := range map[string]string{
		decode([]byte("更换\xff,1"), UTF8):     "bytes that are not utf-8",
		decode([]byte("a\xff\xff"), GB18030): "bytes that are not gb18030",
		"a\x00b":                             "a control character",
		"a\u200bb\tc":                        "",
		"更换":                                 "",
	} {
		if got := unreadable(raw, map[bool]Encoding{true: GB18030, false: UTF8}[want == "bytes that are not gb18030"]); got != want {
			t.Errorf("%q is %q, want %q", raw, got, want)
		}
	}
}

func TestCellsAreTidied(t *testing.T) {
	for cell, want := range map[string]string{
		"  更换　 机油\n滤芯 ": "更换 机油 滤芯",
		"Ｖ６加收１５％":       "V6加收15%",
		`="00123"`:      "00123",
		`="`:            `="`,
		"￥１，２００．００":     "¥1,200.00",
		"（左）":           "(左)",
	} {
		if got := tidy(cell); got != want {
			t.Errorf("%q is %q, want %q", cell, got, want)
		}
	}
}
