// Command servicelane runs parts of the library from a shell: it prices repair orders and tells how every amount came
// about, judges the tables of other systems by packs of rules, checks packs by their cases, and verifies exported logs.
//
//	go install example.com/servicelane/adapters/servicelane@latest
//	servicelane price -lang zh-Hans order.json
//	servicelane price -json -lines orders.jsonl > results.jsonl
//	servicelane judge -mapping dms.json orders.csv
//	servicelane classify -csv text complaints.csv
//	servicelane check -pack house.json cases.json
//	servicelane packs -table -lang zh-Hans house-default
//	servicelane verify -checkpoint sealed.jsonl -key key.txt log.jsonl
//	servicelane help judge
//
// Every command keeps to the same exit status: 0 if all is well, 1 if something was read but refused, 2 if the command
// was called wrongly, 3 if a file could not be read or the output not be written. Results go to standard output, and
// everything that is wrong with an input, each fault with its path, to standard error.
package main

import (
	"os"
)

func main() {
	os.Exit(run(os.Args[1:], streams{in: os.Stdin, out: os.Stdout, err: os.Stderr}))
}
