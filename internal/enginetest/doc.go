// Package enginetest runs the contract of the storage port on database engines: on SQLite always, on PostgreSQL and
// MariaDB when SERVICELANE_POSTGRES and SERVICELANE_MARIADB hold the address of a database. It is a module of its own, because the drivers are third-party.
package enginetest
