package main

import (
	"embed"
	"fmt"
	"os"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/history"
)

// mappingFiles are the mapping documents that the program knows.
//
//go:embed mappings/*.json
var mappingFiles embed.FS

// readMapping reads a mapping document of the user.
func readMapping(file string) (*history.Mapping, error) {
	document, err := os.ReadFile(file)
	if err != nil {
		return nil, wrongUsage("-mapping: %w", err)
	}
	m, err := history.ParseMapping(history.Standard(), document)
	if err != nil {
		return nil, wrongUsage("-mapping %s:\n%w", file, err)
	}
	return m, nil
}

// chooseMapping takes the built-in mapping of which all columns are there; of several the one that reads the most. If
// none fits, the error says what the nearest one misses.
func chooseMapping(columns []string) (*history.Mapping, error) {
	entries, err := mappingFiles.ReadDir("mappings")
	if err != nil {
		return nil, err
	}
	var best *history.Mapping
	most := 0
	nearest, fewest := "", []string(nil)
	for _, entry := range entries {
		document, err := mappingFiles.ReadFile("mappings/" + entry.Name())
		if err != nil {
			return nil, err
		}
		m, err := history.ParseMapping(history.Standard(), document)
		if err != nil {
			return nil, fmt.Errorf("mappings/%s: %w", entry.Name(), err)
		}
		wanted := slices.Collect(m.Columns())
		missing := without(wanted, columns)
		if len(missing) == 0 && len(wanted) > most {
			best, most = m, len(wanted)
		}
		if nearest == "" || len(missing) < len(fewest) {
			nearest, fewest = entry.Name(), missing
		}
	}
	if best == nil {
		return nil, wrongUsage("the columns fit none of the built-in mappings; nearest is %s, which also wants %s. "+
			"Name a mapping document of your own with -mapping", nearest, strings.Join(fewest, ", "))
	}
	return best, nil
}

// without gives the names that are not among others.
func without(names, others []string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(n string) bool { return slices.Contains(others, n) })
}
