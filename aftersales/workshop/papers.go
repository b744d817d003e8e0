package workshop

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

func paperRef(id string) store.Ref { return store.Ref{Kind: paperKind, ID: id} }

// The bounds of papers. The numbers are ours.
const (
	maxPapers  = 100     // papers of one request
	maxSalt    = 200     // bytes of a salt
	maxContent = 1 << 16 // bytes of the content of a paper
)

// checkPapers checks what shows in the papers alone.
func checkPapers(f *fault.List, papers []aftersales.Paper) {
	if len(papers) > maxPapers {
		f.Add("papers", fault.TooLarge, "%d papers, at most %d are allowed", len(papers), maxPapers)
		return
	}
	for i, p := range papers {
		path := fault.Index("papers", i)
		if err := paperRef(p.ID).Validate(); err != nil {
			f.Join(path, err)
		}
		if !p.Kind.Valid() {
			f.Add(path+".kind", fault.Unknown, "no such kind of paper: %s", fault.Quote(string(p.Kind)))
		}
		if p.Salt == "" || len(p.Salt) > maxSalt || !utf8.ValidString(p.Salt) {
			f.Add(path+".salt", fault.Range, "not 1 to %d bytes of UTF-8", maxSalt)
		}
		if text := p.Content.Reveal(); len(text) > maxContent || !utf8.ValidString(text) {
			f.Add(path+".content", fault.TooLarge, "not at most %d bytes of UTF-8", maxContent)
		}
		if p.Erased {
			f.Add(path+".erased", fault.Mismatch, "a new paper is not erased")
		}
	}
}

// putPapers stores the papers of a request. A paper is never
// written over: its id is random, and what it holds is bound by the digest in the event. One that no event refers to
// would never be found again, and is refused.
func (w *Workshop) putPapers(tx *store.Tx, papers []aftersales.Paper, overrides []Override, bound map[string]string) error {
	refs := make([]store.Ref, len(papers))
	for i, p := range papers {
		refs[i] = paperRef(p.ID)
	}
	have, err := tx.GetAll(refs...)
	if err != nil {
		return err
	}
	var f fault.List
	for i, p := range papers {
		path := fault.Index("papers", i)
		rec, err := w.paperRecord(have[i], p)
		if err != nil {
			return err
		}
		digest, referred := bound[p.ID]
		switch {
		case !referred && slices.ContainsFunc(overrides, func(v Override) bool { return v.Reason.ID == p.ID }):
			// the override was not needed, and so is not recorded
		case !referred:
			f.Add(path+".id", fault.Mismatch, "nothing in the request refers to the paper %s", fault.Quote(p.ID))
		case digest != p.Ref().Digest:
			f.Add(path+".content", fault.Mismatch, "the request refers to another content of the paper %s", fault.Quote(p.ID))
		case have[i].Rev == 0:
			tx.Put(rec)
		case !bytes.Equal(have[i].Body, rec.Body):
			f.Add(path+".id", fault.Duplicate, "there is another paper %s", fault.Quote(p.ID))
		}
	}
	return f.Err()
}

// checkReasons refuses overrides whose reason cannot be read: it is a paper that is there, new or old, and not blank.
func checkReasons(tx *store.Tx, events []history.Event) error {
	var f fault.List
	for _, e := range events {
		reason, ok := e.Get(history.FieldReason).Paper()
		if e.Type != history.RuleOverridden || !ok {
			continue
		}
		rule := e.Get(history.FieldOverrideRule).Word()
		rec, err := tx.Get(paperRef(reason.ID))
		if errors.Is(err, store.ErrNotFound) {
			f.Add("overrides", fault.Missing, "the reason to override %s is in no paper: %s", rule, fault.Quote(reason.ID))
			continue
		}
		if err != nil {
			return err
		}
		var p aftersales.Paper
		if err := decodePaper(rec, &p); err != nil {
			return err
		}
		if !p.Matches(reason) || strings.TrimSpace(p.Content.Reveal()) == "" {
			f.Add("overrides", fault.Mismatch, "the paper with the reason to override %s is blank, erased or another one", rule)
		}
	}
	return f.Err()
}

// digests gives the papers that events refer to, by id.
func digests(events []history.Event) map[string]string {
	bound := map[string]string{}
	for _, e := range events {
		for _, field := range e.Fields {
			if p, ok := field.Value.Paper(); ok {
				bound[p.ID] = p.Digest
			}
		}
	}
	return bound
}

// paperRecord gives the record of a paper, with the blind key by which it is found; an erased one has none.
func (w *Workshop) paperRecord(rec store.Record, p aftersales.Paper) (store.Record, error) {
	var err error
	rec.Body, err = json.Marshal(p)
	rec.Keys = nil
	if normal, ok := aftersales.NormalForm(p.Kind, p.Content.Reveal(), w.index.CallingCode); ok && w.index.Secret != nil {
		rec.Keys = []store.Key{{Name: string(p.Kind), Value: aftersales.BlindKey(w.index.Secret, p.Kind, normal)}}
	}
	return rec, err
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

// Erase takes the content out of a paper, for good, and its salt, without which the digests in the events say nothing any
// more; nor is it found by its content any more. Events, states and verdicts stay as they are. Erasing twice is no error; if there is no such paper, the error is
// a [store.ErrNotFound].
func (w *Workshop) Erase(ctx context.Context, id string) error {
	return w.store.Update(ctx, func(tx *store.Tx) error { return w.erasePaper(tx, id) })
}
