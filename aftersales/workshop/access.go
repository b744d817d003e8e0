package workshop

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// accessKind is the kind of the records of who read papers. It is part of what is stored and never changes.
const accessKind = "access"

// ReadingRequest asks to be shown papers: who, in which role, which ones, about whom or what, and what for.
type ReadingRequest struct {
	// Papers are the ids, at most 50.
	Papers []string
	// Subject is what they are read for, such as {"customer", "C-7"} or {"order", "RO-1"}. It must be in the store; that the
	// papers are its own is not asked.
	Subject store.Ref
	// Purpose is a word of the house, such as "follow_up_call" or "complaint": lower-case letters, digits and _. Free words would
	// put into the record of accesses what it is kept to protect.
	Purpose string
	// By is who reads, in which role. Its time may lie no farther from the clock than [Config.Ahead], before or after. Its
	// command id identifies the reading: one that is sent again is the same reading.
	By aftersales.Actor
}

// Shown is a paper as somebody was shown it.
type Shown struct {
	ID   string
	Kind aftersales.PaperKind
	// Content is what the role may see: the text, or what its mask leaves of it. It is empty if the paper was erased.
	Content aftersales.Personal
	Masked  bool
	Erased  bool
}

// Access is the record of one access to papers (查阅记录). It holds ids and words of the house, and nothing that a paper says.
type Access struct {
	ID      string              `json:"id"`
	Action  AccessAction        `json:"action"`
	At      time.Time           `json:"at"`
	By      aftersales.PersonID `json:"by,omitempty"`
	Role    string              `json:"role,omitempty"`
	Store   aftersales.StoreID  `json:"store,omitempty"`
	Papers  []string            `json:"papers"`
	Subject string              `json:"subject"` // "kind/id"
	Purpose string              `json:"purpose,omitempty"`
	// Masked are those of the papers that were not shown in full, Rules those by which the access was refused.
	Masked []string `json:"masked,omitempty"`
	Rules  []string `json:"rules,omitempty"`
	// Again are the times at which the same reading was sent again.
	Again []Repetition `json:"again,omitempty"`
}

// Repetition is a reading that was sent again: when by the clock of this machine, and what came of it that time.
type Repetition struct {
	At     time.Time    `json:"at"`
	Action AccessAction `json:"action"`
}

// AccessAction says what happened to papers.
type AccessAction string

// What happens to papers.
const (
	AccessRead    AccessAction = "read"    // shown to somebody
	AccessRefused AccessAction = "refused" // asked for and not shown
	AccessErased  AccessAction = "erased"  // erased after their time
)

// AccessActions lists every action.
func AccessActions() []AccessAction {
	return []AccessAction{AccessRead, AccessRefused, AccessErased}
}

// Valid tells whether a is one of [AccessActions].
func (a AccessAction) Valid() bool { return slices.Contains(AccessActions(), a) }

// AccessKey is what accesses can be found by.
type AccessKey string

// The keys of accesses.
const (
	AccessByPaper   AccessKey = "paper"
	AccessByPerson  AccessKey = "person"  // who read
	AccessBySubject AccessKey = "subject" // "kind/id" of what was read about
)

// AccessKeys lists every key of accesses.
func AccessKeys() []AccessKey { return []AccessKey{AccessByPaper, AccessByPerson, AccessBySubject} }

// Valid tells whether k is one of [AccessKeys].
func (k AccessKey) Valid() bool { return slices.Contains(AccessKeys(), k) }

// maxReading is the largest number of papers of one reading: a record has not room for more keys.
const maxReading = 50

// maxAgain is how often one reading may be sent again: that is meant for lost answers. The number is ours.
const maxAgain = 20

// ReadPapers shows papers to somebody, as far as [Config].Privacy lets his role see them, and records the access in the same
// commit: nothing is shown that is not recorded. The policy is asked about it as about any act ("data.viewed", one event for
// each kind of paper); what it refuses is recorded, too, and the error is a [*RefusedError]. A reading whose command id was
// carried out before shows the papers again, as they are now, at most 20 times, and each time is recorded in [Access].Again; with
// another content it is an [ErrOtherCommand].
//
// The other errors are a [FieldError] for each fault and a [store.ErrNotFound] if one of the papers or the subject is not there;
// then nothing is shown or recorded. [Workshop.Paper] is for the host's own programs: it records nothing.
func (w *Workshop) ReadPapers(ctx context.Context, r ReadingRequest) ([]Shown, error) {
	if r.By.At.IsZero() {
		r.By.At = w.now()
	}
	if err := w.checkReading(r); err != nil {
		return nil, err
	}
	var shown []Shown
	var refused error
	err := w.store.Update(ctx, func(tx *store.Tx) error {
		shown, refused = nil, nil
		if _, err := tx.Get(r.Subject); err != nil {
			return fmt.Errorf("subject: %w", err)
		}
		papers, err := papersOf(tx, r.Papers)
		if err != nil {
			return err
		}
		a := Access{ID: r.By.Command, Action: AccessRead, At: r.By.At.UTC(), By: r.By.By, Role: r.By.Role, Store: r.By.Store, Papers: r.Papers,
			Subject: r.Subject.String(), Purpose: r.Purpose}
		refused, err = w.mayRead(tx, r, papers)
		if err != nil {
			return err
		}
		if no := (*RefusedError)(nil); errors.As(refused, &no) {
			a.Action = AccessRefused
			for _, f := range no.Findings {
				a.Rules = append(a.Rules, f.Rule)
			}
			_, err = w.recordAccess(tx, a)
			return err
		}
		for _, p := range papers {
			s := w.show(p, r.By.Role)
			if shown = append(shown, s); s.Masked {
				a.Masked = append(a.Masked, p.ID)
			}
		}
		refused, err = w.recordAccess(tx, a)
		return err
	})
	if errors.Is(err, store.ErrDuplicate) {
		err = fmt.Errorf("%w: %q", ErrOtherCommand, r.By.Command)
	}
	if err = cmp.Or(err, refused); err != nil {
		return nil, err
	}
	return shown, nil
}

