// Package cards holds sample rate cards as data, ready for [pricing.Price]. Their tax tables cite the law they come from;
// their prices and hours are made up and show what a card can say.
//
//	card, err := cards.Tariff("cn")
//	if err != nil {
//		return err
//	}
//	res, err := pricing.Price(pricing.Order{
//		Date:    cal.MustDate(2026, 5, 3),
//		Vehicle: pricing.Vehicle{Class: "suv"},
//		Lines:   []pricing.Line{{Kind: pricing.KindLabour, Code: "BRK-01"}, {Kind: pricing.KindPart, Code: "PAD-F"}},
//	}, card.Rules())
package cards

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

//go:embed *.json
var files embed.FS

// ErrNoCard is the error for the name of a card that is not here.
var ErrNoCard = errors.New("no such card")

// Names lists the cards, in alphabetical order.
func Names() []string {
	entries, _ := fs.ReadDir(files, ".") // an embedded folder can always be read
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = strings.TrimSuffix(e.Name(), ".json")
	}
	return names
}

// JSON gives the text of a card, as a start for one's own. The error is [ErrNoCard].
func JSON(name string) ([]byte, error) {
	data, err := files.ReadFile(name + ".json")
	if err != nil {
		return nil, fmt.Errorf("%w: %s", ErrNoCard, fault.Quote(name))
	}
	return data, nil
}

// Card reads a card. The error is [ErrNoCard].
func Card(name string) (pricing.Card, error) {
	data, err := JSON(name)
	if err != nil {
		return pricing.Card{}, err
	}
	return pricing.ReadCard(data)
}

// Tariff compiles a card, with those it extends. The error is [ErrNoCard].
func Tariff(name string) (*pricing.Tariff, error) {
	card, err := Card(name)
	if err != nil {
		return nil, err
	}
	var bases []pricing.Card
	for c := card; c.Extends != ""; {
		base, err := Card(c.Extends)
		if err != nil {
			return nil, err
		}
		bases = append(bases, base)
		c = base
	}
	return pricing.Compile(card, bases...)
}
