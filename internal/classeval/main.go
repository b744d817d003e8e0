// Command classeval measures package classify on labelled complaints, against baselines that it trains itself, and trains the weights
// of English words.
//
//	SERVICELANE_DATA=FOLDER go run ./internal/classeval
//	SERVICELANE_DATA=FOLDER go run ./internal/classeval -train aftersales/classify/model_en.json
//
// # What was seen of the data
//
// The words and points of the lexicon were written by hand; no weight of it was learned. While they were written, a person read the
// Chinese titles of the groups whose number ends in 0, 1, 2, 3, 4, 6 or 8, with their labels, and changed the lexicon after the titles that it got
// wrong. Of the groups that end in 5, 7 or 9 only figures were known, and those more than once: they are reported apart as "not
// read", and are the ones to trust. No title stands in the lexicon. The English lexicon was written without reading the complaints; the weights of English
// words are learned anew in each fold from the other folds, and the settings of the training were chosen by learning from what was filed before 2017 and
// asking of what was filed then and later.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "classeval:", err)
		os.Exit(1)
	}
}

// options are the flags of the program.
type options struct {
	dir, train, only string
	folds, draws     int
}

func run(args []string, out, messages io.Writer) error {
	var opt options
	flags := flag.NewFlagSet("classeval", flag.ContinueOnError)
	flags.SetOutput(messages)
	flags.StringVar(&opt.dir, "data", os.Getenv("SERVICELANE_DATA"), "the `folder` of the labelled files")
	flags.StringVar(&opt.train, "train", "", "learn the weights of English words from the whole file, and write them to this `file`")
	flags.StringVar(&opt.only, "task", "", "only the tasks of which the name has this `text`")
	flags.IntVar(&opt.folds, "folds", 5, "how many folds")
	flags.IntVar(&opt.draws, "draws", 1000, "how often the groups are drawn anew for an interval")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if opt.folds < 2 || opt.draws < 40 {
		return fmt.Errorf("wants at least 2 folds and 40 draws, has %d and %d", opt.folds, opt.draws)
	}
	if opt.train != "" {
		return opt.learn()
	}
	return opt.evaluate(out)
}
