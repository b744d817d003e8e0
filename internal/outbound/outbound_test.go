package outbound

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales/notify"
)

func TestAnAddressOfTheNetworkInsideIsNotPublic(t *testing.T) {
	for text, want := range map[string]bool{
		"8.8.8.8": true, "223.5.5.5": true, "2400:3200::1": true,
		"127.0.0.1": false, "10.1.2.3": false, "172.16.0.1": false, "192.168.1.1": false, "169.254.169.254": false, "0.0.0.0": false,
		"100.64.0.1": false, "198.18.0.1": false, "224.0.0.1": false, "255.255.255.255": false, "240.0.0.1": false,
		"::1": false, "::": false, "fe80::1": false, "fe80::1%eth0": false, "fc00::1": false, "fd00::1": false, "ff02::1": false,
		"::ffff:127.0.0.1": false, "::ffff:8.8.8.8": true, "::127.0.0.1": false, "64:ff9b::7f00:1": false, "2002:7f00:1::": false, "2001::1": false,
		"2001:db8::1": false, "::ffff:0:127.0.0.1": false, "100:0:0:1::1": false,
	} {
		if got := Public(netip.MustParseAddr(text)); got != want {
			t.Errorf("%s is public: %t", text, got)
		}
	}
	if Public(netip.Addr{}) {
		t.Error("no address is public")
	}
}

func TestTheAddressReachedIsCheckedNotTheNameAskedFor(t *testing.T) {
	hits := 0
	far := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { hits++ }))
	defer far.Close()
	byName := strings.Replace(far.URL, "127.0.0.1", "localhost", 1)
	for _, target := range []string{far.URL, byName} {
		_, err := New(Config{}).Post(t.Context(), target+"/secret", nil, nil)
		if !errors.Is(err, errPrivate) || !errors.Is(err, notify.ErrPermanent) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v", target, err)
		}
	}
	if hits != 0 {
		t.Errorf("%d posts arrived", hits)
	}
	if _, err := New(Config{AllowPrivate: true}).Post(t.Context(), far.URL, nil, nil); err != nil || hits != 1 {
		t.Errorf("allowed: %d posts arrived, %v", hits, err)
	}
	if err := publicOnly(t.Context(), "tcp", "no address", nil); !errors.Is(err, errPrivate) {
		t.Errorf("no address: %v", err)
	}
}

func TestARedirectIsNotFollowed(t *testing.T) {
	hits := 0
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { hits++ }))
	defer other.Close()
	far := httptest.NewServer(http.RedirectHandler(other.URL, http.StatusTemporaryRedirect))
	defer far.Close()
	a, err := New(Config{AllowPrivate: true}).Post(t.Context(), far.URL, nil, []byte("{}"))
	if err != nil || a.Status != http.StatusTemporaryRedirect || hits != 0 || !errors.Is(a.Fault(), notify.ErrPermanent) {
		t.Errorf("%d posts arrived elsewhere; %+v, %v", hits, a, err)
	}
}

func TestAnAnswerSaysWhetherAndWhenToTryAgain(t *testing.T) {
	date := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC).Format(http.TimeFormat)
	for name, c := range map[string]struct {
		status      int
		after, date string
		ok, final   bool
		wait        time.Duration
	}{
		"taken":                      {200, "", "", true, false, 0},
		"accepted":                   {204, "5", "", true, false, 0},
		"gone":                       {410, "", "", false, true, 0},
		"not found":                  {404, "9", "", false, true, 0},
		"moved":                      {301, "", "", false, true, 0},
		"switching":                  {101, "", "", false, true, 0},
		"too many":                   {429, "120", "", false, false, 2 * time.Minute},
		"busy":                       {503, "Mon, 02 Mar 2026 09:01:00 GMT", date, false, false, time.Minute},
		"busy until a time past":     {503, "Mon, 02 Mar 2026 08:01:00 GMT", date, false, false, 0},
		"busy, and no clock":         {503, "Mon, 02 Mar 2026 09:01:00 GMT", "", false, false, 0},
		"busy for less than no time": {503, "-5", "", false, false, 0},
		"broken":                     {500, "", "", false, false, 0},
		"timed out":                  {408, "", "", false, false, 0},
	} {
		a := Answer{Status: c.status, Header: http.Header{}}
		a.Header.Set("Retry-After", c.after)
		a.Header.Set("Date", c.date)
		err := a.Fault()
		if (err == nil) != c.ok || errors.Is(err, notify.ErrPermanent) != c.final || notify.Wait(err) != c.wait {
			t.Errorf("%s: %v, final %t, wait %s", name, err, errors.Is(err, notify.ErrPermanent), notify.Wait(err))
		}
	}
}

