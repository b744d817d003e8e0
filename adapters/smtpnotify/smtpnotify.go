package smtpnotify

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/mail"
	"net/smtp"
	"net/textproto"
	"slices"
	"strings"
	"time"
	"unicode"

	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/internal/fault"
)

// Encryption is how the way to the server is encrypted.
type Encryption string

// The ways.
const (
	StartTLS Encryption = "starttls" // from the second step on, as on port 587; a server that does not offer it is not used
	TLS      Encryption = "tls"      // from the beginning, as on port 465
	Plain    Encryption = "plain"    // not at all, as within one machine
)

// Encryptions lists the ways.
func Encryptions() []Encryption { return []Encryption{StartTLS, TLS, Plain} }

// Valid tells whether e is one of [Encryptions].
func (e Encryption) Valid() bool { return slices.Contains(Encryptions(), e) }

// Config says through which server and from whom mail is sent.
type Config struct {
	// Server is the host and port of the mail server.
	Server string
	// Encryption is how the way there is encrypted; empty stands for [StartTLS].
	Encryption Encryption
	// TLS changes how the server proves who it is; nil stands for the certificates that the machine trusts.
	TLS *tls.Config
	// User and Password log in, by PLAIN or by LOGIN as the server offers; without a user nobody does.
	User, Password string
	// From is the sender.
	From mail.Address
	// Address gives the mail address of a message, such as the one in the paper that its To names; nil takes To itself.
	// An error that is not permanent is tried again.
	Address func(ctx context.Context, m notify.Message) (string, error)
	// HTML gives the text of a message as HTML; nil stands for its body, a paragraph for each of its paragraphs.
	HTML func(m notify.Message) string
	// Timeout is the longest time for one mail; 0 stands for 30 seconds (our default).
	Timeout time.Duration
}

// FieldError is one fault of a [Config], with its path.
type FieldError = fault.Error

// Notifier is a [notify.Notifier] that sends mail, each over a connection of its own. It is safe for use by several
// goroutines.
type Notifier struct {
	c    Config
	host string
}

var _ notify.Notifier = (*Notifier)(nil)

const defaultTimeout = 30 * time.Second

// New gives a Notifier, or everything that is wrong with the configuration.
func New(c Config) (*Notifier, error) {
	var l fault.List
	host, _, err := net.SplitHostPort(c.Server)
	switch {
	case c.Server == "":
		l.Add("server", fault.Missing, "there is no server")
	case err != nil || host == "":
		l.Add("server", fault.Malformed, "%s is not host:port", fault.Quote(c.Server))
	}
	if c.Encryption == "" {
		c.Encryption = StartTLS
	}
	if !c.Encryption.Valid() {
		l.Add("encryption", fault.Unknown, "%s is not one of %q", fault.Quote(string(c.Encryption)), Encryptions())
	}
	if c.Encryption == Plain && c.User != "" {
		l.Add("user", fault.Mismatch, "a password is not sent without encryption")
	}
	if _, err := oneAddress(c.From.Address); err != nil {
		l.Add("from", fault.Malformed, "%v", err)
	}
	if strings.ContainsFunc(c.From.Name, unicode.IsControl) {
		l.Add("from", fault.Malformed, "the name has a control character")
	}
	if c.Timeout <= 0 {
		c.Timeout = defaultTimeout
	}
	if c.Address == nil {
		c.Address = func(_ context.Context, m notify.Message) (string, error) { return m.To, nil }
	}
	if c.HTML == nil {
		c.HTML = paragraphs
	}
	return &Notifier{c, host}, l.Err()
}

