package aftersales

import (
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// How the fold reads fields of events. What an event holds was checked when it was made, so it is within the bounds of
// pricing; a field that is absent gives the zero value, and set and its like leave what was known.

func word(e *history.Event, name history.Name) string { return e.Get(name).Word() }

func set[T ~string](to *T, e *history.Event, name history.Name) {
	if w := word(e, name); w != "" {
		*to = T(w)
	}
}

func setKM(to **int64, e *history.Event, name history.Name) {
	if v := e.Get(name); !v.IsAbsent() {
		km := v.Int()
		*to = &km
	}
}

// wholeNumber gives nil for a number that is absent.
func wholeNumber(e *history.Event, name history.Name) *int64 {
	v := e.Get(name)
	if v.IsAbsent() {
		return nil
	}
	return new(v.Int())
}

// truth gives nil for a truth value that is absent.
func truth(e *history.Event, name history.Name) *bool {
	v := e.Get(name)
	if v.IsAbsent() {
		return nil
	}
	return new(v.True())
}

// percent reads a share in hundredths, and gives nil for one that is absent or finer.
func percent(e *history.Event, name history.Name) *int64 {
	d := e.Get(name).Decimal()
	if e.Get(name).IsAbsent() || d.Scale > 2 {
		return nil
	}
	n := d.Digits
	for range 2 - d.Scale {
		n *= 10
	}
	return &n
}

func setPaper(to *history.Paper, e *history.Event, name history.Name) {
	if p, ok := e.Get(name).Paper(); ok {
		*to = p
	}
}

func setMoney(to *pricing.Money, e *history.Event, name history.Name) {
	if m := money(e, name); m.Currency() != "" {
		*to = m
	}
}

func money(e *history.Event, name history.Name) pricing.Money {
	m, err := moneyOf(e.Get(name))
	if err != nil {
		return pricing.Money{}
	}
	return m
}

func moneyOf(v history.Value) (pricing.Money, error) {
	return pricing.NewMoney(v.Decimal().String(), pricing.Currency(v.Currency()))
}

// hours gives nil for hours that are absent.
func hours(e *history.Event, name history.Name) *pricing.Hours {
	v := e.Get(name)
	h, err := pricing.ParseHours(v.Decimal().String())
	if v.IsAbsent() || err != nil {
		return nil
	}
	return &h
}

func quantity(e *history.Event) pricing.Quantity {
	q, _ := pricing.ParseQuantity(e.Get(history.FieldQty).Decimal().String())
	return q
}

// plus adds amounts of one currency; the zero Money is nothing in any.
func plus(a, b pricing.Money) pricing.Money {
	switch {
	case a.Currency() == "":
		return b
	case b.Currency() == "":
		return a
	}
	sum, err := a.Add(b)
	if err != nil {
		return a // an order has amounts in one currency only
	}
	return sum
}

// isMore tells whether a is more than b; the zero Money is not comparable.
func isMore(a, b pricing.Money) bool {
	c, err := a.Cmp(b)
	return err == nil && c > 0
}
