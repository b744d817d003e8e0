// Command care-desk runs the customer care of a dealership for a month, in simulated time, on a database in one file:
//
//	go run ./examples/care-desk -from 2026-06-01 -to 2026-06-30 -lang en
//
// Cars are delivered, customers are called, complaints come in; some people do their work and others do not. What is owed is
// computed from what is stored, and once an hour the library looks after it by itself: it reminds, reports and escalates,
// and writes to customers in the hours in which they may be disturbed. The month ends with its report.
//
// The story begins on the first day that is asked for, in any month whose holidays are known, and plays on the days on which the shop
// is open. Ids of the story carry its first day: so one month can follow another on the same database.
//
// Worth reading first: desk.go, what the shop decides by; month.go, how time goes on; plan.go and story.go, what people do and when. Run it again
// on the same database (-db), and nothing is done twice; break it off, and it goes on with the hour it had come to.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"
	_ "time/tzdata" // the zone of the shop, on machines that have none

	_ "modernc.org/sqlite" // the SQL driver "sqlite"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/workshop"
)

func main() {
	if err := run(context.Background(), os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// options are what the user asks for.
type options struct {
	from, to   cal.Date
	lang       string
	file, html string
}

func readOptions(args []string, out io.Writer) (o options, _ error) {
	f := flag.NewFlagSet("care-desk", flag.ContinueOnError)
	f.SetOutput(out)
	from, to := f.String("from", "2026-06-01", "the first `day`, on which the story of the month begins"),
		f.String("to", "", "the last `day`, of the same month; empty for its end")
	f.StringVar(&o.lang, "lang", "en", "the `language`: zh-Hans, zh-Hant or en")
	f.StringVar(&o.file, "db", "", "the database `file`; empty for one that is thrown away")
	f.StringVar(&o.html, "html", "", "write the report of the month to a `file`, as one page with charts")
	if err := f.Parse(args); err != nil {
		return o, err
	}
	var err error
	if o.from, err = cal.ParseDate(*from); err != nil {
		return o, fmt.Errorf("-from: %w", err)
	}
	o.to = o.from.AddDays(1 - firstDay(o.from)).AddMonths(1).AddDays(-1)
	if *to != "" {
		if o.to, err = cal.ParseDate(*to); err != nil {
			return o, fmt.Errorf("-to: %w", err)
		}
	}
	if o.to.Before(o.from) || o.from.String()[:7] != o.to.String()[:7] {
		return o, fmt.Errorf("from %s to %s is not a part of one month", o.from, o.to)
	}
	if o.lang != "zh-Hans" && o.lang != "zh-Hant" && o.lang != "en" {
		return o, fmt.Errorf("no such language: %q", o.lang)
	}
	return o, nil
}

// run runs the program.
func run(ctx context.Context, args []string, out io.Writer) error {
	o, err := readOptions(args, out)
	if errors.Is(err, flag.ErrHelp) {
		return nil
	}
	if err != nil {
		return err
	}
	if o.file == "" {
		folder, err := os.MkdirTemp("", "care-desk")
		if err != nil {
			return err
		}
		defer func() { _ = os.RemoveAll(folder) }()
		o.file = folder + "/care.db"
	}
	records, closing, err := openRecords(ctx, o.file)
	if err != nil {
		return err
	}
	clock := &clock{}
	d, err := newDesk(records, clock.read, o)
	if err == nil {
		clock.now = o.from.Start(d.zone)
		m := &month{desk: d, clock: clock, out: out, o: o, look: lookAfter}
		err = m.play(ctx)
	}
	if errors.Is(err, workshop.ErrOtherCommand) {
		err = fmt.Errorf("the database has a story that began on another day and holds these days: %w", err)
	}
	return errors.Join(err, closing())
}

// clock is the simulated time.
type clock struct{ now time.Time }

func (c *clock) read() time.Time { return c.now }
