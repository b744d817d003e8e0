package audit_test

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/audit"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/enum"
	"example.com/servicelane/internal/ordergen"
)

var (
	morning = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	key     = []byte("a key that lies where the database is not")
)

// shop is a store in which a few orders have been worked on.
func shop(t testing.TB) (*memstore.Store, *workshop.Workshop) {
	t.Helper()
	d := memstore.New()
	w, err := workshop.New(workshop.Config{Store: store.New(d, store.Config{}), Shop: workshop.Shop{Prices: ordergen.Prices()}, Now: func() time.Time { return morning }})
	if err != nil {
		t.Fatal(err)
	}
	for n := range 3 {
		id := aftersales.OrderID(fmt.Sprint("RO-", n))
		for _, s := range ordergen.Life(id, morning) {
			if _, err := w.Do(t.Context(), id, workshop.Request{Command: s.Command, By: s.By}); err != nil {
				t.Fatal(err)
			}
		}
	}
	return d, w
}

func export(t testing.TB, d store.Archiver) string {
	t.Helper()
	var b bytes.Buffer
	if _, err := audit.Export(t.Context(), d, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func checkpoint(t testing.TB, d store.Archiver, seal audit.Seal, at time.Time) string {
	t.Helper()
	var b bytes.Buffer
	if err := audit.WriteCheckpoint(t.Context(), d, &b, seal, at); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// verify gives the faults found, each once.
func verify(t testing.TB, log, sealed string) []audit.Fault {
	t.Helper()
	a := audit.Against{}
	if sealed != "" {
		a = audit.Against{Checkpoint: strings.NewReader(sealed), Seal: audit.HMAC(key)}
	}
	_, findings, err := audit.Verify(strings.NewReader(log), a)
	if err != nil {
		t.Fatal(err)
	}
	var out []audit.Fault
	for _, f := range findings {
		if !slices.Contains(out, f.Fault) {
			out = append(out, f.Fault)
		}
	}
	return out
}

// chained writes all chain values and the end anew, as one does who knows how.
func chained(t testing.TB, lines []string) string {
	t.Helper()
	d := memstore.New()
	for _, l := range lines {
		var v struct {
			Entry *struct {
				Kind, ID, Command, Digest string
				Rev, At                   int64
				Body                      []byte
			}
			Record *struct {
				Kind, ID string
				Rev      int64
				Body     []byte
			}
		}
		if err := json.Unmarshal([]byte(l), &v); err != nil {
			t.Fatal(err)
		}
		var recs []store.Record
		var entries []store.Entry
		if r := v.Record; r != nil {
			recs = append(recs, store.Record{Ref: store.Ref{Kind: r.Kind, ID: r.ID}, Rev: r.Rev, Body: r.Body})
		}
		if e := v.Entry; e != nil {
			digest := [32]byte(must(hex.DecodeString(e.Digest)))
			entries = append(entries, store.Entry{Digest: digest, Subject: store.Ref{Kind: e.Kind, ID: e.ID}, Rev: e.Rev, Command: e.Command, At: time.UnixMicro(e.At), Body: e.Body})
		}
		if err := d.Load(t.Context(), recs, entries); err != nil {
			t.Fatal(err)
		}
	}
	return export(t, d)
}

// split gives the lines of an export, and the places of its first and last entry of the second order.
func split(t testing.TB, log string) (lines []string, first, last int) {
	t.Helper()
	lines = strings.SplitAfter(strings.TrimSuffix(log, "\n"), "\n")
	lines[len(lines)-1] += "\n"
	for i, l := range lines {
		if strings.HasPrefix(l, `{"entry":{"kind":"order","id":"RO-1"`) {
			last = i
			if first == 0 {
				first = i
			}
		}
	}
	if first == 0 || last-first < 30 {
		t.Fatalf("entries from %d to %d", first, last)
	}
	return lines, first, last
}

func TestWhatWasNotTouchedIsRight(t *testing.T) {
	d, _ := shop(t)
	log := export(t, d)
	if got := verify(t, log, ""); got != nil {
		t.Errorf("without a checkpoint: %q", got)
	}
	sealed := checkpoint(t, d, audit.HMAC(key), morning.Add(24*time.Hour))
	if got := verify(t, log, sealed); got != nil {
		t.Errorf("with a checkpoint: %q", got)
	}
	// Work goes on, and the older checkpoint still holds.
	if err := d.Commit(t.Context(), store.Batch{
		Puts:    []store.Record{{Ref: store.Ref{Kind: "order", ID: "RO-9"}, Rev: 1}},
		Appends: []store.Entry{{Subject: store.Ref{Kind: "order", ID: "RO-9"}, Rev: 1, Command: "later", At: morning.Add(48 * time.Hour)}},
	}); err != nil {
		t.Fatal(err)
	}
	if got := verify(t, export(t, d), sealed); got != nil {
		t.Errorf("with an older checkpoint: %q", got)
	}
}

// TestEachTamperingIsTold changes an export in every way; those who know how to write chains anew are told by a checkpoint.
func TestEachTamperingIsTold(t *testing.T) {
	d, _ := shop(t)
	log := export(t, d)
	sealed := checkpoint(t, d, audit.HMAC(key), morning.Add(365*24*time.Hour))
	lines, first, last := split(t, log)
	again := func(lines []string) string { return chained(t, lines[1:len(lines)-1]) }
	asIs := func(lines []string) string { return strings.Join(lines, "") }
	without := func(from, to int) []string { return slices.Concat(lines[:from], lines[to:]) }
	changed := slices.Clone(lines)
	changed[first+3] = strings.Replace(changed[first+3], `"at":177`, `"at":176`, 1)
	moved := slices.Clone(lines)
	moved[first+3], moved[first+4] = moved[first+4], moved[first+3]
	forged := strings.NewReplacer(`"rev":2,`, `"rev":9999,`, `"command":"`, `"command":"forged-`).Replace(lines[first+1])
	inserted := slices.Insert(slices.Clone(lines), last+1, forged)
	stranger := slices.Insert(slices.Clone(lines), last+1, strings.NewReplacer(`"RO-1"`, `"RO-1x"`, `"command":"`, `"command":"forged-`).Replace(lines[first]))
	middle := strings.NewReplacer(`"rev":2,`, `"rev":2,`, `"command":"`, `"command":"forged-`).Replace(lines[first+1])
	record := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, `{"record":{"kind":"order","id":"RO-1","rev":`) })
	putBack := slices.Clone(lines)
	putBack[record] = strings.Replace(lines[record], `"rev":`, `"rev":1, "was":`, 1)
	twice := slices.Insert(slices.Clone(lines), first+2, middle)
	for name, c := range map[string]struct {
		log    string
		sealed string
		want   []audit.Fault
	}{
		"an entry changed":                           {asIs(changed), "", []audit.Fault{audit.Broken, audit.Miscount}},
		"an entry removed":                           {asIs(without(first+3, first+4)), "", []audit.Fault{audit.Broken, audit.Miscount}},
		"the first entry removed":                    {asIs(without(first, first+1)), "", []audit.Fault{audit.Broken, audit.Miscount}},
		"an entry inserted":                          {asIs(twice), "", []audit.Fault{audit.Unordered, audit.Broken, audit.Miscount}},
		"entries in another order":                   {asIs(moved), "", []audit.Fault{audit.Broken, audit.Unordered, audit.Miscount}},
		"a tail cut off":                             {asIs(without(last-2, last+1)), "", []audit.Fault{audit.Miscount}},
		"a subject removed":                          {asIs(without(first, last+1)), "", []audit.Fault{audit.Miscount}},
		"the file cut off":                           {asIs(lines[:last]), "", []audit.Fault{audit.Unended}},
		"the file cut off within a line":             {log[:len(log)-20], "", []audit.Fault{audit.Unended}},
		"changed, and the chain written anew":        {again(changed), sealed, []audit.Fault{audit.Rewritten}},
		"removed, and the chain written anew":        {again(without(first+3, first+4)), sealed, []audit.Fault{audit.Rewritten}},
		"inserted, and the chain written anew":       {again(inserted), sealed, nil}, // behind the checkpoint: see the next one
		"a tail cut off, and the end made good":      {again(without(last-2, last+1)), sealed, []audit.Fault{audit.Truncated}},
		"a subject removed, and the end made good":   {again(without(first, last+1)), sealed, []audit.Fault{audit.Missing}},
		"appended behind the seal, and dated before": {again(inserted), sealed, []audit.Fault{audit.Unknown, audit.Outdated}},
		"a subject inserted, and the end made good":  {again(stranger), sealed, []audit.Fault{audit.Unknown, audit.Outdated}},
		"a record put back, and the end made good":   {again(putBack), "", []audit.Fault{audit.Outdated}},
		"a record removed, and the end made good":    {again(without(record, record+1)), "", []audit.Fault{audit.Outdated}},
	} {
		if name == "inserted, and the chain written anew" {
			// In the middle, in the place of one that was there.
			replaced := slices.Clone(lines)
			replaced[first+1] = middle
			c.log, c.want = again(replaced), []audit.Fault{audit.Rewritten}
		}
		if got := verify(t, c.log, c.sealed); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	if got := verify(t, again(lines), ""); got != nil {
		t.Errorf("the chain written anew without a change: %q", got)
	}
}

// TestARecordThatIsNotThereIsToldAmongMany has references of which one begins as the other ends, or as the whole other.
func TestARecordThatIsNotThereIsToldAmongMany(t *testing.T) {
	for gone := range 40 {
		d := memstore.New()
		for i := range 40 {
			ref := store.Ref{Kind: []string{"a", "ab", "b"}[i%3], ID: strings.Repeat("1", i/3+1)}
			b := store.Batch{Puts: []store.Record{{Ref: ref, Rev: 1}}, Appends: []store.Entry{{Subject: ref, Rev: 1, Command: fmt.Sprint(i), At: morning}}}
			var err error
			if i == gone {
				err = d.Load(t.Context(), nil, b.Appends)
			} else {
				err = d.Commit(t.Context(), b)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		_, findings, err := audit.Verify(strings.NewReader(export(t, d)), audit.Against{})
		want := store.Ref{Kind: []string{"a", "ab", "b"}[gone%3], ID: strings.Repeat("1", gone/3+1)}
		if err != nil || len(findings) != 1 || findings[0].Fault != audit.Outdated || findings[0].Subject != want {
			t.Errorf("without %s: %v, %v", want, findings, err)
		}
	}
}

func TestACheckpointIsBelievedOnlyWithItsSeal(t *testing.T) {
	d, _ := shop(t)
	log := export(t, d)
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	other, _, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	at := morning.Add(24 * time.Hour)
	symmetric, asymmetric := checkpoint(t, d, audit.HMAC(key), at), checkpoint(t, d, audit.Ed25519(private), at)
	lines := strings.SplitAfter(symmetric, "\n")
	for name, c := range map[string]struct {
		sealed string
		seal   audit.Seal
		right  bool
	}{
		"by the key":                    {symmetric, audit.HMAC(key), true},
		"by the public half":            {asymmetric, audit.Ed25519Public(public), true},
		"by the private half":           {asymmetric, audit.Ed25519(private), true},
		"by another key":                {symmetric, audit.HMAC(bytes.Repeat([]byte("x"), 32)), false},
		"by another public half":        {asymmetric, audit.Ed25519Public(other), false},
		"by a key of another kind":      {symmetric, audit.Ed25519Public(public), false},
		"with a head changed":           {strings.Replace(symmetric, `"rev":4`, `"rev":3`, 1), audit.HMAC(key), false},
		"with a head removed":           {lines[0] + strings.Join(lines[2:], ""), audit.HMAC(key), false},
		"with heads in another order":   {lines[0] + lines[2] + lines[1] + strings.Join(lines[3:], ""), audit.HMAC(key), false},
		"with another time":             {strings.Replace(symmetric, `"at":177`, `"at":178`, 1), audit.HMAC(key), false},
		"cut off":                       {strings.Join(lines[:len(lines)-2], ""), audit.HMAC(key), false},
		"with a line cut off":           {symmetric[:len(symmetric)-5], audit.HMAC(key), false},
		"with a seal that is no number": {strings.Replace(symmetric, `"value":"`, `"value":"zz`, 1), audit.HMAC(key), false},
	} {
		if name == "with a head changed" && c.sealed == symmetric {
			t.Fatal("nothing was changed")
		}
		_, findings, err := audit.Verify(strings.NewReader(log), audit.Against{Checkpoint: strings.NewReader(c.sealed), Seal: c.seal})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if right := len(findings) == 0; right != c.right || !right && findings[0].Fault != audit.Unsealed {
			t.Errorf("%s: %v", name, findings)
		}
	}
}

func TestAKeyThatCannotSealIsRefused(t *testing.T) {
	public, _, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, seal := range map[string]audit.Seal{"short": audit.HMAC(key[:31]), "public": audit.Ed25519Public(public), "none": {}, "half": audit.Ed25519(nil)} {
		if err := audit.WriteCheckpoint(t.Context(), memstore.New(), io.Discard, seal, morning); !errors.Is(err, audit.ErrKey) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, seal := range map[string]audit.Seal{"short": audit.HMAC(nil), "none": {}, "half": audit.Ed25519Public(nil)} {
		if _, _, err := audit.Verify(strings.NewReader(""), audit.Against{Checkpoint: strings.NewReader(""), Seal: seal}); !errors.Is(err, audit.ErrKey) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestErasingEverybodysPapersLeavesTheChainsValid seals, erases every paper, and verifies against the seal.
func TestErasingEverybodysPapersLeavesTheChainsValid(t *testing.T) {
	d, w := shop(t)
	var papers []aftersales.Paper
	for n := range 5 {
		p := w.NewPaper(aftersales.PaperText, fmt.Sprint("said by somebody ", n))
		papers = append(papers, p)
		id := aftersales.OrderID(fmt.Sprint("RO-P", n))
		open := aftersales.OpenOrder{Order: id, Kind: aftersales.KindRepair, Customer: "C-7", Vehicle: "V-3", Items: []aftersales.Item{{ID: "noise"}}, Concern: history.Paper(p.Ref())}
		by := aftersales.Actor{Command: string(id), At: morning, By: "feng", Role: "customer_service", Store: "S12"}
		if _, err := w.Do(t.Context(), id, workshop.Request{Command: open, By: by, Papers: []aftersales.Paper{p}}); err != nil {
			t.Fatal(err)
		}
	}
	before := export(t, d)
	sealed := checkpoint(t, d, audit.HMAC(key), morning.Add(time.Hour))
	for _, p := range papers {
		if err := w.Erase(t.Context(), p.ID); err != nil {
			t.Fatal(err)
		}
	}
	after := export(t, d)
	if before == after || strings.Contains(after, "c2FpZCBieSBzb21lYm9keS") {
		t.Error("nothing was erased")
	}
	if got := verify(t, after, sealed); got != nil {
		t.Errorf("%q", got)
	}
	entries := func(log string) (out []string) {
		for l := range strings.Lines(log) {
			if strings.HasPrefix(l, `{"entry"`) {
				out = append(out, l)
			}
		}
		return out
	}
	if !slices.Equal(entries(before), entries(after)) {
		t.Error("erasing changed the log")
	}
}

func TestAnExportThatIsImportedGivesTheSameDigest(t *testing.T) {
	d, _ := shop(t)
	if err := d.Commit(t.Context(), store.Batch{Puts: []store.Record{{Ref: store.Ref{Kind: "order", ID: "沪 <A> \" \\ \u2028 "}, Rev: 1, Keys: []store.Key{{Name: "vin", Value: ""}}, Body: []byte{0, 255}}}}); err != nil {
		t.Fatal(err)
	}
	if err := d.Commit(t.Context(), store.Batch{Deletes: []store.Check{{Ref: store.Ref{Kind: "outbox", ID: "order/RO-0"}, Rev: must(d.Read(t.Context(), []store.Ref{{Kind: "outbox", ID: "order/RO-0"}}))[0].Rev}}}); err != nil {
		t.Fatal(err)
	}
	log := export(t, d)
	other := memstore.New()
	s, err := audit.Import(t.Context(), other, strings.NewReader(log))
	if err != nil || s.Records < 7 || s.Entries < 100 {
		t.Fatalf("%+v, %v", s, err)
	}
	if again := export(t, other); again != log || !strings.Contains(log, s.Digest) {
		t.Error("the export of what was imported is another")
	}
	if _, err := audit.Import(t.Context(), other, strings.NewReader(log)); !errors.Is(err, audit.ErrNotEmpty) {
		t.Errorf("imported twice: %v", err)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func TestNothingIsImportedOfAnExportThatIsNotRight(t *testing.T) {
	d, _ := shop(t)
	log := export(t, d)
	lines, first, _ := split(t, log)
	body := strings.Index(lines[1], `"body":"`) + len(`"body":"`)
	replaced := func(at int, old, new string) string {
		out := slices.Clone(lines)
		if out[at] = strings.Replace(out[at], old, new, 1); out[at] == lines[at] {
			t.Fatalf("%q is not in %q", old, lines[at])
		}
		return strings.Join(out, "")
	}
	for name, text := range map[string]string{
		"nothing":                    "",
		"another form":               replaced(0, "export 1", "export 2"),
		"no JSON":                    replaced(1, "{", ""),
		"an unknown member":          replaced(1, `{"record":{`, `{"record":{"x":1,`),
		"a record and an entry":      replaced(1, `{"record"`, `{"entry":{"kind":"a","id":"b","rev":1,"command":"c","digest":"","at":0,"chain":""},"record"`),
		"a kind that is none":        replaced(1, `"kind":"`, `"kind":"../../etc`),
		"a revision that is none":    replaced(1, `"rev":`, `"rev":-`),
		"a body that is no base64":   strings.Replace(log, lines[1], lines[1][:body]+"!"+lines[1][body+1:], 1),
		"a digest that is short":     replaced(first, `"digest":"`, `"digest":"0`),
		"a chain that is none":       replaced(first, `"chain":"`, `"chain":"g`),
		"a deleted record with body": replaced(1, `"rev":`, `"gone":true,"rev":`),
		"a line without an end":      strings.TrimSuffix(log, "\n"),
		"a line that is too long":    lines[0] + strings.Repeat("x", 5<<20),
		"lines behind the end":       log + lines[1],
		"the digest of another":      replaced(len(lines)-1, `"digest":"`, `"digest":"0`),
		"an entry removed":           strings.Replace(log, lines[first+2], "", 1),
		"records in another order":   lines[0] + lines[2] + lines[1] + strings.Join(lines[3:], ""),
	} {
		to := memstore.New()
		_, err := audit.Import(t.Context(), to, strings.NewReader(text))
		if err == nil || !strings.Contains(err.Error(), "nothing was imported") {
			t.Errorf("%s: %v", name, err)
		}
		if recs, _ := to.Walk(t.Context(), store.Ref{}, 1); len(recs) > 0 {
			t.Errorf("%s: something was written", name)
		}
	}
}

var errBroken = errors.New("the disk is broken")

// breaking is a store, or a file, of which the n-th use fails.
type breaking struct {
	*memstore.Store
	io.ReadSeeker
	left int
}

func (b *breaking) use() error {
	if b.left--; b.left < 0 {
		return errBroken
	}
	return nil
}

func (b *breaking) Walk(ctx context.Context, after store.Ref, limit int) ([]store.Record, error) {
	if err := b.use(); err != nil {
		return nil, err
	}
	return b.Store.Walk(ctx, after, limit)
}

func (b *breaking) WalkLog(ctx context.Context, after store.Ref, rev int64, limit int) ([]store.Entry, error) {
	if err := b.use(); err != nil {
		return nil, err
	}
	return b.Store.WalkLog(ctx, after, rev, limit)
}

func (b *breaking) Load(ctx context.Context, r []store.Record, e []store.Entry) error {
	if err := b.use(); err != nil {
		return err
	}
	return b.Store.Load(ctx, r, e)
}

func (b *breaking) Write(p []byte) (int, error) { return len(p), b.use() }

func (b *breaking) Read(p []byte) (int, error) {
	if err := b.use(); err != nil {
		return 0, err
	}
	return b.ReadSeeker.Read(p)
}

func (b *breaking) Seek(at int64, from int) (int64, error) {
	if err := b.use(); err != nil {
		return 0, err
	}
	return b.ReadSeeker.Seek(at, from)
}

// TestEveryFailureIsTold has each use of a store and of a file fail in its turn.
func TestEveryFailureIsTold(t *testing.T) {
	d, _ := shop(t)
	log, sealed := export(t, d), checkpoint(t, d, audit.HMAC(key), morning)
	for name, do := range map[string]func(b *breaking) error{
		"exporting":         func(b *breaking) error { _, err := audit.Export(t.Context(), b, io.Discard); return err },
		"writing an export": func(b *breaking) error { _, err := audit.Export(t.Context(), d, b); return err },
		"sealing": func(b *breaking) error {
			return audit.WriteCheckpoint(t.Context(), b, io.Discard, audit.HMAC(key), morning)
		},
		"writing a seal": func(b *breaking) error { return audit.WriteCheckpoint(t.Context(), d, b, audit.HMAC(key), morning) },
		"importing into": func(b *breaking) error { _, err := audit.Import(t.Context(), b, strings.NewReader(log)); return err },
		"reading an export": func(b *breaking) error {
			b.ReadSeeker = strings.NewReader(log)
			_, err := audit.Import(t.Context(), memstore.New(), b)
			return err
		},
		"verifying": func(b *breaking) error {
			b.ReadSeeker = strings.NewReader(log)
			_, _, err := audit.Verify(b, audit.Against{})
			return err
		},
		"reading a checkpoint": func(b *breaking) error {
			b.ReadSeeker = strings.NewReader(sealed)
			_, _, err := audit.Verify(strings.NewReader(log), audit.Against{Checkpoint: b, Seal: audit.HMAC(key)})
			return err
		},
	} {
		n := 0
		for ; ; n++ {
			err := do(&breaking{Store: memstore.New(), left: n})
			if err == nil {
				break
			}
			if !errors.Is(err, errBroken) {
				t.Errorf("%s, use %d: %v", name, n, err)
			}
			if n > 500 {
				t.Fatalf("%s never succeeds", name)
			}
		}
		if n == 0 {
			t.Errorf("%s: nothing failed", name)
		}
	}
}

func TestFaultsAreListed(t *testing.T) {
	if err := enum.Check(audit.Faults()); err != nil {
		t.Error(err)
	}
}

func FuzzVerify(f *testing.F) {
	d := memstore.New()
	ref := store.Ref{Kind: "order", ID: "A"}
	if err := d.Commit(context.Background(), store.Batch{Puts: []store.Record{{Ref: ref, Rev: 1}}, Appends: []store.Entry{{Subject: ref, Rev: 1, Command: "C"}}}); err != nil {
		f.Fatal(err)
	}
	var log, sealed bytes.Buffer
	if _, err := audit.Export(context.Background(), d, &log); err != nil {
		f.Fatal(err)
	}
	if err := audit.WriteCheckpoint(context.Background(), d, &sealed, audit.HMAC(key), morning); err != nil {
		f.Fatal(err)
	}
	f.Add(log.String(), sealed.String())
	f.Fuzz(func(t *testing.T, text, checkpoint string) {
		s, findings, err := audit.Verify(strings.NewReader(text), audit.Against{Checkpoint: strings.NewReader(checkpoint), Seal: audit.HMAC(key)})
		if err == nil && len(findings) == 0 && (checkpoint != sealed.String() || s.Entries == 0) {
			t.Errorf("passed: %q against %q", text, checkpoint)
		}
	})
}

func Example() {
	ctx, d := context.Background(), memstore.New()
	order := store.Ref{Kind: "order", ID: "RO-1"}
	for rev := int64(1); rev <= 3; rev++ {
		b := store.Batch{Puts: []store.Record{{Ref: order, Rev: rev}}, Appends: []store.Entry{{Subject: order, Rev: rev, Command: fmt.Sprint("C", rev), At: morning}}}
		if err := d.Commit(ctx, b); err != nil {
			fmt.Println(err)
			return
		}
	}
	var log, sealed bytes.Buffer
	if _, err := audit.Export(ctx, d, &log); err != nil {
		fmt.Println(err)
		return
	}
	if err := audit.WriteCheckpoint(ctx, d, &sealed, audit.HMAC([]byte("a key that lies where the database is not")), morning); err != nil {
		fmt.Println(err)
		return
	}
	tampered := strings.Replace(log.String(), "C2", "C9", 1)
	_, findings, err := audit.Verify(strings.NewReader(tampered), audit.Against{Checkpoint: bytes.NewReader(sealed.Bytes()), Seal: audit.HMAC([]byte("a key that lies where the database is not"))})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range findings[:2] {
		fmt.Fprintln(os.Stdout, f)
	}
	// Output:
	// line 4: "order/RO-1" at revision 2: broken: the entry, or what came before it, is not what was written
	// line 5: "order/RO-1" at revision 3: rewritten: the chain up to here is not the sealed one
}

func TestTheChainOfAnExportIsThatOfTheEntries(t *testing.T) {
	d, _ := shop(t)
	lines, first, last := split(t, export(t, d))
	entries := must(d.Stream(t.Context(), store.Ref{Kind: "order", ID: "RO-1"}, 0))
	for i := range entries {
		want := audit.Chain(entries[:i+1]...)
		if !strings.Contains(lines[first+i], fmt.Sprintf(`"chain":"%x"`, want[:])) {
			t.Errorf("entry %d: %s, want %x", i, lines[first+i], want)
		}
	}
	if len(entries) != last-first+1 || audit.Chain() != (audit.Value{}) {
		t.Errorf("%d entries", len(entries))
	}
}

func TestAKeyIsReadFromItsLine(t *testing.T) {
	d, _ := shop(t)
	log := export(t, d)
	private := ed25519.NewKeyFromSeed(key[:32])
	public := private.Public().(ed25519.PublicKey)
	for line, by := range map[string]audit.Seal{
		fmt.Sprintf("hmac-sha256:%x\n", key):             audit.HMAC(key),
		fmt.Sprintf("ed25519:%x", public):                audit.Ed25519(private),
		fmt.Sprintf(" ed25519-private:%x\r\n", key[:32]): audit.Ed25519(private),
	} {
		seal, err := audit.ParseSeal(line)
		if err != nil {
			t.Fatal(err)
		}
		_, findings, err := audit.Verify(strings.NewReader(log), audit.Against{Checkpoint: strings.NewReader(checkpoint(t, d, by, morning)), Seal: seal})
		if err != nil || len(findings) > 0 {
			t.Errorf("%s: %v, %v", line, findings, err)
		}
	}
	for _, line := range []string{"", "hmac-sha256:abcd", "hmac-sha256:hunter2", "ed25519:00", "ed25519-private:00", "rot13:" + strings.Repeat("00", 32)} {
		if _, err := audit.ParseSeal(line); !errors.Is(err, audit.ErrKey) || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%q: %v", line, err)
		}
	}
}
