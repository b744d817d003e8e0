package policytest

import (
	"math/big"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// balance makes the edges of a balance of plain terms: both sides equal, off by the tolerance, and one step more.
func (m *edges) balance(st *story, l *compliance.Balance) {
	if st.on == "" {
		return
	}
	left, ok := m.side(st, l.Left)
	right, ok2 := m.side(st, l.Right)
	id, field, value, ok3 := m.dial(st, l.Left)
	sign := int64(1)
	if !ok3 {
		id, field, value, ok3 = m.dial(st, l.Right)
		sign = -1
	}
	if !ok || !ok2 || !ok3 {
		return
	}
	tolerance := new(big.Rat)
	if l.Tolerance != nil {
		if tolerance = ratOf(m.literal(*l.Tolerance).Text); tolerance == nil {
			return
		}
	}
	step := stepOf(value.Decimal(), tolerance)
	now := new(big.Rat).Sub(left, right)
	for _, off := range edgesOf(l.Op, tolerance, step) {
		by := new(big.Rat).Mul(new(big.Rat).Sub(off.off, now), big.NewRat(sign, 1))
		v, ok := added(value, by)
		if !ok {
			continue
		}
		want := history.Violated
		if off.holds {
			want = history.Satisfied
		}
		c := st.with(id, func(e history.Event) history.Event { return e.With(field, v) })
		m.add(st, Boundary{Edge: "balance", Place: off.place, Anywhere: true, AsOf: st.asOf}, c, want)
	}
}

// offset is by how much the left side is more than the right one, and what is to be found then.
type offset struct {
	off   *big.Rat
	place Place
	holds bool
}

// edgesOf lists the offsets at the edges of an operator with a tolerance.
func edgesOf(op compliance.Operator, tolerance, step *big.Rat) (out []offset) {
	sides := map[compliance.Operator][]int64{compliance.Eq: {1, -1}, compliance.Le: {1}, compliance.Lt: {1}, compliance.Ge: {-1}, compliance.Gt: {-1}}
	for _, side := range sides[op] {
		edge := new(big.Rat).Mul(tolerance, big.NewRat(side, 1))
		beyond := new(big.Rat).Add(edge, new(big.Rat).Mul(step, big.NewRat(side, 1)))
		within := new(big.Rat).Sub(edge, new(big.Rat).Mul(step, big.NewRat(side, 1)))
		strict := op == compliance.Lt || op == compliance.Gt
		out = append(out, offset{edge, OnEdge, !strict}, offset{beyond, Outside, false})
		if op != compliance.Eq {
			far := new(big.Rat).Neg(beyond)
			out = append(out, offset{within, Inside, true}, offset{far, Inside, true})
		}
	}
	return out
}

// side adds up the terms of a side; false if they are not plain.
func (m *edges) side(st *story, terms []compliance.Term) (*big.Rat, bool) {
	sum := new(big.Rat)
	for _, t := range terms {
		v, ok := m.term(st, t)
		if ok {
			v, ok = m.worked(st, v, t)
		}
		if !ok {
			return nil, false
		}
		sum.Add(sum, v)
	}
	return sum, true
}

// worked multiplies, divides and rounds the value of a term.
func (m *edges) worked(st *story, v *big.Rat, t compliance.Term) (*big.Rat, bool) {
	v = new(big.Rat).Set(v)
	for _, by := range t.Times {
		f, ok := m.factor(st, by)
		if !ok {
			return nil, false
		}
		v.Mul(v, f)
	}
	if t.Divide != nil {
		f, ok := m.factor(st, *t.Divide)
		if !ok || f.Sign() == 0 {
			return nil, false
		}
		v.Quo(v, f)
	}
	if t.Round == nil {
		return v, true
	}
	digits, err := strconv.Atoi(m.literal(t.Round.Digits).Text)
	if err != nil || m.literal(t.Round.Mode).Text != string(compliance.RoundHalfUp) {
		return nil, false
	}
	r, _ := new(big.Rat).SetString(v.FloatString(digits)) // which rounds halves away from zero
	return r, true
}

// factor gives a value by which a term is multiplied or divided.
func (m *edges) factor(st *story, v compliance.Value) (*big.Rat, bool) {
	if v.Ref != "" {
		got, ok := st.get(st.on, v.Ref)
		if !ok {
			return nil, false
		}
		return ratOf(got.Decimal().String()), true
	}
	r := ratOf(m.literal(v).Text)
	return r, r != nil
}

// plainTerm tells whether a term is taken as it is.
func plainTerm(t compliance.Term) bool { return t.Times == nil && t.Divide == nil && t.Round == nil }

// term gives the value of a plain term.
func (m *edges) term(st *story, t compliance.Term) (*big.Rat, bool) {
	switch {
	case t.Path != "":
		v, ok := st.get(st.on, t.Path)
		return ratOf(v.Decimal().String()), ok
	case t.Value != nil:
		text, _, _ := strings.Cut(m.literal(*t.Value).Text, " ")
		v := ratOf(text)
		return v, v != nil
	case t.Count != nil:
		n := int64(0)
		for _, e := range st.config.Events {
			if slices.Contains(st.counted, e.ID) && slices.Contains(t.Count.Events, e.Type) {
				n++
			}
		}
		return big.NewRat(n, 1), true
	case t.Last != "":
		return m.last(st, t, t.Last)
	case t.Same != "":
		return m.last(st, t, t.Same) // of a case that is kept they agree
	case t.Sum != "":
		sum := new(big.Rat)
		for _, e := range st.config.Events {
			if slices.Contains(st.counted, e.ID) && slices.Contains(t.Of.Events, e.Type) {
				sum.Add(sum, ratOf(e.Get(history.Name(t.Sum)).Decimal().String()))
			}
		}
		return sum, true
	}
	return nil, false
}

// last gives the value of a field of the latest event of a term, or what stands in its place.
func (m *edges) last(st *story, t compliance.Term, field compliance.Path) (*big.Rat, bool) {
	var out *big.Rat
	var when history.Event
	look := func(field compliance.Path, of *compliance.Pattern) {
		for _, e := range st.config.Events {
			if v := e.Get(history.Name(field)); !v.IsAbsent() && m.means(of, st, e.ID) && !e.At.Last(time.UTC).Before(when.At.Last(time.UTC)) {
				out, when = ratOf(v.Decimal().String()), e
			}
		}
	}
	look(field, t.Of)
	if t.Or != nil {
		look(t.Or.Last, t.Or.Of)
	}
	if out == nil && t.Else != "" {
		if v, ok := st.get(st.on, t.Else); ok {
			out = ratOf(v.Decimal().String())
		}
	}
	return out, out != nil
}

// dial finds a value by which a side can be changed: a field of the event that is judged, or of one that was added up.
func (m *edges) dial(st *story, terms []compliance.Term) (id string, field history.Name, v history.Value, ok bool) {
	for _, t := range terms {
		for _, e := range st.config.Events {
			switch {
			case !plainTerm(t):
			case t.Path != "" && e.ID == st.on && !e.Get(history.Name(t.Path)).IsAbsent():
				return e.ID, history.Name(t.Path), e.Get(history.Name(t.Path)), true
			case t.Sum != "" && slices.Contains(st.counted, e.ID) && slices.Contains(t.Of.Events, e.Type):
				return e.ID, history.Name(t.Sum), e.Get(history.Name(t.Sum)), true
			}
		}
	}
	return "", "", history.Value{}, false
}

// ratOf reads a decimal number; nil if it is none.
func ratOf(text string) *big.Rat {
	if _, err := history.ParseDecimal(text); err != nil {
		return nil
	}
	r, _ := new(big.Rat).SetString(text)
	return r
}

// stepOf is one in the last place that a value or a tolerance has.
func stepOf(d history.Decimal, tolerance *big.Rat) *big.Rat {
	step := big.NewRat(1, 1)
	for range d.Scale {
		step.Mul(step, big.NewRat(1, 10))
	}
	if tolerance.Sign() > 0 && tolerance.Cmp(step) < 0 {
		step.Set(tolerance)
	}
	return step
}

// added adds a number to a value; false if the sum is none of its kind.
func added(v history.Value, by *big.Rat) (history.Value, bool) {
	sum := new(big.Rat).Add(ratOf(v.Decimal().String()), by)
	digits, exact := sum.FloatPrec()
	if !exact {
		return history.Value{}, false
	}
	text := sum.FloatString(digits)
	if v.Kind() == history.KindMoney {
		text += " " + v.Currency()
	}
	out, err := history.ParseValue(v.Kind(), text)
	return out, err == nil
}
