package aftersales

import (
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// isMore tells whether a is more than b; amounts of different currencies are not.
func isMore(a, b pricing.Money) bool {
	c, err := a.Cmp(b)
	return err == nil && c > 0
}

// money, hours and quantity read a field of an event; one that is absent gives the zero value. What an event holds was
// checked when it was made, so it is within the bounds of pricing.

func money(e history.Event, name history.Name) pricing.Money {
	v := e.Get(name)
	m, err := pricing.NewMoney(v.Decimal().String(), pricing.Currency(v.Currency()))
	if err != nil {
		return pricing.Money{}
	}
	return m
}

func hours(e history.Event, name history.Name) pricing.Hours {
	h, _ := pricing.ParseHours(e.Get(name).Decimal().String())
	return h
}

func quantity(e history.Event) pricing.Quantity {
	q, _ := pricing.ParseQuantity(e.Get(history.FieldQty).Decimal().String())
	return q
}

// plus adds amounts of one currency; the zero Money is nothing in any.
func plus(a, b pricing.Money) pricing.Money {
	if a.Currency() == "" {
		return b
	}
	sum, err := a.Add(b)
	if err != nil {
		return a
	}
	return sum
}
