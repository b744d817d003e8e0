// Command rename gives the repository another module path, for whoever publishes it under their own:
//
//	go run ./internal/rename github.com/you/servicelane
//
// It is run at the root. It rewrites the path wherever it stands: in go.mod files with their replacements, imports,
// documents, goldens and test data. Nothing is written unless all can be.
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./internal/rename PATH")
		os.Exit(2)
	}
	changed, err := rename(".", os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, "rename:", err)
		os.Exit(1)
	}
	fmt.Printf("%d files now say %s; run go test ./... and look at git diff\n", changed, os.Args[1])
}
