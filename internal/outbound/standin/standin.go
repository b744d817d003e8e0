// Package standin is a group chat for tests: it checks signatures and rates as the platforms do.
package standin

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"time"

	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/notify/notifytest"
)

// Group is the far end of a robot.
type Group struct {
	// Read gives the text of a post, or the answer by which it is refused: a wrong signature.
	Read func(r *http.Request, body []byte) (text, refusal string)
	// PerMinute is how many posts are taken in a minute of Now; what is more is answered with Limited.
	PerMinute int
	Now       func() time.Time
	// Taken, Limited and Gone are the answers to a post that is taken, that is too much, or whose robot is no more.
	Taken, Limited, Gone string

	mu      sync.Mutex
	failure notifytest.Failure
	took    []time.Time
	texts   []string
	stop    chan struct{}
}

// Start serves the group and gives its address; end takes it away.
func (g *Group) Start() (address string, end func() error) {
	g.stop = make(chan struct{})
	s := httptest.NewServer(g)
	return s.URL, func() error {
		close(g.stop)
		s.Close()
		return nil
	}
}

// ServeHTTP takes a post.
func (g *Group) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	g.mu.Lock()
	failure := g.failure
	g.mu.Unlock()
	switch {
	case err != nil:
	case failure == notifytest.Silent:
		select {
		case <-r.Context().Done():
		case <-g.stop:
		}
	case failure == notifytest.Temporary:
		w.WriteHeader(http.StatusBadGateway)
		_, _ = io.WriteString(w, "<html>")
	case failure == notifytest.Permanent:
		_, _ = io.WriteString(w, g.Gone)
	default:
		_, _ = io.WriteString(w, g.answer(r, body))
	}
}

func (g *Group) answer(r *http.Request, body []byte) string {
	text, refusal := g.Read(r, body)
	if refusal != "" {
		return refusal
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	now := g.Now()
	g.took = slices.DeleteFunc(g.took, func(at time.Time) bool { return now.Sub(at) >= time.Minute })
	if len(g.took) >= g.PerMinute {
		return g.Limited
	}
	g.took = append(g.took, now)
	g.texts = append(g.texts, text)
	return g.Taken
}

// Texts gives what was taken.
func (g *Group) Texts() []string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return slices.Clone(g.texts)
}

// Fail makes the group fail.
func (g *Group) Fail(f notifytest.Failure) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.failure = f
}

// Text writes a message so that [Group.Received] can read it.
func Text(m notify.Message) string {
	text, err := json.Marshal(m)
	if err != nil {
		return err.Error()
	}
	return string(text)
}

// Received reads what was taken, written by [Text].
func (g *Group) Received() ([]notify.Message, error) {
	var out []notify.Message
	for _, text := range g.Texts() {
		var m notify.Message
		if err := json.Unmarshal([]byte(text), &m); err != nil {
			return nil, fmt.Errorf("%q: %w", text, err)
		}
		out = append(out, m)
	}
	return out, nil
}
