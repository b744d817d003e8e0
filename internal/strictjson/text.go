package strictjson

import (
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	"example.com/servicelane/internal/fault"
)

// textFault is what is wrong with a text: the first thing.
type textFault struct {
	code   fault.Code
	detail string
	at     int // offset in the document; negative if the text as a whole is meant
}

// textFault reports what is wrong with the text of a node, if anything is.
func (p *parser) textFault(n *Node, wrong *textFault) {
	switch {
	case wrong == nil:
		return
	case wrong.at < 0:
		add(p.faults, n.Path, wrong.code, "%s", wrong.detail)
	default:
		p.malformed(n, wrong.at, wrong.detail)
	}
	*n = Node{Kind: Faulty, parent: n.parent, name: n.name, index: n.index}
}

// rawText passes over a string and gives the bytes between its quotes; false if it has no end.
func (p *parser) rawText() ([]byte, bool) {
	start := p.pos + 1
	for i := start; i < len(p.data); i++ {
		switch p.data[i] {
		case '\\':
			i++
		case '"':
			p.pos = i + 1
			return p.data[start:i], true
		}
	}
	p.pos = len(p.data)
	return nil, false
}

// text reads a string; false if it has no end.
func (p *parser) text() (string, *textFault, bool) {
	start := p.pos + 1
	raw, ok := p.rawText()
	if !ok {
		return "", nil, false
	}
	text, wrong := unescape(raw)
	switch {
	case wrong == nil && len(text) > p.lim.Text:
		detail := fmt.Sprintf("text of %d bytes, at most %d are read", len(text), p.lim.Text)
		return "", &textFault{fault.TooLarge, detail, -1}, true
	case wrong != nil:
		wrong.at += start
		return "", wrong, true
	}
	return text, nil, true
}

// unescape gives the text that the bytes between two quotes stand for, or the first thing that is wrong with them.
func unescape(raw []byte) (string, *textFault) {
	i := 0
	for i < len(raw) && ' ' <= raw[i] && raw[i] < 0x7F && raw[i] != '\\' {
		i++
	}
	if i == len(raw) {
		return string(raw), nil
	}
	out := append(make([]byte, 0, len(raw)), raw[:i]...)
	for i < len(raw) {
		r, size, problem := one(raw[i:])
		if problem == "" && control(r) {
			problem = fmt.Sprintf("control character U+%04X", r)
		}
		if problem != "" {
			return "", &textFault{fault.Malformed, problem, i}
		}
		out = utf8.AppendRune(out, r)
		i += size
	}
	return string(out), nil
}

// one reads the first character of b, written as it is or escaped.
func one(b []byte) (r rune, size int, problem string) {
	switch {
	case b[0] == '\\':
		return escaped(b)
	case b[0] == '\n' || b[0] == '\t':
		return 0, 0, fmt.Sprintf("control character U+%04X that is not escaped", b[0])
	case b[0] < utf8.RuneSelf:
		return rune(b[0]), 1, ""
	}
	if r, size = utf8.DecodeRune(b); r == utf8.RuneError && size == 1 {
		return 0, 0, fmt.Sprintf("invalid UTF-8: byte %#02x", b[0])
	}
	return r, size, ""
}

// escaped reads an escape sequence. b begins with a backslash, and has at least one byte behind it.
func escaped(b []byte) (r rune, size int, problem string) {
	switch b[1] {
	case '"', '\\', '/':
		return rune(b[1]), 2, ""
	case 'n':
		return '\n', 2, ""
	case 't':
		return '\t', 2, ""
	case 'r':
		return '\r', 2, ""
	case 'b':
		return '\b', 2, ""
	case 'f':
		return '\f', 2, ""
	case 'u':
		return escapedUnit(b)
	}
	_, n := utf8.DecodeRune(b[1:])
	return 0, 0, "unknown escape sequence " + fault.Quote(string(b[:1+n]))
}

// escapedUnit reads \uXXXX, or two of them that stand for one character.
func escapedUnit(b []byte) (r rune, size int, problem string) {
	high, ok := hex4(b)
	if !ok {
		return 0, 0, "\\u without four hexadecimal digits"
	}
	if !utf16.IsSurrogate(high) {
		return high, 6, ""
	}
	low, ok := hex4(b[6:])
	r = utf16.DecodeRune(high, low)
	if !ok || r == utf8.RuneError {
		return 0, 0, fmt.Sprintf("half of a surrogate pair: \\u%04x", high)
	}
	return r, 12, ""
}

// hex4 reads \uXXXX.
func hex4(b []byte) (rune, bool) {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return 0, false
	}
	var r rune
	for _, c := range b[2:6] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}

// control tells whether a character may not stand in a text, in whatever way it is written.
func control(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' || 0x7F <= r && r <= 0x9F
}
