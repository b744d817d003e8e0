package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/internal/fault"
)

// packFile is a pack as it was asked for: one that comes with the program, by its id, or one of a file.
type packFile struct {
	name    string // as it was asked for
	data    []byte
	id      string
	extends []string
	own     bool // comes with the program
}

// packShelf reads packs and what they extend.
type packShelf struct {
	files []*packFile
	packs []*compliance.Pack // each after those it extends
}

// isFile tells whether a pack is asked for by the name of a file.
func isFile(name string) bool {
	return strings.HasSuffix(name, ".json") || strings.ContainsRune(name, filepath.Separator) || strings.ContainsRune(name, '/')
}

// take reads a pack without what it extends. unread is that it could not be read, refused what is wrong with it.
func (s *packShelf) take(name string) (refused, unread error) {
	f := &packFile{name: name}
	if isFile(name) {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		f.data = data
	} else {
		f.data, f.own = packs.Document(name), true
		if f.data == nil {
			return &packs.UnknownError{ID: name}, nil
		}
	}
	var head struct {
		ID      string   `json:"id"`
		Extends []string `json:"extends"`
	}
	_ = json.Unmarshal(f.data, &head) // what is wrong with it is told when it is compiled
	f.id, f.extends = head.ID, head.Extends
	if slices.ContainsFunc(s.files, func(other *packFile) bool { return other.id == f.id && f.id != "" }) {
		return fmt.Errorf("pack %q twice", f.id), nil
	}
	s.files = append(s.files, f)
	return nil, nil
}

// settle reads the packs, each after those it extends: those of files first, else those that come with the program.
func (s *packShelf) settle() (where string, err error) {
	if where, err := s.circle(); err != nil {
		return where, err
	}
	done := map[string]bool{}
	for _, f := range slices.Clone(s.files) {
		if where, err := s.add(f, done); err != nil {
			return where, err
		}
	}
	return "", nil
}

// circle tells of files that extend each other: none of them can be read first. One that extends itself is told when it is read.
func (s *packShelf) circle() (where string, err error) {
	for _, f := range s.files {
		way := []string{f.id}
		for n := 0; n < len(way); n++ {
			for _, next := range s.files {
				if next.id != way[n] {
					continue
				}
				for i, id := range next.extends {
					if id == f.id && n > 0 {
						return next.name, fault.Errors{{Path: fault.Index("extends", i), Code: fault.Mismatch, Detail: fmt.Sprintf("pack %s, which extends this one, by itself or by others", fault.Quote(id))}}
					}
					if !slices.Contains(way, id) {
						way = append(way, id)
					}
				}
			}
		}
	}
	return "", nil
}

func (s *packShelf) add(f *packFile, done map[string]bool) (where string, err error) {
	if done[f.id] {
		return "", nil
	}
	done[f.id] = true
	for _, id := range f.extends {
		i := slices.IndexFunc(s.files, func(other *packFile) bool { return other.id == id })
		if i < 0 {
			data := packs.Document(id)
			if data == nil {
				continue // which is told when the pack is read, with all else that is wrong with it
			}
			p, _ := packs.With(id) // it is there
			base := &packFile{name: id, id: id, data: data, own: true, extends: p[len(p)-1].Extends}
			s.files = append(s.files, base)
			i = len(s.files) - 1
		}
		if where, err := s.add(s.files[i], done); err != nil {
			return where, err
		}
	}
	p, err := compliance.ReadPack(f.data, s.below(f.extends)...)
	if err != nil {
		return f.name, err
	}
	s.packs = append(s.packs, p)
	return "", nil
}

// below gives packs and all that they extend, in their order.
func (s *packShelf) below(ids []string) (out []*compliance.Pack) {
	wanted := map[string]bool{}
	for _, id := range ids {
		wanted[id] = true
	}
	for _, p := range slices.Backward(s.packs) {
		if wanted[p.ID] {
			for _, base := range p.Extends {
				wanted[base] = true
			}
			out = append(out, p)
		}
	}
	slices.Reverse(out)
	return out
}
