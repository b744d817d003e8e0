package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"example.com/servicelane/aftersales/audit"
	"example.com/servicelane/aftersales/store"
)

func (c *call) tell(s audit.Summary) {
	c.complain("records=%d entries=%d digest=%s", s.Records, s.Entries, s.Digest)
}

func (c *call) export() error {
	return c.with(func(d *database) error {
		s, err := c.exportTo(d, c.out)
		if err == nil {
			c.tell(s)
		}
		return err
	})
}

func (c *call) exportTo(d *database, out io.Writer) (s audit.Summary, err error) {
	err = d.snapshot(c.ctx, func(from store.Archiver) (err error) {
		s, err = audit.Export(c.ctx, from, out)
		return err
	})
	return s, err
}

// load imports a file.
func (c *call) load() error {
	in, err := os.Open(c.rest[0])
	if err != nil {
		return err
	}
	defer in.Close() //nolint:errcheck // it was only read
	s, err := c.importInto(c.db, in)
	if err != nil {
		return err
	}
	return c.readBack(s)
}

// readBack reads what was imported into the store of the call.
func (c *call) readBack(was audit.Summary) error {
	return c.with(func(d *database) error {
		is, err := c.exportTo(d, io.Discard)
		if err == nil && is != was {
			err = refused{fmt.Errorf("the digest was %s, and is %s", was.Digest, is.Digest)}
		}
		if err == nil {
			c.tell(is)
		}
		return err
	})
}

// importInto imports all or nothing: in one transaction.

func (c *call) importInto(address string, in io.ReadSeeker) (audit.Summary, error) {
	d, err := c.open(address, true)
	if err != nil {
		return audit.Summary{}, err
	}
	s, err := c.importAtOnce(d, in)
	var unreadable *fs.PathError
	switch {
	case errors.Is(err, audit.ErrNotEmpty), errors.Is(err, audit.ErrExport) && !errors.As(err, &unreadable) && c.ctx.Err() == nil:
		err = refused{err}
	case err != nil && c.ctx.Err() == nil:
		if taken, lost := d.store.Walk(c.ctx, store.Ref{}, 1); lost == nil && len(taken) > 0 {
			err = refused{fmt.Errorf("%w: somebody else imported at the same time: %w", audit.ErrNotEmpty, err)}
		}
	}
	return s, errors.Join(err, d.close())
}

func (c *call) importAtOnce(d *database, in io.ReadSeeker) (audit.Summary, error) {
	tx, err := d.db.BeginTx(c.ctx, nil)
	if err != nil {
		return audit.Summary{}, err
	}
	s, err := audit.Import(c.ctx, d.store.Join(tx), in)
	if err != nil {
		return s, errors.Join(err, tx.Rollback())
	}
	return s, tx.Commit()
}

// migrate goes by a file, so that nothing is written unless everything could be read, and reads what was written again.
func (c *call) migrate() error {
	file, err := os.CreateTemp("", "servicelane-*.jsonl")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name()) //nolint:errcheck // it is a temporary file
	defer file.Close()           //nolint:errcheck // the same
	_ = os.Remove(file.Name())   // whatever ends the program leaves nothing behind, where open files can be removed
	var was audit.Summary
	err = c.with(func(d *database) (err error) {
		was, err = c.exportTo(d, file)
		return err
	})
	if err != nil {
		return err
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	if _, err := c.importInto(c.to, file); err != nil {
		return err
	}
	c.db = c.to
	return c.readBack(was)
}

func (c *call) seal() (audit.Seal, error) {
	text, err := os.ReadFile(c.key)
	if err != nil {
		return audit.Seal{}, err
	}
	seal, err := audit.ParseSeal(string(text))
	if err != nil {
		err = fmt.Errorf("%w: %w", errUsage, err)
	}
	return seal, err
}

func (c *call) checkpoint() error {
	seal, err := c.seal()
	if err != nil {
		return err
	}
	return c.with(func(d *database) error {
		return d.snapshot(c.ctx, func(from store.Archiver) error {
			err := audit.WriteCheckpoint(c.ctx, from, c.out, seal, c.now())
			if errors.Is(err, audit.ErrKey) {
				err = fmt.Errorf("%w: %w", errUsage, err)
			}
			return err
		})
	})
}

// proved says what a verification without findings has shown, and what not.
func proved(a audit.Against) string {
	if a.Checkpoint == nil {
		return "all of it can be read; without a checkpoint a log that was changed is not found"
	}
	return "the log is the sealed one up to the checkpoint; records are not proved"
}

// verify reads an export while it is made.
func (c *call) verify() error {
	var against audit.Against
	if c.checkpointFile != "" {
		file, err := os.Open(c.checkpointFile)
		if err != nil {
			return err
		}
		defer file.Close() //nolint:errcheck // it was only read
		against.Checkpoint = file
		if against.Seal, err = c.seal(); err != nil {
			return err
		}
	}
	return c.with(func(d *database) error {
		in, out := io.Pipe()
		exported := make(chan error, 1)
		go func() {
			_, err := c.exportTo(d, out)
			_ = out.CloseWithError(err)
			exported <- err
		}()
		s, findings, err := audit.Verify(in, against)
		_ = in.CloseWithError(io.ErrClosedPipe)
		if wrote := <-exported; wrote != nil && !errors.Is(wrote, io.ErrClosedPipe) {
			return wrote
		}
		for _, f := range findings {
			if _, err := fmt.Fprintln(c.out, f.Error()); err != nil {
				return err
			}
		}
		if err == nil && len(findings) > 0 {
			err = refused{fmt.Errorf("%d findings", len(findings))}
		}
		if err == nil {
			c.tell(s)
			c.complain("%s", proved(against))
		}
		return err
	})
}