func TestAnErrorDoesNotTellTheSecretOfTheAddress(t *testing.T) {
	far := httptest.NewServer(http.NotFoundHandler())
	far.Close()
	c := New(Config{AllowPrivate: true})
	for name, target := range map[string]string{"nobody listens": far.URL + "/x?key=secret", "no address": "http://[secret", "no scheme": "secret"} {
		if _, err := c.Post(t.Context(), target, nil, nil); err == nil || strings.Contains(err.Error(), "secret") && name != "no address" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAFarEndThatDoesNotAnswerIsGivenUp(t *testing.T) {
	stop := make(chan bool)
	far := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/half" {
			w.Header().Set("Content-Length", "10")
			w.WriteHeader(502)
			w.(http.Flusher).Flush()
		}
		<-stop
	}))
	defer far.Close()
	defer close(stop)
	for _, path := range []string{"/", "/half"} {
		if _, err := New(Config{AllowPrivate: true, Timeout: 20 * time.Millisecond}).Post(t.Context(), far.URL+path, nil, nil); err == nil || errors.Is(err, notify.ErrPermanent) {
			t.Errorf("%s: %v", path, err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
		if _, err := New(Config{AllowPrivate: true}).Post(ctx, far.URL+path, nil, nil); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s with little time: %v", path, err)
		}
		cancel()
	}
}

func TestAPaceKeepsEveryRate(t *testing.T) {
	now := time.Unix(0, 0)
	p := NewPace(func() time.Time { return now }, Rate{2, time.Second}, Rate{3, time.Minute})
	for i, step := range []struct{ after, wait time.Duration }{
		{0, 0}, {0, 0}, {0, time.Second}, {400 * time.Millisecond, 600 * time.Millisecond}, {600 * time.Millisecond, 0}, {time.Second, 58 * time.Second},
		{58 * time.Second, 0}, {0, 0}, {0, time.Second},
	} {
		now = now.Add(step.after)
		if got := p.Take(); got != step.wait {
			t.Errorf("step %d: wait %s, want %s", i, got, step.wait)
		}
	}
}

func TestEscapeLeavesLettersAndDigitsAndMakesNoTwoTextsOne(t *testing.T) {
	seen := map[string]string{}
	for text, want := range map[string]string{"aZ09-_": "aZ09-_", "": "", "%": "%25", "%25": "%2525", "a.b": "a%2Eb", "工": "%E5%B7%A5", "\xff": "%FF", "\r\n >*": "%0D%0A%20%3E%2A"} {
		got := Escape(text)
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if other, ok := seen[got]; ok {
			t.Errorf("%q and %q are both %q", text, other, got)
		}
		seen[got] = text
	}
}

func TestWhatWasTakenStaysTakenIfTheAnswerBreaksOff(t *testing.T) {
	for status, taken := range map[int]bool{200: true, 204: true, 503: false} {
		far := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "10")
			w.WriteHeader(status)
			_, _ = w.Write([]byte("half"))
		}))
		a, err := New(Config{AllowPrivate: true}).Post(t.Context(), far.URL, nil, []byte("{}"))
		if (err == nil) != taken || taken && a.Fault() != nil {
			t.Errorf("%d: %v", status, err)
		}
		far.Close()
	}
}

func TestARobotTellsTheCodeAndNotTheWordsOfItsPlatform(t *testing.T) {
	for _, answer := range []string{`{"errcode":9,"errmsg":"no member Wang 13812345678"}`, `{"code":9,"msg":"no member Wang 13812345678"}`} {
		far := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(answer)) }))
		r, err := NewRobot(RobotConfig{Name: "robot", URL: far.URL, AllowPrivate: true, Now: time.Now, MostText: 100,
			Request: func(u url.URL, text string) (string, any) { return u.String(), text },
			Verdict: func(int64) (bool, time.Duration) { return false, 0 }})
		if err != nil {
			t.Fatal(err)
		}
		if err := r.Notify(t.Context(), notify.Message{Title: "x"}); err == nil || err.Error() != "robot: the platform answers 9" {
			t.Errorf("%v", err)
		}
		far.Close()
	}
}
