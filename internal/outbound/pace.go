package outbound

import (
	"sync"
	"time"
)

// Rate is a number of posts in a time.
type Rate struct {
	Number int
	Per    time.Duration
}

// Pace keeps posts within rates. It is safe for use by several goroutines.
type Pace struct {
	now   func() time.Time
	rates []Rate

	mu   sync.Mutex
	sent []time.Time // within the longest rate, in order
}

// NewPace gives a Pace; now is its clock.
func NewPace(now func() time.Time, rates ...Rate) *Pace { return &Pace{now: now, rates: rates} }

// Take asks for one post: it may be made if wait is 0, and is then counted.
func (p *Pace) Take() (wait time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.now()
	longest := time.Duration(0)
	for _, r := range p.rates {
		longest = max(longest, r.Per)
		if n := len(p.sent); n >= r.Number {
			wait = max(wait, p.sent[n-r.Number].Add(r.Per).Sub(now))
		}
	}
	if wait > 0 {
		return wait
	}
	for len(p.sent) > 0 && now.Sub(p.sent[0]) >= longest {
		p.sent = p.sent[1:]
	}
	p.sent = append(p.sent, now)
	return 0
}