// oneAddress reads a bare address. The error does not tell it.
func oneAddress(text string) (string, error) {
	if strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) || r == unicode.ReplacementChar }) {
		return "", errors.New("the address has a character that no address has")
	}
	a, err := mail.ParseAddress("<" + text + ">")
	if err != nil || a.Name != "" {
		return "", errors.New("not a mail address")
	}
	// What was quoted is not quoted any more; the envelope would take it for more than an address.
	if strings.ContainsFunc(a.Address, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`<>"\`, r) }) || strings.Count(a.Address, "@") != 1 {
		return "", errors.New("the address has a character that no address has")
	}
	return a.Address, nil
}

// Notify sends one mail.
func (n *Notifier) Notify(ctx context.Context, m notify.Message) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := n.send(ctx, m); err != nil {
		return fmt.Errorf("smtpnotify: %w", err)
	}
	return nil
}

func (n *Notifier) send(ctx context.Context, m notify.Message) error {
	text, err := n.c.Address(ctx, m)
	if err != nil {
		return err
	}
	to, err := oneAddress(text)
	if err != nil {
		return notify.Permanent(err)
	}
	letter, err := n.compose(m, to)
	if err != nil {
		return notify.Permanent(err)
	}
	timed, cancel := context.WithTimeout(ctx, n.c.Timeout)
	defer cancel()
	conn, err := n.dial(timed)
	if err != nil {
		return because(ctx, err)
	}
	defer conn.Close()                                                                 //nolint:errcheck // what counts was answered before
	defer context.AfterFunc(timed, func() { _ = conn.SetDeadline(time.Unix(1, 0)) })() // wakes whoever waits for the server
	return because(ctx, n.talk(conn, to, letter))
}

// because adds the reason that the caller knows. What the context ended is not final.
func because(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil && !errors.Is(err, notify.ErrPermanent) {
		return fmt.Errorf("%w: %w", ctx.Err(), err)
	}
	return err
}

func (n *Notifier) dial(ctx context.Context) (net.Conn, error) {
	if n.c.Encryption == TLS {
		return (&tls.Dialer{Config: n.tls()}).DialContext(ctx, "tcp", n.c.Server)
	}
	return new(net.Dialer).DialContext(ctx, "tcp", n.c.Server)
}

func (n *Notifier) tls() *tls.Config {
	if n.c.TLS == nil {
		return &tls.Config{ServerName: n.host, MinVersion: tls.VersionTLS12}
	}
	c := n.c.TLS.Clone()
	if c.ServerName == "" {
		c.ServerName = n.host
	}
	return c
}

// talk hands a letter to the server.
func (n *Notifier) talk(conn net.Conn, to string, letter []byte) error {
	c, err := smtp.NewClient(conn, n.host)
	if err != nil {
		return quiet(err)
	}
	if err := n.greet(c); err != nil {
		return err
	}
	if err := c.Mail(n.c.From.Address); err != nil {
		return verdict(err)
	}
	if err := c.Rcpt(to); err != nil {
		return verdict(err)
	}
	w, err := c.Data()
	if err != nil {
		return verdict(err)
	}
	if _, err := w.Write(letter); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return verdict(err)
	}
	_ = c.Quit() // the server has taken the mail
	return nil
}

// greet encrypts and logs in, as far as that is wanted.
func (n *Notifier) greet(c *smtp.Client) error {
	if n.c.Encryption == StartTLS {
		if ok, _ := c.Extension("STARTTLS"); !ok {
			return errors.New("the server does not offer STARTTLS")
		}
		if err := c.StartTLS(n.tls()); err != nil {
			return quiet(err)
		}
	}
	if n.c.User == "" {
		return nil
	}
	_, offered := c.Extension("AUTH")
	var how smtp.Auth = &login{user: n.c.User, password: n.c.Password}
	if slices.Contains(strings.Fields(strings.ToUpper(offered)), "PLAIN") {
		how = smtp.PlainAuth("", n.c.User, n.c.Password, n.host)
	}
	if err := c.Auth(how); err != nil {
		return fmt.Errorf("logging in: %w", quiet(err))
	}
	return nil
}

// quiet takes the words of the server off its answer: they may repeat what is secret or personal.
func quiet(err error) error {
	var answer *textproto.Error
	if errors.As(err, &answer) {
		return fmt.Errorf("the server answers %d", answer.Code)
	}
	return err
}

// verdict marks answers that stay.
func verdict(err error) error {
	var answer *textproto.Error
	if errors.As(err, &answer) && answer.Code >= 500 && answer.Code < 600 {
		return notify.Permanent(quiet(err))
	}
	return quiet(err)
}

// login is the mechanism LOGIN, which some servers offer alone.
type login struct{ user, password string }

// Start begins, over an encrypted connection only.
func (l *login) Start(s *smtp.ServerInfo) (string, []byte, error) {
	if !s.TLS {
		return "", nil, errors.New("the connection is not encrypted")
	}
	return "LOGIN", nil, nil
}

// Next answers what the server asks for.
func (l *login) Next(ask []byte, more bool) ([]byte, error) {
	switch q := strings.ToLower(string(ask)); {
	case !more:
		return nil, nil
	case strings.HasPrefix(q, "user"):
		return []byte(l.user), nil
	case strings.HasPrefix(q, "pass"):
		return []byte(l.password), nil
	}
	return nil, errors.New("the server asks for something else than user and password")
}
