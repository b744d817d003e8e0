package sqlstore

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"testing"
)

// shut is a database whose first connections fail.
type shut struct {
	fails int
	with  error
	tried int
}

func (s *shut) Connect(context.Context) (driver.Conn, error) {
	if s.tried++; s.tried <= s.fails {
		return nil, s.with
	}
	return idle{}, nil
}

func (*shut) Driver() driver.Driver { return nil }

// idle is a connection that nobody asks anything.
type idle struct{ driver.Conn }

func (idle) Close() error { return nil }

func TestADatabaseThatIsLockedWhileOthersOpenItIsTriedAgain(t *testing.T) {
	locked, broken := errors.New("database is locked (5) (SQLITE_BUSY)"), errors.New("disk I/O error")
	for _, c := range []struct {
		name  string
		s     shut
		want  error
		tried int
	}{
		{"locked for a moment", shut{fails: 3, with: locked}, nil, 4},
		{"broken", shut{fails: 3, with: broken}, broken, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			db := sql.OpenDB(&c.s)
			defer db.Close()
			if _, err := connect(t.Context(), db); !errors.Is(err, c.want) || c.s.tried != c.tried {
				t.Errorf("%v after %d tries, want %v after %d", err, c.s.tried, c.want, c.tried)
			}
		})
	}
	db := sql.OpenDB(&shut{fails: 1000, with: locked})
	defer db.Close()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := connect(ctx, db); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
