package packs

import (
	"fmt"
	"slices"

	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/strictjson"
)

//go:generate go run example.com/servicelane/internal/packgen
//go:generate go test -run TestTheCoverageTableIsWhatThePacksHave . -update

// HouseDefault is the pack "house-default": the gates of a repair order in a Chinese repair shop.
func HouseDefault() *compliance.Pack { return houseDefault() }

// IDs lists the ids of all packs.
func IDs() []string { return ids() }

// All gives every pack, each after those it extends. Not all fit together: profiles exclude each other.
func All() []*compliance.Pack {
	all, _ := With(IDs()...) // a test holds that each is there
	return all
}

// With gives packs and all that they extend, each after those it extends, ready for [compliance.Compile]. An id that no
// pack has is an [UnknownError].
func With(ids ...string) ([]*compliance.Pack, error) {
	var out []*compliance.Pack
	for _, id := range ids {
		var err error
		if out, err = with(out, id); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// with appends a pack, unless it is there, after those it extends.
func with(out []*compliance.Pack, id string) ([]*compliance.Pack, error) {
	if slices.ContainsFunc(out, func(p *compliance.Pack) bool { return p.ID == id }) {
		return out, nil
	}
	p := byID(id)
	if p == nil {
		return nil, &UnknownError{ID: id}
	}
	for _, base := range p.Extends {
		var err error
		if out, err = with(out, base); err != nil {
			return nil, err
		}
	}
	return append(out, p), nil
}

// copyOf gives a pack with lists of its own.
func copyOf(table *compliance.Pack) *compliance.Pack {
	p := *table
	p.Extends, p.Set, p.Title, p.Documents = slices.Clone(p.Extends), slices.Clone(p.Set), slices.Clone(p.Title), slices.Clone(p.Documents)
	p.Names, p.Events, p.Params = slices.Clone(p.Names), slices.Clone(p.Events), slices.Clone(p.Params)
	p.Rules, p.Retired = slices.Clone(p.Rules), slices.Clone(p.Retired)
	return &p
}

// UnknownError says that no pack has an id.
type UnknownError struct {
	ID string
}

// Error names the id and those there are.
func (e *UnknownError) Error() string {
	if near := strictjson.Near(e.ID, IDs()); near != "" {
		return fmt.Sprintf("no pack %q, did you mean %q? There are %v", e.ID, near, IDs())
	}
	return fmt.Sprintf("no pack %q, only %v", e.ID, IDs())
}
