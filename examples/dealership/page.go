package main

import (
	"io"
	"strings"
)

// page writes lines of text; the first failure stops it and is kept.
type page struct {
	w   io.Writer
	err error
}

func (p *page) print(lines ...string) {
	for _, line := range lines {
		if p.err == nil {
			_, p.err = io.WriteString(p.w, line+"\n")
		}
	}
}

// heading writes a line that begins a chapter.
func (p *page) heading(text string) {
	p.print("", text, strings.Repeat("-", cells(text)))
}

// The columns of the account of a day: time, person, what happens.
const (
	timeCells   = 7
	personCells = 20
	gap         = timeCells + personCells
)

// told writes one line of the account, its text wrapped in its column.
func (p *page) told(at, who, text string) {
	head := padRight(at, timeCells) + padRight(who, personCells)
	for _, line := range wrap(text, columns-gap) {
		p.print(head + line)
		head = strings.Repeat(" ", gap)
	}
}

// under writes a line that belongs to the one above, behind a short label.
func (p *page) under(label, text string) {
	head := strings.Repeat(" ", gap+2) + padRight(label+"  ", 12)
	for _, line := range wrap(text, columns-cells(head)) {
		p.print(head + line)
		head = strings.Repeat(" ", cells(head))
	}
}
