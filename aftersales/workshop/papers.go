package workshop

import (
	"context"
	"encoding/json"
	"fmt"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/store"
)

func paperRef(id string) store.Ref { return store.Ref{Kind: paperKind, ID: id} }

// putPapers stores new papers. A paper is never written over: its id is random, and what it holds is bound by the digest
// in the event.
func putPapers(tx *store.Tx, papers []aftersales.Paper) error {
	for _, p := range papers {
		rec, err := paperRecord(store.Record{Ref: paperRef(p.ID)}, p)
		if err != nil {
			return err
		}
		tx.Put(rec)
	}
	return nil
}

func paperRecord(rec store.Record, p aftersales.Paper) (store.Record, error) {
	var err error
	rec.Body, err = json.Marshal(p)
	rec.Keys = nil
	if text := p.Content.Reveal(); sought(p.Kind) && text != "" && len(text) <= store.MaxID {
		rec.Keys = []store.Key{{Name: string(p.Kind), Value: text}}
	}
	return rec, err
}

// sought tells whether papers of a kind are looked for by their content.
func sought(k aftersales.PaperKind) bool {
	return k == aftersales.PaperVIN || k == aftersales.PaperPlate || k == aftersales.PaperPhone
}

// Paper gives a paper; an erased one comes without content. If there is none, the error is a [store.ErrNotFound].
func (w *Workshop) Paper(ctx context.Context, id string) (aftersales.Paper, error) {
	var p aftersales.Paper
	err := w.store.View(ctx, func(r *store.Reader) error {
		rec, err := r.Get(paperRef(id))
		if err != nil {
			return err
		}
		return decodePaper(rec, &p)
	})
	return p, err
}

func decodePaper(rec store.Record, p *aftersales.Paper) error {
	if err := json.Unmarshal(rec.Body, p); err != nil {
		return fmt.Errorf("%s: %w", rec.Ref, err)
	}
	return nil
}

// Erase takes the content out of a paper, for good. Events, states and verdicts stay as they are. Erasing twice is no
// error; if there is no such paper, the error is a [store.ErrNotFound].
func (w *Workshop) Erase(ctx context.Context, id string) error {
	return w.store.Update(ctx, func(tx *store.Tx) error {
		rec, err := tx.Get(paperRef(id))
		if err != nil {
			return err
		}
		var p aftersales.Paper
		if err := decodePaper(rec, &p); err != nil {
			return err
		}
		if rec, err = paperRecord(rec, p.Erase()); err != nil {
			return err
		}
		tx.Put(rec)
		return nil
	})
}
