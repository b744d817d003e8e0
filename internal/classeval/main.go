// Command classeval measures package classify on labelled complaints, against baselines that it trains itself, and trains the weights
// of English words.
//
//	SERVICELANE_DATA=FOLDER go run ./internal/classeval
//	go run ./internal/classeval -train complaints_en_nhtsa_train.csv -o aftersales/classify/model_en.json
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

func run(args []string, out, messages io.Writer) error {
	flags := flag.NewFlagSet("classeval", flag.ContinueOnError)
	flags.SetOutput(messages)
	dir := flags.String("data", os.Getenv("SERVICELANE_DATA"), "the `folder` of the labelled files")
	folds := flags.Int("folds", 5, "how many folds")
	errs := flags.Bool("errors", false, "print the texts that are classified wrongly, of the half that was read before")
	only := flags.String("task", "", "only the tasks of which the name has this")
	if err := flags.Parse(args); err != nil {
		return err
	}
	return evaluate(*dir, *folds, *errs, *only, out)
}
