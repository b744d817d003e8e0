package smtpnotify_test

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"mime"
	"net/mail"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/adapters/smtpnotify"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/notify/notifytest"
	"example.com/servicelane/internal/enum"
)

// config is a configuration for the server, with its password.
func (s *server) config() smtpnotify.Config {
	return smtpnotify.Config{
		Server: s.listener.Addr().String(), TLS: &tls.Config{RootCAs: s.pool}, User: "shop", Password: "hunter2",
		From: mail.Address{Name: "售后", Address: "service@example.com"},
	}
}

func TestTheNotifierKeepsTheContract(t *testing.T) {
	h := notifytest.Harness{
		Caps: notifytest.Caps{Text: true, Temporary: true, Permanent: true, Silent: true},
		Channel: func(context.Context) (notifytest.Channel, error) {
			s := newServer(t)
			c := s.config()
			c.HTML = func(m notify.Message) string { return m.ID }
			c.Address = func(_ context.Context, m notify.Message) (string, error) {
				if m.To == "13800000000" {
					return "li@example.com", nil
				}
				return m.To, nil
			}
			n, err := smtpnotify.New(c)
			return notifytest.Channel{Notifier: n, Received: s.received, Fail: s.fail, Close: s.close}, err
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

var ready = notify.Message{ID: "E7/customer", To: "li@example.com", Language: "zh-Hans", Title: "您的车辆可以提取", Body: "工单 RO-1 已完成。\n请来店 <取车>。\n\n.\n谢谢", At: time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC)}

func TestAMailHasTextAndHTMLInUTF8(t *testing.T) {
	s := newServer(t)
	defer s.close()
	n, err := smtpnotify.New(s.config())
	if err != nil {
		t.Fatal(err)
	}
	if err := n.Notify(t.Context(), ready); err != nil {
		t.Fatal(err)
	}
	l := s.letters[0]
	for name, want := range map[string]string{
		"From": "=?utf-8?q?=E5=94=AE=E5=90=8E?= <service@example.com>", "To": "<li@example.com>",
		"Date": "Mon, 02 Mar 2026 09:30:00 +0000", "Auto-Submitted": "auto-generated", "Mime-Version": "1.0",
	} {
		if got := l.head.Get(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if want := "FROM:<service@example.com> BODY=8BITMIME|TO:<li@example.com>"; l.from+"|"+l.to != want {
		t.Errorf("the envelope is %s|%s", l.from, l.to)
	}
	if got := l.text["text/plain; charset=utf-8"]; got != ready.Body {
		t.Errorf("the text is %q", got)
	}
	want := `<!DOCTYPE html><html lang="zh-Hans"><meta charset="utf-8"><title>您的车辆可以提取</title><p>工单 RO-1 已完成。<br>请来店 &lt;取车&gt;。</p><p>.<br>谢谢</p></html>`
	if got := l.text["text/html; charset=utf-8"]; got != want {
		t.Errorf("the HTML is %q", got)
	}
	for line := range strings.SplitSeq(l.raw, "\r\n") {
		if len(line) > 998 || strings.ContainsFunc(line, func(r rune) bool { return r > 126 }) {
			t.Errorf("a line that not every server carries: %q", line)
		}
	}
}

func TestAMailThatIsSentAgainHasTheSameMessageID(t *testing.T) {
	s := newServer(t)
	defer s.close()
	n, err := smtpnotify.New(s.config())
	if err != nil {
		t.Fatal(err)
	}
	other := ready
	other.ID = "E8/customer"
	for _, m := range []notify.Message{ready, ready, other} {
		if err := n.Notify(t.Context(), m); err != nil {
			t.Fatal(err)
		}
	}
	ids := [3]string{}
	for i, l := range s.letters {
		ids[i] = l.head.Get("Message-ID")
	}
	if ids[0] != ids[1] || ids[0] == ids[2] || !strings.HasSuffix(ids[0], "@example.com>") {
		t.Errorf("got %q", ids)
	}
}

func TestAPasswordIsSentOnAnEncryptedWayOnly(t *testing.T) {
	for name, c := range map[string]struct {
		server func(s *server)
		how    smtpnotify.Encryption
		taken  bool
		auth   string
	}{
		"STARTTLS":                      {func(*server) {}, "", true, "AUTH encrypted=true"},
		"TLS":                           {func(s *server) { s.fromTLS = true }, smtpnotify.TLS, true, "AUTH encrypted=true"},
		"LOGIN alone":                   {func(s *server) { s.auth = "LOGIN" }, "", true, "AUTH encrypted=true"},
		"a server without STARTTLS":     {func(s *server) { s.noTLS = true }, "", false, ""},
		"a mechanism that nobody knows": {func(s *server) { s.auth = "ODD" }, "", false, "AUTH encrypted=true"},
	} {
		t.Run(name, func(t *testing.T) {
			s := newServer(t, c.server)
			defer s.close()
			config := s.config()
			config.Encryption = c.how
			if name == "a mechanism that nobody knows" {
				config.Password = "wrong"
			}
			n, err := smtpnotify.New(config)
			if err != nil {
				t.Fatal(err)
			}
			err = n.Notify(t.Context(), ready)
			if (err == nil) != c.taken || errors.Is(err, notify.ErrPermanent) || err != nil && strings.Contains(err.Error(), "hunter2") {
				t.Errorf("got %v", err)
			}
			auth := ""
			for _, line := range s.log {
				if strings.HasPrefix(line, "AUTH") {
					auth = line
				}
			}
			if auth != c.auth {
				t.Errorf("the login was %q, want %q", auth, c.auth)
			}
		})
	}
}

func TestAServerThatCannotProveItselfIsNotUsed(t *testing.T) {
	for _, how := range []smtpnotify.Encryption{smtpnotify.StartTLS, smtpnotify.TLS} {
		s := newServer(t, func(s *server) { s.fromTLS = how == smtpnotify.TLS })
		c := s.config()
		c.TLS, c.Encryption = nil, how // the machine does not know its certificate
		n, err := smtpnotify.New(c)
		if err != nil {
			t.Fatal(err)
		}
		if err := n.Notify(t.Context(), ready); err == nil || errors.Is(err, notify.ErrPermanent) || slices.ContainsFunc(s.log, func(l string) bool { return strings.HasPrefix(l, "AUTH") }) {
			t.Errorf("%s: %v", how, err)
		}
		s.close()
	}
}

func TestWithoutAUserNobodyLogsIn(t *testing.T) {
	s := newServer(t)
	defer s.close()
	c := s.config()
	c.User, c.Password, c.Encryption = "", "", smtpnotify.Plain
	n, err := smtpnotify.New(c)
	if err != nil {
		t.Fatal(err)
	}
	if err := n.Notify(t.Context(), ready); err != nil || len(s.letters) != 1 || slices.ContainsFunc(s.log, func(l string) bool { return strings.HasPrefix(l, "AUTH") }) {
		t.Errorf("%v, %q", err, s.log)
	}
}

func TestNothingAddsALineToTheHead(t *testing.T) {
	s := newServer(t)
	defer s.close()
	n, err := smtpnotify.New(s.config())
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(m *notify.Message){
		"a line in the title":        func(m *notify.Message) { m.Title = "x\r\nBcc: all@example.com" },
		"a bare line feed":           func(m *notify.Message) { m.Title = "x\nBcc: all@example.com" },
		"a line in the address":      func(m *notify.Message) { m.To = "li@example.com\r\nBcc: all@example.com" },
		"a command in the address":   func(m *notify.Message) { m.To = "li@example.com>\r\nRCPT TO:<all@example.com" },
		"two addresses":              func(m *notify.Message) { m.To = "li@example.com, all@example.com" },
		"an address with a name":     func(m *notify.Message) { m.To = "Li <li@example.com>" },
		"no address":                 func(m *notify.Message) { m.To = "" },
		"a telephone number":         func(m *notify.Message) { m.To = "13800000000" },
		"an address that is no text": func(m *notify.Message) { m.To = "\xff@example.com" },
	} {
		m := ready
		change(&m)
		if err := n.Notify(t.Context(), m); !errors.Is(err, notify.ErrPermanent) || strings.Contains(err.Error(), "example.com") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if len(s.letters) != 0 {
		t.Errorf("%d mails were sent", len(s.letters))
	}
}

func TestNoAddressRedirectsTheEnvelope(t *testing.T) {
	s := newServer(t)
	defer s.close()
	n, err := smtpnotify.New(s.config())
	if err != nil {
		t.Fatal(err)
	}
	for _, to := range []string{`"\"victim@evil.example> NOTIFY=NEVER\"@shop.cn"`, `"victim@evil.example> NOTIFY=NEVER"@shop.cn`, `"a b"@shop.cn`, `"a\\b"@shop.cn`, `"a@b"@shop.cn`, `"<a"@shop.cn`} {
		m := ready
		m.To = to
		if err := n.Notify(t.Context(), m); !errors.Is(err, notify.ErrPermanent) || strings.Contains(err.Error(), "victim") || len(s.letters) > 0 {
			t.Errorf("%s: %v, %d letters", to, err, len(s.letters))
		}
	}
	c := s.config()
	c.From.Address = `"li> NOTIFY=NEVER"@shop.cn`
	if _, err := smtpnotify.New(c); err == nil {
		t.Error("a sender with a > was taken")
	}
}

func TestNoLineOfALongMailIsTooLong(t *testing.T) {
	s := newServer(t)
	defer s.close()
	n, err := smtpnotify.New(s.config())
	if err != nil {
		t.Fatal(err)
	}
	for i, title := range []string{strings.Repeat("ready ", 400), strings.Repeat("x", 3000), strings.Repeat("车辆已完工", 200)} {
		m := ready
		m.Title, m.Body = title, strings.Repeat("y", 3000)
		if err := n.Notify(t.Context(), m); err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(s.letters[i].raw, "\n") {
			if len(line) > 300 {
				t.Errorf("title %d: a line of %d bytes: %.60q…", i, len(line), line)
			}
		}
		got, err := new(mime.WordDecoder).DecodeHeader(s.letters[i].head.Get("Subject"))
		if err != nil || got != title {
			t.Errorf("title %d: read as %.60q (%v)", i, got, err)
		}
	}
}

func TestAnswersOfTheServerAreToldApart(t *testing.T) {
	s := newServer(t)
	defer s.close()
	n, err := smtpnotify.New(s.config())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		word, answer string
		permanent    bool
	}{
		{"MAIL", "550 not you", true}, {"MAIL", "450 busy", false}, {"RCPT", "553 no such box", true}, {"RCPT", "452 full", false},
		{"DATA", "554 no", true}, {"DATA", "421 closing", false}, {".", "552 too big", true}, {".", "451 busy", false},
		{"AUTH", "535 wrong password hunter2", false}, {"EHLO", "500 who", false}, {"STARTTLS", "454 not now", false},
	} {
		s.mu.Lock()
		clear(s.refuse)
		s.refuse[c.word] = c.answer
		if c.word == "EHLO" {
			s.refuse["HELO"] = c.answer
		}
		s.mu.Unlock()
		err := n.Notify(t.Context(), ready)
		if err == nil || errors.Is(err, notify.ErrPermanent) != c.permanent || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%s answered with %s: %v", c.word, c.answer, err)
		}
	}
	if len(s.letters) != 0 {
		t.Errorf("%d mails were taken", len(s.letters))
	}
}

func TestAnAddressThatCannotBeFoundNowIsLookedForAgain(t *testing.T) {
	s := newServer(t)
	defer s.close()
	c := s.config()
	broken := errors.New("the papers cannot be read")
	c.Address = func(context.Context, notify.Message) (string, error) { return "", broken }
	n, err := smtpnotify.New(c)
	if err != nil {
		t.Fatal(err)
	}
	if err := n.Notify(t.Context(), ready); !errors.Is(err, broken) || errors.Is(err, notify.ErrPermanent) {
		t.Errorf("got %v", err)
	}
}

func TestAConfigIsRefusedWithEveryFaultAndItsPath(t *testing.T) {
	good := smtpnotify.Config{Server: "smtp.example.com:587", From: mail.Address{Address: "service@example.com"}}
	for name, c := range map[string]struct {
		change func(c *smtpnotify.Config)
		want   string
	}{
		"the least":            {func(*smtpnotify.Config) {}, ""},
		"nothing":              {func(c *smtpnotify.Config) { *c = smtpnotify.Config{} }, "server: there is no server; from: not a mail address"},
		"no port":              {func(c *smtpnotify.Config) { c.Server = "smtp.example.com" }, `server: "smtp.example.com" is not host:port`},
		"a password in clear":  {func(c *smtpnotify.Config) { c.Encryption, c.User = smtpnotify.Plain, "shop" }, "user: a password is not sent without encryption"},
		"an unknown way":       {func(c *smtpnotify.Config) { c.Encryption = "rot13" }, `encryption: "rot13" is not one of ["starttls" "tls" "plain"]`},
		"a line in the sender": {func(c *smtpnotify.Config) { c.From.Name = "x\r\nBcc: y" }, "from: the name has a control character"},
	} {
		config := good
		c.change(&config)
		_, err := smtpnotify.New(config)
		got := ""
		if err != nil {
			got = strings.ReplaceAll(err.Error(), "\n", "; ")
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestEncryptionsListsEveryConstant(t *testing.T) {
	if err := enum.Check(smtpnotify.Encryptions()); err != nil {
		t.Error(err)
	}
}

func ExampleNew() {
	n, err := smtpnotify.New(smtpnotify.Config{
		Server: "127.0.0.1:1", User: "service@example.com", Password: "hunter2",
		From: mail.Address{Name: "售后服务", Address: "service@example.com"},
		Address: func(_ context.Context, m notify.Message) (string, error) {
			return map[string]string{"paper-7": "not an address"}[m.To], nil // where papers are kept
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	err = n.Notify(context.Background(), notify.Message{ID: "E7/customer", To: "paper-7", Title: "可提车"})
	fmt.Println(err, errors.Is(err, notify.ErrPermanent))
	// Output: smtpnotify: not a mail address true
}
