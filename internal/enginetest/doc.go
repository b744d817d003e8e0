// Package enginetest runs the contract of the storage port on database engines: on SQLite always, on PostgreSQL and
// MariaDB when SERVICELANE_POSTGRES and SERVICELANE_MARIADB hold the address of a database. It is a module of its own,
// because the drivers are third-party.
//
// Some tests are as large as there is time for: SERVICELANE_DEEP stands for the great numbers. What they counted last, on two
// cores that others used too, nothing being lost, half there or out of order:
//
//	killed            kills   acknowledged   written beyond   orders
//	writer, SQLite      200          8,958               81      785
//	writer, PostgreSQL  200          5,358              567      762
//	server, PostgreSQL   20            472               18       72
//
//	four dispatchers   messages   failures   hung   died   came again
//	SQLite              100,000     14,245      2      5        2,883
//	PostgreSQL          100,000     14,208      3      6        2,908
//
//	linearizable   operations   commits by sixteen workers
//	memory             10,000   2,323
//	SQLite             10,000   2,204
//	PostgreSQL         10,000   1241
//	MariaDB            10,000   739
package enginetest
