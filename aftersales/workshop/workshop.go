package workshop

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// Config is what a [Workshop] is made of.
type Config struct {
	// Store keeps the records. It must be set.
	Store *store.Store
	// Shop is what is decided by.
	Shop Shop
	// Facts are what is so, for the policy: tariffs, teams, standards, and whatever the records of customers, vehicles,
	// persons and shops do not say; a record takes the place of facts of the same name about the same id. When they change,
	// make another Workshop: it holds nothing but its configuration, and what it has read of the store.
	Facts []history.Fact
	// Index makes papers with plates, VINs and telephone numbers be found by their content; without a secret they are not.
	Index Index
	// Privacy says what each role may see of papers when somebody reads them by [Workshop.ReadPapers]: what its masks do not
	// name it sees in full, and a role that is not named here sees nothing. A kind of paper that is not known is refused.
	Privacy map[string]aftersales.Masks
	// Now is the clock; nil stands for time.Now.
	Now func() time.Time
	// Ahead is how far the time of a command may lie after the clock; zero stands for a day. Later commands on the same thing
	// cannot lie before it: where all desks have the time of this machine, a few minutes are enough, and lock nobody out.
	Ahead time.Duration
	// PapersHere says that all papers lie in the store of the workshop: a command that names one which is neither there nor in its
	// request is refused. Without it papers may be kept elsewhere, and are not looked for. What is adopted brings its own.
	PapersHere bool
	// NewID makes the random ids of papers; nil stands for 128 random bits in hexadecimal.
	NewID func() string
	// Backoff is the pause before the n-th new try of a message that its channel did not take (n from 1); nil stands for a
	// pause that doubles from one second to an hour, half of it by chance. A channel may ask for more, see [notify.Later];
	// no pause is longer than a week.
	Backoff func(n int) time.Duration
	// Lease is how long a queue that one dispatcher has taken is kept from the others, and so the time that a channel has for
	// the messages of one subject; 0 stands for a minute (our default).
	Lease time.Duration
}

// Index is what papers are found by.
type Index struct {
	// Secret keys the digests under which papers are found, at least 16 bytes: with it a plate or a number can be looked up,
	// without it nobody can tell from the keys which it is. Who changes it no longer finds what was stored before.
	Secret []byte
	// CallingCode is the calling code of the shops' country, such as "86": a telephone number is the same with and without.
	CallingCode string
}

// minSecret is the least length of the secret of an index. The number is ours.
const minSecret = 16

// Workshop runs orders and whatever else has a life of its own against a store: load, decide, commit. It is safe for use by several goroutines, and several
// processes may run on the same store.
type Workshop struct {
	store   *store.Store
	shop    Shop
	base    *history.History // the facts, and nothing that happened
	now     func() time.Time
	newID   func() string
	ahead   time.Duration
	backoff func(int) time.Duration
	lease   time.Duration
	kept    *kept
	facts   []history.Fact
	index   Index
	duties  *duties
	privacy map[string]aftersales.Masks
	papers  bool // all of them lie here
}

// FieldError is one fault of an input, with the path to it.
type FieldError = fault.Error

// New gives a Workshop. Faults of the configuration come all in one error.
func New(c Config) (*Workshop, error) {
	var f fault.List
	if c.Store == nil {
		f.Add("store", fault.Missing, "no store")
	}
	base, err := history.New(history.Config{Cover: history.Everything(), Facts: c.Facts})
	f.Join("", err)
	if !c.Shop.Prices.Currency.Valid() {
		f.Add("shop.prices.currency", fault.Unknown, "no such currency: %s", fault.Quote(string(c.Shop.Prices.Currency)))
	}
	if n := len(c.Index.Secret); c.Index.Secret != nil && n < minSecret {
		f.Add("index.secret", fault.Range, "%d bytes, at least %d are needed", n, minSecret)
	}
	d := newDuties(&f, c.Shop)
	if n := c.Shop.Notices; n != nil && n.Matrix == nil {
		f.Add("shop.notices.matrix", fault.Missing, "no words")
	}
	if n := c.Shop.Notices; n != nil && n.Language != "" && !aftersales.ValidLanguage(n.Language) {
		f.Add("shop.notices.language", fault.Unknown, "no such language: %s", fault.Quote(n.Language))
	}
	checkPrivacy(&f, c.Privacy)
	if n := c.Shop.Notices; n != nil {
		checkQuiet(&f, "shop.notices.quiet", n.Quiet)
	}
	if c.Ahead < 0 {
		f.Add("ahead", fault.Range, "negative: %s", c.Ahead)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	w := &Workshop{duties: d, facts: slices.Clone(c.Facts), index: c.Index, privacy: maps.Clone(c.Privacy), papers: c.PapersHere, store: c.Store, shop: c.Shop, base: base, now: c.Now, ahead: c.Ahead, newID: c.NewID, backoff: c.Backoff, lease: c.Lease, kept: newKept(c.Store)}
	if w.ahead == 0 {
		w.ahead = maxAhead
	}
	if w.now == nil {
		w.now = time.Now
	}
	if w.newID == nil {
		w.newID = randomID
	}
	if w.backoff == nil {
		w.backoff = doubling
	}
	if w.lease <= 0 {
		w.lease = defaultLease
	}
	return w, nil
}

// checkPrivacy tells masks that would hide nothing of what they are meant for: a kind that is not known is one that nobody has.
func checkPrivacy(f *fault.List, privacy map[string]aftersales.Masks) {
	for _, role := range slices.Sorted(maps.Keys(privacy)) {
		if role == "" {
			f.Add("privacy", fault.Missing, "a role without a name")
		}
		for _, kind := range slices.Sorted(maps.Keys(privacy[role])) {
			path, mask := fmt.Sprintf("privacy[%s].%s", fault.Quote(role), kind), privacy[role][kind]
			if !kind.Valid() {
				f.Add(path, fault.Unknown, "no such kind of paper: %s", fault.Quote(string(kind)))
			}
			if mask.First < 0 {
				f.Add(path+".first", fault.Range, "negative: %d", mask.First)
			}
			if mask.Last < 0 {
				f.Add(path+".last", fault.Range, "negative: %d", mask.Last)
			}
		}
	}
}

// On gives the same workshop on another store, such as one that is bound to a transaction of the host.
func (w *Workshop) On(s *store.Store) *Workshop {
	on := *w
	on.store, on.kept = s, newKept(s)
	return &on
}

// randomID gives 128 random bits; crypto/rand does not fail.
func randomID() string {
	var b [16]byte
	_, _ = rand.Read(b[:])
	return hex.EncodeToString(b[:])
}

// NewPaper puts a personal text into a paper under a random id, ready for [Request.Papers].
func (w *Workshop) NewPaper(kind aftersales.PaperKind, text string) aftersales.Paper {
	return aftersales.Paper{ID: w.newID(), Kind: kind, Salt: w.newID(), Content: aftersales.NewPersonal(text)}
}
