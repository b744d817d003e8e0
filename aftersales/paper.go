package aftersales

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log/slog"

	"example.com/servicelane/aftersales/history"
)

// Personal is a text that belongs to a person: a name, a telephone number, an address, a plate, a VIN, something said.
// It never prints: %v, %s, %#v and a log show "•••". [Personal.Reveal] is the one way to the text, and JSON, since
// papers are stored as JSON, the other.
type Personal struct {
	text string
}

const masked = "•••"

// NewPersonal wraps a text.
func NewPersonal(text string) Personal { return Personal{text} }

// Reveal gives the text. Callers answer for where it goes.
func (p Personal) Reveal() string { return p.text }

// String shows that there is a text, not which.
func (p Personal) String() string { return masked }

// GoString shows that there is a text, not which.
func (p Personal) GoString() string { return masked }

// Format shows that there is a text, not which, under every verb.
func (p Personal) Format(s fmt.State, _ rune) { _, _ = s.Write([]byte(masked)) }

// LogValue shows that there is a text, not which.
func (p Personal) LogValue() slog.Value { return slog.StringValue(masked) }

// MarshalJSON writes the text, so that a paper can be stored.
func (p Personal) MarshalJSON() ([]byte, error) { return json.Marshal(p.text) }

// UnmarshalJSON reads the text.
func (p *Personal) UnmarshalJSON(data []byte) error { return json.Unmarshal(data, &p.text) }

// PaperKind says what a paper holds.
type PaperKind string

// The kinds of papers.
const (
	PaperText    PaperKind = "text"    // something said or written in free words
	PaperName    PaperKind = "name"    // a person's name
	PaperPhone   PaperKind = "phone"   // a telephone number
	PaperAddress PaperKind = "address" // a postal or mail address
	PaperPlate   PaperKind = "plate"   // a registration plate (车牌号)
	PaperVIN     PaperKind = "vin"     // a vehicle identification number (车架号)
)

// PaperKinds lists every kind of paper.
func PaperKinds() []PaperKind {
	return []PaperKind{PaperText, PaperName, PaperPhone, PaperAddress, PaperPlate, PaperVIN}
}

// Valid tells whether k is one of [PaperKinds].
func (k PaperKind) Valid() bool {
	switch k {
	case PaperText, PaperName, PaperPhone, PaperAddress, PaperPlate, PaperVIN:
		return true
	}
	return false
}

// Paper is a piece of personal data, kept beside the events and never in them: an event holds only the paper's random
// id and a salted digest of its content. Erasing the paper therefore changes no event, no state and no verdict.
type Paper struct {
	// ID is random and says nothing about the content.
	ID string `json:"id"`
	// Kind says what the paper holds.
	Kind PaperKind `json:"kind"`
	// Salt is random; without it the digest would give away short contents such as telephone numbers.
	Salt string `json:"salt"`
	// Content is the personal data; empty once the paper is erased.
	Content Personal `json:"content"`
	// Erased is set when the content was taken out after its retention.
	Erased bool `json:"erased,omitempty"`
}

// Format shows id and kind under every verb: the salt together with an event would give away a short content.
func (p Paper) Format(s fmt.State, _ rune) {
	_, _ = fmt.Fprintf(s, "paper %q of kind %s", p.ID, p.Kind)
}

// LogValue shows id and kind.
func (p Paper) LogValue() slog.Value {
	return slog.GroupValue(slog.String("id", p.ID), slog.String("kind", string(p.Kind)))
}

// Ref is what an event holds of the paper.
func (p Paper) Ref() history.Paper {
	mac := hmac.New(sha256.New, []byte(p.Salt))
	mac.Write([]byte(p.Kind))
	mac.Write([]byte{0})
	mac.Write([]byte(p.Content.text))
	return history.Paper{ID: p.ID, Digest: hex.EncodeToString(mac.Sum(nil)[:16])}
}

// Matches tells whether ref was made from this paper with this content. An erased paper matches nothing any more.
func (p Paper) Matches(ref history.Paper) bool { return !p.Erased && p.Ref() == ref }

// Erase gives the paper without its content and its salt.
func (p Paper) Erase() Paper { return Paper{ID: p.ID, Kind: p.Kind, Erased: true} }
