package audit

import (
	"context"
	"crypto/ed25519"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"example.com/servicelane/aftersales/store"
)

// Seal proves who wrote a checkpoint.
type Seal struct {
	algorithm string
	sign      func(text []byte) []byte
	verify    func(text, value []byte) bool
}

// leastKey is the least length of a key for [HMAC]. The number is ours.
const leastKey = 32

// HMAC seals and proves by HMAC-SHA256 with a key of at least 32 bytes, which who verifies has to know too.
func HMAC(key []byte) Seal {
	if len(key) < leastKey {
		return Seal{algorithm: "hmac-sha256"}
	}
	sign := func(text []byte) []byte {
		mac := hmac.New(sha256.New, key)
		mac.Write(text)
		return mac.Sum(nil)
	}
	return Seal{"hmac-sha256", sign, func(text, value []byte) bool { return hmac.Equal(sign(text), value) }}
}

// Ed25519 seals with a private key, and proves with its public half.
func Ed25519(key ed25519.PrivateKey) Seal {
	if len(key) != ed25519.PrivateKeySize {
		return Seal{algorithm: "ed25519"}
	}
	public, _ := key.Public().(ed25519.PublicKey)
	s := Ed25519Public(public)
	s.sign = func(text []byte) []byte { return ed25519.Sign(key, text) }
	return s
}

// Ed25519Public proves with a public key; it cannot seal.
func Ed25519Public(key ed25519.PublicKey) Seal {
	if len(key) != ed25519.PublicKeySize {
		return Seal{algorithm: "ed25519"}
	}
	return Seal{algorithm: "ed25519", verify: func(text, value []byte) bool { return ed25519.Verify(key, text, value) }}
}

// ErrKey means that a key is of the wrong length, or only the public half where the private one is needed.
var ErrKey = errors.New("the key cannot do this")

// checkpointLine is one line of a checkpoint: exactly one of its members.
type checkpointLine struct {
	Form string    `json:"form,omitempty"`
	At   *int64    `json:"at,omitempty"` // beside the form: microseconds since 1970
	Head *head     `json:"head,omitempty"`
	Seal *sealLine `json:"seal,omitempty"`
}

// head is the end of a subject's chain.
type head struct {
	Kind string `json:"kind"`
	ID   string `json:"id"`
	Rev  int64  `json:"rev"`
	Head string `json:"head"` // hexadecimal
}

func (h *head) ref() store.Ref { return store.Ref{Kind: h.Kind, ID: h.ID} }

type sealLine struct {
	Algorithm string `json:"algorithm"`
	Heads     int64  `json:"heads"`
	Value     string `json:"value"` // hexadecimal
}

// sealed is the text that is sealed: the form and the digest of all lines before the seal.
func sealed(digest string) []byte { return []byte(checkpointForm + "\n" + digest) }

// WriteCheckpoint writes the heads of all chains as of at, and seals them. It reads the whole log, a page at a time.
func WriteCheckpoint(ctx context.Context, from store.Archiver, out io.Writer, seal Seal, at time.Time) error {
	if seal.sign == nil {
		return ErrKey
	}
	us := at.UnixMicro()
	w := newWriter(out)
	err := w.write(checkpointLine{Form: checkpointForm, At: &us})
	var c chains
	var last head
	var n int64
	flush := func() error {
		if last.ID == "" {
			return nil
		}
		n++
		last.Head = hex.EncodeToString(c.value[:])
		return w.write(checkpointLine{Head: &last})
	}
	for e, wrong := range entries(ctx, from) {
		if err = errors.Join(err, wrong); err == nil && e.Subject != c.subject {
			err = flush()
		}
		if err != nil {
			return err
		}
		c.add(e)
		last = head{Kind: e.Subject.Kind, ID: e.Subject.ID, Rev: e.Rev}
	}
	if err = errors.Join(err, flush()); err == nil {
		err = w.write(checkpointLine{Seal: &sealLine{seal.algorithm, n, hex.EncodeToString(seal.sign(sealed(w.digest())))}})
	}
	return errors.Join(err, w.out.Flush())
}

