// Package outbound posts to addresses that somebody configured: without following them elsewhere, without reaching into
// the network inside unless that is allowed, and without letting their secrets into an error.
package outbound

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"syscall"
	"time"

	"example.com/servicelane/aftersales/notify"
)

// Config says how to post.
type Config struct {
	// AllowPrivate also lets addresses be reached that are not of the public internet.
	AllowPrivate bool
	// Timeout is the longest time for one post; 0 stands for 20 seconds.
	Timeout time.Duration
}

// Client posts. It is safe for use by several goroutines.
type Client struct{ http http.Client }

const (
	defaultTimeout = 20 * time.Second
	mostAnswer     = 64 << 10 // bytes of an answer that are read
)

// New gives a Client.
func New(c Config) *Client {
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	if !c.AllowPrivate {
		dialer.ControlContext = publicOnly
	}
	if c.Timeout <= 0 {
		c.Timeout = defaultTimeout
	}
	return &Client{http.Client{
		Timeout: c.Timeout,
		// A proxy would resolve the name by itself, behind the check of the address.
		Transport: &http.Transport{DialContext: dialer.DialContext, ForceAttemptHTTP2: true, MaxIdleConnsPerHost: 4,
			IdleConnTimeout: time.Minute, TLSHandshakeTimeout: 10 * time.Second, MaxResponseHeaderBytes: mostAnswer},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// Answer is what came back.
type Answer struct {
	Status int
	Header http.Header
	Body   []byte // the first 64 KiB
}

// Post posts a JSON body. The error does not tell the path and the query of the target, which may be secret; it is
// permanent if the address is not allowed.
func (c *Client) Post(ctx context.Context, target string, header http.Header, body []byte) (Answer, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, target, bytes.NewReader(body))
	if err != nil {
		return Answer{}, notify.Permanent(bare(err))
	}
	for name, values := range header {
		req.Header[name] = values
	}
	req.Header.Set("Content-Type", "application/json; charset=utf-8")
	req.Header.Set("User-Agent", "servicelane")
	resp, err := c.http.Do(req)
	if err != nil {
		return Answer{}, failure(ctx, bare(err))
	}
	defer resp.Body.Close() //nolint:errcheck // it was only read
	text, err := io.ReadAll(io.LimitReader(resp.Body, mostAnswer))
	a := Answer{resp.StatusCode, resp.Header, text}
	if err != nil && a.Fault() != nil { // what was taken was taken, even if the answer breaks off
		return Answer{}, failure(ctx, bare(err))
	}
	return a, nil
}

// failure adds the reason that the caller knows to an error, and marks those that stay.
func failure(ctx context.Context, err error) error {
	switch {
	case ctx.Err() != nil && !errors.Is(err, ctx.Err()):
		return fmt.Errorf("%w: %w", ctx.Err(), err)
	case errors.Is(err, errPrivate):
		return notify.Permanent(err)
	}
	return err
}

// bare takes the address off an error.
func bare(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		return u.Err
	}
	return err
}

// Fault is why the answer is no success; nil if it is one. An answer after which trying again is of no use is a permanent
// failure; one that asks to come back later is marked so, see [notify.Later].
func (a Answer) Fault() error {
	if a.Status >= 200 && a.Status < 300 {
		return nil
	}
	err := fmt.Errorf("the far end answers %d %s", a.Status, http.StatusText(a.Status))
	switch {
	case a.Status == http.StatusRequestTimeout, a.Status == http.StatusMisdirectedRequest, a.Status == http.StatusLocked,
		a.Status == http.StatusTooEarly, a.Status == http.StatusTooManyRequests, a.Status >= 500:
		if wait := a.retryAfter(); wait > 0 {
			return notify.Later(err, wait)
		}
		return err
	}
	return notify.Permanent(err)
}

// retryAfter reads the header of that name: a number of seconds, or a time by the clock of the far end.
func (a Answer) retryAfter() time.Duration {
	text := a.Header.Get("Retry-After")
	if n, err := strconv.ParseUint(text, 10, 31); err == nil {
		return time.Duration(n) * time.Second
	}
	at, err := http.ParseTime(text)
	if err != nil {
		return 0
	}
	now, err := http.ParseTime(a.Header.Get("Date"))
	if err != nil {
		return 0
	}
	return max(at.Sub(now), 0)
}

var errPrivate = errors.New("the address is not of the public internet")

// publicOnly looks at the very address that is about to be reached, whatever its name was resolved to before.
func publicOnly(_ context.Context, _, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("%w: %w", errPrivate, err)
	}
	if !Public(at.Addr()) {
		return fmt.Errorf("%w: %s", errPrivate, at.Addr())
	}
	return nil
}

// special are the networks that are not of the public internet, beside those that package netip knows, and those that
// lead to another address by embedding it.
var special = prefixes("0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15",
	"198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "::/96", "::ffff:0:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23",
	"2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fec0::/10")

func prefixes(list ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(list))
	for i, text := range list {
		out[i] = netip.MustParsePrefix(text)
	}
	return out
}

// Public tells whether an address is one of the public internet.
func Public(a netip.Addr) bool {
	a = a.WithZone("").Unmap()
	if !a.IsGlobalUnicast() || a.IsPrivate() {
		return false
	}
	for _, p := range special {
		if p.Contains(a) {
			return false
		}
	}
	return true
}

// Escape writes a text with every byte but letters, digits, - and _ as % and two hexadecimal digits: so that it can stand
// in a header or between full stops, and no two texts become one.
func Escape(text string) string {
	var b strings.Builder
	for _, c := range []byte(text) {
		if c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-' || c == '_' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
