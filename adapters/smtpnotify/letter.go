package smtpnotify

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"html"
	"mime"
	"net/mail"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"example.com/servicelane/aftersales/notify"
)

// compose writes a mail: a head, the text, and the text as HTML.
func (n *Notifier) compose(m notify.Message, to string) ([]byte, error) {
	if strings.ContainsFunc(m.Title, unicode.IsControl) {
		return nil, errors.New("the title has a control character")
	}
	sum := sha256.Sum256([]byte(m.ID))
	id := fmt.Sprintf("%x", sum[:16])
	_, domain, _ := strings.Cut(n.c.From.Address, "@")
	var b bytes.Buffer
	for _, line := range [][2]string{
		{"From", n.c.From.String()},
		{"To", (&mail.Address{Address: to}).String()},
		{"Subject", subject(m.Title)},
		{"Date", m.At.UTC().Format(time.RFC1123Z)},
		{"Message-ID", "<" + id + "@" + domain + ">"},
		{"Auto-Submitted", "auto-generated"},
		{"MIME-Version", "1.0"},
		{"Content-Type", `multipart/alternative; boundary="` + id + `"`},
	} {
		fmt.Fprintf(&b, "%s: %s\r\n", line[0], folded(line[1]))
	}
	part(&b, id, "text/plain", m.Body)
	part(&b, id, "text/html", n.c.HTML(m))
	fmt.Fprintf(&b, "\r\n--%s--\r\n", id)
	return b.Bytes(), nil
}

// mostPlain is the length in bytes from which a title is encoded even if it is plain: lines of a mail have bounds.
const mostPlain = 60

// subject writes a title in encoded words, if it is not short and plain.
func subject(title string) string {
	title = strings.ToValidUTF8(title, "\ufffd")
	if len(title) <= mostPlain {
		return mime.BEncoding.Encode("utf-8", title)
	}
	var words []string
	for title != "" {
		n := min(45, len(title))
		for n < len(title) && !utf8.RuneStart(title[n]) {
			n--
		}
		words = append(words, "=?utf-8?b?"+base64.StdEncoding.EncodeToString([]byte(title[:n]))+"?=")
		title = title[n:]
	}
	return strings.Join(words, " ")
}

// folded puts each encoded word of a long field on a line of its own.
func folded(field string) string { return strings.ReplaceAll(field, "?= =?", "?=\r\n =?") }

// part adds one form of the text, in base64, so that no line of it means anything to a server.
func part(b *bytes.Buffer, boundary, kind, text string) {
	fmt.Fprintf(b, "\r\n--%s\r\nContent-Type: %s; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n", boundary, kind)
	text = strings.ReplaceAll(strings.ReplaceAll(strings.ToValidUTF8(text, "\ufffd"), "\r\n", "\n"), "\n", "\r\n")
	const width = 76
	for code := base64.StdEncoding.EncodeToString([]byte(text)); code != ""; {
		line := code[:min(width, len(code))]
		code = code[len(line):]
		b.WriteString(line + "\r\n")
	}
}

// paragraphs gives a text as HTML.
func paragraphs(m notify.Message) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html><html lang=\"%s\"><meta charset=\"utf-8\"><title>%s</title>", html.EscapeString(m.Language), html.EscapeString(m.Title))
	for p := range strings.SplitSeq(strings.ReplaceAll(m.Body, "\r\n", "\n"), "\n\n") {
		fmt.Fprintf(&b, "<p>%s</p>", strings.ReplaceAll(html.EscapeString(p), "\n", "<br>"))
	}
	return b.String() + "</html>"
}
