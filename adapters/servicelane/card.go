package main

import (
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// readCards reads the rate cards of the call: the one whose prices fill in what orders leave out, and those that it extends.
func (p *pricer) readCards() int {
	var cards []pricing.Card
	status := exitOK
	for _, name := range p.opt.cards {
		card, s := p.readCard(name)
		cards, status = append(cards, card), max(status, s)
	}
	if status != exitOK || len(cards) == 0 {
		return status
	}
	tariff, err := pricing.Compile(cards[0], cards[1:]...)
	if err != nil {
		p.std.refuse(shown(p.opt.cards[0]), err)
		return exitRefused
	}
	p.tariff = tariff
	return exitOK
}

func (p *pricer) readCard(name string) (pricing.Card, int) {
	r, err := p.std.open(name)
	if err != nil {
		p.unreadable(err)
		return pricing.Card{}, exitIO
	}
	defer r.Close()
	data, refused, err := readDocument(r)
	if err != nil {
		p.unreadable(err)
		return pricing.Card{}, exitIO
	}
	var card pricing.Card
	if refused == nil {
		card, refused = pricing.ReadCard(data)
	}
	if refused != nil {
		p.std.refuse(shown(name), refused)
		return card, exitRefused
	}
	return card, exitOK
}

// rulesOf gives the rules by which an order is priced: its own, filled in from the card.
func (p *pricer) rulesOf(doc *document) (pricing.Rules, error) {
	if p.tariff == nil {
		return doc.Rules, nil
	}
	if id := doc.Rules.Card; id != "" && id != p.tariff.Card().ID {
		return pricing.Rules{}, fault.Errors{{Path: "rules.card", Code: fault.Unknown, Detail: "another card than the one given: " + fault.Quote(id)}}
	}
	return doc.Rules.With(p.tariff), nil
}
