package wecom

import (
	"context"
	"net/url"
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
	// PerMinute is how often the robot speaks in a minute; 0 stands for 20, which is what the platform allows.
	PerMinute int
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

// mostText is the number of bytes of a text that the platform takes.
const mostText = 2048

// New gives a Notifier, or everything that is wrong with the configuration.
func New(c Config) (*Notifier, error) {
	if c.PerMinute <= 0 {
		c.PerMinute = 20
	}
	robot, err := outbound.NewRobot(outbound.RobotConfig{
		Name: "wecom", URL: c.URL, AllowPrivate: c.AllowPrivate, Timeout: c.Timeout, Now: c.Now, Rates: []outbound.Rate{{Number: c.PerMinute, Per: time.Minute}},
		MostText: mostText, Text: c.Text, Verdict: verdict,
		Request: func(u url.URL, text string) (string, any) { return u.String(), say(text) },
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
	Kind string `json:"msgtype"`
	Text struct {
		Content string `json:"content"`
	} `json:"text"`
}

func say(text string) content {
	c := content{Kind: "text"}
	c.Text.Content = text
	return c
}

// verdict says what the codes of the platform mean; what is not named here is tried again.
func verdict(code int64) (permanent bool, wait time.Duration) {
	switch code {
	case 93000, // no such robot
		40008, 40058, 44004, 45002: // not a message: kind, parameter, empty, too long
		return true, 0
	case 45009: // too often
		return false, time.Minute
	}
	return false, 0
}
