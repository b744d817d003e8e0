package sqlstore

import (
	"errors"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/store"
)

// The keys of a record are stored beside it as well as in the index, in the form of a PostgreSQL array of texts:
// {"vin","V1","plate","P1"}. So a commit knows which lines of the index change without reading them.

func formatKeys(keys []store.Key) string {
	if len(keys) == 0 {
		return "{}"
	}
	var a array
	for _, k := range keys {
		a.text(k.Name)
		a.text(k.Value)
	}
	return a.String()
}

// without gives those keys that are not among the others.
func without(keys, others []store.Key) []store.Key {
	var out []store.Key
	for _, k := range keys {
		if !slices.Contains(others, k) {
			out = append(out, k)
		}
	}
	return out
}

// array builds the text form of a PostgreSQL array.
type array struct{ b strings.Builder }

func (a *array) next() {
	if a.b.Len() == 0 {
		a.b.WriteByte('{')
	} else {
		a.b.WriteByte(',')
	}
}

// raw adds an element that needs no quotes: a number or NULL.
func (a *array) raw(s string) {
	a.next()
	a.b.WriteString(s)
}

func (a *array) text(s string) {
	a.next()
	a.b.WriteByte('"')
	for {
		i := strings.IndexAny(s, `"\`)
		if i < 0 {
			break
		}
		a.b.WriteString(s[:i])
		a.b.WriteByte('\\')
		a.b.WriteByte(s[i])
		s = s[i+1:]
	}
	a.b.WriteString(s)
	a.b.WriteByte('"')
}

func (a *array) String() string {
	if a.b.Len() == 0 {
		return "{}"
	}
	return a.b.String() + "}"
}

var errKeys = errors.New("the stored keys are damaged")

// parseKeys reads what formatKeys wrote, also as PostgreSQL prints it: without quotes where they are not needed.
func parseKeys(s string) ([]store.Key, error) {
	if s == "{}" {
		return nil, nil
	}
	inner, ok := strings.CutPrefix(s, "{")
	if inner, ok = cutLast(inner, ok); !ok {
		return nil, errKeys
	}
	var keys []store.Key
	for more := true; more; {
		var k store.Key
		if k.Name, inner, more, ok = element(inner); !ok || !more {
			return nil, errKeys
		}
		if k.Value, inner, more, ok = element(inner); !ok {
			return nil, errKeys
		}
		keys = append(keys, k)
	}
	return keys, nil
}

func cutLast(s string, ok bool) (string, bool) {
	s, closed := strings.CutSuffix(s, "}")
	return s, ok && closed
}

// element reads one element and tells whether another follows.
func element(s string) (value, rest string, more, ok bool) {
	if !strings.HasPrefix(s, `"`) {
		value, rest, more = strings.Cut(s, ",")
		return value, rest, more, value != ""
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
			if i < len(s) {
				b.WriteByte(s[i])
			}
		case '"':
			rest = s[i+1:]
			if rest == "" {
				return b.String(), "", false, true
			}
			rest, more = strings.CutPrefix(rest, ",")
			return b.String(), rest, more, more
		default:
			b.WriteByte(s[i])
		}
	}
	return "", "", false, false
}
