package pricing

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"example.com/servicelane/internal/fault"
)

// resultJSON is a Result as JSON: its amounts, and with each line the steps of all of them.
type resultJSON struct {
	Calculator string   `json:"calculator"`
	Order      string   `json:"order,omitempty"`
	Currency   Currency `json:"currency"`
	Amounts
	Lines   []lineJSON   `json:"lines"`
	Classes []ClassTotal `json:"classes"`
	Taxes   []taxJSON    `json:"taxes"`
	Payers  []payerJSON  `json:"payers"`
	Notices []noticeJSON `json:"notices,omitempty"`
}

// A zero amount is written; only the zero Money is left out.
type lineJSON struct {
	LineResult
	Retail   *Money `json:"retail,omitempty"`
	Included bool   `json:"tax_included,omitempty"`
	Steps    []Step `json:"steps"`
}

type taxJSON struct {
	TaxTotal
	Ref *Ref `json:"ref,omitempty"`
}

type noticeJSON struct {
	Notice
	Was *Money `json:"was,omitempty"`
	Is  *Money `json:"is,omitempty"`
}

// given is nil for the zero Money.
func given(m Money) *Money {
	if m.n.unit == 0 {
		return nil
	}
	return &m
}

// orZero is the zero Money for nil.
func orZero(m *Money) Money {
	if m == nil {
		return Money{}
	}
	return *m
}

type payerJSON struct {
	PayerTotal
	Steps []Step `json:"steps,omitempty"`
}

