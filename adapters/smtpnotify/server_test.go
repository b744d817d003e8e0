package smtpnotify_test

import (
	"bufio"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"fmt"
	"io"
	"math/big"
	"mime"
	"mime/multipart"
	"net"
	"net/mail"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/notify/notifytest"
)

// server is a mail server for tests.
type server struct {
	listener net.Listener
	cert     tls.Certificate
	pool     *x509.CertPool
	fromTLS  bool   // encrypted from the beginning
	noTLS    bool   // does not offer STARTTLS
	auth     string // the mechanisms that it offers once the way is encrypted

	mu      sync.Mutex
	failure notifytest.Failure
	refuse  map[string]string // answers to commands by their first word
	letters []letter
	log     []string
	open    map[net.Conn]bool
}

// letter is a mail that was taken.
type letter struct {
	from, to string
	head     mail.Header
	text     map[string]string // by kind
	raw      string
}

func newServer(t testing.TB, change ...func(s *server)) *server {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	about := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(rand.Reader, about, about, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	s := &server{cert: tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, pool: x509.NewCertPool(), auth: "PLAIN LOGIN", refuse: map[string]string{}, open: map[net.Conn]bool{}}
	s.pool.AddCert(parsed)
	for _, f := range change {
		f(s)
	}
	if s.listener, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		t.Fatal(err)
	}
	if s.fromTLS {
		s.listener = tls.NewListener(s.listener, s.tls())
	}
	go s.serve()
	return s
}

func (s *server) tls() *tls.Config { return &tls.Config{Certificates: []tls.Certificate{s.cert}} }

func (s *server) serve() {
	for {
		conn, err := s.listener.Accept()
		if err != nil {
			return
		}
		s.mu.Lock()
		s.open[conn] = true
		s.mu.Unlock()
		go s.talk(conn)
	}
}

func (s *server) close() error {
	err := s.listener.Close()
	s.mu.Lock()
	defer s.mu.Unlock()
	for c := range s.open {
		c.Close()
	}
	return err
}

func (s *server) fail(f notifytest.Failure) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.failure = f
	clear(s.refuse)
	switch f {
	case notifytest.Temporary:
		s.refuse["RCPT"] = "451 try again later"
	case notifytest.Permanent:
		s.refuse["RCPT"] = "550 no such mailbox of secret@example.com"
	}
}

// session is one connection.
type session struct {
	s         *server
	conn      net.Conn
	in        *bufio.Reader
	encrypted bool
	known     bool
	from, to  string
}

func (c *session) say(format string, args ...any) { fmt.Fprintf(c.conn, format+"\r\n", args...) }

func (c *session) line() (string, error) {
	text, err := c.in.ReadString('\n')
	return strings.TrimRight(text, "\r\n"), err
}

func (s *server) talk(conn net.Conn) {
	defer conn.Close()
	s.mu.Lock()
	silent := s.failure == notifytest.Silent
	s.mu.Unlock()
	if silent {
		_, _ = io.Copy(io.Discard, conn)
		return
	}
	c := &session{s: s, conn: conn, in: bufio.NewReader(conn), encrypted: s.fromTLS}
	c.say("220 ready")
	for {
		text, err := c.line()
		if err != nil || !c.command(text) {
			return
		}
	}
}

// command answers one command; false ends the session.
func (c *session) command(text string) bool {
	word, rest, _ := strings.Cut(text, " ")
	word = strings.ToUpper(word)
	c.s.mu.Lock()
	c.s.log = append(c.s.log, fmt.Sprintf("%s encrypted=%t", word, c.encrypted))
	refusal := c.s.refuse[word]
	c.s.mu.Unlock()
	if refusal != "" {
		c.say("%s", refusal)
		return true
	}
	switch word {
	case "EHLO":
		c.say("250-here")
		if c.encrypted {
			c.say("250-AUTH %s", c.s.auth)
		} else if !c.s.noTLS {
			c.say("250-STARTTLS")
		}
		c.say("250 8BITMIME")
	case "STARTTLS":
		c.say("220 go")
		c.conn = tls.Server(c.conn, c.s.tls())
		c.in, c.encrypted = bufio.NewReader(c.conn), true
	case "AUTH":
		c.login(rest)
	case "MAIL":
		c.from = rest
		c.say("250 ok")
	case "RCPT":
		c.to = rest
		c.say("250 ok")
	case "DATA":
		c.take()
	case "QUIT":
		c.say("221 bye")
		return false
	default:
		c.say("502 unknown")
	}
	return true
}

func (c *session) login(rest string) {
	decode := func(s string) string { b, _ := base64.StdEncoding.DecodeString(s); return string(b) }
	how, first, _ := strings.Cut(rest, " ")
	switch how {
	case "PLAIN":
		c.known = decode(first) == "\x00shop\x00hunter2"
	case "LOGIN":
		var said [2]string
		for i, q := range []string{"Username:", "Password:"} {
			c.say("334 %s", base64.StdEncoding.EncodeToString([]byte(q)))
			text, _ := c.line()
			said[i] = decode(text)
		}
		c.known = said == [2]string{"shop", "hunter2"}
	case "ODD":
	}
	if !c.known {
		c.say("535 wrong password hunter2")
		return
	}
	c.say("235 welcome")
}

func (c *session) take() {
	c.say("354 go on")
	var raw strings.Builder
	for {
		text, err := c.line()
		if err != nil {
			return
		}
		if text == "." {
			break
		}
		raw.WriteString(strings.TrimPrefix(text, ".") + "\r\n")
	}
	l, err := readLetter(raw.String())
	if err != nil {
		c.say("554 %v", err)
		return
	}
	l.from, l.to = c.from, c.to
	c.s.mu.Lock()
	defer c.s.mu.Unlock()
	if refusal := c.s.refuse["."]; refusal != "" {
		c.say("%s", refusal)
		return
	}
	c.s.letters = append(c.s.letters, l)
	c.say("250 taken")
}

func readLetter(raw string) (letter, error) {
	l := letter{raw: raw, text: map[string]string{}}
	m, err := mail.ReadMessage(strings.NewReader(raw))
	if err != nil {
		return l, err
	}
	l.head = m.Header
	_, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil {
		return l, err
	}
	for parts := multipart.NewReader(m.Body, params["boundary"]); ; {
		p, err := parts.NextRawPart()
		if err == io.EOF {
			return l, nil
		}
		if err != nil {
			return l, err
		}
		text, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, p))
		if err != nil {
			return l, err
		}
		l.text[p.Header.Get("Content-Type")] = strings.ReplaceAll(string(text), "\r\n", "\n")
	}
}

// received gives the messages; the id is in the first line of the text, as the tests write it.
func (s *server) received() ([]notify.Message, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []notify.Message
	for _, l := range s.letters {
		title, err := new(mime.WordDecoder).DecodeHeader(l.head.Get("Subject"))
		if err != nil {
			return nil, err
		}
		out = append(out, notify.Message{ID: l.text["text/html; charset=utf-8"], Title: title, Body: l.text["text/plain; charset=utf-8"]})
	}
	return out, nil
}
