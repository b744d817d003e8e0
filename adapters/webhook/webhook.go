package webhook

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/outbound"
)

// Config says where to post and how to sign.
type Config struct {
	// URL is the address of the receiver: https, or http where AllowPrivate is set.
	URL string
	// Secrets sign, each for itself: two while one takes the place of the other. A secret is "whsec_" and the base64 form
	// of 24 to 64 random bytes; it has to be given.
	Secrets []string
	// AllowPrivate lets the address be one of the network inside.
	AllowPrivate bool
	// Timeout is the longest time for one post; 0 stands for 20 seconds (our default).
	Timeout time.Duration
	// Now is the clock whose time is signed, usually time.Now; it has to be given.
	Now func() time.Time
}

// FieldError is one fault of a [Config], with its path.
type FieldError = fault.Error

// Notifier is a [notify.Notifier] that posts to one address. It is safe for use by several goroutines.
type Notifier struct {
	url    string
	keys   [][]byte
	now    func() time.Time
	client *outbound.Client
}

var _ notify.Notifier = (*Notifier)(nil)

// New gives a Notifier, or everything that is wrong with the configuration.
func New(c Config) (*Notifier, error) {
	var l fault.List
	outbound.CheckURL(&l, c.URL, c.AllowPrivate)
	n := &Notifier{url: c.URL, now: c.Now, client: outbound.New(outbound.Config{AllowPrivate: c.AllowPrivate, Timeout: c.Timeout})}
	if c.Now == nil {
		l.Add("now", fault.Missing, "there is no clock")
	}
	if len(c.Secrets) == 0 {
		l.Add("secrets", fault.Missing, "there is no secret")
	}
	for i, s := range c.Secrets {
		key, err := keyOf(s)
		if err != nil {
			l.Add(fault.Index("secrets", i), fault.Malformed, "%v", err)
		}
		n.keys = append(n.keys, key)
	}
	return n, l.Err()
}

// The bounds of the specification for the bytes of a secret.
const leastKey, mostKey = 24, 64

// keyOf reads a secret. The error does not tell it.
func keyOf(secret string) ([]byte, error) {
	text, ok := strings.CutPrefix(secret, "whsec_")
	if !ok {
		return nil, fmt.Errorf("a secret begins with whsec_")
	}
	key, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, fmt.Errorf("what follows whsec_ is not base64")
	}
	if len(key) < leastKey || len(key) > mostKey {
		return nil, fmt.Errorf("%d bytes; a secret has %d to %d", len(key), leastKey, mostKey)
	}
	return key, nil
}

// payload is the body of a post.
type payload struct {
	Type      string         `json:"type"`
	Timestamp time.Time      `json:"timestamp"`
	Data      notify.Message `json:"data"`
}

// Notify posts one message.
func (n *Notifier) Notify(ctx context.Context, m notify.Message) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	body, err := json.Marshal(payload{m.Topic, m.At.UTC(), m})
	if err != nil { // a year that JSON does not know
		return notify.Permanent(fmt.Errorf("webhook: %w", err))
	}
	id, at := outbound.Escape(m.ID), strconv.FormatInt(n.now().Unix(), 10)
	header := http.Header{"Webhook-Id": {id}, "Webhook-Timestamp": {at}, "Webhook-Signature": {n.sign(id, at, body)}}
	answer, err := n.client.Post(ctx, n.url, header, body)
	if err == nil {
		err = answer.Fault()
	}
	if err != nil {
		return fmt.Errorf("webhook: %w", err)
	}
	return nil
}

// sign gives a signature with each key, separated by spaces.
func (n *Notifier) sign(id, at string, body []byte) string {
	var out []string
	for _, key := range n.keys {
		mac := hmac.New(sha256.New, key)
		mac.Write(slices.Concat([]byte(id+"."+at+"."), body))
		out = append(out, "v1,"+base64.StdEncoding.EncodeToString(mac.Sum(nil)))
	}
	return strings.Join(out, " ")
}