func (w *Workshop) checkReading(r ReadingRequest) error {
	var f fault.List
	f.Join("", aftersales.CheckActor(r.By))
	checkCommand(&f, r.By.Command)
	if r.By.By == "" {
		f.Add("by", fault.Missing, "nobody is named who reads")
	}
	if r.By.Role == "" {
		f.Add("role", fault.Missing, "no role is named in which the papers are read")
	}
	// What is granted is granted for a time, so a reading is asked about at its own, not at one that somebody names.
	if now := w.now(); r.By.At.Year() <= 9999 && r.By.At.Sub(now).Abs() > w.ahead {
		f.Add("at", fault.Range, "%s lies more than %s from the clock, %s", r.By.At.Format(time.RFC3339), w.ahead, now.Format(time.RFC3339))
	}
	if n := len(r.Papers); n == 0 || n > maxReading {
		f.Add("papers", fault.Range, "%d papers, from 1 to %d can be read at once", n, maxReading)
	}
	for i, id := range r.Papers {
		f.Join(fault.Index("papers", i), paperRef(id).Validate())
		if slices.Contains(r.Papers[:min(i, maxReading)], id) {
			f.Add(fault.Index("papers", i), fault.Duplicate, "the paper is there twice")
		}
	}
	f.Join("subject", r.Subject.Validate())
	if len(r.Subject.ID) > 200 {
		f.Add("subject", fault.TooLarge, "an id of %d bytes, at most 200 are allowed", len(r.Subject.ID))
	}
	if r.Purpose == "" || len(r.Purpose) > 64 || strings.Trim(r.Purpose, "abcdefghijklmnopqrstuvwxyz0123456789_") != "" {
		f.Add("purpose", fault.Malformed, "no word of lower-case letters, digits and _ of at most 64 bytes")
	}
	return f.Err()
}

// papersOf reads papers, in the order of their ids.
func papersOf(tx *store.Tx, ids []string) ([]aftersales.Paper, error) {
	refs := make([]store.Ref, len(ids))
	for i, id := range ids {
		refs[i] = paperRef(id)
	}
	recs, err := tx.GetAll(refs...)
	if err != nil {
		return nil, err
	}
	papers := make([]aftersales.Paper, len(recs))
	for i, rec := range recs {
		if !rec.Live() {
			return nil, fmt.Errorf("%s: %w", rec.Ref, store.ErrNotFound)
		}
		if err := decodePaper(rec, &papers[i]); err != nil {
			return nil, err
		}
	}
	return papers, nil
}

// mayRead asks the policy, and gives its refusal.
func (w *Workshop) mayRead(tx *store.Tx, r ReadingRequest, papers []aftersales.Paper) (refused, err error) {
	if w.shop.Policy == nil {
		return nil, nil
	}
	people := []store.Ref{{Kind: personKind, ID: string(r.By.By)}}
	if r.By.Store != "" {
		people = append(people, store.Ref{Kind: shopKind, ID: string(r.By.Store)})
	}
	recs, err := tx.GetAll(people...)
	if err != nil {
		return nil, err
	}
	h, err := w.historyOf(recs, nil)
	if err != nil {
		return nil, err
	}
	var against []history.Finding
	for _, f := range w.shop.Policy.Gate(h, viewed(r, papers)) {
		if f.Effect == history.Block {
			against = append(against, f)
		}
	}
	if against != nil {
		return &RefusedError{Command: "read_papers", Findings: against}, nil
	}
	return nil, nil
}

// viewed makes the events of a reading: one for each kind of paper, with how many there are.
func viewed(r ReadingRequest, papers []aftersales.Paper) []history.Event {
	var events []history.Event
	for _, kind := range aftersales.PaperKinds() {
		var n int64
		for _, p := range papers {
			if p.Kind == kind {
				n++
			}
		}
		if n == 0 {
			continue
		}
		e := history.NewEvent(history.DataViewed, history.At(r.By.At)).With(history.FieldPersonID, history.ID(string(r.By.By))).
			With(history.FieldFieldGroup, history.Code(string(kind))).With(history.FieldPurpose, history.Text(r.Purpose)).
			With(history.FieldRecordsCount, history.Int(history.KindInt, n))
		e.ID, e.By, e.ByRole, e.StoreID = fmt.Sprintf("%s/%d", r.By.Command, len(events)+1), string(r.By.By), r.By.Role, string(r.By.Store)
		events = append(events, e)
	}
	return events
}

