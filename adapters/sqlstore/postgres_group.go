package sqlstore

import (
	"context"
	"errors"
	"strings"
	"time"

	"example.com/servicelane/aftersales/store"
)

// On PostgreSQL the batches of writers who come while others write become one batch, because a statement costs much more
// than one more row in it. If it is refused, for whatever reason, each is written alone, and then has a reason of its own.
//
// Nobody waits long for a lock while others wait for him: a transaction of the host that holds it may last, or even end
// only after one of those others. And nobody waits long for others to begin: their connections may be silent for ever. But
// whose batch is under way waits for its end: written twice it would be refused as a duplicate of itself.

// These numbers are ours.
const (
	lanes        = 2                      // statements at once: one is planned and run while another waits for the disk
	lanePatience = 500 * time.Millisecond // of who waits for one, then he writes alone; so long, because sharing is what helps when there are many
	groupBytes   = 1 << 20                // of the bodies of a group, as far as there is a choice
	groupRows    = 2000                   // of a group, as far as there is a choice: records, entries and lines of the index
)

// writeAll writes those batches together that have nothing to do with each other. The others are written when that is done,
// so that they refuse none of them.
func (e *postgres) writeAll(members []*request[store.Batch]) {
	b, together, others := gather(members)
	err := e.hasty(b, together)
	if len(together) > 1 && provenUndone(err) {
		err = errAlone
	}
	for _, r := range together {
		r.tell(err)
	}
	for _, r := range others {
		r.tell(errAlone)
	}
}

// hasty makes the batch of some writers, while any of them waits for it.
func (e *postgres) hasty(b store.Batch, of []*request[store.Batch]) error {
	if len(of) == 0 {
		return nil
	}
	ctx := of[0].ctx
	if len(of) > 1 {
		var cancel context.CancelFunc
		ctx, cancel = whileAnyWaits(of)
		defer cancel()
	}
	ch, err := e.ready(b, nil)
	if err != nil {
		return err
	}
	ch.form.hasty = true
	return e.run(ctx, runner{}, ch)
}

// provenUndone tells whether the database has said that it has done nothing: not if the connection broke or the server ended.
func provenUndone(err error) bool {
	var coded interface{ SQLState() string }
	if !errors.As(err, &coded) {
		return false
	}
	for _, class := range []string{"08", "57", "58", "XX"} {
		if strings.HasPrefix(coded.SQLState(), class) {
			return false
		}
	}
	return true
}

// gather makes one batch of those that expect nothing of records that others change, and gives the others.
func gather(members []*request[store.Batch]) (_ store.Batch, together, others []*request[store.Batch]) {
	if len(members) == 1 {
		return members[0].work, members, nil
	}
	g := gathered{expected: make(map[store.Ref]int64)}
	for _, r := range members {
		switch {
		case r.ctx.Err() != nil:
			r.tell(r.ctx.Err())
		case g.add(r.work):
			together = append(together, r)
		default:
			others = append(others, r)
		}
	}
	return g.batch, together, others
}

// gathered is a batch that is made of several.
type gathered struct {
	batch    store.Batch
	size     int // of the bodies
	rows     int
	expected map[store.Ref]int64 // the revision of what is checked, changes for what is changed
}

const changes = -1

// add adds a batch, unless it has to do with what is there or makes too much of it.
func (g *gathered) add(b store.Batch) bool {
	size, rows := measure(b)
	if g.rows > 0 && (g.size+size > groupBytes || g.rows+rows > groupRows) || !g.apart(b) {
		return false
	}
	g.size += size
	g.rows += rows
	for i := range b.Puts {
		g.expected[b.Puts[i].Ref] = changes
	}
	for _, c := range b.Deletes {
		g.expected[c.Ref] = changes
	}
	for _, c := range b.Checks {
		if _, known := g.expected[c.Ref]; !known {
			g.expected[c.Ref] = c.Rev
			g.batch.Checks = append(g.batch.Checks, c)
		}
	}
	g.batch.Puts = append(g.batch.Puts, b.Puts...)
	g.batch.Deletes = append(g.batch.Deletes, b.Deletes...)
	g.batch.Appends = append(g.batch.Appends, b.Appends...)
	return true
}

// measure gives the bytes of the bodies of a batch, and the rows that it touches.
func measure(b store.Batch) (size, rows int) {
	rows = len(b.Checks) + len(b.Puts) + len(b.Deletes) + len(b.Appends)
	for i := range b.Puts {
		size += len(b.Puts[i].Body)
		rows += len(b.Puts[i].Keys)
	}
	for i := range b.Appends {
		size += len(b.Appends[i].Body)
	}
	return size, rows
}

// apart tells whether a batch changes nothing that is expected already, and the other way round. Several may check the same.
func (g *gathered) apart(b store.Batch) bool {
	for i := range b.Puts {
		if _, known := g.expected[b.Puts[i].Ref]; known {
			return false
		}
	}
	for _, c := range b.Deletes {
		if _, known := g.expected[c.Ref]; known {
			return false
		}
	}
	for _, c := range b.Checks {
		if rev, known := g.expected[c.Ref]; known && rev != c.Rev {
			return false
		}
	}
	return true
}
