package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
)

// options are what the user asks for.
type options struct {
	// story is the language of the account, sheets those of the settlement lists.
	story  tongue
	sheets []tongue
	// database is the file of the records.
	database string
	// forms is the folder for the papers of an order as printable pages; empty for none.
	forms string
	// orders are files of repair orders of another system; without any, the day is run.
	orders []string
	// mapping says how to read them; empty: chosen by the columns.
	mapping string
	// quarantine takes the rows that cannot be read; empty: beside the database.
	quarantine string
}

const help = `Servicelane's example: a repair shop on an embedded database.

  go run ./examples/dealership
        runs two days of a shop. The first: an ordinary service, an item found
        during the repair and accepted, another one declined, work refused
        because nobody authorised it, a failed final inspection, an override, a
        comeback. The second shows every other thing that can be done: bookings
        and visits, rescues, receptions without work, work put off and taken up,
        deposits, disputes, a corrected bill, a supplier who gives back, and the
        parts ledger. Then it asks what a front desk asks, and prints settlement
        lists and a summary of what is stored.

  go run ./examples/dealership -orders FILE
        takes repair orders of another system, instead of the day: a CSV file
        with a line of column names. Each row is taken or put into quarantine
        with the reason; no value is made up. The last line of the import is
        "rows=N taken=N quarantined=N already=N"; already counts rows that were
        taken before, and repeats of a row in the same file. A summary follows:
        what the judge finds about the orders, and what is stored.

Both can be run again on the same database, after a crash too: nothing is done
twice.

Flags:
`

const exitCodes = `
Exit codes:
  0    done
  1    the program failed, or what is stored does not add up
  2    wrong flags, or a file that cannot be read as what it should be
  130  interrupted; run it again to go on
`

// errUsage marks what the user can put right: flags and files; test with errors.Is.
var errUsage = errors.New("usage")

// usageError is an error of the user's, with the text of its cause.
type usageError struct{ cause error }

func (e usageError) Error() string   { return e.cause.Error() }
func (e usageError) Unwrap() []error { return []error{errUsage, e.cause} }

func wrongUsage(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}

// parseArgs reads the command line. With -h it writes the help to out and gives [flag.ErrHelp].
func parseArgs(args []string, out io.Writer) (options, error) {
	o := options{story: english, sheets: []tongue{zhHans, english}}
	flags := flag.NewFlagSet("dealership", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Func("lang", "`language` of everything: zh-Hans, zh-Hant or en\n(default: English, the settlement lists in Chinese and English)", func(s string) error {
		t, err := parseTongue(s)
		o.story, o.sheets = t, []tongue{t}
		return err
	})
	flags.StringVar(&o.database, "db", "dealership.db", "`file` of the SQLite database, made if it is not there")
	flags.StringVar(&o.forms, "forms", "", "`folder` for the papers of an order as pages to print (HTML): request, quotation,\nauthorisation, settlement sheet, certificate and more (default: none are written)")
	flags.Func("orders", "CSV `file` of repair orders to take over; may be given several times", func(s string) error {
		if s == "" {
			return errors.New("no file is named")
		}
		o.orders = append(o.orders, s)
		return nil
	})
	flags.StringVar(&o.mapping, "mapping", "", "`file` of the mapping document that says what the columns mean\n(default: the built-in one that fits the columns)")
	flags.StringVar(&o.quarantine, "quarantine", "", "`file` for the rows that are not taken, one JSON object a line, personal data\nincluded; lines of earlier runs stay, none is repeated, and no file of\nanother kind is written over\n(default: the name of the database with -quarantine.jsonl)")
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		_, _ = io.WriteString(out, help)
		flags.SetOutput(out)
		flags.PrintDefaults()
		_, _ = io.WriteString(out, exitCodes)
		return o, flag.ErrHelp
	case err != nil:
		return o, wrongUsage("%w (-h shows the flags)", err)
	case flags.NArg() > 0:
		return o, wrongUsage("unexpected argument %q (-h shows the flags)", flags.Arg(0))
	}
	return o, o.check()
}

func (o *options) check() error {
	switch {
	case o.database == "":
		return wrongUsage("-db: no file is named")
	case len(o.orders) > 0 && o.forms != "":
		return wrongUsage("-forms is of use only without -orders")
	case len(o.orders) == 0 && o.mapping != "":
		return wrongUsage("-mapping is of use only with -orders")
	case len(o.orders) == 0 && o.quarantine != "":
		return wrongUsage("-quarantine is of use only with -orders")
	}
	if o.quarantine == "" {
		o.quarantine = strings.TrimSuffix(o.database, ".db") + "-quarantine.jsonl"
	}
	return nil
}