// show gives of a paper what a role may see: all of what its masks do not name; a role that nobody has named sees nothing.
func (w *Workshop) show(p aftersales.Paper, role string) Shown {
	s := Shown{ID: p.ID, Kind: p.Kind, Erased: p.Erased}
	if p.Erased {
		return s
	}
	masks, known := w.privacy[role]
	mask, hidden := masks[p.Kind]
	if s.Masked = hidden || !known; s.Masked {
		s.Content = aftersales.NewPersonal(mask.Apply(p.Content.Reveal()))
		return s
	}
	s.Content = p.Content
	return s
}

// digest identifies the content of an access; the time and what came of it are left out, since an access that is sent again is
// the same one.
func (a Access) digest() ([32]byte, error) {
	a.At, a.Action, a.Masked, a.Rules, a.Again = time.Time{}, "", nil, nil, nil
	text, err := json.Marshal(a)
	return sha256.Sum256(text), err
}

// recordAccess puts the record of an access into the transaction; if it is there, what is sent again is added to it. What was
// refused stays refused.
func (w *Workshop) recordAccess(tx *store.Tx, a Access) (refused, err error) {
	digest, err := a.digest()
	if err != nil {
		return nil, err
	}
	recs, err := tx.GetAll(store.Ref{Kind: accessKind, ID: a.ID})
	if err != nil {
		return nil, err
	}
	if !recs[0].Live() {
		return nil, putAccess(tx, recs[0], a, a.ID, digest)
	}
	var first Access
	if err := json.Unmarshal(recs[0].Body, &first); err != nil {
		return nil, fmt.Errorf("%s: %w", recs[0].Ref, err)
	}
	if same, err := first.digest(); err != nil || same != digest {
		return nil, cmp.Or(err, fmt.Errorf("%w: %q", ErrOtherCommand, a.ID))
	}
	if len(first.Again) >= maxAgain {
		return nil, &FieldError{Path: "command", Code: fault.Range, Detail: fmt.Sprintf("sent again more than %d times: %s", maxAgain, fault.Quote(a.ID))}
	}
	if first.Action == AccessRefused {
		no := &RefusedError{Command: "read_papers"}
		for _, rule := range first.Rules {
			no.Findings = append(no.Findings, history.Finding{Rule: rule, Effect: history.Block})
		}
		refused, a.Action = no, AccessRefused
	}
	first.Again = append(first.Again, Repetition{At: w.now().UTC(), Action: a.Action})
	return refused, putAccess(tx, recs[0], first, fmt.Sprintf("%s/again/%d", a.ID, len(first.Again)), digest)
}

// putAccess puts the record as it is now, and into the log under the id of this time's command.
func putAccess(tx *store.Tx, rec store.Record, a Access, command string, digest [32]byte) error {
	var err error
	if rec.Body, err = json.Marshal(a); err != nil {
		return err
	}
	at := part + a.At.UTC().Format(owedTime)
	rec.Keys = []store.Key{{Name: string(AccessBySubject), Value: a.Subject + at}}
	if a.By != "" {
		rec.Keys = append(rec.Keys, store.Key{Name: string(AccessByPerson), Value: string(a.By) + at})
	}
	for _, id := range a.Papers {
		rec.Keys = append(rec.Keys, store.Key{Name: string(AccessByPaper), Value: id + at})
	}
	tx.Put(rec)
	tx.Append(store.Entry{Subject: rec.Ref, Command: command, Digest: digest, At: a.At, Body: rec.Body})
	return nil
}

// Accesses gives the accesses to a paper, by a person, or about a subject ("customer/C-7"), the earliest first, one page at a
// time: the zero cursor begins; the cursor returned continues, or is zero after the last page.
func (w *Workshop) Accesses(ctx context.Context, k AccessKey, value string, limit int, after store.Cursor) ([]Access, store.Cursor, error) {
	if !k.Valid() {
		return nil, store.Cursor{}, fmt.Errorf("accesses are not found by %q", k)
	}
	var found []Access
	var next store.Cursor
	err := w.store.View(ctx, func(r *store.Reader) error {
		found = nil
		page, err := r.Scan(store.Query{Kind: accessKind, Key: string(k), Prefix: value + part, Limit: limit, After: after})
		if err != nil {
			return err
		}
		next = page.Next
		for _, rec := range page.Records {
			var a Access
			if err := json.Unmarshal(rec.Body, &a); err != nil {
				return fmt.Errorf("%s: %w", rec.Ref, err)
			}
			found = append(found, a)
		}
		return nil
	})
	return found, next, err
}
