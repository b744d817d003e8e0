package ratecsv

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// Labour reads a labour table (工时定额表): operations with hours or prices, for all vehicles or by vehicle class, and with the
// surcharges that its remarks tell. An operation without a code has its name as code.
//
// The error is that of reading, or tells every fault by which the file as a whole is no labour table; errors.As finds each as a
// [*FieldError]. A row that is wrong is no error: it is in the report.
func Labour(r io.Reader, c Config) ([]pricing.Operation, *Report, error) {
	t, err := c.open(r, labourHeaders)
	if err != nil {
		return nil, nil, err
	}
	var faults fault.List
	t.need(&faults, ColumnCode, ColumnName)
	t.need(&faults, ColumnHours, ColumnPrice, ColumnValue)
	if t.first(ColumnValue) >= 0 {
		t.need(&faults, ColumnUnit)
	}
	if err := faults.Err(); err != nil {
		return nil, nil, err
	}
	l := &labourTable{table: t, byCode: map[string]*operation{}}
	if err := t.each(l.take); err != nil {
		return nil, nil, err
	}
	out := make([]pricing.Operation, len(l.operations))
	for i, op := range l.operations {
		out[i] = op.Operation
	}
	return out, &t.Report, nil
}

// labourTable collects operations by code.
type labourTable struct {
	*table
	operations []*operation
	byCode     map[string]*operation
}

// operation is an operation with the line that told of it first.
type operation struct {
	pricing.Operation
	line int
}

// take takes one row, or says why not and changes nothing.
func (l *labourTable) take(r *record) error {
	code, name := l.get(r, ColumnCode), l.plain(r, ColumnName)
	if code == "" {
		code = tidy(name)
	}
	if code == "" {
		return errors.New("no operation (a merged cell?)")
	}
	quotas, err := l.quotas(r)
	if err != nil {
		return err
	}
	said, err := l.remark(r, quotas)
	if err != nil {
		return err
	}
	op := l.byCode[code]
	if op == nil {
		op = &operation{pricing.Operation{Code: code, Name: name, Surcharges: said.surcharges}, r.line}
		l.byCode[code] = op
		l.operations = append(l.operations, op)
	} else if err := op.agrees(name, quotas, said.surcharges); err != nil {
		return err
	}
	op.Quotas = append(op.Quotas, quotas...)
	op.Sources = append(op.Sources, l.source(r, said.note)...)
	return nil
}

// agrees refuses a row that says something else of an operation than the rows before it.
func (op *operation) agrees(name string, quotas []pricing.Quota, surcharges []pricing.Surcharge) error {
	if name != op.Name {
		return fmt.Errorf("the same code as %s on line %d", fault.Quote(op.Name), op.line)
	}
	if !reflect.DeepEqual(surcharges, op.Surcharges) {
		return fmt.Errorf("other surcharges than on line %d, where a surcharge is for every class", op.line)
	}
	for _, q := range quotas {
		if hasClass(op.Quotas, q.Class) {
			return fmt.Errorf("a second row for the operation and the vehicle class %s, see line %d", fault.Quote(q.Class), op.line)
		}
	}
	return nil
}

func hasClass(quotas []pricing.Quota, class string) bool {
	return slices.ContainsFunc(quotas, func(q pricing.Quota) bool { return q.Class == class })
}

// remark reads what a row says of surcharges.
func (l *labourTable) remark(r *record, quotas []pricing.Quota) (remark, error) {
	text := l.get(r, ColumnSurcharge)
	if slices.ContainsFunc(l.Notes, func(known string) bool { return tidy(known) == text }) {
		return remark{note: text}, nil
	}
	return l.readRemark(text, slices.ContainsFunc(quotas, func(q pricing.Quota) bool { return q.Hours != "" }))
}

// quotas reads the hours or the price of a row, for each of its vehicle classes.
func (l *labourTable) quotas(r *record) ([]pricing.Quota, error) {
	var out []pricing.Quota
	for i, cell := range r.cells[:min(len(r.cells), len(l.columns))] {
		column, err := l.meaning(i, r)
		if err != nil {
			return nil, err
		}
		cell = tidy(cell)
		if column != ColumnHours && column != ColumnPrice || none(cell) {
			continue
		}
		q := pricing.Quota{Class: l.classes[i]}
		if q.Class == "" {
			q.Class = l.get(r, ColumnClass)
		}
		if column == ColumnHours {
			q.Hours, err = l.hours(cell)
		} else {
			q.Price, err = l.amount(cell)
		}
		if err != nil {
			return nil, err
		}
		if hasClass(out, q.Class) {
			return nil, errors.New("hours and a price, where one of them is wanted")
		}
		out = append(out, q)
	}
	if len(out) == 0 {
		return nil, errors.New("neither hours nor a price")
	}
	return out, nil
}

// meaning is what a cell is, by its column or, for a value, by the unit in its row.
func (l *labourTable) meaning(i int, r *record) (Column, error) {
	if l.columns[i] != ColumnValue {
		return l.columns[i], nil
	}
	unit := l.get(r, ColumnUnit)
	for text, column := range l.Units {
		if tidy(text) == unit {
			return column, nil
		}
	}
	return "", fmt.Errorf("a unit that is neither hours nor a price: %s", fault.Quote(unit))
}
