package feishu

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"net/url"
	"strconv"
	"time"

	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/outbound"
)

// Config says which robot speaks, and how.
type Config struct {
	// URL is the address of the robot as the platform shows it. Whoever knows it can speak in the group: it is never in an
	// error.
	URL string
	// Secret signs, if the robot was given one (签名校验).
	Secret string
	// PerMinute is how often the robot speaks in a minute; 0 stands for 100, which is what the platform allows.
	PerMinute int
	// PerSecond is how often the robot speaks in a second; 0 stands for 5, which is what the platform allows.
	PerSecond int
	// Text gives what is said of a message; nil stands for its title and its body.
	Text func(m notify.Message) string
	// AllowPrivate lets the address be one of the network inside, also without encryption, as a stand-in has it.
	AllowPrivate bool
	// Timeout is the longest time for one post; 0 stands for 20 seconds (our default).
	Timeout time.Duration
	// Now is the clock, usually time.Now; it has to be given.
	Now func() time.Time
}

// FieldError is one fault of a [Config], with its path.
type FieldError = fault.Error

// Notifier is a [notify.Notifier] that speaks in one group. It is safe for use by several goroutines.
type Notifier struct{ robot outbound.Robot }

var _ notify.Notifier = (*Notifier)(nil)

// mostText is the number of bytes of a text; the platform takes 20 KB for the whole post, in which a text may grow.
const mostText = 18000

// New gives a Notifier, or everything that is wrong with the configuration.
func New(c Config) (*Notifier, error) {
	if c.PerMinute <= 0 {
		c.PerMinute = 100
	}
	if c.PerSecond <= 0 {
		c.PerSecond = 5
	}
	robot, err := outbound.NewRobot(outbound.RobotConfig{
		Name: "feishu", URL: c.URL, AllowPrivate: c.AllowPrivate, Timeout: c.Timeout, Now: c.Now, Rates: []outbound.Rate{{Number: c.PerMinute, Per: time.Minute}, {Number: c.PerSecond, Per: time.Second}},
		MostText: mostText, Text: c.Text, Verdict: verdict,
		Request: func(u url.URL, text string) (string, any) { return u.String(), say(text, c.Secret, c.Now()) },
	})
	if err != nil {
		return nil, err
	}
	return &Notifier{robot}, nil
}

// Notify says one message in the group.
func (n *Notifier) Notify(ctx context.Context, m notify.Message) error { return n.robot.Notify(ctx, m) }

// content is a text in the form of the platform.
type content struct {
	Timestamp string `json:"timestamp,omitempty"`
	Sign      string `json:"sign,omitempty"`
	Kind      string `json:"msg_type"`
	Content   struct {
		Text string `json:"text"`
	} `json:"content"`
}

func say(text, secret string, at time.Time) content {
	c := content{Kind: "text"}
	c.Content.Text = text
	if secret != "" {
		c.Timestamp = strconv.FormatInt(at.Unix(), 10)
		c.Sign = base64.StdEncoding.EncodeToString(hmac.New(sha256.New, []byte(c.Timestamp+"\n"+secret)).Sum(nil))
	}
	return c
}

// verdict says what the codes of the platform mean; what is not named here is tried again.
func verdict(code int64) (permanent bool, wait time.Duration) {
	switch code {
	case 19001, // no such robot
		19021, 19022, 19024, // signature, address or keyword
		9499: // not a message
		return true, 0
	case 11232: // too often
		return false, time.Minute
	}
	return false, 0
}
