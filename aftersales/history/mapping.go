package history

import (
	"fmt"
	"iter"
	"slices"
	"time"

	_ "embed" // for the schema

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Mapping says how the rows of a table become events and facts: which column is the time of which event, how dates,
// numbers and codes are written, what stands for "no value", which columns are personal, and which rows belong together.
// It is made from a JSON document by [ParseMapping], is never changed, and may be used by several goroutines at once.
type Mapping struct {
	doc        mappingDoc
	vocabulary Vocabulary
	zone       *time.Location
	columns    []column // every column that the mapping reads
	places     map[string]int
	key        []int
	group      []int
	checks     []check
	states     []stateRule
	store      *source
	ids        []idRule
	events     []eventRule
	facts      []factRule
	personal   bool // a secret is needed
	words      []MappedWord
	wordsFrom  []WordColumn
}

// MappedWord is a word that a mapping document itself gives to a field: a constant, or what a code of a column stands for.
type MappedWord struct {
	Path  string // in the document
	Field Name
	Word  string
}

// WordColumn is a column whose cells give a field its words, as they stand in the table or as its codes say.
type WordColumn struct {
	Column string
	Field  Name
}

// The document. Its members are described in mapping.schema.json.
type (
	mappingDoc struct {
		Mapping   int                  `json:"mapping" strict:"required"`
		Source    string               `json:"source" strict:"required"`
		Note      string               `json:"note"`
		Zone      *string              `json:"zone"`
		Store     *sourceDoc           `json:"store"`
		Key       []string             `json:"key" strict:"required"`
		Group     []string             `json:"group"`
		Adjacent  bool                 `json:"adjacent"`
		Subject   Name                 `json:"subject"`
		Columns   map[string]columnDoc `json:"columns"`
		IDs       map[string]sourceDoc `json:"ids" strict:"required"`
		State     []stateDoc           `json:"state"`
		Checks    []checkDoc           `json:"checks"`
		Events    members[oneOrMore]   `json:"events" strict:"required"`
		Facts     []factDoc            `json:"facts"`
		Uncovered []string             `json:"uncovered"`
	}
	columnDoc struct {
		Trim           bool              `json:"trim"`
		Absent         []string          `json:"absent"`
		Time           string            `json:"time"`
		Grouping       string            `json:"grouping"`
		Decimal        string            `json:"decimal"`
		Places         *int              `json:"places"`
		Separator      string            `json:"separator"`
		Currency       string            `json:"currency"`
		CurrencyColumn string            `json:"currency_column"`
		Codes          map[string]string `json:"codes"`
		Unlisted       unlisted          `json:"unlisted"`
		Paper          string            `json:"paper"`
	}
	eventDoc struct {
		Event   Type                 `json:"event" strict:"required"`
		Note    string               `json:"note"`
		If      *conditionDoc        `json:"if"`
		OncePer *[]string            `json:"once_per"`
		By      *sourceDoc           `json:"by"`
		ByRole  *sourceDoc           `json:"by_role"`
		IDs     map[string]sourceDoc `json:"ids"`
		Fields  map[string]sourceDoc `json:"fields"`
	}
	factDoc struct {
		Fact      FactName             `json:"fact" strict:"required"`
		Note      string               `json:"note"`
		Key       sourceDoc            `json:"key" strict:"required"`
		ValidFrom *sourceDoc           `json:"valid_from"`
		ValidTo   *sourceDoc           `json:"valid_to"`
		Fields    map[string]sourceDoc `json:"fields" strict:"required"`
	}
	stateDoc struct {
		If     *conditionDoc `json:"if"`
		Const  string        `json:"const"`
		Column string        `json:"column"`
	}
	checkDoc struct {
		Column string `json:"column" strict:"required"`
		AtMost string `json:"at_most" strict:"required"`
	}
	conditionDoc struct {
		Column  string   `json:"column" strict:"required"`
		Sign    sign     `json:"sign"`
		In      []string `json:"in"`
		Present *bool    `json:"present"`
	}
	// plainSource is a sourceDoc in its long form.
	plainSource struct {
		Column  string   `json:"column"`
		Columns []string `json:"columns"`
		Hash    []string `json:"hash"`
		Const   *string  `json:"const"`
		Prefix  string   `json:"prefix"`
		Negate  bool     `json:"negate"`
	}
)

// sourceDoc says where a value comes from: the name of a column, or an object.
type sourceDoc struct{ plainSource }

// UnmarshalNode reads the short or the long form.
func (s *sourceDoc) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	if n.Kind == strictjson.String {
		s.Column = n.Text
		return
	}
	if !n.Decode(&s.plainSource, faults) {
		return
	}
	given := 0
	for _, is := range []bool{s.Column != "", s.Columns != nil, s.Hash != nil, s.Const != nil} {
		if is {
			given++
		}
	}
	if given != 1 {
		faults.Add(n.Path(), fault.Malformed, "wants exactly one of column, columns, hash and const")
	}
}

// members are the members of an object in the order of the document.
type members[T any] []member[T]

type member[T any] struct {
	name  string
	value T
}

// UnmarshalNode reads the members.
func (m *members[T]) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	if n.Kind != strictjson.Object {
		faults.Add(n.Path(), fault.Malformed, "wants an object, has %s", n.Kind)
		return
	}
	for _, child := range n.Members {
		var value T
		if child.Value.Decode(&value, faults) {
			*m = append(*m, member[T]{child.Name, value})
		}
	}
}

// oneOrMore are the events of a column: one, or an array of them.
type oneOrMore []eventDoc

