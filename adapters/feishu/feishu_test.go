package feishu_test

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/adapters/feishu"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/notify/notifytest"
	"example.com/servicelane/internal/outbound/standin"
)

// newGroup gives a stand-in of the platform that takes so many posts in a minute.
func newGroup(perMinute int, now func() time.Time) *standin.Group {
	return &standin.Group{
		PerMinute: perMinute, Now: now,
		Taken: `{"code":0,"msg":"success","data":{}}`, Limited: `{"code":11232,"msg":"frequency limited"}`, Gone: `{"code":19001,"msg":"param invalid: incoming webhook access token invalid"}`,
		Read: func(r *http.Request, body []byte) (text, refusal string) {
			var post struct {
				Timestamp string `json:"timestamp"`
				Sign      string `json:"sign"`
				Kind      string `json:"msg_type"`
				Content   struct {
					Text string `json:"text"`
				} `json:"content"`
			}
			if err := json.Unmarshal(body, &post); err != nil || post.Kind != "text" || r.URL.Path != "/open-apis/bot/v2/hook/k3y" {
				return "", `{"code":9499,"msg":"Bad Request"}`
			}
			sec, err := strconv.ParseInt(post.Timestamp, 10, 64)
			mac := hmac.New(sha256.New, fmt.Appendf(nil, "%d\n%s", sec, "secret-of-a-test"))
			age := now().Sub(time.Unix(sec, 0)).Abs()
			if err != nil || age > time.Hour || post.Sign != base64.StdEncoding.EncodeToString(mac.Sum(nil)) {
				return "", `{"code":19021,"msg":"sign match fail or timestamp is not within one hour from current time"}`
			}
			return post.Content.Text, ""
		},
	}
}

