// Package cite says where a number or a rule comes from: the document, the clause in it, what kind of authority it is,
// and how sure its reading is.
//
// Every rule of a pack, every entry of a rate card and every statutory parameter carries its sources, so that a refusal,
// a price or a deadline can always name them:
//
//	src := cite.Source{Document: "S2", Clause: "2.4c", Basis: cite.House}
//	fmt.Println(src) // S2 2.4c
package cite

import (
	"strings"

	"example.com/servicelane/aftersales/cal"
)

// Basis is the authority behind a source.
type Basis string

// The bases, from the strongest to the weakest.
const (
	Law      Basis = "law"      // statute or regulation of a state
	LocalLaw Basis = "local"    // rule of a province, city or other part of a state
	Standard Basis = "standard" // published technical or trade standard
	Maker    Basis = "maker"    // rule of the vehicle's manufacturer
	House    Basis = "house"    // regulation of a dealer group or a workshop
	Own      Basis = "own"      // a choice of this library, not taken from any source
)

// Bases lists every basis, from the strongest to the weakest.
func Bases() []Basis { return []Basis{Law, LocalLaw, Standard, Maker, House, Own} }

// Valid tells whether b is one of [Bases].
func (b Basis) Valid() bool {
	switch b {
	case Law, LocalLaw, Standard, Maker, House, Own:
		return true
	}
	return false
}

// Confidence says how well the reading of a source is established.
type Confidence string

// The confidences.
const (
	Confirmed   Confidence = "confirmed"   // read in the official text
	Secondary   Confidence = "secondary"   // read in a reliable report of the text
	Inferred    Confidence = "inferred"    // follows from the text, but is not said in it
	Unconfirmed Confidence = "unconfirmed" // found once, not yet established: never active by default
)

// Confidences lists every confidence, from the strongest to the weakest.
func Confidences() []Confidence { return []Confidence{Confirmed, Secondary, Inferred, Unconfirmed} }

// Valid tells whether c is one of [Confidences].
func (c Confidence) Valid() bool {
	switch c {
	case Confirmed, Secondary, Inferred, Unconfirmed:
		return true
	}
	return false
}

// Source is one place from which a number or a rule was taken.
type Source struct {
	// Document is the short name of the document, such as "S2" for a house regulation or the number of a decree.
	Document string `json:"doc"`
	// Clause is the article, clause or item inside the document; empty means the document as a whole.
	Clause string `json:"clause,omitempty"`
	// Basis is the authority; empty means [House].
	Basis Basis `json:"basis,omitempty"`
	// Confidence says how sure the reading is; empty means [Confirmed].
	Confidence Confidence `json:"confidence,omitempty"`
	// ReadOn is the day on which the document was read; zero if not recorded.
	ReadOn cal.Date `json:"read_on,omitzero"`
	// Note is a remark on the reading.
	Note string `json:"note,omitempty"`
}

// String names the document and the clause, as in "S2 2.4c".
func (s Source) String() string {
	return strings.TrimSpace(s.Document + " " + s.Clause)
}

// List names several sources, as in "S2 2.4c, S4 1.4.3e".
func List(sources []Source) string {
	names := make([]string, len(sources))
	for i, s := range sources {
		names[i] = s.String()
	}
	return strings.Join(names, ", ")
}
