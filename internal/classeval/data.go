package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// unread are the last digits of the groups of Chinese titles that nobody read while the lexicon was written: of them only the figures
// were known.
const unread = "579"

// row is one labelled text.
type row struct {
	text  string
	label string
	group string // rows of one group are never parted
	seen  bool   // read by a person while the lexicon was written
}

// task is what is asked of the rows of a file.
type task struct {
	name    string
	file    string
	column  string
	skip    []string          // labels that are no answer
	labels  map[string]string // what the labels of the lexicon are called in the file
	field   func(proposal) answer
	learned bool // a model is trained on the other folds
}

// tasks are the three tasks.
func tasks() []task {
	return []task{
		{name: "cause of Chinese titles", file: "complaints_zh_titles_train.csv", column: "causes", field: causeOf},
		{name: "component of Chinese titles", file: "complaints_zh_titles_train.csv", column: "components", labels: chinese, field: componentOf},
		{name: "component of English complaints", file: "complaints_en_nhtsa_train.csv", column: "labels", labels: english, field: componentOf,
			skip: []string{"unknown", "other_named"}, learned: true},
	}
}

// chinese are the chapters of the Chinese site: all electrics and the body are one.
var chinese = map[string]string{"engine": "engine", "transmission": "transmission", "steering": "steering", "brakes": "brakes", "tyres": "tyres",
	"suspension": "suspension"}

// english are the components of NHTSA that have another name.
var english = map[string]string{"transmission": "power_train", "tyres": "wheels_tires", "body": "structure", "exhaust": "engine"}

// read reads the rows with exactly one label.
func (t *task) read(dir string) ([]row, error) {
	f, err := os.Open(filepath.Join(dir, t.file))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return t.rows(f)
}

func (t *task) rows(r io.Reader) ([]row, error) {
	in := csv.NewReader(r)
	header, err := in.Read()
	if err != nil {
		return nil, err
	}
	text, label, group := slices.Index(header, "text"), slices.Index(header, t.column), slices.Index(header, "group")
	if text < 0 || label < 0 {
		return nil, fmt.Errorf("%s: no columns text and %s", t.file, t.column)
	}
	var out []row
	groups := map[string]string{}
	for {
		cells, err := in.Read()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		one := cells[label]
		if one == "" || strings.Contains(one, ";") || slices.Contains(t.skip, one) {
			continue
		}
		r := row{text: cells[text], label: one}
		if group >= 0 {
			r.group = cells[group]
			r.seen = !strings.ContainsAny(r.group[max(0, len(r.group)-1):], unread)
		} else {
			r.group = sameText(groups, cells[text], cells[0])
			r.seen = true
		}
		out = append(out, r)
	}
}

// sameText puts texts that begin alike, and complaints of one number, into one group.
func sameText(groups map[string]string, text, number string) string {
	key := strings.Join(strings.Fields(strings.ToLower(text)), " ")
	key = "text " + key[:min(len(key), 60)]
	g := groups["number "+number]
	if g == "" {
		g = groups[key]
	}
	if g == "" {
		g = number
	}
	groups["number "+number], groups[key] = g, g
	return g
}
