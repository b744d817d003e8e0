package ratecsv

import (
	"errors"
	"fmt"
	"io"
	"regexp"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// Parts reads a parts list (配件价目表): part numbers with their prices. Errors are those of [Labour].
func Parts(r io.Reader, c Config) ([]pricing.PartPrice, *Report, error) {
	t, err := c.open(r, partHeaders)
	if err != nil {
		return nil, nil, err
	}
	var faults fault.List
	t.need(&faults, ColumnCode)
	t.need(&faults, ColumnPrice)
	if err := faults.Err(); err != nil {
		return nil, nil, err
	}
	l := &partsTable{table: t, byNumber: map[string]int{}}
	if err := t.each(l.take); err != nil {
		return nil, nil, err
	}
	return l.parts, &t.Report, nil
}

// partsTable collects parts.
type partsTable struct {
	*table
	parts    []pricing.PartPrice
	byNumber map[string]int // the line of each
}

// damaged are part numbers that a spreadsheet has taken for a number and shortened: 1.23457E+11.
var damaged = regexp.MustCompile(`^[0-9]+(?:\.[0-9]+)?[Ee]\+[0-9]+$`)

// take takes one row, or says why not and changes nothing.
func (l *partsTable) take(r *record) error {
	p := pricing.PartPrice{Number: l.get(r, ColumnCode), Name: l.plain(r, ColumnName), Category: l.get(r, ColumnCategory),
		Origin: l.get(r, ColumnOrigin), Sources: l.source(r, "")}
	price, core := l.get(r, ColumnPrice), l.get(r, ColumnCore)
	switch before, twice := l.byNumber[p.Number]; {
	case p.Number == "":
		return errors.New("no part number")
	case damaged.MatchString(p.Number):
		return fmt.Errorf("a part number that a spreadsheet has made a number of: %s", fault.Quote(p.Number))
	case twice:
		return fmt.Errorf("the same part number as on line %d", before)
	case none(price):
		return errors.New("no price")
	}
	var err error
	if p.Price, err = l.amount(price); err != nil {
		return err
	}
	if !none(core) {
		if p.Core, err = l.amount(core); err != nil {
			return err
		}
	}
	l.byNumber[p.Number] = r.line
	l.parts = append(l.parts, p)
	return nil
}
