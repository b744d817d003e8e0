package compliance

import (
	"slices"

	"example.com/servicelane/internal/fault"
)

// With gives the rules with other values of parameters, as a house that extends all the packs would set them: a value that
// the law refuses, or one that is not of the parameter's type or bounds, is an error as in [Compile]. A parameter without
// default gets its value so.
func (rs *Rules) With(set ...Setting) (*Rules, error) {
	if len(set) == 0 {
		return rs, nil
	}
	var f fault.List
	for i, s := range set {
		if s.Value.IsZero() {
			f.Add(settingsID+"."+fault.Index("set", i)+".value", fault.Missing, "no value for %s", fault.Quote(s.Param))
		}
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	packs := slices.Clip(rs.packs)
	if len(packs) > 0 && packs[len(packs)-1].ID == settingsID {
		set = slices.Concat(kept(packs[len(packs)-1].Set, set), set)
		packs = packs[:len(packs)-1]
	}
	p := &Pack{Format: Format, ID: settingsID, Layer: LayerHouse, Version: "1", Jurisdiction: "ZZ", Set: set}
	for _, other := range packs {
		p.Extends = append(p.Extends, other.ID)
		p.Jurisdiction, p.Version = other.Jurisdiction, other.Version
	}
	out, err := Compile(append(slices.Clip(packs), p)...)
	if err != nil {
		return nil, err
	}
	out.calendars = rs.calendars
	return out, nil
}

// settingsID is the id of the pack that holds what With sets; its faults begin with it.
const settingsID = "settings"

// kept gives the settings of which no other parameter of the same name is set anew.
func kept(old, set []Setting) []Setting {
	var out []Setting
	for _, s := range old {
		if !slices.ContainsFunc(set, func(other Setting) bool { return other.Param == s.Param }) {
			out = append(out, s)
		}
	}
	return out
}
