// Command vocabgen writes the Go constants and tables of package history from vocabulary.txt, the one place where the
// names of events, facts and fields are given. Run it with "go generate ./aftersales/history" after changing the table.
package main

import (
	"fmt"
	"os"
)

func main() {
	if err := run("vocabulary.txt", "vocabulary_gen.go"); err != nil {
		fmt.Fprintln(os.Stderr, "vocabgen:", err)
		os.Exit(1)
	}
}

// run reads the table from one file and writes the Go source to another.
func run(from, to string) error {
	text, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	source, err := generate(string(text))
	if err != nil {
		return err
	}
	return os.WriteFile(to, source, 0o644)
}
