package pricing

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"example.com/servicelane/internal/fault"
)

// Step is one step of a derivation: what was done with two numbers, and what came out. [StepOp] says what Left and Right
// are; the steps that lead to an amount end with it.
type Step struct {
	Of     StepOf `json:"of"`
	Op     StepOp `json:"op"`
	Left   Number `json:"left"`
	Right  Number `json:"right"`
	Result Number `json:"result"`
	// Rounding is the mode of a step that rounds, Remainder the rule of one that places what a division left over.
	Rounding  RoundingMode `json:"rounding,omitempty"`
	Remainder Remainder    `json:"remainder,omitempty"`
	// Path names the amount of the result that is added or taken off, as in "lines[0].total".
	Path string `json:"path,omitempty"`
	// Ref is what the step cites.
	Ref *Ref `json:"ref,omitempty"`
}

// ErrNoAmount is the error for a path that leads to no amount of a result.
var ErrNoAmount = errors.New("no such amount")

// Derivation gives the steps that made an amount: "total", "net", "tax", "gross" or "discount" of the order; the same of
// "lines[0]", "classes[0]" or "payers[0]"; "payers[0].due"; "taxes[0].amount" and "taxes[0].base". Without the name of
// an amount, "lines[0]" gives the steps of all its amounts, and "payers[0]" those of what is due. The error is
// [ErrNoAmount].
func (res Result) Derivation(path string) ([]Step, error) {
	owner, amount := path, ""
	if i := strings.LastIndexByte(path, '.'); i >= 0 {
		owner, amount = path[:i], path[i+1:]
	} else if StepOf(path).Valid() {
		owner, amount = "", path
	}
	list, i, ok := cutIndex(owner)
	r := res.r()
	var steps []Step
	switch {
	case owner == "" && amount != "" && StepOf(amount) != OfDue:
		steps = r.sumSteps(StepOf(amount), func(*lineRec) bool { return true }, &r.sums)
	case ok && list == "lines" && i < len(r.lines):
		steps = r.lineSteps(i, StepOf(amount))
	case ok && list == "classes" && i < len(r.classNames) && StepOf(amount) != OfDue:
		steps = r.sumSteps(StepOf(amount), func(l *lineRec) bool { return int(l.class) == i }, &r.classSums[i])
	case ok && list == "payers" && i < len(r.payers):
		steps = r.payerSteps(i, amount)
	case ok && list == "taxes" && i < len(res.Taxes()):
		steps = r.taxTotalSteps(i, amount)
	}
	if steps == nil {
		return nil, fmt.Errorf("%w: %s", ErrNoAmount, fault.Quote(path))
	}
	return steps, nil
}

// cutIndex takes "lines[3]" apart.
func cutIndex(s string) (list string, i int, ok bool) {
	list, rest, ok1 := strings.Cut(s, "[")
	digits, ok2 := strings.CutSuffix(rest, "]")
	i, err := strconv.Atoi(digits)
	return list, i, ok1 && ok2 && err == nil && i >= 0
}

// lineSteps gives the steps of one amount of a line, or of all of them.
func (r *record) lineSteps(i int, of StepOf) []Step {
	l := &r.lines[i]
	path := fault.Index("lines", i)
	included := r.payers[l.payer].included
	gross, discount, net, tax := r.get(l.gross), r.get(l.discount), r.get(l.net), r.get(l.tax)
	total := exact.add(net, tax)
	less := Step{Of: OfNet, Op: StepLess, Left: gross, Right: discount, Result: net, Path: path + ".discount"}
	sum := Step{Of: OfTotal, Op: StepSum, Left: net, Right: tax, Result: total, Path: path + ".tax"}
	if included {
		less = Step{Of: OfTotal, Op: StepLess, Left: gross, Right: discount, Result: total, Path: path + ".discount"}
		sum = Step{Of: OfNet, Op: StepLess, Left: total, Right: tax, Result: net, Path: path + ".tax"}
	}
	stored := func(of target) []Step { return r.stored(int32(i), of) }
	switch of {
	case OfGross:
		return append(stored(ofGross), r.grossSteps(l)...)
	case OfDiscount:
		return together(stored(ofDiscount), OfDiscount, discount)
	case less.Of:
		return []Step{less}
	case OfTax:
		return together(append(r.taxSteps(l), stored(ofTax)...), OfTax, tax)
	case sum.Of:
		return []Step{sum}
	case "":
		out := append(stored(ofGross), r.grossSteps(l)...)
		if off := stored(ofDiscount); len(off) > 0 {
			out = append(append(out, together(off, OfDiscount, discount)...), less)
		}
		if taxes := append(r.taxSteps(l), stored(ofTax)...); len(taxes) > 0 {
			out = append(out, together(taxes, OfTax, tax)...)
		}
		return append(out, sum)
	}
	return nil
}

