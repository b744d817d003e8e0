package compliance

import (
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// unit is a pack on its way to be compiled, with what its rules may use: what it declares itself, and what the packs declare
// that it extends, directly or through others.
type unit struct {
	pack *Pack
	at   *spot
	// sees are the packs it extends and those they extend, each after the ones it extends itself; the pack is the last.
	sees []*unit

	vocab  history.Vocabulary
	docs   []string          // the ids of documents
	own    paramSet          // its parameters
	params map[string]*Param // of all it sees; nil where two packs declare one name

	partial bool // a pack that it extends is not there, so that nobody knows what it may use
}

// extends tells whether the pack builds on another one.
func (u *unit) extends(other *unit) bool { return u != other && slices.Contains(u.sees, other) }

// enlist takes a pack in, and checks what it says of itself.
func (c *compiler) enlist(p *Pack, s *spot) *unit {
	u := &unit{pack: p, at: s, params: map[string]*Param{}}
	c.header(p, s)
	if c.packs[p.ID] != nil {
		c.add(s.in("id"), fault.Duplicate, "pack %s twice", fault.Quote(p.ID))
		return u
	}
	c.packs[p.ID] = u
	c.units = append(c.units, u)
	return u
}

// link finds what every pack extends, and lets every pack declare what rules may use.
func (c *compiler) link() {
	state := map[*unit]bool{} // false while its packs are being followed
	for _, u := range c.units {
		c.follow(u, state)
	}
	for _, u := range c.units {
		for _, seen := range u.sees {
			if !slices.Contains(c.order, seen) {
				c.order = append(c.order, seen)
			}
		}
	}
	for _, u := range c.order {
		c.declare(u)
		c.out.load.Packs = append(c.out.load.Packs, LoadedPack{u.pack.ID, u.pack.Version, u.pack.Layer})
	}
	c.settle()
	for _, u := range c.order {
		c.share(u)
	}
}

// follow fills what a pack sees.
func (c *compiler) follow(u *unit, state map[*unit]bool) {
	if _, begun := state[u]; begun {
		return
	}
	state[u] = false
	for i, id := range u.pack.Extends {
		at := u.at.in("extends").at(i)
		other := c.packs[id]
		switch {
		case slices.Contains(u.pack.Extends[:i], id):
			c.add(at, fault.Duplicate, "pack %s twice", fault.Quote(id))
			continue
		case other == nil:
			c.add(at, fault.Unknown, "pack %s, which this one extends, is not given", fault.Quote(id))
			u.partial = true
			continue
		}
		c.follow(other, state)
		layer := other.pack.Layer
		switch {
		case !state[other]:
			c.add(at, fault.Mismatch, "pack %s extends this one", fault.Quote(id))
			continue
		case u.pack.Layer.Valid() && slices.Index(Layers(), layer) > slices.Index(Layers(), u.pack.Layer):
			c.add(at, fault.Mismatch, "a pack of layer %s cannot build on %s of layer %s", u.pack.Layer, fault.Quote(id), layer)
			continue
		}
		u.partial = u.partial || other.partial
		for _, seen := range other.sees {
			if !slices.Contains(u.sees, seen) {
				u.sees = append(u.sees, seen)
			}
		}
	}
	u.sees = append(u.sees, u)
	state[u] = true
}

// declare enters what a pack declares: events, names, documents, parameters.
func (c *compiler) declare(u *unit) {
	p, s := u.pack, u.at
	vocab, err := c.vocab.With(p.Events...)
	if err != nil {
		c.join(s, err)
	} else {
		c.vocab = vocab
	}
	for i, d := range p.Documents {
		at := s.in("documents").at(i)
		if d.ID == "" {
			c.add(at.in("id"), fault.Missing, "a document needs an id")
		}
		c.texts(d.Title, at.in("title"))
		if _, twice := c.out.docs[d.ID]; twice {
			c.add(at.in("id"), fault.Duplicate, "document %s twice", fault.Quote(d.ID))
		}
		c.out.docs[d.ID] = d.Title
	}
	u.own = c.params(p.Params, s.in("params"))
}

// share gives a pack what the packs declare that it sees.
func (c *compiler) share(u *unit) {
	for _, seen := range u.sees {
		if len(seen.pack.Events) > 0 {
			if vocab, err := u.vocab.With(seen.pack.Events...); err == nil {
				u.vocab = vocab // a faulty declaration has been told
			}
		}
		for _, d := range seen.pack.Documents {
			u.docs = append(u.docs, d.ID)
		}
		u.see(c, seen)
	}
	c.paramSources(u, u.pack.Params, u.at.in("params"))
}

// see takes over the parameters of a pack it sees.
func (u *unit) see(c *compiler, seen *unit) {
	for i := range seen.pack.Params {
		name := seen.pack.Params[i].Name
		p := seen.own.param(name)
		if other, twice := u.params[name]; twice && other != p {
			if seen == u {
				c.add(u.at.in("params").in(name), fault.Duplicate, "a pack that this one extends has a parameter %s", fault.Quote(name))
			} else {
				p = nil
			}
		}
		u.params[name] = p
	}
}
