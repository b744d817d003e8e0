// Command dealership runs the repair orders of a shop through the library, on a database in one file:
//
//	go run ./examples/dealership
//	go run ./examples/dealership -orders FILE.csv
//
// The first runs one day of a shop that is made up, and prints it with its settlement lists (结算清单). The second takes over
// the repair orders of another system. Both end with a summary of what is stored, read again from the database. -h tells
// the rest.
//
// Worth reading first: shop.go, what a shop decides by; day.go and scenes.go, a day as commands; adopt.go, how rows of
// another system become orders; summary.go, how to ask what is stored.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
	_ "time/tzdata" // the zone of the shop, on machines that have none

	_ "modernc.org/sqlite" // the SQL driver "sqlite"
)

func main() { os.Exit(execute(time.Now)) }

// execute runs the program by a clock until it is done or interrupted, and gives the exit code.
func execute(now func() time.Time) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	p := program{out: os.Stdout, errOut: os.Stderr, now: now, open: openRecords}
	return p.run(ctx, os.Args[1:])
}
