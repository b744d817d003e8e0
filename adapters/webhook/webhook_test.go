package webhook_test

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/servicelane/adapters/webhook"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/notify/notifytest"
)

// The secrets are bytes that count from 1 and from 2.
const (
	secret = "whsec_AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA="
	newer  = "whsec_AgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fICE="
)

// receiver is a far end that verifies what it gets, and takes each id once.
type receiver struct {
	t      testing.TB
	secret string
	stop   chan struct{}

	mu      sync.Mutex
	failure notifytest.Failure
	after   string
	seen    map[string]bool
	got     []notify.Message
}

func (r *receiver) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	r.mu.Lock()
	failure, after := r.failure, r.after
	r.mu.Unlock()
	switch failure {
	case notifytest.Silent:
		_, _ = io.Copy(io.Discard, req.Body)
		select {
		case <-req.Context().Done():
		case <-r.stop:
		}
	case notifytest.Temporary:
		w.Header().Set("Retry-After", after)
		w.WriteHeader(http.StatusServiceUnavailable)
	case notifytest.Permanent:
		w.WriteHeader(http.StatusGone)
	default:
		if err := r.take(req); err != nil {
			r.t.Error(err)
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

// verified reads the body and verifies it as the specification has it.
func (r *receiver) verified(req *http.Request) ([]byte, error) {
	body, err := io.ReadAll(req.Body)
	if err != nil {
		return nil, err
	}
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(r.secret, "whsec_"))
	if err != nil {
		return nil, err
	}
	mac := hmac.New(sha256.New, key)
	fmt.Fprintf(mac, "%s.%s.%s", req.Header.Get("webhook-id"), req.Header.Get("webhook-timestamp"), body)
	want := "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
	for got := range strings.FieldsSeq(req.Header.Get("webhook-signature")) {
		if got == want {
			return body, nil
		}
	}
	return nil, fmt.Errorf("signature %q, want %q", req.Header.Get("webhook-signature"), want)
}

func (r *receiver) take(req *http.Request) error {
	body, err := r.verified(req)
	if err != nil {
		return err
	}
	var p struct {
		Type      string         `json:"type"`
		Timestamp time.Time      `json:"timestamp"`
		Data      notify.Message `json:"data"`
	}
	if err := json.Unmarshal(body, &p); err != nil {
		return err
	}
	id, err := url.PathUnescape(req.Header.Get("webhook-id"))
	if err != nil || id != p.Data.ID || p.Type != p.Data.Topic || !p.Timestamp.Equal(p.Data.At) {
		return fmt.Errorf("id %q (%v) of %+v", id, err, p)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.seen[id] {
		r.seen[id] = true
		r.got = append(r.got, p.Data)
	}
	return nil
}

func (r *receiver) received() ([]notify.Message, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]notify.Message(nil), r.got...), nil
}

func (r *receiver) fail(f notifytest.Failure) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.failure = f
}

func newReceiver(t testing.TB) (*receiver, *httptest.Server) {
	r := &receiver{t: t, secret: secret, stop: make(chan struct{}), seen: map[string]bool{}}
	return r, httptest.NewServer(r)
}

