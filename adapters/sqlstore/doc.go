// Package sqlstore keeps Servicelane's records in an SQL database: in SQLite, in one file beside the program, or in
// PostgreSQL or MariaDB when one machine or one process is not enough. It needs only database/sql; the program brings the driver.
//
//	db, err := sql.Open("sqlite", "file:shop.db?_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=busy_timeout(10000)")
//	if err != nil {
//		return err
//	}
//	driver, err := sqlstore.Open(ctx, db, sqlstore.Config{Dialect: sqlstore.SQLite})
//	if err != nil {
//		return err
//	}
//	defer driver.Close() // before db.Close()
//	s := store.New(driver, store.Config{})
//
// # Beside the host's tables
//
// All tables have a prefix, so that they can live in the database of a dealer management system. Three ways lead from
// one to the other: [Store.Join] makes changes in a transaction of the host; [Config].Project writes columns of the host in
// the transaction of each commit; and every table may be read with SQL. They are PREFIX_record (kind, id, rev, live,
// keys, due, body), PREFIX_key (kind, name, value, id), PREFIX_log (kind, id, rev, command, digest, at, body) and
// PREFIX_schema (version). Times are microseconds since 1970 in UTC. Nobody but this package may write them.
//
// # SQLite
//
// The address above is that of modernc.org/sqlite; other drivers spell the three settings differently. WAL lets readers
// go on while one writes. synchronous=FULL makes a commit survive a loss of power; it is the default of the engine, but
// not of every driver. busy_timeout is how long a writer waits for one of another process; without it the engine refuses
// at once. Writers of one process queue in this package and do not need it; those that come while one waits for the disk
// share the next wait. As long as many of them write one after the other, the log is copied into the database (checkpointed)
// every 4000 pages instead of the usual 1000, unless wal_autocheckpoint is set to something else; the log takes some 17 MB
// then. A database in memory is a different one for each connection: use a file, or one connection.
//
// # PostgreSQL
//
// A commit is one statement, and durable as far as synchronous_commit is on. Writers of one process that come while two
// others write share the next statement, if none changes what another expects; with a projection each has its own. Who has
// waited half a second for others to begin writes by himself.
// Statements are prepared, so a connection pooler has to know prepared statements or keep a connection for each session. A
// check that a record never existed leaves a row of revision 0 behind, which reads as no record.
//
// # MariaDB
//
// The address names the database, as in "user:password@tcp(localhost:3306)/shop". A commit is one transaction of a few
// statements at READ COMMITTED, durable as far as innodb_flush_log_at_trx_commit is 1; binlog_format must not be STATEMENT,
// which knows no such level. All texts are kept as bytes, so neither character set nor collation matters. A check that a record
// never existed leaves a row of revision 0 behind, which reads as no record. Transactions of which the engine undoes one,
// because they wait for each other, are begun again.
//
// A transaction of the host that is joined should be at READ COMMITTED too. If the engine undoes it (errors 1213 and 1020), the
// error is given as it is, and neither a conflict nor a duplicate: nothing is left to go on with, and the host has to
// roll back and begin again.
//
// The engine makes each table by itself, so tables that are being made when the process dies are completed when the store is
// opened next.
//
// # Connections
//
// On PostgreSQL and MariaDB, readers of few records of one process that come while two others read share the next
// statement. Who has waited 20 ms for a statement of others reads by himself, so a connection that is silent holds up nobody else.
//
// Give calls a context that ends. What waits on a silent connection without one keeps one of the two shared statements until
// the driver or the system gives the connection up: the others then wait their 20 ms, or half a second, each time. On SQLite,
// which has one writer at a time, all who write wait for one whose projection or disk does not answer, as long as their own
// contexts let them.
//
// Statements are prepared once for each connection. database/sql keeps two idle ones and closes the others, which then
// have to be opened and prepared again: a program whose goroutines use the store at once sets SetMaxIdleConns to their
// number.
package sqlstore
