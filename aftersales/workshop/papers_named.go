package workshop

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// adopts tells whether a command takes over what began elsewhere, whose papers may lie there.
func adopts(c Command) bool { return strings.HasPrefix(c.Name(), "adopt_") }

// namedPaper is a paper that a command names, and where.
type namedPaper struct {
	path  string
	paper history.Paper
}

// namedPapers gives the papers that a written command names.
func namedPapers(path string, v any) []namedPaper {
	var out []namedPaper
	switch v := v.(type) {
	case map[string]any:
		id, named := v["paper"].(string)
		if digest, ok := v["digest"].(string); ok && named {
			return []namedPaper{{path, history.Paper{ID: id, Digest: digest}}}
		}
		for _, name := range slices.Sorted(maps.Keys(v)) {
			out = append(out, namedPapers(fault.At(path, name), v[name])...)
		}
	case []any:
		for i := range v {
			out = append(out, namedPapers(fault.Index(path, i), v[i])...)
		}
	}
	return out
}

// checkNamed refuses a command that names a paper which is not there, or has another content. What comes with the request was
// checked when it was put; an erased paper stays what it was.
func (t task[ID, S, C]) checkNamed(tx *store.Tx, r RequestOf[C]) error {
	text, err := t.encode(r.Command)
	if err != nil {
		return err
	}
	var written any
	if err := json.Unmarshal(text, &written); err != nil {
		return err
	}
	named := slices.DeleteFunc(namedPapers("", written), func(n namedPaper) bool {
		return slices.ContainsFunc(t.request.Papers, func(p aftersales.Paper) bool { return p.ID == n.paper.ID })
	})
	if len(named) == 0 {
		return nil
	}
	refs := make([]store.Ref, len(named))
	for i, n := range named {
		refs[i] = paperRef(n.paper.ID)
	}
	recs, err := tx.GetAll(refs...)
	if err != nil {
		return err
	}
	var f fault.List
	for i, rec := range recs {
		if !rec.Live() {
			f.Add(named[i].path, fault.Missing, "there is no paper %s", fault.Quote(named[i].paper.ID))
			continue
		}
		var p aftersales.Paper
		if err := decodePaper(rec, &p); err != nil {
			return err
		}
		if !p.Erased && !p.Matches(named[i].paper) {
			f.Add(named[i].path, fault.Mismatch, "the paper %s has another content", fault.Quote(p.ID))
		}
	}
	return f.Err()
}
