package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
)

// messageKind is the kind of the records that the inbox keeps.
const messageKind = "message"

// inbox is a [notify.Notifier] that prints messages and keeps each under its id. Whoever watches sees a message again if
// the program dies between the two; it is kept once.
type inbox struct {
	store  *store.Store
	page   *page
	tongue tongue
}

var _ notify.Notifier = (*inbox)(nil)

// Notify prints and keeps a message, unless it is there already.
func (b *inbox) Notify(ctx context.Context, m notify.Message) error {
	ref := store.Ref{Kind: messageKind, ID: m.ID}
	err := b.store.View(ctx, func(r *store.Reader) error {
		_, err := r.Get(ref)
		return err
	})
	if !errors.Is(err, store.ErrNotFound) {
		return err
	}
	text, ok := messageTexts[m.Topic]
	if !ok {
		return notify.Permanent(fmt.Errorf("there is no text for the topic %q", m.Topic))
	}
	b.page.under("-> "+b.receiver(m), text.in(b.tongue, m.Title))
	if b.page.err != nil {
		return b.page.err
	}
	body, err := json.Marshal(m)
	if err != nil {
		return err
	}
	return b.store.Update(ctx, func(tx *store.Tx) error {
		tx.Put(store.Record{Ref: ref, Keys: []store.Key{{Name: "topic", Value: m.Topic}}, Body: body})
		return nil
	})
}

func (b *inbox) receiver(m notify.Message) string {
	if m.To != "" {
		return m.To
	}
	return m.Audience
}