// together adds up the several discounts or taxes of a line, each with its own steps; of none it is 0.
func together(steps []Step, of StepOf, whole Number) []Step {
	var out []Step
	sum, parts := Number{}, 0
	for i := range steps {
		s := &steps[i]
		out = append(out, *s)
		last := i+1 == len(steps) || (steps[i+1].Op != StepRound && steps[i+1].Op != StepPlace)
		if !last || s.Op == StepAtMost || s.Op == StepInclude {
			continue
		}
		next := exact.add(sum, s.Result)
		if parts++; parts > 1 {
			out = append(out, Step{Of: of, Op: StepSum, Left: sum, Right: s.Result, Result: next})
		}
		sum = next
	}
	if parts == 0 {
		out = append(out, Step{Of: of, Op: StepSum, Right: whole, Result: whole})
	}
	return out
}

// stored gives the steps of an amount that are written down.
func (r *record) stored(line int32, of target) (out []Step) {
	for i := range r.steps {
		if s := &r.steps[i]; s.line == line && s.of == of {
			out = append(out, r.tell(s))
		}
	}
	return out
}

// tell turns a step into its public form.
func (r *record) tell(s *step) Step {
	out := Step{Of: stepOfs[s.of], Op: stepOps[s.op], Left: r.number(s.left, s.leftScale), Right: r.number(s.right, s.rightScale),
		Result: r.number(s.result, s.resultScale)}
	switch s.op {
	case opRound, opCash:
		out.Rounding = modes[s.detail]
	case opPlace:
		out.Remainder = remainders[s.detail]
	}
	if s.ref >= 0 {
		out.Ref = r.refs[s.ref].ref()
	} else if s.ref < -1 {
		out.Ref = r.taxes[-2-s.ref].ref()
	}
	return out
}

func (t *taxSum) ref() *Ref { return &Ref{ID: t.id, Name: t.name, Valid: t.valid, Sources: t.sources} }

// grossSteps tells the multiplication and the rounding of a plain line.
func (r *record) grossSteps(l *lineRec) []Step {
	if !l.plain() {
		return nil
	}
	op := StepPieces
	if l.flags&isTimed != 0 {
		op = StepTime
	}
	quantity, each := r.number(l.quantity, l.quantityScale), r.number(l.each, l.eachScale)
	value := exact.mul(quantity, each)
	return append([]Step{{Of: OfGross, Op: op, Left: quantity, Right: each, Result: value}},
		fixSteps(OfGross, &r.payers[l.payer].round, value, r.get(l.gross))...)
}

// taxSteps tells the multiplication and the rounding of the only tax on top of a line.
func (r *record) taxSteps(l *lineRec) []Step {
	if l.tax1 == 0 {
		return nil
	}
	t := &r.taxes[l.tax1-1]
	base := r.get(l.net)
	due := exact.mul(base, t.rate.factor())
	return append([]Step{{Of: OfTax, Op: StepTax, Left: base, Right: t.rate.Number, Result: due, Ref: t.ref()}},
		fixSteps(OfTax, &r.payers[l.payer].taxRound, due, r.get(l.tax))...)
}

// fixSteps tells how an exact amount became one of whole units, if that changed it.
func fixSteps(of StepOf, how *rounding, from, to Number) []Step {
	to = exact.round(to, int(how.digits), down) // takes off zeros only
	switch {
	case compare(from, to) == 0:
		return nil
	case how.total:
		return []Step{{Of: of, Op: StepPlace, Left: from, Result: to, Remainder: remainders[how.remainder]}}
	}
	return []Step{{Of: of, Op: StepRound, Left: from, Result: to, Rounding: modes[how.mode]}}
}

