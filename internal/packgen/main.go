// Command packgen writes the embedded packs as Go tables, from their JSON documents. It runs by "go generate" in the folder
// of the packs:
//
//	go run example.com/servicelane/internal/packgen
//
// house-default.json gives house_default_gen.go, and testdata/house-default.golden, which has a line for each member of each
// rule; packs_gen.go lists all packs.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run("."); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run writes the tables of the documents in a folder, and removes those whose document is gone.
func run(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return err
	}
	sources, err := generate(files, os.ReadFile)
	if err != nil {
		return err
	}
	for _, file := range written(dir) {
		if name, err := filepath.Rel(dir, file); err == nil && sources[filepath.ToSlash(name)] == nil {
			if err := os.Remove(file); err != nil {
				return err
			}
		}
	}
	if err := os.MkdirAll(filepath.Join(dir, dumpFolder), 0o755); err != nil {
		return err
	}
	for name, source := range sources {
		if err := os.WriteFile(filepath.Join(dir, name), source, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// written lists the files that this program has written in a folder.
func written(dir string) []string {
	tables, _ := filepath.Glob(filepath.Join(dir, "*"+suffix)) // the patterns are sound
	dumps, _ := filepath.Glob(filepath.Join(dir, dumpFolder, "*.golden"))
	return append(tables, dumps...)
}
