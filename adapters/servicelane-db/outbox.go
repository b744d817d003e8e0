package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/pricing"
)

// outbox gives a workshop for the sake of its outbox. It decides nothing, so its currency does not matter.
func (c *call) outbox(f func(w *workshop.Workshop) error) error {
	return c.with(func(d *database) error {
		w, err := workshop.New(workshop.Config{Store: store.New(d.store, store.Config{}), Shop: workshop.Shop{Prices: pricing.Rules{Currency: "CNY"}}, Now: c.now})
		if err != nil {
			return err
		}
		err = f(w)
		if errors.Is(err, store.ErrNotFound) {
			err = refused{err}
		}
		return err
	})
}

// listDead writes a line of JSON for each dead letter. Address and text are not told: they are personal.
func (c *call) listDead() error {
	return c.outbox(func(w *workshop.Workshop) error {
		enc := json.NewEncoder(c.out)
		enc.SetEscapeHTML(false)
		for after := (store.Cursor{}); ; {
			dead, next, err := w.DeadLetters(c.ctx, store.MaxPage, after)
			if err != nil {
				return err
			}
			for _, l := range dead {
				err := enc.Encode(struct {
					Subject  string `json:"subject"`
					ID       string `json:"id"`
					Topic    string `json:"topic"`
					Audience string `json:"audience"`
					Reason   string `json:"reason"`
					Waiting  int    `json:"waiting"`
				}{l.Message.Subject, l.Message.ID, l.Message.Topic, l.Message.Audience, l.Reason, l.Waiting})
				if err != nil {
					return fmt.Errorf("writing the list: %w", err)
				}
			}
			if next == (store.Cursor{}) {
				return nil
			}
			after = next
		}
	})
}

func (c *call) retry() error {
	return c.outbox(func(w *workshop.Workshop) error { return w.Retry(c.ctx, c.rest[0]) })
}

func (c *call) drop() error {
	return c.outbox(func(w *workshop.Workshop) error { return w.Drop(c.ctx, c.rest[0]) })
}