// pick gives one amount of sums.
func (r *record) pick(s *sums, of StepOf) (Number, bool) {
	switch of {
	case OfGross:
		return r.get(s.gross), true
	case OfDiscount:
		return r.get(s.discount), true
	case OfNet:
		return r.get(s.net), true
	case OfTax:
		return r.get(s.tax), true
	case OfTotal:
		return exact.add(r.get(s.net), r.get(s.tax)), true
	}
	return Number{}, false
}

// sumSteps adds up one amount of the lines that belong to a sum.
func (r *record) sumSteps(of StepOf, belongs func(*lineRec) bool, s *sums) []Step {
	if of == "" {
		of = OfTotal
	}
	want, ok := r.pick(s, of)
	if !ok {
		return nil
	}
	sum := Number{scale: uint16(r.digits)}
	out := []Step{}
	for i := range r.lines {
		if !belongs(&r.lines[i]) {
			continue
		}
		n, _ := r.pick(&r.lines[i].sums, of)
		next := exact.add(sum, n)
		out = append(out, Step{Of: of, Op: StepSum, Left: sum, Right: n, Result: next, Path: fault.Index("lines", i) + "." + string(of)})
		sum = next
	}
	if len(out) == 0 {
		out = append(out, Step{Of: of, Op: StepSum, Result: want})
	}
	return out
}

// payerSteps gives the steps of an amount of a payer; of what is due, the total and what changes it.
func (r *record) payerSteps(i int, amount string) []Step {
	p := &r.payers[i]
	belongs := func(l *lineRec) bool { return int(l.payer) == i }
	if amount != "" && StepOf(amount) != OfDue {
		return r.sumSteps(StepOf(amount), belongs, &p.sums)
	}
	return append(r.sumSteps(OfTotal, belongs, &p.sums), r.stored(int32(-1-i), ofDue)...)
}

// taxTotalSteps adds up a tax, or its base, over the lines.
func (r *record) taxTotalSteps(place int, amount string) []Step {
	if amount != "" && amount != "amount" && amount != "base" {
		return nil
	}
	t := r.usedTax(place)
	sum := Number{scale: uint16(r.digits)}
	var out []Step
	for i := range r.lines {
		base, due, ok := r.taxOfLine(i, t)
		if !ok {
			continue
		}
		n, path := due, fault.Index("lines", i)+".tax"
		if amount == "base" {
			n, path = base, ""
			if compare(base, r.get(r.lines[i].net)) == 0 {
				path = fault.Index("lines", i) + ".net"
			}
		}
		next := exact.add(sum, n)
		out = append(out, Step{Of: OfTax, Op: StepSum, Left: sum, Right: n, Result: next, Path: path})
		sum = next
	}
	return out
}

// usedTax gives the place in the record of the tax that stands at a place of Taxes.
func (r *record) usedTax(place int) int {
	for i := range r.taxes {
		if r.taxes[i].used {
			if place == 0 {
				return i
			}
			place--
		}
	}
	return -1
}

// taxOfLine gives base and amount of one tax of a line.
func (r *record) taxOfLine(i, tax int) (base, due Number, ok bool) {
	l := &r.lines[i]
	if int(l.tax1)-1 == tax {
		steps := r.taxSteps(l)
		return steps[0].Left, steps[len(steps)-1].Result, true
	}
	for k := range r.steps {
		s := &r.steps[k]
		if s.of != ofTax || int(s.line) != i || (s.op != opTax && s.op != opContained) || int(-2-s.ref) != tax {
			continue
		}
		last := s
		if k+1 < len(r.steps) && int(r.steps[k+1].line) == i && r.steps[k+1].of == ofTax && (r.steps[k+1].op == opRound || r.steps[k+1].op == opPlace) {
			last = &r.steps[k+1]
		}
		return r.number(s.left, s.leftScale), r.number(last.result, last.resultScale), true
	}
	return Number{}, Number{}, false
}
