package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance/packs"
)

// program is the command with all that it touches of the world, but for its files.
type program struct {
	out, errOut io.Writer
	now         func() time.Time
	// open opens the records in a file.
	open func(ctx context.Context, file string) (*store.Store, func() error, error)
}

// The exit codes.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitInterrupted = 130
)

// run does what the arguments say and gives the exit code. What goes wrong is told in one line or more on errOut.
func (p *program) run(ctx context.Context, args []string) int {
	o, err := parseArgs(args, p.out)
	if errors.Is(err, flag.ErrHelp) {
		return exitDone
	}
	if err == nil {
		err = p.serve(ctx, o)
	}
	if err == nil {
		return exitDone
	}
	if ctx.Err() != nil { // what fails then, fails because of it
		_, _ = fmt.Fprintln(p.errOut, "dealership: interrupted; run it again to go on")
		return exitInterrupted
	}
	_, _ = fmt.Fprintf(p.errOut, "dealership: %v\n", err)
	switch {
	case errors.Is(err, errUsage):
		return exitUsage
	}
	return exitFailed
}

// serve opens the database, runs the day or the import, and adds up what is stored then.
func (p *program) serve(ctx context.Context, o options) (err error) {
	var in *intake
	if len(o.orders) > 0 {
		if in, err = openIntake(o); err != nil {
			return err
		}
		defer in.close()
	}
	_, statErr := os.Stat(o.database)
	records, closing, err := p.open(ctx, o.database)
	if err != nil {
		return wrongUsage("-db: %w", err)
	}
	defer func() { err = errors.Join(err, closing()) }()
	out := &page{w: p.out}
	if os.IsNotExist(statErr) {
		out.print(saysNewDatabase.in(o.story, o.database))
	} else {
		out.print(saysOldDatabase.in(o.story, o.database))
	}
	if in != nil {
		s, err := newShop(records, p.now, packs.HouseDefault())
		if err != nil {
			return err
		}
		return p.takeOver(ctx, s, o, in, out)
	}
	simulated := &clock{}
	s, err := newShop(records, simulated.read, packs.HouseDefault())
	if err != nil {
		return err
	}
	return runDay(ctx, s, simulated, o, out)
}

var (
	saysNewDatabase = phrase{"新建数据库：%s", "新建資料庫：%s", "Database: %s (new)"}
	saysOldDatabase = phrase{"使用已有数据库：%s（不会重复记录）", "使用已有資料庫：%s（不會重複記錄）",
		"Database: %s (there already: nothing is done twice)"}
	saysDay = phrase{"门店 %s，%s（%s）", "門店 %s，%s（%s）", "Shop %s, %s, %s"}
)

// runDay runs the day, prints its settlement lists, what is still open, and the summary.
func runDay(ctx context.Context, s *shop, simulated *clock, o options, out *page) error {
	out.print(saysDay.in(o.story, storeID, dayName, zoneName))
	d := &day{shop: s, clock: simulated, page: out, tongue: o.story,
		inbox: &inbox{store: s.store, page: out, tongue: o.story}, told: map[aftersales.OrderID]aftersales.Order{}}
	err := d.run(ctx)
	if errors.Is(err, workshop.ErrOtherCommand) {
		return wrongUsage("%w: the database holds this day as another version of the program ran it; name another one with -db", err)
	}
	if err != nil {
		return err
	}
	if err := d.evening(ctx); err != nil {
		return err
	}
	if err := d.desk(ctx); err != nil {
		return err
	}
	if o.forms != "" {
		if err := d.writeForms(ctx, o.forms); err != nil {
			return err
		}
	}
	for _, t := range o.sheets {
		if err := d.printSheet(ctx, brakeOrder, t); err != nil {
			return err
		}
	}
	if err := d.printSheet(ctx, reworkOrder, o.story); err != nil {
		return err
	}
	return summarise(ctx, s, o.story, out, d.told)
}
