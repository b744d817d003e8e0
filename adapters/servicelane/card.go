package main

import (
	"errors"
	"slices"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
	"example.com/servicelane/pricing/cards"
)

// shelf holds the rate cards of a call, and finds the samples that come with the library.
type shelf struct {
	given   []pricing.Card // the first is the one for orders that name none
	tariffs map[string]*pricing.Tariff
}

// tariff finds a card by its id: among those given, with the others as what it may extend, or among the samples.
func (s *shelf) tariff(id string) (*pricing.Tariff, error) {
	if t, known := s.tariffs[id]; known {
		return t, nil
	}
	t, err := s.compile(id)
	if err == nil {
		s.tariffs[id] = t
	}
	return t, err
}

func (s *shelf) compile(id string) (*pricing.Tariff, error) {
	if i := slices.IndexFunc(s.given, func(c pricing.Card) bool { return c.ID == id }); i >= 0 {
		return pricing.Compile(s.given[i], slices.Delete(slices.Clone(s.given), i, i+1)...)
	}
	t, err := cards.Tariff(id)
	if errors.Is(err, cards.ErrNoCard) {
		return nil, fault.Errors{{Code: fault.Unknown, Detail: "neither a card that was given nor a sample: " + fault.Quote(id)}}
	}
	return t, err
}

// readCards reads the cards of the call, and compiles the first.
func (p *pricer) readCards() int {
	status := exitOK
	for _, name := range p.opt.cards {
		card, s := p.readCard(name)
		p.shelf.given, status = append(p.shelf.given, card), max(status, s)
	}
	if status != exitOK || len(p.shelf.given) == 0 {
		return status
	}
	if _, err := p.shelf.tariff(p.shelf.given[0].ID); err != nil {
		p.std.refuse(shown(p.opt.cards[0]), err)
		return exitRefused
	}
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

// fill puts the cards that an order and its payers name into their rules.
func (p *pricer) fill(doc *document) error {
	var faults fault.List
	if doc.Rules.Card == "" && len(p.shelf.given) > 0 {
		doc.Rules.Card = p.shelf.given[0].ID
	}
	p.fillRules(&doc.Rules, "rules", &faults)
	for i := range doc.Payers {
		if r := doc.Payers[i].Rules; r != nil {
			p.fillRules(r, fault.Index("payers", i)+".rules", &faults)
		}
	}
	return faults.Err()
}

func (p *pricer) fillRules(r *pricing.Rules, path string, faults *fault.List) {
	if r.Card == "" {
		return
	}
	t, err := p.shelf.tariff(r.Card)
	if err != nil {
		faults.Join(path+".card", err)
		return
	}
	*r = r.With(t)
}
