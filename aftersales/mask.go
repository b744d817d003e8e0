package aftersales

import "strings"

// Masks say for kinds of papers how much of them is shown (脱敏); a kind without a mask is shown as it is.
type Masks map[PaperKind]Mask

// Mask keeps some characters at both ends of a text and hides the others, at least one, behind asterisks: {3, 4} makes
// 138****5678 of a telephone number. Of a text that is too short to keep that many, nothing is shown.
type Mask struct {
	First int `json:"first,omitempty"`
	Last  int `json:"last,omitempty"`
}

// Apply hides what is between the ends.
func (m Mask) Apply(text string) string {
	chars := []rune(text)
	first, last := min(max(m.First, 0), len(chars)), min(max(m.Last, 0), len(chars))
	if hidden := len(chars) - first - last; hidden > 0 && first+last > 0 {
		return string(chars[:first]) + strings.Repeat("*", hidden) + string(chars[len(chars)-last:])
	}
	return "***"
}
