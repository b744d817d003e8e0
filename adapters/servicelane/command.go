package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/strictjson"
	"example.com/servicelane/internal/wide"
)

// The exit statuses. Where several apply, the greatest counts.
const (
	exitOK      = 0 // all is well
	exitRefused = 1 // something was read, but refused
	exitUsage   = 2 // called wrongly
	exitIO      = 3 // a file could not be read, or the output not be written
)

// streams are what a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// complain writes one message of a command to standard error. That it cannot be written has nowhere to be told.
func (s streams) complain(format string, args ...any) {
	_, _ = fmt.Fprintf(s.err, format+"\n", args...)
}

// refuse writes everything that is wrong with an input; where is what it is called.
func (s streams) refuse(where string, err error) {
	for _, f := range faultsOf(err) {
		s.complain("%s: %v", where, f)
	}
}

// doubts writes what is probably wrong with an input, but is no fault.
func (s streams) doubts(where string, err error) {
	if err == nil {
		return
	}
	for _, f := range faultsOf(err) {
		s.complain("%s: warning: %v", shown(where), f)
	}
}

// doubtsOf writes what is probably wrong with the values that packs set.
func (s streams) doubtsOf(rules *compliance.Rules) {
	for _, d := range rules.Loaded().Doubts {
		s.complain("packs: warning: %s", wide.Visible(d.String()))
	}
}

// noRule tells that packs have no rule of an id, and which one was probably meant.
func (s streams) noRule(command, id string, known []string) int {
	hint := ""
	if near := strictjson.Near(id, known); near != "" {
		hint = fmt.Sprintf(", did you mean %q?", near)
	}
	s.complain("servicelane %s: no rule %q in these packs%s", command, wide.Visible(id), hint)
	return exitRefused
}

// told complains about an input of a command, and gives the exit status: unread is that it could not be read, refused what is
// wrong with it.
func (s streams) told(command, where string, refused, unread error) int {
	switch {
	case unread != nil:
		s.complain("servicelane %s: %v", command, unread)
		return exitIO
	case refused != nil:
		s.refuse(shown(where), refused)
		return exitRefused
	}
	return exitOK
}

// faultsOf gives every fault of an error. One that says all it has in a line is one, whatever it wraps.
func faultsOf(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok && (len(joined.Unwrap()) == 1 || strings.Contains(err.Error(), "\n")) {
		var out []error
		for _, e := range joined.Unwrap() {
			out = append(out, faultsOf(e)...)
		}
		return out
	}
	return []error{err}
}

// command is one subcommand.
type command struct {
	name    string
	summary string // in one line
	help    string
	run     func(args []string, std streams) int
}

func commands() []command {
	return []command{
		{"check", "run cases against packs of rules, and the mutants of packs", helpCheck, runCheck},
		{"classify", "propose cause and component of complaints from their words", helpClassify, runClassify},
		{"entitle", "tell what may be claimed by the history of a vehicle, and what is one step away", helpEntitle, runEntitle},
		{"judge", "judge the rows of another system by packs of rules", helpJudge, runJudge},
		{"packs", "tell what packs of rules hold, and how two of them differ", helpPacks, runPacks},
		{"price", "price repair orders, with the derivation of every amount", helpPrice, runPrice},
		{"verify", "verify an exported log by its chains and by a sealed checkpoint", helpVerify, runVerify},
	}
}

// run does what the arguments behind the name of the program say, and gives the exit status.
func run(args []string, std streams) int {
	if len(args) == 0 {
		std.complain("servicelane: no command\n\n%s", overview())
		return exitUsage
	}
	name, rest := args[0], args[1:]
	switch name {
	case "help", "-h", "-help", "--help":
		return help(rest, std)
	}
	for _, c := range commands() {
		if c.name == name {
			return c.run(rest, std)
		}
	}
	std.complain("servicelane: no such command: %q\n\n%s", name, overview())
	return exitUsage
}

// help prints what there is, or how one command is called.
func help(args []string, std streams) int {
	if len(args) == 0 {
		return printed(std, overview())
	}
	for _, c := range commands() {
		if c.name == args[0] {
			return printed(std, c.help)
		}
	}
	for _, t := range topics() {
		if t.name == args[0] {
			return printed(std, t.text)
		}
	}
	std.complain("servicelane: no such command: %q\n\n%s", args[0], overview())
	return exitUsage
}

// printed writes a text that was asked for.
func printed(std streams, text string) int {
	if _, err := io.WriteString(std.out, text); err != nil {
		std.complain("servicelane: %v", err)
		return exitIO
	}
	return exitOK
}

func overview() string {
	var b strings.Builder
	b.WriteString("Usage: servicelane COMMAND [flags] [FILE…]\n\nCommands:\n\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "  %-14s %s\n", c.name, c.summary)
	}
	b.WriteString("\nservicelane help COMMAND tells how it is called, what it reads, and its exit status. More help:\n\n")
	for _, t := range topics() {
		fmt.Fprintf(&b, "  %-14s %s\n", t.name, t.summary)
	}
	return b.String()
}

// flags is a set of flags that reports its errors to the caller only.
func flags(name string) *flag.FlagSet {
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	return fs
}

// parse reads the flags of a command; done tells that the command ends here, with a status.
func parse(fs *flag.FlagSet, args []string, std streams, help string) (status int, done bool) {
	err := fs.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return printed(std, help), true
	case err != nil:
		return misuse(fs, std, "%v", err), true
	}
	for _, arg := range fs.Args() {
		if len(arg) > 1 && arg[0] == '-' {
			return misuse(fs, std, "flags stand before the files: %s (a file of that name is ./%s)", arg, arg), true
		}
	}
	return exitOK, false
}

// misuse tells how a command was called wrongly.
func misuse(fs *flag.FlagSet, std streams, format string, args ...any) int {
	std.complain("servicelane %s: %s\nservicelane help %s tells how it is called.", fs.Name(), fmt.Sprintf(format, args...), fs.Name())
	return exitUsage
}
