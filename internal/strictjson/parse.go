package strictjson

import (
	"bytes"
	"unicode/utf8"

	"example.com/servicelane/internal/fault"
)

// parser reads one document from front to back, once.
type parser struct {
	data   []byte
	pos    int
	lim    Limits
	faults *fault.List
	spare  []Node // nodes made ahead, so that most values cost no allocation of their own
	values int    // nodes used

	// line and column of offset seen, so that placing many faults stays linear
	seen, line, column int
}

// parse reads the document and adds its faults. It gives nil if the structure is broken; values that could not be read
// are otherwise nodes of kind [Faulty].
func parse(data []byte, lim Limits, faults *fault.List) *Node {
	p := &parser{data: data, lim: lim.orDefault(), faults: faults, line: 1, column: 1}
	if len(data) > p.lim.Bytes {
		faults.Add("", fault.TooLarge, "document of %d bytes, at most %d are read", len(data), p.lim.Bytes)
		return nil
	}
	if bytes.HasPrefix(data, []byte("\uFEFF")) {
		faults.Add("", fault.Malformed, "byte order mark before the document")
		p.pos = len("\uFEFF")
	}
	root := p.node(nil)
	if p.peek() == 0 && p.pos == len(data) {
		faults.Add("", fault.Malformed, "empty document")
		return nil
	}
	if !p.value(root, 0) {
		return nil
	}
	if p.peek(); p.pos < len(data) {
		p.malformed(root, p.pos, "data after the document")
	}
	return root
}

// node gives a fresh node below a parent.
func (p *parser) node(parent *Node) *Node {
	if len(p.spare) == 0 {
		p.spare = make([]Node, min(max(p.values, 8), 256))
	}
	n := &p.spare[0]
	p.spare = p.spare[1:]
	n.parent = parent
	return n
}

// peek skips white space and gives the next byte, 0 at the end.
func (p *parser) peek() byte {
	for ; p.pos < len(p.data); p.pos++ {
		switch c := p.data[p.pos]; c {
		case ' ', '\t', '\n', '\r':
		default:
			return c
		}
	}
	return 0
}

// value reads one value into n. It tells whether reading can go on behind it.
func (p *parser) value(n *Node, depth int) bool {
	if p.values++; p.values > p.lim.values() {
		add(p.faults, n.Path, fault.TooLarge, "more than %d values in the document", p.lim.values())
		return false
	}
	c := p.peek()
	start := p.pos
	ok := true
	switch c {
	case '{', '[':
		ok = p.container(n, depth+1, c)
	case '"':
		var text string
		var wrong *textFault
		if text, wrong, ok = p.text(); ok {
			n.Kind, n.Text = String, text
			p.textFault(n, wrong)
		} else {
			p.malformed(n, start, "string without end")
		}
	default:
		ok = p.word(n)
	}
	n.raw = p.data[start:p.pos]
	n.broken = n.broken || n.Kind == Faulty
	if n.broken && n.parent != nil {
		n.parent.broken = true
	}
	return ok
}

func (p *parser) container(n *Node, depth int, open byte) bool {
	p.pos++
	if depth > p.lim.Depth {
		n.Kind = Faulty
		add(p.faults, n.Path, fault.TooLarge, "lies deeper than %d levels", p.lim.Depth)
		return p.skip(n)
	}
	if open == '[' {
		n.Kind = Array
		return p.array(n, depth)
	}
	n.Kind = Object
	return p.object(n, depth)
}

func (p *parser) array(n *Node, depth int) bool {
	if p.peek() == ']' {
		p.pos++
		return true
	}
	for {
		if len(n.Elements) == p.lim.Members {
			return p.tooMany(n, "elements")
		}
		e := p.node(n)
		e.index = len(n.Elements)
		if !p.value(e, depth) {
			return false
		}
		n.Elements = append(n.Elements, e)
		if more, ok := p.next(n, ']'); !more {
			return ok
		}
	}
}

func (p *parser) object(n *Node, depth int) bool {
	if p.peek() == '}' {
		p.pos++
		return true
	}
	names := nameSet{node: n}
	for count := 0; ; count++ {
		if count == p.lim.Members {
			return p.tooMany(n, "members")
		}
		m := p.node(n)
		readable, ok := p.name(n, m)
		if !ok || !p.value(m, depth) {
			return false
		}
		switch {
		case !readable:
			n.broken = true
		case names.has(m.name):
			add(p.faults, m.Path, fault.Duplicate, "member %s stands here twice", fault.Quote(m.name))
		default:
			names.put(m.name)
			n.Members = append(n.Members, Member{m.name, m})
		}
		if more, ok := p.next(n, '}'); !more {
			return ok
		}
	}
}

// name reads the name of a member and the colon behind it. It tells whether the name is a good one, and whether
// reading can go on.
func (p *parser) name(object, m *Node) (readable, ok bool) {
	if p.peek() != '"' {
		p.unexpected(object, "wants a member name in double quotes")
		return false, false
	}
	start := p.pos
	text, wrong, ok := p.text()
	if !ok {
		p.malformed(object, start, "member name without end")
		return false, false
	}
	m.name = text
	if wrong != nil {
		m.name = string(p.data[start+1 : min(p.pos-1, start+257)]) // enough for its path
		p.textFault(m, wrong)
	}
	if p.peek() != ':' {
		p.unexpected(m, "wants a colon after the member name")
		return false, false
	}
	p.pos++
	return wrong == nil, true
}

