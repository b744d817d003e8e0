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

// further are signs that a writer of simplified Chinese replaces too, though they are no simplifications by the database: variants
// of the same sign, and signs that cars and complaints are spoken of with. The choice is ours.
var further = map[rune]rune{
	'著': '着', '妳': '你', '祂': '他', '牠': '它', '乾': '干', '麽': '么', '藉': '借', '徵': '征', '瞭': '了',
	'佈': '布', '佔': '占', '侷': '局', '倖': '幸', '傢': '家', '僱': '雇', '兇': '凶', '剷': '铲', '効': '效', '勳': '勋', '厠': '厕', '厰': '厂', '唸': '念', '啓': '启',
	'喫': '吃', '噁': '恶', '嚐': '尝', '囘': '回', '坿': '附', '塲': '场', '墻': '墙', '姉': '姐', '峯': '峰', '嶽': '岳', '弔': '吊', '彿': '佛', '恊': '协', '慾': '欲',
	'捲': '卷', '搧': '扇', '搾': '榨', '擡': '抬', '敍': '叙', '敺': '驱', '昇': '升', '暱': '昵', '曡': '叠', '朶': '朵', '樑': '梁', '欵': '款', '歎': '叹', '氷': '冰',
	'氾': '泛', '汙': '污', '洩': '泄', '淒': '凄', '淨': '净', '溼': '湿', '滙': '汇', '滷': '卤', '濬': '浚', '烱': '炯', '煖': '暖', '煞': '刹', '燬': '毁', '爲': '为',
	'牀': '床', '牴': '抵', '獃': '呆', '甎': '砖', '産': '产', '痠': '酸', '痺': '痹', '瘉': '愈', '癒': '愈', '盃': '杯', '眞': '真', '砲': '炮', '碁': '棋', '磗': '砖',
	'祇': '只', '祕': '秘', '稜': '棱', '窓': '窗', '窻': '窗', '竪': '竖', '籤': '签', '粧': '妆', '糰': '团', '絶': '绝', '綫': '线', '緑': '绿', '纔': '才', '羣': '群',
	'羨': '羡', '脣': '唇', '臥': '卧', '舖': '铺', '菸': '烟', '葯': '药', '衆': '众', '衞': '卫', '衹': '只', '裏': '里', '覈': '核', '託': '托', '説': '说', '譁': '哗',
	'讚': '赞', '讬': '托', '踫': '碰', '蹟': '迹', '輭': '软', '迴': '回', '週': '周', '遊': '游', '釦': '扣', '釬': '焊', '鈎': '钩', '鉅': '巨', '銲': '焊', '銹': '锈',
	'鋭': '锐', '録': '录', '鍊': '链', '鎚': '锤', '鑑': '鉴', '鑚': '钻', '钜': '巨', '閒': '闲', '閲': '阅', '闢': '辟', '陞': '升', '隣': '邻', '霑': '沾', '靭': '韧',
	'餵': '喂', '駡': '骂', '騐': '验', '鬪': '斗', '鷄': '鸡', '麪': '面', '黏': '粘', '黴': '霉', '齣': '出',
	// The parts of signs that stand for a sign of their own, or for one that looks alike; forms for compatibility read only two of them so.
	'\u2E81': '厂', '\u2E84': '乙', '\u2E85': '亻', '\u2E86': '冂', '\u2E87': '几', '\u2E88': '刀', '\u2E89': '刂', '\u2E8A': '卜', '\u2E8E': '兀', '\u2E8F': '尢',
	'\u2E90': '尢', '\u2E92': '巳', '\u2E93': '么', '\u2E96': '忄', '\u2E98': '扌', '\u2E99': '攵', '\u2E9B': '旡', '\u2E9D': '月', '\u2E9E': '歹', '\u2EA0': '民',
	'\u2EA1': '氵', '\u2EA3': '灬', '\u2EA6': '丬', '\u2EA7': '牛', '\u2EA8': '犭', '\u2EA9': '王', '\u2EAA': '疋', '\u2EAC': '示', '\u2EAD': '礻', '\u2EAE': '竹',
	'\u2EB0': '纟', '\u2EB2': '罒', '\u2EB6': '羊', '\u2EB7': '羊', '\u2EB9': '耂', '\u2EBB': '聿', '\u2EBC': '肉', '\u2EBE': '艹', '\u2EBF': '艹', '\u2EC0': '艹',
	'\u2EC1': '虎', '\u2EC2': '衤', '\u2EC4': '西', '\u2EC5': '见', '\u2EC6': '角', '\u2EC7': '角', '\u2EC8': '讠', '\u2EC9': '贝', '\u2ECA': '足', '\u2ECB': '车',
	'\u2ECC': '辶', '\u2ECD': '辶', '\u2ECE': '辶', '\u2ECF': '邑', '\u2ED0': '钅', '\u2ED1': '长', '\u2ED2': '长', '\u2ED3': '长', '\u2ED4': '门', '\u2ED6': '阝',
	'\u2ED7': '雨', '\u2ED8': '青', '\u2ED9': '韦', '\u2EDA': '页', '\u2EDB': '风', '\u2EDC': '飞', '\u2EDD': '食', '\u2EDE': '食', '\u2EDF': '食', '\u2EE0': '饣',
	'\u2EE1': '首', '\u2EE2': '马', '\u2EE3': '骨', '\u2EE4': '鬼', '\u2EE5': '鱼', '\u2EE6': '鸟', '\u2EE7': '卤', '\u2EE8': '麦', '\u2EE9': '黄', '\u2EEB': '齐',
	'\u2EEC': '齐', '\u2EED': '齿', '\u2EEE': '齿', '\u2EEF': '龙', '\u2EF0': '龙', '\u2EF1': '龟', '\u2EF2': '龟',
}

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