// UnmarshalNode reads either form.
func (o *oneOrMore) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	if n.Kind == strictjson.Array {
		var list []eventDoc
		if n.Decode(&list, faults) {
			*o = list
		}
		return
	}
	var one eventDoc
	if n.Decode(&one, faults) {
		*o = oneOrMore{one}
	}
}

// unlisted says what is done with a code that the code table of a column does not have.
type unlisted string

const (
	unlistedQuarantine unlisted = "quarantine"
	unlistedPass       unlisted = "pass"
)

// Valid tells whether u is one of the two.
func (u unlisted) Valid() bool { return u == unlistedQuarantine || u == unlistedPass }

// sign is the sign of a number in a condition.
type sign string

const (
	negative sign = "negative"
	zero     sign = "zero"
	positive sign = "positive"
)

// Valid tells whether s is one of the three.
func (s sign) Valid() bool { return s == negative || s == zero || s == positive }

//go:embed mapping.schema.json
var mappingSchema string

// MappingSchema is the JSON Schema of mapping documents, for editors and for people.
func MappingSchema() string { return mappingSchema }

// ParseMapping reads a mapping document. The error lists every fault with its path: what is wrong with the JSON, names
// that the vocabulary does not have, columns that are declared and not used, amounts without a currency, clock times
// without a zone, personal columns where they would stand in the open.
func ParseMapping(v Vocabulary, document []byte) (*Mapping, error) {
	m := &Mapping{vocabulary: v, places: map[string]int{}}
	if err := strictjson.Decode(document, &m.doc, strictjson.Limits{Bytes: 1 << 20, Depth: 16, Text: 4096, Members: 10_000}); err != nil {
		return nil, err
	}
	c := compiler{m: m, used: map[string]bool{}}
	c.compile()
	if err := c.faults.Err(); err != nil {
		return nil, err
	}
	return m, nil
}

// Words lists the words that the document itself gives to fields, so that they can be held against those that rules know.
func (m *Mapping) Words() []MappedWord { return slices.Clone(m.words) }

// WordColumns lists the columns that give fields their words, each pair once, by the order of the document. What of their cells is
// no code of the document comes into the fields as it stands in the table.
func (m *Mapping) WordColumns() []WordColumn { return slices.Clone(m.wordsFrom) }

// Source is the name of the table, as the document gives it.
func (m *Mapping) Source() string { return m.doc.Source }

// Key gives the columns that tell the rows of a group apart.
func (m *Mapping) Key() []string { return m.names(m.key) }

// Group gives the columns that rows taken together have in common: those of the key, if the document names none.
func (m *Mapping) Group() []string { return m.names(m.group) }

// Zone is the zone of the clock times of the rows; nil if the document names none.
func (m *Mapping) Zone() *time.Location { return m.zone }

// IDColumns gives the columns that an id of every event is made of; nil if the mapping gives no such id, or a constant one.
func (m *Mapping) IDColumns(name Name) []string {
	for _, rule := range m.ids {
		if rule.name == name && len(rule.from.columns) > 0 {
			return m.names(rule.from.columns)
		}
	}
	return nil
}

func (m *Mapping) names(columns []int) []string {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = m.columns[c].name
	}
	return names
}

// StatesPlaces tells whether a column of amounts says to how many places they are: then amounts that are finer than what can be
// paid are those of the source, and no typing error.
func (m *Mapping) StatesPlaces() bool {
	for _, d := range m.doc.Columns {
		if d.Places != nil && (d.Currency != "" || d.CurrencyColumn != "") {
			return true
		}
	}
	return false
}

// NeedsSecret tells whether the mapping has personal columns or hashes, for which [FromRows] wants a secret.
func (m *Mapping) NeedsSecret() bool { return m.personal }

// Columns gives the columns that the mapping reads, in the order of their names.
func (m *Mapping) Columns() iter.Seq[string] {
	names := make([]string, len(m.columns))
	for i, c := range m.columns {
		names[i] = c.name
	}
	slices.Sort(names)
	return slices.Values(names)
}

// Subject is the name of the id that the rows of a group have in common, such as order_id.
func (m *Mapping) Subject() Name { return m.doc.Subject }

// Cover says what the rows record: the types that are mapped, each with the fields that are mapped in all events of the
// type, but for those that the document lists as uncovered.
func (m *Mapping) Cover() Cover { return JointCover(m) }

// JointCover says what several tables record together, as [Mapping.Cover] does of one: a field that only some of them give
// to events of a type is not covered.
func JointCover(all ...*Mapping) Cover {
	fields := map[Type][]Name{}
	var patterns []string
	for _, m := range all {
		for _, e := range m.events {
			names := e.coveredNames()
			if before, ok := fields[e.def.typ]; ok {
				names = slices.DeleteFunc(before, func(n Name) bool { return !slices.Contains(names, n) })
			}
			fields[e.def.typ] = names
		}
		for _, f := range m.facts {
			for _, field := range f.fields {
				patterns = append(patterns, fmt.Sprintf("%s.%s.%s", factsWord, f.def.name, field.name))
			}
		}
	}
	for _, m := range all {
		for _, t := range m.doc.Uncovered {
			delete(fields, Type(t))
		}
	}
	for t, names := range fields {
		for _, n := range names {
			patterns = append(patterns, fmt.Sprintf("%s.%s", t, n))
		}
	}
	v := Standard()
	if len(all) > 0 {
		v = all[0].vocabulary
	}
	c, _ := NewCover(v, patterns...)
	return c
}
