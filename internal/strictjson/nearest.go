package strictjson

import "strings"

// nearest gives the name of the field that a wrong name most likely stands for, or nothing.
func nearest(name string, fields []field) string {
	const longest = 64
	if len(name) > longest {
		return ""
	}
	best, bound := "", 2+len(name)/4
	for _, f := range fields {
		if len(f.name) > longest {
			continue
		}
		d := distance(letters(name), letters(f.name))
		if d < bound && d < len(f.name) {
			best, bound = f.name, d
		}
	}
	return best
}

// Near gives the one of the known words that a word is most likely a slip of the pen for, or nothing: one letter differs, in longer
// words two.
func Near(word string, known []string) string {
	bound := 2
	if len(word) >= 8 {
		bound = 3
	}
	best := ""
	for _, k := range known {
		if d := distance(letters(word), letters(k)); d < bound && d < len(k) && len(word) <= 64 && len(k) <= 64 {
			best, bound = k, d
		}
	}
	return best
}

// letters folds what people confuse: case, and the ways to join words.
func letters(name string) []rune {
	return []rune(strings.ToLower(strings.NewReplacer("_", "", "-", "", " ", "").Replace(name)))
}

// distance counts the letters to insert, remove, replace or swap with the next one, to make b of a.
func distance(a, b []rune) int {
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		next[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			next[j+1] = min(row[j+1]+1, next[j]+1, row[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}
