// Command servicelane-db does what needs a database: it exports a store, imports it into another, moves it between SQLite,
// PostgreSQL and MariaDB, seals checkpoints, verifies, and looks after messages that their channel refused for good.
//
//	servicelane-db export -db sqlite:shop.db > shop.jsonl
//	servicelane-db import -db postgres://shop@localhost/shop shop.jsonl
//	servicelane-db migrate -db sqlite:shop.db -to 'mariadb:shop:password@tcp(localhost:3306)/shop'
//	servicelane-db checkpoint -db sqlite:shop.db -key key.txt > sealed.jsonl
//	servicelane-db verify -db sqlite:shop.db -checkpoint sealed.jsonl -key key.txt
//	servicelane-db outbox list -db sqlite:shop.db
//
// Only import, and the target of migrate, make tables: all others want a store that is there. It is a module of its own,
// because the drivers are third-party: it is built in its folder, with GOWORK=off. Exit status: 0 all is well, 1 something was found wrong
// or refused, 2 called wrongly, 3 a database or a file could not be read or written.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	status := run(ctx, os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr, os.Getenv, time.Now})
	stop()
	os.Exit(status)
}

// The exit statuses.
const (
	exitOK      = 0
	exitRefused = 1
	exitUsage   = 2
	exitIO      = 3
)

// streams are what the program has of its surroundings.
type streams struct {
	in       io.Reader
	out, err io.Writer
	getenv   func(string) string
	now      func() time.Time
}

func (s streams) complain(format string, args ...any) {
	_, _ = fmt.Fprintf(s.err, format+"\n", args...)
}

// addressVariable holds the address of the database where -db is not given: an address with a password does not belong
// where every user of the machine can read it.
const addressVariable = "SERVICELANE_DB"

const usage = `Usage: servicelane-db COMMAND [flags] [ARGUMENT]

  export                     write everything to standard output, as lines of JSON with a digest
  import FILE                write an export into an empty store, all or nothing, and read it again; nothing is written
                             unless its digest is right
  migrate -to ADDRESS        move everything into an empty store, and compare the digests of both
  checkpoint -key FILE       write the heads of all chains to standard output, sealed
  verify [-checkpoint FILE -key FILE]
                             verify the log in the database; without a checkpoint, only that it can be read.
                             Records (the present state) are not proved
  outbox list                the messages that their channel refused for good: id, topic, audience, reason, and
                             how many wait behind each
  outbox retry SUBJECT       let the refused message of a subject be tried again, or those that wait for more than a week
                             because the clock was set back
  outbox drop SUBJECT        give it up; those behind it go on

  -db ADDRESS   sqlite:FILE, postgres://USER@HOST/NAME or mariadb:USER:PASSWORD@tcp(HOST:PORT)/NAME;
                without it the variable SERVICELANE_DB
  -prefix TEXT  the prefix of the tables, servicelane_ if it is not given
  -key FILE     one line: hmac-sha256: and at least 64 hexadecimal digits, ed25519-private: and the 64 digits of
                the seed, or, to verify, ed25519: and the 64 digits of the public key
`

// call is one call of the program.
type call struct {
	streams
	ctx                                 context.Context
	db, to, prefix, key, checkpointFile string
	rest                                []string
}

var errUsage = errors.New("called wrongly")

// refused is an error of what was read, and not of reading it.
type refused struct{ error }

func run(ctx context.Context, args []string, std streams) int {
	if len(args) == 0 {
		std.complain("%s", usage)
		return exitUsage
	}
	name, rest := args[0], args[1:]
	if name == "outbox" && len(rest) > 0 {
		name, rest = name+" "+rest[0], rest[1:]
	}
	if name == "help" || name == "-h" || name == "-help" {
		if _, err := io.WriteString(std.out, usage); err != nil {
			return exitIO
		}
		return exitOK
	}
	c := call{streams: std, ctx: ctx}
	do, ok := map[string]func(*call) error{
		"export": (*call).export, "import": (*call).load, "migrate": (*call).migrate, "checkpoint": (*call).checkpoint, "verify": (*call).verify,
		"outbox list": (*call).listDead, "outbox retry": (*call).retry, "outbox drop": (*call).drop,
	}[name]
	if !ok {
		std.complain("servicelane-db: no such command: %q\n\n%s", name, usage)
		return exitUsage
	}
	if err := c.parse(name, rest); err != nil {
		std.complain("servicelane-db %s: %v", name, err)
		return exitUsage
	}
	return c.status(name, do(&c))
}

func (c *call) parse(name string, args []string) error {
	f := flag.NewFlagSet(name, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.StringVar(&c.db, "db", c.getenv(addressVariable), "")
	f.StringVar(&c.prefix, "prefix", "", "")
	f.StringVar(&c.to, "to", "", "")
	f.StringVar(&c.key, "key", "", "")
	f.StringVar(&c.checkpointFile, "checkpoint", "", "")
	if err := f.Parse(args); err != nil {
		return err
	}
	c.rest = f.Args()
	want := map[string]int{"import": 1, "outbox retry": 1, "outbox drop": 1}[name]
	switch {
	case c.db == "":
		return errors.New("which database? -db or " + addressVariable + " names it")
	case len(c.rest) != want:
		return fmt.Errorf("%d arguments; it takes %d", len(c.rest), want)
	case (name == "migrate") != (c.to != ""):
		return errors.New("-to belongs to migrate")
	case name == "checkpoint" && c.key == "":
		return errors.New("-key names the file of the key")
	case name == "verify" && (c.key == "") != (c.checkpointFile == ""):
		return errors.New("-checkpoint and -key belong together")
	}
	return nil
}

// status tells how a command ended.
func (c *call) status(name string, err error) int {
	var no refused
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errUsage):
		c.complain("servicelane-db %s: %v", name, err)
		return exitUsage
	case errors.As(err, &no):
		c.complain("servicelane-db %s: %v", name, err)
		return exitRefused
	}
	c.complain("servicelane-db %s: %v", name, err)
	return exitIO
}
