package sqlstore

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
)

// mariaDBVersions are the versions on MariaDB, where each statement that changes tables stands for itself: one that is
// found done already, because a process died between it and the next, must do nothing. All texts are bytes, so that no
// collation folds or trims them.
var mariaDBVersions = [][]string{{
	"CREATE TABLE IF NOT EXISTS @record (" +
		"kind VARBINARY(32) NOT NULL, " +
		"id VARBINARY(255) NOT NULL, " +
		"rev BIGINT NOT NULL, " +
		"live TINYINT NOT NULL, " +
		"`keys` BLOB NOT NULL, " +
		"due BIGINT, " +
		"body MEDIUMBLOB NOT NULL, " +
		"PRIMARY KEY (kind, id), " +
		"KEY @record_due (kind, due, id))" + ours,
	"CREATE TABLE IF NOT EXISTS @key (" +
		"kind VARBINARY(32) NOT NULL, " +
		"name VARBINARY(32) NOT NULL, " +
		"value VARBINARY(255) NOT NULL, " +
		"id VARBINARY(255) NOT NULL, " +
		"PRIMARY KEY (kind, name, value, id))" + ours,
	"CREATE TABLE IF NOT EXISTS @log (" +
		"kind VARBINARY(32) NOT NULL, " +
		"id VARBINARY(255) NOT NULL, " +
		"rev BIGINT NOT NULL, " +
		"command VARBINARY(255) NOT NULL, " +
		"digest VARBINARY(32) NOT NULL, " +
		"at BIGINT NOT NULL, " +
		"body MEDIUMBLOB NOT NULL, " +
		"PRIMARY KEY (kind, id, rev), " +
		"UNIQUE KEY @log_command (command))" + ours,
}}

// ours marks a table as made by this package.
const ours = " ENGINE = InnoDB COMMENT = 'servicelane'"

// lockedByName runs f under a lock of the server that one connection can hold at a time.
func (m migration) lockedByName(ctx context.Context, f func(context.Context) error) (err error) {
	var base sql.NullString
	if err := m.conn.QueryRowContext(ctx, "SELECT DATABASE()").Scan(&base); err != nil {
		return err
	}
	if !base.Valid {
		return errors.New("the connection names no database")
	}
	lock := fmt.Sprintf("('servicelane %x'", lockNumber(base.String+" "+m.c.TablePrefix))
	for got := int64(0); got != 1; {
		var answer sql.NullInt64
		if err := m.conn.QueryRowContext(ctx, "SELECT GET_LOCK"+lock+", 1)").Scan(&answer); err != nil {
			return err
		}
		got = answer.Int64
	}
	defer func() {
		if _, e := m.conn.ExecContext(context.WithoutCancel(ctx), "DO RELEASE_LOCK"+lock+")"); e != nil {
			// The lock ends with its connection: ErrBadConn has the pool throw it away.
			_ = m.conn.Raw(func(any) error { return driver.ErrBadConn })
		}
	}()
	return f(ctx)
}

// raiseStepwise takes the steps that are missing. The version is written last, and a table with it appears with one
// statement.
func (m migration) raiseStepwise(ctx context.Context) error {
	have, err := m.version(ctx)
	if err != nil || have == len(m.steps) {
		return err
	}
	if have == 0 {
		if err := m.refuseOthers(ctx); err != nil {
			return err
		}
	}
	var todo []string
	for _, step := range m.steps[have:] {
		todo = append(todo, step...)
	}
	newest := len(m.steps)
	if have == 0 {
		todo = append(todo,
			"DROP TABLE IF EXISTS @schema_new",
			"CREATE TABLE @schema_new (version INTEGER NOT NULL)"+ours,
			fmt.Sprintf("INSERT INTO @schema_new (version) VALUES (%d)", newest),
			"RENAME TABLE @schema_new TO @schema")
	} else {
		todo = append(todo, fmt.Sprintf("UPDATE @schema SET version = %d", newest))
	}
	for _, text := range todo {
		if _, err := m.conn.ExecContext(ctx, m.expand(text)); err != nil {
			return err
		}
	}
	return nil
}

// refuseOthers gives an error if a table that is to be made is there already and somebody else's.
func (m migration) refuseOthers(ctx context.Context) error {
	const ask = "SELECT COALESCE(MIN(table_name), '') FROM information_schema.tables WHERE table_schema = DATABASE()" +
		" AND table_name IN ('@record', '@key', '@log') AND table_comment <> 'servicelane'"
	var name string
	if err := m.conn.QueryRowContext(ctx, m.expand(ask)).Scan(&name); err != nil || name == "" {
		return err
	}
	return fmt.Errorf("there is a table %s already", name)
}