// next reads the comma or the end behind an element or a member.
func (p *parser) next(n *Node, end byte) (more, ok bool) {
	switch p.peek() {
	case ',':
		p.pos++
		if p.peek() == end {
			p.malformed(n, p.pos, "comma before "+string(end))
			p.pos++
			return false, true
		}
		return true, true
	case end:
		p.pos++
		return false, true
	}
	p.unexpected(n, "wants a comma or "+string(end))
	return false, false
}

// tooMany reports a container with more in it than allowed and passes over the rest of it.
func (p *parser) tooMany(n *Node, what string) bool {
	n.Kind, n.Members, n.Elements = Faulty, nil, nil
	add(p.faults, n.Path, fault.TooLarge, "more than %d %s", p.lim.Members, what)
	return p.skip(n)
}

// skip passes to the end of the container that was opened last, without looking at what is in it.
func (p *parser) skip(n *Node) bool {
	for open := 1; p.pos < len(p.data); {
		switch p.data[p.pos] {
		case '{', '[':
			open++
		case '}', ']':
			open--
		case '"':
			start := p.pos
			if _, ok := p.rawText(); !ok {
				p.malformed(n, start, "string without end")
				return false
			}
			continue
		}
		p.pos++
		if open == 0 {
			return true
		}
	}
	p.unexpected(n, "wants the end of the object or array")
	return false
}

// word reads a number, true, false or null.
func (p *parser) word(n *Node) bool {
	start := p.pos
	for p.pos < len(p.data) && wordByte(p.data[p.pos]) {
		p.pos++
	}
	switch word := p.data[start:p.pos]; {
	case len(word) == 0:
		p.unexpected(n, "wants a value")
		return false
	case string(word) == "null":
		n.Kind = Null
	case string(word) == "true", string(word) == "false":
		n.Kind, n.True = Bool, word[0] == 't'
	case !isNumber(word):
		n.Kind = Faulty
		p.malformed(n, start, "no JSON value: "+fault.Quote(string(word[:min(len(word), 100)])))
	case len(word) > maxNumber:
		n.Kind = Faulty
		add(p.faults, n.Path, fault.TooLarge, "number of %d bytes, at most %d are read", len(word), maxNumber)
	default:
		n.Kind, n.Text = Number, string(word)
	}
	return true
}

func wordByte(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '-' || c == '+' || c == '.' || c == '_'
}

// isNumber tells whether a word is a number by the grammar of JSON.
func isNumber(w []byte) bool {
	if len(w) > 0 && w[0] == '-' {
		w = w[1:]
	}
	whole := digits(w)
	if whole == 0 || whole > 1 && w[0] == '0' {
		return false
	}
	w = w[whole:]
	if len(w) > 0 && w[0] == '.' {
		fraction := digits(w[1:])
		if fraction == 0 {
			return false
		}
		w = w[1+fraction:]
	}
	if len(w) > 0 && (w[0] == 'e' || w[0] == 'E') {
		w = w[1:]
		if len(w) > 0 && (w[0] == '+' || w[0] == '-') {
			w = w[1:]
		}
		return len(w) > 0 && digits(w) == len(w)
	}
	return len(w) == 0
}

// digits counts the digits that w begins with.
func digits(w []byte) int {
	for i, c := range w {
		if c < '0' || c > '9' {
			return i
		}
	}
	return len(w)
}

// unexpected reports what stands at the current place instead of what is wanted there.
func (p *parser) unexpected(n *Node, wants string) {
	if p.pos >= len(p.data) {
		p.malformed(n, p.pos, wants+", but the document ends")
		return
	}
	_, size := utf8.DecodeRune(p.data[p.pos:])
	p.malformed(n, p.pos, wants+", not "+fault.Quote(string(p.data[p.pos:p.pos+size])))
}

// malformed reports a fault of the JSON itself, with its line and column (in characters, from 1).
func (p *parser) malformed(n *Node, at int, detail string) {
	line, column := p.place(at)
	add(p.faults, n.Path, fault.Malformed, "%s (line %d, column %d)", detail, line, column)
}

// place gives line and column of an offset, which must not lie before the last one asked for: this keeps many faults
// linear.
func (p *parser) place(at int) (line, column int) {
	for p.seen < at {
		if p.data[p.seen] == '\n' {
			p.line, p.column = p.line+1, 1
			p.seen++
			continue
		}
		_, size := utf8.DecodeRune(p.data[p.seen:])
		p.seen += size
		p.column++
	}
	return p.line, p.column
}

// nameSet is the set of names of an object while it is read: a short one is searched, a long one hashed.
type nameSet struct {
	node   *Node
	hashed map[string]struct{}
}

const searched = 8

func (s *nameSet) has(name string) bool {
	if s.hashed != nil {
		_, found := s.hashed[name]
		return found
	}
	return s.node.Member(name) != nil
}

func (s *nameSet) put(name string) {
	if s.hashed == nil && len(s.node.Members) == searched {
		s.hashed = make(map[string]struct{}, 2*searched)
		for _, m := range s.node.Members {
			s.hashed[m.Name] = struct{}{}
		}
	}
	if s.hashed != nil {
		s.hashed[name] = struct{}{}
	}
}