// MarshalJSON writes the amounts and the steps of every line, numbers as text with all digits.
func (res Result) MarshalJSON() ([]byte, error) {
	r := res.r()
	if res.IsZero() {
		return []byte("null"), nil
	}
	out := resultJSON{Calculator: r.calculator, Order: r.order, Currency: Currency(isoDigits[r.unit].code), Amounts: res.Amounts(),
		Lines: []lineJSON{}, Classes: res.Classes(), Taxes: []taxJSON{}, Payers: []payerJSON{}}
	for i, l := range res.Lines() {
		out.Lines = append(out.Lines, lineJSON{LineResult: l, Retail: given(l.Retail), Included: r.payers[r.lines[i].payer].included, Steps: r.lineSteps(i, "")})
	}
	for i, t := range res.Taxes() {
		out.Taxes = append(out.Taxes, taxJSON{t, r.taxes[r.usedTax(i)].ref()})
	}
	for i, p := range res.Payers() {
		out.Payers = append(out.Payers, payerJSON{p, r.stored(int32(-1-i), ofDue)})
	}
	for _, n := range r.notices {
		out.Notices = append(out.Notices, noticeJSON{n, given(n.Was), given(n.Is)})
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads back what MarshalJSON wrote. A result whose lines, classes, taxes and payers do not add up is
// refused with every difference. null is the zero Result.
func (res *Result) UnmarshalJSON(data []byte) error {
	if string(bytes.TrimSpace(data)) == "null" {
		*res = Result{}
		return nil
	}
	var in resultJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	restored := restorer{record: newRecord(len(in.Lines), 0), in: &in}
	restored.restore()
	if err := restored.faults.Err(); err != nil {
		return err
	}
	res.rec = restored.record
	return nil
}

// restorer makes a record of a result in JSON.
type restorer struct {
	*record
	in     *resultJSON
	faults fault.List
}

func (r *restorer) restore() {
	in := r.in
	r.order, r.unit = in.Order, in.Currency.index()
	r.own().calculator = in.Calculator
	for _, n := range in.Notices {
		n.Notice.Was, n.Notice.Is = orZero(n.Was), orZero(n.Is)
		r.notices = append(r.notices, n.Notice)
	}
	r.faults.Join("currency", in.Currency.check())
	r.digits = uint8(in.Total.Digits())
	if len(in.Payers) > MaxPayers+len(payerKinds) || len(in.Classes) > maxClasses || len(in.Taxes) > 255 || len(in.Lines) > 100*MaxLines {
		r.faults.Add("", fault.TooLarge, "more lines, classes, taxes or payers than a result can have")
		return
	}
	r.sums = r.sumsOf("", &in.Amounts)
	for i := range in.Classes {
		r.classNames = append(slices.Clip(r.classNames), in.Classes[i].Class)
		r.classSums = append(r.classSums, r.sumsOf(fault.Index("classes", i), &in.Classes[i].Amounts))
	}
	for i := range in.Taxes {
		r.restoreTax(i, &in.Taxes[i])
	}
	for i := range in.Payers {
		r.restorePayer(i, &in.Payers[i])
	}
	for i := range in.Lines {
		r.restoreLine(i, &in.Lines[i])
	}
	if r.faults.Len() == 0 {
		r.foot()
	}
}

// cell takes an amount over, which must be in the digits and the currency of the result.
func (r *restorer) cell(path string, m Money) cell {
	if m.n.unit != r.unit || m.n.scale != uint16(r.digits) {
		r.faults.Add(path, fault.Mismatch, "not in %s with %d digits: %s", r.in.Currency, r.digits, m.show())
	}
	return r.put(m.n)
}

func (r *restorer) sumsOf(path string, a *Amounts) sums {
	s := sums{r.cell(fault.At(path, "gross"), a.Gross), r.cell(fault.At(path, "discount"), a.Discount),
		r.cell(fault.At(path, "net"), a.Net), r.cell(fault.At(path, "tax"), a.Tax)}
	r.cell(fault.At(path, "total"), a.Total)
	if total, err := a.Net.Add(a.Tax); err != nil || !total.Equal(a.Total) {
		r.faults.Add(fault.At(path, "total"), fault.Mismatch, "%s + %s is not %s", a.Net.show(), a.Tax.show(), a.Total.show())
	}
	return s
}

func (r *restorer) restoreTax(i int, t *taxJSON) {
	path := fault.Index("taxes", i)
	s := taxSum{id: t.ID, name: t.Name, category: t.Category, rate: t.Rate, used: true,
		base: r.cell(path+".base", t.Base), amount: r.cell(path+".amount", t.Amount)}
	if t.Ref != nil {
		s.valid, s.sources = t.Ref.Valid, t.Ref.Sources
	}
	r.taxes = append(r.taxes, s)
}

func (r *restorer) restorePayer(i int, p *payerJSON) {
	path := fault.Index("payers", i)
	s := payerSum{id: p.ID, kind: p.Kind, name: p.Name, sums: r.sumsOf(path, &p.Amounts),
		moved: r.cell(path+".moved", p.Moved), cash: r.cell(path+".cash", p.Cash), due: r.cell(path+".due", p.Due)}
	r.payers = append(r.payers, s)
	r.restoreSteps(path, int32(-1-i), p.Steps)
}

func (r *restorer) restoreLine(i int, l *lineJSON) {
	path := fault.Index("lines", i)
	payer := slices.IndexFunc(r.payers, func(p payerSum) bool { return p.id == l.Payer })
	class := slices.Index(r.classNames, l.Class)
	kind, ok := l.Kind.index()
	if payer < 0 || class < 0 || !ok {
		r.faults.Add(path, fault.Unknown, "payer %s, class %s or kind %s not in the result", fault.Quote(l.Payer), fault.Quote(string(l.Class)), fault.Quote(string(l.Kind)))
		payer, class = max(payer, 0), max(class, 0)
	}
	rec := lineRec{sums: r.sumsOf(path, &l.Amounts), input: int32(l.Input), text: uint32(len(r.texts)), payer: uint8(payer), class: uint8(class),
		kind: kind, quantity: r.put(l.Quantity.Number), quantityScale: uint8(l.Quantity.scale), each: r.put(l.UnitPrice.n), eachScale: uint8(l.UnitPrice.n.scale)}
	if l.Timed {
		rec.flags |= isTimed
	}
	for _, s := range []string{l.ID, l.Code, l.Name} {
		r.texts = append(append(r.texts, s...), 0)
	}
	if payer < len(r.payers) {
		r.payers[payer].included = l.Included
	}
	r.lines = append(r.lines, rec)
	own := l.Retail != nil
	if !l.Part.IsZero() || own || l.FlatRate.Sign() != 0 || l.Clocked.Sign() != 0 {
		x := r.more(i)
		x.part, x.own, x.retail = l.Part.Number, own, orZero(l.Retail).n
		x.flat, x.clocked, x.hours = l.FlatRate.Number, l.Clocked.Number, !l.Clocked.IsZero() || !l.FlatRate.IsZero()
	}
	r.restoreSteps(path, int32(i), l.Steps)
}

// restoreSteps takes over the steps that are not told from the amounts.
func (r *restorer) restoreSteps(path string, line int32, steps []Step) {
	for i := range steps {
		s := &steps[i]
		op, of := slices.Index(stepOps[:], s.Op), slices.Index(stepOfs[:], s.Of)
		if op < 0 || of < 0 {
			r.faults.Add(fault.Index(path+".steps", i), fault.Unknown, "no such step: %s of %s", fault.Quote(string(s.Op)), fault.Quote(string(s.Of)))
			return
		}
		if (opcode(op) == opSum || opcode(op) == opLess) && target(of) != ofGross {
			continue
		}
		out := step{op: opcode(op), of: target(of), line: line, ref: -1, left: r.put(s.Left), right: r.put(s.Right), result: r.put(s.Result),
			leftScale: uint8(s.Left.scale), rightScale: uint8(s.Right.scale), resultScale: uint8(s.Result.scale)}
		switch out.op {
		case opRound, opCash:
			out.detail = uint8(s.Rounding.mode())
		case opPlace:
			out.detail = uint8(s.Remainder.rule())
		}
		if s.Ref != nil {
			out.ref = r.restoreRef(out.op, s)
		}
		r.steps = append(r.steps, out)
	}
}

// restoreRef finds the tax that a step cites, or keeps what else it cites.
func (r *restorer) restoreRef(op opcode, s *Step) int32 {
	if op == opTax || op == opContained {
		i := slices.IndexFunc(r.taxes, func(t taxSum) bool { return t.id == s.Ref.ID && t.rate.Equal(Percent{s.Right}) })
		if i >= 0 {
			return int32(-2 - i)
		}
	}
	own := r.own()
	own.refs = append(own.refs, refRec{id: s.Ref.ID, told: s.Ref})
	return int32(len(own.refs) - 1)
}

// foot checks that everything adds up.
func (r *restorer) foot() {
	add := func(sum *sums, s *sums) {
		sum.gross, sum.discount = r.put(exact.add(r.get(sum.gross), r.get(s.gross))), r.put(exact.add(r.get(sum.discount), r.get(s.discount)))
		sum.net, sum.tax = r.put(exact.add(r.get(sum.net), r.get(s.net))), r.put(exact.add(r.get(sum.tax), r.get(s.tax)))
	}
	var all sums
	classes, payers := make([]sums, len(r.classSums)), make([]sums, len(r.payers))
	for i := range r.lines {
		l := &r.lines[i]
		add(&all, &l.sums)
		add(&classes[l.class], &l.sums)
		add(&payers[l.payer], &l.sums)
	}
	r.same("", &all, &r.sums)
	for i := range classes {
		r.same(fault.Index("classes", i), &classes[i], &r.classSums[i])
	}
	for i := range payers {
		p := &r.payers[i]
		r.same(fault.Index("payers", i), &payers[i], &p.sums)
		due := exact.add(exact.add(r.get(p.net), r.get(p.tax)), exact.add(r.get(p.moved), r.get(p.cash)))
		r.sameCell(fault.Index("payers", i)+".due", r.put(due), p.due)
	}
	tax := Number{}
	for i := range r.taxes {
		tax = exact.add(tax, r.get(r.taxes[i].amount))
	}
	r.sameCell("taxes", r.put(exact.add(tax, Number{scale: uint16(r.digits)})), r.sums.tax)
}

func (r *restorer) same(path string, sum, stated *sums) {
	r.sameCell(fault.At(path, "gross"), sum.gross, stated.gross)
	r.sameCell(fault.At(path, "discount"), sum.discount, stated.discount)
	r.sameCell(fault.At(path, "net"), sum.net, stated.net)
	r.sameCell(fault.At(path, "tax"), sum.tax, stated.tax)
}

func (r *restorer) sameCell(path string, sum, stated cell) {
	if compare(r.get(sum), r.get(stated)) != 0 {
		r.faults.Add(path, fault.Mismatch, "the lines make %s, not %s", r.get(sum), r.get(stated))
	}
}

// ErrCalculator is the error for a result that another version of the calculation has made.
var ErrCalculator = errors.New("made by another version of the calculator")

// Reproduce prices an order again and compares: amounts, derivation and all must be those of the result. The error tells
// the first difference; it is [ErrCalculator] if the result was made by a version that is not here any more.
func (res Result) Reproduce(order Order, rules Rules) error {
	if res.r().calculator != Calculator {
		return fmt.Errorf("%w: %s, not %s", ErrCalculator, fault.Quote(res.r().calculator), Calculator)
	}
	again, err := Price(order, rules)
	if err != nil {
		return err
	}
	old, err := json.MarshalIndent(res, "", " ")
	if err != nil {
		return err
	}
	fresh, err := json.MarshalIndent(again, "", " ")
	if err != nil {
		return err
	}
	return firstDifference(old, fresh)
}

// firstDifference compares two texts line by line.
func firstDifference(old, fresh []byte) error {
	a, b := slices.Collect(bytes.Lines(old)), slices.Collect(bytes.Lines(fresh))
	for i := range min(len(a), len(b)) {
		if !bytes.Equal(a[i], b[i]) {
			return fmt.Errorf("not reproduced: line %d of the JSON was %s, now %s", i+1, bytes.TrimSpace(a[i]), bytes.TrimSpace(b[i]))
		}
	}
	if len(a) != len(b) {
		return fmt.Errorf("not reproduced: %d lines of JSON before, now %d", len(a), len(b))
	}
	return nil
}
