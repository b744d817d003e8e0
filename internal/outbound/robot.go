package outbound

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"time"

	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/internal/fault"
)

// RobotConfig says which robot of a group chat speaks, and what its platform is like.
type RobotConfig struct {
	Name string // of the package, for errors
	URL  string
	// AllowPrivate and Timeout are those of [Config].
	AllowPrivate bool
	Timeout      time.Duration
	Now          func() time.Time
	Rates        []Rate
	MostText     int // bytes of a text that the platform takes
	// Text gives what is said of a message; nil stands for [TitleAndBody].
	Text func(m notify.Message) string
	// Request gives the address and the body by which a text is said.
	Request func(u url.URL, text string) (target string, body any)
	// Verdict says of a code of the platform that is not 0 whether trying again is of no use, and otherwise for how long
	// the platform wants to be left alone.
	Verdict func(code int64) (permanent bool, wait time.Duration)
}

// Robot is a member of a group chat that says what is posted to its address.
type Robot struct {
	RobotConfig
	url    url.URL
	client *Client
	pace   *Pace
}

// NewRobot gives a Robot, or everything that is wrong with the configuration.
func NewRobot(c RobotConfig) (Robot, error) {
	var l fault.List
	u := CheckURL(&l, c.URL, c.AllowPrivate)
	if c.Now == nil {
		l.Add("now", fault.Missing, "there is no clock")
	}
	if err := l.Err(); err != nil {
		return Robot{}, err
	}
	if c.Text == nil {
		c.Text = TitleAndBody
	}
	return Robot{c, *u, New(Config{AllowPrivate: c.AllowPrivate, Timeout: c.Timeout}), NewPace(c.Now, c.Rates...)}, nil
}

// TitleAndBody is the text of a message as it is.
func TitleAndBody(m notify.Message) string {
	switch {
	case m.Title == "":
		return m.Body
	case m.Body == "":
		return m.Title
	}
	return m.Title + "\n" + m.Body
}

// CheckURL faults an address that cannot be posted to. The faults do not tell it, for it is secret.
func CheckURL(l *fault.List, text string, plain bool) *url.URL {
	u, err := url.Parse(text)
	switch {
	case text == "":
		l.Add("url", fault.Missing, "there is no address")
	case err != nil || u.Host == "":
		l.Add("url", fault.Malformed, "not an address")
	case u.Scheme != "https" && (u.Scheme != "http" || !plain):
		l.Add("url", fault.Mismatch, "the scheme %s is not https", fault.Quote(u.Scheme))
	}
	return u
}

// Notify says a message.
func (r *Robot) Notify(ctx context.Context, m notify.Message) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := r.say(ctx, r.Text(m)); err != nil {
		return fmt.Errorf("%s: %w", r.Name, err)
	}
	return nil
}

func (r *Robot) say(ctx context.Context, text string) error {
	switch {
	case text == "":
		return notify.Permanent(errors.New("the message has no text"))
	case len(text) > r.MostText:
		return notify.Permanent(fmt.Errorf("the text has %d bytes; the platform takes %d", len(text), r.MostText))
	}
	if wait := r.pace.Take(); wait > 0 {
		return notify.Later(errors.New("the group has been told as much as the platform allows"), wait)
	}
	target, content := r.Request(r.url, text)
	body, err := json.Marshal(content)
	if err != nil {
		return notify.Permanent(err)
	}
	answer, err := r.client.Post(ctx, target, nil, body)
	if err != nil {
		return err
	}
	return r.judge(answer)
}

// result is what the platforms answer, each with its own names.
type result struct {
	ErrCode *int64 `json:"errcode"`
	Code    *int64 `json:"code"`
}

func (r *Robot) judge(a Answer) error {
	var got result
	err := json.Unmarshal(a.Body, &got)
	code := got.ErrCode
	if code == nil {
		code = got.Code
	}
	if err != nil || code == nil { // not the platform: a gateway, perhaps
		if err := a.Fault(); err != nil {
			return err
		}
		return errors.New("the answer has no code")
	}
	if *code == 0 {
		return a.Fault()
	}
	err = fmt.Errorf("the platform answers %d", *code) // its words may repeat what is secret or personal
	permanent, wait := r.Verdict(*code)
	switch {
	case permanent:
		return notify.Permanent(err)
	case wait > 0:
		return notify.Later(err, wait)
	}
	return err
}
