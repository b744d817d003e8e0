package packs

import (
	"embed"
	"path"
	"strings"
)

// documents are the packs as they are written, and what stands beside them.
//
//go:embed *.json cases
var documents embed.FS

// File is a document that comes with a pack.
type File struct {
	// Name is its name in the folder of the packs, such as "cases/house-default.json".
	Name string
	Data []byte
}

// Document gives the JSON document of a pack; nil if no pack has the id.
func Document(id string) []byte { return read(id + ".json") }

// Cases gives the case files of a pack in the order of their names: those that are named after it, or begin with its
// id and "-".
func Cases(id string) []File {
	entries, err := documents.ReadDir("cases")
	if err != nil {
		return nil // the folder is there
	}
	var out []File
	for _, e := range entries {
		if name := path.Join("cases", e.Name()); packOf(strings.TrimSuffix(e.Name(), ".json")) == id {
			out = append(out, File{name, read(name)})
		}
	}
	return out
}

// Equivalent gives the list of mutants of a pack that are known to find the same as the pack, with the reasons; nil if there is
// none.
func Equivalent(id string) []byte { return read("cases/equivalent/" + id + ".json") }

func read(name string) []byte {
	data, err := documents.ReadFile(name)
	if err != nil {
		return nil
	}
	return data
}

// packOf gives the id of the pack that a case file is for: the longest that it begins with; "" if there is none.
func packOf(file string) (best string) {
	for _, id := range IDs() {
		if rest, ok := strings.CutPrefix(file, id); ok && (rest == "" || rest[0] == '-') && len(id) > len(best) {
			best = id
		}
	}
	return best
}
