// Command packgen writes the embedded packs as Go tables, from their JSON documents. It runs by "go generate" in the folder
// of the packs:
//
//	go run example.com/servicelane/internal/packgen
//
// house-default.json gives house_default_gen.go; packs_gen.go lists all of them.
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
	old, err := filepath.Glob(filepath.Join(dir, "*"+suffix))
	if err != nil {
		return err
	}
	for _, file := range old {
		if sources[filepath.Base(file)] == nil {
			if err := os.Remove(file); err != nil {
				return err
			}
		}
	}
	for name, source := range sources {
		if err := os.WriteFile(filepath.Join(dir, name), source, 0o644); err != nil {
			return err
		}
	}
	return nil
}