func TestTheNotifierKeepsTheContract(t *testing.T) {
	h := notifytest.Harness{
		Caps: notifytest.Caps{Text: true, Temporary: true, Permanent: true, Silent: true},
		Channel: func(context.Context) (notifytest.Channel, error) {
			g := newGroup(1000, time.Now)
			address, end := g.Start()
			n, err := feishu.New(feishu.Config{URL: address + "/open-apis/bot/v2/hook/k3y", Secret: "secret-of-a-test", Text: standin.Text, PerMinute: 1000, PerSecond: 1000, AllowPrivate: true, Now: time.Now})
			return notifytest.Channel{Notifier: n, Received: g.Received, Fail: g.Fail, Close: end}, err
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

// TestNoMoreIsPostedThanThePlatformAllows has many messages wait for their turn, against a platform that counts too.
func TestNoMoreIsPostedThanThePlatformAllows(t *testing.T) {
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	clock := func() time.Time { return now }
	g := newGroup(100, clock)
	address, end := g.Start()
	defer end() //nolint:errcheck // always nil
	n, err := feishu.New(feishu.Config{URL: address + "/open-apis/bot/v2/hook/k3y", Secret: "secret-of-a-test", AllowPrivate: true, Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	begin, waits := now, 0
	for i := range 3 * 100 {
		for {
			err := n.Notify(t.Context(), notify.Message{Title: fmt.Sprint("message ", i)})
			if err == nil {
				break
			}
			if notify.Wait(err) <= 0 || errors.Is(err, notify.ErrPermanent) || strings.Contains(err.Error(), "platform answers") {
				t.Fatalf("message %d: %v, wait %s", i, err, notify.Wait(err))
			}
			now = now.Add(notify.Wait(err))
			waits++
		}
	}
	if got := len(g.Texts()); got != 3*100 || waits == 0 || now.Sub(begin) < 2*time.Minute || now.Sub(begin) >= 3*time.Minute {
		t.Errorf("%d posts in %s, after %d waits", got, now.Sub(begin), waits)
	}
}

func TestAPlatformThatHasHadEnoughIsLeftAlone(t *testing.T) {
	g := newGroup(1, time.Now) // somebody else speaks through the same robot
	address, end := g.Start()
	defer end() //nolint:errcheck // always nil
	n, err := feishu.New(feishu.Config{URL: address + "/open-apis/bot/v2/hook/k3y", Secret: "secret-of-a-test", AllowPrivate: true, Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	if err := n.Notify(t.Context(), notify.Message{Title: "one"}); err != nil {
		t.Fatal(err)
	}
	if err := n.Notify(t.Context(), notify.Message{Title: "two"}); notify.Wait(err) < time.Minute || errors.Is(err, notify.ErrPermanent) {
		t.Errorf("got %v, wait %s", err, notify.Wait(err))
	}
}

func TestWhatIsSaidIsTitleAndBody(t *testing.T) {
	g := newGroup(1000, time.Now)
	address, end := g.Start()
	defer end() //nolint:errcheck // always nil
	n, err := feishu.New(feishu.Config{URL: address + "/open-apis/bot/v2/hook/k3y", Secret: "secret-of-a-test", AllowPrivate: true, Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		m         notify.Message
		want      string
		permanent bool
	}{
		{notify.Message{Title: "可提车", Body: "工单 RO-1"}, "可提车\n工单 RO-1", false},
		{notify.Message{Title: "可提车"}, "可提车", false},
		{notify.Message{Body: "工单 RO-1"}, "工单 RO-1", false},
		{notify.Message{ID: "M"}, "", true},
		{notify.Message{Body: strings.Repeat("长", 10000)}, "", true},
	} {
		before := len(g.Texts())
		err := n.Notify(t.Context(), c.m)
		texts := g.Texts()
		if c.permanent {
			if !errors.Is(err, notify.ErrPermanent) || len(texts) != before {
				t.Errorf("%.20s: %v, %d posts", c.m.Body, err, len(texts)-before)
			}
		} else if err != nil || len(texts) != before+1 || texts[before] != c.want {
			t.Errorf("%q: %v, %q", c.want, err, texts[before:])
		}
	}
}

func TestWhatThePlatformRefusesForGoodIsPermanent(t *testing.T) {
	answer := ""
	g := newGroup(1000, time.Now)
	g.Read = func(*http.Request, []byte) (string, string) { return "", answer }
	address, end := g.Start()
	defer end() //nolint:errcheck // always nil
	n, err := feishu.New(feishu.Config{URL: address + "/open-apis/bot/v2/hook/k3y", Secret: "secret-of-a-test", PerMinute: 1000, PerSecond: 1000, AllowPrivate: true, Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	for text, permanent := range map[string]bool{
		`{"code":19024,"msg":"Key Words Not Found"}`: true, `{"code":9499,"msg":"Bad Request"}`: true, `{"code":10000,"msg":"busy"}`: false,
		`{"other": 1}`: false, `no json`: false,
	} {
		answer = text
		err := n.Notify(t.Context(), notify.Message{Title: "one"})
		if err == nil || errors.Is(err, notify.ErrPermanent) != permanent || strings.Contains(err.Error(), "k3y") {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// TestTheSignatureIsThatOfThePlatform compares with one made by other means.
func TestTheSignatureIsThatOfThePlatform(t *testing.T) {
	at := time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC)
	for name, c := range map[string]struct{ secret, want string }{
		"signed":           {"secret-of-a-test", `{"timestamp":"1772443800","sign":"xTKJdSaIRtXOb/RdfEacOY1LiaiuGGogf36m16X4Ok4=","msg_type":"text","content":{"text":"one"}}`},
		"without a secret": {"", `{"msg_type":"text","content":{"text":"one"}}`},
	} {
		got := ""
		g := newGroup(1000, time.Now)
		g.Read = func(_ *http.Request, body []byte) (string, string) { got = string(body); return "", "" }
		address, end := g.Start()
		n, err := feishu.New(feishu.Config{URL: address + "/open-apis/bot/v2/hook/k3y", Secret: c.secret, AllowPrivate: true, Now: func() time.Time { return at }})
		if err != nil {
			t.Fatal(err)
		}
		if err := n.Notify(t.Context(), notify.Message{Title: "one"}); err != nil || got != c.want {
			t.Errorf("%s: %v, %s", name, err, got)
		}
		_ = end()
	}
}

func TestAWrongSignatureIsRefused(t *testing.T) {
	g := newGroup(1000, time.Now)
	address, end := g.Start()
	defer end() //nolint:errcheck // always nil
	for name, c := range map[string]feishu.Config{
		"another secret": {Secret: "secret-of-another"},
		"no secret":      {},
		"an old time":    {Secret: "secret-of-a-test", Now: func() time.Time { return time.Now().Add(-2 * time.Hour) }},
	} {
		if c.Now == nil {
			c.Now = time.Now
		}
		c.URL, c.AllowPrivate = address+"/open-apis/bot/v2/hook/k3y", true
		n, err := feishu.New(c)
		if err != nil {
			t.Fatal(err)
		}
		if err := n.Notify(t.Context(), notify.Message{Title: "one"}); !errors.Is(err, notify.ErrPermanent) || len(g.Texts()) != 0 || strings.Contains(err.Error(), "secret-of") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAConfigIsRefusedWithItsFaults(t *testing.T) {
	for address, want := range map[string]string{
		"":                       "url: there is no address",
		"https://":               "url: not an address",
		"http://example.com/k3y": `url: the scheme "http" is not https`,
	} {
		if _, err := feishu.New(feishu.Config{URL: address, Now: time.Now}); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", address, err, want)
		}
	}
	n, err := feishu.New(feishu.Config{URL: "https://127.0.0.1:1/open-apis/bot/v2/hook/k3y", Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	if err := n.Notify(t.Context(), notify.Message{Title: "one"}); !errors.Is(err, notify.ErrPermanent) || strings.Contains(err.Error(), "k3y") {
		t.Errorf("an address inside: %v", err)
	}
}

func ExampleNew() {
	g := newGroup(100, time.Now) // in the place of the platform
	address, end := g.Start()
	defer end() //nolint:errcheck // always nil
	n, err := feishu.New(feishu.Config{URL: address + "/open-apis/bot/v2/hook/k3y", Secret: "secret-of-a-test", AllowPrivate: true, Now: time.Now})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(n.Notify(context.Background(), notify.Message{Title: "可提车", Body: "工单 RO-2026-0001"}))
	fmt.Printf("%q\n", g.Texts())
	// Output:
	// <nil>
	// ["可提车\n工单 RO-2026-0001"]
}