func TestTheNotifierKeepsTheContract(t *testing.T) {
	h := notifytest.Harness{
		Caps: notifytest.Caps{Once: true, Text: true, Temporary: true, Permanent: true, Silent: true},
		Channel: func(context.Context) (notifytest.Channel, error) {
			r, far := newReceiver(t)
			n, err := webhook.New(webhook.Config{URL: far.URL, Secrets: []string{secret}, AllowPrivate: true, Now: time.Now})
			return notifytest.Channel{Notifier: n, Received: r.received, Fail: r.fail, Close: func() error {
				close(r.stop)
				far.Close()
				return nil
			}}, err
		},
	}
	t.Log(h.Caps)
	for _, c := range notifytest.Cases() {
		t.Run(c.Name, func(t *testing.T) {
			if err := c.Run(t.Context(), h); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestTheSignatureIsThatOfTheSpecification compares with a signature made by hand with other means.
func TestTheSignatureIsThatOfTheSpecification(t *testing.T) {
	var header http.Header
	var body []byte
	far := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		header = r.Header
		body, _ = io.ReadAll(r.Body)
	}))
	defer far.Close()
	at := time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC)
	n, err := webhook.New(webhook.Config{URL: far.URL, Secrets: []string{secret, newer}, AllowPrivate: true, Now: func() time.Time { return at.Add(time.Hour) }})
	if err != nil {
		t.Fatal(err)
	}
	m := notify.Message{ID: "01J.E2/customer", Subject: "order/RO-1", Topic: "order.ready", Audience: "customer", Title: "可提车", At: at}
	if err := n.Notify(t.Context(), m); err != nil {
		t.Fatal(err)
	}
	want := `{"type":"order.ready","timestamp":"2026-03-02T09:30:00Z","data":{"id":"01J.E2/customer","subject":"order/RO-1","topic":"order.ready","audience":"customer","title":"可提车","at":"2026-03-02T09:30:00Z"}}`
	if string(body) != want {
		t.Errorf("the body is %s", body)
	}
	for name, want := range map[string]string{
		"Webhook-Id": "01J%2EE2%2Fcustomer", "Webhook-Timestamp": "1772447400", "Content-Type": "application/json; charset=utf-8",
		"Webhook-Signature": "v1,2V7YxT6j0vvQDGW95tGsgiNxV10VmuaLhP3lCn7MRWQ= v1,tyJSjbitkCh9zY94Tjf+IbUdm4QCJIJEgM56w3qWNxI=",
	} {
		if got := header.Get(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestTheReceiverMayAskToBeLeftAlone(t *testing.T) {
	r, far := newReceiver(t)
	defer far.Close()
	r.after = "90"
	r.fail(notifytest.Temporary)
	n, err := webhook.New(webhook.Config{URL: far.URL, Secrets: []string{secret}, AllowPrivate: true, Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	if err := n.Notify(t.Context(), notify.Message{ID: "M1"}); notify.Wait(err) != 90*time.Second || errors.Is(err, notify.ErrPermanent) {
		t.Errorf("got %v, wait %s", err, notify.Wait(err))
	}
}

func TestAnAddressInsideIsNotReachedUnlessAllowed(t *testing.T) {
	r, far := newReceiver(t)
	defer far.Close()
	for _, target := range []string{strings.Replace(far.URL, "http:", "https:", 1), strings.Replace(far.URL, "http://127.0.0.1", "https://localhost", 1), "https://169.254.169.254/latest"} {
		n, err := webhook.New(webhook.Config{URL: target, Secrets: []string{secret}, Now: time.Now})
		if err != nil {
			t.Fatal(err)
		}
		if err := n.Notify(t.Context(), notify.Message{ID: "M1"}); !errors.Is(err, notify.ErrPermanent) || !strings.Contains(err.Error(), "not of the public internet") {
			t.Errorf("%s: %v", target, err)
		}
	}
	if len(r.got) > 0 {
		t.Errorf("%d messages arrived", len(r.got))
	}
}

func TestAConfigIsRefusedWithEveryFaultAndItsPath(t *testing.T) {
	for name, c := range map[string]struct {
		config webhook.Config
		want   string
	}{
		"nothing":          {webhook.Config{}, "url: there is no address; now: there is no clock; secrets: there is no secret"},
		"no host":          {webhook.Config{URL: "https:///x", Secrets: []string{secret}, Now: time.Now}, "url: not an address"},
		"no address":       {webhook.Config{URL: "https://[", Secrets: []string{secret}, Now: time.Now}, "url: not an address"},
		"not encrypted":    {webhook.Config{URL: "http://example.com", Secrets: []string{secret}, Now: time.Now}, `url: the scheme "http" is not https`},
		"a file":           {webhook.Config{URL: "file://host/etc", Secrets: []string{secret}, AllowPrivate: true, Now: time.Now}, `url: the scheme "file" is not https`},
		"bad secrets":      {webhook.Config{URL: "https://example.com", Secrets: []string{"hunter2", "whsec_hunter2", "whsec_aHVudGVyMg=="}, Now: time.Now}, "secrets[0]: a secret begins with whsec_; secrets[1]: what follows whsec_ is not base64; secrets[2]: 7 bytes; a secret has 24 to 64"},
		"nothing is wrong": {webhook.Config{URL: "https://example.com", Secrets: []string{secret}, Now: time.Now}, ""},
	} {
		_, err := webhook.New(c.config)
		got := ""
		if err != nil {
			got = strings.ReplaceAll(err.Error(), "\n", "; ")
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
		if strings.Contains(got, "hunter2") {
			t.Errorf("%s: the error tells the secret", name)
		}
	}
}

func TestATimeThatJSONDoesNotKnowIsAPermanentFailure(t *testing.T) {
	n, err := webhook.New(webhook.Config{URL: "https://example.com", Secrets: []string{secret}, Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	if err := n.Notify(t.Context(), notify.Message{ID: "M1", At: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)}); !errors.Is(err, notify.ErrPermanent) {
		t.Errorf("got %v", err)
	}
}

func ExampleNew() {
	far := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		fmt.Println(r.Header.Get("webhook-id"), r.Header.Get("webhook-signature")[:3])
	}))
	defer far.Close()
	n, err := webhook.New(webhook.Config{URL: far.URL, Secrets: []string{"whsec_AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA="}, AllowPrivate: true, Now: time.Now})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(n.Notify(context.Background(), notify.Message{ID: "E7-customer", Topic: "order.ready"}))
	// Output:
	// E7-customer v1,
	// <nil>
}
