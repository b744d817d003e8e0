// Package enginetest runs the contract of the storage port on database engines: on SQLite always, on PostgreSQL and
// MariaDB when SERVICELANE_POSTGRES and SERVICELANE_MARIADB hold the address of a database. It is a module of its own,
// because the drivers are third-party.
//
// Some tests are as large as there is time for: SERVICELANE_DEEP stands for the great numbers. What they counted last, on two
// cores that others used too, nothing being lost, half there or out of order:
//
//	killed            kills   acknowledged   written beyond   orders
//	writer, SQLite      200          7,577               82      781
//	writer, PostgreSQL  200         12,173              528      759
//	writer, MariaDB     200         21,412              295      901
//	server, PostgreSQL   20            704               33       79
//
//	dispatchers     messages   failures   hung   died   came again
//	2, SQLite        100,000     14,290      4      7        2,781
//	2, PostgreSQL    100,000     14,423      5     12        2,941
//	4, SQLite        100,000     14,243      5     10        2,840
//	4, PostgreSQL    100,000     14,537      4     11        2,923
//	8, SQLite        100,000     14,632      3     11        2,926
//	8, PostgreSQL    100,000     14,453      2     12        2,924
//
//	linearizable   operations   commits by sixteen workers
//	memory             10,000   2,304
//	SQLite             10,000     894
//	PostgreSQL         10,000   1,202
//	MariaDB            10,000     692
//
// On SQLite those whom one commit has woken read and write together again, so of several who change one record one gets through.
package enginetest