// heads reads the heads of a checkpoint whose seal is right.
type heads struct {
	in      *reader
	at      time.Time
	now     *head // the next one; nil at the end
	reached bool  // the log has come to its revision
}

func (h *heads) next() error {
	var l checkpointLine
	if err := h.in.read(&l); err != nil {
		return fmt.Errorf("checkpoint: %w", err)
	}
	h.now, h.reached = l.Head, false
	return nil
}

// openCheckpoint proves a checkpoint as a whole, and goes back to its beginning.
func openCheckpoint(in io.ReadSeeker, seal Seal) (*heads, []Finding, error) {
	if seal.verify == nil {
		return nil, nil, ErrKey
	}
	begin, err := in.Seek(0, io.SeekCurrent)
	if err != nil {
		return nil, nil, err
	}
	wrong, err := prove(newReader(in), seal)
	if err != nil || wrong != "" {
		if wrong != "" {
			return nil, []Finding{{Fault: Unsealed, Detail: wrong}}, nil
		}
		return nil, nil, fmt.Errorf("checkpoint: %w", err)
	}
	if _, err := in.Seek(begin, io.SeekStart); err != nil {
		return nil, nil, err
	}
	h := &heads{in: newReader(in)}
	var first checkpointLine
	if err := h.in.read(&first); err != nil {
		return nil, nil, fmt.Errorf("checkpoint: %w", err)
	}
	h.at = time.UnixMicro(*first.At).UTC()
	return h, nil, h.next()
}

// prove reads a checkpoint to its end and tells what is wrong with it; the error is that it is none.
func prove(in *reader, seal Seal) (wrong string, _ error) {
	var first checkpointLine
	if err := in.read(&first); err != nil || first.Form != checkpointForm || first.At == nil {
		return "", errors.Join(fmt.Errorf("line 1: not a checkpoint of the form %q", checkpointForm), err)
	}
	var last store.Ref
	for n := int64(0); ; n++ {
		var l checkpointLine
		err := in.read(&l)
		switch {
		case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
			return "it has no seal: it was cut off", nil
		case err != nil:
			return "", err
		case l.Seal != nil:
			return l.Seal.wrong(seal, in, n), nil
		case l.Head == nil || compareRef(l.Head.ref(), last) <= 0:
			return fmt.Sprintf("line %d is no head, or not in its place", in.number), nil
		}
		last = l.Head.ref()
	}
}

func (l *sealLine) wrong(seal Seal, in *reader, n int64) string {
	value, err := hex.DecodeString(l.Value)
	switch {
	case l.Algorithm != seal.algorithm:
		return fmt.Sprintf("it is sealed by %.20q, the key is for %s", l.Algorithm, seal.algorithm)
	case err != nil || l.Heads != n || !seal.verify(sealed(in.before), value):
		return "the seal is not right: the checkpoint was changed, or the key is another"
	}
	return ""
}

func stamp(t time.Time) string { return t.UTC().Format("2006-01-02 15:04:05") }

// ParseSeal reads a seal from the line in which keys are kept: "hmac-sha256:" and the key in hexadecimal, "ed25519:" and
// the public key, or "ed25519-private:" and the seed of the private key. The error does not tell the key.
func ParseSeal(text string) (Seal, error) {
	kind, digits, _ := strings.Cut(strings.TrimSpace(text), ":")
	key, err := hex.DecodeString(digits)
	if err != nil {
		return Seal{}, fmt.Errorf("%w: it is not hexadecimal", ErrKey)
	}
	switch {
	case kind == "hmac-sha256" && len(key) >= leastKey:
		return HMAC(key), nil
	case kind == "ed25519" && len(key) == ed25519.PublicKeySize:
		return Ed25519Public(key), nil
	case kind == "ed25519-private" && len(key) == ed25519.SeedSize:
		return Ed25519(ed25519.NewKeyFromSeed(key)), nil
	}
	return Seal{}, fmt.Errorf("%w: it is none of hmac-sha256 (at least %d bytes), ed25519 and ed25519-private (%d bytes each)", ErrKey, leastKey, ed25519.SeedSize)
}
