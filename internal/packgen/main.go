// Command packgen writes the embedded packs as Go tables, from their JSON documents. It runs by "go generate" in the folder
// of the packs:
//
//	go run example.com/servicelane/internal/packgen
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

// run writes packs_gen.go from the documents in a folder.
func run(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return err
	}
	source, err := generate(files, os.ReadFile)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "packs_gen.go"), source, 0o644)
}
